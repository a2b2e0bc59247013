"""How a program of this package speaks, and how it says no."""

import sys


class Refusal(Exception):
    """The input is not good enough to go on: problem, cause, cure in one sentence. Exit code 1."""


class WrongArguments(Exception):
    """The command or its config is wrong. Exit code 2."""


def say(line):
    """A line of progress, to be seen at once even where the output is a pipe."""
    print(line, flush=True)


def run(program):
    """Runs a program as a process: its refusals become one line on stderr and an exit code."""
    try:
        program(sys.argv[1:])
    except (Refusal, WrongArguments) as said:
        print(said, file=sys.stderr, flush=True)
        sys.exit(1 if isinstance(said, Refusal) else 2)
    except KeyboardInterrupt:
        print("Stopped; start it again with the same arguments to go on.", file=sys.stderr, flush=True)
        sys.exit(130)
