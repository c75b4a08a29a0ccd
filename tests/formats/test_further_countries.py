"""Laws of countries whose languages have a table of their divisions, and nothing else: what their
articles become, numbers of inserted ones with them."""

from __future__ import annotations

import pytest

from drafting.language.legislation.table import LANGUAGES
from drafting.text.numbers.next_number import relabelled
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from tests.imports import imported, numbered_at

LAWS = {
    "lt": (
        """LIETUVOS RESPUBLIKOS
SODŲ ĮSTATYMAS

2021 m. gegužės 12 d. Nr. XIV-100
Vilnius

PIRMASIS SKIRSNIS
BENDROSIOS NUOSTATOS

1 straipsnis. Įstatymo paskirtis
1. Šis įstatymas nustato sodų tvarką.
2. Šis įstatymas netaikomas miškams.

2 straipsnis. Sąvokos
Šiame įstatyme:
1) sodas – žemė;
2) sodininkas – asmuo.

2¹ straipsnis. Kurmiai
Kurmiai lieka.

ANTRASIS SKIRSNIS
BAIGIAMOSIOS NUOSTATOS

3 straipsnis. Įsigaliojimas
Šis įstatymas įsigalioja 2022 m. sausio 1 d.

Respublikos Prezidentas Vardenis Pavardenis
""",
        {
            "chapter-1": "PIRMASIS SKIRSNIS BENDROSIOS NUOSTATOS",
            "chapter-1.1": "1 straipsnis. Įstatymo paskirtis",
            "1.1.1": "1. Šis įstatymas nustato sodų tvarką.",
            "1.1.2": "2. Šis įstatymas netaikomas miškams.",
            "chapter-1.2": "2 straipsnis. Sąvokos",
            "1.2.1": "1) sodas – žemė;",
            "1.2.2": "2) sodininkas – asmuo.",
            "1.2¹": "2¹ straipsnis. Kurmiai",
            "chapter-2": "ANTRASIS SKIRSNIS BAIGIAMOSIOS NUOSTATOS",
            "2.3": "3 straipsnis. Įsigaliojimas",
        },
    ),
    "lv": (
        """Dārzu likums

I nodaļa
Vispārīgie noteikumi

1. pants. Likuma mērķis
(1) Likums nosaka dārzu kārtību.
(2) Likums neattiecas uz mežiem.

2. pants. Termini
Likumā lietotie termini:
1) dārzs — zeme;
2) dārznieks — persona.

2.1 pants. Kurmji
Kurmji paliek.

Pārejas noteikumi
1. Likums stājas spēkā 2022. gada 1. janvārī.

Likums Saeimā pieņemts 2021. gada 12. maijā.
""",
        {
            "I": "I nodaļa",
            "I.1": "1. pants. Likuma mērķis",
            "I.1.1": "(1) Likums nosaka dārzu kārtību.",
            "I.1.2": "(2) Likums neattiecas uz mežiem.",
            "I.2": "2. pants. Termini",
            "chapter-I.article-2.subitem-1": "1) dārzs — zeme;",
            "I.2.2": "2) dārznieks — persona.",
            "chapter-I.article-2.1": "2.1 pants. Kurmji",
            "I.2.1.1": "1. Likums stājas spēkā 2022. gada 1. janvārī.",
        },
    ),
    "et": (
        """Aedade seadus
Vastu võetud 12.05.2021

1. peatükk
Üldsätted

§ 1. Seaduse reguleerimisala
(1) Seadus reguleerib aedu.
(2) Seadust ei kohaldata metsadele.

§ 2. Mõisted
(1) Käesolevas seaduses:
1) aed on maa;
2) aednik on isik.

§ 2¹. Mutid
Mutid jäävad.

2. peatükk
Rakendussätted

§ 3. Jõustumine
Seadus jõustub 2022. aasta 1. jaanuaril.
""",
        {
            "chapter-1": "1. peatükk Üldsätted",
            "chapter-1.1": "§ 1. Seaduse reguleerimisala",
            "1.1.1": "(1) Seadus reguleerib aedu.",
            "1.1.2": "(2) Seadust ei kohaldata metsadele.",
            "chapter-1.2": "§ 2. Mõisted",
            "1.2.1": "(1) Käesolevas seaduses:",
            "1.2.1.1": "1) aed on maa;",
            "1.2.1.2": "2) aednik on isik.",
            "1.2¹": "§ 2¹. Mutid",
            "chapter-2": "2. peatükk Rakendussätted",
            "2.3": "§ 3. Jõustumine",
        },
    ),
    "fi": (
        """Puutarhalaki

1 luku
Yleiset säännökset

1 §
Lain soveltamisala

Tässä laissa säädetään puutarhoista.
Lakia ei sovelleta metsiin.

2 §
Määritelmät

Tässä laissa tarkoitetaan:
1) puutarhalla maata;
2) puutarhurilla henkilöä.

2 a §
Myyrät

Myyrät jäävät.

2 luku
Voimaantulo

3 §
Tämä laki tulee voimaan 1 päivänä tammikuuta 2022.
""",
        {
            "chapter-1": "1 luku Yleiset säännökset",
            "1.1": "1 § Lain soveltamisala",
            "1.2": "2 § Määritelmät",
            "1.2.1": "1) puutarhalla maata;",
            "1.2.2": "2) puutarhurilla henkilöä.",
            "1.2a": "2 a § Myyrät",
            "chapter-2": "2 luku Voimaantulo",
            "2.3": "3 §",
        },
    ),
    "sv": (
        """Trädgårdslag (2021:100)

1 kap. Inledande bestämmelser

1 § Denna lag gäller trädgårdar.
Lagen gäller inte skogar.

2 § I denna lag avses med
1. trädgård: mark,
2. trädgårdsmästare: person.

2 a § Mullvadar blir kvar.

2 kap. Slutbestämmelser

1 § Lagen träder i kraft den 1 januari 2022.
""",
        {
            "1": "1 kap. Inledande bestämmelser",
            "1.1": "1 § ",
            "1.2": "2 § ",
            "1.2.1": "1. trädgård: mark,",
            "1.2.2": "2. trädgårdsmästare: person.",
            "1.2a": "2 a § ",
            "2": "2 kap. Slutbestämmelser",
            "2.1": "1 § ",
        },
    ),
    "da": (
        """Lov om haver

Kapitel 1
Almindelige bestemmelser

§ 1. Loven gælder for haver.
Stk. 2. Loven gælder ikke for skove.

§ 2. I denne lov forstås ved:
1) Have: jord.
2) Gartner: person.

§ 2 a. Muldvarpe bliver.

Kapitel 2
Ikrafttræden

§ 3. Loven træder i kraft den 1. januar 2022.
""",
        {
            "chapter-1": "Kapitel 1 Almindelige bestemmelser",
            "1.1": "§ 1. ",
            "1.1.2": "Stk. 2. ",
            "chapter-1.2": "§ 2. ",
            "1.2.1": "1) Have: jord.",
            "1.2.2": "2) Gartner: person.",
            "1.2a": "§ 2 a. ",
            "chapter-2": "Kapitel 2 Ikrafttræden",
            "2.3": "§ 3. ",
        },
    ),
    "hu": (
        """2021. évi V. törvény
a kertekről

I. FEJEZET
ÁLTALÁNOS RENDELKEZÉSEK

1. § (1) E törvény a kerteket szabályozza.
(2) E törvény nem vonatkozik az erdőkre.

2. § E törvény alkalmazásában
a) kert: föld;
b) kertész: személy.

2/A. § A vakondok maradnak.

II. FEJEZET
ZÁRÓ RENDELKEZÉSEK

3. § Ez a törvény 2022. január 1-jén lép hatályba.
""",
        {
            "I": "I. FEJEZET",
            "I.chapter~1.1": "1. § ",
            "I.chapter~1.1.1": "1. § (1) E törvény a kerteket szabályozza.",
            "I.chapter~1.1.2": "(2) E törvény nem vonatkozik az erdőkre.",
            "I.chapter~1.2": "2. § ",
            "I.chapter~1.2.a": "a) kert: föld;",
            "I.chapter~1.2.b": "b) kertész: személy.",
            "I.chapter~1.2-A": "2/A. § ",
            "II": "II. FEJEZET",
            "II.chapter~1.3": "3. § ",
        },
    ),
    "sr": (
        """ЗАКОН
О ВРТОВИМА

I. ОСНОВНЕ ОДРЕДБЕ

Предмет закона
Члан 1.
Овим законом уређују се вртови.
Овај закон не примењује се на шуме.

Значење израза
Члан 2.
Поједини изрази имају следеће значење:
1) врт је земља;
2) вртар је лице.

Кртице
Члан 2а
Кртице остају.

Заливање
Члан 3.
Вртар залива руже.

II. ЗАВРШНЕ ОДРЕДБЕ

Ступање на снагу
Члан 4.
Овај закон ступа на снагу осмог дана.
""",
        {
            "I": "I. ОСНОВНЕ ОДРЕДБЕ",
            "I.chapter~1.1": "Члан 1.",
            "I.chapter~2.2": "Члан 2.",
            "I.chapter~2.2.1": "1) врт је земља;",
            "I.chapter~2.2.2": "2) вртар је лице.",
            "I.chapter~3.2а": "Члан 2а",
            "I.chapter~4.3": "Члан 3.",
            "II": "II. ЗАВРШНЕ ОДРЕДБЕ",
            "II.chapter~1.4": "Члан 4.",
        },
    ),
    "hr": (
        """ZAKON
O VRTOVIMA

I. OPĆE ODREDBE

Članak 1.
(1) Ovim Zakonom uređuju se vrtovi.
(2) Zakon se ne primjenjuje na šume.

Članak 2.
U ovom Zakonu:
1. vrt je zemlja
2. vrtlar je osoba.

Članak 2.a
Krtice ostaju.

II. ZAVRŠNE ODREDBE

Članak 3.
Ovaj Zakon stupa na snagu osmoga dana.
""",
        {
            "I": "I. OPĆE ODREDBE",
            "I.1": "Članak 1.",
            "I.1.1": "(1) Ovim Zakonom uređuju se vrtovi.",
            "I.1.2": "(2) Zakon se ne primjenjuje na šume.",
            "I.2": "Članak 2.",
            "I.2.1": "1. vrt je zemlja",
            "I.2.2": "2. vrtlar je osoba.",
            "I.2.a": "Članak 2.a",
            "II": "II. ZAVRŠNE ODREDBE",
            "II.3": "Članak 3.",
        },
    ),
    "sl": (
        """ZAKON
o vrtovih

I. SPLOŠNE DOLOČBE

1. člen
(vsebina zakona)

Ta zakon ureja vrtove.
Zakon ne velja za gozdove.

2. člen
(pomen izrazov)

Izrazi pomenijo:
1. vrt je zemlja;
2. vrtnar je oseba.

2.a člen
(krti)

Krti ostanejo.

II. KONČNA DOLOČBA

3. člen

Ta zakon začne veljati petnajsti dan.
""",
        {
            "I": "I. SPLOŠNE DOLOČBE",
            "I.1": "1. člen",
            "I.2": "2. člen",
            "I.2.1": "1. vrt je zemlja;",
            "I.2.2": "2. vrtnar je oseba.",
            "I.2.a": "2.a člen",
            "II": "II. KONČNA DOLOČBA",
            "II.3": "3. člen",
        },
    ),
    "az": (
        """AZƏRBAYCAN RESPUBLİKASININ QANUNU
Bağlar haqqında

I fəsil. Ümumi müddəalar

Maddə 1. Qanunun məqsədi
1.1. Bu Qanun bağları tənzimləyir.
1.2. Bu Qanun meşələrə şamil edilmir.

Maddə 2. Əsas anlayışlar
2.0. Bu Qanunda istifadə edilən anlayışlar:
2.0.1. bağ – torpaq;
2.0.2. bağban – şəxs.

Maddə 2-1. Köstəbəklər
Köstəbəklər qalır.
""",
        {
            "I": "I fəsil. Ümumi müddəalar",
            "I.1": "Maddə 1. Qanunun məqsədi",
            "I.1.1.1": "1.1. Bu Qanun bağları tənzimləyir.",
            "I.1.1.2": "1.2. Bu Qanun meşələrə şamil edilmir.",
            "I.2": "Maddə 2. Əsas anlayışlar",
            "I.2.2.0": "2.0. Bu Qanunda istifadə edilən anlayışlar:",
            "I.2.2.0.2.0.1": "2.0.1. bağ – torpaq;",
            "I.2.2.0.2.0.2": "2.0.2. bağban – şəxs.",
            "I.2-1": "Maddə 2-1. Köstəbəklər",
        },
    ),
    "hy": (
        """ՀԱՅԱՍՏԱՆԻ ՀԱՆՐԱՊԵՏՈՒԹՅԱՆ ՕՐԵՆՔԸ
ԱՅԳԻՆԵՐԻ ՄԱՍԻՆ

ԳԼՈՒԽ 1
ԸՆԴՀԱՆՈՒՐ ԴՐՈՒՅԹՆԵՐ

Հոդված 1. Օրենքի նպատակը
1. Սույն օրենքը կարգավորում է այգիները:
2. Սույն օրենքը չի տարածվում անտառների վրա:

Հոդված 2. Հասկացությունները
1. Սույն օրենքում՝
1) այգի՝ հող.
2) այգեպան՝ անձ:

Հոդված 2.1. Խլուրդներ
Խլուրդները մնում են:
""",
        {
            "chapter-1": "ԳԼՈՒԽ 1",
            "chapter-1.1": "Հոդված 1. Օրենքի նպատակը",
            "1.1.1": "1. Սույն օրենքը կարգավորում է այգիները:",
            "1.1.2": "2. Սույն օրենքը չի տարածվում անտառների վրա:",
            "chapter-1.2": "Հոդված 2. Հասկացությունները",
            "chapter-1.article-2.item-1": "1. Սույն օրենքում՝",
            "1.2.1.1": "1) այգի՝ հող.",
            "1.2.1.2": "2) այգեպան՝ անձ:",
            "chapter-1.article-2.1": "Հոդված 2.1. Խլուրդներ",
        },
    ),
    "el": (
        """ΝΟΜΟΣ 5/2021
Για τους κήπους

ΚΕΦΑΛΑΙΟ Α΄
ΓΕΝΙΚΕΣ ΔΙΑΤΑΞΕΙΣ

Άρθρο 1
Σκοπός
1. Ο νόμος ρυθμίζει τους κήπους.
2. Ο νόμος δεν εφαρμόζεται στα δάση.

Άρθρο 2
Ορισμοί
Για τους σκοπούς του νόμου:
α) κήπος: η γη,
β) κηπουρός: το πρόσωπο.

Άρθρο 2Α
Τυφλοπόντικες
Οι τυφλοπόντικες μένουν.
""",
        {
            "Α": "ΚΕΦΑΛΑΙΟ Α΄ ΓΕΝΙΚΕΣ ΔΙΑΤΑΞΕΙΣ",
            "Α.1": "Άρθρο 1 Σκοπός",
            "Α.1.1": "1. Ο νόμος ρυθμίζει τους κήπους.",
            "Α.1.2": "2. Ο νόμος δεν εφαρμόζεται στα δάση.",
            "Α.2": "Άρθρο 2 Ορισμοί",
            "Α.2.α": "α) κήπος: η γη,",
            "Α.2.β": "β) κηπουρός: το πρόσωπο.",
            "Α.2Α": "Άρθρο 2Α Τυφλοπόντικες",
        },
    ),
    "vi": (
        """LUẬT
VƯỜN

Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh
Luật này quy định về vườn.

Điều 2. Giải thích từ ngữ
1. Vườn là đất.
2. Người làm vườn bao gồm:
a) Người trồng;
b) Người tưới.

Chương II
ĐIỀU KHOẢN THI HÀNH

Điều 3. Hiệu lực thi hành
Luật này có hiệu lực từ ngày 01 tháng 01 năm 2022.
""",
        {
            "I": "Chương I QUY ĐỊNH CHUNG",
            "I.1": "Điều 1. Phạm vi điều chỉnh",
            "I.2": "Điều 2. Giải thích từ ngữ",
            "I.2.1": "1. Vườn là đất.",
            "I.2.2": "2. Người làm vườn bao gồm:",
            "I.2.2.a": "a) Người trồng;",
            "I.2.2.b": "b) Người tưới.",
            "II": "Chương II ĐIỀU KHOẢN THI HÀNH",
            "II.3": "Điều 3. Hiệu lực thi hành",
        },
    ),
    "id": (
        """UNDANG-UNDANG REPUBLIK INDONESIA
NOMOR 5 TAHUN 2021
TENTANG
KEBUN

BAB I
KETENTUAN UMUM

Pasal 1
Dalam Undang-Undang ini yang dimaksud dengan:
1. Kebun adalah tanah.
2. Tukang kebun adalah orang.

Pasal 2
(1) Kebun dijaga.
(2) Hutan tidak termasuk.

Pasal 2A
Tikus tanah tetap ada.

BAB II
KETENTUAN PENUTUP

Pasal 3
Undang-Undang ini mulai berlaku pada tanggal diundangkan.
""",
        {
            "I": "BAB I KETENTUAN UMUM",
            "I.1": "Pasal 1",
            "I.1.1": "1. Kebun adalah tanah.",
            "I.1.2": "2. Tukang kebun adalah orang.",
            "I.2": "Pasal 2",
            "I.2.1": "(1) Kebun dijaga.",
            "I.2.2": "(2) Hutan tidak termasuk.",
            "I.2A": "Pasal 2A",
            "II": "BAB II KETENTUAN PENUTUP",
            "II.3": "Pasal 3",
        },
    ),
    "mn": (
        """МОНГОЛ УЛСЫН ХУУЛЬ
ЦЭЦЭРЛЭГИЙН ТУХАЙ

НЭГДҮГЭЭР БҮЛЭГ
НИЙТЛЭГ ҮНДЭСЛЭЛ

1 дүгээр зүйл.Хуулийн зорилт
1.1.Энэ хуулийн зорилт нь цэцэрлэгийг зохицуулна.
1.2.Энэ хууль ойд хамаарахгүй.

2 дугаар зүйл.Нэр томьёо
2.1.Энэ хуульд:
2.1.1.“цэцэрлэг” гэж газрыг;
2.1.2.“цэцэрлэгч” гэж хүнийг.
""",
        {
            "chapter-1": "НЭГДҮГЭЭР БҮЛЭГ",
            "chapter-1.1": "1 дүгээр зүйл. Хуулийн зорилт",
            "1.1.1.1": "1.1. Энэ хуулийн зорилт нь цэцэрлэгийг зохицуулна.",
            "1.1.1.2": "1.2. Энэ хууль ойд хамаарахгүй.",
            "chapter-1.2": "2 дугаар зүйл. Нэр томьёо",
            "1.2.2.1": "2.1. Энэ хуульд:",
            "1.2.2.1.2.1.1": "2.1.1. “цэцэрлэг” гэж газрыг;",
            "1.2.2.1.2.1.2": "2.1.2. “цэцэрлэгч” гэж хүнийг.",
        },
    ),
    "no": (
        """Lov om hager

Kapittel 1. Alminnelige bestemmelser
§ 1-1. Formål
Lovens formål er å verne hager.
§ 1-2. Definisjoner
(1) Med hage menes jord.
(2) Med tre menes en plante.
§ 1-2 a. Moldvarp
Moldvarp er et dyr.
Kapittel 2. Sluttbestemmelser
§ 2-1. Ikrafttredelse
Loven gjelder straks.
""",
        {
            "1": "Kapittel 1. Alminnelige bestemmelser",
            "1.1-1": "§ 1-1. Formål",
            "1.1-2": "§ 1-2. Definisjoner",
            "1.1-2.1": "(1) Med hage menes jord.",
            "1.1-2.2": "(2) Med tre menes en plante.",
            "1.1-2a": "§ 1-2 a. Moldvarp",
            "2": "Kapittel 2. Sluttbestemmelser",
            "2.2-1": "§ 2-1. Ikrafttredelse",
        },
    ),
    "mk": (
        """ЗАКОН ЗА ГРАДИНИ

I. ОПШТИ ОДРЕДБИ
Член 1
(1) Со овој закон се уредуваат градините.
(2) Не се применува на паркови.
Член 2
Градина е земја.
Член 2-а
Крт е животно.
""",
        {
            "I": "I. ОПШТИ ОДРЕДБИ",
            "I.1": "Член 1",
            "I.1.1": "(1) Со овој закон се уредуваат градините.",
            "I.1.2": "(2) Не се применува на паркови.",
            "I.2": "Член 2",
            "I.2-а": "Член 2-а",
        },
    ),
    "sq": (
        """LIGJ
PËR KOPSHTET

KREU I
DISPOZITA TË PËRGJITHSHME
Neni 1
Objekti
1. Ky ligj rregullon kopshtet.
2. Nuk zbatohet për parqet.
Neni 2/1
Urithi
Urithi është kafshë.
KREU II
DISPOZITA TË FUNDIT
Neni 3
Hyrja në fuqi
Ky ligj hyn në fuqi.
""",
        {
            "I": "KREU I DISPOZITA TË PËRGJITHSHME",
            "I.1": "Neni 1 Objekti",
            "I.1.1": "1. Ky ligj rregullon kopshtet.",
            "I.1.2": "2. Nuk zbatohet për parqet.",
            "I.2-1": "Neni 2/1 Urithi",
            "II": "KREU II DISPOZITA TË FUNDIT",
            "II.3": "Neni 3 Hyrja në fuqi",
        },
    ),
    "tg": (
        """ҚОНУНИ ҶУМҲУРИИ ТОҶИКИСТОН
ДАР БОРАИ БОҒҲО

БОБИ 1. МУҚАРРАРОТИ УМУМӢ
Моддаи 1. Мақсади Қонун
1. Қонуни мазкур боғҳоро танзим менамояд.
2. Ба паркҳо татбиқ намешавад.
Моддаи 2. Мафҳумҳо
Боғ замин аст.
""",
        {
            "chapter-1": "БОБИ 1. МУҚАРРАРОТИ УМУМӢ",
            "chapter-1.1": "Моддаи 1. Мақсади Қонун",
            "1.1.1": "1. Қонуни мазкур боғҳоро танзим менамояд.",
            "1.1.2": "2. Ба паркҳо татбиқ намешавад.",
            "chapter-1.2": "Моддаи 2. Мафҳумҳо",
        },
    ),
    "ar": (
        """قانون الحدائق

المادة 1
ينظم هذا القانون الحدائق.

المادة 2
الحديقة أرض.

المادة 3
يعمل بهذا القانون.
""",
        {
            "1": "المادة 1",
            "2": "المادة 2",
            "3": "المادة 3",
        },
    ),
    "is": (
        """Lög um garða

I. kafli. Almenn ákvæði

1. gr. Markmið
Lög þessi gilda um garða.

2. gr. Orð
Garður er land.

3. gr. Gildi
Lögin taka gildi.
""",
        {
            "I": "I. kafli. Almenn ákvæði",
            "1": "1. gr. Markmið",
            "2": "2. gr. Orð",
            "3": "3. gr. Gildi",
        },
    ),
}


