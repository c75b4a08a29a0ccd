"""What operations come to, once their places are found: edits of single spots of one act."""

from __future__ import annotations

from attrs import frozen

from drafting.model.address import Site
from drafting.model.operation import Operation
from drafting.model.provision import Provision


@frozen
class WordEdit:
    """Characters `start` to `end` of a provision's own text give way to `new`."""

    site: Site
    start: int
    end: int
    new: str
    operation: Operation
    restated: bool = False
    """Whether `new` is a new wording of all of it, of which only what differs is shown."""


@frozen
class Relabelling:
    """A provision takes another number."""

    site: Site
    num: str
    label: str
    operation: Operation


@frozen
class Removal:
    """A provision goes, with all in it; where its number is kept, `left` is what remains."""

    site: Site
    operation: Operation
    left: Provision | None = None


@frozen
class Rewriting:
    """A provision gives way to another one, with all in it."""

    site: Site
    new: Provision
    operation: Operation
    whole: bool = False
    """Whether a redline shows all of the old and all of the new, not only what differs."""


@frozen
class Insertion:
    """Provisions come before the child `position` of `parent` (None: of the act itself)."""

    parent: Site | None
    position: int
    provisions: tuple[Provision, ...]
    operation: Operation


Edit = WordEdit | Relabelling | Removal | Rewriting | Insertion
