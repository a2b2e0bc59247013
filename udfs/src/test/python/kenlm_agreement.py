"""Compares our n-gram models with KenLM's: python kenlm_agreement.py LMPLZ FILE... [--prune N]

LMPLZ is KenLM's program, built from the source package `kenlm` (pip download --no-deps --no-binary kenlm kenlm; cmake;
make lmplz; needs Boost); the interpreter needs the module of that package. FILE holds sentences, one a line. They are
parted into words, or into characters where the most are Chinese; one in ten is kept for questions. Both programs make
models of order 2 to 5, of which every n-gram is compared; then both are asked for the questions by our model.
Exit code 1 where a number differs by more than 0.0001 (log10).
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import kenlm

HOME = Path(__file__).resolve().parents[4]
SYLLABUS = HOME / "dist/bin/syllabus"
MOST = 1e-4
WORD = re.compile(r"[\u3400-\u9fff]|[^\W_]+|[^\w\s]")


def words(line):
    return " ".join(WORD.findall(line.lower()))


def ngrams(arpa):
    """Log probability and backoff by n-gram."""
    found = {}
    for line in arpa.read_text(encoding="utf-8").split("\n"):
        fields = line.split("\t")
        if len(fields) > 1:
            found[fields[1]] = (float(fields[0]), float(fields[2]) if len(fields) > 2 else 0.0)
    return found


def make(folder, texts, order, lmplz, prune):
    ours, theirs = folder / f"ours{order}.arpa", folder / f"theirs{order}.arpa"
    options = ["--order", str(order), "--tokens", "whitespace", "--held-out", "0", "--out", ours]
    thresholds = []
    if prune and order >= prune:
        options += ["--prune", str(prune)]
        thresholds = ["--prune", *["0" if n < prune else "1" for n in range(1, order + 1)]]
    subprocess.run([SYLLABUS, "lm", "train", texts, *options], check=True, stdout=subprocess.DEVNULL)
    command = [lmplz, "-o", str(order), "--discount_fallback", "-S", "500M", "-T", folder, *thresholds]
    with texts.open("rb") as source, theirs.open("wb") as target:
        subprocess.run(command, stdin=source, stdout=target, stderr=subprocess.DEVNULL, check=True)
    return ours, theirs


def estimates(ours, theirs):
    """The largest difference of a log probability and of a backoff, and how many n-grams there are."""
    own, other = ngrams(ours), ngrams(theirs)
    if own.keys() != other.keys():
        raise SystemExit(f"in one model only: {sorted(own.keys() ^ other.keys())[:10]}")
    differences = [max(abs(own[gram][i] - other[gram][i]) for gram in own) for i in (0, 1)]
    return *differences, len(own)


def queries(arpa, questions):
    asked = subprocess.run([SYLLABUS, "lm", "score", arpa, questions], check=True, capture_output=True, text=True)
    own = [json.loads(line)["log10"] for line in asked.stdout.splitlines()]
    quiet = kenlm.Config()
    quiet.show_progress = False
    quiet.arpa_complain = kenlm.ARPALoadComplain.NONE
    model = kenlm.Model(str(arpa), quiet)
    other = [model.score(line) for line in questions.read_text(encoding="utf-8").splitlines()]
    return max(abs(a - b) for a, b in zip(own, other, strict=True)), len(own)


def main(lmplz, files, prune):
    worst = 0.0
    for file in files:
        lines = [words(line) for line in Path(file).read_text(encoding="utf-8").splitlines()]
        lines = [line for line in lines if line]
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            texts, questions = folder / "texts.txt", folder / "questions.txt"
            texts.write_text("".join(f"{line}\n" for i, line in enumerate(lines) if i % 10), encoding="utf-8")
            questions.write_text("".join(f"{line}\n" for line in lines[::10]), encoding="utf-8")
            for order in range(2, 6):
                ours, theirs = make(folder, texts, order, lmplz, prune)
                prob, backoff, grams = estimates(ours, theirs)
                asked, sentences = queries(ours, questions)
                foreign, _ = queries(theirs, questions)
                worst = max(worst, prob, backoff, asked, foreign)
                print(f"{Path(file).name} order {order}: {grams} n-grams, differences at most {prob:.1e} (probability),"
                      f" {backoff:.1e} (backoff); {sentences} sentences asked {asked:.1e}, of KenLM's own model {foreign:.1e}",
                      flush=True)
    return 0 if worst <= MOST else 1


if __name__ == "__main__":
    given = sys.argv[1:]
    pruned = int(given.pop(given.index("--prune") + 1)) if "--prune" in given else 0
    given = [word for word in given if word != "--prune"]
    if len(given) < 2:
        sys.exit(__doc__)
    sys.exit(main(given[0], given[1:], pruned))