@pytest.mark.parametrize("language", LAWS)
def test_an_act_has_the_articles_of_its_country(language: str) -> None:
    text, expected = LAWS[language]
    found = imported(text, language)
    assert numbered_at(found.act, expected) == expected
    assert len(expected) == sum(1 for site in found.act.sites if site.provision.num)


CHINESE = "花园法\n\n第{}条 花园。\n\n第{}条 土地。\n\n第{}条 施行。\n"


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        (
            "Dlí\n\nAlt 1\nGairdín.\n\nAlt 2\nTalamh.\n\nAlt 3\nCríoch.\n",
            ["Alt 1", "Alt 2", "Alt 3"],
        ),
        (
            "Lex\n\n1 res. Hortus\nEst.\n\n2 res. Ager\nEst.\n\n3 res. Finis\nEst.\n",
            ["1 res", "2 res", "3 res"],
        ),
        (CHINESE.format("九", "十", "十一"), ["第九条", "第十条", "第十一条"]),
        (CHINESE.format(99, 100, 101), ["第99条", "第100条", "第101条"]),
    ],
)
def test_articles_in_a_language_without_a_table_are_named(text: str, signs: list[str]) -> None:
    read = imported(text, "la")
    (warning,) = read.warnings
    assert warning.problem == "a line that looks like a heading is kept as text"
    assert all(map(str.startswith, warning.found, signs))
    assert len(read.questions) == len(signs)


