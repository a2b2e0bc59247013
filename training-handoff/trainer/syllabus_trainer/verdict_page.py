"""The verdict as one page that needs nothing beside it, in the look of the dataset's report."""

from html import escape
from urllib.parse import quote

# The colours and shapes are those of ReportPage in quality: the two pages are read side by side.
STYLE = """
:root{--ink:#1d2733;--soft:#5d6b7a;--line:#dfe5ec;--paper:#fff;--ground:#f4f6f9;--good:#1f7a4d;--warn:#b26a00;--bad:#b3261e}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);
font:15px/1.55 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:1180px;margin:0 auto;padding:28px 20px 60px;display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:18px}
header{grid-column:1/-1}
h1{font-size:26px;margin:0 0 2px}h2{font-size:18px;margin:0 0 12px}
header p,section p{color:var(--soft);margin:0 0 14px}
section{grid-column:1/-1;background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:18px 20px;overflow-x:auto}
section.half{grid-column:auto}
.verdict{border-left:8px solid var(--bad);border-radius:8px;background:var(--paper);padding:16px 20px;font-size:19px;font-weight:600}
.verdict.ready{border-color:var(--good)}
.verdict small{display:block;font-weight:400;font-size:14px;color:var(--soft);margin-top:4px}
table{border-collapse:collapse;width:100%;font-size:14px}
th{text-align:left;font-weight:600}thead th{color:var(--soft);font-weight:500}
th,td{padding:5px 10px 5px 0;border-bottom:1px solid var(--line);vertical-align:top}
tr:last-child th,tr:last-child td{border-bottom:0}
.n{text-align:right;font-variant-numeric:tabular-nums}
.mark{padding:1px 8px;border-radius:9px;font-weight:600;font-size:12px;color:#fff;background:var(--good)}
.mark.failed{background:var(--warn)}.mark.stops{background:var(--bad)}.mark.unproven{background:#7b8794}
code{font:12px ui-monospace,monospace;background:var(--ground);padding:1px 5px;border-radius:4px;overflow-wrap:anywhere}
@media (max-width:800px){section.half{grid-column:1/-1}}
"""


def page(verdict):
    """HTML of a settled verdict (verdict.json's content)."""
    name = f"{verdict['dataset']['name']}, version {verdict['dataset']['version']}"
    ready = " ready" if verdict["promote"] else ""
    reasons = "".join(f"<small>{escape(reason)}</small>" for reason in [*verdict["reasons"], *verdict["notes"]])
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>Verdict on {escape(name)}</title><style>{STYLE}</style></head><body><main>"
        f"<header><h1>Verdict on {escape(name)}</h1><p>{escape(_said(verdict))}</p>"
        f'<div class="verdict{ready}">{escape(verdict["headline"])}{reasons}</div></header>'
        f"{_chain(verdict)}{_gates(verdict)}{_dataset_gates(verdict)}{_perplexities(verdict)}{_answers(verdict)}{_speed(verdict)}"
        f"{_rule(verdict)}{_files(verdict)}{_serving(verdict)}{_people(verdict)}</main></body></html>\n"
    )


def _said(verdict):
    exam = verdict["exam"]
    parts = [f"audience {verdict['dataset']['audience']}", f"{exam['questions']} questions, greedy, {exam['newTokens']} tokens each"]
    if "seconds" in verdict:
        parts.append(f"{verdict['seconds']:.0f} s, {verdict['peakMemoryBytes'] / 2**30:.1f} GiB at the most")
    return " · ".join(parts)


def _chain(verdict):
    line, data, chosen = verdict["lineage"], verdict["dataset"], verdict["chosen"]
    rows = [["dataset", f"{data['name']} version {data['version']}", data["manifestSha256"]]]
    rows.append(["base", line["base"]["name"], line["base"]["sha256"]])
    for key, title in (("adapter", "adapter"), ("tuned", "merged model"), ("quantised", "quantised files")):
        if line[key]:
            rows.append([title, line[key]["path"], line[key]["sha256"]])
    if chosen:
        rows.append(["chosen file", f"{chosen['path']} ({_mega(chosen['bytes'])})", chosen["sha256"]])
    cells = [f"<tr><th>{escape(what)}</th>{_cell(which)}<td><code>{escape(sha256)}</code></td></tr>" for what, which, sha256 in rows]
    body = _table(["", "which", "SHA-256"], cells)
    if verdict["report"]:
        body += f'<p><a href="{escape(quote(verdict["report"]))}">The report on the dataset</a>, in the hand-off.</p>'
    return _section("From the dataset to the file", body)


