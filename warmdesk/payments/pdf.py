"""An issued invoice or credit note as a PDF, in its customer's language: the same bytes every time.

Open Sans (Google, Apache License 2.0) stands in `fonts/`: the fonts that every PDF reader has know no Polish letters.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from importlib.resources import files
from typing import Any

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal
from fpdf import FPDF
from fpdf.enums import MethodReturnValue, XPos, YPos

from warmdesk.accounts.selectors import the_business
from warmdesk.lib.money import Money
from warmdesk.payments.errors import NotOurs
from warmdesk.payments.models import Invoice, InvoiceLine
from warmdesk.payments.pages import transfer_details
from warmdesk.payments.services import page_address
from warmdesk.payments.wording import language_of, words

LEFT, RIGHT, TOP, BOTTOM = 20.0, 190.0, 20.0, 30.0
"""Millimetres of an A4 sheet."""
INK, MUTED, RULE, PANEL, TERRACOTTA = (33, 29, 26), (110, 102, 95), (222, 215, 207), (250, 247, 243), (176, 80, 44)
COLUMNS = (84.0, 20.0, 26.0, 14.0, 26.0)
"""What, quantity, unit price, tax, amount."""
Colour = tuple[int, int, int]


def invoice_pdf(invoice: Invoice) -> bytes:
    """Return the document; raise NotOurs for one that the desk did not issue."""
    if invoice.origin != Invoice.Origin.DESK or not invoice.issued_on:
        raise NotOurs("Only what this desk has issued can be printed here.")
    sheet = _Sheet(invoice)
    sheet.add_page()
    _heading(sheet)
    _parties(sheet)
    _lines(sheet)
    _totals(sheet)
    if invoice.is_open:
        _how_to_pay(sheet)
    return bytes(sheet.output())


class _Sheet(FPDF):
    """A4 with our type, margins and footer."""

    def __init__(self, invoice: Invoice) -> None:
        super().__init__(format="A4")
        self.invoice, self.language = invoice, language_of(invoice)
        self.said, self.accent = words(self.language), _accent(the_business().accent)
        fonts = files("warmdesk.payments").joinpath("fonts")
        self.add_font("open", "", str(fonts.joinpath("OpenSans-Regular.ttf")))
        self.add_font("open", "B", str(fonts.joinpath("OpenSans-Semibold.ttf")))
        self.c_margin = 0
        self.set_margins(LEFT, TOP, 210 - RIGHT)
        self.set_auto_page_break(True, BOTTOM)
        assert invoice.issued_on
        self.set_creation_date(datetime.combine(invoice.issued_on, time(), UTC))
        self.set_title(f"{self.said[invoice.kind]} {invoice.number}")
        self.set_author(invoice.seller.get("name", ""))
        self.set_lang(self.language)

    def footer(self) -> None:
        """Say who sells, and which page this is."""
        seller = self.invoice.seller
        told = [seller.get(part) for part in ("name", "address", "phone", "email")]
        if seller.get("tax_number"):
            told.append(f"{self.said['tax_number']} {seller['tax_number']}")
        self.set_y(-BOTTOM + 8)
        self.rule()
        self.write_text(" · ".join(part for part in told if part), size=8, colour=MUTED, after=4)
        self.write_text(f"{self.invoice.number} · {self.page_no()}/{{nb}}", size=8, colour=MUTED, after=4)

    def write_text(
        self, text: str, *, size: float = 9.5, is_bold: bool = False, colour: Colour = INK, align: str = "L", after: float = 5
    ) -> None:
        """Write a paragraph across the sheet, or as far as the right margin."""
        self.set_font("open", "B" if is_bold else "", size)
        self.set_text_color(*colour)
        self.multi_cell(0, after, text, align=align, new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def rule(self, colour: Colour = RULE, width: float = 0.2) -> None:
        """Draw a line across the sheet here."""
        self.set_draw_color(*colour)
        self.set_line_width(width)
        self.line(LEFT, self.get_y(), RIGHT, self.get_y())
        self.ln(2)

    def money(self, minor: int) -> str:
        """Write an amount as books do, cents included."""
        return format_currency(Money(minor, self.invoice.currency).decimal, self.invoice.currency, locale=self.language)

    def day(self, day: date) -> str:
        """Say a day in the customer's language."""
        return format_date(day, "long", locale=self.language)


def _accent(written: str) -> Colour:
    """Return the business's colour, or terracotta."""
    digits = written.removeprefix("#")
    if len(digits) != 6:
        return TERRACOTTA
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def _heading(sheet: _Sheet) -> None:
    invoice = sheet.invoice
    sheet.set_fill_color(*sheet.accent)
    sheet.rect(0, 0, 210, 4, style="F")
    sheet.set_y(TOP)
    sheet.write_text(invoice.seller.get("name", ""), size=13, is_bold=True, after=7)
    sheet.write_text(invoice.seller.get("address", ""), colour=MUTED)
    sheet.ln(10)
    sheet.write_text(f"{sheet.said[invoice.kind]} {invoice.number}", size=22, is_bold=True, after=11)
    if invoice.corrects:
        sheet.write_text(sheet.said["corrects"].format(number=invoice.corrects.number), colour=MUTED)
    sheet.ln(4)


def _parties(sheet: _Sheet) -> None:
    """Write the buyer on the left and the days on the right."""
    invoice, top = sheet.invoice, sheet.get_y()
    sheet.set_right_margin(210 - 105)
    sheet.write_text(sheet.said["for"], size=8.5, colour=MUTED)
    buyer = invoice.buyer
    sheet.write_text(buyer.get("name", ""), is_bold=True)
    for part in ("address", "tax_number"):
        if buyer.get(part):
            sheet.write_text(buyer[part])
    bottom = sheet.get_y()
    sheet.set_right_margin(210 - RIGHT)
    sheet.set_y(top)
    days = (("issued", invoice.issued_on), ("performed", invoice.performed_on), ("due", invoice.due_on))
    for name, day in days:
        if day:
            _fact(sheet, sheet.said[name], sheet.day(day))
    sheet.set_y(max(bottom, sheet.get_y()) + 10)


