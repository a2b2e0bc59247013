"""Exports a causal language model for perplexity: `python -m syllabus_trainer.lm_export MODEL_DIR out=DIR`.

The folder holds model.pt (TorchScript, fp32: `forward(input_ids)` gives the negative log-likelihood of every token but the first, in nats, and `logits` the
logits), tokenizer.json, and model.json with checksums, the token that a text begins with, the window, and what sanity texts score. Padding goes to the
right, where no token sees it. Nothing appears at `out` before the exported logits were held against the model's own, at lengths that were not traced.
"""

import math
import os
import shutil
import warnings
from pathlib import Path

from . import config, models
from .folders import whole_folder
from .refusal import Refusal, WrongArguments, run, say

TRACED = (2, 9)  # rows and tokens; every other shape is a proof that nothing of it was kept


def main(arguments):
    if not arguments or "=" in arguments[0]:
        raise WrongArguments("Cannot export: name the model's Hugging Face folder first, such as ~/.cache/syllabus/models/smollm2")
    settings = config.read(__file__, arguments[1:])
    config.model_folder("export", "MODEL_DIR", arguments[0], "name a folder as transformers saves it")
    config.bounds("export", settings, {"window": (8, 32768), "tolerance": (0, 1), "threads": (0, 1024)})
    base = Path(arguments[0])
    if not (base / "tokenizer.json").is_file():
        raise WrongArguments(f"Cannot export {base}: it has no tokenizer.json; save its fast tokenizer there with transformers")
    out = Path(settings.out or base.absolute().with_name(base.absolute().name + "-lm"))
    decides = {key: value for key, value in vars(settings).items() if key not in ("out", "threads")}
    inputs = models.digest([models.base_of(base), decides, models.code_digest("lm_export.py")])
    if models.standing(out, inputs):
        say(f"{out} stands already, made from the same inputs")
        return
    export(settings, base, inputs, out)


def export(settings, base, inputs, out):
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer
    from transformers.utils import logging

    logging.disable_progress_bar()
    logging.set_verbosity_error()
    torch.set_num_threads(settings.threads or len(os.sched_getaffinity(0)))
    model = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32, attn_implementation="eager").eval()
    words = AutoTokenizer.from_pretrained(base)
    window = min(settings.window, getattr(model.config, "max_position_embeddings", settings.window))
    start = start_of(words, settings.start)
    say(f"exporting {base} …")
    with torch.inference_mode(False), torch.no_grad(), whole_folder(out) as part:
        exported = traced(model, base)
        difference = verify(model, exported, window, settings.tolerance)
        sanity = [sane(exported, words, start, text, window) for text in settings.sanity]
        chance = math.log(model.config.vocab_size)
        if all(one["nll"] >= chance for one in sanity):
            raise Refusal(
                f"Cannot export {base}: it expects none of the sanity texts better than chance ({chance:.2f} nats a token); name a trained "
                "model, or texts of its language with sanity=[…]"
            )
        exported.save(str(part / "model.pt"))
        shutil.copyfile(base / "tokenizer.json", part / "tokenizer.json")
        facts = {"start": start, "startToken": None if start is None else words.convert_ids_to_tokens(start), "window": window}
        facts |= {"vocabulary": model.config.vocab_size, "sanity": sanity, "figures": {"logitDifference": difference}}
        models.describe(part, kind="causal-lm", inputs=inputs, base=models.base_of(base), dataset=None, **facts)
    say(f"{out} holds the model; its logits differ by {difference:.1e} at most: name it as causal:{out} in score.perplexity")


def start_of(words, named):
    """The id of the token that a text begins with; None where the tokenizer has none."""
    token = named or words.bos_token or words.eos_token
    if token is None:
        return None
    if token not in words.get_vocab():
        raise WrongArguments(f"Cannot export with start={token}: the tokenizer has no such token; name one of its own")
    return words.convert_tokens_to_ids(token)


def traced(model, base):
    """The model as a TorchScript module that takes any number of rows and tokens."""
    import torch

    ids = torch.randint(0, model.config.vocab_size, TRACED, generator=torch.Generator().manual_seed(1))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return torch.jit.trace_module(likelihood(model), {"forward": ids, "logits": ids})
    except Exception as error:
        raise Refusal(f"Cannot export {base}: its code cannot be traced ({type(error).__name__}); use a plain causal transformer") from error


def likelihood(model):
    import torch

    class Likelihood(torch.nn.Module):
        """Every token's negative log-likelihood, in nats, given those before it."""

        def __init__(self):
            super().__init__()
            self.model = model

        def forward(self, input_ids):
            expected = self.logits(input_ids)[:, :-1].transpose(1, 2)
            return torch.nn.functional.cross_entropy(expected, input_ids[:, 1:], reduction="none")

        def logits(self, input_ids):
            # The mask is made here: transformers makes its own by code that a trace would freeze at one length.
            place = torch.arange(input_ids.shape[1])
            hidden = place[None, :] > place[:, None]
            bias = torch.zeros(hidden.shape).masked_fill(hidden, torch.finfo(torch.float32).min)
            bias = bias[None, None].expand(input_ids.shape[0], 1, -1, -1)
            return self.model(input_ids=input_ids, attention_mask=bias, position_ids=place[None], use_cache=False).logits.float()

    return Likelihood().eval()


def verify(model, exported, window, tolerance):
    """The greatest difference of a logit between both, at the shortest text, a batch, and a whole window."""
    import torch

    generator = torch.Generator().manual_seed(2)
    difference = 0.0
    for shape in ((1, 2), (3, min(17, window)), (1, window)):
        ids = torch.randint(0, model.config.vocab_size, shape, generator=generator)
        own = model(input_ids=ids, use_cache=False).logits.float()
        difference = max(difference, (exported.logits(ids) - own).abs().max().item())
        nll = torch.nn.functional.cross_entropy(own[:, :-1].transpose(1, 2), ids[:, 1:], reduction="none")
        difference = max(difference, (exported(ids) - nll).abs().max().item())
    if not difference <= tolerance:
        raise Refusal(
            f"Cannot export: what was exported differs from the model by {difference:.3g} in a logit, {tolerance:g} is allowed; use a smaller "
            "window (some models see less than all of it), or a plain causal transformer"
        )
    return difference


def sane(exported, words, start, text, window):
    """What a text scores, by its first window: nats a token."""
    import torch

    tokens = words(text, add_special_tokens=False)["input_ids"]
    ids = ([] if start is None else [start]) + tokens
    return {"text": text, "tokens": len(tokens), "nll": exported(torch.tensor([ids[:window]])).mean().item()}


if __name__ == "__main__":
    run(main)
