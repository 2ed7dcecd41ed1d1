"""The documents of marks: checked, kept with the change that names them, opened by whoever may see the sheet."""

from collections.abc import Mapping, Sequence
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


def named_by(work: "Work", place: Place, mark: Mark, before: MarkEntry | None, papers: Papers | None) -> Named:
    """What a mark names: as ``papers`` say; without them what stood there, while the mark is the same.

    Raises MihanError ``file_unknown`` for one that never stood there, ``too_many_files``, ``file_empty``,
    ``file_too_large``, ``file_type``.
    """
    if papers is None:
        same = before is not None and before.mark is mark
        return Named(before.documents if same and before is not None else (), {})
    ever = work.classes.marks_of(place[1], place[0])
    known = {_key(one) for entry in (*ever, *((before,) if before is not None else ())) for one in entry.documents}
    if not {_key(one) for one in papers.kept} <= known:
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


def _keys(found: Sequence[Attachment]) -> set[tuple[str, str]]:
    return {_key(one) for one in found}
