"""Comments: those of one document alone come and go with their references."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from drafting.messages import say, to_say
from drafting.model.mark import Mark
from drafting.word.compare.keys import unit_key
from drafting.word.compare.merging import Merging
from drafting.word.compare.paragraph.content import RANGES
from drafting.word.compare.paragraph.strips import Comments
from drafting.word.compare.parts.documents import Documents
from drafting.word.compare.parts.ranges import Range, commented, covered, permissions
from drafting.word.document.styles import OFF
from drafting.word.package.elements import WORD_2010, Element, child_of, drop, new, w
from drafting.word.package.package import CONTENT_TYPES, Package, content_type

_Key = tuple[str, str]
_BROUGHT = {
    Mark.DELETED: to_say("comments are gone: their references are tracked, their ranges are not"),
    Mark.INSERTED: to_say("comments are new: their references are tracked, their ranges are not"),
}
_STATES = {
    "words": to_say("comments stand on other words in one document, which cannot be tracked"),
    "resolved": to_say("comments are resolved in one document alone, which cannot be tracked"),
    "answers": to_say("comments answer others in one document alone, which cannot be tracked"),
    "looks": to_say("comments look otherwise in one document, which cannot be tracked"),
}
_OF_BOTH = ("words", "looks")
"""What is named for comments of both documents alone: of others the range is lost and named, and
the look is brought over."""
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"


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
    found, merging.brought = merging.brought, []
    for reference in found:
        if reference.get(w("id"), "") in merging.comments.old:
            merging.brought.append(reference)
        else:
            # It leads to no comment, and would come to lead to one of the other document.
            drop(reference)
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


def warn_of_states(documents: Documents, merging: Merging) -> None:
    """Warn of comments that stand on other words or look otherwise in one document, or are resolved
    or answer others in one alone. Before they are brought over."""
    known, carrier = merging.comments, documents.carrier
    if not known.old:
        return
    brought = {known.old.get(each.get(w("id"), "")) for each in merging.brought}
    own = dict(commented(documents.new_tree(carrier.own.main), merging.come))
    found_in = {each.part for each in (*documents.commented.values(), *own.values())}

    def stand(places: Mapping[str, Range]) -> dict[str, str]:
        """Places as they can be held against those of the other document."""
        words = {each: merging.eyes.normal(at.words) for each, at in places.items()}
        if len(found_in) > 1:
            return words
        return {each: f"{at.at} {words[each]}" for each, at in places.items()}

    ones = _states(carrier.other, known.old, stand(documents.commented))
    others = _states(carrier.own, known.new, stand(own))
    merging.place = ""
    for what, problem in _STATES.items():
        found = []
        for key, states in ones.items():
            theirs = others.get(key, ())
            here = sorted(each[what] for each in states if what in each)
            there = sorted(each[what] for each in theirs if what in each)
            if key in brought or not theirs:
                differs = what not in _OF_BOTH and any(here)
            else:
                differs = len(here) == len(there) and here != there
            if differs:
                found.append("{}: {}".format(*key))
        if found:
            merging.warn("tracked", say(problem), *found)


def warn_of_bookmarks(documents: Documents, merging: Merging) -> None:
    """Warn of bookmarks that only the document has that is brought over."""
    merging.place = ""
    roots = documents.written.values()
    if documents.bookmarks:
        own = {name: at for root in roots for name, at in covered(root, merging.come)}
        if lost := sorted({*documents.bookmarks} - {*own}):
            problem = say("bookmarks cannot be tracked: those of the other document are left out")
            merging.warn_of("tracked", problem, lost)
        if moved := sorted(
            name
            for name, at in documents.bookmarks.items()
            if name in own and own[name].is_elsewhere(at)
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


def _states(
    package: Package, comments: Mapping[str, _Key], stand: Mapping[str, str]
) -> dict[_Key, list[dict[str, str]]]:
    """What the comments of a document stand on, how they look, whether they are resolved, and the
    text of those that they answer ([MS-DOCX] 2.5.3.1, .2)."""
    part = package.part_of("commentsExtended")
    extended = {each.get(f"{_W15}paraId"): each for each in (package.tree(part) if part else ())}
    threads, texts, looks = {}, {}, {}
    for comment in package.tree(package.part_of("comments")) if comments else ():
        number = comment.get(w("id"), "")
        looks[number] = "\n".join(unit_key(_words(each)) for each in comment.iter(w("p")))
        numbers = [each.get(f"{WORD_2010}paraId") for each in comment.iter(w("p"))]
        if numbers and numbers[-1] in extended and number in comments:
            threads[number] = extended[numbers[-1]]
            texts[numbers[-1]] = comments[number][1]
    found: dict[_Key, list[dict[str, str]]] = {}
    for number, key in comments.items():
        states = {"looks": looks[number], "resolved": "", "answers": ""}
        if number in stand:
            states["words"] = stand[number]
        if (thread := threads.get(number)) is not None:
            states["resolved"] = "" if thread.get(f"{_W15}done", "0") in OFF else "resolved"
            states["answers"] = texts.get(thread.get(f"{_W15}paraIdParent"), "")
        found.setdefault(key, []).append(states)
    return found


def _words(paragraph: Element) -> Iterator[Element]:
    """The runs of a paragraph but for the mark of its comment."""
    runs = paragraph.iter(w("r"))
    return (each for each in runs if child_of(each, "annotationRef") is None)
