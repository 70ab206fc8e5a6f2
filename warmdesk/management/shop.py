"""`warmdesk shop connect|list|disconnect`: the shop systems that tell the desk of their orders."""

from __future__ import annotations

import argparse
from getpass import getpass

from django.core.management import call_command

from warmdesk.lib.errors import WarmdeskError
from warmdesk.orders.connectors import SHOPS
from warmdesk.orders.models import ShopConnection
from warmdesk.orders.selectors import connected_shops, shop_by_key
from warmdesk.orders.shops import connect_shop, disconnect_shop


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what to do, and of which shop."""
    steps = parser.add_subparsers(dest="step", required=True)
    connect = steps.add_parser("connect", help="connect a shop, or change how it is reached; asks for its secrets")
    connect.add_argument("key", help="a short name of yours; it becomes part of the address that the shop calls")
    connect.add_argument("--kind", required=True, choices=sorted(SHOPS))
    connect.add_argument("--address", required=True, help="https://YOUR-SHOP.example")
    connect.add_argument(
        "--completed", choices=ShopConnection.Completed.values, default="shipped", help="WooCommerce: what completed means"
    )
    steps.add_parser("list", help="show the connected shops and how they do")
    steps.add_parser("disconnect", help="end a connection; orders stay").add_argument("key")


def main(given: argparse.Namespace) -> int:
    """Do it, and say so."""
    call_command("migrate", verbosity=0)
    try:
        return {"connect": _connect, "list": _list, "disconnect": _disconnect}[given.step](given)
    except WarmdeskError as error:
        print(error.sentence)
        return 1


def _connect(given: argparse.Namespace) -> int:
    token = getpass("Token (WooCommerce: consumer key:consumer secret): ")
    secret = getpass("Signing secret of its calls: ")
    shop = connect_shop(
        key=given.key,
        kind=given.kind,
        address=given.address,
        token=token,
        signing_secret=secret,
        by=None,
        completed_means=given.completed,
    )
    print(f"{shop} is connected; let it call /hooks/shops/{shop.key} of this desk. It is asked for its orders within the hour.")
    return 0


def _list(given: argparse.Namespace) -> int:
    for shop in connected_shops():
        heard = f"last called {shop.heard_at:%Y-%m-%d %H:%M}" if shop.heard_at else "has not called"
        synced = f"asked up to {shop.synced_to:%Y-%m-%d %H:%M}" if shop.synced_to else "not asked yet"
        fault = f": {shop.fault}" if shop.fault else ""
        print(f"{shop.key}: {shop.get_kind_display()} at {shop.address}, {heard}, {synced} (UTC){fault}")
    return 0


def _disconnect(given: argparse.Namespace) -> int:
    shop = shop_by_key(given.key)
    if shop is None:
        print(f"no shop {given.key!r} is connected")
        return 1
    disconnect_shop(shop=shop, by=None)
    print(f"{shop.key} is disconnected, its secrets are forgotten, its orders stay")
    return 0
