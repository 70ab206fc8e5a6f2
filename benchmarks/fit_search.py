"""Fit the search's weights: `python -m benchmarks.fit_search [--data FOLDER] [--encoder none]`.

Prints the constants of `warmdesk/brain/text/fit.py` and, with each business left out in turn, how well the search does on
the one that was left out. The questions are those of `benchmarks/retrieval` and, where a folder of public sets is given,
half of CovidFAQ's questions and CLINC150's training questions from outside its scope.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from warmdesk.brain.contract import Passage
from warmdesk.brain.text.encoder import Encoder, MiniLM
from warmdesk.brain.text.fit import bounded_margin
from warmdesk.brain.text.index import PassageIndex
from warmdesk.brain.text.markdown import paragraphs_of
from warmdesk.lib import encoder_weights

_LEXICAL = ("coverage", "title", "characters")
_SEMANTIC = ("title_meaning", "body_meaning", "sentence_meaning", "article_meaning", *_LEXICAL)
_ROUNDS = 6
_TYPO_SHARE = 0.25
_OUTSIDE = 25
"""Questions from outside that each business is asked."""
Floats = NDArray[np.float64]


@dataclass
class Case:
    """One question to one business: a row of figures a passage, the passages' sources, and which sources are right."""

    business: str
    figures: Floats
    known: float
    sources: NDArray[np.intp]
    right: frozenset[int]
    weight: float = 1.0


@dataclass
class Question:
    """What is asked, and the source or sources that answer it (none: nothing does)."""

    language: str
    text: str
    source: str | tuple[str, ...] | None
    weight: float = 1.0

    @property
    def sources(self) -> tuple[str, ...]:
        """All that answers it."""
        return (self.source,) if isinstance(self.source, str) else self.source or ()


def businesses(data: Path | None) -> Iterator[tuple[str, list[Passage], list[Question]]]:
    """Give each business's passages and the questions to it."""
    outside = _outside_questions(data)
    for path in sorted((Path(__file__).parent / "retrieval").glob("*.yaml")):
        told = yaml.safe_load(path.read_text(encoding="utf-8"))
        passages = [
            Passage(article["id"], article["title"], paragraph, article.get("language", told["language"]), None, position)
            for article in told["articles"]
            for position, paragraph in enumerate(paragraphs_of(article["text"]))
        ]
        asked = [Question(*question[:3]) for question in told["questions"]]
        drawn = random.Random(path.stem).sample(outside, min(_OUTSIDE, len(outside)))
        yield path.stem, passages, asked + [Question("en", text, None, 0.4) for text in drawn]
    if data is not None:
        yield _covid(data / "covidfaq", outside)


