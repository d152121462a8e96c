"""Signs that turn text round: told, left out, shown by their codes; nothing else is touched."""

from __future__ import annotations

import pytest

from eh_desktop.domain.direction import seen, turning_places, turns, unturned
from eh_desktop.domain.language import in_english, say, say_count

ROUND = "Ada\u202e Lind\u2066"


def test_signs_that_turn_are_told_left_out_or_shown() -> None:
    assert turns(ROUND)
    assert unturned(ROUND) == "Ada Lind"
    assert seen(ROUND) == "Ada‹U+202E› Lind‹U+2066›"


@pytest.mark.parametrize("text", ["", "Ada Lind", "Łękowski", "אדה", "می\u200cروم", "1\u200f."])
def test_letters_of_any_language_stay_as_they_are(text: str) -> None:
    assert not turns(text)
    assert unturned(text) == seen(text) == text


def test_places_are_counted_as_qt_counts_letters() -> None:
    assert turning_places("😀\u202ea\u202c") == [2, 4]


def test_a_sentence_is_not_turned_by_what_stands_in_it() -> None:
    assert say("{who} led it", who=ROUND) == "Ada‹U+202E› Lind‹U+2066› led it"
    assert say_count("{count} of {who}", "{count} of {who}", 2, who="\u202d") == "2 of ‹U+202D›"


def test_what_is_kept_stays_as_it_was_typed() -> None:
    with in_english():
        assert say("{who} led it", who=ROUND) == f"{ROUND} led it"
