"""Italian cues."""

WORDS = {
    "human": r"(?:persona|persone|umano|umana|umani|essere umano|operatore|operatrice|operatori|addetto|addetta|consulente|consulenti|agente|agenti|rappresentante|responsabile"
    r"|titolare|direttore|direttrice|direzione|capo|collega|colleghi|impiegato|impiegata|segretaria|segreteria|supervisore|proprietario|proprietaria|gestore|assistenza umana|centralino|reception|servizio clienti)",
    "who": r"(?:<human>|qualcuno|qualcuna|gente|uno di voi|una di voi|uno dei vostri|staff|personale|tecnico|idraulico|elettricista|meccanico|medico|dottore|dottoressa|dentista|veterinario|veterinaria"
    r"|avvocato|avvocata|istruttore|istruttrice|parrucchiere|parrucchiera|sarta|sarto|cuoco|chef|cameriere|commesso|commessa|fotografo|fotografa|libraio|signora|signore|signorine|ufficio|negozio|squadra|team|assistenza|chi si occupa)",
    "art": r"(?:un|uno|una|il|lo|la|l|i|gli|le|vostro|vostra|del|dello|della|dell|dei|degli|al|allo|alla|all|col|coi|dal|dalla|dall|qualche|altro|altra|vero|vera)",
    "bot": r"(?:bot|robot|macchina|macchine|chatbot|ia|computer|automa|risponditore|programma|automatico|automatica|muro automatico|segreteria telefonica)",
    "please": r"(?:per favore|per piacere|perfavore|pf|grazie|subito|adesso|ora|ciao|salve|buongiorno|buonasera|un|una|il|la|con|voglio|vorrei|urgente|prego)",
    "want": r"(?:voglio|vorrei|volevo|preferisco|preferirei|desidero|gradirei|serve|servirebbe|bisogno|cerco|esigo|pretendo|chiedo|datemi|dammi|mi dia|posso avere|potrei avere|avrei bisogno|trovatemi|chiamatemi|chiamami)",
    "talk": r"(?:parlare|parlarne|parlo|parla|discutere|discuterne|conferire|chattare|comunicare|contattare|sentire|scrivere|spiegare|accordo|trattare|confrontarmi|dialogare|ragionare|collegarmi|parlerei|chiacchierare|intendermi)",
    "day": r"(?:oggi|domani|stasera|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|domeniche|festivi|natale|pasqua|ferragosto|capodanno|weekend|fine settimana|la sera|mezzogiorno)",
    "visit": r"(?:appuntamento|visita|prenotazione|tavolo|seduta|lezione|prova|consulenza|posto|taglio|incontro|sopralluogo)",
    "parcel": r"(?:ordine|pacco|spedizione|consegna|pacchetto|vestito|giacca|scarpe|libro|articolo|acquisto|merce|roba)",
}

