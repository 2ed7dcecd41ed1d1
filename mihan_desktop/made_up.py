"""Passwords that nobody chose: for centres and people that are only tried out."""

import secrets

from mihan_desktop.domain.passwords import guessable


def made_up_password(*known: str) -> str:
    """By chance, and again when chance has made what whoever knows ``known`` might guess: none of those is taken."""
    while guessable(made := secrets.token_urlsafe(12), *known):
        pass
    return made
