"""Writes question-answer pairs of MedQuAD (github.com/abachaa/MedQuAD, CC-BY-4.0) as FAQ JSONL.

python3 conf/medquad/faq.py MEDQUAD_FOLDER OUT.jsonl [PAIRS]: the pairs with answers of 100 to 900 characters, drawn by
the hash of their question's number, so that the same folder gives the same file.
"""

import hashlib
import json
import sys
import xml.etree.ElementTree as xml
from pathlib import Path


def pairs(folder):
    for path in sorted(Path(folder).rglob("*.xml")):
        for pair in xml.parse(path).iter("QAPair"):
            question, answer = pair.find("Question"), pair.find("Answer")
            text = " ".join((answer.text or "").split())
            if 100 <= len(text) <= 900:
                number = f"{path.parent.name}/{question.get('qid')}"
                yield {"id": number, "question": " ".join(question.text.split()), "answer": text}


def main(folder, out, number="560"):
    drawn = sorted(pairs(folder), key=lambda row: hashlib.sha256(row["id"].encode()).hexdigest())[: int(number)]
    with open(out, "w", encoding="utf-8") as file:
        for row in drawn:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    print(f"{out}: {len(drawn)} pairs")


if __name__ == "__main__":
    main(*sys.argv[1:])
