"""LoRA and QLoRA on a hand-off: `python -m syllabus_trainer.train HANDOFF base=DIR out=DIR [key=value]`.

The labels are the hand-off's own. Before the first step the hand-off is verified, every setting is printed with its
reason, and the memory is estimated. A killed run goes on from its last checkpoint when it is started again with the
same arguments. The adapter appears in one piece, with its curves, its environment and its dataset version.
"""

import json
import math
import os
import resource
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import yaml

from . import batches, config, curve, defaults, gguf_writer, isolation, memory, models
from .folders import read_json, whole_folder, write_json
from .handoff import Rendering, open_handoff, open_issues, verify_rendering
from .markdown import plain
from .perplexity import LARGEST
from .refusal import Refusal, WrongArguments, run, say

ATTENTION = ["q_proj", "k_proj", "v_proj", "o_proj"]
DECIDING = ("train.py", "batches.py", "defaults.py", "isolation.py")  # a change of these makes another adapter
PLACES = ("out", "base", "threads", "memory", "gguf", "keep", "save_steps")  # settings that do not decide the adapter
FINISHED = "finished"  # written into a checkpoint when all of it is on the disk


@dataclass
class Work:
    """A training, ready to begin: what `fit` is given, and what its result is described by."""

    rows: list
    left_out: int
    data: defaults.Data
    dataset: batches.Rows
    collate: Callable
    validation: list
    steps: int
    accumulate: int
    reasons: dict
    base_config: object
    sizes: tuple
    base: dict
    inputs: str


def main(arguments):
    if not arguments or "=" in arguments[0]:
        raise WrongArguments("Cannot train: name the hand-off folder first, such as work/demo/handoff/v0001")
    settings = config.read(__file__, arguments[1:])
    require(settings)
    handoff, tokenizer = opened(arguments[0], settings)
    work = prepare(handoff, settings, tokenizer.pad_token_id or 0)
    out = Path(settings.out)
    if models.standing(out, work.inputs):
        say(f"{out} stands already, made from the same inputs")
        return
    guessed = check(work, settings)
    repeatable(settings.seed)
    model = adapted_model(settings)
    leak = isolation.leaks(model, work.rows) if settings.packing and len(work.rows) > 1 else ""
    if leak:
        work = unpacked(handoff, settings, tokenizer.pad_token_id or 0, work, leak)
        if models.standing(out, work.inputs):
            say(f"{out} stands already, made from the same inputs")
            return
        guessed = check(work, settings)
    began = time.monotonic()
    trained = fit(settings, work, model)
    finish(handoff, tokenizer, work, trained, figures(trained, settings, work, guessed, time.monotonic() - began), settings)


def opened(folder, settings):
    """The verified hand-off and the base's tokenizer, which reads it as the pipeline wrote it."""
    from transformers import AutoTokenizer
    from transformers.utils import logging

    logging.disable_progress_bar()
    handoff = open_handoff(folder)
    say(f"{handoff.folder}: {handoff.dataset} version {handoff.version}, checksums and gates verified")
    for issue in open_issues(handoff):
        say(f"note: {issue}")
    tokenizer = AutoTokenizer.from_pretrained(settings.base)
    refuse_without_gguf(settings)
    samples = verify_rendering(handoff, Rendering(settings.base, tokenizer, settings.template, settings.now), settings.match)
    say(f"{samples} rendered samples agree with {settings.base}")
    return handoff, tokenizer


def refuse_without_gguf(settings):
    """Before hours of training: a model that cannot be written as GGUF cannot be quantised, served or promoted here."""
    cause = gguf_writer.obstacle(settings.base) if settings.gguf == "refuse" else ""
    if cause:
        raise Refusal(
            f"Cannot train {settings.base} for GGUF: {cause}, and the writer knows plain Llama models with a byte-level BPE "
            "only; take another base, or train with gguf=ignore, merge, convert the merged model with llama.cpp's "
            "convert_hf_to_gguf.py --outtype f16 and start quantize with f16=FILE"
        )


