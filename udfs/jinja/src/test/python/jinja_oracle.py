"""Renders templates with Python's jinja2 as transformers sets it up, to compare with.

usage: jinja_oracle.py IN OUT
IN has a JSON object per line: {"source": …, "variables": {…}, "now": "2025-07-10T12:00:00"}. OUT gets a line for each:
{"text", "spans"}, {"raise": message} or {"error": type}.
"""
import datetime
import json
import sys
import warnings

import jinja2
import jinja2.ext
from jinja2.sandbox import ImmutableSandboxedEnvironment


class Generation(jinja2.ext.Extension):
    """The tag that marks what a model is to learn."""

    tags = {"generation"}

    def parse(self, parser):
        line = next(parser.stream).lineno
        body = parser.parse_statements(["name:endgeneration"], drop_needle=True)
        return jinja2.nodes.CallBlock(self.call_method("_mark"), [], [], body).set_lineno(line)

    def _mark(self, caller):
        text = caller()
        start = sum(len(block) for block in self.environment.blocks)
        self.environment.spans.append([start, start + len(text)])
        return text


def raise_exception(message):
    raise jinja2.exceptions.TemplateError(message)


def tojson(x, ensure_ascii=False, indent=None, separators=None, sort_keys=False):
    return json.dumps(x, ensure_ascii=ensure_ascii, indent=indent, separators=separators, sort_keys=sort_keys)


def environment():
    env = ImmutableSandboxedEnvironment(
        trim_blocks=True, lstrip_blocks=True, extensions=[Generation, jinja2.ext.loopcontrols]
    )
    env.filters["tojson"] = tojson
    env.globals["raise_exception"] = raise_exception
    env.globals["strftime_now"] = lambda form: env.now.strftime(form)
    return env


warnings.simplefilter("ignore")
ENVIRONMENT = environment()
TEMPLATES = {}


def compiled(source):
    if source not in TEMPLATES:
        try:
            TEMPLATES[source] = ENVIRONMENT.from_string(source)
        except Exception as e:  # whatever compiling raises is the answer for every rendering
            TEMPLATES[source] = e
    if isinstance(TEMPLATES[source], Exception):
        raise TEMPLATES[source]
    return TEMPLATES[source]


def answer(question):
    ENVIRONMENT.now = datetime.datetime.fromisoformat(question["now"])
    ENVIRONMENT.blocks, ENVIRONMENT.spans = [], []
    try:
        for block in compiled(question["source"]).generate(**question["variables"]):
            ENVIRONMENT.blocks.append(block)
        text = "".join(ENVIRONMENT.blocks)
        text.encode("utf-8")
        return {"text": text, "spans": ENVIRONMENT.spans}
    except Exception as e:
        if type(e) is jinja2.exceptions.TemplateError:
            return {"raise": str(e)}
        return {"error": type(e).__name__}


def main():
    if jinja2.__version__ != "3.1.6":
        sys.exit("jinja2 3.1.6 is needed, this is " + jinja2.__version__)
    with open(sys.argv[1], encoding="utf-8") as f, open(sys.argv[2], "w", encoding="utf-8") as out:
        questions = [json.loads(line) for line in f]
        for question in questions:
            out.write(json.dumps(answer(question)) + "\n")


main()
