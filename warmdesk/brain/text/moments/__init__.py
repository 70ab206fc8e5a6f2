"""Days and times as people write them: "next Fri arvo", "mañana a las 5", "halb drei", "not before Tuesday".

`read_moments` cuts a text into tokens (`tokens`, with each language's `words`), finds days (`dates`, `near_days`) and clock times
(`clocks`) among them, puts together what belongs together (`sayings`) and places it on the calendar (`reader`). Where a text can
mean more than one day, the moment has `options`: ask, do not guess.
"""

from warmdesk.brain.text.moments.contract import Moment
from warmdesk.brain.text.moments.reader import read_moments

__all__ = ["Moment", "read_moments"]
