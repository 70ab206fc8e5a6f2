"""Let a language model word a reply, and let nothing of it out that its sources and the house's rules do not hold.

Every fault ends with what the desk would have said without a model: the embedded answer, a question back, or a person.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from django.conf import settings

from warmdesk.accounts.models import Business
from warmdesk.accounts.selectors import voice_of
from warmdesk.assistant.errors import LanguageModelMisconfigured, ModelFault
from warmdesk.assistant.language_models.asking import LEAST_S, Heard, ask
from warmdesk.assistant.language_models.choosing import is_language_model_set, the_language_model
from warmdesk.assistant.language_models.contract import Given, Limits, Request
from warmdesk.assistant.language_models.prompt import MOST_SENTENCES, NOTHING, customers_words, system_text, turns_told
from warmdesk.assistant.language_models.proposals import offered_tools, step_of
from warmdesk.assistant.language_models.rest import is_resting, note_outcome
from warmdesk.assistant.language_models.spending import is_affordable, note_use
from warmdesk.assistant.language_models.veil import Veil
from warmdesk.assistant.minds import Thought, Wording
from warmdesk.assistant.situations import Gathered
from warmdesk.assistant.sources import given_passages
from warmdesk.brain.check.sentences import Checked, Faulty, Rules, check
from warmdesk.brain.check.support import Ground
from warmdesk.brain.contract import Answer
from warmdesk.brain.decide.openness import is_open_to_wording
from warmdesk.brain.text.words import base
from warmdesk.lib import clock
from warmdesk.lib.language import SPOKEN, language_of

log = logging.getLogger(__name__)
StillOurs = Callable[[], bool]
"""Whether the assistant still has the conversation, and nobody has written since."""
_SURELY_ANOTHER = 0.8


def may_be_worded(thought: Thought, business: Business) -> bool:
    """Tell whether a language model is to be asked about this turn: one is set, awake and affordable, and no rule decided."""
    if not is_language_model_set() or base(thought.understanding.language) not in SPOKEN or is_resting():
        return False
    if not is_open_to_wording(thought.decision, thought.understanding):
        return False
    try:
        return the_language_model() is not None and is_affordable(business)
    except LanguageModelMisconfigured as fault:
        log.warning("no language model is asked: %s", fault)
        return False


@dataclass
class _Reply:
    """A reply while it comes in."""

    thought: Thought
    gathered: Gathered
    business: Business
    given: tuple[Given, ...]
    veil: Veil
    still_ours: StillOurs
    checked: list[Checked] = field(default_factory=list)
    uncited: str = ""
    """Why a line without a source may not be said; such a line may stand before a proposal of a tool."""
    declined: bool = False

    @property
    def language(self) -> str:
        return self.thought.understanding.language

    @property
    def said(self) -> str:
        return customers_words(self.gathered.situation.turns, self.gathered.situation.message)

    def begin(self) -> None:
        """Forget what an earlier try said."""
        self.checked, self.uncited, self.declined = [], "", False

    def hear(self, line: str) -> None:
        """Take the next sentence; raise `ModelFault` when it may not be said."""
        if not self.still_ours():
            raise ModelFault("moved")
        if line.strip(" .") == NOTHING:
            self.declined = True
            return
        verdict = check(self.veil.uncover(line), self._rules())
        if not isinstance(verdict, Checked):
            self._refuse(verdict)
            return
        if voice_of(self.business).avoids(verdict.text):
            raise ModelFault("unsupported", "a word that the business never uses")
        self.checked.append(verdict)
        if len(self.checked) > MOST_SENTENCES:
            raise ModelFault("too_long")

    def _refuse(self, faulty: Faulty) -> None:
        """Hang up on a bad sentence; wait with one that names no source until it is clear whether a tool is proposed."""
        if not faulty.names_no_source:
            raise ModelFault("unsupported", faulty.why)
        self.uncited = faulty.why

    def _rules(self) -> Rules:
        grounds = {given.id: Ground(f"{given.title}. {given.text}", given.language) for given in self.given}
        return Rules(self.language, grounds, self.said, self.thought.staff_names)


def worded(thought: Thought, gathered: Gathered, business: Business, still_ours: StillOurs) -> Thought:
    """Return the thought with a model's checked reply or proposal; unchanged, but for a reason, at any fault.

    Keeps what it cost (ModelUse), whatever comes of it. Call it only when `may_be_worded`.
    """
    model = the_language_model()
    if model is None:
        return thought
    heard, started = Heard(), time.perf_counter()
    reply = _Reply(thought, gathered, business, given_passages(thought, gathered, business), _veil(gathered), still_ours)
    try:
        ask(model, _request(reply), heard, reply)
        result, outcome = _outcome(reply, heard, model.name)
    except ModelFault as fault:
        note_outcome(fault.code)
        result, outcome = _with_reason(thought, f"the language model's reply was not used ({fault})"), fault.code
    else:
        note_outcome(None)
    latency_ms = (time.perf_counter() - started) * 1000
    note_use(gathered.trigger, model=model.name, outcome=outcome, heard=heard, latency_ms=latency_ms)
    return result


def _outcome(reply: _Reply, heard: Heard, model: str) -> tuple[Thought, str]:
    """Return what the turn becomes, and ModelUse's word for it."""
    thought = reply.thought
    versions = {**thought.versions, "language_model": model}
    if heard.calls:
        act = step_of(heard.calls, reply.said, reply.veil, reply.gathered.situation.customer, thought.decision)
        return replace(thought, decision=act, versions=versions), "tool"
    if reply.declined:
        return _with_reason(thought, "the language model found no answer in the sources"), "declined"
    return replace(_answered(reply), versions=versions), "used"


