"""The only home of Qt: windows, pages, widgets, and every sentence that a person reads."""
