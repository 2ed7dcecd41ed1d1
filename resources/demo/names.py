"""Parts of names that are common in Iraq, by language, sex, generation and region, with one Latin spelling each.

Single parts are nobody's; `resources.demo.people` draws and combines them. Spelling and frequency order follow what is
common in Iraq (checked against Wikidata's name parts, CC0); each list begins with the most common part.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NamePart:
    """One part of a name as a document spells it, and as a passport might."""

    text: str
    latin: str


def _parts(table: str) -> tuple[NamePart, ...]:
    """Parts of a table written ``text=Latin`` with ``;`` between them, underscores standing for blanks."""
    pairs = (entry.strip().split("=") for entry in table.replace("\n", " ").split(";") if entry.strip())
    return tuple(NamePart(text.replace("_", " "), latin.replace("_", " ")) for text, latin in pairs)


ARABIC_MEN = _parts("""
محمد=Mohammed; علي=Ali; أحمد=Ahmed; حسين=Hussein; حسن=Hassan; مصطفى=Mustafa; عبد_الله=Abdullah; حيدر=Haider;
يوسف=Yousif; إبراهيم=Ibrahim; كرار=Karrar; سجاد=Sajjad; مرتضى=Murtadha; عباس=Abbas; عمر=Omar; ياسر=Yasir;
مهند=Muhannad; أمير=Ameer; زيد=Zaid; طه=Taha; حمزة=Hamza; سيف=Saif; منتظر=Muntadher; جعفر=Jaafar; باقر=Baqir;
أنس=Anas; عثمان=Othman; بلال=Bilal; عمار=Ammar; وسام=Wissam; أيمن=Ayman; ليث=Laith; مازن=Mazin; رامي=Rami;
قاسم=Qasim; أسامة=Osama; مهدي=Mahdi; صادق=Sadiq; نور_الدين=Nooruldeen; علاء=Alaa; حسام=Hussam; فهد=Fahad; أوس=Aws;
براء=Baraa; ذو_الفقار=Thulfiqar
""")
"""Given names of men, young generation."""

ARABIC_ELDERS = _parts("""
محمد=Mohammed; علي=Ali; حسين=Hussein; جاسم=Jasim; كاظم=Kadhim; عباس=Abbas; حسن=Hassan; أحمد=Ahmed; إبراهيم=Ibrahim;
محمود=Mahmood; عبد_الله=Abdullah; صالح=Salih; خلف=Khalaf; حميد=Hameed; كريم=Kareem; سلمان=Salman; جبار=Jabbar;
ناصر=Nasir; خضير=Khudhair; فاضل=Fadhil; عبد_الرزاق=Abdulrazzaq; عبد_الكريم=Abdulkareem; مجيد=Majeed; هادي=Hadi;
شاكر=Shakir; طالب=Talib; عبود=Abbood; حمد=Hamad; فرحان=Farhan; عبد_الحسين=Abdulhussein; عبد_الزهرة=Abdulzahra;
رشيد=Rasheed; سعيد=Saeed; جواد=Jawad; محسن=Muhsin; عبد_الرحمن=Abdulrahman; نوري=Noori; داود=Dawood; علوان=Alwan;
ياسين=Yaseen; حاتم=Hatim; عزيز=Azeez; رحيم=Raheem; عبد_الستار=Abdulsattar; موسى=Musa; عيسى=Isa; غازي=Ghazi;
شهاب=Shihab; زيدان=Zaidan; عبد_الأمير=Abdulameer
""")
"""Names of fathers and grandfathers."""

ARABIC_WOMEN = _parts("""
زينب=Zainab; فاطمة=Fatima; مريم=Maryam; نور=Noor; سارة=Sara; زهراء=Zahraa; رقية=Ruqayya; آية=Aya; هدى=Huda;
شهد=Shahad; بتول=Batool; دعاء=Duaa; رسل=Rusul; تبارك=Tabarak; ضحى=Dhuha; أسماء=Asmaa; حوراء=Hawraa; إسراء=Israa;
رند=Rand; غفران=Ghufran; سجى=Saja; أنوار=Anwar; مروة=Marwa; شيماء=Shaymaa; سرى=Sura; نبأ=Nabaa; ريام=Riyam;
هاجر=Hajar; عائشة=Aisha; تقى=Tuqa; يقين=Yaqeen; رفل=Rafal; ميس=Mays; لينا=Lina; دينا=Dina; صفا=Safa; وسن=Wasan;
آمنة=Amina; رغد=Raghad; ابتهال=Ibtihal
""")
"""Given names of women, young generation."""

ARABIC_MOTHERS = _parts("""
فاطمة=Fatima; زينب=Zainab; كريمة=Kareema; أمل=Amal; سميرة=Sameera; خديجة=Khadija; نجاة=Najat; سعاد=Suad; هناء=Hanaa;
إيمان=Iman; سليمة=Saleema; حليمة=Haleema; نضال=Nidhal; ساهرة=Sahira; بشرى=Bushra; انتصار=Intisar; رجاء=Rajaa;
ليلى=Layla; صبيحة=Sabeeha; نادية=Nadia; وداد=Widad; جميلة=Jameela; أميرة=Ameera; خالدة=Khalida; ابتسام=Ibtisam;
ماجدة=Majida; عواطف=Awatif; سهام=Siham; فوزية=Fawziya; شكرية=Shukriya; حسنة=Hasna; نعيمة=Naeema; زكية=Zakiya;
غنية=Ghaniya; بدرية=Badriya
""")
"""Given names of mothers."""

KURDISH_MEN = _parts("""
ئازاد=Azad; ڕێبوار=Rebwar; هێمن=Hemin; شوان=Shwan; کاروان=Karwan; سەردار=Sardar; دیار=Diyar; هێرش=Hersh; ئاکۆ=Ako;
زانا=Zana; بەختیار=Bakhtyar; دلێر=Diler; ڕێکار=Rekar; هەڵمەت=Halmat; شاخەوان=Shakhawan; ئارام=Aram; دانا=Dana;
بڕوا=Brwa; ڕەوەند=Rawand; سۆران=Soran; هاوکار=Hawkar; پشتیوان=Pshtiwan; ڕێبین=Rebin; مەریوان=Mariwan; ئاسۆ=Aso;
یاد=Yad; ژیار=Zhyar; هەرێم=Harem; سەروەر=Sarwar; گۆران=Goran; بەهرۆز=Bahroz; ڕزگار=Rzgar; نەبەز=Nabaz;
محەمەد=Mohammed; ئەحمەد=Ahmed; عەلی=Ali; ئومێد=Omed; ڕامان=Raman; میران=Miran; لاوێ=Lawe; ئەژین=Azhin; دیاکۆ=Diyako
""")
"""Kurdish given names of men, in Sorani spelling."""

KURDISH_ELDERS = _parts("""
محەمەد=Mohammed; ئەحمەد=Ahmed; عەلی=Ali; حەسەن=Hassan; عەبدوڵڵا=Abdullah; حسێن=Hussein; ڕەشید=Rashid; عومەر=Omar;
مستەفا=Mustafa; ئیبراهیم=Ibrahim; عوسمان=Othman; قادر=Qadir; حەمە=Hama; سەعید=Saeed; کەریم=Karim; مەحموود=Mahmood;
ساڵح=Salih; یوسف=Yousif; عەزیز=Aziz; حەمید=Hamid; فەتاح=Fatah; ڕەسوڵ=Rasul; ئەمین=Amin; عەبدولڕەحمان=Abdulrahman;
خدر=Khidir; ئیسماعیل=Ismail; تۆفیق=Tofiq; جەلال=Jalal; مەجید=Majid; نوری=Nuri; سلێمان=Sleman; عارف=Arif;
غەفوور=Ghafoor; حاجی=Haji; پیرۆت=Pirot; مام_ڕەش=Mamrash
""")
"""Names of Kurdish fathers and grandfathers."""

KURDISH_WOMEN = _parts("""
شەیما=Shayma; ژیان=Zhyan; ڕووناک=Runak; شادی=Shadi; هێرۆ=Hero; نیاز=Niyaz; تارا=Tara; شیلان=Shilan; ئاواز=Awaz;
سازان=Sazan; ژینۆ=Zhino; ڕێزان=Rezan; هانا=Hana; لانا=Lana; بێریڤان=Berivan; شنۆ=Shno; چنار=Chnar; سۆز=Soz;
هەتاو=Hataw; نەسرین=Nasrin; گوڵاڵە=Gulala; پەیام=Payam; دیمەن=Diman; ئەڤین=Avin; ژاڵە=Zhala; خەندە=Khanda;
ڕەنگین=Rangin; زەینەب=Zaynab; فاتیمە=Fatima; مەریەم=Maryam; سارە=Sara; کازیوە=Kazhiwa; شەونم=Shawnim; بەفرین=Bafrin;
هەڵاڵە=Halala; نیگار=Nigar; دڵنیا=Dlniya
""")
"""Kurdish given names of women, in Sorani spelling."""

KURDISH_MOTHERS = _parts("""
ئامینە=Amina; فاتیمە=Fatima; خەدیجە=Khadija; نەسرین=Nasrin; پەروین=Parwin; گوڵستان=Gulstan; ڕەعنا=Rana;
حەلیمە=Halima; شوکریە=Shukriya; ئایشە=Aisha; زارا=Zara; مەنیجە=Manija; بەهیە=Bahiya; سەبریە=Sabriya;
نازەنین=Nazanin; گوڵچین=Gulchin; ڕابیعە=Rabia; نەجیبە=Najiba; کافیە=Kafiya; خانم=Khanim; میهرەبان=Mihraban;
شەمسە=Shamsa; فریشتە=Frishta; زوبەیدە=Zubaida
""")
"""Given names of Kurdish mothers."""

FAMILIES_SOUTH = _parts("""
الساعدي=Al-Saadi; الموسوي=Al-Musawi; المالكي=Al-Maliki; الحسيني=Al-Husseini; الأسدي=Al-Asadi; التميمي=Al-Tamimi;
اللامي=Al-Lami; الخفاجي=Al-Khafaji; الشمري=Al-Shammari; الدراجي=Al-Darraji; البهادلي=Al-Bahadili;
العبودي=Al-Abboodi; الياسري=Al-Yasiri; الغزي=Al-Ghizzi; الركابي=Al-Rikabi; البدري=Al-Badri; الكعبي=Al-Kaabi;
الزيدي=Al-Zaidi; الحلفي=Al-Hilfi; الفتلاوي=Al-Fatlawi; الجبوري=Al-Jubouri; الربيعي=Al-Rubaie; المياحي=Al-Mayahi;
البصري=Al-Basri; الكناني=Al-Kinani
""")
"""Family names (laqab) met most from Baghdad to Basrah."""

FAMILIES_NORTH_WEST = _parts("""
الدليمي=Al-Dulaimi; الجبوري=Al-Jubouri; العبيدي=Al-Obaidi; السامرائي=Al-Samarrai; العاني=Al-Ani; الحديثي=Al-Hadithi;
الراوي=Al-Rawi; الكبيسي=Al-Kubaisi; العيساوي=Al-Issawi; الجميلي=Al-Jumaili; المشهداني=Al-Mashhadani;
الحمداني=Al-Hamdani; الطائي=Al-Taie; البياتي=Al-Bayati; العزاوي=Al-Azzawi; القيسي=Al-Qaisi; الشمري=Al-Shammari;
النعيمي=Al-Nuaimi; اللهيبي=Al-Luhaibi; الحيالي=Al-Hayali; الموصلي=Al-Mosuli; الدوري=Al-Duri; الزوبعي=Al-Zobaie;
الفهداوي=Al-Fahdawi
""")
"""Family names met most in the north and west."""

FAMILIES_KURDISH = _parts("""
بەرزنجی=Barzinji; جاف=Jaf; تاڵەبانی=Talabani; هەورامی=Hawrami; زەنگەنە=Zangana; بەرواری=Barwari; سوورچی=Surchi;
دزەیی=Dizayee; کۆیی=Koyi; سلێمانی=Slemani; هەولێری=Hawleri; خۆشناو=Khoshnaw; بابان=Baban; گەرمیانی=Garmiyani;
داودە=Dawda; شارەزووری=Sharazuri; دۆسکی=Doski; مزووری=Mizuri; شێخانی=Shekhani; پشدەری=Pshdari
""")
"""Kurdish family names, of tribe or town."""
