"""The ministry's own forms: one workbook each, the source that the ministry edits."""
