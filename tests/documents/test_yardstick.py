"""The real half-yearly monitoring, in both formats: counts, sums, codes, sampled fields.

Nothing of its text is copied here: fields are compared by digest, or by the generic words in them.
"""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest

from tests.documents.compare import lost_words, unanchored
from traguardo.core.calendar import Period
from traguardo.core.diff import compare
from traguardo.core.model import DeclaredStatus, Frequency, Indicator, Kind, Objective, WeightGroup
from traguardo.core.targets.nodes import AtLeast, AtMost, Done
from traguardo.documents.docx_reader import read_docx
from traguardo.documents.reading import ReadPlan, read_document
from traguardo.documents.txt_reader import read_txt

FORMATS = (".txt", ".docx")


@pytest.fixture(scope="module", params=FORMATS)
def read(request: pytest.FixtureRequest, yardstick: Path) -> ReadPlan:
    file = yardstick.with_suffix(request.param)
    return read_document(file.read_bytes(), file.name)


def digest(text: str) -> str:
    return sha256(" ".join(text.split()).encode()).hexdigest()[:12]


def strategic(read: ReadPlan) -> list[Indicator]:
    return [one for objective in read.plan.strategic_objectives for one in objective.indicators]


def cards(read: ReadPlan) -> tuple[Objective, ...]:
    return read.plan.operational_objectives


def test_everything_is_counted(read: ReadPlan) -> None:
    assert len(read.plan.areas) == 4
    assert [len(area.objectives) for area in read.plan.areas] == [4, 2, 1, 1]
    assert len(strategic(read)) == 14
    assert sum(len(one.targets) for one in strategic(read)) == 42
    assert len(cards(read)) == 22
    assert sum(len(card.indicators) for card in cards(read)) == 41


def test_both_files_give_the_same_plan(yardstick: Path) -> None:
    word, text = (yardstick.with_suffix(suffix) for suffix in (".docx", ".txt"))
    first = read_document(word.read_bytes(), word.name)
    second = read_document(text.read_bytes(), text.name)
    assert unanchored(first.plan) == unanchored(second.plan)


@pytest.mark.skipif(
    not shutil.which("soffice"),
    reason="LibreOffice, which makes the other formats, is not installed",
)
@pytest.mark.parametrize("extension", [".odt", ".html", ".pdf", ".rtf", ".doc"])
def test_what_libreoffice_makes_of_it_gives_the_same_plan(
    yardstick: Path, tmp_path: Path, extension: str
) -> None:
    word = yardstick.with_suffix(".docx")
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profilo').as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", extension[1:], "--outdir", str(tmp_path), str(word)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    made = (tmp_path / word.name).with_suffix(extension)
    found = read_document(made.read_bytes(), made.name).plan
    assert not compare(read_document(word.read_bytes(), word.name).plan, found)


def test_title_years_and_administration(read: ReadPlan) -> None:
    assert read.plan.title.endswith("PIANO PERFORMANCE 2019/2021-MONITORAGGIO SEMESTRALE")
    assert read.plan.years == (2019, 2020, 2021)
    assert read.plan.administration == "Camera di Commercio di Brindisi"


def test_every_area_has_title_and_description(read: ReadPlan) -> None:
    assert [digest(area.title) for area in read.plan.areas] == [
        "bc2ea291ec50",
        "725955826a95",
        "fcf06ea32adb",
        "5a2e26f88d68",
    ]
    assert all(len(area.description) > 200 for area in read.plan.areas)


def test_every_code_has_three_digits(read: ReadPlan) -> None:
    missions = Counter(card.mission.code for card in cards(read) if card.mission)
    programmes = Counter(card.programme.code for card in cards(read) if card.programme)
    assert missions == {"016": 2, "012": 6, "011": 5, "032": 9}
    assert programmes == {"005": 7, "004": 7, "002": 3, "003": 5}
    titles = {card.mission.title.casefold() for card in cards(read) if card.mission}
    assert len(titles) == 4
    assert not any(set('“”"0123456789') & set(title) for title in titles)


