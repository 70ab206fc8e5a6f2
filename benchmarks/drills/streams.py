"""The streams' drill: `python -m benchmarks.drills.streams [--minutes 10] [--agents 30] [--browsers 2] [--rate 20] [--keep]`.

Thirty agents, two of them real browsers, hold their live streams open over HTTP on one `warmdesk run`, while a hundred customers
write twenty messages a second. Everybody loses their line at random: streams are cut and opened again, browsers go offline, a
customer's request breaks off and is sent again. Counted are the time from sending a message until each client's socket hears of
it, and beside it until a browser has painted it; nothing may be lost or doubled, in the data file or in what an agent sees.
Exit code 1 if anything was, or if the sockets' p95 is over half a second.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import django
import httpx
from playwright.async_api import async_playwright

from benchmarks.desk_process import ROOT, DeskProcess
from benchmarks.drills.keeping import keep
from benchmarks.drills.streams_agents import Agent, BrowserAgent, Stage
from benchmarks.drills.streams_customers import Customer, stored_messages, where_they_write
from benchmarks.figures import quantile

CUSTOMERS = 100
WARM_UP_S = 10.0
"""What is sent before is not counted: a desk that has just begun reads its pages for the first time."""
SETTLE_S = 60.0
"""How long everybody may take, after the last message, until they see what there is: how long it took is part of the result."""
MOST_P95_MS = 500.0
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the drill, print the result and, with --keep, keep it; return 1 where the law is broken."""
    parser = argparse.ArgumentParser(description="agents' live streams under random disconnections")
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--agents", type=int, default=30)
    parser.add_argument("--browsers", type=int, default=2)
    parser.add_argument("--rate", type=float, default=20.0, help="messages a second")
    parser.add_argument("--keep", action=argparse.BooleanOptionalAction, default=True)
    parser.add_argument("--links", type=int, default=0, help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.links:
        return _print_links(given.links)
    with tempfile.TemporaryDirectory() as data:
        desk = DeskProcess(Path(data), settings={"WARMDESK_ENCODER": "none"}).start()
        try:
            result = asyncio.run(_drill(desk, given)) | {"memory_mb": round(desk.memory_mb())}
        finally:
            desk.stop()
    if given.keep:
        keep("streams_drill", result)
    else:
        print(json.dumps(result))
    broken = result["lost"] or result["doubled"] or result["unheard"] or result["wrong_pictures"]
    is_slow = not result["socket_ms"]["of"] or result["socket_ms"]["p95"] > MOST_P95_MS
    return int(bool(broken) or is_slow)


def _print_links(count: int) -> int:
    """In a process of its own, on the running desk's data: make agents, and print a way in for each."""
    django.setup()
    from warmdesk.accounts.models import User  # noqa: PLC0415 - needs Django
    from warmdesk.accounts.services import make_sign_in_link, put_people  # noqa: PLC0415

    people = {
        f"agent{number}@drill.example": {"name": f"Agent {number}", "role": "agent", "languages": ["en"]}
        for number in range(count)
    }
    put_people(people=people, teams={email: [] for email in people})
    print(json.dumps([make_sign_in_link(user=user) for user in User.objects.filter(email__in=people).order_by("id")]))
    return 0


def _ways_in(desk: DeskProcess, count: int) -> list[str]:
    environment = os.environ | {
        "WARMDESK_DATA": str(desk.data), "WARMDESK_DATABASE_URL": "", "DJANGO_SETTINGS_MODULE": "warmdesk.settings",
    }  # fmt: skip
    command = [sys.executable, "-m", "benchmarks.drills.streams", "--links", str(count)]
    made = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True)
    return [f"{desk.address}/desk/enter/{token}" for token in json.loads(made.stdout)]


