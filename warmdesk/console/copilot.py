"""Reads: what helps a person with the open conversation: how it stands, what comes next, what solved the like. It sends nothing.

All of it rests on what is in the rooms; no language model is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import get_language, gettext, ngettext

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import the_business
from warmdesk.assistant.cues import cue_for, offered_by
from warmdesk.assistant.models import Decision
from warmdesk.assistant.selectors import decision_about, decisions_of
from warmdesk.assistant.understanding import sources_behind
from warmdesk.console.beside import Beside, beside
from warmdesk.console.timeline import Source, source_of
from warmdesk.console.words import mood_word
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.selectors import messages_of, parts_of
from warmdesk.knowledge.selectors import article_titles
from warmdesk.learning.solved import Solved, solved_like
from warmdesk.lib import clock
from warmdesk.lib.money import Money
from warmdesk.lib.wording import say_money
from warmdesk.routing.selectors import late_ids

MOST_TURNS = 24
LOOKED_BACK = 60
WIDTH, HEIGHT = 240, 48
ARTICLES = 3


@dataclass(frozen=True)
class Mood:
    """How the customer's mood went, turn by turn: words, and a line from left to right, up is better."""

    words: list[tuple[str, float]]
    """Each turn's mood in a word, and from -1 to 1."""

    @property
    def points(self) -> list[tuple[float, float]]:
        """Places on a sheet of 240 by 48."""
        step = WIDTH / max(1, len(self.words) - 1)
        return [(round(step * place, 1), round(HEIGHT / 2 * (1 - value), 1)) for place, (_, value) in enumerate(self.words)]

    @property
    def line(self) -> str:
        """The line's points as SVG takes them."""
        return " ".join(f"{x},{y}" for x, y in self.points)

    @property
    def course(self) -> str:
        """How it went, in a sentence."""
        first, last = self.words[0][1], self.words[-1][1]
        if last - first > 0.3:
            return gettext("Getting better.")
        return gettext("Getting worse.") if last - first < -0.3 else gettext("About the same.")


@dataclass(frozen=True)
class MoreToOffer:
    """What a person could offer now, in words."""

    name: str
    price: str
    why: str


@dataclass(frozen=True)
class Copilot:
    """What stands on the card."""

    next_step: str
    risks: list[str]
    mood: Mood | None
    articles: list[Source]
    solved: list[Solved]
    question: Message | None
    reply: Message | None
    """What this person could make an article of: the newest question with the reply that a person gave."""
    cue: MoreToOffer | None = None


def copilot(conversation: Conversation, user: User) -> Copilot:
    """Return what helps this person with a conversation."""
    shown = beside(conversation, user, parts_of(conversation))
    said = [one for one in messages_of(conversation, with_notes=False, limit=LOOKED_BACK) if one.text]
    question = _question(said)
    risks = _risks(conversation, shown)
    return Copilot(
        next_step=_next_step(conversation, shown, said),
        risks=risks,
        mood=_mood(decisions_of(conversation)),
        articles=_articles(question, conversation),
        solved=solved_like(question.text, like=conversation, user=user) if question else [],
        question=question,
        reply=_reply_to(question, said),
        cue=_more_to_offer(conversation, user),
    )


def _more_to_offer(conversation: Conversation, user: User) -> MoreToOffer | None:
    """Return what else would fit, where this is the moment for it."""
    cue = cue_for(conversation, to=user)
    offered = offered_by(cue) if cue else None
    if cue is None or offered is None:
        return None
    why = {
        "chosen": gettext("Chosen by a person to go with this."),
        "together": gettext("Often bought with what they have or asked about."),
        "again": gettext("They had it before, and no visit is booked."),
    }[cue.why]
    price = say_money(Money(offered.price_minor, offered.currency), get_language() or "en")
    return MoreToOffer(offered.name, price, why)


def _question(said: Sequence[Message]) -> Message | None:
    """Return the newest message of the customer that says more than thanks; the newest at all, if none does."""
    asked = [one for one in said if one.author == Message.Author.CUSTOMER]
    return next((one for one in reversed(asked) if len(one.text.split()) > 3), asked[-1] if asked else None)


def _reply_to(question: Message | None, said: Sequence[Message]) -> Message | None:
    later = [one for one in said if question and one.seq > question.seq and one.author == Message.Author.PERSON]
    return later[0] if later else None


