"""Documents and variables that somebody would send to make the hub work: each as large as the body limit lets it.

`documents(size)` grows every attack with `size`; a refusal must not grow along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Attack = tuple[str, str, dict[str, Any] | None]

LOOK_UP = 'organisation(by: {code: "fpt"}) { code }'


def _many(part: Callable[[int], str], size: int) -> str:
    """As many numbered parts as fit into `size` characters."""
    parts, length, index = [], 0, 0
    while length < size:
        parts.append(part(index))
        length += len(parts[-1])
        index += 1
    return "".join(parts)


def _doubling(size: int) -> str:
    """Each fragment spreads the next one twice: 2^n fields."""
    chain = _many(lambda i: f"fragment f{i} on Organisation {{ ...f{i + 1} ...f{i + 1} }} ", size)
    last = chain.count("fragment")
    return f'{{ organisation(by: {{code: "x"}}) {{ ...f0 }} }} {chain} fragment f{last} on Organisation {{ code }}'


def _deepening(size: int) -> str:
    """Each fragment selects the parent twice and spreads the next one in it."""
    part = "fragment f{0} on Organisation {{ a: parent {{ ...f{1} }} b: parent {{ ...f{1} }} }} "
    chain = _many(lambda i: part.format(i, i + 1), size)
    last = chain.count("fragment")
    return f'{{ organisation(by: {{code: "x"}}) {{ ...f0 }} }} {chain} fragment f{last} on Organisation {{ code }}'


def _cycle(size: int) -> str:
    chain = _many(lambda i: f"fragment f{i} on Organisation {{ code ...f{i + 1} }} ", size)
    last = chain.count("fragment")
    return f'{{ organisation(by: {{code: "x"}}) {{ ...f0 }} }} {chain} fragment f{last} on Organisation {{ ...f0 }}'


def _mesh(size: int) -> str:
    """Every fragment spreads all the others."""
    number = max(2, int((size / 8) ** 0.5))
    return '{ organisation(by: {code: "x"}) { ...f0 } }' + "".join(
        f"fragment f{i} on Organisation {{ code {' '.join(f'...f{j}' for j in range(i + 1, number))} }} "
        for i in range(number)
    )


def _side_by_side(size: int) -> str:
    """Many fragments at one place, each with the same fields: pairs of fragments."""
    chain = _many(lambda i: f"fragment f{i} on Organisation {{ code name nameVi nameEn website }} ", size)
    number = chain.count("fragment")
    spreads = " ".join(f"...f{i}" for i in range(number))
    return f'{{ organisation(by: {{code: "x"}}) {{ {spreads} }} }} {chain}'


def _merging(size: int) -> str:
    """k times the same field, each with k times the same field below it: k^4 pairs."""
    k = max(2, int((size / 40) ** 0.5))
    inner = " ".join("children { nodes { code } }" for _ in range(k))
    return "{ " + " ".join(f'organisation(by: {{code: "x"}}) {{ {inner} }}' for _ in range(k)) + " }"


def _levels(size: int) -> str:
    """Few fields at a place, but the same ones on every level."""
    text = "code"
    while len(text) < size / 4 and text.count("{") < 40:
        text = f"parent {{ {text} }} parent {{ code }}"
    return f'{{ organisation(by: {{code: "x"}}) {{ {text} }} }}'


def _operations(size: int) -> str:
    """Many operations over one chain of fragments."""
    chain = "".join(f"fragment f{i} on Organisation {{ code ...f{i + 1} }} " for i in range(50))
    return (
        _many(lambda i: f'query q{i} {{ organisation(by: {{code: "x"}}) {{ ...f0 }} }} ', size)
        + chain
        + "fragment f50 on Organisation { code }"
    )


def _members(size: int) -> str:
    """An interface whose every member gets its own fields, again and again."""
    members = (
        "Course",
        "Internship",
        "Scholarship",
        "PilotCall",
        "ExpertAssignment",
        "Organisation",
        "Skill",
    )
    return (
        '{ nodes(ids: ["x"]) { '
        + _many(lambda i: f"... on {members[i % len(members)]} {{ a{i}: id n{i}: id }} ", size)
        + "} }"
    )


def _described(size: int) -> str:
    return (
        "{ "
        + _many(lambda i: f"s{i}: __schema {{ types {{ name fields {{ name args {{ name }} }} }} }} ", size)
        + "}"
    )


def _wide_pages(size: int) -> str:
    inner = _many(lambda i: f"c{i}: children(first: 100) {{ nodes {{ code }} }} ", size)
    return f"{{ organisations(first: 100) {{ nodes {{ {inner} }} }} }}"


def documents(size: int) -> Iterator[Attack]:
    """Name, text and variables of every attack, each of about `size` characters."""
    yield "doubling fragments", _doubling(size), None
    yield "deepening fragments", _deepening(size), None
    yield "a cycle of fragments", _cycle(size), None
    yield "a mesh of fragments", _mesh(size), None
    yield "fragments side by side", _side_by_side(size), None
    yield "merging k^4", _merging(size), None
    yield "the same on every level", _levels(size), None
    yield "many operations", _operations(size), None
    yield "members of an interface", _members(size), None
    yield "descriptions", _described(size), None
    yield "wide pages", _wide_pages(size), None
    yield from _tokens(size)
    yield from _values(size)
    yield from _mistakes(size)


def _tokens(size: int) -> Iterator[Attack]:
    yield "one name", "{ " + "a " * (size // 2) + "}", None
    yield "the same look-up", "{ " + _many(lambda _: LOOK_UP + " ", size) + "}", None
    yield "aliases", "{ " + _many(lambda i: f"a{i}: {LOOK_UP} ", size) + "}", None
    yield (
        "aliases of a scalar",
        f'{{ organisation(by: {{code: "x"}}) {{ {_many(lambda i: f"a{i}: code ", size)} }} }}',
        None,
    )
    yield "directives", "{ __typename " + "@include(if: true) " * (size // 19) + "}", None
    yield "directives on all", "{ " + _many(lambda i: f"a{i}: __typename @skip(if: false) ", size) + "}", None
    yield "brackets", "{ a(b: " + "[" * size, None
    yield "braces", "{ a " * (size // 4), None
    yield "a long name", "{ " + "a" * size + " }", None
    yield "a long string", '{ a(b: "' + "x" * size + '") }', None
    yield "escapes", '{ a(b: "' + "\\u00e4" * (size // 6) + '") }', None
    yield "a block string", '{ a(b: """' + "x\n" * (size // 2) + '""") }', None
    yield "an open string", '{ a(b: "' + "x" * size, None
    yield "a comment", "{ __typename #" + "x" * size + "\n}", None
    yield "comments", "{ __typename " + "#\n" * (size // 2) + "}", None
    yield "commas", "{ __typename " + "," * size + "}", None
    yield "lines", "\n" * size + "{ nothing }", None
    yield "a long number", "{ organisations(first: " + "1" * size + ") { nodes { code } } }", None
    yield "NUL", "\0" * size, None
    yield "many types", _many(lambda i: f"type T{i} {{ a: Int }} ", size), None


def _values(size: int) -> Iterator[Attack]:
    codes = ", ".join(f'"{i}"' for i in range(size // 8))
    yield "a list literal", f"{{ organisations(filter: {{code: [{codes}]}}) {{ nodes {{ code }} }} }}", None
    nots = "{not: " * (size // 6) + "{}" + "}" * (size // 6)
    yield "not in not", f"{{ organisations(filter: {nots}) {{ nodes {{ code }} }} }}", None
    deep: Any = {}
    for _ in range(min(size // 8, 800)):
        deep = {"not": deep}
    by_filter = "query($f: OrganisationFilter) { organisations(filter: $f) { nodes { code } } }"
    by_codes = "query($c: [String!]) { organisations(filter: {code: $c}) { nodes { code } } }"
    yield "not in not, as variable", by_filter, {"f": deep}
    yield "a list in a variable", by_codes, {"c": [str(i) for i in range(size // 8)]}
    yield "wrong values in a variable", by_codes, {"c": [{"a": i} for i in range(size // 16)]}
    yield "an or of many", by_filter, {"f": {"or": [{"code": ["a"]}] * (size // 18)}}
    yield "a long text in a variable", by_codes, {"c": ["x" * size]}
    yield "a wrong long text", by_filter, {"f": "x" * size}
    yield "unknown keys", by_filter, {"f": {f"key{i}": 1 for i in range(size // 12)}}
    yield "unknown variables", "{ __typename }", {f"v{i}": i for i in range(size // 12)}


def _mistakes(size: int) -> Iterator[Attack]:
    yield "unknown fields", "{ " + _many(lambda i: f"organisationz{i} ", size) + "}", None
    yield "unknown types", _many(lambda i: f"fragment f{i} on AdministrativeUnitt{i} {{ code }} ", size), None
    yield "a long unknown type", "{ ... on " + "AdministrativeUnit" * (size // 18) + " { code } }", None
    yield (
        "unknown arguments",
        "{ organisations(" + _many(lambda i: f"fist{i}: 1 ", size) + ") { nodes { code } } }",
        None,
    )
    yield (
        "undefined variables",
        "{ " + _many(lambda i: f"a{i}: organisations(first: $v{i}) {{ nodes {{ code }} }} ", size) + "}",
        None,
    )
    yield "unused variables", "query(" + _many(lambda i: f"$v{i}: Int ", size) + ") { __typename }", None
    yield (
        "variables of unknown types",
        "query(" + _many(lambda i: f"$v{i}: Strin{i} ", size) + ") { __typename }",
        None,
    )
    yield "unknown directives", "{ " + _many(lambda i: f"a{i}: __typename @inklude{i} ", size) + "}", None
    yield (
        "unused fragments",
        "{ __typename } " + _many(lambda i: f"fragment f{i} on Skill {{ code }} ", size),
        None,
    )
    yield (
        "wrong enum values",
        "{ "
        + _many(lambda i: f"a{i}: organisations(orderBy: [CODEE_{i}]) {{ nodes {{ code }} }} ", size)
        + "}",
        None,
    )