def _dataset_gates(verdict):
    """The gates that the dataset came with; the passed ones are counted only."""
    gates = verdict["datasetGates"]
    counts = ", ".join(f"{sum(gate['status'] == status for gate in gates)} {status}" for status in ("passed", "failed", "unproven"))
    cells = [
        f"<tr>{_cell(gate.get('table', ''))}{_cell(gate['name'])}{_mark(gate)}{_cell(gate['expected'])}{_cell(gate['actual'])}</tr>"
        for gate in gates
        if gate["status"] != "passed"
    ]
    body = _table(["of", "gate", "verdict", "expected", "found"], cells) if cells else ""
    return _section("Gates of the dataset", body, f"As the hand-off's manifest says: {counts}.")


def _mark(gate):
    kind = "stops" if gate["status"] == "failed" and gate["level"] == "error" else gate["status"]
    return f'<td><b class="mark {kind}">{gate["status"]}</b>{" (warning)" if gate["level"] == "warning" else ""}</td>'


def _gates(verdict):
    rank = {"failed": 0, "unproven": 1, "passed": 2}
    rows = []
    for gate in sorted(verdict["gates"], key=lambda gate: rank[gate["status"]]):
        rows.append(f"<tr>{_cell(gate['model'] or 'all')}{_cell(gate['name'])}{_mark(gate)}{_cell(gate['expected'])}{_cell(gate['actual'])}</tr>")
    return _section("Gates", _table(["of", "gate", "verdict", "expected", "found"], rows))


def _perplexities(verdict):
    rows = [row for row in verdict["models"] if "test" in row]
    columns = [("test", name) for name in rows[0]["test"]] + [("general", name) for name in rows[0]["general"]]
    heads = ["model"] + [f"{'answers' if kind == 'test' else 'general text'}, {name}" for kind, name in columns]
    cells = [
        f"<tr><th>{escape(row['model'])}</th>" + "".join(_number(row[kind][name]["perplexity"], 3) for kind, name in columns) + "</tr>"
        for row in rows
    ]
    tokens = rows[0]["test"]["all"]
    note = f"Per token, over the {tokens['tokens']:,} learnt tokens of the frozen test split; lower is better."
    return _section("Perplexity", _table(heads, cells, range(1, len(heads))), note)


def _answers(verdict):
    rows = []
    for row in verdict["models"]:
        if "answers" in row:
            said, agreed = row["answers"], row["agreement"]
            shares = [_number(100 * said[key], 0) for key in ("finished", "loops", "malformed")]
            overlap = [_number(said[key], 3) for key in ("tokenF1", "chrF")]
            counts = [_number(agreed[key], 0) for key in ("exact", "similar", "different")]
            correct = row.get("verifiable")
            proven = _cell(f"{correct['correct']} of {correct['questions']}") if correct else _cell("–")
            rows.append(f"<tr><th>{escape(row['model'])}</th>{''.join(counts + shares + overlap)}{proven}</tr>")
    heads = ["model", "exact", "similar", "different", "finished %", "looping %", "malformed %", "token F1", "chrF", "verified"]
    note = (
        f"Exact, similar, different: against {verdict['unquantised']}. Token F1 and chrF compare words with the gold answer and "
        "mislead: a right answer in other words scores low, a wrong number in the right words scores high. No gate stands on them."
    )
    return _section("Answers", _table(heads, rows, range(1, 9)), note)


def _speed(verdict):
    rows = [row for row in verdict["models"] if "test" in row and "speed" in row]
    if not rows:
        return ""
    cells = []
    for row in rows:
        speed = row["speed"]
        numbers = [_number(value, 2) for value in speed["batchSeconds"].values()] + [_number(speed["tokensPerSecond"], 1)]
        cells.append(f"<tr><th>{escape(row['model'])}</th>{''.join(numbers)}{_number(speed['memoryBytes'] / 1e6, 0)}</tr>")
    heads = ["model", "p50, s", "p95, s", "p99, s", "tokens/s", "MB"]
    note = (
        f"Measured while the exam was answered: seconds for a batch of {rows[0]['speed']['batch']} questions, tokens per second over all "
        "of them, memory with the model in it. Torch computes on dequantised weights here, so files of all types cost the same as f16; "
        "what the chosen one costs served stands under Serving."
    )
    return _section("Speed", _table(heads, cells, range(1, 6)), note)


