"""Every address of the centre: who may ask, what is taken, what is answered. Routes, guards and OpenAPI go by it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from sync.central.web.roles import Permission
from sync.protocol import wire

HTML: Final = "text/html"
JSON: Final = "application/json"
FORM: Final = "application/x-www-form-urlencoded"
FILES: Final = "multipart/form-data"
CBOR: Final = wire.CONTENT_TYPE
BYTES: Final = "application/octet-stream"
TEXT: Final = "text/plain"
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ZIP: Final = "application/zip"
CSV: Final = "text/csv"
XML: Final = "application/xml"
PDF: Final = "application/pdf"
MEDIA: Final = {".xlsx": XLSX, ".csv": CSV, ".xml": XML, ".pdf": PDF, ".zip": ZIP}
"""What files are, by their endings."""
ANY: Final = "*/*"
NONE: Final = ""
"""An answer without content."""


class Needs(StrEnum):
    """Who may ask, where it is not a matter of a permission."""

    NOTHING = "nothing"
    DESK = "desk"
    PASSWORD = "password"  # noqa: S105 - a kind of session
    SIGNED_IN = "signed_in"
    MONITOR = "monitor"
    GATEWAY = "gateway"
    TOKEN = "token"  # noqa: S105 - a kind of right


@dataclass(frozen=True, slots=True)
class Address:
    """One method of one path. answers: status → media types; takes: the body's; query: names that are understood."""

    method: str
    path: str
    needs: Permission | Needs
    words: str
    answers: Mapping[int, tuple[str, ...]]
    takes: str = ""
    query: tuple[str, ...] = field(default=())


_REFUSED: Final = dict.fromkeys((400, 401, 403, 404, 409, 413, 422, 429, 503, 507), (CBOR,))
_PAGE: Final = {200: (HTML,), 303: (NONE,), 403: (HTML,)}
_ONE: Final = _PAGE | {404: (HTML,)}
_SENT: Final = {303: (NONE,), 400: (HTML,), 403: (HTML,), 413: (HTML,), 415: (HTML,), 422: (HTML,)}
_GUESS: Final = {401: (HTML,), 429: (HTML,), 503: (HTML,)}
_DATA: Final = {200: (JSON,), 401: (JSON,), 403: (JSON,)}
_HANDED: Final = {204: (NONE,), 400: (JSON,), 403: (JSON,), 413: (JSON,)}
_DESK: Final = {200: (CBOR,)} | _REFUSED


def _get(
    path: str, needs: Permission | Needs, words: str, answers: Mapping[int, tuple[str, ...]], *query: str
) -> Address:
    return Address("GET", path, needs, words, answers, query=query)


def _post(path: str, needs: Permission | Needs, words: str, answers: Mapping[int, tuple[str, ...]]) -> Address:
    return Address("POST", path, needs, words, answers, takes=FORM)


_DESKS: Final = (
    _get(wire.HEALTH, Needs.NOTHING, "Whether the centre can answer", {200: (JSON,), 503: (JSON,)}),
    _get("/metrics", Needs.MONITOR, "Figures for monitoring", {200: (TEXT,), 403: (TEXT,)}),
    Address("POST", wire.ENROLMENTS, Needs.NOTHING, "Enrol a desk with a printed code", _DESK, takes=CBOR),
    Address("POST", wire.APPROVERS, Needs.DESK, "Make a supervisor known", _DESK, takes=CBOR),
    Address("POST", wire.BATCHES, Needs.DESK, "Offer a sealed batch", _DESK, takes=CBOR),
    _get(wire.BATCHES + "/{id}", Needs.DESK, "What became of a batch", _DESK),
    Address("PUT", wire.BATCHES + "/{id}/chunks/{sha256}", Needs.DESK, "A chunk of a batch", _DESK, takes=BYTES),
    _get(wire.FEED, Needs.DESK, "What the ministry says", _DESK, "after", "heard"),
    _get(wire.KEYS, Needs.DESK, "Statements about the ministry's keys", _DESK, "after"),
    Address("POST", wire.AUDIT, Needs.DESK, "A part of the audit log of a desk", _DESK, takes=CBOR),
    _get(wire.RELEASES + "/{sha256}", Needs.DESK, "A part of a release", {200: (ANY,)} | _REFUSED, "from"),
)

