"""Reads: the list of invoices for the desk's own people, each with what is still owed, in a constant number of queries."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.db.models import BigIntegerField, Case, Count, F, OuterRef, Q, QuerySet, Subquery, Sum, Value, When
from django.db.models.expressions import OrderBy
from django.db.models.functions import Coalesce, Greatest

from warmdesk.payments.models import Invoice, Payment, Refund
from warmdesk.payments.selectors import today

PAGE = 50
VIEWS = ("open", "overdue", "paid", "drafts", "all")
_ORDER: Mapping[str, tuple[str | OrderBy, ...]] = {
    "open": (F("due_on").asc(nulls_last=True), "id"),
    "overdue": ("due_on", "id"),
    "paid": ("-issued_on", "-id"),
    "drafts": ("-id",),
    "all": ("-id",),
}


def invoices_in(view: str, *, query: str = "", skip: int = 0, most: int = PAGE) -> list[Invoice]:
    """Return invoices of a view, each with `owed_minor`; `query` is a part of a number or a name, or an address."""
    found = _invoices().filter(_wanted(view, today()))
    if query:
        buyer = Q(contact__name__icontains=query) | Q(contact__email__iexact=query) | Q(contact__external_id__iexact=query)
        found = found.filter(Q(number__icontains=query) | buyer)
    owed = Case(When(status=Invoice.Status.OPEN, then=Greatest(_open_minor(), Value(0))), default=Value(0))
    return list(found.annotate(owed_minor=owed).select_related("contact").order_by(*_ORDER[view])[skip : skip + most])


def invoice_counts() -> Mapping[str, int]:
    """Return how many invoices each view has."""
    day = today()
    return _invoices().aggregate(**{view: Count("id", filter=_wanted(view, day)) for view in VIEWS if view != "all"})


def _invoices() -> QuerySet[Invoice]:
    return Invoice.objects.filter(kind=Invoice.Kind.INVOICE)


def _wanted(view: str, day: date) -> Q:
    statuses = {"paid": Invoice.Status.PAID, "drafts": Invoice.Status.DRAFT}
    if view == "all":
        return Q()
    is_late = Q(due_on__lt=day) if view == "overdue" else Q()
    return Q(status=statuses.get(view, Invoice.Status.OPEN)) & is_late


def _open_minor() -> Coalesce:
    """Return amount − credited − came in + went back; like `selectors.open_amount`."""
    credited = _sum(Invoice.objects.filter(corrects=OuterRef("pk")), "corrects")
    came = _sum(Payment.objects.filter(invoice=OuterRef("pk")), "invoice")
    back = _sum(Refund.objects.filter(payment__invoice=OuterRef("pk")).exclude(status=Refund.Status.FAILED), "payment__invoice")
    return Coalesce(F("amount_minor") - credited - came + back, Value(0), output_field=BigIntegerField())


def _sum(rows: QuerySet, of: str) -> Coalesce:  # type: ignore[type-arg]  # of whichever model
    total = rows.order_by().values(of).annotate(total=Sum("amount_minor")).values("total")
    return Coalesce(Subquery(total, output_field=BigIntegerField()), Value(0), output_field=BigIntegerField())
