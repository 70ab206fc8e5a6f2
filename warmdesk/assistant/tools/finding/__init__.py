"""Which one is meant: what a message says of an order, appointment, invoice, service or time, held against the data."""
