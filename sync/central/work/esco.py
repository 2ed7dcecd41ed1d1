"""ESCO at the ministry: brought from the official distribution, kept in tables, published to offices as one part."""

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from mihan_desktop.domain.names import fold
from mihan_desktop.domain.work.relations import NONE, Relations, near_groups, relations_of, steps_of
from resources.codes.skills_same import same_skills
from sync.central import acts
from sync.central.database import Database
from sync.central.publishing import Made, document_of, told_part
from sync.central.settings import CentralError
from sync.central.work.esco_files import Distribution
from sync.central.work.esco_schema import EscoBroader, EscoConcept, EscoImport, EscoLabel, EscoNeed
from sync.protocol.esco import ATTRIBUTION, FORMAT
from sync.protocol.releases import ESCO

LEAST_NEAR: Final = 100
"""‰ of shared skills from which on two unit groups are said to be near."""
MOST_NEAR: Final = 12
"""neighbours of a unit group"""
FOUND: Final = 50
"""concepts that a search shows"""
_LONGEST: Final = 7_900
"""letters of other names of an occupation, as the part has them"""
_AT_ONCE: Final = 2_000


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One import. new: whether it differs from what was there; see ``EscoImport``."""

    id: str
    version: str
    at: datetime
    by: str
    languages: tuple[str, ...]
    occupations: int
    skills: int
    relations: int
    left_out: int
    digest: str
    new: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """A concept that a search found. isco: "" of a skill; label: in the language asked for, else in English."""

    id: str
    label: str
    isco: str
    language: str


def store(database: Database, brought: Distribution, now: Callable[[], datetime], by: str = "") -> ImportLine:
    """Put a distribution in the place of the one before; one that is there already is left as it is."""
    digest = hashlib.sha256(document(brought)).hexdigest()
    with database.write() as session:
        last = newest(session)
        if last is not None and last.digest == digest:
            return _line(last, new=False)
        for table in (EscoConcept, EscoLabel, EscoNeed, EscoBroader):
            session.execute(delete(table))
        for table, rows in _rows(brought):
            for start in range(0, len(rows), _AT_ONCE):
                session.execute(insert(table), rows[start : start + _AT_ONCE])
        row = EscoImport(
            id=str(uuid7()), version=brought.version, at=now(), by=by, languages=" ".join(brought.languages),
            occupations=len(brought.occupations), skills=len(brought.skills), relations=len(brought.needs),
            left_out=brought.left_out, digest=digest,
        )  # fmt: skip
        session.add(row)
        session.flush()
        if by:
            acts.write(session, str(uuid7()), now(), by, "esco_import", row.id, {"version": brought.version})
        return _line(row)


def _rows(brought: Distribution) -> "list[tuple[type[Any], list[dict[str, Any]]]]":
    concepts = [{"id": one, "isco": isco} for one, isco in brought.occupations.items()]
    concepts += [{"id": one, "isco": ""} for one in brought.skills]
    labels = []
    for (one, language), label in brought.labels.items():
        words = brought.words.get((one, language), ())
        folded = fold("\n".join((label, *words)).replace("\n", " | "))
        labels.append(
            {"concept": one, "language": language, "label": label, "words": "\n".join(words), "folded": folded}
        )
    needs = [
        {"occupation": occupation, "skill": skill, "essential": essential}
        for (occupation, skill), essential in brought.needs.items()
    ]
    broader = [{"skill": skill, "broader": above} for skill, above in brought.broader]
    return [(EscoConcept, concepts), (EscoLabel, labels), (EscoNeed, needs), (EscoBroader, broader)]


def newest(session: Session) -> EscoImport | None:
    """The import that is in the tables; None before the first."""
    return session.scalars(select(EscoImport).order_by(EscoImport.at.desc(), EscoImport.id.desc()).limit(1)).first()


def imports(session: Session, most: int = 20) -> tuple[ImportLine, ...]:
    """Every import, the newest first."""
    rows = session.scalars(select(EscoImport).order_by(EscoImport.at.desc(), EscoImport.id.desc()).limit(most))
    return tuple(_line(row) for row in rows)


def kept(session: Session) -> Distribution | None:
    """What is in the tables, as it was brought; None before the first import."""
    last = newest(session)
    if last is None:
        return None
    found = Distribution(last.version, left_out=last.left_out)
    for one, isco in session.execute(select(EscoConcept.id, EscoConcept.isco)):
        if isco:
            found.occupations[one] = isco
        else:
            found.skills.add(one)
    labels = select(EscoLabel.concept, EscoLabel.language, EscoLabel.label, EscoLabel.words)
    for one, language, label, words in session.execute(labels):
        found.labels[one, language] = label
        if words:
            found.words[one, language] = tuple(words.split("\n"))
    for occupation, skill, essential in session.execute(
        select(EscoNeed.occupation, EscoNeed.skill, EscoNeed.essential)
    ):  # fmt: skip
        found.needs[occupation, skill] = essential
    found.broader.update((one, above) for one, above in session.execute(select(EscoBroader.skill, EscoBroader.broader)))
    return found


def document(brought: Distribution) -> bytes:
    """The part that offices get: the same bytes for the same distribution."""
    skills, occupations = sorted(brought.skills), sorted(brought.occupations)
    groups = sorted(set(brought.occupations.values()))
    broader = sorted({above for _, above in brought.broader})
    places = {one: at for names in (skills, groups) for at, one in enumerate(names)}
    above_of: dict[str, list[int]] = {}
    broader_at = {one: at for at, one in enumerate(broader)}
    for skill, above in brought.broader:
        above_of.setdefault(skill, []).append(broader_at[above])
    needed: dict[tuple[str, bool], list[int]] = {}
    for (occupation, skill), essential in brought.needs.items():
        needed.setdefault((occupation, essential), []).append(places[skill])
    said: dict[str, Any] = {
        "format": FORMAT, "version": brought.version, "attribution": ATTRIBUTION, "groups": groups,
        "broader": broader, "skills": skills, "skill_labels": _labels(brought, skills),
        "above": [sorted(above_of.get(one, ())) for one in skills], "occupations": occupations,
        "occupation_labels": _labels(brought, occupations), "occupation_words": _words(brought, occupations),
        "isco": [places[brought.occupations[one]] for one in occupations],
        "essential": [steps_of(needed.get((one, True), ())) for one in occupations],
        "optional": [steps_of(needed.get((one, False), ())) for one in occupations], "near": [],
    }  # fmt: skip
    said["near"] = _near(said)
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def _labels(brought: Distribution, ids: Iterable[str]) -> dict[str, list[str]]:
    names = list(ids)
    return {
        language: texts
        for language in brought.languages
        if any(texts := [brought.labels.get((one, language), "") for one in names])
    }


def _words(brought: Distribution, ids: Iterable[str]) -> dict[str, list[str]]:
    names = list(ids)
    return {
        language: texts
        for language in brought.languages
        if any(texts := ["\n".join(brought.words.get((one, language), ()))[:_LONGEST] for one in names])
    }


def _near(said: dict[str, Any]) -> list[list[Any]]:
    relations = relations_of(said)
    needs: dict[str, dict[str, int]] = {}
    for by_skill, much in ((relations.optional, 500), (relations.essential, 1000)):
        for skill, groups in by_skill.items():
            for group in groups:
                needs.setdefault(group, {})[skill] = much
    at = {group: place for place, group in enumerate(said["groups"])}
    near = near_groups(needs, relations.weight, LEAST_NEAR, MOST_NEAR)
    return [[at[group], [[at[one], much] for one, much in row.items()]] for group, row in near.items() if row]


def make_part(session: Session) -> Made:
    """What is in the tables as a part of a release. CentralError ``esco_missing`` before the first import."""
    found = kept(session)
    if found is None:
        raise CentralError("esco_missing")
    return document_of(ESCO, "esco.json", document(found), ESCO, found.version)


def relations(session: Session) -> Relations:
    """What the part knows that every office was told; ``NONE`` before the first was published."""
    data, _ = told_part(session, ESCO)
    return relations_of(json.loads(data), same_skills()) if data else NONE


def version_of(data: bytes) -> str:
    """The version of ESCO in a part; "" where there is none."""
    return str(json.loads(data)["version"]) if data else ""


def search(session: Session, text: str, language: str) -> tuple[Found, ...]:
    """Skills and occupations by words of their names in any language, the shortest name first; at most ``FOUND``."""
    words = fold(text).split()
    if not words:
        return ()
    query = select(EscoConcept.id, EscoLabel.label, EscoConcept.isco, EscoLabel.language)
    query = query.join(EscoLabel, EscoLabel.concept == EscoConcept.id)
    for word in words[:8]:
        query = query.where(EscoLabel.folded.contains(word, autoescape=True))
    rows = session.execute(query.order_by(func.length(EscoLabel.label), EscoLabel.label).limit(FOUND * 3)).all()
    first = sorted(rows, key=lambda row: any(word not in fold(row[1]) for word in words))  # other names come after
    ids = list(dict.fromkeys(one for one, *_ in first))[:FOUND]
    isco = {one: group for one, _, group, _ in rows}
    named = {(one, tongue): label for one, label, _, tongue in rows}
    wanted = select(EscoLabel.concept, EscoLabel.language, EscoLabel.label).where(EscoLabel.concept.in_(ids))
    named |= {(one, tongue): label for one, tongue, label in session.execute(wanted)}
    found = []
    for one in ids:
        tongue = next((each for each in (language, "en", "ar", "ckb") if (one, each) in named), "")
        found.append(Found(one, named[one, tongue], isco[one], tongue))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Counts:
    """Of what is in the tables. labels: (language, skills that have one, occupations that have one); groups: unit
    groups of ISCO-08 with an occupation; unrelated: skills that no occupation needs.
    """

    labels: tuple[tuple[str, int, int], ...]
    groups: int
    essential: int
    optional: int
    unrelated: int


def counts(session: Session) -> Counts:
    """Figures of what is in the tables."""
    occupation = (EscoConcept.isco != "").label("occupation")
    by_label = session.execute(
        select(EscoLabel.language, occupation, func.count())
        .join(EscoConcept, EscoConcept.id == EscoLabel.concept)
        .group_by(EscoLabel.language, "occupation")
    )
    labels: dict[str, list[int]] = {}
    for language, is_occupation, count in by_label:
        labels.setdefault(language, [0, 0])[int(bool(is_occupation))] = count
    groups = session.scalar(select(func.count(EscoConcept.isco.distinct())).where(EscoConcept.isco != "")) or 0
    needs = {
        bool(essential): count
        for essential, count in session.execute(select(EscoNeed.essential, func.count()).group_by(EscoNeed.essential))
    }
    skills = session.scalar(select(func.count()).select_from(EscoConcept).where(EscoConcept.isco == "")) or 0
    related = session.scalar(select(func.count(EscoNeed.skill.distinct()))) or 0
    told = tuple((language, some[0], some[1]) for language, some in sorted(labels.items()))
    return Counts(told, groups, needs.get(True, 0), needs.get(False, 0), skills - related)


def _line(row: EscoImport, *, new: bool = True) -> ImportLine:
    return ImportLine(
        row.id, row.version, row.at, row.by, tuple(row.languages.split()), row.occupations, row.skills, row.relations,
        row.left_out, row.digest, new,
    )  # fmt: skip
