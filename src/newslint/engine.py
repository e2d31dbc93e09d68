"""The run: examine each article (map), compare the claims of each story (reduce), report; with workers and a cache, which change nothing."""

from __future__ import annotations

import gc
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType

from newslint.cache import Cache, key
from newslint.codec import unpack, unpack_failures
from newslint.config import StoryBy
from newslint.found import Found
from newslint.kept import NOTHING, Kept, unpack_examined
from newslint.linter import Linter
from newslint.model import Failure, Report, Rule, Skipped
from newslint.served import ask_servers
from newslint.shelf import Shelf
from newslint.stories import Signature, group
from newslint.workers import Workers

BATCH = 5000
"""Articles looked up in the cache at a time: the results of an archive would not fit in memory."""
GARBAGE = 400_000
"""Objects after which garbage is looked for: what an article is made of holds few cycles, and what the rules are made of is never garbage."""


def lint(
    paths: Sequence[str],
    rules: Sequence[Rule],
    *,
    jobs: int = 1,
    story_by: StoryBy = "auto",
    cache: Cache | None = None,
    rules_key: bytes = b"",
    profile: bool = False,
    sources: Mapping[str, bytes] | None = None,
    special: Mapping[str, Sequence[Rule]] | None = None,
    progress: Callable[[int], None] = lambda articles: None,
) -> Report:
    """Lints the files at `paths`. The result depends on neither `jobs` nor `cache`, nor on the order of paths or rules.

    `rules_key` stands for the rules and the program in the keys of the cache; see `newslint.cli.common.rules_key`. `sources` are files that are
    not as they are on disk, `special` the rules of paths for which they are others; `progress` is told of articles as they are done.
    Ctrl-C ends the run early: the report is on what was examined so far.
    """
    special = special or {}
    every = list({id(rule): rule for some in (rules, *special.values()) for rule in some}.values())
    reasons = {rule.id: rule.check.unavailable() for rule in every}
    skipped = sorted({Skipped(rule.check.kind, reasons[rule.id]) for rule in every if reasons[rule.id]}, key=lambda s: s.check)
    linter = _linter_for(rules, special, reasons, profile, sources or {})
    with Run(linter, jobs, None if profile else cache, rules_key, progress) as run:
        examined = run.examine_all(sorted(paths))
        failures = run.compare_all(story_by)
    read = [e for e in examined if e.read]
    served = ask_servers(linter, [] if run.interrupted else [e.path for e in read], cache)
    run.found.add_all(served.findings)
    failures = [failure for e in examined for failure in e.failures] + failures + served.failures
    skipped = sorted({*skipped, *served.skipped}, key=lambda s: (s.check, s.reason))
    times: Counter[str] = Counter()
    for e in examined:
        times.update(e.times)
    return Report(
        run.found.settled(),
        tuple(sorted(failures, key=lambda f: (f.path, f.rule, f.message))),
        tuple(skipped),
        articles=len(read),
        words=sum(e.words for e in read),
        times=times,
        paths=tuple(e.path for e in read),
        comments=tuple(comment for e in read for comment in e.comments),
        stories=run.stories,
        interrupted=run.interrupted or served.interrupted,
    )


def _linter_for(
    rules: Sequence[Rule], special: Mapping[str, Sequence[Rule]], broken: Mapping[str, str], profile: bool, sources: Mapping[str, bytes]
) -> Linter:
    """The linter of all articles, which knows those of single paths; equal sets of rules share one."""
    made: dict[tuple[int, ...], Linter] = {}
    for some in special.values():
        made.setdefault(tuple(map(id, some)), Linter([rule for rule in some if not broken[rule.id]], profile=profile))
    others = {path: made[tuple(map(id, some))] for path, some in special.items()}
    return Linter([rule for rule in rules if not broken[rule.id]], profile=profile, special=others, sources=sources)


