"""Renderings per second of one template in Python's jinja2, set up as transformers does, on one thread, by the CPU's time.

usage: render.py SECONDS < {"source": …, "variables": {…}}; prints a number.
"""
import json
import sys
import time

import jinja2.ext
from jinja2.sandbox import ImmutableSandboxedEnvironment


class Generation(jinja2.ext.Extension):
    """The tag that marks what a model learns. Here it costs nothing: its body stands as it is."""

    tags = {"generation"}

    def parse(self, parser):
        next(parser.stream)
        return parser.parse_statements(["name:endgeneration"], drop_needle=True)


def best(template, variables, seconds):
    """The best of four rounds."""
    rates = []
    for _ in range(4):
        count, start = 0, time.process_time()
        while time.process_time() - start < seconds / 4:
            for _ in range(100):
                template.render(**variables)
            count += 100
        rates.append(count / (time.process_time() - start))
    return max(rates)


question = json.load(sys.stdin)
environment = ImmutableSandboxedEnvironment(
    trim_blocks=True, lstrip_blocks=True, extensions=[Generation, jinja2.ext.loopcontrols]
)
template = environment.from_string(question["source"])
print(best(template, question["variables"], float(sys.argv[1])))
