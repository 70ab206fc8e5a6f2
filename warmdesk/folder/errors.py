"""What can go wrong with a folder beyond the problems of its own files."""

from __future__ import annotations

from warmdesk.lib.errors import WarmdeskError


class FolderError(WarmdeskError):
    """The root of this room's errors."""


class MalformedHistory(FolderError):
    """The past conversations of a demo can't be read; the sentence names the line. Trying again never helps."""

    code = "malformed_history"


class FolderInTheWay(FolderError):
    """A folder can't be written where something else is; the sentence names the place. Trying again never helps."""

    code = "folder_in_the_way"
