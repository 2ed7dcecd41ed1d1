"""Occupations on pages where work is written down: a list of them, and a code for what somebody wrote instead."""

from functools import cache

from mihan_desktop.domain.work.occupations import OFFERED, Occupation, is_code, occupations
from resources.codes import code_list


@cache
def offered() -> tuple[Occupation, ...]:
    """The groups that forms offer too, in the order of their codes."""
    return occupations((one.code, one.names) for one in code_list("isco08")).of_level(*OFFERED)


def code_of(written: str) -> str:
    """The code of an occupation that somebody wrote as a word or as a title; as written where none or several are."""
    from resources.codes.coder import coded

    return written if not written or is_code(written) else coded(written) or written
