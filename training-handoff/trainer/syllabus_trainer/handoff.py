"""Reading a hand-off folder (the contract lies in training-handoff/contract), and refusing a broken one.

Everything is verified before anything is computed: the manifest, each file's SHA-256, the gates, the template, the
tokenizer, and the 20 rendered samples. A refusal names the problem, its cause and its cure.
"""

import hashlib
import json
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from unittest import mock

import pyarrow.parquet as parquet
from transformers.utils import chat_template_utils

from . import contract
from .refusal import Refusal, WrongArguments

IGNORED = -100  # the label of a token that is not learnt
SPLITS = ("train", "validation", "test")
SCHEMA_VERSION = 1
AGAIN = "write the hand-off again with ./syllabus handoff RECIPE"


@dataclass(frozen=True)
class Handoff:
    """A hand-off whose files are what its manifest says."""

    folder: Path
    manifest: dict

    @property
    def dataset(self):
        return self.manifest["dataset"]

    @property
    def version(self):
        return self.manifest["version"]

    @cached_property
    def sha256(self):
        """Of the manifest, and so of everything that it names."""
        return file_sha256(self.folder / "manifest.json")

    def rows(self, split):
        return self.manifest["splits"].get(split, 0)

    def tokens(self, split):
        """Rows {input_ids, attention_mask, labels} of lists of int, as the pipeline wrote them; [] for an empty split."""
        entry = self._entry("tokens", split)
        if entry is None:
            return []
        return _token_rows(self.folder / entry["path"], entry["rows"])

    def messages(self, split):
        """Rows {id, messages, tools?} in the same order as tokens(split)."""
        entry = self._entry("messages", split)
        return [] if entry is None else _lines(self.folder / entry["path"])

    def lines(self, name):
        """Rows of golden, calibration, preference, verifiable, sources or rendered_samples; [] where it has none."""
        named = {entry["path"] for entry in self.manifest["files"]}
        return _lines(self.folder / f"{name}.jsonl") if f"{name}.jsonl" in named else []

    def _entry(self, format, split):
        for entry in self.manifest["files"]:
            if entry["format"] == format and entry.get("split") == split:
                return entry
        if self.rows(split) == 0:
            return None
        raise Refusal(
            f"Cannot use the hand-off {self.folder}: it has {self.rows(split)} rows of {split}, but no file of the "
            f"format {format}; add {format} to handoff.formats in the recipe and {AGAIN}"
        )


def open_handoff(folder):
    """Verifies manifest, gates and checksums.

    Raises Refusal where the folder is unfinished, changed after its seal, or carries a failed gate.
    """
    folder = Path(folder)
    manifest = _manifest(folder)
    for gate in manifest["gates"]:
        if gate["level"] == "error" and gate["status"] == "failed":
            raise Refusal(
                f"Cannot use the hand-off {folder}: its gate {gate['name']} failed (expected {gate['expected']}, is "
                f"{gate['actual']}); mend the data or the recipe's threshold, then run the pipeline again"
            )
    for entry in manifest["files"]:
        _verify(folder, entry, manifest["splits"])
    handoff = Handoff(folder, manifest)
    if not handoff.rows("train"):
        raise Refusal(f"Cannot use the hand-off {folder}: it has no training rows; see its report.html for the reasons")
    return handoff


def open_issues(handoff):
    """What does not forbid training but should be known: gates that are not passed, and a dataset too small for LoRA."""
    issues = [
        f"gate {gate['name']} is {gate['status']} (expected {gate['expected']}, is {gate['actual']})"
        for gate in handoff.manifest["gates"]
        if gate["status"] != "passed"
    ]
    if "lora" not in handoff.manifest["fitFor"]:
        fit = ", ".join(handoff.manifest["fitFor"]) or "nothing"
        issues.append(f"the manifest calls the dataset fit for {fit}, not for lora")
    return issues


