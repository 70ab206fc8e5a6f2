"""`python -m warmdesk` is `warmdesk`."""

from __future__ import annotations

import sys

from warmdesk.cli import main

sys.exit(main())
