"""`warmdesk unlock EMAIL`: for whoever sits at the server, when somebody lost phone and recovery codes."""

from __future__ import annotations

import argparse
import sys

from warmdesk.accounts.second_factor import remove_second_factor
from warmdesk.accounts.selectors import people_ids, staff
from warmdesk.accounts.services import make_sign_in_link


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Ask whom."""
    parser.add_argument("email", help="the address of the person")


def main(options: argparse.Namespace) -> int:
    """Remove the second factor and print the path of a link that signs in once, within half an hour."""
    person_id = people_ids().get(options.email.strip().lower())
    person = next((one for one in staff() if one.id == person_id), None)
    if person is None:
        print(f"warmdesk: nobody with the address {options.email} works here", file=sys.stderr)
        return 1
    remove_second_factor(user=person, by=None)
    print(f"Open once, within half an hour: /desk/enter/{make_sign_in_link(user=person)}")
    return 0
