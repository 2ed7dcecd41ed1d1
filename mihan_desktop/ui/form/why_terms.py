"""Parts of a form's rules as phrases: “Worked?” is “Yes”, the length of “Name” is at most 30.

Every phrase is HTML: questions are links by their ref, so that a person can go from a rule to the answer it rests on.
"""

import html
from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from forms.xpath.explain import Part, Seen
from mihan_desktop.ui.form.editors.date import date_in, moment_in
from mihan_desktop.ui.form.editors.readonly import HIDDEN
from mihan_desktop.ui.form.markup import plain
from mihan_desktop.ui.language import isolate, left_to_right
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.widgets.date_field import Precision, show_date, show_time
from mihan_desktop.ui.widgets.digits import Digits, shown_digits, without_zero_fraction

MOST_NAMED = 5

_COMPARED: dict[str, str] = {
    "=": QT_TRANSLATE_NOOP("Why", "{left} is {right}"),
    "!=": QT_TRANSLATE_NOOP("Why", "{left} is not {right}"),
    "<": QT_TRANSLATE_NOOP("Why", "{left} is less than {right}"),
    "<=": QT_TRANSLATE_NOOP("Why", "{left} is at most {right}"),
    ">": QT_TRANSLATE_NOOP("Why", "{left} is more than {right}"),
    ">=": QT_TRANSLATE_NOOP("Why", "{left} is at least {right}"),
}
_DATED: dict[str, str] = {
    "<": QT_TRANSLATE_NOOP("Why", "{left} is before {right}"),
    "<=": QT_TRANSLATE_NOOP("Why", "{left} is not after {right}"),
    ">": QT_TRANSLATE_NOOP("Why", "{left} is after {right}"),
    ">=": QT_TRANSLATE_NOOP("Why", "{left} is not before {right}"),
}
_TESTED: dict[str, str] = {
    "selected": QT_TRANSLATE_NOOP("Why", "{left} includes {right}"),
    "contains": QT_TRANSLATE_NOOP("Why", "{left} contains {right}"),
    "starts-with": QT_TRANSLATE_NOOP("Why", "{left} begins with {right}"),
    "ends-with": QT_TRANSLATE_NOOP("Why", "{left} ends with {right}"),
    "regex": QT_TRANSLATE_NOOP("Why", "{left} is written as {right}"),
}
_NOUNS: dict[str, str] = {
    "string-length": QT_TRANSLATE_NOOP("Why", "the length of {what}"),
    "count": QT_TRANSLATE_NOOP("Why", "the number of {what}"),
    "count-selected": QT_TRANSLATE_NOOP("Why", "the number of choices in {what}"),
    "count-non-empty": QT_TRANSLATE_NOOP("Why", "the number of answers to {what}"),
    "sum": QT_TRANSLATE_NOOP("Why", "the sum of {what}"),
    "max": QT_TRANSLATE_NOOP("Why", "the greatest of {what}"),
    "min": QT_TRANSLATE_NOOP("Why", "the least of {what}"),
}
_SAME = frozenset(
    {"number", "int", "string", "boolean", "date", "round", "once", "normalize-space", "decimal-date-time"}
)
_OPPOSITE = {"=": "!=", "!=": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}
TODAY = QT_TRANSLATE_NOOP("Why", "today")
NOW = QT_TRANSLATE_NOOP("Why", "now")
NO_ANSWER = QT_TRANSLATE_NOOP("Why", "no answer")
NOT_ASKED = QT_TRANSLATE_NOOP("Why", "not asked")
HAS_ANSWER = QT_TRANSLATE_NOOP("Why", "{left} has an answer")
HAS_NONE = QT_TRANSLATE_NOOP("Why", "{left} has no answer")
EXCLUDES = QT_TRANSLATE_NOOP("Why", "{left} does not include {right}")
WORKED_OUT = QT_TRANSLATE_NOOP("Why", "what the form works out from {what}")
QUOTED = QT_TRANSLATE_NOOP("Why", "“{name}”")

Labels = Callable[[str], Mapping[str, str]]
"""labels(ref): the labels of a question's choices by their values; empty for what is no list."""


def told(sentence: str, **values: str) -> str:
    """A sentence of ours with its values, in the language of the app."""
    return QCoreApplication.translate("Why", sentence).format(**values)


def listed(parts: Sequence[str]) -> str:
    """Parts after each other, with the comma of the app's language."""
    rtl = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return ("، " if rtl else ", ").join(parts)


