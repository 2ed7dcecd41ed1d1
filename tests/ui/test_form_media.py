"""Pictures and recordings come with a form in one .zip, are kept with it, and stand beside its labels."""

import io
import zipfile

from PySide6.QtWidgets import QLabel, QPushButton

from mihan_desktop.services.registering import FormAdded
from mihan_desktop.ui.form.editors.choice import RadioEditor
from mihan_desktop.ui.pages.registration import RegistrationPage
from tests.ui.form.gallery import png
from tests.ui.form.spreadsheets import Row, xlsform
from tests.ui.story import Story


def form_with_media() -> bytes:
    survey: list[Row] = [
        {"type": "select_one trade", "name": "trade", "label": "Which trade?", "media::image": "map.png"},
        {"type": "text", "name": "heard", "label": "What was said?", "media::audio": "voice.mp3"},
    ]
    choices: list[Row] = [
        {"list_name": "trade", "name": "sewing", "label": "Sewing", "media::image": "sewing.png"},
        {"list_name": "trade", "name": "welding", "label": "Welding", "media::image": "gone.png"},
    ]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("form.xlsx", xlsform(survey, choices, {"form_id": "pictured", "version": "1"}))
        for name in ("map.png", "sewing.png", "of-nobody.png"):
            archive.writestr(f"media/{name}", png((200, 60, 60)))
        archive.writestr("media/voice.mp3", b"ID3" + bytes(64))
    return packed.getvalue()


def add(story: Story) -> FormAdded:
    huda = story.office.people["huda"]
    return story.built.desk.registering.add_form(huda, form_with_media(), "form.zip")


def test_what_the_labels_name_is_kept_with_the_form_and_nothing_else(story: Story) -> None:
    story.sign_in("huda")
    add(story)
    kept = story.built.desk.registering.media(story.office.people["huda"], "pictured", "1")
    assert sorted(kept) == ["map.png", "sewing.png", "voice.mp3"]
    assert kept["map.png"].startswith(b"\x89PNG")


def test_the_clerk_sees_the_pictures_and_may_hear_the_recording(story: Story) -> None:
    story.sign_in("huda")
    add(story)
    story.sign_in("zainab")
    page = story.show("registration", ("form", "pictured\n1"))
    assert isinstance(page, RegistrationPage)
    assert page.view is not None
    trade = page.view.canvas.fields["/data/trade"]
    assert any(not label.pixmap().isNull() and label.isVisible() for label in trade.findChildren(QLabel))
    assert isinstance(trade.editor, RadioEditor)
    assert [not button.icon().isNull() for button in trade.editor.row.buttons] == [True, False]
    heard = page.view.canvas.fields["/data/heard"].findChildren(QPushButton)
    assert ["voice.mp3" in button.text() for button in heard] == [True]
