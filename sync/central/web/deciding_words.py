"""What the pages of requests, releases, work and offices say, in Arabic, Sorani and English; see ``words``."""

from typing import Final

Texts = dict[str, tuple[str, str, str]]

REQUESTS: Final[Texts] = {
    "requests": ("الطلبات", "داواکارییەکان", "Requests"),
    "requests_hint": (
        "ما يطلبه الناس بشأن سجلاتهم. يصل القرار وكلماتك إلى المكتب الذي قدّم الطلب.",
        "ئەوەی خەڵک دەربارەی تۆمارەکانیان داوای دەکەن. بڕیار و وشەکانت دەگەنە ئەو نووسینگەیەی داواکارییەکەی نارد.",
        "What people ask about their own records. The decision and your words reach the office that asked.",
    ),
    "no_requests": ("لا توجد طلبات هنا.", "هیچ داواکارییەک لێرە نییە.", "There are no requests here."),
    "request_open": ("مفتوح", "کراوە", "Open"),
    "request_proposed": ("ينتظر مديراً ثانياً", "چاوەڕێی بەڕێوەبەرێکی دووەمە", "Waits for a second administrator"),
    "request_granted": ("قُبل", "قبوڵکرا", "Granted"),
    "request_refused": ("رُفض", "ڕەتکرایەوە", "Refused"),
    "request_lifted": ("انتهى العمل به", "کۆتایی پێهات", "Lifted"),
    "request_all": ("الكل", "هەموو", "All"),
    "asks_for": ("المطلوب", "داواکراو", "Asks for"),
    "asks_erasure": ("محو السجل", "سڕینەوەی تۆمار", "Erasure of the record"),
    "asks_erasure_hint": (
        "تُمحى كل الإجابات والصور هنا وعلى حواسيب المكاتب. يقترحه مدير ويؤكده مدير آخر.",
        (
            "هەموو وەڵام و وێنەکان لێرە و لە کۆمپیوتەری نووسینگەکان دەسڕێنەوە. "
            "بەڕێوەبەرێک پێشنیاری دەکات و یەکێکی تر پشتڕاستی دەکاتەوە."
        ),
        "Every answer and picture goes, here and at the offices. One administrator proposes it, another confirms.",
    ),
    "asks_withdrawal": ("الانسحاب من السجل", "کشانەوە لە تۆمار", "Withdrawal from the register"),
    "asks_withdrawal_hint": (
        "لا عروض ولا إحالات بعد القبول، وتنتهي الإحالات الجارية. يبقى ما هو معروف.",
        "دوای قبوڵکردن هیچ پێشنیار و ناردنێک نابێت، و ناردنە کراوەکان کۆتاییان دێت. ئەوەی زانراوە دەمێنێتەوە.",
        "Once granted: no more offers and referrals, and those under way end. What is known stays.",
    ),
    "asks_access": ("الاطلاع على السجل", "بینینی تۆمار", "Access to the record"),
    "asks_access_hint": (
        "يريد الشخص أن يعرف كل ما تحفظه الوزارة عنه. افتح سجله، وقل في الجواب كيف يستلمه.",
        (
            "کەسەکە دەیەوێت هەموو ئەوە بزانێت کە وەزارەت دەربارەی هەڵیگرتووە. "
            "تۆمارەکەی بکەرەوە، و لە وەڵامەکەدا بڵێ چۆن وەریدەگرێت."
        ),
        (
            "The person wants to know all that the ministry keeps of them. "
            "Open their record, and say in the answer how they get it."
        ),
    ),
    "asks_correction": ("تصحيح السجل", "ڕاستکردنەوەی تۆمار", "Correction of the record"),
    "asks_correction_hint": (
        "يقول الشخص إن شيئاً في سجله غير صحيح ولا يستطيع المكتب تصحيحه. قل في الجواب ما الذي صُحح ومن يصححه.",
        (
            "کەسەکە دەڵێت شتێک لە تۆمارەکەیدا هەڵەیە و نووسینگەکە ناتوانێت ڕاستی "
            "بکاتەوە. لە وەڵامەکەدا بڵێ چی ڕاستکرایەوە و کێ ڕاستی دەکاتەوە."
        ),
        (
            "The person says that something is wrong which the office can't "
            "correct. Say in the answer what is corrected, and by whom."
        ),
    ),
    "asked_by": ("مقدّم الطلب", "داواکار", "Asked by"),
    "by_person": ("الشخص نفسه", "کەسەکە خۆی", "The person"),
    "by_guardian": ("ولي الأمر", "سەرپەرشت", "The guardian"),
    "by_heir": ("وارث", "میراتگر", "An heir"),
    "by_representative": ("وكيل", "بریکار", "A representative"),
    "shown_was": ("أُثبتت الهوية بـ", "ناسنامە سەلمێنرا بە", "Identity shown by"),
    "shown_national_card": ("البطاقة الوطنية", "کارتی نیشتمانی", "The national card"),
    "shown_passport": ("جواز السفر", "پاسپۆرت", "The passport"),
    "shown_other_paper": ("وثيقة رسمية أخرى", "بەڵگەنامەیەکی فەرمیی تر", "Another official paper"),
    "shown_known": ("معروف لدى المكتب", "لای نووسینگە ناسراوە", "Known to the office"),
    "proposed_by": ("اقترحه", "پێشنیارکەر", "Proposed by"),
    "decided_by": ("قرره", "بڕیاردەر", "Decided by"),
    "answer_to_person": ("الجواب للشخص", "وەڵام بۆ کەسەکە", "Answer to the person"),
    "answer_hint": (
        "لا بد منه عند الرفض، وعند قبول اطلاع أو تصحيح.",
        "بۆ ڕەتکردنەوە، و بۆ قبوڵکردنی بینین یان ڕاستکردنەوە پێویستە.",
        "Needed to refuse, and to grant access or a correction.",
    ),
    "grant": ("اقبل", "قبوڵی بکە", "Grant"),
    "refuse": ("ارفض", "ڕەتی بکەرەوە", "Refuse"),
    "propose_erasure": ("اقترح المحو", "سڕینەوە پێشنیار بکە", "Propose the erasure"),
    "confirm_erasure": ("تأكيد المحو", "پشتڕاستکردنەوەی سڕینەوە", "Confirm the erasure"),
    "erasure_is_final": (
        "بعد التأكيد لا يمكن استرجاع شيء من هذا السجل.",
        "دوای پشتڕاستکردنەوە هیچ شتێکی ئەم تۆمارە ناگەڕێتەوە.",
        "After this nothing of the record can be brought back.",
    ),
    "erase_now": ("امحُ السجل", "تۆمارەکە بسڕەوە", "Erase the record"),
    "code_again": (
        "رمز جديد من تطبيق المصادقة",
        "کۆدێکی نوێ لە بەرنامەی دڵنیاکردنەوە",
        "A fresh code of your authenticator",
    ),
    "own_proposal": (
        "أنت من اقترح المحو: يؤكده مدير آخر.",
        "تۆ پێشنیارت کردووە: بەڕێوەبەرێکی تر پشتڕاستی دەکاتەوە.",
        "You proposed this: another administrator confirms it.",
    ),
    "request_decided": (
        "سبق أن تقرر هذا الطلب.",
        "پێشتر بڕیار لەسەر ئەم داواکارییە دراوە.",
        "This request has been decided already.",
    ),
    "words_required": (
        "اكتب كلماتك للشخص أولاً.",
        "سەرەتا وشەکانت بۆ کەسەکە بنووسە.",
        "Write your words to the person first.",
    ),
    "lift": ("أنهِ الانسحاب", "کۆتایی بە کشانەوە بهێنە", "End the withdrawal"),
    "lift_hint": (
        "عندما يريد الشخص العروض من جديد: تمكن إحالته إلى عمل بعد ذلك.",
        "کاتێک کەسەکە دووبارە پێشنیاری دەوێت: دوای ئەوە دەکرێت بنێردرێت.",
        "When the person wants offers again: they can be referred from then on.",
    ),
    "nobody_known": ("سجل غير معروف هنا أو ممحو", "تۆماری نەناسراو یان سڕاوە", "Not known here, or erased"),
}