def test_weights_add_up_where_the_document_lets_them(read: ReadPlan) -> None:
    for objective in (*read.plan.strategic_objectives, *cards(read)):
        sums: Counter[str] = Counter()
        for one in objective.indicators:
            assert one.weight is not None
            group = one.action_number if objective.weight_group is WeightGroup.ACTION else ""
            sums[group] += int(one.weight)
        twice = objective.weight_group is WeightGroup.OBJECTIVE and sums[""] == 200
        assert set(sums.values()) == {100} or twice
    grouped = [card.weight_group is WeightGroup.ACTION for card in cards(read)]
    assert [place for place, one in enumerate(grouped) if one] == [5, 6, 14, 16]


def test_every_card_has_its_texts(read: ReadPlan) -> None:
    for card in cards(read):
        assert card.title
        assert card.description
        assert card.expected_benefits
        assert card.cost_centre
    empty = [place for place, card in enumerate(cards(read)) if not card.expected_results]
    assert empty == [4]
    assert [place for place, one in enumerate(cards(read)) if not one.organisational_impact] == [7]


def test_budgets_are_read_where_they_state_an_amount(read: ReadPlan) -> None:
    amounts = [card.budget.amount for card in cards(read)]
    stated = {place: amount for place, amount in enumerate(amounts) if amount}
    assert stated == {
        0: Decimal(24000),
        1: Decimal(25000),
        6: Decimal(195000),
        8: Decimal(36000),
    }
    assert amounts.count(Decimal(0)) == 6
    earmarks = [
        (part.amount, part.purpose) for card in cards(read) for part in card.budget.earmarks
    ]
    assert earmarks == [(Decimal(14400), "PID"), (Decimal(14400), "ASL")]
    worded = [card.budget.text for card in cards(read) if card.budget.amount is None]
    assert sum(bool(text) for text in worded) == 6


def test_every_target_is_read(read: ReadPlan) -> None:
    kinds = Counter(
        type(target.reading)
        for card in cards(read)
        for one in card.indicators
        for target in one.targets
    )
    assert kinds == {Done: 22, AtLeast: 14, AtMost: 5}
    strategic_kinds = Counter(
        type(target.reading) for one in strategic(read) for target in one.targets
    )
    assert strategic_kinds == {Done: 15, AtLeast: 27}
    for one in strategic(read):
        assert [target.year for target in one.targets] == [2019, 2020, 2021]


def test_known_traps_among_the_targets(read: ReadPlan) -> None:
    metric, wine, protests = cards(read)[2], cards(read)[3], cards(read)[5]
    ninety = metric.indicators[0].targets[0].reading
    assert isinstance(ninety, AtLeast)
    assert (ninety.value, ninety.unit) == (Decimal(90), "%")
    assert "2,5" in ninety.note
    assert [one.targets[0].reading for one in wine.indicators] == [
        AtMost(Decimal(18)),
        AtMost(Decimal(26)),
    ]
    assert protests.indicators[0].targets[0].reading == AtMost(
        Decimal(20), unit="day", tolerance=Decimal(5)
    )
    hundred = strategic(read)[9].targets[2].reading
    assert isinstance(hundred, AtLeast)
    assert (hundred.value, hundred.unit, hundred.year) == (Decimal(100), "%", 2021)


def test_numbers_and_headings_of_the_kpis(read: ReadPlan) -> None:
    numbers = [[one.number for one in card.indicators] for card in cards(read)]
    assert numbers[5] == ["1.1", "2.1", "3.1", "4.1", "4.1"]
    assert numbers[9] == ["1.1", "1.1"]
    assert numbers[13] == ["2.1.1"]
    assert numbers[14] == ["1", "2.1", "2.2", "3"]
    assert numbers[16] == ["1", "2", "3.1", "3.2"]
    headed = [one.heading for one in cards(read)[5].indicators]
    assert [heading.split()[0] for heading in headed] == ["UFFICIO"] * 3 + ["UFFICI"] * 2
    twin, second = cards(read)[5].indicators[3:]
    assert twin.name == second.name
    assert twin.algorithm != second.algorithm


