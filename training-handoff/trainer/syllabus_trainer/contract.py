"""Does a value have the shape that a JSON Schema of the contract asks for? Said in the words of this package's refusals."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

FOLDER = Path(__file__).parents[2] / "contract"
NAMES = "urn:syllabus:handoff:"  # before the name of a schema, in its $id and where another refers to it


def fault(schema, value, but=None):
    """The first fault of a value by contract/SCHEMA.schema.json, such as "files[3].rows is missing"; None for a good one.

    `but` is a word of the schema that is left to the caller.
    """
    errors = Draft202012Validator({"$ref": NAMES + schema}, registry=Registry(retrieve=_schema)).iter_errors(value)
    return next((_said(error) for error in errors if error.validator != but), None)


def _schema(uri):
    return Resource.from_contents(json.loads((FOLDER / f"{uri.removeprefix(NAMES)}.schema.json").read_text(encoding="utf-8")))


def _said(error):
    """Without the value where it may be long or somebody's text; a word that has no sentence here is named as it is."""
    place, value, asked = _place(error.absolute_path), error.instance, error.validator_value
    named = place or "the whole"
    match error.validator:
        case "type":
            return f"{named} is no {asked if isinstance(asked, str) else ' or '.join(asked)}"
        case "const":
            return f"{named} is {_short(value)}, not {asked}"
        case "enum":
            return f"{named} is {_short(value)}, none of {', '.join(map(str, asked))}"
        case "pattern":
            return f"{named} is {_short(value)}, not of the form {asked}"
        case "minimum":
            return f"{named} is {value}, below {asked}"
        case "minLength" if not value:
            return f"{named} is empty"
        case "uniqueItems":
            return f"{named} names one thing twice"
        case "required":
            return f"{_below(place, next(key for key in asked if key not in value))} is missing"
        case "additionalProperties" if asked is False:
            return f"{_below(place, next(key for key in value if key not in error.schema.get('properties', {})))} is not known"
    return f"{named} is against {error.validator} {_short(asked)}"


def _place(path):
    place = ""
    for key in path:
        place = f"{place}[{key}]" if isinstance(key, int) else _below(place, key)
    return place


def _below(place, key):
    return f"{place}.{key}" if place else key


def _short(value):
    return repr(value)[:60]
