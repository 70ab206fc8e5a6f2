"""Language models behind a port of ours: `contract` is the port, the adapters speak the providers' protocols.

Nothing here decides anything: what may be asked, and what of a reply may reach a customer, is decided outside.
"""
