"""Why what was sealed is not at the ministry yet, and which of a record's files are not: a code for every stage."""

from typing import TYPE_CHECKING

from mihan_desktop.domain.problems import Problem
from mihan_desktop.domain.review import BatchState
from mihan_desktop.services.planning import line_of

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

_ON_ITS_WAY = (BatchState.SEALED, BatchState.SENDING, BatchState.SENT, BatchState.ANSWERED)


def of_batch(work: "Work", batch_id: str) -> Problem:
    """Where a batch is that has neither receipt nor refusal.

    ``trouble_on_the_way`` (params ``batch``, ``sent``, ``chunks``, ``code``, ``tries``) when the last try did not get
    through; ``being_sent`` (params ``batch``, ``sent``, ``chunks``); ``waiting_for_receipt``; else
    ``waiting_to_be_sent`` (params ``batch``).
    """
    batch = work.batches.summary(batch_id)
    if batch is None:
        return Problem("waiting_to_be_sent", params={"batch": 0})
    line = line_of(work)
    trouble, tries = (line.trouble, line.tries) if line.trouble else (batch.trouble, batch.tries)
    parts = {"batch": batch.number, "sent": batch.chunks_sent, "chunks": batch.chunks}
    if trouble and batch.state in _ON_ITS_WAY:
        return Problem("trouble_on_the_way", params=parts | {"code": trouble, "tries": tries})
    if batch.state is BatchState.SENDING:
        return Problem("being_sent", params=parts)
    if batch.state in (BatchState.SENT, BatchState.ANSWERED):
        return Problem("waiting_for_receipt")
    return Problem("waiting_to_be_sent", params={"batch": batch.number})


def of_files(work: "Work", change_id: str) -> Problem | None:
    """Files of a record that the ministry has, which are not there themselves; None when all are.

    ``files_follow`` (params ``count``, ``batch``: the first that carries one); ``files_stay`` (params ``count``) while
    no approval has sealed them: they go with the next.
    """
    numbers = work.attachments.missing(change_id)
    sealed = sorted(one for one in numbers if one is not None)
    if sealed:
        return Problem("files_follow", params={"count": len(numbers), "batch": sealed[0]})
    return Problem("files_stay", params={"count": len(numbers)}) if numbers else None
