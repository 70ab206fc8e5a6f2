"""Ids that files define and ids that they refer to: duplicates and broken references."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from warmdesk.folder.problems import Spot, nearest


class Thing(Enum):
    """What can be referred to: the words for one of them, and the file that defines them."""

    TEAM = ("team", "business.yaml")
    STAFF = ("member of staff", "business.yaml")
    TOPIC = ("topic", "topics.yaml")
    TOOL = ("tool", "tools.yaml")
    ARTICLE = ("article", "knowledge/")
    CUSTOMER = ("customer", "data/customers.csv")
    PRODUCT = ("product", "data/products.csv")
    SERVICE = ("service", "data/services.csv")
    ORDER = ("order", "data/orders.csv")
    APPOINTMENT = ("appointment", "data/appointments.csv")
    INVOICE = ("invoice", "data/invoices.csv")

    @property
    def word(self) -> str:
        return self.value[0]

    @property
    def known_by(self) -> str:
        return {Thing.STAFF: "the e-mail", Thing.TOOL: "the name"}.get(self, "the id")

    @property
    def file(self) -> str:
        return self.value[1]


@dataclass
class Names:
    """All names of one folder; `check` compares them once every file was read."""

    _defined: dict[tuple[Thing, str], Spot] = field(default_factory=dict)
    _referred: list[tuple[Thing, str, Spot]] = field(default_factory=list)
    _unread: set[Thing] = field(default_factory=set)

    def define(self, thing: Thing, name: str, spot: Spot) -> None:
        """Note an id where it is defined; a second one is an error."""
        if not name:
            return
        first = self._defined.setdefault((thing, name), spot)
        if first is not spot:
            where = f"{first.file}:{first.line}"
            spot.error(f'duplicate: {thing.word} "{name}" stands at {where} already', expected=f"one {thing.word} for each id")

    def refer(self, thing: Thing, name: str | None, spot: Spot) -> None:
        """Note that `spot` speaks of something that must be defined."""
        if name:
            self._referred.append((thing, name, spot))

    def forget(self, *things: Thing) -> None:
        """Check no reference to things whose file could not be read: its own error says enough."""
        self._unread.update(things)

    def check(self) -> None:
        """Complain of every reference to what nobody defined."""
        for thing, name, spot in self._referred:
            if thing in self._unread or (thing, name) in self._defined:
                continue
            known = [other for kind, other in self._defined if kind is thing]
            expected = (
                f"the id of a {thing.word} in {thing.file}" if thing is not Thing.STAFF else "an e-mail of staff in business.yaml"
            )
            spot.error(f'no {thing.word} "{name}"', expected=expected, nearest=nearest(name, known))
