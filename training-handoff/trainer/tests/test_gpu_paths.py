"""What a GPU would be given, seen without one; what a CPU can compute of it is computed."""

import pytest
import torch

from syllabus_trainer import config, defaults, scoring, train
from syllabus_trainer.refusal import WrongArguments

GPU = defaults.Machine("cuda", 24 * 2**30, 24 * 2**30, bf16=True)


@pytest.fixture
def settings(base, tmp_path):
    """Those that a GPU with bf16 gets for a base that is large for it."""
    given = [f"base={base}", f"out={tmp_path / 'adapter'}"]
    found = config.read(train.__file__, given)
    defaults.settle(found, defaults.Data([100] * 1000), GPU, weights_bf16=14 * 2**30)
    defaults.schedule(found, 100, 1)
    return found


def test_qlora_is_nf4_with_double_quantisation_and_computes_in_bf16(settings):
    found = train.quantisation(settings)
    assert (settings.method, found.load_in_4bit, found.bnb_4bit_quant_type, found.bnb_4bit_use_double_quant) == ("qlora", True, "nf4", True)
    assert found.bnb_4bit_compute_dtype == torch.bfloat16


def test_lora_leaves_the_base_as_it_is(settings):
    settings.method = "lora"
    assert train.quantisation(settings) is None


def test_the_trainer_gets_bf16_paged_adamw_and_checkpointing(settings, monkeypatch):
    # transformers asks whether the GPU is there before it takes bf16.
    monkeypatch.setattr("transformers.training_args.is_torch_bf16_gpu_available", lambda: True)
    found = train.training_arguments(settings, steps=300, accumulate=2, evaluate=True)
    assert (found.bf16, found.optim, found.dataloader_pin_memory) == (True, "paged_adamw_8bit", True)
    assert (found.activation_checkpointing, found.activation_checkpointing_kwargs) == (True, {"use_reentrant": False})
    assert (found.max_steps, found.gradient_accumulation_steps, found.eval_steps) == (300, 2, 75)


def test_several_gpus_are_refused_with_the_way_to_name_one(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 4)
    with pytest.raises(WrongArguments, match="Cannot train on 4 GPUs: .*; start it with CUDA_VISIBLE_DEVICES=0 in front"):
        train.machine(None)
    assert train.machine("cpu").device == "cpu"


def test_the_method_is_chosen_by_the_whole_memory_of_the_gpu(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 1)
    monkeypatch.setattr(torch.cuda, "mem_get_info", lambda: (3, 24))
    monkeypatch.setattr(torch.cuda, "is_bf16_supported", lambda: True)
    assert train.machine(None) == defaults.Machine("cuda", 3, 24, True)


def test_evaluation_takes_the_gpu_only_where_the_model_fits(monkeypatch):
    model = torch.nn.Linear(4, 4)
    moved = []
    monkeypatch.setattr(model, "to", moved.append, raising=False)
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "empty_cache", lambda: None)
    for free in (scoring.SPARE + 79, scoring.SPARE + 80):
        monkeypatch.setattr(torch.cuda, "mem_get_info", lambda free=free: (free, free))
        scoring.on_device(model, "auto")
    scoring.on_device(model, "cpu")
    scoring.on_device(model, "cuda")
    assert moved == ["cpu", "cuda", "cpu", "cuda"]


def test_a_quantised_base_learns(settings):
    """bitsandbytes computes NF4 on a CPU, too: slowly, but the same."""
    settings.device, settings.precision, settings.checkpointing = "cpu", "fp32", False
    model = train.adapted_model(settings)
    quantised = [name for name, weight in model.named_parameters() if weight.dtype == torch.uint8]
    assert len(quantised) == 2 * 7
    learnt = [weight for weight in model.parameters() if weight.requires_grad]
    assert sum(weight.numel() for weight in learnt) > 0 and all(weight.dtype == torch.float32 for weight in learnt)
    optimizer = torch.optim.AdamW(learnt, lr=1e-2)
    ids = torch.tensor([[1, 40, 50, 60, 70, 80]])
    losses = []
    for _ in range(5):
        loss = model(input_ids=ids, labels=ids).loss
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        losses.append(loss.item())
    assert losses[-1] < losses[0] - 0.5
