"""What a document was made of, as its proof keeps it: enough to make it anew anywhere."""

from __future__ import annotations

import json

from attrs import evolve

from drafting.errors import FormatError
from drafting.files.history import identity_text, read_identity
from drafting.model.act import Act
from drafting.model.proof import Proof, Recipe, options_text
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from drafting.version import program_code


def recipe_of(act: Act, **options: object) -> Recipe:
    """What a document of an act is made of beside its proposals. Of the call's `options` those that
    are set are kept. Nothing is kept that the document does not show: titles are in its
    language."""
    identity, text = act.identity.in_language(act.language), write_act(act)
    written = identity_text(identity)
    if not (written and _reads_back(text, evolve(act, identity=identity))):
        # An act that no text file says can only be made again in its workspace.
        written = text = ""
    return Recipe(
        program=program_code(), options=options_text(options), identity=written, text=text
    )


def options_of(proof: Proof) -> dict[str, object]:
    """The options of the call that made a document; empty where they cannot be read."""
    text = proof.recipe.options if proof.recipe else ""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def enclosed_act(proof: Proof, file: str) -> Act | None:
    """The baseline that a proof encloses; None: it encloses none. Raises `FormatError`."""
    recipe = proof.recipe
    if recipe is None or not recipe.text:
        return None
    identity = read_identity(recipe.identity, file)
    return read_act(recipe.text, identity, proof.version, proof.language, file)


def _reads_back(text: str, act: Act) -> bool:
    try:
        return read_act(text, act.identity, act.version, act.language) == act
    except FormatError:
        return False
