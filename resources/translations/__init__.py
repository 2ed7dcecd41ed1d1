"""Catalogues of the window in Arabic, Sorani Kurdish and English (see ``installer/translations.py``)."""
