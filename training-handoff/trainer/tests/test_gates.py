import copy
from html.parser import HTMLParser
from types import SimpleNamespace

import pytest

from syllabus_trainer import gates, verdict_page

SETTINGS = SimpleNamespace(
    different=0.1, quantised_perplexity=1.05, q8_perplexity=1.01, forgetting=1.1, golden_worse=0.05, golden_factor=1.2, worse_answers=0.05
)
SERVED = {"server": "made up", "requests": 20, "errors": 0, "latency": {"p50": 1.0}, "firstToken": {"p50": None},
          "tokensPerSecond": None, "memoryBytes": None}  # fmt: skip
HOSTILE = "'\"><script>alert(1)</script><a href=javascript:alert(1) onclick=x>{{ verdict }}"
SEEN = {"name": "demo", "version": 3, "manifestSha256": "d" * 64, "audience": "internal"}


def model(name, perplexity, different=0):
    answers = {"loops": 0.0, "malformed": 0.0, "finished": 1.0, "tokenF1": 0.5, "chrF": 0.5}
    figure = {"perplexity": perplexity, "tokens": 100, "rows": 10}
    return {
        "model": name, "path": f"{name}.gguf", "sha256": name * 8, "test": {"en": figure, "all": figure},
        "general": {"en": {"perplexity": 20.0}, "all": {"perplexity": 20.0}}, "golden": {f"g{i}": 1.0 for i in range(20)},
        "agreement": {"exact": 100 - different, "similar": 0, "different": different}, "answers": answers,
        "verifiable": {"correct": 5, "questions": 10},
    }  # fmt: skip


def good():
    def made(sha256, parent):
        return {"path": "p", "sha256": sha256, "parent": {"sha256": parent}, "dataset": SEEN, "base": None}

    file = {"bitsPerWeight": 5.0, "types": {"Q4_K": 1}, "fallback": {"tensors": 0, "reason": ""}, "seconds": 1.0}
    files = [{"type": kind, "bytes": size, **file} for kind, size in (("f16", 100), ("Q8_0", 50), ("Q4_K_M", 30))]
    return {
        "dataset": SEEN, "unquantised": "f16", "exam": {"questions": 100, "newTokens": 48},
        "rule": {"threshold": 0.5, "same_model": 100, "same_model_parted": 50, "same_model_different": 0.02, "other_questions": 9900,
                 "other_questions_near": 0.05},
        "models": [model("base", 14.0), model("tuned", 10.0), model("f16", 10.0), model("Q8_0", 10.05), model("Q4_K_M", 10.3, 8)],
        "lineage": {"base": {"name": "b", "sha256": "b"}, "adapter": made("a", "b"), "tuned": made("t", "a"), "quantised": made("q", "t"),
                    "files": files, "quantiser": "llama-quantize", "manifestSha256": "d" * 64},
        "notes": [], "report": None, "datasetGates": [],
    }  # fmt: skip


def settled(verdict, served=SERVED):
    gates.settle(verdict, SETTINGS, lambda path: served)
    return verdict


def failed(verdict):
    return [(gate["name"], gate["model"]) for gate in verdict["gates"] if gate["status"] == "failed"]


def test_a_good_chain_is_promoted():
    verdict = settled(good())
    assert verdict["promote"] and verdict["chosen"]["type"] == "Q4_K_M" and failed(verdict) == []
    assert verdict["headline"] == "Promote Q4_K_M: the smallest file that fails no gate"


def test_what_nothing_proved_is_said():
    verdict = good()
    for row in verdict["models"]:
        row["golden"] = {}
    assert settled(verdict)["headline"] == "Promote Q4_K_M: the smallest file that fails no gate; unproven: golden set"


def breaks(change):
    verdict = good()
    change({row["model"]: row for row in verdict["models"]}, verdict)
    return settled(verdict)


# Each gate, broken once: (its name and model, how), and what is chosen then.
BROKEN = [
    ("answer perplexity", "", lambda m, v: m["tuned"]["test"].update(all={"perplexity": 14.0}), None),
    ("answer perplexity", "", lambda m, v: m["tuned"]["test"].update(all={"perplexity": None}), None),
    ("general text, en", "", lambda m, v: m["tuned"]["general"].update(en={"perplexity": 22.1}), None),
    ("golden set", "", lambda m, v: m["tuned"]["golden"].update(g0=2.0, g1=2.0), None),
    ("looping answers", "", lambda m, v: m["f16"]["answers"].update(loops=0.06), None),
    ("malformed answers", "", lambda m, v: m["f16"]["answers"].update(malformed=0.06), None),
    ("verifiable answers", "", lambda m, v: m["f16"]["verifiable"].update(correct=4), None),
    ("lineage", "", lambda m, v: v["lineage"]["adapter"].update(dataset={**SEEN, "manifestSha256": "e"}), None),
    ("lineage", "", lambda m, v: v["lineage"]["quantised"].update(parent={"sha256": "another"}), None),
    ("lineage", "", lambda m, v: v["lineage"]["tuned"].update(parent={"sha256": "another"}), None),
    ("answer perplexity", "Q4_K_M", lambda m, v: m["Q4_K_M"]["test"].update(all={"perplexity": 10.6}), "Q8_0"),
    ("answer perplexity", "Q8_0", lambda m, v: m["Q8_0"]["test"].update(all={"perplexity": 10.2}), "Q4_K_M"),
    ("different answers", "Q4_K_M", lambda m, v: m["Q4_K_M"]["agreement"].update(exact=89, different=11), "Q8_0"),
    ("looping answers", "Q4_K_M", lambda m, v: m["Q4_K_M"]["answers"].update(loops=0.06), "Q8_0"),
    ("malformed answers", "Q4_K_M", lambda m, v: m["Q4_K_M"]["answers"].update(malformed=0.06), "Q8_0"),
    ("golden set", "Q4_K_M", lambda m, v: m["Q4_K_M"]["golden"].update(g0=None, g1=float("nan")), "Q8_0"),
]


