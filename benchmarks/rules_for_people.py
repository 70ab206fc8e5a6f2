"""Is what a business keeps for people heard? `python -m benchmarks.rules_for_people [--fit] [--wrong]`.

For the invented businesses that the searching encoder was not trained on: how many of the messages that a rule means are heard by
a rule, and how many of those that only sound alike, and of the business's everyday questions, are. Those of `KEPT_OUT` are fitted
on, those of `benchmarks/unseen` are only measured. `--fit` prints the weights of
`warmdesk/brain/understand/kept_for_people.py`; `--wrong` lists what is missed and what is heard for nothing.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from benchmarks.businesses import KEPT_OUT
from benchmarks.figures import show
from benchmarks.retrieval import KEPT, Asked, Question, invented
from warmdesk.assistant.listening import the_wide_encoders
from warmdesk.assistant.training import the_encoder, the_models
from warmdesk.brain.contract import PeopleOnly
from warmdesk.brain.decide.thresholds import THRESHOLDS
from warmdesk.brain.text.gloss import gloss
from warmdesk.brain.text.index import PassageIndex, Wide
from warmdesk.brain.understand.cue_book import CueBook
from warmdesk.brain.understand.folding import cue_text
from warmdesk.brain.understand.heard import Heard
from warmdesk.brain.understand.kept_for_people import KeptForPeople
from warmdesk.brain.understand.text_model import cue_marks

UNSEEN = Path(__file__).parent / "unseen" / "businesses"
_INVERSE_RIDGE = 0.3
_UNWEIGHED = {"words", "question"}
"""With the encoder they tell nothing more: their weights came out about nought, or of the wrong sign."""
_EVERYDAY_WEIGHT = 2.0
"""What a message that no rule means weighs: handing over for nothing costs more than one that a person hears of a turn later."""


@dataclass(frozen=True)
class Read:
    """A message: of which kind it is, what meaning is judged by for each rule, how likely the likeliest is, which is meant."""

    kind: str
    text: str
    figures: list[dict[str, float]]
    p: float
    because: str
    meant: int | None


def read(asked: Asked, wide: Wide) -> list[Read]:
    """Read all messages to a business that has rules."""
    encoder, models, book = the_encoder(), the_models(), CueBook(())
    rules = [PeopleOnly(about) for about in asked.rules]
    kept = KeptForPeople(rules, encoder, models.signals, book, PassageIndex(asked.passages, encoder, wide=wide))

    def hear(question: Question) -> Heard:
        language = question.language
        vector = encoder.encode([gloss(question.text, language)])[0] if encoder else None
        spoken = tuple(dict.fromkeys((language, asked.passages[0].language, "en")))
        heard = Heard(question.text, cue_text(question.text), language, spoken, book, vector, {})
        return replace(heard, learned=models.signals.probabilities(question.text, cue_marks(models.signals.cues, heard.find)))

    told = []
    for kind, questions in {"meant": asked.kept, "neighbour": asked.neighbours, "everyday": tuple(asked.questions)}.items():
        for question in questions:
            heard = hear(question)
            likeliest = kept.signals(heard)[0]
            meant = next((int(source.removeprefix(KEPT)) for source in question.sources if source.startswith(KEPT)), None)
            told.append(Read(kind, question.text, kept.figures(heard), likeliest.p, likeliest.because, meant))
    return told


def fitted(told: Sequence[Read]) -> dict[str, float]:
    """Find the weights under which the rule that is meant is told from all others."""
    names = [name for name in told[0].figures[0] if name not in _UNWEIGHED]
    rows = np.array([[figures[name] for name in names] for one in told for figures in one.figures])
    right = np.array([one.meant == number for one in told for number in range(len(one.figures))])
    weights = np.array([_EVERYDAY_WEIGHT if one.meant is None else 1.0 for one in told for _ in one.figures])
    spread = rows.std(axis=0) + 1e-9
    model = LogisticRegression(C=_INVERSE_RIDGE, max_iter=3000).fit(rows / spread, right, sample_weight=weights)
    found: NDArray[np.float64] = model.coef_[0] / spread
    return {"bias": round(float(model.intercept_[0]), 2)} | dict(zip(names, found.round(2).tolist(), strict=True))


def report(name: str, told: Iterable[Read], shows_wrong: bool) -> None:
    """Print how many of each kind of message a rule hears."""
    told = list(told)
    for kind in ("meant", "neighbour", "everyday"):
        own = [one for one in told if one.kind == kind]
        heard = [one for one in own if one.p >= THRESHOLDS.people_only]
        show(f"rules_for_people.{name}.{kind}", len(heard), f"of {len(own)} heard by a rule")
        for one in own if shows_wrong else ():
            if (one in heard) != (kind == "meant"):
                print(f"# {kind} {one.p:.2f} {one.text!r}: {one.because}")


def main() -> None:
    """Read, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fit", action="store_true", help="print weights fitted on the businesses to fit on")
    parser.add_argument("--wrong", action="store_true", help="list the messages that are read wrongly")
    chosen = parser.parse_args()
    encoders = the_wide_encoders()
    if encoders is None:
        raise SystemExit("This needs the encoder of many languages.")
    to_fit_on = [each for each in invented() if each.rules and each.name in KEPT_OUT]
    unseen = [each for each in invented(folder=UNSEEN) if each.rules]
    for name, businesses in {"fitted_on": to_fit_on, "unseen": unseen}.items():
        told = [one for business in businesses for one in read(business, Wide(*encoders))]
        report(name, told, chosen.wrong)
        if chosen.fit and businesses is to_fit_on:
            print(fitted(told))


if __name__ == "__main__":
    main()
