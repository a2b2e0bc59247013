"""Writes what the encoders of the class path give in Python, to compare with: the ids and vectors of 200 texts.

usage: built_in_encoders.py FOLDER OUT.jsonl.gz
FOLDER holds the .onnx and -tokenizer.json files of the two jars (langchain4j-embeddings-…). Of a tokenizer.json only the vocabulary is read: the
configuration is that of the models' cards. Ids are those of transformers' BertTokenizer; its older one, in plain Python, gives the same but for a
capital sigma at a word's end, and is asked to show that. Vectors are of unit length, a component in thousandths.
"""

import gzip
import json
import sys
import tempfile
from pathlib import Path

import numpy
import onnxruntime
import sentence_texts
from transformers import BertTokenizer
from transformers.models.bert.tokenization_bert_legacy import BertTokenizerLegacy

# bge-small-zh-v1.5: config_sentence_transformers, 1_Pooling (cls), tokenizer_config of BAAI; all-MiniLM-L6-v2: those of sentence-transformers.
CARDS = {"bge-small-zh-v1.5": {"pooling": "cls", "most": 512}, "all-minilm-l6-v2": {"pooling": "mean", "most": 256}}
TOKENIZER = {"do_lower_case": True, "strip_accents": None, "tokenize_chinese_chars": True}

SIGMA = "Σ"


def main(folder, out):
    texts = sentence_texts.texts()
    assert len(texts) == 200
    lines = [line for name in CARDS for line in golden(Path(folder), name, texts)]
    # No name and no time in the head: the same lines give the same bytes.
    with open(out, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, 0) as packed:
        packed.write("".join(lines).encode("utf-8"))


def golden(folder, name, texts):
    words = json.loads((folder / f"{name}-tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    fast, slow = BertTokenizer(vocab=words, **TOKENIZER), plain_python(words)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(folder / f"{name}.onnx"), options)
    for text in texts:
        ids = fast(text, truncation=True, max_length=CARDS[name]["most"])["input_ids"]
        older = slow(text, truncation=True, max_length=CARDS[name]["most"])["input_ids"]
        assert ids == older or SIGMA in text.upper(), f"{name}: the two tokenizers part at {ascii(text)}"
        vector = [round(1000 * float(x)) for x in embed(session, CARDS[name]["pooling"], ids)]
        yield json.dumps({"model": name, "text": text, "ids": ids, "vector": vector}, ensure_ascii=False) + "\n"


def plain_python(words):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "vocab.txt"
        file.write_text("".join(f"{word}\n" for word in sorted(words, key=words.get)), encoding="utf-8")
        return BertTokenizerLegacy(str(file), **TOKENIZER)


def embed(session, pooling, ids):
    values = {"input_ids": ids, "attention_mask": [1] * len(ids), "token_type_ids": [0] * len(ids)}
    feed = {one.name: numpy.array([values[one.name]], dtype=numpy.int64) for one in session.get_inputs()}
    tokens = session.run(None, feed)[0][0]
    vector = tokens[0] if pooling == "cls" else tokens.mean(axis=0)
    return vector / numpy.linalg.norm(vector)


if __name__ == "__main__":
    main(*sys.argv[1:])
