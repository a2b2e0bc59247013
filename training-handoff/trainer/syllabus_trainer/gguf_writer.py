"""A Hugging Face folder of the Llama family as an f16 GGUF file, the form that llama.cpp quantises and serves.

Kept small on purpose: plain Llama layers with rotary positions and a byte-level BPE. Whatever goes beyond (other
families, scaled positions, SentencePiece) is refused, because a file that is nearly right answers nonsense; llama.cpp's
own converter knows them all. checks/gguf_oracle.py compares this writer with that converter, tensor by tensor.
"""

import functools
import json
from pathlib import Path

import gguf
import torch
from safetensors import safe_open

from .folders import whole_file
from .refusal import Refusal

# How llama.cpp calls the ways of splitting a text before BPE; the regexes are those of the models' tokenizer.json.
SPLITS = {
    ("bytes",): "gpt-2",
    ("digits", "bytes"): "smollm",
    (
        r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+"
        r"|\s+(?!\S)|\s+",
        "encode",
    ): "llama-bpe",
}


def write_f16(model, path):
    """Writes the model's folder as one f16 GGUF file: `path` either holds all of it or does not exist."""
    model = Path(model)
    config = json.loads((model / "config.json").read_text(encoding="utf-8"))
    _refuse_what_is_not_plain_llama(model, config)
    with whole_file(path) as part:
        writer = gguf.GGUFWriter(part, "llama")
        _add_shape(writer, model, config)
        _add_tokenizer(writer, model, config)
        _add_tensors(writer, model, config)
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()


def obstacle(model):
    """Why the writer could not write a folder like this one, in words; "" where it could. Reads no weight."""
    model = Path(model)
    config = json.loads((model / "config.json").read_text(encoding="utf-8"))
    try:
        _refuse_what_is_not_plain_llama(model, config)
        _names(model, config)
        _refuse_unknown_tensors(model, config)
    except _Unfit as unfit:
        return unfit.cause
    return ""


class _Unfit(Refusal):
    def __init__(self, model, cause):
        self.cause = cause
        super().__init__(
            f"Cannot write {model} as GGUF: {cause}, and this writer knows plain Llama models with a byte-level BPE only; "
            "convert it with llama.cpp's convert_hf_to_gguf.py --outtype f16 and start quantize with f16=FILE"
        )


def _refuse_what_is_not_plain_llama(model, config):
    family = (config.get("architectures") or ["none"])[0]
    rope = config.get("rope_parameters") or config.get("rope_scaling") or {}
    unfit = {
        f"its architecture is {family}": family != "LlamaForCausalLM",
        "its rotary positions are scaled": rope.get("rope_type", "default") != "default",
        "its layers have biases": bool(config.get("attention_bias") or config.get("mlp_bias")),
        "its activation is not silu": config.get("hidden_act") != "silu",
    }
    for cause in (cause for cause, found in unfit.items() if found):
        _refuse(model, cause)


def _refuse(model, cause):
    raise _Unfit(model, cause)


def _add_shape(writer, model, config):
    heads = config["num_attention_heads"]
    rope = config.get("rope_parameters") or config
    writer.add_type(gguf.GGUFType.MODEL)
    writer.add_name(model.resolve().name)
    writer.add_block_count(config["num_hidden_layers"])
    writer.add_context_length(config["max_position_embeddings"])
    writer.add_embedding_length(config["hidden_size"])
    writer.add_feed_forward_length(config["intermediate_size"])
    writer.add_head_count(heads)
    writer.add_head_count_kv(config.get("num_key_value_heads", heads))
    writer.add_key_length(_head_size(config))
    writer.add_value_length(_head_size(config))
    writer.add_rope_dimension_count(_head_size(config))
    writer.add_rope_freq_base(rope["rope_theta"])
    writer.add_layer_norm_rms_eps(config["rms_norm_eps"])
    writer.add_vocab_size(config["vocab_size"])
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_F16)
    writer.add_quantization_version(gguf.GGML_QUANT_VERSION)


