"""Comments: those of one document alone come and go with their references."""

from __future__ import annotations

from collections import Counter

from drafting.messages import say, to_say
from drafting.model.mark import Mark
from drafting.word.compare.content import RANGES, covered, permissions
from drafting.word.compare.merging import Merging
from drafting.word.compare.stories import Documents
from drafting.word.compare.strips import Comments
from drafting.word.package.elements import Element, drop, new, w
from drafting.word.package.package import CONTENT_TYPES, content_type

_Key = tuple[str, str]
_BROUGHT = {
    Mark.DELETED: to_say("comments are gone: their references are tracked, their ranges are not"),
    Mark.INSERTED: to_say("comments are new: their references are tracked, their ranges are not"),
}


def comments_of(documents: Documents) -> Comments:
    """The comments of two documents: they are one where author and text are the same."""
    carrier = documents.carrier
    return Comments(
        *(
            _comments(each.tree(part)) if (part := each.part_of("comments")) else {}
            for each in (carrier.other, carrier.own)
        )
    )


def bring_comments(documents: Documents, merging: Merging) -> None:
    """Bring over the comments to which the redline refers, and warn of those that it lost."""
    lacking = Counter(merging.comments.old.values()) - Counter(merging.comments.new.values())
    if not merging.brought and not lacking:
        return
    carrier = documents.carrier
    old_part = carrier.other.part_of("comments")
    part = carrier.own.part_of("comments") or "word/comments.xml"
    old_root = documents.old_tree(old_part, part)
    if part in carrier.own.names:
        root = documents.new_tree(part)
    else:
        root = documents.written[part] = new("comments")
        carrier.set_type(part, content_type(carrier.other.tree(CONTENT_TYPES), old_part))
        carrier.link_to("comments", part)
    theirs = {each.get(w("id"), ""): each for each in old_root}
    brought: set[str] = set()
    for reference in merging.brought:
        number = reference.get(w("id"), "")
        comment = theirs.get(number)
        if comment is not None and number not in brought:
            brought.add(number)
            for each in [*comment.iterdescendants(*RANGES)]:  # their names may stand here already
                drop(each)
            comment.set(w("id"), merging.pen.revisions.number())
            reference.set(w("id"), comment.get(w("id"), ""))
            root.append(comment)
    if brought:
        shown = (
            "".join(each.itertext(w("t"))) for each in map(theirs.__getitem__, sorted(brought))
        )
        merging.warn("tracked", say(_BROUGHT[merging.gone]), *shown)
    documents.edited.add(part)
    lacking -= Counter(merging.comments.old[each] for each in brought)
    for author, text in sorted(lacking):
        problem = say("a comment that the other document lacks is left out")
        merging.warn("tracked", problem, f"{author}: {text}")


def warn_of_bookmarks(documents: Documents, merging: Merging) -> None:
    """Warn of bookmarks that only the document has that is brought over."""
    merging.place = ""
    roots = documents.written.values()
    if documents.bookmarks:
        own = {name: words for root in roots for name, words in covered(root, merging.come)}
        if lost := sorted({*documents.bookmarks} - {*own}):
            problem = say("bookmarks cannot be tracked: those of the other document are left out")
            merging.warn_of("tracked", problem, lost)
        if moved := sorted(
            name for name, words in documents.bookmarks.items() if own.get(name, words) != words
        ):
            problem = say(
                "bookmarks cannot be tracked: these stand elsewhere in the other document"
            )
            merging.warn_of("tracked", problem, moved)
    if documents.permissions != Counter(each for root in roots for each in permissions(root)):
        problem = say("who may edit what differs, which cannot be tracked")
        merging.warn("tracked", problem)


def _comments(root: Element) -> dict[str, _Key]:
    return {
        each.get(w("id"), ""): (
            each.get(w("author"), ""),
            "\n".join("".join(p.itertext(w("t"))) for p in each.iter(w("p"))),
        )
        for each in root.iterchildren(w("comment"))
    }
