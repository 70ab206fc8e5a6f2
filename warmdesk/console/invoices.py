"""What people see of invoices and do with them: each with the permission that it needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import get_language, gettext

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import the_business
from warmdesk.console.access import require_reader, require_writer
from warmdesk.console.errors import FormRefused, NoSuchPage
from warmdesk.followups.dunning import reminders_of
from warmdesk.followups.models import Reminder
from warmdesk.lib.money import MalformedAmount, Money
from warmdesk.lib.wording import say_money
from warmdesk.payments.billing import issue
from warmdesk.payments.disputes import dispute, settle_dispute
from warmdesk.payments.goodwill import give_goodwill
from warmdesk.payments.listing import PAGE, VIEWS, invoice_counts, invoices_in
from warmdesk.payments.models import Invoice, InvoiceLine, Payment, Refund
from warmdesk.payments.pdf import invoice_pdf
from warmdesk.payments.refunds import refund
from warmdesk.payments.selectors import invoice_in_full, open_amount, paid_on, refundable, sent_back, today
from warmdesk.payments.services import mark_paid, page_address


@dataclass(frozen=True)
class Listed:
    """One row of the list."""

    invoice: Invoice
    owed: Money
    is_late: bool


@dataclass(frozen=True)
class InvoiceList:
    """One page of a view; `counts` has the number of each view's invoices, `older` the next page or nothing."""

    view: str
    query: str
    rows: list[Listed]
    views: list[tuple[str, str, int | None]]
    older: int | None


@dataclass(frozen=True)
class Step:
    """Something that happened to an invoice, in words; `person` is the member of staff behind it."""

    on: date
    words: str
    person: str = ""


@dataclass(frozen=True)
class BilledLine:
    """One line as it is shown."""

    text: str
    quantity: str
    percent: str
    amount: Money


@dataclass(frozen=True)
class Returnable:
    """A payment of which something can still be sent back."""

    payment: Payment
    left: Money


@dataclass(frozen=True)
class InvoiceShown:
    """One invoice in full. `may_refund` and `may_credit`: how much this person's role may still give here; None is no limit."""

    invoice: Invoice
    lines: list[BilledLine]
    taxes: list[tuple[str, Money, Money]]
    owed: Money
    paid: Money
    is_late: bool
    address: str
    history: list[Step]
    returnable: list[Returnable]
    may_refund: Money | None
    may_credit: Money | None

    @property
    def has_pdf(self) -> bool:
        """Whether the desk issued it, so that it can be printed."""
        return self.invoice.origin == Invoice.Origin.DESK and not self.invoice.is_draft

    @property
    def is_correctable(self) -> bool:
        """Whether something can be taken off it here."""
        return self.has_pdf and bool(self.owed)


def invoice_list(user: User, *, view: str, query: str, skip: int) -> InvoiceList:
    """Return a page of a view; raises NotAllowed."""
    require_reader(user)
    view, day, counts = view if view in VIEWS else "open", today(), invoice_counts()
    found = invoices_in(view, query=query, skip=skip, most=PAGE + 1)
    rows = [Listed(one, Money(one.owed_minor, one.currency), _is_late(one, day)) for one in found[:PAGE]]  # type: ignore[attr-defined]
    views = [(key, words, counts.get(key)) for key, words in _view_words().items()]
    return InvoiceList(view, query, rows, views, skip + PAGE if len(found) > PAGE else None)


def _view_words() -> Mapping[str, str]:
    return {
        "open": gettext("Open"),
        "overdue": gettext("Overdue"),
        "paid": gettext("Paid"),
        "drafts": gettext("Drafts"),
        "all": gettext("All"),
    }


def _is_late(invoice: Invoice, day: date) -> bool:
    return invoice.is_open and invoice.due_on is not None and invoice.due_on < day


def invoice_for(user: User, invoice_id: int) -> Invoice:
    """Return an invoice or a credit note; raises NotAllowed or NoSuchPage."""
    require_reader(user)
    found = invoice_in_full(invoice_id)
    if found is None:
        raise NoSuchPage(gettext("There is no such invoice."))
    return found


def invoice_shown(user: User, invoice_id: int) -> InvoiceShown:
    """Return all that stands on an invoice's page; raises NotAllowed or NoSuchPage."""
    invoice = invoice_for(user, invoice_id)
    payments = list(invoice.payments.all())
    left = [Returnable(payment, refundable(payment)) for payment in payments]
    business, currency = the_business(), invoice.currency
    went = sent_back(Refund.objects.filter(payment__invoice=invoice)) if payments else 0
    return InvoiceShown(
        invoice=invoice,
        lines=[_billed(line, currency) for line in invoice.lines.all()],
        taxes=[(one["percent"], Money(one["net_minor"], currency), Money(one["tax_minor"], currency)) for one in invoice.taxes],
        owed=open_amount(invoice),
        paid=paid_on(invoice),
        is_late=_is_late(invoice, today()),
        address="" if invoice.is_draft or invoice.kind != Invoice.Kind.INVOICE else page_address(invoice),
        history=_history(invoice, payments),
        returnable=[one for one in left if one.left],
        may_refund=_left_of(user.refund_limit(business), went, currency),
        may_credit=_left_of(user.goodwill_limit(business), 0, currency),
    )


