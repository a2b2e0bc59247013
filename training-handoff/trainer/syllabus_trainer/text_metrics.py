"""Measures of one answer's text: overlap with the gold, loops, form.

Token F1 and chrF are printed because people ask for them. They mislead: a right answer in other words scores low, and a
wrong number in the right words scores high. No gate stands on them.
"""

import json
import re
from collections import Counter

_WORDS = re.compile(r"[一-鿿]|[^\W_]+")
_LOOP = 8  # tokens
_LOOPS = 3  # times that they stand in an answer


def token_f1(answer, gold):
    """Harmonic mean of precision and recall over words (Rajpurkar et al. 2016); a Chinese character is a word. 0 to 1."""
    ours, theirs = (Counter(_WORDS.findall(text.lower())) for text in (answer, gold))
    shared = sum((ours & theirs).values())
    return 2 * shared / (ours.total() + theirs.total()) if shared else 0.0


def chrf(answer, gold, longest=6, beta=2):
    """Character n-gram F-score (Popović 2015), without white space, recall counting beta² times. 0 to 1."""
    ours, theirs = ("".join(text.split()) for text in (answer, gold))
    precisions, recalls = [], []
    for n in range(1, longest + 1):
        one, other = (Counter(text[i : i + n] for i in range(len(text) - n + 1)) for text in (ours, theirs))
        if one and other:
            shared = (one & other).total()
            precisions.append(shared / one.total())
            recalls.append(shared / other.total())
    if not precisions:
        return 0.0
    precision, recall = sum(precisions) / len(precisions), sum(recalls) / len(recalls)
    weighted = beta**2 * precision + recall
    return (1 + beta**2) * precision * recall / weighted if weighted else 0.0


def loops(ids):
    """True where the same 8 tokens stand in an answer 3 times or more: a model that no longer says anything new."""
    runs = Counter(tuple(ids[i : i + _LOOP]) for i in range(len(ids) - _LOOP + 1))
    return max(runs.values(), default=0) >= _LOOPS


def malformed(answer, gold, finished, markers):
    """What is wrong with an answer's form, or None. `markers` are the template's special tokens as text.

    Form is what the gold shows: a JSON gold wants JSON of the same keys. An answer that was cut is not blamed for its end.
    """
    if not answer.strip():
        return "empty"
    if any(marker in answer for marker in markers):
        return "a marker of the template in the text"
    if "�" in (answer if finished else answer.rstrip("�")):
        return "broken characters"
    wanted = _json(gold)
    if isinstance(wanted, (dict, list)) and finished and _shape(_json(answer)) != _shape(wanted):
        return "not the JSON that the gold has"
    return None


def _json(text):
    try:
        return json.loads(text)
    except ValueError:
        return None


def _shape(value):
    return sorted(value) if isinstance(value, dict) else type(value).__name__


def language(text):
    """zh where Han characters are a fifth of the letters or more, en where the rest is Latin, otherwise und."""
    letters = [c for c in text if c.isalpha()]
    han = sum("一" <= c <= "鿿" for c in letters)
    if 5 * han >= len(letters) > 0:
        return "zh"
    return "en" if 2 * sum(c < "ɐ" for c in letters) > len(letters) else "und"
