"""model.json: what a folder of this package's outputs holds, what it was made from, and from which dataset version.

A program writes it last, into its whole folder. `inputs` is the hash of everything that decides the result; a folder
whose model.json names the same inputs is not made again.
"""

import hashlib
import json
import platform
from importlib import metadata
from pathlib import Path

from .folders import read_json, write_json
from .handoff import file_sha256
from .refusal import Refusal

NAME = "model.json"
PACKAGES = ("torch", "transformers", "peft", "accelerate", "bitsandbytes", "gguf", "tokenizers", "numpy")


def describe(folder, *, kind, inputs, base, dataset, parent=None, **facts):
    """Writes model.json over the files that stand in `folder`.

    kind: base, adapter, control, merged or quantised. base: as of `base_of`. dataset: as of `dataset_of`. parent: path and
    model.json's sha256 of what it was made from, where that is an output of this package. facts: whatever else is known.
    """
    files = [
        {"path": path.relative_to(folder).as_posix(), "bytes": path.stat().st_size, "sha256": file_sha256(path)}
        for path in sorted(Path(folder).rglob("*"))
        if path.is_file() and path.name != NAME
    ]
    model = {"kind": kind, "inputs": inputs, "dataset": dataset, "base": base, "parent": parent, **facts, "files": files}
    model["sha256"] = digest([[file["path"], file["sha256"]] for file in files])
    write_json(Path(folder) / NAME, model)
    return model


def standing(folder, inputs):
    """The model.json of a finished output that was made from the same inputs, else None."""
    model = read_json(Path(folder) / NAME)
    return model if model and model.get("inputs") == inputs else None


def verify(folder):
    """Refuses an output of this package that is not what its model.json says."""
    folder = Path(folder)
    for file in read_json(folder / NAME)["files"]:
        path = folder / file["path"]
        if not path.is_file() or file_sha256(path) != file["sha256"]:
            raise Refusal(
                f"Cannot use {folder}: {file['path']} was changed after it was made, or is missing; make it again, or copy it again"
            )


def base_of(folder):
    """Name and hash of a base model: of its config, its weights and its tokenizer, whatever else lies beside them."""
    folder = Path(folder)
    deciding = sorted(
        path for path in folder.iterdir() if path.suffix == ".safetensors" or path.name in ("config.json", "tokenizer.json")
    )
    return {"name": folder.name, "sha256": digest([[path.name, file_sha256(path)] for path in deciding])}


def dataset_of(handoff):
    """The dataset version of a hand-off, as every output names it."""
    keys = ("recipeSha256", "codeVersion", "audience")
    return {
        "name": handoff.dataset,
        "version": handoff.version,
        "manifestSha256": handoff.sha256,
        **{key: handoff.manifest[key] for key in keys},
    }


def parent_of(folder):
    """What an output says of the output that it was made from."""
    folder = Path(folder)
    return {"path": folder.name, "sha256": read_json(folder / NAME)["sha256"]}


def digest(value):
    """SHA-256 of a JSON value, whatever the order of its keys."""
    return hashlib.sha256(json.dumps(value, sort_keys=True, ensure_ascii=False).encode("utf-8")).hexdigest()


def code_digest(*names):
    """Of the files of this package that decide an output: other code, another output."""
    return digest([[name, file_sha256(Path(__file__).parent / name)] for name in sorted(names)])


def environment():
    """Versions and machine, for whoever wants to make the same again."""
    return {
        "python": platform.python_version(),
        "machine": f"{platform.system()} {platform.machine()}",
        "packages": {name: metadata.version(name) for name in PACKAGES},
    }
