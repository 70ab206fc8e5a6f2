"""Does routing learn? Banking77's messages, routed to six teams, with more and more corrections by people.

`python -m benchmarks.learned_routing FOLDER` with the folder of Banking77: a row for each seed and number of corrections.

The rule is the product's: the topic that `Topics` finds by the topics' names alone, and the topic's team. Messages of the
training part come in a random order; where the rule is wrong, a person corrects it, where it is right, a person leaves it. After
so many corrections the model is fitted to the newest of all that came until then, as many as the product takes, and the official
test part is routed: by the rule, by the model, and by the model where its gate lets it decide. Nothing is chosen by the test.
"""

from __future__ import annotations

import argparse
import os
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from benchmarks.language.data_sets import DataSet
from benchmarks.language.intents import classifier
from benchmarks.language.kept_vectors import KeptVectors
from warmdesk.brain.text.encoder import Encoder, MiniLM
from warmdesk.brain.understand.learned_choice import MOST_SETTLED, Choice, LearnedChoice, Settled
from warmdesk.brain.understand.topics import Topics
from warmdesk.lib.encoder_weights import load

CORRECTIONS, SEEDS = (0, 10, 50, 200, 1000), (0, 1, 2)
TEAMS = {
    "cards": ("Cards", (
        "activate_my_card", "card_about_to_expire", "card_acceptance", "card_arrival", "card_delivery_estimate", "card_linking",
        "card_not_working", "contactless_not_working", "disposable_card_limits", "get_disposable_virtual_card",
        "get_physical_card", "getting_spare_card", "getting_virtual_card", "order_physical_card", "virtual_card_not_working",
        "visa_or_mastercard", "supported_cards_and_currencies", "apple_pay_or_google_pay",
    )),
    "security": ("Security and access", (
        "card_swallowed", "change_pin", "compromised_card", "lost_or_stolen_card", "lost_or_stolen_phone", "passcode_forgotten",
        "pin_blocked", "card_payment_not_recognised", "cash_withdrawal_not_recognised", "direct_debit_payment_not_recognised",
    )),
    "payments": ("Card payments and refunds", (
        "Refund_not_showing_up", "request_refund", "reverted_card_payment?", "card_payment_fee_charged", "declined_card_payment",
        "card_payment_wrong_exchange_rate", "extra_charge_on_statement", "pending_card_payment", "transaction_charged_twice",
    )),
    "transfers": ("Transfers", (
        "balance_not_updated_after_bank_transfer", "beneficiary_not_allowed", "cancel_transfer", "declined_transfer",
        "failed_transfer", "pending_transfer", "receiving_money", "transfer_fee_charged", "transfer_into_account",
        "transfer_not_received_by_recipient", "transfer_timing",
    )),
    "top_ups": ("Top-ups and cash", (
        "atm_support", "automatic_top_up", "balance_not_updated_after_cheque_or_cash_deposit", "cash_withdrawal_charge",
        "declined_cash_withdrawal", "pending_cash_withdrawal", "pending_top_up", "top_up_by_bank_transfer_charge",
        "top_up_by_card_charge", "top_up_by_cash_or_cheque", "top_up_failed", "top_up_limits", "top_up_reverted",
        "topping_up_by_card", "verify_top_up", "wrong_amount_of_cash_received", "wrong_exchange_rate_for_cash_withdrawal",
    )),
    "accounts": ("Accounts and currencies", (
        "age_limit", "country_support", "edit_personal_details", "exchange_charge", "exchange_rate", "exchange_via_app",
        "fiat_currency_support", "terminate_account", "unable_to_verify_identity", "verify_my_identity", "verify_source_of_funds",
        "why_verify_identity",
    )),
}  # fmt: skip
"""Team by key: its name and its topics. Grouped by their names, before anything was measured."""
OF_TEAM = {topic: team for team, (_, topics) in TEAMS.items() for topic in topics}


def main() -> None:
    """Print a row for each seed and number of corrections, then the means."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    data = DataSet(given.folder, {"name": "banking77", "train": "train.jsonl", "test": "test.jsonl"})
    weights = load()
    encoder = KeptVectors(MiniLM(weights.arrays, weights.vocabulary)) if weights else None
    test, train = data.labelled("test"), data.labelled("train")
    assert set(OF_TEAM) == {label for _, label in train}
    topics = classifier(sorted(OF_TEAM), (), encoder)
    ruled = {text: OF_TEAM[_likeliest(topics, text, encoder)] for text, _ in [*test, *train]}
    print(f"# rule alone on {len(test)} test messages; encoder {encoder.name if encoder else 'none'}")
    print("corrections\tseed\tsettled\trule\tmodel\twith the gate\tdecides from\tseconds")
    rows = [row for seed in SEEDS for row in _learning(seed, train, test, ruled, encoder)]
    for corrections in CORRECTIONS:
        mean = np.mean([shares for n, shares in rows if n == corrections], axis=0)
        print("\t".join([str(corrections), "mean", "", *(f"{share:.1%}" for share in mean)]))
    worse = sum(gated < rule for _, (rule, _, gated) in rows)
    print(f"# below the rule in {worse} of {len(rows)} rows")


def _likeliest(topics: Topics, text: str, encoder: Encoder | None) -> str:
    return topics.probabilities(text, encoder.encode([text])[0] if encoder else None)[0][0]


def _learning(
    seed: int, train: Sequence[tuple[str, str]], test: Sequence[tuple[str, str]], ruled: dict[str, str], encoder: Encoder | None
) -> Iterator[tuple[int, tuple[float, float, float]]]:
    arriving = [Settled(text, ruled[text], OF_TEAM[label]) for text, label in train]
    random.Random(seed).shuffle(arriving)
    wrong = np.cumsum([one.rule != one.meant for one in arriving])
    choices = [Choice(key, (name, *(topic.replace("_", " ") for topic in topics))) for key, (name, topics) in TEAMS.items()]
    for corrections in CORRECTIONS:
        settled = arriving[: int(np.searchsorted(wrong, corrections)) + 1] if corrections else []
        settled = settled[-MOST_SETTLED:]
        started = time.perf_counter()
        model = LearnedChoice(choices, settled, encoder)
        gate, seconds = model.gate, time.perf_counter() - started
        right = np.zeros(3)
        for text, label in test:
            rule, guess = ruled[text], model.guess(text, ruled[text])
            gated = guess.id if gate.may_decide(guess, rule) else rule
            right += [each == OF_TEAM[label] for each in (rule, guess.id, gated)]
        shares = tuple(float(share) for share in right / len(test))
        shown = [f"{share:.1%}" for share in shares]
        print("\t".join([str(corrections), str(seed), str(len(settled)), *shown, str(gate.decides_from), f"{seconds:.1f}"]))
        yield corrections, (shares[0], shares[1], shares[2])


if __name__ == "__main__":
    main()
