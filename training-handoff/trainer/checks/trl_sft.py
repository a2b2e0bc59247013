"""Trains one step on a hand-off's tokens by TRL's SFTTrainer: python3 checks/run.py trl_sft HANDOFF MODEL_DIR

The rows of train.tokens.parquet go to SFTTrainer as they are (skip_prepare_dataset), with MODEL_DIR's tokenizer and a
tiny random model. The loss of its first step must be that of the hand-off's labels, which is computed here without TRL.
Then the file is broken in several ways, and the loss must differ, or the trainer fail. `trl_peft.yaml` is read by TRL's
own parser. Exit code 1 where something differs, or something broken passes.
"""

import contextlib
import io
import math
import sys
import tempfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as parquet
import torch
import trl
from datasets import load_dataset
from transformers import AutoTokenizer, LlamaConfig, LlamaForCausalLM
from trl import DatasetMixtureConfig, ModelConfig, ScriptArguments, SFTConfig, SFTTrainer, TrlParser

ROWS = 16
IGNORED = -100


def main(handoff, model):
    handoff, tokenizer = Path(handoff), AutoTokenizer.from_pretrained(model)
    print(f"TRL {trl.__version__}, {handoff.name}")
    table = parquet.read_table(handoff / "train.tokens.parquet").slice(0, ROWS)
    expected = loss_of_labels(table.to_pylist(), tiny(table))
    found = first_loss(table, tokenizer)
    failed = found != expected
    print(f"first loss of {table.num_rows} rows: SFTTrainer {found}, the hand-off's labels {expected}", flush=True)
    for way in TABLES | FILES:
        said = first_loss(table, tokenizer, way)
        print(f"broken on purpose, {way}: {'NOT NOTICED' if said == expected else said}", flush=True)
        failed |= said == expected
    for way, more in {"trl_peft.yaml": "", "broken on purpose, trl_peft.yaml with an unknown key": "lora_rank: 16\n"}.items():
        said = parsed((handoff / "trl_peft.yaml").read_text(encoding="utf-8") + more, model)
        print(f"{way}: {said or 'every key is known'}", flush=True)
        failed |= (said is None) == bool(more)
    return 1 if failed else 0


def first_loss(table, tokenizer, way=None):
    """The loss of SFTTrainer's first step, to four places, or why it fails; after the file was broken that way."""
    model = tiny(table)
    with tempfile.TemporaryDirectory() as folder, quiet():
        file = Path(folder, "train.tokens.parquet")
        parquet.write_table(TABLES[way](table) if way in TABLES else table, file)
        if way in FILES:
            FILES[way](file)
        try:
            rows = load_dataset("parquet", data_files=str(file), split="train", cache_dir=folder)
            return step(rows, model, tokenizer, folder)
        except Exception as error:  # whatever it is: it does not train
            return f"{type(error).__name__}: {(str(error).strip().splitlines() or [''])[0][:100]}"


def step(rows, model, tokenizer, folder):
    config = SFTConfig(
        output_dir=folder, max_steps=1, per_device_train_batch_size=ROWS, logging_steps=1, report_to=[], use_cpu=True,
        dataset_kwargs={"skip_prepare_dataset": True}, save_strategy="no", bf16=False, disable_tqdm=True,
    )  # fmt: skip
    trainer = SFTTrainer(model, config, train_dataset=rows, processing_class=tokenizer)
    trainer.train()
    return rounded(next(entry["loss"] for entry in trainer.state.log_history if "loss" in entry))


@torch.inference_mode()
def loss_of_labels(rows, model):
    """Mean over all learnt tokens of the batch, as one sum: SFTTrainer weighs tokens, not rows."""
    total, count = 0.0, 0
    for row in rows:
        logits = model(torch.tensor([row["input_ids"]])).logits[0, :-1]
        labels = torch.tensor(row["labels"][1:])
        learnt = labels != IGNORED
        total += float(torch.nn.functional.cross_entropy(logits[learnt], labels[learnt], reduction="sum"))
        count += int(learnt.sum())
    return rounded(total / count)


def tiny(table):
    """A random model that knows the table's tokens; its logits are wide apart, so that every label tells."""
    torch.manual_seed(7)
    words = max(max(ids) for ids in table["input_ids"].to_pylist()) + 1
    config = LlamaConfig(
        vocab_size=words, hidden_size=32, intermediate_size=64, num_hidden_layers=1, num_attention_heads=2, initializer_range=0.7
    )  # fmt: skip
    return LlamaForCausalLM(config).eval()


def rounded(loss):
    return f"{loss:.4f}" if math.isfinite(loss) else str(loss)


def parsed(recipe, model):
    """Why TRL's own parser refuses a recipe, or None."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "recipe.yaml")
        file.write_text(recipe, encoding="utf-8")
        try:
            parser = TrlParser((ScriptArguments, SFTConfig, ModelConfig, DatasetMixtureConfig))
            words = ["--config", str(file), "--model_name_or_path", str(model), "--output_dir", folder, "--use_cpu", "true"]
            words += ["--bf16", "false"]  # its default needs a device that has it
            parser.parse_args_and_config(words, fail_with_unknown_args=True)
        except (Exception, SystemExit) as error:
            return f"{type(error).__name__}: {(str(error).strip().splitlines() or [''])[0][:100]}"
    return None


@contextlib.contextmanager
def quiet():
    silent = io.StringIO()
    with contextlib.redirect_stdout(silent), contextlib.redirect_stderr(silent):
        yield


def _relabelled(change):
    """Breaks a table by a change of the list of all its labels."""

    def breaks(table):
        labels = pa.array(change(table["labels"].to_pylist()), table.schema.field("labels").type)
        return table.set_column(table.column_names.index("labels"), "labels", labels)

    return breaks


def _everything_learnt(table):
    return table.set_column(table.column_names.index("labels"), "labels", table["input_ids"])


def _cut(path):
    path.write_bytes(path.read_bytes()[:-40])


TABLES = {
    "everything is learnt": _everything_learnt,
    "nothing is learnt": _relabelled(lambda rows: [[IGNORED] * len(labels) for labels in rows]),
    "labels belong to another row": _relabelled(lambda rows: [rows[-1], *rows[:-1]]),
    "labels are shifted by one": _relabelled(lambda rows: [[*labels[1:], IGNORED] for labels in rows]),
    "labels are longer than the tokens": _relabelled(lambda rows: [[*labels, IGNORED] for labels in rows]),
    "labels are shorter than the tokens": _relabelled(lambda rows: [labels[:-1] for labels in rows]),
    "the labels are gone": lambda table: table.drop_columns(["labels"]),
    "the tokens are gone": lambda table: table.drop_columns(["input_ids"]),
}
FILES = {"the file is cut": _cut}

if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2]))
