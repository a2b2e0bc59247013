"""Does a value have the shape that a JSON Schema of the contract asks for? Only the words are known that it uses."""

import json
import re
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "contract"
TYPES = {"object": dict, "array": list, "string": str, "integer": int}


def fault(schema, value):
    """The first fault of a value by contract/SCHEMA.schema.json, such as "files[3].rows is missing"; None for a good one."""
    rules = json.loads((FOLDER / f"{schema}.schema.json").read_text(encoding="utf-8"))
    return next(_faults(rules, value, ""), None)


def _faults(rules, value, place):
    named = place or "the whole"
    if not _of_type(value, rules.get("type")):
        yield f"{named} is no {rules['type']}"
        return
    if "const" in rules and value != rules["const"]:
        yield f"{named} is {_short(value)}, not {rules['const']}"
    if "enum" in rules and value not in rules["enum"]:
        yield f"{named} is {_short(value)}, none of {', '.join(rules['enum'])}"
    if isinstance(value, str):
        yield from _of_text(rules, value, named)
    if isinstance(value, int) and value < rules.get("minimum", value):
        yield f"{named} is {value}, below {rules['minimum']}"
    if isinstance(value, dict):
        yield from _of_object(rules, value, place)
    if isinstance(value, list):
        yield from _of_array(rules, value, place)


def _of_type(value, kind):
    return kind is None or (isinstance(value, TYPES[kind]) and not isinstance(value, bool))


def _of_text(rules, value, named):
    if len(value) < rules.get("minLength", 0):
        yield f"{named} is empty"
    if "pattern" in rules and not re.search(rules["pattern"], value):
        yield f"{named} is {_short(value)}, not of the form {rules['pattern']}"


def _of_object(rules, value, place):
    known = rules.get("properties", {})
    for key in rules.get("required", []):
        if key not in value:
            yield f"{_below(place, key)} is missing"
    for key in value:
        if key in known:
            yield from _faults(known[key], value[key], _below(place, key))
        elif rules.get("additionalProperties") is False:
            yield f"{_below(place, key)} is not known"


def _of_array(rules, value, place):
    for number, one in enumerate(value):
        yield from _faults(rules.get("items", {}), one, f"{place}[{number}]")
    if rules.get("uniqueItems") and any(one in value[:number] for number, one in enumerate(value)):
        yield f"{place} names one thing twice"


def _below(place, key):
    return f"{place}.{key}" if place else key


def _short(value):
    return repr(value)[:60]
