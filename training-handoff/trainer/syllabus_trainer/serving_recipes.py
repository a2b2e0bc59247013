"""The files beside a quantised model for other programs: Ollama's Modelfile, vLLM's command, recipes for GPU quantisers."""

import json
import shlex

GPU = {
    "awq.yaml": """\
# AWQ: 4-bit weights, 16-bit activations; scales are chosen by how the calibration sample excites the channels.
quantization_stage:
  quantization_modifiers:
    AWQModifier:
      ignore: [lm_head]
    QuantizationModifier:
      targets: [Linear]
      ignore: [lm_head]
      scheme: W4A16_ASYM
""",
    "gptq.yaml": """\
# GPTQ: 4-bit weights, 16-bit activations; rounding errors are made good by the calibration sample's second moments.
quantization_stage:
  quantization_modifiers:
    GPTQModifier:
      targets: [Linear]
      ignore: [lm_head]
      scheme: W4A16
      dampening_frac: 0.01
""",
}
COMPRESS = '''\
"""Quantises on a GPU with llm-compressor: python compress.py awq|gptq MODEL_DIR OUT_DIR (vLLM serves what it writes)."""

import sys

from datasets import load_dataset
from llmcompressor import oneshot
from transformers import AutoModelForCausalLM, AutoTokenizer

here = Path(__file__).parent
method, source, target = sys.argv[1:]
model = AutoModelForCausalLM.from_pretrained(source, dtype="auto", device_map="auto")
tokenizer = AutoTokenizer.from_pretrained(source)
# The rows are rendered training samples: their template is in the text, so no token is added.
sample = load_dataset("json", data_files=str(here / "calibration.jsonl"), split="train")
sample = sample.map(
    lambda row: tokenizer(row["text"], add_special_tokens=False, truncation=True, max_length={context}),
    remove_columns=sample.column_names,
)
oneshot(
    model=model,
    dataset=sample,
    recipe=str(here / f"{{method}}.yaml"),
    num_calibration_samples=len(sample),
    max_seq_length={context},
)
model.save_pretrained(target, save_compressed=True)
tokenizer.save_pretrained(target)
'''


def write(folder, model, files, calibration, context):
    """Writes the recipes for the quantised `files` of the Hugging Face folder `model`; `calibration` are its rows."""
    tokenizer = json.loads((model / "tokenizer_config.json").read_text(encoding="utf-8"))
    for file in files:
        (folder / f"Modelfile.{file['type']}").write_text(modelfile(file, _text(tokenizer.get("eos_token")), context))
    (folder / "vllm.sh").write_text(vllm(model, context))
    gpu = folder / "gpu"
    gpu.mkdir()
    for name, recipe in GPU.items():
        (gpu / name).write_text(recipe)
    (gpu / "compress.py").write_text(COMPRESS.format(context=context))
    if calibration:
        lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in calibration)
        (gpu / "calibration.jsonl").write_text("".join(lines), encoding="utf-8")


def modelfile(file, stop, context):
    """Ollama takes the chat template from the GGUF; a stop token and greedy decoding are its own settings."""
    end = f"PARAMETER stop {json.dumps(stop, ensure_ascii=False)}\n" if stop else ""
    return (
        f"# ollama create NAME -f Modelfile.{file['type']}\nFROM ./{file['path']}\n{end}"
        f"PARAMETER temperature 0\nPARAMETER num_ctx {context}\n"
    )


def vllm(model, context):
    served = shlex.quote(str(model))
    return (
        "#!/bin/sh\n# The merged model by vLLM, on a GPU; what gpu/compress.py writes is served alike.\n"
        f'model={served}\nexec vllm serve "${{1:-$model}}" --host 127.0.0.1 --max-model-len {context} --dtype auto\n'
    )


def _text(token):
    return token.get("content") if isinstance(token, dict) else token
