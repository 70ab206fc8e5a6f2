"""Keys point downward, at real classes, and leave no trace on what they point to."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import models

from tests.architecture.house import floor_of, python_files, shown

KEYS = {"ForeignKey", "OneToOneField", "ManyToManyField"}


def _cross_room_keys() -> Iterator[tuple[type[models.Model], models.Field, type[models.Model]]]:
    """Yield each key of a room's model that points into another room of the house."""
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.get_fields():
            if not isinstance(field, models.ForeignKey | models.ManyToManyField):
                continue
            target = field.related_model
            homes = [kind._meta.app_config.name for kind in (model, target)]
            if homes[0] != homes[1] and all(home.startswith("warmdesk.") for home in homes):
                yield model, field, target


def test_a_key_points_to_a_lower_floor() -> None:
    upward = [
        f"{model._meta.label}.{field.name} -> {target._meta.label}"
        for model, field, target in _cross_room_keys()
        if floor_of(model._meta.app_label) <= floor_of(target._meta.app_label)
    ]
    assert not upward


def test_a_key_into_another_room_leaves_no_name_there() -> None:
    named = [f"{model._meta.label}.{field.name}" for model, field, _ in _cross_room_keys() if not field.remote_field.hidden]
    assert not named, 'these need related_name="+"'


def test_a_key_names_the_real_class() -> None:
    strings = []
    for path in python_files("warmdesk"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in KEYS:
                target = next((word.value for word in node.keywords if word.arg == "to"), node.args[0] if node.args else None)
                is_string = isinstance(target, ast.Constant) and target.value != "self"
                strings += [f"{shown(path)}:{node.lineno} {target.value!r}"] if is_string else []
    assert not strings, "a string slips past Django's checks and the linter alike"


@pytest.mark.django_db
def test_no_migration_is_missing() -> None:
    call_command("makemigrations", check_changes=True, dry_run=True, verbosity=1)
