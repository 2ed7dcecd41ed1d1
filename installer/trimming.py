"""What a bundle leaves out: plugins and translations of Qt that no window of ours asks for, and what only they need.

No library is left out by a guess at its name: those go that only a plugin which goes asked for, as the loader itself
says. What a bundle lacks shows only where nothing is installed: ``make bundle-check`` runs it in such a place.
"""

import re
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import Final

Entry = tuple[str, str, str]
"""Of PyInstaller's tables: the name in the bundle, the file it comes from, the kind of entry."""

PLUGINS: Final = {
    "platforms": {"qxcb", "qoffscreen", "qwindows"},
    "imageformats": {"qgif", "qico", "qjpeg", "qsvg", "qtiff", "qwebp"},
    "iconengines": {"qsvgicon"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platformthemes": {"qxdgdesktopportal"},
    "printsupport": {"cupsprintersupport", "windowsprintersupport"},
    "networkinformation": {"qnetworkmanager", "qnetworklistmanager"},
}
"""By folder, which plugins stay. Fusion, the style of every window, is no plugin; the network's TLS is Python's own."""
LOADED_BY_NAME: Final = ("opengl32sw", "d3dcompiler")
"""Libraries for drawing with a graphics card that Qt opens by name on Windows; no window of ours draws that way."""

LEFT_TO_THE_SYSTEM: Final = ("cups",)
"""Libraries that stand wherever they are of use, with what only they need: without its own printing a system has no
printer to print on, and what they need to speak to the network is mended by the system and not by us.
"""


def trimmed(binaries: Sequence[Entry]) -> list[Entry]:
    """PyInstaller's ``binaries`` without the plugins that no window asks for, and without what these alone needed."""
    staying = [entry for entry in binaries if not _goes(entry)]
    going = [entry for entry in binaries if _goes(entry)]
    names = {_source(entry): entry[0] for entry in staying}
    brought = _needed_by(going, names)
    roots = [entry for entry in staying if _source(entry) not in brought]
    still = _needed_by(roots, names)
    return [entry for entry in staying if _source(entry) not in brought or _source(entry) in still]


def without_translations(data: Sequence[Entry]) -> list[Entry]:
    """PyInstaller's ``datas`` without Qt's own translations (it has none into Sorani) and its links."""
    return [entry for entry in data if not ({"PySide6", "translations"} <= set(_parts(entry)) or entry[2] == "SYMLINK")]


def without(modules: Sequence[Entry], packages: Iterable[str], *but: str) -> list[Entry]:
    """PyInstaller's ``pure`` without the modules inside ``packages``; ``but`` and the packages themselves stay."""
    inside = tuple(f"{package}." for package in packages)
    return [entry for entry in modules if not entry[0].startswith(inside) or entry[0] in but]


def _parts(entry: Entry) -> tuple[str, ...]:
    return PurePosixPath(entry[0].replace("\\", "/")).parts


def _plain(entry: Entry) -> str:
    """The name of a library without what the system puts around it."""
    return _parts(entry)[-1].split(".", 1)[0].removeprefix("lib")


def _goes(entry: Entry) -> bool:
    """Whether an entry is a plugin that no window asks for, or a link (a stick's file system knows none)."""
    parts = _parts(entry)
    if entry[2] == "SYMLINK":
        return True
    if "PySide6" in parts and "plugins" in parts:
        return _plain(entry) not in PLUGINS.get(parts[parts.index("plugins") + 1], set())
    return _plain(entry).startswith(LOADED_BY_NAME) or _plain(entry) in LEFT_TO_THE_SYSTEM


def _source(entry: Entry) -> str:
    return entry[1]


def _needed_by(entries: Iterable[Entry], names: dict[str, str]) -> set[str]:
    """The files among ``names`` that ``entries`` load, and those that these load."""
    known: set[str] = set()
    todo = [_source(entry) for entry in entries if entry[2] != "SYMLINK"]
    by_end = {PurePosixPath(name.replace("\\", "/")).name.lower(): source for source, name in names.items()}
    while todo:
        for name in _loads(todo.pop()):
            source = by_end.get(name.lower())
            if source is not None and source not in known:
                known.add(source)
                todo.append(source)
    return known


def _loads(library: str) -> list[str]:
    """The names that a library itself asks the loader for, and not what these ask for in their turn."""
    if shutil.which("readelf"):  # of binutils, as the strip that PyInstaller needs
        said = subprocess.run(["readelf", "-d", library], capture_output=True, text=True, check=False).stdout
        return re.findall(r"\(NEEDED\).*\[(.+)\]", said)
    from PyInstaller.depend.bindepend import get_imports

    return [PurePosixPath((found or name).replace("\\", "/")).name for name, found in get_imports(library)]
