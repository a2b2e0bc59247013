"""DOCX, HTML, mail and archives."""

import io
import zipfile
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from html import escape

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt

from source import Block, is_chinese

EPOCH = (2025, 8, 1, 9, 0, 0)


def docx(settings: dict[str, str], content: list[Block]) -> bytes:
    document = Document()
    properties = document.core_properties
    properties.author = properties.comments = ""
    properties.title = settings.get("title", "")
    properties.created = properties.modified = datetime(*EPOCH)
    set_font(document)
    document.sections[0].header.paragraphs[0].text = settings.get("header", "")
    document.sections[0].footer.paragraphs[0].text = settings.get("footer", "")
    for block in content:
        add(document, block)
    out = io.BytesIO()
    document.save(out)
    return same_dates(out.getvalue())


def set_font(document) -> None:
    for name in ("Normal", "Heading 1", "Title"):
        font = document.styles[name].font
        font.name = "Times New Roman"
        document.styles[name].element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "宋体")
    document.styles["Normal"].font.size = Pt(10.5)


def add(document, block: Block) -> None:
    if block.kind == "table":
        add_table(document, block.rows)
    elif block.kind == "title":
        document.add_heading(block.text, level=0)
    elif block.kind == "heading":
        document.add_heading(block.text, level=1)
    else:
        document.add_paragraph(block.text, style="List Bullet" if block.kind == "item" else None)


def add_table(document, rows) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for row in rows:
        for cell, text in zip(table.add_row().cells, row):
            cell.text = text


def same_dates(archive: bytes) -> bytes:
    """The same entries, dated alike: python-docx writes the time of the day."""
    with zipfile.ZipFile(io.BytesIO(archive)) as source:
        return packed({entry.filename: source.read(entry) for entry in source.infolist()})


def packed(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, data in files.items():
            target.writestr(zipfile.ZipInfo(name, EPOCH), data, zipfile.ZIP_DEFLATED, 9)
    return out.getvalue()


PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{title}</title>
<style>body {{ font-family: sans-serif; max-width: 52em; margin: auto }} td, th {{ border: 1px solid #999; padding: .3em }}</style>
</head>
<body>
<nav>{navigation}</nav>
<main>
{main}
</main>
<footer>{footer}</footer>
</body>
</html>
"""


def html(settings: dict[str, str], content: list[Block]) -> bytes:
    names = [name.strip() for name in settings.get("navigation", "").split("|")]
    links = "\n".join(f'<a href="/{number}.html">{escape(name)}</a>' for number, name in enumerate(names))
    chinese = is_chinese("".join(block.text for block in content))
    return PAGE.format(language="zh-CN" if chinese else "en", title=escape(settings.get("title", "")),
                       navigation=links, main="\n".join(map(element, content)),
                       footer=escape(settings.get("footer", ""))).encode()


TAGS = {"title": "h1", "heading": "h2", "item": "li", "paragraph": "p"}


def element(block: Block) -> str:
    if block.kind == "table":
        rows = (cells(row, "td" if number else "th") for number, row in enumerate(block.rows))
        return "<table>\n" + "\n".join(rows) + "\n</table>"
    tag = TAGS[block.kind]
    item = f"<{tag}>{escape(block.text)}</{tag}>"
    return f"<ul>{item}</ul>" if tag == "li" else item


def cells(row, tag: str) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in row) + "</tr>"


def mail(settings: dict[str, str], body: str, attachment: bytes) -> bytes:
    message = EmailMessage(policy=SMTP)
    for name in ("From", "To", "Subject", "Date", "Message-ID"):
        message[name] = settings[name.lower()]
    message.set_content(body, cte="base64")
    message.add_attachment(attachment, maintype="application", filename=settings["attached"],
                           subtype="vnd.openxmlformats-officedocument.wordprocessingml.document")
    message.set_boundary("=_syllabus_demo_boundary")
    return message.as_bytes()
