"""The catalogues are whole: nothing in the code is missing from them, nothing in them is unfinished."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import mihan_desktop
from installer import translations

TRANSLATING = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}
"""Calls that give a text to the catalogues, and which of their arguments it is."""


@pytest.mark.parametrize("language", list(translations.LANGUAGES))
def test_the_catalogue_is_complete_and_compiled(language: str) -> None:
    assert list(translations.problems(language)) == []


def texts_within_texts(path: Path) -> Iterator[str]:
    """What is to be translated inside an f-string: nothing that collects texts looks there."""
    for outer in ast.walk(ast.parse(path.read_text("utf-8"))):
        for call in ast.walk(outer) if isinstance(outer, ast.JoinedStr) else ():
            if isinstance(call, ast.Call):
                name = getattr(call.func, "attr", getattr(call.func, "id", ""))
                given = call.args[TRANSLATING[name] :] if name in TRANSLATING else []
                if given and isinstance(given[0], ast.Constant) and isinstance(given[0].value, str):
                    yield f"{path.name}:{call.lineno}: {given[0].value}"


def test_no_text_stands_where_the_catalogues_do_not_look() -> None:
    room = Path(mihan_desktop.__file__).parent
    assert [found for path in sorted(room.rglob("*.py")) for found in texts_within_texts(path)] == []
