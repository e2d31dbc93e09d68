"""Asking about many texts at once: several in flight, known answers from the cache, results in order."""

from __future__ import annotations

import json
import os
from collections import deque
from collections.abc import Generator, Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from newslint.cache import Cache, key
from newslint.languagetool.client import Client, Match
from newslint.languagetool.server import ServerError

T = TypeVar("T")
Answer = list[Match] | ServerError
AHEAD = 4
"""Texts waiting for each thread that asks."""


def check_all(
    texts: Iterable[tuple[T, str]], client: Client, settings: Mapping[str, str], cache: Cache | None
) -> Generator[tuple[T, Answer], None, None]:
    """For each (thing, text) in order the thing and the matches in its text, or why there are none. Ends the client when it ends, however it ends."""
    threads = min(os.cpu_count() or 1, 4)
    pool = ThreadPoolExecutor(threads)
    waiting: deque[tuple[T, bytes, Future[Answer] | Answer]] = deque()
    try:
        for thing, text in texts:
            name = key(b"grammar", client.identity, json.dumps(settings, sort_keys=True), text)
            known = cache.get([name]).get(name) if cache else None
            waiting.append((thing, name, pool.submit(_ask, client, text, settings) if known is None else _unpack(known)))
            if len(waiting) >= threads * AHEAD:
                yield _finish(*waiting.popleft(), cache)
        while waiting:
            yield _finish(*waiting.popleft(), cache)
    finally:
        client.stop()
        pool.shutdown(cancel_futures=True)


def _ask(client: Client, text: str, settings: Mapping[str, str]) -> Answer:
    try:
        return client.check(text, settings)
    except ServerError as error:
        return error


def _finish(thing: T, name: bytes, answer: Future[Answer] | Answer, cache: Cache | None) -> tuple[T, Answer]:
    if isinstance(answer, Future):
        answer = answer.result()
        if cache and not isinstance(answer, ServerError):
            cache.put(name, json.dumps(answer).encode())
    return thing, answer


def _unpack(data: bytes) -> list[Match]:
    return [Match(start, end, rule, category, message, tuple(words)) for start, end, rule, category, message, words in json.loads(data)]
