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
            frozenset({"ve", "ile", "için", "veya", "madde"}),
            unheaded=True,
        ),
        "az": Legislation(
            divisions(
                section="bölmə",
                chapter="fəsil",
                article="maddə",
                annex="əlavə",
            ),
            titled=False,
            telling=frozenset({"və", "ilə", "üçün", "haqqında"}),
        ),
        "tg": Legislation(
            divisions(
                section="фасли",
                chapter="боби",
                article="моддаи",
                annex="замимаи",
            ),
            titled=False,
            telling=frozenset({"дар", "мебошад", "мазкур"}),
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
        "hy": Legislation(
            divisions(
                book="մաս",
                section="բաժին",
                chapter="գլուխ",
                article="հոդված",
                annex="հավելված",
            ),
            titled=False,
            telling=frozenset({"և", "է", "են", "կամ", "սույն"}),
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
        "mn": Legislation(
            divisions(chapter="бүлэг", article="дүгээр зүйл, дугаар зүйл, зүйл", annex="хавсралт"),
            (
                (
                    "нэгдүгээр хоёрдугаар гуравдугаар дөрөвдүгээр тавдугаар зургаадугаар "
                    "долдугаар наймдугаар есдүгээр аравдугаар"
                ),
            ),
            frozenset({"энэ", "нь", "болон", "хуулийн"}),
            titled=False,
        ),
        "vi": Legislation(
            divisions(
                book="phần",
                chapter="chương",
                section="mục",
                article="điều",
                annex="phụ lục",
            ),
            ("thứ_nhất thứ_hai thứ_ba thứ_tư thứ_năm",),
            frozenset({"và", "các", "của", "được", "theo"}),
        ),
        "id": Legislation(
            divisions(
                book="buku", chapter="bab", subchapter="bagian", article="pasal", annex="lampiran"
            ),
            telling=frozenset({"yang", "dengan", "dalam", "atau", "ini"}),
        ),
        "ar": Legislation(
            divisions(article="المادة, مادة"),
            titled=False,
        ),
    }
)
