"""Record files: FAQ and feedback tables, dialogues."""

import csv
import io
import json
import re

ENTRY = re.compile(r"^= ", re.M)


def entries(body: str) -> list[tuple[list[str], list[str]]]:
    """Entries begin with `= id | field | field`; the lines below belong to the entry."""
    found = []
    for part in ENTRY.split(body)[1:]:
        head, *lines = part.strip().splitlines()
        found.append(([cell.strip() for cell in head.split("|")], lines))
    return found


def table(settings: dict[str, str], body: str) -> bytes:
    """A CSV with the columns named by `@columns`: the head's fields, then the text lines (`Q: `, `A: ` taken off)."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(name.strip() for name in settings["columns"].split("|"))
    for head, lines in entries(body):
        writer.writerow(head + answer_lines_joined(lines))
    return out.getvalue().encode(settings.get("encoding", "utf-8"))


def answer_lines_joined(lines: list[str]) -> list[str]:
    """`Q: …` and `A: …` begin cells, every other line goes on the cell before."""
    cells: list[str] = []
    for line in lines:
        if re.match(r"[QA]: ", line):
            cells.append(line[3:])
        elif cells:
            cells[-1] += "\n" + line
        else:
            cells.append(line)
    return cells


def dialogues(settings: dict[str, str], body: str) -> bytes:
    """JSON Lines, a dialogue each; `@keys id date turns role text` names its keys, `@roles 客户=customer …` its speakers."""
    key_id, key_date, key_turns, key_role, key_text = settings["keys"].split()
    roles = dict(pair.split("=") for pair in settings["roles"].split())
    lines = []
    for (number, date), turns in entries(body):
        spoken = [turn.split(": ", 1) for turn in turns]
        row = {key_id: number, key_date: date,
               key_turns: [{key_role: roles[who], key_text: what} for who, what in spoken]}
        lines.append(json.dumps(row, ensure_ascii=False))
    return ("\n".join(lines) + "\n").encode()
