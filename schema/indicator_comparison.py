"""Comparisons of an indicator in GraphQL: its latest figures by group of subjects."""

from resolvers import indicator as resolve
from schema.declare import column, computed, one


@computed(resolve.COMPARISON)
class IndicatorComparison:
    """The latest approved figures of the subjects of one group. They are compared, and never added up."""

    key = column("The group as a text: a name of its enum, or the code of the area; `-` if it is not known.")
    remoteness = column("The group, by remoteness; null if that is not known, or in other comparisons.")
    area = one("The group, by area; null in other comparisons.", "Area", "area")
    tier = column("The group, by tier; null in other comparisons.")
    kind = column("The group, by kind of subject; null in other comparisons.")
    subjects = column("How many subjects of the group were measured.")
    value = column(
        "The mean of their latest figures, in the unit of the indicator, each subject counted alike whatever its size."
    )
    smallest = column("The smallest of these figures.")
    largest = column("The largest of these figures.")
    measured_from = column("The last day of the oldest period among them.")
    measured_to = column("The last day of the youngest period among them.")
