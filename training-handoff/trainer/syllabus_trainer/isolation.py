"""Are rows that share a pack kept apart? Asked of the model itself, before the first step.

Attention that knows where a row begins keeps them apart; recurrent and linear layers, convolutions and some kernels do
not, and then a row learns from the row before it.
"""

import torch

from .batches import collate_packed
from .handoff import IGNORED

TOKENS = 64  # of each row: enough for any window of a convolution or a recurrence to show itself


def leaks(model, rows):
    """What in a pack of two rows differs from each row alone, in words; "" where nothing does.

    rows: those of the hand-off. A row is compared with itself alone, within what rounding costs, and with itself behind
    another row of the same length, where the same kernels run on the same shapes and nothing may differ.
    """
    first, second = (_start(row) for row in sorted(rows, key=lambda row: len(row["input_ids"]))[-2:])
    other = {**first, "input_ids": [second["input_ids"][-1]] * len(first["input_ids"])}
    was_training = model.training
    model.eval()
    try:
        alone = [_logits(model, [row]) for row in (first, second)]
        packed = _logits(model, [first, second])
        beside = _logits(model, [other, second])
    except TypeError:
        return "it takes no positions, by which rows are kept apart"
    finally:
        model.train(was_training)
    cut = len(first["input_ids"])
    largest = max(float(one.abs().max()) for one in alone)
    rounding = min(0.1, 1000 * torch.finfo(packed.dtype).eps) * largest
    seen = float((packed[cut:] - beside[cut:]).abs().max())
    apart = max(float((packed[:cut] - alone[0]).abs().max()), float((packed[cut:] - alone[1]).abs().max()))
    if seen > 1e-6 * largest:
        return f"a logit of the second row changes by {seen:.2g} with the row before it"
    if apart > rounding:
        return f"a logit in a pack differs by {apart:.2g} from the row's own"
    return ""


def _start(row):
    ids = list(row["input_ids"][:TOKENS])
    return {"input_ids": ids, "labels": [IGNORED] * len(ids)}


def _logits(model, rows):
    """Of all tokens of a pack, [tokens, vocabulary]."""
    device = next(model.parameters()).device
    pack = {name: values.to(device) for name, values in collate_packed([{"rows": rows}]).items() if name != "labels"}
    with torch.inference_mode():
        return model(**pack, use_cache=False).logits[0]
