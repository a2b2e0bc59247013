import json
import re
import shutil
import sys
from unittest import mock

import pytest
import tiny_chain
from test_quantize import needs_quantiser
from transformers import AutoTokenizer

from syllabus_trainer import evaluate, exam, gguf_writer, models, quantize, scoring, serve
from syllabus_trainer.handoff import Rendering, open_handoff
from syllabus_trainer.refusal import Refusal, WrongArguments

VERIFIABLE = [
    {"id": "v0", "prompt": [{"role": "user", "content": tiny_chain.pair(0)[0]}], "answer": r".*7 days\.", "verifier": "regex"},
    {"id": "v1", "prompt": [{"role": "user", "content": tiny_chain.pair(1)[0]}], "answer": r".*never\.", "verifier": "regex"},
]
# A tiny model forgets everything else, and a digit of its short answers is soon another one.
LENIENT = ["forgetting=1e9", "different=0.4", "golden_factor=2", "quantised_perplexity=1.2", "new_tokens=24", "threads=1", "serve_threads=1", "prompts=20"]


@pytest.fixture(scope="module")
def chain(tmp_path_factory):
    """base, a tuned model that has learnt the training rows, its files, and a finished evaluation of them."""
    folder = tmp_path_factory.mktemp("chain")
    base = tiny_chain.model(folder / "base")
    tiny_chain.handoff(folder / "handoff", base, golden=8, verifiable=VERIFIABLE)
    words = AutoTokenizer.from_pretrained(base)
    rows = [tiny_chain.row(words, tiny_chain._messages(i)) for i in range(12)]  # few, so that it holds on to them
    tiny_chain.model(folder / "tuned", steps=100, rows=rows)
    quantize.main([str(folder / "tuned"), f"out={folder / 'files'}", "threads=1"])
    evaluated(folder)
    return folder


def evaluated(folder, *more, files="files", out="evaluation", handoff="handoff"):
    paths = {"base": "base", "tuned": "tuned", "quantised": files, "out": out}
    named = [f"{key}={folder / path}" for key, path in paths.items()]
    evaluate.main([str(folder / handoff), *named, *LENIENT, *more])
    return json.loads((folder / out / "verdict.json").read_text())


def verdict_of(folder):
    return json.loads((folder / "evaluation" / "verdict.json").read_text())


def gate(verdict, name, model=""):
    return next(gate for gate in verdict["gates"] if (gate["name"], gate["model"]) == (name, model))


def row(verdict, model):
    return next(row for row in verdict["models"] if row["model"] == model)


@needs_quantiser
def test_every_model_sits_the_same_exam(chain):
    verdict = verdict_of(chain)
    assert [row["model"] for row in verdict["models"]] == ["base", "tuned", "f16", "Q8_0", "Q5_K_M", "Q4_K_M", "f16 again"]
    for model in ("base", "tuned", "f16", "Q8_0", "Q5_K_M", "Q4_K_M"):
        assert list(row(verdict, model)["test"]) == ["en", "zh", "all"]
        assert row(verdict, model)["test"]["all"]["rows"] == 16
        assert len(row(verdict, model)["golden"]) == 8
    tokens = {row["test"]["all"]["tokens"] for row in verdict["models"] if "test" in row}
    assert len(tokens) == 1


@needs_quantiser
def test_the_figures_are_those_of_the_models(chain):
    verdict = verdict_of(chain)
    perplexity = {row["model"]: row["test"]["all"]["perplexity"] for row in verdict["models"] if "test" in row}
    assert perplexity["tuned"] < 0.1 * perplexity["base"]
    assert perplexity["f16"] == pytest.approx(perplexity["tuned"], rel=1e-3)
    assert perplexity["Q8_0"] == pytest.approx(perplexity["f16"], rel=1e-2)
    assert row(verdict, "base")["agreement"]["different"] > 8
    assert row(verdict, "f16")["agreement"] == {"exact": 16, "similar": 0, "different": 0}
    assert row(verdict, "f16")["verifiable"]["questions"] == 2 and row(verdict, "f16")["verifiable"]["correct"] <= 1


@needs_quantiser
@pytest.mark.skipif(serve.server_command() is None, reason="needs llama-server on the PATH or xllamacpp")
def test_the_smallest_good_file_is_promoted_after_it_served(chain):
    verdict = verdict_of(chain)
    assert verdict["promote"] is True
    assert verdict["chosen"]["type"] == "Q4_K_M"
    assert verdict["chosen"]["sha256"] == models.file_sha256(chain / "files" / "model-Q4_K_M.gguf")
    assert (verdict["serving"]["requests"], verdict["serving"]["errors"]) == (20, 0)
    assert "llama" in verdict["serving"]["server"]