def _articles(question: Message | None, conversation: Conversation) -> list[Source]:
    """Return what fits the question: as the assistant found it when it read it, else searched anew."""
    if question is None:
        return []
    decided = decision_about(question)
    if decided is not None and decided.understanding.get("found"):
        keys = list(dict.fromkeys(each["source"] for each in decided.understanding["found"]))[:ARTICLES]
    else:
        keys = sources_behind(question.text, the_business(), conversation.language, most=ARTICLES)
    titles = article_titles(keys)
    return [source_of(key, titles) for key in keys if key in titles]


def _mood(decisions: Sequence[Decision]) -> Mood | None:
    """Return the mood over the turns that the assistant understood; of fewer than two there is nothing to see."""
    heard = [float(one.understanding["sentiment"]) for one in decisions if "sentiment" in (one.understanding or {})][-MOST_TURNS:]
    values = [max(-1.0, min(1.0, value)) for value in heard]
    return Mood([(mood_word(value), value) for value in values]) if len(values) > 1 else None


def _risks(conversation: Conversation, shown: Beside) -> list[str]:
    """Return what may go wrong here, the gravest first."""
    now, today = clock.now(), clock.now().date()
    broken = [task for task in shown.promises if task.due_at < now]
    overdue = [one for one in shown.invoices if one.is_open and one.due_on and one.due_on < today]
    upset = shown.packet is not None and any(is_low for _, is_low in shown.packet.mood[-1:])
    says: list[tuple[bool, str]] = [
        (bool(broken), gettext("A promise to them is overdue.")),
        (conversation.id in late_ids(), gettext("A promised time is over, or nearly so.")),
        (upset, gettext("They are upset.")),
        (conversation.engagement > 2, gettext("It came back more than once: what was done before did not last.")),
        (shown.rating is not None and 0 < (shown.rating.score or 0) <= 2, gettext("They rated this conversation badly.")),
        (bool(overdue), ngettext("An invoice of theirs is overdue.", "Invoices of theirs are overdue.", len(overdue))),
        (not conversation.is_proven and conversation.contact.is_customer, gettext("They have not shown who they are.")),
    ]  # fmt: skip
    return [words for holds, words in says if holds]


def _next_step(conversation: Conversation, shown: Beside, said: Sequence[Message]) -> str:
    """Return the one thing to do now, in words."""
    if conversation.is_resolved:
        return gettext("Nothing: it is resolved. Their next message opens it again.")
    late = next((task for task in shown.promises if task.due_at < clock.now()), None)
    if late is not None:
        return gettext("Keep the promise that is overdue: %(what)s") % {"what": late.summary}
    if said and said[-1].author in {Message.Author.PERSON, Message.Author.ASSISTANT}:
        return gettext("Wait for their answer, or snooze it; if nothing is open, resolve it.")
    if shown.packet is not None and any(is_low for _, is_low in shown.packet.mood[-1:]):
        return gettext("First say that you have understood what went wrong, then answer.")
    if shown.packet is not None and shown.packet.kept.get("suggested_reply"):
        return gettext("Check the suggested reply, change what does not fit, and send it.")
    if conversation.owner == Conversation.Owner.ASSISTANT:
        return gettext("Let the assistant answer, or take it over.")
    return gettext("Answer their last message.")


def summary(conversation: Conversation, user: User) -> list[tuple[str, str]]:
    """Sum a conversation up: (what it is, in words) lines taken from what was said, never made up."""
    shown = beside(conversation, user, parts_of(conversation))
    said = [one for one in messages_of(conversation, with_notes=False, limit=LOOKED_BACK) if one.text]
    wants = _question(said)
    answers = [one for one in said if one.author in {Message.Author.PERSON, Message.Author.ASSISTANT}]
    lines = [
        (gettext("Wants"), " · ".join(shown.packet.kept.get("wants", [])) if shown.packet else (wants.text if wants else "")),
        (gettext("Why people have it"), "; ".join(reason for reason, _ in shown.packet.reasons) if shown.packet else ""),
        (gettext("Was told last"), answers[-1].text if answers else ""),
        (gettext("Is owed"), "; ".join(task.summary for task in shown.tasks)),
        (gettext("Next"), _next_step(conversation, shown, said)),
    ]
    return [(name, " ".join(words.split())) for name, words in lines if words]
