"""Content controls of which LibreOffice gathers the text without the changes in it.

Of a control around paragraphs it gathers the first paragraph, of a control of plain text all: what
is deleted there stays, whether changes are accepted or rejected. It does not where the reference
of a comment stands first, and then reads all as other word processors do.
"""

from __future__ import annotations

from drafting.word.package.elements import Element, child_of, local_name, w

_READ_WELL = frozenset({"citation", "picture", "date", "docPartObj", "docPartList"})
"""Kinds of controls around paragraphs whose changes it reads."""


def head_of(element: Element) -> Element | None:
    """The paragraph, or the content of a control of plain text, that has to begin with the
    reference of a comment if an element in it is a change; None: none has to."""
    paragraph: Element | None = None
    for around in element.iterancestors(w("p"), w("sdt"), w("txbxContent")):
        match local_name(around):
            case "p":
                paragraph = around
            case "txbxContent":
                return None
            case _ if paragraph is None:
                if child_of(around, "sdtPr", "text") is not None:
                    return child_of(around, "sdtContent")
            case _ if not _is_around_rows(around):
                first = next(around.iter(w("p")))
                return paragraph if first is paragraph and not _is_read_well(around) else None
    return None


def begins_with_a_comment(head: Element) -> bool:
    """Whether the reference of a comment stands before all text."""
    for each in head.iter(w("commentReference"), w("t"), w("delText"), w("tab")):
        return local_name(each) == "commentReference"
    return False


def _is_around_rows(control: Element) -> bool:
    content = child_of(control, "sdtContent")
    return content is not None and child_of(content, "tr") is not None


def _is_read_well(control: Element) -> bool:
    properties = child_of(control, "sdtPr")
    return properties is not None and any(local_name(each) in _READ_WELL for each in properties)
