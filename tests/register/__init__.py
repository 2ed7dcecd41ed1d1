"""A seeded register of people who never lived, written as an adversary would: what duplicates are looked for in.

``corrupted(person, rng)`` is one person registered a second time; ``register(rows, seed)`` a whole register.
"""

from tests.register.mistakes import HARSH, OFFICE, Profile, corrupted
from tests.register.people import people, register

__all__ = ["HARSH", "OFFICE", "Profile", "corrupted", "people", "register"]
