"""Text to formula and back: `parse_formula(show(f)) == f`.

Small and safe by construction: four operations, three functions, names and numbers; length and
depth are capped before anything is computed, and nothing is ever evaluated by Python.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from traguardo.core.formulas.nodes import (
    Call,
    Expression,
    Name,
    Negation,
    Number,
    Operation,
    children,
)

if TYPE_CHECKING:
    from lark import Lark, Token, Tree
    from lark.exceptions import UnexpectedInput

LONGEST = 500
DEEPEST = 100
FUNCTIONS = {"min": (2, 9), "max": (2, 9), "abs": (1, 1)}

_GRAMMAR = r"""
    ?sum: product | sum ("+"|"-") product -> operation
    ?product: factor | product ("*"|"/") factor -> operation
    ?factor: "-" factor -> negation | atom
    ?atom: NUMBER -> number | call | NAME -> name | "(" sum ")"
    call: NAME "(" sum ("," sum)* ")"
    NUMBER: /[0-9]+(\.[0-9]+)?/
    NAME: /[^\W\d]\w*/
    %ignore /[ \t\n]+/
"""


class FormulaError(ValueError):
    """A formula that cannot be read: `position` counts characters from 0."""

    def __init__(self, message: str, position: int = 0) -> None:
        super().__init__(message)
        self.position = position


@cache
def _lark() -> Lark:
    """The grammar, built at the first formula: starting a command must not pay for it."""
    from lark import Lark

    return Lark(_GRAMMAR, start="sum", parser="lalr", keep_all_tokens=True)


def parse_formula(text: str) -> Expression:
    """Read a formula; FormulaError says what stands where and what was expected."""
    from lark.exceptions import UnexpectedInput

    if len(text) > LONGEST:
        raise FormulaError(
            f"formula troppo lunga: {len(text)} caratteri, al massimo {LONGEST}", LONGEST
        )
    if not text.strip():
        raise FormulaError("formula vuota: scrivere ad esempio 100 * evase / pervenute")
    try:
        tree = _lark().parse(text)
    except UnexpectedInput as problem:
        position = _position(problem, len(text))
        raise FormulaError(_unexpected(text, position), position) from None
    node = _node(tree)
    if _depth(node) > DEEPEST:
        raise FormulaError(f"formula troppo annidata: al massimo {DEEPEST} livelli")
    return node


def _position(problem: UnexpectedInput, end: int) -> int:
    """Where the parser stumbled; Lark puts the end of the text at its last token."""
    if getattr(getattr(problem, "token", None), "type", "") == "$END":
        return end
    return problem.pos_in_stream or 0


def _unexpected(text: str, position: int) -> str:
    found = f"«{text[position]}»" if position < len(text) else "la fine"
    return (
        f"al carattere {position + 1} c'è {found}; "
        "si attende un nome, un numero, una parentesi o una delle operazioni + - * /"
    )


def _node(tree: Tree[Token] | Token) -> Expression:
    """One tree of the grammar as a node; a chain on the left is walked, not recursed into."""
    chain: list[tuple[str, Expression]] = []
    while not isinstance(tree, str) and tree.data == "operation":
        left, operator, right = tree.children
        chain.append((str(operator), _node(right)))
        tree = left
    assert not isinstance(tree, str)
    node = _simple(tree)
    for mark, right_node in reversed(chain):
        node = Operation(mark, node, right_node)
    return node


def _simple(tree: Tree[Token]) -> Expression:
    kept = tree.children
    if tree.data == "number":
        return Number(Decimal(str(kept[0])))
    if tree.data == "name":
        return Name(str(kept[0]))
    if tree.data == "negation":
        return Negation(_node(kept[1]))
    if tree.data == "call":
        return _call(tree)
    return _node(kept[1])


def _call(tree: Tree[Token]) -> Call:
    function, position = str(tree.children[0]), getattr(tree.children[0], "start_pos", 0)
    if function not in FUNCTIONS:
        known = ", ".join(FUNCTIONS)
        raise FormulaError(f"funzione sconosciuta «{function}»; ci sono: {known}", position)
    arguments = tuple(_node(part) for part in tree.children[2::2])
    fewest, most = FUNCTIONS[function]
    if not fewest <= len(arguments) <= most:
        raise FormulaError(f"{function} vuole da {fewest} a {most} argomenti", position)
    return Call(function, arguments)


def _depth(node: Expression) -> int:
    """Levels of nesting, counted without recursion: the tree may be as deep as the text is long."""
    deepest, waiting = 0, [(node, 1)]
    while waiting:
        part, level = waiting.pop()
        deepest = max(deepest, level)
        waiting += [(child, level + 1) for child in children(part)]
    return deepest


_RANK = {"+": 1, "-": 1, "*": 2, "/": 2}


def show(node: Expression, rank: int = 0) -> str:
    """The formula as text, with no bracket that is not needed."""
    match node:
        case Number(value):
            return f"{value:f}"
        case Name(name):
            return name
        case Negation(operand):
            return f"-{show(operand, 3)}"
        case Call(function, arguments):
            return f"{function}({', '.join(show(argument) for argument in arguments)})"
    own = _RANK[node.operator]
    text = f"{show(node.left, own)} {node.operator} {show(node.right, own + 1)}"
    return f"({text})" if own < rank else text
