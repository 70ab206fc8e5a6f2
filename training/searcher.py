"""Train what the search adds to the encoder of many languages: `python -m training.searcher`.

A question should lie near the article that answers it, a message near the rule by which the business keeps it for people and,
where there is none, nearer to none than a learned bar: softmax over a business's articles, rules and "nothing", with the
questions and messages of `benchmarks/retrieval` and the first messages of `benchmarks/businesses`. A few businesses are kept
out, and the figures over them are printed after each round. Seeded.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from sklearn.metrics import roc_auc_score
from torch import Tensor, nn
from torch.nn import functional

from benchmarks.businesses import KEPT_OUT, first_turns
from benchmarks.retrieval import KEPT, Asked, invented
from training import searched_mark
from training.network import Upper
from warmdesk.assistant.listening import SEARCHER
from warmdesk.brain.text.meaning import unit_of
from warmdesk.brain.text.multilingual import LONGEST, PASSAGE_PREFIX, PREFIX
from warmdesk.brain.text.transformer import of_like_length
from warmdesk.brain.text.unigram import Unigram
from warmdesk.brain.text.words import sentences_of
from warmdesk.brain.understand.kept_for_people import clauses_of
from warmdesk.lib.encoder_weights import HOW_TO_GET, load_listener

ROUNDS, SEED = 2, 0
_SLOW, _FAST, _DECAY, _WARM_STEPS = 6e-4, 0.05, 0.01, 15
_PARTS_A_ROUND, _SMOOTHING = 2, 0.03
_ROWS_AN_ARTICLE, _SENTENCES_A_ROW = 2, 2
"""What of an article takes part in one step: a draw."""
_TOKENS_A_BATCH = 1600


@dataclass(frozen=True)
class Row:
    """A passage or a rule: its article's (or own) number, and its title, text and sentences by number."""

    article: int
    title: int
    body: int
    sentences: tuple[int, ...]


@dataclass(frozen=True)
class Firm:
    """A business as states above the trunk; `wanted` has a row a question, a column an article or rule, and one for "nothing"."""

    name: str
    texts: list[Tensor]
    questions: list[Tensor]
    rows: tuple[Row, ...]
    wanted: np.ndarray[Any, Any]


class Scores(nn.Module):
    """Cosines to scores: how much title, text and sentence weigh, and the bar for "nothing answers"."""

    def __init__(self) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.tensor([10.0, 20.0, 20.0]))
        self.bar = nn.Parameter(torch.tensor(42.0))

    def forward(self, questions: Tensor, texts: Tensor, rows: Sequence[Row], articles: int) -> Tensor:
        """Give a row a question, a column an article, and one for "nothing"; each part of an article counts at its best."""
        cosines = questions @ texts.T
        parts = [
            cosines[:, [row.title for row in rows]],
            cosines[:, [row.body for row in rows]],
            torch.stack([cosines[:, list(row.sentences)].amax(dim=1) for row in rows], dim=1),
        ]
        columns = []
        for article in range(articles):
            own = [place for place, row in enumerate(rows) if row.article == article]
            best = torch.stack([part[:, own].amax(dim=1) for part in parts], dim=1)
            columns.append(best @ self.weights)
        return torch.stack([*columns, self.bar.expand(len(questions))], dim=1)


def main() -> int:
    """Train and write the searcher's adapter."""
    weights = load_listener()
    if weights is None:
        sys.stderr.write(f"Training needs the encoder of many languages. Get it: {HOW_TO_GET}\n")
        return 1
    torch.manual_seed(SEED)
    network, scores = Upper(weights), Scores()
    tokeniser = Unigram(weights.pieces, weights.scores)

    def states(texts: Sequence[str]) -> list[Tensor]:
        return [network.through_trunk(tokeniser.ids_of(text, LONGEST)).half() for text in texts]

    firms = [firm_of(asked, states) for asked in (*invented(), *first_turns())]
    train(network, scores, firms)
    with Path(str(SEARCHER)).open("wb") as file:
        np.savez_compressed(file, allow_pickle=False, trained_from=np.array(searched_mark()), **network.tuned_arrays())
    return 0


def firm_of(asked: Asked, states: Any) -> Firm:
    """Prepare a business."""
    sources = [*dict.fromkeys(passage.source for passage in asked.passages), *(f"{KEPT}{n}" for n in range(len(asked.rules)))]
    number: dict[str, int] = {}
    rows = []

    def add(source: str, title: str, body: str, sentences: Sequence[str]) -> None:
        places = [number.setdefault(text, len(number)) for text in (title, body, *sentences)]
        rows.append(Row(sources.index(source), places[0], places[1], tuple(places[2:])))

    for passage in asked.passages:
        unit = unit_of(passage.title, passage.text, sentences_of(passage.text), len(asked.passages))
        add(passage.source, unit.title, unit.body, unit.sentences)
    for place, about in enumerate(asked.rules):
        add(f"{KEPT}{place}", about, about, clauses_of(about) or [about])
    said = [*asked.questions, *asked.kept, *asked.neighbours]
    wanted = np.zeros((len(said), len(sources) + 1), np.float32)
    for place, question in enumerate(said):
        wanted[place, [sources.index(source) for source in question.sources] or [-1]] = 1
    texts = states([f"{PASSAGE_PREFIX}{text}" for text in number])
    questions = states([f"{PREFIX}{question.text}" for question in said])
    return Firm(asked.name, texts, questions, tuple(rows), wanted)


