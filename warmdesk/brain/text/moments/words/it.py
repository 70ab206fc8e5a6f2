"""Italian words for days and times."""

WORDS = """
traits: oclock_is_unit weekday_number eight_days_a_week half_past
hours early 6-9
hours first 8-10
hours morning 6-12
hours late_morning 10-12
hours lunch 12-14
hours afternoon 12-18
hours early_afternoon 13-15
hours late_afternoon 16-18
hours evening 18-23
hours last 16-18
hours night 22-24
hours dawn 0-6
day 0: oggi, quest oggi
day 1: domani
day 2: dopodomani, dopo domani
day -1: ieri
day -2: l altro ieri, avantieri, altroieri, ieri l altro
daypart 0 evening: stasera, questa sera
daypart 0 morning: stamattina, questa mattina, stamane, stamani
daypart 0 afternoon: questo pomeriggio
daypart 0 night: stanotte, questa notte
daypart -1 evening: ieri sera
daypart 1 morning: domattina
weekday 0: lunedì, lun?
weekday 1: martedì, mart?
weekday 2: mercoledì, mer?, merc?
weekday 3: giovedì, gio?, giov?
weekday 4: venerdì, ven?
weekday 5: sabato, sab?
weekday 6: domenica, dom?
weekdays 5: sabati, i sabati, tutti i sabati
weekdays 6: domeniche, le domeniche, tutte le domeniche
weekdays 0: tutti i lunedì, ogni lunedì
weekdays 1: tutti i martedì, ogni martedì
weekdays 2: tutti i mercoledì, ogni mercoledì
weekdays 3: tutti i giovedì, ogni giovedì
weekdays 4: tutti i venerdì, ogni venerdì
month 1: gennaio, gen
month 2: febbraio, febb, feb
month 3: marzo
month 4: aprile, apr
month 5: maggio, mag
month 6: giugno, giu
month 7: luglio, lug
month 8: agosto, ago
month 9: settembre, sett, set
month 10: ottobre, ott
month 11: novembre, nov
month 12: dicembre, dic
number 2: due
number 3: tre
number 4: quattro
number 5: cinque
number 6: sei
number 7: sette
number 8: otto
number 9: nove
number 10: dieci
number 11: undici
number 12: dodici
number 13: tredici
number 14: quattordici
number 15: quindici
number 16: sedici
number 17: diciassette
number 18: diciotto
number 19: diciannove
number 20: venti
number 21: ventuno
number 22: ventidue
number 23: ventitré
number 24: ventiquattro
number 25: venticinque
number 26: ventisei
number 27: ventisette
number 28: ventotto
number 29: ventinove
number 30: trenta
number 31: trentuno
number 35: trentacinque
number 40: quaranta
number 45: quarantacinque
number 50: cinquanta
number 55: cinquantacinque
one 1: un, una, uno
few 2: un paio di, paio di
few 3: alcuni, alcune, qualche, pochi, poche
ordinal 1: primo, prima
ordinal 2: secondo, seconda
ordinal 3: terzo, terza
part early: presto, la mattina presto, di buon mattino, mattina presto
part first: in prima mattinata, prima cosa, appena aprite, in apertura, di prima mattina
part last: in chiusura, a fine giornata, fine giornata
part morning: mattina, la mattina, di mattina, del mattino, mattino, al mattino, in mattinata, mattinata, della mattina, a mattina
part late_morning: tarda mattinata, in tarda mattinata
part lunch: ora di pranzo, all ora di pranzo, a pranzo, in pausa pranzo, pausa pranzo
part afternoon: pomeriggio, il pomeriggio, di pomeriggio, del pomeriggio, nel pomeriggio, al pomeriggio
part early_afternoon: primo pomeriggio, nel primo pomeriggio
part late_afternoon: tardo pomeriggio, nel tardo pomeriggio
part evening: sera, la sera, di sera, della sera, in serata, serata, alla sera, dopo il lavoro, dopo lavoro
part night: notte, la notte, di notte, nella notte
part dawn: di notte fonda
noon: mezzogiorno, a mezzogiorno
midnight: mezzanotte, a mezzanotte
oclock: ora, ore, in punto, h
unit minute: minuto, minuti, min
unit hour: oretta, orette
unit day: giorno, giorni, gg
unit week: settimana, settimane
unit month: mese, mesi
unit year: anno, anni
unit workday: giorno lavorativo, giorni lavorativi, giorno feriale, giorni feriali
weekend: fine settimana, weekend, week end, finesettimana
next: prossimo, prossima, prossimi, prossime, che viene, seguente
after_next: dopo la prossima, dopo il prossimo
this: questo, questa, questi, queste
coming: che arriva, in arrivo
last: scorso, scorsa, scorsi, scorse, passato, passata, ultimo, ultima
every: ogni, tutti i, tutte le
at: verso le, verso, intorno alle, circa alle, sulle, attorno alle, verso l, intorno a, per le
at_clock: alle, all, alla?, alle ore, le, ore
on: di
in: tra, fra, in, entro
within: entro, nei prossimi, nelle prossime, nel giro di
of: di, del, della, dell, dello, a
the: la, lo, l, i, gli
the_date: il, l, il giorno, giorno, per il
about: circa, più o meno, all incirca
after: dopo, dopo le, dopo il, dopo l
not_after: non oltre, non più tardi di, non dopo, non dopo le, non oltre le
from: da, dal, dalle, dalla, dall, a partire da, a partire dal, a partire dalle, non prima di, non prima del, non prima delle, a partire da il
since: da quando
before: prima di, prima del, prima delle, prima dell
until: fino a, fino al, fino alle, entro il, entro le, entro, fino all
to: a, al
between: tra le, tra il, fra le, fra il, tra l, fra l
and: ed
or: o, oppure, o magari, né
plus: e
less: meno
later: in poi, o più tardi, o dopo, più tardi
earlier: o prima, al massimo
ago: fa
now: ora subito, subito, il prima possibile, prima possibile, quanto prima, appena possibile, immediatamente, adesso?
time: in qualsiasi momento, a qualsiasi ora, quando volete, qualsiasi orario
half 30: mezza, mezzo, mezz
quarter 15: quarto, un quarto
quarter 45: tre quarti
start: inizio, a inizio, all inizio di, all inizio del, inizi di, ai primi di, primi di
middle: metà, a metà, a metà di, verso metà
end: fine, a fine, alla fine di, alla fine del, fine di, verso fine
day_of: ultimo giorno del, l ultimo giorno del, ultimo giorno di
not: non, non il, non di, tranne, tranne il, eccetto, invece di, invece del, non posso, non posso il, al posto di, al posto del, non riesco
fails: non posso, non va bene, non mi va bene, non riesco, non ci sono, non è possibile, no, non mi è possibile, non va
moves: spostare, cambiare, rimandare, anticipare, posticipare, sposto, spostarlo, spostarla
feast 12 24: vigilia di natale, la vigilia di natale, la vigilia
feast 12 25: natale, il giorno di natale
feast 12 26: santo stefano
feast 12 31: san silvestro, ultimo dell anno
feast 1 1: capodanno
feast 8 15: ferragosto
greeting: buona sera, buona giornata, buona notte, buona serata
latest: al più tardi
earliest: al più presto
fill: per favore, invece, magari, meglio, ma, bensì, esatte, forse, piuttosto, sarebbe
may_follow: e, o, ma, per, con, mi, ci, ti, vi, se, che, è, sarebbe, va, può, posso, potrei, grazie, anche, non, vorrei, avete, c, in, come
"""
