"""Every error the hub raises on purpose, as one tree.

```
HubError                     code, a sentence for a person, optional details for a program
├── StartError               the hub cannot start: what is wrong and how to mend it (exit code 1)
├── CommandError             a command of the terminal that cannot be done as given (exit code 1)
├── SeedError                a seed row that cannot be loaded: file, row, column, what was expected
└── RequestError             a request that cannot be answered as asked; becomes an entry in `errors`
    ├── BadInput             BAD_INPUT: an argument outside what its description allows
    ├── BadCursor            BAD_CURSOR: a cursor that this list did not hand out
    ├── BadId                BAD_ID: not an id, or the id of another type
    ├── NotFound             NOT_FOUND: nothing visible has this id or code
    ├── TooComplex           TOO_COMPLEX: the question asks for more at once than the hub answers
    ├── CostLimit            COST_LIMIT: the question costs more than the hub answers; both numbers are said
    ├── TimedOut             TIMEOUT: the statement ran longer than the deadline and was cancelled
    └── Unauthenticated      UNAUTHENTICATED: a credential was sent, and it is none that the hub takes
```

`code` is stable and belongs to the public interface; the sentence may be reworded.
"""

from __future__ import annotations

from typing import ClassVar


class HubError(Exception):
    """Root of the tree."""

    code: ClassVar[str] = "INTERNAL"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class StartError(HubError):
    """The hub cannot start. The message is one line: what is wrong, and how to mend it."""

    code = "START"


class CommandError(HubError):
    """A command of the terminal cannot be done as given. The message is one line."""

    code = "COMMAND"


class SeedError(HubError):
    """A seed row cannot be loaded. The message names file, row, column and what was expected."""

    code = "SEED"


class RequestError(HubError):
    """A request cannot be answered as asked."""

    code = "BAD_REQUEST"


class BadInput(RequestError):
    """An argument is outside what its description allows."""

    code = "BAD_INPUT"


class BadCursor(RequestError):
    """A cursor was forged, cut short, or handed out by another list or sort order."""

    code = "BAD_CURSOR"


class BadId(RequestError):
    """A global id is malformed, or names a row of another type."""

    code = "BAD_ID"


class NotFound(RequestError):
    """Nothing visible to the caller has this id or code."""

    code = "NOT_FOUND"


class TooComplex(RequestError):
    """The question asks for more at once, or nests deeper, than the hub answers."""

    code = "TOO_COMPLEX"


class CostLimit(RequestError):
    """The question costs more than the hub answers at once."""

    code = "COST_LIMIT"

    def __init__(self, requested: int, limit: int) -> None:
        super().__init__(
            f"The question costs {requested}, and the hub answers up to {limit}; ask for smaller pages or fewer levels."
        )
        self.requested = requested
        self.limit = limit


class TimedOut(RequestError):
    """The statement ran longer than the deadline and was cancelled."""

    code = "TIMEOUT"


class Unauthenticated(RequestError):
    """A credential was sent, and it is none that the hub takes. The message never repeats it."""

    code = "UNAUTHENTICATED"
