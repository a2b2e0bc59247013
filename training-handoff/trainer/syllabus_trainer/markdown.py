"""Text within Markdown: whatever a name or a value says, it stays text."""

import re

# What Markdown takes for more than itself within a line; colon and at sign make bare links.
_MARKS = re.compile(r"[\\`*_\[\]<>|&~#!:@]")


def plain(value):
    """A value as text of one line: no link, picture or tag of HTML, and in a table no second cell."""
    return _MARKS.sub(r"\\\g<0>", " ".join(str(value).splitlines()))
