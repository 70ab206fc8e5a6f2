"""What somebody of the business promises a customer: "we'll call you tomorrow by noon", in eight languages.

`read_promises` goes through a text sentence by sentence, by each language's `words`. An offer ("we can call you if you like"),
what others do ("the courier will call"), what was done, what is asked and what is done for everybody are none. Days and times
are read by `moments`. What backs a promise is not known here.
"""

from warmdesk.brain.text.promises.contract import Kind, Promise
from warmdesk.brain.text.promises.reader import read_promises

__all__ = ["Kind", "Promise", "read_promises"]
