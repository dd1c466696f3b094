"""The page in a real browser. Chromium is driven over a pipe with its DevTools protocol: no port, no driver to install."""

from __future__ import annotations

import fcntl
import json
import os
import select
import shutil
import signal
import socket
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest
import uvicorn
from graphql import build_schema, graphql_sync
from starlette.applications import Starlette
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from hub.http.ide import Example, ide_page, ide_routes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from starlette.requests import Request

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--remote-debugging-pipe",
    "--window-size=1400,900",
)
PATIENCE = 30.0
EDITOR = ".graphiql-query-editor .CodeMirror"
ANSWER = ".graphiql-response .CodeMirror"
LAST_EXAMPLE = ".examples-list li:last-child button"

# GraphiQL takes note of a change 100 ms after it. The page is kept busy until both that and the click are due, as
# on a loaded machine: the click then comes before React has rendered the note.
CHANGE_AND_CLICK = f"""
    document.querySelector('{EDITOR}').CodeMirror.setValue('query Mine {{ nameVi }}');
    setTimeout(() => document.querySelector('{LAST_EXAMPLE}').click(), 101);
    setTimeout(() => {{ const end = performance.now() + 100; while (performance.now() < end); }}, 50);
"""

pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="no chromium on this machine: apt-get install chromium"
)

# Every letter of Vietnamese that a font without its subset would take from another font.
LETTERS = "ăâđêôơư ĂÂĐÊÔƠƯ ắằẳẵặ ấầẩẫậ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự ýỳỷỹỵ ₫"
SCHEMA = build_schema(f'"{LETTERS}" type Query {{ "Tên" nameVi: String }}')
EXAMPLES = (
    Example("1", "Tên đơn vị", "Name of the unit", f"# {LETTERS}\nquery TenDonVi {{\n  nameVi\n}}\n"),
    Example("2", "Ví dụ hai", "Second example", "query SecondExample {\n  nameVi\n}\n"),
)


async def graphql(request: Request) -> Response:
    if request.method == "GET":
        return ide_page("/graphql", EXAMPLES)
    body = await request.json()
    result = graphql_sync(SCHEMA, body["query"], {"nameVi": f"Xã Tân Trào {LETTERS}"})
    return JSONResponse(result.formatted)


@pytest.fixture(scope="module")
def origin() -> Iterator[str]:
    listener = socket.create_server(("127.0.0.1", 0))
    app = Starlette(routes=[*ide_routes("/graphql"), Route("/graphql", graphql, methods=["GET", "POST"])])
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join(PATIENCE)
    listener.close()


def pipe_above_stdio() -> tuple[int, int]:
    """Keep clear of 3 and 4, where Chromium expects its ends."""
    low = os.pipe()
    read, write = (fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, 10) for fd in low)
    for fd in low:
        os.close(fd)
    return read, write


