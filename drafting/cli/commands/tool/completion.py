"""`drafting completion`: what a shell needs to complete commands and names."""

from __future__ import annotations

from pathlib import Path

from drafting.cli.options import REQUIRED, CommonArguments, argument, output
from drafting.cli.output import print_or_write
from drafting.messages import say, to_say

EXAMPLES = (
    (
        "drafting completion bash -o ~/.local/share/bash-completion/completions/drafting",
        to_say("for bash"),
    ),
    (
        "drafting completion zsh >> ~/.zshrc",
        to_say("for zsh, after its compinit"),
    ),
    (
        "drafting completion fish -o ~/.config/fish/completions/drafting.fish",
        to_say("for fish"),
    ),
    (
        "drafting completion powershell >> $PROFILE",
        to_say("for PowerShell"),
    ),
)


class CompletionArguments(CommonArguments):
    """Of which shell."""

    shell: str = argument(
        default=REQUIRED,
        choices=("bash", "zsh", "fish", "powershell"),
        help=to_say("the shell that is to complete"),
    )
    output: Path | None = output()


def run(arguments: CompletionArguments) -> int:
    """Print the script that the shell runs when it starts."""
    from argcomplete.shell_integration import shellcode

    script = shellcode(["drafting"], shell=arguments.shell)
    data = {"shell": arguments.shell, "script": script}
    print_or_write(arguments, script, data, say("open a new shell, and press TAB"))
    return 0
