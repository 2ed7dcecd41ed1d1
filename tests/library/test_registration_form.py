"""The ministry's own form: whole in three languages, kept to the code lists, pleasant for the ministry to edit."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from forms.definition import FormDefinition
from forms.xlsform import Compiled
from mihan_desktop.domain.work.occupations import OFFERED
from resources.codes import LANGUAGES, LISTS, code_list, codes_in_force
from resources.codes.words import occupation_words
from tests.library.conftest import REGISTRATION

COLUMNS = {"ar": "Arabic (ar)", "ckb": "Kurdish (ckb)", "en": "English (en)"}
TRANSLATED = ("label", "hint", "constraint_message", "required_message", "guidance_hint")
NO_LABEL = {"start", "end", "calculate", "end_group", "end_repeat"}
PUBLISHED = date(2026, 11, 21)
SORANI_ONLY = set("ەڕڵۆێڤچپگژ")
ARABIC_ONLY = set("ةكىضظثذطصإأؤ")
EASTERN_DIGITS = set("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")


def rows(sheet: str, form: Path = REGISTRATION) -> list[dict[str, str]]:
    """The rows of one sheet by column name, blanks left out."""
    book = openpyxl.load_workbook(form, read_only=True)
    lines = book[sheet].iter_rows(values_only=True)
    header = [str(cell) for cell in next(lines)]
    return [{name: str(cell) for name, cell in zip(header, line, strict=True) if cell is not None} for line in lines]


def sentences() -> Iterator[tuple[str, str, dict[str, str]]]:
    """Every translated text of the form: where, kind, text by language (missing ones absent)."""
    for sheet in ("survey", "choices"):
        for row in rows(sheet):
            where = f"{sheet} {row.get('list_name', '')} {row.get('name', '')}"
            for kind in TRANSLATED:
                texts = {code: row[f"{kind}::{name}"] for code, name in COLUMNS.items() if f"{kind}::{name}" in row}
                if texts:
                    yield where, kind, texts


def test_the_form_compiles_without_a_warning(compiled: Compiled) -> None:
    assert list(compiled.warnings) == []
    assert compiled.definition.form_id == "jobseeker_registration"
    assert compiled.definition.languages == tuple(COLUMNS.values())
    assert compiled.definition.default_language == "Arabic (ar)"
    assert [compiled.definition.language_for(code) for code in LANGUAGES] == list(COLUMNS.values())


def test_a_finished_registration_becomes_a_jobseeker(registration: FormDefinition) -> None:
    entity = registration.entity
    assert entity is not None
    assert entity.dataset == "jobseekers"
    saved = set(entity.save_to.values())
    assert {"full_name", "given_name", "father_name", "grandfather_name", "mother_given_name"} <= saved
    assert {"date_of_birth", "national_number", "phone", "governorate", "district", "occupation_1"} <= saved


def test_every_sentence_is_there_in_all_three_languages() -> None:
    missing = [(where, kind, sorted(set(LANGUAGES) - texts.keys())) for where, kind, texts in sentences()]
    assert [entry for entry in missing if entry[2]] == []


def test_everything_a_person_sees_has_a_label() -> None:
    bare = [row["name"] for row in rows("survey") if row["type"] not in NO_LABEL and "label::Arabic (ar)" not in row]
    assert bare == []


def test_each_language_is_written_in_its_own_letters() -> None:
    wrong = []
    for where, kind, texts in sentences():
        arabic, sorani, english = set(texts["ar"]), set(texts["ckb"]), texts["en"]
        if arabic & SORANI_ONLY or sorani & ARABIC_ONLY or not english.replace("½", "").isprintable():
            wrong.append((where, kind))
        if any("\u0600" <= letter <= "\u06ff" for letter in english):
            wrong.append((where, kind))
        if (arabic | sorani) & EASTERN_DIGITS:
            wrong.append((where, kind))  # digits are shown as each person prefers, so the form writes 012
    assert wrong == []


@pytest.mark.parametrize("name", LISTS)
def test_choices_agree_with_the_code_lists(name: str) -> None:
    extra = {"governorates": {"abroad"}, "districts": {"other"}}.get(name, set())
    in_form = [row for row in rows("choices") if row["list_name"] == name]
    assert {row["name"] for row in in_form} & extra == extra
    offered = {
        row["name"]: ({code: row[f"label::{column}"] for code, column in COLUMNS.items()}, row.get("governorate", ""))
        for row in in_form
        if row["name"] not in extra
    }
    assert offered == {code.code: (dict(code.names), code.parent) for code in codes_in_force(name, PUBLISHED)}


@pytest.mark.parametrize("form", [REGISTRATION, REGISTRATION.with_name("vacancy.xlsx")])
def test_occupations_are_the_unit_groups_and_in_general_the_sub_major_ones_with_their_everyday_words(
    form: Path,
) -> None:
    in_general = {"ar": " (بصورة عامة)", "ckb": " (بە گشتی)", "en": " (in general)"}
    said: dict[str, list[str]] = {}
    for one in occupation_words():
        said.setdefault(one.code, []).append(one.words)
    offered = [
        (row["name"], {code: row[f"label::{column}"] for code, column in COLUMNS.items()}, row.get("words", ""))
        for row in rows("choices", form)
        if row["list_name"] == "occupations"
    ]
    assert offered == [
        (
            group.code,
            {code: name + (in_general[code] if len(group.code) == 2 else "") for code, name in group.names.items()},
            "; ".join(said.get(group.code, ())),
        )
        for group in code_list("isco08")
        if len(group.code) in OFFERED
    ]


def test_the_workbook_is_pleasant_to_edit() -> None:
    book = openpyxl.load_workbook(REGISTRATION)
    assert book.sheetnames == ["survey", "choices", "settings", "entities"]
    for sheet in book:
        assert sheet.freeze_panes is not None, sheet.title
        assert all(cell.font.bold for cell in sheet[1]), sheet.title
        for cell in sheet[1]:
            assert sheet.column_dimensions[cell.column_letter].width >= 10, (sheet.title, cell.value)


def test_codes_are_unique_on_every_day_and_named_in_three_languages() -> None:
    for name in LISTS:
        for day in (date(2020, 1, 1), date(2025, 4, 13), date(2025, 4, 14), PUBLISHED):
            codes = [code.code for code in codes_in_force(name, day)]
            assert len(codes) == len(set(codes)), (name, day)
        assert all(all(code.names[language].strip() for language in LANGUAGES) for code in code_list(name))


def test_every_district_belongs_to_a_governorate_of_its_day() -> None:
    for day in (date(2020, 1, 1), PUBLISHED):
        governorates = {code.code for code in codes_in_force("governorates", day)}
        parents = {code.parent for code in codes_in_force("districts", day)}
        assert parents == governorates


def test_halabja_is_a_governorate_since_april_2025() -> None:
    before, after = date(2025, 4, 13), date(2025, 4, 14)
    assert len(codes_in_force("governorates", before)) == 18
    assert len(codes_in_force("governorates", after)) == 19
    assert {code.names["en"] for code in codes_in_force("districts", after, "IQ-G19")} == {"Halabja", "Khurmal"}
    assert "IQ-D027" in {code.code for code in codes_in_force("districts", before, "IQ-G05")}
    assert "IQ-D027" not in {code.code for code in codes_in_force("districts", after, "IQ-G05")}


def test_the_international_lists_are_whole() -> None:
    assert len(code_list("isco08")) == 619
    assert len(code_list("education_fields")) == 11
    assert {code.extra["isced_level"] for code in code_list("education_levels")} == {
        "0",
        "1",
        "2",
        "3",
        "5",
        "6",
        "7",
        "8",
    }


def test_an_unknown_list_is_refused() -> None:
    with pytest.raises(KeyError):
        code_list("planets")