_ANYBODY: Final = (
    _get("/", Needs.NOTHING, "The start", {303: (NONE,)}),
    _get("/static/{name:path}", Needs.NOTHING, "Style, icon and fonts", {200: (ANY,), 404: (NONE,)}),
    _get("/language/{code}", Needs.NOTHING, "Choose a language", {303: (NONE,)}, "back"),
    _get("/sign-in", Needs.NOTHING, "The form for name and password", {200: (HTML,)}),
    _post("/sign-in", Needs.NOTHING, "Sign in with name and password", _SENT | _GUESS),
    _get("/second-step", Needs.PASSWORD, "The form for the second factor", {200: (HTML,), 303: (NONE,), 403: (HTML,)}),
    _post("/second-step", Needs.PASSWORD, "Show the second factor", _SENT | _GUESS | {200: (HTML,)}),
    _post("/sign-out", Needs.PASSWORD, "End the session", _SENT),
    _get("/V/{text}", Needs.NOTHING, "What a certificate is worth, by its code", {200: (HTML,), 429: (HTML,)}),
    _get(
        "/verify",
        Needs.NOTHING,
        "The form for the text of a certificate, or the number of a letter of referral",
        {200: (HTML,)},
    ),
    _post(
        "/verify",
        Needs.NOTHING,
        "What a certificate, or a letter of referral, is worth",
        {200: (HTML,), 413: (HTML,), 415: (HTML,), 429: (HTML,)},
    ),
    _get("/verify.html", Needs.NOTHING, "A page that checks without a network", {200: (HTML,), 429: (HTML,)}),
)

_TOLD: Final = _SENT | {404: (HTML,)}
_PROVED: Final = _TOLD | _GUESS

