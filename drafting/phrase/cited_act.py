"""How sentences cite the act that they amend."""

from __future__ import annotations

from drafting.language.speech import Cited, Speech
from drafting.model.act import Act


def citation_of(act: Act, language: str, speech: Speech) -> str:
    """How the act is cited: as act.yaml has it, or made of what is known of the act, in the order
    of its language (law on legal acts, art. 25(5))."""
    identity = act.identity
    if cited := identity.citations.get(language):
        return cited
    title = identity.titles.get(language)
    best = title or identity.titles.best(act.language) or identity.act
    known = Cited(identity.kind, identity.date, identity.number, best, own=bool(title))
    return speech.citation(known)
