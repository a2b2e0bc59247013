"""A text of `text/`: its settings and its blocks."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Block:
    """kind is title, heading, paragraph, item or table; a table has rows, the others text."""

    kind: str
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


PREFIXES = {"# ": "title", "## ": "heading", "- ": "item"}


def split_settings(text: str) -> tuple[dict[str, str], str]:
    """Takes the `@key value` lines off the top."""
    lines = text.splitlines()
    settings = {}
    while lines and lines[0].startswith("@"):
        key, _, value = lines.pop(0)[1:].partition(" ")
        settings[key] = value.strip()
    return settings, "\n".join(lines).strip("\n")


def blocks(body: str) -> list[Block]:
    found: list[Block] = []
    for line in filter(str.strip, body.splitlines()):
        if line.startswith("|"):
            row = tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
            rows = found.pop().rows if found and found[-1].kind == "table" else ()
            found.append(Block("table", rows=rows + (row,)))
        else:
            found.append(line_block(line))
    return found


def line_block(line: str) -> Block:
    for prefix, kind in PREFIXES.items():
        if line.startswith(prefix):
            return Block(kind, line[len(prefix):])
    return Block("paragraph", line)


def is_chinese(text: str) -> bool:
    return sum("\u4e00" <= c <= "\u9fff" for c in text) > len(text) / 4
