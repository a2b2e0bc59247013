import json
import math
from pathlib import Path

import pytest
import tiny_chain
import torch
from tokenizers import Tokenizer
from transformers import AutoModelForCausalLM

from checks import llama2c
from syllabus_trainer import lm_export
from syllabus_trainer.refusal import Refusal, WrongArguments

CORPUS = Path(__file__).parents[4] / "shared" / "corpora" / "tinylm"


@pytest.fixture(scope="module")
def learnt(tmp_path_factory):
    """A tiny model that has learnt a little, so that it expects its own sentences better than chance."""
    words = tiny_chain.tokenizer()
    rows = [{"input_ids": words(said)["input_ids"]} for i in range(16) for said in tiny_chain.pair(i)]
    for row in rows:
        row["labels"] = row["input_ids"]
    return tiny_chain.model(tmp_path_factory.mktemp("models") / "learnt", hidden=16, steps=30, rows=rows)


def exported(base, out, *more):
    lm_export.main([str(base), f"out={out}", f"sanity={json.dumps([tiny_chain.pair(5)[0]])}", "window=32", "threads=1", *more])
    return out


def test_what_was_exported_computes_what_the_model_does_at_any_shape(learnt, tmp_path):
    module = torch.jit.load(exported(learnt, tmp_path / "lm") / "model.pt")
    model = AutoModelForCausalLM.from_pretrained(learnt, dtype=torch.float32)
    ids = torch.tensor([tiny_chain.tokenizer()(tiny_chain.pair(3)[1])["input_ids"]])
    with torch.inference_mode():
        torch.testing.assert_close(module.logits(ids), model(ids).logits, atol=1e-4, rtol=0)
        assert module(ids).mean().item() == pytest.approx(model(ids, labels=ids).loss.item(), abs=1e-4)


def test_padding_to_the_right_changes_nothing(learnt, tmp_path):
    module = torch.jit.load(exported(learnt, tmp_path / "lm") / "model.pt")
    with torch.inference_mode():
        torch.testing.assert_close(module(torch.tensor([[1, 40, 50, 0, 0]]))[:, :2], module(torch.tensor([[1, 40, 50]])))


def test_the_card_says_how_to_read_and_what_to_expect(learnt, tmp_path):
    card = json.loads((exported(learnt, tmp_path / "lm") / "model.json").read_text())
    assert (card["kind"], card["start"], card["startToken"], card["window"], card["vocabulary"]) == ("causal-lm", 1, "<|im_start|>", 32, 512)
    assert card["figures"]["logitDifference"] <= 1e-4 and card["sanity"][0]["nll"] < math.log(512)
    assert [file["path"] for file in card["files"]] == ["model.pt", "tokenizer.json"]


def test_a_text_may_begin_with_another_token(learnt, tmp_path):
    card = json.loads((exported(learnt, tmp_path / "lm", "start=<|endoftext|>") / "model.json").read_text())
    assert (card["start"], card["startToken"]) == (0, "<|endoftext|>")
    with pytest.raises(WrongArguments, match="Cannot export with start=<s>: the tokenizer has no such token; name one of its own"):
        exported(learnt, tmp_path / "other", "start=<s>")


def test_a_model_that_expects_nothing_is_not_exported(base, tmp_path):
    with pytest.raises(Refusal, match=r"it expects none of the sanity texts better than chance \(6.24 nats a token\); name a trained"):
        exported(base, tmp_path / "lm")
    assert not (tmp_path / "lm").exists()


def test_what_computes_otherwise_is_not_exported(learnt, tmp_path, monkeypatch):
    def of_another_model(model, base):
        noisy = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32, attn_implementation="eager")
        noisy.lm_head.weight.add_(0.01)
        return traced(noisy, base)

    traced = lm_export.traced
    monkeypatch.setattr(lm_export, "traced", of_another_model)
    with pytest.raises(Refusal, match="differs from the model by .* in a logit, 0.0001 is allowed; use a smaller window"):
        exported(learnt, tmp_path / "lm")
    assert not (tmp_path / "lm").exists()


def test_a_folder_without_a_tokenizer_is_refused(learnt, tmp_path):
    (tmp_path / "config.json").write_text((learnt / "config.json").read_text())
    with pytest.raises(WrongArguments, match="it has no tokenizer.json; save its fast tokenizer there with transformers"):
        exported(tmp_path, tmp_path / "lm")


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the golden figures need ../shared/corpora")
def test_a_real_model_scores_what_its_reference_says(tmp_path):
    llama2c.main(CORPUS / "stories260K.bin", CORPUS / "tok512.bin", tmp_path / "stories")
    lm_export.main([str(tmp_path / "stories"), f"out={tmp_path / 'lm'}", "threads=1"])
    module, words = torch.jit.load(tmp_path / "lm" / "model.pt"), Tokenizer.from_file(str(tmp_path / "lm" / "tokenizer.json"))
    for case in json.loads((CORPUS / "golden_nll.json").read_text(encoding="utf-8"))["cases"]:
        ids = [1, *words.encode(case["text"], add_special_tokens=False).ids]
        assert ids == case["tokens"]
        assert module(torch.tensor([ids])).mean().item() == pytest.approx(case["mean_nll"], abs=1e-3)