def _request(reply: _Reply) -> Request:
    if not reply.given:
        raise ModelFault("unsupported", "there is no source to answer from")
    voice = voice_of(reply.business)
    return Request(
        system=system_text(voice, reply.language, reply.business.about),
        turns=turns_told(reply.gathered.situation, reply.veil),
        passages=reply.given,
        tools=offered_tools(),
        limits=Limits(seconds=_seconds_left(reply.gathered)),
    )


def _seconds_left(gathered: Gathered) -> float:
    """Return what is left of the customer's patience, counted from their message: a queue before us is in it."""
    waited = max(0.0, (clock.now() - gathered.trigger.created_at).total_seconds())
    left = settings.LANGUAGE_MODEL_SECONDS.number() - waited
    if left < LEAST_S:
        raise ModelFault("slow", "the customer had waited long enough")
    return left


def _veil(gathered: Gathered) -> Veil:
    contact = gathered.trigger.conversation.contact
    own = (("name", contact.name), ("email", contact.email), ("phone", contact.phone))
    return Veil([(kind, value) for kind, value in own if value])


def _answered(reply: _Reply) -> Thought:
    """Put the checked sentences together; as a whole they must be there, and in the customer's language."""
    if reply.uncited or not reply.checked:
        raise ModelFault("unsupported", reply.uncited or "nothing was said")
    text = " ".join(checked.text for checked in reply.checked)
    spoken, likely = language_of(text, tuple(SPOKEN))
    if base(spoken) != base(reply.language) and likely >= _SURELY_ANOTHER:
        raise ModelFault("unsupported", "the reply is not in the customer's language")
    by_id = {given.id: given for given in reply.given}
    cited = list(dict.fromkeys(by_id[id] for checked in reply.checked for id in checked.cited))
    foreign = next((given.language for given in cited if base(given.language) != base(reply.language)), "")
    answer = Answer(
        (f"worded by a language model from {', '.join(given.source for given in cited)}", *reply.thought.decision.reasons),
        reply.thought.decision.scores,
        tuple((by_id[checked.cited[0]].source, checked.text) for checked in reply.checked),
    )
    sources = tuple(dict.fromkeys(given.source for given in cited))
    return replace(reply.thought, decision=answer, wording=Wording(text, sources, foreign))


def _with_reason(thought: Thought, reason: str) -> Thought:
    return replace(thought, decision=replace(thought.decision, reasons=(*thought.decision.reasons, reason)))
