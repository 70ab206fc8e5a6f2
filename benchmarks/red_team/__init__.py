"""The red team: attacks of our own writing, played against a whole desk, and judged by what the desk did.

`attacks` reads them, `playing` lets a customer carry one out on a real desk, `secrets` knows what must never be said,
`sourcing` tells whose words a reply is made of, `judging` lists what went wrong, `campaign` counts, and `stub_model` is a
language model that does the worst it can. `python -m
benchmarks.drills.red_team` runs them all.
"""
