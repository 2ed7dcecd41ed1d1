; The desk's setup for Windows: one script for real Windows and for the check under Wine (installer/windows/building.py).
;
; Defined by the caller: VERSION (1.2.3), NAME (as people see it), BUNDLE (the folder of PyInstaller), OUT (the setup to
; write), ICON, NEEDED (MB that the program takes); SIGN, a command, when files are to be signed.
;
;   mihan-…-setup.exe /S                      installs for the person who runs it; no administrator
;   mihan-…-setup.exe /S /AllUsers            for everybody at this computer; must run as administrator
;   mihan-…-setup.exe /S /D=C:\a folder       the last argument, without quotation marks
;   uninstall.exe /S                          removes the program; what was registered stays
;   uninstall.exe /S /PURGE                   and what the person who runs it registered; /S _?=FOLDER waits for the end
;
; Exit status: 0 done, 1 stopped by the person, 2 stopped by a fault of files, and of ours:
!define BUSY 10       ; the program is open
!define NO_ROOM 11    ; not enough space
!define NO_RIGHT 12   ; the folder can't be written to, or no administrator
!define TOO_OLD 13    ; Windows is older than 10 1809, or has 32 bits
!define NO_RETURN 14  ; a newer version is installed
!define NO_SWAP 15    ; the new files could not be put in place; the old ones stand there again

Target amd64-unicode
Unicode true
ManifestLongPathAware true
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetCompressorDictSize 64
AllowSkipFiles off
XPStyle on
Name "${NAME}"
BrandingText "${NAME} ${VERSION}"
OutFile "${OUT}"

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh
!include x64.nsh
!include nsDialogs.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Mihan"
!define TYPE "Mihan.File"

Var Mode      ; me, all
Var Given     ; a folder of the command line (/D=)
Var WhoMe
Var WhoAll
Var Where
Var Purge
Var PurgeBox

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION open_program
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "Software\Mihan"
!define MUI_LANGDLL_REGISTRY_VALUENAME "SetupLanguage"
!define MUI_LANGDLL_ALLLANGUAGES
!define MUI_LANGDLL_WINDOWTITLE "${NAME}"
!define MUI_LANGDLL_INFO "العربية  -  کوردی  -  English"

Page custom who_page who_left
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
UninstPage custom un.leave_page un.leave_left
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "Arabic"
!insertmacro MUI_LANGUAGEEX "${SOURCE}" "Sorani"
!insertmacro MUI_LANGUAGE "English"
!include "${SOURCE}/words.nsh"
!insertmacro MUI_RESERVEFILE_LANGDLL

VIProductVersion "${VERSION}.0"
!macro About LANGUAGE
  VIAddVersionKey /LANG=${LANGUAGE} "ProductName" "${NAME}"
  VIAddVersionKey /LANG=${LANGUAGE} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileDescription" "${NAME} setup"
  VIAddVersionKey /LANG=${LANGUAGE} "LegalCopyright" "Apache-2.0"
!macroend
!insertmacro About ${LANG_ENGLISH}
!insertmacro About ${LANG_ARABIC}

!ifdef SIGN
  !finalize '${SIGN} "%1"'
  !uninstfinalize '${SIGN} "%1"'
!endif

; Say it in a window, or in silence by the exit status alone, and stop.
!macro Stop TEXT STATUS
  SetErrorLevel ${STATUS}
  ${IfNot} ${Silent}
    MessageBox MB_OK|MB_ICONSTOP "${TEXT}"
  ${EndIf}
  Quit
!macroend
!define Stop "!insertmacro Stop"

; ---- where, and for whom

!macro UseMode
  ${If} $Mode == "all"
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
!macroend

Function is_admin  ; pushes 1 or 0
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 == "Admin"
    Push 1
  ${Else}
    Push 0
  ${EndIf}
FunctionEnd

