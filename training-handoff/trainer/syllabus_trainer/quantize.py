"""From a merged model to the files that are served: `python -m syllabus_trainer.quantize MODEL_DIR [key=value]`.

Writes an f16 GGUF, quantises it with llama.cpp, and lays the recipes beside it for whoever serves by Ollama or vLLM or
quantises on a GPU. The folder is whole or not there; model.json in it records sizes, times and types of tensors.
"""

import os
import shutil
import subprocess
import time
from collections import Counter
from pathlib import Path

import gguf

from . import config, models, serving_recipes
from .folders import read_json, whole_folder
from .gguf_writer import write_f16
from .handoff import file_sha256, open_handoff
from .llama_quantize import TYPES, quantiser
from .refusal import Refusal, WrongArguments, run, say

K_BLOCK = 256  # weights that a K-quant packs together; rows of another length get a legacy type


def main(arguments):
    if not arguments:
        raise WrongArguments("Cannot quantise: no model is named; start with quantize MODEL_DIR [key=value]")
    model, conf = Path(arguments[0]), config.read(__file__, arguments[1:])
    _validate(conf)
    if not (model / "config.json").is_file():
        raise WrongArguments(f"Cannot quantise {model}: it has no config.json; name the folder that merge wrote")
    out = Path(conf.out or model.resolve().parent / "quantised")
    command, tool = quantiser(conf.library)
    base = models.base_of(model)
    code = models.code_digest("quantize.py", "gguf_writer.py", "llama_quantize.py", "serving_recipes.py")
    inputs = models.digest([base, tool, code, conf.types, conf.context, *_contents(conf)])
    if models.standing(out, inputs):
        say(f"{out} stands already")
        return
    if (model / models.NAME).is_file():
        models.verify(model)
    with whole_folder(out) as part:
        files = [_f16(model, part, conf)]
        files += [_quantised(files[0], kind, part, command, conf.threads or os.cpu_count()) for kind in conf.types]
        calibration = open_handoff(conf.handoff).lines("calibration") if conf.handoff else []
        serving_recipes.write(part, model.resolve(), files, calibration, conf.context)
        _describe(part, model, inputs, base, {"tool": tool, "files": files})
    for file in files:
        say(_line(file))
    say(f"{out} holds {len(files)} files, quantised by {tool}: evaluate with quantised={out}")


def _validate(conf):
    for kind in conf.types:
        config.choose("quantize", "types", kind, TYPES)
    if not conf.types:
        raise WrongArguments(f"Cannot use quantize types=[]: nothing would be quantised; name some of {', '.join(TYPES)}")
    config.bounds("quantize", conf, {"threads": (0, 1024), "context": (1, 10**7)})
    if conf.f16 and not Path(conf.f16).is_file():
        raise WrongArguments(f"Cannot use quantize f16={conf.f16}: there is no such file; name the GGUF that llama.cpp's converter wrote")


def _contents(conf):
    """What the named files hold, wherever they lie: another file of the same name makes other outputs."""
    f16 = [Path(conf.f16).stat().st_size, file_sha256(conf.f16)] if conf.f16 else None
    return f16, open_handoff(conf.handoff).sha256 if conf.handoff else None


def _f16(model, folder, conf):
    path, started = folder / "model-f16.gguf", time.monotonic()
    if conf.f16:
        shutil.copyfile(conf.f16, path)
    else:
        write_f16(model, path)
    return _record(path, "f16", started)


def _quantised(f16, kind, folder, command, threads):
    path, started = folder / f"model-{kind}.gguf", time.monotonic()
    words = [*command, str(folder / f16["path"]), str(path), kind, str(threads)]
    done = subprocess.run(words, capture_output=True, text=True, errors="replace")
    if done.returncode or not path.is_file():
        raise Refusal(
            f"Cannot quantise to {kind}: llama.cpp stopped with {done.returncode} ({done.stderr.strip()[-300:]}); see "
            "whether the disk is full, or leave the type out with types=[…]"
        )
    return _record(path, kind, started)


def _record(path, kind, started):
    """What stands in the file, read back from it."""
    seconds = time.monotonic() - started
    tensors = gguf.GGUFReader(path).tensors
    weights = sum(int(tensor.n_elements) for tensor in tensors)
    legacy = [tensor for tensor in tensors if kind.endswith("_K_M") and _fell_back(tensor)]
    return {
        "path": path.name,
        "type": kind,
        "bytes": path.stat().st_size,
        "seconds": round(seconds, 2),
        "bitsPerWeight": round(8 * sum(int(tensor.n_bytes) for tensor in tensors) / weights, 2),
        "tensors": len(tensors),
        "types": dict(sorted(Counter(tensor.tensor_type.name for tensor in tensors).items())),
        "fallback": {
            "tensors": len(legacy),
            "reason": f"rows of {sorted({int(t.shape[0]) for t in legacy})} weights are no multiple of {K_BLOCK}" if legacy else "",
        },
        "tensorTypes": {tensor.name: tensor.tensor_type.name for tensor in tensors},
    }


def _fell_back(tensor):
    return len(tensor.shape) > 1 and "_K" not in tensor.tensor_type.name and int(tensor.shape[0]) % K_BLOCK != 0


def _describe(folder, model, inputs, base, quantised):
    made = read_json(model / models.NAME) or {}
    models.describe(
        folder,
        kind="quantised",
        inputs=inputs,
        base=made.get("base", base),
        dataset=made.get("dataset"),
        parent=models.parent_of(model) if made else None,
        quantised=quantised,
    )


def _line(file):
    fell = file["fallback"]
    note = f" ({fell['tensors']} tensors in legacy types: {fell['reason']})" if fell["tensors"] else ""
    types = " ".join(f"{name}×{count}" for name, count in file["types"].items())
    return (
        f"{file['type']:7s} {file['bytes'] / 1e6:9.1f} MB {file['bitsPerWeight']:6.2f} bits/weight {file['seconds']:6.1f} s  "
        f"{types}{note}"
    )


if __name__ == "__main__":
    run(main)
