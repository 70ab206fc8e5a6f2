"""The agents of the streams' drill: what the console's scripts do over HTTP, and the console itself in a real browser."""

from __future__ import annotations

import asyncio
import json
import random
import re
import time
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field

import httpx
from playwright.async_api import Browser, Page

from benchmarks.drills.streams_customers import Customer, Said

STANDS_S, AWAY_S = 12.0, 2.0
"""How long a line stands on average before it is cut, and how long at most until it is opened again."""
OFFLINE_EVERY_S, OFFLINE_S = 40.0, 3.0
BACK_S = 10.0
"""Within what time after being offline a console that waits before it tries again has its line back."""
LOOK_S = 1.5
"""How often at most an agent's page is fetched anew: the console waits between two looks as well."""
HEARS_S = 5.0
TOLD = re.compile(r"drill \d+\.\d+ @\d+")
WATCH = """() => {
    window.painted = [];
    const seen = new Set();
    const look = (isFirst) => {
        for (const message of document.querySelectorAll("#thread .message")) {
            const found = message.textContent.match(/drill \\d+\\.\\d+ @(\\d+)/);
            if (!found || seen.has(found[0])) continue;
            seen.add(found[0]);
            if (!isFirst) requestAnimationFrame(() => setTimeout(() => window.painted.push([Number(found[1]), Date.now()]), 0));
        }
    };
    look(true);
    new MutationObserver(() => look(false)).observe(document.body, { childList: true, subtree: true });
}"""


@dataclass
class Stage:
    """Where the drill happens, and whether it is over."""

    address: str
    until: float
    over: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass
class Agent:
    """Holds the stream that a browser would hold, and looks at one conversation when it changed."""

    stage: Stage
    customer: Customer
    place: tuple[int, str]
    client: httpx.AsyncClient = field(init=False)
    heard: dict[int, list[float]] = field(default_factory=lambda: defaultdict(list))
    stood: list[tuple[float, float]] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)
    cuts: int = 0

    def __post_init__(self) -> None:
        """Have cookies of its own."""
        self.client = httpx.AsyncClient(base_url=self.stage.address, timeout=60, follow_redirects=True)
        self._is_changed = asyncio.Event()

    @property
    def _proof(self) -> dict[str, str]:
        return {"X-CSRFToken": self.client.cookies.get("csrftoken") or ""}

    async def enter(self, way_in: str) -> None:
        """Sign in by a link."""
        page = (await self.client.get(way_in)).text
        found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        assert found
        (await self.client.post(way_in, data={"csrfmiddlewaretoken": found[1]})).raise_for_status()

    async def live(self) -> None:
        """Listen and look until the drill is over, with the line lost again and again."""
        looking = asyncio.create_task(self._keep_looking())
        while not self.stage.over.is_set():
            longest_s = random.expovariate(1 / STANDS_S) if time.time() < self.stage.until else 3600.0
            with suppress(TimeoutError, httpx.HTTPError):
                async with asyncio.timeout(longest_s):
                    await self._listen()
            if self.stage.over.is_set():
                break
            self.cuts += 1
            await asyncio.sleep(random.uniform(0, AWAY_S))
        looking.cancel()

    async def _listen(self) -> None:
        """Open a stream; what was missed before is looked at, as after every gap."""
        asked = await self.client.post("/desk/live-ticket", data={"open": self.place[1]}, headers=self._proof)
        ticket = asked.raise_for_status().json()["ticket"]
        async with self.client.stream("GET", "/live", params={"ticket": ticket}) as stream:
            began = time.time()
            self._is_changed.set()
            try:
                await self._hear(stream)
            finally:
                self.stood.append((began, time.time()))

    async def _hear(self, stream: httpx.Response) -> None:
        ending = asyncio.create_task(self._until_over(stream))
        try:
            async for line in stream.aiter_lines():
                if line.startswith("data: "):
                    change = json.loads(line[6:])
                    if change["topic"] == "desk":
                        self.heard[change["seq"]].append(time.time())
                        if change["seq"] == self.place[0]:
                            self._is_changed.set()
        except httpx.StreamClosed:
            pass
        finally:
            ending.cancel()

    async def _until_over(self, stream: httpx.Response) -> None:
        await self.stage.over.wait()
        await stream.aclose()

    async def _keep_looking(self) -> None:
        while True:
            await self._is_changed.wait()
            self._is_changed.clear()
            with suppress(httpx.HTTPError):
                await self._see()
            await asyncio.sleep(LOOK_S)

    async def _see(self) -> None:
        page = await self.client.get(f"/desk/c/{self.place[1]}/pane")
        self.seen = TOLD.findall(page.raise_for_status().text)

    async def look(self) -> None:
        """Add nothing: what an agent sees by itself counts, since nobody tells one to look once more."""

    def sees_what_is_true(self) -> bool:
        """Tell whether the page showed the newest messages, in order, none of them missing or twice."""
        return is_end_of(self.seen, self.customer)

    def waits_of(self, sent: Sequence[tuple[int, Said]]) -> tuple[list[float], int]:
        """Return how many ms each message took to this socket, of those sent while the line stood, and how many never came.

        A line that was cut before the message could have come says nothing of it.
        """
        waits, missed = [], 0
        for conversation, said in sent:
            ended = next((ended for began, ended in self.stood if began <= said.at < ended), None)
            if ended is None:
                continue
            moments = self.heard[conversation]
            place = bisect_left(moments, said.at)
            if place < len(moments) and moments[place] <= ended:
                waits.append((moments[place] - said.at) * 1000)
            elif said.known_at + HEARS_S <= ended:
                missed += 1
        return waits, missed