Function place  ; sets $INSTDIR from $Mode
  !insertmacro UseMode
  ReadRegStr $0 SHCTX "${UNINSTALL}" "InstallLocation"
  ${If} $Given != ""
    StrCpy $INSTDIR $Given
  ${ElseIf} $0 != ""
    StrCpy $INSTDIR $0
  ${ElseIf} $Mode == "all"
    StrCpy $INSTDIR "$PROGRAMFILES64\Mihan"
  ${Else}
    StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Mihan"
  ${EndIf}
FunctionEnd

Function .onInit
  SetRegView 64
  StrCpy $Given $INSTDIR
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    ${Stop} "$(WINDOWS_OLD)" ${TOO_OLD}
  ${EndIf}
  ${If} ${AtMostBuild} 17762
    ${Stop} "$(WINDOWS_OLD)" ${TOO_OLD}
  ${EndIf}
  ${GetParameters} $R0
  StrCpy $Mode "me"
  ReadRegStr $0 HKLM "${UNINSTALL}" "InstallLocation"
  ReadRegStr $1 HKCU "${UNINSTALL}" "InstallLocation"
  ${If} $0 != ""
  ${AndIf} $1 == ""
    StrCpy $Mode "all"
  ${EndIf}
  ClearErrors
  ${GetOptions} $R0 "/AllUsers" $0
  ${IfNot} ${Errors}
    StrCpy $Mode "all"
  ${EndIf}
  ClearErrors
  ${GetOptions} $R0 "/CurrentUser" $0
  ${IfNot} ${Errors}
    StrCpy $Mode "me"
  ${EndIf}
  ${IfNot} ${Silent}
    ClearErrors
    ${GetOptions} $R0 "/Language=" $0  ; from ourselves, as administrator
    ${If} ${Errors}
      !insertmacro MUI_LANGDLL_DISPLAY
    ${Else}
      StrCpy $LANGUAGE $0
    ${EndIf}
  ${EndIf}
  Call place
FunctionEnd

Function who_page
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/Elevated" $0
  ${IfNot} ${Errors}
    Abort  ; it was asked before
  ${EndIf}
  !insertmacro MUI_HEADER_TEXT "$(WHO_TITLE)" "$(WHO_SUBTITLE)"
  nsDialogs::Create 1018
  Pop $0
  ${If} $(^RTL) == 1
    nsDialogs::SetRTL 1
  ${EndIf}
  ${NSD_CreateRadioButton} 0 8u 100% 14u "$(WHO_ME)"
  Pop $WhoMe
  ${NSD_CreateRadioButton} 0 26u 100% 14u "$(WHO_ALL)"
  Pop $WhoAll
  ${NSD_CreateLabel} 0 54u 100% 10u "$(WHERE)"
  Pop $0
  ${NSD_CreateText} 0 66u 100% 13u "$INSTDIR"
  Pop $Where
  SendMessage $Where ${EM_SETREADONLY} 1 0
  Call installed_version
  ${If} $3 != ""
    ${NSD_CreateLabel} 0 90u 100% 24u "$(REPLACES)"
    Pop $0
  ${EndIf}
  ${If} $Mode == "all"
    ${NSD_Check} $WhoAll
  ${Else}
    ${NSD_Check} $WhoMe
  ${EndIf}
  ${NSD_OnClick} $WhoMe who_changed
  ${NSD_OnClick} $WhoAll who_changed
  GetDlgItem $0 $HWNDPARENT 1
  SendMessage $0 ${WM_SETTEXT} 0 "STR:$(^InstallBtn)"
  nsDialogs::Show
FunctionEnd

Function who_changed
  Pop $0
  ${NSD_GetState} $WhoAll $0
  ${If} $0 == ${BST_CHECKED}
    StrCpy $Mode "all"
  ${Else}
    StrCpy $Mode "me"
  ${EndIf}
  Call place
  ${NSD_SetText} $Where "$INSTDIR"
FunctionEnd

