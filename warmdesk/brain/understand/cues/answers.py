"""Cues for how a form goes on, in each language: yes, no, the same time, any time, the detail that is to be changed, the link to pay."""

from __future__ import annotations

from collections.abc import Mapping

ANSWERS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "amends": r"(but|instead|make it|make that|rather|change it to|actually|except|only)( |$)",
        "what_if": r"""
            (what happens|what if|what about|whats it cost|do i (lose|have to pay|get (charged|dinged|fined)|owe|need)|will i (be|get) (charged|fined)|does it cost|is there (a |any )?(fee|charge|penalty)|am i charged|how (late|far|much notice|long before|do i|does one|can i|would i|to)|whats the (fee|charge|policy|latest)|(if|when) i (cancel|move|return|send|dont|cant|wont|miss|bail|have to)|is it (free|possible) to|can i (still )?(cancel|return|move|change|reschedule) (for free|without|after|if))( |$)
        """,
        "affirm": r"""
            ! (lovely|great|perfect|fine|nice|beautiful) (day|weather|morning|evening|weekend|shop|store|place|website|people|work|job)( |$)
            ^ (ok |okay |oh |ah |ugh |um |uh |well |sorry |hm |hmm |alright |right |great |perfect |lovely |cool )*(yes|yep|yup|yeah|yea|ya|yess|aye|ok|okay|okey|k|sure|sure thing|fine|perfect|great|lovely|absolutely|definitely|certainly|of course|correct|right|exactly|indeed|please do|do it|do that|go ahead|go for it|sounds good|thats fine|thats good|thats right|thats it|thats great|thats perfect|works for me|that works|alright|all right|deal|confirmed|confirm|i confirm|agreed|yes please|si|affirmative|fair enough|brilliant|wonderful|excellent|good|cool|by all means|you bet)( |$)
            (go ahead|go for it|do it|lock it in|book it|book that|take it|take that|take that one|ill take it|ill take that|that one|works for me|that works|sounds good|is fine|is good|is great|is perfect|thats fine|thats right|thats correct|spelled right|make it so|switch it|change it|cancel it|send it|confirm|please do|yes|yep|lets do it|lets do that|lets get it|suits me|perfect for me|works great|works fine|thats the one|its right|it is right|all correct)( |$)
        """,
        "deny": r"""
            ! (no problem|no worries|no rush|no need to|not a problem|why not|no hurry|not bad)
            ^ (oh |um |uh |hm |hmm |hang on |hold on |wait |ah |sorry |well |ok |actually )*(no|nope|nah|not really|wrong|wait|dont|do not|negative|incorrect|rather not|id rather not)( |$)
            (thats not|thats wrong|is wrong|isnt right|not right|not that|not this|doesnt work|does not work|wont work|cant do|cant make|no good|leave it|dont do|please dont|isnt what|not what i|not yet|too early|too late)( |$)
        """,
        "same_time": r"same (time|hour)|the usual time|at the same",
        "same_as_before": r"""
            same (as|one as|thing as) (last time|before|always|the last)|the usual( one| thing)?( |$)|like last time|as always|same again
        """,
        "any_time": r"""
            (any|whatever|whichever) (time|hour|slot|day|when)|anytime|whenever|earliest|soonest|as soon as possible|asap|first available|next available|first free|next free|you (choose|pick|decide)|doesnt matter|dont mind|im flexible|im easy
        """,
        "later": r"(later|back|forward|push it back|pushed back|push)( |$)",
        "earlier": r"(earlier|sooner|bring it forward|bring forward|move it up)( |$)",
        "field_email": r"(email|e mail|mail) (address|addy)?|(new|change|update|my) (email|e mail)",
        "field_phone": r"(phone|mobile|cell|telephone|contact) ?(number|no|nr)?( |$)|(new|change|update) (number|cell|phone|mobile)",
        "field_address": r"(moved|moving) (house|home|to)|new (postal |home |delivery )?address|change (my|our|the) (postal |home |delivery )?address|(i|we) moved",
        "field_name": r"(new|change|changed|correct|spell|spelled|spelling) ... (last |sur|first )?name|(married|maiden) name",
        "pay_link": r"(link|resend|re send|send again|send it again|shoot it over|payment page|send me ... again)( |$)|how (can|do) i pay|pay (it|this|that) (now|here)",
        "leave_it": r"leave it( |$)|keep it( |$)|leave (that|things|everything) (as|how|alone|the way)|keep (the|my) (appointment|booking|original|old)|dont (change|move|cancel)|stay with (the|my)",
    },
    "es": {
        "amends": r"(pero|mejor|en vez|en lugar|cambielo|que sea|prefiero|mas bien)( |$)",
        "what_if": r"""
            (que pasa si|y si|si (no )?(puedo|llego|cancelo|cambio|quiero|devuelvo)|cuanto (me )?(cobran|cuesta|tiempo|hay que)|me cobran|hay (algun )?(cargo|multa|recargo|penalizacion)|como (hago|puedo|se|devuelvo|cancelo|cambio)|se puede|puedo .* (gratis|sin (pagar|costo|coste)))( |$)
        """,
        "affirm": r"""
            ^ (ah |ay |uy |bueno |pues |ok |perfecto |muy bien )*(si|sip|sii|ok|okay|vale|dale|claro|claro que si|por supuesto|correcto|exacto|exactamente|perfecto|de acuerdo|adelante|esta bien|me parece bien|genial|bueno|listo|hecho|confirmo|confirmado|asi es|hagalo|hazlo|eso es|sale|va|andale|orale|bien|muy bien|estupendo|excelente|eso|desde luego)( |$)
            (si por favor|si porfa|adelante|hagalo|hazlo|confirmo|esta bien|me va bien|me viene bien|me queda bien|perfecto|dale|de acuerdo|reservalo|reservelo|resérvamelo|cancelala|cancelela|cambialo|cambielo|ese mismo|esa misma|me sirve)( |$)
        """,
        "deny": r"""
            ! (no hay problema|no importa|por que no|no hay prisa|no pasa nada)
            ^ (eh |ay |mmm |hm |uy |perdon |espera |espere |mejor )*(no|nop|para nada|espera|espere|mejor no|todavia no|negativo|incorrecto)( |$)
            (no es|esta mal|no me sirve|no me va|no me viene|no puedo|no quiero|asi no|dejalo|dejelo)( |$)
        """,
        "same_time": r"misma hora|a la misma|mismo horario",
        "same_as_before": r"(lo|el|la) (mismo|misma) (que|de) (la ultima|siempre|antes)|lo mismo( |$)|lo de siempre|como (la ultima vez|siempre)",
        "any_time": r"cualquier (hora|momento|dia)|(a|cuando) (la hora )?(que )?(quiera|quieran|sea|puedan|pueda)|lo antes posible|cuanto antes|la primera (hora )?(libre|disponible)|me da igual|me es igual",
        "later": r"mas tarde|mas adelante|despues|retrasar|atrasar",
        "earlier": r"mas temprano|antes|adelantar|mas pronto",
        "field_email": r"(correo|email|e mail|mail)( electronico)?( |$)",
        "field_phone": r"(telefono|celular|movil|numero de telefono|numero)( nuevo)?( |$)",
        "field_address": r"me (mude|cambie de casa|he mudado)|nos mudamos|nueva direccion|direccion nueva|cambi\w+ (mi|la|de) direccion",
        "field_name": r"(cambi\w+|corregir|nuevo) ... (nombre|apellido)",
        "pay_link": r"enlace|link|liga( |$)|reenvi\w+|mandar\w* ... (otra vez|de nuevo)|enviar\w* ... (otra vez|de nuevo)",
        "leave_it": r"dejal[oa]|dejel[oa]|dejemosl[oa]|deja(lo)? (asi|como)|mantener (la|mi) cita|no (la )?cambies?|quedemos como",
    },
    "fr": {
        "amends": r"(mais|plutot|au lieu|a la place|finalement|je prefere)( |$)",
        "what_if": r"""
            (que se passe t il si|qu est ce qui se passe si|et si|si (je|on) (ne |n |annule|deplace|change|retourne|renvoie|rate)|combien (ca |de temps|me )?(coute|faut|est|facture)\w*|y a t il des frais|il y a des frais|c est payant|est ce que (je|c est)( dois| peux)? (payer|payant|gratuit)|comment (je|faire|puis|peut|on|ca)|peut on)( |$)
        """,
        "affirm": r"""
            ^ (ah |oh |bon |ben |euh |ok |parfait |d accord |super |tres bien )*(oui|ouais|ouaip|ok|okay|d accord|daccord|dac|parfait|c est parfait|tres bien|super|bien sur|volontiers|exact|exactement|c est ca|c est bon|ca marche|ca va|ca me va|allez y|allez|vas y|entendu|certainement|absolument|je confirme|confirme|correct|impeccable|nickel|tout a fait|genial|avec plaisir|bien|si|ca joue)( |$)
            (ca me va|ca marche|ca me convient|c est parfait|c est bon|c est ca|allez y|vas y|je confirme|je prends|je le prends|je la prends|parfait|oui|d accord|reservez|annulez le|annulez la|changez le|ca convient)( |$)
        """,
        "deny": r"""
            ! (pas de probleme|pas de souci|pourquoi pas|pas de soucis|pas grave|rien ne presse)
            ^ (ah |oh |euh |hm |attendez |attends |pardon |desole |finalement )*(non|nan|pas vraiment|surtout pas|attendez|attends|pas celui|pas celle|negatif|plutot pas)( |$)
            (c est pas|ce n est pas|ca va pas|ca ne va pas|ne convient pas|me va pas|je peux pas|je ne peux pas|pas possible|laissez tomber|trop tot|trop tard)( |$)
        """,
        "same_time": r"meme heure|a la meme",
        "same_as_before": r"(la|le) meme (chose|que)|comme (la derniere fois|d habitude|toujours|avant)",
        "any_time": r"n importe (quelle heure|quand|quel jour|quel moment)|(a )?(peu importe|l heure que vous voulez)|des que possible|au plus vite|le plus tot possible|premier creneau|quand vous voulez|quand vous pouvez|ca m est egal",
        "later": r"plus tard|decaler|repousser|reporter|retarder",
        "earlier": r"plus tot|avancer",
        "field_email": r"(adresse )?(courriel|email|e mail|mail|mel)( |$)",
        "field_phone": r"(numero|telephone|portable|cellulaire|mobile)( |$)",
        "field_address": r"(j ai|nous avons|on a) demenage|demenag\w+|nouvelle adresse|change\w* (d|mon|notre|l) ?adresse",
        "field_name": r"(chang\w+|corriger|nouveau) ... (nom|prenom)",
        "pay_link": r"lien|renvo\w+|renvoyer|envoyer (de nouveau|encore)|page de paiement",
        "leave_it": r"laiss\w+ (comme|tomber|ca)|on (garde|laisse)|gard\w+ (le|mon) rendez vous|ne (changez|bougez) (rien|pas)",
    },
    "de": {
        "amends": r"(aber|lieber|stattdessen|statt|doch lieber|eher|sondern)( |$)",
        "what_if": r"""
            (was passiert wenn|was ist wenn|was wenn|und wenn|wenn ich (nicht|absage|verschiebe|zuruckschicke|storniere|verpasse)|kostet (das|es|mich)|muss ich (das |etwas |dann |was )?(be)?zahlen|gibt es (eine )?(gebuhr|strafe)|wie (kann|geht|mache|funktioniert|lange vorher|viel vorher|spat)|bis wann (kann|muss)|kann ich (noch )?kostenlos)( |$)
        """,
        "affirm": r"""
            ^ (ah |oh |na |gut |ok |ach |super |perfekt |prima |alles klar )*(ja|jo|jap|jep|jawohl|joa|ok|okay|okey|klar|na klar|gerne|gern|passt|perfekt|super|prima|gut|sehr gut|in ordnung|einverstanden|genau|richtig|stimmt|stimmt so|sicher|natuerlich|naturlich|bitte ja|bitte machen|machen sie|mach das|alles klar|bestaetigt|bestatigt|ich bestatige|korrekt|das passt|geht klar|wunderbar|toll|abgemacht|freilich|selbstverstandlich)( |$)
            (passt mir|passt gut|passt so|das passt|ja bitte|ja gerne|ja gern|machen sie das|mach das|geht klar|gerne so|buchen sie|bitte buchen|nehme ich|nehm ich|stimmt so|ist gut|war super|war gut|ist perfekt|bitte absagen|einverstanden)( |$)
        """,
        "deny": r"""
            ! (kein problem|keine eile|warum nicht|nicht schlimm|kein stress)
            ^ (ah |oh |ne |hm |moment |warten sie |warte |sorry |ach |doch )*(nein|nee|ne|noe|no|nicht|doch nicht|lieber nicht|falsch|moment|warte|warten sie|stopp|halt)( |$)
            (passt nicht|passt mir nicht|geht nicht|kann nicht|ist falsch|stimmt nicht|nicht so|lassen sie|zu frueh|zu fruh|zu spat|lieber nicht)( |$)
        """,
        "same_time": r"selbe[nr]? (zeit|uhrzeit|stunde)|gleiche[nr]? (zeit|uhrzeit|stunde)|zur (selben|gleichen)|wieder um",
        "same_as_before": r"(das|die|den) (gleiche|selbe|gleichen|selben) (wie|nochmal)|wie (letztes mal|beim letzten mal|immer|vorher|gehabt)|dasselbe|das gleiche",
        "any_time": r"egal (wann|welche)|irgendwann|jederzeit|so (bald|schnell) wie moglich|schnellstmoglich|(der )?nachste (freie )?termin|moglichst (bald|fruh)|ist mir egal|wann (sie|ihr|du) (wollen|konnen|wollt)|zeitlich flexibel",
        "later": r"spater|nach hinten|verschieben|hinausschieben",
        "earlier": r"fruher|nach vorne|vorziehen|vorverlegen",
        "field_email": r"(e mail|email|mail)( ?adresse)?( |$)|mailadresse|emailadresse",
        "field_phone": r"(telefon|handy|mobil|ruf)?nummer( |$)|handynummer|telefonnummer|(neues )?handy( |$)",
        "field_address": r"umgezogen|ziehe um|(neue|andere) (anschrift|adresse)|(anschrift|adresse) (andern|geandert|aktualisieren)",
        "field_name": r"(neuer|anderer|geander\w+|falsch\w*) ... (name|nachname|vorname|namen)|namen andern",
        "pay_link": r"link|(nochmal|erneut|noch einmal) (schicken|senden|zusenden)|zahlungslink|bezahlseite",
        "leave_it": r"(lassen|lass|belassen) (sie |wir )?(es|alles|das|den termin)( so| wie| dabei)?|bleibt (es )?(so|wie|beim|dabei)|so lassen|(behalte|behalten) (den|meinen)|doch so",
    },
    "it": {
        "amends": r"(ma|invece|piuttosto|meglio|anzi|preferisco)( |$)",
        "what_if": r"""
            (cosa succede se|che succede se|e se|se (non |disdico|annullo|sposto|restituisco|arrivo)|quanto (mi )?costa|devo pagare|c e (una )?(penale|multa|spesa)|si paga|come (faccio|posso|si|funziona)|entro quando|si puo)( |$)
        """,
        "affirm": r"""
            ^ (ah |oh |beh |bene |ok |perfetto |va bene |benissimo )*(si|ok|okay|va bene|va benissimo|d accordo|certo|certamente|perfetto|esatto|esattamente|giusto|corretto|volentieri|confermo|confermato|procedi|proceda|procedete|fai pure|faccia pure|prego|bene|benissimo|ottimo|andiamo|ci sta|assolutamente|e giusto|naturalmente|come no)( |$)
            (va bene|mi va bene|per me va bene|confermo|procedi|proceda|fai pure|faccia pure|prenoti pure|lo prendo|prendo quello|perfetto|va benissimo|disdica pure|si grazie|mi sta bene|annulli pure)( |$)
        """,
        "deny": r"""
            ! (nessun problema|non c e problema|non c e fretta|perche no|non importa)
            ^ (ah |oh |ehm |mmm |aspetta |aspetti |scusa |scusi |anzi )*(no|nono|non|meglio di no|aspetta|aspetti|sbagliato|macche|negativo)( |$)
            (non va bene|non mi va|non posso|non e giusto|e sbagliato|non quello|non quella|troppo presto|troppo tardi)( |$)
        """,
        "same_time": r"stessa ora|stesso orario|alla stessa",
        "same_as_before": r"(lo|la) stess[oa] (dell|di|che)|come (l altra volta|l ultima volta|sempre|al solito)|il solito|la solita",
        "any_time": r"(a )?qualsiasi (ora|orario|giorno|momento)|quando (vuole|volete|vuoi|capita)|(il )?prima possibile|appena possibile|primo (posto|orario|appuntamento) (libero|disponibile)|per me e (uguale|lo stesso)|mi e indifferente",
        "later": r"piu tardi|posticip\w+|spostare avanti|rimandare",
        "earlier": r"prima( |$)|piu presto|anticip\w+",
        "field_email": r"(indirizzo )?(e mail|email|mail|posta elettronica)( |$)",
        "field_phone": r"(numero|telefono|cellulare|telefonino)( |$)",
        "field_address": r"(ho|abbiamo) traslocato|(mi sono|ci siamo) trasferit\w+|nuovo indirizzo|cambi\w+ (l |il mio |di )?indirizzo",
        "field_name": r"(cambi\w+|corregger\w+|nuovo) ... (nome|cognome)",
        "pay_link": r"link|rimand\w+|reinvi\w+|rinvi\w+ ... (link|fattura)|pagina di pagamento",
        "leave_it": r"lasci\w* (stare|cosi|com)|lasciamo (stare|cosi|com)|teniamo (quello|cosi)|non cambi\w* (niente|nulla)|resta cosi",
    },
    "pt": {
        "amends": r"(mas|antes|em vez|prefiro|melhor|afinal)( |$)",
        "what_if": r"""
            (o que acontece se|e se|se (eu )?(nao |cancelar|desmarcar|mudar|devolver|faltar)|quanto (me )?(custa|cobram|tempo|pago)|tenho de pagar|tenho que pagar|ha (alguma )?(taxa|multa|penalizacao)|cobram|como (faco|posso|se|e que|funciona)|ate quando|pode se)( |$)
        """,
        "affirm": r"""
            ^ (ah |oh |bem |bom |ok |perfeito |otimo |muito bem )*(sim|s|ok|okay|claro|claro que sim|com certeza|certo|esta bem|ta bem|ta bom|tudo bem|pode ser|perfeito|exato|exatamente|isso|isso mesmo|correto|confirmo|confirmado|pode|podem|avance|avancem|faca isso|otimo|combinado|de acordo|bora|beleza|fechado|se faz favor|sff|bem|muito bem|certissimo|e isso)( |$)
            (pode ser|pode marcar|podem marcar|pode confirmar|por mim esta bem|confirmo|sim por favor|esta bem|ta otimo|fico com esse|fico com essa|perfeito|da me jeito|pode cancelar|podem anular|pode avancar|fica esse)( |$)
        """,
        "deny": r"""
            ! (nao ha problema|sem problema|nao faz mal|nao ha pressa|porque nao|por que nao|nao tem problema)
            ^ (ah |oh |hm |hum |espera |espere |desculpe |afinal )*(nao|nada disso|espera|espere|melhor nao|errado|negativo|nem pensar)( |$)
            (nao da|nao posso|nao me da|nao esta certo|esta errado|nao e isso|nao quero|nao serve|muito cedo|muito tarde)( |$)
        """,
        "same_time": r"mesma hora|mesmo horario|a mesma",
        "same_as_before": r"(o|a) mesm[oa] (de|da|que|do)|como (da ultima vez|sempre|de costume|antes)|o de sempre|a de sempre",
        "any_time": r"qualquer (hora|dia|altura|momento|horario)|quando (quiser|quiserem|puder|puderem|der)|(o )?(quanto antes|mais cedo possivel|mais rapido possivel)|assim que possivel|primeira vaga|tanto faz|e me igual",
        "later": r"mais tarde|adiar|atrasar",
        "earlier": r"mais cedo|antecipar|adiantar",
        "field_email": r"(email|e mail|mail|correio eletronico)( |$)",
        "field_phone": r"(numero|telefone|telemovel|celular)( |$)",
        "field_address": r"(mudei|mudamos|mudei me|mudamos nos) (de |a )?(casa|morada|endereco)?|nova morada|novo endereco|(mudar|alterar|atualizar) (a |o |de )?(morada|endereco)",
        "field_name": r"(mud\w+|alter\w+|corrigir|novo) ... (nome|apelido|sobrenome)",
        "pay_link": r"link|reenvi\w+|(mandar?|enviar?|envie|mande) (outra vez|de novo|novamente)|paga se (por )?aqui|pagina de pagamento",
        "leave_it": r"deix\w+ (estar|ficar|assim|como)|fica (assim|como esta)|mantem (a|o)|mantenha|nao (mude|mudem|altere)",
    },
    "nl": {
        "amends": r"(maar( dan)? (om|op|dan|liever|wel)|liever|in plaats|toch)( |$)",
        "what_if": r"""
            (wat gebeurt er als|wat als|en als|als ik (niet|afzeg|annuleer|verzet|terugstuur|mis)|kost (dat|het|me)|moet ik (dan |iets )?betalen|zijn er kosten|krijg ik een boete|hoe (kan|moet|doe|werkt|lang van tevoren|laat)|tot wanneer|kan ik (nog )?gratis)( |$)
        """,
        "affirm": r"""
            ^ (ah |oh |nou |goed |ok |prima |perfect |top |fijn )*(ja|jawel|jazeker|jep|jup|ok|oke|okay|prima|goed|is goed|dat is goed|perfect|zeker|graag|natuurlijk|klopt|dat klopt|akkoord|doe maar|doet u maar|juist|precies|top|fijn|helemaal goed|komt goed uit|bevestigd|ik bevestig|correct|uitstekend|mooi|tuurlijk|yes)( |$)
            (doe maar|doet u maar|is goed|is prima|klopt helemaal|ja graag|ja prima|neem ik|die neem ik|komt goed uit|past goed|past mij|boek maar|zeg maar af|ga je gang|gaat uw gang|akkoord)( |$)
        """,
        "deny": r"""
            ! (geen probleem|geen haast|waarom niet|maakt niet uit|niet erg)
            ^ (ah |oh |eh |hm |wacht |sorry |toch |nou )*(nee|neen|niet|liever niet|toch niet|wacht|stop|fout|verkeerd)( |$)
            (klopt niet|past niet|lukt niet|kan niet|gaat niet|niet goed|is fout|te vroeg|te laat|liever niet)( |$)
        """,
        "same_time": r"zelfde (tijd|uur|tijdstip)|dezelfde (tijd|uur)|ook om",
        "same_as_before": r"(de|het) ?zelfde (als|van)|dezelfde (als|van)|hetzelfde|zoals (de vorige keer|altijd|vorige keer|gewoonlijk)|de vorige keer",
        "any_time": r"maakt niet uit (wanneer|hoe laat|welke)|(op )?elk (moment|tijdstip)|wanneer (u|je|jullie) (wil|wilt|kan|kunt|kunnen)|zo (snel|spoedig) mogelijk|eerst(e|volgende) (vrije|mogelijkheid|plek)|maakt me niet uit|eender wanneer",
        "later": r"later|uitstellen|opschuiven|naar achteren",
        "earlier": r"eerder|vroeger|vervroegen|naar voren",
        "field_email": r"(e mail|email|mail)(adres)?( |$)|mailadres|emailadres",
        "field_phone": r"(telefoon|mobiel|gsm|06)?nummer( |$)|telefoonnummer|mobiele nummer|(nieuwe )?(mobiel|gsm)( |$)",
        "field_address": r"verhuisd|verhuizen|nieuw adres|ander adres|adres (wijzigen|veranderen|aanpassen)",
        "field_name": r"(nieuwe|andere|gewijzig\w+|verkeerd\w*) ... (naam|achternaam|voornaam)",
        "pay_link": r"link|(opnieuw|nog eens|nogmaals) (sturen|stuur|versturen)|betaallink|betaalpagina|(stuur|sturen) ... (opnieuw|nog een keer)",
        "leave_it": r"laat (het|hem|dat|alles|maar)( maar)?( zo| staan| zitten| zoals)|houd (het|hem) (maar )?(zo|op)|laten (we|staan)|niet (wijzigen|veranderen|verzetten)",
    },
    "pl": {
        "amends": r"(ale|raczej|zamiast|jednak|wole|wolalbym|wolalabym)( |$)",
        "what_if": r"""
            (co (sie stanie|bedzie) (jesli|jezeli|gdy|jak)|co jesli|a jesli|jesli (nie |odwolam|przeloze|zwroce|anuluje)|ile (to )?kosztuje|czy (musze|trzeba) (za)?placic|czy jest (oplata|kara)|jak (moge|mozna|zrobic|to|dlugo przed|zwrocic|odwolac)|do kiedy|czy mozna)( |$)
        """,
        "affirm": r"""
            ^ (ach |o |no |dobrze |ok |super |swietnie )*(tak|ta|taa|no tak|ok|okej|okay|dobrze|dobra|jasne|oczywiscie|pewnie|zgoda|zgadza sie|swietnie|super|idealnie|w porzadku|potwierdzam|potwierdzone|prosze|prosze bardzo|chetnie|dokladnie|moze byc|pasuje|niech bedzie|zgadzam sie|perfekcyjnie|wspaniale|poprosze|racja|spoko)( |$)
            (moze byc|pasuje mi|pasuje|tak prosze|potwierdzam|niech bedzie|w porzadku|prosze zarezerwowac|prosze odwolac|biore|zgadzam sie|odpowiada mi)( |$)
        """,
        "deny": r"""
            ! (nie ma problemu|nie szkodzi|czemu nie|dlaczego nie|nie ma sprawy|nie spieszy)
            ^ (ach |o |hm |yyy |chwila |zaraz |przepraszam |jednak |wlasciwie )*(nie|nein|lepiej nie|jednak nie|chwila|zaraz|moment|zle|blad|bynajmniej)( |$)
            (nie pasuje|nie moge|nie zgadza sie|to nie|nie ten|nie ta|nie tak|za wczesnie|za pozno)( |$)
        """,
        "same_time": r"(o )?(tej|ta) samej (porze|godzinie)|ta sama (godzina|pora)|o tej samej",
        "same_as_before": r"to samo( |$)|tak(ie|a)? (jak|samo jak) (ostatnio|zawsze|poprzednio)|jak (ostatnio|zawsze|poprzednio)",
        "any_time": r"(o )?(dowolnej|kazdej|ktorejkolwiek) (porze|godzinie)|kiedykolwiek|obojetnie (kiedy|ktory|o ktorej)|jak najszybciej|najszybciej jak|pierwszy wolny|najblizszy (wolny )?termin|wszystko jedno",
        "later": r"pozniej|opozni\w+|odlozyc",
        "earlier": r"wczesniej|przyspieszyc",
        "field_email": r"(adres )?(e mail|email|mail|maila|mejl\w*)( |$)",
        "field_phone": r"(numer|numeru|telefon|telefonu|komork\w+)( |$)",
        "field_address": r"przeprowadz\w+|nowy adres|nowego adresu|zmian\w+ adresu|zmieni\w+ adres",
        "field_name": r"(zmian\w+|zmieni\w+|popraw\w+|nowe) ... (nazwisk\w+|imi\w+)",
        "pay_link": r"link\w*|(wyslac|wyslij|przeslac|przeslij|wyslijcie) ... (ponownie|jeszcze raz)|strona platnosci",
        "leave_it": r"zostaw\w* (to|tak|jak)|niech zostanie|zostajemy (przy|tak)|nie (zmieniaj\w*|przekladaj\w*|ruszaj\w*)|bez zmian",
    },
}
