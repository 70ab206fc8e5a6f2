"""Reads the articles of `knowledge/`: a front matter between two lines of `---`, then Markdown."""

from __future__ import annotations

from warmdesk.folder import kinds
from warmdesk.folder.kinds import TEXT, TITLE
from warmdesk.folder.names import Names, Thing
from warmdesk.folder.nodes import parse
from warmdesk.folder.problems import Findings, Spot
from warmdesk.folder.values import AUDIENCES, Article

FENCE = "---"
YES = ("yes", "true")
YES_OR_NO = (*YES, "no", "false")


def read_article(text: str, name: str, default_language: str, findings: Findings, names: Names) -> Article | None:
    """Return the article in `text`, or nothing when it has no front matter that can be read."""
    spot = Spot(findings, name, line=1)
    front, body = _parted(text, spot)
    if front is None:
        return None
    document = parse(front, spot.at(line=2), offset=1)
    if document is None:
        if not front.strip():
            spot.error("the front matter is empty", expected="id and title between two lines of ---")
        return None
    keys = document.keys()
    article_id = keys.required("id", kinds.ARTICLE_ID)
    names.define(Thing.ARTICLE, article_id, keys.spot("id"))
    topic = keys.optional("topic", TEXT, None)
    names.refer(Thing.TOPIC, topic, keys.spot("topic"))
    article = Article(
        id=article_id,
        title=keys.required("title", TITLE),
        language=keys.optional("language", kinds.LANGUAGE, default_language),
        topic=topic,
        audience=keys.optional("audience", kinds.choice(AUDIENCES), "everyone"),
        body=body,
        is_draft=keys.optional("draft", kinds.choice(YES_OR_NO), "no") in YES,
    )
    keys.close()
    if not body:
        spot.warning("the article says nothing below its front matter", expected="Markdown")
    return article


def _parted(text: str, spot: Spot) -> tuple[str | None, str]:
    """Return front matter and body; no front matter is an error."""
    lines = text.split("\n")
    if lines[0].strip() != FENCE:
        spot.error("the front matter is missing", expected="--- in the first line, then id and title, then --- again")
        return None, ""
    ends = [number for number, line in enumerate(lines[1:], start=1) if line.strip() == FENCE]
    if not ends:
        spot.error("the front matter is not closed", expected="a second line of ---")
        return None, ""
    return "\n".join(lines[1 : ends[0]]), "\n".join(lines[ends[0] + 1 :]).strip()
