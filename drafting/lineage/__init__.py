"""How versions follow each other: proposals rebased, adopted, and proved again."""

from drafting.lineage.adopt import Adoption, adopt
from drafting.lineage.proof import Proof, prove_history
from drafting.lineage.rebase import Rebasing, rebase_proposal

__all__ = ["Adoption", "Proof", "Rebasing", "adopt", "prove_history", "rebase_proposal"]
