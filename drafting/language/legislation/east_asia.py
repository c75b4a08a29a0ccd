"""The words of divisions in the languages of China, Korea and Japan: «第一章», «제1장»."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from drafting.language.legislation.legislation import Legislation, divisions
from drafting.model.kind import Kind

_IN_ARTICLES = (Kind.PART, Kind.ITEM, Kind.SUBITEM)
_CONTENTS = frozenset({"目录", "目錄", "目　录", "目　錄", "目 录", "目 錄", "目次"})

EAST_ASIA: Mapping[str, Legislation] = MappingProxyType(
    {
        "zh": Legislation(
            divisions(
                book="编, 編",
                section="分编, 分編",
                chapter="章",
                subchapter="节, 節, 款, 目",
                article="条, 條",
                annex="附件, 附表, 附录, 附錄",
            ),
            unheaded=True,
            opens=_CONTENTS,
            in_articles=_IN_ARTICLES,
            parts="",
            deleted="删除",
            repealed="废止",
        ),
        "ko": Legislation(
            divisions(
                book="편",
                chapter="장",
                subchapter="절, 관",
                article="조",
                annex="부칙, 별표, 별지",
            ),
            unheaded=True,
            opens=frozenset({"차례", "목차"}),
            in_articles=_IN_ARTICLES,
            parts="①",
            titled_in_brackets=True,
            deleted="삭제",
            repealed="폐지",
            inserted_from=2,
        ),
        "ja": Legislation(
            divisions(
                book="編",
                chapter="章",
                subchapter="節, 款, 目",
                article="条",
                annex="附則, 別表, 様式, 別記, 別記様式, 号様式",
            ),
            unheaded=True,
            opens=_CONTENTS,
            in_articles=_IN_ARTICLES,
            parts="１",
            captioned=True,
            deleted="削除",
            repealed="廃止",
            inserted_from=2,
        ),
    }
)
