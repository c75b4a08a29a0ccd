"""Where a provision stands, and how an address finds it.

The canonical address joins the numbers from the outermost division inwards: `2.5.2` is section 2,
item 5, subitem 2. What has no number is named by its kind and its place among its like:
`preamble.para-2`, `5.part-2` (in a code, whose parts have numbers, `170.1.para-2`),
`3.table-1.row-2.cell-1`, `section~1` (the first section without
a number, once written `section-u1`). Divisions may be left out where the act numbers its items
through (`5.2`), or an annex does (`annex-1.5.2`), and so may an unnumbered part around a list.
Where a number alone fits two provisions, the kind (`section-5`) or the place (`5~2`, the second 5)
is added. A number may hold a dot: `1.1` is item 1.1 or the 1 in item 1, and fits both where the act
has both, which are then `item-1.1` and `item-1.subitem-1`.
"""

from drafting.model.address.index import Index
from drafting.model.address.site import Site, Target, lawful

__all__ = ["Index", "Site", "Target", "lawful"]
