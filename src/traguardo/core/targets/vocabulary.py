"""The words of the target language, Italian and English; docs/targets.md lists what they mean."""

from __future__ import annotations

from traguardo.core.targets.cursor import phrases
from traguardo.core.targets.tokens import word_set

COMPARATORS = phrases(
    {
        "at_least": "almeno|al meno|minimo|min|al minimo|come minimo|un minimo di|minimo di|"
        "non inferiore|non inferiori|non meno di|non meno|non meno del|non meno dell'|"
        "non meno della|non minore|non minori|non al di sotto|non sotto|"
        "maggiore o uguale|superiore o uguale|maggiore uguale|uguale o superiore|"
        "uguale o maggiore|pari o superiore|pari o superiori|pari ad almeno|pari almeno|"
        "uguale ad almeno|a partire da|in misura non inferiore|"
        "at least|not less than|no less than|no fewer than|not fewer than|not below|"
        "minimum|minimum of|a minimum of|greater than or equal|more than or equal|"
        "equal to or greater than|equal to or more than|≥|>=|=>|≧|⩾|> =",
        "at_most": "al massimo|massimo|massima|max|un massimo di|massimo di|al più|non superiore|"
        "non superiori|non più di|non + di|non più del|non più dell'|non più della|non maggiore|"
        "non maggiori|non al di sopra|"
        "non oltre|fino|fino ad un massimo di|sino|inferiore o uguale|minore o uguale|"
        "minore uguale|uguale o inferiore|uguale o minore|pari o inferiore|pari o inferiori|"
        "in misura non superiore|at most|no more than|not more than|not above|not exceeding|"
        "up to|maximum|maximum of|a maximum of|less than or equal|equal to or less than|"
        "≤|<=|=<|≦|⩽|< =",
        "deadline": "entro|entro e non oltre|al massimo entro|non oltre il|non oltre la fine|"
        "non più tardi del|non più tardi di|within|no later than|not later than|"
        "by no later than|by|"
        "scadenza|scadenza :|termine|termine :|data|data :|deadline|deadline :|due by|due|"
        "alla data|al più tardi|al più tardi entro|al",
        "equal": "pari|uguale|esattamente|equal|exactly|=",
        "more_than": "superiore|superiori|maggiore|maggiori|più di|più del|più dell'|più della|"
        "oltre|al di sopra|sopra|"
        "more than|greater than|higher than|over|above|exceeding|>",
        "less_than": "inferiore|inferiori|minore|minori|meno di|meno del|meno dell'|meno della|"
        "al di sotto|sotto|less than|"
        "fewer than|lower than|below|under|<",
    }
)
POSTFIX = phrases(
    {
        "at_least": "o più|e più|e oltre|o oltre|o superiore|minimo|almeno|"
        "o maggiore|o più alto|at least|or more|and more|or above|and above|or higher|"
        "or greater|or better|or over|minimum|+",
        "at_most": "al massimo|massimo|massimi|max|o meno|o inferiore|o minore|at most|or less|"
        "or fewer|or lower|or below|or under|maximum",
    }
)
BETWEEN = phrases(
    {
        "and": "tra|fra|compreso tra|compresa tra|compreso fra|compresa fra|compresi tra|between",
        "to": "da|dal|dall'|dallo|dalla|from",
    }
)
TO = word_set("a ad al all' alla to - – — ÷")
AND = word_set("e ed and")
OR = word_set("o od oppure ovvero or")
LINKS = word_set(
    "a ad al allo alla ai agli alle all' di del dello della dei degli delle dell' il lo la i gli le"
    " l' un uno una un' to of the a an :"
)
COUNT_LABELS = word_set("n nr num numero no. n. # no° number")
LABELS = COUNT_LABELS | word_set(
    "target valore valori atteso attesa attesi obiettivo risultato risultati value expected goal"
    " percentuale percentage % ° º : = annuo annuale finale is di tasso"
)
YES = word_set(
    "si si' sì yes fatto fatta realizzato realizzata eseguito eseguita attuato attuata"
    " completato completata on done completed true vero"
)
NO = word_set("no not off false falso")
UP = word_set(
    "incremento incrementare incrementi aumento aumentare crescita accrescere"
    " increase increasing growth raise grow"
)
DOWN = word_set(
    "riduzione ridurre diminuzione diminuire decremento calo contrazione"
    " abbattimento decrease decreasing reduce reduction reducing cut lower"
)
KEEP = word_set(
    "mantenimento mantenere conferma confermare maintain maintaining maintenance keep"
    " keeping conservare"
)
UNCHANGED = phrases(
    {
        "keep": "stabile|stabili|invariato|invariata|invariati|invariate|costante|costanti|"
        "non peggiorare|non peggiorativo|non peggiore|non in peggioramento|nessun peggioramento|"
        "nessuna riduzione|unchanged|stable|no deterioration|no decrease|no worsening|not worse"
    }
)
"""Words that alone say "no worse than before"."""
LIKE = phrases(
    {
        "like": "in linea con|in linea col|in linea rispetto|come|come da|come per|analogo|"
        "analoghi|as in|in line with|same as"
    }
)
"""Words before another year's value; before anything else they say nothing."""
ACHIEVE = word_set(
    "raggiungere raggiungimento conseguire conseguimento garantire assicurare ottenere"
    " reach reaching achieve achieving ensure attain attaining"
)
"""Verbs before a figure that change nothing."""
PRODUCE = word_set(
    "realizzazione realizzare organizzazione organizzare svolgimento svolgere pubblicazione"
    " pubblicare predisposizione predisporre effettuazione effettuare esecuzione eseguire"
    " erogazione erogare emissione produzione attivazione partecipazione copertura rispetto"
    " elaborazione redazione stipula sottoscrizione avvio completamento incontro"
    " publish publication organise organize hold deliver complete completion"
)
"""What is done a number of times: the number behind it is the target if it counts something."""
REFERENCE = phrases(
    {
        "than": "rispetto|in confronto|a confronto|nei confronti|in rapporto|vs|versus|"
        "compared|compared with|compared to|relative|relative to|"
        "over|from|on|against|su|sul|sullo|sulla|sui|sugli|sulle|sull'|than",
    }
)
MORE = phrases({"increase": "in più|in aumento", "decrease": "in meno|in diminuzione|in riduzione"})
TOLERANCE = phrases(
    {
        "plus_minus": "±|+/-|+/−|+-|più o meno|tolleranza|con tolleranza|con una tolleranza|"
        "con tolleranza massima|con margine|margine|tolerance|with tolerance|with a tolerance|"
        "con tolleranza del|con tolleranza di"
    }
)
VALUE_NOUNS = word_set(
    "valore valori dato dati livello livelli risultato risultati standard media medio anno"
    " performance target quota percentuale tasso tempi tempo value values level levels result"
    " results average year baseline precedente storico storica numero attuale attuali raggiunto"
    " fy conseguito registrato rilevato consolidato esistente corrente current previous last"
)
PREPOSITIONS = word_set(
    "di del dello della dei degli delle dell' a ad al allo alla ai agli alle all' da dal dallo"
    " dalla dai dagli dalle dall' in nel nello nella nei negli nelle nell' con col per su sul"
    " sullo sulla sui sugli sulle sull' tra fra of to by from in on with for per at within"
)
_SMALL = word_set(
    "e ed o od oppure ovvero ma il lo la i gli le l' un uno una un' che non rispetto piu meno se"
    " come ogni circa the a an and or than not no if as each every c d cd all"
)
CITATIONS = word_set(
    "art artt articolo articoli comma commi legge l lett lettera dlgs lgs dl dpr dpcm dm decreto"
    " delibera deliberazione determina determinazione determinazioni regolamento reg regolamenti"
    " direttiva ue ce cee circolare allegato allegati all annex tabella tab punto punti par"
    " paragrafo pag pagina nota protocollo prot piano scheda fase azione obiettivo ob misura"
    " missione programma iso uni en kpi cup cig capitolo cap versione vers section article act"
    " regulation law plan attachment step sal capo titolo linea milestone vedi cfr see nn triennio"
    " biennio periodo anno anni esercizio ordinanza verbale atto"
)
POINTERS = word_set(
    "vedi vd cfr come art artt articolo legge allegato allegati nota tabella punto rif riferimento"
    " protocollo prot delibera determina see as cf annex pag pagina comma tel telefono cod codice"
    " id ore alle"
)
RATES = phrases(
    {
        "rate": "al mese|al giorno|al trimestre|al semestre|a trimestre|a semestre|a settimana|"
        "alla settimana|per mese|per trimestre|per semestre|per giorno|per settimana|ogni mese|"
        "a testa|all' ora|l' ora|per ora|per month|per day|per quarter|per week|a month|"
        "a quarter|each month|each quarter"
    }
)
ENGLISH = word_set(
    "at least most by than the of and between increase decrease reduce within exactly more less"
    " over under up working days million thousand maintain from"
)
ITALIAN = word_set(
    "almeno entro di del dello della dei degli delle dell' nel nella il lo la le gli con tra fra"
    " anno anni non rispetto al alla ai alle più meno sì si incremento riduzione mantenimento oltre"
    " fino massimo minimo pari giorni gg mesi ore euro tappe qualitativo tolleranza"
)
"""Words only one of the two languages has: they tell how `1,000` is meant."""

RESERVED = (
    PREPOSITIONS
    | _SMALL
    | YES
    | NO
    | UP
    | DOWN
    | KEEP
    | frozenset(COMPARATORS)
    | frozenset(POSTFIX)
    | frozenset(REFERENCE)
    | frozenset(TOLERANCE)
    | COUNT_LABELS
    | ENGLISH
)
"""Words that are never the thing counted."""
