"""Every rule between the parts of a form, each broken once: where it is told, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from eh_desktop.domain.canonical import canonical_json
from eh_desktop.domain.errors import FormTrouble
from eh_desktop.formpacks.checker import Finding, check
from eh_desktop.formpacks.reader import form_from_plain, load_library
from eh_desktop.formpacks.rules import MOST_PARTS, _parts
from eh_desktop.paths import forms_folder
from tests.formpacks_fixtures import AUDIT, FRAMEWORK, STANDARDS, edited, line_with, write_pack

REVIEW = """\
id = "moor.review"
version = 1
kind = "self_assessment"
audience = "practitioner"
title = "Moorland review of the {assessment}"
short_title = "Review"
source = "A made-up framework, review"
intro = "Once a year."

[[action_table]]
id = "mine"
title = "My actions"
asks = ["what", "by_when"]

[[action_table]]
id = "theirs"
title = "Their actions"

[scale.rag]
red = "Nothing yet."
green = "All of it."

[outcome]
id = "standard-1"
field = "result"
meets = "fine"
falls_short = "short"
meets_from = 75
flag = "Look again."

[verification]
title = "Second rating"
by = "verifier"
on = "verified_on"

[siblings]
children = "children"
roll_up = "joined"

[[date_rule]]
id = "first"
title = "The first meeting"
start = "opened_on"
end = "met_on"
limit = 4
unit = "weeks"
tolerated = 6
criterion = "r1.1"

[[date_rule]]
id = "steps"
title = "Each meeting"
end = "meetings"
limit = 6
unit = "weeks"
every = true

[[contradiction]]
id = "odd"
says = "It does not fit."

[[contradiction.when]]
criterion = "r1.1"
values = ["green"]

[[contradiction.when]]
field = "children"
column = "age"
filled = false

[[contradiction]]
id = "fine_alone"
says = "It does not fit either."

[[contradiction.when]]
field = "result"
values = ["fine"]

[[field]]
id = "part"
label = "Part"
kind = "choice"

[[field.choice]]
id = "start"
label = "The start"

[[field.choice]]
id = "end"
label = "The end"

[[field]]
id = "opened_on"
label = "Opened on"
kind = "date"

[[field]]
id = "met_on"
label = "Met on"
kind = "date"

[[field]]
id = "meetings"
label = "Meetings"
kind = "dates"

[[field]]
id = "verifier"
label = "Verified by"
kind = "short_text"
required = false
default = "{name}"

[[field]]
id = "verified_on"
label = "Verified on"
kind = "date"
required = false

[[field]]
id = "result"
label = "Result"
kind = "choice"

[[field.choice]]
id = "fine"
label = "Fine"

[[field.choice]]
id = "short"
label = "Short"

[[field]]
id = "children"
label = "Children"
kind = "table"
rows = 3

[[field.column]]
id = "name"
label = "Name"

[[field.column]]
id = "age"
label = "Age"
kind = "number"

[[field.column]]
id = "school"
label = "School"
kind = "choice"

[[field.column.choice]]
id = "yes"
label = "At school"

[[field.column.choice]]
id = "no"
label = "Not yet"

[[field]]
id = "joined"
label = "How answers join"
kind = "choice"
required = false

[[field.choice]]
id = "lowest"
label = "The lowest"

[[field.choice]]
id = "most_common"
label = "The most common"

[[section]]
id = "r1"
title = "The work"
short_title = "Work"
graded = false

[section.condition]
field = "part"
only_if = ["start"]
because = "It is not the start."

[[section.field]]
id = "depth"
label = "Depth"
kind = "choice"
required = false

[[section.field.choice]]
id = "deep"
label = "Deep"

[[section.field.choice]]
id = "flat"
label = "Flat"

[[section.criterion]]
id = "r1.1"
number = "1"
text = "The {lead} is named"
kind = "rag"
per_child = true

[[section.criterion]]
id = "r1.2"
number = "2"
text = "It is dated"
kind = "rag"

[section.criterion.condition]
field = "part"
unless = ["end"]
because = "It is the end."

[[section]]
id = "r2"
title = "The rest"
short_title = "Rest"
graded = false