def unpacked(handoff, settings, pad_token, work, leak):
    """The same training without packs; refused where packs were asked for by hand."""
    if "packing" not in work.reasons:
        raise Refusal(f"Cannot train with packing=true: {leak}; leave packing away, and rows are padded instead")
    settings.packing = False
    for key in {"warmup_steps", "save_steps"} & work.reasons.keys():
        setattr(settings, key, None)
    return prepare(handoff, settings, pad_token, work.reasons | {"packing": f"this model does not keep rows of a pack apart: {leak}"})


def prepare(handoff, settings, pad_token, known=None):
    """Settles what is not set, and arranges the rows; `known` are reasons of what was settled before."""
    import torch
    from transformers import AutoConfig

    rows = handoff.tokens("train")
    base_config = AutoConfig.from_pretrained(settings.base)
    parameters, linear = sizes(base_config)
    reasons = defaults.settle(settings, data_of(rows), machine(settings.device), weights_bf16=2 * sum(parameters.values()))
    reasons |= known or {}
    torch.set_num_threads(settings.threads or len(os.sched_getaffinity(0)))
    kept = batches.within(rows, settings.max_tokens)
    data = data_of(kept)
    if settings.control:
        kept = batches.with_dealt_answers(kept, settings.seed)
    dataset, collate = arrange(kept, data, settings, pad_token)
    micro_batches = math.ceil(len(dataset) / (1 if settings.packing else settings.batch))
    accumulate = defaults.per_update(settings, data, micro_batches)
    steps, more = defaults.schedule(settings, micro_batches, accumulate)
    tell(settings, reasons | more, accumulate)
    say(f"{len(kept)} of {len(rows)} rows, {sum(data.lengths)} tokens, {steps} steps")
    base = models.base_of(settings.base)
    return Work(
        rows=kept, left_out=len(rows) - len(kept), data=data, dataset=dataset, collate=collate, validation=to_validate(handoff, settings),
        steps=steps, accumulate=accumulate, reasons=reasons | more, base_config=base_config, sizes=(parameters, linear), base=base,
        inputs=digest(handoff, base, settings),
    )  # fmt: skip


def data_of(rows):
    return defaults.Data([len(row["input_ids"]) for row in rows])


def to_validate(handoff, settings):
    return handoff.tokens("validation")[: settings.eval_rows]


def digest(handoff, base, settings):
    """Of all that decides the adapter."""
    deciding = {key: value for key, value in vars(settings).items() if key not in PLACES}
    return models.digest([handoff.sha256, base["sha256"], deciding, models.code_digest(*DECIDING)])


def check(work, settings):
    """Refuses what would not fit the memory or the model; gives the bytes that are guessed."""
    guessed = check_memory(settings, work.base_config, *work.sizes, work.data)
    batch = 1 if settings.packing else settings.batch
    same = batches.verify_labels(work.rows, work.dataset, work.collate, batch)
    own = f"labels: those of {same} rows are the hand-off's own"
    say("control: the answers are dealt to other questions" if settings.control else own)
    check_vocabulary(work.rows + work.validation, work.base_config, settings.base)
    return guessed


def finish(handoff, tokenizer, work, trained, facts, settings):
    """Puts the adapter at `out`, whole, or refuses an exploded one."""
    out, base = Path(settings.out), work.base
    title = f"{handoff.dataset} v{handoff.version} on {base['name']}: {facts['shape']['name']}"
    refuse_exploded(trained, facts, out, title)
    with whole_folder(out) as part:
        save_adapter(trained.model, part)
        tokenizer.save_pretrained(part)
        write_curves(part, trained, title)
        write_json(part / "environment.json", models.environment())
        write_json(part / "settings.json", {"settings": vars(settings), "reasons": work.reasons})
        (part / "README.md").write_text(card(handoff, base, settings, facts), encoding="utf-8")
        kind = "control" if settings.control else "adapter"
        models.describe(part, kind=kind, inputs=work.inputs, base=base, dataset=models.dataset_of(handoff), figures=facts)
    for past in (checkpoints(out), failed(out)):
        shutil.rmtree(past, ignore_errors=True)
    conclude(facts, out)


