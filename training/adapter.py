"""Train the listening encoder's adapter: `python -m training.adapter`, then `python -m warmdesk.assistant.training`.

A tenth of the training rows is kept out; what the network says of them is kept, to choose how the signal model mixes its halves.
The corpus's test rows are never read. Seeded; sums may differ in the last digit between machines.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from training import mark
from training.network import Network
from warmdesk.assistant.corpus_rows import corpus_rows
from warmdesk.assistant.listening import ADAPTER
from warmdesk.brain.text.multilingual import LONGEST, PREFIX
from warmdesk.brain.text.transformer import of_like_length
from warmdesk.brain.text.unigram import Unigram
from warmdesk.lib.encoder_weights import HOW_TO_GET, load_listener

EPOCHS, SEED = 5, 0
_SLOW, _FAST, _DECAY = 1e-3, 2e-3, 0.01
_WARM_STEPS = 60
_TOKENS_A_BATCH, _TEXTS_A_DRAW = 900, 512
_SMOOTHING = 0.05
KEPT_OUT = 10
"""Every tenth training row is kept out."""


@dataclass(frozen=True)
class Rows:
    """Messages as states above the trunk (pieces, width), with their labels' numbers."""

    states: list[torch.Tensor]
    wanted: np.ndarray[Any, Any]

    def among(self, places: Sequence[int]) -> Rows:
        """Give some of them."""
        return Rows([self.states[place] for place in places], self.wanted[list(places)])


def main() -> int:
    """Train and write the adapter."""
    weights = load_listener()
    if weights is None:
        sys.stderr.write(f"Training needs the listening encoder. Get it: {HOW_TO_GET}\n")
        return 1
    corpus = corpus_rows("train")
    labels = sorted({row["label"] for row in corpus})
    tokeniser = Unigram(weights.pieces, weights.scores)
    torch.manual_seed(SEED)
    network = Network(weights, len(labels))
    ids = [tokeniser.ids_of(f"{PREFIX}{row['text']}", LONGEST) for row in corpus]
    rows = Rows([network.through_trunk(row) for row in ids], np.array([labels.index(row["label"]) for row in corpus]))
    kept_out = [place for place in range(len(corpus)) if place % KEPT_OUT == KEPT_OUT - 1]
    train(network, rows.among([place for place in range(len(corpus)) if place % KEPT_OUT != KEPT_OUT - 1]))
    told = {"labels": np.array(labels), "kept_out": np.array(kept_out), "trained_from": np.array(mark())}
    told |= {"kept_out.scores": scores(network, rows.among(kept_out)).astype(np.float16)} | network.learned()
    with Path(str(ADAPTER)).open("wb") as file:
        np.savez_compressed(file, allow_pickle=False, **told)
    return 0


def train(network: Network, rows: Rows) -> None:
    """Teach the network the rows."""
    chance = np.random.default_rng(SEED)
    groups = [(network.slow(), _SLOW), (network.fast(), _FAST)]
    optimiser = torch.optim.AdamW([{"params": part, "lr": rate} for part, rate in groups], weight_decay=_DECAY)
    total, step, started = EPOCHS * sum(1 for _ in _batches(rows, np.random.default_rng(SEED))), 0, time.monotonic()
    for epoch in range(EPOCHS):
        network.train()
        lost = 0.0
        for batch in _batches(rows, chance):
            for group, (_, rate) in zip(optimiser.param_groups, groups, strict=True):
                group["lr"] = rate * min(1.0, step / _WARM_STEPS) * max(0.05, 1 - step / total)
            lost += _step(network, optimiser, rows.among(batch))
            step += 1
        sys.stdout.write(
            f"epoch {epoch + 1} of {EPOCHS}: loss {lost / step * (epoch + 1):.3f}, {time.monotonic() - started:.0f} s\n"
        )
        sys.stdout.flush()
    network.eval()


def _step(network: Network, optimiser: torch.optim.Optimizer, rows: Rows) -> float:
    loss = functional.cross_entropy(network(rows.states), torch.tensor(rows.wanted), label_smoothing=_SMOOTHING)
    optimiser.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.slow(), 1.0)
    optimiser.step()
    return float(loss.detach())


@torch.no_grad()
def scores(network: Network, rows: Rows) -> np.ndarray[Any, Any]:
    """Give a row of scores for each text."""
    found = np.zeros((len(rows.states), network.head.out_features), np.float32)
    for batch in _alike(list(range(len(rows.states))), rows):
        found[batch] = network(rows.among(batch).states).numpy()
    return found


def _batches(rows: Rows, chance: np.random.Generator) -> Iterator[list[int]]:
    """Draw texts, put those of like length together, and mix the batches."""
    order = chance.permutation(len(rows.states)).tolist()
    drawn = [order[start : start + _TEXTS_A_DRAW] for start in range(0, len(order), _TEXTS_A_DRAW)]
    batches = [batch for places in drawn for batch in _alike(places, rows)]
    yield from (batches[number] for number in chance.permutation(len(batches)))


def _alike(places: Sequence[int], rows: Rows) -> list[list[int]]:
    lengths = [len(rows.states[place]) for place in places]
    return [[places[number] for number in batch] for batch in of_like_length(lengths, _TOKENS_A_BATCH)]


if __name__ == "__main__":
    sys.exit(main())
