"""The proof of an act, or of what a proposal makes of it: its lines by their digests."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from drafting.model.act import Act
from drafting.model.change import ChangeSet, as_line
from drafting.model.kind import Kind
from drafting.model.proof import Proof
from drafting.model.proof.held import Enclosed, Fingerprint, Revision
from drafting.model.proposal import Proposal
from drafting.model.provision import GAP_SIGN

_DIGITS = 16
"""Of the digest of a line: nobody finds another text with the same 64 bits."""


def fingerprints(act: Act) -> tuple[Fingerprint, ...]:
    """All lines of an act that have a text or a number."""
    return tuple(
        Fingerprint(
            site.address,
            line.label,
            digest_of_line(line.sep + line.text),  # `(a)—(1) Text`: the dash is in the document
            _kind(line.kind, line.text),
        )
        for site, line in ((each, as_line(each)) for each in act.lines())
        if line.line.strip()
    )


def digest_of_line(text: str) -> str:
    """sha256 (its first digits) of a text without the white space around it."""
    return hashlib.sha256(text.strip().encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def prove(
    changes: ChangeSet,
    digests: tuple[str, str],
    proposals: Iterable[Proposal],
    *,
    signatures: Iterable[Revision] = (),
    exact: bool = True,
) -> Proof:
    """The proof of a redline; `digests` are sha256 of the old and the new text's file."""
    old = changes.old
    return Proof(
        act=old.identity.act,
        version=old.version,
        language=old.language,
        baseline=digests[0],
        result=digests[1],
        old=fingerprints(old),
        new=fingerprints(changes.new),
        proposals=tuple(Enclosed(p.proposal, p.sha256, p.as_written) for p in proposals),
        signatures=tuple(signatures),
        exact=exact,
    )


def _kind(kind: Kind, text: str) -> str:
    if kind in (Kind.NOTE, Kind.FOOTNOTE):
        return kind.value
    return "gap" if text.startswith(GAP_SIGN) else ""
