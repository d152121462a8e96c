"""Local wording: texts by id over a form, its id, version and hash kept; faults told by place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eh_desktop.domain.form import Form
from eh_desktop.domain.wording import Wording, apply_wording, texts_of, uncovered
from eh_desktop.formpacks.checker import check
from eh_desktop.formpacks.reader import form_from_plain, load_library
from eh_desktop.formpacks.wording import read_wording, read_wordings
from tests.formpacks_fixtures import FORMS, edited, write_pack

_LIBRARY = load_library(FORMS)
AUDIT = _LIBRARY.form("tameside.audit")

LOCAL = """\
framework = "tameside"
name = "Words of the made-up board"

[grades]
good = "Good is what the board calls good."

[[form]]
id = "tameside.audit"
title = "{Assessment} case file audit"
intro = "For auditors.\\nOnce a month."

[form.criterion."s1.1"]
text = "Needs, worries and strengths are all named"
look_for = "The pages on needs."

[form.criterion."s1.10"]
met = "Everyone knows what to do."
not_met = "Nobody does."

[form.section.s1]
title = "Part one"
short_title = "One"
comments_label = "What you saw"

[form.field.case_ref]
label = "File number"
hint = "From the front page."

[form.field.opened_after.choice]
request = "Somebody asked"

[form.field.children.column.name]
label = "First name"

[[form]]
id = "tameside.practitioner_checklist"

[form.criterion.q1]
group = "To begin with"

[[form]]
id = "tameside.line_manager_checklist"

