"""Outputs that are whole or not there: a program killed at any moment leaves no half of one."""

import json
import math
import os
import shutil
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def whole_folder(target):
    """Gives a folder to write into, which becomes `target` when the block ends without an error."""
    target = Path(target).absolute()
    part = target.with_name(f".{target.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    yield part
    for path in sorted(part.rglob("*")):
        _open_to_readers(path)
        _sync(path)
    _sync(part)
    old = target.with_name(f".{target.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        os.rename(target, old)
    os.rename(part, target)
    _sync(target.parent)
    shutil.rmtree(old, ignore_errors=True)


@contextmanager
def whole_file(target):
    """Gives a path to write to, which becomes `target` when the block ends without an error."""
    target = Path(target).absolute()
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.part")
    part.unlink(missing_ok=True)
    yield part
    _sync(part)
    os.rename(part, target)
    _sync(target.parent)


def write_json(path, value):
    """Writes JSON that every reader knows: a number that is not finite becomes null."""
    with whole_file(path) as part:
        part.write_text(json.dumps(finite(value), ensure_ascii=False, indent=2, allow_nan=False) + "\n", encoding="utf-8")


def finite(value):
    """The value with None for each NaN and infinity in it, for which JSON has no word."""
    if isinstance(value, dict):
        return {key: finite(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [finite(one) for one in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def read_json(path):
    """What stands there, or None where nothing readable does."""
    try:
        return json.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _open_to_readers(path):
    # Some writers make their files by way of private temporary ones.
    if path.is_file():
        mask = os.umask(0)
        os.umask(mask)
        path.chmod(0o666 & ~mask)


def _sync(path):
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