_PUBLISHED: Final = (
    _get("/esco", Permission.SEE_COUNTS, "Skills and occupations of ESCO", _PAGE, "q"),
    _post("/esco/release", Permission.PUBLISH_RELEASES, "Build a release that carries it", _SENT),
    _get("/releases", Permission.PUBLISH_RELEASES, "Forms and rules for desks", _PAGE),
    Address("POST", "/releases", Permission.PUBLISH_RELEASES, "Build a release of files", _SENT, takes=FILES),
    _get("/releases/{id}", Permission.PUBLISH_RELEASES, "What is in one, and who has heard of it", _ONE),
    _post("/releases/{id}/sign", Permission.SIGN_RELEASES, "The ministry's signature, with a fresh code", _PROVED),
    _post("/releases/{id}/publish", Permission.PUBLISH_RELEASES, "Tell desks of it", _TOLD),
    _post("/releases/{id}/roll-back", Permission.SIGN_RELEASES, "Its contents as a newer release", _PROVED),
    _get("/programs", Permission.PUBLISH_RELEASES, "Versions of the program, and what runs where", _PAGE, "version"),
    _post("/programs/{id}", Permission.PUBLISH_RELEASES, "Offer one to offices, hold it back, pause or end it", _SENT),
    _get("/points", Permission.PUBLISH_RELEASES, "Rules of points", _PAGE),
    Address("POST", "/points", Permission.PUBLISH_RELEASES, "Bring a rule set", _SENT | {200: (HTML,)}, takes=FILES),
    _get("/points/{id}", Permission.PUBLISH_RELEASES, "One of them, and who would gain or lose", _ONE),
    _post("/points/{id}/simulate", Permission.PUBLISH_RELEASES, "Try it on the register", _TOLD),
    _post("/points/{id}/release", Permission.PUBLISH_RELEASES, "Build it into a release", _TOLD),
    _get(
        "/employers", Permission.SAY_VACANCIES, "Who offers work, and who verified it", _PAGE, "standing", "q", "after"
    ),
    _get("/employers/{id}", Permission.SAY_VACANCIES, "One of them, with what they offer", _ONE),
    _post("/employers/{id}", Permission.SAY_VACANCIES, "Verify, refuse, link, or undo it", _TOLD),
    _get("/vacancies", Permission.SAY_VACANCIES, "Work that is offered", _PAGE, "after"),
    _post("/vacancies", Permission.SAY_VACANCIES, "Say a vacancy", _SENT),
    _get("/vacancies/{id}", Permission.SAY_VACANCIES, "One of them", _ONE),
    _post("/vacancies/{id}", Permission.SAY_VACANCIES, "Say it anew", _TOLD),
    _get("/fairs", Permission.SAY_VACANCIES, "Job fairs", _PAGE),
    _post("/fairs", Permission.SAY_VACANCIES, "Make one", _SENT),
    _get("/fairs/{id}", Permission.SAY_VACANCIES, "One of them; names for who may see people", _ONE),
    _post("/fairs/{id}", Permission.SAY_VACANCIES, "Its terms, stands, invited; telling offices; its end", _TOLD),
    _get("/fairs/{id}/report.xlsx", Permission.SAY_VACANCIES, "Its report as a workbook", _ONE | {200: (XLSX,)}),
    _get("/fairs/{id}/report.csv", Permission.SAY_VACANCIES, "That as CSV", _ONE | {200: (CSV,)}),
    _get("/matching", Permission.SEE_COUNTS, "Who fits which work: the last nights, and shares by group", _PAGE),
    _get("/matching/vacancies/{id}", Permission.SEE_PEOPLE, "The best people for some work, and why", _ONE),
    _get("/matching/people/{id}", Permission.SEE_PEOPLE, "The best work for somebody, and why", _ONE),
    _get("/notices", Permission.SEND_REFERRALS, "Messages to people", _PAGE),
    _post("/notices/stops", Permission.SEND_REFERRALS, "A telephone that is written to no more, or again", _SENT),
    Address("POST", "/notices/answers", Needs.GATEWAY, "What somebody answered to a text", _HANDED, takes=JSON),
    _get("/referrals", Permission.SEND_REFERRALS, "Who was sent to which work", _PAGE, "after"),
    _post("/referrals", Permission.SEND_REFERRALS, "Send somebody", _SENT),
    _get("/referrals/{id}", Permission.SEND_REFERRALS, "One of them", _ONE),
    _post("/referrals/{id}", Permission.SEND_REFERRALS, "How it goes on", _TOLD),
)

