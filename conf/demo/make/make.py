"""Writes the demo's files (`../in`) and the list of the personal data planted in them (`../truth.tsv`)."""

import shutil
import tempfile
from pathlib import Path

import fonts
import office
import pdf
import records
from marks import Planted
from source import blocks, split_settings

HERE = Path(__file__).parent
TEXTS, IN, TRUTH = HERE / "text", HERE.parent / "in", HERE.parent / "truth.tsv"
LAYOUT = "0123456789{}•· "  # characters that the layout adds

# file: the file it copies
COPIES = {"inbox/copy-of-master-services-agreement.pdf": "legal/contracts/master-services-agreement.pdf"}
# file: the file whose text it nearly has, and what was changed
NEAR_COPIES = {"inbox/lease-draft-zh.docx": ("legal/contracts/commercial-lease-zh.docx", {
    "当季租金": "该季租金", "15日内无息退还": "20日内无息退还", "7日内维修": "10日内维修", "提前6个月": "至少提前6个月"})}
# file: the file it is the beginning of, and how many bytes of it arrived
BROKEN = {"inbox/broken-transfer.pdf": ("legal/contracts/设备采购合同-2025-017.pdf", 6_000)}
EMPTY = ["inbox/empty.txt"]


def main() -> None:
    texts = {path.relative_to(TEXTS).as_posix().removesuffix(".txt"): path.read_text("utf-8")
             for path in sorted(TEXTS.rglob("*.txt"))}
    texts |= {name: changed(texts[original], changes) for name, (original, changes) in NEAR_COPIES.items()}
    planted = Planted()
    files = written(texts, planted)
    planted.refuse_unmarked(texts)
    add_odd_files(files, planted)
    save(files)
    TRUTH.write_text("file\ttype\tvalue\n" + "".join("\t".join(row) + "\n" for row in sorted(planted.rows)), "utf-8")
    print(f"{len(files)} files, {sum(map(len, files.values())):,} bytes, {len(planted.rows)} planted values")


def changed(text: str, changes: dict[str, str]) -> str:
    for old, new in changes.items():
        text = text.replace(old, new)
    return text


def written(texts: dict[str, str], planted: Planted) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        fonts.register("".join(sorted(set("".join(texts.values()) + LAYOUT))), Path(folder))
        parts = {name: convert(name, planted.plant(outer(name), text)) for name, text in texts.items()}
    return assembled(parts)


def outer(name: str) -> str:
    """`inbox/a.zip/b.docx` is named `inbox/a.zip!/b.docx` from outside."""
    for suffix in (".zip/", ".eml/"):
        name = name.replace(suffix, suffix[:-1] + "!/")
    return name


def convert(name: str, text: str) -> bytes | tuple[dict, str]:
    settings, body = split_settings(text)
    kind = name.rpartition(".")[2]
    if kind == "pdf":
        return (pdf.scanned_pdf if "dpi" in settings else pdf.text_pdf)(settings, blocks(body))
    if kind in ("docx", "html"):
        return getattr(office, kind)(settings, blocks(body))
    if kind == "csv":
        return records.table(settings, body)
    if kind == "jsonl":
        return records.dialogues(settings, body)
    if kind == "eml":
        return settings, body
    return (body + "\n").encode()


def assembled(parts: dict) -> dict[str, bytes]:
    """Puts attachments into mails and documents into archives."""
    files = {name: data for name, data in parts.items() if outer(name) == name}
    inner = {outer(name): data for name, data in parts.items() if outer(name) != name}
    for container in sorted({name.split("!/")[0] for name in inner}):
        content = {name.split("!/")[1]: data for name, data in inner.items() if name.startswith(container + "!/")}
        if container.endswith(".zip"):
            files[container] = office.packed(content)
        else:
            settings, body = files[container]
            (settings["attached"], attachment), = content.items()
            files[container] = office.mail(settings, body, attachment)
    return files


def add_odd_files(files: dict[str, bytes], planted: Planted) -> None:
    for name, original in COPIES.items():
        files[name] = files[original]
        planted.rows += [(name, kind, value) for file, kind, value in planted.rows if file == original]
    for name, (original, size) in BROKEN.items():
        files[name] = files[original][:size]
    for name in EMPTY:
        files[name] = b""


def save(files: dict[str, bytes]) -> None:
    shutil.rmtree(IN, ignore_errors=True)
    for name, data in sorted(files.items()):
        (IN / name).parent.mkdir(parents=True, exist_ok=True)
        (IN / name).write_bytes(data)


if __name__ == "__main__":
    main()