@pytest.mark.parametrize(
    "text",
    [
        "Lex\n\nAlt 1\nHortus.\n\nAlt 2\nAger.\n",
        "Lex\n\nAlt 3\nHortus.\n\nAlt 2\nAger.\n\nAlt 9\nFinis.\n",
        "Lex\n\nArticle 1\nHortus.\n\nTable 1\nAger.\n\nTable 2\nFinis.\n\nTable 3\nFinis.\n",
        "Lex\n\nAnno 1990 hortus.\n\nAnno 1995 ager.\n\nAnno 2003 finis.\n",
    ],
)
def test_other_words_with_numbers_are_none(text: str) -> None:
    assert not imported(text, "la").warnings


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "da",
            (
                "Lov\n\n§ 16. Haver.\n§ 16 A. Haver beskattes.\n§ 16 b Muldvarp (1) betaler.\n"
                "§ 17 a (Ophævet)\n"
            ),
            {"16": "§ 16. ", "16A": "§ 16 A. ", "16b": "§ 16 b ", "17a": "§ 17 a (Ophævet)"},
        ),
        (
            "sv",
            (
                "Lag\n\n1 § Lagen.\n2 § Med trädgård avses\n– en plats.\n3 § Ägaren är den\n"
                "som äger.\n4 § Tillsyn utövas av\na) kommunen.\n"
            ),
            {"1": "1 § ", "2": "2 § ", "3": "3 § ", "4": "4 § ", "4.a": "a) kommunen."},
        ),
    ],
)
def test_the_text_of_an_article_without_a_heading_is_no_heading(
    language: str, text: str, expected: dict[str, str]
) -> None:
    assert numbered_at(imported(text, language).act, expected) == expected


