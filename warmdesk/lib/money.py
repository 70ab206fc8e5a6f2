"""Money: whole minor units (cents) of one ISO 4217 currency, so that no amount is ever rounded by accident."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from babel.numbers import get_currency_precision


class DifferentCurrencies(ValueError):
    """Amounts of two currencies cannot be added or compared."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(f"{one} and {other} cannot be added or compared")


class MalformedAmount(ValueError):
    """A text that should be an amount such as `98.00` is not, or has more decimals than its currency."""

    def __init__(self, text: str, currency: str) -> None:
        self.text = text
        super().__init__(f"{text!r} is not an amount in {currency} such as 98.00")


@dataclass(frozen=True)
class Money:
    """`minor` counts the currency's smallest unit: cents for USD, yen for JPY."""

    minor: int
    currency: str

    @classmethod
    def parse(cls, text: str, currency: str) -> Money:
        """Read a decimal such as `98.00`, with a point and no thousands mark. Raise `MalformedAmount`."""
        try:
            minor = Decimal(text.strip()).scaleb(get_currency_precision(currency))
        except InvalidOperation as error:
            raise MalformedAmount(text, currency) from error
        if not minor.is_finite() or minor != minor.to_integral_value():
            raise MalformedAmount(text, currency)
        return cls(int(minor), currency)

    @property
    def decimal(self) -> Decimal:
        """The amount in whole units, with the currency's decimals."""
        return Decimal(self.minor).scaleb(-get_currency_precision(self.currency))

    @property
    def is_whole(self) -> bool:
        """Say whether the amount has no cents."""
        return self.decimal == self.decimal.to_integral_value()

    def __str__(self) -> str:
        return f"{self.decimal} {self.currency}"

    def __bool__(self) -> bool:
        return self.minor != 0

    def __neg__(self) -> Money:
        return Money(-self.minor, self.currency)

    def __add__(self, other: Money) -> Money:
        return Money(self.minor + self._minor_of(other), self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(self.minor - self._minor_of(other), self.currency)

    def __mul__(self, times: int) -> Money:
        return Money(self.minor * times, self.currency)

    __rmul__ = __mul__

    def __lt__(self, other: Money) -> bool:
        return self.minor < self._minor_of(other)

    def __le__(self, other: Money) -> bool:
        return self.minor <= self._minor_of(other)

    def _minor_of(self, other: Money) -> int:
        if other.currency != self.currency:
            raise DifferentCurrencies(self.currency, other.currency)
        return other.minor
