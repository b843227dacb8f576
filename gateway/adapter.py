"""The seam between the gateway and an adapter: everything an adapter may import.

An **adapter** makes one national database look like services. Its package has an entry point in
the group `lgsp.adapters` that names a factory `(settings) -> Adapter`, and a `manifest.toml` that
the gateway reads without importing the package's code.

The life of an adapter:

1. The factory is called once with the settings of `directory/adapters/<name>.toml`, checked
   against the manifest's schema and with secrets filled in. It must not do I/O.
2. `open()` is awaited, with growing pauses, until it returns. Until then its services answer
   `upstream_unavailable`.
3. `answer()` is awaited for each query, up to the manifest's `parallel` at once. It may be
   cancelled at any await: when the deadline passes, or when the asker hangs up.
4. `close()` is awaited once no `answer()` runs, on reload and at the end. It may be called twice.

`answer()` says what happened by what it returns or raises:

| result                     | the caller sees                     | the gateway may               |
|----------------------------|-------------------------------------|-------------------------------|
| `Answer`                   | 200                                 |                               |
| `NotFound`                 | 404 `subject_not_found`             | never retry                   |
| `Rejected(reason)`         | 422 `upstream_rejected`             | never retry                   |
| `Unavailable(sent=False)`  | 503 `upstream_unavailable`          | retry, fail over              |
| `Unavailable(sent=True)`   | the same if idempotent, else 504 `outcome_unknown` | retry if idempotent |
| `Fault`                    | 502 `upstream_fault`                | never retry                   |
| anything else              | 502 `upstream_fault`                | never retry; logged as a flaw |

Reasons and texts given to these exceptions reach callers and logs: they must not hold personal
data. Use the source's code and a fixed text of your own, never the source's free text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from gateway.message import Purpose, Silent

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "Adapter",
    "AdapterError",
    "Answer",
    "Fault",
    "NotFound",
    "Purpose",
    "Query",
    "Rejected",
    "Unavailable",
    "Upstream",
    "UpstreamReply",
]


class Query(Silent, frozen=True):
    """One question to a national database. It carries no keys and no signatures.

    `service` is the dotted name (`population.lookup-citizen`), `version` its major version,
    `payload` satisfies the service's request schema, `message_id` is unique to this exchange
    (a UUIDv7, 36 characters), `trace` a W3C traceparent or None.
    """

    service: str
    version: int
    payload: Mapping[str, Any]
    purpose: Purpose
    message_id: str
    trace: str | None = None


class Answer(Silent, frozen=True):
    """What the database said, in the words of the service's reply schema.

    `as_of` is the time of the data as the source states it (RFC 3339), None if it does not.
    """

    payload: Mapping[str, Any]
    as_of: str | None = None


class AdapterError(Exception):
    """The parent of the four ways in which a query can end without an answer."""


class NotFound(AdapterError):
    """The source has no record of the subject."""

    def __init__(self) -> None:
        super().__init__("the source has no record of this subject")


class Rejected(AdapterError):
    """The source understood the query and said no. `reason` is shown to the caller."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Unavailable(AdapterError):
    """The source could not be asked, or did not answer.

    `sent=False` promises that no byte of the query reached the source.
    """

    def __init__(self, reason: str, *, sent: bool) -> None:
        super().__init__(reason)
        self.reason = reason
        self.sent = sent


class Fault(AdapterError):
    """The source broke its own contract: unreadable, incomplete or contradictory."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class UpstreamReply(Silent, frozen=True):
    """One HTTP reply of a national database. Header names are lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Upstream(Protocol):
    """One endpoint of the database, for one attempt, with what is left of the deadline."""

    @property
    def endpoint(self) -> str:
        """The base URL of this endpoint, without a trailing slash."""
        ...

    def remaining(self) -> float:
        """Return the seconds left before the deadline; zero or less when it has passed."""
        ...

    async def send(
        self,
        method: str,
        path: str,
        *,
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
        idempotent: bool = True,
    ) -> UpstreamReply:
        """Send one HTTP request to `endpoint + path` and return the whole reply, of any status.

        Raise `Unavailable` when the endpoint cannot be reached, closes or stays silent until the
        deadline, and `Fault` when what it sends is not HTTP or is larger than the adapter's limit.
        With `idempotent=False` a kept-alive connection that dies is not silently replaced once
        bytes were sent.
        """
        ...


class Adapter(Protocol):
    """One national database, as the gateway sees it.

    `open()` is retried with back-off until it returns; `answer()` may run concurrently up to the
    manifest's `parallel` and is one attempt at one endpoint; `close()` may be called twice.
    """

    async def open(self) -> None:
        """Prepare; raise `Unavailable` to be called again later."""
        ...

    async def answer(self, query: Query, upstream: Upstream) -> Answer:
        """Answer one query by one attempt at one endpoint."""
        ...

    async def close(self) -> None:
        """Release everything. May be called twice."""
        ...
