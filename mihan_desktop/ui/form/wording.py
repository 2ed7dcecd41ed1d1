"""The form's own few sentences, in the language of the app (the questions themselves come from the form)."""

from PySide6.QtCore import QCoreApplication

from forms.nodes import Violation
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

_PROBLEMS: dict[str, str] = {
    "required": QT_TRANSLATE_NOOP("Form", "This needs an answer."),
    "constraint": QT_TRANSLATE_NOOP("Form", "This answer does not fit. Please check it."),
    "soft": QT_TRANSLATE_NOOP("Form", "This answer is unusual. Please check it."),
    "not_a_number": QT_TRANSLATE_NOOP("Form", "Please write a number, such as 12.5."),
    "not_a_whole_number": QT_TRANSLATE_NOOP("Form", "Please write a whole number, such as 12."),
    "number_too_large": QT_TRANSLATE_NOOP("Form", "This number is too large."),
    "not_a_date": QT_TRANSLATE_NOOP("Form", "Please write a date as day/month/year, such as 25/3/1990."),
    "not_a_month": QT_TRANSLATE_NOOP("Form", "Please write month/year, such as 3/1990."),
    "not_a_year": QT_TRANSLATE_NOOP("Form", "Please write a year with four digits, such as 1990."),
    "not_a_time": QT_TRANSLATE_NOOP("Form", "Please write a time, such as 14:30."),
    "not_a_place": QT_TRANSLATE_NOOP("Form", "Write a place as 33.3152 and 44.3661, or in degrees and minutes."),
    "out_of_range": QT_TRANSLATE_NOOP("Form", "This number lies outside the range."),
    "incomplete_rank": QT_TRANSLATE_NOOP("Form", "Every line needs its place in the order."),
    "file_too_large": QT_TRANSLATE_NOOP("Form", "This file is too large. Files up to 5 MB can be kept."),
    "file_unreadable": QT_TRANSLATE_NOOP("Form", "This file could not be read."),
    "file_empty": QT_TRANSLATE_NOOP("Form", "This file is empty. Choose another one."),
    "file_type": QT_TRANSLATE_NOOP("Form", "This kind of file is not kept. Use a picture, a PDF or a recording."),
    "no_barcode": QT_TRANSLATE_NOOP("Form", "No bar code was found in this picture. Take it nearer and straighter."),
    "too_few_points": QT_TRANSLATE_NOOP("Form", "A path needs two points, an area three."),
    "nothing_to_paste": QT_TRANSLATE_NOOP("Form", "Nothing that could be pasted here was copied."),
    "file_missing": QT_TRANSLATE_NOOP("Form", "This file is not here any more. Choose it again, or remove it."),
    "file_preparing": QT_TRANSLATE_NOOP("Form", "The file is still being prepared. Wait a moment."),
    "picture_too_large": QT_TRANSLATE_NOOP("Form", "This picture is too large. Make it smaller and choose it again."),
    "not_a_picture": QT_TRANSLATE_NOOP("Form", "This is not a picture, whatever its name. Use JPEG or PNG."),
    "not_a_sound": QT_TRANSLATE_NOOP("Form", "This is not a sound recording. Use WAV, MP3 or M4A."),
    "readonly": QT_TRANSLATE_NOOP("Form", "This answer cannot be changed."),
    "too_long": QT_TRANSLATE_NOOP("Form", "This is too long to be kept. Please shorten it."),
    "too_long_elsewhere": QT_TRANSLATE_NOOP(
        "Form", "With this answer “{question}” becomes too long to be kept. Please shorten it."
    ),
    "too_many_instances": QT_TRANSLATE_NOOP("Form", "This asks for more entries than a form can hold."),
    "too_slow": QT_TRANSLATE_NOOP(
        "Form", "A rule of this form takes too long with this answer, and it was not taken. Tell the ministry."
    ),
    "does_not_settle": QT_TRANSLATE_NOOP(
        "Form", "The form's calculations never come to rest with this answer, and it was not taken. Tell the ministry."
    ),
    "wrong_type": QT_TRANSLATE_NOOP("Form", "This answer does not fit. Please check it."),
}

