"""The frozen types at the seams of an exchange.

Each stage takes one of these and returns the next. To hold one is proof that every earlier stage
let the message pass: there is no `Authentic` that was not authenticated, because only
`gateway.stages.authenticate` builds one (a test holds the sources to that, for every type here).

Bodies and payloads carry personal data. Their types print their size, never their content.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from gateway.directory.snapshot import Grant, Key, Service

Fields = dict[bytes, bytes]
"""Header fields: lower-case name to value; repeated list fields are joined by a comma."""


class Silent(Struct, frozen=True):
    """A struct whose `repr` never shows what it carries, because that may be personal data."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


class Purpose(Struct, frozen=True):
    """Who asks, and what for: the `LGSP-*` headers of a request. None where a header is absent."""

    dossier: str | None = None
    procedure: str | None = None
    officer: str | None = None
    unit: str | None = None


class Arrival(Silent, frozen=True):
    """A request whose head has been received. Nothing about it is known to be true.

    `received_at` is Unix time in seconds, `entered_at` the event loop's clock in seconds.
    `headers` are name and value as sent, in order. `read_body` waits for the whole body; it raises
    a `Refusal` (`payload_too_large`, `request_timeout`, `malformed`) when there is no whole body
    to be had. `body_length` is what Content-Length says, None for a chunked body.
    """

    exchange_id: str
    received_at: float
    entered_at: float
    address: str
    method: bytes
    target: bytes
    headers: list[tuple[bytes, bytes]]
    has_body: bool
    body_length: int | None
    read_body: Callable[[], Awaitable[bytes]]


class Head(Silent, frozen=True):
    """A request head that is well formed and stands on a path that we serve.

    `authority` is the Host that was received, `origin` the one of our public origins that it
    matched (`https://lgsp.example.vn`), `path` and `query` (None, or with its `?`) the raw bytes
    of the target. `service` and `version` are what the path names; nobody has yet asked whether
    they exist. `timeout` is LGSP-Timeout in seconds.
    """

    arrival: Arrival
    fields: Fields
    origin: bytes
    authority: bytes
    path: bytes
    query: bytes | None
    service: str
    version: int
    purpose: Purpose
    idempotency_key: str | None
    timeout: float | None
    traceparent: str | None


class Claim(Silent, frozen=True):
    """A head that names a usable key and covers what must be covered. The proof is still to come.

    `base` is the signature base of RFC 9421 §2.5 that the caller must have signed, `label` the
    signature's label, `signature` its bytes; `nonce` and `created` (Unix seconds) are its
    parameters.
    """

    head: Head
    key: Key
    label: bytes
    base: bytes
    signature: bytes
    nonce: str
    created: int


class Authentic(Silent, frozen=True):
    """A message whose body and head were signed by the key's system. Built only by authenticate."""

    claim: Claim
    body: bytes


class Permitted(Silent, frozen=True):
    """An authentic message, the service it asks for and the grant that allows it."""

    authentic: Authentic
    service: Service
    grant: Grant


class Checked(Silent, frozen=True):
    """A permitted message whose payload satisfies the service's request schema."""

    permitted: Permitted
    payload: dict[str, Any]


class Admitted(Silent, frozen=True):
    """A checked message whose request row is durable. Only now may anything be forwarded.

    `deadline` is on the event loop's clock, in seconds.
    """

    checked: Checked
    deadline: float


class Reply(Silent, frozen=True):
    """An answer that satisfies the full reply schema, pruned to what the grant shows.

    `source` is `upstream`, `cache` or `joined`; `data_time` is RFC 3339 or None.
    """

    body: bytes
    source: str
    data_time: str | None


class Sealed(Silent, frozen=True):
    """What leaves: status, headers and body, and the signature base and signature over them.

    `base` and `signature` are empty when the answer goes unsigned (a stranger over the budget).
    `outcome` is `delivered` or a refusal's code. `close` asks the edge to end the connection.
    """

    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes
    base: bytes
    signature: bytes
    outcome: str
    close: bool = False