Function who_left
  ${If} $Mode != "all"
    Return
  ${EndIf}
  Call is_admin
  Pop $0
  ${If} $0 == 1
    Return
  ${EndIf}
  StrCpy $0 ""
  ${If} $Given != ""
    StrCpy $0 " /D=$Given"
  ${EndIf}
  ClearErrors
  ExecShell "runas" "$EXEPATH" "/AllUsers /Elevated /Language=$LANGUAGE$0"
  ${If} ${Errors}
    Abort  ; the administrator said no: the page stays
  ${EndIf}
  Quit
FunctionEnd

Function installed_version  ; $3: of the program in $Mode, or nothing
  !insertmacro UseMode
  ReadRegStr $3 SHCTX "${UNINSTALL}" "DisplayVersion"
FunctionEnd

; ---- the program's files

!macro IsOpen FOLDER  ; $0: 1 when the program runs from there
  StrCpy $0 0
  ${If} ${FileExists} "${FOLDER}\mihan.exe"
    ClearErrors
    FileOpen $1 "${FOLDER}\mihan.exe" a
    ${If} ${Errors}
      StrCpy $0 1
    ${Else}
      FileClose $1
    ${EndIf}
  ${EndIf}
!macroend

!macro WaitUntilClosed FOLDER
  ${Do}
    !insertmacro IsOpen "${FOLDER}"
    ${If} $0 == 0
      ${ExitDo}
    ${EndIf}
    ${If} ${Silent}
      SetErrorLevel ${BUSY}
      Quit
    ${EndIf}
    ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" IDCANCEL`
      SetErrorLevel ${BUSY}
      Quit
    ${EndIf}
  ${Loop}
!macroend

; A folder or file to another name; an antivirus that still looks at it is given ten seconds. Sets the error flag.
!macro Move FROM TO
  StrCpy $9 0
  ${Do}
    ClearErrors
    Rename "${FROM}" "${TO}"
    ${IfNot} ${Errors}
    ${OrIf} $9 >= 20
      ${ExitDo}
    ${EndIf}
    IntOp $9 $9 + 1
    Sleep 500
  ${Loop}
!macroend