_DECIDED: Final = (
    _get("/requests", Permission.DECIDE_REQUESTS, "What people ask about their records", _PAGE, "state", "after"),
    _get("/requests/{id}", Permission.DECIDE_REQUESTS, "One of them", _ONE),
    _post("/requests/{id}/grant", Permission.DECIDE_REQUESTS, "Grant it; of an erasure, propose to", _TOLD),
    _post("/requests/{id}/refuse", Permission.DECIDE_REQUESTS, "Refuse it, with words", _TOLD),
    _post("/requests/{id}/confirm", Permission.DECIDE_REQUESTS, "Erase what another proposed to", _PROVED),
    _post("/requests/{id}/lift", Permission.DECIDE_REQUESTS, "End a withdrawal", _TOLD),
    _get("/pairs", Permission.LINK_PEOPLE, "Records that may be of one person", _PAGE, "state", "after", "confirmed"),
    _post("/pairs/confirm", Permission.LINK_PEOPLE, "Link the surest, with a fresh code", _SENT | _GUESS),
    _get("/pairs/{id}", Permission.LINK_PEOPLE, "Two of them side by side", _ONE | {409: (HTML,)}, "before"),
    _post("/pairs/{id}/same", Permission.LINK_PEOPLE, "They are one person", _TOLD),
    _post("/pairs/{id}/different", Permission.LINK_PEOPLE, "They are two", _TOLD),
    _post("/pairs/{id}/unsure", Permission.LINK_PEOPLE, "Nobody can tell yet", _TOLD),
    _post("/pairs/{id}/undo", Permission.LINK_PEOPLE, "Take the decision back", _TOLD),
    _get(
        "/certificates", Permission.WITHDRAW_CERTIFICATES, "Certificates of training", _PAGE, "state", "serial", "after"
    ),
    _get("/certificates/{id}", Permission.WITHDRAW_CERTIFICATES, "One of them", _ONE),
    _post("/certificates/{id}/propose", Permission.WITHDRAW_CERTIFICATES, "Want it withdrawn", _TOLD),
    _post("/certificates/{id}/leave", Permission.WITHDRAW_CERTIFICATES, "Leave it good", _TOLD),
    _post("/certificates/{id}/confirm", Permission.WITHDRAW_CERTIFICATES, "Withdraw what another proposed", _PROVED),
    _get("/offices", Permission.MANAGE_OFFICES, "Every office", _PAGE),
    _get("/offices/{id}", Permission.MANAGE_OFFICES, "Its desks and people", _ONE),
    _post("/offices/{id}/withdraw-user", Permission.MANAGE_OFFICES, "Let somebody in no more", _TOLD),
    _post("/offices/{id}/restore-user", Permission.MANAGE_OFFICES, "Let them in again", _TOLD),
    _post("/offices/{id}/withdraw-device", Permission.MANAGE_OFFICES, "Take nothing more from a desk", _TOLD),
    _post("/offices/{id}/restore-device", Permission.MANAGE_OFFICES, "Let it send and hear again", _TOLD),
)

