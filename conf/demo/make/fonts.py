"""Noto CJK (OFL 1.1) cut to the demo's characters, with the TrueType outlines that reportlab can embed."""

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont as EmbeddedFont

FOLDER = "/usr/share/fonts/opentype/noto"
SIMPLIFIED = 2  # the place of the SC face in Debian's collections
SPACE = 340  # thousandths of an em
FACES = ("Serif-Regular", "Serif-Bold", "Sans-Regular", "Sans-Bold")


def register(characters: str, folder) -> None:
    """Registers `Serif`, `Serif-Bold`, `Sans` and `Sans-Bold`."""
    for face in FACES:
        family, weight = face.split("-")
        path = folder / f"{face}.ttf"
        truetype(f"{FOLDER}/Noto{family}CJK-{weight}.ttc", characters).save(path)
        pdfmetrics.registerFont(EmbeddedFont(face.removesuffix("-Regular"), str(path)))


def truetype(collection: str, characters: str) -> TTFont:
    font = TTFont(collection, fontNumber=SIMPLIFIED, recalcTimestamp=False)
    subsetter = Subsetter(Options(layout_features=[], hinting=False, notdef_outline=True))
    subsetter.populate(text=characters)
    subsetter.subset(font)
    replace_outlines(font)
    widen_space(font)
    return font


def widen_space(font: TTFont) -> None:
    """The space of the CJK faces is narrow (0.22 em): Latin words run together, for readers and for OCR."""
    space = font.getBestCmap()[ord(" ")]
    font["hmtx"][space] = (SPACE, font["hmtx"][space][1])


def replace_outlines(font: TTFont) -> None:
    """Cubic CFF outlines become quadratic ones, off by half a thousandth of an em at most."""
    glyphs = font.getGlyphSet()
    glyf = newTable("glyf")
    glyf.glyphOrder = font.getGlyphOrder()
    glyf.glyphs = {name: quadratic(glyphs, name) for name in glyf.glyphOrder}
    del font["CFF "]
    font["glyf"], font["loca"] = glyf, newTable("loca")
    font.sfntVersion = "\000\001\000\000"
    font["maxp"].tableVersion = 0x00010000
    for limit in ("Zones", "TwilightPoints", "Storage", "FunctionDefs", "InstructionDefs", "StackElements",
                  "SizeOfInstructions", "ComponentElements"):
        setattr(font["maxp"], f"max{limit}", 0)
    font["post"].formatType = 3.0


def quadratic(glyphs, name: str):
    pen = TTGlyphPen(glyphs)
    glyphs[name].draw(Cu2QuPen(pen, 0.5, reverse_direction=True))
    return pen.glyph()
