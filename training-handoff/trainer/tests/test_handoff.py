import copy
import json
import re
import shutil

import pyarrow
import pyarrow.parquet as parquet
import pytest
import tiny_chain
from transformers import AutoTokenizer

from syllabus_trainer.handoff import IGNORED, Rendering, file_sha256, open_handoff, open_issues, verify_rendering
from syllabus_trainer.refusal import Refusal, WrongArguments


def change_manifest(folder, change):
    path = folder / "manifest.json"
    manifest = json.loads(path.read_text())
    change(manifest)
    path.write_text(json.dumps(manifest))


def rewrite(folder, name, rows):
    """Other rows under the same seal, as if the pipeline had written them."""
    parquet.write_table(pyarrow.Table.from_pylist(rows), folder / name)
    change_manifest(folder, lambda manifest: entry(manifest, name).update(sha256=file_sha256(folder / name)))


def entry(manifest, name):
    return next(file for file in manifest["files"] if file["path"] == name)


def rendering(base, **more):
    return Rendering(base, AutoTokenizer.from_pretrained(base), **more)


def refused(folder):
    with pytest.raises(Refusal) as said:
        open_handoff(folder)
    return str(said.value)


def test_a_good_folder_opens(sealed, base):
    handoff = open_handoff(sealed)
    assert (handoff.dataset, handoff.version, handoff.rows("train")) == ("tiny", 1, 60)
    assert verify_rendering(handoff, rendering(base)) == 20
    assert verify_rendering(handoff, rendering(base), "rows") == 20
    assert open_issues(handoff) == []


def test_labels_are_read_as_they_were_written(sealed):
    handoff = open_handoff(sealed)
    written = parquet.read_table(sealed / "train.tokens.parquet").to_pylist()
    assert handoff.tokens("train") == written
    assert all(IGNORED in row["labels"] and max(row["labels"]) >= 0 for row in written)


def test_a_folder_without_manifest_was_not_finished(folder):
    (folder / "manifest.json").unlink()
    assert "it has no manifest.json, so its writing was not finished; write the hand-off again" in refused(folder)


def test_a_flipped_byte_is_seen(folder):
    path = folder / "train.tokens.parquet"
    content = bytearray(path.read_bytes())
    content[100] ^= 1
    path.write_bytes(content)
    assert "train.tokens.parquet was changed after it was sealed (SHA-256 " in refused(folder)
    assert "copy it again, or write the hand-off again" in refused(folder)


def test_a_missing_shard_is_seen(folder):
    (folder / "validation.messages.jsonl").unlink()
    assert "validation.messages.jsonl is missing, which the manifest names; copy the whole folder" in refused(folder)


def test_a_failed_gate_is_an_end(folder):
    gate = {"name": "duplicates", "level": "error", "status": "failed", "expected": "share <= 0", "actual": "0.2"}
    change_manifest(folder, lambda manifest: manifest["gates"].append(gate))
    assert "its gate duplicates failed (expected share <= 0, is 0.2); mend the data or the recipe's threshold" in refused(folder)


def test_an_unproven_gate_and_a_small_dataset_are_told(folder):
    gate = {"name": "reviewError", "level": "warning", "status": "unproven", "expected": "<= 0.05", "actual": "no rows"}
    change_manifest(folder, lambda manifest: manifest.update(gates=[gate], fitFor=[]))
    assert open_issues(open_handoff(folder)) == [
        "gate reviewError is unproven (expected <= 0.05, is no rows)",
        "the manifest calls the dataset fit for nothing, not for lora",
    ]


def test_another_schema_version_is_another_contract(folder):
    change_manifest(folder, lambda manifest: manifest.update(schemaVersion=2))
    assert "its schemaVersion is 2 and this trainer reads 1; use the trainer of the version that wrote it" in refused(folder)


def test_rows_must_be_as_many_as_the_split_says(folder):
    change_manifest(folder, lambda manifest: manifest["splits"].update(train=61))
    assert "train.messages.jsonl has 60 rows and its split 61" in refused(folder)


def test_a_manifest_names_no_file_elsewhere(folder):
    change_manifest(folder, lambda manifest: entry(manifest, "train.tokens.parquet").update(path="../x.parquet"))
    assert re.search(r"not as the contract says, files\[\d+\].path is '../x.parquet', not of the form", refused(folder))


def objects(value, path=()):
    """The path of every key of a JSON value; of an array, its first item stands for all."""
    if isinstance(value, dict):
        for key in value:
            yield (*path, key)
            yield from objects(value[key], (*path, key))
    elif isinstance(value, list) and value:
        yield from objects(value[0], (*path, 0))


def gate(**change):
    return {"name": "duplicates", "level": "error", "status": "passed", "expected": "<= 0", "actual": "0"} | change


def parent_of(manifest, path):
    for key in path[:-1]:
        manifest = manifest[key]
    return manifest