[[section.field]]
id = "kept"
label = "Kept"
kind = "choice"
required = false

[[section.field.choice]]
id = "here"
label = "Here"

[[section.field.choice]]
id = "there"
label = "There"

[[section.criterion]]
id = "r2.1"
number = "1"
text = "It is kept"
kind = "yes_no"
"""
WORDS = edited(FRAMEWORK, 'assessment = "EHA"', 'assessment = "EHA"\nlead = "lead person"')


@dataclass(frozen=True)
class Broken:
    """One fault put into the review, and how it has to be told."""

    name: str
    old: str
    new: str
    what: str
    remedy: str
    key: str
    at: str
    """A part of the line, in the broken text, that the finding has to name."""


CRITERION_1 = 'kind = "rag"\nper_child = true'
BROKEN = (
    # conditions
    Broken("an absent field", 'field = "part"\nonly_if', 'field = "parts"\nonly_if',
           "The condition names the field “parts”, and there is no such field.",
           "Did you mean “part”?", "section[r1].condition.field", 'field = "parts"'),
    Broken("a criterion's absent field", 'field = "part"\nunless', 'field = "parts"\nunless',
           "The condition names the field “parts”, and there is no such field.",
           "Did you mean “part”?", "section[r1].criterion[r1.2].condition.field", '"parts"'),
    Broken("both ways", 'only_if = ["start"]', 'only_if = ["start"]\nunless = ["end"]',
           "The condition needs one of unless and only_if, not both and not neither.",
           "Keep the one that is easier to say.", "section[r1].condition", "[section.condition]"),
    Broken("neither way", 'only_if = ["start"]\n', "",
           "The condition needs one of unless and only_if, not both and not neither.",
           "Keep the one that is easier to say.", "section[r1].condition", "[section.condition]"),
    Broken("an absent choice", 'only_if = ["start"]', 'only_if = ["begin"]',
           "The condition names “begin”, which “part” does not offer.",
           "Use one of: start, end.", "section[r1].condition.only_if[#1]", "only_if"),
    Broken("a criterion never asked", 'unless = ["end"]', 'unless = ["start"]',
           "Criterion “r1.2” is never asked: its section applies otherwise.",
           "Let the two conditions meet, or take one out.",
           "section[r1].criterion[r1.2].condition", "[section.criterion.condition]"),
    Broken("a section that asks itself", 'field = "part"\nonly_if = ["start"]',
           'field = "depth"\nonly_if = ["deep"]',
           "The conditions go round in a circle: r1 → r1.",
           "Let the condition name a field of the header.",
           "section[r1].condition.field", 'field = "depth"'),
    # date rules
    Broken("a date for an absent criterion", 'criterion = "r1.1"\n\n[[date_rule]]',
           'criterion = "r1.9"\n\n[[date_rule]]',
           "It names the criterion “r1.9”, and there is no such criterion.",
           "Did you mean “r1.2”?", "date_rule[first].criterion", '"r1.9"'),
    Broken("a date from an absent field", 'start = "opened_on"', 'start = "open_on"',
           "It names the field “open_on”, and there is no such field.",
           "Did you mean “opened_on”?", "date_rule[first].start", '"open_on"'),
    Broken("a date to an absent field", 'end = "met_on"', 'end = "met_onn"',
           "It names the field “met_onn”, and there is no such field.",
           "Did you mean “met_on”?", "date_rule[first].end", '"met_onn"'),
    Broken("a date from a text", 'start = "opened_on"', 'start = "verifier"',
           "“verifier” is of kind short_text; this rule needs one of kind date.",
           "Name a field of kind date.", "date_rule[first].start", '"verifier"'),
    Broken("steps over one date", 'end = "meetings"', 'end = "met_on"',
           "“met_on” is of kind date; this rule needs one of kind dates.",
           "Name a field of kind dates.", "date_rule[steps].end", 'end = "met_on"\nlimit = 6'),
    Broken("a date without a start", 'start = "opened_on"\n', "",
           "The rule has no start.", "Name the field of the first day.",
           "date_rule[first].start", "[[date_rule]]"),
    Broken("a margin below the limit", "tolerated = 6", "tolerated = 4",
           "tolerated (4) is not above the limit (4).", "Take it out, or raise it.",
           "date_rule[first].tolerated", "tolerated"),
    Broken("a date rule twice", 'id = "steps"', 'id = "first"',
           "The date rule “first” stands here a second time.",
           "Give each date rule one of its own.", "date_rule[first].id",
           'id = "first"\ntitle = "Each'),
    # contradictions
    Broken("a clause about two things", 'criterion = "r1.1"\nvalues = ["green"]',
           'criterion = "r1.1"\nactions = "none"',
           "A clause is about exactly one of criterion, section, field, award, actions, any.",
           "Write one clause for each.", "contradiction[odd].when[#1]", "[[contradiction.when]]"),
    Broken("a clause about nothing", 'criterion = "r1.1"\nvalues = ["green"]',
           'values = ["green"]',
           "A clause is about exactly one of criterion, section, field, award, actions, any.",
           "Write one clause for each.", "contradiction[odd].when[#1]", "[[contradiction.when]]"),
    Broken("a clause about an absent section", 'criterion = "r1.1"\nvalues = ["green"]',
           'section = "nowhere"\nanswered = false',
           "It names the section “nowhere”, and there is no such section.",
           "Use one of: r1, r2.", "contradiction[odd].when[#1].section", "nowhere"),
    Broken("a section of which nothing is asked", 'criterion = "r1.1"\nvalues = ["green"]',
           'section = "r1"',
           "A clause about a section needs answered.", "Write answered = false.",
           "contradiction[odd].when[#1]", "[[contradiction.when]]"),
    Broken("an answer of a grade", 'criterion = "r1.1"\nvalues = ["green"]',
           'award = "overall"\nanswered = true',
           "answered can be asked of a criterion or a section only.", "Use filled for a field.",
           "contradiction[odd].when[#1].answered", "answered"),
    Broken("a clause about an absent criterion", 'criterion = "r1.1"\nvalues',
           'criterion = "r9.1"\nvalues',
           "It names the criterion “r9.1”, and there is no such criterion.",
           "Did you mean “r2.1”?", "contradiction[odd].when[#1].criterion", '"r9.1"'),
    Broken("a clause about an absent field", 'field = "children"\ncolumn = "age"',
           'field = "childrens"',
           "It names the field “childrens”, and there is no such field.",
           "Did you mean “children”?", "contradiction[odd].when[#2].field", '"childrens"'),
    Broken("a clause about an absent column", 'column = "age"', 'column = "ages"',
           "It names the column “ages”, and there is no such column.",
           "Did you mean “age”?", "contradiction[odd].when[#2].column", '"ages"'),
    Broken("a clause about an absent grade", 'criterion = "r1.1"\nvalues = ["green"]',
           'award = "r1"\nlowest = "good"',
           "It names the grade “r1”, and there is no such grade.",
           "Use one of: overall.", "contradiction[odd].when[#1].award", 'award = "r1"'),
    Broken("a value off the scale", 'values = ["green"]', 'values = ["gren"]',
           "“gren” is not a value that can stand there.", "Did you mean “green”?",
           "contradiction[odd].when[#1].values[#1]", '"gren"'),
    Broken("a value that is no choice", 'values = ["fine"]', 'values = ["finer"]',
           "“finer” is not a value that can stand there.", "Did you mean “fine”?",
           "contradiction[fine_alone].when[#1].values[#1]", '"finer"'),
    Broken("a contradiction twice", 'id = "fine_alone"', 'id = "odd"',
           "The contradiction “odd” stands here a second time.",
           "Give each contradiction one of its own.", "contradiction[odd].id",
           'id = "odd"\nsays = "It does not fit either'),
    Broken("an action table twice", 'id = "theirs"', 'id = "mine"',
           "The action table “mine” stands here a second time.",
           "Give each action table one of its own.", "action_table[mine].id",
           'id = "mine"\ntitle = "Their'),
    # outcome, verification, scales
    Broken("an outcome without its field", 'field = "result"\nmeets', 'field = "results"\nmeets',
           "It names the field “results”, and there is no such field.",
           "Did you mean “result”?", "outcome.field", '"results"'),
    Broken("an outcome without its choice", 'meets = "fine"', 'meets = "fin"',
           "It names the choice “fin”, and there is no such choice.",
           "Did you mean “fine”?", "outcome.meets", '"fin"'),
    Broken("an outcome without its other choice", 'falls_short = "short"', 'falls_short = "shor"',
           "It names the choice “shor”, and there is no such choice.",
           "Did you mean “short”?", "outcome.falls_short", '"shor"'),
    Broken("a verifier without a field", 'by = "verifier"', 'by = "verifyer"',
           "It names the field “verifyer”, and there is no such field.",
           "Did you mean “verifier”?", "verification.by", '"verifyer"'),
    Broken("a verification without a day", 'on = "verified_on"', 'on = "verified"',
           "It names the field “verified”, and there is no such field.",
           "Did you mean “verifier”?", "verification.on", '"verified"'),
    Broken("a descriptor off the scale", 'red = "Nothing yet."', 'reed = "Nothing yet."',
           "“reed” is not a value of the scale rag.", "Did you mean “red”?",
           "scale.rag.reed", "reed"),
    Broken("a descriptor of no scale", "[scale.rag]", "[scale.ragg]",
           "The key “ragg” is not known.", "Did you mean “rag”?", "scale.ragg", "[scale.ragg]"),
    # children
    Broken("per child without children", '[siblings]\nchildren = "children"\nroll_up = "joined"\n',
           "", "A criterion is answered per child, but the form has no [siblings].",
           "Add [siblings], or take per_child out.",
           "section[r1].criterion[r1.1].per_child", "per_child"),
    Broken("children without per child", "\nper_child = true", "",
           "The form has [siblings], but no criterion with per_child.",
           "Mark the criteria that are answered per child.", "siblings", "[siblings]"),
    Broken("children who are no table", 'children = "children"', 'children = "verifier"',
           "“verifier” lists the children and has to be a table.",
           "Use kind “table”, its first column the name.", "siblings.children",
           'children = "verifier"'),
    Broken("absent children", 'children = "children"', 'children = "child"',
           "It names the field “child”, and there is no such field.",
           "Did you mean “children”?", "siblings.children", '"child"'),
    Broken("an absent roll-up", 'roll_up = "joined"', 'roll_up = "join"',
           "It names the field “join”, and there is no such field.",
           "Did you mean “joined”?", "siblings.roll_up", '"join"'),
    Broken("a roll-up that offers else", 'id = "most_common"', 'id = "highest"',
           "“joined” has to offer the choices lowest and most_common.",
           "Name its choices so.", "siblings.roll_up", 'roll_up = "joined"'),
    # fields and columns
    Broken("columns outside a table", 'kind = "table"\nrows = 3', 'kind = "long_text"', "", "",
           "", ""),
    Broken("a column called id", 'id = "age"\nlabel', 'id = "id"\nlabel', "", "", "", ""),
    Broken("a column twice", 'id = "age"\nlabel', 'id = "name"\nlabel', "", "", "", ""),
    Broken("a column without choices", 'kind = "number"', 'kind = "choice"', "", "", "", ""),
    Broken("a column's choice twice", 'id = "no"\nlabel = "Not yet"', 'id = "yes"\nlabel = "Not"',
           "The choice “yes” stands here a second time.", "Give each choice one of its own.",
           "field[children].column[school].choice[yes].id", 'id = "yes"\nlabel = "Not"'),
    Broken("a field twice over the form", 'id = "kept"', 'id = "depth"',
           "The field “depth” stands here a second time.", "Give each field one of its own.",
           "section[r2].field[depth].id", 'id = "depth"\nlabel = "Kept"'),
    # words and sizes
    Broken("an unknown local word", "The {lead} is named", "The {leader} is named",
           "“{leader}” is not a word of the framework's [vocabulary].", "Did you mean “lead”?",
           "section[r1].criterion[r1.1].text", "{leader}"),
    Broken("an unknown word in a rule", 'says = "It does not fit."', 'says = "{Team} is absent."',
           "“{Team}” is not a word of the framework's [vocabulary].",
           "Use one of: assessment, lead.", "contradiction[odd].says", "{Team}"),
    Broken("a purpose too long", '"Once a year."', f'"{"n" * 1001}"',
           "“intro” has 1001 characters; at most 1000 fit.", "Shorten it.", "intro", "intro"),
    Broken("a heading too long", 'text = "It is dated"',
           f'text = "It is dated"\ngroup = "{"g" * 121}"',
           "“group” has 121 characters; at most 120 fit.", "Shorten it.",
           "section[r1].criterion[r1.2].group", "group ="),
    Broken("an unknown detail", 'short_title = "Rest"', 'short_title = "Rest"\ndetails = ["proof"]',
           "“proof” is not a known detail.", "Use one of: evidence, verified_where,",
           "section[r2].details[#1]", "details"),
    Broken("an unknown part of an action", 'asks = ["what", "by_when"]', 'asks = ["what", "when"]',
           "“when” is not a known part of an action.", "Did you mean “by_when”?",
           "action_table[mine].asks[#2]", "asks"),
    Broken("an unknown unit", 'unit = "weeks"\ntolerated', 'unit = "moons"\ntolerated',
           "“moons” is not a known unit.", "Did you mean “months”?", "date_rule[first].unit",
           "moons"),
    Broken("a limit of nothing", "limit = 4", "limit = 0",
           "“limit” is outside 1 to 1000: 0.", "Use a number from 1 to 1000.",
           "date_rule[first].limit", "limit = 0"),
    Broken("an unknown kind of field", 'kind = "dates"', 'kind = "datess"',
           "“datess” is not a known kind.", "Did you mean “dates”?", "field[meetings].kind",
           "datess"),
    Broken("an unknown kind of column", 'kind = "number"', 'kind = "table"',
           "“table” is not a known kind.", "Use one of: short_text, long_text, date,",
           "field[children].column[age].kind", 'kind = "table"\n\n[[field.column]]'),
)  # fmt: skip
FIELDS = {
    "columns outside a table": ("The field “children” has columns, but its kind is long_text.",
                                "Take the columns out, or use kind “table”.",
                                "field[children].kind"),
    "a column called id": ("A column cannot be called “id”: rows keep their own under that name.",
                           "Choose another id.", "field[children].column[id].id"),
    "a column twice": ("The column “name” stands here a second time.",
                       "Give each column one of its own.", "field[children].column[name].id"),
    "a column without choices": ("The column “age” offers fewer than two choices.",
                                 "Add [[column.choice]] tables below it.",
                                 "field[children].column[age]"),
}  # fmt: skip
"""Faults that bring others with them; the finding has to be among them."""


def _check(folder: Path, text: str, framework: str = WORDS) -> tuple[Finding, ...]:
    write_pack(folder, framework=framework)
    (folder / "moor" / "review.toml").write_text(text, encoding="utf-8")
    return check(folder)


def test_the_review_is_sound_and_its_words_are_local(tmp_path: Path) -> None:
    assert _check(tmp_path, REVIEW) == ()
    form = load_library(tmp_path).form("moor.review")
    assert form.title == "Moorland review of the EHA"
    assert form.criterion("r1.1").text == "The lead person is named"
    assert form.field("verifier").default == "{name}"
    assert [table.id for table in form.action_tables] == ["mine", "theirs"]


@pytest.mark.parametrize(
    "broken", [one for one in BROKEN if one.what], ids=[one.name for one in BROKEN if one.what]
)
def test_a_fault_is_told_with_its_place_and_a_remedy(broken: Broken, tmp_path: Path) -> None:
    text = edited(REVIEW, broken.old, broken.new)
    found = _check(tmp_path, text)
    assert len(found) == 1, [str(one) for one in found]
    finding = found[0]
    assert finding.what == broken.what
    assert finding.remedy.startswith(broken.remedy)
    assert finding.key == broken.key
    if "\n" in broken.at:
        assert finding.line == text[: text.index(broken.at)].count("\n") + 1
    elif finding.key.endswith(("condition", "when[#1]", "start")):
        assert finding.line is not None
    else:
        assert finding.line == line_with(text, broken.at)


@pytest.mark.parametrize("name", FIELDS)
def test_a_fault_of_a_table_is_among_what_is_told(name: str, tmp_path: Path) -> None:
    broken = next(one for one in BROKEN if one.name == name)
    found = _check(tmp_path, edited(REVIEW, broken.old, broken.new))
    assert FIELDS[name] in [(one.what, one.remedy, one.key) for one in found]


def test_a_table_needs_columns(tmp_path: Path) -> None:
    text = edited(REVIEW, 'id = "verifier"\nlabel = "Verified by"\nkind = "short_text"',
                  'id = "verifier"\nlabel = "Verified by"\nkind = "table"')  # fmt: skip
    found = [(one.what, one.remedy) for one in _check(tmp_path, text)]
    assert (
        "The table “verifier” has no columns.", "Add [[field.column]] tables below it.",
    ) in found  # fmt: skip


def test_two_sections_that_wait_for_each_other_are_told_both(tmp_path: Path) -> None:
    text = edited(
        REVIEW, 'field = "part"\nonly_if = ["start"]', 'field = "kept"\nonly_if = ["here"]'
    )
    text = edited(
        text,
        'short_title = "Rest"\ngraded = false\n',
        'short_title = "Rest"\ngraded = false\n\n[section.condition]\nfield = "depth"\n'
        'only_if = ["deep"]\nbecause = "It is not deep."\n',
    )
    found = [(one.key, one.what) for one in _check(tmp_path, text)]
    assert found == [
        ("section[r1].condition.field", "The conditions go round in a circle: r1 → r2 → r1."),
        ("section[r2].condition.field", "The conditions go round in a circle: r2 → r1 → r2."),
    ]


def test_a_section_beside_a_circle_is_not_blamed(tmp_path: Path) -> None:
    text = edited(
        REVIEW, 'field = "part"\nonly_if = ["start"]', 'field = "depth"\nonly_if = ["deep"]'
    )
    text = edited(
        text,
        'short_title = "Rest"\ngraded = false\n',
        'short_title = "Rest"\ngraded = false\n\n[section.condition]\nfield = "depth"\n'
        'only_if = ["deep"]\nbecause = "It is not deep."\n',
    )
    assert [one.key for one in _check(tmp_path, text)] == ["section[r1].condition.field"]


def test_a_section_that_no_choice_opens_is_told(tmp_path: Path) -> None:
    text = edited(REVIEW, 'only_if = ["start"]', 'unless = ["start", "end"]')
    text = edited(text, '\n[section.criterion.condition]\nfield = "part"\nunless = ["end"]\n'
                  'because = "It is the end."\n', "")  # fmt: skip
    found = _check(tmp_path, text)
    assert [(one.key, one.what) for one in found] == [
        ("section[r1].condition.unless",
         "It can never apply: every choice of “part” leaves it out."),
    ]  # fmt: skip


def test_a_form_has_grades_or_an_outcome(tmp_path: Path) -> None:
    text = edited(
        AUDIT,
        "[[field]]",
        '[outcome]\nid = "o"\nfield = "opened"\nmeets = "request"\nfalls_short = "step_down"\n'
        'meets_from = 75\nflag = "Look again."\n\n[[field]]',
    )
    write_pack(tmp_path, audit=text)
    (finding,) = check(tmp_path)
    assert finding.what == "A form has a [grading] or an [outcome], not both."
    assert (finding.key, finding.remedy) == ("outcome", "Take one of the two out.")


def test_a_default_that_is_no_value_is_told(tmp_path: Path) -> None:
    text = edited(REVIEW, 'id = "met_on"\nlabel = "Met on"\nkind = "date"',
                  'id = "met_on"\nlabel = "Met on"\nkind = "date"\ndefault = "soon"')  # fmt: skip
    (finding,) = _check(tmp_path, text)
    assert finding.what == "The default “soon” is not a value of kind date."
    assert finding.key == "field[met_on].default"


def test_a_placeholder_of_a_default_is_no_local_word(tmp_path: Path) -> None:
    text = edited(REVIEW, 'default = "{name}"', 'default = "{someone}"')
    assert _check(tmp_path, text) == (), "it is a text that fits a short text"


def test_words_of_the_framework_are_checked_too(tmp_path: Path) -> None:
    worded = edited(WORDS, "It is done well.", "The {pan} is done well.")
    (finding,) = _check(tmp_path / "a", REVIEW, worded)
    assert (finding.key, finding.remedy) == ("grades.good", "Use one of: assessment, lead.")
    nested = edited(WORDS, '"lead person"', '"{assessment} person"')
    (finding,) = _check(tmp_path / "b", edited(REVIEW, "{lead}", "person"), nested)
    assert finding.key == "vocabulary.lead"
    assert finding.what.startswith("The word “lead” holds a placeholder")


def test_a_framework_without_words_takes_no_placeholder(tmp_path: Path) -> None:
    bare = edited(FRAMEWORK, '[vocabulary]\nassessment = "EHA"\n', "")
    write_pack(tmp_path, framework=bare, audit=edited(AUDIT, "Needs are named", "The {plan} is"))
    (finding,) = check(tmp_path)
    assert finding.what == "“{plan}” is not a word of the framework's [vocabulary]."
    assert finding.remedy == "Add [vocabulary] to framework.toml."


def test_a_kept_form_is_never_asked_for_local_words(tmp_path: Path) -> None:
    from eh_desktop.formpacks.reader import form_from_plain

    write_pack(tmp_path)
    form = load_library(tmp_path).form("moor.audit")
    old = form.plain.replace("Needs are named", "The {plan} is named")
    assert form_from_plain(old).criterion("s1.1").text == "The {plan} is named"


def test_one_section_is_graded_by_one_scale(tmp_path: Path) -> None:
    text = edited(AUDIT, 'text = "Needs are named"', 'text = "Needs are named"\nkind = "grade"')
    write_pack(tmp_path, audit=text)
    (finding,) = check(tmp_path)
    assert finding.what == "Section “s1” is graded by two scales: grade, met."
    assert finding.key == "section[s1]"


def test_only_what_counts_can_limit(tmp_path: Path) -> None:
    text = edited(AUDIT, 'text = "Concerns are named"', 'text = "Concerns are named"\nkind = "rag"')
    write_pack(tmp_path, audit=text, standards=STANDARDS)
    (finding,) = check(tmp_path)
    assert finding.what == "Criterion “s1.2” is limiting, but nothing here is graded by it."
    assert finding.key == "section[s1].criterion[s1.2].limiting"


def _endless(count: int) -> dict[str, object]:
    """Give a form whose every section waits for a choice in the next one."""
    choices = [{"id": "yes", "label": "Yes"}, {"id": "no", "label": "No"}]
    sections: list[dict[str, object]] = [
        {
            "id": f"s{at}",
            "title": "A part",
            "short_title": "Part",
            "graded": False,
            "field": [{"id": f"f{at}", "label": "On?", "kind": "choice", "choice": choices}],
            "condition": {"field": f"f{at + 1}", "only_if": ["yes"], "because": "It is off."},
        }
        for at in range(count)
    ]
    del sections[-1]["condition"]
    return {
        "id": "moor.endless",
        "version": 1,
        "kind": "checklist",
        "audience": "all",
        "title": "Endless",
        "short_title": "Endless",
        "source": "A made-up framework",
        "section": sections,
    }


def _kept(form: dict[str, object]) -> str:
    framework = {"id": "moor", "title": "Moor", "authority": "Moor", "source": "Made up"}
    return canonical_json({"form": form, "framework": framework}).decode()


def test_a_long_chain_of_conditions_is_followed_once() -> None:
    assert len(form_from_plain(_kept(_endless(400))).sections) == 400


def test_a_form_that_lists_more_than_any_form_does_is_refused() -> None:
    with pytest.raises(FormTrouble, match="at most 3000 fit"):
        form_from_plain(_kept(_endless(4000)))
    assert max(_parts(form) for form in load_library(forms_folder()).forms) < MOST_PARTS // 10
