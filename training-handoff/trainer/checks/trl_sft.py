"""Trains one step on a hand-off with TRL's SFTTrainer: python checks/trl_sft.py HANDOFF MODEL_DIR

In the trainer's own environment. The tokens of the hand-off go to SFTTrainer as they are (skip_prepare_dataset), so the
loss must be that of the hand-off's own labels; it is compared with a loss computed here. Then labels are broken on
purpose, and the loss must differ, or the trainer fail. Exit code 1 where it does not.
"""

import math
import sys
import tempfile
from pathlib import Path

import pyarrow.parquet as parquet
import torch
from datasets import Dataset
from transformers import AutoModelForCausalLM, AutoTokenizer
from trl import SFTConfig, SFTTrainer

ROWS = 4
IGNORED = -100


def main(handoff, model):
    rows = parquet.read_table(Path(handoff) / "train.tokens.parquet").slice(0, ROWS).to_pylist()
    expected, found = loss_of_labels(model, rows), first_loss(model, rows)
    same = math.isclose(expected, found, rel_tol=1e-3)
    print(f"first loss by SFTTrainer {found:.5f}, of the hand-off's labels {expected:.5f}: {'the same' if same else 'DIFFERENT'}")
    failed = not same
    for way, breaks in BREAKS.items():
        said = broken(model, [breaks(row) for row in rows], expected)
        print(f"broken on purpose, {way}: {said or 'NOT NOTICED'}")
        failed |= said is None
    return 1 if failed else 0


def first_loss(model, rows):
    with tempfile.TemporaryDirectory() as out:
        config = SFTConfig(
            output_dir=out, max_steps=1, per_device_train_batch_size=len(rows), logging_steps=1, report_to=[], use_cpu=True,
            dataset_kwargs={"skip_prepare_dataset": True}, remove_unused_columns=False, save_strategy="no", bf16=False,
            gradient_checkpointing=False, disable_tqdm=True,
        )  # fmt: skip
        tuned = AutoModelForCausalLM.from_pretrained(model, dtype=torch.float32)
        trainer = SFTTrainer(tuned, config, train_dataset=Dataset.from_list(rows), processing_class=AutoTokenizer.from_pretrained(model))
        trainer.train()
        return next(entry["loss"] for entry in trainer.state.log_history if "loss" in entry)


@torch.inference_mode()
def loss_of_labels(model, rows):
    """Mean over all learnt tokens of the batch, as one sum: SFTTrainer weighs tokens, not rows."""
    plain, total, count = AutoModelForCausalLM.from_pretrained(model, dtype=torch.float32).eval(), 0.0, 0
    for row in rows:
        logits = plain(torch.tensor([row["input_ids"]])).logits[0, :-1]
        labels = torch.tensor(row["labels"][1:])
        learnt = labels != IGNORED
        total += float(torch.nn.functional.cross_entropy(logits[learnt], labels[learnt], reduction="sum"))
        count += int(learnt.sum())
    return total / count


def broken(model, rows, expected):
    try:
        loss = first_loss(model, rows)
    except Exception as error:  # whatever it is: it does not train
        return f"{type(error).__name__}: {(str(error).strip().splitlines() or [''])[0][:120]}"
    return None if math.isclose(loss, expected, rel_tol=1e-3) else f"loss {loss:.5f}"


BREAKS = {
    "everything is learnt": lambda row: row | {"labels": list(row["input_ids"])},
    "labels are shifted by one": lambda row: row | {"labels": [*row["labels"][1:], IGNORED]},
    "labels are longer than the tokens": lambda row: row | {"labels": [*row["labels"], 1]},
    "tokens are missing": lambda row: {key: value for key, value in row.items() if key != "input_ids"},
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
