"""Settings that follow from the data and the machine. Each is printed with its reason, and may be set by hand."""

import importlib.util
import math
import statistics
from dataclasses import dataclass
from pathlib import Path

from transformers.trainer_utils import SchedulerType
from transformers.training_args import OptimizerNames

from .config import bounds, choose, read
from .refusal import WrongArguments

COUNT = (1, 10**6)
RANGES = {
    **dict.fromkeys(("rank", "alpha", "epochs", "batch", "effective_batch", "max_tokens", "keep", "save_steps"), COUNT),
    **dict.fromkeys(("warmup_steps", "eval_rows"), (0, 10**6)),
    "dropout": (0, 0.9), "learning_rate": (1e-8, 1), "weight_decay": (0, 1), "max_grad_norm": (0, 1e9),
    "threads": (0, 1024), "seed": (0, 2**32 - 1),
}  # fmt: skip
SMALL = 500  # rows under which a dataset is overfitted soon
TINY = 200
QUANTISED_FROM = 0.4  # of the GPU's memory, taken by the base's weights in bf16
PADDING = 0.2  # share of padding from which packing pays


@dataclass(frozen=True)
class Data:
    """What the settings depend on: the lengths of the training rows, in tokens."""

    lengths: list

    @property
    def rows(self):
        return len(self.lengths)

    @property
    def longest(self):
        return max(self.lengths)

    @property
    def mean(self):
        return statistics.fmean(self.lengths)


@dataclass(frozen=True)
class Machine:
    """device: cpu or cuda; free and total: bytes of its memory; bf16: whether the device computes in it."""

    device: str
    free: int
    total: int
    bf16: bool = False


# Why the values that train.yaml itself gives.
REASONS = {
    "effective_batch": "the usual start: steady gradients, and still many updates",
    "keep": "enough to go on from, should the last one be damaged",
    "scheduler": "the usual for LoRA: fast at first, fine at the end",
    "weight_decay": "an adapter is small, and dropout holds it back already",
    "max_grad_norm": "one bad batch is not to break the adapter",
    "eval_rows": "enough for the shape of the curve; more would take their time from training",
}


def settle(config, data, machine, weights_bf16):
    """Fills the config's nulls; gives {key: reason} for those that it filled and for those left as train.yaml has them.

    weights_bf16: bytes of the base model's weights in bf16.
    """
    usual = read(Path(__file__).with_name("train.py"), [])
    reasons = {key: reason for key, reason in REASONS.items() if getattr(config, key) == getattr(usual, key)}
    gpu = machine.device == "cuda"

    def default(key, value, reason):
        if getattr(config, key) is None:
            setattr(config, key, value)
            reasons[key] = reason

    default("device", machine.device, "a CUDA device is there" if gpu else "no CUDA device is there")
    gpu = config.device == "cuda"
    default("precision", *_precision(gpu, machine.bf16))
    default("method", *_method(gpu, weights_bf16, machine.total))
    default("rank", 16, "the usual start; 8 if the curve says overfitting, 32 to 64 if it says not learning")
    default("alpha", 2 * config.rank, "twice the rank")
    default("dropout", *_dropout(data.rows))
    default("targets", *_targets(data.rows))
    default("epochs", 3, "the usual start; fewer if validation rises")
    default("learning_rate", 2e-4, "the usual start for LoRA; small models under 1B bear up to 1e-3")
    default("max_tokens", data.longest, "the longest row: none is left out")
    default("batch", *_batch(gpu, config, data))
    default("packing", *_packing(data, config.batch))
    default("optimizer", *_optimizer(gpu))
    default("checkpointing", *_checkpointing(gpu))
    default("attention", *_attention(gpu, config.precision))
    _validate(config)
    return reasons


def schedule(config, micro_batches, per_update):
    """Fills what depends on the number of updates; gives that number and {key: reason}."""
    steps = max(1, math.ceil(micro_batches / per_update)) * config.epochs
    reasons = {}
    if config.warmup_steps is None:
        config.warmup_steps = min(50, math.ceil(0.03 * steps))
        reasons["warmup_steps"] = f"3 % of {steps} steps, 50 at most"
    if config.save_steps is None:
        config.save_steps = min(100, max(1, math.ceil(steps / 4)))
        reasons["save_steps"] = "every 100 steps; in a short run, four times"
    return steps, reasons


