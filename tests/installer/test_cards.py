"""The printed cards: made of today's words, two pages in each language, in the letters of the program."""

import re
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from installer import cards
from mihan_desktop.ui import actions
from mihan_desktop.ui.widgets.digits import ascii_digits

ALL = [(card, language) for card in cards.CARDS for language in cards.LANGUAGES]


def test_the_cards_in_the_tree_were_made_of_todays_words() -> None:
    assert cards.stale() == [], "make cards"


@pytest.mark.parametrize(("card", "language"), ALL)
def test_a_card_has_two_pages_of_a4_with_a_picture_each(card: str, language: str) -> None:
    with pypdfium2.PdfDocument((cards.MADE / f"{card}-{language}.pdf").read_bytes()) as document:
        assert len(document) == 2
        for page in document:
            assert [round(side) for side in page.get_size()] == [595, 842]
            assert any(each.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE for each in page.get_objects())


@pytest.mark.parametrize("language", ["ar", "ckb"])
def test_letters_are_those_of_the_bundled_font_and_whole_words_come_out_of_the_pdf(language: str) -> None:
    data = (cards.MADE / f"clerk-{language}.pdf").read_bytes()
    with pypdfium2.PdfDocument(data) as document:
        said = " ".join(page.get_textpage().get_text_range() for page in document)
    assert ("المراجع" if language == "ar" else "سەردانکەر") in said
    assert b"DejaVu" not in data


@pytest.mark.parametrize(("card", "language"), ALL)
def test_every_key_on_a_card_is_a_key_of_the_program(card: str, language: str) -> None:
    known = {key.replace("Return", "Enter") for one in actions.TABLE for key in one.keys}
    known |= {"Enter", "Tab", "Alt", "Space", "F1", "F9", "F10"}
    words = cards.source(card, language).read_text(encoding="utf-8")
    named = {ascii_digits(key) for key in re.findall(r"<kbd>([^<]+)</kbd>", words)}
    assert named <= known, named - known


def test_a_card_that_says_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    long = tmp_path / "en" / "clerk.html"
    long.parent.mkdir()
    long.write_text("<h1>Long</h1>" + "<p>and so on</p>" * 400, encoding="utf-8")
    (tmp_path / "card.css").write_bytes((cards.SOURCES / "card.css").read_bytes())
    monkeypatch.setattr(cards, "SOURCES", tmp_path)
    monkeypatch.setattr(cards, "SIZES", cards.SIZES[-1:])
    with pytest.raises(cards.CardError, match="pages instead of 2"):
        cards.pdf("clerk", "en", tmp_path)


def test_a_picture_is_made_as_fine_as_paper_shows(tmp_path: Path) -> None:
    path = tmp_path / "form-en.png"
    Image.new("RGB", (2560, 1440), "#0d6e66").save(path)
    cards.make_lean(path)
    with Image.open(path) as picture:
        assert picture.size == (1500, 843)
