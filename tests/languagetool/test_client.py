"""Dividing texts, counting as Java does, and servers that misbehave."""

import http.server
import threading
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.errors import NewslintError
from newslint.languagetool.batch import check_all
from newslint.languagetool.client import Client, _Positions, divide
from newslint.languagetool.server import NoServer, ServerError


@given(st.text(alphabet="ab. \n😀", max_size=200), st.integers(1, 40))
def test_parts_make_the_text_and_start_where_they_say(text, longest):
    parts = list(divide(text, longest))
    assert "".join(part for _, part in parts) == text
    assert all(text.startswith(part, start) and len(part) <= longest for start, part in parts)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("One. Two.\n\nThree. Four", "One. Two.\n\n"),
        ("One two. Three four five", "One two. "),
        ("One two three four five", "One two three "),
        ("Onetwothreefourfivesixseven", "Onetwothreefour"),
    ],
    ids=["paragraph", "sentence", "word", "anywhere"],
)
def test_long_texts_are_cut_where_it_harms_least(text, first):
    assert next(iter(divide(text, 15)))[1] == first


@given(st.text(alphabet="aé\u0301😀\U0001f468\u200d’", max_size=40))
def test_every_utf16_offset_is_turned_into_code_points(text):
    position = _Positions(text)
    for at in range(len(text) + 1):
        assert position(len(text[:at].encode("utf-16-le")) // 2) == at


@pytest.mark.parametrize("url", ["localhost:8081", "ftp://server", "http://"])
def test_an_address_must_be_one(url):
    with pytest.raises(NewslintError, match="not the address"):
        Client(url)


class _Odd(http.server.BaseHTTPRequestHandler):
    """Answers as its server's `answer` says: (status, body, seconds it takes)."""

    def do_POST(self):
        status, body, seconds = self.server.answer
        self.rfile.read(int(self.headers["Content-Length"]))
        time.sleep(seconds)
        self.send_response(status)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


@pytest.fixture
def odd_server():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Odd)
    server.handle_error = lambda *args: None  # a client that has lost patience
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(
    ("answer", "reason"),
    [((413, b"text too long", 0), "text too long"), ((200, b"<html>", 0), "not JSON"), ((200, b"{}", 0.6), "no answer within")],
    ids=["refused", "no LanguageTool", "slow"],
)
def test_a_text_without_an_answer_is_an_error(odd_server, answer, reason):
    odd_server.answer = answer
    with pytest.raises(ServerError, match=reason):
        Client(f"http://127.0.0.1:{odd_server.server_address[1]}", patience=0.2).check("Text", {})


def test_a_server_that_is_not_there_is_given_up(odd_server):
    odd_server.server_close()
    client = Client(f"http://127.0.0.1:{odd_server.server_address[1]}")
    answers = [answer for _, answer in check_all([(n, "Text") for n in range(30)], client, {}, None)]
    assert all(isinstance(answer, ServerError) for answer in answers)
    assert sum(not isinstance(answer, NoServer) for answer in answers) < 8
