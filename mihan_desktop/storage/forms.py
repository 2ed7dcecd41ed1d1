"""Forms kept by id, version and hash; an old version stays, because records were made with it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, Connection, and_, func, not_, select, true, update

from mihan_desktop.domain.registrations import FormSummary
from mihan_desktop.storage.schema import form_media, forms
from mihan_desktop.storage.told_schema import published


@dataclass(frozen=True, slots=True)
class FormRow:
    """One version of a form. hash: SHA-256 of ``xml``, hex; media: what its labels show, by name, when it is added."""

    summary: FormSummary
    hash: str
    xml: bytes
    media: Mapping[str, bytes] = field(default_factory=dict)


class Forms:
    """Rows of ``forms``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, row: FormRow) -> None:
        """Keep a form whose id and version are free."""
        self._connection.execute(
            forms.insert().values(
                form_id=row.summary.form_id,
                version=row.summary.version,
                hash=row.hash,
                title=row.summary.title,
                languages=json.dumps(row.summary.languages, ensure_ascii=False),
                xml=row.xml,
            )
        )
        if row.media:
            about = {"form_id": row.summary.form_id, "version": row.summary.version}
            rows = [{**about, "name": name, "data": data} for name, data in row.media.items()]
            self._connection.execute(form_media.insert(), rows)

    def offer(self, form_id: str, version: str) -> None:
        """A version that is here already is the one that is filled from now on."""
        last = select(func.max(forms.c.number)).scalar_subquery()
        this = (forms.c.form_id == form_id, forms.c.version == version)
        self._connection.execute(update(forms).where(*this).values(number=last + 1))

    def media(self, form_id: str, version: str) -> dict[str, bytes]:
        """The pictures, recordings and films that came with a form, by name."""
        wanted = select(form_media.c.name, form_media.c.data).where(
            form_media.c.form_id == form_id, form_media.c.version == version
        )
        return {str(row[0]): bytes(row[1]) for row in self._connection.execute(wanted)}

    def get(self, form_id: str, version: str) -> FormRow | None:
        """One version of a form."""
        row = (
            self._connection.execute(select(forms).where(forms.c.form_id == form_id, forms.c.version == version))
            .mappings()
            .first()
        )
        if row is None:
            return None
        summary = FormSummary(row["form_id"], row["version"], row["title"], tuple(json.loads(row["languages"])))
        return FormRow(summary, row["hash"], bytes(row["xml"]))

    def newest(self) -> tuple[FormSummary, ...]:
        """The version added last of each form, in the order in which they were added."""
        return self._last_of(true())

    def offered(self) -> tuple[FormSummary, ...]:
        """As ``newest``, of what may be filled: without versions that a release brought and another took back."""
        return self._last_of(not_(_taken_back()))

    def taken_back(self, form_id: str, version: str) -> bool:
        """Whether the ministry took a version back that it had published."""
        this = (forms.c.form_id == form_id, forms.c.version == version)
        return self._connection.execute(select(forms.c.number).where(*this, _taken_back())).first() is not None

    def _last_of(self, which: ColumnElement[bool]) -> tuple[FormSummary, ...]:
        last = select(func.max(forms.c.number)).where(which).group_by(forms.c.form_id)
        rows = self._connection.execute(
            select(forms.c.form_id, forms.c.version, forms.c.title, forms.c.languages)
            .where(forms.c.number.in_(last))
            .order_by(forms.c.number)
        )
        return tuple(FormSummary(row[0], row[1], row[2], tuple(json.loads(row[3]))) for row in rows)

    def versions(self) -> dict[str, str]:
        """The newest version of each form, by its id: a batch's manifest names them."""
        return {summary.form_id: summary.version for summary in self.newest()}


def _taken_back() -> ColumnElement[bool]:
    last = select(func.max(published.c.number)).where(published.c.kind == "form").group_by(published.c.name)
    gone = select(published.c.name).where(published.c.number.in_(last), published.c.hash == "")
    brought = select(published.c.version).where(published.c.kind == "form", published.c.name == forms.c.form_id)
    return and_(forms.c.form_id.in_(gone), forms.c.version.in_(brought))
