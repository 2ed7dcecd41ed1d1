"""What people call skills."""

from collections.abc import Collection, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from resources.codes import code_list
from sync.central.bulk import among
from sync.central.work.esco_schema import EscoLabel


def skill_names(session: Session, skills: Collection[str], language: str) -> Mapping[str, str]:
    """By code: of the local list all of it, of other skills as ESCO calls them, else nothing."""
    found = {one.code: one.names[language] for one in code_list("skills")}
    labels = select(EscoLabel.concept, EscoLabel.language, EscoLabel.label).where(
        among(session, EscoLabel.concept, set(skills) - found.keys()), EscoLabel.language.in_(("en", language))
    )
    told = sorted(session.execute(labels).all(), key=lambda row: row[1] == language)
    return found | {concept: label for concept, _, label in told}
