"""What every model is asked: the frozen test split, the golden set, verifiable questions, general text.

All models of one evaluation sit the same exam, in the same tokens; its digest stands in the verdict.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import yaml

from . import models
from .decoding import Question, question
from .handoff import IGNORED
from .perplexity import whole
from .refusal import Refusal
from .text_metrics import language

_ANSWER = "ANSWER-STANDS-HERE"  # finds the place of the answer in the rendered text


@dataclass(frozen=True)
class Exam:
    """Rows are {input_ids, labels}; `turns` and `golds` go with `questions`, one each."""

    rows: dict
    """language → rows of the test split"""
    questions: list
    turns: list
    """messages (and tools) before the answer, for a server that renders them itself"""
    golds: list
    """the answers that the hand-off teaches, as text"""
    golden: dict
    """id → row"""
    general: dict
    """language → rows of plain text"""
    verifiable: list
    """(Question, verifier, gold)"""
    unshown: dict
    """kind → rows that were left out, because the template does not show their answer where a model would write it"""

    def notes(self):
        return [f"{count} {kind} left out: the template does not show their last answer" for kind, count in self.unshown.items() if count]

    def digest(self):
        return models.digest([self.rows, [one.prompt for one in self.questions], self.golden, self.general,
                              [(one.prompt, verifier, gold) for one, verifier, gold in self.verifiable]])  # fmt: skip


def prepare(handoff, rendering, questions, golden, verifiable):
    """The Exam of a hand-off; `questions`, `golden`, `verifiable` bound the number of rows asked of each."""
    test = _test(handoff)
    rows = {}
    for message, row in test:
        rows.setdefault(language(message["messages"][-1].get("content") or ""), []).append(row)
    asked = _asked(handoff, test, questions)
    kept = _sample([(row,) for row in handoff.lines("golden")], golden)
    proven = _sample([(row,) for row in handoff.lines("verifiable")], verifiable)
    shown, asked_to_prove = dict(_golden(rendering, kept)), list(_verifiable(rendering, proven))
    return Exam(
        rows={name: rows[name] for name in sorted(rows)},
        questions=[one for _, one in asked],
        turns=[{**message, "messages": message["messages"][:-1]} for message, _ in asked],
        golds=[message["messages"][-1]["content"] for message, _ in asked],
        golden=shown,
        general={name: [whole(rendering.ids(text)) for text in texts] for name, texts in _general().items()},
        verifiable=asked_to_prove,
        unshown={"golden rows": len({row["id"] for (row,) in kept}) - len(shown), "verifiable rows": len(proven) - len(asked_to_prove)},
    )


def _test(handoff):
    test = _once(zip(handoff.messages("test"), handoff.tokens("test"), strict=True))
    if not test:
        raise Refusal(
            f"Cannot evaluate on the hand-off {handoff.folder}: its test split is empty; give it a share in curate.split "
            "and run the pipeline again"
        )
    return test


def _asked(handoff, test, questions):
    """(message, Question) of the rows whose last answer is in words."""
    asked = [(message, question(message["id"], row)) for message, row in test]
    asked = [(message, one) for message, one in asked if one and one.prompt and message["messages"][-1].get("content")]
    asked = _sample(asked, questions)
    if not asked:
        raise Refusal(
            f"Cannot evaluate on the hand-off {handoff.folder}: no row of its test split has an answer in words; give curate.split "
            "a larger share for the test and run the pipeline again"
        )
    return asked


def _once(rows):
    """A row that is repeated for its weight is asked once."""
    seen = {}
    for message, row in rows:
        seen.setdefault(message["id"], (message, row))
    return list(seen.values())


def _sample(rows, most):
    """The same rows on every machine, whatever their order: those whose ids have the smallest hashes."""
    ordered = sorted(rows, key=lambda row: hashlib.sha256(row[0]["id"].encode()).hexdigest())
    return ordered if most is None else ordered[:most]


def _golden(rendering, rows):
    for (row,) in rows:
        before, ids = _before_answer(rendering, row, row["messages"]), rendering.ids(rendering.text(row))
        if before and ids[: len(before)] == before:
            yield row["id"], {"input_ids": ids, "labels": [IGNORED] * len(before) + ids[len(before) :]}


def _verifiable(rendering, rows):
    for (row,) in rows:
        before = _before_answer(rendering, row, [*row["prompt"], {"role": "assistant", "content": ""}])
        if before:
            yield Question(row["id"], before, []), row["verifier"], row["answer"]


def _before_answer(rendering, row, messages):
    """The tokens up to the last answer, as a training row has them; [] where the template does not show it."""
    marked = {**row, "messages": [*messages[:-1], {"role": "assistant", "content": _ANSWER}]}
    text, found, _ = rendering.text(marked).partition(_ANSWER)
    return rendering.ids(text) if found else []


def _general():
    return yaml.safe_load((Path(__file__).parent / "general_text.yaml").read_text(encoding="utf-8"))
