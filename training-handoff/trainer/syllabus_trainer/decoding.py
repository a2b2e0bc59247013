"""Deterministic decoding by torch: the most likely token at each step, many prompts at once.

A prompt is taken from the hand-off's tokens, not rendered again: what stands before the last learnt run of a row.
"""

import time
from dataclasses import dataclass

import torch

from .handoff import IGNORED


@dataclass(frozen=True)
class Question:
    """A row as a question: the tokens up to the answer, and the answer that the hand-off teaches."""

    id: str
    prompt: list
    gold: list


@dataclass(frozen=True)
class Answer:
    """Token ids without the end token; `finished` where the model ended it by itself."""

    ids: list
    finished: bool


def question(name, row):
    """The Question of a row {input_ids, labels}; its gold ends at the last learnt token. None where nothing is learnt."""
    learnt = [place for place, label in enumerate(row["labels"]) if label != IGNORED]
    if not learnt:
        return None
    start = end = learnt[-1]
    while start > 0 and row["labels"][start - 1] != IGNORED:
        start -= 1
    return Question(name, row["input_ids"][:start], row["input_ids"][start : end + 1])


@torch.inference_mode()
def answers(model, prompts, ends, new_tokens, batch, backwards=False, times=None):
    """An Answer of at most `new_tokens` per prompt, in the order given.

    Prompts of like length share a batch; `backwards` puts them into other batches, the longest first, which must not
    change an answer but for rounding: that is what the agreement rule is calibrated on. To `times`, a list, go the seconds
    and the written tokens of each batch.
    """
    times = [] if times is None else times
    found = [None] * len(prompts)
    order = sorted(range(len(prompts)), key=lambda i: (len(prompts[i]), i), reverse=backwards)
    for start in range(0, len(order), batch):
        places, began = order[start : start + batch], time.monotonic()
        said = _batch(model, [prompts[i] for i in places], ends, new_tokens)
        times.append((time.monotonic() - began, sum(len(answer.ids) + answer.finished for answer in said)))
        for place, answer in zip(places, said, strict=True):
            found[place] = answer
    return found


def _batch(model, prompts, ends, new_tokens):
    device = next(model.parameters()).device
    width = max(map(len, prompts))
    ids = torch.tensor([[0] * (width - len(prompt)) + prompt for prompt in prompts], device=device)
    mask = torch.tensor([[0] * (width - len(prompt)) + [1] * len(prompt) for prompt in prompts], device=device)
    written = torch.empty(len(prompts), 0, dtype=torch.long, device=device)
    over = torch.zeros(len(prompts), dtype=torch.bool, device=device)
    past, stop = None, torch.tensor(sorted(ends), device=device)
    for _ in range(new_tokens):
        places = (mask.cumsum(1) - 1).clamp(min=0)[:, -ids.shape[1] :]
        step = model(input_ids=ids, attention_mask=mask, position_ids=places, past_key_values=past, use_cache=True)
        ids, past = step.logits[:, -1].argmax(-1, keepdim=True), step.past_key_values
        written = torch.cat([written, ids], 1)
        mask = torch.cat([mask, torch.ones_like(ids)], 1)
        over |= torch.isin(ids[:, 0], stop)
        if over.all():
            break
    return [_answer(row, ends) for row in written.tolist()]


def _answer(ids, ends):
    for place, token in enumerate(ids):
        if token in ends:
            return Answer(ids[:place], True)
    return Answer(ids, False)
