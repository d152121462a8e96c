"""The made-up case of the demonstration. No real person, school or place."""

from __future__ import annotations

NAME, JOB_TITLE, AGENCY = "Morgan Hartley-Vale", "CAF adviser", "Northmoor Council"
FRAMEWORK = "tameside"
PASSPHRASE = "heron violin cupboard tangent"  # noqa: S105
SECOND_PASSPHRASE = "lantern mosaic gravel thimble"  # noqa: S105
THIRD_PASSPHRASE = "saddle pepper walrus orchard"  # noqa: S105
CENTRAL_PASSPHRASE = "slate bonnet quarry feather"  # noqa: S105
CENTRE_NAME = "Northmoor quality team"
CASE = "C-0147"
CHILDREN = ("Ada Lind", "Tomasz Łękowski", "Ngọc Ánh Trần")
LEAD_NOW, LEAD_BEFORE = "Rowan Achterberg", "Ileana Ștefănescu"

VALUES = {
    "s1": (
        "met",
        "partially_met",
        "met",
        "met",
        "met",
        "met",
        "partially_met",
        "met",
        "met",
        "met",
    ),
    "s2": ("met", "met", "partially_met", "met", "not_met"),
    "s3": ("met", "met", "met", "met", "met", "not_applicable"),
}
KEYS = {"not_met": "1", "partially_met": "2", "met": "3", "not_applicable": "0"}
NOTES = {
    "s1.2": "Two statements about attendance have no source or date; the third has both.",
    "s1.6": "Ada drew her week and Tomasz wrote his own page. Both are quoted, in their words.",
    "s2.5": "No measure is named for four of the six actions.",
}
WHERE = {"s1.6": "CAF page 6, dated 3 November"}
GOOD_PRACTICE = ("s1.6", "s3.2")
COMMENTS = {
    "s1": "The children's own pages carry this assessment. Dates and sources are the next step.",
    "s2": "The plan is owned by the family; say how each improvement will be seen.",
    "s3": "Held at a time the mother could come, with an interpreter.",
}
CONCERN = "s1.10"
CONCERN_WHAT = "An older sibling is said to be alone with the children at night."
CONCERN_TOLD, CONCERN_DATE = "Duty manager, early help hub", "20/11/2026"
CONCERN_OUTCOME = "Visited the same day; the family's own plan was found safe. No further action."
AWARD_DIFFERENT = "good"
AWARD_REASON = "Only the measures are wanting, and they were agreed before this audit was signed."
LEARNING = (
    "Give every statement of fact a date and a source.",
    "Name one sign of improvement for each action.",
)
ACTION_WHAT = "Go through the plan with the family and write a measure beside each action"
ACTION_WHO, ACTION_WHEN = "Lead practitioner", "15/01/2027"
ACTION_HOW = "The next review minutes name a measure for every action"
AMENDMENT_REASON = "The comment on the review named the wrong parent."
AMENDED_COMMENT = "Held at a time the father could come, with an interpreter."
