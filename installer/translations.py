"""Catalogues of the window: gather texts from the code, check that nothing is missing, compile them.

``python -m installer.translations update|check|compile``. ``resources/translations/mihan_{ar,ckb,en}.ts`` are what
people edit, ``*.qm`` what the window loads; both are kept, and ``check`` holds that they agree with the code.
``en`` holds only plural forms.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
CATALOGUES = ROOT / "resources" / "translations"
SOURCES = ROOT / "mihan_desktop" / "ui"
LANGUAGES = {"ar": "ar_IQ", "ckb": "ckb_IQ", "en": "en_GB"}
PLURALS = {"ar": 6, "ckb": 1, "en": 2}
"""Forms of a counted noun; Sorani counts nouns in the singular."""
SPOKEN_AS = {"ckb_IQ": "fa_IR"}
"""Qt's tools refuse a catalogue in Sorani, whose plural they do not know; Persian counts as Sorani does."""
FIELDS = re.compile(r"%n|\{\w*\}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One text of a catalogue. forms: its translation, or several by number."""

    context: str
    source: str
    comment: str
    numerus: bool
    forms: tuple[str, ...]
    finished: bool

    @property
    def key(self) -> tuple[str, str, str]:
        """What identifies a text."""
        return self.context, self.source, self.comment


def tool(name: str) -> Path:
    """Qt's own ``lupdate`` or ``lrelease``, as PySide6 brings it."""
    import PySide6

    folder = Path(PySide6.__file__).parent
    found = next((path for path in (folder / name, folder / f"{name}.exe") if path.exists()), None)
    if found is None:
        raise FileNotFoundError(name)
    return found


def gather(catalogue: Path, language: str) -> None:
    """Bring ``catalogue`` up to date with the code; texts that are gone leave it."""
    files = sorted(str(path.relative_to(ROOT)) for path in SOURCES.rglob("*.py"))
    plural = ["-pluralonly"] if language == "en" else []
    target = LANGUAGES[language]
    borrowed = SPOKEN_AS.get(target, target)
    rename(catalogue, target, borrowed)
    subprocess.run(
        [str(tool("lupdate")), "-silent", "-locations", "none", "-no-obsolete", "-source-language", "en", *plural,
         "-target-language", borrowed, *files, "-ts", str(catalogue)],
        cwd=ROOT, check=True,
    )  # fmt: skip
    rename(catalogue, borrowed, target)


def rename(catalogue: Path, before: str, after: str) -> None:
    """Give a catalogue another target language."""
    if before != after and catalogue.exists():
        text = catalogue.read_text(encoding="utf-8")
        catalogue.write_text(text.replace(f'language="{before}"', f'language="{after}"', 1), encoding="utf-8")


def release(catalogue: Path, compiled: Path) -> None:
    """Compile ``catalogue``. Whoever has the file open keeps the one before: a window maps it into its memory."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / catalogue.name
        shutil.copyfile(catalogue, copy)
        for target, borrowed in SPOKEN_AS.items():
            rename(copy, target, borrowed)
        made = compiled.with_name(f"{compiled.name}.new")
        subprocess.run([str(tool("lrelease")), "-silent", str(copy), "-qm", str(made)], cwd=ROOT, check=True)
        made.replace(compiled)


def entries(catalogue: Path) -> Iterator[Entry]:
    """The texts of a catalogue."""
    for context in ET.parse(catalogue).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None:
                continue
            forms = tuple(form.text or "" for form in translation.iter("numerusform")) or (translation.text or "",)
            yield Entry(
                name,
                message.findtext("source") or "",
                message.findtext("comment") or "",
                message.get("numerus") == "yes",
                forms,
                finished=translation.get("type") is None and all(forms),
            )


def problems(language: str) -> Iterator[str]:
    """What is wrong with the catalogue of ``language``, one line each."""
    catalogue = CATALOGUES / f"mihan_{language}.ts"
    if not catalogue.exists():
        yield f"{catalogue.name}: missing"
        return
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / catalogue.name
        shutil.copyfile(catalogue, fresh)
        gather(fresh, language)
        now, kept = {entry.key for entry in entries(fresh)}, {entry.key for entry in entries(catalogue)}
        yield from (f"{catalogue.name}: not in the catalogue: {key}" for key in sorted(now - kept))
        yield from (f"{catalogue.name}: no longer in the code: {key}" for key in sorted(kept - now))
        compiled, shipped = Path(folder) / "fresh.qm", catalogue.with_suffix(".qm")
        release(catalogue, compiled)
        if not shipped.exists() or shipped.read_bytes() != compiled.read_bytes():
            yield f"{shipped.name}: not compiled from {catalogue.name}"
    for entry in entries(catalogue):
        yield from (f"{catalogue.name}: {entry.source!r}: {wrong}" for wrong in faults(entry, language))


def faults(entry: Entry, language: str) -> Iterator[str]:
    """What is wrong with one text: unfinished, a plural form missing, or a placeholder lost."""
    if not entry.finished:
        yield "not translated"
        return
    if entry.numerus and len(entry.forms) != PLURALS[language]:
        yield f"{len(entry.forms)} plural forms instead of {PLURALS[language]}"
    wanted = set(FIELDS.findall(entry.source))
    for form in entry.forms:
        found = set(FIELDS.findall(form))
        if found != wanted and not (entry.numerus and found == wanted - {"%n"}):
            yield f"placeholders {sorted(found)} instead of {sorted(wanted)}"


def main(argv: list[str]) -> int:
    """Do what is asked; 1 when ``check`` found something."""
    parser = argparse.ArgumentParser(prog="python -m installer.translations", description=__doc__)
    parser.add_argument("verb", choices=("update", "check", "compile"))
    verb = parser.parse_args(argv).verb
    CATALOGUES.mkdir(parents=True, exist_ok=True)
    found: list[str] = []
    for language in LANGUAGES:
        catalogue = CATALOGUES / f"mihan_{language}.ts"
        if verb == "update":
            gather(catalogue, language)
        elif verb == "compile":
            release(catalogue, catalogue.with_suffix(".qm"))
        else:
            found += problems(language)
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
