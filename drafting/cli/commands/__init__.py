"""One module a command: the class of its arguments, and `run`.

`--help` is answered from the arguments alone, so a module loads its rooms in the functions that
need them.
"""