@needs_quantiser
def test_the_page_says_what_the_verdict_says(chain):
    page = (chain / "evaluation" / "verdict.html").read_text()
    verdict = verdict_of(chain)
    for text in (verdict["headline"], verdict["dataset"]["manifestSha256"], verdict["chosen"]["sha256"], "no gate stands on them"):
        assert text.lower() in page.lower()
    assert "http" not in page and "<script" not in page


@needs_quantiser
def test_the_page_leads_to_the_datasets_report(chain):
    (chain / "handoff" / "report.html").write_text("the report")
    verdict = evaluated(chain)
    assert (chain / "evaluation" / verdict["report"]).read_text() == "the report"
    assert '<a href="../handoff/report.html">' in (chain / "evaluation" / "verdict.html").read_text()


@needs_quantiser
def test_every_model_that_answered_has_its_speed(chain):
    verdict = verdict_of(chain)
    for model in ("base", "f16", "Q8_0", "Q5_K_M", "Q4_K_M"):
        speed = row(verdict, model)["speed"]
        assert speed["batches"] == 1 and speed["batch"] == 16
        assert 0 < speed["batchSeconds"]["p50"] <= speed["batchSeconds"]["p99"]
        assert speed["tokensPerSecond"] > 1 and speed["memoryBytes"] > 10**8
    assert "seconds for a batch of 16 questions" in (chain / "evaluation" / "verdict.html").read_text()


def test_speed_is_that_of_all_batches():
    found = scoring.speed([(1.0, 10), (3.0, 50)])
    assert found == {"batches": 2, "batchSeconds": {"p50": 1.0, "p95": 3.0, "p99": 3.0}, "tokensPerSecond": 15.0}


@needs_quantiser
def test_a_second_run_measures_nothing_again(chain, capsys):
    evaluated(chain, "serve=false")
    said = capsys.readouterr().out
    assert "base: measured before" in said and "measuring …" not in said
    evaluated(chain)


@needs_quantiser
def test_a_file_with_shuffled_weights_is_different_and_not_chosen(chain, tmp_path, monkeypatch):
    import torch

    real = gguf_writer._tensors

    def shuffled(model):
        torch.manual_seed(0)
        for name, tensor in real(model):
            yield name, tensor[torch.randperm(len(tensor))] if "down_proj" in name else tensor

    files = shutil.copytree(chain / "files", chain / "shuffled")
    monkeypatch.setattr(gguf_writer, "_tensors", shuffled)
    quantize.main([str(chain / "tuned"), f"out={tmp_path / 'made'}", "types=[Q4_K_M]", "threads=1"])
    shutil.copy(tmp_path / "made" / "model-Q4_K_M.gguf", files)
    with pytest.raises(Refusal, match="model-Q4_K_M.gguf was changed after it was made"):
        evaluated(chain, "serve=false", files="shuffled", out="evaluation-shuffled")
    made = json.loads((files / "model.json").read_text())
    keys = ("inputs", "base", "dataset", "parent", "quantised")
    models.describe(files, kind="quantised", **{key: made[key] for key in keys})
    verdict = evaluated(chain, "serve=false", files="shuffled", out="evaluation-shuffled")
    assert row(verdict, "Q4_K_M")["agreement"]["different"] > 8
    assert gate(verdict, "different answers", "Q4_K_M")["status"] == "failed"
    assert gate(verdict, "answer perplexity", "Q4_K_M")["status"] == "failed"
    assert gate(verdict, "golden set", "Q4_K_M")["status"] == "failed"
    assert verdict["chosen"]["type"] == "Q5_K_M"


@needs_quantiser
def test_without_a_server_nothing_is_promoted(chain):
    verdict = evaluated(chain, "serve=false")
    assert gate(verdict, "deployment")["status"] == "unproven"
    assert verdict["promote"] is False and "deployment is unproven" in verdict["headline"]
    evaluated(chain)


@needs_quantiser
def test_a_model_that_forgot_is_not_promoted(chain):
    verdict = evaluated(chain, "serve=false", "forgetting=1.1")
    assert gate(verdict, "general text, en")["status"] == "failed"
    assert verdict["promote"] is False and "general text, en failed" in verdict["headline"]
    evaluated(chain)


