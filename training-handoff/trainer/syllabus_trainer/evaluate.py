"""From models to a verdict: `python -m syllabus_trainer.evaluate HANDOFF base=DIR tuned=DIR quantised=DIR [key=value]`.

Base, tuned and quantised models sit the same exam with deterministic decoding; the gates decide which file may be
promoted; the verdict names the dataset version, the adapter and the file. Quantised files are computed by torch on their
dequantised weights; the chosen one is then served by llama.cpp.
"""

import json
import os
import resource
import time
from pathlib import Path

import torch

from . import agreement, config, decoding, gates, gguf_reader, judge, models, scoring, serve, sheet, text_metrics, verdict_page
from .exam import prepare
from .folders import read_json, whole_file, write_json
from .handoff import Rendering, file_sha256, open_handoff, verify_rendering
from .refusal import Refusal, WrongArguments, run, say

CODE = ("evaluate.py", "exam.py", "scoring.py", "decoding.py", "perplexity.py", "gguf_reader.py", "verifiers.py")
SHARE, FACTOR, COUNT = (0, 1), (0, 1e12), (1, 10**6)
RANGES = {
    "questions": COUNT, "new_tokens": COUNT, "golden": (0, 10**6), "verifiable": (0, 10**6), "different": SHARE,
    "quantised_perplexity": FACTOR, "q8_perplexity": FACTOR, "forgetting": FACTOR, "golden_worse": SHARE,
    "golden_factor": (1, 1e12), "worse_answers": SHARE, "prompts": COUNT, "context": COUNT, "serve_threads": (0, 1024),
    "judge_questions": COUNT, "threads": (0, 1024), "batch": COUNT, "batch_tokens": COUNT,
}  # fmt: skip
AGAIN = "f16 again"  # the unquantised model in other batches and half precision: what the agreement rule is calibrated on


def main(arguments):
    started = time.monotonic()
    if not arguments:
        raise WrongArguments("Cannot evaluate: no hand-off is named; start with evaluate HANDOFF base=DIR tuned=DIR")
    settings = config.read(__file__, arguments[1:])
    _validate(settings)
    handoff, tokenizer, rendering = _inputs(arguments[0], settings)
    torch.set_num_threads(settings.threads or len(os.sched_getaffinity(0)))
    out = Path(settings.out or Path(settings.tuned).resolve().parent / "evaluation")
    (out / "verdict.json").unlink(missing_ok=True)  # it stands for a finished evaluation
    exam = prepare(handoff, rendering, settings.questions, settings.golden, settings.verifiable)
    ends = _ends(settings.tuned, tokenizer, exam)
    entries = _models(settings)
    scores = {name: _measured(name, path, reads, exam, ends, settings, out) for name, path, reads in entries}
    verdict = _verdict(handoff, exam, scores, _compared(scores, entries, exam, tokenizer, settings), out, settings)
    verdict["judge"] = _judged(exam, scores, tokenizer, settings)
    gates.settle(verdict, settings, lambda path: _served(path, exam, settings))
    verdict |= {
        "settings": vars(settings),
        "environment": models.environment(),
        "peakMemoryBytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        "seconds": round(time.monotonic() - started, 1),
    }
    _write_texts(out, exam, scores, tokenizer)
    with whole_file(out / "verdict.html") as part:
        part.write_text(verdict_page.page(verdict), encoding="utf-8")
    write_json(out / "verdict.json", verdict)
    say("\n".join([verdict["headline"], *verdict["reasons"], *verdict["notes"], f"see {out / 'verdict.html'}"]))


def _verdict(handoff, exam, scores, judged, out, settings):
    """What was measured, before the gates."""
    people, unfit = sheet.result(out, {name: score["sha256"] for name, score in scores.items()})
    return {
        "schemaVersion": 1,
        "dataset": models.dataset_of(handoff),
        "datasetGates": handoff.manifest["gates"],
        "report": _report(handoff, out),
        "lineage": _lineage(handoff, settings),
        "exam": {"sha256": exam.digest(), "questions": len(exam.questions), "newTokens": settings.new_tokens},
        **judged,
        "sheet": people,
        "notes": [*exam.notes(), *([unfit] if unfit else [])],
    }


def _validate(settings):
    config.bounds("evaluate", settings, RANGES)
    config.choose("evaluate", "match", settings.match, ("hash", "rows"))
    config.choose("evaluate", "device", settings.device, ("auto", "cpu", "cuda"))
    if settings.device == "cuda" and not torch.cuda.is_available():
        raise WrongArguments("Cannot use evaluate device=cuda: torch sees no CUDA device; leave device away to use the CPU")
    for key in ("base", "tuned"):
        config.model_folder("evaluate", key, getattr(settings, key), "name the folder of a model")
    if settings.quantised and not (read_json(Path(settings.quantised) / models.NAME) or {}).get("quantised"):
        raise WrongArguments(
            f"Cannot evaluate with quantised={settings.quantised}: it holds no finished output of quantize; run quantize first"
        )
    if settings.adapter and not read_json(Path(settings.adapter) / models.NAME):
        raise WrongArguments(f"Cannot evaluate with adapter={settings.adapter}: it holds no finished output of train; leave it away")
    if settings.judge_endpoint and not settings.judge_model:
        raise WrongArguments("Cannot judge by judge_endpoint alone: judge_model is not set; add judge_model=NAME")


