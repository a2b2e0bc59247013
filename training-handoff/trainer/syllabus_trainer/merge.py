"""Merges an adapter into its base: `python -m syllabus_trainer.merge HANDOFF base=DIR adapter=DIR out=DIR`.

The merge runs in fp32 and is verified by the logits of the hand-off's rendered samples: in memory against base with adapter;
then what was read back from the disk against the merged model as rounded for the disk, and against base with adapter within
what rounding to that type may cost. Without these proofs nothing appears at `out`.
"""

import os
from pathlib import Path

from . import config, models
from .folders import read_json, whole_folder
from .handoff import open_handoff
from .refusal import Refusal, WrongArguments, run, say

ROUNDINGS = 8  # steps of the type on disk that the greatest logit may be off


def main(arguments):
    if not arguments or "=" in arguments[0]:
        raise WrongArguments("Cannot merge: name the hand-off folder first, such as work/demo/handoff/v0001")
    settings = config.read(__file__, arguments[1:])
    for key in ("base", "adapter", "out"):
        if not getattr(settings, key):
            raise WrongArguments(f"Cannot merge: {key} is not set; add {key}=DIR")
    config.model_folder("merge", "base", settings.base, "name the base model that the adapter was trained on")
    config.bounds("merge", settings, {"tolerance": (0, 1), "threads": (0, 1024)})
    if settings.precision:
        config.choose("merge", "precision", settings.precision, ("fp32", "bf16", "fp16"))
    handoff = open_handoff(arguments[0])
    base = models.base_of(settings.base)
    adapter = trained(settings, base, handoff)
    inputs = models.digest([adapter["sha256"], base["sha256"], settings.precision, models.code_digest("merge.py")])
    out = Path(settings.out)
    if models.standing(out, inputs):
        say(f"{out} stands already, made from the same inputs")
        return
    merge(settings, handoff, base, inputs, out)


def trained(settings, base, handoff):
    """The adapter's model.json, after making sure that it belongs to this base and this hand-off."""
    adapter = read_json(Path(settings.adapter) / models.NAME)
    if not adapter or adapter.get("kind") not in ("adapter", "control"):
        raise Refusal(f"Cannot merge {settings.adapter}: it is no finished adapter; make it with ./syllabus train")
    if adapter["base"]["sha256"] != base["sha256"]:
        raise Refusal(
            f"Cannot merge {settings.adapter}: it was trained on {adapter['base']['name']} "
            f"({adapter['base']['sha256'][:12]}…) and {settings.base} is another ({base['sha256'][:12]}…); name its own base"
        )
    if adapter["dataset"]["manifestSha256"] != handoff.sha256:
        raise Refusal(
            f"Cannot merge {settings.adapter}: it was trained on {adapter['dataset']['name']} version "
            f"{adapter['dataset']['version']}, not on {handoff.folder}; name its own hand-off, or train again"
        )
    models.verify(settings.adapter)
    return adapter


def merge(settings, handoff, base, inputs, out):
    import torch
    from peft import PeftModel
    from transformers import AutoModelForCausalLM, AutoTokenizer
    from transformers.utils import logging

    logging.disable_progress_bar()
    torch.set_num_threads(settings.threads or len(os.sched_getaffinity(0)))
    samples = [row["input_ids"] for row in handoff.lines("rendered_samples")]
    plain = AutoModelForCausalLM.from_pretrained(settings.base, dtype=torch.float32)
    kept_type = stored_type(settings)
    adapted = PeftModel.from_pretrained(plain, settings.adapter).eval()
    say(f"merging {settings.adapter} into {settings.base} …")
    expected = [logits(adapted, ids) for ids in samples]
    merged = adapted.merge_and_unload(safe_merge=True)
    in_memory = verify(merged, samples, expected, settings.tolerance, "merged model")
    with whole_folder(out) as part:
        merged.to(kept_type).save_pretrained(part)
        AutoTokenizer.from_pretrained(settings.adapter).save_pretrained(part)
        # Byte for byte, so that the hand-off's hash still holds.
        (part / "tokenizer.json").write_bytes((Path(settings.base) / "tokenizer.json").read_bytes())
        on_disk, bar = verify_stored(part, merged, samples, expected, kept_type, settings.tolerance)
        differences = {"logitDifference": in_memory, "logitDifferenceOnDisk": on_disk, "allowedOnDisk": bar}
        made = {"kind": "merged", "inputs": inputs, "base": base, "dataset": models.dataset_of(handoff)}
        stored = {"precision": str(kept_type).removeprefix("torch."), "figures": {"samples": len(samples), **differences}}
        models.describe(part, **made, parent=models.parent_of(settings.adapter), **stored)
    say(f"logits differ by {in_memory:.1e} at most over {len(samples)} samples ({on_disk:.1e} of {bar:.1e} allowed as stored, {kept_type})")
    say(f"{out} holds the merged model")


def stored_type(settings):
    """The type of the weights on disk: as set, else the base's own."""
    import torch
    from transformers import AutoConfig

    names = {"fp32": torch.float32, "bf16": torch.bfloat16, "fp16": torch.float16}
    return names.get(settings.precision) or AutoConfig.from_pretrained(settings.base).dtype or torch.float32


def allowed(expected, kept_type, tolerance):
    """The greatest difference of a logit as stored: in fp32 the tolerance; in a type of fewer digits what its rounding may cost.

    Each weight is off by half a step (eps) of the type at most, and over the layers these add up to a few steps of a logit.
    """
    import torch

    if kept_type == torch.float32:
        return tolerance
    largest = max(float(one.abs().max()) for one in expected)
    return tolerance + ROUNDINGS * torch.finfo(kept_type).eps * largest


def logits(model, ids):
    import torch

    with torch.inference_mode():
        return model(input_ids=torch.tensor([ids])).logits[0]


def difference(model, samples, expected):
    return max(float((logits(model, ids) - wanted).abs().max()) for ids, wanted in zip(samples, expected, strict=True))


def verify(model, samples, expected, tolerance, what):
    found = difference(model.eval(), samples, expected)
    refuse_above(found, tolerance, what)
    return found


def verify_stored(folder, merged, samples, expected, kept_type, tolerance):
    """Reads the model back; gives the greatest difference of a logit from base with adapter, and what is allowed."""
    import torch
    from transformers import AutoModelForCausalLM

    stored = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).eval()
    rounded = [logits(merged.float(), ids) for ids in samples]
    verify(stored, samples, rounded, tolerance, f"model read back from the disk (against the one written in {kept_type})")
    bar = allowed(expected, kept_type, tolerance)
    return verify(stored, samples, expected, bar, f"model stored in {kept_type}"), bar


def refuse_above(found, tolerance, what):
    if not found <= tolerance:
        raise Refusal(
            f"Cannot merge: the {what} differs from base with adapter by {found:.1e} in a logit, {tolerance:.3g} is allowed; "
            "was the adapter trained on this very base? If it was, store the model in precision=fp32"
        )


if __name__ == "__main__":
    run(main)
