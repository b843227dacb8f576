"""Schemas: loaded once, compiled once, asked on every exchange.

Requests and replies are held to JSON Schema draft 2020-12 by jsonschema-rs with formats asserted.
What breaks a rule is told by JSON Pointer (RFC 6901) and by the rule, never by the value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from gateway.refusals import Flaw


class Validator(Protocol):
    """One compiled schema."""

    @property
    def document(self) -> dict[str, Any]:
        """The schema itself."""
        ...

    def flaws(self, instance: object) -> tuple[Flaw, ...]:
        """Return what breaks the schema, an empty tuple if nothing does."""
        ...


class Pruner(Protocol):
    """The fields that a grant shows, compiled from its JSON Pointers."""

    def __call__(self, payload: dict[str, Any]) -> dict[str, Any]:
        """Return the payload with nothing but what the grant shows."""
        ...