def _fact(sheet: _Sheet, label: str, value: str) -> None:
    sheet.set_x(115)
    sheet.set_font("open", "", 9.5)
    sheet.set_text_color(*MUTED)
    sheet.cell(38, 6, label)
    sheet.set_text_color(*INK)
    sheet.cell(37, 6, value, align="R", new_x=XPos.LMARGIN, new_y=YPos.NEXT)


@dataclass(frozen=True)
class _Row:
    what: str
    numbers: tuple[str, str, str, str]


def _lines(sheet: _Sheet) -> None:
    heads = _Row(sheet.said["what"], (sheet.said["quantity"], sheet.said["unit_price"], sheet.said["tax"], sheet.said["amount"]))
    _put_row(sheet, heads, colour=MUTED, size=8.5)
    sheet.rule(sheet.accent, 0.5)
    for line in sheet.invoice.lines.all():
        _put_row(sheet, _row(sheet, line))
        sheet.rule()


def _row(sheet: _Sheet, line: InvoiceLine) -> _Row:
    quantity = format_decimal(line.quantity.normalize(), locale=sheet.language)
    percent = format_decimal(line.tax_percent.normalize(), locale=sheet.language)
    return _Row(line.text, (quantity, sheet.money(line.unit_minor), f"{percent} %", sheet.money(line.amount_minor)))


def _put_row(sheet: _Sheet, row: _Row, *, colour: Colour = INK, size: float = 9.5) -> None:
    """Write a row; what is billed may take several lines, and a row is never torn by the end of a page."""
    sheet.set_font("open", "", size)
    sheet.set_text_color(*colour)
    parts: Any = sheet.multi_cell(COLUMNS[0] - 4, 5, row.what, dry_run=True, output=MethodReturnValue.LINES)
    height = 5.0 * len(parts)
    if sheet.will_page_break(height + 4):
        sheet.add_page()
        sheet.set_font("open", "", size)
        sheet.set_text_color(*colour)
    top = sheet.get_y()
    sheet.multi_cell(COLUMNS[0] - 4, 5, row.what, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    bottom, x = sheet.get_y(), LEFT + COLUMNS[0]
    for width, text in zip(COLUMNS[1:], row.numbers, strict=True):
        sheet.set_xy(x, top)
        sheet.cell(width, 5, text, align="R")
        x += width
    sheet.set_y(bottom + 2)


def _totals(sheet: _Sheet) -> None:
    invoice = sheet.invoice
    if sheet.will_page_break(14.0 + 6 * len(invoice.taxes)):
        sheet.add_page()
    sheet.ln(2)
    if not invoice.includes_tax:
        _sum(sheet, sheet.said["net"], sheet.money(sum(rate["net_minor"] for rate in invoice.taxes)))
        for rate in invoice.taxes:
            label = sheet.said["tax_on"].format(percent=_percent(sheet, rate), net=sheet.money(rate["net_minor"]))
            _sum(sheet, label, sheet.money(rate["tax_minor"]))
    _sum(sheet, sheet.said["total"], sheet.money(invoice.amount_minor), size=14, is_bold=True)
    for rate in invoice.taxes if invoice.includes_tax else []:
        if rate["tax_minor"]:
            told = sheet.said["tax_in"].format(percent=_percent(sheet, rate), tax=sheet.money(rate["tax_minor"]))
            sheet.write_text(told, size=8.5, colour=MUTED, align="R")
    sheet.ln(8)


def _percent(sheet: _Sheet, rate: dict[str, Any]) -> str:
    return format_decimal(rate["percent"], locale=sheet.language)


def _sum(sheet: _Sheet, label: str, amount: str, *, size: float = 9.5, is_bold: bool = False) -> None:
    sheet.set_font("open", "B" if is_bold else "", size)
    sheet.set_text_color(*INK)
    sheet.set_x(RIGHT - 100)
    sheet.cell(60, 6 if size < 12 else 9, label, align="R")
    sheet.cell(40, 6 if size < 12 else 9, amount, align="R", new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def _how_to_pay(sheet: _Sheet) -> None:
    """Write the bank's details and the invoice's own page on a quiet panel."""
    details = transfer_details(sheet.invoice, sheet.money(sheet.invoice.amount_minor), sheet.said)
    height = 24.0 + 5.5 * len(details)
    if sheet.will_page_break(height):
        sheet.add_page()
    top = sheet.get_y()
    sheet.set_fill_color(*PANEL)
    sheet.rect(LEFT, top, RIGHT - LEFT, height, style="F", round_corners=True, corner_radius=3)
    sheet.set_xy(LEFT, top + 4)
    sheet.set_left_margin(LEFT + 6)
    if details:
        sheet.write_text(sheet.said["by_transfer"], is_bold=True, after=6)
    for label, value in details:
        sheet.set_font("open", "", 9.5)
        sheet.set_text_color(*MUTED)
        sheet.cell(48, 5.5, label)
        sheet.set_text_color(*INK)
        sheet.cell(0, 5.5, value, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    sheet.ln(1)
    sheet.write_text(sheet.said["pay_at"], size=8.5, colour=MUTED, after=4.5)
    sheet.set_text_color(*sheet.accent)
    sheet.set_font("open", "", 8.5)
    address = page_address(sheet.invoice)
    sheet.cell(0, 4.5, address, link=address, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    sheet.set_left_margin(LEFT)
