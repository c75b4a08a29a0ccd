"""Everything that can be wrong with the baselines and proposals of a workspace, all at once."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path

from attrs import evolve, field, frozen

from drafting.diff.drift import LanguageText, problem_of
from drafting.diff.languages import out_of_step
from drafting.errors import AddressError, DraftingError, Problem, Where, by_language
from drafting.files.disk import PROPOSALS
from drafting.files.names import composed, made_name
from drafting.files.workspace import Workspace
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.history import History, Version
from drafting.patch import differing_effects, partly_translated
from drafting.phrase import title_warnings
from drafting.tasks.amend import EVERY, amend_stored
from drafting.tasks.odd_lines import new_unread_lines, newly_parted, odd_lines
from drafting.tasks.progress import steps
from drafting.tasks.versions.seals import wrong_seals


@frozen
class Report:
    """What was looked at, and what was found."""

    acts: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()
    problems: list[Problem] = field(factory=list)
    warnings: list[Problem] = field(factory=list)


def check(workspace: Workspace) -> Report:
    """Read every act and proposal, recompute every digest, carry out every proposal."""
    report = Report(tuple(workspace.acts()), tuple(workspace.proposals()))
    for folder in sorted((workspace.root / "baselines").iterdir()):
        if folder.is_dir() and composed(folder.name) not in report.acts:
            problem = say("the folder has no act.yaml, and so is no act")
            where = Where(file=workspace.shown(folder))
            report.warnings.append(Problem("stranger", problem, where))
    report.warnings.extend(_passed_over(workspace))
    for act in steps(report.acts):
        _collect(report, partial(_check_act, workspace, act, report))
    for name in steps(report.proposals):
        _collect(report, partial(_check_proposal, workspace, name, report))
    return _once(report)


def _passed_over(workspace: Workspace) -> Iterator[Problem]:
    """Files that look like proposals, and are none by their names or places."""
    folder = workspace.root / PROPOSALS
    taken = {f"{name}.yaml".casefold() for name in workspace.proposals()}
    for path in sorted(folder.glob("*")):
        where = Where(file=workspace.shown(path))
        if path.name.startswith("."):
            continue
        if path.is_dir():
            if found := tuple(islice(map(workspace.shown, _like_proposals(path)), 12)):
                problem = say(
                    "no proposal is looked for in a folder of `{folder}`", folder=PROPOSALS
                )
                do = say("put its files right into `{folder}`", folder=PROPOSALS)
                yield Problem("stranger", problem, where, found, do)
        elif (like := _LIKE_YAML.fullmatch(composed(path.name))) and not path.match("*.yaml"):
            problem = say("by its name, the file is no proposal")
            do = say(
                "give it a name of its own, of letters, digits, `-` and `.`, that ends in `.yaml`; "
                "write the name in the file too"
            )
            stem = made_name(like[1])
            name = f"{stem}.yaml"
            if stem == like[1] and name.casefold() not in taken:
                taken.add(name.casefold())
                do = say("call it `{name}`", name=name)
            yield Problem("stranger", problem, where, do=do)


def _like_proposals(folder: Path) -> Iterator[Path]:
    """The files of a folder, and of those in it, that look like proposals; hidden ones are left."""
    for inner, folders, files in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        yield from (Path(inner, each) for each in sorted(files) if _LIKE_YAML.fullmatch(each))


_LIKE_YAML = re.compile(r"([^.].*?)(?:\.ya?ml)+(?:\.txt)?", re.IGNORECASE)
"""`mine.yaml`, `mine.yml`, `mine.yaml.txt`."""


def check_act(workspace: Workspace, name: str) -> Report:
    """The same of one act alone."""
    report = Report(acts=(name,))
    _collect(report, partial(_check_act, workspace, name, report))
    return _once(report)


def check_proposal(workspace: Workspace, name: str) -> Report:
    """The same of one proposal alone."""
    report = Report(proposals=(name,))
    _collect(report, partial(_check_proposal, workspace, name, report))
    return _once(report)


def _once(report: Report) -> Report:
    """The report with each problem and warning once."""
    problems, warnings = dict.fromkeys(report.problems), dict.fromkeys(report.warnings)
    return evolve(report, problems=[*problems], warnings=[*warnings])


def _collect(report: Report, step: Callable[[], object]) -> None:
    try:
        step()
    except DraftingError as error:
        report.problems.extend(error.problems)


def _check_act(workspace: Workspace, name: str, report: Report) -> None:
    history = workspace.history(name)
    file = f"baselines/{name}/act.yaml"
    report.problems.extend(wrong_seals(history))
    for version in history.versions:
        if version.parent and history.version(version.parent) is None:
            problem = Problem(
                "not-found", say("the parent version {parent} is not there", parent=version.parent)
            )
            report.problems.append(problem.at(file=file, act=f"{name}@{version.version}"))
        texts = _texts(workspace, history, version, report)
        wrong = {str(text): list(_misplaced(text.act, version)) for text in texts}
        report.problems.extend(p.at(file=file) for p in by_language(wrong))
        for text in texts:
            odd = odd_lines(text.act, history, version, text.file)
            several = {"language": text.act.language} if len(version.digest) > 1 else {}
            report.warnings.extend(problem.at(**several) for problem in odd)
        report.warnings.extend(_drifted(texts))
        report.warnings.extend(p.at(file=file) for p in _untranslated(history, version))
        if version is history.versions[-1]:
            report.warnings.extend(each for text in texts[:1] for each in title_warnings(text.act))
    report.warnings.extend(_strangers(workspace, history, file))


def _texts(
    workspace: Workspace, history: History, version: Version, report: Report
) -> list[LanguageText]:
    """Every language of a version that can be read; why others cannot goes to the report.

    A text whose digest may still be written is read as it is: what is odd about it is named before
    anything stands on it.
    """
    texts: list[LanguageText] = []
    for language in version.digest:
        file = f"baselines/{history.identity.act}/{version.version}.{language}.txt"
        try:
            act = workspace.act(history, version, language)
        except DraftingError as error:
            report.problems.extend(error.problems)
            read = partial(_unproved, workspace, history, version, language)
            _collect(report, partial(_add, texts, read, file))
        else:
            texts.append(LanguageText(act, file))
    return texts


def _add(texts: list[LanguageText], read: Callable[[], Act | None], file: str) -> None:
    if (act := read()) is not None:
        texts.append(LanguageText(act, file))


def _unproved(
    workspace: Workspace, history: History, version: Version, language: str
) -> Act | None:
    """A text whose digest is not that in act.yaml, where it may still become that."""
    stored = workspace.stored_text(history, version, language)
    if stored.is_new or not workspace.built_on(history, version):
        return workspace.unproved_act(history, version, language)
    return None


def _drifted(texts: Sequence[LanguageText]) -> Iterator[Problem]:
    """In what the languages of a version are out of step: the first is held against the others.

    Both texts are authentic (law on legal acts, art. 24(3)), and none of them is ours to mend.
    """
    for other in texts[1:]:
        for difference in out_of_step(texts[0].act, other.act):
            yield problem_of(difference, texts[0], other)


def _untranslated(history: History, version: Version) -> Iterator[Problem]:
    """Languages that other versions hold, and this one lacks."""
    held = dict.fromkeys(language for each in history.versions for language in each.digest)
    where = Where(act=f"{history.identity.act}@{version.version}")
    for language in held:
        if language not in version.digest:
            problem = say(
                "other versions have a text in `{language}`, this one does not", language=language
            )
            yield Problem("twin-missing", problem, where)


def _misplaced(act: Act, version: Version) -> Iterator[Problem]:
    """Evidence and variants of provisions, or of words, that the text does not have."""
    for at in [*(e.at for e in version.evidence), *(v.at for v in version.variants)]:
        try:
            act.find(at)
        except AddressError as error:
            yield from error.problems
    for variant in version.variants:
        try:
            target = act.find(variant.at)
        except AddressError:
            continue
        if variant.instead_of not in target.site.provision.text:
            problem = say(
                "the variant stands for `{instead_of}`, which is not in the text",
                instead_of=variant.instead_of,
            )
            yield Problem("not-found", problem, Where(act=act.name, address=variant.at))


def _strangers(workspace: Workspace, history: History, file: str) -> Iterator[Problem]:
    """Text files that no version claims."""
    folder = workspace.root / file.removesuffix("/act.yaml")
    claimed = {f"{v.version}.{language}.txt" for v in history.versions for language in v.digest}
    for path in sorted(folder.glob("*.txt")):
        if path.name not in claimed:
            problem = say("no version in act.yaml claims this file")
            yield Problem("stranger", problem, Where(file=workspace.shown(path)))


def _check_proposal(workspace: Workspace, name: str, report: Report) -> None:
    amendments = amend_stored(workspace, name, EVERY)
    report.warnings.extend(amendments.warnings)
    proposal = amendments.first.proposal
    _collect(report, partial(workspace.chamber_for, proposal))
    for amendment in amendments.each:
        report.warnings.extend(amendment.warnings)
        odd = new_unread_lines(amendment.changes, proposal.origin.file, amendment.warnings)
        report.warnings.extend(odd)
        report.warnings.extend(newly_parted(amendment.changes, proposal.origin.file))
    report.warnings.extend(partly_translated(proposal, [each.language for each in amendments.each]))
    report.warnings.extend(differing_effects(proposal, [each.amended for each in amendments.each]))
