"""Names out of ESCO at the desk: whose they are is said with them, and that one is English to whoever reads another."""

from mihan_desktop.services.classifying import Named
from mihan_desktop.ui.match_words import attribution, labels_of

NAMED = {"a": Named("a", "weld steel", "en"), "b": Named("b", "خياطة الملابس", "ar")}


def test_a_name_in_english_says_so_to_whoever_reads_another_language() -> None:
    marked = labels_of(NAMED, "ar")
    assert marked["a"].startswith("weld steel (")
    assert marked["b"] == "خياطة الملابس"
    assert labels_of(NAMED, "ckb")["a"] == marked["a"]
    assert labels_of(NAMED, "en") == {"a": "weld steel", "b": "خياطة الملابس"}


def test_whose_the_names_are_is_said_where_there_is_one_and_nowhere_else() -> None:
    (said,) = attribution(labels_of(NAMED, "en"))
    assert "ESCO" in said
    assert attribution({}) == []