def _outside_questions(data: Path | None) -> list[str]:
    if data is None:
        return []
    lines = (data / "clinc150" / "oos_train.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines]


def _covid(folder: Path, outside: Sequence[str]) -> tuple[str, list[Passage], list[Question]]:
    """Every second question of CovidFAQ; the other half is left for measuring."""
    documents = [json.loads(line) for line in (folder / "docs.jsonl").read_text(encoding="utf-8").splitlines()]
    asked = [json.loads(line) for line in (folder / "queries.jsonl").read_text(encoding="utf-8").splitlines()][::2]
    passages = [
        Passage(str(document["id"]), document["question"].strip(), paragraph, "en", None, position)
        for document in documents
        for position, paragraph in enumerate(paragraphs_of(" ".join(document["answers"])))
    ]
    questions = [Question("en", each["query"], tuple(map(str, each["docs"])), 0.1) for each in asked]
    return "covidfaq", passages, questions + [Question("en", text, None, 0.2) for text in outside]


def cases_of(name: str, passages: list[Passage], questions: list[Question], encoder: Encoder | None) -> list[Case]:
    """Compare each question, and once more with typos, with the business's passages."""
    index = PassageIndex(passages, encoder)
    names = _SEMANTIC if encoder else _LEXICAL
    numbers = {source: number for number, source in enumerate(dict.fromkeys(passage.source for passage in passages))}
    sources = np.array([numbers[passage.source] for passage in passages], np.intp)
    cases = []
    for number, question in enumerate(questions):
        for text, share in ((question.text, 1.0), (mistyped(question.text, number), 0.4)):
            figures = index.figures_of(text, question.language)
            table = np.stack([figures[each] for each in names], axis=1).astype(np.float64)
            right = frozenset(numbers[source] for source in question.sources)
            cases.append(Case(name, table, float(figures["known"].max()), sources, right, question.weight * share))
    return cases


def mistyped(text: str, seed: int) -> str:
    """Put one slip into a quarter of the words of three letters or more."""
    chance = random.Random(seed)
    words = text.split(" ")
    for place, word in enumerate(words):
        if len(word) >= 3 and chance.random() < _TYPO_SHARE:
            at = chance.randrange(len(word) - 1)
            swapped, dropped, doubled = word[at + 1] + word[at], word[at + 1], word[at] + word[at] + word[at + 1]
            words[place] = word[:at] + chance.choice([swapped, dropped, doubled]) + word[at + 2 :]
    return " ".join(words)


def fit_rank(cases: Sequence[Case]) -> Floats:
    """Find weights, none negative, that put the right source's best passage before every other source's."""
    answerable = [case for case in cases if case.right]
    weights = np.full(cases[0].figures.shape[1], 1.0)
    for _ in range(_ROUNDS):
        tables = [_best_rows(case, weights) for case in answerable]
        rights = [case.right for case in answerable]
        shares = [case.weight for case in answerable]
        bounds = [(0, None)] * len(weights)
        weights = minimize(_loss, weights, (tables, rights, shares), jac=True, method="L-BFGS-B", bounds=bounds).x
    return weights


def _best_rows(case: Case, weights: Floats) -> Floats:
    """Give each source's row of figures that ranks best under these weights."""
    ranks = case.figures @ weights
    order = np.lexsort((-ranks, case.sources))
    return case.figures[order[np.unique(case.sources[order], return_index=True)[1]]]


def _loss(weights: Floats, tables: list[Floats], rights: list[frozenset[int]], shares: list[float]) -> tuple[float, Floats]:
    """Softmax cross-entropy over sources, with a little ridge."""
    total, slope = 0.02 * float(weights @ weights), 0.04 * weights
    for table, right, share in zip(tables, rights, shares, strict=True):
        ranks = table @ weights
        likely = np.exp(ranks - ranks.max())
        likely /= likely.sum()
        among = list(right)
        within = likely[among] / (likely[among].sum() + 1e-12)
        total -= share * float(np.log(likely[among].sum() + 1e-12))
        slope = slope + share * (likely @ table - within @ table[among])
    return total, slope


def candidates(cases: Sequence[Case], weights: Floats) -> tuple[Floats, NDArray[np.int_], Floats, NDArray[np.bool_]]:
    """Give for each case's three best sources what trust rests on, whether each is right, its weight, and whether it is first."""
    rows, rights, shares, firsts = [], [], [], []
    for case in cases:
        table = _best_rows(case, weights)
        ranks = table @ weights
        order = np.argsort(-ranks)
        for place, source in enumerate(order[:3]):
            margin = bounded_margin(ranks[source], ranks[order[1 if place == 0 else 0]])
            rows.append([ranks[source], margin, case.known])
            rights.append(int(source in case.right))
            shares.append(case.weight)
            firsts.append(place == 0)
    return np.array(rows), np.array(rights), np.array(shares), np.array(firsts)


def fit_all(cases: Sequence[Case]) -> tuple[Floats, LogisticRegression]:
    """Fit the rank, then the trust in it."""
    weights = fit_rank(cases)
    rows, rights, shares, _ = candidates(cases, weights)
    trust = LogisticRegression(C=10.0, max_iter=2000).fit(rows, rights, sample_weight=shares)
    return weights, trust


def report(cases: Sequence[Case], say: Callable[[str], object]) -> None:
    """Say how each business fares with weights that were fitted on the others."""
    for name in sorted({case.business for case in cases}):
        weights, trust = fit_all([case for case in cases if case.business != name])
        own = [case for case in cases if case.business == name]
        rows, rights, _, firsts = candidates(own, weights)
        sure = trust.predict_proba(rows[firsts])[:, 1]
        right = rights[firsts]
        answerable = np.array([bool(case.right) for case in own])
        auroc = roc_auc_score(right, sure) if 0 < right.sum() < len(right) else float("nan")
        said = sure >= 0.5
        say(
            f"{name}\tfirst {right[answerable].mean():.3f}\tAUROC {auroc:.3f}\tsaid at 0.5 {said.mean():.3f} "
            f"(right {right[said].mean() if said.any() else 0:.3f})\tBrier {np.mean((sure - right) ** 2):.3f}\tn {len(own)}\n"
        )


def main() -> None:
    """Fit, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--encoder", choices=["minilm", "none"], default="minilm")
    asked = parser.parse_args()
    stored = encoder_weights.load() if asked.encoder == "minilm" else None
    encoder = MiniLM(stored.arrays, stored.vocabulary) if stored else None
    names = _SEMANTIC if encoder else _LEXICAL
    cases = [case for each in businesses(asked.data) for case in cases_of(*each, encoder)]
    say = open(1, "w", encoding="utf-8", closefd=False).write  # noqa: SIM115
    report(cases, say)
    weights, trust = fit_all(cases)
    say(f"rank={ {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)} }\n")
    about = ("rank", "margin", "known")
    say(f"trust={ {name: round(float(weight), 3) for name, weight in zip(about, trust.coef_[0], strict=True)} }\n")
    say(f"bias={trust.intercept_[0]:.3f}\n")


if __name__ == "__main__":
    main()
