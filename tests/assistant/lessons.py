"""A small shop with three articles, in which lessons can be taught and asked for."""

from __future__ import annotations

from tests import cast
from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import the_business
from warmdesk.assistant.minds import mind_of
from warmdesk.assistant.models import Example
from warmdesk.assistant.teaching import teach
from warmdesk.brain.contract import Customer, Situation, Understanding
from warmdesk.conversations.models import Conversation, Message
from warmdesk.knowledge.services import put_articles
from warmdesk.lib import clock
from warmdesk.topics.services import put_topics

ARTICLES = {
    "bread": ("Bread", "Sourdough is on the shelf at half past seven, rye on Wednesdays."),
    "cakes": ("Ordering a cake", "Celebration cakes need five days' notice and half of the price."),
    "delivery": ("Delivery in town", "We deliver orders above 35 euros within five miles."),
    "closing": ("Closing checklist", "Count the till and switch the oven off."),
}
TOPICS = {"orders": "Orders and deliveries", "complaints": "Something was wrong"}


def shop() -> None:
    """Open the bakery with its articles (`closing` for staff only) and topics."""
    cast.business()
    put_topics(
        topics={key: {"name": name, "examples": [], "action": ""} for key, name in TOPICS.items()}, teams=dict.fromkeys(TOPICS)
    )
    put_articles(
        articles={
            key: {
                "title": title, "body": body, "language": "en", "audience": "staff" if key == "closing" else "everyone",
            }
            for key, (title, body) in ARTICLES.items()
        },
        topics=dict.fromkeys(ARTICLES),
    )  # fmt: skip


def taught(text: str, source: str = "", topic: str = "", by: User | None = None) -> Example:
    """Let Tomás teach what he typed."""
    return teach(by=by or cast.tomas(), how=Example.How.CORRECTION, source=source, topic=topic, text=text)


def understood(text: str) -> Understanding:
    """Return what the assistant makes of a first message."""
    situation = Situation(message=text, turns=(), customer=Customer(), form=None, now=clock.now(), language="en")
    return mind_of(the_business()).mind.understand(situation, language="en")


def score_of(text: str, source: str) -> float:
    """Return how sure the assistant is that the source answers."""
    return next((found.score for found in understood(text).found if found.passage.source == source), 0.0)


def message_of(conversation: Conversation, author: str = Message.Author.CUSTOMER) -> Message:
    """Return the last message by that author."""
    return Message.objects.filter(conversation=conversation, author=author).order_by("-seq")[0]
