"""Rows that follow a list: created, changed and removed in a constant number of queries."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models

BATCH = 200


@dataclass(frozen=True)
class RowChanges:
    """What following a list did, by the rows' own ids."""

    created: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __add__(self, other: RowChanges) -> RowChanges:
        """Return both changes as one; what was created or changed twice is named once."""
        created = self.created + other.created
        changed = tuple(dict.fromkeys(self.changed + other.changed))
        return RowChanges(created, tuple(name for name in changed if name not in created), self.removed + other.removed)

    def __bool__(self) -> bool:
        """Tell whether anything changed at all."""
        return bool(self.created or self.changed or self.removed)


def put_rows(
    model: type[models.Model], *, key: str, rows: Mapping[str, Mapping[str, Any]], when_new: Mapping[str, Any] | None = None
) -> RowChanges:
    """Create or change a row of `model` for each of `rows`, found by the unique field `key`; rows that are not named stay.

    `when_new` are further fields of created rows. One query to read, one (or a batch of them) to create and one to change; a
    transaction must be open.
    """
    kept = {str(getattr(row, key)): row for row in model._default_manager.filter(**{f"{key}__in": list(rows)})}
    new = [model(**{key: name}, **fields, **(when_new or {})) for name, fields in rows.items() if name not in kept]
    differing = {name: _differing(kept[name], fields) for name, fields in rows.items() if name in kept}
    changed = [name for name, fields in differing.items() if fields]
    for name in changed:
        for field in differing[name]:
            setattr(kept[name], field, rows[name][field])
    model._default_manager.bulk_create(new, batch_size=BATCH)
    if changed:
        fields = sorted({field.removesuffix("_id") for name in changed for field in differing[name]})
        model._default_manager.bulk_update([kept[name] for name in changed], fields, batch_size=BATCH)
    return RowChanges(created=tuple(str(getattr(row, key)) for row in new), changed=tuple(changed))


def retire_rows(model: type[models.Model], *, key: str, except_keys: Collection[str]) -> RowChanges:
    """Set `is_active` to False where it is True, except for rows that are named: others may still speak of them."""
    gone = model._default_manager.filter(is_active=True).exclude(**{f"{key}__in": list(except_keys)})
    names = tuple(gone.order_by(key).values_list(key, flat=True))
    if names:
        gone.update(is_active=False)
    return RowChanges(removed=names)


def remove_rows(model: type[models.Model], *, key: str, except_keys: Collection[str]) -> RowChanges:
    """Delete every row that is not named."""
    gone = model._default_manager.exclude(**{f"{key}__in": list(except_keys)})
    names = tuple(gone.order_by(key).values_list(key, flat=True))
    if names:
        gone.delete()
    return RowChanges(removed=names)


def _differing(row: models.Model, fields: Mapping[str, Any]) -> list[str]:
    return [field for field, value in fields.items() if getattr(row, field) != value]
