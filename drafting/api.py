"""The pipeline on one screen: what each stage is called, from a workspace to papers.

read → model → patch or diff → papers → render
"""

from __future__ import annotations

from drafting.tasks.amend import (
    Amendment,
    amend,
    amend_all,
    amend_merged,
    amend_merged_all,
    amend_named,
    amend_read,
    baseline_of,
    languages,
    load_act,
    locate_all,
)
from drafting.tasks.documents import compare_texts, export, import_document, write_redline
from drafting.tasks.dossier import Dossier, Written, build, papers, proof_of, silent
from drafting.tasks.instruct import AmendingSource, Instructed, instruct, proposal_from

__all__ = [  # noqa: RUF022  (in the order of the stages)
    # a text, and a proposal carried out on it
    "Amendment",
    "amend",
    "amend_all",
    "amend_merged",
    "amend_merged_all",
    "amend_named",
    "amend_read",
    "baseline_of",
    "languages",
    "load_act",
    "locate_all",
    # its papers, written
    "Dossier",
    "Written",
    "build",
    "papers",
    "proof_of",
    "silent",
    # its sentences, written and read
    "Instructed",
    "AmendingSource",
    "instruct",
    "proposal_from",
    # documents of a person's own
    "compare_texts",
    "export",
    "import_document",
    "write_redline",
]
