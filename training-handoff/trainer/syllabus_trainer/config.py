"""Flat configs: a YAML file beside each program, overridden by key=value arguments (torchtune's manner)."""

import difflib
from pathlib import Path
from types import SimpleNamespace

import yaml

from .refusal import WrongArguments


def read(program, arguments):
    """The values of program.yaml with the arguments laid over them, as attributes.

    `program` is the program's own file; `arguments` are key=value words, of which `config=FILE` lays a YAML file over
    the defaults first. A value is read as YAML and must be of its default's type; a default of null takes any.
    """
    name = Path(program).stem
    defaults = yaml.safe_load(Path(program).with_suffix(".yaml").read_text(encoding="utf-8"))
    values = dict(defaults)
    words = [_pair(name, word) for word in arguments]
    for key, text in words:
        if key == "config":
            _lay_over(values, _file(text), defaults, f"{name} ({text})")
    _lay_over(values, {key: _parsed(name, key, text) for key, text in words if key != "config"}, defaults, name)
    return SimpleNamespace(**values)


def choose(program, key, value, choices):
    """Refuses a value that is none of the choices."""
    if value not in choices:
        raise WrongArguments(f"Cannot use {program} {key}={value}: must be one of {', '.join(map(str, choices))}")


def between(program, key, value, low, high):
    """Refuses a number outside [low, high]."""
    if not low <= value <= high:
        raise WrongArguments(f"Cannot use {program} {key}={value}: must lie between {low} and {high}")


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


def _parsed(name, key, text):
    try:
        value = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise WrongArguments(f"Cannot use {name} {key}={text}: it is no YAML value ({error})") from error
    return _number(value)


def _number(value):
    # YAML 1.1 reads 2e-4 as a text, for want of a point.
    if isinstance(value, str):
        try:
            return float(value) if set("eE.") & set(value) else value
        except ValueError:
            return value
    return value


def _lay_over(values, changes, defaults, name):
    for key, value in changes.items():
        if key not in defaults:
            near = difflib.get_close_matches(key, defaults, 1)
            hint = f"; did you mean {near[0]}" if near else f"; its keys are {', '.join(defaults)}"
            raise WrongArguments(f"Cannot use {name} {key}: no such key{hint}")
        values[key] = _typed(name, key, _number(value), defaults[key])


def _typed(name, key, value, default):
    if default is None or value is None or type(value) is type(default):
        return value
    if isinstance(default, float) and type(value) is int:
        return float(value)
    if isinstance(default, str) and isinstance(value, (int, float)):
        return str(value)
    raise WrongArguments(f"Cannot use {name} {key}={value}: must be of the type of its default, {default!r}")