RELEASES: Final[Texts] = {
    "releases": ("الإصدارات", "بڵاوکراوەکان", "Releases"),
    "releases_hint": (
        "الاستمارات والقواعد والقوائم التي تأخذها حواسيب المكاتب. يُبنى الإصدار من ملفات، ويوقّعه مدير، ثم يُنشر.",
        (
            "ئەو فۆڕم و یاسا و لیستانەی کۆمپیوتەری نووسینگەکان وەریدەگرن. لە پەڕگەکان "
            "دروست دەکرێت، بەڕێوەبەرێک واژووی دەکات، پاشان بڵاو دەکرێتەوە."
        ),
        (
            "Forms, rules and lists that desks take over. A release is built "
            "of files, signed by an administrator, then published."
        ),
    ),
    "no_releases": ("لا إصدارات بعد.", "هێشتا هیچ بڵاوکراوەیەک نییە.", "There are no releases yet."),
    "release_number": ("الإصدار {number}", "بڵاوکراوەی {number}", "Release {number}"),
    "release_built": ("مبني، غير موقّع", "دروستکراو، واژوونەکراو", "Built, not signed"),
    "release_signed": ("موقّع", "واژووکراو", "Signed"),
    "release_published": ("منشور", "بڵاوکراوە", "Published"),
    "release_words": ("ما ينبغي أن يعرفه القراء", "ئەوەی خوێنەر دەبێت بیزانێت", "What readers should know"),
    "parts": ("المحتويات", "ناوەڕۆک", "Contents"),
    "built": ("بُني", "دروستکرا", "Built"),
    "published": ("نُشر", "بڵاوکرایەوە", "Published"),
    "size": ("الحجم", "قەبارە", "Size"),
    "rolled_back": ("عودة إلى محتويات أقدم", "گەڕانەوە بۆ ناوەڕۆکێکی کۆنتر", "Goes back to older contents"),
    "build_release": ("ابنِ إصداراً", "بڵاوکراوەیەک دروست بکە", "Build a release"),
    "release_files": ("الملفات", "پەڕگەکان", "Files"),
    "release_files_hint": (
        "استمارات: xlsx أو xml أو zip مع وسائطها. ووثائق: json. يبقى في الإصدار كل ما في الإصدار الأخير غيرها.",
        "فۆڕم: xlsx یان xml یان zip لەگەڵ میدیاکەی. بەڵگەنامە: json. هەموو شتێکی تری دوا بڵاوکراوە دەمێنێتەوە.",
        "Forms: .xlsx, .xml, or .zip with their media. Documents: .json. Whatever else the newest release has stays.",
    ),
    "release_alone": (
        "بدون ما في الإصدار الأخير غيرها",
        "بەبێ ئەوەی دوا بڵاوکراوە تێیدایە",
        "Without what the newest release has besides",
    ),
    "list_name": ("اسم القائمة (لقائمة رموز)", "ناوی لیست (بۆ لیستی کۆد)", "Name of the list (for a code list)"),
    "document_version": ("النسخة (للوثائق)", "وەشان (بۆ بەڵگەنامە)", "Version (of documents)"),
    "version_of_part": ("النسخة", "وەشان", "Version"),
    "part_form": ("استمارة", "فۆڕم", "Form"),
    "part_points_rules": ("قواعد النقاط", "یاساکانی خاڵ", "Rules of points"),
    "part_esco": ("مهن ومهارات ESCO", "پیشە و لێهاتووییەکانی ESCO", "Occupations and skills of ESCO"),
    "part_matching_weights": ("أوزان المطابقة", "کێشەکانی بەراوردکردن", "Weights of matching"),
    "part_training_catalogue": ("دليل الدورات", "ڕێبەری خولەکان", "Catalogue of courses"),
    "part_linkage_model": ("نموذج المطابقة بين القيود", "مۆدێلی بەراوردکردنی تۆمارەکان", "Model of comparing records"),
    "part_code_list": ("قائمة رموز", "لیستی کۆد", "Code list"),
    "part_holidays": ("العطل", "پشووەکان", "Holidays"),
    "part_keys": ("مفاتيح الوزارة", "کلیلەکانی وەزارەت", "The ministry's keys"),
    "part_policy": ("سياسة", "سیاسەت", "Policy"),
    "compared": ("مقارنة بالمنشور قبله", "بەراورد بە بڵاوکراوەی پێشوو", "Beside the one published before"),
    "part_is_new": ("جديد", "نوێ", "New"),
    "part_is_same": ("كما كان", "وەک پێشوو", "As it was"),
    "part_is_other": ("تغيّر", "گۆڕاوە", "Changed"),
    "part_is_gone": ("لم يعد موجوداً", "ئیتر تێیدا نییە", "No longer in it"),
    "look_at": ("انظر إلى هذا", "سەیری ئەمە بکە", "Look at this"),
    "sign_release": ("وقّع", "واژووی بکە", "Sign"),
    "sign_hint": (
        "توقيع الوزارة: تأخذ الحواسيب ما تحته دون سؤال. قارن المحتويات أولاً.",
        "واژووی وەزارەت: کۆمپیوتەرەکان ئەوەی لەژێریدایە بێ پرسیار وەریدەگرن. سەرەتا ناوەڕۆکەکە بەراورد بکە.",
        "The ministry's signature: desks take over what stands under it. Compare the contents first.",
    ),
    "administrator_signs": (
        "يوقّع الإصدار مدير، ثم يمكنك نشره.",
        "بەڕێوەبەرێک واژووی دەکات، پاشان دەتوانیت بڵاوی بکەیتەوە.",
        "An administrator signs it; then you can publish it.",
    ),
    "publish": ("انشر", "بڵاوی بکەرەوە", "Publish"),
    "to_whom": ("لمن", "بۆ کێ", "To whom"),
    "scope_all": ("كل المكاتب", "هەموو نووسینگەکان", "Every office"),
    "scope_governorate": ("محافظة", "پارێزگایەک", "A governorate"),
    "scope_office": ("مكتب", "نووسینگەیەک", "An office"),
    "scope_device": ("حاسوب", "کۆمپیوتەرێک", "A desk"),
    "scope_target": (
        "المحافظة أو المكتب من القائمة، أو معرّف الحاسوب",
        "پارێزگا یان نووسینگە لە لیستەکە، یان ناسێنەری کۆمپیوتەر",
        "The governorate or office from the list, or the id of the desk",
    ),
    "scope_hint": (
        "يُترك فارغاً لكل المكاتب.",
        "بۆ هەموو نووسینگەکان بە بەتاڵی بهێڵەرەوە.",
        "Left empty for every office.",
    ),
    "scope_unknown": (
        "اختر لمن، واكتب رمزه أو معرّفه.",
        "هەڵبژێرە بۆ کێ، و کۆد یان ناسێنەرەکەی بنووسە.",
        "Choose to whom, and write their code or id.",
    ),
    "who_has_it": ("من سمع به", "کێ بیستوویەتی", "Who has heard of it"),
    "desks": ("الحواسيب", "کۆمپیوتەرەکان", "Desks"),
    "have_heard": ("سمعت به", "بیستوویانە", "Have heard of it"),
    "newer_took_place": (
        "حل محله إصدار أحدث، وعنه تسمع الحواسيب الآن.",
        "بڵاوکراوەیەکی نوێتر شوێنی گرتووەتەوە، و ئێستا کۆمپیوتەرەکان ئەوە دەبیستن.",
        "A newer release took its place; desks hear of that one now.",
    ),
    "no_desks": ("لا حواسيب معرّفة هنا.", "هیچ کۆمپیوتەرێکی ناسراو لێرە نییە.", "No desk is enrolled here."),
    "roll_back": ("عُد إلى هذا", "بگەڕێوە بۆ ئەمە", "Roll back to this one"),
    "roll_back_hint": (
        "يُوقَّع ويُنشر لمن نُشر لهم هذا الإصدار إصدار جديد بمحتوياته تماماً.",
        "بڵاوکراوەیەکی نوێ بە هەمان ناوەڕۆکی ئەمە واژوو دەکرێت و بۆ ئەوانە بڵاو دەکرێتەوە کە ئەمەیان بۆ بڵاوکرابووەوە.",
        "A new release with exactly these contents is signed and published to whom this one was.",
    ),
    "why": ("السبب", "هۆکار", "Why"),
    "release_empty": ("اختر ملفاً واحداً على الأقل.", "لانیکەم پەڕگەیەک هەڵبژێرە.", "Choose at least one file."),
    "release_unsigned": ("لم يوقَّع بعد.", "هێشتا واژوو نەکراوە.", "It is not signed yet."),
    "release_older": (
        "نُشر لهؤلاء إصدار أحدث. عُد إلى هذا بدلاً من ذلك.",
        "بۆ ئەوان بڵاوکراوەیەکی نوێتر بڵاوکراوەتەوە. لەجیاتی ئەوە بگەڕێوە بۆ ئەمە.",
        "A newer one was published to them. Roll back to this one instead.",
    ),
    "release_lacks": (
        "ينقصه ما نُشر لكل البلد، ولن يصل إلى حاسبة جديدة: {part}. ابنِه مع محتوى الإصدار الأحدث.",
        "ئەوەی بۆ هەموو وڵات بڵاوکراوەتەوە تێیدا نییە: {part}. لەگەڵ ناوەڕۆکی نوێترین دانە دروستی بکە.",
        "It lacks what the whole country was told: {part}. Build it with what the newest one has.",
    ),
    "form_refused": (
        "لا تُقرأ الاستمارة {file}: {why}",
        "فۆڕمی {file} ناخوێنرێتەوە: {why}",
        "The form {file} can't be read: {why}",
    ),
    "part_refused": (
        "الوثيقة {file} ليست من هذا النوع: {field}",
        "بەڵگەنامەی {file} لەم جۆرە نییە: {field}",
        "The document {file} is not of that kind: {field}",
    ),
    "catalogue_refused": (
        "في دليل الدورات {file} أخطاء ({count}): {why}",
        "لە ڕێبەری خولەکان {file} هەڵە هەیە ({count}): {why}",
        "The catalogue {file} has mistakes ({count}): {why}",
    ),
    "weights_refused": (
        "في أوزان المطابقة {file} أخطاء ({count}): {why}",
        "لە کێشەکانی بەراوردکردن {file} هەڵە هەیە ({count}): {why}",
        "The weights of matching {file} have mistakes ({count}): {why}",
    ),
    "rules_refused": (
        "في دفتر القواعد {file} أخطاء ({count}): {why}",
        "لە دەفتەری یاساکان {file} هەڵە هەیە ({count}): {why}",
        "The rulebook {file} has mistakes ({count}): {why}",
    ),
    "part_malformed": (
        "اختر نوع الوثيقة {part} واكتب نسختها، واسم قائمة الرموز.",
        "جۆری بەڵگەنامەی {part} هەڵبژێرە و وەشانەکەی بنووسە، و ناوی لیستی کۆد.",
        "Choose the kind of the document {part} and write its version, and the name of a code list.",
    ),
    "governorate_unknown": (
        "لا مكتب في هذه المحافظة.",
        "هیچ نووسینگەیەک لەم پارێزگایەدا نییە.",
        "There is no office in that governorate.",
    ),
    "office_unknown": ("المكتب غير معروف.", "نووسینگەکە نەناسراوە.", "The office is not known."),
}

