"""Instructions to codify, as the Council of the District of Columbia publishes them with its laws
(github.com/DCCouncil/law-xml): a law's own sections, and in them what each does to the code.

`codify:path` of the elements around an instruction, and its own `path`, name the provision:
`38|5|§38-501|(2)`. The format knows five instructions: `find-replace` with a count, `insert`,
`replace`, `repeal` and `redesignate-para`.
"""
