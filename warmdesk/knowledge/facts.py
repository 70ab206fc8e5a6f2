"""Structured facts as knowledge: passages to find them by, and replies rendered from the data of this moment.

The passages hold only words to be found by. What a customer reads is rendered when it is said, so that one edit of
the opening hours or of a
price changes every reply.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from warmdesk.accounts.models import Business
from warmdesk.accounts.selectors import opening_hours, voice_of
from warmdesk.accounts.voice import Voice, say
from warmdesk.brain.contract import Passage
from warmdesk.brain.text.asked_days import asked_days
from warmdesk.catalog.models import Product, Service
from warmdesk.lib import wording
from warmdesk.lib.money import Money
from warmdesk.lib.opening_hours import MIDNIGHT, OpeningHours, WallPeriod

_SOON = timedelta(days=7)
"""How far ahead a holiday is told of without being asked for."""
_MOST_HOLIDAYS = 6


def fact_passages(
    business: Business, services: Iterable[Service], products: Iterable[Product], languages: Sequence[str]
) -> list[Passage]:
    """Return, in each language, a passage for each fact that the business has data for."""
    services, products = list(services), list(products)
    bases = dict.fromkeys(_base(language) for language in languages)
    return [passage for language in bases for passage in _passages_in(language, business, services, products)]


def render(
    source: str,
    *,
    question: str,
    language: str,
    now: datetime,
    business: Business,
    services: Iterable[Service],
    products: Iterable[Product],
) -> str | None:
    """Answer what was asked from the data, in the customer's language; None where the data no longer hold that source.

    `now` is aware, in the business's zone.
    """
    kind, _, key = source.partition(":")
    teller = _Teller(business, voice_of(business), language, now, question)
    if kind == "business":
        tell = _BUSINESS_FACTS.get(key)
        return tell(teller) if tell else None
    if kind == "service":
        return next((teller.service(service) for service in services if service.key == key), None)
    if kind == "product":
        return next((teller.product(product) for product in products if product.sku == key), None)
    return None


@dataclass(frozen=True)
class _Teller:
    """Says facts to one customer at one moment."""

    business: Business
    voice: Voice
    language: str
    now: datetime
    question: str

    def say(self, key: str, **facts: object) -> str:
        return say(key, voice=self.voice, language=self.language, **facts)

    @property
    def today(self) -> date:
        return self.now.date()

    def opening_hours(self) -> str:
        """Tell of the days asked about, else whether people are there now and of the whole week."""
        hours = opening_hours(self.business)
        if hours.is_never_open:
            return self.say("hours_unknown")
        days = asked_days(self.question, self.language, now=self.now, named=hours.holidays)
        return " ".join(self._days(hours, days) if days else self._overview(hours))

    def holidays(self) -> str:
        """Tell of the day asked about, else of the coming holidays."""
        hours = opening_hours(self.business)
        days = asked_days(self.question, self.language, now=self.now, named=hours.holidays)
        if days and not hours.is_never_open:
            return " ".join(self._days(hours, days))
        coming = [self._named_day(day, name) for day, name in sorted(hours.holidays.items()) if day >= self.today]
        if not coming:
            return self.say("holidays_none")
        return self.say("holidays_next", holidays=wording.say_list(coming[:_MOST_HOLIDAYS], self.language))

    def contact(self) -> str | None:
        """Tell phone and e-mail, whichever there is."""
        if not (self.business.phone or self.business.email):
            return None
        return self.say("contact_is", phone=self.business.phone, email=self.business.email)

    def address(self) -> str | None:
        """Tell the address, and the directions in the business's own words."""
        if not self.business.address:
            return self.business.directions or None
        said = self.say("address_is", address=self.business.address)
        return f"{said} {self.business.directions}".strip()

    def service(self, service: Service) -> str:
        """Tell what a service costs and how long it takes."""
        duration = wording.say_duration(service.minutes, self.language) if service.minutes else ""
        if not service.price_minor:
            return self.say("service_is_free", service=service.name, duration=duration)
        price = wording.say_money(Money(service.price_minor, service.currency), self.language)
        return self.say("service_is", service=service.name, price=price, duration=duration)

    def product(self, product: Product) -> str:
        """Tell what a product costs and whether it is there, then its description in the business's own words."""
        price = wording.say_money(Money(product.price_minor, product.currency), self.language)
        key = "product_sold_out" if product.stock == 0 else "product_in_stock"
        said = self.say(key, product=product.name, price=price, stock=product.stock)
        return f"{said} {product.description}".strip()

    def _days(self, hours: OpeningHours, days: Sequence[date]) -> list[str]:
        """Tell of single days; of a closed one also when else it is open."""
        said = [self._day(hours, day) for day in days]
        if self.today in days:
            said.append(self._right_now(hours))
        if not all(hours.hours_on(day) for day in days):
            said.append(self._week(hours))
        return said

    def _day(self, hours: OpeningHours, day: date) -> str:
        periods = hours.hours_on(day)
        if periods:
            name = wording.say_day(day, self.language, today=self.today)
            return self.say("hours_on_day", day=name[:1].upper() + name[1:], hours=self._periods(periods))
        on_day = wording.say_on_day(day, self.language, today=self.today)
        if hours.holidays.get(day):
            return self.say("hours_closed_on_holiday", day=on_day, holiday=hours.holidays[day])
        return self.say("hours_closed_on_day", day=on_day)

    def _overview(self, hours: OpeningHours) -> list[str]:
        soon = [day for day in sorted(hours.holidays) if self.today <= day <= self.today + _SOON]
        return [self._right_now(hours), self._week(hours), *(self._day(hours, day) for day in soon)]

    def _right_now(self, hours: OpeningHours) -> str:
        if hours.is_open(self.now):
            return self.say("hours_open_now", closes=self._moment(hours.next_closing(self.now)))
        return self.say("hours_closed_now", opens=self._moment(hours.next_opening(self.now)))

    def _week(self, hours: OpeningHours) -> str:
        """Tell the whole week, days of the same hours together: `Mon–Wed, Fri 10 am–6 pm; Sun closed`."""
        by_hours: dict[tuple[WallPeriod, ...], list[int]] = {}
        for weekday in range(7):
            by_hours.setdefault(hours.weekly.get(weekday, ()), []).append(weekday)
        week = "; ".join(f"{self._weekdays(days)} {self._periods(periods)}" for periods, days in by_hours.items())
        return self.say("hours_week", week=week)

    def _weekdays(self, days: Sequence[int]) -> str:
        runs: list[list[int]] = []
        for day in days:
            if runs and runs[-1][-1] == day - 1:
                runs[-1].append(day)
            else:
                runs.append([day])
        return ", ".join("–".join(self._weekday(day) for day in dict.fromkeys((run[0], run[-1]))) for run in runs)

    def _weekday(self, weekday: int) -> str:
        return wording.say_weekday(weekday, self.language, is_short=True)

    def _periods(self, periods: Sequence[WallPeriod]) -> str:
        if not periods:
            return self.say("closed")
        if (MIDNIGHT, MIDNIGHT) in periods:
            return self.say("all_day")
        return wording.say_list([wording.say_hours(opens, closes, self.language) for opens, closes in periods], self.language)

    def _named_day(self, day: date, name: str) -> str:
        said = wording.say_date(day, self.language, today=self.today)
        return f"{said} ({name})" if name else said

    def _moment(self, at: datetime | None) -> str | None:
        return None if at is None else wording.say_moment(at, self.language, now=self.now)


