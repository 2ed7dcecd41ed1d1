"""What an invented person is: one frozen value with everything that a registration asks."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its Iraqi parts as a document spells them, ``""`` where it has none. latin: as in a passport."""

    given: str
    father: str
    grandfather: str
    great_grandfather: str
    family: str
    mother_given: str
    mother_father: str
    latin: str

    @property
    def full(self) -> str:
        """The name as the form puts it together: given to family, blanks between."""
        parts = (self.given, self.father, self.grandfather, self.great_grandfather, self.family)
        return " ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Document:
    """One identity document. kind: a choice of ``document_types``; register and page only on a civil-status ID."""

    kind: str
    number: str
    issuer: str = ""
    issued_on: date | None = None
    register: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """Where somebody lives: codes of `resources.codes`, and the words a clerk would type."""

    governorate: str
    district: str
    subdistrict: str
    mahalla: str
    zuqaq: str
    dar: str
    landmark: str
    displacement: str = "resident"
    origin_governorate: str = ""
    displaced_since: date | None = None


@dataclass(frozen=True, slots=True)
class Household:
    """The household in numbers; empty texts and tuples where a voluntary question was left out."""

    size: int
    dependants: int
    working_members: int
    breadwinner: str = ""
    social_protection: str = ""
    social_protection_reference: str = ""
    social_protection_since: date | None = None
    circumstances: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Labour:
    """The answers behind the work situation, and the terms on which somebody would work."""

    worked_last_week: str
    seeking: str = ""
    available: str = ""
    wants_more_hours: str = ""
    without_work_since: date | None = None
    contract_types: tuple[str, ...] = ("full_time",)
    reservation_wage: int | None = None
    commute: str = ""
    governorates_willing: tuple[str, ...] = ()
    licences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Education:
    """Schooling, languages and skills, in codes of the form's lists."""

    level: str
    field: str = ""
    institution: str = ""
    graduation_year: int | None = None
    arabic: str = ""
    kurdish: str = ""
    english: str = ""
    other_languages: tuple[str, ...] = ()
    computer: str = ""
    skills: tuple[str, ...] = ()
    skills_advanced: tuple[str, ...] = ()
    skills_basic: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """One line of the work history; ended_on is None for the present job."""

    occupation: str
    title: str
    employer: str
    started_on: date
    ended_on: date | None


@dataclass(frozen=True, slots=True)
class Person:
    """An invented jobseeker.

    number: place in the sequence of its seed; language: ``"ar"`` or ``"ckb"``, spoken at home;
    functioning: the six Washington Group answers in the form's order, empty when the person chose not to answer.
    """

    number: int
    language: str
    name: Name
    sex: str
    date_of_birth: date
    date_of_birth_precision: str
    birth_governorate: str
    nationality: str
    marital_status: str
    documents: tuple[Document, ...]
    phone: str
    phone_owner: str
    phone_2: str
    email: str
    address: Address
    household: Household
    functioning: tuple[str, ...]
    labour: Labour
    education: Education
    jobs: tuple[Job, ...]
    occupations_sought: tuple[str, ...]
    consent_purposes: tuple[str, ...]
    training_wanted: tuple[str, ...]
    notes: str = ""
