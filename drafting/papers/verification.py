"""The report on a document: whether it is what its proof records; if not, who edited what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from drafting.diff.words import spans, whole
from drafting.errors import Problem
from drafting.model.mark import Mark, Span
from drafting.model.paper import Block, Paper, Paragraph, Role, Run
from drafting.model.proof import Deviation, Edited, How, Verified

_LONGEST = 20_000
"""Characters of a line that are shown, and compared word by word."""
_MOST = 200
"""Edits that are shown one by one."""
_SIGNS = {
    How.REWORDED: "~",
    How.SPLIT: "~",
    How.MOVED: "↔",
    How.GONE: "−",
    How.NEW: "+",
    How.ACCEPTED: "✓",
    How.REJECTED: "✗",
}


@frozen
class _ReportWords:
    """Fixed words of one language."""

    exact: str
    alone: str
    edited: str
    version: str
    other: str
    changes: str
    none: str
    old: str
    new: str
    untracked: str
    unknown: str
    wrong: str
    unchecked: str
    after: str
    beginning: str
    more: str
    """With `{}` for a number."""
    how: dict[How, str]


_EN = _ReportWords(
    exact="The document is exactly what it says it is",
    alone="The document is exactly what its own proof says; the proof itself is not checked",
    edited="The document was edited after it was made",
    version="With every change rejected the document is exactly this version",
    other="With every change rejected the document is not this version",
    changes="What accepting its changes would change",
    none="nothing",
    old="with every change rejected",
    new="with every change accepted",
    untracked="edited without tracking",
    unknown="what it should read is not known here, only its digest",
    wrong="The document contradicts itself",
    unchecked="Not checked, or to be known",
    after="after",
    beginning="at the beginning",
    more="and {} more edits",
    how={
        How.REWORDED: "reads otherwise",
        How.GONE: "is gone",
        How.NEW: "is new",
        How.MOVED: "stands elsewhere",
        How.SPLIT: "is split into several paragraphs",
        How.ACCEPTED: "its change is accepted already",
        How.REJECTED: "its change is rejected already",
    },
)
_RU = _ReportWords(
    exact="Документ в точности тот, за который себя выдает",
    alone="Документ в точности таков, как сказано в нем самом; сами эти сведения не проверены",
    edited="Документ изменен после того, как был создан",
    version="Если отклонить все правки, документ в точности совпадает с этой редакцией",
    other="Если отклонить все правки, документ не совпадает с этой редакцией",
    changes="Что изменится, если принять правки документа",
    none="ничего",
    old="если отклонить все правки",
    new="если принять все правки",
    untracked="изменено без режима правки",
    unknown="что должно быть, здесь неизвестно: есть только хеш",
    wrong="Документ противоречит сам себе",
    unchecked="Не проверено или нужно знать",
    after="после",
    beginning="в начале",
    more="и еще изменений: {}",
    how={
        How.REWORDED: "текст другой",
        How.GONE: "отсутствует",
        How.NEW: "новый текст",
        How.MOVED: "стоит в другом месте",
        How.SPLIT: "разделено на несколько абзацев",
        How.ACCEPTED: "правка уже принята",
        How.REJECTED: "правка уже отклонена",
    },
)
_KK = _ReportWords(
    exact="Құжат – дәл өзі көрсеткен мәтін",
    alone="Құжат дәл өзінде жазылғандай; ол жазбаның өзі тексерілген жоқ",
    edited="Құжат жасалғаннан кейін өзгертілген",
    version="Барлық түзету қабылданбаса, құжат дәл осы редакция",
    other="Барлық түзету қабылданбаса, құжат осы редакция емес",
    changes="Құжаттың түзетулері қабылданса, не өзгереді",
    none="ештеңе",
    old="барлық түзету қабылданбаса",
    new="барлық түзету қабылданса",
    untracked="түзетулер режимінсіз өзгертілген",
    unknown="қандай болуы тиіс екені мұнда белгісіз: тек хеші бар",
    wrong="Құжат өзіне өзі қайшы",
    unchecked="Тексерілмегені немесе білу қажет",
    after="мынадан кейін:",
    beginning="басында",
    more="және тағы өзгеріс: {}",
    how={
        How.REWORDED: "мәтіні басқа",
        How.GONE: "жоқ",
        How.NEW: "жаңа мәтін",
        How.MOVED: "басқа орында тұр",
        How.SPLIT: "бірнеше абзацқа бөлінген",
        How.ACCEPTED: "түзетуі қабылданып қойған",
        How.REJECTED: "түзетуі кері қайтарылған",
    },
)


def verification(verified: Verified) -> Paper:
    """The report, in the language of the text."""
    labels = {"kk": _KK, "ru": _RU}.get(verified.language, _EN)
    return Paper(
        title=verified.file,
        language=verified.language,
        blocks=tuple(_blocks(verified, labels)),
    )


def _blocks(verified: Verified, labels: _ReportWords) -> Iterator[Block]:
    yield Paragraph((Run(_result(verified, labels)),), Role.TITLE)
    about = [verified.file, verified.act, *verified.proposals]
    yield Paragraph((Run(" · ".join(about)),), Role.CAPTION)
    yield from _problems(labels.wrong, verified.problems)
    yield from _each_edit(verified.edits, labels, made=not verified.against)
    if verified.changes:
        yield Paragraph((Run(labels.changes, strong=True),), Role.HEADING_3)
    yield from _each_edit(verified.changes, labels, made=True)
    yield from _problems(labels.unchecked, verified.unchecked)


def _result(verified: Verified, labels: _ReportWords) -> str:
    if verified.against:
        return labels.version if verified.exact else labels.other
    if verified.exact:
        return labels.alone if verified.alone else labels.exact
    return labels.edited if verified.edits else labels.wrong


def _problems(heading: str, problems: Sequence[Problem]) -> Iterator[Block]:
    if problems:
        yield Paragraph((Run(heading, strong=True),), Role.HEADING_3)
    for problem in problems:
        for line in str(problem).split("\n"):
            yield Paragraph((Run(line.strip()),))


def _each_edit(edits: Sequence[Edited], labels: _ReportWords, *, made: bool) -> Iterator[Block]:
    """`made`: whether somebody made them in the document, and it does not only differ."""
    for edited in edits[:_MOST]:
        yield from _edited(edited, labels, made=made)
    if len(edits) > _MOST:
        yield Paragraph((Run(labels.more.format(len(edits) - _MOST)),), Role.REASON)


def _edited(edited: Edited, labels: _ReportWords, *, made: bool) -> Iterator[Block]:
    address = f"§{edited.address}" if edited.address else ""
    if edited.how is How.NEW:
        address = f"{labels.after} {address}" if address else labels.beginning
    place = f"  {edited.place}" if edited.place else ""
    head = Run(f"{_SIGNS[edited.how]} {address}", strong=True)
    yield Paragraph((head, Run(f"{place}  {labels.how[edited.how]}")), Role.HEADING_3)
    old, new = edited.old, edited.new
    if old and new and old != new:
        for each, view in ((old, labels.old), (new, labels.new)):
            yield Paragraph((Run(view),), Role.CAPTION)
            yield from _difference(each, labels)
    elif one := new or old:
        yield from _difference(one, labels)
    by = [" ".join(filter(None, [each.author, each.date])) for each in edited.revisions]
    if made and not edited.tracked:
        by.insert(0, labels.untracked)
    if by:
        yield Paragraph((Run("; ".join(by)),), Role.REASON)


def _difference(difference: Deviation, labels: _ReportWords) -> Iterator[Block]:
    reads = "\n".join(difference.reads)[:_LONGEST]
    should = None if difference.should is None else difference.should[:_LONGEST]
    if difference.how is How.MOVED:
        yield _line([Span(reads)])
    elif should is None:
        yield _line([Span(reads)]) if reads else Paragraph((Run(labels.none),), Role.NOTE)
        yield Paragraph((Run(labels.unknown),), Role.NOTE)
    elif max(len(reads), len(should)) < _LONGEST:
        yield _line(spans(should, reads, ""))
    else:
        cut = "" if len(reads) < _LONGEST else "…"
        yield _line([*whole(should, Mark.DELETED, ""), *whole(reads + cut, Mark.INSERTED, "")])


def _line(marked: Sequence[Span]) -> Paragraph:
    return Paragraph(tuple(Run(span.text, span.mark) for span in marked))
