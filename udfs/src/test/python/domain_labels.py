"""Writes labelled texts of several domains, each against all others, for ./syllabus bench domain.

usage: domain_labels.py CORPORA OUT [NAME:LANGUAGE=FOLDER ...]
CORPORA is a folder of public corpora as listed in READERS; what is missing there is left out, and said. FOLDER holds documents of one more domain as .md, .rst
or .txt. OUT gets NAME-LANGUAGE.jsonl with {text, label, group}: label is in or out, group the document, which nothing may split.

Texts are whole sentences up to a length that the hash of document and place draws, 40 to 120 words in English, 80 to 240 characters in Chinese: the same for
every source; what is out is chosen to be as long as what is in, so that length tells nothing. At most 250 texts are in; out are as many (three times as many of a small domain), the same number of each other source.
"""

import csv
import hashlib
import itertools
import json
import re
import sys
import xml.etree.ElementTree as xml
from collections import Counter
from pathlib import Path

OWN = Path(__file__).resolve().parents[1] / "resources/io/syllabus/udfs/domain"
MOST = 250
LENGTHS = {"en": (40, 120), "zh": (80, 240)}
SENTENCE = {"en": re.compile(r"(?<=[.!?])\s+(?=[^a-z])"), "zh": re.compile(r"(?<=[。！？；])\s*|\n+")}
BESIDE_HAN = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef]) | (?=[\u3000-\u9fff\uff00-\uffef])")
MARKUP = re.compile(r"```.*?```|<[^>]*>|!?\[([^\]]*)\]\([^)]*\)|^[#>*\-=~`|:.\s]+|[*`_|]{1,3}", re.DOTALL | re.MULTILINE)
BACKGROUND = {"wiki", "c4", "belle", "alpaca"}


def number(*words):
    """The same on every machine: 0 to 2^64."""
    return int.from_bytes(hashlib.sha256("\x1f".join(map(str, words)).encode()).digest()[:8], "big")


def length(text, language):
    return len(text.split()) if language == "en" else len(re.sub(r"\s", "", text))


def pieces(group, text, language):
    """Runs of sentences, each of a length of its own; what is left over or too long in one sentence is left out."""
    least, most = LENGTHS[language]
    run, joint = [], " " if language == "en" else ""
    wanted = least + number(group, 0) % (most - least + 1)
    made = 0
    for sentence in SENTENCE[language].split(text):
        sentence = BESIDE_HAN.sub("", " ".join(sentence.split()))
        if not sentence or length(sentence, language) > most:
            run = []
            continue
        if length(joint.join([*run, sentence]), language) > wanted:
            if length(joint.join(run), language) >= least:
                yield joint.join(run)
                made += 1
                wanted = least + number(group, made) % (most - least + 1)
            run = []
        run.append(sentence)
    if length(joint.join(run), language) >= least:
        yield joint.join(run)


def plain(text):
    return MARKUP.sub(lambda found: found.group(1) or " ", text)


def folder(place):
    """Lines that many documents share are a form, not a text."""
    files = sorted(path for path in place.rglob("*") if path.suffix in {".md", ".rst", ".txt"})
    texts = [re.sub(r"\A---.*?^---", "", file.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE) for file in files]
    seen = Counter(line for text in texts for line in set(text.splitlines()))
    for file, text in zip(files, texts):
        own = "\n".join(line for line in text.splitlines() if seen[line] < max(3, len(files) / 20) or not line.strip())
        yield str(file.relative_to(place)), plain(own)


def reports(place):
    for file in ("tatqa_dataset_dev.json", "tatqa_dataset_test.json"):
        for document in json.loads((place / file).read_text(encoding="utf-8")):
            yield document["table"]["uid"], " ".join(paragraph["text"] for paragraph in document["paragraphs"])


def medicine(place):
    for file in sorted(place.rglob("*.xml")):
        answers = (answer.text or "" for answer in xml.parse(file).iter("Answer"))
        yield str(file.relative_to(place)), " ".join(answers)


def banking(place):
    """Questions of one kind as if one person asked them; the kind is the document."""
    rows = list(csv.DictReader((place / "train.csv").open(encoding="utf-8", newline="")))
    for kind in sorted({row["category"] for row in rows}):
        yield kind, " ".join(" ".join(row["text"].split()) for row in rows if row["category"] == kind)


def wiki(place):
    for i, line in enumerate(place.read_text(encoding="utf-8").splitlines()):
        yield f"{i}", line


def c4(place):
    for i, line in enumerate(place.read_text(encoding="utf-8").splitlines()):
        yield f"{i}", json.loads(line)["text"]


def medical(place):
    """Rows of one title are one document."""
    with place.open(encoding="gb18030", newline="", errors="replace") as lines:
        rows = list(csv.DictReader(lines))
    for title, own in itertools.groupby(sorted(rows, key=lambda row: row["title"]), key=lambda row: row["title"]):
        yield title, "\n".join(row["ask"] + "。" + row["answer"] for row in own)