class Rendering:
    """A model's way from messages to tokens: its tokenizer, and its template or one that stands in for it."""

    def __init__(self, base, tokenizer, template=None, now=None):
        """`template` is the path of a Jinja file, for a model without one; `now` an ISO date for strftime_now."""
        self.base = Path(base)
        self.tokenizer = tokenizer
        self.template = _template(tokenizer, template)
        self.now = _date(now)

    def text(self, row):
        with _clock_at(self.now):
            return self.tokenizer.apply_chat_template(
                _with_objects(row["messages"]), tools=row.get("tools"), chat_template=self.template, tokenize=False
            )

    def ids(self, text):
        return self.tokenizer(text, add_special_tokens=False)["input_ids"]


def verify_rendering(handoff, rendering, match="hash"):
    """Verifies that the model reads the samples as the pipeline wrote them.

    match=hash: template and tokenizer must be the very files of the rendering, and the 20 rendered samples must come
    out the same. match=rows: other files will do if every row of every split gives the same tokens.
    """
    if match == "hash":
        _same_template(handoff, rendering)
        _same_tokenizer(handoff, rendering)
    samples = handoff.lines("rendered_samples")
    if not samples:
        raise Refusal(
            f"Cannot check the rendering of the hand-off {handoff.folder}: it has no rendered_samples.jsonl; set "
            f"handoff.renderedSamples to 20 in the recipe and {AGAIN}"
        )
    for sample in samples:
        _same_sample(handoff, rendering, sample)
    if match == "rows":
        for split in SPLITS:
            _same_rows(handoff, rendering, split)
    return len(samples)