class Terms:
    """Says parts of rules, with labels and digits as form and person have them; what is secret(ref) is not read out."""

    def __init__(self, labels: Labels, digits: Digits, secret: Callable[[str], bool]) -> None:
        self._labels = labels
        self._secret = secret
        self._digits = digits

    def phrase(self, part: Part, *, negated: bool = False) -> str:
        """A condition that is neither "all of" nor "one of", as words."""
        match part:
            case Part(kind="operator", name=name, parts=(left, right)) if name in _COMPARED:
                return self._compared(_OPPOSITE[name] if negated else name, left, right)
            case Part(kind="call", name="selected" | "selected-at", parts=(left, right)) if negated:
                return told(EXCLUDES, left=self.noun(left), right=self._against(right, left))
            case Part(kind="call", name=name, parts=(left, right)) if name in _TESTED and not negated:
                return told(_TESTED[name], left=self.noun(left), right=self._against(right, left))
            case Part(kind="path"):
                return told(HAS_NONE if negated else HAS_ANSWER, left=self.noun(part))
        return ""

    def _compared(self, name: str, left: Part, right: Part) -> str:
        if left.kind == "literal" and right.kind != "literal":
            turned = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}.get(name, name)
            return self._compared(turned, right, left)
        if name in ("=", "!=") and right.kind == "literal" and right.value == "":
            return told(HAS_NONE if name == "=" else HAS_ANSWER, left=self.noun(left))
        dated = "date" in (left.gives, right.gives) or any(
            len(each.value) == len("YYYY-MM-DD") and date_in(each.value) is not None for each in (left, right)
        )
        sentence = _DATED.get(name, _COMPARED[name]) if dated else _COMPARED[name]
        return told(sentence, left=self.noun(left), right=self._against(right, left))

    def noun(self, part: Part) -> str:
        """What a part stands for: the question it reads, the literal, or the function of something."""
        match part:
            case Part(kind="path"):
                names = list(dict.fromkeys(self.name(each) for each in part.reads))[:MOST_NAMED]
                return listed(names) if names else self._source(part)
            case Part(kind="literal" | "negation"):
                return f"<b>{self._value(part.value)}</b>"
            case Part(kind="call", name="today"):
                return told(TODAY)
            case Part(kind="call", name="now"):
                return told(NOW)
            case Part(kind="call", name=name, parts=(first, *_)) if name in _NOUNS:
                return told(_NOUNS[name], what=self.noun(first))
            case Part(kind="call", name=name, parts=(first,)) if name in _SAME:
                return self.noun(first)
        rests_on = listed([self.name(each) for each in self.reads(part)][:MOST_NAMED])
        return told(WORKED_OUT, what=rests_on) if rests_on else self._source(part)

    def name(self, seen: Seen) -> str:
        """A question as a link."""
        label = plain(seen.label) or seen.ref.rpartition("/")[2]
        quoted = told(QUOTED, name=isolate(html.escape(label)))
        return f'<a href="{html.escape(seen.ref, quote=True)}">{quoted}</a>'

    def reads(self, part: Part) -> Iterator[Seen]:
        """Every question that a part read, once."""
        found: dict[str, Seen] = {}
        for each in part.walk():
            for seen in each.reads:
                found.setdefault(seen.ref, seen)
        yield from found.values()

    def answer(self, seen: Seen) -> str:
        """What a question that was read holds now."""
        if not seen.relevant:
            return told(NOT_ASKED)
        if not seen.value:
            return told(NO_ANSWER)
        if self._secret(seen.ref):
            return f"<b>{HIDDEN}</b>"
        return f"<b>{self._value(plain(seen.shown) or seen.value)}</b>"

    def value_of(self, part: Part) -> str:
        """What a part gave."""
        return f"<b>{self._value(part.value)}</b>" if part.value else told(NO_ANSWER)

    def _against(self, part: Part, other: Part) -> str:
        """The other side of a comparison: a literal is said as the choice that it names."""
        if part.kind != "literal" or part.gives != "text":
            return self.noun(part)
        for seen in other.reads:
            label = self._labels(seen.ref).get(part.value)
            if label:
                return f"<b>{told(QUOTED, name=isolate(html.escape(plain(label))))}</b>"
        return f"<b>{self._value(part.value)}</b>"

    def _value(self, value: str) -> str:
        day, moment = date_in(value), moment_in(value)
        shown = shown_digits(without_zero_fraction(value), self._digits)
        if moment is not None and "T" in value:
            day_shown, time_shown = show_date(moment.date(), Precision.DAY, self._digits), moment.time()
            shown = f"{day_shown} {show_time(time_shown, self._digits)}"
        elif day is not None and value == day.isoformat():
            shown = show_date(day, Precision.DAY, self._digits)
        return isolate(html.escape(shown))

    def _source(self, part: Part) -> str:
        return f"<code>{left_to_right(html.escape(part.source))}</code>"
