"""What each methodological check is called in the interface (docs/rules.md explains them)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

TITLES: Mapping[str, str | Promise] = MappingProxyType(
    {
        "plan_years": _("Anni del piano"),
        "mission_missing": _("Missione o programma mancante"),
        "results_missing": _("Risultati attesi mancanti"),
        "results_copied": _("Risultati attesi copiati"),
        "cost_centre_person": _("Centro di costo che è una persona"),
        "cost_centre_undefined": _("Centro di costo non definito"),
        "budget_not_stated": _("Budget non indicato"),
        "earmarks_over_budget": _("Quote oltre il budget"),
        "objective_without_indicators": _("Obiettivo senza indicatori"),
        "too_many_indicators": _("Troppi indicatori"),
        "action_without_indicator": _("Azione senza indicatore"),
        "weights_sum": _("Pesi che non sommano a 100"),
        "weight_missing": _("Peso mancante"),
        "weight_range": _("Peso fuori scala"),
        "weight_too_small": _("Peso troppo piccolo per contare"),
        "score_sensitivity": _("Punteggio deciso da un solo indicatore"),
        "name_missing": _("Indicatore senza nome"),
        "kpi_number_twice": _("Numero di KPI usato due volte"),
        "kpi_name_twice": _("Due KPI con lo stesso nome"),
        "two_algorithms": _("Due algoritmi in un solo indicatore"),
        "indicator_named_like_objective": _("Indicatore che ripete l’obiettivo"),
        "activity_not_result": _("Attività al posto di un risultato"),
        "algorithm_missing": _("Algoritmo di calcolo mancante"),
        "ratio_parts": _("Numeratore e denominatore non coerenti"),
        "effort_not_effect": _("Efficacia misurata con lo sforzo"),
        "wording_unmeasurable": _("Formulazione non misurabile"),
        "kind_missing": _("Tipologia mancante"),
        "kinds_one_sided": _("Indicatori di una sola tipologia"),
        "yes_no_share": _("Troppi target sì/no"),
        "owner_missing": _("Responsabile della rilevazione mancante"),
        "single_owner": _("Un solo responsabile per quasi tutto"),
        "source_missing": _("Fonte dei dati mancante"),
        "frequency_missing": _("Frequenza mancante"),
        "frequency_too_long": _("Frequenza più lunga del monitoraggio"),
        "target_missing": _("Target mancante"),
        "target_unreadable": _("Target non leggibile"),
        "target_impossible": _("Target impossibile"),
        "target_years": _("Target di anni diversi dal piano"),
        "unit_target": _("Unità di misura e target non coerenti"),
        "algorithm_target": _("Algoritmo e target non coerenti"),
        "baseline_absent": _("Baseline assente"),
        "target_already_met": _("Target già raggiunto in partenza"),
        "target_flat": _("Target uguale in tutti gli anni"),
        "target_ceiling": _("Target sempre al massimo"),
        "target_retreats": _("Target che arretra"),
        "target_lowered_late": _("Target abbassato a fine anno"),
        "same_kpi_two_levels": _("Stesso KPI a due livelli"),
        "two_levels_disagree": _("I due livelli non concordano"),
        "measurement_ahead_of_time": _("Rilevazione prima del tempo"),
        "review_missing": _("Monitoraggio mancante"),
        "status_without_evidence": _("Stato dichiarato senza evidenze"),
        "status_disagreement": _("Stato dichiarato e calcolato non concordano"),
        "green_without_values": _("Tutto in linea senza alcun valore"),
        "not_understood": _("Parte del documento non capita"),
        "unknown_label": _("Etichetta sconosciuta"),
        "label_missing": _("Etichetta mancante"),
        "label_guessed": _("Etichetta interpretata"),
        "label_misspelt": _("Etichetta con un errore di battitura"),
        "label_split": _("Etichetta e valore su due righe"),
        "field_twice": _("Campo scritto due volte"),
        "row_continued": _("Casella che continua"),
        "second_algorithm": _("Secondo algoritmo sotto un solo KPI"),
        "parent_missing": _("Obiettivo o area di appartenenza mancante"),
        "code_missing": _("Codice di missione o programma mancante"),
        "code_completed": _("Codice completato a tre cifre"),
        "period_assumed": _("Periodo del monitoraggio dedotto"),
        "years_assumed": _("Anni del piano dedotti"),
        "value_unread": _("Valore non riconosciuto"),
        "status_from_colour": _("Stato dato dal solo colore"),
        "status_colour_differs": _("Parole e colore in contrasto"),
        "legend_read": _("Legenda letta"),
        "strategic_link": _("Obiettivo strategico nominato dalla scheda"),
        "several_plans": _("Più piani in un documento"),
        "tracked_changes": _("Revisioni del testo non accettate"),
        "area_in_card": _("Area strategica nominata dalla scheda"),
        "area_code": _("Codice dell’area strategica"),
        "total_row": _("Riga di totali"),
        "unknown_key": _("Chiave JSON sconosciuta"),
        "other_administration": _("Documento di un altro ente"),
    }
)
"""By the identifier of the rule."""


def title(rule: str) -> str | Promise:
    """The title of a rule; a reading note that has none keeps its identifier."""
    return TITLES.get(rule, rule.replace("_", " "))
