"""Spanish words for days and times."""

WORDS = """
hours early 6-9
hours first 8-10
hours morning 6-13
hours late_morning 10-13
hours dawn 0-6
hours lunch 12-15
hours afternoon 13-20
hours evening 19-23
hours last 16-18
hours night 20-24
traits: oclock_is_unit weekday_number eight_days_a_week half_past
day 0: hoy, el día de hoy
day 1: mañana, el día de mañana
day 2: pasado mañana, pasado, o pasado
day -1: ayer
day -2: anteayer, antes de ayer, antier
daypart 0 night: esta noche, hoy en la noche
daypart 0 morning: esta mañana
daypart 0 afternoon: esta tarde
daypart -1 night: anoche
weekday 0: lunes, lun?
weekday 1: martes, mar?
weekday 2: miércoles, mié?, mier?
weekday 3: jueves, jue?
weekday 4: viernes, vie?
weekday 5: sábado, sáb?
weekday 6: domingo, dom?
weekdays 0: los lunes, cada lunes, todos los lunes
weekdays 1: los martes, cada martes, todos los martes
weekdays 2: los miércoles, cada miércoles, todos los miércoles
weekdays 3: los jueves, cada jueves, todos los jueves
weekdays 4: los viernes, cada viernes, todos los viernes
weekdays 5: sábados, los sábados, todos los sábados
weekdays 6: domingos, los domingos, todos los domingos
month 1: enero, ene
month 2: febrero, feb
month 3: marzo
month 4: abril, abr
month 5: mayo
month 6: junio, jun
month 7: julio, jul
month 8: agosto, ago
month 9: septiembre, setiembre, sept, sep
month 10: octubre, oct
month 11: noviembre, nov
month 12: diciembre, dic
number 0: cero
number 2: dos
number 3: tres
number 4: cuatro
number 5: cinco
number 6: seis
number 7: siete
number 8: ocho
number 9: nueve
number 10: diez
number 11: once
number 12: doce
number 13: trece
number 14: catorce
number 15: quince
number 16: dieciséis
number 17: diecisiete
number 18: dieciocho
number 19: diecinueve
number 20: veinte
number 21: veintiuno, veintiuna
number 22: veintidós
number 23: veintitrés
number 24: veinticuatro
number 25: veinticinco
number 26: veintiséis
number 27: veintisiete
number 28: veintiocho
number 29: veintinueve
number 30: treinta
number 31: treinta y uno
number 35: treinta y cinco
number 40: cuarenta
number 45: cuarenta y cinco
number 50: cincuenta
number 55: cincuenta y cinco
one 1: un, una, uno
few 2: un par de
few 3: unos, unas, unos pocos, unas pocas, algunos, algunas, unos cuantos
ordinal 1: primero, primer, 1ro
ordinal 2: segundo
ordinal 3: tercero, tercer
ordinal 4: cuarto?
part early: a primera hora de la mañana, temprano por la mañana, temprano en la mañana
part first: a primera hora, primera hora, temprano, tempranito, bien temprano
part last: a última hora, última hora, al final del día
part morning: por la mañana, de la mañana, en la mañana, por las mañanas, la mañana
part late_morning: a media mañana, media mañana
part dawn: de la madrugada, por la madrugada, en la madrugada, de madrugada, madrugada
part lunch: a la hora de comer, a la hora de la comida, a la hora del almuerzo, al mediodía, a mediodía, del mediodía, mediodía, el mediodía
part afternoon: por la tarde, de la tarde, en la tarde, por las tardes, a la tarde, la tarde, tarde?, después de comer
part evening: al atardecer, al final de la tarde
part night: por la noche, de la noche, en la noche, a la noche, por las noches, la noche, noche?
noon: a las doce del mediodía, las doce del mediodía, doce del mediodía, 12 del mediodía
midnight: medianoche, la medianoche, media noche, las doce de la noche, doce de la noche, 12 de la noche
am_pm am: a m, am
am_pm pm: p m, pm
oclock: horas, hs, hrs, h, en punto, y pico
unit minute: minuto, minutos, min
unit hour: hora
unit day: día, días
unit week: semana, semanas
unit fortnight: quincena
unit month: mes, meses
unit year: año, años
unit workday: día hábil, días hábiles, día laborable, días laborables
weekend: fin de semana, finde, fines de semana, el finde, este finde
next: próximo, próxima, próximos, próximas, que viene, que entra, siguiente, siguientes, del que viene, que vienen, entrante
after_next: que viene no el otro, la otra, el otro
this: este, esta, estos, estas, mismo
coming: más próximo
last: pasado?, pasada, último, última
every: cada, todos los, todas las
at: para las, sobre, sobre las, hacia, hacia las, como a las, a eso de, a eso de las, tipo, alrededor de
at_clock: a las, a la?, las, al punto de las, a las once y, tipo las, a partir las
on: el día, este día
in: en, dentro de, de aquí a, de acá a
within: en menos de, en los próximos, en las próximas, durante los próximos
of: de, del, de el
the: la, lo, los
the_date: el, el día, día
about: aproximadamente, más o menos, aprox, unos
after: después de, después del, después de las, pasadas, pasadas las, tras, más tarde de, luego de, pasado el
not_after: no más tarde de, no después de
from: desde, a partir de, a partir del, desde el, desde las, desde la, a partir de las, no antes de, no antes del, no antes de las, de las
since: desde hace
before: antes de, antes del, antes de las, antes de la
until: hasta, hasta el, hasta las, hasta la
to: a, al
between: entre, entre las, entre el, entre la
and: e
or: o, u, o bien, o si no, o quizás, o tal vez, ni, ni el
plus: y, con
less: menos
to_hour: para las, para la
later: más tarde, en adelante, o más tarde, o después, después
earlier: o antes
ago: hace
now: ahora mismo, ya mismo, cuanto antes, lo antes posible, lo más pronto posible, ahora?
time: a cualquier hora, cualquier hora, en cualquier momento, cuando sea, algún momento
half 30: media
quarter 15: cuarto, un cuarto
start: a principios de, principios de, principio de, a principio de, a comienzos de, comienzos de, inicio de, a inicios de
middle: a mediados de, mediados de
end: a finales de, a final de, finales de, fin de, a fin de, a fines de, fines de, final de
day_of: último día de, el último día de, último día del, el último día del
not: no, no el, no puedo, no puedo el, no me viene bien, excepto, salvo, en vez de, en vez del, en lugar de, en lugar del, cualquier día menos, el no, no los, no me va bien, me va mal el
fails: no puedo, no me viene bien, no me va bien, no me sirve, no me conviene, no está bien, no me va, no va a poder ser, no me es posible, imposible, no, me va mal, me viene mal, me queda mal
feast 12 24: nochebuena, noche buena
feast 12 25: navidad, el día de navidad
feast 12 31: nochevieja, noche vieja, fin de año
feast 1 1: año nuevo, el día de año nuevo
feast 1 6: reyes, día de reyes, el día de reyes
moves: mover, cambiar, cambia, cambie, mueve, pasar, pasa, aplazar, adelantar, posponer, reprogramar, cambiarla, cambiarlo, pasarla, pasarlo, moverla, moverlo
greeting: buenos días, buenas tardes, buenas noches, buen día, feliz tarde
earliest: como pronto, como muy pronto
latest: como muy tarde, como tarde, a más tardar, como máximo
fill: por favor, mejor, quizás, tal vez, exactamente, sería, puede ser, posible, cita
may_follow: me, nos, te, le, y, o, si, pero, porque, para, con, en, que, sería, estaría, puede, puedo, pueden, podría, podrías, podemos, por, es, está, gracias, también, mejor, quiero, quisiera, vale, a, tengo, hay, voy, va, viene, te, como, cuando
"""
