"""The catalogues are whole: nothing in the code is missing from them, nothing in them is unfinished."""

import pytest

from installer import translations


@pytest.mark.parametrize("language", list(translations.LANGUAGES))
def test_the_catalogue_is_complete_and_compiled(language: str) -> None:
    assert list(translations.problems(language)) == []
