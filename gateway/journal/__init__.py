"""The durable record of every authenticated exchange.

The journal owns its writes: `admit` and `record` only enqueue, one writer thread commits what has
gathered while the last commit ran, and a cancelled caller changes nothing of what is written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Iterable, Iterator

    from gateway.journal.rows import AdmittedRow, EndedRow, Entry


class JournalError(Exception):
    """The journal cannot promise durability now. Nothing may be forwarded, nothing may leave."""


class NonceSpent(Exception):  # noqa: N818 - a finding, not an error
    """This key has used this nonce before."""


class Journal(Protocol):
    """What the exchange asks of a journal. Implementations: memory, sqlite."""

    async def open(self) -> None:
        """Open or create the store and close the orphans of earlier boots."""
        ...

    def remember(self, artifacts: Iterable[tuple[str, str, bytes]]) -> asyncio.Future[None]:
        """Store (hash, kind, content) of certificates and statuses once, durably.

        The hash is the unpadded base64url SHA-256 of the content. Rows refer to it.
        """
        ...

    def admit(self, row: AdmittedRow) -> asyncio.Future[None]:
        """Enqueue the request row and spend its nonce, both or neither.

        The future is done when both are durable. It raises `NonceSpent`, or `JournalError` when
        the journal is full, failing or closed.
        """
        ...

    def record(self, row: EndedRow) -> asyncio.Future[None]:
        """Enqueue the end of an exchange. The future is done when the row is durable.

        It raises `JournalError` when that cannot be promised.
        """
        ...

    def find(self, exchange_id: str) -> list[Entry]:
        """Return the rows of one exchange in their order; an empty list if there are none."""
        ...

    def rows(self, log: str, start: int = 1) -> Iterator[Entry]:
        """Yield the entries of one log from a number on."""
        ...

    def artifact(self, digest: str) -> bytes | None:
        """Return what `remember` stored under this hash."""
        ...

    async def close(self) -> None:
        """Commit what is enqueued, then release the store. May be called twice."""
        ...
