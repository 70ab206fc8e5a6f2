"""What can go wrong around a conversation."""

from __future__ import annotations

from warmdesk.lib.errors import WarmdeskError


class ConversationsError(WarmdeskError):
    """The root of this room's errors."""


class ConversationMoved(ConversationsError):
    """The conversation changed since it was read: look again, then decide whether to write."""

    code = "conversation_moved"
    status = 409


class NoSuchConversation(ConversationsError):
    """There is no such conversation, or this reader may not see it; which of them is not said."""

    code = "no_such_conversation"
    status = 404


class MessageRefused(ConversationsError):
    """The message is empty or longer than a conversation takes."""

    code = "message_refused"
    status = 422


class FileRefused(ConversationsError):
    """The root of what is wrong with a file that somebody uploads; the same again fails again."""

    code = "file_refused"
    status = 422


class FileTooLarge(FileRefused):
    """The file has more bytes than a conversation takes."""

    code = "file_too_large"
    status = 413


class FileEmpty(FileRefused):
    """The file has no bytes, or its sender did not say how many."""

    code = "file_empty"


class FileUnknown(FileRefused):
    """The file's bytes are of no kind that is let in."""

    code = "file_unknown"
    status = 415


class TooManyFiles(FileRefused):
    """More files would go with one message, or wait to be sent, than may."""

    code = "files_too_many"


class NoSuchFile(ConversationsError):
    """There is no such file, or this reader may not see it; which of them is not said."""

    code = "no_such_file"
    status = 404


class FileGone(ConversationsError):
    """A file that was to go with the words was removed, or sent, or is too old; nothing was sent."""

    code = "file_gone"
    status = 409


class BadQuery(ConversationsError):
    """A search asks by an operator for what it does not know."""

    code = "bad_query"
    status = 422


class NoSuchLabel(ConversationsError):
    """There is no label with this key."""

    code = "no_such_label"
    status = 404


class BadCannedReply(ConversationsError):
    """A canned reply says nothing, or names a variable or a step that does not exist."""

    code = "bad_canned_reply"
    status = 422


class NoWayToProve(ConversationsError):
    """The desk has no way to send a code: a person must check who the customer is."""

    code = "no_way_to_prove"
    status = 409


class TooManyCodes(ConversationsError):
    """This conversation asked for as many codes as it may; later it may again."""

    code = "too_many_codes"
    status = 429


class NotJoinable(ConversationsError):
    """These conversations can't be merged, or these messages can't be split off; the sentence says why."""

    code = "not_joinable"
    status = 409
