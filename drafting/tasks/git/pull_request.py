"""What a pull request comes to, as Markdown: what `check` found, and what proposals change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafting.errors import DraftingError, Problem
from drafting.files.workspace import Workspace
from drafting.messages import current_language, say, say_count
from drafting.model.papers.paper import Paper, Paragraph, Role, Run
from drafting.papers import review
from drafting.render.markdown import details, in_markdown, render_markdown
from drafting.tasks.amend import EVERY, amend_stored
from drafting.tasks.check import Report
from drafting.tasks.dossier import matter_of

_LONGEST, _LONGEST_LIST = 60_000, 15_000
"""Characters of a report, and of a list of problems in it; GitHub takes comments of 65 536."""
_LONGEST_LINE = 500
_RED, _GREEN = "❌", "✅"


def pull_request_report(
    workspace: Workspace, report: Report, names: Sequence[str], summary: str
) -> str:
    """The report: the summary, every problem, the warnings folded, and the review of each of the
    named proposals that can be carried out."""
    sign = _RED if report.problems else _GREEN
    text = f"## {sign} {in_markdown(summary)}\n\n{_listed(report.problems)}"
    if many := len(report.warnings):
        title = say_count("{number} warning", "{number} warnings", many, number=many)
        text += details(title, _listed(report.warnings))
    for name in names:
        part = _reviewed(workspace, name)
        if len(text) + len(part) > _LONGEST:
            left = say("{name}: too long to be shown here; see `drafting review`", name=name)
            part = f"{in_markdown(left)}\n\n"
        text += part
    return text


def _listed(problems: Sequence[Problem]) -> str:
    text = ""
    for number, each in enumerate(problems):
        part = render_markdown(Paper("", current_language(), tuple(_lines(each))))
        if len(text) + len(part) > _LONGEST_LIST:
            return text + say("and {count} more", count=len(problems) - number) + "\n\n"
        text += part
    return text


def _lines(problem: Problem) -> Iterator[Paragraph]:
    if where := str(problem.where):
        yield Paragraph((Run(where),), Role.HEADING_3)
    yield Paragraph((Run(problem.problem[:_LONGEST_LINE], strong=True),))
    for line in problem.found:
        yield Paragraph((Run(line[:_LONGEST_LINE]),), level=1)
    if problem.do:
        yield Paragraph((Run(f"{say('do:')} {problem.do}"),))


def _reviewed(workspace: Workspace, name: str) -> str:
    try:
        amendments = amend_stored(workspace, name, EVERY).each
    except DraftingError:
        return ""  # the problems are in the list
    papers = (render_markdown(review(matter_of(each))) for each in amendments)
    return details(name, "\n\n".join(papers), shown=True)
