"""The files of one filling while it is on the screen: by name, and which of them the database does not have yet."""

from collections.abc import Mapping

from mihan_desktop.domain.attachments import media_type_of, tidy_name


class Attachments(dict[str, bytes]):
    """The files of one filling by the names that its answers give them. unkept: names not yet in the database."""

    def __init__(self, files: Mapping[str, bytes] | None = None) -> None:
        super().__init__(files or {})
        self.unkept: set[str] = set()

    def keep(self, current: str, filename: str, data: bytes) -> str:
        """Keeps a file; its name. current: what the answer named until now, which only that answer does.

        A name that another answer has gets a number.
        """
        kind = media_type_of(data)
        wanted = tidy_name(filename, kind) if kind is not None else filename
        stem, dot, ending = wanted.rpartition(".")
        name, number = wanted, 1
        while name in self and name != current:
            number += 1
            name = f"{stem}-{number}{dot}{ending}"
        self[name] = data
        self.unkept.add(name)
        return name

    def waiting(self) -> dict[str, bytes]:
        """What has to be kept with the next draft."""
        return {name: self[name] for name in sorted(self.unkept)}

    def settled(self, files: Mapping[str, bytes]) -> None:
        """These are in the database; a name that has other bytes since then still waits."""
        self.unkept -= {name for name, data in files.items() if self[name] is data}
