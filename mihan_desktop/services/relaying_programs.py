"""On the office's own machine: versions of the program that its desks ask for, of other systems than its own too."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from mihan_desktop.services.opened import Opened
from mihan_desktop.services.relaying import Relaying
from sync.protocol.errors import ProtocolError
from sync.protocol.program_list import ProgramList, list_id, read_list

if TYPE_CHECKING:
    from mihan_desktop.storage.programs import ToldProgram
    from sync.client.transport import Transport
    from sync.office.spool import Spool


def bring_wanted(opened: Opened, transport: "Transport", stop: Callable[[], bool]) -> None:
    """Fetch what desks asked for in vain, of versions that the office is to have: a list, or the whole of a file.

    What it fetched for itself lies there already. Raises ClientError.
    """
    if not isinstance(transport, Relaying):
        return
    spool = transport.spool
    wanted = spool.wanted()
    if not wanted:
        return
    with opened.read() as work:
        rows = [row for row in work.programs.told() if row.ours]
    for row in rows:
        if row.id in wanted and transport.bring(row.id, row.size, stop):
            spool.want_no_more([row.id])
        listed = _listed(spool, row)
        for file in () if listed is None else listed.files.values():
            asked = wanted.intersection(file.shards)
            sizes = zip(file.shards, file.sizes, strict=True)
            if asked and all(transport.bring(shard, size, stop) for shard, size in sizes):
                spool.want_no_more(asked)


def drop(opened: Opened, over: "Iterable[ToldProgram]") -> None:
    """Nothing is kept for the desks of versions that are over, nor noted as wanted."""
    from sync.office.spool import Spool

    if not opened.profile.office.exists():
        return
    spool = Spool(opened.profile.office)
    for row in over:
        listed = _listed(spool, row)
        shards = [shard for file in listed.files.values() for shard in file.shards] if listed is not None else []
        spool.drop_release(row.id, shards)
        spool.want_no_more([row.id, *shards])


def _listed(spool: "Spool", row: "ToldProgram") -> ProgramList | None:
    """The list of a version, as this machine has it for itself or for its desks."""
    data = row.listed
    while not row.listed and (more := spool.piece(row.id, len(data))):
        data += more
    try:
        return read_list(data) if list_id(data) == row.id else None
    except ProtocolError:
        return None
