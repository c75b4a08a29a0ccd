"""What papers say of themselves, in the languages that they are made in."""

from __future__ import annotations

import datetime

from attrs import frozen

from drafting.model.operation import (
    Delete,
    DeleteWords,
    Insert,
    InsertWords,
    Join,
    Move,
    Operation,
    Renumber,
    Repeal,
    ReplaceEverywhere,
    ReplaceWords,
    Restate,
    RestateHeading,
    Split,
)


@frozen
class Labels:
    """Fixed words of one language."""

    proposed: str
    """What stands over a redline."""
    amended: str
    """What stands over a text with its amendments made."""
    version: str
    """With `{}` for the date of the version."""
    months: tuple[str, ...]
    """January to December, as they stand in a date."""
    date: str
    """Day, month in words and full year."""
    initiator: str
    basis: str
    baseline: str
    proposal: str
    result: str
    current: str
    new: str
    operations: dict[type[Operation], str]
    months_of: tuple[str, ...] = ()
    """The months as they stand before what is of that date, where that is another form."""

    def day(self, date: datetime.date) -> str:
        """A date with the month in words (rules of 06.10.2016 No. 568, item 10)."""
        return self._date(date, self.months)

    def version_of(self, version: str) -> str:
        """A version by its date; by its name, where that is no date."""
        try:
            date = datetime.date.fromisoformat(version)
        except ValueError:
            return self.version.format(version)
        return self.version.format(self._date(date, self.months_of or self.months))

    def _date(self, date: datetime.date, months: tuple[str, ...]) -> str:
        return self.date.format(year=date.year, month=months[date.month - 1], day=date.day)


_KK = Labels(
    proposed="Ұсынылатын түзету",
    amended="Ұсынылатын түзету енгізілген мәтін",
    version="{} редакциясы",
    months=(
        "қаңтар",
        "ақпан",
        "наурыз",
        "сәуір",
        "мамыр",
        "маусым",
        "шілде",
        "тамыз",
        "қыркүйек",
        "қазан",
        "қараша",
        "желтоқсан",
    ),
    date="{year} жылғы {day} {month}",
    months_of=(
        "қаңтардағы",
        "ақпандағы",
        "наурыздағы",
        "сәуірдегі",
        "мамырдағы",
        "маусымдағы",
        "шілдедегі",
        "тамыздағы",
        "қыркүйектегі",
        "қазандағы",
        "қарашадағы",
        "желтоқсандағы",
    ),
    initiator="Бастамашы",
    basis="Негіз",
    baseline="бастапқы мәтін",
    proposal="ұсыныс",
    result="нәтиже",
    current="Қолданыстағы редакция",
    new="Ұсынылатын редакция",
    operations={
        ReplaceWords: "сөздерді ауыстыру",
        InsertWords: "сөздермен толықтыру",
        DeleteWords: "сөздерді алып тастау",
        Restate: "жаңа редакцияда жазу",
        Insert: "толықтыру",
        Delete: "алып тастау",
        ReplaceEverywhere: "бүкіл мәтін бойынша ауыстыру",
        RestateHeading: "тақырыпты жаңа редакцияда жазу",
        Repeal: "күшін жою",
        Renumber: "нөмірін өзгерту",
        Move: "орнын ауыстыру",
        Split: "бөлу",
        Join: "біріктіру",
    },
)
_RU = Labels(
    proposed="Предлагаемая поправка",
    amended="Текст с предлагаемой поправкой",
    version="редакция от {}",
    months=(
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ),
    date="{day} {month} {year} года",
    initiator="Инициатор",
    basis="Основание",
    baseline="исходный текст",
    proposal="предложение",
    result="результат",
    current="Действующая редакция",
    new="Предлагаемая редакция",
    operations={
        ReplaceWords: "замена слов",
        InsertWords: "дополнение словами",
        DeleteWords: "исключение слов",
        Restate: "новая редакция",
        Insert: "дополнение",
        Delete: "исключение",
        ReplaceEverywhere: "замена по всему тексту",
        RestateHeading: "новая редакция заголовка",
        Repeal: "признание утратившим силу",
        Renumber: "изменение нумерации",
        Move: "перемещение",
        Split: "разделение",
        Join: "объединение",
    },
)
_EN = Labels(
    proposed="Proposed amendment",
    amended="Text with the proposed amendment",
    version="version of {}",
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    date="{day} {month} {year}",
    initiator="Initiator",
    basis="Basis",
    baseline="baseline",
    proposal="proposal",
    result="result",
    current="Current wording",
    new="Proposed wording",
    operations={
        ReplaceWords: "words replaced",
        InsertWords: "words inserted",
        DeleteWords: "words deleted",
        Restate: "restated",
        Insert: "inserted",
        Delete: "deleted",
        ReplaceEverywhere: "replaced throughout",
        RestateHeading: "heading restated",
        Repeal: "repealed",
        Renumber: "renumbered",
        Move: "moved",
        Split: "split",
        Join: "joined",
    },
)


def labels(language: str) -> Labels:
    """The fixed words of a language; English for any that has none."""
    return {"kk": _KK, "ru": _RU}.get(language, _EN)
