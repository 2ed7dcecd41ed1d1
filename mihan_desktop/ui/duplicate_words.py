"""The words of records that may be of one person: fields, how they are alike, how likely it is, what was decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from mihan_desktop.domain.duplicates import Candidate, Verdict
from mihan_desktop.domain.people import levels
from mihan_desktop.domain.people.documents import DocumentKind
from mihan_desktop.domain.people.likeness import Reason
from mihan_desktop.domain.review import FieldDifference
from mihan_desktop.ui.language import Language
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

CONTEXT = "Duplicates"
FIELDS: dict[str, str] = {
    "given": QT_TRANSLATE_NOOP("Duplicates", "Own name"),
    "father": QT_TRANSLATE_NOOP("Duplicates", "Father"),
    "grandfather": QT_TRANSLATE_NOOP("Duplicates", "Grandfather"),
    "great_grandfather": QT_TRANSLATE_NOOP("Duplicates", "Great-grandfather"),
    "family": QT_TRANSLATE_NOOP("Duplicates", "Family name"),
    "mother": QT_TRANSLATE_NOOP("Duplicates", "Mother"),
    "mother_father": QT_TRANSLATE_NOOP("Duplicates", "Mother's father"),
    "sex": QT_TRANSLATE_NOOP("Duplicates", "Sex"),
    "birth": QT_TRANSLATE_NOOP("Duplicates", "Birth"),
    "birth_governorate": QT_TRANSLATE_NOOP("Duplicates", "Governorate of birth"),
    "governorate": QT_TRANSLATE_NOOP("Duplicates", "Governorate"),
    "national_number": QT_TRANSLATE_NOOP("Duplicates", "National card"),
    "document": QT_TRANSLATE_NOOP("Duplicates", "Another paper"),
    "household": QT_TRANSLATE_NOOP("Duplicates", "Papers of the household"),
    "phone": QT_TRANSLATE_NOOP("Duplicates", "Telephone"),
}
"""What two records are compared by."""
LEVELS: dict[str, str] = {
    levels.EXACT: QT_TRANSLATE_NOOP("Duplicates", "the same"),
    levels.SAME_SOUND: QT_TRANSLATE_NOOP("Duplicates", "sounds the same"),
    levels.CLOSE: QT_TRANSLATE_NOOP("Duplicates", "almost the same"),
    levels.SWAPPED: QT_TRANSLATE_NOOP("Duplicates", "in another place"),
    levels.INITIAL: QT_TRANSLATE_NOOP("Duplicates", "the same first letter"),
    levels.YEAR_ONLY: QT_TRANSLATE_NOOP("Duplicates", "the same year, the day is not known"),
    levels.SAME_YEAR: QT_TRANSLATE_NOOP("Duplicates", "the same year, another day"),
    levels.NEAR_YEAR: QT_TRANSLATE_NOOP("Duplicates", "one year apart"),
    levels.DIFFERENT: QT_TRANSLATE_NOOP("Duplicates", "different"),
}
"""How a field is alike; ``exact`` and ``different`` are told by the list in which the field stands."""
VERDICTS: dict[Verdict, str] = {
    Verdict.SAME: QT_TRANSLATE_NOOP("Duplicates", "The same person"),
    Verdict.DIFFERENT: QT_TRANSLATE_NOOP("Duplicates", "Two different people"),
    Verdict.UNSURE: QT_TRANSLATE_NOOP("Duplicates", "Not sure: the supervisor looks at both"),
}
PROPERTIES: dict[str, str] = {
    "given_name": FIELDS["given"],
    "father_name": FIELDS["father"],
    "grandfather_name": FIELDS["grandfather"],
    "great_grandfather_name": FIELDS["great_grandfather"],
    "family_name": FIELDS["family"],
    "full_name": QT_TRANSLATE_NOOP("Duplicates", "Whole name"),
    "latin_name": QT_TRANSLATE_NOOP("Duplicates", "Name in Latin letters"),
    "mother_given_name": FIELDS["mother"],
    "mother_father_name": FIELDS["mother_father"],
    "sex": FIELDS["sex"],
    "date_of_birth": FIELDS["birth"],
    "birth_governorate": FIELDS["birth_governorate"],
    "governorate": FIELDS["governorate"],
    "district": QT_TRANSLATE_NOOP("Duplicates", "District"),
    "phone": FIELDS["phone"],
    "phone_2": QT_TRANSLATE_NOOP("Duplicates", "Second telephone"),
    DocumentKind.NATIONAL.value: FIELDS["national_number"],
    DocumentKind.CIVIL_STATUS.value: QT_TRANSLATE_NOOP("Duplicates", "Civil status card"),
    DocumentKind.NATIONALITY_CERTIFICATE.value: QT_TRANSLATE_NOOP("Duplicates", "Nationality certificate"),
    DocumentKind.RESIDENCE_CARD.value: QT_TRANSLATE_NOOP("Duplicates", "Residence card"),
    DocumentKind.RATION_CARD.value: QT_TRANSLATE_NOOP("Duplicates", "Ration card"),
    DocumentKind.PASSPORT.value: QT_TRANSLATE_NOOP("Duplicates", "Passport"),
    DocumentKind.REFUGEE_CARD.value: QT_TRANSLATE_NOOP("Duplicates", "Refugee card"),
}
"""What both sides of a comparison are called, in the order in which they are shown."""
_SAME = QT_TRANSLATE_NOOP("Duplicates", "The same: {fields}")
_ALIKE = QT_TRANSLATE_NOOP("Duplicates", "Alike: {fields}")
_OTHER = QT_TRANSLATE_NOOP("Duplicates", "Different: {fields}")
_WITH = QT_TRANSLATE_NOOP("Duplicates", "{field} ({how})")
_SURE = QT_TRANSLATE_NOOP("Duplicates", "almost certain, {percent}")
_LIKELY = QT_TRANSLATE_NOOP("Duplicates", "likely, {percent}")
_MAYBE = QT_TRANSLATE_NOOP("Duplicates", "perhaps, {percent}")
_DECISION = QT_TRANSLATE_NOOP("Duplicates", "What was said")
_WHY = QT_TRANSLATE_NOOP("Duplicates", "Why")
_SEEMED = QT_TRANSLATE_NOOP("Duplicates", "How likely it seemed")
_BECAUSE = QT_TRANSLATE_NOOP("Duplicates", "By what")


def said(text: str) -> str:
    """One of these words in the language of the window."""
    return QCoreApplication.translate(CONTEXT, text)


def percent(share: float, language: Language) -> str:
    """A probability, never quite nothing and never quite certain."""
    return language.percent(min(0.99, max(0.01, share)))


def likely(candidate: Candidate, language: Language) -> str:
    """How likely it is, in a word and a number."""
    words = _SURE if candidate.sure else _LIKELY if candidate.likely else _MAYBE
    return said(words).format(percent=percent(candidate.probability, language))


def reasons(told: Sequence[Reason], language: Language) -> tuple[str, ...]:
    """What is the same, what is alike and what differs, a line each; the heaviest first."""
    return lines_of([(one.field, one.level) for one in told], language)


def lines_of(told: Sequence[tuple[str, str]], language: Language) -> tuple[str, ...]:
    """As ``reasons``, of fields and levels."""
    same = [said(FIELDS[field]) for field, level in told if level == levels.EXACT and field in FIELDS]
    other = [said(FIELDS[field]) for field, level in told if level == levels.DIFFERENT and field in FIELDS]
    alike = [
        said(_WITH).format(field=said(FIELDS[field]), how=said(LEVELS[level]))
        for field, level in told
        if field in FIELDS and level in LEVELS and level not in (levels.EXACT, levels.DIFFERENT)
    ]
    found = ((_SAME, same), (_ALIKE, alike), (_OTHER, other))
    return tuple(said(words).format(fields=language.listed(fields)) for words, fields in found if fields)


def in_words(field: FieldDifference, language: Language) -> FieldDifference:
    """A line of a decision under review, in the language of the window; an answer of the two records as it is."""
    if field.ref == "verdict" and not field.label:
        known = {one.value: said(text) for one, text in VERDICTS.items()}
        return replace(field, label=said(_DECISION), now=known.get(field.now, field.now))
    if field.ref == "words" and not field.label:
        return replace(field, label=said(_WHY))
    if field.ref == "likeness" and not field.label:
        return replace(field, label=said(_SEEMED), now=percent(int(field.now) / 100, language))
    if field.ref == "reasons" and not field.label:
        told = [(one.partition("/")[0], one.partition("/")[2]) for one in field.now.split()]
        return replace(field, label=said(_BECAUSE), now=" · ".join(lines_of(told, language)))
    return field
