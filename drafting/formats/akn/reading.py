"""A document of Akoma Ntoso → an act: one that `writing.py` made as it was, one of others by its
elements, with what has no place in an act named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from types import MappingProxyType

from attrs import evolve
from lxml import etree

from drafting.errors import FormatError, Problem, Where
from drafting.formats.akn.elements import CRLF, KINDS, THREE_LETTERS, akn, own
from drafting.formats.akn.kinds import (
    NAMED,
    HeadingWords,
    as_read,
    differences,
    labels,
    numbering_of,
    with_levels,
)
from drafting.formats.akn.metadata import identity_stated, own_identity
from drafting.formats.akn.parts import all_text, local_name
from drafting.formats.akn.preparation import prepare
from drafting.formats.akn.written_by_others import OthersReader
from drafting.formats.akn.written_here import is_made_here, provisions_as_written
from drafting.formats.read_wrongly import refuse_wrong_letters
from drafting.formats.source import Remarks
from drafting.messages import say, to_say
from drafting.model.act import Act, Numbering, TextForm
from drafting.model.kind import Kind
from drafting.model.localized import Localized
from drafting.model.provision import Provision
from drafting.structure.act import (
    Imported,
    ImportedAs,
    guessed_language,
    letters_of,
    numbering_of_text,
    with_counting,
)
from drafting.structure.doubts.oddities import shortened, warnings_of
from drafting.structure.naming import named_by_text
from drafting.text.notes import without_references
from drafting.text.reader import read_act
from drafting.text.writer import write_act

_Element = etree._Element
_TWO_LETTERS = {three: two for two, three in THREE_LETTERS.items()}
_ROOT = "akomaNtoso"
_PARTS = frozenset(
    {"preface", "preamble", "body", "mainBody", "portionBody", "conclusions", "attachments"}
    | {"components"}
)
_TEXTS = frozenset("act bill doc statement portion debateReport".split())
"""Documents whose text has provisions (Part 1, 3.2)."""
_COLLECTIONS = frozenset("documentCollection officialGazette amendmentList".split())
_OTHERS: Mapping[str, str] = MappingProxyType(
    {
        "judgment": to_say("the document is a judgment, not an act"),
        "debate": to_say("the document is the record of a debate, not an act"),
    }
)
_NO_TEXT = to_say("the document is not of a kind that holds an act")
_REFERENCES = frozenset({"documentRef", "componentRef", "num", "heading", "subheading"})
_MOST = 5


def _documents(root: _Element) -> Iterator[_Element]:
    """The documents in an `akomaNtoso`. Attachments that stand beside its document, as some codes
    have them, come to stand in it."""
    tops = [*root.iterchildren("*")]
    for each in tops[1:]:
        if local_name(each) in {"attachments", "components"}:
            tops[0].append(each)
            tops.remove(each)
    for top in tops:
        yield from _within(top)


def _shown(document: _Element) -> str:
    """A document in a list: its title, and where its identification has it, its IRI."""
    address = next(
        document.iterfind("{*}meta/{*}identification/{*}FRBRExpression/{*}FRBRuri"), None
    )
    value = "" if address is None else address.get("value") or ""
    return " ".join(filter(None, (shortened(_title(document)) or local_name(document), value)))


def _within(document: _Element) -> Iterator[_Element]:
    """A document; where it is a collection, the documents in it."""
    if local_name(document) not in _COLLECTIONS:
        yield document
        return
    for part in ("collectionBody", "components"):
        for each in document.iterfind(f"{{*}}{part}/{{*}}component/*"):
            if local_name(each) not in _REFERENCES:
                yield from _within(each)


def import_akn(data: bytes, name: str, wanted: ImportedAs) -> Imported:
    """Read the act in a document; `name` is the file in messages.

    Raises `FormatError` where the file is no document of Akoma Ntoso, or holds no text.
    """
    where = Where(name)
    remarks = Remarks()
    document = _act_document(parsed_xml(data, where), where, remarks, wanted.language)
    refuse_wrong_letters("\n".join(_kept_texts(document)), name)
    language = wanted.language or _language(document)
    guessed: list[Problem] = []
    if not language:
        language, *guessed = guessed_language("".join(_kept_texts(document)), where)
    made = Act(wanted.identity, wanted.version, language, (), _form(document.find(akn("body"))))
    body = _as_written(document)
    if body is None:
        made = evolve(made, form=TextForm())
        act = _of_others(document, made, remarks, HeadingWords.of(wanted, language), where)
    else:
        words = HeadingWords.of(wanted, language)
        words.learn(body)
        act = _numbered(made, body, words, frozenset(Kind), where)
        act = act if wanted.known else _with_usual_levels(act)
    title = _title(document)  # where placeholders have their texts
    if not wanted.known:
        named, made_here = named_by_text(act, act.identity), is_made_here(document)
        # What was made here has each line of its title, as any text has.
        if title and not (made_here and language in named.titles.by_language):
            named = evolve(named, titles=Localized({language: title}))
        named = own_identity(document, named, language) if made_here else named
        act = evolve(act, identity=identity_stated(document, named))
    if lost := letters_of(_kept_texts(document)) - letters_of(each.line for each in act.lines()):
        shown = shortened("".join(sorted(lost.elements())))
        remarks.add(say("letters of the document are not in the text"), shown)
    titles = [without_references(each.text) for each in act.body if each.kind is Kind.TITLE]
    return Imported(
        act=act,
        title=title or " ".join(titles),
        warnings=(*guessed, *warnings_of(remarks.odd, where)),
        named=not wanted.known,
    )


def _of_others(
    document: _Element, made: Act, remarks: Remarks, words: HeadingWords, where: Where
) -> Act:
    """The act in a document of others. `made` is the act without its text. Raises `FormatError`."""
    prepare(document, remarks)
    body = _with_last_closing(tuple(OthersReader(words, remarks).provisions(document)))
    if not body:
        raise FormatError(Problem("empty", say("the document has no text"), where))
    act = _numbered(made, body, words, NAMED, where)
    if labels(body) != labels(act.body):
        remarks.add(say("numbers are read otherwise than the document marks them"))
    for one, other, line in differences(body, act):
        what = say(
            "what the document has as `{wanted}` is read as `{read}`", wanted=one, read=other
        )
        remarks.add(what, shortened(line))
    return act


def _numbered(
    made: Act,
    body: tuple[Provision, ...],
    words: HeadingWords,
    named: Set[Kind],
    where: Where,
) -> Act:
    """The act with provisions as its body, with the numbering that they show, unless that is known;
    `named` are kinds that the document gives numbered lines. Raises `FormatError`."""
    numbering = made.identity.numbering
    if words.fixed:
        return _read_again(made, as_read(body, numbering), numbering, where)
    numbering = numbering_of(body, numbering, words.known)
    act = _read_again(made, as_read(body, numbering), numbering, where)
    numbering = with_levels(numbering, body, act, named)
    act = _read_again(made, act.body, numbering, where)
    return evolve(act, identity=evolve(act.identity, numbering=with_counting(numbering, act)))


def _with_usual_levels(act: Act) -> Act:
    """The act with the kinds of numbered lines that its language has by their level, where its own
    lines are of these kinds: its lines may not show those of each level."""
    numbering = act.identity.numbering
    plain = evolve(numbering, levels=Numbering().levels, in_articles=())
    text = write_act(act)
    usual = numbering_of_text(text, act.language, plain)
    if usual == numbering:
        return act
    identity = evolve(act.identity, numbering=usual)
    again = read_act(text, identity, act.version, act.language)
    return again if again.body == act.body else act


def _read_again(made: Act, body: tuple[Provision, ...], numbering: Numbering, where: Where) -> Act:
    """The act as its text file is read. Raises `FormatError`."""
    identity = evolve(made.identity, numbering=numbering)
    text = write_act(evolve(made, identity=identity, body=body))
    try:
        return read_act(text, identity, made.version, made.language)
    except FormatError as error:  # its lines are those of the text, and not of the document
        raise FormatError(evolve(each, where=where) for each in error.problems) from None


def _with_last_closing(body: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """The provisions, with a closing block only where it ends the act or stands before annexes;
    before anything else, its lines are lines of the act."""
    closing = next((n for n, each in enumerate(body) if each.kind is Kind.CLOSING), len(body))
    if all(each.headed for each in body[closing + 1 :]):
        return body
    return (*body[:closing], *body[closing].children, *body[closing + 1 :])


def _act_document(root: _Element, where: Where, remarks: Remarks, language: str) -> _Element:
    """The document of an act in a file of Akoma Ntoso: the only one, also in a list or collection;
    else the only one in the language, or the only act or bill. Raises `FormatError` where none is
    found, with what is there."""
    around = [root] if local_name(root) == _ROOT else [*root.iter(f"{{*}}{_ROOT}")]
    documents = [each for one in around for each in _documents(one)]
    if not documents:
        what = say("the file is no document of Akoma Ntoso, or a collection of none")
        do = say("its root element is `akomaNtoso`, of version 3.0 or 2.0")
        raise FormatError(Problem("unreadable", what, where, (f"<{local_name(root)}>",), do))
    if language:
        documents = [each for each in documents if language == _language(each)] or documents
    laws = [each for each in documents if local_name(each) in {"act", "bill"}]
    if len(laws) == 1:
        for each in documents:
            if each not in laws:
                remarks.add(say("a document beside the act is left out"), _shown(each))
        documents = laws
    if len(documents) > 1:
        what = say("the file holds {count} documents", count=len(documents))
        shown = tuple(map(_shown, documents[:_MOST]))
        do = say("keep the one that is the act in a file of its own, or choose its --lang")
        raise FormatError(Problem("ambiguous", what, where, shown, do))
    (document,) = documents
    name = local_name(document)
    if name == "amendment":
        what = say("the document is an amendment, not an act")
        do = say("`drafting derive {name}` makes a proposal of it", name=where.file)
        raise FormatError(Problem("unreadable", what, where, do=do))
    if name not in _TEXTS:
        what = say(_OTHERS.get(name, _NO_TEXT))
        do = say("an act, a bill, a portion of one, or another text with provisions is read")
        raise FormatError(Problem("unreadable", what, where, (f"<{name}>",), do))
    return document


def _as_written(document: _Element) -> tuple[Provision, ...] | None:
    """The provisions of a document that was made here, and that nobody has edited otherwise."""
    try:
        return provisions_as_written(document) if is_made_here(document) else None
    except ValueError:
        return None


def parsed_xml(data: bytes, where: Where) -> _Element:
    """The root of a document; no entity is resolved, no file is fetched. Raises `FormatError`."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line = error.lineno or 0
        problem = say("the file is no XML: {msg}", msg=error.msg)
        raise FormatError(Problem("unreadable", problem, evolve(where, line=line))) from None
    if any(not isinstance(each.tag, str) for each in root.iter()):
        entity = say("the file has an entity, which is not read")
        do = say("write the text in its place")
        raise FormatError(Problem("unreadable", entity, where, do=do))
    return root


def _title(document: _Element) -> str:
    for part in ("preface", "coverPage"):
        titles = [all_text(each) for each in document.iterfind(f"{{*}}{part}//{{*}}docTitle")]
        if any(titles):
            return " ".join(titles)
    return ""


def _form(body: _Element | None) -> TextForm:
    written = (body.get(own("form")) or "") if body is not None else ""
    if not re.fullmatch(r"[01] [01] \d{1,3}", written):
        return TextForm()
    bom, crlf, ending = written.split()
    newline = CRLF if crlf == "1" else "\n"
    return TextForm(bom == "1", newline, newline * int(ending))


def _language(document: _Element) -> str:
    code = next((each.get("language") or "" for each in document.iter("{*}FRBRlanguage")), "")
    return _TWO_LETTERS.get(code, code if len(code) == 2 else "")


def _kept_texts(document: _Element) -> Iterator[str]:
    """The texts of the parts of a document that make the act."""
    for part in document:
        if local_name(part) in _PARTS | KINDS.keys():
            yield from map(str, part.itertext())