CUES = {
    "asked_for_human": r"""
        ! (non|senza) (c e |ho |e |mi |ne )*(bisogno|necessario|voglio|serve|occorre|necessita) (di |che )?(parlare |parlarne )?(con |di )?(<art> |nessun |nessuna )?<who>
        ! risorse umane
        ! (agente|agenti) (immobiliare|immobiliari|di viaggio|assicurativo|di polizia)
        ! (a|per|per una|una sola|due|tre|quattro|cinque|sei|ogni|altra|altre|stessa|quante|piu|da) (persona|persone)( sola)?( |$)
        ! (manuale|istruzioni) (dell|per l) (operatore|utente)
        ! (il|la|i|un|una|vostro|vostra|vostri) (vostro |vostra )?<who> (ha|era|e stato|e stata|mi ha|ci ha|hanno|viene|fa|taglia)
        ! (mio|mia|miei) <who>
        <talk> (\w+ ){0,4}(con|a|ad|al|allo|alla|all|col|coi) (\w+ ){0,3}(<who>|<staff>)
        (passare|passami|passatemi|mi passi|mi passa|mi passate|me lo passi|me la passi|mettimi|mettetemi|trasferitemi|trasferiscimi|mi trasferisca|collegatemi|collegami|mi colleghi|girami|giratemi|inoltra|inoltrate|mi metta|mi mette|mi mettete|mi puo passare|mi potete passare) (\w+ ){0,5}(<who>|<staff>)
        (mettermi|mettetemi|mettimi|mi metta|mi mette|mi mettete|entrare|metta) (\w+ )?in (contatto|comunicazione|linea) con
        (avere|averne|ho) in linea( |$)
        <want> (\w+ ){0,4}<human>( |$)
        <want> (\w+ ){0,3}(qualcuno|uno|una|gente) (\w+ )?(vero|vera|reale|in carne|che capisca|di competente|del|della|di voi|con cui|da voi|di umano|che lavora)
        (persona|umano|operatore|qualcuno|gente|essere umano|assistente) (vero|vera|reale|in carne e ossa|in carne ed ossa|viva|vivo|umano|umana|fisica)
        (vera|reale) (persona|umana)
        in carne e(d)? ossa
        ^ (<please> )*(parlare con |passatemi |assistenza )?(<art> )?(<human>|qualcuno|umano|umana|assistenza umana|operatore umano|persona vera|persona reale)( <please>)* $
        (non|niente|no|basta|stufo|stufa|stanco|stanca|odio|invece|anziche|senza|meglio|mica) (\w+ ){0,5}(con |di |un |una |i |coi |al |alle |col |del )*<bot>
        (c e|ci sta|ce|esiste|e possibile avere|avete|sta) (\w+ ){0,2}(qualcuno|una persona|un umano|un operatore|anima viva|qualche umano) (\w+ ){0,3}(li|qui|la|vero|reale|che|con cui|dall altra parte|disponibile|online|che mi|a cui|che possa|in ascolto|o sto parlando|$)
        (qualcuno|uno|una) (del|della|dello|dei|dal|dalla|di|dell) (\w+ )?(negozio|team|staff|officina|studio|ufficio|vostri|voi|segreteria|salone|clinica|personale|ristorante|albergo|squadra|reception|assistenza)
        (puo|possa|potrebbe|puo darmi|far|fate|fatelo|fatela|fammi|fatemi|mi faccia|mi fai) (\w+ ){0,3}(rispondere|rispondermi|risponda|scrivere|scrivermi|contattare|contattarmi) (\w+ )?(da |a |dalla |dal |lui|lei|qualcuno|una persona|un operatore|<staff>)
        (rispond\w+|risponda|seguire|assistere|contattare) (\w+ ){0,3}(di persona|una persona|da una persona|qualcuno di voi|un umano|un operatore)
        (a voce|di persona|a quattr occhi|al telefono) (\w+ ){0,3}(con|col) (\w+ )?<who>
        (parlare|parlo|accordo) (con |col )?(il |la |lo )?(titolare|<staff>)
        (c e|e|sta) (li |qui |in negozio |in ufficio )?(<staff>|il titolare|la titolare|il capo|il direttore|la direttrice)( in| li| oggi| disponibile| libero| libera|$)
        ? (qualcuno|una persona|persona|umano|operatore|titolare|responsabile)
        ? (qualcuno) (puo|potrebbe) (\w+ )?(aiutarmi|aiutare)
    """,
    "request_callback": r"""
        ! (non|senza) (\w+ )?(chiamatemi|chiamarmi|chiamate|telefonate|richiamare)
        (richiamatemi|richiamami|richiamarmi|mi richiami|mi richiama|mi richiamate|richiamata|richiamo telefonico|essere richiamat\w)( |$)
        (mi|ci) (puo|potete|potreste|potrebbe|puoi|fa|fate|faccia) (\w+ ){0,2}(chiamare|richiamare|telefonare|chiamata|squillo)( |$)
        (chiamatemi|chiamami|mi chiami|mi chiamate|telefonatemi|mi telefoni|telefonami|chiamarmi|telefonarmi|mi telefonate|fatemi chiamare|fammi chiamare|farmi chiamare|mi chiama|mi telefona|chiamateci)( |$)(?!\W*(sono)?\W*[a-z]+\W*$)
    """,
    "upset": r"""
        ! (non|mica|niente) (\w+ )?(male|delus\w|arrabbiat\w)
        (e|siete|sei|che|una|un|davvero|proprio|veramente|semplicemente|e una|e un|assolutamente|totalmente) (\w+ ){0,2}(vergogna|vergognoso|vergognosi|schifo|schifoso|inaccettabile|scandalo|scandaloso|indecente|assurdo|ridicolo|ridicoli|incompetenti|incapaci|ladri|truffa|truffatori|presa in giro|pessimo|pessima|pessimi|disastro|disastroso|delusione|deludente|indegno|imbarazzante|incredibile|bugiardi|inaffidabili|maleducati|allucinante|orribile|terribile|mancanza di rispetto|barzelletta|vergognatevi|poco seri|poco serio)( |$)
        (sono|siamo|ne ho|ho|resto|rimango) (\w+ ){0,3}(deluso|delusa|delusi|arrabbiat\w|furios\w|incazzat\w|stuf\w|stanc\w di|indignat\w|amareggiat\w|nauseat\w|esasperat\w|scocciat\w|schifat\w|sconcertat\w|insoddisfatt\w|inviperit\w|allibit\w|fuori di me|le scatole piene|le palle piene|le tasche piene|piene le)( |$)
        (nessuno|mai nessuno|non mi|non ci|mai) (\w+ ){0,3}(risponde|risposto|rispondete|richiama|richiamato|richiamati|presentato|venuto|fatto vivo|fatto sapere|si degna|degnato|aiuta|interessa|ascolta|calcola)( |$)
        (terza|seconda|quarta|quinta|ennesima|millesima|3a|2a) volta( |$)
        (mai piu|non torno|non tornero|non ci torno|non compro piu|non metto piu piede|ultima volta|vado altrove|vado dalla concorrenza|da voi mai piu)( |$)
        (pessim\w|orribil\w|terribil\w|peggior\w?|scadent\w|penos\w) (\w+ )?(servizio|esperienza|negozio|assistenza|qualita|accoglienza|trattamento|cibo|lavoro|pizza|ditta)
        (vergogna|vergognatevi|vergognoso|schifo|che schifo|delusissim\w|delusione|inaccettabile|indecente|inammissibile|presa in giro|prendendo in giro|prendete in giro|preso in giro|presi in giro|presa per il culo|per i fondelli|non se ne puo piu|non ne posso piu|basta cosi|e ora di finirla|ma stiamo scherzando|ma scherziamo|state scherzando|roba da matti|complimenti davvero|bella figura|che figura|una stella|recensione negativa|pessima recensione|reclamo|lamentarmi|lamentela|mi lamento|mi avete mentito|mentito|abbandonat\w|lasciat\w a piedi|mi pento|tempo perso|perdere tempo|perdita di tempo|rovinat\w|tutto rovinato|maleducat\w|scortes\w|sgarbat\w|villan\w|porca miseria|che cazzo|cazzo|vaffanculo|merda)( |$)
        (aspetto|aspettiamo|aspettando|attendo|attesa) (\w+ ){0,3}(da|ormai|piu di|un|due|tre|\d+|ancora) (\w+ )?(ore|ora|settimane|giorni|mesi|mese|\d+)
        (e un mese|sono settimane|sono giorni|sono ore|sono mesi|e una settimana) che( |$)
        (trattat\w|trattamento|parlato|risposto) (\w+ )?(male|malissimo|come|a pesci|di merda|da cani)
        ? (delus\w|rabbia|aspetto|ancora|pessim\w|rott\w|sbagliat\w|ritardo|assurdo)
    """,
    "urgent": r"""
        ! (non|niente|nessuna|senza) (\w+ ){0,3}(urgente|urgenza|fretta|emergenza)
        ! (tariffa|tariffe|servizio|numero|costo|costi|prezzo|quanto|supplemento|pronto) (\w+ ){0,4}(urgenza|urgenze|urgente|emergenza|emergenze|intervento|soccorso)
        (e|molto|super|davvero|abbastanza|troppo|una|vera|e una) (\w+ )?(urgente|urgentissimo|urgenza|emergenza)( |$)
        ^ (urgente|urgentissimo|emergenza|aiuto|soccorso|sos)( per favore| subito| presto| aiuto)* $
        (subito|immediatamente|il prima possibile|al piu presto|urgentemente|con urgenza|d urgenza|sbrigatevi|fate presto|fate in fretta|di corsa|entro un ora|non puo aspettare|non posso aspettare|in questo momento|prima che sia tardi|prima possibile|venite subito|immediato)( |$)
        (acqua|liquami|fogna|pioggia) (\w+ ){0,4}(esce|scende|cola|entra|dappertutto|ovunque|dal|dalla|dai|allaga|sale|zampilla|schizza|gocciola)( |$)
        (esce|scende|perde|sgorga|entra|gocciola|cola|schizza) (\w+ ){0,2}(acqua|gas|fumo|liquami)
        (allag\w+|allagamento|inondat\w+|tubo (\w+ ){0,2}(rotto|scoppiato|esploso)|perdita d acqua|senza acqua|senza riscaldamento|senza luce|senza corrente|caldaia (\w+ )?(rotta|morta|ferma|in blocco)|saltata la corrente|saltata la luce)( |$)
        (chius\w fuori|bloccat\w (dentro|fuori|in)|intrappolat\w|rimast\w (chius\w|fuori|a piedi|bloccat\w)|in panne)( |$)
        (matrimonio|volo|aereo|treno|funerale|cerimonia|esame|colloquio|udienza|festa|ospiti|cena) (\w+ ){0,4}(e|parte|inizia|comincia|tra|fra|arrivano) (\w+ )?(oggi|domani|stasera|\d+|un ora|mezz ora|poco|poche ore)
        (dolore|male|mal di denti) (\w+ )?(insopportabile|atroce|fortissimo|tremendo|terribile|lancinante|da morire)
        (dente|corona|capsula|otturazione) (\w+ ){0,2}(rotto|rotta|saltato|saltata|caduto|caduta|spezzato|staccata)
        (stanno usando|qualcuno usa|hanno usato|clonat\w|rubat\w) (\w+ ){0,3}(carta|conto|identita)
        ? (urgente|urgenza|subito|oggi|adesso|presto|aiuto|emergenza)
    """,
    "safety": r"""
        ! (bolletta|caldaia|stufa|cucina|fornello|tecnico|bombola|contatore|impianto|revisione) (a |del |di )?gas
        ! (mandano|manda|va|andare) (\w+ )?(a|in) fuoco la (lingua|bocca)
        ! (da morire|morire dal ridere|muoio dal ridere|muoio di fame|muoio dalla voglia)
        (odore|puzza|puzzo|sento|sentiamo|odora) (\w+ ){0,3}(gas|bruciato|fumo|uova marce|benzina|plastica bruciata)
        (fuga|perdita) di gas
        (esce|c e|vedo|viene) (\w+ ){0,2}(fumo|fuoco|scintille|fiamme)( |$)
        (incendio|fiamme|scintille|prende fuoco|preso fuoco|a fuoco|in fiamme|monossido|scossa|folgorat\w|fulminat\w|cortocircuito|corto circuito|esplos\w+|scoppiat\w la|sta bruciando)( |$)
        (allarme|rilevatore) (\w+ ){0,3}(suona|suonando|scattato|continua)
        (cadut\w|scivolat\w|inciampat\w|fatto male|fatta male|tagliat\w|bruciat\w|scottat\w|ustion\w+|svenut\w|soffoc\w+|ingoiat\w|ingerit\w|avvelen\w+|intossica\w+|rott\w il (braccio|polso|naso|piede)|rotta la (gamba|caviglia|mano)|fratturat\w|battuto la testa)( |$)
        (ferit\w|sangue|sanguina|sanguinando|incosciente|non respira|non riesco a respirare|respirare|respiro|dolore al petto|infarto|ictus|convulsion\w|allergi\w+|shock anafilattico|orticaria|gonfi\w+|bolle|sfogo|eruzione|vomit\w+|giramenti|capogiri|vertigini|ambulanza|pronto soccorso|vigili del fuoco|118|112|pericolo|pericolos\w|minacciat\w|aggredit\w|picchiat\w|morso|morsicat\w)( |$)
        (suicid\w+|ammazzarmi|uccidermi|farla finita|non voglio piu vivere|voglio morire|farmi del male|togliermi la vita)( |$)
        (freni|freno|sterzo|ruota|gomma) (\w+ ){0,3}(non|rott\w|cedut\w|staccat\w|scoppiat\w|persa)
        (vetro|plastica|metallo|verme|scheggia) (\w+ )?(nel|nella|dentro) (\w+ )?(piatto|insalata|zuppa|pizza|torta|pane|cibo)
        ? (gas|fumo|fuoco|sangue|pericolo|allarme|neonato|bambin\w|incinta)
    """,
    "dispute": r"""
        (addebitat\w|addebito|addebiti|prelevat\w|fatturat\w|pagat\w|preso|presi|scalat\w|conteggiat\w|fatto pagare) (\w+ ){0,4}(due volte|doppio|doppi|2 volte|di troppo|troppo|in piu|senza|per errore|per sbaglio|mai|non richiest\w)
        (due volte|doppio|doppia|2 volte) (\w+ ){0,3}(addebit\w+|pagament\w+|prelev\w+|fattur\w+|carta|conto|la stessa)
        (addebito|fattura|importo|prelievo|pagamento|conto|spesa|commissione|penale) (\w+ ){0,3}(sbagliat\w|errat\w|non autorizzat\w|non riconosciut\w|sconosciut\w|ingiustificat\w|gonfiat\w|non corrisponde|non torna|che non)
        (non) (\w+ )?(riconosco|ho autorizzato|autorizzato|ho ordinato|ho mai ordinato|ho mai firmato|ho mai chiesto|ho richiesto|accetto|abbiamo ordinato|avevo chiesto|e quello che|era quello che|era quanto|intendo pagare|pago|pagher\w+|paghiamo)( |$)
        (voglio|vorrei|rivoglio|pretendo|esigo|ridatemi|restituitemi|rimborsatemi|chiedo|aspetto|mi ridiate|mi rimborsiate) (\w+ ){0,4}(soldi|rimborso|denaro|caparra|acconto|cauzione|indietro|risarcimento|differenza|rimborsat\w)( |$)
        (ridatemi|restituitemi|rimborsatemi|rivoglio i)( |$)
        (dove|quando|ancora|mai) (\w+ ){0,4}(il mio rimborso|i miei soldi|la mia caparra|il rimborso)( |$)(?!.*(carta o|di solito|in genere))
        (contest\w+|disconosc\w+|storno|stornare|chargeback|la mia banca|in banca|banca blocco|bloccare il pagamento)( |$)
        (preventivo|concordat\w|pattuit\w|accordi|promesso|eravamo d accordo|detto|dicevate) (\w+ ){0,6}(ma|invece|adesso|e ora|poi|fattura|\d+)
        (gia) (pagat\w|saldat\w) (\w+ ){0,4}(sollecito|perche|ma|e|ancora)
        ? (addebit\w+|rimborso|fattura|soldi|importo|conto)
    """,
    "legal": r"""
        ! (fidanzat\w|amic\w|fratello|sorella|marito|moglie) (\w+ )?avvocat\w
        ! (consulenza|consulenze|parere|diritto) (\w+ )?(legale|legali|del lavoro|di famiglia)
        (mio|nostro|un|il|dal|al|col|miei|suo) (\w+ )?(avvocato|legale|legali|avvocati)( |$)
        (avvocat\w|vie legali|azione legale|azioni legali|denunci\w+|querel\w+|tribunale|giudice di pace|giudice|causa|citazione|diffida|messa in mora|carabinieri|polizia|procura|codacons|altroconsumo|associazione consumatori|tutela consumatori|garante|nas|asl|guardia di finanza|ispettorato|ordine degli avvocati|ordine dei medici|gdpr|privacy violata|dati personali|diritto all oblio|risarcimento danni|danni morali|responsabilita civile|illegale|illecito|a norma di legge|perito del tribunale)( |$)
        (cancell\w+|elimin\w+|copia|accesso|rimuov\w+) (\w+ ){0,4}(miei dati|mie foto|dati personali|cartella clinica|tutti i dati|mie informazioni)
        (foto|immagine|video|viso|faccia) (\w+ ){0,6}(senza|consenso|autorizzazione|permesso)
        senza (\w+ ){0,2}(consenso|autorizzazione|permesso|firma)
        ? (avvocato|legale|legge|diritto|diritti|polizia)
    """,
    "sensitive": r"""
        ! (fiori|corona|colore|vestito|abito|biglietto) (\w+ ){0,4}(funerale|funerali|lutto)
        ! (mezza|mezzo|batteria|pianta|stanco|stanca|sonno) (\w+ )?mort\w
        (mort\w|decedut\w|deceduto|lutto|funerale|funerali|scompars\w|venut\w a mancare|mancat\w|vedov\w|defunt\w|sepoltura|ci ha lasciat\w|si e spent\w|cremazione|successione|eutanasia)( |$)
        (perso|persa|perduto|perdita) (\w+ )?(il |la |mio |mia |del |della )*(bambino|bambina|figlio|figlia|madre|padre|mamma|papa|marito|moglie|lavoro|posto|casa|gravidanza|nonna|nonno|cane|gatto)
        (cancro|tumore|chemio|chemioterapia|mastectomia|terminale|leucemia|demenza|alzheimer|depressione|depress\w|ansia|attacchi di panico|aborto|disabil\w+|diagnosticat\w|diagnosi|cure palliative|rianimazione|terapia intensiva|sclerosi|anoressia|bulimia|autis\w+|fecondazione|hiv|ictus|malattia grave)( |$)
        (non) (\w+ )?(posso|riesco|possiamo|riusciamo|ce la faccio|ho i soldi|ho soldi|so come) (\w+ ){0,3}(pagare|pagarvi|permettermi|permettermelo|saldare|arrivare a fine mese)( |$)
        (disoccupat\w|licenziat\w|cassa integrazione|perso il lavoro|sfrattat\w|senza casa|difficolta economiche|difficolta economica|fallimento|reddito di cittadinanza|in miseria)( |$)
        (razzis\w+|discrimina\w+|omofob\w+|sessist\w+|molesti\w+|molestat\w|palpeggiat\w|mi ha toccat\w|colore della (mia )?pelle|perche (sono|siamo) (ner\w|stranier\w|gay|lesbic\w|trans|musulman\w|disabil\w|donn\w|due donne|due uomini)|mio accento|mia religione|mio peso|il velo)( |$)
        (violenza|violent\w|mio ex|mia ex|mi picchia|maltratt\w+|centro antiviolenza|stalker|stalking|divorzio|separazione|ordine restrittivo|separat\w)( |$)
        (battute|battuta|commenti|commento|presa in giro|derisa?) (\w+ )?(su|sul|sulla|sui) (\w+ )?(mio|mia|miei|nostro|nostra)
        (minorenne|minore|ho 1[3-7] anni|stupr\w+|abus\w+)( |$)
        ? (mort\w|ospedale|malat\w|vergogno|imbarazzo|dolore)
    """,
    "unhelped": r"""
        (non|mica) (\w+ )?(e|era) (\w+ )?(quello|quel|cio|la risposta|la mia domanda) (\w+ )?(che|a cui)? ?(ho chiesto|chiedevo|volevo|cerco|intendevo|dicevo|chiesto)?
        (non|questo non|cosi non) (mi |m )?(aiuta|aiuti|serve|risponde|rispondi|risolve|funziona|basta|dice niente|dice nulla|e utile|c entra|e stato utile|e stata utile|hai risposto|avete risposto)( |$)
        (gia|ho gia|l ho gia) (\w+ )?(fatto|provato|letto|visto|controllato|guardato)( |$)
        ^ (no|nono|no no|non e questo|nessuno|nessuna|nessuno dei due|nessuno di questi|sbagliato|inutile|non aiuta|per niente|ancora niente|macche|non quello|non serve) $
        (no no|intendevo|intendo|volevo dire|voglio dire|la mia domanda|ho chiesto|chiedevo|stavo chiedendo|parlo di|parlavo di|ti ho chiesto|vi ho chiesto)( |$)
    """,
    "repeated": r"""
        (ripeti|ripete|ripetete|stai ripetendo|state ripetendo|continui a|continuate a|dici sempre|dite sempre|rispondi sempre|rispondete sempre|giri in tondo|girate in tondo) (\w+ ){0,3}(stess\w|uguale|dire|ripetere|cose|risposta|frase|mandare|cosa)?( |$)
        (sempre |di nuovo |ancora )(la stessa|lo stesso|le stesse|gli stessi)( |$)
        (la stessa|lo stesso|stessa) (risposta|cosa|frase|messaggio|frasetta) (\w+ )?(di nuovo|ancora|sempre|di prima)
        (me l hai|me lo hai|me l avete|l hai|l avete|mi hai) gia (detto|scritto|mandato|risposto)
        (te l ho|ve l ho|l ho|ho) gia (detto|scritto|chiesto|spiegato|ripetuto)
        (non) (\w+ )?(capisci|capite|capisce|mi ascolti|ascoltate|leggi|leggete|stai capendo|hai capito|avete capito)( |$)
    """,
    "injection": r"""
        (ignora|ignorate|ignori|dimentica|dimenticate|scordati|scorda|salta|disattiva|aggira) ... (istruzioni|regole|precedenti|precedente|prompt|direttive|tutto quello|limiti|privacy|restrizioni)
        (mostra|mostrami|dimmi|scrivi|scrivimi|stampa|rivela|dammi|elenca|copia|incolla) ... (istruzioni|prompt|sistema|note interne|note del personale|codice sorgente|database|password|segret\w+|riservat\w+|regole interne|nascost\w+)
        (fai finta|fingi|fingiti|comportati come|agisci come|sei ora|da ora sei|adesso sei|d ora in poi|immagina di essere|recita la parte|interpreta)( |$)
        (sono) (il |la |lo |un |uno |una |l |del |dell |vostro |tuo )*(sviluppatore|sviluppatrice|amministratore|amministratrice|programmatore|admin|tecnico informatico|reparto it|creatore)( |$)
        (modalita|aggiornamento|messaggio) (\w+ )?(sviluppatore|amministratore|sistema|admin|debug)
    """,
    "private": r"""
        (telefono|numero|cellulare|email|mail|indirizzo|ordine|fattura|appuntamento|dati|conto|cartella|stipendio|orario|foto|camera) (\w+ )?(di|del|della|dell|dei|degli|delle) (\w+ )?(vicin\w|amic\w|ex|moglie|marito|fidanzat\w|sorella|fratello|capo|collega|altr\w|client\w|pazient\w|signor\w?|signora|dipendent\w|ragazz\w|mamma|madre|padre|proprietari\w)( |$)
        (elenco|lista|nomi|indirizzi|numeri|dati) (dei|degli|delle|di tutti i|di altri|di tutti gli) (\w+ )?(client\w|pazient\w|iscritt\w|utent\w|ospit\w|acquirent\w)
        (codice|password|combinazione|pin) (\w+ )?(della|del|dell|di|per la|per l|per il|la|il) ?(\w+ )?(porta|allarme|cassaforte|ingresso|cassa|sistema|personale|magazzino|cancello)
        (chi|in che camera|in quale camera) (\w+ ){0,3}(alloggia|dorme|ha dormito|soggiorna)
        (quanto guadagn\w+|prezzo di costo|costo d acquisto|margine|margini|fornitor\w+|stipendi|note interne|riservato al personale|solo per il personale)( |$)
    """,
    "abuse": r"""
        (stupid\w|scemo|scema|inutile|idiota|cretino|deficiente|maledetto|merda di|di merda|schifo di|ignorante|ridicolo) (\w+ )?(bot|robot|macchina|chatbot|programma|computer|automa|ia)
        (bot|robot|macchina|chatbot|programma|ia|sei) (\w+ ){0,3}(stupid\w|scem\w|inutile|idiota|cretin\w|deficiente|merda|da due soldi|pena|coglione|imbecille|incapace|ignorante|rottame)( |$)
        (fai pena|fai schifo|vaffanculo|vai a quel paese|va a cagare|vai a cagare|stai zitto|chiudi il becco|fottiti|figlio di puttana|muori|crepa|testa di)( |$)
        ^ (idiota|stupido|scemo|cretino|imbecille|coglione|stronzo|merda|deficiente|inutile|bastardo) $
    """,
    "off_task": r"""
        (scrivi|scrivimi|componi|crea|genera|inventa|programma) (\w+ ){0,3}(poesia|tema|saggio|storia|canzone|codice|compiti|discorso|barzelletta|python|filastrocca|lettera di)
        (risolvi|fammi|aiutami) (\w+ ){0,4}(compiti|matematica|equazione|cruciverba)
        (chi (ha vinto|vince|vincera|e il presidente)|qual e la capitale|capitale della|capitale del|che tempo fa|senso della vita|raccontami (\w+ )?barzelletta|dimmi una barzelletta)( |$)
        (traduci|tradurre) (\w+ ){0,4}(in|nel)
    """,
    "greeting": r"""
        ^ (ciao|salve|buongiorno|buon giorno|buonasera|buona sera|buon pomeriggio|hey|ehi|hola|hello|buondi|ciao ciao|pronto|saluti)( a tutti| a voi| come va| come stai| come state| tutto bene| buongiorno| buonasera| ragazzi| gentilissimi| di nuovo| team| bella gente)* $
        ^ (come va|come stai|come state|tutto bene) $
    """,
    "thanks": r"""
        ^ (ok |va bene |perfetto |ottimo |benissimo |ah |si |no |bene |capito |tutto chiaro |e tutto |e tutto qui |nient altro |basta cosi |a posto |fantastico |grandioso |super )*(grazie|grazie mille|mille grazie|molte grazie|tante grazie|grazie infinite|grazie tante|ti ringrazio|vi ringrazio|la ringrazio|gentilissim\w|molto gentile|molto gentili|grazie di cuore)( a te| a lei| a voi| mille| di tutto| per tutto| dell aiuto| per l aiuto| per le informazioni| per l informazione| della risposta| per la risposta| arrivederci| ciao| buona giornata| buona serata| e tutto| e tutto qui| gentilissim\w| anche a voi| perfetto| ancora| a presto| tante| infinite| della disponibilita| nient altro)* $
    """,
    "praise": r"""
        ! (non|mica) (\w+ )?(bravi|bravissimi|gentil\w|contento|ottimo)
        (bravissim\w|bravi tutti|siete fantastici|siete grandi|siete i migliori|un tesoro|un angelo|un amore|eccellente|eccezional\w|ottimo servizio|ottimo lavoro|servizio impeccabile|meraviglios\w|fantastic\w|splendid\w|stupend\w|superlativ\w|complimenti (a|per|al|ai|alla|vivissimi)|gentilissim\w|content\w di|contentissim\w|felicissim\w|soddisfatt\w|entusiast\w|cinque stelle|5 stelle|consigliatissim\w|lo adoro|la adoro|vi adoro|ci avete fatto felici|mi avete salvato)( |$)
    """,
    "goodbye": r"""
        ^ (ok |va bene |grazie |bene |allora |perfetto )*(arrivederci|arrivederla|a presto|a domani|alla prossima|buona giornata|buona serata|buonanotte|buona notte|ci vediamo|ci sentiamo|addio|ciao ciao|bye|buon weekend|buon fine settimana|saluti|cordiali saluti)( grazie| a tutti| a voi| e grazie| anche a voi| a presto)* $
    """,
    "acknowledgement": r"""
        ^ (ok|okay|va bene|vabbe|bene|benissimo|perfetto|ottimo|capito|ho capito|chiaro|tutto chiaro|d accordo|si|certo|esatto|ah|ah ok|ah capisco|capisco|fantastico|no grazie|e tutto|nient altro|niente altro|basta cosi|a posto|tutto a posto|no|niente|magari dopo|non ora|super|ahah|haha|lol|mmm|boh|interessante|giusto|ricevuto|di nulla|figurati|nessun problema|fatto|per ora no)( grazie| perfetto| bene| ok| allora| capito| cosi)* $
    """,
    "who_are_you": r"""
        (sei|siete|e|parlo con|sto parlando con|sto chattando con|lei e) (\w+ )?(un |una |con un |con una )*(bot|robot|macchina|umano|umana|persona|persona vera|persona reale|ia|intelligenza artificiale|chatbot|computer|vero|vera|programma|operatore vero)( |$)
        (chi sei|chi siete|con chi parlo|con chi sto parlando|come ti chiami|qual e il tuo nome|cosa sai fare|cosa puoi fare|che cosa puoi fare|in cosa puoi aiutarmi|come puoi aiutarmi)( |$)
    """,
    "rating": r"""
        ^ (do |voto |un |vi do |ti do |valutazione )*([1-5]|uno|una|due|tre|quattro|cinque)( su 5| su cinque| stelle?| punti|/5)? $
    """,
    "never_mind": r"""
        ^ (no |ok |ah |anzi |scusa |va beh )*(lascia stare|lasci stare|lasciate stare|lascia perdere|lasci perdere|lasciamo perdere|niente|fa niente|non importa|non fa niente|annulla|annullate|basta|stop|come non detto|non serve piu|non mi serve piu|no grazie|un altra volta|piu tardi|dopo|ho risolto|trovato|ho trovato|fa lo stesso)( grazie| scusa| scusate| allora| lo stesso)* $
        (lascia stare|lasci stare|lascia perdere|lasciamo perdere|come non detto|non importa piu|non serve piu)( |$)
    """,
    "correction": r"""
        ^ (no|scusa|scusi|scusate|ops|aspetta|aspetti|intendevo|correzione|anzi|mi sono sbagliat\w|volevo dire|in realta|errore mio)( |$)
    """,
    "order_status": r"""
        ! (annullare|modificare|cambiare|fare|effettuare|restituire|rendere) (\w+ )?(un |il |l |mio )*ordine
        (dove|quando|come|a che punto) (\w+ ){0,3}(e|si trova|arriva|arrivera|arrivano|sta|stanno|sono|parte|ricevo|ricevero|consegnate|mi arriva) (\w+ ){0,2}<parcel>( |$)
        (stato|tracciare|traccia|tracking|tracciamento|notizie|aggiornamenti|novita|info|seguire) (\w+ ){0,4}(<parcel>|\d{3,8})
        (mio|mia|miei|il|la) <parcel> (\w+ ){0,4}(non|ancora|arrivat\w|spedit\w|in ritardo|perso|consegnat\w|doveva)( |$)
        (non) (\w+ ){0,3}(arrivat\w|ricevut\w|consegnat\w)( |$)
        (numero|codice|link) di (tracking|tracciamento|spedizione)
        ^ (ordine|l ordine|numero|e il|e l ordine|il mio ordine e il) (numero |n |nr )?#?\d{3,8}( per favore| grazie)? $
        ordine (numero |n |nr )?#?\d{3,8}
    """,
    "book_appointment": r"""
        ! (serve|bisogna|devo|occorre|e necessario|senza) (\w+ ){0,2}(prenotare|prenotazione|appuntamento)
        (prenotare|prendere|fissare|avere|fare|riservare|vorrei|voglio|serve|servirebbe|prenoto|prenota|prenotarmi|chiedere) (\w+ ){0,3}<visit>( |$)
        (avete|c e|ci sono|hai|ha) (\w+ ){0,3}(posto|posti|disponibilita|appuntamenti|buchi|buco|tavolo|tavoli|orari liberi)( |$)
        (prenotare|prenotarmi|prenoto)( |$)(?!.*(bisogna|come|devo))
        (potete|puo|potrebbe|mandate|mandatemi|mandare|serve|venite|puoi) (\w+ ){0,3}(venire|passare|qualcuno a|un tecnico|un idraulico|un elettricista|a casa|a vedere)( |$)
        (serve|cerco|bisogno|servirebbe|vorrei) (\w+ ){0,2}(idraulico|elettricista|meccanico|tecnico|dentista|parrucchiere|fabbro|avvocato|qualcuno che|qualcuno per)( |$)
    """,
    "reschedule_appointment": r"""
        (spostare|cambiare|rimandare|posticipare|anticipare|modificare|sposto|spostarlo|riprogrammare|spostate) (\w+ ){0,4}(<visit>|ora|orario|giorno)( |$)
        (spostare|posticipare|rimandare|riprogrammare)( |$)
    """,
    "cancel_appointment": r"""
        ! (entro quando|come|posso|si puo|quanto costa|se|penale|fino a quando) (\w+ ){0,4}(disdire|cancell\w+|annull\w+|disdetta)
        (disdire|disdico|cancellare|cancella|annullare|annulla|disdici|annullate|disdette) (\w+ ){0,4}(<visit>|domani|oggi|lunedi|martedi|mercoledi|giovedi|venerdi|sabato)( |$)
        (non) (posso|riesco|potro|riusciro) (\w+ ){0,2}(venire|esserci|presentarmi)( |$)
    """,
    "appointment_status": r"""
        (quando|a che ora|che giorno|dove|conferm\w+|ricord\w+) (\w+ ){0,4}(ho|e|era|avevo|abbiamo|del|il|la|l) (\w+ ){0,3}(appuntamento|visita|prenotazione|seduta|lezione)( |$)(?!.*(costa|dura))
        (quando|a che ora|chi) (\w+ )?(viene|vengono|passa|arriva il|passano) (\w+ ){0,2}(tecnico|idraulico|elettricista|qualcuno|domani|oggi)?( |$)
        (ho|avevo|abbiamo) (\w+ )?(un |l |la )?(appuntamento|prenotazione|visita) (\w+ )?(il|con|alle|domani|per|lunedi|martedi|mercoledi|giovedi|venerdi|sabato)
        (mio|prossimo) (\w+ )?appuntamento( |$)
    """,
    "start_return": r"""
        ! (come|quanto|posso|si puo|entro quando|quanti|dove|il reso e|costa|e possibile) (\w+ ){0,5}(reso|resi|restituire|rendere|restituzione)
        (vorrei|voglio|devo|volevo) (\w+ ){0,3}(restituire|rendere|fare un reso|fare il reso|rimandare indietro|rispedire)( |$)
        (restituire|rendere|rimandare|rispedire) (\w+ )?(il|la|lo|i|le|un|una|l|questo|questa)( |$)
        (fare|avviare|aprire|richiedere) (\w+ )?(reso|restituzione)
    """,
    "pay_invoice": r"""
        ! (come|posso|si puo|dove|accettate) (\w+ ){0,4}(pagare|saldare)
        (vorrei|voglio|devo|volevo) (\w+ )?(pagare|saldare) (\w+ ){0,2}(fattura|conto|saldo|quanto|bolletta|rata|debito)( |$)
        (pagare|saldare) (\w+ )?(la mia |la |mia )?(fattura|bolletta)( |$)
        link (di|per il|per) (pagamento|pagare)
    """,
    "invoice_status": r"""
        (quanto|cosa) (\w+ )?(mi )?(manca|resta|rimane) (ancora )?(da )?(pagare|saldare|versare)( |$)
        (quanto) (\w+ )?(devo|dobbiamo|vi devo|resta da pagare|mi resta|rimane da pagare)( pagare| ancora| pagarvi|$)
        (mia|una|la|copia della|ultima) fattura (\w+ ){0,4}(copia|mandare|vedere|inviare|ricevere|scaduta|aperta)?( |$)(?!.*(due volte|doppia|sbagliata|errata))
        (arrivato|ricevuto|risulta) (\w+ )?(il mio |il )?(pagamento|bonifico)
    """,
    "product_search": r"""
        (avete|vendete|tenete|c e|ci sono|vi e rimast\w|e rimast\w) (\w+ ){0,4}(disponibil\w|in magazzino|in negozio|in taglia|taglia|nero|rosso|blu|verde|in stock)( |$)
        (cerco|sto cercando|cercavo) (un|una|uno|dei|delle|qualcosa)( |$)
        (disponibile|esaurito|di nuovo disponibile)( |$)
    """,
    "update_contact": r"""
        (cambiare|cambiato|modificare|aggiornare|correggere|nuovo|nuova) (\w+ ){0,2}(indirizzo|email|mail|telefono|numero|cellulare|cognome|dati|recapito)( |$)
        (ho traslocato|abbiamo traslocato|ho cambiato casa|mi sono trasferit\w)( |$)
    """,
    "hours": r"""
        (a che ora|fino a che ora|da che ora|che orari|che orario|quali sono gli orari|quando|fino a quando) (\w+ ){0,4}(aprite|apre|chiudete|chiude|siete aperti|aperto|aperti|siete in|fate|avete|chiusi)( |$)
        (orari|orario|orari di apertura|orario di apertura|apertura|chiusura|ferie)( |$)(?!.*(corsi|treno|lavoro))
        (siete|aperti|aperto|aprite|chiusi|chiuso|chiudete|e aperto|c e qualcuno|lavorate) (\w+ ){0,4}<day>( |$)
        ^ (orari|orario|aperti|siete aperti|aperto|quando aprite)( oggi| ora| adesso| domani| per favore)? $
    """,
    "address": r"""
        (dove) (\w+ )?(siete|vi trovate|si trova|sta|e il (negozio|locale|ristorante)|e la (sede|clinica|officina)|e lo studio|posso parcheggiare|parcheggio|si parcheggia|vi trovo)( |$)
        (vostro|qual e l|l|esatto) (indirizzo)( |$)
        (come (arrivo|si arriva|ci arrivo|vi raggiungo|raggiungervi)|indicazioni|parcheggio|parcheggiare|fermata)( |$)
        ^ (indirizzo|dove siete|dove|parcheggio|posizione)( per favore)? $
    """,
    "contact": r"""
        (qual e|avete|mi da|mi date|datemi|mi serve|posso avere|mi dai) (\w+ )?(il |un |la |l |vostro |vostra )*(numero|telefono|email|mail|whatsapp|numero di telefono|recapito)( |$)
        (come|dove) (\w+ )?(vi |posso )?(contatto|contattarvi|chiamo|chiamarvi|scrivervi|scrivo|raggiungo al telefono|telefonarvi)( |$)
        (posso|potrei) (chiamarvi|telefonarvi|scrivervi)( |$)
        ^ (telefono|numero|email|mail|contatti|contatto|numero di telefono)( per favore)? $
    """,
    "price": r"""
        (quanto costa|quanto costano|quanto viene|quanto vengono|quanto costerebbe|costo|costi|prezzo|prezzi|tariffa|tariffe|quanto prendete|quanto chiedete|listino|a quanto|che prezzo|quanto verrebbe|quanto fate|quanto si paga|supplemento)( |$)
    """,
    "question": r"""
        ^ (ciao |salve |buongiorno |buonasera |e |ma |scusi |scusa |scusate |una domanda |domanda |senta |allora |quindi |ok )*(che|cosa|quale|quali|quando|dove|come|quanto|quanta|quanti|quante|chi|perche|posso|puo|potete|possiamo|si puo|potrei|potreste|c e|ci sono|avete|fate|siete|e|sono|devo|bisogna|accettate|vendete|consegnate|spedite|aprite|chiudete|serve|servono|fino|entro|a che|esiste|prendete|riparate)( |$)
        (volevo sapere|vorrei sapere|mi chiedevo|sapete se|sa se|sapere (se|quando|come|quanto|dove)|mi sa dire|mi sapete dire|mi puo dire|potete dirmi|volevo chiedere)( |$)
    """,
    "follow_up": r"""
        ^ (e|ma|o|oppure|anche|allora|quindi|e se|e per|e il|e la|quello|quella|questo|in|per|con|senza|a|ok e|quale|invece|anche se)( |$)
        (quello|quella|questo|questa|li|la|lo stesso|ci)( |$)
    """,
    "subject.jobs": r"""
        (lavoro da voi|lavorare (da|con|per) voi|cerco lavoro|assumete|state assumendo|cercate (personale|qualcuno|gente|camerieri|commesse|aiuto)|curriculum|cv|candidatura|candidarmi|tirocinio|stage|apprendista|apprendistato|posizione aperta|posizioni aperte|colloquio di lavoro|offerta di lavoro|posto di lavoro)( |$)
    """,
    "subject.press": r"""
        (giornalista|giornale|rivista|stampa|intervista|servizio su|articolo su|influencer|collaborazione|sponsor\w*|follower|podcast|blog|blogger)( |$)
    """,
    "subject.wholesale": r"""
        (all ingrosso|ingrosso|grossista|rivenditore|rivenditori|rivendere|rivendita|distributore|vendere i vostri|prezzi per negozianti)( |$)
    """,
    "subject.groups": r"""
        (addio al nubilato|addio al celibato|damigelle|festa privata|evento aziendale|cena aziendale|gruppo di|comitiva|siamo in (\d\d|sei|sette|otto|nove|dieci|dodici|quindici|venti)|per (\d\d|sei|sette|otto|nove|dieci|dodici|quindici|venti) persone|gita scolastica)( |$)
    """,
    "subject.business_customers": r"""
        (amministratore di condominio|condominio|nostra azienda|mia azienda|nostra ditta|mia ditta|mio ristorante|nostro ufficio|gara d appalto|appalto|costruttore|impresa edile|diversi appartamenti|piu appartamenti|partita iva|flotta|inquilini)( |$)
    """,
    "subject.insurance": r"""
        (assicurazione|assicurazioni|assicuratore|perito|polizza|sinistro|denuncia di sinistro)( |$)
    """,
    "subject.pay_later": r"""
        (a rate|rate|rateizza\w+|rateale|dilazion\w+|pagare (dopo|piu avanti|poco alla volta|il mese prossimo|in due volte|in piu volte)|proroga|posticipare il pagamento)( |$)
    """,
    "subject.money_back": r"""
        (rimbors\w+|soldi indietro|storno|addebitato due volte|addebito doppio|contest\w+)( |$)
    """,
    "subject.our_damage": r"""
        (rott\w|graffiat\w|rovinat\w|bruciat\w|macchiat\w|strappat\w|danneggiat\w|persa|perso|allagat\w|ristrett\w|scolorit\w) (\w+ ){0,4}(mio|mia|miei|nostro|nostra|vostro|vostra|tecnico|idraulico|da voi|durante|dopo)
        (da quando|dopo che|dopo la|dopo il) (\w+ ){0,5}(venut\w|passat\w|riparazione|intervento|visita|montaggio|lavoro) (\w+ ){0,8}(non|perde|rumore|peggio|rott\w|gocciola|di nuovo|ancora)( |$)
        (riparat\w|sistemat\w|montat\w|aggiustat\w|pulit\w) (\w+ ){0,8}(di nuovo|ancora|perde|gia|non funziona|rott\w|peggio)( |$)
    """,
    "subject.hurt": r"""
        (allergi\w+|sfogo|orticaria|bolle|gonfi\w+|prurito|irritazion\w|irritat\w|ustion\w+|scottat\w|intossica\w+|infezion\w|infett\w|ferit\w|stat\w male|vomit\w+)( |$)
    """,
    "subject.staff_complaint": r"""
        (reclamo|lamentel\w|lamentarmi|segnalare) (\w+ ){0,4}(dipendente|commess\w|camerier\w|tecnico|personale|signor\w?|ragazz\w|collega|dottor\w*|receptionist)
        (dipendente|commess\w|camerier\w|tecnico|ragazz\w|signor\w|dottor\w*|receptionist|personale) (\w+ ){0,4}(maleducat\w|scortes\w|sgarbat\w|arrogant\w|villan\w|mi ha urlato|mi ha insultat\w|mi ha ignorat\w|ubriac\w)( |$)
    """,
    "subject.gas": r"""
        (odore|puzza|fuga|perdita|sento) (\w+ ){0,2}gas
        monossido( |$)
    """,
    "subject.water_in": r"""
        (allag\w+|inondat\w+|fogna|liquami|scoppiat\w|trabocc\w+|esce acqua|entra acqua|acqua (\w+ ){0,3}(dappertutto|ovunque|dal|dalla|esce|scende|entra)|non riesco a chiudere)( |$)
    """,
    "subject.partnership": r"""
        (partnership|proposta commerciale|collaborare con|siamo (\w+ )?(fornitori|agenzia|azienda che)|i nostri servizi|nostri prodotti|agente di commercio|pubblicita su|seo)( |$)
    """,
    "subject.medical": r"""
        (diagnosi|sintom\w|effetti collaterali|dosaggio|dose|ricetta|prescri\w+|farmac\w|referto|esami del sangue|secondo parere|e normale che|infett\w)( |$)
    """,
    "subject.legal_advice": r"""
        (ho diritto a|miei diritti|possibilita di vincere|mia causa|mio caso|e legale|parere legale|consulenza legale|affidamento|udienza)( |$)
    """,
}
