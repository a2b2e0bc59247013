"""What the score stage asks of libraries, done in Python on one thread, by the CPU's time: one number a second, the best of four rounds.

usage: score.py WHAT SECONDS < JSON; prints a number. WHAT is
lexicon {"terms": […], "texts": […]}: texts that pyahocorasick looks through for terms;
vectors {"jar": …, "model": …, "texts": […]}: texts that onnxruntime embeds one by one with a model of that jar, tokenized by the library tokenizers.
"""
import json
import sys
import time


def best(work, seconds):
    rates = []
    for _ in range(4):
        count, start = 0, time.process_time()
        while time.process_time() - start < seconds / 4:
            count += work()
        rates.append(count / (time.process_time() - start))
    return max(rates)


def lexicon(terms, texts):
    import ahocorasick

    found = ahocorasick.Automaton()
    for term in terms:
        found.add_word(term, term)
    found.make_automaton()

    def work():
        for text in texts:
            for _ in found.iter(text):
                pass
        return len(texts)

    return work


def vectors(jar, model, texts):
    import zipfile

    import numpy
    import onnxruntime
    from tokenizers import Tokenizer

    with zipfile.ZipFile(jar) as files:
        weights, words = files.read(model + ".onnx"), files.read(model + "-tokenizer.json")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_str(words.decode("utf-8"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(256)

    def work():
        for text in texts:
            encoded = tokenizer.encode(text)
            ids = numpy.array([encoded.ids], dtype=numpy.int64)
            inputs = {"input_ids": ids, "attention_mask": numpy.ones_like(ids), "token_type_ids": numpy.zeros_like(ids)}
            hidden = session.run(None, {one.name: inputs[one.name] for one in session.get_inputs()})[0][0]
            mean = hidden.mean(axis=0)
            mean /= numpy.linalg.norm(mean)
        return len(texts)

    return work


print(best({"lexicon": lexicon, "vectors": vectors}[sys.argv[1]](**json.load(sys.stdin)), float(sys.argv[2])))