def train(network: Upper, scores: Scores, firms: Sequence[Firm]) -> None:
    """Teach the network all firms but those that are kept out."""
    chance, taught = random.Random(SEED), [firm for firm in firms if firm.name not in KEPT_OUT]
    groups = [{"params": network.slow(), "lr": _SLOW}, {"params": list(scores.parameters()), "lr": _FAST, "weight_decay": 0.0}]
    optimiser = torch.optim.AdamW(groups, weight_decay=_DECAY)
    total, step, started = ROUNDS * _PARTS_A_ROUND * len(taught), 0, time.monotonic()
    for number in range(ROUNDS):
        network.train()
        for firm, places in _parts(taught, chance):
            optimiser.param_groups[0]["lr"] = _SLOW * min(1.0, step / _WARM_STEPS) * max(0.05, 1 - step / total)
            _step(network, scores, optimiser, firm, places, chance)
            step += 1
        told = figures(network, scores, [firm for firm in firms if firm.name in KEPT_OUT])
        sys.stdout.write(f"round {number + 1} of {ROUNDS}: {told}, {time.monotonic() - started:.0f} s\n")
        sys.stdout.flush()
    network.eval()


def _parts(firms: Sequence[Firm], chance: random.Random) -> Iterator[tuple[Firm, list[int]]]:
    parts = []
    for firm in firms:
        order = chance.sample(range(len(firm.questions)), len(firm.questions))
        parts += [(firm, order[start::_PARTS_A_ROUND]) for start in range(_PARTS_A_ROUND)]
    yield from chance.sample(parts, len(parts))


def _step(
    network: Upper, scores: Scores, optimiser: torch.optim.Optimizer, firm: Firm, places: list[int], chance: random.Random
) -> None:
    rows = _drawn(firm.rows, chance)
    needed = sorted({text for row in rows for text in (row.title, row.body, *row.sentences)})
    place = {text: number for number, text in enumerate(needed)}
    moved = [Row(row.article, place[row.title], place[row.body], tuple(place[text] for text in row.sentences)) for row in rows]
    questions, texts = (
        _vectors(network, [states[number] for number in some])
        for states, some in ((firm.questions, places), (firm.texts, needed))
    )
    told = scores(questions, texts, moved, firm.wanted.shape[1] - 1)
    wanted = torch.tensor(firm.wanted[places] / firm.wanted[places].sum(axis=1, keepdims=True))
    loss = functional.cross_entropy(told, wanted, label_smoothing=_SMOOTHING)
    optimiser.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.slow(), 1.0)
    optimiser.step()


def _drawn(rows: Sequence[Row], chance: random.Random) -> list[Row]:
    drawn = []
    for article in {row.article for row in rows}:
        own = [row for row in rows if row.article == article]
        for row in chance.sample(own, min(len(own), _ROWS_AN_ARTICLE)):
            kept = chance.sample(row.sentences, min(len(row.sentences), _SENTENCES_A_ROW))
            drawn.append(Row(row.article, row.title, row.body, tuple(kept)))
    return drawn


def _vectors(network: Upper, states: Sequence[Tensor]) -> Tensor:
    """Give a unit vector for each text; texts of like length share a batch."""
    batches = of_like_length([len(state) for state in states], _TOKENS_A_BATCH)
    found = torch.cat([network([states[place].float() for place in batch]) for batch in batches])
    return found[torch.tensor(np.argsort([place for batch in batches for place in batch]))]


@torch.no_grad()
def figures(network: Upper, scores: Scores, firms: Sequence[Firm]) -> str:
    """Say how often the right article comes first, and how well "something answers" is told from "nothing does"."""
    network.eval()
    sure: list[float] = []
    right: list[bool] = []
    answerable = 0
    for firm in firms:
        vectors = _vectors(network, firm.questions), _vectors(network, firm.texts)
        likely = scores(*vectors, firm.rows, firm.wanted.shape[1] - 1).softmax(dim=1)[:, :-1].numpy()
        best = likely.argmax(axis=1)
        right += (firm.wanted[np.arange(len(best)), best] > 0).tolist()
        sure += likely.max(axis=1).tolist()
        answerable += int((firm.wanted[:, -1] == 0).sum())
    return f"first {sum(right)} of {answerable}, AUROC of being right {roc_auc_score(right, sure):.3f}"


if __name__ == "__main__":
    sys.exit(main())
