"""Texts in the language of the screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from eh_desktop.domain.language import mark, say, say_count, speak


@pytest.fixture
def _shouting() -> Iterator[None]:
    """Speak a language of capital letters that has its own form for two, and no word for a lamp."""

    def shout(text: str, one: str, count: int) -> str:
        if "lamp" in text:
            return text
        loud = text.upper().replace("{WHO}", "{who}").replace("{COUNT}", "{count}")
        return f"A PAIR OF {one.upper()}" if count == 2 else loud

    speak(shout)
    yield
    speak(None)


def test_a_text_is_english_where_nobody_translates() -> None:
    """Places are filled; braces that somebody typed stay."""
    assert say("Save") == "Save"
    assert say("Sent to {who}", who="{name}") == "Sent to {name}"
    assert say("{not a place}") == "{not a place}"
    assert mark("Later") == "Later"


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 forms"), (1, "1 form"), (2, "2 forms"), (-1, "-1 forms")]
)
def test_a_number_takes_its_form(count: int, said: str) -> None:
    """One is one, all else many."""
    assert say_count("{count} form", "{count} forms", count) == said


@pytest.mark.usefixtures("_shouting")
def test_a_translated_text_is_filled_after_it_was_translated() -> None:
    """What a person typed is never translated."""
    assert say("Sent to {who}", who="quiet") == "SENT TO quiet"
    assert say_count("{count} form", "{count} forms", 3) == "3 FORMS"
    assert say_count("form", "{count} forms", 2) == "A PAIR OF FORM"
    assert say_count("{count} lamp of {who}", "{count} lamps of {who}", 1, who="x") == "1 lamp of x"
