; Sorani for NSIS' own pages, as far as mihan.nsi shows them; what is not here is said in English.

!insertmacro LANGFILE "Sorani" "Sorani Kurdish" "کوردی" "Kurdi"

!ifdef MUI_INSTFILESPAGE
  ${LangFileString} MUI_TEXT_INSTALLING_TITLE "دادەمەزرێت"
  ${LangFileString} MUI_TEXT_INSTALLING_SUBTITLE "تکایە چاوەڕێ بە تا $(^NameDA) دادەمەزرێت."
  ${LangFileString} MUI_TEXT_FINISH_TITLE "دامەزراندن تەواو بوو"
  ${LangFileString} MUI_TEXT_FINISH_SUBTITLE "دامەزراندنەکە بە سەرکەوتوویی تەواو بوو."
  ${LangFileString} MUI_TEXT_ABORT_TITLE "دامەزراندن وەستا"
  ${LangFileString} MUI_TEXT_ABORT_SUBTITLE "دامەزراندنەکە تەواو نەبوو."
!endif

!ifdef MUI_UNINSTFILESPAGE
  ${LangFileString} MUI_UNTEXT_UNINSTALLING_TITLE "لادەبرێت"
  ${LangFileString} MUI_UNTEXT_UNINSTALLING_SUBTITLE "تکایە چاوەڕێ بە تا $(^NameDA) لادەبرێت."
  ${LangFileString} MUI_UNTEXT_FINISH_TITLE "لابردن تەواو بوو"
  ${LangFileString} MUI_UNTEXT_FINISH_SUBTITLE "لابردنەکە بە سەرکەوتوویی تەواو بوو."
  ${LangFileString} MUI_UNTEXT_ABORT_TITLE "لابردن وەستا"
  ${LangFileString} MUI_UNTEXT_ABORT_SUBTITLE "لابردنەکە تەواو نەبوو."
!endif

!ifdef MUI_FINISHPAGE
  ${LangFileString} MUI_TEXT_FINISH_INFO_TITLE "$(^NameDA) دامەزرا"
  ${LangFileString} MUI_TEXT_FINISH_INFO_TEXT "$(^NameDA) لەسەر کۆمپیوتەرەکەت دامەزرا.$\r$\n$\r$\nبۆ داخستن «تەواو» دابگرە."
  ${LangFileString} MUI_TEXT_FINISH_INFO_REBOOT "بۆ تەواوکردنی دامەزراندنی $(^NameDA) کۆمپیوتەرەکە دەبێت دابخرێت و هەڵبکرێتەوە. ئێستا بیکەین؟"
!endif

!ifdef MUI_FINISHPAGE | MUI_UNFINISHPAGE
  ${LangFileString} MUI_TEXT_FINISH_REBOOTNOW "ئێستا هەڵیبکەرەوە"
  ${LangFileString} MUI_TEXT_FINISH_REBOOTLATER "دواتر خۆم هەڵیدەکەمەوە"
  ${LangFileString} MUI_TEXT_FINISH_RUN "&کردنەوەی $(^NameDA)"
  ${LangFileString} MUI_TEXT_FINISH_SHOWREADME "&ڕوونکردنەوە پیشان بدە"
  ${LangFileString} MUI_BUTTONTEXT_FINISH "&تەواو"
!endif

!ifdef MUI_ABORTWARNING
  ${LangFileString} MUI_TEXT_ABORTWARNING "دڵنیایت کە دەتەوێت لە دامەزراندنی $(^Name) پاشگەز ببیتەوە؟"
!endif