def require(settings):
    for key in ("base", "out"):
        if not getattr(settings, key):
            raise WrongArguments(f"Cannot train: {key} is not set; add {key}=DIR")
    config.model_folder("train", "base", settings.base, "./syllabus base smollm2 sets up a small one")


def machine(wanted):
    """The device that is there, or the one that is wanted, and its memory."""
    import torch

    if wanted == "cuda" and not torch.cuda.is_available():
        raise WrongArguments("Cannot use train device=cuda: torch sees no CUDA device; leave device away to use the CPU")
    if wanted == "cpu" or not torch.cuda.is_available():
        return defaults.Machine("cpu", *memory.of_the_process())
    if torch.cuda.device_count() > 1:
        raise WrongArguments(
            f"Cannot train on {torch.cuda.device_count()} GPUs: this program computes on one, and transformers would take "
            "all; start it with CUDA_VISIBLE_DEVICES=0 in front of the command, or use device=cpu"
        )
    return defaults.Machine("cuda", *torch.cuda.mem_get_info(), torch.cuda.is_bf16_supported())


def sizes(base_config):
    """Parameters by name, and (in, out) of every linear layer but the head, without loading a weight."""
    import torch
    from transformers import AutoModelForCausalLM

    with torch.device("meta"):
        model = AutoModelForCausalLM.from_config(base_config)
    head = model.get_output_embeddings()
    linear = {
        name: (module.in_features, module.out_features)
        for name, module in model.named_modules()
        if isinstance(module, torch.nn.Linear) and module is not head
    }
    return {name: weights.numel() for name, weights in model.named_parameters()}, linear


def arrange(rows, data, settings, pad_token):
    """The dataset and its collator: packed, or single rows to be padded."""
    if settings.packing:
        return batches.packed(rows, capacity(settings, data), settings.seed), batches.collate_packed
    return batches.single(rows), lambda items: batches.collate_padded(items, pad_token)


def capacity(settings, data):
    """The tokens of one pack: those of a batch, on average."""
    return max(data.longest, round(settings.batch * data.mean))


def check_memory(settings, base_config, parameters, linear, data):
    """Prints the estimate and refuses where it does not fit; gives its bytes."""
    shape, plan = shape_of(settings, base_config, parameters, linear), plan_of(settings, data)
    parts = memory.estimate(shape, plan)
    needed, free = memory.total(parts), machine(settings.device).free
    words = ", ".join(f"{name} {size / memory.GIB:.2f}" for name, size in parts.items())
    say(f"memory: about {needed / memory.GIB:.2f} of {free / memory.GIB:.2f} GiB free ({words})")
    if needed > free and settings.memory == "refuse":
        fitting = memory.that_fit(shape, plan, free)
        cure = " ".join(f"{key}={str(value).lower()}" for key, value in fitting.items()) if fitting else "a smaller base"
        raise Refusal(
            f"Cannot train in {free / memory.GIB:.2f} GiB: about {needed / memory.GIB:.2f} GiB are needed; what would "
            f"fit: {cure} (or memory=ignore)"
        )
    return needed


def shape_of(settings, base_config, parameters, linear):
    """The base and its adapter, as far as memory depends on them."""
    adapted = [
        size for name, size in linear.items() if settings.targets == "all-linear" or name.split(".")[-1] in ATTENTION
    ]
    return memory.Shape(
        parameters=sum(parameters.values()),
        linear=sum(ins * outs for ins, outs in linear.values()),
        adapter=sum(settings.rank * (ins + outs) for ins, outs in adapted),
        layers=base_config.num_hidden_layers,
        hidden=base_config.hidden_size,
        intermediate=getattr(base_config, "intermediate_size", 4 * base_config.hidden_size),
        heads=base_config.num_attention_heads,
        vocabulary=base_config.vocab_size,
    )


