"""The story: what happens after what, what runs by the clock, and what happens when a job gives up. Nothing else
starts by itself.

Where a customer waits, giving up ends with a person: `routing.hand_over_after_fault`.
"""

from __future__ import annotations

from warmdesk.accounts import team
from warmdesk.accounts.events import BusinessChanged, PersonInvited
from warmdesk.assistant import drafts, installing, outside, packets, placements, team_hints
from warmdesk.assistant import services as assistant
from warmdesk.assistant.events import Decided, Drafted, DraftRejected, ModelAsked, Taught, ToolSent
from warmdesk.bookings import billing as bookings_billing
from warmdesk.bookings import waiting
from warmdesk.bookings.caldav import syncing
from warmdesk.bookings.events import BookingCancelled, BookingDone, BookingMade, BookingMoved, PlaceFreed
from warmdesk.channels import codes
from warmdesk.channels import services as channels
from warmdesk.console import sending
from warmdesk.contacts.events import ErasureRequested
from warmdesk.conversations import attachments, following, proofs, sorting
from warmdesk.conversations.events import (
    CodeAsked,
    ContactProven,
    ConversationsMerged,
    ConversationSplit,
    ConversationsUnmerged,
    MessageReceived,
    NoteWritten,
    OwnerChanged,
    Reopened,
    ReplyHeld,
    ReplyQueued,
    Resolved,
    Retagged,
    SaidOutside,
)
from warmdesk.folder.events import FolderLoaded
from warmdesk.followups import dunning, money, visits
from warmdesk.followups import orders as followups_on_orders
from warmdesk.followups import services as followups
from warmdesk.followups.events import Rated, ReminderDue
from warmdesk.governance import services as governance
from warmdesk.learning import corrections, evidence
from warmdesk.learning import services as learning
from warmdesk.orders import billing as orders_billing
from warmdesk.orders import services as orders
from warmdesk.orders import shops
from warmdesk.orders.events import OrderDelivered, OrderLate, ReturnAsked, ShopDue
from warmdesk.outbox.story import Every, Story, When, let_go
from warmdesk.payments import checkouts, refunds
from warmdesk.payments import services as payments
from warmdesk.payments.events import (
    InvoiceCredited,
    InvoiceDisputed,
    InvoicePaid,
    InvoiceVoided,
    PaymentDisputed,
    PaymentQuestioned,
    RefundAsked,
    RefundFailed,
)
from warmdesk.routing import offers, paging, rerouting, service_clocks
from warmdesk.routing import services as routing
from warmdesk.routing.events import ClockBreached, ClockWarned, HandedOver, Offered, OpenedToAll, ReachNoted, Rerouted

BURST_S = 0.35
"""How long the assistant waits for the next message of a burst before it thinks; a typing customer is given longer."""

REFIT_S = 30.0
"""How long what was learned waits for more before it becomes a version."""


def is_peoples(said: MessageReceived) -> bool:
    """Whether people had the conversation when the customer wrote."""
    return said.owner in {"queue", "person"}


