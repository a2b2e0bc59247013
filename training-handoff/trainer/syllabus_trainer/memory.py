"""How much memory a training will take, before it starts, and which settings would fit instead.

Counted are weights, adapter, optimizer state, activations and logits. The activations follow Korthikanti et al. 2022
("Reducing Activation Recomputation in Large Transformer Models"), written out for decoders with a gated MLP.
"""

from dataclasses import dataclass, replace
from pathlib import Path

GIB = 2**30
RUNTIME = {"cpu": 1.4 * GIB, "cuda": 1.0 * GIB}  # libraries, contexts, buffers, on a CPU the mapped file of the weights
SLACK = 1.8  # of the activations, for copies and holes between them: 7.3 GiB are estimated where 7.5 were measured (135M, fp32)
BYTES = {"fp32": 4, "bf16": 2}
NF4 = 0.53  # bytes per weight: four bits and twice quantised scales


@dataclass(frozen=True)
class Shape:
    """What the memory of a decoder depends on. linear: parameters of its linear layers but the head's."""

    parameters: int
    linear: int
    adapter: int
    layers: int
    hidden: int
    intermediate: int
    heads: int
    vocabulary: int


@dataclass(frozen=True)
class Plan:
    """What of the settings decides the memory."""

    device: str
    precision: str
    method: str
    batch: int
    tokens: int
    checkpointing: bool
    eight_bit: bool
    eager: bool


def estimate(shape, plan):
    """Bytes by part."""
    wide = BYTES[plan.precision]
    at_once = plan.batch * plan.tokens
    if plan.method == "qlora":
        weights = shape.linear * NF4 + (shape.parameters - shape.linear) * 4  # peft widens what is not quantised to fp32
    else:
        weights = shape.parameters * wide
    layer = at_once * _per_token(shape, plan) * wide
    inputs = at_once * shape.hidden * wide * shape.layers
    return {
        "runtime": RUNTIME[plan.device],
        "weights": weights,
        "adapter and gradients": shape.adapter * 8,
        "optimizer": shape.adapter * (2 if plan.eight_bit else 8),
        "activations": SLACK * (inputs + layer if plan.checkpointing else layer * shape.layers),
        # Logits, their fp32 copy, its log-softmax and the gradient.
        "logits": at_once * shape.vocabulary * (wide + 12),
    }


def of_the_process(cgroups=Path("/sys/fs/cgroup")):
    """(free, total) bytes that this process may use: the machine's, or less where its container is bounded."""
    import psutil

    machine = psutil.virtual_memory()
    bounds = [(machine.available, machine.total)]
    for limit, used in (("memory.max", "memory.current"), ("memory/memory.limit_in_bytes", "memory/memory.usage_in_bytes")):
        most, taken = _number(cgroups / limit), _number(cgroups / used)
        if most is not None and taken is not None:
            bounds.append((max(0, most - taken + _cache((cgroups / used).with_name("memory.stat"))), most))
    return min(free for free, _ in bounds), min(whole for _, whole in bounds)


def _number(path):
    """What stands in a file of the kernel; None where there is no file, or the word max."""
    try:
        return int(path.read_text())
    except (OSError, ValueError):
        return None


def _cache(path):
    """Bytes of files that are counted as used and given back when they are needed."""
    try:
        lines = path.read_text().splitlines()
    except OSError:
        return 0
    found = dict(line.split(" ", 1) for line in lines if " " in line)
    return int(found.get("total_inactive_file", found.get("inactive_file", 0)))


def total(parts):
    return sum(parts.values())


def that_fit(shape, plan, free):
    """The least change of the plan that fits into `free` bytes, as {key: value}; None where nothing does."""
    smaller = [batch for batch in (8, 4, 2, 1) if batch < plan.batch]
    tries = [{"batch": batch} for batch in smaller]
    tries += [{"batch": batch, "checkpointing": True} for batch in (plan.batch, *smaller)]
    if plan.device == "cuda":
        tries += [{"batch": batch, "checkpointing": True, "method": "qlora"} for batch in (plan.batch, *smaller)]
    tries += [{**tries[-1], "tokens": tokens} for tokens in (2048, 1024, 512, 256) if tokens < plan.tokens] if tries else []
    for change in tries:
        if total(estimate(shape, replace(plan, **change))) <= free:
            return {("max_tokens" if key == "tokens" else key): value for key, value in change.items()}
    return None


def _per_token(shape, plan):
    """Elements kept per token and layer for the backward pass."""
    attention = 8 * shape.hidden  # norm in and out, q, k, v, the kernel's output, projection, residual
    mlp = 3 * shape.hidden + 5 * shape.intermediate  # norm, residual; gate, its activation, up, product, dropout
    adapter = 5 * shape.hidden + shape.intermediate  # inputs of the adapted layers after dropout
    scores = 2 * shape.heads * plan.tokens if plan.eager else 0
    return attention + mlp + adapter + scores