Section "program"
  !insertmacro UseMode
  ${If} $Mode == "all"
    Call is_admin
    Pop $0
    ${If} $0 != 1
      ${Stop} "$(NEEDS_ADMIN)" ${NO_RIGHT}
    ${EndIf}
  ${EndIf}
  Call installed_version
  ${If} $3 != ""
    ${VersionCompare} "$3" "${VERSION}" $0
    ${If} $0 == 1
      ${Stop} "$(NEWER_HERE)" ${NO_RETURN}
    ${EndIf}
  ${EndIf}
  !insertmacro WaitUntilClosed "$INSTDIR"

  ClearErrors
  CreateDirectory "$INSTDIR"
  FileOpen $0 "$INSTDIR\.room" w
  ${If} ${Errors}
    ${Stop} "$(CANT_WRITE)" ${NO_RIGHT}
  ${EndIf}
  FileClose $0
  Delete "$INSTDIR\.room"
  RMDir /r "$INSTDIR\new"  ; of a setup that was killed
  System::Call 'kernel32::GetDiskFreeSpaceExW(w "$INSTDIR", *l .r1, p 0, p 0) i .r0'
  System::Int64Op $1 / 1048576
  Pop $1
  ${If} $0 != 0
  ${AndIf} $1 < ${NEEDED}
    ${Stop} "$(NO_SPACE)" ${NO_ROOM}
  ${EndIf}

  ; The new beside the old, whole, before anything of the old is touched.
  SetOutPath "$INSTDIR\new"
  SetOverwrite on
  File /r "${BUNDLE}/*.*"
  WriteUninstaller "$INSTDIR\new\uninstall.exe"
  SetOutPath "$INSTDIR"

  ; Nothing of the old may lie among the new: libraries that were left over have broken programs before.
  ${If} ${FileExists} "$INSTDIR\old\_internal\*.*"
  ${AndIfNot} ${FileExists} "$INSTDIR\_internal\*.*"
    !insertmacro Move "$INSTDIR\old\_internal" "$INSTDIR\_internal"  ; a setup was killed between two names
  ${EndIf}
  RMDir /r "$INSTDIR\old"
  CreateDirectory "$INSTDIR\old"
  ${If} ${FileExists} "$INSTDIR\_internal\*.*"
    !insertmacro Move "$INSTDIR\_internal" "$INSTDIR\old\_internal"
    ${If} ${Errors}
      RMDir /r "$INSTDIR\new"
      RMDir "$INSTDIR\old"
      ${Stop} "$(RUNNING)" ${BUSY}
    ${EndIf}
  ${EndIf}
  !insertmacro Move "$INSTDIR\new\_internal" "$INSTDIR\_internal"
  ${If} ${Errors}
    Rename "$INSTDIR\old\_internal" "$INSTDIR\_internal"
    RMDir /r "$INSTDIR\new"
    RMDir "$INSTDIR\old"
    ${Stop} "$(CANT_WRITE)" ${NO_SWAP}
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\mihan.exe"
    !insertmacro Move "$INSTDIR\mihan.exe" "$INSTDIR\old\mihan.exe"
  ${EndIf}
  !insertmacro Move "$INSTDIR\new\mihan.exe" "$INSTDIR\mihan.exe"
  ${If} ${Errors}
    Rename "$INSTDIR\_internal" "$INSTDIR\new\_internal"
    Rename "$INSTDIR\old\_internal" "$INSTDIR\_internal"
    Rename "$INSTDIR\old\mihan.exe" "$INSTDIR\mihan.exe"
    RMDir /r "$INSTDIR\new"
    RMDir "$INSTDIR\old"
    ${Stop} "$(CANT_WRITE)" ${NO_SWAP}
  ${EndIf}
  CopyFiles /SILENT /FILESONLY "$INSTDIR\new\*.*" "$INSTDIR"
  RMDir /r "$INSTDIR\new"
  RMDir /r "$INSTDIR\old"

  ; What Windows knows of us.
  CreateShortcut "$SMPROGRAMS\Mihan.lnk" "$INSTDIR\mihan.exe" "" "$INSTDIR\mihan.exe" 0 SW_SHOWNORMAL "" "$(DESCRIPTION)"
  CreateShortcut "$DESKTOP\Mihan.lnk" "$INSTDIR\mihan.exe" "" "$INSTDIR\mihan.exe" 0 SW_SHOWNORMAL "" "$(DESCRIPTION)"
  WriteRegStr SHCTX "Software\Classes\.mihan" "" "${TYPE}"
  WriteRegStr SHCTX "Software\Classes\.mihan" "Content Type" "application/x-mihan"
  WriteRegStr SHCTX "Software\Classes\.mihan\OpenWithProgids" "${TYPE}" ""
  WriteRegStr SHCTX "Software\Classes\${TYPE}" "" "$(FILE_TYPE)"
  WriteRegStr SHCTX "Software\Classes\${TYPE}\DefaultIcon" "" "$INSTDIR\mihan.exe,0"
  WriteRegStr SHCTX "Software\Classes\${TYPE}\shell\open\command" "" '"$INSTDIR\mihan.exe" "%1"'
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\mihan.exe,0"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegStr SHCTX "${UNINSTALL}" "Mode" "$Mode"
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" "$0"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Function open_program
  StrCpy $0 "en"
  ${If} $LANGUAGE == ${LANG_ARABIC}
    StrCpy $0 "ar"
  ${ElseIf} $LANGUAGE == ${LANG_SORANI}
    StrCpy $0 "ckb"
  ${EndIf}
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/Elevated" $1
  ${If} ${Errors}
    Exec '"$INSTDIR\mihan.exe" --language $0'
  ${Else}  ; not as administrator: the person's own shell opens it
    Exec '"$WINDIR\explorer.exe" "$INSTDIR\mihan.exe"'
  ${EndIf}
FunctionEnd

; ---- leaving

