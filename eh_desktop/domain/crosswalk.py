"""Which criteria of which forms answer the same question, so that results compare."""

from __future__ import annotations

from dataclasses import dataclass

LEAST_THEMES = 12
"""Fewer themes than this compare nothing worth comparing."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One question that several frameworks ask, each in its own words."""

    id: str
    title: str
    about: str
    """The question in one sentence, for the person."""
    criteria: tuple[str, ...]
    """Criteria as `form id:criterion id`."""


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """Every theme, in the order of its file; empty where there is no such file."""

    themes: tuple[Theme, ...] = ()

    def themes_of(self, form_id: str, criterion_id: str) -> tuple[Theme, ...]:
        """Give the themes that a criterion answers, in order; () where it answers none."""
        link = criterion_link(form_id, criterion_id)
        return tuple(theme for theme in self.themes if link in theme.criteria)


def criterion_link(form_id: str, criterion_id: str) -> str:
    """Give a criterion's name among the criteria of all forms: `tameside.audit:s1.3`."""
    return f"{form_id}:{criterion_id}"
