"""Acts in a script without capitals."""

from __future__ import annotations

from drafting.text.writer import write_act
from tests.imports import imported

GEORGIAN = """საქართველოს კანონი
ბაღების შესახებ
თავი I
ზოგადი დებულებანი
მუხლი 1. ბაღი
1. ბაღი არის:
ა) პარკი;
ბ) ტყე:
ბ.ა) დიდი;
ბ.ბ) პატარა.
მუხლი 1¹. თხუნელა
თხუნელა თხრის და სძინავს.
თავი II
ამოქმედება
მუხლი 2. ამოქმედება
კანონი ამოქმედდეს.
"""


def test_articles_of_georgia_are_articles() -> None:
    law = imported(GEORGIAN)
    assert law.act.language == "ka"
    assert write_act(law.act).split("\n\n", 2)[2] == (
        "# თავი I ზოგადი დებულებანი\n\n## მუხლი 1. ბაღი\n\n1. ბაღი არის:\n  ა) პარკი;\n  ბ) ტყე:\n"
        "    ბ.ა) დიდი;\n    ბ.ბ) პატარა.\n\n## მუხლი 1¹. თხუნელა\n\nთხუნელა თხრის და სძინავს.\n\n"
        "# თავი II ამოქმედება\n\n## მუხლი 2. ამოქმედება\n\nკანონი ამოქმედდეს.\n"
    )


def test_a_heading_in_letters_without_capitals_is_named() -> None:
    law = imported("חוק הגנים\nסעיף 1. הגדרות\nגן הוא מקום.\nסעיף 2. תחולה\nהחוק חל.\n", "en")
    assert [each.found for each in law.warnings] == [("סעיף 2. תחולה",)]
