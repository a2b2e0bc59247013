"""A blind sheet for people: which of two answers is better, without knowing whose they are.

    python3 -m syllabus_trainer.sheet export EVALUATION_DIR [one=base] [other=f16] [rows=50] [seed=17]
    python3 -m syllabus_trainer.sheet import EVALUATION_DIR SHEET.csv

The export writes sheet.csv for people and sheet.key.json, which says who is A and B: keep it from them. The import counts
what they chose; the next evaluate takes the result into its verdict.
"""

import csv
import hashlib
import json
import math
from pathlib import Path

from .folders import read_json, whole_file, write_json
from .refusal import Refusal, WrongArguments, run, say

ANSWERS, SHEET, KEY, RESULT = "answers.jsonl", "sheet.csv", "sheet.key.json", "sheet.json"
VERDICT = "verdict.json"
FORMULA = (*"=+-@\t\r\n", *"＝＋－＠")  # how one begins, for one spreadsheet or another
COLUMNS = ["id", "question", "reference", "A", "B", "better (A, B or tie)"]


def main(arguments):
    match arguments:
        case ["export", folder, *words] if all("=" in word for word in words):
            export(Path(folder), **{"one": "base", "other": "f16", "rows": 50, "seed": 17, **dict(w.split("=", 1) for w in words)})
        case ["import", folder, file]:
            say(json.dumps(imported(Path(folder), file)))
        case _:
            raise WrongArguments("Cannot read the arguments: start with sheet export EVALUATION_DIR or sheet import EVALUATION_DIR FILE")


def export(folder, one, other, rows, seed):
    path = folder / ANSWERS
    if not path.is_file():
        raise WrongArguments(f"Cannot export from {folder}: it has no {ANSWERS}; name the folder that evaluate wrote")
    measured = {row["model"]: row["sha256"] for row in (read_json(folder / VERDICT) or {}).get("models", [])}
    if not measured:
        raise WrongArguments(f"Cannot export from {folder}: it has no {VERDICT}, so evaluate has not finished; run it again")
    asked = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    missing = {one, other} - asked[0]["answers"].keys()
    if missing:
        raise WrongArguments(f"Cannot compare {', '.join(missing)}: {path} has answers of {', '.join(asked[0]['answers'])}")
    # Equal answers tell nothing about who is better.
    asked = [row for row in asked if row["answers"][one] != row["answers"][other]]
    asked = sorted(asked, key=lambda row: _coin(row["id"], seed))[: int(rows)]
    key = {}
    with whole_file(folder / SHEET) as part, open(part, "w", encoding="utf-8-sig", newline="") as file:
        sheet = csv.writer(file)
        sheet.writerow(COLUMNS)
        for row in asked:
            a, b = (one, other) if _coin(f"side {row['id']}", seed)[0] in "01234567" else (other, one)
            key[row["id"]] = {"A": a, "B": b}
            question = "\n".join(turn.get("content") or "" for turn in row["messages"])
            sheet.writerow([_cell(text) for text in (row["id"], question, row["gold"], row["answers"][a], row["answers"][b], "")])
    models = {name: measured[name] for name in (one, other)}
    write_json(folder / KEY, {"one": one, "other": other, "models": models, "seed": str(seed), "rows": key})
    say(f"{folder / SHEET} has {len(key)} rows for people; keep {folder / KEY} from them")


def imported(folder, file):
    """Counts a filled sheet by its key: wins of `other` over `one`, with the sign test's p."""
    key = read_json(folder / KEY)
    if not key:
        raise WrongArguments(f"Cannot import into {folder}: it has no {KEY}; name the folder that the sheet was exported from")
    wins = ties = losses = empty = 0
    with open(file, encoding="utf-8-sig", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines), 2):
            side, said = key["rows"].get(row.get("id")), (row.get(COLUMNS[-1]) or "").strip().upper()
            if side is None:
                raise Refusal(f"Cannot import {file}: line {number} has an id that was not exported; import the sheet of this folder")
            if said not in ("A", "B", "TIE", ""):
                raise Refusal(f"Cannot import {file}: line {number} says {said[:20]}; write A, B or tie")
            wins += said in side and side[said] == key["other"]
            losses += said in side and side[said] == key["one"]
            ties += said == "TIE"
            empty += said == ""
    result = {
        "one": key["one"], "other": key["other"], "models": key.get("models", {}), "win": wins, "tie": ties, "loss": losses, "empty": empty,
        "p": round(sign_test(wins, losses), 4),
    }  # fmt: skip
    write_json(folder / RESULT, result)
    return result


def result(folder, measured):
    """(what people said, None), or (None, why not): a sheet counts for the very models ({name: sha256}) that it showed."""
    said = read_json(folder / RESULT)
    if not said:
        return None, None
    others = [name for name in (said["one"], said["other"]) if said.get("models", {}).get(name) != measured.get(name, "")]
    if others:
        return None, f"{RESULT} is left out: it compares another {' and another '.join(others)} than was measured; export a new sheet"
    return said, None


def sign_test(wins, losses):
    """Two-sided p of so uneven a count if either answer were as likely to be preferred; ties do not count."""
    count, fewer = wins + losses, min(wins, losses)
    return min(1.0, 2 * sum(math.comb(count, k) for k in range(fewer + 1)) / 2**count)


def _coin(text, seed):
    return hashlib.sha256(f"{seed} {text}".encode()).hexdigest()


def _cell(text):
    """A text that a spreadsheet does not take for a formula (OWASP, CSV injection)."""
    return f"'{text}" if text.startswith(FORMULA) else text


if __name__ == "__main__":
    run(main)
