"""Work that employers offer, as the ministry tells of it, and who of this desk was sent there."""

from mihan_desktop.domain.listing import PAGE
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.told import ReferralRow, Referred, VacancyPage, VacancyQuery, findable, searched
from mihan_desktop.services.issuing import Issuing
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.referral_rows import with_own_words

MOST = 500
"""referrals in a list"""


class Referring:
    """For everybody with right ``search``."""

    def __init__(self, opened: Opened, issuing: Issuing) -> None:
        self._opened = opened
        self._issuing = issuing

    def vacancies(self, actor: User, query: VacancyQuery, offset: int = 0, limit: int = PAGE) -> VacancyPage:
        """Vacancies of ``query`` from the one at ``offset`` on; what closes first is first."""
        self._opened.allow(actor, Right.SEARCH)
        today = self._opened.today().isoformat()
        words = searched(query.text)
        with self._opened.read() as work:
            found = work.vacancies.listed(words, query.offered, today, limit + 1, offset)
            count = work.vacancies.count(words, query.offered, today)
        return VacancyPage(found[:limit], len(found) > limit, count)

    def referred(self, actor: User, text: str = "", vacancy_id: str = "") -> tuple[Referred, ...]:
        """People of this desk who were sent to a vacancy (all when ``""``), newest first, at most ``MOST``.

        text: as typed: words of the person's name, number, the work or the employer.
        """
        self._opened.allow(actor, Right.SEARCH)
        words = searched(text)
        with self._opened.read() as work:
            kept = work.referrals.of_vacancy(vacancy_id) if vacancy_id else work.referrals.all()
            rows = with_own_words(work, work.told.referred(MOST, vacancy_id), kept)[:MOST]
            people = {one: work.registrations.get(one) for one in {row.person_id for row in rows}}
        numbers = self._issuing.numbers(actor, people)
        found = [
            Referred(row, person.label, str(numbers.get(row.person_id, "")))
            for row in rows
            if (person := people[row.person_id]) is not None
        ]
        return tuple(one for one in found if all(word in _written(one) for word in words))


def _written(one: Referred) -> str:
    referral: ReferralRow = one.referral
    return findable((one.label, one.number, one.number.replace("-", ""), referral.title, referral.employer))
