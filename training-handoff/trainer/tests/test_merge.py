import json
import shutil

import pytest
import tiny_chain
import torch
from peft import PeftModel
from safetensors.torch import load_file, save_file
from transformers import AutoModelForCausalLM

from syllabus_trainer import merge, train
from syllabus_trainer.refusal import Refusal, WrongArguments

SETTINGS = ["epochs=1", "batch=8", "packing=false", "learning_rate=5e-3", "threads=1"]


@pytest.fixture(scope="module")
def adapter(sealed, base, tmp_path_factory):
    out = tmp_path_factory.mktemp("adapters") / "adapter"
    train.main([str(sealed), f"base={base}", f"out={out}", *SETTINGS])
    return out


def merged(handoff, base, adapter, out, *more):
    merge.main([str(handoff), f"base={base}", f"adapter={adapter}", f"out={out}", "threads=1", *more])
    return out


def test_the_merged_model_computes_what_base_and_adapter_do(sealed, base, adapter, tmp_path):
    out = merged(sealed, base, adapter, tmp_path / "merged")
    ids = torch.tensor([[1, 40, 50, 60, 70]])
    plain = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32)
    with torch.inference_mode():
        before = plain(ids).logits.clone()
        together = PeftModel.from_pretrained(plain, adapter).eval()(ids).logits
        found = AutoModelForCausalLM.from_pretrained(out, dtype=torch.float32)(ids).logits
    torch.testing.assert_close(found, together, atol=1e-3, rtol=0)
    assert (together - before).abs().max() > 0.1


def test_it_says_what_it_was_made_from(sealed, base, adapter, tmp_path):
    out = merged(sealed, base, adapter, tmp_path / "merged")
    made, parent = (json.loads((folder / "model.json").read_text()) for folder in (out, adapter))
    assert (made["kind"], made["parent"]["sha256"], made["dataset"]) == ("merged", parent["sha256"], parent["dataset"])
    assert made["figures"]["samples"] == 20
    assert max(made["figures"]["logitDifference"], made["figures"]["logitDifferenceOnDisk"]) <= 1e-3
    assert (out / "tokenizer.json").read_bytes() == (base / "tokenizer.json").read_bytes()


def test_a_merge_that_computes_otherwise_appears_nowhere(sealed, base, adapter, tmp_path, monkeypatch):
    def adds_noise(self, **_):
        with torch.no_grad():
            self.get_base_model().model.layers[0].self_attn.v_proj.base_layer.weight.add_(0.1)
        return self.base_model.merge_and_unload()

    monkeypatch.setattr(PeftModel, "merge_and_unload", adds_noise, raising=False)
    with pytest.raises(Refusal, match="the merged model differs from base with adapter by .* in a logit, 0.001 is allowed"):
        merged(sealed, base, adapter, tmp_path / "merged")
    assert not (tmp_path / "merged").exists()


@pytest.mark.parametrize(("precision", "step"), [("bf16", 2**-7), ("fp16", 2**-10)])
def test_a_model_stored_in_fewer_digits_has_a_bar_of_its_own(sealed, base, adapter, tmp_path, precision, step):
    figures = json.loads((merged(sealed, base, adapter, tmp_path / "merged", f"precision={precision}") / "model.json").read_text())["figures"]
    assert 0 < figures["logitDifferenceOnDisk"] < figures["allowedOnDisk"] < 0.001 + merge.ROUNDINGS * step * 10
    stored = load_file(tmp_path / "merged" / "model.safetensors")
    assert {weight.dtype for weight in stored.values()} == {{"bf16": torch.bfloat16, "fp16": torch.float16}[precision]}


@pytest.mark.parametrize("noise", [3e-3, 1.0])
def test_what_the_disk_gives_back_is_gated_in_bf16_too(sealed, base, adapter, tmp_path, monkeypatch, noise):
    real = AutoModelForCausalLM.from_pretrained

    def damaged(path, *arguments, **more):
        model = real(path, *arguments, **more)
        if "merged" in str(path):
            torch.nn.init.normal_(model.model.layers[0].self_attn.v_proj.weight, std=noise)
        return model

    monkeypatch.setattr(AutoModelForCausalLM, "from_pretrained", damaged)
    with pytest.raises(Refusal, match="the model read back from the disk .* differs .* store the model in precision=fp32"):
        merged(sealed, base, adapter, tmp_path / "merged", "precision=bf16")
    assert not (tmp_path / "merged").exists()


def test_rounding_that_costs_too_much_is_refused(sealed, base, adapter, tmp_path, monkeypatch):
    monkeypatch.setattr(merge, "ROUNDINGS", 0)
    with pytest.raises(Refusal, match="the model stored in torch.bfloat16 differs from base with adapter"):
        merged(sealed, base, adapter, tmp_path / "merged", "precision=bf16")


def test_an_adapter_of_another_base_is_refused(sealed, adapter, tmp_path):
    other = tiny_chain.model(tmp_path / "other", seed=2)
    with pytest.raises(Refusal, match="it was trained on tiny .* and .*other is another .*; name its own base"):
        merged(sealed, other, adapter, tmp_path / "merged")


def test_an_adapter_of_another_hand_off_is_refused(folder, base, adapter, tmp_path):
    manifest = json.loads((folder / "manifest.json").read_text())
    (folder / "manifest.json").write_text(json.dumps(manifest | {"version": 2}))
    with pytest.raises(Refusal, match="it was trained on tiny version 1, not on .*; name its own hand-off, or train again"):
        merged(folder, base, adapter, tmp_path / "merged")


def test_an_unfinished_adapter_is_refused(sealed, base, adapter, tmp_path):
    half = shutil.copytree(adapter, tmp_path / "half")
    (half / "model.json").unlink()
    with pytest.raises(Refusal, match="it is no finished adapter; make it with ./syllabus train"):
        merged(sealed, base, half, tmp_path / "merged")


def test_a_changed_adapter_is_refused(sealed, base, adapter, tmp_path):
    changed = shutil.copytree(adapter, tmp_path / "changed")
    path = changed / "adapter_model.safetensors"
    save_file({name: weight * 2 for name, weight in load_file(path).items()}, path)
    with pytest.raises(Refusal, match="adapter_model.safetensors was changed after it was made"):
        merged(sealed, base, changed, tmp_path / "merged")


def test_arguments_are_checked(sealed):
    with pytest.raises(WrongArguments, match="Cannot merge: base is not set; add base=DIR"):
        merge.main([str(sealed)])
    with pytest.raises(WrongArguments, match="Cannot merge with base=/nope: it has no config.json, .*; name the base model"):
        merge.main([str(sealed), "base=/nope", "adapter=x", "out=y"])