class Run:
    """One run over many articles: who works, and what is taken from the cache."""

    def __init__(self, linter: Linter, jobs: int, cache: Cache | None, rules_key: bytes, progress: Callable[[int], None]) -> None:
        self.interrupted = False
        self.stories: Mapping[str, str] = {}
        self._progress = progress
        self._linter = linter
        self._cache = cache
        self._rules_key = rules_key
        self._workers = Workers(linter, jobs)
        self._shelf = Shelf()
        self._signatures: list[Signature] = []
        self.found = Found()

    # -- map

    def examine_all(self, paths: Sequence[str]) -> list[Kept]:
        """Has each article examined; what each yields that stays in memory, in order of the paths. Findings are in `found`, claims on the shelf."""
        done: list[Kept] = []
        batch = BATCH if self._cache else len(paths)
        for at in range(0, len(paths), batch or 1):
            if not self.interrupted:
                done += self._examine_some(paths[at : at + batch])
        return done

    def _examine_some(self, paths: Sequence[str]) -> list[Kept]:
        """From the cache where neither the article nor the rules have changed."""
        keys = {path: name for path in paths if (name := self._article_key(path))} if self._cache else {}
        known = self._cache.get(keys.values()) if self._cache else {}
        done = {path: self._keep(path, known[name]) for path, name in keys.items() if name in known}
        missing = [path for path in paths if path not in done]
        self._progress(len(done))
        try:
            for path, data in zip(missing, self._workers.examine(missing), strict=True):
                done[path] = self._keep(path, data)
                if (
                    self._cache and len(data) > NOTHING and not done[path].failures and keys.get(path) == self._article_key(path)
                ):  # not if changed meanwhile
                    self._cache.put(keys[path], data)
                self._progress(1)
        except KeyboardInterrupt:
            self.interrupted = True
        return [done[path] for path in paths if path in done]

    def _keep(self, path: str, data: bytes) -> Kept:
        kept, signature, findings, claims = unpack_examined(path, data)
        if signature:
            self._signatures.append(signature)
        if findings:
            self.found.add(path, findings)
        if claims:
            self._shelf.keep(path, claims[0], claims[1:])
        return kept

    def _article_key(self, path: str) -> bytes:
        try:
            data = self._linter.sources[path] if path in self._linter.sources else Path(path).read_bytes()
        except OSError:
            return b""
        own = self._linter.special.get(path)
        return key(b"article", self._rules_key, path, data, *(rule.digest for rule in own.rules) if own else ())

    # -- reduce

    def compare_all(self, story_by: StoryBy) -> list[Failure]:
        """Has the claims of every story compared, and those over the whole run. The conflicts are in `found`."""
        stories: dict[str, list[int]] = defaultdict(list)
        self.stories = story_of = self._stories(self._signatures, story_by)
        self._signatures.clear()
        for number in self._shelf.stories:
            stories[story_of[self._shelf.path(number)]].append(number)
        tasks: list[Sequence[int]] = [stories[story] for story in sorted(stories)]
        tasks += [part for part in self._shelf.parts if part]
        failures: list[Failure] = []
        for data in self._compare_each(tasks):
            rows, packed_failures = unpack(data)
            self.found.add_rows(rows)
            failures += unpack_failures(packed_failures)
        return failures

    def _stories(self, signatures: Sequence[Signature], story_by: StoryBy) -> dict[str, str]:
        return dict(group(signatures, story_by))

    def _compare_each(self, tasks: Sequence[Sequence[int]]) -> Iterator[bytes]:
        """What comparing yields for each task: numbers of claims on the shelf."""
        take = self._shelf.take
        if not self._cache:
            return self._workers.compare(tasks, take)
        names = [key(b"story", self._rules_key, *(part for pair in take(task) for part in pair)) for task in tasks]
        known = dict(self._cache.get(names))
        missing = [(name, task) for name, task in zip(names, tasks, strict=True) if name not in known]
        for (name, _), data in zip(missing, self._workers.compare([task for _, task in missing], take), strict=True):
            known[name] = data
            if not unpack(data)[1]:  # what broke is tried again
                self._cache.put(name, data)
        return (known[name] for name in names)

    def __enter__(self) -> Run:
        self._collecting = gc.get_threshold()
        gc.freeze()
        gc.set_threshold(GARBAGE)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._workers.stop()
        gc.set_threshold(*self._collecting)
        gc.unfreeze()
