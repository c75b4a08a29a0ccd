"""What papers say of themselves, in the languages that they are made in."""

from __future__ import annotations

from attrs import frozen

from drafting.model.operation import (
    Delete,
    DeleteWords,
    Insert,
    InsertWords,
    Operation,
    ReplaceWords,
    Restate,
)


@frozen
class Labels:
    """Fixed words of one language."""

    proposed: str
    """What stands over a redline."""
    amended: str
    """What stands over a text with its amendments made."""
    version: str
    """With `{}` for the version."""
    initiator: str
    basis: str
    baseline: str
    proposal: str
    result: str
    current: str
    new: str
    effect: str
    operations: dict[type[Operation], str]


_KK = Labels(
    proposed="Ұсынылатын түзету",
    amended="Ұсынылатын түзету енгізілген мәтін",
    version="{} редакциясы",
    initiator="Бастамашы",
    basis="Негіз",
    baseline="бастапқы мәтін",
    proposal="ұсыныс",
    result="нәтиже",
    current="Қолданыстағы редакция",
    new="Ұсынылатын редакция",
    effect="салдары",
    operations={
        ReplaceWords: "сөздерді ауыстыру",
        InsertWords: "сөздермен толықтыру",
        DeleteWords: "сөздерді алып тастау",
        Restate: "жаңа редакцияда жазу",
        Insert: "толықтыру",
        Delete: "алып тастау",
    },
)
_RU = Labels(
    proposed="Предлагаемая поправка",
    amended="Текст с предлагаемой поправкой",
    version="редакция {}",
    initiator="Инициатор",
    basis="Основание",
    baseline="исходный текст",
    proposal="предложение",
    result="результат",
    current="Действующая редакция",
    new="Предлагаемая редакция",
    effect="действие",
    operations={
        ReplaceWords: "замена слов",
        InsertWords: "дополнение словами",
        DeleteWords: "исключение слов",
        Restate: "новая редакция",
        Insert: "дополнение",
        Delete: "исключение",
    },
)
_EN = Labels(
    proposed="Proposed amendment",
    amended="Text with the proposed amendment",
    version="version of {}",
    initiator="Initiator",
    basis="Basis",
    baseline="baseline",
    proposal="proposal",
    result="result",
    current="Current wording",
    new="Proposed wording",
    effect="effect",
    operations={
        ReplaceWords: "words replaced",
        InsertWords: "words inserted",
        DeleteWords: "words deleted",
        Restate: "restated",
        Insert: "inserted",
        Delete: "deleted",
    },
)


def labels(language: str) -> Labels:
    """The fixed words of a language; English for any that has none."""
    return {"kk": _KK, "ru": _RU}.get(language, _EN)