async def _drill(desk: DeskProcess, given: argparse.Namespace) -> dict[str, Any]:
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=None)
    async with httpx.AsyncClient(base_url=desk.address, timeout=60, limits=limits) as client, async_playwright() as playwright:
        customers = [Customer(client, number) for number in range(CUSTOMERS)]
        for customer in customers:
            await customer.arrive()
        places = where_they_write(desk.data, customers)
        chrome = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        stage = Stage(desk.address, time.time() + given.minutes * 60)
        ways_in = _ways_in(desk, given.agents)
        browsers = [BrowserAgent(stage, chrome, customers[n], places[n]) for n in range(given.browsers)]
        agents = [Agent(stage, customers[n], places[n]) for n in range(given.browsers, given.agents)]
        everybody: list[Agent | BrowserAgent] = [*browsers, *agents]
        await asyncio.gather(*(agent.enter(way) for agent, way in zip(everybody, ways_in, strict=True)))
        began = time.time()
        living = [asyncio.create_task(agent.live()) for agent in everybody]
        await _write(customers, given.rate, stage.until)
        settled_s = await _settle(everybody)
        stage.over.set()
        await asyncio.gather(*living)
        for agent in agents:
            await agent.client.aclose()
        version = chrome.version
        await chrome.close()
    return _result(given, desk, customers, places, agents, browsers, began) | {
        "settled_s": settled_s, "chromium": version,
    }  # fmt: skip


async def _write(customers: Sequence[Customer], rate: float, until: float) -> None:
    """Let the customers write in turn, so many messages a second between them; who is still sending is passed over."""
    sending: set[asyncio.Task[None]] = set()
    beat, turn = time.monotonic(), 0
    while time.time() < until:
        customer = customers[turn % len(customers)]
        turn += 1
        if not customer.is_sending:
            task = asyncio.create_task(customer.say())
            sending.add(task)
            task.add_done_callback(sending.discard)
        beat += 1 / rate
        await asyncio.sleep(max(0.0, beat - time.monotonic()))
    await asyncio.gather(*sending)


async def _settle(agents: Sequence[Agent | BrowserAgent]) -> float:
    """Wait until everybody sees what there is, or for as long as they may take; return the seconds."""
    began = time.monotonic()
    while time.monotonic() - began < SETTLE_S:
        for agent in agents:
            await agent.look()
        if all(agent.sees_what_is_true() for agent in agents):
            break
        await asyncio.sleep(0.5)
    return round(time.monotonic() - began, 1)


def _result(
    given: argparse.Namespace, desk: DeskProcess, customers: Sequence[Customer], places: Sequence[tuple[int, str]],
    agents: Sequence[Agent], browsers: Sequence[BrowserAgent], began: float,
) -> dict[str, Any]:  # fmt: skip
    stored = stored_messages(desk.data)
    acknowledged = [said for customer in customers for said in customer.said]
    sent = [
        (places[customer.number][0], said) for customer in customers for said in customer.said
        if not said.was_cut and said.at > began + WARM_UP_S
    ]  # fmt: skip
    everybody: list[Agent | BrowserAgent] = [*agents, *browsers]
    waits, unheard = [], 0
    for agent in agents:
        heard, missed = agent.waits_of(sent)
        waits.extend(heard)
        unheard += missed
    painted = [wait for browser in browsers for wait in browser.painted_ms(began + WARM_UP_S)]
    texts = [said.text for said in acknowledged]
    return {
        "minutes": given.minutes, "agents": given.agents, "of_them_browsers": given.browsers,
        "messages": len(acknowledged), "messages_a_second": round(len(acknowledged) / (given.minutes * 60), 1),
        "lines_lost": sum(agent.cuts for agent in everybody) + sum(said.was_cut for said in acknowledged),
        "lost": len(set(texts) - set(stored)), "doubled": len(stored) - len(set(stored)), "unheard": unheard,
        "wrong_pictures": sum(not agent.sees_what_is_true() for agent in everybody),
        "acknowledged_ms": _quantiles([(said.known_at - said.at) * 1000 for _, said in sent]),
        "socket_ms": _quantiles(waits), "painted_ms": _quantiles(painted),
        "django": django.get_version(), "load": [round(load, 1) for load in os.getloadavg()],
    }  # fmt: skip


def _quantiles(waits: Sequence[float]) -> dict[str, float]:
    with suppress(IndexError, ValueError):
        return {"of": len(waits), **{f"p{round(share * 100)}": round(quantile(waits, share), 1) for share in (0.5, 0.95, 1.0)}}
    return {"of": 0, "p50": 0.0, "p95": 0.0, "p100": 0.0}


if __name__ == "__main__":
    random.seed(0)
    sys.exit(main())
