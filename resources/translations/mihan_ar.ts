<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_IQ" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Help for this page</source>
        <translation>مساعدة هذه الصفحة</translation>
    </message>
    <message>
        <source>Show every key</source>
        <translation>عرض كل المفاتيح</translation>
    </message>
    <message>
        <source>Find a record</source>
        <translation>البحث عن سجل</translation>
    </message>
    <message>
        <source>Send and receive now</source>
        <translation>إرسال واستلام الآن</translation>
    </message>
    <message>
        <source>Next language</source>
        <translation>اللغة التالية</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Make a backup of this desk</source>
        <translation>إنشاء نسخة احتياطية لهذه الحاسبة</translation>
    </message>
    <message>
        <source>Tell the ministry what hinders you</source>
        <translation>إبلاغ الوزارة بما يعيق عملك</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>تكبير النص</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>تصغير النص</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما الجديد</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Page 1 of the side list</source>
        <translation>الصفحة 1 في القائمة الجانبية</translation>
    </message>
    <message>
        <source>Page 2 of the side list</source>
        <translation>الصفحة 2 في القائمة الجانبية</translation>
    </message>
    <message>
        <source>Page 3 of the side list</source>
        <translation>الصفحة 3 في القائمة الجانبية</translation>
    </message>
    <message>
        <source>Page 4 of the side list</source>
        <translation>الصفحة 4 في القائمة الجانبية</translation>
    </message>
    <message>
        <source>Page 5 of the side list</source>
        <translation>الصفحة 5 في القائمة الجانبية</translation>
    </message>
    <message>
        <source>Page 6 of the side list</source>
        <translation>الصفحة 6 في القائمة الجانبية</translation>
    </message>
    <message>
        <source>Page 7 of the side list</source>
        <translation>الصفحة 7 في القائمة الجانبية</translation>
    </message>
    <message>
        <source>Page 8 of the side list</source>
        <translation>الصفحة 8 في القائمة الجانبية</translation>
    </message>
    <message>
        <source>Page 9 of the side list</source>
        <translation>الصفحة ٩ من القائمة الجانبية</translation>
    </message>
    <message>
        <source>Page 10 of the side list</source>
        <translation>الصفحة ١٠ من القائمة الجانبية</translation>
    </message>
    <message>
        <source>Page 11 of the side list</source>
        <translation>الصفحة ١١ من القائمة الجانبية</translation>
    </message>
    <message>
        <source>Page 12 of the side list</source>
        <translation>الصفحة ١٢ من القائمة الجانبية</translation>
    </message>
    <message>
        <source>Page 13 of the side list</source>
        <translation>الصفحة ١٣ من القائمة الجانبية</translation>
    </message>
    <message>
        <source>Save the registration</source>
        <translation>حفظ التسجيل</translation>
    </message>
    <message>
        <source>List what is missing</source>
        <translation>سرد ما ينقص</translation>
    </message>
    <message>
        <source>Save, and begin the next of the household</source>
        <translation>حفظ وبدء التالي من الأسرة</translation>
    </message>
    <message>
        <source>Print the receipt of the record saved last</source>
        <translation>طباعة وصل آخر سجل حُفظ</translation>
    </message>
    <message>
        <source>Leave the form, the draft is kept</source>
        <translation>مغادرة الاستمارة مع بقاء المسودة</translation>
    </message>
    <message>
        <source>To the records that may be of this person, and back</source>
        <translation>إلى السجلات التي قد تكون لهذا الشخص، والعودة</translation>
    </message>
    <message>
        <source>Go to a section of the form</source>
        <translation>الانتقال إلى قسم من الاستمارة</translation>
    </message>
    <message>
        <source>Open the calendar or the list</source>
        <translation>فتح التقويم أو القائمة</translation>
    </message>
    <message>
        <source>Undo the last answer, or bring back the draft discarded last</source>
        <translation>التراجع عن آخر جواب، أو إعادة المسودة التي حُذفت أخيراً</translation>
    </message>
    <message>
        <source>Redo what was undone</source>
        <translation>إعادة ما جرى التراجع عنه</translation>
    </message>
    <message>
        <source>One more entry, as of a job</source>
        <translation>مدخل آخر، كعمل آخر</translation>
    </message>
    <message>
        <source>Remove the entry</source>
        <translation>إزالة المدخل</translation>
    </message>
    <message>
        <source>Next or previous entry</source>
        <translation>المدخل التالي أو السابق</translation>
    </message>
    <message>
        <source>Move the entry down or up</source>
        <translation>تحريك المدخل إلى أسفل أو أعلى</translation>
    </message>
    <message>
        <source>More about this question</source>
        <translation>المزيد عن هذا السؤال</translation>
    </message>
    <message>
        <source>Why is this question so?</source>
        <translation>لماذا هذا السؤال هكذا؟</translation>
    </message>
    <message>
        <source>Open the person&apos;s page (also Enter)</source>
        <translation>فتح صفحة الشخص (أو Enter)</translation>
    </message>
    <message>
        <source>Correct the record</source>
        <translation>تصحيح السجل</translation>
    </message>
    <message>
        <source>Undo the withdrawal of the record</source>
        <translation>التراجع عن سحب السجل</translation>
    </message>
    <message>
        <source>Go to the filters</source>
        <translation>إلى المرشّحات</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>تصدير القائمة</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>العودة إلى القائمة</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>طباعة الوصل</translation>
    </message>
    <message>
        <source>Print the work that fits</source>
        <translation>طباعة الأعمال المناسبة</translation>
    </message>
    <message>
        <source>Copy the registration number</source>
        <translation>نسخ رقم التسجيل</translation>
    </message>
    <message>
        <source>Go to a part of the page</source>
        <translation>الانتقال إلى جزء من الصفحة</translation>
    </message>
    <message>
        <source>Table instead of a chart, and back</source>
        <translation>الجدول بدل المخطط، والعودة</translation>
    </message>
    <message>
        <source>Copy the table of a chart</source>
        <translation>نسخ جدول المخطط</translation>
    </message>
    <message>
        <source>Save the table of a chart as a file</source>
        <translation>حفظ جدول المخطط في ملف</translation>
    </message>
    <message>
        <source>Table instead of the bars, and back</source>
        <translation>الجدول بدل الأعمدة، والعكس</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>نسخ الجدول</translation>
    </message>
    <message>
        <source>Save the table as a spreadsheet</source>
        <translation>حفظ الجدول كجدول إلكتروني</translation>
    </message>
    <message>
        <source>Save the question under a name</source>
        <translation>حفظ السؤال باسم</translation>
    </message>
    <message>
        <source>Stop counting</source>
        <translation>إيقاف الحساب</translation>
    </message>
    <message>
        <source>People of the cohort</source>
        <translation>أشخاص الوجبة</translation>
    </message>
    <message>
        <source>The list by which places are given</source>
        <translation>القائمة التي تُمنح بها المقاعد</translation>
    </message>
    <message>
        <source>Days of the cohort</source>
        <translation>أيام الوجبة</translation>
    </message>
    <message>
        <source>Call the cohort in other offices</source>
        <translation>الإعلان عن الوجبة في مكاتب أخرى</translation>
    </message>
    <message>
        <source>Courses of other offices, and who applies</source>
        <translation>دورات مكاتب أخرى، ومن يقدّم عليها</translation>
    </message>
    <message>
        <source>Results of the cohort</source>
        <translation>نتائج الوجبة</translation>
    </message>
    <message>
        <source>Paste scores from a spreadsheet</source>
        <translation>لصق الدرجات من جدول بيانات</translation>
    </message>
    <message>
        <source>Scores from a file</source>
        <translation>درجات من ملف</translation>
    </message>
    <message>
        <source>End of the course</source>
        <translation>إنهاء الدورة</translation>
    </message>
    <message>
        <source>Print certificates</source>
        <translation>طباعة الشهادات</translation>
    </message>
    <message>
        <source>Correct the cohort</source>
        <translation>تصحيح الوجبة</translation>
    </message>
    <message>
        <source>Give the places as the list says</source>
        <translation>منح المقاعد كما تقول القائمة</translation>
    </message>
    <message>
        <source>Take applications</source>
        <translation>أخذ الطلبات</translation>
    </message>
    <message>
        <source>Graduates to be called</source>
        <translation>الخريجون المطلوب الاتصال بهم</translation>
    </message>
    <message>
        <source>Graduates to be called now</source>
        <translation>من يُتصل بهم الآن</translation>
    </message>
    <message>
        <source>Those to be called later</source>
        <translation>من يُتصل بهم لاحقاً</translation>
    </message>
    <message>
        <source>Those whose round is over</source>
        <translation>من انتهى موعدهم</translation>
    </message>
    <message>
        <source>What came of the call (also Enter)</source>
        <translation>نتيجة الاتصال (أو Enter)</translation>
    </message>
    <message>
        <source>Open the person&apos;s page</source>
        <translation>فتح صفحة الشخص</translation>
    </message>
    <message>
        <source>Save the list as a spreadsheet</source>
        <translation>حفظ القائمة جدولاً</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>طباعة القائمة</translation>
    </message>
    <message>
        <source>Back to the courses</source>
        <translation>العودة إلى الدورات</translation>
    </message>
    <message>
        <source>Surveys of institutions</source>
        <translation>مسوح المؤسسات</translation>
    </message>
    <message>
        <source>Institutions to be asked now</source>
        <translation>المؤسسات المطلوب سؤالها الآن</translation>
    </message>
    <message>
        <source>Those to be asked later</source>
        <translation>من يُسأل لاحقاً</translation>
    </message>
    <message>
        <source>Those that answered or are closed</source>
        <translation>من أجاب أو أُغلق</translation>
    </message>
    <message>
        <source>What came of asking (also Enter)</source>
        <translation>ماذا حصل عند السؤال (وEnter أيضاً)</translation>
    </message>
    <message>
        <source>Back to the employers</source>
        <translation>العودة إلى أصحاب العمل</translation>
    </message>
    <message>
        <source>Everybody of the fair</source>
        <translation>كل من في المعرض</translation>
    </message>
    <message>
        <source>Those who are here</source>
        <translation>الحاضرون</translation>
    </message>
    <message>
        <source>Stands and their numbers</source>
        <translation>الأجنحة وأعدادها</translation>
    </message>
    <message>
        <source>Go to the field of the reader</source>
        <translation>اذهب إلى خانة القارئ</translation>
    </message>
    <message>
        <source>Read a code in a picture</source>
        <translation>قراءة رمز في صورة</translation>
    </message>
    <message>
        <source>Let in (also Enter)</source>
        <translation>أدخله (أيضاً Enter)</translation>
    </message>
    <message>
        <source>What came of an interview (also Enter)</source>
        <translation>نتيجة المقابلة (أيضاً Enter)</translation>
    </message>
    <message>
        <source>Somebody without an invitation</source>
        <translation>شخص بلا دعوة</translation>
    </message>
    <message>
        <source>Count a visitor without a record</source>
        <translation>عدّ زائر بلا سجل</translation>
    </message>
    <message>
        <source>Undo the last word about the visitor</source>
        <translation>تراجع عن آخر ما قيل عن الزائر</translation>
    </message>
    <message>
        <source>Print invitations</source>
        <translation>اطبع الدعوات</translation>
    </message>
    <message>
        <source>Save the list or the report as a spreadsheet</source>
        <translation>احفظ القائمة أو التقرير جدولاً</translation>
    </message>
    <message>
        <source>Print the report of the fair</source>
        <translation>اطبع تقرير المعرض</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>حاضر</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>غائب</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>مجاز</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>العلامة التالية</translation>
    </message>
    <message>
        <source>Whole class present</source>
        <translation>الصف كله حاضر</translation>
    </message>
    <message>
        <source>Undo the last mark</source>
        <translation>التراجع عن آخر علامة</translation>
    </message>
    <message>
        <source>Paste marks from a spreadsheet</source>
        <translation>لصق علامات من جدول بيانات</translation>
    </message>
    <message>
        <source>Print a blank sheet</source>
        <translation>طباعة ورقة فارغة</translation>
    </message>
    <message>
        <source>Cards at the door</source>
        <translation>البطاقات عند الباب</translation>
    </message>
    <message>
        <source>Print cards for the door</source>
        <translation>طباعة بطاقات الباب</translation>
    </message>
    <message>
        <source>The sheet of a month</source>
        <translation>ورقة حضور شهر</translation>
    </message>
    <message>
        <source>Marks from a file</source>
        <translation>علامات من ملف</translation>
    </message>
    <message>
        <source>What trainees are due, for finance</source>
        <translation>مستحقات المتدربين للمالية</translation>
    </message>
    <message>
        <source>Documents of the mark, as of an excuse</source>
        <translation>وثائق التأشيرة، كوثيقة الإجازة</translation>
    </message>
    <message>
        <source>Calendar of the trainee, and history</source>
        <translation>تقويم المتدرب وسجل الحضور</translation>
    </message>
    <message>
        <source>Correct the class</source>
        <translation>تصحيح الصف</translation>
    </message>
    <message>
        <source>Batches and their receipts</source>
        <translation>الحزم ووصولاتها</translation>
    </message>
    <message>
        <source>Records that are not received yet, and why</source>
        <translation>السجلات التي لم تُستلم بعد، ولماذا</translation>
    </message>
    <message>
        <source>Work that employers offer</source>
        <translation>ما يعرضه أصحاب العمل</translation>
    </message>
    <message>
        <source>People of this desk who were referred</source>
        <translation>من أُحيل من أشخاص هذه الحاسبة</translation>
    </message>
    <message>
        <source>Go to the filter</source>
        <translation>الانتقال إلى التصفية</translation>
    </message>
    <message>
        <source>Put people on the shortlist</source>
        <translation>إدراج أشخاص في قائمة المرشحين</translation>
    </message>
    <message>
        <source>Employers and what they offer</source>
        <translation>أصحاب العمل وما يعرضونه</translation>
    </message>
    <message>
        <source>Write an employer down</source>
        <translation>كتابة صاحب عمل جديد</translation>
    </message>
    <message>
        <source>Correct the employer</source>
        <translation>تصحيح بيانات صاحب العمل</translation>
    </message>
    <message>
        <source>Write down work that they offer</source>
        <translation>كتابة شاغر يعرضه</translation>
    </message>
    <message>
        <source>Correct the vacancy (also Enter)</source>
        <translation>تصحيح الشاغر (أو Enter)</translation>
    </message>
    <message>
        <source>The vacancy is filled</source>
        <translation>الشاغر امتلأ</translation>
    </message>
    <message>
        <source>Cancel the vacancy, or open it again</source>
        <translation>إلغاء الشاغر أو فتحه من جديد</translation>
    </message>
    <message>
        <source>Who was sent to the employer, and what came of it</source>
        <translation>مَن أُحيل إلى صاحب العمل وما كانت النتيجة</translation>
    </message>
    <message>
        <source>Who fits the vacancy</source>
        <translation>من يناسب الشاغر</translation>
    </message>
    <message>
        <source>Find among these people</source>
        <translation>البحث بين هؤلاء</translation>
    </message>
    <message>
        <source>Put the chosen one on the shortlist</source>
        <translation>إدراج المختار في قائمة المرشحين</translation>
    </message>
    <message>
        <source>Referrals: what is to be done</source>
        <translation>الإحالات: المطلوب</translation>
    </message>
    <message>
        <source>What is to be done today</source>
        <translation>المطلوب اليوم</translation>
    </message>
    <message>
        <source>Whose answer is awaited</source>
        <translation>من ننتظر جوابه</translation>
    </message>
    <message>
        <source>What is over</source>
        <translation>ما انتهى</translation>
    </message>
    <message>
        <source>Say what came of it (also Enter)</source>
        <translation>ماذا نتج (أو Enter)</translation>
    </message>
    <message>
        <source>Print the letter</source>
        <translation>طباعة الكتاب</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>المسوح</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Back to the vacancies</source>
        <translation>العودة إلى الشواغر</translation>
    </message>
    <message>
        <source>Print the report, or save it as a file</source>
        <translation>طباعة التقرير أو حفظه كملف</translation>
    </message>
    <message>
        <source>Go through the whole log now</source>
        <translation>فحص السجل كله الآن</translation>
    </message>
    <message>
        <source>Save the lines as a file</source>
        <translation>حفظ السطور في ملف</translation>
    </message>
    <message>
        <source>Approve what is selected</source>
        <translation>اعتماد المحدد</translation>
    </message>
    <message>
        <source>Return with a reason</source>
        <translation>إعادة مع ذكر السبب</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>السجل التالي</translation>
    </message>
    <message>
        <source>Previous record</source>
        <translation>السجل السابق</translation>
    </message>
    <message>
        <source>Approve all without a flag</source>
        <translation>اعتماد كل ما لا ملاحظة عليه</translation>
    </message>
    <message>
        <source>Undo the last return or approval</source>
        <translation>التراجع عن آخر إعادة أو اعتماد</translation>
    </message>
    <message>
        <source>Draw a sample to hold against paper</source>
        <translation>سحب عيّنة لمقارنتها بالورق</translation>
    </message>
    <message>
        <source>The record matches its paper</source>
        <translation>السجل يطابق ورقته</translation>
    </message>
    <message>
        <source>The record differs from its paper</source>
        <translation>السجل يخالف ورقته</translation>
    </message>
    <message>
        <source>Show only some of what waits</source>
        <translation>عرض بعض ما ينتظر فقط</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>عملي</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>التسجيل</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>السجلات</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>الدورات</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>متابعة الخريجين</translation>
    </message>
    <message>
        <source>Job fairs</source>
        <translation>معارض التشغيل</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>الحضور</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Send and receive</source>
        <translation>الإرسال والاستلام</translation>
    </message>
    <message>
        <source>Vacancies</source>
        <translation>الشواغر</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>الإحالات</translation>
    </message>
    <message>
        <source>Employers</source>
        <translation>أصحاب العمل</translation>
    </message>
    <message>
        <source>Who fits a vacancy</source>
        <translation>من يناسب شاغرًا</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>سجل الأعمال</translation>
    </message>
</context>
<context>
    <name>AddUserDialog</name>
    <message>
        <source>Add a person</source>
        <translation>إضافة شخص</translation>
    </message>
    <message>
        <source>Add the person</source>
        <translation>إضافة الشخص</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>الاسم الكامل</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>To sign in with; Latin letters are easiest</source>
        <translation>لتسجيل الدخول؛ الحروف اللاتينية أسهل</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>الأدوار</translation>
    </message>
    <message>
        <source>A supervisor never approves what the same person entered</source>
        <translation>لا يعتمد المشرف ما أدخله هو بنفسه</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>كلمة المرور الأولى</translation>
    </message>
    <message>
        <source>The person changes it later</source>
        <translation>يغيّرها الشخص لاحقاً</translation>
    </message>
</context>
<context>
    <name>AlikeLine</name>
    <message>
        <source>May be the same person as {names}.</source>
        <translation>قد يكون الشخص نفسه صاحبَ سجل آخر: {names}.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>مقارنة…</translation>
    </message>
    <message>
        <source>{name} (desk {desk})</source>
        <translation>{name} (حاسبة {desk})</translation>
    </message>
</context>
<context>
    <name>ApproveDialog</name>
    <message>
        <source>Sealed so far</source>
        <translation>ما خُتم حتى الآن</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Stopping after the batch that is being sealed…</source>
        <translation>سيتوقف بعد ختم الحزمة الجارية…</translation>
    </message>
    <message>
        <source>{done} of {of} sealed</source>
        <translation>خُتم {done} من {of}</translation>
    </message>
</context>
<context>
    <name>AskPointsDialog</name>
    <message>
        <source>Appeal of {name}: {account}</source>
        <translation>اعتراض {name}: {account}</translation>
    </message>
    <message>
        <source>Adjust points of {name}: {account}</source>
        <translation>تعديل نقاط {name}: {account}</translation>
    </message>
    <message>
        <source>It counts when a second person approves it, and stays in the ledger for ever with your name.</source>
        <translation>يُحتسب حين يعتمده شخص ثانٍ، ويبقى في السجل دائماً مع اسمك.</translation>
    </message>
    <message>
        <source>Save and ask</source>
        <translation>حفظ وطلب</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>How many points</source>
        <translation>عدد النقاط</translation>
    </message>
    <message>
        <source>A number above 0</source>
        <translation>عدد أكبر من صفر</translation>
    </message>
    <message>
        <source>With a minus before it where points are taken</source>
        <translation>بإشارة ناقص قبله إن كانت النقاط تُنقَص</translation>
    </message>
    <message>
        <source>Why? The second person decides by it.</source>
        <translation>لماذا؟ بهذا يقرر الشخص الثاني.</translation>
    </message>
    <message>
        <source>Ctrl+Enter finishes</source>
        <translation>Ctrl+Enter للإنهاء</translation>
    </message>
    <message>
        <source>The account as a whole</source>
        <translation>الحساب كله</translation>
    </message>
</context>
<context>
    <name>Assessments</name>
    <message>
        <source>Completes the course</source>
        <translation>يُكمل الدورة</translation>
    </message>
    <message>
        <source>Fails by absences</source>
        <translation>يرسب بالغياب</translation>
    </message>
    <message>
        <source>Fails the assessment</source>
        <translation>يرسب في التقييم</translation>
    </message>
    <message>
        <source>Can&apos;t be told yet</source>
        <translation>لا يُعرف بعد</translation>
    </message>
    <message>
        <source>attended {percent} (at least {least})</source>
        <translation>الحضور {percent} (الحد الأدنى {least})</translation>
    </message>
    <message>
        <source>attended {percent}, {least} can&apos;t be reached</source>
        <translation>الحضور {percent}، ولا يمكن بلوغ {least}</translation>
    </message>
    <message>
        <source>absences in a row: {count} (at most {most})</source>
        <translation>غيابات متتالية: {count} (الحد الأقصى {most})</translation>
    </message>
    <message>
        <source>sessions not marked yet: {count}</source>
        <translation>جلسات لم تُسجَّل بعد: {count}</translation>
    </message>
    <message>
        <source>excused from every session</source>
        <translation>مجاز من كل الجلسات</translation>
    </message>
    <message>
        <source>{field}: {score} of {out_of}, passed</source>
        <translation>{field}: {score} من {out_of}، ناجح</translation>
    </message>
    <message>
        <source>{field}: {score} of {out_of}, {least} would pass</source>
        <translation>{field}: {score} من {out_of}، والنجاح من {least}</translation>
    </message>
    <message>
        <source>{field}: {score} of {out_of}, may be sat again ({left})</source>
        <translation>{field}: {score} من {out_of}، ويجوز إعادته ({left})</translation>
    </message>
    <message>
        <source>{field}: not assessed yet</source>
        <translation>{field}: لم يُعقد بعد</translation>
    </message>
    <message>
        <source>{score} of {out_of}</source>
        <translation>{score} من {out_of}</translation>
    </message>
</context>
<context>
    <name>Assistance</name>
    <message>
        <source>Help for this page (F1)</source>
        <translation>مساعدة هذه الصفحة (F1)</translation>
    </message>
    <message>
        <source>Every key (Shift+F1)</source>
        <translation>كل المفاتيح (Shift+F1)</translation>
    </message>
    <message>
        <source>Card to print…</source>
        <translation>بطاقة للطباعة…</translation>
    </message>
    <message>
        <source>Tell the ministry… (F11)</source>
        <translation>إبلاغ الوزارة… (F11)</translation>
    </message>
    <message>
        <source>File for whoever helps…</source>
        <translation>ملف للدعم الفني…</translation>
    </message>
    <message>
        <source>Check a certificate…</source>
        <translation>التحقق من شهادة…</translation>
    </message>
    <message>
        <source>Backup of this desk…</source>
        <translation>نسخة احتياطية لهذه الحاسبة…</translation>
    </message>
    <message>
        <source>A new version of the program…</source>
        <translation>إصدار جديد من البرنامج…</translation>
    </message>
    <message>
        <source>Check this installation…</source>
        <translation>فحص هذا التنصيب…</translation>
    </message>
    <message>
        <source>Kept. It travels with the next batch; F11 shows the answer.</source>
        <translation>حُفظت الملاحظة، وتُرسل مع الحزمة التالية؛ ويعرض F11 الجواب.</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>حُفظ باسم {name}.</translation>
    </message>
</context>
<context>
    <name>AttendanceActs</name>
    <message>
        <source>Cards, papers, files…</source>
        <translation>بطاقات وأوراق وملفات…</translation>
    </message>
    <message>
        <source>Mark here too: {title} (desk {name})</source>
        <translation>التأشير هنا أيضًا: {title} (حاسبة {name})</translation>
    </message>
    <message>
        <source>Cards at the door…</source>
        <translation>البطاقات عند الباب…</translation>
    </message>
    <message>
        <source>Print cards for the door…</source>
        <translation>طباعة بطاقات الباب…</translation>
    </message>
    <message>
        <source>The sheet of a month…</source>
        <translation>ورقة حضور شهر…</translation>
    </message>
    <message>
        <source>Print a blank sheet…</source>
        <translation>طباعة ورقة فارغة…</translation>
    </message>
    <message>
        <source>Marks from a file…</source>
        <translation>علامات من ملف…</translation>
    </message>
    <message>
        <source>What trainees are due…</source>
        <translation>مستحقات المتدربين…</translation>
    </message>
    <message>
        <source>The class is marked at this desk too: {title}</source>
        <translation>يُؤشَّر حضور الصف في هذه الحاسبة أيضًا: {title}</translation>
    </message>
    <message>
        <source>Mark the trainee first; then bring the document.</source>
        <translation>أشِّر المتدرب أولاً، ثم أضف الوثيقة.</translation>
    </message>
    <message>
        <source>The class has no session today, {day} by this desk&apos;s clock.</source>
        <translation>لا جلسة للصف اليوم، {day} حسب ساعة هذه الحاسبة.</translation>
    </message>
    <message>
        <source>This desk holds marks of no class yet.</source>
        <translation>لا توجد على هذه الحاسبة تأشيرات لأي صف بعد.</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.txt)</source>
        <translation>جداول (*.xlsx *.csv *.txt)</translation>
    </message>
    <message>
        <source>Marks from a file</source>
        <translation>علامات من ملف</translation>
    </message>
    <message>
        <source>Copy names and marks in a spreadsheet first: a name and its marks in each line.</source>
        <translation>انسخ أولاً الأسماء والعلامات من جدول بيانات: في كل سطر اسم وعلاماته.</translation>
    </message>
</context>
<context>
    <name>AttendancePage</name>
    <message>
        <source>Attendance</source>
        <translation>الحضور</translation>
    </message>
    <message>
        <source>May miss</source>
        <translation>يجوز الغياب</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>حاضر</translation>
    </message>
    <message>
        <source>not marked yet</source>
        <translation>لم تُسجَّل بعد</translation>
    </message>
    <message>
        <source>Arrows move, one key marks; F6 marks everybody present who is not marked yet</source>
        <translation>الأسهم للتنقل ومفتاح واحد للتأشير؛ F6 يؤشر حضور كل من لم يُؤشَّر بعد</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>Trainees by session</source>
        <translation>المتدربون حسب الجلسات</translation>
    </message>
    <message>
        <source>Plan a class</source>
        <translation>تخطيط صف</translation>
    </message>
    <message>
        <source>Correct the class…</source>
        <translation>تصحيح الصف…</translation>
    </message>
    <message>
        <source>Paste from a spreadsheet</source>
        <translation>لصق من جدول بيانات</translation>
    </message>
    <message>
        <source>Calendar and history…</source>
        <translation>التقويم والسجل…</translation>
    </message>
    <message>
        <source>Documents…</source>
        <translation>الوثائق…</translation>
    </message>
    <message>
        <source>No classes yet</source>
        <translation>لا صفوف بعد</translation>
    </message>
    <message>
        <source>Plan a class with its dates and trainees; then mark who came.</source>
        <translation>خطّط صفاً بتواريخه ومتدربيه، ثم أشّر من حضر.</translation>
    </message>
    <message>
        <source>Whole class present</source>
        <translation>الصف كله حاضر</translation>
    </message>
    <message>
        <source>Minutes late</source>
        <translation>دقائق التأخير</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>مُعاد</translation>
    </message>
    <message numerus="yes">
        <source>%n trainee(s)</source>
        <translation>
            <numerusform>بلا متدربين</numerusform>
            <numerusform>متدرب واحد</numerusform>
            <numerusform>متدربان</numerusform>
            <numerusform>%n متدربين</numerusform>
            <numerusform>%n متدرباً</numerusform>
            <numerusform>%n متدرب</numerusform>
        </translation>
    </message>
    <message>
        <source>The supervisor returned this class: “{reason}”</source>
        <translation>أعاد المشرف هذا الصف: «{reason}»</translation>
    </message>
    <message numerus="yes">
        <source>Another desk marked otherwise in %n place(s): the later mark counts, F4 shows both.</source>
        <translation>
            <numerusform>لا اختلاف مع حاسبة أخرى.</numerusform>
            <numerusform>اختلفت حاسبة أخرى في موضع واحد: تُحتسب العلامة الأحدث، ومفتاح F4 يعرض كلتيهما.</numerusform>
            <numerusform>اختلفت حاسبة أخرى في موضعين: تُحتسب العلامة الأحدث، ومفتاح F4 يعرض كلتيهما.</numerusform>
            <numerusform>اختلفت حاسبة أخرى في %n مواضع: تُحتسب العلامة الأحدث، ومفتاح F4 يعرض كلتيهما.</numerusform>
            <numerusform>اختلفت حاسبة أخرى في %n موضعًا: تُحتسب العلامة الأحدث، ومفتاح F4 يعرض كلتيهما.</numerusform>
            <numerusform>اختلفت حاسبة أخرى في %n موضع: تُحتسب العلامة الأحدث، ومفتاح F4 يعرض كلتيهما.</numerusform>
        </translation>
    </message>
    <message>
        <source>No replaced mark to go back to: a mark can be changed, not emptied.</source>
        <translation>لا علامة سابقة للرجوع إليها: يمكن تغيير العلامة لا محوها.</translation>
    </message>
    <message>
        <source>Why is the mark changed now?</source>
        <translation>لماذا تُغيَّر العلامة الآن؟</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Change the mark</source>
        <translation>تغيير العلامة</translation>
    </message>
    <message>
        <source>two desks differ (F4)</source>
        <translation>حاسبتان مختلفتان (F4)</translation>
    </message>
    <message>
        <source>The class waits for the supervisor again: {title}</source>
        <translation>الصف في انتظار المشرف من جديد: {title}</translation>
    </message>
    <message>
        <source>The class is planned: {title}</source>
        <translation>تم تخطيط الصف: {title}</translation>
    </message>
</context>
<context>
    <name>AuditLog</name>
    <message>
        <source>Signed in</source>
        <translation>دخول</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Wrong passwords before this sign-in: {count}</source>
        <translation>كلمات مرور خاطئة قبل هذا الدخول: {count}</translation>
    </message>
    <message>
        <source>Wrong password: {for}</source>
        <translation>كلمة مرور خاطئة: {for}</translation>
    </message>
    <message>
        <source>Refused: not among this person&apos;s rights</source>
        <translation>رُفض: ليس من صلاحيات هذا الشخص</translation>
    </message>
    <message>
        <source>Signed in with the recovery paper</source>
        <translation>دخول بورقة الاستعادة</translation>
    </message>
    <message>
        <source>Became administrator with the recovery paper</source>
        <translation>صار إدارياً بورقة الاستعادة</translation>
    </message>
    <message>
        <source>Looked at: {where}</source>
        <translation>اطّلاع على: {where}</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Withdrew the record: “{reason}”</source>
        <translation>سحب السجل: «{reason}»</translation>
    </message>
    <message>
        <source>Took the record up again</source>
        <translation>إعادة السجل بعد سحبه</translation>
    </message>
    <message>
        <source>Said again under a new number</source>
        <translation>أُعيد بيانه برقم جديد</translation>
    </message>
    <message>
        <source>A draft that nobody went on with was removed</source>
        <translation>أُزيلت مسودة لم يكملها أحد</translation>
    </message>
    <message>
        <source>Removed a draft that somebody had left behind</source>
        <translation>حذف مسودة تركها غيره</translation>
    </message>
    <message>
        <source>Gave a draft that was left behind to somebody else</source>
        <translation>أسند مسودة متروكة إلى شخص آخر</translation>
    </message>
    <message>
        <source>Undid what was decided about a draft left behind</source>
        <translation>تراجَع عمّا تقرر بشأن مسودة متروكة</translation>
    </message>
    <message>
        <source>Planned a class</source>
        <translation>تخطيط صف</translation>
    </message>
    <message>
        <source>Changed a class</source>
        <translation>تعديل صف</translation>
    </message>
    <message>
        <source>Gave places by the list: {count}</source>
        <translation>منح المقاعد بحسب القائمة: {count}</translation>
    </message>
    <message>
        <source>Called a course in other offices, until {closes}</source>
        <translation>أعلن عن دورة في مكاتب أخرى، حتى {closes}</translation>
    </message>
    <message>
        <source>The ministry told of an applicant from {office}</source>
        <translation>أبلغت الوزارة عن متقدّم من {office}</translation>
    </message>
    <message>
        <source>Said where the person stands in a course: {state}</source>
        <translation>بيان موقف الشخص من دورة: {state}</translation>
    </message>
    <message>
        <source>Followed a graduate up: {outcome}</source>
        <translation>متابعة متخرج: {outcome}</translation>
    </message>
    <message>
        <source>Printed a list of who fits which work: {count}</source>
        <translation>طباعة قائمة بمن يناسبه أي عمل: {count}</translation>
    </message>
    <message>
        <source>Saved the table of a chart as a file</source>
        <translation>حفظ جدول مخطط كملف</translation>
    </message>
    <message>
        <source>Saved a report as a file: {topic}</source>
        <translation>حفظ تقرير كملف: {topic}</translation>
    </message>
    <message>
        <source>Printed a report, or saved it as PDF: {topic}</source>
        <translation>طباعة تقرير أو حفظه بصيغة PDF: {topic}</translation>
    </message>
    <message>
        <source>Printed the list of graduates to be called: {count}</source>
        <translation>طباعة قائمة الخريجين المطلوب الاتصال بهم: {count}</translation>
    </message>
    <message>
        <source>Took back what came of a follow-up</source>
        <translation>سحب ما دُوِّن عن متابعة</translation>
    </message>
    <message>
        <source>Wrote an employer down, or corrected it</source>
        <translation>كتب صاحب عمل أو صحّحه</translation>
    </message>
    <message>
        <source>Wrote a vacancy down, corrected it or said how it stands</source>
        <translation>كتب شاغراً أو صحّحه أو قال ما آل إليه</translation>
    </message>
    <message>
        <source>Took back what was written of an employer or a vacancy</source>
        <translation>سحب ما كُتب عن صاحب عمل أو شاغر</translation>
    </message>
    <message>
        <source>Said something of a referral to a vacancy</source>
        <translation>قال شيئاً عن إحالة إلى شاغر</translation>
    </message>
    <message>
        <source>Took back what was said of a referral</source>
        <translation>سحب ما قيل عن إحالة</translation>
    </message>
    <message>
        <source>Printed a letter of referral</source>
        <translation>طبع كتاب إحالة</translation>
    </message>
    <message>
        <source>Said at a job fair: {said}</source>
        <translation>قول في معرض تشغيل: {said}</translation>
    </message>
    <message>
        <source>Took back what was said at a job fair</source>
        <translation>تراجع عمّا قيل في معرض تشغيل</translation>
    </message>
    <message>
        <source>Said of an institution in a survey: {outcome}</source>
        <translation>قول عن مؤسسة في مسح: {outcome}</translation>
    </message>
    <message>
        <source>Who answered in a survey was forgotten: {count}</source>
        <translation>مُحي من أجاب في مسح: {count}</translation>
    </message>
    <message>
        <source>Took back what was said of an institution in a survey</source>
        <translation>تراجع عمّا قيل عن مؤسسة في مسح</translation>
    </message>
    <message>
        <source>Printed invitations to a job fair: {count}</source>
        <translation>طباعة دعوات إلى معرض تشغيل: {count}</translation>
    </message>
    <message>
        <source>Wrote down what the person scored: {score} of {most}</source>
        <translation>كتب درجة الشخص: {score} من {most}</translation>
    </message>
    <message>
        <source>Said the end of a course: {count} people</source>
        <translation>ثبّت نهاية دورة: {count} شخص</translation>
    </message>
    <message>
        <source>Marked attendance</source>
        <translation>تدوين الحضور</translation>
    </message>
    <message>
        <source>Said whether two records are of one person</source>
        <translation>بيّن هل السجلان لشخص واحد</translation>
    </message>
    <message>
        <source>Wrote down a request of the person</source>
        <translation>تدوين طلب من الشخص</translation>
    </message>
    <message>
        <source>Took a request of the person back</source>
        <translation>سحب طلب الشخص</translation>
    </message>
    <message>
        <source>The ministry decided on a request</source>
        <translation>بتّت الوزارة في طلب</translation>
    </message>
    <message>
        <source>Asked for points: {what}, {points}</source>
        <translation>طلب نقاطاً: {what}، {points}</translation>
    </message>
    <message>
        <source>Took back what was asked about points</source>
        <translation>سحب ما طُلب بشأن النقاط</translation>
    </message>
    <message>
        <source>Saw that somebody is probably registered elsewhere</source>
        <translation>رأى أن شخصاً مسجّل على الأرجح في مكان آخر</translation>
    </message>
    <message>
        <source>Asked the ministry whether the person is registered elsewhere</source>
        <translation>سُئلت الوزارة هل الشخص مسجّل في مكان آخر</translation>
    </message>
    <message>
        <source>The ministry said whether the person is registered elsewhere</source>
        <translation>أجابت الوزارة هل الشخص مسجّل في مكان آخر</translation>
    </message>
    <message>
        <source>Took over whom the whole country knows: {people} people</source>
        <translation>تسلّم قائمة المسجّلين في البلد كله: {people}</translation>
    </message>
    <message>
        <source>Erased as the ministry decided</source>
        <translation>حذف بقرار من الوزارة</translation>
    </message>
    <message>
        <source>Returned to be corrected: “{reason}”</source>
        <translation>إعادة للتصحيح: «{reason}»</translation>
    </message>
    <message>
        <source>Took the return back</source>
        <translation>التراجع عن الإعادة</translation>
    </message>
    <message>
        <source>Approved records: {count}</source>
        <translation>اعتماد سجلات: {count}</translation>
    </message>
    <message>
        <source>Took the approval back, records: {count}</source>
        <translation>التراجع عن الاعتماد، سجلات: {count}</translation>
    </message>
    <message>
        <source>Drew a sample to hold against the papers: {count}</source>
        <translation>سحب عيّنة لمقابلتها بالأوراق: {count}</translation>
    </message>
    <message>
        <source>Held against the paper: the same</source>
        <translation>قوبل بالورق: مطابق</translation>
    </message>
    <message>
        <source>Held against the paper: it differs, “{reason}”</source>
        <translation>قوبل بالورق: مختلف، «{reason}»</translation>
    </message>
    <message>
        <source>The ministry refused a batch</source>
        <translation>رفضت الوزارة حزمة</translation>
    </message>
    <message>
        <source>The ministry&apos;s receipt came</source>
        <translation>ورد وصل الوزارة</translation>
    </message>
    <message>
        <source>Handed over to the supervisor&apos;s machine: {count}</source>
        <translation>تسليم إلى حاسبة المشرف: {count}</translation>
    </message>
    <message>
        <source>Handed over by file</source>
        <translation>تسليم بملف</translation>
    </message>
    <message>
        <source>Took what a desk handed over</source>
        <translation>تسلّم ما سلّمته حاسبة</translation>
    </message>
    <message>
        <source>Took a hand-over back</source>
        <translation>التراجع عن التسليم</translation>
    </message>
    <message>
        <source>A hand-over was refused</source>
        <translation>رُفض تسليم</translation>
    </message>
    <message>
        <source>Wrote to a file: {of}</source>
        <translation>كتابة إلى ملف: {of}</translation>
    </message>
    <message>
        <source>Printed the receipt</source>
        <translation>طباعة الوصل</translation>
    </message>
    <message>
        <source>Saved the receipt as a file</source>
        <translation>حفظ الوصل في ملف</translation>
    </message>
    <message>
        <source>Printed an attendance sheet</source>
        <translation>طباعة ورقة حضور</translation>
    </message>
    <message>
        <source>Took over a class of the desk {desk}</source>
        <translation>تولي صف من الحاسبة {desk}</translation>
    </message>
    <message>
        <source>Printed cards of a class</source>
        <translation>طباعة بطاقات صف</translation>
    </message>
    <message>
        <source>Wrote a list of graduates: {count}</source>
        <translation>كتب قائمة خريجين: {count}</translation>
    </message>
    <message>
        <source>The ministry issued certificate {serial}</source>
        <translation>أصدرت الوزارة الشهادة {serial}</translation>
    </message>
    <message>
        <source>The ministry withdrew certificate {serial}</source>
        <translation>سحبت الوزارة الشهادة {serial}</translation>
    </message>
    <message>
        <source>Printed certificate {serial}, paper {copy}</source>
        <translation>طبع الشهادة {serial}، الورقة {copy}</translation>
    </message>
    <message>
        <source>Printed a statement that a course was completed</source>
        <translation>طبع تأييداً بإكمال دورة</translation>
    </message>
    <message>
        <source>Printed the attendance of a month</source>
        <translation>طباعة حضور شهر</translation>
    </message>
    <message>
        <source>Wrote the attendance of a month to a file</source>
        <translation>كتابة حضور شهر إلى ملف</translation>
    </message>
    <message>
        <source>Wrote what trainees are due to a file</source>
        <translation>كتابة مستحقات المتدربين إلى ملف</translation>
    </message>
    <message>
        <source>Handed the whole record out to the person</source>
        <translation>تسليم السجل كله إلى صاحبه</translation>
    </message>
    <message>
        <source>Made the backup {mark}</source>
        <translation>إنشاء النسخة الاحتياطية {mark}</translation>
    </message>
    <message>
        <source>Set this desk up</source>
        <translation>إعداد هذه الحاسبة</translation>
    </message>
    <message>
        <source>Added a user</source>
        <translation>إضافة مستخدم</translation>
    </message>
    <message>
        <source>Removed a user</source>
        <translation>إزالة مستخدم</translation>
    </message>
    <message>
        <source>The ministry withdrew a user</source>
        <translation>سحبت الوزارة صلاحية مستخدم</translation>
    </message>
    <message>
        <source>The ministry took a user&apos;s withdrawal back</source>
        <translation>أعادت الوزارة صلاحية مستخدم</translation>
    </message>
    <message>
        <source>Changed a user&apos;s roles</source>
        <translation>تغيير أدوار مستخدم</translation>
    </message>
    <message>
        <source>Changed the password</source>
        <translation>تغيير كلمة المرور</translation>
    </message>
    <message>
        <source>Made this desk known to the ministry</source>
        <translation>تعريف هذه الحاسبة لدى الوزارة</translation>
    </message>
    <message>
        <source>Became known to the ministry as a supervisor</source>
        <translation>تعريف المشرف لدى الوزارة</translation>
    </message>
    <message>
        <source>The ministry withdrew this desk</source>
        <translation>سحبت الوزارة صلاحية هذه الحاسبة</translation>
    </message>
    <message>
        <source>The ministry took this desk&apos;s withdrawal back</source>
        <translation>أعادت الوزارة صلاحية هذه الحاسبة</translation>
    </message>
    <message>
        <source>Let in only to bring the ministry&apos;s word: it was not heard for too long</source>
        <translation>دخول لجلب كلمة الوزارة فقط: طال انقطاعها</translation>
    </message>
    <message>
        <source>The ministry was heard again</source>
        <translation>وصلت كلمة الوزارة من جديد</translation>
    </message>
    <message>
        <source>The ministry gave numbers for new records</source>
        <translation>أعطت الوزارة أرقاماً للسجلات الجديدة</translation>
    </message>
    <message>
        <source>Joined the supervisor&apos;s machine</source>
        <translation>الارتباط بحاسبة المشرف</translation>
    </message>
    <message>
        <source>Left the supervisor&apos;s machine</source>
        <translation>ترك حاسبة المشرف</translation>
    </message>
    <message>
        <source>A desk joined this machine</source>
        <translation>ارتبطت حاسبة بهذه الحاسبة</translation>
    </message>
    <message>
        <source>Sent a desk away from this machine</source>
        <translation>فصل حاسبة عن هذه الحاسبة</translation>
    </message>
    <message>
        <source>Opened this machine to the desks of the office</source>
        <translation>فتح هذه الحاسبة لحاسبات المكتب</translation>
    </message>
    <message>
        <source>Closed this machine to the desks of the office</source>
        <translation>إغلاق هذه الحاسبة أمام حاسبات المكتب</translation>
    </message>
    <message>
        <source>Printed a code for a desk</source>
        <translation>طباعة رمز لحاسبة</translation>
    </message>
    <message>
        <source>Added a form</source>
        <translation>إضافة استمارة</translation>
    </message>
    <message>
        <source>The ministry took a form back</source>
        <translation>سحبت الوزارة استمارة</translation>
    </message>
    <message>
        <source>Forms and lists of the ministry were taken over</source>
        <translation>اعتماد استمارات الوزارة وقوائمها</translation>
    </message>
    <message>
        <source>The ministry has new keys</source>
        <translation>لدى الوزارة مفاتيح جديدة</translation>
    </message>
    <message>
        <source>Trusted the ministry&apos;s new keys by a printed code</source>
        <translation>الوثوق بمفاتيح الوزارة الجديدة برمز مطبوع</translation>
    </message>
    <message>
        <source>Changed settings of the office</source>
        <translation>تغيير إعدادات المكتب</translation>
    </message>
    <message>
        <source>Told the ministry something about the program</source>
        <translation>إبلاغ الوزارة بملاحظة عن البرنامج</translation>
    </message>
    <message>
        <source>The file of passwords had been changed from outside</source>
        <translation>غُيّر ملف كلمات المرور من الخارج</translation>
    </message>
    <message>
        <source>Made a new recovery paper</source>
        <translation>إنشاء ورقة استعادة جديدة</translation>
    </message>
    <message>
        <source>Printed or wrote down the recovery paper</source>
        <translation>طباعة ورقة الاستعادة أو كتابتها</translation>
    </message>
    <message>
        <source>Gave the office a new key</source>
        <translation>إعطاء المكتب مفتاحاً جديداً</translation>
    </message>
    <message>
        <source>Checked a new version of the program: genuine</source>
        <translation>تحقق من إصدار جديد من البرنامج: أصلي</translation>
    </message>
    <message>
        <source>Checked a new version of the program: refused</source>
        <translation>تحقق من إصدار جديد من البرنامج: مرفوض</translation>
    </message>
    <message>
        <source>Version {version} of the program runs here ({system})</source>
        <translation>يعمل هنا الإصدار {version} من البرنامج ({system})</translation>
    </message>
    <message>
        <source>Version {version} of the program came from the ministry</source>
        <translation>وصل الإصدار {version} من البرنامج من الوزارة</translation>
    </message>
    <message>
        <source>Installed version {version} of the program in place of {before}</source>
        <translation>تثبيت الإصدار {version} من البرنامج بدل {before}</translation>
    </message>
    <message>
        <source>Version {version} of the program was not installed: it failed</source>
        <translation>لم يُثبَّت الإصدار {version} من البرنامج: لم ينجح</translation>
    </message>
    <message>
        <source>Went back to version {version} of the program from {before}</source>
        <translation>الرجوع إلى الإصدار {version} من البرنامج من {before}</translation>
    </message>
    <message>
        <source>Version {before} did not start; {version} runs again</source>
        <translation>لم يبدأ الإصدار {before}؛ عاد الإصدار {version} إلى العمل</translation>
    </message>
    <message>
        <source>The records are those from before the newer program again</source>
        <translation>عادت السجلات إلى ما كانت عليه قبل البرنامج الأحدث</translation>
    </message>
    <message>
        <source>The desk&apos;s keys were put under the system&apos;s store of secrets</source>
        <translation>وُضعت مفاتيح الحاسبة في مخزن الأسرار للنظام</translation>
    </message>
    <message>
        <source>Brought the desk&apos;s keys back on this computer</source>
        <translation>أعاد مفاتيح الحاسبة إليها</translation>
    </message>
    <message>
        <source>Restored this desk from a backup</source>
        <translation>استعادة هذه الحاسبة من نسخة احتياطية</translation>
    </message>
    <message>
        <source>Files that a restore had replaced were removed: {count}</source>
        <translation>حُذفت ملفات كانت استعادة قد حلّت محلها: {count}</translation>
    </message>
    <message>
        <source>The log is not what was written, at line {line}</source>
        <translation>السجل ليس كما كُتب، عند السطر {line}</translation>
    </message>
    <message>
        <source>Another copy of the database was put in place</source>
        <translation>وُضعت نسخة أخرى من قاعدة البيانات</translation>
    </message>
    <message>
        <source>the person&apos;s page</source>
        <translation>صفحة الشخص</translation>
    </message>
    <message>
        <source>a picture or paper</source>
        <translation>صورة أو ورقة</translation>
    </message>
    <message>
        <source>the answers, to review them</source>
        <translation>الإجابات للمراجعة</translation>
    </message>
    <message>
        <source>answers in conflict</source>
        <translation>إجابات متعارضة</translation>
    </message>
    <message>
        <source>the answers, to correct them</source>
        <translation>الإجابات للتصحيح</translation>
    </message>
    <message>
        <source>answers for another person of the household</source>
        <translation>إجابات لشخص آخر من الأسرة</translation>
    </message>
    <message>
        <source>an attendance sheet</source>
        <translation>ورقة حضور</translation>
    </message>
    <message>
        <source>the people of a course</source>
        <translation>أشخاص دورة</translation>
    </message>
    <message>
        <source>the list of graduates to be called</source>
        <translation>قائمة الخريجين المطلوب الاتصال بهم</translation>
    </message>
    <message>
        <source>the list of institutions to be asked</source>
        <translation>قائمة المؤسسات المطلوب سؤالها</translation>
    </message>
    <message>
        <source>the list of referrals</source>
        <translation>قائمة الإحالات</translation>
    </message>
    <message>
        <source>who fits a vacancy</source>
        <translation>من يناسب شاغرًا</translation>
    </message>
    <message>
        <source>the answers, to see whether it is the same person</source>
        <translation>الإجابات، لمعرفة هل هو الشخص نفسه</translation>
    </message>
    <message>
        <source>registrations</source>
        <translation>التسجيلات</translation>
    </message>
    <message>
        <source>what waits for review</source>
        <translation>ما ينتظر المراجعة</translation>
    </message>
    <message>
        <source>what was sent back</source>
        <translation>ما أُعيد</translation>
    </message>
    <message>
        <source>decisions on duplicates</source>
        <translation>القرارات في التكرار</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>الحضور</translation>
    </message>
    <message>
        <source>certificates</source>
        <translation>الشهادات</translation>
    </message>
    <message>
        <source>placements</source>
        <translation>التشغيل</translation>
    </message>
    <message>
        <source>work of the staff</source>
        <translation>عمل الموظفين</translation>
    </message>
    <message>
        <source>to approve</source>
        <translation>للاعتماد</translation>
    </message>
    <message>
        <source>to change the password</source>
        <translation>لتغيير كلمة المرور</translation>
    </message>
    <message>
        <source>to become known as a supervisor</source>
        <translation>لتعريف المشرف</translation>
    </message>
    <message>
        <source>to make a recovery paper</source>
        <translation>لإنشاء ورقة استعادة</translation>
    </message>
    <message>
        <source>to give the office a new key</source>
        <translation>لإعطاء المكتب مفتاحاً جديداً</translation>
    </message>
    <message>
        <source>a list of records</source>
        <translation>قائمة سجلات</translation>
    </message>
    <message>
        <source>a batch for the ministry</source>
        <translation>حزمة للوزارة</translation>
    </message>
    <message>
        <source>the history of sending</source>
        <translation>سجل الإرسال</translation>
    </message>
    <message>
        <source>this log</source>
        <translation>هذا السجل</translation>
    </message>
    <message>
        <source>this log, sealed for the ministry</source>
        <translation>هذا السجل مختوماً للوزارة</translation>
    </message>
    <message>
        <source>Coming and going</source>
        <translation>الدخول والخروج</translation>
    </message>
    <message>
        <source>Looks at people</source>
        <translation>الاطّلاع على الأشخاص</translation>
    </message>
    <message>
        <source>Records and attendance</source>
        <translation>السجلات والحضور</translation>
    </message>
    <message>
        <source>Review and approval</source>
        <translation>المراجعة والاعتماد</translation>
    </message>
    <message>
        <source>Sending and hand-overs</source>
        <translation>الإرسال والتسليم</translation>
    </message>
    <message>
        <source>Printed or saved</source>
        <translation>ما طُبع أو حُفظ</translation>
    </message>
    <message>
        <source>Office, users and keys</source>
        <translation>المكتب والمستخدمون والمفاتيح</translation>
    </message>
    <message>
        <source>The log itself</source>
        <translation>السجل نفسه</translation>
    </message>
    <message>
        <source>Line {line} is not what was written there, or lines before it are gone.</source>
        <translation>السطر {line} ليس ما كُتب فيه، أو فُقدت سطور قبله.</translation>
    </message>
    <message>
        <source>The log ended before line {line}, which was written: lines were cut off.</source>
        <translation>انتهى السجل قبل السطر {line} مع أنه كُتب: قُطعت سطور من آخره.</translation>
    </message>
    <message>
        <source>Another copy of the database was put in place; a backup does that. It did not know line {line}.</source>
        <translation>وُضعت نسخة أخرى من قاعدة البيانات، وهكذا تفعل النسخة الاحتياطية. لم تكن تعرف السطر {line}.</translation>
    </message>
    <message>
        <source>Something happened here ({code}).</source>
        <translation>حدث شيء هنا ({code}).</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>مَن</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>About</source>
        <translation>عن</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>سجل الأعمال</translation>
    </message>
    <message>
        <source>Who did what here and who looked at whom; nobody can take a line out unseen</source>
        <translation>مَن عمل ماذا هنا ومَن اطّلع على مَن، ولا يُزال سطر خفيةً</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Whose lines</source>
        <translation>سطور مَن</translation>
    </message>
    <message>
        <source>all that happened</source>
        <translation>كل ما جرى</translation>
    </message>
    <message>
        <source>Which kind of lines</source>
        <translation>أي نوع من السطور</translation>
    </message>
    <message>
        <source>Which days</source>
        <translation>أي أيام</translation>
    </message>
    <message>
        <source>all days</source>
        <translation>كل الأيام</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>آخر 30 يوماً</translation>
    </message>
    <message>
        <source>Check it now</source>
        <translation>افحصه الآن</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>حفظ في ملف…</translation>
    </message>
    <message>
        <source>For the ministry…</source>
        <translation>للوزارة…</translation>
    </message>
    <message>
        <source>What the ministry lacks of the log, sealed to it, as a file for a stick</source>
        <translation>ما ينقص الوزارة من السجل، مختوماً لها، ملفاً لذاكرة USB</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>No line of the log is of this person, this kind and these days.</source>
        <translation>لا سطر لهذا الشخص من هذا النوع في هذه الأيام.</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>حفظ السجل</translation>
    </message>
    <message>
        <source>Mihan files (*.mihan)</source>
        <translation>ملفات مهن (*.mihan)</translation>
    </message>
    <message>
        <source>The log is in {name}, sealed for the ministry. Its answer comes back as a file: “Open a file…” on Send and receive reads it.</source>
        <translation>السجل في {name} مختوماً للوزارة. يعود جوابها ملفاً يقرؤه «فتح ملف…» في «الإرسال والاستلام».</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>السطر</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are in {name}.</source>
        <translation>
            <numerusform>لا سطور في {name}.</numerusform>
            <numerusform>سطر واحد في {name}.</numerusform>
            <numerusform>سطران في {name}.</numerusform>
            <numerusform>%n سطور في {name}.</numerusform>
            <numerusform>%n سطراً في {name}.</numerusform>
            <numerusform>%n سطر في {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The log is whole.</source>
        <translation>السجل سليم.</translation>
    </message>
    <message>
        <source>The log is not whole.</source>
        <translation>السجل غير سليم.</translation>
    </message>
    <message>
        <source>The log is whole: {lines} lines since {since}.</source>
        <translation>السجل سليم: عدد سطوره {lines} منذ {since}.</translation>
    </message>
    <message>
        <source>The ministry does not have it yet: it goes along when this desk sends.</source>
        <translation>لم يصل إلى الوزارة بعد: يذهب حين ترسل هذه الحاسبة.</translation>
    </message>
    <message>
        <source>The ministry has it up to line {line}, since {when}.</source>
        <translation>وصل إلى الوزارة حتى السطر {line}، منذ {when}.</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>البرنامج</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>Everything that is kept here, as it is now, in one sealed file. It opens with the passwords and the recovery paper of today, on any computer with this program. People go on working meanwhile.</source>
        <translation>كل ما هو محفوظ هنا، كما هو الآن، في ملف واحد مختوم. يُفتح بكلمات المرور وورقة الاسترداد المعمول بها اليوم، على أي حاسبة فيها هذا البرنامج. ويستمر العمل في أثناء ذلك.</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>اختر المكان…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Make it there all the same</source>
        <translation>أنشئها هناك على أي حال</translation>
    </message>
    <message>
        <source>A backup of this desk</source>
        <translation>نسخة احتياطية لهذه الحاسبة</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>اختر مكاناً آخر…</translation>
    </message>
    <message>
        <source>Copied and tried so far</source>
        <translation>ما نُسخ وجُرّب حتى الآن</translation>
    </message>
    <message>
        <source>The backup is made, and it was opened once to see that everything is there: {count}, as of {time}. The log knows it as {mark}. Keep it in another place than this computer.</source>
        <translation>أُنشئت النسخة الاحتياطية وفُتحت مرة للتحقق من أن كل شيء فيها: {count} حتى {time}. رمزها في السجل {mark}. احفظها في مكان غير مكان هذه الحاسبة.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>لا تغييرات</numerusform>
            <numerusform>تغيير واحد</numerusform>
            <numerusform>تغييران</numerusform>
            <numerusform>%n تغييرات</numerusform>
            <numerusform>%n تغييراً</numerusform>
            <numerusform>%n تغيير</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} copied and tried</source>
        <translation>نُسخ وجُرّب {share}</translation>
    </message>
    <message>
        <source>No backup has been made on another disk yet.</source>
        <translation>لم تُنشأ بعدُ نسخة احتياطية على قرص آخر.</translation>
    </message>
    <message>
        <source>The last one on another disk: {time}.</source>
        <translation>آخر نسخة على قرص آخر: {time}.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since.</source>
        <translation>
            <numerusform>لا تغييرات منذ ذلك الحين.</numerusform>
            <numerusform>تغيير واحد منذ ذلك الحين.</numerusform>
            <numerusform>تغييران منذ ذلك الحين.</numerusform>
            <numerusform>%n تغييرات منذ ذلك الحين.</numerusform>
            <numerusform>%n تغييراً منذ ذلك الحين.</numerusform>
            <numerusform>%n تغيير منذ ذلك الحين.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the disk on which the office itself lies: when it fails or is stolen, both are gone. Such a backup does not count. Take a stick, another disk or a folder of the network.</source>
        <translation>هذا هو القرص الذي يحفظ بيانات المكتب نفسه: إذا تعطّل أو سُرق ضاع الاثنان معاً. ولا تُحتسب نسخة كهذه. استعمل ذاكرة USB أو قرصاً آخر أو مجلداً على الشبكة.</translation>
    </message>
    <message>
        <source>Save the backup</source>
        <translation>حفظ النسخة الاحتياطية</translation>
    </message>
</context>
<context>
    <name>BlankSheet</name>
    <message>
        <source>Attendance: {title}</source>
        <translation>الحضور: {title}</translation>
    </message>
    <message>
        <source>P present · A absent · L late · E excused</source>
        <translation>ح حاضر · غ غائب · ت متأخر · م مجاز</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Trainer&apos;s signature</source>
        <translation>توقيع المدرب</translation>
    </message>
    <message>
        <source>Page {page} of {of}</source>
        <translation>الصفحة {page} من {of}</translation>
    </message>
</context>
<context>
    <name>CallCourseDialog</name>
    <message>
        <source>{title}: people of other offices apply there; you see them here and give the places.</source>
        <translation>{title}: يقدّم مراجعو المكاتب الأخرى هناك، وتراهم هنا وتمنح المقاعد.</translation>
    </message>
    <message>
        <source>Call in other offices</source>
        <translation>الإعلان في مكاتب أخرى</translation>
    </message>
    <message>
        <source>Call it</source>
        <translation>الإعلان</translation>
    </message>
    <message>
        <source>First day to apply</source>
        <translation>أول يوم للتقديم</translation>
    </message>
    <message>
        <source>Last day to apply</source>
        <translation>آخر يوم للتقديم</translation>
    </message>
    <message>
        <source>Governorates (none ticked: the whole country)</source>
        <translation>المحافظات (من دون تأشير: العراق كله)</translation>
    </message>
    <message>
        <source>For people who live in (none ticked: anywhere)</source>
        <translation>لمن يسكن في (من دون تأشير: أي مكان)</translation>
    </message>
    <message>
        <source>Words for the clerks there</source>
        <translation>ملاحظة لموظفي تلك المكاتب</translation>
    </message>
</context>
<context>
    <name>Calling</name>
    <message>
        <source>What is said</source>
        <translation>ما قيل</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>الوجبة</translation>
    </message>
    <message>
        <source>First day to apply</source>
        <translation>أول يوم للتقديم</translation>
    </message>
    <message>
        <source>Last day to apply</source>
        <translation>آخر يوم للتقديم</translation>
    </message>
    <message>
        <source>Called in</source>
        <translation>يُعلن عنها في</translation>
    </message>
    <message>
        <source>For people who live in</source>
        <translation>لمن يسكن في</translation>
    </message>
    <message>
        <source>Words for the offices</source>
        <translation>كلمة للمكاتب</translation>
    </message>
    <message>
        <source>People of other offices may apply</source>
        <translation>لمراجعي المكاتب الأخرى أن يقدّموا</translation>
    </message>
    <message>
        <source>The call is withdrawn</source>
        <translation>سُحب الإعلان</translation>
    </message>
    <message>
        <source>meets: {criteria}</source>
        <translation>يستوفي: {criteria}</translation>
    </message>
    <message>
        <source>does not meet: {criteria}</source>
        <translation>لا يستوفي: {criteria}</translation>
    </message>
    <message>
        <source>not known, so not held against them: {criteria}</source>
        <translation>غير معروف، فلا يُحسب عليه: {criteria}</translation>
    </message>
    <message>
        <source>Called in other offices until {day}.</source>
        <translation>مُعلن عنها في مكاتب أخرى حتى {day}.</translation>
    </message>
    <message>
        <source>The call in other offices was withdrawn: {words}</source>
        <translation>سُحب الإعلان في المكاتب الأخرى: {words}</translation>
    </message>
    <message>
        <source>{office} · begins {first} · apply until {closes}</source>
        <translation>{office} · تبدأ {first} · التقديم حتى {closes}</translation>
    </message>
    <message>
        <source>{course} · places {places}, sessions {sessions}</source>
        <translation>{course} · المقاعد {places}، الجلسات {sessions}</translation>
    </message>
    <message>
        <source>Points: {points}</source>
        <translation>النقاط: {points}</translation>
    </message>
    <message>
        <source>{name} is registered at another office: {office}. Born {born}, telephone {phone}, {place}.</source>
        <translation>{name} مسجّل في مكتب آخر: {office}. الميلاد {born}، الهاتف {phone}، {place}.</translation>
    </message>
    <message>
        <source>{name} applied at another office; nothing but the name is kept here any more.</source>
        <translation>قدّم {name} في مكتب آخر؛ ولم يعد يُحفظ هنا سوى الاسم.</translation>
    </message>
    <message>
        <source>The ministry tells the centre of the course the person&apos;s name, birth, sex, telephone, place, points, and the answers that the course asks for; nothing else, and nobody else.</source>
        <translation>تُبلغ الوزارة مركز الدورة اسم الشخص وميلاده وجنسه وهاتفه ومكانه ونقاطه، والأجوبة التي تطلبها الدورة؛ لا غير ذلك، ولا تُبلغ أحداً سواه.</translation>
    </message>
    <message>
        <source>{name} applied in another office for “{title}”.</source>
        <translation>قدّم {name} في مكتب آخر على «{title}».</translation>
    </message>
    <message>
        <source>The centre of “{title}” said of {name}: {state}.</source>
        <translation>بيّن مركز «{title}» موقف {name}: {state}.</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message>
        <source>Call in other offices…</source>
        <translation>الإعلان في مكاتب أخرى…</translation>
    </message>
    <message>
        <source>Withdraw the call…</source>
        <translation>سحب الإعلان…</translation>
    </message>
    <message>
        <source>Courses of other offices…</source>
        <translation>دورات مكاتب أخرى…</translation>
    </message>
    <message>
        <source>The call is saved and waits for a supervisor.</source>
        <translation>حُفظ الإعلان وينتظر المشرف.</translation>
    </message>
    <message>
        <source>Nobody of other offices applies any more. Who applied already stays in the list.</source>
        <translation>لا يقدّم أحد من مكاتب أخرى بعد الآن. ومن قدّم من قبل يبقى في القائمة.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Withdraw the call</source>
        <translation>سحب الإعلان</translation>
    </message>
    <message>
        <source>Written down; a supervisor approves it.</source>
        <translation>دُوّن ذلك؛ ويعتمده المشرف.</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) written down</source>
        <translation>
            <numerusform>لم يُدوَّن أي طلب</numerusform>
            <numerusform>دُوّن طلب واحد</numerusform>
            <numerusform>دُوّن طلبان</numerusform>
            <numerusform>دُوّنت %n طلبات</numerusform>
            <numerusform>دُوّن %n طلباً</numerusform>
            <numerusform>دُوّن %n طلب</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidateCard</name>
    <message>
        <source>Same person…</source>
        <translation>الشخص نفسه…</translation>
    </message>
    <message>
        <source>Open their record and correct it with what was typed</source>
        <translation>افتح سجله وصحّحه بما كُتب</translation>
    </message>
    <message>
        <source>Another desk of the office has their record: what is typed here is discarded</source>
        <translation>السجل لدى حاسبة أخرى في المكتب: يُهمل ما كُتب هنا</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>الشخص نفسه</translation>
    </message>
    <message>
        <source>Both records are of one person: the ministry joins them</source>
        <translation>السجلان لشخص واحد: تربط الوزارة بينهما</translation>
    </message>
    <message>
        <source>Different…</source>
        <translation>شخص آخر…</translation>
    </message>
    <message>
        <source>They are two people, and how you know it</source>
        <translation>هما شخصان، وكيف عرفتَ ذلك</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>غير متأكد</translation>
    </message>
    <message>
        <source>The supervisor looks at both</source>
        <translation>ينظر المشرف في السجلين</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>مقارنة…</translation>
    </message>
    <message>
        <source>Both side by side; that you looked is written down</source>
        <translation>كلاهما جنباً إلى جنب؛ ويُدوَّن أنك اطّلعت</translation>
    </message>
    <message>
        <source>Decide again</source>
        <translation>قرّر من جديد</translation>
    </message>
    <message>
        <source>Take back what you said of this record</source>
        <translation>تراجع عما قلته عن هذا السجل</translation>
    </message>
    <message>
        <source>You said: {told}</source>
        <translation>قلتَ: {told}</translation>
    </message>
    <message>
        <source>{who} said: {told}</source>
        <translation>رأي {who}: {told}</translation>
    </message>
    <message>
        <source>desk {name}</source>
        <translation>حاسبة {name}</translation>
    </message>
</context>
<context>
    <name>CandidatesDialog</name>
    <message>
        <source>Registered already?</source>
        <translation>مسجَّل من قبل؟</translation>
    </message>
    <message>
        <source>Say of each record who it is.</source>
        <translation>بيّن لكل سجل من هو.</translation>
    </message>
    <message>
        <source>Return the record with a reason when its person is registered already.</source>
        <translation>أعِد السجل مع بيان السبب إذا كان صاحبه مسجَّلاً من قبل.</translation>
    </message>
    <message>
        <source>May be the same person as</source>
        <translation>قد يكون الشخص نفسه صاحب:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Two different people</source>
        <translation>شخصان مختلفان</translation>
    </message>
    <message>
        <source>The other one is {name}.</source>
        <translation>الآخر هو {name}.</translation>
    </message>
    <message>
        <source>How do you know? The supervisor reads this.</source>
        <translation>كيف عرفتَ؟ يقرأ المشرف هذا.</translation>
    </message>
    <message>
        <source>They are two people</source>
        <translation>هما شخصان</translation>
    </message>
    <message>
        <source>{name} is registered at the desk {desk}, which alone can correct the record. Saved, what is typed here would be a second record of the same person.</source>
        <translation>{name} مسجَّل في الحاسبة {desk}، وهي وحدها تستطيع تصحيح السجل. ولو حُفظ ما كُتب هنا لصار سجلاً ثانياً للشخص نفسه.</translation>
    </message>
    <message>
        <source>Registered at another desk</source>
        <translation>مسجَّل في حاسبة أخرى</translation>
    </message>
    <message>
        <source>The record is corrected</source>
        <translation>صُحّح السجل</translation>
    </message>
    <message>
        <source>The draft in which the same person was being registered again is still there. Saved, it would be a second record of them.</source>
        <translation>ما زالت المسودة التي كان يُسجَّل فيها الشخص نفسه مرة أخرى موجودة. لو حُفظت لصار له سجل ثانٍ.</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>إهمال المسودة</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>Ministry of Labour and Social Affairs</source>
        <translation>وزارة العمل والشؤون الاجتماعية</translation>
    </message>
    <message>
        <source>Certificate of training</source>
        <translation>شهادة تدريب</translation>
    </message>
    <message>
        <source>Statement of completion</source>
        <translation>تأييد إكمال دورة</translation>
    </message>
    <message>
        <source>The ministry certifies that</source>
        <translation>تشهد الوزارة بأن</translation>
    </message>
    <message>
        <source>This office states that</source>
        <translation>يؤيد هذا المكتب أن</translation>
    </message>
    <message>
        <source>has completed the course named below.</source>
        <translation>قد أكمل/ت الدورة المبيّنة أدناه.</translation>
    </message>
    <message>
        <source>Provisional, until the ministry&apos;s certificate is issued</source>
        <translation>مؤقت، إلى حين صدور شهادة الوزارة</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>الدورة</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>المؤهل</translation>
    </message>
    <message>
        <source>Training centre</source>
        <translation>مركز التدريب</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>من – إلى</translation>
    </message>
    <message>
        <source>Hours of training</source>
        <translation>ساعات التدريب</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>صدرت في</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>صالحة حتى</translation>
    </message>
    <message>
        <source>lasting</source>
        <translation>دائمة</translation>
    </message>
    <message>
        <source>Number of the certificate</source>
        <translation>رقم الشهادة</translation>
    </message>
    <message>
        <source>Hold a telephone to the code to check it.</source>
        <translation>وجّه هاتفاً إلى الرمز للتحقق منها.</translation>
    </message>
    <message>
        <source>Any office of the ministry checks it by the code.</source>
        <translation>يتحقق منها أي مكتب من مكاتب الوزارة بالرمز.</translation>
    </message>
    <message>
        <source>Copy {number}</source>
        <translation>نسخة {number}</translation>
    </message>
    <message>
        <source>Director of the centre: name, signature</source>
        <translation>مدير المركز: الاسم والتوقيع</translation>
    </message>
    <message>
        <source>For the ministry: name, signature, stamp</source>
        <translation>عن الوزارة: الاسم والتوقيع والختم</translation>
    </message>
</context>
<context>
    <name>CertificateWords</name>
    <message>
        <source>The certificate is valid.</source>
        <translation>الشهادة صحيحة.</translation>
    </message>
    <message>
        <source>The certificate has expired.</source>
        <translation>انتهت مدة الشهادة.</translation>
    </message>
    <message>
        <source>The ministry has withdrawn this certificate.</source>
        <translation>سحبت الوزارة هذه الشهادة.</translation>
    </message>
    <message>
        <source>This cannot be decided here. Ask the ministry&apos;s page.</source>
        <translation>لا يمكن البتّ فيها هنا. راجع صفحة الوزارة.</translation>
    </message>
    <message>
        <source>This is not the ministry&apos;s certificate.</source>
        <translation>ليست شهادة من الوزارة.</translation>
    </message>
    <message>
        <source>This is not the whole text of a certificate.</source>
        <translation>هذا ليس نص شهادة كاملاً.</translation>
    </message>
    <message>
        <source>it was issued by mistake</source>
        <translation>صدرت خطأً</translation>
    </message>
    <message>
        <source>another certificate takes its place</source>
        <translation>حلّت محلها شهادة أخرى</translation>
    </message>
    <message>
        <source>papers on which it rests proved false</source>
        <translation>ثبت أن أوراقاً بُنيت عليها غير صحيحة</translation>
    </message>
    <message>
        <source>the result of the course was annulled</source>
        <translation>أُلغيت نتيجة الدورة</translation>
    </message>
    <message>
        <source>The signature does not fit what is written: it was changed.</source>
        <translation>التوقيع لا يطابق ما كُتب: لقد غُيِّرت.</translation>
    </message>
    <message>
        <source>Somebody else signed it, or nobody.</source>
        <translation>وقّعها طرف آخر، أو لم يوقّعها أحد.</translation>
    </message>
    <message>
        <source>The key that signed it is trusted no longer.</source>
        <translation>المفتاح الذي وُقّعت به لم يعد موثوقاً.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>الدورة</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>المؤهل</translation>
    </message>
    <message>
        <source>Training centre</source>
        <translation>مركز التدريب</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>من – إلى</translation>
    </message>
    <message>
        <source>Hours of training</source>
        <translation>ساعات التدريب</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>صدرت في</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>صالحة حتى</translation>
    </message>
    <message>
        <source>lasting</source>
        <translation>دائمة</translation>
    </message>
    <message>
        <source>Number of the certificate</source>
        <translation>رقم الشهادة</translation>
    </message>
</context>
<context>
    <name>CertificatesList</name>
    <message>
        <source>Certificate</source>
        <translation>الشهادة</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>الدورة</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>صدرت في</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>صالحة حتى</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>الشهادات</translation>
    </message>
    <message>
        <source>Certificates of the person</source>
        <translation>شهادات الشخص</translation>
    </message>
    <message>
        <source>Print the certificate…</source>
        <translation>طباعة الشهادة…</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>مسحوبة</translation>
    </message>
    <message>
        <source>lasting</source>
        <translation>دائمة</translation>
    </message>
</context>
<context>
    <name>CertificatesOfCohort</name>
    <message numerus="yes">
        <source>Ask for %n certificate(s)</source>
        <translation>
            <numerusform>طلب الشهادات</numerusform>
            <numerusform>طلب شهادة واحدة</numerusform>
            <numerusform>طلب شهادتين</numerusform>
            <numerusform>طلب %n شهادات</numerusform>
            <numerusform>طلب %n شهادة</numerusform>
            <numerusform>طلب %n شهادة</numerusform>
        </translation>
    </message>
    <message>
        <source>Print certificates…</source>
        <translation>طباعة الشهادات…</translation>
    </message>
    <message>
        <source>List of graduates…</source>
        <translation>قائمة الخريجين…</translation>
    </message>
    <message>
        <source>Written down. When a supervisor has approved it, the ministry issues the certificates.</source>
        <translation>دُوّن الطلب. تُصدر الوزارة الشهادات بعد أن يعتمده المشرف.</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>جدول ‎(*.xlsx)</translation>
    </message>
    <message>
        <source>Text with commas (*.csv)</source>
        <translation>نص بفواصل ‎(*.csv)</translation>
    </message>
    <message>
        <source>The list is written.</source>
        <translation>كُتبت القائمة.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>الدورة</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>الساعات</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>الحضور</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>الشهادة</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>المهارات</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>بانتظار الوزارة</translation>
    </message>
</context>
<context>
    <name>ChangePasswordDialog</name>
    <message>
        <source>Change my password</source>
        <translation>تغيير كلمة مروري</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Password until now</source>
        <translation>كلمة المرور الحالية</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Excel workbooks (*.xlsx);;CSV files (*.csv)</source>
        <translation>مصنفات إكسل (*.xlsx);;ملفات CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>حفظ الجدول</translation>
    </message>
    <message>
        <source>Where everything stands</source>
        <translation>حالة السجلات</translation>
    </message>
    <message>
        <source>My registrations by day</source>
        <translation>تسجيلاتي حسب اليوم</translation>
    </message>
    <message>
        <source>Registrations by day</source>
        <translation>التسجيلات حسب اليوم</translation>
    </message>
    <message>
        <source>Two weeks by clerk</source>
        <translation>أسبوعان حسب الموظف</translation>
    </message>
    <message>
        <source>Who came, by session</source>
        <translation>الحضور حسب الجلسة</translation>
    </message>
    <message>
        <source>Nothing to count yet: it fills as people are registered and classes are held.</source>
        <translation>لا شيء يُعدّ بعد: يمتلئ مع تسجيل الأشخاص وعقد الصفوف.</translation>
    </message>
    <message>
        <source>Show the table (Ctrl+T)</source>
        <translation>عرض الجدول (Ctrl+T)</translation>
    </message>
    <message>
        <source>Show the chart (Ctrl+T)</source>
        <translation>عرض المخطط (Ctrl+T)</translation>
    </message>
    <message>
        <source>Copy the table (Ctrl+C)</source>
        <translation>نسخ الجدول (Ctrl+C)</translation>
    </message>
    <message>
        <source>Save the table as a file (Ctrl+E)</source>
        <translation>حفظ الجدول في ملف (Ctrl+E)</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>أدخله</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>الجلسة</translation>
    </message>
    <message>
        <source>Came, percent</source>
        <translation>نسبة الحضور</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>السجلات</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
</context>
<context>
    <name>CheckCertificateDialog</name>
    <message>
        <source>Hold the reader to the code on the paper, or paste its text. The answer rests on the ministry&apos;s signature and on what this desk has heard; nothing is sent.</source>
        <translation>وجّه القارئ إلى الرمز على الورقة، أو ألصق نصه. يستند الجواب إلى توقيع الوزارة وإلى ما وصل إلى هذه الحاسبة؛ ولا يُرسل شيء.</translation>
    </message>
    <message>
        <source>Check a certificate</source>
        <translation>التحقق من شهادة</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>التحقق</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The text in the code</source>
        <translation>النص الذي في الرمز</translation>
    </message>
    <message>
        <source>Open a picture…</source>
        <translation>فتح صورة…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Pictures and PDF (*.png *.jpg *.jpeg *.webp *.bmp *.pdf)</source>
        <translation>صور وPDF ‏(*.png *.jpg *.jpeg *.webp *.bmp *.pdf)</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>فتح صورة</translation>
    </message>
    <message>
        <source>No code is to be found in this picture.</source>
        <translation>لا يوجد رمز في هذه الصورة.</translation>
    </message>
    <message>
        <source>Since {day}: {why}.</source>
        <translation>منذ {day}: {why}.</translation>
    </message>
    <message>
        <source>This desk has not heard the ministry&apos;s keys yet: send and receive once (F5).</source>
        <translation>لم تصل مفاتيح الوزارة إلى هذه الحاسبة بعد: أرسل واستلم مرة واحدة (F5).</translation>
    </message>
    <message>
        <source>Withdrawals are known here as of {day}.</source>
        <translation>الشهادات المسحوبة معروفة هنا حتى تاريخ {day}.</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Before: {value}</source>
        <translation>قبل ذلك: {value}</translation>
    </message>
    <message>
        <source>This desk&apos;s: {value}</source>
        <translation>من هذا المكتب: {value}</translation>
    </message>
    <message>
        <source>The ministry&apos;s: {value}</source>
        <translation>لدى الوزارة: {value}</translation>
    </message>
    <message>
        <source>somebody at another desk</source>
        <translation>شخص في مكتب آخر</translation>
    </message>
</context>
<context>
    <name>ChooseCohortDialog</name>
    <message>
        <source>Cohorts</source>
        <translation>الوجبات</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Free places: {free} of {places}</source>
        <translation>المقاعد الشاغرة: {free} من {places}</translation>
    </message>
</context>
<context>
    <name>ClassGrid</name>
    <message>
        <source>Other desks of the office planned classes that can be marked here too.</source>
        <translation>خططت حاسبات أخرى في المكتب صفوفاً يمكن تأشيرها هنا أيضاً.</translation>
    </message>
    <message>
        <source>No class is open</source>
        <translation>لا يوجد صف مفتوح</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>عرضها</translation>
    </message>
    <message>
        <source>Places are given on the page of courses; then everybody stands here to be marked.</source>
        <translation>تُمنح المقاعد في صفحة الدورات، ثم يظهر الجميع هنا للتأشير.</translation>
    </message>
    <message>
        <source>Nobody has a place yet</source>
        <translation>لا أحد له مقعد بعد</translation>
    </message>
    <message>
        <source>Open the course</source>
        <translation>فتح الدورة</translation>
    </message>
</context>
<context>
    <name>ClassPapers</name>
    <message>
        <source>Ministry of Labour and Social Affairs</source>
        <translation>وزارة العمل والشؤون الاجتماعية</translation>
    </message>
    <message>
        <source>Card for the door</source>
        <translation>بطاقة الباب</translation>
    </message>
    <message>
        <source>Attendance, {month}: {title}</source>
        <translation>الحضور، {month}: {title}</translation>
    </message>
    <message>
        <source>P present · A absent · L late · E excused</source>
        <translation>ح حاضر · غ غائب · ت متأخر · م مجاز</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>حضر</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>غاب</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>مجاز</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>النسبة</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>التوقيع</translation>
    </message>
    <message>
        <source>Trainer: name, signature, date</source>
        <translation>المدرب: الاسم والتوقيع والتاريخ</translation>
    </message>
    <message>
        <source>Supervisor: name, signature, date</source>
        <translation>المشرف: الاسم والتوقيع والتاريخ</translation>
    </message>
    <message>
        <source>Page {page} of {of}</source>
        <translation>الصفحة {page} من {of}</translation>
    </message>
    <message>
        <source>With a document</source>
        <translation>بوثيقة</translation>
    </message>
    <message>
        <source>+ a document was brought with the mark</source>
        <translation>+ أُضيفت وثيقة مع التأشيرة</translation>
    </message>
    <message>
        <source>* a mark that no supervisor has approved yet</source>
        <translation>* علامة لم يعتمدها مشرف بعد</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>The same person?</source>
        <translation>الشخص نفسه؟</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Other record</source>
        <translation>السجل الآخر</translation>
    </message>
    <message>
        <source>This record</source>
        <translation>هذا السجل</translation>
    </message>
    <message>
        <source>Typed now</source>
        <translation>ما كُتب الآن</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>المسجَّل</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>{title}, {round}. What came of the call? A digit chooses, Enter saves.</source>
        <translation>{title}، {round}. ما نتيجة الاتصال؟ الرقم يختار، وEnter يحفظ.</translation>
    </message>
    <message>
        <source>{title}, {round}. Nobody calls any more; opened again, this graduate is called again.</source>
        <translation>{title}، {round}. لم يعد أحد يتصل؛ إذا فُتحت من جديد يُتصل بهذا الخريج ثانية.</translation>
    </message>
    <message>
        <source>What came of the call</source>
        <translation>نتيجة الاتصال</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Call again on</source>
        <translation>يوم إعادة الاتصال</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Who answered, when it suits them; nothing that nobody needs</source>
        <translation>من أجاب، ومتى يناسبه الاتصال؛ ولا تكتب ما لا حاجة إليه</translation>
    </message>
    <message>
        <source>Fill in the form…</source>
        <translation>ملء الاستمارة…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
</context>
<context>
    <name>CoursesPage</name>
    <message>
        <source>Courses</source>
        <translation>الدورات</translation>
    </message>
    <message>
        <source>Cohorts of this centre: who applied, who has a place, and on which days they meet</source>
        <translation>وجبات هذا المركز: من قدّم ومن له مقعد وفي أي أيام تنعقد</translation>
    </message>
    <message>
        <source>The cohort is saved and waits for a supervisor: {title}</source>
        <translation>حُفظت الوجبة وتنتظر المشرف: {title}</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) written down</source>
        <translation>
            <numerusform>لم يُدوَّن أي طلب</numerusform>
            <numerusform>دُوّن طلب واحد</numerusform>
            <numerusform>دُوّن طلبان</numerusform>
            <numerusform>دُوّنت %n طلبات</numerusform>
            <numerusform>دُوّن %n طلباً</numerusform>
            <numerusform>دُوّن %n طلب</numerusform>
        </translation>
    </message>
    <message>
        <source>The places are given as the list says; a supervisor approves it.</source>
        <translation>مُنحت المقاعد كما تقول القائمة؛ ويعتمدها مشرف.</translation>
    </message>
    <message>
        <source>The sessions were moved; the cohort waits for a supervisor.</source>
        <translation>نُقلت الجلسات؛ والوجبة تنتظر المشرف.</translation>
    </message>
    <message>
        <source>Cohorts</source>
        <translation>الوجبات</translation>
    </message>
    <message>
        <source>Plan a cohort</source>
        <translation>تخطيط وجبة</translation>
    </message>
    <message>
        <source>Follow-ups of graduates</source>
        <translation>متابعة الخريجين</translation>
    </message>
    <message>
        <source>Correct the cohort…</source>
        <translation>تصحيح الوجبة…</translation>
    </message>
    <message>
        <source>Take applications…</source>
        <translation>أخذ الطلبات…</translation>
    </message>
    <message>
        <source>Give the places</source>
        <translation>منح المقاعد</translation>
    </message>
    <message>
        <source>Move the sessions</source>
        <translation>تحريك الجلسات</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Selection list</source>
        <translation>قائمة الاختيار</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>الأيام</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>No courses yet</source>
        <translation>لا دورات بعد</translation>
    </message>
    <message>
        <source>The ministry&apos;s catalogue of courses comes with a release when you send and receive (F5).</source>
        <translation>يصل دليل الدورات من الوزارة مع إصدار عند الإرسال والاستلام (F5).</translation>
    </message>
    <message>
        <source>Plan a cohort of a course with its days; then take applications and give the places.</source>
        <translation>خطّط وجبة لدورة مع أيامها، ثم خذ الطلبات وامنح المقاعد.</translation>
    </message>
    <message>
        <source>No cohorts yet</source>
        <translation>لا وجبات بعد</translation>
    </message>
    <message>
        <source>Places taken: {seated} of {places}</source>
        <translation>المقاعد المشغولة: {seated} من {places}</translation>
    </message>
    <message>
        <source>The supervisor returned this cohort: “{reason}”</source>
        <translation>أعاد المشرف هذه الوجبة: «{reason}»</translation>
    </message>
    <message>
        <source>More people have a place than there are places: raise the places, or have somebody wait.</source>
        <translation>عدد من لهم مقعد أكثر من المقاعد: زد المقاعد أو اجعل أحدهم ينتظر.</translation>
    </message>
    <message>
        <source>A place is free for the next of the waiting list: {names}</source>
        <translation>مقعد شاغر للتالي في قائمة الانتظار: {names}</translation>
    </message>
    <message>
        <source>The ministry no longer offers this course; the cohort goes on under its own terms.</source>
        <translation>لم تعد الوزارة تعرض هذه الدورة؛ تستمر الوجبة بشروطها.</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>معادة</translation>
    </message>
    <message>
        <source>full</source>
        <translation>ممتلئة</translation>
    </message>
    <message>
        <source>free {free}, applied {applied}</source>
        <translation>شاغر {free}، قدّم {applied}</translation>
    </message>
    <message>
        <source>free {free}</source>
        <translation>شاغر {free}</translation>
    </message>
</context>
<context>
    <name>DaysModel</name>
    <message>
        <source>Session {number}</source>
        <translation>الجلسة {number}</translation>
    </message>
    <message>
        <source>closed here</source>
        <translation>المركز مغلق</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>تقديري</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>عطلة</translation>
    </message>
</context>
<context>
    <name>DaysPart</name>
    <message>
        <source>Session</source>
        <translation>الجلسة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>تبدأ</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>الدقائق</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>تتحرك</translation>
    </message>
    <message>
        <source>Sessions of the cohort</source>
        <translation>جلسات الوجبة</translation>
    </message>
    <message>
        <source>Days off came to be known after planning: {names}. The sessions can be moved.</source>
        <translation>عُرفت عطل بعد التخطيط: {names}. يمكن تحريك الجلسات.</translation>
    </message>
    <message>
        <source>to {day}</source>
        <translation>إلى {day}</translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message>
        <source>Two answers for one person</source>
        <translation>إجابتان لشخص واحد</translation>
    </message>
    <message>
        <source>{name} was changed here and elsewhere at the same time. Choose for each question which answer stands; the other one stays in the history. A supervisor approves the decision.</source>
        <translation>عُدِّل سجل {name} هنا وفي مكان آخر في الوقت نفسه. اختر لكل سؤال الإجابة التي تبقى، وتُحفظ الأخرى في التاريخ. يعتمد المشرف هذا القرار.</translation>
    </message>
    <message>
        <source>Save the decision</source>
        <translation>حفظ القرار</translation>
    </message>
    <message>
        <source>Only calculated answers differ: they are calculated anew when the decision is saved.</source>
        <translation>لا تختلف إلا الإجابات المحسوبة، وتُحسب من جديد عند حفظ القرار.</translation>
    </message>
</context>
<context>
    <name>Desks</name>
    <message>
        <source>photographs, which go with their records</source>
        <translation>صور ترافق سجلاتها</translation>
    </message>
    <message>
        <source>photographs, to be sent</source>
        <translation>صور تنتظر الإرسال</translation>
    </message>
    <message>
        <source>decided, to be signed</source>
        <translation>بُتّ فيه، بانتظار التوقيع</translation>
    </message>
    <message>
        <source>waits for a decision</source>
        <translation>بانتظار القرار</translation>
    </message>
    <message>
        <source>approved, to be sent</source>
        <translation>مصادق عليه، بانتظار الإرسال</translation>
    </message>
    <message>
        <source>sent, receipt awaited</source>
        <translation>أُرسل، بانتظار الوصل</translation>
    </message>
    <message>
        <source>received by the ministry</source>
        <translation>استلمته الوزارة</translation>
    </message>
    <message>
        <source>returned to the desk</source>
        <translation>أعيد إلى الحاسبة</translation>
    </message>
    <message>
        <source>refused by the ministry</source>
        <translation>رفضته الوزارة</translation>
    </message>
</context>
<context>
    <name>DesksPage</name>
    <message>
        <source>Desk</source>
        <translation>الحاسبة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>رُبطت</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>آخر ظهور</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>التسليم</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>أين هو</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>لم يُبتّ فيه</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>وصل</translation>
    </message>
    <message>
        <source>Desks of the office</source>
        <translation>حاسبات المكتب</translation>
    </message>
    <message>
        <source>Desks without a supervisor hand their records over to this machine</source>
        <translation>الحاسبات التي لا مشرف عليها تسلّم سجلاتها إلى هذه الحاسبة</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>هذه الحاسبة</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>الحاسبات</translation>
    </message>
    <message>
        <source>What they handed over</source>
        <translation>ما سلّمته</translation>
    </message>
    <message>
        <source>Desks that hand over to this machine</source>
        <translation>الحاسبات التي تسلّم إلى هذه الحاسبة</translation>
    </message>
    <message>
        <source>What the desks handed over</source>
        <translation>ما سلّمته الحاسبات</translation>
    </message>
    <message>
        <source>Connect a desk…</source>
        <translation>ربط حاسبة…</translation>
    </message>
    <message>
        <source>Read a hand-over…</source>
        <translation>قراءة تسليم…</translation>
    </message>
    <message>
        <source>Save this machine&apos;s card…</source>
        <translation>حفظ بطاقة هذه الحاسبة…</translation>
    </message>
    <message>
        <source>Save the answers…</source>
        <translation>حفظ الأجوبة…</translation>
    </message>
    <message>
        <source>Save for the ministry…</source>
        <translation>حفظ للوزارة…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Sign what is decided…</source>
        <translation>توقيع ما تقرر…</translation>
    </message>
    <message>
        <source>Decide again</source>
        <translation>إعادة البتّ</translation>
    </message>
    <message>
        <source>For desks that no network reaches: by it they know this machine</source>
        <translation>للحاسبات التي لا تصلها شبكة: بها تعرف هذه الحاسبة</translation>
    </message>
    <message>
        <source>Decisions and receipts for the chosen desk, as a file</source>
        <translation>القرارات والوصول للحاسبة المختارة، ملفاً</translation>
    </message>
    <message>
        <source>What nobody has decided goes back to its desk and comes again by itself</source>
        <translation>ما لم يُبَتّ فيه يعود إلى حاسبته ثم يأتي من جديد من تلقاء نفسه</translation>
    </message>
    <message>
        <source>What was approved of the chosen hand-over waits for a decision again</source>
        <translation>ما اعتُمد من التسليم المختار ينتظر البتّ من جديد</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>desks can reach it</source>
        <translation>تصل إليها الحاسبات</translation>
    </message>
    <message>
        <source>Desks reach it at {address}, also while nobody is signed in: what they bring stays sealed.</source>
        <translation>تصل إليها الحاسبات على {address}، حتى حين لا يكون أحد قد دخل: ما تجلبه يبقى مختوماً.</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>متوقفة</translation>
    </message>
    <message>
        <source>Desks handed over to this machine once, and the backup that was put back does not know it. Switch it on and connect each desk again with a new code: they bring again whatever is missing here.</source>
        <translation>سلّمت حاسبات المكتب إلى هذه الحاسبة من قبل، والنسخة المستعادة لا تعرف ذلك. شغّلها وصِل كل حاسبة من جديد برمز جديد: تجلب الحاسبات من جديد كل ما ينقص هنا.</translation>
    </message>
    <message>
        <source>When it is switched on, desks of this office hand over by network. By file they always can.</source>
        <translation>حين تُشغَّل تسلّم إليها حاسبات هذا المكتب بالشبكة. وبالملف تستطيع دائماً.</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>مسحوبة</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>مربوطة</translation>
    </message>
    <message>
        <source>Taken back: the records wait again.</source>
        <translation>تم التراجع: السجلات في الانتظار من جديد.</translation>
    </message>
    <message numerus="yes">
        <source>%n undecided change(s) go back to the desk, which hands them over again.</source>
        <translation>
            <numerusform>لا تغييرات تعود إلى الحاسبة.</numerusform>
            <numerusform>يعود تغيير واحد لم يُبَتّ فيه إلى حاسبته، فتسلّمه من جديد.</numerusform>
            <numerusform>يعود تغييران لم يُبَتّ فيهما إلى حاسبتهما، فتسلّمهما من جديد.</numerusform>
            <numerusform>تعود %n تغييرات لم يُبَتّ فيها إلى حاسبتها، فتسلّمها من جديد.</numerusform>
            <numerusform>يعود %n تغييراً لم يُبَتّ فيها إلى حاسبتها، فتسلّمها من جديد.</numerusform>
            <numerusform>يعود %n تغيير لم يُبَتّ فيها إلى حاسبتها، فتسلّمها من جديد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign what is decided of this hand-over?</source>
        <translation>هل توقّع على ما تقرر من هذا التسليم؟</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>كلمة مرورك</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>توقيع</translation>
    </message>
    <message>
        <source>Signed. It is sent with the next round.</source>
        <translation>تم التوقيع. يُرسَل في الجولة القادمة.</translation>
    </message>
    <message>
        <source>Take nothing more from {name}?</source>
        <translation>عدم أخذ شيء بعد الآن من {name}؟</translation>
    </message>
    <message>
        <source>What it handed over until now stays. With a new code it can come again.</source>
        <translation>ما سلّمته حتى الآن يبقى. وبرمز جديد تستطيع أن تعود.</translation>
    </message>
    <message>
        <source>Saved as {file}. Carry it to the desk.</source>
        <translation>حُفظ باسم {file}. احمله إلى الحاسبة.</translation>
    </message>
    <message>
        <source>Save a file</source>
        <translation>حفظ ملف</translation>
    </message>
    <message>
        <source>Mihan files (*.mihan)</source>
        <translation>ملفات مهن (*.mihan)</translation>
    </message>
    <message>
        <source>Read a hand-over</source>
        <translation>قراءة تسليم</translation>
    </message>
    <message>
        <source>The records are on the page “Review” now.</source>
        <translation>السجلات الآن في صفحة «المراجعة».</translation>
    </message>
    <message>
        <source>A folder or a stick</source>
        <translation>مجلد أو ذاكرة</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are written. Take them to the ministry.</source>
        <translation>
            <numerusform>لم يُكتب أي ملف.</numerusform>
            <numerusform>كُتب ملف واحد. خذه إلى الوزارة.</numerusform>
            <numerusform>كُتب ملفان. خذهما إلى الوزارة.</numerusform>
            <numerusform>كُتبت %n ملفات. خذها إلى الوزارة.</numerusform>
            <numerusform>كُتب %n ملفاً. خذها إلى الوزارة.</numerusform>
            <numerusform>كُتب %n ملف. خذها إلى الوزارة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>File for whoever helps</source>
        <translation>ملف للدعم الفني</translation>
    </message>
    <message>
        <source>Versions, settings, counts and the end of the log. Nobody&apos;s name, phone or document is in it.</source>
        <translation>الإصدارات والإعدادات والأعداد وآخر السجل التقني. لا اسم فيه لأحد ولا هاتف ولا وثيقة.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>What will be in the file</source>
        <translation>ما سيكون في الملف</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Question</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>Other record</source>
        <translation>السجل الآخر</translation>
    </message>
    <message>
        <source>This record</source>
        <translation>هذا السجل</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>changed: {text}</source>
        <translation>تغيّر: {text}</translation>
    </message>
    <message>
        <source>Answers of the record</source>
        <translation>إجابات السجل</translation>
    </message>
    <message>
        <source>The ministry refused its batch {when}</source>
        <translation>رفضت الوزارة حزمته، {when}</translation>
    </message>
    <message>
        <source>Planned by {who}, {when}</source>
        <translation>خطّطه {who}، {when}</translation>
    </message>
    <message>
        <source>Corrected by {who}, {when}</source>
        <translation>صحّحه {who}، {when}</translation>
    </message>
    <message>
        <source>Marked by {who}, {when}</source>
        <translation>أشّره {who}، {when}</translation>
    </message>
    <message>
        <source>Received by the ministry {when}</source>
        <translation>استلمته الوزارة، {when}</translation>
    </message>
    <message>
        <source>The ministry is asked whether the person is registered elsewhere, {when}</source>
        <translation>تُسأل الوزارة هل الشخص مسجّل في مكان آخر، {when}</translation>
    </message>
    <message>
        <source>The ministry said whether the person is registered elsewhere, {when}</source>
        <translation>أجابت الوزارة هل الشخص مسجّل في مكان آخر، {when}</translation>
    </message>
    <message>
        <source>Saved by {who}, {when}</source>
        <translation>حفظه {who}، {when}</translation>
    </message>
    <message>
        <source>Returned by {who}, {when}</source>
        <translation>أعاده {who}، {when}</translation>
    </message>
    <message>
        <source>The return was taken back by {who}, {when}</source>
        <translation>تراجع {who} عن الإعادة، {when}</translation>
    </message>
    <message>
        <source>Held against its paper by {who}, {when}: it matches</source>
        <translation>قارنه {who} بورقته، {when}: مطابق</translation>
    </message>
    <message>
        <source>Held against its paper by {who}, {when}: it differs</source>
        <translation>قارنه {who} بورقته، {when}: مختلف</translation>
    </message>
    <message>
        <source>Approved by {who}, {when}</source>
        <translation>اعتمده {who}، {when}</translation>
    </message>
    <message>
        <source>Sent {when}</source>
        <translation>أُرسل، {when}</translation>
    </message>
    <message>
        <source>Rejected by the ministry {when}</source>
        <translation>رفضته الوزارة، {when}</translation>
    </message>
    <message>
        <source>Withdrawn by {who}, {when}</source>
        <translation>سحبه {who}، {when}</translation>
    </message>
    <message>
        <source>Taken up again by {who}, {when}</source>
        <translation>أعاده {who}، {when}</translation>
    </message>
    <message>
        <source>Opened for correction by {who}, {when}</source>
        <translation>فتحه للتصحيح {who}، {when}</translation>
    </message>
    <message>
        <source>Changed by {who}, {when}</source>
        <translation>غيّره {who}، {when}</translation>
    </message>
</context>
<context>
    <name>DocumentsPart</name>
    <message>
        <source>Documents</source>
        <translation>الوثائق</translation>
    </message>
    <message>
        <source>Enter shows a file large.</source>
        <translation>يعرض مفتاح Enter الملف بحجم كبير.</translation>
    </message>
    <message>
        <source>No documents</source>
        <translation>لا وثائق</translation>
    </message>
    <message>
        <source>Pictures and scans that the form asked for appear here once given.</source>
        <translation>تظهر هنا الصور والمسوحات التي طلبتها الاستمارة حين تُعطى.</translation>
    </message>
</context>
<context>
    <name>DoorDialog</name>
    <message>
        <source>{title} · {day}</source>
        <translation>{title} · {day}</translation>
    </message>
    <message>
        <source>Cards at the door</source>
        <translation>البطاقات عند الباب</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>البطاقة</translation>
    </message>
    <message>
        <source>Hold the card to the reader, or type its number and Enter.</source>
        <translation>ضع البطاقة أمام القارئ، أو اكتب رقمها ثم Enter.</translation>
    </message>
    <message>
        <source>Late from {n} minutes after it on.</source>
        <translation>يُعد متأخرًا من يحضر بعدها بهذا العدد من الدقائق أو أكثر: {n}</translation>
    </message>
    <message>
        <source>The session begins at</source>
        <translation>تبدأ الجلسة في الساعة</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>الجلسة</translation>
    </message>
    <message>
        <source>Cards held to the reader</source>
        <translation>البطاقات المقروءة</translation>
    </message>
    <message>
        <source>Write an hour as 09:00.</source>
        <translation>اكتب الساعة هكذا: 09:00.</translation>
    </message>
    <message>
        <source>By the clock</source>
        <translation>حسب الساعة</translation>
    </message>
    <message>
        <source>session {n}</source>
        <translation>الجلسة {n}</translation>
    </message>
    <message>
        <source>{n} of {all} are here</source>
        <translation>حضر {n} من {all}</translation>
    </message>
    <message>
        <source>Nobody of this class</source>
        <translation>ليس من هذا الصف</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>لم يُسجّل</translation>
    </message>
    <message>
        <source>was marked before; nothing is written again</source>
        <translation>سُجّل من قبل، ولا يُكتب شيء من جديد</translation>
    </message>
    <message>
        <source>is in another class: {title}</source>
        <translation>في صف آخر: {title}</translation>
    </message>
    <message>
        <source>a card that nobody at this desk has</source>
        <translation>بطاقة لا تعرف هذه الحاسبة صاحبها</translation>
    </message>
    <message>
        <source>not read well: hold it to the reader again</source>
        <translation>لم تُقرأ جيدًا: ضعها أمام القارئ مرة أخرى</translation>
    </message>
    <message>
        <source>{n} minutes late</source>
        <translation>دقائق التأخر: {n}</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>لم يُسجّل</translation>
    </message>
</context>
<context>
    <name>DraftEndingPage</name>
    <message>
        <source>Without a name yet</source>
        <translation>بلا اسم بعد</translation>
    </message>
    <message>
        <source>The draft “{name}” is back.</source>
        <translation>عادت مسودة «{name}».</translation>
    </message>
    <message>
        <source>The draft “{name}” is discarded. {key} brings it back.</source>
        <translation>حُذفت مسودة «{name}»، ويعيدها المفتاح {key}.</translation>
    </message>
    <message>
        <source>{name} goes on with the draft. {key} takes it back.</source>
        <translation>أصبحت المسودة لدى {name} ليكملها، ويستعيدها المفتاح {key}.</translation>
    </message>
    <message>
        <source>The draft is gone. {key} brings it back.</source>
        <translation>حُذفت المسودة، ويعيدها المفتاح {key}.</translation>
    </message>
</context>
<context>
    <name>DuplicatePanel</name>
    <message>
        <source>Registered already?</source>
        <translation>مسجَّل من قبل؟</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) may be of this person.</source>
        <translation>
            <numerusform>لا سجل لهذا الشخص.</numerusform>
            <numerusform>سجل واحد قد يكون لهذا الشخص.</numerusform>
            <numerusform>سجلان قد يكونان لهذا الشخص.</numerusform>
            <numerusform>%n سجلات قد تكون لهذا الشخص.</numerusform>
            <numerusform>%n سجلاً قد تكون لهذا الشخص.</numerusform>
            <numerusform>%n سجل قد تكون لهذا الشخص.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say of %n of them who it is before saving.</source>
        <translation>
            <numerusform>لا شيء يُقرَّر قبل الحفظ.</numerusform>
            <numerusform>بيّن من هو قبل الحفظ.</numerusform>
            <numerusform>بيّن من هما قبل الحفظ.</numerusform>
            <numerusform>بيّن من هم (%n) قبل الحفظ.</numerusform>
            <numerusform>بيّن من هم (%n) قبل الحفظ.</numerusform>
            <numerusform>بيّن من هم (%n) قبل الحفظ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at %n…</source>
        <translation>
            <numerusform>عرض…</numerusform>
            <numerusform>عرض السجل…</numerusform>
            <numerusform>عرض السجلين…</numerusform>
            <numerusform>عرض %n سجلات…</numerusform>
            <numerusform>عرض %n سجلاً…</numerusform>
            <numerusform>عرض %n سجل…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicateWatch</name>
    <message>
        <source>Nobody like this person is registered at this desk.</source>
        <translation>لا أحد يشبه هذا الشخص مسجَّل في هذا المكتب.</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>Own name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Father</source>
        <translation>الأب</translation>
    </message>
    <message>
        <source>Grandfather</source>
        <translation>الجد</translation>
    </message>
    <message>
        <source>Great-grandfather</source>
        <translation>والد الجد</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>اللقب</translation>
    </message>
    <message>
        <source>Mother</source>
        <translation>الأم</translation>
    </message>
    <message>
        <source>Mother&apos;s father</source>
        <translation>والد الأم</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>الولادة</translation>
    </message>
    <message>
        <source>Governorate of birth</source>
        <translation>محافظة الولادة</translation>
    </message>
    <message>
        <source>Governorate</source>
        <translation>المحافظة</translation>
    </message>
    <message>
        <source>National card</source>
        <translation>البطاقة الوطنية</translation>
    </message>
    <message>
        <source>Another paper</source>
        <translation>وثيقة أخرى</translation>
    </message>
    <message>
        <source>Papers of the household</source>
        <translation>وثائق الأسرة</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>نفسه</translation>
    </message>
    <message>
        <source>sounds the same</source>
        <translation>النطق نفسه</translation>
    </message>
    <message>
        <source>almost the same</source>
        <translation>متقارب</translation>
    </message>
    <message>
        <source>in another place</source>
        <translation>في موضع آخر</translation>
    </message>
    <message>
        <source>the same first letter</source>
        <translation>الحرف الأول نفسه</translation>
    </message>
    <message>
        <source>the same year, the day is not known</source>
        <translation>السنة نفسها، واليوم غير معروف</translation>
    </message>
    <message>
        <source>the same year, another day</source>
        <translation>السنة نفسها، ويوم آخر</translation>
    </message>
    <message>
        <source>one year apart</source>
        <translation>بفارق سنة</translation>
    </message>
    <message>
        <source>different</source>
        <translation>مختلف</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>الشخص نفسه</translation>
    </message>
    <message>
        <source>Two different people</source>
        <translation>شخصان مختلفان</translation>
    </message>
    <message>
        <source>Not sure: the supervisor looks at both</source>
        <translation>غير متأكد: ينظر المشرف في السجلين</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>الاسم الكامل</translation>
    </message>
    <message>
        <source>Name in Latin letters</source>
        <translation>الاسم بالحروف اللاتينية</translation>
    </message>
    <message>
        <source>District</source>
        <translation>القضاء</translation>
    </message>
    <message>
        <source>Second telephone</source>
        <translation>الهاتف الثاني</translation>
    </message>
    <message>
        <source>Civil status card</source>
        <translation>هوية الأحوال المدنية</translation>
    </message>
    <message>
        <source>Nationality certificate</source>
        <translation>شهادة الجنسية</translation>
    </message>
    <message>
        <source>Residence card</source>
        <translation>بطاقة السكن</translation>
    </message>
    <message>
        <source>Ration card</source>
        <translation>البطاقة التموينية</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>جواز السفر</translation>
    </message>
    <message>
        <source>Refugee card</source>
        <translation>بطاقة اللاجئ</translation>
    </message>
    <message>
        <source>The same: {fields}</source>
        <translation>متطابق: {fields}</translation>
    </message>
    <message>
        <source>Alike: {fields}</source>
        <translation>متشابه: {fields}</translation>
    </message>
    <message>
        <source>Different: {fields}</source>
        <translation>مختلف: {fields}</translation>
    </message>
    <message>
        <source>{field} ({how})</source>
        <translation>{field} ({how})</translation>
    </message>
    <message>
        <source>almost certain, {percent}</source>
        <translation>شبه مؤكد، {percent}</translation>
    </message>
    <message>
        <source>likely, {percent}</source>
        <translation>مرجّح، {percent}</translation>
    </message>
    <message>
        <source>perhaps, {percent}</source>
        <translation>محتمل، {percent}</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>القرار</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>How likely it seemed</source>
        <translation>درجة الاحتمال</translation>
    </message>
    <message>
        <source>By what</source>
        <translation>على أي أساس</translation>
    </message>
</context>
<context>
    <name>Elsewhere</name>
    <message>
        <source>The number of a paper is known there.</source>
        <translation>رقم إحدى الوثائق معروف هناك.</translation>
    </message>
    <message>
        <source>Names and birth are known there; it may be a namesake, so compare the papers.</source>
        <translation>الأسماء والتولّد معروفة هناك؛ قد يكون تشابه أسماء، فقارنوا الوثائق.</translation>
    </message>
    <message>
        <source>The number of a paper, names and birth are known there.</source>
        <translation>رقم إحدى الوثائق والأسماء والتولّد معروفة هناك.</translation>
    </message>
    <message>
        <source>It waits for a line that costs nothing; “Open a file…” takes it from a stick.</source>
        <translation>تنتظر خطاً مجانياً؛ و«فتح ملف…» يأخذها من ذاكرة محمولة.</translation>
    </message>
    <message>
        <source>This disk has no room for it; nothing else is touched by that.</source>
        <translation>لا مكان لها على هذا القرص؛ ولا يتأثر شيء آخر بذلك.</translation>
    </message>
    <message>
        <source>Probably registered elsewhere already.</source>
        <translation>على الأرجح مسجّل في مكان آخر.</translation>
    </message>
    <message>
        <source>Probably registered elsewhere too ({places}): the question has not reached the ministry yet.</source>
        <translation>على الأرجح مسجّل في مكان آخر أيضاً ({places}): لم يصل السؤال إلى الوزارة بعد.</translation>
    </message>
    <message>
        <source>Probably registered elsewhere too ({places}); the ministry was not asked.</source>
        <translation>على الأرجح مسجّل في مكان آخر أيضاً ({places})؛ لم تُسأل الوزارة.</translation>
    </message>
    <message>
        <source>The ministry says that this person is registered too: {offices} ({when}).</source>
        <translation>تقول الوزارة إن هذا الشخص مسجّل أيضاً: {offices} ({when}).</translation>
    </message>
    <message>
        <source>The disk refused it; nothing else is touched by that.</source>
        <translation>رفضها القرص؛ ولا يتأثر شيء آخر بذلك.</translation>
    </message>
    <message>
        <source>Probably registered elsewhere already: {places}.</source>
        <translation>على الأرجح مسجّل في مكان آخر: {places}.</translation>
    </message>
    <message>
        <source>The ministry is asked when this is saved. As of {day}.</source>
        <translation>تُسأل الوزارة عند الحفظ. بحسب بيانات {day}.</translation>
    </message>
    <message>
        <source>another office</source>
        <translation>مكتب آخر</translation>
    </message>
    <message>
        <source>Probably registered elsewhere too ({places}): the ministry has the question.</source>
        <translation>على الأرجح مسجّل في مكان آخر أيضاً ({places}): السؤال لدى الوزارة.</translation>
    </message>
    <message>
        <source>The ministry knows nobody else who is this person (asked because of: {places}).</source>
        <translation>لا تعرف الوزارة تسجيلاً آخر لهذا الشخص (سُئلت بسبب: {places}).</translation>
    </message>
    <message>
        <source>{office}, {place}, number {number}</source>
        <translation>{office}، {place}، الرقم {number}</translation>
    </message>
    <message>
        <source>Whom the whole country knows: {people} people, as of {day}.</source>
        <translation>المسجّلون في البلد كله: {people}، بحسب بيانات {day}.</translation>
    </message>
    <message>
        <source>A newer list of the whole country is on its way: {got} of {size} are here.</source>
        <translation>قائمة أحدث للبلد كله في الطريق: وصل {got} من {size}.</translation>
    </message>
    <message>
        <source>Probably registered too in</source>
        <translation>على الأرجح مسجّل أيضاً في</translation>
    </message>
</context>
<context>
    <name>EmployerHistoryDialog</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>بلا اسم</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحال</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>العمل</translation>
    </message>
    <message>
        <source>A vacancy</source>
        <translation>شاغر</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>أُحيل في</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>المقابلة</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>باشر في</translation>
    </message>
    <message>
        <source>Who was sent, and what came of it</source>
        <translation>مَن أُحيل وما كانت النتيجة</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>افتح صفحة الشخص</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>People who were sent to the employer</source>
        <translation>الأشخاص المُحالون إلى صاحب العمل</translation>
    </message>
    <message>
        <source>Nobody was sent to this employer yet, as far as this desk knows.</source>
        <translation>لم يُحَل أحد إلى صاحب العمل هذا بعد، بحسب ما يعرفه هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Sent: {sent} · seen: {seen} · taken: {taken} · began: {began} · there now: {there}</source>
        <translation>أُحيلوا: {sent} · قوبلوا: {seen} · قُبلوا: {taken} · باشروا: {began} · يعملون الآن: {there}</translation>
    </message>
</context>
<context>
    <name>EmployerPanel</name>
    <message>
        <source>A vacancy</source>
        <translation>شاغر</translation>
    </message>
    <message>
        <source>Correct the employer</source>
        <translation>تصحيح صاحب العمل</translation>
    </message>
    <message>
        <source>New employer</source>
        <translation>صاحب عمل جديد</translation>
    </message>
    <message>
        <source>Correct the vacancy</source>
        <translation>تصحيح الشاغر</translation>
    </message>
    <message>
        <source>New vacancy</source>
        <translation>شاغر جديد</translation>
    </message>
    <message>
        <source>Who has the places? A supervisor reads this.</source>
        <translation>من أخذ الأماكن؟ يقرؤه المشرف.</translation>
    </message>
    <message>
        <source>It is filled</source>
        <translation>امتلأ</translation>
    </message>
    <message>
        <source>Why is it open again?</source>
        <translation>لماذا فُتح من جديد؟</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>فتحه من جديد</translation>
    </message>
    <message>
        <source>Why does the employer want nobody any more?</source>
        <translation>لماذا لم يعد صاحب العمل يطلب أحداً؟</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>إلغاؤه</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>New vacancy…</source>
        <translation>شاغر جديد…</translation>
    </message>
    <message>
        <source>Correct the employer…</source>
        <translation>تصحيح صاحب العمل…</translation>
    </message>
    <message>
        <source>Who was sent…</source>
        <translation>مَن أُحيل…</translation>
    </message>
    <message>
        <source>Correct the vacancy…</source>
        <translation>تصحيح الشاغر…</translation>
    </message>
    <message>
        <source>It is filled…</source>
        <translation>امتلأ…</translation>
    </message>
    <message>
        <source>Open it again…</source>
        <translation>فتحه من جديد…</translation>
    </message>
    <message>
        <source>Cancel it…</source>
        <translation>إلغاؤه…</translation>
    </message>
    <message>
        <source>Take back what was written</source>
        <translation>سحب ما كُتب</translation>
    </message>
    <message>
        <source>Go on with the new vacancy…</source>
        <translation>متابعة الشاغر الجديد…</translation>
    </message>
    <message numerus="yes">
        <source>%n vacancy(ies):</source>
        <translation>
            <numerusform>لا شواغر:</numerusform>
            <numerusform>شاغر واحد:</numerusform>
            <numerusform>شاغران:</numerusform>
            <numerusform>%n شواغر:</numerusform>
            <numerusform>%n شاغراً:</numerusform>
            <numerusform>%n شاغر:</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is offered yet.</source>
        <translation>لم يعرض شيئاً بعد.</translation>
    </message>
    <message>
        <source>Vacancies of the employer</source>
        <translation>شواغر صاحب العمل</translation>
    </message>
    <message>
        <source>Another office looks after this vacancy</source>
        <translation>يتابع هذا الشاغر مكتب آخر</translation>
    </message>
    <message>
        <source>The country hears of it once the ministry has verified the employer</source>
        <translation>يُعلن في كل البلد بعد أن تتحقق الوزارة من صاحب العمل</translation>
    </message>
    <message>
        <source>came back: {reason}</source>
        <translation>أُعيد: {reason}</translation>
    </message>
    <message>
        <source>waits for a supervisor</source>
        <translation>ينتظر مشرفاً</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>لا مكان</numerusform>
            <numerusform>مكان واحد</numerusform>
            <numerusform>مكانان</numerusform>
            <numerusform>%n أماكن</numerusform>
            <numerusform>%n مكاناً</numerusform>
            <numerusform>%n مكان</numerusform>
        </translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>حتى {day}</translation>
    </message>
</context>
<context>
    <name>EmployersPage</name>
    <message>
        <source>Employer</source>
        <translation>صاحب العمل</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Vacancies</source>
        <translation>الشواغر</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحال</translation>
    </message>
    <message>
        <source>Employers</source>
        <translation>أصحاب العمل</translation>
    </message>
    <message>
        <source>Who offers work, and what they offer</source>
        <translation>من يعرض عملاً، وما يعرضه</translation>
    </message>
    <message>
        <source>Written down; a supervisor looks at it.</source>
        <translation>كُتب؛ ينظر فيه مشرف.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search employers by name, number or telephone</source>
        <translation>ابحث عن صاحب عمل بالاسم أو الرقم أو الهاتف</translation>
    </message>
    <message>
        <source>Surveys…</source>
        <translation>المسوح…</translation>
    </message>
    <message>
        <source>New employer…</source>
        <translation>صاحب عمل جديد…</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>لا نتيجة</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%n نتائج</numerusform>
            <numerusform>%n نتيجة</numerusform>
            <numerusform>%n نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتيجة</translation>
    </message>
    <message>
        <source>Try fewer letters, or write the employer down (F2).</source>
        <translation>جرّب حروفاً أقل، أو اكتب صاحب العمل (F2).</translation>
    </message>
    <message>
        <source>No employers yet</source>
        <translation>لا أصحاب عمل بعد</translation>
    </message>
    <message>
        <source>Write down who offers work (F2), then what they offer (F6).</source>
        <translation>اكتب من يعرض عملاً (F2)، ثم ما يعرضه (F6).</translation>
    </message>
</context>
<context>
    <name>EndCohortDialog</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>ما يترتب</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>It follows from attendance and results. Space leaves somebody out; F2 says something else of them, with the reason, which the supervisor and the ministry read.</source>
        <translation>يترتب ذلك على الحضور والنتائج. مفتاح المسافة يستثني الشخص؛ وF2 لقول غير ذلك عنه مع السبب الذي يقرؤه المشرف والوزارة.</translation>
    </message>
    <message numerus="yes">
        <source>Say it of %n person(s)</source>
        <translation>
            <numerusform>تثبيته دون أحد</numerusform>
            <numerusform>تثبيته لشخص واحد</numerusform>
            <numerusform>تثبيته لشخصين</numerusform>
            <numerusform>تثبيته لـ%n أشخاص</numerusform>
            <numerusform>تثبيته لـ%n شخصًا</numerusform>
            <numerusform>تثبيته لـ%n شخص</numerusform>
        </translation>
    </message>
    <message>
        <source>End of the course</source>
        <translation>إنهاء الدورة</translation>
    </message>
    <message>
        <source>What follows for each</source>
        <translation>ما يترتب لكل شخص</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>مستثنى</translation>
    </message>
    <message>
        <source>said otherwise: “{reason}”</source>
        <translation>قيل غير ذلك: «{reason}»</translation>
    </message>
    <message>
        <source>Of this person is said</source>
        <translation>يُقال عن هذا الشخص</translation>
    </message>
    <message>
        <source>Reason, where it is not what follows</source>
        <translation>السبب، إن كان غير ما يترتب</translation>
    </message>
    <message>
        <source>What follows: {words}</source>
        <translation>ما يترتب: {words}</translation>
    </message>
    <message>
        <source>Nothing yet: leave out</source>
        <translation>لا شيء بعد: استثناء</translation>
    </message>
</context>
<context>
    <name>EnrolDialog</name>
    <message>
        <source>Enrol this desk</source>
        <translation>تعريف هذه الحاسبة لدى الوزارة</translation>
    </message>
    <message>
        <source>The ministry&apos;s letter holds an address and a one-time code for this desk.</source>
        <translation>في كتاب الوزارة عنوان ورمز يُستعمل مرة واحدة لهذه الحاسبة.</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>تعريف</translation>
    </message>
    <message>
        <source>Open the enrolment file…</source>
        <translation>افتح ملف التعريف…</translation>
    </message>
    <message>
        <source>Address of the ministry&apos;s service</source>
        <translation>عنوان خدمة الوزارة</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>رمز لمرة واحدة</translation>
    </message>
    <message>
        <source>As printed, in groups; it is used up by this</source>
        <translation>كما طُبع، في مجموعات؛ ويُستنفد بهذا الاستعمال</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Mihan</source>
        <translation>مهن</translation>
    </message>
    <message>
        <source>Ministry of Labour and Social Affairs</source>
        <translation>وزارة العمل والشؤون الاجتماعية</translation>
    </message>
    <message>
        <source>Leave the training, back to work</source>
        <translation>اترك التدريب وعد إلى العمل</translation>
    </message>
    <message>
        <source>Practise with invented people</source>
        <translation>التدرّب على بيانات وهمية</translation>
    </message>
    <message>
        <source>Works without a network. Everything is kept encrypted on this PC.</source>
        <translation>يعمل من دون شبكة، وكل شيء محفوظ مشفّراً على هذه الحاسبة.</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>Registered</source>
        <translation>سُجِّل</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>صُحِّح</translation>
    </message>
    <message>
        <source>Returned to be corrected</source>
        <translation>أُعيد للتصحيح</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>اعتُمد</translation>
    </message>
    <message>
        <source>Received by the ministry</source>
        <translation>استلمته الوزارة</translation>
    </message>
    <message>
        <source>Received and joined by the ministry</source>
        <translation>استلمته الوزارة ودمجته</translation>
    </message>
    <message>
        <source>Received by the ministry, two answers to be decided</source>
        <translation>استلمته الوزارة، وفيه جوابان ينبغي البتّ بينهما</translation>
    </message>
    <message>
        <source>Rejected by the ministry</source>
        <translation>رفضته الوزارة</translation>
    </message>
    <message>
        <source>Its batch was refused by the ministry</source>
        <translation>رفضت الوزارة حزمته</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>سُحب</translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation>أُعيد العمل به</translation>
    </message>
    <message>
        <source>The return was taken back</source>
        <translation>تُراجع عن الإعادة</translation>
    </message>
    <message>
        <source>Handed out to the person</source>
        <translation>سُلِّم إلى صاحبه</translation>
    </message>
    <message>
        <source>It was said whether another record is of the same person</source>
        <translation>بُيّن هل سجل آخر للشخص نفسه</translation>
    </message>
    <message>
        <source>A request of the person was written down</source>
        <translation>دُوِّن طلب من صاحب السجل</translation>
    </message>
    <message>
        <source>A request of the person was taken back</source>
        <translation>سُحب طلب من صاحب السجل</translation>
    </message>
    <message>
        <source>The ministry decided on a request</source>
        <translation>بتّت الوزارة في طلب</translation>
    </message>
    <message>
        <source>The ministry is asked whether the person is registered elsewhere</source>
        <translation>تُسأل الوزارة هل الشخص مسجّل في مكان آخر</translation>
    </message>
    <message>
        <source>The ministry said whether the person is registered elsewhere</source>
        <translation>أجابت الوزارة هل الشخص مسجّل في مكان آخر</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>غُيِّر</translation>
    </message>
</context>
<context>
    <name>FairDoor</name>
    <message>
        <source>Code, number or name</source>
        <translation>رمز أو رقم أو اسم</translation>
    </message>
    <message>
        <source>Code of the invitation, number of registration, or a name</source>
        <translation>رمز الدعوة أو رقم التسجيل أو اسم</translation>
    </message>
    <message>
        <source>Code in a picture…</source>
        <translation>رمز في صورة…</translation>
    </message>
    <message>
        <source>Pictures and PDF (*.png *.jpg *.jpeg *.webp *.bmp *.pdf)</source>
        <translation>صور وPDF (*.png *.jpg *.jpeg *.webp *.bmp *.pdf)</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>فتح صورة</translation>
    </message>
    <message>
        <source>No code is to be found in this picture.</source>
        <translation>لا يوجد رمز في هذه الصورة.</translation>
    </message>
</context>
<context>
    <name>FairPapers</name>
    <message>
        <source>Ministry of Labour and Social Affairs</source>
        <translation>وزارة العمل والشؤون الاجتماعية</translation>
    </message>
    <message>
        <source>Invitation to a job fair</source>
        <translation>دعوة إلى معرض تشغيل</translation>
    </message>
    <message>
        <source>When</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Your interview</source>
        <translation>مقابلتك</translation>
    </message>
    <message>
        <source>No time is kept: come when it suits you, and go to any stand.</source>
        <translation>بلا موعد محدد: تعال متى شئت، واقصد أي جناح.</translation>
    </message>
    <message>
        <source>Show this code at the entrance, on paper or on a telephone.</source>
        <translation>أبرز هذا الرمز عند المدخل، على الورق أو على الهاتف.</translation>
    </message>
    <message>
        <source>Coming costs nothing. Nobody may ask you for money.</source>
        <translation>الحضور مجاني، ولا يحق لأحد أن يطلب منك مالاً.</translation>
    </message>
</context>
<context>
    <name>Fairs</name>
    <message>
        <source>{name} is let in</source>
        <translation>دخل {name}</translation>
    </message>
    <message>
        <source>{name} came at {time}; nothing is written again. Is it somebody else? Ask who they are</source>
        <translation>دخل {name} الساعة {time}؛ لا يُكتب شيء ثانية. أهو شخص آخر؟ اسأله من هو</translation>
    </message>
    <message>
        <source>an invitation to another fair: {fair}</source>
        <translation>دعوة إلى معرض آخر: {fair}</translation>
    </message>
    <message>
        <source>the invitation of {name} was taken back: ask who they are</source>
        <translation>سُحبت دعوة {name}: اسأل من هو</translation>
    </message>
    <message>
        <source>nobody at this desk has this number</source>
        <translation>لا أحد بهذا الرقم لدى هذا المكتب</translation>
    </message>
    <message>
        <source>not read well: hold it to the reader again</source>
        <translation>لم يُقرأ جيداً: قرّبه من القارئ ثانية</translation>
    </message>
    <message>
        <source>Came: {came} of {invited} invited · uninvited: {walked} · without a record: {unnamed} · interviews: {interviews} · hired: {hired}</source>
        <translation>حضر {came} من {invited} مدعواً · بلا دعوة: {walked} · بلا سجل: {unnamed} · المقابلات: {interviews} · عُيّن: {hired}</translation>
    </message>
    <message>
        <source>held by {office}</source>
        <translation>يقيمه {office}</translation>
    </message>
    <message>
        <source>not today: nobody is let in</source>
        <translation>ليس اليوم: لا يدخل أحد</translation>
    </message>
    <message>
        <source>Whole fair: {came} of {invited} invited, {walked} uninvited, {unnamed} unnamed</source>
        <translation>المعرض كله: حضر {came} من {invited} مدعواً، و{walked} بلا دعوة، و{unnamed} بلا سجل</translation>
    </message>
    <message>
        <source>{group}: {came} came, {invited} invited</source>
        <translation>{group}: حضر {came}، ودُعي {invited}</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>نساء</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>رجال</translation>
    </message>
    <message>
        <source>Women or men: not known here</source>
        <translation>الجنس غير معروف هنا</translation>
    </message>
    <message>
        <source>Age {from_year} to {to_year}</source>
        <translation>العمر من {from_year} إلى {to_year}</translation>
    </message>
    <message>
        <source>Age to {to_year}</source>
        <translation>العمر حتى {to_year}</translation>
    </message>
    <message>
        <source>Age from {from_year}</source>
        <translation>العمر من {from_year} فأكثر</translation>
    </message>
    <message>
        <source>Age not known here</source>
        <translation>العمر غير معروف هنا</translation>
    </message>
    <message>
        <source>they met; the employer answers later</source>
        <translation>تقابلا ويجيب صاحب العمل لاحقاً</translation>
    </message>
    <message>
        <source>asked to a second interview</source>
        <translation>دُعي إلى مقابلة ثانية</translation>
    </message>
    <message>
        <source>was offered the work</source>
        <translation>عُرض عليه العمل</translation>
    </message>
    <message>
        <source>hired</source>
        <translation>عُيّن</translation>
    </message>
    <message>
        <source>not suitable</source>
        <translation>غير مناسب للعمل</translation>
    </message>
    <message>
        <source>declined by the person</source>
        <translation>اعتذر الشخص</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>تقابلا</translation>
    </message>
    <message>
        <source>Second interview</source>
        <translation>مقابلة ثانية</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>عُرض العمل</translation>
    </message>
    <message>
        <source>Hired</source>
        <translation>عُيّن</translation>
    </message>
    <message>
        <source>Not suitable</source>
        <translation>غير مناسب</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>اعتذر</translation>
    </message>
    <message>
        <source>came to the fair</source>
        <translation>حضر إلى المعرض</translation>
    </message>
    <message>
        <source>was interviewed</source>
        <translation>أُجريت معه مقابلة</translation>
    </message>
    <message>
        <source>what was said before was a mistake</source>
        <translation>ما قيل قبلاً كان خطأً</translation>
    </message>
    <message>
        <source>to be held</source>
        <translation>سيقام</translation>
    </message>
    <message>
        <source>over</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>ما قيل</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>المعرض</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>الجناح</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>العمل</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Undoes</source>
        <translation>يلغي</translation>
    </message>
    <message>
        <source>an earlier word</source>
        <translation>قولاً سابقاً</translation>
    </message>
    <message>
        <source>here since {time}</source>
        <translation>حضر الساعة {time}</translation>
    </message>
    <message>
        <source>here</source>
        <translation>حاضر</translation>
    </message>
    <message>
        <source>came at {time}</source>
        <translation>حضر الساعة {time}</translation>
    </message>
    <message>
        <source>came</source>
        <translation>حضر</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>مدعوّ</translation>
    </message>
    <message>
        <source>no longer expected</source>
        <translation>سُحبت دعوته</translation>
    </message>
    <message>
        <source>A job fair is held on {day}: {title}.</source>
        <translation>يقام معرض تشغيل في {day}: {title}.</translation>
    </message>
    <message>
        <source>The job fair of {day} is not held: {title}.</source>
        <translation>لن يقام معرض التشغيل في {day}: {title}.</translation>
    </message>
    <message>
        <source>What was said at a job fair came back: “{reason}”</source>
        <translation>أُعيد ما قيل في معرض التشغيل: «{reason}»</translation>
    </message>
    <message>
        <source>The ministry did not take what was said at a job fair: {why}</source>
        <translation>لم تقبل الوزارة ما قيل في معرض التشغيل: {why}</translation>
    </message>
</context>
<context>
    <name>FairsPage</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Without a record</source>
        <translation>بلا سجل</translation>
    </message>
    <message>
        <source>Interview kept</source>
        <translation>موعد المقابلة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>المقابلات</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>الجناح</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>صاحب العمل</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>مواعيد</translation>
    </message>
    <message>
        <source>Job fairs</source>
        <translation>معارض التشغيل</translation>
    </message>
    <message>
        <source>Who is expected, who came, and what came of their interviews</source>
        <translation>من يُنتظر ومن حضر وماذا نتج عن مقابلاتهم</translation>
    </message>
    <message>
        <source>One visitor without a record is counted.</source>
        <translation>عُدّ زائر بلا سجل.</translation>
    </message>
    <message>
        <source>Undone: the last word about this visitor holds no more.</source>
        <translation>تُراجِع عنه: لم يعد يصحّ آخر ما قيل عن هذا الزائر.</translation>
    </message>
    <message>
        <source>Written down, and their referral says that they are hired; a supervisor looks at both.</source>
        <translation>كُتب، وتقول إحالته إنه قُبل؛ ينظر المشرف في الأمرين.</translation>
    </message>
    <message>
        <source>Written down, and they are on the shortlist; a supervisor looks at both.</source>
        <translation>كُتب، وأُدرج في قائمة المرشحين؛ ينظر المشرف في الأمرين.</translation>
    </message>
    <message>
        <source>Written down, and their referral says that they were met; a supervisor looks at both.</source>
        <translation>كُتب، وتقول إحالته إن صاحب العمل قابله؛ ينظر المشرف في الأمرين.</translation>
    </message>
    <message>
        <source>Written down; a supervisor looks at it.</source>
        <translation>كُتب، ويطّلع عليه مشرف.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>حفظ القائمة</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved in {file}.</source>
        <translation>
            <numerusform>لم يُحفظ شيء في {file}.</numerusform>
            <numerusform>حُفظ سطر واحد في {file}.</numerusform>
            <numerusform>حُفظ سطران في {file}.</numerusform>
            <numerusform>حُفظت %n أسطر في {file}.</numerusform>
            <numerusform>حُفظ %n سطراً في {file}.</numerusform>
            <numerusform>حُفظ %n سطر في {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>أدخله</translation>
    </message>
    <message>
        <source>Interview…</source>
        <translation>المقابلة…</translation>
    </message>
    <message>
        <source>Without an invitation…</source>
        <translation>بلا دعوة…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>افتح صفحة الشخص</translation>
    </message>
    <message>
        <source>Print invitations…</source>
        <translation>اطبع الدعوات…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>احفظ…</translation>
    </message>
    <message>
        <source>Print the report…</source>
        <translation>اطبع التقرير…</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>المعرض</translation>
    </message>
    <message>
        <source>Visitors of the fair</source>
        <translation>زوار المعرض</translation>
    </message>
    <message>
        <source>Stands of the fair</source>
        <translation>أجنحة المعرض</translation>
    </message>
    <message>
        <source>No fair is known here</source>
        <translation>لا معرض معروفاً هنا</translation>
    </message>
    <message>
        <source>The ministry makes a fair; it stands here once this desk has received.</source>
        <translation>تُعدّ الوزارة المعرض، ويظهر هنا بعد أن يستلم هذا الجهاز.</translation>
    </message>
    <message>
        <source>Nobody is here yet</source>
        <translation>لم يحضر أحد بعد</translation>
    </message>
    <message>
        <source>Hold an invitation to the reader, or type a name.</source>
        <translation>قرّب دعوة من القارئ، أو اكتب اسماً.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>الحاضرون</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>الأجنحة</translation>
    </message>
    <message>
        <source>not invited</source>
        <translation>بلا دعوة</translation>
    </message>
</context>
<context>
    <name>FeedbackDialog</name>
    <message>
        <source>Tell the ministry</source>
        <translation>إبلاغ الوزارة</translation>
    </message>
    <message>
        <source>What hinders you, or what would help? It travels with the next batch. Please name nobody.</source>
        <translation>ما الذي يعيق عملك، أو ما الذي يسهّله؟ تُرسل الملاحظة مع الحزمة التالية. ويُرجى عدم ذكر اسم أحد.</translation>
    </message>
    <message>
        <source>Keep and send along</source>
        <translation>حفظ وإرسال مع الحزمة</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>ملاحظة جديدة</translation>
    </message>
    <message>
        <source>Answers ({n})</source>
        <translation>الأجوبة ({n})</translation>
    </message>
    <message>
        <source>Said before</source>
        <translation>ملاحظاتي السابقة</translation>
    </message>
    <message>
        <source>In a sentence or two</source>
        <translation>في جملة أو جملتين</translation>
    </message>
    <message>
        <source>Ctrl+Enter finishes</source>
        <translation>Ctrl+Enter للإنهاء</translation>
    </message>
    <message>
        <source>Add a picture of the page</source>
        <translation>إضافة صورة للصفحة</translation>
    </message>
    <message>
        <source>The picture as it will be sent</source>
        <translation>الصورة كما ستُرسل</translation>
    </message>
    <message>
        <source>This is the picture as it will be sent: people&apos;s data are bars.</source>
        <translation>هذه هي الصورة كما ستُرسل: حُجبت بيانات الأشخاص بأشرطة.</translation>
    </message>
    <message>
        <source>What you said before, and the answers</source>
        <translation>ملاحظاتي السابقة وأجوبتها</translation>
    </message>
    <message>
        <source>You have not said anything yet.</source>
        <translation>لم تُرسل أي ملاحظة بعد.</translation>
    </message>
    <message>
        <source>kept here, leaves with the next batch</source>
        <translation>محفوظة هنا، تُرسل مع الحزمة التالية</translation>
    </message>
    <message>
        <source>in a batch, on its way</source>
        <translation>في حزمة، في الطريق</translation>
    </message>
    <message>
        <source>received by the ministry</source>
        <translation>استلمتها الوزارة</translation>
    </message>
    <message>
        <source>not taken by the ministry</source>
        <translation>لم تقبلها الوزارة</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>أُجيب عنها</translation>
    </message>
    <message>
        <source>The ministry answers:</source>
        <translation>جواب الوزارة:</translation>
    </message>
</context>
<context>
    <name>FileStrip</name>
    <message>
        <source>{size} kB</source>
        <translation>{size} كيلوبايت</translation>
    </message>
    <message>
        <source>new</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Files of the record</source>
        <translation>ملفات السجل</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Where records stand</source>
        <translation>حالة السجلات</translation>
    </message>
    <message>
        <source>every state</source>
        <translation>كل الحالات</translation>
    </message>
    <message>
        <source>When records were saved</source>
        <translation>وقت حفظ السجلات</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>أي يوم</translation>
    </message>
    <message>
        <source>Who entered records</source>
        <translation>من أدخل السجلات</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Form of the records</source>
        <translation>استمارة السجلات</translation>
    </message>
    <message>
        <source>every form</source>
        <translation>كل الاستمارات</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>ترتيب القائمة</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>آخر ٧ أيام</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>آخر ٣٠ يوماً</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>هذه السنة</translation>
    </message>
    <message>
        <source>nearest and newest first</source>
        <translation>الأقرب فالأحدث</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>حسب الاسم</translation>
    </message>
    <message>
        <source>by state</source>
        <translation>حسب الحالة</translation>
    </message>
    <message>
        <source>by clerk</source>
        <translation>حسب الموظف</translation>
    </message>
    <message>
        <source>by time</source>
        <translation>حسب الوقت</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>First run</source>
        <translation>التشغيل الأول</translation>
    </message>
    <message>
        <source>Print a test page…</source>
        <translation>اطبع صفحة تجريبية…</translation>
    </message>
    <message>
        <source>Sent. Look at the page before you go on.</source>
        <translation>أُرسلت. انظر إلى الصفحة قبل أن تتابع.</translation>
    </message>
    <message>
        <source>Begin to work</source>
        <translation>ابدأ العمل</translation>
    </message>
    <message>
        <source>Practise first, with invented people</source>
        <translation>تدرّب أولاً مع أشخاص وهميين</translation>
    </message>
    <message>
        <source>It was shown once, before the program was closed. Make a new one: that one opens nothing then.</source>
        <translation>عُرض مرة واحدة قبل أن يُغلق البرنامج. اعمل رمزاً جديداً: القديم لن يفتح شيئاً بعده.</translation>
    </message>
    <message>
        <source>Plug in the stick with the enrolment file, drop the file here, or type what the letter says. You can do this later.</source>
        <translation>ضع ذاكرة USB التي عليها ملف التعريف، أو اسحب الملف إلى هنا، أو اكتب ما في الكتاب. يمكنك فعل ذلك لاحقاً.</translation>
    </message>
    <message>
        <source>Who looks after this office?</source>
        <translation>من يدير هذا المكتب؟</translation>
    </message>
    <message>
        <source>Keep this code in the safe</source>
        <translation>احفظ هذا الرمز في الخزنة</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>اختر لغتك</translation>
    </message>
    <message>
        <source>The ministry&apos;s letter</source>
        <translation>كتاب الوزارة</translation>
    </message>
    <message>
        <source>Of the window; each person chooses their own later.</source>
        <translation>لغة النافذة؛ ويختار كل شخص لغته فيما بعد.</translation>
    </message>
    <message>
        <source>The first person adds the others.</source>
        <translation>الشخص الأول يضيف الآخرين.</translation>
    </message>
    <message>
        <source>It opens the records when every password is lost. It is shown only now: print it.</source>
        <translation>يفتح السجلات حين تُفقد كل كلمات المرور. ولا يُعرض إلا الآن: اطبعه.</translation>
    </message>
    <message>
        <source>Step {n} of {steps}</source>
        <translation>الخطوة {n} من {steps}</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>الاسم الكامل</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>To sign in with; Latin letters are easiest</source>
        <translation>لتسجيل الدخول؛ الحروف اللاتينية أسهل</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Long is good: four words you can remember</source>
        <translation>الطويلة أفضل: أربع كلمات تتذكرها</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>كلمة المرور ثانيةً</translation>
    </message>
    <message>
        <source>Create the office</source>
        <translation>إنشاء المكتب</translation>
    </message>
    <message>
        <source>The office is being made…</source>
        <translation>يجري إنشاء المكتب…</translation>
    </message>
    <message>
        <source>Make a new recovery paper…</source>
        <translation>اعمل ورقة استرداد جديدة…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Does the printer print?</source>
        <translation>هل تعمل الطابعة؟</translation>
    </message>
    <message>
        <source>Receipts and letters are printed every day. Without a printer, go on: you can do this later.</source>
        <translation>تُطبع الإيصالات والكتب كل يوم. إن لم تكن هناك طابعة فتابع: يمكنك فعل ذلك لاحقاً.</translation>
    </message>
    <message>
        <source>This desk is ready</source>
        <translation>هذه الحاسبة جاهزة</translation>
    </message>
    <message>
        <source>The other people are added on the page “Office and users”.</source>
        <translation>يُضاف الآخرون في صفحة «المكتب والمستخدمون».</translation>
    </message>
    <message>
        <source>The ministry knows this desk as one of {office}.</source>
        <translation>تعرف الوزارة هذه الحاسبة على أنها من {office}.</translation>
    </message>
    <message>
        <source>The ministry does not know this desk yet: you can work, and send once it is enrolled (page “Office and users”).</source>
        <translation>لا تعرف الوزارة هذه الحاسبة بعد: يمكنك العمل، والإرسال بعد تعريفها (صفحة «المكتب والمستخدمون»).</translation>
    </message>
</context>
<context>
    <name>FittingPage</name>
    <message>
        <source>Band</source>
        <translation>الشريحة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Without a name yet</source>
        <translation>بلا اسم بعد</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>النقاط</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>الملاءمة</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>أُحيل</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>Who fits a vacancy</source>
        <translation>من يناسب شاغرًا</translation>
    </message>
    <message>
        <source>That you looked at these people is written in the log.</source>
        <translation>يُسجَّل في السجل أنك اطّلعت على هؤلاء.</translation>
    </message>
    <message>
        <source>{name} is on the shortlist.</source>
        <translation>أُدرج {name} في قائمة المرشحين.</translation>
    </message>
    <message>
        <source>band {band}</source>
        <translation>الشريحة {band}</translation>
    </message>
    <message>
        <source>points: {n}</source>
        <translation>النقاط: {n}</translation>
    </message>
    <message>
        <source>fits: {score}</source>
        <translation>الملاءمة: {score}</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>حفظ القائمة</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved in {file}.</source>
        <translation>
            <numerusform>لم يُحفظ أي سطر في {file}.</numerusform>
            <numerusform>حُفظ سطر واحد في {file}.</numerusform>
            <numerusform>حُفظ سطران في {file}.</numerusform>
            <numerusform>حُفظت %n أسطر في {file}.</numerusform>
            <numerusform>حُفظ %n سطرًا في {file}.</numerusform>
            <numerusform>حُفظ %n سطر في {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered at another desk</source>
        <translation>مسجَّل في حاسبة أخرى</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>فتح الشخص</translation>
    </message>
    <message>
        <source>Put on the shortlist</source>
        <translation>إدراج في قائمة المرشحين</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>طباعة القائمة…</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>حفظ القائمة…</translation>
    </message>
    <message>
        <source>Back to the vacancies</source>
        <translation>العودة إلى الشواغر</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>اسم أو رقم</translation>
    </message>
    <message>
        <source>Find among these people</source>
        <translation>البحث بين هؤلاء</translation>
    </message>
    <message>
        <source>People for the vacancy, by bands</source>
        <translation>المناسبون للشاغر، بحسب الشرائح</translation>
    </message>
    <message>
        <source>Nobody fits yet</source>
        <translation>لا أحد مناسب بعد</translation>
    </message>
    <message>
        <source>Nobody&apos;s occupation or skills are near what is asked for.</source>
        <translation>لا أحد تقترب مهنته أو مهاراته مما هو مطلوب.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>Try fewer letters.</source>
        <translation>جرّب حروفًا أقل.</translation>
    </message>
    <message>
        <source>Nobody is sent there any more: the vacancy is over.</source>
        <translation>لا يُرسل إليه أحد بعد الآن: انتهى الشاغر.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are still to be looked at.</source>
        <translation>
            <numerusform>لا سجلات تنتظر الاطلاع.</numerusform>
            <numerusform>سجل واحد لم يُطَّلع عليه بعد.</numerusform>
            <numerusform>سجلان لم يُطَّلع عليهما بعد.</numerusform>
            <numerusform>%n سجلات لم يُطَّلع عليها بعد.</numerusform>
            <numerusform>%n سجلًا لم يُطَّلع عليه بعد.</numerusform>
            <numerusform>%n سجل لم يُطَّلع عليه بعد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered at another desk of this office: {desk}</source>
        <translation>مسجَّل في حاسبة أخرى في هذا المكتب: {desk}</translation>
    </message>
    <message>
        <source>People of this desk. Those of the whole office are compared at the supervisor&apos;s machine: {machine}</source>
        <translation>المسجَّلون في هذه الحاسبة. أما جميع من في المكتب فيُقارَنون في حاسبة المشرف: {machine}</translation>
    </message>
    <message>
        <source>People of this desk, and of the desks of this office that hand over to it.</source>
        <translation>المسجَّلون في هذه الحاسبة وفي حاسبات المكتب التي تسلّم إليها.</translation>
    </message>
    <message>
        <source>A vacancy</source>
        <translation>شاغر</translation>
    </message>
    <message>
        <source>Ordered by how well they fit, in bands of {width} of 100. Only inside a band do points of priority order people, then the fit itself, then the day of registration.</source>
        <translation>الترتيب بحسب الملاءمة، في شرائح من {width} من مئة. داخل الشريحة فقط ترتّب نقاطُ الأولوية الأشخاصَ، ثم الملاءمة نفسها، ثم تاريخ التسجيل.</translation>
    </message>
    <message>
        <source>The first {n} are shown.</source>
        <translation>يُعرض أول {n}.</translation>
    </message>
    <message>
        <source>Weights: those to start from (default).</source>
        <translation>الأوزان: أوزان البداية (افتراضية).</translation>
    </message>
</context>
<context>
    <name>FollowUps</name>
    <message>
        <source>reached</source>
        <translation>تم الوصول إليه</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>لا يجيب</translation>
    </message>
    <message>
        <source>switched off or out of reach</source>
        <translation>الهاتف مغلق أو خارج التغطية</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>رقم خاطئ</translation>
    </message>
    <message>
        <source>asks to be called on another day</source>
        <translation>يطلب الاتصال في يوم آخر</translation>
    </message>
    <message>
        <source>does not want to be called</source>
        <translation>لا يريد أن يُتصل به</translation>
    </message>
    <message>
        <source>moved away, not to be found</source>
        <translation>انتقل ولا يُعرف أين</translation>
    </message>
    <message>
        <source>has died</source>
        <translation>متوفى</translation>
    </message>
    <message>
        <source>opened again</source>
        <translation>فُتحت من جديد</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>لم يحن موعدها</translation>
    </message>
    <message>
        <source>due</source>
        <translation>حان موعدها</translation>
    </message>
    <message>
        <source>late</source>
        <translation>متأخرة</translation>
    </message>
    <message>
        <source>to be called again</source>
        <translation>يُتصل به لاحقاً</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>أجاب</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلقة</translation>
    </message>
    <message>
        <source>not reached in time</source>
        <translation>لم يُتوصَّل إليه في الموعد</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>الوجبة</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>Called on</source>
        <translation>يوم الاتصال</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>To be called again on</source>
        <translation>يُتصل به ثانية في</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>works: {works}, in the field of the course: {in_field}</source>
        <translation>يعمل: {works}، في مجال الدورة: {in_field}</translation>
    </message>
    <message>
        <source>an earlier answer</source>
        <translation>جواب سابق</translation>
    </message>
</context>
<context>
    <name>FollowUpsPage</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>بلا اسم</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>الوجبة</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>التأخر</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>متابعة الخريجين</translation>
    </message>
    <message>
        <source>Graduates who are asked what became of them, months after their course</source>
        <translation>خريجون يُسألون عن حالهم بعد أشهر من دورتهم</translation>
    </message>
    <message>
        <source>Taken back: this graduate is called again.</source>
        <translation>سُحبت النتيجة: يُتصل بهذا الخريج من جديد.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>حفظ القائمة</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved in {file}.</source>
        <translation>
            <numerusform>لم يُحفظ شيء في {file}.</numerusform>
            <numerusform>حُفظ سطر واحد في {file}.</numerusform>
            <numerusform>حُفظ سطران في {file}.</numerusform>
            <numerusform>حُفظت %n أسطر في {file}.</numerusform>
            <numerusform>حُفظ %n سطراً في {file}.</numerusform>
            <numerusform>حُفظ %n سطر في {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Written down; a supervisor looks at it.</source>
        <translation>دُوّنت النتيجة؛ ويراجعها المشرف.</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>فتح صفحة الشخص</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>سحب النتيجة</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>طباعة القائمة…</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>حفظ القائمة…</translation>
    </message>
    <message>
        <source>Graduates to be called</source>
        <translation>الخريجون المطلوب الاتصال بهم</translation>
    </message>
    <message>
        <source>Every cohort</source>
        <translation>كل الوجبات</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>للاتصال الآن</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقاً</translation>
    </message>
    <message>
        <source>Done and closed</source>
        <translation>المنتهية والمغلقة</translation>
    </message>
    <message>
        <source>late: {count}</source>
        <translation>المتأخرة: {count}</translation>
    </message>
    <message>
        <source>Graduates stand here three, six and twelve months after they completed a course.</source>
        <translation>يظهر الخريجون هنا بعد ثلاثة وستة واثني عشر شهراً من إكمال الدورة.</translation>
    </message>
    <message>
        <source>Nobody is to be called today</source>
        <translation>لا أحد للاتصال به اليوم</translation>
    </message>
    <message>
        <source>Whoever did not answer stands here until the day on which they are called again.</source>
        <translation>من لم يُجب يبقى هنا إلى يوم الاتصال به ثانية.</translation>
    </message>
    <message>
        <source>Nobody is to be called later</source>
        <translation>لا أحد للاتصال به لاحقاً</translation>
    </message>
    <message>
        <source>No round is over yet</source>
        <translation>لم ينتهِ أي موعد بعد</translation>
    </message>
    <message>
        <source>Whoever answered, or is not called any more, stands here.</source>
        <translation>من أجاب، أو لم يعد يُتصل به، يظهر هنا.</translation>
    </message>
    <message>
        <source>Correct the answers…</source>
        <translation>تصحيح الأجوبة…</translation>
    </message>
    <message>
        <source>Open it again…</source>
        <translation>إعادة فتح المتابعة…</translation>
    </message>
    <message>
        <source>What came of the call…</source>
        <translation>نتيجة الاتصال…</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>في {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>اليوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يوماً</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>This needs an answer.</source>
        <translation>هذا السؤال يحتاج إلى جواب.</translation>
    </message>
    <message>
        <source>This answer does not fit. Please check it.</source>
        <translation>هذا الجواب غير مناسب. يُرجى التحقق منه.</translation>
    </message>
    <message>
        <source>This answer is unusual. Please check it.</source>
        <translation>هذا الجواب غير مألوف. يرجى التأكد منه.</translation>
    </message>
    <message>
        <source>Please write a number, such as 12.5.</source>
        <translation>اكتب رقماً، مثل 12.5.</translation>
    </message>
    <message>
        <source>Please write a whole number, such as 12.</source>
        <translation>اكتب عدداً صحيحاً، مثل 12.</translation>
    </message>
    <message>
        <source>This number is too large.</source>
        <translation>هذا الرقم كبير جداً.</translation>
    </message>
    <message>
        <source>Please write a date as day/month/year, such as 25/3/1990.</source>
        <translation>اكتب التاريخ يوم/شهر/سنة، مثل 25/3/1990.</translation>
    </message>
    <message>
        <source>Please write month/year, such as 3/1990.</source>
        <translation>اكتب الشهر/السنة، مثل 3/1990.</translation>
    </message>
    <message>
        <source>Please write a year with four digits, such as 1990.</source>
        <translation>اكتب السنة بأربعة أرقام، مثل 1990.</translation>
    </message>
    <message>
        <source>Please write a time, such as 14:30.</source>
        <translation>اكتب الوقت، مثل 14:30.</translation>
    </message>
    <message>
        <source>This number lies outside the range.</source>
        <translation>هذا الرقم خارج المدى.</translation>
    </message>
    <message>
        <source>Every line needs its place in the order.</source>
        <translation>كل سطر يحتاج إلى موضعه في الترتيب.</translation>
    </message>
    <message>
        <source>This file is too large. Files up to 5 MB can be kept.</source>
        <translation>هذا الملف كبير جداً. يمكن حفظ ملفات حتى 5 ميغابايت.</translation>
    </message>
    <message>
        <source>This file could not be read.</source>
        <translation>تعذّرت قراءة هذا الملف.</translation>
    </message>
    <message>
        <source>This file is empty. Choose another one.</source>
        <translation>هذا الملف فارغ. اختر ملفاً آخر.</translation>
    </message>
    <message>
        <source>This kind of file is not kept. Use a picture, a PDF or a recording.</source>
        <translation>هذا النوع من الملفات لا يُحفظ. استعمل صورة أو ملف PDF أو تسجيلاً صوتياً.</translation>
    </message>
    <message>
        <source>No bar code was found in this picture. Take it nearer and straighter.</source>
        <translation>لم يُعثر على رمز شريطي في هذه الصورة. التقطها عن قرب وباستقامة.</translation>
    </message>
    <message>
        <source>A path needs two points, an area three.</source>
        <translation>يحتاج المسار إلى نقطتين والمساحة إلى ثلاث.</translation>
    </message>
    <message>
        <source>Nothing that could be pasted here was copied.</source>
        <translation>لم يُنسخ شيء يمكن لصقه هنا.</translation>
    </message>
    <message>
        <source>This file is not here any more. Choose it again, or remove it.</source>
        <translation>هذا الملف لم يعد هنا. اختره مرة أخرى أو أزله.</translation>
    </message>
    <message>
        <source>The file is still being prepared. Wait a moment.</source>
        <translation>ما زال الملف قيد التحضير. انتظر لحظة.</translation>
    </message>
    <message>
        <source>This picture is too large. Make it smaller and choose it again.</source>
        <translation>هذه الصورة كبيرة جداً. صغّرها واخترها مرة أخرى.</translation>
    </message>
    <message>
        <source>This is not a picture, whatever its name. Use JPEG or PNG.</source>
        <translation>هذه ليست صورة مهما كان اسمها. استعمل JPEG أو PNG.</translation>
    </message>
    <message>
        <source>This is not a sound recording. Use WAV, MP3 or M4A.</source>
        <translation>هذا ليس تسجيلاً صوتياً. استعمل WAV أو MP3 أو M4A.</translation>
    </message>
    <message>
        <source>This answer cannot be changed.</source>
        <translation>لا يمكن تغيير هذا الجواب.</translation>
    </message>
    <message>
        <source>This is too long to be kept. Please shorten it.</source>
        <translation>هذا أطول مما يمكن حفظه. يُرجى اختصاره.</translation>
    </message>
    <message>
        <source>With this answer “{question}” becomes too long to be kept. Please shorten it.</source>
        <translation>بهذه الإجابة يصبح «{question}» أطول مما يمكن حفظه. يُرجى اختصارها.</translation>
    </message>
    <message>
        <source>This asks for more entries than a form can hold.</source>
        <translation>يتطلب هذا مدخلات أكثر مما تتسع له الاستمارة.</translation>
    </message>
    <message>
        <source>A rule of this form takes too long with this answer, and it was not taken. Tell the ministry.</source>
        <translation>تستغرق قاعدة في هذه الاستمارة وقتاً طويلاً مع هذه الإجابة، فلم تُؤخذ. أخبر الوزارة.</translation>
    </message>
    <message>
        <source>The form&apos;s calculations never come to rest with this answer, and it was not taken. Tell the ministry.</source>
        <translation>لا تستقر حسابات الاستمارة مع هذه الإجابة، فلم تُؤخذ. أخبر الوزارة.</translation>
    </message>
    <message>
        <source>The text was too long. The first {value} letters were kept.</source>
        <translation>النص أطول من اللازم. حُفظت أول {value} حرف منه.</translation>
    </message>
    <message>
        <source>Emoji were left out: no paper or card can hold them.</source>
        <translation>حُذفت الرموز التعبيرية، إذ لا يمكن طباعتها على الأوراق والبطاقات.</translation>
    </message>
    <message>
        <source>Signs that nobody can see were left out.</source>
        <translation>حُذفت علامات لا تُرى.</translation>
    </message>
    <message>
        <source>The year {value} is unusual. Please check it.</source>
        <translation>السنة {value} غير مألوفة. يُرجى التحقق منها.</translation>
    </message>
    <message>
        <source>“{value}” is none of the choices; the answer stayed as it was.</source>
        <translation>«{value}» ليس من الخيارات، وبقي الجواب كما كان.</translation>
    </message>
    <message>
        <source>The answer was taken away, because the list does not offer it any more. Please choose again.</source>
        <translation>أُزيل الجواب لأن القائمة لم تعد تعرضه. يُرجى الاختيار من جديد.</translation>
    </message>
    <message>
        <source>required</source>
        <translation>مطلوب</translation>
    </message>
    <message>
        <source>The supervisor: {words}</source>
        <translation>المشرف: {words}</translation>
    </message>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>غير مكتمل</translation>
    </message>
    <message>
        <source>done</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>has problems</source>
        <translation>فيه أخطاء</translation>
    </message>
    <message>
        <source>Sections of the form</source>
        <translation>أقسام الاستمارة</translation>
    </message>
    <message>
        <source>All on one page</source>
        <translation>الكل في صفحة واحدة</translation>
    </message>
    <message>
        <source>Next: {section}</source>
        <translation>التالي: {section}</translation>
    </message>
    <message>
        <source>Back: {section}</source>
        <translation>السابق: {section}</translation>
    </message>
    <message>
        <source>More about this question</source>
        <translation>المزيد عن هذا السؤال</translation>
    </message>
    <message>
        <source>Type to search, or press F4</source>
        <translation>اكتب للبحث أو اضغط F4</translation>
    </message>
    <message>
        <source>Type to search</source>
        <translation>اكتب للبحث</translation>
    </message>
    <message>
        <source>Chosen: {labels}</source>
        <translation>المختار: {labels}</translation>
    </message>
    <message>
        <source>Clear the answer</source>
        <translation>محو الجواب</translation>
    </message>
    <message>
        <source>Add: {label}</source>
        <translation>إضافة: {label}</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>مدخل</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Removed: {label}</source>
        <translation>أُزيل: {label}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>لا شيء هنا بعد.</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>المدخلات</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>اختيار ملف آخر…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Show large</source>
        <translation>عرض مكبّر</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>تدوير</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Just scanned: {file}</source>
        <translation>مُسح الآن: {file}</translation>
    </message>
    <message>
        <source>Use this file</source>
        <translation>استعمال هذا الملف</translation>
    </message>
    <message>
        <source>{count} kB</source>
        <translation>{count} كيلوبايت</translation>
    </message>
    <message>
        <source>Files that the form asks for</source>
        <translation>الملفات التي تطلبها الاستمارة</translation>
    </message>
    <message>
        <source>Files: {here} of {all} here</source>
        <translation>الملفات: {here} من {all}</translation>
    </message>
    <message>
        <source>No file yet. Choose one, paste it, or drop it here.</source>
        <translation>لا ملف بعد. اختر ملفاً أو الصقه أو أفلته هنا.</translation>
    </message>
    <message>
        <source>Signed on paper…</source>
        <translation>التوقيع على الورق…</translation>
    </message>
    <message>
        <source>Who signed, where the paper is kept, and why</source>
        <translation>من وقّع، وأين تُحفظ الورقة، ولماذا</translation>
    </message>
    <message>
        <source>Signed on paper, not here</source>
        <translation>وُقّع على الورق، لا هنا</translation>
    </message>
    <message>
        <source>Keep this statement</source>
        <translation>حفظ هذا البيان</translation>
    </message>
    <message>
        <source>Take the last stroke back</source>
        <translation>التراجع عن آخر خط</translation>
    </message>
    <message>
        <source>Read from a picture…</source>
        <translation>قراءة من صورة…</translation>
    </message>
    <message>
        <source>Or the middle of a district: type to search</source>
        <translation>أو مركز قضاء: اكتب للبحث</translation>
    </message>
    <message>
        <source>This place is outside Iraq. Is it right?</source>
        <translation>هذا الموقع خارج العراق. هل هو صحيح؟</translation>
    </message>
    <message>
        <source>Rough place, true to about {kilometres} km</source>
        <translation>موقع تقريبي، بدقة {kilometres} كم تقريباً</translation>
    </message>
    <message>
        <source>Remove the point</source>
        <translation>إزالة النقطة</translation>
    </message>
    <message>
        <source>First answer the question above.</source>
        <translation>أجب أولاً عن السؤال أعلاه.</translation>
    </message>
    <message>
        <source>{given} of {most}</source>
        <translation>{given} من {most}</translation>
    </message>
    <message>
        <source>Listen: {name}</source>
        <translation>استماع: {name}</translation>
    </message>
    <message>
        <source>Watch: {name}</source>
        <translation>مشاهدة: {name}</translation>
    </message>
    <message>
        <source>The recording {name} did not come with the form.</source>
        <translation>التسجيل {name} لم يرد مع الاستمارة.</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>فتح في المتصفح</translation>
    </message>
    <message>
        <source>This leads out of the office&apos;s program to:
{address}</source>
        <translation>يقود هذا خارج برنامج الدائرة إلى:
{address}</translation>
    </message>
    <message>
        <source>Why is this question so?</source>
        <translation>لماذا هذا السؤال هكذا؟</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>لماذا؟</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>Go to the question</source>
        <translation>الانتقال إلى السؤال</translation>
    </message>
    <message>
        <source>{label} — not asked now</source>
        <translation>{label} — لا يُسأل الآن</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Write a place as 33.3152 and 44.3661, or in degrees and minutes.</source>
        <translation>اكتب الموقع هكذا: 33.3152 و44.3661، أو بالدرجات والدقائق.</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>تحريك إلى أعلى</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>تحريك إلى أسفل</translation>
    </message>
    <message>
        <source>Keep this order</source>
        <translation>إبقاء هذا الترتيب</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move the marked line.</source>
        <translation>Alt مع السهمين يحرك السطر المحدد.</translation>
    </message>
    <message>
        <source>Yes, I confirm</source>
        <translation>نعم، أؤكد</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>اختيار ملف…</translation>
    </message>
    <message>
        <source>Being prepared…</source>
        <translation>قيد التحضير…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>صور</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>كل الملفات</translation>
    </message>
    <message>
        <source>Sign or draw here</source>
        <translation>وقّع أو ارسم هنا</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>خط العرض</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>خط الطول</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>يوم/شهر/سنة</translation>
    </message>
    <message>
        <source>month/year</source>
        <translation>شهر/سنة</translation>
    </message>
    <message>
        <source>year</source>
        <translation>سنة</translation>
    </message>
    <message>
        <source>Open the calendar (F4)</source>
        <translation>فتح التقويم (F4)</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
</context>
<context>
    <name>FormAboutDialog</name>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>حفظ (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Leave; the draft is kept</source>
        <translation>مغادرة؛ تُحفظ المسودة</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) need attention; the first is shown.</source>
        <translation>
            <numerusform>لا إجابة تحتاج إلى انتباه.</numerusform>
            <numerusform>إجابة واحدة تحتاج إلى انتباه؛ وهي معروضة.</numerusform>
            <numerusform>إجابتان تحتاجان إلى انتباه؛ تُعرض الأولى.</numerusform>
            <numerusform>%n إجابات تحتاج إلى انتباه؛ تُعرض الأولى.</numerusform>
            <numerusform>%n إجابة تحتاج إلى انتباه؛ تُعرض الأولى.</numerusform>
            <numerusform>%n إجابة تحتاج إلى انتباه؛ تُعرض الأولى.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormAddingPage</name>
    <message>
        <source>Add a form</source>
        <translation>إضافة استمارة</translation>
    </message>
    <message>
        <source>Forms (*.xlsx *.xls *.xml)</source>
        <translation>استمارات (*.xlsx *.xls *.xml)</translation>
    </message>
    <message>
        <source>The form “{title}” may be filled now.</source>
        <translation>يمكن ملء استمارة «{title}» الآن.</translation>
    </message>
</context>
<context>
    <name>HandOutDialog</name>
    <message>
        <source>Hand out everything that is kept</source>
        <translation>تسليم كل ما هو محفوظ</translation>
    </message>
    <message>
        <source>{name} gets one file: the whole record to read in Arabic, Kurdish and English, the same for machines, and every picture. It is not sealed: save it on the person&apos;s own stick, or print it and delete it. That you handed it out is written in the log.</source>
        <translation>يتسلم {name} ملفاً واحداً: السجل كله مقروءاً بالعربية والكردية والإنجليزية، ونسخة تقرؤها البرامج، وكل الصور. الملف غير مختوم: احفظه على ذاكرة صاحبه، أو اطبعه ثم احذفه. ويُدوَّن في سجل الأعمال أنك سلّمته.</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>حفظ الملف…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Who asks for it</source>
        <translation>من يطلبه</translation>
    </message>
    <message>
        <source>Who they are was seen by</source>
        <translation>بمَ ثبتت هويته</translation>
    </message>
    <message>
        <source>The file is saved.</source>
        <translation>حُفظ الملف.</translation>
    </message>
    <message>
        <source>Save everything that is kept</source>
        <translation>حفظ كل ما هو محفوظ في ملف</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message numerus="yes">
        <source>%n record(s) are sealed for the supervisor.</source>
        <translation>
            <numerusform>لم يُختم أي سجل.</numerusform>
            <numerusform>خُتم سجل واحد للمشرف.</numerusform>
            <numerusform>خُتم سجلان للمشرف.</numerusform>
            <numerusform>خُتمت %n سجلات للمشرف.</numerusform>
            <numerusform>خُتم %n سجلاً للمشرف.</numerusform>
            <numerusform>خُتم %n سجل للمشرف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hand-over(s) arrived.</source>
        <translation>
            <numerusform>لم يصل أي تسليم.</numerusform>
            <numerusform>وصل تسليم واحد.</numerusform>
            <numerusform>وصل تسليمان.</numerusform>
            <numerusform>وصلت %n تسليمات.</numerusform>
            <numerusform>وصل %n تسليماً.</numerusform>
            <numerusform>وصل %n تسليم.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to hand over, nothing new.</source>
        <translation>لا شيء للتسليم ولا جديد.</translation>
    </message>
    <message>
        <source>The supervisor&apos;s machine does not answer; what is sealed for it waits for the next time.</source>
        <translation>لا تجيب حاسبة المشرف؛ وما خُتم لها ينتظر المرة القادمة.</translation>
    </message>
</context>
<context>
    <name>HandOverCard</name>
    <message>
        <source>Hand over</source>
        <translation>تسليم</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Save for the supervisor…</source>
        <translation>حفظ للمشرف…</translation>
    </message>
    <message>
        <source>Read the answer…</source>
        <translation>قراءة الجواب…</translation>
    </message>
    <message>
        <source>Supervisor&apos;s machine…</source>
        <translation>حاسبة المشرف…</translation>
    </message>
    <message>
        <source>Read its card…</source>
        <translation>قراءة بطاقتها…</translation>
    </message>
    <message>
        <source>Take records back…</source>
        <translation>استرجاع السجلات…</translation>
    </message>
    <message>
        <source>Forget this machine…</source>
        <translation>ترك هذه الحاسبة…</translation>
    </message>
    <message>
        <source>The file by which that machine is known where no network leads</source>
        <translation>الملف الذي تُعرف به تلك الحاسبة حيث لا شبكة</translation>
    </message>
    <message>
        <source>Parts handed over</source>
        <translation>الأجزاء المسلَّمة</translation>
    </message>
    <message>
        <source>Hand over to the supervisor</source>
        <translation>التسليم إلى المشرف</translation>
    </message>
    <message>
        <source>If supervisors work at another machine of this office, connect this desk with it.</source>
        <translation>إن كان المشرفون يعملون على حاسبة أخرى في هذا المكتب فاربط هذه الحاسبة بها.</translation>
    </message>
    <message>
        <source>What waits here is decided on at {name} ({address}).</source>
        <translation>ما ينتظر هنا يُبتّ فيه على {name} ({address}).</translation>
    </message>
    <message>
        <source>by file</source>
        <translation>بالملف</translation>
    </message>
    <message>
        <source>This desk hands over to the supervisor&apos;s machine now.</source>
        <translation>هذه الحاسبة تسلّم الآن إلى حاسبة المشرف.</translation>
    </message>
    <message numerus="yes">
        <source>Take %n record(s) back from the supervisor&apos;s machine?</source>
        <translation>
            <numerusform>ألا يُسترجع أي سجل من حاسبة المشرف؟</numerusform>
            <numerusform>أيُسترجع سجل واحد من حاسبة المشرف؟</numerusform>
            <numerusform>أيُسترجع سجلان من حاسبة المشرف؟</numerusform>
            <numerusform>أتُسترجع %n سجلات من حاسبة المشرف؟</numerusform>
            <numerusform>أيُسترجع %n سجلاً من حاسبة المشرف؟</numerusform>
            <numerusform>أيُسترجع %n سجل من حاسبة المشرف؟</numerusform>
        </translation>
    </message>
    <message>
        <source>They wait at this desk again, can be corrected and are handed over anew. Do this only when that machine is lost, or the files never got there. Should the old hand-over reach the ministry all the same, every record is still registered once.</source>
        <translation>تنتظر من جديد على هذه الحاسبة، ويمكن تصحيحها، ثم تُسلَّم مرة أخرى. لا تفعل ذلك إلا إذا فُقدت تلك الحاسبة أو لم تصل الملفات إليها. وإن وصل التسليم القديم إلى الوزارة مع ذلك، فكل سجل يُسجَّل مرة واحدة.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>استرجاع</translation>
    </message>
    <message>
        <source>The records wait here again.</source>
        <translation>السجلات تنتظر هنا من جديد.</translation>
    </message>
    <message>
        <source>Forget {name}?</source>
        <translation>أتُترك {name}؟</translation>
    </message>
    <message>
        <source>From then on records are approved at this desk, by its own supervisors. To hand over again, connect it with a new code or a card.</source>
        <translation>من بعدها تُعتمد السجلات على هذه الحاسبة، ويعتمدها مشرفوها. وللتسليم من جديد اربطها برمز جديد أو ببطاقة.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>ترك</translation>
    </message>
    <message>
        <source>This desk hands over to nobody any more; its records are approved here.</source>
        <translation>لم تعد هذه الحاسبة تسلّم إلى أحد؛ سجلاتها تُعتمد هنا.</translation>
    </message>
    <message>
        <source>A folder or a stick</source>
        <translation>مجلد أو ذاكرة</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are written. Carry them to the supervisor&apos;s machine.</source>
        <translation>
            <numerusform>لم يُكتب أي ملف.</numerusform>
            <numerusform>كُتب ملف واحد. احمله إلى حاسبة المشرف.</numerusform>
            <numerusform>كُتب ملفان. احملهما إلى حاسبة المشرف.</numerusform>
            <numerusform>كُتبت %n ملفات. احملها إلى حاسبة المشرف.</numerusform>
            <numerusform>كُتب %n ملفاً. احملها إلى حاسبة المشرف.</numerusform>
            <numerusform>كُتب %n ملف. احملها إلى حاسبة المشرف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the answer</source>
        <translation>قراءة الجواب</translation>
    </message>
    <message>
        <source>Read the card</source>
        <translation>قراءة البطاقة</translation>
    </message>
    <message>
        <source>Mihan files (*.mihan)</source>
        <translation>ملفات مهن (*.mihan)</translation>
    </message>
    <message>
        <source>It was read.</source>
        <translation>قُرئ.</translation>
    </message>
    <message>
        <source>Everything in it was here already; nothing changed.</source>
        <translation>كل ما فيه كان هنا؛ لم يتغير شيء.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>What happened (Shift+F5)</source>
        <translation>ما الجديد (Shift+F5)</translation>
    </message>
    <message>
        <source>Language of the window (F9)</source>
        <translation>لغة النافذة (F9)</translation>
    </message>
    <message>
        <source>Settings (F10)</source>
        <translation>الإعدادات (F10)</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>المساعدة (F1)</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>ابحث في المساعدة</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>المحتويات</translation>
    </message>
    <message>
        <source>Page of the help</source>
        <translation>صفحة المساعدة</translation>
    </message>
    <message>
        <source>No page of the help says this.</source>
        <translation>لا توجد صفحة مساعدة فيها هذه الكلمات.</translation>
    </message>
</context>
<context>
    <name>HistoryPart</name>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>After</source>
        <translation>بعد</translation>
    </message>
    <message>
        <source>History</source>
        <translation>تاريخ التغييرات</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>لا تغييرات</numerusform>
            <numerusform>تغيير واحد</numerusform>
            <numerusform>تغييران</numerusform>
            <numerusform>%n تغييرات</numerusform>
            <numerusform>%n تغييراً</numerusform>
            <numerusform>%n تغيير</numerusform>
        </translation>
    </message>
    <message>
        <source>What happened to the record</source>
        <translation>ما حدث للسجل</translation>
    </message>
    <message>
        <source>Answers that were changed</source>
        <translation>الأجوبة التي تغيّرت</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) changed</source>
        <translation>
            <numerusform>لم يتغير جواب</numerusform>
            <numerusform>تغيّر جواب واحد</numerusform>
            <numerusform>تغيّر جوابان</numerusform>
            <numerusform>تغيّرت %n أجوبة</numerusform>
            <numerusform>تغيّر %n جواباً</numerusform>
            <numerusform>تغيّر %n جواب</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>My work</source>
        <translation>عملي</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>للمتابعة</translation>
    </message>
    <message>
        <source>Drafts of mine and records that came back to me</source>
        <translation>مسوداتي والسجلات التي أُعيدت إليّ</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>ما التالي</translation>
    </message>
    <message>
        <source>Nothing is left over</source>
        <translation>لا شيء معلّق</translation>
    </message>
    <message>
        <source>Drafts you leave and records that come back to you appear here.</source>
        <translation>تظهر هنا المسودات التي تتركها والسجلات التي تُعاد إليك.</translation>
    </message>
    <message>
        <source>New registration</source>
        <translation>تسجيل جديد</translation>
    </message>
    <message>
        <source>my drafts</source>
        <translation>مسوداتي</translation>
    </message>
    <message>
        <source>need somebody</source>
        <translation>تحتاج إلى تدخّل</translation>
    </message>
    <message>
        <source>wait for review</source>
        <translation>تنتظر المراجعة</translation>
    </message>
    <message>
        <source>approved, on the way</source>
        <translation>معتمدة وفي الطريق</translation>
    </message>
    <message>
        <source>at the ministry</source>
        <translation>استلمتها الوزارة</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>حُفظ باسم {file}.</translation>
    </message>
    <message>
        <source>The table is copied. Paste it into a spreadsheet.</source>
        <translation>نُسخ الجدول. ألصقه في جدول بيانات.</translation>
    </message>
    <message>
        <source>Without a name yet</source>
        <translation>بلا اسم بعد</translation>
    </message>
    <message>
        <source>kept {when}</source>
        <translation>حُفظت {when}</translation>
    </message>
    <message>
        <source>removed after {day}, unless you go on with it</source>
        <translation>تُحذف بعد {day} ما لم تكملها</translation>
    </message>
    <message>
        <source>to be corrected</source>
        <translation>للتصحيح</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>This desk is not enrolled yet: records stay here until it is.</source>
        <translation>لم تُعرَّف هذه الحاسبة لدى الوزارة بعد: تبقى السجلات هنا حتى تُعرَّف.</translation>
    </message>
    <message>
        <source>Enrol this desk</source>
        <translation>تعريف هذه الحاسبة لدى الوزارة</translation>
    </message>
    <message>
        <source>There is no form to fill yet.</source>
        <translation>لا توجد استمارة بعد.</translation>
    </message>
    <message>
        <source>Add a form</source>
        <translation>إضافة استمارة</translation>
    </message>
    <message>
        <source>You are the only person here. Four eyes need a second one.</source>
        <translation>أنت الوحيد هنا. يلزم شخص ثانٍ للمراجعة.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>إضافة شخص</translation>
    </message>
    <message>
        <source>The ministry does not know your signature yet.</source>
        <translation>الوزارة لا تعرف توقيعك بعد.</translation>
    </message>
    <message>
        <source>Register my signature</source>
        <translation>تسجيل توقيعي</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) wait for a supervisor.</source>
        <translation>
            <numerusform>لا سجلات تنتظر المشرف.</numerusform>
            <numerusform>سجل واحد ينتظر المشرف.</numerusform>
            <numerusform>سجلان ينتظران المشرف.</numerusform>
            <numerusform>%n سجلات تنتظر المشرف.</numerusform>
            <numerusform>%n سجلاً تنتظر المشرف.</numerusform>
            <numerusform>%n سجل ينتظر المشرف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Approved records wait to be sent.</source>
        <translation>سجلات معتمدة تنتظر الإرسال.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>إرسال الآن</translation>
    </message>
    <message numerus="yes">
        <source>%n graduate(s) are to be called.</source>
        <translation>
            <numerusform>لا خريجين للاتصال بهم.</numerusform>
            <numerusform>خريج واحد يُنتظر الاتصال به.</numerusform>
            <numerusform>خريجان يُنتظر الاتصال بهما.</numerusform>
            <numerusform>%n خريجين يُنتظر الاتصال بهم.</numerusform>
            <numerusform>%n خريجاً يُنتظر الاتصال بهم.</numerusform>
            <numerusform>%n خريج يُنتظر الاتصال بهم.</numerusform>
        </translation>
    </message>
    <message>
        <source>Call them</source>
        <translation>اتصل بهم</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>أقل من يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يوماً</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>The last backup is {days} old.</source>
        <translation>مضى على آخر نسخة احتياطية {days}.</translation>
    </message>
    <message>
        <source>For {days} nobody has made a backup.</source>
        <translation>منذ {days} لم ينشئ أحد نسخة احتياطية.</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>إنشاء نسخة احتياطية</translation>
    </message>
    <message>
        <source>Somebody is at the desk?</source>
        <translation>هل أمامك مراجع؟</translation>
    </message>
    <message>
        <source>Open the class</source>
        <translation>فتح الصف</translation>
    </message>
    <message>
        <source>A class meets today?</source>
        <translation>هل من صف اليوم؟</translation>
    </message>
    <message>
        <source>Mark attendance</source>
        <translation>تسجيل الحضور</translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s) want something done.</source>
        <translation>
            <numerusform>لا إحالة تنتظر عملاً.</numerusform>
            <numerusform>إحالة واحدة تنتظر عملاً.</numerusform>
            <numerusform>إحالتان تنتظران عملاً.</numerusform>
            <numerusform>%n إحالات تنتظر عملاً.</numerusform>
            <numerusform>%n إحالة تنتظر عملاً.</numerusform>
            <numerusform>%n إحالة تنتظر عملاً.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>النظر فيها</translation>
    </message>
    <message numerus="yes">
        <source>And %n other(s) near a limit.</source>
        <translation>
            <numerusform>ولا أحد غيره قريب من الحد.</numerusform>
            <numerusform>وواحد آخر قريب من الحد.</numerusform>
            <numerusform>واثنان آخران قريبان من الحد.</numerusform>
            <numerusform>و%n آخرون قريبون من الحد.</numerusform>
            <numerusform>و%n آخر قريبون من الحد.</numerusform>
            <numerusform>و%n آخر قريبون من الحد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is waiting for you.</source>
        <translation>لا شيء بانتظارك.</translation>
    </message>
</context>
<context>
    <name>InterviewDialog</name>
    <message>
        <source>What came of the interview? A digit chooses, Enter saves.</source>
        <translation>ماذا نتج عن المقابلة؟ الرقم يختار وEnter يحفظ.</translation>
    </message>
    <message>
        <source>Expected: {times}.</source>
        <translation>موعده: {times}.</translation>
    </message>
    <message>
        <source>Somebody without a record</source>
        <translation>زائر بلا سجل</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>احفظ</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>الجناح</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>العمل</translation>
    </message>
    <message>
        <source>With a vacancy chosen, whoever goes on is among the referrals</source>
        <translation>إن سُمّيت هنا واستمر الأمر ظهر الشخص في الترشيحات</translation>
    </message>
    <message>
        <source>any work of this stand</source>
        <translation>أي عمل في هذا الجناح</translation>
    </message>
    <message>
        <source>The work begins on</source>
        <translation>يبدأ العمل في</translation>
    </message>
    <message>
        <source>With it the referral says at once that they are hired; empty while nobody knows</source>
        <translation>به تقول الإحالة فوراً إنه قُبل؛ يُترك فارغاً ما دام غير معروف</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>A date, what is missing; nothing that nobody needs</source>
        <translation>تاريخ، ما ينقص؛ ولا شيء لا يحتاجه أحد</translation>
    </message>
    <message>
        <source>What came of the interview</source>
        <translation>نتيجة المقابلة</translation>
    </message>
</context>
<context>
    <name>KeepCode</name>
    <message>
        <source>Print the paper…</source>
        <translation>طباعة الورقة…</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>رمز الاسترداد</translation>
    </message>
    <message>
        <source>Last group of the code</source>
        <translation>المجموعة الأخيرة من الرمز</translation>
    </message>
    <message>
        <source>Or write it by hand, and type its last five letters here</source>
        <translation>أو اكتبه بخط اليد ثم أدخل هنا حروفه الخمسة الأخيرة</translation>
    </message>
</context>
<context>
    <name>KeepReportDialog</name>
    <message>
        <source>It is asked anew each time: “last month” is then another month. Only you see it in your list.</source>
        <translation>يُسأل من جديد كل مرة: «الشهر الماضي» يكون حينها شهراً آخر. أنت وحدك تراه في قائمتك.</translation>
    </message>
    <message>
        <source>Save the question</source>
        <translation>حفظ السؤال</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>One of the same name is replaced.</source>
        <translation>ما كان بالاسم نفسه يُستبدل.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Every key</source>
        <translation>كل المفاتيح</translation>
    </message>
    <message>
        <source>All of them work with an Arabic or a Kurdish keyboard.</source>
        <translation>تعمل كلها مع لوحة مفاتيح عربية أو كردية.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>yesterday {time}</source>
        <translation>أمس {time}</translation>
    </message>
    <message>
        <source>{n} kB</source>
        <translation>{n} ك.ب</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} م.ب</translation>
    </message>
</context>
<context>
    <name>LeftDraftDialog</name>
    <message>
        <source>{who} began it and went on with it last: {when}. Somebody else may go on from there, under their own name; or it is discarded, with its answers.</source>
        <translation>بدأها {who} وكان آخر عمل فيها: {when}. يمكن أن يكملها غيره من حيث توقف وباسمه هو، أو تُحذف مع أجوبتها.</translation>
    </message>
    <message>
        <source>The record that it corrects stays as it is until somebody corrects it.</source>
        <translation>أما السجل الذي تصححه فيبقى كما هو حتى يصححه أحد.</translation>
    </message>
    <message>
        <source>What becomes of the draft “{name}”?</source>
        <translation>ما مصير مسودة «{name}»؟</translation>
    </message>
    <message>
        <source>Without a name yet</source>
        <translation>بلا اسم بعد</translation>
    </message>
    <message>
        <source>Hand it on</source>
        <translation>إسنادها إليه</translation>
    </message>
    <message>
        <source>Who goes on with it</source>
        <translation>من يكملها</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>حذف المسودة</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>Ministry of Labour and Social Affairs</source>
        <translation>وزارة العمل والشؤون الاجتماعية</translation>
    </message>
    <message>
        <source>Letter of referral to work</source>
        <translation>كتاب إحالة إلى عمل</translation>
    </message>
    <message>
        <source>Number of the letter</source>
        <translation>رقم الكتاب</translation>
    </message>
    <message>
        <source>To the employer</source>
        <translation>إلى صاحب العمل</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>العمل</translation>
    </message>
    <message>
        <source>Job seeker</source>
        <translation>الباحث عن العمل</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>رقم التسجيل</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Employment office</source>
        <translation>مكتب التشغيل</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>صدر في</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>نافذ لغاية</translation>
    </message>
    <message>
        <source>To be noted</source>
        <translation>يُرجى الانتباه</translation>
    </message>
    <message>
        <source>The bearer is registered as seeking work and is referred to you for this work.</source>
        <translation>حامل هذا الكتاب مسجل باحثاً عن عمل، ونحيله إليكم لهذا العمل.</translation>
    </message>
    <message>
        <source>Please return the answer below to the office, or call it. The service is free.</source>
        <translation>يرجى إعادة الجواب أدناه إلى المكتب أو الاتصال به. الخدمة مجانية.</translation>
    </message>
    <message>
        <source>Its number tells on the ministry&apos;s page whether it still holds.</source>
        <translation>ويبيّن رقمه في صفحة الوزارة هل ما زال نافذاً.</translation>
    </message>
    <message>
        <source>Printed again, copy</source>
        <translation>طُبع ثانية، نسخة</translation>
    </message>
    <message>
        <source>Until the ministry has confirmed it, the vacancy may be filled already</source>
        <translation>إلى أن تؤكده الوزارة، قد يكون الشاغر شُغل</translation>
    </message>
    <message>
        <source>The employer&apos;s answer</source>
        <translation>جواب صاحب العمل</translation>
    </message>
    <message>
        <source>We met them on</source>
        <translation>قابلناه في</translation>
    </message>
    <message>
        <source>We take them; the work begins on</source>
        <translation>قبلناه، ويباشر في</translation>
    </message>
    <message>
        <source>We do not take them, because</source>
        <translation>لم نقبله، لأن</translation>
    </message>
    <message>
        <source>They did not come</source>
        <translation>لم يحضر</translation>
    </message>
    <message>
        <source>Name, signature, stamp</source>
        <translation>الاسم والتوقيع والختم</translation>
    </message>
</context>
<context>
    <name>LetterSheet</name>
    <message>
        <source>Address of the ministry&apos;s service</source>
        <translation>عنوان خدمة الوزارة</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>رمز لمرة واحدة</translation>
    </message>
    <message>
        <source>As printed, in groups; it is used up by this</source>
        <translation>كما طُبع، في مجموعات؛ ويُستنفد بهذا الاستعمال</translation>
    </message>
    <message>
        <source>Open the enrolment file…</source>
        <translation>افتح ملف التعريف…</translation>
    </message>
    <message>
        <source>I have a backup…</source>
        <translation>لدي نسخة احتياطية…</translation>
    </message>
    <message>
        <source>The ministry is asked…</source>
        <translation>تُسأل الوزارة الآن…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Enrol now</source>
        <translation>تعريف الآن</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقاً</translation>
    </message>
    <message>
        <source>Letter for {office} ({place})</source>
        <translation>كتاب {office} ({place})</translation>
    </message>
    <message>
        <source>This letter is for {office}. Is that this office? If not, do not go on.</source>
        <translation>هذا الكتاب لـ{office}. هل هو مكتبكم؟ إن لم يكن كذلك فلا تتابع.</translation>
    </message>
</context>
<context>
    <name>MarkPapersDialog</name>
    <message>
        <source>Documents of the mark</source>
        <translation>وثائق التأشيرة</translation>
    </message>
    <message>
        <source>Keep with the mark</source>
        <translation>حفظ مع التأشيرة</translation>
    </message>
    <message>
        <source>No document yet: a medical report or a letter, as a picture or a PDF.</source>
        <translation>لا توجد وثيقة بعد: تقرير طبي أو كتاب رسمي، صورةً كان أو ملف PDF.</translation>
    </message>
    <message>
        <source>Pictures and PDF (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.pdf)</source>
        <translation>صور وملفات PDF (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.pdf)</translation>
    </message>
    <message>
        <source>A document of the mark</source>
        <translation>وثيقة للتأشيرة</translation>
    </message>
</context>
<context>
    <name>MarkWords</name>
    <message>
        <source>{mark}, {minutes} min</source>
        <translation>{mark}، {minutes} دقيقة</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Present</source>
        <translation>حاضر</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>غائب</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>مجاز</translation>
    </message>
</context>
<context>
    <name>Matching</name>
    <message>
        <source>the same occupation: {offered}</source>
        <translation>المهنة نفسها: {offered}</translation>
    </message>
    <message>
        <source>an occupation of that group: {offered}</source>
        <translation>مهنة من تلك المجموعة: {offered}</translation>
    </message>
    <message>
        <source>an occupation beside it: {own}</source>
        <translation>مهنة مجاورة: {own}</translation>
    </message>
    <message>
        <source>a kindred occupation: {own}</source>
        <translation>مهنة قريبة: {own}</translation>
    </message>
    <message>
        <source>near by the skills it takes: {own}</source>
        <translation>قريبة بما تتطلبه من مهارات: {own}</translation>
    </message>
    <message>
        <source>taken from their own words, not chosen: {own}</source>
        <translation>مأخوذة من وصف الباحث عن العمل بكلماته، ولم تُختر من القائمة: {own}</translation>
    </message>
    <message>
        <source>another occupation: {own}</source>
        <translation>مهنة أخرى: {own}</translation>
    </message>
    <message>
        <source>occupation</source>
        <translation>المهنة</translation>
    </message>
    <message>
        <source>skill: {skill}</source>
        <translation>مهارة: {skill}</translation>
    </message>
    <message>
        <source>{skill}: {had}, asked for is {asked}</source>
        <translation>{skill}: {had}، والمطلوب {asked}</translation>
    </message>
    <message>
        <source>{skill}: how well ({asked} is asked for)</source>
        <translation>{skill}: درجة الإتقان (المطلوب {asked})</translation>
    </message>
    <message>
        <source>instead of {skill} something like it: {own}</source>
        <translation>بدل {skill} ما يشبهها: {own}</translation>
    </message>
    <message>
        <source>skill that is needed: {skill}</source>
        <translation>مهارة لازمة: {skill}</translation>
    </message>
    <message>
        <source>skill that is welcome: {skill}</source>
        <translation>مهارة مرغوبة: {skill}</translation>
    </message>
    <message>
        <source>work from anywhere</source>
        <translation>عمل من أي مكان</translation>
    </message>
    <message>
        <source>in the same district</source>
        <translation>في القضاء نفسه</translation>
    </message>
    <message>
        <source>near: {kilometres} km</source>
        <translation>قريب: {kilometres} كم</translation>
    </message>
    <message>
        <source>a long way: {kilometres} km</source>
        <translation>طريق طويل: {kilometres} كم</translation>
    </message>
    <message>
        <source>too far: {kilometres} km</source>
        <translation>بعيد جدًا: {kilometres} كم</translation>
    </message>
    <message>
        <source>the same governorate</source>
        <translation>المحافظة نفسها</translation>
    </message>
    <message>
        <source>another governorate: {governorate}</source>
        <translation>في محافظة أخرى: {governorate}</translation>
    </message>
    <message>
        <source>would work in {governorate}</source>
        <translation>يقبل العمل في {governorate}</translation>
    </message>
    <message>
        <source>the way there</source>
        <translation>الطريق إليه</translation>
    </message>
    <message>
        <source>experience: {had} of {asked} months</source>
        <translation>الخبرة: {had} من {asked} شهرًا</translation>
    </message>
    <message>
        <source>experience ({asked} months are asked for)</source>
        <translation>الخبرة (المطلوب {asked} شهرًا)</translation>
    </message>
    <message>
        <source>education: {had}</source>
        <translation>التعليم: {had}</translation>
    </message>
    <message>
        <source>education: {had}, asked for is {asked}</source>
        <translation>التعليم: {had}، والمطلوب {asked}</translation>
    </message>
    <message>
        <source>studied {own}, asked for is {asked}</source>
        <translation>درس {own}، والمطلوب {asked}</translation>
    </message>
    <message>
        <source>studied {own}</source>
        <translation>درس {own}</translation>
    </message>
    <message>
        <source>education ({asked} is asked for)</source>
        <translation>التعليم (المطلوب {asked})</translation>
    </message>
    <message>
        <source>{language}: {had}</source>
        <translation>{language}: {had}</translation>
    </message>
    <message>
        <source>{language}: {had}, asked for is {asked}</source>
        <translation>{language}: {had}، والمطلوب {asked}</translation>
    </message>
    <message>
        <source>{language} ({asked} is asked for)</source>
        <translation>{language} (المطلوب {asked})</translation>
    </message>
    <message>
        <source>pay: {paid} dinars</source>
        <translation>الأجر: {paid} دينار</translation>
    </message>
    <message>
        <source>pay: {paid} dinars, expected are {asked}</source>
        <translation>الأجر: {paid} دينار، والمنتظر {asked}</translation>
    </message>
    <message>
        <source>contract: {contract}</source>
        <translation>العقد: {contract}</translation>
    </message>
    <message>
        <source>a contract that was not accepted: {contract}</source>
        <translation>عقد لم يُقبل: {contract}</translation>
    </message>
    <message>
        <source>can begin in time</source>
        <translation>يستطيع المباشرة في الموعد</translation>
    </message>
    <message>
        <source>can begin on {from} only</source>
        <translation>لا يباشر إلا في {from}</translation>
    </message>
    <message>
        <source>of the age that the law asks for</source>
        <translation>في السن التي يطلبها القانون</translation>
    </message>
    <message>
        <source>younger than {asked}, the age of the law</source>
        <translation>أصغر من {asked}، وهي السن القانونية</translation>
    </message>
    <message>
        <source>age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>licence: {licence}</source>
        <translation>إجازة: {licence}</translation>
    </message>
    <message>
        <source>out of reach: {governorate}</source>
        <translation>خارج المتناول: {governorate}</translation>
    </message>
    <message>
        <source>whether {governorate} can be reached</source>
        <translation>هل يمكن بلوغ {governorate}</translation>
    </message>
    <message>
        <source>its last day has passed</source>
        <translation>انقضى آخر يوم له</translation>
    </message>
    <message>
        <source>whether the place can be reached</source>
        <translation>هل يمكن بلوغ المكان</translation>
    </message>
    <message>
        <source>out of reach</source>
        <translation>خارج المتناول</translation>
    </message>
    <message>
        <source>another governorate</source>
        <translation>محافظة أخرى</translation>
    </message>
    <message>
        <source>Fits: {reasons}</source>
        <translation>يناسب: {reasons}</translation>
    </message>
    <message>
        <source>Fits partly: {reasons}</source>
        <translation>يناسب جزئيًا: {reasons}</translation>
    </message>
    <message>
        <source>Missing: {reasons}</source>
        <translation>ناقص: {reasons}</translation>
    </message>
    <message>
        <source>Nobody said (it takes nothing away): {reasons}</source>
        <translation>لم يُذكر (ولا ينقص شيئًا): {reasons}</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>لا يعرفها</translation>
    </message>
    <message>
        <source>basic</source>
        <translation>مبادئ</translation>
    </message>
    <message>
        <source>good</source>
        <translation>جيد</translation>
    </message>
    <message>
        <source>fluent</source>
        <translation>بطلاقة</translation>
    </message>
    <message>
        <source>mother tongue</source>
        <translation>اللغة الأم</translation>
    </message>
    <message>
        <source>basic level</source>
        <translation>مستوى أساسي</translation>
    </message>
    <message>
        <source>independent level</source>
        <translation>مستوى مستقل</translation>
    </message>
    <message>
        <source>advanced level</source>
        <translation>مستوى متقدم</translation>
    </message>
    <message>
        <source>full time</source>
        <translation>دوام كامل</translation>
    </message>
    <message>
        <source>part time</source>
        <translation>دوام جزئي</translation>
    </message>
    <message>
        <source>temporary or seasonal</source>
        <translation>مؤقت أو موسمي</translation>
    </message>
    <message>
        <source>by the day</source>
        <translation>أجر يومي</translation>
    </message>
    <message>
        <source>apprenticeship</source>
        <translation>تلمذة مهنية</translation>
    </message>
    <message>
        <source>from anywhere</source>
        <translation>عن بعد</translation>
    </message>
    <message>
        <source>driving, private</source>
        <translation>سوق خصوصي</translation>
    </message>
    <message>
        <source>driving, public</source>
        <translation>سوق عمومي</translation>
    </message>
    <message>
        <source>driving, heavy vehicles</source>
        <translation>سوق مركبات ثقيلة</translation>
    </message>
    <message>
        <source>motorcycle</source>
        <translation>دراجة نارية</translation>
    </message>
    <message>
        <source>construction machines</source>
        <translation>معدات إنشائية</translation>
    </message>
    <message>
        <source>to practise a profession</source>
        <translation>ممارسة مهنة</translation>
    </message>
    <message>
        <source>The course {course} teaches {skills}: with its certificate it would be {score}.</source>
        <translation>تعلّم دورة {course} {skills}: وبشهادتها تصبح الملاءمة {score}.</translation>
    </message>
    <message>
        <source>{from} to {to}</source>
        <translation>{from} إلى {to}</translation>
    </message>
    <message>
        <source>{skill} (in English)</source>
        <translation>{skill} (بالإنجليزية)</translation>
    </message>
    <message>
        <source>This service uses the ESCO classification of the European Commission.</source>
        <translation>تستخدم هذه الخدمة تصنيف ESCO الصادر عن المفوضية الأوروبية.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The file is too large for a form.</source>
        <translation>الملف أكبر من أن يكون استمارة.</translation>
    </message>
    <message>
        <source>This is not a whole XML file. Save it again in the program that made it.</source>
        <translation>هذا ليس ملف XML كاملاً. احفظه ثانية في البرنامج الذي أنشأه.</translation>
    </message>
    <message>
        <source>The file uses XML entities, which may do harm. Save it without them.</source>
        <translation>يستعمل الملف كيانات XML قد تضر. احفظه من دونها.</translation>
    </message>
    <message>
        <source>The form is nested too deeply.</source>
        <translation>تداخل أقسام الاستمارة عميق جداً.</translation>
    </message>
    <message>
        <source>The form is too large.</source>
        <translation>الاستمارة كبيرة جداً.</translation>
    </message>
    <message>
        <source>The form has too many lists.</source>
        <translation>في الاستمارة قوائم كثيرة جداً.</translation>
    </message>
    <message>
        <source>The text is not written in UTF-8. Save it as UTF-8.</source>
        <translation>النص غير مكتوب بترميز UTF-8. احفظه بهذا الترميز.</translation>
    </message>
    <message>
        <source>The form has no answers to fill.</source>
        <translation>لا أجوبة تُملأ في الاستمارة.</translation>
    </message>
    <message>
        <source>This filling belongs to another form.</source>
        <translation>هذه الأجوبة تعود إلى استمارة أخرى.</translation>
    </message>
    <message>
        <source>The draft cannot be read by this form.</source>
        <translation>لا تستطيع هذه الاستمارة قراءة المسودة.</translation>
    </message>
    <message>
        <source>The spreadsheet cannot be read. Open it, save it as .xlsx, and add it again.</source>
        <translation>تعذّرت قراءة الجدول. افتحه واحفظه بصيغة ‎.xlsx ثم أضفه ثانية.</translation>
    </message>
    <message>
        <source>The first row must hold the names of the columns.</source>
        <translation>يجب أن يحمل الصف الأول أسماء الأعمدة.</translation>
    </message>
    <message>
        <source>A column is missing.</source>
        <translation>عمود ناقص.</translation>
    </message>
    <message>
        <source>The name is missing. Write one in Latin letters.</source>
        <translation>الاسم ناقص. اكتب اسماً بحروف لاتينية.</translation>
    </message>
    <message>
        <source>The type of the question is missing.</source>
        <translation>نوع السؤال ناقص.</translation>
    </message>
    <message>
        <source>The list “{value}” is not on the sheet “choices”. Add it, or correct its name.</source>
        <translation>القائمة «{value}» ليست في ورقة «choices». أضفها أو صحح اسمها.</translation>
    </message>
    <message>
        <source>The calculation is missing.</source>
        <translation>الحساب ناقص.</translation>
    </message>
    <message>
        <source>This refers to nothing.</source>
        <translation>هذا لا يشير إلى شيء.</translation>
    </message>
    <message>
        <source>A translation is missing.</source>
        <translation>ترجمة ناقصة.</translation>
    </message>
    <message>
        <source>This name is there twice. Rename one of them.</source>
        <translation>هذا الاسم مكرر. غيّر أحدهما.</translation>
    </message>
    <message>
        <source>This column is there twice. Delete one of them.</source>
        <translation>هذا العمود مكرر. احذف أحدهما.</translation>
    </message>
    <message>
        <source>This choice is there twice. Delete one of them.</source>
        <translation>هذا الخيار مكرر. احذف أحدهما.</translation>
    </message>
    <message>
        <source>This question is there twice.</source>
        <translation>هذا السؤال مكرر.</translation>
    </message>
    <message>
        <source>This translation is there twice.</source>
        <translation>هذه الترجمة مكررة.</translation>
    </message>
    <message>
        <source>A name holds Latin letters, digits, - and _ and begins with a letter.</source>
        <translation>يتكون الاسم من حروف لاتينية وأرقام و- و_ ويبدأ بحرف.</translation>
    </message>
    <message>
        <source>This column&apos;s name is not known.</source>
        <translation>اسم هذا العمود غير معروف.</translation>
    </message>
    <message>
        <source>The type “{value}” is not known. Compare it with the list of types.</source>
        <translation>النوع «{value}» غير معروف. قارنه بقائمة الأنواع.</translation>
    </message>
    <message>
        <source>“{value}” is not a question of this form. Check the name between ${{ and }}.</source>
        <translation>«{value}» ليس سؤالاً في هذه الاستمارة. تحقق من الاسم بين ${{ و}}.</translation>
    </message>
    <message>
        <source>“{value}” may mean several questions. Give them different names.</source>
        <translation>قد يعني «{value}» عدة أسئلة. أعطها أسماء مختلفة.</translation>
    </message>
    <message>
        <source>A reference is not complete. It is written ${{name}}.</source>
        <translation>إشارة غير مكتملة. تُكتب ${{name}}.</translation>
    </message>
    <message>
        <source>A date in the form is not a date.</source>
        <translation>تاريخ في الاستمارة ليس تاريخاً.</translation>
    </message>
    <message>
        <source>This property is filled by two questions. Keep one.</source>
        <translation>يملأ هذه الخاصية سؤالان. أبقِ واحداً.</translation>
    </message>
    <message>
        <source>The expression is empty.</source>
        <translation>التعبير فارغ.</translation>
    </message>
    <message>
        <source>Encrypted forms are not needed here: everything is sealed anyway. Remove the key.</source>
        <translation>لا حاجة هنا إلى استمارات مشفرة: كل شيء يُختم على أي حال. أزل المفتاح.</translation>
    </message>
    <message>
        <source>The sheet “entities” is missing.</source>
        <translation>ورقة «entities» ناقصة.</translation>
    </message>
    <message>
        <source>The entity has no label. Add the column “label” to the sheet “entities”.</source>
        <translation>الكيان بلا نص. أضف العمود «label» إلى ورقة «entities».</translation>
    </message>
    <message>
        <source>Forms that include other forms cannot be read.</source>
        <translation>لا تُقرأ الاستمارات التي تتضمن استمارات أخرى.</translation>
    </message>
    <message>
        <source>The language “{value}” has no code. Write it as “Arabic (ar)”.</source>
        <translation>اللغة «{value}» بلا رمز. اكتبها هكذا: «Arabic (ar)».</translation>
    </message>
    <message>
        <source>The pictures are large and make the form slow.</source>
        <translation>الصور كبيرة وتبطئ الاستمارة.</translation>
    </message>
    <message>
        <source>“{value}” has no label.</source>
        <translation>«{value}» بلا نص.</translation>
    </message>
    <message>
        <source>The choice “other” is not translated.</source>
        <translation>الخيار «غير ذلك» غير مترجم.</translation>
    </message>
    <message>
        <source>This kind of metadata is outdated and stays empty.</source>
        <translation>هذا النوع من البيانات الوصفية قديم ويبقى فارغاً.</translation>
    </message>
    <message>
        <source>A group cannot fill a property. Move save_to to a question.</source>
        <translation>لا تملأ المجموعة خاصية. انقل save_to إلى سؤال.</translation>
    </message>
    <message>
        <source>This row was skipped: it has no name, text or label.</source>
        <translation>جرى تخطي هذا الصف: بلا اسم ولا نص.</translation>
    </message>
    <message>
        <source>The expression cannot be read.</source>
        <translation>تعذّرت قراءة التعبير.</translation>
    </message>
    <message>
        <source>This file is not a form. Choose an XLSForm (.xlsx), an XForm (.xml), or a .zip of one with its lists.</source>
        <translation>هذا الملف ليس استمارة. اختر ملف XLSForm ‏(‎.xlsx) أو XForm ‏(‎.xml) أو ملف ‎.zip يضم استمارة وقوائمها.</translation>
    </message>
    <message>
        <source>The form has a mistake that has no name yet. Check it with an XLSForm checker.</source>
        <translation>في الاستمارة خطأ لا اسم له بعد. افحصها بأداة فحص XLSForm.</translation>
    </message>
    <message>
        <source>Something in the form is worth a look.</source>
        <translation>شيء في الاستمارة يستحق النظر.</translation>
    </message>
    <message>
        <source>The function “{function}” is not known.</source>
        <translation>الدالة «{function}» غير معروفة.</translation>
    </message>
    <message>
        <source>This parameter is not known.</source>
        <translation>هذا المعامل غير معروف.</translation>
    </message>
    <message>
        <source>The parameters cannot be read. They are written name=value.</source>
        <translation>تعذّرت قراءة المعاملات. تُكتب name=value.</translation>
    </message>
    <message>
        <source>A function has too many or too few arguments.</source>
        <translation>عدد وسائط الدالة غير صحيح.</translation>
    </message>
    <message>
        <source>An argument of a function does not fit.</source>
        <translation>أحد وسائط الدالة غير مناسب.</translation>
    </message>
    <message>
        <source>The expression has a sign that does not belong there.</source>
        <translation>في التعبير علامة ليست في مكانها.</translation>
    </message>
    <message>
        <source>The expression ends too early. A bracket may be missing.</source>
        <translation>ينتهي التعبير قبل أوانه. ربما ينقص قوس.</translation>
    </message>
    <message>
        <source>A quotation mark is missing in the expression.</source>
        <translation>تنقص علامة اقتباس في التعبير.</translation>
    </message>
    <message>
        <source>The expression uses a variable that does not exist.</source>
        <translation>يستعمل التعبير متغيراً غير موجود.</translation>
    </message>
    <message>
        <source>The expression uses a prefix that does not exist.</source>
        <translation>يستعمل التعبير بادئة غير موجودة.</translation>
    </message>
    <message>
        <source>The expression uses a path that does not exist.</source>
        <translation>يستعمل التعبير مساراً غير موجود.</translation>
    </message>
    <message>
        <source>The expression uses a list that does not exist.</source>
        <translation>يستعمل التعبير قائمة غير موجودة.</translation>
    </message>
    <message>
        <source>This refers to a question that does not exist.</source>
        <translation>هذا يشير إلى سؤال غير موجود.</translation>
    </message>
    <message>
        <source>This event is not known.</source>
        <translation>هذا الحدث غير معروف.</translation>
    </message>
    <message>
        <source>This kind of question is not known.</source>
        <translation>هذا النوع من الأسئلة غير معروف.</translation>
    </message>
    <message>
        <source>Start, end and step of the range do not fit together.</source>
        <translation>بداية المدى ونهايته وخطوته غير متوافقة.</translation>
    </message>
    <message>
        <source>The repeat is not built as it should be.</source>
        <translation>التكرار غير مبني كما يجب.</translation>
    </message>
    <message>
        <source>The pattern cannot be read.</source>
        <translation>تعذّرت قراءة النمط.</translation>
    </message>
    <message>
        <source>The list of choices is not built as it should be.</source>
        <translation>قائمة الخيارات غير مبنية كما يجب.</translation>
    </message>
    <message>
        <source>The list “{value}” is not there. Put it into one .zip file with the form, and add that.</source>
        <translation>القائمة «{value}» غير موجودة. ضعها مع الاستمارة في ملف ‎.zip واحد ثم أضفه.</translation>
    </message>
    <message>
        <source>The list cannot be read. Save it as CSV in UTF-8.</source>
        <translation>تعذّرت قراءة القائمة. احفظها CSV بترميز UTF-8.</translation>
    </message>
    <message>
        <source>The list cannot be read. Save it as GeoJSON.</source>
        <translation>تعذّرت قراءة القائمة. احفظها GeoJSON.</translation>
    </message>
    <message>
        <source>Questions depend on each other in a circle. Break it at one place.</source>
        <translation>أسئلة يعتمد بعضها على بعض في حلقة. اقطعها في موضع.</translation>
    </message>
    <message>
        <source>The calculations of this form never come to rest.</source>
        <translation>حسابات هذه الاستمارة لا تستقر أبداً.</translation>
    </message>
    <message>
        <source>A choice has no name.</source>
        <translation>خيار بلا اسم.</translation>
    </message>
    <message>
        <source>A choice has no label.</source>
        <translation>خيار بلا نص.</translation>
    </message>
    <message>
        <source>A choice has no value.</source>
        <translation>خيار بلا قيمة.</translation>
    </message>
    <message>
        <source>The sheet “choices” is missing, and questions choose from lists.</source>
        <translation>الورقة «choices» غير موجودة، مع أن في الاستمارة أسئلة تختار من قوائم.</translation>
    </message>
    <message>
        <source>The choice “{value}” has a space in its name. Write _ in its place.</source>
        <translation>في اسم الخيار «{value}» فراغ. اكتب _ مكانه.</translation>
    </message>
    <message>
        <source>The list “{instance}” has no column “{value}”, so that the filter never offers anything.</source>
        <translation>لا يوجد في القائمة «{instance}» عمود باسم «{value}»، فلن تعرض التصفية أي خيار.</translation>
    </message>
    <message>
        <source>The sheet “survey” is missing.</source>
        <translation>ورقة «survey» ناقصة.</translation>
    </message>
    <message>
        <source>A group or repeat is opened and not closed. Add its end.</source>
        <translation>مجموعة أو تكرار فُتح ولم يُغلق. أضف نهايته.</translation>
    </message>
    <message>
        <source>A group or repeat is closed and not opened. Add its beginning.</source>
        <translation>مجموعة أو تكرار أُغلق ولم يُفتح. أضف بدايته.</translation>
    </message>
    <message>
        <source>This name is reserved. Choose another.</source>
        <translation>هذا الاسم محجوز. اختر غيره.</translation>
    </message>
    <message>
        <source>The repeat has the form&apos;s own name. Rename it.</source>
        <translation>للتكرار اسم الاستمارة نفسه. غيّره.</translation>
    </message>
    <message>
        <source>Nobody reads the column “{value}”. If “{candidate}” is meant, correct its spelling.</source>
        <translation>لا يُقرأ العمود «{value}». إن كان المقصود «{candidate}» فصحح كتابته.</translation>
    </message>
    <message>
        <source>The column “disabled” is out of date. Write relevant instead.</source>
        <translation>العمود «disabled» قديم. اكتب relevant بدلاً منه.</translation>
    </message>
    <message>
        <source>The column “trigger” has to say which answer this waits for.</source>
        <translation>يجب أن يذكر العمود «trigger» الإجابة التي ينتظرها هذا السؤال.</translation>
    </message>
    <message>
        <source>A list in a file ends with .csv, .xml or .geojson.</source>
        <translation>يجب أن ينتهي اسم ملف القائمة بـ ‎.csv أو ‎.xml أو ‎.geojson.</translation>
    </message>
    <message>
        <source>“or_other” needs a list with choices and no filter.</source>
        <translation>تحتاج «or_other» إلى قائمة فيها خيارات ومن دون تصفية.</translation>
    </message>
    <message>
        <source>The default “{value}” does not fit the type “{type}”.</source>
        <translation>القيمة الافتراضية «{value}» لا تناسب النوع «{type}».</translation>
    </message>
    <message>
        <source>This device cannot fill in “{value}” by itself.</source>
        <translation>لا تستطيع هذه الحاسبة أن تملأ «{value}» تلقائياً.</translation>
    </message>
    <message>
        <source>A computer cannot do “{action}”. The question stays blank until somebody answers it.</source>
        <translation>لا تستطيع الحاسبة تنفيذ «{action}». يبقى السؤال فارغاً حتى يجيب عنه أحد.</translation>
    </message>
    <message>
        <source>A sheet&apos;s name is nearly right. Correct its spelling.</source>
        <translation>اسم ورقة قريب من الصواب. صحح كتابته.</translation>
    </message>
    <message>
        <source>A name is nearly the same as another one.</source>
        <translation>اسم يكاد يطابق اسماً آخر.</translation>
    </message>
    <message>
        <source>This answer does not fit the question.</source>
        <translation>هذا الجواب لا يناسب السؤال.</translation>
    </message>
    <message>
        <source>This number is out of range.</source>
        <translation>هذا الرقم خارج المدى.</translation>
    </message>
    <message>
        <source>Put all choices in order.</source>
        <translation>رتّب كل الخيارات.</translation>
    </message>
    <message>
        <source>This is not one of the choices.</source>
        <translation>هذا ليس من الخيارات.</translation>
    </message>
    <message>
        <source>This is not a question.</source>
        <translation>هذا ليس سؤالاً.</translation>
    </message>
    <message>
        <source>No more can be added here.</source>
        <translation>لا يمكن إضافة المزيد هنا.</translation>
    </message>
    <message>
        <source>This cannot be removed.</source>
        <translation>لا يمكن إزالة هذا.</translation>
    </message>
    <message>
        <source>This answer is worked out by the form and cannot be typed.</source>
        <translation>تحسب الاستمارة هذا الجواب ولا يُكتب.</translation>
    </message>
    <message>
        <source>This answer does not fit. Please check it.</source>
        <translation>هذا الجواب غير مناسب. يُرجى التحقق منه.</translation>
    </message>
    <message>
        <source>The search for choices cannot be understood: {value}.</source>
        <translation>لا يمكن فهم البحث عن الخيارات: {value}.</translation>
    </message>
    <message>
        <source>“{value}” is no occasion to take an answer over. Write household, clerk, or both.</source>
        <translation>«{value}» ليست حالة تُنقل فيها الإجابة. اكتب household أو clerk أو كليهما.</translation>
    </message>
    <message>
        <source>“{value}” says nothing about a soft rule. Write yes, no or reason.</source>
        <translation>«{value}» لا تعني شيئاً لقاعدة مرنة. اكتب yes أو no أو reason.</translation>
    </message>
    <message>
        <source>There is no rule here that could be soft. Add a constraint.</source>
        <translation>لا توجد هنا قاعدة يمكن أن تكون مرنة. أضف شرطاً (constraint).</translation>
    </message>
    <message>
        <source>The entity is not built as it should be.</source>
        <translation>الكيان (entity) غير مبني كما ينبغي.</translation>
    </message>
    <message>
        <source>The form&apos;s entities are of version {version}, which this program does not know yet.</source>
        <translation>كيانات الاستمارة من الإصدار {version}، وهذا البرنامج لا يعرفه بعد.</translation>
    </message>
    <message>
        <source>A rule cannot use {function}: it would not give the same answer everywhere.</source>
        <translation>لا يمكن لقاعدة أن تستعمل {function}: فلن تعطي الجواب نفسه في كل مكان.</translation>
    </message>
    <message>
        <source>The pattern of this question took too long. Tell the ministry; the answer was not taken.</source>
        <translation>استغرق نمط هذا السؤال وقتاً طويلاً. أخبر الوزارة؛ لم يُؤخذ الجواب.</translation>
    </message>
    <message>
        <source>A rule of this form takes too long. Tell the ministry.</source>
        <translation>قاعدة في هذه الاستمارة تستغرق وقتاً طويلاً. أخبر الوزارة.</translation>
    </message>
    <message>
        <source>This cannot be moved there.</source>
        <translation>لا يمكن نقل هذا إلى هناك.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>لا شيء للتراجع عنه.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>لا شيء لإعادته.</translation>
    </message>
    <message>
        <source>This answer is unusual. Please check it.</source>
        <translation>هذا الجواب غير مألوف. يرجى التأكد منه.</translation>
    </message>
    <message>
        <source>There is nothing here that needs a reason.</source>
        <translation>لا شيء هنا يحتاج إلى سبب.</translation>
    </message>
    <message>
        <source>Say why this unusual answer is right.</source>
        <translation>اذكر لماذا هذا الجواب غير المألوف صحيح.</translation>
    </message>
    <message>
        <source>Say why you change this record.</source>
        <translation>اذكر لماذا تغيّر هذا السجل.</translation>
    </message>
    <message>
        <source>The user name or the password is not right. Check both, and the language of the keyboard.</source>
        <translation>اسم المستخدم أو كلمة المرور غير صحيح. تحقق منهما ومن لغة لوحة المفاتيح.</translation>
    </message>
    <message>
        <source>Too many attempts. Wait {seconds} seconds, then try again.</source>
        <translation>محاولات كثيرة. انتظر {seconds} ثانية ثم حاول ثانية.</translation>
    </message>
    <message>
        <source>Your role at this office does not include this. Ask the office administrator.</source>
        <translation>دورك في هذا المكتب لا يشمل هذا. راجع مدير المكتب.</translation>
    </message>
    <message>
        <source>There is no office at this desk yet. Start the program again to set it up.</source>
        <translation>لا مكتب هنا بعد. شغّل البرنامج ثانية لإنشائه.</translation>
    </message>
    <message>
        <source>An office already exists at this desk. Start the program again and sign in.</source>
        <translation>يوجد مكتب هنا من قبل. شغّل البرنامج ثانية وسجّل الدخول.</translation>
    </message>
    <message>
        <source>Some details of this person need attention; see the marked fields.</source>
        <translation>بعض بيانات هذا الشخص تحتاج إلى انتباه؛ انظر الحقول المؤشرة.</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the second one again.</source>
        <translation>كلمتا المرور مختلفتان. اكتب الثانية من جديد.</translation>
    </message>
    <message>
        <source>Somebody already has this user name. Choose another.</source>
        <translation>اسم المستخدم هذا مأخوذ. اختر غيره.</translation>
    </message>
    <message>
        <source>The password is too short: use at least {minimum} characters, for example four words.</source>
        <translation>كلمة المرور قصيرة: استعمل {minimum} حرفاً على الأقل، أربع كلمات مثلاً.</translation>
    </message>
    <message>
        <source>Easy to guess: a common one, a name, a number or a row of keys. Take a few words, in any language.</source>
        <translation>سهلة التخمين: شائعة أو اسم أو رقم أو صف من المفاتيح. اختر بضع كلمات، بأي لغة.</translation>
    </message>
    <message>
        <source>Choose one of the languages of the list.</source>
        <translation>اختر إحدى لغات القائمة.</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>اختر دوراً واحداً على الأقل.</translation>
    </message>
    <message>
        <source>You cannot remove yourself. Ask another administrator.</source>
        <translation>لا يمكنك إزالة نفسك. اطلب من مدير آخر.</translation>
    </message>
    <message>
        <source>This person is no longer on the list. Open the page again.</source>
        <translation>لم يعد هذا الشخص في القائمة. افتح الصفحة ثانية.</translation>
    </message>
    <message>
        <source>A newer version of the program wrote this database. Install the newest version.</source>
        <translation>كتب قاعدةَ البيانات إصدارٌ أحدث من البرنامج. ثبّت أحدث إصدار.</translation>
    </message>
    <message>
        <source>The database does not open with this key. If files were copied, copy the whole folder.</source>
        <translation>لا تُفتح قاعدة البيانات بهذا المفتاح. إن نُسخت ملفات فانسخ المجلد كله.</translation>
    </message>
    <message>
        <source>The database is damaged. Do not continue; ask for help and keep the folder as it is.</source>
        <translation>قاعدة البيانات متضررة. لا تتابع؛ اطلب المساعدة وأبقِ المجلد كما هو.</translation>
    </message>
    <message>
        <source>The database file is missing. Put the folder back, or restore a backup.</source>
        <translation>ملف قاعدة البيانات مفقود. أعد المجلد أو استرجع نسخة احتياطية.</translation>
    </message>
    <message>
        <source>Another program holds the database. Wait a moment and try again; nothing was lost.</source>
        <translation>برنامج آخر يستعمل قاعدة البيانات. انتظر لحظة وحاول ثانية؛ لم يُفقد شيء.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again; what is on the screen is still here.</source>
        <translation>القرص ممتلئ. أفرغ مساحة ثم حاول ثانية؛ ما على الشاشة باقٍ.</translation>
    </message>
    <message>
        <source>Write a sentence first.</source>
        <translation>اكتب جملة أولاً.</translation>
    </message>
    <message>
        <source>This graduate has been reached already. The list is read again.</source>
        <translation>سبق الوصول إلى هذا الخريج. تُقرأ القائمة من جديد.</translation>
    </message>
    <message>
        <source>This graduate is not called any more; open the round again first.</source>
        <translation>لم يعد يُتصل بهذا الخريج؛ افتح الموعد من جديد أولاً.</translation>
    </message>
    <message>
        <source>This round begins on {on}.</source>
        <translation>يبدأ هذا الموعد في {on}.</translation>
    </message>
    <message>
        <source>The time for this round was over on {on}.</source>
        <translation>انتهى وقت هذا الموعد في {on}.</translation>
    </message>
    <message>
        <source>This round is open already.</source>
        <translation>هذا الموعد مفتوح أصلاً.</translation>
    </message>
    <message>
        <source>Nobody is followed up here any more; the list is read again.</source>
        <translation>لم يعد هنا من يُتابَع؛ تُقرأ القائمة من جديد.</translation>
    </message>
    <message>
        <source>Fill in the form for whoever was reached.</source>
        <translation>املأ الاستمارة لمن أجاب.</translation>
    </message>
    <message>
        <source>Say on which day to call again.</source>
        <translation>حدّد اليوم الذي يُتصل فيه ثانية.</translation>
    </message>
    <message>
        <source>The day to call again must be from today to {until}.</source>
        <translation>يوم الاتصال الثاني يكون من اليوم إلى {until}.</translation>
    </message>
    <message>
        <source>This fair is not known here; the list is read again.</source>
        <translation>هذا المعرض غير معروف هنا؛ تُقرأ القائمة ثانية.</translation>
    </message>
    <message>
        <source>{office} holds this fair; only it lets people in.</source>
        <translation>يقيم هذا المعرض {office}، وهو وحده يُدخل الناس.</translation>
    </message>
    <message>
        <source>This fair is not held.</source>
        <translation>أُلغي هذا المعرض.</translation>
    </message>
    <message>
        <source>The fair is from {first} to {last}; look at this computer&apos;s date.</source>
        <translation>المعرض من {first} إلى {last}؛ راجع تاريخ هذا الحاسوب.</translation>
    </message>
    <message>
        <source>There is no such stand at this fair.</source>
        <translation>لا جناح كهذا في المعرض.</translation>
    </message>
    <message>
        <source>This stand does not offer that work.</source>
        <translation>لا يعرض هذا الجناح ذلك العمل.</translation>
    </message>
    <message>
        <source>Choose what came of the interview.</source>
        <translation>اختر نتيجة المقابلة.</translation>
    </message>
    <message>
        <source>That is too long: at most {most} characters.</source>
        <translation>هذا أطول مما يجوز: {most} حرفاً على الأكثر.</translation>
    </message>
    <message>
        <source>The first day of work cannot be before today.</source>
        <translation>لا يجوز أن يكون أول يوم عمل قبل اليوم.</translation>
    </message>
    <message>
        <source>There is nothing to undo any more; the list is read again.</source>
        <translation>لم يعد هناك ما يُتراجع عنه؛ تُقرأ القائمة ثانية.</translation>
    </message>
    <message>
        <source>Let this person in first.</source>
        <translation>أدخل هذا الشخص أولاً.</translation>
    </message>
    <message>
        <source>The ministry&apos;s program does not know what was said at the fair.</source>
        <translation>لا يعرف برنامج الوزارة ما قيل في المعرض.</translation>
    </message>
    <message>
        <source>What was said at the fair names another visit than its record.</source>
        <translation>ما قيل في المعرض يسمّي غير سجله.</translation>
    </message>
    <message>
        <source>The fair is another office&apos;s.</source>
        <translation>المعرض لمكتب آخر.</translation>
    </message>
    <message>
        <source>What was said is not of the fair&apos;s days.</source>
        <translation>ما قيل ليس في أيام المعرض.</translation>
    </message>
    <message>
        <source>A graduate is said to have died</source>
        <translation>قيل إن خريجاً توفي</translation>
    </message>
    <message>
        <source>A closed follow-up is opened again</source>
        <translation>تُفتح متابعة مغلقة من جديد</translation>
    </message>
    <message>
        <source>The ministry&apos;s program does not know this result of a call.</source>
        <translation>برنامج الوزارة لا يعرف هذه النتيجة.</translation>
    </message>
    <message>
        <source>What was said names another person or round than its record.</source>
        <translation>ما قيل يسمّي شخصاً أو موعداً غير ما في القيد.</translation>
    </message>
    <message>
        <source>What was drawn from the answers is not what they say. Fill the form in again.</source>
        <translation>ما استُخرج من الأجوبة لا يطابقها. املأ الاستمارة من جديد.</translation>
    </message>
    <message>
        <source>The picture is too large to travel. Send the sentence without it.</source>
        <translation>الصورة أكبر من أن تُرسل. أرسل الملاحظة من دونها.</translation>
    </message>
    <message>
        <source>What the centre has to say is not from the ministry; it was not taken. Tell the ministry.</source>
        <translation>ما يقوله المركز ليس من الوزارة فلم يؤخذ به. أخبر الوزارة.</translation>
    </message>
    <message>
        <source>Write the address and the port, as in proxy.office:3128, or nothing.</source>
        <translation>اكتب العنوان والمنفذ، مثل proxy.office:3128، أو لا تكتب شيئاً.</translation>
    </message>
    <message>
        <source>A fingerprint has 64 characters of 0-9 and a-f. Compare it with the letter, or leave it empty.</source>
        <translation>البصمة 64 رمزاً من 0-9 و a-f. قارنها بالكتاب، أو اتركها فارغة.</translation>
    </message>
    <message>
        <source>This is the training: nothing is ever sent from here. Leave it to work in earnest.</source>
        <translation>أنت في وضع التدريب: لا يُرسل منه شيء. غادره للعمل الفعلي.</translation>
    </message>
    <message>
        <source>This is the office itself, not the training. Nothing was invented.</source>
        <translation>هذا هو المكتب الفعلي وليس وضع التدريب. لم تُنشأ أي بيانات وهمية.</translation>
    </message>
    <message>
        <source>This is not an enrolment file of the ministry. Type the address and the code of the letter.</source>
        <translation>ليس هذا ملف تعريف من الوزارة. اكتب العنوان والرمز من الكتاب.</translation>
    </message>
    <message>
        <source>Only a part of this file was copied. Copy it again, or type the code of the printed letter.</source>
        <translation>نُسخ جزء من هذا الملف فقط. انسخه مرة أخرى، أو اكتب الرمز المطبوع في الكتاب.</translation>
    </message>
    <message>
        <source>The system lets nobody read this file: another program (for example the antivirus) holds it, or it is not yours. Wait a moment and try again, or copy it to the desktop first.</source>
        <translation>لا يسمح النظام بقراءة هذا الملف: يمسكه برنامج آخر (مضاد الفيروسات مثلاً)، أو ليس لك حق قراءته. انتظر لحظة وحاول مرة أخرى، أو انسخه إلى سطح المكتب أولاً.</translation>
    </message>
    <message>
        <source>By the clock of this PC it is {day}. Everything written here would be dated so: set date and time, then go on.</source>
        <translation>ساعة هذه الحاسبة تقول {day}، وكل ما يُكتب هنا سيحمل هذا التاريخ. اضبط التاريخ والوقت ثم تابع.</translation>
    </message>
    <message>
        <source>By the clock of this PC it is {day}, but the letter was made on {made}. Set date and time, then go on.</source>
        <translation>ساعة هذه الحاسبة تقول {day}، لكن الكتاب صدر في {made}. اضبط التاريخ والوقت ثم تابع.</translation>
    </message>
    <message>
        <source>By the clock of this PC it is {day}, and the letter was good until {until}. If the clock is right, ask the ministry for a new letter.</source>
        <translation>ساعة هذه الحاسبة تقول {day}، وكان الكتاب صالحاً حتى {until}. إن كانت الساعة صحيحة فاطلب من الوزارة كتاباً جديداً.</translation>
    </message>
    <message>
        <source>The ministry knows this code as one of {name}, not of the office that the file names. The desk was not enrolled. Ask the ministry for a new letter.</source>
        <translation>تعرف الوزارة هذا الرمز على أنه لـ{name}، لا للمكتب الذي يسمّيه الملف. لم تُعرَّف الحاسبة. اطلب من الوزارة كتاباً جديداً.</translation>
    </message>
    <message>
        <source>This letter is for {name}, and this desk belongs to {own}. Nothing was changed: give the letter to its office.</source>
        <translation>هذا الكتاب لـ{name}، وهذه الحاسبة تابعة لـ{own}. لم يتغير شيء: أعطِ الكتاب لمكتبه.</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>املأ هذا الحقل.</translation>
    </message>
    <message>
        <source>This form is not at this desk. Add the form, then try again.</source>
        <translation>هذه الاستمارة ليست في هذا المكتب. أضفها ثم حاول ثانية.</translation>
    </message>
    <message>
        <source>A different form with the same name and version is already here. Give the new one a new version.</source>
        <translation>توجد هنا استمارة مختلفة بالاسم والإصدار نفسيهما. أعط الجديدة إصداراً جديداً.</translation>
    </message>
    <message>
        <source>The form&apos;s id or version is too long: at most {most} characters. Shorten it on “settings”.</source>
        <translation>معرّف الاستمارة أو إصدارها طويل جداً: {most} حرفاً على الأكثر. اختصره في الورقة «settings».</translation>
    </message>
    <message>
        <source>This draft is no longer here. Open the list of drafts again.</source>
        <translation>لم تعد هذه المسودة هنا. افتح قائمة المسودات ثانية.</translation>
    </message>
    <message>
        <source>This draft has already been saved as a registration.</source>
        <translation>حُفظت هذه المسودة تسجيلاً من قبل.</translation>
    </message>
    <message>
        <source>Whoever was given the draft has gone on with it: it stays with them.</source>
        <translation>من أُسندت إليه المسودة تابع العمل فيها، فتبقى لديه.</translation>
    </message>
    <message>
        <source>This draft is open in another window. Close it there, then open it here.</source>
        <translation>هذه المسودة مفتوحة في نافذة أخرى. أغلقها هناك ثم افتحها هنا.</translation>
    </message>
    <message>
        <source>Only the person who began this draft can go on with it.</source>
        <translation>لا يتابع هذه المسودة إلا من بدأها.</translation>
    </message>
    <message>
        <source>This record is on its way to the ministry. It can be corrected when the receipt is here.</source>
        <translation>هذا السجل في طريقه إلى الوزارة. يمكن تصحيحه عند وصول الوصل.</translation>
    </message>
    <message>
        <source>This record is not at this desk. Search again.</source>
        <translation>هذا السجل ليس في هذا المكتب. ابحث ثانية.</translation>
    </message>
    <message>
        <source>A list is written as .xlsx or .csv, not as “{ending}”.</source>
        <translation>تُكتب القائمة بصيغة ‎.xlsx أو ‎.csv، لا بصيغة «{ending}».</translation>
    </message>
    <message>
        <source>This record was withdrawn. Begin a new registration instead.</source>
        <translation>سُحب هذا السجل. ابدأ تسجيلاً جديداً.</translation>
    </message>
    <message>
        <source>This record has already left the office. Correct it instead of withdrawing it.</source>
        <translation>غادر هذا السجل المكتب. صححه بدلاً من سحبه.</translation>
    </message>
    <message>
        <source>This record is not withdrawn.</source>
        <translation>هذا السجل غير مسحوب.</translation>
    </message>
    <message>
        <source>The ministry has been told that this record is withdrawn. Begin a new registration instead.</source>
        <translation>أُبلغت الوزارة بأن هذا السجل مسحوب. ابدأ تسجيلاً جديداً بدلاً منه.</translation>
    </message>
    <message>
        <source>This record has gone on since. Open it again.</source>
        <translation>تغيّر هذا السجل منذ ذلك الحين. افتحه من جديد.</translation>
    </message>
    <message>
        <source>Write the reason, so that the other person knows what to do.</source>
        <translation>اكتب السبب ليعرف الآخر ما يفعل.</translation>
    </message>
    <message>
        <source>This file is empty. Choose the file again.</source>
        <translation>هذا الملف فارغ. اختر الملف مرة أخرى.</translation>
    </message>
    <message>
        <source>This file is too large: at most {megabytes} MB are kept. Scan fewer pages or less detail.</source>
        <translation>هذا الملف كبير جداً: يُحفظ حتى {megabytes} ميغابايت. امسح صفحات أقل أو بدقة أدنى.</translation>
    </message>
    <message>
        <source>Files of this kind are not kept. Use a picture (JPEG or PNG), a PDF or a sound recording.</source>
        <translation>لا تُحفظ ملفات من هذا النوع. استعمل صورة (JPEG أو PNG) أو ملف PDF أو تسجيلاً صوتياً.</translation>
    </message>
    <message>
        <source>The name of this file cannot be kept. Rename it and choose it again.</source>
        <translation>لا يمكن حفظ اسم هذا الملف. غيّر اسمه واختره مرة أخرى.</translation>
    </message>
    <message>
        <source>A file did not arrive as it was sent. Choose it again and save.</source>
        <translation>وصل ملف على غير ما أُرسل. اختره مرة أخرى واحفظ.</translation>
    </message>
    <message>
        <source>A file of this record is damaged. Return the record, so that the file is chosen again.</source>
        <translation>ملف من هذا السجل تالف. أعد السجل ليُختار الملف مرة أخرى.</translation>
    </message>
    <message>
        <source>This file is not at this desk.</source>
        <translation>هذا الملف ليس في هذا المكتب.</translation>
    </message>
    <message>
        <source>This file is not at this desk. Choose it again, or remove it.</source>
        <translation>هذا الملف ليس في هذا المكتب. اختره مرة أخرى أو أزله.</translation>
    </message>
    <message>
        <source>This document was brought at another desk of the office. It can be opened there.</source>
        <translation>أُضيفت هذه الوثيقة على حاسبة أخرى في المكتب، ويمكن فتحها هناك.</translation>
    </message>
    <message>
        <source>The ministry excuses nobody without a document: bring it with the mark, or mark absent.</source>
        <translation>لا تمنح الوزارة إجازة بلا وثيقة: أضفها مع التأشيرة، أو أشِّر غائباً.</translation>
    </message>
    <message>
        <source>There are too many files: one record holds at most {most}.</source>
        <translation>الملفات كثيرة: يضم السجل الواحد {most} ملف على الأكثر.</translation>
    </message>
    <message>
        <source>Some answers need attention; the first one is shown.</source>
        <translation>بعض الأجوبة تحتاج إلى انتباه؛ أولها معروض.</translation>
    </message>
    <message>
        <source>The class needs a title, a date and a trainee at least.</source>
        <translation>يحتاج الصف إلى عنوان وتاريخ ومتدرب على الأقل.</translation>
    </message>
    <message>
        <source>This class is no longer here. Open the list of classes again.</source>
        <translation>لم يعد هذا الصف هنا. افتح قائمة الصفوف ثانية.</translation>
    </message>
    <message>
        <source>The same date is there twice. Leave one out.</source>
        <translation>التاريخ نفسه مكرر. احذف أحدهما.</translation>
    </message>
    <message>
        <source>One of the trainees is not in this class. Open the class again.</source>
        <translation>أحد المتدربين ليس في هذا الصف. افتح الصف ثانية.</translation>
    </message>
    <message>
        <source>One of the sessions is not in this class. Open the class again.</source>
        <translation>إحدى الجلسات ليست في هذا الصف. افتح الصف ثانية.</translation>
    </message>
    <message>
        <source>Minutes of delay go from 0 to 600.</source>
        <translation>دقائق التأخير من 0 إلى 600.</translation>
    </message>
    <message>
        <source>The marks were not written. Open the class again and repeat them.</source>
        <translation>لم تُكتب العلامات. افتح الصف ثانية وأعدها.</translation>
    </message>
    <message>
        <source>The session is more than {days} days ago: write a note that says why the mark changes.</source>
        <translation>مضى على الجلسة أكثر من {days} أيام: اكتب ملاحظة تبيّن سبب تغيير العلامة.</translation>
    </message>
    <message>
        <source>The mark was approved or handed over: write why it changes, and a supervisor looks at it again.</source>
        <translation>اعتُمدت هذه العلامة أو سُلّمت: اكتب سبب تغييرها، وسينظر فيها المشرف من جديد.</translation>
    </message>
    <message>
        <source>This file is no table that can be read: XLSX or CSV is.</source>
        <translation>هذا الملف ليس جدولاً يمكن قراءته: المقبول XLSX أو CSV.</translation>
    </message>
    <message>
        <source>The table is too large: at most {most} rows.</source>
        <translation>الجدول كبير جدًا: {most} صف على الأكثر.</translation>
    </message>
    <message>
        <source>This desk&apos;s clock says another day than the session&apos;s: check it, or choose today&apos;s session.</source>
        <translation>ساعة هذه الحاسبة تقول يومًا غير يوم الجلسة: تحقق منها، أو اختر جلسة اليوم.</translation>
    </message>
    <message>
        <source>Nothing says which session begins when: choose the session, and write its hour.</source>
        <translation>لا يُعرف متى تبدأ أيٌّ من الجلسات: اختر الجلسة واكتب ساعة بدئها.</translation>
    </message>
    <message>
        <source>This desk&apos;s clock goes behind what it said before. Set it right, then go on.</source>
        <translation>ساعة هذه الحاسبة متأخرة عمّا كانت عليه. اضبطها ثم تابع.</translation>
    </message>
    <message>
        <source>Marks corrected after they were approved: {count}</source>
        <translation>علامات صُححت بعد اعتمادها: {count}</translation>
    </message>
    <message>
        <source>A mark is corrected after it was approved</source>
        <translation>صُححت علامة بعد اعتمادها</translation>
    </message>
    <message>
        <source>Choose at least one trainee first.</source>
        <translation>اختر متدرباً واحداً على الأقل أولاً.</translation>
    </message>
    <message>
        <source>You entered this yourself, so another supervisor has to approve it.</source>
        <translation>أدخلتَ هذا بنفسك، فيعتمده مشرف آخر.</translation>
    </message>
    <message>
        <source>It was decided or corrected since, so it cannot be taken back.</source>
        <translation>بُتّ فيه أو صُحِّح بعد ذلك، فلا يمكن التراجع.</translation>
    </message>
    <message>
        <source>Its author is correcting it already; it cannot be taken back.</source>
        <translation>صاحب السجل يصحّحه الآن، فلا يمكن التراجع.</translation>
    </message>
    <message>
        <source>Another supervisor approved it; only they can take it back.</source>
        <translation>اعتمدها مشرف آخر، وهو وحده من يستطيع التراجع.</translation>
    </message>
    <message>
        <source>This batch has begun to leave the desk, so the approval cannot be taken back.</source>
        <translation>بدأت هذه الحزمة بمغادرة المكتب، فلا يمكن التراجع عن الاعتماد.</translation>
    </message>
    <message>
        <source>Choose at least one record first.</source>
        <translation>اختر سجلاً واحداً على الأقل أولاً.</translation>
    </message>
    <message>
        <source>This record is no longer waiting. The list has been read again.</source>
        <translation>لم يعد هذا السجل ينتظر. قُرئت القائمة ثانية.</translation>
    </message>
    <message>
        <source>Somebody has already decided on this record.</source>
        <translation>بتّ شخص آخر في هذا السجل.</translation>
    </message>
    <message>
        <source>Approve the class together with its attendance, or before it.</source>
        <translation>اعتمد الصف مع حضوره أو قبله.</translation>
    </message>
    <message>
        <source>The ministry does not know your signature yet. Register it with your code on the page of users.</source>
        <translation>الوزارة لا تعرف توقيعك بعد. سجّله برمزك في صفحة المستخدمين.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in again.</source>
        <translation>لا أحد مسجل الدخول. سجّل الدخول ثانية.</translation>
    </message>
    <message>
        <source>The file of passwords is damaged. Restore it from a backup; the records are not lost.</source>
        <translation>ملف كلمات المرور متضرر. استرجعه من نسخة احتياطية؛ السجلات لم تضع.</translation>
    </message>
    <message>
        <source>The file of passwords was made by a trial version of this program and cannot be read by this one. Install that version, or ask for help.</source>
        <translation>أُنشئ ملف كلمات المرور بنسخة تجريبية من هذا البرنامج ولا تستطيع هذه النسخة قراءته. ثبّت تلك النسخة أو اطلب المساعدة.</translation>
    </message>
    <message>
        <source>This computer does not give the secret by which the ministry knows the desk. Everything can be entered; approving and sending wait until an administrator or a supervisor signs in here, or somebody opens the desk with the recovery paper.</source>
        <translation>لا تعطي هذه الحاسبة السر الذي تعرفها به الوزارة. يمكن إدخال كل شيء، أما الاعتماد والإرسال فينتظران حتى يسجل مدير النظام أو مشرف دخوله هنا، أو تُفتح الحاسبة بورقة الاسترداد.</translation>
    </message>
    <message>
        <source>This is not a recovery code, or a letter is wrong. It begins with R and has seven groups of five. This did not count as a try.</source>
        <translation>هذا ليس رمز استرداد أو فيه حرف خطأ. يبدأ الرمز بالحرف R ويتألف من سبع مجموعات في كل منها خمسة. لم تُحتسب هذه محاولة.</translation>
    </message>
    <message>
        <source>This paper is not the one that is good here: it is paper {paper}, and paper {wanted} is asked for. It may be an older one or another desk&apos;s. This did not count as a try.</source>
        <translation>هذه الورقة ليست الورقة السارية هنا: رقمها {paper} والمطلوبة {wanted}. قد تكون أقدم أو لمكتب آخر. لم تُحتسب هذه محاولة.</translation>
    </message>
    <message>
        <source>The program is open in another window of this computer. Sign out there first.</source>
        <translation>البرنامج مفتوح في نافذة أخرى على هذه الحاسبة. سجّل الخروج هناك أولاً.</translation>
    </message>
    <message>
        <source>Records are being sent at this moment. Try again when that is over.</source>
        <translation>تُرسل السجلات الآن. أعد المحاولة حين ينتهي الإرسال.</translation>
    </message>
    <message>
        <source>It was stopped; everything is as it was.</source>
        <translation>أُوقف، وبقي كل شيء كما كان.</translation>
    </message>
    <message>
        <source>The copy was not whole, so nothing was changed. Look at the disk ({reason}), and try again.</source>
        <translation>لم تكن النسخة سليمة فلم يُغيَّر شيء. افحص القرص ({reason}) ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>This desk was never made known to the ministry, so the ministry cannot open it.</source>
        <translation>لم تُعرَّف هذه الحاسبة لدى الوزارة قط، فلا تستطيع الوزارة فتحها.</translation>
    </message>
    <message>
        <source>Nothing was asked of the ministry from here. Write the question first.</source>
        <translation>لم يُطلب من الوزارة شيء من هنا. احفظ الطلب أولاً.</translation>
    </message>
    <message>
        <source>This is not the ministry&apos;s answer to what was asked last from here.</source>
        <translation>هذا ليس جواب الوزارة عن آخر طلب من هنا.</translation>
    </message>
    <message>
        <source>These are not the last five letters of the code above.</source>
        <translation>هذه ليست الحروف الخمسة الأخيرة من الرمز أعلاه.</translation>
    </message>
    <message>
        <source>The disk does not answer as it should. Ask for help.</source>
        <translation>القرص لا يستجيب كما يجب. اطلب المساعدة.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>هذا طويل جداً.</translation>
    </message>
    <message>
        <source>The same trainee is marked twice.</source>
        <translation>أُشّر المتدرب نفسه مرتين.</translation>
    </message>
    <message>
        <source>The supervisor returned it.</source>
        <translation>أعاده المشرف.</translation>
    </message>
    <message>
        <source>Corrects a record that the ministry has</source>
        <translation>يصحح سجلاً لدى الوزارة</translation>
    </message>
    <message>
        <source>No consent was given</source>
        <translation>لم تُعطَ موافقة</translation>
    </message>
    <message>
        <source>Many records in a few minutes</source>
        <translation>سجلات كثيرة في دقائق قليلة</translation>
    </message>
    <message>
        <source>No paper of this kind has such a number. Compare it with the paper, digit by digit.</source>
        <translation>لا توجد وثيقة من هذا النوع تحمل رقماً كهذا. قارنه بالوثيقة رقماً رقماً.</translation>
    </message>
    <message>
        <source>The national number begins with another year than that of birth: look at the card again.</source>
        <translation>يبدأ الرقم الوطني بسنة غير سنة الميلاد: راجع البطاقة مرة أخرى.</translation>
    </message>
    <message>
        <source>Born on 1 July: perhaps the registry&apos;s default</source>
        <translation>تاريخ الولادة 1 تموز: ربما هو التاريخ الافتراضي في السجل المدني</translation>
    </message>
    <message>
        <source>Entered at night</source>
        <translation>أُدخل ليلاً</translation>
    </message>
    <message>
        <source>A warning was overridden</source>
        <translation>جرى تجاوز تنبيه</translation>
    </message>
    <message>
        <source>A warning was overridden: “{reason}”</source>
        <translation>جرى تجاوز تنبيه: «{reason}»</translation>
    </message>
    <message>
        <source>The same phone on several people</source>
        <translation>الهاتف نفسه لعدة أشخاص</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>الاسم الكامل</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>الأدوار</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>التواريخ</translation>
    </message>
    <message>
        <source>Trainees</source>
        <translation>المتدربون</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>It is still a draft. Finish it and save it.</source>
        <translation>ما زال مسودة. أكمله واحفظه.</translation>
    </message>
    <message>
        <source>It waits for a supervisor, who looks at it and approves it.</source>
        <translation>ينتظر مشرفاً ينظر فيه ويعتمده.</translation>
    </message>
    <message>
        <source>The ministry refused its batch: {code} It waits for a supervisor again.</source>
        <translation>رفضت الوزارة حزمته: {code} وهو ينتظر المشرف من جديد.</translation>
    </message>
    <message>
        <source>The supervisor returned it: “{reason}”. Correct it and save it again.</source>
        <translation>أعاده المشرف: «{reason}». صححه واحفظه ثانية.</translation>
    </message>
    <message>
        <source>This desk is not enrolled with the ministry yet. The administrator does it with a printed code.</source>
        <translation>لم تُعرَّف هذه الحاسبة لدى الوزارة بعد. يعرّفها مدير النظام برمز مطبوع.</translation>
    </message>
    <message>
        <source>It is sealed for {name} and not there yet. Hand it over when that machine is reached, or by file.</source>
        <translation>خُتم لـ{name} ولم يصل بعد. سلّمه حين يمكن الوصول إلى تلك الحاسبة، أو بالملف.</translation>
    </message>
    <message>
        <source>It is at {name}; a supervisor has not decided on it yet.</source>
        <translation>هو لدى {name}، ولم يبتّ فيه مشرف بعد.</translation>
    </message>
    <message>
        <source>It is approved and sealed, and leaves with the next connection. F5 sends now.</source>
        <translation>هو معتمد ومختوم، ويُرسل مع الاتصال التالي. يرسله F5 الآن.</translation>
    </message>
    <message>
        <source>It is being sent: {sent} of {chunks} parts have arrived.</source>
        <translation>قيد الإرسال: وصل {sent} من {chunks} أجزاء.</translation>
    </message>
    <message>
        <source>It is in batch {batch}: {sent} of {chunks} parts are there. What stopped it: {code}</source>
        <translation>هو في الحزمة {batch}: وصل {sent} من {chunks} جزءاً. ما أوقفه: {code}</translation>
    </message>
    <message>
        <source>The ministry has received it; {count} of its files follow in batch {batch}.</source>
        <translation>استلمته الوزارة؛ ويتبعه من ملفاته {count} في الحزمة {batch}.</translation>
    </message>
    <message>
        <source>The ministry has received it; {count} of its files leave with the next approval.</source>
        <translation>استلمته الوزارة؛ ويُرسل من ملفاته {count} مع الاعتماد القادم.</translation>
    </message>
    <message>
        <source>The ministry has it. The signed receipt comes with the next connection.</source>
        <translation>هو لدى الوزارة. يأتي الوصل الموقّع مع الاتصال التالي.</translation>
    </message>
    <message>
        <source>The ministry has it, but another office changed the same answer; a person there decides.</source>
        <translation>هو لدى الوزارة، لكن مكتباً آخر غيّر الجواب نفسه؛ ويبتّ فيه موظف هناك.</translation>
    </message>
    <message>
        <source>The ministry has it, but an answer was changed elsewhere too. Somebody here decides which stands.</source>
        <translation>هو لدى الوزارة، لكن إجابة عُدِّلت في مكان آخر أيضاً. يقرّر أحد هنا أيّهما تبقى.</translation>
    </message>
    <message>
        <source>The ministry rejected it: {code} Correct it and save it again.</source>
        <translation>رفضته الوزارة: {code} صححه واحفظه ثانية.</translation>
    </message>
    <message>
        <source>It was withdrawn and is not sent.</source>
        <translation>سُحب ولا يُرسل.</translation>
    </message>
    <message>
        <source>A later correction took its place.</source>
        <translation>حلّ محله تصحيح لاحق.</translation>
    </message>
    <message>
        <source>The ministry has received it; its signed receipt is here.</source>
        <translation>استلمته الوزارة، ووصلها الموقّع هنا.</translation>
    </message>
    <message>
        <source>The ministry has received the answers, but not {count} of the files: {code} They are kept here.</source>
        <translation>استلمت الوزارة الإجابات، ولم تستلم {count} من الملفات: {code} وهي محفوظة هنا.</translation>
    </message>
    <message>
        <source>Something unexpected happened ({code}). Your work is kept; try again, and tell your administrator.</source>
        <translation>حدث أمر غير متوقع ({code}). عملك محفوظ؛ حاول ثانية وأخبر المدير.</translation>
    </message>
    <message>
        <source>Sheet “{sheet}”, row {row}, column “{column}”</source>
        <translation>الورقة «{sheet}»، الصف {row}، العمود «{column}»</translation>
    </message>
    <message>
        <source>Sheet “{sheet}”</source>
        <translation>الورقة «{sheet}»</translation>
    </message>
    <message>
        <source>The ministry cannot be reached now. Nothing is lost; work on, and send again later with F5.</source>
        <translation>لا يمكن الوصول إلى الوزارة الآن. لم يضع شيء؛ واصل العمل وأرسل لاحقاً بـF5.</translation>
    </message>
    <message>
        <source>The ministry&apos;s service has trouble. Nothing is lost; try again later.</source>
        <translation>في خدمة الوزارة خلل. لم يضع شيء؛ حاول لاحقاً.</translation>
    </message>
    <message>
        <source>The ministry&apos;s service is busy. Nothing is lost; the desk tries again by itself.</source>
        <translation>خدمة الوزارة مشغولة. لا يضيع شيء؛ ويحاول المكتب تلقائياً من جديد.</translation>
    </message>
    <message>
        <source>The ministry&apos;s service is being started anew. Nothing is lost; the desk tries again by itself.</source>
        <translation>تُعاد خدمة الوزارة إلى العمل. لا يضيع شيء؛ ويحاول المكتب تلقائياً من جديد.</translation>
    </message>
    <message>
        <source>The ministry&apos;s service is taking up new keys. Nothing is lost; try again in a moment.</source>
        <translation>خدمة الوزارة تأخذ مفاتيح جديدة. لم يضع شيء؛ حاول مرة أخرى بعد لحظات.</translation>
    </message>
    <message>
        <source>The ministry&apos;s service has no room left. Nothing is lost; the desk tries again by itself.</source>
        <translation>لم تبقَ مساحة خالية لدى خدمة الوزارة. لا يضيع شيء؛ ويحاول المكتب تلقائياً من جديد.</translation>
    </message>
    <message>
        <source>The disk of the supervisor&apos;s machine is full. Nothing is lost; the desk tries again by itself.</source>
        <translation>قرص حاسوب المشرف ممتلئ. لا يضيع شيء؛ ويحاول المكتب تلقائياً من جديد.</translation>
    </message>
    <message>
        <source>The ministry&apos;s service asks this desk to go more slowly. The desk tries again by itself.</source>
        <translation>تطلب خدمة الوزارة من هذا المكتب التمهل. ويحاول تلقائياً من جديد.</translation>
    </message>
    <message>
        <source>The ministry&apos;s service holds too many unfinished batches of this desk. They are finished first.</source>
        <translation>لدى خدمة الوزارة حزم غير مكتملة كثيرة من هذا المكتب. تُكمل تلك أولاً.</translation>
    </message>
    <message>
        <source>The connection was cut. What arrived is kept; sending goes on from there.</source>
        <translation>انقطع الاتصال. ما وصل محفوظ، ويستأنف الإرسال من هناك.</translation>
    </message>
    <message>
        <source>Sending was stopped. It goes on from there next time.</source>
        <translation>أُوقف الإرسال. يستأنف من هناك في المرة القادمة.</translation>
    </message>
    <message>
        <source>The connection is too slow at the moment. What arrived is kept; try again later.</source>
        <translation>الاتصال بطيء جداً الآن. ما وصل محفوظ؛ حاول لاحقاً.</translation>
    </message>
    <message>
        <source>The ministry has all of this desk&apos;s log.</source>
        <translation>سجل هذه الحاسبة كله لدى الوزارة.</translation>
    </message>
    <message>
        <source>Records are being sent already.</source>
        <translation>السجلات قيد الإرسال فعلاً.</translation>
    </message>
    <message>
        <source>Another service answers at this address. Check the address and the network.</source>
        <translation>تجيب خدمة أخرى على هذا العنوان. تحقق من العنوان والشبكة.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>يجب أن يبدأ العنوان بـ ‎https://.</translation>
    </message>
    <message>
        <source>The certificate at this address is not trusted. Check the address and the clock of this PC.</source>
        <translation>شهادة هذا العنوان غير موثوقة. تحقق من العنوان وساعة الحاسبة.</translation>
    </message>
    <message>
        <source>The service shows another certificate than the one that this office pinned. Call the ministry.</source>
        <translation>تُظهر الخدمة شهادة غير التي ثبّتها هذا المكتب. اتصل بالوزارة.</translation>
    </message>
    <message>
        <source>The proxy of this office&apos;s network lets nothing through to the ministry. Nothing is lost; whoever looks after the network can open it or name another one in the settings.</source>
        <translation>لا يسمح خادم الوكيل (البروكسي) في شبكة هذا المكتب بمرور أي شيء إلى الوزارة. لم يُفقد شيء؛ يستطيع المسؤول عن الشبكة أن يفتح الطريق أو أن يسمّي خادماً آخر في الإعدادات.</translation>
    </message>
    <message>
        <source>Another approval was given after this one. That one has to be taken back first.</source>
        <translation>أُعطي اعتماد آخر بعد هذا. يجب التراجع عن ذاك أولاً.</translation>
    </message>
    <message>
        <source>The ministry has received this batch long ago; its sealed form is not kept any more.</source>
        <translation>استلمت الوزارة هذه الحزمة منذ زمن؛ ولم تعد صورتها المختومة محفوظة هنا.</translation>
    </message>
    <message>
        <source>The address is not right. It begins with https:// and stands on the letter with the code.</source>
        <translation>العنوان غير صحيح. يبدأ بـ ‎https:// وهو مكتوب في كتاب الرمز.</translation>
    </message>
    <message>
        <source>The ministry refused this: {reason}</source>
        <translation>رفضت الوزارة هذا: {reason}</translation>
    </message>
    <message>
        <source>The ministry refused the batch: {reason}</source>
        <translation>رفضت الوزارة الحزمة: {reason}</translation>
    </message>
    <message>
        <source>The ministry has withdrawn this desk&apos;s permission. Your records are safe; call the ministry.</source>
        <translation>سحبت الوزارة إذن هذه الحاسبة. سجلاتك سالمة؛ اتصل بالوزارة.</translation>
    </message>
    <message>
        <source>The ministry has closed this office. Your records are safe; call the ministry.</source>
        <translation>أغلقت الوزارة هذا المكتب. سجلاتكم محفوظة؛ يُرجى الاتصال بالوزارة.</translation>
    </message>
    <message>
        <source>The ministry has new keys, and this desk cannot tell that they are the ministry&apos;s. Nothing is lost and nothing more leaves until then: ask the ministry for a new code and enter it on the page of this desk.</source>
        <translation>للوزارة مفاتيح جديدة، ولا تستطيع هذه الحاسبة التحقق من أنها مفاتيح الوزارة. لم يُفقد شيء، ولن يُرسل شيء حتى ذلك الحين: اطلبوا من الوزارة رمزاً جديداً وأدخلوه في صفحة هذه الحاسبة.</translation>
    </message>
    <message>
        <source>The ministry has taken this code back. Ask it for another one.</source>
        <translation>سحبت الوزارة هذا الرمز. اطلبوا رمزاً آخر.</translation>
    </message>
    <message>
        <source>The ministry does not know this desk.</source>
        <translation>الوزارة لا تعرف هذه الحاسبة.</translation>
    </message>
    <message>
        <source>This belongs to another desk.</source>
        <translation>هذا يعود إلى حاسبة أخرى.</translation>
    </message>
    <message>
        <source>This belongs to another office.</source>
        <translation>هذا يعود إلى مكتب آخر.</translation>
    </message>
    <message>
        <source>The ministry does not know the signature of the supervisor. Register it with a code.</source>
        <translation>الوزارة لا تعرف توقيع المشرف. سجّله برمز.</translation>
    </message>
    <message>
        <source>The supervisor belongs to another office.</source>
        <translation>المشرف يعود إلى مكتب آخر.</translation>
    </message>
    <message>
        <source>The ministry has withdrawn the supervisor&apos;s permission.</source>
        <translation>سحبت الوزارة إذن المشرف.</translation>
    </message>
    <message>
        <source>The supervisor&apos;s signature is not genuine.</source>
        <translation>توقيع المشرف غير أصلي.</translation>
    </message>
    <message>
        <source>The approval belongs to other records.</source>
        <translation>الاعتماد يعود إلى سجلات أخرى.</translation>
    </message>
    <message>
        <source>Somebody approved records of their own.</source>
        <translation>اعتمد شخص سجلات أدخلها بنفسه.</translation>
    </message>
    <message>
        <source>The records are not approved.</source>
        <translation>السجلات غير معتمدة.</translation>
    </message>
    <message>
        <source>The signature is not genuine.</source>
        <translation>التوقيع غير أصلي.</translation>
    </message>
    <message>
        <source>The number of records differs from what was announced.</source>
        <translation>عدد السجلات يختلف عن المعلن.</translation>
    </message>
    <message>
        <source>It was sealed for somebody else.</source>
        <translation>خُتمت لغيرنا.</translation>
    </message>
    <message>
        <source>It does not open with the ministry&apos;s key.</source>
        <translation>لا تُفتح بمفتاح الوزارة.</translation>
    </message>
    <message>
        <source>It was made by another version of the program. Install the newest version.</source>
        <translation>أنشأها إصدار آخر من البرنامج. ثبّت أحدث إصدار.</translation>
    </message>
    <message>
        <source>It was damaged on the way. Send it again.</source>
        <translation>تضررت في الطريق. أرسلها ثانية.</translation>
    </message>
    <message>
        <source>This code has been used already. Ask for a new one.</source>
        <translation>استُعمل هذا الرمز من قبل. اطلب رمزاً جديداً.</translation>
    </message>
    <message>
        <source>The ministry has put the key away with which this code was printed. Ask for a new one.</source>
        <translation>سحبت الوزارة المفتاح الذي طُبع به هذا الرمز. اطلب رمزاً جديداً.</translation>
    </message>
    <message>
        <source>This code has expired. Ask for a new one.</source>
        <translation>انتهت مدة هذا الرمز. اطلب رمزاً جديداً.</translation>
    </message>
    <message>
        <source>There is a typing mistake in the code.</source>
        <translation>في الرمز خطأ كتابي.</translation>
    </message>
    <message>
        <source>This is a code of another kind: one is for the desk, the other for a supervisor.</source>
        <translation>هذا رمز من نوع آخر: أحدهما للحاسبة والآخر للمشرف.</translation>
    </message>
    <message>
        <source>This desk or signature is registered already.</source>
        <translation>هذه الحاسبة أو هذا التوقيع معرَّف من قبل.</translation>
    </message>
    <message>
        <source>The ministry does not know this code.</source>
        <translation>الوزارة لا تعرف هذا الرمز.</translation>
    </message>
    <message>
        <source>Who answers is not who printed the code.</source>
        <translation>المجيب ليس من طبع الرمز.</translation>
    </message>
    <message>
        <source>This desk is not enrolled with the ministry yet. Enrol it with the printed code first.</source>
        <translation>لم تُعرَّف هذه الحاسبة لدى الوزارة بعد. عرّفها أولاً بالرمز المطبوع.</translation>
    </message>
    <message>
        <source>This desk is already enrolled with the ministry.</source>
        <translation>هذه الحاسبة معرَّفة لدى الوزارة من قبل.</translation>
    </message>
    <message>
        <source>The code is not complete or has a typing mistake. Compare it with the paper, group by group.</source>
        <translation>الرمز ناقص أو فيه خطأ كتابي. قارنه بالورقة مجموعةً مجموعة.</translation>
    </message>
    <message>
        <source>The ministry does not accept this code: {reason}</source>
        <translation>لا تقبل الوزارة هذا الرمز: {reason}</translation>
    </message>
    <message>
        <source>Who answers at this address is not who printed the code. Check the address before going on.</source>
        <translation>المجيب على هذا العنوان ليس من طبع الرمز. تحقق من العنوان قبل المتابعة.</translation>
    </message>
    <message>
        <source>This receipt is not genuine or is damaged, so nothing changed. Ask the ministry for it again.</source>
        <translation>هذا الوصل غير أصلي أو متضرر، فلم يتغير شيء. اطلبه من الوزارة ثانية.</translation>
    </message>
    <message>
        <source>This receipt belongs to another desk or batch.</source>
        <translation>هذا الوصل يعود إلى حاسبة أو حزمة أخرى.</translation>
    </message>
    <message>
        <source>This batch does not belong to this desk.</source>
        <translation>هذه الحزمة لا تعود إلى هذا المكتب.</translation>
    </message>
    <message>
        <source>The receipt for this batch has not come yet.</source>
        <translation>لم يصل وصل هذه الحزمة بعد.</translation>
    </message>
    <message>
        <source>This is not a .mihan file.</source>
        <translation>هذا ليس ملف ‎.mihan.</translation>
    </message>
    <message>
        <source>The file is not whole. Copy it again.</source>
        <translation>الملف غير كامل. انسخه ثانية.</translation>
    </message>
    <message>
        <source>The file is damaged. Copy it again.</source>
        <translation>الملف متضرر. انسخه ثانية.</translation>
    </message>
    <message>
        <source>The file cannot be read. Copy it again and try once more.</source>
        <translation>تعذّرت قراءة الملف. انسخه ثانية وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>This file holds no receipt. Choose the file that came back from the ministry.</source>
        <translation>لا وصل في هذا الملف. اختر الملف الذي عاد من الوزارة.</translation>
    </message>
    <message>
        <source>The file could not be written. Check the stick and its free space, then try again.</source>
        <translation>تعذّرت كتابة الملف. تحقق من الذاكرة ومساحتها ثم حاول ثانية.</translation>
    </message>
    <message>
        <source>The clock of this PC is wrong. Set date and time.</source>
        <translation>ساعة الحاسبة خاطئة. اضبط التاريخ والوقت.</translation>
    </message>
    <message>
        <source>Records before this one have not arrived.</source>
        <translation>لم تصل سجلات قبل هذا.</translation>
    </message>
    <message>
        <source>The ministry has another record with this number from this desk: an old backup was put back, or the folder was copied. Nothing is lost: it has a new number, and a supervisor approves it once more.</source>
        <translation>لدى الوزارة سجل آخر بهذا الرقم من هذه الحاسبة: أُعيدت نسخة احتياطية قديمة أو نُسخ المجلد. لم يُفقد شيء: أُعطي رقماً جديداً، ويعتمده مشرف مرة أخرى.</translation>
    </message>
    <message>
        <source>Its place came to the ministry empty: it was returned at the office when this desk had just taken it back. Nothing is lost: it has a new number, and a supervisor approves it once more.</source>
        <translation>وصل مكانه إلى الوزارة فارغاً: أعاده المشرف بعد أن كان هذا الجهاز قد استرجعه. لم يُفقد شيء: أُعطي رقماً جديداً، ويعتمده المشرف مرة أخرى.</translation>
    </message>
    <message>
        <source>The ministry has another record with the same identity.</source>
        <translation>لدى الوزارة سجل آخر بالهوية نفسها.</translation>
    </message>
    <message>
        <source>The ministry cannot read the record.</source>
        <translation>لا تستطيع الوزارة قراءة السجل.</translation>
    </message>
    <message>
        <source>The ministry does not know this mark.</source>
        <translation>الوزارة لا تعرف هذه العلامة.</translation>
    </message>
    <message>
        <source>The ministry does not know this kind of record yet.</source>
        <translation>الوزارة لا تعرف هذا النوع من السجلات بعد.</translation>
    </message>
    <message>
        <source>The ministry could not keep the record.</source>
        <translation>لم تستطع الوزارة حفظ السجل.</translation>
    </message>
    <message>
        <source>Another office changed the same answers.</source>
        <translation>غيّر مكتب آخر الأجوبة نفسها.</translation>
    </message>
    <message>
        <source>It had arrived before.</source>
        <translation>كان قد وصل من قبل.</translation>
    </message>
    <message>
        <source>This version of the form is no longer accepted.</source>
        <translation>لم يعد هذا الإصدار من الاستمارة مقبولاً.</translation>
    </message>
    <message>
        <source>This machine was enrolled by an older program and cannot show who it is. Ask the ministry to enrol it anew.</source>
        <translation>عُرّفت هذه الحاسبة ببرنامج أقدم ولا تستطيع إثبات هويتها. اطلب من الوزارة تعريفها من جديد.</translation>
    </message>
    <message>
        <source>Who answers there is not the machine that printed this code, or not one of this office. Nothing was changed.</source>
        <translation>من يجيب هناك ليس الحاسبة التي طبعت هذا الرمز، أو ليس من هذا المكتب. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This is the supervisor&apos;s machine itself. Its records are approved here.</source>
        <translation>هذه حاسبة المشرف نفسها. يصادق على سجلاتها هنا.</translation>
    </message>
    <message>
        <source>This desk is not connected with a supervisor&apos;s machine. A supervisor or the administrator does that.</source>
        <translation>هذه الحاسبة غير مربوطة بحاسبة مشرف. يقوم بذلك المشرف أو المدير.</translation>
    </message>
    <message>
        <source>The supervisor&apos;s machine is not as it was when this desk was connected with it: perhaps an old backup was put back there. Ask for a new code there and connect this desk again. Nothing is lost.</source>
        <translation>حاسبة المشرف ليست كما كانت حين وُصلت بها هذه الحاسبة: ربما استُعيدت عليها نسخة احتياطية قديمة. اطلب منها رمزاً جديداً وصِل هذه الحاسبة من جديد. لم يضع شيء.</translation>
    </message>
    <message>
        <source>The records are sealed. Save them as a file and carry it to the supervisor&apos;s machine.</source>
        <translation>خُتمت السجلات. احفظها ملفاً واحمله إلى حاسبة المشرف.</translation>
    </message>
    <message>
        <source>Some records are still at the supervisor&apos;s machine. Wait for the decision, or take them back first.</source>
        <translation>بعض السجلات ما زالت لدى حاسبة المشرف. انتظر القرار أو استرجعها أولاً.</translation>
    </message>
    <message>
        <source>Nothing waits to be handed over.</source>
        <translation>لا شيء ينتظر التسليم.</translation>
    </message>
    <message>
        <source>This is not the file that is needed here. Choose the one that the other machine wrote.</source>
        <translation>ليس هذا هو الملف المطلوب هنا. اختر الذي كتبته الحاسبة الأخرى.</translation>
    </message>
    <message>
        <source>This file is for another desk. Nothing was changed.</source>
        <translation>هذا الملف لحاسبة أخرى. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>What came is not from the supervisor&apos;s machine; it was not taken. Connect this desk with it again.</source>
        <translation>ما وصل ليس من حاسبة المشرف فلم يؤخذ. اربط هذه الحاسبة بها من جديد.</translation>
    </message>
    <message>
        <source>This file was not made by a desk of this office for this machine, or it is damaged.</source>
        <translation>لم تصنع هذا الملف حاسبة من هذا المكتب لهذه الحاسبة، أو هو تالف.</translation>
    </message>
    <message>
        <source>The supervisor&apos;s machine takes nothing from this desk any more. Ask for a new code there.</source>
        <translation>حاسبة المشرف لا تأخذ شيئاً من هذه الحاسبة بعد الآن. اطلب رمزاً جديداً هناك.</translation>
    </message>
    <message>
        <source>The supervisor&apos;s machine does not know this desk. Ask for a code there and connect it.</source>
        <translation>حاسبة المشرف لا تعرف هذه الحاسبة. اطلب رمزاً هناك واربطها.</translation>
    </message>
    <message>
        <source>That is this machine itself.</source>
        <translation>هذه هي الحاسبة نفسها.</translation>
    </message>
    <message>
        <source>This batch belongs to another desk.</source>
        <translation>هذه الحزمة لحاسبة أخرى.</translation>
    </message>
    <message>
        <source>That machine belongs to another office.</source>
        <translation>تلك الحاسبة لمكتب آخر.</translation>
    </message>
    <message>
        <source>It was sealed for another supervisor&apos;s machine.</source>
        <translation>خُتم لحاسبة مشرف أخرى.</translation>
    </message>
    <message>
        <source>Some records are at the machine to which this desk handed over before. Take them back: then they go here.</source>
        <translation>بعض السجلات عند الحاسبة التي كانت هذه الحاسبة تسلّمها من قبل. استرجعها لتُسلَّم إلى هنا.</translation>
    </message>
    <message>
        <source>It holds something that only a newer program can show. Update the supervisor&apos;s machine.</source>
        <translation>فيه ما لا يعرضه إلا برنامج أحدث. حدّث حاسبة المشرف.</translation>
    </message>
    <message>
        <source>This machine does not take anything from desks yet.</source>
        <translation>هذه الحاسبة لا تأخذ شيئاً من الحاسبات بعد.</translation>
    </message>
    <message>
        <source>Another program answers at this port. Restart this PC, or ask the administrator.</source>
        <translation>برنامج آخر يجيب على هذا المنفذ. أعد تشغيل الحاسبة أو اسأل المدير.</translation>
    </message>
    <message>
        <source>Switch it on first: a code says where this machine is found.</source>
        <translation>شغّلها أولاً: الرمز يدل على مكان هذه الحاسبة.</translation>
    </message>
    <message>
        <source>Too many records of one hand-over were returned. Ask the desk to take it back and hand it over again.</source>
        <translation>أعيد عدد كبير جداً من سجلات تسليم واحد. اطلب من الحاسبة استرجاعه وتسليمه من جديد.</translation>
    </message>
    <message>
        <source>Nothing waits for a signature.</source>
        <translation>لا شيء ينتظر التوقيع.</translation>
    </message>
    <message>
        <source>Somebody has signed for this hand-over: its desk and the ministry may have it already.</source>
        <translation>وُقِّع على هذا التسليم: قد يكون وصل إلى حاسبته وإلى الوزارة.</translation>
    </message>
    <message>
        <source>Nothing of the desks waits for the ministry.</source>
        <translation>لا شيء من الحاسبات ينتظر الوزارة.</translation>
    </message>
    <message>
        <source>The supervisor returned it; nothing of it was registered.</source>
        <translation>أعاده المشرف؛ لم يُسجَّل منه شيء.</translation>
    </message>
    <message>
        <source>That machine did not print this code. Check both.</source>
        <translation>لم تطبع تلك الحاسبة هذا الرمز. تحقق من الاثنين.</translation>
    </message>
    <message>
        <source>Another desk has used this code. Ask for a new one.</source>
        <translation>استعملت حاسبة أخرى هذا الرمز. اطلب رمزاً جديداً.</translation>
    </message>
    <message>
        <source>This code is older than a day. Ask for a new one.</source>
        <translation>مضى على هذا الرمز أكثر من يوم. اطلب رمزاً جديداً.</translation>
    </message>
    <message>
        <source>The supervisor&apos;s machine has no room: somebody has to sign in there first.</source>
        <translation>لا مكان في حاسبة المشرف: لا بد أن يدخل أحد هناك أولاً.</translation>
    </message>
    <message>
        <source>The supervisor&apos;s machine has nothing for this desk yet.</source>
        <translation>ليس لدى حاسبة المشرف شيء لهذه الحاسبة بعد.</translation>
    </message>
    <message>
        <source>Its records were taken back and wait here.</source>
        <translation>استُرجعت سجلاتها وهي تنتظر هنا.</translation>
    </message>
    <message>
        <source>Its records were taken back and handed over anew since. This one is not needed any more.</source>
        <translation>سُحبت سجلاته ثم سُلّمت من جديد بعد ذلك، ولم تعد هناك حاجة إلى هذه النسخة.</translation>
    </message>
    <message>
        <source>This is no .mihan file.</source>
        <translation>هذا ليس ملف ‎.mihan.</translation>
    </message>
    <message>
        <source>The file is damaged, or not from the ministry. Nothing was changed; ask for another copy.</source>
        <translation>الملف تالف أو ليس من الوزارة. لم يتغيّر شيء، فاطلب نسخة أخرى.</translation>
    </message>
    <message>
        <source>There is nothing for this desk in the file.</source>
        <translation>لا شيء في الملف لهذا المكتب.</translation>
    </message>
    <message>
        <source>Something that the ministry said before is missing. Read the older file first, or send once.</source>
        <translation>ينقص شيء أبلغت به الوزارة من قبل. اقرأ الملف الأقدم أولاً أو أرسل مرة.</translation>
    </message>
    <message>
        <source>The news is taken over. A release that it names is not whole yet; the rest comes when you send.</source>
        <translation>استُلمت المستجدات. إصدار مذكور فيها لم يكتمل بعد، ويصل الباقي عند الإرسال.</translation>
    </message>
    <message>
        <source>It is older than what this desk has.</source>
        <translation>هو أقدم مما لدى هذا المكتب.</translation>
    </message>
    <message>
        <source>One of its parts cannot be read by this program.</source>
        <translation>لا يستطيع هذا البرنامج قراءة أحد أجزائه.</translation>
    </message>
    <message>
        <source>The ministry took this form back. Drafts of it may be finished; nothing new is begun on it.</source>
        <translation>سحبت الوزارة هذه الاستمارة. يمكن إكمال مسوداتها، ولا يبدأ عليها تسجيل جديد.</translation>
    </message>
    <message>
        <source>The ministry has ended your work at this desk.</source>
        <translation>أنهت الوزارة عملك على هذه الحاسبة.</translation>
    </message>
    <message>
        <source>The office&apos;s administrator has ended your work at this desk.</source>
        <translation>أنهى مدير المكتب عملك على هذه الحاسبة.</translation>
    </message>
    <message>
        <source>The ministry has withdrawn this desk: nothing new is entered here. A supervisor or administrator may sign in and look at what is kept.</source>
        <translation>سحبت الوزارة تخويل هذه الحاسبة: لا يُدخَل فيها شيء جديد. يمكن للمشرف أو المدير تسجيل الدخول والاطلاع على ما هو محفوظ.</translation>
    </message>
    <message>
        <source>This desk has not heard the ministry for too long, and waits until it has. A supervisor or the administrator signs in, and sends once or opens a file from the ministry.</source>
        <translation>لم يصل إلى هذه الحاسبة خبر من الوزارة منذ مدة طويلة، وقد توقّف العمل عليها إلى أن يصل. يسجّل المشرف أو المدير الدخول، ثم يرسل مرة واحدة أو يفتح ملفاً من الوزارة.</translation>
    </message>
    <message>
        <source>The ministry has been heard. Sign in, and everything is as usual.</source>
        <translation>وصل خبر الوزارة. سجّل الدخول ليعود كل شيء كما كان.</translation>
    </message>
    <message>
        <source>The ministry has taken it back.</source>
        <translation>سحبته الوزارة.</translation>
    </message>
    <message>
        <source>Nothing about this record waits for a decision any more.</source>
        <translation>لم يعد في هذا السجل ما ينتظر قراراً.</translation>
    </message>
    <message>
        <source>With these answers the form has questions left. A clerk has to open it and decide there.</source>
        <translation>بهذه الإجابات تبقى في الاستمارة أسئلة. على موظف أن يفتحها ويقرّر فيها.</translation>
    </message>
    <message>
        <source>Somebody is correcting this record. Let them finish first.</source>
        <translation>هناك من يصحّح هذا السجل. دعه ينتهِ أولاً.</translation>
    </message>
    <message>
        <source>This was asked for already. The ministry&apos;s answer will stand on the person&apos;s page.</source>
        <translation>طُلب هذا من قبل. سيظهر جواب الوزارة في صفحة صاحب السجل.</translation>
    </message>
    <message>
        <source>The words of the person are too long: at most {most} characters.</source>
        <translation>كلام صاحب الطلب أطول من اللازم: {most} حرف على الأكثر.</translation>
    </message>
    <message>
        <source>Write down in the person&apos;s words what is to be corrected.</source>
        <translation>اكتب بكلمات الشخص ما ينبغي تصحيحه.</translation>
    </message>
    <message>
        <source>This desk has asked the ministry very often today; nothing of the record is affected by that.</source>
        <translation>سأل هذا المكتب الوزارة اليوم مرات كثيرة جداً؛ ولا يتأثر السجل بذلك.</translation>
    </message>
    <message>
        <source>The ministry does not know this kind of request yet.</source>
        <translation>لا تعرف الوزارة هذا النوع من الطلبات بعد.</translation>
    </message>
    <message>
        <source>The ministry has erased this record at its person&apos;s request. It takes nothing more about it.</source>
        <translation>محت الوزارة هذا السجل بطلب من صاحبه، ولا تستلم عنه شيئاً بعد.</translation>
    </message>
    <message>
        <source>A backup is being made or restored in another window, or the office is getting a new key. Wait until that is over.</source>
        <translation>تُنشأ الآن نسخة احتياطية أو تُستعاد في نافذة أخرى، أو يُعطى المكتب مفتاحاً جديداً. انتظر حتى ينتهي ذلك.</translation>
    </message>
    <message>
        <source>It was stopped: there is no backup, and older ones are as they were.</source>
        <translation>أُوقف العمل: لا توجد نسخة احتياطية جديدة، والنسخ السابقة كما كانت.</translation>
    </message>
    <message>
        <source>There is not enough room where the backup shall be. Free some, or take another stick; nothing was left there.</source>
        <translation>لا توجد مساحة كافية حيث ستُحفظ النسخة الاحتياطية. أفرغ مساحة أو استعمل ذاكرة USB أخرى؛ لم يُترك هناك شيء.</translation>
    </message>
    <message>
        <source>The stick takes no file of this size: it is formatted as FAT32. Format it as exFAT or NTFS, or take another one.</source>
        <translation>ذاكرة USB لا تقبل ملفاً بهذا الحجم لأنها مهيأة بنظام FAT32. هيّئها بنظام exFAT أو NTFS أو استعمل غيرها.</translation>
    </message>
    <message>
        <source>That is a folder of the program itself, beside the records. Choose another place.</source>
        <translation>هذا مجلد من مجلدات البرنامج نفسه، إلى جانب السجلات. اختر مكاناً آخر.</translation>
    </message>
    <message>
        <source>The backup could not be written there ({reason}). If the stick was pulled out, put it in again and begin anew; here everything is as it was.</source>
        <translation>تعذّرت كتابة النسخة الاحتياطية هناك ({reason}). إذا كانت ذاكرة USB قد نُزعت فأعدها وابدأ من جديد؛ كل شيء هنا كما كان.</translation>
    </message>
    <message>
        <source>The copy was tried and is not whole ({reason}), so it was thrown away. Sign out and in again, and try another stick.</source>
        <translation>جُرّبت النسخة فتبيّن أنها غير كاملة ({reason}) فحُذفت. اخرج وادخل من جديد، وجرّب ذاكرة USB أخرى.</translation>
    </message>
    <message>
        <source>This backup is not as it was written: a part was changed or is missing. Take another one; nothing was done.</source>
        <translation>هذه النسخة الاحتياطية ليست كما كُتبت: تغيّر جزء منها أو فُقد. استعمل نسخة أخرى؛ لم يُنفَّذ شيء.</translation>
    </message>
    <message>
        <source>The backup cannot be read from there ({reason}). Put the stick in again, or copy the file to this computer first.</source>
        <translation>تتعذّر قراءة النسخة الاحتياطية من هناك ({reason}). أعد إدخال ذاكرة USB، أو انسخ الملف إلى هذه الحاسبة أولاً.</translation>
    </message>
    <message>
        <source>This file is not a backup of a desk. Its name ends in .mihan-backup.</source>
        <translation>هذا الملف ليس نسخة احتياطية من حاسبة مكتب. ينتهي اسمها بـ ‎.mihan-backup‎.</translation>
    </message>
    <message>
        <source>It was stopped: there is no office on this computer yet.</source>
        <translation>أُوقف العمل: لا يوجد مكتب على هذه الحاسبة بعد.</translation>
    </message>
    <message>
        <source>There is no release of the program in this folder. Choose the folder in which “release.json” lies.</source>
        <translation>لا يوجد إصدار للبرنامج في هذا المجلد. اختر المجلد الذي فيه الملف “release.json”.</translation>
    </message>
    <message>
        <source>This program was built without the keys of its makers and can tell nobody&apos;s new version from a forged one. Ask whoever installed it.</source>
        <translation>بُني هذا البرنامج من دون مفاتيح صانعيه، فلا يستطيع تمييز إصدار جديد أصلي من مزوّر. اسأل من قام بتنصيبه.</translation>
    </message>
    <message>
        <source>This is not a version from the makers of the program. Do not install it, and tell the ministry where it came from.</source>
        <translation>هذا الإصدار ليس من صانعي البرنامج. لا تقم بتنصيبه، وأخبر الوزارة من أين جاء.</translation>
    </message>
    <message>
        <source>What is offered ({offered}) is not newer than what was here or runs now ({here}).</source>
        <translation>المعروض ({offered}) ليس أحدث مما كان هنا أو مما يعمل الآن ({here}).</translation>
    </message>
    <message>
        <source>Nothing in this folder can be installed on this computer. Copy the release whole, and try again.</source>
        <translation>لا شيء في هذا المجلد يمكن تنصيبه على هذه الحاسبة. انسخ الإصدار كاملاً ثم حاول من جديد.</translation>
    </message>
    <message>
        <source>Version {version} of the program came from the ministry. Whoever may update the program installs it: the question mark, “A new version of the program…”.</source>
        <translation>وصل الإصدار {version} من البرنامج من الوزارة. يثبّته من له صلاحية تحديث البرنامج: علامة الاستفهام، «إصدار جديد من البرنامج…».</translation>
    </message>
    <message>
        <source>Another window is looking at a new version at this moment. Try again when it is done.</source>
        <translation>نافذة أخرى تفحص إصداراً جديداً في هذه اللحظة. حاول من جديد حين تنتهي.</translation>
    </message>
    <message>
        <source>People practise here. Go back to work, and install the new version there.</source>
        <translation>هذا مكان للتدريب. ارجع إلى العمل وثبّت الإصدار الجديد هناك.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock says {now}, and the new version was made on {made}. Set the clock right, then install it.</source>
        <translation>ساعة هذه الحاسبة تقول {now}، والإصدار الجديد صُنع في {made}. اضبط الساعة ثم ثبّته.</translation>
    </message>
    <message>
        <source>Nothing may be written where versions of the program lie ({name}). Ask whoever looks after this computer; nothing has changed.</source>
        <translation>لا يُسمح بالكتابة حيث توجد إصدارات البرنامج ({name}). اسأل من يعتني بهذه الحاسبة؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Another program holds a file of the new version ({name}), perhaps the antivirus. Try again in a few minutes; nothing has changed.</source>
        <translation>يمسك برنامج آخر بملف من الإصدار الجديد ({name})، ربما مضاد الفيروسات. حاول بعد بضع دقائق؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The new version is not made as this one expects ({reason}). Tell the ministry; nothing has changed.</source>
        <translation>الإصدار الجديد ليس على الشكل الذي يتوقعه هذا الإصدار ({reason}). أخبر الوزارة؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The new version does not work at this computer (test: {step}). It was not installed, nothing has changed. Tell the ministry.</source>
        <translation>الإصدار الجديد لا يعمل على هذه الحاسبة (الفحص: {step}). لم يُثبَّت ولم يتغير شيء. أخبر الوزارة.</translation>
    </message>
    <message>
        <source>The new version could not bring a copy of the records up to date ({reason}). It was not installed, and the records are untouched. Tell the ministry.</source>
        <translation>لم يستطع الإصدار الجديد تحديث نسخة من السجلات ({reason}). لم يُثبَّت، والسجلات كما هي. أخبر الوزارة.</translation>
    </message>
    <message>
        <source>The new version may not be started at this computer ({reason}): perhaps the antivirus forbids it. It was not installed, nothing has changed.</source>
        <translation>لا يُسمح بتشغيل الإصدار الجديد على هذه الحاسبة ({reason}): ربما يمنعه مضاد الفيروسات. لم يُثبَّت ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>The new version gave no answer. It was not installed, nothing has changed. Tell the ministry.</source>
        <translation>لم يُجب الإصدار الجديد. لم يُثبَّت ولم يتغير شيء. أخبر الوزارة.</translation>
    </message>
    <message>
        <source>Version {version} has written records that this version can&apos;t read. Close the program and start it again: version {version} is tried once more. If it does not start, ask the ministry.</source>
        <translation>كتب الإصدار {version} سجلات لا يستطيع هذا الإصدار قراءتها. أغلق البرنامج وشغّله من جديد: يُجرَّب الإصدار {version} مرة أخرى. وإن لم يبدأ فاسأل الوزارة.</translation>
    </message>
    <message>
        <source>There is no version before this one at this computer.</source>
        <translation>لا يوجد في هذه الحاسبة إصدار قبل هذا.</translation>
    </message>
    <message>
        <source>The version before can&apos;t read these records, and there was no room for a copy of how they were.</source>
        <translation>لا يستطيع الإصدار السابق قراءة هذه السجلات، ولم يكن هناك مكان لنسخة مما كانت عليه.</translation>
    </message>
    <message>
        <source>There is no way back any more: work was done with the new version, and the version before can&apos;t read it.</source>
        <translation>لم يعد الرجوع ممكناً: أُنجز عمل بالإصدار الجديد، والإصدار السابق لا يستطيع قراءته.</translation>
    </message>
    <message>
        <source>Version {before} of the program did not start at this computer. Version {version} works again, and nothing was lost. Tell the ministry (F11).</source>
        <translation>لم يبدأ الإصدار {before} من البرنامج على هذه الحاسبة. عاد الإصدار {version} إلى العمل ولم يضع شيء. أخبر الوزارة (F11).</translation>
    </message>
    <message>
        <source>It was stopped; nothing was kept.</source>
        <translation>أُوقف العمل؛ ولم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>This person may be registered already: say beside the form who it is (Shift+F3), then save.</source>
        <translation>قد يكون هذا الشخص مسجلاً من قبل: بيّن بجانب الاستمارة من هو (Shift+F3)، ثم احفظ.</translation>
    </message>
    <message>
        <source>You said that this person is registered already. Correct their record instead, or decide again.</source>
        <translation>ذكرتَ أن هذا الشخص مسجل من قبل. صحّح سجله بدلاً من ذلك، أو قرّر من جديد.</translation>
    </message>
    <message>
        <source>The reason is too long: at most {most} characters.</source>
        <translation>السبب طويل جداً: {most} حرف على الأكثر.</translation>
    </message>
    <message>
        <source>Say how you know that they are two people; the supervisor reads it.</source>
        <translation>بيّن كيف عرفتَ أنهما شخصان؛ يقرؤه المشرف.</translation>
    </message>
    <message>
        <source>Not sure whether they are one person ({percent} likely): both stand side by side below.</source>
        <translation>غير متأكد من كونهما شخصاً واحداً (الاحتمال {percent}): كلاهما جنباً إلى جنب أدناه.</translation>
    </message>
    <message>
        <source>Said to be two people, although they seem to be one ({percent} likely).</source>
        <translation>ذُكر أنهما شخصان، مع أنهما يبدوان شخصاً واحداً (الاحتمال {percent}).</translation>
    </message>
    <message>
        <source>The ministry does not know this decision yet.</source>
        <translation>لا تعرف الوزارة هذا القرار بعد.</translation>
    </message>
    <message>
        <source>Say why: the second person decides by it.</source>
        <translation>اكتب السبب: به يقرر الشخص الثاني.</translation>
    </message>
    <message>
        <source>Write how many points, at most {most} up or down, and not 0.</source>
        <translation>اكتب عدد النقاط، {most} على الأكثر زيادة أو نقصاً، وليس صفراً.</translation>
    </message>
    <message>
        <source>An appeal never takes points: write a number above 0.</source>
        <translation>الاعتراض لا يُنقص نقاطاً: اكتب عدداً أكبر من صفر.</translation>
    </message>
    <message>
        <source>The same waits for a second person already. Take it back first to ask for something else.</source>
        <translation>الطلب نفسه ينتظر شخصاً ثانياً. اسحبه أولاً لتطلب غيره.</translation>
    </message>
    <message>
        <source>Only what was granted can be taken back, and only once.</source>
        <translation>لا يُلغى إلا ما مُنح، ومرة واحدة.</translation>
    </message>
    <message>
        <source>Points were granted for the same before: compare, so that nobody gets them twice</source>
        <translation>مُنحت نقاط للسبب نفسه من قبل: قارن كي لا تُمنح مرتين</translation>
    </message>
    <message>
        <source>The ministry does not know yet what was asked about the points.</source>
        <translation>لا تعرف الوزارة بعد ما طُلب بشأن النقاط.</translation>
    </message>
    <message>
        <source>What was to be taken back is not at the ministry.</source>
        <translation>ما يُراد إلغاؤه ليس لدى الوزارة.</translation>
    </message>
    <message>
        <source>Somebody else took it back already.</source>
        <translation>ألغاه شخص آخر من قبل.</translation>
    </message>
    <message>
        <source>The cohort can&apos;t be saved like this. Look at the marked fields.</source>
        <translation>لا تُحفظ الوجبة هكذا. انظر إلى الحقول المؤشرة.</translation>
    </message>
    <message>
        <source>This class is a cohort of a course: correct it on the page of courses.</source>
        <translation>هذا الصف وجبة من دورة: صححها في صفحة الدورات.</translation>
    </message>
    <message>
        <source>Choose a course that the ministry offers now.</source>
        <translation>اختر دورة تعرضها الوزارة الآن.</translation>
    </message>
    <message>
        <source>Places of this course: {least} to {most}.</source>
        <translation>مقاعد هذه الدورة: من {least} إلى {most}.</translation>
    </message>
    <message>
        <source>People who have a place already: {seated}.</source>
        <translation>من لهم مقعد الآن: {seated}.</translation>
    </message>
    <message>
        <source>Two sessions of one day are at the same time.</source>
        <translation>جلستان من يوم واحد في الوقت نفسه.</translation>
    </message>
    <message>
        <source>Sessions of a cohort: 1 to {most}.</source>
        <translation>جلسات الوجبة: من 1 إلى {most}.</translation>
    </message>
    <message>
        <source>Sessions that were marked already: {marked}. A cohort can&apos;t have fewer.</source>
        <translation>الجلسات التي سُجّل حضورها: {marked}. لا يمكن أن تكون جلسات الوجبة أقل من ذلك.</translation>
    </message>
    <message>
        <source>No session ahead falls on a day off.</source>
        <translation>لا تقع أي جلسة قادمة في عطلة.</translation>
    </message>
    <message>
        <source>That can&apos;t follow what stands now. The list has been read again.</source>
        <translation>لا يمكن أن يتبع ذلك ما هو قائم الآن. قُرئت القائمة من جديد.</translation>
    </message>
    <message>
        <source>This person is not in this cohort.</source>
        <translation>هذا الشخص ليس في هذه الوجبة.</translation>
    </message>
    <message>
        <source>Choose the cohort in which the person goes on.</source>
        <translation>اختر الوجبة التي يواصل فيها الشخص.</translation>
    </message>
    <message>
        <source>{name} is in this cohort already.</source>
        <translation>{name} في هذه الوجبة من قبل.</translation>
    </message>
    <message>
        <source>The day of the application can&apos;t be in the future.</source>
        <translation>لا يكون يوم تقديم الطلب في المستقبل.</translation>
    </message>
    <message>
        <source>No place is free in this cohort.</source>
        <translation>لا مقعد شاغر في هذه الوجبة.</translation>
    </message>
    <message>
        <source>{name} is next on the waiting list. Write why the place goes to somebody else.</source>
        <translation>{name} هو التالي في قائمة الانتظار. اكتب لماذا يُمنح المقعد لغيره.</translation>
    </message>
    <message>
        <source>The list has changed since it was shown. Look at it again, then give the places.</source>
        <translation>تغيرت القائمة منذ عُرضت. انظر إليها من جديد ثم امنح المقاعد.</translation>
    </message>
    <message>
        <source>Nobody on the list waits for a decision.</source>
        <translation>لا أحد في القائمة ينتظر قراراً.</translation>
    </message>
    <message>
        <source>Somebody leaves a course</source>
        <translation>شخص يترك دورة</translation>
    </message>
    <message>
        <source>Somebody goes on in another cohort</source>
        <translation>شخص يواصل في وجبة أخرى</translation>
    </message>
    <message>
        <source>An application is refused</source>
        <translation>رفض طلب</translation>
    </message>
    <message>
        <source>The ministry&apos;s form for it is not at this desk. It comes with a release (F5).</source>
        <translation>استمارة الوزارة لذلك ليست على هذه الحاسبة. تصل مع إصدار (F5).</translation>
    </message>
    <message>
        <source>This form asks for files, which can&apos;t be given here. Tell it with F11.</source>
        <translation>تطلب هذه الاستمارة ملفات لا يمكن تقديمها هنا. أبلغ بذلك بمفتاح F11.</translation>
    </message>
    <message>
        <source>The course of this cohort has no such assessment.</source>
        <translation>لا يتضمن مقرر هذه الوجبة هذا التقييم.</translation>
    </message>
    <message>
        <source>This assessment is held by the ministry&apos;s form: open it.</source>
        <translation>يُعقد هذا التقييم باستمارة الوزارة: افتحها.</translation>
    </message>
    <message>
        <source>This assessment has no form: type the score.</source>
        <translation>لا استمارة لهذا التقييم: اكتب الدرجة.</translation>
    </message>
    <message>
        <source>A score of this assessment: 0 to {most}.</source>
        <translation>درجة هذا التقييم: من 0 إلى {most}.</translation>
    </message>
    <message>
        <source>The form gave no score, so nothing was saved; its draft is kept. Tell the ministry with F11.</source>
        <translation>لم تُعطِ الاستمارة درجة، فلم يُحفظ شيء؛ ومسودتها باقية. أبلغ الوزارة بمفتاح F11.</translation>
    </message>
    <message>
        <source>A score is corrected: {before} before, {now} now</source>
        <translation>تُصحَّح درجة: كانت {before}، والآن {now}</translation>
    </message>
    <message>
        <source>The course allows no further attempt for {name}.</source>
        <translation>لا يسمح المقرر بمحاولة أخرى لـ{name}.</translation>
    </message>
    <message>
        <source>{name} has passed; there is no further attempt.</source>
        <translation>نجح {name}؛ ولا محاولة أخرى.</translation>
    </message>
    <message>
        <source>{name} has the certificate; their results stay as they are.</source>
        <translation>لدى {name} الشهادة؛ تبقى نتائجه كما هي.</translation>
    </message>
    <message>
        <source>Something has changed since this was shown. Look at it again, then say the end of the course.</source>
        <translation>تغيّر شيء منذ عرض هذا. انظر إليه ثانية ثم ثبّت نهاية الدورة.</translation>
    </message>
    <message>
        <source>Of nobody can the end be told yet.</source>
        <translation>لا يمكن بعد معرفة النهاية لأحد.</translation>
    </message>
    <message>
        <source>Attendance and results say otherwise. Write why, and it is said all the same.</source>
        <translation>الحضور والنتائج تقول غير ذلك. اكتب السبب فيُثبَّت مع ذلك.</translation>
    </message>
    <message>
        <source>What was said of a result names another person or attempt than its record.</source>
        <translation>ما قيل عن النتيجة يسمّي شخصًا أو محاولة غير ما في القيد.</translation>
    </message>
    <message>
        <source>Another form was filled than this assessment&apos;s, or none.</source>
        <translation>مُلئت استمارة غير استمارة هذا التقييم، أو لم تُملأ.</translation>
    </message>
    <message>
        <source>The score is not what the form calculated from its answers.</source>
        <translation>الدرجة ليست ما حسبته الاستمارة من أجوبتها.</translation>
    </message>
    <message>
        <source>The ministry has not heard of all that this end rests on. Say it again once the rest is sent.</source>
        <translation>لم يصل الوزارة كل ما تستند إليه هذه النهاية. ثبّتها ثانية بعد إرسال الباقي.</translation>
    </message>
    <message>
        <source>Attendance and results at the ministry say otherwise. Say it again with a reason, or mend them.</source>
        <translation>الحضور والنتائج لدى الوزارة تقول غير ذلك. ثبّتها ثانية مع سبب، أو صحّحها.</translation>
    </message>
    <message>
        <source>No place was left: another desk had given it. The person stands where they stood before.</source>
        <translation>لم يبق مقعد: منحته حاسبة أخرى. يبقى الشخص حيث كان.</translation>
    </message>
    <message>
        <source>The call can&apos;t be saved like this. Look at the marked fields.</source>
        <translation>لا يمكن حفظ الإعلان هكذا. انظر إلى الحقول المؤشرة.</translation>
    </message>
    <message>
        <source>The last day comes after the first, and within a year of it.</source>
        <translation>آخر يوم بعد أول يوم، وخلال سنة منه.</translation>
    </message>
    <message>
        <source>The last day to apply is over already.</source>
        <translation>انقضى آخر يوم للتقديم.</translation>
    </message>
    <message>
        <source>The course is over before that day.</source>
        <translation>تنتهي الدورة قبل ذلك اليوم.</translation>
    </message>
    <message>
        <source>Governorates or districts that a call names: at most {most}.</source>
        <translation>المحافظات أو الأقضية التي يسمّيها الإعلان: {most} على الأكثر.</translation>
    </message>
    <message>
        <source>A call is withdrawn</source>
        <translation>سحب إعلان عن دورة</translation>
    </message>
    <message>
        <source>This course takes no applications: its call was withdrawn, or has not begun.</source>
        <translation>لا تقبل هذه الدورة طلبات: سُحب إعلانها أو لم يبدأ بعد.</translation>
    </message>
    <message>
        <source>The last day to apply for this course is over.</source>
        <translation>انقضى آخر يوم للتقديم على هذه الدورة.</translation>
    </message>
    <message>
        <source>This course is not called in the governorate of this office.</source>
        <translation>لم يُعلن عن هذه الدورة في محافظة هذا المكتب.</translation>
    </message>
    <message>
        <source>The person is in the list of this course already, or another record of theirs is.</source>
        <translation>الشخص في قائمة هذه الدورة من قبل، أو له قيد آخر فيها.</translation>
    </message>
    <message>
        <source>The ministry does not know the person at this office.</source>
        <translation>لا تعرف الوزارة هذا الشخص في هذا المكتب.</translation>
    </message>
    <message>
        <source>Another office holds this course: it alone says that.</source>
        <translation>هذه الدورة لمكتب آخر: هو وحده يقول ذلك.</translation>
    </message>
    <message>
        <source>What was called names another cohort than its record.</source>
        <translation>الإعلان يسمّي وجبة غير صاحبة القيد.</translation>
    </message>
    <message>
        <source>Another office holds this course: it alone calls it.</source>
        <translation>هذه الدورة لمكتب آخر: هو وحده يعلن عنها.</translation>
    </message>
    <message>
        <source>Another office holds this cohort: it alone changes it.</source>
        <translation>هذه الوجبة لمكتب آخر: هو وحده يغيّرها.</translation>
    </message>
    <message>
        <source>The ministry&apos;s program can&apos;t read this cohort. Tell it with F11.</source>
        <translation>لا يستطيع برنامج الوزارة قراءة هذه الوجبة. أخبرها بـ F11.</translation>
    </message>
    <message>
        <source>The ministry&apos;s program does not know this step of a course.</source>
        <translation>لا يعرف برنامج الوزارة هذه الخطوة من دورة.</translation>
    </message>
    <message>
        <source>Only who completed the course can be certified. The list has been read again.</source>
        <translation>لا تُطلب شهادة إلا لمن أكمل الدورة. أُعيدت قراءة القائمة.</translation>
    </message>
    <message>
        <source>What was said names another person than its record.</source>
        <translation>ما قيل يسمّي شخصاً غير صاحب القيد.</translation>
    </message>
    <message>
        <source>Something else was said of this referral meanwhile. The list is read again.</source>
        <translation>قيل شيء آخر عن هذه الإحالة في هذه الأثناء. تُقرأ القائمة من جديد.</translation>
    </message>
    <message>
        <source>Only the office that looks after the person says that.</source>
        <translation>لا يقول ذلك إلا المكتب الذي يتابع الشخص.</translation>
    </message>
    <message>
        <source>What you correct holds no more. The list is read again.</source>
        <translation>ما تصحّحه لم يعد قائماً. تُقرأ القائمة من جديد.</translation>
    </message>
    <message>
        <source>Corrects what was said of a referral before</source>
        <translation>يصحّح ما قيل عن إحالة من قبل</translation>
    </message>
    <message>
        <source>What was said names another person or vacancy than its record.</source>
        <translation>ما قيل يذكر شخصاً أو شاغراً غير ما في سجله.</translation>
    </message>
    <message>
        <source>Choose one of the reasons.</source>
        <translation>اختر أحد الأسباب.</translation>
    </message>
    <message>
        <source>Say it in a few words.</source>
        <translation>اكتبه في كلمات قليلة.</translation>
    </message>
    <message>
        <source>Say on which day.</source>
        <translation>اذكر في أي يوم.</translation>
    </message>
    <message>
        <source>This day is before the other one.</source>
        <translation>هذا اليوم قبل اليوم الآخر.</translation>
    </message>
    <message>
        <source>This vacancy is not known here.</source>
        <translation>هذا الشاغر غير معروف هنا.</translation>
    </message>
    <message>
        <source>This vacancy takes nobody any more.</source>
        <translation>هذا الشاغر لم يعد يقبل أحداً.</translation>
    </message>
    <message>
        <source>As many letters are out as this vacancy takes. Wait for the employer&apos;s answers.</source>
        <translation>صدر من كتب الإحالة أقصى ما يقبله هذا الشاغر. انتظر أجوبة صاحب العمل.</translation>
    </message>
    <message>
        <source>This person has as many letters as one may have at a time.</source>
        <translation>لدى هذا الشخص أقصى عدد من كتب الإحالة في وقت واحد.</translation>
    </message>
    <message>
        <source>Choose somebody first.</source>
        <translation>اختر شخصاً أولاً.</translation>
    </message>
    <message>
        <source>At most {most} people at once.</source>
        <translation>{most} شخص على الأكثر دفعة واحدة.</translation>
    </message>
    <message>
        <source>No letter was written yet.</source>
        <translation>لم يُكتب كتاب إحالة بعد.</translation>
    </message>
    <message>
        <source>This letter holds no more: it is not printed again.</source>
        <translation>لم يعد هذا الكتاب سارياً: لا يُطبع مرة أخرى.</translation>
    </message>
    <message>
        <source>This person asked for no more offers of work.</source>
        <translation>طلب هذا الشخص ألا تُعرض عليه أعمال بعد.</translation>
    </message>
    <message>
        <source>The ministry has not received this person&apos;s registration yet. Send what was approved, then try again.</source>
        <translation>لم تستلم الوزارة تسجيل هذا الشخص بعد. أرسل ما تم اعتماده ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>This person&apos;s record was erased.</source>
        <translation>مُحي سجل هذا الشخص.</translation>
    </message>
    <message>
        <source>This employer may be here already: {name}. Leave the form and go on with it, or save again to keep both.</source>
        <translation>قد يكون صاحب العمل هذا مسجلاً هنا: {name}. اترك الاستمارة وتابع معه، أو احفظ مرة أخرى ليبقى الاثنان.</translation>
    </message>
    <message>
        <source>The same work of this employer is here already: {name}. Leave the form, or save again if it is another.</source>
        <translation>العمل نفسه لصاحب العمل هذا مسجل هنا: {name}. اترك الاستمارة، أو احفظ مرة أخرى إن كان غيره.</translation>
    </message>
    <message>
        <source>This employer is here no more; the list is read again.</source>
        <translation>لم يعد صاحب العمل هذا هنا؛ تُقرأ القائمة من جديد.</translation>
    </message>
    <message>
        <source>Work is offered in its name: take back {title} first, then the employer.</source>
        <translation>هناك عمل معروض باسمه: اسحب «{title}» أولاً، ثم صاحب العمل.</translation>
    </message>
    <message>
        <source>The form says no employer: its name is missing.</source>
        <translation>الاستمارة لا تذكر صاحب عمل: الاسم ناقص.</translation>
    </message>
    <message>
        <source>The form says no vacancy that could be kept. Look at its answers.</source>
        <translation>الاستمارة لا تذكر شاغراً يمكن حفظه. راجع إجاباتها.</translation>
    </message>
    <message>
        <source>Another office wrote this vacancy down: it alone corrects and closes it.</source>
        <translation>كتب هذا الشاغر مكتب آخر: هو وحده يصححه ويغلقه.</translation>
    </message>
    <message>
        <source>The vacancy stands otherwise by now; the list is read again.</source>
        <translation>تغيّرت حال الشاغر؛ تُقرأ القائمة من جديد.</translation>
    </message>
    <message>
        <source>Its last day was {on}: correct that day before you open the vacancy again.</source>
        <translation>كان آخر يوم له {on}: صحّح ذلك اليوم قبل أن تفتح الشاغر من جديد.</translation>
    </message>
    <message>
        <source>Perhaps the same employer as {name}</source>
        <translation>ربما هو صاحب العمل نفسه: {name}</translation>
    </message>
    <message>
        <source>Perhaps the same work as {name}</source>
        <translation>ربما هو العمل نفسه: {name}</translation>
    </message>
    <message>
        <source>The employer told the office {days} day(s) later than the law says</source>
        <translation>أبلغ صاحب العمل المكتب متأخراً عن موعد القانون بأيام عددها {days}</translation>
    </message>
    <message>
        <source>What was drawn from the answers on the employer is not what they say. Fill the form in again.</source>
        <translation>ما استُخرج من الإجابات عن صاحب العمل ليس ما تقوله. املأ الاستمارة من جديد.</translation>
    </message>
    <message>
        <source>What was drawn from the answers on the vacancy is not what they say. Fill the form in again.</source>
        <translation>ما استُخرج من الإجابات عن الشاغر ليس ما تقوله. املأ الاستمارة من جديد.</translation>
    </message>
    <message>
        <source>The ministry does not have the employer of this vacancy.</source>
        <translation>ليس لدى الوزارة صاحب عمل هذا الشاغر.</translation>
    </message>
    <message>
        <source>The vacancy belongs to another office.</source>
        <translation>الشاغر يعود إلى مكتب آخر.</translation>
    </message>
    <message>
        <source>The ministry does not have this vacancy yet.</source>
        <translation>ليس لدى الوزارة هذا الشاغر بعد.</translation>
    </message>
    <message>
        <source>It was stopped; the report before it stands.</source>
        <translation>أُوقف؛ يبقى التقرير السابق كما هو.</translation>
    </message>
    <message>
        <source>Give the report a short name, by which you find it again.</source>
        <translation>أعطِ التقرير اسماً قصيراً تجده به لاحقاً.</translation>
    </message>
    <message>
        <source>{most} reports are saved already: remove one first.</source>
        <translation>حُفظ {most} تقريراً من قبل: احذف واحداً أولاً.</translation>
    </message>
    <message>
        <source>This report is saved no longer; the list is read again.</source>
        <translation>لم يعد هذا التقرير محفوظاً؛ تُقرأ القائمة من جديد.</translation>
    </message>
    <message>
        <source>A newer version of the program saved this report.</source>
        <translation>حفظ هذا التقريرَ إصدارٌ أحدث من البرنامج.</translation>
    </message>
    <message>
        <source>This office asks this institution no more. The list is read again.</source>
        <translation>لم يعد هذا المكتب يسأل هذه المؤسسة. تُقرأ القائمة من جديد.</translation>
    </message>
    <message>
        <source>This survey is held from {first} to {last}.</source>
        <translation>يجري هذا المسح من {first} إلى {last}.</translation>
    </message>
    <message>
        <source>This institution has answered already. The list is read again.</source>
        <translation>أجابت هذه المؤسسة من قبل. تُقرأ القائمة من جديد.</translation>
    </message>
    <message>
        <source>Nobody asks this institution any more; open it again first.</source>
        <translation>لا يسأل أحد هذه المؤسسة بعد الآن؛ افتحها من جديد أولاً.</translation>
    </message>
    <message>
        <source>This institution is still to be asked.</source>
        <translation>هذه المؤسسة ما زالت تُسأل.</translation>
    </message>
    <message>
        <source>Say a day to ask again, from today to {until}.</source>
        <translation>حدد يوماً للسؤال من جديد، من اليوم إلى {until}.</translation>
    </message>
    <message>
        <source>The note is too long: at most {most} characters.</source>
        <translation>الملاحظة طويلة: {most} حرف على الأكثر.</translation>
    </message>
    <message>
        <source>Fill in the form for an institution that answers.</source>
        <translation>املأ الاستمارة لمن يجيب.</translation>
    </message>
    <message>
        <source>An institution that was closed is asked again</source>
        <translation>مؤسسة كانت مغلقة تُسأل من جديد</translation>
    </message>
    <message>
        <source>The ministry&apos;s program does not know this result of a survey.</source>
        <translation>برنامج الوزارة لا يعرف هذه النتيجة في المسح.</translation>
    </message>
    <message>
        <source>The ministry knows no such institution in this survey.</source>
        <translation>لا تعرف الوزارة هذه المؤسسة في هذا المسح.</translation>
    </message>
    <message>
        <source>The ministry gave this institution to another office.</source>
        <translation>أسندت الوزارة هذه المؤسسة إلى مكتب آخر.</translation>
    </message>
    <message>
        <source>What was drawn from the survey&apos;s answers is not what they say. Fill the form in again.</source>
        <translation>ما استُخرج من إجابات المسح ليس ما تقوله. املأ الاستمارة من جديد.</translation>
    </message>
    <message>
        <source>The list of the program&apos;s files is missing or cut short: it was not copied whole. Install it again from the stick.</source>
        <translation>قائمة ملفات البرنامج ناقصة أو مفقودة: لم يُنسخ كاملاً. نصّبه من جديد من ذاكرة USB.</translation>
    </message>
    <message>
        <source>A file of the program is missing ({name}): it was not copied whole, or an antivirus took it away. Install the program again.</source>
        <translation>ملف من ملفات البرنامج مفقود ({name}): لم يُنسخ كاملاً، أو أزاله مضاد الفيروسات. نصّب البرنامج من جديد.</translation>
    </message>
    <message>
        <source>A file of the program is not as its makers made it ({name}): it was not copied whole, or somebody changed it. Install the program again, and use it no longer until then.</source>
        <translation>ملف من ملفات البرنامج ليس كما صنعه صانعوه ({name}): لم يُنسخ كاملاً، أو غيّره أحد. نصّب البرنامج من جديد، ولا تستعمله حتى ذلك الحين.</translation>
    </message>
    <message>
        <source>A file of the program cannot be opened ({name}). Perhaps an antivirus holds it: have the program&apos;s folder left out of its search, then check again.</source>
        <translation>لا يمكن فتح ملف من ملفات البرنامج ({name}). ربما يمسكه مضاد الفيروسات: اطلب استثناء مجلد البرنامج من فحصه، ثم افحص مرة أخرى.</translation>
    </message>
    <message>
        <source>A file of another version lies among those of this one ({name}). Remove the program, keeping the records, and install it again.</source>
        <translation>بين ملفات هذا الإصدار ملف من إصدار آخر ({name}). أزل البرنامج مع إبقاء السجلات، ثم نصّبه من جديد.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock says {name}, which is before this program was made. Set the clock right; if it goes wrong again, the battery inside the computer is empty.</source>
        <translation>ساعة هذه الحاسبة تقول {name}، وذلك قبل أن يُصنع هذا البرنامج. اضبط الساعة؛ وإن اختلّت ثانيةً فبطارية الحاسبة الداخلية فارغة.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock says {name}, which lies too far ahead. Set the clock right.</source>
        <translation>ساعة هذه الحاسبة تقول {name}، وذلك في مستقبل بعيد. اضبط الساعة.</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder for the office&apos;s records. Ask whoever looks after this computer to let you write there, or choose another folder.</source>
        <translation>لا يمكن الكتابة في مجلد سجلات المكتب. اطلب ممّن يعتني بهذه الحاسبة أن يسمح لك بالكتابة فيه، أو اختر مجلداً آخر.</translation>
    </message>
    <message>
        <source>There is too little room on the disk ({name}). Make room: records, and a backup while it is made, need 200 MB.</source>
        <translation>المتسع على القرص قليل جداً ({name}). أفسح مكاناً: السجلات والنسخة الاحتياطية أثناء صنعها تحتاج إلى 200 ميغابايت.</translation>
    </message>
    <message>
        <source>The office&apos;s records are there, and cannot be opened. Another program holds them, an antivirus perhaps, or they belong to another person of this computer.</source>
        <translation>سجلات المكتب موجودة لكن لا يمكن فتحها. يمسكها برنامج آخر، ربما مضاد الفيروسات، أو هي لشخص آخر على هذه الحاسبة.</translation>
    </message>
    <message>
        <source>What lies in the folder for the office&apos;s records is not this program&apos;s, or belongs to somebody else ({name}). Choose another folder, or sign in to the computer as that person.</source>
        <translation>ما في مجلد سجلات المكتب ليس لهذا البرنامج، أو هو لشخص آخر ({name}). اختر مجلداً آخر، أو ادخل إلى الحاسبة باسم ذلك الشخص.</translation>
    </message>
    <message>
        <source>The folder for the office&apos;s records could not be looked at ({name}).</source>
        <translation>تعذّر فحص مجلد سجلات المكتب ({name}).</translation>
    </message>
    <message>
        <source>The program&apos;s own files could not be looked at ({name}).</source>
        <translation>تعذّر فحص ملفات البرنامج نفسه ({name}).</translation>
    </message>
    <message>
        <source>This computer&apos;s clock could not be read ({name}).</source>
        <translation>تعذّرت قراءة ساعة هذه الحاسبة ({name}).</translation>
    </message>
    <message>
        <source>Locking and signing does not work on this computer ({name}). Do not keep records here; install the program again, and tell whoever helps.</source>
        <translation>القفل والتوقيع لا يعملان على هذه الحاسبة ({name}). لا تحفظ سجلات هنا؛ نصّب البرنامج من جديد، وأخبر من يساعدك.</translation>
    </message>
    <message>
        <source>Records could not be kept and read again ({name}). Do not keep records here; check the disk, and tell whoever helps.</source>
        <translation>تعذّر حفظ السجلات وقراءتها من جديد ({name}). لا تحفظ سجلات هنا؛ افحص القرص، وأخبر من يساعدك.</translation>
    </message>
    <message>
        <source>Records of an older version could not be taken over ({name}). Make a backup before anything else, and tell whoever helps.</source>
        <translation>تعذّر نقل سجلات إصدار أقدم ({name}). اصنع نسخة احتياطية قبل أي شيء آخر، وأخبر من يساعدك.</translation>
    </message>
    <message>
        <source>The form that comes with the program could not be filled ({name}). Install the program again.</source>
        <translation>تعذّر ملء الاستمارة المرفقة بالبرنامج ({name}). نصّب البرنامج من جديد.</translation>
    </message>
    <message>
        <source>Paper would not come out as it should ({name}): letters would stand apart or be missing. Install the program again.</source>
        <translation>لن يخرج الورق كما ينبغي ({name}): ستكون الحروف متفرقة أو ناقصة. نصّب البرنامج من جديد.</translation>
    </message>
    <message>
        <source>The window could not be drawn in all three languages ({name}). Install the program again; if that does not help, the computer lacks something that windows need.</source>
        <translation>تعذّر رسم النافذة باللغات الثلاث ({name}). نصّب البرنامج من جديد؛ وإن لم ينفع ذلك فالحاسبة ينقصها شيء تحتاج إليه النوافذ.</translation>
    </message>
    <message>
        <source>A first batch did not reach a ministry inside this computer ({name}). A firewall may forbid the program to talk to its own computer: ask whoever looks after it.</source>
        <translation>لم تصل دفعة أولى إلى وزارة تجريبية داخل هذه الحاسبة ({name}). ربما يمنع جدار الحماية البرنامج من مخاطبة حاسبته نفسها: اسأل من يعتني بها.</translation>
    </message>
    <message>
        <source>Not tried, because something before it failed.</source>
        <translation>لم يُجرَّب، لأن ما قبله فشل.</translation>
    </message>
</context>
<context>
    <name>MinistryOpensDialog</name>
    <message>
        <source>The ministry opens this desk</source>
        <translation>الوزارة تفتح هذه الحاسبة</translation>
    </message>
    <message>
        <source>Choose a new password, save the question, and bring the file to the ministry. With its answer come back here and type the same password again.</source>
        <translation>اختر كلمة مرور جديدة واحفظ الطلب ثم خذ الملف إلى الوزارة. وحين يأتي جوابها عُد إلى هنا وأدخل كلمة المرور نفسها.</translation>
    </message>
    <message>
        <source>Open the answer…</source>
        <translation>فتح الجواب…</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Save the question…</source>
        <translation>حفظ الطلب…</translation>
    </message>
    <message>
        <source>Letters of the question</source>
        <translation>حروف الطلب</translation>
    </message>
    <message>
        <source>Read these letters out to the ministry by telephone.</source>
        <translation>اقرأ هذه الحروف للوزارة بالهاتف.</translation>
    </message>
    <message>
        <source>Save the question</source>
        <translation>حفظ الطلب</translation>
    </message>
</context>
<context>
    <name>MinistryPart</name>
    <message>
        <source>Change</source>
        <translation>التغيير</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>أدخله</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>وقت الحفظ</translation>
    </message>
    <message>
        <source>At the ministry</source>
        <translation>لدى الوزارة</translation>
    </message>
    <message>
        <source>Changes and where they are</source>
        <translation>التغييرات وحالتها</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>التسجيل</translation>
    </message>
    <message>
        <source>Correction {n}</source>
        <translation>التصحيح {n}</translation>
    </message>
</context>
<context>
    <name>MissingDialog</name>
    <message numerus="yes">
        <source>%n question(s) need an answer, or another one.</source>
        <translation>
            <numerusform>لا سؤال يحتاج إلى جواب.</numerusform>
            <numerusform>سؤال واحد يحتاج إلى جواب أو إلى جواب آخر.</numerusform>
            <numerusform>سؤالان يحتاجان إلى جواب أو إلى جواب آخر.</numerusform>
            <numerusform>%n أسئلة تحتاج إلى جواب أو إلى جواب آخر.</numerusform>
            <numerusform>%n سؤالاً تحتاج إلى جواب أو إلى جواب آخر.</numerusform>
            <numerusform>%n سؤال تحتاج إلى جواب أو إلى جواب آخر.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>ما ينقص</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>الانتقال إليه</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Questions that need you</source>
        <translation>أسئلة تحتاج إليك</translation>
    </message>
</context>
<context>
    <name>NewPasswordDialog</name>
    <message>
        <source>New password</source>
        <translation>كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>Long is good: four words you can remember</source>
        <translation>الطويلة أفضل: أربع كلمات تتذكرها</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>كلمة المرور الجديدة ثانيةً</translation>
    </message>
</context>
<context>
    <name>NewProgramDialog</name>
    <message>
        <source>A new version of the program</source>
        <translation>إصدار جديد من البرنامج</translation>
    </message>
    <message>
        <source>On a stick or a share, in the folder of the release. Whether it is from the makers of the program is looked at before anything of it is run; at this desk nothing changes yet.</source>
        <translation>على ذاكرة أو مجلد مشترك، في مجلد الإصدار. يُفحص أولاً هل هو من صانعي البرنامج قبل تشغيل أي شيء منه؛ ولا يتغير شيء في هذه الحاسبة بعد.</translation>
    </message>
    <message>
        <source>Done so far</source>
        <translation>ما تم حتى الآن</translation>
    </message>
    <message>
        <source>Look at version {version} from the ministry</source>
        <translation>النظر في الإصدار {version} من الوزارة</translation>
    </message>
    <message>
        <source>Go back to version {version}</source>
        <translation>الرجوع إلى الإصدار {version}</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>إعادة التشغيل الآن</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>فتح مجلده</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقاً</translation>
    </message>
    <message>
        <source>Version {version} runs from the next start of the program on. What is on the screen is kept; you sign in again.</source>
        <translation>يعمل الإصدار {version} ابتداءً من التشغيل القادم للبرنامج. يُحفظ ما على الشاشة، ثم تسجّل الدخول من جديد.</translation>
    </message>
    <message>
        <source>Genuine: version {version} of {day}, signed by two of its makers.</source>
        <translation>أصلي: الإصدار {version} بتاريخ {day}، وقّعه اثنان من صانعيه.</translation>
    </message>
    <message>
        <source>It is unpacked beside this one and tried on a copy of the records, which takes a few minutes. If anything goes wrong, this version goes on as it is.</source>
        <translation>يُفك بجانب هذا الإصدار ويُجرّب على نسخة من السجلات، ويستغرق ذلك بضع دقائق. وإن حدث أي خلل يستمر هذا الإصدار كما هو.</translation>
    </message>
    <message>
        <source>A copy that nobody else can change lies at this desk. Make a backup, open the folder, close the program, and start the file that is in it.</source>
        <translation>توجد في هذه الحاسبة نسخة منه لا يستطيع غيرك تغييرها. اعمل نسخة احتياطية، وافتح المجلد، وأغلق البرنامج، ثم شغّل الملف الذي فيه.</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>اختيار المجلد…</translation>
    </message>
    <message>
        <source>Install now</source>
        <translation>التثبيت الآن</translation>
    </message>
    <message>
        <source>With the next start</source>
        <translation>مع التشغيل القادم</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copying and looking at it…</source>
        <translation>يجري النسخ والفحص…</translation>
    </message>
    <message>
        <source>Unpacked and tried at this computer: {share}</source>
        <translation>فُك وجُرّب على هذه الحاسبة: {share}</translation>
    </message>
    <message>
        <source>It was meant to be replaced by {day}: ask whether there is a newer one.</source>
        <translation>كان مقرراً أن يُستبدل قبل {day}: اسأل هل يوجد أحدث منه.</translation>
    </message>
    <message>
        <source>Version {version} runs here.</source>
        <translation>يعمل هنا الإصدار {version}.</translation>
    </message>
    <message>
        <source>Version {version} is on its way from the ministry: {share}</source>
        <translation>الإصدار {version} في الطريق من الوزارة: {share}</translation>
    </message>
    <message>
        <source>Folder of the release</source>
        <translation>مجلد الإصدار</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation>إغلاق هذه الرسالة</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>A record without a name</source>
        <translation>سجل بلا اسم</translation>
    </message>
    <message>
        <source>{name} came back to be corrected: “{reason}”</source>
        <translation>أُعيد {name} للتصحيح: «{reason}»</translation>
    </message>
    <message>
        <source>What you said of {name} and another record came back: “{reason}”</source>
        <translation>عاد إليك ما قلته عن {name} وسجل آخر: «{reason}»</translation>
    </message>
    <message>
        <source>{name} need not be corrected: the return was taken back.</source>
        <translation>لا حاجة إلى تصحيح {name}: تراجع المشرف عن الإعادة.</translation>
    </message>
    <message>
        <source>The ministry rejected {name}: {why}</source>
        <translation>رفضت الوزارة {name}: {why}</translation>
    </message>
    <message>
        <source>The ministry did not take a place in a course for {name}: {why}</source>
        <translation>لم تأخذ الوزارة بمقعد في دورة لـ {name}: {why}</translation>
    </message>
    <message>
        <source>The ministry has two answers for {name}: {why}</source>
        <translation>لدى الوزارة إجابتان عن {name}: {why}</translation>
    </message>
    <message>
        <source>The ministry refused batch {batch}: {why}</source>
        <translation>رفضت الوزارة الحزمة {batch}: {why}</translation>
    </message>
    <message>
        <source>{name} was changed elsewhere too: decide which answers stand.</source>
        <translation>عُدِّل سجل {name} في مكان آخر أيضاً: قرِّر أيّ الإجابات تبقى.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>أقل من يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومين</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يوماً</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>This desk has not heard the ministry for long. In {days} nobody can work here any more: send once, or open a file from the ministry.</source>
        <translation>لم يصل إلى هذه الحاسبة خبر من الوزارة منذ مدة. بعد {days} لن يعمل أحد هنا: أرسل مرة واحدة، أو افتح ملفاً من الوزارة.</translation>
    </message>
    <message>
        <source>The ministry answered your feedback. F11 shows it.</source>
        <translation>أجابت الوزارة عن ملاحظتك. يعرضها F11.</translation>
    </message>
    <message>
        <source>What came of a call to {name} came back: “{reason}”</source>
        <translation>أُعيدت نتيجة الاتصال بـ{name}: «{reason}»</translation>
    </message>
    <message>
        <source>The ministry did not take what came of a call to {name}. {why}</source>
        <translation>لم تأخذ الوزارة نتيجة الاتصال بـ{name}. {why}</translation>
    </message>
    <message>
        <source>The ministry did not take a result of {name}: {why}</source>
        <translation>لم تأخذ الوزارة نتيجة {name}: {why}</translation>
    </message>
    <message>
        <source>The ministry did not take what was said of a referral of {name}: {why}</source>
        <translation>لم تأخذ الوزارة بما قيل عن إحالة {name}: {why}</translation>
    </message>
    <message>
        <source>What was said of a referral of {name} came back: “{reason}”</source>
        <translation>أُعيد ما قيل عن إحالة {name}: «{reason}»</translation>
    </message>
    <message numerus="yes">
        <source>What was said of {name} and %n other(s) in a course came back: “{reason}”</source>
        <translation>
            <numerusform>أُعيد ما سُجّل بشأن {name} في دورة: «{reason}»</numerusform>
            <numerusform>أُعيد ما سُجّل بشأن {name} وشخص آخر في دورة: «{reason}»</numerusform>
            <numerusform>أُعيد ما سُجّل بشأن {name} وشخصين آخرين في دورة: «{reason}»</numerusform>
            <numerusform>أُعيد ما سُجّل بشأن {name} و%n أشخاص آخرين في دورة: «{reason}»</numerusform>
            <numerusform>أُعيد ما سُجّل بشأن {name} و%n شخصًا آخر في دورة: «{reason}»</numerusform>
            <numerusform>أُعيد ما سُجّل بشأن {name} و%n شخص آخر في دورة: «{reason}»</numerusform>
        </translation>
    </message>
    <message>
        <source>What was said of {name} in a course came back: “{reason}”</source>
        <translation>عاد ما قيل عن {name} في دورة: «{reason}»</translation>
    </message>
    <message>
        <source>A result of {name} came back: “{reason}”</source>
        <translation>أُعيدت نتيجة {name}: «{reason}»</translation>
    </message>
    <message>
        <source>The points asked for {name} were refused: “{reason}”</source>
        <translation>رُفضت النقاط المطلوبة لـ{name}: «{reason}»</translation>
    </message>
    <message>
        <source>The certificate of {name} is here, number {serial}: it can be printed.</source>
        <translation>وصلت شهادة {name}، رقمها {serial}: يمكن طبعها.</translation>
    </message>
    <message>
        <source>The ministry withdrew certificate {serial} of {name}: it holds no longer.</source>
        <translation>سحبت الوزارة الشهادة {serial} لصاحبها {name}: لم تعد سارية.</translation>
    </message>
    <message>
        <source>The ministry no longer holds {name} to be the same person as number {number}.</source>
        <translation>لم تعد الوزارة ترى أن {name} هو نفسه صاحب الرقم {number}.</translation>
    </message>
    <message>
        <source>The ministry says that {name} is registered at {office} too, number {number}.</source>
        <translation>تقول الوزارة إن {name} مسجّل أيضاً في {office}، الرقم {number}.</translation>
    </message>
    <message>
        <source>{office} took back what {name} was granted: {points}, {account}.</source>
        <translation>استرجع {office} ما مُنح لـ{name}: {points}، {account}.</translation>
    </message>
    <message>
        <source>{office} granted {name} points: {points}, {account}.</source>
        <translation>منح {office} نقاطاً لـ{name}: {points}، {account}.</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) of yours: nobody went on for long.</source>
        <translation>
            <numerusform>لا مسودات لك متروكة.</numerusform>
            <numerusform>لك مسودة لم يكملها أحد منذ مدة.</numerusform>
            <numerusform>لك مسودتان لم يكملهما أحد منذ مدة.</numerusform>
            <numerusform>لك %n مسودات لم يكملها أحد منذ مدة.</numerusform>
            <numerusform>لك %n مسودة لم يكملها أحد منذ مدة.</numerusform>
            <numerusform>لك %n مسودة لم يكملها أحد منذ مدة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with it, or discard it: after {day} it is removed.</source>
        <translation>أكمل العمل أو احذفه، فما بقي كما هو يُحذف بعد {day}.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) still wait(s) for your correction.</source>
        <translation>
            <numerusform>لا سجلات تنتظر تصحيحك.</numerusform>
            <numerusform>ما زال سجل ينتظر تصحيحك.</numerusform>
            <numerusform>ما زال سجلان ينتظران تصحيحك.</numerusform>
            <numerusform>ما زالت %n سجلات تنتظر تصحيحك.</numerusform>
            <numerusform>ما زال %n سجلاً ينتظر تصحيحك.</numerusform>
            <numerusform>ما زال %n سجل ينتظر تصحيحك.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) of yours was removed: nobody went on with it.</source>
        <translation>
            <numerusform>لم تُحذف مسودات لك.</numerusform>
            <numerusform>حُذفت مسودة لك لأن أحداً لم يكملها.</numerusform>
            <numerusform>حُذفت مسودتان لك لأن أحداً لم يكملهما.</numerusform>
            <numerusform>حُذفت %n مسودات لك لأن أحداً لم يكملها.</numerusform>
            <numerusform>حُذفت %n مسودة لك لأن أحداً لم يكملها.</numerusform>
            <numerusform>حُذفت %n مسودة لك لأن أحداً لم يكملها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s): whoever began it does not go on with it.</source>
        <translation>
            <numerusform>لا مسودات متروكة.</numerusform>
            <numerusform>مسودة لا يكملها من بدأها.</numerusform>
            <numerusform>مسودتان لا يكملهما من بدأهما.</numerusform>
            <numerusform>%n مسودات لا يكملها من بدأها.</numerusform>
            <numerusform>%n مسودة لا يكملها من بدأها.</numerusform>
            <numerusform>%n مسودة لا يكملها من بدأها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say what becomes of it: page of registration.</source>
        <translation>قرِّر مصيرها في صفحة التسجيل.</translation>
    </message>
    <message>
        <source>{who} gave you a draft that somebody else had begun.</source>
        <translation>أسند إليك {who} مسودة بدأها غيرك.</translation>
    </message>
    <message>
        <source>The last backup of this desk is {days} old, or there is none. Make one (page of my work).</source>
        <translation>مضى على آخر نسخة احتياطية لهذه الحاسبة {days}، أو لا توجد نسخة. أنشئ واحدة (صفحة عملي).</translation>
    </message>
    <message>
        <source>This desk was restored from the backup of {day}, {time}. What was entered after that is not here unless the ministry has it. Numbers that were used since are given anew when records are sent.</source>
        <translation>استُعيدت هذه الحاسبة من النسخة الاحتياطية ليوم {day} الساعة {time}. ما أُدخل بعد ذلك غير موجود هنا إلا ما لدى الوزارة منه. والأرقام التي استُعملت منذ ذلك الحين تُعطى من جديد عند الإرسال.</translation>
    </message>
    <message>
        <source>A record was erased at its person&apos;s request: the ministry decided so.</source>
        <translation>مُحي سجل بطلب من صاحبه بقرار من الوزارة.</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) somebody.</source>
        <translation>
            <numerusform>لا سجل يحتاج إلى تدخّل.</numerusform>
            <numerusform>سجل واحد يحتاج إلى تدخّل.</numerusform>
            <numerusform>سجلان يحتاجان إلى تدخّل.</numerusform>
            <numerusform>%n سجلات تحتاج إلى تدخّل.</numerusform>
            <numerusform>%n سجلاً تحتاج إلى تدخّل.</numerusform>
            <numerusform>%n سجل تحتاج إلى تدخّل.</numerusform>
        </translation>
    </message>
    <message>
        <source>{who} came in by the recovery paper. Make a new one now (page of users).</source>
        <translation>دخل {who} بورقة الاسترداد. أنشئ ورقة جديدة الآن (صفحة المستخدمين).</translation>
    </message>
    <message>
        <source>The log of this desk is not what was written: lines were changed or are gone. See the log.</source>
        <translation>سجل أعمال هذه الحاسبة ليس كما كُتب: غُيّرت سطور أو فُقدت. انظر السجل.</translation>
    </message>
    <message>
        <source>Another copy of the database was put in place here. A backup does that; the log says when.</source>
        <translation>وُضعت هنا نسخة أخرى من قاعدة البيانات، وهكذا تفعل النسخة الاحتياطية. السجل يبيّن متى.</translation>
    </message>
    <message>
        <source>The file of passwords was changed from outside, and has been put right. Find out who can use this computer; if a password may be known to somebody, give the office a new key (page of users).</source>
        <translation>غُيِّر ملف كلمات المرور من خارج البرنامج وقد أُصلح. تحقّق ممّن يستطيع استعمال هذه الحاسبة، وإن كان يُحتمل أن أحداً يعرف كلمة مرور فامنح المكتب مفتاحاً جديداً (صفحة المستخدمين).</translation>
    </message>
    <message>
        <source>Something happened here ({code}).</source>
        <translation>حدث شيء هنا ({code}).</translation>
    </message>
    <message>
        <source>The ministry has news of a referral of {name}.</source>
        <translation>لدى الوزارة مستجدات عن إحالة {name}.</translation>
    </message>
    <message>
        <source>The ministry holds {name} to be the same person as number {number}.</source>
        <translation>ترى الوزارة أن {name} هو نفسه صاحب الرقم {number}.</translation>
    </message>
    <message>
        <source>The ministry erases the record of {name}, as was asked. Tell the person.</source>
        <translation>تمحو الوزارة سجل {name} كما طُلب. أبلغ صاحبه.</translation>
    </message>
    <message>
        <source>The ministry does not erase the record of {name}. Tell the person why.</source>
        <translation>لا تمحو الوزارة سجل {name}. أبلغ صاحبه بالسبب.</translation>
    </message>
    <message>
        <source>The ministry grants what {name} asked for. Its words stand on the person&apos;s page: tell the person.</source>
        <translation>قبلت الوزارة ما طلبه {name}. كلماتها في صفحة الشخص: أبلغه بها.</translation>
    </message>
    <message>
        <source>The ministry does not grant what {name} asked for. Its words stand on the person&apos;s page.</source>
        <translation>لم تقبل الوزارة ما طلبه {name}. كلماتها في صفحة الشخص.</translation>
    </message>
    <message>
        <source>The ministry has withdrawn {name} from the register, as was asked. Tell the person.</source>
        <translation>سحبت الوزارة {name} من السجل كما طُلب. أبلغ صاحبه.</translation>
    </message>
    <message>
        <source>The ministry keeps {name} in the register. Tell the person why.</source>
        <translation>تُبقي الوزارة {name} في السجل. أبلغ صاحبه بالسبب.</translation>
    </message>
    <message>
        <source>The ministry has withdrawn {who}, who can no longer sign in here.</source>
        <translation>سحبت الوزارة صلاحية {who}، ولا يمكنه الدخول هنا بعد الآن.</translation>
    </message>
    <message>
        <source>The ministry lets {who} work here again: add them anew on the page of users.</source>
        <translation>سمحت الوزارة بأن يعمل {who} هنا من جديد: أضِفه ثانية من صفحة المستخدمين.</translation>
    </message>
    <message>
        <source>The ministry has withdrawn this desk. What is recorded here is kept; nothing is sent.</source>
        <translation>سحبت الوزارة هذا المكتب. ما سُجِّل هنا محفوظ، ولا يُرسل شيء.</translation>
    </message>
    <message>
        <source>Forms and lists of the ministry&apos;s release {version} are here.</source>
        <translation>وصلت استمارات وقوائم إصدار الوزارة {version}.</translation>
    </message>
    <message>
        <source>A release of the ministry was not taken over: {why}</source>
        <translation>لم يُستلم إصدار من الوزارة: {why}</translation>
    </message>
    <message>
        <source>The ministry lets this desk work again. Sign in anew to go on.</source>
        <translation>سمحت الوزارة بأن تعود هذه الحاسبة إلى العمل. سجّل الدخول من جديد للمتابعة.</translation>
    </message>
    <message numerus="yes">
        <source>The receipt for batch {batch} arrived: %n record(s) received.</source>
        <translation>
            <numerusform>ورد وصل الحزمة {batch}: لم يُستلم أي سجل.</numerusform>
            <numerusform>ورد وصل الحزمة {batch}: استُلم سجل واحد.</numerusform>
            <numerusform>ورد وصل الحزمة {batch}: استُلم سجلان.</numerusform>
            <numerusform>ورد وصل الحزمة {batch}: استُلمت %n سجلات.</numerusform>
            <numerusform>ورد وصل الحزمة {batch}: استُلم %n سجلاً.</numerusform>
            <numerusform>ورد وصل الحزمة {batch}: استُلم %n سجل.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticesDialog</name>
    <message>
        <source>Returned records, receipts and answers of the ministry appear here.</source>
        <translation>تظهر هنا السجلات المعادة والوصولات وأجوبة الوزارة.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما الجديد</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>What happened, newest first</source>
        <translation>ما الجديد، الأحدث أولاً</translation>
    </message>
    <message>
        <source>new</source>
        <translation>جديد</translation>
    </message>
</context>
<context>
    <name>OffersCard</name>
    <message numerus="yes">
        <source>%n answer(s) were typed otherwise just now. Take over what is right.</source>
        <translation>
            <numerusform>لم تُكتب إجابة مختلفة.</numerusform>
            <numerusform>كُتبت إجابة واحدة بشكل مختلف قبل قليل. خذ ما هو صحيح.</numerusform>
            <numerusform>كُتبت إجابتان بشكل مختلف قبل قليل. خذ ما هو صحيح.</numerusform>
            <numerusform>كُتبت %n إجابات بشكل مختلف قبل قليل. خذ ما هو صحيح.</numerusform>
            <numerusform>كُتبت %n إجابة بشكل مختلف قبل قليل. خذ ما هو صحيح.</numerusform>
            <numerusform>كُتبت %n إجابة بشكل مختلف قبل قليل. خذ ما هو صحيح.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>أخذ الكل</translation>
    </message>
    <message>
        <source>Leave the record as it is</source>
        <translation>ترك السجل كما هو</translation>
    </message>
    <message>
        <source>{question}: “{before}”, typed “{now}”</source>
        <translation>{question}: «{before}»، وكُتب «{now}»</translation>
    </message>
    <message>
        <source>{question}: nothing, typed “{now}”</source>
        <translation>{question}: لا شيء، وكُتب «{now}»</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>أخذ</translation>
    </message>
</context>
<context>
    <name>OfficeSending</name>
    <message>
        <source>For everybody at this desk.</source>
        <translation>لكل من يعمل على هذه الحاسبة.</translation>
    </message>
    <message>
        <source>For everybody at this desk; supervisors and administrators change it.</source>
        <translation>لكل من يعمل على هذه الحاسبة؛ يغيّره المشرفون والمسؤولون.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>الإرسال</translation>
    </message>
    <message>
        <source>By itself: a minute after an approval, then every quarter of an hour</source>
        <translation>تلقائياً: بعد دقيقة من الاعتماد، ثم كل ربع ساعة</translation>
    </message>
    <message>
        <source>Line that costs by what goes over it</source>
        <translation>خط يُحسب ثمنه بمقدار ما يُنقل عليه</translation>
    </message>
    <message>
        <source>There, people leave and photographs wait</source>
        <translation>عليه تُرسل السجلات وتنتظر الصور</translation>
    </message>
    <message>
        <source>Room on the line that sending may take</source>
        <translation>ما يجوز أن يأخذه الإرسال من سعة الخط</translation>
    </message>
    <message>
        <source>Way to the ministry (proxy)</source>
        <translation>الطريق إلى الوزارة (وسيط)</translation>
    </message>
    <message>
        <source>Empty in most offices; else address and port</source>
        <translation>فارغ في معظم المكاتب؛ وإلا فالعنوان والمنفذ</translation>
    </message>
    <message>
        <source>Certificate of the ministry&apos;s service (SHA-256)</source>
        <translation>شهادة خدمة الوزارة (SHA-256)</translation>
    </message>
    <message>
        <source>Empty in most offices; else the 64 characters from the ministry&apos;s letter</source>
        <translation>فارغ في معظم المكاتب؛ وإلا فالرموز الأربعة والستون من كتاب الوزارة</translation>
    </message>
    <message>
        <source>at most {n} kB a second</source>
        <translation>{n} كيلوبايت في الثانية على الأكثر</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>تلقائياً</translation>
    </message>
    <message>
        <source>Only when somebody asks for it</source>
        <translation>عند الطلب فقط</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>كما يقول النظام</translation>
    </message>
    <message>
        <source>Yes, this line always</source>
        <translation>نعم، هذا الخط دائماً</translation>
    </message>
    <message>
        <source>No, never</source>
        <translation>لا، أبداً</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>كلها</translation>
    </message>
</context>
<context>
    <name>OpenCoursesDialog</name>
    <message>
        <source>Training centres call these courses here. Choose one, and tick who of this office applies.</source>
        <translation>تعلن مراكز التدريب عن هذه الدورات هنا. اختر واحدة، وأشّر من يقدّم عليها من هذا المكتب.</translation>
    </message>
    <message>
        <source>Courses of other offices</source>
        <translation>دورات مكاتب أخرى</translation>
    </message>
    <message>
        <source>Write the applications down</source>
        <translation>تدوين الطلبات</translation>
    </message>
    <message>
        <source>No other office takes applications here now. Calls come when you send and receive (F5).</source>
        <translation>لا يقبل مكتب آخر طلبات هنا الآن. تصل الإعلانات عند الإرسال والاستلام (F5).</translation>
    </message>
    <message numerus="yes">
        <source>%n applied from here</source>
        <translation>
            <numerusform>لم يقدّم أحد من هنا</numerusform>
            <numerusform>قدّم واحد من هنا</numerusform>
            <numerusform>قدّم اثنان من هنا</numerusform>
            <numerusform>قدّم %n من هنا</numerusform>
            <numerusform>قدّم %n من هنا</numerusform>
            <numerusform>قدّم %n من هنا</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenFileDialog</name>
    <message>
        <source>File {file}</source>
        <translation>الملف {file}</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>استلام محتواه</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>A receipt of the ministry</source>
        <translation>وصل من الوزارة</translation>
    </message>
    <message>
        <source>News from the ministry</source>
        <translation>مستجدات من الوزارة</translation>
    </message>
    <message>
        <source>A sealed batch for the ministry</source>
        <translation>حزمة مختومة إلى الوزارة</translation>
    </message>
    <message>
        <source>A batch for the supervisor&apos;s machine</source>
        <translation>حزمة إلى حاسبة المشرف</translation>
    </message>
    <message>
        <source>Mail from the supervisor&apos;s machine</source>
        <translation>بريد من حاسبة المشرف</translation>
    </message>
    <message>
        <source>The card of a supervisor&apos;s machine</source>
        <translation>بطاقة حاسبة مشرف</translation>
    </message>
    <message>
        <source>The log of a desk, for the ministry</source>
        <translation>سجل أعمال مكتب إلى الوزارة</translation>
    </message>
    <message>
        <source>The ministry&apos;s word on a desk&apos;s log</source>
        <translation>جواب الوزارة عن سجل أعمال مكتب</translation>
    </message>
    <message>
        <source>Signed by the ministry {when}; checked with the key that is pinned at this desk.</source>
        <translation>موقَّع من الوزارة {when}، وفُحص بالمفتاح المثبَّت في هذا المكتب.</translation>
    </message>
    <message>
        <source>From desk {device}.</source>
        <translation>من المكتب {device}.</translation>
    </message>
    <message>
        <source>From desk {device}, {when}.</source>
        <translation>من المكتب {device}، {when}.</translation>
    </message>
    <message numerus="yes">
        <source>Receipt {number} for batch {batch}: %n line(s).</source>
        <translation>
            <numerusform>الوصل {number} للحزمة {batch}: بلا أسطر.</numerusform>
            <numerusform>الوصل {number} للحزمة {batch}: سطر واحد.</numerusform>
            <numerusform>الوصل {number} للحزمة {batch}: سطران.</numerusform>
            <numerusform>الوصل {number} للحزمة {batch}: %n أسطر.</numerusform>
            <numerusform>الوصل {number} للحزمة {batch}: %n سطراً.</numerusform>
            <numerusform>الوصل {number} للحزمة {batch}: %n سطر.</numerusform>
        </translation>
    </message>
    <message>
        <source>The ministry has the log up to line {line}.</source>
        <translation>وصل السجل إلى الوزارة حتى السطر {line}.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s); nobody on the way can read them.</source>
        <translation>
            <numerusform>بلا سطور.</numerusform>
            <numerusform>سطر واحد، ولا يقرؤه أحد في الطريق.</numerusform>
            <numerusform>سطران، ولا يقرؤهما أحد في الطريق.</numerusform>
            <numerusform>%n سطور، ولا يقرؤها أحد في الطريق.</numerusform>
            <numerusform>%n سطراً، ولا يقرؤها أحد في الطريق.</numerusform>
            <numerusform>%n سطر، ولا يقرؤها أحد في الطريق.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Batch {batch} with %n change(s); nobody on the way can read it.</source>
        <translation>
            <numerusform>الحزمة {batch} بلا تغييرات، ولا يقرؤها أحد في الطريق.</numerusform>
            <numerusform>الحزمة {batch} وفيها تغيير واحد، ولا يقرؤها أحد في الطريق.</numerusform>
            <numerusform>الحزمة {batch} وفيها تغييران، ولا يقرؤها أحد في الطريق.</numerusform>
            <numerusform>الحزمة {batch} وفيها %n تغييرات، ولا يقرؤها أحد في الطريق.</numerusform>
            <numerusform>الحزمة {batch} وفيها %n تغييراً، ولا يقرؤها أحد في الطريق.</numerusform>
            <numerusform>الحزمة {batch} وفيها %n تغيير، ولا يقرؤها أحد في الطريق.</numerusform>
        </translation>
    </message>
    <message>
        <source>For {office}</source>
        <translation>إلى {office}</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) that this desk has not heard yet.</source>
        <translation>
            <numerusform>لا جديد على هذا المكتب.</numerusform>
            <numerusform>أمر واحد لم يصل إلى هذا المكتب بعد.</numerusform>
            <numerusform>أمران لم يصلا إلى هذا المكتب بعد.</numerusform>
            <numerusform>%n أمور لم تصل إلى هذا المكتب بعد.</numerusform>
            <numerusform>%n أمراً لم تصل إلى هذا المكتب بعد.</numerusform>
            <numerusform>%n أمر لم تصل إلى هذا المكتب بعد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forms and lists of release {versions}</source>
        <translation>استمارات وقوائم الإصدار {versions}</translation>
    </message>
    <message>
        <source>Nothing of it has been taken over yet.</source>
        <translation>لم يُستلم منه شيء بعد.</translation>
    </message>
    <message>
        <source>It was taken over before: nothing would change.</source>
        <translation>سبق استلامه، ولن يتغيّر شيء.</translation>
    </message>
    <message>
        <source>It is for another desk. It is not changed; carry it on.</source>
        <translation>هو لمكتب آخر. لم يُمسّ، فأوصله إليه.</translation>
    </message>
    <message>
        <source>Take it to the ministry, or to an office with a network: this desk cannot open it.</source>
        <translation>خذه إلى الوزارة أو إلى مكتب فيه شبكة، فهذا المكتب لا يستطيع فتحه.</translation>
    </message>
    <message>
        <source>It is read under “Supervisor&apos;s machine”.</source>
        <translation>يُقرأ من «حاسبة المشرف».</translation>
    </message>
</context>
<context>
    <name>OpenReceiptDialog</name>
    <message>
        <source>Receipt {number} for batch {batch}</source>
        <translation>الوصل {number} للحزمة {batch}</translation>
    </message>
    <message>
        <source>Signed by the ministry {when}; checked with the key that is pinned at this desk.</source>
        <translation>وقّعته الوزارة، {when}؛ وتحقّق منه هذا المكتب بمفتاح الوزارة المثبّت لديه.</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>فتح السجل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>What became of each record</source>
        <translation>مصير كل سجل</translation>
    </message>
</context>
<context>
    <name>PairDialog</name>
    <message>
        <source>The supervisor&apos;s machine</source>
        <translation>حاسبة المشرف</translation>
    </message>
    <message>
        <source>Records of this desk are then sealed for that machine too, where a supervisor decides on them.</source>
        <translation>تُختم سجلات هذه الحاسبة عندئذ لتلك الحاسبة أيضاً، حيث يبتّ فيها مشرف.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>ربط</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>عنوانها</translation>
    </message>
    <message>
        <source>As on the sheet: https://…</source>
        <translation>كما في الورقة: https://…</translation>
    </message>
    <message>
        <source>Its code</source>
        <translation>رمزها</translation>
    </message>
    <message>
        <source>A scanner types both here at once</source>
        <translation>الماسح الضوئي يكتب الاثنين هنا معاً</translation>
    </message>
</context>
<context>
    <name>PairingSheetDialog</name>
    <message>
        <source>Connect a desk</source>
        <translation>ربط حاسبة</translation>
    </message>
    <message>
        <source>At the desk, open “Send and receive”, choose “Supervisor&apos;s machine…”, and type or scan this.</source>
        <translation>على الحاسبة الأخرى افتح «الإرسال والاستلام» واختر «حاسبة المشرف…» واكتب هذا أو امسحه ضوئياً.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>QR code with address and code</source>
        <translation>رمز QR فيه العنوان والرمز</translation>
    </message>
    <message>
        <source>For one desk, until {when}.</source>
        <translation>لحاسبة واحدة، حتى {when}.</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>حفظ الورقة</translation>
    </message>
</context>
<context>
    <name>PairsOfRecord</name>
    <message>
        <source>The decision is saved and waits for a supervisor.</source>
        <translation>حُفظ القرار وينتظر المشرف.</translation>
    </message>
</context>
<context>
    <name>Part</name>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>PasteMarksDialog</name>
    <message numerus="yes">
        <source>%n mark(s) will be written.</source>
        <translation>
            <numerusform>لن تُكتب أي علامة.</numerusform>
            <numerusform>ستُكتب علامة واحدة.</numerusform>
            <numerusform>ستُكتب علامتان.</numerusform>
            <numerusform>ستُكتب %n علامات.</numerusform>
            <numerusform>ستُكتب %n علامة.</numerusform>
            <numerusform>ستُكتب %n علامة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Marks from a spreadsheet</source>
        <translation>علامات من جدول بيانات</translation>
    </message>
    <message>
        <source>Write the marks</source>
        <translation>كتابة العلامات</translation>
    </message>
    <message>
        <source>The first column of marks is for session</source>
        <translation>العمود الأول من العلامات للجلسة</translation>
    </message>
    <message>
        <source>Not a mark, and left out: {cells}</source>
        <translation>ليست علامات، وتُترك: {cells}</translation>
    </message>
    <message>
        <source>The totals in the table are not those of its marks: {names}. Compare with the paper.</source>
        <translation>مجاميع الجدول لا تطابق تأشيراته: {names}. قارنها بالورقة.</translation>
    </message>
    <message>
        <source>The heading says the days: each column goes to the session of its day.</source>
        <translation>العنوان يذكر الأيام: كل عمود إلى جلسة يومه.</translation>
    </message>
    <message>
        <source>Days on which this class does not meet, left out: {days}</source>
        <translation>أيام لا جلسة فيها لهذا الصف، وتُركت: {days}</translation>
    </message>
</context>
<context>
    <name>PasteScoresDialog</name>
    <message numerus="yes">
        <source>%n score(s) will be written.</source>
        <translation>
            <numerusform>لن تُكتب أي درجة.</numerusform>
            <numerusform>ستُكتب درجة واحدة.</numerusform>
            <numerusform>ستُكتب درجتان.</numerusform>
            <numerusform>ستُكتب %n درجات.</numerusform>
            <numerusform>ستُكتب %n درجة.</numerusform>
            <numerusform>ستُكتب %n درجة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n score(s) stand already.</source>
        <translation>
            <numerusform>لا درجة مكتوبة مسبقاً.</numerusform>
            <numerusform>درجة واحدة مكتوبة مسبقاً.</numerusform>
            <numerusform>درجتان مكتوبتان مسبقاً.</numerusform>
            <numerusform>%n درجات مكتوبة مسبقاً.</numerusform>
            <numerusform>%n درجة مكتوبة مسبقاً.</numerusform>
            <numerusform>%n درجة مكتوبة مسبقاً.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scores from a spreadsheet: {name}</source>
        <translation>درجات من جدول بيانات: {name}</translation>
    </message>
    <message>
        <source>Write the scores</source>
        <translation>كتابة الدرجات</translation>
    </message>
    <message>
        <source>The column of these scores</source>
        <translation>عمود هذه الدرجات</translation>
    </message>
    <message>
        <source>It is the same sitting: the score is corrected</source>
        <translation>المحاولة نفسها: تُصحَّح الدرجة</translation>
    </message>
    <message>
        <source>They sat it again: another attempt</source>
        <translation>أعادوا الاختبار: محاولة أخرى</translation>
    </message>
    <message>
        <source>Of those who have a score already</source>
        <translation>من لديهم درجة مسبقاً</translation>
    </message>
    <message>
        <source>Why are scores corrected?</source>
        <translation>لماذا تُصحَّح الدرجات؟</translation>
    </message>
    <message>
        <source>Needed for those that have left the office.</source>
        <translation>مطلوب لما خرج منها من المكتب.</translation>
    </message>
    <message>
        <source>Another score than the one that stands: {names}</source>
        <translation>درجة غير الدرجة المكتوبة: {names}</translation>
    </message>
    <message>
        <source>More than {most} points, left out: {names}</source>
        <translation>أكثر من {most}، وتُرك: {names}</translation>
    </message>
    <message>
        <source>Not a score, and left out: {names}</source>
        <translation>ليست درجة، وتُركت: {names}</translation>
    </message>
    <message>
        <source>Can&apos;t be assessed again, left out: {names}</source>
        <translation>لا يمكن تقييمه مرة أخرى، وتُرك: {names}</translation>
    </message>
    <message>
        <source>Without a place in the course, left out: {names}</source>
        <translation>بلا مقعد في الدورة، وتُرك: {names}</translation>
    </message>
</context>
<context>
    <name>PastedDialog</name>
    <message>
        <source>Twice in the table, or two trainees bear it; left out: {names}</source>
        <translation>مكرر في الجدول أو يحمله متدربان، وتُرك: {names}</translation>
    </message>
    <message>
        <source>No names: lines go by their number on the printed sheet, from {first} to {last}.</source>
        <translation>لا توجد أسماء: تُقرأ الأسطر بحسب تسلسلها في الورقة المطبوعة، من {first} إلى {last}.</translation>
    </message>
    <message>
        <source>This looks like a sheet of another class: {title}</source>
        <translation>تبدو هذه ورقة صف آخر: {title}</translation>
    </message>
</context>
<context>
    <name>PayDialog</name>
    <message>
        <source>Stipend and transport of each trainee, from marks that a supervisor approved and the ministry&apos;s rates; every day that counts is named. The account stays empty for finance.</source>
        <translation>مكافأة كل متدرب وأجور نقله، من علامات اعتمدها المشرف ومن أسعار الوزارة، مع ذكر كل يوم محسوب. يُترك الحساب فارغًا للمالية.</translation>
    </message>
    <message>
        <source>What trainees are due</source>
        <translation>مستحقات المتدربين</translation>
    </message>
    <message>
        <source>Write the list…</source>
        <translation>كتابة القائمة…</translation>
    </message>
    <message>
        <source>{title} (desk {name})</source>
        <translation>{title} (حاسبة {name})</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>الصف</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>الأيام</translation>
    </message>
    <message>
        <source>Which days</source>
        <translation>أي الأيام</translation>
    </message>
    <message>
        <source>Stipend a day</source>
        <translation>المكافأة لليوم</translation>
    </message>
    <message>
        <source>Transport a day</source>
        <translation>النقل لليوم</translation>
    </message>
    <message>
        <source>Stipend</source>
        <translation>المكافأة</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>النقل</translation>
    </message>
    <message>
        <source>Amount in dinars</source>
        <translation>المبلغ بالدينار</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Not approved yet</source>
        <translation>لم يُعتمد بعد</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>مجاز</translation>
    </message>
    <message>
        <source>Of them with a document</source>
        <translation>منها بوثيقة</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Rates of the ministry, version</source>
        <translation>أسعار الوزارة، الإصدار</translation>
    </message>
    <message>
        <source>none published: these are the program&apos;s own figures (default)</source>
        <translation>لم يُنشر شيء: هذه أرقام البرنامج (افتراضية)</translation>
    </message>
</context>
<context>
    <name>PeoplePart</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>بلا اسم</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الموقف</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>قدّم في</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>التسلسل</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>أين وصل</translation>
    </message>
    <message>
        <source>People of the cohort</source>
        <translation>أشخاص الوجبة</translation>
    </message>
    <message>
        <source>Nobody has applied yet</source>
        <translation>لم يقدّم أحد بعد</translation>
    </message>
    <message>
        <source>F8 takes applications of people of this office.</source>
        <translation>يأخذ F8 طلبات أشخاص هذا المكتب.</translation>
    </message>
</context>
<context>
    <name>PeoplePicker</name>
    <message>
        <source>People of this office</source>
        <translation>أشخاص هذا المكتب</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>لم يُختر أحد</numerusform>
            <numerusform>اختير واحد</numerusform>
            <numerusform>اختير اثنان</numerusform>
            <numerusform>اختير %n</numerusform>
            <numerusform>اختير %n</numerusform>
            <numerusform>اختير %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>That you looked at this person is written in the log.</source>
        <translation>يُدوَّن في سجل الأعمال أنك اطّلعت على هذا الشخص.</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>أجزاء الصفحة</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>العودة إلى القائمة</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>نسخ الرقم</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>الوصل</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>اتخاذ قرار…</translation>
    </message>
    <message>
        <source>Without a name yet</source>
        <translation>بلا اسم بعد</translation>
    </message>
    <message>
        <source>Number {n}</source>
        <translation>الرقم {n}</translation>
    </message>
    <message>
        <source>The decision is saved and waits for a supervisor.</source>
        <translation>حُفظ القرار وينتظر المشرف.</translation>
    </message>
    <message>
        <source>The number was copied.</source>
        <translation>نُسخ الرقم.</translation>
    </message>
    <message>
        <source>The request is saved and waits for a supervisor.</source>
        <translation>حُفظ الطلب، وهو بانتظار المشرف.</translation>
    </message>
    <message>
        <source>For which cohort does {name} apply?</source>
        <translation>لأي وجبة يقدّم {name}؟</translation>
    </message>
    <message>
        <source>Apply for a course</source>
        <translation>التقديم لدورة</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>كتابة الطلب</translation>
    </message>
    <message>
        <source>The application is saved and waits for a supervisor.</source>
        <translation>حُفظ الطلب وينتظر المشرف.</translation>
    </message>
</context>
<context>
    <name>PersonPointsDesk</name>
    <message>
        <source>Take back what was granted?</source>
        <translation>إلغاء ما مُنح؟</translation>
    </message>
    <message>
        <source>It stays in the ledger, and its reversal stands beside it once a second person approves it.</source>
        <translation>يبقى في السجل، ويقف إلغاؤه بجانبه حين يعتمده شخص ثانٍ.</translation>
    </message>
    <message>
        <source>Why? The second person decides by it.</source>
        <translation>لماذا؟ بهذا يقرر الشخص الثاني.</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>اطلب ذلك</translation>
    </message>
    <message>
        <source>It is saved and waits for a second person.</source>
        <translation>حُفظ وينتظر شخصاً ثانياً.</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>Ministry of Labour and Social Affairs</source>
        <translation>وزارة العمل والشؤون الاجتماعية</translation>
    </message>
    <message>
        <source>Everything that is kept of you</source>
        <translation>كل ما يُحفظ عنك</translation>
    </message>
    <message>
        <source>This is yours. You may have what is wrong corrected, withdraw your registration, or ask for your answers and pictures to be erased: tell any office, the ministry decides and the office tells you. The file record.json beside this one holds the same for machines.</source>
        <translation>هذا لك. لك أن تصحح ما هو خطأ، وأن تسحب تسجيلك، وأن تطلب محو إجاباتك وصورك: أخبر أي مكتب، فتبتّ الوزارة في الطلب ويبلغك المكتب. والملف record.json المرافق يحوي الشيء نفسه لتقرأه البرامج.</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>رقم التسجيل</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Where the record is</source>
        <translation>أين السجل</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>المكتب</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>أُعدّ في</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>أعدّه</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>بطلب من</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>ثبتت الهوية بـ</translation>
    </message>
    <message>
        <source>Form and its version</source>
        <translation>الاستمارة وإصدارها</translation>
    </message>
    <message>
        <source>{title} {n}</source>
        <translation>{title} {n}</translation>
    </message>
    <message>
        <source>Consent as it was recorded</source>
        <translation>الموافقة كما دُوِّنت</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>وافق</translation>
    </message>
    <message>
        <source>Did not agree</source>
        <translation>لم يوافق</translation>
    </message>
    <message>
        <source>Also agreed to</source>
        <translation>ووافق أيضاً على</translation>
    </message>
    <message>
        <source>Text {version}, read in {language}, form {form}; asked by {who}</source>
        <translation>النص {version}، قُرئ بـ{language}، الاستمارة {form}؛ سأله {who}</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>ما الذي تغيّر</translation>
    </message>
    <message>
        <source>{before} → {now}</source>
        <translation>{before} ← {now}</translation>
    </message>
    <message>
        <source>What happened to the record</source>
        <translation>ما جرى للسجل</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>الشهادات</translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation>التقييمات</translation>
    </message>
    <message>
        <source>{score} of {out_of}</source>
        <translation>{score} من {out_of}</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>ناجح</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>غير ناجح</translation>
    </message>
    <message>
        <source>attempt {n}</source>
        <translation>المحاولة {n}</translation>
    </message>
    <message>
        <source>Points: {account}</source>
        <translation>النقاط: {account}</translation>
    </message>
    <message>
        <source>Total on {day}</source>
        <translation>المجموع في {day}</translation>
    </message>
    <message>
        <source>by the rules {version}</source>
        <translation>وفق القواعد {version}</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>الإحالات</translation>
    </message>
    <message>
        <source>Job fairs</source>
        <translation>معارض التشغيل</translation>
    </message>
    <message>
        <source>Who looked at the record here, and how often</source>
        <translation>من اطّلع على السجل هنا، وكم مرة</translation>
    </message>
    <message>
        <source>Pictures and papers, beside this file</source>
        <translation>الصور والوثائق المرافقة لهذا الملف</translation>
    </message>
    <message>
        <source>of an earlier revision</source>
        <translation>من نسخة سابقة</translation>
    </message>
    <message>
        <source>Page {n}</source>
        <translation>صفحة {n}</translation>
    </message>
</context>
<context>
    <name>PersonWorkDesk</name>
    <message>
        <source>Save the list</source>
        <translation>حفظ القائمة</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved in {file}.</source>
        <translation>
            <numerusform>لم يُحفظ أي سطر في {file}.</numerusform>
            <numerusform>حُفظ سطر واحد في {file}.</numerusform>
            <numerusform>حُفظ سطران في {file}.</numerusform>
            <numerusform>حُفظت %n أسطر في {file}.</numerusform>
            <numerusform>حُفظ %n سطرًا في {file}.</numerusform>
            <numerusform>حُفظ %n سطر في {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>الصفحة التالية</translation>
    </message>
    <message>
        <source>Page {page} of {of}</source>
        <translation>صفحة {page} من {of}</translation>
    </message>
</context>
<context>
    <name>PlanClassDialog</name>
    <message>
        <source>Plan a class</source>
        <translation>تخطيط صف</translation>
    </message>
    <message>
        <source>Plan the class</source>
        <translation>تخطيط الصف</translation>
    </message>
    <message>
        <source>Title of the class</source>
        <translation>عنوان الصف</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>اليوم الأول</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>More sessions</source>
        <translation>جلسات إضافية</translation>
    </message>
    <message>
        <source>Others, one name a line</source>
        <translation>آخرون، اسم في كل سطر</translation>
    </message>
    <message>
        <source>{sessions} sessions and {trainees} trainees stay as they are; what you add comes to them.</source>
        <translation>تبقى الجلسات ({sessions}) والمتدربون ({trainees}) كما هم، وما تضيفه يُزاد عليهم.</translation>
    </message>
    <message>
        <source>The supervisor returned this class: “{reason}”</source>
        <translation>أعاد المشرف هذا الصف: «{reason}»</translation>
    </message>
    <message>
        <source>Correct the class</source>
        <translation>تصحيح الصف</translation>
    </message>
    <message>
        <source>Save the class</source>
        <translation>حفظ الصف</translation>
    </message>
    <message>
        <source>Choose a first day and at least one weekday.</source>
        <translation>اختر اليوم الأول ويوماً واحداً من الأسبوع على الأقل.</translation>
    </message>
    <message>
        <source>From {first} to {last}</source>
        <translation>من {first} إلى {last}</translation>
    </message>
</context>
<context>
    <name>PlanCohortDialog</name>
    <message>
        <source>Plan the cohort</source>
        <translation>تخطيط الوجبة</translation>
    </message>
    <message>
        <source>Save the cohort</source>
        <translation>حفظ الوجبة</translation>
    </message>
    <message>
        <source>Plan a cohort</source>
        <translation>تخطيط وجبة</translation>
    </message>
    <message>
        <source>Correct the cohort</source>
        <translation>تصحيح الوجبة</translation>
    </message>
    <message>
        <source>Title of the cohort</source>
        <translation>عنوان الوجبة</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>الدورة</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>المقاعد</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>اليوم الأول</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>تبدأ الساعة</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>الدقائق</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>القاعة</translation>
    </message>
    <message>
        <source>Trainers, commas between</source>
        <translation>المدربون، بفواصل بينهم</translation>
    </message>
    <message>
        <source>Days on which the centre is closed, one a line</source>
        <translation>أيام يكون فيها المركز مغلقاً، يوم في كل سطر</translation>
    </message>
    <message>
        <source>no electricity</source>
        <translation>لا كهرباء</translation>
    </message>
    <message>
        <source>Sessions, and the days off between them</source>
        <translation>الجلسات والعطل بينها</translation>
    </message>
    <message>
        <source>The ministry has published no courses to this desk yet.</source>
        <translation>لم تنشر الوزارة دورات لهذه الحاسبة بعد.</translation>
    </message>
    <message>
        <source>The centre is closed</source>
        <translation>المركز مغلق</translation>
    </message>
    <message>
        <source>Choose a first day and at least one weekday.</source>
        <translation>اختر اليوم الأول ويوماً واحداً من الأسبوع على الأقل.</translation>
    </message>
    <message>
        <source>From {first} to {last}; days off passed over: {off}</source>
        <translation>من {first} إلى {last}؛ العطل المتجاوزة: {off}</translation>
    </message>
    <message>
        <source>Those that follow the moon are estimates: sessions can be moved later.</source>
        <translation>ما يتبع الهلال منها تقديري: يمكن تحريك الجلسات لاحقاً.</translation>
    </message>
</context>
<context>
    <name>Points</name>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>المشاركة</translation>
    </message>
    <message>
        <source>need: orders the lists of programmes</source>
        <translation>الحاجة: بها تُرتَّب قوائم البرامج</translation>
    </message>
    <message>
        <source>training attended and completed, appointments kept</source>
        <translation>تدريب حُضر وأُكمل ومواعيد رُوعيت</translation>
    </message>
    <message>
        <source>Adjustment by the office</source>
        <translation>تعديل من المكتب</translation>
    </message>
    <message>
        <source>Appeal of the person</source>
        <translation>اعتراض من صاحب الشأن</translation>
    </message>
    <message>
        <source>To take back what was granted</source>
        <translation>إلغاء ما مُنح</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translation>ينتظر شخصاً ثانياً</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>مُنح</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>رُفض</translation>
    </message>
    <message>
        <source>not asked any more</source>
        <translation>لم يعد مطلوباً</translation>
    </message>
    <message>
        <source>granted, later taken back</source>
        <translation>مُنح ثم أُلغي</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>المطلوب</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>النقاط</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>About the line of</source>
        <translation>بشأن سطر</translation>
    </message>
    <message>
        <source>Total of the account</source>
        <translation>مجموع الحساب</translation>
    </message>
</context>
<context>
    <name>PointsPart</name>
    <message>
        <source>Points</source>
        <translation>النقاط</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Points of the person, by account</source>
        <translation>نقاط الشخص بحسب الحساب</translation>
    </message>
    <message>
        <source>No rules for points at this desk</source>
        <translation>لا قواعد للنقاط في هذه الحاسبة</translation>
    </message>
    <message>
        <source>Points appear with their reasons once the ministry has published rules to this desk.</source>
        <translation>تظهر النقاط مع أسبابها بعد أن تنشر الوزارة القواعد لهذه الحاسبة.</translation>
    </message>
    <message>
        <source>Appeal for the person…</source>
        <translation>اعتراض باسم الشخص…</translation>
    </message>
    <message>
        <source>Adjust…</source>
        <translation>تعديل…</translation>
    </message>
    <message>
        <source>Take back what was granted…</source>
        <translation>إلغاء ما مُنح…</translation>
    </message>
    <message>
        <source>Do not ask any more</source>
        <translation>سحب الطلب</translation>
    </message>
    <message>
        <source>By the rules {version} of {act}, in force since {day}, as they stand today.</source>
        <translation>بحسب القواعد {version} من {act}، النافذة منذ {day}، كما هي اليوم.</translation>
    </message>
    <message>
        <source>No rules of the ministry hold today.</source>
        <translation>لا قواعد نافذة للوزارة اليوم.</translation>
    </message>
    <message>
        <source>The ministry has published newer rules that this version of the program can&apos;t read.</source>
        <translation>نشرت الوزارة قواعد أحدث لا تستطيع هذه النسخة من البرنامج قراءتها.</translation>
    </message>
    <message>
        <source>granted at {office}</source>
        <translation>مُنح في {office}</translation>
    </message>
    <message>
        <source>since {day}, rules {version}</source>
        <translation>منذ {day}، القواعد {version}</translation>
    </message>
    <message>
        <source>total {n}</source>
        <translation>المجموع {n}</translation>
    </message>
    <message>
        <source>An answer that is not given yet might add: {rules}</source>
        <translation>جواب لم يُعطَ بعد قد يضيف: {rules}</translation>
    </message>
    <message>
        <source>A question that nobody answered never takes points.</source>
        <translation>السؤال الذي لم يُجب عنه أحد لا يُنقص نقاطاً أبداً.</translation>
    </message>
    <message>
        <source>It would be {n} without the limit of the rule.</source>
        <translation>كانت ستكون {n} لولا حد القاعدة.</translation>
    </message>
    <message>
        <source>The ministry turned it back: {why}</source>
        <translation>ردّته الوزارة: {why}</translation>
    </message>
    <message>
        <source>Refused: “{reason}”</source>
        <translation>رُفض: «{reason}»</translation>
    </message>
</context>
<context>
    <name>PrintCardDialog</name>
    <message>
        <source>Two pages, A4: print them on both sides of one sheet and keep it beside the computer.</source>
        <translation>صفحتان بقياس A4: اطبعهما على وجهي ورقة واحدة وضعها بجانب الحاسبة.</translation>
    </message>
    <message>
        <source>Card to print</source>
        <translation>بطاقة للطباعة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>For who registers people</source>
        <translation>لموظف التسجيل</translation>
    </message>
    <message>
        <source>For trainers</source>
        <translation>للمدرب</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>البطاقة</translation>
    </message>
    <message>
        <source>The card as it will be printed</source>
        <translation>البطاقة كما ستُطبع</translation>
    </message>
    <message>
        <source>Save the card</source>
        <translation>حفظ البطاقة</translation>
    </message>
</context>
<context>
    <name>PrintCardsDialog</name>
    <message>
        <source>Each card has a code that a reader at the door types into the sheet. Ten fit on a page of A4.</source>
        <translation>على كل بطاقة رمز يكتبه القارئ عند الباب في ورقة الحضور. تتسع صفحة A4 لعشر بطاقات.</translation>
    </message>
    <message>
        <source>Print cards for the door</source>
        <translation>طباعة بطاقات الباب</translation>
    </message>
    <message numerus="yes">
        <source>%n trainee(s) of the class</source>
        <translation>
            <numerusform>لا أحد من الصف</numerusform>
            <numerusform>متدرب واحد من الصف</numerusform>
            <numerusform>متدربان من الصف</numerusform>
            <numerusform>%n متدربين من الصف</numerusform>
            <numerusform>%n متدربًا من الصف</numerusform>
            <numerusform>%n متدرب من الصف</numerusform>
        </translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Save the cards</source>
        <translation>حفظ البطاقات</translation>
    </message>
</context>
<context>
    <name>PrintCertificatesDialog</name>
    <message>
        <source>One page of A4 for each, in three languages. Each paper is written down in the log; whoever gets one more gets a copy, and it says so.</source>
        <translation>صفحة A4 لكل متدرب، بثلاث لغات. تُدوَّن كل ورقة في سجل الأعمال؛ ومن يُعطى ورقة أخرى يُعطى نسخة، ويُذكر ذلك عليها.</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>حفظ في ملف…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Print certificates</source>
        <translation>طباعة الشهادات</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>الشهادات المطلوبة</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>الطابعة</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>أُرسلت إلى الطابعة.</translation>
    </message>
    <message>
        <source>The file is saved.</source>
        <translation>حُفظ الملف.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written down as printed.</source>
        <translation>توقفت الطباعة. لم يُسجَّل شيء على أنه طُبع.</translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation>الطابعة لا تستجيب.</translation>
    </message>
    <message>
        <source>Painting… {share}</source>
        <translation>جارٍ إعداد الأوراق… {share}</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) of the office</source>
        <translation>
            <numerusform>لا تأييد من المكتب</numerusform>
            <numerusform>تأييد واحد من المكتب</numerusform>
            <numerusform>تأييدان من المكتب</numerusform>
            <numerusform>%n تأييدات من المكتب</numerusform>
            <numerusform>%n تأييداً من المكتب</numerusform>
            <numerusform>%n تأييد من المكتب</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) of the office, until the ministry&apos;s certificate is here</source>
        <translation>
            <numerusform>لا تأييد من المكتب</numerusform>
            <numerusform>تأييد واحد من المكتب، إلى حين وصول شهادة الوزارة</numerusform>
            <numerusform>تأييدان من المكتب، إلى حين وصول شهادة الوزارة</numerusform>
            <numerusform>%n تأييدات من المكتب، إلى حين وصول شهادة الوزارة</numerusform>
            <numerusform>%n تأييداً من المكتب، إلى حين وصول شهادة الوزارة</numerusform>
            <numerusform>%n تأييد من المكتب، إلى حين وصول شهادة الوزارة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) of the ministry</source>
        <translation>
            <numerusform>لا شهادة من الوزارة</numerusform>
            <numerusform>شهادة واحدة من الوزارة</numerusform>
            <numerusform>شهادتان من الوزارة</numerusform>
            <numerusform>%n شهادات من الوزارة</numerusform>
            <numerusform>%n شهادة من الوزارة</numerusform>
            <numerusform>%n شهادة من الوزارة</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the certificates</source>
        <translation>حفظ الشهادات</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Save as a file…</source>
        <translation>حفظ في ملف…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>الطابعة</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>أُرسل إلى الطابعة.</translation>
    </message>
    <message>
        <source>The file is saved.</source>
        <translation>حُفظ الملف.</translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation>الطابعة لا تستجيب.</translation>
    </message>
</context>
<context>
    <name>PrintFairDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>لا صفحات</numerusform>
            <numerusform>صفحة واحدة</numerusform>
            <numerusform>صفحتان</numerusform>
            <numerusform>%n صفحات</numerusform>
            <numerusform>%n صفحة</numerusform>
            <numerusform>%n صفحة</numerusform>
        </translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>طباعة التقرير</translation>
    </message>
    <message>
        <source>Numbers alone, on A4: {count}.</source>
        <translation>أعداد وحدها، على A4: {count}.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
</context>
<context>
    <name>PrintInvitationsDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>لا صفحات</numerusform>
            <numerusform>صفحة واحدة</numerusform>
            <numerusform>صفحتان</numerusform>
            <numerusform>%n صفحات</numerusform>
            <numerusform>%n صفحة</numerusform>
            <numerusform>%n صفحة</numerusform>
        </translation>
    </message>
    <message>
        <source>Two invitations on a page of A4, each with its time and a code for the entrance: {count}.</source>
        <translation>دعوتان في صفحة A4، لكل منهما موعدها ورمز للمدخل: {count}.</translation>
    </message>
    <message>
        <source>Print invitations</source>
        <translation>طباعة الدعوات</translation>
    </message>
    <message numerus="yes">
        <source>%n invited person(s) of this office</source>
        <translation>
            <numerusform>لا مدعوين من هذا المكتب</numerusform>
            <numerusform>مدعو واحد من هذا المكتب</numerusform>
            <numerusform>مدعوان من هذا المكتب</numerusform>
            <numerusform>%n مدعوين من هذا المكتب</numerusform>
            <numerusform>%n مدعواً من هذا المكتب</numerusform>
            <numerusform>%n مدعو من هذا المكتب</numerusform>
        </translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>لغة الورقة</translation>
    </message>
    <message>
        <source>Save the invitations</source>
        <translation>حفظ الدعوات</translation>
    </message>
</context>
<context>
    <name>PrintLetterDialog</name>
    <message>
        <source>The person takes it to the employer, who fills in the answer below and returns it.</source>
        <translation>يأخذه الشخص إلى صاحب العمل، فيملأ الجواب أسفله ويعيده.</translation>
    </message>
    <message>
        <source>Letter of referral</source>
        <translation>كتاب الإحالة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The letter as it will be printed</source>
        <translation>الكتاب كما سيُطبع</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>حفظ الكتاب</translation>
    </message>
</context>
<context>
    <name>PrintListDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>لا صفحات</numerusform>
            <numerusform>صفحة واحدة</numerusform>
            <numerusform>صفحتان</numerusform>
            <numerusform>%n صفحات</numerusform>
            <numerusform>%n صفحة</numerusform>
            <numerusform>%n صفحة</numerusform>
        </translation>
    </message>
    <message>
        <source>Names and telephones on A4, with room for what came of each call: {count}. Shred it after use.</source>
        <translation>أسماء وأرقام هواتف على ورق A4، مع مكان لنتيجة كل اتصال: {count}. أتلفها بعد الاستعمال.</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>طباعة القائمة</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>حفظ القائمة</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>النتيجة</translation>
    </message>
</context>
<context>
    <name>PrintMatchesDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>لا صفحات</numerusform>
            <numerusform>صفحة واحدة</numerusform>
            <numerusform>صفحتان</numerusform>
            <numerusform>%n صفحات</numerusform>
            <numerusform>%n صفحة</numerusform>
            <numerusform>%n صفحة</numerusform>
        </translation>
    </message>
    <message>
        <source>The list with its reasons on A4: {count}. That it was printed is written in the log.</source>
        <translation>القائمة مع أسبابها على ورق A4: {count}. وتُسجَّل طباعتها في السجل.</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>طباعة القائمة</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>حفظ القائمة</translation>
    </message>
</context>
<context>
    <name>PrintMonthDialog</name>
    <message>
        <source>“{title}”: who came on which day, with totals and a place for each signature.</source>
        <translation>«{title}»: من حضر في كل يوم، مع المجاميع ومكان لكل توقيع.</translation>
    </message>
    <message>
        <source>The sheet of a month</source>
        <translation>ورقة حضور شهر</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>لغة الورقة</translation>
    </message>
    <message>
        <source>A file to print</source>
        <translation>ملف للطباعة</translation>
    </message>
    <message>
        <source>A table for a spreadsheet</source>
        <translation>جدول بيانات</translation>
    </message>
    <message>
        <source>Save the month</source>
        <translation>حفظ الشهر</translation>
    </message>
</context>
<context>
    <name>PrintPaperDialog</name>
    <message>
        <source>One page, A5, in three languages. Put it in the safe.</source>
        <translation>صفحة واحدة بقياس A5 وبثلاث لغات. ضعها في الخزنة.</translation>
    </message>
    <message>
        <source>Whoever has the file has the code: print it at once, and delete it.</source>
        <translation>من كان بيده الملف كان بيده الرمز: اطبعه فوراً ثم احذفه.</translation>
    </message>
    <message>
        <source>Print the recovery paper</source>
        <translation>طباعة ورقة الاسترداد</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>حفظ الورقة</translation>
    </message>
</context>
<context>
    <name>PrintReportDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>لا صفحات</numerusform>
            <numerusform>صفحة واحدة</numerusform>
            <numerusform>صفحتان</numerusform>
            <numerusform>%n صفحات</numerusform>
            <numerusform>%n صفحة</numerusform>
            <numerusform>%n صفحة</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: the bars and the table on A4, {count}. It names nobody but the staff.</source>
        <translation>{title}: الأعمدة والجدول على ورق A4، {count}. لا يسمّي أحداً غير الموظفين.</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>طباعة التقرير</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
</context>
<context>
    <name>PrintSheetDialog</name>
    <message>
        <source>Names and sessions of “{title}” on A4, with boxes to mark with a pen.</source>
        <translation>أسماء «{title}» وجلساته على ورقة A4، مع خانات تُملأ بالقلم.</translation>
    </message>
    <message>
        <source>Print a blank sheet</source>
        <translation>طباعة ورقة فارغة</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>حفظ الورقة</translation>
    </message>
</context>
<context>
    <name>ProfilePart</name>
    <message>
        <source>Profile</source>
        <translation>البيانات</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>لا أجوبة</numerusform>
            <numerusform>جواب واحد</numerusform>
            <numerusform>جوابان</numerusform>
            <numerusform>%n أجوبة</numerusform>
            <numerusform>%n جواباً</numerusform>
            <numerusform>%n جواب</numerusform>
        </translation>
    </message>
    <message>
        <source>Question</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الجواب</translation>
    </message>
    <message>
        <source>Other answers</source>
        <translation>أجوبة أخرى</translation>
    </message>
    <message>
        <source>Answers of the person</source>
        <translation>أجوبة الشخص</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Ctrl+Enter finishes</source>
        <translation>Ctrl+Enter للإنهاء</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Ministry of Labour and Social Affairs</source>
        <translation>وزارة العمل والشؤون الاجتماعية</translation>
    </message>
    <message>
        <source>Receipt of registration</source>
        <translation>وصل تسجيل</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>رقم التسجيل</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>المكتب</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Provisional until confirmed by the ministry</source>
        <translation>مؤقت إلى أن تؤكده الوزارة</translation>
    </message>
    <message>
        <source>Received by the ministry</source>
        <translation>استلمته الوزارة</translation>
    </message>
    <message>
        <source>The number follows when the ministry knows this office</source>
        <translation>يُعطى الرقم بعد تسجيل هذا المكتب لدى الوزارة</translation>
    </message>
    <message>
        <source>Keep this receipt and bring it with you. Registration is free of charge.</source>
        <translation>احتفظ بهذا الوصل وأحضره معك. التسجيل مجاني.</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>Receipt</source>
        <translation>الوصل</translation>
    </message>
    <message>
        <source>Nothing about the person is on it but the name and the number.</source>
        <translation>لا يُكتب فيه عن الشخص سوى الاسم والرقم.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>A6 sheet</source>
        <translation>ورقة A6</translation>
    </message>
    <message>
        <source>Roll of 80 mm</source>
        <translation>لفة 80 ملم</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>الورق</translation>
    </message>
    <message>
        <source>The receipt as it will be printed</source>
        <translation>الوصل كما سيُطبع</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>حفظ الوصل</translation>
    </message>
</context>
<context>
    <name>RecordsExport</name>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>أدخله</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>وقت الحفظ</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>السجلات</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>تصدير القائمة</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>جدول إلكتروني (*.xlsx)</translation>
    </message>
    <message>
        <source>Text with commas (*.csv)</source>
        <translation>نص بفواصل (*.csv)</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Without a name yet</source>
        <translation>بلا اسم بعد</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>أدخله</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>وقت الحفظ</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>السجلات</translation>
    </message>
    <message>
        <source>Parts of a name in any order, a phone or a document number</source>
        <translation>أجزاء من الاسم بأي ترتيب، أو هاتف، أو رقم وثيقة</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search records</source>
        <translation>البحث في السجلات</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>New registration</source>
        <translation>تسجيل جديد</translation>
    </message>
    <message>
        <source>Records of this desk</source>
        <translation>سجلات هذا المكتب</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Undo the withdrawal</source>
        <translation>التراجع عن السحب</translation>
    </message>
    <message>
        <source>Why is this record not sent?</source>
        <translation>لماذا لم يُرسل هذا السجل؟</translation>
    </message>
    <message>
        <source>counting …</source>
        <translation>يُعدّ …</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>لا سجلات</numerusform>
            <numerusform>سجل واحد</numerusform>
            <numerusform>سجلان</numerusform>
            <numerusform>%n سجلات</numerusform>
            <numerusform>%n سجلاً</numerusform>
            <numerusform>%n سجل</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>Try fewer letters, another spelling, or all records.</source>
        <translation>جرّب حروفاً أقل أو كتابة أخرى أو كل السجلات.</translation>
    </message>
    <message>
        <source>No records yet</source>
        <translation>لا سجلات بعد</translation>
    </message>
    <message>
        <source>What this office saves appears here at once.</source>
        <translation>ما يحفظه هذا المكتب يظهر هنا حالاً.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) written to {file}.</source>
        <translation>
            <numerusform>لم يُكتب سجل في {file}.</numerusform>
            <numerusform>كُتب سجل واحد في {file}.</numerusform>
            <numerusform>كُتب سجلان في {file}.</numerusform>
            <numerusform>كُتبت %n سجلات في {file}.</numerusform>
            <numerusform>كُتب %n سجلاً في {file}.</numerusform>
            <numerusform>كُتب %n سجل في {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdraw this record?</source>
        <translation>هل تريد سحب هذا السجل؟</translation>
    </message>
    <message>
        <source>It is not deleted: it stays here as withdrawn, with your reason, and is not sent.</source>
        <translation>لا يُحذف: يبقى هنا مسحوباً مع السبب، ولا يُرسل.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>The record was withdrawn.</source>
        <translation>سُحب السجل.</translation>
    </message>
    <message>
        <source>The withdrawal is undone: the record waits again.</source>
        <translation>أُلغي السحب: السجل ينتظر من جديد.</translation>
    </message>
</context>
<context>
    <name>RecoverDialog</name>
    <message>
        <source>Open with the recovery code</source>
        <translation>الفتح برمز الاسترداد</translation>
    </message>
    <message>
        <source>The paper with the code lies in the office&apos;s safe.</source>
        <translation>ورقة الرمز في خزنة المكتب.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>The paper is lost too…</source>
        <translation>الورقة مفقودة أيضاً…</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>رمز الاسترداد</translation>
    </message>
</context>
<context>
    <name>RecoveryPaperDialog</name>
    <message>
        <source>The paper until now opens nothing any more: destroy it, and put this one in the safe.</source>
        <translation>لم تعد الورقة السابقة تفتح شيئاً: أتلفها وضع هذه في الخزنة.</translation>
    </message>
    <message>
        <source>Keep this code in the safe</source>
        <translation>احفظ هذا الرمز في الخزنة</translation>
    </message>
    <message>
        <source>It is kept</source>
        <translation>حُفظ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>When the paper was used, lost or seen by somebody. The paper until now will open nothing.</source>
        <translation>إذا استُعملت الورقة أو فُقدت أو رآها أحد. ولن تفتح الورقة الحالية شيئاً بعد ذلك.</translation>
    </message>
    <message>
        <source>Make a new recovery paper</source>
        <translation>إنشاء ورقة استرداد جديدة</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>Your own password</source>
        <translation>كلمة مرورك أنت</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Recovery paper</source>
        <translation>ورقة الاسترداد</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>المكتب</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>الورقة</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>أُنشئت في</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>الحاسبة</translation>
    </message>
    <message>
        <source>Keep it in the office&apos;s safe; nobody needs it daily. Whoever has it and this computer can read everything. It opens when every password is lost: choose “Open with the recovery code” where people sign in. When a newer paper is made, destroy this one.</source>
        <translation>تُحفظ في خزنة المكتب ولا يحتاج إليها أحد في العمل اليومي. من كانت بيده مع هذه الحاسبة استطاع قراءة كل شيء. تفتح السجلات حين تُفقد كل كلمات المرور: اختر «الفتح برمز الاسترداد» عند تسجيل الدخول. وإذا أُنشئت ورقة أحدث فأتلف هذه.</translation>
    </message>
</context>
<context>
    <name>ReferPeopleDialog</name>
    <message>
        <source>Put people on the shortlist</source>
        <translation>إدراج أشخاص في قائمة المرشحين</translation>
    </message>
    <message>
        <source>Put them on the shortlist</source>
        <translation>إدراجهم</translation>
    </message>
    <message>
        <source>Letters that are out, as far as this desk knows: {out} of {most}. Others may have sent people meanwhile.</source>
        <translation>كتب الإحالة الصادرة بحسب علم هذه الحاسبة: {out} من {most}. وقد يكون غيرنا أحال أشخاصاً في هذه الأثناء.</translation>
    </message>
</context>
<context>
    <name>ReferralDialog</name>
    <message>
        <source>{title}, {employer}. What came of it? A digit chooses, Enter saves.</source>
        <translation>{title}، {employer}. ماذا نتج؟ الرقم يختار، وEnter يحفظ.</translation>
    </message>
    <message>
        <source>{title}, {employer}. What is right in the place of what was said last?</source>
        <translation>{title}، {employer}. ما الصحيح بدلاً مما قيل آخراً؟</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>بلا اسم</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>ماذا نتج</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>What the letter says: where to come and when, what to bring</source>
        <translation>ما يقوله الكتاب: أين يحضر ومتى، وماذا يجلب معه</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Call again on</source>
        <translation>الاتصال ثانية في</translation>
    </message>
    <message>
        <source>The letter holds until</source>
        <translation>الكتاب نافذ لغاية</translation>
    </message>
    <message>
        <source>The work begins on</source>
        <translation>يباشر العمل في</translation>
    </message>
    <message>
        <source>Put on the shortlist again</source>
        <translation>إعادته إلى قائمة المرشحين</translation>
    </message>
    <message>
        <source>The person was called</source>
        <translation>تم الاتصال بالشخص</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>كتابة كتاب إحالة</translation>
    </message>
    <message>
        <source>The person does not want to</source>
        <translation>الشخص لا يريد</translation>
    </message>
    <message>
        <source>Did not come to the employer</source>
        <translation>لم يحضر عند صاحب العمل</translation>
    </message>
    <message>
        <source>The employer has met them</source>
        <translation>قابله صاحب العمل</translation>
    </message>
    <message>
        <source>The employer takes them</source>
        <translation>قبله صاحب العمل</translation>
    </message>
    <message>
        <source>The employer does not take them</source>
        <translation>لم يقبله صاحب العمل</translation>
    </message>
    <message>
        <source>Began to work</source>
        <translation>باشر العمل</translation>
    </message>
    <message>
        <source>Left the work</source>
        <translation>ترك العمل</translation>
    </message>
    <message>
        <source>Take the referral back</source>
        <translation>سحب الإحالة</translation>
    </message>
</context>
<context>
    <name>ReferralsPage</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>بلا اسم</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>المطلوب</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>العمل</translation>
    </message>
    <message>
        <source>A vacancy</source>
        <translation>شاغر</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>صاحب العمل</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>الإحالات</translation>
    </message>
    <message>
        <source>Who is sent to which work, what is to be done about it, and what came of it</source>
        <translation>من أُحيل إلى أي عمل، وما المطلوب بشأنه، وماذا نتج</translation>
    </message>
    <message>
        <source>Written down; a supervisor looks at it.</source>
        <translation>سُجّل، وسينظر فيه المشرف.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>سُحب.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>حفظ القائمة</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved in {file}.</source>
        <translation>
            <numerusform>لم يُحفظ أي سطر في {file}.</numerusform>
            <numerusform>حُفظ سطر واحد في {file}.</numerusform>
            <numerusform>حُفظ سطران في {file}.</numerusform>
            <numerusform>حُفظت %n أسطر في {file}.</numerusform>
            <numerusform>حُفظ %n سطراً في {file}.</numerusform>
            <numerusform>حُفظ %n سطر في {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>What came of it…</source>
        <translation>ماذا نتج…</translation>
    </message>
    <message>
        <source>Print the letter…</source>
        <translation>طباعة الكتاب…</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>فتح صفحة الشخص</translation>
    </message>
    <message>
        <source>Correct what was said…</source>
        <translation>تصحيح ما قيل…</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>سحبه</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>طباعة القائمة…</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>حفظ القائمة…</translation>
    </message>
    <message>
        <source>Search, or the number of a letter</source>
        <translation>بحث، أو رقم كتاب</translation>
    </message>
    <message>
        <source>Search referrals</source>
        <translation>البحث في الإحالات</translation>
    </message>
    <message>
        <source>To do today</source>
        <translation>المطلوب اليوم</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>بانتظار الجواب</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>منتهية</translation>
    </message>
    <message>
        <source>late: {count}</source>
        <translation>متأخر: {count}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>Try fewer letters, or look into the other lists.</source>
        <translation>جرّب حروفاً أقل، أو انظر في القوائم الأخرى.</translation>
    </message>
    <message>
        <source>Whoever is put on the shortlist of a vacancy stands here when something is to be done.</source>
        <translation>يظهر هنا من أُدرج في قائمة مرشحي شاغر متى كان هناك ما يُعمل بشأنه.</translation>
    </message>
    <message>
        <source>Nothing is to be done today</source>
        <translation>لا شيء مطلوب اليوم</translation>
    </message>
    <message>
        <source>Whoever has a letter and waits for the employer&apos;s answer stands here.</source>
        <translation>يظهر هنا من لديه كتاب وينتظر جواب صاحب العمل.</translation>
    </message>
    <message>
        <source>Nobody waits for an answer</source>
        <translation>لا أحد ينتظر جواباً</translation>
    </message>
    <message>
        <source>Nothing is over yet</source>
        <translation>لم ينته شيء بعد</translation>
    </message>
    <message>
        <source>Whoever was taken, or not, stands here.</source>
        <translation>يظهر هنا من قُبل ومن لم يُقبل.</translation>
    </message>
</context>
<context>
    <name>ReferralsPart</name>
    <message>
        <source>Referrals</source>
        <translation>الإحالات</translation>
    </message>
    <message>
        <source>Job fairs</source>
        <translation>معارض التشغيل</translation>
    </message>
    <message>
        <source>No referrals</source>
        <translation>لا إحالات</translation>
    </message>
    <message>
        <source>When the ministry refers this person to work, it stands here.</source>
        <translation>عندما تحيل الوزارة هذا الشخص إلى عمل تظهر الإحالة هنا.</translation>
    </message>
    <message>
        <source>of another office</source>
        <translation>لدى مكتب آخر</translation>
    </message>
    <message>
        <source>The ministry holds this to be the same person as record {n}.</source>
        <translation>ترى الوزارة أن هذا الشخص هو نفسه صاحب السجل {n}.</translation>
    </message>
    <message>
        <source>The ministry holds record {n} to be somebody else.</source>
        <translation>ترى الوزارة أن السجل {n} لشخص آخر.</translation>
    </message>
    <message>
        <source>A vacancy</source>
        <translation>شاغر</translation>
    </message>
</context>
<context>
    <name>RegistrationChooser</name>
    <message>
        <source>New registration</source>
        <translation>تسجيل جديد</translation>
    </message>
    <message>
        <source>Continue where you stopped</source>
        <translation>تابع من حيث توقفت</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>الاستمارات</translation>
    </message>
    <message>
        <source>My drafts</source>
        <translation>مسوداتي</translation>
    </message>
    <message>
        <source>Add a form…</source>
        <translation>إضافة استمارة…</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>حذف المسودة</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Add the ministry&apos;s form: an XLSForm (.xlsx) or an XForm (.xml).</source>
        <translation>أضف استمارة الوزارة: XLSForm ‏(.xlsx) أو XForm ‏(.xml).</translation>
    </message>
    <message>
        <source>The administrator or a supervisor adds the ministry&apos;s form here.</source>
        <translation>يضيف المدير أو المشرف استمارة الوزارة هنا.</translation>
    </message>
    <message>
        <source>There is no form yet</source>
        <translation>لا استمارة بعد</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>لا مسودات</translation>
    </message>
    <message>
        <source>A form you leave before it is finished is kept here, answer by answer.</source>
        <translation>الاستمارة التي تتركها قبل إتمامها تُحفظ هنا جواباً بجواب.</translation>
    </message>
    <message>
        <source>Without a name yet</source>
        <translation>بلا اسم بعد</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>مسحوبة</translation>
    </message>
    <message>
        <source>The ministry took it back: drafts of it may be finished, nothing new is begun on it.</source>
        <translation>سحبتها الوزارة: يمكن إكمال مسوداتها، ولا يبدأ عليها تسجيل جديد.</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>الإصدار {version}</translation>
    </message>
    <message>
        <source>kept {when}</source>
        <translation>حُفظت {when}</translation>
    </message>
    <message>
        <source>{answered} of {asked} answered</source>
        <translation>أُجيب عن {answered} من {asked}</translation>
    </message>
    <message>
        <source>begun by {who}</source>
        <translation>بدأها {who}</translation>
    </message>
    <message>
        <source>left behind</source>
        <translation>متروكة</translation>
    </message>
    <message>
        <source>kept until {day}</source>
        <translation>تُحفظ حتى {day}</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>مسودة</translation>
    </message>
</context>
<context>
    <name>RegistrationNotes</name>
    <message>
        <source>Seen</source>
        <translation>اطّلعتُ</translation>
    </message>
    <message>
        <source>The supervisor returned this: “{reason}”</source>
        <translation>أعاد المشرف هذا: «{reason}»</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) were taken over from the registration before.</source>
        <translation>
            <numerusform>لم تُنقل أي إجابة من التسجيل السابق.</numerusform>
            <numerusform>نُقلت إجابة واحدة من التسجيل السابق.</numerusform>
            <numerusform>نُقلت إجابتان من التسجيل السابق.</numerusform>
            <numerusform>نُقلت %n إجابات من التسجيل السابق.</numerusform>
            <numerusform>نُقلت %n إجابة من التسجيل السابق.</numerusform>
            <numerusform>نُقلت %n إجابة من التسجيل السابق.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا شيء غيرها</numerusform>
            <numerusform>وواحدة أخرى</numerusform>
            <numerusform>واثنتان أخريان</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>The form is a newer one than the draft was begun with.</source>
        <translation>صدرت نسخة أحدث من الاستمارة منذ بدء المسودة.</translation>
    </message>
    <message>
        <source>• {label}: “{answer}” stands at “{place}” now.</source>
        <translation>• {label}: «{answer}» انتقلت إلى «{place}».</translation>
    </message>
    <message>
        <source>• {label}: “{answer}” is not asked any more.</source>
        <translation>• {label}: «{answer}» لم تعد الاستمارة تسأل عنها.</translation>
    </message>
</context>
<context>
    <name>RegistrationPage</name>
    <message>
        <source>Registration</source>
        <translation>التسجيل</translation>
    </message>
    <message>
        <source>Enter goes on, Ctrl+Enter saves, Esc leaves and keeps the draft</source>
        <translation>Enter للمتابعة، وCtrl+Enter للحفظ، وEsc للمغادرة مع بقاء المسودة</translation>
    </message>
    <message>
        <source>Language of the form</source>
        <translation>لغة الاستمارة</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>مغادرة</translation>
    </message>
    <message>
        <source>The draft is kept (Esc)</source>
        <translation>تبقى المسودة محفوظة (Esc)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save the registration and go to the next (Ctrl+Enter)</source>
        <translation>حفظ التسجيل والانتقال إلى التالي (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Save, next of the household</source>
        <translation>حفظ، والتالي من الأسرة</translation>
    </message>
    <message>
        <source>The next form begins with this household&apos;s answers (F2)</source>
        <translation>تبدأ الاستمارة التالية بإجابات هذه الأسرة (F2)</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>الوصل</translation>
    </message>
    <message>
        <source>Print the receipt of the record saved last (Ctrl+P)</source>
        <translation>طباعة وصل آخر سجل حُفظ (Ctrl+P)</translation>
    </message>
    <message>
        <source>The draft is tried again every few seconds.</source>
        <translation>تُعاد محاولة حفظ المسودة كل بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>The draft is kept now.</source>
        <translation>حُفظت المسودة الآن.</translation>
    </message>
    <message>
        <source>An unusual answer</source>
        <translation>جواب غير مألوف</translation>
    </message>
    <message>
        <source>Why is it right? The supervisor reads this.</source>
        <translation>لماذا هو صحيح؟ يقرأ المشرف ما تكتبه.</translation>
    </message>
    <message>
        <source>Keep the answer</source>
        <translation>إبقاء الجواب</translation>
    </message>
    <message>
        <source>Why was the registration changed?</source>
        <translation>لماذا تغيّر التسجيل؟</translation>
    </message>
    <message>
        <source>The form asks for it; the ministry reads this.</source>
        <translation>الاستمارة تطلب ذلك، وتقرؤه الوزارة.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Saved here: {name}. It waits for a supervisor.</source>
        <translation>حُفظ هنا: {name}. ينتظر المشرف.</translation>
    </message>
    <message>
        <source>Number {number}; Ctrl+P prints the receipt.</source>
        <translation>الرقم {number}، و Ctrl+P لطباعة الوصل.</translation>
    </message>
    <message>
        <source>“{question}”: {problem}</source>
        <translation>«{question}»: {problem}</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) need attention; the first is shown.</source>
        <translation>
            <numerusform>لا أجوبة تحتاج إلى انتباه.</numerusform>
            <numerusform>جواب واحد يحتاج إلى انتباه، وهو معروض.</numerusform>
            <numerusform>جوابان يحتاجان إلى انتباه؛ أولهما معروض.</numerusform>
            <numerusform>%n أجوبة تحتاج إلى انتباه؛ أولها معروض.</numerusform>
            <numerusform>%n جواباً تحتاج إلى انتباه؛ أولها معروض.</numerusform>
            <numerusform>%n جواب يحتاج إلى انتباه؛ أولها معروض.</numerusform>
        </translation>
    </message>
    <message>
        <source>{key} lists them all.</source>
        <translation>و{key} يسردها كلها.</translation>
    </message>
    <message>
        <source>Nothing is missing; Ctrl+Enter saves.</source>
        <translation>لا ينقص شيء، و Ctrl+Enter للحفظ.</translation>
    </message>
    <message>
        <source>Save the registration first; then its receipt can be printed.</source>
        <translation>احفظ التسجيل أولاً، ثم يمكن طباعة وصله.</translation>
    </message>
    <message>
        <source>The draft is kept.</source>
        <translation>المسودة محفوظة.</translation>
    </message>
</context>
<context>
    <name>RegistrationsPart</name>
    <message>
        <source>Registration</source>
        <translation>التسجيل</translation>
    </message>
    <message>
        <source>Registrations and drafts</source>
        <translation>التسجيلات والمسودات</translation>
    </message>
    <message>
        <source>perhaps twice</source>
        <translation>ربما مكرر</translation>
    </message>
    <message>
        <source>May be the same person as</source>
        <translation>قد يكون الشخص نفسه صاحب:</translation>
    </message>
    <message>
        <source>Correction that was begun</source>
        <translation>تصحيح قيد الإعداد</translation>
    </message>
    <message>
        <source>Enter goes on with it</source>
        <translation>Enter يتابعه</translation>
    </message>
</context>
<context>
    <name>RekeyDialog</name>
    <message>
        <source>When somebody who may not read the records any more could have copied files of this computer. They open nothing then; everybody&apos;s password and the recovery paper stay good.</source>
        <translation>إذا كان من لم يعد يحق له الاطلاع على السجلات قد نسخ ملفات من هذه الحاسبة. لن تفتح تلك النسخ شيئاً بعد ذلك، وتبقى كلمات مرور الجميع وورقة الاسترداد سارية.</translation>
    </message>
    <message>
        <source>A new key for this office</source>
        <translation>مفتاح جديد لهذا المكتب</translation>
    </message>
    <message>
        <source>Give a new key</source>
        <translation>منح مفتاح جديد</translation>
    </message>
    <message>
        <source>Everything is copied once: about a minute for each gigabyte. Backups made until now still open with the old key: make a new one afterwards, and destroy the older ones.</source>
        <translation>يُنسخ كل شيء مرة واحدة: نحو دقيقة لكل غيغابايت. أما النسخ الاحتياطية السابقة فما زالت تُفتح بالمفتاح القديم: أنشئ نسخة جديدة بعد ذلك وأتلف الأقدم.</translation>
    </message>
    <message>
        <source>Your own password</source>
        <translation>كلمة مرورك أنت</translation>
    </message>
    <message>
        <source>Copied so far</source>
        <translation>ما نُسخ حتى الآن</translation>
    </message>
    <message>
        <source>{share} copied</source>
        <translation>نُسخ {share}</translation>
    </message>
</context>
<context>
    <name>Releases</name>
    <message>
        <source>Release {version} stays in force.</source>
        <translation>يبقى الإصدار {version} سارياً.</translation>
    </message>
    <message>
        <source>Forms and lists: the ministry&apos;s release {version}, {when}.</source>
        <translation>الاستمارات والقوائم: إصدار الوزارة {version}، {when}.</translation>
    </message>
    <message>
        <source>The ministry&apos;s release {version} was not taken over: {why} Tell the ministry with F11.</source>
        <translation>لم يُعتمد إصدار الوزارة {version}: {why} أبلغ الوزارة بالمفتاح F11.</translation>
    </message>
    <message>
        <source>The ministry&apos;s release {version} waits for a line that costs nothing: {got} of {size} are here. “Send and fetch all the same” does not wait, and “Open a file…” takes it from a stick.</source>
        <translation>إصدار الوزارة {version} ينتظر خطاً بلا كلفة: وصل {got} من {size}. «إرسال وجلب مع ذلك» لا ينتظر، و«فتح ملف…» يأخذه من ذاكرة USB.</translation>
    </message>
    <message>
        <source>The ministry&apos;s release {version} is being fetched: {got} of {size} were here before.</source>
        <translation>يجري جلب إصدار الوزارة {version}: كان هنا قبل الآن {got} من {size}.</translation>
    </message>
    <message>
        <source>The ministry&apos;s release {version} is not whole yet: {got} of {size} are here. F5 fetches the rest, or “Open a file…” takes it from a stick.</source>
        <translation>لم يكتمل إصدار الوزارة {version} بعد: وصل {got} من {size}. يجلب F5 الباقي، أو يؤخذ من ذاكرة بالزر «فتح ملف…».</translation>
    </message>
    <message>
        <source>The ministry announces release {version} ({size}). F5 fetches it, or “Open a file…” takes it from a stick.</source>
        <translation>أعلنت الوزارة الإصدار {version} ({size}). يجلبه F5، أو يؤخذ من ذاكرة بالزر «فتح ملف…».</translation>
    </message>
</context>
<context>
    <name>ReportQuestion</name>
    <message>
        <source>What is counted</source>
        <translation>ماذا يُحسب</translation>
    </message>
    <message>
        <source>Of when</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>By which time</source>
        <translation>حسب أي زمن</translation>
    </message>
    <message>
        <source>Told apart by</source>
        <translation>يُفصَّل حسب</translation>
    </message>
    <message>
        <source>Limit to</source>
        <translation>حصر في</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>أيّها</translation>
    </message>
    <message>
        <source>not told apart</source>
        <translation>من غير تفصيل</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Calendar: {name}</source>
        <translation>التقويم: {name}</translation>
    </message>
    <message>
        <source>Limit to…</source>
        <translation>حصر في…</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>Take this limit away</source>
        <translation>إزالة هذا الحصر</translation>
    </message>
    <message>
        <source>{limit}, take this limit away</source>
        <translation>{limit}، إزالة هذا الحصر</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>All together</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>حضر</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>النسبة</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>{what}: {which}</source>
        <translation>{what}: {which}</translation>
    </message>
    <message>
        <source>my own work</source>
        <translation>عملي وحدي</translation>
    </message>
    <message>
        <source>the whole office</source>
        <translation>المكتب كله</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>التسجيلات</translation>
    </message>
    <message>
        <source>Waiting for review</source>
        <translation>بانتظار المراجعة</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>ما أُعيد</translation>
    </message>
    <message>
        <source>Decisions on duplicates</source>
        <translation>القرارات في التكرار</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>الحضور</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>الشهادات</translation>
    </message>
    <message>
        <source>Placements</source>
        <translation>التشغيل</translation>
    </message>
    <message>
        <source>Work of the staff</source>
        <translation>عمل الموظفين</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>السجلات</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>المرات</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>الأزواج</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>العلامات</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>الأعمال</translation>
    </message>
    <message>
        <source>People, on the day on which they were first written down. Who was withdrawn is not among them.</source>
        <translation>الأشخاص في اليوم الذي كُتبوا فيه أول مرة. من سُحب ليس بينهم.</translation>
    </message>
    <message>
        <source>Records that wait for a supervisor now, on the day on which they were saved.</source>
        <translation>السجلات التي تنتظر المشرف الآن، في يوم حفظها.</translation>
    </message>
    <message>
        <source>Each time that a supervisor sent something back, under whoever had written it.</source>
        <translation>كل مرة أعاد فيها مشرف شيئاً، عند من كتبه.</translation>
    </message>
    <message>
        <source>What was said last of each two records that may be one person’s.</source>
        <translation>آخر ما قيل في كل سجلين قد يكونان لشخص واحد.</translation>
    </message>
    <message>
        <source>Share of marks that say present or late; who was excused counts on neither side.</source>
        <translation>نسبة العلامات التي تقول حاضر أو متأخر؛ المعذور لا يُحسب في أي الجانبين.</translation>
    </message>
    <message>
        <source>The ministry’s certificates that hold, on the day of the signature.</source>
        <translation>شهادات الوزارة السارية، في يوم التوقيع.</translation>
    </message>
    <message>
        <source>People of this office who began the work to which they were sent, on the day it began.</source>
        <translation>أشخاص هذا المكتب الذين بدأوا العمل الذي أُحيلوا إليه، في يوم بدئه.</translation>
    </message>
    <message>
        <source>What was done, by the log; an approval counts each change that it lets go.</source>
        <translation>ما عُمل حسب السجل؛ الاعتماد يُحسب بعدد ما يعتمده.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>الاستمارة</translation>
    </message>
    <message>
        <source>Whose work</source>
        <translation>عمل مَن</translation>
    </message>
    <message>
        <source>District</source>
        <translation>القضاء</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>التحصيل</translation>
    </message>
    <message>
        <source>Occupation, major group</source>
        <translation>المهنة، المجموعة الكبرى</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>المهنة</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>أين هو</translation>
    </message>
    <message>
        <source>Days it waits</source>
        <translation>أيام الانتظار</translation>
    </message>
    <message>
        <source>What was sent back</source>
        <translation>ما الذي أُعيد</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>ما الذي قيل</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>العلامة</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>الصف</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>الدورة</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>ما الذي عُمل</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>الحاسبة</translation>
    </message>
    <message>
        <source>all in one</source>
        <translation>الكل معاً</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>حسب اليوم</translation>
    </message>
    <message>
        <source>by week</source>
        <translation>حسب الأسبوع</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>حسب الشهر</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>الأسبوع من</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>آخر ٧ أيام</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>آخر ٣٠ يوماً</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>هذا الشهر</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>الشهر الماضي</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>هذه السنة</translation>
    </message>
    <message>
        <source>twelve months</source>
        <translation>اثنا عشر شهراً</translation>
    </message>
    <message>
        <source>since the beginning</source>
        <translation>منذ البداية</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>من … إلى …</translation>
    </message>
    <message>
        <source>women</source>
        <translation>نساء</translation>
    </message>
    <message>
        <source>men</source>
        <translation>رجال</translation>
    </message>
    <message>
        <source>the same person</source>
        <translation>الشخص نفسه</translation>
    </message>
    <message>
        <source>two people</source>
        <translation>شخصان</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>غير متأكد</translation>
    </message>
    <message>
        <source>registrations</source>
        <translation>تسجيلات</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>صفوف</translation>
    </message>
    <message>
        <source>sheets of attendance</source>
        <translation>أوراق حضور</translation>
    </message>
    <message>
        <source>places in courses</source>
        <translation>مقاعد في دورات</translation>
    </message>
    <message>
        <source>results</source>
        <translation>نتائج</translation>
    </message>
    <message>
        <source>follow-ups</source>
        <translation>متابعات</translation>
    </message>
    <message>
        <source>referrals</source>
        <translation>إحالات</translation>
    </message>
    <message>
        <source>employers</source>
        <translation>أصحاب عمل</translation>
    </message>
    <message>
        <source>vacancies</source>
        <translation>شواغر</translation>
    </message>
    <message>
        <source>decisions on duplicates</source>
        <translation>قرارات في التكرار</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>طلبات</translation>
    </message>
    <message>
        <source>points</source>
        <translation>نقاط</translation>
    </message>
    <message>
        <source>job fairs</source>
        <translation>معارض تشغيل</translation>
    </message>
    <message>
        <source>surveys</source>
        <translation>المسوح</translation>
    </message>
    <message>
        <source>calls of courses</source>
        <translation>إعلانات دورات</translation>
    </message>
    <message>
        <source>people registered</source>
        <translation>أشخاص سُجلوا</translation>
    </message>
    <message>
        <source>records corrected</source>
        <translation>سجلات صُححت</translation>
    </message>
    <message>
        <source>records withdrawn</source>
        <translation>سجلات سُحبت</translation>
    </message>
    <message>
        <source>records taken up again</source>
        <translation>سجلات أُعيد أخذها</translation>
    </message>
    <message>
        <source>duplicates decided</source>
        <translation>تكرارات حُسمت</translation>
    </message>
    <message>
        <source>requests written down</source>
        <translation>طلبات دُوّنت</translation>
    </message>
    <message>
        <source>asked whether registered elsewhere</source>
        <translation>أسئلة عن تسجيل في مكان آخر</translation>
    </message>
    <message>
        <source>points asked for</source>
        <translation>نقاط طُلبت</translation>
    </message>
    <message>
        <source>changes approved</source>
        <translation>تغييرات اعتُمدت</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>ما أُعيد</translation>
    </message>
    <message>
        <source>samples that matched their paper</source>
        <translation>عينات طابقت ورقها</translation>
    </message>
    <message>
        <source>samples that differed from it</source>
        <translation>عينات خالفته</translation>
    </message>
    <message>
        <source>classes planned</source>
        <translation>صفوف خُططت</translation>
    </message>
    <message>
        <source>classes changed</source>
        <translation>صفوف غُيرت</translation>
    </message>
    <message>
        <source>courses called elsewhere</source>
        <translation>دورات أُعلنت لمكاتب أخرى</translation>
    </message>
    <message>
        <source>places spoken of</source>
        <translation>أقوال في المقاعد</translation>
    </message>
    <message>
        <source>lists by which places were given</source>
        <translation>قوائم أُعطيت بها المقاعد</translation>
    </message>
    <message>
        <source>sheets marked</source>
        <translation>أوراق عُلّمت</translation>
    </message>
    <message>
        <source>results written down</source>
        <translation>نتائج دُوّنت</translation>
    </message>
    <message>
        <source>ends of courses said</source>
        <translation>نهايات دورات قيلت</translation>
    </message>
    <message>
        <source>certificates printed</source>
        <translation>شهادات طُبعت</translation>
    </message>
    <message>
        <source>people followed up</source>
        <translation>أشخاص توبعوا</translation>
    </message>
    <message>
        <source>employers written down</source>
        <translation>أصحاب عمل دُوّنوا</translation>
    </message>
    <message>
        <source>vacancies written down</source>
        <translation>شواغر دُوّنت</translation>
    </message>
    <message>
        <source>steps of referrals</source>
        <translation>خطوات إحالات</translation>
    </message>
    <message>
        <source>letters printed</source>
        <translation>رسائل طُبعت</translation>
    </message>
    <message>
        <source>words at job fairs</source>
        <translation>أقوال في معارض التشغيل</translation>
    </message>
    <message>
        <source>institutions asked in surveys</source>
        <translation>مؤسسات سُئلت في مسوح</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>الباقون</translation>
    </message>
    <message>
        <source>this desk</source>
        <translation>هذه الحاسبة</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} إلى {last}</translation>
    </message>
    <message>
        <source>until {last}</source>
        <translation>حتى {last}</translation>
    </message>
    <message>
        <source>{first} to {last} years</source>
        <translation>{first} إلى {last} سنة</translation>
    </message>
    <message>
        <source>{first} years and more</source>
        <translation>{first} سنة فأكثر</translation>
    </message>
    <message>
        <source>under {next} years</source>
        <translation>دون {next} سنة</translation>
    </message>
    <message>
        <source>{first} to {last} days</source>
        <translation>{first} إلى {last} يوماً</translation>
    </message>
    <message>
        <source>{first} days and more</source>
        <translation>{first} يوماً فأكثر</translation>
    </message>
    <message>
        <source>since today</source>
        <translation>منذ اليوم</translation>
    </message>
    <message>
        <source>For use in the office: small numbers stand as they are. Published figures are the ministry’s.</source>
        <translation>للاستعمال في المكتب: الأعداد الصغيرة كما هي. الأرقام المنشورة هي أرقام الوزارة.</translation>
    </message>
    <message>
        <source>{office} · made on {day} by {who}</source>
        <translation>{office} · أعدّه {who} في {day}</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>What the office did, counted at this desk, without a network</source>
        <translation>ما عمله المكتب، محسوباً على هذه الحاسبة من غير شبكة</translation>
    </message>
    <message>
        <source>The saved question is removed.</source>
        <translation>حُذف السؤال المحفوظ.</translation>
    </message>
    <message>
        <source>The question is in your list now.</source>
        <translation>السؤال في قائمتك الآن.</translation>
    </message>
    <message>
        <source>My saved questions</source>
        <translation>أسئلتي المحفوظة</translation>
    </message>
    <message>
        <source>The table is copied: paste it into a spreadsheet.</source>
        <translation>نُسخ الجدول: الصقه في جدول إلكتروني.</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>حفظ الجدول</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved in {file}.</source>
        <translation>
            <numerusform>لم يُحفظ شيء في {file}.</numerusform>
            <numerusform>حُفظ سطر واحد في {file}.</numerusform>
            <numerusform>حُفظ سطران في {file}.</numerusform>
            <numerusform>حُفظت %n أسطر في {file}.</numerusform>
            <numerusform>حُفظ %n سطراً في {file}.</numerusform>
            <numerusform>حُفظ %n سطر في {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>نسخ الجدول</translation>
    </message>
    <message>
        <source>Save the table…</source>
        <translation>حفظ الجدول…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Save the question…</source>
        <translation>حفظ السؤال…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>حذفه</translation>
    </message>
    <message>
        <source>How far the report is</source>
        <translation>إلى أين وصل التقرير</translation>
    </message>
    <message>
        <source>Nothing was counted</source>
        <translation>لا شيء يُحسب</translation>
    </message>
    <message>
        <source>Choose another time, or take a limit away.</source>
        <translation>اختر زمناً آخر، أو أزل حصراً.</translation>
    </message>
    <message>
        <source>Show the table</source>
        <translation>إظهار الجدول</translation>
    </message>
    <message>
        <source>Show the bars</source>
        <translation>إظهار الأعمدة</translation>
    </message>
</context>
<context>
    <name>RequestDialog</name>
    <message>
        <source>Ask the ministry for {name}</source>
        <translation>طلب من الوزارة بشأن {name}</translation>
    </message>
    <message>
        <source>A supervisor approves it like a record; it goes to the ministry, which decides. The answer comes back here. Tell the person the number on their receipt is enough to ask how it stands.</source>
        <translation>يعتمده المشرف كما يعتمد السجل، ثم يذهب إلى الوزارة فتبتّ فيه، ويعود الجواب إلى هنا. أخبر صاحب الطلب أن الرقم الذي على وصله يكفي ليسأل عن طلبه.</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>حفظ الطلب</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>ما المطلوب</translation>
    </message>
    <message>
        <source>Who asks for it</source>
        <translation>من يطلبه</translation>
    </message>
    <message>
        <source>Who they are was seen by</source>
        <translation>بمَ ثبتت هويته</translation>
    </message>
    <message>
        <source>In the person&apos;s own words, if they want to say why</source>
        <translation>بكلام صاحب الطلب، إن شاء أن يذكر السبب</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a desk from its backup</source>
        <translation>استعادة حاسبة مكتب من نسختها الاحتياطية</translation>
    </message>
    <message>
        <source>People, records and settings as they were when it was made. What was entered after that is not in it.</source>
        <translation>المستخدمون والسجلات والإعدادات كما كانت عند إنشائها. ما أُدخل بعد ذلك ليس فيها.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Choose the backup…</source>
        <translation>اختر النسخة الاحتياطية…</translation>
    </message>
    <message>
        <source>A password of then</source>
        <translation>كلمة مرور من ذلك الحين</translation>
    </message>
    <message>
        <source>The recovery paper</source>
        <translation>ورقة الاسترداد</translation>
    </message>
    <message>
        <source>Open it with</source>
        <translation>تُفتح بـ</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Of a supervisor or an administrator</source>
        <translation>لمشرف أو إداري</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>رمز الاسترداد</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>كلمة المرور الجديدة مرة أخرى</translation>
    </message>
    <message>
        <source>The old computer is not used any more</source>
        <translation>الحاسبة القديمة لم تعد تُستعمل</translation>
    </message>
    <message>
        <source>Two computers with one desk give the same numbers twice, and the ministry asks which is right.</source>
        <translation>حاسبتان لمكتب واحد تعطيان الأرقام نفسها مرتين، فتسأل الوزارة أيّها الصحيح.</translation>
    </message>
    <message>
        <source>Restored so far</source>
        <translation>ما استُعيد حتى الآن</translation>
    </message>
    <message>
        <source>{share} restored</source>
        <translation>استُعيد {share}</translation>
    </message>
    <message>
        <source>Its name ends in .mihan-backup.</source>
        <translation>ينتهي اسمها بـ ‎.mihan-backup‎.</translation>
    </message>
    <message>
        <source>an office without a name yet</source>
        <translation>مكتب بلا اسم بعد</translation>
    </message>
    <message>
        <source>{file}: {office}, {day}, {time}, {count}.</source>
        <translation>{file}: {office}، {day}، الساعة {time}، {count}.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>لا تغييرات</numerusform>
            <numerusform>تغيير واحد</numerusform>
            <numerusform>تغييران</numerusform>
            <numerusform>%n تغييرات</numerusform>
            <numerusform>%n تغييراً</numerusform>
            <numerusform>%n تغيير</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsList</name>
    <message>
        <source>Assessment</source>
        <translation>التقييم</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>الدرجة</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>المحاولة</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>الدورة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Results of assessments</source>
        <translation>نتائج التقييم</translation>
    </message>
    <message>
        <source>Results of the person</source>
        <translation>نتائج الشخص</translation>
    </message>
    <message>
        <source>{score}, passed</source>
        <translation>{score}، ناجح</translation>
    </message>
    <message>
        <source>{score}, not passed</source>
        <translation>{score}، غير ناجح</translation>
    </message>
</context>
<context>
    <name>ResultsOfCohort</name>
    <message>
        <source>Assess…</source>
        <translation>تقييم…</translation>
    </message>
    <message>
        <source>Sits it again…</source>
        <translation>محاولة أخرى…</translation>
    </message>
    <message>
        <source>End of the course…</source>
        <translation>إنهاء الدورة…</translation>
    </message>
    <message>
        <source>This result has left the office. Your words stay with its correction.</source>
        <translation>خرجت هذه النتيجة من المكتب. يبقى ما تكتبه مع تصحيحها.</translation>
    </message>
    <message>
        <source>Why is it corrected?</source>
        <translation>لماذا تُصحَّح؟</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>تصحيح</translation>
    </message>
</context>
<context>
    <name>ResultsPart</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Results of the cohort</source>
        <translation>نتائج الوجبة</translation>
    </message>
    <message>
        <source>Nobody has a place yet</source>
        <translation>لا أحد له مقعد بعد</translation>
    </message>
    <message>
        <source>Those who have a place are assessed here.</source>
        <translation>يُقيَّم هنا من له مقعد.</translation>
    </message>
    <message>
        <source>This course is not assessed: attendance alone decides how it ends.</source>
        <translation>لا تقييم في هذه الدورة: الحضور وحده يقرر كيف تنتهي.</translation>
    </message>
    <message>
        <source>Gained</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>The course</source>
        <translation>الدورة</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>الحضور</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>بدأت</translation>
    </message>
    <message>
        <source>came back: “{reason}”</source>
        <translation>أُعيدت: «{reason}»</translation>
    </message>
</context>
<context>
    <name>ResumeDialog</name>
    <message>
        <source>The program ended in the middle of “{name}”.</source>
        <translation>توقف البرنامج أثناء إدخال «{name}».</translation>
    </message>
    <message>
        <source>a registration without a name yet</source>
        <translation>تسجيل بلا اسم بعد</translation>
    </message>
    <message>
        <source>Everything you had answered is here: kept {when}.</source>
        <translation>كل ما أدخلته محفوظ هنا: حُفظ {when}.</translation>
    </message>
    <message>
        <source>{answered} of {asked} questions are answered.</source>
        <translation>أُجيب عن {answered} من {asked} سؤالاً.</translation>
    </message>
    <message>
        <source>Continue where you stopped?</source>
        <translation>هل تريد المتابعة من حيث توقفت؟</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقاً</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Which people? Space ticks; the others wait on. Leave all empty to send everybody back.</source>
        <translation>أيّ الأشخاص؟ مفتاح المسافة يؤشّر، ويبقى الآخرون في الانتظار. اتركها كلها فارغة لإعادة الجميع.</translation>
    </message>
    <message>
        <source>Which answers? Space ticks; leave all empty when it is about the whole record.</source>
        <translation>أي إجابات؟ مفتاح المسافة يؤشّر؛ اتركها كلها فارغة إذا كان الأمر يخص السجل كله.</translation>
    </message>
    <message>
        <source>Answers that the reason is about</source>
        <translation>الإجابات التي يخصها السبب</translation>
    </message>
    <message>
        <source>People who go back</source>
        <translation>الأشخاص المُعادون</translation>
    </message>
</context>
<context>
    <name>ReviewDetailCard</name>
    <message>
        <source>Drawn by chance: hold it against its paper.</source>
        <translation>سُحب عشوائياً: قارنه بورقته.</translation>
    </message>
    <message>
        <source>It matches its paper.</source>
        <translation>يطابق ورقته.</translation>
    </message>
    <message>
        <source>It differs from its paper.</source>
        <translation>يخالف ورقته.</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>إعادة…</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>مطابق</translation>
    </message>
    <message>
        <source>Differs…</source>
        <translation>مختلف…</translation>
    </message>
    <message>
        <source>Entered by {who}, {when}</source>
        <translation>أدخله {who}، {when}</translation>
    </message>
    <message>
        <source>{who} (desk {name})</source>
        <translation>{who} (حاسبة {name})</translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>Everything</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Look twice</source>
        <translation>يستحق التدقيق</translation>
    </message>
    <message>
        <source>Without a flag</source>
        <translation>بلا ملاحظات</translation>
    </message>
    <message>
        <source>Not mine</source>
        <translation>ما أدخله غيري</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>ما أدخلته أنا</translation>
    </message>
    <message>
        <source>The sample</source>
        <translation>العيّنة</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>كل الموظفين</translation>
    </message>
    <message>
        <source>All forms</source>
        <translation>كل الاستمارات</translation>
    </message>
    <message>
        <source>Without a name yet</source>
        <translation>بلا اسم بعد</translation>
    </message>
    <message>
        <source>New class: {title}</source>
        <translation>صف جديد: {title}</translation>
    </message>
    <message>
        <source>Places in a course: {title}</source>
        <translation>مقاعد في دورة: {title}</translation>
    </message>
    <message>
        <source>A place in a course: {names}</source>
        <translation>مقعد في دورة: {names}</translation>
    </message>
    <message>
        <source>A course is called: {title}</source>
        <translation>إعلان عن دورة: {title}</translation>
    </message>
    <message>
        <source>A call to a graduate: {names}</source>
        <translation>اتصال بخريج: {names}</translation>
    </message>
    <message>
        <source>An employer: {name}</source>
        <translation>صاحب عمل: {name}</translation>
    </message>
    <message>
        <source>A vacancy: {names}</source>
        <translation>شاغر: {names}</translation>
    </message>
    <message>
        <source>A referral: {names}</source>
        <translation>إحالة: {names}</translation>
    </message>
    <message>
        <source>At a job fair: {names}</source>
        <translation>في معرض تشغيل: {names}</translation>
    </message>
    <message>
        <source>Asked in a survey: {names}</source>
        <translation>سُئلت في مسح: {names}</translation>
    </message>
    <message>
        <source>A result: {names}</source>
        <translation>نتيجة: {names}</translation>
    </message>
    <message>
        <source>One person? {names}</source>
        <translation>شخص واحد؟ {names}</translation>
    </message>
    <message>
        <source>Registered elsewhere? {name}</source>
        <translation>مسجّل في مكان آخر؟ {name}</translation>
    </message>
    <message>
        <source>A request of {name}</source>
        <translation>طلب من {name}</translation>
    </message>
    <message>
        <source>Points of {name}</source>
        <translation>نقاط {name}</translation>
    </message>
    <message>
        <source>{title}, session {number}</source>
        <translation>{title}، الجلسة {number}</translation>
    </message>
    <message>
        <source>desk {name}</source>
        <translation>حاسبة {name}</translation>
    </message>
    <message>
        <source>{came} came, {absent} absent</source>
        <translation>حضر {came}، غاب {absent}</translation>
    </message>
    <message>
        <source>differs from paper</source>
        <translation>يخالف الورقة</translation>
    </message>
    <message>
        <source>my own</source>
        <translation>من إدخالي</translation>
    </message>
    <message>
        <source>matches paper</source>
        <translation>يطابق الورقة</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>عيّنة</translation>
    </message>
    <message>
        <source>look twice</source>
        <translation>للتدقيق</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Waiting: {count}</source>
        <translation>في الانتظار: {count}</translation>
    </message>
    <message>
        <source>Waiting: {shown} of {count}</source>
        <translation>في الانتظار: {shown} من {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) selected</source>
        <translation>
            <numerusform>لم يُحدَّد شيء</numerusform>
            <numerusform>حُدِّد تغيير واحد</numerusform>
            <numerusform>حُدِّد تغييران</numerusform>
            <numerusform>حُدِّدت %n تغييرات</numerusform>
            <numerusform>حُدِّد %n تغييراً</numerusform>
            <numerusform>حُدِّد %n تغيير</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits any more.</source>
        <translation>لم يعد هناك ما ينتظر.</translation>
    </message>
    <message>
        <source>Records that wait for a supervisor</source>
        <translation>السجلات التي تنتظر المشرف</translation>
    </message>
    <message>
        <source>Which records</source>
        <translation>أي السجلات</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>أدخله</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>الاستمارة</translation>
    </message>
    <message>
        <source>Approve and seal…</source>
        <translation>اعتماد وختم…</translation>
    </message>
    <message>
        <source>Approve all without a flag…</source>
        <translation>اعتماد كل ما لا ملاحظة عليه…</translation>
    </message>
    <message>
        <source>Draw a sample</source>
        <translation>سحب عيّنة</translation>
    </message>
    <message>
        <source>A tenth of what is shown, by chance, to be held against the paper</source>
        <translation>عُشر المعروض، عشوائياً، لمقارنته بالورق</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Select all but mine</source>
        <translation>تحديد الكل عدا إدخالي</translation>
    </message>
    <message>
        <source>Nothing here with this filter. Choose “Everything” above.</source>
        <translation>لا شيء هنا بهذه التصفية. اختر «الكل» في الأعلى.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>J and K move, A approves what is selected, R returns with a reason, F8 undoes</source>
        <translation>ينقل J وK بين السجلات، وA يعتمد المحدَّد، وR يعيد مع بيان السبب، وF8 يتراجع</translation>
    </message>
    <message>
        <source>Register my signature</source>
        <translation>تسجيل توقيعي</translation>
    </message>
    <message>
        <source>Nothing waits for review</source>
        <translation>لا شيء ينتظر المراجعة</translation>
    </message>
    <message>
        <source>What clerks and trainers save appears here. Approved batches are on the page “Send and receive”.</source>
        <translation>يظهر هنا ما يحفظه الموظفون والمدربون. الحزم المعتمدة في صفحة «الإرسال والاستلام».</translation>
    </message>
    <message>
        <source>Send and receive</source>
        <translation>الإرسال والاستلام</translation>
    </message>
    <message>
        <source>Returned to {name}. F8 takes it back.</source>
        <translation>أُعيد السجل إلى {name}. اضغط F8 للتراجع.</translation>
    </message>
    <message numerus="yes">
        <source>Approve and seal all %n change(s) without a flag?</source>
        <translation>
            <numerusform>لا شيء بلا ملاحظة لاعتماده</numerusform>
            <numerusform>هل تعتمد وتختم التغيير الوحيد الذي لا ملاحظة عليه؟</numerusform>
            <numerusform>هل تعتمد وتختم التغييرين اللذين لا ملاحظة عليهما؟</numerusform>
            <numerusform>هل تعتمد وتختم جميع التغييرات التي لا ملاحظة عليها، وهي %n تغييرات؟</numerusform>
            <numerusform>هل تعتمد وتختم جميع التغييرات التي لا ملاحظة عليها، وهي %n تغييراً؟</numerusform>
            <numerusform>هل تعتمد وتختم جميع التغييرات التي لا ملاحظة عليها، وهي %n تغيير؟</numerusform>
        </translation>
    </message>
    <message>
        <source>You answer for them with your signature. F8 takes it back until they are sent.</source>
        <translation>أنت مسؤول عنها بتوقيعك. ويمكنك التراجع بالمفتاح F8 إلى أن تُرسَل.</translation>
    </message>
    <message>
        <source>Approved. It goes on when everything of that hand-over is decided. F8 takes it back.</source>
        <translation>تم الاعتماد. يمضي عند البتّ في كل ما في ذلك التسليم. F8 للتراجع.</translation>
    </message>
    <message>
        <source>Return “{title}”</source>
        <translation>إعادة «{title}»</translation>
    </message>
    <message>
        <source>{name} reads your words beside the form and corrects it.</source>
        <translation>يقرأ {name} ما تكتبه بجانب الاستمارة ويصححها.</translation>
    </message>
    <message>
        <source>What should be corrected?</source>
        <translation>ما الذي يجب تصحيحه؟</translation>
    </message>
    <message>
        <source>Return it</source>
        <translation>إعادة</translation>
    </message>
    <message numerus="yes">
        <source>Approve and seal %n change(s)?</source>
        <translation>
            <numerusform>لا شيء للاعتماد</numerusform>
            <numerusform>اعتماد وختم تغيير واحد؟</numerusform>
            <numerusform>اعتماد وختم تغييرين؟</numerusform>
            <numerusform>اعتماد وختم %n تغييرات؟</numerusform>
            <numerusform>اعتماد وختم %n تغييراً؟</numerusform>
            <numerusform>اعتماد وختم %n تغيير؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>كلمة مرورك</translation>
    </message>
    <message>
        <source>Approve and seal</source>
        <translation>اعتماد وختم</translation>
    </message>
    <message>
        <source>Batch {number} is sealed and waits to be sent.</source>
        <translation>الحزمة {number} مختومة وتنتظر الإرسال.</translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) are sealed.</source>
        <translation>
            <numerusform>لم تُختم أي حزمة.</numerusform>
            <numerusform>خُتمت حزمة واحدة.</numerusform>
            <numerusform>خُتمت حزمتان.</numerusform>
            <numerusform>خُتمت %n حزم.</numerusform>
            <numerusform>خُتمت %n حزمة.</numerusform>
            <numerusform>خُتمت %n حزمة.</numerusform>
        </translation>
    </message>
    <message>
        <source>The photographs are sealed again and wait to be sent.</source>
        <translation>خُتمت الصور من جديد وهي في انتظار الإرسال.</translation>
    </message>
    <message numerus="yes">
        <source>%n hand-over(s) are signed and wait to be sent.</source>
        <translation>
            <numerusform>لم يوقَّع أي تسليم.</numerusform>
            <numerusform>وُقّع تسليم واحد وهو بانتظار الإرسال.</numerusform>
            <numerusform>وُقّع تسليمان وهما بانتظار الإرسال.</numerusform>
            <numerusform>وُقّعت %n تسليمات وهي بانتظار الإرسال.</numerusform>
            <numerusform>وُقّع %n تسليماً وهي بانتظار الإرسال.</numerusform>
            <numerusform>وُقّع %n تسليم وهي بانتظار الإرسال.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back: the records wait again.</source>
        <translation>تم التراجع: السجلات في الانتظار من جديد.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) drawn by chance. Hold each against its paper: M matches, D differs.</source>
        <translation>
            <numerusform>لم يُسحب أي سجل.</numerusform>
            <numerusform>سُحب سجل واحد عشوائياً. قارنه بورقته: M مطابق، D مختلف.</numerusform>
            <numerusform>سُحب سجلان عشوائياً. قارن كلاً منهما بورقته: M مطابق، D مختلف.</numerusform>
            <numerusform>سُحبت %n سجلات عشوائياً. قارن كلاً منها بورقته: M مطابق، D مختلف.</numerusform>
            <numerusform>سُحب %n سجلاً عشوائياً. قارن كلاً منها بورقته: M مطابق، D مختلف.</numerusform>
            <numerusform>سُحب %n سجل عشوائياً. قارن كلاً منها بورقته: M مطابق، D مختلف.</numerusform>
        </translation>
    </message>
    <message>
        <source>It differs from its paper</source>
        <translation>السجل يختلف عن ورقته</translation>
    </message>
    <message>
        <source>What you write is kept with the record. Return it afterwards, so that it is corrected.</source>
        <translation>ما تكتبه يُحفظ مع السجل. أعِد السجل بعد ذلك ليُصحَّح.</translation>
    </message>
    <message>
        <source>What differs?</source>
        <translation>ما الذي يختلف؟</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>تدوين</translation>
    </message>
    <message>
        <source>The ministry knows your signature now.</source>
        <translation>أصبح توقيعك معروفاً لدى الوزارة.</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source>The person</source>
        <translation>صاحب السجل</translation>
    </message>
    <message>
        <source>The guardian</source>
        <translation>ولي الأمر</translation>
    </message>
    <message>
        <source>An heir</source>
        <translation>أحد الورثة</translation>
    </message>
    <message>
        <source>A representative with a power of attorney</source>
        <translation>وكيل بموجب وكالة</translation>
    </message>
    <message>
        <source>The national card</source>
        <translation>البطاقة الوطنية</translation>
    </message>
    <message>
        <source>The passport</source>
        <translation>جواز السفر</translation>
    </message>
    <message>
        <source>Another official paper</source>
        <translation>وثيقة رسمية أخرى</translation>
    </message>
    <message>
        <source>Known to the office</source>
        <translation>معروف لدى المكتب</translation>
    </message>
    <message>
        <source>showing the details to employers</source>
        <translation>عرض البيانات على أصحاب العمل</translation>
    </message>
    <message>
        <source>offers of training and loans</source>
        <translation>عروض التدريب والقروض</translation>
    </message>
    <message>
        <source>messages to the phone</source>
        <translation>رسائل الهاتف</translation>
    </message>
    <message>
        <source>use in statistics without names</source>
        <translation>الاستخدام في الإحصاء بلا أسماء</translation>
    </message>
    <message>
        <source>To be withdrawn from the register: no more offers; what is known stays</source>
        <translation>السحب من السجل: لا عروض بعد الآن، وتبقى البيانات</translation>
    </message>
    <message>
        <source>To be erased: every answer and picture goes, here and at the ministry</source>
        <translation>المحو: تزول كل الإجابات والصور هنا ولدى الوزارة</translation>
    </message>
    <message>
        <source>To see all that the ministry keeps of them</source>
        <translation>الاطلاع على كل ما تحفظه الوزارة عنه</translation>
    </message>
    <message>
        <source>To correct what this office cannot: their words say what</source>
        <translation>تصحيح ما لا يستطيع هذا المكتب تصحيحه: تقول كلماته ما هو</translation>
    </message>
    <message>
        <source>Asks to be withdrawn</source>
        <translation>يطلب سحب تسجيله</translation>
    </message>
    <message>
        <source>Asks to be erased</source>
        <translation>يطلب محو سجله</translation>
    </message>
    <message>
        <source>Asks to see what is kept</source>
        <translation>يطلب الاطلاع على ما يُحفظ عنه</translation>
    </message>
    <message>
        <source>Asks for a correction</source>
        <translation>يطلب تصحيحاً</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>المطلوب</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>صاحب الطلب</translation>
    </message>
    <message>
        <source>Identity shown by</source>
        <translation>ثبتت الهوية بـ</translation>
    </message>
    <message>
        <source>In the person&apos;s words</source>
        <translation>بكلام صاحب الطلب</translation>
    </message>
</context>
<context>
    <name>RightsPart</name>
    <message>
        <source>Consent and rights</source>
        <translation>الموافقة والحقوق</translation>
    </message>
    <message>
        <source>a request is open</source>
        <translation>طلب بانتظار الجواب</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>موافق</translation>
    </message>
    <message>
        <source>not agreed</source>
        <translation>غير موافق</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>لا توجد موافقة</translation>
    </message>
    <message>
        <source>The form of this record does not ask for consent.</source>
        <translation>استمارة هذا السجل لا تسأل عن الموافقة.</translation>
    </message>
    <message>
        <source>A person may see everything that is kept of them, have it corrected, and ask for it to be withdrawn or erased.</source>
        <translation>لصاحب السجل أن يطلع على كل ما يُحفظ عنه، وأن يصححه، وأن يطلب سحبه أو محوه.</translation>
    </message>
    <message>
        <source>Hand out everything…</source>
        <translation>تسليم كل ما هو محفوظ…</translation>
    </message>
    <message>
        <source>Ask the ministry…</source>
        <translation>طلب من الوزارة…</translation>
    </message>
    <message>
        <source>Take the request back</source>
        <translation>سحب الطلب</translation>
    </message>
    <message>
        <source>Does not agree to the details being kept</source>
        <translation>لا يوافق على حفظ بياناته</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>أُجيب الطلب</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>رُفض الطلب</translation>
    </message>
    <message>
        <source>Agrees to the details being kept</source>
        <translation>يوافق على حفظ بياناته</translation>
    </message>
    <message>
        <source>What the person agreed to and asked for</source>
        <translation>ما وافق عليه صاحب السجل وما طلبه</translation>
    </message>
    <message>
        <source>written down by {who}</source>
        <translation>دوّنه {who}</translation>
    </message>
    <message>
        <source>asked by {who}</source>
        <translation>سأله {who}</translation>
    </message>
    <message>
        <source>The ministry&apos;s answer: {words}</source>
        <translation>جواب الوزارة: {words}</translation>
    </message>
    <message>
        <source>Also agrees to: {purposes}</source>
        <translation>ويوافق أيضاً على: {purposes}</translation>
    </message>
    <message>
        <source>read in {language}</source>
        <translation>قُرئ بـ{language}</translation>
    </message>
    <message>
        <source>text {version}</source>
        <translation>النص {version}</translation>
    </message>
    <message>
        <source>form {version}</source>
        <translation>الاستمارة {version}</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Registration clerk</source>
        <translation>موظف تسجيل</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>مدرب</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>مشرف</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>مدير النظام</translation>
    </message>
</context>
<context>
    <name>Rounds</name>
    <message numerus="yes">
        <source>after %n month(s)</source>
        <translation>
            <numerusform>بعد الدورة</numerusform>
            <numerusform>بعد شهر واحد</numerusform>
            <numerusform>بعد شهرين</numerusform>
            <numerusform>بعد %n أشهر</numerusform>
            <numerusform>بعد %n شهراً</numerusform>
            <numerusform>بعد %n شهر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>بعد الدورة</numerusform>
            <numerusform>بعد يوم واحد</numerusform>
            <numerusform>بعد يومين</numerusform>
            <numerusform>بعد %n أيام</numerusform>
            <numerusform>بعد %n يوماً</numerusform>
            <numerusform>بعد %n يوم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoreDialog</name>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Score, of {most}</source>
        <translation>الدرجة، من {most}</translation>
    </message>
    <message>
        <source>{share} passes</source>
        <translation>النجاح من {share}</translation>
    </message>
</context>
<context>
    <name>ScoresBrought</name>
    <message>
        <source>Paste scores</source>
        <translation>لصق الدرجات</translation>
    </message>
    <message>
        <source>Scores from a file…</source>
        <translation>درجات من ملف…</translation>
    </message>
    <message>
        <source>Scores from a file</source>
        <translation>درجات من ملف</translation>
    </message>
    <message>
        <source>Choose the assessment first: a cell in its column.</source>
        <translation>اختر التقييم أولاً: خلية في عموده.</translation>
    </message>
    <message>
        <source>It is held by a form of the ministry: {name}</source>
        <translation>يُجرى باستمارة الوزارة: {name}</translation>
    </message>
    <message>
        <source>Copy names and scores in a spreadsheet first: a name and a score in each line.</source>
        <translation>انسخ أولاً الأسماء والدرجات من جدول بيانات: في كل سطر اسم ودرجة.</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Empty this line</source>
        <translation>إفراغ هذا السطر</translation>
    </message>
</context>
<context>
    <name>SelectionPart</name>
    <message>
        <source>Rank</source>
        <translation>التسلسل</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Gets</source>
        <translation>يحصل على</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Selection list</source>
        <translation>قائمة الاختيار</translation>
    </message>
    <message>
        <source>Nobody waits for a place</source>
        <translation>لا أحد ينتظر مقعداً</translation>
    </message>
    <message>
        <source>Applications that were taken stand here, ranked.</source>
        <translation>تظهر هنا الطلبات المأخوذة مرتبة.</translation>
    </message>
    <message>
        <source>Free places: {places}. Ranked by points (rules {version}), then by the published ties.</source>
        <translation>المقاعد الشاغرة: {places}. مرتبة بالنقاط (القواعد {version})، ثم بقواعد الترجيح المنشورة.</translation>
    </message>
    <message>
        <source>Free places: {places}. No rules for points are in force here: ranked by the day of application.</source>
        <translation>المقاعد الشاغرة: {places}. لا قواعد نافذة للنقاط هنا: مرتبة بيوم تقديم الطلب.</translation>
    </message>
</context>
<context>
    <name>SelfTestDialog</name>
    <message>
        <source>Whether this copy of the program is whole and can keep, print and send on this computer, tried with invented people in a place of their own. Your records are not touched. It takes a minute or two.</source>
        <translation>هل هذه النسخة من البرنامج كاملة، وهل تستطيع الحفظ والطباعة والإرسال على هذه الحاسبة؟ تُجرَّب بأشخاص مخترَعين في مكان خاص بهم، ولا تُمسّ سجلاتك. يستغرق ذلك دقيقة أو دقيقتين.</translation>
    </message>
    <message>
        <source>Check this installation</source>
        <translation>فحص هذا التنصيب</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>افحص</translation>
    </message>
    <message>
        <source>Done so far</source>
        <translation>ما أُنجز حتى الآن</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>افحص مرة أخرى</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Checking: {share}</source>
        <translation>جارٍ الفحص: {share}</translation>
    </message>
    <message>
        <source>Everything is in order. Work can be done on this computer.</source>
        <translation>كل شيء سليم. يمكن العمل على هذه الحاسبة.</translation>
    </message>
    <message>
        <source>Stopped before the end.</source>
        <translation>أُوقف قبل أن ينتهي.</translation>
    </message>
    <message>
        <source>Something is not in order: see below what helps.</source>
        <translation>هناك ما ليس سليماً: انظر أدناه ما يفيد.</translation>
    </message>
    <message>
        <source>{name} ({seconds} s)</source>
        <translation>{name} ({seconds} ث)</translation>
    </message>
    <message>
        <source>The program&apos;s own files</source>
        <translation>ملفات البرنامج نفسه</translation>
    </message>
    <message>
        <source>The clock</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>The folder for the office&apos;s records</source>
        <translation>مجلد سجلات المكتب</translation>
    </message>
    <message>
        <source>Locking and signing</source>
        <translation>القفل والتوقيع</translation>
    </message>
    <message>
        <source>Keeping records</source>
        <translation>حفظ السجلات</translation>
    </message>
    <message>
        <source>Taking over records of an older version</source>
        <translation>نقل سجلات إصدار أقدم</translation>
    </message>
    <message>
        <source>Filling a form</source>
        <translation>ملء استمارة</translation>
    </message>
    <message>
        <source>Printing in three languages</source>
        <translation>الطباعة بثلاث لغات</translation>
    </message>
    <message>
        <source>The window in three languages</source>
        <translation>النافذة بثلاث لغات</translation>
    </message>
    <message>
        <source>Sending, and a receipt from a ministry inside this computer</source>
        <translation>الإرسال، ووصل من وزارة تجريبية داخل هذه الحاسبة</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Appearance and language</source>
        <translation>المظهر واللغة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>العمل</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>الإرسال</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Lock by itself when nobody is there</source>
        <translation>القفل التلقائي عند عدم الاستعمال</translation>
    </message>
    <message>
        <source>Drafts stay</source>
        <translation>تبقى المسودات</translation>
    </message>
    <message>
        <source>Folder of the scanner</source>
        <translation>مجلد الماسح</translation>
    </message>
    <message>
        <source>The form offers the newest pictures of this folder</source>
        <translation>تعرض الاستمارة أحدث صور هذا المجلد</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Choose the folder of the scanner</source>
        <translation>اختيار مجلد الماسح</translation>
    </message>
    <message>
        <source>Paper of receipts</source>
        <translation>ورق الوصل</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبداً</translation>
    </message>
    <message>
        <source>After {n} minutes</source>
        <translation>بعد {n} دقيقة</translation>
    </message>
    <message>
        <source>As the language writes</source>
        <translation>كما تكتبها اللغة</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Sheets of A6</source>
        <translation>أوراق A6</translation>
    </message>
    <message>
        <source>Roll of 80 mm</source>
        <translation>لفة 80 ملم</translation>
    </message>
</context>
<context>
    <name>SideList</name>
    <message>
        <source>Mihan</source>
        <translation>مهن</translation>
    </message>
    <message>
        <source>Not enrolled yet</source>
        <translation>غير معرَّفة لدى الوزارة بعد</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>My password</source>
        <translation>كلمة مروري</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Password forgotten?</source>
        <translation>نسيت كلمة المرور؟</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>الاستعادة من نسخة احتياطية…</translation>
    </message>
    <message>
        <source>Answers that were not saved are kept as a draft.</source>
        <translation>حُفظت الإجابات التي لم تُسجَّل كمسودة.</translation>
    </message>
    <message>
        <source>The last answers of {name} could not be kept yet and wait in this window: do not close it.</source>
        <translation>لم يمكن بعد حفظ آخر إجابات {name}، وهي باقية في هذه النافذة: لا تغلقها.</translation>
    </message>
    <message>
        <source>When {name} signs in again, they are kept as soon as they can be.</source>
        <translation>عند تسجيل دخول {name} من جديد تُحفظ حالما يمكن ذلك.</translation>
    </message>
</context>
<context>
    <name>SignatureDialog</name>
    <message>
        <source>Register my signature</source>
        <translation>تسجيل توقيعي</translation>
    </message>
    <message>
        <source>The ministry gives each supervisor a one-time code in person. It stands for you alone.</source>
        <translation>تعطي الوزارة كل مشرف رمزاً لمرة واحدة يداً بيد. هو لك وحدك.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Your one-time code</source>
        <translation>رمزك لمرة واحدة</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>كلمة مرورك</translation>
    </message>
    <message>
        <source>As printed, in groups; it is used up by this</source>
        <translation>كما طُبع، في مجموعات؛ ويُستنفد بهذا الاستعمال</translation>
    </message>
</context>
<context>
    <name>SigningStrip</name>
    <message numerus="yes">
        <source>%n hand-over(s) of other desks are decided and want your signature.</source>
        <translation>
            <numerusform>لا تسليم بانتظار توقيعك.</numerusform>
            <numerusform>بُتّ في تسليم واحد من حاسبة أخرى، وينتظر توقيعك.</numerusform>
            <numerusform>بُتّ في تسليمين من حاسبات أخرى، وينتظران توقيعك.</numerusform>
            <numerusform>بُتّ في %n تسليمات من حاسبات أخرى، وتنتظر توقيعك.</numerusform>
            <numerusform>بُتّ في %n تسليماً من حاسبات أخرى، وتنتظر توقيعك.</numerusform>
            <numerusform>بُتّ في %n تسليم من حاسبات أخرى، وتنتظر توقيعك.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photograph(s) did not reach the ministry and want your signature again.</source>
        <translation>
            <numerusform>لا صور تنتظر توقيعك.</numerusform>
            <numerusform>لم تصل صورة واحدة إلى الوزارة، وتنتظر توقيعك من جديد.</numerusform>
            <numerusform>لم تصل صورتان إلى الوزارة، وتنتظران توقيعك من جديد.</numerusform>
            <numerusform>لم تصل %n صور إلى الوزارة، وتنتظر توقيعك من جديد.</numerusform>
            <numerusform>لم تصل %n صورة إلى الوزارة، وتنتظر توقيعك من جديد.</numerusform>
            <numerusform>لم تصل %n صورة إلى الوزارة، وتنتظر توقيعك من جديد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>توقيع…</translation>
    </message>
    <message>
        <source>The photographs are sealed once more and sent with the next round.</source>
        <translation>تُختم الصور من جديد وتُرسل في الجولة القادمة.</translation>
    </message>
    <message>
        <source>Sign what is decided?</source>
        <translation>توقيع ما بُتّ فيه؟</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>كلمة مرورك</translation>
    </message>
    <message>
        <source>Returned records go back to their desk, the others to the ministry.</source>
        <translation>تعود السجلات المعادة إلى حاسبتها، وتذهب الأخرى إلى الوزارة.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>توقيع</translation>
    </message>
</context>
<context>
    <name>StandingWords</name>
    <message>
        <source>Every session is marked.</source>
        <translation>سُجّل الحضور في جميع الجلسات.</translation>
    </message>
    <message numerus="yes">
        <source>May still miss %n session(s).</source>
        <translation>
            <numerusform>لا يجوز له أن يغيب عن أي جلسة بعد الآن.</numerusform>
            <numerusform>يجوز أن يغيب عن جلسة واحدة بعد.</numerusform>
            <numerusform>يجوز أن يغيب عن جلستين بعد.</numerusform>
            <numerusform>يجوز أن يغيب عن %n جلسات بعد.</numerusform>
            <numerusform>يجوز أن يغيب عن %n جلسة بعد.</numerusform>
            <numerusform>يجوز أن يغيب عن %n جلسة بعد.</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer in the course since {day}.</source>
        <translation>لم يعد في الدورة منذ {day}.</translation>
    </message>
    <message>
        <source>a limit is passed</source>
        <translation>تُجاوز الحد</translation>
    </message>
    <message numerus="yes">
        <source>%n absence(s) more</source>
        <translation>
            <numerusform>لا غياب بعد</numerusform>
            <numerusform>غياب واحد آخر</numerusform>
            <numerusform>غيابان آخران</numerusform>
            <numerusform>%n غيابات أخرى</numerusform>
            <numerusform>%n غيابًا آخر</numerusform>
            <numerusform>%n غياب آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absence(s) more in a row, and the limit of {limit} is passed.</source>
        <translation>
            <numerusform>غياب آخر متتالٍ ويُتجاوز الحد وهو {limit}.</numerusform>
            <numerusform>غياب واحد آخر متتالٍ ويُتجاوز الحد وهو {limit}.</numerusform>
            <numerusform>غيابان آخران متتاليان ويُتجاوز الحد وهو {limit}.</numerusform>
            <numerusform>%n غيابات أخرى متتالية ويُتجاوز الحد وهو {limit}.</numerusform>
            <numerusform>%n غيابًا آخر متتاليًا ويُتجاوز الحد وهو {limit}.</numerusform>
            <numerusform>%n غياب آخر متتالٍ ويُتجاوز الحد وهو {limit}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absence(s) more, and attendance falls below {percent}.</source>
        <translation>
            <numerusform>غياب آخر وتهبط نسبة الحضور دون {percent}.</numerusform>
            <numerusform>غياب واحد آخر وتهبط نسبة الحضور دون {percent}.</numerusform>
            <numerusform>غيابان آخران وتهبط نسبة الحضور دون {percent}.</numerusform>
            <numerusform>%n غيابات أخرى وتهبط نسبة الحضور دون {percent}.</numerusform>
            <numerusform>%n غيابًا آخر وتهبط نسبة الحضور دون {percent}.</numerusform>
            <numerusform>%n غياب آخر وتهبط نسبة الحضور دون {percent}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Absent %n time(s) in a row: the limit of {limit} is passed.</source>
        <translation>
            <numerusform>تُجاوز حد الغياب المتتالي وهو {limit}.</numerusform>
            <numerusform>غياب متتالٍ واحد: تُجاوز الحد وهو {limit}.</numerusform>
            <numerusform>غيابان متتاليان: تُجاوز الحد وهو {limit}.</numerusform>
            <numerusform>%n غيابات متتالية: تُجاوز الحد وهو {limit}.</numerusform>
            <numerusform>%n غيابًا متتاليًا: تُجاوز الحد وهو {limit}.</numerusform>
            <numerusform>%n غياب متتالٍ: تُجاوز الحد وهو {limit}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attendance can&apos;t reach {percent} any more.</source>
        <translation>لم يعد ممكنًا أن تبلغ نسبة الحضور {percent}.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>saved here, waits for review</source>
        <translation>محفوظ هنا، ينتظر المراجعة</translation>
    </message>
    <message>
        <source>returned to be corrected</source>
        <translation>أُعيد للتصحيح</translation>
    </message>
    <message>
        <source>handed over to the supervisor</source>
        <translation>سُلّم إلى المشرف</translation>
    </message>
    <message>
        <source>approved, to be sent</source>
        <translation>معتمد، للإرسال</translation>
    </message>
    <message>
        <source>sent, receipt awaited</source>
        <translation>أُرسل، بانتظار الوصل</translation>
    </message>
    <message>
        <source>received by the ministry</source>
        <translation>استلمته الوزارة</translation>
    </message>
    <message>
        <source>received and joined</source>
        <translation>استُلم ودُمج</translation>
    </message>
    <message>
        <source>two answers, to be decided</source>
        <translation>جوابان، بانتظار القرار</translation>
    </message>
    <message>
        <source>rejected by the ministry</source>
        <translation>رفضته الوزارة</translation>
    </message>
    <message>
        <source>replaced by a correction</source>
        <translation>حلّ محله تصحيح</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>مسحوب</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Give a place…</source>
        <translation>منح مقعد…</translation>
    </message>
    <message>
        <source>Have them wait…</source>
        <translation>إلى الانتظار…</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>رفض…</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>أكمل</translation>
    </message>
    <message>
        <source>Failed by absences</source>
        <translation>رسب بالغياب</translation>
    </message>
    <message>
        <source>Failed the assessment</source>
        <translation>رسب بالتقييم</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <translation>نقل…</translation>
    </message>
    <message>
        <source>Left the course…</source>
        <translation>ترك الدورة…</translation>
    </message>
    <message>
        <source>Written down for {name}; it waits for a supervisor.</source>
        <translation>دُوّن ذلك لـ {name}؛ وينتظر المشرف.</translation>
    </message>
    <message>
        <source>Your words stay with it for the supervisor and the ministry.</source>
        <translation>تبقى كلماتك معه للمشرف والوزارة.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>{name} goes on in the chosen cohort, and has a place there at once.</source>
        <translation>يُستكمل تدريب {name} في الوجبة المختارة، مع مقعد فيها حالاً.</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>نقل</translation>
    </message>
    <message>
        <source>Transfer them</source>
        <translation>نقل المتدرب</translation>
    </message>
</context>
<context>
    <name>SurveyTryDialog</name>
    <message>
        <source>{title}. What came of it? A digit chooses, Enter saves.</source>
        <translation>{title}. ماذا حصل؟ رقم يختار وEnter يحفظ.</translation>
    </message>
    <message>
        <source>Fill in the form…</source>
        <translation>املأ الاستمارة…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>ماذا حصل</translation>
    </message>
    <message>
        <source>Ask again on</source>
        <translation>السؤال من جديد في</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Whom to ask for, when it suits them</source>
        <translation>من نطلب، ومتى يناسبهم</translation>
    </message>
</context>
<context>
    <name>Surveys</name>
    <message>
        <source>employer</source>
        <translation>صاحب عمل</translation>
    </message>
    <message>
        <source>university</source>
        <translation>جامعة</translation>
    </message>
    <message>
        <source>training provider</source>
        <translation>مركز تدريب</translation>
    </message>
    <message>
        <source>tech hub</source>
        <translation>حاضنة تقنية</translation>
    </message>
    <message>
        <source>public institution</source>
        <translation>دائرة حكومية</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>تجيب</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>تعذّر الوصول إليها</translation>
    </message>
    <message>
        <source>an appointment on another day</source>
        <translation>موعد في يوم آخر</translation>
    </message>
    <message>
        <source>does not want to take part</source>
        <translation>لا ترغب في المشاركة</translation>
    </message>
    <message>
        <source>exists no more, or stands twice in the list</source>
        <translation>لم تعد موجودة أو مكررة في القائمة</translation>
    </message>
    <message>
        <source>opened again</source>
        <translation>فُتحت من جديد</translation>
    </message>
    <message>
        <source>the ministry waits for it</source>
        <translation>الوزارة تنتظرها</translation>
    </message>
    <message>
        <source>to be asked</source>
        <translation>مطلوب سؤالها</translation>
    </message>
    <message>
        <source>to be asked again</source>
        <translation>تُسأل من جديد</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>أجابت</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>رفضت</translation>
    </message>
    <message>
        <source>exists no more</source>
        <translation>لم تعد موجودة</translation>
    </message>
    <message>
        <source>not asked in time</source>
        <translation>لم تُسأل في الوقت المحدد</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>ماذا حصل</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>المسح</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>يوم السؤال</translation>
    </message>
    <message>
        <source>To be asked again on</source>
        <translation>تُسأل من جديد في</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation>يصحح</translation>
    </message>
    <message>
        <source>earlier answers</source>
        <translation>إجابات سابقة</translation>
    </message>
    <message>
        <source>The ministry holds a survey until {day}: {title}.</source>
        <translation>تُجري الوزارة مسحاً حتى {day}: {title}.</translation>
    </message>
    <message>
        <source>The ministry waits for institutions that are still to be asked, until {day}: {title}.</source>
        <translation>الوزارة تنتظر مؤسسات لم تُسأل بعد، حتى {day}: {title}.</translation>
    </message>
    <message>
        <source>What was said in a survey came back: “{reason}”</source>
        <translation>أُعيد ما قيل في مسح: ”{reason}“</translation>
    </message>
    <message>
        <source>The ministry did not take what was said in a survey: {why}</source>
        <translation>لم تأخذ الوزارة ما قيل في مسح: {why}</translation>
    </message>
</context>
<context>
    <name>SurveysPage</name>
    <message>
        <source>Institution</source>
        <translation>المؤسسة</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>للتواصل</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>المسوح</translation>
    </message>
    <message>
        <source>Institutions that this office asks what they need</source>
        <translation>مؤسسات يسألها هذا المكتب عمّا تحتاج إليه</translation>
    </message>
    <message>
        <source>Taken back: this institution is asked again.</source>
        <translation>تم التراجع: تُسأل هذه المؤسسة من جديد.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>حفظ القائمة</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved in {file}.</source>
        <translation>
            <numerusform>لم يُحفظ أي سطر في {file}.</numerusform>
            <numerusform>حُفظ سطر واحد في {file}.</numerusform>
            <numerusform>حُفظ سطران في {file}.</numerusform>
            <numerusform>حُفظت %n أسطر في {file}.</numerusform>
            <numerusform>حُفظ %n سطراً في {file}.</numerusform>
            <numerusform>حُفظ %n سطر في {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Written down; a supervisor looks at it.</source>
        <translation>كُتب؛ ينظر فيه مشرف.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>حفظ القائمة…</translation>
    </message>
    <message>
        <source>Institutions to be asked</source>
        <translation>مؤسسات مطلوب سؤالها</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>المسح</translation>
    </message>
    <message>
        <source>Every survey</source>
        <translation>كل المسوح</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>للسؤال الآن</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقاً</translation>
    </message>
    <message>
        <source>Done and closed</source>
        <translation>المنتهي والمغلق</translation>
    </message>
    <message>
        <source>answered: {percent}%</source>
        <translation>أجاب: {percent}%</translation>
    </message>
    <message>
        <source>names are kept until {day}</source>
        <translation>تُحفظ الأسماء حتى {day}</translation>
    </message>
    <message>
        <source>The ministry says which institutions this office asks, and until when.</source>
        <translation>تحدد الوزارة أي المؤسسات يسألها هذا المكتب، وإلى متى.</translation>
    </message>
    <message>
        <source>Nobody is to be asked now</source>
        <translation>لا أحد مطلوب سؤاله الآن</translation>
    </message>
    <message>
        <source>Whoever was not reached stands here until the day on which they are asked again.</source>
        <translation>من تعذّر الوصول إليه يبقى هنا إلى يوم سؤاله من جديد.</translation>
    </message>
    <message>
        <source>Nobody is to be asked later</source>
        <translation>لا أحد مطلوب سؤاله لاحقاً</translation>
    </message>
    <message>
        <source>Nobody has answered yet</source>
        <translation>لم يجب أحد بعد</translation>
    </message>
    <message>
        <source>Whoever answered, or is not asked any more, stands here.</source>
        <translation>من أجاب أو لم يعد يُسأل يظهر هنا.</translation>
    </message>
    <message>
        <source>Correct the answers…</source>
        <translation>تصحيح الإجابات…</translation>
    </message>
    <message>
        <source>What came of it…</source>
        <translation>ماذا حصل…</translation>
    </message>
    <message>
        <source>{name} asks</source>
        <translation>يسألها {name}</translation>
    </message>
    <message>
        <source>again on {day}</source>
        <translation>من جديد في {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>حتى {day}</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>Sending…</source>
        <translation>جارٍ الإرسال…</translation>
    </message>
    <message>
        <source>Sending {sent} of {of}</source>
        <translation>جارٍ الإرسال: {sent} من {of}</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>لا شيء يحتاج إليك</numerusform>
            <numerusform>واحد يحتاج إليك</numerusform>
            <numerusform>اثنان يحتاجان إليك</numerusform>
            <numerusform>%n تحتاج إليك</numerusform>
            <numerusform>%n تحتاج إليك</numerusform>
            <numerusform>%n تحتاج إليك</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline since {since} · next try in {minutes} min</source>
        <translation>بلا اتصال منذ {since} · المحاولة القادمة خلال {minutes} د</translation>
    </message>
    <message>
        <source>Offline since {since}</source>
        <translation>بلا اتصال منذ {since}</translation>
    </message>
    <message>
        <source>The last sending had trouble</source>
        <translation>تعثّر آخر إرسال</translation>
    </message>
    <message numerus="yes">
        <source>%n to send</source>
        <translation>
            <numerusform>لا شيء للإرسال</numerusform>
            <numerusform>واحد للإرسال</numerusform>
            <numerusform>اثنان للإرسال</numerusform>
            <numerusform>%n للإرسال</numerusform>
            <numerusform>%n للإرسال</numerusform>
            <numerusform>%n للإرسال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to send · in {minutes} min</source>
        <translation>
            <numerusform>لا شيء للإرسال · خلال {minutes} د</numerusform>
            <numerusform>واحد للإرسال · خلال {minutes} د</numerusform>
            <numerusform>اثنان للإرسال · خلال {minutes} د</numerusform>
            <numerusform>%n للإرسال · خلال {minutes} د</numerusform>
            <numerusform>%n للإرسال · خلال {minutes} د</numerusform>
            <numerusform>%n للإرسال · خلال {minutes} د</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the receipt</source>
        <translation>بانتظار الوصل</translation>
    </message>
    <message>
        <source>Photographs wait for a line that costs nothing</source>
        <translation>الصور تنتظر خطاً بلا كلفة</translation>
    </message>
    <message>
        <source>Photographs are still to be sent</source>
        <translation>بقيت صور للإرسال</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for review</source>
        <translation>
            <numerusform>لا شيء ينتظر المراجعة</numerusform>
            <numerusform>واحد ينتظر المراجعة</numerusform>
            <numerusform>اثنان ينتظران المراجعة</numerusform>
            <numerusform>%n تنتظر المراجعة</numerusform>
            <numerusform>%n تنتظر المراجعة</numerusform>
            <numerusform>%n تنتظر المراجعة</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>كل شيء مُحدَّث</translation>
    </message>
    <message>
        <source>The supervisor&apos;s machine is asked first, then the ministry, whether it answers or not.</source>
        <translation>تُسأل حاسبة المشرف أولاً، ثم الوزارة، سواء أجابت أم لم تُجب.</translation>
    </message>
    <message>
        <source>{sent} of {of} parts have arrived. You can go on working meanwhile.</source>
        <translation>وصل {sent} من {of} من الأجزاء. يمكنك مواصلة العمل في هذه الأثناء.</translation>
    </message>
    <message numerus="yes">
        <source>%n came back or was refused. See “Not received yet”.</source>
        <translation>
            <numerusform>لا شيء عاد.</numerusform>
            <numerusform>سجل واحد عاد أو رُفض. انظر «لم تُستلم بعد».</numerusform>
            <numerusform>سجلان عادا أو رُفضا. انظر «لم تُستلم بعد».</numerusform>
            <numerusform>%n سجلات عادت أو رُفضت. انظر «لم تُستلم بعد».</numerusform>
            <numerusform>%n سجلاً عاد أو رُفض. انظر «لم تُستلم بعد».</numerusform>
            <numerusform>%n سجل عاد أو رُفض. انظر «لم تُستلم بعد».</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection since {since}. That is usual: sending goes on where it stopped.</source>
        <translation>لا اتصال منذ {since}. هذا أمر معتاد: يتابع الإرسال من حيث توقف.</translation>
    </message>
    <message>
        <source>Everything was sent. The ministry&apos;s receipt comes with the next connection.</source>
        <translation>أُرسل كل شيء. يأتي وصل الوزارة مع الاتصال القادم.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are sealed and leave with the next connection; F5 sends now.</source>
        <translation>
            <numerusform>لا شيء مختوم.</numerusform>
            <numerusform>سجل واحد مختوم يخرج مع الاتصال القادم؛ F5 يرسل الآن.</numerusform>
            <numerusform>سجلان مختومان يخرجان مع الاتصال القادم؛ F5 يرسل الآن.</numerusform>
            <numerusform>%n سجلات مختومة تخرج مع الاتصال القادم؛ F5 يرسل الآن.</numerusform>
            <numerusform>%n سجلاً مختوماً يخرج مع الاتصال القادم؛ F5 يرسل الآن.</numerusform>
            <numerusform>%n سجل مختوم يخرج مع الاتصال القادم؛ F5 يرسل الآن.</numerusform>
        </translation>
    </message>
    <message>
        <source>The ministry has everything about people; photographs wait until the line costs nothing.</source>
        <translation>لدى الوزارة كل ما يخص الأشخاص؛ وتنتظر الصور حتى يكون الخط بلا كلفة.</translation>
    </message>
    <message>
        <source>The ministry has everything about people; photographs follow as the line allows.</source>
        <translation>لدى الوزارة كل ما يخص الأشخاص؛ وتتبعه الصور كما يسمح الخط.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing has to be sent: %n wait(s) for a supervisor first.</source>
        <translation>
            <numerusform>لا شيء للإرسال.</numerusform>
            <numerusform>لا شيء للإرسال الآن: سجل واحد ينتظر المشرف أولاً.</numerusform>
            <numerusform>لا شيء للإرسال الآن: سجلان ينتظران المشرف أولاً.</numerusform>
            <numerusform>لا شيء للإرسال الآن: %n سجلات تنتظر المشرف أولاً.</numerusform>
            <numerusform>لا شيء للإرسال الآن: %n سجلاً ينتظر المشرف أولاً.</numerusform>
            <numerusform>لا شيء للإرسال الآن: %n سجل ينتظر المشرف أولاً.</numerusform>
        </translation>
    </message>
    <message>
        <source>The ministry has everything that was approved.</source>
        <translation>لدى الوزارة كل ما اعتُمد.</translation>
    </message>
    <message>
        <source>No connection since {since}; next try by itself in {minutes} min.</source>
        <translation>لا اتصال منذ {since}؛ المحاولة التلقائية القادمة خلال {minutes} د.</translation>
    </message>
    <message>
        <source>It sends only when somebody asks for it.</source>
        <translation>لا يُرسل إلا عند الطلب.</translation>
    </message>
    <message>
        <source>Next try by itself in {minutes} min.</source>
        <translation>المحاولة التلقائية القادمة خلال {minutes} د.</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s), last {since}.</source>
        <translation>
            <numerusform>حُوول %n مرة، آخرها {since}.</numerusform>
            <numerusform>حُوول مرة واحدة، {since}.</numerusform>
            <numerusform>حُوول مرتين، آخرهما {since}.</numerusform>
            <numerusform>حُوول %n مرات، آخرها {since}.</numerusform>
            <numerusform>حُوول %n مرة، آخرها {since}.</numerusform>
            <numerusform>حُوول %n مرة، آخرها {since}.</numerusform>
        </translation>
    </message>
    <message>
        <source>These are photographs: they wait for a line that costs nothing.</source>
        <translation>هذه صور: تنتظر خطاً بلا كلفة.</translation>
    </message>
    <message>
        <source>The ministry has all of it since {since}; its receipt is asked for again.</source>
        <translation>لدى الوزارة كلها منذ {since}؛ ويُطلب وصلها مجدداً.</translation>
    </message>
    <message>
        <source>Its receipt came {since} and is taken over with the next sending.</source>
        <translation>جاء وصلها {since} ويُعتمد مع الإرسال القادم.</translation>
    </message>
    <message>
        <source>Under way since {since}: {sent} of {of} parts are there, the rest goes on from that.</source>
        <translation>في الطريق منذ {since}: وصل {sent} من {of} جزءاً، ويُستكمل الباقي من هناك.</translation>
    </message>
    <message>
        <source>Sealed {since}; nothing of it has left yet.</source>
        <translation>خُتمت {since}؛ ولم يغادر منها شيء بعد.</translation>
    </message>
    <message>
        <source>By itself it is tried {when}.</source>
        <translation>تُحاوَل تلقائياً {when}.</translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) sent.</source>
        <translation>
            <numerusform>لم تُرسل أي حزمة.</numerusform>
            <numerusform>أُرسلت حزمة واحدة.</numerusform>
            <numerusform>أُرسلت حزمتان.</numerusform>
            <numerusform>أُرسلت %n حزم.</numerusform>
            <numerusform>أُرسلت %n حزمة.</numerusform>
            <numerusform>أُرسلت %n حزمة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) arrived.</source>
        <translation>
            <numerusform>لم يرد أي وصل.</numerusform>
            <numerusform>ورد وصل واحد.</numerusform>
            <numerusform>ورد وصلان.</numerusform>
            <numerusform>وردت %n وصولات.</numerusform>
            <numerusform>ورد %n وصلاً.</numerusform>
            <numerusform>ورد %n وصل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) refused.</source>
        <translation>
            <numerusform>لم تُرفض أي حزمة.</numerusform>
            <numerusform>رُفضت حزمة واحدة.</numerusform>
            <numerusform>رُفضت حزمتان.</numerusform>
            <numerusform>رُفضت %n حزم.</numerusform>
            <numerusform>رُفضت %n حزمة.</numerusform>
            <numerusform>رُفضت %n حزمة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Photographs wait for a line that costs nothing.</source>
        <translation>الصور تنتظر خطاً بلا كلفة.</translation>
    </message>
    <message>
        <source>Asking the supervisor&apos;s machine…</source>
        <translation>سؤال حاسبة المشرف…</translation>
    </message>
    <message>
        <source>Nothing to send, nothing new.</source>
        <translation>لا شيء للإرسال ولا جديد.</translation>
    </message>
    <message>
        <source>begun, goes on</source>
        <translation>بدأت، وتُستكمل</translation>
    </message>
    <message>
        <source>sealed, to be sent</source>
        <translation>مختومة، للإرسال</translation>
    </message>
    <message>
        <source>for the supervisor&apos;s machine</source>
        <translation>لحاسبة المشرف</translation>
    </message>
    <message>
        <source>at the supervisor&apos;s machine</source>
        <translation>لدى حاسبة المشرف</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>قيد الإرسال</translation>
    </message>
    <message>
        <source>sent, receipt awaited</source>
        <translation>أُرسل، بانتظار الوصل</translation>
    </message>
    <message>
        <source>answered, being taken over</source>
        <translation>جاء الوصل، قيد الاعتماد</translation>
    </message>
    <message>
        <source>received by the ministry</source>
        <translation>استلمتها الوزارة</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>مرفوضة</translation>
    </message>
</context>
<context>
    <name>SyncHistory</name>
    <message>
        <source>Batch</source>
        <translation>الحزمة</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>المحتوى</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>خُتمت</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>اعتمدها</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>أين هي</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>الوصل</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>استُلمت</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>ما صار إليه</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>The batch&apos;s own name</source>
        <translation>الاسم المميز للحزمة</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>سجلات</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>صور</translation>
    </message>
    <message>
        <source>History of sending</source>
        <translation>تاريخ الإرسال</translation>
    </message>
    <message>
        <source>Save the history of sending</source>
        <translation>حفظ تاريخ الإرسال</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Batch</source>
        <translation>الحزمة</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>المحتوى</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Parts sent</source>
        <translation>الأجزاء المرسلة</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>اعتمدها</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>وقت الختم</translation>
    </message>
    <message>
        <source>Send and receive</source>
        <translation>الإرسال والاستلام</translation>
    </message>
    <message>
        <source>Approved records travel sealed; only the ministry can open them</source>
        <translation>تُرسل السجلات المعتمدة مختومةً، ولا يستطيع فتحها سوى الوزارة</translation>
    </message>
    <message>
        <source>Open the receipt</source>
        <translation>فتح الوصل</translation>
    </message>
    <message>
        <source>Take the approval back</source>
        <translation>التراجع عن الاعتماد</translation>
    </message>
    <message>
        <source>Save the history…</source>
        <translation>حفظ تاريخ الإرسال…</translation>
    </message>
    <message>
        <source>Batches of this desk</source>
        <translation>حزم هذا المكتب</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>فتح ملف…</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>إرسال الآن</translation>
    </message>
    <message>
        <source>Send photographs too</source>
        <translation>إرسال الصور أيضاً</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Save to a stick…</source>
        <translation>حفظ على ذاكرة فلاش…</translation>
    </message>
    <message>
        <source>Write the chosen batch as a .mihan file</source>
        <translation>كتابة الحزمة المختارة في ملف ‎.mihan</translation>
    </message>
    <message>
        <source>Take over the .mihan file that came back from the ministry</source>
        <translation>أخذ ملف ‎.mihan الذي عاد من الوزارة</translation>
    </message>
    <message>
        <source>Nothing has been approved yet</source>
        <translation>لم يُعتمد شيء بعد</translation>
    </message>
    <message>
        <source>When a supervisor approves records, they are sealed in a batch, which appears here.</source>
        <translation>عندما يعتمد المشرف سجلات تُختم في حزمة تظهر هنا.</translation>
    </message>
    <message>
        <source>Batches: {count}</source>
        <translation>الحزم: {count}</translation>
    </message>
    <message>
        <source>Not received yet: {count}</source>
        <translation>لم تُستلم بعد: {count}</translation>
    </message>
    <message>
        <source>Send and fetch all the same</source>
        <translation>إرسال وجلب مع ذلك</translation>
    </message>
    <message>
        <source>{office} sends to {address}</source>
        <translation>{office} يرسل إلى {address}</translation>
    </message>
    <message numerus="yes">
        <source>%n photograph(s) or file(s)</source>
        <translation>
            <numerusform>بلا صور</numerusform>
            <numerusform>صورة أو ملف واحد</numerusform>
            <numerusform>صورتان أو ملفان</numerusform>
            <numerusform>%n صور أو ملفات</numerusform>
            <numerusform>%n صورة أو ملفاً</numerusform>
            <numerusform>%n صورة أو ملفاً</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>بلا سجلات</numerusform>
            <numerusform>سجل واحد</numerusform>
            <numerusform>سجلان</numerusform>
            <numerusform>%n سجلات</numerusform>
            <numerusform>%n سجلاً</numerusform>
            <numerusform>%n سجلاً</numerusform>
        </translation>
    </message>
    <message>
        <source>{sent} of {of}</source>
        <translation>{sent} من {of}</translation>
    </message>
    <message>
        <source>Receipt {number} of the ministry came {when}.</source>
        <translation>ورد وصل الوزارة رقم {number}، {when}.</translation>
    </message>
    <message>
        <source>Written to a stick {when}. When the receipt comes back on it, read it here.</source>
        <translation>كُتبت على ذاكرة، {when}. عندما يعود الوصل عليها اقرأه من هنا.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the history are in {file}.</source>
        <translation>
            <numerusform>لا أسطر في {file}.</numerusform>
            <numerusform>سطر واحد من تاريخ الإرسال في {file}.</numerusform>
            <numerusform>سطران من تاريخ الإرسال في {file}.</numerusform>
            <numerusform>%n أسطر من تاريخ الإرسال في {file}.</numerusform>
            <numerusform>%n سطراً من تاريخ الإرسال في {file}.</numerusform>
            <numerusform>%n سطراً من تاريخ الإرسال في {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The approval is taken back: the records wait again.</source>
        <translation>تم التراجع عن الاعتماد: السجلات في الانتظار من جديد.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) have a new number and wait for a supervisor.</source>
        <translation>
            <numerusform>لا سجل بحاجة إلى رقم جديد.</numerusform>
            <numerusform>أُعطي سجل واحد رقماً جديداً وهو ينتظر المشرف.</numerusform>
            <numerusform>أُعطي سجلان رقمين جديدين وهما ينتظران المشرف.</numerusform>
            <numerusform>أُعطيت %n سجلات أرقاماً جديدة وهي تنتظر المشرف.</numerusform>
            <numerusform>أُعطي %n سجلاً أرقاماً جديدة وهي تنتظر المشرف.</numerusform>
            <numerusform>أُعطي %n سجل أرقاماً جديدة وهي تنتظر المشرف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the batch</source>
        <translation>حفظ الحزمة</translation>
    </message>
    <message>
        <source>Mihan batches (*.mihan)</source>
        <translation>حزم مهن (*.mihan)</translation>
    </message>
    <message>
        <source>Saved as {file}. Take it to the ministry or to an office with a network.</source>
        <translation>حُفظت باسم {file}. خذها إلى الوزارة أو إلى مكتب فيه شبكة.</translation>
    </message>
    <message numerus="yes">
        <source>Its photographs are in %n more file(s) beside it: take them along.</source>
        <translation>
            <numerusform>صورها في %n ملف بجانبه: خذه معك.</numerusform>
            <numerusform>صورها في ملف آخر بجانبه: خذه معك.</numerusform>
            <numerusform>صورها في ملفين آخرين بجانبه: خذهما معك.</numerusform>
            <numerusform>صورها في %n ملفات أخرى بجانبه: خذها معك.</numerusform>
            <numerusform>صورها في %n ملفاً آخر بجانبه: خذها معك.</numerusform>
            <numerusform>صورها في %n ملفاً آخر بجانبه: خذها معك.</numerusform>
        </translation>
    </message>
    <message>
        <source>The log of this desk is in {file}: take it along.</source>
        <translation>سجل أعمال هذا المكتب في الملف {file}: خذه معك.</translation>
    </message>
    <message>
        <source>Open a file from the ministry</source>
        <translation>فتح ملف من الوزارة</translation>
    </message>
    <message>
        <source>This file was already here; nothing changed.</source>
        <translation>سبق استلام هذا الملف، ولم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The ministry&apos;s news is taken over.</source>
        <translation>استُلمت مستجدات الوزارة.</translation>
    </message>
    <message>
        <source>The ministry&apos;s word on the log is taken over.</source>
        <translation>استُلم جواب الوزارة عن سجل الأعمال.</translation>
    </message>
    <message numerus="yes">
        <source>The ministry received %n record(s).</source>
        <translation>
            <numerusform>لم تستلم الوزارة أي سجل.</numerusform>
            <numerusform>استلمت الوزارة سجلاً واحداً.</numerusform>
            <numerusform>استلمت الوزارة سجلين.</numerusform>
            <numerusform>استلمت الوزارة %n سجلات.</numerusform>
            <numerusform>استلمت الوزارة %n سجلاً.</numerusform>
            <numerusform>استلمت الوزارة %n سجل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) need somebody.</source>
        <translation>
            <numerusform>لا سجلات تحتاج إلى تدخّل.</numerusform>
            <numerusform>سجل واحد يحتاج إلى تدخّل.</numerusform>
            <numerusform>سجلان يحتاجان إلى تدخّل.</numerusform>
            <numerusform>%n سجلات تحتاج إلى تدخّل.</numerusform>
            <numerusform>%n سجلاً تحتاج إلى تدخّل.</numerusform>
            <numerusform>%n سجل يحتاج إلى تدخّل.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeApplicationsDialog</name>
    <message>
        <source>{title}. Free places: {free} of {places}</source>
        <translation>{title}. المقاعد الشاغرة: {free} من {places}</translation>
    </message>
    <message>
        <source>Take applications</source>
        <translation>أخذ الطلبات</translation>
    </message>
    <message>
        <source>Write them down</source>
        <translation>كتابة الطلبات</translation>
    </message>
    <message>
        <source>Day of the application</source>
        <translation>يوم تقديم الطلب</translation>
    </message>
</context>
<context>
    <name>TraineeDialog</name>
    <message>
        <source>Attended {came}, absent {absent}, excused {excused}, of {all} sessions.</source>
        <translation>الحضور {came}، الغياب {absent}، المجاز {excused}، من أصل {all} جلسة.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Sessions of the trainee by day</source>
        <translation>جلسات المتدرب حسب الأيام</translation>
    </message>
    <message>
        <source>What was marked on this day</source>
        <translation>ما سُجّل في هذا اليوم</translation>
    </message>
    <message>
        <source>no session</source>
        <translation>لا جلسة</translation>
    </message>
    <message>
        <source>session {n}</source>
        <translation>الجلسة {n}</translation>
    </message>
    <message>
        <source>not marked yet</source>
        <translation>لم يُسجّل بعد</translation>
    </message>
    <message>
        <source>{who} (desk {name})</source>
        <translation>{who} (حاسبة {name})</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>المعتمد</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>استُبدل</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>Applied</source>
        <translation>قدّم</translation>
    </message>
    <message>
        <source>Applied, meets the criteria</source>
        <translation>قدّم ويستوفي الشروط</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>On the waiting list</source>
        <translation>في قائمة الانتظار</translation>
    </message>
    <message>
        <source>Has a place</source>
        <translation>له مقعد</translation>
    </message>
    <message>
        <source>In training</source>
        <translation>يتدرب</translation>
    </message>
    <message>
        <source>Near the limit of absences</source>
        <translation>قريب من حد الغياب</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>أكمل</translation>
    </message>
    <message>
        <source>Failed by absences</source>
        <translation>رسب بالغياب</translation>
    </message>
    <message>
        <source>Failed the assessment</source>
        <translation>رسب بالتقييم</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>ترك</translation>
    </message>
    <message>
        <source>Went on in another cohort</source>
        <translation>واصل في وجبة أخرى</translation>
    </message>
    <message>
        <source>Has the certificate</source>
        <translation>له الشهادة</translation>
    </message>
    <message>
        <source>Vocational</source>
        <translation>مهني</translation>
    </message>
    <message>
        <source>Digital skills</source>
        <translation>مهارات رقمية</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>لغة</translation>
    </message>
    <message>
        <source>Entrepreneurship</source>
        <translation>ريادة أعمال</translation>
    </message>
    <message>
        <source>place</source>
        <translation>مقعد</translation>
    </message>
    <message>
        <source>waiting list</source>
        <translation>قائمة الانتظار</translation>
    </message>
    <message>
        <source>not eligible</source>
        <translation>غير مستوفٍ</translation>
    </message>
    <message>
        <source>Points: {points} (rules {version})</source>
        <translation>النقاط: {points} (القواعد {version})</translation>
    </message>
    <message>
        <source>no rules for points are in force: applied on {on}</source>
        <translation>لا قواعد نافذة للنقاط: قدّم في {on}</translation>
    </message>
    <message>
        <source>equal points, then by {field}</source>
        <translation>تساوت النقاط، ثم بحسب {field}</translation>
    </message>
    <message>
        <source>equal points, then applied on {on}</source>
        <translation>تساوت النقاط، ثم قدّم في {on}</translation>
    </message>
    <message>
        <source>the same day, then by record</source>
        <translation>اليوم نفسه، ثم بحسب القيد</translation>
    </message>
    <message>
        <source>does not meet: {field}</source>
        <translation>لا يستوفي: {field}</translation>
    </message>
    <message>
        <source>not known, so not held against them: {field}</source>
        <translation>غير معروف، فلا يُحتسب عليه: {field}</translation>
    </message>
    <message>
        <source>within the free places: {places}</source>
        <translation>ضمن المقاعد الشاغرة: {places}</translation>
    </message>
    <message>
        <source>beyond the free places: {places}</source>
        <translation>بعد المقاعد الشاغرة: {places}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Session {label}</source>
        <translation>الجلسة {label}</translation>
    </message>
    <message>
        <source>Trainee</source>
        <translation>المتدرب</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>الدورة</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>الشروط</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>المقاعد</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>اليوم الأول</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>القاعة</translation>
    </message>
    <message>
        <source>Trainers</source>
        <translation>المدربون</translation>
    </message>
    <message>
        <source>The centre is closed</source>
        <translation>المركز مغلق</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>ما قيل</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>الوجبة</translation>
    </message>
    <message>
        <source>On what it rests</source>
        <translation>علامَ يستند</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>التقييم</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>المحاولة</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>الدرجة</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>من يوم</translation>
    </message>
    <message>
        <source>Rank in the list</source>
        <translation>التسلسل في القائمة</translation>
    </message>
    <message>
        <source>Points by the rules {label}</source>
        <translation>النقاط بحسب القواعد {label}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Goes on in</source>
        <translation>يواصل في</translation>
    </message>
    <message>
        <source>{state}: {count}</source>
        <translation>{state}: {count}</translation>
    </message>
    <message>
        <source>rank {rank}</source>
        <translation>المرتبة {rank}</translation>
    </message>
    <message>
        <source>points {points}</source>
        <translation>النقاط {points}</translation>
    </message>
    <message>
        <source>attendance {share}, at most {row} absences in a row</source>
        <translation>الحضور {share}، والغياب المتتالي {row} على الأكثر</translation>
    </message>
    <message>
        <source>attendance {share}</source>
        <translation>الحضور {share}</translation>
    </message>
    <message>
        <source>{terms}, assessment {mark}</source>
        <translation>{terms}، التقييم {mark}</translation>
    </message>
</context>
<context>
    <name>TrainingBand</name>
    <message>
        <source>Training: everybody here is invented, and nothing is ever sent. Everyone&apos;s password: {password}</source>
        <translation>تدريب: البيانات هنا وهمية، ولا يُرسل منها شيء. كلمة المرور للجميع: {password}</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Training</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>Practise with invented people</source>
        <translation>التدرّب على بيانات وهمية</translation>
    </message>
    <message>
        <source>Try everything: no mistake here harms anybody. Whom would you like to be?</source>
        <translation>جرّب كل شيء: لا ضرر من أي خطأ هنا. بأي دور تريد أن تتدرّب؟</translation>
    </message>
    <message>
        <source>The invented office is being prepared…</source>
        <translation>يجري تحضير مكتب التدريب…</translation>
    </message>
</context>
<context>
    <name>TrainingPart</name>
    <message>
        <source>Course</source>
        <translation>الدورة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الموقف</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>قدّم في</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>الصف</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>المدرب</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>الأيام</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>الحضور</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>Courses of the person</source>
        <translation>دورات الشخص</translation>
    </message>
    <message>
        <source>Classes of the person</source>
        <translation>صفوف الشخص</translation>
    </message>
    <message>
        <source>Places in courses</source>
        <translation>المقاعد في الدورات</translation>
    </message>
    <message>
        <source>Classes and attendance</source>
        <translation>الصفوف والحضور</translation>
    </message>
    <message>
        <source>Apply for a course…</source>
        <translation>التقديم لدورة…</translation>
    </message>
    <message>
        <source>No training yet</source>
        <translation>لا تدريب بعد</translation>
    </message>
    <message>
        <source>Courses that the person applied for, and classes whose list names them, appear here.</source>
        <translation>تظهر هنا الدورات التي قدّم لها الشخص والصفوف التي تذكره قائمتها.</translation>
    </message>
</context>
<context>
    <name>TrialPage</name>
    <message>
        <source>Test page</source>
        <translation>صفحة تجريبية</translation>
    </message>
    <message>
        <source>Letters are joined, digits are whole, the frame is there on all four sides, the line is 10 cm long, and a telephone reads the code: then this printer is good for receipts, letters and the recovery paper.</source>
        <translation>الحروف متصلة، والأرقام كاملة، والإطار ظاهر من الجهات الأربع، وطول الخط 10 سم، والهاتف يقرأ الرمز: إذن تصلح هذه الطابعة للإيصالات والكتب وورقة الاسترداد.</translation>
    </message>
    <message>
        <source>A side of the frame is missing: choose “actual size” and paper A4.</source>
        <translation>إذا نقص ضلع من الإطار فاختر «الحجم الفعلي» وورق A4.</translation>
    </message>
</context>
<context>
    <name>TrialPageDialog</name>
    <message>
        <source>One page, A4. What is to be seen on it stands below.</source>
        <translation>صفحة واحدة، A4. ما ينبغي أن يُرى عليها مكتوب في أسفلها.</translation>
    </message>
    <message>
        <source>Without a printer: the page as a file, to be printed elsewhere.</source>
        <translation>من دون طابعة: الصفحة ملفاً يُطبع في مكان آخر.</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>طباعة صفحة تجريبية</translation>
    </message>
    <message>
        <source>Save the test page</source>
        <translation>حفظ الصفحة التجريبية</translation>
    </message>
</context>
<context>
    <name>Trusted</name>
    <message>
        <source>The ministry was last heard {heard}. Until it is heard again, nobody works here: send now, or open a file that the ministry has written for this desk.</source>
        <translation>آخر خبر وصل من الوزارة: {heard}. لا يعمل أحد هنا حتى يصل خبر جديد: أرسل الآن، أو افتح ملفاً كتبته الوزارة لهذه الحاسبة.</translation>
    </message>
    <message numerus="yes">
        <source>The ministry was last heard {heard}. Work here stops in %n day(s) unless it is.</source>
        <translation>
            <numerusform>آخر خبر وصل من الوزارة: {heard}. يتوقّف العمل هنا في أقل من يوم ما لم يصل خبر جديد.</numerusform>
            <numerusform>آخر خبر وصل من الوزارة: {heard}. يتوقّف العمل هنا بعد يوم واحد ما لم يصل خبر جديد.</numerusform>
            <numerusform>آخر خبر وصل من الوزارة: {heard}. يتوقّف العمل هنا بعد يومين ما لم يصل خبر جديد.</numerusform>
            <numerusform>آخر خبر وصل من الوزارة: {heard}. يتوقّف العمل هنا بعد %n أيام ما لم يصل خبر جديد.</numerusform>
            <numerusform>آخر خبر وصل من الوزارة: {heard}. يتوقّف العمل هنا بعد %n يوماً ما لم يصل خبر جديد.</numerusform>
            <numerusform>آخر خبر وصل من الوزارة: {heard}. يتوقّف العمل هنا بعد %n يوم ما لم يصل خبر جديد.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnkeptDialog</name>
    <message>
        <source>It is tried again every few seconds; as soon as it succeeds, this goes on by itself.</source>
        <translation>تُعاد المحاولة كل بضع ثوانٍ، وحالما تنجح تستمر العملية من تلقاء نفسها.</translation>
    </message>
    <message>
        <source>If the window is closed now, these answers are lost.</source>
        <translation>إذا أُغلقت النافذة الآن فُقدت هذه الإجابات.</translation>
    </message>
    <message>
        <source>The last answers are not kept yet</source>
        <translation>لم تُحفظ الإجابات الأخيرة بعد</translation>
    </message>
    <message>
        <source>Close and lose them</source>
        <translation>إغلاق مع فقدانها</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>البقاء</translation>
    </message>
    <message>
        <source>You are still signed in. If you sign out now, the answers wait in this program until you sign in again; they are lost when it is closed or the PC is switched off.</source>
        <translation>ما زلت مسجّلاً دخولك. إذا سجّلت خروجك الآن تبقى الإجابات في هذا البرنامج إلى أن تسجّل دخولك من جديد، وتُفقد إذا أُغلق البرنامج أو أُطفئت الحاسبة.</translation>
    </message>
    <message>
        <source>Sign out all the same</source>
        <translation>تسجيل الخروج رغم ذلك</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>العودة إلى الاستمارة</translation>
    </message>
</context>
<context>
    <name>UnsentList</name>
    <message>
        <source>Records that the ministry does not have yet</source>
        <translation>السجلات التي لم تستلمها الوزارة بعد</translation>
    </message>
    <message>
        <source>The ministry has everything</source>
        <translation>لدى الوزارة كل شيء</translation>
    </message>
    <message>
        <source>Every record of this desk was received; its signed receipts are under “Batches”.</source>
        <translation>استُلم كل سجل من هذا المكتب؛ والوصولات الموقّعة في «الحزم».</translation>
    </message>
    <message>
        <source>The newest {shown} of {count} are shown.</source>
        <translation>تُعرض أحدث {shown} من {count}.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) came back because this desk gave them numbers that the ministry already has. That happens after an old backup was put back, or when the folder was copied to a second PC. Nothing is lost: number them again, let a supervisor approve them, and send; repeat it if some come back once more. If the folder is in use on two PCs, stop using one of them.</source>
        <translation>
            <numerusform>لم يعد أي سجل.</numerusform>
            <numerusform>عاد سجل واحد لأن هذا المكتب أعطاه رقماً موجوداً لدى الوزارة. يحدث ذلك بعد استعادة نسخة احتياطية قديمة أو نسخ المجلد إلى حاسبة ثانية. لم يضع شيء: أعطه رقماً جديداً، وليعتمده المشرف، ثم أرسله؛ وكرّر ذلك إن عاد. إذا كان المجلد مستعملاً على حاسبتين فأوقف إحداهما.</numerusform>
            <numerusform>عاد سجلان لأن هذا المكتب أعطاهما رقمين موجودين لدى الوزارة. يحدث ذلك بعد استعادة نسخة احتياطية قديمة أو نسخ المجلد إلى حاسبة ثانية. لم يضع شيء: أعطهما رقمين جديدين، وليعتمدهما المشرف، ثم أرسلهما؛ وكرّر ذلك إن عاد شيء منهما. إذا كان المجلد مستعملاً على حاسبتين فأوقف إحداهما.</numerusform>
            <numerusform>عادت %n سجلات لأن هذا المكتب أعطاها أرقاماً موجودة لدى الوزارة. يحدث ذلك بعد استعادة نسخة احتياطية قديمة أو نسخ المجلد إلى حاسبة ثانية. لم يضع شيء: أعطها أرقاماً جديدة، وليعتمدها المشرف، ثم أرسلها؛ وكرّر ذلك إن عاد بعضها. إذا كان المجلد مستعملاً على حاسبتين فأوقف إحداهما.</numerusform>
            <numerusform>عاد %n سجلاً لأن هذا المكتب أعطاها أرقاماً موجودة لدى الوزارة. يحدث ذلك بعد استعادة نسخة احتياطية قديمة أو نسخ المجلد إلى حاسبة ثانية. لم يضع شيء: أعطها أرقاماً جديدة، وليعتمدها المشرف، ثم أرسلها؛ وكرّر ذلك إن عاد بعضها. إذا كان المجلد مستعملاً على حاسبتين فأوقف إحداهما.</numerusform>
            <numerusform>عاد %n سجل لأن هذا المكتب أعطاها أرقاماً موجودة لدى الوزارة. يحدث ذلك بعد استعادة نسخة احتياطية قديمة أو نسخ المجلد إلى حاسبة ثانية. لم يضع شيء: أعطها أرقاماً جديدة، وليعتمدها المشرف، ثم أرسلها؛ وكرّر ذلك إن عاد بعضها. إذا كان المجلد مستعملاً على حاسبتين فأوقف إحداهما.</numerusform>
        </translation>
    </message>
    <message>
        <source>Number them again</source>
        <translation>إعطاء أرقام جديدة</translation>
    </message>
    <message>
        <source>Without a name yet</source>
        <translation>بلا اسم بعد</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>اتخاذ قرار…</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Review it</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>إرسال الآن</translation>
    </message>
    <message>
        <source>Enrol this desk</source>
        <translation>تعريف هذه الحاسبة لدى الوزارة</translation>
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message>
        <source>Full name</source>
        <translation>الاسم الكامل</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>الأدوار</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Office and users</source>
        <translation>المكتب والمستخدمون</translation>
    </message>
    <message>
        <source>Who works here, and whether the ministry knows this desk</source>
        <translation>العاملون هنا، وتعريف هذه الحاسبة لدى الوزارة</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>هذه الحاسبة</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>People of this office</source>
        <translation>أشخاص هذا المكتب</translation>
    </message>
    <message>
        <source>Enrol this desk</source>
        <translation>تعريف هذه الحاسبة لدى الوزارة</translation>
    </message>
    <message>
        <source>Register my signature</source>
        <translation>تسجيل توقيعي</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>إضافة شخص</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Backup…</source>
        <translation>نسخة احتياطية…</translation>
    </message>
    <message>
        <source>Make a backup of this desk</source>
        <translation>إنشاء نسخة احتياطية لهذه الحاسبة</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>مفتاح جديد…</translation>
    </message>
    <message>
        <source>Give the office a new key</source>
        <translation>منح المكتب مفتاحاً جديداً</translation>
    </message>
    <message>
        <source>New recovery paper…</source>
        <translation>ورقة استرداد جديدة…</translation>
    </message>
    <message>
        <source>enrolled</source>
        <translation>معرَّفة لدى الوزارة</translation>
    </message>
    <message>
        <source>{office} · desk {device} · {address}</source>
        <translation>{office} · حاسبة {device} · {address}</translation>
    </message>
    <message>
        <source>The ministry knows your signature.</source>
        <translation>الوزارة تعرف توقيعك.</translation>
    </message>
    <message>
        <source>not enrolled yet</source>
        <translation>غير معرَّفة بعد</translation>
    </message>
    <message>
        <source>The desk&apos;s keys open only on this computer: it keeps their secret ({store}).</source>
        <translation>لا تُفتح مفاتيح هذه الحاسبة إلا عليها: سرها محفوظ في نظامها ({store}).</translation>
    </message>
    <message>
        <source>The desk&apos;s keys lie in the database: this computer has no store for secrets of its own.</source>
        <translation>مفاتيح هذه الحاسبة في قاعدة البيانات: ليس في نظامها مخزن للأسرار.</translation>
    </message>
    <message>
        <source>The ministry knows this desk now as {office}.</source>
        <translation>عُرِّفت هذه الحاسبة لدى الوزارة باسم {office}.</translation>
    </message>
    <message>
        <source>The ministry knows your signature now.</source>
        <translation>الوزارة تعرف توقيعك الآن.</translation>
    </message>
    <message>
        <source>The office has a new key. Make a new backup now.</source>
        <translation>صار للمكتب مفتاح جديد. أنشئ نسخة احتياطية جديدة الآن.</translation>
    </message>
    <message>
        <source>{name} may sign in now as {username}.</source>
        <translation>يمكن لـ{name} تسجيل الدخول الآن باسم {username}.</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>هل تريد إزالة {name}؟</translation>
    </message>
    <message>
        <source>The person cannot sign in any more. Everything entered until now stays.</source>
        <translation>لن يتمكن الشخص من الدخول بعد الآن. ويبقى كل ما أُدخل.</translation>
    </message>
    <message>
        <source>{name} was removed. If they could have copied files of this computer, give a new key.</source>
        <translation>أُزيل {name}. وإن كان يُحتمل أنه نسخ ملفات من هذه الحاسبة فامنح مفتاحاً جديداً.</translation>
    </message>
</context>
<context>
    <name>Vacancies</name>
    <message>
        <source>its last day has passed</source>
        <translation>انقضى آخر يوم له</translation>
    </message>
    <message>
        <source>came back: correct it</source>
        <translation>أُعيد: صحّحه</translation>
    </message>
    <message>
        <source>open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>partly filled</source>
        <translation>شُغل بعضه</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>شُغل كله</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>مقترح</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>أُحيل</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>اعتذر</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>لم يحضر</translation>
    </message>
    <message>
        <source>Interviewed</source>
        <translation>أُجريت المقابلة</translation>
    </message>
    <message>
        <source>Hired</source>
        <translation>شُغّل</translation>
    </message>
    <message>
        <source>Not hired</source>
        <translation>لم يُشغّل</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>سُحبت</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>تم الاتصال به</translation>
    </message>
    <message>
        <source>Works there</source>
        <translation>يعمل هناك</translation>
    </message>
    <message>
        <source>Left the work</source>
        <translation>ترك العمل</translation>
    </message>
    <message>
        <source>wants to go</source>
        <translation>يريد الذهاب</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>لا يجيب</translation>
    </message>
    <message>
        <source>switched off or out of reach</source>
        <translation>مغلق أو خارج التغطية</translation>
    </message>
    <message>
        <source>asks to be called on another day</source>
        <translation>طلب الاتصال به في يوم آخر</translation>
    </message>
    <message>
        <source>the pay</source>
        <translation>الأجر</translation>
    </message>
    <message>
        <source>too far away</source>
        <translation>بعيد عن سكنه</translation>
    </message>
    <message>
        <source>the hours</source>
        <translation>ساعات الدوام</translation>
    </message>
    <message>
        <source>not the work they want</source>
        <translation>ليس العمل الذي يريده</translation>
    </message>
    <message>
        <source>has found other work</source>
        <translation>وجد عملاً آخر</translation>
    </message>
    <message>
        <source>is in training or studies</source>
        <translation>في دورة أو دراسة</translation>
    </message>
    <message>
        <source>family</source>
        <translation>ظروف عائلية</translation>
    </message>
    <message>
        <source>health</source>
        <translation>الصحة</translation>
    </message>
    <message>
        <source>skills are missing</source>
        <translation>تنقصه مهارات</translation>
    </message>
    <message>
        <source>too little experience</source>
        <translation>خبرته قليلة</translation>
    </message>
    <message>
        <source>papers are missing</source>
        <translation>تنقصه مستمسكات</translation>
    </message>
    <message>
        <source>pay or conditions were not agreed</source>
        <translation>لم يتفقا على الأجر أو الشروط</translation>
    </message>
    <message>
        <source>the place is taken</source>
        <translation>شُغل المكان</translation>
    </message>
    <message>
        <source>the employer seeks nobody any more</source>
        <translation>لم يعد صاحب العمل يطلب أحداً</translation>
    </message>
    <message>
        <source>was not paid</source>
        <translation>لم يُدفع أجره</translation>
    </message>
    <message>
        <source>the employer ended it</source>
        <translation>أنهاه صاحب العمل</translation>
    </message>
    <message>
        <source>it was a mistake</source>
        <translation>كان خطأً</translation>
    </message>
    <message>
        <source>the person asked for it</source>
        <translation>بطلب من الشخص</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>سبب آخر</translation>
    </message>
    <message>
        <source>tell the person: it is over</source>
        <translation>أخبر الشخص: انتهى الشاغر</translation>
    </message>
    <message>
        <source>ask whether they began</source>
        <translation>اسأل هل باشر</translation>
    </message>
    <message>
        <source>did not come: what now?</source>
        <translation>لم يحضر: ما العمل الآن؟</translation>
    </message>
    <message>
        <source>ask the employer</source>
        <translation>اسأل صاحب العمل</translation>
    </message>
    <message>
        <source>call the person</source>
        <translation>اتصل بالشخص</translation>
    </message>
    <message>
        <source>write the letter</source>
        <translation>اكتب كتاب الإحالة</translation>
    </message>
    <message>
        <source>nothing today</source>
        <translation>لا شيء اليوم</translation>
    </message>
    <message>
        <source>over</source>
        <translation>منتهية</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>ما قيل</translation>
    </message>
    <message>
        <source>Vacancy</source>
        <translation>الشاغر</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>صاحب العمل</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Until, or from</source>
        <translation>إلى غاية، أو من</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation>يصحّح</translation>
    </message>
    <message>
        <source>Stands now</source>
        <translation>الحال الآن</translation>
    </message>
    <message>
        <source>what was said before</source>
        <translation>ما قيل قبله</translation>
    </message>
    <message>
        <source>without effect, as another word came first: {words}</source>
        <translation>بلا أثر، فقد سبقه قول آخر: {words}</translation>
    </message>
</context>
<context>
    <name>VacanciesPage</name>
    <message>
        <source>Work</source>
        <translation>العمل</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>صاحب العمل</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>الأماكن</translation>
    </message>
    <message>
        <source>District</source>
        <translation>القضاء</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Without a name yet</source>
        <translation>بلا اسم بعد</translation>
    </message>
    <message>
        <source>A vacancy</source>
        <translation>شاغر</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>وقت التبليغ</translation>
    </message>
    <message>
        <source>Vacancies</source>
        <translation>الشواغر</translation>
    </message>
    <message>
        <source>Work that the ministry tells of, and who was referred to it</source>
        <translation>ما تبلّغ به الوزارة من أعمال، ومن أُحيل إليها</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search vacancies and referrals</source>
        <translation>البحث في الشواغر والإحالات</translation>
    </message>
    <message>
        <source>Which vacancies</source>
        <translation>أي الشواغر</translation>
    </message>
    <message>
        <source>open</source>
        <translation>المفتوحة</translation>
    </message>
    <message>
        <source>over</source>
        <translation>المنتهية</translation>
    </message>
    <message>
        <source>all vacancies</source>
        <translation>كل الشواغر</translation>
    </message>
    <message>
        <source>Employers…</source>
        <translation>أصحاب العمل…</translation>
    </message>
    <message>
        <source>What is to be done…</source>
        <translation>المطلوب في الإحالات…</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>الإحالات</translation>
    </message>
    <message>
        <source>Vacancies: {count}</source>
        <translation>الشواغر: {count}</translation>
    </message>
    <message>
        <source>Referrals: {count}</source>
        <translation>الإحالات: {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>لم يُعثر على شيء</numerusform>
            <numerusform>عُثر على واحد</numerusform>
            <numerusform>عُثر على اثنين</numerusform>
            <numerusform>عُثر على %n</numerusform>
            <numerusform>عُثر على %n</numerusform>
            <numerusform>عُثر على %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>Try fewer letters, or look among all vacancies (F6).</source>
        <translation>جرّب حروفاً أقل، أو ابحث في كل الشواغر (F6).</translation>
    </message>
    <message>
        <source>Try fewer letters.</source>
        <translation>جرّب حروفاً أقل.</translation>
    </message>
    <message>
        <source>No vacancies yet</source>
        <translation>لا شواغر بعد</translation>
    </message>
    <message>
        <source>Work that is offered in this governorate comes from the ministry when you send and receive (F5).</source>
        <translation>تصل الأعمال المعروضة في هذه المحافظة من الوزارة عند الإرسال والاستلام (F5).</translation>
    </message>
    <message>
        <source>No referrals</source>
        <translation>لا إحالات</translation>
    </message>
    <message>
        <source>When the ministry refers somebody of this desk to work, it stands here.</source>
        <translation>حين تحيل الوزارة أحداً من أشخاص هذه الحاسبة إلى عمل، يظهر هنا.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) on the shortlist: call them.</source>
        <translation>
            <numerusform>لا أحد في قائمة المرشحين.</numerusform>
            <numerusform>شخص واحد في قائمة المرشحين: اتصل به.</numerusform>
            <numerusform>شخصان في قائمة المرشحين: اتصل بهما.</numerusform>
            <numerusform>%n أشخاص في قائمة المرشحين: اتصل بهم.</numerusform>
            <numerusform>%n شخصاً في قائمة المرشحين: اتصل بهم.</numerusform>
            <numerusform>%n شخص في قائمة المرشحين: اتصل بهم.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VacancyCard</name>
    <message>
        <source>Without a name yet</source>
        <translation>بلا اسم بعد</translation>
    </message>
    <message>
        <source>A vacancy</source>
        <translation>شاغر</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>لا أماكن</numerusform>
            <numerusform>مكان واحد</numerusform>
            <numerusform>مكانان</numerusform>
            <numerusform>%n أماكن</numerusform>
            <numerusform>%n مكاناً</numerusform>
            <numerusform>%n مكان</numerusform>
        </translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>حتى {day}</translation>
    </message>
    <message>
        <source>occupation {code}</source>
        <translation>المهنة {code}</translation>
    </message>
    <message>
        <source>told {when}</source>
        <translation>أُبلغ به {when}</translation>
    </message>
    <message>
        <source>Who fits…</source>
        <translation>من يناسبه…</translation>
    </message>
    <message>
        <source>Put people on the shortlist…</source>
        <translation>إدراج مرشحين…</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) of this desk referred to it (Enter opens):</source>
        <translation>
            <numerusform>لم يُحَل إليه أحد:</numerusform>
            <numerusform>أُحيل إليه شخص واحد من هذه الحاسبة (Enter يفتح):</numerusform>
            <numerusform>أُحيل إليه شخصان من هذه الحاسبة (Enter يفتح):</numerusform>
            <numerusform>أُحيل إليه %n أشخاص من هذه الحاسبة (Enter يفتح):</numerusform>
            <numerusform>أُحيل إليه %n شخصاً من هذه الحاسبة (Enter يفتح):</numerusform>
            <numerusform>أُحيل إليه %n شخص من هذه الحاسبة (Enter يفتح):</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody of this desk was referred to it yet.</source>
        <translation>لم يُحَل إليه أحد من هذه الحاسبة بعد.</translation>
    </message>
    <message>
        <source>People of this desk who were referred</source>
        <translation>من أُحيل من أشخاص هذه الحاسبة</translation>
    </message>
</context>
<context>
    <name>WalkInDialog</name>
    <message>
        <source>Look for people who are registered at this desk, and tick whoever came.</source>
        <translation>ابحث عن المسجلين في هذا الجهاز وأشّر من حضر.</translation>
    </message>
    <message>
        <source>Came without an invitation</source>
        <translation>حضر بلا دعوة</translation>
    </message>
    <message>
        <source>Let them in</source>
        <translation>أدخلهم</translation>
    </message>
</context>
<context>
    <name>WarnedList</name>
    <message>
        <source>Near a limit</source>
        <translation>قريبون من الحد</translation>
    </message>
    <message>
        <source>Trainees near a limit of attendance</source>
        <translation>متدربون قريبون من حد الحضور</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>{left} is {right}</source>
        <translation>{left} هو {right}</translation>
    </message>
    <message>
        <source>{left} is not {right}</source>
        <translation>{left} ليس {right}</translation>
    </message>
    <message>
        <source>{left} is less than {right}</source>
        <translation>{left} أقل من {right}</translation>
    </message>
    <message>
        <source>{left} is at most {right}</source>
        <translation>{left} لا يزيد على {right}</translation>
    </message>
    <message>
        <source>{left} is more than {right}</source>
        <translation>{left} أكثر من {right}</translation>
    </message>
    <message>
        <source>{left} is at least {right}</source>
        <translation>{left} لا يقل عن {right}</translation>
    </message>
    <message>
        <source>{left} is before {right}</source>
        <translation>{left} قبل {right}</translation>
    </message>
    <message>
        <source>{left} is not after {right}</source>
        <translation>{left} ليس بعد {right}</translation>
    </message>
    <message>
        <source>{left} is after {right}</source>
        <translation>{left} بعد {right}</translation>
    </message>
    <message>
        <source>{left} is not before {right}</source>
        <translation>{left} ليس قبل {right}</translation>
    </message>
    <message>
        <source>{left} includes {right}</source>
        <translation>{left} يتضمن {right}</translation>
    </message>
    <message>
        <source>{left} contains {right}</source>
        <translation>{left} يحتوي على {right}</translation>
    </message>
    <message>
        <source>{left} begins with {right}</source>
        <translation>{left} يبدأ بـ {right}</translation>
    </message>
    <message>
        <source>{left} ends with {right}</source>
        <translation>{left} ينتهي بـ {right}</translation>
    </message>
    <message>
        <source>{left} is written as {right}</source>
        <translation>{left} مكتوب بالصيغة {right}</translation>
    </message>
    <message>
        <source>the length of {what}</source>
        <translation>عدد أحرف {what}</translation>
    </message>
    <message>
        <source>the number of {what}</source>
        <translation>عدد {what}</translation>
    </message>
    <message>
        <source>the number of choices in {what}</source>
        <translation>عدد الخيارات في {what}</translation>
    </message>
    <message>
        <source>the number of answers to {what}</source>
        <translation>عدد أجوبة {what}</translation>
    </message>
    <message>
        <source>the sum of {what}</source>
        <translation>مجموع {what}</translation>
    </message>
    <message>
        <source>the greatest of {what}</source>
        <translation>أكبر قيمة في {what}</translation>
    </message>
    <message>
        <source>the least of {what}</source>
        <translation>أصغر قيمة في {what}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>لا جواب</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>لا يُسأل</translation>
    </message>
    <message>
        <source>{left} has an answer</source>
        <translation>{left} له جواب</translation>
    </message>
    <message>
        <source>{left} has no answer</source>
        <translation>{left} بلا جواب</translation>
    </message>
    <message>
        <source>{left} does not include {right}</source>
        <translation>{left} لا يتضمن {right}</translation>
    </message>
    <message>
        <source>what the form works out from {what}</source>
        <translation>ما تحسبه الاستمارة من {what}</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«{name}»</translation>
    </message>
    <message>
        <source>The question is asked, because:</source>
        <translation>يُسأل هذا السؤال لأن:</translation>
    </message>
    <message>
        <source>The question is not asked now. It is asked only when:</source>
        <translation>لا يُسأل هذا السؤال الآن. يُسأل فقط عندما:</translation>
    </message>
    <message>
        <source>The question is always asked.</source>
        <translation>يُسأل هذا السؤال دائماً.</translation>
    </message>
    <message>
        <source>The answer cannot be changed, because:</source>
        <translation>لا يمكن تغيير الجواب لأن:</translation>
    </message>
    <message>
        <source>The form shows this and lets nobody change it.</source>
        <translation>تعرض الاستمارة هذا ولا تسمح لأحد بتغييره.</translation>
    </message>
    <message>
        <source>An answer is needed, because:</source>
        <translation>الجواب مطلوب لأن:</translation>
    </message>
    <message>
        <source>An answer is always needed.</source>
        <translation>الجواب مطلوب دائماً.</translation>
    </message>
    <message>
        <source>The answer does not fit the form&apos;s rule:</source>
        <translation>لا يتفق الجواب مع قاعدة الاستمارة:</translation>
    </message>
    <message>
        <source>The answer is unusual:</source>
        <translation>الجواب غير مألوف:</translation>
    </message>
    <message>
        <source>It stands, because somebody wrote: {reason}</source>
        <translation>أُبقي لأن أحدهم كتب: {reason}</translation>
    </message>
    <message>
        <source>There is no answer yet, and one is needed.</source>
        <translation>لا يوجد جواب بعد، والجواب مطلوب.</translation>
    </message>
    <message>
        <source>What the list offers (choices now: {count}) depends on:</source>
        <translation>ما تعرضه القائمة (عدد الخيارات الآن: {count}) يتوقف على:</translation>
    </message>
    <message>
        <source>How many entries there are depends on:</source>
        <translation>عدد المدخلات يتوقف على:</translation>
    </message>
    <message>
        <source>The rule stands at {name}, around this question.</source>
        <translation>القاعدة موضوعة عند {name} التي تضم هذا السؤال.</translation>
    </message>
    <message>
        <source>all of this is so:</source>
        <translation>كل ما يأتي صحيح:</translation>
    </message>
    <message>
        <source>at least one of this is so:</source>
        <translation>واحد على الأقل مما يأتي صحيح:</translation>
    </message>
    <message>
        <source>this is not so:</source>
        <translation>ما يأتي غير صحيح:</translation>
    </message>
    <message>
        <source>the form says so, whatever the answers</source>
        <translation>تقرر الاستمارة ذلك مهما كانت الأجوبة</translation>
    </message>
    <message>
        <source>The rest of the rule was not needed for that.</source>
        <translation>لم تكن بقية القاعدة لازمة لذلك.</translation>
    </message>
    <message>
        <source>{condition} — now: {answers}</source>
        <translation>{condition} — الآن: {answers}</translation>
    </message>
    <message>
        <source>{name}: {answer}</source>
        <translation>{name}: {answer}</translation>
    </message>
    <message>
        <source>It rests on:</source>
        <translation>يستند إلى:</translation>
    </message>
    <message>
        <source>There is no answer.</source>
        <translation>لا يوجد جواب.</translation>
    </message>
    <message>
        <source>The form begins with this answer: {value}</source>
        <translation>تبدأ الاستمارة بهذا الجواب: {value}</translation>
    </message>
    <message>
        <source>The form works this out: {value}</source>
        <translation>تحسب الاستمارة هذه القيمة: {value}</translation>
    </message>
    <message>
        <source>The form wrote this when another answer was given: {value}</source>
        <translation>كتبت الاستمارة هذا عند إعطاء جواب آخر: {value}</translation>
    </message>
    <message>
        <source>This computer filled it in: {value}</source>
        <translation>ملأته هذه الحاسبة: {value}</translation>
    </message>
    <message>
        <source>A person gave this answer: {value}</source>
        <translation>أعطى شخص هذا الجواب: {value}</translation>
    </message>
    <message>
        <source>The answer was taken away, because the list does not offer it any more.</source>
        <translation>أُزيل الجواب لأن القائمة لم تعد تعرضه.</translation>
    </message>
    <message>
        <source>It stands as it was recorded before: {value}</source>
        <translation>هو كما سُجل من قبل: {value}</translation>
    </message>
    <message>
        <source>A person took the answer away.</source>
        <translation>أزال شخص الجواب.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>My work</source>
        <translation>عملي</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>التسجيل</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>السجلات</translation>
    </message>
    <message>
        <source>Vacancies</source>
        <translation>الشواغر</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>الدورات</translation>
    </message>
    <message>
        <source>Job fairs</source>
        <translation>معارض التشغيل</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>الحضور</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Send and receive</source>
        <translation>الإرسال والاستلام</translation>
    </message>
    <message>
        <source>Desks of the office</source>
        <translation>حاسبات المكتب</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>سجل الأعمال</translation>
    </message>
    <message>
        <source>Office and users</source>
        <translation>المكتب والمستخدمون</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>متابعة الخريجين</translation>
    </message>
    <message>
        <source>Employers</source>
        <translation>أصحاب العمل</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>الإحالات</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>المسوح</translation>
    </message>
    <message>
        <source>Who fits</source>
        <translation>من المناسب</translation>
    </message>
    <message>
        <source>The disk is full: you can read, and nothing can be saved. Free some space, then sign in again.</source>
        <translation>القرص ممتلئ: يمكنك القراءة ولا يُحفظ شيء. أخلِ بعض المكان ثم سجّل الدخول من جديد.</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>تغيّرت كلمة مرورك.</translation>
    </message>
    <message>
        <source>Where the office&apos;s records stand; press for more</source>
        <translation>حالة سجلات المكتب؛ اضغط للمزيد</translation>
    </message>
    <message>
        <source>Mihan</source>
        <translation>مهن</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>حُفظ {time}</translation>
    </message>
    <message>
        <source>The answers that could not be kept before are kept now.</source>
        <translation>حُفظت الآن الإجابات التي تعذّر حفظها من قبل.</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>not verified yet</source>
        <translation>لم يُتحقق منه بعد</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>تم التحقق منه</translation>
    </message>
    <message>
        <source>refused by the ministry</source>
        <translation>رفضته الوزارة</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>مفتوح من جديد</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>امتلأ</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>صاحب العمل</translation>
    </message>
    <message>
        <source>The employer is</source>
        <translation>صاحب العمل</translation>
    </message>
    <message>
        <source>Vacancy</source>
        <translation>الشاغر</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>ما قيل</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>wage by the month: {said}</source>
        <translation>الأجر الشهري: {said}</translation>
    </message>
    <message>
        <source>needed: {said}</source>
        <translation>لا بد من: {said}</translation>
    </message>
    <message>
        <source>welcome: {said}</source>
        <translation>يفيد: {said}</translation>
    </message>
    <message>
        <source>education: {said}</source>
        <translation>التحصيل: {said}</translation>
    </message>
    <message>
        <source>experience in months: {said}</source>
        <translation>الخبرة بالأشهر: {said}</translation>
    </message>
    <message>
        <source>languages: {said}</source>
        <translation>اللغات: {said}</translation>
    </message>
    <message>
        <source>{skill} (a beginner will do)</source>
        <translation>{skill} (يكفي المبتدئ)</translation>
    </message>
    <message>
        <source>{skill} (mastered)</source>
        <translation>{skill} (بإتقان)</translation>
    </message>
    <message>
        <source>What you wrote of an employer or a vacancy came back: {why}</source>
        <translation>أُعيد إليك ما كتبته عن صاحب عمل أو شاغر: {why}</translation>
    </message>
    <message>
        <source>The ministry did not take what you wrote of work. {why}</source>
        <translation>لم تأخذ الوزارة ما كتبته عن العمل. {why}</translation>
    </message>
    <message>
        <source>The ministry has verified {name}: the country hears of its work.</source>
        <translation>تحققت الوزارة من {name}: صارت شواغره معلنة في كل البلد.</translation>
    </message>
    <message>
        <source>The ministry refused to verify {name}: {why}</source>
        <translation>رفضت الوزارة التحقق من {name}: {why}</translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>يجري الإيقاف…</translation>
    </message>
</context>
<context>
    <name>WorkPart</name>
    <message>
        <source>Work that fits</source>
        <translation>أعمال مناسبة</translation>
    </message>
    <message>
        <source>Vacancies that fit the person, the best first</source>
        <translation>شواغر تناسب الشخص، أنسبها أولًا</translation>
    </message>
    <message>
        <source>Open the vacancy</source>
        <translation>فتح الشاغر</translation>
    </message>
    <message>
        <source>Print for the person…</source>
        <translation>طباعة للشخص…</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>حفظ القائمة…</translation>
    </message>
    <message>
        <source>Among {n} open vacancies none is near their occupation or skills.</source>
        <translation>لا شاغر قريبًا من مهنته أو مهاراته بين {n} من الشواغر المفتوحة.</translation>
    </message>
    <message>
        <source>Open vacancies come from the ministry when you send and receive (F5).</source>
        <translation>تأتي الشواغر المفتوحة من الوزارة عند الإرسال والاستلام (F5).</translation>
    </message>
    <message>
        <source>No vacancy fits yet</source>
        <translation>لا شاغر مناسب بعد</translation>
    </message>
    <message>
        <source>A vacancy</source>
        <translation>شاغر</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>العمل</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>صاحب العمل</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>الملاءمة</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>What nobody said of you takes nothing away. Ask at any office.</source>
        <translation>ما لم يُذكر عنك لا ينقص من ملاءمتك. اسأل في أي مكتب.</translation>
    </message>
    <message>
        <source>The best {shown} of {count} that fit, out of {open} open in the country.</source>
        <translation>أنسب {shown} من {count} مناسبة، من أصل {open} مفتوحة في البلاد.</translation>
    </message>
    <message>
        <source>Weights: those to start from (default).</source>
        <translation>الأوزان: أوزان البداية (افتراضية).</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>حتى {day}</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n person(s) of this class were found.</source>
        <translation>
            <numerusform>لم يُعثر على أحد من هذا الصف.</numerusform>
            <numerusform>عُثر على شخص واحد من هذا الصف.</numerusform>
            <numerusform>عُثر على شخصين من هذا الصف.</numerusform>
            <numerusform>عُثر على %n أشخاص من هذا الصف.</numerusform>
            <numerusform>عُثر على %n شخصاً من هذا الصف.</numerusform>
            <numerusform>عُثر على %n شخص من هذا الصف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) that nobody in this class has; their lines are left out:</source>
        <translation>
            <numerusform>لا أسماء غريبة.</numerusform>
            <numerusform>اسم واحد لا يحمله أحد في هذا الصف؛ يُترك سطره:</numerusform>
            <numerusform>اسمان لا يحملهما أحد في هذا الصف؛ يُترك سطراهما:</numerusform>
            <numerusform>%n أسماء لا يحملها أحد في هذا الصف؛ تُترك أسطرها:</numerusform>
            <numerusform>%n اسماً لا يحملها أحد في هذا الصف؛ تُترك أسطرها:</numerusform>
            <numerusform>%n اسم لا يحملها أحد في هذا الصف؛ تُترك أسطرها:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Popup</name>
    <message>
        <source>Nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
</context>
</TS>
