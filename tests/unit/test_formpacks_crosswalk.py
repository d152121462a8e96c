"""The crosswalk: what it links is there, every audit criterion is in it, and it answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from eh_desktop.domain.crosswalk import LEAST_THEMES, Crosswalk, Theme
from eh_desktop.domain.errors import FormTrouble
from eh_desktop.domain.kinds import scale_of
from eh_desktop.formpacks.checker import check
from eh_desktop.formpacks.reader import load_library
from tests.formpacks_fixtures import FORMS, edited, write_pack


def _theme(number: int, *links: str) -> str:
    listed = ", ".join(f'"{link}"' for link in links or ("moor.audit:s1.1",))
    return (
        f'[[theme]]\nid = "t{number}"\ntitle = "Theme {number}"\nabout = "A question."\n'
        f"criteria = [{listed}]\n\n"
    )


SOUND = _theme(1, "moor.audit:s1.1", "moor.audit:s1.2") + "".join(
    _theme(number) for number in range(2, LEAST_THEMES + 1)
)


def _write(folder: Path, text: str) -> Path:
    write_pack(folder)
    path = folder / "crosswalk.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_ours_has_every_audit_criterion_and_more_than_enough_themes() -> None:
    library = load_library(FORMS)
    crosswalk = library.crosswalk
    assert len(crosswalk.themes) >= 12
    for form in library.forms:
        for _, criterion in form.criteria():
            if form.kind == "audit" and scale_of(criterion).answered:
                assert crosswalk.themes_of(form.id, criterion.id), criterion.id


def test_the_themes_the_issue_names_are_among_ours_and_span_frameworks() -> None:
    crosswalk = load_library(FORMS).crosswalk
    said = " ".join(theme.title.lower() for theme in crosswalk.themes)
    for word in ("voice", "smart", "safeguarding", "agenc", "divers", "time", "clos"):
        assert word in said, word
    spanning = [
        theme
        for theme in crosswalk.themes
        if len({link.partition(".")[0] for link in theme.criteria}) >= 4
    ]
    assert len(spanning) >= 8


def test_themes_of_a_criterion_come_in_the_order_of_the_file() -> None:
    crosswalk = Crosswalk(
        (
            Theme("b", "B", "?", ("x.y:1", "x.y:2")),
            Theme("a", "A", "?", ("x.y:1",)),
        )
    )
    assert [theme.id for theme in crosswalk.themes_of("x.y", "1")] == ["b", "a"]
    assert [theme.id for theme in crosswalk.themes_of("x.y", "2")] == ["b"]
    assert crosswalk.themes_of("x", "y:1") == ()
    assert Crosswalk().themes_of("x.y", "1") == ()


def test_a_sound_crosswalk_is_read_and_none_is_needed(tmp_path: Path) -> None:
    path = _write(tmp_path, SOUND)
    assert check(tmp_path) == ()
    assert check(path) == ()
    themes = load_library(tmp_path).crosswalk.themes
    assert [theme.id for theme in themes] == [f"t{n}" for n in range(1, LEAST_THEMES + 1)]
    assert themes[0].criteria == ("moor.audit:s1.1", "moor.audit:s1.2")
    path.unlink()
    assert check(tmp_path) == ()
    assert load_library(tmp_path).crosswalk == Crosswalk()


BROKEN = {
    "an absent form": (
        '"moor.audit:s1.1", "moor.audit:s1.2"',
        '"moor.audits:s1.1", "moor.audit:s1.2"',
        "“moor.audits:s1.1” names a form that is not here.",
        "Did you mean “moor.audit”?",
        "theme[t1].criteria[#1]",
    ),
    "an absent criterion": (
        '"moor.audit:s1.1", "moor.audit:s1.2"',
        '"moor.audit:s1.11", "moor.audit:s1.2", "moor.audit:s1.1"',
        "“moor.audit:s1.11” names a criterion that moor.audit does not have.",
        "Did you mean “s1.1”?",
        "theme[t1].criteria[#1]",
    ),
    "a statement that is only read": (
        '"moor.audit:s1.1", "moor.audit:s1.2"',
        '"moor.standards:s1.1", "moor.audit:s1.2"',
        "“moor.standards:s1.1” names a statement that is only read, so it has no results.",
        "Take it out.",
        "theme[t1].criteria[#1]",
    ),
    "a criterion twice": (
        '"moor.audit:s1.1", "moor.audit:s1.2"',
        '"moor.audit:s1.1", "moor.audit:s1.1", "moor.audit:s1.2"',
        "“moor.audit:s1.1” stands here twice.",
        "Take one out.",
        "theme[t1].criteria[#2]",
    ),
    "a theme twice": (
        'id = "t2"',
        'id = "t1"',
        "The theme “t1” stands here a second time.",
        "Give each theme an id of its own.",
        "theme[t1].id",
    ),
    "no criteria": (
        '["moor.audit:s1.1", "moor.audit:s1.2"]',
        "[]",
        "“criteria” is empty.",
        "Name at least one.",
        "theme[t1].criteria",
    ),
    "a link without a form": (
        '"moor.audit:s1.1", "moor.audit:s1.2"',
        '"s1.1"',
        "“s1.1” cannot be used as “criteria”.",
        "Use a form's id, a colon and a criterion's, as tameside.audit:s1.2.",
        "theme[t1].criteria[#1]",
    ),
    "an unknown key": (
        'title = "Theme 1"',
        'title = "Theme 1"\nsubject = "?"',
        "The key “subject” is not known.",
        "Use one of: id, title, about, criteria.",
        "theme[t1].subject",
    ),
    "no title": (
        'title = "Theme 1"\n',
        "",
        "The key “title” is missing.",
        "Add “title” to this theme.",
        "theme[t1].title",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_fault_names_its_place_and_stops_loading(name: str, tmp_path: Path) -> None:
    old, new, what, remedy, key = BROKEN[name]
    path = _write(tmp_path, edited(SOUND, old, new))
    for found in (check(tmp_path), check(path)):
        assert (found[0].what, found[0].remedy, found[0].key) == (what, remedy, key)
        assert found[0].file == str(path)
        assert len(found) == 1
    with pytest.raises(FormTrouble) as caught:
        load_library(tmp_path)
    assert caught.value.what == what


def test_a_criterion_of_an_audit_in_no_theme_is_told_by_name(tmp_path: Path) -> None:
    text = edited(SOUND, ', "moor.audit:s1.2"', "")
    _write(tmp_path, text)
    (found,) = check(tmp_path)
    assert found.what == "“moor.audit:s1.2” is asked in an audit and stands in no theme."
    assert (found.key, found.remedy) == ("theme", "Add it to the theme it belongs to.")
    assert load_library(tmp_path).crosswalk.themes, "a gap is no reason not to start"


def test_too_few_themes_are_told(tmp_path: Path) -> None:
    _write(tmp_path, _theme(1, "moor.audit:s1.1", "moor.audit:s1.2"))
    (found,) = check(tmp_path)
    assert found.what == f"There are 1 themes; at least {LEAST_THEMES} are needed."


def test_a_crosswalk_that_is_no_toml_is_told(tmp_path: Path) -> None:
    path = _write(tmp_path, "[[theme")
    (found,) = check(tmp_path)
    assert found.file == str(path)
    assert "This is not TOML" in found.what
    with pytest.raises(FormTrouble, match="This is not TOML"):
        load_library(tmp_path)


def test_the_crosswalk_waits_until_the_packs_are_sound(tmp_path: Path) -> None:
    _write(tmp_path, edited(SOUND, "moor.audit:s1.1", "moor.audits:s1.1"))
    audit = tmp_path / "moor" / "audit.toml"
    audit.write_text("id = ", encoding="utf-8")
    assert {found.file for found in check(tmp_path)} == {str(audit)}
