"""What went wrong with employers and vacancies, and what a supervisor looks at twice, by code; see ``ui.messages``."""

from typing import Final

from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP

WORK: Final[dict[str, str]] = {
    "employer_alike": QT_TRANSLATE_NOOP(
        "Messages",
        "This employer may be here already: {name}. Leave the form and go on with it, or save again to keep both."),
    "vacancy_alike": QT_TRANSLATE_NOOP(
        "Messages",
        "The same work of this employer is here already: {name}. Leave the form, or save again if it is another."),
    "employer_unknown": QT_TRANSLATE_NOOP("Messages", "This employer is here no more; the list is read again."),
    "employer_offers": QT_TRANSLATE_NOOP(
        "Messages", "Work is offered in its name: take back {title} first, then the employer."),
    "employer_form": QT_TRANSLATE_NOOP("Messages", "The form says no employer: its name is missing."),
    "vacancy_form": QT_TRANSLATE_NOOP("Messages", "The form says no vacancy that could be kept. Look at its answers."),
    "vacancy_elsewhere": QT_TRANSLATE_NOOP(
        "Messages", "Another office wrote this vacancy down: it alone corrects and closes it."),
    "vacancy_state": QT_TRANSLATE_NOOP("Messages", "The vacancy stands otherwise by now; the list is read again."),
    "vacancy_closes": QT_TRANSLATE_NOOP(
        "Messages", "Its last day was {on}: correct that day before you open the vacancy again."),
    "employer_twin": QT_TRANSLATE_NOOP("Messages", "Perhaps the same employer as {name}"),
    "vacancy_twin": QT_TRANSLATE_NOOP("Messages", "Perhaps the same work as {name}"),
    "vacancy_late": QT_TRANSLATE_NOOP("Messages", "The employer told the office {days} day(s) later than the law says"),
    "employer_facts": QT_TRANSLATE_NOOP(
        "Messages", "What was drawn from the answers on the employer is not what they say. Fill the form in again."),
    "vacancy_facts": QT_TRANSLATE_NOOP(
        "Messages", "What was drawn from the answers on the vacancy is not what they say. Fill the form in again."),
    "vacancy_employer": QT_TRANSLATE_NOOP("Messages", "The ministry does not have the employer of this vacancy."),
    "vacancy_office": QT_TRANSLATE_NOOP("Messages", "The vacancy belongs to another office."),
    "vacancy_missing": QT_TRANSLATE_NOOP("Messages", "The ministry does not have this vacancy yet."),
}  # fmt: skip
