"""From the hand-off's rows to what the model is given. Labels pass through as they are."""

import random

import torch

from .handoff import IGNORED
from .refusal import Refusal


class Rows(torch.utils.data.Dataset):
    """Items of one or several rows each; an item is a list of rows {input_ids, labels}."""

    def __init__(self, items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return {"rows": self.items[i]}


def within(rows, max_tokens):
    """The rows that are not longer; those that are, are left out whole: half an answer teaches to stop nowhere."""
    kept = [row for row in rows if len(row["input_ids"]) <= max_tokens]
    if not kept:
        raise Refusal(f"Cannot train with max_tokens={max_tokens}: all {len(rows)} rows are longer; raise it")
    return kept


def single(rows):
    return Rows([[row] for row in rows])


def packed(rows, capacity, seed):
    """Packs of whole rows, at most `capacity` tokens each, filled in a seeded order."""
    order = list(rows)
    random.Random(seed).shuffle(order)
    packs, room = [], 0
    for row in order:
        if len(row["input_ids"]) > room:
            packs.append([])
            room = capacity
        packs[-1].append(row)
        room -= len(row["input_ids"])
    return Rows(packs)


def collate_padded(items, pad_token):
    """Rows side by side, padded on the right."""
    rows = [row for item in items for row in item["rows"]]
    width = max(len(row["input_ids"]) for row in rows)
    return {
        "input_ids": _right(rows, "input_ids", width, pad_token),
        "attention_mask": torch.tensor([[1] * len(r["input_ids"]) + [0] * (width - len(r["input_ids"])) for r in rows]),
        "labels": _right(rows, "labels", width, IGNORED),
    }


def collate_packed(items):
    """One sequence. Positions start anew with each row, by which the attention kernels keep the rows apart; a row's
    first token is not learnt, since what stands before it is another row."""
    rows = [row for item in items for row in item["rows"]]
    return {
        "input_ids": torch.tensor([[token for row in rows for token in row["input_ids"]]]),
        "position_ids": torch.tensor([[place for row in rows for place in range(len(row["input_ids"]))]]),
        "labels": torch.tensor([[label for row in rows for label in (IGNORED, *row["labels"][1:])]]),
    }


def with_dealt_answers(rows, seed):
    """The control: every question gets another row's answer, and every answer is used once.

    Raises Refusal where there are too few rows to deal.
    """
    if len(rows) < 2:
        raise Refusal("Cannot make a control of one row: it takes two to exchange answers")
    order = list(range(len(rows)))
    random.Random(seed).shuffle(order)
    cuts = [next(i for i, label in enumerate(row["labels"]) if label != IGNORED) for row in rows]
    dealt = list(rows)
    for here, there in zip(order, order[1:] + order[:1]):
        mine, other = rows[here], rows[there]
        dealt[here] = {
            key: mine[key][: cuts[here]] + other[key][cuts[there] :] for key in ("input_ids", "labels")
        }
    return dealt


def _right(rows, key, width, fill):
    return torch.tensor([list(row[key]) + [fill] * (width - len(row[key])) for row in rows])


def verify_labels(rows, dataset, collate, batch):
    """Makes sure that the model is given every row's tokens and labels as the hand-off has them, and nothing else.

    Items are collated `batch` at a time, as the trainer does it, so that padding is there to be looked at.
    """
    given = []
    for start in range(0, len(dataset), batch):
        collated = collate([dataset[item] for item in range(start, min(start + batch, len(dataset)))])
        given += list(zip(*(_unpadded(collated, key) for key in ("input_ids", "labels")), strict=True))
    expected = [(list(row["input_ids"]), [IGNORED, *row["labels"][1:]]) for row in rows]
    if sorted(given) != sorted(expected):
        raise AssertionError("the trainer's labels are not the hand-off's")
    return len(given)


def _unpadded(batch, key):
    """The rows of a batch; their first token's label is never learnt. A label or a mask within the padding is no padding."""
    if "position_ids" in batch:
        values = batch[key][0].tolist()
        starts = [i for i, place in enumerate(batch["position_ids"][0].tolist()) if place == 0]
        rows = [values[a:b] for a, b in zip(starts, [*starts[1:], len(values)])]
    else:
        rows = [_row(*(batch[name][i].tolist() for name in (key, "attention_mask", "labels"))) for i in range(len(batch[key]))]
    return [[IGNORED, *row[1:]] for row in rows] if key == "labels" else rows


def _row(values, mask, labels):
    length = sum(mask)
    if mask != [1] * length + [0] * (len(mask) - length) or any(label != IGNORED for label in labels[length:]):
        raise AssertionError("the trainer's padding is looked at or learnt")
    return values[:length]
