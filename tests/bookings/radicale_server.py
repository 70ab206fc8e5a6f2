"""A CalDAV server of its own process, and a calendar program that changes what stands there."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx

START_S = 40
PROPERTIES = (
    '<?xml version="1.0"?><C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop>'
    "<D:displayname>Ana</D:displayname></D:prop></D:set></C:mkcalendar>"
)


class Radicale:
    """The server with one calendar of Ana's; its password is asked for."""

    USER, PASSWORD = "ana", "her own secret"

    def __init__(self, folder: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self.port = probe.getsockname()[1]
        (folder / "users").write_text(f"{self.USER}:{self.PASSWORD}\n")
        (folder / "config").write_text(
            f"[server]\nhosts = 127.0.0.1:{self.port}\n[auth]\ntype = htpasswd\nhtpasswd_filename = {folder}/users\n"
            f"htpasswd_encryption = plain\ndelay = 0\n[storage]\nfilesystem_folder = {folder}/collections\n"
            "[logging]\nlevel = error\n"
        )
        command = [sys.executable, "-m", "radicale", "--config", str(folder / "config")]
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
        self._process = subprocess.Popen(command, cwd=folder, env=environment)
        self.client = httpx.Client(base_url=f"http://127.0.0.1:{self.port}", auth=(self.USER, self.PASSWORD), timeout=20)
        self._wait_until_it_answers(time.monotonic() + START_S)

    @property
    def place(self) -> str:
        """Return host and port."""
        return f"127.0.0.1:{self.port}"

    def new_calendar(self, name: str) -> str:
        """Make a calendar; return its address."""
        path = f"/{self.USER}/{name}/"
        assert self.client.request("MKCALENDAR", path, content=PROPERTIES).status_code == 201
        return f"http://{self.place}{path}"

    def objects(self, url: str) -> dict[str, str]:
        """Return every object of a calendar by its path."""
        body = '<?xml version="1.0"?><D:propfind xmlns:D="DAV:"><D:prop><D:getetag/></D:prop></D:propfind>'
        listed = self.client.request("PROPFIND", url, content=body, headers={"Depth": "1"}).text
        paths = [piece.split("</href>")[0] for piece in listed.split("<href>")[1:]]
        return {path: self.client.get(path).text for path in paths if path.endswith(".ics")}

    def put(self, path: str, text: str) -> None:
        """Write an object as a calendar program does."""
        answer = self.client.put(path, content=text.encode(), headers={"Content-Type": "text/calendar"})
        assert answer.status_code in {201, 204}, answer.text

    def delete(self, path: str) -> None:
        """Delete an object as a calendar program does."""
        assert self.client.delete(path).status_code in {200, 204}

    def stop(self) -> None:
        """End the process."""
        self.client.close()
        self._process.kill()
        self._process.wait()

    def _wait_until_it_answers(self, until: float) -> None:
        while time.monotonic() < until:
            try:
                self.client.get("/")
            except httpx.TransportError:
                time.sleep(0.2)
            else:
                return
        raise TimeoutError("Radicale did not start")