def _billed(line: InvoiceLine, currency: str) -> BilledLine:
    amount = Money(line.amount_minor, currency)
    return BilledLine(line.text, f"{line.quantity.normalize():f}", f"{line.tax_percent.normalize():f}", amount)


def _left_of(limit: int | None, used: int, currency: str) -> Money | None:
    return None if limit is None else Money(max(0, limit - used), currency)


def _history(invoice: Invoice, payments: list[Payment]) -> list[Step]:
    """Return what happened, the newest first, from the rows that are kept of it."""
    steps = []
    if invoice.created_at:
        steps.append(Step(_day(invoice.created_at), gettext("Drafted")))
    if invoice.issued_on:
        steps.append(Step(invoice.issued_on, gettext("Issued")))
    if invoice.disputed_at:
        steps.append(Step(_day(invoice.disputed_at), gettext("Disputed: no reminders meanwhile")))
    steps += [Step(_day(one.at), _reminded(one)) for one in reminders_of(invoice)]
    for note in invoice.credit_notes.all():
        said = gettext("Credit note %(number)s: %(amount)s taken off")
        steps.append(
            Step(note.issued_on or today(), said % {"number": note.number, "amount": _said(note.amount_minor, note.currency)})
        )
    for payment in payments:
        said = gettext("%(amount)s came in: %(way)s") % {
            "amount": _said(payment.amount_minor, invoice.currency), "way": payment.get_way_display(),
        }  # fmt: skip
        steps.append(Step(_day(payment.at), said, payment.person.name if payment.person else ""))
        steps += [_sent_back(one, invoice.currency) for one in payment.refunds.all()]
    steps.reverse()
    return sorted(steps, key=lambda step: step.on, reverse=True)


def _reminded(reminder: Reminder) -> str:
    said = {
        Reminder.State.SENT: gettext("Reminder mailed: %(step)s"),
        Reminder.State.SENDING: gettext("Reminder %(step)s may have left; it is not sent again"),
        Reminder.State.FAILED: gettext("Reminder %(step)s could not be mailed; a person has a task"),
        Reminder.State.TASK: gettext("Reminders end: a person has a task"),
    }[Reminder.State(reminder.state)]
    return said % {"step": rung_words()[reminder.rung]}


def rung_words() -> Mapping[str, str]:
    """Return what each step of the reminders is called."""
    return {
        "before": gettext("friendly note before the day"),
        "first": gettext("first reminder"),
        "second": gettext("second reminder"),
        "last": gettext("task for a person"),
    }


def _said(minor: int, currency: str) -> str:
    return say_money(Money(minor, currency), get_language() or "en")


def _sent_back(refunded: Refund, currency: str) -> Step:
    said = {
        Refund.Status.ASKED: gettext("%(amount)s is on its way back"),
        Refund.Status.DONE: gettext("%(amount)s went back"),
        Refund.Status.FAILED: gettext("%(amount)s could not be sent back"),
    }[Refund.Status(refunded.status)]
    person = refunded.person.name if refunded.person else ""
    return Step(_day(refunded.at), said % {"amount": _said(refunded.amount_minor, currency)}, person)


def _day(at: datetime) -> date:
    return at.astimezone(the_business().zone).date()


def pdf_for(user: User, invoice_id: int) -> tuple[str, bytes]:
    """Return the number and the PDF of an invoice or a credit note; raises NotOurs for one that the desk did not issue."""
    invoice = invoice_for(user, invoice_id)
    return invoice.number or "", invoice_pdf(invoice)


def issue_invoice(*, invoice_id: int, by: User) -> None:
    """Give a draft its number and make it owed."""
    require_writer(by)
    issue(invoice=invoice_for(by, invoice_id), by=by)


def note_paid(*, invoice_id: int, way: str, key: str, by: User) -> None:
    """Note that the rest of an invoice came in; the same `key` counts once."""
    require_writer(by)
    mark_paid(invoice=invoice_for(by, invoice_id), way=way, by=by, key=f"console:{key}")


def set_disputed(*, invoice_id: int, is_disputed: bool, by: User) -> None:
    """Note that a customer says an invoice is not owed so, or that it is settled; nobody is reminded meanwhile."""
    require_writer(by)
    invoice = invoice_for(by, invoice_id)
    (dispute if is_disputed else settle_dispute)(invoice_id=invoice.id, by=by)


def take_off(*, invoice_id: int, amount: str, text: str, key: str, by: User) -> None:
    """Take something off an invoice by a credit note, within the limit of one's role."""
    require_writer(by)
    invoice = invoice_for(by, invoice_id)
    give_goodwill(invoice=invoice, amount=_amount(amount, invoice), text=text, by=by, key=f"console:{key}")


def send_back(*, invoice_id: int, payment_id: int, amount: str, key: str, by: User) -> None:
    """Send back what came in, within the limit of one's role."""
    require_writer(by)
    invoice = invoice_for(by, invoice_id)
    payment = next((one for one in invoice.payments.all() if one.id == payment_id), None)
    if payment is None:
        raise NoSuchPage(gettext("There is no such payment."))
    refund(payment=payment, amount=_amount(amount, invoice), by=by, key=f"console:{key}")


def _amount(text: str, invoice: Invoice) -> Money:
    """Read an amount as people type it, with a comma or a point before the cents."""
    try:
        return Money.parse(text.replace(",", "."), invoice.currency)
    except MalformedAmount as wrong:
        raise FormRefused(gettext("Write an amount such as 98.00.")) from wrong
