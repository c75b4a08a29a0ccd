"""A generated act held against the truth about it: what is read, found, and touched.

Each function gives what is wrong as lines for people; a law asserts that there are none.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from attrs import define, field

from drafting.errors import DraftingError
from drafting.language.addresses import address as written
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.history import History, Version
from drafting.model.kind import Kind
from drafting.model.localized import same
from drafting.model.operation import Delete, Insert, Operation, Repeal, Restate, name_of
from drafting.patch import apply
from drafting.tasks.odd_lines import odd_lines
from drafting.text.reader import read_act
from drafting.text.writer import line_numbers, write_act
from tests.laws.numbered import NumberedLaw, TrueLine
from tests.laws.proposals import propose

_SHOWN = 60
SPOKEN = ("kk", "ru", "en")
_NO_LINE = frozenset({Kind.PREAMBLE, Kind.CLOSING, Kind.TABLE, Kind.CELL})
_WORDS = {"kk": "Жаңа сөздер", "ru": "Новые слова", "uk": "Нові слова", "en": "New words"}


@define
class Measure:
    """What was looked at, and how much of it did the work."""

    lines: Counter[str] = field(factory=Counter)
    """`read`, `warned`: numbered lines."""
    unread: Counter[str] = field(factory=Counter)
    """Tradition and label of what is not read."""
    operations: Counter[str] = field(factory=Counter)
    """`delete done`, `delete refused`."""
    refusals: Counter[str] = field(factory=Counter)
    addresses: int = 0
    wrong: list[str] = field(factory=list)

    def check_read(self, read: float) -> None:
        """Raise `AssertionError` where too few numbers were read."""
        lines = self.lines["read"] + self.lines["warned"]
        assert self.lines["read"] >= read * lines, f"{self.lines}: {self.unread.most_common(9)}"

    def check_done(self, done: float) -> None:
        """Raise `AssertionError` where too few operations of a sort were carried out."""
        for name in {each.split()[0] for each in self.operations}:
            carried, refused = (self.operations[f"{name} {end}"] for end in ("done", "refused"))
            assert carried >= done * (carried + refused), f"{name}: {self.refusals.most_common(9)}"

    def summary(self) -> str:
        """All of it, for people."""
        wrong = "\n".join(self.wrong[:_SHOWN])
        unread = "\n".join(f"{times:>6} {each}" for each, times in self.unread.most_common(_SHOWN))
        refused = "\n".join(f"{times:>6} {each}" for each, times in self.refusals.most_common(15))
        counts = f"{dict(self.lines)}, {self.addresses} provisions, {dict(self.operations)}"
        return (
            f"{counts}\nunread:\n{unread}\nrefused:\n{refused}\n{len(self.wrong)} wrong:\n{wrong}"
        )


def sites_of(law: NumberedLaw, act: Act) -> list[Site | None]:
    """What stands for each line of the truth, frames left out; None: nothing does."""
    found: dict[int, list[Site]] = defaultdict(list)
    for site, line in zip(act.sites, line_numbers(act), strict=True):
        if site.provision.kind not in _NO_LINE:
            found[line - 1].append(site)
    return [next(iter(found[place][:1]), None) and found[place].pop(0) for place in law.places]


def hold_reading(law: NumberedLaw, act: Act, measure: Measure) -> None:
    """Every line is read as what it is, or is warned of."""
    history = History(act.identity, (), (Version("2020-01-01", {act.language: ""}),))
    warnings = list(odd_lines(act, history, history.versions[0], "law.txt"))
    warned = {problem.where.line - 1 for problem in warnings}
    sites = sites_of(law, act)
    lines = line_numbers(act)
    for problem in warnings:
        if lines[act.find(problem.where.address).site.order] != problem.where.line:
            measure.wrong.append(f"{law.tradition}: in another line: {problem}")
    spoiled = False
    for number, line in enumerate(law.lines):
        spoiled = spoiled and not line.headed
        wrong = _misread(line, sites[number], sites)
        if line.number.nums:
            measure.lines["warned" if wrong else "read"] += 1
        elif spoiled:
            # Below a number that is not read, an unnumbered line has nothing true to stand in.
            continue
        if line.joint is not None:
            measure.lines["misread joined" if wrong else "joined"] += 1
        if not wrong:
            continue
        spoiled = True
        measure.unread[f"{law.tradition}: {line.number.label} {wrong}"] += 1
        if law.places[number] not in warned:
            measure.wrong.append(f"{law.tradition}: in silence, {wrong}: {line.text[:60]}")


def misread(law: NumberedLaw, act: Act) -> list[str]:
    """What is read otherwise than it is."""
    sites = sites_of(law, act)
    found = (_misread(line, site, sites) for line, site in zip(law.lines, sites, strict=True))
    return [each for each in found if each]


def _misread(line: TrueLine, site: Site | None, sites: Sequence[Site | None]) -> str:
    if site is None:
        return "no line of its own"
    provision = site.provision
    if line.number.nums and not line.text.endswith(provision.line.rstrip()):
        return f"as {provision.line[:20]!r}"
    if (provision.num or line.number.nums) and provision.num not in line.number.nums:
        return f"number {provision.num!r}"
    if provision.kind not in line.kinds:
        return f"kind {provision.kind}"
    around = site.parent
    while around and around.provision.kind in _NO_LINE:
        around = around.parent
    true = sites[line.parent] if line.parent >= 0 else None
    return "" if around is true else f"in {around and around.address}, not {true and true.address}"


def hold_addresses(law: NumberedLaw, act: Act, measure: Measure) -> None:
    """Every address of every provision, in every form, finds it and nothing else (law 11)."""
    for site in act.sites:
        measure.addresses += 1
        names = [site.address]
        if not any(map(only_by_place, site.chain())):
            names += [site.eid, *(written.words(Target(site), each) for each in SPOKEN)]
        for name in names:
            try:
                found = written.find(act, name)
            except DraftingError as error:
                wrong = f"{name!r} of {site.address}: {error.problems[0].problem}"
                measure.wrong.append(f"{law.tradition}: {wrong}")
            else:
                if found != Target(site):
                    wrong = f"{name!r} of {site.address} finds {found.address}"
                    measure.wrong.append(f"{law.tradition}: {wrong}")


def only_by_place(site: Site) -> bool:
    """Whether its place alone finds a provision, though it is no heading without a number."""
    return "~" in site.address.rpartition(".")[2] and not site.unnumbered


def hold_operations(law: NumberedLaw, act: Act, numbers: Iterable[int], measure: Measure) -> None:
    """What is done to a line of the act, and to all that stands in it, touches that alone."""
    sites = sites_of(law, act)
    for number in numbers:
        site = sites[number]
        assert site is not None, "only acts that are read right are amended"
        _hold_operations(law, act, number, site, measure)


def _hold_operations(law: NumberedLaw, act: Act, number: int, site: Site, measure: Measure) -> None:
    line = law.lines[number]
    end = _end(law, number)
    for operation in _operations(act, line, site):
        name = name_of(operation)
        try:
            amended = apply(act, propose(operation)).act
        except DraftingError as error:
            measure.operations[f"{name} refused"] += 1
            measure.refusals[f"{name}: {error.problems[0].problem}"] += 1
            continue
        measure.operations[f"{name} done"] += 1
        text = write_act(amended)
        if wrong := _touched(law, operation, text, number, end):
            measure.wrong.append(
                f"{law.tradition}: {name} {site.address} ({line.text[:40]}): {wrong}"
            )
        elif read_act(text, act.identity, amended.version, act.language).body != amended.body:
            measure.wrong.append(f"{law.tradition}: {name} {site.address} is not read back")


def _end(law: NumberedLaw, number: int) -> int:
    """The line after the last that stands in a line."""
    inside = {number}
    for at in range(number + 1, len(law.lines)):
        if law.lines[at].parent not in inside:
            return at
        inside.add(at)
    return len(law.lines)


def _operations(act: Act, line: TrueLine, site: Site) -> Iterator[Operation]:
    at = (site.address,)
    words = _WORDS[act.language]
    mark = "# " if line.headed else ""
    if site.provision.kind is Kind.GAP:
        return  # What is not known is only ever filled, by `restate` or `insert`.
    yield Delete(at=at)
    yield Repeal(at=at)
    yield Restate(at=at, text=same(f"{mark}{_restated(line, words)}"))
    if line.number.nums:
        yield Insert(after=at[0], text=same(f"{mark}{words}"), number="next")
    if line.following:
        yield Insert(after=at[0], text=same(f"{mark}{line.following} {words}"))


def _restated(line: TrueLine, words: str) -> str:
    """The line with other words, as an operation gives it."""
    match line.text[0]:
        case "|":
            return f"| {words} | {words} |"
        case "{":
            return f"{{{words}}}"
    return f"{line.number.label} {words}" if line.number.label else words


def _touched(law: NumberedLaw, operation: Operation, text: str, number: int, end: int) -> str:
    """What an operation touched besides its own; empty: nothing."""
    before, after = law.text.split("\n"), text.split("\n") if text.strip() else []
    if not after:
        return "" if number == 0 and end == len(law.lines) else "nothing is left"
    line, last = law.lines[number], law.places[end - 1] + 1
    start = last if isinstance(operation, Insert) else law.places[number]
    rest = before[last:]
    if after[:start] != before[:start]:
        return "a line above differs"
    if after[len(after) - len(rest) :] != rest or len(after) < start + len(rest):
        return "a line below differs"
    own = after[start : len(after) - len(rest)]
    if line.joint is not None and not isinstance(operation, Insert):
        return _joined_touched(law, operation, own, number)
    kept = bool(line.number.nums) and law.numbering.deleted == "kept"
    match operation:
        case Delete():
            expected = [1] if kept else [0]
        case Repeal():
            expected = [0, 1]
        case _:
            expected = [1]
    if len(own) not in expected:
        return f"{len(own)} lines of its own: {own}"
    head = "#" * line.level + " " if line.headed else "  " * line.level
    label = f"{head}{line.number.label}"
    words = _WORDS[law.language]
    title = "= " if line.text.startswith("= ") else ""
    restated = f"{head}{title}{_restated(line, words)}"
    if isinstance(operation, Restate) and own != [restated]:
        return f"restated as {own}"
    if isinstance(operation, Delete | Repeal) and own and not own[0].startswith(label):
        return f"without its number: {own}"
    if isinstance(operation, Insert) and not (own[0].startswith(head) and own[0].endswith(words)):
        return f"inserted as {own}"
    return ""


def _joined_touched(law: NumberedLaw, operation: Operation, own: list[str], number: int) -> str:
    """The same of a line that shares that of the number around it, which stays."""
    around, line = law.lines[law.lines[number].parent], law.lines[number]
    kept = bool(line.number.nums) and law.numbering.deleted == "kept"
    if len(own) != 1 or around.number.label not in own[0]:
        return f"what shares its line is lost: {own}"
    match operation:
        case Restate() if not own[0].endswith(_restated(line, _WORDS[law.language])):
            return f"restated as {own}"
        case Delete() if kept != (
            line.number.label in own[0].partition(around.number.label)[2]
        ) and (line.number.nums):
            return f"deleted as {own}"
    return "" if own[0] != law.text.split("\n")[law.places[number]] else "nothing has changed"
