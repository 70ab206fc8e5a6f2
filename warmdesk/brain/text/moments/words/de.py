"""German words for days and times."""

WORDS = """
traits: compounds eight_days_a_week quarter_of_next
hours morning 6-10
hours first 8-10
hours forenoon 8-12
hours late_forenoon 10-12
hours lunch 12-14
hours afternoon 12-18
hours early_afternoon 13-15
hours late_afternoon 16-18
hours evening 18-22
hours last 16-18
hours night 22-24
hours dawn 0-6
day 0: heute
day 1: morgen
day 2: übermorgen
day -1: gestern
day -2: vorgestern
daypart 0 morning: heute morgen, heute früh, heut früh
daypart 0 night: heute nacht, heut nacht
daypart 1 morning: morgen früh, morgen in der früh
daypart -1 evening: gestern abend
daypart -1 night: letzte nacht
weekday 0: montag, mo?
weekday 1: dienstag, di?
weekday 2: mittwoch, mi?
weekday 3: donnerstag, do?
weekday 4: freitag, fr?
weekday 5: samstag, sonnabend, sa?
weekday 6: sonntag, so?
weekdays 0: montags
weekdays 1: dienstags
weekdays 2: mittwochs
weekdays 3: donnerstags
weekdays 4: freitags
weekdays 5: samstags, sonnabends
weekdays 6: sonntags
month 1: januar, jänner, jan
month 2: februar, feber, feb
month 3: märz, mrz
month 4: april, apr
month 5: mai
month 6: juni, jun, juno
month 7: juli, jul
month 8: august, aug
month 9: september, sept, sep
month 10: oktober, okt
month 11: november, nov
month 12: dezember, dez
number 0: null
number 1.5: anderthalb, eineinhalb
number 2: zwei, zwo
number 3: drei
number 4: vier
number 5: fünf, fuenf
number 6: sechs
number 7: sieben
number 8: acht
number 9: neun
number 10: zehn
number 11: elf
number 12: zwölf, zwoelf
number 13: dreizehn
number 14: vierzehn
number 15: fünfzehn
number 16: sechzehn
number 17: siebzehn
number 18: achtzehn
number 19: neunzehn
number 20: zwanzig
number 21: einundzwanzig
number 22: zweiundzwanzig
number 23: dreiundzwanzig
number 24: vierundzwanzig
number 25: fünfundzwanzig
number 30: dreißig, dreissig
number 35: fünfunddreißig
number 40: vierzig
number 45: fünfundvierzig
number 50: fünfzig
number 55: fünfundfünfzig
one 1: ein, eine, einer, einem, einen, eins
few 2: ein paar
few 3: einige, einigen, wenigen, mehrere, mehreren
ordinal 1: erste, ersten, erster
ordinal 2: zweite, zweiten, zweiter
ordinal 3: dritte, dritten, dritter
ordinal 4: vierte, vierten, vierter
ordinal 5: fünfte, fünften
ordinal 6: sechste, sechsten
ordinal 7: siebte, siebten
ordinal 8: achte, achten
ordinal 9: neunte, neunten
ordinal 10: zehnte, zehnten
ordinal 11: elfte, elften
ordinal 12: zwölfte, zwölften
ordinal 13: dreizehnte, dreizehnten
ordinal 14: vierzehnte, vierzehnten
ordinal 15: fünfzehnte, fünfzehnten
ordinal 16: sechzehnte, sechzehnten
ordinal 17: siebzehnte, siebzehnten
ordinal 18: achtzehnte, achtzehnten
ordinal 19: neunzehnte, neunzehnten
ordinal 20: zwanzigste, zwanzigsten
ordinal 21: einundzwanzigste, einundzwanzigsten
ordinal 22: zweiundzwanzigste, zweiundzwanzigsten
ordinal 23: dreiundzwanzigste, dreiundzwanzigsten
ordinal 24: vierundzwanzigste, vierundzwanzigsten
ordinal 25: fünfundzwanzigste, fünfundzwanzigsten
ordinal 26: sechsundzwanzigste, sechsundzwanzigsten
ordinal 27: siebenundzwanzigste, siebenundzwanzigsten
ordinal 28: achtundzwanzigste, achtundzwanzigsten
ordinal 29: neunundzwanzigste, neunundzwanzigsten
ordinal 30: dreißigste, dreißigsten
ordinal 31: einunddreißigste, einunddreißigsten
part first: gleich in der früh, gleich früh, als erstes, zu beginn, gleich zu beginn, direkt nach öffnung
part morning: morgens, am morgen, in der früh, früh, frühmorgens, früh morgens, den morgen
part forenoon: vormittag, am vormittag, vormittags, den vormittag
part late_forenoon: am späten vormittag, später vormittag, spätvormittag
part lunch: mittag, am mittag, mittags, über mittag, in der mittagspause, mittagspause, zur mittagszeit, gegen mittag
part afternoon: nachmittag, am nachmittag, nachmittags, den nachmittag
part early_afternoon: am frühen nachmittag, früher nachmittag, frühen nachmittag
part late_afternoon: am späten nachmittag, später nachmittag, späten nachmittag, spätnachmittag, spätnachmittags
part evening: abend, am abend, abends, den abend, nach feierabend, nach der arbeit
part night: in der nacht, nacht
part dawn: nachts
part last: zum schluss, kurz vor ladenschluss, ganz zum schluss
noon: zwölf uhr mittags, 12 uhr mittags
midnight: mitternacht, um mitternacht
oclock: uhr, h
unit minute: minute, minuten, min
unit hour: stunde, stunden, std
unit day: tag, tage, tagen
unit week: woche, wochen
unit month: monat, monats, monate, monaten
unit year: jahr, jahres, jahre, jahren
unit workday: werktag, werktage, werktagen, arbeitstag, arbeitstage, arbeitstagen
weekend: wochenende, wochenenden, we?
week_number: kw, kalenderwoche, in kw, in der kw, in kalenderwoche
next: nächste, nächsten, nächster, nächstes, naechste, naechsten, naechster, naechstes, folgende, folgenden, folgender
after_next: übernächste, übernächsten, übernächster, übernächstes
this: diese, diesen, dieser, dieses, diesem
coming: kommende, kommenden, kommender, kommendes
last: letzte, letzten, letzter, letztes, vergangene, vergangenen, vergangener, vorige, vorigen
every: jeden, jede, immer, jeder
at: um die, so um, gegen, so gegen, ca, etwa, ungefähr, circa
at_clock: um, zirka um, so um etwa, ca um, ungefähr um, etwa um, punkt
on: am
in: in
within: innerhalb von, innerhalb, binnen, in den nächsten, in der nächsten, in den kommenden
of: des, der, im, von der
the: die, das
the_date: den, dem, am, der, zum
after: nach
not_after: nicht später als, nicht nach
from: ab, ab dem, erst ab, erst am, nicht vor, nicht vor dem, von, vom, nicht früher als, erst, frühestens ab
since: seit, seit dem
before: vor, vor dem
until: bis, bis zum, bis um, bis spätestens, bis am, bis dem
between: zwischen
and: und
or: oder, bzw, oder auch
later: oder später, später, oder danach
earlier: oder früher
now: jetzt gleich, sofort, so bald wie möglich, so schnell wie möglich, sobald wie möglich, schnellstmöglich, möglichst bald, umgehend, baldmöglichst, jetzt?
time: irgendwann, jederzeit, egal wann
half 30: halb, halbe, halben, halber
quarter 15: viertel, viertelstunde
quarter 45: dreiviertel, dreiviertelstunde
start: anfang, zu beginn, beginn, am anfang, anfangs
middle: mitte
end: ende, gegen ende, am ende, zum ende
day_of: letzter tag des, letzten tag des, der letzte tag des, am letzten tag des, letzter tag im, am letzten tag
not: nicht, nicht am, kein, außer, außer am, statt, statt am, anstatt, anstelle von, bloß nicht, alles außer, kann nicht am, nicht den
fails: geht nicht, geht bei mir nicht, geht leider nicht, passt nicht, passt mir nicht, passt leider nicht, passt mir leider nicht, kann ich nicht, kann ich leider nicht, klappt nicht, klappt leider nicht, klappt bei mir nicht, ist schlecht, nicht, geht es nicht, habe ich keine zeit, bin ich nicht da, ist es schlecht
moves: verschieben, verlegen, umbuchen, ändern, tauschen, verschiebt, verlegt, verschoben, umgebucht
feast 12 24: heiligabend, heilig abend, heiliger abend
feast 12 25: weihnachten, erster weihnachtstag, 1 weihnachtstag
feast 12 26: zweiter weihnachtstag, 2 weihnachtstag
feast 12 31: silvester
feast 1 1: neujahr, neujahrstag
to: auf, auf den
greeting: guten morgen, guten abend, guten tag, gute nacht, schönen abend, schönen tag noch, schönen tag
latest: spätestens, spätestens am, spätestens um, bis spätestens
earliest: frühestens, frühestens am, frühestens um
fill: bitte, lieber, dann, vielleicht, sondern, eher, doch, genau, gerne, gern, es, wäre, entweder
may_follow: ich, wir, sie, er, ihr, und, oder, aber, mit, für, bei, geht, ginge, wäre, ist, passt, passen, kann, könnte, würde, bitte, also, noch, auch, dann, komme, hätte, da, wenn, weil, einen, zu, zum, frei
"""
