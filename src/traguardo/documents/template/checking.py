"""Looks at a template before it is filled in: only known placeholders, no code, no endless work."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError

from traguardo.core.wording import shorten
from traguardo.documents.template.fields import LOOP, ROOT, Field
from traguardo.documents.template.problems import Problem

FILTERS = frozenset(
    {"upper", "lower", "capitalize", "title", "trim", "join", "length", "count", "first", "last"}
    | {"default", "d"}
)
_TESTS = frozenset({"defined", "undefined", "none", "odd", "even"})
_ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.Name,
    nodes.Const, nodes.Getattr, nodes.Getitem, nodes.Filter, nodes.Test, nodes.Compare,
    nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.CondExpr, nodes.Concat, nodes.Neg,
    nodes.Keyword,
)  # fmt: skip
_DEEPEST = 6
"""Loops inside loops: area, objective, indicator, value, and some to spare."""
_WORDS = {
    nodes.Call: "chiama una funzione",
    nodes.Assign: "usa «set»",
    nodes.AssignBlock: "usa «set»",
    nodes.Macro: "definisce una macro",
    nodes.CallBlock: "chiama una macro",
    nodes.Import: "importa un altro modello",
    nodes.FromImport: "importa un altro modello",
    nodes.Include: "include un altro modello",
    nodes.Extends: "estende un altro modello",
    nodes.Mul: "fa una moltiplicazione",
    nodes.Pow: "fa una potenza",
}
_Scope = Mapping[str, Field | None]
_TAG = re.compile("<[^<>]*>")
_UNKNOWN_TAG = re.compile("unknown tag '(.*?)'")
_EXPECTED = re.compile("looking for the following tags: (.*?)\\. ")


def problems_in(tree: nodes.Template, source: str) -> list[Problem]:
    """Everything in the parsed template that is unknown or not allowed, in order."""
    return list(dict.fromkeys(_Look(source).at(tree, {one.name: one for one in ROOT.inside})))


def syntax_problem(error: TemplateSyntaxError, source: str) -> Problem:
    """A syntax error in Italian, with the paragraph it stands in."""
    said = error.message or ""
    where = paragraph(source, error.lineno)
    if unknown := _UNKNOWN_TAG.search(said):
        return Problem(
            f"«{{% {unknown[1]} %}}» non è un comando dei modelli: ci sono for e if, "
            "chiusi da endfor e endif.",
            where,
        )
    if "nexpected end of template" in said or "end of print statement" in said.casefold():
        wanted = _EXPECTED.search(said)
        end = f": manca {{% {wanted[1].split(' or ')[0]} %}}" if wanted else ""
        return Problem(f"Un segnaposto o una ripetizione non è chiusa{end.replace(chr(39), '')}.")
    return Problem(
        "Un segnaposto non si legge: controllare che le parentesi si aprano e si chiudano, "
        "{{ così }} o {% così %}, e che dentro ci siano solo nomi e punti.",
        where,
    )


def paragraph(source: str, line: int | None) -> str:
    """The words of one line of the source, which is one paragraph of the document."""
    lines = source.split("\n")
    if line is None or not 0 < line <= len(lines):
        return ""
    return shorten(_TAG.sub("", lines[line - 1]), 120)


class _Look:
    """One walk through a template, each name looked up in the scope it stands in."""

    def __init__(self, source: str) -> None:
        self._source = source

    def at(self, node: nodes.Node, scope: _Scope, depth: int = 0) -> Iterator[Problem]:
        if not isinstance(node, _ALLOWED):
            yield self._refused(node)
        elif isinstance(node, nodes.For):
            yield from self._loop(node, scope, depth)
        elif isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem):
            yield from self._named(node, scope, depth)
        elif isinstance(node, nodes.Filter) and node.name not in FILTERS:
            yield self._problem(node, f"Il filtro «{node.name}» non c’è", node.name, FILTERS)
        elif isinstance(node, nodes.Test) and node.name not in _TESTS:
            yield self._problem(node, f"La prova «is {node.name}» non c’è", node.name, _TESTS)
        else:
            for child in node.iter_child_nodes():
                yield from self.at(child, scope, depth)

    def _loop(self, node: nodes.For, scope: _Scope, depth: int) -> Iterator[Problem]:
        if node.recursive or depth >= _DEEPEST:
            yield self._problem(node, f"Ci sono più di {_DEEPEST} ripetizioni una dentro l’altra")
            return
        yield from self.at(node.iter, scope, depth)
        if not isinstance(node.target, nodes.Name):
            yield self._problem(node, "Una ripetizione ha un solo nome: «for voce in elenco»")
            return
        repeated = self._field(node.iter, scope)
        if repeated is not None and not repeated.many:
            yield self._problem(node, f"«{_path(node.iter)}» non è un elenco: non si ripete")
        item = Field("", "", inside=repeated.inside) if repeated else None
        inner = {**scope, node.target.name: item, "loop": LOOP}
        for child in (*([node.test] if node.test else []), *node.body, *node.else_):
            yield from self.at(child, inner, depth + 1)

    def _named(
        self, node: nodes.Name | nodes.Getattr | nodes.Getitem, scope: _Scope, depth: int
    ) -> Iterator[Problem]:
        if isinstance(node, nodes.Name):
            if node.name not in scope:
                yield self._unknown(node, node.name, scope)
            return
        yield from self.at(node.node, scope, depth)
        name = _name(node)
        if name.startswith("_"):
            yield self._problem(node, f"«{name}» non è ammesso in un modello")
            return
        parent = self._field(node.node, scope)
        if parent is None or (parent.many and name.isdecimal()):
            return
        if parent.child(name) is None:
            prefix = f"{_path(node.node)}."
            yield self._unknown(node, name, [one.name for one in parent.inside], prefix)

    def _field(self, node: nodes.Node, scope: _Scope) -> Field | None:
        """What a chain of names stands for; None where that is not known (already a problem)."""
        if isinstance(node, nodes.Name):
            return scope.get(node.name)
        if isinstance(node, nodes.Getattr | nodes.Getitem):
            parent, name = self._field(node.node, scope), _name(node)
            if parent is not None and parent.many and name.isdecimal():
                return Field("", "", inside=parent.inside)
            return parent.child(name) if parent else None
        if isinstance(node, nodes.Filter) and node.node is not None:
            return self._field(node.node, scope) if node.name in ("default", "d") else None
        return None

    def _refused(self, node: nodes.Node) -> Problem:
        words = _WORDS.get(type(node), "usa un’istruzione che nei modelli non c’è")
        return self._problem(
            node, f"Il modello {words}: si usano solo i segnaposto, le ripetizioni e le condizioni"
        )

    def _unknown(
        self, node: nodes.Node, name: str, known: Mapping[str, object] | list[str], prefix: str = ""
    ) -> Problem:
        if name.startswith("_"):
            return self._problem(node, f"«{name}» non è ammesso in un modello")
        return self._problem(
            node, f"«{prefix}{name}» non è un segnaposto", name, [*known], prefix=prefix
        )

    def _problem(
        self,
        node: nodes.Node,
        message: str,
        name: str = "",
        known: frozenset[str] | list[str] | tuple[()] = (),
        prefix: str = "",
    ) -> Problem:
        near = get_close_matches(name, sorted(known), 1, 0.5) if name else []
        hint = f": forse «{prefix}{near[0]}»" if near else ""
        return Problem(f"{message}{hint}.", paragraph(self._source, node.lineno))


def _name(node: nodes.Getattr | nodes.Getitem) -> str:
    """The name or number behind the dot or in the brackets; `_` for anything computed."""
    if isinstance(node, nodes.Getattr):
        return node.attr
    return str(node.arg.value) if isinstance(node.arg, nodes.Const) else "_"


def _path(node: nodes.Node) -> str:
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr | nodes.Getitem):
        return f"{_path(node.node)}.{_name(node)}"
    return "…"
