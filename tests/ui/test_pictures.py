"""What becomes of a file before it is kept: small, upright, without a word about where and with what it was taken."""

import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QColorSpace, QImage, QPainter

from mihan_desktop.domain.attachments import MOST_BYTES, MOST_SIDE, MediaType, media_type_of, tidy_name
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.ui.pictures import Wanted, fit, prepare, rotated, thumbnail

GPS = b"33 18 45 N, 44 21 58 E"
SVG = (
    b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
)


def written(image: QImage, form: str) -> bytes:
    """An image as a program would save it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, form)  # type: ignore[call-overload]  # the stubs want bytes, Qt wants text
    return bytes(buffer.data().data())


def picture(width: int, height: int) -> QImage:
    """Plain red."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    return image


def photograph(width: int, height: int, *, orientation: int = 1) -> bytes:
    """A JPEG as a telephone takes it: Exif says how it was held, with what, and where."""
    image = picture(width, height)
    with QPainter(image) as painter:
        painter.fillRect(0, height // 2, width, height, QColor("blue"))
    plain = written(image, "JPEG")
    # TIFF (6.0): byte order, one directory of three entries; values that don't fit stand behind it.
    behind = 8 + 2 + 3 * 12 + 4
    entries = (
        struct.pack("<HHIHH", 0x0112, 3, 1, orientation, 0)
        + struct.pack("<HHII", 0x010F, 2, len(GPS) + 1, behind)
        + struct.pack("<HHII", 0x8825, 4, 1, behind)
    )
    tiff = b"II*\0" + struct.pack("<IH", 8, 3) + entries + struct.pack("<I", 0) + GPS + b"\0"
    exif = b"Exif\0\0" + tiff
    segment = b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif
    return plain[:2] + segment + plain[2:]


def test_a_photograph_becomes_small_and_forgets_where_it_was_taken() -> None:
    taken = photograph(4000, 3000)
    assert GPS in taken
    kept = fit(taken, Wanted.PICTURE)
    assert kept.kind is MediaType.JPEG
    assert GPS not in kept.data
    assert b"Exif" not in kept.data
    size = QImage.fromData(kept.data).size()
    assert (size.width(), size.height()) == (MOST_SIDE, 1200)
    assert len(kept.data) < MOST_BYTES / 5


def test_a_photograph_stands_as_the_camera_was_held() -> None:
    upright = QImage.fromData(fit(photograph(60, 40, orientation=6), Wanted.PICTURE).data)  # turned by a quarter
    assert (upright.width(), upright.height()) == (40, 60)
    assert upright.pixelColor(35, 30).red() > 200  # the top of the taken picture is at the right now
    assert upright.pixelColor(5, 30).blue() > 200


def test_words_and_profiles_in_a_png_stay_behind() -> None:
    image = picture(20, 20)
    image.setText("Comment", "near the bridge")
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3))
    taken = written(image, "PNG")
    assert b"iCCP" in taken
    assert any(word in taken for word in (b"tEXt", b"zTXt", b"iTXt"))
    kept = fit(taken, Wanted.PICTURE)
    assert kept.kind is MediaType.PNG
    assert not any(word in kept.data for word in (b"tEXt", b"zTXt", b"iTXt", b"iCCP", b"near the bridge"))


def test_other_kinds_of_picture_become_one_of_two() -> None:
    for form in ("BMP", "WEBP", "TIFF"):
        assert fit(written(picture(30, 20), form), Wanted.ANYTHING).kind in (MediaType.JPEG, MediaType.PNG)
    clear = QImage(30, 20, QImage.Format.Format_ARGB32)
    clear.fill(QColor(0, 0, 0, 0))
    kept = fit(written(clear, "PNG"), Wanted.PICTURE)
    assert QImage.fromData(kept.data).pixelColor(3, 3).alpha() == 0


def refusal(path: Path, wanted: Wanted) -> str:
    """The code with which a file is refused."""
    with pytest.raises(MihanError) as refused:
        prepare(path, wanted)
    return refused.value.code


def chunk(name: bytes, data: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


BOMB = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)) + chunk(
    b"IDAT", zlib.compress(bytes(1_000_000))
) + chunk(b"IEND", b"")  # fmt: skip


