"""Reads a hand-off with axolotl's own loader: python3 checks/run.py axolotl_data HANDOFF MODEL_DIR

Loads axolotl.yaml as `axolotl preprocess` does (its schema, its chat_template strategy, MODEL_DIR's tokenizer, which must
be the hand-off's) and compares tokens and labels with the tokens files. Then a copy is broken in several ways, each of
which must be noticed. Exit code 1 where something differs, or where a broken copy passes.
"""

import contextlib
import io
import json
import logging
import os
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

# No worker processes: each would import axolotl anew, which takes longer than the rows.
os.environ |= {"AXOLOTL_DO_NOT_TRACK": "1", "AXOLOTL_DATASET_NUM_PROC": "0", "CUDA_VISIBLE_DEVICES": ""}

import axolotl
import pyarrow.parquet as parquet
import transformers
from axolotl.cli.config import load_cfg
from axolotl.common.datasets import load_datasets

SPLITS = {"train": "train_dataset", "validation": "eval_dataset"}


def main(handoff, model):
    handoff = Path(handoff).resolve()
    print(f"axolotl {axolotl.__version__}, transformers {transformers.__version__}, {handoff.name}", flush=True)
    truth = {split: counted(parquet.read_table(handoff / f"{split}.tokens.parquet").to_pylist()) for split in SPLITS}
    problem = look(handoff, model, truth)
    counts = ", ".join(f"{rows.total()} rows of {split}" for split, rows in truth.items())
    print(problem or f"{counts}: the same tokens, the same labels", flush=True)
    failed = problem is not None
    for way, breaks in BREAKS.items():
        with tempfile.TemporaryDirectory() as folder:
            copy = shutil.copytree(handoff, Path(folder, "handoff"))
            breaks(copy)
            problem = look(copy, model, truth)
        print(f"broken on purpose, {way}: {problem or 'NOT NOTICED'}", flush=True)
        failed |= problem is None
    return 1 if failed else 0


def look(handoff, model, truth):
    """What is wrong with the folder as axolotl reads it, or None."""
    try:
        loaded = load(handoff, model)
    except (Exception, SystemExit) as error:  # whatever it is: the file does not load
        said = [line.strip() for line in str(error).splitlines() if line.strip()]
        return f"{type(error).__name__}: {' '.join(said[:3])[:120]}"
    for split, expected in truth.items():
        if loaded[split].total() != expected.total():
            return f"{split}: {loaded[split].total()} rows of {expected.total()}"
        other = (loaded[split] - expected).total()
        if other:
            return f"{split}: {other} rows have other tokens or labels"
    return None


def load(handoff, model):
    """Tokens and labels of each split's rows."""
    with tempfile.TemporaryDirectory() as folder, quiet(), contextlib.chdir(handoff):
        config = load_cfg(
            "axolotl.yaml", base_model=str(Path(model).resolve()), output_dir=f"{folder}/adapter", bf16=False,
            dataset_prepared_path=f"{folder}/prepared",
        )  # fmt: skip
        loaded = load_datasets(cfg=config)
        return {split: counted(getattr(loaded, name)) for split, name in SPLITS.items()}


def counted(read):
    """How often each row, its tokens and labels, is there: axolotl shuffles."""
    return Counter((tuple(row["input_ids"]), tuple(row["labels"])) for row in read)


@contextlib.contextmanager
def quiet():
    logging.disable(logging.CRITICAL)  # its log quotes rows
    silent = io.StringIO()
    with contextlib.redirect_stdout(silent), contextlib.redirect_stderr(silent):
        yield


def _train_rows(change):
    """Breaks the rows of the train file by a change of their list."""

    def breaks(handoff):
        path = handoff / "train.messages.jsonl"
        read = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        change(read)
        path.write_text("".join(json.dumps(row) + "\n" for row in read), encoding="utf-8")

    return breaks


def _recipe(old, new):
    """Breaks axolotl.yaml by another word."""

    def breaks(handoff):
        path = handoff / "axolotl.yaml"
        text = path.read_text(encoding="utf-8")
        if old not in text:
            sys.exit(f"Cannot break axolotl.yaml: it has no {old!r} any more; change the check")
        path.write_text(text.replace(old, new), encoding="utf-8")

    return breaks


def _cut(handoff):
    path = handoff / "train.messages.jsonl"
    path.write_bytes(path.read_bytes()[:-40])


def _flip(read):
    first, second = read[0]["messages"][-2:]
    first["role"], second["role"] = second["role"], first["role"]


def _answer_lost(read):
    del read[0]["messages"][-1]


def _column_dropped(read):
    for row in read:
        del row["messages"]


BREAKS = {
    "the file is gone": lambda handoff: (handoff / "train.messages.jsonl").unlink(),
    "the file is cut": _cut,
    "the column is dropped": _train_rows(_column_dropped),
    "the roles of a row are flipped": _train_rows(_flip),
    "a row lost its answer": _train_rows(_answer_lost),
    "axolotl.yaml names another column": _recipe("field_messages: messages", "field_messages: turns"),
    "axolotl.yaml trains on the user": _recipe("roles_to_train: [assistant]", "roles_to_train: [user]"),
    "axolotl.yaml does not learn when to stop": _recipe("train_on_eos: turn", "train_on_eos: none"),
    "axolotl.yaml names another type": _recipe("type: chat_template", "type: chat_templat"),
    "axolotl.yaml has a value of another kind": _recipe("lora_r: 16", "lora_r: sixteen"),
}

if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2]))