def _inputs(folder, settings):
    from transformers import AutoTokenizer

    handoff = open_handoff(folder)
    for path in (settings.adapter, settings.tuned, settings.quantised):
        if path and (Path(path) / models.NAME).is_file():
            models.verify(path)
    tokenizer = AutoTokenizer.from_pretrained(settings.tuned)
    rendering = Rendering(settings.tuned, tokenizer, settings.template, settings.now)
    verify_rendering(handoff, rendering, settings.match)
    return handoff, tokenizer, rendering


def _ends(tuned, tokenizer, exam):
    """Tokens that end an answer: the model's, the tokenizer's, and the one that the hand-off teaches."""
    own = (read_json(Path(tuned) / "generation_config.json") or {}).get("eos_token_id")
    ends = {*(own if isinstance(own, list) else [own]), tokenizer.eos_token_id}
    ends |= {token for one in exam.questions for token in one.gold if token in tokenizer.all_special_ids}
    return ends - {None}


def _models(settings):
    """(name, path, reads) in the order of measuring; reads loads it with an optional dtype."""
    def gguf(path, dtype=None):
        return scoring.on_device(gguf_reader.load(path, dtype), settings.device)

    def folder(path, dtype=None):
        return scoring.load(path, settings.device)

    found = [("base", Path(settings.base), folder), ("tuned", Path(settings.tuned), folder)]
    if settings.quantised:
        made = read_json(Path(settings.quantised) / models.NAME)
        files = [(file["type"], Path(settings.quantised) / file["path"], gguf) for file in made["quantised"]["files"]]
        found += [*files, (AGAIN, files[0][1], gguf)]
    return found


def _measured(name, path, reads, exam, ends, settings, out):
    """The model's scores, from the disk where it was measured before on the same exam."""
    target = out / "scores" / f"{name.replace(' ', '-')}.json"
    # The tuned model's answers are those of its f16 file, where there is one: the same weights, and minutes saved.
    decode = name != "tuned" or not settings.quantised
    deciding = [settings.new_tokens, settings.batch, settings.batch_tokens, sorted(ends), decode]
    sha256 = models.base_of(path)["sha256"] if path.is_dir() else file_sha256(path)
    inputs = models.digest([name, sha256, exam.digest(), deciding, models.code_digest(*CODE)])
    standing = read_json(target)
    if standing and standing["inputs"] == inputs:
        say(f"{name}: measured before")
        return standing
    say(f"{name}: measuring …")
    if name == AGAIN:
        found = scoring.decoded(reads(path, torch.bfloat16), exam, ends, settings, backwards=True)
    else:
        found = scoring.measure(reads(path), exam, ends, settings, decode)
    found |= {"model": name, "path": str(path), "sha256": sha256, "inputs": inputs}
    write_json(target, found)
    return found


def _compared(scores, entries, exam, tokenizer, settings):
    """The rows of the verdict's table, and the agreement of every model with the unquantised one."""
    unquantised = "f16" if "f16" in scores else "tuned"
    reads, path = next((reads, path) for name, path, reads in entries if name == unquantised)
    texts = {name: _texts(score["answers"], tokenizer) for name, score in scores.items() if "answers" in score}
    model = reads(path)
    ours, centre = agreement.vectors(model, [answer["ids"] for answer in scores[unquantised]["answers"]], None, settings.batch)
    cosines = {}
    for name in texts:
        theirs, _ = agreement.vectors(model, [answer["ids"] for answer in scores[name]["answers"]], centre, settings.batch)
        cosines[name] = (ours * theirs).sum(1).tolist()
    del model
    own = texts[unquantised]
    crossed = (ours @ ours.T)[~torch.eye(len(own), dtype=torch.bool)].tolist()
    again = AGAIN if AGAIN in texts else unquantised
    rule = agreement.calibrate(own, texts[again], cosines[again], crossed)
    rows = []
    for name, score in scores.items():
        said = [agreement.compare(*pair, rule.threshold) for pair in zip(own, texts[name], cosines[name])] if name in texts else []
        rows.append(_row(name, score, said, exam, tokenizer))
    return {"unquantised": unquantised, "rule": rule.published(), "models": rows}


def _texts(answers, tokenizer):
    found = [decoding.Answer(answer["ids"], answer["finished"]) for answer in answers]
    return [agreement.text(answer, tokenizer.decode(answer.ids, skip_special_tokens=True)) for answer in found]


