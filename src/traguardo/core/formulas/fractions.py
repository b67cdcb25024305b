"""Whether a formula is a plain fraction: a part over a whole, perhaps times a constant."""

from __future__ import annotations

from traguardo.core.formulas.nodes import Expression, Name, Number, Operation, walk


def plain_fraction(node: Expression) -> tuple[Expression, Expression] | None:
    """What stands above and below the one line of `100 * a / (b + c)`; else None.

    Both sides are figures or sums of figures: `100 * (a - b) / b` is a change, no share.
    """
    bare = _without_factor(node)
    if not isinstance(bare, Operation) or bare.operator != "/":
        return None
    above, below = _without_factor(bare.left), bare.right
    return (above, below) if _counts(above) and _counts(below) else None


def _without_factor(node: Expression) -> Expression:
    """`x` of `100 * x` and `x * 100`."""
    if isinstance(node, Operation) and node.operator == "*":
        if isinstance(node.left, Number):
            return node.right
        if isinstance(node.right, Number):
            return node.left
    return node


def _counts(node: Expression) -> bool:
    return all(
        isinstance(part, Name) or (isinstance(part, Operation) and part.operator == "+")
        for part in walk(node)
    )
