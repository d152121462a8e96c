"""The geometry of faces and target: inside the square, one place for each value."""

from __future__ import annotations

from itertools import pairwise
from math import hypot, pi, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.kinds import CRITERION_KINDS
from eh_desktop.domain.pictures import FACES, LINE, TARGET, Circle, ring_at


def values(kind: str) -> list[str]:
    """Give the values of a kind of answer, in its own order."""
    return [option.value for option in CRITERION_KINDS[kind].options]


def inside(circle: Circle, x: float, y: float) -> bool:
    """Tell whether a point lies in a circle."""
    return hypot(x - circle.x, y - circle.y) <= circle.radius


def test_every_value_has_its_picture() -> None:
    assert list(FACES) == values("faces")
    assert [ring.value for ring in reversed(TARGET)] == values("target")


def test_faces_stay_in_their_outline_and_the_outline_in_the_square() -> None:
    for face in FACES.values():
        mouth = face.mouth
        for x, y in (mouth.start, mouth.first, mouth.second, mouth.end):
            assert inside(face.outline, x, y)
        assert all(inside(face.outline, eye.x, eye.y + eye.radius) for eye in face.eyes)
        edge = face.outline.radius + LINE / 2
        assert edge <= min(face.outline.x, 1 - face.outline.x)


def test_a_happy_mouth_hangs_and_a_sad_one_arches() -> None:
    happy, neutral, sad = (FACES[value].mouth for value in values("faces"))
    assert happy.first[1] > happy.start[1]
    assert neutral.first[1] == neutral.start[1]
    assert sad.first[1] < sad.start[1]
    for mouth in (happy, neutral, sad):
        assert mouth.start[0] + mouth.end[0] == pytest.approx(1)
        assert mouth.start[1] == mouth.end[1]


def test_rings_join_and_are_equally_wide() -> None:
    outwards = list(reversed(TARGET))
    assert outwards[0].inner == 0
    for ring, after in pairwise(outwards):
        assert after.inner == ring.outer
    assert {round(ring.outer - ring.inner, 9) for ring in TARGET} == {0.098}
    assert outwards[-1].outer + LINE / 5 <= 0.5


@given(st.floats(0, 2 * pi), st.sampled_from(TARGET), st.floats(0.01, 0.99))
def test_every_point_of_a_ring_finds_it(angle: float, ring: object, share: float) -> None:
    away = ring.inner + share * (ring.outer - ring.inner)
    x, y = 0.5 + away * sin(angle + pi / 2), 0.5 + away * sin(angle)
    assert ring_at(x, y) == ring.value


def test_outside_the_target_is_no_ring() -> None:
    for x, y in ((0, 0), (1, 1), (0.5, 0.995), (2, 0.5)):
        assert ring_at(x, y) is None


def test_the_mark_of_a_ring_lies_in_it() -> None:
    assert all(ring_at(*ring.mark) == ring.value for ring in TARGET)
