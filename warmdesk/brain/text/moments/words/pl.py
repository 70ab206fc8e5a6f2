"""Polish words for days and times."""

WORDS = """
traits: oclock_is_unit in_is_to one_unsaid
hours early 6-9
hours first 8-10
hours morning 6-12
hours late_morning 8-12
hours lunch 12-14
hours afternoon 12-18
hours late_afternoon 16-18
hours evening 18-22
hours last 16-18
hours night 22-24
hours dawn 0-6
day 0: dziś, dzisiaj, dzis
day 1: jutro, jutra, jutrzejszy
day 2: pojutrze
day -1: wczoraj
day -2: przedwczoraj
daypart 0 evening: dziś wieczorem, dzisiaj wieczorem, dziś wieczór, dzisiaj wieczór
daypart 0 morning: dziś rano, dzisiaj rano
daypart 0 afternoon: dziś po południu, dzisiaj po południu
daypart 0 night: dziś w nocy, dzisiaj w nocy
weekday 0: poniedziałek, poniedziałku, poniedziałkiem, poniedziałkowy, pon?, pn?
weekday 1: wtorek, wtorku, wtorkiem, wt?
weekday 2: środa, środę, środy, środą, środzie, śr?
weekday 3: czwartek, czwartku, czwartkiem, czw?, cz?
weekday 4: piątek, piątku, piątkiem, pt?
weekday 5: sobota, sobotę, soboty, sobotą, sobocie, sob?
weekday 6: niedziela, niedzielę, niedzieli, niedzielą, niedz?, nd?
weekdays 0: poniedziałki, w poniedziałki, co poniedziałek, w każdy poniedziałek
weekdays 1: wtorki, we wtorki, co wtorek, w każdy wtorek
weekdays 2: w środy, co środę, w każdą środę
weekdays 3: czwartki, w czwartki, co czwartek, w każdy czwartek
weekdays 4: piątki, w piątki, co piątek, w każdy piątek
weekdays 5: w soboty, co sobotę, w każdą sobotę
weekdays 6: niedziele, w niedziele, co niedzielę, w każdą niedzielę
month 1: styczeń, stycznia, styczniu
month 2: luty, lutego, lutym
month 3: marzec, marca, marcu
month 4: kwiecień, kwietnia, kwietniu
month 5: maja, maju
month 6: czerwiec, czerwca, czerwcu
month 7: lipiec, lipca, lipcu
month 8: sierpień, sierpnia, sierpniu
month 9: wrzesień, września, wrześniu
month 10: październik, października, październiku
month 11: listopad, listopada, listopadzie
month 12: grudzień, grudnia, grudniu
number 1: pierwszej, pierwszą, pierwsza
number 1.5: półtorej, półtora
number 2: dwa, dwie, drugiej, druga, drugą, dwóch, dwoma
number 3: trzy, trzeciej, trzecia, trzecią, trzech
number 4: cztery, czwartej, czwarta, czwartą, czterech
number 5: pięć, piątej, piąta, piątą, pięciu
number 6: sześć, szóstej, szósta, szóstą, sześciu
number 7: siedem, siódmej, siódma, siódmą, siedmiu
number 8: osiem, ósmej, ósma, ósmą, ośmiu
number 9: dziewięć, dziewiątej, dziewiąta, dziewiątą, dziewięciu
number 10: dziesięć, dziesiątej, dziesiąta, dziesiątą, dziesięciu
number 11: jedenaście, jedenastej, jedenasta, jedenastą
number 12: dwanaście, dwunastej, dwunasta, dwunastą
number 13: trzynaście, trzynastej, trzynasta
number 14: czternaście, czternastej, czternasta
number 15: piętnaście, piętnastej, piętnasta
number 16: szesnaście, szesnastej, szesnasta
number 17: siedemnaście, siedemnastej, siedemnasta
number 18: osiemnaście, osiemnastej, osiemnasta
number 19: dziewiętnaście, dziewiętnastej, dziewiętnasta
number 20: dwadzieścia, dwudziestej, dwudziesta
number 21: dwadzieścia jeden, dwudziestej pierwszej
number 22: dwudziestej drugiej, dwadzieścia dwa
number 25: dwadzieścia pięć
number 30: trzydzieści
number 35: trzydzieści pięć
number 40: czterdzieści
number 45: czterdzieści pięć
number 50: pięćdziesiąt
number 55: pięćdziesiąt pięć
one 1: jeden, jedna, jedną
few 2: parę
few 3: kilka, kilku
ordinal 1: pierwszy, pierwszego
ordinal 2: drugi, drugiego
ordinal 3: trzeci, trzeciego
ordinal 4: czwarty, czwartego
ordinal 5: piąty, piątego
ordinal 6: szósty, szóstego
ordinal 7: siódmy, siódmego
ordinal 8: ósmy, ósmego
ordinal 9: dziewiąty, dziewiątego
ordinal 10: dziesiąty, dziesiątego
ordinal 11: jedenasty, jedenastego
ordinal 12: dwunasty, dwunastego
ordinal 13: trzynasty, trzynastego
ordinal 14: czternasty, czternastego
ordinal 15: piętnasty, piętnastego
ordinal 16: szesnasty, szesnastego
ordinal 17: siedemnasty, siedemnastego
ordinal 18: osiemnasty, osiemnastego
ordinal 19: dziewiętnasty, dziewiętnastego
ordinal 20: dwudziesty, dwudziestego
ordinal 21: dwudziesty pierwszy, dwudziestego pierwszego
ordinal 22: dwudziesty drugi, dwudziestego drugiego
ordinal 23: dwudziesty trzeci, dwudziestego trzeciego
ordinal 24: dwudziesty czwarty, dwudziestego czwartego
ordinal 25: dwudziesty piąty, dwudziestego piątego
ordinal 30: trzydziesty, trzydziestego
ordinal 31: trzydziesty pierwszy, trzydziestego pierwszego
part early: wcześnie rano, z samego rana, wczesnym rankiem
part first: na samym początku, zaraz po otwarciu, z rana
part last: pod koniec dnia, na koniec dnia, przed zamknięciem
part morning: rano, nad ranem, porankiem, rankiem, poranek
part late_morning: przed południem, przedpołudnie
part lunch: w porze lunchu, w porze obiadowej
part afternoon: po południu, popołudniu, popołudnie, popoł
part late_afternoon: późnym popołudniem
part evening: wieczorem, wieczór, wieczora, po pracy
part night: w nocy, nocą, noc
noon: południe, w południe
midnight: północ, o północy, północy
oclock: godzina, godzinie, godziny, godz, g
unit minute: minuta, minutę, minuty, minut, min
unit hour: godzin, godzinę
unit day: dzień, dni
unit week: tydzień, tygodnie, tygodni, tygodnia, tygodniu
unit month: miesiąc, miesiące, miesięcy, miesiąca, miesiącu
unit year: rok, lata, lat, roku
unit workday: dzień roboczy, dni robocze, dni roboczych
weekend: weekend, weekendy, weekendu
next: przyszły, przyszłym, przyszła, przyszłą, przyszłego, przyszłej, następny, następnym, następną, następnego, kolejny, kolejnym
this: ten, tym, tę, ta, tego
coming: najbliższy, najbliższym, najbliższą, najbliższego, nadchodzący, nadchodzącą
last: zeszły, zeszłym, zeszłą, ostatni, ostatniego, ostatnim, poprzedni, poprzednim, ubiegły
every: każdy, każdą, co
at: około, koło, w okolicach, o około, gdzieś o
at_clock: o, o godzinie, o godz, tak o
on: w, we
in: za
within: w ciągu, w przeciągu, w najbliższych
of: z
the_date: dnia, na dzień
about: mniej więcej, jakieś
after: po, później niż
not_after: nie później niż, nie po
from: od, począwszy od, najwcześniej, najwcześniej w, najwcześniej o, nie wcześniej niż, nie wcześniej niż w, nie przed
since: od dawna
before: przed
until: do, aż do
between: między, pomiędzy
and: a, i
or: lub, albo, czy, ani, ani w, ani we
later: lub później, albo później, później
earlier: lub wcześniej
ago: temu
now: natychmiast, jak najszybciej, od razu, jak najprędzej, w tej chwili, teraz?
time: kiedykolwiek, o dowolnej porze
half 30: wpół do, pół
quarter 15: kwadrans
start: początek, na początku, początku, początkiem
middle: połowa, w połowie, połowie
end: koniec, pod koniec, na koniec, końcem, końca
day_of: ostatni dzień, ostatniego dnia, ostatniego
not: nie, nie w, nie we, oprócz, poza, zamiast, nie mogę, nie mogę w, nie mogę we, prócz
fails: nie mogę, nie pasuje, nie pasuje mi, mi nie pasuje, odpada, nie da rady, niestety nie, nie dam rady, nie
moves: przełożyć, przenieść, zmienić, przesunąć, przełóż
feast 12 24: wigilia, wigilię, wigilii, w wigilię
feast 12 25: boże narodzenie, w boże narodzenie, bożego narodzenia
feast 12 31: sylwester, sylwestra, w sylwestra
feast 1 1: nowy rok, w nowy rok
to: na
greeting: dobry wieczór, dzień dobry, dobranoc
latest: najpóźniej, najpóźniej do, najpóźniej w
earliest: najwcześniej, najwcześniej w, najwcześniej o
fill: proszę, raczej, tylko, lecz, może, to, lepiej, dokładnie, też
may_follow: i, a, ale, lub, albo, czy, z, dla, na, jest, byłoby, mogę, może, będzie, bo, jeśli, też, pasuje, proszę, chciałbym, chciałabym, się
"""
