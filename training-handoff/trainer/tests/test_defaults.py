from types import SimpleNamespace

import pytest

from syllabus_trainer import config, defaults, train
from syllabus_trainer.refusal import WrongArguments

GIB = 2**30
CPU = defaults.Machine("cpu", 16 * GIB, 16 * GIB)
GPU = defaults.Machine("cuda", 20 * GIB, 24 * GIB, bf16=True)


def settled(machine, rows=1000, lengths=None, weights=GIB, **given):
    settings = config.read(train.__file__, [f"{key}={value}" for key, value in given.items()])
    reasons = defaults.settle(settings, defaults.Data(lengths or [100] * rows), machine, weights)
    return settings, reasons


def test_every_default_has_a_reason_and_every_setting_a_value():
    settings, reasons = settled(CPU)
    assert (settings.rank, settings.alpha, settings.dropout, settings.targets) == (16, 32, 0.05, "all-linear")
    assert (settings.learning_rate, settings.epochs, settings.effective_batch) == (2e-4, 3, 16)
    assert (settings.method, settings.precision, settings.optimizer, settings.checkpointing) == ("lora", "fp32", "adamw_torch", False)
    filled = [key for key, value in vars(config.read(train.__file__, [])).items() if value is None]
    assert set(filled) - set(reasons) == {"base", "out", "template", "now", "warmup_steps", "save_steps"}
    assert set(reasons) >= {"effective_batch", "keep", "scheduler", "weight_decay", "max_grad_norm", "eval_rows"}
    assert "keep" not in settled(CPU, keep=5)[1]


def test_a_gpu_gets_bf16_paged_adamw_and_checkpointing():
    settings, _ = settled(GPU)
    assert (settings.precision, settings.optimizer, settings.checkpointing) == ("bf16", "paged_adamw_8bit", True)
    assert (settings.method, settings.attention) == ("lora", "sdpa")


def test_a_base_too_large_for_the_gpu_is_quantised():
    settings, reasons = settled(GPU, weights=14 * GIB)
    assert settings.method == "qlora"
    assert reasons["method"] == "14.0 GiB of weights in bf16 are more than 40% of the GPU's 24.0"


def test_what_else_runs_on_the_gpu_does_not_change_the_method():
    busy = defaults.Machine("cuda", 2 * GIB, 24 * GIB, bf16=True)
    assert settled(busy, weights=9 * GIB)[0].method == settled(GPU, weights=9 * GIB)[0].method == "lora"


def test_flash_attention_is_for_bf16_only(monkeypatch):
    monkeypatch.setattr(defaults.importlib.util, "find_spec", lambda name: name)
    assert settled(GPU)[0].attention == "flash_attention_2"
    assert settled(defaults.Machine("cuda", 24 * GIB, 24 * GIB))[0].attention == "sdpa"
    assert settled(GPU, precision="fp32")[0].attention == "sdpa"
    assert settled(CPU)[0].attention == "sdpa"


def test_few_rows_get_more_dropout_and_fewer_weights():
    assert settled(CPU, rows=499)[0].dropout == 0.1
    assert settled(CPU, rows=500)[0].dropout == 0.05
    assert settled(CPU, rows=199)[0].targets == "attention"
    assert settled(CPU, rows=200)[0].targets == "all-linear"


def test_packing_pays_where_padding_would_be_much():
    even, _ = settled(CPU, lengths=[100] * 64)
    uneven, reasons = settled(CPU, lengths=[20] * 40 + [200] * 24)
    assert (even.packing, uneven.packing) == (False, True)
    assert reasons["packing"].startswith("padding would be ")


def test_what_is_given_stays_and_moves_what_follows_from_it():
    settings, reasons = settled(CPU, rank=64, epochs=1)
    assert (settings.rank, settings.alpha, settings.epochs) == (64, 128, 1)
    assert "rank" not in reasons and "epochs" not in reasons


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"targets": "some"}, "Cannot use train targets=some: must be one of attention, all-linear"),
        ({"rank": 0}, "Cannot use train rank=0: must lie between 1 and 1000000"),
        ({"dropout": 0.95}, "Cannot use train dropout=0.95: must lie between 0 and 0.9"),
        ({"warmup_steps": -1}, "Cannot use train warmup_steps=-1: must lie between 0 and 1000000"),
        ({"scheduler": "cosin"}, "Cannot use train scheduler=cosin: must be one of linear, cosine"),
        ({"optimizer": "adam"}, "Cannot use train optimizer=adam: must be one of adamw_torch"),
        ({"attention": "flash_attention_2"}, "flash_attention_2 device=cpu precision=fp32: its kernels compute in bf16 on a GPU only"),
        ({"method": "qlora"}, "Cannot use train method=qlora device=cpu: NF4 training needs a GPU; use method=lora"),
    ],
)
def test_settings_that_cannot_be_are_refused(given, message):
    with pytest.raises(WrongArguments, match=message):
        settled(CPU, **given)


@pytest.mark.parametrize(("micro", "steps", "warmup", "save"), [(4, 12, 1, 3), (400, 1200, 36, 100), (4000, 12000, 50, 100)])
def test_the_schedule_follows_the_number_of_steps(micro, steps, warmup, save):
    settings = SimpleNamespace(epochs=3, warmup_steps=None, save_steps=None)
    found, _ = defaults.schedule(settings, micro, per_update=1)
    assert (found, settings.warmup_steps, settings.save_steps) == (steps, warmup, save)


def test_an_update_sees_the_effective_batch_packed_or_not():
    data = defaults.Data([100] * 64)
    settings = SimpleNamespace(packing=False, batch=4, effective_batch=16)
    assert defaults.per_update(settings, data, 16) == 4
    settings.packing = True
    assert defaults.per_update(settings, data, micro_batches=8) == 2
