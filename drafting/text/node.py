"""A provision while the text of its act is still being read."""

from __future__ import annotations

from attrs import define, field

from drafting.model.kind import Kind
from drafting.model.provision import Provision
from drafting.text.labels import Label


@define(eq=False)
class Node:
    """A provision while its children are still being read."""

    kind: Kind
    text: str = ""
    label: Label | None = None
    headed: bool = False
    blank: int = 0
    run_in: bool = False
    outdent: int = 0
    children: list[Node] = field(factory=list)

    @property
    def is_listed(self) -> bool:
        """Whether it is a number of a list."""
        return bool(self.label) and not self.headed and self.kind is not Kind.FOOTNOTE

    @property
    def last_text(self) -> str:
        """The text of the last line in it."""
        return self.children[-1].last_text if self.children else self.text

    def freeze(self) -> Provision:
        """The provision, with all that has come to stand in it."""
        label = self.label
        return Provision(
            kind=self.kind,
            num=label.num if label else "",
            label=label.label if label else "",
            sep=label.sep if label else "",
            text=self.text,
            headed=self.headed,
            children=tuple(child.freeze() for child in self.children),
            blank=self.blank,
            run_in=self.run_in,
            outdent=self.outdent,
        )