_FIGURES: Final = ("period", "by", "place")
_KEPT: Final = _PAGE | {304: (NONE,)}
"""A page that a browser keeps, as ``Drawing.whole`` answers it."""
_SKILLS: Final = _PAGE | {304: (NONE,)}
_OF: Final = ("period", "of")
_STAFF: Final = (
    _get("/account", Needs.SIGNED_IN, "One's own sessions, password and codes", _PAGE),
    _post("/account/password", Needs.SIGNED_IN, "A new password", _SENT | _GUESS),
    _post("/account/codes", Needs.SIGNED_IN, "New one-time codes", _SENT | _GUESS | {200: (HTML,)}),
    _post("/account/sessions", Needs.SIGNED_IN, "End one of one's sessions", _SENT),
    _get("/batches", Permission.SEE_BATCHES, "The batches that came in", _PAGE, "after"),
    _get("/batches/{id}", Permission.SEE_BATCHES, "One batch", _ONE, "from"),
    _get("/batches/{id}/receipt", Permission.SEE_BATCHES, "Its receipt", _ONE | {200: (BYTES,)}),
    _get(
        "/arrivals",
        Permission.SEE_BATCHES,
        "What came from which office, what waits and what went wrong",
        _PAGE,
        "governorate",
        "start",
    ),
    _get("/counts", Permission.SEE_COUNTS, "How many were registered", _PAGE),
    _get("/indicators", Permission.SEE_COUNTS, "Figures of a quarter as they were released", _KEPT, "period"),
    _get("/indicators/{code}", Permission.SEE_COUNTS, "One of them, and what it means", _ONE | _KEPT, *_FIGURES),
    _get("/indicators/{code}/table.csv", Permission.SEE_COUNTS, "That as CSV", _ONE | {200: (CSV,)}, *_FIGURES),
    _get(
        "/indicators/{code}/table.xlsx", Permission.SEE_COUNTS, "That as a workbook", _ONE | {200: (XLSX,)}, *_FIGURES
    ),
    _get("/skills", Permission.SEE_COUNTS, "Which skills are short, and which course closes it", _SKILLS, *_OF),
    _get("/skills/list", Permission.SEE_COUNTS, "All skills of a quarter", _SKILLS, *_OF, "q", "start"),
    _get("/skills/table.csv", Permission.SEE_COUNTS, "These as CSV", _ONE | {200: (CSV,)}, *_OF),
    _get("/skills/table.xlsx", Permission.SEE_COUNTS, "These as a workbook", _ONE | {200: (XLSX,)}, *_OF),
    _get("/skills/{code}", Permission.SEE_COUNTS, "One of them", _ONE | _SKILLS, "period"),
    _get("/digital", Permission.SEE_COUNTS, "The digital-skills programme before and after", _SKILLS, "period"),
    _get("/people", Permission.SEE_PEOPLE, "The register", _PAGE, "name", "after"),
    _get("/records/{id}", Permission.SEE_PEOPLE, "One person's record", _ONE),
    _get("/records/{id}/files/{sha256}", Permission.SEE_FILES, "A file of a record", _ONE | {200: (ANY,)}),
    _get("/feedback", Permission.ANSWER_FEEDBACK, "What offices say", _PAGE, "state", "after"),
    _get("/feedback/{id}", Permission.ANSWER_FEEDBACK, "One of them", _ONE),
    _post("/feedback/{id}", Permission.ANSWER_FEEDBACK, "Answer it", _SENT | {404: (HTML,)}),
    _get("/feedback/{id}/picture", Permission.ANSWER_FEEDBACK, "Its picture", _ONE | {200: ("image/png",)}),
    _get("/staff", Permission.MANAGE_STAFF, "Who may look at the pages", _PAGE),
    _post("/staff", Permission.MANAGE_STAFF, "Add somebody", _SENT),
    _get("/staff/{username}", Permission.MANAGE_STAFF, "One of the staff", _ONE),
    _post("/staff/{username}/role", Permission.MANAGE_STAFF, "Give a role", _SENT | {404: (HTML,)}),
    _post("/staff/{username}/password", Permission.MANAGE_STAFF, "Give a new password", _SENT | {404: (HTML,)}),
    _post("/staff/{username}/close", Permission.MANAGE_STAFF, "Keep somebody out", _SENT | {404: (HTML,)}),
)

_TRAINING: Final = (
    _get(
        "/training", Permission.SEE_TRAINING, "Courses and their cohorts", _PAGE,
        "governorate", "course", "phase", "start",
    ),
    _get(
        "/training/cohorts.xlsx", Permission.SEE_TRAINING, "Those as a workbook", _PAGE | {200: (XLSX,)},
        "governorate", "course", "phase",
    ),
    _get("/training/follow-ups", Permission.SEE_TRAINING, "What became of graduates, counted", _PAGE),
    _get("/training/follow-ups/table.xlsx", Permission.SEE_TRAINING, "That as a workbook", _PAGE | {200: (XLSX,)}),
    _get("/training/follow-ups/table.csv", Permission.SEE_TRAINING, "That as CSV", _PAGE | {200: (CSV,)}),
    _get("/training/cohorts/{id}", Permission.SEE_TRAINING, "One cohort; names for who may see people", _ONE),
    _get(
        "/training/cohorts/{id}/people.xlsx", Permission.SEE_TRAINING, "That as a workbook", _ONE | {200: (XLSX,)},
    ),
)  # fmt: skip

_ASKED: Final = ("since", "until", "kind", "person", "before")
_LOGS: Final = (
    _get("/logs", Permission.READ_AUDIT, "How far the log of each desk is here", _PAGE, "start"),
    _get("/logs/{device}", Permission.READ_AUDIT, "The log of one desk", _ONE, *_ASKED),
    _get("/logs/{device}/lines.csv", Permission.READ_AUDIT, "Lines of it", _ONE | {200: (CSV,)}, *_ASKED),
)

