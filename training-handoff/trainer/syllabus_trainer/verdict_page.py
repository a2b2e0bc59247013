"""The verdict as one page: verdict.html.jinja beside this file, in the style sheet of the dataset's report."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

# The two pages are read side by side. Read at once, so that a missing sheet is seen before hours of measuring.
STYLE = Markup((Path(__file__).parents[2] / "contract/style.css").read_text(encoding="utf-8"))


def page(verdict):
    """HTML of a settled verdict (verdict.json's content); whatever a name in it says, it stays text."""
    pages = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    pages.filters |= {"number": _number, "megabytes": _megabytes}
    return pages.get_template("verdict.html.jinja").render(verdict=verdict, style=STYLE) + "\n"


def _number(value, digits=0):
    return "–" if value is None else f"{value:,.{digits}f}"


def _megabytes(size):
    return "–" if size is None else f"{_number(size / 1e6, 1)} MB"
