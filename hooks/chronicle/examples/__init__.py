"""Examples for editors: each field right and wrong, each rule broken, with the very messages that the checks give.

They stand on a small chronicle beside this file, so that no example can say what the code does not do.
"""

from .fields import FieldExample, field_examples, fields_of
from .rules import RuleExample, rule_examples
from .samples import sample

__all__ = ["FieldExample", "RuleExample", "field_examples", "fields_of", "rule_examples", "sample"]
