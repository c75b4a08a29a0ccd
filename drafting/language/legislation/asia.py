"""The words of divisions in the languages of Turkey, the Caucasus and Asia."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from drafting.language.legislation.legislation import Legislation, divisions

ASIA: Mapping[str, Legislation] = MappingProxyType(
    {
        "tr": Legislation(
            divisions(
                book="kitap, kisim",
                chapter="bölüm",
                subchapter="ayirim",
                article="madde, ek madde, geçici madde",
                annex="ek, ekli",
            ),
            (
                (
                    "birinci ikinci üçüncü dördüncü beşinci altinci yedinci sekizinci dokuzuncu "
                    "onuncu on_birinci on_ikinci on_üçüncü on_dördüncü on_beşinci on_altinci "
                    "on_yedinci on_sekizinci on_dokuzuncu yirminci"
                ),
            ),
            frozenset({"ve", "bu", "ile", "için", "olan"}),
            unheaded=True,
        ),
        "ka": Legislation(
            divisions(
                book="წიგნი, ნაწილი",
                section="კარი",
                chapter="თავი",
                article="მუხლი",
                annex="დანართი",
            ),
            ("პირველი მეორე მესამე მეოთხე მეხუთე მეექვსე მეშვიდე მერვე მეცხრე მეათე",),
            titled=False,
            telling=frozenset({"და", "ან", "რომ", "ამ", "არის"}),
        ),
        "ky": Legislation(
            divisions(
                book="бөлүк",
                section="бөлүм",
                chapter="глава",
                article="берене",
                annex="тиркеме",
            ),
            titled=False,
            telling=frozenset({"жана", "менен", "үчүн", "болуп"}),
        ),
        "uz": Legislation(
            divisions(
                section="boʻlim, bo‘lim, bo'lim, бўлим",
                chapter="bob, боб",
                article="modda, модда",
                annex="ilova, илова",
            ),
            titled=False,
            telling=frozenset({"va", "bilan", "uchun", "ushbu", "ва", "билан", "учун", "ушбу"}),
        ),
    }
)
