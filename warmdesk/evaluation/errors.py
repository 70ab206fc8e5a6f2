"""What can be wrong with a scenario file."""

from __future__ import annotations

from warmdesk.lib.errors import WarmdeskError


class BrokenScenarios(WarmdeskError):
    """Lines of a scenario file that can't be read; the sentence names each with its line."""

    code = "broken_scenarios"
