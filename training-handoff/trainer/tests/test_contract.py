import json

import pytest

from syllabus_trainer import contract

TURN = {"role": "user", "content": "How often?"}
CALL = {"role": "assistant", "content": None, "tool_calls": [{"type": "function"}]}
MANIFEST = {
    "schemaVersion": 1, "dataset": "d", "version": 1, "recipeSha256": "0" * 64, "codeVersion": "c", "audience": "public", "gates": [],
    "splits": {"train": 1, "validation": 0, "test": 0}, "fitFor": [], "template": {"name": "t", "sha256": ""},
    "tokenizer": {"name": "t", "sha256": ""}, "files": [],
    "tokens": dict.fromkeys(("p50", "p95", "max", "over2048", "over4096", "over8192"), 1),
}  # fmt: skip
GATE = {"name": "duplicates", "level": "error", "status": "failed", "expected": "<= 0", "actual": "0.2"}


@pytest.fixture
def schema(tmp_path, monkeypatch):
    """Writes a schema of the name x and gives the fault of a value by it."""

    def fault(rules, value):
        (tmp_path / "x.schema.json").write_text(json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema", **rules}))
        return contract.fault("x", value)

    monkeypatch.setattr(contract, "FOLDER", tmp_path)
    return fault


@pytest.mark.parametrize(
    ("rules", "value", "said"),
    [
        ({"type": "integer"}, True, "the whole is no integer"),
        ({"type": ["string", "null"]}, 3, "the whole is no string or null"),
        ({"const": 1}, 2, "the whole is 2, not 1"),
        ({"enum": ["a", 1]}, "b", "the whole is 'b', none of a, 1"),
        ({"items": {"properties": {"k": {"pattern": "^a"}}}}, [{}, {"k": "b" * 99}], "[1].k is '" + "b" * 59 + ", not of the form ^a"),
        ({"minimum": 3}, 2, "the whole is 2, below 3"),
        ({"properties": {"k": {"minLength": 1}}}, {"k": ""}, "k is empty"),
        ({"required": ["a", "b"]}, {"a": 1}, "b is missing"),
        ({"properties": {"k": {"additionalProperties": False}}}, {"k": {"l": 1}}, "k.l is not known"),
        ({"uniqueItems": True}, [1, 2, 1], "the whole names one thing twice"),
    ],
)
def test_the_words_of_the_contract_have_a_sentence(schema, rules, value, said):
    assert schema(rules, value) == said


@pytest.mark.parametrize(
    ("rules", "value", "said"),
    [
        ({"properties": {"k": {"maximum": 3}}}, {"k": 4}, "k is against maximum 3"),
        ({"exclusiveMinimum": 0}, 0, "the whole is against exclusiveMinimum 0"),
        ({"multipleOf": 2}, 3, "the whole is against multipleOf 2"),
        ({"minLength": 3}, "ab", "the whole is against minLength 3"),
        ({"maxLength": 1}, "ab", "the whole is against maxLength 1"),
        ({"minItems": 1}, [], "the whole is against minItems 1"),
        ({"maxItems": 1}, [1, 2], "the whole is against maxItems 1"),
        ({"contains": {"minimum": 0}}, [-1], "the whole is against contains {'minimum': 0}"),
        ({"prefixItems": [{"type": "string"}]}, [1], "[0] is no string"),
        ({"minProperties": 1}, {}, "the whole is against minProperties 1"),
        ({"propertyNames": {"maxLength": 1}}, {"ab": 1}, "the whole is against maxLength 1"),
        ({"patternProperties": {"^a": {"type": "string"}}}, {"ab": 1}, "ab is no string"),
        ({"additionalProperties": {"type": "string"}}, {"ab": 1}, "ab is no string"),
        ({"dependentRequired": {"a": ["b"]}}, {"a": 1}, "the whole is against dependentRequired {'a': ['b']}"),
        ({"anyOf": [{"const": 1}, {"const": 2}]}, 3, "the whole is against anyOf [{'const': 1}, {'const': 2}]"),
        ({"allOf": [{"type": "string"}]}, 3, "the whole is no string"),
        ({"not": {"type": "string"}}, "x", "the whole is against not {'type': 'string'}"),
        ({"if": {"required": ["a"]}, "then": {"required": ["b"]}}, {"a": 1}, "b is missing"),
        ({"$ref": "#/$defs/n", "$defs": {"n": {"type": "number"}}}, "x", "the whole is no number"),
        ({"const": True}, 1, "the whole is 1, not True"),
    ],
)
def test_words_that_were_passed_over_count(schema, rules, value, said):
    assert schema(rules, value) == said


@pytest.mark.parametrize(
    ("name", "good", "change", "said"),
    [
        ("message", TURN, {"content": None}, "tool_calls is missing"),
        ("message", CALL, {"tool_calls": []}, "tool_calls is against minItems 1"),
        ("messages", {"id": "a", "messages": [TURN, CALL]}, {"messages": [TURN]}, "messages is against minItems 2"),
        ("messages", {"id": "a", "messages": [TURN, CALL]}, {"messages": [TURN, {"role": "bot"}]}, "messages[1].content is missing"),
        ("preference", {"id": "a", "prompt": [TURN], "chosen": [CALL], "rejected": [TURN], "source": "s"}, {"chosen": [TURN] * 2},
         "chosen is against maxItems 1"),
        ("tokens", {"input_ids": [1, 2], "attention_mask": [1, 1], "labels": [-100, 2]}, {"labels": [-100, -100]},
         "labels is against contains {'minimum': 0}"),
        ("tokens", {"input_ids": [1, 2], "attention_mask": [1, 1], "labels": [-100, 2]}, {"attention_mask": [1, True]},
         "attention_mask[1] is True, not 1"),
    ],
)  # fmt: skip
def test_the_contracts_rows_are_held_to_all_their_words(name, good, change, said):
    assert contract.fault(name, good) is None
    assert contract.fault(name, good | change) == said


def test_a_failed_gate_is_against_the_contract_unless_the_caller_refuses_it():
    rules = json.loads((contract.FOLDER / "manifest.schema.json").read_text())["properties"]["gates"]["items"]["not"]
    said = [contract.fault("manifest", MANIFEST | {"gates": [GATE]}, but) for but in (None, "not")]
    assert said == [f"gates[0] is against not {repr(rules)[:60]}", None]
