"""The Qt binding does not take references that are not its own (PySide6 6.12.0 did on Python 3.11, and crashed)."""

import sys

from PySide6.QtWidgets import QApplication, QLineEdit


def test_a_call_without_an_answer_costs_no_reference(qapp: QApplication) -> None:
    edit = QLineEdit()
    before = sys.getrefcount(None)
    for _ in range(500):
        edit.setText("x")
    assert abs(sys.getrefcount(None) - before) < 100
