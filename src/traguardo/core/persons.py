"""Telling a person's name from an office's, in a cell that may hold either."""

from __future__ import annotations

import re

from traguardo.core.wording import fold, words

_TITLE = re.compile(
    r"^(?:(?:gent\.?m[ao]|egr)\.?\s+)?(?:dott(?:or|oressa)?|dott\.?\s?ss[ao]|dr|dr\.?\s?ss[ao]|rag"
    r"|ing|avv|arch|geom|prof|prof\.?\s?ss[ao]|sig|sig\.?\s?r[ai]|per\.?\s?ind|cav)(?:\.|\s)\s*\w"
)
_TITLE_LETTERS = 3
_OFFICE_WORDS = """
servizio servizi ufficio uffici area aree settore settori direzione azienda speciale segreteria
segretario segretaria generale generali commissione comitato giunta consiglio responsabile
responsabili dirigente dirigenti direttore unita staff gruppo lavoro camera registro imprese
ragioneria patrimonio personale affari agenzia sportello dipartimento ripartizione funzionario
titolare posizione organizzativa tutti stazione oiv nucleo amministrazione provveditorato organi
presidente economo contabilita bilancio
"""
_OFFICE = frozenset(_OFFICE_WORDS.split())
_GIVEN_WORDS = """
adriana adriano agnese alberto aldo alessandra alessandro alessia alessio alice amedeo andrea
angela angelo anita anna annalisa annamaria antonella antonello antonia antonietta antonino
antonio arianna armando arturo augusto barbara beatrice benedetta camilla carla carlo carmela
carmelo carmine caterina cecilia cesare chiara cinzia clara claudia claudio concetta corrado
cosimo cristiana cristiano cristina dalila damiano daniela daniele dario davide debora deborah
diego domenica domenico donatella donato edoardo elena eleonora elisa elisabetta emanuela emanuele
emilia emilio enrica enrico enzo erica ernesto ettore eugenio eva fabiana fabio fabrizio federica
federico ferdinando filippo fiorella flavia flavio francesca francesco franca franco gabriele
gabriella gaetano gennaro giacomo giada gianfranco gianluca gianni giorgia giorgio giovanna
giovanni giulia giuliana giuliano giulio giuseppe giuseppina grazia graziella guido ida ilaria
irene isabella ivan ivana ivano jessica laura leonardo letizia liliana livia lorenza lorenzo luca
lucia luciana luciano lucio luigi luigia luisa maddalena manuela mara marcella marcello marco
margherita maria marianna mariella mario marisa marta martina massimiliano massimo matilde matteo
maura maurizio mauro michela michele milena mirella mirko monica nadia nicola nicoletta nunzia
oreste ornella oscar paola paolo pasquale patrizia patrizio piera pierluigi piero pietro raffaela
raffaele raffaella rebecca renata renato riccardo rita roberta roberto rocco romano romina rosa
rosalia rosanna rosaria rosario rossella ruggero sabina sabrina salvatore samuele sandra sandro
sara sebastiano sergio silvana silvano silvia silvio simona simone sofia sonia stefania stefano
susanna teresa tiziana tiziano tommaso ugo umberto valentina valeria valerio veronica vincenza
vincenzo virginia vito vittoria vittorio viviana walter
"""
_GIVEN = frozenset(_GIVEN_WORDS.split())


def has_title(text: str) -> bool:
    """Whether it begins as a person is addressed: `Dott.ssa`, `Rag.`, `Ing.`."""
    return _TITLE.match(fold(text)) is not None


def is_person(text: str) -> bool:
    """Whether it is surely a person: a title, or two to four capitalised words, one a given name.

    An office named after somebody keeps its own word (`Ufficio`, `Servizio`), and is no person.
    """
    if has_title(text):
        return True
    return _like_a_name(text) and any(word in _GIVEN for word in words(text))


def surnames(responsible: str) -> frozenset[str]:
    """The folded words a person may be called by alone; none where an office is responsible."""
    if not (has_title(responsible) or _like_a_name(responsible)):
        return frozenset()
    last = (word for word in words(responsible)[-2:] if len(word) > _TITLE_LETTERS)
    return frozenset(last) - _GIVEN - _OFFICE


def _like_a_name(text: str) -> bool:
    parts = text.split()
    if not 2 <= len(parts) <= 4 or not all(part[0].isupper() for part in parts):
        return False
    return not any(word in _OFFICE or word.isdigit() for word in words(text))
