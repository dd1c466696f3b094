"""Equal first: which servers answer a sample of a question exactly as the hub does. Nothing here is timed.

The hub that may remember its answers is one of those who are asked, twice, so that what it remembers is compared as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.bench.answers import difference
from tests.bench.servers import ask

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from tests.bench.bench import Bench
    from tests.bench.compare import Question
    from tests.bench.servers import Server

SAMPLE = 24  # sets of variables


def equals(
    bench: Bench, folder: Path, question: Question, hub: Server, others: Sequence[tuple[str, Server]]
) -> Iterator[tuple[str, Server, str]]:
    """Key, server and words of the hub and of those that answer as it does; the others get a note."""
    bench.say(f"{question.name}: comparing answers")
    try:
        expected = [(one, _data(ask(hub.port, question.text, one))) for one in question.sets[:SAMPLE]]
    except (OSError, ValueError) as error:
        bench.note(f"{question.name} is not asked: {hub.died() or f'the hub does not answer it: {error}'}")
        return
    yield "hub", hub, question.text
    for key, server in others:
        document = _document_for(folder, server, question)
        if sentence := server.died():
            bench.note(f"{server.name} is not asked {question.name}: {sentence}")
        elif document is None:
            reason = server.peer.cannot.get(question.name, "there are no words of its own for it")
            bench.note(f"{server.name} is not asked {question.name}: {reason}")
        elif differs := _first_difference(server, question, document, expected):
            bench.note(f"{server.name} differs from the hub in {question.name}, and is not timed: {differs}")
        else:
            yield key, server, document


def _document_for(folder: Path, server: Server, question: Question) -> str | None:
    """The words in which a server is asked a question; None if there are none."""
    kind = server.peer.documents
    if not kind:
        return None if question.name in server.peer.cannot else question.text
    path = folder / f"{question.name}.{kind}.graphql"
    return path.read_text(encoding="utf-8") if path.exists() else None


def _first_difference(
    server: Server, question: Question, document: str, expected: Sequence[tuple[Mapping[str, Any], Any]]
) -> str | None:
    for given, data in expected * 2:
        try:
            theirs = server.peer.reshape(question.name, _data(ask(server.port, document, given)))
        except (OSError, ValueError) as error:
            return server.died() or f"with {dict(given)}: {error}"
        except (LookupError, TypeError, AttributeError) as error:
            return f"with {dict(given)}: its answer has another form ({type(error).__name__}: {error})"
        if found := difference(data, theirs):
            return f"with {dict(given)}: {found}"
    return None


def _data(answer: Any) -> Any:
    """What an answer holds. Raises ValueError for one with errors."""
    if not isinstance(answer, dict) or answer.get("errors") or "data" not in answer:
        raise ValueError(str(answer)[:300])
    return answer["data"]
