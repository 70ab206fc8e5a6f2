"""Fit the search's weights: `python -m benchmarks.fit_search [--data FOLDER] [--encoder none|wide] [--learned] [--excerpts]`.

Prints how well the search does on each business with weights that were fitted on the others, then the constants of
`warmdesk/brain/text/fit.py`. The questions are those of `benchmarks/retrieval`, the first turns of `benchmarks/businesses` and,
where a folder of public sets is given, half of CovidFAQ's questions (what an example weighs is mostly read off them: part is
taught, the rest asked) and CLINC150's training questions from outside its scope. `--encoder wide` fits on the
businesses that the encoder of many languages was not trained on.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from benchmarks.businesses import KEPT_OUT, first_turns
from benchmarks.retrieval import OUTSIDE_WEIGHT, Asked, Question, covid, invented, mistyped, outside_questions
from warmdesk.assistant.listening import the_wide_encoders
from warmdesk.brain.text.encoder import Encoder, MiniLM
from warmdesk.brain.text.excerpt import shorten
from warmdesk.brain.text.fit import company_of
from warmdesk.brain.text.index import PassageIndex, Wide
from warmdesk.brain.understand.memory import RememberingEncoder
from warmdesk.lib import encoder_weights

_LEXICAL = ("coverage", "title", "characters", "subject", "example_letters")
_SEMANTIC = (
    "title_meaning", "body_meaning", "sentence_meaning", "article_meaning", "subject", "sentence_subject", "coverage", "title",
    "characters", "example_meaning", "example_letters",
)  # fmt: skip
_BY_HAND = {"same_language": 1.0}
_TRUST = ("rank", "margin", "known", "unknown")
_SEMANTIC_TRUST = (*_TRUST, "subject")
_WIDE = tuple(name for name in _SEMANTIC if not name.endswith("subject") and not name.startswith("example"))
_WIDE_TRUST = ("rank", "margin")
_RIDGE, _INVERSE_RIDGE = 0.02, 1.0
_TYPO_WEIGHT = 0.4
_LEAST_PRECISION = 0.92
_CHOICES = 3
Floats = NDArray[np.float64]


@dataclass
class Case:
    """One question to one business: a row of figures a source, and which sources are right."""

    business: str
    question: Question
    is_mistyped: bool
    table: Floats
    figures: dict[str, Floats]
    right: NDArray[np.bool_]
    weight: float
    is_taught: bool = False


@dataclass
class Offer:
    """One of a case's three best sources, as the search would give it."""

    case: Case
    place: int
    is_right: bool
    parts: list[float]
    sure: float = 0.0


def cases_of(
    asked: Asked, encoder: Encoder | None, examples: Sequence[tuple[str, str]] = (), wide: Wide | None = None
) -> list[Case]:
    """Compare each question, and once more with typos, with the business's sources."""
    index = PassageIndex(asked.passages, encoder, examples=examples, wide=wide)
    sources = list(dict.fromkeys(passage.source for passage in asked.passages))
    cases = []
    for number, question in enumerate(asked.questions):
        right = np.array([source in question.sources for source in sources])
        for is_mistyped, share in ((False, question.weight), (True, _TYPO_WEIGHT * question.weight)):
            text = mistyped(question.text, number) if is_mistyped else question.text
            figures = {name: values.astype(np.float64) for name, values in index.figures_of(text, question.language).items()}
            table = np.stack([figures[name] for name in _names(encoder, wide)], axis=1)
            cases.append(Case(asked.name, question, is_mistyped, table, figures, right, share, bool(examples)))
    return cases


def taught_cases_of(asked: Asked, encoder: Encoder | None, wide: Wide | None = None) -> list[Case]:
    """Teach either half of the questions and ask the other one."""
    order = random.Random(asked.name).sample(asked.questions, len(asked.questions))
    cases = []
    for taught, rest in ((order[::2], order[1::2]), (order[1::2], order[::2])):
        examples = [(question.text, source) for question in taught for source in question.sources]
        cases += cases_of(replace(asked, questions=rest), encoder, examples, wide)
    return cases


def fit_rank(cases: Sequence[Case]) -> Floats:
    """Find weights, none negative, under which right sources come before the others."""
    answerable = [case for case in cases if case.right.any()]
    most, width = max(len(case.right) for case in answerable), answerable[0].table.shape[1]
    tables, rights = np.zeros((len(answerable), most, width)), np.zeros((len(answerable), most))
    absent = np.full((len(answerable), most), -1e9)
    for number, case in enumerate(answerable):
        tables[number, : len(case.right)], rights[number, : len(case.right)] = case.table, case.right
        absent[number, : len(case.right)] = [_by_hand(case, place) for place in range(len(case.right))]
    shares = np.array([case.weight for case in answerable])
    found = minimize(
        _loss, np.ones(width), (tables, rights, absent, shares), jac=True, method="L-BFGS-B", bounds=[(0, None)] * width
    )
    return np.asarray(found.x)