[form.action_table.line_manager_actions]
title = "What the manager will do"
"""


def _write(folder: Path, text: str, name: str = "board.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def _read(folder: Path, text: str = LOCAL) -> Wording:
    pack = read_wording(_write(folder, text), _LIBRARY.forms)
    assert pack.findings == ()
    assert pack.wording is not None
    return pack.wording


def test_local_words_are_shown_and_ids_and_results_stay(tmp_path: Path) -> None:
    form = apply_wording(AUDIT, _read(tmp_path))
    assert form.wording == "Words of the made-up board"
    assert form.title == "CAF case file audit"
    assert form.intro == "For auditors.\nOnce a month."
    assert form.criterion("s1.1").text == "Needs, worries and strengths are all named"
    assert form.criterion("s1.1").guidance.look_for == "The pages on needs."
    assert form.criterion("s1.1").guidance.met == AUDIT.criterion("s1.1").guidance.met
    assert form.criterion("s1.10").guidance.not_met == "Nobody does."
    assert form.criterion("s1.10").limiting
    assert (form.section("s1").title, form.section("s1").short_title) == ("Part one", "One")
    assert form.section("s1").comments_label == "What you saw"
    assert (form.field("case_ref").label, form.field("case_ref").hint) == (
        "File number", "From the front page.",
    )  # fmt: skip
    assert form.field("opened_after").label_of("request") == "Somebody asked"
    assert form.field("opened_after").label_of("step_down") == AUDIT.field("opened_after").label_of(
        "step_down"
    )
    assert form.field("children").columns[0].label == "First name"
    assert form.framework.grades["good"] == "Good is what the board calls good."
    assert form.framework.grades["inadequate"] == AUDIT.framework.grades["inadequate"]
    kept = ("id", "version", "hash", "plain", "kind", "rule", "case_field", "date_rules")
    assert all(getattr(form, name) == getattr(AUDIT, name) for name in kept)
    assert form_from_plain(form.plain) == AUDIT


def test_a_heading_is_worded_where_it_begins_and_stays_in_one_piece(tmp_path: Path) -> None:
    own = _LIBRARY.form("tameside.practitioner_checklist")
    form = apply_wording(own, _read(tmp_path))
    assert [c.group for _, c in form.criteria()][:2] == ["To begin with"] * 2
    assert [c.group for _, c in form.criteria()][2:] == [c.group for _, c in own.criteria()][2:]


def test_an_action_table_can_be_worded(tmp_path: Path) -> None:
    own = _LIBRARY.form("tameside.line_manager_checklist")
    form = apply_wording(own, _read(tmp_path))
    assert form.action_tables[0].title == "What the manager will do"
    assert form.action_tables[1] == own.action_tables[1]


def test_a_form_of_another_framework_stays_itself(tmp_path: Path) -> None:
    other = _LIBRARY.form("cumbria.audit")
    assert apply_wording(other, _read(tmp_path)) is other


def test_a_form_without_words_of_its_own_shows_the_grades(tmp_path: Path) -> None:
    wording = _read(tmp_path)
    form = apply_wording(_LIBRARY.form("tameside.standards"), wording)
    assert form.wording == wording.name
    assert form.framework.grades["good"].startswith("Good is what")
    bare = replace(wording, grades={})
    assert apply_wording(_LIBRARY.form("tameside.standards"), bare).wording == ""


def test_an_older_form_takes_the_words_whose_ids_it_has(tmp_path: Path) -> None:
    first, *rest = AUDIT.sections
    older = replace(AUDIT, version=1, sections=(replace(first, criteria=first.criteria[1:]), *rest))
    form = apply_wording(older, _read(tmp_path))
    assert form.section("s1").title == "Part one"
    assert form.criterion("s1.10").guidance.met == "Everyone knows what to do."


def test_what_is_left_uncovered_is_listed_by_place(tmp_path: Path) -> None:
    left = set(uncovered(AUDIT, _read(tmp_path)))
    assert ("criterion", "s1.1", "met") in left
    assert ("criterion", "s1.2", "text") in left
    assert ("field", "opened_after", "choice", "step_down") in left
    assert ("criterion", "s1.1", "text") not in left
    assert ("field", "children", "column", "name", "label") not in left
    assert not any(texts_of(AUDIT)[key] == "" for key in left), "an absent text is not missing"


@pytest.mark.parametrize("form", _LIBRARY.forms, ids=lambda form: form.id)
@settings(max_examples=20)
@given(data=st.data())
def test_any_text_can_be_replaced_and_only_it_changes(form: Form, data: st.DataObject) -> None:
    texts = texts_of(form)
    keys = data.draw(st.lists(st.sampled_from([*texts]), unique=True, max_size=5))
    wording = Wording("Ours", form.framework.id, {form.id: {key: f"{key}!" for key in keys}})
    worded = apply_wording(form, wording)
    assert texts_of(worded) == {
        key: f"{key}!" if key in keys else own for key, own in texts.items()
    }
    assert (worded.hash, worded.plain, worded.version) == (form.hash, form.plain, form.version)
    assert [c.id for _, c in worded.criteria()] == [c.id for _, c in form.criteria()]


BROKEN = {
    "another criterion's text": (
        '[form.criterion."s1.1"]', '[form.criterion.zzzz]',
        "tameside.audit has nothing to word at “criterion.zzzz.text”.",
        "Use one of: s1.1, s1.2,", 'form[tameside.audit].criterion.zzzz.text',
    ),
    "an unknown criterion": (
        '[form.criterion."s1.1"]', '[form.criterion."s1.11"]',
        "tameside.audit has nothing to word at “criterion.s1.11.text”.",
        "Did you mean “s1.1”?", 'form[tameside.audit].criterion.s1.11.text',
    ),
    "an unknown section": (
        "[form.section.s1]", "[form.section.s9]",
        "tameside.audit has nothing to word at “section.s9.title”.",
        "Use one of: s1, s2, s3, s4.", "form[tameside.audit].section.s9.title",
    ),
    "an unknown field": (
        "[form.field.case_ref]", "[form.field.case_reff]",
        "tameside.audit has nothing to word at “field.case_reff.label”.",
        "Did you mean “case_ref”?", "form[tameside.audit].field.case_reff.label",
    ),
    "an unknown choice": (
        'request = "Somebody asked"', 'requests = "Somebody asked"',
        "tameside.audit has nothing to word at “field.opened_after.choice.requests”.",
        "Did you mean “request”?",
        "form[tameside.audit].field.opened_after.choice.requests",
    ),
    "a heading where none begins": (
        "[form.criterion.q1]", "[form.criterion.q2]",
        "tameside.practitioner_checklist has nothing to word at “criterion.q2.group”.",
        "Word a heading at the first criterion below it.",
        "form[tameside.practitioner_checklist].criterion.q2.group",
    ),
    "a table that is not there": (
        "[form.action_table.line_manager_actions]", "[form.action_table.actions]",
        "tameside.line_manager_checklist has nothing to word at “action_table.actions.title”.",
        "Use one of: line_manager_actions, practitioner_actions.",
        "form[tameside.line_manager_checklist].action_table.actions.title",
    ),
    "an unknown form": (
        'id = "tameside.practitioner_checklist"', 'id = "tameside.practitioners_checklist"',
        "The framework has no form “tameside.practitioners_checklist”.",
        "Did you mean “tameside.practitioner_checklist”?",
        "form[tameside.practitioners_checklist].id",
    ),
    "a form twice": (
        'id = "tameside.practitioner_checklist"\n\n[form.criterion.q1]\ngroup = "To begin with"',
        'id = "tameside.audit"',
        "The form “tameside.audit” stands here a second time.",
        "Put its texts into one [[form]].", "form[tameside.audit].id",
    ),
    "an unknown local word": (
        "The pages on needs.", "The pages of the {leader}.",
        "“{leader}” is not a word of the framework's [vocabulary].", "Did you mean “lead”?",
        "form[tameside.audit].criterion.s1.1.look_for",
    ),
}  # fmt: skip
"""Faults after which the rest of the wording is used."""


@pytest.mark.parametrize("name", BROKEN)
def test_a_text_that_names_nothing_is_told_and_the_rest_is_used(name: str, tmp_path: Path) -> None:
    old, new, what, remedy, key = BROKEN[name]
    pack = read_wording(_write(tmp_path, edited(LOCAL, old, new)), _LIBRARY.forms)
    first = pack.findings[0]
    assert (first.what, first.key) == (what, key)
    assert first.remedy.startswith(remedy)
    assert first.line is not None
    assert pack.wording is not None
    assert apply_wording(AUDIT, pack.wording).title == "CAF case file audit"


USELESS = {
    "no TOML": ("[[form]]", "[[form]", "This is not TOML"),
    "an unknown framework": (
        'framework = "tameside"', 'framework = "tamesid"', "There is no framework “tamesid”."
    ),
    "no name": (
        'name = "Words of the made-up board"\n', "", "The key “name” is missing."
    ),
    "an unknown key": ("look_for =", "look_at =", "The key “look_at” is not known."),
    "an unknown grade": ("good =", "great =", "The key “great” is not known."),
    "an empty text": ('"The pages on needs."', '""', "“look_for” is empty."),
    "a long text": (
        '"The pages on needs."', f'"{"n" * 1001}"', "“look_for” has 1001 characters"
    ),
    "another type": (
        '"The pages on needs."', "5", "“look_for” is a whole number, not a text."
    ),
    "a text for a table": (
        LOCAL[LOCAL.index("[form.criterion."):LOCAL.index("[form.section.s1]")],
        'criterion = "all"\n', "“criterion” is a text, not a table.",
    ),
}  # fmt: skip
"""Faults after which nothing of the wording is used."""


@pytest.mark.parametrize("name", USELESS)
def test_a_damaged_wording_is_not_used_at_all(name: str, tmp_path: Path) -> None:
    old, new, what = USELESS[name]
    pack = read_wording(_write(tmp_path, edited(LOCAL, old, new)), _LIBRARY.forms)
    assert pack.wording is None
    assert len(pack.findings) == 1
    assert pack.findings[0].what.startswith(what)
    assert pack.findings[0].file == str(pack.path)


def test_a_grade_of_a_framework_without_grades_is_told(tmp_path: Path) -> None:
    text = 'framework = "bathnes"\nname = "Ours"\n\n[grades]\ngood = "Good."\n'
    pack = read_wording(_write(tmp_path, text), _LIBRARY.forms)
    assert [one.what for one in pack.findings] == [
        "The framework does not say what “good” means, so there is nothing to word."
    ]


def test_of_two_files_for_one_framework_the_second_is_refused(tmp_path: Path) -> None:
    first = _write(tmp_path / "wording", LOCAL, "a.toml")
    second = _write(tmp_path / "wording", LOCAL, "b.toml")
    packs = read_wordings(tmp_path / "wording", _LIBRARY.forms)
    assert [pack.path for pack in packs] == [first, second]
    assert packs[0].wording is not None
    assert packs[1].wording is None
    assert [one.what for one in packs[1].findings] == [
        "a.toml words the framework “tameside” already."
    ]
    assert read_wordings(tmp_path / "absent", _LIBRARY.forms) == ()


def test_the_checker_takes_wording_beside_the_packs(tmp_path: Path) -> None:
    write_pack(tmp_path)
    text = 'framework = "moor"\nname = "Ours"\n\n[[form]]\nid = "moor.audit"\ntitle = "Our audit"\n'
    path = _write(tmp_path / "wording", text)
    assert check(tmp_path) == ()
    assert check(path) == ()
    assert load_library(tmp_path).form("moor.audit").title == "Moorland audit"
    path.write_text(edited(text, "moor.audit", "moor.audits"), encoding="utf-8")
    for found in (check(tmp_path), check(path)):
        assert [one.what for one in found] == ["The framework has no form “moor.audits”."]
    assert load_library(tmp_path).forms, "wording never stops the loading"
