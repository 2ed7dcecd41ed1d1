"""Colours that everybody can read, in every look."""

import pytest

from mihan_desktop.ui.theme import LOOKS, PAIRS, Look, contrast

ENOUGH = 4.5


def test_contrast_is_computed_as_the_guidelines_do() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("look", list(Look))
def test_every_text_stands_out_from_its_ground(look: Look) -> None:
    tokens = LOOKS[look]
    weak = {
        (text, ground): round(found, 2)
        for text, ground in PAIRS
        if (found := contrast(getattr(tokens, text), getattr(tokens, ground))) < ENOUGH
    }
    assert not weak


@pytest.mark.parametrize("look", list(Look))
def test_the_edge_of_a_field_stands_out_from_the_page(look: Look) -> None:
    tokens = LOOKS[look]
    assert contrast(tokens.field_border, tokens.surface) >= 3
    assert contrast(tokens.focus, tokens.surface) >= 3
