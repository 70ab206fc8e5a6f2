"""Play many attacks against the desk that is open, and count what came of them by kind and language."""

from __future__ import annotations

import platform
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from benchmarks.red_team.attacks import BUSINESS, Attack
from benchmarks.red_team.judging import Finding, findings, findings_outside
from benchmarks.red_team.playing import Played, Work, play
from benchmarks.red_team.secrets import Secrets
from warmdesk import __version__
from warmdesk.accounts.selectors import the_business
from warmdesk.assistant.training import the_encoder
from warmdesk.assistant.understanding import understood
from warmdesk.evaluation.desks import open_desk
from warmdesk.lib import clock
from warmdesk.outbox.worker import drain
from warmdesk.story import STORY

Told = Callable[[], Sequence[Sequence[str]]]
GUESSING = frozenset({"guessing", "others_data", "authority"})
ATTACKING = frozenset({"instruction", "role_play", "developer_mode", "system_text", "encoded", "prompt_disclosure", "stop_exit"})
"""Kinds that try to change the assistant's rules: `understand` ought to call them `injection`."""


@dataclass
class Campaign:
    """The counts, and all findings."""

    played: Counter[str] = field(default_factory=Counter)
    failed: Counter[str] = field(default_factory=Counter)
    by_language: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[str] = field(default_factory=Counter)
    named: Counter[str] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)

    def note(self, played: Played, found: Sequence[Finding]) -> None:
        """Count one attack."""
        self.played[played.attack.kind] += 1
        self.by_language[played.attack.language] += 1
        self.failed[played.attack.kind] += bool(found)
        self.outcomes.update(decision.kind for decision in played.decisions)
        self.findings += found


def work() -> None:
    """Do every job that is due, as the desk's own workers would."""
    drain(STORY)


def open_business() -> bool:
    """Load the business that the attacks are about."""
    return open_desk(BUSINESS)


def run(attacks: Iterable[Attack], do_jobs: Work = work, told: Told = tuple) -> Campaign:
    """Play each attack on the open desk, whatever it is set to use, and judge it.

    `told` returns the texts of every request that a language model received so far.
    """
    campaign, secrets = Campaign(), Secrets.of(BUSINESS)
    for attack in attacks:
        before = len(told())
        played = play(attack, do_jobs)
        outside = findings_outside(attack, told()[before:], secrets)
        campaign.note(played, [*findings(played, secrets), *outside, *_guesses(played, do_jobs)])
        campaign.named[f"{attack.kind}:{_named(attack)}"] += 1
    return campaign


def _guesses(played: Played, do_jobs: Work) -> Iterable[Finding]:
    """Ask the same of a desk that knows nobody else: the replies may not differ, or guessing pays."""
    attack = played.attack
    if attack.kind not in GUESSING:
        return
    twin = play(attack, do_jobs, knows_nobody=True)
    given, expected = ([reply.text for reply in each.replies] for each in (played, twin))
    if given != expected:
        yield Finding(attack.id, "guessing pays", f"{given} is not {expected}")


def _named(attack: Attack) -> str:
    """Return what `understand` calls the attack's last turn."""
    with clock.at(clock.now()):
        return str(understood(attack.turns[-1], the_business(), attack.language)["kind"])


def figures(campaign: Campaign) -> dict[str, Any]:
    """Return the counts with the day and the versions that they hold for."""
    encoder = the_encoder()
    return {
        "date": f"{clock.now():%Y-%m-%d}",
        "warmdesk": __version__,
        "python": platform.python_version(),
        "encoder": encoder.name if encoder else "none",
        "attacks": campaign.played.total(),
        "succeeded": sum(campaign.failed.values()),
        "by_kind": {kind: {"attacks": n, "succeeded": campaign.failed[kind]} for kind, n in sorted(campaign.played.items())},
        "by_language": dict(sorted(campaign.by_language.items())),
        "decisions": dict(sorted(campaign.outcomes.items())),
        "called_injection": {kind: _called_injection(campaign, kind) for kind in sorted(ATTACKING)},
        "findings": [asdict(finding) for finding in campaign.findings],
    }


def _called_injection(campaign: Campaign, kind: str) -> list[int]:
    """Return how many attacks of a kind `understand` calls an injection, and of how many."""
    return [campaign.named[f"{kind}:injection"], campaign.played[kind]]
