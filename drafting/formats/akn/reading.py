"""A document of Akoma Ntoso → an act: one that `writing.py` made as it was, one of others by its
elements, with what has no place in an act named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve
from lxml import etree

from drafting.errors import FormatError, Problem, Where
from drafting.formats.akn.elements import CRLF, THREE_LETTERS, akn, own
from drafting.formats.akn.written_by_others import OthersReader, all_text, local_name
from drafting.formats.akn.written_here import is_made_here, provisions_as_written
from drafting.formats.source import Remarks
from drafting.messages import say
from drafting.model.act import Act, TextForm
from drafting.model.kind import Kind
from drafting.model.provision import Provision
from drafting.structure.act import Imported, ImportedAs, letters_of
from drafting.structure.oddities import shortened, warnings_of
from drafting.text.reader import read_act
from drafting.text.writer import write_act

_Element = etree._Element
_TWO_LETTERS = {three: two for two, three in THREE_LETTERS.items()}
_PARTS = (
    "preface", "preamble", "body", "mainBody", "portionBody", "conclusions", "attachments",
    "components",
)  # fmt: skip


def import_akn(data: bytes, name: str, wanted: ImportedAs) -> Imported:
    """Read the act in a document; `name` is the file in messages.

    Raises `FormatError` where the file is no document of Akoma Ntoso, or holds no text.
    """
    where = Where(name)
    root = parsed_xml(data, where)
    document = next((each for each in root if isinstance(each.tag, str)), None)
    if document is None or etree.QName(root).localname != "akomaNtoso":
        found = etree.QName(root).localname
        problem = Problem(
            "unreadable", say("the file is no document of Akoma Ntoso"), where, (f"<{found}>",)
        )
        raise FormatError(
            evolve(problem, do=say("its root element is `akomaNtoso`, of version 3.0 or 2.0"))
        )
    if local_name(document).startswith("amendment"):
        what = say("the document is an amendment, not an act")
        do = say("`drafting derive {name}` makes a proposal of it", name=name)
        raise FormatError(Problem("unreadable", what, where, do=do))
    language = wanted.language or _language(document) or "en"
    made = Act(wanted.identity, wanted.version, language, (), _form(document.find(akn("body"))))
    remarks = Remarks()
    body = _as_written(document)
    if body is None:
        reader = OthersReader(wanted.identity.numbering.words, remarks)
        body = _with_last_closing(tuple(reader.provisions(document)))
        if not body:
            raise FormatError(Problem("empty", say("the document has no text"), where))
        made = evolve(made, form=TextForm())
    text = write_act(evolve(made, body=body))
    act = read_act(text, wanted.identity, wanted.version, language, name)
    if lost := letters_of(_kept_texts(document)) - letters_of(each.line for each in act.lines()):
        shown = shortened("".join(sorted(lost.elements())))
        remarks.add(say("letters of the document are not in the text"), shown)
    titles = [each.text for each in body if each.kind is Kind.TITLE]
    return Imported(
        act=act,
        title=_title(document) or " ".join(titles),
        warnings=tuple(warnings_of(remarks.odd, where)),
    )


def _with_last_closing(body: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """The provisions, with a closing block only where it ends the act or stands before annexes;
    before anything else, its lines are lines of the act."""
    closing = next((n for n, each in enumerate(body) if each.kind is Kind.CLOSING), len(body))
    if all(each.headed for each in body[closing + 1 :]):
        return body
    return (*body[:closing], *body[closing].children, *body[closing + 1 :])


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
    return " ".join(all_text(each) for each in document.iterfind("{*}preface//{*}docTitle"))


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
        if local_name(part) in _PARTS:
            yield from map(str, part.itertext())