_CARRIED: Final = (
    _get("/carried", Permission.TAKE_FILES, "Files that people bring on a stick", _PAGE),
    Address("POST", "/carried", Permission.TAKE_FILES, "Take batches and logs in", {200: (HTML,)} | _SENT, takes=FILES),
    _get("/carried/batches/{id}", Permission.TAKE_FILES, "A receipt to carry back", _ONE | {200: (BYTES,)}),
    _get("/carried/logs/{device}", Permission.TAKE_FILES, "What was said of a log", _ONE | {200: (BYTES,)}),
)

_FILE: Final = _ONE | {200: (CSV,), 409: (HTML,)}
_CHANGED: Final = _TOLD | {409: (HTML,)}
_IMPORTS: Final = (
    _get("/imports", Permission.SEE_QUALITY, "Old registers that were read", _PAGE),
    Address("POST", "/imports", Permission.MANAGE_IMPORTS, "Read one in", _CHANGED, takes=FILES),
    _get("/imports/{id}", Permission.SEE_QUALITY, "How good one is", _ONE),
    _get("/imports/{id}/report.xlsx", Permission.SEE_QUALITY, "That as a workbook", _ONE | {200: (XLSX,)}),
    _get("/imports/{id}/report.csv", Permission.SEE_QUALITY, "That as CSV", _ONE | {200: (CSV,)}),
    _get("/imports/{id}/aside.csv", Permission.SEE_PEOPLE, "Rows that could not be read", _FILE),
    _post("/imports/{id}/map", Permission.MANAGE_IMPORTS, "Say what its columns hold", _CHANGED),
    _post("/imports/{id}/preview", Permission.MANAGE_IMPORTS, "What a repair would change", _CHANGED | {200: (HTML,)}),
    _post("/imports/{id}/apply", Permission.MANAGE_IMPORTS, "Repair", _CHANGED),
    _post("/imports/{id}/undo", Permission.MANAGE_IMPORTS, "Take the last repair back", _CHANGED),
)

_MICRODATA: Final = (
    _get("/microdata", Permission.ASK_MICRODATA, "Records without names, and who asked for them", _PAGE),
    _post("/microdata", Permission.ASK_MICRODATA, "Ask for those of a quarter", _SENT),
    _get("/microdata/{id}", Permission.ASK_MICRODATA, "One of them", _ONE),
    _post("/microdata/{id}/approve", Permission.APPROVE_MICRODATA, "Approve what another asked for", _PROVED),
    _post("/microdata/{id}/refuse", Permission.APPROVE_MICRODATA, "Refuse it, with words", _TOLD),
    _get(
        "/microdata/{id}/file.xlsx", Permission.ASK_MICRODATA, "The records as a workbook",
        _ONE | {200: (XLSX,), 409: (HTML,)},
    ),
    _get(
        "/microdata/{id}/file.zip", Permission.ASK_MICRODATA, "The records as CSV", _ONE | {200: (ZIP,), 409: (HTML,)}
    ),
)  # fmt: skip

_SURVEYS: Final = (
    _get("/surveys", Permission.SEE_SURVEYS, "Surveys of what institutions need", _PAGE),
    _post("/surveys", Permission.HOLD_SURVEYS, "Make one", _SENT),
    _get("/surveys/{id}", Permission.SEE_SURVEYS, "How far one is", _ONE, "done"),
    _post("/surveys/{id}", Permission.HOLD_SURVEYS, "A step of it", _TOLD),
    Address(
        "POST", "/surveys/{id}/preview", Permission.HOLD_SURVEYS, "Look at a list of institutions",
        _TOLD | {200: (HTML,)}, takes=FILES,
    ),
    _post("/surveys/{id}/bring", Permission.HOLD_SURVEYS, "Put them in", _TOLD),
    _get(
        "/surveys/{id}/institutions", Permission.HOLD_SURVEYS, "Whom it asks", _ONE,
        "stand", "office", "kind", "start", "one",
    ),
    _post("/surveys/{id}/institutions", Permission.HOLD_SURVEYS, "Who asks one; forget who answered there", _TOLD),
    _get("/surveys/{id}/results", Permission.SEE_SURVEYS, "What was answered", _ONE, "edition"),
    _get("/surveys/{id}/results.xlsx", Permission.SEE_SURVEYS, "That as a workbook", _ONE | {200: (XLSX,)}),
    _get("/surveys/{id}/results.csv", Permission.SEE_SURVEYS, "That as CSV", _ONE | {200: (CSV,)}),
)  # fmt: skip