@dataclass
class BrowserAgent:
    """The console in Chromium, on one conversation; now and then it is offline."""

    stage: Stage
    chrome: Browser
    customer: Customer
    place: tuple[int, str]
    page: Page = field(init=False)
    offline: list[tuple[float, float]] = field(default_factory=list)
    painted: list[tuple[float, float]] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)
    cuts: int = 0

    async def enter(self, way_in: str) -> None:
        """Sign in by a link, and open the conversation."""
        context = await self.chrome.new_context()
        context.set_default_timeout(60_000)
        self.page = await context.new_page()
        await self.page.goto(way_in)
        await self.page.locator("main button").first.click()
        await self.page.wait_for_url(lambda address: "/enter/" not in address)
        await self.page.goto(f"{self.stage.address}/desk/c/{self.place[1]}/")
        await self.page.evaluate(WATCH)

    async def live(self) -> None:
        """Be there until the drill is over, and offline at times."""
        while not self.stage.over.is_set():
            await asyncio.sleep(min(random.expovariate(1 / OFFLINE_EVERY_S), max(1.0, self.stage.until - time.time())))
            if time.time() < self.stage.until - OFFLINE_S:
                await self.page.context.set_offline(True)
                began = time.time()
                await asyncio.sleep(OFFLINE_S)
                await self.page.context.set_offline(False)
                self.offline.append((began, time.time()))
                self.cuts += 1

    async def look(self) -> None:
        """Read what the page shows, and what it painted when."""
        self.painted = [(sent / 1000, at / 1000) for sent, at in await self.page.evaluate("() => window.painted")]
        self.seen = TOLD.findall(await self.page.locator("#thread").inner_text())

    def sees_what_is_true(self) -> bool:
        """Tell whether the page shows the newest messages, in order, none of them missing or twice."""
        return is_end_of(self.seen, self.customer)

    def painted_ms(self, after: float) -> list[float]:
        """Return how long each message took until it was painted, of those sent while the line stood."""
        gaps = [(began - HEARS_S, ended + BACK_S) for began, ended in self.offline]
        return [(at - sent) * 1000 for sent, at in self.painted if sent > after and not any(b <= sent <= e for b, e in gaps)]


def is_end_of(seen: Sequence[str], customer: Customer) -> bool:
    """Tell whether these are the customer's newest messages: a long thread shows its end."""
    truth = [said.text for said in customer.said]
    return bool(seen) and list(seen) == truth[-len(seen) :]
