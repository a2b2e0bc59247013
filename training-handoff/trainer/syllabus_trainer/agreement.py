"""Do two models say the same? Exact, similar or different, answer by answer.

Greedy texts of one and the same model part as soon as two tokens are nearly as likely and the arithmetic rounds another
way; what follows differs in wording and says the same, or does not. So "similar" is about content: the same numbers, and
a meaning that is near. How near, is not guessed but calibrated on each run: on the unquantised model against itself
(other batches, half precision), which must count as similar, and on its answers to two different questions, which must not.
"""

import math
import re
import unicodedata
from dataclasses import asdict, dataclass

import torch

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_LIST_MARK = re.compile(r"(?:^|(?<=\s))\d{1,2}(?:[.)](?=\s)|、)")
ENOUGH = 10  # parted answers that a calibration needs


@dataclass(frozen=True)
class Rule:
    """Cosine from which two answers mean the same, and what it was calibrated on."""

    threshold: float
    same_model: int
    """answers of the same model that were compared"""
    same_model_parted: int
    same_model_different: float
    """share of its answers that the rule calls different: the rule's noise"""
    other_questions: int
    """pairs of answers to different questions"""
    other_questions_near: float
    """share of these whose meaning the rule calls near: its blindness, which the numbers make less"""

    def published(self):
        return asdict(self)


@dataclass(frozen=True)
class Text:
    """An answer, ready to compare: its tokens, its numbers, each with the character where it first stands, and how many
    characters the model came: of a finished answer infinitely many, as nothing is to follow."""

    ids: list
    numbers: dict
    reach: float


def text(answer, words):
    return Text(answer.ids, *numbers(words, answer.finished))


def numbers(words, finished=True):
    """({number: place}, reach) of a text. Numbers are in digits; list marks are none. A number at the cut end of a text may
    be half of one: it is none, and the text reaches only to it."""
    words = _LIST_MARK.sub(" ", unicodedata.normalize("NFKC", words)).rstrip()
    found, reach = {}, math.inf if finished else len(words)
    for match in _NUMBER.finditer(words):
        if not finished and match.end() == len(words):
            reach = match.start()
        else:
            found.setdefault(match.group().replace(",", ""), match.start())
    return found, reach


def same_numbers(one, other):
    """Do two Texts have the same numbers, in any order, as far as both of them came?

    A number that one says within that length must be said by the other. What lies beyond it, only one had the room to say.
    """
    common = min(one.reach, other.reach)
    return all(
        number in theirs.numbers
        for ours, theirs in ((one, other), (other, one))
        for number, place in ours.numbers.items()
        if place < common
    )


def compare(one, other, cosine, threshold):
    """exact, similar or different, of two Texts whose vectors have this cosine."""
    if one.ids == other.ids:
        return "exact"
    return "similar" if same_numbers(one, other) and cosine >= threshold else "different"


def calibrate(texts, again, cosines, crossed):
    """The Rule, from the answers of a model, those of the same model `again`, their cosines, and the cosines `crossed` of
    answers to different questions.

    The threshold is what 95 % of the parted answers of the same model reach, but never below what 95 % of the answers to
    different questions stay under. Where fewer than 10 answers parted, the same model tells nothing, and it is the latter.
    """
    parted = sorted(cosine for one, other, cosine in zip(texts, again, cosines) if one.ids != other.ids)
    crossed = sorted(crossed)
    threshold = crossed[int(0.95 * (len(crossed) - 1))] if crossed else 0.0
    if len(parted) >= ENOUGH:
        threshold = max(threshold, parted[int(0.05 * len(parted))])
    threshold = math.floor(threshold * 1e4) / 1e4
    said = [compare(one, other, cosine, threshold) for one, other, cosine in zip(texts, again, cosines)]
    return Rule(
        threshold=threshold,
        same_model=len(said),
        same_model_parted=len(parted),
        same_model_different=said.count("different") / len(said) if said else 0.0,
        other_questions=len(crossed),
        other_questions_near=sum(cosine >= threshold for cosine in crossed) / len(crossed) if crossed else 0.0,
    )


@torch.inference_mode()
def vectors(model, answers, centre=None, batch=16):
    """Unit vectors [n, hidden] of answers (lists of ids): the mean of the model's last hidden states, less the `centre`.

    Without centring, all texts of a decoder lie in one narrow cone (Ethayarajh 2019). Gives the vectors and the centre.
    """
    inner, found = model.base_model, []
    for start in range(0, len(answers), batch):
        rows = [ids or [0] for ids in answers[start : start + batch]]
        width = max(map(len, rows))
        ids = torch.tensor([row + [0] * (width - len(row)) for row in rows])
        mask = torch.tensor([[1] * len(row) + [0] * (width - len(row)) for row in rows])
        states = inner(input_ids=ids.to(model.device), attention_mask=mask.to(model.device)).last_hidden_state.float().cpu()
        found.append((states * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True))
    found = torch.cat(found)
    centre = found.mean(0) if centre is None else centre
    return torch.nn.functional.normalize(found - centre, dim=1), centre
