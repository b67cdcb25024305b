"""The office's words for an algorithm become a formula to confirm."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traguardo.core.formulas.nodes import names
from traguardo.core.formulas.parser import parse_formula
from traguardo.core.formulas.proposal import propose
from traguardo.core.model import Accumulation


@pytest.mark.parametrize(
    ("algorithm", "formula", "unit", "accumulation"),
    [
        (
            "n. controlli eseguiti nell’anno / totale controlli richiesti",
            "100 * controlli_eseguiti / controlli_richiesti",
            "%",
            Accumulation.RATIO,
        ),
        (
            "N. RISPOSTE DATE/TOTALE RISPOSTE CHIESTE",
            "100 * risposte_date / risposte_chieste",
            "%",
            Accumulation.RATIO,
        ),
        (
            "Giorni di evasione istanze/totale istanze",
            "giorni_evasione_istanze / istanze",
            "day",
            Accumulation.MEAN,
        ),
        (
            "Ore di formazione / n. dipendenti",
            "ore_formazione / dipendenti",
            "hour",
            Accumulation.MEAN,
        ),
        (
            "pagamenti entro 30 gg / totale pagamenti",
            "100 * pagamenti_entro_gg / pagamenti",
            "%",
            Accumulation.RATIO,
        ),
        (
            "rapporto tra le domande accolte e il totale delle domande",
            "100 * domande_accolte / domande",
            "%",
            Accumulation.RATIO,
        ),
        (
            "(n. reclami + n. segnalazioni) / n. utenti * 100",
            "100 * (reclami + segnalazioni) / utenti",
            "%",
            Accumulation.RATIO,
        ),
        (
            "n. pratiche chiuse / n. pratiche = 100%",
            "100 * pratiche_chiuse / pratiche",
            "%",
            Accumulation.RATIO,
        ),
        ("n. entrate - n. uscite", "entrate - uscite", "", Accumulation.FLOW),
        ("n. eventi/anno", "eventi", "", Accumulation.FLOW),
        ("Numero di imprese assistite", "imprese_assistite", "", Accumulation.FLOW),
        ("n. domande / n. domande", "100 * domande / domande_2", "%", Accumulation.RATIO),
        ("Si/no", "", "", Accumulation.MILESTONE),
        ("sì o no", "", "", Accumulation.MILESTONE),
    ],
)
def test_the_words_become_a_formula(
    algorithm: str, formula: str, unit: str, accumulation: Accumulation
) -> None:
    proposal = propose(algorithm)
    assert proposal
    assert (proposal.formula, proposal.unit, proposal.accumulation) == (formula, unit, accumulation)
    assert proposal.reason
    if formula:
        assert names(parse_formula(formula)) == tuple(part.name for part in proposal.inputs)


@pytest.mark.parametrize(
    "algorithm",
    [
        "",
        "Rispetto dei termini di legge",
        "Controllo continuo, con cadenza mensile, e verifica/correzione dei dati",
        "Adempimenti del D.Lgs. 33/2013",
        "Aggiornamento della carta dei servizi",
    ],
)
def test_words_without_a_quantity_give_no_formula(algorithm: str) -> None:
    assert propose(algorithm) is None


@given(st.text(max_size=300), st.sampled_from(["", "%", "giorni"]))
def test_any_words_give_a_readable_formula_or_none(algorithm: str, unit: str) -> None:
    proposal = propose(algorithm, unit)
    if proposal and proposal.formula and len(proposal.formula) <= 500:
        assert set(names(parse_formula(proposal.formula))) == {p.name for p in proposal.inputs}
