"""The page for trying queries in a browser: GraphiQL, from files in `static/` and from nowhere else.

`ide_page` makes the page, `ide_routes` serves its files, `load_examples` reads the queries in its tabs. Who may see
the page, and when a GET means the page rather than a query, is decided by the caller. This module must never
name another origin (no CDN, no font service, no telemetry), and never put anything of the request or of
the viewer into the page: the same bytes go to everybody.
"""

from __future__ import annotations

import gzip
import hashlib
import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Final

import orjson
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from hub.errors import StartError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from starlette.requests import Request

STATIC: Final = Path(__file__).parent / "static"

# Only these leave the folder: not the template, the licences or the build script.
CONTENT_TYPES: Final = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}

PAGE_POLICY: Final = {
    "default-src": "'self'",
    "script-src": "'self'",
    # GraphiQL's dialogs and menus write <style> elements while they run.
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
}

SAFETY_HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}

_TITLES: Final = re.compile(r"# vi: (?P<vi>\S.*)\n# en: (?P<en>\S.*)\n")


@dataclass(frozen=True)
class Example:
    """A query that the page offers, in a tab and in its list of examples."""

    name: str
    title_vi: str
    title_en: str
    document: str


@dataclass(frozen=True)
class Asset:
    """A file of the page, as it goes over the wire."""

    content_type: str
    body: bytes

    @cached_property
    def gzipped(self) -> bytes:
        """The body for the slow lines of the far communes: 0.4 MB instead of 1.3 for the scripts."""
        return gzip.compress(self.body, mtime=0)


def load_examples(folder: Path) -> tuple[Example, ...]:
    """Read the examples of a folder, in the order of their file names.

    A file opens with `# vi: ` and `# en: `, its title in both languages. One that does not is a StartError.
    """
    return tuple(_read_example(path) for path in sorted(folder.glob("*.graphql")))


def ide_page(endpoint: str = "/graphql", examples: Sequence[Example] = ()) -> Response:
    """Answer a GET on `endpoint` with the page; it sends its queries to the address it was loaded from."""
    headers = {
        "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in PAGE_POLICY.items()),
        "Cache-Control": "no-cache",
        "Vary": "Accept",
        **SAFETY_HEADERS,
    }
    return Response(_page(endpoint, tuple(examples)), media_type="text/html", headers=headers)


def ide_routes(endpoint: str = "/graphql") -> list[BaseRoute]:
    """Serve the files of the page below `endpoint`, under an address that changes when a file does."""
    return [Route(f"{endpoint}/static/{_digest()}/{{name:path}}", _serve_asset, name="ide-asset")]


def _serve_asset(request: Request) -> Response:  # not async: compressing the scripts takes 50 ms, once
    asset = _assets().get(request.path_params["name"])
    if asset is None:
        raise HTTPException(404)
    headers = {
        "Cache-Control": "public, max-age=31536000, immutable",
        "Content-Security-Policy": "default-src 'none'",
        **SAFETY_HEADERS,
    }
    if asset.content_type == CONTENT_TYPES[".woff2"]:  # compressed already
        return Response(asset.body, media_type=asset.content_type, headers=headers)
    headers["Vary"] = "Accept-Encoding"
    if "gzip" not in request.headers.get("Accept-Encoding", ""):
        return Response(asset.body, media_type=asset.content_type, headers=headers)
    headers["Content-Encoding"] = "gzip"
    return Response(asset.gzipped, media_type=asset.content_type, headers=headers)


def _read_example(path: Path) -> Example:
    document = path.read_text(encoding="utf-8")
    titles = _TITLES.match(document)
    if titles is None:
        raise StartError(f"{path.name}: an example opens with two lines, '# vi: title' and '# en: title'")
    return Example(path.stem, titles["vi"], titles["en"], document)


@cache
def _page(endpoint: str, examples: tuple[Example, ...]) -> bytes:
    # Relative to the page, so that it also works behind a proxy that adds a prefix.
    assets = f"{endpoint.rpartition('/')[2]}/static/{_digest()}"
    template = Template((STATIC / "index.html").read_text(encoding="utf-8"))
    return template.substitute(assets=assets, examples=_script_json(examples)).encode()


def _script_json(examples: tuple[Example, ...]) -> str:
    """JSON that cannot end the <script> element it stands in."""
    shown = [
        {"name": one.name, "titleVi": one.title_vi, "titleEn": one.title_en, "document": one.document}
        for one in examples
    ]
    return orjson.dumps(shown).decode().replace("<", "\\u003c")


@cache
def _assets() -> Mapping[str, Asset]:
    paths = sorted(path for path in STATIC.rglob("*") if path.suffix in CONTENT_TYPES)
    return {
        path.relative_to(STATIC).as_posix(): Asset(CONTENT_TYPES[path.suffix], path.read_bytes())
        for path in paths
    }


@cache
def _digest() -> str:
    contents = hashlib.sha256()
    for name, asset in _assets().items():
        contents.update(f"{name} {len(asset.body)}\n".encode())
        contents.update(asset.body)
    return contents.hexdigest()[:16]
