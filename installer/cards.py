"""``make cards``: the clerk's and the trainer's card, two pages each in three languages, to ``resources/cards``.

The words are ``docs/cards/<language>/<card>.html``, the pictures are taken of the program itself in that language
(``tests/card_pictures.py``). Each PDF says in its keywords of which sources it was made: ``stale`` compares.
"""

import hashlib
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
SOURCES: Final = ROOT / "docs" / "cards"
MADE: Final = ROOT / "resources" / "cards"
PICTURES: Final = ROOT / "build" / "cards"
CARDS: Final = ("clerk", "trainer")
LANGUAGES: Final = ("ar", "ckb", "en")
PAGES: Final = 2
SIZES: Final = (9.8, 9.5, 9.2, 8.9, 8.6)
"""Of letters, in points: the largest that fits is taken."""
_WIDTH, _COLOURS = 1500, 128
"""Of a picture on paper: pixels across the page (200 to the inch), and colours."""


class CardError(Exception):
    """A card does not fit its two pages."""


def main(arguments: Sequence[str]) -> int:
    """Take the pictures (not with ``--same-pictures``) and write every card. 1 where one does not fit."""
    if "--same-pictures" not in arguments or not any(PICTURES.glob("*.png")):
        where = os.environ | {"QT_QPA_PLATFORM": "offscreen:configfile=tests/office_screen.json"}
        subprocess.run([sys.executable, "-m", "tests.card_pictures", str(PICTURES)], cwd=ROOT, env=where, check=True)
    for picture in PICTURES.glob("*.png"):
        make_lean(picture)
    MADE.mkdir(exist_ok=True)
    try:
        for card in CARDS:
            for language in LANGUAGES:
                path = MADE / f"{card}-{language}.pdf"
                path.write_bytes(pdf(card, language))
                print(f"{path.relative_to(ROOT)}  {path.stat().st_size // 1024} kB", flush=True)
    except CardError as error:
        print(f"cards: {error}", flush=True)
        return 1
    return 0


def pdf(card: str, language: str, pictures: Path = PICTURES) -> bytes:
    """A card as a PDF that screen readers follow. Raises CardError where it is more or less than two pages."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    body = source(card, language).read_text(encoding="utf-8")
    direction = "ltr" if language == "en" else "rtl"
    title = body.partition("<h1>")[2].partition("</h1>")[0]
    page = (
        f'<!doctype html><html lang="{language}" dir="{direction}"><head><title>{title}</title>'
        f'<meta name="keywords" content="{digest(card, language)}"></head><body>{body}</body></html>'
    )
    fonts = FontConfiguration()
    html, looks = HTML(string=page, base_url=f"{pictures.as_uri()}/"), SOURCES / "card.css"
    for size in SIZES:
        letters = CSS(string=f"html {{ font-size: {size}pt }}")
        drawn = html.render(stylesheets=[CSS(filename=str(looks), font_config=fonts), letters], font_config=fonts)
        if len(drawn.pages) == PAGES:
            break
    else:
        raise CardError(f"{card}-{language} has {len(drawn.pages)} pages instead of {PAGES}")
    data: bytes = drawn.write_pdf(pdf_variant="pdf/ua-1")
    return data


def make_lean(picture: Path) -> None:
    """As fine as paper shows and no finer: a card is a part of every installer."""
    from PIL import Image

    with Image.open(picture) as image:
        if image.width > _WIDTH:
            small = image.convert("RGB").resize(
                (_WIDTH, image.height * _WIDTH // image.width), Image.Resampling.LANCZOS
            )
            small.quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(picture, optimize=True)


def source(card: str, language: str) -> Path:
    """The words of a card."""
    return SOURCES / language / f"{card}.html"


def digest(card: str, language: str) -> str:
    """Of what a card is made but for its pictures: words and looks."""
    kept = source(card, language).read_bytes() + (SOURCES / "card.css").read_bytes()
    return hashlib.sha256(kept.replace(b"\r\n", b"\n")).hexdigest()[:16]


def stale() -> list[str]:
    """Names of the cards that were not made of today's words."""
    import pypdfium2

    found = []
    for card in CARDS:
        for language in LANGUAGES:
            path = MADE / f"{card}-{language}.pdf"
            with pypdfium2.PdfDocument(path.read_bytes()) as document:
                if document.get_metadata_value("Keywords") != digest(card, language):
                    found.append(path.stem)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
