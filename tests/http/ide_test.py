from __future__ import annotations

import gzip
import hashlib
import json
import re
from pathlib import Path

import pytest
from graphql import OperationDefinitionNode, parse
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from hub.errors import StartError
from hub.http.ide import CONTENT_TYPES, STATIC, Example, ide_page, ide_routes, load_examples

EXAMPLES = load_examples(Path(__file__).parents[2] / "schema" / "examples")
SHIPPED = [path.relative_to(STATIC).as_posix() for path in STATIC.rglob("*") if path.is_file()]
SERVED = [name for name in SHIPPED if Path(name).suffix in CONTENT_TYPES]


def client(examples: tuple[Example, ...] = EXAMPLES, endpoint: str = "/graphql") -> TestClient:
    page = Route(endpoint, lambda _request: ide_page(endpoint, examples))
    return TestClient(Starlette(routes=[*ide_routes(endpoint), page]))


def references(html: str) -> list[str]:
    return re.findall(r'(?:src|href)="([^"]*)"', html)


def address(name: str) -> str:
    (boot,) = (one for one in references(client().get("/graphql").text) if one.endswith("/boot.js"))
    return f"/{boot.removesuffix('boot.js')}{name}"


def examples_in(html: str) -> list[dict[str, str]]:
    element = re.search(r'<script type="application/json" id="examples">(.*?)</script>', html, re.DOTALL)
    assert element
    shown: list[dict[str, str]] = json.loads(element[1])
    return shown


def test_the_page_is_html_that_no_cache_keeps_past_a_release() -> None:
    answer = client().get("/graphql")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-cache"
    assert answer.headers["vary"] == "Accept"


def test_the_page_runs_no_script_but_its_own_files() -> None:
    answer = client().get("/graphql")
    policy = dict(rule.split(" ", 1) for rule in answer.headers["content-security-policy"].split("; "))
    assert policy == {
        "default-src": "'self'",
        "script-src": "'self'",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data:",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert re.findall(r"<script(?![^>]* src=)[^>]*>", answer.text) == [
        '<script type="application/json" id="examples">'
    ]
    assert " on" not in "".join(re.findall(r"<[^>]*>", answer.text))


def test_the_page_and_what_starts_it_name_no_other_origin() -> None:
    own = [
        client().get("/graphql").text,
        *((STATIC / name).read_text() for name in ("boot.js", "page.css", "fonts.css")),
    ]
    assert [re.findall(r"(?:https?:)?//[\w-]+(?:\.[\w-]+)+", text) for text in own] == [[], [], [], []]
    styles = (STATIC / "graphiql.css").read_text()
    assert {url[:5] for url in re.findall(r'url\(["\']?([^)]*)', styles)} == {"data:"}
    assert "@import" not in styles


@pytest.mark.parametrize(
    ("endpoint", "base"), [("/graphql", ""), ("/api/v1/graph", "/api/v1")], ids=["usual path", "deeper path"]
)
def test_every_file_that_the_page_asks_for_is_there(endpoint: str, base: str) -> None:
    web = client(endpoint=endpoint)
    asked = references(web.get(endpoint).text)
    assert len(asked) == 8
    assert [web.get(f"{base}/{one}").status_code for one in asked] == [200] * 8


def test_every_file_that_the_style_sheets_ask_for_is_there() -> None:
    asked = re.findall(r"url\((fonts/[^)]*)\)", (STATIC / "fonts.css").read_text())
    assert len(asked) == 6
    assert {client().get(address(name)).status_code for name in asked} == {200}


@pytest.mark.parametrize("name", SERVED)
def test_a_file_is_served_with_its_type_and_kept_for_ever(name: str) -> None:
    answer = client().get(address(name), headers={"Accept-Encoding": "identity"})
    assert answer.content == (STATIC / name).read_bytes()
    assert answer.headers["content-type"] == CONTENT_TYPES[Path(name).suffix]
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "content-encoding" not in answer.headers


def test_scripts_travel_compressed_to_those_who_can_read_that() -> None:
    with client().stream("GET", address("graphiql.js"), headers={"Accept-Encoding": "br, gzip"}) as answer:
        wire = b"".join(answer.iter_raw())
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["vary"] == "Accept-Encoding"
    assert len(wire) < 400_000
    assert gzip.decompress(wire) == (STATIC / "graphiql.js").read_bytes()


@pytest.mark.parametrize(
    "name", ["index.html", "build.sh", "LICENSES.md", "../ide.py", "..%2Fide.py", "fonts", "none.js", ""]
)
def test_nothing_else_of_the_folder_can_be_fetched(name: str) -> None:
    assert client().get(address("") + name).status_code == 404


def test_another_release_is_another_address() -> None:
    stale = re.sub(r"/static/\w+/", "/static/0123456789abcdef/", address("boot.js"))
    assert client().get(stale).status_code == 404


def test_an_example_cannot_break_out_of_the_page() -> None:
    hostile = Example(
        "x", "</script><script>alert(1)</script>", "<!--", 'query X { a(b: "</script>$assets") }'
    )
    html = client(examples=(hostile,)).get("/graphql").text
    assert html.count("<script") == 5
    assert examples_in(html) == [
        {"name": "x", "titleVi": hostile.title_vi, "titleEn": hostile.title_en, "document": hostile.document}
    ]


def test_the_examples_shipped_are_on_the_page_in_both_languages() -> None:
    shown = examples_in(client().get("/graphql").text)
    assert [one["name"] for one in shown] == sorted(one["name"] for one in shown)
    assert len(shown) >= 6
    assert shown[0]["titleVi"] == "Các xã, phường của tỉnh Tuyên Quang (mã tỉnh 08)"
    assert shown[0]["titleEn"] == "The communes and wards of Tuyen Quang province (code 08)"


def test_every_example_is_one_operation_whose_name_titles_its_tab() -> None:
    operations = [parse(example.document).definitions for example in EXAMPLES]
    names = [one.name.value for (one,) in operations if isinstance(one, OperationDefinitionNode) and one.name]
    assert len(set(names)) == len(EXAMPLES)


def test_an_example_without_its_titles_is_named(tmp_path: Path) -> None:
    (tmp_path / "1-untitled.graphql").write_text("# en: Only one language\nquery X { a }\n")
    with pytest.raises(StartError) as refusal:
        load_examples(tmp_path)
    assert (
        str(refusal.value)
        == "1-untitled.graphql: an example opens with two lines, '# vi: title' and '# en: title'"
    )


def test_the_vendored_files_are_those_that_the_build_script_makes() -> None:
    lines = (STATIC / "SHA256SUMS").read_text().splitlines()
    sums = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    assert {name: hashlib.sha256((STATIC / name).read_bytes()).hexdigest() for name in sums} == sums
    assert set(SERVED) - set(sums) == {"boot.js", "page.css", "icon.svg"}


def test_the_vendored_files_stay_small() -> None:
    assert sum((STATIC / name).stat().st_size for name in SHIPPED) < 3_000_000
