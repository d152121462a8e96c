"""What the sheets of a form's workbook are: their columns, and the key that each column holds.

The shape is XLSForm's: `survey` has one row per section, field and criterion, `choices` the lists,
`settings` the form itself. The rules that XLSForm has no place for stand on sheets of their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from eh_desktop.formpacks.entries import Entry, Table, Tables
from eh_desktop.formpacks.finding import KeyPath
from eh_desktop.formpacks.schema import FORM

SURVEY, CHOICES, SETTINGS, RULES = "survey", "choices", "settings", "rules"
ACTIONS, DATES, CONTRADICTIONS = "actions", "dates", "contradictions"

EMPTY = "empty"
"""The column that names keys which are there with nothing in them; few workbooks have it."""
GROUP, CRITERION, COLUMN = "group", "criterion", "column"
"""Words of the column `type` that are no kind: a section, a criterion and a table's column."""
ONE_ROW_RULES = ("grading", "outcome", "verification", "siblings")
"""The keys of a form whose tables stand on the sheet `rules`, beside `scale`."""
SCALE = "scale"


@dataclass(frozen=True, slots=True)
class Heading:
    """One column of a sheet: its name, one line of help, and its width in characters."""

    name: str
    about: str
    width: int = 14
    needed: bool = False
    """Whether the sheet cannot be read without it."""
    yes_no: bool = False


def _yes(name: str, about: str) -> Heading:
    return Heading(name, f"{about} yes or no.", 12, yes_no=True)


_SOURCE = Heading("source", "Where the original stands: document, section, number.", 40)

HEADINGS: Mapping[str, tuple[Heading, ...]] = {
    SURVEY: (
        Heading(
            "type",
            "“begin group” and “end group” around a section; else the kind of a field or a "
            "criterion. A choice names its list: “choice LIST”.",
            22,
            needed=True,
        ),
        Heading("name", "The id. It never changes once records use it.", 18, needed=True),
        Heading("number", "A criterion's number as the source shows it.", 9),
        Heading("label", "What the person reads: title, question or statement.", 60, needed=True),
        Heading("hint", "A field's hint; a section's introduction.", 40),
        _yes("required", "Whether a field or a column has to be filled in:"),
        Heading(
            "relevant",
            "When it applies: “FIELD only if CHOICE, CHOICE” or “FIELD unless CHOICE”. Empty: "
            "always.",
            28,
        ),
        Heading("relevant_because", "Why it does not apply otherwise: one sentence.", 36),
        Heading("group", "A heading within the section, above its criteria.", 20),
        Heading("look_for", "Guidance: what to look for.", 50),
        Heading("met", "Guidance: what met looks like.", 50),
        Heading("not_met", "Guidance: what not met looks like.", 50),
        Heading("standards", "Links to standards, with commas: moor.standards:s1.1", 28),
        _yes("limiting", "Whether falling short caps the grade:"),
        _yes("optional", "Whether a criterion may stay open:"),
        _yes("may_not_apply", "Whether Not applicable is added to the scale:"),
        _yes("per_child", "Whether it is answered for each child:"),
        Heading("default", "A field's first value, or {name}, {role}, {agency}, {today}.", 14),
        _yes("personal", "Whether it identifies a child or a family:"),
        _yes("future", "Whether a date may lie ahead:"),
        Heading("differs_from", "The field that must not name the same person.", 16),
        Heading("rows", "How many rows of a table are printed.", 8),
        Heading("short_title", "A section's title on its tab, 40 characters at most.", 20),
        _yes("graded", "Whether the section has a grade; without the column's word, yes:"),
        Heading("comments_label", "What the section's comment box is called; empty: no box.", 28),
        _yes("comments_required", "Whether comments have to be written:"),
        _yes("notes_required", "Whether each criterion needs a written note:"),
        Heading(
            "details", "Asked at each criterion: evidence, verified_where, verified_by, action"
        ),
        Heading("total_label", "What the count of ticks or yeses is called.", 20),
        _yes("after", "Whether the section's fields stand after its criteria:"),
        _SOURCE,
    ),
    CHOICES: (
        Heading(
            "list_name", "The list that the sheet survey names after “choice”.", 22, needed=True
        ),
        Heading("name", "The choice's id.", 22, needed=True),
        Heading("label", "What the person reads.", 60, needed=True),
    ),
    SETTINGS: (
        Heading("form_id", "The framework's id, a dot and a name: moor.audit", 22, needed=True),
        Heading(
            "version", "1, 2, 3 …; raise it whenever a published form changes.", 9, needed=True
        ),
        Heading("title", "The form's title.", 36, needed=True),
        Heading("short_title", "The title in lists, 40 characters at most.", 18, needed=True),
        Heading(
            "kind",
            "audit, standards, checklist, feedback, self_assessment or case_study",
            14,
            needed=True,
        ),
        Heading(
            "audience",
            "all, auditor, line_manager, head_of_service, practitioner, champion, child or parent",
            14,
            needed=True,
        ),
        Heading("source", "The document that the form is from.", 40, needed=True),
        Heading("case_field", "The field that names the case in lists; an audit needs one.", 14),
        Heading("intro", "What the form is for, how and when to fill it in.", 60),
        _yes("learning_points", "Whether learning points are asked for:"),
        _yes("concerns", "Whether a safeguarding concern can be raised:"),
    ),
    RULES: (
        Heading(
            "rule",
            "grading, outcome, verification, siblings, or scale.KIND for what the values mean.",
            18,
            needed=True,
        ),
        Heading("key", "Which part of the rule, or which value of the scale.", 28, needed=True),
        Heading("value", "The value.", 80, needed=True),
    ),
    ACTIONS: (
        Heading("id", "The table's id.", needed=True),
        Heading("title", "What the table of actions is called.", 40, needed=True),
        Heading("asks", "What has to be written: what, who, by_when, how_known", 36),
    ),
    DATES: (
        Heading("id", "The rule's id.", 20, needed=True),
        Heading("title", "What is counted: “The first review after the meeting”.", 50, needed=True),
        Heading("start", "The date field it is counted from.", 18),
        Heading("end", "The date field it is counted to, or “today”.", 18, needed=True),
        Heading("limit", "How many at most.", 8, needed=True),
        Heading("unit", "working_days, days, weeks, months or years", 14, needed=True),
        Heading("tolerated", "Up to here it is still acceptable.", 10),
        _yes("every", "Whether each step from one date to the next is counted:"),
        Heading("criterion", "The criterion whose answer it suggests."),
        _SOURCE,
        Heading("over", "What a missed limit is called, if not “Too late”.", 16),
    ),
    CONTRADICTIONS: (
        Heading("id", "The contradiction's id, on each row that belongs to it.", 22, needed=True),
        Heading(
            "says", "What does not fit and what to look at; on its first row.", 60, needed=True
        ),
        Heading("criterion", "This row holds if this criterion …"),
        Heading("field", "… or this field …"),
        Heading("award", "… or this award (a section, or “overall”) …"),
        Heading("actions", "… or the actions are: none, undated or unowned …"),
        Heading("any", "… or limiting_not_met, limiting_not_fully_met or open_concern …", 20),
        Heading("values", "… has one of these values, with commas.", 20),
        Heading("least", "… has at least so many points.", 8),
        Heading("most", "… has at most so many points.", 8),
        _yes("noted", "… has a note or evidence beside it:"),
        _yes("filled", "… is filled in:"),
        Heading("column", "… the column of the table field."),
        Heading("lowest", "… is this grade or better.", 20),
        Heading("highest", "… is this grade or worse.", 20),
        Heading("section", "This row holds if in this section …"),
        _yes("answered", "… the criterion, or each one of the section, has an answer:"),
    ),
}
"""The sheets in order, each with its columns in the order in which they are written."""


