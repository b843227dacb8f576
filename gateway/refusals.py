"""Every way in which an exchange can end without being carried out.

A refusal is raised by the stage that finds the fault and turned into a signed RFC 9457 problem
document by `gateway.stages.seal`. The table at the end is what the documentation, the OpenAPI
description and the tests are made from.

The texts are fixed, or name things of ours (a header, a limit, a setting). They never repeat a
value out of a message: that value may be somebody's name.
"""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

from msgspec import Struct


class Retry(Enum):
    """What a caller may do next."""

    NEVER = "never"  #: the same message will be refused again
    RESIGN = "resign"  #: sign anew (fresh `created` and nonce) and send again
    AFTER = "after"  #: send again, signed anew, after the seconds in Retry-After
    IDEMPOTENT = "idempotent"  #: again only if the service is idempotent or a key was given


class Flaw(Struct, frozen=True):
    """One fault in a payload: where (JSON Pointer, RFC 6901) and which rule it breaks."""

    pointer: str
    message: str


class Refusal(Exception):  # noqa: N818 - a refusal is an answer, not an error
    """The typed end of an exchange that was not carried out."""

    code: ClassVar[str]
    status: ClassVar[int]
    title: ClassVar[str]
    retry: ClassVar[Retry]

    def __init__(
        self,
        detail: str,
        *,
        errors: tuple[Flaw, ...] = (),
        retry: Retry | None = None,
        retry_after: int | None = None,
        extra: dict[str, str | int] | None = None,
    ) -> None:
        super().__init__(detail)
        self.detail = detail
        self.errors = errors
        self.advice = self.retry if retry is None else retry
        self.retry_after = retry_after
        self.extra = extra or {}


class Malformed(Refusal):
    """The head or body cannot be read as this protocol."""

    code, status, retry = "malformed", 400, Retry.NEVER
    title = "The request is malformed"


class HeaderRequired(Refusal):
    """The grant asks for a header that is absent."""

    code, status, retry = "header_required", 400, Retry.NEVER
    title = "A required header is missing"


class SignatureMissing(Refusal):
    """There is no signature to verify."""

    code, status, retry = "signature_missing", 401, Retry.NEVER
    title = "The request is not signed"


class SignatureInvalid(Refusal):
    """The signature's parameters, coverage, algorithm or cryptography do not hold."""

    code, status, retry = "signature_invalid", 401, Retry.NEVER
    title = "The signature is not valid"


class SignatureExpired(Refusal):
    """The signature was made outside the window, or its `expires` has passed."""

    code, status, retry = "signature_expired", 401, Retry.RESIGN
    title = "The signature is outside its time window"


class DigestMismatch(Refusal):
    """The body is not the one whose digest was signed."""

    code, status, retry = "digest_mismatch", 401, Retry.NEVER
    title = "The body does not match its Content-Digest"


class UnknownKey(Refusal):
    """No system in the directory holds the key named by `keyid`."""

    code, status, retry = "unknown_key", 401, Retry.NEVER
    title = "The signing key is not known here"


class CertificateInvalid(Refusal):
    """The key's certificate is expired, not yet valid, untrusted, revoked or of unknown status."""

    code, status, retry = "certificate_invalid", 401, Retry.NEVER
    title = "The signing certificate is not usable"


class NotPermitted(Refusal):
    """No grant allows this system to call this service for this procedure now."""

    code, status, retry = "not_permitted", 403, Retry.NEVER
    title = "No grant allows this exchange"


class NotFound(Refusal):
    """Nothing is served at this path."""

    code, status, retry = "not_found", 404, Retry.NEVER
    title = "Nothing is served here"


class UnknownService(Refusal):
    """The path is well formed but names no service of this gateway."""

    code, status, retry = "unknown_service", 404, Retry.NEVER
    title = "There is no such service"


class SubjectNotFound(Refusal):
    """The source answered that it knows no such person or thing. An answer, not an error."""

    code, status, retry = "subject_not_found", 404, Retry.NEVER
    title = "The source has no record of this subject"


