"""A hostile template runs nothing, takes a bounded time and memory, and is refused in words."""

from __future__ import annotations

import time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.documents.template.office_template import template, with_part
from traguardo.documents.template import UnusableTemplate, fill_template
from traguardo.documents.template.fields import example

DEEP = "".join(f"{{% for v{n} in obiettivi %}}" for n in range(6)) + "x" + "{% endfor %}" * 6


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("{{ ''.__class__.__mro__ }}", "«__class__» non è ammesso"),
        ("{{ ente['__class__'] }}", "«__class__» non è ammesso"),
        ("{{ ente['_' ~ '_class__'] }}", "non è ammesso"),
        ("{{ ente|attr('__class__') }}", "Il filtro «attr» non c’è"),
        ("{{ self._TemplateReference__context }}", "«self» non è un segnaposto"),
        ("{{ cycler.__init__.__globals__.os.popen('id').read() }}", "chiama una funzione"),
        ("{{ ente.format(1) }}", "chiama una funzione"),
        ("{% for i in range(1000000000) %}x{% endfor %}", "chiama una funzione"),
        ("{{ 'a' * 10000000000 }}", "moltiplicazione"),
        ("{{ 10 ** 10 ** 10 }}", "potenza"),
        ("{% set x = 1 %}", "usa «set»"),
        ("{% include '/etc/passwd' %}", "include un altro modello"),
        ("{% import 'x' as y %}", "importa un altro modello"),
        ("{% macro m() %}{% endmacro %}", "definisce una macro"),
        ("{% for o in obiettivi recursive %}{% endfor %}", "una dentro l’altra"),
        ("{% for a in aree %}" + DEEP + "{% endfor %}", "più di 6 ripetizioni"),
        ("{{ " + "(" * 5000 + "ente" + ")" * 5000 + " }}", "troppo intricato"),
    ],
)
def test_code_is_refused_in_words(words: str, said: str) -> None:
    with pytest.raises(UnusableTemplate, match=said):
        fill_template(template(words), example())


def test_endless_work_is_ended() -> None:
    context = example()
    context["obiettivi"] *= 60
    began = time.monotonic()
    with pytest.raises(UnusableTemplate, match="non è pronto dopo 3 secondi"):
        fill_template(template(DEEP.replace("x", "")), context, longest=3)
    assert time.monotonic() - began < 10


def test_an_endless_text_stops_growing() -> None:
    context = example()
    context["obiettivi"] *= 100
    words = DEEP.replace("x", "parola " * 2000)
    with pytest.raises(UnusableTemplate, match=r"troppo grande|non è pronto"):
        fill_template(template(words), context, longest=20)


@pytest.mark.parametrize(
    ("part", "content", "said"),
    [
        ("word/vbaProject.bin", b"x", "macro"),
        ("word/embeddings/oleObject1.bin", b"x", "macro o oggetti incorporati"),
        ("word/activeX/activeX1.xml", b"<a/>", "macro o oggetti incorporati"),
        ("word/styles.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "DOCTYPE"),
        (
            "word/_rels/settings.xml.rels",
            b'<Relationships xmlns="x"><Relationship Type="y/attachedTemplate" '
            b'Target="http://example.org/a.dotm" TargetMode="External"/></Relationships>',
            "da fuori",
        ),
        ("word/media/bomb.bin", b"\0" * 40_000_000, "non è affidabile"),
    ],
)
def test_what_a_template_has_no_need_of_is_refused(part: str, content: bytes, said: str) -> None:
    with pytest.raises(UnusableTemplate, match=said):
        fill_template(with_part(template("{{ ente }}"), part, content), example())


def test_links_to_web_pages_may_stay() -> None:
    links = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="r1" Type="http://x/hyperlink" Target="https://example.org" '
        b'TargetMode="External"/></Relationships>'
    )
    assert fill_template(with_part(template("a"), "word/_rels/other.xml.rels", links), example())


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "non è un documento Word"),
        (b"ciao", "non è un documento Word"),
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04", "danneggiato"),
    ],
)
def test_what_is_no_word_document_says_so(content: bytes, said: str) -> None:
    with pytest.raises(UnusableTemplate, match=said):
        fill_template(content, example())


def test_a_container_of_something_else_is_named() -> None:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<a/>")
    with pytest.raises(UnusableTemplate, match="Excel"):
        fill_template(out.getvalue(), example())
