"""Which fields could hold what belongs to a contact, and which of them may keep what they hold when the contact is forgotten."""

from __future__ import annotations

from collections.abc import Iterator

from django.apps import apps
from django.db import models

from warmdesk.contacts.models import Contact

FREE_FIELDS = (models.CharField, models.TextField, models.JSONField, models.FileField, models.BinaryField)
A_WORD_OF_OURS = "a word of our own code, never the customer's"
BOOKS = "the business's own number in its books, which it must keep; it names nobody"
KEPT = {
    "contacts.Contact.external_id": "the business's own number: without it a loaded folder would bring the customer back",
    "conversations.Conversation.language": "which language was spoken says nothing of one person",
    "conversations.Conversation.priority": A_WORD_OF_OURS,
    "conversations.Conversation.thread_key": "replaced by one that leads nowhere; it must stay unique",
    "conversations.ConversationMerge.was": "owner, priority and moments as they stood before: our own words, ids and times",
    "conversations.Message.language": "which language was spoken says nothing of one person",
    "conversations.Message.kind": A_WORD_OF_OURS,
    "conversations.Activity.kind": A_WORD_OF_OURS,
    "assistant.Decision.kind": A_WORD_OF_OURS,
    "assistant.Decision.codes": A_WORD_OF_OURS,
    "assistant.Decision.scores": "numbers under names of our own",
    "assistant.Decision.sources": "ids of the business's articles and facts",
    "followups.Task.done_how": "one of our own words for how a task was settled",
    "assistant.Decision.subject": "a topic's key or the id of a source, both the business's own",
    "assistant.Decision.action": A_WORD_OF_OURS,
    "assistant.Decision.versions": "versions of the desk, its models and the business's articles",
    "assistant.ToolCall.key": "made by our own code, so that a call runs once",
    "assistant.ToolCall.tool": A_WORD_OF_OURS,
    "assistant.Draft.subject": "a topic's key or the id of a source, both the business's own",
    "assistant.Draft.kind": A_WORD_OF_OURS,
    "assistant.Draft.sources": "ids of the business's articles and facts",
    "assistant.Draft.language": "which language was spoken says nothing of one person",
    "learning.Evidence.subject": "a topic's key or the id of a source, both the business's own",
    "assistant.Placement.rule": "a team's or a topic's key, both the business's own",
    "assistant.Placement.chosen": "a team's or a topic's key, both the business's own",
    "assistant.Placement.left": "a team's or a topic's key, both the business's own",
    "assistant.ModelUse.model": "the name of a language model",
    "assistant.ModelUse.currency": "a currency",
    "routing.Handover.reason": A_WORD_OF_OURS,
    "routing.Handover.also": A_WORD_OF_OURS,
    "routing.Handover.by": A_WORD_OF_OURS,
    "routing.Handover.priority": A_WORD_OF_OURS,
    "routing.Handover.passed_over": "ids of people of the staff",
    "routing.ServiceClock.priority": A_WORD_OF_OURS,
    "routing.ServiceClock.tier": A_WORD_OF_OURS,
    "followups.Task.kind": A_WORD_OF_OURS,
    "followups.Rating.handled_by": A_WORD_OF_OURS,
    "followups.Reminder.rung": A_WORD_OF_OURS,
    "followups.Reminder.language": "which language was spoken says nothing of one person",
    "orders.Order.number": BOOKS,
    "orders.Order.currency": "a currency",
    "orders.Order.source": "the key of the shop system that keeps the order",
    "orders.Order.source_id": BOOKS,
    "orders.Return.skus": "the business's own numbers of products",
    "orders.OrderLine.sku": "the business's own number of a product; what was sold stays in its books",
    "bookings.Appointment.number": BOOKS,
    "bookings.OutsideEvent.href": "an address on a person's own calendar server, made of an id",
    "bookings.OutsideEvent.etag": "which version of an object a calendar server keeps",
    "bookings.Change.key": "made by our own code, so that a change happens once",
    "bookings.Change.verb": A_WORD_OF_OURS,
    "payments.Invoice.number": BOOKS,
    "payments.Invoice.currency": "a currency",
    "payments.Checkout.currency": "a currency",
    "payments.Checkout.session": BOOKS,
    "payments.Checkout.reference": BOOKS,
    "payments.Payment.reference": BOOKS,
    "payments.Refund.key": BOOKS,
    "payments.Refund.reference": BOOKS,
    "payments.Invoice.source": "what was billed, by the business's own number",
    "payments.Invoice.taxes": "rates and amounts in the business's books",
    "payments.Invoice.seller": "the business itself",
    "payments.InvoiceLine.text": "what was sold stays in the business's books, which it must keep; it names nobody",
    "payments.Payment.key": "names the report of a payment: a form's or a provider's number",
}
"""The reviewed list: each field that outlives its contact, with the reason. A field with choices holds none but our own words."""


def models_about_contacts() -> list[type[models.Model]]:
    """Return the models from which keys lead to a contact, however far, and Contact itself."""
    found: set[type[models.Model]] = {Contact}
    while True:
        further = {model for model in apps.get_models(include_auto_created=True) if found & set(_leads_to(model))} - found
        if not further:
            return sorted(found, key=lambda model: model._meta.label)
        found |= further


def _leads_to(model: type[models.Model]) -> Iterator[type[models.Model]]:
    for field in model._meta.get_fields():
        if isinstance(field, models.ForeignKey | models.ManyToManyField) and not field.auto_created:
            yield field.related_model


def free_fields(model: type[models.Model]) -> list[models.Field]:
    """Return the fields in which anything at all could stand."""
    return [field for field in model._meta.concrete_fields if isinstance(field, FREE_FIELDS) and not field.choices]


def label_of(field: models.Field) -> str:
    """Return `room.Model.field`."""
    return f"{field.model._meta.label}.{field.name}"