def _rule(verdict):
    rule = verdict["rule"]
    rows = [
        ("meaning is near from a cosine of", f"{rule['threshold']:.3f}"),
        ("the same model in other batches and half precision", f"{rule['same_model_parted']} of {rule['same_model']} answers parted"),
        ("of these answers the rule calls different (its noise)", f"{rule['same_model_different']:.1%}"),
        ("pairs of answers to different questions", f"{rule['other_questions']:,}"),
        ("of these the rule calls near in meaning (its blindness)", f"{rule['other_questions_near']:.1%}"),
    ]
    note = "Similar: the same numbers, and a meaning that is near. Where near begins was calibrated in this run."
    return _section("When two answers are similar", _table(["", ""], [f"<tr>{_cell(a)}{_cell(b)}</tr>" for a, b in rows]), note, "half")


def _files(verdict):
    rows = []
    for file in verdict["lineage"]["files"]:
        types = ", ".join(f"{count} {name}" for name, count in file["types"].items())
        fell = file["fallback"]
        note = f"{types}; {fell['tensors']} in legacy types: {fell['reason']}" if fell["tensors"] else types
        numbers = _number(file["bytes"] / 1e6, 1) + _number(file["bitsPerWeight"], 2) + _number(file["seconds"], 1)
        rows.append(f"<tr><th>{escape(file['type'])}</th>{numbers}{_cell(note)}</tr>")
    if not rows:
        return ""
    return _section("Files", _table(["type", "MB", "bits/weight", "s", "tensors"], rows, range(1, 4)), f"Quantised by {verdict['lineage']['quantiser']}.", "half")


def _serving(verdict):
    figures = verdict["serving"]
    if not figures:
        return _section("Serving", "", "The chosen file was not served.", "half")
    if figures.get("problem"):
        return _section("Serving", "", figures["problem"], "half")
    rows = [("requests, of these errors", f"{figures['requests']}, {figures['errors']}")]
    for key, title in (("firstToken", "first token"), ("latency", "whole answer")):
        times = " / ".join("–" if value is None else f"{value:.2f}" for value in figures[key].values())
        rows.append((f"{title}, s: p50 / p95 / p99", times))
    rows.append(("tokens per second after the first", "–" if figures["tokensPerSecond"] is None else f"{figures['tokensPerSecond']:.1f}"))
    rows.append(("peak memory", "–" if figures["memoryBytes"] is None else _mega(figures["memoryBytes"])))
    body = _table(["", ""], [f"<tr>{_cell(a)}{_cell(b)}</tr>" for a, b in rows])
    note = f"{figures['server']} on loopback, by the OpenAI API, streamed, one request at a time."
    return _section("Serving", body, note, "half")


def _people(verdict):
    rows = []
    for key, title in (("judge", "judge, asked in both orders"), ("sheet", "people, by the blind sheet")):
        found = verdict.get(key)
        if found:
            title = f"{found['other']} against {found['one']}: {title}"
            more = f"{found['turned']} turned with the order" if key == "judge" else f"sign test p = {found['p']}"
            counts = "".join(_number(found[kind], 0) for kind in ("win", "tie", "loss"))
            rows.append(f"<tr><th>{escape(title)}</th>{counts}{_cell(more)}</tr>")
    if not rows:
        return ""
    return _section("Which answers are better", _table(["", "better", "tie", "worse", ""], rows, range(1, 4)), "", "half")


def _section(title, body, note="", kind=""):
    said = f"<p>{escape(note)}</p>" if note else ""
    return f'<section class="{kind}"><h2>{escape(title)}</h2>{said}{body}</section>'


def _table(heads, rows, numbers=range(0)):
    """`numbers`: the columns whose heads stand over numbers, to the right."""
    cells = "".join(f"<th{' class=n' if i in numbers else ''}>{escape(head)}</th>" for i, head in enumerate(heads))
    return f"<table><thead><tr>{cells}</tr></thead>{''.join(rows)}</table>"


def _cell(text):
    return f"<td>{escape(str(text))}</td>"


def _number(value, digits):
    return f"<td class=n>{'–' if value is None else f'{value:,.{digits}f}'}</td>"


def _mega(size):
    return f"{size / 1e6:,.1f} MB"
