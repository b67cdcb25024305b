"""The words for the criteria by which an annual report is validated."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from traguardo.core.validation import Criterion


class CriterionWords(NamedTuple):
    """A criterion's name and its question."""

    title: str | Promise
    question: str | Promise


CRITERIA: Mapping[Criterion, CriterionWords] = MappingProxyType(
    {
        Criterion.COHERENT_WITH_PLAN: CriterionWords(
            _("Coerenza con il piano"),
            _("I contenuti della Relazione corrispondono a quelli del piano dell’anno?"),
        ),
        Criterion.COHERENT_WITH_JUDGEMENT: CriterionWords(
            _("Coerenza con il giudizio dell’OIV"),
            _("La valutazione complessiva concorda con quella dei singoli obiettivi?"),
        ),
        Criterion.EVERY_RESULT: CriterionWords(
            _("Risultati di tutti gli obiettivi"),
            _("Di ogni obiettivo del piano c’è il risultato?"),
        ),
        Criterion.TRANSPARENCY: CriterionWords(
            _("Anticorruzione e trasparenza"),
            _("Si è tenuto conto degli obiettivi di anticorruzione e trasparenza?"),
        ),
        Criterion.METHOD: CriterionWords(
            _("Metodo di calcolo"), _("Gli indicatori sono calcolati con il metodo previsto?")
        ),
        Criterion.RELIABLE_DATA: CriterionWords(
            _("Affidabilità dei dati"),
            _("I dati vengono da fonti certificate, o almeno non autodichiarate?"),
        ),
        Criterion.VARIANCES: CriterionWords(
            _("Scostamenti motivati"),
            _("Ogni scostamento dal target è evidente, e ne è detta la ragione?"),
        ),
        Criterion.PROCESS: CriterionWords(
            _("Processo di misurazione"),
            _("Il modo in cui si è misurato e valutato è descritto e adeguato?"),
        ),
        Criterion.CONCISE: CriterionWords(_("Sinteticità"), _("La Relazione è sintetica?")),
        Criterion.CLEAR: CriterionWords(
            _("Chiarezza"), _("La Relazione si capisce senza conoscere l’ente?")
        ),
    }
)
"""In the order of the guidelines."""
