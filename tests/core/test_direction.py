"""Which way is better: what an indicator's words begin with decides."""

from __future__ import annotations

import pytest

from traguardo.core.direction import lower_is_better

LESS = """
Tempo medio di evasione
Costo per utente
Giorni di ritardo nei pagamenti
N. reclami
Tasso di assenza
Ore di attesa
Backlog
Complaints received
Average time to respond
Scostamento del budget
Spese di funzionamento
Indice di tempestività dei pagamenti
Tempi medi di pagamento
Average waiting time at the counter
Response time to calls
Percentage of errors
Error rate
Number of overdue cases
N. pratiche arretrate
% pratiche in ritardo
Durata media dei procedimenti
Tasso di assenteismo
Arretrato
Cost per case
Number of pending applications
Days to process a claim
Consumi energetici
Tempo medio di rilascio certificati evasi
Tempo di risposta ai reclami gestiti
Giorni medi di attesa
Unemployment rate
Tasso di abbandono
Scostamento tra preventivo e consuntivo
Tempo di chiusura delle pratiche
Tempo medio per la definizione dei ricorsi
"""
NOT_LESS = """
Tempo dedicato alla formazione
Giornate formative
N. giorni di apertura
Ore di formazione
Ore di apertura settimanali
Riduzione dei costi
Tasso di istanze evase nei tempi
Reclami risolti
Cost savings
Days of training
Complaints resolved within 30 days
Pratiche evase entro 5 giorni
Smaltimento arretrato
Rispetto dei tempi di pagamento
Spesa certificata
Ore di volontariato
Number of hours of training
Recupero dell'arretrato
Giorni di anticipo
On-time delivery
Time spent on outreach
Personale a tempo indeterminato
Imprese coinvolte
Number of visitors
Percentuale di spesa impegnata
Farmaci a brevetto scaduto
"""


@pytest.mark.parametrize(
    ("name", "algorithm", "unit", "less"),
    [
        ("Tempo medio di evasione", "", "", True),
        ("Tempi medi di pagamento", "", "", True),
        ("Numero medio di reclami", "", "", True),
        ("Efficienza", "Giorni per delibera / delibere", "", True),
        ("Costo per utente", "", "", True),
        ("Rapidità", "", "giorni", True),
        ("Tempo di risposta entro 3 giorni", "", "", True),
        ("Tasso di istanze evase nei tempi", "Istanze evase nei tempi / istanze", "", False),
        ("Reclami gestiti", "", "", False),
        ("Giornate di formazione", "", "giorni", False),
        ("Riduzione dei tempi", "", "", False),
        ("Imprese aiutate", "n. imprese", "n.", False),
    ],
)
def test_where_less_is_better(name: str, algorithm: str, unit: str, less: bool) -> None:
    assert bool(lower_is_better(name, algorithm, unit)) is less


@pytest.mark.parametrize("name", LESS.strip().splitlines())
def test_times_costs_and_backlogs_are_to_be_small(name: str) -> None:
    assert lower_is_better(name, "", "") is True


@pytest.mark.parametrize("name", NOT_LESS.strip().splitlines())
def test_what_only_sounds_like_one_is_not(name: str) -> None:
    assert lower_is_better(name, "", "") is not True


@pytest.mark.parametrize("name", ["Ore di formazione", "Tempo dedicato ai controlli", "N. ore"])
def test_hours_that_are_counted_are_no_waiting_time(name: str) -> None:
    assert lower_is_better(name, "", "ore") is False
    assert lower_is_better("Evasione delle richieste", "", "ore") is True