Function un.onInit
  SetRegView 64
  ${IfNot} ${Silent}
    !insertmacro MUI_UNGETLANGUAGE
  ${EndIf}
  StrCpy $Mode "me"
  ReadRegStr $0 HKCU "${UNINSTALL}" "InstallLocation"
  ${If} $0 != $INSTDIR
    StrCpy $Mode "all"
  ${EndIf}
  ${GetParameters} $R0
  StrCpy $Purge 0
  ClearErrors
  ${GetOptions} $R0 "/PURGE" $0
  ${IfNot} ${Errors}
    StrCpy $Purge 1
  ${EndIf}
  ${If} $Mode == "all"
    UserInfo::GetAccountType
    Pop $0
    ${If} $0 != "Admin"
      ${If} ${Silent}
        SetErrorLevel ${NO_RIGHT}
        Quit
      ${EndIf}
      ClearErrors
      ExecShell "runas" "$INSTDIR\uninstall.exe"
      SetErrorLevel 1
      Quit
    ${EndIf}
  ${EndIf}
  !insertmacro UseMode
FunctionEnd

Function un.leave_page
  !insertmacro MUI_HEADER_TEXT "$(LEAVE_TITLE)" "$(LEAVE_SUBTITLE)"
  nsDialogs::Create 1018
  Pop $0
  ${If} $(^RTL) == 1
    nsDialogs::SetRTL 1
  ${EndIf}
  ${NSD_CreateLabel} 0 8u 100% 12u "$INSTDIR"
  Pop $0
  ${NSD_CreateCheckbox} 0 40u 100% 14u "$(PURGE)"
  Pop $PurgeBox
  ${NSD_CreateLabel} 0 58u 100% 24u "$(PURGE_HINT)"
  Pop $0
  GetDlgItem $0 $HWNDPARENT 1
  SendMessage $0 ${WM_SETTEXT} 0 "STR:$(^UninstallBtn)"
  nsDialogs::Show
FunctionEnd

Function un.leave_left
  StrCpy $Purge 0
  ${NSD_GetState} $PurgeBox $0
  ${If} $0 == ${BST_CHECKED}
    SetShellVarContext current
    StrCpy $5 "$LOCALAPPDATA\mihan"
    !insertmacro UseMode
    MessageBox MB_YESNO|MB_DEFBUTTON2|MB_ICONEXCLAMATION "$(PURGE_SURE)" IDYES sure
    Abort
    sure:
    StrCpy $Purge 1
  ${EndIf}
FunctionEnd

Section "un.program"
  !insertmacro WaitUntilClosed "$INSTDIR"
  SetShellVarContext current
  FindFirst $6 $7 "$LOCALAPPDATA\mihan\programs\*"  ; versions that came later, unpacked beside the registrations
  ${DoWhile} $7 != ""
    !insertmacro WaitUntilClosed "$LOCALAPPDATA\mihan\programs\$7"
    FindNext $6 $7
  ${Loop}
  FindClose $6
  !insertmacro UseMode
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\new"
  RMDir /r "$INSTDIR\old"
  Delete "$INSTDIR\mihan.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"  ; and nothing that somebody else has put there
  Delete "$SMPROGRAMS\Mihan.lnk"
  Delete "$DESKTOP\Mihan.lnk"
  ReadRegStr $0 SHCTX "Software\Classes\.mihan" ""
  ${If} $0 == "${TYPE}"
    DeleteRegKey SHCTX "Software\Classes\.mihan"
  ${EndIf}
  DeleteRegKey SHCTX "Software\Classes\${TYPE}"
  DeleteRegKey SHCTX "${UNINSTALL}"
  SetShellVarContext current
  RMDir /r "$LOCALAPPDATA\mihan\programs"
  ${If} $Purge == 1
    RMDir /r "$LOCALAPPDATA\mihan"
    RMDir /r "$LOCALAPPDATA\mihan-training"
    DeleteRegKey HKCU "Software\Mihan"
  ${EndIf}
  !insertmacro UseMode
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
