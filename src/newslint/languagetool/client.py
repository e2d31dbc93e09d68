"""Asking LanguageTool about a text: long texts divided, places in code points."""

from __future__ import annotations

import http.client
import json
import urllib.parse
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import Any

from newslint.errors import NewslintError
from newslint.languagetool.place import JAR, find_server
from newslint.languagetool.server import RESTARTS, NoServer, Server, ServerError
from newslint.patterns import compiled
from newslint.records import NamedTuple

LONGEST = 20_000
"""Code points sent at a time; LanguageTool's public server takes no more either."""
PATIENCE = 60
"""Seconds an answer may take."""


class Match(NamedTuple):
    """What LanguageTool says about `text[start:end]`, in code points."""

    start: int
    end: int
    rule: str
    category: str
    message: str
    replacements: tuple[str, ...]


class Client:
    """Asks a server: ours, or the one at `url`. May be used by many threads at once."""

    def __init__(self, url: str = "", patience: float = PATIENCE) -> None:
        self._own = None if url else Server()
        self._patience = patience
        parsed = urllib.parse.urlsplit(url)
        if url and (parsed.scheme not in ("http", "https") or not parsed.hostname):
            raise NewslintError(f"'{url}' is not the address of a server (http://host:port)")
        self._secure, self._host, self._port = parsed.scheme == "https", parsed.hostname or "", parsed.port
        path = parsed.path.rstrip("/")
        self._path = path if path.endswith("/v2") else path + "/v2"
        self._lost = 0

    def check(self, text: str, settings: Mapping[str, str]) -> list[Match]:
        """The matches in a text, in order. `settings` are parameters of LanguageTool's /v2/check. Raises ServerError."""
        found = []
        for start, part in divide(text):
            answer = self.ask("check", {**settings, "text": part})
            positions = _Positions(part)
            found += [_match(match, start, positions) for match in answer["matches"]]
        return sorted(found)

    @property
    def identity(self) -> str:
        """What tells the server from another in the keys of a cache: its address, or the folder of ours, which names its version, and its size."""
        if not self._own:
            return f"{self._host}:{self._port}{self._path}"
        folder = find_server()
        return f"{folder.name}:{(folder / JAR).stat().st_size}" if folder else ""

    def version(self) -> str:
        """What the server calls itself ("LanguageTool 6.8"), from its answer to a first sentence. Raises ServerError."""
        software = self.ask("check", {"language": "en-US", "text": "It answers."})["software"]
        return f"{software['name']} {software['version']}"

    def ask(self, what: str, parameters: Mapping[str, str] | None = None) -> Any:
        """The server's answer to a question ("check", "info"), from JSON. Raises ServerError."""
        if not self._own and self._lost > RESTARTS:
            raise NoServer(f"LanguageTool's server at {self._host} does not answer")
        host, port = self._own.address() if self._own else (self._host, self._port)
        try:
            status, data = self._request(host, port, what, parameters)
        except (OSError, http.client.HTTPException) as error:
            if self._own and port is not None:
                self._own.give_up(port)
            self._lost += 1
            reason = f"no answer within {self._patience:g} seconds" if isinstance(error, TimeoutError) else str(error) or type(error).__name__
            raise ServerError(f"LanguageTool did not answer: {reason}") from None
        if status != 200:
            raise ServerError(f"LanguageTool refused the text: {data[:200].decode('utf-8', 'replace').strip()} (status {status})")
        try:
            return json.loads(data)
        except ValueError:
            raise ServerError("LanguageTool's answer is not JSON: is this the address of a LanguageTool server?") from None

    def stop(self) -> None:
        """Ends our server, if it is ours."""
        if self._own:
            self._own.stop()

    def _request(self, host: str, port: int | None, what: str, parameters: Mapping[str, str] | None) -> tuple[int, bytes]:
        kind = http.client.HTTPSConnection if self._secure else http.client.HTTPConnection
        connection = kind(host, port, timeout=self._patience)
        try:
            body = urllib.parse.urlencode(parameters) if parameters is not None else None
            headers = {"Content-Type": "application/x-www-form-urlencoded"} if body is not None else {}
            connection.request("GET" if body is None else "POST", f"{self._path}/{what}", body, headers)
            response = connection.getresponse()
            return response.status, response.read()
        finally:
            connection.close()


def divide(text: str, longest: int = LONGEST) -> Iterator[tuple[int, str]]:
    """Parts of a text, none longer than `longest`, and where each starts: cut between paragraphs, else sentences, else words, else anywhere."""
    start = 0
    while len(text) - start > longest:
        end = start + longest
        for marks in (("\n\n",), (". ", "! ", "? "), (" ",)):
            cut = max(text.rfind(mark, start, end) + len(mark) if text.rfind(mark, start, end) > start else 0 for mark in marks)
            if cut:
                break
        yield start, text[start : cut or end]
        start = cut or end
    yield start, text[start:]


class _Positions:
    """Java counts UTF-16 units: what lies beyond U+FFFF counts twice there and once here."""

    def __init__(self, text: str) -> None:
        self._doubled = [at + n for n, at in enumerate(at for at, char in enumerate(text) if char > "\uffff")] if _beyond(text) else []

    def __call__(self, units: int) -> int:
        """The code-point offset of an offset in UTF-16 units; one inside a character is taken for the character's start."""
        return units - bisect_right(self._doubled, units - 1)


_BEYOND = compiled("[\U00010000-\U0010ffff]")


def _beyond(text: str) -> bool:
    return _BEYOND.search(text) is not None


def _match(match: Mapping[str, Any], start: int, position: _Positions) -> Match:
    rule = match["rule"]
    return Match(
        start + position(match["offset"]),
        start + position(match["offset"] + match["length"]),
        rule["id"],
        rule["category"]["id"],
        match["message"],
        tuple(replacement["value"] for replacement in match["replacements"][:5]),
    )