WORK: Final[Texts] = {
    "vacancies": ("فرص العمل", "هەلەکانی کار", "Vacancies"),
    "no_vacancies": ("لا فرص عمل.", "هیچ هەلێکی کار نییە.", "There are no vacancies."),
    "vacancy_title": ("العمل", "کار", "Work"),
    "employer": ("صاحب العمل", "خاوەن کار", "Employer"),
    "occupation": ("رمز المهنة (ISCO-08)", "کۆدی پیشە (ISCO-08)", "Occupation (ISCO-08)"),
    "places": ("الأماكن", "شوێنەکان", "Places"),
    "closes": ("آخر يوم", "دوا ڕۆژ", "Last day"),
    "more_words": ("كلمات", "وشە", "Words"),
    "say_vacancy": ("أعلن فرصة عمل", "هەلێکی کار ڕابگەیەنە", "Say a vacancy"),
    "say_anew": ("أعلن من جديد", "دووبارە ڕایبگەیەنە", "Say it anew"),
    "vacancy_anew_hint": (
        "يحل محل ما قيل للمكاتب نفسها. ما انتهى قبل أن يسمع به أحد لا يُذكر بعد ذلك.",
        "شوێنی ئەوە دەگرێتەوە کە بە هەمان نووسینگەکان وترا. ئەوەی پێش بیستنی کۆتایی هات ئیتر باس ناکرێت.",
        (
            "It takes the place of what the same offices were told. What "
            "ended before anybody heard of it is not shown again."
        ),
    ),
    "vacancy_open": ("مفتوحة", "کراوە", "Open"),
    "vacancy_part_filled": ("شُغل بعضها", "هەندێکی پڕبووەتەوە", "Partly filled"),
    "vacancy_filled": ("شُغلت", "پڕبووەتەوە", "Filled"),
    "vacancy_closed": ("مغلقة", "داخراوە", "Closed"),
    "vacancy_cancelled": ("ملغاة", "هەڵوەشێنراوە", "Cancelled"),
    "referrals": ("الإحالات", "ناردنەکان", "Referrals"),
    "no_referrals": ("لا إحالات.", "هیچ ناردنێک نییە.", "There are no referrals."),
    "send_referral": ("أحِل شخصاً إلى عمل", "کەسێک بنێرە", "Refer somebody"),
    "said_at": ("قيل", "وترا", "Said"),
    "record_id": ("معرّف سجل الشخص", "ناسێنەری تۆماری کەسەکە", "Id of the person's record"),
    "record_id_hint": (
        "من عنوان صفحة السجل. تصل الإحالة إلى كل مكتب له يد في السجل.",
        "لە ناونیشانی پەڕەی تۆمارەکە. ناردنەکە دەگاتە هەموو نووسینگەیەک کە دەستی لە تۆمارەکەدا هەیە.",
        "From the address of their record's page. The referral goes to every office that had a hand in the record.",
    ),
    "referral_proposed": ("مقترح", "پێشنیارکراو", "Proposed"),
    "referral_issued": ("صادر", "دەرچوو", "Issued"),
    "referral_declined": ("اعتذر الشخص", "کەسەکە ڕەتیکردەوە", "Declined"),
    "referral_no_show": ("لم يحضر", "نەهات", "Did not come"),
    "referral_interviewed": ("قوبل", "چاوپێکەوتنی لەگەڵ کرا", "Interviewed"),
    "referral_hired": ("وُظّف", "دامەزرا", "Hired"),
    "referral_not_hired": ("لم يوظَّف", "دانەمەزرا", "Not hired"),
    "referral_withdrawn": ("مسحوب", "کشێنراوەتەوە", "Withdrawn"),
    "person_withdrawn": (
        "طلب هذا الشخص الانسحاب وقُبل طلبه: لا يُحال إلى عمل.",
        "ئەم کەسە داوای کشانەوەی کرد و قبوڵکرا: نانێردرێت.",
        "This person asked to be withdrawn, and it was granted: no referral.",
    ),
    "person_erased": ("مُحي هذا السجل.", "ئەم تۆمارە سڕاوەتەوە.", "This record was erased."),
    "record_unknown": ("لا سجل بهذا المعرّف.", "هیچ تۆمارێک بەم ناسێنەرە نییە.", "There is no record with that id."),
    "vacancy_unknown": ("اختر فرصة عمل مفتوحة.", "هەلێکی کاری کراوە هەڵبژێرە.", "Choose an open vacancy."),
    "field_wrong": (
        "قيمة غير صالحة في الحقل: {field}",
        "بەهایەکی نادروست لە خانەی: {field}",
        "A value that can't be taken, in the field: {field}",
    ),
}

