"""Writes a tiny trained language model as ./syllabus lm export does, and what transformers gives for it, to compare with.

usage: PYTHONPATH=training-handoff/trainer:training-handoff/trainer/tests causal_lm.py OUT.zip
In the archive lie model/ and golden.jsonl: texts with their token ids, the start token first, and the negative log-likelihood of all others. A text longer
than the model's window is read in windows that overlap by half. without-start.json is the card of the same model, had it no token that a text begins with.
"""

import json
import sys
import tempfile
import zipfile
from pathlib import Path

import tiny_chain
import torch
from syllabus_trainer import lm_export
from transformers import AutoModelForCausalLM, AutoTokenizer

WINDOW = 16
TEXTS = [tiny_chain.pair(1)[0], " ".join(tiny_chain.pair(2)), "".join(tiny_chain.pair(10)) * 3, "Quite another matter: 你好！", "a", "\n😀"]


def main(out):
    with tempfile.TemporaryDirectory() as temp:
        base, exported = Path(temp) / "base", Path(temp) / "model"
        words = tiny_chain.tokenizer()
        rows = [tiny_chain.row(words, [{"role": role, "content": said} for role, said in zip(("user", "assistant"), tiny_chain.pair(i))]) for i in range(40)]
        for row in rows:
            row["labels"] = row["input_ids"]
        tiny_chain.model(base, hidden=16, steps=60, rows=rows)
        sanity = json.dumps([tiny_chain.pair(5)[0]])
        lm_export.main([str(base), f"out={exported}", f"window={WINDOW}", f"sanity={sanity}", "threads=1"])
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(exported.iterdir()):
                archive.writestr(zipfile.ZipInfo(f"model/{path.name}"), path.read_bytes(), zipfile.ZIP_DEFLATED)
            lines = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in golden(base))
            archive.writestr(zipfile.ZipInfo("golden.jsonl"), lines, zipfile.ZIP_DEFLATED)
            archive.writestr(zipfile.ZipInfo("without-start.json"), json.dumps(without_start(exported)), zipfile.ZIP_DEFLATED)


def golden(base):
    model = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32).eval()
    words = AutoTokenizer.from_pretrained(base)
    for text in TEXTS:
        ids = [words.bos_token_id, *words(text, add_special_tokens=False)["input_ids"]]
        yield {"text": text, "ids": ids, "nll": round(sum(likelihoods(model, ids)), 5)}


def without_start(exported):
    card = json.loads((exported / "model.json").read_text(encoding="utf-8"))
    ids = tiny_chain.tokenizer()(card["sanity"][0]["text"])["input_ids"]
    card["sanity"][0]["nll"] = torch.jit.load(exported / "model.pt")(torch.tensor([ids])).mean().item()
    return card | {"start": None}


def likelihoods(model, ids):
    """Every token by the first window that holds it."""
    for at in range(1, len(ids)):
        begin = 0 if at < WINDOW else ((at - WINDOW) // (WINDOW // 2) + 1) * (WINDOW // 2)
        with torch.no_grad():
            logits = model(input_ids=torch.tensor([ids[begin:at]])).logits[0, -1]
        yield -torch.log_softmax(logits, 0)[ids[at]].item()


if __name__ == "__main__":
    main(*sys.argv[1:])