def test_any_key_of_a_manifest_that_is_missing_or_damaged_is_told(folder):
    change_manifest(folder, lambda manifest: manifest.update(gates=[gate()]))
    good = json.loads((folder / "manifest.json").read_text())
    open_handoff(folder)
    paths = list(objects(good))
    assert len(paths) > 35
    for path in paths:
        for damage in ("removed", "flipped"):
            broken = copy.deepcopy(good)
            parent, key = parent_of(broken, path), path[-1]
            value = parent.pop(key)
            if damage == "flipped":
                parent[chr(ord(key[0]) ^ 1) + key[1:]] = value
            (folder / "manifest.json").write_text(json.dumps(broken))
            assert re.search("; (copy it again|write the hand-off again|use the trainer)", refused(folder)), path


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda m: m.update(gates=[gate(status="pasted")]), "gates[0].status is 'pasted', none of passed, failed, unproven"),
        (lambda m: m.update(gates=[gate(level=None)]), "gates[0].level is None, none of error, warning"),
        (lambda m: m.update(recipeSha256="x" * 64), "recipeSha256 is 'xxx"),
        (lambda m: m.update(version=True), "version is no integer"),
        (lambda m: m.update(version=0), "version is 0, below 1"),
        (lambda m: m.update(dataset=""), "dataset is empty"),
        (lambda m: m.update(files={}), "files is no array"),
        (lambda m: m.update(fitFor=["lora", "lora"]), "fitFor names one thing twice"),
        (lambda m: m["splits"].update(dev=3), "splits.dev is not known"),
    ],
)
def test_a_manifest_has_the_shape_of_the_contract(folder, change, fault):
    change_manifest(folder, change)
    assert f"its manifest is not as the contract says, {fault}" in refused(folder)


def test_a_label_is_its_token_or_ignored(folder):
    rows = open_handoff(folder).tokens("train")
    rows[7]["labels"][-2] += 1
    rewrite(folder, "train.tokens.parquet", rows)
    with pytest.raises(Refusal, match="Cannot use row 7 of .*: a label is neither -100 nor its token"):
        open_handoff(folder).tokens("train")


def test_a_folder_without_tokens_cannot_be_trained_on(folder):
    change_manifest(folder, lambda manifest: manifest["files"].remove(entry(manifest, "train.tokens.parquet")))
    with pytest.raises(Refusal, match="no file of the format tokens; add tokens to handoff.formats"):
        open_handoff(folder).tokens("train")


def test_the_manifest_names_another_template(folder, base):
    change_manifest(folder, lambda manifest: manifest.update(template={"name": "qwen3", "sha256": "f" * 64}))
    with pytest.raises(Refusal, match="rendered with the template qwen3 .*the model's is another .*template=FILE"):
        verify_rendering(open_handoff(folder), rendering(base))


@pytest.mark.parametrize("match", ["hash", "rows"])
def test_a_wrong_template_is_refused(sealed, base, tmp_path, match):
    other = tmp_path / "other.jinja"
    other.write_text(tiny_chain.TEMPLATE.replace("assistant", "model").replace("<|im_end|>", "<|endoftext|>"))
    problem = "the model's is another" if match == "hash" else "renders sample s0 otherwise, from character "
    with pytest.raises(Refusal, match=problem):
        verify_rendering(open_handoff(sealed), rendering(base, template=other), match)


def test_a_template_of_other_words_will_do_if_all_rows_agree(sealed, base, tmp_path):
    other = tmp_path / "other.jinja"
    other.write_text("{#- the same -#}" + tiny_chain.TEMPLATE)
    assert verify_rendering(open_handoff(sealed), rendering(base, template=other), "rows") == 20


@pytest.fixture
def other_tokenizer(base, tmp_path):
    """The same model, but a tokenizer without its merges."""
    copy = shutil.copytree(base, tmp_path / "other")
    path = copy / "tokenizer.json"
    tokenizer = json.loads(path.read_text())
    tokenizer["model"]["merges"] = []
    path.write_text(json.dumps(tokenizer))
    return copy


def test_another_tokenizer_is_refused(sealed, other_tokenizer):
    handoff = open_handoff(sealed)
    with pytest.raises(Refusal, match="the samples were tokenised with tiny .*the model's tokenizer.json is another"):
        verify_rendering(handoff, rendering(other_tokenizer))
    with pytest.raises(Refusal, match="the model's tokenizer reads sample s0 otherwise, from token"):
        verify_rendering(handoff, rendering(other_tokenizer), "rows")


def test_a_row_outside_the_samples_counts_in_rows_mode(folder, base):
    rows = open_handoff(folder).tokens("train")
    rows[59]["input_ids"][0] = rows[59]["input_ids"][1]
    rows[59]["labels"][0] = IGNORED
    rewrite(folder, "train.tokens.parquet", rows)
    with pytest.raises(Refusal, match="row [0-9a-f]{32} of train becomes other tokens, from token 0 on"):
        verify_rendering(open_handoff(folder), rendering(base), "rows")


def test_a_model_without_template_needs_one_named(base, tmp_path):
    tokenizer = AutoTokenizer.from_pretrained(base)
    tokenizer.chat_template = None
    with pytest.raises(Refusal, match="the model has none of its own; .* template=FILE"):
        Rendering(base, tokenizer)


def test_a_template_or_a_date_that_is_none_is_told(base):
    with pytest.raises(WrongArguments, match="Cannot read template=/nope: .*; name the Jinja file"):
        rendering(base, template="/nope")
    with pytest.raises(WrongArguments, match="Cannot use now=today: it is no ISO date; write it as in 2025-09-01"):
        rendering(base, now="today")


def test_arguments_of_calls_are_objects_for_the_template(base):
    tokenizer = AutoTokenizer.from_pretrained(base)
    tokenizer.chat_template = "{% for m in messages %}{{ m.tool_calls[0].function.arguments.city }}{% endfor %}"
    call = {"type": "function", "function": {"name": "weather", "arguments": '{"city": "Ulm"}'}}
    row = {"messages": [{"role": "assistant", "content": None, "tool_calls": [call]}]}
    assert Rendering(base, tokenizer).text(row) == "Ulm"


def test_a_template_that_shows_the_date_shows_the_one_named(base, tmp_path):
    path = tmp_path / "dated.jinja"
    path.write_text("{{ strftime_now('%d %b %Y') }}")
    assert rendering(base, template=path, now="2025-09-01").text({"messages": [{"role": "user", "content": ""}]}) == "01 Sep 2025"