def plan_of(settings, data):
    """The way of training, as far as memory depends on it; a batch of packs is one long row."""
    return memory.Plan(
        device=settings.device,
        precision=settings.precision,
        method=settings.method,
        batch=1 if settings.packing else settings.batch,
        tokens=capacity(settings, data) if settings.packing else data.longest,
        checkpointing=settings.checkpointing,
        eight_bit="8bit" in settings.optimizer,
        eager=settings.attention == "eager",
    )


def check_vocabulary(rows, base_config, base):
    highest = max(max(row["input_ids"]) for row in rows)
    if highest >= base_config.vocab_size:
        raise Refusal(
            f"Cannot train {base}: the hand-off has the token {highest} and the model's vocabulary ends at "
            f"{base_config.vocab_size - 1}; render with this model's own tokenizer"
        )


def quantisation(settings):
    """NF4 with double quantisation (Dettmers et al. 2023), or None for plain LoRA."""
    import torch
    from transformers import BitsAndBytesConfig

    if settings.method != "qlora":
        return None
    return BitsAndBytesConfig(
        load_in_4bit=True,
        bnb_4bit_quant_type="nf4",
        bnb_4bit_use_double_quant=True,
        bnb_4bit_compute_dtype=torch.bfloat16 if settings.precision == "bf16" else torch.float32,
    )


def lora(settings):
    from peft import LoraConfig

    return LoraConfig(
        task_type="CAUSAL_LM",
        r=settings.rank,
        lora_alpha=settings.alpha,
        lora_dropout=settings.dropout,
        target_modules=ATTENTION if settings.targets == "attention" else "all-linear",
    )


def repeatable(seed):
    """The same seed gives the same adapter: from its first weights on, so before the model is made."""
    import torch
    from transformers import set_seed

    torch.use_deterministic_algorithms(True, warn_only=True)
    set_seed(seed)


def adapted_model(settings):
    import torch
    from peft import get_peft_model, prepare_model_for_kbit_training
    from transformers import AutoModelForCausalLM

    model = AutoModelForCausalLM.from_pretrained(
        settings.base,
        dtype=torch.bfloat16 if settings.precision == "bf16" else torch.float32,
        attn_implementation=settings.attention,
        quantization_config=quantisation(settings),
        device_map={"": 0} if settings.device == "cuda" else None,
    )
    model.config.use_cache = False
    if settings.method == "qlora":
        model = prepare_model_for_kbit_training(model, use_gradient_checkpointing=settings.checkpointing)
    elif settings.checkpointing:
        model.enable_input_require_grads()
    return get_peft_model(model, lora(settings))


def save_adapter(model, folder):
    model.save_pretrained(folder)
    # peft keeps the names in a set, and writes them in another order each time.
    path = folder / "adapter_config.json"
    values = json.loads(path.read_text(encoding="utf-8"))
    write_json(path, values | {"target_modules": sorted(values["target_modules"])})


def training_arguments(settings, steps, accumulate, evaluate):
    from transformers import TrainingArguments

    return TrainingArguments(
        output_dir=str(checkpoints(settings.out)),
        use_cpu=settings.device == "cpu",
        bf16=settings.precision == "bf16",
        max_steps=steps,
        per_device_train_batch_size=1 if settings.packing else settings.batch,
        gradient_accumulation_steps=accumulate,
        activation_checkpointing=settings.checkpointing,
        activation_checkpointing_kwargs={"use_reentrant": False} if settings.checkpointing else None,
        optim=settings.optimizer,
        learning_rate=settings.learning_rate,
        lr_scheduler_type=settings.scheduler,
        warmup_steps=settings.warmup_steps,
        weight_decay=settings.weight_decay,
        max_grad_norm=settings.max_grad_norm,
        save_strategy="steps",
        save_steps=settings.save_steps,
        save_total_limit=settings.keep,
        eval_strategy="steps" if evaluate else "no",
        eval_steps=max(1, math.ceil(steps / 4)),
        eval_on_start=evaluate,
        logging_steps=1,
        logging_nan_inf_filter=False,  # a NaN is to be seen, not averaged away
        seed=settings.seed,
        data_seed=settings.seed,
        remove_unused_columns=False,
        dataloader_pin_memory=settings.device == "cuda",
        report_to=[],
        disable_tqdm=True,
    )


