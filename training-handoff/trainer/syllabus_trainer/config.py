"""Flat configs: a YAML file beside each program, overridden by key=value arguments (torchtune's manner)."""

import difflib
import math
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import yaml

from .refusal import WrongArguments


TYPES = {"int": int, "float": float, "str": str, "bool": bool}
SAID = {int: "a whole number", float: "a number", str: "a text", bool: "true or false", list: "a list, such as [a, b]"}


def read(program, arguments):
    """The values of program.yaml with the arguments laid over them, as attributes.

    `program` is the program's own file; `arguments` are key=value words, of which `config=FILE` lays a YAML file over
    the defaults first. A value is read as YAML and must be of its default's type; where the default is null, the end of
    its line names the type: `rank: null  # int`.
    """
    name = Path(program).stem
    source = Path(program).with_suffix(".yaml").read_text(encoding="utf-8")
    defaults = yaml.safe_load(source)
    kinds = {key: type(value) if value is not None else TYPES[_noted(source, key)] for key, value in defaults.items()}
    values = dict(defaults)
    words = [_pair(name, word) for word in arguments]
    for key, text in words:
        if key == "config":
            _lay_over(values, _file(text), defaults, kinds, f"{name} ({text})")
    _lay_over(values, {key: _parsed(name, key, text, kinds) for key, text in words if key != "config"}, defaults, kinds, name)
    return SimpleNamespace(**values)


def _noted(source, key):
    """The type that the line of a key with the default null ends with."""
    line = next(line for line in source.splitlines() if line.startswith(f"{key}:"))
    return line.partition("#")[2].strip()


def choose(program, key, value, choices):
    """Refuses a value that is none of the choices."""
    if value not in choices:
        raise WrongArguments(f"Cannot use {program} {key}={value}: must be one of {', '.join(map(str, choices))}")


def between(program, key, value, low, high):
    """Refuses a number outside [low, high]."""
    if not low <= value <= high:
        raise WrongArguments(f"Cannot use {program} {key}={value}: must lie between {low} and {high}")


def bounds(program, settings, ranges):
    """Refuses settings outside their {key: (low, high)}; a null is chosen elsewhere."""
    for key, (low, high) in ranges.items():
        value = getattr(settings, key)
        if value is not None:
            between(program, key, value, low, high)


def model_folder(program, key, path, cure):
    """Refuses a path without the config.json that every Hugging Face folder of a model has."""
    if not path or not (Path(path) / "config.json").is_file():
        raise WrongArguments(f"Cannot {program} with {key}={path}: it has no config.json, so it is no Hugging Face folder; {cure}")


def _pair(name, word):
    key, found, text = word.partition("=")
    if not found:
        raise WrongArguments(f"Cannot read the argument {word} of {name}: must be key=value, such as out=work/{name}")
    return key, text


def _file(path):
    try:
        loaded = yaml.safe_load(Path(path).read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise WrongArguments(f"Cannot read config={path}: {error}; name a flat YAML file") from error
    if not isinstance(loaded, dict):
        raise WrongArguments(f"Cannot read config={path}: it has no keys; write one key: value per line")
    return loaded


def _parsed(name, key, text, kinds):
    try:
        value = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise WrongArguments(f"Cannot use {name} {key}={text}: it is no YAML value ({error})") from error
    # A folder may be called 7, and a date is meant as it was written.
    if kinds.get(key) is str:
        return value if value is None or isinstance(value, (str, list, dict)) else text
    return _number(value)


def _number(value):
    # YAML 1.1 reads 2e-4 as a text, for want of a point.
    if isinstance(value, str):
        try:
            return float(value) if set("eE.") & set(value) else value
        except ValueError:
            return value
    return value


def _lay_over(values, changes, defaults, kinds, name):
    for key, value in changes.items():
        if key not in defaults:
            near = difflib.get_close_matches(key, defaults, 1)
            hint = f"; did you mean {near[0]}" if near else f"; its keys are {', '.join(defaults)}"
            raise WrongArguments(f"Cannot use {name} {key}: no such key{hint}")
        values[key] = _typed(name, key, value if kinds[key] is str else _number(value), kinds[key], defaults[key] is None)


def _typed(name, key, value, kind, nullable):
    if value is None and nullable:
        return None
    if kind is float and type(value) is int:
        return float(value)
    if kind is str and isinstance(value, (int, float, date)):
        return str(value)
    if type(value) is not kind or (kind is float and not math.isfinite(value)):
        raise WrongArguments(f"Cannot use {name} {key}={value}: must be {SAID[kind]}")
    return value
