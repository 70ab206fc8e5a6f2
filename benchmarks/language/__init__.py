"""How well messages are understood, on public data sets: `make bench-language DATA=DIR`."""
