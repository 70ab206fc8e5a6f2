"""Subjects that small businesses of every trade keep for people, for `kept_for_people`.

`ABOUT` recognises a subject in a rule as the business wrote it (folded text); the messages that touch it are recognised by the
cues `subject.NAME` of each language.
"""

from __future__ import annotations

from collections.abc import Mapping

ABOUT: Mapping[str, str] = {
    "jobs": r"\b(jobs?|applications?|applicants?|hiring|apprentice\w*|vacanc\w+|careers?|recruit\w*|empleos?|trabajo|emplois?|candidatures?"
    r"|stellen\w*|bewerbung\w*|ausbildung|lavoro|candidatur\w+|vagas|vacature\w*|sollicit\w+|prac[ay]|rekrutac\w+)\b",
    "press": r"\b(press|journalis\w+|media|interviews?|influencers?|sponsor\w*|brand|collab\w*|prensa|presse|stampa|imprensa|pers|prasa)\b",
    "wholesale": r"\b(wholesale|resell\w*|stockists?|distribut\w+|trade accounts?|bulk|mayorista|grossiste|grosshandel|ingrosso|atacado|groothandel|hurt\w*)\b",
    "groups": r"\b(part(?:y|ies)|groups?|bridal|weddings?|events?|catering|banquets?|grupos?|groupes?|gruppen?|gruppi|groepen|grup\w*)\b",
    "business_customers": r"\b(commercial|property managers?|tenders?|corporate|contractors?|builders?|business customers|landlords?|gewerbe\w*|empresas|entreprises|aziende|zakelijk\w*|firmy)\b",
    "insurance": r"\b(insur\w+|adjusters?|claims? form|tribunals?|seguros?|assurance\w*|versicherung\w*|assicurazion\w*|verzekering\w*|ubezpiecz\w*)\b",
    "pay_later": r"\b(pay over time|payment plans?|instal?ments?|pay later|hardship|plazos|echelonne\w*|raten\w*|rate|parcelas|termijnen|raty)\b",
    "money_back": r"\b(refunds?|disputes?|contest\w*|overcharged|chargebacks?|charges?|reembols\w+|rembours\w+|erstattung\w*|rimbors\w+|terugbetaling\w*|zwrot\w*)\b",
    "our_damage": r"\b(ruined|damaged?|went wrong|broke|botched|warranty claims?|gone wrong|burnt|lost while|redo|faulty work|complications?|danos|dommages|schaden|danni|schade|szkod\w+)\b",
    "hurt": r"\b(hurt|injur\w+|unwell|allerg\w+|rash|reactions?|poison\w*|ill|side effects?|lesion\w*|blessure\w*|verletz\w+|ferit\w+|letsel|obraz\w+)\b",
    "staff_complaint": r"\b(complain\w* (?:about|against|of) (?:\w+ ){0,4}(?:staff|employee|team|member|one of us|people)|staff complaints?|behaviou?r of (?:our )?staff)\b",
    "gas": r"\b(gas|carbon monoxide|fumes|gaz|monoxyde|kohlenmonoxid|monossido|koolmonoxide|czad\w*)\b",
    "water_in": r"\b(flood\w*|sewage|burst|water (?:or sewage )?is coming)\b",
    "partnership": r"\b(partner(?:ship)?s?|suppliers?|vendors?|sales pitch\w*|advertis\w+|solicit\w*)\b",
    "medical": r"\b(diagnos\w+|symptoms?|medical advice|prescri\w+|medication|side effects?|test results?|treatment plans?)\b",
    "legal_advice": r"\b(legal advice|merits|case strategy|new matters?|court dates?)\b",
}
