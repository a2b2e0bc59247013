from types import SimpleNamespace

import pytest
import yaml
from markdown_it import MarkdownIt

from syllabus_trainer import train
from syllabus_trainer.markdown import plain

HOSTILE = [
    "<script>alert(1)</script>",
    "[here](javascript:alert(1))",
    "![seen](http://example.org/x.png)",
    "<http://example.org> http://example.org a@example.org",
    "a | b || c",
    "*bold* _thin_ **x** __y__ ~~gone~~ `code`",
    "&lt; &amp;copy; &#60;",
    "one\n# two\r\n\u2028| x |",
    "back\\slash \\[x](y)",
    "a # b #",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_stays_text_in_a_heading_and_in_a_table(text):
    markdown = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    tokens = markdown.parse(f"# {plain(text)}\n\n| a | b |\n|---|---|\n| {plain(text)} | 1 |\n")
    inline = [token for token in tokens if token.type == "inline"]
    words = ["".join(child.content for child in token.children) for token in inline]
    assert all(child.type in ("text", "text_special") for token in inline for child in token.children)
    shown = " ".join(text.splitlines())
    assert words == [shown, "a", "b", shown, "1"]


def test_the_adapters_card_has_no_tag_no_link_and_no_row_of_a_name():
    name = " ".join(HOSTILE) + "😀"
    handoff = SimpleNamespace(dataset=name, version=1, manifest={"audience": "internal", "recipeSha256": "r"}, sha256="m")
    facts = {"validationPerplexity": [3.0, 2.0], "rows": 1, "leftOut": 0, "steps": 1, "shape": {"name": "healthy", "meaning": "it fell"}}
    settings = SimpleNamespace(control=False, template=name)
    front, card = train.card(handoff, {"name": name, "sha256": "b"}, settings, facts).split("---\n", 2)[1:]
    assert yaml.safe_load(front)["base_model"] == name
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(card)
    assert "<script" not in html and "<a " not in html and html.count("<img") == 1
    assert html.count("<tr>") == 2 + 10 and html.count("<td>") == 2 * 10


def test_a_settings_value_is_one_cell():
    assert plain(["a|b", 1]) == "\\['a\\|b', 1\\]"