def test_actions_are_listed_and_the_description_stays_whole(read: ReadPlan) -> None:
    listed = {
        place: [action.number for action in card.actions]
        for place, card in enumerate(cards(read))
        if card.actions
    }
    assert listed == {
        1: ["1"],
        2: ["1"],
        5: ["1", "2", "3", "4"],
        6: ["1", "2", "3", "4"],
        14: ["1", "2", "3"],
        16: ["1", "2", "3"],
    }
    assert "Azione 1 :" in cards(read)[5].description
    assert cards(read)[6].actions[1].text == "attività di sportello per rilascio smart card"


def test_kinds_and_frequencies(read: ReadPlan) -> None:
    indicators = [one for card in cards(read) for one in card.indicators]
    assert Counter(one.kind for one in indicators) == {Kind.EFFECTIVENESS: 38, Kind.EFFICIENCY: 3}
    assert Counter(one.frequency for one in indicators) == {Frequency.HALF_YEARLY: 40, None: 1}
    assert Counter(one.kind for one in strategic(read)) == {Kind.EFFECTIVENESS: 9, None: 5}
    assert all(one.source and one.responsible and one.algorithm for one in indicators)


def test_reviews_and_to_whom_they_belong(read: ReadPlan) -> None:
    half = Period.parse("2019-H1")
    objectives = (*read.plan.strategic_objectives, *cards(read))
    reviews = [review for one in objectives for review in one.reviews]
    assert {review.period for review in reviews} == {half}
    assert [review.status for review in reviews] == [DeclaredStatus.ON_TRACK] * 29
    assert cards(read)[16].reviews == ()
    of_kpis = {
        (place, one.number): [(review.status, review.period) for review in one.reviews]
        for place, card in enumerate(cards(read))
        for one in card.indicators
        if one.reviews
    }
    achieved, on_track = [(DeclaredStatus.ACHIEVED, half)], [(DeclaredStatus.ON_TRACK, half)]
    assert of_kpis == {
        (14, "1"): achieved,
        (14, "2.1"): achieved,
        (16, "1"): achieved,
        (16, "2"): on_track,
        (16, "3.2"): achieved,
    }
    assert cards(read)[14].reviews[0].text.count("\n") == 1


def test_sections_stand_over_their_cards(read: ReadPlan) -> None:
    sections = [card.section for card in cards(read)]
    assert [len(list(group)) for group in _runs(sections)] == [2, 6, 5, 9]
    assert sections[2].startswith("1. REGOLAZIONE")


def _runs(texts: list[str]) -> list[list[str]]:
    runs: list[list[str]] = []
    for text in texts:
        if runs and runs[-1][0] == text:
            runs[-1].append(text)
        else:
            runs.append([text])
    return runs


def test_what_was_odd_is_reported(read: ReadPlan) -> None:
    rules = Counter(finding.rule for finding in read.findings)
    assert rules["second_algorithm"] == rules["label_missing"] == rules["period_assumed"] == 1
    assert rules["not_understood"] == 1
    assert rules["legend_read"] == 1
    (missing,) = (finding for finding in read.findings if finding.rule == "label_missing")
    assert missing.path == "operational/7"
    assert "unknown_label" not in rules


def test_every_object_knows_its_place(read: ReadPlan) -> None:
    objectives = (*read.plan.strategic_objectives, *cards(read))
    for objective in objectives:
        assert objective.anchor
        assert objective.anchor.table
        for one in objective.indicators:
            assert one.anchor
            assert one.anchor.row
            assert all(target.anchor and target.anchor.cell for target in one.targets)


@pytest.mark.parametrize("suffix", FORMATS)
def test_no_word_of_the_document_is_lost(yardstick: Path, suffix: str) -> None:
    data = yardstick.with_suffix(suffix).read_bytes()
    blocks = read_docx(data) if suffix == ".docx" else read_txt(data)
    assert lost_words(blocks, read_document(data, f"a{suffix}")) == []