def _loss(weights: Floats, tables: Floats, rights: Floats, absent: Floats, shares: Floats) -> tuple[float, Floats]:
    """Softmax cross-entropy over sources, with a little ridge."""
    ranks = tables @ weights + absent
    likely = np.exp(ranks - ranks.max(axis=1, keepdims=True))
    likely /= likely.sum(axis=1, keepdims=True)
    hit = (likely * rights).sum(axis=1) + 1e-12
    slopes = shares[:, None] * (likely - likely * rights / hit[:, None])
    total = _RIDGE * float(weights @ weights) - float(shares @ np.log(hit))
    return total, np.einsum("cs,csf->f", slopes, tables) + 2 * _RIDGE * weights


def offers_of(cases: Sequence[Case], weights: Floats) -> list[Offer]:
    """Give each case's three best sources with what trust rests on."""
    offers = []
    for case in cases:
        ranks = case.table @ weights + np.array([_by_hand(case, place) for place in range(len(case.right))])
        order = np.argsort(-ranks, kind="stable")
        for place, source in enumerate(order[:_CHOICES]):
            company = company_of(ranks, order[order != source], int(source))
            parts = {name: values[source] for name, values in case.figures.items()} | company
            offers.append(Offer(case, place, bool(case.right[source]), [float(parts[name]) for name in _trusted(case)]))
    return offers


def fit_trust(offers: Sequence[Offer]) -> tuple[Floats, float]:
    """Find the weights of what trust rests on, and the bias."""
    rows = np.array([offer.parts for offer in offers])
    spread = rows.std(axis=0) + 1e-9
    fitted = LogisticRegression(C=_INVERSE_RIDGE, max_iter=3000).fit(
        rows / spread, [offer.is_right for offer in offers], sample_weight=[offer.case.weight for offer in offers]
    )
    return fitted.coef_[0] / spread, float(fitted.intercept_[0])


def held_out(cases: Sequence[Case]) -> list[Offer]:
    """Give the offers of every business under weights that were fitted on the others."""
    told: list[Offer] = []
    for name in dict.fromkeys(case.business for case in cases):
        others = [case for case in cases if case.business != name]
        weights = fit_rank(others)
        trust = fit_trust(offers_of(others, weights))
        told += judged(offers_of([case for case in cases if case.business == name], weights), *trust)
    return told


def judged(offers: list[Offer], trust: Floats, bias: float) -> list[Offer]:
    """Say of each offer how sure the search is; the surest of a case's comes first."""
    for offer in offers:
        offer.sure = float(1 / (1 + np.exp(-bias - trust @ np.array(offer.parts))))
    ordered = sorted(offers, key=lambda offer: -offer.sure)
    seen: Counter[int] = Counter()
    for offer in ordered:
        offer.place = seen[id(offer.case)]
        seen[id(offer.case)] += 1
    return ordered


def figures(offers: Sequence[Offer]) -> str:
    """Say how the offers fare: questions of weight 1 (their typos apart), those that nothing answers among them."""
    firsts = [offer for offer in offers if offer.place == 0]
    by_case: dict[int, list[Offer]] = {}
    for offer in offers:
        by_case.setdefault(id(offer.case), []).append(offer)
    answerable = [group for group in by_case.values() if group[0].case.right.any()]
    sure, right = np.array([offer.sure for offer in firsts]), np.array([offer.is_right for offer in firsts])
    limit, covered = _limit(sure, right, len(answerable))
    three = np.mean([any(offer.is_right for offer in group) for group in answerable])
    offered = {
        choice: np.mean([_is_offered(group, limit, choice) for group in answerable]) for choice in (0.12, 0.08, 0.05, 0.03)
    }
    auroc = roc_auc_score(right, sure) if 0 < right.sum() < len(right) else float("nan")
    return (
        f"n {len(firsts)} first {right.sum() / len(answerable):.3f} three {three:.3f} Brier {np.mean((sure - right) ** 2):.4f} "
        f"AUROC {auroc:.3f} answered right at {_LEAST_PRECISION:.0%} {covered:.3f} (from {limit:.2f}) "
        f"offered {' '.join(f'{choice}:{share:.3f}' for choice, share in offered.items())} "
        f"at .42: {np.mean(right[sure >= 0.42]):.3f} right, {right[sure >= 0.42].sum() / len(answerable):.3f} covered"
    )


def _limit(sure: Floats, right: NDArray[np.bool_], answerable: int) -> tuple[float, float]:
    """Give the lowest score from which on answers are right often enough, and the share of questions answered right then."""
    order = np.argsort(-sure)
    precise = np.flatnonzero(np.cumsum(right[order]) / np.arange(1, len(order) + 1) >= _LEAST_PRECISION)
    if not len(precise):
        return 1.0, 0.0
    return float(sure[order][precise[-1]]), float(right[order][: precise[-1] + 1].sum() / answerable)


def _is_offered(group: Sequence[Offer], answer: float, choice: float) -> bool:
    if group[0].sure >= answer:
        return group[0].is_right
    return any(offer.is_right and offer.sure >= choice for offer in group)


