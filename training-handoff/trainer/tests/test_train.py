import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import tiny_chain
import torch
from peft import PeftModel
from transformers import AutoModelForCausalLM, TrainerCallback
from transformers.models.llama.modeling_llama import LlamaMLP

from syllabus_trainer import curve, perplexity, train
from syllabus_trainer.folders import write_json
from syllabus_trainer.handoff import open_handoff
from syllabus_trainer.perplexity import score, total
from syllabus_trainer.refusal import Refusal, WrongArguments

STEPS = 8  # 60 rows, 4 at once, 8 for an update
SETTINGS = ["epochs=1", "batch=4", "effective_batch=8", "packing=false", "save_steps=2", "learning_rate=2e-3", "threads=1"]


class Killed(BaseException):
    """As unforeseen as a kill: nothing catches it."""


def words(handoff, base, out, *more):
    return [str(handoff), f"base={base}", f"out={out}", *SETTINGS, *more]


def model_json(out):
    return json.loads((out / "model.json").read_text())


@pytest.fixture(scope="module")
def whole(sealed, base, tmp_path_factory):
    """An adapter that was trained without a break."""
    out = tmp_path_factory.mktemp("adapters") / "whole"
    train.main(words(sealed, base, out))
    return out


def test_an_adapter_comes_with_its_curves_its_environment_and_its_dataset_version(whole):
    names = {path.name for path in whole.iterdir()}
    assert names >= {"adapter_model.safetensors", "adapter_config.json", "tokenizer.json", "curves.png", "curves.json"}
    assert names >= {"environment.json", "settings.json", "README.md", "model.json"}
    made = model_json(whole)
    assert (made["kind"], made["dataset"]["name"], made["dataset"]["version"]) == ("adapter", "tiny", 1)
    assert "| dataset | tiny, version 1 |" in (whole / "README.md").read_text()
    curves = json.loads((whole / "curves.json").read_text())
    assert [step for step, _ in curves["training"]] == list(range(1, STEPS + 1))
    assert [step for step, _ in curves["validation"]] == [0, 2, 4, 6, 8]
    assert not list(whole.parent.glob(".*"))


def test_training_makes_answers_likelier(sealed, base, whole):
    rows = open_handoff(sealed).tokens("train")
    plain = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32)
    before = total(score(plain, rows)).perplexity
    after = total(score(PeftModel.from_pretrained(plain, whole), rows)).perplexity
    assert after < 0.8 * before
    assert model_json(whole)["figures"]["shape"]["name"] == curve.HEALTHY


def test_every_setting_is_printed_with_its_reason(sealed, base, whole, capsys):
    train.main(words(sealed, base, whole))
    said = capsys.readouterr().out
    assert "dropout = 0.1  (60 rows are under 500: more against learning by heart)" in said
    assert "alpha = 32  (twice the rank)" in said
    assert "stands already, made from the same inputs" in said


def dying_at(step, moment):
    """Trainer callbacks that die at a step, in the moment named."""

    class Dying(TrainerCallback):
        def die(self, state):
            if state.global_step == step:
                raise Killed

    setattr(Dying, moment, lambda self, args, state, control, **_: self.die(state))
    return Dying()


@pytest.mark.parametrize("step", range(1, STEPS + 1))
def test_killed_at_any_step_it_comes_to_the_same_end(sealed, base, whole, tmp_path, monkeypatch, capsys, step):
    out = tmp_path / "adapter"
    with monkeypatch.context() as patch:
        patch.setattr(train, "callbacks", lambda own=train.callbacks: [*own(), dying_at(step, "on_step_end")])
        with pytest.raises(Killed):
            train.main(words(sealed, base, out))
    assert not out.exists()
    capsys.readouterr()
    train.main(words(sealed, base, out))
    said = capsys.readouterr().out
    assert ("going on from checkpoint-" in said) == (step > 2)
    same_end(out, whole)


