"""A submission as a list of questions and answers that a person can read, whatever form it came from."""

from dataclasses import dataclass

from lxml import etree

DEEPEST = 64


@dataclass(frozen=True, slots=True)
class Answer:
    """One element of the submission. depth: 0 for the outermost questions; group: it holds other questions."""

    name: str
    depth: int
    value: str
    group: bool


def read_answers(submission: str) -> tuple[Answer, ...]:
    """The answers in document order, without the form's own book-keeping (``meta``); empty for what is no XML."""
    return tuple(one for one in _read(submission) if one.value or one.group)


def leaves(submission: str) -> tuple[tuple[str, str], ...]:
    """(question's name, value) of every leaf in document order without ``meta``, empty ones too: as desks read it."""
    return tuple((one.name, one.value) for one in _read(submission) if not one.group)


def _read(submission: str) -> list[Answer]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(submission.encode(), parser)
    except etree.XMLSyntaxError:
        return []
    answers: list[Answer] = []
    _walk(root, 0, answers)
    return answers


def _walk(element: etree._Element, depth: int, answers: list[Answer]) -> None:
    for child in element.iterchildren("*"):  # elements alone: no comments, no instructions
        name = etree.QName(child).localname
        if (depth == 0 and name == "meta") or depth > DEEPEST:
            continue
        value = (child.text or "").strip()
        group = len(child) > 0
        answers.append(Answer(name, depth, "" if group else value, group))
        if group:
            _walk(child, depth + 1, answers)