def fit(settings, work, model):
    """Trains, from the last finished checkpoint of the same inputs where there is one."""
    from transformers import Trainer

    from .perplexity import score, total

    class AnswerTrainer(Trainer):
        """Validates by the mean over all answer tokens, not by the mean of batches' means."""

        def evaluate(self, *_, **__):
            metrics = {"eval_loss": total(score(self.model, work.validation)).mean}
            self.log(metrics)
            self.control = self.callback_handler.on_evaluate(self.args, self.state, self.control, metrics)
            return metrics

    last = prepare_checkpoints(settings.out, work.inputs)
    trainer = AnswerTrainer(
        model=model,
        args=training_arguments(settings, work.steps, work.accumulate, bool(work.validation)),
        train_dataset=work.dataset,
        eval_dataset=work.validation or None,
        data_collator=work.collate,
        callbacks=callbacks(),
    )
    from transformers.trainer_callback import PrinterCallback

    trainer.remove_callback(PrinterCallback)
    if last:
        say(f"going on from {last.name}")
    trainer.train(resume_from_checkpoint=str(last) if last else None)
    return trainer


def checkpoints(out):
    out = Path(out).absolute()
    return out.with_name(f".{out.name}.checkpoints")


def prepare_checkpoints(out, inputs):
    """The newest finished checkpoint of these inputs, or None. Others are removed: a kill may have left half of one."""
    folder = checkpoints(out)
    if read_json(folder / "inputs.json") != {"inputs": inputs}:
        shutil.rmtree(folder, ignore_errors=True)
        write_json(folder / "inputs.json", {"inputs": inputs})
    finished = []
    for checkpoint in folder.glob("checkpoint-*"):
        if (checkpoint / FINISHED).is_file():
            finished.append(checkpoint)
        else:
            shutil.rmtree(checkpoint)
    return max(finished, key=lambda checkpoint: int(checkpoint.name.split("-")[1]), default=None)


def callbacks():
    return [progress()]


