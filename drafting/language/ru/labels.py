"""The fixed words of papers in Russian."""

from __future__ import annotations

from drafting.language.labels import Labels, NoteLabels
from drafting.language.ru.nouns import CASES, MONTHS, QUOTED
from drafting.model import operation as op

LABELS = Labels(
    proposed="Предлагаемая поправка",
    amended="Текст с предлагаемой поправкой",
    version="редакция от {}",
    months=MONTHS,
    date="{day} {month} {year} года",
    initiator="Инициатор",
    basis="Основание",
    baseline="исходный текст",
    proposal="предложение",
    result="результат",
    current="Действующая редакция",
    new="Предлагаемая редакция",
    operations={
        op.ReplaceWords: "замена слов",
        op.InsertWords: "дополнение словами",
        op.DeleteWords: "исключение слов",
        op.Restate: "новая редакция",
        op.Insert: "дополнение",
        op.Delete: "исключение",
        op.ReplaceEverywhere: "замена по всему тексту",
        op.RestateHeading: "новая редакция заголовка",
        op.Repeal: "признание утратившим силу",
        op.Renumber: "изменение нумерации",
        op.Move: "перемещение",
        op.Split: "разделение",
        op.Join: "объединение",
    },
    statuses={"proposal": "Предложение", "recommendation": "Рекомендация", "draft": "Проект"},
    of_status={
        "proposal": (
            "Это предложение тем, кто вправе инициировать изменение акта. Само по себе оно акт "
            "не изменяет."
        ),
        "recommendation": (
            "Это рекомендация тем, кто вправе инициировать изменение акта. Сама по себе она акт "
            "не изменяет."
        ),
        "draft": "Это проект изменяющего акта. До принятия он не имеет силы.",
    },
    not_adopted={"proposal": "не принято", "recommendation": "не принята", "draft": "не принят"},
    absent="Отсутствует.",
    gone="Исключить.",
    repealed="Признать утратившим силу.",
    whole_act="весь текст акта",
    both="{} и {}",
    sorts={
        sort: (
            dict(zip(CASES, noun.singular, strict=True)),
            dict(zip(CASES, noun.plural, strict=True)),
        )
        for sort, noun in QUOTED.items()
    },
    essences={
        op.ReplaceWords: "замена {old[gen]} {old[text]} {new[ins]} {new[text]}",
        op.DeleteWords: "исключение {words[gen]} {words[text]}",
        op.Restate: "изложение в новой редакции",
        op.Insert: "дополнение новым структурным элементом",
        op.ReplaceEverywhere: "замена {old[gen]} {old[text]} соответственно {new[ins]} {new[text]}",
        op.RestateHeading: "изложение заголовка в новой редакции",
        op.Split: "разделение на два элемента",
    },
    insertions={
        "before": "дополнение {words[ins]} {words[text]} перед {anchor[ins]} {anchor[text]}",
        "after": "дополнение {words[ins]} {words[text]} после {anchor[gen]} {anchor[text]}",
        "start": "дополнение {words[ins]} {words[text]} в начале",
        "end": "дополнение {words[ins]} {words[text]} в конце",
    },
    footnotes={
        op.ReplaceWords: "{nom} – с предлагаемым изменением",
        op.InsertWords: "{nom} – с предлагаемым дополнением",
        op.DeleteWords: "{nom} – с предлагаемым изменением",
        op.Restate: "{nom} – в предлагаемой редакции",
        op.Insert: "{nom} – предлагаемое дополнение",
        op.Delete: "{nom} – предлагается исключить",
        op.ReplaceEverywhere: "{nom} – с предлагаемым изменением",
        op.RestateHeading: "{nom} – в предлагаемой редакции",
        op.Repeal: "{nom} – предлагаемая утрата силы",
        op.Renumber: "{nom} – с предлагаемым изменением нумерации",
        op.Move: "{nom} – предлагаемое перемещение",
        op.Split: "{nom} – предлагаемое разделение",
        op.Join: "{nom} – предлагаемое объединение",
    },
    footnote="Сноска. {what}: {tail}.",
    by={
        "proposal": "предложение «{title}» ({rest})",
        "recommendation": "рекомендация «{title}» ({rest})",
        "draft": "проект «{title}» ({rest})",
    },
    throughout="По всему тексту предлагается {essence}",
    quoted="«{}»",
    no_reason="Обоснование не приведено.",
    no_basis="Ссылка на правовой акт не приведена.",
    elsewhere="На русском языке отсутствует; приведено {}.",
    languages={"kk": "на казахском языке", "ru": "на русском языке", "en": "на английском языке"},
    papers={
        "redline": "текст с показанными изменениями",
        "table": "сравнительная таблица",
        "amending-text": "текст о внесении изменений",
        "note": "пояснительная записка",
        "consolidated": "текст с внесенной поправкой",
    },
    dossier="Перечень документов",
    act="Акт",
    status="Статус",
    addressee="Кому",
    warnings="Предупреждений: {}",
    lacking="Не составлен документ: {}",
    note=NoteLabels(
        title="Пояснительная записка к проекту «{}»",
        purpose="1. Цель",
        changes="2. Вносимые изменения",
        reasons="3. Обоснования",
        baseline="4. Об исходном тексте",
        consequences="5. Последствия",
        called={
            "proposal": "Настоящее предложение называется «{}».",
            "recommendation": "Настоящая рекомендация называется «{}».",
            "draft": "Настоящий проект называется «{}».",
        },
        amended="Изменяемый акт: {}.",
        counted="Изменяемых структурных элементов – {}:",
        adopted_by="Основание этой редакции: {}.",
        gap="{where}: {text} – в исходном тексте отсутствует.",
        evidence={
            "verbatim": "текст приведен дословно",
            "attributed": "текст приведен в источнике без кавычек",
            "inferred": "текст выведен из косвенных данных",
        },
        source="источник: {source}; строки {lines}",
        variant="в другом списке вместо «{instead_of}» стоит «{reads}»",
        whole="Рядом с изменяемыми элементами в исходном тексте пропусков нет.",
        groups={
            "dangling": "Ссылки, теряющие свой предмет:",
            "changed-target": "Меняется текст, на который есть ссылки; их следует проверить:",
            "unused-term": "Термины, которые больше не используются:",
            "gap": "Изменения, которые касаются пропуска в исходном тексте:",
            "order": "Элементы, номера которых стоят не по порядку:",
            "no-number": "Элементы без номера:",
            "unused": "Формы слов, которых в тексте нет:",
            "leftover": "Сходные формы слов, которые не меняются:",
            "look-alike": "Слова, написанные сходными знаками:",
            "no-reason": "Изменения без обоснования:",
            "no-language": "Изменения без обоснования на этом языке:",
            "form": "Элементы, изложенные в тексте о внесении изменений целиком, в новой редакции:",
        },
        others="Иное, на что следует обратить внимание:",
        none="Влияния на ссылки и термины в остальном исходном тексте не найдено.",
    ),
)
