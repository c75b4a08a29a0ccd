"""The text file of a version, held against the digest that act.yaml has for it."""

from __future__ import annotations

import hashlib
import re

from attrs import frozen

from drafting.errors import Problem, Where
from drafting.messages import say
from drafting.model.history import History, Version

NEW = "new"
"""Stands in act.yaml for a digest that is still to be written."""
_SHA256 = re.compile("[0-9a-f]{64}")


@frozen
class StoredFile:
    """A text file of a version, and its digests."""

    file: str
    """Its path as messages give it."""
    text: str
    digest: str
    """sha256 of the file as it is."""
    recorded: str
    """What act.yaml has for it: a digest, or `new`."""

    @property
    def is_new(self) -> bool:
        """Whether its digest is still to be written."""
        return self.recorded == NEW


def unproved(
    history: History, version: Version, language: str, stored: StoredFile, standing: str
) -> Problem:
    """What is wrong with the digest of a text; `standing` is what stands on it, empty: nothing."""
    where = Where(file=stored.file, act=f"{history.identity.act}@{version.version}")
    write = say(
        "`drafting check --write` writes it: `digest: {{{language}: {digest}}}`",
        language=language,
        digest=stored.digest,
    )
    if stored.is_new:
        problem = say("the digest of the text is still to be written in act.yaml")
        return Problem("digest", problem, where, do=write)
    never = say("this one is never edited, as {standing}", standing=standing) if standing else ""
    found = (
        say("recorded: {recorded}", recorded=stored.recorded),
        say("the file: {digest}", digest=stored.digest),
    )
    if not _SHA256.fullmatch(stored.recorded):
        problem = say("`digest` in act.yaml has nothing for `{language}`", language=language)
        if stored.recorded.strip():
            problem = say(
                "`digest` in act.yaml has `{recorded}` for `{language}`, which is no digest",
                recorded=stored.recorded,
                language=language,
            )
        do = write
        if standing:
            do = say(
                "put the digest back that stood there, from an older act.yaml: {never}", never=never
            )
        return Problem("digest", problem, where, found[1:], do)
    do = say("put the text back; or, as nothing stands on this version yet, {write}", write=write)
    if standing:
        do = say(
            "put the text back, or store the new text as a version of its own: {never}",
            never=never,
        )
    problem = say("the digest of the text is not the one in act.yaml")
    plain = stored.text.removeprefix("\ufeff").replace("\r\n", "\n")
    if hashlib.sha256(plain.encode()).hexdigest() == stored.recorded:
        problem = say("only line ends or a byte order mark are not as in the text of act.yaml")
        do = say("save the file in UTF-8 without a byte order mark, with LF at the line ends")
    return Problem("digest", problem, where, found, do)
