"""Every placeholder of a template: its name, what stands there, an example (docs/templates.md)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True)
class Field:
    """A placeholder. With `inside` it is a group, or `many` such groups to be repeated."""

    name: str
    words: str
    example: str | Decimal = ""
    inside: tuple[Field, ...] = ()
    many: bool = False

    def child(self, name: str) -> Field | None:
        """The placeholder of that name inside this one."""
        return next((one for one in self.inside if one.name == name), None)


def _list(name: str, words: str, *inside: Field) -> Field:
    return Field(name, words, "", inside, many=True)


def _group(name: str, words: str, *inside: Field) -> Field:
    return Field(name, words, "", inside)


_RESULT = (
    Field("grado", "grado di raggiungimento, o «non calcolabile»", "96,4%"),
    Field("grado_numero", "lo stesso come numero, per le condizioni", Decimal("96.4")),
    Field("copertura", "quota del peso che è stata misurata", "80%"),
    Field("copertura_numero", "la stessa come numero", Decimal(80)),
)
_STATUS = (
    Field("stato", "stato calcolato dalle rilevazioni", "in linea"),
    Field("motivo", "perché lo stato è questo, in una frase", "Al 30/06 il valore è 82,5 …"),
)
_REVIEW = (
    Field("periodo", "di quando è", "primo semestre 2026"),
    Field("stato", "stato dichiarato", "in linea con target"),
    Field("revisioni", "revisione di risorse o di obiettivo, se dichiarata", ""),
    Field("testo", "la relazione di chi risponde dell’obiettivo", "Le verifiche procedono."),
    Field("firmato", "«sì» se è firmato", "sì"),
)
_NOTE = (
    Field("etichetta", "l’etichetta del documento di partenza", "Stakeholder"),
    Field("testo", "le sue parole", "imprese e consumatori"),
)
INDICATOR = (
    Field("numero", "numero del KPI", "1.1"),
    Field("nome", "nome dell’indicatore", "Tempo medio di verifica"),
    Field("intestazione", "le parole accanto al numero del KPI", "UFFICIO METRICO"),
    Field("algoritmo", "algoritmo di calcolo", "somma dei giorni / verifiche"),
    Field("unita", "unità di misura", "giorni"),
    Field("peso", "peso, come è scritto nel piano", "70%"),
    Field("peso_numero", "lo stesso come numero", Decimal(70)),
    Field("peso_effettivo", "quanto pesa tolto ciò che resta fuori", "70%"),
    Field("tipologia", "efficacia, efficienza …", "efficienza"),
    Field("fonte", "fonte dei dati", "registro"),
    Field("responsabile", "chi rileva", "Ufficio metrico"),
    Field("frequenza", "ogni quanto si rileva", "semestrale"),
    Field("baseline", "valore di partenza", "31"),
    Field("target", "target dell’anno, come è scritto", "<=20gg."),
    Field("target_originale", "il target prima delle rimodulazioni, se è cambiato", "<=15gg."),
    _list(
        "target_per_anno",
        "i target di tutti gli anni",
        Field("anno", "anno, se il target ne ha uno", "2026"),
        Field("testo", "il target come è scritto", "<=20gg."),
    ),
    Field("consuntivo", "valore raggiunto, o perché manca", "18,5"),
    Field("consuntivo_numero", "lo stesso come numero", Decimal("18.5")),
    Field("grado", "grado di raggiungimento", "100%"),
    Field("grado_numero", "lo stesso come numero", Decimal(100)),
    *_STATUS,
    _list(
        "rilevazioni",
        "i valori rilevati, uno per periodo",
        Field("periodo", "di quando è", "primo semestre 2026"),
        Field("valore", "il valore, o perché manca", "18,5"),
        Field("fonte", "da dove viene", "registro"),
        Field("nota", "nota di chi l’ha inserito", ""),
    ),
    _list("monitoraggi", "i monitoraggi dell’indicatore", *_REVIEW),
    _list("note", "ciò che il piano diceva e non ha un campo", *_NOTE),
)
OBJECTIVE = (
    Field("numero", "posizione: 1, 2, 3 …", "1"),
    Field("codice", "codice dell’obiettivo nel documento", "OO1.1"),
    Field("titolo", "titolo", "Verifiche in tempi certi"),
    Field("descrizione", "descrizione", "Si riducono i tempi delle verifiche."),
    Field("livello", "«strategico» o «operativo»", "operativo"),
    Field("area", "area strategica, se ne ha una", "Tutela del mercato"),
    Field("sezione", "titolo sotto cui sta la scheda", "1. TUTELA DEL MERCATO"),
    Field("missione", "missione", "012 - Regolazione dei mercati"),
    Field("programma", "programma", "004 - Vigilanza sui prodotti"),
    Field("risultati_attesi", "risultati attesi", "Tempi più brevi"),
    Field("benefici_attesi", "benefici attesi", "Più fiducia"),
    Field("impatto_organizzativo", "impatto organizzativo", "2 unità"),
    Field("centro_di_costo", "centro di costo", "Ufficio metrico"),
    Field("responsabile", "chi risponde dell’obiettivo", "Servizio regolazione"),
    Field("budget", "proventi e oneri", "€ 195.000"),
    Field("budget_numero", "lo stesso come numero", Decimal(195000)),
    _list(
        "azioni",
        "le azioni",
        Field("numero", "numero dell’azione", "1"),
        Field("testo", "che cosa si fa", "ridurre i tempi"),
    ),
    _list("note", "ciò che il piano diceva e non ha un campo", *_NOTE),
    _list("indicatori", "gli indicatori", *INDICATOR),
    *_RESULT,
    *_STATUS,
    Field("dichiarato", "stato dichiarato nel periodo", "in linea con target"),
    Field("discordanza", "«sì» se dichiarato e calcolato non concordano", ""),
    _group("monitoraggio", "il monitoraggio del periodo", *_REVIEW),
    _list("monitoraggi", "tutti i monitoraggi", *_REVIEW),
)
ROOT = Field(
    "",
    "il documento",
    inside=(
        Field("ente", "nome dell’ente", "Camera di commercio di Valdoro"),
        Field("titolo", "titolo del piano", "Piano della performance 2026-2028"),
        Field("anni", "anni del piano", "2026-2028"),
        Field("anno", "anno del documento", "2026"),
        Field("periodo", "periodo del documento", "primo semestre 2026"),
        Field("data", "giorno in cui il documento è fatto", "5 luglio 2026"),
        Field("dati_al", "giorno a cui sono i dati", "30 giugno 2026"),
        Field("stato_piano", "bozza, approvato …", "approvato"),
        _group("totale", "il risultato dell’intero piano", *_RESULT),
        _group("strategici", "il risultato degli obiettivi strategici", *_RESULT),
        _group("operativi", "il risultato degli obiettivi operativi", *_RESULT),
        _list(
            "aree",
            "le aree strategiche",
            Field("numero", "posizione: 1, 2, 3 …", "1"),
            Field("titolo", "titolo", "Tutela del mercato"),
            Field("descrizione", "descrizione", "Un’area per chi compra e chi vende."),
            *_RESULT,
            _list("obiettivi", "gli obiettivi strategici dell’area", *OBJECTIVE),
        ),
        _list("obiettivi", "tutti gli obiettivi", *OBJECTIVE),
        _list("obiettivi_strategici", "gli obiettivi strategici", *OBJECTIVE),
        _list("obiettivi_operativi", "gli obiettivi operativi", *OBJECTIVE),
        _list(
            "rimodulazioni",
            "le rimodulazioni fino al giorno dei dati",
            Field("dal", "da quando vale", "1 luglio 2026"),
            Field("dove", "obiettivo o indicatore", "Obiettivo operativo 1 › KPI 1.1"),
            Field("prima", "che cosa diceva prima", "<=15gg."),
            Field("dopo", "che cosa dice dopo", "<=20gg."),
            Field("motivo", "perché", "nuove competenze"),
            Field("atto", "l’atto", "Delibera n. 12"),
            Field("approvata_da", "chi l’ha approvata", "Giunta camerale"),
        ),
    ),
)
LOOP = Field(
    "loop",
    "il giro di una ripetizione",
    inside=tuple(
        Field(name, words)
        for name, words in (
            ("index", "1, 2, 3 …"),
            ("first", "vero al primo giro"),
            ("last", "vero all’ultimo giro"),
            ("length", "quanti giri sono"),
            ("index0", "0, 1, 2 …"),
            ("revindex", "quanti giri mancano"),
            ("revindex0", "quanti giri mancano, da 0"),
        )
    ),
)


def example(field: Field = ROOT) -> dict[str, Any]:
    """What a template may be tried with: the examples, every list with one of each."""
    return {one.name: _example(one) for one in field.inside}


def _example(field: Field) -> Any:
    if not field.inside:
        return field.example
    return [example(field)] if field.many else example(field)
