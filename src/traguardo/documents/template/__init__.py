"""The office's own Word template: what it may name, whether it is sound, and filling it in.

What an office uploads is never trusted: it is looked at and filled in a process of its own, in a
sandbox that knows no function, with a limit on time, memory and size (docs/templates.md).
"""

from traguardo.documents.template.context import template_context
from traguardo.documents.template.filling import check_template, fill_template
from traguardo.documents.template.problems import Problem, UnusableTemplate

__all__ = [
    "Problem",
    "UnusableTemplate",
    "check_template",
    "fill_template",
    "template_context",
]
