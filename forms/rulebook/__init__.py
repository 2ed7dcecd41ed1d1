"""Rulebooks: rules of points that a ministry writes in a spreadsheet, checked, published, and scored alike everywhere.

    read = read_workbook(xlsx)                      # Read(book, problems by sheet, row and column)
    document = to_document(read.book)               # what a release carries; from_document(document) is the book again
    scorer = compile_rulebook(read.book)
    lines = scorer.score({"age": 34, "dependants": 3}, date(2026, 11, 22))
    scorer.explain(lines[0], "ar")                  # the sentence that a clerk reads aloud

What a condition, or an expression for points, may say (a part of the language of forms, with the same meaning):

- ``${fact}``, numbers, 'texts', ``true()``, ``false()``, ``today()``, ``date('2026-01-31')``;
- ``and``, ``or``, ``not(…)``, ``=``, ``!=``, ``<``, ``<=``, ``>``, ``>=`` (not one after another), ``if(…, …, …)``;
- ``+``, ``-``, ``*``, ``div``, ``mod``, ``min``, ``max``, ``int``, ``round``, ``floor``, ``ceiling``, ``abs``;
- ``selected(${fact}, 'code')``, ``count-selected(${fact})``; the difference of two days is a number of days;
- ``known(${fact})``, which forms do not have: whether there is an answer (``${fact} != ''`` in a form).

Kinds of values are kept apart: a text is never taken for a number, nor a number for a condition. Days have no time and
no zone, so that desk and ministry never differ by an evening. The meaning is that of ``forms.xpath`` in UTC.

Silence: a fact that is missing neither gives nor takes. A condition grants only where it would whatever the missing
facts were; a rule that takes points is left out while any fact that it reads is missing, and never reads a voluntary
one; points are not computed from a missing fact. Whoever writes known(${x}) has thought of silence: of that fact the
condition is taken as it is written.
"""

from forms.rulebook.book import Account as Account
from forms.rulebook.book import Fact as Fact
from forms.rulebook.book import FactDefinition as FactDefinition
from forms.rulebook.book import FactType as FactType
from forms.rulebook.book import Line as Line
from forms.rulebook.book import Rule as Rule
from forms.rulebook.book import Rulebook as Rulebook
from forms.rulebook.book import Tie as Tie
from forms.rulebook.document import from_document as from_document
from forms.rulebook.document import to_document as to_document
from forms.rulebook.reading import Read as Read
from forms.rulebook.reading import read_workbook as read_workbook
from forms.rulebook.scoring import Scorer as Scorer
from forms.rulebook.scoring import compile_rulebook as compile_rulebook
