"""The made-up words of the forms in the pictures. No real person, school or place."""

from __future__ import annotations

OWNER_FRAMEWORK = "bathnes"
SOME = "Northmoor Council"
NAMES = {
    "case_ref": "C-0139",
    "lead_current": "Rowan Achterberg",
    "practitioner": "Ileana Ștefănescu",
    "line_manager": "Morgan Hartley-Vale",
    "recorded_by": "self",
    "service": "Northmoor Children's Centre and Family Hub",
}
CELLS = {"short_text": "Ada Lind", "long_text": "Homework club twice a week", "number": "9"}
COMMENTS = (
    "Clear, warm and to the point. Dates and sources are the next step.",
    "The family can be heard on every page. Say how each improvement will be seen.",
)
NOTES = (
    "Seen on pages 3 and 4 of the assessment.",
    "In the minutes of the second meeting, with who said it.",
    "Said plainly, in the family's own words.",
    "Recorded on the day, and followed up within the week.",
)
OVERVIEW = "Well done all in all: careful with facts, generous with the family's own words."
REASON = "What is wanting was agreed before this audit was signed."

FAMILY = (
    {"name": "Ada Lind", "age": "9"},
    {"name": "Tomasz Łękowski", "age": "6"},
    {"name": "Ngọc Ánh Trần", "age": "14"},
)
CHILD_NOTES = (
    "Ada drew her week; two of her wishes became actions.",
    "Tomasz is quoted once, through his mother.",
    "Ngọc Ánh wrote two pages and asked for a mentor.",
)
CHILD_VIEW = (
    "“I want it to be quiet when I do my homework.” (Ada)\n"
    "“Can Dad come on Sundays?” (Tomasz)\n“Nobody asked me before.” (Ngọc Ánh)"
)
PLAN = (
    {
        "issue": "Mornings",
        "action": "Breakfast club from Monday to Thursday",
        "who": "School",
        "outcome": "Both younger children arrive on time",
        "how_known": "Register, every Friday",
    },
    {
        "issue": "Ngọc Ánh's wish for a mentor",
        "action": "Match with a mentor from the youth service",
        "who": "Youth worker",
        "outcome": "She has someone of her own to talk to",
        "how_known": "Her own words at the next meeting",
    },
)

EVIDENCE = {
    "1a": (
        "green",
        "The App entry was renewed in September; leaflets in four languages at both entrances.",
        "App, reception, two partner schools",
        "R. Achterberg",
        "",
    ),
    "1b": (
        "amber",
        "Interpreters can be booked. Nothing is offered to parents who do not read.",
        "Booking log, April to September",
        "R. Achterberg",
        "Record a spoken version of the leaflet by the end of February.",
    ),
    "1c": ("green", "All six team leaders explained the offer unprompted.", "Team talks", "", ""),
    "1d": ("red", "No figures are kept on who does not come.", "", "", "Ask every new family."),
}
COMMISSIONER = {
    "1a": ("green", ""),
    "1b": ("red", "None of the five parents we met had been told about interpreters."),
}
QUESTION = "How many of the eleven managers went through the training since it was renewed?"
QUESTION_OWNER = "Workforce development lead"
MANAGER_ACTIONS = (
    ("Put the handover sheet into the induction folder", 24),
    ("Ask the central team for a place in the March training", 52),
)
OWN_ACTIONS = (
    ("Bring one plan to each supervision and go through its measures", 17),
    ("Shadow a review that Rowan Achterberg chairs", 38),
)
HOUSEHOLD = (
    {
        "case_number": "C-0118",
        "first_name": "Maximiliana-Josephine",
        "family_name": "Featherstonehaugh-Okonkwo",
        "date_of_birth": "2012-04-17",
        "age": "14",
    },
    {
        "case_number": "C-0118",
        "first_name": "Ada",
        "family_name": "Featherstonehaugh-Okonkwo",
        "date_of_birth": "2017-01-30",
        "age": "9",
    },
    {"case_number": "C-0118", "first_name": "Ines", "family_name": "Okonkwo", "age": "38"},
)
LONG_SERVICE = (
    "Northmoor and Upper Fenwick Federation of Primary Schools, Nurseries and Children's Centres"
)
IMPACT_NOTE = "Mornings are calmer and attendance rose from 71 to 88 per cent since the plan began."
CONCERN = "The youngest child said that nobody is at home on Saturday nights."
CONCERN_TOLD = "Duty manager, early help hub"
UNREADABLE = {
    "field.checklist_date": "31 Febuary 2026",
    "field.completed_by": "Rowan Achterberg",
    "field.service": "Northmoor Children's Centre",
    "action.improvement_actions.1.what": "Offer training to every new manager within six weeks",
    "action.improvement_actions.1.by_when": "after the holidays",
    "action.improvement_actions.2.what": "Name a deputy champion",
    "action.improvement_actions.2.by_when": "soon",
}
CHILD_WORDS = "Rowan listens. I would like to see the plan before the grown-ups do."
