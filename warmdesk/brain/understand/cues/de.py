"""German cues."""

WORDS = {
    "human": r"(?:mensch|menschen|person|mitarbeiter|mitarbeiterin|mitarbeiters|angestellten?|berater|beraterin|kundenberater|kundenberaterin|ansprechpartner"
    r"|ansprechpartnerin|ansprechperson|sachbearbeiter|sachbearbeiterin|kollege|kollegen|kollegin|chef|chefin|inhaber|inhaberin|geschaftsfuhrer|geschaftsfuhrerin"
    r"|geschaftsfuhrung|filialleiter|filialleiterin|vorgesetzten?|betreuer|betreuerin|agent|agenten|operator|kundenservice|kundendienst|kundenbetreuung|supportmitarbeiter)",
    "who": r"(?:<human>|leute|leuten|jemand|jemanden|jemandem|irgendjemand|irgendjemanden|irgendwem|irgendwen|wem|wen|einem von (?:euch|ihnen)|einer von (?:euch|ihnen)|meister|meisterin"
    r"|techniker|technikerin|monteur|monteure|arzt|arztin|tierarzt|tierarztin|zahnarzt|zahnarztin|anwalt|anwaltin|trainer|trainerin|verkaufer|verkauferin|friseur|friseurin"
    r"|fotograf|fotografin|koch|kuchenchef|schneider|schneiderin|fahrlehrer|mechaniker|elektriker|sekretarin|empfang|rezeption|zentrale|support|team|verantwortlichen?|zustandigen?|damen?|herrn?)",
    "bot": r"(?:bot|bots|chatbot|chatbots|roboter|robotern|maschine|maschinen|automat|automaten|ki|computer|programm|anrufbeantworter|bandansage|blechkiste)",
    "please": r"(?:bitte|bidde|danke|jetzt|sofort|hallo|hi|hey|guten tag|einen|ein|eine|nen|mit|dringend|mal|nur|ich will|ich mochte|ich brauche)",
    "want": r"(?:mochte|will|wurde|wurd|brauch|brauche|brauchen|hatte|hatt|wunsche|verlange|suche|benotige|bevorzuge|bekomme|bekomm|krieg|kriege|bitte um|kann ich|konnte ich|darf ich|lieber)",
    "give": r"(?:verbinde|verbinden|verbindet|leite|leiten|stelle|stellen|stell|gib|geben|gebt|hol|hole|holen|holt|ruf|rufen|schick|schicken|schickt|such|suchen|besorg|ubergib|ubergeben)",
    "day": r"(?:heute|morgen|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonnabends?|sonntags?|feiertags?|feiertagen|feiertage|weihnachten|heiligabend|ostern|silvester|wochenende|abends|mittags)",
    "visit": r"(?:termin|termins|buchung|reservierung|besuch|tisch|behandlung|sitzung|stunde|fahrstunde|kurs|anprobe|besichtigung|beratung|untersuchung)",
    "parcel": r"(?:bestellung|paket|packchen|sendung|lieferung|ware|kleid|jacke|hose|schuhe|buch|artikel|sachen|einkauf)",
}