def test_azerbaijani_is_no_turkish() -> None:
    text = "QANUN\n\nMaddə 1. Bu Qanun bağları tənzimləyir.\nMaddə 2. Bağda olan ağac üçün.\n"
    assert imported(text).act.language == "az"


@pytest.mark.parametrize("written", ["nb", "nn"])
def test_both_written_forms_of_norwegian_have_one_table(written: str) -> None:
    text, expected = LAWS["no"]
    page = "".join(f"<p>{line}</p>" for line in text.splitlines() if line)
    read = imported(f'<html lang="{written}"><body>{page}</body></html>')
    assert numbered_at(read.act, expected) == expected


def test_a_frequent_word_shows_one_language_alone() -> None:
    every = [word for each in LANGUAGES.values() for word in each.telling]
    assert len(every) == len({*every})


@pytest.mark.parametrize(
    ("label", "old", "new", "expected"),
    [
        ("2 a §", "2a", "2b", "2 b §"),
        ("§ 2 a.", "2a", "2b", "§ 2 b."),
        ("§ 2a", "2a", "2b", "§ 2b"),
        ("2.a člen", "2.a", "2.b", "2.b člen"),
    ],
)
def test_the_letter_of_a_number_stands_as_in_its_label(
    label: str, old: str, new: str, expected: str
) -> None:
    assert relabelled(label, old, new) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "uk",
            (
                "Про сади\nРозділ І. САДИ\nСтаття 1. Сад\nСад росте.\nРозділ І - А. НОРИ\n"
                "Стаття 2. Нора\nНора є.\nРозділ ІІ. КІНЕЦЬ\nСтаття 3. Кріт\nКріт риє.\n"
            ),
            {"І-А": "Розділ І - А. НОРИ", "ІІ": "Розділ ІІ. КІНЕЦЬ"},
        ),
        (
            "uk",
            (
                "Про сади\nСтаття 1. Сад\nСад росте.\nСтаття 2. Кріт\nКріт риє.\n"
                "Стаття 2(1). Нора\nНора є.\nСтаття 3. Сад\nСад є.\n"
            ),
            {"2-1": "Стаття 2(1). Нора"},
        ),
        (
            "uk",
            (
                "Про сади\nСтаття 2. Кріт\nКріт риє.\nСтаття 2 1. Нора\nНора є.\n"
                "Стаття 2 12 . Лаз\nСтаття 2 13.\nЯма\nГлава 3 1. Ями\nСтаття 3. Сад\nСад є.\n"
            ),
            {
                "2-1": "Стаття 2 1. Нора",
                "2-12": "Стаття 2 12 . Лаз",
                "2-13": "Стаття 2 13.",
                "3-1": "Глава 3 1. Ями",
            },
        ),
        (
            "uk",
            "Про сади\nСтаття 1. Сад\n1. Сад росте.\n2. Кріт риє.\n2 – 1 . Нора є.\n3. Сад є.\n",
            {"1.2-1": "2 – 1 . Нора є.", "1.3": "3. Сад є."},
        ),
        (
            "lt",
            (
                "SODŲ ĮSTATYMAS\n4 straipsnis. Sodai\nSodai.\n4(1) straipsnis. Kurmiai\nRiba.\n"
                "5 straipsnis. Galas\nGalas.\n"
            ),
            {"4-1": "4(1) straipsnis. Kurmiai", "5": "5 straipsnis. Galas"},
        ),
        (
            "lv",
            "Dārzu likums\n1.pants. Mērķis\nLikums ir.\n2.pants. Termini\nTermini.\n",
            {"1": "1.pants. Mērķis", "2": "2.pants. Termini"},
        ),
        (
            "is",
            (
                "Garðalög\n1. gr. Markmið\nLög gilda.\n1. gr. a. Moldvörpur\nMoldvörpur eru.\n"
                "1. gr. b.\nMoldvörpur fara.\n2. gr. Orð\nGarður er land.\n"
            ),
            {"1a": "1. gr. a. Moldvörpur", "1b": "1. gr. b.", "2": "2. gr. Orð"},
        ),
    ],
)
def test_numbers_of_inserted_articles_are_read_whole(
    language: str, text: str, expected: dict[str, str]
) -> None:
    act = imported(text, language).act
    assert read_act(write_act(act), act.identity, act.version, language).body == act.body
    assert {address: act.find(address).site.line for address in expected} == expected


