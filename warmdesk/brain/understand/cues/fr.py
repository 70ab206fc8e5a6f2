"""French cues."""

WORDS = {
    "who": r"(?:personne|personnes|humain|humaine|humains|etre humain|agent|agente|agents|conseiller|conseillere|operateur|operatrice|representant|representante"
    r"|quelqu un|quelqun|responsable|gerant|gerante|patron|patronne|proprietaire|superviseur|employe|employee|collegue|service client|standard|receptionniste"
    r"|vendeur|vendeuse|technicien|technicienne|un de vous|l un de vous|vrai humain)",
    "please": r"(?:s il vous plait|s il te plait|svp|stp|merci|bonjour|bonsoir|maintenant|vite|urgent|un|une|le|la|allo|je veux|je voudrais|de suite)",
    "day": r"(?:aujourd hui|ce soir|demain|lundi|lundis|mardi|mercredi|jeudi|vendredi|samedi|samedis|dimanche|dimanches|jours feries|noel|week end|weekend|fin de semaine|ferie|le soir|midi)",
}

CUES = {
    "asked_for_human": r"""
        ! (pas|sans) (besoin|envie|la peine|forcement|obligatoire) (de |d |que )?(parler|une personne|un humain|un conseiller)?( a| avec)?( quelqu un| une personne| un humain| un conseiller)?
        ! ressources humaines
        ! (que|qu) (quelqu un|une personne|qqn) (\w+ )?(vienne|viennent|passe|passent|puisse (venir|passer)|se deplace|me fasse|nous fasse|s en occupe|y jette|vienne voir)
        ! agent (immobilier|d entretien|nettoyant|de voyage|d assurance)
        ! (par|pour une|deux|trois|quatre|chaque|autre|meme|combien de) (personne|personnes)( |$)
        (parler|discuter|causer|echanger|jaser|communiquer|dialoguer|parle|parlerais|parlerai|contact|contacter|joindre|rejoindre|avoir affaire) (directement |en personne |de vive voix )?(a|avec|au|aux|un|une|quelqu)? ?(un |une |la |le |l |votre |vos |vrai |vraie )*<who>
        (parler|discuter|causer|jaser|echanger) (a|avec|au) (un|une|le|la|l|votre|vos|des|du|quelqu un|qqn|vous|elle|lui)( |$)
        (passez|passe|passer|transferez|transfere|transferer|redirigez|dirigez|orientez|connectez|branchez|donnez|trouvez|appelez|envoyez) (moi|nous|me|m) (\w+ ){0,4}<who>
        (me|nous|m) (passer|passez|passe|transferer|transferez|connecter|rediriger|diriger|orienter|trouver|mettre) (\w+ ){0,4}<who>
        (mettez|mets|mettre) (moi|nous|me) (en (ligne|relation|contact|communication)) (\w+ )?(avec|a)
        (en (ligne|relation|contact|communication)) (avec|a) (\w+ ){0,3}<who>
        (je veux|je voudrais|j aimerais|j ai besoin|je souhaite|je prefere|je prefererais|je desire|donnez moi|il me faut|je cherche|je demande|puis je avoir|pourrais je avoir|j exige|faut que je parle|je peux avoir) (\w+ ){0,4}(une personne|un humain|un conseiller|une conseillere|un agent|un operateur|une operatrice|un etre humain|un responsable|un vrai|une vraie|quelqu un de|le gerant|la gerante|le patron|la patronne|un interlocuteur|quelqu un au telephone|qqn)( |$)
        (vraie|vrai|reelle|reel) (personne|humain|humaine|conseiller|agent|interlocuteur|gens|etre humain|quelqu un)
        (personne|humain|etre) (reelle|reel|vivante|vivant|humaine|humain|en chair et en os)
        ^ (<please> )*(parler a |parler |avec )?(humain|humaine|personne|agent|conseiller|conseillere|operateur|operatrice|quelqu un|une personne|un humain|un conseiller|un agent|un operateur|personne reelle|vraie personne|etre humain|service client|responsable|standard|accueil|representant|le patron|la patronne)( <please>)* $
        (pas|plus|marre|assez|ras le bol|deteste|refuse|stop|non) (envie |de |d |a |parler |discuter |avec |aux |au |des |les |un |une |ce |cette |votre |parler a |que )*(robot|robots|machine|machines|bot|bots|chatbot|ia|automate|repondeur|ordinateur)
        (y a|est ce qu il y a|y aurait|il y a|a t il|y a t il|y a tu|existe) (\w+ )?(quelqu un|qqn|une personne|un humain|un conseiller|une vraie|un vrai|du monde) (\w+ )?(qui|que|a qui|pour|avec qui|au bout|de disponible|de vivant|au telephone|de reel|la|a qui parler|derriere)
        (quelqu un|qqn|une personne) (de chez vous|de votre equipe|de l equipe|du magasin|de la boutique|du bureau|de vivant|de reel|d humain|qui travaille|a qui parler|de competent|en vrai|au bout du fil|au telephone|de l atelier|du cabinet|du salon)
        (que je pourrais|que je peux|puis je) (avoir|joindre) (au|en)
        (est ce que |c est que )?<staff> (est|serait|est il|est elle)( la| disponible| dispo| present\w?| libre)?( |$)
        (parler|passez moi|passe moi|joindre|voir avec|contacter|veux|voudrais) (a |avec )?<staff>( |$)
        (le|la|un|votre) (responsable|gerant|gerante|patron|patronne|proprietaire|superviseur|chef|cheffe) (svp|s il vous plait|stp)
        (je prefere|j aime mieux|je prefererais|plutot) (\w+ ){0,3}(quelqu un|une personne|un humain|de vive voix|au telephone|en vrai|un conseiller|une vraie|voir ca avec)
        ? (quelqu un|une personne|un humain|conseiller|responsable)
    """,
    "request_callback": r"""
        (rappelez|rappelle|appelez|appelle|telephonez|rappeler|rappele|rappelee)( moi| nous)( |$)
        (pouvez vous|pourriez vous|peut on|pourrait on|quelqu un (peut|pourrait|peut il|pourrait il)|qu on|que quelqu un|qu il|qu elle|vous pouvez|vous pourriez|j aimerais|je voudrais|je souhaite) (\w+ ){0,2}(me rappeler|m appeler|me rappelle|m appelle|me telephoner|me contacter par telephone|etre rappele|etre rappelee|etre rappeles|me passer un coup de fil|me donner un coup de fil)( |$)
        (un |d un |le )?(rappel telephonique|rappel)( svp| s il vous plait|$)
    """,
    "upset": r"""
        (c est|quel|quelle|c est un|c est une|vous etes|vraiment|completement|totalement|c est du|c est vraiment|absolument|franchement) (\w+ ){0,2}(honte|honteux|scandale|scandaleux|inadmissible|inacceptable|lamentable|nul|nuls|nulle|n importe quoi|foutage de gueule|arnaque|arnaqueurs|voleurs|incompetents|menteurs|ridicule|pathetique|catastrophe|catastrophique|deplorable|degueulasse|minable|abuse|insupportable|horrible|affreux|deception|decu|decue|enervant|pitoyable|mepris|manque de respect|merde|revoltant|penible|bordel)
        (je suis|on est|nous sommes|suis|je reste) (\w+ ){0,2}(decu|decue|decus|furieux|furieuse|enerve|enervee|en colere|revolte|revoltee|outre|outree|scandalise\w*|degoute\w*|excede\w*|mecontent\w*|a bout|hors de moi|indigne\w*|choque\w*|fache\w*|tanne\w*|ecoeure\w*|fatigue\w* de)
        (marre|ras le bol|plein le dos|plein le cul|j en peux plus|j en ai assez|c est le bouquet|c est la goutte|ca suffit|y en a marre|foutez de moi|fous de moi|foutez de nous|foutre de moi|moquez de moi|prenez pour|prend pour|vous rigolez|vous plaisantez|c est une blague|ben voyons|pour qui vous|n importe quoi|bande de|tabarnak|calisse|crisse|putain|bordel|merde)( |$)
        (plus jamais|jamais plus|ne reviendrai|reviendrai pas|reviendrai plus|on ne m y reprendra|derniere fois|ne remettrai|ne commanderai|commanderai plus|vais ailleurs|aller ailleurs|chez la concurrence)( |$)
        (personne|aucun|aucune|jamais|toujours pas|pas de|pis personne) (ne |n |me |m |nous |de )*(repond|reponde|repondu|reponse|rappelle|rappele|rappelee|revient|vient|venu|est venu|s est presente|s occupe|decroche|nouvelle|nouvelles|ecoute|daigne|aide)
        (quatrieme|troisieme|deuxieme|seconde|3e|4e|2e|enieme|cinquieme|4eme|3eme|2eme) fois
        (ca fait|voila|depuis) (\w+ ){0,2}(deux|trois|quatre|cinq|six|\d+|une|des|plusieurs) (heures|jours|semaines|mois|fois|heure|semaine) (que|qu)
        (mauvaise?|pire|horrible|execrable|deplorable|lamentable|nul|nulle|tres mauvais\w?) (\w+ )?(service|accueil|experience|qualite|travail|avis|entreprise|magasin)
        (mal|mal ete|ete mal|tellement mal) (recu|recue|accueilli\w*|traite\w*|parle|servi\w*|recus)
        (gache|gachee|gacher|ruine|ruinee|foutu en l air|bousille) (\w+ )?(mon|ma|mes|notre|nos|la|le|l)( |$)
        (laisse|laissee|laisses) (tomber|en plan|poireauter|attendre)
        (je vais|on va|vais) (\w+ )?(mettre|laisser|poster|publier) (\w+ )?(un |une )?(mauvais|avis|une etoile|commentaire|etoile)
        (plainte|reclamation|me plaindre|inadmissible|inacceptable|honteux|scandaleux|deception|decue?)( |$)
        ? (decu|decue|nul|attendre|attends|encore|honte|fache|enerve)
    """,
    "urgent": r"""
        ! (pas|rien) (\w+ )?(urgent|presse|d urgence)
        ! (tarif|tarifs|service|prix|numero|cout|frais|combien) (\w+ ){0,3}(urgence|urgences|urgent)
        (c est|tres|super|hyper|vraiment|assez|une|trop) (une |tres |vraiment )?(urgent|urgence|urgente)
        ^ (urgent|urgence|au secours|a l aide|aidez moi|help|sos)( svp| vite| s il vous plait)* $
        (tout de suite|immediatement|au plus vite|le plus vite|des que possible|depechez vous|depechez|vite svp|faites vite|venez vite|vite s il vous plait|sans attendre|sur le champ|dans l heure|avant qu il|avant que|peut pas attendre|d urgence|en urgence|grouillez)( |$)
        (ca|l eau|eau|de l eau|les egouts|l egout|la toilette) (\w+ ){0,2}(coule|pisse|gicle|deborde|inonde|refoule|monte|fuit|jaillit|degouline|remonte|rentre|sort) (\w+ )?(du|de|des|partout|par|dans|a)( |$)
        (fuite|inondation|inonde|inondee|degat des eaux|tuyau (\w+ )?(eclate|pete|perce|brise)|plus de chauffage|plus de courant|plus d eau|plus d eau chaude|pas de chauffage)( |$)
        (enferme|enfermee|coince|coincee|bloque|bloquee) (\w+ )?(dans|dehors|dedans|a l)
        (mariage|avion|vol|train|enterrement|obseques|ceremonie|entretien|audience|soiree|fete) (\w+ ){0,3}(est|commence|part|dans|a) (\w+ )?(heure|heures|minutes|\d+ ?h|demain|ce soir|tantot)
        (mal|douleur|douleurs|souffre) (\w+ )?(atroce|insupportable|terrible|horrible|le martyre|a en pleurer)
        (quelqu un|on) (\w+ )?(utilise|pirate|vide) ma (carte|compte)
        ? (urgent|urgence|vite|maintenant|aujourd hui|aide|help)
    """,
    "safety": r"""
        ! (chaudiere|chauffage|cuisiniere|poele|facture|installation|entretien) (a|au|de|du) gaz
        (odeur|sent|sens|pue|puer|senti) (\w+ ){0,3}(gaz|brule|fumee|oeuf pourri|oeufs pourris|brulee|roussi|essence)
        (fuite|fuites) de gaz
        (fumee|feu|flammes|etincelles|incendie|monoxyde|electrocut\w*|choc electrique|court circuit|explos\w*|prend feu|pris feu|en feu)( |$)
        (detecteur|alarme) (\w+ ){0,3}(sonne|bipe|hurle|declenche|sonner|arrete)
        (est|suis|s est|me suis|etait|ete|vient de|a) (\w+ )?(tombe|tombee|tomber|chute|blesse|blessee|brule|brulee|evanoui|evanouie|etouffe|etouffee|coupe|coupee|casse|cassee|intoxique|intoxiquee|inconscient|inconsciente|avale|electrocute|glisse|glissee)( |$)
        (saigne|saignement|sang|blessure|blesse|blessee|respire plus|respirer|respire mal|malaise|douleur a la poitrine|mal a la poitrine|crise cardiaque|convulsions?|allergie|allergique|eruption|boutons partout|plaques|urticaire|gonfle|gonflee|enfle|enflee|vomi|vomir|vomit|vomissements|intoxication|brulure|brulures|etourdi|etourdie|vertige|vertiges|ambulance|pompiers|samu|suicide|suicider|me tuer|en finir|plus envie de vivre|me faire du mal|danger|dangereux|dangereuse|menace|agresse|agressee|attaque)( |$)
        (freins?) (\w+ ){0,2}(lache|marchent plus|repondent plus|ne)
        ? (gaz|fumee|feu|sang|danger|alarme|bebe|mal a la tete)
    """,
    "dispute": r"""
        (debite|debitee|facture|facturee|factures|preleve|prelevee|compte|encaisse|charge|chargee|paye|passe) (\w+ ){0,6}(deux fois|2 fois|double|en double|trop|trois fois|plus que|sans|par erreur|pour rien|a tort)
        (deux fois|2 fois|double|en double) (\w+ ){0,3}(debite|facture|preleve|paye|le meme|debit|prelevement|montant|sur ma carte|sur mon compte)
        (double|mauvais|faux|trop|erreur de|prelevement|debit) (prelevement|debit|facturation|facture|percu|montant non|inconnu|non autorise)
        (ne |n )?(reconnais|reconnaissons|ai autorise|ai pas autorise|autorise|comprends|accepte|suis pas d accord|ai jamais commande|ai jamais) (\w+ ){0,2}(ce |cette |le |la |ces |avec |ce |aucun )?(prelevement|debit|paiement|facture|montant|charge|frais|transaction|achat|somme|tarif|prix)
        (je veux|rendez|remboursez|exige|rendez moi|remboursez moi|je demande|je reclame|j exige|j attends|je voudrais) (\w+ ){0,4}(mon argent|remboursement|etre rembourse\w*|mon depot|mon acompte|rembourse\w*|une compensation|un dedommagement|ma caution)
        (ou est|toujours pas|pas encore|jamais|quand|attends) (\w+ ){0,4}(mon remboursement|rembourse|remboursee|mon argent|ma caution|mon depot|mon acompte)
        (paierai pas|paye pas|payerai pas|vais pas payer|refuse de payer|hors de question (de|que je) pay\w*|pas question (de|que je) pay\w*)( |$)
        (conteste|contester|contestation|litige|opposition|ma banque|la banque|retrofacturation|rejet de prelevement)( |$)
        (devis|vous aviez dit|on m a dit|on m avait dit|convenu|annonce) (\w+ ){0,6}(et|mais|facture|maintenant|au final|reclame)
        (deja|j ai) (deja )?(paye|regle|payee) (\w+ )?(cette|ce|la|le|et|pourquoi|mais|en)( |$)
        (pas ce|c est pas ce|n est pas ce) (qu on|qui|que) (avait |etait |vous )?(convenu|prevu|dit|annonce|commande|demande)
        ? (facture|rembours\w+|debite|preleve|frais|montant)
    """,
    "legal": r"""
        ! (ami|amie|copain|copine|soeur|frere|mari|femme) (est )?avocate?
        (mon|ma|notre|un|une|l|mes|nos|son) (avocat|avocate|avocats|conseil juridique|notaire|juriste)( |$)(?!.*(adore|sympa))
        (proces|tribunal|tribunaux|justice|plainte|porter plainte|poursuivre|poursuites|poursuite|mise en demeure|huissier|demarches juridiques|action en justice|assigner|assignation|juge|mediateur|petites creances|office de protection|protection du consommateur|dgccrf|repression des fraudes|cnil|rgpd|donnees personnelles|mes donnees|droit a l oubli|police|gendarmerie|autorites|inspection|regie du batiment|illegal|illegale|dommages et interets|responsabilite|prejudice|droits du consommateur)( |$)
        (supprim\w+|effac\w+|copie de|toutes) (\w+ )?(toutes )?mes (donnees|informations|infos|photos)
        (ma|mon|nos|notre) (photo|image|visage|video) (\w+ ){0,5}(sans|autorisation|accord|permission|pub|instagram|publicite)
        sans (mon|notre|ma) (accord|autorisation|consentement|permission)
        ? (avocat|legal|loi|droit|droits|police)
    """,
    "sensitive": r"""
        (decede|decedee|deces|mort|morte|est parti|nous a quittes|enterrement|obseques|funerailles|veuf|veuve|deuil|feu mon|feue ma|succession)( |$)
        (perdu|perdue|perdre) (mon|ma|notre|le|la|un|mes|l) (\w+ )?(mere|pere|maman|papa|mari|femme|conjoint|conjointe|fils|fille|bebe|enfant|emploi|travail|boulot|job|grand mere|grand pere|frere|soeur|grossesse|maison|chien|chat)( |$)
        (cancer|chimio|chimiotherapie|mastectomie|tumeur|phase terminale|maladie grave|leucemie|demence|alzheimer|depression|depressif|depressive|anxiete|fausse couche|avortement|handicap|handicape|handicapee|diagnostique|diagnostiquee|soins palliatifs|reanimation|burn out|autiste|pma|fiv)( |$)
        (peux pas|pouvons pas|arrive pas|arrivons pas|n ai pas les moyens|pas les moyens|du mal|n ai plus de quoi|difficile) (\w+ )?(a |de |pour )?(payer|regler|tout payer|joindre les deux bouts|finir le mois|vous payer)
        (au chomage|chomage|licencie|licenciee|perdu mon emploi|surendettement|faillite|expulse|expulsee|sans abri|aide sociale|precarite|difficultes financieres)( |$)
        (racis\w+|discrimin\w+|homophob\w+|sexiste|harcele|harcelee|harcelement|attouchement\w*|agression sexuelle|couleur de (ma )?peau|parce que je suis (noire?|arabe|musulmane?|gay|lesbienne|trans|handicapee?|une femme|juive?|asiatique)|mon voile|mon accent|ma religion|mon poids)( |$)
        (violence|violent|violents|mon ex|ordonnance de protection|refuge|maltrait\w+|battue|divorce|separation)( |$)
        (remarque|remarques|blague|blagues|commentaire|commentaires|moque|moquee|moquer) (\w+ )?(sur|de|deplace\w*) (mon|ma|mes|notre)?
        (mineur|mineure|sous tutelle|personne agee|vulnerable)( |$)
        ? (mort|hopital|malade|gene|honte)
    """,
    "unhelped": r"""
        (pas|c est pas|ce n est pas|c etait pas) (\w+ )?(ce que|la question|ca que|ce qu) (j ai |je |on )?(demande|veux|voulais|dit|cherche|demandais|demandes|parle|voulu dire)?
        (ca|cela|ceci|vous|tu) (ne |n )?(m |me )?(aide|repond|reponds|repondez|sert|marche|resout|dit|fonctionne|avance|explique|eclaire|parle) (pas|rien|toujours pas|pas du tout|en rien)
        (deja|je l ai deja|j ai deja) (fait|essaye|essayee|lu|vu|regarde|verifie|tout fait|teste)
        ^ (non|nan|pas ca|aucun|aucune|aucun des deux|aucune des deux|rien de tout ca|ni l un ni l autre|non non|c est pas ca|toujours pas|faux|mauvaise reponse) $
        (non non|je parle de|je parle du|je parlais|je voulais dire|je veux dire|ma question|je demandais|j ai demande|je demande|je vous demande|toujours pas|encore rien)( |$)
    """,
    "repeated": r"""
        (vous|tu) (\w+ )?(repetez|repetes|repete|redites|redis|dites toujours|dis toujours|redonnez|renvoyez|tournez en rond|tournes en rond)( |$)
        (toujours )?(la meme (reponse|chose|phrase)|le meme (message|texte|truc))( |$)
        (vous|tu) (me )?(l )?(avez|as) deja (dit|repondu|donne|envoye)
        (je|j) (vous |te |l )?(l )?(ai|viens) (deja |de )(dit|dire|demande|explique|expliquer|repete|repeter)
        (vous |tu )?(ne |n )?(me )?(comprenez|comprends|comprend|ecoutez|ecoutes|lisez) (pas|rien|toujours pas)
    """,
    "injection": r"""
        (ignore|ignorez|oublie|oubliez|contourne|contournez|desobeis|passe outre) ... (instructions|regles|consignes|prompt|precedent|precedentes|precedents|tout ce)
        (montre|montrez|affiche|affichez|imprime|donne|donnez|revele|revelez|repete|ecris) ... (instructions|prompt|systeme|notes internes|notes du personnel|code source|base de donnees|mot de passe|mots de passe|secret\w*|confidentiel\w*|regles internes|consignes)
        (tu es maintenant|vous etes maintenant|fais comme si|faites comme si|agis comme|agissez comme|joue le role|pretends|imagine que tu)( |$)
        (je suis) (le |la |l |ton |votre |un |une )*(developpeur|developpeuse|administrateur|admin|programmeur|createur|informaticien|technicien systeme)( |$)
        (mode|mise a jour|message) (\w+ )?(developpeur|administrateur|systeme|admin|debug)
    """,
    "private": r"""
        (telephone|numero|portable|cell|cellulaire|courriel|mail|email|adresse|commande|facture|rendez vous|coordonnees|compte|dossier|salaire|horaire) (\w+ )?(de |du |d |des )(mon |ma |la |le |l |un |une |autre |vos |mes )*(voisin|voisine|ami|amie|ex|copain|copine|mari|femme|soeur|frere|patron|collegue|autre|client|cliente|clients|clientes|monsieur|madame|dame|patient|patients|employe|employee|technicien|proprietaire|belle mere|mere|pere)( |$)
        (liste|noms|coordonnees|adresses|mails|numeros) (des|et|de) (\w+ )?(clients|clientes|patients|acheteurs|autres|adresses|mails|courriels|numeros)
        (code|mot de passe|combinaison) (de |du |de la |d )?(la |l )?(porte|alarme|coffre|entree|wifi|portail|caisse|systeme|personnel|boite)
        (combien (gagne|gagnez|vous coute|vous payez|est paye)|fournisseur\w*|marge|marges|benefice|prix coutant|prix de revient|prix d achat|notes internes|reserve au personnel)( |$)
    """,
    "abuse": r"""
        (bot|robot|machine|chatbot|ia|programme|t es|tu es|vous etes|espece de|sale) (un |une |vraiment |trop |qu un |de |espece )*(nul|nulle|stupide|idiot|idiote|con|conne|debile|merde|inutile|poubelle|imbecile|cretin|abruti|robot|machine|tas de ferraille)
        (stupide|putain de|saloperie de|connerie de|idiot de|imbecile de|merde de|sale|fichu|foutu|maudit) (bot|robot|machine|chatbot|ia)
        (va te faire|ferme la|ta gueule|va chier|nique|casse toi|va te faire foutre|je t emmerde|mange d la marde|fils de pute)( |$)
        ^ (connard|connasse|idiot|abruti|imbecile|con|debile|cretin|merde|enfoire|salaud) $
    """,
    "greeting": r"""
        ^ (bonjour|bonsoir|salut|coucou|allo|hello|bjr|bsr|hey|re|bon matin|rebonjour|slt|bonne journee)( bonjour| a tous| tout le monde| ca va| comment ca va| comment allez vous| madame| monsieur| l equipe| a vous| vous allez bien)* $
        ^ (ca va|comment ca va|comment allez vous) $
    """,
    "thanks": r"""
        ^ (ok |d accord |parfait |super |tres bien |genial |ah |oui |non |top |bien |cool |c est bon |c est parfait |excellent |nickel |impeccable |c est note |compris )*(merci|merci beaucoup|merci bien|mille mercis|un grand merci|merci infiniment|grand merci|mci|je vous remercie|je te remercie|merci a vous|c est gentil|c est tres gentil|trop gentil)( pour tout| pour votre aide| pour ton aide| pour l aide| pour l info| pour la reponse| pour votre reponse| pour les infos| au revoir| bonne journee| bonne soiree| beaucoup| a vous| a toi| c est tout| ca ira| parfait| a bientot| super| encore| bye| d avoir repondu| c est gentil| tres gentil)* $
    """,
    "praise": r"""
        (un amour|adorable|adorables|au top|super accueil|excellent travail|excellent service|excellente equipe|formidable|genial\w*|magnifique|je recommande|tres professionnel\w*|bravo|felicitations|chapeau|j adore|ravi\w* de|enchante\w* de|tres content\w* de|tres satisfait\w*|parfait\w* du debut|cinq etoiles|5 etoiles|un ange|une perle|une merveille|des anges)( |$)
    """,
    "goodbye": r"""
        ^ (ok |d accord |merci |bon |allez )*(au revoir|a bientot|bonne journee|bonne soiree|bonne nuit|bye|ciao|a plus|a demain|a la prochaine|bon weekend|bon week end|salut)( merci| a vous| a bientot| au revoir| bonne journee)* $
    """,
    "acknowledgement": r"""
        ^ (ok|okay|d accord|dac|parfait|super|tres bien|bien|oui|ouais|entendu|compris|je vois|ca marche|c est bon|genial|cool|top|ah|ah ok|ah d accord|bon|non merci|non c est bon|non c est tout|c est tout|rien d autre|ca ira|nickel|impeccable|note|c est note|bien note|hmm|mdr|lol|haha|mouais|ok parfait|plus rien|pas pour l instant|non)( merci| parfait| bien| super| ok| compris| alors| beaucoup)* $
    """,
    "who_are_you": r"""
        (etes vous|es tu|t es|vous etes|tu es|c est|je parle a|parle je a|est ce) (\w+ )?(un |une |a un |a une )*(robot|bot|machine|humain|humaine|personne reelle|vraie personne|vrai|ia|intelligence artificielle|chatbot|ordinateur|vraie)( |$)
        (qui etes vous|qui es tu|t es qui|vous etes qui|tu es qui|comment tu t appelles|quel est ton nom|quel est votre nom|comment vous appelez vous|que peux tu faire|que pouvez vous faire|qu est ce que tu peux faire|a qui (je parle|ai je affaire|est ce que je parle))( |$)
    """,
    "never_mind": r"""
        ^ (non |ok |ah |finalement |bon |desole )*(laisse tomber|laissez tomber|oublie|oubliez|peu importe|annule|annulez|tant pis|pas grave|c est pas grave|laissez|non merci|plus besoin|c est bon|plus tard|une autre fois|j ai trouve)( merci| ca| alors| finalement)* $
        (laisse tomber|laissez tomber|peu importe|tant pis|oubliez ca|oublie ca|plus besoin)( |$)
    """,
    "order_status": r"""
        ! (annuler|changer|modifier|retourner|renvoyer|passer|faire|echanger) (ma|la|une|mon|cette|les|des)
        (ou|quand|comment) (\w+ ){0,2}(est|en est|sont|arrive|arrivera|arrivent|va arriver|vais recevoir|sera|seront|recevrai|part|se trouve|reste|vont arriver) (\w+ )?(ma|mon|mes|la|le|les)? ?(\w+ )?(commande|colis|livraison|paquet|achat|article|articles|robe|veste|chaussures|envoi|affaires)?( |$)(?!.*(magasin|boutique|bureau))
        (suivi|suivre|statut|etat|nouvelles|tracer|localiser|numero de suivi|avancement|des nouvelles|info|infos|point) (\w+ ){0,3}(de |du |d |sur )?(ma |mon |la |le |une |mes )?(commande|colis|livraison|paquet|envoi)
        (pas|toujours pas|jamais|rien) (\w+ )?(recu|arrive|arrivee|livre|livree|recois|expedie|expediee)( |$)
        (ma|mon|mes) (commande|colis|livraison|paquet|envoi)( \w+)? (n |ne |est |a |devait |devrait |arrive|toujours|\d)
        ^ (commande|la commande|numero|c est la|c est le|ma commande|le) (numero |n |no )?#?\d{3,8}( svp| merci)? $
        commande (numero |n |no |num )?#?\d{3,8}
    """,
    "book_appointment": r"""
        (prendre|prends|avoir|reserver|reserve|fixer|obtenir|voudrais|veux|aimerais|besoin d|planifier|poser|caler|booker|demander|faut|puis je avoir|souhaite|souhaiterais) (\w+ )?(un |une |le |d un |mon |votre )*(rendez vous|rdv|rv|creneau|reservation|table|visite|consultation|seance|place|coupe|revision|cours|essayage|soumission|devis sur place)( |$)
        (avez vous|y a t il|vous avez|il y a|reste t il|auriez vous|il reste) (\w+ )?(de la |une |un |des |de )*(place|places|creneau|creneaux|dispo|dispos|disponibilite|disponibilites|table|tables|rendez vous|rdv)( |$)
        (j aimerais|je voudrais|il faudrait|besoin|faudrait|je veux|faut) (\w+ )?que (\w+ )?(quelqu un|vous|un \w+|une \w+|on) (vienne|veniez|passe|passiez|me fasse|regarde|repare|viennent)( |$)
        (envoyez|envoyer|pouvez vous venir|pouvez vous passer|pourriez vous venir|vous pouvez venir|venir) (\w+ )?(quelqu un|un plombier|un technicien|chez moi|chez nous|un \w+ien)( |$)
        (besoin|cherche|faut|voudrais) (d )?(un |une )?(plombier|electricien|mecanicien|technicien|dentiste|coiffeur|coiffeuse|serrurier|avocat)( |$)
    """,
    "reschedule_appointment": r"""
        (changer|deplacer|decaler|reporter|repousser|avancer|modifier|bouger|remettre|replanifier|change|deplace|reporte) (\w+ )?(mon |le |ma |la |de |notre |l )*(rendez vous|rdv|rv|visite|reservation|seance|creneau|consultation|table|heure|essayage|cours)( |$)
        (reporter|decaler|repousser)( |$)
    """,
    "cancel_appointment": r"""
        ! (comment|jusqu a quand|quand|peut on|puis je|combien|si j|si je|delai|frais) (\w+ ){0,3}annul\w+
        (annuler|annule|annulez|pourrai pas venir|peux pas venir|pourrai pas etre) (\w+ )?(mon |le |ma |la |notre |l )*(rendez vous|rdv|rv|visite|reservation|seance|creneau|consultation|table|cours|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi)?( |$)
    """,
    "appointment_status": r"""
        (quand|a quelle heure|quelle heure|quel jour|confirmer|confirmez|rappelez moi|c est quand|qui) (\w+ ){0,3}(est |vient|passe|arrive|viennent|mon |ma |notre )+(rendez vous|rdv|rv|visite|reservation|seance|consultation|technicien|plombier)?( |$)
        (mon|ma) (prochain |prochaine )?(rendez vous|rdv|rv|visite|reservation|seance) (\w+ )?(est|c est|a quelle|quand|tient|confirme)
        (j ai|j avais) (bien )?(un |une )?(rendez vous|rdv|rv|visite|reservation) (\w+ )?(le|avec|a|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi)
    """,
    "start_return": r"""
        ! (comment|combien|quel|quelle|est ce|peut on|puis je|delai|faut il|quels|quelles|jusqu a quand|cout) (\w+ ){0,4}(retour|retours|retourner|renvoyer|rendre)
        (je veux|je voudrais|j aimerais|je souhaite|besoin de|faut que je|je dois|souhaiterais) (retourner|renvoyer|rendre|faire un retour)( |$)
        (retourner|renvoyer|rendre) (la|le|les|un|une|ma|mon|mes|cette|ce|ces)( |$)
        (faire|demander|lancer|initier) (un|le) retour
    """,
    "pay_invoice": r"""
        (je veux|je voudrais|j aimerais|je souhaite|besoin de|je dois|vais) (payer|regler|acquitter|solder)( |$)(?!.*(comment|par carte|especes|plusieurs fois))
        (payer|regler|acquitter|solder) (ma|la|ce que|mon|le|une) (facture|solde|je dois|compte|note|du)( |$)
        lien (de paiement|pour payer)
    """,
    "invoice_status": r"""
        (il )?(me|nous) reste (combien )?a (verser|payer|regler)( |$)
        (combien|qu est ce que|ce que) (\w+ )?(je vous dois|je dois|dois je|vous dois je|j ai a payer|il me reste a payer)( |$)
        (ma|une|la|copie de la|voir ma|derniere) (facture|releve|solde)( |$)(?!.*(deux fois|double|erreur))
        (mon|le) (paiement|virement|reglement) (\w+ )?(est|a|bien|recu|passe)
    """,
    "product_search": r"""
        (avez vous|vous avez|vendez vous|vous vendez|il reste|reste t il|vous reste) (\w+ )?(en stock|des \w+|du \w+|encore|la robe|le modele|une \w+|un \w+)( |$)
        (je cherche|je recherche) (un|une|des|quelque chose)( |$)
    """,
    "update_contact": r"""
        (changer|modifier|mettre a jour|corriger|change|nouveau|nouvelle) (\w+ )?(mon |ma |d |de |l )*(adresse|courriel|mail|email|numero|telephone|nom|coordonnees|portable|cell)( |$)
        (j ai demenage|nous avons demenage|on a demenage|je demenage)( |$)
    """,
    "hours": r"""
        (a quelle heure|quelle heure|jusqu a quelle heure|quels sont vos horaires|quelles sont vos heures|vos horaires|horaires|horaire|heures d ouverture|heure d ouverture|heures|quels jours|quel jour|c est quoi vos heures) (\w+ ){0,3}(ouvrez|ouvre|fermez|ferme|etes|d ouverture|ouvert|ouverts|<day>|vous)?( |$)
        (ouvert|ouverts|ouverte|ouvrez|ouvre|ferme|fermes|fermez|fermee|ouverture|fermeture) (\w+ ){0,4}<day>
        (etes vous|vous etes|est ce ouvert|c est ouvert|est ouvert|y a quelqu un au bureau|il y a quelqu un) (\w+ ){0,3}(ouvert|ouverts|ouverte|la|ferme|fermes|<day>)
        ^ (horaires?|heures d ouverture|ouvert|vous etes ouverts?|vos horaires|c est ouvert)( svp| aujourd hui| demain)? $
    """,
    "address": r"""
        (ou|ou est ce que) (\w+ )?(etes|vous etes|vous trouvez|se trouve|situe|situes|est votre|est le magasin|est la boutique|se garer|je me gare|puis je me garer|je peux me garer|vous situez|est situe)( |$)
        (adresse|comment venir|comment on vient|pour venir|se garer|parking|stationnement|stationner|itineraire|me garer)( |$)
    """,
    "contact": r"""
        (quel est|donnez moi|avez vous|je peux avoir|c est quoi) (\w+ )?(votre|le|ton|un) (numero|telephone|mail|courriel|email|numero de telephone|adresse mail|adresse courriel)( |$)
        (comment|ou) (\w+ )?(vous |peut on vous |puis je vous |on peut vous )*(joindre|contacter|appeler|ecrire|telephoner|appelle|contacte|joint)( |$)
        ^ (telephone|numero|mail|courriel|email|contact|numero de telephone)( svp)? $
    """,
    "price": r"""
        (combien|quel prix|quel est le prix|quels sont les prix|prix|tarif|tarifs|ca coute|cout|c est combien|couterait|coute|ca me coute)( |$)
    """,
    "question": r"""
        ^ (bonjour |allo |salut |et |mais |bon |alors |pis |dites |une question |question |excusez moi |pardon |svp )*(que|qu|quoi|quel|quelle|quels|quelles|quand|ou|comment|combien|qui|pourquoi|est ce|puis je|peut on|pouvez vous|pourriez vous|peux tu|vous (faites|avez|acceptez|venez|vendez|livrez|posez|prenez|etes|pouvez)|avez vous|faites vous|acceptez vous|livrez vous|y a t il|y a tu|il y a|c est (quoi|combien|ou|quand)|ca (coute|prend|marche|vaut)|on peut|je peux|faut il|dois je|savez vous|a quelle|jusqu)( |$)
        (est ce que|est ce qu|savoir (si|quand|ou|comment|combien)|me dire (si|quand|ou|comment|combien)|ou pas|je me demande|je voulais savoir|j aimerais savoir|je voudrais savoir)( |$)
    """,
    "follow_up": r"""
        ^ (et|pis|mais|ou|alors|aussi|et si|et pour|et le|et la|et les|ca|cela|pour|avec|sans|en|ok et|du coup|meme|celui|celle|lequel|laquelle)( |$)
        (ca|cela|celui ci|celle ci|la dessus|pareil|y)( |$)
    """,
    "subject.jobs": r"""
        (emploi|embauche|embauchez|recrutez|recrutement|recrutent|stage|stagiaire|apprenti|apprentie|apprentissage|alternance|cv|candidature|postuler|postule|travailler (chez|pour|avec)|cherche du travail|cherche un emploi|poste|job d ete|cherchez (quelqu un|du monde|du personnel))( |$)
    """,
    "subject.press": r"""
        (journaliste|journal|magazine|presse|interview|reportage|article sur|influenceu\w+|collaboration|partenariat|sponsor\w*|abonnes|podcast|blog|blogueuse)( |$)
    """,
    "subject.wholesale": r"""
        (en gros|grossiste|revendeur|revendeuse|revendre|distributeur|vendre vos)( |$)
    """,
    "subject.groups": r"""
        (demoiselles d honneur|enterrement de vie|evjf|groupe de|nous sommes (\d\d|six|sept|huit|neuf|dix|douze|quinze)|on (est|sera|serait) (\d\d|six|sept|huit|neuf|dix|douze|quinze|une dizaine|une vingtaine)|pour (\d\d|six|sept|huit|neuf|dix|douze|quinze|vingt) personnes|evenement d entreprise|soiree d entreprise|privatiser)( |$)
    """,
    "subject.business_customers": r"""
        (syndic|copropriete|gestionnaire|immeuble|immeubles|notre entreprise|mon entreprise|notre societe|mon restaurant|appel d offres|entrepreneur|promoteur|commercial|locataires|plusieurs (logements|appartements|batiments))( |$)
    """,
    "subject.insurance": r"""
        (assurance|assurances|assureur|expert en sinistre|sinistre|declaration|police d assurance|reclamation d assurance)( |$)
    """,
    "subject.pay_later": r"""
        (payer (en plusieurs fois|plus tard|par mois|petit a petit|en deux fois|en trois fois|le mois prochain)|echelonner|etaler|echeancier|delai de paiement|entente de paiement|facilites de paiement|versements)( |$)
    """,
    "subject.money_back": r"""
        (rembours\w+|conteste\w*|contester|facture contestee|trop percu|deux fois le meme|preleve deux fois)( |$)
    """,
    "subject.our_damage": r"""
        (casse|cassee|raye|rayee|abime|abimee|brule|brulee|perdu|tache|tachee|dechire|dechiree|retreci|endommage|endommagee) (\w+ ){0,4}(chez vous|par votre|votre technicien|votre plombier|votre equipe|pendant|lors|apres votre|mon|ma|mes|notre|vos)
        (que vous (avez|aviez)|que votre (plombier|plombiere|technicien|equipe|gars|homme) a|depuis (votre|que vous|votre passage|la visite)|apres (votre|la) (passage|visite|reparation|intervention)) (\w+ ){0,10}(encore|deja|toujours|refoule|coule|fuit|marche pas|fonctionne|casse|lache|bruit|pire|recommence|goutte)
        (repare|nettoye|pose|installe|change|debouche)\w* (\w+ ){0,8}(refoule|recoule|fuit encore|recommence|encore bouche|deja lache|coule encore|re bouche)
    """,
    "subject.hurt": r"""
        (allergie|allergique|eruption|plaques|boutons|urticaire|rougeurs|gonfl\w+|enfl\w+|demange\w*|irrit\w+|brulure|malade apres|intoxication|infect\w+|bless\w+)( |$)
    """,
    "subject.staff_complaint": r"""
        (plainte|plaindre|reclamation) (\w+ ){0,3}(employe\w*|vendeu\w+|technicien\w*|serveu\w+|personnel|monsieur|dame|collegue)
        (employe\w*|vendeu\w+|technicien\w*|serveu\w+|receptionniste|medecin|dentiste|gars|dame|monsieur) (\w+ ){0,4}(impoli\w*|desagreable|malpoli\w*|agressi\w+|grossi\w+|m a crie|m a insulte\w*|m a ignore\w*|odieu\w+)
    """,
    "subject.gas": r"""
        (odeur|sent|fuite|sens|pue) (\w+ ){0,3}gaz
        monoxyde( |$)
    """,
    "subject.water_in": r"""
        (inond\w+|refoul\w+|deborde|coule (du|de|des|partout|a)|gicle|tuyau (\w+ )?(eclate|pete|perce)|eau (partout|qui coule|qui rentre|qui monte)|trouve pas (ou|comment) fermer)( |$)
    """,
}
