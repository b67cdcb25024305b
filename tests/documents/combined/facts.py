"""What the invented plan says, however it is written."""

from __future__ import annotations

from dataclasses import dataclass

YEARS = (2026, 2027, 2028)
FIRST_YEAR = YEARS[:1]
MISSION_TITLE = "Missione di prova"
PROGRAMME_TITLE = "Programma di prova"
BENEFICIARIES = "Imprese e professionisti"
WEIGHT_OF_AN_OBJECTIVE = "40"
REMARK = "Da verificare a giugno con l'ufficio competente."


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator, its weight without sign, and a target for each year."""

    number: str
    name: str
    algorithm: str
    unit: str
    source: str
    weight: str
    baseline: str
    targets: tuple[str, ...]
    kind: str = "efficacia"
    frequency: str = "semestrale"
    owner: str = "Ufficio Statistica"
    reached: str = "12"
    state: str = "in linea"


@dataclass(frozen=True, slots=True)
class Strategic:
    """An objective of three years."""

    number: str
    title: str
    description: str
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True, slots=True)
class Area:
    """A strategic area and its objectives."""

    number: str
    title: str
    description: str
    objectives: tuple[Strategic, ...]


@dataclass(frozen=True, slots=True)
class Operational:
    """An objective of the first year; `place` counts from one, `budget` is in whole euros."""

    place: int
    number: str
    strategic: str
    title: str
    description: str
    office: str
    head: str
    budget: int
    results: str
    benefits: str
    people: str
    mission: str
    programme: str
    actions: tuple[str, ...]
    indicators: tuple[Indicator, ...]


_ABROAD = Strategic(
    "1.2",
    "Favorire l'apertura ai mercati esteri",
    "Si accompagnano le imprese che esportano per la prima volta con percorsi individuali.",
    (
        Indicator(
            *("1", "Imprese accompagnate all'estero", "N. imprese iscritte", "n."),
            *("Registro interno", "100", "71"),
            targets=("75", "80", "85"),
        ),
    ),
)
_NEW_FIRMS = Strategic(
    "1.1",
    "Sostenere la nascita di nuove imprese",
    "Si ampliano i servizi di orientamento e di primo accompagnamento in tutti i comuni.",
    (
        Indicator(
            *("1", "Aspiranti imprenditori assistiti", "N. utenti con un colloquio", "n."),
            *("CRM", "60", "212"),
            targets=("230", "240", "250"),
        ),
        Indicator(
            *("2", "Imprese attive dopo un anno", "Imprese attive / imprese assistite", "%"),
            *("Registro imprese", "40", "81%"),
            targets=(">= 82%", ">= 83%", ">= 84%"),
        ),
    ),
)
_REGISTER = Strategic(
    "2.1",
    "Ridurre i tempi del registro delle imprese",
    "Si riorganizzano le squadre di istruttoria e i controlli sulle pratiche semplici.",
    (
        Indicator(
            *("1", "Tempo medio di lavorazione", "Giorni totali / pratiche", "giorni"),
            *("Priamo", "70", "4,3"),
            targets=("<= 4", "<= 3,8", "<= 3,5"),
        ),
        Indicator(
            *("2", "Pratiche sospese", "Pratiche sospese / pratiche", "%"),
            *("Priamo", "30", "38%"),
            targets=("<= 36%", "<= 34%", "<= 32%"),
        ),
    ),
)
AREAS = (
    Area(
        "1",
        "Competitività delle imprese",
        "L'area raccoglie i servizi rivolti a chi avvia e sviluppa un'attività economica nel "
        "territorio.",
        (_NEW_FIRMS, _ABROAD),
    ),
    Area(
        "2",
        "Semplificazione e regolazione",
        "L'area riguarda la tenuta del registro delle imprese e la tutela della fede pubblica.",
        (_REGISTER,),
    ),
)

OPERATIONAL = (
    Operational(
        *(1, "1.1.1", "1.1", "Aprire due sportelli in montagna"),
        "Gli sportelli sono aperti due giorni la settimana, su appuntamento.",
        *("Servizio Promozione", "dott.ssa Irma Landi", 45_000),
        results="Due sportelli funzionanti",
        benefits="Imprese servite più vicino a casa",
        people="3 istruttori e 1 funzionario",
        mission="011",
        programme="005",
        actions=(
            "Predisposizione del bando",
            "Istruttoria delle domande",
            "Liquidazione dei contributi",
        ),
        indicators=(
            Indicator(
                *("1", "Sportelli aperti", "Conteggio", "n.", "Ufficio Promozione", "60", "0"),
                targets=("2",),
            ),
            Indicator(
                *("2", "Utenti serviti", "N. utenti registrati", "n.", "CRM", "40", ""),
                targets=(">= 150",),
            ),
        ),
    ),
    Operational(
        *(2, "1.2.1", "1.2", "Organizzare il percorso Primo export"),
        "Il percorso alterna lezioni e affiancamento in azienda con esperti di mercato.",
        *("Servizio Promozione", "dott.ssa Irma Landi", 82_500),
        results="Tempi più brevi",
        benefits="Imprese servite più vicino a casa",
        people="n. 2 unità a tempo pieno",
        mission="016",
        programme="005",
        actions=("Analisi del fabbisogno", "Avvio del servizio"),
        indicators=(
            Indicator(
                *("1", "Imprese che completano il percorso", "Conteggio", "n."),
                *("Registro presenze", "100", ""),
                targets=("15",),
            ),
        ),
    ),
    Operational(
        *(3, "2.1.1", "2.1", "Evadere le pratiche telematiche nei termini"),
        "Si introducono controlli automatici sulle pratiche di bilancio.",
        *("Servizio Registro imprese", "dott. Ugo Sarti", 12_000),
        results="Tempi più brevi",
        benefits="Imprese servite più vicino a casa",
        people="4 dipendenti",
        mission="012",
        programme="004",
        actions=("Mappatura dei processi", "Formazione degli operatori", "Verifica finale"),
        indicators=(
            Indicator(
                *("1", "Pratiche evase entro cinque giorni", "Pratiche evase / pratiche", "%"),
                *("Priamo", "50", "72%"),
                targets=(">= 75%",),
            ),
            Indicator(
                *("2", "Guide pubblicate", "Conteggio", "n.", "Sito web", "50", ""),
                targets=("entro il 31/10/2026",),
            ),
        ),
    ),
)
