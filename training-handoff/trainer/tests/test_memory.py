from dataclasses import replace

import psutil
import pytest

from syllabus_trainer import memory
from syllabus_trainer.memory import GIB, Plan, Shape

# Llama-2-7B with adapters of rank 16 on all linear layers.
SEVEN_B = Shape(6_738_415_616, 6_476_005_376, 39_976_960, 32, 4096, 11008, 32, 32000)
PLAN = Plan("cuda", "bf16", "qlora", batch=1, tokens=512, checkpointing=True, eight_bit=True, eager=False)


def needed(**change):
    return memory.total(memory.estimate(SEVEN_B, replace(PLAN, **change)))


def test_a_7b_model_is_tuned_by_qlora_on_8_gib_and_by_lora_on_24():
    assert 4 * GIB < needed() < 8 * GIB
    assert 14 * GIB < needed(method="lora") < 18 * GIB


@pytest.mark.parametrize(
    "more", [{"batch": 4}, {"tokens": 2048}, {"checkpointing": False}, {"eight_bit": False}, {"method": "lora"}, {"eager": True}]
)
def test_what_costs_memory_is_counted(more):
    assert needed(**more) > needed()


def test_the_small_base_is_estimated_as_measured():
    # SmolLM2-135M in fp32, a pack of 1210 tokens: a peak of 7.49 GiB was measured.
    small = Shape(134_515_008, 106_168_320, 4_884_480, 30, 576, 1536, 9, 49152)
    plan = Plan("cpu", "fp32", "lora", batch=1, tokens=1210, checkpointing=False, eight_bit=False, eager=False)
    assert memory.total(memory.estimate(small, plan)) / GIB == pytest.approx(7.49, rel=0.05)


def test_what_qlora_does_not_quantise_is_counted_in_fp32():
    rest = SEVEN_B.parameters - SEVEN_B.linear
    weights = memory.estimate(SEVEN_B, PLAN)["weights"]
    assert weights == SEVEN_B.linear * memory.NF4 + 4 * rest


@pytest.mark.parametrize(
    ("files", "free", "whole"),
    [
        ({}, None, None),
        ({"memory.max": "max", "memory.current": "5"}, None, None),
        ({"memory.max": "9000", "memory.current": "4000", "memory.stat": "anon 1\ninactive_file 500\n"}, 5500, 9000),
        ({"memory/memory.limit_in_bytes": "9000", "memory/memory.usage_in_bytes": "4000"}, 5000, 9000),
        ({"memory/memory.limit_in_bytes": "9223372036854771712", "memory/memory.usage_in_bytes": "4000"}, None, None),
    ],
)
def test_a_containers_bound_counts(tmp_path, files, free, whole):
    (tmp_path / "memory").mkdir()
    for name, text in files.items():
        (tmp_path / name).write_text(text + "\n")
    found = memory.of_the_process(tmp_path)
    assert found[1] == (whole or psutil.virtual_memory().total)
    assert found[0] == free if free else found[0] > 2**20


def test_settings_that_fit_are_found_and_do_fit():
    plan = replace(PLAN, method="lora", batch=16, checkpointing=False, tokens=2048)
    for free in (60, 24, 10):
        change = memory.that_fit(SEVEN_B, plan, free * GIB)
        change = {("tokens" if key == "max_tokens" else key): value for key, value in change.items()}
        assert memory.total(memory.estimate(SEVEN_B, replace(plan, **change))) <= free * GIB


def test_nothing_fits_where_the_weights_do_not():
    assert memory.that_fit(SEVEN_B, PLAN, 2 * GIB) is None
