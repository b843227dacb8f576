"""The compiled directory: immutable, swapped whole, asked by the stages.

Nothing here reads files or parses certificates; `gateway.directory.compile` does, and builds this.
Every look-up on the hot path is one dictionary access.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gateway.message import Silent

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from gateway.schemas import Pruner, Validator
    from gateway.trust.algorithms import Verifier


class Member(Silent, frozen=True):
    """An organisation, by its agency code (mã định danh cơ quan)."""

    code: str
    name: str


class System(Silent, frozen=True):
    """One information system of a member: it holds certificates and it is who signs."""

    name: str
    title: str
    member: Member
    callback_url: str | None


class Key(Silent, frozen=True):
    """One certificate of a system, compiled for verification.

    `keyid` is the unpadded base64url SHA-256 of the certificate (DER), 43 characters.
    `not_before` and `not_after` are Unix seconds. `inert` says why this key must not be used
    (untrusted, revoked …) in words for an operator, None if it may be used while it is in date.
    """

    keyid: str
    system: System
    algorithm: str
    verifier: Verifier
    certificate: bytes
    not_before: float
    not_after: float
    inert: str | None


class Service(Silent, frozen=True):
    """One operation that members may be granted.

    `name` is dotted (`population.lookup-citizen`), `path` what follows `/exchange`
    (`/population/lookup-citizen/v1`). `timeout` is the most a caller may wait, in seconds.
    `evidence` is `full` or `digest`. `subject` is the property of the request that names the
    person (`soDinhDanh`), None where a request names nobody.
    """

    name: str
    version: int
    path: str
    adapter: str
    timeout: float
    idempotent: bool
    cacheable: float
    evidence: str
    subject: str | None
    request: Validator
    reply: Validator


class Grant(Silent, frozen=True):
    """This system may call this service, for these procedures, seeing these fields, until then.

    `procedures` is None for every procedure (`["*"]` in the file); an empty set allows none.
    `required` are the lower-case header names that the grant makes mandatory.
    `valid_from` and `valid_until` are Unix seconds.
    """

    id: str
    system: str
    service: str
    version: int
    procedures: frozenset[str] | None
    required: tuple[bytes, ...]
    prune: Pruner
    legal_basis: str
    approved_by: str
    valid_from: float
    valid_until: float

    def covers(self, procedure: str | None, now: float) -> bool:
        """Tell whether this grant allows the procedure at this time (Unix seconds)."""
        if not self.valid_from <= now < self.valid_until:
            return False
        return self.procedures is None or procedure in self.procedures


class Directory(Silent, frozen=True):
    """Everything the stages ask about members, systems, keys, services and grants.

    `keys` is by keyid, `services` by (name, version), `grants` by (system, service, version) in
    the order of their files. `generation` counts the swaps since the start, from 1.
    """

    generation: int
    loaded_at: datetime
    members: Mapping[str, Member]
    systems: Mapping[str, System]
    keys: Mapping[str, Key]
    services: Mapping[tuple[str, int], Service]
    grants: Mapping[tuple[str, str, int], tuple[Grant, ...]]
    adapters: Mapping[str, AdapterConfig]


class AdapterConfig(Silent, frozen=True):
    """What `adapters/<name>.toml` says, checked against the adapter's manifest.

    `endpoints` are base URLs without a trailing slash, the preferred one first. `settings` has
    its secrets filled in, so it is never printed. `parallel` bounds the queries in flight.
    """

    name: str
    endpoints: tuple[str, ...]
    settings: Mapping[str, object]
    parallel: int
    factory: str
