"""Puts the widget's modules together into the one script that a page loads: no build step, nothing to install.

Each module of `browser/` becomes a function of its own, so names never meet; `import` lines become reads of what the earlier
modules return. The style sheet and the words that need no desk are put in as constants.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from warmdesk.channels.widget.strings import carried_strings
from warmdesk.conversations.attachments import ACCEPTED, MOST_A_MESSAGE, MOST_BYTES

FOLDER = Path(__file__).parent / "browser"
MODULES = ("dom", "store", "desk", "live", "chat", "accent", "files", "log", "rating", "panel", "element", "main")
"""In the order of their imports."""

_IMPORT = re.compile(r'^import (\{[^}]*\}) from "\./(\w+)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?(?:function|class|const) (\w+))", re.MULTILINE)


@dataclass(frozen=True)
class Script:
    """The script's bytes and the tag that changes with them."""

    body: bytes
    etag: str


@cache
def widget_script() -> Script:
    """Return the script, put together once a process."""
    style = "".join((FOLDER / name).read_text(encoding="utf-8") for name in ("style.css", "files.css"))
    constants = {
        "STYLE": style,
        "WORDS": carried_strings(),
        "FILES": {"accepted": ACCEPTED, "most": MOST_A_MESSAGE, "mostBytes": MOST_BYTES},
    }
    given = [f"const {name} = {json.dumps(value, ensure_ascii=False)};" for name, value in constants.items()]
    modules = [_as_function(name) for name in MODULES]
    body = "\n".join(["(() => {", '"use strict";', *given, *modules, "})();", ""]).encode()
    return Script(body=body, etag=f'"{hashlib.sha256(body).hexdigest()[:24]}"')


def _as_function(name: str) -> str:
    """Return a module as `const name = (() => {…})()`, an object of what it exports."""
    source = (FOLDER / f"{name}.js").read_text(encoding="utf-8")
    exported = ", ".join(match.group(2) for match in _EXPORT.finditer(source))
    source = _EXPORT.sub(r"\1", _IMPORT.sub(r"const \1 = \2;", source))
    return f"const {name} = (() => {{\n{source}return {{ {exported} }};\n}})();"
