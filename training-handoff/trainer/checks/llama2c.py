"""Makes a Hugging Face folder of a model of llama2.c: `python checks/llama2c.py MODEL.bin TOKENIZER.bin OUT`.

`../../shared/corpora/tinylm` holds one of 260,000 parameters with the negative log-likelihoods that a reference gives; what ./syllabus lm export makes of
this folder must give the same (CausalGoldenTest).
"""

import json
import struct
import sys
from pathlib import Path

import numpy
import torch
from tokenizers import AddedToken, Tokenizer, decoders, normalizers
from tokenizers.models import BPE
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast


def main(model, tokenizer, out):
    torch.set_num_threads(1)
    llama = weights(Path(model).read_bytes())
    llama.save_pretrained(out)
    words = PreTrainedTokenizerFast(
        tokenizer_object=bpe(Path(tokenizer).read_bytes(), llama.config.vocab_size), bos_token="<s>", eos_token="</s>", unk_token="<unk>"
    )
    words.save_pretrained(out)
    print(json.dumps({"parameters": llama.num_parameters(), "ids": words("Once upon a time", add_special_tokens=False)["input_ids"]}))


def weights(file):
    """The version without a magic number: seven ints, then every matrix in fp32."""
    dim, wide, layers, heads, kv_heads, vocabulary, length = struct.unpack("7i", file[:28])
    floats = numpy.frombuffer(file, dtype=numpy.float32, offset=28)
    taken = 0

    def take(*shape):
        nonlocal taken
        size = int(numpy.prod(shape))
        taken += size
        return torch.tensor(floats[taken - size : taken].reshape(shape))

    head, kv = dim // heads, dim // heads * kv_heads
    shared = vocabulary > 0
    vocabulary = abs(vocabulary)
    state = {"model.embed_tokens.weight": take(vocabulary, dim)}
    parts = [
        ("input_layernorm", (dim,), 0), ("self_attn.q_proj", (dim, dim), heads), ("self_attn.k_proj", (kv, dim), kv_heads),
        ("self_attn.v_proj", (kv, dim), 0), ("self_attn.o_proj", (dim, dim), 0), ("post_attention_layernorm", (dim,), 0),
        ("mlp.gate_proj", (wide, dim), 0), ("mlp.down_proj", (dim, wide), 0), ("mlp.up_proj", (wide, dim), 0),
    ]  # fmt: skip
    for name, shape, turned in parts:
        for layer, matrix in enumerate(take(layers, *shape)):
            state[f"model.layers.{layer}.{name}.weight"] = halves(matrix, turned) if turned else matrix
    state["model.norm.weight"] = take(dim)
    take(length, head)  # cosines and sines, which are computed anew
    state["lm_head.weight"] = state["model.embed_tokens.weight"] if shared else take(vocabulary, dim)
    llama = LlamaForCausalLM(
        LlamaConfig(
            vocab_size=vocabulary, hidden_size=dim, intermediate_size=wide, num_hidden_layers=layers, num_attention_heads=heads,
            num_key_value_heads=kv_heads, max_position_embeddings=length, rms_norm_eps=1e-5, tie_word_embeddings=shared, bos_token_id=1,
            eos_token_id=2,
        )
    )  # fmt: skip
    llama.load_state_dict(state)
    return llama


def halves(matrix, heads):
    """llama2.c turns neighbouring numbers of a head together, transformers the first half with the second."""
    rows, columns = matrix.shape
    return matrix.view(heads, rows // heads // 2, 2, columns).transpose(1, 2).reshape(rows, columns)


def bpe(file, vocabulary):
    """The tokenizer: what merges first is the pair whose whole has the best score."""
    pieces, scores, at = [], [], 4
    for _ in range(vocabulary):
        score, size = struct.unpack("fi", file[at : at + 8])
        pieces.append(file[at + 8 : at + 8 + size].decode("utf-8").replace(" ", "▁"))
        scores.append(score)
        at += 8 + size
    pieces[:3] = ["<unk>", "<s>", "</s>"]
    ids = {piece: i for i, piece in enumerate(pieces)}
    splits = [
        (-scores[ids[piece]], ids[piece[:cut]], ids[piece[cut:]], piece[:cut], piece[cut:])
        for piece in pieces[259:]
        for cut in range(1, len(piece))
        if piece[:cut] in ids and piece[cut:] in ids
    ]
    words = Tokenizer(BPE(ids, [pair[3:] for pair in sorted(splits)], unk_token="<unk>", fuse_unk=True, byte_fallback=True))
    words.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    words.decoder = decoders.Sequence([decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)])
    words.add_special_tokens([AddedToken(piece, special=True) for piece in pieces[:3]])
    return words


if __name__ == "__main__":
    main(*sys.argv[1:])
