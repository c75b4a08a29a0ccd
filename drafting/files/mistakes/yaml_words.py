"""A mistake in YAML, in the words of a person who writes laws.

libyaml names what its grammar expected; here the line itself is looked at, and what its writer most
likely did is named. What fits none of the kinds keeps the parser's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import yaml
from attrs import frozen

from drafting.files.mistakes.brackets import in_brackets
from drafting.messages import say, say_count, to_say

_LONGEST = 100
_PAIR = re.compile(r"(?P<before>\s*(?:- )*)(?P<key>[^\s:#'\"][^:#]*?):(?:\s+(?P<value>.*))?$")
"""`key: value`, after the dashes of its lists."""
_PARTING = tuple(",]}")
"""Signs that part or close what brackets hold."""
_ONE_WORD = frozenset({"op", "target", "baseline", "date"})
"""Keys whose value has no colon."""
_IN_QUOTES = to_say("put the whole text in quotes: {key}: '{value}'")


@frozen
class YamlMistake:
    """What is wrong, where (a line and a column, from 1), the line as it is, and what to do."""

    problem: str
    place: tuple[int, int]
    found: tuple[str, ...] = ()
    do: str = ""


@frozen
class _ParserStop:
    """Where the parser gave up: its words, the lines of the file, and two of them, from 0: the one
    where it noticed, and the one where what it was reading begins."""

    words: str
    lines: Sequence[str]
    at: int
    column: int
    begun: int
    begun_column: int

    def line(self, number: int) -> str:
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    @property
    def above(self) -> str:
        """The nearest line above that is not empty."""
        return next((line for line in reversed(self.lines[: self.at]) if line.strip()), "")

    def mistake(self, problem: str, do: str, number: int, column: int = -1) -> YamlMistake:
        line = self.line(number)
        column = len(line) - len(line.lstrip()) if column < 0 else column
        found = (line.strip()[:_LONGEST],) if line.strip() else ()
        return YamlMistake(problem, (number + 1, column + 1), found, do)


def in_plain_words(text: str, error: yaml.MarkedYAMLError) -> YamlMistake:
    """What the writer of a file did, where its parser gave up."""
    mark = error.problem_mark or error.context_mark
    begun = error.context_mark or mark
    lines = text.split("\n")
    broken = _ParserStop(
        str(error.problem or error.context),
        lines,
        mark.line if mark else 0,
        mark.column if mark else 0,
        begun.line if begun else 0,
        begun.column if begun else 0,
    )
    for mistake in _mistakes(broken):
        return mistake
    problem = say("this is not YAML: {words}", words=broken.words)
    return broken.mistake(
        problem, say("write `key: value`, one to a line"), broken.at, broken.column
    )


def _mistakes(broken: _ParserStop) -> Iterator[YamlMistake]:
    """What it may be, the likeliest first."""
    yield from _tab(broken)
    yield from _odd_sign(broken)
    yield from _in_brackets(broken)
    yield from _open(broken)
    yield from _dash(broken)
    yield from _quotes(broken)
    yield from _first_sign(broken)
    yield from _colon(broken)
    yield from _indent(broken)


def _tab(broken: _ParserStop) -> Iterator[YamlMistake]:
    line = broken.line(broken.at)
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        do = say("indent with spaces: two for each level")
        yield broken.mistake(say("the line begins with a tab"), do, broken.at, indent.index("\t"))


def _odd_sign(broken: _ParserStop) -> Iterator[YamlMistake]:
    for number in dict.fromkeys((broken.at, broken.begun, broken.at - 1, broken.begun - 1)):
        if found := odd_sign(broken.line(number)):
            problem, do, column = found
            yield broken.mistake(problem, do, number, column)


def odd_sign(line: str) -> tuple[str, str, int] | None:
    """A sign of other documents that YAML takes for a letter, where it has to do with the shape of
    a line: a space, a wide colon, a dash before an item. What is wrong, what to do, the column
    from 0."""
    match = _ODD_SIGN.match(line)
    if match is None:
        return None
    do = say("write a plain space")
    if match["dash"]:
        do = say("write `- {word}:`", word=match["word"])
    elif match["colon"]:
        do = say("write `:` and a space")
    sign = match["space"] or match["colon"] or match["dash"]
    problem = say("the sign U+{code} stands here", code=f"{ord(sign):04X}")
    return problem, do, line.index(sign)


def odd_sign_behind_key(text: str) -> tuple[str, str] | None:
    """What is wrong with a text that was to be a mapping, `op:\\xa0delete`, and what to do."""
    found = odd_sign(text)
    return found[:2] if found and ":" in text[: found[2] + 1] else None


_ODD_SIGN = re.compile(
    r" *(?:- +)*(?:(?:-?|[\w-]+:?)(?:(?P<space>"
    r"[\xa0\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff\xad])|(?P<colon>：))"
    r"|(?P<dash>[‐-―−•·*])[ \xa0]+(?P<word>[a-z-]+):)"
)


def _in_brackets(broken: _ParserStop) -> Iterator[YamlMistake]:
    """A list or a table in brackets, on the line where the parser stopped or began."""
    for number in dict.fromkeys((broken.begun, broken.at)):
        line = broken.line(number)
        opened = _BRACKET.match(line)
        if opened is None:
            continue
        text = "\n".join(broken.lines[number : number + _LINES])
        for wrong in in_brackets(text, opened.end() - 1, in_text=bool(opened["key"])):
            before = text[: wrong.at]
            row = before.count("\n")
            column = wrong.at - (before.rfind("\n") + 1)
            yield broken.mistake(wrong.problem, wrong.do[:_DO], number + row, column)


_BRACKET = re.compile(r"\s*(?:- )*(?P<key>[\w-]+:\s+)?[{\[]")
_LINES = 200
_DO = 300


def _open(broken: _ParserStop) -> Iterator[YamlMistake]:
    """Quotes and brackets that are opened and not closed."""
    place = broken.begun, broken.begun_column
    if "unexpected end of stream" in broken.words:
        yield broken.mistake(
            say("the quotes that begin here are not closed"), say("close them"), *place
        )
    if closing := re.search(r"expected ',' or '([\]}])'", broken.words):
        problem = say("the bracket that begins here is not closed")
        do = say(
            "close it with `{sign}`, or put the text in quotes if the bracket is part of it",
            sign=closing[1],
        )
        yield broken.mistake(problem, do, *place)


def _dash(broken: _ParserStop) -> Iterator[YamlMistake]:
    for number in (broken.at, broken.begun):
        for each in (number, number - 1):
            if match := re.match(
                r"\s*-(?:(?P<sign>[{\[])|(?P<word>[^\W\d]\w*):)", broken.line(each)
            ):
                do = say("write `- {word}:`", word=match["word"])
                if match["sign"]:
                    do = say("write `- {sign}…`", sign=match["sign"])
                yield broken.mistake(say("a space is missing after the dash"), do, each)
    indent = _indent_of(broken.line(broken.at))
    if "expected '-'" in broken.words and indent == broken.begun_column:
        do = say("begin each item of the list with `- `, or indent what belongs to the item above")
        yield broken.mistake(say("a dash is missing before this item of a list"), do, broken.at)
    above, line = broken.line(broken.begun), broken.line(broken.at)
    in_list = broken.begun and broken.line(broken.begun - 1).lstrip().startswith("- ")
    if "expected ':'" in broken.words and in_list and not _PAIR.match(above):
        same = _indent_of(above) == _indent_of(broken.line(broken.begun - 1))
        if same and above.strip() and above != line:
            do = say("write `- {text}`", text=above.strip()[:_LONGEST])
            yield broken.mistake(
                say("a dash is missing before this item of a list"), do, broken.begun
            )


def _quotes(broken: _ParserStop) -> Iterator[YamlMistake]:
    line = broken.line(broken.at)
    pair = _PAIR.match(line)
    value = (pair["value"] or "") if pair else ""
    if "unknown escape" in broken.words:
        do = say("use single quotes: 'text', in which a backslash is only a backslash")
        yield broken.mistake(
            say("a backslash stands in double quotes"), do, broken.at, broken.column
        )
    if pair and value[:1] in "'\"" and value and "expected key" in broken.words:
        problem = say("the text goes on after its closing quotes")
        bare = value.rstrip().replace("'", "''")
        do = say(_IN_QUOTES, key=pair["key"], value=bare[:_LONGEST])
        yield broken.mistake(problem, do, broken.at, broken.column)
    if pair and value[:1] in "[{" and value and "expected key" in broken.words:
        problem = say("the text begins with `{sign}`, which opens a list or a table", sign=value[0])
        do = say(_IN_QUOTES, key=pair["key"], value=value.rstrip()[:_LONGEST])
        yield broken.mistake(problem, do, broken.at, broken.column)


def _first_sign(broken: _ParserStop) -> Iterator[YamlMistake]:
    line = broken.line(broken.at)
    pair = _PAIR.match(line)
    value = ((pair["value"] if pair else line.strip().removeprefix("- ")) or "").strip()
    key = pair["key"] if pair else "key"
    if "expected comment or line break" in broken.words:
        do = say("begin the text on the next line, two spaces deeper than `{key}`", key=key)
        yield broken.mistake(
            say("text stands in the line of `{sign}`", sign=value[:1]), do, broken.at
        )
    listed = value.startswith("- ") and "sequence entries" in broken.words
    if listed and _PAIR.match(value[2:]):
        do = say("begin the list on the next line, two spaces deeper than `{key}`", key=key)
        problem = say("a list begins in the line of its key")
        yield broken.mistake(problem, do, broken.at, broken.column)
    if (
        listed
        or (value.startswith(_PARTING) and "node content" in broken.words)
        or any(
            each in broken.words
            for each in ("cannot start any token", "alphabetic or numeric", "keys are not allowed")
        )
    ):
        do = say(_IN_QUOTES, key=key, value=value.replace("'", "''")[:_LONGEST])
        problem = say("the text begins with `{sign}`, which has a meaning in YAML", sign=value[:1])
        column = line.index(value) if value else 0
        yield broken.mistake(problem, do, broken.at, column)


def _colon(broken: _ParserStop) -> Iterator[YamlMistake]:
    pair = _PAIR.match(broken.line(broken.at))
    value = (pair["value"] or "") if pair else ""
    if pair and "not allowed in this context" in broken.words and re.search(r":(?:\s|$)", value):
        column = broken.line(broken.at).index(value)
        if pair["key"] in _ONE_WORD:
            do = say("write each key on a line of its own, right below `{key}`", key=pair["key"])
            yield broken.mistake(say("several keys stand on one line"), do, broken.at, column)
        quoted = value.rstrip().replace("'", "''")[:_LONGEST]
        do = say("put the text in quotes: {key}: '{text}'", key=pair["key"], text=quoted)
        yield broken.mistake(
            say("the text holds a colon, and is not in quotes"), do, broken.at, column
        )
    if "expected ':'" in broken.words:
        line = broken.line(broken.begun).strip()
        if match := re.match(r"(?:- )?([a-z-]+):(\S.*)", line):
            do = say("write `{key}: {text}`", key=match[1], text=match[2][:_LONGEST])
            problem = say("a space is missing after the colon of `{key}`", key=match[1])
            yield broken.mistake(problem, do, broken.begun)
        block = re.search(r":\s+[|>][+-]?\d?\s*$", broken.line(broken.begun - 1))
        if block:
            do = say("indent every line of the text, two spaces deeper than its key")
            yield broken.mistake(
                say("the text of the line above is not indented"), do, broken.begun
            )
        word = line.split(" ")[0]
        do = say(
            "write `{word}: …`, or indent the line if it goes on with the text above", word=word
        )
        yield broken.mistake(say("the line has no colon after its key"), do, broken.begun)


def _indent(broken: _ParserStop) -> Iterator[YamlMistake]:
    """A line that is indented deeper or less than its neighbours."""
    line, level = broken.line(broken.at), _level(broken)
    own, above = _indent_of(line), _indent_of(broken.above)
    do = say("begin it at the left edge, as what stands beside it")
    if level:
        do = say_count(
            "indent it by {count} space, as what stands beside it",
            "indent it by {count} spaces, as what stands beside it",
            level,
        )
    if own > level and "not allowed in this context" in broken.words:
        problem = say("the line is indented deeper than the one above, which has its value already")
        yield broken.mistake(problem, do, broken.at)
    if own != above and re.search("expected (key|'-'|<)", broken.words):
        problem = say_count(
            "the line is indented by {count} space, and nothing above is",
            "the line is indented by {count} spaces, and nothing above is",
            own,
        )
        yield broken.mistake(problem, do, broken.at)


def _level(broken: _ParserStop) -> int:
    """The indent that the line would have beside what stands above it."""
    if broken.line(broken.at).lstrip().startswith("- "):
        items = (line for line in reversed(broken.lines[: broken.at]) if line.lstrip()[:2] == "- ")
        return _indent_of(next(items, ""))
    return len(broken.above) - len(re.sub(r"^\s*(?:- )*", "", broken.above))


def _indent_of(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
