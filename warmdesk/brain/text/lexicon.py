"""Help-desk words of seven languages and what they are in English: an own list, made for search.

A line is `English | es | fr | de | it | pt | nl | pl`, words of one language separated by spaces. Words are folded and
stemmed when they are looked up, so one form of a regular word is enough; irregular forms stand beside each other.
"""

from __future__ import annotations

LANGUAGES = ("es", "fr", "de", "it", "pt", "nl", "pl")

CONCEPTS = """
how much | cuánto cuánta | combien | wieviel | quanto quanta | quanto quanta | hoeveel | ile
how many | cuántos cuántas | | wieviele | quanti quante | quantos quantas | | ilu
when | cuándo | quand | wann | quando | quando | wanneer | kiedy
where | dónde adónde | où | wo wohin | dove | onde aonde | waar | gdzie dokąd
how | cómo | comment | wie | come | como | hoe | jak
who | quién | qui | wer wem | chi | quem | wie | kto
why | | pourquoi | warum wieso | perché | | waarom | dlaczego
cost | cuesta cuestan costar vale valen coste costo | coûte coûtent coûter coût | kostet kosten | costa costano costare costo | custa custam custar custo | kost kosten | kosztuje kosztują koszt koszty
price | precio precios | prix | Preis Preise | prezzo prezzi | preço preços | prijs prijzen | cena ceny cennik
free | gratis gratuito gratuita | gratuit gratuite gratuitement | kostenlos gratis umsonst kostenfrei | gratis gratuito gratuita | grátis gratuito gratuita | gratis kosteloos | darmowy bezpłatny darmo bezpłatnie
cheap | barato barata | cher | günstig billig preiswert | economico | barato barata | goedkoop | tani tania tanio
expensive | caro cara | chère | teuer | caro cara | caro cara | duur | drogi drogo
discount | descuento rebaja oferta | réduction remise rabais promotion | Rabatt Nachlass Ermäßigung Angebot | sconto offerta | desconto promoção | korting aanbieding | zniżka rabat promocja
fee | tarifa comisión cuota recargo | frais tarif | Gebühr Gebühren | tariffa commissione | taxa tarifa | toeslag tarief | opłata opłaty
deposit | depósito señal anticipo fianza | acompte caution arrhes | Anzahlung Kaution | acconto caparra cauzione | depósito sinal caução | aanbetaling borg | zaliczka kaucja zadatek
pay | pagar pago pagos | payer paiement règlement régler | zahlen bezahlen Zahlung Bezahlung | pagare pagamento | pagar pagamento | betalen betaling | płacić zapłacić płatność zapłata
card | tarjeta | carte | Karte Kreditkarte | carta | cartão | kaart creditcard pas | karta kartą
cash | efectivo metálico | espèces liquide | bar Bargeld | contanti | dinheiro | contant | gotówka gotówką
instalments | plazos cuotas mensualidades | mensualités échelonné | Raten Ratenzahlung | rate | prestações parcelas | termijnen | raty
transfer | transferencia | virement | Überweisung überweisen | bonifico | transferência | overboeking overschrijving | przelew
invoice | factura facturas | facture | Rechnung | fattura | fatura | factuur rekening | faktura rachunek
receipt | recibo ticket comprobante | reçu ticket | Quittung Beleg Kassenbon | ricevuta scontrino | recibo | bon kassabon | paragon pokwitowanie
money | dinero plata | argent | Geld | soldi denaro | | geld | pieniądze
refund | reembolso reembolsar reembolsan | remboursement rembourser remboursez | Erstattung erstatten Rückerstattung | rimborso rimborsare | reembolso reembolsar | terugbetaling terugbetalen | zwrot
return | devolver devolución devoluciones devuelvo devuelvan regresar | retour retourner renvoyer rendre | zurückgeben Rückgabe zurückschicken zurücksenden Retoure Rücksendung zurück | restituire reso resi restituzione | devolver devolução | retourneren terugsturen terugbrengen retour terug | zwrócić zwrot zwroty oddać zwracać
exchange | cambio cambiar canjear | échange échanger | umtauschen Umtausch tauschen | cambio cambiare scambiare | troca trocar | ruilen omruilen | wymiana wymienić zamienić
order | pedido pedidos encargo encargar pedir ordenar | commande commander | Bestellung bestellen bestellt | ordine ordinare ordini | pedido encomenda encomendar | bestelling bestellen besteld | zamówienie zamówić zamówienia
buy | comprar compra compré compraste compro compraron | acheter achat acheté | kaufen gekauft Kauf | comprare acquistare acquisto | comprar compra | kopen gekocht aankoop | kupić kupno zakup
sell | vender venden | vendre vendez | verkaufen verkauft | vendere vendete | vender vendem | verkopen | sprzedawać sprzedajecie
shop store | tienda local | magasin boutique | Laden Geschäft Filiale | negozio | loja | winkel zaak | sklep
online website | web página internet línea | site internet ligne | Webseite Internet | sito internet | site página | website webwinkel | strona internet
shipping delivery | envío enviar envían mandan mandar reparten entrega entregar | livraison livrer livrez envoi envoyer expédition expédier | Lieferung liefern liefert Versand versenden verschicken schicken | spedizione spedire consegna consegnare spedite | entrega entregar envio enviar | bezorging bezorgen bezorgt levering leveren verzending verzenden verzendkosten | dostawa wysyłka wysłać wysyłacie dostarczyć
postage | | | Porto Versandkosten | | portes | porto | 
parcel package | paquete | colis paquet | Paket Sendung Päckchen | pacco | pacote | pakket pakketje | paczka przesyłka
track tracking | seguimiento rastrear | suivi suivre | verfolgen Sendungsverfolgung | tracciare tracciamento | rastrear rastreio | volgen | śledzić śledzenie
arrive | llegar llegado llega llegó llegada | arriver arrivé arrivée | ankommen angekommen Ankunft Anreise | arrivare arrivato arrivo | chegar chegou chegada | aankomen aangekomen aankomst | przyjść dotarła dojść przyjechać
late delayed | tarde retraso tardan retrasado demora | retard tard | spät verspätet Verspätung | ritardo tardi | atraso atrasado | laat vertraging | późno opóźnienie spóźnić
lost | perdido perdida perdí perder | perdu perdue | verloren verschwunden | perso persa smarrito | perdido perdida | kwijt verloren | zgubiony zgubić zginęła
abroad | extranjero | étranger | Ausland | estero | estrangeiro exterior | buitenland | zagranica granicą
customs | aduana | douane | Zoll | dogana | alfândega | douane | cło
address | dirección domicilio | adresse | Adresse Anschrift | indirizzo | endereço morada | adres | adres
home house | casa hogar | maison domicile | Haus Hause zuhause | casa domicilio | casa domicílio | huis thuis | dom domu
open opening hours | abierto abren abre abrir abierta | ouvert ouverte ouvrez ouverture | offen geöffnet öffnen Öffnungszeiten | aperto aperti aprite apertura | aberto abre abrem | open openingstijden geopend | otwarte czynne otwarcia otwarty
close closed | cerrado cierran cerrar cierra cerrada | fermé fermer fermez fermeture | geschlossen schließen schließt | chiuso chiudete chiudere chiusura | fechado fecha fecham fechar | dicht gesloten sluiten | zamknięte zamykacie zamknąć
hours | horario horarios | horaires horaire | Geschäftszeiten | orari orario | horário horários | tijden | godziny godzinach
time | hora horas | heure heures | Uhr Uhrzeit | ora ore | hora horas | tijd uur | godzina której
today | hoy | aujourd aujourd'hui | heute | oggi | hoje | vandaag | dziś dzisiaj
tomorrow | mañana | demain | morgen | domani | amanhã | morgen | jutro
yesterday | ayer | hier | gestern | ieri | ontem | gisteren | wczoraj
week | semana | semaine | Woche Wochen | settimana settimane | semana | week weken | tydzień tygodnie
weekend | finde fin | week-end | Wochenende | weekend fine | | weekend | weekend
month | mes meses mensual | mois mensuel | Monat Monate monatlich | mese mesi mensile | mês meses mensal | maand maandelijks | miesiąc miesięcznie miesiące
year | año años | an année ans | Jahr Jahre | anno anni | ano anos | jaar | rok lata
day | días | jour jours | Tage Tagen | giorno giorni | | dagen | dni
night | noches | nuit nuits | Nacht Nächte | notte notti | noites | nacht nachten | noc noce
morning | | matin | Vormittag morgens | mattina | manhã | ochtend | rano
evening | | soir soirée | Abend abends | sera | | avond | wieczór wieczorem
monday | lunes | lundi | Montag | lunedì | segunda | maandag | poniedziałek
tuesday | martes | mardi | Dienstag | martedì | terça | dinsdag | wtorek
wednesday | miércoles | mercredi | Mittwoch | mercoledì | quarta | woensdag | środa środę
thursday | jueves | jeudi | Donnerstag | giovedì | quinta | donderdag | czwartek
friday | viernes | vendredi | Freitag | venerdì | sexta | vrijdag | piątek
saturday | sábado sábados | samedi | Samstag Sonnabend | sabato | sábado | zaterdag | sobota sobotę
sunday | domingo domingos | dimanche | Sonntag sonntags | domenica | domingo | zondag | niedziela niedzielę
holiday | festivo feriado fiesta | férié fériés | Feiertag Feiertage | festivo festa | feriado | feestdag feestdagen | święto święta
holidays vacation | vacaciones | vacances congés | Urlaub Ferien Betriebsferien | ferie vacanze | férias | vakantie | wakacje urlop
christmas | navidad | noël | Weihnachten | natale | natal | kerst kerstmis | boże narodzenie
appointment | cita turno citas | rendez rdv | Termin Termine | appuntamento | consulta marcação agendamento | afspraak | wizyta wizytę termin
book reserve | reservar reserva agendar | réserver réservation prendre | buchen reservieren Buchung Reservierung vereinbaren | prenotare prenotazione prenotato | reservar reserva marcar agendar | boeken reserveren reservering boeking | zarezerwować rezerwacja umówić rezerwować
cancel | cancelar anular cancelación cancelo | annuler annulation décommander | stornieren absagen kündigen abbestellen Stornierung Kündigung abmelden | annullare disdire cancellare annullamento disdetta | cancelar anular cancelamento desmarcar | annuleren afzeggen opzeggen | anulować odwołać zrezygnować rezygnacja
change move | modificar mover aplazar reprogramar posponer | changer modifier déplacer reporter décaler | ändern verschieben umbuchen verlegen | spostare modificare rinviare | mudar alterar remarcar adiar | wijzigen verzetten verplaatsen veranderen | zmienić przełożyć przesunąć zmiana
wait | esperar espera esperando | attendre attente attends | warten Wartezeit warte | aspettare attesa | esperar espera esperando | wachten wacht | czekać czekam
visit | visita visitar | visite visiter | Besuch besuchen | visita visitare | visita visitar | bezoek bezoeken | wizyta odwiedzić
customer | cliente clientes | client clients | Kunde Kunden | cliente clienti | cliente clientes | klant klanten | klient klienci
new | nuevo nueva nuevos | nouveau nouvelle nouveaux | neu neue neuen | nuovo nuova nuovi | novo nova novos | nieuw nieuwe | nowy nowa nowe
old used | viejo usado segunda | vieux occasion usagé | alt alte gebraucht gebrauchte | vecchio usato | velho usado | oud gebruikt gebruikte tweedehands | stary używany używane
phone call | teléfono llamar llamada llamen celular móvil | téléphone appeler appel rappeler | Telefon anrufen Anruf Rückruf telefonisch | telefono chiamare chiamata richiamare | telefone ligar chamada telemóvel celular | telefoon bellen telefoonnummer | telefon zadzwonić dzwonić
email | correo email mail | mail courriel | Mail Mailadresse | mail posta | email | mail mailadres | mail
number | número | numéro | Nummer | numero | número | nummer | numer
contact | contacto contactar comunicar | contacter joindre | erreichen Kontakt kontaktieren | contattare contatto | contactar contato contacto | bereiken contact | kontakt skontaktować
person human | persona humano alguien | personne humain conseiller | Mensch Person Mitarbeiter jemand | persona umano operatore | pessoa humano atendente | mens persoon medewerker | człowiek osoba konsultant
staff | personal empleado | personnel employé équipe | Personal | personale | funcionário equipe | personeel | pracownik obsługa
job hiring | trabajo empleo contratan vacante | emploi recrutez recrutement travail | Job Stelle Arbeit bewerben | lavoro assumete | emprego trabalho vaga | baan vacature werk | praca pracę
complaint | queja reclamación reclamo reclamar | réclamation plainte plaindre | Beschwerde beschweren Reklamation reklamieren | reclamo lamentela | reclamação queixa | klacht klagen | skarga reklamacja
problem | problema avería fallo falla | problème panne souci | Problem Störung Fehler | problema guasto | problema avaria defeito | probleem storing | problem awaria usterka
help | ayuda ayudar ayúdenme | aide aider aidez | Hilfe helfen hilf | aiuto aiutare | ajuda ajudar | hulp helpen | pomoc pomóc
urgent emergency | urgente urgencia emergencia | urgent urgence | dringend Notfall Notdienst eilig | urgente emergenza | urgente emergência | dringend spoed noodgeval | pilne pilny nagły
broken damaged | roto rota dañado averiado estropeado rompió | cassé cassée abîmé endommagé | kaputt beschädigt defekt gebrochen | rotto rotta danneggiato | quebrado partido danificado estragado | kapot beschadigd stuk | zepsuty uszkodzony złamany
wrong | equivocado incorrecto | mauvais erreur trompé | falsch falsche | sbagliato sbagliata errore | errado errada | verkeerd verkeerde fout | zły błędny pomyłka
missing | falta faltan | manque manquant | fehlt fehlen | manca mancano | falta faltam | ontbreekt mist | brakuje
stain | mancha | tache | Fleck Flecken | macchia | mancha nódoa | vlek | plama
repair | reparar reparación arreglar arreglo arreglan componer | réparer réparation | reparieren Reparatur | riparare riparazione aggiustare | reparar conserto consertar arranjar | repareren reparatie maken | naprawić naprawa naprawiacie
service maintenance | servicio mantenimiento revisión | entretien révision service | Wartung Inspektion Service Dienst | manutenzione assistenza servizio revisione | manutenção serviço revisão | onderhoud dienst | serwis przegląd usługa konserwacja
install | instalar instalación | installer installation pose poser | installieren einbauen Einbau Installation | installare installazione | instalar instalação | installeren plaatsen | zainstalować montaż instalacja
plan contract membership | contrato abono suscripción membresía socio | contrat abonnement forfait forfaits adhésion | Vertrag Abo Mitgliedschaft Abonnement | contratto abbonamento | contrato assinatura plano | contract abonnement lidmaatschap | umowa abonament karnet członkostwo
warranty guarantee | garantía | garantie | Garantie Gewährleistung | garanzia | garantia | garantie | gwarancja gwarancję
insurance | seguro aseguradora | assurance mutuelle | Versicherung Krankenkasse Kasse | assicurazione | seguro | verzekering | ubezpieczenie
estimate quote | presupuesto cotización | devis estimation | Kostenvoranschlag Angebot | preventivo | orçamento | offerte | wycena kosztorys
licence permit | licencia permiso | permis licence | Genehmigung Lizenz Erlaubnis | licenza permesso | licença | vergunning | zezwolenie licencja
tax | impuesto impuestos iva | taxe taxes tva impôt | Steuer Mehrwertsteuer | tasse iva | imposto | belasting btw | podatek vat
size | talla tallas tamaño medida | taille tailles pointure | Größe Größen | taglia taglie misura | tamanho medida | maat maten grootte | rozmiar rozmiary
small | pequeño chico | petit petite | klein | piccolo piccola | pequeno | klein | mały małe
large big | grande grandes | grand grande | groß | grande | grande | groot | duży duże
colour | color colores | couleur | Farbe Farben | colore | cor | kleur | kolor
dress | vestido vestidos | robe robes | Kleid Kleider | vestito abito | vestido | jurk | sukienka
clothes | ropa prenda prendas | vêtement vêtements habits | Kleidung Klamotten | vestiti abbigliamento | roupa roupas | kleding kleren | ubrania odzież
shoes | zapatos zapato | chaussures | Schuhe Schuh | scarpe | sapatos | schoenen | buty
jeans trousers pants | pantalón pantalones | pantalon | Hose Hosen | pantaloni | calças calça | broek | spodnie
jewellery earrings | aretes pendientes joyería | bijoux boucles | Schmuck Ohrringe | orecchini gioielli | brincos joias | sieraden oorbellen | kolczyki biżuteria
wash | lavar lavado | laver lavage | waschen | lavare lavaggio | lavar lavagem | wassen | prać pranie
iron | planchar | repasser | bügeln | stirare | | strijken | prasować
alteration hem | arreglo dobladillo ajustar | retouche retouches ourlet | Änderung kürzen Änderungsschneiderei | orlo modifica sartoria | bainha ajuste | vermaken inkorten | przeróbka skrócić krawiec
fit | queda probar probarme | essayer essayage | passt passen anprobieren Anprobe | provare prova | experimentar | passen past | pasuje przymierzyć
stylist | estilista estilismo | styliste | Stilberatung Beratung | stilista consulenza | consultoria | stylist advies | stylista
gift | regalo regalos regalar | cadeau cadeaux offrir | Geschenk Geschenke schenken | regalo regali | presente oferta | cadeau | prezent upominek
gift card voucher | vale bono cupón | bon cadeau | Gutschein Geschenkgutschein | buono | vale cupom | cadeaubon tegoedbon bon | bon talon voucher
wrap | envolver envoltura | emballage emballer | verpacken Verpackung einpacken | confezione incartare | embrulho embrulhar | inpakken verpakking | zapakować opakowanie
points rewards loyalty | puntos fidelidad | points fidélité | Punkte Treuepunkte Bonusprogramm | punti fedeltà | pontos fidelidade | punten spaarpunten | punkty
sale | rebajas liquidación | soldes solde | Sale Ausverkauf reduziert | saldi svendita | saldos liquidação | uitverkoop | wyprzedaż
stock available | disponible existencias quedan | disponible stock dispo | verfügbar vorrätig Lager | disponibile | disponível estoque | voorraad beschikbaar | dostępny dostępne
pick up collect | recoger recojo | retirer récupérer retrait chercher | abholen Abholung | ritirare ritiro | buscar levantar retirar | ophalen afhalen | odebrać odbiór
parking | estacionamiento aparcamiento aparcar estacionar parqueadero | parking stationner garer stationnement | Parkplatz Parkplätze parken Parkhaus | parcheggio parcheggiare | estacionamento estacionar | parkeren parkeerplaats parkeerplaatsen | parking zaparkować parkować
car | coche carro auto | voiture auto | Auto Wagen | macchina auto | carro | auto | samochód auto
train station | tren estación | train gare | Zug Bahn Bahnhof | treno stazione | comboio trem estação | trein station | pociąg dworzec
bus | autobús | bus | Bus | autobus | ônibus autocarro | bus | autobus
wheelchair access | silla ruedas | fauteuil roulant | Rollstuhl barrierefrei | sedia rotelle | cadeira rodas | rolstoel | wózek inwalidzki
lift elevator | ascensor | ascenseur | Aufzug Fahrstuhl Lift | ascensore | elevador | lift | winda
directions | llegar ubicación ubicados | itinéraire situés trouvez | Anfahrt Weg finden | trova indicazioni | localização fica | route | dojazd dojechać
city area zone | zona ciudad área barrio | ville zone secteur région quartier | Stadt Gebiet Ort Umgebung | città zona | cidade zona área | stad gebied regio | miasto okolica rejon
door | puerta | porte | Tür | porta | porta | deur | drzwi
key | llave | clé clef | Schlüssel | chiave | chave | sleutel | klucz
dog | perro perros perra | chien chiens | Hund Hunde | cane cani | cão cachorro | hond honden | pies psa psem
cat | gato gata | chat | Katze | gatto | gato | kat | kot
pets animals | mascota mascotas animales | animaux animal | Haustier Haustiere Tiere | animali | animais | huisdieren dieren | zwierzęta
child children kid | niño niña niños hijo hija hijos | enfant enfants fils fille | Kind Kinder Kindern Sohn Tochter | bambino bambini figlio figlia | criança crianças filho filha | kind kinderen zoon dochter | dziecko dzieci dzieckiem syn córka
baby | bebé bebés | bébé | Baby Säugling | neonato | bebê bebé | baby | niemowlę
adult | adulto adultos | adulte adultes | Erwachsene | adulto adulti | adulto | volwassene volwassenen | dorosły
age | edad | âge | Alter | età | idade | leeftijd | wiek wieku
mother | madre mamá | mère maman | Mutter | madre mamma | mãe | moeder | matka mama
father | padre papá | père papa | Vater | padre papà | pai | vader | ojciec tata
wife husband | esposa marido esposo mujer | femme mari | Frau Mann | moglie marito | esposa marido mulher | vrouw man | żona mąż
friend | amigo amiga | ami amie | Freund Freundin | amico amica | amigo amiga | vriend vriendin | przyjaciel
someone else | | | jemand anderes | | | iemand anders | ktoś inny
group | grupo grupos | groupe | Gruppe Gruppen | gruppo | grupo | groep | grupa
party celebration | fiesta celebrar | fête fêter | Feier Fest feiern Party | festa festeggiare | festa | feest vieren | impreza przyjęcie
birthday | cumpleaños | anniversaire anniversaires | Geburtstag | compleanno | aniversário | verjaardag | urodziny
wedding | boda casamiento | mariage | Hochzeit heiraten | matrimonio nozze | casamento | bruiloft trouwen | ślub wesele
class lesson course | clase clases curso cursos | cours leçon stage | Kurs Kurse Unterricht Stunde | corso corsi lezione lezioni | aula aulas curso | les lessen cursus | kurs zajęcia lekcja
learn | aprender | apprendre | lernen | imparare | aprender | leren | nauczyć uczyć
teacher | profesor profesora monitor | professeur moniteur | Lehrer Trainer | insegnante istruttore | professor | leraar docent | nauczyciel
trial | prueba probar | essai essayer | Probe Probestunde ausprobieren | prova | experimental | proefles proberen | próbny
register sign up | inscripción inscribir apuntar matrícula | inscription inscrire | Anmeldung anmelden | iscrizione iscriversi | inscrição inscrever matrícula | inschrijven aanmelden | zapisać zapisy rejestracja
student | estudiante estudiantes alumno | étudiant étudiants élève | Student Studenten Schüler | studente studenti | estudante estudantes aluno | student studenten | student studentów uczeń
bring | traer llevar traigo | apporter amener emporter | mitbringen bringen | portare | trazer levar | meenemen brengen | przynieść zabrać
need | necesito necesita | besoin | brauche brauchen benötige | serve bisogno | preciso precisa | nodig | potrzebuję potrzeba
eat food | comer comida | manger repas nourriture | essen Essen | mangiare cibo | comer comida | eten | jeść jedzenie
breakfast | desayuno | déjeuner | Frühstück | colazione | café | ontbijt | śniadanie
lunch | almuerzo | midi | Mittagessen | pranzo | almoço | lunch | obiad
dinner | cena cenar | dîner | Abendessen | cena cenare | jantar | avondeten diner | kolacja
bread | pan panes | pain | Brot Brötchen | pane | pão | brood | chleb
cake | pastel pasteles tarta torta | gâteau gâteaux | Torte Kuchen | torta torte | bolo bolos | taart | tort ciasto
fresh | fresco | frais fraîche | frisch | fresco | fresco | vers | świeży świeże
gluten | gluten | gluten | glutenfrei Gluten Zöliakie | glutine celiaco | glúten | gluten glutenvrij | gluten bezglutenowy
allergy | alergia alérgico alérgica | allergie allergique allergènes | Allergie allergisch | allergia allergico | alergia alérgico | allergie allergisch | alergia uczulenie
nuts | nueces frutos | noix | Nüsse Nuss | noci | nozes | noten | orzechy
vegan vegetarian | vegano vegetariano | végétalien végétarien végane | vegan vegetarisch | vegano vegetariano | vegano vegetariano | veganistisch vegetarisch | wegański wegetariański
coffee | café | café | Kaffee | caffè | café | koffie | kawa
drink | beber bebida | boire boisson | trinken Getränk | bere bevanda | beber bebida | drinken drank | pić napój
table | mesa | table | Tisch | tavolo | mesa | tafel | stolik
menu | menú carta | menu | Speisekarte | menù | menu ementa | menukaart | menu
room | habitación cuarto sala | chambre salle | Zimmer Raum | camera stanza | quarto | kamer | pokój
double room | doble | double | Doppelzimmer | doppia matrimoniale | duplo | tweepersoonskamer | dwuosobowy
bed | cama | lit | Bett | letto | cama | bed | łóżko
stay overnight | alojamiento quedarse estancia | séjour rester | Aufenthalt übernachten bleiben Übernachtung | soggiorno restare | estadia ficar | verblijf overnachten blijven | nocleg pobyt
check in | registro | | einchecken | | | inchecken | zameldowanie
check out leave | salida | départ | Abreise abreisen auschecken | partenza | saída | uitchecken vertrek | wymeldowanie wyjazd
luggage | equipaje maletas | bagages valise | Gepäck Koffer | bagagli bagaglio | bagagem malas | bagage koffers | bagaż
towel | toalla | serviette | Handtuch Handtücher | asciugamano | toalha | handdoek | ręcznik
pool swim | piscina nadar natación | piscine nager natation | Schwimmbad schwimmen Pool | piscina nuotare nuoto | piscina nadar natação | zwembad zwemmen | basen pływać
gym | gimnasio | gym sport | Fitnessstudio Fitness | palestra | academia ginásio | sportschool | siłownia
sauna | sauna | sauna | Sauna Wellness | sauna | sauna | sauna | sauna
changing room locker | vestuario taquilla vestuarios taquillas casillero | vestiaire casier | Umkleide Schließfach Spind | spogliatoio armadietto | balneário cacifo vestiário | kleedkamer kluisje | szatnia szafka
bike bicycle | bici bicicleta | vélo vélos | Fahrrad Fahrräder Rad Räder | bici bicicletta | bicicleta | fiets fietsen | rower roweru rowery
rent hire | alquilar alquiler rentar renta | louer location | mieten leihen ausleihen Miete Verleih | noleggiare noleggio affitto | alugar aluguer aluguel | huren verhuur | wypożyczyć wypożyczenie wynająć
flat tyre puncture | pinchazo pinchó rueda llanta | crevaison crevé pneu | Platten Reifen | gomma foratura | pneu furo | lekke band | przebita opona dętka
stolen theft | robo robado robaron | vol volé volée | gestohlen Diebstahl geklaut | rubato furto | roubo roubado | gestolen diefstal | skradziony kradzież ukradli
helmet | casco | casque | Helm | casco | capacete | helm | kask
battery | batería pila | batterie pile | Akku Batterie | batteria | bateria | accu batterij | bateria akumulator
charge charging | cargar carga | charger recharge | laden aufladen Ladestation | caricare ricarica | carregar | opladen | ładować
headphones | auriculares audífonos | casque écouteurs | Kopfhörer | cuffie auricolari | auscultadores fones auriculares | koptelefoon oordopjes | słuchawki
speaker | altavoz | enceinte | Lautsprecher Box | altoparlante | coluna | luidspreker | głośnik
connect | conectar conexión conecta | connecter connecte connexion | verbinden Verbindung | collegare connettere | ligar conectar | verbinden | połączyć łączyć
device | aparato dispositivo | appareil | Gerät Geräte | dispositivo apparecchio | aparelho | apparaat | urządzenie
app | aplicación | application appli | App | app applicazione | aplicativo | app | aplikacja
password | contraseña clave | mot passe | Passwort Kennwort | password | senha | wachtwoord | hasło
account | cuenta | compte | Konto Kundenkonto | account conto | conta | account | konto
log in | entrar sesión ingresar | connecter identifier | einloggen anmelden | accedere entrare | entrar | inloggen | zalogować
forgot | olvidé olvidado | oublié | vergessen | dimenticato | esqueci | vergeten | zapomniałem zapomniałam
data privacy | datos privacidad | données confidentialité | Daten Datenschutz | dati privacy | dados privacidade | gegevens privacy | dane prywatność
delete | borrar eliminar | supprimer effacer | löschen | eliminare cancellare | apagar eliminar | verwijderen | usunąć
update | actualizar actualización | actualiser | aktualisieren Update | aggiornare aggiornamento | atualizar | bijwerken update | aktualizacja
water | agua | eau | Wasser | acqua | água | water | woda wody
hot | caliente calor | chaud chaude | warm heiß | caldo calda | quente | warm heet | gorąca ciepła
cold | frío fría | froid froide | kalt | freddo | frio | koud | zimno zimna
heating furnace | calefacción caldera calefactor | chauffage fournaise chaudière | Heizung Ofen Heizkessel | riscaldamento caldaia | aquecimento caldeira | verwarming cv ketel | ogrzewanie piec kocioł
water heater | calentador termo boiler | chauffe | Boiler Warmwasserbereiter Durchlauferhitzer | scaldabagno boiler | esquentador termoacumulador | boiler geiser | bojler podgrzewacz
radiator | radiador | radiateur radiateurs | Heizkörper | termosifone radiatore | radiador | radiator | kaloryfer grzejnik
pipe | tubería tubo cañería tuberías | tuyau tuyaux tuyauterie canalisation | Rohr Rohre Leitung | tubo tubi tubatura | cano tubo canalização | leiding buis | rura rury
leak | fuga gotea goteo gotera | fuite fuit coule | undicht Leck tropft | perdita perde gocciola | fuga vazamento pinga | lek lekkage lekt | wyciek cieknie przeciek
drain | desagüe drenaje | drain évier | Abfluss | scarico | ralo esgoto | afvoer | odpływ
blocked clogged | atascado tapado obstruido | bouché bouchée | verstopft | intasato otturato | entupido | verstopt | zatkany zapchany
toilet | inodoro baño váter | toilettes toilette wc | Toilette Klo WC | gabinetto bagno wc | sanita | toilet wc | toaleta
bathroom shower | ducha | douche salle bains | Bad Dusche Badezimmer | doccia | chuveiro banheiro duche | badkamer douche | łazienka prysznic
kitchen | cocina | cuisine | Küche | cucina | cozinha | keuken | kuchnia
tap faucet | grifo llave | robinet | Wasserhahn Hahn Armatur | rubinetto | torneira | kraan | kran
gas | gas | gaz | Gas | gas | gás | gas | gaz
smell | huele olor | odeur sent | riecht Geruch stinkt | puzza odore | cheira cheiro | ruikt geur | pachnie zapach śmierdzi
flood | inundación inundado | inondation inondé dégât | Überschwemmung überflutet | allagamento allagato | inundação inundado | overstroming | zalane powódź
freeze frozen | congelado helado congelada | gelé gelée geler | gefroren eingefroren | gelato ghiacciato congelare | congelado | bevroren | zamarznięte
plumber | plomero fontanero | plombier | Klempner Installateur Monteur | idraulico | canalizador encanador | loodgieter monteur | hydraulik
technician | técnico | technicien | Techniker Handwerker | tecnico | técnico | technicus | technik fachowiec
electricity | electricidad luz | électricité courant | Strom Elektrik | elettricità luce | eletricidade luz | elektriciteit stroom | prąd elektryk
air conditioning | aire acondicionado | climatisation clim | Klimaanlage | condizionata condizionatore | condicionado | airco | klimatyzacja
clean cleaning | limpiar limpieza | nettoyer nettoyage propre | reinigen Reinigung sauber putzen | pulire pulizia | limpar limpeza | schoonmaken reiniging | czyścić czyszczenie sprzątanie
doctor | médico doctor doctora | médecin docteur | Arzt Ärztin | medico dottore | médico doutor | dokter arts | lekarz
dentist | dentista | dentiste | Zahnarzt | dentista | dentista | tandarts | dentysta
tooth teeth | diente dientes muela dental | dent dents | Zahn Zähne | dente denti | dente dentes | tand tanden | ząb zęby
pain hurts | dolor duele duelen | douleur mal | Schmerz Schmerzen weh | dolore male | dor dói | pijn | ból boli
medicine prescription | medicina medicamento receta | médicament ordonnance | Medikament Rezept | medicina ricetta | remédio medicamento receita | medicijn recept | lek recepta
pregnant | embarazada embarazo | enceinte grossesse | schwanger Schwangerschaft | incinta gravidanza | grávida gravidez | zwanger | ciąża ciąży
ill sick | enfermo enferma malita | malade | krank | malato | doente | ziek | chory chora
injury | lesión herida | blessure blessé | Verletzung verletzt | ferita infortunio | lesão ferida | blessure gewond | uraz kontuzja
whitening | blanqueamiento | blanchiment | Bleaching Aufhellung | sbiancamento | clareamento branqueamento | bleken | wybielanie
hair haircut | pelo cabello corte | cheveux coiffure coupe | Haare Haarschnitt Frisur | capelli taglio | cabelo corte | haar knippen | włosy strzyżenie
hairdresser | peluquero peluquería | coiffeur | Friseur | parrucchiere | cabeleireiro | kapper | fryzjer
massage | masaje | massage | Massage | massaggio | massagem | massage | masaż
machine | máquina | machine | Maschine | macchina | máquina | machine | maszyna
accept take | aceptan aceptar acepta | accepter acceptez | akzeptieren nehmen nehmt | accettate accettare | aceitam aceitar | accepteren | akceptujecie przyjmujecie
allowed | permitido permiten dejan | autorisé permis | erlaubt dürfen darf | permesso ammessi | permitido | toegestaan | dozwolone wolno
possible | posible | possible | möglich | possibile | possível | mogelijk | możliwe
start begin | empezar empieza comenzar | commencer début commence | anfangen beginnen Beginn | iniziare inizia | começar começa | beginnen begint | zacząć początek
finish ready | listo lista terminar terminado | prêt prête fini terminer | fertig bereit | pronto finito | pronto pronta | klaar | gotowy gotowe
last take long | tarda tardar dura demora tardan | dure durée délai délais | dauert dauern Dauer lange | dura durata tempi | demora dura prazo | duurt duren lang | trwa długo
minimum | mínimo | minimum | Mindestbestellwert mindestens | minimo | mínimo | minimum minstens | minimum
limit deadline | plazo límite | limite délai | Frist | termine limite | prazo limite | termijn | termin
policy conditions | política condiciones | politique conditions | Bedingungen Richtlinie | condizioni politica | política condições | voorwaarden beleid | regulamin warunki
rule | regla normas | règle | Regel Regeln | regola | regra | regel | zasada zasady
original box | caja | boîte carton | Karton Schachtel Originalverpackung | scatola | caixa | doos | pudełko
label tag | etiqueta | étiquette | Etikett | etichetta | etiqueta | label | etykieta metka
photo picture | foto imagen | photo image | Foto Bild | foto | foto imagem | foto | zdjęcie
material | tela material | tissu matière | Material Stoff | tessuto materiale | tecido material | stof materiaal | materiał
wool | lana | laine | Wolle | lana | lã | wol | wełna
leather | cuero piel | cuir | Leder | pelle cuoio | couro | leer | skóra
cotton | algodón | coton | Baumwolle | cotone | algodão | katoen | bawełna
smoke | fumar humo | fumer fumée | rauchen Rauch | fumare fumo | fumar | roken rook | palić dym
language speak | idioma hablan hablar | langue parlez parler | Sprache sprechen sprecht | lingua parlate parlare | idioma falam falar | taal spreken | język mówicie mówić rozmawiać
english | inglés | anglais | Englisch | inglese | inglês | engels | angielski
spanish | español | espagnol | Spanisch | spagnolo | espanhol | spaans | hiszpański
music | música | musique | Musik | musica | música | muziek | muzyka
tour guided | visita guiadas guiada excursión | visite guidée | Führung Tour geführte | visita guidata | visita guiada | rondleiding | wycieczka
weather rain | lluvia llueve clima | pluie pleut météo | Regen regnet Wetter | pioggia piove tempo | chuva chove | regen regent weer | deszcz pogoda
electronic digital | | numérique | | | | | 
company business | empresa negocio | entreprise société | Firma Unternehmen | azienda ditta | empresa | bedrijf | firma
wholesale | mayoreo mayorista | grossiste gros | Großhandel Großkunde | ingrosso | atacado | groothandel | hurt
seat place | plaza lugar asiento | place | Platz Plätze | posto posti | lugar vaga | plaats plek | miejsce
ticket | boleto entrada billete | billet | Ticket Eintrittskarte Fahrkarte | biglietto | bilhete ingresso | kaartje | bilet
send | mandar enviar | envoyer | senden | inviare mandare | mandar enviar | sturen | wysłać
receive | recibir recibido recibí | recevoir reçu | erhalten bekommen bekomme | ricevere ricevuto | receber recebi recebo | ontvangen krijg | otrzymać dostałem dostanę
name | nombre | nom | Name | nome | nome | naam | imię nazwisko
photo id | identificación dni | identité | Ausweis Personalausweis | documento identità | identidade documento | identiteitsbewijs | dowód
"""
