import math

import pytest

from syllabus_trainer import curve


def falling(first, last, steps=50):
    return [(i, first + (last - first) * i / (steps - 1)) for i in range(steps)]


@pytest.mark.parametrize(
    ("training", "validation", "name"),
    [
        (falling(2.5, 1.5), [(0, 2.6), (50, 1.8)], curve.HEALTHY),
        (falling(2.5, 0.2), [(0, 2.6), (25, 1.5), (50, 1.4)], curve.HEALTHY),
        (falling(2.5, 1.5), [(0, 2.6), (25, 1.5), (50, 1.9)], curve.HEALTHY),
        (falling(2.5, 0.2), [(0, 2.6), (25, 1.5), (50, 1.9)], curve.OVERFITTING),
        (falling(2.5, 2.5), [(0, 2.6), (50, 2.6)], curve.NOT_LEARNING),
        (falling(2.5, 7.0), [], curve.EXPLODING),
        (falling(2.5, 2.9), [(0, 2.6), (50, 3.1)], curve.EXPLODING),
        (falling(2.5, 2.6), [(0, 2.6), (50, 2.5)], curve.NOT_LEARNING),
        ([*falling(2.5, 2.0), (50, math.nan)], [], curve.EXPLODING),
        (falling(2.5, 1.5), [(0, 2.6), (50, math.inf)], curve.EXPLODING),
        (falling(2.5, 1.5), [(0, 2.6), (50, 1e4)], curve.EXPLODING),
        (falling(2.5, 0.2), [(0, 2.6), (25, 1.5), (50, 3.9)], curve.OVERFITTING),
    ],
)
def test_the_shape_has_a_name(training, validation, name):
    assert curve.shape(training, validation)[0] == name


def test_a_rising_validation_is_told_before_it_is_overfitting():
    assert "validation rose again from 1.50 to 1.90" in curve.shape(falling(2.5, 1.5), [(0, 2.6), (25, 1.5), (50, 1.9)])[1]


def test_the_picture_is_a_png_whatever_its_title_says(tmp_path):
    curve.draw(tmp_path / "c.png", falling(2.5, 1.5), [(0, 2.6)], r"a $\nothing$ of <script>")
    assert (tmp_path / "c.png").read_bytes().startswith(b"\x89PNG")
