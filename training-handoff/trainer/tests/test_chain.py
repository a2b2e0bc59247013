"""The four programs, one after the other, as ./syllabus finetune calls them."""

import json
from pathlib import Path

import pytest
from test_quantize import needs_quantiser

from syllabus_trainer import evaluate, merge, models, quantize, train

TRAIN = ["epochs=4", "batch=8", "effective_batch=8", "packing=true", "learning_rate=1e-2", "targets=all-linear", "threads=1"]
# A tiny model forgets everything else, and a digit of its short answers is soon another one.
LENIENT = ["forgetting=1e9", "different=1", "quantised_perplexity=2", "golden_factor=10", "new_tokens=16", "threads=1", "prompts=2"]


@pytest.fixture(scope="module")
def chain(sealed, base, tmp_path_factory):
    out = tmp_path_factory.mktemp("models")
    paths = {name: out / name for name in ("adapter", "merged", "quantised", "evaluation")}
    train.main([str(sealed), f"base={base}", f"out={paths['adapter']}", *TRAIN])
    merge.main([str(sealed), f"base={base}", f"adapter={paths['adapter']}", f"out={paths['merged']}", "threads=1"])
    quantize.main([str(paths["merged"]), f"handoff={sealed}", f"out={paths['quantised']}", "threads=1"])
    named = [f"{key}={paths[folder]}" for key, folder in (("tuned", "merged"), ("quantised", "quantised"), ("adapter", "adapter"), ("out", "evaluation"))]
    evaluate.main([str(sealed), f"base={base}", *named, *LENIENT])
    return paths


def said(folder):
    return json.loads((folder / models.NAME).read_text())


@needs_quantiser
def test_every_step_names_the_one_before_and_the_dataset_version(chain):
    adapter, merged, quantised = (said(chain[name]) for name in ("adapter", "merged", "quantised"))
    assert (merged["parent"]["sha256"], quantised["parent"]["sha256"]) == (adapter["sha256"], merged["sha256"])
    assert adapter["dataset"] == merged["dataset"] == quantised["dataset"]


@needs_quantiser
def test_the_verdict_leads_from_the_dataset_version_to_the_file(chain):
    verdict = json.loads((chain["evaluation"] / "verdict.json").read_text())
    assert (verdict["dataset"]["name"], verdict["dataset"]["version"]) == ("tiny", 1)
    assert verdict["lineage"]["adapter"]["sha256"] == said(chain["adapter"])["sha256"]
    assert next(gate for gate in verdict["gates"] if gate["name"] == "lineage")["status"] == "passed"
    files = {file["path"]: file["sha256"] for file in said(chain["quantised"])["files"]}
    assert verdict["chosen"]["sha256"] == files[Path(verdict["chosen"]["path"]).name]


@needs_quantiser
def test_training_shows_in_the_quantised_files(chain):
    verdict = json.loads((chain["evaluation"] / "verdict.json").read_text())
    perplexity = {row["model"]: row["test"]["all"]["perplexity"] for row in verdict["models"] if "test" in row}
    assert max(perplexity[kind] for kind in ("tuned", "f16", "Q8_0", "Q5_K_M", "Q4_K_M")) < 0.75 * perplexity["base"]