def report(offers: Sequence[Offer]) -> None:
    """Print how each business fares, and all of them."""
    own = [offer for offer in offers if offer.case.question.weight == 1]
    clean = [offer for offer in own if not offer.case.is_mistyped and not offer.case.is_taught]
    for name in dict.fromkeys(offer.case.business for offer in clean):
        print(f"{name:15s}", figures([offer for offer in clean if offer.case.business == name]))
    print("ALL            ", figures(clean))
    print("ALL mistyped   ", figures([offer for offer in own if offer.case.is_mistyped and not offer.case.is_taught]))
    print("ALL half taught", figures([offer for offer in own if offer.case.is_taught and not offer.case.is_mistyped]))
    public = [offer for offer in offers if offer.case.business == "covidfaq" and not offer.case.is_mistyped]
    if public:
        print("public, taught ", figures(public))
    outside = [
        offer.sure
        for offer in offers
        if offer.place == 0
        and offer.case.question.weight == OUTSIDE_WEIGHT
        and not (offer.case.is_mistyped or offer.case.is_taught)
    ]
    if outside:
        print(f"from outside: {np.mean(np.array(outside) >= 0.42):.3f} answered, n {len(outside)}")


def report_learned(asked: Sequence[Asked], encoder: Encoder | None) -> None:
    """Teach part of each business's questions and ask the rest, with the weights that are shipped."""
    for share in (0.0, 0.25, 0.5, 0.75):
        offers: list[Offer] = []
        for each in asked:
            order = random.Random(each.name).sample(each.questions, len(each.questions))
            middle = int(share * len(order))
            examples = [(question.text, source) for question in order[:middle] for source in question.sources]
            index = PassageIndex(each.passages, encoder, examples=examples)
            for question in order[int(0.75 * len(order)) :]:
                right = np.array([bool(question.sources)])
                case = Case(each.name, question, False, np.zeros((1, 1)), {}, right, 1.0)
                found = index.search(question.text, question.language, top=_CHOICES)
                offers += [
                    Offer(case, place, item.passage.source in question.sources, [], item.score)
                    for place, item in enumerate(found)
                ]
        print(f"taught {share:.0%}:", figures(offers))


def report_excerpts(asked: Sequence[Asked], encoder: Encoder | None) -> None:
    """Print where an excerpt of the right source lacks what was asked for."""
    told, lacking = 0, 0
    lengths: list[int] = []
    for each in asked:
        for question in each.questions:
            if not question.holds:
                continue
            own = [passage for passage in each.passages if passage.source in question.sources]
            text = shorten(own, question.text, encoder, language=question.language)
            told += 1
            lengths.append(len(text))
            if question.holds not in text:
                lacking += 1
                print(f"{each.name}: {question.text!r} wants {question.holds!r}: {text}")
    print(f"excerpts that hold what was asked for: {told - lacking} of {told}, {np.mean(lengths):.0f} characters")


def main() -> None:
    """Measure, fit and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--encoder", choices=["minilm", "none", "wide"], default="minilm")
    parser.add_argument("--learned", action="store_true", help="measure what examples bring, with the shipped weights")
    parser.add_argument("--excerpts", action="store_true", help="check the excerpts")
    chosen = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    stored = encoder_weights.load() if chosen.encoder != "none" else None
    encoder = RememberingEncoder(MiniLM(stored.arrays, stored.vocabulary), most=1_000_000) if stored else None
    halves = the_wide_encoders() if chosen.encoder == "wide" else None
    wide = None
    if halves:
        messages, passages = (RememberingEncoder(half, most=1_000_000) for half in halves)
        wide = Wide(messages, passages)
    if chosen.learned or chosen.excerpts:
        (report_learned if chosen.learned else report_excerpts)(list(invented()), encoder)
        return
    outside = outside_questions(chosen.data) if chosen.data else []
    asked = [*invented(outside), *first_turns()]
    if wide:
        asked = [each for each in asked if each.name in KEPT_OUT]
    cases = [case for each in asked for case in (*cases_of(each, encoder, wide=wide), *taught_cases_of(each, encoder, wide))]
    cases += taught_cases_of(covid(chosen.data), encoder) if chosen.data and not wide else []
    report(held_out(cases))
    weights = fit_rank(cases)
    trust, bias = fit_trust(offers_of(cases, weights))
    print("rank", dict(zip(_names(encoder, wide), weights.round(2).tolist(), strict=True)) | _BY_HAND)
    print("trust", dict(zip(_trusted(cases[0]), trust.round(3).tolist(), strict=True)), "bias", round(bias, 3))


def _names(encoder: Encoder | None, wide: Wide | None = None) -> tuple[str, ...]:
    if wide:
        return _WIDE
    return _SEMANTIC if encoder else _LEXICAL


def _trusted(case: Case) -> tuple[str, ...]:
    if case.table.shape[1] == len(_WIDE):
        return _WIDE_TRUST
    return _SEMANTIC_TRUST if "body_meaning" in case.figures else _TRUST


def _by_hand(case: Case, place: int) -> float:
    return sum(weight * float(case.figures[name][place]) for name, weight in _BY_HAND.items())


if __name__ == "__main__":
    main()
