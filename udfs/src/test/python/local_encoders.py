"""Writes small random sentence models as folders, and what sentence-transformers gives for them, to compare with.

usage: local_encoders.py OUT.zip
In the archive each folder is a model as sentence-transformers saves it, with its network as ONNX or TorchScript instead of safetensors, and golden.jsonl
has what `encode` gives, one text at a time.
"""

import json
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer
from transformers import BertConfig, BertModel, BertTokenizer

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789,.!?:éÉü退款合同甲乙方"
WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *LETTERS, *("##" + letter for letter in LETTERS), "rent", "refund"]
TEXTS = ["", "a", "Rent is due.", "REFUND? Réfund!", "甲方退款ABC", "One, two, three: " * 6, "😀", "e\u0301É", "rent\u200bRent"]
MODELS = {
    "mean-onnx": {"pooling": "mean", "unit": True, "cased": False, "prompt": "ask: ", "weights": "model.onnx"},
    "cls-torch": {"pooling": "cls", "unit": False, "cased": False, "prompt": "", "weights": "model.pt"},
    "max-onnx": {"pooling": "max", "unit": False, "cased": True, "prompt": "", "weights": "onnx/model.onnx"},
    "last-torch": {"pooling": "lasttoken", "unit": True, "cased": True, "prompt": "", "weights": "model.pt", "untyped": True},
}


class Encoder(torch.nn.Module):
    """What a token becomes, as one tensor."""

    def __init__(self, bert):
        super().__init__()
        self.bert = bert

    def forward(self, input_ids, attention_mask, token_type_ids):
        return self.bert(input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids).last_hidden_state


class Untyped(Encoder):
    """The same without token types, and with the pooled vector beside it, as Hugging Face's own exports give it."""

    def forward(self, input_ids, attention_mask):
        hidden = self.bert(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        return hidden, hidden[:, 0]


def main(out):
    torch.manual_seed(1)
    with tempfile.TemporaryDirectory() as temp:
        folder = Path(temp) / "models"
        lines = [line for name, said in MODELS.items() for line in golden(folder / name, name, said, Path(temp))]
        (folder / "golden.jsonl").write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "README.md"):
                archive.writestr(zipfile.ZipInfo(path.relative_to(folder).as_posix()), path.read_bytes(), zipfile.ZIP_DEFLATED)


def golden(folder, name, said, temp):
    shape = BertConfig(
        vocab_size=len(WORDS), hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16, max_position_embeddings=48
    )
    words = BertTokenizer(vocab={word: i for i, word in enumerate(WORDS)}, do_lower_case=not said["cased"], model_max_length=40)
    bert = BertModel(shape, add_pooling_layer=False).eval()
    bert.save_pretrained(temp / "bert")
    words.save_pretrained(temp / "bert")
    modules = [Transformer(str(temp / "bert")), Pooling(16, pooling_mode=said["pooling"])] + [Normalize()] * said["unit"]
    model = SentenceTransformer(modules=modules, prompts={"query": said["prompt"]}, default_prompt_name="query", device="cpu").eval()
    model.save(str(folder))
    (folder / "model.safetensors").unlink()
    export(bert, folder / said["weights"], Untyped if said.get("untyped") else Encoder)
    if name == "cls-torch":
        keep_case(folder / "tokenizer.json")
    for text in TEXTS:
        ids = model.tokenizer(said["prompt"] + text, truncation=True, max_length=40)["input_ids"]
        yield {"model": name, "text": text, "ids": ids, "vector": [round(float(x), 5) for x in model.encode(text)]}


def export(bert, path, wrapper):
    path.parent.mkdir(exist_ok=True)
    ids = torch.randint(0, len(WORDS), (2, 9))
    inputs = (ids, torch.ones_like(ids), torch.zeros_like(ids))[: 2 if wrapper is Untyped else 3]
    names = ["input_ids", "attention_mask", "token_type_ids"]
    with torch.no_grad():
        if path.suffix == ".pt":
            torch.jit.trace(wrapper(bert), inputs).save(str(path))
            return
        axes = {name: {0: "rows", 1: "tokens"} for name in [*names, "last_hidden_state"]}
        torch.onnx.export(
            wrapper(bert), inputs, str(path), dynamo=False, input_names=names, output_names=["last_hidden_state"], dynamic_axes=axes
        )


def keep_case(path):
    """As some published tokenizers do, against their own configuration."""
    file = json.loads(path.read_text(encoding="utf-8"))
    file["normalizer"]["lowercase"] = False
    path.write_text(json.dumps(file, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
