"""What a handler may say instead of finishing."""

from __future__ import annotations


class Later(Exception):
    """Run this job again after a while; it does not count as a failure."""

    def __init__(self, seconds: float) -> None:
        """Name the wait in seconds."""
        super().__init__(f"again in {seconds} s")
        self.seconds = seconds
