"""The words offices write over and beside the fields of a plan, and those a seed chooses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from tests.documents.combined.facts import YEARS

OF_AN_OBJECTIVE: Mapping[str, tuple[str, ...]] = {
    "strategic": ("Obiettivo strategico", "Obiettivo strategico triennale"),
    "operational": (
        *("Obiettivo operativo", "Obiettivo operativo 2026", "Titolo obiettivo", "Obiettivo"),
        *("Denominazione obiettivo", "Titolo dell'obiettivo", "Obiettivo gestionale"),
    ),
    "code": ("Codice obiettivo", "Codice"),
    "description": (
        *("Descrizione", "Descrizione obiettivo", "Descrizione dell'obiettivo", "Contenuto"),
        *("Descrizione sintetica", "DESCRIZIONE"),
    ),
    "office": (
        *("Centro di responsabilità", "CdR", "Centro di costo", "Ufficio", "Servizio"),
        *("Struttura", "Unità organizzativa", "Settore", "Area organizzativa"),
        *("Struttura di riferimento", "U.O.", "CENTRO DI RESPONSABILITÀ"),
    ),
    "head": (
        *("Responsabile", "Dirigente", "Dirigente responsabile", "Responsabile obiettivo"),
        *("Responsabile dell'obiettivo", "Referente", "Responsabile EQ", "RESPONSABILE"),
        "Titolare dell'obiettivo",
    ),
    "budget": (
        *("Risorse finanziarie", "Budget", "Risorse economiche", "Stanziamento"),
        *("Risorse assegnate", "Risorse finanziarie assegnate", "Budget assegnato"),
        "Risorse (€)",
    ),
    "results": (
        *("Risultati attesi", "Risultato atteso", "Output attesi", "Risultati previsti"),
        "Risultato finale atteso",
    ),
    "benefits": (
        *("Benefici attesi", "Impatto atteso", "Valore pubblico", "Ricadute attese", "Benefici"),
        "Valore pubblico atteso",
    ),
    "people": (
        *("Risorse umane", "Personale coinvolto", "Risorse umane assegnate"),
        *("Personale assegnato", "Unità di personale", "Risorse umane coinvolte"),
    ),
    "mission": ("Missione",),
    "programme": ("Programma",),
    "actions": (
        *("Azioni", "Attività", "Fasi", "Azioni previste", "Attività previste"),
        *("Principali attività", "Fasi di attuazione"),
    ),
    "beneficiaries": (
        *("Stakeholder", "Portatori di interesse", "Destinatari", "Beneficiari"),
        "Utenti finali",
    ),
    "own weight": ("Peso obiettivo", "Peso dell'obiettivo", "Peso ob."),
    "remark": ("Note",),
    "title": ("Titolo",),
}
OF_AN_INDICATOR: Mapping[str, tuple[str, ...]] = {
    "name": (
        *("Indicatore", "KPI", "Indicatori", "Indicatore di risultato", "INDICATORE"),
        *("Denominazione indicatore", "Descrizione indicatore", "Nome indicatore"),
        "Indicatore di performance",
    ),
    "number": (
        *("N.", "N. KPI", "Cod.", "Codice indicatore", "N. ind.", "ID", "#"),
        "Cod. ind.",
    ),
    "algorithm": (
        *("Algoritmo", "Formula", "Formula di calcolo", "Modalità di calcolo"),
        *("Metodo di calcolo", "Algoritmo di calcolo", "Formula/algoritmo"),
        *("Criterio di calcolo", "Come si calcola", "Descrizione/formula"),
    ),
    "unit": ("U.M.", "Unità di misura", "UM", "Un. mis.", "Unità", "Udm"),
    "source": (
        *("Fonte", "Fonte dati", "Fonte del dato", "Fonte dei dati", "Fonte di verifica"),
        *("Fonte di rilevazione", "Fonti"),
    ),
    "weight": (
        *("Peso", "Peso %", "Peso (%)", "Peso indicatore", "Ponderazione", "Peso KPI"),
        "PESO",
    ),
    "baseline": (
        *("Baseline", "Valore di partenza", "Baseline 2025", "Valore iniziale"),
        *("Valore 2025", "Valore storico", "Dato 2025", "Situazione di partenza"),
        *("Consuntivo 2025", "Valore base"),
    ),
    "frequency": (
        *("Frequenza", "Periodicità", "Frequenza di rilevazione", "Cadenza"),
        "Frequenza rilevazione",
    ),
    "owner": (
        *("Responsabile rilevazione", "Responsabile del dato", "Referente del dato"),
        "Responsabile della misurazione",
    ),
    "kind": ("Tipo", "Tipologia", "Tipo indicatore", "Tipologia indicatore", "Dimensione"),
    "target": (
        *("Target {year}", "Valore atteso {year}", "Target anno {year}", "{year}"),
        *("Valore obiettivo {year}", "Risultato atteso {year}", "Obiettivo {year}"),
        *("TARGET {year}", "Target al 31/12/{year}"),
    ),
    "targets": ("Target", "Valori attesi", "Risultato atteso"),
    "reached": (
        *("Consuntivo", "Valore raggiunto", "Risultato conseguito", "Valore al 30/06"),
        *("Consuntivo {year}", "Realizzato", "Risultato raggiunto"),
    ),
    "state": (
        *("Stato", "Stato di attuazione", "Status", "Grado di raggiungimento"),
        *("% raggiungimento", "Scostamento", "Note", "Osservazioni"),
    ),
}


@dataclass(frozen=True, slots=True)
class Words:
    """One word for each field, and whether the labels of cards end in a colon."""

    chosen: Mapping[str, str]
    colon: bool

    @classmethod
    def drawn(cls, random: Random) -> Words:
        """For each field any of its words."""
        every = {**OF_AN_OBJECTIVE, **OF_AN_INDICATOR}
        chosen = {field: random.choice(words) for field, words in every.items()}
        return cls(chosen, random.choice((False, False, True)))

    def column(self, field: str, year: int = YEARS[0]) -> str:
        """What stands over the column of a field."""
        return self.chosen[field].format(year=year)

    def label(self, field: str) -> str:
        """What stands beside the value of a field in a card."""
        return self.column(field) + (":" if self.colon else "")
