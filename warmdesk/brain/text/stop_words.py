"""Short own lists of words that carry no meaning in a customer's question, folded (no case, no accents)."""

from __future__ import annotations

_EN = """
a about after again all also am an and any are as at be because been before being but by can could did do does doing
done each even ever for from get getting give go going gonna got had has have having he hello her here hey hi him his
how i if im in into is it its just kind know let like ll lot make many may maybe me might mine more most much must my
need no not now of off ok okay on one only or other our ours out over own please pls r really s said say see shall she
should so some someone something sorry still such t take tell than thank thanks that the their them then there these
they thing things think this those though to too u uh um up ur us ve very wanna want wants was way we well were what
whats when where which while who why will with would yeah yes yet you your yours
"""
_ES = """
a al algo ahora ante antes asi aun bueno buenas buenos cada como con cual cuales cuando cuanto cuanta cuantos cuantas de
del desde dia dias donde e el ella ellas ellos en entre era es esa ese eso esta estan estar estas este esto estos estoy
favor fue gracias ha hace hacer han hasta hay he hola la las le les lo los mas me mi mis mucho muy nada ni no nos o os
otra otro para pero poder podria por porque puede pueden puedo pues que quiero quien quisiera saber se ser si sin sobre
solo son soy su sus tal tambien tan tanto te tener tengo ti tiene tienes tienen teneis tenia ofrecen todo todos tu tus u un una unas uno unos usted
ustedes va vais vamos van voy y ya yo
"""
_FR = """
a ai aller alors apres as au aucun aussi autre aux avant avec avez avoir avons bien dois doit devez proposez proposer offrez bonjour bonsoir c ca car ce cela ces
cet cette ceux chez comme comment d dans de des donc du e elle elles en encore est et etes etre eu fait faire faut fois
ici il ils j je juste l la le les leur leurs lui m ma mais me meme merci mes moi mon n ne non nos notre nous on ont ou
oui par parce pas peu peut peux plus pour pourquoi pouvez pouvoir puis qu quand que quel quelle quelles quels qui quoi
s sa salut sans savoir se ses si son sont suis sur svp t ta te tes toi ton tous tout toute tres tu un une va vais
veux voudrais vos votre vous y
"""
_DE = """
aber alle allem allen aller alles als also am an andere auch auf aus bei beim bin bis bist bitte da damit danke dann das
dass dein deine dem den denn der des dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem
einen einer eines er es etwas euch euer eure fur gab geben gegen geht gibt gut guten habe haben hallo hat hatte hatten
hier hin ich ihm ihn ihnen ihr ihre ihren ihrer im in ins ist ja jede jeden jeder jetzt kann kannst kein keine konnen
konnte konnten man mal mehr mein meine meinem meinen meiner mich mir mit mochte mochten muss nach nicht noch nun nur ob
oder ohne schon sehr sein seine seit sich sie sind so soll sollte tag wollen wollt habt sucht gibts leider erst lassen machen macht euren bieten bietet anbieten etwas ne mussen durfen eigentlich um und uns unser unsere unter viel vom von vor war
waren warum was weil welche welcher welches wenn wer werde werden wie wieder will wir wird wissen wo wurde wurden zu zum
zur uber
"""
_IT = """
a abbiamo ad adesso ai al alla alle allo anche ancora avere avete aveva fate offrite qualcosa avrei ben bene buonasera buongiorno c che chi ci
ciao come con cosa cui da dai dal dalla dalle de degli dei del della delle dello di do dopo dove due e ed era essere fa
fare favore gia gli grazie ha hai hanno ho i il in io l la le lei li lo loro ma mai me mi mia mie miei mio molto ne nei
nel nella nelle no noi non nostro o ogni oppure ora per perche pero piu po poi posso possono potete potrei prima qual
quale quali quando quanta quanti quanto quella quello questa queste questi questo qui sapere se sei sempre senza si sia
siamo siete solo sono sta stato su sua sul sulla suo tra tu tua tuo tutti tutto un una uno va vado vi voglio voi vorrei
vostra vostro
"""
_PT = """
a agora ai ainda alguem algum alguma ao aos apos as assim ate bem boa boas bom bons cada com como da das de dela dele depois
desde dessa desse deste dia do dos e ela elas ele eles em entre era essa esse esta estao estar estava este estou eu favor
faz fazem fazer foi for gostaria ha hoje isso isto ja la lhe mais mas me mesmo meu meus minha minhas muito na nao nas nem no nos
nossa nosso num numa o obrigada obrigado oi ola onde os ou outra outro para pela pelo perto pode podem poderia pois por
porque posso pra qual quais quando quanta quanto quantos que quem queria quero saber se seja sem ser seu seus si sim so
sobre sou sua suas tal tambem te tem tenho ter teu toda todo todos tu tudo um uma vai voce voces vou
"""
_NL = """
aan al alle alles als ben bent bij dag dan dank dat de deze die dit doe doen door dus een en er even gaan gaat geen
goed goede haar had hallo heb hebben hebt heeft hem het hebt bieden biedt hier hij hoe hoeveel hun iemand iets ik in is ja je jij jou jouw
jullie kan kon kunnen kunt maar mag me meer men met mij mijn moet moeten naar na niet niets nog nu of om omdat on ons onze
ook op over te tegen toch toen tot u uit uw van veel voor waar waarom wanneer want waren was wat we weer wel welke werd
weten wie wij wil willen wilt wordt worden zal ze zei zeg zich zij zijn zo zonder zou zouden graag alstublieft
"""
_PL = """
a aby ale albo bardzo bez bede bedzie byc byl byla bylo by chce chcialabym chcialbym ci cie co czy czym dla do dobry
dobra dzien dziekuje gdy gdzie go i ich ile im ja jak jaka jaki jakie jako je jego jej jest jestem jeszcze jesli juz
kiedy kto ktora ktore ktory ku ma macie mam mamy oferujecie mi mnie moge mogl moj moja moje moze mozna musze my na nad nam nas nasz
nie nic niech no o od on ona one oni oraz panstwo panstwa pan pani po pod prosze przed przez przy sa sie sobie swoje
ta tak takie tam te tego tej ten to tu twoj ty tylko tym u w we wiec witam wszystko z za ze zeby
"""

STOP_WORDS: dict[str, frozenset[str]] = {
    code: frozenset(listed.split())
    for code, listed in {"en": _EN, "es": _ES, "fr": _FR, "de": _DE, "it": _IT, "pt": _PT, "nl": _NL, "pl": _PL}.items()
}
