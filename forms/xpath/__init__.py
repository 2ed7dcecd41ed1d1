"""The expression language of ODK XForms: XPath 1.0 and the OpenRosa functions, compiled to closures.

    expression = compile_expression("selected(../skills, 'welding') and ../age >= 18")
    expression.boolean(Scope(node, environment))

`tree` is what expressions walk, `Scope` and `Environment` are where they stand, `Expression.references()` is what
they read. Everything that can be wrong is an `ExpressionError` with a code and an offset.
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
