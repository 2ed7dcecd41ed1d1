"""Which records may be filtered by state, corrected and withdrawn: shared by the list and the page of a person."""

from mihan_desktop.domain.registrations import RecordStatus

FILTERS = (
    RecordStatus.WAITING, RecordStatus.RETURNED, RecordStatus.HANDED, RecordStatus.SEALED, RecordStatus.SENT,
    RecordStatus.RECEIVED, RecordStatus.CONFLICT, RecordStatus.REJECTED, RecordStatus.WITHDRAWN,
)  # fmt: skip
CORRECTABLE = frozenset(RecordStatus) - {
    RecordStatus.HANDED,
    RecordStatus.SEALED,
    RecordStatus.SENT,
    RecordStatus.WITHDRAWN,
    RecordStatus.DRAFT,
}
WITHDRAWABLE = frozenset({RecordStatus.WAITING, RecordStatus.RETURNED})
