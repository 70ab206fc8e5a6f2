"""A browser as the door sees it: what a test needs to knock."""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from django.http import HttpResponse
from django.test import Client

KEY = "web"


class Browser:
    """One visitor's browser, with the token it was given."""

    def __init__(self, *, origin: str = "", address: str = "192.0.2.7") -> None:
        self.client = Client(REMOTE_ADDR=address)
        self.origin = origin
        self.token = ""

    def open(self, **fields: Any) -> dict[str, Any]:
        """Open a session and keep its token."""
        response = self.post("session", {"inbox": KEY, "visitor": self.token or None, "language": "en", **fields})
        assert response.status_code == 200, response.content
        content: dict[str, Any] = response.json()
        self.token = content["visitor"]
        return content

    def say(self, text: str, client_id: str = "", files: Sequence[str] = ()) -> HttpResponse:
        """Send a message, with files that were uploaded before."""
        return self.post("messages", {"id": client_id or str(uuid.uuid4()), "text": text, "files": list(files)})

    def upload(self, name: str, content: bytes) -> HttpResponse:
        """Bring a file."""
        headers = {**self.headers, "X-File-Name": quote(name)}
        return self.client.post("/widget/files", content, content_type="application/octet-stream", headers=headers)

    def uploaded(self, name: str, content: bytes) -> str:
        """Bring a file that is let in, and return its id."""
        response = self.upload(name, content)
        assert response.status_code == 201, response.content
        return str(response.json()["id"])

    def ask_for_person(self) -> HttpResponse:
        """Tap “Talk to a person”."""
        return self.post("person", {"id": str(uuid.uuid4())})

    def news(self, after: int | str = 0) -> dict[str, Any]:
        """Fetch what was said after a sequence number."""
        content: dict[str, Any] = self.get(f"messages?after={after}").json()
        return content

    def post(self, path: str, content: Any) -> HttpResponse:
        """Send JSON, or bytes as they are."""
        body = content if isinstance(content, bytes) else json.dumps(content)
        return self.client.post(f"/widget/{path}", body, content_type="application/json", headers=self.headers)

    def get(self, path: str) -> HttpResponse:
        """Ask for JSON."""
        return self.client.get(f"/widget/{path}", headers=self.headers)

    @property
    def headers(self) -> dict[str, str]:
        """What the browser and the script send along."""
        headers = {"Origin": self.origin, "Authorization": f"Bearer {self.token}" if self.token else ""}
        return {name: value for name, value in headers.items() if value}


def error_of(response: HttpResponse) -> tuple[int, str]:
    """Return a refusal's status and code; its sentence must be there."""
    error = json.loads(response.content)["error"]
    assert error["message"].endswith(".")
    return response.status_code, error["code"]
