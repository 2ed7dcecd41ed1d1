"""What a job fair comes to, in words: the last code, the count of visitors, and the report as a table."""

from __future__ import annotations

from collections.abc import Sequence

from mihan_desktop.domain.work.fair_report import By, GroupCount
from mihan_desktop.domain.work.fair_words import FairOutcome
from mihan_desktop.services.fairs import FairDay, LetIn, Scanned
from mihan_desktop.services.tables import Cell, Table
from mihan_desktop.ui.fair_words import clock, place_text, said, title_of
from mihan_desktop.ui.language import Language, isolate
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

_LET_IN = {
    LetIn.CAME: QT_TRANSLATE_NOOP("Fairs", "{name} is let in"),
    LetIn.ALREADY: QT_TRANSLATE_NOOP(
        "Fairs", "{name} came at {time}; nothing is written again. Is it somebody else? Ask who they are"
    ),
    LetIn.OTHER_FAIR: QT_TRANSLATE_NOOP("Fairs", "an invitation to another fair: {fair}"),
    LetIn.OVER: QT_TRANSLATE_NOOP("Fairs", "the invitation of {name} was taken back: ask who they are"),
    LetIn.STRANGER: QT_TRANSLATE_NOOP("Fairs", "nobody at this desk has this number"),
    LetIn.MISREAD: QT_TRANSLATE_NOOP("Fairs", "not read well: hold it to the reader again"),
}
_COUNT = QT_TRANSLATE_NOOP(
    "Fairs", "Came: {came} of {invited} invited · uninvited: {walked} · without a record: {unnamed} · "
    "interviews: {interviews} · hired: {hired}",
)  # fmt: skip
_HELD_BY = QT_TRANSLATE_NOOP("Fairs", "held by {office}")
_NOT_TODAY = QT_TRANSLATE_NOOP("Fairs", "not today: nobody is let in")
_WHOLE = QT_TRANSLATE_NOOP("Fairs", "Whole fair: {came} of {invited} invited, {walked} uninvited, {unnamed} unnamed")


_GROUP = QT_TRANSLATE_NOOP("Fairs", "{group}: {came} came, {invited} invited")
_SEXES = {
    "female": QT_TRANSLATE_NOOP("Fairs", "Women"),
    "male": QT_TRANSLATE_NOOP("Fairs", "Men"),
}
_NO_SEX = QT_TRANSLATE_NOOP("Fairs", "Women or men: not known here")
_AGED = QT_TRANSLATE_NOOP("Fairs", "Age {from_year} to {to_year}")
_AGED_TO = QT_TRANSLATE_NOOP("Fairs", "Age to {to_year}")
_AGED_FROM = QT_TRANSLATE_NOOP("Fairs", "Age from {from_year}")
_NO_AGE = QT_TRANSLATE_NOOP("Fairs", "Age not known here")
_WIDTHS = (15, 25, 17, 13, 16, 15)
"""Of each outcome, as wide as its heading in the longest of the languages."""


def scan_text(last: Scanned, day: FairDay, language: Language) -> str:
    """What became of a code; of somebody who is invited, where they are to go and when."""
    guest = last.guest
    name = isolate(guest.name) if guest is not None else ""
    came = None if guest is None or guest.visit is None else guest.visit.arrived
    words = said(_LET_IN[last.let_in]).format(
        name=name, fair=title_of(last.title or {}, language), time="" if came is None else clock(came, language)
    )
    kept = () if guest is None or guest.invitation is None else guest.invitation.places
    where = language.listed([place_text(day.fair, place, language) for place in kept])
    return " · ".join(part for part in (words, where) if part)


def count_text(day: FairDay, language: Language) -> str:
    """The fair in numbers, and why nobody is let in where that is so."""
    one, number = day.report, language.number
    parts = [
        said(_COUNT).format(
            came=number(one.came), invited=number(one.invited), walked=number(one.walk_ins),
            unnamed=number(one.unnamed), interviews=number(one.interviews), hired=number(one.hired),
        )
    ]  # fmt: skip
    if not day.ours:
        parts.append(said(_HELD_BY).format(office=isolate(day.fair.office_name)))
    elif not day.on:
        parts.append(said(_NOT_TODAY))
    return " · ".join(parts)


def report_table(day: FairDay, headings: Sequence[str], title: str, language: Language) -> Table:
    """The whole fair on the first line, then each stand, then each group of people that the report counts. headings:
    as the page has them.
    """
    one = day.report
    first = said(_WHOLE).format(came=one.came, invited=one.invited, walked=one.walk_ins, unnamed=one.unnamed)
    expected = sum(each.expected for each in one.stands)
    lines: list[Sequence[Cell]] = [
        ("", first, expected, one.interviews, *(one.outcomes.get(each.value, 0) for each in FairOutcome))
    ]
    lines += [
        (each.number, each.employer, each.expected, each.interviews,
         *(each.outcomes.get(outcome.value, 0) for outcome in FairOutcome))
        for each in one.stands
    ]  # fmt: skip
    lines += [
        ("", said(_GROUP).format(group=_group_text(each), came=each.came, invited=each.invited), each.expected,
         each.interviews, *(each.outcomes.get(outcome.value, 0) for outcome in FairOutcome))
        for each in one.groups
    ]  # fmt: skip
    name = f"{title}: {title_of(day.fair.names, language)}"
    return Table(tuple(headings), (8, 76, 12, 16, *_WIDTHS), lines, name, language.right_to_left)


def _group_text(one: GroupCount) -> str:
    if one.by is By.SEX:
        return said(_SEXES.get(one.group, _NO_SEX))
    first, _, last = one.group.partition("-")
    words = _NO_AGE if not one.group else _AGED if first and last else _AGED_TO if last else _AGED_FROM
    return said(words).format(from_year=first, to_year=last)
