"""A rulebook on its way into a release: the workbook that the ministry wrote, or a document; nothing is signed that no
desk could score by."""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from forms.problems import FormError, FormProblem, Where
from forms.rulebook import Rulebook, from_document, read_workbook, to_document
from forms.rulebook.checking import understood
from forms.rulebook.problems import FACTS, RULES, found
from forms.rulebook.reading import Read
from mihan_desktop.domain.points.facts import FACTS as FILLED
from sync.central.settings import CentralError

_SAID_AT_MOST: Final = 20
_WORKBOOK: Final = b"PK"
_FIRST_ROW: Final = 2
"""Of a sheet: as ``understood`` counts the facts and rules of a book."""
_NAMED: Final = {"label": "labels", "condition": "when", "rule_id": "id", "tie_order": "ties"}
"""How a document calls what stands in a column, where it calls it otherwise."""


def read(data: bytes, file: str = "") -> tuple[Rulebook | None, tuple[FormProblem, ...]]:
    """The rulebook in a workbook or a document, None while there is an error, and everything odd about it.

    A workbook's mistakes stand at their cells, a document's at their JSON pointers (RFC 6901). Warnings tell also of
    facts that no registration and no training fills. What is voluntary in the registration, and what is of one account,
    is so in every rulebook, whatever its author says of the fact.
    """
    try:
        if not data.startswith(_WORKBOOK):
            book = from_document(json.loads(data))
            made, problems = _as_filled(Read(book, ()))
            return made, tuple(map(_pointed, problems))
        told = read_workbook(data, file)
    except FormError as error:
        return None, error.problems if data.startswith(_WORKBOOK) else tuple(map(_pointed, error.problems))
    except (ValueError, RecursionError):
        return None, (found("not_a_rulebook", file, 0, ""),)
    return _as_filled(told)


def _pointed(problem: FormProblem) -> FormProblem:
    """A problem of a document at its place in the JSON."""
    where = problem.where
    at = str(where.row - 2) if where.sheet in (FACTS, RULES) and where.row >= _FIRST_ROW else ""
    name, _, language = where.column.partition("::")
    steps = (where.sheet if where.sheet in (FACTS, RULES) else "", at, _NAMED.get(name, name), language)
    return replace(problem, where=Where(ref="/" + "/".join(step for step in steps if step)))


def _as_filled(told: Read) -> tuple[Rulebook | None, tuple[FormProblem, ...]]:
    """The book with its facts as they are filled, None where its rules then break what holds of such facts."""
    book = told.book
    if book is None:
        return None, told.problems
    facts = tuple(
        replace(one, voluntary=one.voluntary or known.voluntary, account=known.account or one.account)
        if (known := FILLED.get(one.name))
        else one
        for one in book.facts
    )
    made = book if facts == book.facts else replace(book, facts=facts)
    broken = [] if made is book else [each for each in understood(made)[1] if each.severity == "error"]
    placed = [told.placed(each) for each in (*broken, *_unfilled(made))]
    return None if broken else made, (*told.problems, *placed)


def _unfilled(book: Rulebook) -> list[FormProblem]:
    """Facts that ``facts_of`` never gives: their rules give nothing to anybody."""
    return [
        found("nobody_fills", FACTS, row, "name", value=fact.name)
        for row, fact in enumerate(book.facts, _FIRST_ROW)
        if fact.name not in FILLED or FILLED[fact.name].type is not fact.type
    ]


def document_of(data: bytes, file: str) -> tuple[bytes, tuple[str, ...]]:
    """What goes into the release, and warnings as ``place: code``. CentralError ``rules_refused`` (file, count, why).

    A document goes as it came; a workbook as ``to_document`` says it.
    """
    book, problems = read(data, file)
    wrong = [each for each in problems if each.severity == "error"]
    if book is None or wrong:
        raise CentralError("rules_refused", file=file, count=len(wrong), why=_told(wrong))
    if data.startswith(_WORKBOOK):
        data = json.dumps(to_document(book), ensure_ascii=False, sort_keys=True).encode()
    return data, tuple(_told([each]) for each in problems)


def _told(problems: Sequence[FormProblem]) -> str:
    return "; ".join(f"{each.where}: {each.code}" for each in problems[:_SAID_AT_MOST])