OFFICES: Final[Texts] = {
    "offices": ("المكاتب", "نووسینگەکان", "Offices"),
    "no_offices": ("لا مكاتب بعد.", "هێشتا هیچ نووسینگەیەک نییە.", "There are no offices yet."),
    "office_is_open": ("مفتوح", "کراوە", "Open"),
    "office_is_closed": ("مغلق", "داخراو", "Closed"),
    "withdraw_hint": (
        "من سُحب لا يعمل بعد ذلك، ويبقى ما عمله. تصل كلماتك إلى المكتب، ويُكتب الفعل في سجل الخدمة مع اسمك.",
        (
            "ئەوەی کشێنرایەوە ئیتر کار ناکات، و ئەوەی کردوویەتی دەمێنێتەوە. "
            "وشەکانت دەگەنە نووسینگەکە، و کردارەکە بە ناوی تۆوە دەنووسرێت."
        ),
        (
            "Whoever is withdrawn works no more; what they did stays. Your words "
            "reach the office, and it is written down with your name."
        ),
    ),
    "desks_of_office": ("حواسيب المكتب", "کۆمپیوتەرەکانی نووسینگە", "Desks of the office"),
    "enrolled": ("عُرّف", "ناسێنرا", "Enrolled"),
    "in_use": ("يعمل", "کار دەکات", "In use"),
    "is_withdrawn": ("مسحوب", "کشێنراوەتەوە", "Withdrawn"),
    "withdraw": ("اسحب", "بیکشێنەرەوە", "Withdraw"),
    "take_back": ("أعِد", "بیگەڕێنەرەوە", "Let work again"),
    "supervisors": ("المشرفون", "سەرپەرشتیاران", "Supervisors"),
    "no_supervisors": ("لا مشرفين معروفين.", "هیچ سەرپەرشتیارێکی ناسراو نییە.", "No supervisor is known."),
    "user_id": ("معرّف المستخدم", "ناسێنەری بەکارهێنەر", "Id of the user"),
    "withdraw_person": ("سحب شخص", "کشاندنەوەی کەسێک", "Withdraw somebody"),
    "withdraw_person_hint": (
        "لا يدخل إلى حواسيب هذا المكتب ولا تُقبل مصادقاته في أي مكتب.",
        "ناچێتە ناو کۆمپیوتەرەکانی ئەم نووسینگەیە و پەسەندکردنەکانی لە هیچ نووسینگەیەک وەرناگیرێن.",
        "They can't sign in at this office's desks, and approvals of theirs count at no office.",
    ),
    "withdrawn_people": ("المسحوبون", "کشێنراوەکان", "Withdrawn people"),
    "nobody_withdrawn": ("لا أحد مسحوب هنا.", "کەس لێرە نەکشێنراوەتەوە.", "Nobody is withdrawn here."),
    "user_required": ("اكتب معرّف المستخدم.", "ناسێنەری بەکارهێنەرەکە بنووسە.", "Write the id of the user."),
    "user_not_withdrawn": ("هذا الشخص غير مسحوب.", "ئەم کەسە نەکشێنراوەتەوە.", "This person is not withdrawn."),
}

WORDS: Final[Texts] = REQUESTS | RELEASES | WORK | OFFICES
