"""What one transaction may touch: one attribute for each kind of record."""

from collections.abc import Callable, Collection

from sqlalchemy import Connection

from mihan_desktop.storage.anchors import Anchors
from mihan_desktop.storage.assessments import Assessments
from mihan_desktop.storage.attachments import Attachments
from mihan_desktop.storage.audit import Audit
from mihan_desktop.storage.batches import Batches
from mihan_desktop.storage.begun import Begun
from mihan_desktop.storage.calls import Calls, OutsideTrainees
from mihan_desktop.storage.certificates import Certificates
from mihan_desktop.storage.classes import Classes
from mihan_desktop.storage.damage import wrong_in
from mihan_desktop.storage.device import Device
from mihan_desktop.storage.drafts import Drafts
from mihan_desktop.storage.duplicates import Duplicates
from mihan_desktop.storage.employers import Employers
from mihan_desktop.storage.enrolments import Enrolments
from mihan_desktop.storage.esco_names import EscoNames
from mihan_desktop.storage.fairs import Fairs
from mihan_desktop.storage.feedback import FeedbackRows
from mihan_desktop.storage.follow_ups import FollowUps
from mihan_desktop.storage.forms import Forms
from mihan_desktop.storage.handed import Handed
from mihan_desktop.storage.handed_files import HandedFiles
from mihan_desktop.storage.handed_people import HandedPeople
from mihan_desktop.storage.handed_seekers import HandedSeekers
from mihan_desktop.storage.identities import Identities
from mihan_desktop.storage.moments import Moments
from mihan_desktop.storage.national import National, Questions
from mihan_desktop.storage.notices import Notices
from mihan_desktop.storage.office import Hub, OfficeMachine
from mihan_desktop.storage.office_marks import OfficeMarks
from mihan_desktop.storage.office_words import OfficeWords
from mihan_desktop.storage.outbox import Outbox
from mihan_desktop.storage.points import Points
from mihan_desktop.storage.programs import Programs
from mihan_desktop.storage.referrals import Referrals
from mihan_desktop.storage.registrations import Registrations
from mihan_desktop.storage.releases import Releases
from mihan_desktop.storage.report_acts import ReportActs, SavedReports
from mihan_desktop.storage.report_people import ReportPeople
from mihan_desktop.storage.requests import Erasing, Requests
from mihan_desktop.storage.returns import Returns
from mihan_desktop.storage.samples import Samples
from mihan_desktop.storage.seekers import Seekers
from mihan_desktop.storage.settings import OwnSettings
from mihan_desktop.storage.shared_phones import SharedPhones
from mihan_desktop.storage.stages import Stages
from mihan_desktop.storage.surveys import Surveys
from mihan_desktop.storage.told import Told
from mihan_desktop.storage.users import Users
from mihan_desktop.storage.vacancies import Vacancies
from mihan_desktop.storage.work_words import WorkWords


class Work:
    """A unit of work: alive for one transaction, made by Store.write and Store.read.

    secret: gives that of the system's store by its entry, None where it does not.
    """

    def __init__(self, connection: Connection, secret: Callable[[str], bytes | None] | None = None) -> None:
        self._connection = connection
        self.users = Users(connection)
        self.device = Device(connection, secret)
        self.forms = Forms(connection)
        self.drafts = Drafts(connection)
        self.outbox = Outbox(connection)
        self.registrations = Registrations(connection)
        self.begun = Begun(connection)
        self.classes = Classes(connection)
        self.enrolments = Enrolments(connection)
        self.follow_ups = FollowUps(connection)
        self.calls = Calls(connection)
        self.outside = OutsideTrainees(connection)
        self.assessments = Assessments(connection)
        self.attachments = Attachments(connection)
        self.batches = Batches(connection)
        self.audit = Audit(connection)
        self.anchors = Anchors(connection)
        self.feedback = FeedbackRows(connection)
        self.settings = OwnSettings(connection)
        self.stages = Stages(connection)
        self.returns = Returns(connection)
        self.samples = Samples(connection)
        self.notices = Notices(connection)
        self.hub = Hub(connection)
        self.handed = Handed(connection)
        self.handed_files = HandedFiles(connection)
        self.handed_people = HandedPeople(connection)
        self.shared_phones = SharedPhones(connection, self.registrations)
        self.office = OfficeMachine(connection)
        self.office_marks = OfficeMarks(connection)
        self.office_words = OfficeWords(connection)
        self.releases = Releases(connection)
        self.told = Told(connection)
        self.requests = Requests(connection)
        self.erasing = Erasing(connection)
        self.identities = Identities(connection)
        self.duplicates = Duplicates(connection)
        self.national = National(connection)
        self.questions = Questions(connection)
        self.points = Points(connection)
        self.moments = Moments(connection)
        self.programs = Programs(connection)
        self.certificates = Certificates(connection)
        self.report_people = ReportPeople(connection)
        self.report_acts = ReportActs(connection)
        self.saved_reports = SavedReports(connection)
        self._of_work(connection)

    def _of_work(self, connection: Connection) -> None:
        """What is kept of employers, vacancies, and who is sent to them."""
        self.fairs = Fairs(connection)
        self.surveys = Surveys(connection)
        self.referrals = Referrals(connection)
        self.esco_names = EscoNames(connection)
        self.seekers = Seekers(connection)
        self.handed_seekers = HandedSeekers(connection)
        self.work_words = WorkWords(connection)
        self.employers = Employers(connection, self.work_words)
        self.vacancies = Vacancies(connection, self.work_words)
        self.outbox.moved = self.settle_work

    def settle_work(self, change_ids: Collection[str]) -> None:
        """What these changes say of employers and vacancies began to hold, or holds no more."""
        self.settle_records(self.work_words.records(change_ids))

    def settle_records(self, records: Collection[tuple[str, str]]) -> None:
        """(kind, record) each: employers first, for vacancies bear their names."""
        for kind, record in sorted(records):
            if kind == "employer":
                self.employers.settle(record)
                self.vacancies.settle_of(record)
            elif kind == "vacancy":
                self.vacancies.settle(record)

    def integrity(self) -> tuple[str, ...]:
        """What SQLCipher (each page's HMAC) and SQLite find wrong with the file; nothing when it is whole."""
        return tuple(words for _, words in wrong_in(self._connection.exec_driver_sql))
