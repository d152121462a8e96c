"""The control of every kind of answer, by kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from eh_desktop.domain.kinds import CriterionKind
from eh_desktop.ui.widgets.answer_group import AnswerGroup, ScaleAnswer
from eh_desktop.ui.widgets.answering import Answering
from eh_desktop.ui.widgets.faces_answer import FacesAnswer
from eh_desktop.ui.widgets.plain_answers import NoAnswer, TextAnswer, TickAnswer
from eh_desktop.ui.widgets.target_answer import TargetAnswer

Maker = Callable[[str, CriterionKind, QWidget | None, Mapping[str, str]], Answering]
"""Takes a name, the kind with its options, a parent, and what the form says that values mean."""


def make_answer(
    name: str,
    kind: CriterionKind,
    parent: QWidget | None = None,
    *,
    means: Mapping[str, str] | None = None,
) -> Answering:
    """Give the control of a kind; KeyError for one that is not in `MAKERS`.

    `name` says what is answered; `means` is what the form says that values mean.
    """
    return MAKERS[kind.id](name, kind, parent, means or {})


def _tick(
    name: str, kind: CriterionKind, parent: QWidget | None, means: Mapping[str, str]
) -> Answering:
    """Give a check box; segments where a second option stands beside the tick."""
    if len(kind.options) == 1:
        return TickAnswer(name, kind, parent, means)
    return AnswerGroup(name, kind, parent, means)


MAKERS: Mapping[str, Maker] = {
    "met": AnswerGroup,
    "yes_no": AnswerGroup,
    "yes_unsure_no": AnswerGroup,
    "rag": AnswerGroup,
    "grade": AnswerGroup,
    "scale_0_10": ScaleAnswer,
    "faces": FacesAnswer,
    "target": TargetAnswer,
    "tick": _tick,
    "text": TextAnswer,
    "standard": NoAnswer,
}
"""Who makes the control of a kind of `domain.kinds.CRITERION_KINDS`."""
