#!/usr/bin/env python3
"""Measures newslint's speed beside its peers and prints the README's table; every figure is a ratio within one run.

usage: run.py [--runs 3] [--corpus FOLDER] [--large] [--newslint CMD]

codespell and typos run beside newslint where they are installed (`pip install codespell typos`). --large adds ten times the articles.
Wall seconds are the least of the runs, caches are of the run's own.
"""

from __future__ import annotations

import argparse
import os
import resource
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from corpus import ROOT, build

RULE = "message: x\nwhy: It is for measuring.\ncheck:\n  kind: {kind}\n{body}\nbad: ['«{bad}»']\ngood: [nothing]\n"


class Bench:
    """The command, the folder it works in, and the rows of the table."""

    def __init__(self, newslint: Sequence[str], work: Path, runs: int) -> None:
        self.newslint = list(newslint)
        self.work = work
        self.runs = runs
        self.rows: list[tuple[str, str, str, str]] = []
        self.env = {**os.environ, "NEWSLINT_CACHE": str(work / "cache")}

    def seconds(self, command: Sequence[str], before: Callable[[], object] = lambda: None, runs: int = 0) -> float:
        """The least wall seconds of several runs of a command."""
        return min(self._once(command, before)[0] for _ in range(runs or self.runs))

    def cpu(self, command: Sequence[str], before: Callable[[], object] = lambda: None, runs: int = 0) -> float:
        """The least CPU seconds (user and system, children included)."""
        return min(self._once(command, before)[1] for _ in range(runs or self.runs))

    def _once(self, command: Sequence[str], before: Callable[[], object]) -> tuple[float, float]:
        before()
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        began = time.perf_counter()
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=self.env, cwd=self.work, check=False)
        wall = time.perf_counter() - began
        if done.returncode not in (0, 1, 2, 65):
            sys.exit(f"{shlex.join(command)} exited {done.returncode}: {done.stderr.decode()[-500:]}")
        now = resource.getrusage(resource.RUSAGE_CHILDREN)
        return wall, now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime

    def lint(self, *arguments: str) -> list[str]:
        """newslint's command; concise, never failing for findings."""
        return [*self.newslint, "lint", "--output-format", "concise", "--exit-zero", *arguments]

    def row(self, what: str, measured: str, beside: str, verdict: bool | None) -> None:
        """Adds a row and prints it."""
        self.rows.append((what, measured, beside, "" if verdict is None else "yes" if verdict else "no"))
        print("| " + " | ".join(self.rows[-1]) + " |", flush=True)

    def forget(self) -> None:
        """Empties newslint's cache."""
        shutil.rmtree(self.work / "cache", ignore_errors=True)


def typos(bench: Bench, corpus: str, size: float) -> None:
    """Known misspellings beside codespell and typos, each on one core."""
    ours = size / bench.seconds(bench.lint("--no-cache", "-j1", "--select", "typos", corpus))
    peers = {}
    for name, command in (("codespell", ["codespell", corpus]), ("typos", ["typos", "--threads", "1", corpus])):
        path = shutil.which(name, path=f"{Path(sys.executable).parent}:{os.environ['PATH']}")
        if path:
            peers[name] = size / bench.seconds([path, *command[1:]])
            need = 1.0 if name == "codespell" else 0.7
            ratio = ours / peers[name]
            bench.row(f"known misspellings, one core, beside {name}", f"{ours:.1f} MB/s", f"{peers[name]:.1f} MB/s: {ratio:.2f} times", ratio >= need)


def everything(bench: Bench, corpus: str, size: float) -> None:
    """All rules: cold on two cores and one, warm, and with one article changed."""
    two = bench.seconds(bench.lint("-j2", corpus), bench.forget)
    bench.row("all rules but grammar, two workers", f"{size / two:.2f} MB/s", "at least 3", size / two >= 3)
    warm = bench.seconds(bench.lint("-j2", corpus))
    bench.row("again, nothing changed", f"{warm / two:.3f} of the first", "at most 0.15", warm / two <= 0.15)
    changed = next(Path(bench.work, corpus).rglob("*.txt"))
    counter = iter(range(100))
    one = bench.seconds(bench.lint("-j2", corpus), lambda: changed.write_text(changed.read_text() + f"\nOne more line {next(counter)}.\n"))
    bench.row("one article changed", f"{one / two:.3f} of the first", "at most 0.20", one / two <= 0.20)
    single = bench.seconds(bench.lint("--no-cache", "-j1", corpus), runs=1)
    double = bench.seconds(bench.lint("--no-cache", "-j2", corpus), runs=1)
    bench.row("two workers against one", f"{single / double:.2f} times", "at least 1.7", single / double >= 1.7)


