"""The story: what happens after what, what runs by the clock, and what happens when a job gives up. Nothing else
starts by itself.

Where a customer waits, giving up ends with a person: `routing.hand_over_after_fault`.
"""

from __future__ import annotations

from warmdesk.assistant import installing, packets
from warmdesk.assistant import services as assistant
from warmdesk.assistant.events import ModelAsked, Taught
from warmdesk.channels import services as channels
from warmdesk.contacts.events import ErasureRequested
from warmdesk.conversations.events import MessageReceived, OwnerChanged, ReplyQueued, Resolved
from warmdesk.followups import services as followups
from warmdesk.governance import services as governance
from warmdesk.learning import corrections
from warmdesk.outbox.story import Every, Story, When, let_go
from warmdesk.routing import services as routing
from warmdesk.routing.events import HandedOver, ReachNoted

BURST_S = 0.35
"""How long the assistant waits for the next message of a burst before it thinks; a typing customer is given longer."""

REFIT_S = 30.0
"""How long what was learned waits for more before it becomes a version."""

STORY = Story(
    rows=(
        When(MessageReceived, assistant.respond, gives_up=routing.hand_over_after_fault, after_s=BURST_S),
        When(ModelAsked, assistant.respond_with_model, gives_up=routing.hand_over_after_fault, lane="slow"),
        When(MessageReceived, routing.hear_waiting_customer, gives_up=let_go, only_if=lambda said: said.owner == "queue"),
        When(HandedOver, packets.enrich_packet, gives_up=let_go),
        When(HandedOver, followups.date_handover, gives_up=followups.page_undated, attempts=5),
        When(ReachNoted, followups.put_reach_on_task, gives_up=let_go),
        When(OwnerChanged, routing.settle_handover, gives_up=let_go, only_if=lambda change: change.was == "queue"),
        When(ReplyQueued, channels.deliver, gives_up=channels.delivery_failed, attempts=5),
        When(ReplyQueued, followups.keep_by_reply, gives_up=let_go, only_if=lambda reply: reply.actor == "person"),
        When(ReplyQueued, corrections.learn_from_reply, gives_up=let_go, only_if=lambda reply: reply.actor == "person"),
        When(OwnerChanged, corrections.learn_from_reroute, gives_up=let_go, only_if=corrections.is_rerouted),
        When(Taught, installing.install_what_was_learned, gives_up=let_go, after_s=REFIT_S, lane="slow"),
        When(Resolved, followups.ask_for_rating, gives_up=let_go),
        When(ErasureRequested, governance.forget, gives_up=governance.forgetting_failed, attempts=10),
    ),
    clock=(Every(30, routing.rescue_stranded),),
)
