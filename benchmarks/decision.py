"""One whole decision (language, signals, topics, search, rules) among 10,000 passages, on one core: time, memory, start.

The passages are those of the invented businesses, numbered anew until there are enough; their vectors are drawn, since time does
not depend on what they say. Messages have at most 200 characters; time is the processor's.
"""

from __future__ import annotations

import os
import resource
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import cycle, islice

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
from numpy.typing import NDArray

from benchmarks.figures import quantile, show
from benchmarks.retrieval import invented
from warmdesk.assistant.listening import the_wide_encoders
from warmdesk.assistant.training import the_encoder, the_models
from warmdesk.brain.contract import Business, Customer, Passage, PeopleOnly, Situation, Topic
from warmdesk.brain.dialogue.values import Argument, Form
from warmdesk.brain.mind import Mind
from warmdesk.brain.text.index import Wide, texts_to_embed, texts_to_embed_widely
from warmdesk.lib.language import language_of

PASSAGES, MESSAGES, LONGEST = 10_000, 300, 200
NOW = datetime(2026, 3, 4, 11, tzinfo=UTC)
Floats = NDArray[np.float32]


def main() -> None:
    """Build a mind over the passages and let it decide."""
    asked = list(invented())
    started = time.perf_counter()
    mind = _mind([passage for each in asked for passage in each.passages])
    show("decision.start", time.perf_counter() - started, "s")
    questions = [question for each in asked for question in each.questions if len(question.text) <= LONGEST]
    spent: dict[str, list[float]] = {"english": [], "other": []}
    for question in questions[:: max(1, len(questions) // MESSAGES)]:
        situation = Situation(question.text, (), Customer(), None, NOW)
        began = time.thread_time()
        mind.decide(situation, mind.understand(situation))
        spent["english" if question.language == "en" else "other"].append((time.thread_time() - began) * 1000)
    for name, values in {"all": [*spent["english"], *spent["other"]], **spent}.items():
        show(f"decision.{name}.p50", quantile(values, 0.5), "ms")
        show(f"decision.{name}.p95", quantile(values, 0.95), f"ms ({len(values)} messages)")
    show("decision.memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB")


def _mind(some: Sequence[Passage]) -> Mind:
    passages = tuple(
        replace(passage, source=f"{passage.source}-{number}", text=f"{passage.text} {number}")
        for number, passage in enumerate(islice(cycle(some), PASSAGES))
    )
    topics = tuple(Topic(f"topic-{number}", passage.title) for number, passage in enumerate(some[:30]))
    kept = (PeopleOnly("Refunds, contested bills and payment in parts"), PeopleOnly("Applications for a job"))
    form = Form("order_status", arguments=(Argument("order", "order"),), is_private=True, only_reads=True)
    business = Business("Ten Thousand", "everything", ("en", "es", "de"), passages, topics, kept, (form,))
    encoder, halves = the_encoder(), the_wide_encoders()
    wide = Wide(*halves, _drawn(texts_to_embed_widely(passages))) if halves else None
    vectors = _drawn(texts_to_embed(passages)) if encoder else {}
    return Mind(business, encoder=encoder, language_of=language_of, models=the_models(), vectors=vectors, wide=wide)


def _drawn(texts: Sequence[str]) -> Mapping[str, Floats]:
    """Give each text a vector of length one."""
    rows = np.random.default_rng(0).normal(size=(len(texts), 384)).astype(np.float32)
    return dict(zip(texts, rows / np.linalg.norm(rows, axis=1, keepdims=True), strict=True))


if __name__ == "__main__":
    main()