def table_of(*path: str) -> Table:
    """Give the schema's table at a path of keys: `table_of("section", "criterion")`."""
    table = FORM
    for name in path:
        inner = table.entries[name]
        if isinstance(inner, Tables):
            inner = inner.of
        if not isinstance(inner, Table):
            raise TypeError(f"{'.'.join(path)} is no table of the schema")
        table = inner
    return table


@dataclass(frozen=True, slots=True)
class Row:
    """A kind of row: its table of the schema, and the key behind each column that it uses."""

    noun: str
    table: Table
    keys: Mapping[str, KeyPath]

    def entry(self, column: str) -> Entry:
        """Give what may stand in a column of this row; KeyError if it does not use the column."""
        entry: Entry = self.table
        for name in self.keys[column]:
            if not isinstance(entry, Table):
                raise TypeError(f"{column} leads nowhere")
            entry = entry.entries[str(name)]
        return entry


def _same(*names: str) -> dict[str, KeyPath]:
    return {name: (name,) for name in names}


_GUIDANCE: dict[str, KeyPath] = {
    name: ("guidance", name) for name in ("look_for", "met", "not_met", "standards")
}
_RELEVANT: dict[str, KeyPath] = {
    "relevant": ("condition",),
    "relevant_because": ("condition", "because"),
}

SECTION_ROW = Row(
    "a section",
    table_of("section"),
    {"name": ("id",), "label": ("title",), "hint": ("intro",), **_RELEVANT}
    | _same("short_title", "graded", "comments_label", "comments_required", "notes_required")
    | _same("details", "total_label", "after", "source"),
)
FIELD_ROW = Row(
    "a field",
    table_of("field"),
    {"name": ("id",)}
    | _same("label", "hint", "required", "default", "personal", "future", "differs_from", "rows"),
)
COLUMN_ROW = Row(
    "a table's column", table_of("field", "column"), {"name": ("id",), **_same("label", "required")}
)
CRITERION_ROW = Row(
    "a criterion",
    table_of("section", "criterion"),
    {"name": ("id",), "label": ("text",), **_RELEVANT, **_GUIDANCE}
    | _same("number", "group", "limiting", "optional", "may_not_apply", "per_child", "source"),
)
CHOICE_ROW = Row("a choice", table_of("field", "choice"), {"name": ("id",), "label": ("label",)})
SETTINGS_ROW = Row(
    "the form",
    FORM,
    {
        heading.name: ("id",) if heading.name == "form_id" else (heading.name,)
        for heading in HEADINGS[SETTINGS]
    },
)
ACTION_ROW = Row(
    "a table of actions", table_of("action_table"), _same(*(h.name for h in HEADINGS[ACTIONS]))
)
DATE_ROW = Row("a date rule", table_of("date_rule"), _same(*(h.name for h in HEADINGS[DATES])))
CONTRADICTION_ROW = Row(
    "a contradiction", table_of("contradiction"), {"id": ("id",), "says": ("says",)}
)
CLAUSE_ROW = Row(
    "a clause",
    table_of("contradiction", "when"),
    _same(*(h.name for h in HEADINGS[CONTRADICTIONS] if h.name not in ("id", "says"))),
)