def belle(place):
    for i, line in enumerate((place / "eval/eval_set.json").read_text(encoding="utf-8").splitlines()):
        row = json.loads(line)
        yield f"eval{i}", plain(row["question"] + "\n" + row["std_answer"])
    for i, line in enumerate((place / "data/1.5M/zh_seed_tasks.json").read_text(encoding="utf-8").splitlines()):
        row = json.loads(line)
        yield f"seed{i}", "\n".join([row["instruction"], *(one["input"] + "\n" + one["output"] for one in row["instances"])])


def alpaca(place):
    for i, row in enumerate(json.loads(place.read_text(encoding="utf-8"))):
        yield f"{i}", plain("\n".join([row["instruction"], row["input"], row["output"]]))


def written(place):
    """Paragraphs of the project's own: each is a text as it stands."""
    for i, line in enumerate(place.read_text(encoding="utf-8").splitlines()):
        if line:
            document, text = line.split("\t")
            yield f"{document}\x1f{i}", text


READERS = {
    "en": {
        "policies": (folder, "domain/site-policy"),
        "reports": (reports, "domain/TAT-QA/dataset_raw"),
        "medicine": (medicine, "domain/MedQuAD"),
        "banking": (banking, "domain/task-specific-datasets/banking_data"),
        "wiki": (wiki, "instruct/LLaMA-Factory/data/wiki_demo.txt"),
        "c4": (c4, "instruct/LLaMA-Factory/data/c4_demo.jsonl"),
    },
    "zh": {
        "medical": (medical, "domain/Chinese-medical-dialogue-data/样例_内科5000-6000.csv"),
        "belle": (belle, "instruct/BELLE"),
        "alpaca": (alpaca, "instruct/LLaMA-Factory/data/alpaca_zh_demo.json"),
    },
}


def source(reader, place, name, language):
    """Texts with their documents, in the order of their hashes."""
    texts = {}
    for group, text in reader(place):
        own = [text] if reader is written else pieces(name + group, text, language)
        for piece in own:
            texts.setdefault(piece, f"{name}/{group.split(chr(0x1F))[0]}")
    return sorted(texts.items(), key=lambda pair: number(name, pair[0]))


def alike(texts, lengths, most):
    """So many texts, each with as many characters as one of those that are wanted, or nearly."""
    left = sorted((len(text), i) for i, (text, _) in enumerate(texts))
    chosen = []
    for wanted in itertools.islice(itertools.cycle(lengths), min(most, len(left))):
        at = min(range(len(left)), key=lambda k: (abs(left[k][0] - wanted), left[k][1]))
        chosen.append(texts[left.pop(at)[1]])
    return chosen


def tasks(language, sources):
    for name, texts in sources.items():
        if name in BACKGROUND:
            continue
        others = {other: own for other, own in sources.items() if other != name}
        if name == "medical":
            others = {other: own for other, own in others.items() if other in BACKGROUND}
        inside = texts[:MOST]
        share = max(1, (3 if len(inside) < MOST / 2 else 1) * len(inside) // len(others))
        lengths = [len(text) for text, _ in inside]
        outside = [pair for own in others.values() for pair in alike(own, lengths, share)]
        yield name, [(text, "in", group) for text, group in inside] + [(text, "out", group) for text, group in outside]


def main(corpora, out, *more):
    corpora, out = Path(corpora), Path(out)
    out.mkdir(parents=True, exist_ok=True)
    for language, readers in READERS.items():
        sources = {}
        for name, (reader, path) in readers.items():
            if (corpora / path).exists():
                sources[name] = source(reader, corpora / path, name, language)
            else:
                print(f"left out {name}: there is no {corpora / path}")
        for file in sorted(OWN.glob(f"*-{language}.tsv")):
            name = file.stem.removesuffix("-" + language)
            sources[name] = source(written, file, name, language)
        for own in more:
            name, place = own.split("=", 1)
            if name.endswith(":" + language):
                # seen by no other domain, so that those stay as they are without it
                unseen = name.removesuffix(":" + language)
                with_it = {unseen: source(folder, Path(place), unseen, language), **sources}
                write(out, language, *next(tasks(language, with_it)))
        for name, rows in tasks(language, sources):
            write(out, language, name, rows)


def write(out, language, name, rows):
    lines = (json.dumps({"text": text, "label": label, "group": group}, ensure_ascii=False) + "\n" for text, label, group in rows)
    (out / f"{name}-{language}.jsonl").write_text("".join(lines), encoding="utf-8")
    labels = [label for _, label, _ in rows]
    print(f"{name}-{language}: {labels.count('in')} in, {labels.count('out')} out, {len({group for *_, group in rows})} documents")


if __name__ == "__main__":
    main(*sys.argv[1:])
