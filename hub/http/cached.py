"""Answers to GET as caches like them: a strong validator, and 304 for those who have it.

Whoever keeps an answer asks each time whether it still holds, so that nobody is shown what was there before their own
write; while nothing was written, the hub can tell without computing anything (`hub/read/answers.py`). Answers to a client with a key are kept by that client alone: what they hold everybody may see today, but they say
what is left of its account. What went wrong, wholly or in a part, is never kept.
"""

from __future__ import annotations

import hashlib
from http import HTTPStatus
from typing import TYPE_CHECKING

from hub.http.reply import Reply

if TYPE_CHECKING:
    from hub.read.run import Answer

SHARED = "public, no-cache"
OWN = "private, no-cache"
NEVER = "no-store"


def cached(given: str | None, answer: Answer, content_type: str, vary: str, *, shared: bool) -> Reply:
    """The answer to a GET without an error, or 304 if the client has it already.

    `given` is its `If-None-Match`; `shared`: for any cache to keep.
    """
    tag = answer.tags.get(content_type)
    if tag is None:
        tag = answer.tags[content_type] = _tag(answer.body, content_type)
    headers = {"ETag": tag, "Vary": vary, "Cache-Control": SHARED if shared else OWN}
    if given is not None and _has(given, tag):
        return Reply(HTTPStatus.NOT_MODIFIED, headers)
    return Reply(HTTPStatus.OK, {"Content-Type": content_type, **headers}, answer.body)


def _tag(body: bytes, content_type: str) -> str:
    """Strong, so different for the two media types although their bytes are the same."""
    return f'"{hashlib.blake2b(body, digest_size=16, key=content_type.encode()[:64]).hexdigest()}"'


def _has(given: str, tag: str) -> bool:
    """Whether `If-None-Match` names the tag; a cache that made it weak (by compressing) still has the same answer."""
    tags = {one.strip().removeprefix("W/") for one in given.split(",")}
    return tag in tags or "*" in tags
