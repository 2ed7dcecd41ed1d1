"""The expression language of ODK XForms: XPath 1.0 and the OpenRosa functions, compiled to closures.

    expression = compile_expression("selected(../skills, 'welding') and ../age >= 18")
    expression.boolean(Scope(node, environment))

`tree` is what expressions walk, `Scope` and `Environment` are where they stand, `Expression.references()` is what
they read. Everything that can be wrong is an `ExpressionError` with a code and an offset.

What was settled where the specification is silent, or the engines of the field differ:

- Nodes that are not relevant have the string-value "", and so have those below them; they still count as nodes.
- "/" is the primary instance everywhere, also inside predicates on instance(...).
- Names without a prefix mean elements in no namespace and in the XForms namespace.
- A number is never written with an exponent; NaN is written "NaN". Digits of all three kinds are read.
- number() of a date is its days since 1970 with their fraction, written down as whole days.
- Numbers are equal within 1e-12, and halves are rounded away from zero, as in JavaRosa.
- date() and date-time() keep the time of day; midnight in the form's time zone is written as a date alone.
- Less and greater between nodes and a boolean compare numbers, as browsers and both engines of the field do.
- regex() searches; it is anchored by ^ and $ only. \\d and \\w are ASCII; \\p{L} and \\p{IsArabic} work.
- Functions of JavaRosa that the specification does not name: depend, enclosed-area, extract-signed, property,
  upper-case, lower-case.
"""

from forms.xpath.errors import ExpressionError as ExpressionError
from forms.xpath.expression import Expression as Expression
from forms.xpath.expression import compile_expression as compile_expression
from forms.xpath.references import Hop as Hop
from forms.xpath.references import Reference as Reference
from forms.xpath.scope import Environment as Environment
from forms.xpath.scope import Scope as Scope
from forms.xpath.tree import Kind as Kind
from forms.xpath.tree import Node as Node
