"""What a form is, once read: its identity, languages, and everything that a filling needs."""

from dataclasses import dataclass

from forms.entities import EntityDeclaration
from forms.graph import Graph
from forms.instances import LAST_SAVED, file_name
from forms.model import Model
from forms.problems import FormProblem

_LANGUAGE_NAMES = {
    "ar": ("ar", "arabic", "العربية", "عربي", "عەرەبی"),
    "ckb": ("ckb", "ku", "kurdish", "sorani", "کوردی", "كوردي", "سۆرانی", "الكردية"),
    "en": ("en", "english", "الإنجليزية", "ئینگلیزی"),
}


@dataclass(frozen=True, slots=True, eq=False)
class FormDefinition:
    """One version of a form.

    languages are named as in the form, such as ``"Arabic (ar)"``; xml is the XForm it was read from; warnings are what
    is odd about the form without stopping anybody; style is what the form says of its whole look (``pages``,
    ``theme-grid``), left to whoever shows it; warns says whether it has soft constraints. model and graph are for
    the engine alone. Shared by any number of sessions, of one thread at a time.
    """

    form_id: str
    version: str
    title: str
    languages: tuple[str, ...]
    default_language: str
    xml: bytes
    entities: tuple[EntityDeclaration, ...]
    model: Model
    graph: Graph
    warnings: tuple[FormProblem, ...] = ()
    warns: bool = False
    style: frozenset[str] = frozenset()

    @property
    def entity(self) -> EntityDeclaration | None:
        """The entity that the form itself is about, or the first of its groups and repeats."""
        return self.entities[0] if self.entities else None

    @property
    def asks_last_saved(self) -> bool:
        """Whether a filling reads the one before (the file `forms.instances.LAST_SAVED`)."""
        return any(file_name(each) == LAST_SAVED for each in self.model.external.values())

    def language_for(self, code: str) -> str | None:
        """The form's own name for the language ``ar``, ``ckb`` or ``en``; None when it does not speak it."""
        wanted = _LANGUAGE_NAMES.get(code, (code,))
        named = [(name, name.casefold()) for name in self.languages]
        for name, folded in named:
            if folded == code or folded.endswith(f"({code})"):
                return name
        for name, folded in named:
            words = folded.replace("(", " ").replace(")", " ").replace("-", " ").replace("_", " ").split()
            if any(alias in words for alias in wanted):
                return name
        return None

    def code_of(self, language: str) -> str:
        """``ar``, ``ckb`` or ``en`` for one of the form's languages as it names it; any other as it is named."""
        return next((code for code in _LANGUAGE_NAMES if language and self.language_for(code) == language), language)
