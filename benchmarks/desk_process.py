"""A real `warmdesk run` in a process of its own: start it, kill it, start it again, ask what it uses."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from benchmarks.migrated import put_data_file

START_S = 90
ROOT = Path(__file__).resolve().parent.parent


@dataclass
class DeskProcess:
    """One desk: its data folder and, while it runs, its process and addresses."""

    data: Path
    folder: Path | None = ROOT / "tests" / "fixtures" / "businesses" / "boutique"
    port: int = 0
    settings: dict[str, str] = field(default_factory=dict)
    under: tuple[str, ...] = ()
    """A command that runs the desk and watches it."""
    process: subprocess.Popen[str] | None = None
    chat: str = ""
    login: str = ""

    def start(self) -> DeskProcess:
        """Start the desk and wait until it answers."""
        put_data_file(self.data)
        command = [*self.under, sys.executable, "-m", "warmdesk", "run", *([str(self.folder)] if self.folder else [])]
        environment = os.environ | {
            "WARMDESK_DATA": str(self.data), "WARMDESK_PORT": str(self.port), "WARMDESK_NEW_CHATS_PER_HOUR": "100000",
            "WARMDESK_DATABASE_URL": "", "WARMDESK_REDIS_URL": "", "OMP_NUM_THREADS": "1", **self.settings,
        }  # fmt: skip
        self.process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True, cwd=ROOT)
        self._read_addresses()
        self._wait_until_it_answers()
        return self

    @property
    def address(self) -> str:
        """The desk's own address, as http://127.0.0.1:port."""
        return self.chat.removesuffix("/chat")

    def _read_addresses(self) -> None:
        assert self.process is not None
        assert self.process.stdout is not None
        for line in self.process.stdout:
            name, _, value = line.strip().partition(": ")
            if name == "chat":
                self.chat = value
                self.port = int(value.split(":")[2].split("/")[0])
            if name == "login":
                self.login = value
                return
        raise RuntimeError(f"the desk ended with code {self.process.wait()} before it was open")

    def _wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + START_S
        while time.monotonic() < deadline:
            try:
                httpx.get(self.chat, timeout=5).raise_for_status()
            except httpx.HTTPError:
                time.sleep(0.05)
            else:
                return
        raise RuntimeError("the desk did not answer in time")

    def kill(self) -> None:
        """End the desk as a power cut would: SIGKILL, no goodbye."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """End the desk politely; return its exit code."""
        return self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> int:
        assert self.process is not None
        self.process.send_signal(how)
        code = self.process.wait(30)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return code

    def memory_mb(self) -> float:
        """Return the process's resident memory in MB (Linux)."""
        assert self.process is not None
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        kilobytes = next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
        return int(kilobytes) / 1024
