"""Finding records of the same person among those that other desks of the office handed over to this machine.

Beside this desk's own records their numbers are below zero.
"""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from mihan_desktop.domain.duplicates import Decision, Verdict
from mihan_desktop.domain.people.identity import Identity, identity
from mihan_desktop.domain.registrations import RecordStatus, RegistrationSummary
from mihan_desktop.services.judging import moment
from mihan_desktop.services.who_is_told import body_of, properties_of

if TYPE_CHECKING:
    from mihan_desktop.storage.handed import HandedRow
    from mihan_desktop.storage.outbox import OutboxRow
    from mihan_desktop.storage.work import Work


def newest(work: "Work", record_id: str) -> "OutboxRow | HandedRow | None":
    """What this desk says of a record, or a desk that handed it over said last; None where it is not here."""
    record = work.registrations.get(record_id)
    if record is not None:
        return work.outbox.get(record.change_id)
    return work.handed.newest_of(record_id)


def stale(work: "Work", most: int) -> list[tuple[int, str]]:
    """(number, id of the newest revision) of records that the keys have not come to."""
    return [(-number, change_id) for number, change_id in work.handed_people.stale(most)]


def people(work: "Work", pairs: Collection[tuple[int, str]]) -> dict[int, Identity]:
    """Who records are of, by number. pairs: as ``stale`` gives them."""
    rows = {row.id: row for row in work.handed.among([change_id for _, change_id in pairs])}
    return {
        number: identity(properties_of(body_of(rows[change_id].message)))
        for number, change_id in pairs
        if change_id in rows
    }


def standing(work: "Work", numbers: Sequence[int]) -> dict[int, tuple[RegistrationSummary, str]]:
    """Records with the names of their desks, by number; none that is this desk's own as well."""
    changes = work.handed_people.changes([-number for number in numbers])
    rows = {row.id: row for row in work.handed.among(list(changes.values()), light=True)}
    return {
        -number: (summary(row), row.desk)
        for number, change_id in changes.items()
        if (row := rows.get(change_id)) is not None and not work.registrations.number(row.record_id)
    }


def summary(row: "HandedRow") -> RegistrationSummary:
    """A record as the lists of this desk show its own."""
    # What was laid aside comes once more: it is on its way, and not what a correction replaced.
    status = RecordStatus.HANDED if row.status is RecordStatus.SUPERSEDED else row.status
    return RegistrationSummary(
        row.record_id, row.id, row.label, row.form_id, row.form_version, status, row.author_id, row.author_name,
        moment(row.recorded_at), reason=row.reason,
    )  # fmt: skip


def decided(work: "Work", record_id: str) -> dict[str, Decision]:
    """What the desks of the office said of a record and others, by the other one: what was said last, by any."""
    from sync.protocol.messages import decode_change

    found = {one.about(record_id): one for one in work.duplicates.of_record(record_id)}
    for row in work.handed.said_of_pairs(record_id):
        change = decode_change(row.message)
        body = change.body
        pair = str(body.get("person", "")), str(body.get("other", ""))
        if record_id in pair and body.get("verdict") in set(Verdict):
            said = Decision(
                *pair, Verdict(str(body["verdict"])), str(body.get("words", "")), id=row.id,
                author_name=row.author_name, at=moment(row.recorded_at), status=row.status,
                clock=change.clock,
            )  # fmt: skip
            other = said.about(record_id)
            if other not in found or found[other].clock < said.clock:
                found[other] = said
    return found
