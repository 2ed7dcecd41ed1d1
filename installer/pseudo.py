"""A language that nobody speaks, made from the catalogues: every text of the window in brackets, accented, 40 % longer.

``python -m installer.pseudo FOLDER`` writes ``mihan_{ar,ckb,en}.qm`` there, to be loaded instead of the real ones:
what is cut then will be cut in some language, what stays plain is not in the catalogues. ``ar`` and ``ckb`` run from
right to left as ever, so that the mirrored window differs from the other in nothing but its direction.
"""

import re
import sys
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree as ET

from installer.translations import CATALOGUES, LANGUAGES, PLURALS, Entry, entries, release

STRETCH = 0.4
"""By how much a text grows; Arabic and Sorani are seldom longer than English by more."""

KEPT = re.compile(r"(%n|\{\w*\}|<[^>]*>|\(\*[^)]*\))")
"""What a text must keep: numbers and names to be filled in, marks, the endings of files."""

ACCENTED = str.maketrans("aeiouyncAEIOUYNC", "áéíóúýñçÁÉÍÓÚÝÑÇ")
MORE = "éxtrá lóng wórds "


def stretched(text: str) -> str:
    """``text`` as the language that nobody speaks has it: ``Save`` is ``[Sávé éx]``."""
    plain = KEPT.sub("", text)
    if not plain.strip():
        return text
    parts = KEPT.split(text)
    accented = "".join(part if at % 2 else part.translate(ACCENTED) for at, part in enumerate(parts))
    room = max(2, round(len(plain) * STRETCH)) - 2
    more = (MORE * (room // len(MORE) + 1))[:room].rstrip()
    return f"[{accented} {more}]" if more else f"[{accented}]"


def catalogue(texts: Iterable[Entry], language: str) -> ET.ElementTree:
    """A catalogue of ``language`` (``ar``, ``ckb`` or ``en``) that holds every text, stretched."""
    root = ET.Element("TS", version="2.1", language=LANGUAGES[language], sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for entry in texts:
        context = contexts.get(entry.context)
        if context is None:
            context = contexts[entry.context] = ET.SubElement(root, "context")
            ET.SubElement(context, "name").text = entry.context
        message = ET.SubElement(context, "message", {"numerus": "yes"} if entry.numerus else {})
        ET.SubElement(message, "source").text = entry.source
        if entry.comment:
            ET.SubElement(message, "comment").text = entry.comment
        translation = ET.SubElement(message, "translation")
        if entry.numerus:
            for _ in range(PLURALS[language]):
                ET.SubElement(translation, "numerusform").text = stretched(entry.source)
        else:
            translation.text = stretched(entry.source)
    return ET.ElementTree(root)


def make(folder: Path) -> Path:
    """Write the compiled catalogues into ``folder`` (made if need be), from the texts of the Arabic one; the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = list(entries(CATALOGUES / "mihan_ar.ts"))
    for language in LANGUAGES:
        written = folder / f"mihan_{language}.ts"
        catalogue(texts, language).write(written, encoding="utf-8", xml_declaration=True)
        release(written, written.with_suffix(".qm"))
    return folder


if __name__ == "__main__":
    make(Path(sys.argv[1]))
