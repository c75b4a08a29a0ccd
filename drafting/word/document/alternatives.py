"""Markup compatibility (ECMA-376 part 3): what a document holds twice, and what Word shows."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import QName

from drafting.word.package.elements import NAMESPACE, Element

_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
ALTERNATE = f"{{{_COMPATIBILITY}}}AlternateContent"
_CHOICE, _FALLBACK = f"{{{_COMPATIBILITY}}}Choice", f"{{{_COMPATIBILITY}}}Fallback"
_PROCESS = f"{{{_COMPATIBILITY}}}ProcessContent"
_UNDERSTOOD = (
    "http://schemas.microsoft.com/office/word/",
    "http://schemas.microsoft.com/office/drawing/",
    "http://schemas.microsoft.com/ink/",
    "http://schemas.openxmlformats.org/",
    "http://purl.oclc.org/ooxml/",
    "urn:schemas-microsoft-com:",
)
"""How the namespaces begin that Word understands."""


def shown_in(element: Element) -> Element | None:
    """The element whose content Word shows in the place of an element of another vocabulary.

    Of alternatives (part 3, 7.5) it is the first choice that Word understands, or else the
    fallback; of an element that is to be looked through (7.3), the element itself. None: nothing.
    """
    if element.tag != ALTERNATE:
        return element if _is_looked_through(element) else None
    for branch in element:
        if branch.tag == _FALLBACK or (branch.tag == _CHOICE and _is_understood(branch)):
            return branch
    return None


def _is_understood(choice: Element) -> bool:
    """Whether Word understands all namespaces that a choice requires."""
    requires = choice.get("Requires")
    if requires is None:
        return False
    names = (choice.nsmap.get(prefix) or "" for prefix in requires.split())
    return all(name.startswith(_UNDERSTOOD) for name in names)


def _is_looked_through(element: Element) -> bool:
    """Whether a document asks to show what an element that Word does not know holds."""
    name = QName(element)
    if not name.namespace or name.namespace == NAMESPACE or name.namespace.startswith(_UNDERSTOOD):
        return False
    return any(
        space == name.namespace and local in ("*", name.localname)
        for space, local in _processed(element)
    )


def _processed(element: Element) -> Iterator[tuple[str, str]]:
    """The names that `mc:ProcessContent` lists, on an element or around it."""
    for around in (element, *element.iterancestors()):
        for name in around.get(_PROCESS, "").split():
            prefix, _, local = name.partition(":")
            yield around.nsmap.get(prefix) or "", local
