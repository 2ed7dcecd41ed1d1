<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>AttendancePage</name>
    <message numerus="yes">
        <source>%n trainee(s)</source>
        <translation>
            <numerusform>%n trainee</numerusform>
            <numerusform>%n trainees</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another desk marked otherwise in %n place(s): the later mark counts, F4 shows both.</source>
        <translation>
            <numerusform>Another desk marked otherwise in %n place: the later mark counts, F4 shows both.</numerusform>
            <numerusform>Another desk marked otherwise in %n places: the later mark counts, F4 shows both.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message numerus="yes">
        <source>%n line(s) are in {name}.</source>
        <translation>
            <numerusform>%n line is in {name}.</numerusform>
            <numerusform>%n lines are in {name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since.</source>
        <translation>
            <numerusform>%n change since.</numerusform>
            <numerusform>%n changes since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message numerus="yes">
        <source>%n application(s) written down</source>
        <translation>
            <numerusform>%n application written down</numerusform>
            <numerusform>%n applications written down</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CertificatesOfCohort</name>
    <message numerus="yes">
        <source>Ask for %n certificate(s)</source>
        <translation>
            <numerusform>Ask for %n certificate</numerusform>
            <numerusform>Ask for %n certificates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoursesPage</name>
    <message numerus="yes">
        <source>%n application(s) written down</source>
        <translation>
            <numerusform>%n application written down</numerusform>
            <numerusform>%n applications written down</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesksPage</name>
    <message numerus="yes">
        <source>%n undecided change(s) go back to the desk, which hands them over again.</source>
        <translation>
            <numerusform>%n undecided change goes back to the desk, which hands it over again.</numerusform>
            <numerusform>%n undecided changes go back to the desk, which hands them over again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are written. Take them to the ministry.</source>
        <translation>
            <numerusform>%n file is written. Take it to the ministry.</numerusform>
            <numerusform>%n files are written. Take them to the ministry.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatePanel</name>
    <message numerus="yes">
        <source>%n record(s) may be of this person.</source>
        <translation>
            <numerusform>%n record may be of this person.</numerusform>
            <numerusform>%n records may be of this person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say of %n of them who it is before saving.</source>
        <translation>
            <numerusform>Say who it is before saving.</numerusform>
            <numerusform>Say of %n of them who it is before saving.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at %n…</source>
        <translation>
            <numerusform>Look at %n…</numerusform>
            <numerusform>Look at %n…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmployerPanel</name>
    <message numerus="yes">
        <source>%n vacancy(ies):</source>
        <translation>
            <numerusform>%n vacancy:</numerusform>
            <numerusform>%n vacancies:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmployersPage</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndCohortDialog</name>
    <message numerus="yes">
        <source>Say it of %n person(s)</source>
        <translation>
            <numerusform>Say it of %n person</numerusform>
            <numerusform>Say it of %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FairsPage</name>
    <message numerus="yes">
        <source>%n line(s) saved in {file}.</source>
        <translation>
            <numerusform>%n line saved in {file}.</numerusform>
            <numerusform>%n lines saved in {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FittingPage</name>
    <message numerus="yes">
        <source>%n line(s) saved in {file}.</source>
        <translation>
            <numerusform>%n line saved in {file}.</numerusform>
            <numerusform>%n lines saved in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are still to be looked at.</source>
        <translation>
            <numerusform>%n record is still to be looked at.</numerusform>
            <numerusform>%n records are still to be looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpsPage</name>
    <message numerus="yes">
        <source>%n line(s) saved in {file}.</source>
        <translation>
            <numerusform>%n line saved in {file}.</numerusform>
            <numerusform>%n lines saved in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormAboutDialog</name>
    <message numerus="yes">
        <source>%n answer(s) need attention; the first is shown.</source>
        <translation>
            <numerusform>%n answer needs attention; it is shown.</numerusform>
            <numerusform>%n answers need attention; the first is shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message numerus="yes">
        <source>%n record(s) are sealed for the supervisor.</source>
        <translation>
            <numerusform>%n record is sealed for the supervisor.</numerusform>
            <numerusform>%n records are sealed for the supervisor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hand-over(s) arrived.</source>
        <translation>
            <numerusform>%n hand-over arrived.</numerusform>
            <numerusform>%n hand-overs arrived.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverCard</name>
    <message numerus="yes">
        <source>Take %n record(s) back from the supervisor&apos;s machine?</source>
        <translation>
            <numerusform>Take %n record back from the supervisor&apos;s machine?</numerusform>
            <numerusform>Take %n records back from the supervisor&apos;s machine?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are written. Carry them to the supervisor&apos;s machine.</source>
        <translation>
            <numerusform>%n file is written. Carry it to the supervisor&apos;s machine.</numerusform>
            <numerusform>%n files are written. Carry them to the supervisor&apos;s machine.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPart</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) changed</source>
        <translation>
            <numerusform>%n answer changed</numerusform>
            <numerusform>%n answers changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>%n record(s) wait for a supervisor.</source>
        <translation>
            <numerusform>%n record waits for a supervisor.</numerusform>
            <numerusform>%n records wait for a supervisor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n graduate(s) are to be called.</source>
        <translation>
            <numerusform>%n graduate is to be called.</numerusform>
            <numerusform>%n graduates are to be called.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s) want something done.</source>
        <translation>
            <numerusform>%n referral wants something done.</numerusform>
            <numerusform>%n referrals want something done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n other(s) near a limit.</source>
        <translation>
            <numerusform>And %n other near a limit.</numerusform>
            <numerusform>And %n others near a limit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissingDialog</name>
    <message numerus="yes">
        <source>%n question(s) need an answer, or another one.</source>
        <translation>
            <numerusform>%n question needs an answer, or another one.</numerusform>
            <numerusform>%n questions need an answer, or another one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was said of {name} and %n other(s) in a course came back: “{reason}”</source>
        <translation>
            <numerusform>What was said of {name} and one other in a course came back: “{reason}”</numerusform>
            <numerusform>What was said of {name} and %n others in a course came back: “{reason}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) of yours: nobody went on for long.</source>
        <translation>
            <numerusform>%n draft of yours: nobody went on for long.</numerusform>
            <numerusform>%n drafts of yours: nobody went on for long.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) still wait(s) for your correction.</source>
        <translation>
            <numerusform>%n record still waits for your correction.</numerusform>
            <numerusform>%n records still wait for your correction.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) of yours was removed: nobody went on with it.</source>
        <translation>
            <numerusform>%n draft of yours was removed: nobody went on with it.</numerusform>
            <numerusform>%n drafts of yours were removed: nobody went on with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s): whoever began it does not go on with it.</source>
        <translation>
            <numerusform>%n draft: whoever began it does not go on with it.</numerusform>
            <numerusform>%n drafts: whoever began them does not go on with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The receipt for batch {batch} arrived: %n record(s) received.</source>
        <translation>
            <numerusform>The receipt for batch {batch} arrived: %n record received.</numerusform>
            <numerusform>The receipt for batch {batch} arrived: %n records received.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) somebody.</source>
        <translation>
            <numerusform>%n needs somebody.</numerusform>
            <numerusform>%n need somebody.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OffersCard</name>
    <message numerus="yes">
        <source>%n answer(s) were typed otherwise just now. Take over what is right.</source>
        <translation>
            <numerusform>%n answer was typed otherwise just now. Take over what is right.</numerusform>
            <numerusform>%n answers were typed otherwise just now. Take over what is right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenCoursesDialog</name>
    <message numerus="yes">
        <source>%n applied from here</source>
        <translation>
            <numerusform>%n applied from here</numerusform>
            <numerusform>%n applied from here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenFileDialog</name>
    <message numerus="yes">
        <source>Receipt {number} for batch {batch}: %n line(s).</source>
        <translation>
            <numerusform>Receipt {number} for batch {batch}: %n line.</numerusform>
            <numerusform>Receipt {number} for batch {batch}: %n lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s); nobody on the way can read them.</source>
        <translation>
            <numerusform>%n line; nobody on the way can read it.</numerusform>
            <numerusform>%n lines; nobody on the way can read them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Batch {batch} with %n change(s); nobody on the way can read it.</source>
        <translation>
            <numerusform>Batch {batch} with %n change; nobody on the way can read it.</numerusform>
            <numerusform>Batch {batch} with %n changes; nobody on the way can read it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) that this desk has not heard yet.</source>
        <translation>
            <numerusform>%n thing that this desk has not heard yet.</numerusform>
            <numerusform>%n things that this desk has not heard yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteMarksDialog</name>
    <message numerus="yes">
        <source>%n mark(s) will be written.</source>
        <translation>
            <numerusform>%n mark will be written.</numerusform>
            <numerusform>%n marks will be written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteScoresDialog</name>
    <message numerus="yes">
        <source>%n score(s) will be written.</source>
        <translation>
            <numerusform>%n score will be written.</numerusform>
            <numerusform>%n scores will be written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n score(s) stand already.</source>
        <translation>
            <numerusform>%n score stands already.</numerusform>
            <numerusform>%n scores stand already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePicker</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonWorkDesk</name>
    <message numerus="yes">
        <source>%n line(s) saved in {file}.</source>
        <translation>
            <numerusform>%n line saved in {file}.</numerusform>
            <numerusform>%n lines saved in {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintCardsDialog</name>
    <message numerus="yes">
        <source>%n trainee(s) of the class</source>
        <translation>
            <numerusform>%n trainee of the class</numerusform>
            <numerusform>%n trainees of the class</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintCertificatesDialog</name>
    <message numerus="yes">
        <source>%n statement(s) of the office</source>
        <translation>
            <numerusform>%n statement of the office</numerusform>
            <numerusform>%n statements of the office</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) of the office, until the ministry&apos;s certificate is here</source>
        <translation>
            <numerusform>%n statement of the office, until the ministry&apos;s certificate is here</numerusform>
            <numerusform>%n statements of the office, until the ministry&apos;s certificates are here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) of the ministry</source>
        <translation>
            <numerusform>%n certificate of the ministry</numerusform>
            <numerusform>%n certificates of the ministry</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintFairDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintInvitationsDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invited person(s) of this office</source>
        <translation>
            <numerusform>%n invited person of this office</numerusform>
            <numerusform>%n invited people of this office</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintListDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintMatchesDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintReportDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfilePart</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) written to {file}.</source>
        <translation>
            <numerusform>%n record written to {file}.</numerusform>
            <numerusform>%n records written to {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReferralsPage</name>
    <message numerus="yes">
        <source>%n line(s) saved in {file}.</source>
        <translation>
            <numerusform>%n line saved in {file}.</numerusform>
            <numerusform>%n lines saved in {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegistrationNotes</name>
    <message numerus="yes">
        <source>%n answer(s) were taken over from the registration before.</source>
        <translation>
            <numerusform>%n answer was taken over from the registration before.</numerusform>
            <numerusform>%n answers were taken over from the registration before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegistrationPage</name>
    <message numerus="yes">
        <source>%n answer(s) need attention; the first is shown.</source>
        <translation>
            <numerusform>%n answer needs attention; it is shown.</numerusform>
            <numerusform>%n answers need attention; the first is shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>%n line(s) saved in {file}.</source>
        <translation>
            <numerusform>%n line saved in {file}.</numerusform>
            <numerusform>%n lines saved in {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message numerus="yes">
        <source>%n change(s) selected</source>
        <translation>
            <numerusform>%n change selected</numerusform>
            <numerusform>%n changes selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>Approve and seal all %n change(s) without a flag?</source>
        <translation>
            <numerusform>Approve and seal the %n change without a flag?</numerusform>
            <numerusform>Approve and seal all %n changes without a flag?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve and seal %n change(s)?</source>
        <translation>
            <numerusform>Approve and seal %n change?</numerusform>
            <numerusform>Approve and seal %n changes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) are sealed.</source>
        <translation>
            <numerusform>%n batch is sealed.</numerusform>
            <numerusform>%n batches are sealed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hand-over(s) are signed and wait to be sent.</source>
        <translation>
            <numerusform>%n hand-over is signed and waits to be sent.</numerusform>
            <numerusform>%n hand-overs are signed and wait to be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) drawn by chance. Hold each against its paper: M matches, D differs.</source>
        <translation>
            <numerusform>%n record drawn by chance. Hold it against its paper: M matches, D differs.</numerusform>
            <numerusform>%n records drawn by chance. Hold each against its paper: M matches, D differs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rounds</name>
    <message numerus="yes">
        <source>after %n month(s)</source>
        <translation>
            <numerusform>after %n month</numerusform>
            <numerusform>after %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>after %n day</numerusform>
            <numerusform>after %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SigningStrip</name>
    <message numerus="yes">
        <source>%n hand-over(s) of other desks are decided and want your signature.</source>
        <translation>
            <numerusform>%n hand-over of another desk is decided and wants your signature.</numerusform>
            <numerusform>%n hand-overs of other desks are decided and want your signature.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photograph(s) did not reach the ministry and want your signature again.</source>
        <translation>
            <numerusform>%n photograph did not arrive and wants your signature again.</numerusform>
            <numerusform>%n photographs did not arrive and want your signature again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandingWords</name>
    <message numerus="yes">
        <source>May still miss %n session(s).</source>
        <translation>
            <numerusform>May still miss %n session.</numerusform>
            <numerusform>May still miss %n sessions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absence(s) more</source>
        <translation>
            <numerusform>%n absence more</numerusform>
            <numerusform>%n absences more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absence(s) more in a row, and the limit of {limit} is passed.</source>
        <translation>
            <numerusform>%n absence more in a row, and the limit of {limit} is passed.</numerusform>
            <numerusform>%n absences more in a row, and the limit of {limit} is passed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absence(s) more, and attendance falls below {percent}.</source>
        <translation>
            <numerusform>%n absence more, and attendance falls below {percent}.</numerusform>
            <numerusform>%n absences more, and attendance falls below {percent}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Absent %n time(s) in a row: the limit of {limit} is passed.</source>
        <translation>
            <numerusform>Absent %n time in a row: the limit of {limit} is passed.</numerusform>
            <numerusform>Absent %n times in a row: the limit of {limit} is passed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SurveysPage</name>
    <message numerus="yes">
        <source>%n line(s) saved in {file}.</source>
        <translation>
            <numerusform>%n line saved in {file}.</numerusform>
            <numerusform>%n lines saved in {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to send</source>
        <translation>
            <numerusform>%n to send</numerusform>
            <numerusform>%n to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to send · in {minutes} min</source>
        <translation>
            <numerusform>%n to send · in {minutes} min</numerusform>
            <numerusform>%n to send · in {minutes} min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for review</source>
        <translation>
            <numerusform>%n waiting for review</numerusform>
            <numerusform>%n waiting for review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came back or was refused. See “Not received yet”.</source>
        <translation>
            <numerusform>%n came back or was refused. See “Not received yet”.</numerusform>
            <numerusform>%n came back or were refused. See “Not received yet”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are sealed and leave with the next connection; F5 sends now.</source>
        <translation>
            <numerusform>%n record is sealed and leaves with the next connection; F5 sends now.</numerusform>
            <numerusform>%n records are sealed and leave with the next connection; F5 sends now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing has to be sent: %n wait(s) for a supervisor first.</source>
        <translation>
            <numerusform>Nothing has to be sent: %n waits for a supervisor first.</numerusform>
            <numerusform>Nothing has to be sent: %n wait for a supervisor first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s), last {since}.</source>
        <translation>
            <numerusform>Tried once, {since}.</numerusform>
            <numerusform>Tried %n times, last {since}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) sent.</source>
        <translation>
            <numerusform>%n batch sent.</numerusform>
            <numerusform>%n batches sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) arrived.</source>
        <translation>
            <numerusform>%n receipt arrived.</numerusform>
            <numerusform>%n receipts arrived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) refused.</source>
        <translation>
            <numerusform>%n batch refused.</numerusform>
            <numerusform>%n batches refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message numerus="yes">
        <source>%n photograph(s) or file(s)</source>
        <translation>
            <numerusform>%n photograph or file</numerusform>
            <numerusform>%n photographs or files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the history are in {file}.</source>
        <translation>
            <numerusform>%n line of the history is in {file}.</numerusform>
            <numerusform>%n lines of the history are in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) have a new number and wait for a supervisor.</source>
        <translation>
            <numerusform>%n record has a new number and waits for a supervisor.</numerusform>
            <numerusform>%n records have new numbers and wait for a supervisor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its photographs are in %n more file(s) beside it: take them along.</source>
        <translation>
            <numerusform>Its photographs are in %n more file beside it: take it along.</numerusform>
            <numerusform>Its photographs are in %n more files beside it: take them along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The ministry received %n record(s).</source>
        <translation>
            <numerusform>The ministry received %n record.</numerusform>
            <numerusform>The ministry received %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) need somebody.</source>
        <translation>
            <numerusform>%n record needs somebody.</numerusform>
            <numerusform>%n records need somebody.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trusted</name>
    <message numerus="yes">
        <source>The ministry was last heard {heard}. Work here stops in %n day(s) unless it is.</source>
        <translation>
            <numerusform>The ministry was last heard {heard}. Work here stops in %n day unless it is.</numerusform>
            <numerusform>The ministry was last heard {heard}. Work here stops in %n days unless it is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnsentList</name>
    <message numerus="yes">
        <source>%n record(s) came back because this desk gave them numbers that the ministry already has. That happens after an old backup was put back, or when the folder was copied to a second PC. Nothing is lost: number them again, let a supervisor approve them, and send; repeat it if some come back once more. If the folder is in use on two PCs, stop using one of them.</source>
        <translation>
            <numerusform>%n record came back because this desk gave it a number that the ministry already has. That happens after an old backup was put back, or when the folder was copied to a second PC. Nothing is lost: number it again, let a supervisor approve it, and send; repeat it if it comes back once more. If the folder is in use on two PCs, stop using one of them.</numerusform>
            <numerusform>%n records came back because this desk gave them numbers that the ministry already has. That happens after an old backup was put back, or when the folder was copied to a second PC. Nothing is lost: number them again, let a supervisor approve them, and send; repeat it if some come back once more. If the folder is in use on two PCs, stop using one of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VacanciesPage</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) on the shortlist: call them.</source>
        <translation>
            <numerusform>%n person on the shortlist: call them.</numerusform>
            <numerusform>%n people on the shortlist: call them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VacancyCard</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) of this desk referred to it (Enter opens):</source>
        <translation>
            <numerusform>%n person of this desk was referred to it (Enter opens):</numerusform>
            <numerusform>%n people of this desk were referred to it (Enter opens):</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n person(s) of this class were found.</source>
        <translation>
            <numerusform>%n person of this class was found.</numerusform>
            <numerusform>%n people of this class were found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) that nobody in this class has; their lines are left out:</source>
        <translation>
            <numerusform>%n name that nobody in this class has; its line is left out:</numerusform>
            <numerusform>%n names that nobody in this class has; their lines are left out:</numerusform>
        </translation>
    </message>
</context>
</TS>
