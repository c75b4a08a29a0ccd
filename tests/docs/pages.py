"""A page of the documentation, carried out as somebody would who follows it from top to bottom.

A block of `console` is what a terminal shows: each line behind `$ ` is carried out, what stands
below must come. `…` stands for whatever is there: alone on its line for any lines, else for any
signs. A block with a `title` is a file that the reader writes; a block of Python is run, and
the block of text below it is what it prints.
"""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs
import minisign
import pytest
import yaml
from markdown_it import MarkdownIt

from drafting.cli import main
from drafting.word.package.elements import Element
from tests.derive.tracking import change, comment_on, with_comments
from tests.proof.editing import edited, paragraph

ELSEWHERE = frozenset({"pip", "pipx", "uv", "uvx"})
"""Programs that set a machine up: `.ci/run` does that with the commands of the README."""
TESTING = (
    "-pdrafting.testing.plugin",  # whether or not this checkout is installed
    *(f"-pno:{name}" for name in ("drafting", "cacheprovider", "benchmark", "hypothesispytest")),
    "--capture=no",
    "-Wignore::pytest.PytestAssertRewriteWarning",  # before 9.2: the plugin is loaded already
)
"""How pytest is called here, so that it shows what it shows a reader."""
_EDIT = re.compile(r"<!-- edit (\S+): (.+) → (.+), by (.+): (.+) -->")


@attrs.frozen
class Block:
    """A fenced block, or what a reader does in a word processor: kind, options, text, line."""

    kind: str
    options: str
    text: str
    line: int

    @property
    def title(self) -> str:
        """The file that the block is, or nothing."""
        found = re.search(r'title="([^"]+)"', self.options)
        return found[1] if found else ""


def blocks(page: str) -> Iterator[Block]:
    """What a page has to carry out, in its order."""
    for token in MarkdownIt().parse(page):
        line = token.map[0] + 1 if token.map else 0
        if token.type == "fence":
            kind, _, options = token.info.partition(" ")
            yield Block(kind, options, token.content, line)
        elif token.type == "html_block" and (found := _EDIT.match(token.content)):
            yield Block("edit", "", found[0], line)


class Reader:
    """Somebody who follows a page in a folder of their own, which is the current one."""

    def __init__(self, chdir: Callable[[Path], None]) -> None:
        self._chdir = chdir
        self._names: dict[str, Any] = {}
        self._printed: str | None = None

    def do(self, block: Block) -> str:
        """Carry one block out → how what comes differs from what is shown, or nothing."""
        printed, self._printed = self._printed, None
        if block.title:
            file = Path(block.title)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block.text, encoding="utf-8")
            return ""
        match block.kind:
            case "console":
                for command, shown in _commands(block.text):
                    status, came = self._run(command)
                    if wrong := _difference(f"$ {command}", came, shown):
                        return wrong
                    if (status != 0) != bool(re.search("error:|✗", shown)):
                        return f"$ {command}\nexit status {status}\n{came}"
            case "python":
                out = io.StringIO()
                with contextlib.redirect_stdout(out):
                    exec(compile(block.text, "page", "exec"), self._names)
                self._printed = out.getvalue()
            case "text":
                return _difference("the Python above", printed or "", block.text)
            case "sh":
                return _set_up(block.text)
            case "yaml":
                yaml.safe_load(block.text)
            case "edit":
                _edit(block.text)
            case kind:
                return f"nobody knows how to carry out a block of {kind!r}"
        return ""

    def _run(self, command: str) -> tuple[int, str]:
        program, *arguments = shlex.split(command)
        match program:
            case "drafting":
                return _here(lambda: main(arguments))
            case "pytest":
                return _here(lambda: pytest.main([*TESTING, *arguments]))
            case "cd":
                self._chdir(Path(arguments[0]))
            case "cp":
                shutil.copy(*arguments)
            case "minisign":
                _make_keys(dict(zip(arguments[1::2], arguments[2::2], strict=True)))
            case _ if program not in ELSEWHERE:
                return _in_a_shell(command)
        return 0, ""


def _here(call: Callable[[], int]) -> tuple[int, str]:
    """The status of a program that is called in this process, and what it prints."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        try:
            status = call()
        except SystemExit as left:  # the call is wrong
            status = int(left.code or 0)
    out.seek(0)
    return status, out.read()


def _set_up(commands: str) -> str:
    others = [line for line in commands.splitlines() if line.split()[0] not in ELSEWHERE]
    return f"not commands that set a machine up: {others}" if others else ""


def _in_a_shell(command: str) -> tuple[int, str]:
    done = subprocess.run(
        ["bash", "-c", command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        env={"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "HOME": str(Path.cwd())},
    )
    return done.returncode, done.stdout


def _commands(text: str) -> Iterator[tuple[str, str]]:
    """Each command of a block, and what is shown below it."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield command, shown


def _difference(what: str, came: str, shown: str) -> str:
    came, shown = (
        re.sub(r"[ \t]+$", "", each, flags=re.MULTILINE).strip("\n") for each in (came, shown)
    )
    lines = [
        r"(?:.*\n)*" if line == "…" else re.escape(line).replace("…", ".*") + r"\n"
        for line in shown.split("\n")
    ]
    if re.fullmatch("".join(lines), f"{came}\n"):
        return ""
    return f"{what}\n--- shown\n{shown}\n--- came\n{came}"


def _edit(text: str) -> None:
    """A word replaced with tracking on, and commented on."""
    found = _EDIT.match(text)
    assert found
    file, old, new, author, why = found.groups()

    def reworded(root: Element) -> None:
        comment_on(change(paragraph(root, old), old, new, author), 1)

    path = Path(file)
    path.write_bytes(with_comments(edited(path.read_bytes(), reworded), {1: (author, why)}))


def _make_keys(options: Mapping[str, str]) -> None:
    pair = minisign.KeyPair.generate()
    Path(options["-s"]).write_bytes(bytes(pair.secret_key))
    Path(options["-p"]).write_bytes(bytes(pair.public_key))