_BUSINESS_FACTS: dict[str, Callable[[_Teller], str | None]] = {
    "hours": _Teller.opening_hours,
    "holidays": _Teller.holidays,
    "contact": _Teller.contact,
    "address": _Teller.address,
}


def _passages_in(language: str, business: Business, services: list[Service], products: list[Product]) -> list[Passage]:
    """Return the passages of one language; a fact without data has none."""
    words = _fact_words().get(language) or _fact_words()["en"]
    own_words = {
        "hours": "" if any(business.hours.values()) else None,
        "holidays": ", ".join(str(holiday.get("name", "")) for holiday in business.holidays) or None,
        "contact": "" if business.phone or business.email else None,
        "address": f"{business.address} {business.directions}".strip() or None,
    }
    about_us = [
        _fact(f"business:{kind}", words[kind]["title"], f"{words[kind]['words']} {own}".strip(), language)
        for kind, own in own_words.items()
        if own is not None
    ]
    booked = [_fact(f"service:{s.key}", s.name, words["service"].format(name=s.name), language) for s in services]
    sold = [_fact(f"product:{p.sku}", p.name, _product_words(words["product"], p), language) for p in products]
    return [*about_us, *booked, *sold]


def _product_words(pattern: str, product: Product) -> str:
    return pattern.format(name=product.name, category=product.category, description=product.description).strip()


def _fact(source: str, title: str, text: str, language: str) -> Passage:
    return Passage(source=source, title=title, text=text, language=language, is_fact=True)


def _base(language: str) -> str:
    return language.replace("_", "-").split("-")[0].lower()


@lru_cache
def _fact_words() -> dict[str, Any]:
    source = files("warmdesk.knowledge").joinpath("fact_words.yaml").read_text("utf-8")
    words: dict[str, Any] = yaml.safe_load(source)
    return words