def progress():
    """Prints the course, validates at the last step, and marks checkpoints that are complete."""
    from transformers import TrainerCallback

    class Progress(TrainerCallback):
        began = None

        def on_step_begin(self, args, state, control, **_):
            self.began = self.began or (time.monotonic(), state.global_step)

        def on_step_end(self, args, state, control, **_):
            if args.eval_strategy != "no" and state.global_step == state.max_steps:
                control.should_evaluate = True

        def on_log(self, args, state, control, logs, **_):
            if "eval_loss" in logs:
                say(f"step {state.global_step}/{state.max_steps}  validation perplexity {math.exp(min(logs['eval_loss'], LARGEST)):.2f}")
            elif "loss" in logs and state.global_step % max(1, state.max_steps // 40) == 0:
                seconds = (time.monotonic() - self.began[0]) / (state.global_step - self.began[1])
                left = seconds * (state.max_steps - state.global_step) / 60
                say(f"step {state.global_step}/{state.max_steps}  loss {logs['loss']:.3f}  {seconds:.1f} s a step, {left:.0f} min left")

        def on_save(self, args, state, control, **_):
            checkpoint = Path(args.output_dir) / f"checkpoint-{state.global_step}"
            os.sync()
            (checkpoint / FINISHED).touch()

    return Progress()


def losses(trainer):
    """(training, validation) as [(step, loss)]."""
    history = trainer.state.log_history
    return (
        [(entry["step"], entry["loss"]) for entry in history if "loss" in entry],
        [(entry["step"], entry["eval_loss"]) for entry in history if "eval_loss" in entry],
    )


def figures(trainer, settings, work, guessed, seconds):
    import torch

    training, validation = losses(trainer)
    name, meaning = curve.shape(training, validation)
    peak = torch.cuda.max_memory_allocated() if settings.device == "cuda" else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return {
        "rows": len(work.rows),
        "leftOut": work.left_out,
        "steps": trainer.state.global_step,
        "plannedSteps": work.steps,
        "microBatchesPerStep": work.accumulate,
        "loss": round(training[-1][1], 4),
        "validationPerplexity": [round(math.exp(min(loss, LARGEST)), 3) for _, loss in (validation[:1] + validation[-1:])],
        "shape": {"name": name, "meaning": meaning},
        "estimatedBytes": round(guessed),
        "peakBytes": peak,
        "seconds": round(seconds, 1),
    }


def write_curves(folder, trainer, title):
    training, validation = losses(trainer)
    write_json(folder / "curves.json", {"training": training, "validation": validation})
    curve.draw(folder / "curves.png", training, validation, title)


def card(handoff, base, settings, facts):
    """The adapter's README, with the front matter that model hubs read."""
    validation = " → ".join(f"{value:.2f}" for value in facts["validationPerplexity"]) or "not measured"
    chosen = "\n".join(f"| {key} | {plain(value)} |" for key, value in vars(settings).items() if value is not None and key not in PLACES)
    what = "A control: trained on dealt answers, never to be used." if settings.control else "A LoRA adapter."
    front = {"base_model": base["name"], "library_name": "peft", "tags": ["lora", "syllabus"]}
    return f"""---
{yaml.safe_dump(front, allow_unicode=True, sort_keys=False)}---
# {plain(handoff.dataset)} version {handoff.version} on {plain(base["name"])}

{what} Audience: **{handoff.manifest["audience"]}**, as the dataset's.

| made from | |
|---|---|
| dataset | {plain(handoff.dataset)}, version {handoff.version} |
| manifest SHA-256 | {handoff.sha256} |
| recipe SHA-256 | {handoff.manifest["recipeSha256"]} |
| base SHA-256 | {base["sha256"]} |
| rows | {facts["rows"]} ({facts["leftOut"]} longer ones left out) |
| steps | {facts["steps"]} |
| validation perplexity | {validation} |
| curve | {facts["shape"]["name"]}: {facts["shape"]["meaning"]} |

![curves](curves.png)

| setting | value |
|---|---|
{chosen}

Load it with `peft.PeftModel.from_pretrained(base, folder)`, or merge it with `./syllabus merge`.
"""


def tell(settings, reasons, accumulate):
    for key, value in vars(settings).items():
        if value is not None and key not in ("base", "out"):
            say(f"  {key} = {value}" + (f"  ({reasons[key]})" if key in reasons else ""))
    say(f"  one update = {accumulate} × " + ("a pack" if settings.packing else f"{settings.batch} rows"))


def failed(out):
    return out.with_name(f"{out.name}-failed")


def refuse_exploded(trained, facts, out, title):
    """An adapter of an exploded training is no adapter: nothing is put at `out`, only its curves lie beside it."""
    if facts["shape"]["name"] != curve.EXPLODING:
        return
    with whole_folder(failed(out)) as part:
        write_curves(part, trained, title)
    raise Refusal(f"The training failed: {facts['shape']['meaning']}; {failed(out)} holds the curves, and no adapter was written")


def conclude(facts, out):
    first_last = facts["validationPerplexity"]
    if first_last:
        say(f"validation perplexity {first_last[0]:.2f} → {first_last[-1]:.2f} ({first_last[-1] / first_last[0] - 1:+.1%})")
    say(f"curve: {facts['shape']['name']}: {facts['shape']['meaning']}")
    say(f"memory: peak {facts['peakBytes'] / memory.GIB:.2f} GiB, estimated {facts['estimatedBytes'] / memory.GIB:.2f}")
    say(f"{out} holds the adapter, after {facts['steps']} steps and {facts['seconds']:.0f} s")


if __name__ == "__main__":
    run(main)