@pytest.mark.parametrize("name, of, change, chosen", BROKEN)
def test_each_gate_broken_once_goes_red(name, of, change, chosen):
    verdict = breaks(change)
    assert failed(verdict) == [(name, of)]
    assert verdict["promote"] is (chosen is not None)
    if chosen:
        assert verdict["chosen"]["type"] == chosen
    else:
        assert f"{name} failed" in verdict["headline"]


def test_no_good_file_means_no_promotion():
    def ruin(rows, verdict):
        for kind in ("Q8_0", "Q4_K_M"):
            rows[kind]["agreement"] = {"exact": 0, "similar": 0, "different": 100}

    verdict = breaks(ruin)
    assert verdict["chosen"] is None and "a file to serve failed: none does" in verdict["headline"]


def test_a_single_error_of_the_server_forbids():
    verdict = settled(good(), {**SERVED, "errors": 1})
    assert not verdict["promote"] and "deployment failed: 19 of 20 by made up" in verdict["headline"]


def test_no_golden_set_is_told_but_does_not_forbid():
    verdict = good()
    for one in verdict["models"]:
        one["golden"] = {}
    assert settled(verdict)["promote"] is True
    assert any("golden set is unproven" in reason for reason in verdict["reasons"])


def test_no_file_means_no_promotion():
    verdict = good()
    verdict["lineage"]["files"] = []
    assert settled(verdict)["headline"].startswith("Do not promote: there is no quantised file")


def test_the_page_of_every_verdict_can_be_written():
    for change in [one[2] for one in BROKEN]:
        verdict = breaks(change)
        assert "Do not promote" in verdict_page.page(verdict) or verdict["promote"]
    without = good()
    without["lineage"].update(adapter=None, tuned=None, quantised=None)
    assert "unproven" in verdict_page.page(settled(without))


def test_the_page_joins_the_datasets_report_and_gates():
    verdict = good()
    gate = {"name": "reviewError", "level": "warning", "status": "failed", "expected": "<= 0.05", "actual": "0.1"}
    verdict["report"] = "../../hand off/report.html"
    verdict["datasetGates"] = [gate, {**gate, "name": "idUnique", "status": "passed"}, {**gate, "name": "recent", "status": "unproven"}]
    page = verdict_page.page(settled(verdict))
    assert '<a href="../../hand%20off/report.html">' in page
    assert "As the hand-off's manifest says: 1 passed, 1 failed, 1 unproven." in page
    assert "reviewError" in page and "recent" in page and "idUnique" not in page


class Tags(HTMLParser):
    """The tags of a page with the names of their attributes."""

    def __init__(self, page):
        super().__init__()
        self.found = set()
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.found.add((tag, *sorted(name for name, _ in attrs)))


def spoilt(value, key=""):
    """The value with a hostile end to every text in it that is not one of a few words."""
    if isinstance(value, dict):
        return {key: spoilt(one, key) for key, one in value.items()}
    if isinstance(value, list):
        return [spoilt(one, key) for one in value]
    return value + HOSTILE if isinstance(value, str) and key not in ("status", "level") else value


@pytest.mark.parametrize("served", [SERVED, {"server": "s", "requests": 0, "errors": 0, "problem": "it did not come up"}])
def test_whatever_a_text_says_it_stays_text(served):
    verdict = good()
    verdict |= {"report": "../report.html", "notes": ["2 golden rows left out"]}
    verdict |= {who: {"one": "base", "other": "f16", "win": 1, "tie": 2, "loss": 3, "p": 0.5} for who in ("judge", "sheet")}
    verdict["datasetGates"] = [{"name": "a", "table": "t", "level": "error", "status": "failed", "expected": "e", "actual": "a"}]
    verdict["lineage"]["files"][0]["fallback"] = {"tensors": 1, "reason": "rows"}
    good_page, page = (verdict_page.page(spoil(settled(verdict, served))) for spoil in (lambda one: one, spoilt))
    assert Tags(page).found == Tags(good_page).found
    assert page.count("&lt;script&gt;") > 50 and 'href="../report.html%27%22%3E%3Cscript' in page


def test_names_are_text_on_the_page():
    verdict = copy.deepcopy(good())
    verdict["dataset"]["name"] = "<script>alert(1)</script>"
    verdict["sheet"] = {"one": "base", "other": "Q4_K_M", "win": 1, "tie": 2, "loss": 3, "p": 0.5}
    verdict["notes"] = ["2 golden rows left out: <b>"]
    page = verdict_page.page(settled(verdict))
    assert "<script>" not in page and "sign test p = 0.5" in page
    assert "Q4_K_M against base: people, by the blind sheet" in page and "Tuned against base" not in page
    assert "2 golden rows left out: &lt;b&gt;" in page
