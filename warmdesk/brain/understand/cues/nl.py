"""Dutch cues."""

WORDS = {
    "human": r"(?:mens|mensen|persoon|personen|medewerker|medewerkster|medewerkers|collega|collegas|adviseur|adviseuse|consulent|agent|agenten|vertegenwoordiger|contactpersoon"
    r"|baas|bazin|chef|manager|leidinggevende|eigenaar|eigenares|bedrijfsleider|directeur|supervisor|operator|klantenservice|klantendienst|helpdeskmedewerker)",
    "who": r"(?:<human>|iemand|wie dan ook|een van jullie|een van u|een van de|team|personeel|receptie|balie|assistente|assistent|secretaresse|administratie|technicus|monteur|loodgieter|elektricien|arts|dokter|dierenarts|tandarts"
    r"|advocaat|notaris|trainer|coach|kapper|kapster|kleermaker|kok|fotograaf|verkoper|verkoopster|rijinstructeur|mevrouw|meneer|dame|heer|winkel|afdeling|kantoor|support)",
    "bot": r"(?:bot|bots|chatbot|chatbots|robot|robots|computer|machine|machines|ai|automaat|antwoordapparaat|programma|bandje|systeem)",
    "please": r"(?:alsjeblieft|alstublieft|aub|ajb|svp|graag|bedankt|nu|direct|hallo|hoi|hi|een|met|ik wil|dringend|even|de|gewoon)",
    "want": r"(?:wil|wou|zou|heb|nodig|zoek|geef|stuur|haal|krijg|wens|eis|liever|graag|mag ik|kan ik|kunnen we|ik prefereer|regel|vraag om)",
    "talk": r"(?:praten|spreken|praat|spreek|bellen|chatten|overleggen|overleg|kletsen|overleggen|schrijven|bespreken|communiceren|contact|gesprek|verbinden|verbind|te woord)",
    "day": r"(?:vandaag|morgen|vanavond|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|zaterdags|zondags|feestdagen|feestdag|koningsdag|kerst|pasen|hemelvaart|pinksteren|weekend|s avonds)",
    "visit": r"(?:afspraak|reservering|boeking|bezoek|tafel|behandeling|les|rijles|consult|sessie|plek|bezichtiging|proefles|controle)",
    "parcel": r"(?:bestelling|pakket|pakketje|zending|levering|bezorging|jurk|jas|schoenen|boek|artikel|spullen|order|aankoop)",
}

