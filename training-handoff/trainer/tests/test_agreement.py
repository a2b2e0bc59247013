import math

import pytest
import torch

from syllabus_trainer import agreement
from syllabus_trainer.agreement import Text, calibrate, compare, numbers, same_numbers
from syllabus_trainer.decoding import Answer


def text(*ids, said=()):
    return Text(list(ids), {number: place for place, number in enumerate(said)}, math.inf)


def words(said, finished=False):
    return agreement.text(Answer([hash(said)], finished), said)


def test_numbers_are_read_in_any_writing():
    assert list(numbers("It takes 1,250.5 s, ３０ days and 2 weeks; 30 again")[0]) == ["1250.5", "30", "2"]


def test_list_marks_are_no_numbers():
    assert list(numbers("1. Stop. 2) Wait 5 minutes.\n3、Start.")[0]) == ["5"]


def test_a_number_at_the_cut_end_may_be_half():
    assert numbers("after 7 days, at 12", finished=False) == ({"7": 6}, 17)
    assert numbers("after 7 days, at 12", finished=True) == ({"7": 6, "12": 17}, math.inf)


SAME = [
    (words("Check it every 7 days", True), words("Every 7 days it is checked", True), True),
    (words("Check it every 7 days", True), words("Every 8 days it is checked", True), False),
    (words("Check it every 7 days", True), words("Check it every week", True), False),
    # Cut before the number came, and the other went on.
    (words("Check the pump and also"), words("Check the pump, and wait for at least 7 days then"), True),
    # Cut, without a number where the other has said one long ago: an answer without numbers is not equal to any.
    (words("Check the pump and also the valve and the gasket"), words("Every 7 days, check the pump"), False),
    (words("Check the pump and also the valve and the gasket"), words("Every 7 days, check the pump", True), False),
    (words("Every 6 days, check the pump"), words("Every 7 days, check the pump"), False),
    # A number that was cut through is not yet said.
    (words("after 7 days, at 1"), words("after 7 days, at 12 o'clock"), True),
    # Finished early, it has said all that it had to say.
    (words("Daily.", True), words("Each day at 12 o'clock, or when"), False),
]


@pytest.mark.parametrize(("one", "other", "same"), SAME)
def test_numbers_count_as_far_as_both_came(one, other, same):
    assert same_numbers(one, other) is same_numbers(other, one) is same


def test_the_same_tokens_are_exact():
    assert compare(text(1, 2), text(1, 2), 0.0, 0.5) == "exact"


def test_similar_needs_both_numbers_and_meaning():
    one = text(1, said=["5"])
    assert compare(one, text(2, said=["5"]), 0.6, 0.5) == "similar"
    assert compare(one, text(2, said=["6"]), 0.99, 0.5) == "different"
    assert compare(one, text(2, said=["5"]), 0.4, 0.5) == "different"


def test_the_threshold_lies_where_the_same_model_still_agrees_with_itself():
    own = [text(i) for i in range(100)]
    again = [text(i if i < 60 else -i) for i in range(100)]
    cosines = [1.0] * 60 + [0.5 + i / 100 for i in range(40)]
    rule = calibrate(own, again, cosines, [i / 1000 for i in range(300)])
    assert rule.threshold == pytest.approx(0.52)
    assert (rule.same_model, rule.same_model_parted) == (100, 40)
    assert rule.same_model_different == pytest.approx(0.02)
    assert rule.other_questions_near == 0.0


def test_the_threshold_never_lets_other_questions_pass():
    own = [text(i) for i in range(20)]
    again = [text(-i - 1) for i in range(20)]
    rule = calibrate(own, again, [0.1] * 20, [i / 100 for i in range(100)])
    assert rule.threshold == pytest.approx(0.94)
    assert rule.same_model_different == 1.0


def test_without_parted_answers_other_questions_alone_decide():
    own = [text(i) for i in range(20)]
    rule = calibrate(own, own, [1.0] * 20, [0.2] * 10)
    assert (rule.threshold, rule.same_model_parted, rule.same_model_different) == (0.2, 0, 0.0)


def test_vectors_see_the_answer_and_not_its_padding():
    class Model:
        device = torch.device("cpu")

        @property
        def base_model(self):
            return lambda input_ids, attention_mask: type("Out", (), {"last_hidden_state": torch.nn.functional.one_hot(input_ids, 8).float()})

    short, _ = agreement.vectors(Model(), [[3, 3]], torch.zeros(8))
    beside, _ = agreement.vectors(Model(), [[3, 3], [1, 2, 4, 5, 6]], torch.zeros(8))
    assert torch.allclose(short[0], beside[0])
