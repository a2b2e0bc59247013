"""A pairwise judge over an OpenAI-compatible endpoint: which of two answers is better, asked in both orders.

Judges prefer a place (Zheng et al. 2023). A win counts only where the judge names the same answer in both orders;
whatever turns with the order is a tie, and the share of such turns is reported.
"""

import json
import re
import urllib.request
from collections import Counter

from .refusal import Refusal

PROMPT = """\
You compare two answers to a question. Judge whether they are right, complete and clear, by the reference answer. Length
and style do not count. Reply with one line: A, B or TIE.

[Question]
{question}

[Reference answer]
{gold}

[Answer A]
{a}

[Answer B]
{b}
"""
_SAID = re.compile(r"\W*(A|B|TIE)\b", re.IGNORECASE)


def endpoint(url, model, key=None):
    """A function from a prompt to the model's reply, decoded greedily."""
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {key}"} if key else {})

    def reply(prompt):
        body = {"model": model, "messages": [{"role": "user", "content": prompt}], "temperature": 0, "max_tokens": 16}
        request = urllib.request.Request(f"{url.rstrip('/')}/chat/completions", json.dumps(body).encode(), headers)
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return json.load(answer)["choices"][0]["message"]["content"] or ""
        except (OSError, ValueError, LookupError, TypeError) as error:
            raise Refusal(f"Cannot judge by {url}: {error}; check judge_endpoint, judge_model and judge_key_env") from error

    return reply


def compare(pairs, reply):
    """Wins of the second model over the first. pairs: (messages, gold, first's answer, second's answer)."""
    counts = Counter()
    for messages, gold, first, second in pairs:
        question = "\n".join(f"{turn['role']}: {turn.get('content') or ''}" for turn in messages)
        there = _ask(reply, question, gold, first, second, {"A": "loss", "B": "win"})
        back = _ask(reply, question, gold, second, first, {"A": "win", "B": "loss"})
        counts["unreadable"] += "unreadable" in (there, back)
        counts["turned"] += {there, back} == {"win", "loss"}
        counts[there if there == back and there != "unreadable" else "tie"] += 1
    return {"questions": len(pairs), **{key: counts[key] for key in ("win", "tie", "loss", "turned", "unreadable")}}


def _ask(reply, question, gold, a, b, means):
    said = _SAID.match(reply(PROMPT.format(question=question, gold=gold, a=a, b=b)))
    return means.get(said[1].upper(), "tie") if said else "unreadable"
