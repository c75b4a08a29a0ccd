"""The proof in a document → the proof."""

from __future__ import annotations

import json
from collections.abc import Iterator

from drafting.errors import FormatError, Problem, Where
from drafting.messages import say
from drafting.model.proof import PartDigest, Proof, Recipe
from drafting.model.proof.held import Enclosed, Fingerprint, Revision
from drafting.word.package.elements import Element
from drafting.word.package.package import Package
from drafting.word.proof.part import name_of, proof_parts
from drafting.word.proof.signed import revisions


def signatures(data: bytes) -> tuple[Revision, ...]:
    """The signatures of the tracked changes of a document and its notes. Raises `FormatError`."""
    package = Package.open(data, "document")
    notes = filter(None, map(package.part_of, ("footnotes", "endnotes")))
    roots = (package.document(), *map(package.tree, notes))
    return tuple(dict.fromkeys(each for root in roots for each in revisions(root)))


def read_proof(package: Package) -> Proof | None:
    """The proof in a document; None if it holds no proof.

    Raises `FormatError` if it is not written as one. Its truth is not examined here.
    """
    items = [*proof_parts(package)]
    if len(items) > 1:
        wrong = say("the document holds several proofs")
        raise FormatError(Problem("syntax", wrong, Where(package.name), tuple(items)))
    return _read(package.tree(items[0]), package.shown(items[0])) if items else None


def _read(root: Element, shown: str) -> Proof:
    try:
        baseline, result = (_one(root, name) for name in ("baseline", "result"))
        return Proof(
            act=root.attrib["act"],
            version=root.attrib["version"],
            language=root.attrib["language"],
            exact={"true": True, "false": False}[root.attrib["exact"]],
            signatures=tuple(
                Revision(each.attrib["author"], each.attrib["date"])
                for each in root.iterchildren(name_of("signed"))
            ),
            proposals=tuple(
                Enclosed(each.attrib["name"], each.attrib["sha256"], each.text or "")
                for each in root.iterchildren(name_of("proposal"))
            ),
            baseline=baseline.attrib["sha256"],
            result=result.attrib["sha256"],
            old=tuple(_lines(baseline)),
            new=tuple(_lines(result)),
            recipe=_recipe(root),
            parts=tuple(
                PartDigest(
                    each.attrib["name"], each.attrib["sha256"], tuple((each.text or "").split())
                )
                for each in root.iterchildren(name_of("part"))
            ),
        )
    except (KeyError, ValueError) as error:
        wrong = say("the proof in the document cannot be read")
        found = say("missing, or there twice: {name}", name=error.args[0])
        do = say(
            "take the file as it was sent, or compare it with a version: --against ACT@VERSION"
        )
        raise FormatError(Problem("syntax", wrong, Where(shown), (found,), do)) from None


def _recipe(root: Element) -> Recipe | None:
    made = root.find(name_of("recipe"))
    if made is None:
        return None
    identity, text = (made.findtext(name_of(each)) for each in ("identity", "text"))
    return Recipe(
        program=made.attrib["program"],
        options=made.get("options", ""),
        files=tuple(each.attrib["sha256"] for each in made.iterchildren(name_of("file"))),
        identity=_unescaped(identity),
        text=_unescaped(text),
    )


def _unescaped(text: str | None) -> str:
    value = json.loads(text) if text else ""
    if not isinstance(value, str):
        raise ValueError(f"`{text}`")
    return value


def _one(root: Element, name: str) -> Element:
    found = [*root.iterchildren(name_of(name))]
    if len(found) != 1:
        raise KeyError(name)
    return found[0]


def _lines(parent: Element) -> Iterator[Fingerprint]:
    for each in parent.iterchildren(name_of("line")):
        of = each.attrib
        own = of.get("own") == "true"
        yield Fingerprint(of["at"], of.get("label", ""), of["sha256"], of.get("kind", ""), own)
