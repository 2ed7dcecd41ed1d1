"""Whose work is in what we hand out: each package with its licence, and the texts that must go along."""

import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any, Final

from installer.sbom import normal

_TEXTS: Final = ("licen", "copying", "notice", "authors")
_OTHER: Final = "see its texts"


@dataclass(frozen=True, slots=True)
class Part:
    """A package of others. licence: as its makers name it; texts: files of theirs that say it whole."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]


def parts(names: Iterable[str], path: Sequence[str] | None = None) -> tuple[Part, ...]:
    """The installed packages of ``names`` in order. path: folders to look into, those of this Python where None."""
    wanted = {normal(name) for name in names}
    where = distributions() if path is None else distributions(path=list(path))
    found = {normal(one.name): one for one in where}
    return tuple(_part(found[name]) for name in sorted(wanted & set(found)))


def gather(of: Iterable[Part], folder: Path) -> None:
    """Copy the texts into ``folder``, one folder for each package."""
    for part in of:
        for number, text in enumerate(part.texts):
            target = folder / f"{part.name}-{part.version}" / text.name
            if target.exists():
                target = target.with_name(f"{number}-{text.name}")
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(text, target)
            target.chmod(0o644)


def debian_copyright(own: str, of: Iterable[tuple[str, Part]]) -> str:
    """Debian's file ``copyright``. own: pattern of our files; of: those of others by their pattern."""
    paragraphs = [
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: Mihan",
        f"Files: {own}\nCopyright: the makers of Mihan\nLicense: Apache-2.0",
    ]
    names = set()
    for pattern, part in of:
        short = "".join(letter if letter.isalnum() or letter in ".-+" else "-" for letter in part.licence)[:60]
        name = short.strip("-") or "other"
        names.add((name, part.licence))
        paragraphs.append(f"Files: {pattern}\nCopyright: the makers of {part.name} {part.version}\nLicense: {name}")
    paragraphs.append(
        "License: Apache-2.0\n On Debian systems the text of the Apache License, Version 2.0, is in\n"
        " /usr/share/common-licenses/Apache-2.0."
    )
    paragraphs += [
        f"License: {name}\n {said}: the whole text lies beside the package, or under this folder in licences/."
        for name, said in sorted(names)
        if name != "Apache-2.0"
    ]
    return "\n\n".join(paragraphs) + "\n"


def _part(one: Distribution) -> Part:
    said: Mapping[str, Any] = one.metadata.json
    licence = str(said.get("license_expression") or "")
    if not licence:
        classes = [line.rsplit(" :: ", 1)[-1] for line in said.get("classifier", ()) if "License ::" in line]
        first = str(said.get("license") or "").strip().splitlines()[:1]
        licence = " or ".join(classes) or (first[0][:60] if first else _OTHER)
    files = (Path(str(one.locate_file(path))) for path in one.files or () if ".dist-info" in str(path))
    texts = tuple(path for path in files if path.is_file() and path.name.lower().startswith(_TEXTS))
    return Part(normal(one.name), one.version, licence, texts)
