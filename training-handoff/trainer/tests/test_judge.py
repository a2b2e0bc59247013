import pytest

from syllabus_trainer import judge
from syllabus_trainer.refusal import Refusal

QUESTION = [{"role": "user", "content": "How often?"}]


def pairs(count):
    return [(QUESTION, "every day", "first", "second")] * count


def prefers(better):
    def reply(prompt):
        a = prompt.split("[Answer A]\n")[1].split("\n")[0]
        return "A" if a == better else "B"

    return reply


def test_a_judge_with_an_opinion_is_heard():
    assert judge.compare(pairs(4), prefers("second")) == {"questions": 4, "win": 4, "tie": 0, "loss": 0, "turned": 0, "unreadable": 0}
    assert judge.compare(pairs(4), prefers("first"))["loss"] == 4


@pytest.mark.parametrize("side", ["A", "B"])
def test_a_judge_that_prefers_a_place_decides_nothing(side):
    found = judge.compare(pairs(5), lambda prompt: side)
    assert (found["win"], found["tie"], found["loss"], found["turned"]) == (0, 5, 0, 5)


def test_a_tie_and_nonsense_decide_nothing():
    assert judge.compare(pairs(1), lambda prompt: "Tie.")["tie"] == 1
    assert judge.compare(pairs(1), lambda prompt: "I cannot say")["unreadable"] == 1
    assert judge.compare(pairs(1), lambda prompt: "I cannot say")["tie"] == 1


def test_an_endpoint_that_is_not_there_is_refused():
    with pytest.raises(Refusal, match="check judge_endpoint, judge_model and judge_key_env"):
        judge.compare(pairs(1), judge.endpoint("http://127.0.0.1:9/v1", "none"))
