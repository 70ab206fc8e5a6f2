"""Figures about the desk: each module prints some, `python -m benchmarks` runs them all."""
