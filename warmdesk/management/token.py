"""`warmdesk token issue|list|revoke`: which programs may call the API."""

from __future__ import annotations

import argparse
from datetime import timedelta

from django.core.management import call_command

from warmdesk.accounts.selectors import people_ids, person
from warmdesk.api.errors import UnknownScope
from warmdesk.api.scopes import SCOPES
from warmdesk.api.selectors import tokens
from warmdesk.api.services import issue_token, revoke_token
from warmdesk.lib import clock


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what to do, and with which token."""
    steps = parser.add_subparsers(dest="step", required=True)
    issue = steps.add_parser("issue", help="let a program call; its token is shown once")
    issue.add_argument("title", help="what the program is called here")
    issue.add_argument("--as", dest="email", required=True, help="e-mail address of the person in whose name it calls")
    issue.add_argument("--scope", action="append", required=True, choices=sorted(SCOPES), help="what it may do; may stand often")
    issue.add_argument("--days", type=int, help="for how long; without it, until it is revoked")
    steps.add_parser("list", help="show the tokens that were not revoked")
    steps.add_parser("revoke", help="let a program call no more").add_argument("id", type=int)


def main(given: argparse.Namespace) -> int:
    """Do it, and say so."""
    call_command("migrate", verbosity=0)
    return {"issue": _issue, "list": _list, "revoke": _revoke}[given.step](given)


def _issue(given: argparse.Namespace) -> int:
    known = people_ids().get(given.email.lower())
    if known is None:
        print(f"nobody with the address {given.email!r} works here")
        return 1
    expires_at = clock.now() + timedelta(days=given.days) if given.days else None
    try:
        token, plain = issue_token(title=given.title, scopes=given.scope, person=person(known), expires_at=expires_at)
    except UnknownScope as error:
        print(error.sentence)
        return 1
    print(f"{plain}\n{token} may {', '.join(SCOPES[scope] for scope in token.scopes)}; the token is not shown again")
    return 0


def _list(given: argparse.Namespace) -> int:
    for token in tokens():
        used = f"used {token.used_at:%Y-%m-%d %H:%M}" if token.used_at else "never used"
        until = f", until {token.expires_at:%Y-%m-%d}" if token.expires_at else ""
        print(f"{token.id}: {token}, as {token.person.email}, {' '.join(token.scopes)}, {used} (UTC){until}")
    return 0


def _revoke(given: argparse.Namespace) -> int:
    found = next((token for token in tokens() if token.id == given.id), None)
    if found is None:
        print(f"there is no token {given.id}")
        return 1
    revoke_token(token=found)
    print(f"{found} is revoked")
    return 0
