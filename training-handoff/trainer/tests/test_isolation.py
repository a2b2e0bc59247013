import json

import pytest
import tiny_chain
import torch
from transformers import AutoModelForCausalLM

from syllabus_trainer import gguf_writer, isolation, train
from syllabus_trainer.refusal import Refusal, WrongArguments

ROWS = [{"input_ids": ids} for ids in ([5, 6, 7, 8, 9], [10, 11, 12, 13], [14, 15, 16, 17, 18, 19])]


class Recurrent(torch.nn.Module):
    """Logits of all that was read so far, whatever the positions say."""

    def __init__(self):
        super().__init__()
        torch.manual_seed(2)
        self.words = torch.nn.Embedding(32, 32)

    def forward(self, input_ids, position_ids=None, use_cache=None):
        return type("Output", (), {"logits": self.words(input_ids).cumsum(1)})


class Bags(Recurrent):
    """Keeps rows apart, and reads one in a pack otherwise than alone."""

    def forward(self, input_ids, position_ids=None, use_cache=None):
        longer = 1.0 if (position_ids == 0).sum() == 1 else 1.5
        return type("Output", (), {"logits": longer * self.words(input_ids)})


class Blind(Recurrent):
    def forward(self, input_ids, use_cache=None):
        raise AssertionError("it is called with positions")


@pytest.mark.parametrize("attention", ["sdpa", "eager"])
def test_attention_by_positions_keeps_rows_apart(base, attention):
    model = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32, attn_implementation=attention)
    assert isolation.leaks(model, ROWS) == ""


def test_what_a_recurrence_carries_over_is_seen():
    assert isolation.leaks(Recurrent(), ROWS).startswith("a logit of the second row changes by ")


def test_another_reading_in_a_pack_is_seen():
    assert isolation.leaks(Bags(), ROWS).startswith("a logit in a pack differs by ")


def test_a_model_without_positions_cannot_be_packed_for():
    assert isolation.leaks(Blind(), ROWS) == "it takes no positions, by which rows are kept apart"


def test_the_model_goes_on_training():
    model = Recurrent().train()
    isolation.leaks(model, ROWS)
    assert model.training


def words(handoff, base, out, *more):
    small = ["epochs=1", "batch=4", "effective_batch=8", "learning_rate=2e-3", "threads=1"]
    return [str(handoff), f"base={base}", f"out={out}", *small, *more]


def test_packing_by_hand_is_refused_where_rows_leak(sealed, base, tmp_path, monkeypatch):
    monkeypatch.setattr(isolation, "leaks", lambda model, rows: "a logit moves")
    with pytest.raises(Refusal, match="Cannot train with packing=true: a logit moves; leave packing away"):
        train.main(words(sealed, base, tmp_path / "adapter", "packing=true"))
    assert not (tmp_path / "adapter").exists()


def test_packing_by_default_gives_way_with_its_reason(sealed, base, tmp_path, monkeypatch):
    monkeypatch.setattr(isolation, "leaks", lambda model, rows: "a logit moves")
    monkeypatch.setattr(train.defaults, "PADDING", -1)
    train.main(words(sealed, base, tmp_path / "adapter"))
    made = json.loads((tmp_path / "adapter" / "settings.json").read_text())
    assert made["settings"]["packing"] is False
    assert made["reasons"]["packing"] == "this model does not keep rows of a pack apart: a logit moves"
    monkeypatch.setattr(isolation, "leaks", lambda model, rows: "a logit moves, again")
    before = (tmp_path / "adapter" / "model.json").stat().st_mtime_ns
    train.main(words(sealed, base, tmp_path / "adapter"))
    assert (tmp_path / "adapter" / "model.json").stat().st_mtime_ns == before


def other_family(base, folder):
    config = json.loads((base / "config.json").read_text())
    for path in base.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "config.json").write_text(json.dumps(config | {"attention_bias": True}))
    return folder


def test_a_base_that_cannot_be_written_as_gguf_is_refused_before_training(sealed, base, tmp_path):
    other = other_family(base, tmp_path)
    assert gguf_writer.obstacle(base) == ""
    with pytest.raises(Refusal, match="for GGUF: its layers have biases, and .* train with gguf=ignore"):
        train.main(words(sealed, other, tmp_path / "adapter"))
    assert not (tmp_path / "adapter").exists()


def test_gguf_is_refuse_or_ignore(sealed, base, tmp_path):
    with pytest.raises(WrongArguments, match="gguf=later"):
        train.main(words(sealed, base, tmp_path / "adapter", "gguf=later"))


@pytest.mark.parametrize(
    "file, change, cause",
    [
        ("config.json", {"architectures": ["Qwen3ForCausalLM"]}, "its architecture is Qwen3ForCausalLM"),
        ("config.json", {"rope_parameters": {"rope_type": "llama3"}}, "its rotary positions are scaled"),
        ("config.json", {"vocab_size": 9}, "its tokenizer has 512 tokens and the model 9 rows for them"),
        ("tokenizer.json", {"normalizer": {"type": "NFC"}}, "its tokenizer is no byte-level BPE or changes the text first"),
    ],
)
def test_the_obstacle_is_named_without_reading_a_weight(base, tmp_path, file, change, cause):
    for path in base.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / file).write_text(json.dumps(json.loads((base / file).read_text()) | change))
    assert gguf_writer.obstacle(tmp_path) == cause


def test_a_tensor_without_a_place_is_an_obstacle(tmp_path):
    from safetensors.torch import load_file, save_file

    model = tiny_chain.model(tmp_path)
    weights = load_file(model / "model.safetensors")
    save_file(weights | {"model.layers.0.extra.weight": torch.zeros(2)}, model / "model.safetensors")
    assert gguf_writer.obstacle(model) == "it has a tensor model.layers.0.extra.weight"