def _row(name, score, said, exam, tokenizer):
    row = {key: score[key] for key in ("model", "path", "sha256", "test", "general", "golden", "speed") if key in score}
    row["seconds"] = {key: score[key] for key in ("scoringSeconds", "decodingSeconds") if key in score}
    if "answers" not in score:
        return row
    markers = [token for token in tokenizer.all_special_tokens if token]
    rows = [
        (answer, tokenizer.decode(answer["ids"], skip_special_tokens=False), gold)
        for answer, gold in zip(score["answers"], exam.golds, strict=True)
    ]
    count = max(1, len(rows))
    wrong = [text_metrics.malformed(text, gold, answer["finished"], markers) for answer, text, gold in rows]
    row["agreement"] = {kind: said.count(kind) for kind in ("exact", "similar", "different")}
    row["answers"] = {
        "questions": len(rows),
        "finished": sum(answer["finished"] for answer, _, _ in rows) / count,
        "loops": sum(text_metrics.loops(answer["ids"]) for answer, _, _ in rows) / count,
        "malformed": sum(map(bool, wrong)) / count,
        "faults": sorted({fault for fault in wrong if fault}),
        "tokenF1": sum(text_metrics.token_f1(text, gold) for _, text, gold in rows) / count,
        "chrF": sum(text_metrics.chrf(text, gold) for _, text, gold in rows) / count,
    }
    if "verifiable" in score:
        row["verifiable"] = {
            "correct": scoring.verified(exam, score["verifiable"], tokenizer),
            "questions": len(exam.verifiable),
        }
    return row


def _lineage(handoff, settings):
    """What the models say that they were made from; None where one does not say."""
    made = {key: read_json(Path(path) / models.NAME) if path else None
            for key, path in {"adapter": settings.adapter, "tuned": settings.tuned, "quantised": settings.quantised}.items()}  # fmt: skip
    return {
        "base": models.base_of(settings.base),
        **{
            key: model and {
                "path": str(getattr(settings, key)),
                "sha256": model["sha256"],
                "parent": model.get("parent"),
                "dataset": model.get("dataset"),
                "base": model.get("base"),
            }
            for key, model in made.items()
        },
        "files": ((made["quantised"] or {}).get("quantised") or {}).get("files", []),
        "quantiser": ((made["quantised"] or {}).get("quantised") or {}).get("tool"),
        "manifestSha256": handoff.sha256,
    }  # fmt: skip


def _report(handoff, out):
    """The dataset's own report, as seen from the verdict; None where the hand-off has none."""
    report = handoff.folder.resolve() / "report.html"
    return Path(os.path.relpath(report, out.resolve())).as_posix() if report.is_file() else None


def _served(path, exam, settings):
    """Figures of the served file; None where this machine has no llama.cpp server."""
    if not settings.serve or serve.server_command() is None:
        return None
    threads = settings.serve_threads or max(1, len(os.sched_getaffinity(0)) // 2)
    say(f"serving {path.name} …")
    turns = [exam.turns[i % len(exam.turns)] for i in range(settings.prompts)]
    try:
        with serve.serving(path, settings.context, threads) as server:
            replies = [serve.ask(server.url, one["messages"], settings.new_tokens, one.get("tools")) for one in turns]
            return serve.measured(replies, server)
    except (Refusal, OSError) as problem:
        # A file that does not come up is a finding about it, and no end of the evaluation.
        return {"server": serve.server_command()[0], "requests": 0, "errors": 0, "problem": str(problem)}


def _judged(exam, scores, tokenizer, settings):
    if not settings.judge_endpoint:
        return None
    tuned = "f16" if "f16" in scores else "tuned"
    both = (scores["base"], scores[tuned])
    decode = [[tokenizer.decode(a["ids"], skip_special_tokens=True) for a in score["answers"]] for score in both]
    pairs = list(zip([one["messages"] for one in exam.turns], exam.golds, *decode, strict=True))[: settings.judge_questions]
    key = os.environ.get(settings.judge_key_env or "")
    counts = judge.compare(pairs, judge.endpoint(settings.judge_endpoint, settings.judge_model, key))
    return {"one": "base", "other": tuned, **counts}


def _write_texts(out, exam, scores, tokenizer):
    """answers.jsonl: question, gold, and what every model said, for people to read and for the blind sheet."""
    said = {name: score["answers"] for name, score in scores.items() if "answers" in score}
    with whole_file(out / sheet.ANSWERS) as part, open(part, "w", encoding="utf-8") as lines:
        for i, one in enumerate(exam.questions):
            words = {name: tokenizer.decode(answers[i]["ids"], skip_special_tokens=True) for name, answers in said.items()}
            row = {"id": one.id, "messages": exam.turns[i]["messages"], "gold": exam.golds[i], "answers": words}
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    run(main)