def same_end(out, whole):
    found, expected = model_json(out)["figures"], model_json(whole)["figures"]
    assert found["steps"] == expected["steps"] == STEPS
    assert found["loss"] == pytest.approx(expected["loss"], rel=0.01)
    curves = [json.loads((folder / "curves.json").read_text()) for folder in (out, whole)]
    assert [len(one["training"]) for one in curves] == [STEPS, STEPS]


def test_half_a_checkpoint_is_not_gone_on_from(sealed, base, whole, tmp_path, monkeypatch, capsys):
    out = tmp_path / "adapter"
    with monkeypatch.context() as patch:
        # Dies before the checkpoint of step 4 is marked as finished.
        patch.setattr(train, "callbacks", lambda own=train.callbacks: [dying_at(4, "on_save"), *own()])
        with pytest.raises(Killed):
            train.main(words(sealed, base, out))
    half = train.checkpoints(out) / "checkpoint-4"
    weights = half / "adapter_model.safetensors"
    weights.write_bytes(weights.read_bytes()[:100])
    capsys.readouterr()
    train.main(words(sealed, base, out))
    assert "going on from checkpoint-2" in capsys.readouterr().out
    same_end(out, whole)


def test_killed_while_it_writes_the_adapter_none_appears(sealed, base, whole, tmp_path, monkeypatch, capsys):
    out = tmp_path / "adapter"

    def dies(model, folder, own=train.save_adapter):
        own(model, folder)
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(train, "save_adapter", dies)
        with pytest.raises(Killed):
            train.main(words(sealed, base, out))
    assert not out.exists()
    capsys.readouterr()
    train.main(words(sealed, base, out))
    assert f"going on from checkpoint-{STEPS}" in capsys.readouterr().out
    same_end(out, whole)


def test_a_killed_process_comes_to_the_same_end(sealed, base, whole, tmp_path):
    out = tmp_path / "adapter"
    command = [sys.executable, "-m", "syllabus_trainer.train", *words(sealed, base, out)]
    home = Path(train.__file__).parents[1]
    with open(tmp_path / "log", "w") as log:
        process = subprocess.Popen(command, cwd=home, stdout=log, stderr=subprocess.STDOUT, env={**os.environ, "PYTHONPATH": str(home)})
    checkpoint = train.checkpoints(out) / "checkpoint-4" / train.FINISHED
    while process.poll() is None and not checkpoint.exists():
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert checkpoint.exists(), (tmp_path / "log").read_text()
    assert not out.exists()
    train.main(words(sealed, base, out))
    same_end(out, whole)


def test_checkpoints_of_other_inputs_are_not_gone_on_from(sealed, base, tmp_path, monkeypatch, capsys):
    out = tmp_path / "adapter"
    with monkeypatch.context() as patch:
        patch.setattr(train, "callbacks", lambda own=train.callbacks: [*own(), dying_at(5, "on_step_end")])
        with pytest.raises(Killed):
            train.main(words(sealed, base, out))
    capsys.readouterr()
    train.main(words(sealed, base, out, "seed=18"))
    assert "going on from" not in capsys.readouterr().out


def test_the_control_is_none_of_the_adapters(sealed, base, tmp_path):
    train.main(words(sealed, base, tmp_path / "control", "control=true"))
    assert model_json(tmp_path / "control")["kind"] == "control"
    assert "never to be used" in (tmp_path / "control" / "README.md").read_text()


@pytest.fixture(scope="module")
def learnt(sealed, base, tmp_path_factory):
    """A base that knows the rows. A random one begins where a broken one ends, near the logarithm of the vocabulary, and
    which of the two is higher depends on the rounding of the processor; this one begins some four nats below."""
    return tiny_chain.model(tmp_path_factory.mktemp("models") / "learnt", steps=40, rows=open_handoff(sealed).tokens("train"))