CUES = {
    "asked_for_human": r"""
        ! (geen|niet|zonder|hoef) (met |een |geen |niet )*<who> (\w+ )?(te )?(spreken|praten|nodig|bellen)
        ! (per|elke|iedere|twee|drie|vier|vijf|zes|acht|tien|andere|zelfde|hoeveel|een vast|vast|extra|voor een|voor de|meer) (persoon|personen|mensen|mens|iemand|medewerkers|man)
        ! (de|jullie|uw|een|die) <human> (was|is|heeft|had|zei|kwam|zou|doet|knipt)
        ! (mijn|onze|m n) <who>
        <talk> (\w+ ){0,3}(met|aan) (\w+ ){0,3}(<who>|<staff>)
        met (\w+ ){0,3}(<who>|<staff>) (\w+ ){0,4}(praten|spreken|bellen|chatten|overleggen|overleg|schrijven|bespreken|doornemen|afspreken|regelen)( |$)
        (<human>|iemand|<staff>|eigenaar|dierenarts|arts|receptie) (\w+ ){0,4}(spreken|aan de lijn|aan de telefoon|te pakken krijgen|bereiken)( |$)
        (verbind|verbindt|verbinden|doorverbinden|geef|haal|stuur|roep|zoek|schakel|zet) (\w+ ){0,4}(<human>|iemand|receptie|balie|winkel|afdeling|<staff>)( |$)
        (verbind|verbindt|schakel|zet) (me|mij|ons)( even| maar)? (door|over)( |$)
        (doorverbinden|doorverbonden|doorgeschakeld|doorschakelen|doorzetten|overzetten)( |$)
        <want> (\w+ ){0,4}<human>( |$)
        <want> (\w+ ){0,4}iemand (\w+ )?(echt|echts|van|uit|die|aan de|menselijk|anders|spreken|te woord|persoonlijk)
        (echte?|levende?|menselijke|fysieke) (<human>|iemand|contact|stem|hulp|ondersteuning|wezen|medewerker|antwoord)
        (van vlees en bloed|menselijk contact|persoonlijk contact|iemand echts)( |$)
        ^ (<please> )*(<human>|iemand|echt mens|echte mens|echt persoon|echte persoon|receptie|balie|menselijke hulp|een medewerker|een mens)( <please>)* $
        (geen|niet met|genoeg van|zat|niet nog een|stop met|in plaats van|beu|haat|liever niet|klaar met|niet via) (\w+ ){0,4}<bot>( |$)
        (is|zit|werkt) (er|daar|hier) (\w+ ){0,2}(iemand|een mens|een medewerker|niemand)( |$)
        (heb|hebben|heeft) (je|jullie|u) (\w+ )?(een |echte )*(mens|mensen|medewerker|echt iemand)( |$)
        (iemand|een) (van|uit|op|bij) (de |het |jullie |uw |je )?(team|winkel|werkplaats|praktijk|kantoor|salon|receptie|afdeling|personeel|jullie|u|balie|zaak|administratie|klantenservice|garage|restaurant|hotel)( |$)
        (laat|kan|kunnen|mag|zou|wil) (\w+ ){0,2}(<human>|iemand|<staff>|dierenarts|arts|mevrouw) (\w+ ){0,4}(overnemen|antwoorden|reageren|contact opnemen|schrijven|appen|mailen|te woord staan|persoonlijk helpen)( |$)
        (iemand|mens|medewerker) (\w+ ){0,2}(die me|die mij|die kan|die het|die echt|die wel) (\w+ )?(begrijpt|snapt|helpen|uitleggen|helpt|kan)
        (is|werkt) (de |mevrouw |meneer |meester )*(<staff>|eigenaar|baas|chef|manager|bedrijfsleider) (\w+ )?(er|aanwezig|bereikbaar|beschikbaar|in de buurt|vandaag)( |$)
        (persoonlijk|liever) (\w+ ){0,3}(spreken|gesproken|iemand)( |$)
        ? (iemand|mens|medewerker|persoonlijk|manager)
        ? kan iemand (\w+ )?helpen
    """,
    "request_callback": r"""
        ! (niet|geen) (\w+ )?(bellen|terugbellen|gebeld)
        (terugbellen|teruggebeld|terugbelverzoek|belverzoek|terugbel\w*)( |$)
        (bel|belt|bellen|bellt) (\w+ )?(me|mij|ons|haar|hem)( |$)
        (me|mij|ons|haar|mijn \w+) (\w+ ){0,4}(bellen|opbellen|terugbellen|belt)( |$)
        (wil|zou|graag) (\w+ ){0,2}(gebeld|teruggebeld) (worden|wil)
    """,
    "upset": r"""
        ! (niet|geen|helemaal niet) (\w+ )?(boos|slecht|teleurgesteld)
        (dit is|dat is|wat een|het is|jullie zijn|u bent|echt|gewoon|werkelijk|totaal|absoluut|volkomen|zo n|ronduit) (\w+ ){0,3}(schande|schandalig|belachelijk|onacceptabel|waardeloos|bizar|ongelooflijk|ongelofelijk|ongehoord|slecht|slechte|aanfluiting|zooitje|puinhoop|oplichters|oplichting|oplichterij|grap|afzetters|afzetterij|drama|triest|respectloos|onbeschoft|walgelijk|belazerd|klote|kut|bagger|wanvertoning|incompetent|amateurs|amateuristisch|ergerlijk|frustrerend|teleurstellend|teleurstelling|verschrikkelijk|vreselijk|leugenaars)( |$)
        (ik ben|ben|we zijn|wij zijn|voel me|ben ik) (\w+ ){0,3}(boos|woest|woedend|razend|teleurgesteld|gefrustreerd|pissig|kwaad|geirriteerd|verontwaardigd|ontevreden|furieus|laaiend|beledigd|zat|beu|klaar mee|ziedend|geschokt|diep teleurgesteld)( |$)
        (ben het|ik ben jullie|heb er|ben er|ik heb het) (\w+ )?(zat|beu|genoeg van|helemaal klaar mee|klaar mee|gehad)( |$)
        (niemand|nooit|geen mens|geen enkele|nog steeds niemand) (\w+ ){0,4}(reageert|antwoordt|belt|opgenomen|neemt op|terug|gereageerd|gebeld|komen opdagen|gekomen|geholpen|helpt|laat|weet|luistert|verschenen|antwoord|reactie)( |$)
        (derde|tweede|vierde|vijfde|zoveelste|3e|2e|4e|tigste) keer( |$)
        (nooit meer|nooit weer|laatste keer|ga naar een ander|naar de concurrent|zien mij niet meer|kom hier niet meer|kom niet meer terug|eens en nooit)( |$)
        (slechte|slechtste|waardeloze|belabberde|beroerde|vreselijke|verschrikkelijke|abominabele) (\w+ )?(service|ervaring|winkel|klantenservice|kwaliteit|behandeling|bediening|zaak|bedrijf|eten|review|recensie|beoordeling)
        (een ster|1 ster|klacht|klagen|klacht indienen|teleurgesteld|teleurstelling|diep triest|schandalig|onbeschoft|onbeleefd|onvriendelijk|brutaal|lomp|aan het lijntje|afgescheept|genaaid|opgelicht|voor de gek|belazerd|voorgelogen|tijdverspilling|zonde van mijn tijd|verpest|verknald|bedankt voor niks|lekker dan|fijn hoor|mooi is dat|het zal wel|dit kan toch niet|dit kan echt niet|slaat nergens op|wat denken jullie wel|godverdomme|verdomme|potverdorie|jezus christus|flikker op|in de steek gelaten|laten zitten|spijt dat)( |$)
        (wacht|wachten|gewacht|zit te wachten) (\w+ ){0,3}(al|nu al|nog steeds|nog altijd) (\w+ )?(uren|weken|dagen|maanden|twee|drie|vier|\d+|een)
        (al) (\w+ )?(weken|uren|dagen|maanden|twee weken|drie weken|\d+ (weken|dagen|uur)) (\w+ ){0,3}(wacht|wachten|niks|niets|bezig|aan het)
        ? (boos|slecht|wacht|weer|nog steeds|teleurgesteld|kapot|verkeerd|te laat|belachelijk)
    """,
    "urgent": r"""
        ! (niet|geen|helemaal geen|niks) (\w+ )?(dringend|spoed|haast|spoedeisend|urgent)
        ! haast heb ik niet
        ! (spoed)(tarief|toeslag|nummer|kosten)
        ! (wat|hoe|rekenen|hebben|is er|kost|werken|doen) (\w+ ){0,5}(spoed|spoedgevallen|spoedgeval|noodgeval|noodgevallen|spoeddienst|spoedtarief|spoedtoeslag)
        (spoed|spoedgeval|noodgeval|dringend|heel dringend|urgent|haast bij|spoedeisend|met spoed)( |$)
        ^ (help|sos|noodgeval|spoed|hulp|dringend)( aub| snel| nu| alsjeblieft)* $
        (meteen|onmiddellijk|zo snel mogelijk|zsm|nu direct|direct komen|haast|schiet op|snel alstublieft|snel aub|kom snel|kom nu|kan niet wachten|voordat het te laat|nu meteen|vanmiddag nog|vandaag nog|binnen een uur|op dit moment|per direct)( |$)
        (water|rioolwater|regen|olie) (\w+ ){0,4}(loopt|komt|spuit|druipt|lekt|stroomt|staat|gutst|stijgt) (\w+ ){0,3}(uit|door|van|in|over|naar|binnen|omhoog|overal)
        (loopt|komt|spuit|lekt|stroomt|gutst) (\w+ ){0,2}(water|rioolwater)
        (lekkage|overstroming|overstroomd|ondergelopen|onder water|gesprongen leiding|leiding (\w+ )?gesprongen|waterschade|stroom uitgevallen|stroomstoring|geen verwarming|geen warm water|geen water|geen stroom|zonder verwarming|zonder stroom|cv (\w+ )?(uitgevallen|kapot|doet het niet)|ketel (\w+ )?(uitgevallen|kapot|doet het niet))( |$)
        (buitengesloten|opgesloten|vast in|vastzitten|zit vast|zitten vast|gestrand|met pech|pech onderweg|staan langs)( |$)
        (bruiloft|trouwerij|vlucht|vliegtuig|begrafenis|uitvaart|examen|feest|trein|sollicitatiegesprek|zitting|gasten) (\w+ ){0,3}(is|gaat|vertrekt|begint|over|komen) (\w+ )?(vandaag|morgen|zo|een uur|half uur|\d+ minuten|\d+ uur|twee uur)
        (erge|vreselijke|ondraaglijke|verschrikkelijke|enorme|hevige|extreme) (\w+ )?(pijn|kiespijn|buikpijn)
        (tand|kies|kroon|vulling) (\w+ ){0,2}(afgebroken|eruit gevallen|uitgevallen|eruit|gebroken)
        (gebruikt|gestolen|gehackt|koopt) (\w+ ){0,4}(mijn kaart|mijn pas|mijn rekening|mijn creditcard|bankpas)
        ? (spoed|dringend|snel|vandaag|nu|meteen|help|haast|noodgeval)
    """,
    "safety": r"""
        ! (gas)(fornuis|rekening|ketel|kachel|fles|meter|barbecue)
        ! (rookmelder|rookmelders|brandmelder|brandmelders) (\w+ )?(plaatsen|kopen|kosten|prijs|nodig|in een)
        ! (mond|tong) (\w+ )?in de brand
        ! vlees en bloed
        ! (sterf|sterven|dood) (\w+ )?(van het lachen|van de honger|voor)
        (ruik|ruikt|ruiken|stinkt|geur|lucht|stank) (\w+ ){0,4}(gas|brand|verbrand|rook|rotte eieren|benzine|schroei)
        (gaslucht|gaslek|brandlucht|koolmonoxide|co melder|kortsluiting|vonken|vlammen|brand|in brand|vliegt in brand|explosie|ontploft|ontploffing|geelektrocuteerd|schok gekregen|elektrische schok|onder stroom|rookontwikkeling|komt rook|rook uit|rook uit de)( |$)
        (rookmelder|brandmelder|alarm|melder) (\w+ ){0,2}(gaat af|piept|blijft|loeit|afgegaan|gaat)
        (gevallen|uitgegleden|gestruikeld|gewond|verwond|bloedt|bloed|bewusteloos|flauwgevallen|flauw gevallen|in elkaar gezakt|verbrand|brandwond|brandwonden|stikt|gestikt|verslikt|ingeslikt|benauwd|ademt niet|geen adem|geen lucht|kan niet ademen|pijn op de borst|borstpijn|hartaanval|beroerte|epilep\w+|vergiftigd|vergiftiging|allergisch|allergische reactie|huiduitslag|uitslag op|galbulten|opgezwollen|gezwollen|zwelt|voedselvergiftiging|overgegeven|moet overgeven|braken|braakt|duizelig|ambulance|brandweer|112|hersenschudding|gebeten|botbreuk)( |$)
        (arm|been|pols|enkel|vinger|voet|neus) (\w+ )?gebroken
        (gevaarlijk|levensgevaarlijk|gevaar|bedreigd|bedreiging|aangevallen|geslagen|mes getrokken)( |$)
        (zelfmoord|zelfdoding|suicide|niet meer leven|dood wil|wil dood|er een eind aan|mezelf iets aandoen|geen zin meer in het leven|uit het leven)( |$)
        (remmen|stuur|wiel|band) (\w+ ){0,3}(niet|afgevallen|eraf|los|geklapt|klapband|weigerden|weigeren)
        (glas|plastic|metaal|schimmel|beestje) (\w+ )?(in|in mijn|in de) (\w+ )?(eten|soep|salade|taart|brood|koffie)
        ? (gas|rook|brand|bloed|gevaar|alarm|baby|zwanger)
    """,
    "dispute": r"""
        (afgeschreven|in rekening|berekend|betaald|gerekend|afgerekend|geincasseerd|gefactureerd) (\w+ ){0,4}(dubbel|twee keer|tweemaal|te veel|teveel|ten onrechte|zonder|terwijl|nooit|verkeerd)
        (dubbel|twee keer|tweemaal|te veel|teveel|ten onrechte|onterecht|zonder toestemming|nooit) (\w+ ){0,4}(afgeschreven|berekend|betaald|gerekend|in rekening|geincasseerd|gefactureerd)
        (dubbele|onterechte|verkeerde|onbekende|foute|foutieve) (\w+ )?(afschrijving|rekening|factuur|betaling|incasso|kosten|boete)
        (afschrijving|factuur|rekening|bedrag|incasso|kosten) (\w+ ){0,4}(klopt niet|niet juist|onjuist|te hoog|onterecht|ken ik niet|herken ik niet|niet mee eens|slaat nergens)( |$)
        (klopt) (\w+ ){0,2}niet (\w+ ){0,4}(rekening|factuur|bedrag)
        (betwist|betwisten|bezwaar|storneren|storneer|terugboeken|boek terug|chargeback|mijn bank|incassobureau)( |$)
        (wil|eis|verwacht|geef|wens|zou) (\w+ ){0,4}(mijn geld|geld terug|terugbetaling|terugbetaald|aanbetaling|borg|schadevergoeding|compensatie|verschil)( |$)
        (waar blijft|wanneer|nog steeds geen|nog geen) (\w+ ){0,4}(mijn geld|terugbetaling|geld terug|mijn borg|restitutie)( |$)
        (betaal|betalen) (\w+ ){0,4}(niet|geen cent|echt niet|mooi niet)( |$)
        (nooit|niet) (\w+ )?(besteld|afgesproken|toestemming|goedgekeurd|akkoord|getekend|gevraagd|geautoriseerd)( |$)
        (afgesproken|beloofd|offerte|gezegd dat|zou kosten) (\w+ ){0,6}(maar|nu|rekening|factuur|ineens|en nu)
        (al) (betaald|overgemaakt) (\w+ ){0,4}(aanmaning|herinnering|waarom|en toch|maar)
        (aanmaning|incasso) (\w+ ){0,5}(terwijl|betaald|onterecht)
        ? (rekening|afgeschreven|factuur|terugbetaling|bedrag|geld|kosten)
    """,
    "legal": r"""
        ! (vriend|vriendin|broer|zus|man|vrouw) (\w+ )?(is )?advocaat
        ! (algemene voorwaarden|rechtsbijstand|juridisch advies|privacyverklaring)
        (mijn|onze|een|de|m n) (\w+ )?(advocaat|advocate|jurist|raadsman|rechtsbijstandsverzekering)( |$)
        (rechtszaak|rechter|rechtbank|voor de rechter|kort geding|aanklagen|aanklacht|juridische stappen|gerechtelijke|dagvaarding|dagvaarden|ingebrekestelling|in gebreke|aansprakelijk|aangifte|politie|deurwaarder|geschillencommissie|consumentenbond|acm|autoriteit persoonsgegevens|nvwa|inspectie|ombudsman|tuchtrecht|tuchtraad|klachtencommissie|juridisch|wettelijk|illegaal|onwettig|strafbaar|smartengeld|getuige|bewijsmateriaal|avg|gdpr|inzageverzoek|recht op inzage|recht om vergeten)( |$)
        (verwijder\w*|wis|wissen|inzage|kopie) (\w+ ){0,5}(mijn gegevens|persoonsgegevens|mijn data|mijn dossier|alle gegevens|fotos van mij)
        (mijn|alle) (\w+ )?(gegevens|dossier|fotos) (\w+ ){0,4}(verwijderen|verwijderd|wissen|inzien|opvragen)
        (foto|fotos|filmpje|video|gezicht) (\w+ ){0,6}(zonder|toestemming|nooit gevraagd)
        zonder (\w+ )?(toestemming|mijn toestemming|onze toestemming)
        ? (advocaat|recht|wet|politie|juridisch)
    """,
    "sensitive": r"""
        ! (bloemen|krans|koffietafel|kleur|pak|kaart|verzorgen) (\w+ ){0,4}(uitvaart|begrafenis|crematie)
        ! (batterij|accu|telefoon|lijn|plant) (\w+ )?(dood|leeg)
        (overleden|overlijden|gestorven|doodgegaan|sterfgeval|begrafenis|uitvaart|crematie|weduwe|weduwnaar|rouw|rouwen|nabestaande\w?|ingeslapen|inslapen|nalatenschap|heengegaan)( |$)
        (verloren|kwijt|kwijtgeraakt) (\w+ ){0,3}(kind|baby|moeder|vader|man|vrouw|baan|huis)
        (mijn|onze|ons) (kind|baby|kindje|moeder|vader|man|vrouw|baan|werk|huis|opa|oma) (\w+ )?(verloren|kwijt)
        (kanker|chemo|chemotherapie|tumor|borstkanker|terminaal|palliatief|leukemie|dementie|alzheimer|depressie|depressief|angststoornis|paniekaanval\w*|burn out|burnout|miskraam|abortus|doodgeboren|gehandicapt|handicap|beperking|ongeneeslijk|hospice|intensive care|anorexia|eetstoornis|autis\w+|hiv|ivf|beroerte|ms gekregen|parkinson)( |$)
        (kan|kunnen|kon) (\w+ ){0,5}(niet|niet meer) (\w+ )?(betalen|opbrengen|veroorloven)( |$)
        (werkloos|ontslagen|baan kwijt|bijstand|schuldhulp|schuldsanering|failliet|uit huis gezet|dakloos|voedselbank|geldproblemen|financiele problemen|rondkomen)( |$)
        (racis\w+|discrimin\w+|homofo\w+|seksis\w+|transfo\w+|aangerand|aanranding|betast|lastiggevallen|intimidatie|grensoverschrijdend\w*|huidskleur|hoofddoek|mijn accent|mijn geloof|mijn gewicht|omdat ik (zwart|moslim|gay|lesbisch|trans|buitenlander|gehandicapt|een vrouw|homo) ben)( |$)
        (huiselijk geweld|gewelddadig\w*|mijn ex|stalker|stalkt|blijf van mijn lijf|opvanghuis|slaat me|slaat mij|mishandel\w+|scheiding|gescheiden|contactverbod)( |$)
        (opmerking|opmerkingen|grap|grappen|grapjes) (\w+ )?(over) (mijn|m n|onze)
        (minderjarig\w*|verkracht\w*|misbruik\w*|ik ben 1[3-7])( |$)
        ? (dood|ziek|ziekenhuis|verdriet|schaam|beperking)
    """,
    "unhelped": r"""
        (dat|dit|het) (is|was) (\w+ )?(niet|geen) (\w+ )?(mijn vraag|wat ik (vroeg|bedoel|bedoelde|wilde|wil|zoek|zei|vraag)|antwoord)( |$)
        (helpt|hielp|klopt|werkt|beantwoordt|lukt) (me |mij |dat |ook |nog |mijn vraag |helaas )*(niet|niks|niets|niet echt|totaal niet)( |$)
        (heb|had|hebben) (ik |dat |we |het )*(al|toch al) (\w+ )?(gedaan|geprobeerd|gelezen|gezien|bekeken|gecheckt)
        (weet|ken) ik al( |$)
        ^ (nee|neen|nope|fout|niet dat|dat niet|geen van beide|geen van die|niks daarvan|helpt niet|nog steeds niet|nee nee|niet goed|onzin) $
        (nee nee|ik bedoel|ik bedoelde|ik vroeg|mijn vraag (is|was)|ik heb gevraagd|ik had gevraagd|ik vraag)( |$)
    """,
    "repeated": r"""
        (je|jij|u|jullie) (\w+ )?(herhaalt|herhaal|herhalen|blijft|blijven) (\w+ ){0,3}(jezelf|uzelf|zeggen|hetzelfde|herhalen|dit|dat)?( |$)
        (steeds|weer|telkens|altijd|alweer) (\w+ )?(hetzelfde|dezelfde|zelfde)( |$)
        (hetzelfde|dezelfde|zelfde) (antwoord|verhaal|bericht|tekst) (\w+ )?(weer|steeds|als net)?( |$)
        (heb|hebt|hebben|heeft) (je|u|jullie) (\w+ )?(al|toch al) (\w+ )?(gezegd|gestuurd|geantwoord|verteld)
        (heb|had) ik (\w+ ){0,2}al (\w+ )?(gezegd|gevraagd|uitgelegd|verteld|geschreven)
        (snap|snapt|begrijp|begrijpt|snappen|begrijpen|leest|luistert) (je |u |jullie |me |mij |het )*(niet|niks|niets|totaal niet)( |$)
    """,
    "injection": r"""
        (negeer|vergeet|omzeil|overschrijf|sla) ... (instructie\w*|regels?|opdracht\w*|prompt|alles|eerdere|voorgaande|richtlijnen|beperkingen)
        (toon|laat zien|geef|print|plak|schrijf|herhaal|noem|deel|onthul) ... (systeemprompt|systeeminstructie|prompt|instructies|interne|broncode|database|wachtwoord\w*|geheim\w*|vertrouwelijk\w*|regels|lijst met leden)
        (doe alsof|je bent nu|vanaf nu ben|gedraag je als|speel de rol|stel je voor dat je|vanaf nu antwoord)( |$)
        (ik ben|dit is|met) (de |een |je |jullie |van de |van )*(ontwikkelaar|developer|administrator|beheerder|systeembeheerder|programmeur|it|it afdeling|ict|maker)( |$)
        (ontwikkelaarsmodus|beheerdersmodus|ontwikkelmodus|debugmodus|onderhoudsmodus|adminmodus)( |$)
    """,
    "private": r"""
        (telefoonnummer|nummer|adres|mail|mailadres|email|bestelling|factuur|afspraak|gegevens|dossier|rekening|salaris|rooster|kamernummer|naam) (\w+ )?(van|voor) (\w+ ){0,2}(buurman|buurvrouw|buren|vriend\w*|ex|man|vrouw|zus|broer|baas|collega|klant\w*|patient\w*|medewerker\w*|mevrouw|meneer|gast\w*|ander\w*|moeder|vader|eigenaar)( |$)
        (lijst|namen|adressen|nummers|gegevens) (van|met) (\w+ ){0,2}(klanten|patienten|leden|gasten|kopers|leerlingen|anderen)( |$)
        (code|wachtwoord|pincode|combinatie|alarmcode|toegangscode|deurcode) (\w+ )?(van|voor|op) (\w+ )?(deur|alarm|kluis|ingang|kassa|systeem|magazijn|personeel|poort|achterdeur)
        (deurcode|alarmcode|kluiscode|personeelswifi|personeelscode)( |$)
        (wie) (\w+ ){0,4}(slaapt|sliep|logeert|verblijft) (\w+ ){0,3}(kamer)?
        (wat verdient|hoeveel verdient|inkoopprijs\w*|winstmarge|marge|leverancier\w*|interne notities|alleen voor personeel)( |$)
    """,
    "abuse": r"""
        (domme|stomme|kut|klote|waardeloze|achterlijke|debiele|rot|achterlijk|achterlijke) (\w+ )?(bot|robot|machine|chatbot|computer|programma|ai|automaat)
        (kutbot|klotebot|rotbot|domme kutbot|pleurisbot|blikken doos)( |$)
        (je bent|ben jij|jij bent|bent u|jullie zijn) (\w+ ){0,3}(dom|stom|idioot|waardeloos|achterlijk|sukkel|debiel|nutteloos|kut|mongool|prutser)( |$)
        (sukkel van een|hou je bek|houd je bek|hou je mond|kop dicht|rot op|flikker op|optyfen|krijg de|val dood|klootzak|hoerenzoon|fuck you|loop naar de hel|ga dood)( |$)
        ^ (sukkel|idioot|eikel|klootzak|lul|mongool|debiel|kut|trut|loser|prutser) $
    """,
    "off_task": r"""
        (schrijf|maak|verzin|programmeer|genereer) (\w+ ){0,3}(gedicht|opstel|essay|verhaal|liedje|code|huiswerk|toespraak|mop|grap|python)
        (los|help) (\w+ ){0,4}(huiswerk|wiskunde|som|vergelijking|kruiswoord\w*)
        (wie (heeft gewonnen|wint|wordt kampioen|is de president|is de premier)|hoofdstad van|wat voor weer|wat is het weer|zin van het leven|vertel (\w+ )?(mop|grap)|ken je een mop)( |$)
        (vertaal) (\w+ ){0,4}(naar|in)
    """,
    "greeting": r"""
        ^ (hallo|hoi|hi|hey|hee|he|goedemorgen|goedemiddag|goedenavond|goeiemorgen|goeiendag|goedendag|dag|morgen|middag|avond|yo|heey|hallootjes|goede morgen|goede middag|goede avond)( daar| allemaal| iedereen| hoe gaat het| alles goed| team| mensen| beste| nogmaals| weer)* $
        ^ (hoe gaat het|alles goed|hoe is het)( met je| met u| vandaag)? $
    """,
    "thanks": r"""
        ^ (ok |oke |okay |super |top |prima |perfect |mooi |goed |fijn |ah |ja |nee |duidelijk |helder |dat was alles |dat was het |geweldig |dat is alles |leuk )*(bedankt|dank|dank je|dank u|dankjewel|dankuwel|dank je wel|dank u wel|heel erg bedankt|hartelijk dank|hartelijk bedankt|thanks|thx|merci|dankje|dank jullie wel|veel dank|super bedankt|duizendmaal dank|dat helpt)( voor de hulp| voor je hulp| voor uw hulp| voor de info| voor het antwoord| voor alles| wel| hoor| he| nogmaals| dat was alles| dat was het| tot ziens| doei| fijne dag| fijne avond| prettige dag| en een fijne dag| u ook| jij ook| super| top| groetjes| dat is duidelijk| alvast)* $
    """,
    "praise": r"""
        ! (niet|geen|nooit) (\w+ )?(goed|blij|tevreden|vriendelijk|fijn|aardig)
        (een schat|schatten|een engel|kanjer|kanjers|toppers|topper|de besten|geweldig\w*|fantastisch\w*|uitstekend\w*|prachtig\w*|schitterend\w*|super blij|heel blij|zo blij|zeer tevreden|heel tevreden|super tevreden|heel vriendelijk|super vriendelijk|topservice|top service|goede service|mooi werk|goed werk|complimenten|compliment|dikke pluim|vijf sterren|5 sterren|aanrader|ga zo door|jullie zijn de beste|dol op|helemaal verliefd|wat een held|dag goedgemaakt|gered)( |$)
    """,
    "goodbye": r"""
        ^ (ok |oke |bedankt |dank je |goed |nou |dan )*(doei|doeg|dag|daag|tot ziens|tot straks|tot morgen|tot later|tot snel|fijne dag|fijne avond|prettige dag|fijn weekend|goedenacht|welterusten|ciao|bye|houdoe|de mazzel|groetjes|groeten|tot dan)( nog| verder| bedankt| u ook| jij ook| allemaal| en bedankt| en tot ziens)* $
    """,
    "acknowledgement": r"""
        ^ (ok|oke|okay|okee|prima|goed|top|super|mooi|fijn|perfect|duidelijk|helder|begrepen|ja|jep|jawel|zeker|klopt|snap ik|ik snap het|ik begrijp het|ah|ah ok|oh|aha|nee bedankt|nee dank je|nee dank u|dat was alles|dat was het|dat is alles|verder niets|nee|niks|niet nu|later misschien|haha|lol|hm|hmm|interessant|geen probleem|geeft niet|is goed|komt goed|akkoord|afgesproken|leuk|lekker|laat maar)( bedankt| dank je| top| prima| goed| hoor| dan| super| duidelijk| ok)* $
    """,
    "who_are_you": r"""
        (ben je|bent u|ben jij|is dit|is dat|praat ik met|spreek ik met|chat ik met|heb ik) (\w+ ){0,3}(bot|robot|machine|mens|persoon|ai|chatbot|computer|echt|automaat|kunstmatige intelligentie|programma|echt mens)( |$)
        (wie|wat) (ben je|bent u|ben jij|zijn jullie)( |$)
        (met wie (praat|spreek|chat|heb)|hoe heet je|hoe heet u|wat is je naam|wat is uw naam|wat kun je|wat kan je|waarmee kun je|wat kunt u)( |$)
    """,
    "rating": r"""
        ^ (ik |geef |een |cijfer |beoordeling |score )*([1-5]|een|twee|drie|vier|vijf)( van 5| van de 5| uit 5| sterren| ster| punten|/5)? $
    """,
    "never_mind": r"""
        ^ (nee |ok |oh |ach |sorry |toch )*(laat maar|laat maar zitten|vergeet het|maakt niet uit|maakt niks uit|niet nodig|annuleer|annuleren|stop|hoeft niet|hoeft niet meer|toch niet|nee bedankt|nee dank je|een andere keer|later|al gevonden|is al opgelost|opgelost|boeit niet)( bedankt| dank je| sorry| hoor| meer)* $
        (laat maar|vergeet het maar|maakt niet uit|hoeft niet meer|niet meer nodig)( |$)
    """,
    "correction": r"""
        ^ (nee|sorry|oeps|wacht|ik bedoel|ik bedoelde|correctie|foutje|typfout|eigenlijk|toch niet|pardon)( |$)
    """,
    "order_status": r"""
        ! (annuleren|wijzigen|retourneren|terugsturen|plaatsen|ruilen|doen)
        (waar|wanneer|hoe) (\w+ ){0,3}(blijft|is|komt|zit|zijn|komen|wordt|worden|staat|ver) (\w+ ){0,3}<parcel>( |$)
        (status|track|traceren|volgen|track en trace|track and trace|update|nieuws|bezorgstatus|trackingnummer) (\w+ ){0,4}(<parcel>|\d{3,8})
        (track en trace|track and trace|bezorgstatus|orderstatus|bestelstatus|trackingcode|trackingnummer)( |$)
        (mijn|de|onze|het) <parcel> (\w+ ){0,4}(niet|nog niet|aangekomen|binnen|verzonden|geleverd|onderweg|bezorgd)( |$)
        (nog niks|nog niet|nog steeds niet|niets|nooit) (\w+ )?(ontvangen|binnen|gekregen|geleverd|aangekomen|bezorgd)( |$)
        wanneer (\w+ ){0,4}(geleverd|bezorgd|verzonden|verstuurd)( |$)
        ^ (bestelling|bestelnummer|order|ordernummer|nummer|het is|mijn bestelling is) (nummer |nr )?#?\d{3,8}( aub| graag| bedankt)? $
        (bestelling|bestelnummer|order|ordernummer) (nummer |nr )?#?\d{3,8}
    """,
    "book_appointment": r"""
        ! (moet ik|is het nodig|heb ik|zonder|hoef ik) (\w+ ){0,3}(afspraak|reserveren|reservering)( |$)
        <visit> (\w+ ){0,4}(maken|boeken|inplannen|reserveren|plannen|krijgen|vrij)( |$)
        (maken|boeken|reserveren|inplannen|plannen|wil|graag|zoek) (\w+ ){0,3}(een |n )<visit>( |$)
        (afspraak maken|tafel voor|reserveren|inboeken)( |$)(?!.*(moet|hoe))
        (hebben|heeft|heb|is|zijn) (\w+ ){0,3}(plek|plekje|plaats|tafel|gaatje|ruimte|vrij) (\w+ ){0,3}(vandaag|morgen|vrij|voor|op|over|deze|volgende|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)
        (iemand|een monteur|een loodgieter|een technicus) (\w+ ){0,3}(langskomen|langs komen|komen|sturen|langs sturen)( |$)
        (kan|kunnen|kunt) (\w+ ){0,4}(langskomen|langs komen|komen kijken|komen repareren)( |$)
        (zoek|nodig|wil) (\w+ )?(een )?(loodgieter|elektricien|monteur|technicus|tandarts|kapper|slotenmaker|advocaat|iemand voor)( nodig| |$)
    """,
    "reschedule_appointment": r"""
        <visit> (\w+ ){0,4}(verzetten|verplaatsen|verschuiven|omboeken|wijzigen|veranderen|vervroegen)( |$)
        (verzetten|verplaatsen|verschuiven|omboeken|verzet) (\w+ ){0,3}<visit>
        (verzetten|verplaatsen)( |$)
    """,
    "cancel_appointment": r"""
        ! (tot wanneer|hoe|kan ik|mag ik|kost|wat kost|wat gebeurt|als ik) (\w+ ){0,6}(afzeggen|annuleren|annuleer)
        <visit> (\w+ ){0,4}(afzeggen|annuleren|afbellen|schrappen)( |$)
        (afzeggen|annuleer|annuleren|zeg) (\w+ ){0,3}<visit>
        (kan|red) (\w+ ){0,4}(niet komen|het niet)( |$)
    """,
    "appointment_status": r"""
        (wanneer|hoe laat|welke dag|waar|wie) (\w+ ){0,3}(is|was|heb|had|hebben) (\w+ ){0,2}(mijn|onze|de|een) (\w+ )?(afspraak|reservering|behandeling|les|controle)( |$)
        (wanneer|hoe laat|wie) (\w+ )?(komt|komen) (\w+ ){0,2}(monteur|loodgieter|elektricien|technicus|iemand|jullie|vandaag|morgen|hier)( |$)
        (bevestig\w*|bevestiging) (\w+ ){0,4}(afspraak|reservering)
        (ik heb|ik had|heb) (\w+ ){0,2}(een )?afspraak (\w+ )?(op|met|om|vandaag|morgen|voor)
        mijn (volgende )?afspraak( |$)
    """,
    "start_return": r"""
        ! (hoe|wat|kan ik|mag ik|hoelang|hoe lang|tot wanneer|kost|moet ik|hoeveel|waar) (\w+ ){0,6}(retourneren|terugsturen|retour|ruilen|terugbrengen)
        (wil|wou|zou|moet|ga|graag) (\w+ ){0,6}(retourneren|terugsturen|terugbrengen|ruilen|retour sturen)( |$)
        (retour|retourzending|retourlabel) (\w+ ){0,3}(aanmelden|starten|aanvragen|graag|doen|maken)( |$)
        (stuur|breng) (\w+ ){0,4}terug( |$)
    """,
    "pay_invoice": r"""
        ! (hoe|waar|kan ik|kan je|accepteren|mag ik) (\w+ ){0,6}(betalen|voldoen)
        (wil|zou|moet|graag) (\w+ ){0,3}(factuur|rekening|openstaande|bedrag|saldo) (\w+ ){0,2}(betalen|voldoen)( |$)
        (factuur|openstaande bedrag|rekening) (\w+ ){0,2}(betalen|voldoen)( |$)
        (betaallink|link om te betalen|tikkie)( |$)
    """,
    "invoice_status": r"""
        (wat|hoeveel) staat (er )?(bij|voor) (mij|ons) (nog )?open( |$)
        (hoeveel|wat) (\w+ )?(moet ik nog|ben ik|staat er|heb ik) (\w+ ){0,2}(betalen|verschuldigd|open|schuldig)( |$)
        (mijn|de|een|laatste|kopie van de|kopie van mijn) (factuur|rekening) (\w+ ){0,3}(nogmaals|sturen|zien|ontvangen|opsturen|mailen|krijgen)( |$)
        (openstaande facturen|openstaand bedrag|openstaande factuur|kopie factuur)( |$)
        (is|hebben) (\w+ )?(mijn|de) (betaling|overboeking) (\w+ )?(binnen|ontvangen|aangekomen)
    """,
    "product_search": r"""
        (hebben jullie|heeft u|heb je|verkopen jullie|verkoopt u|is er|zijn er) (\w+ ){0,5}(op voorraad|in maat|maat|in het zwart|in zwart|in rood|in blauw|in groen|nog beschikbaar)( |$)
        (ik zoek|zoek|op zoek naar) (\w+ )?(een|naar|iets|wat)( |$)
        (op voorraad|uitverkocht|leverbaar)( |$)
    """,
    "update_contact": r"""
        (adres|telefoonnummer|nummer|mailadres|email|emailadres|achternaam|naam|gegevens|contactgegevens) (\w+ ){0,3}(wijzigen|veranderen|gewijzigd|aanpassen|veranderd|updaten|doorgeven)( |$)
        (nieuw|nieuwe|ander) (\w+ )?(adres|telefoonnummer|nummer|mailadres|email|emailadres)( |$)
        (verhuisd|ik verhuis|we verhuizen)( |$)
    """,
    "hours": r"""
        (wanneer|hoe laat|tot hoe laat|tot wanneer|vanaf hoe laat|welke dagen) (\w+ ){0,4}(open|geopend|dicht|gesloten|sluiten|sluit|opent|gaan jullie|bereikbaar|aanwezig)( |$)
        (openingstijden|openingsuren|openingstijd|sluitingstijd|bereikbaarheid)( |$)
        (zijn jullie|bent u|is de winkel|is de zaak|open|geopend|dicht|gesloten|ben je|is er iemand) (\w+ ){0,3}<day>( |$)
        ^ (openingstijden|open|nog open|zijn jullie open|dicht|geopend)( vandaag| nu| morgen| aub)? $
    """,
    "address": r"""
        (waar) (\w+ )?(zitten jullie|zijn jullie|zit u|bent u|vind ik|is de (winkel|praktijk|garage|salon|zaak)|kan ik parkeren|parkeer ik|moet ik zijn|staan jullie)( |$)
        (jullie|uw|het) (adres|exacte adres)( |$)
        (hoe kom ik|routebeschrijving|route|parkeren|parkeerplaats|parkeerplek|parkeergarage|halte)( |$)
        ^ (adres|locatie|waar zitten jullie|route)( aub)? $
    """,
    "contact": r"""
        (wat is|hebben jullie|heeft u|geef|mag ik|mag ik je|heb je) (\w+ )?(jullie|uw|het|een|je) (\w+ )?(telefoonnummer|nummer|mailadres|email|emailadres|whatsapp)( |$)
        (hoe|waar|op welk nummer) (\w+ ){0,2}(bereik|bereiken|bel|contact) (\w+ ){0,2}(jullie|u|de winkel|opnemen)( |$)
        (kan|mag) ik (jullie|u) (\w+ )?(bellen|mailen|appen|bereiken)( |$)
        ^ (telefoon|telefoonnummer|nummer|email|mail|contact|contactgegevens)( aub)? $
    """,
    "price": r"""
        (wat kost|wat kosten|hoeveel kost|hoeveel kosten|hoe duur|kost|kosten|prijs|prijzen|prijslijst|tarief|tarieven|wat rekenen|wat vragen jullie|wat ben ik kwijt|wat zou het|toeslag|voorrijkosten)( |$)
    """,
    "question": r"""
        ^ (hallo |hoi |hi |goedemorgen |goedemiddag |dag |en |maar |oke |dus |vraagje |vraag |even een vraag |sorry )*(wat|wanneer|waar|hoe|wie|waarom|welke?|kan|kun|kunt|kunnen|mag|moet|moeten|zou|is|zijn|bent|ben|heeft|hebben|heb|hebt|doen|doet|verkopen|verkoopt|leveren|levert|accepteren|accepteert|werken|werkt|komen|komt|gaat|gaan|hoeveel|hoelang|repareren|nemen|bieden|geldt|lukt|krijg|hoort|waarmee)( |$)
        (vroeg me af|weten of|weten wanneer|weten hoe|wilde vragen|wou vragen|kunt u mij vertellen|kun je me vertellen|kunnen jullie me vertellen|weet iemand|of jullie|of u)( |$)
    """,
    "follow_up": r"""
        ^ (en|of|maar|ook|dus|en als|en wat|en hoe|hoe zit het met|geldt dat|kan dat|is dat|dat|die|voor|met|zonder|op|in|oke en|welke|dan)( |$)
        (dat|dit|die|deze|daar|daarvan|daarmee|ervoor|het)( |$)
    """,
    "subject.jobs": r"""
        (baan|vacature|vacatures|solliciteren|sollicitatie|sollicitatiebrief|cv|stage|stageplek|stagiair\w*|leerling zoeken|leerwerkplek|bijbaan|bijbaantje|vakantiewerk|vakantiebaan|zoeken jullie (nog )?(mensen|personeel|iemand|hulp)|bij jullie werken|werken bij jullie|werk zoek)( |$)
    """,
    "subject.press": r"""
        (journalist\w*|krant|tijdschrift|pers|interview|reportage|artikel over|influencer\w*|samenwerking|sponsor\w*|volgers|podcast|blog|blogger)( |$)
    """,
    "subject.wholesale": r"""
        (groothandel|inkoopprijzen|doorverkopen|wederverkoop\w*|reseller|distributeur|grote partij|jullie producten verkopen)( |$)
    """,
    "subject.groups": r"""
        (vrijgezellenfeest|bruidsmeisjes|bedrijfsuitje|bedrijfsfeest|personeelsfeest|groep van|groepsboeking|schoolreis|schoolklas|besloten feest|met zijn (tienen|twaalven|achten)|(\d\d|zes|zeven|acht|negen|tien|twaalf|vijftien|twintig) (personen|mensen|man|gasten))( |$)
    """,
    "subject.business_customers": r"""
        (vve|huurbaas|verhuurder|ons bedrijf|mijn bedrijf|onze zaak|mijn restaurant|ons kantoor|aanbesteding|aannemer|projectontwikkelaar|meerdere (panden|woningen|appartementen|locaties)|huurders|wagenpark|zakelijke klant)( |$)
    """,
    "subject.insurance": r"""
        (verzekering|verzekeraar|schade expert|schadeclaim|polis|schadeformulier|zorgverzekering|inboedelverzekering)( |$)
    """,
    "subject.pay_later": r"""
        (termijnen|in delen betalen|gespreid betalen|betalingsregeling|uitstel|later betalen|volgende maand betalen|in stukjes|afbetalen|afbetaling)( |$)
    """,
    "subject.money_back": r"""
        (geld terug|terugbetal\w+|restitutie|dubbel afgeschreven|te veel betaald|terugboek\w+|betwist\w*)( |$)
    """,
    "subject.our_damage": r"""
        (sinds|nadat|toen|tijdens) (jullie|uw|de|u|die) (\w+ ){0,8}(kapot|lekt|druppelt|kras|krassen|doet het niet|beschadigd|erger|weer|stuk)( |$)
        (gerepareerd|gemaakt|geplaatst|geinstalleerd|schoongemaakt|geverfd) (\w+ ){0,8}(kapot|lekt|weer|scheef|los|doet het niet|beschadigd|stuk)( |$)
        (mijn|onze|ons) (\w+ ){0,5}(bekrast|beschadigd|kapot gemaakt|verpest|verbrand|gescheurd|gekrompen|kwijtgeraakt)( |$)
    """,
    "subject.hurt": r"""
        (allergi\w+|uitslag|jeuk|blaren|gezwollen|zwelling|ontstoken|ontsteking|verbrand|brandwond\w*|voedselvergiftiging|gewond|ziek geworden|overgegeven)( |$)
    """,
    "subject.staff_complaint": r"""
        (klacht|klagen) (\w+ ){0,4}(medewerk\w+|verkoper|verkoopster|monteur|personeel|bediening|ober|collega|mevrouw|meneer|tandarts|arts)
        (medewerk\w+|verkoper|verkoopster|monteur|bediening|ober|mevrouw|meneer|receptioniste|arts|tandarts) (\w+ ){0,5}(onbeschoft|onbeleefd|onvriendelijk|brutaal|lomp|respectloos|schreeuwde|schold|lachte me uit|negeerde|dronken)( |$)
    """,
    "subject.gas": r"""
        (gaslucht|gaslek|koolmonoxide|gasalarm|ruik (\w+ )?gas|ruikt naar gas|stinkt naar gas)( |$)
    """,
    "subject.water_in": r"""
        (overstrom\w+|ondergelopen|lekkage|gesprongen|riool\w*|water (\w+ ){0,3}(loopt|komt|spuit|stroomt|druipt)|krijg (\w+ ){0,3}niet dicht)( |$)
    """,
    "subject.partnership": r"""
        (partnerschap|samenwerken met|zakelijk voorstel|wij zijn (\w+ )?(leverancier|bureau)|onze diensten|adverteren|seo|vertegenwoordiger van)( |$)
    """,
    "subject.medical": r"""
        (diagnose|symptomen|symptoom|bijwerking\w*|dosering|dosis|recept|medicijn\w*|uitslag van|bloedwaarden|second opinion|is het normaal dat|ontstoken)( |$)
    """,
    "subject.legal_advice": r"""
        (heb ik recht op|mijn rechten|kans van slagen|mijn zaak|is het legaal|juridisch advies|voogdij|zitting)( |$)
    """,
}
