"""English words for days and times."""

WORDS = """
traits: half_past until_is_to
hours early 6-9
hours first 8-10
hours morning 6-12
hours mid_morning 9-11
hours lunch 12-14
hours afternoon 12-18
hours late_afternoon 16-18
hours evening 17-22
hours last 16-18
hours night 18-24
day 0: today, 2day, todays
day 1: tomorrow, tmrw, tmr, tomoz, tommorow, tomorow, tommorrow, tomorrows, 2moro, tomo
day 2: day after tomorrow, the day after tomorrow, overmorrow
day -1: yesterday
day -2: day before yesterday, the day before yesterday
daypart 0 night: tonight, tonite, 2nite, 2night
daypart 0 morning: this morning
daypart 0 afternoon: this afternoon, this arvo
daypart 0 evening: this evening
daypart 1 night: tomorrow night
daypart -1 night: last night
weekday 0: monday, mon?
weekday 1: tuesday, tue, tues
weekday 2: wednesday, wed?, weds
weekday 3: thursday, thu, thur, thurs
weekday 4: friday, fri
weekday 5: saturday, sat?
weekday 6: sunday, sun?
weekdays 0: mondays
weekdays 1: tuesdays
weekdays 2: wednesdays
weekdays 3: thursdays
weekdays 4: fridays
weekdays 5: saturdays
weekdays 6: sundays
month 1: january, jan
month 2: february, feb, febuary
month 3: march?, mar?
month 4: april, apr
month 5: may?
month 6: june, jun
month 7: july, jul
month 8: august, aug
month 9: september, sept, sep
month 10: october, oct
month 11: november, nov
month 12: december, dec
number 0: zero
number 2: two
number 3: three
number 4: four
number 5: five
number 6: six
number 7: seven
number 8: eight
number 9: nine
number 10: ten
number 11: eleven
number 12: twelve
number 13: thirteen
number 14: fourteen
number 15: fifteen
number 20: twenty
number 25: twenty five
number 30: thirty
number 35: thirty five
number 40: forty
number 45: forty five
number 50: fifty
number 55: fifty five
one 1: a, an, one
few 2: couple of, a couple of, couple, a couple
few 3: a few, few, some, several
ordinal 1: first
ordinal 2: second
ordinal 3: third
ordinal 4: fourth
ordinal 5: fifth
ordinal 6: sixth
ordinal 7: seventh
ordinal 8: eighth
ordinal 9: ninth
ordinal 10: tenth
ordinal 11: eleventh
ordinal 12: twelfth
ordinal 13: thirteenth
ordinal 14: fourteenth
ordinal 15: fifteenth
ordinal 16: sixteenth
ordinal 17: seventeenth
ordinal 18: eighteenth
ordinal 19: nineteenth
ordinal 20: twentieth
ordinal 21: twenty first
ordinal 22: twenty second
ordinal 23: twenty third
ordinal 24: twenty fourth
ordinal 25: twenty fifth
ordinal 26: twenty sixth
ordinal 27: twenty seventh
ordinal 28: twenty eighth
ordinal 29: twenty ninth
ordinal 30: thirtieth
ordinal 31: thirty first
part early: early morning, early in the morning, in the early morning, bright and early
part first: first thing, first thing in the morning
part last: last thing, end of the day, end of day, close of business, close of play, eod, cob
part morning: in the morning, morning, mornings, the morning, in the mornings
part mid_morning: mid morning, midmorning
part lunch: lunchtime, lunch time, lunch, at lunchtime, at lunch, over lunch, lunchbreak, around lunchtime
part afternoon: in the afternoon, afternoon, afternoons, arvo, the afternoon, the arvo, in the arvo, after lunch
part late_afternoon: late afternoon, late in the afternoon, late arvo
part evening: in the evening, evening, evenings, the evening, after work, this eve
part night: at night, night, in the night
noon: noon, midday, mid day, twelve noon, 12 noon, noontime
midnight: midnight, 12 midnight, twelve midnight
am_pm am: a m, am
am_pm pm: p m, pm
oclock: o clock, oclock, hrs, h, ish
unit minute: minute, minutes, min, mins
unit hour: hour, hours, hr
unit day: day, days
unit week: week, weeks, wk, wks
unit fortnight: fortnight, fortnights
unit month: month, months
unit year: year, years
unit workday: working day, working days, business day, business days, work days, workdays, working days time
weekend: weekend, the weekend, wkend, weekends, wknd
next: next
after_next: after next
this: this, current
coming: coming, upcoming, this coming
last: last
every: every, each
at: at, around, do, make it, say
on: on
in: in
within: within, in the next, over the next, during the next, sometime in the next
of: of
the: the
about: about, approx, approximately, roughly, circa, ca
after: after, past
not_after: no later than, not later than, not after
from: from, starting, can t before, no earlier than, not before, not earlier than, no sooner than, not until, from about, anytime from, starting from
since: since, ever since
before: before, any time before, earlier than
until: by, until, till, til, up to, up until
to: to, through, thru
between: between, btw, anywhere between
and: and, n
or: or, or maybe, or else, or even, nor
later: from now, later, onwards, or later, onward, from today, or after, and later
earlier: or earlier, or before, and earlier
ago: ago
moves: move, moving, change, changing, reschedule, rescheduling, switch, swap, push, postpone, shift, rebook, bring forward, moved, rescheduled, changed
now: right now, asap, as soon as possible, right away, straight away, immediately, now?
time: any time, anytime, sometime, some time, whenever
past: past, gone
half 30: half
quarter 15: quarter, a quarter, qtr
start: beginning of, start of, early, the beginning of, the start of, at the beginning of, early in, at the start of, first half of
middle: middle of, mid, the middle of, in the middle of
end: end of, late, the end of, at the end of, late in, towards the end of
day_of: last day of, the last day of
not: not, no, not on, can t do, can t make, can t come, can t come on, can t on, can t, cant, isn t, don t want, cant do, cannot do, cant make, can not do, anything but, except, except for, but not, other than, instead of, rather than, isnt, not on, not for, dont want, cant come, cant come on, cant on, cannot make, unable to make, unable to come, dont need, don t need, wont make, won t make, wont be able to make, won t be able to make, can t manage, cant manage, no longer need, any day but, every day but, any day except, every day except
fails: doesnt work, doesn t work, doesn t suit, won t work, isn t possible, isn t good, does not work, doesnt suit, is no good, wont work, is not possible, isnt possible, isnt good, is bad, is too early, is too late, no longer works, is out, not work, im busy, is not good, not good, doesnt suit me, not gonna happen, isnt going to happen, is not happening
feast 12 24: christmas eve, xmas eve
feast 12 25: christmas, christmas day, xmas, xmas day
feast 12 26: boxing day
feast 12 31: new years eve, new year s eve, nye
feast 1 1: new year, new years day, new year s day, new years, new year s
feast 2 14: valentines day, valentine s day, valentines
feast 10 31: halloween
greeting: good morning, good afternoon, good evening, good night, good day
earliest: at the earliest, earliest, soonest
latest: at the latest, latest
fill: s, please?, my, your, our, say, maybe, perhaps, possibly, like, sometime, just, exactly, sharp, then, day, date, either
may_follow: i, we, you, it, my, me, he, she, they, our, if, and, or, but, on, with, to, for, because, so, since, as, would, will, is, was, are, can, could, should, please, that, the, when, at, what, how, do, does, instead, too, also, either, both, ideally, again, not, works, suits, fits
"""
