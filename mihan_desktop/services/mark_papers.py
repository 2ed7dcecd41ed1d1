"""The documents of marks: checked, kept with the change that names them, opened by whoever may see the sheet."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mihan_desktop.domain.attachments import Attachment, check_file, tidy_name
from mihan_desktop.domain.attendance import MOST_DOCUMENTS, Brought, Mark, MarkEntry, Papers
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.services.handed_files import bytes_of

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

Place = tuple[str, str]
"""(person id, session id)"""


@dataclass(frozen=True, slots=True)
class Named:
    """The documents that a mark will name; brought: the bytes of those that are new here, by their hash."""

    found: tuple[Attachment, ...]
    brought: Mapping[str, bytes]

    def equal(self, before: Sequence[Attachment]) -> bool:
        """Whether the same files stood there before, under the same names."""
        return _keys(self.found) == _keys(before)

    def holds(self, before: Sequence[Attachment]) -> bool:
        """Whether nothing that stood there before is missing."""
        return _keys(self.found) >= _keys(before)


def named_by(
    work: "Work", class_id: str, place: Place, mark: Mark, before: MarkEntry | None, papers: Papers | None
) -> Named:
    """What a mark names: as ``papers`` say; without them what stood there, while the mark is the same.

    Raises MihanError ``file_unknown`` for one that never stood there, or that nobody has any more; ``too_many_files``,
    ``file_empty``, ``file_too_large``, ``file_type``.
    """
    if papers is None:
        same = before is not None and before.mark is mark
        return Named(before.documents if same and before is not None else (), {})
    if papers.kept and not _keys(papers.kept) <= _known(work, class_id, place, before):
        raise MihanError("file_unknown")
    found, brought = list(papers.kept), {}
    for one in papers.brought:
        file = _made(one, {each.name for each in found})
        if file.sha256 not in {each.sha256 for each in found}:
            found.append(file)
            brought[file.sha256] = one.data
    if len(found) > MOST_DOCUMENTS:
        raise MihanError("too_many_files", {"most": MOST_DOCUMENTS})
    return Named(tuple(found), brought)


def _known(work: "Work", class_id: str, place: Place, before: MarkEntry | None) -> set[tuple[str, str]]:
    """What stands at a place, stood there by another desk's words, or stood there once and is still kept here.

    A paper of a mark that was replaced before it left goes when the ministry has heard that its place is empty.
    """
    person, session = place
    said = [one.entry for one in work.office_marks.marks_of(class_id, session, person)]
    said += [] if before is None else [before]
    own = {file for entry in work.classes.marks_of(session, person) for file in entry.documents}
    here = {file for file in own if work.attachments.data_of(file.sha256) is not None}
    return _keys([*(file for entry in said for file in entry.documents), *here])


def _made(one: Brought, taken: set[str]) -> Attachment:
    """A file as it is kept, under a name that no other file of the mark has."""
    from sync.protocol.attachments import content_id

    kind = check_file(one.data)
    name = tidy_name(one.name, kind)
    stem, dot, ending = name.rpartition(".")
    number = 2
    while name in taken:
        name, number = f"{stem} {number}{dot}{ending}", number + 1
    return Attachment(name, content_id(one.data), kind.value, len(one.data))


def read(work: "Work", class_id: str, change_id: str, name: str) -> bytes:
    """A document of a mark of a class.

    Raises MihanError ``file_elsewhere`` when its bytes are at the desk where it was brought; ``file_unknown``.
    """
    own = work.classes.marks_by_change([change_id]).get(change_id)
    if own is not None and own[0] == class_id:
        data = work.attachments.data_named(change_id, name)
        if data is not None:
            return data
    theirs = any(one.entry.change_id == change_id for one in work.office_marks.marks(class_id))
    row = work.handed.get(change_id) if theirs else None
    data = None if row is None else bytes_of(work, row, name)
    if data is not None:
        return data
    raise MihanError("file_elsewhere" if theirs or own is not None else "file_unknown")


def _key(one: Attachment) -> tuple[str, str]:
    return one.name, one.sha256


def _keys(found: Iterable[Attachment]) -> set[tuple[str, str]]:
    return {_key(one) for one in found}
