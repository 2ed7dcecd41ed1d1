"""All verbs of one desk: made once by the composition root, each loaded when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mihan_desktop.config import Profile
from mihan_desktop.services.course_desk import CourseDesk
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.upkeep_desk import UpkeepDesk

if TYPE_CHECKING:
    from mihan_desktop.services.attending import Attending
    from mihan_desktop.services.auditing import Auditing
    from mihan_desktop.services.awarding import Awarding
    from mihan_desktop.services.backing_up import BackingUp
    from mihan_desktop.services.carrying import Carrying
    from mihan_desktop.services.choosing import Choosing
    from mihan_desktop.services.counting import Counting
    from mihan_desktop.services.describing import Describing
    from mihan_desktop.services.door import AtTheDoor
    from mihan_desktop.services.duplicating import Duplicating
    from mihan_desktop.services.elsewhere import LookingElsewhere
    from mihan_desktop.services.enrolling import Enrolling
    from mihan_desktop.services.escrowing import Escrowing
    from mihan_desktop.services.exporting import Exporting
    from mihan_desktop.services.fairs import AtFairs
    from mihan_desktop.services.following import Following
    from mihan_desktop.services.forwarding import Forwarding
    from mihan_desktop.services.giving_feedback import GivingFeedback
    from mihan_desktop.services.handing import Handing
    from mihan_desktop.services.handing_out import HandingOut
    from mihan_desktop.services.history import History
    from mihan_desktop.services.hosting import Hosting
    from mihan_desktop.services.importing import Importing
    from mihan_desktop.services.installing import Installing
    from mihan_desktop.services.issuing import Issuing
    from mihan_desktop.services.keeping import Keeping
    from mihan_desktop.services.managing_users import ManagingUsers
    from mihan_desktop.services.matching_people import MatchingPeople
    from mihan_desktop.services.matching_work import MatchingWork
    from mihan_desktop.services.noticing import Noticing
    from mihan_desktop.services.offering import Offering
    from mihan_desktop.services.office_reports import OfficeReports
    from mihan_desktop.services.planning import Planning
    from mihan_desktop.services.practising import Practising
    from mihan_desktop.services.receiving import Receiving
    from mihan_desktop.services.recovering import Recovering
    from mihan_desktop.services.referring import Referring
    from mihan_desktop.services.rekeying import Rekeying
    from mihan_desktop.services.requesting import Requesting
    from mihan_desktop.services.restoring import Restoring
    from mihan_desktop.services.retaining import Retaining
    from mihan_desktop.services.reviewing import Reviewing
    from mihan_desktop.services.searching import Searching
    from mihan_desktop.services.sending import Sending
    from mihan_desktop.services.sending_to_work import SendingToWork
    from mihan_desktop.services.setting_up import SettingUp
    from mihan_desktop.services.settling import Settling
    from mihan_desktop.services.sheets import Sheets
    from mihan_desktop.services.signing_in import SigningIn
    from mihan_desktop.services.succeeding import Succeeding
    from mihan_desktop.services.surveying import Surveying
    from mihan_desktop.services.tracing import Tracing
    from mihan_desktop.services.trusting import Trusting
    from mihan_desktop.services.updating import Updating
    from mihan_desktop.services.upgrading import Upgrading
    from mihan_desktop.services.viewing import Viewing
    from sync.protocol.keys import Cost


class Desk(CourseDesk, UpkeepDesk):
    """One attribute per service; all are safe to call from any thread.

    A service is imported when it is first used: the window must be on the screen before most of them are.
    """

    @cached_property
    def setting_up(self) -> SettingUp:
        """Making the office."""
        from mihan_desktop.services.setting_up import SettingUp

        return SettingUp(self._opened)

    @cached_property
    def signing_in(self) -> SigningIn:
        """Opening and closing the database."""
        from mihan_desktop.services.signing_in import SigningIn

        return SigningIn(self._opened)

    @cached_property
    def managing_users(self) -> ManagingUsers:
        """The people of the office."""
        from mihan_desktop.services.managing_users import ManagingUsers

        return ManagingUsers(self._opened)

    @cached_property
    def trusting(self) -> Trusting:
        """Until when this desk is worked at as usual."""
        from mihan_desktop.services.trusting import Trusting

        return Trusting(self._opened)

    @cached_property
    def updating(self) -> Updating:
        """New versions of the program itself."""
        from mihan_desktop.services.updating import Updating

        return Updating(self._opened)

    @cached_property
    def upgrading(self) -> Upgrading:
        """Changing over to one of them, and back."""
        from mihan_desktop.services.upgrading import Upgrading

        return Upgrading(self._opened, self.updating)

    @cached_property
    def recovering(self) -> Recovering:
        """The recovery paper."""
        from mihan_desktop.services.recovering import Recovering

        return Recovering(self._opened)

    @cached_property
    def keeping(self) -> Keeping:
        """Where the desk's own keys stand."""
        from mihan_desktop.services.keeping import Keeping

        return Keeping(self._opened)

    @cached_property
    def rekeying(self) -> Rekeying:
        """Another key for the database."""
        from mihan_desktop.services.rekeying import Rekeying

        return Rekeying(self._opened)

    @cached_property
    def backing_up(self) -> BackingUp:
        """A copy of everything that is kept here."""
        from mihan_desktop.services.backing_up import BackingUp

        return BackingUp(self._opened)

    @cached_property
    def restoring(self) -> Restoring:
        """A desk from its copy."""
        from mihan_desktop.services.restoring import Restoring

        return Restoring(self._opened)

    @cached_property
    def escrowing(self) -> Escrowing:
        """The way back by the ministry's safe."""
        from mihan_desktop.services.escrowing import Escrowing

        return Escrowing(self._opened, self.signing_in)

    @cached_property
    def enrolling(self) -> Enrolling:
        """Desk and supervisors become known to the ministry."""
        from mihan_desktop.services.enrolling import Enrolling

        return Enrolling(self._opened)

    @cached_property
    def succeeding(self) -> Succeeding:
        """Following the ministry to its new keys."""
        from mihan_desktop.services.succeeding import Succeeding

        return Succeeding(self._opened)

    @cached_property
    def giving_feedback(self) -> GivingFeedback:
        """Telling the ministry what hinders one."""
        from mihan_desktop.services.giving_feedback import GivingFeedback

        return GivingFeedback(self._opened)

    @cached_property
    def practising(self) -> Practising:
        """A desk with invented people, from which nothing leaves."""
        from mihan_desktop.services.practising import Practising, Verbs

        verbs = Verbs(self.setting_up, self.signing_in, self.managing_users, self.registering, self.attending)
        return Practising(self._opened, verbs)

    @cached_property
    def choosing(self) -> Choosing:
        """How each person likes the program."""
        from mihan_desktop.services.choosing import Choosing

        return Choosing(self._opened)

    @cached_property
    def retaining(self) -> Retaining:
        """Drafts that nobody goes on with."""
        from mihan_desktop.services.retaining import Retaining

        return Retaining(self._opened)

    @cached_property
    def carrying(self) -> Carrying:
        """Answers that need not be given again."""
        from mihan_desktop.services.carrying import Carrying

        return Carrying(self._opened, self.registering, self._looking)

    @cached_property
    def issuing(self) -> Issuing:
        """Registration numbers and receipts."""
        from mihan_desktop.services.issuing import Issuing

        return Issuing(self._opened)

    @cached_property
    def searching(self) -> Searching:
        """Finding records and counting them."""
        from mihan_desktop.services.searching import Searching

        return Searching(self._opened, self._describing, self._looking)

    @cached_property
    def attending(self) -> Attending:
        """Classes and attendance."""
        from mihan_desktop.services.attending import Attending

        return Attending(self._opened, self._looking)

    @cached_property
    def following(self) -> Following:
        """Trainees near a threshold, and how marks came to be."""
        from mihan_desktop.services.following import Following

        return Following(self._opened, self._looking)

    @cached_property
    def door(self) -> AtTheDoor:
        """Cards held to the reader at the door of a class."""
        from mihan_desktop.services.door import AtTheDoor

        return AtTheDoor(self._opened, self.attending, self.issuing)

    @cached_property
    def fairs(self) -> AtFairs:
        """Job fairs: who is expected, who came, and interviews."""
        from mihan_desktop.services.fairs import AtFairs

        return AtFairs(self._opened, self.issuing, self._looking)

    @cached_property
    def surveys(self) -> Surveying:
        """Surveys: who is to be asked, and what came of it."""
        from mihan_desktop.services.surveying import Surveying

        return Surveying(self._opened)

    @cached_property
    def sheets(self) -> Sheets:
        """Months of a class on paper and as tables, cards, and what trainees are due."""
        from mihan_desktop.services.sheets import Sheets

        return Sheets(self._opened)

    @cached_property
    def reviewing(self) -> Reviewing:
        """The second pair of eyes."""
        from mihan_desktop.services.reviewing import Reviewing

        return Reviewing(self._opened, self._describing, self._looking)

    @cached_property
    def sending(self) -> Sending:
        """Batches on their way."""
        from mihan_desktop.services.sending import Sending

        return Sending(self._opened, self.receiving)

    @cached_property
    def planning(self) -> Planning:
        """When the desk sends by itself."""
        from mihan_desktop.services.planning import Planning

        return Planning(self._opened)

    @cached_property
    def handing(self) -> Handing:
        """What waits here is approved at the supervisor's machine."""
        from mihan_desktop.services.handing import Handing

        return Handing(self._opened, self.receiving)

    @cached_property
    def forwarding(self) -> Forwarding:
        """What desks handed over goes on to the ministry."""
        from mihan_desktop.services.forwarding import Forwarding

        return Forwarding(self._opened)

    @cached_property
    def hosting(self) -> Hosting:
        """Other desks hand over to this machine."""
        from mihan_desktop.services.hosting import Hosting

        return Hosting(self._opened)

    @cached_property
    def receiving(self) -> Receiving:
        """Receipts."""
        from mihan_desktop.services.receiving import Receiving

        return Receiving(self._opened)

    @cached_property
    def settling(self) -> Settling:
        """Two values of one answer."""
        from mihan_desktop.services.settling import Settling

        return Settling(self._opened, self.registering, self.issuing, self._looking)

    @cached_property
    def importing(self) -> Importing:
        """Files that somebody brought."""
        from mihan_desktop.services.importing import Importing

        return Importing(self._opened, self.receiving)

    @cached_property
    def installing(self) -> Installing:
        """What the ministry publishes."""
        from mihan_desktop.services.installing import Installing

        return Installing(self._opened)

    @cached_property
    def referring(self) -> Referring:
        """Vacancies, and who was sent there."""
        from mihan_desktop.services.referring import Referring

        return Referring(self._opened, self.issuing)

    @cached_property
    def offering(self) -> Offering:
        """Employers and the work they offer."""
        from mihan_desktop.services.offering import Offering

        return Offering(self._opened)

    @cached_property
    def sending_to_work(self) -> SendingToWork:
        """Who is sent to a vacancy, and what comes of it."""
        from mihan_desktop.services.sending_to_work import SendingToWork

        return SendingToWork(self._opened, self._looking, self.issuing)

    @cached_property
    def matching_work(self) -> MatchingWork:
        """Who fits which work."""
        from mihan_desktop.services.matching_work import MatchingWork

        return MatchingWork(self._opened, self._looking, self.classifying, self.issuing)

    @cached_property
    def tracing(self) -> Tracing:
        """What the ministry does not have yet, and what its receipts said."""
        from mihan_desktop.services.tracing import Tracing

        return Tracing(self._opened)

    @cached_property
    def counting(self) -> Counting:
        """Counts of the home page."""
        from mihan_desktop.services.counting import Counting

        return Counting(self._opened)

    @cached_property
    def reports(self) -> OfficeReports:
        """What the office did, counted."""
        from mihan_desktop.services.office_reports import OfficeReports

        return OfficeReports(self._opened)

    @cached_property
    def auditing(self) -> Auditing:
        """The log of what people did."""
        from mihan_desktop.services.auditing import Auditing

        return Auditing(self._opened)

    @cached_property
    def noticing(self) -> Noticing:
        """What came back and what arrived."""
        from mihan_desktop.services.noticing import Noticing

        return Noticing(self._opened)

    @cached_property
    def viewing(self) -> Viewing:
        """One person."""
        from mihan_desktop.services.viewing import Viewing

        return Viewing(self._opened, self._describing, self.issuing, self._looking)

    @cached_property
    def handing_out(self) -> HandingOut:
        """To a person, what is kept of them."""
        from mihan_desktop.services.handing_out import HandingOut

        return HandingOut(self._opened, self.viewing, self._describing)

    @cached_property
    def matching_people(self) -> MatchingPeople:
        """Records that may be of one person."""
        from mihan_desktop.services.matching_people import MatchingPeople

        return MatchingPeople(self._opened, self._looking, self._describing)

    @cached_property
    def elsewhere(self) -> LookingElsewhere:
        """Whether somebody is registered at another office."""
        from mihan_desktop.services.elsewhere import LookingElsewhere

        return LookingElsewhere(self._opened, self.matching_people)

    @cached_property
    def duplicating(self) -> Duplicating:
        """What people decide about them."""
        from mihan_desktop.services.duplicating import Duplicating

        return Duplicating(self._opened, self.registering)

    @cached_property
    def requesting(self) -> Requesting:
        """What people ask about their own records."""
        from mihan_desktop.services.requesting import Requesting

        return Requesting(self._opened)

    @cached_property
    def points(self) -> Awarding:
        """People's points, and what is asked about them."""
        from mihan_desktop.services.awarding import Awarding

        return Awarding(self._opened, self._looking)

    @cached_property
    def exporting(self) -> Exporting:
        """Lists as files."""
        from mihan_desktop.services.exporting import Exporting

        return Exporting(self._opened)

    @cached_property
    def history(self) -> History:
        """What was sent and answered, as a file."""
        from mihan_desktop.services.history import History

        return History(self._opened)

    @cached_property
    def _describing(self) -> Describing:
        from mihan_desktop.services.describing import Describing

        return Describing(self._opened, self.registering)


def build_desk(
    profile: Path,
    *,
    now: Callable[[], datetime],
    new_id: Callable[[], str],
    cost: Cost | None = None,
) -> Desk:
    """The desk whose files are in the folder ``profile``; touches no file and imports nothing heavy.

    now: the wall clock, UTC-aware; new_id: makes UUIDv7 texts; cost: of one password try in a new office, None to
    measure what takes this machine about half a second (tests and demonstrations give a cheap one).
    """
    return Desk(Opened(Profile(profile), now=now, new_id=new_id, cost=cost))