def one_article(bench: Bench) -> None:
    """A cold process on one article, beside bare Python."""
    article = str(ROOT / "fixtures" / "azovstal" / "articles" / "001.txt")
    bare = bench.cpu([sys.executable, "-c", "pass"], runs=10)
    bench.cpu(bench.lint("--no-cache", article), runs=1)
    wall = bench.seconds(bench.lint("--no-cache", article), runs=10)
    used = bench.cpu(bench.lint("--no-cache", article), runs=10)
    detail = f"{wall * 1000:.0f} ms ({(used - bare) * 1000:.0f} ms of CPU beyond bare Python)"
    bench.row("one article, cold process", detail, "at most 130 ms", wall <= 0.13)
    bench.cpu(bench.lint(article), runs=1)
    wall = bench.seconds(bench.lint(article), runs=10)
    used = bench.cpu(bench.lint(article), runs=10)
    bench.row("the same, seen before", f"{wall * 1000:.0f} ms ({(used - bare) * 1000:.0f} ms of CPU beyond bare Python)", "", None)


def tables(bench: Bench, corpus: str) -> None:
    """Many table entries against few, many patterns against few."""

    def rules(name: str, files: dict[str, str]) -> str:
        for file, text in files.items():
            path = bench.work / name / "bench" / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return str(bench.work / name)

    def table(entries: int) -> str:
        body = "  table:\n" + "".join(f"    zq{n}x: right{n}\n" for n in range(entries))
        return rules(f"table{entries}", {"table.yaml": RULE.format(kind="substitution", body=body.rstrip(), bad="zq1x")})

    def patterns(number: int) -> str:
        text = {f"p{n}.yaml": RULE.format(kind="pattern", body=f"  regex: '\\bzq{n}x\\s+(and|or)\\b'", bad=f"zq{n}x and") for n in range(number)}
        return rules(f"patterns{number}", text)

    for what, few, many, most in (
        ("10,000 table entries against 100", table(100), table(10_000), 1.3),
        ("1,000 patterns against 10", patterns(10), patterns(1000), 3),
    ):
        times = []
        for folder in (few, many):
            arguments = bench.lint("--no-cache", "-j1", "--rules", folder, "--select", "bench", corpus)
            times.append(bench.seconds(arguments))
        bench.row(what, f"{times[1] / times[0]:.2f} times the time", f"at most {most}", times[1] / times[0] <= most)


def large(bench: Bench, corpus: str, data: Path) -> None:
    """Ten times the articles: time and memory."""
    small, _ = memory(bench, corpus)
    files, size = build(bench.work / "large", data, 0, 45_000, seed=2)
    seconds, peaks = memory(bench, "large")
    bench.row(f"{files:,} articles ({size / 1e6:.0f} MB) against 4,500", f"{seconds / small:.1f} times the time", "at most 11", seconds / small <= 11)
    each = ", ".join(f"{peak:.0f} MB" for peak in peaks)
    bench.row("peak memory there: the main process, each worker", each, "at most 400 each", max(peaks) <= 400)


def memory(bench: Bench, folder: str) -> tuple[float, list[float]]:
    """Wall seconds of a run with two workers, and the peak memory (resident, MB) of the main process and of each worker; Linux only."""
    began = time.perf_counter()
    command = bench.lint("--no-cache", "-j2", folder)
    peaks: dict[str, float] = {}
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env=bench.env, cwd=bench.work) as run:
        own = str(run.pid)
        while run.poll() is None:
            with suppress(OSError):
                for process in (own, *Path(f"/proc/{own}/task/{own}/children").read_text().split()):
                    peaks[process] = max(peaks.get(process, 0.0), _peak(process))
            time.sleep(0.2)
    return time.perf_counter() - began, list(peaks.values())


def _peak(process: str) -> float:
    """The most memory a process has had so far, in MB."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def main() -> None:
    """Runs everything and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--newslint", default=f"{shlex.quote(sys.executable)} -m newslint")
    parser.add_argument("--large", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(shlex.split(args.newslint), Path(folder), args.runs)
        files, size = build(Path(folder) / "corpus", args.data.resolve(), 10, 4500, seed=1)
        print(f"{files} articles, {size / 1e6:.2f} MB, {os.cpu_count()} processors, Python {sys.version.split()[0]}, {date.today()}\n")
        print("| what | measured | beside, or wanted | met |\n|---|---|---|---|")
        typos(bench, "corpus", size / 1e6)
        everything(bench, "corpus", size / 1e6)
        one_article(bench)
        tables(bench, "corpus")
        if args.large:
            large(bench, "corpus", args.data.resolve())


if __name__ == "__main__":
    main()
