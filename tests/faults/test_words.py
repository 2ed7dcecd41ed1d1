"""Whatever code the ministry, the line or a file can answer with, the desk has words for it in every language."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from mihan_desktop.ui import messages
from mihan_desktop.ui.language import Language
from sync.client.errors import ClientCode
from sync.protocol.errors import Code
from tests.ui.seeing import LATIN_WORD, MARKS, OURS
from tests.ui.story import Story

ROOT = Path(__file__).resolve().parents[2]
NEVER_AT_A_DESK = {"passphrase_wrong"}
"""Said to whoever starts the centre, on its own console."""
FORMATS = re.compile("JPEG|PNG|PDF|WebP|TIFF|HEIC")
"""Kinds of files keep their Latin names."""
RAISED = {"RefusedError", "BadBodyError"}


def said_by_the_centre() -> Iterator[str]:
    """Every code that the centre writes on a refusal or on a line of a receipt."""
    for path in (ROOT / "sync" / "central").rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        refusing = any(name in source for name in RAISED)  # to read a module costs more than to look for a word in it
        for node in ast.walk(ast.parse(source)) if refusing else ():
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in RAISED:
                first = node.args[0] if node.args else None
                yield from (
                    part.value
                    for part in ast.walk(first or ast.Pass())
                    if isinstance(part, ast.Constant) and isinstance(part.value, str)
                )
        yield from re.findall(r'LineStatus\.\w+, "(\w+)"', source)


CODES = sorted({*map(str, Code), *map(str, ClientCode), *said_by_the_centre()} - NEVER_AT_A_DESK)


def test_the_centres_codes_were_found() -> None:
    assert {"device_revoked", "approver_unknown", "cloned_sequence", "not_stored", "fields_differ"} <= set(CODES)


@pytest.mark.parametrize("spoken", ["ar", "ckb", "en"])
def test_every_code_from_outside_has_words_in_every_language(story: Story, spoken: str) -> None:
    language = story.built.context.language
    language.speak(spoken)
    assert [code for code in CODES if not in_words(code, language, spoken)] == []


def in_words(code: str, language: Language, spoken: str) -> bool:
    """A sentence of its own, and in that language."""
    said = MARKS.sub("", messages.sentence(code, {}, language))
    if code not in messages.SENTENCES:
        return False
    return spoken == "en" or not LATIN_WORD.search(FORMATS.sub("", OURS.sub("", said)))
