"""Portuguese words for days and times."""

WORDS = """
traits: oclock_is_unit to_is_at weekday_number eight_days_a_week half_past
hours early 6-9
hours first 8-10
hours morning 6-12
hours late_morning 10-12
hours lunch 12-14
hours afternoon 12-18
hours late_afternoon 16-18
hours evening 17-20
hours last 16-18
hours night 18-24
hours dawn 0-6
day 0: hoje
day 1: amanhã
day 2: depois de amanhã
day -1: ontem
day -2: anteontem, antes de ontem
daypart 0 night: hoje à noite, esta noite, hoje de noite, logo à noite
daypart 0 morning: hoje de manhã, esta manhã, hoje pela manhã
daypart 0 afternoon: hoje à tarde, esta tarde, hoje de tarde, logo à tarde
daypart -1 night: ontem à noite
weekday 0: segunda, segunda feira, seg?, 2ª feira, 2a feira
weekday 1: terça, terça feira, ter?, 3ª feira, 3a feira
weekday 2: quarta, quarta feira, qua?, 4ª feira, 4a feira
weekday 3: quinta, quinta feira, qui?, 5ª feira, 5a feira
weekday 4: sexta, sexta feira, sex?, 6ª feira, 6a feira
weekday 5: sábado, sáb?
weekday 6: domingo, dom?
weekdays 0: segundas, segundas feiras, às segundas, todas as segundas
weekdays 1: terças, terças feiras, às terças, todas as terças
weekdays 2: quartas, quartas feiras, às quartas, todas as quartas
weekdays 3: quintas, quintas feiras, às quintas, todas as quintas
weekdays 4: sextas, sextas feiras, às sextas, todas as sextas
weekdays 5: sábados, aos sábados, todos os sábados
weekdays 6: domingos, aos domingos, todos os domingos
month 1: janeiro, jan
month 2: fevereiro, fev
month 3: março
month 4: abril, abr
month 5: maio
month 6: junho, jun
month 7: julho, jul
month 8: agosto, ago
month 9: setembro, set
month 10: outubro, out?
month 11: novembro, nov
month 12: dezembro, dez?
number 2: dois, duas
number 3: três
number 4: quatro
number 5: cinco
number 6: seis
number 7: sete
number 8: oito
number 9: nove
number 10: dez
number 11: onze
number 12: doze
number 13: treze
number 14: catorze, quatorze
number 15: quinze
number 16: dezasseis, dezesseis
number 17: dezassete, dezessete
number 18: dezoito
number 19: dezanove, dezenove
number 20: vinte
number 21: vinte e um, vinte e uma
number 22: vinte e dois, vinte e duas
number 23: vinte e três
number 24: vinte e quatro
number 25: vinte e cinco
number 30: trinta
number 31: trinta e um
number 35: trinta e cinco
number 40: quarenta
number 45: quarenta e cinco
number 50: cinquenta
number 55: cinquenta e cinco
one 1: um, uma
few 2: um par de
few 3: alguns, algumas, uns, umas, poucos, poucas
ordinal 1: primeiro, primeira
part early: bem cedo, cedo, de manhã cedo, de manhãzinha, cedinho
part first: logo cedo, à primeira hora, primeira hora, logo de manhã, assim que abrir
part last: no fim do dia, ao fim do dia, no final do dia, fim do dia, última hora
part morning: de manhã, da manhã, pela manhã, na parte da manhã, manhã, à manhã
part late_morning: no fim da manhã, fim da manhã
part dawn: da madrugada, de madrugada, madrugada
part lunch: hora do almoço, à hora do almoço, na hora do almoço, no almoço, ao almoço
part afternoon: à tarde, de tarde, da tarde, na parte da tarde, pela tarde, tarde?
part late_afternoon: ao fim da tarde, no fim da tarde, fim da tarde, final da tarde, no final da tarde
part evening: ao final do dia
part night: à noite, de noite, da noite, noite?, na noite
noon: meio dia, ao meio dia, o meio dia
midnight: meia noite, à meia noite
oclock: hora, horas, h, em ponto, hs
unit minute: minuto, minutos, min
unit hour: horinha
unit day: dias
unit week: semana, semanas
unit fortnight: quinzena
unit month: mês, meses
unit year: ano, anos
unit workday: dia útil, dias úteis
weekend: fim de semana, final de semana, fins de semana, fds, finais de semana, no fim de semana, no final de semana, o fim de semana, este fim de semana
next: próximo, próxima, próximos, próximas, que vem, seguinte, que entra
after_next: depois da próxima, depois do próximo
this: este, esta, nesta, neste, desta, deste, essa, esse, nessa, nesse
coming: agora mesmo próxima
last: passado, passada, último, última
every: cada, todo, toda, todos os, todas as, toda a, todo o
at: a, pelas, por volta das, por volta de, lá pelas, cerca das, umas, para as?, perto das
at_clock: às, as
on: na, no
in: em, daqui a, dentro de, daqui
within: em até, nos próximos, nas próximas, no prazo de
of: de, da, do, das, dos
the: o, os
the_date: dia, o dia, no dia, ao dia, em
about: mais ou menos, aproximadamente, cerca de
after: depois de, depois das, depois da, depois do, após, após as, a seguir às, passadas as, depois
not_after: não depois de, não depois das, não mais tarde que
from: a partir de, a partir das, a partir da, a partir do, desde, desde as, não antes de, não antes das, não antes da, não antes do, no mínimo a partir de
since: desde há
before: antes de, antes das, antes da, antes do
until: até, até às, até as, até à, até a, até ao, até o
to: ao, para, pra
between: entre, entre as, entre a, entre o, entre os dias
and: mais
or: ou, ou então, nem, nem na, nem no
plus: e
less: menos, menos um
to_hour: para as, pras
later: em diante, ou mais tarde, mais tarde, ou depois
earlier: ou antes
ago: há, faz, atrás
now: agora mesmo, o mais rápido possível, o quanto antes, quanto antes, imediatamente, o mais cedo possível, assim que possível, agora?, já?
time: a qualquer hora, qualquer hora, em qualquer altura
half 30: meia, meio
quarter 15: quarto, um quarto
start: início de, início do, no início de, no início do, começo de, começo do, no começo do, princípio de, no princípio do, no início da, início da
middle: meados de, em meados de, meio de, no meio do, no meio da
end: fim de, fim do, no fim de, no fim do, final de, final do, no final de, no final do, no final da, fins de, ao fim do
day_of: último dia do, o último dia do, último dia de
not: não, não na, não no, não posso, não posso na, não posso no, exceto, menos na, menos no, em vez de, em vez da, em vez do, não dá, não dá na, não consigo, não consigo na
fails: não posso, não dá, não consigo, não me dá jeito, não é possível, não serve, não vai dar, não pode ser
moves: mudar, remarcar, alterar, adiar, antecipar, trocar, passar, reagendar
feast 12 24: véspera de natal, na véspera de natal, consoada
feast 12 25: natal, no natal, dia de natal
feast 12 31: véspera de ano novo, passagem de ano, réveillon
feast 1 1: ano novo, no ano novo, dia de ano novo
greeting: bom dia, boa tarde, boa noite
latest: o mais tardar, no máximo até, no máximo
fill: por favor, antes, talvez, mas, sim, melhor, seria, se possível, pode ser
may_follow: e, ou, mas, para, pra, com, me, se, que, é, seria, dá, pode, posso, podem, por, eu, também, obrigado, obrigada, está, fica, tem, quero, queria, gostaria
"""
