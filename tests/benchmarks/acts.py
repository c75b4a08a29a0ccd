"""Large acts and many proposals, made to measure."""

from __future__ import annotations

from drafting.model.act import Act, Identity, Numbering
from drafting.model.kind import Kind
from drafting.model.localized import same
from drafting.model.operation import Delete, Insert, InsertWords, Operation, ReplaceWords
from drafting.model.proposal import Proposal
from drafting.text.reader import read_act
from tests.import_docx.packages import abstract, docx, level, num, numbered, p

LINE = "Қазақстан Республикасы Президентінің саясатын жақтауға және оны {n} рет жүзеге асыруға;"
IDENTITY = Identity("large", numbering=Numbering(through=frozenset({Kind.ARTICLE})))


def text_of(provisions: int) -> str:
    """The text of an act of about so many provisions: articles of ten items of nine subitems."""
    lines: list[str] = []
    for article in range(1, provisions // 101 + 1):
        lines += ["", f"# {article}-бап. Тақырып"]
        for item in range(1, 11):
            lines.append(f"{item}. Мемлекеттік қызметшілер:")
            lines += [f"  {n}) {LINE.format(n=n)}" for n in range(1, 10)]
    return "\n".join(lines[1:]) + "\n"


def act_of(provisions: int) -> Act:
    """The same, read."""
    return read_act(text_of(provisions), IDENTITY, "2020-01-01", "kk")


def operations_on(act: Act, count: int) -> tuple[Operation, ...]:
    """So many operations of several sorts, spread over the act, none in another's way."""
    subitems = [site for site in act.sites if site.provision.kind is Kind.SUBITEM]
    step = len(subitems) / count
    return tuple(
        _operation(number, subitems[int(number * step)].address) for number in range(count)
    )


def _operation(number: int, address: str) -> Operation:
    name = str(number)
    match number % 4:
        case 0:
            return ReplaceWords(
                id=name,
                at=(address,),
                old=same("жүзеге асыруға"),
                new=same("орындауға"),
                reason=same("r"),
            )
        case 1:
            return InsertWords(
                id=name,
                at=(address,),
                after=same("саясатын"),
                words=same("толық"),
                reason=same("r"),
            )
        case 2:
            return Delete(id=name, at=(address,), reason=same("r"))
    last = address.rpartition(".")[2]
    return Insert(id=name, after=address, text=same(f"{last}-1) жаңа тармақша;"), reason=same("r"))


def proposal_of(operations: tuple[Operation, ...], name: str = "many") -> Proposal:
    """One proposal of the operations."""
    return Proposal(proposal=name, target="large", baseline="2020-01-01", operations=operations)


def document_of(size: int, *, automatic: bool) -> bytes:
    """A DOCX of so many paragraphs: articles, items, subitems, numbered by hand or by lists."""
    numbers = (("Статья {}.", 0, 1), ("{}.", 1, 3), ("{})", 2, 4))
    body: list[str] = []
    count = [0, 0, 0]

    def put(depth: int) -> None:
        label, at, times = numbers[depth]
        for _ in range(times):
            count[depth] += 1
            text = f"Положение {len(body)} настоящего закона действует в полной мере и для всех;"
            typed = label.format(count[depth])
            body.append(p(text, numbered(1, at)) if automatic else p(f"{typed} {text[:-1]}"))
            if depth + 1 < len(numbers):
                count[depth + 1] = 0
                put(depth + 1)

    while len(body) < size:
        put(0)
    levels = (level(at, label.format(f"%{at + 1}")) for label, at, _ in numbers)
    return docx("".join(body[:size]), numbering=abstract(0, *levels) + num(1, 0))
