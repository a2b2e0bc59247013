"""The gates of a verdict, and what they decide: which file may be promoted, or why none.

A gate is passed, failed or unproven (nothing to measure it on). Only a level of error can forbid.
"""

import math
from pathlib import Path

PASSED, FAILED, UNPROVEN = "passed", "failed", "unproven"


def settle(verdict, settings, serve):
    """Adds gates, chosen, promote, headline and reasons to a verdict.

    The chosen file is the smallest that keeps all its gates; `serve(path)` starts it and gives the figures, or None where
    no server can be had.
    """
    rows = {row["model"]: row for row in verdict["models"]}
    verdict["gates"] = _tuning(verdict, rows, settings)
    files = [file for file in verdict["lineage"]["files"] if file["type"] != "f16"]
    for file in files:
        verdict["gates"] += _quantising(rows[file["type"]], rows["f16"], settings)
    fit = [file for file in files if not any(forbids(gate) for gate in verdict["gates"] if gate["model"] == file["type"])]
    chosen = min(fit, key=lambda file: (file["bytes"], file["type"]), default=None)
    verdict["chosen"] = chosen and {
        **{key: chosen[key] for key in ("type", "bytes", "bitsPerWeight", "types", "fallback")},
        "path": rows[chosen["type"]]["path"],
        "sha256": rows[chosen["type"]]["sha256"],
    }
    figures = serve(Path(verdict["chosen"]["path"])) if chosen else None
    verdict["serving"] = figures
    if files:
        verdict["gates"] += [_any_file(files, chosen), *([_deployed(chosen, figures)] if chosen else [])]
    _decide(verdict)


def forbids(gate):
    return gate["level"] == "error" and gate["status"] != PASSED and not (gate["status"] == UNPROVEN and gate["excused"])


def _decide(verdict):
    # A file that fails is no obstacle while another is chosen; what concerns the model or the choice is.
    types = {file["type"] for file in verdict["lineage"]["files"]}
    against = [gate for gate in verdict["gates"] if gate["model"] not in types and forbids(gate)]
    chosen = verdict["chosen"]
    verdict["promote"] = bool(chosen) and not against
    if verdict["promote"]:
        verdict["headline"] = f"Promote {chosen['type']}: the smallest file that fails no gate{_unproven(verdict)}"
    elif not verdict["lineage"]["files"]:
        verdict["headline"] = "Do not promote: there is no quantised file; run quantize and evaluate again"
    else:
        verdict["headline"] = f"Do not promote: {'; '.join(_said(gate) for gate in against)}"
    open_gates = [gate for gate in verdict["gates"] if gate["status"] != PASSED and gate not in against]
    verdict["reasons"] = [_said(gate) for gate in open_gates]


def _unproven(verdict):
    concerned = [gate for gate in verdict["gates"] if gate["model"] in ("", verdict["chosen"]["type"])]
    names = sorted({gate["name"] for gate in concerned if gate["status"] == UNPROVEN})
    return f"; unproven: {', '.join(names)}" if names else ""


def _said(gate):
    whose = f" of {gate['model']}" if gate["model"] else ""
    return f"{gate['name']}{whose} {'is unproven' if gate['status'] == UNPROVEN else gate['status']}: {gate['actual']}, expected {gate['expected']}"


def _gate(name, model, passed, expected, actual, level="error", excused=False):
    """`passed` is None where nothing could be measured; `excused`: that does not forbid, though a failure would."""
    status = UNPROVEN if passed is None else PASSED if passed else FAILED
    return {
        "name": name, "model": model, "level": level, "status": status, "expected": expected, "actual": actual, "excused": excused,
    }  # fmt: skip


def _tuning(verdict, rows, settings):
    base, tuned = rows["base"], rows["tuned"]
    said = rows[verdict["unquantised"]]
    languages = [name for name in tuned["test"] if name in tuned["general"] and name != "all"] or ["all"]
    gates = [_lineage(verdict), _lower("answer perplexity", "", tuned, base)]
    for name in languages:
        ratio = _ratio(tuned["general"][name], base["general"][name])
        gates.append(_most(f"general text, {name}", "", ratio, settings.forgetting, "× the base model's perplexity"))
    gates.append(_golden("", tuned, base, settings))
    for measure, title in (("loops", "looping answers"), ("malformed", "malformed answers")):
        gates.append(_rises(title, "", said["answers"][measure], base["answers"][measure], settings, "before tuning"))
    if "verifiable" in said:
        ours, before = said["verifiable"]["correct"], base["verifiable"]["correct"]
        of = said["verifiable"]["questions"]
        gates.append(_gate("verifiable answers", "", ours >= before, f"at least {before} of {of}, as before tuning", f"{ours}"))
    return gates


