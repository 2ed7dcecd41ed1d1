"""The stars counted slowly: a loop over dictionaries for each, without any query, as somebody would do it by hand."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from statistics import median
from typing import Any

from resources.codes import code_list
from tests.central.small_country import Facts, Row

Unit = tuple[str, int, dict[str, str]]
"""(row, how many, class by table)"""

GOVERNORATES = {one.code for one in code_list("governorates")}
ISCO = {one.code for one in code_list("isco08")}


class Slow:
    """One quarter of a country. first, last: its days."""

    def __init__(self, facts: Facts, first: date, last: date) -> None:
        self.facts, self.first, self.last = facts, first, last
        self.people = {one["person"]: one for one in facts["people"]}
        self.vacancies = {one["vacancy"]: one for one in facts["vacancies"]}
        self.cohorts = {one["cohort"]: one for one in facts["cohorts"]}

    def inside(self, day: date | None) -> bool:
        return day is not None and self.first <= day <= self.last

    def past(self, day: date | None) -> bool:
        return day is not None and day <= self.last

    def month(self, day: date) -> str:
        return str(day.month - self.first.month + 1)

    def place(self, one: Row) -> str:
        return str(one["governorate"]) if one["governorate"] in GOVERNORATES else "unknown"

    def sex(self, one: Row) -> str:
        return one["sex"] or "unknown"

    def age(self, one: Row) -> str:
        born = one["born"]
        if born is None or born > self.last:
            return "unknown"
        years = self.last.year - born.year - ((self.last.month, self.last.day) < (born.month, born.day))
        for name, least in (("65+", 65), ("55-64", 55), ("45-54", 45), ("35-44", 35), ("25-34", 25), ("15-24", 15)):
            if years >= least:
                return name
        return "0-14"

    def sex_age(self, one: Row) -> str:
        return f"{self.sex(one)}-{self.age(one)}"

    def major(self, one: Row | None) -> str:
        return one["occupation"][:1] or "unknown" if one else "unknown"

    def occupation(self, one: Row) -> str:
        code = one["occupation"]
        if not code:
            return "unknown"
        return code[:2] if code[:2] in ISCO and len(code) > 1 else f"{code[0]}-other"

    def education(self, one: Row) -> str:
        return "unknown" if one["education"] is None else str(one["education"])

    def duration(self, one: Row) -> str:
        since = one["without_since"]
        if since is None or since > self.last:
            return "unknown"
        days = (self.last - since).days
        for name, below in (("0-1", 31), ("1-3", 92), ("3-6", 183), ("6-12", 365), ("12-24", 730)):
            if days < below:
                return name
        return "24+"

    def registered(self, seeking: bool) -> Iterator[Row]:
        for one in self.people.values():
            gone = one["left_on"] is not None and one["left_on"] <= self.last
            seeks = one["status"] not in ("employed", "outside")
            if one["registered"] <= self.last and not gone and seeks is seeking:
                yield one

    def told(self, one: Row) -> str:
        said = self.sex_age(one)
        return f"{said}-{self.does(one)}" if self.age(one) == "15-24" else said

    def does(self, one: Row) -> str:
        if one["status"] == "employed":
            return "works"
        for each in self.facts["enrolments"]:
            cohort = self.cohorts[each["cohort"]]
            stays = self.past(each["admitted_on"]) and not self.past(each["ended_on"])
            if each["person"] == one["person"] and stays and cohort["first"] <= self.last <= cohort["last"]:
                return "trains"
        if one["studies"]:
            return "studies"
        return "unknown" if one["studies"] is None or not one["status"] else "neet"

    def seekers(self) -> Iterator[Unit]:
        for one in self.registered(seeking=True):
            yield self.place(one), 1, {
                "sex_age_activity": self.told(one), "education": self.education(one),
                "occupation": self.occupation(one), "duration": self.duration(one),
                "status": one["status"] or "unknown",
            }  # fmt: skip

    def others(self) -> Iterator[Unit]:
        for one in self.registered(seeking=False):
            yield self.place(one), 1, {"sex_age_activity": self.told(one), "status": one["status"]}

    def inflow(self) -> Iterator[Unit]:
        for one in self.people.values():
            if self.inside(one["registered"]):
                yield self.place(one), 1, {
                    "sex_age": self.sex_age(one), "education": self.education(one),
                    "occupation_major": self.major(one), "month": self.month(one["registered"]),
                }  # fmt: skip

    def outflow(self) -> Iterator[Unit]:
        for one in self.people.values():
            if self.inside(one["left_on"]):
                why = one["left_why"] or "other"
                yield self.place(one), 1, {"left_why": why, "month": self.month(one["left_on"])}

    def posts_opened(self) -> Iterator[Unit]:
        for one in self.vacancies.values():
            if self.inside(one["opened"]):
                activity = one["activity"] if one["activity"] in tuple("ABCDEFGHIJKLMNOPQRSTU") else "unknown"
                yield self.place(one), one["places"] or 1, {
                    "occupation": self.occupation(one), "activity": activity, "month": self.month(one["opened"]),
                }  # fmt: skip

    def posts_open(self) -> Iterator[Unit]:
        for one in self.vacancies.values():
            if one["opened"] <= self.last and not self.past(one["ended_on"]):
                hired = [
                    each for each in self.facts["referrals"]
                    if each["vacancy"] == one["vacancy"] and self.past(each["hired_on"])
                ]  # fmt: skip
                yield self.place(one), max(0, (one["places"] or 1) - len(hired)), {"occupation": self.occupation(one)}

    def filled_in(self, one: Row) -> int | None:
        if one["ended_how"] != "filled" or one["filled_on"] is None:
            return None
        return int((one["filled_on"] - one["opened"]).days)

    def vacancies_ended(self) -> Iterator[Unit]:
        for one in self.vacancies.values():
            if self.inside(one["ended_on"]):
                days, ended = self.filled_in(one), one["ended_how"]
                if ended == "filled":
                    names = ((7, "0-7"), (30, "8-30"), (90, "31-90"), (10**6, "91+"))
                    last = "unknown" if days is None else next(name for most, name in names if days <= most)
                    ended = f"filled-{last}"
                yield self.place(one), 1, {"ended": ended}

    def referrals(self) -> Iterator[Unit]:
        for one in self.facts["referrals"]:
            if self.inside(one["issued_on"]):
                person = self.people[one["person"]]
                reached = "not_met"
                for day, name in (("interviewed_on", "not_hired"), ("hired_on", "not_started"),
                                  ("started_on", "started")):  # fmt: skip
                    reached = name if self.past(one[day]) else reached
                yield self.place(person), 1, {
                    "reached": reached, "sex": self.sex(person),
                    "occupation_major": self.major(self.vacancies.get(one["vacancy"])),
                }  # fmt: skip

    def placements(self) -> Iterator[Unit]:
        for one in self.facts["referrals"]:
            if self.inside(one["started_on"]):
                person = self.people[one["person"]]
                yield self.place(person), 1, {
                    "sex_age": self.sex_age(person), "month": self.month(one["started_on"]),
                    "occupation_major": self.major(self.vacancies.get(one["vacancy"])),
                }  # fmt: skip

    def kept_work(self) -> Iterator[Unit]:
        for one in self.facts["referrals"]:
            if one["started_on"] and self.inside(one["started_on"] + timedelta(days=180)):
                days = (one["left_on"] - one["started_on"]).days if one["left_on"] else 10**6
                name = next((f"left_{most}" for most in (30, 90, 180) if days < most), "over_180")
                person = self.people[one["person"]]
                yield self.place(person), 1, {"kept_work": name, "sex": self.sex(person)}

    def cohorts_begun(self) -> Iterator[Unit]:
        for one in self.cohorts.values():
            if self.inside(one["first"]):
                yield self.place(one), 1, {"month": self.month(one["first"])}

    def seats(self) -> Iterator[Unit]:
        for one in self.cohorts.values():
            if self.inside(one["first"]):
                yield self.place(one), one["seats"] or 0, {"month": self.month(one["first"])}

    def applications(self) -> Iterator[Unit]:
        for one in self.facts["enrolments"]:
            if self.inside(one["applied_on"]):
                person, decided = self.people[one["person"]], "waiting"
                if self.past(one["admitted_on"]):
                    decided = "admitted"
                elif self.past(one["ended_on"]):
                    decided = "refused" if one["state"] == "refused" else "other"
                yield self.place(person), 1, {
                    "decided": decided, "sex_age": self.sex_age(person), "month": self.month(one["applied_on"]),
                }  # fmt: skip

    def trained(self) -> Iterator[tuple[Row, int, int]]:
        """(enrolment, sessions that they came to, sessions that count) of courses that ended."""
        for one in self.facts["enrolments"]:
            if self.inside(self.cohorts[one["cohort"]]["last"]) and one["admitted_on"]:
                marks = Counter(
                    mark["mark"] for mark in self.facts["attendance"]
                    if (mark["cohort"], mark["person"]) == (one["cohort"], one["person"])
                    and mark["held_on"] <= self.last
                )  # fmt: skip
                came = marks["present"] + marks["late"]
                yield one, came, came + marks["absent"]

    def trainees(self) -> Iterator[Unit]:
        for one, came, marked in self.trained():
            person, outcome = self.people[one["person"]], "other"
            if one["state"] in ("certified", "failed_attendance", "failed_assessment", "dropped"):
                outcome = one["state"]
            elif one["state"] == "completed":
                outcome = "not_certified"
            share, band = came / marked if marked else 0.0, "unknown"
            if marked:
                band = "0-49" if share < 0.5 else "50-74" if share < 0.75 else "75-89" if share < 0.9 else "90-100"
            yield self.place(person), 1, {"outcome": outcome, "came": band, "sex_age": self.sex_age(person)}

    def graduates(self) -> Iterator[Unit]:
        for one in self.facts["enrolments"]:
            until = one["ended_on"] + timedelta(days=183) if one["ended_on"] else None
            if one["state"] in ("completed", "certified") and until and self.inside(until):
                person = self.people[one["person"]]
                placed = any(
                    each["person"] == one["person"] and each["started_on"]
                    and one["ended_on"] <= each["started_on"] <= until
                    for each in self.facts["referrals"]
                )  # fmt: skip
                said = {
                    each["working"] for each in self.facts["followed"]
                    if (each["person"], each["cohort"]) == (one["person"], one["cohort"]) and each["asked_on"] <= until
                }  # fmt: skip
                name = "said_working" if "yes" in said else "said_not" if "no" in said else "unknown"
                yield self.place(person), 1, {"worked_after": "placed" if placed else name, "sex": self.sex(person)}

    def measured(self) -> Iterator[Row]:
        for one in self.facts["enrolments"]:
            cohort = self.cohorts[one["cohort"]]
            both = one["before"] is not None and one["after"] is not None
            if both and cohort["kind"] == "digital" and self.inside(cohort["last"]):
                yield one

    def digital(self) -> Iterator[Unit]:
        for one in self.measured():
            person, more = self.people[one["person"]], one["after"] - one["before"]
            yield self.place(person), 1, {"gained_sex": f"{'gained' if more > 0 else 'not'}-{self.sex(person)}"}

    def skills_held(self) -> Iterator[Unit]:
        seeking = {one["person"]: one for one in self.registered(seeking=True)}
        for each in self.facts["held_skills"]:
            one = seeking.get(each["person"])
            if one:
                yield each["skill"], 1, {"governorate": self.place(one), "occupation_major": self.major(one)}

    def offered(self) -> Iterator[tuple[Row, str]]:
        """(vacancy, skill) of work that was offered on a day of the quarter."""
        for each in self.facts["asked_skills"]:
            one = self.vacancies[each["vacancy"]]
            if one["opened"] <= self.last and (one["ended_on"] is None or one["ended_on"] >= self.first):
                yield one, each["skill"]

    def skills_demanded(self) -> Iterator[Unit]:
        for one, skill in self.offered():
            yield skill, one["places"] or 1, {"governorate": self.place(one), "occupation_major": self.major(one)}

    def skills_taught(self) -> Iterator[Unit]:
        for one in self.facts["enrolments"]:
            if one["state"] in ("completed", "certified") and self.inside(one["ended_on"]):
                person, course = self.people[one["person"]], self.cohorts[one["cohort"]]["course"]
                for each in self.facts["taught_skills"]:
                    if each["course"] == course:
                        yield each["skill"], 1, {
                            "governorate": self.place(person), "occupation_major": self.major(person),
                        }  # fmt: skip

    def skills_lacking(self) -> Iterator[Unit]:
        wanted = {(self.place(one), self.occupation(one), skill) for one, skill in self.offered()}
        for one in self.registered(seeking=True):
            if "unknown" in (self.place(one), self.occupation(one)):
                continue
            held = {each["skill"] for each in self.facts["held_skills"] if each["person"] == one["person"]}
            for skill in {each["skill"] for each in self.facts["asked_skills"]} - held:
                if (self.place(one), self.occupation(one), skill) in wanted:
                    yield skill, 1, {"governorate": self.place(one), "occupation_major": self.major(one)}

    def handled(self) -> Iterator[Unit]:
        for one in self.facts["arrived"]:
            if self.inside(one["day"]):
                for name in ("accepted", "merged", "conflicts", "rejected", "refused"):
                    yield one["office"], one[name], {"handled": name}

    def measures(self, star: str) -> dict[str, dict[str, tuple[float, int]]]:
        """By name and row ("" of all): the mean or median, and how many stand behind it."""
        if star == "vacancies_ended":
            ended = [one for one in self.vacancies.values() if self.inside(one["ended_on"])]
            took = [(self.place(one), days) for one in ended if (days := self.filled_in(one)) is not None]
            return {"median_days": _by_row(took, median), "mean_days": _by_row(took, _mean)}
        if star == "trainees":
            each = [
                (self.place(self.people[one["person"]]), (came, marked))
                for one, came, marked in self.trained() if marked
            ]  # fmt: skip
            return {"mean_came": _by_row(each, lambda all_: 100 * sum(a for a, _ in all_) / sum(b for _, b in all_))}
        if star == "digital":
            scores = [(self.place(self.people[one["person"]]), one) for one in self.measured()]
            return {
                "mean_before": _by_row(scores, lambda all_: _mean([one["before"] for one in all_]) / 100),
                "mean_after": _by_row(scores, lambda all_: _mean([one["after"] for one in all_]) / 100),
                "mean_gain": _by_row(scores, _gain),
            } | {
                f"mean_gain_{sex}": _by_row(
                    [pair for pair in scores if self.people[pair[1]["person"]]["sex"] == sex], _gain
                )
                for sex in ("female", "male")
            }
        return {}

    def units(self, star: str) -> Iterable[Unit]:
        counted: Iterable[Unit] = getattr(self, "cohorts_begun" if star == "cohorts" else star)()
        return counted


def _gain(rows: list[Row]) -> float:
    return _mean([one["after"] - one["before"] for one in rows]) / 100


def _mean(numbers: list[int]) -> float:
    return sum(numbers) / len(numbers)


def _by_row(pairs: list[tuple[str, Any]], worth: Callable[[list[Any]], float]) -> dict[str, tuple[float, int]]:
    rows = {row for row, _ in pairs} | ({""} if pairs else set())
    each = {row: [one for at, one in pairs if row in ("", at)] for row in rows}
    return {row: (worth(ones), len(ones)) for row, ones in each.items()}
