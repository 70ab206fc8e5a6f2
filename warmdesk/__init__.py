"""Warmdesk: the self-hosted front desk that a machine and people share."""

__version__ = "0.1.0"