CUES = {
    "asked_for_human": r"""
        ! (kein|keinen|keine|nicht|ohne|nie) (mit |einem |einen |einer |jemals |unbedingt )*<who> (\w+ )?(sprechen|reden|brauchen|brauche|notig|notwendig|telefonieren)
        ! (pro|je|zwei|drei|vier|funf|sechs|jede|jeder|weitere|zweite|andere|einzelne|dieselbe|fur eine|fur die|wie viele|von|aus) (person|personen|mensch|menschen|mitarbeiter)
        ! (ihr|ihre|euer|eure|dein|deine|der|die|ein|einer ihrer) <who> (war|waren|hat|haben|ist|sind|sagte|meinte|kam|wollte|wird|macht|schneidet)
        ! brauche (\w+ )?(keinen|kein|keine) (\w+ )?<human>
        ! (mein|meine|meinem|meinen|unser|unsere|unserem) <who>
        mit (\w+ ){0,4}(<who>|<staff>) (\w+ ){0,4}(sprechen|reden|schreiben|telefonieren|chatten|unterhalten|besprechen|klaren|durchgehen|verbinden|verbunden|quatschen|abstimmen|verhandeln)
        (sprechen|spreche|sprech|reden|rede|schreiben|telefonieren|chatten|verbinden|verbinde|verbindet|gesprach) (\w+ ){0,4}mit (\w+ ){0,3}(<who>|<staff>)
        (<human>|jemanden|jemand|wen|<staff>|empfang|tierarztin|arztin|meister) (\w+ ){0,3}(sprechen|gesprochen|dranhaben|dran haben|erreichen|ans telefon|ans rohr|in die leitung)
        <give> (\w+ ){0,5}(<human>|jemanden|wen|empfang|zentrale|meister|<staff>)
        (verbinden|verbinde|verbindet|durchstellen|weiterverbinden|leiten|leite) (sie )?(mich|uns)( |$)
        (an|zu|mit) (\w+ ){0,3}<who> (\w+ )?(weiterleiten|weitergeben|ubergeben|verbinden|verbunden|durchstellen|weiterverbinden|weiterreichen)
        <want> (\w+ ){0,4}(<human>|ansprechpartner\w*|wen echtes|jemand echtes|jemanden echten)( |$)
        (echte\w?|richtige\w?|lebende\w?|lebendige\w?|reale\w?|wirkliche\w?|menschliche\w?) (<human>|wesen|leute|leuten|stimme|hilfe|unterstutzung|beratung|betreuung|kontakt|antwort)
        (<human>|jemand|leute) aus fleisch und blut
        ^ (<please> )*(<human>|jemand|jemanden|support|empfang|rezeption|zentrale|meister|menschliche hilfe|echten menschen|echte person)( <please>)* $
        (kein|keine|keinen|keinem|nicht mit|genug von|satt|statt|anstatt|weg mit|hasse|nervt|nerven|schluss mit) (\w+ ){0,4}<bot>
        ist (da|hier|dort|dahinter) (\w+ ){0,2}(jemand|wer|ein mensch|irgendwer|irgendjemand)
        (gibt es|gibts|arbeitet|sitzt|haben sie|habt ihr) (\w+ ){0,3}(jemand|jemanden|menschen|mensch|wen|mitarbeiter) (\w+ ){0,2}(mit dem|mit der|der mir|der mich|die mir|zum reden|zum sprechen|am apparat|erreichbar|dahinter|echten)
        (jemand|jemanden|jemandem|wen|wer|einer|eine|einen|einem) (\w+ )?(aus|von|vom|beim) (dem |der |ihrem |eurem |deinem |eurer |ihrer |den )*(team|laden|geschaft|werkstatt|praxis|buro|support|kundenservice|empfang|filiale|salon|kanzlei|buchung|verwaltung|service|zentrale|rezeption|hotel|chef)
        (lieber|am liebsten|personlich|selber|selbst) (\w+ ){0,4}(<human>|jemand\w*)( |$)
        (kann|konnte|konnten|konnen|soll|sollte|mag) (sich |mir |mich |bitte |mal |kurz |denn )*(ein|eine|einer|der|die|jemand|wer|n|irgendjemand|irgendwer) (\w+ ){0,5}(melden|antworten|ubernehmen|zuruckschreiben|kontaktieren|drum kummern|darum kummern)
        (mitarbeiter|mensch|kollege|jemand|jemanden) (\w+ ){0,3}(ubernehmen|ubernimmt|antworten|antwortet|schreiben lassen|draufschauen)( |$)
        (ist|ware|arbeitet) (die |der |frau |herr |dr )*(<staff>|chef|chefin|inhaber|meister|geschaftsfuhrer)( \w+)? (da|dran|grad da|im haus|erreichbar|verfugbar|zu sprechen)( |$)
        ? (jemand|jemanden|mensch|menschen|mitarbeiter|ansprechpartner|personlich)
        ? kann mir (\w+ )?(jemand|wer) (\w+ ){0,3}helfen
    """,
    "request_callback": r"""
        ! (nicht|keinen|kein|bloss nicht) (\w+ )?(anrufen|anruf|ruckruf|zuruckrufen)
        (ruckruf|zuruckrufen|zuruckgerufen|zuruckruft|ruckruft|callback)( |$)
        (rufen|ruft|ruf|rufst|riefen) (sie |ihr |du )?(mich|uns|ihn|sie) (\w+ ){0,4}(an|zuruck)( |$)
        (mich|uns|meine \w+|sie) (\w+ ){0,6}(anrufen|anruft|zuruckrufen|anklingeln|telefonisch erreichen|telefonisch kontaktieren)( |$)
        (telefonisch|per telefon) (\w+ ){0,3}(melden|kontaktieren|bei mir)
        (um einen|einen|um) (anruf|ruckruf)( |$)
    """,
    "upset": r"""
        ! (nicht|gar nicht|kein bisschen|keineswegs) (\w+ )?(schlecht|enttauscht|bose|sauer)
        (das ist|ist ja|ist doch|was fur ein|was fur eine|so ein|so eine|so ne|einfach|echt|absolut|vollig|total|wirklich|reine|ihr seid|sie sind) (\w+ ){0,3}(frechheit|unverschamt\w*|unverschamtheit|sauerei|schweinerei|katastrophe|katastrophal|zumutung|schande|unmoglich|inakzeptabel|witz|abzocke|betrug|saftladen|scheisse|scheiss|mist|lacherlich|peinlich|unfassbar|unglaublich|unterirdisch|armutszeugnis|verarsche|verarscht|drecksladen|unprofessionell|inkompetent|enttauschend|enttauschung|schlimm|dreist|nicht akzeptabel|nicht hinnehmbar)
        (ich bin|bin|wir sind|sind|bin ich|stinksauer|mach mich) (\w+ ){0,3}(sauer|stinksauer|wutend|enttauscht|genervt|verargert|entsetzt|emport|fassungslos|frustriert|angefressen|bedient|stocksauer|auf 180|schockiert|ausser mir)( |$)
        (schnauze|nase|faxen) (\w+ )?(voll|dicke)
        (platzt|platzt mir) (\w+ )?(der kragen|gleich)
        (reichts|langts|reicht s|reicht es|langt es|reicht mir s|mir reicht es|mir reicht|uns reicht|jetzt reicht|langsam reicht)( |$)
        (ihr seid|sie sind) (\w+ )?das letzte( |$)
        (niemand|keiner|kein mensch|kein schwein|nie|keine sau|wieder keiner) (\w+ ){0,4}(meldet|antwortet|antworten|gemeldet|zuruck|erreichbar|ran|reagiert|kummert|gekommen|aufgetaucht|erschienen|geantwortet|interessiert|hilft|bescheid|zustandig)( |$)
        (zum|schon das|das) (zweiten?|dritten?|vierten?|funften?|zigsten?|x ten|hundertsten?) mal
        (nie wieder|nie mehr|einmal und nie|das letzte mal|letztes mal|zum letzten mal|wieder kommen werde ich nicht|sehen mich nicht wieder|geh ich woanders|gehe woanders|zur konkurrenz)( |$)
        (schlechte|schlechter|schlechtester|schlechteste|mieser|miese|mieseste|katastrophaler|grauenhafter|unterirdischer|furchtbarer|schlechtes|mieses) (\w+ )?(service|kundenservice|laden|erfahrung|qualitat|arbeit|behandlung|bedienung|bewertung|firma|essen)
        (eine? stern|null sterne|1 stern|schlechte bewertung|negative bewertung|beschwerde|beschweren|beschwere|reklamieren|ich bereue|veraergert|verargert|enttauscht|enttauscht\w*|enttauschung|unverschamt\w*|frechheit|stinksauer|verarscht|verarschen|veralbern|fur dumm verkauf\w*|hingehalten|vertrostet|abgewimmelt|im stich gelassen|sitzen gelassen|angelogen|belogen|unverschamtheit|zeitverschwendung|leeres versprechen|leere versprechungen)( |$)
        (versaut|ruiniert|verdorben|vermasselt|verhunzt|kaputt gemacht|verpfuscht)( |$)
        (warte|warten|wartet|gewartet|sitze) (\w+ ){0,3}(seit|schon|immer noch|jetzt) (\w+ )?(stunden|wochen|tagen|monaten|ewig|ewigkeiten|\d+|einer|zwei|drei|vier)
        (unfreundlich|unhoflich|patzig|frech|pampig|herablassend|respektlos|angeschnauzt|angeschrien|angemotzt|ausgelacht|abgefertigt)( |$)
        (toll gemacht|super gemacht|na toll|na super|schonen dank auch|danke fur nichts|bravo|wollt ihr mich|wollen sie mich|geht s noch|gehts noch|kann doch nicht wahr sein|darf doch nicht wahr sein|das kann nicht euer ernst sein|nicht ihr ernst|was soll der|was soll das|verdammt nochmal|leck mich)( |$)
        ? (warte|wieder|immer noch|sauer|schlecht|arger|argere|schlimm|enttauscht|kaputt|falsch|zu spat)
    """,
    "urgent": r"""
        ! (nicht|nichts|kein|keine|gar nicht|uberhaupt nicht) (\w+ )?(dringend|dringendes|eilig|eile|eilt|notfall|pressiert)
        ! (fast|beinahe) geplatzt
        ! eilt (\w+ )?(nicht|uberhaupt nicht)
        ! (wer|was|wann|wie|haben sie|habt ihr|gibt es|gibts|nehmen sie|kostet|bieten sie) (\w+ ){0,5}(notdienst|notfalle?|notdienstzuschlag|notfallnummer)
        ! (notdienst|notfall)(zuschlag|nummer|sprechstunde|preise?|tarif|set)
        (notfall|dringend|eilt|sehr eilig|super eilig|mega dringend|pressiert|lebenswichtig)( |$)
        ^ (hilfe|sos|schnell|notfall|dringend)( bitte| schnell| sofort)* $
        (sofort|so schnell wie moglich|schnellstmoglich|umgehend|auf der stelle|beeilen|beeilung|beeilt euch|schnell bitte|bitte schnell|jetzt gleich|jetzt sofort|unverzuglich|noch heute|kann nicht warten|bevor es zu spat)( |$)
        (wasser|abwasser|regen|ol|kloake) (\w+ ){0,4}(lauft|kommt|spritzt|tropft|stromt|steht|schiesst|quillt|steigt|rinnt) (\w+ ){0,3}(aus|durch|von|in|uber|im|runter|uberall|raus|rein|hoch|nach)
        (lauft|kommt|spritzt|tropft|stromt|schiesst|quillt) (\w+ ){0,2}(wasser|abwasser)
        (rohrbruch|wasserrohrbruch|wasserschaden|uberschwemm\w*|uberflut\w*|unter wasser|geplatzt|ubergelaufen|lauft uber|stromausfall|heizungsausfall)( |$)
        (keine heizung|heizung (\w+ )?(ausgefallen|tot|kaputt|geht nicht)|kein warmwasser|kein strom|kein wasser|ohne strom|ohne heizung|ohne wasser)( |$)
        (ausgesperrt|eingesperrt|eingeschlossen|sitze fest|sitzen fest|stecke fest|stecken fest|liegengeblieben|liegen geblieben|gestrandet|tur zugefallen)( |$)
        (hochzeit|flug|flieger|trauung|beerdigung|prufung|gerichtstermin|feier|party|zug|vorstellungsgesprach) (\w+ ){0,3}(ist|geht|startet|beginnt|fangt|in) (\w+ )?(heute|morgen|gleich|einer stunde|\d+ minuten|zwei stunden)
        (starke|unertragliche|schreckliche|furchtbare|hollische|wahnsinnige|extreme) (\w+ )?(schmerzen|zahnschmerzen|bauchschmerzen)
        (zahn|krone|fullung) (\w+ ){0,2}(abgebrochen|ausgeschlagen|rausgefallen|herausgefallen)
        (benutzt|verwendet|kauft|gestohlen|gehackt) (\w+ ){0,4}(meine karte|meiner karte|mein konto|meine kreditkarte|kreditkarte)
        ? (dringend|schnell|heute|jetzt|gleich|eilig|notfall|hilfe)
    """,
    "safety": r"""
        ! (gas|rauch|feuer)(herd|grill|heizung|zahler|rechnung|therme|melder|holz|schale|werk)
        ! (gas|rauch) (rechnung|heizung|therme|anbieter)
        ! (sterbe|sterben) (\w+ )?(fur|vor lachen|vor hunger)
        ! fleisch und blut
        (riecht|stinkt|geruch|rieche|riech|stinkts|riechts|gestank) (\w+ ){0,4}(gas|verbrannt|rauch|faulen eiern|angebrannt|verschmort|benzin|chemikalien|schwefel)
        (gasgeruch|brandgeruch|gasleck|gasaustritt|kohlenmonoxid|co melder|verbrannter geruch|schmorgeruch|stromschlag|stromschlage|kurzschluss|funken|brennt|brand|feuer gefangen|in flammen|explodiert|explosion|qualmt|qualm|raucht aus)( |$)
        (rauchmelder|melder|alarm) (\w+ ){0,2}(piept|geht los|schlagt an|heult|angegangen|losgegangen|geht nicht aus)
        (verletzt|verletzung|blutet|blut|bewusstlos|ohnmachtig|umgekippt|zusammengebrochen|verbruht|verbrannt|erstickt|atemnot|keine luft|brustschmerzen|herzinfarkt|schlaganfall|krampfanfall|vergiftet|vergiftung|verschluckt|allergisch|allergische reaktion|ausschlag|quaddeln|angeschwollen|geschwollen|schwillt|anschwellen|lebensmittelvergiftung|ubergeben|erbrochen|schwindlig|schwindelig|krankenwagen|notarzt|feuerwehr|gehirnerschutterung|veratzt|veratzung|gebissen)( |$)
        (gesturzt|ausgerutscht|hingefallen|runtergefallen|gestolpert|umgeknickt)( |$)
        (arm|bein|finger|hand|fuss|handgelenk|rippe|nase) (\w+ )?gebrochen
        (gefahrlich|lebensgefahrlich|lebensgefahr|bedroht|drohung|angegriffen|verprugelt|geschlagen|mit dem messer|unfall gehabt)( |$)
        (nicht mehr leben|umbringen|selbstmord|suizid|mir was antun|mir etwas antun|das leben nehmen|keinen sinn mehr|sterben will|will sterben)( |$)
        (bremsen?|lenkung|rad|reifen) (\w+ ){0,3}(versagt|versagen|ausgefallen|geht nicht|gehen nicht|abgefallen|weggeflogen|abgegangen|geplatzt)
        (glas|scherbe|scherben|metall|plastik|schimmel|draht) (\w+ )?(in|im) (\w+ )?(essen|suppe|salat|kuchen|brot|getrank|kaffee)
        ? (gas|rauch|feuer|blut|gefahr|alarm|baby|saugling|schwanger|schwindel)
    """,
    "dispute": r"""
        (abgebucht|berechnet|abgezogen|belastet|kassiert|verrechnet|bezahlt|abgerechnet|in rechnung gestellt) (\w+ ){0,4}(doppelt|zweimal|zwei mal|zu viel|zuviel|falsch|ohne|obwohl|nie|mehr als)
        (doppelt|zweimal|zwei mal|zu viel|zuviel|falschlich|unberechtigt|ohne (meine )?zustimmung|ohne zu fragen|nie) (\w+ ){0,4}(abgebucht|berechnet|abgezogen|belastet|kassiert|verrechnet|bezahlt|bestellt und)
        (doppelte|falsche|unberechtigte|unbekannte|uberhohte|fehlerhafte|nicht autorisierte) (\w+ )?(abbuchung|rechnung|buchung|belastung|zahlung|gebuhr|kosten)
        (abbuchung|rechnung|betrag|mahnung|gebuhr|belastung) (\w+ ){0,4}(stimmt nicht|falsch|zu hoch|nicht nachvollziehbar|nicht berechtigt|unberechtigt|kenne ich nicht|widersprech\w*|doppelt)
        (widerspreche|widerspruch|reklamiere|beanstande|anfechten|fechte|bestreite|ruckbuchung|zuruckbuchen|buche zuruck|ruckbuchen|lastschrift zuruck|chargeback|kauferschutz)( |$)
        (will|mochte|verlange|fordere|erwarte|fordern|wollen|hatte gern|bekomme|kriege) (\w+ ){0,3}(mein geld|geld zuruck|erstattung|ruckerstattung|anzahlung|kaution|entschadigung|schadensersatz|preisnachlass|gutschrift)
        (wo bleibt|wo ist|wann kommt|warte auf|immer noch keine|noch kein|noch keine) (\w+ ){0,3}(mein geld|geld|erstattung|ruckerstattung|gutschrift|kaution)( |$)(?!.*schnitt)
        (zahle|bezahle|zahlen|bezahlen) (\w+ ){0,4}(nicht|keinen cent|garantiert nicht|sicher nicht|auf keinen fall)( |$)
        (nicht|nie|niemals) (\w+ )?(bestellt|beauftragt|vereinbart|abgesprochen|ausgemacht|autorisiert|genehmigt|unterschrieben|zugestimmt)( |$)
        (vereinbart|ausgemacht|abgemacht|angebot|kostenvoranschlag|zugesagt|versprochen) (\w+ ){0,6}(aber|jetzt|berechnet|rechnung|stattdessen|auf einmal)
        (schon|bereits|langst) (bezahlt|uberwiesen|beglichen) (\w+ ){0,4}(mahnung|trotzdem|wieso|warum|und)
        (mahnung|inkasso) (\w+ ){0,5}(obwohl|bezahlt|uberwiesen|unberechtigt)
        (meine bank|meiner bank) (\w+ ){0,3}(zuruck|einschalten|melden|sagen)
        ? (rechnung|abgebucht|erstattung|betrag|gebuhr|mahnung|geld|berechnet)
    """,
    "legal": r"""
        ! (freund|freundin|bruder|schwester|mann|frau|onkel) (\w+ )?(ist )?(anwalt|anwaltin)
        ! (datenschutzerklarung|rechtsschutzversicherung|rechtsberatung|agb|impressum)
        (mein|meinen|meinem|meiner|unser|unserem|unseren|einem|einen|zum|ein|vom) (\w+ )?(anwalt|anwaltin|rechtsanwalt|rechtsbeistand|anwaltskanzlei)( |$)
        (rechtsanwalt|verklagen|verklage|klage|klagen|klageweg|gericht|gerichtlich|vor gericht|rechtliche schritte|juristisch|rechtsweg|anzeige|anzeigen|strafanzeige|polizei|staatsanwalt\w*|abmahnung|einstweilige|mahnbescheid|verbraucherzentrale|verbraucherschutz|schlichtungsstelle|ombudsmann|gesundheitsamt|gewerbeaufsicht|aufsichtsbehorde|ordnungsamt|arztekammer|handwerkskammer|dsgvo|datenschutz|auskunft nach|artikel 15|art 15|fristsetzung|schadensersatz|haftung|haftbar|haften|beweissicherung|gutachter|unterlassung|widerrufsrecht verletzt|illegal|rechtswidrig|strafbar)( |$)
        (losch\w+|auskunft|kopie|herausgabe|gespeichert\w*) (\w+ ){0,5}(meine daten|meiner daten|personenbezogen\w+|daten uber mich|alle daten|meine akte|patientenakte)
        (meine|alle) (\w+ )?(daten|akte|fotos|bilder) (\w+ ){0,4}(loschen|geloscht|herausgeben|entfernen)
        (foto|bild|bilder|video|gesicht) (\w+ ){0,6}(ohne|einwilligung|zustimmung|erlaubnis|nie erlaubt)
        ohne (meine|unsere|jede) (\w+ )?(einwilligung|zustimmung|erlaubnis|genehmigung)
        ? (anwalt|recht|gesetz|polizei|datenschutz|gericht)
    """,
    "sensitive": r"""
        ! (blumen|strauss|kranz|farbe|anzug|kleid|karte) (\w+ ){0,4}(beerdigung|trauerfeier|begrabnis)
        ! (batterie|akku|handy|leitung|telefon|motor) (\w+ )?(tot|gestorben)
        (gestorben|verstorben|verstorbene\w?|verstarb|tod|todesfall|trauerfall|beerdigung|beisetzung|trauerfeier|begrabnis|witwe|witwer|in trauer|trauern|hinterblieben\w*|von uns gegangen|eingeschlafen fur immer|eingeschlafert|einschlafern|nachlass)( |$)
        (verloren|verlor) (\w+ ){0,3}(mein kind|unser kind|unser baby|mein baby|meine mutter|meinen vater|meinen mann|meine frau|arbeit|job|wohnung)
        (mein kind|unser kind|baby|meine mutter|meinen vater|meinen mann|meine frau|meine arbeit|meinen job|oma|opa) (\w+ )?verloren
        (krebs|krebsdiagnose|chemo|chemotherapie|brustkrebs|tumor|bestrahlung|leukamie|demenz|alzheimer|depression|depressionen|depressiv|angststorung|panikattacke\w*|burnout|fehlgeburt|totgeburt|sternenkind|abtreibung|kinderwunsch|schwerbehindert\w*|behinderung|unheilbar|palliativ|hospiz|intensivstation|reha|hiv|schlaganfall|magersucht|essstorung|psychiatrie|autist\w*|multiple sklerose)( |$)
        (kann|konnen|konnte) (\w+ ){0,6}(nicht|kaum|nicht mehr) (\w+ )?(bezahlen|zahlen|leisten|aufbringen|begleichen)
        (arbeitslos|gekundigt worden|entlassen worden|job verloren|insolvenz|privatinsolvenz|obdachlos|burgergeld|hartz|sozialhilfe|zwangsraumung|kurzarbeit|finanzielle\w? (not|schwierigkeiten|probleme)|geldsorgen|pleite)( |$)
        (rassis\w+|diskriminier\w+|homophob\w*|sexistisch\w*|belastig\w+|begrapscht|angefasst|betatscht|ubergriffig\w*|hautfarbe|wegen (meiner|meines|unserer) (\w+ )?(hautfarbe|herkunft|religion|kopftuchs|behinderung|akzents|alters)|kopftuch|auslander raus|beleidigt wegen|transphob\w*|misshandel\w+)( |$)
        (hausliche gewalt|gewalttatig\w*|mein ex|meinem ex|meinen ex|frauenhaus|stalker|stalkt|verfolgt mich|schlagt mich|kontaktverbot|scheidung|getrennt von|geschieden)( |$)
        (minderjahrig\w*|schwanger und|vormundschaft|betreuungsfall|vergewaltig\w+|missbrauch\w*)( |$)
        (spruch|spruche|bemerkung|bemerkungen|witze|kommentar) (\w+ )?(uber|zu) (mein|meine|meinen|unsere)
        ? (tot|krank|krankenhaus|trauer|klinik|behindert|schame|scham)
    """,
    "unhelped": r"""
        (das|ist|war) (\w+ )?(nicht|keine) (\w+ )?(meine frage|was ich (wollte|meinte|gefragt|wissen|suche|brauche|fragte)|die antwort|antwort auf)
        (hilft|half|bringt|nutzt|passt|stimmt|funktioniert|beantwortet|geht) (mir |das |uns |so |leider |meine frage |auch |gar )*(nicht|nichts|nicht weiter|uberhaupt nicht)( |$)
        (hab|habe|hatte|haben) (ich |das |wir |es )*(schon|bereits|doch schon) (\w+ )?(gemacht|probiert|versucht|gelesen|gesehen|getan|nachgeschaut|ausprobiert)
        (weiss|kenne|steht da|kenn) (ich )?(schon|bereits|nicht was)
        ^ (nein|ne|nee|no|falsch|nicht das|das nicht|das war s nicht|keins davon|keine davon|nichts davon|weder noch|hilft nicht|quatsch|immer noch nicht|nein nein|wieder nicht|nicht hilfreich) $
        (nein|ne|nee) (\w+ )?(ich (meine|meinte|wollte|frage|fragte|spreche)|das meine|das war|nicht das|immer noch|es geht)
        (ich (meine|meinte|fragte|wollte wissen)|meine frage (war|ist|lautet)|ich hatte gefragt|ich habe gefragt|ich hab gefragt)( |$)
    """,
    "repeated": r"""
        (du|sie|ihr) (\w+ )?(wiederholst|wiederholen|wiederholt|drehst|drehen|dreht) (dich|sich|euch|im kreis)
        (immer|schon wieder|wieder) (\w+ )?(dasselbe|das gleiche|dieselbe|die gleiche|der gleiche|derselbe)( |$)
        (dasselbe|das gleiche|die gleiche antwort|dieselbe antwort|selbe antwort) (\w+ )?(nochmal|wieder|immer|wie vorhin|wie eben)
        (hast|haben|habt) (du |sie |ihr )?(mir |das |mir das )?(schon|bereits|doch schon) (\w+ )?(gesagt|geschrieben|geschickt|geantwortet|mal)
        (hab|habe) ich (\w+ ){0,2}(schon|bereits|doch) (\w+ )?(gesagt|geschrieben|gefragt|erklart|beantwortet)
        (verstehst|verstehen|versteht|kapierst|lest|liest|horst|kapiert) (du |sie |ihr )?(\w+ )?(nicht|nichts|uberhaupt nicht|gar nichts)( |$)
    """,
    "injection": r"""
        (ignorier\w*|vergiss|vergesst|vergessen sie|missachte|umgeh\w*|uberschreib\w*|hebe) ... (anweisung\w*|instruktion\w*|regeln?|vorgaben|prompt|alles|bisherig\w*|vorherig\w*|richtlinien|sicherheits\w*)
        (zeig|zeige|zeigen sie|gib|nenn|nenne|schreib|verrate|wiederhol\w*|druck\w*|liste) ... (systemprompt|system prompt|prompt|anweisungen|interne\w?|quellcode|datenbank|passwort|passworter|geheim\w*|vertraulich\w*|mandantenakte|regeln)
        (du bist (jetzt|ab jetzt|nun|ab sofort)|ab jetzt (bist|antwortest)|ab sofort (bist|antwortest)|tu so als|stell dir vor du|spiel die rolle|verhalte dich wie|agiere als|gib dich als)( |$)
        (ich bin|hier ist|hier spricht) (der |die |dein |euer |ein |vom |von der )*(entwickler|entwicklerin|administrator|admin|programmierer|it|it abteilung|systemadministrator|support|technik)( |$)
        (entwicklermodus|adminmodus|wartungsmodus|debugmodus|entwickler modus|admin modus)( |$)
        (setze|andere|markiere) (\w+ ){0,4}(auf bezahlt|auf null|als bezahlt)
    """,
    "private": r"""
        (telefonnummer|handynummer|nummer|adresse|anschrift|mail|email|bestellung|rechnung|termin|daten|akte|konto|gehalt|dienstplan|zimmernummer|nachname) (\w+ )?(von|vom|der|des|meiner|meines|seiner|ihrer) (\w+ )?(nachbar\w*|freund\w*|ex|exfrau|exmann|mann|frau|schwester|bruder|chef\w*|kolleg\w*|kund\w+|patient\w*|herrn?|mitarbeiter\w*|gast\w*|mutter|vater|besitzer\w*)
        (liste|namen|adressen|nummern|mails|daten) (aller|der|von|ihrer|eurer|anderer) (\w+ )?(kunden|patienten|mitglieder|gaste|mandanten|kaufer|nutzer|schuler)
        (code|pin|passwort|kennwort|kombination|turcode|zugangscode|wlan passwort|alarmcode|turkode) (\w+ )?(fur|vom|zum|zur|der|des|im)? ?(\w+ )?(tur|tresor|alarm|alarmanlage|personal\w*|lager|kasse|system|hintertur|eingang|safe|mitarbeiter\w*)
        (wer hat|wer wohnt|wer war) (\w+ ){0,5}(zimmer|ubernachtet|geschlafen)
        (was verdient|wie viel verdient|wieviel verdient|einkaufspreis\w*|gewinnspanne|marge|lieferant\w*|gehalter|interne notizen|interne unterlagen|nur fur mitarbeiter|personalrabatt code)( |$)
    """,
    "abuse": r"""
        (dummer|dumme|dummes|doofer|bloder|blode|blodes|scheiss|scheisse|drecks|schrott|nutzloser|nutzlose|verdammter|idiotischer|bekloppter) (\w+ )?(bot|roboter|maschine|ki|chatbot|automat|programm|computer|blechhaufen|blechkiste)
        (schrottbot|drecksbot|scheissbot|mistding|blechhaufen|blechtrottel)( |$)
        (du bist|bist du|ihr seid) (\w+ ){0,3}(dumm|doof|blod|idiot|nutzlos|scheisse|trottel|vollidiot|unfahig|behindert|dummer als|wertlos)( |$)
        (halt die klappe|halt die fresse|halt s maul|halts maul|fick dich|verpiss dich|leck mich am|arschloch|hurensohn|fahr zur holle|geh sterben|du depp|du opfer|dummer als)( |$)
        ^ (idiot|depp|trottel|arschloch|vollpfosten|scheisse|wichser|penner|dummkopf|spast) $
    """,
    "off_task": r"""
        (schreib|schreibe|verfass\w*|dichte|erstelle|programmier\w*) (mir |uns )?(\w+ ){0,3}(gedicht|aufsatz|essay|geschichte|lied|hausaufgabe\w*|code|bewerbung|rede|witz|python|programm)
        (los|lose|losen|hilf) (\w+ ){0,4}(hausaufgaben|mathe\w*|gleichung|kreuzwortratsel)
        (wer (hat gewonnen|gewinnt|wird meister|ist bundeskanzler|ist prasident)|hauptstadt von|wie ist das wetter|wie wird das wetter|sinn des lebens|erzahl (\w+ ){0,3}witz|kennst du (\w+ )?witz)( |$)
        (ubersetz\w*) (\w+ ){0,4}(ins|auf|nach)
    """,
    "greeting": r"""
        ^ (hallo|hi|hey|moin|moin moin|servus|guten morgen|guten tag|guten abend|gruss gott|gruezi|tag|na|huhu|hallochen|morgen|n abend|abend|mahlzeit|grussgott|schonen guten tag)( zusammen| liebes team| an alle| wie geht s| wie gehts| wie geht es ihnen| wie geht es dir| du| ihr| nochmal| leute| team| alle)* $
        ^ (wie geht s|wie gehts|wie geht es (dir|ihnen|euch))( heute| so)? $
    """,
    "thanks": r"""
        ^ (ok |okay |super |prima |perfekt |toll |gut |sehr gut |alles klar |ah |ja |nein |nee |cool |klasse |wunderbar |passt |das war s |das wars |mehr nicht |schon |top |genau )*(danke|dankeschon|danke schon|danke sehr|vielen dank|herzlichen dank|besten dank|tausend dank|lieben dank|vielen lieben dank|merci|dank dir|dank euch|ich danke|danke dir|danke euch|danke ihnen|das hilft|das hat geholfen|hat geholfen)( schon| sehr| vielmals| fur die hilfe| fur ihre hilfe| fur deine hilfe| fur die info| fur die auskunft| fur alles| euch| dir| ihnen| nochmal| das war s| das wars| das war alles| tschuss| schonen tag| schonen tag noch| gleichfalls| perfekt| super| alles klar| das hilft| ihnen auch| bis dann| liebe grusse| lg| auch)* $
    """,
    "praise": r"""
        ! (nicht|gar nicht|nie) (\w+ )?(toll|super|gut|freundlich|nett|zufrieden)
        (ein schatz|ein engel|schatze|die besten|der beste|die beste|spitze|weltklasse|grossartig\w*|fantastisch\w*|hervorragend\w*|wunderbar\w*|wunderschon\w*|begeistert|total happy|sehr zufrieden|super zufrieden|mega zufrieden|so glucklich|uberglucklich|sehr freundlich\w*|super nett|total lieb|tolle arbeit|tolles team|super service|toller service|klasse service|gerne wieder|weiter so|funf sterne|5 sterne|ein lob|grosses lob|kompliment\w*|ich liebe|lieben es|beste\w? (friseur\w*|laden|restaurant|kaffee|werkstatt|service))( |$)
        (tag|abend|hochzeit) (\w+ )?gerettet
    """,
    "goodbye": r"""
        ^ (ok |okay |danke |gut |alles klar |na dann |also )*(tschuss|tschuss|tschau|ciao|auf wiedersehen|wiedersehen|bis bald|bis dann|bis morgen|bis spater|schonen tag|schonen tag noch|schonen abend|schonen abend noch|gute nacht|machs gut|mach s gut|schones wochenende|ade|pfiat di|baba|bye|servus)( danke| noch| ihnen auch| und danke| zusammen)* $
    """,
    "acknowledgement": r"""
        ^ (ok|okay|oke|alles klar|klar|gut|sehr gut|super|prima|perfekt|passt|ja|jo|jap|jep|verstanden|verstehe|ach so|achso|aha|ah|ah ok|genau|in ordnung|geht klar|toll|cool|klasse|schon|fein|top|nein danke|das war s|das wars|das war alles|nichts weiter|sonst nichts|nein|ne|nee|hm|hmm|haha|lol|erledigt|hat sich erledigt|wunderbar|gut zu wissen|macht nichts|kein problem|gerne|na gut|jetzt nicht|einverstanden|stimmt)( danke| gut| klar| super| perfekt| ok| alles| dann| verstanden)* $
    """,
    "who_are_you": r"""
        (bist du|sind sie|ist das|seid ihr|rede ich mit|schreibe ich mit|spreche ich mit|bin ich mit|chatte ich mit) (\w+ ){0,3}(bot|roboter|maschine|mensch|menschen|person|ki|chatbot|computer|echt|automat|automaten|echter mensch|kunstliche intelligenz|programm)( |$)
        (wer|was) (bist du|sind sie|bist|seid ihr)( |$)
        (mit wem (rede|schreibe|spreche|chatte)|wie heisst du|wie heissen sie|dein name|was kannst du|wobei kannst du|was konnen sie alles)( |$)
    """,
    "rating": r"""
        ^ (ich |gebe |bewertung |note |eine |von )*([1-5]|eins|zwei|drei|vier|funf)( von 5| von funf| sterne?| punkte?| aus 5|/5)? $
    """,
    "never_mind": r"""
        ^ (ach |nein |ok |okay |nee |doch |sorry )*(egal|vergiss es|vergessen sie es|schon gut|lass|lass gut sein|lassen sie|lass mal|abbrechen|abbruch|stopp|stop|doch nicht|nicht mehr notig|brauche ich nicht mehr|nein danke|hat sich erledigt|erledigt|ein andermal|spater|hab s gefunden|nicht so wichtig)( danke| sorry| trotzdem| doch)* $
        (vergiss es|vergessen sie es|hat sich erledigt|lass gut sein|nicht mehr notig|doch nicht mehr)( |$)
    """,
    "correction": r"""
        ^ (nein|ne|nee|sorry|entschuldigung|ups|moment|warte|ich meinte|korrektur|tippfehler|falsch|doch nicht|eigentlich)( |$)
    """,
    "order_status": r"""
        ! (stornieren|andern|zuruckgeben|zurucksenden|aufgeben|umtauschen|abbestellen)
        ! bestellung (\w+ )?(stornieren|andern|zuruckgeben|aufgeben|umtauschen)
        (wo|wann|wie) (\w+ ){0,3}(bleibt|ist|kommt|steckt|sind|kommen|wird|werden|bleiben|steht|weit) (\w+ ){0,3}<parcel>( |$)
        (status|stand|sendungsverfolgung|tracking|trackingnummer|sendungsnummer|verfolgen|update|neuigkeiten|lieferstatus|bestellstatus) (\w+ ){0,4}(<parcel>|\d{3,8})
        (sendungsverfolgung|lieferstatus|bestellstatus|trackingnummer|sendungsnummer|auftragsstatus)( |$)
        (mein|meine|meinen|die|das|unser|unsere) <parcel> (\w+ ){0,4}(nicht|noch nicht|angekommen|da|verschickt|geliefert|unterwegs|versendet|raus)( |$)
        (noch nichts|noch nicht|immer noch nicht|nichts|nie) (\w+ )?(angekommen|erhalten|bekommen|geliefert|da)( |$)
        wann (\w+ ){0,4}(geliefert|verschickt|versendet|ankommen)( |$)
        ^ (bestellung|bestellnummer|auftrag|nummer|die|es ist die|meine bestellung ist) (nummer |nr )?#?\d{3,8}( bitte| danke)? $
        (bestellung|bestellnummer|auftrag) (nummer |nr )?#?\d{3,8}
    """,
    "book_appointment": r"""
        ! (brauche ich|braucht man|muss ich|ist|geht es auch|auch) (\w+ )?(einen |ein )?(termin|ohne termin)( |$)
        (termin|tisch|platz|reservierung|probestunde|besichtigung|beratungstermin) (\w+ ){0,5}(vereinbaren|machen|buchen|ausmachen|haben|bekommen|reservieren|kriegen|frei)( |$)
        (mochte|wurde|will|brauche|brauch|hatte gern|hatte gerne|suche|bitte um|gibt es|gibts|habt ihr|haben sie) (\w+ ){0,4}(termin|tisch fur|platz fur|freien termin|freie termine|termine frei|probestunde)( |$)
        (buchen|reservieren|anmelden)( |$)(?!.*(wie|muss|kann man))
        (jemand|einen techniker|einen monteur|einen klempner|wen) (\w+ ){0,3}(vorbeischicken|vorbeikommen|schicken|kommen)
        (kann|konnte|konnen|konnten) (\w+ ){0,5}(vorbeikommen|vorbeischauen|reparieren kommen)( |$)
        (brauche|suche|brauchen|suchen) (\w+ )?(einen |eine )?(klempner|elektriker|mechaniker|techniker|zahnarzt|friseur|installateur|schlosser|schlusseldienst|anwalt|monteur|handwerker|jemanden fur)( |$)
    """,
    "reschedule_appointment": r"""
        <visit> (\w+ ){0,5}(verschieben|verlegen|umbuchen|andern|vorverlegen|tauschen)( |$)
        (verschieben|verlegen|umbuchen|verschieb|verleg) (\w+ ){0,4}<visit>
        (verschieben|umbuchen|verlegen)( |$)
    """,
    "cancel_appointment": r"""
        ! (bis wann|wie|kann man|kann ich|kostet|kosten|was passiert|wenn ich|stornogebuhr\w*) (\w+ ){0,6}(absagen|stornieren|canceln)
        <visit> (\w+ ){0,4}(absagen|stornieren|canceln|streichen|abblasen)( |$)
        (absagen|sage|storniere|storniert|stornieren) (\w+ ){0,4}<visit>
        (kann|schaffe) (\w+ ){0,5}(nicht kommen|nicht zum termin|es nicht)( |$)
    """,
    "appointment_status": r"""
        (wann|um wie viel uhr|wie viel uhr|wieviel uhr|wer|welcher tag|wo) (\w+ ){0,3}(ist|war|habe|hab|haben) (\w+ ){0,3}(mein|meinen|unser|unseren|nachster|einen) (\w+ )?<visit>
        (wann|um wie viel uhr|wer) (\w+ )?(kommt|kommen|kommst) (\w+ )?(der|die|sie|ihr|denn|heute|morgen|zu mir|jemand)( |$)(?!.*<parcel>)
        (bestatigen|bestatigung|bestatigt) (\w+ ){0,4}<visit>
        (ich habe|ich hab|hatte|ich hatte|habe) (\w+ ){0,3}(einen )?termin (\w+ )?(am|bei|um|heute|morgen|fur)
        mein(en)? (nachster |nachsten )?termin( |$)
    """,
    "start_return": r"""
        ! (wie|was|kann man|kann ich|darf ich|wie lange|bis wann|kostet|muss ich|wohin) (\w+ ){0,6}(zuruckgeben|zurucksenden|zuruckschicken|rucksendung\w*|retoure\w*|umtauschen)
        (mochte|will|wurde|muss|werde|wollte) (\w+ ){0,6}(zuruckgeben|zurucksenden|zuruckschicken|retournieren|umtauschen|zuruckbringen)( |$)
        (retoure|rucksendung|retourenlabel|rucksendeetikett|widerruf) (\w+ ){0,3}(anmelden|starten|machen|veranlassen|bitte|erklaren)
        (schicke|sende|gebe|geb|schick) (\w+ ){0,4}zuruck( |$)
    """,
    "pay_invoice": r"""
        ! (wie|womit|kann man|kann ich|konnte ich|wo) (\w+ ){0,6}(bezahlen|zahlen|begleichen)
        (mochte|will|wurde|muss|wollte) (\w+ ){0,4}(rechnung|betrag|offenen posten|rest|saldo) (\w+ ){0,3}(bezahlen|zahlen|begleichen|uberweisen)( |$)
        (rechnung|offenen betrag|restbetrag) (\w+ ){0,3}(bezahlen|begleichen|uberweisen)( |$)
        (zahlungslink|link zum bezahlen|bezahllink)( |$)
    """,
    "invoice_status": r"""
        (was|wie viel|wieviel) (\w+ )?(ist|steht|war) (noch )?(bei|von|fur) (mir|uns) (noch )?(offen|zu (be)?zahlen|aus)( |$)
        (wie viel|wieviel|was) (\w+ )?(schulde|bin ich (\w+ )?schuldig|muss ich noch|ist noch offen|habe ich noch offen|steht noch aus)( |$)
        (meine|die|eine|letzte|kopie der|rechnungskopie) rechnung (\w+ ){0,4}(nochmal|schicken|sehen|senden|zusenden|offen|uberfallig|finden|bekommen)( |$)
        (rechnungskopie|offener betrag|offene rechnung|offene rechnungen|kontostand|saldo)( |$)
        (ist|kam|ging) (\w+ )?(meine|die) (zahlung|uberweisung) (\w+ )?(angekommen|eingegangen|da|ein)
    """,
    "product_search": r"""
        (haben sie|habt ihr|fuhren sie|fuhrt ihr|verkauft ihr|verkaufen sie|gibt es|gibts|haben sie noch|habt ihr noch) (\w+ ){0,5}(vorratig|auf lager|im sortiment|in grosse|in schwarz|in rot|in blau|in grun|im angebot|da)( |$)
        (suche|bin auf der suche) (\w+ )?(ein|eine|einen|nach|was|etwas)( |$)
        (auf lager|vorratig|lieferbar|ausverkauft|wieder verfugbar)( |$)
    """,
    "update_contact": r"""
        (adresse|anschrift|telefonnummer|handynummer|nummer|mailadresse|email|e mail|namen|nachnamen|kontaktdaten|lieferadresse) (\w+ ){0,3}(andern|geandert|aktualisieren|korrigieren|aktualisiert|wechseln)( |$)
        (neue|neuen|andere) (\w+ )?(adresse|anschrift|telefonnummer|handynummer|nummer|mailadresse|email)( |$)
        (umgezogen|ziehe um|ziehen um|umzug gemeldet)( |$)
    """,
    "hours": r"""
        (wann|wie lange|bis wann|ab wann|bis wie viel uhr|um wie viel uhr|von wann) (\w+ ){0,4}(offen|geoffnet|auf|zu|geschlossen|offnet|offnen|schliesst|schliessen|macht ihr|machen sie|da|erreichbar|geoffnet)( |$)
        (offnungszeiten|geschaftszeiten|offnungszeit|sprechzeiten|burozeiten|sprechstunden|ladenzeiten|betriebsferien)( |$)
        (habt ihr|haben sie|seid ihr|sind sie|ist|hat|machen sie|macht ihr|offen|geoffnet|zu|auf) (\w+ ){0,4}<day> (\w+ ){0,3}(offen|geoffnet|auf|zu|geschlossen|da|erreichbar|jemand da)( |$)
        (offen|geoffnet|geschlossen|auf|zu) (\w+ )?(am |an )?<day>( |$)
        ^ (offnungszeiten|offen|geoffnet|noch offen|habt ihr offen|schon auf)( bitte| heute| jetzt| morgen)? $
    """,
    "address": r"""
        (wo|wohin) (\w+ )?(seid ihr|sind sie|finde ich|ist (der|die|das|euer|eure|ihr|ihre) (laden|geschaft|praxis|werkstatt|salon|buro|filiale|kanzlei|hotel|restaurant)|befindet|liegt ihr|liegen sie|kann ich parken|parke ich|kann man parken|muss ich hin)( |$)
        (eure|ihre|die|genaue) (adresse|anschrift)( |$)
        (wie komme ich|wie kommt man|anfahrt|wegbeschreibung|parkplatz|parkplatze|parken|parkhaus|parkmoglichkeit\w*|haltestelle)( |$)
        ^ (adresse|standort|anfahrt|wo seid ihr|wo sind sie)( bitte)? $
    """,
    "contact": r"""
        (wie lautet|was ist|habt ihr|haben sie|gibt es|gib mir|geben sie mir|brauche) (\w+ )?(eure|ihre|deine|die|eine) (\w+ )?(telefonnummer|nummer|mailadresse|email|e mail|emailadresse|whatsapp)( |$)
        (wie|wo|unter welcher nummer) (\w+ ){0,2}(erreiche|erreichen|kontaktiere|kontaktieren|anrufen|rufe) (\w+ )?(ich |man )?(euch|sie|den laden)?( |$)
        (kann ich|darf ich) (sie|euch) (\w+ )?(anrufen|erreichen|anschreiben)( |$)
        ^ (telefon|telefonnummer|nummer|email|e mail|mail|kontakt|kontaktdaten)( bitte)? $
    """,
    "price": r"""
        (was kostet|was kosten|wie viel kostet|wieviel kostet|wie teuer|kostet|kosten|preis|preise|preisliste|was nehmt ihr|was nehmen sie|was verlangen|was wurde|wie viel (ist|wurde|macht)|gebuhr|tarif|tarife|stundensatz|zuschlag)( |$)
    """,
    "question": r"""
        ^ (hallo |hi |guten tag |guten morgen |moin |und |aber |also |ok |kurze frage |frage |eine frage |mal ne frage |entschuldigung |sagt mal |sag mal )*(was|wann|wo|wie|wer|warum|wieso|welche\w?|wohin|woher|wem|wen|wessen|wieviel|womit|kann|kannst|konnen|konnt|konnte|konnten|konntest|darf|durfen|muss|mussen|soll|ist|sind|seid|hat|haben|habt|hast|gibt|gibts|geht|macht|machen|machst|bietet|bieten|nehmt|nehmen|verkauft|verkaufen|liefert|liefern|braucht|brauche ich|werden|wird|darfs|fuhrt|fuhren|akzeptiert|akzeptieren|kommt|kommen|lohnt|repariert|reparieren)( |$)
        (ob|frage mich|wurde gern wissen|wurde gerne wissen|mochte wissen|wollte fragen|wollte wissen|konnen sie mir sagen|konnt ihr mir sagen|kannst du mir sagen|weiss jemand)( |$)
    """,
    "follow_up": r"""
        ^ (und|oder|aber|also|auch|dann|und wenn|und was|und wie|was ist mit|wie ist es mit|geht das|gilt das|ist das|das|fur|mit|ohne|am|im|in|ok und|welche|gleich)( |$)
        (das|dieses|diese|davon|damit|dafur|dort|da|es)( |$)
    """,
    "subject.jobs": r"""
        (job|jobs|stelle|stellen|arbeit suche|bewerbung|bewerben|bewerbe|lebenslauf|ausbildung|ausbildungsplatz|praktikum|praktikant\w*|azubi|lehrstelle|aushilfe|minijob|nebenjob|ferienjob|einstellen|stellt ihr ein|stellen sie ein|sucht ihr (leute|personal|jemanden|noch)|suchen sie (leute|personal|jemanden|noch)|bei euch arbeiten|bei ihnen arbeiten|vorstellungsgesprach)( |$)
    """,
    "subject.press": r"""
        (journalist\w*|zeitung|magazin|presse|presseanfrage|interview|reportage|artikel uber|beitrag uber|influencer\w*|kooperation|sponsor\w*|follower|podcast|blog|bloggerin?|youtube kanal)( |$)
    """,
    "subject.wholesale": r"""
        (grosshandel|grosshandler|wiederverkauf\w*|handlerpreis\w*|handlerkonditionen|weiterverkaufen|vertrieb|grossbestellung|mengenrabatt|in unserem laden verkaufen)( |$)
    """,
    "subject.groups": r"""
        (junggesellenabschied|junggesellinnenabschied|brautjungfern|firmenfeier|weihnachtsfeier|betriebsausflug|gruppe von|gruppenbuchung|schulklasse|geschlossene gesellschaft|wir sind (\d\d|sechs|sieben|acht|neun|zehn|zwolf|funfzehn|zwanzig)|(\d\d|sechs|sieben|acht|neun|zehn|zwolf|funfzehn|zwanzig) (personen|leute|gaste|gasten))( |$)
    """,
    "subject.business_customers": r"""
        (hausverwaltung|vermieter\w*|gewerbe\w*|unsere firma|mein betrieb|unser unternehmen|unser buro|mein restaurant|unser hotel|ausschreibung|bautrager|generalunternehmer|mehrere (wohnungen|hauser|objekte|filialen|fahrzeuge)|mietwohnungen|fuhrpark|eigentumergemeinschaft)( |$)
    """,
    "subject.insurance": r"""
        (versicherung|versicherungen|versicherer|gutachter|schadensmeldung|haftpflicht|schadensgutachten|versicherungsfall|hausratversicherung|krankenkasse)( |$)
        (bescheinigung|bestatigung|gutachten|schreiben) fur (die|meine|das|den) (versicherung|amt|gericht|vermieter|schule|arbeitgeber)
    """,
    "subject.pay_later": r"""
        (raten|ratenzahlung|abstottern|stundung|stunden lassen|zahlungsaufschub|zahlungsziel|spater (bezahlen|zahlen)|in teilen (bezahlen|zahlen)|auf raten|nachsten monat (bezahlen|zahlen)|mehr zeit zum (bezahlen|zahlen))( |$)
    """,
    "subject.money_back": r"""
        (geld zuruck|erstattung|erstatten|ruckerstattung|gutschrift|doppelt abgebucht|zu viel berechnet|ruckbuchung)( |$)
    """,
    "subject.our_damage": r"""
        (seit|nachdem|bei|wahrend) (ihr|euer|ihre|ihrem|eurem|sie|der|die) (\w+ ){0,8}(kaputt|undicht|tropft|defekt|kratzer|geht nicht|riss|beschadigt|schlimmer|lauft aus|wieder)( |$)
        (repariert|gereinigt|eingebaut|installiert|gefarbt|geandert|montiert) (\w+ ){0,8}(kaputt|undicht|tropft|wieder|schief|locker|geht nicht|beschadigt)( |$)
        (zerkratzt|beschadigt|kaputt gemacht|ruiniert|verbrannt|eingelaufen|verloren|zerrissen|verfarbt|zerstort) (\w+ ){0,3}(mein|meine|meinen|unser|unsere|worden|zuruck)?( |$)
        (mein|meine|meinen|unser|unsere|unseren) (\w+ ){0,5}(zerkratzt|beschadigt|kaputt gemacht|ruiniert|verbrannt|zerrissen|verfarbt|zerstort)( |$)
    """,
    "subject.hurt": r"""
        (allergi\w+|ausschlag|quaddeln|geschwollen|juckt|juckreiz|blasen bekommen|verbrannt|verbruht|entzundet|entzundung|ubergeben|lebensmittelvergiftung|verletzt|wunde|schlecht geworden)( |$)
    """,
    "subject.staff_complaint": r"""
        (beschwer\w+|reklamation) (\w+ ){0,4}(mitarbeiter\w*|verkaufer\w*|techniker\w*|kellner\w*|personal|kolleg\w+|dame|herrn?)
        (mitarbeiter\w*|verkaufer\w*|techniker\w*|kellner\w*|bedienung|empfangsdame|arzt|arztin|dame|herr|monteur) (\w+ ){0,5}(unfreundlich|unhoflich|frech|patzig|respektlos|angeschrien|angeschnauzt|beleidigt|ausgelacht|betrunken)( |$)
    """,
    "subject.gas": r"""
        (gasgeruch|gasleck|kohlenmonoxid|gasalarm|riecht (\w+ ){0,3}gas|stinkt (\w+ ){0,3}gas|nach gas)( |$)
    """,
    "subject.water_in": r"""
        (uberschwemm\w*|uberflut\w*|rohrbruch|wasserrohrbruch|geplatzt|abwasser|lauft uber|wasser (\w+ ){0,3}(lauft|kommt|spritzt|steht|stromt|tropft)|kommt wasser|lasst sich nicht abstellen)( |$)
    """,
    "subject.partnership": r"""
        (partnerschaft|zusammenarbeit|zusammenarbeiten|geschaftsvorschlag|wir sind (\w+ )?(lieferant|anbieter|agentur)|unsere dienstleistungen|werbung schalten|seo|vertreter fur)( |$)
    """,
    "subject.medical": r"""
        (diagnose|symptome?|nebenwirkung\w*|dosis|dosierung|rezept|medikament\w*|laborwerte|befund|blutwerte|zweitmeinung|ist das normal dass|entzundet)( |$)
    """,
    "subject.legal_advice": r"""
        (habe ich anspruch|chancen vor gericht|mein fall|meine rechte|welche rechte|ist das legal|rechtsberatung|sorgerecht|gerichtstermin|kundigungsschutz)( |$)
    """,
}
