"""The rows of the journal and their one canonical byte form.

A row is a MessagePack array whose items stand in the order of the fields below, each in its
shortest form, first item the kind of row. The same row always has the same bytes, so a hash over
the bytes is a hash over the row. Fields are only ever added at the end.
"""

from __future__ import annotations

import msgspec

from gateway.message import Silent


class Evidence(Silent, frozen=True, array_like=True):
    """A body kept encrypted: AES-256-GCM under the key named `key`, with this nonce."""

    key: str
    nonce: bytes
    ciphertext: bytes


class Asked(Silent, frozen=True, array_like=True):
    """Who asked for what, on which right, and the proof: the authenticated half of a request.

    `subject` is HMAC-SHA-256(journal key, soDinhDanh). `base` and `signature` are exactly what
    was verified (RFC 9421 §2.5); `keyid` refers to the certificate, stored once by its hash.
    `grant` and `legal_basis` are None when no grant allowed the exchange.
    """

    system: str
    keyid: str
    nonce: str
    created: int
    service: str
    version: int
    grant: str | None
    legal_basis: str | None
    dossier: str | None
    procedure: str | None
    officer: str | None
    unit: str | None
    subject: bytes | None
    base: bytes
    signature: bytes
    generation: int


class AdmittedRow(Silent, frozen=True, array_like=True, tag="admitted"):
    """Written before anything is forwarded. Times are microseconds of Unix time."""

    exchange_id: str
    parent_id: str | None
    at: int
    deadline: int
    boot: str
    asked: Asked
    evidence: Evidence | None


class EndedRow(Silent, frozen=True, array_like=True, tag="ended"):
    """Written before a reply leaves. `outcome` is `delivered`, `cancelled` or a refusal's code.

    `duration` is in microseconds. `base` and `signature` are those of the reply, empty when none
    left (the caller had gone). `asked` is filled only when no admitted row stands for this
    exchange, that is, when it was refused before admission.
    """

    exchange_id: str
    at: int
    boot: str
    outcome: str
    status: int
    source: str | None
    data_time: str | None
    duration: int
    base: bytes
    signature: bytes
    evidence: Evidence | None
    asked: Asked | None


Row = AdmittedRow | EndedRow

_encoder = msgspec.msgpack.Encoder()
_decoder: msgspec.msgpack.Decoder[Row] = msgspec.msgpack.Decoder(Row)

encode = _encoder.encode


def decode(record: bytes) -> Row:
    """Return the row of these canonical bytes; raise `ValueError` if they are not canonical."""
    try:
        row = _decoder.decode(record)
    except msgspec.MsgspecError as fault:
        raise ValueError("not a journal row") from fault
    if encode(row) != record:
        raise ValueError("a journal row, but not in its canonical form")
    return row


class Entry(Silent, frozen=True):
    """A row as it stands in a log. `number` counts from 1 without gaps within the log."""

    log: str
    number: int
    row: Row