STORY = Story(
    rows=(
        When(MessageReceived, assistant.respond, gives_up=routing.hand_over_after_fault, after_s=BURST_S),
        When(ModelAsked, assistant.respond_with_model, gives_up=routing.hand_over_after_fault, lane="slow"),
        When(ToolSent, outside.call_outside, gives_up=routing.hand_over_after_fault, lane="slow"),
        When(MessageReceived, routing.hear_waiting_customer, gives_up=let_go, only_if=lambda said: said.owner == "queue"),
        When(
            MessageReceived,
            drafts.draft_next_turn,
            gives_up=let_go,
            only_if=is_peoples,
            lane="slow",
        ),
        When(Decided, drafts.draft_turn, gives_up=let_go, only_if=drafts.is_thought_along, lane="slow"),
        When(
            PersonInvited,
            team.mail_invitation,
            gives_up=team.invitation_not_mailed,
            only_if=lambda one: one.is_by_mail,
            lane="slow",
        ),
        When(HandedOver, packets.enrich_packet, gives_up=let_go),
        When(HandedOver, followups.date_handover, gives_up=followups.page_undated, attempts=5),
        When(HandedOver, service_clocks.start_clocks, gives_up=let_go, attempts=5),
        When(HandedOver, offers.offer, gives_up=let_go),
        When(HandedOver, team_hints.hint, gives_up=let_go, lane="slow"),
        When(Rerouted, offers.offer_again, gives_up=let_go),
        When(Rerouted, placements.hear_reroute, gives_up=let_go),
        When(Retagged, placements.hear_retag, gives_up=let_go),
        When(Resolved, placements.hear_end, gives_up=let_go, only_if=placements.is_by_person),
        When(Offered, paging.tell_of_offer, gives_up=let_go),
        When(OpenedToAll, paging.tell_that_nobody_took_it, gives_up=let_go, attempts=5),
        When(OwnerChanged, paging.let_rest_what_is_settled, gives_up=let_go, only_if=lambda change: change.now != "queue"),
        When(ClockWarned, paging.warn, gives_up=let_go),
        When(ClockBreached, paging.tell_of_breach, gives_up=let_go, attempts=5),
        When(ReachNoted, followups.put_reach_on_task, gives_up=let_go),
        When(OwnerChanged, routing.settle_handover, gives_up=let_go, only_if=lambda change: change.was == "queue"),
        When(MessageReceived, following.tell_of_message, gives_up=let_go),
        When(OwnerChanged, following.tell_of_new_owner, gives_up=let_go, only_if=following.is_handed_on),
        When(Resolved, following.tell_of_end, gives_up=let_go),
        When(NoteWritten, following.hear_note, gives_up=let_go, attempts=5),
        When(CodeAsked, codes.send_code, gives_up=codes.code_not_sent, lane="slow"),
        When(ContactProven, channels.follow_proof, gives_up=let_go),
        When(ContactProven, followups.follow_proof, gives_up=let_go),
        When(ReplyHeld, sending.send_held, gives_up=sending.put_back, after_s=lambda held: held.for_s),
        When(ReplyQueued, channels.deliver, gives_up=channels.delivery_failed, attempts=5),
        When(ReplyQueued, followups.keep_by_reply, gives_up=let_go, only_if=lambda reply: reply.actor == "person"),
        When(ReplyQueued, corrections.learn_from_reply, gives_up=let_go, only_if=lambda reply: reply.actor == "person"),
        When(Rerouted, corrections.learn_from_reroute, gives_up=let_go),
        When(Retagged, corrections.learn_from_retag, gives_up=let_go),
        When(Taught, installing.install_what_was_learned, gives_up=let_go, after_s=REFIT_S, lane="slow"),
        When(ReplyQueued, service_clocks.hear_reply, gives_up=let_go, attempts=5, only_if=lambda reply: reply.actor == "person"),
        When(SaidOutside, service_clocks.hear_reply, gives_up=let_go, attempts=5),
        When(MessageReceived, service_clocks.hear_customer, gives_up=let_go, attempts=5, only_if=is_peoples),
        When(
            OwnerChanged,
            service_clocks.hear_end,
            gives_up=let_go,
            attempts=5,
            only_if=lambda now: now.now in {"nobody", "assistant"},
        ),
        When(BusinessChanged, service_clocks.set_clocks_anew, gives_up=let_go, attempts=5),
        When(ConversationsMerged, followups.follow_merge, gives_up=let_go, attempts=5),
        When(ConversationsUnmerged, followups.follow_merge, gives_up=let_go, attempts=5),
        When(ConversationSplit, followups.follow_split, gives_up=let_go, attempts=5),
        When(ConversationsMerged, packets.tell_of_open_form, gives_up=let_go),
        When(Resolved, followups.ask_for_rating, gives_up=let_go),
        When(Decided, evidence.hear_turn, gives_up=let_go, only_if=evidence.is_telling, lane="slow"),
        When(HandedOver, evidence.hear_handover, gives_up=let_go, only_if=evidence.is_complaint),
        When(Reopened, evidence.hear_reopening, gives_up=let_go, only_if=lambda again: again.by == "customer"),
        When(Rated, evidence.hear_rating, gives_up=let_go, only_if=lambda rating: rating.handled_by == "assistant"),
        When(Taught, evidence.hear_taught, gives_up=let_go, only_if=evidence.is_correction),
        When(Drafted, evidence.hear_draft, gives_up=let_go, lane="slow"),
        When(DraftRejected, evidence.hear_rejection, gives_up=let_go),
        When(ReplyQueued, evidence.compare_reply, gives_up=let_go, only_if=lambda reply: reply.actor == "person", lane="slow"),
        When(Resolved, evidence.compare_at_end, gives_up=let_go, lane="slow"),
        When(BookingMade, waiting.hear_booked, gives_up=let_go),
        When(BookingMoved, waiting.hear_freed, gives_up=let_go),
        When(BookingCancelled, waiting.hear_freed, gives_up=let_go),
        When(PlaceFreed, visits.open_freed_place, gives_up=let_go, attempts=5),
        When(BookingMoved, visits.open_made_way, gives_up=let_go, attempts=5, only_if=visits.is_emergency),
        When(FolderLoaded, learning.note_levels, gives_up=let_go),
        When(ShopDue, shops.sync_shop, gives_up=shops.sync_failed, attempts=4, lane="slow"),
        When(OrderLate, followups_on_orders.open_late_order, gives_up=let_go),
        When(
            ReturnAsked, followups_on_orders.open_return_decision, gives_up=let_go, only_if=lambda asked: asked.state == "asked"
        ),
        When(BookingDone, bookings_billing.bill_visit, gives_up=let_go),
        When(OrderDelivered, orders_billing.bill_delivery, gives_up=let_go),
        When(PaymentQuestioned, money.open_payment_question, gives_up=let_go, attempts=8),
        When(PaymentDisputed, money.open_dispute, gives_up=let_go, attempts=8),
        When(RefundFailed, money.open_failed_refund, gives_up=let_go, attempts=8),
        When(ReminderDue, dunning.send_reminder, gives_up=dunning.reminder_not_sent, attempts=5, lane="slow"),
        When(InvoicePaid, dunning.let_rest, gives_up=let_go, attempts=8),
        When(InvoiceVoided, dunning.let_rest, gives_up=let_go, attempts=8),
        When(InvoiceDisputed, dunning.let_rest, gives_up=let_go, attempts=8),
        When(InvoicePaid, checkouts.close_checkouts, gives_up=let_go, lane="slow"),
        When(InvoiceVoided, checkouts.close_checkouts, gives_up=let_go, lane="slow"),
        When(InvoiceCredited, checkouts.close_checkouts, gives_up=let_go, lane="slow"),
        When(RefundAsked, refunds.send_refund, gives_up=refunds.refund_not_sent, attempts=8, lane="slow"),
        When(ErasureRequested, governance.forget, gives_up=governance.forgetting_failed, attempts=10),
    ),
    clock=(
        Every(10, offers.go_round),
        Every(15, service_clocks.watch_clocks),
        Every(30, routing.rescue_stranded),
        Every(30, routing.return_orphans),
        Every(30, rerouting.return_from_partners),
        Every(30, sorting.wake_due),
        Every(60, followups.page_overdue),
        Every(300, syncing.sync_all),
        Every(600, dunning.go_round),
        Every(3600, evidence.settle_quiet),
        Every(3600, orders.notice_late),
        Every(3600, shops.ask_shops),
        Every(86_400, learning.judge_all),
        Every(86_400, payments.forget_buyers),
        Every(3600, proofs.forget_old_codes),
        Every(3600, attachments.forget_unsent),
    ),
)
