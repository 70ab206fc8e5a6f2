"""Polish cues."""

WORDS = {
    "human": r"(?:czlowiek\w*|ludzmi|ludzi|osob\w|osobie|konsultant\w*|pracownik\w*|pracownic\w*|agent\w{0,3}|doradc\w*|przedstawiciel\w*|opiekun\w*|operator\w*|kierownik\w*|kierowniczk\w*|szef\w*"
    r"|menedzer\w*|manager\w*|wlasciciel\w*|przelozon\w*|kolega|kolege|koleg\w|kolezank\w*|obsluga klienta|obslugi klienta|biuro obslugi)",
    "who": r"(?:<human>|ktos|kims|kogos|komus|ktokolwiek|kimkolwiek|kims z was|ktos z was|zespol\w*|obslug\w*|recepcj\w*|sekretariat\w*|sekretark\w*|pani\w?|pan|panem|panu|technik\w*|hydraulik\w*|elektryk\w*|mechanik\w*"
    r"|lekarz\w*|doktor\w*|dentyst\w*|stomatolog\w*|weterynarz\w*|prawnik\w*|adwokat\w*|mecenas\w*|trener\w*|instruktor\w*|fryzjer\w*|krawcow\w*|krawiec|krawcem|kucharz\w*|cukiernik\w*|fotograf\w*|sprzedawc\w*|biur\w*|sklep\w*|wsparci\w*)",
    "bot": r"(?:bot|bota|botem|boty|botami|robot|robota|robotem|robotami|roboty|maszyn\w*|automat|automatu|automatem|automatami|chatbot\w*|chatem|komputer\w*|sztuczn\w+ inteligencj\w*|ai|automatyczn\w+ sekretark\w*|program\w{0,3})",
    "please": r"(?:prosze|poprosze|prosilbym|prosilabym|dzieki|dziekuje|teraz|natychmiast|halo|hej|czesc|dzien dobry|chce|z|do|o|pilnie|zywego|zywym|z zywym|tylko|mi)",
    "want": r"(?:chce|chcial\w*|potrzebuje|potrzebny|potrzebna|wole|wolal\w*|poprosze|prosze o|dajcie|daj|daj mi|zadam|szukam|moge|mozna|czy moge|zyczylb\w*|zycze sobie|zawolaj\w*|zawolac|sprowadz\w*|dawaj|domagam)",
    "talk": r"(?:porozmawiac|rozmawiac|rozmawial\w*|rozmowa|rozmowe|pogadac|gadac|rozmowy|pomowic|mowic|pisac|napisac|popisac|skontaktowac|kontaktu|kontakt|omowic|omowil\w*|ustalic|uzgodnic|dogadac|polaczenie|polaczyc|zalatwic|zamienic slowo)",
    "day": r"(?:dzis|dzisiaj|jutro|pojutrze|wieczorem|poniedzialek|poniedzialki|wtorek|wtorki|srode|srody|czwartek|czwartki|piatek|piatki|sobote|soboty|niedziele|niedziel\w*|swieta|swieto|wigilie|wielkanoc|sylwestra|weekend|weekendy|majowke)",
    "visit": r"(?:wizyt\w|wizyte|rezerwacj\w|rezerwacje|termin|terminu|spotkani\w|stolik|stolika|zabieg|zabiegu|lekcj\w|lekcje|jazd\w|jazde|konsultacj\w|konsultacje|przymiark\w|strzyzeni\w|badani\w|zajec\w*)",
    "parcel": r"(?:zamowieni\w*|paczk\w*|przesylk\w*|dostaw\w*|zakup\w*|sukienk\w*|kurtk\w*|but\w|ksiazk\w*|towar\w*|produkt\w*|rzecz\w*)",
}

