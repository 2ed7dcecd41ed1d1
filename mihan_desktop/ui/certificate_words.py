"""What is said of a certificate at the desk: what it is worth, why it holds no longer, what stands on it."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from mihan_desktop.ui.marking import QT_TRANSLATE_NOOP
from sync.protocol.certificate_judging import Verdict

_CONTEXT: Final = "CertificateWords"
VERDICTS: Final[dict[Verdict, str]] = {
    Verdict.VALID: QT_TRANSLATE_NOOP("CertificateWords", "The certificate is valid."),
    Verdict.EXPIRED: QT_TRANSLATE_NOOP("CertificateWords", "The certificate has expired."),
    Verdict.WITHDRAWN: QT_TRANSLATE_NOOP("CertificateWords", "The ministry has withdrawn this certificate."),
    Verdict.DOUBTFUL: QT_TRANSLATE_NOOP("CertificateWords", "This cannot be decided here. Ask the ministry's page."),
    Verdict.FOREIGN: QT_TRANSLATE_NOOP("CertificateWords", "This is not the ministry's certificate."),
    Verdict.UNREADABLE: QT_TRANSLATE_NOOP("CertificateWords", "This is not the whole text of a certificate."),
}
WHY: Final[dict[str, str]] = {
    "mistake": QT_TRANSLATE_NOOP("CertificateWords", "it was issued by mistake"),
    "replaced": QT_TRANSLATE_NOOP("CertificateWords", "another certificate takes its place"),
    "false_papers": QT_TRANSLATE_NOOP("CertificateWords", "papers on which it rests proved false"),
    "annulled": QT_TRANSLATE_NOOP("CertificateWords", "the result of the course was annulled"),
    "changed": QT_TRANSLATE_NOOP("CertificateWords", "The signature does not fit what is written: it was changed."),
    "another_key": QT_TRANSLATE_NOOP("CertificateWords", "Somebody else signed it, or nobody."),
    "key_revoked": QT_TRANSLATE_NOOP("CertificateWords", "The key that signed it is trusted no longer."),
}
FACTS: Final[dict[str, str]] = {
    "name": QT_TRANSLATE_NOOP("CertificateWords", "Name"),
    "course": QT_TRANSLATE_NOOP("CertificateWords", "Course"),
    "qualification": QT_TRANSLATE_NOOP("CertificateWords", "Qualification"),
    "centre": QT_TRANSLATE_NOOP("CertificateWords", "Training centre"),
    "dates": QT_TRANSLATE_NOOP("CertificateWords", "From – to"),
    "hours": QT_TRANSLATE_NOOP("CertificateWords", "Hours of training"),
    "result": QT_TRANSLATE_NOOP("CertificateWords", "Result"),
    "issued": QT_TRANSLATE_NOOP("CertificateWords", "Issued"),
    "until": QT_TRANSLATE_NOOP("CertificateWords", "Valid until"),
    "lasting": QT_TRANSLATE_NOOP("CertificateWords", "lasting"),
    "serial": QT_TRANSLATE_NOOP("CertificateWords", "Number of the certificate"),
}


def said(text: str) -> str:
    """One of these, in the language of the window."""
    return QCoreApplication.translate(_CONTEXT, text)
