"""LanguageTool's server as a process of ours: started once when first asked, restarted once if it dies, and never left behind."""

from __future__ import annotations

import http.client
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import IO

from newslint.languagetool.place import JAR, find_server, missing

JAVA = ("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
"""Half the processor time for five articles, and a third less for eighty, than with Java's defaults, which pay for servers that run for days."""
PATIENCE = 120
"""Seconds the server may take to start; half a second is usual on a quiet machine, the rest is for busy ones."""
RESTARTS = 1
_PORTS = 3
"""Ports tried: between our finding a free one and the server's taking it, somebody else may."""

_WATCH = """
import subprocess, sys, threading
server = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL)
def watch():
    sys.stdin.buffer.read()
    server.kill()
threading.Thread(target=watch, daemon=True).start()
sys.exit(server.wait())
"""
"""Runs the server and kills it when its standard input ends, which it does when newslint is gone, however it went."""


class ServerError(Exception):
    """The server has no answer for a text: it died over it, was too slow, or refused it. Others may be answered."""


class NoServer(ServerError):
    """There is no server to ask, and there will be none in this run."""


class Server:
    """One server for a whole run, for any number of threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._log: IO[bytes] | None = None
        self._port = 0
        self._starts = 0
        self._stopped = False

    def address(self) -> tuple[str, int]:
        """Host and port of the running server, started if need be. Raises NoServer."""
        with self._lock:
            if self._process is None or self._process.poll() is not None:
                self._start()
            return "127.0.0.1", self._port

    def give_up(self, port: int) -> None:
        """Ends a server that has hung or died, so that the next question starts another; unless that has happened already."""
        with self._lock:
            if port == self._port:
                self._end()

    def stop(self) -> None:
        """Ends the server for good."""
        with self._lock:
            self._stopped = True
            self._end()

    # -- the process

    def _start(self) -> None:
        if self._stopped:
            raise NoServer("LanguageTool's server was stopped")
        if self._starts > RESTARTS:
            raise NoServer("LanguageTool's server died twice and was not started again")
        self._starts += 1
        reason, folder = missing(), find_server()
        if reason or folder is None:
            raise NoServer(reason)
        for _ in range(_PORTS):
            self._end()
            self._port = _free_port()
            self._log = tempfile.TemporaryFile()  # noqa: SIM115 (closed with the server)
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-S", "-c", _WATCH, *_command(folder, self._port)],
                stdin=subprocess.PIPE, stdout=self._log, stderr=self._log, start_new_session=True,
            )  # fmt: skip
            if self._ready():
                return
        reason = _last_line(self._log)
        self._end()
        raise NoServer(f"LanguageTool's server does not start: {reason}")

    def _ready(self) -> bool:
        """Waits until our process, and not another on that port, answers; False if it ends before it does."""
        assert self._process is not None
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self._process.poll() is None:
            if _answers(self._port):
                return self._process.poll() is None
            time.sleep(0.05)
        return False

    def _end(self) -> None:
        if self._process is not None:
            assert self._process.stdin is not None
            self._process.stdin.close()
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None
        if self._log is not None:
            self._log.close()
            self._log = None


def _command(folder: Path, port: int) -> list[str]:
    java = shutil.which("java")
    assert java is not None
    jars = f"{folder / JAR}"
    return [java, *JAVA, "-cp", jars, "org.languagetool.server.HTTPServer", "--port", str(port)]


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/v2/healthcheck")
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _last_line(log: IO[bytes] | None) -> str:
    if log is None:
        return "no reason given"
    log.seek(0)
    lines = [line for line in log.read().decode("utf-8", "replace").splitlines() if line.strip() and not line.startswith("\tat ")]
    return lines[-1] if lines else "no reason given"