def _quantising(row, f16, settings):
    kind = row["model"]
    ratio = _ratio(row["test"]["all"], f16["test"]["all"])
    most = settings.q8_perplexity if kind == "Q8_0" else settings.quantised_perplexity
    count = sum(row["agreement"].values())
    return [
        _most("answer perplexity", kind, ratio, most, "× the f16 file's"),
        _different(kind, row["agreement"]["different"], count, settings.different),
        _rises("looping answers", kind, row["answers"]["loops"], f16["answers"]["loops"], settings, "before quantising"),
        _rises("malformed answers", kind, row["answers"]["malformed"], f16["answers"]["malformed"], settings, "before quantising"),
        _golden(kind, row, f16, settings),
    ]


def _lineage(verdict):
    """Were the files made from this dataset version, this base and this merged model?"""
    line = verdict["lineage"]
    said = [model["dataset"] for model in (line["adapter"], line["tuned"], line["quantised"]) if model and model["dataset"]]
    expected = f"all made from {verdict['dataset']['name']} version {verdict['dataset']['version']}"
    if not said:
        return _gate("lineage", "", None, expected, "no model says what it was made from", excused=True)
    others = [one for one in said if one["manifestSha256"] != line["manifestSha256"]]
    if others:
        return _gate("lineage", "", False, expected, f"one was made from {others[0]['name']} version {others[0]['version']}")
    quantised, tuned = line["quantised"], line["tuned"]
    if quantised and tuned and quantised["parent"] and quantised["parent"]["sha256"] != tuned["sha256"]:
        return _gate("lineage", "", False, expected, "the files were quantised from another merged model")
    if line["adapter"] and tuned and tuned["parent"] and tuned["parent"]["sha256"] != line["adapter"]["sha256"]:
        return _gate("lineage", "", False, expected, "the merged model was made from another adapter")
    return _gate("lineage", "", True, expected, "they were")


def _lower(name, model, row, before):
    ours, theirs = row["test"]["all"]["perplexity"], before["test"]["all"]["perplexity"]
    passed = ours is not None and (theirs is None or ours < theirs)
    return _gate(name, model, passed, f"below the base model's {_number(theirs)}", _number(ours))


def _ratio(ours, theirs):
    if ours["perplexity"] is None or theirs["perplexity"] is None:
        return math.inf
    return ours["perplexity"] / theirs["perplexity"]


def _most(name, model, value, most, of):
    return _gate(name, model, value <= most, f"at most {most:g} {of}", f"{value:.3f}")


def _different(kind, different, count, most):
    expected = f"at most {most:.0%} of the answers differ from the f16 file's"
    return _gate("different answers", kind, different <= most * count, expected, f"{different} of {count}")


def _rises(name, model, value, before, settings, when):
    most = min(1.0, before + settings.worse_answers)
    return _gate(name, model, value <= most, f"at most {most:.0%} (it was {before:.0%} {when})", f"{value:.0%}")


def _golden(model, row, before, settings):
    """A regression hides in a mean, so items are counted that got worse."""
    items = [(row["golden"][name], nll) for name, nll in before["golden"].items() if nll is not None]
    expected = f"at most {settings.golden_worse:.0%} of the items worse by a factor of {settings.golden_factor:g}"
    if not items:
        return _gate("golden set", model, None, expected, "the hand-off has no golden set (set curate.golden)", "warning")
    worse = sum(ours is None or not ours <= nll + math.log(settings.golden_factor) for ours, nll in items)
    return _gate("golden set", model, worse <= settings.golden_worse * len(items), expected, f"{worse} of {len(items)}")


def _any_file(files, chosen):
    kinds = ", ".join(file["type"] for file in files)
    return _gate("a file to serve", "", bool(chosen), f"one of {kinds} keeps its gates", chosen["type"] if chosen else "none does")


def _deployed(chosen, figures):
    expected = "the chosen file answers all prompts by the OpenAI API, streamed"
    if figures is None:
        return _gate("deployment", "", None, expected, "it was not served: serve is false, or neither llama-server nor xllamacpp is here")
    if figures.get("problem"):
        return _gate("deployment", "", False, expected, figures["problem"])
    said = f"{figures['requests'] - figures['errors']} of {figures['requests']} by {figures['server']}"
    return _gate("deployment", "", figures["requests"] > 0 and not figures["errors"], expected, said)


def _number(value):
    return "not a number" if value is None else f"{value:.2f}"