def _names(model, config):
    """(the tokenizer's JSON, its tokens by number, the added ones among them), or a refusal."""
    path = model / "tokenizer.json"
    if not path.is_file():
        _refuse(model, "it has no tokenizer.json")
    tokenizer = json.loads(path.read_text(encoding="utf-8"))
    names = {number: token for token, number in tokenizer["model"].get("vocab", {}).items()}
    added = {token["id"]: token for token in tokenizer["added_tokens"]}
    names.update((number, token["content"]) for number, token in added.items())
    if max(names) >= config["vocab_size"]:
        _refuse(model, f"its tokenizer has {max(names) + 1} tokens and the model {config['vocab_size']} rows for them")
    _split(model, tokenizer)
    return tokenizer, names, added


def _add_tokenizer(writer, model, config):
    tokenizer, names, added = _names(model, config)
    numbers = range(config["vocab_size"])
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre(_split(model, tokenizer))
    writer.add_token_list([names.get(number, f"[PAD{number}]") for number in numbers])
    writer.add_token_types([_token_type(number, names, added) for number in numbers])
    special = gguf.SpecialVocab(model, load_merges=True, n_vocab=len(numbers))
    special.add_special_token.setdefault("bos", False)  # or llama.cpp decides by the name of the split
    special.add_to_gguf(writer, quiet=True)


def _split(model, tokenizer):
    if tokenizer["model"].get("type") != "BPE" or tokenizer.get("normalizer"):
        _refuse(model, "its tokenizer is no byte-level BPE or changes the text first")
    steps = tokenizer.get("pre_tokenizer") or {}
    names = tuple(_step(step) for step in steps.get("pretokenizers", [steps]))
    if names not in SPLITS:
        _refuse(model, "its tokenizer splits texts in a way that this writer has no name for")
    return SPLITS[names]


def _step(step):
    match step:
        case {"type": "ByteLevel", "add_prefix_space": False, "use_regex": uses}:
            return "bytes" if uses else "encode"
        case {"type": "Digits", "individual_digits": True}:
            return "digits"
        case {"type": "Split", "pattern": {"Regex": regex}, "behavior": "Isolated", "invert": False}:
            return regex
    return "unknown"


def _token_type(number, names, added):
    if number not in names:
        return gguf.TokenType.UNUSED
    if number not in added:
        return gguf.TokenType.NORMAL
    special = added[number]["special"] or names[number].startswith("<|")
    return gguf.TokenType.CONTROL if special else gguf.TokenType.USER_DEFINED


@functools.cache
def _known_names(layers):
    return gguf.get_tensor_name_map(gguf.MODEL_ARCH.LLAMA, layers)


def _place(model, config, name):
    """The tensor's name in the file; None where it has no place there, since llama.cpp reads the embeddings for it."""
    if name == "lm_head.weight" and config.get("tie_word_embeddings"):
        return None
    return _known_names(config["num_hidden_layers"]).get_name(name, try_suffixes=(".weight",)) or _refuse(model, f"it has a tensor {name}")


def _refuse_unknown_tensors(model, config):
    for shard in _shards(model):
        with safe_open(shard, framework="pt") as file:
            for name in file.keys():
                _place(model, config, name)


def _add_tensors(writer, model, config):
    heads = {"q_proj": config["num_attention_heads"]}
    heads["k_proj"] = config.get("num_key_value_heads", heads["q_proj"])
    for name, tensor in _tensors(model):
        to = _place(model, config, name)
        if to is None:
            continue
        projection = name.split(".")[-2]
        if projection in heads:
            tensor = rotary_pairs_together(tensor, heads[projection])
        # Norms stay in fp32: they are tiny, and ggml multiplies them in fp32.
        writer.add_tensor(to, tensor.to(torch.float16 if tensor.dim() > 1 else torch.float32).numpy())


def rotary_pairs_together(weight, heads):
    """Rows of a q or k projection in ggml's order: the two rows that rotate together lie side by side within a head.

    Hugging Face keeps the first halves of all pairs, then the second halves. `weight` is [heads · size, hidden].
    """
    return weight.reshape(heads, 2, -1, weight.shape[1]).transpose(1, 2).reshape(weight.shape)


def _shards(model):
    return sorted(model.glob("*.safetensors")) or _refuse(model, "it has no *.safetensors")


def _tensors(model):
    for shard in _shards(model):
        with safe_open(shard, framework="pt") as file:
            for name in file.keys():
                yield name, file.get_tensor(name)


def _head_size(config):
    return config.get("head_dim") or config["hidden_size"] // config["num_attention_heads"]
