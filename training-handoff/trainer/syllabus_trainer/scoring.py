"""What one model makes of the exam."""

import math
import time

import torch

from . import decoding, perplexity, verifiers
from .serve import percentiles

SPARE = 4 * 2**30  # of a GPU's memory, for logits and caches


def measure(model, exam, ends, settings, decode):
    """Everything that is measured on the model itself, as JSON; answers only where `decode` says so.

    test and general: language → perplexity over all its learnt tokens ("all": of all languages). golden: id → nats a
    token.
    """
    started = time.monotonic()
    found = {
        "test": _by_language(model, exam.rows, settings.batch_tokens),
        "general": _by_language(model, exam.general, settings.batch_tokens),
        "golden": _golden(model, exam.golden, settings.batch_tokens),
    }
    found["scoringSeconds"] = round(time.monotonic() - started, 1)
    if decode:
        found |= decoded(model, exam, ends, settings)
    return found


def decoded(model, exam, ends, settings, backwards=False):
    """The model's answers to the questions, as {id, ids, finished}, how fast they came, and how it fared with the verifiable
    ones. `backwards` as in decoding.answers."""
    started, times = time.monotonic(), []
    if model.device.type == "cuda":
        torch.cuda.reset_peak_memory_stats()
    answers = decoding.answers(
        model, [one.prompt for one in exam.questions], ends, settings.new_tokens, settings.batch, backwards, times
    )
    found = {"answers": [{"id": one.id, "ids": a.ids, "finished": a.finished} for one, a in zip(exam.questions, answers)]}
    found["speed"] = {**speed(times), "batch": settings.batch, "memoryBytes": _memory(model)}
    if exam.verifiable and not backwards:
        prompts = [one.prompt for one, _, _ in exam.verifiable]
        found["verifiable"] = [
            answer.ids for answer in decoding.answers(model, prompts, ends, settings.new_tokens, settings.batch)
        ]
    found["decodingSeconds"] = round(time.monotonic() - started, 1)
    return found


def speed(times):
    """Of batches (seconds, tokens): percentiles of their seconds, and tokens a second over all of them."""
    seconds = math.fsum(took for took, _ in times)
    return {
        "batches": len(times),
        "batchSeconds": percentiles([took for took, _ in times]),
        "tokensPerSecond": sum(tokens for _, tokens in times) / seconds if seconds else None,
    }


def _memory(model):
    """Peak of the GPU's memory while the model answered, or what the process holds on a CPU with the model in it."""
    import psutil

    return torch.cuda.max_memory_allocated() if model.device.type == "cuda" else psutil.Process().memory_info().rss


def verified(exam, answers, tokenizer):
    """Correct answers among the verifiable questions."""
    said = (tokenizer.decode(ids, skip_special_tokens=True) for ids in answers)
    return sum(verifiers.verify(name, text, gold) for text, (_, name, gold) in zip(said, exam.verifiable, strict=True))


def _by_language(model, rows, batch_tokens):
    scores = {name: perplexity.total(perplexity.score(model, some, batch_tokens)) for name, some in rows.items()}
    counts = {name: len(some) for name, some in rows.items()}
    scores["all"], counts["all"] = perplexity.total(scores.values()), sum(counts.values())
    return {
        name: {"perplexity": _finite(score), "tokens": score.tokens, "rows": counts[name]} for name, score in scores.items()
    }


def _finite(score):
    """A model may be so broken that its perplexity is no number; it is still to be reported."""
    return score.perplexity if math.isfinite(score.perplexity) else None


def _golden(model, rows, batch_tokens):
    scores = perplexity.score(model, list(rows.values()), batch_tokens)
    # As the disk gives it back: measured now or before, a model is judged alike.
    return {name: score.mean if math.isfinite(score.mean) else None for name, score in zip(rows, scores)}


def load(folder, device="auto"):
    """A Hugging Face folder in fp32, as evaluation computes; `device` as in on_device."""
    from transformers import AutoModelForCausalLM
    from transformers.utils import logging

    logging.disable_progress_bar()
    return on_device(AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).eval(), device)


def on_device(model, device):
    """The model where it is to compute: auto takes a CUDA device if weights and SPARE fit into its free memory."""
    if device == "auto":
        device = "cuda" if torch.cuda.is_available() and _fits(model) else "cpu"
    return model.to(device)


def _fits(model):
    torch.cuda.empty_cache()  # what the model before has left
    return sum(weights.nbytes for weights in model.parameters()) + SPARE <= torch.cuda.mem_get_info()[0]