def per_update(config, data, micro_batches):
    """Micro-batches that make one update, so that an update sees about `effective_batch` rows."""
    rows_at_once = data.rows / micro_batches if config.packing else config.batch
    return max(1, round(config.effective_batch / rows_at_once))


def _precision(gpu, bf16):
    if gpu and bf16:
        return "bf16", "the GPU computes in it"
    return "fp32", "the GPU has no bf16" if gpu else "exact on a CPU, and as fast"


def _method(gpu, weights, total):
    # By the whole memory, not by what is free now: the same base on the same machine is trained in the same way each time.
    if gpu and weights > QUANTISED_FROM * total:
        share = f"more than {QUANTISED_FROM:.0%} of the GPU's {total / 2**30:.1f}"
        return "qlora", f"{weights / 2**30:.1f} GiB of weights in bf16 are {share}"
    return "lora", "the base fits unquantised" if gpu else "NF4 needs a GPU"


def _dropout(rows):
    if rows < SMALL:
        return 0.1, f"{rows} rows are under {SMALL}: more against learning by heart"
    return 0.05, f"{rows} rows are {SMALL} or more"


def _targets(rows):
    if rows < TINY:
        return "attention", f"{rows} rows are under {TINY}: fewer weights to fill"
    return "all-linear", f"{rows} rows are {TINY} or more"


def _batch(gpu, config, data):
    budget = 16384 if gpu else 2048
    rows = max(1, min(config.effective_batch, budget // min(config.max_tokens, data.longest)))
    rows = 2 ** int(math.log2(rows))
    return rows, f"{rows} of the longest rows are at most {budget} tokens"


def _packing(data, batch):
    # Of a batch of n rows the longest is near the n/(n+1) quantile; the others are padded to it.
    ordered = sorted(data.lengths)
    width = ordered[min(data.rows - 1, int(data.rows * batch / (batch + 1)))]
    waste = max(0.0, 1 - data.mean / width)
    say = f"padding would be {waste:.0%} of a batch of {batch}"
    return waste > PADDING, say


def _optimizer(gpu):
    if gpu:
        return "paged_adamw_8bit", "a quarter of AdamW's state, paged out when memory is short"
    return "adamw_torch", "the 8-bit kernels need a GPU"


def _checkpointing(gpu):
    if gpu:
        return True, "a fraction of the activations' memory, for about a third more time"
    return False, "the CPU has memory, not time"


def _attention(gpu, precision):
    if gpu and precision == "bf16" and importlib.util.find_spec("flash_attn"):
        return "flash_attention_2", "flash_attn is installed"
    return "sdpa", "torch's own kernel"


def _validate(config):
    choose("train", "device", config.device, ("cpu", "cuda"))
    choose("train", "method", config.method, ("lora", "qlora"))
    choose("train", "targets", config.targets, ("attention", "all-linear"))
    choose("train", "precision", config.precision, ("fp32", "bf16"))
    choose("train", "match", config.match, ("hash", "rows"))
    choose("train", "memory", config.memory, ("refuse", "ignore"))
    choose("train", "gguf", config.gguf, ("refuse", "ignore"))
    choose("train", "attention", config.attention, ("sdpa", "eager", "flash_attention_2"))
    choose("train", "scheduler", config.scheduler, [kind.value for kind in SchedulerType])
    choose("train", "optimizer", config.optimizer, [kind.value for kind in OptimizerNames])
    bounds("train", config, RANGES)
    if config.method == "qlora" and config.device != "cuda":
        raise WrongArguments("Cannot use train method=qlora device=cpu: NF4 training needs a GPU; use method=lora")
    if config.attention == "flash_attention_2" and (config.device, config.precision) != ("cuda", "bf16"):
        raise WrongArguments(
            f"Cannot use train attention=flash_attention_2 device={config.device} precision={config.precision}: its kernels "
            "compute in bf16 on a GPU only; use attention=sdpa"
        )