class MethodNotAllowed(Refusal):
    """The path exists but not for this method."""

    code, status, retry = "method_not_allowed", 405, Retry.NEVER
    title = "This method is not served here"


class RequestTimeout(Refusal):
    """The head or body did not arrive in time."""

    code, status, retry = "request_timeout", 408, Retry.AFTER
    title = "The request took too long to arrive"


class Replayed(Refusal):
    """This key has used this nonce before."""

    code, status, retry = "replayed", 409, Retry.NEVER
    title = "This nonce was already used by this key"


class IdempotencyConflict(Refusal):
    """The Idempotency-Key was used before for another message."""

    code, status, retry = "idempotency_conflict", 409, Retry.NEVER
    title = "This Idempotency-Key belongs to another message"


class InProgress(Refusal):
    """The first message with this Idempotency-Key is still being carried."""

    code, status, retry = "in_progress", 409, Retry.AFTER
    title = "The first message with this key is still in progress"


class PayloadTooLarge(Refusal):
    """The body is larger than the limit."""

    code, status, retry = "payload_too_large", 413, Retry.NEVER
    title = "The body is too large"


class UnsupportedMediaType(Refusal):
    """The body is not `application/json`, or is compressed."""

    code, status, retry = "unsupported_media_type", 415, Retry.NEVER
    title = "The body's media type is not supported"


class SchemaViolation(Refusal):
    """The payload breaks the service's request schema; `errors` says where."""

    code, status, retry = "schema_violation", 422, Retry.NEVER
    title = "The payload does not satisfy the request schema"


class UpstreamRejected(Refusal):
    """The source understood the question and said no."""

    code, status, retry = "upstream_rejected", 422, Retry.NEVER
    title = "The source rejected the request"


class RateLimited(Refusal):
    """The grant's rate is used up for the moment."""

    code, status, retry = "rate_limited", 429, Retry.AFTER
    title = "Too many requests for this grant"


class QuotaExhausted(Refusal):
    """The grant's quota is used up for its period."""

    code, status, retry = "quota_exhausted", 429, Retry.AFTER
    title = "The quota of this grant is exhausted"


class HeaderTooLarge(Refusal):
    """The head is larger than the limit."""

    code, status, retry = "header_too_large", 431, Retry.NEVER
    title = "The request head is too large"


class InternalFault(Refusal):
    """A fault of the gateway itself."""

    code, status, retry = "internal_fault", 500, Retry.IDEMPOTENT
    title = "The gateway failed"


class UpstreamFault(Refusal):
    """The source broke its own contract."""

    code, status, retry = "upstream_fault", 502, Retry.NEVER
    title = "The source gave an answer that cannot be used"


class ReplyViolation(Refusal):
    """What the adapter made of the source's answer breaks the service's reply schema."""

    code, status, retry = "reply_violation", 502, Retry.NEVER
    title = "The reply does not satisfy the service's schema"


class Overloaded(Refusal):
    """The gateway, or its journal, cannot take more work now."""

    code, status, retry = "overloaded", 503, Retry.AFTER
    title = "The gateway cannot take this on now"


class UpstreamUnavailable(Refusal):
    """The source cannot be reached."""

    code, status, retry = "upstream_unavailable", 503, Retry.AFTER
    title = "The source is not available"


class DeadlineExceeded(Refusal):
    """The source did not answer before the deadline."""

    code, status, retry = "deadline_exceeded", 504, Retry.IDEMPOTENT
    title = "The source did not answer in time"


class OutcomeUnknown(Refusal):
    """The message may or may not have taken effect."""

    code, status, retry = "outcome_unknown", 504, Retry.IDEMPOTENT
    title = "It is not known whether the message took effect"


REFUSALS: dict[str, type[Refusal]] = {kind.code: kind for kind in Refusal.__subclasses__()}
"""Every refusal by its code."""

ANSWERS = frozenset({SubjectNotFound.code})
"""Refusals that are answers: they do not count against success objectives."""
