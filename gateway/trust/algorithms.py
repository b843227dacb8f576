"""The five signature algorithms of the contract, as verifiers and signers.

RFC 9421 §3.3: `ecdsa-p256-sha256`, `ecdsa-p384-sha384` (signatures are r‖s), `ed25519`,
`rsa-pss-sha512` (salt of 64 octets) and `rsa-v1_5-sha256`.
"""

from __future__ import annotations

from typing import Protocol


class Verifier(Protocol):
    """A public key bound to one algorithm."""

    def __call__(self, signature: bytes, base: bytes) -> bool:
        """Tell whether this signature over these bytes was made by this key. Never raises."""
        ...


class Signer(Protocol):
    """A private key that somebody else holds, bound to one algorithm and certificate."""

    keyid: str
    algorithm: str

    def sign(self, base: bytes) -> bytes:
        """Return the signature over these bytes."""
        ...