@pytest.mark.parametrize(
    ("label", "old", "new", "language", "written"),
    [
        ("1. gr. a.", "1a", "1b", "is", "1. gr. b."),
        ("1. gr.", "1", "1a", "is", "1. gr. a."),
        ("1. gr. a.", "1a", "2", "is", "2. gr."),
        ("4(1) straipsnis.", "4-1", "4-2", "lt", "4(2) straipsnis."),
        ("Стаття 2(1).", "2-1", "3", "uk", "Стаття 3."),
        ("Стаття 2 1.", "2-1", "2-2", "uk", "Стаття 2-2."),
        ("Стаття 2 1 .", "2-1", "3", "uk", "Стаття 3."),
        ("2 – 1 .", "2-1", "2-2", "uk", "2 – 2 ."),
        ("2 – 1 .", "2-1", "3", "uk", "3."),
    ],
)
def test_such_a_number_changes_in_its_form(
    label: str, old: str, new: str, language: str, written: str
) -> None:
    assert relabelled(label, old, new, language) == written


def test_a_subsection_in_english_heads_no_section() -> None:
    text = "Act\nSection 1. Gardens\nGardens grow.\nSection 1(1). Gardens open.\nSection 2. Mole\n"
    act = imported(text + "Moles dig.\n", "en").act
    assert "1-1" not in {site.provision.num for site in act.sites}
