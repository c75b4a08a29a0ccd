"""Quotation marks inside a quotation, which the law has as its own outer ones.

In the United States, a quotation in “ ” has ‘ ’ for the “ ” that its words have in the law:
“(2) The term ‘mole’ means an animal.” is read, and printed, with “mole”. The European Union has
“ ” in ‘ ’ for what its acts have in ‘ ’.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from attrs import evolve

from drafting import language as languages
from drafting.model.act import Act
from drafting.phrase.instruction import Instruction

_SINGLE = r"(?:‘|(?<!\w)'(?=\w))"
"""Single marks that open a quotation, and are no apostrophe inside a word."""
_ELIDED = r"""(?i:(?:tis|twas|twere|twould|twixt|tween|til|em|neath|gainst|mongst|\d\ds)\b
    |n(?=['’\s]))"""
"""What stands behind an apostrophe that marks nothing: “'90s”, “'twas”, “rock 'n' roll”."""
_MAY_BE = r"(?i:(?:round|till|cause|bout|cross|fore|twill|\d\d)\b)"
"""What may stand behind one, and may begin a quotation, too: “'round the pond”, “'30 days'”."""
_BEGINS = rf"(?!{_ELIDED})(?:(?P<elided>(?={_MAY_BE}))|(?!{_MAY_BE}))"
_ENDS = r"(?(elided)(?<![sS]))"
"""Then, behind “s”, what ends it may be that of “owners'”."""
_NO_ELISION = rf"(?!{_ELIDED}|{_MAY_BE})"
_MAY_OPEN = re.compile(_SINGLE)
_OPENS = re.compile(rf"{_SINGLE}{_NO_ELISION}", re.VERBOSE)
_WORDS = r"(?P<words>[^‘’“”]*(?:’\w[^‘’“”]*)*)"
_IN_SINGLE = (
    (
        re.compile(rf"‘{_BEGINS}{_WORDS}{_ENDS}’(?!\w)", re.VERBOSE),
        re.compile(r"’(?!\w)"),
        re.compile(rf"‘{_NO_ELISION}", re.VERBOSE),
    ),
    (
        re.compile(
            rf"""(?<!\w)'{_BEGINS}
            (?P<words>\w[^'"]{{0,99}}
            (?:(?:(?<=\w)'|'(?={_ELIDED}))\w[^'"]{{0,99}}){{0,3}}){_ENDS}'(?!\w)""",
            re.VERBOSE,
        ),
        re.compile(r"'(?!\w)"),
        re.compile(rf"(?<!\w)'{_NO_ELISION}", re.VERBOSE),
    ),
)
"""What stands in single marks; then a mark that ends, and one that opens, which make it doubtful
where they are left over."""
_IN_DOUBLE = ((re.compile(rf"“{_WORDS}”"), re.compile("”"), re.compile("“")),)

_Inner = Sequence[tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]]


def as_outer_marks(act: Act) -> Callable[[Instruction], Instruction]:
    """Instructions with the marks of an act in what they quote, where they are written as those of
    the United States or of the Union, and its text has double marks alone, or single ones; as they
    are, where a mark may be an apostrophe."""
    written_so = languages.of(act.language).grammar.inner_marks
    texts = [site.provision.text for site in act.sites]
    double = next((pair for pair in ("“”", '""') if any(pair[0] in text for text in texts)), "")
    # Of an act that seems to have both, nothing is changed; of one without double marks, much.
    opens = _MAY_OPEN if double else _OPENS
    single = "‘’" if any(map(opens.search, texts)) else ""
    if bool(double) is bool(single):
        return lambda ordered: ordered
    inner: _Inner = _IN_SINGLE if double else _IN_DOUBLE

    def with_marks(ordered: Instruction) -> Instruction:
        if not written_so.search(ordered.sentence):
            return ordered
        old, new, text = (
            _outer(words, inner, double or single)
            for words in (ordered.old, ordered.new, ordered.text)
        )
        return evolve(ordered, old=old, new=new, text=text)

    return with_marks


def _outer(lines: tuple[str, ...], inner: _Inner, marks: str) -> tuple[str, ...]:
    """Lines with those marks, save for one in which marks are left over. A mark that opens alone
    goes on in the next line, as one before each paragraph of a quotation does: they are as they are
    then."""
    for pattern, ends, opens in inner:
        changed = tuple(pattern.sub(rf"{marks[0]}\g<words>{marks[1]}", line) for line in lines)
        if not any(map(opens.search, changed)):
            lines = tuple(
                line if ends.search(other) else other
                for line, other in zip(lines, changed, strict=True)
            )
    return lines
