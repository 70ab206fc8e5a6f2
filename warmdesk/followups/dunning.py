"""Customers are reminded of unpaid invoices: by mail, step by step, in opening hours, each step once; the last is a person's."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta

from warmdesk.accounts.models import Business
from warmdesk.accounts.selectors import business_or_none, opening_hours, the_business, voice_of
from warmdesk.accounts.voice import say, sign
from warmdesk.conversations.selectors import conversations_of_person
from warmdesk.followups.events import ReminderDue, ReminderSent
from warmdesk.followups.ladder import BEFORE, LAST, Rung, next_rung, the_ladder, worded
from warmdesk.followups.models import Reminder
from warmdesk.followups.services import due_moment, open_task, withdraw
from warmdesk.lib import clock, mail
from warmdesk.lib.mail import MailNotSent
from warmdesk.lib.transactions import write
from warmdesk.lib.wording import say_date, say_money
from warmdesk.outbox.services import record
from warmdesk.payments.events import InvoiceDisputed, InvoicePaid, InvoiceVoided
from warmdesk.payments.models import Invoice
from warmdesk.payments.selectors import has_pending_checkout, open_amount, today, unpaid_invoices
from warmdesk.payments.services import page_address
from warmdesk.payments.wording import language_of

State = Reminder.State


def go_round() -> None:
    """By the clock: begin the step that is due of each unpaid invoice; records ReminderDue, or opens the last step's task."""
    ladder, business = the_ladder(), business_or_none()
    if business is None or not ladder.is_on or not _is_open(business):
        return
    day = today()
    ahead = max(0, *(-rung.offset for rung in ladder.rungs))
    done: dict[int, dict[str, datetime]] = defaultdict(dict)
    for invoice_id, key, at in Reminder.objects.filter(invoice__status=Invoice.Status.OPEN).values_list("invoice", "rung", "at"):
        done[invoice_id][key] = at.astimezone(business.zone)
    for invoice in unpaid_invoices(day + timedelta(days=ahead)):
        can_mail = bool(invoice.contact.email) and mail.is_configured()
        rung = next_rung(ladder, invoice.due_on or day, done[invoice.id], today=day, can_mail=can_mail)
        if rung is not None and _may_remind(invoice):
            _begin(invoice, rung, business)


def _is_open(business: Business) -> bool:
    return opening_hours(business).is_open(clock.now())


def _may_remind(invoice: Invoice) -> bool:
    """Tell whether an invoice is owed and nothing speaks against saying so: no dispute, no payment on its way, and no open
    conversation of the customer's with people, in which a reminder would cross what is said.
    """
    if invoice.disputed_at or invoice.contact.erased_at or not open_amount(invoice) or has_pending_checkout(invoice):
        return False
    return not any(one.is_with_people for one in conversations_of_person(invoice.contact))


def _begin(invoice: Invoice, rung: Rung, business: Business) -> None:
    with write():
        if not open_amount(Invoice.objects.select_for_update().get(id=invoice.id)):
            return
        reminder, is_new = Reminder.objects.get_or_create(invoice=invoice, rung=rung.key, defaults={"at": clock.now()})
        if is_new and rung.key == LAST:
            _leave_to_a_person(reminder, "Invoice {number} is still unpaid: talk to the customer", State.TASK, business)
        elif is_new:
            record(ReminderDue(reminder_id=reminder.id, invoice_id=invoice.id, rung=rung.key))


def _leave_to_a_person(reminder: Reminder, summary: str, state: State, business: Business) -> None:
    task = open_task(
        kind="dunning",
        summary=summary.format(number=reminder.invoice.number),
        due_at=due_moment(business, "normal"),
        conversation=None,
        contact=reminder.invoice.contact,
    )
    Reminder.objects.filter(id=reminder.id).update(state=state, task=task, at=clock.now())


def send_reminder(fact: ReminderDue) -> None:
    """Mail a reminder that is due; records ReminderSent. Raises MailNotSent.

    Nothing is sent twice: where the process ends while the mail leaves, nobody knows whether it did, and it is left at that.
    Where it must not be sent now any more, the step is given back, and the clock decides anew.
    """
    reminder = Reminder.objects.select_related("invoice__contact").filter(id=fact.reminder_id, state=State.DUE).first()
    if reminder is None:
        return
    business, ladder = the_business(), the_ladder()
    rung = next(one for one in ladder.rungs if one.key == reminder.rung)
    invoice = reminder.invoice
    if not (ladder.is_on and rung.is_on and invoice.contact.email and _is_open(business) and _may_remind(invoice)):
        with write():
            Reminder.objects.filter(id=reminder.id, state=State.DUE).delete()
        return
    language = language_of(invoice)
    letter = _mail(invoice, rung, business, language)
    if not _change(reminder, State.DUE, State.SENDING):
        return
    try:
        mail.send(letter)
    except MailNotSent:
        _change(reminder, State.SENDING, State.DUE)
        raise
    with write():
        Reminder.objects.filter(id=reminder.id).update(state=State.SENT, language=language, at=clock.now())
        late = (today() - invoice.due_on).days if invoice.due_on else 0
        sent = ReminderSent(reminder_id=reminder.id, invoice_id=invoice.id, rung=rung.key, language=language, days_late=late)
        record(sent)


def _change(reminder: Reminder, was: State, now: State) -> bool:
    with write():
        return bool(Reminder.objects.filter(id=reminder.id, state=was).update(state=now, at=clock.now()))


def _mail(invoice: Invoice, rung: Rung, business: Business, language: str) -> mail.Mail:
    voice = voice_of(business)
    facts = {
        "number": invoice.number or "",
        "amount": say_money(open_amount(invoice), language),
        "due": say_date(invoice.due_on, language, today=today()) if invoice.due_on else "",
        "link": page_address(invoice),
    }
    about = "reminder_before_subject" if rung.key == BEFORE else "reminder_subject"
    return mail.Mail(
        to=invoice.contact.email,
        sender=business.name,
        subject=say(about, voice=voice, language=language, number=facts["number"]),
        text=sign(worded(rung, voice=voice, language=language, **facts), "email", voice),
    )


def reminder_not_sent(fact: ReminderDue, because: str) -> None:
    """A reminder could not be mailed: a person finds another way."""
    reminder = Reminder.objects.select_related("invoice__contact").filter(id=fact.reminder_id, state=State.DUE).first()
    business = business_or_none()
    if reminder is None or business is None:
        return
    with write():
        summary = "A reminder of invoice {number} could not be mailed: reach the customer another way"
        _leave_to_a_person(reminder, summary, State.FAILED, business)


def let_rest(fact: InvoicePaid | InvoiceVoided | InvoiceDisputed) -> None:
    """Stop at once: nothing that waits is sent, and nobody has to ask for the money any more. Harmless when run twice."""
    with write():
        Reminder.objects.filter(invoice_id=fact.invoice_id, state=State.DUE).delete()
    for task_id in Reminder.objects.filter(invoice_id=fact.invoice_id).exclude(task=None).values_list("task", flat=True):
        withdraw(task_id=task_id)


def reminders_of(invoice: Invoice) -> list[Reminder]:
    """Return the steps that were taken for an invoice, the first first."""
    return list(Reminder.objects.filter(invoice=invoice).exclude(state=State.DUE).order_by("at", "id"))
