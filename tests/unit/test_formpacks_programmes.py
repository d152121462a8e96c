"""Duties as the frameworks' files state them: read with care, and as many as the sources name."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from eh_desktop.domain.errors import FormTrouble
from eh_desktop.domain.log import LOG_KINDS
from eh_desktop.domain.programme import Programme
from eh_desktop.formpacks.checker import check
from eh_desktop.formpacks.programme_schema import PROGRAMME_ROLES
from eh_desktop.formpacks.programmes import PROGRAMME_FILE, counted_by
from eh_desktop.formpacks.reader import Library, load_library, load_whole
from tests.formpacks_fixtures import FORMS

LIBRARY = load_library(FORMS)
FRAMEWORKS = ("bathnes", "blackburn", "cumbria", "east_midlands", "tameside")
COUNTS = {
    # stream: (per, count, most, share, each, pair, every), as frameworks.md has them
    "tameside.service_sample": ("month", 0, 0, 5, "service", 0, 1),
    "tameside.closure_sample": ("month", 0, 0, 5, "service", 0, 1),
    "tameside.central_sample": ("month", 20, 0, 0, "", 0, 1),
    "tameside.quarterly_return": ("quarter", 1, 0, 0, "service", 0, 1),
    "tameside.themes_report": ("quarter", 1, 0, 0, "", 0, 1),
    "tameside.moderation": ("half_year", 1, 0, 0, "", 0, 1),
    "tameside.service_checklist": ("year", 1, 0, 0, "service", 0, 1),
    "tameside.practitioner_check": ("quarter", 1, 0, 0, "practitioner", 0, 1),
    "blackburn.tier2": ("quarter", 10, 12, 0, "", 2, 1),
    "blackburn.overview": ("quarter", 1, 0, 0, "", 0, 1),
    "blackburn.annual_report": ("year", 1, 0, 0, "", 0, 1),
    "bathnes.case_file_audit": ("quarter", 1, 0, 0, "service", 0, 1),
    "bathnes.case_studies": ("quarter", 4, 0, 0, "service", 0, 1),
    "bathnes.verification": ("year", 1, 0, 0, "service", 0, 1),
    "bathnes.service_review": ("year", 1, 0, 0, "service", 0, 1),
    "bathnes.training": ("year", 1, 0, 0, "practitioner", 0, 3),
    "bathnes.practitioner_sample": ("quarter", 1, 0, 0, "practitioner", 0, 1),
    "cumbria.monthly_sample": ("month", 8, 0, 0, "", 0, 1),
    "cumbria.quarterly_report": ("quarter", 1, 0, 0, "", 0, 1),
    "east_midlands.closed_sample": ("quarter", 0, 0, 10, "", 0, 1),
    "east_midlands.analysis": ("quarter", 1, 0, 0, "", 0, 1),
}


def _programme(framework_id: str) -> Programme:
    return LIBRARY.programme(framework_id)


def test_every_framework_states_its_duties() -> None:
    assert sorted(one.framework_id for one in LIBRARY.programmes) == sorted(FRAMEWORKS)
    assert LIBRARY.programme("nowhere") == Programme("nowhere")
    with pytest.raises(KeyError):
        _programme("tameside").stream("tameside.nothing")
    with pytest.raises(KeyError):
        _programme("tameside").return_rule("tameside.nothing")


@pytest.mark.parametrize("stream_id", COUNTS)
def test_counts_are_those_of_the_frameworks(stream_id: str) -> None:
    one = _programme(stream_id.partition(".")[0]).stream(stream_id)
    found = (one.per, one.count, one.most, one.share, one.each, one.pair, one.every)
    assert found == COUNTS[stream_id]


def test_families_are_asked_when_each_framework_says() -> None:
    asked = {
        one.framework_id: stream.at
        for one in LIBRARY.programmes
        for stream in one.streams
        if stream.duty == "feedback"
    }
    assert asked == {
        "tameside": ("third_review", "closure"),
        "bathnes": ("assessment", "third_review", "closure"),
        "cumbria": ("closure",),
    }


def test_every_duty_says_where_it_stands_and_whose_it_is() -> None:
    ids: set[str] = set()
    for programme in LIBRARY.programmes:
        words = LIBRARY.framework(programme.framework_id).vocabulary
        assert words
        for one in programme.streams:
            assert one.id not in ids
            ids.add(one.id)
            assert one.source.count(",") >= 1, f"{one.id}: document, section"
            assert one.says.endswith(".")
            assert set(one.roles) <= set(PROGRAMME_ROLES)
            assert "{" not in f"{one.title}{one.says}{one.because}"
            if not one.count and one.duty != "feedback":
                assert one.because, f"{one.id} has no number and says why"


def test_a_duty_tied_to_an_occasion_says_which_and_others_do_not() -> None:
    when = {
        one.id: one.when
        for programme in LIBRARY.programmes
        for one in programme.streams
        if one.when
    }
    said = "at induction and in supervision"
    assert when == {
        "tameside.line_manager_checklist": said,
        "bathnes.line_manager_checklist": said,
    }


def test_a_return_has_one_name_wherever_it_stands() -> None:
    for programme in LIBRARY.programmes:
        titles = {one.id: one.title for one in programme.returns}
        asked = [one for one in programme.streams if one.duty == "return"]
        assert [(one.return_id, one.title) for one in asked] == [
            (one.return_id, titles[one.return_id]) for one in asked
        ]


def test_every_framework_keeps_closed_cases_one_year_and_six() -> None:
    for programme in LIBRARY.programmes:
        kept = {one.subject: one for one in programme.retention}
        assert set(kept) == {"case", "record", "log_entry"}
        assert (kept["case"].accessible_months, kept["case"].archived_months) == (12, 72)
        own = programme.framework_id == "east_midlands"
        assert own or "East Midlands" in kept["case"].source, "taken over, and said so"


def test_the_champions_return_is_derived_from_the_logs() -> None:
    rule = _programme("tameside").return_rule("tameside.champion_return")
    logs = {one.kind for one in rule.figures if one.of == "log"}
    assert logs == {"sharing_request", "training", "meeting", "support"}
    assert rule.due_days == 8
    titles = [one.title for one in rule.figures]
    assert "TAF meetings attended" in titles


def test_the_first_choice_tells_entries_apart() -> None:
    assert "surgery" in counted_by(LOG_KINDS["meeting"])
    assert counted_by(LOG_KINDS["support"])[0] == "advice"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "tameside"
    shutil.copytree(FORMS / "tameside", folder)
    return folder


def _changed(pack: Path, old: str, new: str) -> str:
    path = pack / PROGRAMME_FILE
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = check(pack.parent)
    assert found, "something is wrong"
    assert all(one.file == str(path) for one in found)
    return "\n".join(str(one) for one in found)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('form_id = "tameside.audit"', 'form_id = "tameside.audti"', "no form of this framework"),
        ('form_id = "tameside.audit"', 'form_id = "tameside.standards"', "only read"),
        ('form_id = "tameside.audit"', 'form_id = "tameside.child_feedback"', "of the kind"),
        ('form_id = "tameside.audit"\n', "", "needs “form_id”"),
        ('log = "meeting"', 'log = "meetings"', "not a known log"),
        ('entries = ["moderation"]', 'entries = ["moderator"]', "not an entry of the log"),
        ('roles = ["practitioner"]', 'roles = ["practicioner"]', "not a known role"),
        ('per = "half_year"', 'per = "halfyear"', "not a known period"),
        ('return_id = "tameside.themes"', 'return_id = "tameside.theme"', "no return of this file"),
        ("share = 5\n", "share = 0\n", "outside 1 to 100"),
        ('population = "open"\n', "", "A share is of a population"),
        ("count = 20", "count = 20\nmost = 12", "less than “count”"),
        ("count = 20", 'count = 20\nwhen = "in supervision"', "for a duty without a number"),
        ('id = "tameside.moderation"', 'id = "tameside.feedback"', "a second time"),
        ('id = "tameside.moderation"', 'id = "cumbria.moderation"', "does not begin with"),
        ('subject = "record"', 'subject = "case"', "a second time"),
        ('field = "opened_on"', 'field = "open_on"', "nothing that a case has"),
        ('values = ["shared"]', 'values = ["sharing"]', "not a choice"),
        ('field = "hours"', 'field = "who"', "Only a number adds up"),
        (
            'kind = "training"\n',
            'kind = "training"\nmeasure = "median_days"\n',
            "no day of an answer",
        ),
        ('kind = "tameside.audit"', 'kind = "tameside.audits"', "no form of this framework"),
        ('at = ["third_review", "closure"]\n', "", "needs “at”"),
        ('says = "Each', 'say = "Each', "The key “say” is not known"),
        ("{central_team}", "{central_tema}", "not a word of the framework"),
        ('duty = "return"', 'duty = "form"', "means nothing for the duty"),
        ("[[stream]]", "[[stream]", "This is not TOML"),
    ],
)
def test_what_is_wrong_is_named_with_file_and_key(
    pack: Path, old: str, new: str, said: str
) -> None:
    assert said in _changed(pack, old, new)


def test_a_duty_without_a_number_says_why(pack: Path) -> None:
    because = 'because = "As staff are trained, so there is no number."\n'
    assert "how many are due" in _changed(pack, because, "")


def test_one_file_is_checked_alone(pack: Path) -> None:
    assert check(pack / PROGRAMME_FILE) == ()
    _changed(pack, "count = 20", 'count = "20"')
    found = check(pack / PROGRAMME_FILE)
    assert [one.key for one in found] == ["stream[tameside.central_sample].count"]
    assert found[0].line is not None


def test_a_framework_without_duties_has_none(pack: Path) -> None:
    (pack / PROGRAMME_FILE).unlink()
    library = load_library(pack.parent)
    assert library.programmes == ()
    assert library.programme("tameside").streams == ()


def test_wrong_duties_leave_the_framework_out(pack: Path) -> None:
    _changed(pack, "count = 20", "count = -1")
    library: Library = load_whole(pack.parent)
    assert library.frameworks == ()
    with pytest.raises(FormTrouble, match="outside 0 to 1000"):
        load_library(pack.parent)


def test_the_cache_keeps_duties_too(pack: Path, tmp_path: Path) -> None:
    first = load_library(pack.parent, tmp_path / "cache.json")
    again = load_library(pack.parent, tmp_path / "cache.json")
    assert first.programmes == again.programmes != ()
