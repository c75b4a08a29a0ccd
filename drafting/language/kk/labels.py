"""The fixed words of papers in Kazakh."""

from __future__ import annotations

from drafting.language.kk.nouns import MONTHS, QUOTED, KazakhCase, attributive, inflected, plural
from drafting.language.labels import Labels, NoteLabels, VerificationLabels
from drafting.model import operation as op
from drafting.model.proof import How

_CASES = {
    "acc": KazakhCase.ACCUSATIVE,
    "ins": KazakhCase.INSTRUMENTAL,
    "abl": KazakhCase.ABLATIVE,
    "gen": KazakhCase.GENITIVE,
    "dat": KazakhCase.DATIVE,
}


def _cases(noun: str, possessive: bool = False) -> dict[str, str]:
    return {name: inflected(noun, case, possessive=possessive) for name, case in _CASES.items()}


LABELS = Labels(
    proposed="Ұсынылатын түзету",
    amended="Ұсынылатын түзету енгізілген мәтін",
    version="{} редакциясы",
    months=MONTHS,
    date="{year} жылғы {day} {month}",
    months_of=tuple(map(attributive, MONTHS)),
    years=("жылғы", "жылы", "жыл"),
    nouns_after=("тармақша",),
    initiator="Бастамашы",
    basis="Негіз",
    baseline="бастапқы мәтін",
    proposal="ұсыныс",
    result="нәтиже",
    history="тарих",
    current="Қолданыстағы редакция",
    new="Ұсынылатын редакция",
    operations={
        op.ReplaceWords: "сөздерді ауыстыру",
        op.InsertWords: "сөздермен толықтыру",
        op.DeleteWords: "сөздерді алып тастау",
        op.Restate: "жаңа редакцияда жазу",
        op.Insert: "толықтыру",
        op.Delete: "алып тастау",
        op.ReplaceEverywhere: "бүкіл мәтін бойынша ауыстыру",
        op.RestateHeading: "тақырыпты жаңа редакцияда жазу",
        op.Repeal: "күшін жою",
        op.Renumber: "нөмірін өзгерту",
        op.Move: "орнын ауыстыру",
        op.Split: "бөлу",
        op.Join: "біріктіру",
        op.Designate: "нөмірмен белгілеу",
    },
    statuses={"proposal": "Ұсыныс", "recommendation": "Ұсыным", "draft": "Жоба"},
    of_status={
        "proposal": "Бұл – актіге өзгеріс енгізуге бастамашы болуға құқығы барларға арналған "
        "ұсыныс. Оның өзі актіні өзгертпейді.",
        "recommendation": "Бұл – актіге өзгеріс енгізуге бастамашы болуға құқығы барларға "
        "арналған ұсыным. Оның өзі актіні өзгертпейді.",
        "draft": "Бұл – өзгеріс енгізетін актінің жобасы. Қабылданғанға дейін оның күші жоқ.",
    },
    not_adopted=dict.fromkeys(("proposal", "recommendation", "draft"), "қабылданбаған"),
    absent="Жоқ.",
    gone="Алып тасталсын.",
    repealed="Күші жойылды деп танылсын.",
    whole_act="актінің бүкіл мәтіні",
    both="{} және {}",
    sorts={sort: (_cases(noun), _cases(plural(noun))) for sort, noun in QUOTED.items()},
    essences={
        op.ReplaceWords: "{old[text]} деген {old[acc]} {new[text]} деген {new[ins]} ауыстыру",
        op.DeleteWords: "{words[text]} деген {words[acc]} алып тастау",
        op.Insert: "жаңа құрылымдық элементпен толықтыру",
        op.ReplaceEverywhere: (
            "{old[text]} деген {old[acc]} тиісінше {new[text]} деген {new[ins]} ауыстыру"
        ),
        op.Split: "екіге бөлу",
        op.Designate: "қолданыстағы мәтінді нөмірмен белгілеу",
    },
    insertions={
        "before": (
            "{anchor[text]} деген {anchor[gen]} алдынан {words[text]} деген {words[ins]} толықтыру"
        ),
        "after": (
            "{anchor[text]} деген {anchor[abl]} кейін {words[text]} деген {words[ins]} толықтыру"
        ),
        "start": "мәтіннің басын {words[text]} деген {words[ins]} толықтыру",
        "end": "мәтіннің соңын {words[text]} деген {words[ins]} толықтыру",
        "sentence": "{words[text]} деген сөйлеммен толықтыру",
    },
    footnotes={
        op.ReplaceWords: "{dat} өзгеріс енгізу ұсынылады",
        op.InsertWords: "{dat} толықтыру енгізу ұсынылады",
        op.DeleteWords: "{dat} өзгеріс енгізу ұсынылады",
        op.Restate: "{acc} жаңа редакцияда жазу ұсынылады",
        op.Insert: "{ins} толықтыру ұсынылады",
        op.Delete: "{acc} алып тастау ұсынылады",
        op.ReplaceEverywhere: "{dat} өзгеріс енгізу ұсынылады",
        op.RestateHeading: "{acc} жаңа редакцияда жазу ұсынылады",
        op.Repeal: "{gen} күшін жою ұсынылады",
        op.Renumber: "{gen} нөмірін өзгерту ұсынылады",
        op.Move: "{gen} орнын ауыстыру ұсынылады",
        op.Split: "{acc} бөлу ұсынылады",
        op.Join: "{acc} біріктіру ұсынылады",
        op.Designate: "{gen} мәтінін нөмірмен белгілеу ұсынылады",
    },
    footnote="Ескерту. {what}{tail}.",
    by={
        "proposal": "«{title}» ұсынысы ({rest})",
        "recommendation": "«{title}» ұсынымы ({rest})",
        "draft": "«{title}» жобасы ({rest})",
    },
    throughout="Бүкіл мәтін бойынша {essence} ұсынылады",
    quoted="«{}»",
    continued="жалғасы",
    editing=(
        "Бұл жобаны қалай түзету керек: төмендегі мәтінді өзгертіңіз. Түзету жазылады: өшірмеңіз.",
        "Нөмірлер қолмен терілген: жаңа элементке өзінікін беріңіз (мысалы, 5-1), басқасы қалсын.",
        "Өзгеріске жазылған ескертпе оның негіздемесі болады.",
        "Аяқтағанда файлды .docx түрінде сақтап, мынаны орындаңыз: drafting derive ФАЙЛ.docx",
        "Бұл жолдар акт мәтінінің үстінде тұр және оның бөлігі емес.",
    ),
    elsewhere="Қазақ тілінде жоқ; {} берілген.",
    languages={
        "kk": "қазақ тілінде",
        "ru": "орыс тілінде",
        "en": "ағылшын тілінде",
        "uk": "украин тілінде",
    },
    papers={
        "redline": "өзгерістері белгіленген мәтін",
        "table": "салыстырма кесте",
        "amending-text": "өзгерістер енгізу туралы мәтін",
        "note": "түсіндірме жазба",
        "consolidated": "түзету енгізілген тұтас мәтін",
    },
    marshalled="Түзетулердің реттелген тізбесі",
    dossier="Құжаттар топтамасының тізбесі",
    act="Акт",
    status="Мәртебесі",
    addressee="Кімге",
    warnings="Ескертулер саны: {}",
    lacking="Жасалмаған құжат: {}",
    note=NoteLabels(
        title="«{}» жобасына түсіндірме жазба",
        purpose="Мақсаты",
        changes="Енгізілетін өзгерістер",
        reasons="Негіздемелер",
        baseline="Бастапқы мәтін туралы",
        consequences="Салдары",
        called={
            "proposal": "Осы ұсыныс «{}» деп аталады.",
            "recommendation": "Осы ұсыным «{}» деп аталады.",
            "draft": "Осы жоба «{}» деп аталады.",
        },
        amended="Өзгертілетін акт: {}.",
        counted="Өзгеріс енгізілетін құрылымдық элементтердің саны – {}:",
        adopted_by="Осы редакцияның негізі: {}.",
        gap="{where}: {text} – бастапқы мәтінде жоқ.",
        evidence={
            "verbatim": "мәтін сөзбе-сөз келтірілген",
            "attributed": "мәтін дереккөзде тырнақшасыз берілген",
            "inferred": "мәтін жанама деректен алынған",
        },
        source="дереккөзі: {source}; {lines}-жолдар",
        variant="басқа көшірмеде «{instead_of}» орнына «{reads}» деп жазылған",
        groups={
            "dangling": "Нысанасынан айырылатын сілтемелер:",
            "changed-target": "Сілтеме жасалған мәтін өзгереді, қайта қарау қажет:",
            "unused-term": "Енді қолданылмайтын терминдер:",
            "gap": "Бастапқы мәтіндегі олқылыққа жанасатын өзгерістер:",
            "order": "Нөмірі рет бойынша тұрмайтын элементтер:",
            "no-number": "Нөмірі жоқ элементтер:",
            "unused": "Мәтінде кездеспейтін сөз тұлғалары:",
            "leftover": "Өзгертілмейтін, бірақ ұқсас сөз тұлғалары:",
            "look-alike": "Ұқсас таңбалармен жазылған сөздер:",
            "no-reason": "Негіздемесі жоқ өзгерістер:",
            "no-language": "Негіздемесі осы тілде жоқ өзгерістер:",
            "predicate": "Міндеттейтін немесе рұқсат беретін жалғыз сөзінен айырылатын тізбелер:",
            "mark": "Элемент соңындағы тыныс белгісі бұзылатын тізбелер:",
            "form": "Өзгерістер енгізу туралы мәтінде тұтас жаңа редакцияда жазылған элементтер:",
        },
        others="Өзге де назар аударатын жайттар:",
        clear={
            "citations": "Бастапқы мәтінде нысанасынан айырылатын немесе нысанасы өзгеретін "
            "сілтемелер табылған жоқ.",
            "terms": "Актіде анықталған, бірақ енді қолданылмайтын терминдер табылған жоқ.",
            "lists": "Өзгеретін тізбелер баяндауышын және элемент соңындағы тыныс белгілерін "
            "сақтайды.",
        },
        unsearched="Бастапқы мәтіндегі олқылықтар ({}) тексерілген жоқ: олардың мазмұны белгісіз.",
        other_acts="Басқа актілердің осы актіге сілтемелері тексерілген жоқ.",
        unread="Осы тілдегі мәтіннің сілтемелері, терминдері мен тізбелері тексерілген жоқ.",
    ),
    verification=VerificationLabels(
        exact="Құжат – дәл өзі көрсеткен мәтін",
        alone="Құжат дәл өзінде жазылғандай; ол жазбаның өзі тексерілген жоқ",
        edited="Құжат жасалғаннан кейін өзгертілген",
        doubtful="Құжаттың дәл жасалған күйінде екенін анықтау мүмкін емес",
        doubts="Неге анықтау мүмкін емес",
        differences="Жасалған күйінен өзгешесі",
        version="Барлық түзету қабылданбаса, құжат дәл осы редакция",
        accepted="Барлық түзету қабылданса, құжат дәл осы редакция",
        other="Барлық түзету қабылданбаса, құжат осы редакция емес",
        changes="Құжаттың түзетулері қабылданса, не өзгереді",
        none="ештеңе",
        old="барлық түзету қабылданбаса",
        new="барлық түзету қабылданса",
        untracked="түзетулер режимінсіз өзгертілген",
        unknown="қандай болуы тиіс екені мұнда белгісіз: тек хеші бар",
        wrong="Құжат өзіне өзі қайшы",
        unchecked="Тексерілмегені немесе білу қажет",
        after="мынадан кейін:",
        beginning="басында",
        more="және тағы өзгеріс: {}",
        how={
            How.REWORDED: "мәтіні басқа",
            How.GONE: "жоқ",
            How.NEW: "жаңа мәтін",
            How.MOVED: "басқа орында тұр",
            How.SPLIT: "бірнеше абзацқа бөлінген",
            How.ACCEPTED: "түзетуі қабылданып қойған",
            How.REJECTED: "түзетуі кері қайтарылған",
        },
    ),
    cases=_cases,
)
