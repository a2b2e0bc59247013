"""llama.cpp's own server on loopback, asked by the OpenAI API: does a file serve, and how fast.

The server is `llama-server` where the PATH has it, otherwise the same server out of the package xllamacpp, started as
`python -m syllabus_trainer.serve FILE PORT CONTEXT THREADS`. Without either, nothing here is measured, and says so.
"""

import importlib.util
import json
import math
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .refusal import Refusal, run, say

START = 600  # seconds that a server may take to load a model
REPLY = 300  # seconds that it may take to answer


@dataclass(frozen=True)
class Server:
    name: str
    url: str
    pid: int

    def memory(self):
        """Peak resident memory in bytes; None where the system does not tell."""
        try:
            lines = Path(f"/proc/{self.pid}/status").read_text().splitlines()
        except OSError:
            return None
        return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM")), None)


@dataclass(frozen=True)
class Reply:
    """A streamed answer: seconds to the first piece and to the end, pieces (one per token), or the error."""

    text: str
    first: float
    seconds: float
    pieces: int
    error: str | None = None


def server_command():
    """(name, words before FILE PORT CONTEXT THREADS) of the server that this machine has, or None."""
    binary = shutil.which("llama-server")
    if binary:
        return "llama-server", lambda file, port, context, threads: [
            binary, "--model", file, "--host", "127.0.0.1", "--port", port, "--ctx-size", context, "--threads", threads,
            "--parallel", "1", "--jinja",
        ]  # fmt: skip
    if importlib.util.find_spec("xllamacpp"):
        return "llama.cpp's server in xllamacpp", lambda *words: [sys.executable, "-m", "syllabus_trainer.serve", *words]
    return None


@contextmanager
def serving(file, context, threads):
    """Starts the server on `file` and gives a Server that answers; it is stopped at the end of the block."""
    name, command = server_command()
    with socket.socket() as free, tempfile.TemporaryFile() as log:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        words = command(str(file), str(port), str(context), str(threads))
        process = subprocess.Popen(words, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        try:
            url = f"http://127.0.0.1:{port}"
            _wait(url, process, file, log)
            yield Server(name, url, process.pid)
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _wait(url, process, file, log):
    until = time.monotonic() + START
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{url}/health", timeout=5) as reply:
                if reply.status == 200:
                    return
        except OSError:
            time.sleep(0.2)
    log.seek(0)
    said = log.read().decode(errors="replace").strip()[-300:]
    raise Refusal(f"Cannot serve {file}: the server did not come up ({said}); start it by hand to see why")


def ask(url, messages, new_tokens, tools=None):
    """One streamed chat completion, decoded greedily. Never raises: what goes wrong is the Reply's error."""
    body = {"model": "served", "messages": messages, "temperature": 0, "max_tokens": new_tokens, "stream": True, "seed": 0}
    if tools:
        body["tools"] = tools
    request = urllib.request.Request(
        f"{url}/v1/chat/completions", json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    started, first, texts, over = time.monotonic(), math.nan, [], False
    try:
        with urllib.request.urlopen(request, timeout=REPLY) as stream:
            for data in _events(stream):
                if data == "[DONE]":
                    over = True
                    break
                piece = _piece(json.loads(data))
                if piece:
                    first = first if texts else time.monotonic() - started
                    texts.append(piece)
    except (OSError, ValueError, LookupError, TypeError) as error:
        return Reply("".join(texts), first, time.monotonic() - started, len(texts), f"{type(error).__name__}: {error}")
    error = None if over and texts else "the stream ended early" if not over else "no text"
    return Reply("".join(texts), first, time.monotonic() - started, len(texts), error)


def _events(stream):
    for line in stream:
        text = line.decode("utf-8").strip()
        if text.startswith("data:"):
            yield text[5:].strip()


def _piece(event):
    if "error" in event:
        raise ValueError(str(event["error"])[:200])
    delta = event["choices"][0]["delta"] if event.get("choices") else {}
    calls = "".join(call["function"].get("arguments") or "" for call in delta.get("tool_calls") or [])
    return (delta.get("reasoning_content") or "") + (delta.get("content") or "") + calls


def measured(replies, server):
    """Percentiles of the answers' times, tokens a second after the first, errors, memory."""
    good = [reply for reply in replies if not reply.error]
    writing = sum(reply.seconds - reply.first for reply in good)
    return {
        "server": server.name,
        "requests": len(replies),
        "errors": len(replies) - len(good),
        "errorRate": (len(replies) - len(good)) / len(replies) if replies else math.nan,
        "firstErrors": [reply.error for reply in replies if reply.error][:3],
        "latency": percentiles([reply.seconds for reply in good]),
        "firstToken": percentiles([reply.first for reply in good]),
        "tokensPerSecond": sum(reply.pieces - 1 for reply in good) / writing if writing > 0 else None,
        "memoryBytes": server.memory(),
    }


def percentiles(values):
    """p50, p95 and p99 by nearest rank; None where there are no values."""
    ordered = sorted(values)
    return {f"p{p}": ordered[max(0, math.ceil(p / 100 * len(ordered)) - 1)] if ordered else None for p in (50, 95, 99)}


def main(arguments):
    """Serves by xllamacpp until the process is ended."""
    import xllamacpp

    file, port, context, threads = arguments
    parameters = xllamacpp.CommonParams()
    parameters.model.path = file
    parameters.hostnames = ["127.0.0.1"]
    parameters.port, parameters.n_ctx, parameters.n_parallel = int(port), int(context), 1
    parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = int(threads)
    server = xllamacpp.Server(parameters)
    say(f"serving {file} at {server.listening_address}")
    threading.Event().wait()


if __name__ == "__main__":
    run(main)
