"""Bring the English catalogue up to date with the Italian texts of code and templates.

New texts come in empty, vanished ones go; `tests/web/test_catalogue.py` fails until every text has
its English. Compiling is `python hatch_build.py`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "traguardo"
CATALOGUE = PACKAGE / "locale" / "en" / "LC_MESSAGES" / "django.po"
ONE = {"_", "gettext", "gettext_lazy", "said"}
SEVERAL = {"ngettext", "ngettext_lazy"}
STRING = r"""u?('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
IN_TEMPLATE = re.compile(rf"\b(?:ngettext\({STRING}, {STRING}|(?:gettext|_)\({STRING})")

Text = str | tuple[str, str]
"""A text, or its singular and plural."""


def texts_of_code(file: Path) -> Iterator[Text]:
    """Every literal that is given to a gettext function."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            words = [one.value for one in node.args[:2] if isinstance(one, ast.Constant)]
            if node.func.id in ONE and words and isinstance(words[0], str):
                yield words[0]
            elif node.func.id in SEVERAL and len(words) == 2:
                yield str(words[0]), str(words[1])


def texts_of_template(file: Path) -> Iterator[Text]:
    """Every text of the template's translation tags and filters."""
    for found in IN_TEMPLATE.finditer(templatize(file.read_text(encoding="utf-8"))):
        words = [str(ast.literal_eval(group)) for group in found.groups() if group]
        yield words[0] if len(words) == 1 else (words[0], words[1])


def every_text() -> set[Text]:
    """All Italian texts of the package."""
    code = (text for file in PACKAGE.rglob("*.py") for text in texts_of_code(file))
    pages = (text for file in PACKAGE.rglob("*.html") for text in texts_of_template(file))
    return {*code, *pages}


def updated(known: Catalog) -> Catalog:
    """A catalogue of today's texts with the English of the known one."""
    fresh = Catalog(locale="en", fuzzy=False)
    for text in every_text():
        old = known.get(text if isinstance(text, str) else text[0])
        string = old.string if old and isinstance(old.string, type(text)) else ""
        flags = ["python-format"] if re.search(r"%\(", str(text)) else []
        fresh.add(text, string or ("" if isinstance(text, str) else ("", "")), flags=flags)
    return fresh


HEADER = """# English catalogue of Traguardo; the source language is Italian.
msgid ""
msgstr ""
"Project-Id-Version: Traguardo\\n"
"Language: en\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""
"""Without dates: a catalogue changes only where a text does."""


def write(catalogue: Catalog) -> None:
    """The catalogue in the order of its texts."""
    body = BytesIO()
    write_po(body, catalogue, width=99, sort_output=True, omit_header=True)
    CATALOGUE.write_bytes(HEADER.encode() + body.getvalue())


def main() -> None:
    """Bring the catalogue up to date and say what is still to be translated."""
    with CATALOGUE.open("rb") as file:
        catalogue = updated(read_po(file, locale="en"))
    write(catalogue)
    empty = [message.id for message in catalogue if message.id and not any(message.string)]
    print(f"{len(catalogue)} texts, {len(empty)} without English")
    for missing in empty:
        print(f"  {missing}")


if __name__ == "__main__":
    main()
