"""What the journal says was done, in the office's words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from traguardo.core.calendar import Period
from traguardo.core.validation import Criterion
from traguardo.ui.criteria import CRITERIA
from traguardo.ui.figures import period
from traguardo.ui.words import INPUT_WORDS

VERBS: Mapping[str, str | Promise] = MappingProxyType(
    {
        "import_plan": _("piano importato"),
        "edit_field": _("testo modificato"),
        "correct_reading": _("lettura corretta"),
        "accept_reading": _("lettura confermata"),
        "remember_label": _("etichetta ricordata"),
        "forget_label": _("etichetta dimenticata"),
        "measure": _("rilevazione inserita"),
        "review": _("monitoraggio dichiarato"),
        "sign_off": _("monitoraggio firmato"),
        "propose": _("piano proposto"),
        "send_back": _("piano rimandato in bozza"),
        "approve": _("piano approvato"),
        "revise": _("piano rimodulato"),
        "propose_revision": _("rimodulazione proposta"),
        "approve_revision": _("rimodulazione approvata"),
        "send_back_revision": _("rimodulazione rimandata"),
        "withdraw_revision": _("rimodulazione ritirata"),
        "close": _("piano chiuso"),
        "generate": _("documento generato"),
        "keep_template": _("modello conservato"),
        "remove_template": _("modello tolto"),
        "link": _("collegamento"),
        "renew_plan": _("piano aggiornato da un documento"),
        "refuse_link": _("collegamento rifiutato"),
        "assign_owner": _("incarico assegnato"),
        "comment": _("osservazione"),
        "reply": _("risposta a un’osservazione"),
        "answer_criteria": _("criteri di validazione"),
        "examine": _("esame della Relazione"),
        "draw_sample": _("campione estratto"),
        "judge_sample": _("campione esaminato"),
        "validate": _("validazione"),
        "withdraw_acceptance": _("rilievo di nuovo da risolvere"),
        "accept_finding": _("rilievo accettato"),
        "manage": _("ente modificato"),
        "create_administration": _("ente creato"),
        "create_person": _("persona aggiunta"),
        "define": _("calcolo confermato"),
        "collect": _("finestra di raccolta modificata"),
        "confirm": _("valore convalidato"),
        "describe_oneself": _("propri dati cambiati"),
        "set_deadline": _("scadenza stabilita"),
        "remind": _("sollecito inviato"),
        "return_figure": _("valore rimandato"),
        "reopen_figure": _("valore riaperto"),
        "correct": _("azione correttiva aperta"),
        "put_off_corrective": _("azione correttiva rinviata"),
        "end_corrective": _("azione correttiva conclusa"),
        "adopt_system": _("sistema di misurazione adottato"),
        "grant_role": _("ruolo assegnato"),
        "end_role": _("ruolo terminato"),
        "add_unit": _("unità aggiunta"),
        "assign_owners": _("incarichi assegnati"),
        "copy_plan": _("piano copiato negli anni seguenti"),
        "merge_plans": _("piani uniti"),
        "hand_over": _("consegne passate"),
        "invite_person": _("persona invitata"),
        "shut_out": _("persona esclusa"),
        "let_in": _("persona riammessa"),
        "send_password_link": _("collegamento per la password inviato"),
        "choose_password": _("password scelta"),
        "change_password": _("password cambiata"),
        "change_unit": _("unità modificata"),
        "remove_unit": _("unità tolta"),
        "place_objectives": _("obiettivi assegnati alle unità"),
    }
)
"""By the verb of the journal entry."""

FIELDS: Mapping[str, str | Promise] = MappingProxyType(
    {
        "accumulation": _("calcolo"),
        "algorithm": _("algoritmo di calcolo"),
        "areas": _("aree strategiche"),
        "bands": _("soglie dei segnali"),
        "budget": _("budget"),
        "cap": _("tetto"),
        "cause": _("causa"),
        "closed_on": _("chiusa il"),
        "closes_on": _("chiude il"),
        "code": _("codice"),
        "corrective": _("che cosa si fa"),
        "cost_centre": _("centro di costo"),
        "deed": _("atto"),
        "deeds": _("atti"),
        "delay_points": _("punti per giorno di ritardo"),
        "denominator": _("denominatore"),
        "description": _("descrizione"),
        "due_on": _("entro il"),
        "email": _("e-mail"),
        "ends_on": _("fino al"),
        "evidence": _("evidenza"),
        "expected_benefits": _("benefici attesi"),
        "expected_results": _("risultati attesi"),
        "field": _("campo"),
        "file": _("file"),
        "flags": _("revisioni"),
        "floor": _("minimo"),
        "format": _("formato"),
        "formula": _("formula"),
        "grades": _("scaglioni"),
        "heading": _("intestazione"),
        "indicators": _("indicatori"),
        "kind": _("tipo"),
        "language": _("lingua"),
        "linked_to": _("rilevato con"),
        "lower_rule": _("meno è meglio"),
        "missing": _("valori mancanti"),
        "name": _("nome"),
        "note": _("nota"),
        "numerator": _("numeratore"),
        "objectives": _("obiettivi"),
        "organisational_impact": _("impatto organizzativo"),
        "outcome": _("esito"),
        "owner": _("assegnatario"),
        "measurements": _("valori rilevati"),
        "period": _("periodo"),
        "responsible": _("responsabile"),
        "role": _("ruolo"),
        "roles_ended": _("ruoli terminati"),
        "roles_given": _("ruoli ricevuti"),
        "opens_on": _("apre il"),
        "remark": _("osservazione"),
        "seed": _("numero del sorteggio"),
        "reminds_on": _("sollecita dal"),
        "operational": _("operativo"),
        "serves": _("serve l’obiettivo"),
        "strategic": _("strategico"),
        "sha256": _("impronta del file"),
        "signed_on": _("firmato il"),
        "source": _("fonte"),
        "step": _("passo"),
        "starts_on": _("dal"),
        "state": _("stato"),
        "status": _("stato dichiarato"),
        "strategic_share": _("quota strategica"),
        "text": _("relazione"),
        "title": _("titolo"),
        "unit": _("unità di misura"),
        "use_baseline": _("progresso dalla baseline"),
        "left": _("da guardare a mano"),
        "proposed": _("proposte"),
        "taken": _("modifiche prese"),
        "actions": _("azioni"),
        "weight_group": _("gruppo dei pesi"),
        "mission": _("missione"),
        "programme": _("programma"),
        "frequency": _("frequenza"),
        "baseline": _("baseline"),
        "area": _("area strategica"),
        "administration": _("ente"),
        "years": _("anni"),
        "number": _("numero"),
        "target": _("target"),
        "targets": _("target"),
        "rule": _("regola"),
        "unit_kind": _("che cos’è"),
        "units": _("unità"),
        "plan": _("piano"),
        "owners": _("incarichi"),
        "owners_left": _("incarichi di chi non ha più un ruolo"),
        "correctives": _("azioni correttive"),
        "access": _("accesso"),
        "parent": _("sotto"),
        "head": _("chi la dirige"),
        "value": _("valore"),
        "weight": _("peso"),
    }
)
"""By the field of a change, where it is neither a period nor a figure of a formula."""


def verb_word(verb: str) -> str | Promise:
    """The words for a verb; an unknown one keeps its name."""
    return VERBS.get(verb, verb.replace("_", " "))


def field_word(field: str) -> str | Promise:
    """The words for the field of a change; a period is shown as one, a KPI's number follows."""
    if words := period_words(field):
        return words
    name, blank, number = field.partition(" ")
    if number and name in FIELDS:
        return f"{FIELDS[name]}{blank}{number}"
    if field in set(Criterion):
        return CRITERIA[Criterion(field)].title
    return FIELDS.get(field) or INPUT_WORDS.get(field, field.replace("_", " "))


def period_words(text: str) -> str:
    """`2026-H1` in words; nothing where the text is no period."""
    try:
        return period(Period.parse(text))
    except ValueError:
        return ""