_NOTICES: dict[str, str] = {
    "text_cut": QT_TRANSLATE_NOOP("Form", "The text was too long. The first {value} letters were kept."),
    "emoji_left_out": QT_TRANSLATE_NOOP("Form", "Emoji were left out: no paper or card can hold them."),
    "unseen_left_out": QT_TRANSLATE_NOOP("Form", "Signs that nobody can see were left out."),
    "unusual_year": QT_TRANSLATE_NOOP("Form", "The year {value} is unusual. Please check it."),
    "none_of_them": QT_TRANSLATE_NOOP("Form", "“{value}” is none of the choices; the answer stayed as it was."),
    "taken_away": QT_TRANSLATE_NOOP(
        "Form", "The answer was taken away, because the list does not offer it any more. Please choose again."
    ),
}

_WORDS: dict[str, str] = {
    "required_mark": QT_TRANSLATE_NOOP("Form", "required"),
    "remark": QT_TRANSLATE_NOOP("Form", "The supervisor: {words}"),
    "general": QT_TRANSLATE_NOOP("Form", "General"),
    "incomplete": QT_TRANSLATE_NOOP("Form", "incomplete"),
    "done": QT_TRANSLATE_NOOP("Form", "done"),
    "problems": QT_TRANSLATE_NOOP("Form", "has problems"),
    "sections": QT_TRANSLATE_NOOP("Form", "Sections of the form"),
    "one_page": QT_TRANSLATE_NOOP("Form", "All on one page"),
    "next_section": QT_TRANSLATE_NOOP("Form", "Next: {section}"),
    "previous_section": QT_TRANSLATE_NOOP("Form", "Back: {section}"),
    "guidance": QT_TRANSLATE_NOOP("Form", "More about this question"),
    "type_to_search": QT_TRANSLATE_NOOP("Form", "Type to search, or press F4"),
    "filter": QT_TRANSLATE_NOOP("Form", "Type to search"),
    "chosen": QT_TRANSLATE_NOOP("Form", "Chosen: {labels}"),
    "clear": QT_TRANSLATE_NOOP("Form", "Clear the answer"),
    "add": QT_TRANSLATE_NOOP("Form", "Add: {label}"),
    "entry": QT_TRANSLATE_NOOP("Form", "Entry"),
    "remove": QT_TRANSLATE_NOOP("Form", "Remove"),
    "removed": QT_TRANSLATE_NOOP("Form", "Removed: {label}"),
    "undo": QT_TRANSLATE_NOOP("Form", "Undo"),
    "none_yet": QT_TRANSLATE_NOOP("Form", "Nothing here yet."),
    "entries": QT_TRANSLATE_NOOP("Form", "Entries"),
    "move_up": QT_TRANSLATE_NOOP("Form", "Move up"),
    "move_down": QT_TRANSLATE_NOOP("Form", "Move down"),
    "keep_order": QT_TRANSLATE_NOOP("Form", "Keep this order"),
    "rank_keys": QT_TRANSLATE_NOOP("Form", "Alt+Up and Alt+Down move the marked line."),
    "understood": QT_TRANSLATE_NOOP("Form", "Yes, I confirm"),
    "choose_file": QT_TRANSLATE_NOOP("Form", "Choose a file…"),
    "replace_file": QT_TRANSLATE_NOOP("Form", "Choose another file…"),
    "paste_file": QT_TRANSLATE_NOOP("Form", "Paste"),
    "open_large": QT_TRANSLATE_NOOP("Form", "Show large"),
    "rotate": QT_TRANSLATE_NOOP("Form", "Rotate"),
    "close": QT_TRANSLATE_NOOP("Form", "Close"),
    "picture": QT_TRANSLATE_NOOP("Form", "Picture"),
    "scanned": QT_TRANSLATE_NOOP("Form", "Just scanned: {file}"),
    "use_scan": QT_TRANSLATE_NOOP("Form", "Use this file"),
    "kilobytes": QT_TRANSLATE_NOOP("Form", "{count} kB"),
    "papers": QT_TRANSLATE_NOOP("Form", "Files that the form asks for"),
    "papers_count": QT_TRANSLATE_NOOP("Form", "Files: {here} of {all} here"),
    "preparing_file": QT_TRANSLATE_NOOP("Form", "Being prepared…"),
    "no_file": QT_TRANSLATE_NOOP("Form", "No file yet. Choose one, paste it, or drop it here."),
    "images": QT_TRANSLATE_NOOP("Form", "Pictures"),
    "all_files": QT_TRANSLATE_NOOP("Form", "All files"),
    "on_paper": QT_TRANSLATE_NOOP("Form", "Signed on paper…"),
    "on_paper_reason": QT_TRANSLATE_NOOP("Form", "Who signed, where the paper is kept, and why"),
    "on_paper_statement": QT_TRANSLATE_NOOP("Form", "Signed on paper, not here"),
    "keep_statement": QT_TRANSLATE_NOOP("Form", "Keep this statement"),
    "undo_stroke": QT_TRANSLATE_NOOP("Form", "Take the last stroke back"),
    "code_from_picture": QT_TRANSLATE_NOOP("Form", "Read from a picture…"),
    "from_district": QT_TRANSLATE_NOOP("Form", "Or the middle of a district: type to search"),
    "outside_iraq": QT_TRANSLATE_NOOP("Form", "This place is outside Iraq. Is it right?"),
    "rough_place": QT_TRANSLATE_NOOP("Form", "Rough place, true to about {kilometres} km"),
    "remove_point": QT_TRANSLATE_NOOP("Form", "Remove the point"),
    "sign_here": QT_TRANSLATE_NOOP("Form", "Sign or draw here"),
    "latitude": QT_TRANSLATE_NOOP("Form", "Latitude"),
    "longitude": QT_TRANSLATE_NOOP("Form", "Longitude"),
    "date": QT_TRANSLATE_NOOP("Form", "Date"),
    "time": QT_TRANSLATE_NOOP("Form", "Time"),
    "date_pattern": QT_TRANSLATE_NOOP("Form", "day/month/year"),
    "month_pattern": QT_TRANSLATE_NOOP("Form", "month/year"),
    "year_pattern": QT_TRANSLATE_NOOP("Form", "year"),
    "open_calendar": QT_TRANSLATE_NOOP("Form", "Open the calendar (F4)"),
    "no_choices": QT_TRANSLATE_NOOP("Form", "First answer the question above."),
    "empty": QT_TRANSLATE_NOOP("Form", "—"),
    "value": QT_TRANSLATE_NOOP("Form", "Value"),
    "stars": QT_TRANSLATE_NOOP("Form", "{given} of {most}"),
    "audio": QT_TRANSLATE_NOOP("Form", "Listen: {name}"),
    "video": QT_TRANSLATE_NOOP("Form", "Watch: {name}"),
    "media_missing": QT_TRANSLATE_NOOP("Form", "The recording {name} did not come with the form."),
    "open_link": QT_TRANSLATE_NOOP("Form", "Open in the browser"),
    "open_link_words": QT_TRANSLATE_NOOP("Form", "This leads out of the office's program to:\n{address}"),
    "why": QT_TRANSLATE_NOOP("Form", "Why is this question so?"),
    "why_short": QT_TRANSLATE_NOOP("Form", "Why?"),
    "why_which": QT_TRANSLATE_NOOP("Form", "Question"),
    "why_go": QT_TRANSLATE_NOOP("Form", "Go to the question"),
    "why_hidden": QT_TRANSLATE_NOOP("Form", "{label} — not asked now"),
}


def say(word: str, **values: str) -> str:
    """One of the form's own words or sentences, with its values filled in."""
    return QCoreApplication.translate("Form", _WORDS[word]).format(**values)


def explain(code: str, question: str = "") -> str:
    """The sentence for a problem with a field; question: the label of another one that it is about."""
    told = f"{code}_elsewhere" if question and f"{code}_elsewhere" in _PROBLEMS else code
    words = QCoreApplication.translate("Form", _PROBLEMS.get(told, _PROBLEMS["constraint"]))
    return words.format(question=question) if question else words


def notice(code: str, value: str) -> str:
    """The sentence for something that is no problem but worth a look; "" for no code."""
    return QCoreApplication.translate("Form", _NOTICES[code]).format(value=value) if code else ""


def explain_violation(violation: Violation) -> str:
    """The form's own sentence about a broken rule, or ours when it has none."""
    return violation.message or explain(violation.condition)
