import json
import shutil

import gguf
import pytest
import tiny_chain
import torch
from transformers import AutoModelForCausalLM

from syllabus_trainer import gguf_reader, gguf_writer
from syllabus_trainer.refusal import Refusal


@pytest.fixture(scope="module")
def llama(tmp_path_factory):
    return tiny_chain.model(tmp_path_factory.mktemp("model") / "llama")


def test_the_f16_file_holds_the_weights_of_the_folder(llama, tmp_path):
    gguf_writer.write_f16(llama, tmp_path / "model.gguf")
    source = AutoModelForCausalLM.from_pretrained(llama, dtype=torch.float32).state_dict()
    back = gguf_reader.load(tmp_path / "model.gguf").state_dict()
    assert back.keys() == source.keys()
    for name, weight in source.items():
        assert torch.equal(back[name], weight.half().float() if weight.dim() > 1 else weight), name


def test_the_f16_file_computes_the_same(llama, tmp_path):
    gguf_writer.write_f16(llama, tmp_path / "model.gguf")
    ids = torch.tensor([[1, 40, 50, 60, 70]])
    with torch.inference_mode():
        ours = gguf_reader.load(tmp_path / "model.gguf")(ids).logits
        theirs = AutoModelForCausalLM.from_pretrained(llama, dtype=torch.float32).half().float()(ids).logits
    assert torch.allclose(ours, theirs, atol=1e-4)


def test_without_the_order_of_rotary_pairs_it_computes_otherwise(llama, tmp_path, monkeypatch):
    monkeypatch.setattr(gguf_writer, "rotary_pairs_together", lambda weight, heads: weight)
    gguf_writer.write_f16(llama, tmp_path / "wrong.gguf")
    ids = torch.tensor([[1, 40, 50, 60, 70]])
    with torch.inference_mode():
        ours = gguf_reader.load(tmp_path / "wrong.gguf")(ids).logits
        theirs = AutoModelForCausalLM.from_pretrained(llama, dtype=torch.float32)(ids).logits
    assert not torch.allclose(ours, theirs, atol=1e-3)


def test_rows_that_rotate_together_lie_side_by_side():
    rows = torch.arange(8.0)[:, None]  # two heads of four rows
    assert gguf_writer.rotary_pairs_together(rows, 2).flatten().tolist() == [0, 2, 1, 3, 4, 6, 5, 7]


def test_the_tokenizer_and_its_template_go_along(llama, tmp_path):
    gguf_writer.write_f16(llama, tmp_path / "model.gguf")
    fields = {name: field.contents() for name, field in gguf.GGUFReader(tmp_path / "model.gguf").fields.items()}
    words = json.loads((llama / "tokenizer.json").read_text())
    assert fields["tokenizer.ggml.tokens"][:3] == ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
    assert fields["tokenizer.ggml.token_type"][:4] == [3, 3, 3, 1]
    assert len(fields["tokenizer.ggml.merges"]) == len(words["model"]["merges"])
    assert fields["tokenizer.ggml.pre"] == "gpt-2"
    assert fields["tokenizer.ggml.eos_token_id"] == 2
    assert fields["tokenizer.ggml.add_bos_token"] is False
    assert fields["tokenizer.chat_template"] == tiny_chain.TEMPLATE


@pytest.mark.parametrize(
    "key, value, cause",
    [
        ("architectures", ["Qwen2ForCausalLM"], "its architecture is Qwen2ForCausalLM"),
        ("attention_bias", True, "its layers have biases"),
        ("hidden_act", "gelu", "its activation is not silu"),
        ("rope_parameters", {"rope_type": "llama3", "rope_theta": 1.0}, "its rotary positions are scaled"),
        ("vocab_size", 100, "its tokenizer has 512 tokens and the model 100 rows for them"),
    ],
)
def test_other_families_are_refused(llama, tmp_path, key, value, cause):
    other = shutil.copytree(llama, tmp_path / "other")
    config = json.loads((other / "config.json").read_text())
    (other / "config.json").write_text(json.dumps(config | {key: value}))
    with pytest.raises(Refusal, match=cause) as said:
        gguf_writer.write_f16(other, tmp_path / "model.gguf")
    assert "convert it with llama.cpp's convert_hf_to_gguf.py" in str(said.value)
    assert not list(tmp_path.glob("*.gguf"))


def test_an_unknown_way_of_splitting_is_refused(llama, tmp_path):
    other = shutil.copytree(llama, tmp_path / "other")
    words = json.loads((other / "tokenizer.json").read_text())
    words["pre_tokenizer"] = {"type": "Whitespace"}
    (other / "tokenizer.json").write_text(json.dumps(words))
    with pytest.raises(Refusal, match="splits texts in a way"):
        gguf_writer.write_f16(other, tmp_path / "model.gguf")


def test_a_writer_that_dies_leaves_no_file(llama, tmp_path, monkeypatch):
    def dies(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(gguf_writer, "_add_tensors", dies)
    with pytest.raises(KeyboardInterrupt):
        gguf_writer.write_f16(llama, tmp_path / "model.gguf")
    assert not (tmp_path / "model.gguf").exists()
