"""French words for days and times."""

WORDS = """
traits: oclock_is_unit to_is_at weekday_number eight_days_a_week half_past
hours early 6-9
hours first 8-10
hours morning 6-12
hours late_morning 10-12
hours lunch 12-14
hours afternoon 12-18
hours early_afternoon 12-15
hours late_afternoon 16-18
hours evening 18-23
hours last 16-18
hours night 22-24
hours dawn 0-6
day 0: aujourd hui, aujourdhui, auj, ajd
day 1: demain
day 2: après demain, surlendemain
day -1: hier
day -2: avant hier
daypart 0 evening: ce soir, c soir
daypart 0 morning: ce matin
daypart 0 afternoon: cet après midi, cette après midi, cet aprem
daypart 0 lunch: ce midi
daypart 0 night: cette nuit
daypart -1 evening: hier soir
weekday 0: lundi, lun?
weekday 1: mardi, mar?
weekday 2: mercredi, mer?
weekday 3: jeudi, jeu?
weekday 4: vendredi, ven?
weekday 5: samedi, sam?
weekday 6: dimanche, dim?
weekdays 0: lundis, tous les lundis, chaque lundi, les lundis
weekdays 1: mardis, tous les mardis, chaque mardi, les mardis
weekdays 2: mercredis, tous les mercredis, chaque mercredi, les mercredis
weekdays 3: jeudis, tous les jeudis, chaque jeudi, les jeudis
weekdays 4: vendredis, tous les vendredis, chaque vendredi, les vendredis
weekdays 5: samedis, tous les samedis, chaque samedi, les samedis
weekdays 6: dimanches, tous les dimanches, chaque dimanche, les dimanches
month 1: janvier, janv
month 2: février, févr, fév
month 3: mars
month 4: avril, avr
month 5: mai
month 6: juin
month 7: juillet, juil
month 8: août
month 9: septembre, sept?
month 10: octobre, oct
month 11: novembre, nov
month 12: décembre, déc
number 0: zéro
number 2: deux
number 3: trois
number 4: quatre
number 5: cinq
number 6: six
number 7: sept
number 8: huit
number 9: neuf
number 10: dix
number 11: onze
number 12: douze
number 13: treize
number 14: quatorze
number 15: quinze
number 16: seize
number 17: dix sept
number 18: dix huit
number 19: dix neuf
number 20: vingt
number 21: vingt et un, vingt et une
number 22: vingt deux
number 23: vingt trois
number 24: vingt quatre
number 25: vingt cinq
number 26: vingt six
number 27: vingt sept
number 28: vingt huit
number 29: vingt neuf
number 30: trente
number 31: trente et un
number 35: trente cinq
number 40: quarante
number 45: quarante cinq
number 50: cinquante
number 55: cinquante cinq
one 1: un, une
few 3: quelques, plusieurs
ordinal 1: premier, première
ordinal 2: deuxième, second, seconde
ordinal 3: troisième
ordinal 4: quatrième
part early: tôt le matin, de bonne heure, de bon matin, très tôt
part first: à la première heure, première heure, dès la première heure, à l ouverture, dès l ouverture, en tout début de matinée
part last: en fin de journée, fin de journée, avant la fermeture, à la dernière heure
part morning: matin, le matin, du matin, au matin, dans la matinée, en matinée, matinée, la matinée, avant midi, l avant midi, en avant midi, dans l avant midi
part late_morning: en fin de matinée, fin de matinée, en fin d avant midi, fin d avant midi
part lunch: entre midi et deux, à l heure du déjeuner, pendant le déjeuner, le midi, pause déjeuner, sur l heure du midi, du midi
part afternoon: après midi, l après midi, de l après midi, dans l après midi, aprem, aprèm, en après midi, cet après midi là
part early_afternoon: en début d après midi, début d après midi
part late_afternoon: en fin d après midi, fin d après midi
part evening: soir, le soir, du soir, au soir, dans la soirée, en soirée, soirée, la soirée, après le travail, après le boulot
part night: la nuit, dans la nuit, nuit
part dawn: du mat de nuit
noon: midi, douze heures
midnight: minuit
am_pm am: du mat
oclock: heure, heures, h, hrs, heures pile
unit minute: minute, minutes, min
unit hour: demi journée
unit day: jour, jours
unit week: semaine, semaines
unit fortnight: quinzaine
unit month: mois
unit year: an, ans, année, années
unit workday: jour ouvré, jours ouvrés, jour ouvrable, jours ouvrables
weekend: week end, weekend, fin de semaine, we?, weekends, week ends
next: prochain, prochaine, prochains, prochaines, qui vient, suivant, suivante
after_next: d après?
this: ce, cet, cette, ces
coming: qui arrive
last: dernier, dernière, derniers, dernières, passé, passée
every: chaque, tous les, toutes les
at: vers, aux alentours de, autour de, environ, vers les, aux environs de, sur les, à, a
on: le
in: dans, d ici, en
within: sous, d ici à, dans les prochains, dans les prochaines, dans un délai de, au cours des prochains, sous les
of: de, d, du
the: la, les, l
the_date: le, du
about: à peu près, environ
after: après, après le, passé, au delà de
not_after: pas plus tard que, pas après
from: à partir de, à partir du, à partir d, dès, dès le, à compter de, pas avant, pas avant le, au plus tôt, de puis le, à partir de la
since: depuis, depuis le
before: avant, avant le, avant la
until: jusqu à, jusqu au, jusque, jusqu en, d ici, d ici à, d ici le
to: au
between: entre, entre le
and: et
or: ou, ou bien, ou alors, ni, ni le
plus: et
less: moins
later: plus tard, ou plus tard, ou après, minimum
earlier: ou avant, ou plus tôt, maximum
ago: il y a
now: tout de suite, dès que possible, au plus vite, le plus tôt possible, le plus vite possible, immédiatement, dès maintenant, asap, le plus rapidement possible, maintenant?
time: n importe quand, à n importe quel moment, à n importe quelle heure, n importe quel jour
half 30: demie, demi
quarter 15: quart, le quart
start: début, au début de, au début du, en début de, début de, courant début
middle: mi, milieu, au milieu de, au milieu du, en milieu de, à la mi, milieu de
end: fin, à la fin de, à la fin du, en fin de, fin de, la fin de, la fin du
day_of: dernier jour du, le dernier jour du, dernier jour de, le dernier jour de
not: pas, pas le, sauf, sauf le, je ne peux pas, je ne peux pas le, je peux pas, je peux pas le, au lieu de, au lieu du, plutôt que, à la place de, pas possible, impossible, n importe quel jour sauf, excepté, hormis, je ne suis pas disponible, je ne suis pas dispo, pas dispo
fails: ne me convient pas, ne convient pas, ça ne va pas, ne va pas, ne marche pas, ce n est pas possible, c est pas possible, pas possible, je ne peux pas, je peux pas, n est pas possible, c est impossible, impossible, ça ne marche pas, me va pas, je ne suis pas là, je ne suis pas disponible, je suis pas dispo, je ne suis pas dispo, ne m arrange pas
moves: déplacer, décaler, reporter, changer, avancer, repousser, décale, déplace
feast 12 24: veille de noël, la veille de noël, réveillon de noël, le réveillon de noël
feast 12 25: noël, jour de noël
feast 12 31: saint sylvestre, la saint sylvestre, réveillon du nouvel an
feast 1 1: nouvel an, jour de l an, le nouvel an
feast 7 14: fête nationale
earliest: au plus tôt, au plus tôt le
latest: au plus tard, au plus tard le, au plus tard à
quarter 45: trois quarts, trois quart
fill: plutôt, svp, s il vous plaît, s il te plaît, peut être, alors, donc, plus tôt, exactement, pile, mais, matin même, soit
may_follow: je, nous, vous, on, il, elle, ça, et, ou, mais, pour, avec, chez, si, est, c, ce, serait, irait, possible, svp, s, merci, plutôt, aussi, me, qui, que, j, parce, car, seulement
"""