CUES = {
    "asked_for_human": r"""
        ! (nie|bez) (musze |potrzebuje |chce |ma potrzeby |potrzeby |trzeba )+(rozmawiac |rozmawiania |gadac )?(z |do )?(zadnym |zadnego |zadnej )?<who>
        ! (za|na|od|dwie|trzy|cztery|piec|szesc|kilka|ile|jedna|druga|kazda|kazdej|ta sama|inna|dla) (jedna |jednej |dwoch |trzech |czterech )?(osoba|osobe|osoby|osob|ludzi)( |$)
        ! (agent|agencja) (nieruchomosci|ubezpieczeniow\w+|celn\w+)
        ! (wasz|wasza|panstwa|pana|ten|ta|jeden z waszych) <human> (byl|byla|jest|powiedzial|powiedziala|zrobil|zrobila|mial|miala|przyszedl|robi)
        ! (moj|moja|moim|mojego|nasz|nasza|naszego) <who>
        <talk> (\w+ ){0,4}(z|ze|do|od|o) (\w+ ){0,3}(<who>|<staff>)
        (z|ze) (\w+ ){0,2}(<who>|<staff>|nim|nia) (\w+ ){0,3}<talk>
        (polacz|polaczcie|polaczyc|prosze polaczyc|przelacz|przelaczcie|przelaczyc|przekaz|przekazcie|przekazac|przekieruj|przekierujcie|przekierowac|dajcie|daj|skontaktuj|skontaktujcie|skieruj|podlacz) (\w+ ){0,4}(<who>|<staff>)
        (polacz|polaczcie|przelacz|przelaczcie|polaczyc|przelaczyc) (mnie|nas)( |$)
        <want> (\w+ ){0,4}<human>( |$)
        <want> (\w+ ){0,3}(kogos|ktos|kims|ktokolwiek) (\w+ )?(zyw\w+|prawdziw\w+|konkretn\w+|kto|od was|z was|ze sklepu|z obslugi|z firmy|kompetentn\w+|do pomocy)
        (zyw\w+|prawdziw\w+|realn\w+|ludzk\w+) (<human>|kims|kogos|ktos|pomoc|kontakt|obslug\w+|glos|wsparci\w+|dusz\w+|istot\w+)
        (ktos|kogos|kims|czlowiek\w*|osob\w+|obsluga) (\w+ )?(zyw\w+|prawdziw\w+)( |$)
        (z krwi i kosci|zywa najlepiej|zywego czlowieka)( |$)
        ^ (<please> )*(<human>|ktos|czlowiek|zywy czlowiek|prawdziwy czlowiek|recepcja|obsluga|pomoc czlowieka)( <please>)* $
        (nie|dosc|bez|stop|zamiast|niz|mam dosc|nienawidze|koniec) (\w+ ){0,4}<bot>( |$)
        (jest|czy jest|siedzi|pracuje|czy) (tam |tu |po drugiej stronie |siedzi )?(tam |tu |jakis |jakas |jakikolwiek )*(ktos|ktokolwiek|czlowiek|zywy|pracownik|szef\w*|kierownik|<staff>)( \w+)? (tam|tu|zywy|dostepny|kto|na miejscu|po drugiej|z kim|dzis|$)
        (jest|siedzi) (tam|tu|po drugiej stronie) (\w+ ){0,2}(ktos|czlowiek|szef\w*|kierownik|pracownik|zywy)
        (jest|czy jest) (\w+ )?(ktos|kto|jakis czlowiek) (\w+ )?(z kim|z ktorym|kto moze|kto moglby|kto by|do rozmowy)
        (ktos|kogos|kims|kto) (od was|z was|z zespolu|z ekipy|ze sklepu|z firmy|z biura|z warsztatu|z obslugi|z salonu|z recepcji|z panstwa|z kliniki|z personelu|ze wsparcia|z gabinetu|z waszej ekipy)
        (niech|czy moglby|czy moglaby|moglby|moglaby|moze|prosze zeby|prosze aby|zeby) (\w+ ){0,3}(<human>|ktos|<staff>|elektryk|hydraulik|lekarz|szef) (\w+ ){0,3}(odezwie|odezwac|odpisze|odpisac|napisze|napisac|skontaktuje|skontaktowac|odpowie|odpowiedziec|przejmie|przejac|przejmij)( |$)
        (wole|wolal\w*|osobiscie) (\w+ ){0,3}(<human>|kims|kogos|ktos|osobiscie)( |$)
        (dasz znac|daj znac|przekaz|powiedz) (\w+ )?(<staff>|szefowi|kierownikowi|wlascicielowi)( |$)
        ? (ktos|kogos|kims|czlowiek\w*|osob\w+|pracownik\w*|konsultant\w*|kierownik\w*)
        ? (czy )?ktos (\w+ )?(moze|moglby|mogl) (\w+ )?(pomoc|mi pomoc)
    """,
    "request_callback": r"""
        ! (nie|prosze nie) (dzwon|dzwoncie|dzwonic|oddzwaniac)
        (oddzwon|oddzwoncie|oddzwonic|oddzwoni|oddzwonienie|oddzwonienia|oddzwonil\w*|telefon zwrotny|kontakt telefoniczny|przedzwonic|przedzwon|przedzwoncie)( |$)
        (zadzwon|zadzwoncie|zadzwonic|zadzwoni|zadzwonil\w*|dzwoncie) (\w+ ){0,3}(do mnie|do nas|do mojej|do mojego|pod|na numer|na \d+|prosze|\d+)( |$)
        (prosze o telefon|poprosze o telefon|niech ktos zadzwoni|moze ktos zadzwonic|czy ktos moze zadzwonic|do mnie zadzwonic|do nas zadzwonic|zadzwoni do mnie|do mnie zadzwoni)( |$)
        ^ (prosze )?(zadzwon|zadzwoncie|zadzwonic)( prosze| do mnie)* $
    """,
    "upset": r"""
        ! (nie|wcale nie) (\w+ )?(zl\w|zawiedzion\w|rozczarowan\w)
        (to|to jest|co za|jestescie|jakas|jakis|kompletn\w+|totaln\w+|po prostu|zwykl\w+|naprawde) (\w+ ){0,2}(skandal|skandaliczn\w+|wstyd|zenada|zenujac\w+|kpina|kpiny|masakra|dramat|porazka|niedopuszczaln\w+|nie do przyjecia|oszustwo|oszusci|oszustow|zlodzieje|zlodziejstwo|klamcy|beznadziej\w+|beznadzieja|tragedia|tragiczn\w+|smieszn\w+|zart|absurd|chamstwo|bezczelnosc|bezczelni|niekompetentn\w+|amatorszczyzna|amatorka|zenua|fatalna|fatalny|fatalnie|okropn\w+|straszn\w+|rozczarowanie|lekcewazenie|brak szacunku|hanba|partactwo|bubel|syf|gowno)( |$)
        (jestem|jestesmy|czuje sie|czujemy sie) (\w+ ){0,2}(wsciekl\w|wkurzon\w|wkurwion\w|zl\w|zawiedzion\w|rozczarowan\w|oburzon\w|rozgoryczon\w|zdenerwowan\w|zirytowan\w|sfrustrowan\w|niezadowolon\w|zniesmaczon\w|zszokowan\w|oszukan\w|zazenowan\w|rozzloszczon\w|poirytowan\w)( |$)
        (mam|mamy) (\w+ )?(dosc|dosyc|po dziurki|po uszy|tego dosc)( |$)
        (nikt|nigdy|zaden|zadnego|nie) (\w+ ){0,3}(oddzwania|oddzwonil|odpowiada|odpowiedzial|odpisuje|odpisal|odbiera|odebral|przyjechal|przyszedl|pojawil|raczyl|odzywa|odezwal|odpowiedzi|interesuje|pomaga|pomogl|slucha|dotrzym\w+)( |$)
        (trzeci|drugi|czwarty|piaty|kolejny|setny|enty|ktorys) raz( |$)(?!.*(polecam))
        (nigdy wiecej|wiecej nie|ostatni raz|juz nigdy|moja noga tu|ide do konkurencji|pojde do konkurencji|pojde gdzie indziej|zrezygnuje z waszych|wiecej u was)( |$)
        (fataln\w+|najgorsz\w+|beznadziejn\w+|okropn\w+|tragiczn\w+|kiepsk\w+|koszmarn\w+|zla|slaba|podl\w+) (\w+ )?(obslug\w+|serwis\w*|sklep\w*|firm\w+|jakosc|doswiadczeni\w+|jedzeni\w+|robot\w+|traktowani\w+|opini\w+)
        (wstyd|wstydzcie|skandal|zenada|kpina|kpicie|zartujecie|zarty sobie|jaja sobie|robicie sobie jaja|robicie ze mnie|robicie mnie w|w balona|w konia|reklamacje skladam|skladam skarge|skarga|skarge|zazalenie|poskarzyc|jedna gwiazdka|negatywna opini\w+|zla opini\w+|rozczarowan\w+|zawiodl\w*|zawiedzion\w|oszukali|oklamali|oklamaliscie|klamiecie|zwodzicie|zwodzona|zwodzony|zmarnowal\w*|strata czasu|zepsuliscie|zepsuli|zniszczyliscie|zaluje|niegrzeczn\w+|opryskliw\w+|chamsk\w+|arogancj\w+|arogancki\w*|niemil\w+|bezczeln\w+|szlag mnie|cholera jasna|do cholery|kurwa|do dupy|olewacie|olewaja|olali|macie mnie gdzies|spychologia|ile mozna)( |$)
        (czekam|czekamy|czekalam|czekalem) (\w+ ){0,3}(juz|od|dalej|nadal|wciaz|ponad) (\w+ )?(godzin\w*|tygodni\w*|dni|miesiac\w*|miesiecy|dwoch|trzech|\d+)
        (dziekuje za nic|dzieki za nic|brawo|gratuluje|super obsluga naprawde|ladnie to tak|pieknie)( |$)(?=.*(nie|znow|zepsut|zimn|godzin|spozni|zgub))
        ? (zl\w|czekam|znowu|nadal|zawiedzion\w|kiepsk\w+|popsut\w+|pomylk\w+|spoznion\w+|wkurz\w+)
    """,
    "urgent": r"""
        ! (nie|nic|niezbyt|malo) (\w+ )?(pilne|pilny|pilnego|pilna|spieszy|spieszy sie|pali|nagle)
        ! (ile|czy|jak|jaki|jaka|koszt|cena|doplata|numer) (\w+ ){0,5}(pogotowie|awaryjn\w+|nagl\w+ przypad\w+|dyzur\w*|pilne wizyty)
        (pilne|pilnie|bardzo pilne|super pilne|nagly przypadek|nagly wypadek|sytuacja awaryjna|awaria|awarie|na cito|alarmowo)( |$)
        ^ (pomocy|ratunku|sos|pilne|szybko|awaria)( szybko| prosze| pomocy)* $
        (natychmiast|jak najszybciej|jak najpredzej|od razu|w tej chwili|blagam szybko|szybko prosze|prosze szybko|pospieszcie|pospieszcie sie|spieszcie sie|niezwlocznie|jeszcze dzis|jeszcze dzisiaj|nie moze czekac|nie moge czekac|zanim bedzie|w ciagu godziny|przyjedzcie szybko)( |$)
        (woda|wode|sciek\w*|szambo) (\w+ ){0,4}(leci|leje|cieknie|kapie|tryska|wybija|zalewa|plynie|sie leje|wszedzie|podnosi|stoi)( |$)
        (leci|leje sie|cieknie|tryska|kapie) (\w+ ){0,2}(woda|z sufitu|z rury|po scianie)
        (zalewa|zalalo|zalewam|zalewamy|powodz|rura (\w+ )?(pekla|peknieta|strzelila)|pekla (\w+ )?rura|peknieta rura|nie ma ogrzewania|nie mam ogrzewania|nie ma pradu|nie mam pradu|nie ma wody|nie ma cieplej wody|brak pradu|brak ogrzewania|bez ogrzewania|bez pradu|piec (\w+ )?(padl|zgasl|nie dziala))( |$)
        (zatrzasn\w+|zatrzasniet\w+|uwiezion\w+|utknel\w+|utknal\w*|utknelam|zamkniet\w+ (w|na zewnatrz)|stoje na drodze|stoimy na|na poboczu|laweta|lawete)( |$)
        (slub|wesele|samolot|lot|pociag|pogrzeb|egzamin|rozmowe o prace|rozprawa|impreza|ceremonia|goscie) (\w+ ){0,3}(jest|mam|mamy|za|o|zaczyna|odlatuje|dzis|jutro|przyjda) (\w+ )?(dzis|dzisiaj|jutro|godzine|pol godziny|\d+|dwie godziny|chwile|za)
        (straszny|okropny|niesamowity|potworny|nie do zniesienia|silny|ogromny) (\w+ )?(bol|bol zeba)
        (zab|korona|plomba) (\w+ ){0,2}(zlamal|zlamany|wypadl|wypadla|wybity|pekl|ukruszyl)
        ktos (\w+ )?(uzywa|korzysta|placi|wlamal) (\w+ ){0,3}(karty|karta|konto|konta)
        ? (pilne|pilnie|szybko|dzis|dzisiaj|teraz|zaraz|pomocy|awaria)
    """,
    "safety": r"""
        ! (kuchenk\w+|rachunek|butl\w+|piec\w*|licznik|instalacj\w+) (\w+ )?(gazow\w+|gaz|za gaz)
        ! (zabijaja mnie|umieram) (\w+ )?(ale|ze smiechu|z glodu|z ciekawosci)
        (czuc|czuje|smierdzi|zapach|pachnie|smrod|czujemy) (\w+ ){0,3}(gaz|gazem|gazu|spalenizn\w+|dymem|dymu|dym|spalonym|zgnilymi|benzyn\w+|chemikali\w+)
        (ulatnia sie gaz|wyciek gazu|ulatniajacy|czad|czadu|tlenek wegla|pozar|pali sie|plonie|plomien\w*|plomienie|ogien|iskry|iskrzy|dymi|dym|zwarcie|porazil\w*|kopnal mnie prad|kopnelo mnie|prad mnie|wybuch\w*|eksplo\w+|spalenizna)( |$)
        (czujnik|alarm|czujka) (\w+ ){0,2}(wyje|piszczy|wlaczyl|dzwoni|pika)
        (upadl\w*|przewrocil\w*|poslizn\w+|spadl\w*|zlamal\w* (reke|noge|nos|nadgarstek|palec)|uderzyl\w* sie|skaleczyl\w*|rozcial\w*|poparzyl\w*|oparzyl\w*|zemdlal\w*|zakrztusil\w*|polknal\w*|polknela|polknelam|dusi|dusze sie|zatrul\w*|zatruci\w*|pogryzl\w*|ugryzl\w*)( |$)
        (ranny|ranna|krew|krwawi\w*|krwi|nieprzytomn\w+|nie oddycha|nie moge oddychac|ciezko oddychac|dusznosci|bol w klatce|w klatce piersiowej|zawal|udar|drgawk\w+|uczulen\w+|alergi\w+|wstrzas|wysypk\w+|pokrzywk\w+|spuchl\w*|puchnie|spuchniet\w+|opuchl\w+|opuchniet\w+|pecherz\w*|wymiotuj\w+|wymiotowal\w*|zawroty|zawrotow|karetk\w+|pogotowie|straz pozarna|112|999|998|niebezpieczn\w+|niebezpieczenstw\w+|grozi|grozil|grozby|zaatakowal\w*|pobil\w*|oparzeni\w+)( |$)
        (samobojst\w+|zabic sie|zabije sie|nie chce (juz )?zyc|nie chce mi sie zyc|skonczyc ze soba|zrobie sobie krzywde|odebrac sobie zycie|odechcialo mi sie zyc)( |$)
        (hamulc\w+|kierownica|kolo|opona) (\w+ ){0,3}(nie|odpadl\w*|zawiodl\w*|pekla|odkrecil\w*|puscil\w*)
        (szklo|plastik|metal|robak|plesn) (\w+ )?(w|we) (\w+ )?(jedzeniu|zupie|salatce|ciescie|chlebie|kawie|daniu)
        ? (gaz\w*|dym\w*|ogien|krew|niebezpiecz\w+|alarm|niemowl\w+|ciaz\w+)
    """,
    "dispute": r"""
        (pobral\w*|pobrano|obciazyl\w*|obciazono|naliczyl\w*|naliczono|zaplacil\w*|sciagnel\w*|sciagnieto|policzyl\w*|skasowal\w*|zafakturowal\w*) (\w+ ){0,4}(dwa razy|podwojnie|dwukrotnie|za duzo|wiecej|bez|blednie|mimo|nigdy|niesluszn\w+)
        (dwa razy|podwojnie|dwukrotnie|za duzo|niesluszn\w+|blednie|bez (mojej )?zgody) (\w+ ){0,3}(pobral\w*|pobrano|obciazon\w*|obciazyl\w*|naliczon\w*|naliczyl\w*|zaplacil\w*|policzon\w*|policzyl\w*|sciagn\w+|ta sama kwota)
        (podwojn\w+|bledn\w+|nieznan\w+|nieautoryzowan\w+|niesluszn\w+|zawyzon\w+|zla|zly) (\w+ )?(obciazeni\w+|oplat\w+|platnosc\w*|pobrani\w+|faktur\w+|kwot\w+|rachun\w+|naliczeni\w+)
        (faktur\w+|rachun\w+|kwot\w+|oplat\w+|obciazeni\w+|naliczeni\w+) (\w+ ){0,3}(sie nie zgadza|nie zgadza|bledn\w+|za wysok\w+|zawyzon\w+|nie uznaje|nie rozpoznaje|bezzasadn\w+|niesluszn\w+|wziela)( |$)
        (nie) (\w+ )?(zamawial\w*|zgadzam sie z|zgadzam sie na|autoryzowal\w*|wyrazal\w* zgody|wyrazil\w* zgody|podpisywal\w*|rozpoznaje|uznaje|zaplace|bede placic|place za|mam zamiaru placic|umawial\w* sie|bylo w umowie|na to sie)( |$)
        (chce|zadam|domagam sie|oddajcie|zwroccie|prosze o|oczekuje|oddaj\w*) (\w+ ){0,3}(zwrot\w*|pieniedzy|pieniadze|moich pieniedzy|kase|zaliczk\w+|kaucj\w+|odszkodowani\w+|rekompensat\w+|roznic\w+|kasy)( |$)
        (gdzie|kiedy|nadal|wciaz|jeszcze) (\w+ ){0,4}(moje pieniadze|moj zwrot|moja kaucja|nie dostal\w* zwrotu|pieniedzy z powrotem)( |$)
        (kwestionuje|kwestionowac|reklamuje (fakture|oplate|platnosc|rachunek)|chargeback|obciazenie zwrotne|moj bank|mojego banku|przez bank|w banku|cofne platnosc)( |$)
        (umowilismy|umawialismy|mialo byc|mialo kosztowac|wycena|wyceny|kosztorys|obiecaliscie|obiecano|ustalilismy|mowiliscie) (\w+ ){0,6}(a|ale|teraz|jest|faktura|policzyliscie|rachunek)
        (juz) (zaplacil\w*|zaplacone|oplacil\w*|oplacone) (\w+ ){0,4}(a|ale|czemu|dlaczego|mimo|wezwanie)
        (wezwanie do zaplaty|monit|windykacj\w+) (\w+ ){0,5}(a|mimo|zaplacon\w+|niesluszn\w+|choc)
        ? (faktur\w+|zwrot\w*|kwot\w+|oplat\w+|rachun\w+|pieniadz\w+|pieniedz\w*)
    """,
    "legal": r"""
        ! (chlopak|dziewczyna|brat|siostra|maz|zona|kolega) (\w+ )?(jest )?(prawnik\w*|adwokat\w*)
        ! (koszt|cena|porad\w+|stawk\w+) (\w+ )?prawn\w+
        (moj|moja|nasz|moim|mojego|moim|swoim|naszym|mojemu) (\w+ )?(prawnik\w*|adwokat\w*|mecenas\w*|radca prawny|radca|pelnomocnik\w*)( |$)
        (sad|sadu|sadzie|sadem|sadowy|sadow\w+|pozew|pozwe|pozwac|pozywam|droga prawna|droge prawna|kroki prawne|krokow prawnych|prokuratur\w*|policj\w+|zawiadomienie|doniesienie|uokik|rzecznik\w* (konsumentow|praw|finansow\w+)|rzecznik konsumenta|inspekcj\w+|sanepid\w*|uodo|rodo|gdpr|danych osobowych|dane osobowe|prawo do bycia|odszkodowanie za|przedsadow\w+|wezwanie ostateczne|izba lekarska|izby lekarskiej|odpowiedzialnosc cywiln\w+|niezgodne z prawem|bezprawn\w+|nielegaln\w+|komornik\w*|federacja konsumentow|monitoringu|zabezpieczyc nagranie|biegly|bieglego)( |$)
        (usun\w*|skasuj\w*|usuniecie|usuniecia|kopi\w+|wglad\w*|dostep do|wykasuj\w*) (\w+ ){0,4}(moje dane|moich danych|danych|dane|dokumentacj\w+|moje zdjecia|moich zdjec)( |$)
        (zdjeci\w+|zdjecie|wizerun\w+|nagrani\w+|film\w*) (\w+ ){0,6}(bez|zgody|nie wyrazal\w*)
        bez (mojej |naszej |jej |jego )?(zgody|pozwolenia|upowaznienia)
        ? (prawnik\w*|prawo|prawn\w+|policj\w+|ustaw\w+)
    """,
    "sensitive": r"""
        ! (kwiat\w*|wieniec|wience|wiazank\w+|kolor\w*|stroj|garnitur) (\w+ ){0,4}(pogrzeb\w*|zalob\w*)
        ! (bateria|telefon|akumulator|linia) (\w+ )?(umarl\w*|padl\w*|martw\w+)
        (zmarl|zmarla|zmarlego|zmarlej|umarl|umarla|nie zyje|smierc|smierci|pogrzeb|pogrzebie|pogrzebu|zaloba|zalobie|zalobe|wdowa|wdowiec|wdowcem|odszedl na zawsze|odeszla na zawsze|stypa|spadek po|uspic|uspieni\w+|eutanazj\w+|poronil\w*|poronieni\w+)( |$)
        (stracil\w*|stracilismy|strata|utrata) (\w+ ){0,2}(dziecko|dziecka|corke|syna|mame|tate|ojca|matke|meza|zone|prace|pracy|dom|mieszkanie|ciaze|babcie|dziadka|brata|siostre)
        (rak|raka|rakiem|nowotwor\w*|chemi\w|chemioterapi\w+|guz|guza|bialaczk\w+|demencj\w+|alzheimer\w*|depresj\w+|nerwic\w+|lek\w* napad\w+|ataki paniki|aborcj\w+|niepelnospraw\w+|zdiagnozowan\w+|diagnoze|paliatywn\w+|hospicj\w+|na oiomie|oiom|stwardnieni\w+|anoreksj\w+|bulimi\w+|autyz\w+|in vitro|hiv|nieuleczaln\w+|martwo urodzon\w+|parkinson\w*|udarze)( |$)
        (nie) (\w+ )?(stac mnie|stac nas|mam z czego|mam za co|mam pieniedzy|dam rady|jestem w stanie|moge|mam jak) (\w+ ){0,3}(zaplacic|placic|oplacic|uregulowac|na zaplacenie)?( |$)(?=.*(zaplac|plac|rachun|faktur|pieni|rat))
        (bezrobotn\w+|zwolnili mnie|zostalem zwolniony|zostalam zwolniona|stracilem prace|stracilam prace|komornik zajal|eksmisj\w+|bezdomn\w+|bankructw\w+|upadlosc\w*|zasilek|zasilku|mops\w*|trudn\w+ sytuacj\w+ finansow\w+|problemy finansowe|klopoty finansowe|brak srodkow)( |$)
        (rasis\w+|rasizm\w*|dyskrymin\w+|homofob\w+|transfob\w+|seksis\w+|molest\w+|napastow\w+|obmacyw\w+|dotykal mnie|kolor skory|kolor mojej skory|bo jestem (czarn\w+|gejem|lesbijka|trans|kobieta|ukrain\w+|niepelnospraw\w+|muzulman\w+)|moj akcent|moja religi\w+|moja wage|chust\w+ na glowie)( |$)
        (przemoc\w*|przemocow\w+|moj byly|mojego bylego|bije mnie|maz mnie|zneca|znecal\w*|schronisk\w+ dla kobiet|zakaz zblizania|stalk\w+|rozwod\w*|rozwodz\w+|separacj\w+)( |$)
        (komentarz\w*|uwag\w|zart\w*|smial\w* sie) (\w+ )?(o|na temat|z) (moj\w+|nasz\w+)
        (nieletni\w*|niepelnoletni\w*|zgwalc\w+|gwalt\w*|wykorzyst\w+ seksualn\w+|mam 1[3-7] lat)( |$)
        ? (smierc|zmarl\w*|szpital\w*|chor\w+|wstydze|niepelnospraw\w*)
    """,
    "unhelped": r"""
        (to|nie o to|to nie) (\w+ )?(nie|jest|bylo) (\w+ )?(odpowiedz|odpowiada|moje pytanie|to o co|o co|to czego|odpowiedzi)( pytal\w*| pytam| mi chodzi| chodzilo| szukam|$)
        (nie o to|nie o tym)( |$)
        (to |mi )*(nie) (pomaga|pomoglo|pomogl\w*|pomogles|dziala|rozwiazuje|odpowiada|odpowiedziales|odpowiedziala|wyjasnia|o to chodzi|o to pytam|o to pytal\w*)( |$)
        (juz) (\w+ )?(to )?(zrobil\w*|probowal\w*|czytal\w*|widzial\w*|sprawdzil\w*|sprawdzal\w*|wiem|znam)( |$)
        ^ (nie|nie to|zadne|zadne z tych|zadna|nic z tego|zle|nie nie|to nie to|bez sensu|dalej nie|nadal nie|ani jedno ani drugie|nie pomoglo) $
        (nie nie|chodzi mi o|chodzilo mi|mialem na mysli|mialam na mysli|pytalem|pytalam|pytam o|moje pytanie|pytanie bylo)( |$)
    """,
    "repeated": r"""
        (powtarzasz|powtarzacie|powtarza|w kolko|krecisz sie|krecicie sie|wkolko) (\w+ )?(to samo|sie|to|w kolko)?( |$)
        (ciagle|znowu|znow|caly czas|wciaz) (\w+ )?(to samo|ta sama|ten sam|te same)( |$)
        (to samo|ta sama odpowiedz|ten sam tekst|ta sama wiadomosc) (\w+ )?(znowu|znow|ciagle|co przed)?( |$)
        (juz) (\w+ )?(mi )?(to )?(mowiles|mowilas|pisales|pisales|napisales|napisalas|odpowiedziales|wyslales|pisaliscie)( |$)
        (juz) (\w+ ){0,2}(mowilem|mowilam|pisalem|pisalam|pytalem|pytalam|tlumaczylem|tlumaczylam)( |$)
        (nie) (\w+ )?(rozumiesz|rozumiecie|rozumie|kumasz|kumacie|czytasz|czytacie|sluchasz|sluchacie|czaisz)( |$)
    """,
    "injection": r"""
        (zignoruj|ignoruj|zapomnij|pomin|omin|obejdz|nadpisz|porzuc) ... (instrukcj\w+|zasad\w*|polecen\w*|prompt\w*|wszystk\w+|poprzedni\w+|regul\w*|ograniczen\w*|wytyczn\w+)
        (pokaz|wypisz|podaj|ujawnij|wyswietl|powtorz|napisz|wklej|zdradz|wydrukuj) ... (prompt\w*|instrukcj\w+|polecenia systemow\w+|systemow\w+|wewnetrzn\w+|kod zrodlow\w+|baz\w+ danych|hasl\w+|tajn\w+|poufn\w+|zasad\w*|pesel\w*)
        (udawaj|od teraz jestes|teraz jestes|zachowuj sie jak|wciel sie|wyobraz sobie ze jestes|odgrywaj role|zagraj role)( |$)
        (jestem|tu) (\w+ )?(z dzialu it|programist\w+|administrator\w*|adminem|admin|tworca|tworcy|deweloper\w*|informatyk\w*|waszym programista)( |$)
        (tryb|aktualizacja|komunikat) (\w+ )?(dewelopera|deweloperski|administratora|systemow\w+|debug\w*|programisty)
    """,
    "private": r"""
        (telefon|numer|numer telefonu|adres|mail|email|zamowieni\w+|faktur\w|wizyt\w|dane|konto|pensj\w|grafik|zarobki|nazwisko|kart\w) (\w+ )?(mojego|mojej|mego|tego|tej|innego|innej|waszego|waszej|sasiad\w*|kolezank\w*|kolegi|szefa|klient\w*|pacjent\w*|pani|pana) ?(sasiad\w*|znajom\w*|kolezank\w*|kolegi|bylego|bylej|meza|zony|siostry|brata|szefa|klient\w*|pacjent\w*|pracownik\w*|matki|ojca|wlasciciel\w*|goscia)?( |$)(?!.*(pani numer|pana numer))
        (lista|liste|nazwiska|adresy|numery|dane|pesel\w*) (\w+ )?(klientow|pacjentow|czlonkow|gosci|kupujacych|uczniow|innych|wszystkich)( |$)
        (kod|haslo|pin|szyfr) (\w+ )?(do|dla) (\w+ )?(drzwi|alarmu|sejfu|wejscia|kasy|systemu|magazynu|personelu|bramy|zaplecza|pracownik\w+)
        (kto) (\w+ ){0,3}(spal|spi|mieszka|nocowal|jest w pokoju)
        (ile zarabia\w*|cena zakupu|cen zakupu|marza|marze|dostawc\w+|notatki wewnetrzne|wewnetrzne notatki|tylko dla pracownikow|tylko dla personelu)( |$)
    """,
    "abuse": r"""
        (glup\w+|durn\w+|gowniany|beznadziejn\w+|pieprzon\w+|jeban\w+|idiotyczn\w+|bezuzyteczn\w+|tepy|tep\w+|kretynsk\w+) (\w+ )?(bot\w*|robot\w*|maszyn\w*|automa\w*|chatbot\w*|komputer\w*|program\w*)
        (jestes|ty) (\w+ ){0,3}(glup\w+|durn\w+|idiot\w+|bezuzyteczn\w+|debil\w*|kretyn\w*|beznadziejn\w+|smieci\w*|gownem|tep\w+|nic nie kumasz|zlom\w*)( |$)
        (spierdalaj|wypierdalaj|odwal sie|zamknij sie|zamknij morde|zamknij ryj|wal sie|idz do diabla|pierdol sie|chuj ci|gon sie|spadaj na drzewo|kupa zlomu|wez sie wylacz|chuj z toba)( |$)
        ^ (idiota|idiotka|debil|kretyn|glupek|gowno|chuj|kurwa|palant|dupek|szmata|frajer) $
    """,
    "off_task": r"""
        (napisz|stworz|wygeneruj|uloz|zaprogramuj|wymysl) (\w+ ){0,3}(wiersz\w*|wypracowani\w*|esej|opowiadani\w+|piosenk\w+|kod|zadani\w+ domow\w+|przemowieni\w+|zart|dowcip|python|rozprawk\w+)
        (rozwiaz|pomoz) (\w+ ){0,4}(zadani\w+ domow\w+|matematyk\w+|rownani\w+|krzyzowk\w+)
        (kto (wygral|wygra|jest prezydentem|jest premierem)|stolica|jaka jest pogoda|jaka bedzie pogoda|sens zycia|opowiedz (\w+ )?(zart|dowcip|kawal)|znasz (\w+ )?(zart|dowcip|kawal))( |$)
        (przetlumacz|tlumacz) (\w+ ){0,4}na
    """,
    "greeting": r"""
        ^ (dzien dobry|dobry|czesc|hej|hejka|witam|witajcie|siema|siemka|dobry wieczor|halo|hello|elo|dzien doberek|hejo|serwus|milego dnia)( wszystkim| panstwu| ekipo| co tam| jak leci| jak sie masz| jak sie macie| wam| tam| dzien dobry| team)* $
        ^ (co tam|jak leci|jak sie masz|jak sie macie|co slychac|co u was) $
    """,
    "thanks": r"""
        ^ (ok |okej |okay |super |swietnie |dobrze |dobra |jasne |rozumiem |aha |tak |nie |to wszystko |tyle |to tyle |w porzadku |fajnie |extra |idealnie |spoko |o )*(dzieki|dziekuje|dzieki wielkie|wielkie dzieki|dziekuje bardzo|bardzo dziekuje|serdecznie dziekuje|pieknie dziekuje|dziekuje slicznie|dziekujemy|dzieki bardzo|stokrotne dzieki|dziex|thx|wdzieczny|wdzieczna|jestem wdzieczn\w)( za pomoc| za odpowiedz| za informacje| za info| za wszystko| bardzo| serdecznie| pieknie| slicznie| to wszystko| to tyle| milego dnia| dobrego dnia| do widzenia| pozdrawiam| i wzajemnie| wzajemnie| super| na razie| z gory| raz jeszcze| jeszcze raz| wam| panstwu| pani| panu| i pozdrawiam| czesc)* $
    """,
    "praise": r"""
        ! (nie|wcale nie) (\w+ )?(polecam|zadowolon\w|mil\w|super|dobr\w)
        (jestescie (super|najlepsi|wspaniali|cudowni|niesamowici|swietni)|cudown\w+|wspanial\w+|rewelacj\w+|rewelacyjn\w+|fantastyczn\w+|genialn\w+|znakomit\w+|przepiekn\w+|swietna (robota|obsluga|ekipa)|swietna praca|najlepsz\w+ (sklep|obsluga|fryzjer\w*|restauracja|ekipa|w miescie)|polecam|goraco polecam|bardzo zadowolon\w|przesympatyczn\w+|bardzo mil\w+|super obsluga|zachwycon\w+|jestem zachwycon\w|piec gwiazdek|5 gwiazdek|zlota kobieta|zloty czlowiek|anioly|aniol|skarb|kocham was|uwielbiam|gratulacje dla|pozdrowcie|uratowaliscie)( |$)
    """,
    "goodbye": r"""
        ^ (ok |okej |dzieki |dziekuje |dobra |dobrze |no to )*(do widzenia|do zobaczenia|na razie|narazie|pa|pa pa|papa|milego dnia|dobrego dnia|milego wieczoru|dobranoc|do jutra|do uslyszenia|trzymaj sie|trzymajcie sie|pozdrawiam|milego weekendu|nara|czesc)( dzieki| dziekuje| wszystkim| i wzajemnie| wzajemnie| pozdrawiam)* $
    """,
    "acknowledgement": r"""
        ^ (ok|okej|okay|oki|dobra|dobrze|jasne|rozumiem|spoko|swietnie|super|tak|no|aha|ach tak|ah|aa|fajnie|extra|ekstra|idealnie|w porzadku|pewnie|racja|zgoda|nie dziekuje|nie dzieki|to wszystko|to tyle|nic wiecej|nie|nic|nie teraz|moze pozniej|haha|lol|hmm|hm|ciekawe|nie ma sprawy|luz|zalatwione|gotowe|kumam|wszystko jasne|juz wiem|oczywiscie|niewazne)( dzieki| dziekuje| super| dobra| ok| jasne| rozumiem| no)* $
    """,
    "who_are_you": r"""
        (czy jestes|jestes|czy to|to jest|czy rozmawiam z|rozmawiam z|pisze z|czy pisze z|mam do czynienia z|gadam z) (\w+ ){0,2}(bot\w*|robot\w*|maszyn\w+|czlowiek\w*|osob\w+|ai|chatbot\w*|komputer\w*|sztuczn\w+|prawdziwy|prawdziwa|automat\w*|program\w*)( |$)
        (kim jestes|kto ty|czym jestes|z kim rozmawiam|z kim pisze|z kim mam|jak masz na imie|jak sie nazywasz|co potrafisz|co umiesz|w czym mozesz|kto tam)( |$)
    """,
    "rating": r"""
        ^ (daje |ocena |oceniam na |moja ocena to )*([1-5]|jeden|dwa|trzy|cztery|piec)( na 5| na piec| z 5| gwiazdki| gwiazdek| gwiazdka| punktow|/5)? $
    """,
    "never_mind": r"""
        ^ (nie |ok |aha |jednak |sorry |przepraszam )*(niewazne|nie wazne|zapomnij|nieistotne|juz nie|juz nie trzeba|nie trzeba|anuluj|anulowac|stop|odpusc|dajmy spokoj|daj spokoj|nie dziekuje|nie dzieki|innym razem|pozniej|juz znalazlem|juz znalazlam|juz nieaktualne|nieaktualne|rezygnuje|jednak nie)( dzieki| dziekuje| przepraszam| juz| jednak)* $
        (niewazne|nie wazne|zapomnij o tym|juz nie trzeba|juz nieaktualne|dajmy spokoj)( |$)
    """,
    "correction": r"""
        ^ (nie|sorry|przepraszam|ups|chwila|czekaj|chodzilo mi|mialem na mysli|mialam na mysli|korekta|pomylka|pomylilem|pomylilam|literowka|wlasciwie|to znaczy)( |$)
    """,
    "order_status": r"""
        ! (anulowac|zmienic|zwrocic|odeslac|zlozyc|zrobic|wymienic) (\w+ ){0,2}zamowieni\w*
        (gdzie|kiedy|co z|jak) (\w+ ){0,3}(jest|bedzie|przyjdzie|dotrze|dojdzie|sa|beda|wysylacie|wyslane|dostane|otrzymam|stoi)? ?(\w+ ){0,2}<parcel>( |$)
        (status|sledzenie|sledzic|namierzyc|numer przesylki|numer sledzenia|informacj\w+ o|wiesci o|na jakim etapie|co z) (\w+ ){0,4}(<parcel>|\d{3,8})
        (moje|moja|moj|moich|to|nasze) <parcel> (\w+ ){0,4}(nie|jeszcze|dotarl\w*|przyszl\w*|wyslan\w+|opoznion\w+|zagin\w+|mial\w*)( |$)
        (nie|jeszcze nie|wciaz nie|nadal nie) (\w+ ){0,2}(dotarl\w*|przyszl\w*|dostal\w*|otrzymal\w*|doszl\w*|dojechal\w*)( |$)
        (numer|link|kod) (do )?(sledzenia|przesylki|trackingu)
        ^ (zamowienie|numer|nr|to|moje zamowienie to) (numer |nr )?#?\d{3,8}( prosze| dzieki)? $
        (zamowieni\w+) (numer |nr |o numerze )?#?\d{3,8}
    """,
    "book_appointment": r"""
        ! (czy trzeba|trzeba|czy musze|musze|bez|czy potrzebna) (\w+ ){0,3}(umawiac|rezerwowac|rezerwacja|wczesniej|zapisow|umowiona)( |$)
        (umowic|umow|umowie|zarezerwowac|zarezerwuj|rezerwacja|zapisac|chce|chcial\w*|potrzebuje|poprosze|prosze o|wpisac) (\w+ ){0,4}<visit>( |$)
        (umowic sie|zapisac sie|zarezerwowac|umowic)( |$)(?!.*(trzeba|jak))
        (sa|czy sa|macie|maja panstwo|jest|czy jest|znajdzie sie) (\w+ ){0,3}(wolne terminy|wolny termin|wolne miejsc\w+|miejsce|terminy|stolik|wolne)( |$)
        (przyslac|przyslijcie|przyjechac|przyjedzie|przyjedzcie|niech ktos przyjedzie|wyslac|podjechac) (\w+ ){0,3}(hydraulik\w*|elektryk\w*|technik\w*|kogos|ktos|do mnie|do nas|dzis|jutro|fachowc\w*)( |$)
        (potrzebuje|szukam|potrzebny|chce) (\w+ )?(hydraulik\w*|elektryk\w*|mechanik\w*|technik\w*|dentyst\w*|fryzjer\w*|slusarz\w*|prawnik\w*|adwokat\w*|kogos do|fachowc\w*)( |$)
    """,
    "reschedule_appointment": r"""
        (przelozyc|przeloz|przelozenie|przesunac|przesun|zmienic|przeniesc|zmiana|przepisac) (\w+ ){0,3}(<visit>|godzin\w+)( |$)
        (przelozyc|przesunac)( |$)
    """,
    "cancel_appointment": r"""
        ! (do kiedy|jak|czy moge|ile kosztuje|czy mozna|co jesli|oplata|jesli) (\w+ ){0,5}(odwolac|odwolam|odwolani\w+|anulowac|anulowani\w+)
        (odwolac|odwoluje|odwolaj|anulowac|anuluj|anuluje|odwolajcie|skreslic) (\w+ ){0,3}(<visit>|jutro|dzis|poniedzialek|wtorek|srode|czwartek|piatek|sobote)( |$)
        (nie) (dam rady|moge|bede mogl\w*|zdaze) (\w+ )?(przyjsc|dotrzec|byc|sie pojawic|przyjechac)( |$)
    """,
    "appointment_status": r"""
        (kiedy|o ktorej|jaki dzien|gdzie|potwierdz\w*|przypomn\w*) (\w+ ){0,3}(mam|jest|mialem|mialam|moja|moj|mamy) (\w+ ){0,2}(wizyt\w|wizyte|rezerwacj\w|termin|spotkanie|zabieg|lekcj\w|jazd\w)( |$)
        (kiedy|o ktorej|kto) (\w+ )?(przyjedzie|przyjdzie|bedzie|przyjezdza) (\w+ ){0,2}(technik|hydraulik|elektryk|ktos|fachowiec|dzis|jutro|monter)( |$)
        (mam|mialem|mialam|mamy) (\w+ )?(umowion\w+ )?(wizyte|rezerwacje|termin) (\w+ )?(na|o|u|w|jutro|dzis)
        moja (najblizsza )?wizyt\w( |$)
    """,
    "start_return": r"""
        ! (jak|ile|czy moge|czy mozna|do kiedy|jaki|gdzie|czy zwrot|koszt) (\w+ ){0,5}(zwrot\w*|zwrocic|odeslac|wymienic|oddac)
        (chce|chcial\w*|musze|potrzebuje|bede) (\w+ ){0,3}(zwrocic|odeslac|oddac towar|zrobic zwrot|zglosic zwrot|wymienic)( |$)
        (zwracam|odsylam)( |$)
        (zglosic|rozpoczac|zrobic) (\w+ )?zwrot( |$)
    """,
    "pay_invoice": r"""
        ! (jak|czy moge|gdzie|czy mozna|czy przyjmujecie) (\w+ ){0,5}(zaplacic|placic|oplacic)
        (chce|chcial\w*|musze) (\w+ )?(zaplacic|oplacic|uregulowac) (\w+ ){0,2}(faktur\w|rachunek|naleznosc|zalegl\w+|rate)( |$)
        (zaplacic|oplacic|uregulowac) (\w+ )?(fakture|rachunek|naleznosc)( |$)
        link do (platnosci|zaplaty)
    """,
    "invoice_status": r"""
        (ile|co) (\w+ )?(mam|mamy|zostalo) (jeszcze )?(do zaplaty|do zaplacenia|nieoplacone)( |$)
        (ile) (\w+ )?(jestem winien|jestem winna|mam do zaplaty|zostalo do zaplaty|jeszcze musze zaplacic|wam wisze|zalegam)( |$)
        (moja|moje|kopi\w+|ostatni\w+|duplikat) (faktur\w|rachun\w+)( |$)(?!.*(dwa razy|bledn))
        (prosze o|przeslijcie|wyslijcie|przyslijcie) (\w+ )?(fakture|rachunek)( |$)
        (dotarl\w*|wplynel\w*|zaksiegowal\w*) (\w+ )?(moj |moja )?(przelew|platnosc|wplata)
    """,
    "product_search": r"""
        (macie|maja panstwo|czy jest|sa|sprzedajecie|czy macie|zostal\w*) (\w+ ){0,4}(na stanie|dostepn\w+|w magazynie|w rozmiarze|rozmiar|w czarnym|w kolorze|czerwon\w+|czarn\w+|niebiesk\w+)( |$)
        (szukam|poszukuje) (\w+ )?(czegos|jakiegos|jakiejs|sukienk\w+|but\w+|prezentu)( |$)
        (dostepn\w+|wyprzedan\w+|ponownie dostepn\w+)( |$)
    """,
    "update_contact": r"""
        (zmienic|zmiana|zmienil\w*|zaktualizowac|poprawic|aktualizacja|nowy|nowe|zmiane) (\w+ ){0,2}(adres\w*|mail\w*|email\w*|telefon\w*|numer\w*|nazwisk\w+|dane|danych)( |$)
        (przeprowadzil\w*|przeprowadzam sie)( |$)
    """,
    "hours": r"""
        (o ktorej|do ktorej|od ktorej|w jakich godzinach|kiedy|w jakie dni|jak dlugo) (\w+ ){0,4}(otwarte|otwarci|czynne|czynny|otwieracie|zamykacie|otwieraja|zamykaja|jestescie|pracujecie|zamkniete)( |$)
        (godziny otwarcia|godziny pracy|godzinach otwarcia|godziny|harmonogram pracy)( |$)
        (otwarte|otwarci|czynne|czynny|pracujecie|jestescie|zamkniete|zamknieci|jest ktos) (\w+ ){0,4}<day>( |$)
        ^ (godziny otwarcia|otwarte|czynne|czy jest otwarte|jestescie otwarci|otwarci)( dzis| dzisiaj| teraz| jutro| prosze)? $
    """,
    "address": r"""
        (gdzie) (\w+ )?(jestescie|jest wasz|jest sklep|sie znajdujecie|macie siedzibe|was znajde|moge zaparkowac|zaparkowac|parkowac|miescicie|jest salon|jest gabinet|jest warsztat|sie miesci)( |$)
        (wasz|panstwa|dokladny|jaki jest|jaki macie) adres( |$)
        (jak dojechac|jak trafic|jak dojsc|dojazd|parking|parkingu|parkowanie|lokalizacja|przystanek)( |$)
        ^ (adres|lokalizacja|gdzie jestescie|dojazd)( prosze)? $
    """,
    "contact": r"""
        (jaki jest|macie|poprosze|podaj|podajcie|jaki macie|prosze o) (\w+ )?(wasz |numer |adres |do was )*(numer|numer telefonu|telefon|mail|email|maila|whatsapp|kontakt)( do was| telefonu| kontaktowy|$)
        (jak|gdzie|pod jaki numer) (\w+ ){0,2}(skontaktowac|zadzwonic|dodzwonic|napisac|kontaktowac|dzwonic)( |$)
        (moge|mozna) (\w+ )?(do was|do panstwa) (\w+ )?(zadzwonic|napisac)( |$)
        ^ (telefon|numer|email|mail|kontakt|numer telefonu)( prosze)? $
    """,
    "price": r"""
        (ile kosztuje|ile kosztuja|ile za|ile bierzecie|ile bedzie|jaka cena|jakie ceny|cena|ceny|cennik|koszt|koszty|ile wynosi|ile to|po ile|ile zaplace|oplata za|stawka|stawki|ile wyjdzie|ile by kosztowal\w*|za ile|doplata)( |$)
    """,
    "question": r"""
        ^ (dzien dobry |czesc |hej |witam |a |i |no |ale |mam pytanie |pytanie |szybkie pytanie |przepraszam |ok )*(czy|co|kiedy|gdzie|jak|jaki|jaka|jakie|ile|kto|dlaczego|czemu|ktory|ktora|ktore|moge|mozna|mozecie|macie|maja|jest|sa|robicie|sprzedajecie|dostarczacie|wysylacie|przyjmujecie|pracujecie|bierzecie|naprawiacie|musze|trzeba|do kiedy|o ktorej|za ile|skad|dokad|po co|da sie|czyj)( |$)
        (czy|chcial\w* zapytac|chcial\w* sie dowiedziec|wiecie czy|zastanawiam sie|prosze powiedziec|moze mi pan|moze mi pani|mozecie powiedziec|dowiedziec sie)( |$)
    """,
    "follow_up": r"""
        ^ (a|i|ale|albo|tez|czyli|a jesli|a co|a jak|to|ten|ta|w|na|dla|z|bez|czy to|ktory|ktora|a w|a na|ok a)( |$)
        (to|tego|tym|tam|ten|ta|te|tej|tych)( |$)
    """,
    "subject.jobs": r"""
        (prac[aey] (u was|dla|w waszym|od zaraz)|szukam pracy|zatrudniacie|zatrudnienie|rekrutacj\w+|oferta pracy|oferty pracy|cv|zyciorys|aplikowac|praktyk\w+|staz|stazu|stazyst\w+|wakat\w*|szukacie (kogos|pracownik\w*|ludzi|osob\w*)|pracowac u was|rozmowa kwalifikacyjna|dorobic)( |$)
    """,
    "subject.press": r"""
        (dziennikar\w+|gazet\w+|magazyn\w*|prasa|prasow\w+|wywiad\w*|reportaz\w*|artykul o|influencer\w*|wspolprac\w+|sponsor\w*|obserwujacych|podcast\w*|blog\w*)( |$)
    """,
    "subject.wholesale": r"""
        (hurt|hurtow\w+|hurtowni\w*|odsprzeda\w+|dystrybut\w+|dystrybucj\w+|cen\w+ dla sklepow|sprzedawac wasze)( |$)
    """,
    "subject.groups": r"""
        (wieczor panienski|wieczor kawalerski|druhn\w+|impreza firmow\w+|impreze firmow\w+|wigilia firmowa|grup\w+ (\d+|osob)|dla grupy|wycieczk\w+ szkoln\w+|jest nas (\d\d|szesc|siedem|osiem|dziewiec|dziesiec|kilkanascie)|na (\d\d|szesc|siedem|osiem|dziesiec|kilkanascie|dwadziescia) osob|rezerwacja grupow\w+)( |$)
    """,
    "subject.business_customers": r"""
        (wspolnot\w+ mieszkaniow\w+|zarzadc\w+|nasza firma|moja firma|naszej firmy|mojej firmy|moja restauracja|nasze biuro|przetarg\w*|deweloper\w*|wykonawc\w+|kilka (mieszkan|lokali|budynkow)|najemc\w+|flot\w+|na firme)( |$)
    """,
    "subject.insurance": r"""
        (ubezpieczeni\w+|ubezpieczyciel\w*|polis\w+|szkod\w+|likwidator\w*|rzeczoznawc\w+)( |$)
    """,
    "subject.pay_later": r"""
        (na raty|raty|ratach|rozlozyc|rozlozenie|odroczyc|odroczenie|zaplacic pozniej|zaplacic w przyszlym|w czesciach|po wyplacie|przedluzenie terminu)( |$)
    """,
    "subject.money_back": r"""
        (zwrot pieniedzy|zwrot kosztow|zwrotu pieniedzy|oddajcie pieniadze|podwojne obciazenie|pobrano dwa razy|kwestionuj\w+|chargeback)( |$)
    """,
    "subject.our_damage": r"""
        (od kiedy|odkad|po|po wizycie|po waszej|po tym jak|kiedy wasz) (\w+ ){0,8}(cieknie|nie dziala|kapie|zepsut\w+|porysowan\w+|pekn\w+|gorzej|znowu|uszkodzon\w+)( |$)
        (naprawil\w*|zamontowal\w*|zainstalowal\w*|wymienil\w*|wyczyscil\w*|pomalowal\w*) (\w+ ){0,8}(znowu|znow|cieknie|nie dziala|krzywo|gorzej|juz)( |$)
        (porysowal\w*|uszkodzil\w*|zniszczyl\w*|zepsul\w*|spalil\w*|zgubil\w*|podarl\w*|poplamil\w*|skurczyl\w*) (\w+ )?(mi|moj\w*|nasz\w*|nam|sie)( |$)
    """,
    "subject.hurt": r"""
        (uczuleni\w+|alergi\w+|wysypk\w+|pokrzywk\w+|swedz\w+|opuchl\w+|spuchl\w*|pecherz\w*|oparzeni\w+|poparzyl\w*|zakazeni\w+|infekcj\w+|zatruci\w+|zatrul\w*|zle sie poczul\w*|wymiot\w+|skaleczyl\w*)( |$)
    """,
    "subject.staff_complaint": r"""
        (skarg\w+|poskarzyc|zazalenie) (\w+ ){0,4}(pracowni\w+|sprzedawc\w+|kelner\w*|technik\w*|obslug\w+|pani\w?|pana|lekarz\w*|kierowc\w+)
        (pracowni\w+|sprzedawc\w+|sprzedawczyni|kelner\w*|technik\w*|obslug\w+|pani|pan|lekarz\w*|recepcjonist\w+) (\w+ ){0,5}(niegrzeczn\w+|opryskliw\w+|chamsk\w+|arogancki\w*|nakrzyczal\w*|wysmial\w*|zignorowal\w*|obrazil\w*|pijan\w+)( |$)
    """,
    "subject.gas": r"""
        (czuc|czuje|zapach|wyciek|ulatnia|smierdzi) (\w+ ){0,2}(gaz|gazu|gazem)
        (czad|tlenek wegla)( |$)
    """,
    "subject.water_in": r"""
        (zalewa|zalalo|zalane|powodz|pekla (\w+ )?rura|rura (\w+ )?(pekla|strzelila)|wybija (\w+ )?(szambo|kanalizacja|sciek\w*)|woda (\w+ ){0,3}(leci|leje|cieknie|tryska|wszedzie)|leje sie|nie moge zakrecic)( |$)
    """,
    "subject.partnership": r"""
        (partnerstw\w+|propozycj\w+ wspolpracy|oferta wspolpracy|jestesmy (\w+ )?(dostawca|agencja|producentem)|nasze uslugi|reklamowac|seo|przedstawiciel handlowy)( |$)
    """,
    "subject.medical": r"""
        (diagnoz\w+|objaw\w*|skutki uboczne|dawk\w+|dawkowani\w+|recept\w+|lek|leki|lekow|wyniki badan|wynik badania|druga opini\w+|czy to normalne ze|zakazeni\w+)( |$)
    """,
    "subject.legal_advice": r"""
        (czy mam prawo|moje prawa|szanse w sadzie|moja sprawa|mojej sprawy|czy to legalne|porada prawna|porady prawnej|opieka nad dzieckiem|rozprawa)( |$)
    """,
}