def test_a_loss_that_explodes_is_named_stops_each_time_and_leaves_no_adapter(sealed, base, learnt, tmp_path):
    for _ in range(2):
        with pytest.raises(Refusal, match="The training failed: the loss went from .*; halve the learning rate"):
            train.main(words(sealed, learnt, tmp_path / "adapter", "learning_rate=1", "alpha=1000000"))
        assert not (tmp_path / "adapter").exists()
        assert (tmp_path / "adapter-failed" / "curves.png").is_file()
    train.main(words(sealed, base, tmp_path / "adapter"))
    assert [path.name for path in tmp_path.iterdir()] == ["adapter"]


@pytest.mark.parametrize("mean", [float("nan"), float("inf"), 1e4])
def test_a_validation_loss_that_is_no_number_or_huge_is_an_explosion(sealed, base, tmp_path, monkeypatch, mean):
    means = iter([3.0])
    monkeypatch.setattr(perplexity, "total", lambda scores: perplexity.Score(10 * next(means, mean), 10))
    with pytest.raises(Refusal, match="The training failed"):
        train.main(words(sealed, base, tmp_path / "adapter"))
    text = (tmp_path / "adapter-failed" / "curves.json").read_text()
    assert json.loads(text, parse_constant=lambda name: pytest.fail(name))["validation"]
    assert not (tmp_path / "adapter").exists()


def test_json_has_no_word_for_what_is_not_finite(tmp_path):
    write_json(tmp_path / "x.json", {"a": [float("nan"), (float("-inf"), 1.5)], "b": {"c": float("inf")}, "d": True})
    text = (tmp_path / "x.json").read_text()
    assert json.loads(text, parse_constant=lambda name: pytest.fail(name)) == {"a": [None, [None, 1.5]], "b": {"c": None}, "d": True}


def test_a_changed_hand_off_is_refused_before_the_first_step(folder, base, tmp_path):
    with open(folder / "train.tokens.parquet", "r+b") as file:
        file.seek(50)
        file.write(b"\0\1")
    with pytest.raises(Refusal, match="was changed after it was sealed"):
        train.main(words(folder, base, tmp_path / "adapter"))
    assert not (tmp_path / "adapter").exists()


def test_with_checkpointing_it_comes_to_the_same_loss(sealed, base, whole, tmp_path, monkeypatch):
    """Recomputed activations are the same activations; without gradients through the frozen base nothing would be learnt."""
    runs, real = [], LlamaMLP.forward
    monkeypatch.setattr(LlamaMLP, "forward", lambda self, *a, **k: (runs.append(self.training), real(self, *a, **k))[1])
    train.main(words(sealed, base, tmp_path / "adapter", "checkpointing=true", "save_steps=8"))
    assert sum(runs) == 15 * 2 * 2  # micro-batches, layers, and each is computed twice
    same_end(tmp_path / "adapter", whole)


def test_too_little_memory_is_refused_with_what_would_fit(sealed, base, tmp_path, monkeypatch):
    little = train.defaults.Machine("cpu", 1_530_000_000, 1_530_000_000)
    monkeypatch.setattr(train, "machine", lambda wanted: little)
    with pytest.raises(Refusal, match=r"Cannot train in 1.42 GiB: about 1.\d\d GiB are needed; what would fit: .* \(or memory=ignore\)"):
        train.main(words(sealed, base, tmp_path / "adapter", "batch=60"))


def test_arguments_are_checked(sealed, base, tmp_path):
    with pytest.raises(WrongArguments, match="Cannot train: name the hand-off folder first"):
        train.main(["base=x"])
    with pytest.raises(WrongArguments, match="Cannot train: out is not set"):
        train.main([str(sealed), f"base={base}"])
    with pytest.raises(WrongArguments, match="it has no config.json, so it is no Hugging Face folder; ./syllabus base smollm2"):
        train.main([str(sealed), f"base={tmp_path}", f"out={tmp_path / 'adapter'}"])