class Page:
    """A tab of a fresh Chromium: commands go down one pipe, answers and events come up another."""

    def __init__(self, profile: Path) -> None:
        assert CHROMIUM
        commands, self._write = pipe_above_stdio()
        self._read, answers = pipe_above_stdio()
        self._pid = os.posix_spawn(
            CHROMIUM,
            [CHROMIUM, *FLAGS, f"--user-data-dir={profile}"],
            os.environ,
            setpgroup=0,
            file_actions=[
                (os.POSIX_SPAWN_DUP2, commands, 3),
                (os.POSIX_SPAWN_DUP2, answers, 4),
                (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
                (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
            ],
        )
        os.close(commands)
        os.close(answers)
        self._buffer = b""
        self._last = 0
        self._session: str | None = None
        self.events: list[dict[str, Any]] = []

    def open(self, url: str) -> None:
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "DOM", "CSS"):
            self.send(f"{domain}.enable")
        self.send("Page.navigate", url=url)

    def send(self, method: str, **params: Any) -> Any:
        self._last += 1
        session = {"sessionId": self._session} if self._session else {}
        os.write(
            self._write,
            json.dumps({"id": self._last, "method": method, "params": params, **session}).encode() + b"\0",
        )
        while True:
            message = self._receive()
            if message.get("id") == self._last:
                assert "error" not in message, message
                return message["result"]
            self.events.append(message)

    def _receive(self) -> Any:
        deadline = time.monotonic() + PATIENCE
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._read], [], [], max(0.0, deadline - time.monotonic()))
            assert ready, "chromium does not answer"
            chunk = os.read(self._read, 1 << 16)
            assert chunk, "chromium has ended"
            self._buffer += chunk
        message, _, self._buffer = self._buffer.partition(b"\0")
        return json.loads(message)

    def run(self, expression: str) -> Any:
        answer = self.send("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def wait_for(self, expression: str) -> Any:
        deadline = time.monotonic() + PATIENCE
        while not (value := self.run(expression)):
            assert time.monotonic() < deadline, f"never true: {expression}"
            time.sleep(0.1)
        return value

    def shows(self, selector: str, text: str = "") -> None:
        self.wait_for(
            f"document.querySelector({json.dumps(selector)})?.innerText.includes({json.dumps(text)}) ?? false"
        )

    def click(self, selector: str) -> None:
        self.shows(selector)
        self.run(f"document.querySelector({json.dumps(selector)}).click()")

    def fonts_of(self, selector: str) -> set[tuple[str, bool]]:
        root = self.send("DOM.getDocument")["root"]["nodeId"]
        node = self.send("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
        fonts = self.send("CSS.getPlatformFontsForNode", nodeId=node)["fonts"]
        return {(font["familyName"], font["isCustomFont"]) for font in fonts}

    def seen(self, method: str) -> list[dict[str, Any]]:
        return [event["params"] for event in self.events if event.get("method") == method]

    def close(self) -> None:
        os.killpg(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._read)
        os.close(self._write)


@pytest.fixture
def page(origin: str, tmp_path: Path) -> Iterator[Page]:
    page = Page(tmp_path)
    try:
        page.open(f"{origin}/graphql")
        page.shows(EDITOR, "ắằẳẵặ")
        yield page
    finally:
        page.close()


def tabs(page: Page) -> Any:
    return page.run("[...document.querySelectorAll('.graphiql-tab-button')].map((tab) => tab.textContent)")


def test_the_examples_open_in_tabs_of_their_own(page: Page) -> None:
    assert tabs(page) == ["TenDonVi", "SecondExample"]


def test_a_click_runs_the_query_and_shows_vietnamese_in_our_fonts(page: Page) -> None:
    page.click(".graphiql-execute-button")
    page.shows(ANSWER, "Xã Tân Trào")
    page.run("document.fonts.ready.then(() => true)")
    # A custom font is one that the page brought along; a letter missing from it would add a system font here.
    assert page.fonts_of(f"{ANSWER} .CodeMirror-code .cm-string") == {("Roboto Mono", True)}
    assert page.fonts_of(f"{EDITOR} .CodeMirror-code .cm-comment") == {("Roboto Mono", True)}
    assert page.fonts_of(".graphiql-logo") == {("Roboto", True)}


def test_an_example_can_be_opened_again_from_the_list(page: Page) -> None:
    page.click('[aria-label="Show Ví dụ · Examples"]')
    page.shows(".examples-list")
    titles = page.run("[...document.querySelectorAll('.examples-list button')].map((one) => one.innerText)")
    assert titles == ["Tên đơn vị\nName of the unit", "Ví dụ hai\nSecond example"]
    page.click(LAST_EXAMPLE)
    page.shows(EDITOR, "query SecondExample")
    page.shows(".graphiql-tab:nth-child(3)", "SecondExample")
    assert tabs(page) == ["TenDonVi", "SecondExample", "SecondExample"]


def test_an_example_opened_right_after_a_change_leaves_the_changed_query_alone(page: Page) -> None:
    page.click('[aria-label="Show Ví dụ · Examples"]')
    page.shows(LAST_EXAMPLE)
    page.run(CHANGE_AND_CLICK)
    page.shows(".graphiql-tab:nth-child(3)", "SecondExample")
    page.shows(EDITOR, "query SecondExample")
    page.click(".graphiql-tab:first-child .graphiql-tab-button")
    page.shows(EDITOR, "query Mine")
    page.shows(".graphiql-tab:first-child", "Mine")
    assert tabs(page) == ["Mine", "SecondExample", "SecondExample"]


def test_the_documentation_of_the_schema_can_be_read(page: Page) -> None:
    page.click('[aria-label="Show Documentation Explorer"]')
    page.shows(".graphiql-doc-explorer", "Query")


def test_the_browser_asks_this_server_only_and_complains_of_nothing(page: Page, origin: str) -> None:
    page.click('[data-value="settings"]')
    page.click(".graphiql-dialog-close")
    page.click(".graphiql-execute-button")
    page.shows(ANSWER, "Xã Tân Trào")
    asked = {request["request"]["url"] for request in page.seen("Network.requestWillBeSent")}
    assert {url for url in asked if not url.startswith((f"{origin}/graphql", "data:"))} == set()
    assert len(asked) > 8
    assert page.seen("Log.entryAdded") == []  # a broken policy, a file not found, an insecure request
    assert page.seen("Runtime.exceptionThrown") == []
    assert [call for call in page.seen("Runtime.consoleAPICalled") if call["type"] == "error"] == []
