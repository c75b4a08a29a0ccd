"""One module a command, in the folders of the groups that `drafting --help` shows.

A module has the class of the command's arguments, `EXAMPLES` (calls, each with what it does) and
`run`. `--help` is answered from these alone, so a module loads its rooms in the functions that need
them.
"""
