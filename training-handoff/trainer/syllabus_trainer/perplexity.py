"""How well a model expects given tokens: negative log-likelihoods over the labels of the hand-off."""

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as functional

from .handoff import IGNORED

LARGEST = 700  # nats a token; exp of more overflows


@dataclass(frozen=True)
class Score:
    """Of one row, or of several added up: nll in nats over `tokens` learnt tokens."""

    nll: float
    tokens: int

    @property
    def mean(self):
        """Nats a token."""
        return self.nll / self.tokens if self.tokens else math.nan

    @property
    def perplexity(self):
        return math.inf if self.mean > LARGEST else math.exp(self.mean)


def total(scores):
    """The score of all rows together: each token counts alike, however long its row."""
    return Score(math.fsum(score.nll for score in scores), sum(score.tokens for score in scores))


@torch.inference_mode()
def score(model, rows, batch_tokens=4096):
    """A Score per row {input_ids, labels}, in the order given.

    Rows of like length share a batch of at most `batch_tokens` padded tokens. The log-softmax runs in fp32, whatever
    the model's type, and only where there is a label: of a vocabulary of 50,000 the rest would be most of the memory.
    """
    was_training = model.training
    model.eval()
    device = next(model.parameters()).device
    scores = [None] * len(rows)
    for batch in _batches(rows, batch_tokens):
        ids, mask, labels = _padded([rows[i] for i in batch], device)
        logits = model(input_ids=ids, attention_mask=mask, use_cache=False).logits[:, :-1]
        targets = labels[:, 1:]
        learnt = targets != IGNORED
        nll = functional.cross_entropy(logits[learnt].float(), targets[learnt], reduction="none").double()
        row_of = learnt.nonzero()[:, 0]
        sums = torch.zeros(len(batch), dtype=torch.float64, device=device).index_add_(0, row_of, nll)
        for place, i in enumerate(batch):
            scores[i] = Score(float(sums[place]), int(learnt[place].sum()))
    model.train(was_training)
    return scores


def whole(ids):
    """A row of which every token counts: for plain text, such as that by which forgetting is measured."""
    return {"input_ids": list(ids), "labels": list(ids)}


def _batches(rows, batch_tokens):
    batch, width = [], 0
    for i in sorted(range(len(rows)), key=lambda i: (len(rows[i]["input_ids"]), i)):
        width = max(width, len(rows[i]["input_ids"]))
        if batch and width * (len(batch) + 1) > batch_tokens:
            yield batch
            batch, width = [], len(rows[i]["input_ids"])
        batch.append(i)
    if batch:
        yield batch


def _padded(rows, device):
    width = max(len(row["input_ids"]) for row in rows)
    ids = torch.zeros(len(rows), width, dtype=torch.long)
    mask = torch.zeros(len(rows), width, dtype=torch.long)
    labels = torch.full((len(rows), width), IGNORED)
    for place, row in enumerate(rows):
        length = len(row["input_ids"])
        ids[place, :length] = torch.tensor(row["input_ids"])
        mask[place, :length] = 1
        labels[place, :length] = torch.tensor(row["labels"])
    return ids.to(device), mask.to(device), labels.to(device)
