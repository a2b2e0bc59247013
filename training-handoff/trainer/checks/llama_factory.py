"""Reads a hand-off with LLaMA-Factory's own loader: python3 checks/run.py llama_factory HANDOFF MODEL_DIR

Loads each dataset of dataset_info.json by llamafactory.data.get_dataset, as `llamafactory-cli train` does with
MODEL_DIR's tokenizer, and compares prompts and learnt answers with the split's messages file, row by row. Then it breaks
a copy in several ways, each of which must be noticed. Exit code 1 where something differs, or a broken copy passes.
"""

import contextlib
import io
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

os.environ["LLAMAFACTORY_VERBOSITY"] = "ERROR"  # its warnings quote whole rows

import llamafactory
import transformers
from llamafactory.data import get_dataset, get_template_and_fix_tokenizer
from llamafactory.hparams import DataArguments, ModelArguments
from transformers import AutoTokenizer, Seq2SeqTrainingArguments

IGNORED = -100


def main(handoff, model):
    handoff, model = Path(handoff), Path(model)
    print(f"LLaMA-Factory {llamafactory.__version__}, transformers {transformers.__version__}, {handoff.name}")
    infos = json.loads((handoff / "dataset_info.json").read_text(encoding="utf-8"))
    truths = {name: Truth(handoff, info["file_name"]) for name, info in infos.items()}
    failed = False
    for name, truth in truths.items():
        problem = look(handoff, model, name, truth)
        print(f"{name}: {problem or f'{truth.rows} rows; every answer is learnt, and nothing else'}", flush=True)
        failed |= problem is not None
    for way, breaks in BREAKS.items():
        for name in (name for name in infos if "_train_" in name):
            with tempfile.TemporaryDirectory() as folder:
                copy = shutil.copytree(handoff, Path(folder, "handoff"))
                breaks(copy / infos[name]["file_name"], copy / "dataset_info.json", name)
                problem = look(copy, model, name, truths[name])
            print(f"broken on purpose, {way}, {name}: {problem or 'NOT NOTICED'}", flush=True)
            failed |= problem is None
    return 1 if failed else 0


class Truth:
    """What a file must hold: the split's messages, less as many as the manifest says that its format leaves out."""

    def __init__(self, handoff, name):
        entries = json.loads((handoff / "manifest.json").read_text(encoding="utf-8"))["files"]
        entry = next(entry for entry in entries if entry["path"] == name)
        self.rows = entry["rows"]
        self.conversations = lines(handoff / f"{entry['split']}.messages.jsonl")
        if self.rows + entry["leftOut"] != len(self.conversations):
            sys.exit(f"Cannot check {name}: its rows and those left out are not the rows of the messages file")

    def first_other(self, texts):
        """Number of the first row that is no conversation of the split, in their order; None where all are."""
        rest = iter(self.conversations)
        return next((row for row, text in enumerate(texts) if not any(says(c, *text) for c in rest)), None)


def says(conversation, prompt, learnt):
    """Whether the prompt holds all that is asked and the learnt text is what is answered, whitespace aside."""
    turns = conversation["messages"]
    asked = [turn.get("content") or "" for turn in turns if turn["role"] != "assistant"]
    answers = [turn for turn in turns if turn["role"] == "assistant"]
    if any("tool_calls" in turn for turn in answers):  # how a call is spelt is the template's affair
        names = [call["function"]["name"] for turn in answers for call in turn.get("tool_calls", [])]
        return in_order(asked, prompt) and in_order(names, learnt)
    return in_order(asked, prompt) and squeezed("".join(turn["content"] for turn in answers)) == learnt


def in_order(parts, text):
    position = 0
    for part in map(squeezed, parts):
        position = text.find(part, position) + len(part)
        if position < len(part):
            return False
    return True


def squeezed(text):
    return "".join(text.split())


def look(handoff, model, name, truth):
    """What is wrong with a dataset of the folder as LLaMA-Factory reads it, or None."""
    try:
        loaded, tokenizer = load(handoff, model, name)
    except Exception as error:  # whatever it is: the file does not load
        return f"{type(error).__name__}: {(str(error).strip().splitlines() or [''])[-1][:120]}"
    if len(loaded) != truth.rows:
        return f"{len(loaded)} rows of {truth.rows}"
    row = truth.first_other(texts(read, tokenizer) for read in loaded)
    return None if row is None else f"row {row} asks or learns something else than its conversation"


def texts(read, tokenizer):
    """What is asked and what is learnt, each without special tokens and whitespace."""
    learnt = [label for label in read["labels"] if label != IGNORED]
    asked = [token for token, label in zip(read["input_ids"], read["labels"], strict=True) if label == IGNORED]
    return [squeezed(tokenizer.decode(tokens, skip_special_tokens=True)) for tokens in (asked, learnt)]


def load(handoff, model, name):
    silent = io.StringIO()
    with tempfile.TemporaryDirectory() as cache, contextlib.redirect_stdout(silent), contextlib.redirect_stderr(silent):
        data = DataArguments(
            dataset_dir=str(handoff), dataset=name, template="chatml", cutoff_len=4096, overwrite_cache=True
        )
        training = Seq2SeqTrainingArguments(output_dir=cache, do_train=True, report_to=[])
        arguments = ModelArguments(model_name_or_path=str(model), cache_dir=cache)
        tokenizer = AutoTokenizer.from_pretrained(model)
        template = get_template_and_fix_tokenizer(tokenizer, data)
        module = get_dataset(template, arguments, data, training, stage="sft", tokenizer=tokenizer)
        return list(module["train_dataset"]), tokenizer


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def rewrite(path, change):
    """Writes the rows of a file again, after the change of their list."""
    rows = lines(path)
    change(rows)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def _file_gone(path, infos, name):
    path.unlink()


def _cut(path, infos, name):
    path.write_bytes(path.read_bytes()[:-40])


def _named_otherwise(path, infos, name):
    described = json.loads(infos.read_text(encoding="utf-8"))
    if "tags" in described[name]:
        described[name]["tags"]["assistant_tag"] = "bot"
    else:
        described[name]["columns"]["response"] = "answer"
    infos.write_text(json.dumps(described), encoding="utf-8")


def _column_dropped(path, infos, name):
    def change(rows):
        for row in rows:
            row.pop("output", None) or row.pop("conversations")

    rewrite(path, change)


def _role_flipped(path, infos, name):
    def change(rows):
        if "conversations" in rows[0]:
            first, second = rows[0]["conversations"][-2:]
            first["from"], second["from"] = second["from"], first["from"]
        else:
            rows[0]["instruction"], rows[0]["output"] = rows[0]["output"], rows[0]["instruction"]

    rewrite(path, change)


def _answer_lost(path, infos, name):
    def change(rows):
        if "conversations" in rows[0]:
            del rows[0]["conversations"][-1]
        else:
            rows[0]["output"] = ""

    rewrite(path, change)


def _answer_swapped(path, infos, name):
    def change(rows):
        column = "conversations" if "conversations" in rows[0] else "output"
        rows[0][column], rows[1][column] = rows[1][column], rows[0][column]

    rewrite(path, change)


BREAKS = {
    "the file is gone": _file_gone,
    "the file is cut": _cut,
    "a column or tag is named otherwise": _named_otherwise,
    "a column is dropped": _column_dropped,
    "the roles of a row are flipped": _role_flipped,
    "a row lost its answer": _answer_lost,
    "two rows have changed places": _answer_swapped,
}

if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2]))
