"""The model by which two records are compared, as the program carries it until a release brings another."""

from importlib.resources import files


def model() -> bytes:
    """JSON in the format of ``mihan_desktop.domain.people.likeness``."""
    return (files(__name__) / "model.json").read_bytes()


def letters() -> bytes:
    """JSON: Arabic letter, or slot behind one, to Latin chunk to bits; made by ``python -m installer.letters``."""
    return (files(__name__) / "letters.json").read_bytes()
