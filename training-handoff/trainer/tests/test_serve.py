import http.server
import json
import threading
from contextlib import contextmanager

import pytest

from syllabus_trainer import serve
from syllabus_trainer.refusal import Refusal


def event(text):
    return f"data: {json.dumps({'choices': [{'delta': {'content': text}}]})}\n\n"


ROLE = f"data: {json.dumps({'choices': [{'delta': {'role': 'assistant', 'content': None}}]})}\n\n"
DONE = "data: [DONE]\n\n"


@contextmanager
def answering(body, status=200):
    """A server that gives the same bytes to every request; yields its URL and the requests that it saw."""
    seen = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            seen.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", seen
    finally:
        server.shutdown()
        server.server_close()


QUESTION = [{"role": "user", "content": "How often?"}]


def test_a_streamed_answer_is_put_together():
    with answering(ROLE + event("Every ") + event("day.") + DONE) as (url, seen):
        reply = serve.ask(url, QUESTION, 24)
    assert (reply.text, reply.pieces, reply.error) == ("Every day.", 2, None)
    assert 0 <= reply.first <= reply.seconds
    assert seen[0]["stream"] is True and seen[0]["temperature"] == 0 and seen[0]["max_tokens"] == 24


@pytest.mark.parametrize(
    "body, status, error",
    [
        (event("Every "), 200, "the stream ended early"),
        (ROLE + DONE, 200, "no text"),
        ("data: {broken\n\n", 200, "JSONDecodeError"),
        ('data: {"error": {"message": "out of memory"}}\n\n', 200, "out of memory"),
        ("busy", 503, "HTTPError: HTTP Error 503"),
    ],
)
def test_what_goes_wrong_is_an_error(body, status, error):
    with answering(body, status) as (url, _):
        assert error in serve.ask(url, QUESTION, 24).error


def test_nobody_there_is_an_error():
    assert "Connection refused" in serve.ask("http://127.0.0.1:9", QUESTION, 24).error


def test_percentiles_are_by_nearest_rank_and_errors_do_not_count():
    replies = [serve.Reply("x", 0.5, i / 10, 11, None) for i in range(11, 31)] + [serve.Reply("", 0, 99.0, 0, "gone")]
    figures = serve.measured(replies, serve.Server("made up", "http://127.0.0.1:9", 0))
    assert figures["latency"] == {"p50": 2.0, "p95": 2.9, "p99": 3.0}
    assert (figures["requests"], figures["errors"], figures["firstErrors"]) == (21, 1, ["gone"])
    assert figures["tokensPerSecond"] == pytest.approx(200 / (sum(range(11, 31)) / 10 - 10))


@pytest.mark.skipif(serve.server_command() is None, reason="needs llama-server on the PATH or xllamacpp")
def test_a_file_that_is_no_model_does_not_come_up(tmp_path):
    (tmp_path / "model.gguf").write_bytes(b"no model")
    with pytest.raises(Refusal, match="Cannot serve .*: the server did not come up"):
        with serve.serving(tmp_path / "model.gguf", 256, 1):
            pass
