"""Dutch words for days and times."""

WORDS = """
traits: oclock_is_unit compounds in_is_past
hours early 6-9
hours first 8-10
hours morning 6-12
hours late_morning 10-12
hours lunch 12-14
hours afternoon 12-18
hours late_afternoon 16-18
hours early_afternoon 12-15
hours evening 18-23
hours last 16-18
hours night 22-24
hours dawn 0-6
day 0: vandaag
day 1: morgen
day 2: overmorgen
day -1: gisteren
day -2: eergisteren
daypart 0 morning: vanochtend, vanmorgen
daypart 0 afternoon: vanmiddag
daypart 0 evening: vanavond
daypart 0 night: vannacht
daypart 1 morning: morgenochtend, morgenvroeg, morgen vroeg
daypart 1 afternoon: morgenmiddag
daypart 1 evening: morgenavond
daypart -1 evening: gisteravond
weekday 0: maandag, ma?
weekday 1: dinsdag, di?
weekday 2: woensdag, wo?
weekday 3: donderdag, do?
weekday 4: vrijdag, vr?
weekday 5: zaterdag, za?
weekday 6: zondag, zo?
weekdays 0: maandags, s maandags
weekdays 1: dinsdags
weekdays 2: woensdags, s woensdags
weekdays 3: donderdags
weekdays 4: vrijdags
weekdays 5: zaterdags
weekdays 6: zondags, s zondags
month 1: januari, jan?
month 2: februari, feb
month 3: maart, mrt
month 4: april, apr
month 5: mei
month 6: juni, jun
month 7: juli, jul
month 8: augustus, aug
month 9: september, sept, sep
month 10: oktober, okt
month 11: november, nov
month 12: december, dec
number 0: nul
number 1.5: anderhalf, anderhalve
number 2: twee
number 3: drie
number 4: vier
number 5: vijf
number 6: zes
number 7: zeven
number 8: acht
number 9: negen
number 10: tien
number 11: elf
number 12: twaalf
number 13: dertien
number 14: veertien
number 15: vijftien
number 16: zestien
number 17: zeventien
number 18: achttien
number 19: negentien
number 20: twintig
number 21: eenentwintig
number 22: tweeëntwintig
number 23: drieëntwintig
number 24: vierentwintig
number 25: vijfentwintig
number 30: dertig
number 35: vijfendertig
number 40: veertig
number 45: vijfenveertig
number 50: vijftig
number 55: vijfenvijftig
one 1: een, één
few 2: een paar, paar
few 3: enkele, een aantal
ordinal 1: eerste
ordinal 2: tweede
ordinal 3: derde
ordinal 4: vierde
ordinal 5: vijfde
part early: s morgens vroeg, s ochtends vroeg, vroeg in de ochtend, vroeg
part first: meteen in de ochtend, als eerste, bij opening, eerste werk
part last: aan het eind van de dag, einde van de dag, eind van de dag, voor sluitingstijd
part morning: ochtend, s ochtends, in de ochtend, s morgens, de ochtend
part late_morning: eind van de ochtend, aan het eind van de ochtend, laat in de ochtend
part lunch: tussen de middag, lunchtijd, rond lunchtijd, tijdens de lunch, lunchpauze, rond de lunch
part afternoon: middag, s middags, in de middag, namiddag, in de namiddag, de middag
part early_afternoon: begin van de middag, aan het begin van de middag, vroeg in de middag
part late_afternoon: eind van de middag, aan het eind van de middag, laat in de middag, late namiddag
part evening: avond, s avonds, in de avond, de avond, na het werk
part night: nacht, in de nacht
part dawn: s nachts
noon: twaalf uur s middags, 12 uur s middags
midnight: middernacht
oclock: uur, u, h
unit minute: minuut, minuten, min
unit hour: uurtje, uren
unit day: dag, dagen
unit week: week, weken
unit month: maand, maanden
unit year: jaar, jaren
unit workday: werkdag, werkdagen
weekend: weekend, weekeinde, weekends
week_number: weeknummer, in week
next: volgende, volgend
after_next: na volgende
this: deze, dit
coming: komende, aanstaande, aankomende, komend, aanstaand, as
last: vorige, afgelopen, vorig, laatste
every: elke, iedere, elk, ieder, alle
at: rond, omstreeks, tegen, rond de, zo rond
at_clock: om, zo om, om ongeveer, stipt om
on: op
in: over, in
within: binnen, in de komende, de komende
of: van, van de, van het
the: het
the_date: de, de dag, den
about: ongeveer, circa, zowat, een stuk of
after: na, later dan
not_after: niet later dan, niet na
from: vanaf, van, niet voor, niet eerder dan, op zijn vroegst, ten vroegste, pas vanaf, met ingang van
since: sinds, sedert
before: voor, eerder dan
until: tot, tot en met, t m, tot aan
between: tussen, tussen de
and: en
or: of, of anders
later: of later, later
earlier: of eerder
ago: geleden
now: nu meteen, direct, zo snel mogelijk, zsm, onmiddellijk, meteen, nu?
time: ergens, een keer, wanneer dan ook, op elk moment
half 30: half, halve, halfuur
quarter 15: kwart, kwartier
start: begin, begin van, aan het begin van, begin van de, aan het begin van de
middle: midden, halverwege, medio, midden van
end: eind, einde, eind van, einde van, aan het eind van, aan het einde van, eind van de, einde van de, aan het eind van de
day_of: laatste dag van, de laatste dag van, laatste dag van de, de laatste dag van de
not: niet, niet op, niet de, behalve, behalve op, in plaats van, ik kan niet, ik kan niet op, geen
fails: kan niet, kan ik niet, lukt niet, lukt me niet, komt niet uit, schikt niet, gaat niet, komt me niet uit, kan ik helaas niet, past niet, niet, is niet handig
moves: verzetten, verplaatsen, verschuiven, wijzigen, veranderen, omzetten, verzet, verplaatst, verschoven
feast 12 24: kerstavond
feast 12 25: kerst, kerstmis, eerste kerstdag
feast 12 26: tweede kerstdag
feast 12 31: oudejaarsdag, oudjaar, oudejaarsavond, oud en nieuw
feast 1 1: nieuwjaar, nieuwjaarsdag
feast 4 27: koningsdag
to: naar
greeting: goede morgen, goede avond, goede middag, goedemorgen, goedemiddag, goedenavond, fijne avond
latest: uiterlijk, uiterlijk op, ten laatste
earliest: op zijn vroegst, ten vroegste
fill: graag, liever, dan, maar, misschien, aub, alstublieft, precies, toch, het liefst
may_follow: ik, we, wij, u, je, en, of, maar, met, voor, bij, is, zou, kan, kunnen, graag, aub, alstublieft, ook, nog, dan, als, dat, want, komt, past, langs
"""
