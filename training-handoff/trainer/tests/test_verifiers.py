import json
from pathlib import Path

import pytest

from syllabus_trainer.refusal import Refusal
from syllabus_trainer.verifiers import VERIFIERS, verify

OBJECT = '{"part": "pump", "days": 30, "tags": ["a", "b"], "urgent": true}'
CASES = {
    "exact": (
        "30 days",
        ["30 days", "  30 days\n"],
        ["30 Days", "30 day", "30  days", "30 days.", "about 30 days", "thirty days", "", "30", "days 30", "30\u00a0days"],
    ),
    "number": (
        "1250.5",
        ["1250.5", "1,250.50", "It is 1250.5 euros.", "１２５０.５", "共1250.5元"],
        ["1250", "1250.05", "-1250.5", "1250.5%", "12505", "1250.5 or 1251", "", "none", "125.05", "1,2505"],
    ),
    "regex": (
        r"[A-Z]{2}-\d{4}",
        ["AB-1234", " AB-1234 "],
        ["AB-123", "ab-1234", "AB1234", "AB-12345", "see AB-1234", "A-1234", "", "AB-1234.", "AB-12E4", "AB–1234"],
    ),
    "json": (
        OBJECT,
        [OBJECT, json.dumps(json.loads(OBJECT), indent=2, sort_keys=True), f"```json\n{OBJECT}\n```"],
        [
            OBJECT.replace("30", "31"), OBJECT.replace("30", '"30"'), OBJECT.replace("true", "1"), OBJECT.replace("pump", "Pump"),
            OBJECT.replace('"a", "b"', '"b", "a"'), OBJECT[:-1], OBJECT.replace("}", ', "more": 1}'), "", f"[{OBJECT}]",
            OBJECT.replace("}", ', "days": 30}'),
        ],
    ),
    "choice": (
        "B",
        ["B", "(B)", "b.", "B. Lyon", "The answer is B.", "Answer: B", "答案是B。"],
        ["A", "C", "", "AB", "A. B", "B or C", "Both", "The answer is C.", "not B", "答案是C"],
    ),
}  # fmt: skip


def test_every_verifier_has_cases():
    assert CASES.keys() == VERIFIERS.keys()


@pytest.mark.parametrize("name", CASES)
def test_the_gold_is_accepted_however_it_is_dressed(name):
    gold, accepted, _ = CASES[name]
    assert [answer for answer in accepted if not verify(name, answer, gold)] == []


@pytest.mark.parametrize("name", CASES)
def test_ten_perturbations_are_rejected(name):
    gold, _, rejected = CASES[name]
    assert len(set(rejected)) == 10
    assert [answer for answer in rejected if verify(name, answer, gold)] == []


def test_an_unknown_verifier_is_refused():
    with pytest.raises(Refusal, match="there is no verifier fuzzy; name one of exact, number, regex, json, choice"):
        verify("fuzzy", "1", "1")


def test_a_gold_that_cannot_be_compared_is_refused():
    with pytest.raises(Refusal, match="the gold is no pattern"):
        verify("regex", "a", "(")
    with pytest.raises(Refusal, match="the gold ten is none"):
        verify("number", "10", "ten")


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("answer", ["\ud800", "\0", "[" * 100_000, "9" * 5_000, "```json", "1e999999999"])
def test_hostile_answers_are_rejected_not_thrown(name, answer):
    assert not verify(name, answer, CASES[name][0])


def test_the_contract_names_the_same_verifiers():
    contract = Path(__file__).parents[2] / "contract" / "verifiable.schema.json"
    assert json.loads(contract.read_text())["properties"]["verifier"]["enum"] == list(VERIFIERS)
