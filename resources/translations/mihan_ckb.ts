<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ckb_IQ" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Help for this page</source>
        <translation>یارمەتیی ئەم پەڕەیە</translation>
    </message>
    <message>
        <source>Show every key</source>
        <translation>پیشاندانی هەموو دوگمەکان</translation>
    </message>
    <message>
        <source>Find a record</source>
        <translation>دۆزینەوەی تۆمارێک</translation>
    </message>
    <message>
        <source>Send and receive now</source>
        <translation>ئێستا بنێرە و وەربگرە</translation>
    </message>
    <message>
        <source>Next language</source>
        <translation>زمانی دواتر</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>ڕێکخستنەکان</translation>
    </message>
    <message>
        <source>Make a backup of this desk</source>
        <translation>دروستکردنی پاڵپشتی ئەم کۆمپیوتەرە</translation>
    </message>
    <message>
        <source>Tell the ministry what hinders you</source>
        <translation>ئاگادارکردنەوەی وەزارەت لەوەی ڕێگرە لە کارت</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>گەورەکردنی دەق</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>بچووککردنی دەق</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>چی ڕوویدا</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>چوونەدەرەوە</translation>
    </message>
    <message>
        <source>Page 1 of the side list</source>
        <translation>پەڕەی 1 لە لیستی لاتەنیشت</translation>
    </message>
    <message>
        <source>Page 2 of the side list</source>
        <translation>پەڕەی 2 لە لیستی لاتەنیشت</translation>
    </message>
    <message>
        <source>Page 3 of the side list</source>
        <translation>پەڕەی 3 لە لیستی لاتەنیشت</translation>
    </message>
    <message>
        <source>Page 4 of the side list</source>
        <translation>پەڕەی 4 لە لیستی لاتەنیشت</translation>
    </message>
    <message>
        <source>Page 5 of the side list</source>
        <translation>پەڕەی 5 لە لیستی لاتەنیشت</translation>
    </message>
    <message>
        <source>Page 6 of the side list</source>
        <translation>پەڕەی 6 لە لیستی لاتەنیشت</translation>
    </message>
    <message>
        <source>Page 7 of the side list</source>
        <translation>پەڕەی 7 لە لیستی لاتەنیشت</translation>
    </message>
    <message>
        <source>Page 8 of the side list</source>
        <translation>پەڕەی 8 لە لیستی لاتەنیشت</translation>
    </message>
    <message>
        <source>Page 9 of the side list</source>
        <translation>لاپەڕەی ٩ی لیستی تەنیشت</translation>
    </message>
    <message>
        <source>Page 10 of the side list</source>
        <translation>لاپەڕەی ١٠ی لیستی تەنیشت</translation>
    </message>
    <message>
        <source>Page 11 of the side list</source>
        <translation>لاپەڕەی ١١ی لیستی تەنیشت</translation>
    </message>
    <message>
        <source>Page 12 of the side list</source>
        <translation>لاپەڕەی ١٢ی لیستی تەنیشت</translation>
    </message>
    <message>
        <source>Page 13 of the side list</source>
        <translation>لاپەڕەی ١٣ی لیستی تەنیشت</translation>
    </message>
    <message>
        <source>Save the registration</source>
        <translation>هەڵگرتنی تۆمارکردن</translation>
    </message>
    <message>
        <source>List what is missing</source>
        <translation>لیستی ئەوەی کەمە</translation>
    </message>
    <message>
        <source>Save, and begin the next of the household</source>
        <translation>هەڵگرتن و دەستپێکردنی کەسی دواتری خێزان</translation>
    </message>
    <message>
        <source>Print the receipt of the record saved last</source>
        <translation>چاپکردنی پسووڵەی دوا تۆماری هەڵگیراو</translation>
    </message>
    <message>
        <source>Leave the form, the draft is kept</source>
        <translation>دەرچوون لە فۆڕم، ڕەشنووس دەمێنێتەوە</translation>
    </message>
    <message>
        <source>To the records that may be of this person, and back</source>
        <translation>بۆ ئەو تۆمارانەی لەوانەیە هی ئەم کەسە بن، و گەڕانەوە</translation>
    </message>
    <message>
        <source>Go to a section of the form</source>
        <translation>چوون بۆ بەشێکی فۆڕم</translation>
    </message>
    <message>
        <source>Open the calendar or the list</source>
        <translation>کردنەوەی ساڵنامە یان لیست</translation>
    </message>
    <message>
        <source>Undo the last answer, or bring back the draft discarded last</source>
        <translation>گەڕاندنەوەی دوا وەڵام، یان دوا ڕەشنووسی فڕێدراو</translation>
    </message>
    <message>
        <source>Redo what was undone</source>
        <translation>دووبارەکردنەوەی ئەوەی گەڕێنرایەوە</translation>
    </message>
    <message>
        <source>One more entry, as of a job</source>
        <translation>بڕگەیەکی تر، وەک کارێکی تر</translation>
    </message>
    <message>
        <source>Remove the entry</source>
        <translation>لابردنی بڕگەکە</translation>
    </message>
    <message>
        <source>Next or previous entry</source>
        <translation>بڕگەی دواتر یان پێشوو</translation>
    </message>
    <message>
        <source>Move the entry down or up</source>
        <translation>بردنی بڕگەکە بۆ خوارەوە یان سەرەوە</translation>
    </message>
    <message>
        <source>More about this question</source>
        <translation>زیاتر دەربارەی ئەم پرسیارە</translation>
    </message>
    <message>
        <source>Why is this question so?</source>
        <translation>بۆچی ئەم پرسیارە بەم شێوەیەیە؟</translation>
    </message>
    <message>
        <source>Open the person&apos;s page (also Enter)</source>
        <translation>کردنەوەی پەڕەی کەسەکە (یان Enter)</translation>
    </message>
    <message>
        <source>Correct the record</source>
        <translation>ڕاستکردنەوەی تۆمارەکە</translation>
    </message>
    <message>
        <source>Undo the withdrawal of the record</source>
        <translation>هەڵوەشاندنەوەی کشاندنەوەی تۆمارەکە</translation>
    </message>
    <message>
        <source>Go to the filters</source>
        <translation>بڕۆ بۆ پاڵاوتنەکان</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>هەناردەکردنی لیستەکە</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>گەڕانەوە بۆ لیستەکە</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>چاپکردنی پسووڵەکە</translation>
    </message>
    <message>
        <source>Print the work that fits</source>
        <translation>چاپکردنی ئەو کارانەی دەگونجێن</translation>
    </message>
    <message>
        <source>Copy the registration number</source>
        <translation>لەبەرگرتنەوەی ژمارەی تۆمار</translation>
    </message>
    <message>
        <source>Go to a part of the page</source>
        <translation>چوون بۆ بەشێکی پەڕەکە</translation>
    </message>
    <message>
        <source>Table instead of a chart, and back</source>
        <translation>خشتە لە جێی هێڵکاری، و گەڕانەوە</translation>
    </message>
    <message>
        <source>Copy the table of a chart</source>
        <translation>لەبەرگرتنەوەی خشتەی هێڵکاری</translation>
    </message>
    <message>
        <source>Save the table of a chart as a file</source>
        <translation>هەڵگرتنی خشتەی هێڵکاری لە پەڕگە</translation>
    </message>
    <message>
        <source>Table instead of the bars, and back</source>
        <translation>خشتە لە جیاتی ستوونەکان، و گەڕانەوە</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>لەبەرگرتنەوەی خشتە</translation>
    </message>
    <message>
        <source>Save the table as a spreadsheet</source>
        <translation>هەڵگرتنی خشتە وەک خشتەی ئەلیکترۆنی</translation>
    </message>
    <message>
        <source>Save the question under a name</source>
        <translation>هەڵگرتنی پرسیار بە ناوێکەوە</translation>
    </message>
    <message>
        <source>Stop counting</source>
        <translation>وەستاندنی ژماردن</translation>
    </message>
    <message>
        <source>People of the cohort</source>
        <translation>کەسانی گرووپەکە</translation>
    </message>
    <message>
        <source>The list by which places are given</source>
        <translation>ئەو لیستەی شوێنەکانی پێ دەدرێت</translation>
    </message>
    <message>
        <source>Days of the cohort</source>
        <translation>ڕۆژەکانی گرووپەکە</translation>
    </message>
    <message>
        <source>Call the cohort in other offices</source>
        <translation>ڕاگەیاندنی گرووپەکە لە نووسینگەکانی تر</translation>
    </message>
    <message>
        <source>Courses of other offices, and who applies</source>
        <translation>خولی نووسینگەکانی تر، و کێ داواکاری پێشکەش دەکات</translation>
    </message>
    <message>
        <source>Results of the cohort</source>
        <translation>ئەنجامەکانی گرووپ</translation>
    </message>
    <message>
        <source>Paste scores from a spreadsheet</source>
        <translation>لکاندنی نمرەکان لە خشتەژمێرەوە</translation>
    </message>
    <message>
        <source>Scores from a file</source>
        <translation>نمرە لە فایلەوە</translation>
    </message>
    <message>
        <source>End of the course</source>
        <translation>کۆتایی خول</translation>
    </message>
    <message>
        <source>Print certificates</source>
        <translation>چاپکردنی بڕوانامەکان</translation>
    </message>
    <message>
        <source>Correct the cohort</source>
        <translation>ڕاستکردنەوەی گرووپ</translation>
    </message>
    <message>
        <source>Give the places as the list says</source>
        <translation>دانی شوێنەکان بەپێی لیستەکە</translation>
    </message>
    <message>
        <source>Take applications</source>
        <translation>وەرگرتنی داواکاری</translation>
    </message>
    <message>
        <source>Graduates to be called</source>
        <translation>ئەو دەرچووانەی پەیوەندییان پێوە دەکرێت</translation>
    </message>
    <message>
        <source>Graduates to be called now</source>
        <translation>ئەوانەی ئێستا پەیوەندییان پێوە دەکرێت</translation>
    </message>
    <message>
        <source>Those to be called later</source>
        <translation>ئەوانەی دواتر پەیوەندییان پێوە دەکرێت</translation>
    </message>
    <message>
        <source>Those whose round is over</source>
        <translation>ئەوانەی کاتیان تەواو بووە</translation>
    </message>
    <message>
        <source>What came of the call (also Enter)</source>
        <translation>ئەنجامی پەیوەندییەکە (یان Enter)</translation>
    </message>
    <message>
        <source>Open the person&apos;s page</source>
        <translation>کردنەوەی پەڕەی کەسەکە</translation>
    </message>
    <message>
        <source>Save the list as a spreadsheet</source>
        <translation>پاشەکەوتکردنی لیستەکە وەک خشتە</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>چاپکردنی لیستەکە</translation>
    </message>
    <message>
        <source>Back to the courses</source>
        <translation>گەڕانەوە بۆ خولەکان</translation>
    </message>
    <message>
        <source>Surveys of institutions</source>
        <translation>ڕاپرسیی دامەزراوەکان</translation>
    </message>
    <message>
        <source>Institutions to be asked now</source>
        <translation>ئەو دامەزراوانەی ئێستا لێیان دەپرسرێت</translation>
    </message>
    <message>
        <source>Those to be asked later</source>
        <translation>ئەوانەی دواتر لێیان دەپرسرێت</translation>
    </message>
    <message>
        <source>Those that answered or are closed</source>
        <translation>ئەوانەی وەڵامیان داوەتەوە یان داخراون</translation>
    </message>
    <message>
        <source>What came of asking (also Enter)</source>
        <translation>لە پرسین چی لێ هات (Enterیش)</translation>
    </message>
    <message>
        <source>Back to the employers</source>
        <translation>گەڕانەوە بۆ خاوەنکاران</translation>
    </message>
    <message>
        <source>Everybody of the fair</source>
        <translation>هەموو کەسانی پێشانگا</translation>
    </message>
    <message>
        <source>Those who are here</source>
        <translation>ئامادەبووان</translation>
    </message>
    <message>
        <source>Stands and their numbers</source>
        <translation>ستاندەکان و ژمارەکانیان</translation>
    </message>
    <message>
        <source>Go to the field of the reader</source>
        <translation>بڕۆ بۆ خانەی خوێنەر</translation>
    </message>
    <message>
        <source>Read a code in a picture</source>
        <translation>خوێندنەوەی کۆد لە وێنەیەکدا</translation>
    </message>
    <message>
        <source>Let in (also Enter)</source>
        <translation>بیهێنە ژوورەوە (هەروەها Enter)</translation>
    </message>
    <message>
        <source>What came of an interview (also Enter)</source>
        <translation>ئەنجامی چاوپێکەوتن (هەروەها Enter)</translation>
    </message>
    <message>
        <source>Somebody without an invitation</source>
        <translation>کەسێکی بێ بانگهێشت</translation>
    </message>
    <message>
        <source>Count a visitor without a record</source>
        <translation>ژماردنی میوانێکی بێ تۆمار</translation>
    </message>
    <message>
        <source>Undo the last word about the visitor</source>
        <translation>هەڵوەشاندنەوەی دوایین گوتە دەربارەی میوانەکە</translation>
    </message>
    <message>
        <source>Print invitations</source>
        <translation>چاپکردنی بانگهێشتەکان</translation>
    </message>
    <message>
        <source>Save the list or the report as a spreadsheet</source>
        <translation>لیست یان ڕاپۆرتەکە وەک خشتە هەڵبگرە</translation>
    </message>
    <message>
        <source>Print the report of the fair</source>
        <translation>چاپکردنی ڕاپۆرتی پێشانگا</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>ئامادە</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>ئامادەنەبوو</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>دواکەوتوو</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>مۆڵەتپێدراو</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>نیشانەی دواتر</translation>
    </message>
    <message>
        <source>Whole class present</source>
        <translation>هەموو پۆلەکە ئامادەیە</translation>
    </message>
    <message>
        <source>Undo the last mark</source>
        <translation>گەڕاندنەوەی دوایین نیشانە</translation>
    </message>
    <message>
        <source>Paste marks from a spreadsheet</source>
        <translation>لکاندنی نیشانە لە خشتەژمێرەوە</translation>
    </message>
    <message>
        <source>Print a blank sheet</source>
        <translation>چاپکردنی پەڕەی بەتاڵ</translation>
    </message>
    <message>
        <source>Cards at the door</source>
        <translation>کارتەکان لە دەرگا</translation>
    </message>
    <message>
        <source>Print cards for the door</source>
        <translation>چاپکردنی کارتی دەرگا</translation>
    </message>
    <message>
        <source>The sheet of a month</source>
        <translation>پەڕەی مانگێک</translation>
    </message>
    <message>
        <source>Marks from a file</source>
        <translation>نیشانە لە فایلەوە</translation>
    </message>
    <message>
        <source>What trainees are due, for finance</source>
        <translation>شایستەکانی ڕاهێنراوان بۆ دارایی</translation>
    </message>
    <message>
        <source>Documents of the mark, as of an excuse</source>
        <translation>بەڵگەنامەکانی نیشانەکە، وەک هی مۆڵەت</translation>
    </message>
    <message>
        <source>Calendar of the trainee, and history</source>
        <translation>ڕۆژژمێری ڕاهێنراو و مێژووی ئامادەبوون</translation>
    </message>
    <message>
        <source>Correct the class</source>
        <translation>ڕاستکردنەوەی پۆل</translation>
    </message>
    <message>
        <source>Batches and their receipts</source>
        <translation>بەستەکان و پسووڵەکانیان</translation>
    </message>
    <message>
        <source>Records that are not received yet, and why</source>
        <translation>ئەو تۆمارانەی هێشتا وەرنەگیراون، و بۆچی</translation>
    </message>
    <message>
        <source>Work that employers offer</source>
        <translation>ئەو کارانەی خاوەنکاران پێشکەشی دەکەن</translation>
    </message>
    <message>
        <source>People of this desk who were referred</source>
        <translation>کەسانی ئەم کۆمپیوتەرە کە نێردراون</translation>
    </message>
    <message>
        <source>Go to the filter</source>
        <translation>بڕۆ بۆ پاڵێوەر</translation>
    </message>
    <message>
        <source>Put people on the shortlist</source>
        <translation>خستنی کەسان بۆ لیستی هەڵبژێردراوان</translation>
    </message>
    <message>
        <source>Employers and what they offer</source>
        <translation>خاوەنکاران و ئەوەی پێشکەشی دەکەن</translation>
    </message>
    <message>
        <source>Write an employer down</source>
        <translation>نووسینی خاوەنکارێکی نوێ</translation>
    </message>
    <message>
        <source>Correct the employer</source>
        <translation>ڕاستکردنەوەی خاوەنکار</translation>
    </message>
    <message>
        <source>Write down work that they offer</source>
        <translation>نووسینی هەلی کارێک کە پێشکەشی دەکات</translation>
    </message>
    <message>
        <source>Correct the vacancy (also Enter)</source>
        <translation>ڕاستکردنەوەی هەلی کار (یان Enter)</translation>
    </message>
    <message>
        <source>The vacancy is filled</source>
        <translation>هەلی کار پڕ بووەوە</translation>
    </message>
    <message>
        <source>Cancel the vacancy, or open it again</source>
        <translation>هەڵوەشاندنەوەی هەلی کار، یان کردنەوەی دووبارە</translation>
    </message>
    <message>
        <source>Who was sent to the employer, and what came of it</source>
        <translation>کێ بۆ لای خاوەنکار نێردرا و چی لێ هات</translation>
    </message>
    <message>
        <source>Who fits the vacancy</source>
        <translation>کێ بۆ ئەم هەلی کارە دەگونجێت</translation>
    </message>
    <message>
        <source>Find among these people</source>
        <translation>گەڕان لە نێو ئەمانەدا</translation>
    </message>
    <message>
        <source>Put the chosen one on the shortlist</source>
        <translation>خستنی هەڵبژێردراوەکە بۆ لیستی هەڵبژێردراوان</translation>
    </message>
    <message>
        <source>Referrals: what is to be done</source>
        <translation>ناردنەکان: ئەوەی دەکرێت</translation>
    </message>
    <message>
        <source>What is to be done today</source>
        <translation>ئەوەی ئەمڕۆ دەکرێت</translation>
    </message>
    <message>
        <source>Whose answer is awaited</source>
        <translation>ئەوەی چاوەڕێی وەڵامین</translation>
    </message>
    <message>
        <source>What is over</source>
        <translation>ئەوەی تەواو بووە</translation>
    </message>
    <message>
        <source>Say what came of it (also Enter)</source>
        <translation>چی لێ هاتە دەر (هەروەها Enter)</translation>
    </message>
    <message>
        <source>Print the letter</source>
        <translation>چاپکردنی نامە</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>ڕاپرسییەکان</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>ڕاپۆرتەکان</translation>
    </message>
    <message>
        <source>Back to the vacancies</source>
        <translation>گەڕانەوە بۆ هەلەکانی کار</translation>
    </message>
    <message>
        <source>Print the report, or save it as a file</source>
        <translation>چاپکردنی ڕاپۆرتەکە یان هەڵگرتنی وەک فایل</translation>
    </message>
    <message>
        <source>Go through the whole log now</source>
        <translation>پشکنینی هەموو تۆمارەکە ئێستا</translation>
    </message>
    <message>
        <source>Save the lines as a file</source>
        <translation>هەڵگرتنی دێڕەکان وەک فایل</translation>
    </message>
    <message>
        <source>Approve what is selected</source>
        <translation>پەسەندکردنی دیاریکراوەکان</translation>
    </message>
    <message>
        <source>Return with a reason</source>
        <translation>گەڕاندنەوە بە هۆکارەوە</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>تۆماری دواتر</translation>
    </message>
    <message>
        <source>Previous record</source>
        <translation>تۆماری پێشوو</translation>
    </message>
    <message>
        <source>Approve all without a flag</source>
        <translation>پەسەندکردنی هەموو بێ تێبینییەکان</translation>
    </message>
    <message>
        <source>Undo the last return or approval</source>
        <translation>پاشگەزبوونەوە لە دوایین گەڕاندنەوە یان پەسەندکردن</translation>
    </message>
    <message>
        <source>Draw a sample to hold against paper</source>
        <translation>وەرگرتنی نموونە بۆ بەراورد لەگەڵ کاغەز</translation>
    </message>
    <message>
        <source>The record matches its paper</source>
        <translation>تۆمارەکە وەک کاغەزەکەیەتی</translation>
    </message>
    <message>
        <source>The record differs from its paper</source>
        <translation>تۆمارەکە لە کاغەزەکەی جیاوازە</translation>
    </message>
    <message>
        <source>Show only some of what waits</source>
        <translation>تەنها هەندێک لە چاوەڕێکان پیشان بدە</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>لە هەموو شوێنێک</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>کارەکانم</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>تۆمارکردن</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>تۆمارەکان</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>کەس</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>خولەکان</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>بەدواداچوونی دەرچووان</translation>
    </message>
    <message>
        <source>Job fairs</source>
        <translation>پێشانگاکانی کار</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>ئامادەبوون</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>پێداچوونەوە</translation>
    </message>
    <message>
        <source>Send and receive</source>
        <translation>ناردن و وەرگرتن</translation>
    </message>
    <message>
        <source>Vacancies</source>
        <translation>هەلەکانی کار</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>ناردنەکان</translation>
    </message>
    <message>
        <source>Employers</source>
        <translation>خاوەنکاران</translation>
    </message>
    <message>
        <source>Who fits a vacancy</source>
        <translation>کێ بۆ هەلی کارێک دەگونجێت</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>تۆماری کارەکان</translation>
    </message>
</context>
<context>
    <name>AddUserDialog</name>
    <message>
        <source>Add a person</source>
        <translation>زیادکردنی کەسێک</translation>
    </message>
    <message>
        <source>Add the person</source>
        <translation>کەسەکە زیاد بکە</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>ناوی تەواو</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>ناوی بەکارهێنەر</translation>
    </message>
    <message>
        <source>To sign in with; Latin letters are easiest</source>
        <translation>بۆ چوونەژوورەوە؛ پیتی لاتینی ئاسانترە</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>ڕۆڵەکان</translation>
    </message>
    <message>
        <source>A supervisor never approves what the same person entered</source>
        <translation>سەرپەرشتیار هەرگیز ئەوەی خۆی داخڵی کردووە پەسەند ناکات</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زمان</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>یەکەم وشەی نهێنی</translation>
    </message>
    <message>
        <source>The person changes it later</source>
        <translation>کەسەکە دواتر دەیگۆڕێت</translation>
    </message>
</context>
<context>
    <name>AlikeLine</name>
    <message>
        <source>May be the same person as {names}.</source>
        <translation>لەوانەیە خاوەنی تۆمارێکی تریش بێت: {names}.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>بەراورد…</translation>
    </message>
    <message>
        <source>{name} (desk {desk})</source>
        <translation>{name} (کۆمپیوتەری {desk})</translation>
    </message>
</context>
<context>
    <name>ApproveDialog</name>
    <message>
        <source>Sealed so far</source>
        <translation>ئەوەی تا ئێستا مۆر کراوە</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>بیوەستێنە</translation>
    </message>
    <message>
        <source>Stopping after the batch that is being sealed…</source>
        <translation>دوای مۆرکردنی ئەم بەستەیە دەوەستێت…</translation>
    </message>
    <message>
        <source>{done} of {of} sealed</source>
        <translation>{done} لە {of} مۆر کراوە</translation>
    </message>
</context>
<context>
    <name>AskPointsDialog</name>
    <message>
        <source>Appeal of {name}: {account}</source>
        <translation>تانەی {name}: {account}</translation>
    </message>
    <message>
        <source>Adjust points of {name}: {account}</source>
        <translation>ڕاستکردنەوەی خاڵەکانی {name}: {account}</translation>
    </message>
    <message>
        <source>It counts when a second person approves it, and stays in the ledger for ever with your name.</source>
        <translation>کاتێک کەسێکی دووەم پەسەندی دەکات دەژمێردرێت، و بۆ هەمیشە لەگەڵ ناوی تۆ لە تۆماردا دەمێنێتەوە.</translation>
    </message>
    <message>
        <source>Save and ask</source>
        <translation>هەڵگرتن و داواکردن</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>بابەت</translation>
    </message>
    <message>
        <source>How many points</source>
        <translation>چەند خاڵ</translation>
    </message>
    <message>
        <source>A number above 0</source>
        <translation>ژمارەیەک لە سفر زیاتر</translation>
    </message>
    <message>
        <source>With a minus before it where points are taken</source>
        <translation>بە نیشانەی کەم لەپێشیەوە ئەگەر خاڵ کەم بکرێتەوە</translation>
    </message>
    <message>
        <source>Why? The second person decides by it.</source>
        <translation>بۆچی؟ کەسی دووەم بەوە بڕیار دەدات.</translation>
    </message>
    <message>
        <source>Ctrl+Enter finishes</source>
        <translation>Ctrl+Enter کۆتایی دێنێت</translation>
    </message>
    <message>
        <source>The account as a whole</source>
        <translation>هەموو هەژمارەکە</translation>
    </message>
</context>
<context>
    <name>Assessments</name>
    <message>
        <source>Completes the course</source>
        <translation>خولەکە تەواو دەکات</translation>
    </message>
    <message>
        <source>Fails by absences</source>
        <translation>بە نەهاتن دەرناچێت</translation>
    </message>
    <message>
        <source>Fails the assessment</source>
        <translation>لە هەڵسەنگاندندا دەرناچێت</translation>
    </message>
    <message>
        <source>Can&apos;t be told yet</source>
        <translation>هێشتا نازانرێت</translation>
    </message>
    <message>
        <source>attended {percent} (at least {least})</source>
        <translation>ئامادەبوون {percent} (لانیکەم {least})</translation>
    </message>
    <message>
        <source>attended {percent}, {least} can&apos;t be reached</source>
        <translation>ئامادەبوون {percent}، ناگاتە {least}</translation>
    </message>
    <message>
        <source>absences in a row: {count} (at most {most})</source>
        <translation>نەهاتنی لەدوای یەک: {count} (ئەوپەڕی {most})</translation>
    </message>
    <message>
        <source>sessions not marked yet: {count}</source>
        <translation>دانیشتنی تۆمارنەکراو: {count}</translation>
    </message>
    <message>
        <source>excused from every session</source>
        <translation>لە هەموو دانیشتنەکان مۆڵەتی هەبووە</translation>
    </message>
    <message>
        <source>{field}: {score} of {out_of}, passed</source>
        <translation>{field}: {score} لە {out_of}، دەرچووە</translation>
    </message>
    <message>
        <source>{field}: {score} of {out_of}, {least} would pass</source>
        <translation>{field}: {score} لە {out_of}، دەرچوون لە {least}</translation>
    </message>
    <message>
        <source>{field}: {score} of {out_of}, may be sat again ({left})</source>
        <translation>{field}: {score} لە {out_of}، دەکرێت دووبارە بکرێتەوە ({left})</translation>
    </message>
    <message>
        <source>{field}: not assessed yet</source>
        <translation>{field}: هێشتا نەکراوە</translation>
    </message>
    <message>
        <source>{score} of {out_of}</source>
        <translation>{score} لە {out_of}</translation>
    </message>
</context>
<context>
    <name>Assistance</name>
    <message>
        <source>Help for this page (F1)</source>
        <translation>یارمەتیی ئەم پەڕەیە (F1)</translation>
    </message>
    <message>
        <source>Every key (Shift+F1)</source>
        <translation>هەموو دوگمەکان (Shift+F1)</translation>
    </message>
    <message>
        <source>Card to print…</source>
        <translation>کارتێک بۆ چاپکردن…</translation>
    </message>
    <message>
        <source>Tell the ministry… (F11)</source>
        <translation>ئاگادارکردنەوەی وەزارەت… (F11)</translation>
    </message>
    <message>
        <source>File for whoever helps…</source>
        <translation>پەڕگە بۆ پشتیوانیی تەکنیکی…</translation>
    </message>
    <message>
        <source>Check a certificate…</source>
        <translation>پشکنینی بڕوانامە…</translation>
    </message>
    <message>
        <source>Backup of this desk…</source>
        <translation>پاڵپشتی ئەم کۆمپیوتەرە…</translation>
    </message>
    <message>
        <source>A new version of the program…</source>
        <translation>وەشانێکی نوێی بەرنامەکە…</translation>
    </message>
    <message>
        <source>Check this installation…</source>
        <translation>پشکنینی ئەم دامەزراندنە…</translation>
    </message>
    <message>
        <source>Kept. It travels with the next batch; F11 shows the answer.</source>
        <translation>تێبینییەکە هەڵگیرا و لەگەڵ بەستەی داهاتوودا دەنێردرێت؛ F11 وەڵامەکە پیشان دەدات.</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>بە ناوی {name} هەڵگیرا.</translation>
    </message>
</context>
<context>
    <name>AttendanceActs</name>
    <message>
        <source>Cards, papers, files…</source>
        <translation>کارت و پەڕە و فایل…</translation>
    </message>
    <message>
        <source>Mark here too: {title} (desk {name})</source>
        <translation>لێرەش بنووسرێت: {title} (کۆمپیوتەری {name})</translation>
    </message>
    <message>
        <source>Cards at the door…</source>
        <translation>کارتەکان لە دەرگا…</translation>
    </message>
    <message>
        <source>Print cards for the door…</source>
        <translation>چاپکردنی کارتی دەرگا…</translation>
    </message>
    <message>
        <source>The sheet of a month…</source>
        <translation>پەڕەی مانگێک…</translation>
    </message>
    <message>
        <source>Print a blank sheet…</source>
        <translation>چاپکردنی پەڕەیەکی بەتاڵ…</translation>
    </message>
    <message>
        <source>Marks from a file…</source>
        <translation>نیشانە لە فایلەوە…</translation>
    </message>
    <message>
        <source>What trainees are due…</source>
        <translation>شایستەکانی ڕاهێنراوان…</translation>
    </message>
    <message>
        <source>The class is marked at this desk too: {title}</source>
        <translation>ئامادەبوونی پۆلەکە لەم کۆمپیوتەرەش دەنووسرێت: {title}</translation>
    </message>
    <message>
        <source>Mark the trainee first; then bring the document.</source>
        <translation>سەرەتا نیشانەی ڕاهێنراوەکە دابنێ، پاشان بەڵگەنامەکە زیاد بکە.</translation>
    </message>
    <message>
        <source>The class has no session today, {day} by this desk&apos;s clock.</source>
        <translation>پۆلەکە ئەمڕۆ دانیشتنی نییە، {day} بەپێی کاتژمێری ئەم کۆمپیوتەرە.</translation>
    </message>
    <message>
        <source>This desk holds marks of no class yet.</source>
        <translation>هێشتا نیشانەی هیچ پۆلێک لەم کۆمپیوتەرەدا نییە.</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.txt)</source>
        <translation>خشتە (*.xlsx *.csv *.txt)</translation>
    </message>
    <message>
        <source>Marks from a file</source>
        <translation>نیشانە لە فایلەوە</translation>
    </message>
    <message>
        <source>Copy names and marks in a spreadsheet first: a name and its marks in each line.</source>
        <translation>سەرەتا ناو و نیشانەکان لە خشتەیەکەوە لەبەربگرەوە: لە هەر دێڕێکدا ناوێک و نیشانەکانی.</translation>
    </message>
</context>
<context>
    <name>AttendancePage</name>
    <message>
        <source>Attendance</source>
        <translation>ئامادەبوون</translation>
    </message>
    <message>
        <source>May miss</source>
        <translation>ماوەی نەهاتن</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>ئامادە</translation>
    </message>
    <message>
        <source>not marked yet</source>
        <translation>هێشتا نیشانە نەکراوە</translation>
    </message>
    <message>
        <source>Arrows move, one key marks; F6 marks everybody present who is not marked yet</source>
        <translation>تیرەکان دەجووڵێنن و یەک دوگمە نیشانە دەکات؛ F6 ئەوانەی نیشانە نەکراون بە ئامادە دادەنێت</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>پۆلەکان</translation>
    </message>
    <message>
        <source>Trainees by session</source>
        <translation>ڕاهێنراوان بەپێی دانیشتن</translation>
    </message>
    <message>
        <source>Plan a class</source>
        <translation>پلاندانانی پۆل</translation>
    </message>
    <message>
        <source>Correct the class…</source>
        <translation>ڕاستکردنەوەی پۆل…</translation>
    </message>
    <message>
        <source>Paste from a spreadsheet</source>
        <translation>لکاندن لە خشتەژمێرەوە</translation>
    </message>
    <message>
        <source>Calendar and history…</source>
        <translation>ڕۆژژمێر و مێژوو…</translation>
    </message>
    <message>
        <source>Documents…</source>
        <translation>بەڵگەنامەکان…</translation>
    </message>
    <message>
        <source>No classes yet</source>
        <translation>هێشتا پۆل نییە</translation>
    </message>
    <message>
        <source>Plan a class with its dates and trainees; then mark who came.</source>
        <translation>پۆلێک بە بەروار و ڕاهێنراوانیەوە دابنێ، پاشان نیشانەی بکە کێ هاتووە.</translation>
    </message>
    <message>
        <source>Whole class present</source>
        <translation>هەموو پۆلەکە ئامادەیە</translation>
    </message>
    <message>
        <source>Minutes late</source>
        <translation>خولەکی دواکەوتن</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>تێبینی</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>گەڕێندراوە</translation>
    </message>
    <message numerus="yes">
        <source>%n trainee(s)</source>
        <translation>
            <numerusform>%n ڕاهێنراو</numerusform>
        </translation>
    </message>
    <message>
        <source>The supervisor returned this class: “{reason}”</source>
        <translation>سەرپەرشتیار ئەم پۆلەی گەڕاندەوە: «{reason}»</translation>
    </message>
    <message numerus="yes">
        <source>Another desk marked otherwise in %n place(s): the later mark counts, F4 shows both.</source>
        <translation>
            <numerusform>کۆمپیوتەرێکی تر لە %n شوێندا جیاوازی نووسیوە: نیشانەی دواتر ئەژمار دەکرێت، F4 هەردووکیان پیشان دەدات.</numerusform>
        </translation>
    </message>
    <message>
        <source>No replaced mark to go back to: a mark can be changed, not emptied.</source>
        <translation>نیشانەی پێشوو نییە بۆ گەڕانەوە: نیشانە دەگۆڕدرێت، ناسڕدرێتەوە.</translation>
    </message>
    <message>
        <source>Why is the mark changed now?</source>
        <translation>بۆچی نیشانەکە ئێستا دەگۆڕدرێت؟</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>هۆکار</translation>
    </message>
    <message>
        <source>Change the mark</source>
        <translation>نیشانەکە بگۆڕە</translation>
    </message>
    <message>
        <source>two desks differ (F4)</source>
        <translation>دوو کۆمپیوتەر جیاوازن (F4)</translation>
    </message>
    <message>
        <source>The class waits for the supervisor again: {title}</source>
        <translation>پۆلەکە دووبارە چاوەڕێی سەرپەرشتیارە: {title}</translation>
    </message>
    <message>
        <source>The class is planned: {title}</source>
        <translation>پۆلەکە پلانی بۆ دانرا: {title}</translation>
    </message>
</context>
<context>
    <name>AuditLog</name>
    <message>
        <source>Signed in</source>
        <translation>چوونەژوورەوە</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>چوونەدەرەوە</translation>
    </message>
    <message>
        <source>Wrong passwords before this sign-in: {count}</source>
        <translation>وشەی نهێنیی هەڵە پێش ئەم چوونەژوورەوەیە: {count}</translation>
    </message>
    <message>
        <source>Wrong password: {for}</source>
        <translation>وشەی نهێنیی هەڵە: {for}</translation>
    </message>
    <message>
        <source>Refused: not among this person&apos;s rights</source>
        <translation>ڕەتکرایەوە: لە مافەکانی ئەم کەسە نییە</translation>
    </message>
    <message>
        <source>Signed in with the recovery paper</source>
        <translation>چوونەژوورەوە بە کاغەزی گەڕاندنەوە</translation>
    </message>
    <message>
        <source>Became administrator with the recovery paper</source>
        <translation>بە کاغەزی گەڕاندنەوە بوو بە کارگێڕ</translation>
    </message>
    <message>
        <source>Looked at: {where}</source>
        <translation>سەیرکردنی: {where}</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>تۆمارکردن</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>ڕاستکردنەوە</translation>
    </message>
    <message>
        <source>Withdrew the record: “{reason}”</source>
        <translation>کشاندنەوەی تۆمار: «{reason}»</translation>
    </message>
    <message>
        <source>Took the record up again</source>
        <translation>گەڕاندنەوەی تۆماری کشێنراوە</translation>
    </message>
    <message>
        <source>Said again under a new number</source>
        <translation>بە ژمارەیەکی نوێ دووبارە وترا</translation>
    </message>
    <message>
        <source>A draft that nobody went on with was removed</source>
        <translation>ڕەشنووسێک کە کەس تەواوی نەکرد لابرا</translation>
    </message>
    <message>
        <source>Removed a draft that somebody had left behind</source>
        <translation>ڕەشنووسێکی سڕییەوە کە کەسێک بەجێی هێشتبوو</translation>
    </message>
    <message>
        <source>Gave a draft that was left behind to somebody else</source>
        <translation>ڕەشنووسێکی بەجێماوی بە کەسێکی تر سپارد</translation>
    </message>
    <message>
        <source>Undid what was decided about a draft left behind</source>
        <translation>لە بڕیارەکەی دەربارەی ڕەشنووسێکی بەجێماو پەشیمان بووەوە</translation>
    </message>
    <message>
        <source>Planned a class</source>
        <translation>پلاندانانی پۆل</translation>
    </message>
    <message>
        <source>Changed a class</source>
        <translation>گۆڕینی پۆل</translation>
    </message>
    <message>
        <source>Gave places by the list: {count}</source>
        <translation>شوێنی بەپێی لیستەکە دا: {count}</translation>
    </message>
    <message>
        <source>Called a course in other offices, until {closes}</source>
        <translation>خولێکی لە نووسینگەکانی تر ڕاگەیاند، تا {closes}</translation>
    </message>
    <message>
        <source>The ministry told of an applicant from {office}</source>
        <translation>وەزارەت داواکارێکی لە {office}ەوە ڕاگەیاند</translation>
    </message>
    <message>
        <source>Said where the person stands in a course: {state}</source>
        <translation>باری کەسەکەی لە خولێکدا گوت: {state}</translation>
    </message>
    <message>
        <source>Followed a graduate up: {outcome}</source>
        <translation>بەدواداچوونی دەرچوو: {outcome}</translation>
    </message>
    <message>
        <source>Printed a list of who fits which work: {count}</source>
        <translation>چاپکردنی لیستی ئەوەی کێ بۆ کام کار دەگونجێت: {count}</translation>
    </message>
    <message>
        <source>Saved the table of a chart as a file</source>
        <translation>هەڵگرتنی خشتەی هێڵکارییەک وەک فایل</translation>
    </message>
    <message>
        <source>Saved a report as a file: {topic}</source>
        <translation>هەڵگرتنی ڕاپۆرتێک وەک فایل: {topic}</translation>
    </message>
    <message>
        <source>Printed a report, or saved it as PDF: {topic}</source>
        <translation>چاپکردنی ڕاپۆرتێک یان هەڵگرتنی وەک PDF: {topic}</translation>
    </message>
    <message>
        <source>Printed the list of graduates to be called: {count}</source>
        <translation>چاپکردنی لیستی ئەو دەرچووانەی پەیوەندییان پێوە دەکرێت: {count}</translation>
    </message>
    <message>
        <source>Took back what came of a follow-up</source>
        <translation>کشاندنەوەی ئەوەی دەربارەی بەدواداچوونێک نووسرابوو</translation>
    </message>
    <message>
        <source>Wrote an employer down, or corrected it</source>
        <translation>خاوەنکارێکی نووسی یان ڕاستی کردەوە</translation>
    </message>
    <message>
        <source>Wrote a vacancy down, corrected it or said how it stands</source>
        <translation>هەلێکی کاری نووسی، ڕاستی کردەوە یان باری گوت</translation>
    </message>
    <message>
        <source>Took back what was written of an employer or a vacancy</source>
        <translation>ئەوەی لەسەر خاوەنکار یان هەلی کار نووسرابوو گەڕاندیەوە</translation>
    </message>
    <message>
        <source>Said something of a referral to a vacancy</source>
        <translation>شتێکی لەبارەی ناردن بۆ هەلێکی کار وت</translation>
    </message>
    <message>
        <source>Took back what was said of a referral</source>
        <translation>ئەوەی لەبارەی ناردنێک وترا کشاندەوە</translation>
    </message>
    <message>
        <source>Printed a letter of referral</source>
        <translation>نامەی ناردنی چاپ کرد</translation>
    </message>
    <message>
        <source>Said at a job fair: {said}</source>
        <translation>لە پێشانگای کاردا گوترا: {said}</translation>
    </message>
    <message>
        <source>Took back what was said at a job fair</source>
        <translation>پەشیمان بووەوە لەوەی لە پێشانگای کاردا گوترا</translation>
    </message>
    <message>
        <source>Said of an institution in a survey: {outcome}</source>
        <translation>لەبارەی دامەزراوەیەکەوە لە ڕاپرسییەکدا گوترا: {outcome}</translation>
    </message>
    <message>
        <source>Who answered in a survey was forgotten: {count}</source>
        <translation>وەڵامدەرەوەکانی ڕاپرسییەک سڕانەوە: {count}</translation>
    </message>
    <message>
        <source>Took back what was said of an institution in a survey</source>
        <translation>پەشیمان بووەوە لەوەی لەبارەی دامەزراوەیەکەوە لە ڕاپرسییەکدا گوترا</translation>
    </message>
    <message>
        <source>Printed invitations to a job fair: {count}</source>
        <translation>چاپکردنی بانگهێشت بۆ پێشانگای کار: {count}</translation>
    </message>
    <message>
        <source>Wrote down what the person scored: {score} of {most}</source>
        <translation>نمرەی کەسەکەی نووسی: {score} لە {most}</translation>
    </message>
    <message>
        <source>Said the end of a course: {count} people</source>
        <translation>کۆتایی خولێکی تۆمار کرد: {count} کەس</translation>
    </message>
    <message>
        <source>Marked attendance</source>
        <translation>نیشانکردنی ئامادەبوون</translation>
    </message>
    <message>
        <source>Said whether two records are of one person</source>
        <translation>وتی ئایا دوو تۆمار هی یەک کەسن</translation>
    </message>
    <message>
        <source>Wrote down a request of the person</source>
        <translation>نووسینی داواکارییەکی کەسەکە</translation>
    </message>
    <message>
        <source>Took a request of the person back</source>
        <translation>کشاندنەوەی داواکاریی کەسەکە</translation>
    </message>
    <message>
        <source>The ministry decided on a request</source>
        <translation>وەزارەت بڕیاری لە داواکارییەک دا</translation>
    </message>
    <message>
        <source>Asked for points: {what}, {points}</source>
        <translation>داوای خاڵی کرد: {what}، {points}</translation>
    </message>
    <message>
        <source>Took back what was asked about points</source>
        <translation>ئەوەی دەربارەی خاڵەکان داوا کرابوو کشاندیەوە</translation>
    </message>
    <message>
        <source>Saw that somebody is probably registered elsewhere</source>
        <translation>بینی کە کەسێک بە ئەگەری زۆر لە شوێنێکی تر تۆمار کراوە</translation>
    </message>
    <message>
        <source>Asked the ministry whether the person is registered elsewhere</source>
        <translation>لە وەزارەت پرسرا ئایا کەسەکە لە شوێنێکی تر تۆمار کراوە</translation>
    </message>
    <message>
        <source>The ministry said whether the person is registered elsewhere</source>
        <translation>وەزارەت وەڵامی دایەوە ئایا کەسەکە لە شوێنێکی تر تۆمار کراوە</translation>
    </message>
    <message>
        <source>Took over whom the whole country knows: {people} people</source>
        <translation>لیستی تۆمارکراوانی هەموو وڵاتی وەرگرت: {people} کەس</translation>
    </message>
    <message>
        <source>Erased as the ministry decided</source>
        <translation>سڕینەوە بە بڕیاری وەزارەت</translation>
    </message>
    <message>
        <source>Returned to be corrected: “{reason}”</source>
        <translation>گەڕاندنەوە بۆ ڕاستکردنەوە: «{reason}»</translation>
    </message>
    <message>
        <source>Took the return back</source>
        <translation>پەشیمانبوونەوە لە گەڕاندنەوە</translation>
    </message>
    <message>
        <source>Approved records: {count}</source>
        <translation>پەسەندکردنی تۆمار: {count}</translation>
    </message>
    <message>
        <source>Took the approval back, records: {count}</source>
        <translation>پەشیمانبوونەوە لە پەسەندکردن، تۆمار: {count}</translation>
    </message>
    <message>
        <source>Drew a sample to hold against the papers: {count}</source>
        <translation>ڕاکێشانی نموونە بۆ بەراوردکردن لەگەڵ کاغەز: {count}</translation>
    </message>
    <message>
        <source>Held against the paper: the same</source>
        <translation>لەگەڵ کاغەز بەراوردکرا: وەک یەکن</translation>
    </message>
    <message>
        <source>Held against the paper: it differs, “{reason}”</source>
        <translation>لەگەڵ کاغەز بەراوردکرا: جیاوازە، «{reason}»</translation>
    </message>
    <message>
        <source>The ministry refused a batch</source>
        <translation>وەزارەت بەستەیەکی ڕەتکردەوە</translation>
    </message>
    <message>
        <source>The ministry&apos;s receipt came</source>
        <translation>پسووڵەی وەزارەت گەیشت</translation>
    </message>
    <message>
        <source>Handed over to the supervisor&apos;s machine: {count}</source>
        <translation>ڕادەستکردن بە کۆمپیوتەری سەرپەرشتیار: {count}</translation>
    </message>
    <message>
        <source>Handed over by file</source>
        <translation>ڕادەستکردن بە فایل</translation>
    </message>
    <message>
        <source>Took what a desk handed over</source>
        <translation>وەرگرتنی ئەوەی کۆمپیوتەرێک ڕادەستی کرد</translation>
    </message>
    <message>
        <source>Took a hand-over back</source>
        <translation>پەشیمانبوونەوە لە ڕادەستکردن</translation>
    </message>
    <message>
        <source>A hand-over was refused</source>
        <translation>ڕادەستکردنێک ڕەتکرایەوە</translation>
    </message>
    <message>
        <source>Wrote to a file: {of}</source>
        <translation>نووسین بۆ فایل: {of}</translation>
    </message>
    <message>
        <source>Printed the receipt</source>
        <translation>چاپکردنی پسووڵە</translation>
    </message>
    <message>
        <source>Saved the receipt as a file</source>
        <translation>هەڵگرتنی پسووڵە وەک فایل</translation>
    </message>
    <message>
        <source>Printed an attendance sheet</source>
        <translation>چاپکردنی پەڕەی ئامادەبوون</translation>
    </message>
    <message>
        <source>Took over a class of the desk {desk}</source>
        <translation>وەرگرتنی پۆلێک لە کۆمپیوتەری {desk}</translation>
    </message>
    <message>
        <source>Printed cards of a class</source>
        <translation>چاپکردنی کارتەکانی پۆلێک</translation>
    </message>
    <message>
        <source>Wrote a list of graduates: {count}</source>
        <translation>لیستی دەرچووانی نووسی: {count}</translation>
    </message>
    <message>
        <source>The ministry issued certificate {serial}</source>
        <translation>وەزارەت بڕوانامەی {serial}ـی دەرکرد</translation>
    </message>
    <message>
        <source>The ministry withdrew certificate {serial}</source>
        <translation>وەزارەت بڕوانامەی {serial}ـی کشاندەوە</translation>
    </message>
    <message>
        <source>Printed certificate {serial}, paper {copy}</source>
        <translation>بڕوانامەی {serial}ـی چاپ کرد، کاغەزی {copy}</translation>
    </message>
    <message>
        <source>Printed a statement that a course was completed</source>
        <translation>پشتڕاستکردنەوەی تەواوکردنی خولێکی چاپ کرد</translation>
    </message>
    <message>
        <source>Printed the attendance of a month</source>
        <translation>چاپکردنی ئامادەبوونی مانگێک</translation>
    </message>
    <message>
        <source>Wrote the attendance of a month to a file</source>
        <translation>نووسینی ئامادەبوونی مانگێک بۆ فایل</translation>
    </message>
    <message>
        <source>Wrote what trainees are due to a file</source>
        <translation>نووسینی شایستەکانی ڕاهێنراوان بۆ فایل</translation>
    </message>
    <message>
        <source>Handed the whole record out to the person</source>
        <translation>دانی هەموو تۆمارەکە بە خاوەنەکەی</translation>
    </message>
    <message>
        <source>Made the backup {mark}</source>
        <translation>دروستکردنی پاڵپشتی {mark}</translation>
    </message>
    <message>
        <source>Set this desk up</source>
        <translation>ئامادەکردنی ئەم کۆمپیوتەرە</translation>
    </message>
    <message>
        <source>Added a user</source>
        <translation>زیادکردنی بەکارهێنەر</translation>
    </message>
    <message>
        <source>Removed a user</source>
        <translation>لابردنی بەکارهێنەر</translation>
    </message>
    <message>
        <source>The ministry withdrew a user</source>
        <translation>وەزارەت مافی بەکارهێنەرێکی کشاندەوە</translation>
    </message>
    <message>
        <source>The ministry took a user&apos;s withdrawal back</source>
        <translation>وەزارەت مافی بەکارهێنەرێکی گەڕاندەوە</translation>
    </message>
    <message>
        <source>Changed a user&apos;s roles</source>
        <translation>گۆڕینی ڕۆڵی بەکارهێنەر</translation>
    </message>
    <message>
        <source>Changed the password</source>
        <translation>گۆڕینی وشەی نهێنی</translation>
    </message>
    <message>
        <source>Made this desk known to the ministry</source>
        <translation>ناساندنی ئەم کۆمپیوتەرە بە وەزارەت</translation>
    </message>
    <message>
        <source>Became known to the ministry as a supervisor</source>
        <translation>ناساندنی سەرپەرشتیار بە وەزارەت</translation>
    </message>
    <message>
        <source>The ministry withdrew this desk</source>
        <translation>وەزارەت مافی ئەم کۆمپیوتەرەی کشاندەوە</translation>
    </message>
    <message>
        <source>The ministry took this desk&apos;s withdrawal back</source>
        <translation>وەزارەت مافی ئەم کۆمپیوتەرەی گەڕاندەوە</translation>
    </message>
    <message>
        <source>Let in only to bring the ministry&apos;s word: it was not heard for too long</source>
        <translation>تەنها بۆ هێنانی وتەی وەزارەت ڕێی پێدرا: زۆرە لێی نەبیستراوە</translation>
    </message>
    <message>
        <source>The ministry was heard again</source>
        <translation>دووبارە لە وەزارەت بیسترایەوە</translation>
    </message>
    <message>
        <source>The ministry gave numbers for new records</source>
        <translation>وەزارەت ژمارەی بۆ تۆماری نوێ دا</translation>
    </message>
    <message>
        <source>Joined the supervisor&apos;s machine</source>
        <translation>بەستنەوە بە کۆمپیوتەری سەرپەرشتیار</translation>
    </message>
    <message>
        <source>Left the supervisor&apos;s machine</source>
        <translation>جیابوونەوە لە کۆمپیوتەری سەرپەرشتیار</translation>
    </message>
    <message>
        <source>A desk joined this machine</source>
        <translation>کۆمپیوتەرێک بەم کۆمپیوتەرەوە بەسترایەوە</translation>
    </message>
    <message>
        <source>Sent a desk away from this machine</source>
        <translation>جیاکردنەوەی کۆمپیوتەرێک لەم کۆمپیوتەرە</translation>
    </message>
    <message>
        <source>Opened this machine to the desks of the office</source>
        <translation>کردنەوەی ئەم کۆمپیوتەرە بۆ کۆمپیوتەرەکانی نووسینگە</translation>
    </message>
    <message>
        <source>Closed this machine to the desks of the office</source>
        <translation>داخستنی ئەم کۆمپیوتەرە بۆ کۆمپیوتەرەکانی نووسینگە</translation>
    </message>
    <message>
        <source>Printed a code for a desk</source>
        <translation>چاپکردنی کۆد بۆ کۆمپیوتەرێک</translation>
    </message>
    <message>
        <source>Added a form</source>
        <translation>زیادکردنی فۆڕم</translation>
    </message>
    <message>
        <source>The ministry took a form back</source>
        <translation>وەزارەت فۆڕمێکی کشاندەوە</translation>
    </message>
    <message>
        <source>Forms and lists of the ministry were taken over</source>
        <translation>وەرگرتنی فۆڕم و لیستەکانی وەزارەت</translation>
    </message>
    <message>
        <source>The ministry has new keys</source>
        <translation>وەزارەت کلیلی نوێی هەیە</translation>
    </message>
    <message>
        <source>Trusted the ministry&apos;s new keys by a printed code</source>
        <translation>متمانە بە کلیلە نوێیەکانی وەزارەت بە کۆدی چاپکراو</translation>
    </message>
    <message>
        <source>Changed settings of the office</source>
        <translation>گۆڕینی ڕێکخستنەکانی نووسینگە</translation>
    </message>
    <message>
        <source>Told the ministry something about the program</source>
        <translation>ناردنی تێبینی دەربارەی پرۆگرام بۆ وەزارەت</translation>
    </message>
    <message>
        <source>The file of passwords had been changed from outside</source>
        <translation>فایلی وشە نهێنییەکان لە دەرەوە گۆڕدرابوو</translation>
    </message>
    <message>
        <source>Made a new recovery paper</source>
        <translation>دروستکردنی کاغەزێکی گەڕاندنەوەی نوێ</translation>
    </message>
    <message>
        <source>Printed or wrote down the recovery paper</source>
        <translation>چاپکردن یان نووسینەوەی کاغەزی گەڕاندنەوە</translation>
    </message>
    <message>
        <source>Gave the office a new key</source>
        <translation>دانی کلیلێکی نوێ بە نووسینگە</translation>
    </message>
    <message>
        <source>Checked a new version of the program: genuine</source>
        <translation>وەشانێکی نوێی بەرنامەکەی پشکنی: ڕەسەنە</translation>
    </message>
    <message>
        <source>Checked a new version of the program: refused</source>
        <translation>وەشانێکی نوێی بەرنامەکەی پشکنی: ڕەتکرایەوە</translation>
    </message>
    <message>
        <source>Version {version} of the program runs here ({system})</source>
        <translation>وەشانی {version}ی بەرنامەکە لێرە کار دەکات ({system})</translation>
    </message>
    <message>
        <source>Version {version} of the program came from the ministry</source>
        <translation>وەشانی {version}ی بەرنامەکە لە وەزارەتەوە گەیشت</translation>
    </message>
    <message>
        <source>Installed version {version} of the program in place of {before}</source>
        <translation>دامەزراندنی وەشانی {version}ی بەرنامەکە لە جێی {before}</translation>
    </message>
    <message>
        <source>Version {version} of the program was not installed: it failed</source>
        <translation>وەشانی {version}ی بەرنامەکە دانەمەزرا: سەرکەوتوو نەبوو</translation>
    </message>
    <message>
        <source>Went back to version {version} of the program from {before}</source>
        <translation>گەڕانەوە بۆ وەشانی {version}ی بەرنامەکە لە {before}</translation>
    </message>
    <message>
        <source>Version {before} did not start; {version} runs again</source>
        <translation>وەشانی {before} دەستی پێنەکرد؛ وەشانی {version} دووبارە کار دەکات</translation>
    </message>
    <message>
        <source>The records are those from before the newer program again</source>
        <translation>تۆمارەکان وەک پێش بەرنامە نوێیەکە لێهاتنەوە</translation>
    </message>
    <message>
        <source>The desk&apos;s keys were put under the system&apos;s store of secrets</source>
        <translation>کلیلەکانی کۆمپیوتەرەکە خرانە کۆگای نهێنییەکانی سیستەم</translation>
    </message>
    <message>
        <source>Brought the desk&apos;s keys back on this computer</source>
        <translation>کلیلەکانی گەڕاندەوە سەر ئەم کۆمپیوتەرە</translation>
    </message>
    <message>
        <source>Restored this desk from a backup</source>
        <translation>گەڕاندنەوەی ئەم کۆمپیوتەرە لە پاڵپشتەوە</translation>
    </message>
    <message>
        <source>Files that a restore had replaced were removed: {count}</source>
        <translation>ئەو پەڕگانەی گەڕاندنەوەیەک جێگەی گرتبوونەوە سڕانەوە: {count}</translation>
    </message>
    <message>
        <source>The log is not what was written, at line {line}</source>
        <translation>تۆمارەکە ئەوە نییە کە نووسرابوو، لە دێڕی {line}</translation>
    </message>
    <message>
        <source>Another copy of the database was put in place</source>
        <translation>وێنەیەکی تری بنکەدراوەکە دانرا</translation>
    </message>
    <message>
        <source>the person&apos;s page</source>
        <translation>پەڕەی کەسەکە</translation>
    </message>
    <message>
        <source>a picture or paper</source>
        <translation>وێنە یان کاغەزێک</translation>
    </message>
    <message>
        <source>the answers, to review them</source>
        <translation>وەڵامەکان بۆ پێداچوونەوە</translation>
    </message>
    <message>
        <source>answers in conflict</source>
        <translation>وەڵامە ناکۆکەکان</translation>
    </message>
    <message>
        <source>the answers, to correct them</source>
        <translation>وەڵامەکان بۆ ڕاستکردنەوە</translation>
    </message>
    <message>
        <source>answers for another person of the household</source>
        <translation>وەڵامەکان بۆ کەسێکی تری خێزانەکە</translation>
    </message>
    <message>
        <source>an attendance sheet</source>
        <translation>پەڕەیەکی ئامادەبوون</translation>
    </message>
    <message>
        <source>the people of a course</source>
        <translation>کەسانی خولێک</translation>
    </message>
    <message>
        <source>the list of graduates to be called</source>
        <translation>لیستی ئەو دەرچووانەی پەیوەندییان پێوە دەکرێت</translation>
    </message>
    <message>
        <source>the list of institutions to be asked</source>
        <translation>لیستی ئەو دامەزراوانەی لێیان دەپرسرێت</translation>
    </message>
    <message>
        <source>the list of referrals</source>
        <translation>لیستی ناردنەکان</translation>
    </message>
    <message>
        <source>who fits a vacancy</source>
        <translation>کێ بۆ هەلی کارێک دەگونجێت</translation>
    </message>
    <message>
        <source>the answers, to see whether it is the same person</source>
        <translation>وەڵامەکان، بۆ زانینی ئەوەی ئایا هەمان کەسە</translation>
    </message>
    <message>
        <source>registrations</source>
        <translation>تۆمارکردنەکان</translation>
    </message>
    <message>
        <source>what waits for review</source>
        <translation>ئەوەی چاوەڕێی پێداچوونەوەیە</translation>
    </message>
    <message>
        <source>what was sent back</source>
        <translation>ئەوەی گەڕێنرایەوە</translation>
    </message>
    <message>
        <source>decisions on duplicates</source>
        <translation>بڕیارەکانی دووبارەبوون</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>ئامادەبوون</translation>
    </message>
    <message>
        <source>certificates</source>
        <translation>بڕوانامەکان</translation>
    </message>
    <message>
        <source>placements</source>
        <translation>دامەزراندن</translation>
    </message>
    <message>
        <source>work of the staff</source>
        <translation>کاری کارمەندان</translation>
    </message>
    <message>
        <source>to approve</source>
        <translation>بۆ پەسەندکردن</translation>
    </message>
    <message>
        <source>to change the password</source>
        <translation>بۆ گۆڕینی وشەی نهێنی</translation>
    </message>
    <message>
        <source>to become known as a supervisor</source>
        <translation>بۆ ناساندن وەک سەرپەرشتیار</translation>
    </message>
    <message>
        <source>to make a recovery paper</source>
        <translation>بۆ دروستکردنی کاغەزی گەڕاندنەوە</translation>
    </message>
    <message>
        <source>to give the office a new key</source>
        <translation>بۆ دانی کلیلێکی نوێ بە نووسینگە</translation>
    </message>
    <message>
        <source>a list of records</source>
        <translation>لیستێکی تۆمارەکان</translation>
    </message>
    <message>
        <source>a batch for the ministry</source>
        <translation>بەستەیەک بۆ وەزارەت</translation>
    </message>
    <message>
        <source>the history of sending</source>
        <translation>مێژووی ناردن</translation>
    </message>
    <message>
        <source>this log</source>
        <translation>ئەم تۆمارە</translation>
    </message>
    <message>
        <source>this log, sealed for the ministry</source>
        <translation>ئەم تۆمارە، مۆرکراو بۆ وەزارەت</translation>
    </message>
    <message>
        <source>Coming and going</source>
        <translation>هاتن و چوون</translation>
    </message>
    <message>
        <source>Looks at people</source>
        <translation>سەیرکردنی کەسەکان</translation>
    </message>
    <message>
        <source>Records and attendance</source>
        <translation>تۆمارەکان و ئامادەبوون</translation>
    </message>
    <message>
        <source>Review and approval</source>
        <translation>پێداچوونەوە و پەسەندکردن</translation>
    </message>
    <message>
        <source>Sending and hand-overs</source>
        <translation>ناردن و ڕادەستکردن</translation>
    </message>
    <message>
        <source>Printed or saved</source>
        <translation>چاپکراو یان هەڵگیراو</translation>
    </message>
    <message>
        <source>Office, users and keys</source>
        <translation>نووسینگە و بەکارهێنەران و کلیلەکان</translation>
    </message>
    <message>
        <source>The log itself</source>
        <translation>خودی تۆمارەکە</translation>
    </message>
    <message>
        <source>Line {line} is not what was written there, or lines before it are gone.</source>
        <translation>دێڕی {line} ئەوە نییە کە لێی نووسرابوو، یان دێڕەکانی پێشی نەماون.</translation>
    </message>
    <message>
        <source>The log ended before line {line}, which was written: lines were cut off.</source>
        <translation>تۆمارەکە پێش دێڕی {line} کۆتایی هات، کە نووسرابوو: دێڕەکانی کۆتایی بڕدراون.</translation>
    </message>
    <message>
        <source>Another copy of the database was put in place; a backup does that. It did not know line {line}.</source>
        <translation>وێنەیەکی تری بنکەدراوەکە دانرا؛ پاڵپشت ئەوە دەکات. دێڕی {line}ی نەدەزانی.</translation>
    </message>
    <message>
        <source>Something happened here ({code}).</source>
        <translation>لێرە شتێک ڕوویدا ({code}).</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>When</source>
        <translation>کەی</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>کێ</translation>
    </message>
    <message>
        <source>What</source>
        <translation>چی</translation>
    </message>
    <message>
        <source>About</source>
        <translation>دەربارەی</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>تۆماری کارەکان</translation>
    </message>
    <message>
        <source>Who did what here and who looked at whom; nobody can take a line out unseen</source>
        <translation>کێ چی لێرە کرد و کێ سەیری کێی کرد؛ هیچ دێڕێک بە نهێنی لانابرێت</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>هەمووان</translation>
    </message>
    <message>
        <source>Whose lines</source>
        <translation>دێڕەکانی کێ</translation>
    </message>
    <message>
        <source>all that happened</source>
        <translation>هەموو ڕووداوەکان</translation>
    </message>
    <message>
        <source>Which kind of lines</source>
        <translation>کام جۆری دێڕ</translation>
    </message>
    <message>
        <source>Which days</source>
        <translation>کام ڕۆژ</translation>
    </message>
    <message>
        <source>all days</source>
        <translation>هەموو ڕۆژەکان</translation>
    </message>
    <message>
        <source>today</source>
        <translation>ئەمڕۆ</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>7 ڕۆژی ڕابردوو</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>30 ڕۆژی ڕابردوو</translation>
    </message>
    <message>
        <source>Check it now</source>
        <translation>ئێستا بیپشکنە</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>هەڵگرتن وەک فایل…</translation>
    </message>
    <message>
        <source>For the ministry…</source>
        <translation>بۆ وەزارەت…</translation>
    </message>
    <message>
        <source>What the ministry lacks of the log, sealed to it, as a file for a stick</source>
        <translation>ئەوەی وەزارەت لە تۆمارەکە نییەتی، مۆرکراو بۆی، وەک پەڕگەیەک بۆ فلاش</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>هیچ نەدۆزرایەوە</translation>
    </message>
    <message>
        <source>No line of the log is of this person, this kind and these days.</source>
        <translation>هیچ دێڕێک هی ئەم کەسە و ئەم جۆرە و ئەم ڕۆژانە نییە.</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>هەڵگرتنی تۆمار</translation>
    </message>
    <message>
        <source>Mihan files (*.mihan)</source>
        <translation>پەڕگەکانی میهەن (*.mihan)</translation>
    </message>
    <message>
        <source>The log is in {name}, sealed for the ministry. Its answer comes back as a file: “Open a file…” on Send and receive reads it.</source>
        <translation>تۆمارەکە لە {name} دایە، مۆرکراو بۆ وەزارەت. وەڵامەکەی وەک پەڕگەیەک دەگەڕێتەوە: «کردنەوەی پەڕگە…» لە «ناردن و وەرگرتن» دەیخوێنێتەوە.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>دێڕ</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are in {name}.</source>
        <translation>
            <numerusform>%n دێڕ لە {name}دایە.</numerusform>
        </translation>
    </message>
    <message>
        <source>The log is whole.</source>
        <translation>تۆمارەکە تەواوە.</translation>
    </message>
    <message>
        <source>The log is not whole.</source>
        <translation>تۆمارەکە تەواو نییە.</translation>
    </message>
    <message>
        <source>The log is whole: {lines} lines since {since}.</source>
        <translation>تۆمارەکە تەواوە: {lines} دێڕ لە {since}ەوە.</translation>
    </message>
    <message>
        <source>The ministry does not have it yet: it goes along when this desk sends.</source>
        <translation>هێشتا نەگەیشتووەتە وەزارەت: کاتێک ئەم کۆمپیوتەرە دەنێرێت دەچێت.</translation>
    </message>
    <message>
        <source>The ministry has it up to line {line}, since {when}.</source>
        <translation>وەزارەت تا دێڕی {line} هەیەتی، لە {when}ەوە.</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>پرۆگرام</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>Everything that is kept here, as it is now, in one sealed file. It opens with the passwords and the recovery paper of today, on any computer with this program. People go on working meanwhile.</source>
        <translation>هەموو ئەوەی لێرە هەڵگیراوە، وەک ئێستا هەیە، لە یەک پەڕگەی مۆرکراودا. بە وشە نهێنییەکان و کاغەزی گەڕاندنەوەی ئەمڕۆ دەکرێتەوە، لەسەر هەر کۆمپیوتەرێک کە ئەم پرۆگرامەی هەبێت. لەو ماوەیەدا خەڵک درێژە بە کارەکەیان دەدەن.</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>شوێنەکە هەڵبژێرە…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تەواو</translation>
    </message>
    <message>
        <source>Make it there all the same</source>
        <translation>هەر لەوێ دروستی بکە</translation>
    </message>
    <message>
        <source>A backup of this desk</source>
        <translation>پاڵپشتی ئەم کۆمپیوتەرە</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>شوێنێکی تر هەڵبژێرە…</translation>
    </message>
    <message>
        <source>Copied and tried so far</source>
        <translation>ئەوەی تا ئێستا کۆپی کراوە و تاقی کراوەتەوە</translation>
    </message>
    <message>
        <source>The backup is made, and it was opened once to see that everything is there: {count}, as of {time}. The log knows it as {mark}. Keep it in another place than this computer.</source>
        <translation>پاڵپشتەکە دروست کرا و جارێک کرایەوە بۆ دڵنیابوون لەوەی هەموو شتێکی تێدایە: {count} تا {time}. لە لۆگەکەدا بە {mark} ناسراوە. لە شوێنێکی جیا لەم کۆمپیوتەرە هەڵیبگرە.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n گۆڕانکاری</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} copied and tried</source>
        <translation>{share} کۆپی کراوە و تاقی کراوەتەوە</translation>
    </message>
    <message>
        <source>No backup has been made on another disk yet.</source>
        <translation>هێشتا هیچ پاڵپشتێک لەسەر دیسکێکی تر دروست نەکراوە.</translation>
    </message>
    <message>
        <source>The last one on another disk: {time}.</source>
        <translation>دوایین پاڵپشت لەسەر دیسکێکی تر: {time}.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since.</source>
        <translation>
            <numerusform>لەو کاتەوە %n گۆڕانکاری.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the disk on which the office itself lies: when it fails or is stolen, both are gone. Such a backup does not count. Take a stick, another disk or a folder of the network.</source>
        <translation>ئەمە هەمان ئەو دیسکەیە کە نووسینگەکەی لەسەرە: ئەگەر تێکبچێت یان بدزرێت هەردووکیان لەدەست دەچن. پاڵپشتێکی وا هەژمار ناکرێت. فلاشێک، دیسکێکی تر یان فۆڵدەرێکی تۆڕ بەکاربهێنە.</translation>
    </message>
    <message>
        <source>Save the backup</source>
        <translation>هەڵگرتنی پاڵپشت</translation>
    </message>
</context>
<context>
    <name>BlankSheet</name>
    <message>
        <source>Attendance: {title}</source>
        <translation>ئامادەبوون: {title}</translation>
    </message>
    <message>
        <source>P present · A absent · L late · E excused</source>
        <translation>ئ ئامادە · ن نائامادە · د درەنگ · م مۆڵەت</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ناو</translation>
    </message>
    <message>
        <source>Trainer&apos;s signature</source>
        <translation>واژۆی ڕاهێنەر</translation>
    </message>
    <message>
        <source>Page {page} of {of}</source>
        <translation>پەڕەی {page} لە {of}</translation>
    </message>
</context>
<context>
    <name>CallCourseDialog</name>
    <message>
        <source>{title}: people of other offices apply there; you see them here and give the places.</source>
        <translation>{title}: کەسانی نووسینگەکانی تر لەوێ داواکاری پێشکەش دەکەن؛ لێرە دەیانبینیت و شوێن دەدەیت.</translation>
    </message>
    <message>
        <source>Call in other offices</source>
        <translation>ڕاگەیاندن لە نووسینگەکانی تر</translation>
    </message>
    <message>
        <source>Call it</source>
        <translation>ڕاگەیاندن</translation>
    </message>
    <message>
        <source>First day to apply</source>
        <translation>یەکەم ڕۆژی پێشکەشکردن</translation>
    </message>
    <message>
        <source>Last day to apply</source>
        <translation>دوا ڕۆژی پێشکەشکردن</translation>
    </message>
    <message>
        <source>Governorates (none ticked: the whole country)</source>
        <translation>پارێزگاکان (بێ دیاریکردن: هەموو عێراق)</translation>
    </message>
    <message>
        <source>For people who live in (none ticked: anywhere)</source>
        <translation>بۆ ئەوانەی دەژین لە (بێ دیاریکردن: هەر شوێنێک)</translation>
    </message>
    <message>
        <source>Words for the clerks there</source>
        <translation>تێبینییەک بۆ فەرمانبەرانی ئەوێ</translation>
    </message>
</context>
<context>
    <name>Calling</name>
    <message>
        <source>What is said</source>
        <translation>ئەوەی وترا</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>گرووپ</translation>
    </message>
    <message>
        <source>First day to apply</source>
        <translation>یەکەم ڕۆژی پێشکەشکردن</translation>
    </message>
    <message>
        <source>Last day to apply</source>
        <translation>دوا ڕۆژی پێشکەشکردن</translation>
    </message>
    <message>
        <source>Called in</source>
        <translation>ڕادەگەیەنرێت لە</translation>
    </message>
    <message>
        <source>For people who live in</source>
        <translation>بۆ ئەوانەی دەژین لە</translation>
    </message>
    <message>
        <source>Words for the offices</source>
        <translation>وشەیەک بۆ نووسینگەکان</translation>
    </message>
    <message>
        <source>People of other offices may apply</source>
        <translation>کەسانی نووسینگەکانی تر دەتوانن داواکاری پێشکەش بکەن</translation>
    </message>
    <message>
        <source>The call is withdrawn</source>
        <translation>ڕاگەیاندنەکە کشێنرایەوە</translation>
    </message>
    <message>
        <source>meets: {criteria}</source>
        <translation>تێیدایە: {criteria}</translation>
    </message>
    <message>
        <source>does not meet: {criteria}</source>
        <translation>تێیدا نییە: {criteria}</translation>
    </message>
    <message>
        <source>not known, so not held against them: {criteria}</source>
        <translation>نەزانراوە، بۆیە لەسەری ناژمێردرێت: {criteria}</translation>
    </message>
    <message>
        <source>Called in other offices until {day}.</source>
        <translation>لە نووسینگەکانی تر ڕاگەیەنراوە تا {day}.</translation>
    </message>
    <message>
        <source>The call in other offices was withdrawn: {words}</source>
        <translation>ڕاگەیاندن لە نووسینگەکانی تر کشێنرایەوە: {words}</translation>
    </message>
    <message>
        <source>{office} · begins {first} · apply until {closes}</source>
        <translation>{office} · دەستپێک {first} · پێشکەشکردن تا {closes}</translation>
    </message>
    <message>
        <source>{course} · places {places}, sessions {sessions}</source>
        <translation>{course} · شوێن {places}، دانیشتن {sessions}</translation>
    </message>
    <message>
        <source>Points: {points}</source>
        <translation>خاڵ: {points}</translation>
    </message>
    <message>
        <source>{name} is registered at another office: {office}. Born {born}, telephone {phone}, {place}.</source>
        <translation>{name} لە نووسینگەیەکی تر تۆمارکراوە: {office}. لەدایکبوون {born}، تەلەفۆن {phone}، {place}.</translation>
    </message>
    <message>
        <source>{name} applied at another office; nothing but the name is kept here any more.</source>
        <translation>{name} لە نووسینگەیەکی تر پێشکەشی کرد؛ چیتر جگە لە ناو هیچی لێرە ناهێڵرێتەوە.</translation>
    </message>
    <message>
        <source>The ministry tells the centre of the course the person&apos;s name, birth, sex, telephone, place, points, and the answers that the course asks for; nothing else, and nobody else.</source>
        <translation>وەزارەت ناو و لەدایکبوون و ڕەگەز و تەلەفۆن و شوێن و خاڵی کەسەکە، و ئەو وەڵامانەی خولەکە دەیانپرسێت، بە ناوەندی خولەکە ڕادەگەیەنێت؛ هیچی تر نا، و بە کەسی تریش نا.</translation>
    </message>
    <message>
        <source>{name} applied in another office for “{title}”.</source>
        <translation>{name} لە نووسینگەیەکی تر داواکاری بۆ «{title}» پێشکەش کرد.</translation>
    </message>
    <message>
        <source>The centre of “{title}” said of {name}: {state}.</source>
        <translation>ناوەندی «{title}» دەربارەی {name} وتی: {state}.</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message>
        <source>Call in other offices…</source>
        <translation>ڕاگەیاندن لە نووسینگەکانی تر…</translation>
    </message>
    <message>
        <source>Withdraw the call…</source>
        <translation>کشانەوەی ڕاگەیاندن…</translation>
    </message>
    <message>
        <source>Courses of other offices…</source>
        <translation>خولی نووسینگەکانی تر…</translation>
    </message>
    <message>
        <source>The call is saved and waits for a supervisor.</source>
        <translation>ڕاگەیاندنەکە هەڵگیرا و چاوەڕێی سەرپەرشتیارە.</translation>
    </message>
    <message>
        <source>Nobody of other offices applies any more. Who applied already stays in the list.</source>
        <translation>چیتر کەس لە نووسینگەکانی ترەوە داواکاری پێشکەش ناکات. ئەوەی پێشتر پێشکەشی کردووە لە لیستەکەدا دەمێنێتەوە.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>هۆکار</translation>
    </message>
    <message>
        <source>Withdraw the call</source>
        <translation>کشانەوەی ڕاگەیاندن</translation>
    </message>
    <message>
        <source>Written down; a supervisor approves it.</source>
        <translation>نووسرا؛ سەرپەرشتیار پەسەندی دەکات.</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) written down</source>
        <translation>
            <numerusform>%n داواکاری نووسرا</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidateCard</name>
    <message>
        <source>Same person…</source>
        <translation>هەمان کەس…</translation>
    </message>
    <message>
        <source>Open their record and correct it with what was typed</source>
        <translation>تۆمارەکەی بکەرەوە و بەوەی نووسراوە ڕاستی بکەرەوە</translation>
    </message>
    <message>
        <source>Another desk of the office has their record: what is typed here is discarded</source>
        <translation>تۆمارەکەی لای کۆمپیوتەرێکی تری ئۆفیسە: ئەوەی لێرە نووسراوە فڕێ دەدرێت</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>هەمان کەس</translation>
    </message>
    <message>
        <source>Both records are of one person: the ministry joins them</source>
        <translation>هەردوو تۆمار هی یەک کەسن: وەزارەت پێکیانەوە دەبەستێت</translation>
    </message>
    <message>
        <source>Different…</source>
        <translation>کەسێکی تر…</translation>
    </message>
    <message>
        <source>They are two people, and how you know it</source>
        <translation>دوو کەسن، و چۆن دەزانیت</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>دڵنیا نیم</translation>
    </message>
    <message>
        <source>The supervisor looks at both</source>
        <translation>سەرپەرشتیار سەیری هەردووکیان دەکات</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>بەراوردکردن…</translation>
    </message>
    <message>
        <source>Both side by side; that you looked is written down</source>
        <translation>هەردووکیان تەنیشت یەک؛ دەنووسرێت کە سەیرت کردووە</translation>
    </message>
    <message>
        <source>Decide again</source>
        <translation>دووبارە بڕیار بدە</translation>
    </message>
    <message>
        <source>Take back what you said of this record</source>
        <translation>ئەوەی دەربارەی ئەم تۆمارە وتووتە بیگێڕەوە</translation>
    </message>
    <message>
        <source>You said: {told}</source>
        <translation>وتت: {told}</translation>
    </message>
    <message>
        <source>{who} said: {told}</source>
        <translation>وتەی {who}: {told}</translation>
    </message>
    <message>
        <source>desk {name}</source>
        <translation>کۆمپیوتەری {name}</translation>
    </message>
</context>
<context>
    <name>CandidatesDialog</name>
    <message>
        <source>Registered already?</source>
        <translation>پێشتر تۆمار کراوە؟</translation>
    </message>
    <message>
        <source>Say of each record who it is.</source>
        <translation>بۆ هەر تۆمارێک بڵێ کێیە.</translation>
    </message>
    <message>
        <source>Return the record with a reason when its person is registered already.</source>
        <translation>ئەگەر خاوەنی تۆمارەکە پێشتر تۆمار کرابێت، تۆمارەکە بە هۆکارەوە بگەڕێنەوە.</translation>
    </message>
    <message>
        <source>May be the same person as</source>
        <translation>لەوانەیە هەمان کەس بێت لەگەڵ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>داخستن</translation>
    </message>
    <message>
        <source>Two different people</source>
        <translation>دوو کەسی جیاواز</translation>
    </message>
    <message>
        <source>The other one is {name}.</source>
        <translation>ئەوی تر {name}ە.</translation>
    </message>
    <message>
        <source>How do you know? The supervisor reads this.</source>
        <translation>چۆن دەزانیت؟ سەرپەرشتیار ئەمە دەخوێنێتەوە.</translation>
    </message>
    <message>
        <source>They are two people</source>
        <translation>دوو کەسن</translation>
    </message>
    <message>
        <source>{name} is registered at the desk {desk}, which alone can correct the record. Saved, what is typed here would be a second record of the same person.</source>
        <translation>{name} لە کۆمپیوتەری {desk} تۆمار کراوە، تەنها ئەو دەتوانێت تۆمارەکە ڕاست بکاتەوە. ئەگەر ئەوەی لێرە نووسراوە پاشەکەوت بکرێت، دەبێتە تۆمارێکی دووەمی هەمان کەس.</translation>
    </message>
    <message>
        <source>Registered at another desk</source>
        <translation>لە کۆمپیوتەرێکی تر تۆمار کراوە</translation>
    </message>
    <message>
        <source>The record is corrected</source>
        <translation>تۆمارەکە ڕاست کرایەوە</translation>
    </message>
    <message>
        <source>The draft in which the same person was being registered again is still there. Saved, it would be a second record of them.</source>
        <translation>ئەو ڕەشنووسەی کە هەمان کەسی تێدا دووبارە تۆمار دەکرا هێشتا ماوە. ئەگەر هەڵبگیرێت، دەبێتە تۆمارێکی دووەمی.</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>فڕێدانی ڕەشنووسەکە</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>Ministry of Labour and Social Affairs</source>
        <translation>وەزارەتی کار و کاروباری کۆمەڵایەتی</translation>
    </message>
    <message>
        <source>Certificate of training</source>
        <translation>بڕوانامەی ڕاهێنان</translation>
    </message>
    <message>
        <source>Statement of completion</source>
        <translation>پشتڕاستکردنەوەی تەواوکردنی خول</translation>
    </message>
    <message>
        <source>The ministry certifies that</source>
        <translation>وەزارەت پشتڕاستی دەکاتەوە کە</translation>
    </message>
    <message>
        <source>This office states that</source>
        <translation>ئەم نووسینگەیە پشتڕاستی دەکاتەوە کە</translation>
    </message>
    <message>
        <source>has completed the course named below.</source>
        <translation>ئەو خولەی خوارەوەی تەواو کردووە.</translation>
    </message>
    <message>
        <source>Provisional, until the ministry&apos;s certificate is issued</source>
        <translation>کاتییە، تا بڕوانامەی وەزارەت دەردەچێت</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>خول</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>شارەزایی</translation>
    </message>
    <message>
        <source>Training centre</source>
        <translation>ناوەندی ڕاهێنان</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>لە – بۆ</translation>
    </message>
    <message>
        <source>Hours of training</source>
        <translation>کاتژمێری ڕاهێنان</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>ئەنجام</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>ڕۆژی دەرچوون</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>کارایە تا</translation>
    </message>
    <message>
        <source>lasting</source>
        <translation>هەمیشەیی</translation>
    </message>
    <message>
        <source>Number of the certificate</source>
        <translation>ژمارەی بڕوانامە</translation>
    </message>
    <message>
        <source>Hold a telephone to the code to check it.</source>
        <translation>تەلەفۆنێک لە کۆدەکە نزیک بکەرەوە بۆ پشکنین.</translation>
    </message>
    <message>
        <source>Any office of the ministry checks it by the code.</source>
        <translation>هەر نووسینگەیەکی وەزارەت بە کۆدەکە دەیپشکنێت.</translation>
    </message>
    <message>
        <source>Copy {number}</source>
        <translation>کۆپی {number}</translation>
    </message>
    <message>
        <source>Director of the centre: name, signature</source>
        <translation>بەڕێوەبەری ناوەند: ناو و واژوو</translation>
    </message>
    <message>
        <source>For the ministry: name, signature, stamp</source>
        <translation>لە جیاتی وەزارەت: ناو، واژوو، مۆر</translation>
    </message>
</context>
<context>
    <name>CertificateWords</name>
    <message>
        <source>The certificate is valid.</source>
        <translation>بڕوانامەکە دروستە.</translation>
    </message>
    <message>
        <source>The certificate has expired.</source>
        <translation>ماوەی بڕوانامەکە بەسەرچووە.</translation>
    </message>
    <message>
        <source>The ministry has withdrawn this certificate.</source>
        <translation>وەزارەت ئەم بڕوانامەیەی کشاندووەتەوە.</translation>
    </message>
    <message>
        <source>This cannot be decided here. Ask the ministry&apos;s page.</source>
        <translation>لێرە بڕیاری لەسەر نادرێت. لە پەڕەی وەزارەت بپرسە.</translation>
    </message>
    <message>
        <source>This is not the ministry&apos;s certificate.</source>
        <translation>بڕوانامەی وەزارەت نییە.</translation>
    </message>
    <message>
        <source>This is not the whole text of a certificate.</source>
        <translation>ئەمە دەقی تەواوی بڕوانامە نییە.</translation>
    </message>
    <message>
        <source>it was issued by mistake</source>
        <translation>بە هەڵە دەرچووە</translation>
    </message>
    <message>
        <source>another certificate takes its place</source>
        <translation>بڕوانامەیەکی تر شوێنی گرتووەتەوە</translation>
    </message>
    <message>
        <source>papers on which it rests proved false</source>
        <translation>دەرکەوت ئەو بەڵگانەی لەسەری دامەزرابوو ڕاست نەبوون</translation>
    </message>
    <message>
        <source>the result of the course was annulled</source>
        <translation>ئەنجامی خولەکە هەڵوەشێنرایەوە</translation>
    </message>
    <message>
        <source>The signature does not fit what is written: it was changed.</source>
        <translation>واژووەکە لەگەڵ نووسراوەکەدا ناگونجێت: گۆڕدراوە.</translation>
    </message>
    <message>
        <source>Somebody else signed it, or nobody.</source>
        <translation>کەسێکی تر واژووی کردووە، یان کەس.</translation>
    </message>
    <message>
        <source>The key that signed it is trusted no longer.</source>
        <translation>ئەو کلیلەی پێی واژوو کراوە ئیتر جێی متمانە نییە.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ناو</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>خول</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>شارەزایی</translation>
    </message>
    <message>
        <source>Training centre</source>
        <translation>ناوەندی ڕاهێنان</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>لە – بۆ</translation>
    </message>
    <message>
        <source>Hours of training</source>
        <translation>کاتژمێری ڕاهێنان</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>ئەنجام</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>ڕۆژی دەرچوون</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>کارایە تا</translation>
    </message>
    <message>
        <source>lasting</source>
        <translation>هەمیشەیی</translation>
    </message>
    <message>
        <source>Number of the certificate</source>
        <translation>ژمارەی بڕوانامە</translation>
    </message>
</context>
<context>
    <name>CertificatesList</name>
    <message>
        <source>Certificate</source>
        <translation>بڕوانامە</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>خول</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>ڕۆژی دەرچوون</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>کارایە تا</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>بڕوانامەکان</translation>
    </message>
    <message>
        <source>Certificates of the person</source>
        <translation>بڕوانامەکانی کەسەکە</translation>
    </message>
    <message>
        <source>Print the certificate…</source>
        <translation>چاپکردنی بڕوانامەکە…</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>کشێنراوە</translation>
    </message>
    <message>
        <source>lasting</source>
        <translation>هەمیشەیی</translation>
    </message>
</context>
<context>
    <name>CertificatesOfCohort</name>
    <message numerus="yes">
        <source>Ask for %n certificate(s)</source>
        <translation>
            <numerusform>داواکردنی %n بڕوانامە</numerusform>
        </translation>
    </message>
    <message>
        <source>Print certificates…</source>
        <translation>چاپکردنی بڕوانامەکان…</translation>
    </message>
    <message>
        <source>List of graduates…</source>
        <translation>لیستی دەرچووان…</translation>
    </message>
    <message>
        <source>Written down. When a supervisor has approved it, the ministry issues the certificates.</source>
        <translation>نووسرا. کاتێک سەرپەرشتیار پەسەندی کرد، وەزارەت بڕوانامەکان دەردەکات.</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>خشتە ‎(*.xlsx)</translation>
    </message>
    <message>
        <source>Text with commas (*.csv)</source>
        <translation>دەق بە کۆما ‎(*.csv)</translation>
    </message>
    <message>
        <source>The list is written.</source>
        <translation>لیستەکە نووسرا.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ناو</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>تەلەفۆن</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>خول</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>کاتژمێر</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>ئەنجام</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>ئامادەبوون</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>بڕوانامە</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>کارامەییەکان</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>چاوەڕێی وەزارەت</translation>
    </message>
</context>
<context>
    <name>ChangePasswordDialog</name>
    <message>
        <source>Change my password</source>
        <translation>گۆڕینی وشەی نهێنیم</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>بیگۆڕە</translation>
    </message>
    <message>
        <source>Password until now</source>
        <translation>وشەی نهێنیی ئێستا</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Excel workbooks (*.xlsx);;CSV files (*.csv)</source>
        <translation>پەڕگەی ئێکسڵ (*.xlsx);;پەڕگەی CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>هەڵگرتنی خشتە</translation>
    </message>
    <message>
        <source>Where everything stands</source>
        <translation>دۆخی تۆمارەکان</translation>
    </message>
    <message>
        <source>My registrations by day</source>
        <translation>تۆمارەکانم بەپێی ڕۆژ</translation>
    </message>
    <message>
        <source>Registrations by day</source>
        <translation>تۆمارەکان بەپێی ڕۆژ</translation>
    </message>
    <message>
        <source>Two weeks by clerk</source>
        <translation>دوو هەفتە بەپێی فەرمانبەر</translation>
    </message>
    <message>
        <source>Who came, by session</source>
        <translation>ئامادەبوون بەپێی دانیشتن</translation>
    </message>
    <message>
        <source>Nothing to count yet: it fills as people are registered and classes are held.</source>
        <translation>هێشتا هیچ نییە بۆ ژماردن: لەگەڵ تۆمارکردنی کەسان و بەستنی پۆلەکان پڕ دەبێتەوە.</translation>
    </message>
    <message>
        <source>Show the table (Ctrl+T)</source>
        <translation>خشتەکە پیشان بدە (Ctrl+T)</translation>
    </message>
    <message>
        <source>Show the chart (Ctrl+T)</source>
        <translation>هێڵکارییەکە پیشان بدە (Ctrl+T)</translation>
    </message>
    <message>
        <source>Copy the table (Ctrl+C)</source>
        <translation>خشتەکە لەبەر بگرەوە (Ctrl+C)</translation>
    </message>
    <message>
        <source>Save the table as a file (Ctrl+E)</source>
        <translation>خشتەکە لە پەڕگە هەڵبگرە (Ctrl+E)</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>دۆخ</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>تۆمارکەر</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>دانیشتن</translation>
    </message>
    <message>
        <source>Came, percent</source>
        <translation>ڕێژەی ئامادەبوون</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>تۆمارەکان</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>ڕۆژ</translation>
    </message>
</context>
<context>
    <name>CheckCertificateDialog</name>
    <message>
        <source>Hold the reader to the code on the paper, or paste its text. The answer rests on the ministry&apos;s signature and on what this desk has heard; nothing is sent.</source>
        <translation>خوێنەرەوەکە لە کۆدی سەر کاغەزەکە نزیک بکەرەوە، یان دەقەکەی بلکێنە. وەڵامەکە لەسەر واژووی وەزارەت و ئەوەیە کە بەم کۆمپیوتەرە گەیشتووە؛ هیچ شتێک نانێردرێت.</translation>
    </message>
    <message>
        <source>Check a certificate</source>
        <translation>پشکنینی بڕوانامە</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>پشکنین</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>داخستن</translation>
    </message>
    <message>
        <source>The text in the code</source>
        <translation>دەقی ناو کۆدەکە</translation>
    </message>
    <message>
        <source>Open a picture…</source>
        <translation>کردنەوەی وێنە…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لکاندن</translation>
    </message>
    <message>
        <source>Pictures and PDF (*.png *.jpg *.jpeg *.webp *.bmp *.pdf)</source>
        <translation>وێنە و PDF ‏(*.png *.jpg *.jpeg *.webp *.bmp *.pdf)</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>کردنەوەی وێنە</translation>
    </message>
    <message>
        <source>No code is to be found in this picture.</source>
        <translation>لەم وێنەیەدا کۆد نییە.</translation>
    </message>
    <message>
        <source>Since {day}: {why}.</source>
        <translation>لە {day}ـەوە: {why}.</translation>
    </message>
    <message>
        <source>This desk has not heard the ministry&apos;s keys yet: send and receive once (F5).</source>
        <translation>کلیلەکانی وەزارەت هێشتا بەم کۆمپیوتەرە نەگەیشتوون: جارێک بنێرە و وەربگرە (F5).</translation>
    </message>
    <message>
        <source>Withdrawals are known here as of {day}.</source>
        <translation>بڕوانامە کشێنراوەکان لێرە تا {day} زانراون.</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>nothing</source>
        <translation>هیچ</translation>
    </message>
    <message>
        <source>Before: {value}</source>
        <translation>پێشتر: {value}</translation>
    </message>
    <message>
        <source>This desk&apos;s: {value}</source>
        <translation>هی ئەم کۆمپیوتەرە: {value}</translation>
    </message>
    <message>
        <source>The ministry&apos;s: {value}</source>
        <translation>لای وەزارەت: {value}</translation>
    </message>
    <message>
        <source>somebody at another desk</source>
        <translation>کەسێک لە کۆمپیوتەرێکی تر</translation>
    </message>
</context>
<context>
    <name>ChooseCohortDialog</name>
    <message>
        <source>Cohorts</source>
        <translation>گرووپەکان</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>هۆکار</translation>
    </message>
    <message>
        <source>Free places: {free} of {places}</source>
        <translation>شوێنی بەتاڵ: {free} لە {places}</translation>
    </message>
</context>
<context>
    <name>ClassGrid</name>
    <message>
        <source>Other desks of the office planned classes that can be marked here too.</source>
        <translation>کۆمپیوتەرەکانی تری نووسینگەکە پۆلیان پلاندانا کە لێرەش نیشانە دەکرێن.</translation>
    </message>
    <message>
        <source>No class is open</source>
        <translation>هیچ پۆلێک نەکراوەتەوە</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>پیشانیان بدە</translation>
    </message>
    <message>
        <source>Places are given on the page of courses; then everybody stands here to be marked.</source>
        <translation>شوێنەکان لە پەڕەی خولەکاندا دەدرێن، پاشان هەموو کەس لێرە بۆ نیشانەکردن دەردەکەوێت.</translation>
    </message>
    <message>
        <source>Nobody has a place yet</source>
        <translation>هێشتا کەس شوێنی نییە</translation>
    </message>
    <message>
        <source>Open the course</source>
        <translation>خولەکە بکەرەوە</translation>
    </message>
</context>
<context>
    <name>ClassPapers</name>
    <message>
        <source>Ministry of Labour and Social Affairs</source>
        <translation>وەزارەتی کار و کاروباری کۆمەڵایەتی</translation>
    </message>
    <message>
        <source>Card for the door</source>
        <translation>کارتی دەرگا</translation>
    </message>
    <message>
        <source>Attendance, {month}: {title}</source>
        <translation>ئامادەبوون، {month}: {title}</translation>
    </message>
    <message>
        <source>P present · A absent · L late · E excused</source>
        <translation>ئ ئامادە · ن ئامادەنەبوو · د دواکەوتوو · م مۆڵەتپێدراو</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>ژمارە</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ناو</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>هاتوو</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>نەهاتوو</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>مۆڵەت</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>ڕێژە</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>واژوو</translation>
    </message>
    <message>
        <source>Trainer: name, signature, date</source>
        <translation>ڕاهێنەر: ناو، واژوو، بەروار</translation>
    </message>
    <message>
        <source>Supervisor: name, signature, date</source>
        <translation>سەرپەرشتیار: ناو، واژوو، بەروار</translation>
    </message>
    <message>
        <source>Page {page} of {of}</source>
        <translation>پەڕەی {page} لە {of}</translation>
    </message>
    <message>
        <source>With a document</source>
        <translation>بە بەڵگەنامە</translation>
    </message>
    <message>
        <source>+ a document was brought with the mark</source>
        <translation>+ بەڵگەنامەیەک لەگەڵ نیشانەکە زیاد کراوە</translation>
    </message>
    <message>
        <source>* a mark that no supervisor has approved yet</source>
        <translation>* نیشانەیەک کە هێشتا سەرپەرشتیار پەسەندی نەکردووە</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>The same person?</source>
        <translation>هەمان کەسە؟</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>داخستن</translation>
    </message>
    <message>
        <source>Other record</source>
        <translation>تۆماری تر</translation>
    </message>
    <message>
        <source>This record</source>
        <translation>ئەم تۆمارە</translation>
    </message>
    <message>
        <source>Typed now</source>
        <translation>ئەوەی ئێستا نووسراوە</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>تۆمارکراو</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>{title}, {round}. What came of the call? A digit chooses, Enter saves.</source>
        <translation>{title}، {round}. ئەنجامی پەیوەندییەکە چی بوو؟ ژمارە هەڵدەبژێرێت، Enter هەڵدەگرێت.</translation>
    </message>
    <message>
        <source>{title}, {round}. Nobody calls any more; opened again, this graduate is called again.</source>
        <translation>{title}، {round}. ئیتر کەس پەیوەندی ناکات؛ ئەگەر بکرێتەوە، دووبارە پەیوەندی بەم دەرچووەوە دەکرێت.</translation>
    </message>
    <message>
        <source>What came of the call</source>
        <translation>ئەنجامی پەیوەندییەکە</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>تەلەفۆن</translation>
    </message>
    <message>
        <source>Call again on</source>
        <translation>ڕۆژی دووبارە پەیوەندیکردن</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>تێبینی</translation>
    </message>
    <message>
        <source>Who answered, when it suits them; nothing that nobody needs</source>
        <translation>کێ وەڵامی دایەوە و کەی بۆی دەگونجێت؛ ئەوەی پێویست نییە مەینووسە</translation>
    </message>
    <message>
        <source>Fill in the form…</source>
        <translation>پڕکردنەوەی فۆرمەکە…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>هەڵگرتن</translation>
    </message>
</context>
<context>
    <name>CoursesPage</name>
    <message>
        <source>Courses</source>
        <translation>خولەکان</translation>
    </message>
    <message>
        <source>Cohorts of this centre: who applied, who has a place, and on which days they meet</source>
        <translation>گرووپەکانی ئەم ناوەندە: کێ داوای کردووە، کێ شوێنی هەیە و لە چ ڕۆژێک کۆ دەبنەوە</translation>
    </message>
    <message>
        <source>The cohort is saved and waits for a supervisor: {title}</source>
        <translation>گرووپەکە هەڵگیرا و چاوەڕێی سەرپەرشتیارە: {title}</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) written down</source>
        <translation>
            <numerusform>%n داواکاری نووسرا</numerusform>
        </translation>
    </message>
    <message>
        <source>The places are given as the list says; a supervisor approves it.</source>
        <translation>شوێنەکان بەپێی لیستەکە دران؛ سەرپەرشتیارێک پەسەندی دەکات.</translation>
    </message>
    <message>
        <source>The sessions were moved; the cohort waits for a supervisor.</source>
        <translation>دانیشتنەکان گوازرانەوە؛ گرووپەکە چاوەڕێی سەرپەرشتیارە.</translation>
    </message>
    <message>
        <source>Cohorts</source>
        <translation>گرووپەکان</translation>
    </message>
    <message>
        <source>Plan a cohort</source>
        <translation>پلاندانانی گرووپ</translation>
    </message>
    <message>
        <source>Follow-ups of graduates</source>
        <translation>بەدواداچوونی دەرچووان</translation>
    </message>
    <message>
        <source>Correct the cohort…</source>
        <translation>ڕاستکردنەوەی گرووپ…</translation>
    </message>
    <message>
        <source>Take applications…</source>
        <translation>وەرگرتنی داواکاری…</translation>
    </message>
    <message>
        <source>Give the places</source>
        <translation>دانی شوێنەکان</translation>
    </message>
    <message>
        <source>Move the sessions</source>
        <translation>گواستنەوەی دانیشتنەکان</translation>
    </message>
    <message>
        <source>People</source>
        <translation>کەسەکان</translation>
    </message>
    <message>
        <source>Selection list</source>
        <translation>لیستی هەڵبژاردن</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>ڕۆژەکان</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>ئەنجامەکان</translation>
    </message>
    <message>
        <source>No courses yet</source>
        <translation>هێشتا هیچ خولێک نییە</translation>
    </message>
    <message>
        <source>The ministry&apos;s catalogue of courses comes with a release when you send and receive (F5).</source>
        <translation>ڕێبەری خولەکانی وەزارەت لەگەڵ بڵاوکراوەیەک دێت کاتێک دەنێریت و وەردەگریت (F5).</translation>
    </message>
    <message>
        <source>Plan a cohort of a course with its days; then take applications and give the places.</source>
        <translation>پلان بۆ گرووپێکی خولێک دابنێ لەگەڵ ڕۆژەکانی؛ پاشان داواکاری وەربگرە و شوێنەکان بدە.</translation>
    </message>
    <message>
        <source>No cohorts yet</source>
        <translation>هێشتا هیچ گرووپێک نییە</translation>
    </message>
    <message>
        <source>Places taken: {seated} of {places}</source>
        <translation>شوێنی گیراو: {seated} لە {places}</translation>
    </message>
    <message>
        <source>The supervisor returned this cohort: “{reason}”</source>
        <translation>سەرپەرشتیار ئەم گرووپەی گەڕاندەوە: «{reason}»</translation>
    </message>
    <message>
        <source>More people have a place than there are places: raise the places, or have somebody wait.</source>
        <translation>ژمارەی ئەوانەی شوێنیان هەیە لە شوێنەکان زیاترە: شوێنەکان زیاد بکە، یان با کەسێک چاوەڕێ بکات.</translation>
    </message>
    <message>
        <source>A place is free for the next of the waiting list: {names}</source>
        <translation>شوێنێک بەتاڵە بۆ دواتری لیستی چاوەڕوانی: {names}</translation>
    </message>
    <message>
        <source>The ministry no longer offers this course; the cohort goes on under its own terms.</source>
        <translation>وەزارەت چیتر ئەم خولە پێشکەش ناکات؛ گرووپەکە بە مەرجەکانی خۆی بەردەوام دەبێت.</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>گەڕێندراوەتەوە</translation>
    </message>
    <message>
        <source>full</source>
        <translation>پڕە</translation>
    </message>
    <message>
        <source>free {free}, applied {applied}</source>
        <translation>بەتاڵ {free}، داواکار {applied}</translation>
    </message>
    <message>
        <source>free {free}</source>
        <translation>بەتاڵ {free}</translation>
    </message>
</context>
<context>
    <name>DaysModel</name>
    <message>
        <source>Session {number}</source>
        <translation>دانیشتنی {number}</translation>
    </message>
    <message>
        <source>closed here</source>
        <translation>لێرە داخراوە</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>خەمڵێنراو</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>پشوو</translation>
    </message>
</context>
<context>
    <name>DaysPart</name>
    <message>
        <source>Session</source>
        <translation>دانیشتن</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>ڕۆژ</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>دەستپێک</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>خولەک</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>دەجووڵێت</translation>
    </message>
    <message>
        <source>Sessions of the cohort</source>
        <translation>دانیشتنەکانی گرووپەکە</translation>
    </message>
    <message>
        <source>Days off came to be known after planning: {names}. The sessions can be moved.</source>
        <translation>دوای پلاندانان پشوو زانران: {names}. دەتوانرێت دانیشتنەکان بگوازرێنەوە.</translation>
    </message>
    <message>
        <source>to {day}</source>
        <translation>بۆ {day}</translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message>
        <source>Two answers for one person</source>
        <translation>دوو وەڵام بۆ یەک کەس</translation>
    </message>
    <message>
        <source>{name} was changed here and elsewhere at the same time. Choose for each question which answer stands; the other one stays in the history. A supervisor approves the decision.</source>
        <translation>تۆماری {name} لێرە و لە شوێنێکی تر لە هەمان کاتدا گۆڕدرا. بۆ هەر پرسیارێک هەڵبژێرە کام وەڵام دەمێنێتەوە؛ ئەوی تر لە مێژوودا دەمێنێت. سەرپەرشتیار بڕیارەکە پەسەند دەکات.</translation>
    </message>
    <message>
        <source>Save the decision</source>
        <translation>هەڵگرتنی بڕیار</translation>
    </message>
    <message>
        <source>Only calculated answers differ: they are calculated anew when the decision is saved.</source>
        <translation>تەنها وەڵامە هەژمارکراوەکان جیاوازن: کاتێک بڕیارەکە هەڵدەگیرێت سەرلەنوێ هەژمار دەکرێن.</translation>
    </message>
</context>
<context>
    <name>Desks</name>
    <message>
        <source>photographs, which go with their records</source>
        <translation>وێنە، لەگەڵ تۆمارەکانیاندا دەڕۆن</translation>
    </message>
    <message>
        <source>photographs, to be sent</source>
        <translation>وێنە، دەبێت بنێردرێن</translation>
    </message>
    <message>
        <source>decided, to be signed</source>
        <translation>بڕیاری لەسەر دراوە، چاوەڕێی واژۆیە</translation>
    </message>
    <message>
        <source>waits for a decision</source>
        <translation>چاوەڕێی بڕیارە</translation>
    </message>
    <message>
        <source>approved, to be sent</source>
        <translation>پەسەندکراوە، چاوەڕێی ناردنە</translation>
    </message>
    <message>
        <source>sent, receipt awaited</source>
        <translation>نێردراوە، چاوەڕێی پسووڵە</translation>
    </message>
    <message>
        <source>received by the ministry</source>
        <translation>وەزارەت وەریگرت</translation>
    </message>
    <message>
        <source>returned to the desk</source>
        <translation>گەڕێنرایەوە بۆ کۆمپیوتەرەکە</translation>
    </message>
    <message>
        <source>refused by the ministry</source>
        <translation>وەزارەت ڕەتی کردەوە</translation>
    </message>
</context>
<context>
    <name>DesksPage</name>
    <message>
        <source>Desk</source>
        <translation>کۆمپیوتەر</translation>
    </message>
    <message>
        <source>State</source>
        <translation>دۆخ</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>بەسترا</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>دواجار بینرا</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>ڕادەستکردن</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>لە کوێیە</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>بێ بڕیار</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>گەیشت</translation>
    </message>
    <message>
        <source>Desks of the office</source>
        <translation>کۆمپیوتەرەکانی نووسینگە</translation>
    </message>
    <message>
        <source>Desks without a supervisor hand their records over to this machine</source>
        <translation>کۆمپیوتەرە بێ سەرپەرشتیارەکان تۆمارەکانیان ڕادەستی ئەم کۆمپیوتەرە دەکەن</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>ئەم کۆمپیوتەرە</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>کۆمپیوتەرەکان</translation>
    </message>
    <message>
        <source>What they handed over</source>
        <translation>ئەوەی ڕادەستیان کردووە</translation>
    </message>
    <message>
        <source>Desks that hand over to this machine</source>
        <translation>ئەو کۆمپیوتەرانەی ڕادەستی ئەم کۆمپیوتەرە دەکەن</translation>
    </message>
    <message>
        <source>What the desks handed over</source>
        <translation>ئەوەی کۆمپیوتەرەکان ڕادەستیان کردووە</translation>
    </message>
    <message>
        <source>Connect a desk…</source>
        <translation>بەستنەوەی کۆمپیوتەر…</translation>
    </message>
    <message>
        <source>Read a hand-over…</source>
        <translation>خوێندنەوەی ڕادەستکراو…</translation>
    </message>
    <message>
        <source>Save this machine&apos;s card…</source>
        <translation>هەڵگرتنی کارتی ئەم کۆمپیوتەرە…</translation>
    </message>
    <message>
        <source>Save the answers…</source>
        <translation>هەڵگرتنی وەڵامەکان…</translation>
    </message>
    <message>
        <source>Save for the ministry…</source>
        <translation>هەڵگرتن بۆ وەزارەت…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>پێداچوونەوە</translation>
    </message>
    <message>
        <source>Sign what is decided…</source>
        <translation>واژۆکردنی ئەوەی بڕیاری لێ دراوە…</translation>
    </message>
    <message>
        <source>Decide again</source>
        <translation>دووبارە بڕیاردان</translation>
    </message>
    <message>
        <source>For desks that no network reaches: by it they know this machine</source>
        <translation>بۆ ئەو کۆمپیوتەرانەی تۆڕیان پێ ناگات: بەمە ئەم کۆمپیوتەرە دەناسن</translation>
    </message>
    <message>
        <source>Decisions and receipts for the chosen desk, as a file</source>
        <translation>بڕیار و پسووڵەکان بۆ کۆمپیوتەری هەڵبژێردراو، وەک پەڕگە</translation>
    </message>
    <message>
        <source>What nobody has decided goes back to its desk and comes again by itself</source>
        <translation>ئەوەی بڕیاری لێ نەدراوە دەگەڕێتەوە بۆ کۆمپیوتەرەکەی و خۆبەخۆ دووبارە دێتەوە</translation>
    </message>
    <message>
        <source>What was approved of the chosen hand-over waits for a decision again</source>
        <translation>ئەوەی لەم ڕادەستکردنە پەسەند کراوە دووبارە چاوەڕێی بڕیار دەبێت</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>کشاندنەوە</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>کوژاندنەوە</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>کارپێکردن</translation>
    </message>
    <message>
        <source>desks can reach it</source>
        <translation>کۆمپیوتەرەکان پێی دەگەن</translation>
    </message>
    <message>
        <source>Desks reach it at {address}, also while nobody is signed in: what they bring stays sealed.</source>
        <translation>کۆمپیوتەرەکان لە {address} پێی دەگەن، تەنانەت کاتێک کەس نەچووەتە ژوورەوە: ئەوەی دەیهێنن بە مۆرکراوی دەمێنێتەوە.</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>کوژاوەیە</translation>
    </message>
    <message>
        <source>Desks handed over to this machine once, and the backup that was put back does not know it. Switch it on and connect each desk again with a new code: they bring again whatever is missing here.</source>
        <translation>پێشتر کۆمپیوتەرەکانی نووسینگە شتیان بەم کۆمپیوتەرە ڕادەست کردووە، و ئەو کۆپییەی گەڕێندراوەتەوە ئەوە نازانێت. بیخەرە کار و هەر کۆمپیوتەرێک بە کۆدێکی نوێ سەرلەنوێ ببەستەوە: ئەوەی لێرە نییە دووبارە دەیهێننەوە.</translation>
    </message>
    <message>
        <source>When it is switched on, desks of this office hand over by network. By file they always can.</source>
        <translation>کاتێک کار دەکات، کۆمپیوتەرەکانی ئەم نووسینگەیە بە تۆڕ ڕادەست دەکەن. بە پەڕگە هەمیشە دەتوانن.</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>کشێنراوەتەوە</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>بەستراوە</translation>
    </message>
    <message>
        <source>Taken back: the records wait again.</source>
        <translation>پاشگەزبوونەوە کرا: تۆمارەکان دووبارە چاوەڕێن.</translation>
    </message>
    <message numerus="yes">
        <source>%n undecided change(s) go back to the desk, which hands them over again.</source>
        <translation>
            <numerusform>%n گۆڕانکاری بێ بڕیار دەگەڕێتەوە بۆ کۆمپیوتەرەکەی و دووبارە ڕادەست دەکرێتەوە.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign what is decided of this hand-over?</source>
        <translation>ئەوەی لەم ڕادەستکردنە بڕیاری لێ دراوە واژۆ بکرێت؟</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>وشەی نهێنیت</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>واژۆکردن</translation>
    </message>
    <message>
        <source>Signed. It is sent with the next round.</source>
        <translation>واژۆ کرا. لە گەڕی داهاتوودا دەنێردرێت.</translation>
    </message>
    <message>
        <source>Take nothing more from {name}?</source>
        <translation>چیتر هیچ لە {name} وەرنەگیرێت؟</translation>
    </message>
    <message>
        <source>What it handed over until now stays. With a new code it can come again.</source>
        <translation>ئەوەی تا ئێستا ڕادەستی کردووە دەمێنێتەوە. بە کۆدێکی نوێ دەتوانێت بگەڕێتەوە.</translation>
    </message>
    <message>
        <source>Saved as {file}. Carry it to the desk.</source>
        <translation>بە ناوی {file} هەڵگیرا. بیبە بۆ کۆمپیوتەرەکە.</translation>
    </message>
    <message>
        <source>Save a file</source>
        <translation>هەڵگرتنی پەڕگە</translation>
    </message>
    <message>
        <source>Mihan files (*.mihan)</source>
        <translation>پەڕگەکانی میهان (*.mihan)</translation>
    </message>
    <message>
        <source>Read a hand-over</source>
        <translation>خوێندنەوەی ڕادەستکراو</translation>
    </message>
    <message>
        <source>The records are on the page “Review” now.</source>
        <translation>تۆمارەکان ئێستا لە پەڕەی «پێداچوونەوە»ن.</translation>
    </message>
    <message>
        <source>A folder or a stick</source>
        <translation>بوخچە یان فلاش</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are written. Take them to the ministry.</source>
        <translation>
            <numerusform>%n پەڕگە نووسرا. بیانبە بۆ وەزارەت.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>File for whoever helps</source>
        <translation>پەڕگە بۆ پشتیوانیی تەکنیکی</translation>
    </message>
    <message>
        <source>Versions, settings, counts and the end of the log. Nobody&apos;s name, phone or document is in it.</source>
        <translation>وەشانەکان، ڕێکخستنەکان، ژمارەکان و کۆتایی لۆگ. ناو و تەلەفۆن و بەڵگەنامەی کەسی تێدا نییە.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>هەڵگرتن…</translation>
    </message>
    <message>
        <source>What will be in the file</source>
        <translation>ئەوەی لە پەڕگەکەدا دەبێت</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>هەڵوەشاندنەوە</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Question</source>
        <translation>پرسیار</translation>
    </message>
    <message>
        <source>Other record</source>
        <translation>تۆماری تر</translation>
    </message>
    <message>
        <source>This record</source>
        <translation>ئەم تۆمارە</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>پێشتر</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>ئێستا</translation>
    </message>
    <message>
        <source>changed: {text}</source>
        <translation>گۆڕاوە: {text}</translation>
    </message>
    <message>
        <source>Answers of the record</source>
        <translation>وەڵامەکانی تۆمار</translation>
    </message>
    <message>
        <source>The ministry refused its batch {when}</source>
        <translation>وەزارەت بەستەکەی ڕەتکردەوە، {when}</translation>
    </message>
    <message>
        <source>Planned by {who}, {when}</source>
        <translation>پلاندانان لەلایەن {who}، {when}</translation>
    </message>
    <message>
        <source>Corrected by {who}, {when}</source>
        <translation>ڕاستکردنەوە لەلایەن {who}، {when}</translation>
    </message>
    <message>
        <source>Marked by {who}, {when}</source>
        <translation>نیشانەکردن لەلایەن {who}، {when}</translation>
    </message>
    <message>
        <source>Received by the ministry {when}</source>
        <translation>وەزارەت وەریگرت، {when}</translation>
    </message>
    <message>
        <source>The ministry is asked whether the person is registered elsewhere, {when}</source>
        <translation>لە وەزارەت دەپرسرێت ئایا کەسەکە لە شوێنێکی تر تۆمار کراوە، {when}</translation>
    </message>
    <message>
        <source>The ministry said whether the person is registered elsewhere, {when}</source>
        <translation>وەزارەت وەڵامی دایەوە ئایا کەسەکە لە شوێنێکی تر تۆمار کراوە، {when}</translation>
    </message>
    <message>
        <source>Saved by {who}, {when}</source>
        <translation>هەڵگیرا لەلایەن {who}، {when}</translation>
    </message>
    <message>
        <source>Returned by {who}, {when}</source>
        <translation>گەڕێندرایەوە لەلایەن {who}، {when}</translation>
    </message>
    <message>
        <source>The return was taken back by {who}, {when}</source>
        <translation>{who} لە گەڕاندنەوە پاشگەز بووەوە، {when}</translation>
    </message>
    <message>
        <source>Held against its paper by {who}, {when}: it matches</source>
        <translation>{who} لەگەڵ کاغەزەکەی بەراوردی کرد، {when}: وەک یەکن</translation>
    </message>
    <message>
        <source>Held against its paper by {who}, {when}: it differs</source>
        <translation>{who} لەگەڵ کاغەزەکەی بەراوردی کرد، {when}: جیاوازن</translation>
    </message>
    <message>
        <source>Approved by {who}, {when}</source>
        <translation>پەسەندکرا لەلایەن {who}، {when}</translation>
    </message>
    <message>
        <source>Sent {when}</source>
        <translation>نێردرا، {when}</translation>
    </message>
    <message>
        <source>Rejected by the ministry {when}</source>
        <translation>وەزارەت ڕەتیکردەوە، {when}</translation>
    </message>
    <message>
        <source>Withdrawn by {who}, {when}</source>
        <translation>کشێندرایەوە لەلایەن {who}، {when}</translation>
    </message>
    <message>
        <source>Taken up again by {who}, {when}</source>
        <translation>{who} گەڕاندییەوە، {when}</translation>
    </message>
    <message>
        <source>Opened for correction by {who}, {when}</source>
        <translation>کرایەوە بۆ ڕاستکردنەوە لەلایەن {who}، {when}</translation>
    </message>
    <message>
        <source>Changed by {who}, {when}</source>
        <translation>گۆڕدرا لەلایەن {who}، {when}</translation>
    </message>
</context>
<context>
    <name>DocumentsPart</name>
    <message>
        <source>Documents</source>
        <translation>بەڵگەنامەکان</translation>
    </message>
    <message>
        <source>Enter shows a file large.</source>
        <translation>دوگمەی Enter پەڕگەکە بە گەورەیی پیشان دەدات.</translation>
    </message>
    <message>
        <source>No documents</source>
        <translation>هیچ بەڵگەنامەیەک نییە</translation>
    </message>
    <message>
        <source>Pictures and scans that the form asked for appear here once given.</source>
        <translation>ئەو وێنە و سکانانەی فۆڕمەکە داوایان دەکات، کاتێک دەدرێن لێرە دەردەکەون.</translation>
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
        <translation>کارتەکان لە دەرگا</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>داخستن</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>کارت</translation>
    </message>
    <message>
        <source>Hold the card to the reader, or type its number and Enter.</source>
        <translation>کارتەکە بەرامبەر خوێنەر ڕابگرە، یان ژمارەکەی بنووسە و Enter.</translation>
    </message>
    <message>
        <source>Late from {n} minutes after it on.</source>
        <translation>لە {n} خولەک دوای ئەوەوە بە دواکەوتوو دادەنرێت.</translation>
    </message>
    <message>
        <source>The session begins at</source>
        <translation>کاتژمێری دەستپێکردنی دانیشتن</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>دانیشتن</translation>
    </message>
    <message>
        <source>Cards held to the reader</source>
        <translation>کارتە خوێندراوەکان</translation>
    </message>
    <message>
        <source>Write an hour as 09:00.</source>
        <translation>کاتژمێر وا بنووسە: 09:00.</translation>
    </message>
    <message>
        <source>By the clock</source>
        <translation>بەپێی کاتژمێر</translation>
    </message>
    <message>
        <source>session {n}</source>
        <translation>دانیشتنی {n}</translation>
    </message>
    <message>
        <source>{n} of {all} are here</source>
        <translation>{n} لە {all} لێرەن</translation>
    </message>
    <message>
        <source>Nobody of this class</source>
        <translation>کەسی ئەم پۆلە نییە</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>نەنووسرا</translation>
    </message>
    <message>
        <source>was marked before; nothing is written again</source>
        <translation>پێشتر نووسراوە؛ هیچ دووبارە نانووسرێت</translation>
    </message>
    <message>
        <source>is in another class: {title}</source>
        <translation>لە پۆلێکی ترە: {title}</translation>
    </message>
    <message>
        <source>a card that nobody at this desk has</source>
        <translation>کارتێک کە ئەم کۆمپیوتەرە خاوەنەکەی ناناسێت</translation>
    </message>
    <message>
        <source>not read well: hold it to the reader again</source>
        <translation>باش نەخوێندرایەوە: دیسان بەرامبەر خوێنەر ڕایبگرە</translation>
    </message>
    <message>
        <source>{n} minutes late</source>
        <translation>{n} خولەک دواکەوتووە</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>نەنووسراوە</translation>
    </message>
</context>
<context>
    <name>DraftEndingPage</name>
    <message>
        <source>Without a name yet</source>
        <translation>هێشتا بێ ناو</translation>
    </message>
    <message>
        <source>The draft “{name}” is back.</source>
        <translation>ڕەشنووسی «{name}» گەڕایەوە.</translation>
    </message>
    <message>
        <source>The draft “{name}” is discarded. {key} brings it back.</source>
        <translation>ڕەشنووسی «{name}» فڕێدرا. {key} دەیگەڕێنێتەوە.</translation>
    </message>
    <message>
        <source>{name} goes on with the draft. {key} takes it back.</source>
        <translation>{name} لەسەر ڕەشنووسەکە بەردەوام دەبێت. {key} دەیگەڕێنێتەوە.</translation>
    </message>
    <message>
        <source>The draft is gone. {key} brings it back.</source>
        <translation>ڕەشنووسەکە سڕایەوە. {key} دەیگەڕێنێتەوە.</translation>
    </message>
</context>
<context>
    <name>DuplicatePanel</name>
    <message>
        <source>Registered already?</source>
        <translation>پێشتر تۆمار کراوە؟</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) may be of this person.</source>
        <translation>
            <numerusform>%n تۆمار لەوانەیە هی ئەم کەسە بێت.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say of %n of them who it is before saving.</source>
        <translation>
            <numerusform>پێش هەڵگرتن دەربارەی %n لەوانە بڵێ کێیە.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at %n…</source>
        <translation>
            <numerusform>سەیری %n بکە…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicateWatch</name>
    <message>
        <source>Nobody like this person is registered at this desk.</source>
        <translation>کەسێکی وەک ئەم کەسە لەم نووسینگەیە تۆمار نەکراوە.</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>Own name</source>
        <translation>ناو</translation>
    </message>
    <message>
        <source>Father</source>
        <translation>باوک</translation>
    </message>
    <message>
        <source>Grandfather</source>
        <translation>باپیر</translation>
    </message>
    <message>
        <source>Great-grandfather</source>
        <translation>باوکی باپیر</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>نازناو</translation>
    </message>
    <message>
        <source>Mother</source>
        <translation>دایک</translation>
    </message>
    <message>
        <source>Mother&apos;s father</source>
        <translation>باوکی دایک</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>ڕەگەز</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>لەدایکبوون</translation>
    </message>
    <message>
        <source>Governorate of birth</source>
        <translation>پارێزگای لەدایکبوون</translation>
    </message>
    <message>
        <source>Governorate</source>
        <translation>پارێزگا</translation>
    </message>
    <message>
        <source>National card</source>
        <translation>کارتی نیشتمانی</translation>
    </message>
    <message>
        <source>Another paper</source>
        <translation>بەڵگەنامەیەکی تر</translation>
    </message>
    <message>
        <source>Papers of the household</source>
        <translation>بەڵگەنامەکانی خێزان</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>تەلەفۆن</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>هەمان</translation>
    </message>
    <message>
        <source>sounds the same</source>
        <translation>هەمان دەنگ</translation>
    </message>
    <message>
        <source>almost the same</source>
        <translation>نزیکەی هەمان</translation>
    </message>
    <message>
        <source>in another place</source>
        <translation>لە شوێنێکی تر</translation>
    </message>
    <message>
        <source>the same first letter</source>
        <translation>هەمان پیتی یەکەم</translation>
    </message>
    <message>
        <source>the same year, the day is not known</source>
        <translation>هەمان ساڵ، ڕۆژەکە نازانرێت</translation>
    </message>
    <message>
        <source>the same year, another day</source>
        <translation>هەمان ساڵ، ڕۆژێکی تر</translation>
    </message>
    <message>
        <source>one year apart</source>
        <translation>بە جیاوازی ساڵێک</translation>
    </message>
    <message>
        <source>different</source>
        <translation>جیاواز</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>هەمان کەس</translation>
    </message>
    <message>
        <source>Two different people</source>
        <translation>دوو کەسی جیاواز</translation>
    </message>
    <message>
        <source>Not sure: the supervisor looks at both</source>
        <translation>دڵنیا نییە: سەرپەرشتیار سەیری هەردووکیان دەکات</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>ناوی تەواو</translation>
    </message>
    <message>
        <source>Name in Latin letters</source>
        <translation>ناو بە پیتی لاتینی</translation>
    </message>
    <message>
        <source>District</source>
        <translation>قەزا</translation>
    </message>
    <message>
        <source>Second telephone</source>
        <translation>تەلەفۆنی دووەم</translation>
    </message>
    <message>
        <source>Civil status card</source>
        <translation>ناسنامەی باری شارستانی</translation>
    </message>
    <message>
        <source>Nationality certificate</source>
        <translation>بڕوانامەی ڕەگەزنامە</translation>
    </message>
    <message>
        <source>Residence card</source>
        <translation>کارتی نیشتەجێبوون</translation>
    </message>
    <message>
        <source>Ration card</source>
        <translation>کارتی خۆراک</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>پاسپۆرت</translation>
    </message>
    <message>
        <source>Refugee card</source>
        <translation>کارتی پەنابەر</translation>
    </message>
    <message>
        <source>The same: {fields}</source>
        <translation>هەمان: {fields}</translation>
    </message>
    <message>
        <source>Alike: {fields}</source>
        <translation>لێکچوو: {fields}</translation>
    </message>
    <message>
        <source>Different: {fields}</source>
        <translation>جیاواز: {fields}</translation>
    </message>
    <message>
        <source>{field} ({how})</source>
        <translation>{field} ({how})</translation>
    </message>
    <message>
        <source>almost certain, {percent}</source>
        <translation>نزیکەی دڵنیایی، {percent}</translation>
    </message>
    <message>
        <source>likely, {percent}</source>
        <translation>ئەگەری زۆر، {percent}</translation>
    </message>
    <message>
        <source>perhaps, {percent}</source>
        <translation>لەوانەیە، {percent}</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>بڕیارەکە</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>هۆکار</translation>
    </message>
    <message>
        <source>How likely it seemed</source>
        <translation>ئەندازەی ئەگەر</translation>
    </message>
    <message>
        <source>By what</source>
        <translation>بەپێی چی</translation>
    </message>
</context>
<context>
    <name>Elsewhere</name>
    <message>
        <source>The number of a paper is known there.</source>
        <translation>ژمارەی بەڵگەنامەیەک لەوێ زانراوە.</translation>
    </message>
    <message>
        <source>Names and birth are known there; it may be a namesake, so compare the papers.</source>
        <translation>ناوەکان و لەدایکبوون لەوێ زانراون؛ لەوانەیە هاوناو بێت، بۆیە بەڵگەنامەکان بەراورد بکەن.</translation>
    </message>
    <message>
        <source>The number of a paper, names and birth are known there.</source>
        <translation>ژمارەی بەڵگەنامەیەک و ناوەکان و لەدایکبوون لەوێ زانراون.</translation>
    </message>
    <message>
        <source>It waits for a line that costs nothing; “Open a file…” takes it from a stick.</source>
        <translation>چاوەڕێی هێڵێکی بێ تێچوو دەکات؛ «کردنەوەی پەڕگە…» لە فلاشەوە وەریدەگرێت.</translation>
    </message>
    <message>
        <source>This disk has no room for it; nothing else is touched by that.</source>
        <translation>لەم دیسکەدا جێگەی بۆ نییە؛ هیچ شتێکی تر بەمە کاریگەر نابێت.</translation>
    </message>
    <message>
        <source>Probably registered elsewhere already.</source>
        <translation>بە ئەگەری زۆر پێشتر لە شوێنێکی تر تۆمار کراوە.</translation>
    </message>
    <message>
        <source>Probably registered elsewhere too ({places}): the question has not reached the ministry yet.</source>
        <translation>بە ئەگەری زۆر لە شوێنێکی تریش تۆمار کراوە ({places}): پرسیارەکە هێشتا نەگەیشتووەتە وەزارەت.</translation>
    </message>
    <message>
        <source>Probably registered elsewhere too ({places}); the ministry was not asked.</source>
        <translation>بە ئەگەری زۆر لە شوێنێکی تریش تۆمار کراوە ({places})؛ لە وەزارەت نەپرسراوە.</translation>
    </message>
    <message>
        <source>The ministry says that this person is registered too: {offices} ({when}).</source>
        <translation>وەزارەت دەڵێت ئەم کەسە تۆمار کراوە لە: {offices} ({when}).</translation>
    </message>
    <message>
        <source>The disk refused it; nothing else is touched by that.</source>
        <translation>دیسکەکە ڕەتی کردەوە؛ هیچ شتێکی تر بەمە کاریگەر نابێت.</translation>
    </message>
    <message>
        <source>Probably registered elsewhere already: {places}.</source>
        <translation>بە ئەگەری زۆر پێشتر لە شوێنێکی تر تۆمار کراوە: {places}.</translation>
    </message>
    <message>
        <source>The ministry is asked when this is saved. As of {day}.</source>
        <translation>کاتێک هەڵدەگیرێت لە وەزارەت دەپرسرێت. بەپێی داتای {day}.</translation>
    </message>
    <message>
        <source>another office</source>
        <translation>نووسینگەیەکی تر</translation>
    </message>
    <message>
        <source>Probably registered elsewhere too ({places}): the ministry has the question.</source>
        <translation>بە ئەگەری زۆر لە شوێنێکی تریش تۆمار کراوە ({places}): پرسیارەکە لای وەزارەتە.</translation>
    </message>
    <message>
        <source>The ministry knows nobody else who is this person (asked because of: {places}).</source>
        <translation>وەزارەت تۆمارێکی تری ئەم کەسە ناناسێت (پرسراوە بەهۆی: {places}).</translation>
    </message>
    <message>
        <source>{office}, {place}, number {number}</source>
        <translation>{office}، {place}، ژمارە {number}</translation>
    </message>
    <message>
        <source>Whom the whole country knows: {people} people, as of {day}.</source>
        <translation>تۆمارکراوانی هەموو وڵات: {people} کەس، بەپێی داتای {day}.</translation>
    </message>
    <message>
        <source>A newer list of the whole country is on its way: {got} of {size} are here.</source>
        <translation>لیستێکی نوێتری هەموو وڵات لە ڕێگەدایە: {got} لە {size} گەیشتووە.</translation>
    </message>
    <message>
        <source>Probably registered too in</source>
        <translation>بە ئەگەری زۆر هەروەها تۆمار کراوە لە</translation>
    </message>
</context>
<context>
    <name>EmployerHistoryDialog</name>
    <message>
        <source>Name</source>
        <translation>ناو</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>بێ ناو</translation>
    </message>
    <message>
        <source>State</source>
        <translation>دۆخ</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>کار</translation>
    </message>
    <message>
        <source>A vacancy</source>
        <translation>هەلێکی کار</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>نێردرا لە</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>چاوپێکەوتن</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>دەستی پێکرد لە</translation>
    </message>
    <message>
        <source>Who was sent, and what came of it</source>
        <translation>کێ نێردرا و چی لێ هات</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>پەڕەی کەسەکە بکەرەوە</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>داخستن</translation>
    </message>
    <message>
        <source>People who were sent to the employer</source>
        <translation>ئەو کەسانەی بۆ لای خاوەنکار نێردراون</translation>
    </message>
    <message>
        <source>Nobody was sent to this employer yet, as far as this desk knows.</source>
        <translation>هێشتا کەس بۆ لای ئەم خاوەنکارە نەنێردراوە، بەپێی ئەوەی ئەم کۆمپیوتەرە دەیزانێت.</translation>
    </message>
    <message>
        <source>Sent: {sent} · seen: {seen} · taken: {taken} · began: {began} · there now: {there}</source>
        <translation>نێردران: {sent} · چاوپێکەوتنیان لەگەڵ کرا: {seen} · وەرگیران: {taken} · دەستیان پێکرد: {began} · ئێستا لەوێن: {there}</translation>
    </message>
</context>
<context>
    <name>EmployerPanel</name>
    <message>
        <source>A vacancy</source>
        <translation>هەلێکی کار</translation>
    </message>
    <message>
        <source>Correct the employer</source>
        <translation>ڕاستکردنەوەی خاوەنکار</translation>
    </message>
    <message>
        <source>New employer</source>
        <translation>خاوەنکاری نوێ</translation>
    </message>
    <message>
        <source>Correct the vacancy</source>
        <translation>ڕاستکردنەوەی هەلی کار</translation>
    </message>
    <message>
        <source>New vacancy</source>
        <translation>هەلی کاری نوێ</translation>
    </message>
    <message>
        <source>Who has the places? A supervisor reads this.</source>
        <translation>کێ شوێنەکانی وەرگرت؟ سەرپەرشتیار دەیخوێنێتەوە.</translation>
    </message>
    <message>
        <source>It is filled</source>
        <translation>پڕ بووەوە</translation>
    </message>
    <message>
        <source>Why is it open again?</source>
        <translation>بۆچی دووبارە کرایەوە؟</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>کردنەوەی دووبارە</translation>
    </message>
    <message>
        <source>Why does the employer want nobody any more?</source>
        <translation>بۆچی خاوەنکار ئیتر کەسی ناوێت؟</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>هەڵوەشاندنەوە</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>هۆکار</translation>
    </message>
    <message>
        <source>New vacancy…</source>
        <translation>هەلی کاری نوێ…</translation>
    </message>
    <message>
        <source>Correct the employer…</source>
        <translation>ڕاستکردنەوەی خاوەنکار…</translation>
    </message>
    <message>
        <source>Who was sent…</source>
        <translation>کێ نێردرا…</translation>
    </message>
    <message>
        <source>Correct the vacancy…</source>
        <translation>ڕاستکردنەوەی هەلی کار…</translation>
    </message>
    <message>
        <source>It is filled…</source>
        <translation>پڕ بووەوە…</translation>
    </message>
    <message>
        <source>Open it again…</source>
        <translation>کردنەوەی دووبارە…</translation>
    </message>
    <message>
        <source>Cancel it…</source>
        <translation>هەڵوەشاندنەوە…</translation>
    </message>
    <message>
        <source>Take back what was written</source>
        <translation>گەڕاندنەوەی ئەوەی نووسرا</translation>
    </message>
    <message>
        <source>Go on with the new vacancy…</source>
        <translation>بەردەوامبوون لە هەلی کاری نوێ…</translation>
    </message>
    <message numerus="yes">
        <source>%n vacancy(ies):</source>
        <translation>
            <numerusform>%n هەلی کار:</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is offered yet.</source>
        <translation>هێشتا هیچی پێشکەش نەکردووە.</translation>
    </message>
    <message>
        <source>Vacancies of the employer</source>
        <translation>هەلەکانی کاری خاوەنکار</translation>
    </message>
    <message>
        <source>Another office looks after this vacancy</source>
        <translation>نووسینگەیەکی تر چاودێری ئەم هەلە دەکات</translation>
    </message>
    <message>
        <source>The country hears of it once the ministry has verified the employer</source>
        <translation>لە هەموو وڵات بڵاو دەبێتەوە کاتێک وەزارەت خاوەنکارەکە پشتڕاست دەکاتەوە</translation>
    </message>
    <message>
        <source>came back: {reason}</source>
        <translation>گەڕایەوە: {reason}</translation>
    </message>
    <message>
        <source>waits for a supervisor</source>
        <translation>چاوەڕێی سەرپەرشتیارە</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n شوێن</numerusform>
        </translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>تا {day}</translation>
    </message>
</context>
<context>
    <name>EmployersPage</name>
    <message>
        <source>Employer</source>
        <translation>خاوەنکار</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>شوێن</translation>
    </message>
    <message>
        <source>Vacancies</source>
        <translation>هەلەکانی کار</translation>
    </message>
    <message>
        <source>State</source>
        <translation>بار</translation>
    </message>
    <message>
        <source>Employers</source>
        <translation>خاوەنکاران</translation>
    </message>
    <message>
        <source>Who offers work, and what they offer</source>
        <translation>کێ کار پێشکەش دەکات، و چی</translation>
    </message>
    <message>
        <source>Written down; a supervisor looks at it.</source>
        <translation>نووسرا؛ سەرپەرشتیار سەیری دەکات.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>گەڕان</translation>
    </message>
    <message>
        <source>Search employers by name, number or telephone</source>
        <translation>بەدوای خاوەنکاردا بگەڕێ بە ناو، ژمارە یان تەلەفۆن</translation>
    </message>
    <message>
        <source>Surveys…</source>
        <translation>ڕاپرسییەکان…</translation>
    </message>
    <message>
        <source>New employer…</source>
        <translation>خاوەنکاری نوێ…</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n دۆزرایەوە</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>هیچ نەدۆزرایەوە</translation>
    </message>
    <message>
        <source>Try fewer letters, or write the employer down (F2).</source>
        <translation>پیتی کەمتر تاقی بکەوە، یان خاوەنکارەکە بنووسە (F2).</translation>
    </message>
    <message>
        <source>No employers yet</source>
        <translation>هێشتا خاوەنکار نییە</translation>
    </message>
    <message>
        <source>Write down who offers work (F2), then what they offer (F6).</source>
        <translation>ئەوەی کار پێشکەش دەکات بنووسە (F2)، پاشان ئەوەی پێشکەشی دەکات (F6).</translation>
    </message>
</context>
<context>
    <name>EndCohortDialog</name>
    <message>
        <source>Name</source>
        <translation>ناو</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>ئەوەی لێی دەکەوێتەوە</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>هۆکار</translation>
    </message>
    <message>
        <source>It follows from attendance and results. Space leaves somebody out; F2 says something else of them, with the reason, which the supervisor and the ministry read.</source>
        <translation>ئەمە لە ئامادەبوون و ئەنجامەکانەوە دێت. دوگمەی بۆشایی کەسەکە جیا دەکاتەوە؛ F2 شتێکی تری لەسەر دەڵێت لەگەڵ هۆکار، کە سەرپەرشتیار و وەزارەت دەیخوێننەوە.</translation>
    </message>
    <message numerus="yes">
        <source>Say it of %n person(s)</source>
        <translation>
            <numerusform>تۆمارکردنی بۆ %n کەس</numerusform>
        </translation>
    </message>
    <message>
        <source>End of the course</source>
        <translation>کۆتایی خول</translation>
    </message>
    <message>
        <source>What follows for each</source>
        <translation>ئەوەی بۆ هەر کەسێک لێی دەکەوێتەوە</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>جیاکراوەتەوە</translation>
    </message>
    <message>
        <source>said otherwise: “{reason}”</source>
        <translation>شتێکی تر وترا: «{reason}»</translation>
    </message>
    <message>
        <source>Of this person is said</source>
        <translation>لەسەر ئەم کەسە دەوترێت</translation>
    </message>
    <message>
        <source>Reason, where it is not what follows</source>
        <translation>هۆکار، ئەگەر جیا بێت لەوەی لێی دەکەوێتەوە</translation>
    </message>
    <message>
        <source>What follows: {words}</source>
        <translation>ئەوەی لێی دەکەوێتەوە: {words}</translation>
    </message>
    <message>
        <source>Nothing yet: leave out</source>
        <translation>هێشتا هیچ: جیاکردنەوە</translation>
    </message>
</context>
<context>
    <name>EnrolDialog</name>
    <message>
        <source>Enrol this desk</source>
        <translation>ناساندنی ئەم کۆمپیوتەرە بە وەزارەت</translation>
    </message>
    <message>
        <source>The ministry&apos;s letter holds an address and a one-time code for this desk.</source>
        <translation>لە نووسراوی وەزارەتدا ناونیشانێک و کۆدێکی یەکجارە بۆ ئەم کۆمپیوتەرە هەیە.</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>بیناسێنە</translation>
    </message>
    <message>
        <source>Open the enrolment file…</source>
        <translation>پەڕگەی ناساندن بکەرەوە…</translation>
    </message>
    <message>
        <source>Address of the ministry&apos;s service</source>
        <translation>ناونیشانی خزمەتگوزاریی وەزارەت</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>کۆدی یەکجارە</translation>
    </message>
    <message>
        <source>As printed, in groups; it is used up by this</source>
        <translation>وەک چاپ کراوە، بە کۆمەڵە؛ بەمە بەکار دەچێت</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Mihan</source>
        <translation>میهەن</translation>
    </message>
    <message>
        <source>Ministry of Labour and Social Affairs</source>
        <translation>وەزارەتی کار و کاروباری کۆمەڵایەتی</translation>
    </message>
    <message>
        <source>Leave the training, back to work</source>
        <translation>ڕاهێنان بەجێبهێڵە و بگەڕێوە بۆ کار</translation>
    </message>
    <message>
        <source>Practise with invented people</source>
        <translation>مەشق بە زانیاریی خەیاڵی</translation>
    </message>
    <message>
        <source>Works without a network. Everything is kept encrypted on this PC.</source>
        <translation>بەبێ تۆڕ کار دەکات و هەموو شتێک بە شفرەکراوی لەم کۆمپیوتەرە هەڵدەگیرێت.</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>Registered</source>
        <translation>تۆمارکرا</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>ڕاستکرایەوە</translation>
    </message>
    <message>
        <source>Returned to be corrected</source>
        <translation>گەڕێنرایەوە بۆ ڕاستکردنەوە</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>پەسەندکرا</translation>
    </message>
    <message>
        <source>Received by the ministry</source>
        <translation>وەزارەت وەریگرت</translation>
    </message>
    <message>
        <source>Received and joined by the ministry</source>
        <translation>وەزارەت وەریگرت و یەکیخست</translation>
    </message>
    <message>
        <source>Received by the ministry, two answers to be decided</source>
        <translation>وەزارەت وەریگرت، دوو وەڵام هەیە و دەبێت بڕیار بدرێت</translation>
    </message>
    <message>
        <source>Rejected by the ministry</source>
        <translation>وەزارەت ڕەتیکردەوە</translation>
    </message>
    <message>
        <source>Its batch was refused by the ministry</source>
        <translation>وەزارەت بەستەکەی ڕەتکردەوە</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>کشێنرایەوە</translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation>دووبارە هەڵگیرایەوە</translation>
    </message>
    <message>
        <source>The return was taken back</source>
        <translation>گەڕاندنەوەکە هەڵوەشێنرایەوە</translation>
    </message>
    <message>
        <source>Handed out to the person</source>
        <translation>درایە دەستی خاوەنەکەی</translation>
    </message>
    <message>
        <source>It was said whether another record is of the same person</source>
        <translation>وترا ئایا تۆمارێکی تر هی هەمان کەسە</translation>
    </message>
    <message>
        <source>A request of the person was written down</source>
        <translation>داواکارییەکی خاوەنی تۆمارەکە نووسرا</translation>
    </message>
    <message>
        <source>A request of the person was taken back</source>
        <translation>داواکارییەکی خاوەنی تۆمارەکە کشێنرایەوە</translation>
    </message>
    <message>
        <source>The ministry decided on a request</source>
        <translation>وەزارەت بڕیاری لەسەر داواکارییەک دا</translation>
    </message>
    <message>
        <source>The ministry is asked whether the person is registered elsewhere</source>
        <translation>لە وەزارەت دەپرسرێت ئایا کەسەکە لە شوێنێکی تر تۆمار کراوە</translation>
    </message>
    <message>
        <source>The ministry said whether the person is registered elsewhere</source>
        <translation>وەزارەت وەڵامی دایەوە ئایا کەسەکە لە شوێنێکی تر تۆمار کراوە</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>گۆڕدرا</translation>
    </message>
</context>
<context>
    <name>FairDoor</name>
    <message>
        <source>Code, number or name</source>
        <translation>کۆد، ژمارە یان ناو</translation>
    </message>
    <message>
        <source>Code of the invitation, number of registration, or a name</source>
        <translation>کۆدی بانگهێشت، ژمارەی تۆمارکردن، یان ناوێک</translation>
    </message>
    <message>
        <source>Code in a picture…</source>
        <translation>کۆد لە وێنەیەکدا…</translation>
    </message>
    <message>
        <source>Pictures and PDF (*.png *.jpg *.jpeg *.webp *.bmp *.pdf)</source>
        <translation>وێنە و PDF (*.png *.jpg *.jpeg *.webp *.bmp *.pdf)</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>کردنەوەی وێنەیەک</translation>
    </message>
    <message>
        <source>No code is to be found in this picture.</source>
        <translation>هیچ کۆدێک لەم وێنەیەدا نییە.</translation>
    </message>
</context>
<context>
    <name>FairPapers</name>
    <message>
        <source>Ministry of Labour and Social Affairs</source>
        <translation>وەزارەتی کار و کاروباری کۆمەڵایەتی</translation>
    </message>
    <message>
        <source>Invitation to a job fair</source>
        <translation>بانگهێشت بۆ پێشانگای کار</translation>
    </message>
    <message>
        <source>When</source>
        <translation>کات</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>شوێن</translation>
    </message>
    <message>
        <source>Your interview</source>
        <translation>چاوپێکەوتنت</translation>
    </message>
    <message>
        <source>No time is kept: come when it suits you, and go to any stand.</source>
        <translation>کاتی دیاریکراو نییە: هەر کاتێک پێت خۆشە وەرە و بڕۆ بۆ هەر ستاندێک.</translation>
    </message>
    <message>
        <source>Show this code at the entrance, on paper or on a telephone.</source>
        <translation>ئەم کۆدە لە دەرگاکە پیشان بدە، لەسەر کاغەز یان مۆبایل.</translation>
    </message>
    <message>
        <source>Coming costs nothing. Nobody may ask you for money.</source>
        <translation>هاتن بەخۆڕاییە و کەس مافی ئەوەی نییە پارەت لێ داوا بکات.</translation>
    </message>
</context>
<context>
    <name>Fairs</name>
    <message>
        <source>{name} is let in</source>
        <translation>{name} هاتە ژوورەوە</translation>
    </message>
    <message>
        <source>{name} came at {time}; nothing is written again. Is it somebody else? Ask who they are</source>
        <translation>{name} کاتژمێر {time} هاتووە؛ هیچ دووبارە نانووسرێت. کەسێکی ترە؟ لێی بپرسە کێیە</translation>
    </message>
    <message>
        <source>an invitation to another fair: {fair}</source>
        <translation>بانگهێشتە بۆ پێشانگایەکی تر: {fair}</translation>
    </message>
    <message>
        <source>the invitation of {name} was taken back: ask who they are</source>
        <translation>بانگهێشتی {name} کشێنرایەوە: بپرسە کێیە</translation>
    </message>
    <message>
        <source>nobody at this desk has this number</source>
        <translation>کەس لەم نووسینگەیە ئەم ژمارەیەی نییە</translation>
    </message>
    <message>
        <source>not read well: hold it to the reader again</source>
        <translation>باش نەخوێندرایەوە: دووبارە لە خوێنەرەکە نزیکی بکەرەوە</translation>
    </message>
    <message>
        <source>Came: {came} of {invited} invited · uninvited: {walked} · without a record: {unnamed} · interviews: {interviews} · hired: {hired}</source>
        <translation>{came} لە {invited} بانگهێشتکراو هاتن · بێ بانگهێشت: {walked} · بێ تۆمار: {unnamed} · چاوپێکەوتن: {interviews} · دامەزراو: {hired}</translation>
    </message>
    <message>
        <source>held by {office}</source>
        <translation>{office} دەیگێڕێت</translation>
    </message>
    <message>
        <source>not today: nobody is let in</source>
        <translation>ئەمڕۆ نییە: کەس نایەتە ژوورەوە</translation>
    </message>
    <message>
        <source>Whole fair: {came} of {invited} invited, {walked} uninvited, {unnamed} unnamed</source>
        <translation>هەموو پێشانگاکە: {came} لە {invited} بانگهێشتکراو، {walked} بێ بانگهێشت، {unnamed} بێ تۆمار</translation>
    </message>
    <message>
        <source>{group}: {came} came, {invited} invited</source>
        <translation>{group}: {came} هاتن، {invited} بانگهێشت کراون</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>ئافرەتان</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>پیاوان</translation>
    </message>
    <message>
        <source>Women or men: not known here</source>
        <translation>ڕەگەز لێرە نەزانراوە</translation>
    </message>
    <message>
        <source>Age {from_year} to {to_year}</source>
        <translation>تەمەن لە {from_year} تا {to_year}</translation>
    </message>
    <message>
        <source>Age to {to_year}</source>
        <translation>تەمەن تا {to_year}</translation>
    </message>
    <message>
        <source>Age from {from_year}</source>
        <translation>تەمەن لە {from_year} بەرەو سەر</translation>
    </message>
    <message>
        <source>Age not known here</source>
        <translation>تەمەن لێرە نەزانراوە</translation>
    </message>
    <message>
        <source>they met; the employer answers later</source>
        <translation>یەکیان بینی؛ خاوەن کار دواتر وەڵام دەداتەوە</translation>
    </message>
    <message>
        <source>asked to a second interview</source>
        <translation>بۆ چاوپێکەوتنی دووەم بانگ کرا</translation>
    </message>
    <message>
        <source>was offered the work</source>
        <translation>کارەکەی پێشنیار کرا</translation>
    </message>
    <message>
        <source>hired</source>
        <translation>دامەزرا</translation>
    </message>
    <message>
        <source>not suitable</source>
        <translation>بۆ کارەکە نەگونجاوە</translation>
    </message>
    <message>
        <source>declined by the person</source>
        <translation>کەسەکە ڕەتی کردەوە</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>یەکیان بینی</translation>
    </message>
    <message>
        <source>Second interview</source>
        <translation>چاوپێکەوتنی دووەم</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>پێشنیارکرا</translation>
    </message>
    <message>
        <source>Hired</source>
        <translation>دامەزرا</translation>
    </message>
    <message>
        <source>Not suitable</source>
        <translation>نەگونجاو</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>ڕەتیکردەوە</translation>
    </message>
    <message>
        <source>came to the fair</source>
        <translation>هاتە پێشانگاکە</translation>
    </message>
    <message>
        <source>was interviewed</source>
        <translation>چاوپێکەوتنی لەگەڵ کرا</translation>
    </message>
    <message>
        <source>what was said before was a mistake</source>
        <translation>ئەوەی پێشتر گوترا هەڵە بوو</translation>
    </message>
    <message>
        <source>to be held</source>
        <translation>دەگێڕدرێت</translation>
    </message>
    <message>
        <source>over</source>
        <translation>تەواو بوو</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>هەڵوەشاوە</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>ئەوەی گوترا</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>پێشانگا</translation>
    </message>
    <message>
        <source>When</source>
        <translation>کەی</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>ستاند</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>کار</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>ئەنجام</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>تێبینی</translation>
    </message>
    <message>
        <source>Undoes</source>
        <translation>هەڵدەوەشێنێتەوە</translation>
    </message>
    <message>
        <source>an earlier word</source>
        <translation>گوتەیەکی پێشوو</translation>
    </message>
    <message>
        <source>here since {time}</source>
        <translation>لە {time} هاتووە</translation>
    </message>
    <message>
        <source>here</source>
        <translation>لێرەیە</translation>
    </message>
    <message>
        <source>came at {time}</source>
        <translation>کاتژمێر {time} هات</translation>
    </message>
    <message>
        <source>came</source>
        <translation>هات</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>چاوەڕوانکراو</translation>
    </message>
    <message>
        <source>no longer expected</source>
        <translation>بانگهێشتی کشێنرایەوە</translation>
    </message>
    <message>
        <source>A job fair is held on {day}: {title}.</source>
        <translation>پێشانگای کار لە {day} دەگێڕدرێت: {title}.</translation>
    </message>
    <message>
        <source>The job fair of {day} is not held: {title}.</source>
        <translation>پێشانگای کاری {day} ناگێڕدرێت: {title}.</translation>
    </message>
    <message>
        <source>What was said at a job fair came back: “{reason}”</source>
        <translation>ئەوەی لە پێشانگای کاردا گوترا گەڕێنرایەوە: «{reason}»</translation>
    </message>
    <message>
        <source>The ministry did not take what was said at a job fair: {why}</source>
        <translation>وەزارەت ئەوەی لە پێشانگای کاردا گوترا وەرنەگرت: {why}</translation>
    </message>
</context>
<context>
    <name>FairsPage</name>
    <message>
        <source>Name</source>
        <translation>ناو</translation>
    </message>
    <message>
        <source>Without a record</source>
        <translation>بێ تۆمار</translation>
    </message>
    <message>
        <source>Interview kept</source>
        <translation>کاتی چاوپێکەوتن</translation>
    </message>
    <message>
        <source>State</source>
        <translation>دۆخ</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>چاوپێکەوتنەکان</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>ستاند</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>خاوەن کار</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>کاتی دانراو</translation>
    </message>
    <message>
        <source>Job fairs</source>
        <translation>پێشانگاکانی کار</translation>
    </message>
    <message>
        <source>Who is expected, who came, and what came of their interviews</source>
        <translation>کێ چاوەڕوان دەکرێت و کێ هات و ئەنجامی چاوپێکەوتنەکانیان چی بوو</translation>
    </message>
    <message>
        <source>One visitor without a record is counted.</source>
        <translation>میوانێکی بێ تۆمار ژمێردرا.</translation>
    </message>
    <message>
        <source>Undone: the last word about this visitor holds no more.</source>
        <translation>هەڵوەشێنرایەوە: دوایین گوتە دەربارەی ئەم میوانە چیتر ناگرێتەوە.</translation>
    </message>
    <message>
        <source>Written down, and their referral says that they are hired; a supervisor looks at both.</source>
        <translation>نووسرا، و ناردنەکەی دەڵێت وەرگیراوە؛ سەرپەرشتیار سەیری هەردووکیان دەکات.</translation>
    </message>
    <message>
        <source>Written down, and they are on the shortlist; a supervisor looks at both.</source>
        <translation>نووسرا، و خرایە لیستی هەڵبژێردراوان؛ سەرپەرشتیار سەیری هەردووکیان دەکات.</translation>
    </message>
    <message>
        <source>Written down, and their referral says that they were met; a supervisor looks at both.</source>
        <translation>نووسرا، و ناردنەکەی دەڵێت خاوەنکار چاوی پێ کەوتووە؛ سەرپەرشتیار سەیری هەردووکیان دەکات.</translation>
    </message>
    <message>
        <source>Written down; a supervisor looks at it.</source>
        <translation>نووسرا؛ سەرپەرشتیارێک سەیری دەکات.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>هەڵگرتنی لیستەکە</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved in {file}.</source>
        <translation>
            <numerusform>%n دێڕ لە {file} هەڵگیرا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>بیهێنە ژوورەوە</translation>
    </message>
    <message>
        <source>Interview…</source>
        <translation>چاوپێکەوتن…</translation>
    </message>
    <message>
        <source>Without an invitation…</source>
        <translation>بێ بانگهێشت…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>هەڵوەشاندنەوە</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>کردنەوەی پەڕەی کەسەکە</translation>
    </message>
    <message>
        <source>Print invitations…</source>
        <translation>چاپکردنی بانگهێشتەکان…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>هەڵگرتن…</translation>
    </message>
    <message>
        <source>Print the report…</source>
        <translation>چاپکردنی ڕاپۆرت…</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>پێشانگا</translation>
    </message>
    <message>
        <source>Visitors of the fair</source>
        <translation>میوانانی پێشانگا</translation>
    </message>
    <message>
        <source>Stands of the fair</source>
        <translation>ستاندەکانی پێشانگا</translation>
    </message>
    <message>
        <source>No fair is known here</source>
        <translation>هیچ پێشانگایەک لێرە نەناسراوە</translation>
    </message>
    <message>
        <source>The ministry makes a fair; it stands here once this desk has received.</source>
        <translation>وەزارەت پێشانگا ئامادە دەکات؛ دوای ئەوەی ئەم ئامێرە وەریدەگرێت لێرە دەردەکەوێت.</translation>
    </message>
    <message>
        <source>Nobody is here yet</source>
        <translation>هێشتا کەس نەهاتووە</translation>
    </message>
    <message>
        <source>Hold an invitation to the reader, or type a name.</source>
        <translation>بانگهێشتێک لە خوێنەرەکە نزیک بکەرەوە یان ناوێک بنووسە.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>هەموو</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>ئامادەبووان</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>ستاندەکان</translation>
    </message>
    <message>
        <source>not invited</source>
        <translation>بێ بانگهێشت</translation>
    </message>
</context>
<context>
    <name>FeedbackDialog</name>
    <message>
        <source>Tell the ministry</source>
        <translation>ئاگادارکردنەوەی وەزارەت</translation>
    </message>
    <message>
        <source>What hinders you, or what would help? It travels with the next batch. Please name nobody.</source>
        <translation>چی ڕێگرە لە کارت، یان چی یارمەتیت دەدات؟ تێبینییەکە لەگەڵ بەستەی داهاتوودا دەنێردرێت. تکایە ناوی کەس مەهێنە.</translation>
    </message>
    <message>
        <source>Keep and send along</source>
        <translation>هەڵگرتن و ناردن لەگەڵ بەستەکە</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>تێبینیی نوێ</translation>
    </message>
    <message>
        <source>Answers ({n})</source>
        <translation>وەڵامەکان ({n})</translation>
    </message>
    <message>
        <source>Said before</source>
        <translation>تێبینییەکانی پێشووم</translation>
    </message>
    <message>
        <source>In a sentence or two</source>
        <translation>بە ڕستەیەک یان دووان</translation>
    </message>
    <message>
        <source>Ctrl+Enter finishes</source>
        <translation>Ctrl+Enter بۆ تەواوکردن</translation>
    </message>
    <message>
        <source>Add a picture of the page</source>
        <translation>وێنەیەکی پەڕەکە زیاد بکە</translation>
    </message>
    <message>
        <source>The picture as it will be sent</source>
        <translation>وێنەکە وەک دەنێردرێت</translation>
    </message>
    <message>
        <source>This is the picture as it will be sent: people&apos;s data are bars.</source>
        <translation>ئەمە وێنەکەیە وەک دەنێردرێت: زانیاریی خەڵک بە هێڵ داپۆشراوە.</translation>
    </message>
    <message>
        <source>What you said before, and the answers</source>
        <translation>تێبینییەکانی پێشووم و وەڵامەکانیان</translation>
    </message>
    <message>
        <source>You have not said anything yet.</source>
        <translation>هێشتا هیچ تێبینییەکت نەناردووە.</translation>
    </message>
    <message>
        <source>kept here, leaves with the next batch</source>
        <translation>لێرە هەڵگیراوە، لەگەڵ بەستەی داهاتوودا دەنێردرێت</translation>
    </message>
    <message>
        <source>in a batch, on its way</source>
        <translation>لە بەستەیەکدایە، لە ڕێگایە</translation>
    </message>
    <message>
        <source>received by the ministry</source>
        <translation>وەزارەت وەریگرت</translation>
    </message>
    <message>
        <source>not taken by the ministry</source>
        <translation>وەزارەت وەرینەگرت</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>وەڵام دراوەتەوە</translation>
    </message>
    <message>
        <source>The ministry answers:</source>
        <translation>وەڵامی وەزارەت:</translation>
    </message>
</context>
<context>
    <name>FileStrip</name>
    <message>
        <source>{size} kB</source>
        <translation>{size} کیلۆبایت</translation>
    </message>
    <message>
        <source>new</source>
        <translation>نوێ</translation>
    </message>
    <message>
        <source>Files of the record</source>
        <translation>پەڕگەکانی تۆمار</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Where records stand</source>
        <translation>دۆخی تۆمارەکان</translation>
    </message>
    <message>
        <source>every state</source>
        <translation>هەموو دۆخەکان</translation>
    </message>
    <message>
        <source>When records were saved</source>
        <translation>کاتی هەڵگرتنی تۆمارەکان</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>هەر ڕۆژێک</translation>
    </message>
    <message>
        <source>Who entered records</source>
        <translation>کێ تۆمارەکانی داخڵ کردووە</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>هەمووان</translation>
    </message>
    <message>
        <source>Form of the records</source>
        <translation>فۆڕمی تۆمارەکان</translation>
    </message>
    <message>
        <source>every form</source>
        <translation>هەموو فۆڕمەکان</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>ڕیزبەندیی لیستەکە</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>پیشاندانی هەموو</translation>
    </message>
    <message>
        <source>today</source>
        <translation>ئەمڕۆ</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>دوێنێ</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>٧ ڕۆژی ڕابردوو</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>٣٠ ڕۆژی ڕابردوو</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>ئەم ساڵ</translation>
    </message>
    <message>
        <source>nearest and newest first</source>
        <translation>نزیکترین و نوێترین سەرەتا</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>بەپێی ناو</translation>
    </message>
    <message>
        <source>by state</source>
        <translation>بەپێی دۆخ</translation>
    </message>
    <message>
        <source>by clerk</source>
        <translation>بەپێی فەرمانبەر</translation>
    </message>
    <message>
        <source>by time</source>
        <translation>بەپێی کات</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>First run</source>
        <translation>یەکەم کارپێکردن</translation>
    </message>
    <message>
        <source>Print a test page…</source>
        <translation>پەڕەیەکی تاقیکاری چاپ بکە…</translation>
    </message>
    <message>
        <source>Sent. Look at the page before you go on.</source>
        <translation>نێردرا. پێش بەردەوامبوون سەیری پەڕەکە بکە.</translation>
    </message>
    <message>
        <source>Begin to work</source>
        <translation>دەست بە کار بکە</translation>
    </message>
    <message>
        <source>Practise first, with invented people</source>
        <translation>سەرەتا لەگەڵ کەسانی خەیاڵی ڕابهێنە</translation>
    </message>
    <message>
        <source>It was shown once, before the program was closed. Make a new one: that one opens nothing then.</source>
        <translation>پێش داخستنی بەرنامەکە یەک جار پیشان درا. دانەیەکی نوێ دروست بکە: ئەوەی پێشوو ئیتر هیچ ناکاتەوە.</translation>
    </message>
    <message>
        <source>Plug in the stick with the enrolment file, drop the file here, or type what the letter says. You can do this later.</source>
        <translation>ئەو فلاشەی پەڕگەی ناساندنی تێدایە دابنێ، یان پەڕگەکە بۆ ئێرە ڕابکێشە، یان ئەوەی لە نووسراوەکەدایە بینووسە. دەتوانیت دواتریش ئەمە بکەیت.</translation>
    </message>
    <message>
        <source>Who looks after this office?</source>
        <translation>کێ سەرپەرشتیی ئەم نووسینگەیە دەکات؟</translation>
    </message>
    <message>
        <source>Keep this code in the safe</source>
        <translation>ئەم کۆدە لە قاسەدا هەڵبگرە</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <translation>زمانەکەت هەڵبژێرە</translation>
    </message>
    <message>
        <source>The ministry&apos;s letter</source>
        <translation>نووسراوی وەزارەت</translation>
    </message>
    <message>
        <source>Of the window; each person chooses their own later.</source>
        <translation>زمانی پەنجەرەکە؛ دواتر هەر کەسێک هی خۆی هەڵدەبژێرێت.</translation>
    </message>
    <message>
        <source>The first person adds the others.</source>
        <translation>یەکەم کەس ئەوانی تر زیاد دەکات.</translation>
    </message>
    <message>
        <source>It opens the records when every password is lost. It is shown only now: print it.</source>
        <translation>کاتێک هەموو وشە نهێنییەکان ون دەبن تۆمارەکان دەکاتەوە. تەنها ئێستا پیشان دەدرێت: چاپی بکە.</translation>
    </message>
    <message>
        <source>Step {n} of {steps}</source>
        <translation>هەنگاوی {n} لە {steps}</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>ناوی تەواو</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>ناوی بەکارهێنەر</translation>
    </message>
    <message>
        <source>To sign in with; Latin letters are easiest</source>
        <translation>بۆ چوونەژوورەوە؛ پیتی لاتینی ئاسانترە</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>وشەی نهێنی</translation>
    </message>
    <message>
        <source>Long is good: four words you can remember</source>
        <translation>درێژ باشترە: چوار وشە کە لەبیرت دەمێنێت</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>دووبارە وشەی نهێنی</translation>
    </message>
    <message>
        <source>Create the office</source>
        <translation>نووسینگەکە دروست بکە</translation>
    </message>
    <message>
        <source>The office is being made…</source>
        <translation>نووسینگەکە دروست دەکرێت…</translation>
    </message>
    <message>
        <source>Make a new recovery paper…</source>
        <translation>کاغەزێکی نوێی گەڕاندنەوە دروست بکە…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>بەردەوامبوون</translation>
    </message>
    <message>
        <source>Does the printer print?</source>
        <translation>ئایا چاپکەرەکە چاپ دەکات؟</translation>
    </message>
    <message>
        <source>Receipts and letters are printed every day. Without a printer, go on: you can do this later.</source>
        <translation>ڕۆژانە پسوولە و نووسراو چاپ دەکرێن. ئەگەر چاپکەر نییە بەردەوام بە: دەتوانیت دواتر ئەمە بکەیت.</translation>
    </message>
    <message>
        <source>This desk is ready</source>
        <translation>ئەم کۆمپیوتەرە ئامادەیە</translation>
    </message>
    <message>
        <source>The other people are added on the page “Office and users”.</source>
        <translation>کەسەکانی تر لە پەڕەی «نووسینگە و بەکارهێنەران» زیاد دەکرێن.</translation>
    </message>
    <message>
        <source>The ministry knows this desk as one of {office}.</source>
        <translation>وەزارەت ئەم کۆمپیوتەرە بە هی {office} دەناسێت.</translation>
    </message>
    <message>
        <source>The ministry does not know this desk yet: you can work, and send once it is enrolled (page “Office and users”).</source>
        <translation>وەزارەت هێشتا ئەم کۆمپیوتەرە ناناسێت: دەتوانیت کار بکەیت، و دوای ناساندنی بینێریت (پەڕەی «نووسینگە و بەکارهێنەران»).</translation>
    </message>
</context>
<context>
    <name>FittingPage</name>
    <message>
        <source>Band</source>
        <translation>چین</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ناو</translation>
    </message>
    <message>
        <source>Without a name yet</source>
        <translation>هێشتا بێ ناو</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>خاڵ</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>گونجان</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>ژمارە</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>نێردراو</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>بەڵێ</translation>
    </message>
    <message>
        <source>Who fits a vacancy</source>
        <translation>کێ بۆ هەلی کارێک دەگونجێت</translation>
    </message>
    <message>
        <source>That you looked at these people is written in the log.</source>
        <translation>لە تۆمارەکەدا دەنووسرێت کە سەیری ئەم کەسانەت کردووە.</translation>
    </message>
    <message>
        <source>{name} is on the shortlist.</source>
        <translation>{name} لە لیستی هەڵبژێردراواندایە.</translation>
    </message>
    <message>
        <source>band {band}</source>
        <translation>چینی {band}</translation>
    </message>
    <message>
        <source>points: {n}</source>
        <translation>خاڵ: {n}</translation>
    </message>
    <message>
        <source>fits: {score}</source>
        <translation>گونجان: {score}</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>پاشەکەوتکردنی لیستەکە</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved in {file}.</source>
        <translation>
            <numerusform>%n دێڕ لە {file} پاشەکەوت کرا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered at another desk</source>
        <translation>لە کۆمپیوتەرێکی تر تۆمار کراوە</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>کردنەوەی کەسەکە</translation>
    </message>
    <message>
        <source>Put on the shortlist</source>
        <translation>خستنە لیستی هەڵبژێردراوان</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>چاپکردنی لیستەکە…</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>پاشەکەوتکردنی لیستەکە…</translation>
    </message>
    <message>
        <source>Back to the vacancies</source>
        <translation>گەڕانەوە بۆ هەلی کارەکان</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>ناو یان ژمارە</translation>
    </message>
    <message>
        <source>Find among these people</source>
        <translation>گەڕان لە نێو ئەمانەدا</translation>
    </message>
    <message>
        <source>People for the vacancy, by bands</source>
        <translation>کەسانی گونجاو بۆ هەلی کارەکە، بە چین</translation>
    </message>
    <message>
        <source>Nobody fits yet</source>
        <translation>هێشتا کەس ناگونجێت</translation>
    </message>
    <message>
        <source>Nobody&apos;s occupation or skills are near what is asked for.</source>
        <translation>پیشە و لێهاتوویی هیچ کەسێک لە داواکراوەکە نزیک نییە.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>هیچ نەدۆزرایەوە</translation>
    </message>
    <message>
        <source>Try fewer letters.</source>
        <translation>پیتی کەمتر تاقی بکەرەوە.</translation>
    </message>
    <message>
        <source>Nobody is sent there any more: the vacancy is over.</source>
        <translation>چیتر کەس بۆ ئەوێ نانێردرێت: هەلی کارەکە بەسەرچووە.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are still to be looked at.</source>
        <translation>
            <numerusform>هێشتا %n تۆمار ماوە سەیر بکرێت.</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered at another desk of this office: {desk}</source>
        <translation>لە کۆمپیوتەرێکی تری ئەم نووسینگەیە تۆمار کراوە: {desk}</translation>
    </message>
    <message>
        <source>People of this desk. Those of the whole office are compared at the supervisor&apos;s machine: {machine}</source>
        <translation>ئەوانەی لەم کۆمپیوتەرە تۆمار کراون. هەموو کەسانی نووسینگەکە لە کۆمپیوتەری سەرپەرشتیار بەراورد دەکرێن: {machine}</translation>
    </message>
    <message>
        <source>People of this desk, and of the desks of this office that hand over to it.</source>
        <translation>ئەوانەی لەم کۆمپیوتەرە و لەو کۆمپیوتەرانەی نووسینگەکە کە ڕادەستی ئەم دەکەن تۆمار کراون.</translation>
    </message>
    <message>
        <source>A vacancy</source>
        <translation>هەلی کارێک</translation>
    </message>
    <message>
        <source>Ordered by how well they fit, in bands of {width} of 100. Only inside a band do points of priority order people, then the fit itself, then the day of registration.</source>
        <translation>ڕیزبەندی بەپێی گونجانە، بە چینی {width} لە سەد. تەنها لە ناو چینێکدا خاڵی لەپێشینە کەسەکان ڕیز دەکات، پاشان گونجانەکە خۆی، پاشان ڕۆژی تۆمارکردن.</translation>
    </message>
    <message>
        <source>The first {n} are shown.</source>
        <translation>یەکەم {n} پیشان دەدرێت.</translation>
    </message>
    <message>
        <source>Weights: those to start from (default).</source>
        <translation>کێشەکان: کێشی دەستپێک (گریمانەیی).</translation>
    </message>
</context>
<context>
    <name>FollowUps</name>
    <message>
        <source>reached</source>
        <translation>قسەی لەگەڵ کرا</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>وەڵام نادات</translation>
    </message>
    <message>
        <source>switched off or out of reach</source>
        <translation>مۆبایل کوژاوەیە یان دەرەوەی تۆڕە</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>ژمارەی هەڵە</translation>
    </message>
    <message>
        <source>asks to be called on another day</source>
        <translation>داوا دەکات ڕۆژێکی تر پەیوەندی پێوە بکرێت</translation>
    </message>
    <message>
        <source>does not want to be called</source>
        <translation>نایەوێت پەیوەندی پێوە بکرێت</translation>
    </message>
    <message>
        <source>moved away, not to be found</source>
        <translation>گواستوویەتییەوە و نادۆزرێتەوە</translation>
    </message>
    <message>
        <source>has died</source>
        <translation>کۆچی دوایی کردووە</translation>
    </message>
    <message>
        <source>opened again</source>
        <translation>دووبارە کراوەتەوە</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>هێشتا کاتی نەهاتووە</translation>
    </message>
    <message>
        <source>due</source>
        <translation>کاتی هاتووە</translation>
    </message>
    <message>
        <source>late</source>
        <translation>دواکەوتووە</translation>
    </message>
    <message>
        <source>to be called again</source>
        <translation>دواتر پەیوەندی پێوە دەکرێت</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>وەڵامی دایەوە</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>داخراوە</translation>
    </message>
    <message>
        <source>not reached in time</source>
        <translation>لە کاتی خۆیدا نەدۆزرایەوە</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>بەڵێ</translation>
    </message>
    <message>
        <source>no</source>
        <translation>نەخێر</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>نەزانراوە</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>ئەنجام</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>گرووپ</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>کات</translation>
    </message>
    <message>
        <source>Called on</source>
        <translation>ڕۆژی پەیوەندی</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>تەلەفۆن</translation>
    </message>
    <message>
        <source>To be called again on</source>
        <translation>دووبارە پەیوەندی پێوە دەکرێت لە</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>تێبینی</translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation>ڕاستکردنەوە</translation>
    </message>
    <message>
        <source>works: {works}, in the field of the course: {in_field}</source>
        <translation>کار دەکات: {works}، لە بواری خولەکەدا: {in_field}</translation>
    </message>
    <message>
        <source>an earlier answer</source>
        <translation>وەڵامێکی پێشوو</translation>
    </message>
</context>
<context>
    <name>FollowUpsPage</name>
    <message>
        <source>Name</source>
        <translation>ناو</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>بێ ناو</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>تەلەفۆن</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>گرووپ</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>کات</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>ڕۆژ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>بار</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>دواکەوتن</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>بەدواداچوونی دەرچووان</translation>
    </message>
    <message>
        <source>Graduates who are asked what became of them, months after their course</source>
        <translation>دەرچووانێک کە چەند مانگ دوای خولەکەیان لە بارودۆخیان دەپرسرێت</translation>
    </message>
    <message>
        <source>Taken back: this graduate is called again.</source>
        <translation>ئەنجامەکە کشێنرایەوە: دووبارە پەیوەندی بەم دەرچووەوە دەکرێت.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>هەڵگرتنی لیستەکە</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved in {file}.</source>
        <translation>
            <numerusform>%n دێڕ لە {file} هەڵگیرا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Written down; a supervisor looks at it.</source>
        <translation>ئەنجامەکە نووسرا؛ سەرپەرشتیار سەیری دەکات.</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>کردنەوەی پەڕەی کەسەکە</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>کشاندنەوەی ئەنجام</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>چاپکردنی لیستەکە…</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>هەڵگرتنی لیستەکە…</translation>
    </message>
    <message>
        <source>Graduates to be called</source>
        <translation>ئەو دەرچووانەی پەیوەندییان پێوە دەکرێت</translation>
    </message>
    <message>
        <source>Every cohort</source>
        <translation>هەموو گرووپەکان</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>ئێستا پەیوەندی بکە</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>دواتر</translation>
    </message>
    <message>
        <source>Done and closed</source>
        <translation>تەواوبوو و داخراو</translation>
    </message>
    <message>
        <source>late: {count}</source>
        <translation>دواکەوتوو: {count}</translation>
    </message>
    <message>
        <source>Graduates stand here three, six and twelve months after they completed a course.</source>
        <translation>دەرچووان سێ و شەش و دوانزە مانگ دوای تەواوکردنی خول لێرە دەردەکەون.</translation>
    </message>
    <message>
        <source>Nobody is to be called today</source>
        <translation>ئەمڕۆ کەس نییە پەیوەندی پێوە بکرێت</translation>
    </message>
    <message>
        <source>Whoever did not answer stands here until the day on which they are called again.</source>
        <translation>ئەوەی وەڵامی نەدایەوە لێرە دەمێنێتەوە تا ئەو ڕۆژەی دووبارە پەیوەندی پێوە دەکرێت.</translation>
    </message>
    <message>
        <source>Nobody is to be called later</source>
        <translation>کەس نییە دواتر پەیوەندی پێوە بکرێت</translation>
    </message>
    <message>
        <source>No round is over yet</source>
        <translation>هێشتا هیچ کاتێک تەواو نەبووە</translation>
    </message>
    <message>
        <source>Whoever answered, or is not called any more, stands here.</source>
        <translation>ئەوەی وەڵامی دایەوە، یان ئیتر پەیوەندی پێوە ناکرێت، لێرە دەردەکەوێت.</translation>
    </message>
    <message>
        <source>Correct the answers…</source>
        <translation>ڕاستکردنەوەی وەڵامەکان…</translation>
    </message>
    <message>
        <source>Open it again…</source>
        <translation>دووبارە کردنەوەی بەدواداچوون…</translation>
    </message>
    <message>
        <source>What came of the call…</source>
        <translation>ئەنجامی پەیوەندییەکە…</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>پەیوەندی</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>لە {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ڕۆژ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>This needs an answer.</source>
        <translation>ئەم پرسیارە وەڵامی دەوێت.</translation>
    </message>
    <message>
        <source>This answer does not fit. Please check it.</source>
        <translation>ئەم وەڵامە ناگونجێت. تکایە بیپشکنە.</translation>
    </message>
    <message>
        <source>This answer is unusual. Please check it.</source>
        <translation>ئەم وەڵامە نائاساییە. تکایە بیپشکنە.</translation>
    </message>
    <message>
        <source>Please write a number, such as 12.5.</source>
        <translation>ژمارەیەک بنووسە، وەک 12.5.</translation>
    </message>
    <message>
        <source>Please write a whole number, such as 12.</source>
        <translation>ژمارەیەکی تەواو بنووسە، وەک 12.</translation>
    </message>
    <message>
        <source>This number is too large.</source>
        <translation>ئەم ژمارەیە زۆر گەورەیە.</translation>
    </message>
    <message>
        <source>Please write a date as day/month/year, such as 25/3/1990.</source>
        <translation>بەروار بە ڕۆژ/مانگ/ساڵ بنووسە، وەک 25/3/1990.</translation>
    </message>
    <message>
        <source>Please write month/year, such as 3/1990.</source>
        <translation>مانگ/ساڵ بنووسە، وەک 3/1990.</translation>
    </message>
    <message>
        <source>Please write a year with four digits, such as 1990.</source>
        <translation>ساڵ بە چوار ژمارە بنووسە، وەک 1990.</translation>
    </message>
    <message>
        <source>Please write a time, such as 14:30.</source>
        <translation>کات بنووسە، وەک 14:30.</translation>
    </message>
    <message>
        <source>This number lies outside the range.</source>
        <translation>ئەم ژمارەیە لە دەرەوەی مەودایە.</translation>
    </message>
    <message>
        <source>Every line needs its place in the order.</source>
        <translation>هەر دێڕێک شوێنی خۆی لە ڕیزبەندیدا دەوێت.</translation>
    </message>
    <message>
        <source>This file is too large. Files up to 5 MB can be kept.</source>
        <translation>ئەم پەڕگەیە زۆر گەورەیە. پەڕگە تا 5 مێگابایت هەڵدەگیرێت.</translation>
    </message>
    <message>
        <source>This file could not be read.</source>
        <translation>ئەم پەڕگەیە نەخوێندرایەوە.</translation>
    </message>
    <message>
        <source>This file is empty. Choose another one.</source>
        <translation>ئەم پەڕگەیە بەتاڵە. یەکێکی تر هەڵبژێرە.</translation>
    </message>
    <message>
        <source>This kind of file is not kept. Use a picture, a PDF or a recording.</source>
        <translation>ئەم جۆرە پەڕگەیە هەڵناگیرێت. وێنە یان PDF یان تۆماری دەنگ بەکاربهێنە.</translation>
    </message>
    <message>
        <source>No bar code was found in this picture. Take it nearer and straighter.</source>
        <translation>لەم وێنەیەدا بارکۆد نەدۆزرایەوە. لە نزیکەوە و ڕاست بیگرە.</translation>
    </message>
    <message>
        <source>A path needs two points, an area three.</source>
        <translation>ڕێڕەو دوو خاڵی دەوێت و ڕووبەر سێ خاڵ.</translation>
    </message>
    <message>
        <source>Nothing that could be pasted here was copied.</source>
        <translation>هیچ شتێک کۆپی نەکراوە کە لێرە بلکێنرێت.</translation>
    </message>
    <message>
        <source>This file is not here any more. Choose it again, or remove it.</source>
        <translation>ئەم پەڕگەیە چیتر لێرە نییە. دووبارە هەڵیبژێرە یان لایببە.</translation>
    </message>
    <message>
        <source>The file is still being prepared. Wait a moment.</source>
        <translation>پەڕگەکە هێشتا ئامادە دەکرێت. کەمێک چاوەڕێ بکە.</translation>
    </message>
    <message>
        <source>This picture is too large. Make it smaller and choose it again.</source>
        <translation>ئەم وێنەیە زۆر گەورەیە. بچووکی بکەرەوە و دووبارە هەڵیبژێرە.</translation>
    </message>
    <message>
        <source>This is not a picture, whatever its name. Use JPEG or PNG.</source>
        <translation>ئەمە وێنە نییە، ناوی هەرچییەک بێت. JPEG یان PNG بەکاربهێنە.</translation>
    </message>
    <message>
        <source>This is not a sound recording. Use WAV, MP3 or M4A.</source>
        <translation>ئەمە تۆماری دەنگ نییە. WAV یان MP3 یان M4A بەکاربهێنە.</translation>
    </message>
    <message>
        <source>This answer cannot be changed.</source>
        <translation>ئەم وەڵامە ناگۆڕدرێت.</translation>
    </message>
    <message>
        <source>This is too long to be kept. Please shorten it.</source>
        <translation>ئەمە لەوە درێژترە هەڵبگیرێت. تکایە کورتی بکەرەوە.</translation>
    </message>
    <message>
        <source>With this answer “{question}” becomes too long to be kept. Please shorten it.</source>
        <translation>بەم وەڵامە «{question}» لەوە درێژتر دەبێت هەڵبگیرێت. تکایە کورتی بکەرەوە.</translation>
    </message>
    <message>
        <source>This asks for more entries than a form can hold.</source>
        <translation>ئەمە داوای بڕگەی زیاتر لەوە دەکات کە فۆڕمێک بتوانێت هەڵیبگرێت.</translation>
    </message>
    <message>
        <source>A rule of this form takes too long with this answer, and it was not taken. Tell the ministry.</source>
        <translation>ڕێسایەکی ئەم فۆڕمە لەگەڵ ئەم وەڵامە زۆر دەخایەنێت، بۆیە وەرنەگیرا. بە وەزارەت بڵێ.</translation>
    </message>
    <message>
        <source>The form&apos;s calculations never come to rest with this answer, and it was not taken. Tell the ministry.</source>
        <translation>ژمێریارییەکانی فۆڕمەکە لەگەڵ ئەم وەڵامە جێگیر نابن، بۆیە وەرنەگیرا. بە وەزارەت بڵێ.</translation>
    </message>
    <message>
        <source>The text was too long. The first {value} letters were kept.</source>
        <translation>دەقەکە زۆر درێژ بوو. یەکەم {value} پیتی هەڵگیرا.</translation>
    </message>
    <message>
        <source>Emoji were left out: no paper or card can hold them.</source>
        <translation>ئیمۆجییەکان لابران: لەسەر کاغەز و کارت چاپ ناکرێن.</translation>
    </message>
    <message>
        <source>Signs that nobody can see were left out.</source>
        <translation>ئەو نیشانانەی نابینرێن لابران.</translation>
    </message>
    <message>
        <source>The year {value} is unusual. Please check it.</source>
        <translation>ساڵی {value} نائاساییە. تکایە بیپشکنە.</translation>
    </message>
    <message>
        <source>“{value}” is none of the choices; the answer stayed as it was.</source>
        <translation>«{value}» لە هەڵبژاردنەکان نییە، وەڵامەکە وەک خۆی مایەوە.</translation>
    </message>
    <message>
        <source>The answer was taken away, because the list does not offer it any more. Please choose again.</source>
        <translation>وەڵامەکە لابرا، چونکە لیستەکە چیتر پێشکەشی ناکات. تکایە دووبارە هەڵیبژێرە.</translation>
    </message>
    <message>
        <source>required</source>
        <translation>پێویستە</translation>
    </message>
    <message>
        <source>The supervisor: {words}</source>
        <translation>سەرپەرشتیار: {words}</translation>
    </message>
    <message>
        <source>General</source>
        <translation>گشتی</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>ناتەواو</translation>
    </message>
    <message>
        <source>done</source>
        <translation>تەواو</translation>
    </message>
    <message>
        <source>has problems</source>
        <translation>هەڵەی تێدایە</translation>
    </message>
    <message>
        <source>Sections of the form</source>
        <translation>بەشەکانی فۆڕم</translation>
    </message>
    <message>
        <source>All on one page</source>
        <translation>هەموو لە یەک پەڕەدا</translation>
    </message>
    <message>
        <source>Next: {section}</source>
        <translation>دواتر: {section}</translation>
    </message>
    <message>
        <source>Back: {section}</source>
        <translation>گەڕانەوە: {section}</translation>
    </message>
    <message>
        <source>More about this question</source>
        <translation>زیاتر دەربارەی ئەم پرسیارە</translation>
    </message>
    <message>
        <source>Type to search, or press F4</source>
        <translation>بۆ گەڕان بنووسە، یان F4 دابگرە</translation>
    </message>
    <message>
        <source>Type to search</source>
        <translation>بۆ گەڕان بنووسە</translation>
    </message>
    <message>
        <source>Chosen: {labels}</source>
        <translation>هەڵبژێردراو: {labels}</translation>
    </message>
    <message>
        <source>Clear the answer</source>
        <translation>سڕینەوەی وەڵام</translation>
    </message>
    <message>
        <source>Add: {label}</source>
        <translation>زیادکردن: {label}</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>بڕگە</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>لابردن</translation>
    </message>
    <message>
        <source>Removed: {label}</source>
        <translation>لابرا: {label}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>گەڕاندنەوە</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>هێشتا هیچ لێرە نییە.</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>بڕگەکان</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>هەڵبژاردنی پەڕگەیەکی تر…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لکاندن</translation>
    </message>
    <message>
        <source>Show large</source>
        <translation>پیشاندانی گەورە</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>سووڕاندنەوە</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>وێنە</translation>
    </message>
    <message>
        <source>Just scanned: {file}</source>
        <translation>هەر ئێستا سکان کرا: {file}</translation>
    </message>
    <message>
        <source>Use this file</source>
        <translation>ئەم پەڕگەیە بەکاربهێنە</translation>
    </message>
    <message>
        <source>{count} kB</source>
        <translation>{count} کیلۆبایت</translation>
    </message>
    <message>
        <source>Files that the form asks for</source>
        <translation>ئەو پەڕگانەی فۆڕمەکە داوایان دەکات</translation>
    </message>
    <message>
        <source>Files: {here} of {all} here</source>
        <translation>پەڕگەکان: {here} لە {all}</translation>
    </message>
    <message>
        <source>No file yet. Choose one, paste it, or drop it here.</source>
        <translation>هێشتا پەڕگە نییە. یەکێک هەڵبژێرە، بیلکێنە، یان لێرە دایبنێ.</translation>
    </message>
    <message>
        <source>Signed on paper…</source>
        <translation>واژۆ لەسەر کاغەز…</translation>
    </message>
    <message>
        <source>Who signed, where the paper is kept, and why</source>
        <translation>کێ واژۆی کرد، کاغەزەکە لە کوێ هەڵدەگیرێت، و بۆچی</translation>
    </message>
    <message>
        <source>Signed on paper, not here</source>
        <translation>لەسەر کاغەز واژۆ کراوە، نەک لێرە</translation>
    </message>
    <message>
        <source>Keep this statement</source>
        <translation>هەڵگرتنی ئەم ڕوونکردنەوەیە</translation>
    </message>
    <message>
        <source>Take the last stroke back</source>
        <translation>گەڕاندنەوەی دوا هێڵ</translation>
    </message>
    <message>
        <source>Read from a picture…</source>
        <translation>خوێندنەوە لە وێنە…</translation>
    </message>
    <message>
        <source>Or the middle of a district: type to search</source>
        <translation>یان ناوەندی قەزایەک: بنووسە بۆ گەڕان</translation>
    </message>
    <message>
        <source>This place is outside Iraq. Is it right?</source>
        <translation>ئەم شوێنە لە دەرەوەی عێراقە. ئایا ڕاستە؟</translation>
    </message>
    <message>
        <source>Rough place, true to about {kilometres} km</source>
        <translation>شوێنێکی نزیکەیی، بە وردیی نزیکەی {kilometres} کم</translation>
    </message>
    <message>
        <source>Remove the point</source>
        <translation>لابردنی خاڵەکە</translation>
    </message>
    <message>
        <source>First answer the question above.</source>
        <translation>سەرەتا وەڵامی پرسیارەکەی سەرەوە بدەرەوە.</translation>
    </message>
    <message>
        <source>{given} of {most}</source>
        <translation>{given} لە {most}</translation>
    </message>
    <message>
        <source>Listen: {name}</source>
        <translation>گوێگرتن: {name}</translation>
    </message>
    <message>
        <source>Watch: {name}</source>
        <translation>بینین: {name}</translation>
    </message>
    <message>
        <source>The recording {name} did not come with the form.</source>
        <translation>تۆماری {name} لەگەڵ فۆڕمەکەدا نەهاتووە.</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>کردنەوە لە وێبگەڕدا</translation>
    </message>
    <message>
        <source>This leads out of the office&apos;s program to:
{address}</source>
        <translation>ئەمە دەتباتە دەرەوەی بەرنامەی فەرمانگە بۆ:
{address}</translation>
    </message>
    <message>
        <source>Why is this question so?</source>
        <translation>بۆچی ئەم پرسیارە بەم شێوەیەیە؟</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>بۆچی؟</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>پرسیار</translation>
    </message>
    <message>
        <source>Go to the question</source>
        <translation>بڕۆ بۆ پرسیارەکە</translation>
    </message>
    <message>
        <source>{label} — not asked now</source>
        <translation>{label} — ئێستا ناپرسرێت</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>داخستن</translation>
    </message>
    <message>
        <source>Write a place as 33.3152 and 44.3661, or in degrees and minutes.</source>
        <translation>شوێنەکە وا بنووسە: 33.3152 و 44.3661، یان بە پلە و خولەک.</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>بردنە سەرەوە</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>بردنە خوارەوە</translation>
    </message>
    <message>
        <source>Keep this order</source>
        <translation>ئەم ڕیزبەندییە بهێڵەوە</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move the marked line.</source>
        <translation>Alt لەگەڵ تیرەکان دێڕی دیاریکراو دەجووڵێنێت.</translation>
    </message>
    <message>
        <source>Yes, I confirm</source>
        <translation>بەڵێ، پشتڕاستی دەکەمەوە</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>پەڕگەیەک هەڵبژێرە…</translation>
    </message>
    <message>
        <source>Being prepared…</source>
        <translation>ئامادە دەکرێت…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>وێنەکان</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>هەموو پەڕگەکان</translation>
    </message>
    <message>
        <source>Sign or draw here</source>
        <translation>لێرە واژۆ بکە یان وێنە بکێشە</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>هێڵی پانی</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>هێڵی درێژی</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>بەروار</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>کات</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>ڕۆژ/مانگ/ساڵ</translation>
    </message>
    <message>
        <source>month/year</source>
        <translation>مانگ/ساڵ</translation>
    </message>
    <message>
        <source>year</source>
        <translation>ساڵ</translation>
    </message>
    <message>
        <source>Open the calendar (F4)</source>
        <translation>کردنەوەی ساڵنامە (F4)</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>بەها</translation>
    </message>
</context>
<context>
    <name>FormAboutDialog</name>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>هەڵگرتن (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Leave; the draft is kept</source>
        <translation>جێهێشتن؛ ڕەشنووس دەمێنێتەوە</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) need attention; the first is shown.</source>
        <translation>
            <numerusform>%n وەڵام پێویستی بە سەرنجە؛ یەکەمیان پیشان دراوە.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormAddingPage</name>
    <message>
        <source>Add a form</source>
        <translation>زیادکردنی فۆڕم</translation>
    </message>
    <message>
        <source>Forms (*.xlsx *.xls *.xml)</source>
        <translation>فۆڕم (*.xlsx *.xls *.xml)</translation>
    </message>
    <message>
        <source>The form “{title}” may be filled now.</source>
        <translation>ئێستا دەتوانرێت فۆڕمی «{title}» پڕ بکرێتەوە.</translation>
    </message>
</context>
<context>
    <name>HandOutDialog</name>
    <message>
        <source>Hand out everything that is kept</source>
        <translation>پێدانی هەموو ئەوەی هەڵگیراوە</translation>
    </message>
    <message>
        <source>{name} gets one file: the whole record to read in Arabic, Kurdish and English, the same for machines, and every picture. It is not sealed: save it on the person&apos;s own stick, or print it and delete it. That you handed it out is written in the log.</source>
        <translation>{name} یەک فایل وەردەگرێت: هەموو تۆمارەکە بە عەرەبی و کوردی و ئینگلیزی، هەمان شت بۆ بەرنامەکان، و هەموو وێنەکان. فایلەکە مۆر نەکراوە: لەسەر فلاشی خۆی هەڵیبگرە، یان چاپی بکە و بیسڕەوە. لە تۆماری کارەکاندا دەنووسرێت کە تۆ داوتە.</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>هەڵگرتنی فایلەکە…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>داخستن</translation>
    </message>
    <message>
        <source>Who asks for it</source>
        <translation>کێ داوای دەکات</translation>
    </message>
    <message>
        <source>Who they are was seen by</source>
        <translation>ناسنامەکەی بە چی سەلمێنرا</translation>
    </message>
    <message>
        <source>The file is saved.</source>
        <translation>فایلەکە هەڵگیرا.</translation>
    </message>
    <message>
        <source>Save everything that is kept</source>
        <translation>هەڵگرتنی هەموو ئەوەی هەیە لە فایلێکدا</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message numerus="yes">
        <source>%n record(s) are sealed for the supervisor.</source>
        <translation>
            <numerusform>%n تۆمار بۆ سەرپەرشتیار مۆر کران.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hand-over(s) arrived.</source>
        <translation>
            <numerusform>%n ڕادەستکردن گەیشت.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to hand over, nothing new.</source>
        <translation>هیچ بۆ ڕادەستکردن نییە، هیچ نوێ نییە.</translation>
    </message>
    <message>
        <source>The supervisor&apos;s machine does not answer; what is sealed for it waits for the next time.</source>
        <translation>کۆمپیوتەری سەرپەرشتیار وەڵام ناداتەوە؛ ئەوەی بۆی مۆرکراوە چاوەڕێی جاری داهاتوو دەکات.</translation>
    </message>
</context>
<context>
    <name>HandOverCard</name>
    <message>
        <source>Hand over</source>
        <translation>ڕادەستکردن</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>بیوەستێنە</translation>
    </message>
    <message>
        <source>Save for the supervisor…</source>
        <translation>هەڵگرتن بۆ سەرپەرشتیار…</translation>
    </message>
    <message>
        <source>Read the answer…</source>
        <translation>خوێندنەوەی وەڵام…</translation>
    </message>
    <message>
        <source>Supervisor&apos;s machine…</source>
        <translation>کۆمپیوتەری سەرپەرشتیار…</translation>
    </message>
    <message>
        <source>Read its card…</source>
        <translation>خوێندنەوەی کارتەکەی…</translation>
    </message>
    <message>
        <source>Take records back…</source>
        <translation>وەرگرتنەوەی تۆمارەکان…</translation>
    </message>
    <message>
        <source>Forget this machine…</source>
        <translation>وازهێنان لەم کۆمپیوتەرە…</translation>
    </message>
    <message>
        <source>The file by which that machine is known where no network leads</source>
        <translation>ئەو پەڕگەیەی ئەو کۆمپیوتەرەی پێ دەناسرێت لەو شوێنەی تۆڕ نییە</translation>
    </message>
    <message>
        <source>Parts handed over</source>
        <translation>بەشە ڕادەستکراوەکان</translation>
    </message>
    <message>
        <source>Hand over to the supervisor</source>
        <translation>ڕادەستکردن بە سەرپەرشتیار</translation>
    </message>
    <message>
        <source>If supervisors work at another machine of this office, connect this desk with it.</source>
        <translation>ئەگەر سەرپەرشتیاران لە کۆمپیوتەرێکی تری ئەم نووسینگەیە کار دەکەن، ئەم کۆمپیوتەرە بەوەوە ببەستە.</translation>
    </message>
    <message>
        <source>What waits here is decided on at {name} ({address}).</source>
        <translation>ئەوەی لێرە چاوەڕێیە لە {name} ({address}) بڕیاری لەسەر دەدرێت.</translation>
    </message>
    <message>
        <source>by file</source>
        <translation>بە پەڕگە</translation>
    </message>
    <message>
        <source>This desk hands over to the supervisor&apos;s machine now.</source>
        <translation>ئەم کۆمپیوتەرە ئێستا ڕادەستی کۆمپیوتەری سەرپەرشتیار دەکات.</translation>
    </message>
    <message numerus="yes">
        <source>Take %n record(s) back from the supervisor&apos;s machine?</source>
        <translation>
            <numerusform>%n تۆمار لە کۆمپیوتەری سەرپەرشتیار وەربگیرێتەوە؟</numerusform>
        </translation>
    </message>
    <message>
        <source>They wait at this desk again, can be corrected and are handed over anew. Do this only when that machine is lost, or the files never got there. Should the old hand-over reach the ministry all the same, every record is still registered once.</source>
        <translation>دووبارە لەم کۆمپیوتەرە چاوەڕێ دەبن، دەکرێت ڕاست بکرێنەوە و لە نوێوە ڕادەست دەکرێن. تەنها کاتێک ئەمە بکە کە ئەو کۆمپیوتەرە ون بووە، یان پەڕگەکان نەگەیشتوونەتە ئەوێ. ئەگەر ڕادەستکراوە کۆنەکە هەر گەیشتە وەزارەت، هەر تۆمارێک یەک جار تۆمار دەکرێت.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>وەرگرتنەوە</translation>
    </message>
    <message>
        <source>The records wait here again.</source>
        <translation>تۆمارەکان دووبارە لێرە چاوەڕێن.</translation>
    </message>
    <message>
        <source>Forget {name}?</source>
        <translation>واز لە {name} بهێنرێت؟</translation>
    </message>
    <message>
        <source>From then on records are approved at this desk, by its own supervisors. To hand over again, connect it with a new code or a card.</source>
        <translation>لەوە بەدوا تۆمارەکان لەم کۆمپیوتەرە پەسەند دەکرێن، لەلایەن سەرپەرشتیارەکانی خۆیەوە. بۆ ڕادەستکردنەوە، بە کۆدێکی نوێ یان بە کارت بیبەستەوە.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>وازهێنان</translation>
    </message>
    <message>
        <source>This desk hands over to nobody any more; its records are approved here.</source>
        <translation>ئەم کۆمپیوتەرە چیتر ڕادەستی کەس ناکات؛ تۆمارەکانی لێرە پەسەند دەکرێن.</translation>
    </message>
    <message>
        <source>A folder or a stick</source>
        <translation>بوخچە یان فلاش</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are written. Carry them to the supervisor&apos;s machine.</source>
        <translation>
            <numerusform>%n پەڕگە نووسرا. بیانبە بۆ کۆمپیوتەری سەرپەرشتیار.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the answer</source>
        <translation>خوێندنەوەی وەڵام</translation>
    </message>
    <message>
        <source>Read the card</source>
        <translation>خوێندنەوەی کارت</translation>
    </message>
    <message>
        <source>Mihan files (*.mihan)</source>
        <translation>پەڕگەکانی میهان (*.mihan)</translation>
    </message>
    <message>
        <source>It was read.</source>
        <translation>خوێندرایەوە.</translation>
    </message>
    <message>
        <source>Everything in it was here already; nothing changed.</source>
        <translation>هەموو ناوەڕۆکی پێشتر لێرە بوو؛ هیچ نەگۆڕا.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>What happened (Shift+F5)</source>
        <translation>چی ڕوویدا (Shift+F5)</translation>
    </message>
    <message>
        <source>Language of the window (F9)</source>
        <translation>زمانی پەنجەرە (F9)</translation>
    </message>
    <message>
        <source>Settings (F10)</source>
        <translation>ڕێکخستنەکان (F10)</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>یارمەتی (F1)</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>یارمەتی</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>داخستن</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>لە یارمەتیدا بگەڕێ</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>ناوەڕۆک</translation>
    </message>
    <message>
        <source>Page of the help</source>
        <translation>پەڕەی یارمەتی</translation>
    </message>
    <message>
        <source>No page of the help says this.</source>
        <translation>هیچ پەڕەیەکی یارمەتی ئەم وشانەی تێدا نییە.</translation>
    </message>
</context>
<context>
    <name>HistoryPart</name>
    <message>
        <source>What happened</source>
        <translation>چی ڕوویدا</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>پرسیار</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>پێشتر</translation>
    </message>
    <message>
        <source>After</source>
        <translation>دواتر</translation>
    </message>
    <message>
        <source>History</source>
        <translation>مێژووی گۆڕانکاری</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n گۆڕانکاری</numerusform>
        </translation>
    </message>
    <message>
        <source>What happened to the record</source>
        <translation>چی بەسەر تۆمارەکەدا هاتووە</translation>
    </message>
    <message>
        <source>Answers that were changed</source>
        <translation>ئەو وەڵامانەی گۆڕدراون</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) changed</source>
        <translation>
            <numerusform>%n وەڵام گۆڕدرا</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>My work</source>
        <translation>کارەکانم</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>بۆ بەردەوامبوون</translation>
    </message>
    <message>
        <source>Drafts of mine and records that came back to me</source>
        <translation>ڕەشنووسەکانم و ئەو تۆمارانەی بۆم گەڕاونەتەوە</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>چی بکرێت</translation>
    </message>
    <message>
        <source>Nothing is left over</source>
        <translation>هیچ شتێک نەماوەتەوە</translation>
    </message>
    <message>
        <source>Drafts you leave and records that come back to you appear here.</source>
        <translation>ئەو ڕەشنووسانەی بەجێیان دەهێڵیت و تۆمارە گەڕاوەکان لێرە دەردەکەون.</translation>
    </message>
    <message>
        <source>New registration</source>
        <translation>تۆمارکردنی نوێ</translation>
    </message>
    <message>
        <source>my drafts</source>
        <translation>ڕەشنووسەکانم</translation>
    </message>
    <message>
        <source>need somebody</source>
        <translation>پێویستی بە کەسێکە</translation>
    </message>
    <message>
        <source>wait for review</source>
        <translation>چاوەڕێی پێداچوونەوە</translation>
    </message>
    <message>
        <source>approved, on the way</source>
        <translation>پەسەندکراو، لە ڕێگادا</translation>
    </message>
    <message>
        <source>at the ministry</source>
        <translation>وەزارەت وەریگرتووە</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>بە ناوی {file} هەڵگیرا.</translation>
    </message>
    <message>
        <source>The table is copied. Paste it into a spreadsheet.</source>
        <translation>خشتەکە لەبەر گیرایەوە. لە خشتەژمێردا دایبنێ.</translation>
    </message>
    <message>
        <source>Without a name yet</source>
        <translation>هێشتا بێ ناو</translation>
    </message>
    <message>
        <source>kept {when}</source>
        <translation>هەڵگیرا {when}</translation>
    </message>
    <message>
        <source>removed after {day}, unless you go on with it</source>
        <translation>دوای {day} دەسڕدرێتەوە، ئەگەر لەسەری بەردەوام نەبیت</translation>
    </message>
    <message>
        <source>to be corrected</source>
        <translation>بۆ ڕاستکردنەوە</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>ڕەشنووس</translation>
    </message>
    <message>
        <source>This desk is not enrolled yet: records stay here until it is.</source>
        <translation>ئەم کۆمپیوتەرە هێشتا بە وەزارەت نەناسێنراوە: تۆمارەکان تا ئەوکاتە لێرە دەمێننەوە.</translation>
    </message>
    <message>
        <source>Enrol this desk</source>
        <translation>ناساندنی ئەم کۆمپیوتەرە بە وەزارەت</translation>
    </message>
    <message>
        <source>There is no form to fill yet.</source>
        <translation>هێشتا فۆڕم نییە بۆ پڕکردنەوە.</translation>
    </message>
    <message>
        <source>Add a form</source>
        <translation>زیادکردنی فۆڕم</translation>
    </message>
    <message>
        <source>You are the only person here. Four eyes need a second one.</source>
        <translation>تۆ تەنیا کەسیت لێرە. بۆ پێداچوونەوە کەسێکی دووەم پێویستە.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>زیادکردنی کەسێک</translation>
    </message>
    <message>
        <source>The ministry does not know your signature yet.</source>
        <translation>وەزارەت هێشتا واژۆکەت ناناسێت.</translation>
    </message>
    <message>
        <source>Register my signature</source>
        <translation>تۆمارکردنی واژۆکەم</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) wait for a supervisor.</source>
        <translation>
            <numerusform>%n تۆمار چاوەڕێی سەرپەرشتیارە.</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>پێداچوونەوە</translation>
    </message>
    <message>
        <source>Approved records wait to be sent.</source>
        <translation>تۆماری پەسەندکراو چاوەڕێی ناردنە.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>ئێستا بنێرە</translation>
    </message>
    <message numerus="yes">
        <source>%n graduate(s) are to be called.</source>
        <translation>
            <numerusform>%n دەرچوو چاوەڕێی پەیوەندین.</numerusform>
        </translation>
    </message>
    <message>
        <source>Call them</source>
        <translation>پەیوەندییان پێوە بکە</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ڕۆژ</numerusform>
        </translation>
    </message>
    <message>
        <source>The last backup is {days} old.</source>
        <translation>{days} بەسەر دوایین پاڵپشتدا تێپەڕیوە.</translation>
    </message>
    <message>
        <source>For {days} nobody has made a backup.</source>
        <translation>{days}ە کەس پاڵپشتی دروست نەکردووە.</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>دروستکردنی پاڵپشت</translation>
    </message>
    <message>
        <source>Somebody is at the desk?</source>
        <translation>کەسێک لەبەردەمتە؟</translation>
    </message>
    <message>
        <source>Open the class</source>
        <translation>کردنەوەی پۆل</translation>
    </message>
    <message>
        <source>A class meets today?</source>
        <translation>ئەمڕۆ پۆل هەیە؟</translation>
    </message>
    <message>
        <source>Mark attendance</source>
        <translation>تۆمارکردنی ئامادەبوون</translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s) want something done.</source>
        <translation>
            <numerusform>%n ناردن کارێکیان دەوێت.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>سەیرکردنیان</translation>
    </message>
    <message numerus="yes">
        <source>And %n other(s) near a limit.</source>
        <translation>
            <numerusform>و %n کەسی تر نزیکن لە سنوور.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is waiting for you.</source>
        <translation>هیچ چاوەڕێت ناکات.</translation>
    </message>
</context>
<context>
    <name>InterviewDialog</name>
    <message>
        <source>What came of the interview? A digit chooses, Enter saves.</source>
        <translation>ئەنجامی چاوپێکەوتنەکە چی بوو؟ ژمارە هەڵدەبژێرێت و Enter هەڵیدەگرێت.</translation>
    </message>
    <message>
        <source>Expected: {times}.</source>
        <translation>کاتی دانراو: {times}.</translation>
    </message>
    <message>
        <source>Somebody without a record</source>
        <translation>میوانێکی بێ تۆمار</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>هەڵگرتن</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>ستاند</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>کار</translation>
    </message>
    <message>
        <source>With a vacancy chosen, whoever goes on is among the referrals</source>
        <translation>ئەگەر لێرە دیاری بکرێت و بەردەوام بێت، لە ناو ناردنەکاندا دەردەکەوێت</translation>
    </message>
    <message>
        <source>any work of this stand</source>
        <translation>هەر کارێکی ئەم ستاندە</translation>
    </message>
    <message>
        <source>The work begins on</source>
        <translation>کارەکە دەست پێ دەکات لە</translation>
    </message>
    <message>
        <source>With it the referral says at once that they are hired; empty while nobody knows</source>
        <translation>بەمە ناردنەکە یەکسەر دەڵێت وەرگیراوە؛ تا کەس نازانێت با بەتاڵ بێت</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>تێبینی</translation>
    </message>
    <message>
        <source>A date, what is missing; nothing that nobody needs</source>
        <translation>ڕێکەوتێک، ئەوەی کەمە؛ هیچ شتێک نا کە کەس پێویستی پێی نەبێت</translation>
    </message>
    <message>
        <source>What came of the interview</source>
        <translation>ئەنجامی چاوپێکەوتن</translation>
    </message>
</context>
<context>
    <name>KeepCode</name>
    <message>
        <source>Print the paper…</source>
        <translation>چاپکردنی کاغەزەکە…</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>کۆدی گەڕاندنەوە</translation>
    </message>
    <message>
        <source>Last group of the code</source>
        <translation>دوا کۆمەڵەی کۆدەکە</translation>
    </message>
    <message>
        <source>Or write it by hand, and type its last five letters here</source>
        <translation>یان بە دەست بینووسە و پێنج پیتی کۆتایی لێرە بنووسە</translation>
    </message>
</context>
<context>
    <name>KeepReportDialog</name>
    <message>
        <source>It is asked anew each time: “last month” is then another month. Only you see it in your list.</source>
        <translation>هەر جارە سەرلەنوێ دەپرسرێتەوە: «مانگی پێشوو» ئەو کات مانگێکی ترە. تەنها تۆ لە لیستەکەتدا دەیبینیت.</translation>
    </message>
    <message>
        <source>Save the question</source>
        <translation>هەڵگرتنی پرسیار</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>هەڵگرتن</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ناو</translation>
    </message>
    <message>
        <source>One of the same name is replaced.</source>
        <translation>ئەوەی هەمان ناوی هەبێت جێگەی دەگیرێتەوە.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Every key</source>
        <translation>هەموو دوگمەکان</translation>
    </message>
    <message>
        <source>All of them work with an Arabic or a Kurdish keyboard.</source>
        <translation>هەموویان لەگەڵ تەختەکلیلی عەرەبی یان کوردی کار دەکەن.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>داخستن</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>yesterday {time}</source>
        <translation>دوێنێ {time}</translation>
    </message>
    <message>
        <source>{n} kB</source>
        <translation>{n} ک.ب</translation>
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
        <translation>{who} دەستی پێکردووە و دوا جار کە لەسەری کاری کردووە: {when}. کەسێکی تر دەتوانێت لەوێوە بە ناوی خۆیەوە بەردەوام بێت، یان لەگەڵ وەڵامەکانی دەسڕدرێتەوە.</translation>
    </message>
    <message>
        <source>The record that it corrects stays as it is until somebody corrects it.</source>
        <translation>ئەو تۆمارەی کە ڕاستی دەکاتەوە وەک خۆی دەمێنێتەوە تا کەسێک ڕاستی دەکاتەوە.</translation>
    </message>
    <message>
        <source>What becomes of the draft “{name}”?</source>
        <translation>ڕەشنووسی «{name}» چی لێ بکرێت؟</translation>
    </message>
    <message>
        <source>Without a name yet</source>
        <translation>هێشتا بێ ناو</translation>
    </message>
    <message>
        <source>Hand it on</source>
        <translation>پێی بسپێرە</translation>
    </message>
    <message>
        <source>Who goes on with it</source>
        <translation>کێ لەسەری بەردەوام دەبێت</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>سڕینەوەی ڕەشنووسەکە</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>Ministry of Labour and Social Affairs</source>
        <translation>وەزارەتی کار و کاروباری کۆمەڵایەتی</translation>
    </message>
    <message>
        <source>Letter of referral to work</source>
        <translation>نامەی ناردن بۆ کار</translation>
    </message>
    <message>
        <source>Number of the letter</source>
        <translation>ژمارەی نامە</translation>
    </message>
    <message>
        <source>To the employer</source>
        <translation>بۆ خاوەنکار</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>کار</translation>
    </message>
    <message>
        <source>Job seeker</source>
        <translation>کارخواز</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>ژمارەی تۆمار</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>تەلەفۆن</translation>
    </message>
    <message>
        <source>Employment office</source>
        <translation>نووسینگەی دامەزراندن</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>دەرچوو لە</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>کارپێکراوە تا</translation>
    </message>
    <message>
        <source>To be noted</source>
        <translation>تێبینی بکرێت</translation>
    </message>
    <message>
        <source>The bearer is registered as seeking work and is referred to you for this work.</source>
        <translation>هەڵگری ئەم نامەیە وەک کارخواز تۆمار کراوە و بۆ ئەم کارە بۆتان دەنێردرێت.</translation>
    </message>
    <message>
        <source>Please return the answer below to the office, or call it. The service is free.</source>
        <translation>تکایە وەڵامەکەی خوارەوە بگەڕێننەوە بۆ نووسینگە یان پەیوەندی پێوە بکەن. خزمەتگوزارییەکە بێبەرامبەرە.</translation>
    </message>
    <message>
        <source>Its number tells on the ministry&apos;s page whether it still holds.</source>
        <translation>ژمارەکەی لە پەڕەی وەزارەت دەڵێت ئایا هێشتا کارپێکراوە.</translation>
    </message>
    <message>
        <source>Printed again, copy</source>
        <translation>دووبارە چاپکراوە، کۆپی</translation>
    </message>
    <message>
        <source>Until the ministry has confirmed it, the vacancy may be filled already</source>
        <translation>تا وەزارەت پشتڕاستی دەکاتەوە، ڕەنگە هەلەکە پڕ بووبێتەوە</translation>
    </message>
    <message>
        <source>The employer&apos;s answer</source>
        <translation>وەڵامی خاوەنکار</translation>
    </message>
    <message>
        <source>We met them on</source>
        <translation>چاومان پێی کەوت لە</translation>
    </message>
    <message>
        <source>We take them; the work begins on</source>
        <translation>وەرمانگرت، کارەکە دەست پێ دەکات لە</translation>
    </message>
    <message>
        <source>We do not take them, because</source>
        <translation>وەرمان نەگرت، چونکە</translation>
    </message>
    <message>
        <source>They did not come</source>
        <translation>نەهات</translation>
    </message>
    <message>
        <source>Name, signature, stamp</source>
        <translation>ناو، واژوو، مۆر</translation>
    </message>
</context>
<context>
    <name>LetterSheet</name>
    <message>
        <source>Address of the ministry&apos;s service</source>
        <translation>ناونیشانی خزمەتگوزاریی وەزارەت</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>کۆدی یەکجارە</translation>
    </message>
    <message>
        <source>As printed, in groups; it is used up by this</source>
        <translation>وەک چاپ کراوە، بە کۆمەڵە؛ بەمە بەکار دەچێت</translation>
    </message>
    <message>
        <source>Open the enrolment file…</source>
        <translation>پەڕگەی ناساندن بکەرەوە…</translation>
    </message>
    <message>
        <source>I have a backup…</source>
        <translation>پاڵپشتێکم هەیە…</translation>
    </message>
    <message>
        <source>The ministry is asked…</source>
        <translation>لە وەزارەت دەپرسرێت…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>بەردەوامبوون</translation>
    </message>
    <message>
        <source>Enrol now</source>
        <translation>ئێستا بیناسێنە</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>دواتر</translation>
    </message>
    <message>
        <source>Letter for {office} ({place})</source>
        <translation>نووسراوی {office} ({place})</translation>
    </message>
    <message>
        <source>This letter is for {office}. Is that this office? If not, do not go on.</source>
        <translation>ئەم نووسراوە بۆ {office}ـە. ئایا ئەمە نووسینگەی ئێوەیە؟ ئەگەر نا، بەردەوام مەبە.</translation>
    </message>
</context>
<context>
    <name>MarkPapersDialog</name>
    <message>
        <source>Documents of the mark</source>
        <translation>بەڵگەنامەکانی نیشانەکە</translation>
    </message>
    <message>
        <source>Keep with the mark</source>
        <translation>لەگەڵ نیشانەکە هەڵیبگرە</translation>
    </message>
    <message>
        <source>No document yet: a medical report or a letter, as a picture or a PDF.</source>
        <translation>هێشتا هیچ بەڵگەنامەیەک نییە: ڕاپۆرتی پزیشکی یان نووسراوێک، بە وێنە یان PDF.</translation>
    </message>
    <message>
        <source>Pictures and PDF (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.pdf)</source>
        <translation>وێنە و PDF (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.pdf)</translation>
    </message>
    <message>
        <source>A document of the mark</source>
        <translation>بەڵگەنامەیەک بۆ نیشانەکە</translation>
    </message>
</context>
<context>
    <name>MarkWords</name>
    <message>
        <source>{mark}, {minutes} min</source>
        <translation>{mark}، {minutes} خولەک</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Present</source>
        <translation>ئامادە</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>ئامادەنەبوو</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>دواکەوتوو</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>مۆڵەتپێدراو</translation>
    </message>
</context>
<context>
    <name>Matching</name>
    <message>
        <source>the same occupation: {offered}</source>
        <translation>هەمان پیشە: {offered}</translation>
    </message>
    <message>
        <source>an occupation of that group: {offered}</source>
        <translation>پیشەیەک لەو گرووپە: {offered}</translation>
    </message>
    <message>
        <source>an occupation beside it: {own}</source>
        <translation>پیشەیەکی تەنیشتی: {own}</translation>
    </message>
    <message>
        <source>a kindred occupation: {own}</source>
        <translation>پیشەیەکی نزیک: {own}</translation>
    </message>
    <message>
        <source>near by the skills it takes: {own}</source>
        <translation>نزیکە بەو لێهاتوویییانەی پێویستی پێیانە: {own}</translation>
    </message>
    <message>
        <source>taken from their own words, not chosen: {own}</source>
        <translation>لە قسەی داواکارەکە خۆیەوە وەرگیراوە، لە لیستەکە هەڵنەبژێردراوە: {own}</translation>
    </message>
    <message>
        <source>another occupation: {own}</source>
        <translation>پیشەیەکی تر: {own}</translation>
    </message>
    <message>
        <source>occupation</source>
        <translation>پیشە</translation>
    </message>
    <message>
        <source>skill: {skill}</source>
        <translation>لێهاتوویی: {skill}</translation>
    </message>
    <message>
        <source>{skill}: {had}, asked for is {asked}</source>
        <translation>{skill}: {had}، داواکراو {asked}</translation>
    </message>
    <message>
        <source>{skill}: how well ({asked} is asked for)</source>
        <translation>{skill}: ئاستی شارەزایی (داواکراو {asked})</translation>
    </message>
    <message>
        <source>instead of {skill} something like it: {own}</source>
        <translation>لە جیاتی {skill} شتێکی هاوشێوەی: {own}</translation>
    </message>
    <message>
        <source>skill that is needed: {skill}</source>
        <translation>لێهاتووییی پێویست: {skill}</translation>
    </message>
    <message>
        <source>skill that is welcome: {skill}</source>
        <translation>لێهاتووییی خوازراو: {skill}</translation>
    </message>
    <message>
        <source>work from anywhere</source>
        <translation>کار لە هەر شوێنێکەوە</translation>
    </message>
    <message>
        <source>in the same district</source>
        <translation>لە هەمان قەزادا</translation>
    </message>
    <message>
        <source>near: {kilometres} km</source>
        <translation>نزیکە: {kilometres} کم</translation>
    </message>
    <message>
        <source>a long way: {kilometres} km</source>
        <translation>ڕێگایەکی دوور: {kilometres} کم</translation>
    </message>
    <message>
        <source>too far: {kilometres} km</source>
        <translation>زۆر دوورە: {kilometres} کم</translation>
    </message>
    <message>
        <source>the same governorate</source>
        <translation>هەمان پارێزگا</translation>
    </message>
    <message>
        <source>another governorate: {governorate}</source>
        <translation>لە پارێزگایەکی تر: {governorate}</translation>
    </message>
    <message>
        <source>would work in {governorate}</source>
        <translation>ئامادەیە لە {governorate} کار بکات</translation>
    </message>
    <message>
        <source>the way there</source>
        <translation>ڕێگای ئەوێ</translation>
    </message>
    <message>
        <source>experience: {had} of {asked} months</source>
        <translation>ئەزموون: {had} لە {asked} مانگ</translation>
    </message>
    <message>
        <source>experience ({asked} months are asked for)</source>
        <translation>ئەزموون ({asked} مانگ داواکراوە)</translation>
    </message>
    <message>
        <source>education: {had}</source>
        <translation>خوێندن: {had}</translation>
    </message>
    <message>
        <source>education: {had}, asked for is {asked}</source>
        <translation>خوێندن: {had}، داواکراو {asked}</translation>
    </message>
    <message>
        <source>studied {own}, asked for is {asked}</source>
        <translation>{own}ی خوێندووە، داواکراو {asked}</translation>
    </message>
    <message>
        <source>studied {own}</source>
        <translation>{own}ی خوێندووە</translation>
    </message>
    <message>
        <source>education ({asked} is asked for)</source>
        <translation>خوێندن (داواکراو {asked})</translation>
    </message>
    <message>
        <source>{language}: {had}</source>
        <translation>{language}: {had}</translation>
    </message>
    <message>
        <source>{language}: {had}, asked for is {asked}</source>
        <translation>{language}: {had}، داواکراو {asked}</translation>
    </message>
    <message>
        <source>{language} ({asked} is asked for)</source>
        <translation>{language} (داواکراو {asked})</translation>
    </message>
    <message>
        <source>pay: {paid} dinars</source>
        <translation>کرێ: {paid} دینار</translation>
    </message>
    <message>
        <source>pay: {paid} dinars, expected are {asked}</source>
        <translation>کرێ: {paid} دینار، چاوەڕوانکراو {asked}</translation>
    </message>
    <message>
        <source>contract: {contract}</source>
        <translation>گرێبەست: {contract}</translation>
    </message>
    <message>
        <source>a contract that was not accepted: {contract}</source>
        <translation>گرێبەستێک کە قبوڵ نەکراوە: {contract}</translation>
    </message>
    <message>
        <source>can begin in time</source>
        <translation>دەتوانێت لە کاتی خۆیدا دەست پێ بکات</translation>
    </message>
    <message>
        <source>can begin on {from} only</source>
        <translation>تەنها لە {from} دەتوانێت دەست پێ بکات</translation>
    </message>
    <message>
        <source>of the age that the law asks for</source>
        <translation>لەو تەمەنەدایە کە یاسا داوای دەکات</translation>
    </message>
    <message>
        <source>younger than {asked}, the age of the law</source>
        <translation>لە {asked} بچووکترە، کە تەمەنی یاسایییە</translation>
    </message>
    <message>
        <source>age</source>
        <translation>تەمەن</translation>
    </message>
    <message>
        <source>licence: {licence}</source>
        <translation>مۆڵەت: {licence}</translation>
    </message>
    <message>
        <source>out of reach: {governorate}</source>
        <translation>دەستی پێ ناگات: {governorate}</translation>
    </message>
    <message>
        <source>whether {governorate} can be reached</source>
        <translation>ئایا دەگاتە {governorate}</translation>
    </message>
    <message>
        <source>its last day has passed</source>
        <translation>دوا ڕۆژی تێپەڕیوە</translation>
    </message>
    <message>
        <source>whether the place can be reached</source>
        <translation>ئایا دەگاتە شوێنەکە</translation>
    </message>
    <message>
        <source>out of reach</source>
        <translation>دەستی پێ ناگات</translation>
    </message>
    <message>
        <source>another governorate</source>
        <translation>پارێزگایەکی تر</translation>
    </message>
    <message>
        <source>Fits: {reasons}</source>
        <translation>دەگونجێت: {reasons}</translation>
    </message>
    <message>
        <source>Fits partly: {reasons}</source>
        <translation>بەشێکی دەگونجێت: {reasons}</translation>
    </message>
    <message>
        <source>Missing: {reasons}</source>
        <translation>کەمە: {reasons}</translation>
    </message>
    <message>
        <source>Nobody said (it takes nothing away): {reasons}</source>
        <translation>نەگوتراوە (هیچ کەم ناکاتەوە): {reasons}</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>نایزانێت</translation>
    </message>
    <message>
        <source>basic</source>
        <translation>سەرەتایی</translation>
    </message>
    <message>
        <source>good</source>
        <translation>باش</translation>
    </message>
    <message>
        <source>fluent</source>
        <translation>بە ڕەوانی</translation>
    </message>
    <message>
        <source>mother tongue</source>
        <translation>زمانی دایک</translation>
    </message>
    <message>
        <source>basic level</source>
        <translation>ئاستی بنەڕەتی</translation>
    </message>
    <message>
        <source>independent level</source>
        <translation>ئاستی سەربەخۆ</translation>
    </message>
    <message>
        <source>advanced level</source>
        <translation>ئاستی پێشکەوتوو</translation>
    </message>
    <message>
        <source>full time</source>
        <translation>کاتی تەواو</translation>
    </message>
    <message>
        <source>part time</source>
        <translation>نیوەکات</translation>
    </message>
    <message>
        <source>temporary or seasonal</source>
        <translation>کاتی یان وەرزی</translation>
    </message>
    <message>
        <source>by the day</source>
        <translation>ڕۆژانە</translation>
    </message>
    <message>
        <source>apprenticeship</source>
        <translation>شاگردیی پیشەیی</translation>
    </message>
    <message>
        <source>from anywhere</source>
        <translation>لە دوورەوە</translation>
    </message>
    <message>
        <source>driving, private</source>
        <translation>شۆفێریی تایبەت</translation>
    </message>
    <message>
        <source>driving, public</source>
        <translation>شۆفێریی گشتی</translation>
    </message>
    <message>
        <source>driving, heavy vehicles</source>
        <translation>شۆفێریی بارهەڵگری قورس</translation>
    </message>
    <message>
        <source>motorcycle</source>
        <translation>ماتۆڕسکیل</translation>
    </message>
    <message>
        <source>construction machines</source>
        <translation>ئامێری بیناسازی</translation>
    </message>
    <message>
        <source>to practise a profession</source>
        <translation>کارکردن بە پیشەیەک</translation>
    </message>
    <message>
        <source>The course {course} teaches {skills}: with its certificate it would be {score}.</source>
        <translation>خولی {course} {skills} فێر دەکات: بە بڕوانامەکەی دەبێتە {score}.</translation>
    </message>
    <message>
        <source>{from} to {to}</source>
        <translation>{from} تا {to}</translation>
    </message>
    <message>
        <source>{skill} (in English)</source>
        <translation>{skill} (بە ئینگلیزی)</translation>
    </message>
    <message>
        <source>This service uses the ESCO classification of the European Commission.</source>
        <translation>ئەم خزمەتگوزارییە پۆلێنی ESCO ی کۆمیسیۆنی ئەوروپا بەکاردەهێنێت.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The file is too large for a form.</source>
        <translation>پەڕگەکە بۆ فۆڕم زۆر گەورەیە.</translation>
    </message>
    <message>
        <source>This is not a whole XML file. Save it again in the program that made it.</source>
        <translation>ئەمە پەڕگەیەکی XMLی تەواو نییە. لەو بەرنامەیەی دروستی کردووە دووبارە هەڵیبگرە.</translation>
    </message>
    <message>
        <source>The file uses XML entities, which may do harm. Save it without them.</source>
        <translation>پەڕگەکە entityی XML بەکاردەهێنێت کە لەوانەیە زیانبەخش بێت. بەبێ ئەوان هەڵیبگرە.</translation>
    </message>
    <message>
        <source>The form is nested too deeply.</source>
        <translation>بەشەکانی فۆڕمەکە زۆر قووڵن.</translation>
    </message>
    <message>
        <source>The form is too large.</source>
        <translation>فۆڕمەکە زۆر گەورەیە.</translation>
    </message>
    <message>
        <source>The form has too many lists.</source>
        <translation>فۆڕمەکە لیستی زۆری تێدایە.</translation>
    </message>
    <message>
        <source>The text is not written in UTF-8. Save it as UTF-8.</source>
        <translation>دەقەکە بە UTF-8 نەنووسراوە. بە UTF-8 هەڵیبگرە.</translation>
    </message>
    <message>
        <source>The form has no answers to fill.</source>
        <translation>فۆڕمەکە وەڵامی نییە بۆ پڕکردنەوە.</translation>
    </message>
    <message>
        <source>This filling belongs to another form.</source>
        <translation>ئەم پڕکردنەوەیە هی فۆڕمێکی ترە.</translation>
    </message>
    <message>
        <source>The draft cannot be read by this form.</source>
        <translation>ئەم فۆڕمە ناتوانێت ڕەشنووسەکە بخوێنێتەوە.</translation>
    </message>
    <message>
        <source>The spreadsheet cannot be read. Open it, save it as .xlsx, and add it again.</source>
        <translation>خشتەکە ناخوێندرێتەوە. بیکەرەوە، وەک ‎.xlsx هەڵیبگرە و دووبارە زیادی بکە.</translation>
    </message>
    <message>
        <source>The first row must hold the names of the columns.</source>
        <translation>دەبێت ڕیزی یەکەم ناوی ستوونەکانی تێدا بێت.</translation>
    </message>
    <message>
        <source>A column is missing.</source>
        <translation>ستوونێک نییە.</translation>
    </message>
    <message>
        <source>The name is missing. Write one in Latin letters.</source>
        <translation>ناوەکە نییە. ناوێک بە پیتی لاتینی بنووسە.</translation>
    </message>
    <message>
        <source>The type of the question is missing.</source>
        <translation>جۆری پرسیارەکە نییە.</translation>
    </message>
    <message>
        <source>The list “{value}” is not on the sheet “choices”. Add it, or correct its name.</source>
        <translation>لیستی «{value}» لە پەڕەی «choices»دا نییە. زیادی بکە یان ناوەکەی ڕاست بکەرەوە.</translation>
    </message>
    <message>
        <source>The calculation is missing.</source>
        <translation>ژماردنەکە نییە.</translation>
    </message>
    <message>
        <source>This refers to nothing.</source>
        <translation>ئەمە ئاماژە بە هیچ ناکات.</translation>
    </message>
    <message>
        <source>A translation is missing.</source>
        <translation>وەرگێڕانێک نییە.</translation>
    </message>
    <message>
        <source>This name is there twice. Rename one of them.</source>
        <translation>ئەم ناوە دوو جار هەیە. یەکێکیان بگۆڕە.</translation>
    </message>
    <message>
        <source>This column is there twice. Delete one of them.</source>
        <translation>ئەم ستوونە دوو جار هەیە. یەکێکیان بسڕەوە.</translation>
    </message>
    <message>
        <source>This choice is there twice. Delete one of them.</source>
        <translation>ئەم هەڵبژاردەیە دوو جار هەیە. یەکێکیان بسڕەوە.</translation>
    </message>
    <message>
        <source>This question is there twice.</source>
        <translation>ئەم پرسیارە دوو جار هەیە.</translation>
    </message>
    <message>
        <source>This translation is there twice.</source>
        <translation>ئەم وەرگێڕانە دوو جار هەیە.</translation>
    </message>
    <message>
        <source>A name holds Latin letters, digits, - and _ and begins with a letter.</source>
        <translation>ناو لە پیتی لاتینی و ژمارە و - و _ پێکدێت و بە پیت دەست پێدەکات.</translation>
    </message>
    <message>
        <source>This column&apos;s name is not known.</source>
        <translation>ناوی ئەم ستوونە نەناسراوە.</translation>
    </message>
    <message>
        <source>The type “{value}” is not known. Compare it with the list of types.</source>
        <translation>جۆری «{value}» نەناسراوە. لەگەڵ لیستی جۆرەکان بەراوردی بکە.</translation>
    </message>
    <message>
        <source>“{value}” is not a question of this form. Check the name between ${{ and }}.</source>
        <translation>«{value}» پرسیاری ئەم فۆڕمە نییە. ناوەکەی نێوان ${{ و }} بپشکنە.</translation>
    </message>
    <message>
        <source>“{value}” may mean several questions. Give them different names.</source>
        <translation>«{value}» لەوانەیە چەند پرسیارێک بگەیەنێت. ناوی جیاوازیان بدەرێ.</translation>
    </message>
    <message>
        <source>A reference is not complete. It is written ${{name}}.</source>
        <translation>ئاماژەیەک تەواو نییە. وا دەنووسرێت ${{name}}.</translation>
    </message>
    <message>
        <source>A date in the form is not a date.</source>
        <translation>بەروارێک لە فۆڕمەکەدا بەروار نییە.</translation>
    </message>
    <message>
        <source>This property is filled by two questions. Keep one.</source>
        <translation>دوو پرسیار ئەم تایبەتمەندییە پڕ دەکەنەوە. یەکێکیان بهێڵەوە.</translation>
    </message>
    <message>
        <source>The expression is empty.</source>
        <translation>دەربڕینەکە بەتاڵە.</translation>
    </message>
    <message>
        <source>Encrypted forms are not needed here: everything is sealed anyway. Remove the key.</source>
        <translation>لێرە فۆڕمی شفرەکراو پێویست نییە: هەموو شت هەر مۆر دەکرێت. کلیلەکە لاببە.</translation>
    </message>
    <message>
        <source>The sheet “entities” is missing.</source>
        <translation>پەڕەی «entities» نییە.</translation>
    </message>
    <message>
        <source>The entity has no label. Add the column “label” to the sheet “entities”.</source>
        <translation>entity دەقی نییە. ستوونی «label» بۆ پەڕەی «entities» زیاد بکە.</translation>
    </message>
    <message>
        <source>Forms that include other forms cannot be read.</source>
        <translation>ئەو فۆڕمانەی فۆڕمی تر لەخۆ دەگرن ناخوێندرێنەوە.</translation>
    </message>
    <message>
        <source>The language “{value}” has no code. Write it as “Arabic (ar)”.</source>
        <translation>زمانی «{value}» کۆدی نییە. وەک «Arabic (ar)» بینووسە.</translation>
    </message>
    <message>
        <source>The pictures are large and make the form slow.</source>
        <translation>وێنەکان گەورەن و فۆڕمەکە خاو دەکەنەوە.</translation>
    </message>
    <message>
        <source>“{value}” has no label.</source>
        <translation>«{value}» دەقی نییە.</translation>
    </message>
    <message>
        <source>The choice “other” is not translated.</source>
        <translation>هەڵبژاردەی «هی تر» وەرنەگێڕدراوە.</translation>
    </message>
    <message>
        <source>This kind of metadata is outdated and stays empty.</source>
        <translation>ئەم جۆرە مێتاداتایە کۆنە و بەتاڵ دەمێنێتەوە.</translation>
    </message>
    <message>
        <source>A group cannot fill a property. Move save_to to a question.</source>
        <translation>گرووپ تایبەتمەندی پڕ ناکاتەوە. save_to بۆ پرسیارێک بگوازەرەوە.</translation>
    </message>
    <message>
        <source>This row was skipped: it has no name, text or label.</source>
        <translation>ئەم ڕیزە بازی بەسەردا درا: ناو و دەقی نییە.</translation>
    </message>
    <message>
        <source>The expression cannot be read.</source>
        <translation>دەربڕینەکە ناخوێندرێتەوە.</translation>
    </message>
    <message>
        <source>This file is not a form. Choose an XLSForm (.xlsx), an XForm (.xml), or a .zip of one with its lists.</source>
        <translation>ئەم پەڕگەیە فۆڕم نییە. XLSForm ‏(‎.xlsx) یان XForm ‏(‎.xml) یان پەڕگەیەکی ‎.zip هەڵبژێرە کە فۆڕمێک و لیستەکانی تێدایە.</translation>
    </message>
    <message>
        <source>The form has a mistake that has no name yet. Check it with an XLSForm checker.</source>
        <translation>فۆڕمەکە هەڵەیەکی تێدایە کە هێشتا ناوی نییە. بە پشکنەرێکی XLSForm بیپشکنە.</translation>
    </message>
    <message>
        <source>Something in the form is worth a look.</source>
        <translation>شتێک لە فۆڕمەکەدا شایەنی سەیرکردنە.</translation>
    </message>
    <message>
        <source>The function “{function}” is not known.</source>
        <translation>فەرمانی «{function}» نەناسراوە.</translation>
    </message>
    <message>
        <source>This parameter is not known.</source>
        <translation>ئەم پارامیتەرە نەناسراوە.</translation>
    </message>
    <message>
        <source>The parameters cannot be read. They are written name=value.</source>
        <translation>پارامیتەرەکان ناخوێندرێنەوە. وا دەنووسرێن name=value.</translation>
    </message>
    <message>
        <source>A function has too many or too few arguments.</source>
        <translation>ژمارەی ئارگیومێنتەکانی فەرمانێک دروست نییە.</translation>
    </message>
    <message>
        <source>An argument of a function does not fit.</source>
        <translation>ئارگیومێنتێکی فەرمانێک ناگونجێت.</translation>
    </message>
    <message>
        <source>The expression has a sign that does not belong there.</source>
        <translation>دەربڕینەکە هێمایەکی تێدایە کە شوێنی ئەوێ نییە.</translation>
    </message>
    <message>
        <source>The expression ends too early. A bracket may be missing.</source>
        <translation>دەربڕینەکە زوو تەواو دەبێت. لەوانەیە کەوانەیەک کەم بێت.</translation>
    </message>
    <message>
        <source>A quotation mark is missing in the expression.</source>
        <translation>نیشانەی وتە لە دەربڕینەکەدا کەمە.</translation>
    </message>
    <message>
        <source>The expression uses a variable that does not exist.</source>
        <translation>دەربڕینەکە گۆڕاوێک بەکاردەهێنێت کە نییە.</translation>
    </message>
    <message>
        <source>The expression uses a prefix that does not exist.</source>
        <translation>دەربڕینەکە پێشگرێک بەکاردەهێنێت کە نییە.</translation>
    </message>
    <message>
        <source>The expression uses a path that does not exist.</source>
        <translation>دەربڕینەکە ڕێڕەوێک بەکاردەهێنێت کە نییە.</translation>
    </message>
    <message>
        <source>The expression uses a list that does not exist.</source>
        <translation>دەربڕینەکە لیستێک بەکاردەهێنێت کە نییە.</translation>
    </message>
    <message>
        <source>This refers to a question that does not exist.</source>
        <translation>ئەمە ئاماژە بە پرسیارێک دەکات کە نییە.</translation>
    </message>
    <message>
        <source>This event is not known.</source>
        <translation>ئەم ڕووداوە نەناسراوە.</translation>
    </message>
    <message>
        <source>This kind of question is not known.</source>
        <translation>ئەم جۆرە پرسیارە نەناسراوە.</translation>
    </message>
    <message>
        <source>Start, end and step of the range do not fit together.</source>
        <translation>سەرەتا و کۆتایی و هەنگاوی مەوداکە لەگەڵ یەک ناگونجێن.</translation>
    </message>
    <message>
        <source>The repeat is not built as it should be.</source>
        <translation>دووبارەکراوەکە وەک پێویست دروست نەکراوە.</translation>
    </message>
    <message>
        <source>The pattern cannot be read.</source>
        <translation>نەخشەکە ناخوێندرێتەوە.</translation>
    </message>
    <message>
        <source>The list of choices is not built as it should be.</source>
        <translation>لیستی هەڵبژاردەکان وەک پێویست دروست نەکراوە.</translation>
    </message>
    <message>
        <source>The list “{value}” is not there. Put it into one .zip file with the form, and add that.</source>
        <translation>لیستی «{value}» نییە. لەگەڵ فۆڕمەکەدا بیخە ناو یەک پەڕگەی ‎.zip و ئەوە زیاد بکە.</translation>
    </message>
    <message>
        <source>The list cannot be read. Save it as CSV in UTF-8.</source>
        <translation>لیستەکە ناخوێندرێتەوە. وەک CSV بە UTF-8 هەڵیبگرە.</translation>
    </message>
    <message>
        <source>The list cannot be read. Save it as GeoJSON.</source>
        <translation>لیستەکە ناخوێندرێتەوە. وەک GeoJSON هەڵیبگرە.</translation>
    </message>
    <message>
        <source>Questions depend on each other in a circle. Break it at one place.</source>
        <translation>پرسیارەکان بە بازنەیی بەیەکەوە بەندن. لە شوێنێک بیپچڕێنە.</translation>
    </message>
    <message>
        <source>The calculations of this form never come to rest.</source>
        <translation>ژماردنەکانی ئەم فۆڕمە هەرگیز ناوەستن.</translation>
    </message>
    <message>
        <source>A choice has no name.</source>
        <translation>هەڵبژاردەیەک ناوی نییە.</translation>
    </message>
    <message>
        <source>A choice has no label.</source>
        <translation>هەڵبژاردەیەک دەقی نییە.</translation>
    </message>
    <message>
        <source>A choice has no value.</source>
        <translation>هەڵبژاردەیەک بەهای نییە.</translation>
    </message>
    <message>
        <source>The sheet “choices” is missing, and questions choose from lists.</source>
        <translation>پەڕەی «choices» نییە، لە کاتێکدا پرسیارەکان لە لیستەوە هەڵدەبژێرن.</translation>
    </message>
    <message>
        <source>The choice “{value}” has a space in its name. Write _ in its place.</source>
        <translation>لە ناوی هەڵبژاردەی «{value}»دا بۆشایی هەیە. لە شوێنیدا _ بنووسە.</translation>
    </message>
    <message>
        <source>The list “{instance}” has no column “{value}”, so that the filter never offers anything.</source>
        <translation>لیستی «{instance}» ستوونی «{value}»ی نییە، بۆیە پاڵاوتنەکە هیچ هەڵبژاردەیەک پیشان نادات.</translation>
    </message>
    <message>
        <source>The sheet “survey” is missing.</source>
        <translation>پەڕەی «survey» نییە.</translation>
    </message>
    <message>
        <source>A group or repeat is opened and not closed. Add its end.</source>
        <translation>گرووپێک یان دووبارەکراوێک کراوەتەوە و دانەخراوە. کۆتاییەکەی زیاد بکە.</translation>
    </message>
    <message>
        <source>A group or repeat is closed and not opened. Add its beginning.</source>
        <translation>گرووپێک یان دووبارەکراوێک داخراوە و نەکراوەتەوە. سەرەتاکەی زیاد بکە.</translation>
    </message>
    <message>
        <source>This name is reserved. Choose another.</source>
        <translation>ئەم ناوە پارێزراوە. دانەیەکی تر هەڵبژێرە.</translation>
    </message>
    <message>
        <source>The repeat has the form&apos;s own name. Rename it.</source>
        <translation>دووبارەکراوەکە ناوی فۆڕمەکەی هەیە. بیگۆڕە.</translation>
    </message>
    <message>
        <source>Nobody reads the column “{value}”. If “{candidate}” is meant, correct its spelling.</source>
        <translation>ستوونی «{value}» ناخوێنرێتەوە. ئەگەر مەبەست «{candidate}»ە، نووسینەکەی ڕاست بکەرەوە.</translation>
    </message>
    <message>
        <source>The column “disabled” is out of date. Write relevant instead.</source>
        <translation>ستوونی «disabled» کۆنە. لەبری ئەو relevant بنووسە.</translation>
    </message>
    <message>
        <source>The column “trigger” has to say which answer this waits for.</source>
        <translation>ستوونی «trigger» دەبێت بڵێت ئەم پرسیارە چاوەڕێی کام وەڵام دەکات.</translation>
    </message>
    <message>
        <source>A list in a file ends with .csv, .xml or .geojson.</source>
        <translation>ناوی پەڕگەی لیست دەبێت بە ‎.csv یان ‎.xml یان ‎.geojson کۆتایی بێت.</translation>
    </message>
    <message>
        <source>“or_other” needs a list with choices and no filter.</source>
        <translation>«or_other» پێویستی بە لیستێکە کە هەڵبژاردەی تێدابێت و پاڵاوتنی نەبێت.</translation>
    </message>
    <message>
        <source>The default “{value}” does not fit the type “{type}”.</source>
        <translation>بەهای بنەڕەتیی «{value}» لەگەڵ جۆری «{type}» ناگونجێت.</translation>
    </message>
    <message>
        <source>This device cannot fill in “{value}” by itself.</source>
        <translation>ئەم کۆمپیوتەرە ناتوانێت «{value}» بە خۆکاری پڕ بکاتەوە.</translation>
    </message>
    <message>
        <source>A computer cannot do “{action}”. The question stays blank until somebody answers it.</source>
        <translation>کۆمپیوتەر ناتوانێت «{action}» ئەنجام بدات. پرسیارەکە بە بەتاڵی دەمێنێتەوە تا کەسێک وەڵامی دەداتەوە.</translation>
    </message>
    <message>
        <source>A sheet&apos;s name is nearly right. Correct its spelling.</source>
        <translation>ناوی پەڕەیەک نزیکەی دروستە. ڕێنووسەکەی ڕاست بکەرەوە.</translation>
    </message>
    <message>
        <source>A name is nearly the same as another one.</source>
        <translation>ناوێک نزیکەی هەمان ناوێکی ترە.</translation>
    </message>
    <message>
        <source>This answer does not fit the question.</source>
        <translation>ئەم وەڵامە لەگەڵ پرسیارەکە ناگونجێت.</translation>
    </message>
    <message>
        <source>This number is out of range.</source>
        <translation>ئەم ژمارەیە لە دەرەوەی مەودایە.</translation>
    </message>
    <message>
        <source>Put all choices in order.</source>
        <translation>هەموو هەڵبژاردەکان ڕیز بکە.</translation>
    </message>
    <message>
        <source>This is not one of the choices.</source>
        <translation>ئەمە یەکێک لە هەڵبژاردەکان نییە.</translation>
    </message>
    <message>
        <source>This is not a question.</source>
        <translation>ئەمە پرسیار نییە.</translation>
    </message>
    <message>
        <source>No more can be added here.</source>
        <translation>لێرە زیاتر زیاد ناکرێت.</translation>
    </message>
    <message>
        <source>This cannot be removed.</source>
        <translation>ئەمە لانابرێت.</translation>
    </message>
    <message>
        <source>This answer is worked out by the form and cannot be typed.</source>
        <translation>فۆڕمەکە ئەم وەڵامە دەژمێرێت و نانووسرێت.</translation>
    </message>
    <message>
        <source>This answer does not fit. Please check it.</source>
        <translation>ئەم وەڵامە ناگونجێت. تکایە بیپشکنە.</translation>
    </message>
    <message>
        <source>The search for choices cannot be understood: {value}.</source>
        <translation>گەڕان بۆ هەڵبژاردەکان تێناگەیرێت: {value}.</translation>
    </message>
    <message>
        <source>“{value}” is no occasion to take an answer over. Write household, clerk, or both.</source>
        <translation>«{value}» بۆنەیەک نییە بۆ گواستنەوەی وەڵام. household یان clerk یان هەردووکیان بنووسە.</translation>
    </message>
    <message>
        <source>“{value}” says nothing about a soft rule. Write yes, no or reason.</source>
        <translation>«{value}» هیچ واتایەکی نییە بۆ ڕێسای نەرم. yes یان no یان reason بنووسە.</translation>
    </message>
    <message>
        <source>There is no rule here that could be soft. Add a constraint.</source>
        <translation>لێرەدا هیچ ڕێسایەک نییە نەرم بێت. مەرجێک (constraint) زیاد بکە.</translation>
    </message>
    <message>
        <source>The entity is not built as it should be.</source>
        <translation>قەوارەکە (entity) وەک پێویست دروست نەکراوە.</translation>
    </message>
    <message>
        <source>The form&apos;s entities are of version {version}, which this program does not know yet.</source>
        <translation>قەوارەکانی فۆڕمەکە لە وەشانی {version}ن، کە ئەم بەرنامەیە هێشتا نایناسێت.</translation>
    </message>
    <message>
        <source>A rule cannot use {function}: it would not give the same answer everywhere.</source>
        <translation>ڕێسا ناتوانێت {function} بەکاربهێنێت: لە هەموو شوێنێک هەمان وەڵام نادات.</translation>
    </message>
    <message>
        <source>The pattern of this question took too long. Tell the ministry; the answer was not taken.</source>
        <translation>شێوازی ئەم پرسیارە زۆری خایاند. بە وەزارەت بڵێ؛ وەڵامەکە وەرنەگیرا.</translation>
    </message>
    <message>
        <source>A rule of this form takes too long. Tell the ministry.</source>
        <translation>ڕێسایەکی ئەم فۆڕمە زۆر دەخایەنێت. بە وەزارەت بڵێ.</translation>
    </message>
    <message>
        <source>This cannot be moved there.</source>
        <translation>ئەمە ناتوانرێت بگوازرێتەوە بۆ ئەوێ.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>هیچ شتێک نییە بگەڕێنرێتەوە.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>هیچ شتێک نییە دووبارە بکرێتەوە.</translation>
    </message>
    <message>
        <source>This answer is unusual. Please check it.</source>
        <translation>ئەم وەڵامە نائاساییە. تکایە بیپشکنە.</translation>
    </message>
    <message>
        <source>There is nothing here that needs a reason.</source>
        <translation>لێرەدا هیچ شتێک پێویستی بە هۆکار نییە.</translation>
    </message>
    <message>
        <source>Say why this unusual answer is right.</source>
        <translation>بڵێ بۆچی ئەم وەڵامە نائاساییە ڕاستە.</translation>
    </message>
    <message>
        <source>Say why you change this record.</source>
        <translation>بڵێ بۆچی ئەم تۆمارە دەگۆڕیت.</translation>
    </message>
    <message>
        <source>The user name or the password is not right. Check both, and the language of the keyboard.</source>
        <translation>ناوی بەکارهێنەر یان وشەی نهێنی دروست نییە. هەردووکیان و زمانی تەختەکلیل بپشکنە.</translation>
    </message>
    <message>
        <source>Too many attempts. Wait {seconds} seconds, then try again.</source>
        <translation>هەوڵی زۆر. {seconds} چرکە چاوەڕێ بکە، پاشان دووبارە هەوڵ بدە.</translation>
    </message>
    <message>
        <source>Your role at this office does not include this. Ask the office administrator.</source>
        <translation>ڕۆڵەکەت لەم نووسینگەیە ئەمە ناگرێتەوە. لە بەڕێوەبەری نووسینگە بپرسە.</translation>
    </message>
    <message>
        <source>There is no office at this desk yet. Start the program again to set it up.</source>
        <translation>هێشتا نووسینگە لێرە نییە. بەرنامەکە دووبارە بکەرەوە بۆ دامەزراندنی.</translation>
    </message>
    <message>
        <source>An office already exists at this desk. Start the program again and sign in.</source>
        <translation>نووسینگەیەک پێشتر لێرە هەیە. بەرنامەکە دووبارە بکەرەوە و بچۆ ژوورەوە.</translation>
    </message>
    <message>
        <source>Some details of this person need attention; see the marked fields.</source>
        <translation>هەندێک زانیاریی ئەم کەسە سەرنجی دەوێت؛ خانە نیشانەکراوەکان ببینە.</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the second one again.</source>
        <translation>دوو وشە نهێنییەکە جیاوازن. دووەمیان دووبارە بنووسە.</translation>
    </message>
    <message>
        <source>Somebody already has this user name. Choose another.</source>
        <translation>ئەم ناوی بەکارهێنەرە گیراوە. دانەیەکی تر هەڵبژێرە.</translation>
    </message>
    <message>
        <source>The password is too short: use at least {minimum} characters, for example four words.</source>
        <translation>وشەی نهێنی کورتە: لانیکەم {minimum} پیت بەکاربهێنە، بۆ نموونە چوار وشە.</translation>
    </message>
    <message>
        <source>Easy to guess: a common one, a name, a number or a row of keys. Take a few words, in any language.</source>
        <translation>بە ئاسانی دەزانرێت: باوە، یان ناوە، یان ژمارەیە، یان ڕیزێکی تەختەکلیلە. چەند وشەیەک هەڵبژێرە، بە هەر زمانێک.</translation>
    </message>
    <message>
        <source>Choose one of the languages of the list.</source>
        <translation>یەکێک لە زمانەکانی لیستەکە هەڵبژێرە.</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>لانیکەم یەک ڕۆڵ هەڵبژێرە.</translation>
    </message>
    <message>
        <source>You cannot remove yourself. Ask another administrator.</source>
        <translation>ناتوانیت خۆت لاببەیت. لە بەڕێوەبەرێکی تر داوا بکە.</translation>
    </message>
    <message>
        <source>This person is no longer on the list. Open the page again.</source>
        <translation>ئەم کەسە چیتر لە لیستەکەدا نییە. پەڕەکە دووبارە بکەرەوە.</translation>
    </message>
    <message>
        <source>A newer version of the program wrote this database. Install the newest version.</source>
        <translation>وەشانێکی نوێتری بەرنامەکە ئەم داتابەیسەی نووسیوە. نوێترین وەشان دابمەزرێنە.</translation>
    </message>
    <message>
        <source>The database does not open with this key. If files were copied, copy the whole folder.</source>
        <translation>داتابەیسەکە بەم کلیلە ناکرێتەوە. ئەگەر پەڕگە لەبەرگیراوە، هەموو بوخچەکە لەبەر بگرەوە.</translation>
    </message>
    <message>
        <source>The database is damaged. Do not continue; ask for help and keep the folder as it is.</source>
        <translation>داتابەیسەکە تێکچووە. بەردەوام مەبە؛ داوای یارمەتی بکە و بوخچەکە وەک خۆی بهێڵەوە.</translation>
    </message>
    <message>
        <source>The database file is missing. Put the folder back, or restore a backup.</source>
        <translation>پەڕگەی داتابەیس نییە. بوخچەکە بگەڕێنەوە یان پاشەکەوتێک بگەڕێنەوە.</translation>
    </message>
    <message>
        <source>Another program holds the database. Wait a moment and try again; nothing was lost.</source>
        <translation>بەرنامەیەکی تر داتابەیسەکەی گرتووە. کەمێک چاوەڕێ بکە و دووبارە هەوڵ بدە؛ هیچ ون نەبووە.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again; what is on the screen is still here.</source>
        <translation>دیسکەکە پڕە. شوێن چۆڵ بکە و دووبارە هەوڵ بدە؛ ئەوەی لەسەر شاشەیە هەر ماوە.</translation>
    </message>
    <message>
        <source>Write a sentence first.</source>
        <translation>سەرەتا ڕستەیەک بنووسە.</translation>
    </message>
    <message>
        <source>This graduate has been reached already. The list is read again.</source>
        <translation>پێشتر قسە لەگەڵ ئەم دەرچووە کراوە. لیستەکە دووبارە دەخوێنرێتەوە.</translation>
    </message>
    <message>
        <source>This graduate is not called any more; open the round again first.</source>
        <translation>ئیتر پەیوەندی بەم دەرچووەوە ناکرێت؛ سەرەتا کاتەکە بکەرەوە.</translation>
    </message>
    <message>
        <source>This round begins on {on}.</source>
        <translation>ئەم کاتە لە {on} دەست پێ دەکات.</translation>
    </message>
    <message>
        <source>The time for this round was over on {on}.</source>
        <translation>کاتی ئەم بەدواداچوونە لە {on} تەواو بوو.</translation>
    </message>
    <message>
        <source>This round is open already.</source>
        <translation>ئەم کاتە پێشتر کراوەیە.</translation>
    </message>
    <message>
        <source>Nobody is followed up here any more; the list is read again.</source>
        <translation>ئیتر کەس لێرە بەدواداچوونی بۆ ناکرێت؛ لیستەکە دووبارە دەخوێنرێتەوە.</translation>
    </message>
    <message>
        <source>Fill in the form for whoever was reached.</source>
        <translation>فۆرمەکە بۆ ئەوە پڕ بکەرەوە کە وەڵامی دایەوە.</translation>
    </message>
    <message>
        <source>Say on which day to call again.</source>
        <translation>ئەو ڕۆژە دیاری بکە کە دووبارە پەیوەندی تێدا دەکرێت.</translation>
    </message>
    <message>
        <source>The day to call again must be from today to {until}.</source>
        <translation>ڕۆژی دووبارە پەیوەندی دەبێت لە ئەمڕۆوە تا {until} بێت.</translation>
    </message>
    <message>
        <source>This fair is not known here; the list is read again.</source>
        <translation>ئەم پێشانگایە لێرە نەناسراوە؛ لیستەکە دووبارە دەخوێندرێتەوە.</translation>
    </message>
    <message>
        <source>{office} holds this fair; only it lets people in.</source>
        <translation>{office} ئەم پێشانگایە دەگێڕێت؛ تەنها ئەو خەڵک دەهێنێتە ژوورەوە.</translation>
    </message>
    <message>
        <source>This fair is not held.</source>
        <translation>ئەم پێشانگایە ناگێڕدرێت.</translation>
    </message>
    <message>
        <source>The fair is from {first} to {last}; look at this computer&apos;s date.</source>
        <translation>پێشانگاکە لە {first} تا {last}ـە؛ سەیری ڕێکەوتی ئەم کۆمپیوتەرە بکە.</translation>
    </message>
    <message>
        <source>There is no such stand at this fair.</source>
        <translation>ستاندێکی وا لەم پێشانگایەدا نییە.</translation>
    </message>
    <message>
        <source>This stand does not offer that work.</source>
        <translation>ئەم ستاندە ئەو کارە پێشکەش ناکات.</translation>
    </message>
    <message>
        <source>Choose what came of the interview.</source>
        <translation>ئەنجامی چاوپێکەوتنەکە هەڵبژێرە.</translation>
    </message>
    <message>
        <source>That is too long: at most {most} characters.</source>
        <translation>ئەمە زۆر درێژە: لانی زۆر {most} پیت.</translation>
    </message>
    <message>
        <source>The first day of work cannot be before today.</source>
        <translation>یەکەم ڕۆژی کار نابێت پێش ئەمڕۆ بێت.</translation>
    </message>
    <message>
        <source>There is nothing to undo any more; the list is read again.</source>
        <translation>چیتر شتێک نییە بۆ هەڵوەشاندنەوە؛ لیستەکە دووبارە دەخوێندرێتەوە.</translation>
    </message>
    <message>
        <source>Let this person in first.</source>
        <translation>سەرەتا ئەم کەسە بهێنە ژوورەوە.</translation>
    </message>
    <message>
        <source>The ministry&apos;s program does not know what was said at the fair.</source>
        <translation>بەرنامەی وەزارەت ئەوەی لە پێشانگاکەدا گوترا نایناسێت.</translation>
    </message>
    <message>
        <source>What was said at the fair names another visit than its record.</source>
        <translation>ئەوەی لە پێشانگاکەدا گوترا تۆمارێکی تر ناو دەبات.</translation>
    </message>
    <message>
        <source>The fair is another office&apos;s.</source>
        <translation>پێشانگاکە هی نووسینگەیەکی ترە.</translation>
    </message>
    <message>
        <source>What was said is not of the fair&apos;s days.</source>
        <translation>ئەوەی گوترا لە ڕۆژەکانی پێشانگاکەدا نییە.</translation>
    </message>
    <message>
        <source>A graduate is said to have died</source>
        <translation>وتراوە دەرچووێک کۆچی دوایی کردووە</translation>
    </message>
    <message>
        <source>A closed follow-up is opened again</source>
        <translation>بەدواداچوونێکی داخراو دەکرێتەوە</translation>
    </message>
    <message>
        <source>The ministry&apos;s program does not know this result of a call.</source>
        <translation>بەرنامەی وەزارەت ئەم ئەنجامە نایناسێت.</translation>
    </message>
    <message>
        <source>What was said names another person or round than its record.</source>
        <translation>ئەوەی وترا کەسێک یان کاتێکی تر ناو دەبات، نەک ئەوەی تۆمارەکە.</translation>
    </message>
    <message>
        <source>What was drawn from the answers is not what they say. Fill the form in again.</source>
        <translation>ئەوەی لە وەڵامەکانەوە وەرگیراوە لەگەڵیان یەک ناگرێتەوە. فۆرمەکە دووبارە پڕ بکەرەوە.</translation>
    </message>
    <message>
        <source>The picture is too large to travel. Send the sentence without it.</source>
        <translation>وێنەکە زۆر گەورەیە بۆ ناردن. ڕستەکە بەبێ ئەو بنێرە.</translation>
    </message>
    <message>
        <source>What the centre has to say is not from the ministry; it was not taken. Tell the ministry.</source>
        <translation>ئەوەی ناوەندەکە دەیڵێت لە وەزارەتەوە نییە؛ وەرنەگیرا. بە وەزارەت بڵێ.</translation>
    </message>
    <message>
        <source>Write the address and the port, as in proxy.office:3128, or nothing.</source>
        <translation>ناونیشان و پۆرت بنووسە، وەک proxy.office:3128، یان هیچ مەنووسە.</translation>
    </message>
    <message>
        <source>A fingerprint has 64 characters of 0-9 and a-f. Compare it with the letter, or leave it empty.</source>
        <translation>پەنجەمۆر ٦٤ پیتە لە 0-9 و a-f. لەگەڵ نامەکە بەراوردی بکە، یان بەتاڵی جێبهێڵە.</translation>
    </message>
    <message>
        <source>This is the training: nothing is ever sent from here. Leave it to work in earnest.</source>
        <translation>ئەمە ڕاهێنانە: لێرەوە هەرگیز هیچ نانێردرێت. بۆ کاری ڕاستەقینە بەجێی بهێڵە.</translation>
    </message>
    <message>
        <source>This is the office itself, not the training. Nothing was invented.</source>
        <translation>ئەمە خودی نووسینگەکەیە، ڕاهێنان نییە. هیچ زانیارییەکی خەیاڵی دروست نەکرا.</translation>
    </message>
    <message>
        <source>This is not an enrolment file of the ministry. Type the address and the code of the letter.</source>
        <translation>ئەمە پەڕگەی ناساندنی وەزارەت نییە. ناونیشان و کۆدی نامەکە بنووسە.</translation>
    </message>
    <message>
        <source>Only a part of this file was copied. Copy it again, or type the code of the printed letter.</source>
        <translation>تەنها بەشێک لەم پەڕگەیە کۆپی کراوە. دووبارە کۆپیی بکە، یان کۆدی نووسراوە چاپکراوەکە بنووسە.</translation>
    </message>
    <message>
        <source>The system lets nobody read this file: another program (for example the antivirus) holds it, or it is not yours. Wait a moment and try again, or copy it to the desktop first.</source>
        <translation>سیستەم ڕێگە نادات ئەم فایلە بخوێنرێتەوە: بەرنامەیەکی تر (بۆ نموونە دژەڤایرۆس) گرتوویەتی، یان مافی خوێندنەوەیت نییە. کەمێک چاوەڕێ بکە و دووبارە هەوڵ بدەوە، یان سەرەتا کۆپیی بکە بۆ سەر دێسکتۆپ.</translation>
    </message>
    <message>
        <source>By the clock of this PC it is {day}. Everything written here would be dated so: set date and time, then go on.</source>
        <translation>بەپێی کاتژمێری ئەم کۆمپیوتەرە ئەمڕۆ {day}ـە، و هەموو ئەوەی لێرە دەنووسرێت ئەم بەروارەی دەبێت. بەروار و کات ڕێک بخە، پاشان بەردەوام بە.</translation>
    </message>
    <message>
        <source>By the clock of this PC it is {day}, but the letter was made on {made}. Set date and time, then go on.</source>
        <translation>بەپێی کاتژمێری ئەم کۆمپیوتەرە ئەمڕۆ {day}ـە، بەڵام نووسراوەکە لە {made} دەرچووە. بەروار و کات ڕێک بخە، پاشان بەردەوام بە.</translation>
    </message>
    <message>
        <source>By the clock of this PC it is {day}, and the letter was good until {until}. If the clock is right, ask the ministry for a new letter.</source>
        <translation>بەپێی کاتژمێری ئەم کۆمپیوتەرە ئەمڕۆ {day}ـە، و نووسراوەکە تا {until} کاری دەکرد. ئەگەر کاتژمێرەکە ڕاستە، داوای نووسراوێکی نوێ لە وەزارەت بکە.</translation>
    </message>
    <message>
        <source>The ministry knows this code as one of {name}, not of the office that the file names. The desk was not enrolled. Ask the ministry for a new letter.</source>
        <translation>وەزارەت ئەم کۆدە وەک کۆدی {name} دەناسێت، نەک هی ئەو نووسینگەیەی پەڕگەکە ناوی دەبات. کۆمپیوتەرەکە نەناسێنرا. داوای نووسراوێکی نوێ لە وەزارەت بکە.</translation>
    </message>
    <message>
        <source>This letter is for {name}, and this desk belongs to {own}. Nothing was changed: give the letter to its office.</source>
        <translation>ئەم نووسراوە بۆ {name}ـە، و ئەم کۆمپیوتەرە سەر بە {own}ـە. هیچ نەگۆڕدرا: نووسراوەکە بدە بە نووسینگەی خۆی.</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>ئەمە پڕ بکەرەوە.</translation>
    </message>
    <message>
        <source>This form is not at this desk. Add the form, then try again.</source>
        <translation>ئەم فۆڕمە لەم کۆمپیوتەرە نییە. فۆڕمەکە زیاد بکە و دووبارە هەوڵ بدە.</translation>
    </message>
    <message>
        <source>A different form with the same name and version is already here. Give the new one a new version.</source>
        <translation>فۆڕمێکی جیاواز بە هەمان ناو و وەشان لێرەیە. وەشانێکی نوێ بدەرە نوێیەکە.</translation>
    </message>
    <message>
        <source>The form&apos;s id or version is too long: at most {most} characters. Shorten it on “settings”.</source>
        <translation>ناسنامە یان وەشانی فۆڕمەکە زۆر درێژە: لە {most} پیت زیاتر نەبێت. لە پەڕەی «settings» کورتی بکەرەوە.</translation>
    </message>
    <message>
        <source>This draft is no longer here. Open the list of drafts again.</source>
        <translation>ئەم ڕەشنووسە چیتر لێرە نییە. لیستی ڕەشنووسەکان دووبارە بکەرەوە.</translation>
    </message>
    <message>
        <source>This draft has already been saved as a registration.</source>
        <translation>ئەم ڕەشنووسە پێشتر وەک تۆمارکردن هەڵگیراوە.</translation>
    </message>
    <message>
        <source>Whoever was given the draft has gone on with it: it stays with them.</source>
        <translation>ئەوەی ڕەشنووسەکەی پێ سپێردرابوو لەسەری بەردەوام بووە، بۆیە لای ئەو دەمێنێتەوە.</translation>
    </message>
    <message>
        <source>This draft is open in another window. Close it there, then open it here.</source>
        <translation>ئەم ڕەشنووسە لە پەنجەرەیەکی تر کراوەتەوە. لەوێ دایبخە و لێرە بیکەرەوە.</translation>
    </message>
    <message>
        <source>Only the person who began this draft can go on with it.</source>
        <translation>تەنیا ئەو کەسەی دەستی پێکردووە دەتوانێت بەردەوام بێت لەم ڕەشنووسە.</translation>
    </message>
    <message>
        <source>This record is on its way to the ministry. It can be corrected when the receipt is here.</source>
        <translation>ئەم تۆمارە لە ڕێگای وەزارەتدایە. کە پسووڵە گەیشت دەتوانرێت ڕاست بکرێتەوە.</translation>
    </message>
    <message>
        <source>This record is not at this desk. Search again.</source>
        <translation>ئەم تۆمارە لەم کۆمپیوتەرە نییە. دووبارە بگەڕێ.</translation>
    </message>
    <message>
        <source>A list is written as .xlsx or .csv, not as “{ending}”.</source>
        <translation>لیستەکە بە ‎.xlsx یان ‎.csv دەنووسرێت، نەک بە «{ending}».</translation>
    </message>
    <message>
        <source>This record was withdrawn. Begin a new registration instead.</source>
        <translation>ئەم تۆمارە کشێندراوەتەوە. تۆمارکردنێکی نوێ دەست پێبکە.</translation>
    </message>
    <message>
        <source>This record has already left the office. Correct it instead of withdrawing it.</source>
        <translation>ئەم تۆمارە نووسینگەی بەجێهێشتووە. لەبری کشاندنەوە ڕاستی بکەرەوە.</translation>
    </message>
    <message>
        <source>This record is not withdrawn.</source>
        <translation>ئەم تۆمارە نەکشێنراوەتەوە.</translation>
    </message>
    <message>
        <source>The ministry has been told that this record is withdrawn. Begin a new registration instead.</source>
        <translation>بە وەزارەت ڕاگەیەنراوە کە ئەم تۆمارە کشێنراوەتەوە. لەجیاتی ئەوە تۆمارێکی نوێ دەست پێ بکە.</translation>
    </message>
    <message>
        <source>This record has gone on since. Open it again.</source>
        <translation>ئەم تۆمارە لەو کاتەوە گۆڕاوە. دووبارە بیکەرەوە.</translation>
    </message>
    <message>
        <source>Write the reason, so that the other person knows what to do.</source>
        <translation>هۆکارەکە بنووسە تا کەسی بەرامبەر بزانێت چی بکات.</translation>
    </message>
    <message>
        <source>This file is empty. Choose the file again.</source>
        <translation>ئەم پەڕگەیە بەتاڵە. دووبارە پەڕگەکە هەڵبژێرە.</translation>
    </message>
    <message>
        <source>This file is too large: at most {megabytes} MB are kept. Scan fewer pages or less detail.</source>
        <translation>ئەم پەڕگەیە زۆر گەورەیە: تا {megabytes} مێگابایت هەڵدەگیرێت. لاپەڕەی کەمتر یان بە وردی کەمتر سکان بکە.</translation>
    </message>
    <message>
        <source>Files of this kind are not kept. Use a picture (JPEG or PNG), a PDF or a sound recording.</source>
        <translation>پەڕگەی لەم جۆرە هەڵناگیرێت. وێنە (JPEG یان PNG) یان PDF یان تۆماری دەنگ بەکاربهێنە.</translation>
    </message>
    <message>
        <source>The name of this file cannot be kept. Rename it and choose it again.</source>
        <translation>ناوی ئەم پەڕگەیە هەڵناگیرێت. ناوەکەی بگۆڕە و دووبارە هەڵیبژێرە.</translation>
    </message>
    <message>
        <source>A file did not arrive as it was sent. Choose it again and save.</source>
        <translation>پەڕگەیەک وەک نێردراو نەگەیشت. دووبارە هەڵیبژێرە و هەڵیبگرە.</translation>
    </message>
    <message>
        <source>A file of this record is damaged. Return the record, so that the file is chosen again.</source>
        <translation>پەڕگەیەکی ئەم تۆمارە تێکچووە. تۆمارەکە بگەڕێنەرەوە تا پەڕگەکە دووبارە هەڵبژێردرێت.</translation>
    </message>
    <message>
        <source>This file is not at this desk.</source>
        <translation>ئەم پەڕگەیە لەم کۆمپیوتەرە نییە.</translation>
    </message>
    <message>
        <source>This file is not at this desk. Choose it again, or remove it.</source>
        <translation>ئەم پەڕگەیە لەم کۆمپیوتەرە نییە. دووبارە هەڵیبژێرە یان لایببە.</translation>
    </message>
    <message>
        <source>This document was brought at another desk of the office. It can be opened there.</source>
        <translation>ئەم بەڵگەنامەیە لە کۆمپیوتەرێکی تری نووسینگەکە زیاد کراوە و لەوێ دەکرێتەوە.</translation>
    </message>
    <message>
        <source>The ministry excuses nobody without a document: bring it with the mark, or mark absent.</source>
        <translation>وەزارەت بێ بەڵگەنامە مۆڵەت بە کەس نادات: لەگەڵ نیشانەکە زیادی بکە، یان وەک نەهاتوو نیشانەی بکە.</translation>
    </message>
    <message>
        <source>There are too many files: one record holds at most {most}.</source>
        <translation>پەڕگەکان زۆرن: یەک تۆمار زۆرترین {most} پەڕگەی تێدایە.</translation>
    </message>
    <message>
        <source>Some answers need attention; the first one is shown.</source>
        <translation>هەندێک وەڵام سەرنجی دەوێت؛ یەکەمیان پیشان دراوە.</translation>
    </message>
    <message>
        <source>The class needs a title, a date and a trainee at least.</source>
        <translation>پۆل لانیکەم ناونیشان و بەروار و ڕاهێنراوێکی دەوێت.</translation>
    </message>
    <message>
        <source>This class is no longer here. Open the list of classes again.</source>
        <translation>ئەم پۆلە چیتر لێرە نییە. لیستی پۆلەکان دووبارە بکەرەوە.</translation>
    </message>
    <message>
        <source>The same date is there twice. Leave one out.</source>
        <translation>هەمان بەروار دوو جار هەیە. یەکێکیان لاببە.</translation>
    </message>
    <message>
        <source>One of the trainees is not in this class. Open the class again.</source>
        <translation>یەکێک لە ڕاهێنراوان لەم پۆلەدا نییە. پۆلەکە دووبارە بکەرەوە.</translation>
    </message>
    <message>
        <source>One of the sessions is not in this class. Open the class again.</source>
        <translation>یەکێک لە دانیشتنەکان لەم پۆلەدا نییە. پۆلەکە دووبارە بکەرەوە.</translation>
    </message>
    <message>
        <source>Minutes of delay go from 0 to 600.</source>
        <translation>خولەکی دواکەوتن لە 0 تا 600ە.</translation>
    </message>
    <message>
        <source>The marks were not written. Open the class again and repeat them.</source>
        <translation>نیشانەکان نەنووسران. پۆلەکە دووبارە بکەرەوە و دووبارەیان بکەوە.</translation>
    </message>
    <message>
        <source>The session is more than {days} days ago: write a note that says why the mark changes.</source>
        <translation>زیاتر لە {days} ڕۆژ بەسەر دانیشتنەکەدا تێپەڕیوە: تێبینییەک بنووسە کە بۆچی نیشانەکە دەگۆڕدرێت.</translation>
    </message>
    <message>
        <source>The mark was approved or handed over: write why it changes, and a supervisor looks at it again.</source>
        <translation>ئەم نیشانەیە پەسەند کراوە یان ڕادەست کراوە: بنووسە بۆچی دەگۆڕێت، سەرپەرشتیار سەرلەنوێ سەیری دەکات.</translation>
    </message>
    <message>
        <source>This file is no table that can be read: XLSX or CSV is.</source>
        <translation>ئەم فایلە خشتەیەک نییە کە بخوێنرێتەوە: XLSX یان CSV دەبێت.</translation>
    </message>
    <message>
        <source>The table is too large: at most {most} rows.</source>
        <translation>خشتەکە زۆر گەورەیە: زۆرترین {most} دێڕ.</translation>
    </message>
    <message>
        <source>This desk&apos;s clock says another day than the session&apos;s: check it, or choose today&apos;s session.</source>
        <translation>کاتژمێری ئەم کۆمپیوتەرە ڕۆژێکی تر دەڵێت لە ڕۆژی دانیشتنەکە: بیپشکنە، یان دانیشتنی ئەمڕۆ هەڵبژێرە.</translation>
    </message>
    <message>
        <source>Nothing says which session begins when: choose the session, and write its hour.</source>
        <translation>نازانرێت کام دانیشتن کەی دەست پێ دەکات: دانیشتنەکە هەڵبژێرە و کاتژمێرەکەی بنووسە.</translation>
    </message>
    <message>
        <source>This desk&apos;s clock goes behind what it said before. Set it right, then go on.</source>
        <translation>کاتژمێری ئەم کۆمپیوتەرە دواکەوتووە لەوەی پێشتر دەیگوت. ڕاستی بکەرەوە، پاشان بەردەوام بە.</translation>
    </message>
    <message>
        <source>Marks corrected after they were approved: {count}</source>
        <translation>نیشانە ڕاستکراوەکان دوای پەسەندکردن: {count}</translation>
    </message>
    <message>
        <source>A mark is corrected after it was approved</source>
        <translation>نیشانەیەک دوای پەسەندکردن ڕاست کراوەتەوە</translation>
    </message>
    <message>
        <source>Choose at least one trainee first.</source>
        <translation>سەرەتا لانیکەم ڕاهێنراوێک هەڵبژێرە.</translation>
    </message>
    <message>
        <source>You entered this yourself, so another supervisor has to approve it.</source>
        <translation>خۆت ئەمەت داخڵ کردووە، بۆیە دەبێت سەرپەرشتیارێکی تر پەسەندی بکات.</translation>
    </message>
    <message>
        <source>It was decided or corrected since, so it cannot be taken back.</source>
        <translation>دواتر بڕیاری لەسەر درا یان ڕاست کرایەوە، بۆیە ناتوانرێت پاشگەز ببیتەوە.</translation>
    </message>
    <message>
        <source>Its author is correcting it already; it cannot be taken back.</source>
        <translation>تۆمارکەرەکەی ئێستا ڕاستی دەکاتەوە؛ ناتوانرێت پاشگەز ببیتەوە.</translation>
    </message>
    <message>
        <source>Another supervisor approved it; only they can take it back.</source>
        <translation>سەرپەرشتیارێکی تر پەسەندی کردووە؛ تەنها ئەو دەتوانێت پاشگەز ببێتەوە.</translation>
    </message>
    <message>
        <source>This batch has begun to leave the desk, so the approval cannot be taken back.</source>
        <translation>ئەم بەستەیە دەستی بە دەرچوون کردووە، بۆیە ناتوانرێت لە پەسەندکردن پاشگەز ببیتەوە.</translation>
    </message>
    <message>
        <source>Choose at least one record first.</source>
        <translation>سەرەتا لانیکەم تۆمارێک هەڵبژێرە.</translation>
    </message>
    <message>
        <source>This record is no longer waiting. The list has been read again.</source>
        <translation>ئەم تۆمارە چیتر چاوەڕوان نییە. لیستەکە دووبارە خوێندرایەوە.</translation>
    </message>
    <message>
        <source>Somebody has already decided on this record.</source>
        <translation>کەسێک پێشتر بڕیاری لەسەر ئەم تۆمارە داوە.</translation>
    </message>
    <message>
        <source>Approve the class together with its attendance, or before it.</source>
        <translation>پۆلەکە لەگەڵ ئامادەبوونەکەی یان پێش ئەو پەسەند بکە.</translation>
    </message>
    <message>
        <source>The ministry does not know your signature yet. Register it with your code on the page of users.</source>
        <translation>وەزارەت هێشتا واژۆکەت ناناسێت. لە پەڕەی بەکارهێنەران بە کۆدەکەت تۆماری بکە.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in again.</source>
        <translation>کەس نەچووەتە ژوورەوە. دووبارە بچۆ ژوورەوە.</translation>
    </message>
    <message>
        <source>The file of passwords is damaged. Restore it from a backup; the records are not lost.</source>
        <translation>پەڕگەی وشە نهێنییەکان تێکچووە. لە پاشەکەوت بیگەڕێنەوە؛ تۆمارەکان ون نەبوون.</translation>
    </message>
    <message>
        <source>The file of passwords was made by a trial version of this program and cannot be read by this one. Install that version, or ask for help.</source>
        <translation>پەڕگەی وشەکانی نهێنی بە وەشانێکی تاقیکاریی ئەم پرۆگرامە دروستکراوە و ئەم وەشانە ناتوانێت بیخوێنێتەوە. ئەو وەشانە دابمەزرێنە یان داوای یارمەتی بکە.</translation>
    </message>
    <message>
        <source>This computer does not give the secret by which the ministry knows the desk. Everything can be entered; approving and sending wait until an administrator or a supervisor signs in here, or somebody opens the desk with the recovery paper.</source>
        <translation>ئەم کۆمپیوتەرە ئەو نهێنییە نادات کە وەزارەت پێی دەیناسێتەوە. هەموو شتێک دەتوانرێت بنووسرێت؛ پەسەندکردن و ناردن چاوەڕێ دەکەن تا بەڕێوەبەر یان سەرپەرشتیارێک لێرە دێتە ژوورەوە، یان کەسێک بە کاغەزی گەڕاندنەوە دەیکاتەوە.</translation>
    </message>
    <message>
        <source>This is not a recovery code, or a letter is wrong. It begins with R and has seven groups of five. This did not count as a try.</source>
        <translation>ئەمە کۆدی گەڕاندنەوە نییە یان پیتێکی هەڵەیە. کۆدەکە بە پیتی R دەست پێ دەکات و حەوت کۆمەڵەی پێنج پیتییە. ئەمە بە هەوڵ هەژمار نەکرا.</translation>
    </message>
    <message>
        <source>This paper is not the one that is good here: it is paper {paper}, and paper {wanted} is asked for. It may be an older one or another desk&apos;s. This did not count as a try.</source>
        <translation>ئەم کاغەزە ئەوە نییە کە لێرە کارایە: کاغەزی {paper}ە و کاغەزی {wanted} پێویستە. لەوانەیە کۆنتر بێت یان هی کۆمپیوتەرێکی تر بێت. ئەمە بە هەوڵ هەژمار نەکرا.</translation>
    </message>
    <message>
        <source>The program is open in another window of this computer. Sign out there first.</source>
        <translation>پرۆگرامەکە لە پەنجەرەیەکی تری ئەم کۆمپیوتەرە کراوەتەوە. سەرەتا لەوێ بچۆ دەرەوە.</translation>
    </message>
    <message>
        <source>Records are being sent at this moment. Try again when that is over.</source>
        <translation>لەم ساتەدا تۆمارەکان دەنێردرێن. کە تەواو بوو دووبارە هەوڵ بدەوە.</translation>
    </message>
    <message>
        <source>It was stopped; everything is as it was.</source>
        <translation>ڕاگیرا؛ هەموو شتێک وەک خۆی مایەوە.</translation>
    </message>
    <message>
        <source>The copy was not whole, so nothing was changed. Look at the disk ({reason}), and try again.</source>
        <translation>کۆپییەکە تەواو نەبوو، بۆیە هیچ نەگۆڕدرا. سەیری دیسکەکە بکە ({reason}) و دووبارە هەوڵ بدەوە.</translation>
    </message>
    <message>
        <source>This desk was never made known to the ministry, so the ministry cannot open it.</source>
        <translation>ئەم کۆمپیوتەرە هەرگیز بە وەزارەت نەناسێنراوە، بۆیە وەزارەت ناتوانێت بیکاتەوە.</translation>
    </message>
    <message>
        <source>Nothing was asked of the ministry from here. Write the question first.</source>
        <translation>لێرەوە هیچ لە وەزارەت داوا نەکراوە. سەرەتا داواکارییەکە پاشەکەوت بکە.</translation>
    </message>
    <message>
        <source>This is not the ministry&apos;s answer to what was asked last from here.</source>
        <translation>ئەمە وەڵامی وەزارەت نییە بۆ دوا داواکاریی ئێرە.</translation>
    </message>
    <message>
        <source>These are not the last five letters of the code above.</source>
        <translation>ئەمانە پێنج پیتی کۆتایی کۆدەکەی سەرەوە نین.</translation>
    </message>
    <message>
        <source>The disk does not answer as it should. Ask for help.</source>
        <translation>دیسکەکە وەک پێویست وەڵام ناداتەوە. داوای یارمەتی بکە.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>ئەمە زۆر درێژە.</translation>
    </message>
    <message>
        <source>The same trainee is marked twice.</source>
        <translation>هەمان ڕاهێنراو دوو جار نیشانە کراوە.</translation>
    </message>
    <message>
        <source>The supervisor returned it.</source>
        <translation>سەرپەرشتیار گەڕاندییەوە.</translation>
    </message>
    <message>
        <source>Corrects a record that the ministry has</source>
        <translation>تۆمارێک ڕاست دەکاتەوە کە لای وەزارەتە</translation>
    </message>
    <message>
        <source>No consent was given</source>
        <translation>ڕەزامەندی نەدراوە</translation>
    </message>
    <message>
        <source>Many records in a few minutes</source>
        <translation>تۆماری زۆر لە چەند خولەکێکدا</translation>
    </message>
    <message>
        <source>No paper of this kind has such a number. Compare it with the paper, digit by digit.</source>
        <translation>هیچ بەڵگەنامەیەکی ئەم جۆرە ژمارەی وای نییە. ژمارە بە ژمارە لەگەڵ بەڵگەنامەکە بەراوردی بکە.</translation>
    </message>
    <message>
        <source>The national number begins with another year than that of birth: look at the card again.</source>
        <translation>ژمارەی نیشتمانی بە ساڵێکی جیا لە ساڵی لەدایکبوون دەست پێ دەکات: دیسان سەیری کارتەکە بکە.</translation>
    </message>
    <message>
        <source>Born on 1 July: perhaps the registry&apos;s default</source>
        <translation>لەدایکبووی 1ی تەمووز: لەوانەیە بەرواری گریمانەیی تۆماری باری شارستانی بێت</translation>
    </message>
    <message>
        <source>Entered at night</source>
        <translation>بە شەو داخڵکراوە</translation>
    </message>
    <message>
        <source>A warning was overridden</source>
        <translation>ئاگادارکردنەوەیەک تێپەڕێندراوە</translation>
    </message>
    <message>
        <source>A warning was overridden: “{reason}”</source>
        <translation>ئاگادارکردنەوەیەک تێپەڕێنرا: «{reason}»</translation>
    </message>
    <message>
        <source>The same phone on several people</source>
        <translation>هەمان تەلەفۆن بۆ چەند کەسێک</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>ناوی بەکارهێنەر</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>ناوی تەواو</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>وشەی نهێنی</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>ڕۆڵەکان</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>ناونیشان</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>بەروارەکان</translation>
    </message>
    <message>
        <source>Trainees</source>
        <translation>ڕاهێنراوان</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>هۆکار</translation>
    </message>
    <message>
        <source>It is still a draft. Finish it and save it.</source>
        <translation>هێشتا ڕەشنووسە. تەواوی بکە و هەڵیبگرە.</translation>
    </message>
    <message>
        <source>It waits for a supervisor, who looks at it and approves it.</source>
        <translation>چاوەڕێی سەرپەرشتیارێکە سەیری بکات و پەسەندی بکات.</translation>
    </message>
    <message>
        <source>The ministry refused its batch: {code} It waits for a supervisor again.</source>
        <translation>وەزارەت بەستەکەی ڕەتکردەوە: {code} دووبارە چاوەڕێی سەرپەرشتیارە.</translation>
    </message>
    <message>
        <source>The supervisor returned it: “{reason}”. Correct it and save it again.</source>
        <translation>سەرپەرشتیار گەڕاندییەوە: «{reason}». ڕاستی بکەرەوە و دووبارە هەڵیبگرە.</translation>
    </message>
    <message>
        <source>This desk is not enrolled with the ministry yet. The administrator does it with a printed code.</source>
        <translation>ئەم کۆمپیوتەرە هێشتا بە وەزارەت نەناسێنراوە. بەڕێوەبەر بە کۆدێکی چاپکراو دەیکات.</translation>
    </message>
    <message>
        <source>It is sealed for {name} and not there yet. Hand it over when that machine is reached, or by file.</source>
        <translation>بۆ {name} مۆر کراوە و هێشتا نەگەیشتووە. کاتێک بەو کۆمپیوتەرە گەیشتیت ڕادەستی بکە، یان بە پەڕگە.</translation>
    </message>
    <message>
        <source>It is at {name}; a supervisor has not decided on it yet.</source>
        <translation>لای {name}یە؛ سەرپەرشتیارێک هێشتا بڕیاری لەسەر نەداوە.</translation>
    </message>
    <message>
        <source>It is approved and sealed, and leaves with the next connection. F5 sends now.</source>
        <translation>پەسەند و مۆر کراوە و لەگەڵ پەیوەندیی داهاتوو دەڕوات. F5 ئێستا دەینێرێت.</translation>
    </message>
    <message>
        <source>It is being sent: {sent} of {chunks} parts have arrived.</source>
        <translation>دەنێردرێت: {sent} لە {chunks} بەش گەیشتوون.</translation>
    </message>
    <message>
        <source>It is in batch {batch}: {sent} of {chunks} parts are there. What stopped it: {code}</source>
        <translation>لە بەستەی {batch}دایە: {sent} لە {chunks} بەش گەیشتووە. ئەوەی ڕایگرت: {code}</translation>
    </message>
    <message>
        <source>The ministry has received it; {count} of its files follow in batch {batch}.</source>
        <translation>وەزارەت وەریگرتووە؛ {count} لە پەڕگەکانی لە بەستەی {batch}دا بەدوایدا دێن.</translation>
    </message>
    <message>
        <source>The ministry has received it; {count} of its files leave with the next approval.</source>
        <translation>وەزارەت وەریگرتووە؛ {count} لە پەڕگەکانی لەگەڵ پەسەندکردنی داهاتوو دەڕۆن.</translation>
    </message>
    <message>
        <source>The ministry has it. The signed receipt comes with the next connection.</source>
        <translation>لای وەزارەتە. پسووڵەی واژۆکراو لەگەڵ پەیوەندیی داهاتوو دێت.</translation>
    </message>
    <message>
        <source>The ministry has it, but another office changed the same answer; a person there decides.</source>
        <translation>لای وەزارەتە، بەڵام نووسینگەیەکی تر هەمان وەڵامی گۆڕیوە؛ کەسێک لەوێ بڕیار دەدات.</translation>
    </message>
    <message>
        <source>The ministry has it, but an answer was changed elsewhere too. Somebody here decides which stands.</source>
        <translation>لای وەزارەتە، بەڵام وەڵامێک لە شوێنێکی تریش گۆڕدراوە. کەسێک لێرە بڕیار دەدات کامیان دەمێنێتەوە.</translation>
    </message>
    <message>
        <source>The ministry rejected it: {code} Correct it and save it again.</source>
        <translation>وەزارەت ڕەتیکردەوە: {code} ڕاستی بکەرەوە و دووبارە هەڵیبگرە.</translation>
    </message>
    <message>
        <source>It was withdrawn and is not sent.</source>
        <translation>کشێندراوەتەوە و نانێردرێت.</translation>
    </message>
    <message>
        <source>A later correction took its place.</source>
        <translation>ڕاستکردنەوەیەکی دواتر جێگەی گرتەوە.</translation>
    </message>
    <message>
        <source>The ministry has received it; its signed receipt is here.</source>
        <translation>وەزارەت وەریگرتووە؛ پسووڵە واژۆکراوەکەی لێرەیە.</translation>
    </message>
    <message>
        <source>The ministry has received the answers, but not {count} of the files: {code} They are kept here.</source>
        <translation>وەزارەت وەڵامەکانی وەرگرتووە، بەڵام {count} لە پەڕگەکانی وەرنەگرتووە: {code} لێرە هەڵگیراون.</translation>
    </message>
    <message>
        <source>Something unexpected happened ({code}). Your work is kept; try again, and tell your administrator.</source>
        <translation>شتێکی چاوەڕواننەکراو ڕوویدا ({code}). کارەکەت پارێزراوە؛ دووبارە هەوڵ بدە و بە بەڕێوەبەر بڵێ.</translation>
    </message>
    <message>
        <source>Sheet “{sheet}”, row {row}, column “{column}”</source>
        <translation>پەڕەی «{sheet}»، ڕیزی {row}، ستوونی «{column}»</translation>
    </message>
    <message>
        <source>Sheet “{sheet}”</source>
        <translation>پەڕەی «{sheet}»</translation>
    </message>
    <message>
        <source>The ministry cannot be reached now. Nothing is lost; work on, and send again later with F5.</source>
        <translation>ئێستا ناتوانرێت بە وەزارەت بگەیت. هیچ ون نەبووە؛ لە کارەکەت بەردەوام بە و دواتر بە F5 بینێرە.</translation>
    </message>
    <message>
        <source>The ministry&apos;s service has trouble. Nothing is lost; try again later.</source>
        <translation>خزمەتگوزاریی وەزارەت کێشەی هەیە. هیچ ون نەبووە؛ دواتر هەوڵ بدەوە.</translation>
    </message>
    <message>
        <source>The ministry&apos;s service is busy. Nothing is lost; the desk tries again by itself.</source>
        <translation>خزمەتگوزاریی وەزارەت سەرقاڵە. هیچ ون نابێت؛ کۆمپیوتەرەکە خۆی دووبارە هەوڵ دەداتەوە.</translation>
    </message>
    <message>
        <source>The ministry&apos;s service is being started anew. Nothing is lost; the desk tries again by itself.</source>
        <translation>خزمەتگوزاریی وەزارەت لە نوێوە کاری پێ دەکرێتەوە. هیچ ون نابێت؛ کۆمپیوتەرەکە خۆی دووبارە هەوڵ دەداتەوە.</translation>
    </message>
    <message>
        <source>The ministry&apos;s service is taking up new keys. Nothing is lost; try again in a moment.</source>
        <translation>خزمەتگوزاریی وەزارەت کلیلی نوێ وەردەگرێت. هیچ ون نەبووە؛ دوای کەمێک دووبارە هەوڵ بدەوە.</translation>
    </message>
    <message>
        <source>The ministry&apos;s service has no room left. Nothing is lost; the desk tries again by itself.</source>
        <translation>لای خزمەتگوزاریی وەزارەت شوێنی بەتاڵ نەماوە. هیچ ون نابێت؛ کۆمپیوتەرەکە خۆی دووبارە هەوڵ دەداتەوە.</translation>
    </message>
    <message>
        <source>The disk of the supervisor&apos;s machine is full. Nothing is lost; the desk tries again by itself.</source>
        <translation>دیسکی کۆمپیوتەری سەرپەرشتیار پڕ بووە. هیچ ون نابێت؛ کۆمپیوتەرەکە خۆی دووبارە هەوڵ دەداتەوە.</translation>
    </message>
    <message>
        <source>The ministry&apos;s service asks this desk to go more slowly. The desk tries again by itself.</source>
        <translation>خزمەتگوزاریی وەزارەت داوا لەم کۆمپیوتەرە دەکات هێواشتر بێت. کۆمپیوتەرەکە خۆی دووبارە هەوڵ دەداتەوە.</translation>
    </message>
    <message>
        <source>The ministry&apos;s service holds too many unfinished batches of this desk. They are finished first.</source>
        <translation>لای خزمەتگوزاریی وەزارەت زۆر بەستەی تەواونەکراوی ئەم کۆمپیوتەرە هەیە. سەرەتا ئەوانە تەواو دەکرێن.</translation>
    </message>
    <message>
        <source>The connection was cut. What arrived is kept; sending goes on from there.</source>
        <translation>پەیوەندی پچڕا. ئەوەی گەیشت ماوە؛ ناردن لەوێوە بەردەوام دەبێت.</translation>
    </message>
    <message>
        <source>Sending was stopped. It goes on from there next time.</source>
        <translation>ناردن وەستێندرا. جاری داهاتوو لەوێوە بەردەوام دەبێت.</translation>
    </message>
    <message>
        <source>The connection is too slow at the moment. What arrived is kept; try again later.</source>
        <translation>پەیوەندی ئێستا زۆر خاوە. ئەوەی گەیشت ماوە؛ دواتر هەوڵ بدەوە.</translation>
    </message>
    <message>
        <source>The ministry has all of this desk&apos;s log.</source>
        <translation>هەموو تۆماری ئەم کۆمپیوتەرە لای وەزارەتە.</translation>
    </message>
    <message>
        <source>Records are being sent already.</source>
        <translation>تۆمارەکان پێشتر خەریکی ناردنن.</translation>
    </message>
    <message>
        <source>Another service answers at this address. Check the address and the network.</source>
        <translation>خزمەتگوزارییەکی تر لەم ناونیشانە وەڵام دەداتەوە. ناونیشان و تۆڕ بپشکنە.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>دەبێت ناونیشان بە ‎https:// دەست پێبکات.</translation>
    </message>
    <message>
        <source>The certificate at this address is not trusted. Check the address and the clock of this PC.</source>
        <translation>بڕوانامەی ئەم ناونیشانە جێی متمانە نییە. ناونیشان و کاتژمێری کۆمپیوتەر بپشکنە.</translation>
    </message>
    <message>
        <source>The service shows another certificate than the one that this office pinned. Call the ministry.</source>
        <translation>خزمەتگوزارییەکە بڕوانامەیەکی تر نیشان دەدات، نەک ئەوەی ئەم نووسینگەیە جێگیری کردووە. پەیوەندی بە وەزارەتەوە بکە.</translation>
    </message>
    <message>
        <source>The proxy of this office&apos;s network lets nothing through to the ministry. Nothing is lost; whoever looks after the network can open it or name another one in the settings.</source>
        <translation>پرۆکسیی تۆڕی ئەم نووسینگەیە ڕێگە نادات هیچ شتێک بگاتە وەزارەت. هیچ شتێک لەدەست نەچووە؛ ئەوەی بەرپرسی تۆڕەکەیە دەتوانێت ڕێگەکە بکاتەوە یان لە ڕێکخستنەکاندا پرۆکسییەکی تر دیاری بکات.</translation>
    </message>
    <message>
        <source>Another approval was given after this one. That one has to be taken back first.</source>
        <translation>دوای ئەمە پەسەندکردنێکی تر دراوە. سەرەتا دەبێت لەوەیان پاشگەز ببیتەوە.</translation>
    </message>
    <message>
        <source>The ministry has received this batch long ago; its sealed form is not kept any more.</source>
        <translation>وەزارەت لەمێژە ئەم بەستەیەی وەرگرتووە؛ شێوە مۆرکراوەکەی چیتر هەڵناگیرێت.</translation>
    </message>
    <message>
        <source>The address is not right. It begins with https:// and stands on the letter with the code.</source>
        <translation>ناونیشانەکە دروست نییە. بە ‎https:// دەست پێدەکات و لە نووسراوی کۆدەکەدایە.</translation>
    </message>
    <message>
        <source>The ministry refused this: {reason}</source>
        <translation>وەزارەت ئەمەی ڕەتکردەوە: {reason}</translation>
    </message>
    <message>
        <source>The ministry refused the batch: {reason}</source>
        <translation>وەزارەت بەستەکەی ڕەتکردەوە: {reason}</translation>
    </message>
    <message>
        <source>The ministry has withdrawn this desk&apos;s permission. Your records are safe; call the ministry.</source>
        <translation>وەزارەت مۆڵەتی ئەم کۆمپیوتەرەی وەرگرتووەتەوە. تۆمارەکانت پارێزراون؛ پەیوەندی بە وەزارەتەوە بکە.</translation>
    </message>
    <message>
        <source>The ministry has closed this office. Your records are safe; call the ministry.</source>
        <translation>وەزارەت ئەم نووسینگەیەی داخستووە. تۆمارەکانتان پارێزراون؛ تکایە پەیوەندی بە وەزارەتەوە بکەن.</translation>
    </message>
    <message>
        <source>The ministry has new keys, and this desk cannot tell that they are the ministry&apos;s. Nothing is lost and nothing more leaves until then: ask the ministry for a new code and enter it on the page of this desk.</source>
        <translation>وەزارەت کلیلی نوێی هەیە و ئەم کۆمپیوتەرە ناتوانێت دڵنیا بێت کە هی وەزارەتن. هیچ شتێک لەدەست نەچووە و تا ئەو کاتە هیچی تر نانێردرێت: داوای کۆدێکی نوێ لە وەزارەت بکەن و لە پەڕەی ئەم کۆمپیوتەرەدا بینووسن.</translation>
    </message>
    <message>
        <source>The ministry has taken this code back. Ask it for another one.</source>
        <translation>وەزارەت ئەم کۆدەی وەرگرتووەتەوە. داوای کۆدێکی تر بکەن.</translation>
    </message>
    <message>
        <source>The ministry does not know this desk.</source>
        <translation>وەزارەت ئەم کۆمپیوتەرە ناناسێت.</translation>
    </message>
    <message>
        <source>This belongs to another desk.</source>
        <translation>ئەمە هی کۆمپیوتەرێکی ترە.</translation>
    </message>
    <message>
        <source>This belongs to another office.</source>
        <translation>ئەمە هی نووسینگەیەکی ترە.</translation>
    </message>
    <message>
        <source>The ministry does not know the signature of the supervisor. Register it with a code.</source>
        <translation>وەزارەت واژۆی سەرپەرشتیار ناناسێت. بە کۆد تۆماری بکە.</translation>
    </message>
    <message>
        <source>The supervisor belongs to another office.</source>
        <translation>سەرپەرشتیارەکە هی نووسینگەیەکی ترە.</translation>
    </message>
    <message>
        <source>The ministry has withdrawn the supervisor&apos;s permission.</source>
        <translation>وەزارەت مۆڵەتی سەرپەرشتیاری وەرگرتووەتەوە.</translation>
    </message>
    <message>
        <source>The supervisor&apos;s signature is not genuine.</source>
        <translation>واژۆی سەرپەرشتیار ڕەسەن نییە.</translation>
    </message>
    <message>
        <source>The approval belongs to other records.</source>
        <translation>پەسەندکردنەکە هی تۆماری ترە.</translation>
    </message>
    <message>
        <source>Somebody approved records of their own.</source>
        <translation>کەسێک تۆماری خۆی پەسەند کردووە.</translation>
    </message>
    <message>
        <source>The records are not approved.</source>
        <translation>تۆمارەکان پەسەند نەکراون.</translation>
    </message>
    <message>
        <source>The signature is not genuine.</source>
        <translation>واژۆکە ڕەسەن نییە.</translation>
    </message>
    <message>
        <source>The number of records differs from what was announced.</source>
        <translation>ژمارەی تۆمارەکان لەوەی ڕاگەیەندراوە جیاوازە.</translation>
    </message>
    <message>
        <source>It was sealed for somebody else.</source>
        <translation>بۆ کەسێکی تر مۆر کراوە.</translation>
    </message>
    <message>
        <source>It does not open with the ministry&apos;s key.</source>
        <translation>بە کلیلی وەزارەت ناکرێتەوە.</translation>
    </message>
    <message>
        <source>It was made by another version of the program. Install the newest version.</source>
        <translation>وەشانێکی تری بەرنامەکە دروستی کردووە. نوێترین وەشان دابمەزرێنە.</translation>
    </message>
    <message>
        <source>It was damaged on the way. Send it again.</source>
        <translation>لە ڕێگادا تێکچووە. دووبارە بینێرە.</translation>
    </message>
    <message>
        <source>This code has been used already. Ask for a new one.</source>
        <translation>ئەم کۆدە پێشتر بەکارهاتووە. دانەیەکی نوێ داوا بکە.</translation>
    </message>
    <message>
        <source>The ministry has put the key away with which this code was printed. Ask for a new one.</source>
        <translation>وەزارەت ئەو کلیلەی لابردووە کە ئەم کۆدەی پێ چاپ کراوە. داوای کۆدێکی نوێ بکە.</translation>
    </message>
    <message>
        <source>This code has expired. Ask for a new one.</source>
        <translation>ماوەی ئەم کۆدە بەسەرچووە. دانەیەکی نوێ داوا بکە.</translation>
    </message>
    <message>
        <source>There is a typing mistake in the code.</source>
        <translation>کۆدەکە هەڵەی نووسینی تێدایە.</translation>
    </message>
    <message>
        <source>This is a code of another kind: one is for the desk, the other for a supervisor.</source>
        <translation>ئەمە کۆدێکی جۆرێکی ترە: یەکێک بۆ کۆمپیوتەرە و ئەوی تر بۆ سەرپەرشتیار.</translation>
    </message>
    <message>
        <source>This desk or signature is registered already.</source>
        <translation>ئەم کۆمپیوتەرە یان واژۆیە پێشتر تۆمارکراوە.</translation>
    </message>
    <message>
        <source>The ministry does not know this code.</source>
        <translation>وەزارەت ئەم کۆدە ناناسێت.</translation>
    </message>
    <message>
        <source>Who answers is not who printed the code.</source>
        <translation>ئەوەی وەڵام دەداتەوە ئەوە نییە کۆدەکەی چاپ کردووە.</translation>
    </message>
    <message>
        <source>This desk is not enrolled with the ministry yet. Enrol it with the printed code first.</source>
        <translation>ئەم کۆمپیوتەرە هێشتا بە وەزارەت نەناسێنراوە. سەرەتا بە کۆدی چاپکراو بیناسێنە.</translation>
    </message>
    <message>
        <source>This desk is already enrolled with the ministry.</source>
        <translation>ئەم کۆمپیوتەرە پێشتر بە وەزارەت ناسێنراوە.</translation>
    </message>
    <message>
        <source>The code is not complete or has a typing mistake. Compare it with the paper, group by group.</source>
        <translation>کۆدەکە تەواو نییە یان هەڵەی نووسینی تێدایە. کۆمەڵە بە کۆمەڵە لەگەڵ کاغەزەکە بەراوردی بکە.</translation>
    </message>
    <message>
        <source>The ministry does not accept this code: {reason}</source>
        <translation>وەزارەت ئەم کۆدە قبووڵ ناکات: {reason}</translation>
    </message>
    <message>
        <source>Who answers at this address is not who printed the code. Check the address before going on.</source>
        <translation>ئەوەی لەم ناونیشانە وەڵام دەداتەوە ئەوە نییە کۆدەکەی چاپ کردووە. پێش بەردەوامبوون ناونیشانەکە بپشکنە.</translation>
    </message>
    <message>
        <source>This receipt is not genuine or is damaged, so nothing changed. Ask the ministry for it again.</source>
        <translation>ئەم پسووڵەیە ڕەسەن نییە یان تێکچووە، بۆیە هیچ نەگۆڕا. دووبارە لە وەزارەت داوای بکە.</translation>
    </message>
    <message>
        <source>This receipt belongs to another desk or batch.</source>
        <translation>ئەم پسووڵەیە هی کۆمپیوتەرێک یان بەستەیەکی ترە.</translation>
    </message>
    <message>
        <source>This batch does not belong to this desk.</source>
        <translation>ئەم بەستەیە هی ئەم کۆمپیوتەرە نییە.</translation>
    </message>
    <message>
        <source>The receipt for this batch has not come yet.</source>
        <translation>پسووڵەی ئەم بەستەیە هێشتا نەگەیشتووە.</translation>
    </message>
    <message>
        <source>This is not a .mihan file.</source>
        <translation>ئەمە پەڕگەی ‎.mihan نییە.</translation>
    </message>
    <message>
        <source>The file is not whole. Copy it again.</source>
        <translation>پەڕگەکە تەواو نییە. دووبارە لەبەری بگرەوە.</translation>
    </message>
    <message>
        <source>The file is damaged. Copy it again.</source>
        <translation>پەڕگەکە تێکچووە. دووبارە لەبەری بگرەوە.</translation>
    </message>
    <message>
        <source>The file cannot be read. Copy it again and try once more.</source>
        <translation>پەڕگەکە ناخوێندرێتەوە. دووبارە لەبەری بگرەوە و هەوڵ بدەوە.</translation>
    </message>
    <message>
        <source>This file holds no receipt. Choose the file that came back from the ministry.</source>
        <translation>ئەم پەڕگەیە پسووڵەی تێدا نییە. ئەو پەڕگەیە هەڵبژێرە کە لە وەزارەت گەڕاوەتەوە.</translation>
    </message>
    <message>
        <source>The file could not be written. Check the stick and its free space, then try again.</source>
        <translation>پەڕگەکە نەنووسرا. فلاشەکە و شوێنی بەتاڵی بپشکنە و دووبارە هەوڵ بدە.</translation>
    </message>
    <message>
        <source>The clock of this PC is wrong. Set date and time.</source>
        <translation>کاتژمێری کۆمپیوتەرەکە هەڵەیە. بەروار و کات ڕێک بخە.</translation>
    </message>
    <message>
        <source>Records before this one have not arrived.</source>
        <translation>تۆمارەکانی پێش ئەمە نەگەیشتوون.</translation>
    </message>
    <message>
        <source>The ministry has another record with this number from this desk: an old backup was put back, or the folder was copied. Nothing is lost: it has a new number, and a supervisor approves it once more.</source>
        <translation>وەزارەت تۆمارێکی تری بەم ژمارەیە لەم ئامێرەوە هەیە: پاڵپشتێکی کۆن گەڕێنراوەتەوە یان فۆڵدەرەکە لەبەر گیراوەتەوە. هیچ شتێک لەدەست نەچووە: ژمارەیەکی نوێی دراوەتێ و سەرپەرشتیارێک جارێکی تر پەسەندی دەکات.</translation>
    </message>
    <message>
        <source>Its place came to the ministry empty: it was returned at the office when this desk had just taken it back. Nothing is lost: it has a new number, and a supervisor approves it once more.</source>
        <translation>شوێنەکەی بە بەتاڵی گەیشتە وەزارەت: سەرپەرشتیار گەڕاندییەوە کاتێک ئەم ئامێرە تازە وەریگرتبووەوە. هیچ ون نەبووە: ژمارەیەکی نوێی هەیە و سەرپەرشتیار جارێکی تر پەسەندی دەکات.</translation>
    </message>
    <message>
        <source>The ministry has another record with the same identity.</source>
        <translation>وەزارەت تۆمارێکی تری بە هەمان ناسنامە هەیە.</translation>
    </message>
    <message>
        <source>The ministry cannot read the record.</source>
        <translation>وەزارەت ناتوانێت تۆمارەکە بخوێنێتەوە.</translation>
    </message>
    <message>
        <source>The ministry does not know this mark.</source>
        <translation>وەزارەت ئەم نیشانەیە ناناسێت.</translation>
    </message>
    <message>
        <source>The ministry does not know this kind of record yet.</source>
        <translation>وەزارەت هێشتا ئەم جۆرە تۆمارە ناناسێت.</translation>
    </message>
    <message>
        <source>The ministry could not keep the record.</source>
        <translation>وەزارەت نەیتوانی تۆمارەکە هەڵبگرێت.</translation>
    </message>
    <message>
        <source>Another office changed the same answers.</source>
        <translation>نووسینگەیەکی تر هەمان وەڵامی گۆڕیوە.</translation>
    </message>
    <message>
        <source>It had arrived before.</source>
        <translation>پێشتر گەیشتبوو.</translation>
    </message>
    <message>
        <source>This version of the form is no longer accepted.</source>
        <translation>ئەم وەشانەی فۆڕم چیتر قبووڵ ناکرێت.</translation>
    </message>
    <message>
        <source>This machine was enrolled by an older program and cannot show who it is. Ask the ministry to enrol it anew.</source>
        <translation>ئەم کۆمپیوتەرە بە بەرنامەیەکی کۆنتر ناسێنراوە و ناتوانێت بیسەلمێنێت کێیە. داوا لە وەزارەت بکە سەرلەنوێ بیناسێنێت.</translation>
    </message>
    <message>
        <source>Who answers there is not the machine that printed this code, or not one of this office. Nothing was changed.</source>
        <translation>ئەوەی لەوێ وەڵام دەداتەوە ئەو کۆمپیوتەرە نییە کە ئەم کۆدەی چاپ کردووە، یان هی ئەم نووسینگەیە نییە. هیچ نەگۆڕا.</translation>
    </message>
    <message>
        <source>This is the supervisor&apos;s machine itself. Its records are approved here.</source>
        <translation>ئەمە خودی کۆمپیوتەری سەرپەرشتیارە. تۆمارەکانی لێرە پەسەند دەکرێن.</translation>
    </message>
    <message>
        <source>This desk is not connected with a supervisor&apos;s machine. A supervisor or the administrator does that.</source>
        <translation>ئەم کۆمپیوتەرە بە کۆمپیوتەری سەرپەرشتیارەوە نەبەستراوە. سەرپەرشتیار یان بەڕێوەبەر ئەوە دەکات.</translation>
    </message>
    <message>
        <source>The supervisor&apos;s machine is not as it was when this desk was connected with it: perhaps an old backup was put back there. Ask for a new code there and connect this desk again. Nothing is lost.</source>
        <translation>کۆمپیوتەری سەرپەرشتیار وەک ئەو کاتە نییە کە ئەم کۆمپیوتەرەی پێوە بەسترا: لەوانەیە کۆپییەکی پشتگیری کۆنی تێدا گەڕێندرابێتەوە. لەوێ داوای کۆدێکی نوێ بکە و ئەم کۆمپیوتەرە سەرلەنوێ ببەستەوە. هیچ شتێک لەدەست نەچووە.</translation>
    </message>
    <message>
        <source>The records are sealed. Save them as a file and carry it to the supervisor&apos;s machine.</source>
        <translation>تۆمارەکان مۆر کران. وەک پەڕگە هەڵیانبگرە و بیبە بۆ کۆمپیوتەری سەرپەرشتیار.</translation>
    </message>
    <message>
        <source>Some records are still at the supervisor&apos;s machine. Wait for the decision, or take them back first.</source>
        <translation>هەندێک تۆمار هێشتا لای کۆمپیوتەری سەرپەرشتیارن. چاوەڕێی بڕیار بکە، یان سەرەتا وەریانبگرەوە.</translation>
    </message>
    <message>
        <source>Nothing waits to be handed over.</source>
        <translation>هیچ چاوەڕێی ڕادەستکردن نییە.</translation>
    </message>
    <message>
        <source>This is not the file that is needed here. Choose the one that the other machine wrote.</source>
        <translation>ئەمە ئەو پەڕگەیە نییە کە لێرە پێویستە. ئەوە هەڵبژێرە کە کۆمپیوتەرەکەی تر نووسیویەتی.</translation>
    </message>
    <message>
        <source>This file is for another desk. Nothing was changed.</source>
        <translation>ئەم پەڕگەیە بۆ کۆمپیوتەرێکی ترە. هیچ نەگۆڕا.</translation>
    </message>
    <message>
        <source>What came is not from the supervisor&apos;s machine; it was not taken. Connect this desk with it again.</source>
        <translation>ئەوەی هات هی کۆمپیوتەری سەرپەرشتیار نییە؛ وەرنەگیرا. ئەم کۆمپیوتەرە دووبارە بەوەوە ببەستە.</translation>
    </message>
    <message>
        <source>This file was not made by a desk of this office for this machine, or it is damaged.</source>
        <translation>ئەم پەڕگەیە کۆمپیوتەرێکی ئەم نووسینگەیە بۆ ئەم کۆمپیوتەرەی دروست نەکردووە، یان تێکچووە.</translation>
    </message>
    <message>
        <source>The supervisor&apos;s machine takes nothing from this desk any more. Ask for a new code there.</source>
        <translation>کۆمپیوتەری سەرپەرشتیار چیتر هیچ لەم کۆمپیوتەرە وەرناگرێت. لەوێ داوای کۆدێکی نوێ بکە.</translation>
    </message>
    <message>
        <source>The supervisor&apos;s machine does not know this desk. Ask for a code there and connect it.</source>
        <translation>کۆمپیوتەری سەرپەرشتیار ئەم کۆمپیوتەرە ناناسێت. لەوێ داوای کۆد بکە و بیبەستەوە.</translation>
    </message>
    <message>
        <source>That is this machine itself.</source>
        <translation>ئەوە خودی ئەم کۆمپیوتەرەیە.</translation>
    </message>
    <message>
        <source>This batch belongs to another desk.</source>
        <translation>ئەم بەستەیە هی کۆمپیوتەرێکی ترە.</translation>
    </message>
    <message>
        <source>That machine belongs to another office.</source>
        <translation>ئەو کۆمپیوتەرە هی نووسینگەیەکی ترە.</translation>
    </message>
    <message>
        <source>It was sealed for another supervisor&apos;s machine.</source>
        <translation>بۆ کۆمپیوتەری سەرپەرشتیارێکی تر مۆر کراوە.</translation>
    </message>
    <message>
        <source>Some records are at the machine to which this desk handed over before. Take them back: then they go here.</source>
        <translation>هەندێک تۆمار لای ئەو کۆمپیوتەرەن کە پێشتر ڕادەستی دەکران. وەریانبگرەوە، ئینجا ڕادەستی ئێرە دەکرێن.</translation>
    </message>
    <message>
        <source>It holds something that only a newer program can show. Update the supervisor&apos;s machine.</source>
        <translation>شتێکی تێدایە کە تەنها بەرنامەی نوێتر پیشانی دەدات. کۆمپیوتەری سەرپەرشتیار نوێ بکەرەوە.</translation>
    </message>
    <message>
        <source>This machine does not take anything from desks yet.</source>
        <translation>ئەم کۆمپیوتەرە هێشتا هیچ لە کۆمپیوتەرەکان وەرناگرێت.</translation>
    </message>
    <message>
        <source>Another program answers at this port. Restart this PC, or ask the administrator.</source>
        <translation>بەرنامەیەکی تر لەم دەروازەیە وەڵام دەداتەوە. کۆمپیوتەرەکە سەرلەنوێ هەڵبکە، یان لە بەڕێوەبەر بپرسە.</translation>
    </message>
    <message>
        <source>Switch it on first: a code says where this machine is found.</source>
        <translation>سەرەتا کارپێی بکە: کۆدەکە دەڵێت ئەم کۆمپیوتەرە لە کوێ دەدۆزرێتەوە.</translation>
    </message>
    <message>
        <source>Too many records of one hand-over were returned. Ask the desk to take it back and hand it over again.</source>
        <translation>ژمارەیەکی زۆر تۆماری یەک ڕادەستکردن گەڕێنرانەوە. با کۆمپیوتەرەکە وەریبگرێتەوە و سەرلەنوێ ڕادەستی بکات.</translation>
    </message>
    <message>
        <source>Nothing waits for a signature.</source>
        <translation>هیچ چاوەڕێی واژۆ نییە.</translation>
    </message>
    <message>
        <source>Somebody has signed for this hand-over: its desk and the ministry may have it already.</source>
        <translation>ئەم ڕادەستکردنە واژۆ کراوە: لەوانەیە گەیشتبێتە کۆمپیوتەرەکەی و وەزارەت.</translation>
    </message>
    <message>
        <source>Nothing of the desks waits for the ministry.</source>
        <translation>هیچی کۆمپیوتەرەکان چاوەڕێی وەزارەت نییە.</translation>
    </message>
    <message>
        <source>The supervisor returned it; nothing of it was registered.</source>
        <translation>سەرپەرشتیار گەڕاندییەوە؛ هیچی تۆمار نەکرا.</translation>
    </message>
    <message>
        <source>That machine did not print this code. Check both.</source>
        <translation>ئەو کۆمپیوتەرە ئەم کۆدەی چاپ نەکردووە. هەردووکیان بپشکنە.</translation>
    </message>
    <message>
        <source>Another desk has used this code. Ask for a new one.</source>
        <translation>کۆمپیوتەرێکی تر ئەم کۆدەی بەکارهێناوە. داوای یەکێکی نوێ بکە.</translation>
    </message>
    <message>
        <source>This code is older than a day. Ask for a new one.</source>
        <translation>ئەم کۆدە لە ڕۆژێک کۆنترە. داوای یەکێکی نوێ بکە.</translation>
    </message>
    <message>
        <source>The supervisor&apos;s machine has no room: somebody has to sign in there first.</source>
        <translation>کۆمپیوتەری سەرپەرشتیار جێگەی نییە: سەرەتا دەبێت کەسێک لەوێ بچێتە ژوورەوە.</translation>
    </message>
    <message>
        <source>The supervisor&apos;s machine has nothing for this desk yet.</source>
        <translation>کۆمپیوتەری سەرپەرشتیار هێشتا هیچی بۆ ئەم کۆمپیوتەرە نییە.</translation>
    </message>
    <message>
        <source>Its records were taken back and wait here.</source>
        <translation>تۆمارەکانی وەرگیرانەوە و لێرە چاوەڕێن.</translation>
    </message>
    <message>
        <source>Its records were taken back and handed over anew since. This one is not needed any more.</source>
        <translation>تۆمارەکانی کشێنرانەوە و دواتر سەرلەنوێ ڕادەست کرانەوە؛ ئەمەیان چیتر پێویست نییە.</translation>
    </message>
    <message>
        <source>This is no .mihan file.</source>
        <translation>ئەمە پەڕگەی ‎.mihan نییە.</translation>
    </message>
    <message>
        <source>The file is damaged, or not from the ministry. Nothing was changed; ask for another copy.</source>
        <translation>پەڕگەکە تێکچووە یان هی وەزارەت نییە. هیچ نەگۆڕا؛ داوای کۆپییەکی تر بکە.</translation>
    </message>
    <message>
        <source>There is nothing for this desk in the file.</source>
        <translation>هیچ شتێک بۆ ئەم کۆمپیوتەرە لە پەڕگەکەدا نییە.</translation>
    </message>
    <message>
        <source>Something that the ministry said before is missing. Read the older file first, or send once.</source>
        <translation>شتێک کە وەزارەت پێشتر وتوویەتی کەمە. یەکەم جار پەڕگە کۆنەکە بخوێنەرەوە یان جارێک بنێرە.</translation>
    </message>
    <message>
        <source>The news is taken over. A release that it names is not whole yet; the rest comes when you send.</source>
        <translation>هەواڵەکان وەرگیران. وەشانێک کە ناوی هاتووە هێشتا تەواو نییە؛ ئەوی تری لەگەڵ ناردن دێت.</translation>
    </message>
    <message>
        <source>It is older than what this desk has.</source>
        <translation>لەوەی ئەم کۆمپیوتەرە هەیەتی کۆنترە.</translation>
    </message>
    <message>
        <source>One of its parts cannot be read by this program.</source>
        <translation>ئەم بەرنامەیە ناتوانێت یەکێک لە بەشەکانی بخوێنێتەوە.</translation>
    </message>
    <message>
        <source>The ministry took this form back. Drafts of it may be finished; nothing new is begun on it.</source>
        <translation>وەزارەت ئەم فۆڕمەی کێشایەوە. دەکرێت ڕەشنووسەکانی تەواو بکرێن؛ هیچی نوێی لەسەر دەست پێ ناکرێت.</translation>
    </message>
    <message>
        <source>The ministry has ended your work at this desk.</source>
        <translation>وەزارەت کارەکەتی لەسەر ئەم کۆمپیوتەرە کۆتایی پێ هێنا.</translation>
    </message>
    <message>
        <source>The office&apos;s administrator has ended your work at this desk.</source>
        <translation>بەڕێوەبەری نووسینگە کارەکەتی لەسەر ئەم کۆمپیوتەرە کۆتایی پێ هێنا.</translation>
    </message>
    <message>
        <source>The ministry has withdrawn this desk: nothing new is entered here. A supervisor or administrator may sign in and look at what is kept.</source>
        <translation>وەزارەت مۆڵەتی ئەم کۆمپیوتەرەی کێشایەوە: هیچی نوێ لێرە تۆمار ناکرێت. سەرپەرشتیار یان بەڕێوەبەر دەتوانێت بچێتە ژوورەوە و ئەوەی پارێزراوە ببینێت.</translation>
    </message>
    <message>
        <source>This desk has not heard the ministry for too long, and waits until it has. A supervisor or the administrator signs in, and sends once or opens a file from the ministry.</source>
        <translation>ماوەیەکی زۆرە ئەم کۆمپیوتەرە هیچی لە وەزارەتەوە پێنەگەیشتووە، و کارکردن پێی وەستاوە تا پێی دەگات. سەرپەرشتیار یان بەڕێوەبەر دەچێتە ژوورەوە، و جارێک دەنێرێت یان پەڕگەیەکی وەزارەت دەکاتەوە.</translation>
    </message>
    <message>
        <source>The ministry has been heard. Sign in, and everything is as usual.</source>
        <translation>هەواڵی وەزارەت گەیشت. بچۆ ژوورەوە، هەموو شتێک وەک جاران دەبێتەوە.</translation>
    </message>
    <message>
        <source>The ministry has taken it back.</source>
        <translation>وەزارەت کشاندییەوە.</translation>
    </message>
    <message>
        <source>Nothing about this record waits for a decision any more.</source>
        <translation>چیتر هیچ شتێکی ئەم تۆمارە چاوەڕێی بڕیار نییە.</translation>
    </message>
    <message>
        <source>With these answers the form has questions left. A clerk has to open it and decide there.</source>
        <translation>بەم وەڵامانە پرسیار لە فۆڕمەکەدا دەمێنێتەوە. دەبێت فەرمانبەرێک بیکاتەوە و لەوێ بڕیار بدات.</translation>
    </message>
    <message>
        <source>Somebody is correcting this record. Let them finish first.</source>
        <translation>کەسێک ئەم تۆمارە ڕاست دەکاتەوە. با یەکەم جار تەواوی بکات.</translation>
    </message>
    <message>
        <source>This was asked for already. The ministry&apos;s answer will stand on the person&apos;s page.</source>
        <translation>ئەمە پێشتر داوا کراوە. وەڵامی وەزارەت لە پەڕەی کەسەکەدا دەردەکەوێت.</translation>
    </message>
    <message>
        <source>The words of the person are too long: at most {most} characters.</source>
        <translation>قسەکانی کەسەکە زۆر درێژن: ئەوپەڕی {most} پیت.</translation>
    </message>
    <message>
        <source>Write down in the person&apos;s words what is to be corrected.</source>
        <translation>بە وشەی کەسەکە بنووسە چی دەبێت ڕاست بکرێتەوە.</translation>
    </message>
    <message>
        <source>This desk has asked the ministry very often today; nothing of the record is affected by that.</source>
        <translation>ئەم مێزە ئەمڕۆ زۆر جار لە وەزارەتی پرسیوە؛ تۆمارەکە بەمە کاریگەر نابێت.</translation>
    </message>
    <message>
        <source>The ministry does not know this kind of request yet.</source>
        <translation>وەزارەت هێشتا ئەم جۆرە داواکارییە ناناسێت.</translation>
    </message>
    <message>
        <source>The ministry has erased this record at its person&apos;s request. It takes nothing more about it.</source>
        <translation>وەزارەت ئەم تۆمارەی لەسەر داوای خاوەنەکەی سڕیوەتەوە، و هیچی تری لەبارەوە وەرناگرێت.</translation>
    </message>
    <message>
        <source>A backup is being made or restored in another window, or the office is getting a new key. Wait until that is over.</source>
        <translation>لە پەنجەرەیەکی تردا پاڵپشتێک دروست دەکرێت یان دەگەڕێنرێتەوە، یان نووسینگەکە کلیلێکی نوێی پێ دەدرێت. چاوەڕێ بکە تا تەواو دەبێت.</translation>
    </message>
    <message>
        <source>It was stopped: there is no backup, and older ones are as they were.</source>
        <translation>وەستێنرا: هیچ پاڵپشتێکی نوێ نییە، و پاڵپشتە پێشووەکان وەک خۆیانن.</translation>
    </message>
    <message>
        <source>There is not enough room where the backup shall be. Free some, or take another stick; nothing was left there.</source>
        <translation>لەو شوێنەی پاڵپشتەکەی لێ دادەنرێت بۆشایی پێویست نییە. هەندێک بۆشایی بکەرەوە یان فلاشێکی تر بەکاربهێنە؛ هیچ شتێک لەوێ جێ نەهێڵرا.</translation>
    </message>
    <message>
        <source>The stick takes no file of this size: it is formatted as FAT32. Format it as exFAT or NTFS, or take another one.</source>
        <translation>فلاشەکە پەڕگەی بەم قەبارەیە وەرناگرێت چونکە بە FAT32 فۆرمات کراوە. بە exFAT یان NTFS فۆرماتی بکە یان دانەیەکی تر بەکاربهێنە.</translation>
    </message>
    <message>
        <source>That is a folder of the program itself, beside the records. Choose another place.</source>
        <translation>ئەمە بوخچەی بەرنامەکە خۆیەتی، لە تەنیشت تۆمارەکان. شوێنێکی تر هەڵبژێرە.</translation>
    </message>
    <message>
        <source>The backup could not be written there ({reason}). If the stick was pulled out, put it in again and begin anew; here everything is as it was.</source>
        <translation>نەتوانرا پاڵپشتەکە لەوێ بنووسرێت ({reason}). ئەگەر فلاشەکە دەرهێنراوە، بیخەرەوە شوێنی خۆی و لە نوێوە دەست پێ بکە؛ لێرە هەموو شتێک وەک خۆیەتی.</translation>
    </message>
    <message>
        <source>The copy was tried and is not whole ({reason}), so it was thrown away. Sign out and in again, and try another stick.</source>
        <translation>کۆپییەکە تاقی کرایەوە و تەواو نییە ({reason})، بۆیە فڕێ درا. بچۆ دەرەوە و دووبارە بچۆرە ژوورەوە، و فلاشێکی تر تاقی بکەرەوە.</translation>
    </message>
    <message>
        <source>This backup is not as it was written: a part was changed or is missing. Take another one; nothing was done.</source>
        <translation>ئەم پاڵپشتە وەک ئەوە نییە کە نووسراوە: بەشێکی گۆڕاوە یان نەماوە. دانەیەکی تر بەکاربهێنە؛ هیچ شتێک نەکرا.</translation>
    </message>
    <message>
        <source>The backup cannot be read from there ({reason}). Put the stick in again, or copy the file to this computer first.</source>
        <translation>ناتوانرێت پاڵپشتەکە لەوێ بخوێنرێتەوە ({reason}). فلاشەکە دووبارە تێبخە، یان سەرەتا پەڕگەکە بۆ ئەم کۆمپیوتەرە کۆپی بکە.</translation>
    </message>
    <message>
        <source>This file is not a backup of a desk. Its name ends in .mihan-backup.</source>
        <translation>ئەم پەڕگەیە پاڵپشتی کۆمپیوتەری نووسینگە نییە. ناوەکەی بە ‎.mihan-backup‎ کۆتایی دێت.</translation>
    </message>
    <message>
        <source>It was stopped: there is no office on this computer yet.</source>
        <translation>وەستێنرا: هێشتا هیچ نووسینگەیەک لەسەر ئەم کۆمپیوتەرە نییە.</translation>
    </message>
    <message>
        <source>There is no release of the program in this folder. Choose the folder in which “release.json” lies.</source>
        <translation>لەم بوخچەیەدا هیچ وەشانێکی بەرنامەکە نییە. ئەو بوخچەیە هەڵبژێرە کە فایلی “release.json”ی تێدایە.</translation>
    </message>
    <message>
        <source>This program was built without the keys of its makers and can tell nobody&apos;s new version from a forged one. Ask whoever installed it.</source>
        <translation>ئەم بەرنامەیە بەبێ کلیلەکانی دروستکەرانی دروست کراوە و ناتوانێت وەشانێکی نوێی ڕەسەن لە ساختە جیا بکاتەوە. لەو کەسە بپرسە کە دایمەزراندووە.</translation>
    </message>
    <message>
        <source>This is not a version from the makers of the program. Do not install it, and tell the ministry where it came from.</source>
        <translation>ئەمە وەشانێک نییە کە دروستکەرانی بەرنامەکە دایاننابێت. دایمەمەزرێنە، و بە وەزارەت بڵێ لە کوێوە هاتووە.</translation>
    </message>
    <message>
        <source>What is offered ({offered}) is not newer than what was here or runs now ({here}).</source>
        <translation>ئەوەی خراوەتە بەردەست ({offered}) نوێتر نییە لەوەی لێرە بووە یان ئێستا کار دەکات ({here}).</translation>
    </message>
    <message>
        <source>Nothing in this folder can be installed on this computer. Copy the release whole, and try again.</source>
        <translation>هیچ شتێک لەم بوخچەیەدا لەسەر ئەم کۆمپیوتەرە دانامەزرێت. وەشانەکە بە تەواوی لەبەر بگرەوە و دووبارە هەوڵ بدەرەوە.</translation>
    </message>
    <message>
        <source>Version {version} of the program came from the ministry. Whoever may update the program installs it: the question mark, “A new version of the program…”.</source>
        <translation>وەشانی {version}ی بەرنامەکە لە وەزارەتەوە گەیشت. ئەو کەسەی مافی نوێکردنەوەی بەرنامەکەی هەیە دایدەمەزرێنێت: نیشانەی پرسیار، «وەشانێکی نوێی بەرنامەکە…».</translation>
    </message>
    <message>
        <source>Another window is looking at a new version at this moment. Try again when it is done.</source>
        <translation>پەنجەرەیەکی تر لەم ساتەدا وەشانێکی نوێ دەپشکنێت. کە تەواو بوو دووبارە هەوڵ بدەرەوە.</translation>
    </message>
    <message>
        <source>People practise here. Go back to work, and install the new version there.</source>
        <translation>ئێرە شوێنی ڕاهێنانە. بگەڕێوە بۆ کار و وەشانە نوێیەکە لەوێ دابمەزرێنە.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock says {now}, and the new version was made on {made}. Set the clock right, then install it.</source>
        <translation>کاتژمێری ئەم کۆمپیوتەرە دەڵێت {now}، و وەشانە نوێیەکە لە {made} دروست کراوە. کاتژمێرەکە ڕاست بکەرەوە، ئینجا دایبمەزرێنە.</translation>
    </message>
    <message>
        <source>Nothing may be written where versions of the program lie ({name}). Ask whoever looks after this computer; nothing has changed.</source>
        <translation>ڕێگە نییە لە شوێنی وەشانەکانی بەرنامەکە شتێک بنووسرێت ({name}). لە بەرپرسی ئەم کۆمپیوتەرە بپرسە؛ هیچ نەگۆڕاوە.</translation>
    </message>
    <message>
        <source>Another program holds a file of the new version ({name}), perhaps the antivirus. Try again in a few minutes; nothing has changed.</source>
        <translation>بەرنامەیەکی تر پەڕگەیەکی وەشانە نوێیەکەی گرتووە ({name})، ڕەنگە دژەڤایرۆس بێت. دوای چەند خولەکێک هەوڵ بدەرەوە؛ هیچ نەگۆڕاوە.</translation>
    </message>
    <message>
        <source>The new version is not made as this one expects ({reason}). Tell the ministry; nothing has changed.</source>
        <translation>وەشانە نوێیەکە بەو شێوەیە نییە کە ئەم وەشانە چاوەڕێی دەکات ({reason}). بە وەزارەت بڵێ؛ هیچ نەگۆڕاوە.</translation>
    </message>
    <message>
        <source>The new version does not work at this computer (test: {step}). It was not installed, nothing has changed. Tell the ministry.</source>
        <translation>وەشانە نوێیەکە لەم کۆمپیوتەرە کار ناکات (تاقیکردنەوە: {step}). دانەمەزرا و هیچ نەگۆڕاوە. بە وەزارەت بڵێ.</translation>
    </message>
    <message>
        <source>The new version could not bring a copy of the records up to date ({reason}). It was not installed, and the records are untouched. Tell the ministry.</source>
        <translation>وەشانە نوێیەکە نەیتوانی لەبەرگیراوەیەکی تۆمارەکان نوێ بکاتەوە ({reason}). دانەمەزرا، و تۆمارەکان وەک خۆیانن. بە وەزارەت بڵێ.</translation>
    </message>
    <message>
        <source>The new version may not be started at this computer ({reason}): perhaps the antivirus forbids it. It was not installed, nothing has changed.</source>
        <translation>ڕێگە نییە وەشانە نوێیەکە لەم کۆمپیوتەرە بکرێتەوە ({reason}): ڕەنگە دژەڤایرۆس ڕێگری بکات. دانەمەزرا و هیچ نەگۆڕاوە.</translation>
    </message>
    <message>
        <source>The new version gave no answer. It was not installed, nothing has changed. Tell the ministry.</source>
        <translation>وەشانە نوێیەکە وەڵامی نەدایەوە. دانەمەزرا و هیچ نەگۆڕاوە. بە وەزارەت بڵێ.</translation>
    </message>
    <message>
        <source>Version {version} has written records that this version can&apos;t read. Close the program and start it again: version {version} is tried once more. If it does not start, ask the ministry.</source>
        <translation>وەشانی {version} تۆماری نووسیوە کە ئەم وەشانە ناتوانێت بیخوێنێتەوە. بەرنامەکە دابخە و دووبارە بیکەرەوە: وەشانی {version} جارێکی تر تاقی دەکرێتەوە. ئەگەر دەستی پێنەکرد لە وەزارەت بپرسە.</translation>
    </message>
    <message>
        <source>There is no version before this one at this computer.</source>
        <translation>لەم کۆمپیوتەرەدا هیچ وەشانێک پێش ئەمە نییە.</translation>
    </message>
    <message>
        <source>The version before can&apos;t read these records, and there was no room for a copy of how they were.</source>
        <translation>وەشانی پێشوو ناتوانێت ئەم تۆمارانە بخوێنێتەوە، و شوێن نەبوو بۆ لەبەرگیراوەیەک لەوەی کە هەبوون.</translation>
    </message>
    <message>
        <source>There is no way back any more: work was done with the new version, and the version before can&apos;t read it.</source>
        <translation>چیتر گەڕانەوە ناکرێت: بە وەشانە نوێیەکە کار کراوە، و وەشانی پێشوو ناتوانێت بیخوێنێتەوە.</translation>
    </message>
    <message>
        <source>Version {before} of the program did not start at this computer. Version {version} works again, and nothing was lost. Tell the ministry (F11).</source>
        <translation>وەشانی {before}ی بەرنامەکە لەم کۆمپیوتەرە دەستی پێنەکرد. وەشانی {version} دووبارە کار دەکات و هیچ ون نەبوو. بە وەزارەت بڵێ (F11).</translation>
    </message>
    <message>
        <source>It was stopped; nothing was kept.</source>
        <translation>وەستێنرا؛ هیچ هەڵنەگیرا.</translation>
    </message>
    <message>
        <source>This person may be registered already: say beside the form who it is (Shift+F3), then save.</source>
        <translation>لەوانەیە ئەم کەسە پێشتر تۆمار کرابێت: لە تەنیشت فۆڕمەکە دیاری بکە کێیە (Shift+F3)، پاشان هەڵیبگرە.</translation>
    </message>
    <message>
        <source>You said that this person is registered already. Correct their record instead, or decide again.</source>
        <translation>وتت کە ئەم کەسە پێشتر تۆمار کراوە. لەبری ئەوە تۆمارەکەی ڕاست بکەرەوە، یان دووبارە بڕیار بدە.</translation>
    </message>
    <message>
        <source>The reason is too long: at most {most} characters.</source>
        <translation>هۆکارەکە زۆر درێژە: زۆرترین {most} پیت.</translation>
    </message>
    <message>
        <source>Say how you know that they are two people; the supervisor reads it.</source>
        <translation>بڵێ چۆن دەزانیت کە دوو کەسن؛ سەرپەرشتیار دەیخوێنێتەوە.</translation>
    </message>
    <message>
        <source>Not sure whether they are one person ({percent} likely): both stand side by side below.</source>
        <translation>دڵنیا نییە کە یەک کەسن (ئەگەری {percent}): هەردووکیان لە خوارەوە تەنیشت یەکن.</translation>
    </message>
    <message>
        <source>Said to be two people, although they seem to be one ({percent} likely).</source>
        <translation>وتراوە دوو کەسن، هەرچەندە وا دیارە یەک کەسن (ئەگەری {percent}).</translation>
    </message>
    <message>
        <source>The ministry does not know this decision yet.</source>
        <translation>وەزارەت هێشتا ئەم بڕیارە ناناسێت.</translation>
    </message>
    <message>
        <source>Say why: the second person decides by it.</source>
        <translation>هۆکار بنووسە: کەسی دووەم بەوە بڕیار دەدات.</translation>
    </message>
    <message>
        <source>Write how many points, at most {most} up or down, and not 0.</source>
        <translation>ژمارەی خاڵەکان بنووسە، لانیزۆر {most} زیاد یان کەم، و سفر نەبێت.</translation>
    </message>
    <message>
        <source>An appeal never takes points: write a number above 0.</source>
        <translation>تانە هەرگیز خاڵ کەم ناکاتەوە: ژمارەیەک لە سفر زیاتر بنووسە.</translation>
    </message>
    <message>
        <source>The same waits for a second person already. Take it back first to ask for something else.</source>
        <translation>هەمان داوا چاوەڕێی کەسێکی دووەمە. سەرەتا بیکشێنەرەوە تا داوای شتێکی تر بکەیت.</translation>
    </message>
    <message>
        <source>Only what was granted can be taken back, and only once.</source>
        <translation>تەنها ئەوەی دراوە هەڵدەوەشێتەوە، ئەویش یەک جار.</translation>
    </message>
    <message>
        <source>Points were granted for the same before: compare, so that nobody gets them twice</source>
        <translation>پێشتر خاڵ بۆ هەمان شت دراوە: بەراورد بکە تا دوو جار نەدرێت</translation>
    </message>
    <message>
        <source>The ministry does not know yet what was asked about the points.</source>
        <translation>وەزارەت هێشتا نازانێت دەربارەی خاڵەکان چی داوا کراوە.</translation>
    </message>
    <message>
        <source>What was to be taken back is not at the ministry.</source>
        <translation>ئەوەی دەبوو هەڵبوەشێتەوە لای وەزارەت نییە.</translation>
    </message>
    <message>
        <source>Somebody else took it back already.</source>
        <translation>کەسێکی تر پێشتر هەڵیوەشاندووەتەوە.</translation>
    </message>
    <message>
        <source>The cohort can&apos;t be saved like this. Look at the marked fields.</source>
        <translation>گرووپەکە بەم شێوەیە هەڵناگیرێت. سەیری خانە نیشانەکراوەکان بکە.</translation>
    </message>
    <message>
        <source>This class is a cohort of a course: correct it on the page of courses.</source>
        <translation>ئەم پۆلە گرووپێکی خولێکە: لە لاپەڕەی خولەکان ڕاستی بکەرەوە.</translation>
    </message>
    <message>
        <source>Choose a course that the ministry offers now.</source>
        <translation>خولێک هەڵبژێرە کە وەزارەت ئێستا پێشکەشی دەکات.</translation>
    </message>
    <message>
        <source>Places of this course: {least} to {most}.</source>
        <translation>شوێنەکانی ئەم خولە: {least} تا {most}.</translation>
    </message>
    <message>
        <source>People who have a place already: {seated}.</source>
        <translation>ئەوانەی ئێستا شوێنیان هەیە: {seated}.</translation>
    </message>
    <message>
        <source>Two sessions of one day are at the same time.</source>
        <translation>دوو دانیشتنی یەک ڕۆژ لە هەمان کاتدان.</translation>
    </message>
    <message>
        <source>Sessions of a cohort: 1 to {most}.</source>
        <translation>دانیشتنەکانی گرووپێک: 1 تا {most}.</translation>
    </message>
    <message>
        <source>Sessions that were marked already: {marked}. A cohort can&apos;t have fewer.</source>
        <translation>ئەو دانیشتنانەی ئامادەبوونیان تۆمارکراوە: {marked}. گرووپ ناتوانێت لەوە کەمتری هەبێت.</translation>
    </message>
    <message>
        <source>No session ahead falls on a day off.</source>
        <translation>هیچ دانیشتنێکی داهاتوو ناکەوێتە ڕۆژی پشوو.</translation>
    </message>
    <message>
        <source>That can&apos;t follow what stands now. The list has been read again.</source>
        <translation>ئەوە ناتوانێت دوای ئەوەی ئێستا بێت. لیستەکە دووبارە خوێندرایەوە.</translation>
    </message>
    <message>
        <source>This person is not in this cohort.</source>
        <translation>ئەم کەسە لەم گرووپەدا نییە.</translation>
    </message>
    <message>
        <source>Choose the cohort in which the person goes on.</source>
        <translation>ئەو گرووپە هەڵبژێرە کە کەسەکە تێیدا بەردەوام دەبێت.</translation>
    </message>
    <message>
        <source>{name} is in this cohort already.</source>
        <translation>{name} پێشتر لەم گرووپەدایە.</translation>
    </message>
    <message>
        <source>The day of the application can&apos;t be in the future.</source>
        <translation>ڕۆژی داواکاری ناتوانێت لە داهاتوودا بێت.</translation>
    </message>
    <message>
        <source>No place is free in this cohort.</source>
        <translation>لەم گرووپەدا هیچ شوێنێک بەتاڵ نییە.</translation>
    </message>
    <message>
        <source>{name} is next on the waiting list. Write why the place goes to somebody else.</source>
        <translation>{name} دواترە لە لیستی چاوەڕوانیدا. بنووسە بۆچی شوێنەکە دەدرێت بە کەسێکی تر.</translation>
    </message>
    <message>
        <source>The list has changed since it was shown. Look at it again, then give the places.</source>
        <translation>لیستەکە لەو کاتەوە گۆڕاوە کە پیشان درا. دووبارە سەیری بکە، پاشان شوێنەکان بدە.</translation>
    </message>
    <message>
        <source>Nobody on the list waits for a decision.</source>
        <translation>کەس لە لیستەکەدا چاوەڕێی بڕیار نییە.</translation>
    </message>
    <message>
        <source>Somebody leaves a course</source>
        <translation>کەسێک واز لە خولێک دێنێت</translation>
    </message>
    <message>
        <source>Somebody goes on in another cohort</source>
        <translation>کەسێک لە گرووپێکی تردا بەردەوام دەبێت</translation>
    </message>
    <message>
        <source>An application is refused</source>
        <translation>داواکارییەک ڕەت دەکرێتەوە</translation>
    </message>
    <message>
        <source>The ministry&apos;s form for it is not at this desk. It comes with a release (F5).</source>
        <translation>فۆرمی وەزارەت بۆ ئەمە لەسەر ئەم کۆمپیوتەرە نییە. لەگەڵ بڵاوکراوەیەکدا دێت (F5).</translation>
    </message>
    <message>
        <source>This form asks for files, which can&apos;t be given here. Tell it with F11.</source>
        <translation>ئەم فۆرمە داوای فایل دەکات کە لێرە نادرێت. بە F11 ئاگادار بکەوە.</translation>
    </message>
    <message>
        <source>The course of this cohort has no such assessment.</source>
        <translation>کۆرسی ئەم گرووپە ئەم هەڵسەنگاندنەی تێدا نییە.</translation>
    </message>
    <message>
        <source>This assessment is held by the ministry&apos;s form: open it.</source>
        <translation>ئەم هەڵسەنگاندنە بە فۆرمی وەزارەت دەکرێت: بیکەرەوە.</translation>
    </message>
    <message>
        <source>This assessment has no form: type the score.</source>
        <translation>ئەم هەڵسەنگاندنە فۆرمی نییە: نمرەکە بنووسە.</translation>
    </message>
    <message>
        <source>A score of this assessment: 0 to {most}.</source>
        <translation>نمرەی ئەم هەڵسەنگاندنە: لە 0 تا {most}.</translation>
    </message>
    <message>
        <source>The form gave no score, so nothing was saved; its draft is kept. Tell the ministry with F11.</source>
        <translation>فۆرمەکە نمرەی نەدا، بۆیە هیچ پاشەکەوت نەکرا؛ ڕەشنووسەکە ماوە. بە F11 وەزارەت ئاگادار بکەوە.</translation>
    </message>
    <message>
        <source>A score is corrected: {before} before, {now} now</source>
        <translation>نمرەیەک ڕاست دەکرێتەوە: پێشتر {before}، ئێستا {now}</translation>
    </message>
    <message>
        <source>The course allows no further attempt for {name}.</source>
        <translation>کۆرسەکە هەوڵێکی تر بۆ {name} ڕێگە پێنادات.</translation>
    </message>
    <message>
        <source>{name} has passed; there is no further attempt.</source>
        <translation>{name} دەرچووە؛ هەوڵێکی تر نییە.</translation>
    </message>
    <message>
        <source>{name} has the certificate; their results stay as they are.</source>
        <translation>{name} بڕوانامەی هەیە؛ ئەنجامەکانی وەک خۆیان دەمێننەوە.</translation>
    </message>
    <message>
        <source>Something has changed since this was shown. Look at it again, then say the end of the course.</source>
        <translation>لەوەتەی ئەمە پیشان دراوە شتێک گۆڕاوە. دووبارە سەیری بکە، پاشان کۆتایی خولەکە تۆمار بکە.</translation>
    </message>
    <message>
        <source>Of nobody can the end be told yet.</source>
        <translation>هێشتا کۆتایی بۆ کەس نازانرێت.</translation>
    </message>
    <message>
        <source>Attendance and results say otherwise. Write why, and it is said all the same.</source>
        <translation>ئامادەبوون و ئەنجامەکان شتێکی تر دەڵێن. هۆکارەکە بنووسە و هەر تۆمار دەکرێت.</translation>
    </message>
    <message>
        <source>What was said of a result names another person or attempt than its record.</source>
        <translation>ئەوەی دەربارەی ئەنجامەکە وترا کەسێک یان هەوڵێکی تر ناو دەبات، نەک ئەوەی تۆمارەکە.</translation>
    </message>
    <message>
        <source>Another form was filled than this assessment&apos;s, or none.</source>
        <translation>فۆرمێکی تر جگە لە فۆرمی ئەم هەڵسەنگاندنە پڕ کراوەتەوە، یان هیچ.</translation>
    </message>
    <message>
        <source>The score is not what the form calculated from its answers.</source>
        <translation>نمرەکە ئەوە نییە کە فۆرمەکە لە وەڵامەکانی هەژماری کردووە.</translation>
    </message>
    <message>
        <source>The ministry has not heard of all that this end rests on. Say it again once the rest is sent.</source>
        <translation>هەموو ئەوەی ئەم کۆتاییەی لەسەرە نەگەیشتووەتە وەزارەت. دوای ناردنی پاشماوەکە دووبارە تۆماری بکە.</translation>
    </message>
    <message>
        <source>Attendance and results at the ministry say otherwise. Say it again with a reason, or mend them.</source>
        <translation>ئامادەبوون و ئەنجامەکان لای وەزارەت شتێکی تر دەڵێن. دووبارە لەگەڵ هۆکار تۆماری بکە، یان ڕاستیان بکەرەوە.</translation>
    </message>
    <message>
        <source>No place was left: another desk had given it. The person stands where they stood before.</source>
        <translation>شوێن نەمابوو: کۆمپیوتەرێکی تر دابووی. کەسەکە لەو شوێنە دەمێنێتەوە کە پێشتر تێیدا بوو.</translation>
    </message>
    <message>
        <source>The call can&apos;t be saved like this. Look at the marked fields.</source>
        <translation>ڕاگەیاندنەکە بەم شێوەیە هەڵناگیرێت. سەیری خانە نیشانکراوەکان بکە.</translation>
    </message>
    <message>
        <source>The last day comes after the first, and within a year of it.</source>
        <translation>دوا ڕۆژ دوای یەکەم ڕۆژە، و لە ماوەی ساڵێکیدا.</translation>
    </message>
    <message>
        <source>The last day to apply is over already.</source>
        <translation>دوا ڕۆژی پێشکەشکردن تێپەڕیوە.</translation>
    </message>
    <message>
        <source>The course is over before that day.</source>
        <translation>خولەکە پێش ئەو ڕۆژە کۆتایی دێت.</translation>
    </message>
    <message>
        <source>Governorates or districts that a call names: at most {most}.</source>
        <translation>ئەو پارێزگا و قەزایانەی ڕاگەیاندنێک ناویان دەبات: لانیزۆر {most}.</translation>
    </message>
    <message>
        <source>A call is withdrawn</source>
        <translation>ڕاگەیاندنی خولێک دەکشێنرێتەوە</translation>
    </message>
    <message>
        <source>This course takes no applications: its call was withdrawn, or has not begun.</source>
        <translation>ئەم خولە داواکاری وەرناگرێت: ڕاگەیاندنەکەی کشێنراوەتەوە یان هێشتا دەستی پێنەکردووە.</translation>
    </message>
    <message>
        <source>The last day to apply for this course is over.</source>
        <translation>دوا ڕۆژی پێشکەشکردن بۆ ئەم خولە تێپەڕیوە.</translation>
    </message>
    <message>
        <source>This course is not called in the governorate of this office.</source>
        <translation>ئەم خولە لە پارێزگای ئەم نووسینگەیەدا ڕانەگەیەنراوە.</translation>
    </message>
    <message>
        <source>The person is in the list of this course already, or another record of theirs is.</source>
        <translation>کەسەکە پێشتر لە لیستی ئەم خولەدایە، یان تۆمارێکی تری تێیدایە.</translation>
    </message>
    <message>
        <source>The ministry does not know the person at this office.</source>
        <translation>وەزارەت ئەم کەسە لەم نووسینگەیەدا ناناسێت.</translation>
    </message>
    <message>
        <source>Another office holds this course: it alone says that.</source>
        <translation>ئەم خولە هی نووسینگەیەکی ترە: تەنها ئەو ئەوە دەڵێت.</translation>
    </message>
    <message>
        <source>What was called names another cohort than its record.</source>
        <translation>ڕاگەیاندنەکە ناوی گرووپێکی تر دەبات، نەک خاوەنی تۆمارەکە.</translation>
    </message>
    <message>
        <source>Another office holds this course: it alone calls it.</source>
        <translation>ئەم خولە هی نووسینگەیەکی ترە: تەنها ئەو ڕایدەگەیەنێت.</translation>
    </message>
    <message>
        <source>Another office holds this cohort: it alone changes it.</source>
        <translation>ئەم گرووپە هی نووسینگەیەکی ترە: تەنها ئەو دەیگۆڕێت.</translation>
    </message>
    <message>
        <source>The ministry&apos;s program can&apos;t read this cohort. Tell it with F11.</source>
        <translation>بەرنامەی وەزارەت ناتوانێت ئەم گرووپە بخوێنێتەوە. بە F11 پێی بڵێ.</translation>
    </message>
    <message>
        <source>The ministry&apos;s program does not know this step of a course.</source>
        <translation>بەرنامەی وەزارەت ئەم هەنگاوەی خول ناناسێت.</translation>
    </message>
    <message>
        <source>Only who completed the course can be certified. The list has been read again.</source>
        <translation>تەنها ئەوەی خولەکەی تەواو کردووە بڕوانامەی بۆ داوا دەکرێت. لیستەکە دووبارە خوێندرایەوە.</translation>
    </message>
    <message>
        <source>What was said names another person than its record.</source>
        <translation>ئەوەی گوترا ناوی کەسێکی جیا لە تۆمارەکەی دەبات.</translation>
    </message>
    <message>
        <source>Something else was said of this referral meanwhile. The list is read again.</source>
        <translation>لەم نێوانەدا شتێکی تر لەبارەی ئەم ناردنەوە وترا. لیستەکە دووبارە دەخوێنرێتەوە.</translation>
    </message>
    <message>
        <source>Only the office that looks after the person says that.</source>
        <translation>تەنها ئەو نووسینگەیەی چاودێری کەسەکە دەکات ئەوە دەڵێت.</translation>
    </message>
    <message>
        <source>What you correct holds no more. The list is read again.</source>
        <translation>ئەوەی ڕاستی دەکەیتەوە ئیتر نەماوە. لیستەکە دووبارە دەخوێنرێتەوە.</translation>
    </message>
    <message>
        <source>Corrects what was said of a referral before</source>
        <translation>ئەوە ڕاست دەکاتەوە کە پێشتر لەبارەی ناردنێکەوە وترا</translation>
    </message>
    <message>
        <source>What was said names another person or vacancy than its record.</source>
        <translation>ئەوەی وترا کەسێک یان هەلێکی تر دەڵێت نەک هی تۆمارەکەی.</translation>
    </message>
    <message>
        <source>Choose one of the reasons.</source>
        <translation>یەکێک لە هۆکارەکان هەڵبژێرە.</translation>
    </message>
    <message>
        <source>Say it in a few words.</source>
        <translation>بە چەند وشەیەک بینووسە.</translation>
    </message>
    <message>
        <source>Say on which day.</source>
        <translation>بڵێ لە کام ڕۆژدا.</translation>
    </message>
    <message>
        <source>This day is before the other one.</source>
        <translation>ئەم ڕۆژە پێش ڕۆژەکەی ترە.</translation>
    </message>
    <message>
        <source>This vacancy is not known here.</source>
        <translation>ئەم هەلی کارە لێرە نەناسراوە.</translation>
    </message>
    <message>
        <source>This vacancy takes nobody any more.</source>
        <translation>ئەم هەلی کارە ئیتر کەس وەرناگرێت.</translation>
    </message>
    <message>
        <source>As many letters are out as this vacancy takes. Wait for the employer&apos;s answers.</source>
        <translation>ئەوەندە نامە دەرچووە کە ئەم هەلە وەریدەگرێت. چاوەڕێی وەڵامەکانی خاوەنکار بکە.</translation>
    </message>
    <message>
        <source>This person has as many letters as one may have at a time.</source>
        <translation>ئەم کەسە ئەوەندە نامەی هەیە کە لە یەک کاتدا ڕێگەپێدراوە.</translation>
    </message>
    <message>
        <source>Choose somebody first.</source>
        <translation>سەرەتا کەسێک هەڵبژێرە.</translation>
    </message>
    <message>
        <source>At most {most} people at once.</source>
        <translation>زۆرترین {most} کەس بە یەکجار.</translation>
    </message>
    <message>
        <source>No letter was written yet.</source>
        <translation>هێشتا هیچ نامەیەک نەنووسراوە.</translation>
    </message>
    <message>
        <source>This letter holds no more: it is not printed again.</source>
        <translation>ئەم نامەیە چیتر کاری پێ ناکرێت: جارێکی تر چاپ ناکرێت.</translation>
    </message>
    <message>
        <source>This person asked for no more offers of work.</source>
        <translation>ئەم کەسە داوای کردووە ئیتر کاری پێشکەش نەکرێت.</translation>
    </message>
    <message>
        <source>The ministry has not received this person&apos;s registration yet. Send what was approved, then try again.</source>
        <translation>وەزارەت هێشتا تۆماری ئەم کەسەی وەرنەگرتووە. ئەوەی پەسەند کراوە بینێرە، پاشان دووبارە هەوڵ بدەرەوە.</translation>
    </message>
    <message>
        <source>This person&apos;s record was erased.</source>
        <translation>تۆماری ئەم کەسە سڕایەوە.</translation>
    </message>
    <message>
        <source>This employer may be here already: {name}. Leave the form and go on with it, or save again to keep both.</source>
        <translation>لەوانەیە ئەم خاوەنکارە لێرە هەبێت: {name}. فۆڕمەکە بەجێ بهێڵە و لەگەڵ ئەو بەردەوام بە، یان دووبارە هەڵی بگرە بۆ مانەوەی هەردووکیان.</translation>
    </message>
    <message>
        <source>The same work of this employer is here already: {name}. Leave the form, or save again if it is another.</source>
        <translation>هەمان کاری ئەم خاوەنکارە لێرە هەیە: {name}. فۆڕمەکە بەجێ بهێڵە، یان ئەگەر کارێکی ترە دووبارە هەڵی بگرە.</translation>
    </message>
    <message>
        <source>This employer is here no more; the list is read again.</source>
        <translation>ئەم خاوەنکارە ئیتر لێرە نییە؛ لیستەکە دووبارە دەخوێنرێتەوە.</translation>
    </message>
    <message>
        <source>Work is offered in its name: take back {title} first, then the employer.</source>
        <translation>کار بە ناوی ئەوەوە خراوەتە ڕوو: سەرەتا «{title}» بکێشەرەوە، پاشان خاوەنکار.</translation>
    </message>
    <message>
        <source>The form says no employer: its name is missing.</source>
        <translation>فۆڕمەکە خاوەنکار ناڵێت: ناوی کەمە.</translation>
    </message>
    <message>
        <source>The form says no vacancy that could be kept. Look at its answers.</source>
        <translation>فۆڕمەکە هەلێکی کار ناڵێت کە هەڵبگیرێت. سەیری وەڵامەکانی بکە.</translation>
    </message>
    <message>
        <source>Another office wrote this vacancy down: it alone corrects and closes it.</source>
        <translation>نووسینگەیەکی تر ئەم هەلەی نووسیوە: تەنها ئەو ڕاستی دەکاتەوە و دایدەخات.</translation>
    </message>
    <message>
        <source>The vacancy stands otherwise by now; the list is read again.</source>
        <translation>باری هەلی کارەکە گۆڕاوە؛ لیستەکە دووبارە دەخوێنرێتەوە.</translation>
    </message>
    <message>
        <source>Its last day was {on}: correct that day before you open the vacancy again.</source>
        <translation>دوا ڕۆژی {on} بوو: پێش کردنەوەی دووبارە ئەو ڕۆژە ڕاست بکەوە.</translation>
    </message>
    <message>
        <source>Perhaps the same employer as {name}</source>
        <translation>لەوانەیە هەمان خاوەنکار بێت: {name}</translation>
    </message>
    <message>
        <source>Perhaps the same work as {name}</source>
        <translation>لەوانەیە هەمان کار بێت: {name}</translation>
    </message>
    <message>
        <source>The employer told the office {days} day(s) later than the law says</source>
        <translation>خاوەنکار {days} ڕۆژ دوای کاتی یاسا نووسینگەی ئاگادار کردەوە</translation>
    </message>
    <message>
        <source>What was drawn from the answers on the employer is not what they say. Fill the form in again.</source>
        <translation>ئەوەی لە وەڵامەکان لەسەر خاوەنکار دەرهێنراوە ئەوە نییە کە دەیڵێن. فۆڕمەکە دووبارە پڕ بکەوە.</translation>
    </message>
    <message>
        <source>What was drawn from the answers on the vacancy is not what they say. Fill the form in again.</source>
        <translation>ئەوەی لە وەڵامەکان لەسەر هەلی کار دەرهێنراوە ئەوە نییە کە دەیڵێن. فۆڕمەکە دووبارە پڕ بکەوە.</translation>
    </message>
    <message>
        <source>The ministry does not have the employer of this vacancy.</source>
        <translation>وەزارەت خاوەنکاری ئەم هەلی کارەی نییە.</translation>
    </message>
    <message>
        <source>The vacancy belongs to another office.</source>
        <translation>هەلی کارەکە هی نووسینگەیەکی ترە.</translation>
    </message>
    <message>
        <source>The ministry does not have this vacancy yet.</source>
        <translation>وەزارەت هێشتا ئەم هەلی کارەی نییە.</translation>
    </message>
    <message>
        <source>It was stopped; the report before it stands.</source>
        <translation>وەستێنرا؛ ڕاپۆرتی پێشوو وەک خۆی دەمێنێتەوە.</translation>
    </message>
    <message>
        <source>Give the report a short name, by which you find it again.</source>
        <translation>ناوێکی کورت بدە بە ڕاپۆرتەکە، بۆ ئەوەی دواتر بیدۆزیتەوە.</translation>
    </message>
    <message>
        <source>{most} reports are saved already: remove one first.</source>
        <translation>{most} ڕاپۆرت هەڵگیراون: سەرەتا یەکێکیان بسڕەوە.</translation>
    </message>
    <message>
        <source>This report is saved no longer; the list is read again.</source>
        <translation>ئەم ڕاپۆرتە چیتر هەڵنەگیراوە؛ لیستەکە سەرلەنوێ دەخوێنرێتەوە.</translation>
    </message>
    <message>
        <source>A newer version of the program saved this report.</source>
        <translation>وەشانێکی نوێتری بەرنامەکە ئەم ڕاپۆرتەی هەڵگرتووە.</translation>
    </message>
    <message>
        <source>This office asks this institution no more. The list is read again.</source>
        <translation>ئەم نووسینگەیە چیتر لەم دامەزراوەیە ناپرسێت. لیستەکە دووبارە دەخوێندرێتەوە.</translation>
    </message>
    <message>
        <source>This survey is held from {first} to {last}.</source>
        <translation>ئەم ڕاپرسییە لە {first} تا {last} دەکرێت.</translation>
    </message>
    <message>
        <source>This institution has answered already. The list is read again.</source>
        <translation>ئەم دامەزراوەیە پێشتر وەڵامی داوەتەوە. لیستەکە دووبارە دەخوێندرێتەوە.</translation>
    </message>
    <message>
        <source>Nobody asks this institution any more; open it again first.</source>
        <translation>کەس چیتر لەم دامەزراوەیە ناپرسێت؛ سەرەتا دووبارە بیکەرەوە.</translation>
    </message>
    <message>
        <source>This institution is still to be asked.</source>
        <translation>هێشتا دەبێت لەم دامەزراوەیە بپرسرێت.</translation>
    </message>
    <message>
        <source>Say a day to ask again, from today to {until}.</source>
        <translation>ڕۆژێک بۆ پرسینەوە دیاری بکە، لە ئەمڕۆوە تا {until}.</translation>
    </message>
    <message>
        <source>The note is too long: at most {most} characters.</source>
        <translation>تێبینییەکە درێژە: زۆرترین {most} پیت.</translation>
    </message>
    <message>
        <source>Fill in the form for an institution that answers.</source>
        <translation>بۆ ئەو دامەزراوەیەی وەڵام دەداتەوە فۆرمەکە پڕ بکەرەوە.</translation>
    </message>
    <message>
        <source>An institution that was closed is asked again</source>
        <translation>لە دامەزراوەیەکی داخراو دووبارە دەپرسرێتەوە</translation>
    </message>
    <message>
        <source>The ministry&apos;s program does not know this result of a survey.</source>
        <translation>پڕۆگرامی وەزارەت ئەم ئەنجامەی ڕاپرسی ناناسێت.</translation>
    </message>
    <message>
        <source>The ministry knows no such institution in this survey.</source>
        <translation>وەزارەت ئەم دامەزراوەیە لەم ڕاپرسییەدا ناناسێت.</translation>
    </message>
    <message>
        <source>The ministry gave this institution to another office.</source>
        <translation>وەزارەت ئەم دامەزراوەیەی داوەتە نووسینگەیەکی تر.</translation>
    </message>
    <message>
        <source>What was drawn from the survey&apos;s answers is not what they say. Fill the form in again.</source>
        <translation>ئەوەی لە وەڵامەکانی ڕاپرسییەکە دەرهێنراوە ئەوە نییە کە دەیڵێن. فۆرمەکە دووبارە پڕ بکەرەوە.</translation>
    </message>
    <message>
        <source>The list of the program&apos;s files is missing or cut short: it was not copied whole. Install it again from the stick.</source>
        <translation>لیستی پەڕگەکانی بەرنامەکە نییە یان ناتەواوە: بە تەواوی کۆپی نەکراوە. لە فلاشەکەوە دووبارە دایمەزرێنە.</translation>
    </message>
    <message>
        <source>A file of the program is missing ({name}): it was not copied whole, or an antivirus took it away. Install the program again.</source>
        <translation>پەڕگەیەکی بەرنامەکە نییە ({name}): بە تەواوی کۆپی نەکراوە، یان دژەڤایرۆس لایبردووە. بەرنامەکە دووبارە دابمەزرێنە.</translation>
    </message>
    <message>
        <source>A file of the program is not as its makers made it ({name}): it was not copied whole, or somebody changed it. Install the program again, and use it no longer until then.</source>
        <translation>پەڕگەیەکی بەرنامەکە وەک ئەوە نییە کە دروستکەرانی دروستیان کردووە ({name}): بە تەواوی کۆپی نەکراوە، یان کەسێک گۆڕیویەتی. بەرنامەکە دووبارە دابمەزرێنە، و تا ئەو کاتە بەکاری مەهێنە.</translation>
    </message>
    <message>
        <source>A file of the program cannot be opened ({name}). Perhaps an antivirus holds it: have the program&apos;s folder left out of its search, then check again.</source>
        <translation>پەڕگەیەکی بەرنامەکە ناکرێتەوە ({name}). لەوانەیە دژەڤایرۆس گرتبێتی: داوا بکە بوخچەی بەرنامەکە لە پشکنینەکەی دەربهێنرێت، پاشان دووبارە بپشکنە.</translation>
    </message>
    <message>
        <source>A file of another version lies among those of this one ({name}). Remove the program, keeping the records, and install it again.</source>
        <translation>پەڕگەیەکی وەشانێکی تر لەنێو پەڕگەکانی ئەم وەشانەدایە ({name}). بەرنامەکە لابە و تۆمارەکان بهێڵەرەوە، پاشان دووبارە دایبمەزرێنە.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock says {name}, which is before this program was made. Set the clock right; if it goes wrong again, the battery inside the computer is empty.</source>
        <translation>کاتژمێری ئەم کۆمپیوتەرە دەڵێت {name}، کە پێش دروستکردنی ئەم بەرنامەیەیە. کاتژمێرەکە ڕێک بخە؛ ئەگەر دیسان تێکچوو، پاتریی ناو کۆمپیوتەرەکە بەتاڵە.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock says {name}, which lies too far ahead. Set the clock right.</source>
        <translation>کاتژمێری ئەم کۆمپیوتەرە دەڵێت {name}، کە زۆر لە پێشەوەیە. کاتژمێرەکە ڕێک بخە.</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder for the office&apos;s records. Ask whoever looks after this computer to let you write there, or choose another folder.</source>
        <translation>ناتوانرێت لە بوخچەی تۆمارەکانی نووسینگەدا هیچ بنووسرێت. داوا لەو کەسە بکە کە سەرپەرشتی ئەم کۆمپیوتەرە دەکات ڕێگەت پێ بدات، یان بوخچەیەکی تر هەڵبژێرە.</translation>
    </message>
    <message>
        <source>There is too little room on the disk ({name}). Make room: records, and a backup while it is made, need 200 MB.</source>
        <translation>جێگە لەسەر دیسکەکە زۆر کەمە ({name}). جێگە بکەرەوە: تۆمارەکان و کۆپیی پاڵپشت لە کاتی دروستکردنیدا 200 مێگابایتیان پێویستە.</translation>
    </message>
    <message>
        <source>The office&apos;s records are there, and cannot be opened. Another program holds them, an antivirus perhaps, or they belong to another person of this computer.</source>
        <translation>تۆمارەکانی نووسینگە لێرەن بەڵام ناکرێنەوە. بەرنامەیەکی تر گرتوونی، لەوانەیە دژەڤایرۆس، یان هی کەسێکی تری ئەم کۆمپیوتەرەن.</translation>
    </message>
    <message>
        <source>What lies in the folder for the office&apos;s records is not this program&apos;s, or belongs to somebody else ({name}). Choose another folder, or sign in to the computer as that person.</source>
        <translation>ئەوەی لە بوخچەی تۆمارەکانی نووسینگەدایە هی ئەم بەرنامەیە نییە، یان هی کەسێکی ترە ({name}). بوخچەیەکی تر هەڵبژێرە، یان وەک ئەو کەسە بچۆ ناو کۆمپیوتەرەکە.</translation>
    </message>
    <message>
        <source>The folder for the office&apos;s records could not be looked at ({name}).</source>
        <translation>نەتوانرا سەیری بوخچەی تۆمارەکانی نووسینگە بکرێت ({name}).</translation>
    </message>
    <message>
        <source>The program&apos;s own files could not be looked at ({name}).</source>
        <translation>نەتوانرا سەیری پەڕگەکانی خودی بەرنامەکە بکرێت ({name}).</translation>
    </message>
    <message>
        <source>This computer&apos;s clock could not be read ({name}).</source>
        <translation>نەتوانرا کاتژمێری ئەم کۆمپیوتەرە بخوێنرێتەوە ({name}).</translation>
    </message>
    <message>
        <source>Locking and signing does not work on this computer ({name}). Do not keep records here; install the program again, and tell whoever helps.</source>
        <translation>قفڵکردن و واژۆکردن لەسەر ئەم کۆمپیوتەرە کار ناکەن ({name}). لێرە تۆمار هەڵمەگرە؛ بەرنامەکە دووبارە دابمەزرێنە، و بەو کەسە بڵێ کە یارمەتیت دەدات.</translation>
    </message>
    <message>
        <source>Records could not be kept and read again ({name}). Do not keep records here; check the disk, and tell whoever helps.</source>
        <translation>نەتوانرا تۆمارەکان هەڵبگیرێن و دووبارە بخوێنرێنەوە ({name}). لێرە تۆمار هەڵمەگرە؛ دیسکەکە بپشکنە، و بەو کەسە بڵێ کە یارمەتیت دەدات.</translation>
    </message>
    <message>
        <source>Records of an older version could not be taken over ({name}). Make a backup before anything else, and tell whoever helps.</source>
        <translation>نەتوانرا تۆمارەکانی وەشانێکی کۆنتر وەربگیرێن ({name}). پێش هەر شتێک کۆپییەکی پاڵپشت دروست بکە، و بەو کەسە بڵێ کە یارمەتیت دەدات.</translation>
    </message>
    <message>
        <source>The form that comes with the program could not be filled ({name}). Install the program again.</source>
        <translation>نەتوانرا ئەو فۆڕمەی لەگەڵ بەرنامەکە دێت پڕ بکرێتەوە ({name}). بەرنامەکە دووبارە دابمەزرێنە.</translation>
    </message>
    <message>
        <source>Paper would not come out as it should ({name}): letters would stand apart or be missing. Install the program again.</source>
        <translation>کاغەز وەک پێویست دەرناچێت ({name}): پیتەکان لێک دادەبڕێن یان نابن. بەرنامەکە دووبارە دابمەزرێنە.</translation>
    </message>
    <message>
        <source>The window could not be drawn in all three languages ({name}). Install the program again; if that does not help, the computer lacks something that windows need.</source>
        <translation>نەتوانرا پەنجەرەکە بە هەر سێ زمانەکە بکێشرێت ({name}). بەرنامەکە دووبارە دابمەزرێنە؛ ئەگەر سوودی نەبوو، کۆمپیوتەرەکە شتێکی کەمە کە پەنجەرەکان پێویستیانە.</translation>
    </message>
    <message>
        <source>A first batch did not reach a ministry inside this computer ({name}). A firewall may forbid the program to talk to its own computer: ask whoever looks after it.</source>
        <translation>یەکەم دەستە نەگەیشتە وەزارەتێکی تاقیکاری لەناو ئەم کۆمپیوتەرەدا ({name}). لەوانەیە دیواری پاراستن ڕێگە نەدات بەرنامەکە لەگەڵ کۆمپیوتەرەکەی خۆیدا بدوێت: لەو کەسە بپرسە کە سەرپەرشتی دەکات.</translation>
    </message>
    <message>
        <source>Not tried, because something before it failed.</source>
        <translation>تاقی نەکرایەوە، چونکە شتێک پێش ئەو سەرکەوتوو نەبوو.</translation>
    </message>
</context>
<context>
    <name>MinistryOpensDialog</name>
    <message>
        <source>The ministry opens this desk</source>
        <translation>وەزارەت ئەم کۆمپیوتەرە دەکاتەوە</translation>
    </message>
    <message>
        <source>Choose a new password, save the question, and bring the file to the ministry. With its answer come back here and type the same password again.</source>
        <translation>وشەیەکی نهێنیی نوێ هەڵبژێرە، داواکارییەکە پاشەکەوت بکە و پەڕگەکە ببە بۆ وەزارەت. لەگەڵ وەڵامەکەی وەرەوە ئێرە و هەمان وشەی نهێنی بنووسەوە.</translation>
    </message>
    <message>
        <source>Open the answer…</source>
        <translation>کردنەوەی وەڵامەکە…</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>ناوی بەکارهێنەر</translation>
    </message>
    <message>
        <source>Save the question…</source>
        <translation>پاشەکەوتکردنی داواکاری…</translation>
    </message>
    <message>
        <source>Letters of the question</source>
        <translation>پیتەکانی داواکاری</translation>
    </message>
    <message>
        <source>Read these letters out to the ministry by telephone.</source>
        <translation>ئەم پیتانە بە تەلەفۆن بۆ وەزارەت بخوێنەرەوە.</translation>
    </message>
    <message>
        <source>Save the question</source>
        <translation>پاشەکەوتکردنی داواکاری</translation>
    </message>
</context>
<context>
    <name>MinistryPart</name>
    <message>
        <source>Change</source>
        <translation>گۆڕانکاری</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>دۆخ</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>تۆمارکەر</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>کاتی هەڵگرتن</translation>
    </message>
    <message>
        <source>At the ministry</source>
        <translation>لای وەزارەت</translation>
    </message>
    <message>
        <source>Changes and where they are</source>
        <translation>گۆڕانکارییەکان و دۆخیان</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>تۆمار</translation>
    </message>
    <message>
        <source>Correction {n}</source>
        <translation>ڕاستکردنەوەی {n}</translation>
    </message>
</context>
<context>
    <name>MissingDialog</name>
    <message numerus="yes">
        <source>%n question(s) need an answer, or another one.</source>
        <translation>
            <numerusform>%n پرسیار پێویستیان بە وەڵامە، یان بە وەڵامێکی تر.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>چی کەمە</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>بڕۆ بۆی</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>داخستن</translation>
    </message>
    <message>
        <source>Questions that need you</source>
        <translation>پرسیارەکان کە پێویستیان بە تۆیە</translation>
    </message>
</context>
<context>
    <name>NewPasswordDialog</name>
    <message>
        <source>New password</source>
        <translation>وشەی نهێنیی نوێ</translation>
    </message>
    <message>
        <source>Long is good: four words you can remember</source>
        <translation>درێژ باشترە: چوار وشە کە لەبیرت دەمێنێت</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>دووبارە وشەی نهێنیی نوێ</translation>
    </message>
</context>
<context>
    <name>NewProgramDialog</name>
    <message>
        <source>A new version of the program</source>
        <translation>وەشانێکی نوێی بەرنامەکە</translation>
    </message>
    <message>
        <source>On a stick or a share, in the folder of the release. Whether it is from the makers of the program is looked at before anything of it is run; at this desk nothing changes yet.</source>
        <translation>لەسەر یادگەیەک یان بوخچەیەکی هاوبەش، لە بوخچەی وەشانەکەدا. پێش ئەوەی هیچ شتێکی کار پێ بکرێت دەپشکنرێت کە لە دروستکەرانی بەرنامەکەوەیە یان نا؛ لەم کۆمپیوتەرە هێشتا هیچ ناگۆڕێت.</translation>
    </message>
    <message>
        <source>Done so far</source>
        <translation>ئەوەی تا ئێستا کراوە</translation>
    </message>
    <message>
        <source>Look at version {version} from the ministry</source>
        <translation>سەیرکردنی وەشانی {version} لە وەزارەتەوە</translation>
    </message>
    <message>
        <source>Go back to version {version}</source>
        <translation>گەڕانەوە بۆ وەشانی {version}</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>ئێستا سەرلەنوێ بیکەرەوە</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>کردنەوەی بوخچەکەی</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>دواتر</translation>
    </message>
    <message>
        <source>Version {version} runs from the next start of the program on. What is on the screen is kept; you sign in again.</source>
        <translation>وەشانی {version} لە کردنەوەی داهاتووی بەرنامەکەوە کار دەکات. ئەوەی لەسەر شاشەیە هەڵدەگیرێت؛ دووبارە دەچیتەوە ژوورەوە.</translation>
    </message>
    <message>
        <source>Genuine: version {version} of {day}, signed by two of its makers.</source>
        <translation>ڕەسەنە: وەشانی {version}ی {day}، دوو لە دروستکەرانی واژۆیان کردووە.</translation>
    </message>
    <message>
        <source>It is unpacked beside this one and tried on a copy of the records, which takes a few minutes. If anything goes wrong, this version goes on as it is.</source>
        <translation>لە تەنیشت ئەم وەشانەوە دەکرێتەوە و لەسەر لەبەرگیراوەیەکی تۆمارەکان تاقی دەکرێتەوە، چەند خولەکێک دەخایەنێت. ئەگەر شتێک بە هەڵە بڕوات، ئەم وەشانە وەک خۆی بەردەوام دەبێت.</translation>
    </message>
    <message>
        <source>A copy that nobody else can change lies at this desk. Make a backup, open the folder, close the program, and start the file that is in it.</source>
        <translation>لەم کۆمپیوتەرە وێنەیەکی هەیە کە کەسی تر ناتوانێت بیگۆڕێت. کۆپییەکی پاڵپشت بگرە، بوخچەکە بکەرەوە، بەرنامەکە دابخە، و ئەو فایلە بخەرە کار کە تێیدایە.</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>هەڵبژاردنی بوخچە…</translation>
    </message>
    <message>
        <source>Install now</source>
        <translation>ئێستا دایبمەزرێنە</translation>
    </message>
    <message>
        <source>With the next start</source>
        <translation>لەگەڵ کردنەوەی داهاتوو</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>داخستن</translation>
    </message>
    <message>
        <source>Copying and looking at it…</source>
        <translation>لەبەر دەگیرێتەوە و دەپشکنرێت…</translation>
    </message>
    <message>
        <source>Unpacked and tried at this computer: {share}</source>
        <translation>کرایەوە و لەم کۆمپیوتەرە تاقی کرایەوە: {share}</translation>
    </message>
    <message>
        <source>It was meant to be replaced by {day}: ask whether there is a newer one.</source>
        <translation>دەبوو تا {day} بگۆڕدرایە: بپرسە ئایا نوێتری هەیە.</translation>
    </message>
    <message>
        <source>Version {version} runs here.</source>
        <translation>لێرە وەشانی {version} کار دەکات.</translation>
    </message>
    <message>
        <source>Version {version} is on its way from the ministry: {share}</source>
        <translation>وەشانی {version} لە وەزارەتەوە بەڕێوەیە: {share}</translation>
    </message>
    <message>
        <source>Folder of the release</source>
        <translation>بوخچەی وەشانەکە</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation>داخستنی ئەم پەیامە</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>A record without a name</source>
        <translation>تۆمارێکی بێ ناو</translation>
    </message>
    <message>
        <source>{name} came back to be corrected: “{reason}”</source>
        <translation>{name} بۆ ڕاستکردنەوە گەڕایەوە: «{reason}»</translation>
    </message>
    <message>
        <source>What you said of {name} and another record came back: “{reason}”</source>
        <translation>ئەوەی دەربارەی {name} و تۆمارێکی تر وتت گەڕایەوە: «{reason}»</translation>
    </message>
    <message>
        <source>{name} need not be corrected: the return was taken back.</source>
        <translation>پێویست ناکات {name} ڕاست بکرێتەوە: گەڕاندنەوەکە هەڵوەشایەوە.</translation>
    </message>
    <message>
        <source>The ministry rejected {name}: {why}</source>
        <translation>وەزارەت {name} ڕەت کردەوە: {why}</translation>
    </message>
    <message>
        <source>The ministry did not take a place in a course for {name}: {why}</source>
        <translation>وەزارەت شوێنێکی خولی بۆ {name} وەرنەگرت: {why}</translation>
    </message>
    <message>
        <source>The ministry has two answers for {name}: {why}</source>
        <translation>وەزارەت دوو وەڵامی بۆ {name} هەیە: {why}</translation>
    </message>
    <message>
        <source>The ministry refused batch {batch}: {why}</source>
        <translation>وەزارەت بەستەی {batch} ڕەت کردەوە: {why}</translation>
    </message>
    <message>
        <source>{name} was changed elsewhere too: decide which answers stand.</source>
        <translation>تۆماری {name} لە شوێنێکی تریش گۆڕدرا: بڕیار بدە کام وەڵام دەمێنێتەوە.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ڕۆژ</numerusform>
        </translation>
    </message>
    <message>
        <source>This desk has not heard the ministry for long. In {days} nobody can work here any more: send once, or open a file from the ministry.</source>
        <translation>ماوەیەکە ئەم کۆمپیوتەرە هیچی لە وەزارەتەوە پێنەگەیشتووە. دوای {days} کەس لێرە کار ناکات: جارێک بنێرە، یان پەڕگەیەکی وەزارەت بکەرەوە.</translation>
    </message>
    <message>
        <source>The ministry answered your feedback. F11 shows it.</source>
        <translation>وەزارەت وەڵامی تێبینییەکەتی دایەوە. F11 پیشانی دەدات.</translation>
    </message>
    <message>
        <source>What came of a call to {name} came back: “{reason}”</source>
        <translation>ئەنجامی پەیوەندی بە {name} گەڕێنرایەوە: «{reason}»</translation>
    </message>
    <message>
        <source>The ministry did not take what came of a call to {name}. {why}</source>
        <translation>وەزارەت ئەنجامی پەیوەندی بە {name} وەرنەگرت. {why}</translation>
    </message>
    <message>
        <source>The ministry did not take a result of {name}: {why}</source>
        <translation>وەزارەت ئەنجامی {name} وەرنەگرت: {why}</translation>
    </message>
    <message>
        <source>The ministry did not take what was said of a referral of {name}: {why}</source>
        <translation>وەزارەت ئەوەی لەبارەی ناردنی {name} وترا وەرینەگرت: {why}</translation>
    </message>
    <message>
        <source>What was said of a referral of {name} came back: “{reason}”</source>
        <translation>ئەوەی لەبارەی ناردنی {name} وترا گەڕێنرایەوە: «{reason}»</translation>
    </message>
    <message numerus="yes">
        <source>What was said of {name} and %n other(s) in a course came back: “{reason}”</source>
        <translation>
            <numerusform>ئەوەی لەبارەی {name} و %n کەسی تر لە خولێکدا تۆمارکرابوو گەڕایەوە: «{reason}»</numerusform>
        </translation>
    </message>
    <message>
        <source>What was said of {name} in a course came back: “{reason}”</source>
        <translation>ئەوەی لەبارەی {name} لە خولێکدا گوترا گەڕایەوە: «{reason}»</translation>
    </message>
    <message>
        <source>A result of {name} came back: “{reason}”</source>
        <translation>ئەنجامی {name} گەڕێنرایەوە: «{reason}»</translation>
    </message>
    <message>
        <source>The points asked for {name} were refused: “{reason}”</source>
        <translation>خاڵە داواکراوەکان بۆ {name} ڕەتکرانەوە: «{reason}»</translation>
    </message>
    <message>
        <source>The certificate of {name} is here, number {serial}: it can be printed.</source>
        <translation>بڕوانامەی {name} گەیشت، ژمارە {serial}: دەتوانرێت چاپ بکرێت.</translation>
    </message>
    <message>
        <source>The ministry withdrew certificate {serial} of {name}: it holds no longer.</source>
        <translation>وەزارەت بڕوانامەی {serial}ـی {name}ـی کشاندەوە: ئیتر کارا نییە.</translation>
    </message>
    <message>
        <source>The ministry no longer holds {name} to be the same person as number {number}.</source>
        <translation>وەزارەت چیتر پێی وا نییە {name} هەمان کەسی ژمارە {number} بێت.</translation>
    </message>
    <message>
        <source>The ministry says that {name} is registered at {office} too, number {number}.</source>
        <translation>وەزارەت دەڵێت {name} لە {office}یش تۆمار کراوە، ژمارە {number}.</translation>
    </message>
    <message>
        <source>{office} took back what {name} was granted: {points}, {account}.</source>
        <translation>{office} ئەوەی بە {name} درابوو وەریگرتەوە: {points}، {account}.</translation>
    </message>
    <message>
        <source>{office} granted {name} points: {points}, {account}.</source>
        <translation>{office} خاڵی بە {name} دا: {points}، {account}.</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) of yours: nobody went on for long.</source>
        <translation>
            <numerusform>%n ڕەشنووسی تۆ ماوەیەکە کەس لەسەری بەردەوام نەبووە.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with it, or discard it: after {day} it is removed.</source>
        <translation>لەسەری بەردەوام بە یان بیسڕەوە: ئەوەی وەک خۆی بمێنێتەوە دوای {day} دەسڕدرێتەوە.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) still wait(s) for your correction.</source>
        <translation>
            <numerusform>هێشتا %n تۆمار چاوەڕێی ڕاستکردنەوەی تۆن.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) of yours was removed: nobody went on with it.</source>
        <translation>
            <numerusform>%n ڕەشنووسی تۆ سڕایەوە، چونکە کەس لەسەری بەردەوام نەبوو.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s): whoever began it does not go on with it.</source>
        <translation>
            <numerusform>%n ڕەشنووس: ئەوەی دەستی پێکردووە لەسەری بەردەوام نابێت.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say what becomes of it: page of registration.</source>
        <translation>لە پەڕەی تۆمارکردن بڕیار بدە چی لێ بکرێت.</translation>
    </message>
    <message>
        <source>{who} gave you a draft that somebody else had begun.</source>
        <translation>{who} ڕەشنووسێکی بە تۆ سپارد کە کەسێکی تر دەستی پێکردبوو.</translation>
    </message>
    <message>
        <source>The last backup of this desk is {days} old, or there is none. Make one (page of my work).</source>
        <translation>{days} بەسەر دوایین پاڵپشتی ئەم کۆمپیوتەرەدا تێپەڕیوە، یان هیچ پاڵپشتێک نییە. دانەیەک دروست بکە (پەڕەی کارەکانم).</translation>
    </message>
    <message>
        <source>This desk was restored from the backup of {day}, {time}. What was entered after that is not here unless the ministry has it. Numbers that were used since are given anew when records are sent.</source>
        <translation>ئەم کۆمپیوتەرە لە پاڵپشتی {day} کاتژمێر {time} گەڕێنرایەوە. ئەوەی دوای ئەوە تۆمار کراوە لێرە نییە، تەنها ئەوەی لای وەزارەتە ماوە. ئەو ژمارانەی لەو کاتەوە بەکارهاتوون لە کاتی ناردندا لە نوێوە دەدرێن.</translation>
    </message>
    <message>
        <source>A record was erased at its person&apos;s request: the ministry decided so.</source>
        <translation>تۆمارێک لەسەر داوای خاوەنەکەی و بە بڕیاری وەزارەت سڕایەوە.</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) somebody.</source>
        <translation>
            <numerusform>%n تۆمار پێویستی بە کەسێکە.</numerusform>
        </translation>
    </message>
    <message>
        <source>{who} came in by the recovery paper. Make a new one now (page of users).</source>
        <translation>{who} بە کاغەزی گەڕاندنەوە هاتە ژوورەوە. ئێستا کاغەزێکی نوێ دروست بکە (پەڕەی بەکارهێنەران).</translation>
    </message>
    <message>
        <source>The log of this desk is not what was written: lines were changed or are gone. See the log.</source>
        <translation>تۆماری کارەکانی ئەم کۆمپیوتەرە ئەوە نییە کە نووسرابوو: دێڕ گۆڕدراون یان نەماون. تۆمارەکە ببینە.</translation>
    </message>
    <message>
        <source>Another copy of the database was put in place here. A backup does that; the log says when.</source>
        <translation>لێرە وێنەیەکی تری بنکەدراوەکە دانرا. پاڵپشت ئەوە دەکات؛ تۆمارەکە دەڵێت کەی.</translation>
    </message>
    <message>
        <source>The file of passwords was changed from outside, and has been put right. Find out who can use this computer; if a password may be known to somebody, give the office a new key (page of users).</source>
        <translation>پەڕگەی وشەکانی نهێنی لە دەرەوە گۆڕدراوە و ڕاستکرایەوە. بزانە کێ دەتوانێت ئەم کۆمپیوتەرە بەکاربهێنێت؛ ئەگەر ئەگەری ئەوە هەبێت کەسێک وشەیەکی نهێنی بزانێت، کلیلێکی نوێ بدە بە نووسینگەکە (پەڕەی بەکارهێنەران).</translation>
    </message>
    <message>
        <source>Something happened here ({code}).</source>
        <translation>شتێک لێرە ڕوویدا ({code}).</translation>
    </message>
    <message>
        <source>The ministry has news of a referral of {name}.</source>
        <translation>وەزارەت هەواڵی ناردنێکی {name}ی هەیە.</translation>
    </message>
    <message>
        <source>The ministry holds {name} to be the same person as number {number}.</source>
        <translation>وەزارەت پێی وایە {name} هەمان کەسی ژمارە {number}ـە.</translation>
    </message>
    <message>
        <source>The ministry erases the record of {name}, as was asked. Tell the person.</source>
        <translation>وەزارەت تۆماری {name} دەسڕێتەوە، وەک داوا کرابوو. بە کەسەکە بڵێ.</translation>
    </message>
    <message>
        <source>The ministry does not erase the record of {name}. Tell the person why.</source>
        <translation>وەزارەت تۆماری {name} ناسڕێتەوە. هۆکارەکەی بە کەسەکە بڵێ.</translation>
    </message>
    <message>
        <source>The ministry grants what {name} asked for. Its words stand on the person&apos;s page: tell the person.</source>
        <translation>وەزارەت ئەوەی {name} داوای کرد قبوڵ دەکات. وشەکانی لە پەڕەی کەسەکەدان: پێی بڵێ.</translation>
    </message>
    <message>
        <source>The ministry does not grant what {name} asked for. Its words stand on the person&apos;s page.</source>
        <translation>وەزارەت ئەوەی {name} داوای کرد قبوڵ ناکات. وشەکانی لە پەڕەی کەسەکەدان.</translation>
    </message>
    <message>
        <source>The ministry has withdrawn {name} from the register, as was asked. Tell the person.</source>
        <translation>وەزارەت {name}ی لە تۆمار کشاندەوە، وەک داوا کرابوو. بە کەسەکە بڵێ.</translation>
    </message>
    <message>
        <source>The ministry keeps {name} in the register. Tell the person why.</source>
        <translation>وەزارەت {name} لە تۆماردا دەهێڵێتەوە. هۆکارەکەی بە کەسەکە بڵێ.</translation>
    </message>
    <message>
        <source>The ministry has withdrawn {who}, who can no longer sign in here.</source>
        <translation>وەزارەت {who}ی لابردووە و چیتر ناتوانێت لێرە بچێتە ژوورەوە.</translation>
    </message>
    <message>
        <source>The ministry lets {who} work here again: add them anew on the page of users.</source>
        <translation>وەزارەت ڕێگەی دا {who} دووبارە لێرە کار بکات: لە پەڕەی بەکارهێنەران سەرلەنوێ زیادی بکە.</translation>
    </message>
    <message>
        <source>The ministry has withdrawn this desk. What is recorded here is kept; nothing is sent.</source>
        <translation>وەزارەت ئەم کۆمپیوتەرەی لابردووە. ئەوەی لێرە تۆمار کراوە پارێزراوە؛ هیچ نانێردرێت.</translation>
    </message>
    <message>
        <source>Forms and lists of the ministry&apos;s release {version} are here.</source>
        <translation>فۆڕم و لیستەکانی وەشانی {version}ی وەزارەت گەیشتن.</translation>
    </message>
    <message>
        <source>A release of the ministry was not taken over: {why}</source>
        <translation>وەشانێکی وەزارەت وەرنەگیرا: {why}</translation>
    </message>
    <message>
        <source>The ministry lets this desk work again. Sign in anew to go on.</source>
        <translation>وەزارەت ڕێگەی دا ئەم کۆمپیوتەرە دووبارە کار بکات. بۆ بەردەوامبوون سەرلەنوێ بچۆ ژوورەوە.</translation>
    </message>
    <message numerus="yes">
        <source>The receipt for batch {batch} arrived: %n record(s) received.</source>
        <translation>
            <numerusform>پسووڵەی بەستەی {batch} گەیشت: %n تۆمار وەرگیرا.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticesDialog</name>
    <message>
        <source>Returned records, receipts and answers of the ministry appear here.</source>
        <translation>تۆمارە گەڕێندراوەکان، پسووڵەکان و وەڵامەکانی وەزارەت لێرە دەردەکەون.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>چی ڕوویدا</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کردنەوە</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>داخستن</translation>
    </message>
    <message>
        <source>What happened, newest first</source>
        <translation>چی ڕوویدا، نوێترین لە پێشەوە</translation>
    </message>
    <message>
        <source>new</source>
        <translation>نوێ</translation>
    </message>
</context>
<context>
    <name>OffersCard</name>
    <message numerus="yes">
        <source>%n answer(s) were typed otherwise just now. Take over what is right.</source>
        <translation>
            <numerusform>کەمێک پێش ئێستا %n وەڵام بە شێوەیەکی تر نووسران. ئەوەی ڕاستە وەریبگرە.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>هەمووی وەربگرە</translation>
    </message>
    <message>
        <source>Leave the record as it is</source>
        <translation>تۆمارەکە وەک خۆی بهێڵەرەوە</translation>
    </message>
    <message>
        <source>{question}: “{before}”, typed “{now}”</source>
        <translation>{question}: «{before}»، نووسرا «{now}»</translation>
    </message>
    <message>
        <source>{question}: nothing, typed “{now}”</source>
        <translation>{question}: هیچ، نووسرا «{now}»</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>وەرگرتن</translation>
    </message>
</context>
<context>
    <name>OfficeSending</name>
    <message>
        <source>For everybody at this desk.</source>
        <translation>بۆ هەموو ئەوانەی لەسەر ئەم کۆمپیوتەرە کار دەکەن.</translation>
    </message>
    <message>
        <source>For everybody at this desk; supervisors and administrators change it.</source>
        <translation>بۆ هەموو ئەوانەی لەسەر ئەم کۆمپیوتەرە کار دەکەن؛ سەرپەرشتیار و بەڕێوەبەر دەیگۆڕن.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>ناردن</translation>
    </message>
    <message>
        <source>By itself: a minute after an approval, then every quarter of an hour</source>
        <translation>خۆکار: خولەکێک دوای پەسەندکردن، پاشان هەر چارەکە سەعاتێک</translation>
    </message>
    <message>
        <source>Line that costs by what goes over it</source>
        <translation>هێڵێک کە بەپێی بڕی گواستنەوە پارەی دەوێت</translation>
    </message>
    <message>
        <source>There, people leave and photographs wait</source>
        <translation>لەوێ تۆمارەکان دەڕۆن و وێنەکان چاوەڕێ دەکەن</translation>
    </message>
    <message>
        <source>Room on the line that sending may take</source>
        <translation>ئەو فراوانییەی هێڵ کە ناردن دەتوانێت بیبات</translation>
    </message>
    <message>
        <source>Way to the ministry (proxy)</source>
        <translation>ڕێگای وەزارەت (پرۆکسی)</translation>
    </message>
    <message>
        <source>Empty in most offices; else address and port</source>
        <translation>لە زۆربەی نووسینگەکان بەتاڵە؛ ئەگینا ناونیشان و پۆرت</translation>
    </message>
    <message>
        <source>Certificate of the ministry&apos;s service (SHA-256)</source>
        <translation>بڕوانامەی خزمەتگوزاریی وەزارەت (SHA-256)</translation>
    </message>
    <message>
        <source>Empty in most offices; else the 64 characters from the ministry&apos;s letter</source>
        <translation>لە زۆربەی نووسینگەکان بەتاڵە؛ ئەگینا ٦٤ پیتەکەی نامەی وەزارەت</translation>
    </message>
    <message>
        <source>at most {n} kB a second</source>
        <translation>زۆرترین {n} کیلۆبایت لە چرکەیەکدا</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>خۆکار</translation>
    </message>
    <message>
        <source>Only when somebody asks for it</source>
        <translation>تەنها کاتێک کەسێک داوای بکات</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>وەک سیستەمەکە دەڵێت</translation>
    </message>
    <message>
        <source>Yes, this line always</source>
        <translation>بەڵێ، ئەم هێڵە هەمیشە</translation>
    </message>
    <message>
        <source>No, never</source>
        <translation>نەخێر، هەرگیز</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>هەمووی</translation>
    </message>
</context>
<context>
    <name>OpenCoursesDialog</name>
    <message>
        <source>Training centres call these courses here. Choose one, and tick who of this office applies.</source>
        <translation>ناوەندەکانی ڕاهێنان ئەم خولانە لێرە ڕادەگەیەنن. یەکێک هەڵبژێرە، و ئەوانە دیاری بکە کە لەم نووسینگەیەوە داواکاری پێشکەش دەکەن.</translation>
    </message>
    <message>
        <source>Courses of other offices</source>
        <translation>خولی نووسینگەکانی تر</translation>
    </message>
    <message>
        <source>Write the applications down</source>
        <translation>نووسینی داواکارییەکان</translation>
    </message>
    <message>
        <source>No other office takes applications here now. Calls come when you send and receive (F5).</source>
        <translation>ئێستا هیچ نووسینگەیەکی تر لێرە داواکاری وەرناگرێت. ڕاگەیاندنەکان لە کاتی ناردن و وەرگرتندا دێن (F5).</translation>
    </message>
    <message numerus="yes">
        <source>%n applied from here</source>
        <translation>
            <numerusform>%n کەس لێرەوە پێشکەشی کردووە</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenFileDialog</name>
    <message>
        <source>File {file}</source>
        <translation>پەڕگەی {file}</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>وەرگرتنی</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>هەڵوەشاندنەوە</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>داخستن</translation>
    </message>
    <message>
        <source>A receipt of the ministry</source>
        <translation>پسووڵەیەکی وەزارەت</translation>
    </message>
    <message>
        <source>News from the ministry</source>
        <translation>هەواڵ لە وەزارەتەوە</translation>
    </message>
    <message>
        <source>A sealed batch for the ministry</source>
        <translation>بەستەیەکی مۆرکراو بۆ وەزارەت</translation>
    </message>
    <message>
        <source>A batch for the supervisor&apos;s machine</source>
        <translation>بەستەیەک بۆ کۆمپیوتەری سەرپەرشتیار</translation>
    </message>
    <message>
        <source>Mail from the supervisor&apos;s machine</source>
        <translation>نامە لە کۆمپیوتەری سەرپەرشتیارەوە</translation>
    </message>
    <message>
        <source>The card of a supervisor&apos;s machine</source>
        <translation>کارتی کۆمپیوتەری سەرپەرشتیارێک</translation>
    </message>
    <message>
        <source>The log of a desk, for the ministry</source>
        <translation>تۆماری کارەکانی کۆمپیوتەرێک بۆ وەزارەت</translation>
    </message>
    <message>
        <source>The ministry&apos;s word on a desk&apos;s log</source>
        <translation>وەڵامی وەزارەت لەسەر تۆماری کارەکانی کۆمپیوتەرێک</translation>
    </message>
    <message>
        <source>Signed by the ministry {when}; checked with the key that is pinned at this desk.</source>
        <translation>لەلایەن وەزارەتەوە واژۆ کراوە {when}؛ بەو کلیلە پشکنرا کە لەم کۆمپیوتەرەدا جێگیرە.</translation>
    </message>
    <message>
        <source>From desk {device}.</source>
        <translation>لە کۆمپیوتەری {device}.</translation>
    </message>
    <message>
        <source>From desk {device}, {when}.</source>
        <translation>لە کۆمپیوتەری {device}، {when}.</translation>
    </message>
    <message numerus="yes">
        <source>Receipt {number} for batch {batch}: %n line(s).</source>
        <translation>
            <numerusform>پسووڵەی {number} بۆ بەستەی {batch}: %n دێڕ.</numerusform>
        </translation>
    </message>
    <message>
        <source>The ministry has the log up to line {line}.</source>
        <translation>وەزارەت تۆمارەکەی تا دێڕی {line} هەیە.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s); nobody on the way can read them.</source>
        <translation>
            <numerusform>%n دێڕ؛ لە ڕێگادا کەس ناتوانێت بیانخوێنێتەوە.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Batch {batch} with %n change(s); nobody on the way can read it.</source>
        <translation>
            <numerusform>بەستەی {batch} بە %n گۆڕانکارییەوە؛ لە ڕێگادا کەس ناتوانێت بیخوێنێتەوە.</numerusform>
        </translation>
    </message>
    <message>
        <source>For {office}</source>
        <translation>بۆ {office}</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) that this desk has not heard yet.</source>
        <translation>
            <numerusform>%n شت کە هێشتا بەم کۆمپیوتەرە نەگەیشتووە.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forms and lists of release {versions}</source>
        <translation>فۆڕم و لیستەکانی وەشانی {versions}</translation>
    </message>
    <message>
        <source>Nothing of it has been taken over yet.</source>
        <translation>هێشتا هیچی لێ وەرنەگیراوە.</translation>
    </message>
    <message>
        <source>It was taken over before: nothing would change.</source>
        <translation>پێشتر وەرگیراوە: هیچ ناگۆڕێت.</translation>
    </message>
    <message>
        <source>It is for another desk. It is not changed; carry it on.</source>
        <translation>بۆ کۆمپیوتەرێکی ترە. دەستکاری نەکراوە؛ بیگەیەنە.</translation>
    </message>
    <message>
        <source>Take it to the ministry, or to an office with a network: this desk cannot open it.</source>
        <translation>بیبە بۆ وەزارەت یان بۆ فەرمانگەیەک کە تۆڕی هەیە: ئەم کۆمپیوتەرە ناتوانێت بیکاتەوە.</translation>
    </message>
    <message>
        <source>It is read under “Supervisor&apos;s machine”.</source>
        <translation>لە «کۆمپیوتەری سەرپەرشتیار» دەخوێنرێتەوە.</translation>
    </message>
</context>
<context>
    <name>OpenReceiptDialog</name>
    <message>
        <source>Receipt {number} for batch {batch}</source>
        <translation>پسووڵەی {number} بۆ بەستەی {batch}</translation>
    </message>
    <message>
        <source>Signed by the ministry {when}; checked with the key that is pinned at this desk.</source>
        <translation>وەزارەت واژۆی کردووە، {when}؛ بەو کلیلەی لای ئەم کۆمپیوتەرەیە پشکنراوە.</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>تۆمارەکە بکەرەوە</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>داخستن</translation>
    </message>
    <message>
        <source>What became of each record</source>
        <translation>هەر تۆمارێک چی لێ هات</translation>
    </message>
</context>
<context>
    <name>PairDialog</name>
    <message>
        <source>The supervisor&apos;s machine</source>
        <translation>کۆمپیوتەری سەرپەرشتیار</translation>
    </message>
    <message>
        <source>Records of this desk are then sealed for that machine too, where a supervisor decides on them.</source>
        <translation>تۆمارەکانی ئەم کۆمپیوتەرە ئەوسا بۆ ئەو کۆمپیوتەرەش مۆر دەکرێن، کە سەرپەرشتیارێک لەوێ بڕیاریان لەسەر دەدات.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>بەستنەوە</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>ناونیشانەکەی</translation>
    </message>
    <message>
        <source>As on the sheet: https://…</source>
        <translation>وەک لە پەڕەکەدا: https://…</translation>
    </message>
    <message>
        <source>Its code</source>
        <translation>کۆدەکەی</translation>
    </message>
    <message>
        <source>A scanner types both here at once</source>
        <translation>سکانەر هەردووکیان پێکەوە لێرە دەنووسێت</translation>
    </message>
</context>
<context>
    <name>PairingSheetDialog</name>
    <message>
        <source>Connect a desk</source>
        <translation>بەستنەوەی کۆمپیوتەر</translation>
    </message>
    <message>
        <source>At the desk, open “Send and receive”, choose “Supervisor&apos;s machine…”, and type or scan this.</source>
        <translation>لە کۆمپیوتەرەکەی تر «ناردن و وەرگرتن» بکەرەوە، «کۆمپیوتەری سەرپەرشتیار…» هەڵبژێرە، و ئەمە بنووسە یان سکانی بکە.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>داخستن</translation>
    </message>
    <message>
        <source>QR code with address and code</source>
        <translation>کۆدی QR بە ناونیشان و کۆدەوە</translation>
    </message>
    <message>
        <source>For one desk, until {when}.</source>
        <translation>بۆ یەک کۆمپیوتەر، تا {when}.</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>هەڵگرتنی پەڕەکە</translation>
    </message>
</context>
<context>
    <name>PairsOfRecord</name>
    <message>
        <source>The decision is saved and waits for a supervisor.</source>
        <translation>بڕیارەکە هەڵگیرا و چاوەڕێی سەرپەرشتیارە.</translation>
    </message>
</context>
<context>
    <name>Part</name>
    <message>
        <source>none</source>
        <translation>هیچ</translation>
    </message>
</context>
<context>
    <name>PasteMarksDialog</name>
    <message numerus="yes">
        <source>%n mark(s) will be written.</source>
        <translation>
            <numerusform>%n نیشانە دەنووسرێن.</numerusform>
        </translation>
    </message>
    <message>
        <source>Marks from a spreadsheet</source>
        <translation>نیشانە لە خشتەژمێرەوە</translation>
    </message>
    <message>
        <source>Write the marks</source>
        <translation>نیشانەکان بنووسە</translation>
    </message>
    <message>
        <source>The first column of marks is for session</source>
        <translation>یەکەم ستوونی نیشانەکان بۆ دانیشتنی</translation>
    </message>
    <message>
        <source>Not a mark, and left out: {cells}</source>
        <translation>نیشانە نین و وازیان لێ دەهێنرێت: {cells}</translation>
    </message>
    <message>
        <source>The totals in the table are not those of its marks: {names}. Compare with the paper.</source>
        <translation>کۆی خشتەکە لەگەڵ نیشانەکانی یەک ناگرێتەوە: {names}. لەگەڵ کاغەزەکە بەراوردی بکە.</translation>
    </message>
    <message>
        <source>The heading says the days: each column goes to the session of its day.</source>
        <translation>سەردێڕەکە ڕۆژەکان دەڵێت: هەر ستوونێک بۆ دانیشتنی ڕۆژی خۆی.</translation>
    </message>
    <message>
        <source>Days on which this class does not meet, left out: {days}</source>
        <translation>ئەو ڕۆژانەی ئەم پۆلە دانیشتنی تێدا نییە، لابران: {days}</translation>
    </message>
</context>
<context>
    <name>PasteScoresDialog</name>
    <message numerus="yes">
        <source>%n score(s) will be written.</source>
        <translation>
            <numerusform>%n نمرە دەنووسرێن.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n score(s) stand already.</source>
        <translation>
            <numerusform>%n نمرە پێشتر نووسراون.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scores from a spreadsheet: {name}</source>
        <translation>نمرە لە خشتەژمێرەوە: {name}</translation>
    </message>
    <message>
        <source>Write the scores</source>
        <translation>نمرەکان بنووسە</translation>
    </message>
    <message>
        <source>The column of these scores</source>
        <translation>ستوونی ئەم نمرانە</translation>
    </message>
    <message>
        <source>It is the same sitting: the score is corrected</source>
        <translation>هەمان هەوڵە: نمرەکە ڕاست دەکرێتەوە</translation>
    </message>
    <message>
        <source>They sat it again: another attempt</source>
        <translation>دووبارەیان کردەوە: هەوڵێکی تر</translation>
    </message>
    <message>
        <source>Of those who have a score already</source>
        <translation>ئەوانەی پێشتر نمرەیان هەیە</translation>
    </message>
    <message>
        <source>Why are scores corrected?</source>
        <translation>بۆچی نمرەکان ڕاست دەکرێنەوە؟</translation>
    </message>
    <message>
        <source>Needed for those that have left the office.</source>
        <translation>بۆ ئەوانەی لە نووسینگە دەرچوون پێویستە.</translation>
    </message>
    <message>
        <source>Another score than the one that stands: {names}</source>
        <translation>نمرەیەکی جیا لەوەی نووسراوە: {names}</translation>
    </message>
    <message>
        <source>More than {most} points, left out: {names}</source>
        <translation>زیاتر لە {most}، لابرا: {names}</translation>
    </message>
    <message>
        <source>Not a score, and left out: {names}</source>
        <translation>نمرە نییە، لابرا: {names}</translation>
    </message>
    <message>
        <source>Can&apos;t be assessed again, left out: {names}</source>
        <translation>ناتوانرێت دووبارە هەڵبسەنگێنرێت، لابرا: {names}</translation>
    </message>
    <message>
        <source>Without a place in the course, left out: {names}</source>
        <translation>بێ شوێن لە خولەکەدا، لابرا: {names}</translation>
    </message>
</context>
<context>
    <name>PastedDialog</name>
    <message>
        <source>Twice in the table, or two trainees bear it; left out: {names}</source>
        <translation>دوو جار لە خشتەکەدا هاتووە یان دوو ڕاهێنراو هەیانە، لابرا: {names}</translation>
    </message>
    <message>
        <source>No names: lines go by their number on the printed sheet, from {first} to {last}.</source>
        <translation>ناو نییە: دێڕەکان بەپێی ژمارەیان لە پەڕە چاپکراوەکەدا دەخوێنرێنەوە، لە {first} تا {last}.</translation>
    </message>
    <message>
        <source>This looks like a sheet of another class: {title}</source>
        <translation>ئەمە لە پەڕەی پۆلێکی تر دەچێت: {title}</translation>
    </message>
</context>
<context>
    <name>PayDialog</name>
    <message>
        <source>Stipend and transport of each trainee, from marks that a supervisor approved and the ministry&apos;s rates; every day that counts is named. The account stays empty for finance.</source>
        <translation>دەرماڵە و هاتوچۆی هەر ڕاهێنراوێک، لەو نیشانانەی سەرپەرشتیار پەسەندی کردوون و نرخەکانی وەزارەت؛ هەر ڕۆژێکی ژمێردراو ناوی دەبرێت. ژمارەی هەژمار بۆ دارایی بەتاڵ دەمێنێتەوە.</translation>
    </message>
    <message>
        <source>What trainees are due</source>
        <translation>شایستەکانی ڕاهێنراوان</translation>
    </message>
    <message>
        <source>Write the list…</source>
        <translation>نووسینی لیستەکە…</translation>
    </message>
    <message>
        <source>{title} (desk {name})</source>
        <translation>{title} (کۆمپیوتەری {name})</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>پۆل</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>مانگ</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>ژمارە</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ناو</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>ڕۆژ</translation>
    </message>
    <message>
        <source>Which days</source>
        <translation>کام ڕۆژ</translation>
    </message>
    <message>
        <source>Stipend a day</source>
        <translation>دەرماڵەی ڕۆژێک</translation>
    </message>
    <message>
        <source>Transport a day</source>
        <translation>هاتوچۆی ڕۆژێک</translation>
    </message>
    <message>
        <source>Stipend</source>
        <translation>دەرماڵە</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>هاتوچۆ</translation>
    </message>
    <message>
        <source>Amount in dinars</source>
        <translation>بڕ بە دینار</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>هەژمار</translation>
    </message>
    <message>
        <source>Not approved yet</source>
        <translation>هێشتا پەسەند نەکراوە</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>مۆڵەت</translation>
    </message>
    <message>
        <source>Of them with a document</source>
        <translation>لەوانە بە بەڵگەنامە</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>کۆ</translation>
    </message>
    <message>
        <source>Rates of the ministry, version</source>
        <translation>نرخەکانی وەزارەت، وەشان</translation>
    </message>
    <message>
        <source>none published: these are the program&apos;s own figures (default)</source>
        <translation>هیچ بڵاو نەکراوەتەوە: ئەمانە ژمارەی بەرنامەکەن (بنەڕەتی)</translation>
    </message>
</context>
<context>
    <name>PeoplePart</name>
    <message>
        <source>Name</source>
        <translation>ناو</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>بێ ناو</translation>
    </message>
    <message>
        <source>State</source>
        <translation>بار</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>داواکاری</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>ڕیز</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>لە</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>هۆکار</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>لە کوێیە</translation>
    </message>
    <message>
        <source>People of the cohort</source>
        <translation>کەسانی گرووپەکە</translation>
    </message>
    <message>
        <source>Nobody has applied yet</source>
        <translation>هێشتا کەس داوای نەکردووە</translation>
    </message>
    <message>
        <source>F8 takes applications of people of this office.</source>
        <translation>F8 داواکاریی کەسانی ئەم نووسینگەیە وەردەگرێت.</translation>
    </message>
</context>
<context>
    <name>PeoplePicker</name>
    <message>
        <source>People of this office</source>
        <translation>کەسانی ئەم نووسینگەیە</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>گەڕان</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n هەڵبژێردراو</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Person</source>
        <translation>کەس</translation>
    </message>
    <message>
        <source>That you looked at this person is written in the log.</source>
        <translation>لە تۆماری کارەکاندا دەنووسرێت کە تۆ سەیری ئەم کەسەت کردووە.</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>بەشەکانی پەڕەکە</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>گەڕانەوە بۆ لیستەکە</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>لەبەرگرتنەوەی ژمارە</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>پسووڵە</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>ڕاستکردنەوە</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>بڕیاردان…</translation>
    </message>
    <message>
        <source>Without a name yet</source>
        <translation>هێشتا بێ ناو</translation>
    </message>
    <message>
        <source>Number {n}</source>
        <translation>ژمارە {n}</translation>
    </message>
    <message>
        <source>The decision is saved and waits for a supervisor.</source>
        <translation>بڕیارەکە هەڵگیرا و چاوەڕێی سەرپەرشتیارە.</translation>
    </message>
    <message>
        <source>The number was copied.</source>
        <translation>ژمارەکە لەبەرگیرایەوە.</translation>
    </message>
    <message>
        <source>The request is saved and waits for a supervisor.</source>
        <translation>داواکارییەکە هەڵگیرا و چاوەڕێی سەرپەرشتیارە.</translation>
    </message>
    <message>
        <source>For which cohort does {name} apply?</source>
        <translation>{name} داوای کام گرووپ دەکات؟</translation>
    </message>
    <message>
        <source>Apply for a course</source>
        <translation>داواکردنی خول</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>بینووسە</translation>
    </message>
    <message>
        <source>The application is saved and waits for a supervisor.</source>
        <translation>داواکارییەکە هەڵگیرا و چاوەڕێی سەرپەرشتیارە.</translation>
    </message>
</context>
<context>
    <name>PersonPointsDesk</name>
    <message>
        <source>Take back what was granted?</source>
        <translation>ئەوەی درابوو هەڵبوەشێتەوە؟</translation>
    </message>
    <message>
        <source>It stays in the ledger, and its reversal stands beside it once a second person approves it.</source>
        <translation>لە تۆماردا دەمێنێتەوە، و کاتێک کەسێکی دووەم پەسەندی دەکات هەڵوەشاندنەوەکەی لە تەنیشتی دەوەستێت.</translation>
    </message>
    <message>
        <source>Why? The second person decides by it.</source>
        <translation>بۆچی؟ کەسی دووەم بەوە بڕیار دەدات.</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>داوای بکە</translation>
    </message>
    <message>
        <source>It is saved and waits for a second person.</source>
        <translation>هەڵگیرا و چاوەڕێی کەسێکی دووەمە.</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>Ministry of Labour and Social Affairs</source>
        <translation>وەزارەتی کار و کاروباری کۆمەڵایەتی</translation>
    </message>
    <message>
        <source>Everything that is kept of you</source>
        <translation>هەموو ئەوەی لەبارەتەوە هەڵگیراوە</translation>
    </message>
    <message>
        <source>This is yours. You may have what is wrong corrected, withdraw your registration, or ask for your answers and pictures to be erased: tell any office, the ministry decides and the office tells you. The file record.json beside this one holds the same for machines.</source>
        <translation>ئەمە هی تۆیە. دەتوانیت هەڵەکان ڕاست بکەیتەوە، تۆمارەکەت بکشێنیتەوە، یان داوا بکەیت وەڵام و وێنەکانت بسڕێنەوە: بە هەر ئۆفیسێک بڵێ، وەزارەت بڕیار دەدات و ئۆفیسەکە ئاگادارت دەکاتەوە. فایلی record.jsonی هاوپێچ هەمان شتی تێدایە بۆ بەرنامەکان.</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>ژمارەی تۆمارکردن</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ناو</translation>
    </message>
    <message>
        <source>Where the record is</source>
        <translation>تۆمارەکە لە کوێیە</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>ئۆفیس</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>ئامادەکراوە لە</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>ئامادەکراوە لەلایەن</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>لەسەر داوای</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>ناسنامە سەلمێنرا بە</translation>
    </message>
    <message>
        <source>Form and its version</source>
        <translation>فۆڕم و وەشانەکەی</translation>
    </message>
    <message>
        <source>{title} {n}</source>
        <translation>{title} {n}</translation>
    </message>
    <message>
        <source>Consent as it was recorded</source>
        <translation>ڕەزامەندی وەک نووسراوە</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>ڕازی بوو</translation>
    </message>
    <message>
        <source>Did not agree</source>
        <translation>ڕازی نەبوو</translation>
    </message>
    <message>
        <source>Also agreed to</source>
        <translation>هەروەها ڕازی بوو بە</translation>
    </message>
    <message>
        <source>Text {version}, read in {language}, form {form}; asked by {who}</source>
        <translation>دەقی {version}، بە {language} خوێنرایەوە، فۆڕمی {form}؛ {who} پرسی</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>چی گۆڕاوە</translation>
    </message>
    <message>
        <source>{before} → {now}</source>
        <translation>{before} ← {now}</translation>
    </message>
    <message>
        <source>What happened to the record</source>
        <translation>چی بەسەر تۆمارەکەدا هات</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>ڕاهێنان</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>بڕوانامەکان</translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation>هەڵسەنگاندنەکان</translation>
    </message>
    <message>
        <source>{score} of {out_of}</source>
        <translation>{score} لە {out_of}</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>دەرچوو</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>دەرنەچوو</translation>
    </message>
    <message>
        <source>attempt {n}</source>
        <translation>هەوڵی {n}</translation>
    </message>
    <message>
        <source>Points: {account}</source>
        <translation>خاڵەکان: {account}</translation>
    </message>
    <message>
        <source>Total on {day}</source>
        <translation>کۆ لە {day}</translation>
    </message>
    <message>
        <source>by the rules {version}</source>
        <translation>بەپێی یاساکانی {version}</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>ناردنەکان</translation>
    </message>
    <message>
        <source>Job fairs</source>
        <translation>پێشانگاکانی کار</translation>
    </message>
    <message>
        <source>Who looked at the record here, and how often</source>
        <translation>کێ لێرە تۆمارەکەی بینی، و چەند جار</translation>
    </message>
    <message>
        <source>Pictures and papers, beside this file</source>
        <translation>وێنە و بەڵگەنامەکانی هاوپێچی ئەم فایلە</translation>
    </message>
    <message>
        <source>of an earlier revision</source>
        <translation>هی وەشانێکی پێشوو</translation>
    </message>
    <message>
        <source>Page {n}</source>
        <translation>لاپەڕەی {n}</translation>
    </message>
</context>
<context>
    <name>PersonWorkDesk</name>
    <message>
        <source>Save the list</source>
        <translation>پاشەکەوتکردنی لیستەکە</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved in {file}.</source>
        <translation>
            <numerusform>%n دێڕ لە {file} پاشەکەوت کرا.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Close</source>
        <translation>داخستن</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>لاپەڕەی پێشوو</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>لاپەڕەی دواتر</translation>
    </message>
    <message>
        <source>Page {page} of {of}</source>
        <translation>لاپەڕەی {page} لە {of}</translation>
    </message>
</context>
<context>
    <name>PlanClassDialog</name>
    <message>
        <source>Plan a class</source>
        <translation>پلاندانانی پۆل</translation>
    </message>
    <message>
        <source>Plan the class</source>
        <translation>پۆلەکە دابنێ</translation>
    </message>
    <message>
        <source>Title of the class</source>
        <translation>ناونیشانی پۆل</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>یەکەم ڕۆژ</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>دانیشتنەکان</translation>
    </message>
    <message>
        <source>More sessions</source>
        <translation>دانیشتنی زیاتر</translation>
    </message>
    <message>
        <source>Others, one name a line</source>
        <translation>کەسانی تر، هەر دێڕێک ناوێک</translation>
    </message>
    <message>
        <source>{sessions} sessions and {trainees} trainees stay as they are; what you add comes to them.</source>
        <translation>{sessions} دانیشتن و {trainees} ڕاهێنراو وەک خۆیان دەمێننەوە؛ ئەوەی زیادی دەکەیت دەچێتە سەریان.</translation>
    </message>
    <message>
        <source>The supervisor returned this class: “{reason}”</source>
        <translation>سەرپەرشتیار ئەم پۆلەی گەڕاندەوە: «{reason}»</translation>
    </message>
    <message>
        <source>Correct the class</source>
        <translation>ڕاستکردنەوەی پۆل</translation>
    </message>
    <message>
        <source>Save the class</source>
        <translation>پۆلەکە هەڵبگرە</translation>
    </message>
    <message>
        <source>Choose a first day and at least one weekday.</source>
        <translation>یەکەم ڕۆژ و لانیکەم ڕۆژێکی هەفتە هەڵبژێرە.</translation>
    </message>
    <message>
        <source>From {first} to {last}</source>
        <translation>لە {first} تا {last}</translation>
    </message>
</context>
<context>
    <name>PlanCohortDialog</name>
    <message>
        <source>Plan the cohort</source>
        <translation>پلانی گرووپەکە دابنێ</translation>
    </message>
    <message>
        <source>Save the cohort</source>
        <translation>گرووپەکە هەڵبگرە</translation>
    </message>
    <message>
        <source>Plan a cohort</source>
        <translation>پلاندانانی گرووپ</translation>
    </message>
    <message>
        <source>Correct the cohort</source>
        <translation>ڕاستکردنەوەی گرووپ</translation>
    </message>
    <message>
        <source>Title of the cohort</source>
        <translation>ناونیشانی گرووپ</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>خول</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>شوێنەکان</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>دانیشتنەکان</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>یەکەم ڕۆژ</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>کاتی دەستپێک</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>خولەک</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>هۆڵ</translation>
    </message>
    <message>
        <source>Trainers, commas between</source>
        <translation>ڕاهێنەران، بە فاریزە لە نێوانیان</translation>
    </message>
    <message>
        <source>Days on which the centre is closed, one a line</source>
        <translation>ئەو ڕۆژانەی ناوەندەکە داخراوە، هەر دێڕێک ڕۆژێک</translation>
    </message>
    <message>
        <source>no electricity</source>
        <translation>کارەبا نییە</translation>
    </message>
    <message>
        <source>Sessions, and the days off between them</source>
        <translation>دانیشتنەکان و پشووەکانی نێوانیان</translation>
    </message>
    <message>
        <source>The ministry has published no courses to this desk yet.</source>
        <translation>وەزارەت هێشتا هیچ خولێکی بۆ ئەم کۆمپیوتەرە بڵاو نەکردووەتەوە.</translation>
    </message>
    <message>
        <source>The centre is closed</source>
        <translation>ناوەندەکە داخراوە</translation>
    </message>
    <message>
        <source>Choose a first day and at least one weekday.</source>
        <translation>یەکەم ڕۆژ و لانیکەم ڕۆژێکی هەفتە هەڵبژێرە.</translation>
    </message>
    <message>
        <source>From {first} to {last}; days off passed over: {off}</source>
        <translation>لە {first} تا {last}؛ پشووە تێپەڕێنراوەکان: {off}</translation>
    </message>
    <message>
        <source>Those that follow the moon are estimates: sessions can be moved later.</source>
        <translation>ئەوانەی بە مانگ دیاری دەکرێن خەمڵێنراون: دواتر دەتوانرێت دانیشتنەکان بگوازرێنەوە.</translation>
    </message>
</context>
<context>
    <name>Points</name>
    <message>
        <source>Priority</source>
        <translation>پێشینە</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>بەشداری</translation>
    </message>
    <message>
        <source>need: orders the lists of programmes</source>
        <translation>پێویستی: لیستی بەرنامەکان بەوە ڕیز دەکرێن</translation>
    </message>
    <message>
        <source>training attended and completed, appointments kept</source>
        <translation>ڕاهێنانی ئامادەبوو و تەواوکراو و ژوانی پاراستوو</translation>
    </message>
    <message>
        <source>Adjustment by the office</source>
        <translation>ڕاستکردنەوە لەلایەن نووسینگەوە</translation>
    </message>
    <message>
        <source>Appeal of the person</source>
        <translation>تانەی کەسەکە</translation>
    </message>
    <message>
        <source>To take back what was granted</source>
        <translation>هەڵوەشاندنەوەی ئەوەی درابوو</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translation>چاوەڕێی کەسێکی دووەمە</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>درا</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>ڕەتکرایەوە</translation>
    </message>
    <message>
        <source>not asked any more</source>
        <translation>چیتر داوا ناکرێت</translation>
    </message>
    <message>
        <source>granted, later taken back</source>
        <translation>درا، دواتر هەڵوەشێنرایەوە</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>داواکراو</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>هەژمار</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>خاڵەکان</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>هۆکار</translation>
    </message>
    <message>
        <source>About the line of</source>
        <translation>دەربارەی دێڕی</translation>
    </message>
    <message>
        <source>Total of the account</source>
        <translation>کۆی هەژمار</translation>
    </message>
</context>
<context>
    <name>PointsPart</name>
    <message>
        <source>Points</source>
        <translation>خاڵەکان</translation>
    </message>
    <message>
        <source>none</source>
        <translation>هیچ</translation>
    </message>
    <message>
        <source>Points of the person, by account</source>
        <translation>خاڵەکانی کەسەکە بەپێی هەژمار</translation>
    </message>
    <message>
        <source>No rules for points at this desk</source>
        <translation>یاسای خاڵ لەم کۆمپیوتەرەدا نییە</translation>
    </message>
    <message>
        <source>Points appear with their reasons once the ministry has published rules to this desk.</source>
        <translation>کاتێک وەزارەت یاساکان بۆ ئەم کۆمپیوتەرە بڵاو دەکاتەوە، خاڵەکان لەگەڵ هۆکارەکانیان دەردەکەون.</translation>
    </message>
    <message>
        <source>Appeal for the person…</source>
        <translation>تانە بۆ کەسەکە…</translation>
    </message>
    <message>
        <source>Adjust…</source>
        <translation>ڕاستکردنەوە…</translation>
    </message>
    <message>
        <source>Take back what was granted…</source>
        <translation>هەڵوەشاندنەوەی ئەوەی درابوو…</translation>
    </message>
    <message>
        <source>Do not ask any more</source>
        <translation>کشاندنەوەی داواکە</translation>
    </message>
    <message>
        <source>By the rules {version} of {act}, in force since {day}, as they stand today.</source>
        <translation>بەپێی یاساکانی {version} لە {act}، کە لە {day}ەوە کاریان پێ دەکرێت، وەک ئەمڕۆ هەن.</translation>
    </message>
    <message>
        <source>No rules of the ministry hold today.</source>
        <translation>ئەمڕۆ هیچ یاسایەکی وەزارەت کاری پێ ناکرێت.</translation>
    </message>
    <message>
        <source>The ministry has published newer rules that this version of the program can&apos;t read.</source>
        <translation>وەزارەت یاسای نوێتری بڵاو کردووەتەوە کە ئەم وەشانەی بەرنامەکە ناتوانێت بیانخوێنێتەوە.</translation>
    </message>
    <message>
        <source>granted at {office}</source>
        <translation>لە {office} درا</translation>
    </message>
    <message>
        <source>since {day}, rules {version}</source>
        <translation>لە {day}ەوە، یاساکانی {version}</translation>
    </message>
    <message>
        <source>total {n}</source>
        <translation>کۆ {n}</translation>
    </message>
    <message>
        <source>An answer that is not given yet might add: {rules}</source>
        <translation>وەڵامێک کە هێشتا نەدراوە لەوانەیە زیاد بکات: {rules}</translation>
    </message>
    <message>
        <source>A question that nobody answered never takes points.</source>
        <translation>پرسیارێک کە کەس وەڵامی نەداوەتەوە هەرگیز خاڵ کەم ناکاتەوە.</translation>
    </message>
    <message>
        <source>It would be {n} without the limit of the rule.</source>
        <translation>بەبێ سنووری یاساکە {n} دەبوو.</translation>
    </message>
    <message>
        <source>The ministry turned it back: {why}</source>
        <translation>وەزارەت گەڕاندییەوە: {why}</translation>
    </message>
    <message>
        <source>Refused: “{reason}”</source>
        <translation>ڕەتکرایەوە: «{reason}»</translation>
    </message>
</context>
<context>
    <name>PrintCardDialog</name>
    <message>
        <source>Two pages, A4: print them on both sides of one sheet and keep it beside the computer.</source>
        <translation>دوو پەڕەی A4: لەسەر هەردوو ڕووی یەک کاغەز چاپیان بکە و لە تەنیشت کۆمپیوتەرەکە دایبنێ.</translation>
    </message>
    <message>
        <source>Card to print</source>
        <translation>کارتێک بۆ چاپکردن</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>داخستن</translation>
    </message>
    <message>
        <source>For who registers people</source>
        <translation>بۆ کارمەندی تۆمارکردن</translation>
    </message>
    <message>
        <source>For trainers</source>
        <translation>بۆ ڕاهێنەر</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>کارت</translation>
    </message>
    <message>
        <source>The card as it will be printed</source>
        <translation>کارتەکە وەک چۆن چاپ دەکرێت</translation>
    </message>
    <message>
        <source>Save the card</source>
        <translation>پاشەکەوتکردنی کارت</translation>
    </message>
</context>
<context>
    <name>PrintCardsDialog</name>
    <message>
        <source>Each card has a code that a reader at the door types into the sheet. Ten fit on a page of A4.</source>
        <translation>هەر کارتێک کۆدێکی هەیە کە خوێنەر لە دەرگا دەینووسێتە پەڕەی ئامادەبوون. دە کارت لە پەڕەیەکی A4 جێ دەبنەوە.</translation>
    </message>
    <message>
        <source>Print cards for the door</source>
        <translation>چاپکردنی کارتی دەرگا</translation>
    </message>
    <message numerus="yes">
        <source>%n trainee(s) of the class</source>
        <translation>
            <numerusform>%n ڕاهێنراوی پۆلەکە</numerusform>
        </translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>بۆ کێ</translation>
    </message>
    <message>
        <source>Save the cards</source>
        <translation>هەڵگرتنی کارتەکان</translation>
    </message>
</context>
<context>
    <name>PrintCertificatesDialog</name>
    <message>
        <source>One page of A4 for each, in three languages. Each paper is written down in the log; whoever gets one more gets a copy, and it says so.</source>
        <translation>بۆ هەر ڕاهێنراوێک پەڕەیەکی A4، بە سێ زمان. هەر کاغەزێک لە تۆماری کارەکاندا دەنووسرێت؛ ئەوەی کاغەزێکی تر وەردەگرێت کۆپی وەردەگرێت و لەسەری دەنووسرێت.</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>هەڵگرتن لە پەڕگە…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>چاپکردن</translation>
    </message>
    <message>
        <source>Print certificates</source>
        <translation>چاپکردنی بڕوانامەکان</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>کام بڕوانامە</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>چاپکەر</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>پەڕگە</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>بۆ چاپکەر نێردرا.</translation>
    </message>
    <message>
        <source>The file is saved.</source>
        <translation>پەڕگەکە هەڵگیرا.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written down as printed.</source>
        <translation>وەستێنرا. هیچ وەک چاپکراو نەنووسرا.</translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation>چاپکەر وەڵام ناداتەوە.</translation>
    </message>
    <message>
        <source>Painting… {share}</source>
        <translation>کاغەزەکان ئامادە دەکرێن… {share}</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) of the office</source>
        <translation>
            <numerusform>%n پشتڕاستکردنەوەی نووسینگە</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) of the office, until the ministry&apos;s certificate is here</source>
        <translation>
            <numerusform>%n پشتڕاستکردنەوەی نووسینگە، تا بڕوانامەی وەزارەت دەگات</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) of the ministry</source>
        <translation>
            <numerusform>%n بڕوانامەی وەزارەت</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the certificates</source>
        <translation>هەڵگرتنی بڕوانامەکان</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Save as a file…</source>
        <translation>هەڵگرتن لە پەڕگە…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>چاپکردن</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>پەڕگە</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>چاپکەر</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>بۆ چاپکەر نێردرا.</translation>
    </message>
    <message>
        <source>The file is saved.</source>
        <translation>پەڕگەکە هەڵگیرا.</translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation>چاپکەر وەڵام ناداتەوە.</translation>
    </message>
</context>
<context>
    <name>PrintFairDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n لاپەڕە</numerusform>
        </translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>چاپکردنی ڕاپۆرت</translation>
    </message>
    <message>
        <source>Numbers alone, on A4: {count}.</source>
        <translation>تەنها ژمارە، لەسەر A4: {count}.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>هەڵگرتنی ڕاپۆرت</translation>
    </message>
</context>
<context>
    <name>PrintInvitationsDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n لاپەڕە</numerusform>
        </translation>
    </message>
    <message>
        <source>Two invitations on a page of A4, each with its time and a code for the entrance: {count}.</source>
        <translation>دوو بانگهێشت لەسەر لاپەڕەی A4، هەریەکە کاتی خۆی و کۆدێک بۆ دەرگاکە: {count}.</translation>
    </message>
    <message>
        <source>Print invitations</source>
        <translation>چاپکردنی بانگهێشتەکان</translation>
    </message>
    <message numerus="yes">
        <source>%n invited person(s) of this office</source>
        <translation>
            <numerusform>%n بانگهێشتکراوی ئەم نووسینگەیە</numerusform>
        </translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>بۆ کێ</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>زمانی کاغەزەکە</translation>
    </message>
    <message>
        <source>Save the invitations</source>
        <translation>هەڵگرتنی بانگهێشتەکان</translation>
    </message>
</context>
<context>
    <name>PrintLetterDialog</name>
    <message>
        <source>The person takes it to the employer, who fills in the answer below and returns it.</source>
        <translation>کەسەکە دەیبات بۆ خاوەنکار، ئەویش وەڵامەکەی خوارەوە پڕ دەکاتەوە و دەیگەڕێنێتەوە.</translation>
    </message>
    <message>
        <source>Letter of referral</source>
        <translation>نامەی ناردن</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>داخستن</translation>
    </message>
    <message>
        <source>The letter as it will be printed</source>
        <translation>نامەکە وەک چاپ دەکرێت</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>هەڵگرتنی نامە</translation>
    </message>
</context>
<context>
    <name>PrintListDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n پەڕە</numerusform>
        </translation>
    </message>
    <message>
        <source>Names and telephones on A4, with room for what came of each call: {count}. Shred it after use.</source>
        <translation>ناو و ژمارەی تەلەفۆن لەسەر کاغەزی A4، لەگەڵ شوێن بۆ ئەنجامی هەر پەیوەندییەک: {count}. دوای بەکارهێنان لەناوی ببە.</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>چاپکردنی لیستەکە</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>هەڵگرتنی لیستەکە</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>ئەنجام</translation>
    </message>
</context>
<context>
    <name>PrintMatchesDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n لاپەڕە</numerusform>
        </translation>
    </message>
    <message>
        <source>The list with its reasons on A4: {count}. That it was printed is written in the log.</source>
        <translation>لیستەکە لەگەڵ هۆکارەکانی لەسەر A4: {count}. چاپکردنەکەی لە تۆمارەکەدا دەنووسرێت.</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>چاپکردنی لیستەکە</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>پاشەکەوتکردنی لیستەکە</translation>
    </message>
</context>
<context>
    <name>PrintMonthDialog</name>
    <message>
        <source>“{title}”: who came on which day, with totals and a place for each signature.</source>
        <translation>«{title}»: کێ لە کام ڕۆژدا هاتووە، لەگەڵ کۆکان و شوێنی هەر واژوویەک.</translation>
    </message>
    <message>
        <source>The sheet of a month</source>
        <translation>پەڕەی مانگێک</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>مانگ</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>زمانی پەڕە</translation>
    </message>
    <message>
        <source>A file to print</source>
        <translation>فایلێک بۆ چاپ</translation>
    </message>
    <message>
        <source>A table for a spreadsheet</source>
        <translation>خشتەیەک بۆ خشتەژمێر</translation>
    </message>
    <message>
        <source>Save the month</source>
        <translation>هەڵگرتنی مانگ</translation>
    </message>
</context>
<context>
    <name>PrintPaperDialog</name>
    <message>
        <source>One page, A5, in three languages. Put it in the safe.</source>
        <translation>یەک پەڕە، A5، بە سێ زمان. بیخەرە ناو قاسە.</translation>
    </message>
    <message>
        <source>Whoever has the file has the code: print it at once, and delete it.</source>
        <translation>ئەوەی پەڕگەکەی هەبێت کۆدەکەی هەیە: یەکسەر چاپی بکە و بیسڕەوە.</translation>
    </message>
    <message>
        <source>Print the recovery paper</source>
        <translation>چاپکردنی کاغەزی گەڕاندنەوە</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>پاشەکەوتکردنی کاغەزەکە</translation>
    </message>
</context>
<context>
    <name>PrintReportDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n لاپەڕە</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: the bars and the table on A4, {count}. It names nobody but the staff.</source>
        <translation>{title}: ستوونەکان و خشتەکە لەسەر A4، {count}. جگە لە کارمەندان ناوی کەس نابات.</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>چاپکردنی ڕاپۆرتەکە</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>هەڵگرتنی ڕاپۆرتەکە</translation>
    </message>
</context>
<context>
    <name>PrintSheetDialog</name>
    <message>
        <source>Names and sessions of “{title}” on A4, with boxes to mark with a pen.</source>
        <translation>ناوەکان و دانیشتنەکانی «{title}» لەسەر A4، لەگەڵ خانە بۆ نیشانەکردن بە پێنووس.</translation>
    </message>
    <message>
        <source>Print a blank sheet</source>
        <translation>چاپکردنی پەڕەی بەتاڵ</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>هەڵگرتنی پەڕە</translation>
    </message>
</context>
<context>
    <name>ProfilePart</name>
    <message>
        <source>Profile</source>
        <translation>زانیارییەکان</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n وەڵام</numerusform>
        </translation>
    </message>
    <message>
        <source>Question</source>
        <translation>پرسیار</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>وەڵام</translation>
    </message>
    <message>
        <source>Other answers</source>
        <translation>وەڵامەکانی تر</translation>
    </message>
    <message>
        <source>Answers of the person</source>
        <translation>وەڵامەکانی کەسەکە</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Ctrl+Enter finishes</source>
        <translation>Ctrl+Enter بۆ تەواوکردن</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Ministry of Labour and Social Affairs</source>
        <translation>وەزارەتی کار و کاروباری کۆمەڵایەتی</translation>
    </message>
    <message>
        <source>Receipt of registration</source>
        <translation>پسووڵەی تۆمارکردن</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>ژمارەی تۆمار</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ناو</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>نووسینگە</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>بەروار</translation>
    </message>
    <message>
        <source>Provisional until confirmed by the ministry</source>
        <translation>کاتییە تا وەزارەت پشتڕاستی دەکاتەوە</translation>
    </message>
    <message>
        <source>Received by the ministry</source>
        <translation>گەیشتووەتە وەزارەت</translation>
    </message>
    <message>
        <source>The number follows when the ministry knows this office</source>
        <translation>ژمارەکە دوای تۆمارکردنی ئەم نووسینگەیە لە وەزارەت دەدرێت</translation>
    </message>
    <message>
        <source>Keep this receipt and bring it with you. Registration is free of charge.</source>
        <translation>ئەم پسووڵەیە بپارێزە و لەگەڵ خۆت بیهێنە. تۆمارکردن بەخۆڕاییە.</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>Receipt</source>
        <translation>پسووڵە</translation>
    </message>
    <message>
        <source>Nothing about the person is on it but the name and the number.</source>
        <translation>جگە لە ناو و ژمارە هیچ شتێک دەربارەی کەسەکە تێیدا نییە.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>داخستن</translation>
    </message>
    <message>
        <source>A6 sheet</source>
        <translation>پەڕەی A6</translation>
    </message>
    <message>
        <source>Roll of 80 mm</source>
        <translation>ڕۆڵی 80 ملم</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>کاغەز</translation>
    </message>
    <message>
        <source>The receipt as it will be printed</source>
        <translation>پسووڵەکە وەک چاپ دەکرێت</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>هەڵگرتنی پسووڵە</translation>
    </message>
</context>
<context>
    <name>RecordsExport</name>
    <message>
        <source>Number</source>
        <translation>ژمارە</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ناو</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>تەلەفۆن</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>دۆخ</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>تۆمارکەر</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>کاتی هەڵگرتن</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>تۆمارەکان</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>هەناردەکردنی لیستەکە</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>خشتەی ئەلیکترۆنی (*.xlsx)</translation>
    </message>
    <message>
        <source>Text with commas (*.csv)</source>
        <translation>دەق بە کۆما (*.csv)</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>Name</source>
        <translation>ناو</translation>
    </message>
    <message>
        <source>Without a name yet</source>
        <translation>هێشتا بێ ناو</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>ژمارە</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>تەلەفۆن</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>دۆخ</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>تۆمارکەر</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>کاتی هەڵگرتن</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>تۆمارەکان</translation>
    </message>
    <message>
        <source>Parts of a name in any order, a phone or a document number</source>
        <translation>بەشەکانی ناو بە هەر ڕیزێک، تەلەفۆن، یان ژمارەی بەڵگەنامە</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>گەڕان</translation>
    </message>
    <message>
        <source>Search records</source>
        <translation>گەڕان لە تۆمارەکان</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>هەناردەکردن</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کردنەوە</translation>
    </message>
    <message>
        <source>New registration</source>
        <translation>تۆمارکردنی نوێ</translation>
    </message>
    <message>
        <source>Records of this desk</source>
        <translation>تۆمارەکانی ئەم کۆمپیوتەرە</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>ڕاستکردنەوە</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>کشاندنەوە</translation>
    </message>
    <message>
        <source>Undo the withdrawal</source>
        <translation>هەڵوەشاندنەوەی کشاندنەوە</translation>
    </message>
    <message>
        <source>Why is this record not sent?</source>
        <translation>بۆچی ئەم تۆمارە نەنێردراوە؟</translation>
    </message>
    <message>
        <source>counting …</source>
        <translation>دەژمێردرێت …</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n تۆمار</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>هیچ نەدۆزرایەوە</translation>
    </message>
    <message>
        <source>Try fewer letters, another spelling, or all records.</source>
        <translation>پیتی کەمتر، ڕێنووسێکی تر، یان هەموو تۆمارەکان تاقی بکەرەوە.</translation>
    </message>
    <message>
        <source>No records yet</source>
        <translation>هێشتا تۆمار نییە</translation>
    </message>
    <message>
        <source>What this office saves appears here at once.</source>
        <translation>ئەوەی ئەم نووسینگەیە هەڵیدەگرێت دەستبەجێ لێرە دەردەکەوێت.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) written to {file}.</source>
        <translation>
            <numerusform>%n تۆمار لە {file} نووسرا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdraw this record?</source>
        <translation>دەتەوێت ئەم تۆمارە بکشێنیتەوە؟</translation>
    </message>
    <message>
        <source>It is not deleted: it stays here as withdrawn, with your reason, and is not sent.</source>
        <translation>ناسڕدرێتەوە: لێرە وەک کشێندراو لەگەڵ هۆکارەکەت دەمێنێتەوە و نانێردرێت.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>هۆکار</translation>
    </message>
    <message>
        <source>The record was withdrawn.</source>
        <translation>تۆمارەکە کشێندرایەوە.</translation>
    </message>
    <message>
        <source>The withdrawal is undone: the record waits again.</source>
        <translation>کشاندنەوەکە هەڵوەشێنرایەوە: تۆمارەکە دووبارە چاوەڕێ دەکات.</translation>
    </message>
</context>
<context>
    <name>RecoverDialog</name>
    <message>
        <source>Open with the recovery code</source>
        <translation>کردنەوە بە کۆدی گەڕاندنەوە</translation>
    </message>
    <message>
        <source>The paper with the code lies in the office&apos;s safe.</source>
        <translation>کاغەزی کۆدەکە لە قاسەی نووسینگەدایە.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کردنەوە</translation>
    </message>
    <message>
        <source>The paper is lost too…</source>
        <translation>کاغەزەکەش ون بووە…</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>ناوی بەکارهێنەر</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>کۆدی گەڕاندنەوە</translation>
    </message>
</context>
<context>
    <name>RecoveryPaperDialog</name>
    <message>
        <source>The paper until now opens nothing any more: destroy it, and put this one in the safe.</source>
        <translation>کاغەزی پێشوو چیتر هیچ ناکاتەوە: لەناوی ببە و ئەمە بخەرە ناو قاسە.</translation>
    </message>
    <message>
        <source>Keep this code in the safe</source>
        <translation>ئەم کۆدە لە قاسە هەڵبگرە</translation>
    </message>
    <message>
        <source>It is kept</source>
        <translation>هەڵگیرا</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>داخستن</translation>
    </message>
    <message>
        <source>When the paper was used, lost or seen by somebody. The paper until now will open nothing.</source>
        <translation>کاتێک کاغەزەکە بەکارهاتبێت، ون بووبێت یان کەسێک بینیبێتی. کاغەزی ئێستا هیچ ناکاتەوە.</translation>
    </message>
    <message>
        <source>Make a new recovery paper</source>
        <translation>دروستکردنی کاغەزێکی نوێی گەڕاندنەوە</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>دروستی بکە</translation>
    </message>
    <message>
        <source>Your own password</source>
        <translation>وشەی نهێنیی خۆت</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Recovery paper</source>
        <translation>کاغەزی گەڕاندنەوە</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>نووسینگە</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>کاغەز</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>دروستکراوە لە</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>کۆمپیوتەر</translation>
    </message>
    <message>
        <source>Keep it in the office&apos;s safe; nobody needs it daily. Whoever has it and this computer can read everything. It opens when every password is lost: choose “Open with the recovery code” where people sign in. When a newer paper is made, destroy this one.</source>
        <translation>لە قاسەی نووسینگە هەڵبگیرێت؛ ڕۆژانە کەس پێویستی پێی نییە. ئەوەی ئەمە و ئەم کۆمپیوتەرەی هەبێت دەتوانێت هەموو شتێک بخوێنێتەوە. کاتێک هەموو وشە نهێنییەکان ون دەبن دەیکاتەوە: لە شوێنی چوونەژوورەوە «کردنەوە بە کۆدی گەڕاندنەوە» هەڵبژێرە. کە کاغەزێکی نوێتر دروستکرا، ئەمە لەناو ببە.</translation>
    </message>
</context>
<context>
    <name>ReferPeopleDialog</name>
    <message>
        <source>Put people on the shortlist</source>
        <translation>خستنی کەسان بۆ لیستی هەڵبژێردراوان</translation>
    </message>
    <message>
        <source>Put them on the shortlist</source>
        <translation>بیانخە لیستەکەوە</translation>
    </message>
    <message>
        <source>Letters that are out, as far as this desk knows: {out} of {most}. Others may have sent people meanwhile.</source>
        <translation>ئەو نامانەی دەرچوون بەپێی زانیاری ئەم کۆمپیوتەرە: {out} لە {most}. ڕەنگە لەم نێوانەدا کەسانی تر خەڵکیان ناردبێت.</translation>
    </message>
</context>
<context>
    <name>ReferralDialog</name>
    <message>
        <source>{title}, {employer}. What came of it? A digit chooses, Enter saves.</source>
        <translation>{title}، {employer}. چی لێ هاتە دەر؟ ژمارە هەڵدەبژێرێت، Enter هەڵدەگرێت.</translation>
    </message>
    <message>
        <source>{title}, {employer}. What is right in the place of what was said last?</source>
        <translation>{title}، {employer}. لە جیاتی ئەوەی دوایین جار وترا چی ڕاستە؟</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>بێ ناو</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>هەڵگرتن</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>چی لێ هاتە دەر</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>هۆکار</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>ڕۆژ</translation>
    </message>
    <message>
        <source>What the letter says: where to come and when, what to bring</source>
        <translation>ئەوەی نامەکە دەیڵێت: لە کوێ و کەی ئامادە بێت، چی لەگەڵ خۆی بهێنێت</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>تێبینی</translation>
    </message>
    <message>
        <source>Call again on</source>
        <translation>دووبارە پەیوەندی لە</translation>
    </message>
    <message>
        <source>The letter holds until</source>
        <translation>نامەکە کارپێکراوە تا</translation>
    </message>
    <message>
        <source>The work begins on</source>
        <translation>کارەکە دەست پێ دەکات لە</translation>
    </message>
    <message>
        <source>Put on the shortlist again</source>
        <translation>دووبارە خستنە لیستی هەڵبژێردراوان</translation>
    </message>
    <message>
        <source>The person was called</source>
        <translation>پەیوەندی بە کەسەکەوە کرا</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>نووسینی نامە</translation>
    </message>
    <message>
        <source>The person does not want to</source>
        <translation>کەسەکە نایەوێت</translation>
    </message>
    <message>
        <source>Did not come to the employer</source>
        <translation>نەچووە لای خاوەنکار</translation>
    </message>
    <message>
        <source>The employer has met them</source>
        <translation>خاوەنکار چاوی پێی کەوت</translation>
    </message>
    <message>
        <source>The employer takes them</source>
        <translation>خاوەنکار وەریگرت</translation>
    </message>
    <message>
        <source>The employer does not take them</source>
        <translation>خاوەنکار وەرینەگرت</translation>
    </message>
    <message>
        <source>Began to work</source>
        <translation>دەستی بە کار کرد</translation>
    </message>
    <message>
        <source>Left the work</source>
        <translation>کارەکەی بەجێهێشت</translation>
    </message>
    <message>
        <source>Take the referral back</source>
        <translation>کشاندنەوەی ناردنەکە</translation>
    </message>
</context>
<context>
    <name>ReferralsPage</name>
    <message>
        <source>Name</source>
        <translation>ناو</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>بێ ناو</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>ئەوەی دەکرێت</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>کار</translation>
    </message>
    <message>
        <source>A vacancy</source>
        <translation>هەلێکی کار</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>خاوەنکار</translation>
    </message>
    <message>
        <source>State</source>
        <translation>بار</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>ڕۆژ</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>تەلەفۆن</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>ناردنەکان</translation>
    </message>
    <message>
        <source>Who is sent to which work, what is to be done about it, and what came of it</source>
        <translation>کێ بۆ کام کار نێردرا، چی لەبارەیەوە دەکرێت، و چی لێ هاتە دەر</translation>
    </message>
    <message>
        <source>Written down; a supervisor looks at it.</source>
        <translation>نووسرا، سەرپەرشتیار سەیری دەکات.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>کشێنرایەوە.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>هەڵگرتنی لیست</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved in {file}.</source>
        <translation>
            <numerusform>%n دێڕ لە {file} هەڵگیرا.</numerusform>
        </translation>
    </message>
    <message>
        <source>What came of it…</source>
        <translation>چی لێ هاتە دەر…</translation>
    </message>
    <message>
        <source>Print the letter…</source>
        <translation>چاپکردنی نامە…</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>کردنەوەی کەسەکە</translation>
    </message>
    <message>
        <source>Correct what was said…</source>
        <translation>ڕاستکردنەوەی ئەوەی وترا…</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>کشاندنەوەی</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>چاپکردنی لیست…</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>هەڵگرتنی لیست…</translation>
    </message>
    <message>
        <source>Search, or the number of a letter</source>
        <translation>گەڕان، یان ژمارەی نامە</translation>
    </message>
    <message>
        <source>Search referrals</source>
        <translation>گەڕان لە ناردنەکان</translation>
    </message>
    <message>
        <source>To do today</source>
        <translation>ئەوەی ئەمڕۆ دەکرێت</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>چاوەڕوان</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>تەواوبوو</translation>
    </message>
    <message>
        <source>late: {count}</source>
        <translation>دواکەوتوو: {count}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>هیچ نەدۆزرایەوە</translation>
    </message>
    <message>
        <source>Try fewer letters, or look into the other lists.</source>
        <translation>پیتی کەمتر تاقی بکەرەوە، یان سەیری لیستەکانی تر بکە.</translation>
    </message>
    <message>
        <source>Whoever is put on the shortlist of a vacancy stands here when something is to be done.</source>
        <translation>هەر کەسێک بخرێتە لیستی هەڵبژێردراوانی هەلێک، کاتێک کارێک هەبێت لێرە دەردەکەوێت.</translation>
    </message>
    <message>
        <source>Nothing is to be done today</source>
        <translation>ئەمڕۆ هیچ کارێک نییە</translation>
    </message>
    <message>
        <source>Whoever has a letter and waits for the employer&apos;s answer stands here.</source>
        <translation>ئەوەی نامەی هەیە و چاوەڕێی وەڵامی خاوەنکارە لێرە دەردەکەوێت.</translation>
    </message>
    <message>
        <source>Nobody waits for an answer</source>
        <translation>کەس چاوەڕێی وەڵام نییە</translation>
    </message>
    <message>
        <source>Nothing is over yet</source>
        <translation>هێشتا هیچ تەواو نەبووە</translation>
    </message>
    <message>
        <source>Whoever was taken, or not, stands here.</source>
        <translation>ئەوەی وەرگیرا یان وەرنەگیرا لێرە دەردەکەوێت.</translation>
    </message>
</context>
<context>
    <name>ReferralsPart</name>
    <message>
        <source>Referrals</source>
        <translation>ناردنەکان</translation>
    </message>
    <message>
        <source>Job fairs</source>
        <translation>پێشانگاکانی کار</translation>
    </message>
    <message>
        <source>No referrals</source>
        <translation>هیچ ناردنێک نییە</translation>
    </message>
    <message>
        <source>When the ministry refers this person to work, it stands here.</source>
        <translation>کاتێک وەزارەت ئەم کەسە بۆ کارێک دەنێرێت، لێرە دەردەکەوێت.</translation>
    </message>
    <message>
        <source>of another office</source>
        <translation>هی فەرمانگەیەکی تر</translation>
    </message>
    <message>
        <source>The ministry holds this to be the same person as record {n}.</source>
        <translation>وەزارەت پێی وایە ئەمە هەمان کەسی تۆماری {n}ـە.</translation>
    </message>
    <message>
        <source>The ministry holds record {n} to be somebody else.</source>
        <translation>وەزارەت پێی وایە تۆماری {n} هی کەسێکی ترە.</translation>
    </message>
    <message>
        <source>A vacancy</source>
        <translation>هەلی کار</translation>
    </message>
</context>
<context>
    <name>RegistrationChooser</name>
    <message>
        <source>New registration</source>
        <translation>تۆمارکردنی نوێ</translation>
    </message>
    <message>
        <source>Continue where you stopped</source>
        <translation>لەو شوێنەی وەستایت بەردەوام بە</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>فۆڕمەکان</translation>
    </message>
    <message>
        <source>My drafts</source>
        <translation>ڕەشنووسەکانم</translation>
    </message>
    <message>
        <source>Add a form…</source>
        <translation>زیادکردنی فۆڕم…</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>فڕێدانی ڕەشنووس</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>پاشگەزبوونەوە</translation>
    </message>
    <message>
        <source>Add the ministry&apos;s form: an XLSForm (.xlsx) or an XForm (.xml).</source>
        <translation>فۆڕمی وەزارەت زیاد بکە: XLSForm ‏(.xlsx) یان XForm ‏(.xml).</translation>
    </message>
    <message>
        <source>The administrator or a supervisor adds the ministry&apos;s form here.</source>
        <translation>بەڕێوەبەر یان سەرپەرشتیار فۆڕمی وەزارەت لێرە زیاد دەکات.</translation>
    </message>
    <message>
        <source>There is no form yet</source>
        <translation>هێشتا فۆڕم نییە</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>ڕەشنووس نییە</translation>
    </message>
    <message>
        <source>A form you leave before it is finished is kept here, answer by answer.</source>
        <translation>ئەو فۆڕمەی پێش تەواوبوون بەجێی دەهێڵیت، وەڵام بە وەڵام لێرە هەڵدەگیرێت.</translation>
    </message>
    <message>
        <source>Without a name yet</source>
        <translation>هێشتا بێ ناو</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>کێشراوەتەوە</translation>
    </message>
    <message>
        <source>The ministry took it back: drafts of it may be finished, nothing new is begun on it.</source>
        <translation>وەزارەت کێشایەوە: دەکرێت ڕەشنووسەکانی تەواو بکرێن، هیچی نوێی لەسەر دەست پێ ناکرێت.</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>وەشانی {version}</translation>
    </message>
    <message>
        <source>kept {when}</source>
        <translation>هەڵگیرا {when}</translation>
    </message>
    <message>
        <source>{answered} of {asked} answered</source>
        <translation>{answered} لە {asked} وەڵام دراوەتەوە</translation>
    </message>
    <message>
        <source>begun by {who}</source>
        <translation>{who} دەستی پێکردووە</translation>
    </message>
    <message>
        <source>left behind</source>
        <translation>بەجێماو</translation>
    </message>
    <message>
        <source>kept until {day}</source>
        <translation>تا {day} هەڵدەگیرێت</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>ڕاستکردنەوە</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>ڕەشنووس</translation>
    </message>
</context>
<context>
    <name>RegistrationNotes</name>
    <message>
        <source>Seen</source>
        <translation>بینیم</translation>
    </message>
    <message>
        <source>The supervisor returned this: “{reason}”</source>
        <translation>سەرپەرشتیار ئەمەی گەڕاندەوە: «{reason}»</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) were taken over from the registration before.</source>
        <translation>
            <numerusform>%n وەڵام لە تۆماری پێشوو گوازرایەوە.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>و %n یتر</numerusform>
        </translation>
    </message>
    <message>
        <source>The form is a newer one than the draft was begun with.</source>
        <translation>لە دەستپێکردنی ڕەشنووسەکەوە وەشانێکی نوێتری فۆڕمەکە هاتووە.</translation>
    </message>
    <message>
        <source>• {label}: “{answer}” stands at “{place}” now.</source>
        <translation>• {label}: «{answer}» ئێستا لە «{place}» دایە.</translation>
    </message>
    <message>
        <source>• {label}: “{answer}” is not asked any more.</source>
        <translation>• {label}: «{answer}» چیتر ناپرسرێت.</translation>
    </message>
</context>
<context>
    <name>RegistrationPage</name>
    <message>
        <source>Registration</source>
        <translation>تۆمارکردن</translation>
    </message>
    <message>
        <source>Enter goes on, Ctrl+Enter saves, Esc leaves and keeps the draft</source>
        <translation>Enter بۆ دواتر، Ctrl+Enter بۆ هەڵگرتن، Esc بۆ دەرچوون و مانەوەی ڕەشنووس</translation>
    </message>
    <message>
        <source>Language of the form</source>
        <translation>زمانی فۆڕم</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>دەرچوون</translation>
    </message>
    <message>
        <source>The draft is kept (Esc)</source>
        <translation>ڕەشنووس دەمێنێتەوە (Esc)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>هەڵگرتن</translation>
    </message>
    <message>
        <source>Save the registration and go to the next (Ctrl+Enter)</source>
        <translation>هەڵگرتنی تۆمارکردن و چوون بۆ دواتر (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Save, next of the household</source>
        <translation>هەڵگرتن، کەسی دواتری خێزان</translation>
    </message>
    <message>
        <source>The next form begins with this household&apos;s answers (F2)</source>
        <translation>فۆڕمی دواتر بە وەڵامەکانی ئەم خێزانە دەست پێ دەکات (F2)</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>پسووڵە</translation>
    </message>
    <message>
        <source>Print the receipt of the record saved last (Ctrl+P)</source>
        <translation>پسووڵەی دوا تۆماری هەڵگیراو چاپ بکە (Ctrl+P)</translation>
    </message>
    <message>
        <source>The draft is tried again every few seconds.</source>
        <translation>هەر چەند چرکەیەک جارێک هەوڵی هەڵگرتنی ڕەشنووسەکە دەدرێتەوە.</translation>
    </message>
    <message>
        <source>The draft is kept now.</source>
        <translation>ڕەشنووسەکە ئێستا هەڵگیرا.</translation>
    </message>
    <message>
        <source>An unusual answer</source>
        <translation>وەڵامێکی نائاسایی</translation>
    </message>
    <message>
        <source>Why is it right? The supervisor reads this.</source>
        <translation>بۆچی ڕاستە؟ سەرپەرشتیار ئەمە دەخوێنێتەوە.</translation>
    </message>
    <message>
        <source>Keep the answer</source>
        <translation>هێشتنەوەی وەڵامەکە</translation>
    </message>
    <message>
        <source>Why was the registration changed?</source>
        <translation>بۆچی تۆمارەکە گۆڕدرا؟</translation>
    </message>
    <message>
        <source>The form asks for it; the ministry reads this.</source>
        <translation>فۆڕمەکە داوای دەکات؛ وەزارەت دەیخوێنێتەوە.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>هۆکار</translation>
    </message>
    <message>
        <source>Saved here: {name}. It waits for a supervisor.</source>
        <translation>لێرە هەڵگیرا: {name}. چاوەڕێی سەرپەرشتیارە.</translation>
    </message>
    <message>
        <source>Number {number}; Ctrl+P prints the receipt.</source>
        <translation>ژمارە {number}؛ Ctrl+P پسووڵەکە چاپ دەکات.</translation>
    </message>
    <message>
        <source>“{question}”: {problem}</source>
        <translation>«{question}»: {problem}</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) need attention; the first is shown.</source>
        <translation>
            <numerusform>%n وەڵام سەرنجی دەوێت؛ یەکەمیان پیشان دراوە.</numerusform>
        </translation>
    </message>
    <message>
        <source>{key} lists them all.</source>
        <translation>{key} لیستی هەموویان پیشان دەدات.</translation>
    </message>
    <message>
        <source>Nothing is missing; Ctrl+Enter saves.</source>
        <translation>هیچ کەم نییە؛ Ctrl+Enter هەڵیدەگرێت.</translation>
    </message>
    <message>
        <source>Save the registration first; then its receipt can be printed.</source>
        <translation>سەرەتا تۆمارەکە هەڵبگرە، پاشان دەتوانرێت پسووڵەکەی چاپ بکرێت.</translation>
    </message>
    <message>
        <source>The draft is kept.</source>
        <translation>ڕەشنووسەکە هەڵگیراوە.</translation>
    </message>
</context>
<context>
    <name>RegistrationsPart</name>
    <message>
        <source>Registration</source>
        <translation>تۆمار</translation>
    </message>
    <message>
        <source>Registrations and drafts</source>
        <translation>تۆمار و ڕەشنووسەکان</translation>
    </message>
    <message>
        <source>perhaps twice</source>
        <translation>لەوانەیە دووبارە بێت</translation>
    </message>
    <message>
        <source>May be the same person as</source>
        <translation>لەوانەیە هەمان کەس بێت لەگەڵ</translation>
    </message>
    <message>
        <source>Correction that was begun</source>
        <translation>ڕاستکردنەوەیەک کە دەستی پێکراوە</translation>
    </message>
    <message>
        <source>Enter goes on with it</source>
        <translation>Enter بەردەوامی پێ دەدات</translation>
    </message>
</context>
<context>
    <name>RekeyDialog</name>
    <message>
        <source>When somebody who may not read the records any more could have copied files of this computer. They open nothing then; everybody&apos;s password and the recovery paper stay good.</source>
        <translation>کاتێک کەسێک کە چیتر مافی خوێندنەوەی تۆمارەکانی نییە، لەوانەیە پەڕگەی ئەم کۆمپیوتەرەی کۆپی کردبێت. ئەوسا ئەو کۆپیانە هیچ ناکەنەوە؛ وشەی نهێنیی هەمووان و کاغەزی گەڕاندنەوە کارا دەمێننەوە.</translation>
    </message>
    <message>
        <source>A new key for this office</source>
        <translation>کلیلێکی نوێ بۆ ئەم نووسینگەیە</translation>
    </message>
    <message>
        <source>Give a new key</source>
        <translation>کلیلی نوێ بدە</translation>
    </message>
    <message>
        <source>Everything is copied once: about a minute for each gigabyte. Backups made until now still open with the old key: make a new one afterwards, and destroy the older ones.</source>
        <translation>هەموو شتێک جارێک کۆپی دەکرێت: نزیکەی خولەکێک بۆ هەر گێگابایتێک. کۆپییە پاڵپشتەکانی پێشوو هێشتا بە کلیلی کۆن دەکرێنەوە: دواتر یەکێکی نوێ دروست بکە و کۆنەکان لەناو ببە.</translation>
    </message>
    <message>
        <source>Your own password</source>
        <translation>وشەی نهێنیی خۆت</translation>
    </message>
    <message>
        <source>Copied so far</source>
        <translation>ئەوەی تا ئێستا کۆپی کراوە</translation>
    </message>
    <message>
        <source>{share} copied</source>
        <translation>{share} کۆپی کرا</translation>
    </message>
</context>
<context>
    <name>Releases</name>
    <message>
        <source>Release {version} stays in force.</source>
        <translation>وەشانی {version} بە کار دەمێنێتەوە.</translation>
    </message>
    <message>
        <source>Forms and lists: the ministry&apos;s release {version}, {when}.</source>
        <translation>فۆڕم و لیستەکان: وەشانی {version}ی وەزارەت، {when}.</translation>
    </message>
    <message>
        <source>The ministry&apos;s release {version} was not taken over: {why} Tell the ministry with F11.</source>
        <translation>وەشانی {version}ی وەزارەت وەرنەگیرا: {why} بە F11 وەزارەت ئاگادار بکەرەوە.</translation>
    </message>
    <message>
        <source>The ministry&apos;s release {version} waits for a line that costs nothing: {got} of {size} are here. “Send and fetch all the same” does not wait, and “Open a file…” takes it from a stick.</source>
        <translation>وەشانی {version}ی وەزارەت چاوەڕێی هێڵێکی بێ پارە دەکات: {got} لە {size} لێرەیە. «لەگەڵ ئەوەشدا بنێرە و بهێنە» چاوەڕێ ناکات، و «کردنەوەی پەڕگە…» لە فلاشێکەوە وەریدەگرێت.</translation>
    </message>
    <message>
        <source>The ministry&apos;s release {version} is being fetched: {got} of {size} were here before.</source>
        <translation>وەشانی {version}ی وەزارەت دەهێنرێت: پێشتر {got} لە {size} لێرە بوو.</translation>
    </message>
    <message>
        <source>The ministry&apos;s release {version} is not whole yet: {got} of {size} are here. F5 fetches the rest, or “Open a file…” takes it from a stick.</source>
        <translation>وەشانی {version}ی وەزارەت هێشتا تەواو نەبووە: {got} لە {size} لێرەیە. F5 ئەوی تر دەهێنێت، یان «کردنەوەی پەڕگە…» لە فلاشێکەوە وەریدەگرێت.</translation>
    </message>
    <message>
        <source>The ministry announces release {version} ({size}). F5 fetches it, or “Open a file…” takes it from a stick.</source>
        <translation>وەزارەت وەشانی {version} ({size}) ڕادەگەیەنێت. F5 دەیهێنێت، یان «کردنەوەی پەڕگە…» لە فلاشێکەوە وەریدەگرێت.</translation>
    </message>
</context>
<context>
    <name>ReportQuestion</name>
    <message>
        <source>What is counted</source>
        <translation>چی دەژمێردرێت</translation>
    </message>
    <message>
        <source>Of when</source>
        <translation>کەی</translation>
    </message>
    <message>
        <source>By which time</source>
        <translation>بەپێی کام کات</translation>
    </message>
    <message>
        <source>Told apart by</source>
        <translation>جیا دەکرێتەوە بەپێی</translation>
    </message>
    <message>
        <source>Limit to</source>
        <translation>تەنها</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>کامیان</translation>
    </message>
    <message>
        <source>not told apart</source>
        <translation>بەبێ جیاکردنەوە</translation>
    </message>
    <message>
        <source>From</source>
        <translation>لە</translation>
    </message>
    <message>
        <source>To</source>
        <translation>تا</translation>
    </message>
    <message>
        <source>Calendar: {name}</source>
        <translation>ڕۆژژمێر: {name}</translation>
    </message>
    <message>
        <source>Limit to…</source>
        <translation>تەنها…</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>هەڵبژێرە…</translation>
    </message>
    <message>
        <source>Take this limit away</source>
        <translation>لابردنی ئەم سنوورە</translation>
    </message>
    <message>
        <source>{limit}, take this limit away</source>
        <translation>{limit}، لابردنی ئەم سنوورە</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>All together</source>
        <translation>کۆی گشتی</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>هاتوون</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>ڕێژە</translation>
    </message>
    <message>
        <source>All</source>
        <translation>هەموو</translation>
    </message>
    <message>
        <source>{what}: {which}</source>
        <translation>{what}: {which}</translation>
    </message>
    <message>
        <source>my own work</source>
        <translation>تەنها کاری خۆم</translation>
    </message>
    <message>
        <source>the whole office</source>
        <translation>هەموو نووسینگەکە</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>تۆمارکردنەکان</translation>
    </message>
    <message>
        <source>Waiting for review</source>
        <translation>چاوەڕێی پێداچوونەوە</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>گەڕێنراوەکان</translation>
    </message>
    <message>
        <source>Decisions on duplicates</source>
        <translation>بڕیارەکانی دووبارەبوون</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>ئامادەبوون</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>بڕوانامەکان</translation>
    </message>
    <message>
        <source>Placements</source>
        <translation>دامەزراندن</translation>
    </message>
    <message>
        <source>Work of the staff</source>
        <translation>کاری کارمەندان</translation>
    </message>
    <message>
        <source>People</source>
        <translation>کەسەکان</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>تۆمارەکان</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>جارەکان</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>جووتەکان</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>نیشانەکان</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>کارەکان</translation>
    </message>
    <message>
        <source>People, on the day on which they were first written down. Who was withdrawn is not among them.</source>
        <translation>کەسەکان لەو ڕۆژەدا کە یەکەم جار نووسراون. ئەوەی کشێنرایەوە لەناویاندا نییە.</translation>
    </message>
    <message>
        <source>Records that wait for a supervisor now, on the day on which they were saved.</source>
        <translation>ئەو تۆمارانەی ئێستا چاوەڕێی سەرپەرشتیارن، لە ڕۆژی هەڵگرتنیاندا.</translation>
    </message>
    <message>
        <source>Each time that a supervisor sent something back, under whoever had written it.</source>
        <translation>هەر جارێک سەرپەرشتیارێک شتێکی گەڕاندبێتەوە، لای ئەوەی نووسیویەتی.</translation>
    </message>
    <message>
        <source>What was said last of each two records that may be one person’s.</source>
        <translation>دوایین قسە لەسەر هەر دوو تۆمارێک کە ڕەنگە هی یەک کەس بن.</translation>
    </message>
    <message>
        <source>Share of marks that say present or late; who was excused counts on neither side.</source>
        <translation>ڕێژەی ئەو نیشانانەی دەڵێن ئامادە یان درەنگ؛ مۆڵەتپێدراو لە هیچ لایەک ناژمێردرێت.</translation>
    </message>
    <message>
        <source>The ministry’s certificates that hold, on the day of the signature.</source>
        <translation>بڕوانامە کارپێکراوەکانی وەزارەت، لە ڕۆژی واژۆکردندا.</translation>
    </message>
    <message>
        <source>People of this office who began the work to which they were sent, on the day it began.</source>
        <translation>کەسانی ئەم نووسینگەیە کە ئەو کارەیان دەست پێ کرد کە بۆی نێردران، لە ڕۆژی دەستپێکردندا.</translation>
    </message>
    <message>
        <source>What was done, by the log; an approval counts each change that it lets go.</source>
        <translation>ئەوەی کراوە بەپێی تۆماری کارەکان؛ پەسەندکردن بە ژمارەی ئەوەی پەسەندی دەکات دەژمێردرێت.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>فۆڕم</translation>
    </message>
    <message>
        <source>Whose work</source>
        <translation>کاری کێ</translation>
    </message>
    <message>
        <source>District</source>
        <translation>قەزا</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>ڕەگەز</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>تەمەن</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>خوێندن</translation>
    </message>
    <message>
        <source>Occupation, major group</source>
        <translation>پیشە، گرووپی سەرەکی</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>پیشە</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>لە کوێیە</translation>
    </message>
    <message>
        <source>Days it waits</source>
        <translation>ڕۆژانی چاوەڕوانی</translation>
    </message>
    <message>
        <source>What was sent back</source>
        <translation>چی گەڕێنرایەوە</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>چی گوترا</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>نیشانە</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>پۆل</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>خول</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>چی کرا</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>کۆمپیوتەر</translation>
    </message>
    <message>
        <source>all in one</source>
        <translation>هەمووی پێکەوە</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>بەپێی ڕۆژ</translation>
    </message>
    <message>
        <source>by week</source>
        <translation>بەپێی هەفتە</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>بەپێی مانگ</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>ڕۆژ</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>هەفتە لە</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>مانگ</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>٧ ڕۆژی ڕابردوو</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>٣٠ ڕۆژی ڕابردوو</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>ئەم مانگە</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>مانگی پێشوو</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>ئەمساڵ</translation>
    </message>
    <message>
        <source>twelve months</source>
        <translation>دوازدە مانگ</translation>
    </message>
    <message>
        <source>since the beginning</source>
        <translation>لە سەرەتاوە</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>لە … بۆ …</translation>
    </message>
    <message>
        <source>women</source>
        <translation>ژنان</translation>
    </message>
    <message>
        <source>men</source>
        <translation>پیاوان</translation>
    </message>
    <message>
        <source>the same person</source>
        <translation>هەمان کەس</translation>
    </message>
    <message>
        <source>two people</source>
        <translation>دوو کەس</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>دڵنیا نییە</translation>
    </message>
    <message>
        <source>registrations</source>
        <translation>تۆمارکردنەکان</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>پۆلەکان</translation>
    </message>
    <message>
        <source>sheets of attendance</source>
        <translation>پەڕەکانی ئامادەبوون</translation>
    </message>
    <message>
        <source>places in courses</source>
        <translation>شوێنەکانی خول</translation>
    </message>
    <message>
        <source>results</source>
        <translation>ئەنجامەکان</translation>
    </message>
    <message>
        <source>follow-ups</source>
        <translation>بەدواداچوونەکان</translation>
    </message>
    <message>
        <source>referrals</source>
        <translation>ناردنەکان</translation>
    </message>
    <message>
        <source>employers</source>
        <translation>خاوەنکاران</translation>
    </message>
    <message>
        <source>vacancies</source>
        <translation>هەلەکانی کار</translation>
    </message>
    <message>
        <source>decisions on duplicates</source>
        <translation>بڕیارەکانی دووبارەبوون</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>داواکارییەکان</translation>
    </message>
    <message>
        <source>points</source>
        <translation>خاڵ</translation>
    </message>
    <message>
        <source>job fairs</source>
        <translation>پێشانگاکانی کار</translation>
    </message>
    <message>
        <source>surveys</source>
        <translation>ڕاپرسییەکان</translation>
    </message>
    <message>
        <source>calls of courses</source>
        <translation>بانگەوازی خولەکان</translation>
    </message>
    <message>
        <source>people registered</source>
        <translation>کەسانی تۆمارکراو</translation>
    </message>
    <message>
        <source>records corrected</source>
        <translation>تۆمارە ڕاستکراوەکان</translation>
    </message>
    <message>
        <source>records withdrawn</source>
        <translation>تۆمارە کشێنراوەکان</translation>
    </message>
    <message>
        <source>records taken up again</source>
        <translation>تۆمارە وەرگیراوەکانەوە</translation>
    </message>
    <message>
        <source>duplicates decided</source>
        <translation>دووبارەبوونە یەکلاکراوەکان</translation>
    </message>
    <message>
        <source>requests written down</source>
        <translation>داواکارییە نووسراوەکان</translation>
    </message>
    <message>
        <source>asked whether registered elsewhere</source>
        <translation>پرسیاری تۆماربوون لە شوێنی تر</translation>
    </message>
    <message>
        <source>points asked for</source>
        <translation>خاڵی داواکراو</translation>
    </message>
    <message>
        <source>changes approved</source>
        <translation>گۆڕانکارییە پەسەندکراوەکان</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>گەڕێنراوەکان</translation>
    </message>
    <message>
        <source>samples that matched their paper</source>
        <translation>نموونەی گونجاو لەگەڵ کاغەزەکەی</translation>
    </message>
    <message>
        <source>samples that differed from it</source>
        <translation>نموونەی جیاواز لێی</translation>
    </message>
    <message>
        <source>classes planned</source>
        <translation>پۆلە پلاندانراوەکان</translation>
    </message>
    <message>
        <source>classes changed</source>
        <translation>پۆلە گۆڕدراوەکان</translation>
    </message>
    <message>
        <source>courses called elsewhere</source>
        <translation>خولە ڕاگەیەنراوەکان لە شوێنی تر</translation>
    </message>
    <message>
        <source>places spoken of</source>
        <translation>قسەی شوێنەکانی خول</translation>
    </message>
    <message>
        <source>lists by which places were given</source>
        <translation>لیستەکانی دانی شوێن</translation>
    </message>
    <message>
        <source>sheets marked</source>
        <translation>پەڕە نیشانکراوەکان</translation>
    </message>
    <message>
        <source>results written down</source>
        <translation>ئەنجامە نووسراوەکان</translation>
    </message>
    <message>
        <source>ends of courses said</source>
        <translation>کۆتایی خولە ڕاگەیەنراوەکان</translation>
    </message>
    <message>
        <source>certificates printed</source>
        <translation>بڕوانامە چاپکراوەکان</translation>
    </message>
    <message>
        <source>people followed up</source>
        <translation>کەسانی بەدواداچوونکراو</translation>
    </message>
    <message>
        <source>employers written down</source>
        <translation>خاوەنکارە نووسراوەکان</translation>
    </message>
    <message>
        <source>vacancies written down</source>
        <translation>هەلە نووسراوەکانی کار</translation>
    </message>
    <message>
        <source>steps of referrals</source>
        <translation>هەنگاوەکانی ناردن</translation>
    </message>
    <message>
        <source>letters printed</source>
        <translation>نامە چاپکراوەکان</translation>
    </message>
    <message>
        <source>words at job fairs</source>
        <translation>قسەکان لە پێشانگاکانی کار</translation>
    </message>
    <message>
        <source>institutions asked in surveys</source>
        <translation>ئەو دامەزراوانەی لە ڕاپرسییەکاندا لێیان پرسرا</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>نەزانراو</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>ئەوانی تر</translation>
    </message>
    <message>
        <source>this desk</source>
        <translation>ئەم کۆمپیوتەرە</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} تا {last}</translation>
    </message>
    <message>
        <source>until {last}</source>
        <translation>تا {last}</translation>
    </message>
    <message>
        <source>{first} to {last} years</source>
        <translation>{first} تا {last} ساڵ</translation>
    </message>
    <message>
        <source>{first} years and more</source>
        <translation>{first} ساڵ و زیاتر</translation>
    </message>
    <message>
        <source>under {next} years</source>
        <translation>کەمتر لە {next} ساڵ</translation>
    </message>
    <message>
        <source>{first} to {last} days</source>
        <translation>{first} تا {last} ڕۆژ</translation>
    </message>
    <message>
        <source>{first} days and more</source>
        <translation>{first} ڕۆژ و زیاتر</translation>
    </message>
    <message>
        <source>since today</source>
        <translation>لە ئەمڕۆوە</translation>
    </message>
    <message>
        <source>For use in the office: small numbers stand as they are. Published figures are the ministry’s.</source>
        <translation>بۆ بەکارهێنان لە نووسینگە: ژمارە بچووکەکان وەک خۆیانن. ژمارە بڵاوکراوەکان هی وەزارەتن.</translation>
    </message>
    <message>
        <source>{office} · made on {day} by {who}</source>
        <translation>{office} · لە {day} لەلایەن {who}ـەوە دروستکراوە</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>ڕاپۆرتەکان</translation>
    </message>
    <message>
        <source>What the office did, counted at this desk, without a network</source>
        <translation>ئەوەی نووسینگەکە کردوویەتی، لەسەر ئەم کۆمپیوتەرە بەبێ تۆڕ ژمێردراوە</translation>
    </message>
    <message>
        <source>The saved question is removed.</source>
        <translation>پرسیارە هەڵگیراوەکە سڕایەوە.</translation>
    </message>
    <message>
        <source>The question is in your list now.</source>
        <translation>پرسیارەکە ئێستا لە لیستی تۆدایە.</translation>
    </message>
    <message>
        <source>My saved questions</source>
        <translation>پرسیارە هەڵگیراوەکانم</translation>
    </message>
    <message>
        <source>The table is copied: paste it into a spreadsheet.</source>
        <translation>خشتەکە لەبەرگیرایەوە: بیلکێنە لە خشتەیەکی ئەلیکترۆنی.</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>هەڵگرتنی خشتە</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved in {file}.</source>
        <translation>
            <numerusform>%n دێڕ لە {file} هەڵگیرا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>لەبەرگرتنەوەی خشتە</translation>
    </message>
    <message>
        <source>Save the table…</source>
        <translation>هەڵگرتنی خشتە…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>چاپکردن…</translation>
    </message>
    <message>
        <source>Save the question…</source>
        <translation>هەڵگرتنی پرسیار…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>بیوەستێنە</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>بیسڕەوە</translation>
    </message>
    <message>
        <source>How far the report is</source>
        <translation>ڕاپۆرتەکە گەیشتووەتە کوێ</translation>
    </message>
    <message>
        <source>Nothing was counted</source>
        <translation>هیچ نەژمێردرا</translation>
    </message>
    <message>
        <source>Choose another time, or take a limit away.</source>
        <translation>کاتێکی تر هەڵبژێرە، یان سنوورێک لابە.</translation>
    </message>
    <message>
        <source>Show the table</source>
        <translation>پیشاندانی خشتە</translation>
    </message>
    <message>
        <source>Show the bars</source>
        <translation>پیشاندانی ستوونەکان</translation>
    </message>
</context>
<context>
    <name>RequestDialog</name>
    <message>
        <source>Ask the ministry for {name}</source>
        <translation>داواکاری لە وەزارەت بۆ {name}</translation>
    </message>
    <message>
        <source>A supervisor approves it like a record; it goes to the ministry, which decides. The answer comes back here. Tell the person the number on their receipt is enough to ask how it stands.</source>
        <translation>سەرپەرشتیار وەک تۆمار پەسەندی دەکات؛ دەچێتە وەزارەت و ئەوێ بڕیار دەدات. وەڵامەکە دەگەڕێتەوە ئێرە. بە کەسەکە بڵێ ژمارەی سەر پسووڵەکەی بەسە بۆ پرسیارکردن.</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>هەڵگرتنی داواکاری</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>داوای چی دەکرێت</translation>
    </message>
    <message>
        <source>Who asks for it</source>
        <translation>کێ داوای دەکات</translation>
    </message>
    <message>
        <source>Who they are was seen by</source>
        <translation>ناسنامەکەی بە چی سەلمێنرا</translation>
    </message>
    <message>
        <source>In the person&apos;s own words, if they want to say why</source>
        <translation>بە قسەی خۆی، ئەگەر بیەوێت هۆکار بڵێت</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a desk from its backup</source>
        <translation>گەڕاندنەوەی کۆمپیوتەری نووسینگە لە پاڵپشتەکەیەوە</translation>
    </message>
    <message>
        <source>People, records and settings as they were when it was made. What was entered after that is not in it.</source>
        <translation>بەکارهێنەران، تۆمارەکان و ڕێکخستنەکان وەک ئەو کاتەی دروست کراوە. ئەوەی دوای ئەوە تۆمار کراوە تێیدا نییە.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>گەڕاندنەوە</translation>
    </message>
    <message>
        <source>Choose the backup…</source>
        <translation>پاڵپشتەکە هەڵبژێرە…</translation>
    </message>
    <message>
        <source>A password of then</source>
        <translation>وشەیەکی نهێنیی ئەو کاتە</translation>
    </message>
    <message>
        <source>The recovery paper</source>
        <translation>کاغەزی گەڕاندنەوە</translation>
    </message>
    <message>
        <source>Open it with</source>
        <translation>دەکرێتەوە بە</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>ناوی بەکارهێنەر</translation>
    </message>
    <message>
        <source>Of a supervisor or an administrator</source>
        <translation>هی سەرپەرشتیار یان بەڕێوەبەر</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>وشەی نهێنی</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>کۆدی گەڕاندنەوە</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>وشەی نهێنیی نوێ</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>وشەی نهێنیی نوێ دووبارە</translation>
    </message>
    <message>
        <source>The old computer is not used any more</source>
        <translation>کۆمپیوتەرە کۆنەکە چیتر بەکار ناهێنرێت</translation>
    </message>
    <message>
        <source>Two computers with one desk give the same numbers twice, and the ministry asks which is right.</source>
        <translation>دوو کۆمپیوتەر بۆ هەمان شوێن هەمان ژمارە دوو جار دەدەن، و وەزارەت دەپرسێت کامیان ڕاستە.</translation>
    </message>
    <message>
        <source>Restored so far</source>
        <translation>ئەوەی تا ئێستا گەڕێنراوەتەوە</translation>
    </message>
    <message>
        <source>{share} restored</source>
        <translation>{share} گەڕێنرایەوە</translation>
    </message>
    <message>
        <source>Its name ends in .mihan-backup.</source>
        <translation>ناوەکەی بە ‎.mihan-backup‎ کۆتایی دێت.</translation>
    </message>
    <message>
        <source>an office without a name yet</source>
        <translation>نووسینگەیەکی هێشتا بێ ناو</translation>
    </message>
    <message>
        <source>{file}: {office}, {day}, {time}, {count}.</source>
        <translation>{file}: {office}، {day}، کاتژمێر {time}، {count}.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n گۆڕانکاری</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsList</name>
    <message>
        <source>Assessment</source>
        <translation>هەڵسەنگاندن</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>نمرە</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>هەوڵ</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>خول</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>ڕۆژ</translation>
    </message>
    <message>
        <source>Results of assessments</source>
        <translation>ئەنجامەکانی هەڵسەنگاندن</translation>
    </message>
    <message>
        <source>Results of the person</source>
        <translation>ئەنجامەکانی کەسەکە</translation>
    </message>
    <message>
        <source>{score}, passed</source>
        <translation>{score}، دەرچوو</translation>
    </message>
    <message>
        <source>{score}, not passed</source>
        <translation>{score}، دەرنەچوو</translation>
    </message>
</context>
<context>
    <name>ResultsOfCohort</name>
    <message>
        <source>Assess…</source>
        <translation>هەڵسەنگاندن…</translation>
    </message>
    <message>
        <source>Sits it again…</source>
        <translation>هەوڵێکی تر…</translation>
    </message>
    <message>
        <source>End of the course…</source>
        <translation>کۆتایی خول…</translation>
    </message>
    <message>
        <source>This result has left the office. Your words stay with its correction.</source>
        <translation>ئەم ئەنجامە لە نووسینگە دەرچووە. ئەوەی دەینووسیت لەگەڵ ڕاستکردنەوەکەی دەمێنێتەوە.</translation>
    </message>
    <message>
        <source>Why is it corrected?</source>
        <translation>بۆچی ڕاست دەکرێتەوە؟</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>ڕاستکردنەوە</translation>
    </message>
</context>
<context>
    <name>ResultsPart</name>
    <message>
        <source>Name</source>
        <translation>ناو</translation>
    </message>
    <message>
        <source>Results of the cohort</source>
        <translation>ئەنجامەکانی گرووپ</translation>
    </message>
    <message>
        <source>Nobody has a place yet</source>
        <translation>هێشتا کەس شوێنی نییە</translation>
    </message>
    <message>
        <source>Those who have a place are assessed here.</source>
        <translation>ئەوانەی شوێنیان هەیە لێرە هەڵدەسەنگێنرێن.</translation>
    </message>
    <message>
        <source>This course is not assessed: attendance alone decides how it ends.</source>
        <translation>ئەم خولە هەڵسەنگاندنی نییە: تەنها ئامادەبوون بڕیار لە کۆتاییەکەی دەدات.</translation>
    </message>
    <message>
        <source>Gained</source>
        <translation>پێشکەوتن</translation>
    </message>
    <message>
        <source>The course</source>
        <translation>خول</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>ئامادەبوون</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>دەستی پێکراوە</translation>
    </message>
    <message>
        <source>came back: “{reason}”</source>
        <translation>گەڕێنرایەوە: «{reason}»</translation>
    </message>
</context>
<context>
    <name>ResumeDialog</name>
    <message>
        <source>The program ended in the middle of “{name}”.</source>
        <translation>بەرنامەکە لە ناوەڕاستی «{name}» وەستا.</translation>
    </message>
    <message>
        <source>a registration without a name yet</source>
        <translation>تۆمارێک کە هێشتا ناوی نییە</translation>
    </message>
    <message>
        <source>Everything you had answered is here: kept {when}.</source>
        <translation>هەموو وەڵامەکانت لێرەن: هەڵگیراون {when}.</translation>
    </message>
    <message>
        <source>{answered} of {asked} questions are answered.</source>
        <translation>{answered} پرسیار لە {asked} وەڵام دراوەتەوە.</translation>
    </message>
    <message>
        <source>Continue where you stopped?</source>
        <translation>لەو شوێنەوە بەردەوام دەبیت کە وەستایت؟</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>بەردەوام بوون</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>دواتر</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Which people? Space ticks; the others wait on. Leave all empty to send everybody back.</source>
        <translation>کام کەسان؟ دوگمەی بۆشایی نیشانە دەکات، ئەوانی تر لە چاوەڕوانیدا دەمێننەوە. هەموویان بە بەتاڵی بهێڵەرەوە بۆ گەڕاندنەوەی هەمووان.</translation>
    </message>
    <message>
        <source>Which answers? Space ticks; leave all empty when it is about the whole record.</source>
        <translation>کام وەڵامەکان؟ بۆشایی نیشانە دەکات؛ ئەگەر بۆ هەموو تۆمارەکەیە، هەمووی بە بەتاڵی بهێڵەوە.</translation>
    </message>
    <message>
        <source>Answers that the reason is about</source>
        <translation>ئەو وەڵامانەی هۆکارەکە دەربارەیانە</translation>
    </message>
    <message>
        <source>People who go back</source>
        <translation>ئەو کەسانەی دەگەڕێنرێنەوە</translation>
    </message>
</context>
<context>
    <name>ReviewDetailCard</name>
    <message>
        <source>Drawn by chance: hold it against its paper.</source>
        <translation>بە هەڕەمەکی هەڵبژێردراوە: لەگەڵ کاغەزەکەی بەراوردی بکە.</translation>
    </message>
    <message>
        <source>It matches its paper.</source>
        <translation>وەک کاغەزەکەیەتی.</translation>
    </message>
    <message>
        <source>It differs from its paper.</source>
        <translation>لە کاغەزەکەی جیاوازە.</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>گەڕاندنەوە…</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>وەک یەکن</translation>
    </message>
    <message>
        <source>Differs…</source>
        <translation>جیاوازە…</translation>
    </message>
    <message>
        <source>Entered by {who}, {when}</source>
        <translation>{who} تۆماری کردووە، {when}</translation>
    </message>
    <message>
        <source>{who} (desk {name})</source>
        <translation>{who} (کۆمپیوتەری {name})</translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>Everything</source>
        <translation>هەموو</translation>
    </message>
    <message>
        <source>Look twice</source>
        <translation>وردبینی دەوێت</translation>
    </message>
    <message>
        <source>Without a flag</source>
        <translation>بێ تێبینی</translation>
    </message>
    <message>
        <source>Not mine</source>
        <translation>هی من نییە</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>هی خۆم</translation>
    </message>
    <message>
        <source>The sample</source>
        <translation>نموونەکە</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>هەمووان</translation>
    </message>
    <message>
        <source>All forms</source>
        <translation>هەموو فۆڕمەکان</translation>
    </message>
    <message>
        <source>Without a name yet</source>
        <translation>هێشتا بێ ناو</translation>
    </message>
    <message>
        <source>New class: {title}</source>
        <translation>پۆلی نوێ: {title}</translation>
    </message>
    <message>
        <source>Places in a course: {title}</source>
        <translation>شوێنەکانی خولێک: {title}</translation>
    </message>
    <message>
        <source>A place in a course: {names}</source>
        <translation>شوێن لە خولێکدا: {names}</translation>
    </message>
    <message>
        <source>A course is called: {title}</source>
        <translation>خولێک ڕادەگەیەنرێت: {title}</translation>
    </message>
    <message>
        <source>A call to a graduate: {names}</source>
        <translation>پەیوەندی بە دەرچوو: {names}</translation>
    </message>
    <message>
        <source>An employer: {name}</source>
        <translation>خاوەنکار: {name}</translation>
    </message>
    <message>
        <source>A vacancy: {names}</source>
        <translation>هەلی کار: {names}</translation>
    </message>
    <message>
        <source>A referral: {names}</source>
        <translation>ناردن: {names}</translation>
    </message>
    <message>
        <source>At a job fair: {names}</source>
        <translation>لە پێشانگای کار: {names}</translation>
    </message>
    <message>
        <source>Asked in a survey: {names}</source>
        <translation>لە ڕاپرسییەکدا لێی پرسرا: {names}</translation>
    </message>
    <message>
        <source>A result: {names}</source>
        <translation>ئەنجام: {names}</translation>
    </message>
    <message>
        <source>One person? {names}</source>
        <translation>یەک کەسن؟ {names}</translation>
    </message>
    <message>
        <source>Registered elsewhere? {name}</source>
        <translation>لە شوێنێکی تر تۆمار کراوە؟ {name}</translation>
    </message>
    <message>
        <source>A request of {name}</source>
        <translation>داواکارییەکی {name}</translation>
    </message>
    <message>
        <source>Points of {name}</source>
        <translation>خاڵەکانی {name}</translation>
    </message>
    <message>
        <source>{title}, session {number}</source>
        <translation>{title}، دانیشتنی {number}</translation>
    </message>
    <message>
        <source>desk {name}</source>
        <translation>کۆمپیوتەری {name}</translation>
    </message>
    <message>
        <source>{came} came, {absent} absent</source>
        <translation>{came} ئامادە، {absent} نائامادە</translation>
    </message>
    <message>
        <source>differs from paper</source>
        <translation>لە کاغەز جیاوازە</translation>
    </message>
    <message>
        <source>my own</source>
        <translation>هی خۆم</translation>
    </message>
    <message>
        <source>matches paper</source>
        <translation>وەک کاغەزە</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>نموونە</translation>
    </message>
    <message>
        <source>look twice</source>
        <translation>وردبینی</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>چاوەڕێیە</translation>
    </message>
    <message>
        <source>Waiting: {count}</source>
        <translation>چاوەڕێ: {count}</translation>
    </message>
    <message>
        <source>Waiting: {shown} of {count}</source>
        <translation>چاوەڕێ: {shown} لە {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) selected</source>
        <translation>
            <numerusform>%n گۆڕانکاری هەڵبژێردراوە</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits any more.</source>
        <translation>ئیتر هیچ چاوەڕێ نییە.</translation>
    </message>
    <message>
        <source>Records that wait for a supervisor</source>
        <translation>ئەو تۆمارانەی چاوەڕێی سەرپەرشتیارن</translation>
    </message>
    <message>
        <source>Which records</source>
        <translation>کام تۆمار</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>تۆمارکەر</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>فۆڕم</translation>
    </message>
    <message>
        <source>Approve and seal…</source>
        <translation>پەسەند و مۆر بکە…</translation>
    </message>
    <message>
        <source>Approve all without a flag…</source>
        <translation>هەموو بێ تێبینییەکان پەسەند بکە…</translation>
    </message>
    <message>
        <source>Draw a sample</source>
        <translation>نموونە وەربگرە</translation>
    </message>
    <message>
        <source>A tenth of what is shown, by chance, to be held against the paper</source>
        <translation>دەیەکی ئەوەی دیارە، بە هەڕەمەکی، بۆ بەراوردکردن لەگەڵ کاغەز</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>پاشگەزبوونەوە</translation>
    </message>
    <message>
        <source>Select all but mine</source>
        <translation>هەموو جگە لە هی خۆم هەڵبژێرە</translation>
    </message>
    <message>
        <source>Nothing here with this filter. Choose “Everything” above.</source>
        <translation>بەم پاڵێوەرە هیچ نییە. لە سەرەوە «هەموو» هەڵبژێرە.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>پێداچوونەوە</translation>
    </message>
    <message>
        <source>J and K move, A approves what is selected, R returns with a reason, F8 undoes</source>
        <translation>J و K دەگوازنەوە، A هەڵبژێردراوەکان پەسەند دەکات، R بە هۆکارەوە دەگەڕێنێتەوە، F8 پاشگەز دەبێتەوە</translation>
    </message>
    <message>
        <source>Register my signature</source>
        <translation>واژۆکەم تۆمار بکە</translation>
    </message>
    <message>
        <source>Nothing waits for review</source>
        <translation>هیچ چاوەڕێی پێداچوونەوە نییە</translation>
    </message>
    <message>
        <source>What clerks and trainers save appears here. Approved batches are on the page “Send and receive”.</source>
        <translation>ئەوەی فەرمانبەران و ڕاهێنەران هەڵیدەگرن لێرە دەردەکەوێت. بەستە پەسەندکراوەکان لە پەڕەی «ناردن و وەرگرتن»ن.</translation>
    </message>
    <message>
        <source>Send and receive</source>
        <translation>ناردن و وەرگرتن</translation>
    </message>
    <message>
        <source>Returned to {name}. F8 takes it back.</source>
        <translation>گەڕێندرایەوە بۆ {name}. بە F8 پاشگەز دەبیتەوە.</translation>
    </message>
    <message numerus="yes">
        <source>Approve and seal all %n change(s) without a flag?</source>
        <translation>
            <numerusform>هەموو %n گۆڕانکارییەکەی بێ تێبینی پەسەند و مۆر بکرێن؟</numerusform>
        </translation>
    </message>
    <message>
        <source>You answer for them with your signature. F8 takes it back until they are sent.</source>
        <translation>تۆ بە واژۆکەت لێیان بەرپرسیاریت. تا نەنێردراون بە F8 دەتوانیت پاشگەز ببیتەوە.</translation>
    </message>
    <message>
        <source>Approved. It goes on when everything of that hand-over is decided. F8 takes it back.</source>
        <translation>پەسەند کرا. کاتێک بڕیار لەسەر هەموو ئەو ڕادەستکردنە درا دەڕوات. F8 دەیکێشێتەوە.</translation>
    </message>
    <message>
        <source>Return “{title}”</source>
        <translation>گەڕاندنەوەی «{title}»</translation>
    </message>
    <message>
        <source>{name} reads your words beside the form and corrects it.</source>
        <translation>{name} نووسینەکەت لە تەنیشت فۆڕمەکە دەخوێنێتەوە و ڕاستی دەکاتەوە.</translation>
    </message>
    <message>
        <source>What should be corrected?</source>
        <translation>چی ڕاست بکرێتەوە؟</translation>
    </message>
    <message>
        <source>Return it</source>
        <translation>بیگەڕێنەوە</translation>
    </message>
    <message numerus="yes">
        <source>Approve and seal %n change(s)?</source>
        <translation>
            <numerusform>%n گۆڕانکاری پەسەند و مۆر دەکەیت؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>وشەی نهێنیت</translation>
    </message>
    <message>
        <source>Approve and seal</source>
        <translation>پەسەندکردن و مۆرکردن</translation>
    </message>
    <message>
        <source>Batch {number} is sealed and waits to be sent.</source>
        <translation>بەستەی {number} مۆرکراوە و چاوەڕێی ناردنە.</translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) are sealed.</source>
        <translation>
            <numerusform>%n بەستە مۆر کران.</numerusform>
        </translation>
    </message>
    <message>
        <source>The photographs are sealed again and wait to be sent.</source>
        <translation>وێنەکان دووبارە مۆر کران و چاوەڕێی ناردنن.</translation>
    </message>
    <message numerus="yes">
        <source>%n hand-over(s) are signed and wait to be sent.</source>
        <translation>
            <numerusform>%n ڕادەستکردن واژۆ کراوە و چاوەڕێی ناردنە.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back: the records wait again.</source>
        <translation>پاشگەزبوونەوە کرا: تۆمارەکان دووبارە چاوەڕێن.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) drawn by chance. Hold each against its paper: M matches, D differs.</source>
        <translation>
            <numerusform>%n تۆمار بە هەڕەمەکی هەڵبژێردران. هەر یەکەیان لەگەڵ کاغەزەکەی بەراورد بکە: M وەک یەکن، D جیاوازن.</numerusform>
        </translation>
    </message>
    <message>
        <source>It differs from its paper</source>
        <translation>تۆمارەکە لە کاغەزەکەی جیاوازە</translation>
    </message>
    <message>
        <source>What you write is kept with the record. Return it afterwards, so that it is corrected.</source>
        <translation>ئەوەی دەینووسیت لەگەڵ تۆمارەکە دەپارێزرێت. پاشان تۆمارەکە بگەڕێنەوە، تا ڕاست بکرێتەوە.</translation>
    </message>
    <message>
        <source>What differs?</source>
        <translation>چی جیاوازە؟</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>تێبینی بکە</translation>
    </message>
    <message>
        <source>The ministry knows your signature now.</source>
        <translation>وەزارەت ئێستا واژۆکەت دەناسێت.</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source>The person</source>
        <translation>خاوەنی تۆمارەکە</translation>
    </message>
    <message>
        <source>The guardian</source>
        <translation>سەرپەرشتیار</translation>
    </message>
    <message>
        <source>An heir</source>
        <translation>میراتگرێک</translation>
    </message>
    <message>
        <source>A representative with a power of attorney</source>
        <translation>بریکارێک بە بریکارنامە</translation>
    </message>
    <message>
        <source>The national card</source>
        <translation>کارتی نیشتمانی</translation>
    </message>
    <message>
        <source>The passport</source>
        <translation>پاسپۆرت</translation>
    </message>
    <message>
        <source>Another official paper</source>
        <translation>بەڵگەنامەیەکی فەرمیی تر</translation>
    </message>
    <message>
        <source>Known to the office</source>
        <translation>لای ئۆفیسەکە ناسراوە</translation>
    </message>
    <message>
        <source>showing the details to employers</source>
        <translation>پیشاندانی زانیارییەکان بە خاوەنکاران</translation>
    </message>
    <message>
        <source>offers of training and loans</source>
        <translation>پێشنیازی ڕاهێنان و قەرز</translation>
    </message>
    <message>
        <source>messages to the phone</source>
        <translation>نامەی تەلەفۆن</translation>
    </message>
    <message>
        <source>use in statistics without names</source>
        <translation>بەکارهێنان لە ئاماردا بەبێ ناو</translation>
    </message>
    <message>
        <source>To be withdrawn from the register: no more offers; what is known stays</source>
        <translation>کشاندنەوە لە تۆمار: پێشنیاز نامێنێت، زانیارییەکان دەمێننەوە</translation>
    </message>
    <message>
        <source>To be erased: every answer and picture goes, here and at the ministry</source>
        <translation>سڕینەوە: هەموو وەڵام و وێنەیەک نامێنێت، لێرە و لای وەزارەت</translation>
    </message>
    <message>
        <source>To see all that the ministry keeps of them</source>
        <translation>بینینی هەموو ئەوەی وەزارەت دەربارەی هەڵیگرتووە</translation>
    </message>
    <message>
        <source>To correct what this office cannot: their words say what</source>
        <translation>ڕاستکردنەوەی ئەوەی ئەم نووسینگەیە ناتوانێت: وشەکانی دەڵێن چی</translation>
    </message>
    <message>
        <source>Asks to be withdrawn</source>
        <translation>داوای کشاندنەوەی تۆمارەکەی دەکات</translation>
    </message>
    <message>
        <source>Asks to be erased</source>
        <translation>داوای سڕینەوەی تۆمارەکەی دەکات</translation>
    </message>
    <message>
        <source>Asks to see what is kept</source>
        <translation>داوای بینینی ئەوە دەکات کە هەڵگیراوە</translation>
    </message>
    <message>
        <source>Asks for a correction</source>
        <translation>داوای ڕاستکردنەوە دەکات</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>داواکراو</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>داواکار</translation>
    </message>
    <message>
        <source>Identity shown by</source>
        <translation>ناسنامە سەلمێنرا بە</translation>
    </message>
    <message>
        <source>In the person&apos;s words</source>
        <translation>بە قسەی کەسەکە خۆی</translation>
    </message>
</context>
<context>
    <name>RightsPart</name>
    <message>
        <source>Consent and rights</source>
        <translation>ڕەزامەندی و مافەکان</translation>
    </message>
    <message>
        <source>a request is open</source>
        <translation>داواکارییەک چاوەڕێی وەڵامە</translation>
    </message>
    <message>
        <source>none</source>
        <translation>هیچ</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>ڕازییە</translation>
    </message>
    <message>
        <source>not agreed</source>
        <translation>ڕازی نییە</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>ڕەزامەندی نییە</translation>
    </message>
    <message>
        <source>The form of this record does not ask for consent.</source>
        <translation>فۆڕمی ئەم تۆمارە پرسیار لە ڕەزامەندی ناکات.</translation>
    </message>
    <message>
        <source>A person may see everything that is kept of them, have it corrected, and ask for it to be withdrawn or erased.</source>
        <translation>خاوەنی تۆمار دەتوانێت هەموو ئەوەی لەبارەیەوە هەڵگیراوە ببینێت، ڕاستی بکاتەوە، و داوای کشاندنەوە یان سڕینەوەی بکات.</translation>
    </message>
    <message>
        <source>Hand out everything…</source>
        <translation>پێدانی هەموو ئەوەی هەیە…</translation>
    </message>
    <message>
        <source>Ask the ministry…</source>
        <translation>داواکاری لە وەزارەت…</translation>
    </message>
    <message>
        <source>Take the request back</source>
        <translation>کشاندنەوەی داواکارییەکە</translation>
    </message>
    <message>
        <source>Does not agree to the details being kept</source>
        <translation>ڕازی نییە زانیارییەکانی هەڵبگیرێن</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>پەسەند کرا</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>ڕەت کرایەوە</translation>
    </message>
    <message>
        <source>Agrees to the details being kept</source>
        <translation>ڕازییە زانیارییەکانی هەڵبگیرێن</translation>
    </message>
    <message>
        <source>What the person agreed to and asked for</source>
        <translation>خاوەنی تۆمارەکە بە چی ڕازی بووە و داوای چی کردووە</translation>
    </message>
    <message>
        <source>written down by {who}</source>
        <translation>{who} نووسیویەتی</translation>
    </message>
    <message>
        <source>asked by {who}</source>
        <translation>{who} پرسی</translation>
    </message>
    <message>
        <source>The ministry&apos;s answer: {words}</source>
        <translation>وەڵامی وەزارەت: {words}</translation>
    </message>
    <message>
        <source>Also agrees to: {purposes}</source>
        <translation>هەروەها ڕازییە بە: {purposes}</translation>
    </message>
    <message>
        <source>read in {language}</source>
        <translation>بە {language} خوێنرایەوە</translation>
    </message>
    <message>
        <source>text {version}</source>
        <translation>دەقی {version}</translation>
    </message>
    <message>
        <source>form {version}</source>
        <translation>فۆڕمی {version}</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Registration clerk</source>
        <translation>فەرمانبەری تۆمارکردن</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>ڕاهێنەر</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>سەرپەرشتیار</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>بەڕێوەبەر</translation>
    </message>
</context>
<context>
    <name>Rounds</name>
    <message numerus="yes">
        <source>after %n month(s)</source>
        <translation>
            <numerusform>دوای %n مانگ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>دوای %n ڕۆژ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoreDialog</name>
    <message>
        <source>Save</source>
        <translation>هەڵگرتن</translation>
    </message>
    <message>
        <source>Score, of {most}</source>
        <translation>نمرە، لە {most}</translation>
    </message>
    <message>
        <source>{share} passes</source>
        <translation>دەرچوون لە {share}</translation>
    </message>
</context>
<context>
    <name>ScoresBrought</name>
    <message>
        <source>Paste scores</source>
        <translation>لکاندنی نمرەکان</translation>
    </message>
    <message>
        <source>Scores from a file…</source>
        <translation>نمرە لە فایلەوە…</translation>
    </message>
    <message>
        <source>Scores from a file</source>
        <translation>نمرە لە فایلەوە</translation>
    </message>
    <message>
        <source>Choose the assessment first: a cell in its column.</source>
        <translation>سەرەتا هەڵسەنگاندنەکە هەڵبژێرە: خانەیەک لە ستوونەکەی.</translation>
    </message>
    <message>
        <source>It is held by a form of the ministry: {name}</source>
        <translation>بە فۆڕمی وەزارەت دەکرێت: {name}</translation>
    </message>
    <message>
        <source>Copy names and scores in a spreadsheet first: a name and a score in each line.</source>
        <translation>سەرەتا ناو و نمرەکان لە خشتەیەکەوە لەبەربگرەوە: لە هەر دێڕێکدا ناوێک و نمرەیەک.</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Empty this line</source>
        <translation>ئەم دێڕە بەتاڵ بکەوە</translation>
    </message>
</context>
<context>
    <name>SelectionPart</name>
    <message>
        <source>Rank</source>
        <translation>ڕیز</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ناو</translation>
    </message>
    <message>
        <source>Gets</source>
        <translation>وەری دەگرێت</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>هۆکار</translation>
    </message>
    <message>
        <source>Selection list</source>
        <translation>لیستی هەڵبژاردن</translation>
    </message>
    <message>
        <source>Nobody waits for a place</source>
        <translation>کەس چاوەڕێی شوێن نییە</translation>
    </message>
    <message>
        <source>Applications that were taken stand here, ranked.</source>
        <translation>ئەو داواکارییانەی وەرگیراون لێرە بە ڕیز دەوەستن.</translation>
    </message>
    <message>
        <source>Free places: {places}. Ranked by points (rules {version}), then by the published ties.</source>
        <translation>شوێنی بەتاڵ: {places}. بە خاڵ ڕیز کراوە (ڕێساکانی {version})، پاشان بە ڕێسا بڵاوکراوەکانی یەکسانی.</translation>
    </message>
    <message>
        <source>Free places: {places}. No rules for points are in force here: ranked by the day of application.</source>
        <translation>شوێنی بەتاڵ: {places}. لێرە هیچ ڕێسایەکی خاڵ کاری پێ ناکرێت: بە ڕۆژی داواکاری ڕیز کراوە.</translation>
    </message>
</context>
<context>
    <name>SelfTestDialog</name>
    <message>
        <source>Whether this copy of the program is whole and can keep, print and send on this computer, tried with invented people in a place of their own. Your records are not touched. It takes a minute or two.</source>
        <translation>ئایا ئەم دانەیەی بەرنامەکە تەواوە و دەتوانێت لەسەر ئەم کۆمپیوتەرە هەڵبگرێت و چاپ بکات و بنێرێت؟ بە کەسانی خەیاڵی لە شوێنێکی تایبەت بە خۆیان تاقی دەکرێتەوە. دەست لە تۆمارەکانت نادرێت. خولەکێک یان دووان دەخایەنێت.</translation>
    </message>
    <message>
        <source>Check this installation</source>
        <translation>پشکنینی ئەم دامەزراندنە</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>هەڵگرتن…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>بپشکنە</translation>
    </message>
    <message>
        <source>Done so far</source>
        <translation>ئەوەی تا ئێستا کراوە</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>دووبارە بپشکنە</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>داخستن</translation>
    </message>
    <message>
        <source>Checking: {share}</source>
        <translation>دەپشکنرێت: {share}</translation>
    </message>
    <message>
        <source>Everything is in order. Work can be done on this computer.</source>
        <translation>هەموو شتێک ڕێکە. دەکرێت لەسەر ئەم کۆمپیوتەرە کار بکرێت.</translation>
    </message>
    <message>
        <source>Stopped before the end.</source>
        <translation>پێش کۆتایی وەستێنرا.</translation>
    </message>
    <message>
        <source>Something is not in order: see below what helps.</source>
        <translation>شتێک ڕێک نییە: لە خوارەوە ببینە چی یارمەتیدەرە.</translation>
    </message>
    <message>
        <source>{name} ({seconds} s)</source>
        <translation>{name} ({seconds} چ)</translation>
    </message>
    <message>
        <source>The program&apos;s own files</source>
        <translation>پەڕگەکانی خودی بەرنامەکە</translation>
    </message>
    <message>
        <source>The clock</source>
        <translation>کاتژمێر</translation>
    </message>
    <message>
        <source>The folder for the office&apos;s records</source>
        <translation>بوخچەی تۆمارەکانی نووسینگە</translation>
    </message>
    <message>
        <source>Locking and signing</source>
        <translation>قفڵکردن و واژۆکردن</translation>
    </message>
    <message>
        <source>Keeping records</source>
        <translation>هەڵگرتنی تۆمارەکان</translation>
    </message>
    <message>
        <source>Taking over records of an older version</source>
        <translation>وەرگرتنی تۆمارەکانی وەشانێکی کۆنتر</translation>
    </message>
    <message>
        <source>Filling a form</source>
        <translation>پڕکردنەوەی فۆڕمێک</translation>
    </message>
    <message>
        <source>Printing in three languages</source>
        <translation>چاپکردن بە سێ زمان</translation>
    </message>
    <message>
        <source>The window in three languages</source>
        <translation>پەنجەرەکە بە سێ زمان</translation>
    </message>
    <message>
        <source>Sending, and a receipt from a ministry inside this computer</source>
        <translation>ناردن، و پسوولەیەک لە وەزارەتێکی تاقیکاری لەناو ئەم کۆمپیوتەرەدا</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Appearance and language</source>
        <translation>ڕووکار و زمان</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تەواو</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>ڕێکخستنەکان</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>کار</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>ناردن</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زمان</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>ژمارەکان</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>ڕەنگەکان</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>قەبارەی دەق</translation>
    </message>
    <message>
        <source>Lock by itself when nobody is there</source>
        <translation>داخستنی خۆکار کاتێک کەس بەکاری ناهێنێت</translation>
    </message>
    <message>
        <source>Drafts stay</source>
        <translation>ڕەشنووسەکان دەمێننەوە</translation>
    </message>
    <message>
        <source>Folder of the scanner</source>
        <translation>بوخچەی سکانەر</translation>
    </message>
    <message>
        <source>The form offers the newest pictures of this folder</source>
        <translation>فۆڕم نوێترین وێنەکانی ئەم بوخچەیە پێشنیار دەکات</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>هەڵبژاردن…</translation>
    </message>
    <message>
        <source>Choose the folder of the scanner</source>
        <translation>هەڵبژاردنی بوخچەی سکانەر</translation>
    </message>
    <message>
        <source>Paper of receipts</source>
        <translation>کاغەزی پسووڵە</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>هەرگیز</translation>
    </message>
    <message>
        <source>After {n} minutes</source>
        <translation>دوای {n} خولەک</translation>
    </message>
    <message>
        <source>As the language writes</source>
        <translation>وەک زمانەکە دەینووسێت</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ڕووناک</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>تاریک</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>جیاوازیی بەرز</translation>
    </message>
    <message>
        <source>Sheets of A6</source>
        <translation>پەڕەی A6</translation>
    </message>
    <message>
        <source>Roll of 80 mm</source>
        <translation>ڕۆڵی 80 ملم</translation>
    </message>
</context>
<context>
    <name>SideList</name>
    <message>
        <source>Mihan</source>
        <translation>میهەن</translation>
    </message>
    <message>
        <source>Not enrolled yet</source>
        <translation>هێشتا بە وەزارەت نەناسێنراوە</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>چوونەدەرەوە</translation>
    </message>
    <message>
        <source>My password</source>
        <translation>وشەی نهێنیم</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>چوونەژوورەوە</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>ناوی بەکارهێنەر</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>وشەی نهێنی</translation>
    </message>
    <message>
        <source>Password forgotten?</source>
        <translation>وشەی نهێنیت لەبیر چووە؟</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>گەڕاندنەوە لە پاڵپشتێکەوە…</translation>
    </message>
    <message>
        <source>Answers that were not saved are kept as a draft.</source>
        <translation>ئەو وەڵامانەی هەڵنەگیرابوون وەک ڕەشنووس پارێزران.</translation>
    </message>
    <message>
        <source>The last answers of {name} could not be kept yet and wait in this window: do not close it.</source>
        <translation>دوایین وەڵامەکانی {name} هێشتا هەڵنەگیراون و لەم پەنجەرەیەدا چاوەڕێن: دایمەخە.</translation>
    </message>
    <message>
        <source>When {name} signs in again, they are kept as soon as they can be.</source>
        <translation>کاتێک {name} دووبارە دێتە ژوورەوە، هەر کە توانرا هەڵدەگیرێن.</translation>
    </message>
</context>
<context>
    <name>SignatureDialog</name>
    <message>
        <source>Register my signature</source>
        <translation>تۆمارکردنی واژۆکەم</translation>
    </message>
    <message>
        <source>The ministry gives each supervisor a one-time code in person. It stands for you alone.</source>
        <translation>وەزارەت بە دەست کۆدێکی یەکجارە دەداتە هەر سەرپەرشتیارێک. تەنیا هی تۆیە.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>تۆمار بکە</translation>
    </message>
    <message>
        <source>Your one-time code</source>
        <translation>کۆدی یەکجارەت</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>وشەی نهێنیت</translation>
    </message>
    <message>
        <source>As printed, in groups; it is used up by this</source>
        <translation>وەک چاپ کراوە، بە کۆمەڵە؛ بەمە بەکار دەچێت</translation>
    </message>
</context>
<context>
    <name>SigningStrip</name>
    <message numerus="yes">
        <source>%n hand-over(s) of other desks are decided and want your signature.</source>
        <translation>
            <numerusform>بڕیار لەسەر %n ڕادەستکردنی کۆمپیوتەری تر دراوە و چاوەڕێی واژۆی تۆیە.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photograph(s) did not reach the ministry and want your signature again.</source>
        <translation>
            <numerusform>%n وێنە نەگەیشتە وەزارەت و دووبارە چاوەڕێی واژۆتە.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>واژۆ…</translation>
    </message>
    <message>
        <source>The photographs are sealed once more and sent with the next round.</source>
        <translation>وێنەکان دووبارە مۆر دەکرێن و لە گەڕی داهاتوودا دەنێردرێن.</translation>
    </message>
    <message>
        <source>Sign what is decided?</source>
        <translation>واژۆی ئەوەی بڕیاری لەسەر دراوە؟</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>وشەی نهێنیت</translation>
    </message>
    <message>
        <source>Returned records go back to their desk, the others to the ministry.</source>
        <translation>تۆمارە گەڕێنراوەکان دەچنەوە بۆ کۆمپیوتەرەکەیان، ئەوانی تر بۆ وەزارەت.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>واژۆ</translation>
    </message>
</context>
<context>
    <name>StandingWords</name>
    <message>
        <source>Every session is marked.</source>
        <translation>ئامادەبوونی هەموو دانیشتنەکان نووسراوە.</translation>
    </message>
    <message numerus="yes">
        <source>May still miss %n session(s).</source>
        <translation>
            <numerusform>هێشتا دەتوانێت لە %n دانیشتن دوابکەوێت.</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer in the course since {day}.</source>
        <translation>لە {day}ەوە چیتر لە خولەکەدا نییە.</translation>
    </message>
    <message>
        <source>a limit is passed</source>
        <translation>سنوور تێپەڕیوە</translation>
    </message>
    <message numerus="yes">
        <source>%n absence(s) more</source>
        <translation>
            <numerusform>%n نەهاتنی تر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absence(s) more in a row, and the limit of {limit} is passed.</source>
        <translation>
            <numerusform>%n نەهاتنی تری لەدوایەک و سنووری {limit} تێدەپەڕێت.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absence(s) more, and attendance falls below {percent}.</source>
        <translation>
            <numerusform>%n نەهاتنی تر و ئامادەبوون دەکەوێتە ژێر {percent}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Absent %n time(s) in a row: the limit of {limit} is passed.</source>
        <translation>
            <numerusform>%n جار لەدوایەک نەهاتووە: سنووری {limit} تێپەڕیوە.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attendance can&apos;t reach {percent} any more.</source>
        <translation>ئامادەبوون ئیتر ناگاتە {percent}.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>draft</source>
        <translation>ڕەشنووس</translation>
    </message>
    <message>
        <source>saved here, waits for review</source>
        <translation>لێرە هەڵگیراوە، چاوەڕێی پێداچوونەوە</translation>
    </message>
    <message>
        <source>returned to be corrected</source>
        <translation>گەڕێندراوە بۆ ڕاستکردنەوە</translation>
    </message>
    <message>
        <source>handed over to the supervisor</source>
        <translation>ڕادەستی سەرپەرشتیار کراوە</translation>
    </message>
    <message>
        <source>approved, to be sent</source>
        <translation>پەسەندکراو، بۆ ناردن</translation>
    </message>
    <message>
        <source>sent, receipt awaited</source>
        <translation>نێردراوە، چاوەڕێی پسووڵە</translation>
    </message>
    <message>
        <source>received by the ministry</source>
        <translation>وەزارەت وەریگرتووە</translation>
    </message>
    <message>
        <source>received and joined</source>
        <translation>وەرگیراوە و یەکخراوە</translation>
    </message>
    <message>
        <source>two answers, to be decided</source>
        <translation>دوو وەڵام، چاوەڕێی بڕیار</translation>
    </message>
    <message>
        <source>rejected by the ministry</source>
        <translation>وەزارەت ڕەتیکردووەتەوە</translation>
    </message>
    <message>
        <source>replaced by a correction</source>
        <translation>ڕاستکردنەوەیەک جێگەی گرتەوە</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>کشێندراوە</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Give a place…</source>
        <translation>دانی شوێن…</translation>
    </message>
    <message>
        <source>Have them wait…</source>
        <translation>بۆ چاوەڕوانی…</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>ڕەتکردنەوە…</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>تەواوی کرد</translation>
    </message>
    <message>
        <source>Failed by absences</source>
        <translation>بە نەهاتن دەرنەچوو</translation>
    </message>
    <message>
        <source>Failed the assessment</source>
        <translation>لە هەڵسەنگاندن دەرنەچوو</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <translation>گواستنەوە…</translation>
    </message>
    <message>
        <source>Left the course…</source>
        <translation>وازی لە خولەکە هێنا…</translation>
    </message>
    <message>
        <source>Written down for {name}; it waits for a supervisor.</source>
        <translation>بۆ {name} نووسرا؛ چاوەڕێی سەرپەرشتیارە.</translation>
    </message>
    <message>
        <source>Your words stay with it for the supervisor and the ministry.</source>
        <translation>وشەکانت لەگەڵی بۆ سەرپەرشتیار و وەزارەت دەمێننەوە.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>هۆکار</translation>
    </message>
    <message>
        <source>{name} goes on in the chosen cohort, and has a place there at once.</source>
        <translation>{name} لە گرووپی هەڵبژێردراودا بەردەوام دەبێت و یەکسەر لەوێ شوێنی هەیە.</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>گواستنەوە</translation>
    </message>
    <message>
        <source>Transfer them</source>
        <translation>بیگوازەوە</translation>
    </message>
</context>
<context>
    <name>SurveyTryDialog</name>
    <message>
        <source>{title}. What came of it? A digit chooses, Enter saves.</source>
        <translation>{title}. چی لێ هات؟ ژمارەیەک هەڵدەبژێرێت و Enter پاشەکەوت دەکات.</translation>
    </message>
    <message>
        <source>Fill in the form…</source>
        <translation>فۆرمەکە پڕ بکەرەوە…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>پاشەکەوت</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>چی لێ هات</translation>
    </message>
    <message>
        <source>Ask again on</source>
        <translation>دووبارە پرسین لە</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>تێبینی</translation>
    </message>
    <message>
        <source>Whom to ask for, when it suits them</source>
        <translation>داوای کێ بکەین، کەی بۆیان دەگونجێت</translation>
    </message>
</context>
<context>
    <name>Surveys</name>
    <message>
        <source>employer</source>
        <translation>خاوەنکار</translation>
    </message>
    <message>
        <source>university</source>
        <translation>زانکۆ</translation>
    </message>
    <message>
        <source>training provider</source>
        <translation>ناوەندی ڕاهێنان</translation>
    </message>
    <message>
        <source>tech hub</source>
        <translation>ناوەندی تەکنەلۆژیا</translation>
    </message>
    <message>
        <source>public institution</source>
        <translation>فەرمانگەی حکومی</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>وەڵام دەداتەوە</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>دەستمان پێی نەگەیشت</translation>
    </message>
    <message>
        <source>an appointment on another day</source>
        <translation>ژوان لە ڕۆژێکی تر</translation>
    </message>
    <message>
        <source>does not want to take part</source>
        <translation>نایەوێت بەشداری بکات</translation>
    </message>
    <message>
        <source>exists no more, or stands twice in the list</source>
        <translation>چیتر نییە یان لە لیستەکەدا دووبارەیە</translation>
    </message>
    <message>
        <source>opened again</source>
        <translation>دووبارە کرایەوە</translation>
    </message>
    <message>
        <source>the ministry waits for it</source>
        <translation>وەزارەت چاوەڕێیەتی</translation>
    </message>
    <message>
        <source>to be asked</source>
        <translation>دەبێت لێی بپرسرێت</translation>
    </message>
    <message>
        <source>to be asked again</source>
        <translation>دووبارە لێی دەپرسرێتەوە</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>وەڵامی دایەوە</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>ڕەتی کردەوە</translation>
    </message>
    <message>
        <source>exists no more</source>
        <translation>چیتر نییە</translation>
    </message>
    <message>
        <source>not asked in time</source>
        <translation>لە کاتی خۆیدا لێی نەپرسرا</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>چی لێ هات</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>ڕاپرسی</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>ڕۆژی پرسین</translation>
    </message>
    <message>
        <source>To be asked again on</source>
        <translation>دووبارە لێی دەپرسرێتەوە لە</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>تێبینی</translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation>ڕاست دەکاتەوە</translation>
    </message>
    <message>
        <source>earlier answers</source>
        <translation>وەڵامە پێشووەکان</translation>
    </message>
    <message>
        <source>The ministry holds a survey until {day}: {title}.</source>
        <translation>وەزارەت تا {day} ڕاپرسییەک دەکات: {title}.</translation>
    </message>
    <message>
        <source>The ministry waits for institutions that are still to be asked, until {day}: {title}.</source>
        <translation>وەزارەت چاوەڕێی دامەزراوەکانە کە هێشتا لێیان نەپرسراوە، تا {day}: {title}.</translation>
    </message>
    <message>
        <source>What was said in a survey came back: “{reason}”</source>
        <translation>ئەوەی لە ڕاپرسییەکدا گوترا گەڕایەوە: «{reason}»</translation>
    </message>
    <message>
        <source>The ministry did not take what was said in a survey: {why}</source>
        <translation>وەزارەت ئەوەی لە ڕاپرسییەکدا گوترا وەرینەگرت: {why}</translation>
    </message>
</context>
<context>
    <name>SurveysPage</name>
    <message>
        <source>Institution</source>
        <translation>دامەزراوە</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>جۆر</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>شوێن</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>پەیوەندی</translation>
    </message>
    <message>
        <source>State</source>
        <translation>دۆخ</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>ڕۆژ</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>ڕاپرسییەکان</translation>
    </message>
    <message>
        <source>Institutions that this office asks what they need</source>
        <translation>ئەو دامەزراوانەی ئەم نووسینگەیە لێیان دەپرسێت پێویستیان بە چییە</translation>
    </message>
    <message>
        <source>Taken back: this institution is asked again.</source>
        <translation>گەڕێنرایەوە: دووبارە لەم دامەزراوەیە دەپرسرێتەوە.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>پاشەکەوتکردنی لیستەکە</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved in {file}.</source>
        <translation>
            <numerusform>%n دێڕ لە {file} پاشەکەوت کرا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>تەلەفۆن</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>ناونیشان</translation>
    </message>
    <message>
        <source>Written down; a supervisor looks at it.</source>
        <translation>نووسرا؛ سەرپەرشتیارێک سەیری دەکات.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>گەڕاندنەوە</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>پاشەکەوتکردنی لیستەکە…</translation>
    </message>
    <message>
        <source>Institutions to be asked</source>
        <translation>ئەو دامەزراوانەی لێیان دەپرسرێت</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>ڕاپرسی</translation>
    </message>
    <message>
        <source>Every survey</source>
        <translation>هەموو ڕاپرسییەکان</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>ئێستا بپرسە</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>دواتر</translation>
    </message>
    <message>
        <source>Done and closed</source>
        <translation>تەواوبوو و داخراو</translation>
    </message>
    <message>
        <source>answered: {percent}%</source>
        <translation>وەڵامدراوە: {percent}%</translation>
    </message>
    <message>
        <source>names are kept until {day}</source>
        <translation>ناوەکان تا {day} هەڵدەگیرێن</translation>
    </message>
    <message>
        <source>The ministry says which institutions this office asks, and until when.</source>
        <translation>وەزارەت دیاری دەکات ئەم نووسینگەیە لە کام دامەزراوە بپرسێت و تا کەی.</translation>
    </message>
    <message>
        <source>Nobody is to be asked now</source>
        <translation>ئێستا کەس نییە لێی بپرسرێت</translation>
    </message>
    <message>
        <source>Whoever was not reached stands here until the day on which they are asked again.</source>
        <translation>ئەوەی دەستمان پێی نەگەیشت لێرە دەمێنێتەوە تا ئەو ڕۆژەی دووبارە لێی دەپرسرێتەوە.</translation>
    </message>
    <message>
        <source>Nobody is to be asked later</source>
        <translation>کەس نییە دواتر لێی بپرسرێت</translation>
    </message>
    <message>
        <source>Nobody has answered yet</source>
        <translation>هێشتا کەس وەڵامی نەداوەتەوە</translation>
    </message>
    <message>
        <source>Whoever answered, or is not asked any more, stands here.</source>
        <translation>ئەوەی وەڵامی داوەتەوە یان چیتر لێی ناپرسرێت لێرە دەردەکەوێت.</translation>
    </message>
    <message>
        <source>Correct the answers…</source>
        <translation>ڕاستکردنەوەی وەڵامەکان…</translation>
    </message>
    <message>
        <source>What came of it…</source>
        <translation>چی لێ هات…</translation>
    </message>
    <message>
        <source>{name} asks</source>
        <translation>{name} لێی دەپرسێت</translation>
    </message>
    <message>
        <source>again on {day}</source>
        <translation>دووبارە لە {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>تا {day}</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>Sending…</source>
        <translation>دەنێردرێت…</translation>
    </message>
    <message>
        <source>Sending {sent} of {of}</source>
        <translation>دەنێردرێت: {sent} لە {of}</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n پێویستی بە تۆیە</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline since {since} · next try in {minutes} min</source>
        <translation>بێ پەیوەندی لە {since}وە · هەوڵی داهاتوو دوای {minutes} خولەک</translation>
    </message>
    <message>
        <source>Offline since {since}</source>
        <translation>بێ پەیوەندی لە {since}وە</translation>
    </message>
    <message>
        <source>The last sending had trouble</source>
        <translation>دوایین ناردن کێشەی هەبوو</translation>
    </message>
    <message numerus="yes">
        <source>%n to send</source>
        <translation>
            <numerusform>%n بۆ ناردن</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to send · in {minutes} min</source>
        <translation>
            <numerusform>%n بۆ ناردن · دوای {minutes} خولەک</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the receipt</source>
        <translation>چاوەڕێی پسووڵە</translation>
    </message>
    <message>
        <source>Photographs wait for a line that costs nothing</source>
        <translation>وێنەکان چاوەڕێی هێڵێکی بێ تێچوون</translation>
    </message>
    <message>
        <source>Photographs are still to be sent</source>
        <translation>هێشتا وێنە ماون بۆ ناردن</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for review</source>
        <translation>
            <numerusform>%n چاوەڕێی پێداچوونەوەیە</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>هەموو شت نوێیە</translation>
    </message>
    <message>
        <source>The supervisor&apos;s machine is asked first, then the ministry, whether it answers or not.</source>
        <translation>یەکەم جار پرس بە کۆمپیوتەری سەرپەرشتیار دەکرێت، پاشان بە وەزارەت، وەڵام بداتەوە یان نا.</translation>
    </message>
    <message>
        <source>{sent} of {of} parts have arrived. You can go on working meanwhile.</source>
        <translation>{sent} لە {of} بەش گەیشتوون. لەم کاتەدا دەتوانیت بەردەوام بیت لە کار.</translation>
    </message>
    <message numerus="yes">
        <source>%n came back or was refused. See “Not received yet”.</source>
        <translation>
            <numerusform>%n گەڕاوەتەوە یان ڕەت کراوەتەوە. «هێشتا وەرنەگیراون» ببینە.</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection since {since}. That is usual: sending goes on where it stopped.</source>
        <translation>لە {since}ەوە پەیوەندی نییە. ئەمە ئاساییە: ناردن لەو شوێنەی وەستاوە بەردەوام دەبێت.</translation>
    </message>
    <message>
        <source>Everything was sent. The ministry&apos;s receipt comes with the next connection.</source>
        <translation>هەموو شت نێردرا. پسووڵەی وەزارەت لەگەڵ پەیوەندی داهاتوو دێت.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are sealed and leave with the next connection; F5 sends now.</source>
        <translation>
            <numerusform>%n تۆماری مۆرکراو لەگەڵ پەیوەندی داهاتوو دەردەچن؛ F5 ئێستا دەینێرێت.</numerusform>
        </translation>
    </message>
    <message>
        <source>The ministry has everything about people; photographs wait until the line costs nothing.</source>
        <translation>وەزارەت هەموو شتێکی کەسەکانی هەیە؛ وێنەکان چاوەڕێن تا هێڵەکە بێ تێچوو بێت.</translation>
    </message>
    <message>
        <source>The ministry has everything about people; photographs follow as the line allows.</source>
        <translation>وەزارەت هەموو شتێکی کەسەکانی هەیە؛ وێنەکان بەپێی توانای هێڵەکە بەدوایدا دێن.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing has to be sent: %n wait(s) for a supervisor first.</source>
        <translation>
            <numerusform>هیچ بۆ ناردن نییە: سەرەتا %n چاوەڕێی سەرپەرشتیارن.</numerusform>
        </translation>
    </message>
    <message>
        <source>The ministry has everything that was approved.</source>
        <translation>هەموو ئەوەی پەسەند کراوە لای وەزارەتە.</translation>
    </message>
    <message>
        <source>No connection since {since}; next try by itself in {minutes} min.</source>
        <translation>پەیوەندی نییە لە {since}وە؛ هەوڵی خۆکاری داهاتوو دوای {minutes} خولەک.</translation>
    </message>
    <message>
        <source>It sends only when somebody asks for it.</source>
        <translation>تەنها کاتێک دەنێرێت کە کەسێک داوای بکات.</translation>
    </message>
    <message>
        <source>Next try by itself in {minutes} min.</source>
        <translation>هەوڵی خۆکاری داهاتوو دوای {minutes} خولەک.</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s), last {since}.</source>
        <translation>
            <numerusform>%n جار هەوڵ دراوە، دواجار {since}.</numerusform>
        </translation>
    </message>
    <message>
        <source>These are photographs: they wait for a line that costs nothing.</source>
        <translation>ئەمانە وێنەن: چاوەڕێی هێڵێکی بێ تێچوون.</translation>
    </message>
    <message>
        <source>The ministry has all of it since {since}; its receipt is asked for again.</source>
        <translation>وەزارەت لە {since}وە هەمووی لایە؛ دووبارە داوای پسووڵەکەی دەکرێت.</translation>
    </message>
    <message>
        <source>Its receipt came {since} and is taken over with the next sending.</source>
        <translation>پسووڵەکەی {since} هات و لەگەڵ ناردنی داهاتوو وەردەگیرێت.</translation>
    </message>
    <message>
        <source>Under way since {since}: {sent} of {of} parts are there, the rest goes on from that.</source>
        <translation>لە {since}وە لە ڕێگادایە: {sent} لە {of} بەش گەیشتووە، ئەوانی تر لەوێوە بەردەوام دەبن.</translation>
    </message>
    <message>
        <source>Sealed {since}; nothing of it has left yet.</source>
        <translation>{since} مۆرکرا؛ هێشتا هیچی لێ نەڕۆیشتووە.</translation>
    </message>
    <message>
        <source>By itself it is tried {when}.</source>
        <translation>بە خۆکاری {when} هەوڵ دەدرێت.</translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) sent.</source>
        <translation>
            <numerusform>%n بەستە نێردرا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) arrived.</source>
        <translation>
            <numerusform>%n پسووڵە گەیشت.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) refused.</source>
        <translation>
            <numerusform>%n بەستە ڕەتکرایەوە.</numerusform>
        </translation>
    </message>
    <message>
        <source>Photographs wait for a line that costs nothing.</source>
        <translation>وێنەکان چاوەڕێی هێڵێکی بێ تێچوون.</translation>
    </message>
    <message>
        <source>Asking the supervisor&apos;s machine…</source>
        <translation>پرسین لە کۆمپیوتەری سەرپەرشتیار…</translation>
    </message>
    <message>
        <source>Nothing to send, nothing new.</source>
        <translation>هیچ بۆ ناردن نییە و هیچ نوێ نییە.</translation>
    </message>
    <message>
        <source>begun, goes on</source>
        <translation>دەستی پێکردووە، بەردەوام دەبێت</translation>
    </message>
    <message>
        <source>sealed, to be sent</source>
        <translation>مۆرکراو، بۆ ناردن</translation>
    </message>
    <message>
        <source>for the supervisor&apos;s machine</source>
        <translation>بۆ کۆمپیوتەری سەرپەرشتیار</translation>
    </message>
    <message>
        <source>at the supervisor&apos;s machine</source>
        <translation>لای کۆمپیوتەری سەرپەرشتیار</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>دەنێردرێت</translation>
    </message>
    <message>
        <source>sent, receipt awaited</source>
        <translation>نێردراوە، چاوەڕێی پسووڵە</translation>
    </message>
    <message>
        <source>answered, being taken over</source>
        <translation>وەڵامی هاتووە، وەردەگیرێت</translation>
    </message>
    <message>
        <source>received by the ministry</source>
        <translation>وەزارەت وەریگرتووە</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>ڕەتکراوە</translation>
    </message>
</context>
<context>
    <name>SyncHistory</name>
    <message>
        <source>Batch</source>
        <translation>بەستە</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>ناوەڕۆک</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>مۆرکرا</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>پەسەندکراوە لەلایەن</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>لە کوێیە</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>پسووڵە</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>وەرگیرا</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>تۆمار</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>چی لێ هات</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>هۆکار</translation>
    </message>
    <message>
        <source>The batch&apos;s own name</source>
        <translation>ناوی تایبەتی بەستەکە</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>تۆمارەکان</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>وێنەکان</translation>
    </message>
    <message>
        <source>History of sending</source>
        <translation>مێژووی ناردن</translation>
    </message>
    <message>
        <source>Save the history of sending</source>
        <translation>هەڵگرتنی مێژووی ناردن</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Batch</source>
        <translation>بەستە</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>دۆخ</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>ناوەڕۆک</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>قەبارە</translation>
    </message>
    <message>
        <source>Parts sent</source>
        <translation>بەشە نێردراوەکان</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>پەسەندکراو لەلایەن</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>کاتی مۆرکردن</translation>
    </message>
    <message>
        <source>Send and receive</source>
        <translation>ناردن و وەرگرتن</translation>
    </message>
    <message>
        <source>Approved records travel sealed; only the ministry can open them</source>
        <translation>تۆمارە پەسەندکراوەکان بە مۆرکراوی دەنێردرێن؛ تەنیا وەزارەت دەتوانێت بیانکاتەوە</translation>
    </message>
    <message>
        <source>Open the receipt</source>
        <translation>پسووڵەکە بکەرەوە</translation>
    </message>
    <message>
        <source>Take the approval back</source>
        <translation>پاشگەزبوونەوە لە پەسەندکردن</translation>
    </message>
    <message>
        <source>Save the history…</source>
        <translation>هەڵگرتنی مێژوو…</translation>
    </message>
    <message>
        <source>Batches of this desk</source>
        <translation>بەستەکانی ئەم کۆمپیوتەرە</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>کردنەوەی پەڕگە…</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>ئێستا بنێرە</translation>
    </message>
    <message>
        <source>Send photographs too</source>
        <translation>وێنەکانیش بنێرە</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>وەستاندن</translation>
    </message>
    <message>
        <source>Save to a stick…</source>
        <translation>هەڵگرتن لەسەر فلاش…</translation>
    </message>
    <message>
        <source>Write the chosen batch as a .mihan file</source>
        <translation>نووسینی بەستەی هەڵبژێردراو وەک پەڕگەی ‎.mihan</translation>
    </message>
    <message>
        <source>Take over the .mihan file that came back from the ministry</source>
        <translation>وەرگرتنی پەڕگەی ‎.mihan کە لە وەزارەت گەڕاوەتەوە</translation>
    </message>
    <message>
        <source>Nothing has been approved yet</source>
        <translation>هێشتا هیچ پەسەند نەکراوە</translation>
    </message>
    <message>
        <source>When a supervisor approves records, they are sealed in a batch, which appears here.</source>
        <translation>کاتێک سەرپەرشتیار تۆمار پەسەند دەکات، لە بەستەیەکدا مۆر دەکرێن کە لێرە دەردەکەوێت.</translation>
    </message>
    <message>
        <source>Batches: {count}</source>
        <translation>بەستەکان: {count}</translation>
    </message>
    <message>
        <source>Not received yet: {count}</source>
        <translation>هێشتا وەرنەگیراون: {count}</translation>
    </message>
    <message>
        <source>Send and fetch all the same</source>
        <translation>لەگەڵ ئەوەشدا بنێرە و بهێنە</translation>
    </message>
    <message>
        <source>{office} sends to {address}</source>
        <translation>{office} دەنێرێت بۆ {address}</translation>
    </message>
    <message numerus="yes">
        <source>%n photograph(s) or file(s)</source>
        <translation>
            <numerusform>%n وێنە یان پەڕگە</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n تۆمار</numerusform>
        </translation>
    </message>
    <message>
        <source>{sent} of {of}</source>
        <translation>{sent} لە {of}</translation>
    </message>
    <message>
        <source>Receipt {number} of the ministry came {when}.</source>
        <translation>پسووڵەی ژمارە {number}ی وەزارەت گەیشت، {when}.</translation>
    </message>
    <message>
        <source>Written to a stick {when}. When the receipt comes back on it, read it here.</source>
        <translation>لەسەر فلاش نووسرا، {when}. کاتێک پسووڵەکە لەسەری گەڕایەوە، لێرە بیخوێنەوە.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the history are in {file}.</source>
        <translation>
            <numerusform>%n دێڕی مێژوو لە {file}دایە.</numerusform>
        </translation>
    </message>
    <message>
        <source>The approval is taken back: the records wait again.</source>
        <translation>پەسەندکردنەکە هەڵوەشایەوە: تۆمارەکان دووبارە چاوەڕێن.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) have a new number and wait for a supervisor.</source>
        <translation>
            <numerusform>%n تۆمار ژمارەی نوێیان هەیە و چاوەڕێی سەرپەرشتیارن.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the batch</source>
        <translation>هەڵگرتنی بەستە</translation>
    </message>
    <message>
        <source>Mihan batches (*.mihan)</source>
        <translation>بەستەکانی میهەن (*.mihan)</translation>
    </message>
    <message>
        <source>Saved as {file}. Take it to the ministry or to an office with a network.</source>
        <translation>وەک {file} هەڵگیرا. بیبە بۆ وەزارەت یان نووسینگەیەک کە تۆڕی هەیە.</translation>
    </message>
    <message numerus="yes">
        <source>Its photographs are in %n more file(s) beside it: take them along.</source>
        <translation>
            <numerusform>وێنەکانی لە %n پەڕگەی تری تەنیشتیدان: ئەوانیش ببە.</numerusform>
        </translation>
    </message>
    <message>
        <source>The log of this desk is in {file}: take it along.</source>
        <translation>تۆماری کارەکانی ئەم کۆمپیوتەرە لە {file}دایە: ئەویش ببە.</translation>
    </message>
    <message>
        <source>Open a file from the ministry</source>
        <translation>کردنەوەی پەڕگەیەکی وەزارەت</translation>
    </message>
    <message>
        <source>This file was already here; nothing changed.</source>
        <translation>ئەم پەڕگەیە پێشتر لێرە بوو؛ هیچ نەگۆڕا.</translation>
    </message>
    <message>
        <source>The ministry&apos;s news is taken over.</source>
        <translation>هەواڵەکانی وەزارەت وەرگیران.</translation>
    </message>
    <message>
        <source>The ministry&apos;s word on the log is taken over.</source>
        <translation>وەڵامی وەزارەت لەسەر تۆماری کارەکان وەرگیرا.</translation>
    </message>
    <message numerus="yes">
        <source>The ministry received %n record(s).</source>
        <translation>
            <numerusform>وەزارەت %n تۆماری وەرگرت.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) need somebody.</source>
        <translation>
            <numerusform>%n تۆمار پێویستی بە کەسێکە.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeApplicationsDialog</name>
    <message>
        <source>{title}. Free places: {free} of {places}</source>
        <translation>{title}. شوێنی بەتاڵ: {free} لە {places}</translation>
    </message>
    <message>
        <source>Take applications</source>
        <translation>وەرگرتنی داواکاری</translation>
    </message>
    <message>
        <source>Write them down</source>
        <translation>بیاننووسە</translation>
    </message>
    <message>
        <source>Day of the application</source>
        <translation>ڕۆژی داواکاری</translation>
    </message>
</context>
<context>
    <name>TraineeDialog</name>
    <message>
        <source>Attended {came}, absent {absent}, excused {excused}, of {all} sessions.</source>
        <translation>ئامادە {came}، نائامادە {absent}، مۆڵەت {excused}، لە {all} دانیشتن.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>داخستن</translation>
    </message>
    <message>
        <source>Sessions of the trainee by day</source>
        <translation>دانیشتنەکانی ڕاهێنراو بەپێی ڕۆژ</translation>
    </message>
    <message>
        <source>What was marked on this day</source>
        <translation>ئەوەی لەم ڕۆژەدا نووسراوە</translation>
    </message>
    <message>
        <source>no session</source>
        <translation>دانیشتن نییە</translation>
    </message>
    <message>
        <source>session {n}</source>
        <translation>دانیشتنی {n}</translation>
    </message>
    <message>
        <source>not marked yet</source>
        <translation>هێشتا نەنووسراوە</translation>
    </message>
    <message>
        <source>{who} (desk {name})</source>
        <translation>{who} (کۆمپیوتەری {name})</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>ئەژمار دەکرێت</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>گۆڕدراوە</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>Applied</source>
        <translation>داوای کردووە</translation>
    </message>
    <message>
        <source>Applied, meets the criteria</source>
        <translation>داوای کردووە و مەرجەکانی تێدایە</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>ڕەتکراوە</translation>
    </message>
    <message>
        <source>On the waiting list</source>
        <translation>لە لیستی چاوەڕوانی</translation>
    </message>
    <message>
        <source>Has a place</source>
        <translation>شوێنی هەیە</translation>
    </message>
    <message>
        <source>In training</source>
        <translation>لە ڕاهێنانە</translation>
    </message>
    <message>
        <source>Near the limit of absences</source>
        <translation>نزیکی سنووری نەهاتن</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>تەواوی کردووە</translation>
    </message>
    <message>
        <source>Failed by absences</source>
        <translation>بە نەهاتن دەرنەچووە</translation>
    </message>
    <message>
        <source>Failed the assessment</source>
        <translation>لە هەڵسەنگاندن دەرنەچووە</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>وازی هێناوە</translation>
    </message>
    <message>
        <source>Went on in another cohort</source>
        <translation>لە گرووپێکی تردا بەردەوامە</translation>
    </message>
    <message>
        <source>Has the certificate</source>
        <translation>بڕوانامەی هەیە</translation>
    </message>
    <message>
        <source>Vocational</source>
        <translation>پیشەیی</translation>
    </message>
    <message>
        <source>Digital skills</source>
        <translation>لێهاتوویی دیجیتاڵ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زمان</translation>
    </message>
    <message>
        <source>Entrepreneurship</source>
        <translation>کارئافرێنی</translation>
    </message>
    <message>
        <source>place</source>
        <translation>شوێن</translation>
    </message>
    <message>
        <source>waiting list</source>
        <translation>لیستی چاوەڕوانی</translation>
    </message>
    <message>
        <source>not eligible</source>
        <translation>مەرجی تێدا نییە</translation>
    </message>
    <message>
        <source>Points: {points} (rules {version})</source>
        <translation>خاڵ: {points} (ڕێساکانی {version})</translation>
    </message>
    <message>
        <source>no rules for points are in force: applied on {on}</source>
        <translation>هیچ ڕێسایەکی خاڵ کاری پێ ناکرێت: لە {on} داوای کردووە</translation>
    </message>
    <message>
        <source>equal points, then by {field}</source>
        <translation>خاڵ یەکسانە، پاشان بەپێی {field}</translation>
    </message>
    <message>
        <source>equal points, then applied on {on}</source>
        <translation>خاڵ یەکسانە، پاشان لە {on} داوای کردووە</translation>
    </message>
    <message>
        <source>the same day, then by record</source>
        <translation>هەمان ڕۆژ، پاشان بەپێی تۆمار</translation>
    </message>
    <message>
        <source>does not meet: {field}</source>
        <translation>ئەمەی تێدا نییە: {field}</translation>
    </message>
    <message>
        <source>not known, so not held against them: {field}</source>
        <translation>نازانرێت، بۆیە لەسەری هەژمار ناکرێت: {field}</translation>
    </message>
    <message>
        <source>within the free places: {places}</source>
        <translation>لە ناو شوێنە بەتاڵەکاندا: {places}</translation>
    </message>
    <message>
        <source>beyond the free places: {places}</source>
        <translation>لە دەرەوەی شوێنە بەتاڵەکان: {places}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>ناونیشان</translation>
    </message>
    <message>
        <source>Session {label}</source>
        <translation>دانیشتنی {label}</translation>
    </message>
    <message>
        <source>Trainee</source>
        <translation>ڕاهێنراو</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>خول</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>جۆر</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>مەرجەکان</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>شوێنەکان</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>یەکەم ڕۆژ</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>هۆڵ</translation>
    </message>
    <message>
        <source>Trainers</source>
        <translation>ڕاهێنەران</translation>
    </message>
    <message>
        <source>The centre is closed</source>
        <translation>ناوەندەکە داخراوە</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>ئەوەی گوترا</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>گرووپ</translation>
    </message>
    <message>
        <source>On what it rests</source>
        <translation>لەسەر چی وەستاوە</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>هەڵسەنگاندن</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>هەوڵ</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>نمرە</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>لە ڕۆژی</translation>
    </message>
    <message>
        <source>Rank in the list</source>
        <translation>ڕیز لە لیستەکەدا</translation>
    </message>
    <message>
        <source>Points by the rules {label}</source>
        <translation>خاڵ بەپێی ڕێساکانی {label}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>هۆکار</translation>
    </message>
    <message>
        <source>Goes on in</source>
        <translation>بەردەوام دەبێت لە</translation>
    </message>
    <message>
        <source>{state}: {count}</source>
        <translation>{state}: {count}</translation>
    </message>
    <message>
        <source>rank {rank}</source>
        <translation>پلەی {rank}</translation>
    </message>
    <message>
        <source>points {points}</source>
        <translation>خاڵ {points}</translation>
    </message>
    <message>
        <source>attendance {share}, at most {row} absences in a row</source>
        <translation>ئامادەبوون {share}، زۆرترین نەهاتنی لەدوای یەک {row}</translation>
    </message>
    <message>
        <source>attendance {share}</source>
        <translation>ئامادەبوون {share}</translation>
    </message>
    <message>
        <source>{terms}, assessment {mark}</source>
        <translation>{terms}، هەڵسەنگاندن {mark}</translation>
    </message>
</context>
<context>
    <name>TrainingBand</name>
    <message>
        <source>Training: everybody here is invented, and nothing is ever sent. Everyone&apos;s password: {password}</source>
        <translation>ڕاهێنان: زانیارییەکانی ئێرە خەیاڵین و هەرگیز هیچیان نانێردرێت. وشەی نهێنیی هەمووان: {password}</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Training</source>
        <translation>ڕاهێنان</translation>
    </message>
    <message>
        <source>Practise with invented people</source>
        <translation>مەشق بە زانیاریی خەیاڵی</translation>
    </message>
    <message>
        <source>Try everything: no mistake here harms anybody. Whom would you like to be?</source>
        <translation>هەموو شتێک تاقی بکەرەوە: هیچ هەڵەیەک لێرە زیانی نییە. دەتەوێت بە چ ڕۆڵێک مەشق بکەیت؟</translation>
    </message>
    <message>
        <source>The invented office is being prepared…</source>
        <translation>نووسینگەی ڕاهێنان ئامادە دەکرێت…</translation>
    </message>
</context>
<context>
    <name>TrainingPart</name>
    <message>
        <source>Course</source>
        <translation>خول</translation>
    </message>
    <message>
        <source>State</source>
        <translation>بار</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>داواکاری</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>لە</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>هۆکار</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>پۆل</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>ڕاهێنەر</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>ڕۆژەکان</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>ئامادەبوون</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>ڕاهێنان</translation>
    </message>
    <message>
        <source>Courses of the person</source>
        <translation>خولەکانی کەسەکە</translation>
    </message>
    <message>
        <source>Classes of the person</source>
        <translation>پۆلەکانی کەسەکە</translation>
    </message>
    <message>
        <source>Places in courses</source>
        <translation>شوێنەکان لە خولەکاندا</translation>
    </message>
    <message>
        <source>Classes and attendance</source>
        <translation>پۆلەکان و ئامادەبوون</translation>
    </message>
    <message>
        <source>Apply for a course…</source>
        <translation>داواکردنی خول…</translation>
    </message>
    <message>
        <source>No training yet</source>
        <translation>هێشتا ڕاهێنانێک نییە</translation>
    </message>
    <message>
        <source>Courses that the person applied for, and classes whose list names them, appear here.</source>
        <translation>ئەو خولانەی کەسەکە داوای کردوون و ئەو پۆلانەی لیستەکەیان ناوی دەبەن، لێرە دەردەکەون.</translation>
    </message>
</context>
<context>
    <name>TrialPage</name>
    <message>
        <source>Test page</source>
        <translation>پەڕەی تاقیکاری</translation>
    </message>
    <message>
        <source>Letters are joined, digits are whole, the frame is there on all four sides, the line is 10 cm long, and a telephone reads the code: then this printer is good for receipts, letters and the recovery paper.</source>
        <translation>پیتەکان پێکەوە لکاون، ژمارەکان تەواون، چوارچێوەکە لە هەر چوار لاوە دیارە، هێڵەکە 10 سم درێژە، و مۆبایل کۆدەکە دەخوێنێتەوە: کەواتە ئەم چاپکەرە بۆ پسوولە و نووسراو و کاغەزی گەڕاندنەوە باشە.</translation>
    </message>
    <message>
        <source>A side of the frame is missing: choose “actual size” and paper A4.</source>
        <translation>ئەگەر لایەکی چوارچێوەکە دیار نەبوو: «قەبارەی ڕاستەقینە» و کاغەزی A4 هەڵبژێرە.</translation>
    </message>
</context>
<context>
    <name>TrialPageDialog</name>
    <message>
        <source>One page, A4. What is to be seen on it stands below.</source>
        <translation>یەک پەڕە، A4. ئەوەی دەبێت لەسەری ببینرێت لە خوارەوەی نووسراوە.</translation>
    </message>
    <message>
        <source>Without a printer: the page as a file, to be printed elsewhere.</source>
        <translation>بەبێ چاپکەر: پەڕەکە وەک پەڕگە، تا لە شوێنێکی تر چاپ بکرێت.</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>چاپکردنی پەڕەیەکی تاقیکاری</translation>
    </message>
    <message>
        <source>Save the test page</source>
        <translation>پاشەکەوتکردنی پەڕەی تاقیکاری</translation>
    </message>
</context>
<context>
    <name>Trusted</name>
    <message>
        <source>The ministry was last heard {heard}. Until it is heard again, nobody works here: send now, or open a file that the ministry has written for this desk.</source>
        <translation>دوایین هەواڵی وەزارەت: {heard}. تا هەواڵێکی نوێ نەیەت کەس لێرە کار ناکات: ئێستا بنێرە، یان پەڕگەیەک بکەرەوە کە وەزارەت بۆ ئەم کۆمپیوتەرەی نووسیوە.</translation>
    </message>
    <message numerus="yes">
        <source>The ministry was last heard {heard}. Work here stops in %n day(s) unless it is.</source>
        <translation>
            <numerusform>دوایین هەواڵی وەزارەت: {heard}. ئەگەر هەواڵی نوێ نەیەت، کارکردن لێرە دوای %n ڕۆژ دەوەستێت.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnkeptDialog</name>
    <message>
        <source>It is tried again every few seconds; as soon as it succeeds, this goes on by itself.</source>
        <translation>هەر چەند چرکەیەک جارێک هەوڵ دەدرێتەوە، و کە سەرکەوتوو بوو خۆی بەردەوام دەبێت.</translation>
    </message>
    <message>
        <source>If the window is closed now, these answers are lost.</source>
        <translation>ئەگەر پەنجەرەکە ئێستا دابخرێت، ئەم وەڵامانە لەدەست دەچن.</translation>
    </message>
    <message>
        <source>The last answers are not kept yet</source>
        <translation>دوایین وەڵامەکان هێشتا هەڵنەگیراون</translation>
    </message>
    <message>
        <source>Close and lose them</source>
        <translation>داخستن و لەدەستدانیان</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>مانەوە</translation>
    </message>
    <message>
        <source>You are still signed in. If you sign out now, the answers wait in this program until you sign in again; they are lost when it is closed or the PC is switched off.</source>
        <translation>هێشتا چوویتەتە ژوورەوە. ئەگەر ئێستا بچیتە دەرەوە، وەڵامەکان لەم بەرنامەیەدا چاوەڕێ دەکەن تا دووبارە دێیتە ژوورەوە؛ ئەگەر بەرنامەکە دابخرێت یان کۆمپیوتەرەکە بکوژێنرێتەوە لەدەست دەچن.</translation>
    </message>
    <message>
        <source>Sign out all the same</source>
        <translation>سەرەڕای ئەوە چوونەدەرەوە</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>گەڕانەوە بۆ فۆڕمەکە</translation>
    </message>
</context>
<context>
    <name>UnsentList</name>
    <message>
        <source>Records that the ministry does not have yet</source>
        <translation>ئەو تۆمارانەی هێشتا نەگەیشتوونەتە وەزارەت</translation>
    </message>
    <message>
        <source>The ministry has everything</source>
        <translation>هەموو شت لای وەزارەتە</translation>
    </message>
    <message>
        <source>Every record of this desk was received; its signed receipts are under “Batches”.</source>
        <translation>هەموو تۆمارێکی ئەم کۆمپیوتەرە وەرگیراوە؛ پسووڵە واژۆکراوەکان لە «بەستەکان»ن.</translation>
    </message>
    <message>
        <source>The newest {shown} of {count} are shown.</source>
        <translation>نوێترین {shown} لە {count} پیشان دەدرێن.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) came back because this desk gave them numbers that the ministry already has. That happens after an old backup was put back, or when the folder was copied to a second PC. Nothing is lost: number them again, let a supervisor approve them, and send; repeat it if some come back once more. If the folder is in use on two PCs, stop using one of them.</source>
        <translation>
            <numerusform>%n تۆمار گەڕانەوە، چونکە ئەم کۆمپیوتەرە ژمارەیەکی پێ دابوون کە پێشتر لای وەزارەت هەیە. ئەمە دوای گەڕاندنەوەی کۆپییەکی کۆن، یان لەبەرگرتنەوەی بوخچەکە بۆ کۆمپیوتەرێکی تر ڕوودەدات. هیچ لەدەست نەچووە: ژمارەی نوێیان بدەرێ، با سەرپەرشتیار پەسەندیان بکات، و بیاننێرە؛ ئەگەر هەندێکیان دیسان گەڕانەوە دووبارەی بکەرەوە. ئەگەر بوخچەکە لە دوو کۆمپیوتەر بەکاردێت، یەکێکیان بوەستێنە.</numerusform>
        </translation>
    </message>
    <message>
        <source>Number them again</source>
        <translation>ژمارەی نوێیان بدەرێ</translation>
    </message>
    <message>
        <source>Without a name yet</source>
        <translation>هێشتا بێ ناو</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>بڕیاردان…</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>ڕاستی بکەرەوە</translation>
    </message>
    <message>
        <source>Review it</source>
        <translation>پێداچوونەوە</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>ئێستا بنێرە</translation>
    </message>
    <message>
        <source>Enrol this desk</source>
        <translation>ناساندنی ئەم کۆمپیوتەرە بە وەزارەت</translation>
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message>
        <source>Full name</source>
        <translation>ناوی تەواو</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>ناوی بەکارهێنەر</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>ڕۆڵەکان</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زمان</translation>
    </message>
    <message>
        <source>Office and users</source>
        <translation>نووسینگە و بەکارهێنەران</translation>
    </message>
    <message>
        <source>Who works here, and whether the ministry knows this desk</source>
        <translation>کێ لێرە کار دەکات و ئایا وەزارەت ئەم کۆمپیوتەرە دەناسێت</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>ئەم کۆمپیوتەرە</translation>
    </message>
    <message>
        <source>People</source>
        <translation>کەسەکان</translation>
    </message>
    <message>
        <source>People of this office</source>
        <translation>کەسانی ئەم نووسینگەیە</translation>
    </message>
    <message>
        <source>Enrol this desk</source>
        <translation>ناساندنی ئەم کۆمپیوتەرە بە وەزارەت</translation>
    </message>
    <message>
        <source>Register my signature</source>
        <translation>تۆمارکردنی واژۆکەم</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>زیادکردنی کەسێک</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>لابردن</translation>
    </message>
    <message>
        <source>Backup…</source>
        <translation>پاڵپشت…</translation>
    </message>
    <message>
        <source>Make a backup of this desk</source>
        <translation>دروستکردنی پاڵپشتی ئەم کۆمپیوتەرە</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>کلیلی نوێ…</translation>
    </message>
    <message>
        <source>Give the office a new key</source>
        <translation>کلیلێکی نوێ بدە بە نووسینگەکە</translation>
    </message>
    <message>
        <source>New recovery paper…</source>
        <translation>کاغەزی نوێی گەڕاندنەوە…</translation>
    </message>
    <message>
        <source>enrolled</source>
        <translation>بە وەزارەت ناسێنراوە</translation>
    </message>
    <message>
        <source>{office} · desk {device} · {address}</source>
        <translation>{office} · کۆمپیوتەری {device} · {address}</translation>
    </message>
    <message>
        <source>The ministry knows your signature.</source>
        <translation>وەزارەت واژۆکەت دەناسێت.</translation>
    </message>
    <message>
        <source>not enrolled yet</source>
        <translation>هێشتا نەناسێنراوە</translation>
    </message>
    <message>
        <source>The desk&apos;s keys open only on this computer: it keeps their secret ({store}).</source>
        <translation>کلیلەکانی ئەم کۆمپیوتەرە تەنها لەسەر خۆی دەکرێنەوە: نهێنییەکەیان لای سیستەمەکەیەتی ({store}).</translation>
    </message>
    <message>
        <source>The desk&apos;s keys lie in the database: this computer has no store for secrets of its own.</source>
        <translation>کلیلەکانی ئەم کۆمپیوتەرە لە بنکەدراوەدان: سیستەمەکەی کۆگای نهێنی نییە.</translation>
    </message>
    <message>
        <source>The ministry knows this desk now as {office}.</source>
        <translation>وەزارەت ئێستا ئەم کۆمپیوتەرە بە ناوی {office} دەناسێت.</translation>
    </message>
    <message>
        <source>The ministry knows your signature now.</source>
        <translation>وەزارەت ئێستا واژۆکەت دەناسێت.</translation>
    </message>
    <message>
        <source>The office has a new key. Make a new backup now.</source>
        <translation>نووسینگەکە کلیلێکی نوێی هەیە. ئێستا کۆپییەکی پاڵپشتی نوێ دروست بکە.</translation>
    </message>
    <message>
        <source>{name} may sign in now as {username}.</source>
        <translation>{name} ئێستا دەتوانێت بە ناوی {username} بچێتە ژوورەوە.</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>دەتەوێت {name} لاببەیت؟</translation>
    </message>
    <message>
        <source>The person cannot sign in any more. Everything entered until now stays.</source>
        <translation>کەسەکە چیتر ناتوانێت بچێتە ژوورەوە. هەموو داخڵکراوەکانی دەمێننەوە.</translation>
    </message>
    <message>
        <source>{name} was removed. If they could have copied files of this computer, give a new key.</source>
        <translation>{name} لابرا. ئەگەر لەوانەیە پەڕگەی ئەم کۆمپیوتەرەی کۆپی کردبێت، کلیلێکی نوێ بدە.</translation>
    </message>
</context>
<context>
    <name>Vacancies</name>
    <message>
        <source>its last day has passed</source>
        <translation>دوا ڕۆژی تێپەڕیوە</translation>
    </message>
    <message>
        <source>came back: correct it</source>
        <translation>گەڕایەوە: ڕاستی بکەوە</translation>
    </message>
    <message>
        <source>open</source>
        <translation>کراوە</translation>
    </message>
    <message>
        <source>partly filled</source>
        <translation>بەشێکی پڕکراوەتەوە</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>پڕکراوەتەوە</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>داخراوە</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>هەڵوەشێنراوەتەوە</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>پێشنیازکراو</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>نێردرا</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>ڕەتیکردەوە</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>نەهات</translation>
    </message>
    <message>
        <source>Interviewed</source>
        <translation>چاوپێکەوتنی کرا</translation>
    </message>
    <message>
        <source>Hired</source>
        <translation>دامەزرا</translation>
    </message>
    <message>
        <source>Not hired</source>
        <translation>دانەمەزرا</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>کێشرایەوە</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>پەیوەندی پێوە کرا</translation>
    </message>
    <message>
        <source>Works there</source>
        <translation>لەوێ کار دەکات</translation>
    </message>
    <message>
        <source>Left the work</source>
        <translation>کارەکەی بەجێهێشت</translation>
    </message>
    <message>
        <source>wants to go</source>
        <translation>دەیەوێت بچێت</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>وەڵام ناداتەوە</translation>
    </message>
    <message>
        <source>switched off or out of reach</source>
        <translation>کوژاوەتەوە یان لە دەرەوەی هێڵە</translation>
    </message>
    <message>
        <source>asks to be called on another day</source>
        <translation>داوای کرد ڕۆژێکی تر پەیوەندی پێوە بکرێت</translation>
    </message>
    <message>
        <source>the pay</source>
        <translation>کرێکە</translation>
    </message>
    <message>
        <source>too far away</source>
        <translation>زۆر دوورە</translation>
    </message>
    <message>
        <source>the hours</source>
        <translation>کاتژمێرەکانی دەوام</translation>
    </message>
    <message>
        <source>not the work they want</source>
        <translation>ئەو کارە نییە کە دەیەوێت</translation>
    </message>
    <message>
        <source>has found other work</source>
        <translation>کارێکی تری دۆزیوەتەوە</translation>
    </message>
    <message>
        <source>is in training or studies</source>
        <translation>لە خول یان خوێندندایە</translation>
    </message>
    <message>
        <source>family</source>
        <translation>هۆکاری خێزانی</translation>
    </message>
    <message>
        <source>health</source>
        <translation>تەندروستی</translation>
    </message>
    <message>
        <source>skills are missing</source>
        <translation>لێهاتووییەکانی کەمن</translation>
    </message>
    <message>
        <source>too little experience</source>
        <translation>ئەزموونی کەمە</translation>
    </message>
    <message>
        <source>papers are missing</source>
        <translation>بەڵگەنامەی کەمە</translation>
    </message>
    <message>
        <source>pay or conditions were not agreed</source>
        <translation>لەسەر کرێ یان مەرجەکان ڕێک نەکەوتن</translation>
    </message>
    <message>
        <source>the place is taken</source>
        <translation>شوێنەکە گیراوە</translation>
    </message>
    <message>
        <source>the employer seeks nobody any more</source>
        <translation>خاوەنکار ئیتر داوای کەس ناکات</translation>
    </message>
    <message>
        <source>was not paid</source>
        <translation>کرێی پێ نەدرا</translation>
    </message>
    <message>
        <source>the employer ended it</source>
        <translation>خاوەنکار کۆتایی پێ هێنا</translation>
    </message>
    <message>
        <source>it was a mistake</source>
        <translation>هەڵە بوو</translation>
    </message>
    <message>
        <source>the person asked for it</source>
        <translation>لەسەر داوای کەسەکە</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>هۆکارێکی تر</translation>
    </message>
    <message>
        <source>tell the person: it is over</source>
        <translation>بە کەسەکە بڵێ: تەواو بووە</translation>
    </message>
    <message>
        <source>ask whether they began</source>
        <translation>بپرسە ئایا دەستی پێ کردووە</translation>
    </message>
    <message>
        <source>did not come: what now?</source>
        <translation>نەهات: ئێستا چی؟</translation>
    </message>
    <message>
        <source>ask the employer</source>
        <translation>لە خاوەنکار بپرسە</translation>
    </message>
    <message>
        <source>call the person</source>
        <translation>پەیوەندی بە کەسەکەوە بکە</translation>
    </message>
    <message>
        <source>write the letter</source>
        <translation>نامەکە بنووسە</translation>
    </message>
    <message>
        <source>nothing today</source>
        <translation>ئەمڕۆ هیچ</translation>
    </message>
    <message>
        <source>over</source>
        <translation>تەواو بووە</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>ئەوەی وترا</translation>
    </message>
    <message>
        <source>Vacancy</source>
        <translation>هەلی کار</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>خاوەنکار</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>ڕۆژ</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>هۆکار</translation>
    </message>
    <message>
        <source>Until, or from</source>
        <translation>تاوەکو، یان لە</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>تێبینی</translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation>ڕاست دەکاتەوە</translation>
    </message>
    <message>
        <source>Stands now</source>
        <translation>بارەکە ئێستا</translation>
    </message>
    <message>
        <source>what was said before</source>
        <translation>ئەوەی پێشتر وترا</translation>
    </message>
    <message>
        <source>without effect, as another word came first: {words}</source>
        <translation>بێ کاریگەری، چونکە وتەیەکی تر پێشی کەوت: {words}</translation>
    </message>
</context>
<context>
    <name>VacanciesPage</name>
    <message>
        <source>Work</source>
        <translation>کار</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>خاوەنکار</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>شوێنەکان</translation>
    </message>
    <message>
        <source>District</source>
        <translation>قەزا</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>دوا ڕۆژ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>دۆخ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ناو</translation>
    </message>
    <message>
        <source>Without a name yet</source>
        <translation>هێشتا بێ ناو</translation>
    </message>
    <message>
        <source>A vacancy</source>
        <translation>هەلی کار</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>ژمارە</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>کاتی ڕاگەیاندن</translation>
    </message>
    <message>
        <source>Vacancies</source>
        <translation>هەلەکانی کار</translation>
    </message>
    <message>
        <source>Work that the ministry tells of, and who was referred to it</source>
        <translation>ئەو کارانەی وەزارەت ڕایدەگەیەنێت، و کێ بۆیان نێردراوە</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>گەڕان</translation>
    </message>
    <message>
        <source>Search vacancies and referrals</source>
        <translation>گەڕان لە هەلەکان و ناردنەکان</translation>
    </message>
    <message>
        <source>Which vacancies</source>
        <translation>کام هەلانە</translation>
    </message>
    <message>
        <source>open</source>
        <translation>کراوەکان</translation>
    </message>
    <message>
        <source>over</source>
        <translation>بەسەرچووەکان</translation>
    </message>
    <message>
        <source>all vacancies</source>
        <translation>هەموو هەلەکان</translation>
    </message>
    <message>
        <source>Employers…</source>
        <translation>خاوەنکاران…</translation>
    </message>
    <message>
        <source>What is to be done…</source>
        <translation>ئەوەی دەبێت بکرێت…</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>ناردنەکان</translation>
    </message>
    <message>
        <source>Vacancies: {count}</source>
        <translation>هەلەکانی کار: {count}</translation>
    </message>
    <message>
        <source>Referrals: {count}</source>
        <translation>ناردنەکان: {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n دۆزرایەوە</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>هیچ نەدۆزرایەوە</translation>
    </message>
    <message>
        <source>Try fewer letters, or look among all vacancies (F6).</source>
        <translation>پیتی کەمتر تاقی بکەرەوە، یان لە هەموو هەلەکان بگەڕێ (F6).</translation>
    </message>
    <message>
        <source>Try fewer letters.</source>
        <translation>پیتی کەمتر تاقی بکەرەوە.</translation>
    </message>
    <message>
        <source>No vacancies yet</source>
        <translation>هێشتا هیچ هەلێک نییە</translation>
    </message>
    <message>
        <source>Work that is offered in this governorate comes from the ministry when you send and receive (F5).</source>
        <translation>ئەو کارانەی لەم پارێزگایە پێشکەش دەکرێن لە وەزارەتەوە دێن کاتێک دەنێریت و وەردەگریت (F5).</translation>
    </message>
    <message>
        <source>No referrals</source>
        <translation>هیچ ناردنێک نییە</translation>
    </message>
    <message>
        <source>When the ministry refers somebody of this desk to work, it stands here.</source>
        <translation>کاتێک وەزارەت کەسێکی ئەم کۆمپیوتەرە بۆ کارێک دەنێرێت، لێرە دەردەکەوێت.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) on the shortlist: call them.</source>
        <translation>
            <numerusform>%n کەس لە لیستی هەڵبژێردراواندان: پەیوەندییان پێوە بکە.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VacancyCard</name>
    <message>
        <source>Without a name yet</source>
        <translation>هێشتا بێ ناو</translation>
    </message>
    <message>
        <source>A vacancy</source>
        <translation>هەلی کار</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n شوێن</numerusform>
        </translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>تا {day}</translation>
    </message>
    <message>
        <source>occupation {code}</source>
        <translation>پیشەی {code}</translation>
    </message>
    <message>
        <source>told {when}</source>
        <translation>ڕاگەیەندراوە {when}</translation>
    </message>
    <message>
        <source>Who fits…</source>
        <translation>کێ دەگونجێت…</translation>
    </message>
    <message>
        <source>Put people on the shortlist…</source>
        <translation>خستنە لیستی هەڵبژێردراوان…</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) of this desk referred to it (Enter opens):</source>
        <translation>
            <numerusform>%n کەسی ئەم کۆمپیوتەرە بۆی نێردراون (Enter دەیکاتەوە):</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody of this desk was referred to it yet.</source>
        <translation>هێشتا کەسی ئەم کۆمپیوتەرە بۆی نەنێردراوە.</translation>
    </message>
    <message>
        <source>People of this desk who were referred</source>
        <translation>کەسانی ئەم کۆمپیوتەرە کە نێردراون</translation>
    </message>
</context>
<context>
    <name>WalkInDialog</name>
    <message>
        <source>Look for people who are registered at this desk, and tick whoever came.</source>
        <translation>لە تۆمارکراوانی ئەم ئامێرە بگەڕێ و ئەوەی هاتووە نیشانی بکە.</translation>
    </message>
    <message>
        <source>Came without an invitation</source>
        <translation>بێ بانگهێشت هاتووە</translation>
    </message>
    <message>
        <source>Let them in</source>
        <translation>بیانهێنە ژوورەوە</translation>
    </message>
</context>
<context>
    <name>WarnedList</name>
    <message>
        <source>Near a limit</source>
        <translation>نزیک لە سنوور</translation>
    </message>
    <message>
        <source>Trainees near a limit of attendance</source>
        <translation>ڕاهێنراوانی نزیک لە سنووری ئامادەبوون</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>{left} is {right}</source>
        <translation>{left} بریتییە لە {right}</translation>
    </message>
    <message>
        <source>{left} is not {right}</source>
        <translation>{left} بریتی نییە لە {right}</translation>
    </message>
    <message>
        <source>{left} is less than {right}</source>
        <translation>{left} کەمترە لە {right}</translation>
    </message>
    <message>
        <source>{left} is at most {right}</source>
        <translation>{left} زیاتر نییە لە {right}</translation>
    </message>
    <message>
        <source>{left} is more than {right}</source>
        <translation>{left} زیاترە لە {right}</translation>
    </message>
    <message>
        <source>{left} is at least {right}</source>
        <translation>{left} کەمتر نییە لە {right}</translation>
    </message>
    <message>
        <source>{left} is before {right}</source>
        <translation>{left} پێش {right}ـە</translation>
    </message>
    <message>
        <source>{left} is not after {right}</source>
        <translation>{left} دوای {right} نییە</translation>
    </message>
    <message>
        <source>{left} is after {right}</source>
        <translation>{left} دوای {right}ـە</translation>
    </message>
    <message>
        <source>{left} is not before {right}</source>
        <translation>{left} پێش {right} نییە</translation>
    </message>
    <message>
        <source>{left} includes {right}</source>
        <translation>{left} {right} لەخۆدەگرێت</translation>
    </message>
    <message>
        <source>{left} contains {right}</source>
        <translation>{left} {right}ی تێدایە</translation>
    </message>
    <message>
        <source>{left} begins with {right}</source>
        <translation>{left} بە {right} دەست پێدەکات</translation>
    </message>
    <message>
        <source>{left} ends with {right}</source>
        <translation>{left} بە {right} کۆتایی دێت</translation>
    </message>
    <message>
        <source>{left} is written as {right}</source>
        <translation>{left} بەم شێوەیە نووسراوە {right}</translation>
    </message>
    <message>
        <source>the length of {what}</source>
        <translation>ژمارەی پیتەکانی {what}</translation>
    </message>
    <message>
        <source>the number of {what}</source>
        <translation>ژمارەی {what}</translation>
    </message>
    <message>
        <source>the number of choices in {what}</source>
        <translation>ژمارەی هەڵبژاردنەکان لە {what}</translation>
    </message>
    <message>
        <source>the number of answers to {what}</source>
        <translation>ژمارەی وەڵامەکانی {what}</translation>
    </message>
    <message>
        <source>the sum of {what}</source>
        <translation>کۆی {what}</translation>
    </message>
    <message>
        <source>the greatest of {what}</source>
        <translation>گەورەترینی {what}</translation>
    </message>
    <message>
        <source>the least of {what}</source>
        <translation>بچووکترینی {what}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>ئەمڕۆ</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ئێستا</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>بێ وەڵام</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>ناپرسرێت</translation>
    </message>
    <message>
        <source>{left} has an answer</source>
        <translation>{left} وەڵامی هەیە</translation>
    </message>
    <message>
        <source>{left} has no answer</source>
        <translation>{left} وەڵامی نییە</translation>
    </message>
    <message>
        <source>{left} does not include {right}</source>
        <translation>{left} {right} لەخۆ ناگرێت</translation>
    </message>
    <message>
        <source>what the form works out from {what}</source>
        <translation>ئەوەی فۆڕمەکە لە {what} هەژماری دەکات</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«{name}»</translation>
    </message>
    <message>
        <source>The question is asked, because:</source>
        <translation>ئەم پرسیارە دەپرسرێت، چونکە:</translation>
    </message>
    <message>
        <source>The question is not asked now. It is asked only when:</source>
        <translation>ئەم پرسیارە ئێستا ناپرسرێت. تەنها کاتێک دەپرسرێت کە:</translation>
    </message>
    <message>
        <source>The question is always asked.</source>
        <translation>ئەم پرسیارە هەمیشە دەپرسرێت.</translation>
    </message>
    <message>
        <source>The answer cannot be changed, because:</source>
        <translation>وەڵامەکە ناگۆڕدرێت، چونکە:</translation>
    </message>
    <message>
        <source>The form shows this and lets nobody change it.</source>
        <translation>فۆڕمەکە ئەمە پیشان دەدات و ناهێڵێت کەس بیگۆڕێت.</translation>
    </message>
    <message>
        <source>An answer is needed, because:</source>
        <translation>وەڵام پێویستە، چونکە:</translation>
    </message>
    <message>
        <source>An answer is always needed.</source>
        <translation>وەڵام هەمیشە پێویستە.</translation>
    </message>
    <message>
        <source>The answer does not fit the form&apos;s rule:</source>
        <translation>وەڵامەکە لەگەڵ یاسای فۆڕمەکە ناگونجێت:</translation>
    </message>
    <message>
        <source>The answer is unusual:</source>
        <translation>وەڵامەکە نائاساییە:</translation>
    </message>
    <message>
        <source>It stands, because somebody wrote: {reason}</source>
        <translation>هێڵراوەتەوە، چونکە کەسێک نووسیویەتی: {reason}</translation>
    </message>
    <message>
        <source>There is no answer yet, and one is needed.</source>
        <translation>هێشتا وەڵام نییە، و وەڵام پێویستە.</translation>
    </message>
    <message>
        <source>What the list offers (choices now: {count}) depends on:</source>
        <translation>ئەوەی لیستەکە پێشکەشی دەکات (هەڵبژاردنەکانی ئێستا: {count}) پەیوەستە بە:</translation>
    </message>
    <message>
        <source>How many entries there are depends on:</source>
        <translation>ژمارەی بڕگەکان پەیوەستە بە:</translation>
    </message>
    <message>
        <source>The rule stands at {name}, around this question.</source>
        <translation>یاساکە لە {name} دانراوە کە ئەم پرسیارەی تێدایە.</translation>
    </message>
    <message>
        <source>all of this is so:</source>
        <translation>هەموو ئەمانە وان:</translation>
    </message>
    <message>
        <source>at least one of this is so:</source>
        <translation>لانیکەم یەکێک لەمانە وایە:</translation>
    </message>
    <message>
        <source>this is not so:</source>
        <translation>ئەمە وا نییە:</translation>
    </message>
    <message>
        <source>the form says so, whatever the answers</source>
        <translation>فۆڕمەکە وا دەڵێت، وەڵامەکان هەرچییەک بن</translation>
    </message>
    <message>
        <source>The rest of the rule was not needed for that.</source>
        <translation>بەشەکانی تری یاساکە بۆ ئەوە پێویست نەبوون.</translation>
    </message>
    <message>
        <source>{condition} — now: {answers}</source>
        <translation>{condition} — ئێستا: {answers}</translation>
    </message>
    <message>
        <source>{name}: {answer}</source>
        <translation>{name}: {answer}</translation>
    </message>
    <message>
        <source>It rests on:</source>
        <translation>پشت دەبەستێت بە:</translation>
    </message>
    <message>
        <source>There is no answer.</source>
        <translation>وەڵام نییە.</translation>
    </message>
    <message>
        <source>The form begins with this answer: {value}</source>
        <translation>فۆڕمەکە بەم وەڵامە دەست پێدەکات: {value}</translation>
    </message>
    <message>
        <source>The form works this out: {value}</source>
        <translation>فۆڕمەکە ئەمە هەژمار دەکات: {value}</translation>
    </message>
    <message>
        <source>The form wrote this when another answer was given: {value}</source>
        <translation>فۆڕمەکە ئەمەی نووسی کاتێک وەڵامێکی تر درا: {value}</translation>
    </message>
    <message>
        <source>This computer filled it in: {value}</source>
        <translation>ئەم کۆمپیوتەرە پڕی کردەوە: {value}</translation>
    </message>
    <message>
        <source>A person gave this answer: {value}</source>
        <translation>کەسێک ئەم وەڵامەی دا: {value}</translation>
    </message>
    <message>
        <source>The answer was taken away, because the list does not offer it any more.</source>
        <translation>وەڵامەکە لابرا، چونکە لیستەکە چیتر پێشکەشی ناکات.</translation>
    </message>
    <message>
        <source>It stands as it was recorded before: {value}</source>
        <translation>وەک پێشتر تۆمار کراوە ماوەتەوە: {value}</translation>
    </message>
    <message>
        <source>A person took the answer away.</source>
        <translation>کەسێک وەڵامەکەی لابرد.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>My work</source>
        <translation>کارەکانم</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>تۆمارکردن</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>تۆمارەکان</translation>
    </message>
    <message>
        <source>Vacancies</source>
        <translation>هەلەکانی کار</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>خولەکان</translation>
    </message>
    <message>
        <source>Job fairs</source>
        <translation>پێشانگاکانی کار</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>ئامادەبوون</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>پێداچوونەوە</translation>
    </message>
    <message>
        <source>Send and receive</source>
        <translation>ناردن و وەرگرتن</translation>
    </message>
    <message>
        <source>Desks of the office</source>
        <translation>کۆمپیوتەرەکانی نووسینگە</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>تۆماری کارەکان</translation>
    </message>
    <message>
        <source>Office and users</source>
        <translation>نووسینگە و بەکارهێنەران</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>ڕاپۆرتەکان</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>کەس</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>بەدواداچوونی دەرچووان</translation>
    </message>
    <message>
        <source>Employers</source>
        <translation>خاوەنکاران</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>ناردنەکان</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>ڕاپرسییەکان</translation>
    </message>
    <message>
        <source>Who fits</source>
        <translation>کێ دەگونجێت</translation>
    </message>
    <message>
        <source>The disk is full: you can read, and nothing can be saved. Free some space, then sign in again.</source>
        <translation>دیسک پڕە: دەتوانیت بخوێنیتەوە و هیچ هەڵناگیرێت. هەندێک شوێن چۆڵ بکە، ئینجا دووبارە بچۆرە ژوورەوە.</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>وشەی نهێنیت گۆڕدرا.</translation>
    </message>
    <message>
        <source>Where the office&apos;s records stand; press for more</source>
        <translation>دۆخی تۆمارەکانی نووسینگە؛ بۆ زیاتر دابگرە</translation>
    </message>
    <message>
        <source>Mihan</source>
        <translation>میهەن</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>هەڵگیرا {time}</translation>
    </message>
    <message>
        <source>The answers that could not be kept before are kept now.</source>
        <translation>ئەو وەڵامانەی پێشتر هەڵنەدەگیران ئێستا هەڵگیران.</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>not verified yet</source>
        <translation>هێشتا پشتڕاست نەکراوەتەوە</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>پشتڕاست کراوەتەوە</translation>
    </message>
    <message>
        <source>refused by the ministry</source>
        <translation>وەزارەت ڕەتی کردەوە</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>دووبارە کراوەیە</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>پڕ بووەوە</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>هەڵوەشایەوە</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>خاوەنکار</translation>
    </message>
    <message>
        <source>The employer is</source>
        <translation>باری خاوەنکار</translation>
    </message>
    <message>
        <source>Vacancy</source>
        <translation>هەلی کار</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>ئەوەی گوترا</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>هۆکار</translation>
    </message>
    <message>
        <source>wage by the month: {said}</source>
        <translation>کرێی مانگانە: {said}</translation>
    </message>
    <message>
        <source>needed: {said}</source>
        <translation>پێویستە: {said}</translation>
    </message>
    <message>
        <source>welcome: {said}</source>
        <translation>باشە: {said}</translation>
    </message>
    <message>
        <source>education: {said}</source>
        <translation>خوێندن: {said}</translation>
    </message>
    <message>
        <source>experience in months: {said}</source>
        <translation>ئەزموون بە مانگ: {said}</translation>
    </message>
    <message>
        <source>languages: {said}</source>
        <translation>زمانەکان: {said}</translation>
    </message>
    <message>
        <source>{skill} (a beginner will do)</source>
        <translation>{skill} (سەرەتایی بەسە)</translation>
    </message>
    <message>
        <source>{skill} (mastered)</source>
        <translation>{skill} (بە شارەزاییەوە)</translation>
    </message>
    <message>
        <source>What you wrote of an employer or a vacancy came back: {why}</source>
        <translation>ئەوەی لەسەر خاوەنکار یان هەلی کار نووسیبووت گەڕایەوە: {why}</translation>
    </message>
    <message>
        <source>The ministry did not take what you wrote of work. {why}</source>
        <translation>وەزارەت ئەوەی لەسەر کار نووسیبووت وەری نەگرت. {why}</translation>
    </message>
    <message>
        <source>The ministry has verified {name}: the country hears of its work.</source>
        <translation>وەزارەت {name}ی پشتڕاست کردەوە: هەلەکانی کاری لە هەموو وڵات بڵاو دەبنەوە.</translation>
    </message>
    <message>
        <source>The ministry refused to verify {name}: {why}</source>
        <translation>وەزارەت پشتڕاستکردنەوەی {name}ی ڕەت کردەوە: {why}</translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>Stop</source>
        <translation>بیوەستێنە</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>دەوەستێت…</translation>
    </message>
</context>
<context>
    <name>WorkPart</name>
    <message>
        <source>Work that fits</source>
        <translation>کاری گونجاو</translation>
    </message>
    <message>
        <source>Vacancies that fit the person, the best first</source>
        <translation>هەلی کار کە بۆ کەسەکە دەگونجێن، باشترینیان لە پێشەوە</translation>
    </message>
    <message>
        <source>Open the vacancy</source>
        <translation>کردنەوەی هەلی کارەکە</translation>
    </message>
    <message>
        <source>Print for the person…</source>
        <translation>چاپکردن بۆ کەسەکە…</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>پاشەکەوتکردنی لیستەکە…</translation>
    </message>
    <message>
        <source>Among {n} open vacancies none is near their occupation or skills.</source>
        <translation>لە نێو {n} هەلی کاری کراوەدا هیچیان لە پیشە و لێهاتوویییەکانی نزیک نین.</translation>
    </message>
    <message>
        <source>Open vacancies come from the ministry when you send and receive (F5).</source>
        <translation>هەلی کاری کراوە لە وەزارەتەوە دێن کاتێک دەنێریت و وەردەگریت (F5).</translation>
    </message>
    <message>
        <source>No vacancy fits yet</source>
        <translation>هێشتا هیچ هەلی کارێک ناگونجێت</translation>
    </message>
    <message>
        <source>A vacancy</source>
        <translation>هەلی کارێک</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>کار</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>خاوەنکار</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>شوێن</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>تا</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>گونجان</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>هۆکار</translation>
    </message>
    <message>
        <source>What nobody said of you takes nothing away. Ask at any office.</source>
        <translation>ئەوەی دەربارەت نەگوتراوە هیچ کەم ناکاتەوە. لە هەر نووسینگەیەک بپرسە.</translation>
    </message>
    <message>
        <source>The best {shown} of {count} that fit, out of {open} open in the country.</source>
        <translation>باشترین {shown} لە {count} گونجاو، لە کۆی {open} کراوە لە وڵاتدا.</translation>
    </message>
    <message>
        <source>Weights: those to start from (default).</source>
        <translation>کێشەکان: کێشی دەستپێک (گریمانەیی).</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>تا {day}</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n person(s) of this class were found.</source>
        <translation>
            <numerusform>%n کەسی ئەم پۆلە دۆزرانەوە.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) that nobody in this class has; their lines are left out:</source>
        <translation>
            <numerusform>%n ناو کە کەس لەم پۆلەدا نییەتی؛ دێڕەکانیان وازیان لێ دەهێنرێت:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Popup</name>
    <message>
        <source>Nothing found</source>
        <translation>هیچ نەدۆزرایەوە</translation>
    </message>
</context>
</TS>
