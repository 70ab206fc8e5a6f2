"""`warmdesk erase CUSTOMER_ID`: forget a customer in every room."""

from __future__ import annotations

import argparse

from django.core.management import call_command

from warmdesk.contacts.selectors import contact_by_external_id
from warmdesk.contacts.services import request_erasure
from warmdesk.outbox.worker import drain
from warmdesk.story import STORY


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the business's own number of the customer."""
    parser.add_argument("customer")


def main(given: argparse.Namespace) -> int:
    """Erase, and say so."""
    call_command("migrate", verbosity=0)
    contact = contact_by_external_id(given.customer)
    if contact is None:
        print(f"no customer {given.customer!r} is known here")
        return 1
    request_erasure(contact=contact, by=None)
    drain(STORY)
    print(f"customer {given.customer} is forgotten; figures stay true")
    return 0