@pytest.mark.parametrize(
    ("name", "data", "wanted", "code"),
    [
        ("empty.jpg", b"", Wanted.PICTURE, "file_empty"),
        ("empty.pdf", b"", Wanted.ANYTHING, "file_empty"),
        ("paper.jpg", b"%PDF-1.7 a paper", Wanted.PICTURE, "not_a_picture"),
        ("drawing.svg", SVG, Wanted.PICTURE, "not_a_picture"),
        ("drawing.png", SVG, Wanted.PICTURE, "not_a_picture"),
        ("drawing.svg", SVG, Wanted.ANYTHING, "file_type"),
        ("page.pdf", b"<html><script>alert(1)</script>", Wanted.ANYTHING, "file_type"),
        ("torn.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", Wanted.PICTURE, "not_a_picture"),
        ("torn.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", Wanted.ANYTHING, "not_a_picture"),
        ("bomb.png", BOMB, Wanted.PICTURE, "picture_too_large"),
        ("long.pdf", b"%PDF-" + bytes(MOST_BYTES), Wanted.ANYTHING, "file_too_large"),
        ("paper.pdf", b"%PDF-1.7", Wanted.SOUND, "not_a_sound"),
    ],
)
@pytest.mark.qt_log_ignore("JPEG datastream", extend=True)
def test_what_cannot_be_kept_is_refused_with_its_reason(
    tmp_path: Path, name: str, data: bytes, wanted: Wanted, code: str
) -> None:
    (tmp_path / name).write_bytes(data)
    assert refusal(tmp_path / name, wanted) == code


def test_an_image_of_two_hundred_megabytes_is_not_even_read(tmp_path: Path) -> None:
    with (tmp_path / "scan.jpg").open("wb") as file:
        file.write(b"\xff\xd8\xff")
        file.truncate(200_000_000)
    assert refusal(tmp_path / "scan.jpg", Wanted.PICTURE) == "picture_too_large"
    assert refusal(tmp_path / "gone.jpg", Wanted.PICTURE) == "file_unreadable"


def test_a_photograph_that_says_it_is_thirty_thousand_pixels_wide_is_not_unpacked() -> None:
    taken = bytearray(photograph(60, 40))
    frame = taken.index(b"\xff\xc0")  # SOF0: length, precision, height, width (ITU T.81, B.2.2)
    taken[frame + 5 : frame + 9] = struct.pack(">HH", 30_000, 30_000)
    with pytest.raises(MihanError) as refused:
        fit(bytes(taken), Wanted.PICTURE)
    assert refused.value.code == "picture_too_large"


def test_a_picture_is_turned_by_a_quarter_and_stays_what_it_is() -> None:
    for form, kind in (("JPEG", MediaType.JPEG), ("PNG", MediaType.PNG)):
        turned = rotated(written(picture(30, 20), form))
        assert turned.kind is kind
        size = QImage.fromData(turned.data).size()
        assert (size.width(), size.height()) == (20, 30)
    with pytest.raises(MihanError, match="not_a_picture"):
        rotated(b"%PDF-1.7")


def test_a_paper_is_kept_as_it_is() -> None:
    paper = b"%PDF-1.7\n" + b"a contract" * 100
    assert fit(paper, Wanted.ANYTHING).data == paper
    assert thumbnail(paper, 100).isNull()


@pytest.mark.parametrize(
    ("given", "kind", "tidy"),
    [
        ("C:\\Users\\zainab\\صورة.JPG", MediaType.JPEG, "صورة.jpg"),
        ("/media/usb/scan.jpeg", MediaType.JPEG, "scan.jpeg"),
        ("photo.heic", MediaType.JPEG, "photo.jpg"),
        ("invoice\u202egpj.pdf", MediaType.PDF, "invoicegpj.pdf"),
        ("..", MediaType.PNG, "file.png"),
        ('a"b<c>\n.png', MediaType.PNG, "abc.png"),
        ("x" * 300 + ".pdf", MediaType.PDF, "x" * 80 + ".pdf"),
        ("Dr. Ali 2", MediaType.PDF, "Dr. Ali 2.pdf"),
    ],
)
def test_a_name_is_tidied_and_tidying_it_again_changes_nothing(given: str, kind: MediaType, tidy: str) -> None:
    assert tidy_name(given, kind) == tidy
    assert tidy_name(tidy, kind) == tidy


def test_a_sound_is_known_by_its_bytes() -> None:
    assert media_type_of(b"RIFF\0\0\0\0WAVEfmt ") is MediaType.WAV
    assert media_type_of(b"\0\0\0\x20ftypM4A ") is MediaType.MP4
    assert media_type_of(b"\0\0\0\x20ftypheic") is None
