"""A rulebook on its way into a release: the workbook that the ministry wrote, or a document; nothing is signed that no
desk could score by."""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from forms.problems import FormError, FormProblem
from forms.rulebook import Rulebook, from_document, read_workbook, to_document
from forms.rulebook.checking import understood
from forms.rulebook.problems import FACTS, found
from mihan_desktop.domain.points.facts import FACTS as FILLED
from sync.central.settings import CentralError

_SAID_AT_MOST: Final = 20
_WORKBOOK: Final = b"PK"


def read(data: bytes, file: str = "") -> tuple[Rulebook | None, tuple[FormProblem, ...]]:
    """The rulebook in a workbook or a document, None while there is an error, and everything odd about it.

    Warnings tell also of facts that no registration and no training fills. What is voluntary in the registration, and
    what is of one account, is so in every rulebook, whatever its author says of the fact.
    """
    try:
        if not data.startswith(_WORKBOOK):
            return _as_filled(from_document(json.loads(data)), ())
        told = read_workbook(data, file)
    except FormError as error:
        return None, error.problems
    except (ValueError, RecursionError):
        return None, (found("not_a_rulebook", file, 0, ""),)
    return (None, told.problems) if told.book is None else _as_filled(told.book, told.problems)


def _as_filled(book: Rulebook, problems: Sequence[FormProblem]) -> tuple[Rulebook | None, tuple[FormProblem, ...]]:
    """The book with its facts as they are filled, None where its rules then break what holds of such facts."""
    facts = tuple(
        replace(one, voluntary=one.voluntary or known.voluntary, account=known.account or one.account)
        if (known := FILLED.get(one.name))
        else one
        for one in book.facts
    )
    made = book if facts == book.facts else replace(book, facts=facts)
    broken = [] if made is book else [each for each in understood(made)[1] if each.severity == "error"]
    return None if broken else made, (*problems, *broken, *_unfilled(made))


def _unfilled(book: Rulebook) -> list[FormProblem]:
    """Facts that ``facts_of`` never gives: their rules give nothing to anybody."""
    return [
        found("nobody_fills", FACTS, row, "name", value=fact.name)
        for row, fact in enumerate(book.facts, 2)
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
