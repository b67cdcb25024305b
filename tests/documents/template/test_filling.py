"""A template becomes the plan's document; what cannot is told in words, with its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.documents.template.office_template import cells, lines, template
from tests.documents.writing.sample import PERIOD, sample_plan
from tests.plans import PLAN
from traguardo.core.calendar import Period
from traguardo.core.model import Plan
from traguardo.core.scoring.system import CHAMBER
from traguardo.documents.template import (
    UnusableTemplate,
    check_template,
    fill_template,
    template_context,
)
from traguardo.documents.template.example_document import example_template
from traguardo.documents.template.fields import LOOP, ROOT, Field, example

DAY = date(2024, 7, 5)
MANUAL = Path(__file__).resolve().parents[3] / "docs" / "templates.md"


@pytest.fixture(scope="module")
def context() -> dict[str, Any]:
    return template_context(sample_plan(), CHAMBER, PERIOD, DAY)


def refusal(*paragraphs: str) -> list[str]:
    with pytest.raises(UnusableTemplate) as refused:
        fill_template(template(*paragraphs), example())
    return [str(one) for one in refused.value.problems]


def differences(field: Field, words: dict[str, Any], path: str = "") -> Iterator[str]:
    """Where a context is not what the placeholders promise: a name too many, too few, or a kind."""
    for name in sorted({one.name for one in field.inside} ^ set(words)):
        yield f"{path}.{name}"
    for one in field.inside:
        inner, place = words.get(one.name), f"{path}.{one.name}"
        if one.many:
            for item in inner or ():
                yield from differences(one, item, place)
        elif one.inside:
            yield from differences(one, inner or {}, place)
        elif not isinstance(inner, (Decimal, type(None)) if one.name.endswith("_numero") else str):
            yield f"{place}: {inner!r}"


@pytest.mark.parametrize("plan", [sample_plan(), PLAN, Plan()], ids=["sample", "full", "empty"])
@pytest.mark.parametrize("period", [PERIOD, Period(2024)], ids=str)
def test_the_context_holds_every_placeholder_and_nothing_else(plan: Plan, period: Period) -> None:
    assert list(differences(ROOT, template_context(plan, CHAMBER, period, DAY))) == []


def test_placeholders_loops_and_conditions_become_the_plan_s_words(context: dict[str, Any]) -> None:
    made = fill_template(
        template(
            "{{ ente|upper }}, {{ periodo }}: {{ totale.grado }}",
            "{%p for o in obiettivi_operativi %}",
            "{{ loop.index }}. {{ o.titolo }}{% if o.budget_numero and o.budget_numero > 1000 %} "
            "({{ o.budget }}){% endif %}",
            "{%p endfor %}",
            rows=[
                ["Indicatore", "Valore"],
                ["{%tr for k in obiettivi_operativi[0].indicatori %}", ""],
                ["{{ k.nome }}", "{{ k.consuntivo }}"],
                ["{%tr endfor %}", ""],
            ],
        ),
        context,
    )
    assert [line for line in lines(made) if line] == [
        "CAMERA DI COMMERCIO DI VALDISOLE, primo semestre 2024: 82,3%",
        "1. Verifiche in tempi certi (€ 195.000 di cui € 14.400 per PID)",
        "2. Un convegno",
    ]
    assert cells(made) == [
        ["Indicatore", "Valore"],
        ["Tempo medio di verifica", "31"],
        ["Opuscolo <pubblicato>", "non ancora dovuto"],
    ]


def test_a_list_without_entries_leaves_a_document_that_word_opens() -> None:
    rows = [["{%tr for a in aree %}"], ["{{ a.titolo }}"], ["{%tr endfor %}"]]
    inner = [["x"], ["{%p for a in aree %}\n{{ a.titolo }}\n{%p endfor %}"]]
    empty = template_context(Plan(), CHAMBER, PERIOD, DAY)
    assert cells(fill_template(template(rows=rows), empty)) == []
    assert cells(fill_template(template(rows=inner), empty))[0] == ["x"]


@pytest.mark.parametrize(
    ("paragraphs", "said"),
    [
        (["Ecco {{ titlo }}."], ["«titlo» non è un segnaposto: forse «titolo»."]),
        (
            ["{% for o in obiettivi %}{{ o.titlo }}{% endfor %}"],
            ["«o.titlo» non è un segnaposto: forse «o.titolo»."],
        ),
        (
            ["{{ totale.grdo }}", "{{ loop.index }}"],
            ["«totale.grdo»", "«loop» non è un segnaposto"],
        ),
        (["{% for o in titolo %}{% endfor %}"], ["«titolo» non è un elenco"]),
        (["{% for o in obiettivi %}{{ o.titolo }}"], ["non è chiusa: manca {% endfor %}"]),
        (["Uno {% fro o in obiettivi %}"], ["«{% fro %}» non è un comando"]),
        (["Il valore: {{ ente. }}"], ["non si legge: controllare che le parentesi"]),
        (["{{ ente|maiuscolo }}"], ["Il filtro «maiuscolo» non c’è"]),
        (["{% if ente is bello %}{% endif %}"], ["La prova «is bello» non c’è"]),
        (["{% if totale.grado < 90 %}x{% endif %}"], ["Si confronta un numero che può mancare"]),
    ],
)
def test_what_is_wrong_is_named_with_the_nearest_known_and_its_paragraph(
    paragraphs: list[str], said: list[str]
) -> None:
    problems = refusal(*paragraphs)
    assert len(problems) == len(said)
    for problem, words in zip(problems, said, strict=True):
        assert words in problem
    if "chiusa" not in problems[0]:
        assert f"Nel paragrafo «{paragraphs[0]}»." in problems[0]


def test_the_example_template_is_sound_and_says_what_the_plan_says(context: dict[str, Any]) -> None:
    check_template(example_template(), "esempio.docx")
    made = fill_template(example_template(), context)
    assert "{" not in "".join(lines(made)) + str(cells(made)).replace("{'", "")
    assert ["Quota di verifiche concluse", "60", "Anno:2024—≥80%", "82,5", "100%"] in cells(made)


def test_every_placeholder_is_documented_with_its_words() -> None:
    manual = MANUAL.read_text(encoding="utf-8")

    def documented(field: Field) -> None:
        for one in field.inside:
            assert f"| `{one.name}` | {one.words} |" in manual, one.name
            documented(one)

    documented(ROOT)
    documented(LOOP)
    known = set(re.findall(r"^\| `(\w+)` \|", manual, re.MULTILINE))
    assert known <= _names(ROOT) | _names(LOOP) | {"upper", "capitalize", "default", "length"}


def test_the_worked_example_of_the_manual_can_be_filled_in(context: dict[str, Any]) -> None:
    block = MANUAL.read_text(encoding="utf-8").split("```jinja\n")[1].split("```")[0]
    made = fill_template(template(*block.strip().split("\n")), context)
    assert "Verifiche in tempi certi: non in linea" in lines(made)


def _names(field: Field) -> set[str]:
    return {one.name for one in field.inside} | {
        name for one in field.inside for name in _names(one)
    }
