"""Text PDFs, and scans: pages of such a PDF as grey, slightly turned and noisy pictures."""

import io
from random import Random
from xml.sax.saxutils import escape

import pypdfium2
from PIL import Image, ImageFilter
from reportlab import rl_config
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from source import Block, is_chinese

rl_config.invariant = 1  # no dates and no random ids in the file


class FramedCanvas(Canvas):
    """Draws the running header and `page n of m`, once m is known."""

    header, footer = "", ""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.states = []

    def showPage(self):
        self.states.append(dict(self.__dict__))
        self._startPage()

    def save(self):
        for number, state in enumerate(self.states, 1):
            self.__dict__.update(state)
            self.frame(number, len(self.states))
            super().showPage()
        super().save()

    def frame(self, number: int, pages: int) -> None:
        width, height = A4
        self.setFont("Sans", 8)
        self.setFillGray(0.35)
        if self.header:
            self.drawString(25 * mm, height - 15 * mm, self.header)
            self.line(25 * mm, height - 17 * mm, width - 25 * mm, height - 17 * mm)
        footer = self.footer.replace("{n}", str(number)).replace("{m}", str(pages))
        self.drawCentredString(width / 2, 12 * mm, footer)


def text_pdf(settings: dict[str, str], content: list[Block]) -> bytes:
    framed = type("Framed", (FramedCanvas,), {key: settings.get(key, "") for key in ("header", "footer")})
    out = io.BytesIO()
    document = SimpleDocTemplate(out, pagesize=A4, leftMargin=25 * mm, rightMargin=25 * mm, topMargin=24 * mm,
                                 bottomMargin=22 * mm, title=settings.get("title", ""))
    document.build([flowable(block, settings) for block in content], canvasmaker=framed)
    return out.getvalue()


def flowable(block: Block, settings: dict[str, str]):
    if block.kind == "table":
        return table(block, settings)
    prefix = "• " if block.kind == "item" else ""
    if block.text == "~":
        return Spacer(1, 10 * mm)
    return Paragraph(prefix + escape(block.text), style(block.kind, block.text, settings))


def style(kind: str, text: str, settings: dict[str, str]) -> ParagraphStyle:
    face = settings.get("face", "Serif")
    size = float(settings.get("size", 10.5))
    common = {"wordWrap": "CJK" if is_chinese(text) else None, "fontName": face, "fontSize": size,
              "leading": 1.55 * size, "spaceAfter": 0.4 * size}
    if kind == "title":
        common |= {"fontName": f"{face}-Bold", "fontSize": 1.6 * size, "leading": 2.2 * size,
                   "alignment": TA_CENTER, "spaceAfter": 1.2 * size}
    if kind == "heading":
        common |= {"fontName": f"{face}-Bold", "fontSize": 1.12 * size, "spaceBefore": 0.8 * size, "keepWithNext": 1}
    if kind == "item":
        common |= {"leftIndent": 1.6 * size, "firstLineIndent": -size}
    return ParagraphStyle(kind, **common)


def table(block: Block, settings: dict[str, str]) -> Table:
    cells = [[Paragraph(escape(cell), style("paragraph", cell, settings)) for cell in row] for row in block.rows]
    lines = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP"),
                        ("BACKGROUND", (0, 0), (-1, 0), colors.whitesmoke)])
    return Table(cells, style=lines, repeatRows=1, spaceBefore=4, spaceAfter=8)


def scanned_pdf(settings: dict[str, str], content: list[Block]) -> bytes:
    dpi = int(settings["dpi"])
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for number, page in enumerate(pypdfium2.PdfDocument(text_pdf(settings, content))):
        picture = page.render(scale=dpi / 72, grayscale=True).to_pil()
        canvas.drawImage(ImageReader(scan(picture, Random(dpi + number))), 0, 0, *A4)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def scan(page: Image.Image, random: Random) -> io.BytesIO:
    """What a flat-bed scanner does to a sheet: a slight turn, soft edges, grey paper, grain."""
    turned = page.rotate(random.uniform(-0.5, 0.5), Image.Resampling.BICUBIC, fillcolor=255)
    grain = Image.frombytes("L", page.size, random.randbytes(page.width * page.height))
    dull = turned.filter(ImageFilter.GaussianBlur(0.6)).point(lambda level: 18 + level * 0.9)
    jpeg = io.BytesIO()
    Image.blend(dull, grain, 0.05).save(jpeg, "JPEG", quality=55)
    jpeg.seek(0)
    return jpeg
