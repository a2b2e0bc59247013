"""A tiny random Llama with a byte-level BPE of its own, and a hand-off for it: seconds instead of minutes."""

import hashlib
import json
import random
from pathlib import Path

import pyarrow
import pyarrow.parquet as parquet
import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import AutoTokenizer, LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

from syllabus_trainer.handoff import IGNORED

TEMPLATE = (
    "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>\n' }}"
    "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)
THINGS = ["pump", "valve", "gasket", "filter", "sensor", "bearing", "motor", "switch", "泵", "阀门", "滤芯", "轴承"]


def pair(i):
    thing = THINGS[i % len(THINGS)]
    days = 7 + i
    if i % len(THINGS) < 8:
        return f"How often is the {thing} of line {i} inspected?", f"The {thing} of line {i} is inspected every {days} days."
    return f"{i}号线的{thing}多久检查一次？", f"{i}号线的{thing}每{days}天检查一次。"


def tokenizer():
    bpe = Tokenizer(models.BPE())
    bpe.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    bpe.decoder = decoders.ByteLevel()
    texts = [text for i in range(200) for text in pair(i)] + ["user\nassistant\nsystem\n"]
    special = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    bpe.train_from_iterator(texts, trainers.BpeTrainer(vocab_size=512, special_tokens=special, initial_alphabet=alphabet, show_progress=False))
    fast = PreTrainedTokenizerFast(tokenizer_object=bpe, bos_token="<|im_start|>", eos_token="<|im_end|>", pad_token="<|endoftext|>")
    fast.chat_template = TEMPLATE
    return fast


def model(folder, seed=1, hidden=256, steps=0, rows=()):
    """A Hugging Face folder; with `steps` it has learnt `rows` so far that its greedy answers hold still."""
    torch.manual_seed(seed)
    words = tokenizer()
    end = words.convert_tokens_to_ids("<|im_end|>")
    shape = LlamaConfig(
        vocab_size=len(words), hidden_size=hidden, intermediate_size=2 * hidden, num_hidden_layers=2, num_attention_heads=4,
        num_key_value_heads=2, max_position_embeddings=512, tie_word_embeddings=True, bos_token_id=1, eos_token_id=end,
        pad_token_id=0,
    )  # fmt: skip
    llama = LlamaForCausalLM(shape)
    if steps:
        _learn(llama, rows, steps)
    llama.save_pretrained(folder)
    words.save_pretrained(folder)
    return Path(folder)


def _learn(llama, rows, steps):
    order = random.Random(3)
    optimizer = torch.optim.AdamW(llama.parameters(), lr=3e-3)
    llama.train()
    for _ in range(steps):
        batch = order.sample(rows, 8)
        width = max(len(row["input_ids"]) for row in batch)
        ids = torch.tensor([row["input_ids"] + [0] * (width - len(row["input_ids"])) for row in batch])
        labels = torch.tensor([row["labels"] + [IGNORED] * (width - len(row["labels"])) for row in batch])
        llama(input_ids=ids, labels=labels).loss.backward()
        optimizer.step()
        optimizer.zero_grad()
    llama.eval()


def row(words, messages):
    """{input_ids, attention_mask, labels}: the answer and its end token are learnt."""
    before = words.apply_chat_template(messages[:-1], tokenize=False, add_generation_prompt=True)
    answer = words(messages[-1]["content"] + "<|im_end|>", add_special_tokens=False)["input_ids"]
    prompt = words(before, add_special_tokens=False)["input_ids"]
    tail = words("\n", add_special_tokens=False)["input_ids"]
    ids = prompt + answer + tail
    return {"input_ids": ids, "attention_mask": [1] * len(ids), "labels": [IGNORED] * len(prompt) + answer + [IGNORED] * len(tail)}


def handoff(folder, base, golden=0, verifiable=()):
    """A sealed hand-off of 60 training, 6 validation and 16 test rows; the first test rows are of the training set."""
    folder = Path(folder)
    folder.mkdir(parents=True)
    words = AutoTokenizer.from_pretrained(base)
    numbers = {"train": range(60), "validation": range(60, 66), "test": [*range(12), *range(66, 70)]}
    files = []
    for split, some in numbers.items():
        rows = [{"id": hashlib.md5(f"{split} {i}".encode()).hexdigest(), "messages": _messages(i)} for i in some]
        tokens = [row(words, one["messages"]) for one in rows]
        _lines(folder / f"{split}.messages.jsonl", rows)
        parquet.write_table(pyarrow.Table.from_pylist(tokens), folder / f"{split}.tokens.parquet")
        files += [(f"{split}.messages.jsonl", "messages", split, len(rows)), (f"{split}.tokens.parquet", "tokens", split, len(rows))]
    samples = [{"id": f"s{i}", "messages": _messages(i)} for i in range(20)]
    for sample in samples:
        sample["text"] = words.apply_chat_template(sample["messages"], tokenize=False)
        sample["input_ids"] = words(sample["text"], add_special_tokens=False)["input_ids"]
    side = {
        "rendered_samples": samples,
        "calibration": [{"id": sample["id"], "text": sample["text"]} for sample in samples],
        "golden": [{"id": f"g{i}", "messages": _messages(i)} for i in range(golden)],
        "verifiable": list(verifiable),
    }
    for name, rows in side.items():
        if rows:
            _lines(folder / f"{name}.jsonl", rows)
            files.append((f"{name}.jsonl", name, None, len(rows)))
    seal(folder, base, files, {split: len(some) for split, some in numbers.items()})
    return folder


def seal(folder, base, files, splits):
    template = hashlib.sha256(TEMPLATE.encode()).hexdigest()
    manifest = {
        "schemaVersion": 1, "dataset": "tiny", "version": 1, "recipeSha256": "0" * 64, "codeVersion": "test", "audience": "internal",
        "gates": [], "splits": splits, "fitFor": ["lora"],
        "template": {"name": "tiny", "sha256": template}, "tokenizer": {"name": "tiny", "sha256": _sha256(base / "tokenizer.json")},
        "tokens": {"p50": 1, "p95": 1, "max": 1, "over2048": 0, "over4096": 0, "over8192": 0},
        "files": [
            {"path": path, "format": format, "rows": rows, "sha256": _sha256(folder / path), **({"split": split} if split else {})}
            for path, format, split, rows in files
        ],
    }  # fmt: skip
    (folder / "manifest.json").write_text(json.dumps(manifest))


def _messages(i):
    question, answer = pair(i)
    return [{"role": "user", "content": question}, {"role": "assistant", "content": answer}]


def _lines(path, rows):
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in rows), encoding="utf-8")


def _sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()
