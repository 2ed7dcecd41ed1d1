"""A survey as a workbook or as CSV: how far it is, and what was answered, in the reader's language."""

from functools import cache
from pathlib import Path
from typing import Final

from mihan_desktop.domain.surveys.responses import Responses
from resources.codes import code_list
from sync.central.counts import KEPT_BACK
from sync.central.importing.reports import MAKERS, Cell, Table
from sync.central.settings import CentralError
from sync.central.surveys.following import Progress
from sync.central.surveys.results import Answers
from sync.central.words import name_of, say

_RESPONSES: Final = (
    "survey_asked_count", "survey_answered", "survey_refused", "survey_gone", "survey_left", "survey_tried",
    "survey_rate",
)  # fmt: skip
_NEEDS: Final = (
    "survey_kind_head", "survey_occupation", "survey_needing", "survey_wanted", "survey_estimated", "survey_hard",
    "survey_offered", "survey_seekers",
)  # fmt: skip
_SKILLS: Final = ("survey_kind_head", "survey_skill", "survey_short", "survey_training", "survey_held")


def tables(language: str, about: Progress | None, answers: Answers | None) -> tuple[Table, ...]:
    """How far it is by office, kind and governorate; needs by occupation; skills. What is kept back is ``…``."""
    found: list[Table] = []
    if about is not None:
        found.append(Table(say(language, "survey_progress"), _progress(language, about)))
    if answers is not None:
        found += [
            Table(say(language, "survey_needs"), needs(language, answers)),
            Table(say(language, "survey_skills"), skills(language, answers)),
            Table(say(language, "survey_method"), _method(language, answers)),
        ]
    return tuple(found)


def _progress(language: str, about: Progress) -> list[list[Cell]]:
    lines: list[list[Cell]] = [[say(language, word) for word in ("survey_by", *_RESPONSES)]]
    lines.append([about.survey.name(language), *_counts(about.whole)])
    lines += [[kind_name(language, kind), *_counts(one)] for kind, one in about.kinds]
    lines += [[name_of(language, place), *_counts(one)] for place, one in about.governorates]
    return lines + [[one.name, *_counts(one.responses)] for one in about.offices]


def needs(language: str, answers: Answers) -> list[list[Cell]]:
    """Lines of the table of occupations, the first holds its headings."""
    lines: list[list[Cell]] = [[say(language, word) for word in _NEEDS]]
    return lines + [
        [
            kind_name(language, one.kind), code_name("isco08", one.occupation, language),
            *_shown(one.institutions, one.wanted, one.estimated, one.hard), one.offered, _known(one.seekers),
        ]
        for one in answers.needs
    ]  # fmt: skip


def skills(language: str, answers: Answers) -> list[list[Cell]]:
    """Lines of the table of skills, the first holds its headings."""
    lines: list[list[Cell]] = [[say(language, word) for word in _SKILLS]]
    return lines + [
        [kind_name(language, one.kind), code_name("skills", one.skill, language), *_shown(one.short, one.training),
         _known(one.held)]
        for one in answers.skills
    ]  # fmt: skip


def _method(language: str, answers: Answers) -> list[list[Cell]]:
    lines: list[list[Cell]] = [[say(language, "survey_method"), ""]]
    lines += [[words, ""] for words in method(language, answers)]
    lines += [
        [f"{say(language, 'survey_answered')}: {kind_name(language, kind)}", number]
        for kind, number in answers.answered.items()
    ]
    return lines + [
        [f"{say(language, 'survey_represented')}: {kind_name(language, kind)}", f"{percent}%"]
        for kind, percent in answers.represented.items()
    ]


def method(language: str, answers: Answers) -> tuple[str, ...]:
    """How the figures are made, in sentences."""
    words = (
        say(language, "survey_method_day", day=str(answers.day)), say(language, "survey_method_rate"),
        say(language, "survey_method_weights"), say(language, "survey_method_few", smallest=answers.smallest),
    )  # fmt: skip
    return (*words, say(language, "survey_method_register", period=answers.period)) if answers.period else words


def save(about: Progress | None, answers: Answers | None, path: Path, language: str) -> None:
    """To a file. ``CentralError`` ``file_kind`` for another ending than .xlsx or .csv."""
    make = MAKERS.get(path.suffix.lower())
    if make is None:
        raise CentralError("file_kind", file=path.name)
    path.write_bytes(make(tables(language, about, answers), language))


def kind_name(language: str, kind: str) -> str:
    """A kind of institution."""
    return say(language, f"survey_kind_{kind}")


def code_name(codes: str, code: str, language: str) -> str:
    """As a code list names it; itself where it does not."""
    return _names(codes, language).get(code, code)


@cache
def _names(codes: str, language: str) -> dict[str, str]:
    return {one.code: one.names[language] for one in code_list(codes)}


def _shown(*numbers: int | None) -> list[Cell]:
    return [KEPT_BACK if number is None else number for number in numbers]


def _known(number: int | None) -> Cell:
    """A figure of the register; nothing where it was not released."""
    return "" if number is None else number


def _counts(one: Responses) -> list[Cell]:
    rate: Cell = "" if one.rate is None else f"{one.rate}%"
    return [one.asked, one.answered, one.refused, one.gone, one.left, one.tried, rate]