def file_sha256(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _manifest(folder):
    path = folder / "manifest.json"
    if not path.is_file():
        raise Refusal(
            f"Cannot use the hand-off {folder}: it has no manifest.json, so its writing was not finished; {AGAIN}"
        )
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise Refusal(f"Cannot use the hand-off {folder}: its manifest.json is no JSON ({error}); {AGAIN}") from error
    known = manifest.get("schemaVersion") if isinstance(manifest, dict) else None
    if known != SCHEMA_VERSION:
        raise Refusal(
            f"Cannot use the hand-off {folder}: its schemaVersion is {known} and this trainer reads "
            f"{SCHEMA_VERSION}; use the trainer of the version that wrote it"
        )
    fault = contract.fault("manifest", manifest, but="not")  # a failed gate is refused by words of its own
    if fault:
        raise Refusal(f"Cannot use the hand-off {folder}: its manifest is not as the contract says, {fault}; copy it again, or {AGAIN}")
    return manifest


def _verify(folder, entry, splits):
    name = entry["path"]
    path = folder / name
    if entry["format"] in ("messages", "tokens") and entry["rows"] != splits.get(entry.get("split")):
        raise Refusal(
            f"Cannot use the hand-off {folder}: {name} has {entry['rows']} rows and its split "
            f"{splits.get(entry.get('split'))}; {AGAIN}"
        )
    if not path.is_file():
        raise Refusal(
            f"Cannot use the hand-off {folder}: {name} is missing, which the manifest names; copy the whole folder, or {AGAIN}"
        )
    found = file_sha256(path)
    if found != entry["sha256"]:
        raise Refusal(
            f"Cannot use the hand-off {folder}: {name} was changed after it was sealed (SHA-256 {found[:12]}…, the manifest "
            f"says {entry['sha256'][:12]}…); copy it again, or {AGAIN}"
        )


def _token_rows(path, rows):
    table = parquet.read_table(path, columns=["input_ids", "attention_mask", "labels"])
    if table.num_rows != rows:
        raise Refusal(f"Cannot use {path}: it has {table.num_rows} rows and the manifest says {rows}; {AGAIN}")
    found = table.to_pylist()
    for number, row in enumerate(found):
        ids, labels = row["input_ids"], row["labels"]
        fits = len(ids) == len(labels) == len(row["attention_mask"])
        if not fits or any(label not in (IGNORED, token) for token, label in zip(ids, labels)):
            raise Refusal(
                f"Cannot use row {number} of {path}: a label is neither {IGNORED} nor its token; {AGAIN}"
            )
    return found


def _lines(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def _template(tokenizer, path):
    if path:
        try:
            return Path(path).read_bytes().decode("utf-8")
        except (OSError, ValueError) as error:
            raise WrongArguments(f"Cannot read template={path}: {error}; name the Jinja file of the template") from error
    own = tokenizer.chat_template
    own = own.get("default") if isinstance(own, dict) else own
    if not own:
        raise Refusal(
            "Cannot check the template: the model has none of its own; name the one that the recipe's render.template "
            "used with template=FILE"
        )
    return own


def _same_template(handoff, rendering):
    expected = handoff.manifest["template"]
    found = hashlib.sha256(rendering.template.encode("utf-8")).hexdigest()
    if found != expected["sha256"]:
        raise Refusal(
            f"Cannot use the hand-off {handoff.folder} with the model {rendering.base}: the samples were rendered with "
            f"the template {expected['name']} ({expected['sha256'][:12]}…) and the model's is another ({found[:12]}…); "
            "render with the model's own (render.template), name the other with template=FILE, or let match=rows compare "
            "every row"
        )


def _same_tokenizer(handoff, rendering):
    expected = handoff.manifest["tokenizer"]
    path = rendering.base / "tokenizer.json"
    found = file_sha256(path) if path.is_file() else "none"
    if found != expected["sha256"]:
        raise Refusal(
            f"Cannot use the hand-off {handoff.folder} with the model {rendering.base}: the samples were tokenised with "
            f"{expected['name']} ({expected['sha256'][:12]}…) and the model's tokenizer.json is another ({found[:12]}…); "
            "set render.tokenizer to the model's and run the pipeline again, or let match=rows compare every row"
        )


def _same_sample(handoff, rendering, sample):
    text = rendering.text(sample)
    if text != sample["text"]:
        raise Refusal(
            f"Cannot use the hand-off {handoff.folder} with the model {rendering.base}: the model's template renders "
            f"sample {sample['id']} otherwise, from character {_parting(text, sample['text'])} on; render with the "
            "model's template, or name the template with template=FILE (one that shows a date needs now=DATE)"
        )
    ids = rendering.ids(text)
    if ids != sample["input_ids"]:
        raise Refusal(
            f"Cannot use the hand-off {handoff.folder} with the model {rendering.base}: the model's tokenizer reads "
            f"sample {sample['id']} otherwise, from token {_parting(ids, sample['input_ids'])} on; set render.tokenizer "
            "to the model's tokenizer.json and run the pipeline again"
        )


def _same_rows(handoff, rendering, split):
    for row, tokens in zip(handoff.messages(split), handoff.tokens(split), strict=True):
        ids = rendering.ids(rendering.text(row))
        if ids != tokens["input_ids"]:
            raise Refusal(
                f"Cannot use the hand-off {handoff.folder} with the model {rendering.base}: row {row['id']} of {split} "
                f"becomes other tokens, from token {_parting(ids, tokens['input_ids'])} on; render with the model's own "
                "template and tokenizer"
            )


def _parting(one, other):
    """The first place where two sequences differ."""
    return next((i for i, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))


def _date(text):
    try:
        return datetime.fromisoformat(str(text)) if text else None
    except ValueError as error:
        raise WrongArguments(f"Cannot use now={text}: it is no ISO date; write it as in 2025-09-01") from error


def _clock_at(date):
    """A template's strftime_now shows this date. Transformers takes no clock of ours, so its own is stopped."""
    if not date:
        return nullcontext()
    return mock.patch.object(chat_template_utils, "datetime", mock.Mock(now=lambda: date))


def _with_objects(messages):
    """OpenAI's arguments of a call are JSON within a text; templates expect the object itself."""
    def call(one):
        function = dict(one.get("function", {}))
        if isinstance(function.get("arguments"), str):
            try:
                function["arguments"] = json.loads(function["arguments"])
            except ValueError:
                pass
        return {**one, "function": function}

    return [
        {**turn, "tool_calls": [call(one) for one in turn["tool_calls"]]} if "tool_calls" in turn else turn
        for turn in messages
    ]