_BY_TOKEN: Final = dict.fromkeys((400, 401, 403, 404, 410, 415, 501), (JSON,))
_SAID: Final = ("$select", "$filter", "$orderby", "$top", "$skip", "$count", "$format", "$skiptoken")
_OPEN: Final = (
    _get("/opendata", Permission.SEE_COUNTS, "What was released, as files and for programs", _PAGE, "period"),
    _get("/opendata/sdmx.csv", Permission.SEE_COUNTS, "Indicators as SDMX-CSV 2.0", _PAGE | {200: (CSV,)}),
    _get("/opendata/structure.xml", Permission.SEE_COUNTS, "What its columns and codes are", _PAGE | {200: (XML,)}),
    _get(
        "/opendata/briefings/{period}/{language}", Permission.SEE_COUNTS, "The briefing of a quarter",
        _ONE | {200: (PDF,)},
    ),
    _get(
        "/opendata/{name}/data.csv", Permission.SEE_COUNTS, "A data set as CSV", _ONE | {200: (CSV,)}, "period", "part"
    ),
    _get(
        "/opendata/{name}/data.xlsx", Permission.SEE_COUNTS, "That as a workbook with its dictionary",
        _ONE | {200: (XLSX,)}, "period", "part",
    ),
    _post("/opendata/tokens", Permission.MANAGE_TOKENS, "Make a token for programs", _SENT | {200: (HTML,)}),
    _post("/opendata/tokens/{id}/end", Permission.MANAGE_TOKENS, "Let one open nothing more", _TOLD),
    _get("/odata/", Needs.TOKEN, "The service document of OData", _BY_TOKEN | {200: (JSON,)}),
    _get("/odata/$metadata", Needs.TOKEN, "Types of its data sets", _BY_TOKEN | {200: (XML,)}),
    _get("/odata/sdmx.csv", Needs.TOKEN, "Indicators as SDMX-CSV 2.0", _BY_TOKEN | {200: (CSV,)}),
    _get("/odata/{name}", Needs.TOKEN, "Rows of a data set", _BY_TOKEN | {200: (JSON,)}, *_SAID),
    _get("/odata/{name}/$count", Needs.TOKEN, "How many rows there are", _BY_TOKEN | {200: (TEXT,)}, "$filter"),
)  # fmt: skip

_MACHINES: Final = (
    *_OPEN,
    *_CARRIED,
    *_IMPORTS,
    *_LOGS,
    *_MICRODATA,
    *_SURVEYS,
    _get("/api/counts", Permission.SEE_COUNTS, "How many were registered", _DATA),
    _get("/api/batches", Permission.SEE_BATCHES, "The batches that came in", _DATA, "after"),
    _get("/openapi.json", Needs.SIGNED_IN, "This description", _DATA),
)

ADDRESSES: Final = (*_DESKS, *_ANYBODY, *_STAFF, *_TRAINING, *_PUBLISHED, *_DECIDED, *_MACHINES)


def address_of(method: str, path: str) -> Address:
    """The row of one route. KeyError when there is none: nothing is served that does not stand here."""
    return _BY[method, path]


_BY: Final = {(address.method, address.path): address for address in ADDRESSES}
