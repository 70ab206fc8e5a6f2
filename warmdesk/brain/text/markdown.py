"""Markdown to plain paragraphs: what an article says, without its markup."""

from __future__ import annotations

import html
import re

from warmdesk.brain.text.words import sentences_of

LONGEST_PARAGRAPH = 700
"""Longer paragraphs are split between sentences: the encoder reads about 128 word pieces."""

_FENCE = re.compile(r"^(```|~~~).*$", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_LINK = re.compile(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")
_AUTOLINK = re.compile(r"<((?:https?|mailto):[^>\s]+|[^>\s@]+@[^>\s]+)>")
_STRONG = re.compile(r"(\*\*\*|\*\*|\*|___|__|_|~~|`+)(?=\S)(.+?)(?<=\S)\1(?!\w)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
_PRIVATE = 0xE000
"""Escaped characters pass through as private ones, which no markup is made of."""
_HIDDEN = re.compile("[\ue020-\ue07e]")
_HEADING = re.compile(r"^ {0,3}#{1,6}\s+(.*?)\s*#*$")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$")
_TABLE_RULE = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")
_RULE = re.compile(r"^\s*(?:[-*_]\s*){3,}$|^\s*=+\s*$")


def plain_text(markdown: str) -> str:
    """Give the text of an article, a paragraph a block."""
    return "\n\n".join(paragraphs_of(markdown))


def paragraphs_of(markdown: str) -> list[str]:
    """List an article's paragraphs as plain text.

    A heading leads the paragraph under it ("Duties: ..."), a list joins the line that introduces it, each item and table
    row a sentence, and what is longer than `LONGEST_PARAGRAPH` is split between sentences.
    """
    blocks: list[str] = []
    heading = ""
    for block in re.split(r"\n\s*\n", _without_code_and_tags(markdown)):
        heading, text = _read_block(block, heading)
        if not text:
            continue
        if blocks and blocks[-1].endswith(":") and _ITEM.match(block.splitlines()[0]):
            blocks[-1] = f"{blocks[-1]} {text}"
        else:
            blocks.append(f"{heading.rstrip(':')}: {text}" if heading else text)
            heading = ""
    return [part for block in blocks for part in _split(block)]


def _without_code_and_tags(markdown: str) -> str:
    text = markdown.replace("\r\n", "\n").replace("\r", "\n")
    text = _AUTOLINK.sub(r"\1", _COMMENT.sub("", _FENCE.sub("", text)))
    return re.sub(r"(?m)^( {0,3}#{1,6}\s.*)$", r"\n\1\n", _TAG.sub(" ", text))


def _read_block(block: str, heading: str) -> tuple[str, str]:
    """Give the heading in force after this block, and the block's own text."""
    lines = [line.lstrip("> ") if line.lstrip().startswith(">") else line for line in block.splitlines()]
    found = [match for line in lines if (match := _HEADING.match(line))]
    if found:
        return _inline(found[-1].group(1)), ""
    return heading, " ".join(_read_lines([line for line in lines if not _RULE.match(line) and not _TABLE_RULE.match(line)]))


def _read_lines(lines: list[str]) -> list[str]:
    read: list[str] = []
    is_item = False
    for line in lines:
        item = _ITEM.match(line)
        if item or "|" in line:
            cells = item.group(1) if item else ", ".join(cell.strip() for cell in line.strip().strip("|").split("|"))
            if read and is_item:
                read[-1] = _ended(read[-1])
            read.append(_inline(cells))
            is_item = True
        elif line.strip():
            read.append(_inline(line))
    if read and is_item:
        read[-1] = _ended(read[-1])
    return read


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?", ":", ";", "…")) else f"{sentence}."


def _inline(text: str) -> str:
    """Take the markup out of a line; what a backslash escapes is no markup and stays."""
    text = _LINK.sub(r"\1", _ESCAPED.sub(lambda match: chr(_PRIVATE + ord(match.group(1))), text))
    for _ in range(3):
        text = _STRONG.sub(r"\2", text)
    return " ".join(html.unescape(_HIDDEN.sub(lambda match: chr(ord(match.group()) - _PRIVATE), text)).split())


def _split(paragraph: str) -> list[str]:
    if len(paragraph) <= LONGEST_PARAGRAPH:
        return [paragraph]
    parts: list[str] = []
    for sentence in sentences_of(paragraph):
        if parts and len(parts[-1]) + len(sentence) < LONGEST_PARAGRAPH:
            parts[-1] = f"{parts[-1]} {sentence}"
        else:
            parts.append(sentence)
    return parts
