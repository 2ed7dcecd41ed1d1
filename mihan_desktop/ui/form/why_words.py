"""Why a question is hidden, locked, asked for or wrong, and where its answer comes from, in plain sentences."""

import html
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from forms.session import Session
from forms.why import Reason, Why
from forms.xpath.explain import Part
from mihan_desktop.ui.form.drawing import Reading
from mihan_desktop.ui.form.editors.readonly import is_secret, value_in_words
from mihan_desktop.ui.form.markup import plain
from mihan_desktop.ui.form.why_terms import NO_ANSWER, Terms, listed, told
from mihan_desktop.ui.form.wording import explain
from mihan_desktop.ui.language import isolate
from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from mihan_desktop.ui.widgets.digits import shown_digits

Sign = Literal["", "yes", "no"]

ASKED = QT_TRANSLATE_NOOP("Why", "The question is asked, because:")
HIDDEN = QT_TRANSLATE_NOOP("Why", "The question is not asked now. It is asked only when:")
ALWAYS = QT_TRANSLATE_NOOP("Why", "The question is always asked.")
LOCKED = QT_TRANSLATE_NOOP("Why", "The answer cannot be changed, because:")
FIXED = QT_TRANSLATE_NOOP("Why", "The form shows this and lets nobody change it.")
REQUIRED = QT_TRANSLATE_NOOP("Why", "An answer is needed, because:")
NEEDED = QT_TRANSLATE_NOOP("Why", "An answer is always needed.")
BROKEN = QT_TRANSLATE_NOOP("Why", "The answer does not fit the form's rule:")
UNUSUAL = QT_TRANSLATE_NOOP("Why", "The answer is unusual:")
EXCUSED = QT_TRANSLATE_NOOP("Why", "It stands, because somebody wrote: {reason}")
MISSING = QT_TRANSLATE_NOOP("Why", "There is no answer yet, and one is needed.")
LISTED = QT_TRANSLATE_NOOP("Why", "What the list offers (choices now: {count}) depends on:")
COUNTED = QT_TRANSLATE_NOOP("Why", "How many entries there are depends on:")
GROUP = QT_TRANSLATE_NOOP("Why", "The rule stands at {name}, around this question.")
ALL = QT_TRANSLATE_NOOP("Why", "all of this is so:")
ONE = QT_TRANSLATE_NOOP("Why", "at least one of this is so:")
NOT = QT_TRANSLATE_NOOP("Why", "this is not so:")
ALWAYS_SO = QT_TRANSLATE_NOOP("Why", "the form says so, whatever the answers")
UNNEEDED = QT_TRANSLATE_NOOP("Why", "The rest of the rule was not needed for that.")
NOW = QT_TRANSLATE_NOOP("Why", "{condition} — now: {answers}")
ANSWER_NOW = QT_TRANSLATE_NOOP("Why", "{name}: {answer}")
RESTS_ON = QT_TRANSLATE_NOOP("Why", "It rests on:")
_ORIGINS: dict[str, str] = {
    "blank": QT_TRANSLATE_NOOP("Why", "There is no answer."),
    "default": QT_TRANSLATE_NOOP("Why", "The form begins with this answer: {value}"),
    "calculation": QT_TRANSLATE_NOOP("Why", "The form works this out: {value}"),
    "setvalue": QT_TRANSLATE_NOOP("Why", "The form wrote this when another answer was given: {value}"),
    "preload": QT_TRANSLATE_NOOP("Why", "This computer filled it in: {value}"),
    "person": QT_TRANSLATE_NOOP("Why", "A person gave this answer: {value}"),
    "list": QT_TRANSLATE_NOOP("Why", "The answer was taken away, because the list does not offer it any more."),
    "sent": QT_TRANSLATE_NOOP("Why", "It stands as it was recorded before: {value}"),
}
_CLEARED = QT_TRANSLATE_NOOP("Why", "A person took the answer away.")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an explanation: html; level 0 is a sentence, deeper ones belong to it; sign says what holds."""

    text: str
    level: int = 0
    sign: Sign = ""


def explained(session: Session, ref: str, reading: Reading) -> list[Line]:
    """Everything there is to say about one question, hidden or not."""
    return _Explanation(session, session.why(ref), reading).lines()


class _Explanation:
    def __init__(self, session: Session, why: Why, reading: Reading) -> None:
        self._session = session
        self._why = why
        self._reading = reading
        self._terms = Terms(self._labels, reading.digits, self._secret)

    def lines(self) -> list[Line]:
        return [*self._shown(), *self._wrong(), *self._locked(), *self._origin(), *self._listed()]

    def _labels(self, ref: str) -> dict[str, str]:
        try:
            node = self._session.node(ref)
        except KeyError:
            return {}
        if node.control not in ("select1", "select", "rank"):
            return {}
        return {each.value: each.label or each.value for each in node.choices}

    def _secret(self, ref: str) -> bool:
        try:
            return is_secret(self._session.node(ref))
        except KeyError:
            return False

    def _shown(self) -> Iterator[Line]:
        why = self._why
        rules = why.because("relevant")
        told_rules = rules if why.relevant else [each for each in rules if not each.holds]
        if not rules:
            yield Line(told(ALWAYS))
            return
        yield Line(told(ASKED if why.relevant else HIDDEN))
        for each in told_rules:
            yield from self._rule(each)

    def _wrong(self) -> Iterator[Line]:
        why = self._why
        node = self._session.node(why.ref)
        if why.broken == "required":
            yield Line(told(MISSING), sign="no")
        elif why.broken is not None:
            violation = node.violation
            yield Line(told(UNUSUAL if why.broken == "soft" else BROKEN), sign="no")
            said = violation.message if violation is not None and violation.message else explain(why.broken)
            yield Line(isolate(html.escape(plain(said))), 1)
            for each in why.because("soft" if why.broken == "soft" else "constraint"):
                yield from self._rule(each)
        if why.override:
            yield Line(told(EXCUSED, reason=isolate(html.escape(why.override))), 1)
        if why.relevant and why.required:
            yield from self._headed(NEEDED, REQUIRED, why.because("required"))

    def _locked(self) -> Iterator[Line]:
        if self._why.readonly:
            yield from self._headed(FIXED, LOCKED, [each for each in self._why.because("readonly") if each.holds])

    def _headed(self, simply: str, because: str, rules: tuple[Reason, ...] | list[Reason]) -> Iterator[Line]:
        """Rules that say "always" are one sentence; others are told."""
        telling = [each for each in rules if next(self._terms.reads(each.explanation), None) is not None]
        yield Line(told(because if telling else simply))
        for each in telling:
            yield from self._rule(each)

    def _origin(self) -> Iterator[Line]:
        why = self._why
        node = self._session.node(why.ref)
        if not why.relevant or not node.control or node.control in ("note", "group", "repeat"):
            return
        if why.origin == "blank" and why.broken == "required":
            return  # said already
        value = value_in_words(node, self._reading)
        if why.origin == "person" and not value:
            yield Line(told(_CLEARED))
        else:
            shown = f"<b>{isolate(html.escape(value))}</b>" if value else told(NO_ANSWER)
            yield Line(told(_ORIGINS[why.origin], value=shown))
        if why.origin == "calculation":
            for each in why.because("calculate"):
                yield from self._rests(each.explanation)

    def _listed(self) -> Iterator[Line]:
        for each in self._why.because("choices"):
            outside = [part for part in each.explanation.parts if part.reads]
            if outside and self._why.relevant:
                yield Line(told(LISTED, count=self._number(len(self._session.node(self._why.ref).choices))))
                for part in outside:
                    yield from self._answers(part)
        for each in self._why.because("repeat_count"):
            yield Line(told(COUNTED))
            yield from self._answers(each.explanation)

    def _rests(self, part: Part) -> Iterator[Line]:
        answers = list(self._answers(part))
        if answers:
            yield Line(told(RESTS_ON), 1)
            yield from answers

    def _answers(self, part: Part) -> Iterator[Line]:
        for seen in self._terms.reads(part):
            yield Line(told(ANSWER_NOW, name=self._terms.name(seen), answer=self._terms.answer(seen)), 2)

    def _rule(self, reason: Reason) -> Iterator[Line]:
        if reason.ref != self._why.ref:
            node = self._session.node(reason.ref)
            name = isolate(html.escape(plain(node.label or "") or node.name))
            yield Line(told(GROUP, name=f"“{name}”"), 1)
        yield from self._condition(reason.explanation, 1)

    def _condition(self, part: Part, level: int) -> Iterator[Line]:
        if not part.reached:
            return
        sign: Sign = "" if part.holds is None else "yes" if part.holds else "no"
        match part:
            case Part(kind="operator", name="and" | "or"):
                yield Line(told(ALL if part.name == "and" else ONE), level, sign)
                for each in part.parts:
                    yield from self._condition(each, level + 1)
                if not all(each.reached for each in part.parts):
                    yield Line(told(UNNEEDED), level + 1)
            case Part(kind="call", name="not", parts=(inner,)):
                phrase = self._terms.phrase(inner, negated=True)
                if phrase:
                    yield self._with_answers(phrase, part, level, sign)
                else:
                    yield Line(told(NOT), level, sign)
                    yield from self._condition(inner, level + 1)
            case Part(kind="call", name="true" | "false" | "true()" | "false()") | Part(kind="literal"):
                yield Line(told(ALWAYS_SO), level, sign)
            case _:
                yield self._with_answers(self._terms.phrase(part) or self._terms.noun(part), part, level, sign)

    def _with_answers(self, phrase: str, part: Part, level: int, sign: Sign) -> Line:
        sides = part.parts if part.kind in ("operator", "call") else (part,)
        said = [self._side(each) for each in sides if each.reads or each.kind == "call"]
        said = said or [self._terms.answer(each) for each in self._terms.reads(part)]
        if not said:
            return Line(phrase, level, sign)
        return Line(told(NOW, condition=phrase, answers=listed(said)), level, sign)

    def _side(self, part: Part) -> str:
        """What one side of a comparison is now."""
        if part.kind == "path":
            return listed([self._terms.answer(each) for each in part.reads])
        return self._terms.value_of(part)

    def _number(self, count: int) -> str:
        return shown_digits(str(count), self._reading.digits)