@needs_quantiser
def test_an_untuned_model_is_not_better(chain):
    files = chain / "untuned"
    quantize.main([str(chain / "base"), f"out={files}", "types=[Q8_0]", "threads=1"])
    named = [f"base={chain / 'base'}", f"tuned={chain / 'base'}", f"quantised={files}", f"out={chain / 'evaluation-untuned'}"]
    evaluate.main([str(chain / "handoff"), *named, *LENIENT, "serve=false"])
    verdict = json.loads((chain / "evaluation-untuned" / "verdict.json").read_text())
    assert gate(verdict, "answer perplexity")["status"] == "failed"
    assert verdict["promote"] is False


def test_rows_that_the_template_does_not_show_are_counted(folder, base):
    rows = [{"id": f"x{i}", "messages": tiny_chain._messages(i)} for i in range(3)]
    words = AutoTokenizer.from_pretrained(base)
    words.chat_template = tiny_chain.TEMPLATE.replace("message['content']", "(message['content'] | replace('ANSWER-STANDS-HERE', ''))")
    rendering = Rendering(base, words)
    handoff = open_handoff(folder)
    with mock.patch.object(type(handoff), "lines", lambda self, name: {"golden": rows, "verifiable": VERIFIABLE}[name]):
        found = exam.prepare(handoff, rendering, 10, 10, 10)
    assert found.unshown == {"golden rows": 3, "verifiable rows": 2} and found.golden == {}
    assert found.notes()[0] == "3 golden rows left out: the template does not show their last answer"


def test_a_changed_hand_off_is_refused(chain):
    broken = shutil.copytree(chain / "handoff", chain / "broken")
    with open(broken / "test.messages.jsonl", "r+b") as file:
        file.seek(10)
        file.write(b"X")
    with pytest.raises(Refusal, match="was changed after it was sealed"):
        evaluated(chain, handoff="broken", out="evaluation-broken")
    assert not (chain / "evaluation-broken" / "verdict.json").exists()


def test_arguments_are_checked(tmp_path):
    with pytest.raises(WrongArguments, match="no hand-off is named"):
        evaluate.main([])
    with pytest.raises(WrongArguments, match="Cannot evaluate with base=None"):
        evaluate.main([str(tmp_path)])


@pytest.mark.parametrize(
    ("argument", "message"),
    [
        ("batch=0", "batch=0: must lie between 1 and 1000000"),
        ("questions=0", "questions=0: must lie between 1 and 1000000"),
        ("questions=null", "questions=None: must be a whole number"),
        ("different=2", "different=2.0: must lie between 0 and 1"),
        ("match=some", "match=some: must be one of hash, rows"),
        ("device=tpu", "device=tpu: must be one of auto, cpu, cuda"),
        ("quantised=/nope", "quantised=/nope: it holds no finished output of quantize; run quantize first"),
        ("adapter=/nope", "adapter=/nope: it holds no finished output of train; leave it away"),
        ("judge_endpoint=x", "judge_model is not set; add judge_model=NAME"),
    ],
)
def test_settings_are_checked(sealed, base, argument, message):
    with pytest.raises(WrongArguments, match=re.escape(message)):
        evaluate.main([str(sealed), f"base={base}", f"tuned={base}", argument])


@needs_quantiser
def test_the_same_folder_serves_with_and_without_files(chain):
    """Scores without answers are no scores for an evaluation that needs answers."""
    words = [str(chain / "handoff"), f"base={chain / 'base'}", f"tuned={chain / 'tuned'}", f"out={chain / 'evaluation'}"]
    evaluate.main([*words, *LENIENT])
    assert verdict_of(chain)["unquantised"] == "tuned" and row(verdict_of(chain), "tuned")["answers"]["questions"] == 16
    evaluated(chain)


@needs_quantiser
def test_a_file_that_does_not_come_up_is_a_failed_gate_and_a_whole_verdict(chain, monkeypatch):
    monkeypatch.setattr(serve, "server_command", lambda: ("made up", lambda *words: [sys.executable, "-c", "exit('no model')"]))
    verdict = evaluated(chain)
    found = gate(verdict, "deployment")
    assert found["status"] == "failed" and "the server did not come up (no model); start it by hand" in found["actual"]
    assert verdict["promote"] is False and "deployment failed: Cannot serve" in verdict["headline"]
    assert "the server did not come up (no model)" in (chain / "evaluation" / "verdict.html").read_text()
    monkeypatch.undo()
    evaluated(chain)
