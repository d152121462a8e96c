"""The four-point judgement and the values a criterion can take."""

from __future__ import annotations

from enum import IntEnum, StrEnum

from eh_desktop.domain.language import mark

_GRADES = (mark("Inadequate"), mark("Requires improvement"), mark("Good"), mark("Outstanding"))
_ANSWERS = {
    "not_met": mark("Not met"),
    "partially_met": mark("Partially met"),
    "met": mark("Met"),
    "not_applicable": mark("Not applicable"),
}


class Grade(IntEnum):
    """The four-point judgement, worst first, so that comparing grades compares judgements."""

    INADEQUATE = 0
    REQUIRES_IMPROVEMENT = 1
    GOOD = 2
    OUTSTANDING = 3

    @property
    def id(self) -> str:
        """The stable name in files: `requires_improvement`."""
        return self.name.lower()

    @property
    def label(self) -> str:
        """Its words, which a screen says: `Requires improvement`."""
        return _GRADES[self]

    @classmethod
    def from_id(cls, text: str) -> Grade:
        """Give the grade of a stable name; ValueError for any other text."""
        for grade in cls:
            if grade.id == text:
                return grade
        raise ValueError(f"{text!r} is not a grade; use one of {', '.join(g.id for g in cls)}")


class Met(StrEnum):
    """The values of the three-point scale with Not applicable."""

    NOT_MET = "not_met"
    PARTIALLY_MET = "partially_met"
    MET = "met"
    NOT_APPLICABLE = "not_applicable"

    @property
    def label(self) -> str:
        """Its words, which a screen says: `Partially met`."""
        return _ANSWERS[self.value]

    @property
    def points(self) -> int | None:
        """0, 1 or 2 points; None for Not applicable, which leaves the sum."""
        return {"not_met": 0, "partially_met": 1, "met": 2}.get(self.value)


class Practice(StrEnum):
    """How a criterion's practice stands out, beyond the answer itself."""

    NONE = ""
    GOOD = "good"
    EXCEPTIONAL = "exceptional"
