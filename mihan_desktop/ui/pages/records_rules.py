"""Which records may be filtered by state and corrected: shared by the list and the page of a person."""

from mihan_desktop.domain.registrations import ON_THE_WAY, RecordStatus

FILTERS = (
    RecordStatus.WAITING, RecordStatus.RETURNED, RecordStatus.HANDED, RecordStatus.SEALED, RecordStatus.SENT,
    RecordStatus.RECEIVED, RecordStatus.CONFLICT, RecordStatus.REJECTED, RecordStatus.WITHDRAWN,
)  # fmt: skip
CORRECTABLE = frozenset(RecordStatus) - ON_THE_WAY - {RecordStatus.WITHDRAWN, RecordStatus.DRAFT}
