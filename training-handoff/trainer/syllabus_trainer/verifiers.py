"""Whether a program accepts an answer: the verifiers that rows of verifiable.jsonl name.

verify(name, answer, gold) is strict about content and lenient about dress: white space around an answer never counts.
What `gold` is, depends on the verifier; the contract's verifiable.schema.json says it, too.
"""

import json
import re
import unicodedata
from decimal import Decimal, InvalidOperation

from .refusal import Refusal

_NUMBER = re.compile(r"[-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[eE][-+]?\d{1,3})?%?")
_CHOICES = [
    re.compile(r"\(?([A-Za-z])\)?[.。:：]?"),
    re.compile(r"\(?([A-Z])[.):：]\s.*", re.DOTALL),  # not "A dog …": a letter that goes on needs a mark behind it
    re.compile(r"(?:the )?(?:correct )?answer(?: is|:) \(?([A-Z])\)?\.?", re.IGNORECASE),
    re.compile(r"答案(?:是|为|：|:)\s*([A-Za-z])。?"),
]
_LONGEST = 10_000  # characters of an answer that a regex may see


def verify(name, answer, gold):
    """True where the verifier `name` accepts `answer` for the `gold` of the row."""
    if name not in VERIFIERS:
        raise Refusal(
            f"Cannot verify an answer: there is no verifier {name}; name one of {', '.join(VERIFIERS)} in verifiable.jsonl"
        )
    return VERIFIERS[name](_plain(answer), gold)


def _plain(text):
    return unicodedata.normalize("NFC", text).strip()


def _exact(answer, gold):
    """The same text."""
    return answer == _plain(gold)


def _number(answer, gold):
    """The same value, in digits, as the one and only number of the answer: "1,250.50" is 1250.5, and 5% is not 5."""
    found = _NUMBER.findall(unicodedata.normalize("NFKC", answer))
    return len(found) == 1 and _value(found[0]) == _value(unicodedata.normalize("NFKC", _plain(gold)))


def _value(text):
    percent = text.endswith("%")
    try:
        return percent, Decimal(text.rstrip("%").replace(",", "").replace("−", "-"))
    except InvalidOperation:
        raise Refusal(f"Cannot verify by number: the gold {text[:40]} is none; write it in digits") from None


def _regex(answer, gold):
    """The whole answer matches the pattern `gold`."""
    try:
        pattern = re.compile(gold, re.DOTALL)
    except re.error as error:
        raise Refusal(f"Cannot verify by regex: the gold is no pattern ({error}); mend that row") from None
    return len(answer) <= _LONGEST and pattern.fullmatch(answer) is not None


def _json(answer, gold):
    """The same JSON value, whatever the order of keys and the white space; a code fence around it is dress."""
    fenced = re.fullmatch(r"```(?:json)?\s*(.*?)\s*```", answer, re.DOTALL)
    try:
        return _canonical(fenced[1] if fenced else answer) == _canonical(gold)
    except (ValueError, RecursionError):
        return False


def _canonical(text):
    def once(pairs):
        if len({key for key, _ in pairs}) != len(pairs):
            raise ValueError("a key stands twice")
        return dict(pairs)

    # Through text, so that 1 and true, which Python takes for equal, stay apart.
    return json.dumps(json.loads(text, object_pairs_hook=once), sort_keys=True)


def _choice(answer, gold):
    """The same letter, however it is said: "B", "(b)", "B. Lyon", "The answer is B.", "答案是B。"."""
    said = next((found[1] for found in (way.fullmatch(answer) for way in _CHOICES) if found), None)
    return said is not None and said.upper() == _plain(gold).upper()


VERIFIERS = {"exact": _exact, "number": _number, "regex": _regex, "json": _json, "choice": _choice}
