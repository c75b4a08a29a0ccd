"""What `action.yml` runs: check a workspace, and report on the pull request.

The texts are those of whoever opened the pull request, and nothing of them is run: the report is
escaped by `drafting`, workflow commands by `_command`, and names are values of an option.
"""

from __future__ import annotations

import io
import json
import os
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path, PurePosixPath
from typing import Any

from drafting.cli import main as drafting

Call = Callable[[str, str, Mapping[str, Any] | None], Any]
PAGE, MOST_PAGES = 100, 30
MOST_REVIEWED = 30
BOT = "github-actions[bot]"


def report(environment: Mapping[str, str], call: Call) -> int:
    """Check, and write annotations, the summary of the run, outputs, and the comment; returns the
    exit status of `check`. `call` asks GitHub: method, path, data → answer."""
    folder = environment["DRAFTING_WORKSPACE"]
    number = _pull_request(environment)
    names = _changed(environment, call, number) if number else []
    written = Path(environment["RUNNER_TEMP"], "drafting-report.md")
    language = environment["DRAFTING_LANGUAGE"]
    words = ["check", "--json", "--workspace", folder, "--ui-language", language]
    words += ["--markdown", str(written), *(f"--review={name}" for name in names)]
    printed = io.StringIO()
    with redirect_stdout(printed), redirect_stderr(io.StringIO()):
        status = drafting(words)
    found = json.loads(printed.getvalue())
    for kind, problems in (("error", found["problems"]), ("warning", found["warnings"])):
        for problem in problems:
            print(_annotation(kind, problem, folder))
    text = written.read_text(encoding="utf-8") if written.is_file() else ""
    _append(environment, "GITHUB_STEP_SUMMARY", text)
    url = ""
    if number and text and environment["DRAFTING_COMMENT"] == "true":
        url = _commented(environment, call, number, text)
    outputs = {
        "problems": len(found["problems"]),
        "warnings": len(found["warnings"]),
        "report": written,
        "comment-url": url,
    }
    _append(
        environment, "GITHUB_OUTPUT", "".join(f"{key}={value}\n" for key, value in outputs.items())
    )
    return status


def _pull_request(environment: Mapping[str, str]) -> int:
    """The number of the pull request that the run is about; 0 where it is about none."""
    event = json.loads(Path(environment["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
    return int((event.get("pull_request") or {}).get("number", 0))


def _changed(environment: Mapping[str, str], call: Call, number: int) -> list[str]:
    """The names of the proposals that the pull request adds or changes; of so many, the first."""
    folder = PurePosixPath(os.path.normpath(environment["DRAFTING_WORKSPACE"])) / "proposals"
    path = f"/repos/{environment['GITHUB_REPOSITORY']}/pulls/{number}/files"
    try:
        there = [each["filename"] for each in _pages(call, path) if each["status"] != "removed"]
    except urllib.error.URLError as error:
        print(_command("notice", {}, f"the changed files could not be read: {error}"))
        return []
    files = map(PurePosixPath, there)
    names = [each.stem for each in files if each.parent == folder and each.suffix == ".yaml"]
    return names[:MOST_REVIEWED]


def _pages(call: Call, path: str) -> Iterator[Any]:
    for page in range(1, MOST_PAGES + 1):
        found = call("GET", f"{path}?per_page={PAGE}&page={page}", None)
        yield from found
        if len(found) < PAGE:
            return


def _commented(environment: Mapping[str, str], call: Call, number: int, text: str) -> str:
    """Write the one comment of this workspace, or write it anew; returns its address.

    A pull request from a fork has a token that may only read: then the report stands in the summary
    of the run alone.
    """
    marker = f"<!-- drafting {json.dumps(environment['DRAFTING_WORKSPACE']).replace('--', '')} -->"
    repository = f"/repos/{environment['GITHUB_REPOSITORY']}"
    data = {"body": f"{marker}\n{text}"}
    try:
        author = _login(call)
        for comment in _pages(call, f"{repository}/issues/{number}/comments"):
            own = comment["user"]["login"] == author
            if own and comment["body"].startswith(marker):
                answer = call("PATCH", f"{repository}/issues/comments/{comment['id']}", data)
                return str(answer["html_url"])
        return str(call("POST", f"{repository}/issues/{number}/comments", data)["html_url"])
    except urllib.error.URLError as error:
        print(_command("notice", {}, f"no comment could be written: {error}"))
        return ""


def _login(call: Call) -> str:
    """Who writes the comment: the owner of the token; that of a workflow has no user."""
    try:
        return str(call("GET", "/user", None)["login"])
    except urllib.error.HTTPError:
        return BOT


def _annotation(kind: str, problem: Mapping[str, Any], folder: str) -> str:
    """A problem at its line, as a workflow command."""
    where = problem.get("where", {})
    place: dict[str, str] = {}
    if file := where.get("file"):
        place["file"] = os.path.normpath(f"{folder}/{file}")
        place |= {
            key: str(where[name])
            for key, name in (("line", "line"), ("col", "column"))
            if name in where
        }
    lines = [problem["problem"], *problem.get("found", ()), problem.get("do", "")]
    return _command(kind, place, "\n".join(filter(None, lines)))


def _command(name: str, properties: Mapping[str, str], message: str) -> str:
    """A workflow command, in one line; its values hold no sign that would end them."""
    given = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in properties.items())
    return f"::{name} {given}::{_escaped(message)}"


def _escaped(text: str, more: str = "") -> str:
    for sign in "%\r\n" + more:
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def _append(environment: Mapping[str, str], name: str, text: str) -> None:
    with Path(environment[name]).open("a", encoding="utf-8") as file:
        file.write(text)


def github(environment: Mapping[str, str]) -> Call:
    """GitHub, as the environment of a run names it."""

    def call(method: str, path: str, data: Mapping[str, Any] | None) -> Any:
        request = urllib.request.Request(
            environment["GITHUB_API_URL"] + path,
            json.dumps(data).encode() if data else None,
            {
                "Accept": "application/vnd.github+json",
                "Authorization": f"Bearer {environment['DRAFTING_TOKEN']}",
            },
            method=method,
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)

    return call


if __name__ == "__main__":
    sys.exit(report(os.environ, github(os.environ)))
