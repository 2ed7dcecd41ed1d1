"""Every function of XPath 1.0 and ODK XForms, by name in `registry.TABLE`."""

from forms.xpath.functions import choices, core, dates, geo, numbers, repeats, strings
from forms.xpath.functions.registry import TABLE as TABLE
from forms.xpath.functions.registry import Function as Function

__all__ = ["TABLE", "Function", "choices", "core", "dates", "geo", "numbers", "repeats", "strings"]
