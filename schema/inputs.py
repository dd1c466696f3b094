"""What is put into a question: filters, sort orders and look-ups of each declared type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import strawberry
from strawberry.types.base import StrawberryList
from strawberry.utils.str_converters import to_camel_case

from schema.columns import column_type
from schema.declared import Column, Derived, Localised, ToMany, ToOne
from schema.making import input_field, sentence
from schema.scalars import Date, DateTime, Vnd

if TYPE_CHECKING:
    from collections.abc import Iterator

    from strawberry.types.field import StrawberryField

    from schema.declared import Declaration, Declarations, Declared
    from schema.making import Made

RANGES: dict[Any, str] = {
    Date: "DateRange",
    DateTime: "DateTimeRange",
    int: "IntRange",
    float: "FloatRange",
    Vnd: "VndRange",
}


def make_shared_inputs(made: Made) -> None:
    """The inputs that many types use."""
    for python, name in RANGES.items():
        ends = {
            "from": input_field(python, "This or later (larger)."),
            "to": input_field(python, "This or earlier (smaller)."),
        }
        made.input(name, "A range with both ends included; an end that is not given is open.", ends)
    point = {
        "latitude": input_field(float, "Degrees north.", required=True),
        "longitude": input_field(float, "Degrees east.", required=True),
    }
    made.input("Point", "A point in degrees WGS 84.", point)
    place = {
        "unit": input_field(str, PLACE_OF_CODE),
        "name": input_field(str, PLACE_OF_NAME),
        "point": input_field(made["Point"], "Any point."),
    }
    made.input("Place", "Where something is measured from: exactly one of these.", place, one_of=True)
    near = {
        "place": input_field(made["Place"], "From where it is measured.", required=True),
        "within_km": input_field(
            float, "How far away at the most, in kilometres as the crow flies; 25 if absent."
        ),
        "or_online": input_field(
            bool, "Also offers that are online; false if absent. It changes nothing for what is no offer."
        ),
    }
    near = {to_camel_case(name): value for name, value in near.items()}
    made.input("Near", "Nearness in a straight line: mountain roads are much longer.", near)
    external = {
        "source": input_field(str, "The system that owns the thing.", required=True),
        "id": input_field(str, "What that system calls it.", required=True),
    }
    made.input("ExternalId", "The name of a thing in another system.", external)
    made.enum("Language", "A language of the hub.", {"VI": "Vietnamese.", "EN": "English."})


PLACE_OF_CODE = (
    "Official code of a unit of today: its point; a province counts as the middle of its communes. Also that of a former"
    " unit (the point of its main successor) or of a former district (`072` or `D-072`: the middle of its communes). Where"
    " today's unit has the code of a former one, today's is meant."
)
PLACE_OF_NAME = (
    "Name of a unit of today, a former one or a former district: `Na Hang`, `huyện Na Hang`, `tp ha giang`; accents, case"
    " and the word for its kind may be left out. Of several the first is taken: one of that very kind, one with these"
    " accents, a ward or commune of today, a former district (the middle of its communes), a former ward or commune (its"
    " main successor), a province; among equals that of the smallest code. Nothing is near a name that nothing has."
)
MAX_AGE = (
    "Its `provenance.verifiedOn` is at the most so many days ago, 0 meaning today or later; what was verified on an"
    " unknown day, or is SYNTHETIC, is never among them. BAD_INPUT below 0."
)
STALE = "Its `provenance.isStale` is this; unknown counts as false: what was verified on an unknown day, or is never due."

SMALLEST_FIRST = (
    "the smallest, earliest or alphabetically first",
    "the largest, latest or alphabetically last",
)


def make_orders(made: Made, declaration: Declaration) -> None:
    """The sort orders of a list of that type."""
    values = {}
    for name, (first, last) in sorts(declaration):
        called = to_camel_case(name.lower())
        values[f"{name}_ASC"] = f"By `{called}`: {first} comes first."
        values[f"{name}_DESC"] = f"By `{called}`: {last} comes first."
    made.enum(f"{declaration.name}OrderBy", f"Sort orders of a list of {declaration.name}.", values)


def sorts(declaration: Declaration) -> Iterator[tuple[str, tuple[str, str]]]:
    """The sort orders of a type without their direction, and their two ends: `NAME`, and always `CREATED_AT`."""
    for name, declared in declaration.fields.items():
        if isinstance(declared, Column) and declared.sort:
            yield name.upper(), declared.ends or SMALLEST_FIRST
        elif isinstance(declared, Localised) and declared.sort:
            yield name.upper(), SMALLEST_FIRST
    if declaration.is_node:
        yield "CREATED_AT", SMALLEST_FIRST


def make_lookup(made: Made, declaration: Declaration) -> None:
    """What identifies one thing of that type."""
    fields = {"id": input_field(strawberry.ID, "Its global id.")}
    for name in declaration.lookups:
        if name == "external_id":
            fields["externalId"] = input_field(made["ExternalId"], "Its name in the system that owns it.")
        else:
            fields[to_camel_case(name)] = input_field(str, _lookup_text(declaration, name))
    text = f"What identifies one {declaration.name}: exactly one of these."
    made.input(f"{declaration.name}By", text, fields, one_of=True)


def _lookup_text(declaration: Declaration, name: str) -> str:
    finder = declaration.finders.get(name)
    return sentence(finder.__doc__) if finder else declaration.fields[name].description


class Filters:
    """Makes the filter inputs: what the columns, relations and further conditions of a type allow."""

    def __init__(self, made: Made, declarations: Declarations) -> None:
        self.made = made
        self.declarations = declarations

    def make(self, declaration: Declaration) -> None:
        """The filter of a type, and that of a list of it."""
        name = declaration.name
        itself = self.made.named(f"{name}Filter")
        fields = dict(self._fields(declaration))
        fields["and"] = input_field(StrawberryList(itself), "All of these must hold.")
        fields["or"] = input_field(
            StrawberryList(itself), "At least one of these must hold; none holds in an empty list."
        )
        fields["not"] = input_field(itself, "This must not hold.")
        text = f"Conditions on {name}; all that are given must hold, and null is the same as absent."
        self.made.input(f"{name}Filter", text, fields)
        some = {
            "some": input_field(itself, "At least one fulfils this."),
            "none": input_field(itself, "None fulfils this."),
        }
        self.made.input(f"{name}ListFilter", f"Conditions on a list of {name}.", some)

    def _fields(self, declaration: Declaration) -> Iterator[tuple[str, StrawberryField]]:
        if declaration.is_node:
            yield "id", input_field(StrawberryList(strawberry.ID), "Its id is one of these.")
        if declaration.has_provenance:
            yield "maxAgeDays", input_field(int, MAX_AGE)
            yield "isStale", input_field(bool, STALE)
        for owner, name, declared in self.declarations.filterable(declaration):
            type_, text = self._of(owner, name, declared)
            yield to_camel_case(name), input_field(type_, text)
        for name, extra in declaration.filters.items():
            type_ = self.made.type_of(extra.type, is_list=extra.many)
            yield to_camel_case(name), input_field(type_, extra.description)

    def _of(self, owner: Declaration, name: str, declared: Declared) -> tuple[Any, str]:
        called = to_camel_case(name)
        if isinstance(declared, ToOne):
            target = self.declarations.interface_of(next(iter(declared.targets)))
            return self.made.named(f"{target}Filter"), f"Its `{called}` is there and fulfils this."
        if isinstance(declared, ToMany):
            target = self.declarations.interface_of(declared.target)
            return self.made.named(f"{target}ListFilter"), f"Its `{called}` fulfil this."
        if isinstance(declared, Derived):
            return self._scalar(declared.type, called, is_list=False)
        found = column_type(owner.table_model, getattr(declared, "name", None) or name)
        return self._scalar(found.type, called, is_list=found.is_list)

    def _scalar(self, python: Any, called: str, *, is_list: bool) -> tuple[Any, str]:
        values = StrawberryList(self.made.type_of(python))
        if is_list:
            return values, f"Its `{called}` has at least one of these."
        if python in RANGES:
            return self.made[RANGES[python]], f"Its `{called}` lies in this range."
        if python is bool:
            return bool, f"Its `{called}` is this; unknown counts as false."
        return values, f"Its `{called}` is one of these."
