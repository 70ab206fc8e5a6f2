"""Businesses and messages that nothing was trained or fitted on; see README.md."""
