"""A survey as a workbook or as CSV: how far it is, and what was answered, in the reader's language."""

from functools import cache
from pathlib import Path
from typing import Final

from mihan_desktop.domain.surveys.responses import Responses
from resources.codes import code_list
from sync.central.counts import KEPT_BACK
from sync.central.importing.reports import MAKERS, Cell, Table
from sync.central.settings import CentralError
from sync.central.surveys.results import Results
from sync.central.words import name_of, say

_RESPONSES: Final = (
    "survey_asked_count", "survey_answered", "survey_refused", "survey_gone", "survey_left", "survey_tried",
    "survey_rate",
)  # fmt: skip
_NEEDS: Final = (
    "survey_kind_head", "survey_occupation", "survey_needing", "survey_wanted", "survey_estimated", "survey_hard",
    "survey_offered",
)  # fmt: skip


def tables(found: Results, language: str) -> tuple[Table, ...]:
    """How far it is by office, kind and governorate; needs by occupation; skills. What is kept back is ``…``."""
    first: list[list[Cell]] = [[say(language, word) for word in ("survey_by", *_RESPONSES)]]
    first.append([found.survey.name(language), *_counts(found.whole)])
    first += [[_kind(language, kind), *_counts(one)] for kind, one in found.kinds]
    first += [[name_of(language, place), *_counts(one)] for place, one in found.governorates]
    first += [[name, *_counts(one)] for _, name, one in found.offices]
    needs: list[list[Cell]] = [[say(language, word) for word in _NEEDS]]
    needs += [
        [
            _kind(language, one.kind), code_name("isco08", one.occupation, language), *(
                KEPT_BACK if number is None else number
                for number in (one.institutions, one.wanted, one.estimated, one.hard)
            ), one.offered,
        ]
        for one in found.needs
    ]  # fmt: skip
    skills: list[list[Cell]] = [
        [say(language, word) for word in ("survey_kind_head", "survey_skill", "survey_short", "survey_training")]
    ]
    skills += [
        [_kind(language, one.kind), code_name("skills", one.skill, language),
         *(KEPT_BACK if number is None else number for number in (one.short, one.training))]
        for one in found.skills
    ]  # fmt: skip
    method: list[list[Cell]] = [
        [say(language, "survey_method"), ""],
        [say(language, "survey_method_rate"), ""],
        [say(language, "survey_method_weights"), ""],
        [say(language, "survey_method_few", smallest=found.smallest), ""],
    ]
    for kind, percent in found.represented.items():
        method.append([f"{say(language, 'survey_represented')}: {_kind(language, kind)}", f"{percent}%"])
    return (
        Table(say(language, "survey_progress"), first), Table(say(language, "survey_needs"), needs),
        Table(say(language, "survey_skills"), skills), Table(say(language, "survey_method"), method),
    )  # fmt: skip


def save(found: Results, path: Path, language: str) -> None:
    """To a file. ``CentralError`` ``file_kind`` for another ending than .xlsx or .csv."""
    make = MAKERS.get(path.suffix.lower())
    if make is None:
        raise CentralError("file_kind", file=path.name)
    path.write_bytes(make(tables(found, language), language))


def code_name(codes: str, code: str, language: str) -> str:
    """As a code list names it; itself where it does not."""
    return _names(codes, language).get(code, code)


@cache
def _names(codes: str, language: str) -> dict[str, str]:
    return {one.code: one.names[language] for one in code_list(codes)}


def _kind(language: str, kind: str) -> str:
    return say(language, f"survey_kind_{kind}")


def _counts(one: Responses) -> list[Cell]:
    rate: Cell = "" if one.rate is None else f"{one.rate}%"
    return [one.asked, one.answered, one.refused, one.gone, one.left, one.tried, rate]
