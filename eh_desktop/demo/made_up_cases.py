"""Made-up cases and log entries, the same on every run but for the day. No real person or place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from eh_desktop.domain.case import Case, CaseDate, CasePerson, DateKind
from eh_desktop.domain.log import LogEntry
from eh_desktop.services.workspace import Workspace

COUNT, ENTRIES = 40, 60
_FAMILIES = (
    *("Achterberg-Quill", "Lind", "Łękowski", "Trần", "Oyelaran-Finch", "Marrowby", "Ștefănescu"),
    *("Hollinbrook", "Quenby", "Ashdown-Vale", "Penhaligon-Roe", "Tarnfield", "Wexcombe"),
    *("Brackenhurst", "Siddiqui-Marl", "Umber", "Farrowdale", "Kestrelby", "Yarwick"),
)
_CHILDREN = (
    *("Ada", "Tomasz", "Ngọc", "Ilyas", "Maren", "Piotr", "Saoirse", "Dele", "Wren", "Amira"),
    *("Jonty", "Ludo", "Keziah", "Oskar", "Talia", "Bram"),
)
_PARENTS = ("Robin", "Ileana", "Samira", "Marek", "Una", "Kofi", "Bethan")
_LEADS = (
    *("Rowan Achterberg", "Ines Marlowe", "Dana Ellsworth", "Tunde Farrow", "Petra Lindqvist"),
    *("Callum Wyke", "Noor Haddon"),
)
_AGENCIES = (
    *("Northmoor Primary School", "Health visiting", "Family support", "Youth service"),
    *("Northmoor Academy", "Housing"),
)
_PRIORITIES = ("", "Attendance", "", "Parental mental health", "Young carers", "")
_REASONS = (
    "The plan was met and the family feels able to go on alone.",
    "Stepped up to statutory social care.",
    "The family moved away; the new authority was told.",
)
_COURSES = ("Lead practitioner", "Safeguarding level 3", "Writing a good plan", "Chairing meetings")


@dataclass(frozen=True, slots=True)
class _Plan:
    """How one case stands: days ago of its meetings and reviews, and what else is so."""

    opened: int
    meetings: tuple[int, ...] = ()
    reviews: tuple[int, ...] = ()
    closed: int = 0


_PLANS = (
    _Plan(120, (95, 60, 25), (60,)),
    _Plan(90, (70, 30)),  # no review
    _Plan(420, (395, 350, 300, 250, 200, 150, 100, 52), (350, 250, 150)),
    _Plan(300, (280, 240, 200, 160), (240, 160), closed=140),
    _Plan(200, (170, 130, 90, 50), (130, 50)),
    _Plan(20),
    _Plan(310, (290, 250, 215, 45), (255, 170, 85)),
    _Plan(500, (470, 430, 390, 350, 310), (430, 345, 300), closed=290),
    _Plan(60, (35,)),
    _Plan(260, (230, 190, 148, 107, 66, 20), (190, 105, 20)),
)


def fill_cases(workspace: Workspace) -> tuple[str, ...]:
    """Keep the made-up cases and log entries; give the ids of the cases, in order."""
    today = date.fromisoformat(workspace.cases.today())
    cases = tuple(workspace.cases.save(made_up_case(number, today)) for number in range(COUNT))
    for number in range(ENTRIES):
        workspace.logs.save(made_up_entry(number, today))
    return tuple(case.id for case in cases)


def made_up_case(number: int, today: date) -> Case:
    """Give one of the cases, from 0; the last of every ten shares a family with the one before."""
    plan = _PLANS[number % len(_PLANS)]
    shift = 3 * (number // len(_PLANS))
    family = _FAMILIES[(number - (number % 10 == 9)) % len(_FAMILIES)]
    closed = plan.closed and plan.closed + shift

    def ago(days: int) -> str:
        return (today - timedelta(days=days + shift)).isoformat()

    leads = [_LEADS[(number + step) % len(_LEADS)] for step in (0, 3)]
    return Case(
        f"case-{number:03}",
        f"C-{101 + number:04}",
        family=f"{family} family",
        agency=_AGENCIES[number % len(_AGENCIES)],
        lead=leads[0],
        past_leads=(leads[1],) if number % 4 == 2 else (),
        status="closed" if closed else "open",
        step_down=number % 7 == 3,
        priority=_PRIORITIES[number % len(_PRIORITIES)],
        opened_on=ago(plan.opened),
        consent_on=ago(plan.opened - 2),
        assessed_on=ago(plan.opened - 12),
        plan_on=ago(plan.opened - 18),
        closed_on=ago(plan.closed) if closed else "",
        closing_reason=_REASONS[number % len(_REASONS)] if closed else "",
        people=_people(number, family, today),
        dates=_dates(number, plan, ago),
    )


def made_up_entry(number: int, today: date) -> LogEntry:
    """Give one of the log entries, from 0; the six logs take turns."""
    kinds = ("sharing_request", "training", "training_given", "meeting", "support")
    kind = (*kinds, "threshold_query")[number % 6]
    turn = number // 6
    on = (today - timedelta(days=4 + 9 * turn)).isoformat()
    return LogEntry(f"entry-{number:03}", kind, {**_VALUES[kind](turn, on, today)})


def _people(number: int, family: str, today: date) -> tuple[CasePerson, ...]:
    many = 1 + number % 3
    children = (
        CasePerson(
            f"{number:03}-{at}",
            f"{_CHILDREN[(number * 2 + at) % len(_CHILDREN)]} {family}",
            "child",
            (today - timedelta(days=365 * (3 + (number + 4 * at) % 13) + number)).isoformat(),
        )
        for at in range(many)
    )
    parent = CasePerson(f"{number:03}-p", f"{_PARENTS[number % len(_PARENTS)]} {family}", "parent")
    return (*children, parent)


def _dates(number: int, plan: _Plan, ago: Callable[[int], str]) -> tuple[CaseDate, ...]:
    notes = {0: "Held at school; both parents came.", 5: "By telephone."}
    days: list[tuple[DateKind, int]] = [("meeting", one) for one in plan.meetings]
    days += [("review", one) for one in plan.reviews]
    return tuple(
        CaseDate(f"{number:03}-d{at:02}", kind, ago(one), notes.get((number + at) % 9, ""))
        for at, (kind, one) in enumerate(days)
    )


def _sharing_request(turn: int, on: str, today: date) -> Mapping[str, str]:
    answered = date.fromisoformat(on) + timedelta(days=2 + 3 * (turn % 4))
    waits = turn % 5 == 0 or answered > today
    consent = ("given", "given", "not_needed", "refused")[turn % 4]
    answer = {} if waits else {"answered_on": answered.isoformat(), "result": "shared"}
    if answer and consent == "refused":
        answer["result"] = "none"
    return {
        "asked_on": on,
        "who": _LEADS[turn % len(_LEADS)],
        "agency": _AGENCIES[(turn + 1) % len(_AGENCIES)],
        "case_ref": f"C-{101 + turn * 3:04}",
        "consent": "awaited" if waits else consent,
        **answer,
    }


def _training(turn: int, on: str, today: date) -> Mapping[str, str]:
    again = today + timedelta(days=120 * (turn - 2))
    long_ago = (date.fromisoformat(on) - timedelta(days=900)).isoformat()
    return {
        "on": long_ago,
        "person": _LEADS[turn % len(_LEADS)],
        "course": _COURSES[turn % len(_COURSES)],
        "agency": _AGENCIES[turn % len(_AGENCIES)],
        "certificate": "no" if turn % 4 == 1 else "yes",
        "again_on": again.isoformat(),
    }


def _training_given(turn: int, on: str, _today: date) -> Mapping[str, str]:
    one = turn % 3 == 0
    return {
        "on": on,
        "course": _COURSES[(turn + 2) % len(_COURSES)],
        "setting": "one_to_one" if one else "group",
        "attended": "1" if one else str(6 + turn),
        "names": "\n".join(_LEADS[: 1 if one else 3]),
        "hours": "1.5" if one else "3",
    }


def _meeting(turn: int, on: str, _today: date) -> Mapping[str, str]:
    sort = ("team", "surgery", "champions", "team", "moderation")[turn % 5]
    about = {"case_ref": f"C-{101 + turn:04}"} if sort == "team" else {}
    where = "Northmoor Primary School" if sort == "team" else "Northmoor town hall"
    return {"on": on, "sort": sort, "where": where, "hours": "2", **about}


def _support(turn: int, on: str, _today: date) -> Mapping[str, str]:
    return {
        "on": on,
        "who": _LEADS[(turn + 2) % len(_LEADS)],
        "agency": _AGENCIES[turn % len(_AGENCIES)],
        "sort": ("advice", "review", "visit")[turn % 3],
        "case_ref": f"C-{103 + turn * 2:04}",
        "note": "Went through the plan together and wrote a measure beside each action.",
    }


def _threshold_query(turn: int, on: str, _today: date) -> Mapping[str, str]:
    answer = {} if turn == 0 else {"level": str(2 + turn % 3), "answered_on": on}
    return {
        "on": on,
        "who": _LEADS[(turn + 4) % len(_LEADS)],
        "agency": _AGENCIES[(turn + 3) % len(_AGENCIES)],
        **answer,
    }


_VALUES: Mapping[str, Callable[[int, str, date], Mapping[str, str]]] = {
    "sharing_request": _sharing_request,
    "training": _training,
    "training_given": _training_given,
    "meeting": _meeting,
    "support": _support,
    "threshold_query": _threshold_query,
}
