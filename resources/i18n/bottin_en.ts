<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
    <context>
        <name>AnswerPage</name>
        <message numerus="yes">
            <source>Enter %n answer(s)</source>
            <translation>
                <numerusform>Enter %n answer</numerusform>
                <numerusform>Enter %n answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) without an answer</source>
            <translation>
                <numerusform>%n line without an answer</numerusform>
                <numerusform>%n lines without an answer</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BackupCommands</name>
        <message numerus="yes">
            <source>Last backup %n day(s) ago.</source>
            <translation>
                <numerusform>Last backup %n day ago.</numerusform>
                <numerusform>Last backup %n days ago.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BackupsDialog</name>
        <message numerus="yes">
            <source>The present directory (%n contact(s)) is kept among the backups.</source>
            <translation>
                <numerusform>The present directory (%n contact) is kept among the backups.</numerusform>
                <numerusform>The present directory (%n contacts) is kept among the backups.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BatchCommands</name>
        <message numerus="yes">
            <source>%n contact(s) selected</source>
            <translation>
                <numerusform>%n contact selected</numerusform>
                <numerusform>%n contacts selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BatchPage</name>
        <message numerus="yes">
            <source>Show more (%n other(s))</source>
            <translation>
                <numerusform>Show more (%n other)</numerusform>
                <numerusform>Show more (%n others)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BatchWording</name>
        <message numerus="yes">
            <source>Apply to %n contact(s)</source>
            <translation>
                <numerusform>Apply to %n contact</numerusform>
                <numerusform>Apply to %n contacts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) changed</source>
            <translation>
                <numerusform>%n contact changed</numerusform>
                <numerusform>%n contacts changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) have nothing to change.</source>
            <translation>
                <numerusform>%n contact has nothing to change.</numerusform>
                <numerusform>%n contacts have nothing to change.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) do not have this field.</source>
            <translation>
                <numerusform>%n contact does not have this field.</numerusform>
                <numerusform>%n contacts do not have this field.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) cannot be changed so.</source>
            <translation>
                <numerusform>%n contact cannot be changed so.</numerusform>
                <numerusform>%n contacts cannot be changed so.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) keep their confidential values as they are.</source>
            <translation>
                <numerusform>%n contact keeps its confidential values as they are.</numerusform>
                <numerusform>%n contacts keep their confidential values as they are.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BlockSheet</name>
        <message numerus="yes">
            <source>Apply %n cell(s)</source>
            <translation>
                <numerusform>Apply %n cell</numerusform>
                <numerusform>Apply %n cells</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) change(s)</source>
            <translation>
                <numerusform>%n cell changes</numerusform>
                <numerusform>%n cells change</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n contact(s)</source>
            <translation>
                <numerusform>in %n contact</numerusform>
                <numerusform>in %n contacts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) refused, left as before</source>
            <translation>
                <numerusform>%n cell refused, left as before</numerusform>
                <numerusform>%n cells refused, left as before</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) say so already</source>
            <translation>
                <numerusform>%n cell says so already</numerusform>
                <numerusform>%n cells say so already</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) of the block do not fit below</source>
            <translation>
                <numerusform>%n row of the block does not fit below</numerusform>
                <numerusform>%n rows of the block do not fit below</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n column(s) of the block do not fit: %1</source>
            <translation>
                <numerusform>%n column of the block does not fit: %1</numerusform>
                <numerusform>%n columns of the block do not fit: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BoardFooter</name>
        <message numerus="yes">
            <source>%n selected: %1</source>
            <translation>
                <numerusform>%n selected: %1</numerusform>
                <numerusform>%n selected: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BondsSection</name>
        <message numerus="yes">
            <source>Show %n other(s)</source>
            <translation>
                <numerusform>Show %n other person</numerusform>
                <numerusform>Show %n other people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CellNumbers</name>
        <message numerus="yes">
            <source>%n other(s) on the card</source>
            <translation>
                <numerusform>%n other on the card</numerusform>
                <numerusform>%n others on the card</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ColumnsStep</name>
        <message numerus="yes">
            <source>Show the %n empty column(s)</source>
            <translation>
                <numerusform>Show the empty column</numerusform>
                <numerusform>Show the %n empty columns</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConflictCommands</name>
        <message numerus="yes">
            <source>%n value(s) were changed by somebody else meanwhile.</source>
            <translation>
                <numerusform>%n value was changed by somebody else meanwhile.</numerusform>
                <numerusform>%n values were changed by somebody else meanwhile.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConflictPage</name>
        <message numerus="yes">
            <source>%n difference(s), all settled</source>
            <translation>
                <numerusform>%n difference, settled</numerusform>
                <numerusform>%n differences, all settled</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n difference(s) to settle</source>
            <translation>
                <numerusform>%n difference to settle</numerusform>
                <numerusform>%n differences to settle</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ContactGroup</name>
        <message numerus="yes">
            <source>Show the %n other(s)</source>
            <translation>
                <numerusform>Show the other one</numerusform>
                <numerusform>Show the %n others</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CopiesWording</name>
        <message numerus="yes">
            <source>%n other coordinate(s)</source>
            <translation>
                <numerusform>%n other coordinate</numerusform>
                <numerusform>%n other coordinates</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n description(s)</source>
            <translation>
                <numerusform>%n description</numerusform>
                <numerusform>%n descriptions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n function(s)</source>
            <translation>
                <numerusform>%n function</numerusform>
                <numerusform>%n functions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) of the office</source>
            <translation>
                <numerusform>%n field of the office</numerusform>
                <numerusform>%n fields of the office</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n list(s)</source>
            <translation>
                <numerusform>%n list</numerusform>
                <numerusform>%n lists</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n event</numerusform>
                <numerusform>%n events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n frozen delegation(s)</source>
            <translation>
                <numerusform>%n frozen delegation</numerusform>
                <numerusform>%n frozen delegations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n import(s) kept</source>
            <translation>
                <numerusform>%n import kept</numerusform>
                <numerusform>%n imports kept</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the history of %n contact(s)</source>
            <translation>
                <numerusform>the history of %n contact</numerusform>
                <numerusform>the history of %n contacts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CopyCommands</name>
        <message numerus="yes">
            <source>Confidential telephone copied, cleared in %n second(s)</source>
            <translation>
                <numerusform>Confidential telephone copied, cleared in %n second</numerusform>
                <numerusform>Confidential telephone copied, cleared in %n seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Confidential e-mail copied, cleared in %n second(s)</source>
            <translation>
                <numerusform>Confidential e-mail copied, cleared in %n second</numerusform>
                <numerusform>Confidential e-mail copied, cleared in %n seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Confidential address copied, cleared in %n second(s)</source>
            <translation>
                <numerusform>Confidential address copied, cleared in %n second</numerusform>
                <numerusform>Confidential address copied, cleared in %n seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Confidential information copied, cleared in %n second(s)</source>
            <translation>
                <numerusform>Confidential information copied, cleared in %n second</numerusform>
                <numerusform>Confidential information copied, cleared in %n seconds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CopyNotice</name>
        <message numerus="yes">
            <source>%n place(s) not as in the earlier delegation</source>
            <translation>
                <numerusform>%n place not as in the earlier delegation</numerusform>
                <numerusform>%n places not as in the earlier delegation</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DelegationCommands</name>
        <message numerus="yes">
            <source>%n contact(s) added to “%1”</source>
            <translation>
                <numerusform>%n contact added to “%1”</numerusform>
                <numerusform>%n contacts added to “%1”</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DeparturePage</name>
        <message numerus="yes">
            <source>%n change(s), one step</source>
            <translation>
                <numerusform>%n change, one step</numerusform>
                <numerusform>%n changes, one step</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DocumentWording</name>
        <message numerus="yes">
            <source>%n text(s) too long for a page, shortened</source>
            <translation>
                <numerusform>%n text too long for a page, shortened</numerusform>
                <numerusform>%n texts too long for a page, shortened</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) withheld</source>
            <translation>
                <numerusform>%n value withheld</numerusform>
                <numerusform>%n values withheld</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n confidential value(s) included</source>
            <translation>
                <numerusform>%n confidential value included</numerusform>
                <numerusform>%n confidential values included</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n personal value(s) included</source>
            <translation>
                <numerusform>%n personal value included</numerusform>
                <numerusform>%n personal values included</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n withheld value(s) included</source>
            <translation>
                <numerusform>%n withheld value included</numerusform>
                <numerusform>%n withheld values included</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) of the event mention one</source>
            <translation>
                <numerusform>%n text of the event, which mentions one, is left out</numerusform>
                <numerusform>%n texts of the event, which mention some, are left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n confidential value(s) are left out</source>
            <translation>
                <numerusform>%n confidential value is left out</numerusform>
                <numerusform>%n confidential values are left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n personal value(s) are left out</source>
            <translation>
                <numerusform>%n personal value is left out</numerusform>
                <numerusform>%n personal values are left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) are left out: %1</source>
            <translation>
                <numerusform>%n value is left out: %1</numerusform>
                <numerusform>%n values are left out: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n confidential</source>
            <translation>
                <numerusform>%n confidential</numerusform>
                <numerusform>%n confidential</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n personal</source>
            <translation>
                <numerusform>%n personal</numerusform>
                <numerusform>%n personal</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n internal</source>
            <translation>
                <numerusform>%n internal</numerusform>
                <numerusform>%n internal</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DoublesWording</name>
        <message numerus="yes">
            <source>%n name(s) of the file look like cards that exist.</source>
            <translation>
                <numerusform>%n name of the file looks like a card that exists.</numerusform>
                <numerusform>%n names of the file look like cards that exist.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DraftCommands</name>
        <message numerus="yes">
            <source>%n draft(s) to finish</source>
            <translation>
                <numerusform>%n draft to finish</numerusform>
                <numerusform>%n drafts to finish</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EraseDialog</name>
        <message numerus="yes">
            <source>Erase %n contact(s) for good?</source>
            <translation>
                <numerusform>Erase %n contact for good?</numerusform>
                <numerusform>Erase %n contacts for good?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other text(s) still name them, and stay as they are:</source>
            <translation>
                <numerusform>%n other text still names them, and stays as it is:</numerusform>
                <numerusform>%n other texts still name them, and stay as they are:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ErasingCommands</name>
        <message numerus="yes">
            <source>%n contact(s) erased for good</source>
            <translation>
                <numerusform>%n contact erased for good</numerusform>
                <numerusform>%n contacts erased for good</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportCommands</name>
        <message numerus="yes">
            <source>%n contact(s) selected</source>
            <translation>
                <numerusform>%n contact selected</numerusform>
                <numerusform>%n contacts selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportPage</name>
        <message numerus="yes">
            <source>Reading %n contact(s)…</source>
            <translation>
                <numerusform>Reading %n contact…</numerusform>
                <numerusform>Reading %n contacts…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportWording</name>
        <message numerus="yes">
            <source>contact(s) included</source>
            <translation>
                <numerusform>contact included</numerusform>
                <numerusform>contacts included</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>address(es)</source>
            <translation>
                <numerusform>address</numerusform>
                <numerusform>addresses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>address(es) (%1, %2)</source>
            <translation>
                <numerusform>address (%1, %2)</numerusform>
                <numerusform>addresses (%1, %2)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n contact</numerusform>
                <numerusform>%n contacts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sharing one</source>
            <translation>
                <numerusform>%n sharing one</numerusform>
                <numerusform>%n sharing one</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>without e-mail</source>
            <translation>
                <numerusform>without e-mail</numerusform>
                <numerusform>without e-mail</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>e-mail(s) to correct</source>
            <translation>
                <numerusform>e-mail to correct</numerusform>
                <numerusform>e-mails to correct</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>with a withheld e-mail</source>
            <translation>
                <numerusform>with a withheld e-mail</numerusform>
                <numerusform>with withheld e-mails</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>asked not to be written to</source>
            <translation>
                <numerusform>asked not to be written to</numerusform>
                <numerusform>asked not to be written to</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>confidential contact(s)</source>
            <translation>
                <numerusform>confidential contact</numerusform>
                <numerusform>confidential contacts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>left out</source>
            <translation>
                <numerusform>left out</numerusform>
                <numerusform>left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n link(s) with a contact</source>
            <translation>
                <numerusform>%n link with a contact</numerusform>
                <numerusform>%n links with a contact</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n telephone(s)</source>
            <translation>
                <numerusform>%n telephone</numerusform>
                <numerusform>%n telephones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n e-mail(s)</source>
            <translation>
                <numerusform>%n e-mail</numerusform>
                <numerusform>%n e-mails</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n website(s)</source>
            <translation>
                <numerusform>%n website</numerusform>
                <numerusform>%n websites</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n address(es)</source>
            <translation>
                <numerusform>%n address</numerusform>
                <numerusform>%n addresses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n whole contact(s)</source>
            <translation>
                <numerusform>%n whole contact</numerusform>
                <numerusform>%n whole contacts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>%n photo</numerusform>
                <numerusform>%n photos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other text(s)</source>
            <translation>
                <numerusform>%n other text</numerusform>
                <numerusform>%n other texts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n confidential</source>
            <translation>
                <numerusform>%n confidential</numerusform>
                <numerusform>%n confidential</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n personal</source>
            <translation>
                <numerusform>%n personal</numerusform>
                <numerusform>%n personal</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n internal note(s)</source>
            <translation>
                <numerusform>%n internal note</numerusform>
                <numerusform>%n internal notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Save %n contact(s)…</source>
            <translation>
                <numerusform>Save %n contact…</numerusform>
                <numerusform>Save %n contacts…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copy %n address(es)</source>
            <translation>
                <numerusform>Copy %n address</numerusform>
                <numerusform>Copy %n addresses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n address(es) copied — paste into Bcc</source>
            <translation>
                <numerusform>%n address copied — paste it into the Bcc field</numerusform>
                <numerusform>%n addresses copied — paste them into the Bcc field</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Batch %1 of %2 copied, %n address(es) — paste</source>
            <translation>
                <numerusform>Batch %1 of %2 copied, %n address — paste it into the Bcc field</numerusform>
                <numerusform>Batch %1 of %2 copied, %n addresses — paste them into the Bcc field</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n address(es), separated by ‘%1’</source>
            <translation>
                <numerusform>%n address</numerusform>
                <numerusform>%n addresses, separated by ‘%1’</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the beginning of %n address(es)</source>
            <translation>
                <numerusform>%n address</numerusform>
                <numerusform>the beginning of %n addresses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Preview — the first %n contact(s) of %1</source>
            <translation>
                <numerusform>Preview — the first contact of %1</numerusform>
                <numerusform>Preview — the first %n contacts of %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Last: %1, %n contact(s)</source>
            <translation>
                <numerusform>Last: %1, %n contact</numerusform>
                <numerusform>Last: %1, %n contacts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) here have no e-mail.</source>
            <translation>
                <numerusform>The %n contact here has no e-mail.</numerusform>
                <numerusform>The %n contacts here have no e-mail.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) here are confidential and stay here.</source>
            <translation>
                <numerusform>%n contact here is confidential and stays here.</numerusform>
                <numerusform>%n contacts here are confidential and stay here.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) here have no e-mail to write to.</source>
            <translation>
                <numerusform>The %n contact here has no e-mail to write to.</numerusform>
                <numerusform>The %n contacts here have no e-mail to write to.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FixAllDialog</name>
        <message numerus="yes">
            <source>Correct %n value(s)</source>
            <translation>
                <numerusform>Correct %n value</numerusform>
                <numerusform>Correct %n values</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GapsPane</name>
        <message numerus="yes">
            <source>Write to these %n organisation(s)…</source>
            <translation>
                <numerusform>Write to this organisation…</numerusform>
                <numerusform>Write to these %n organisations…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Write to these %n person(s)…</source>
            <translation>
                <numerusform>Write to this person…</numerusform>
                <numerusform>Write to these %n people…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GoToCommands</name>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n contact</numerusform>
                <numerusform>%n contacts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HistoryWording</name>
        <message numerus="yes">
            <source>and %n more value(s)</source>
            <translation>
                <numerusform>and %n more value</numerusform>
                <numerusform>and %n more values</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more contact(s)</source>
            <translation>
                <numerusform>and %n more contact</numerusform>
                <numerusform>and %n more contacts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportWording</name>
        <message numerus="yes">
            <source>%n organisation(s)</source>
            <translation>
                <numerusform>%n organisation</numerusform>
                <numerusform>%n organisations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n difference(s)</source>
            <translation>
                <numerusform>%n difference</numerusform>
                <numerusform>%n differences</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) created</source>
            <translation>
                <numerusform>%n card created</numerusform>
                <numerusform>%n cards created</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) left as they are</source>
            <translation>
                <numerusform>%n row left as it is</numerusform>
                <numerusform>%n rows left as they are</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) modified</source>
            <translation>
                <numerusform>%n card modified</numerusform>
                <numerusform>%n cards modified</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n modified</source>
            <translation>
                <numerusform>%n modified</numerusform>
                <numerusform>%n modified</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n card(s)</source>
            <translation>
                <numerusform>Import %n card</numerusform>
                <numerusform>Import %n cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) imported</source>
            <translation>
                <numerusform>%n card imported</numerusform>
                <numerusform>%n cards imported</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) not taken</source>
            <translation>
                <numerusform>%n row was not taken.</numerusform>
                <numerusform>%n rows were not taken.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ListCommands</name>
        <message numerus="yes">
            <source>Add %n contact(s) to a list or a delegation</source>
            <translation>
                <numerusform>Add %n contact to a list or a delegation</numerusform>
                <numerusform>Add %n contacts to a list or a delegation</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) added to “%1”</source>
            <translation>
                <numerusform>%n contact added to “%1”</numerusform>
                <numerusform>%n contacts added to “%1”</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) removed from “%1”</source>
            <translation>
                <numerusform>%n contact removed from “%1”</numerusform>
                <numerusform>%n contacts removed from “%1”</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ListPane</name>
        <message numerus="yes">
            <source>%n contact(s) match in the whole directory.</source>
            <translation>
                <numerusform>%n contact matches in the whole directory.</numerusform>
                <numerusform>%n contacts match in the whole directory.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) match in the trash.</source>
            <translation>
                <numerusform>%n contact matches in the trash.</numerusform>
                <numerusform>%n contacts match in the trash.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n contact</numerusform>
                <numerusform>%n contacts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) of %1</source>
            <translation>
                <numerusform>%n contact of %1</numerusform>
                <numerusform>%n contacts of %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Meanwhile</name>
        <message numerus="yes">
            <source>%n value(s) that you change were changed by somebody else</source>
            <translation>
                <numerusform>%n value that you are changing was changed meanwhile: what the card says is written below it.</numerusform>
                <numerusform>%n values that you are changing were changed meanwhile: what the card says is written below them.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MemberNumbers</name>
        <message numerus="yes">
            <source>%n certain</source>
            <translation>
                <numerusform>%n certain</numerusform>
                <numerusform>%n certain</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not certain on that day</source>
            <translation>
                <numerusform>%n not certain on that day</numerusform>
                <numerusform>%n not certain on that day</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a date</source>
            <translation>
                <numerusform>%n without a date</numerusform>
                <numerusform>%n without a date</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n computed on that day</source>
            <translation>
                <numerusform>%n computed on that day</numerusform>
                <numerusform>%n computed on that day</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without an affiliation in the directory</source>
            <translation>
                <numerusform>%n without an affiliation in the directory</numerusform>
                <numerusform>%n without an affiliation in the directory</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MergePage</name>
        <message numerus="yes">
            <source>%n difference(s), all settled</source>
            <translation>
                <numerusform>%n difference, settled</numerusform>
                <numerusform>%n differences, all settled</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) changed meanwhile: look at them again</source>
            <translation>
                <numerusform>%n line changed meanwhile: look at it again</numerusform>
                <numerusform>%n lines changed meanwhile: look at them again</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MergeWording</name>
        <message numerus="yes">
            <source>%1 and %n other(s)</source>
            <translation>
                <numerusform>%1 and %n other</numerusform>
                <numerusform>%1 and %n others</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PastImportsWording</name>
        <message numerus="yes">
            <source>Import undone: %n card(s) as before.</source>
            <translation>
                <numerusform>Import undone: %n card as before.</numerusform>
                <numerusform>Import undone: %n cards as before.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) changed since stayed.</source>
            <translation>
                <numerusform>%n card changed since stayed.</numerusform>
                <numerusform>%n cards changed since stayed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) created</source>
            <translation>
                <numerusform>%n row created</numerusform>
                <numerusform>%n rows created</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n modified</source>
            <translation>
                <numerusform>%n modified</numerusform>
                <numerusform>%n modified</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left</source>
            <translation>
                <numerusform>%n left</numerusform>
                <numerusform>%n left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PasteStrip</name>
        <message numerus="yes">
            <source>%n piece(s) of information recognised in the pasted text.</source>
            <translation>
                <numerusform>%n piece of information recognised in the pasted text.</numerusform>
                <numerusform>%n pieces of information recognised in the pasted text.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PasteWording</name>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n organisation(s)</source>
            <translation>
                <numerusform>%n organisation</numerusform>
                <numerusform>%n organisations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n completed</source>
            <translation>
                <numerusform>%n completed</numerusform>
                <numerusform>%n completed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unchanged</source>
            <translation>
                <numerusform>%n unchanged</numerusform>
                <numerusform>%n unchanged</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to decide</source>
            <translation>
                <numerusform>%n to decide</numerusform>
                <numerusform>%n to decide</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entry(ies) left</source>
            <translation>
                <numerusform>%n entry left out</numerusform>
                <numerusform>%n entries left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n card(s)</source>
            <translation>
                <numerusform>Import %n card</numerusform>
                <numerusform>Import %n cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Create %n card(s)</source>
            <translation>
                <numerusform>Create %n card</numerusform>
                <numerusform>Create %n cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>new event, %n participant(s)</source>
            <translation>
                <numerusform>new event, %n participant</numerusform>
                <numerusform>new event, %n participants</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>exists, %n participant(s) added</source>
            <translation>
                <numerusform>exists, %n participant added</numerusform>
                <numerusform>exists, %n participants added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) imported</source>
            <translation>
                <numerusform>%n card imported</numerusform>
                <numerusform>%n cards imported</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PersonalDataDialog</name>
        <message numerus="yes">
            <source>%n value(s)</source>
            <translation>
                <numerusform>%n value</numerusform>
                <numerusform>%n values</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) in the history</source>
            <translation>
                <numerusform>%n change in the history</numerusform>
                <numerusform>%n changes in the history</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n list(s)</source>
            <translation>
                <numerusform>%n list</numerusform>
                <numerusform>%n lists</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n delegation(s)</source>
            <translation>
                <numerusform>%n delegation</numerusform>
                <numerusform>%n delegations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n export(s) or document(s) that it left in</source>
            <translation>
                <numerusform>%n export or document that it left in</numerusform>
                <numerusform>%n exports or documents that it left in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n imported record(s)</source>
            <translation>
                <numerusform>%n imported record</numerusform>
                <numerusform>%n imported records</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n draft(s)</source>
            <translation>
                <numerusform>%n draft</numerusform>
                <numerusform>%n drafts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n confidential value(s) of others, left out</source>
            <translation>
                <numerusform>%n confidential value of others, left out</numerusform>
                <numerusform>%n confidential values of others, left out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PreferencesDialog</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PrintPage</name>
        <message numerus="yes">
            <source>%n value(s) withheld: confidential or personal</source>
            <translation>
                <numerusform>%n value withheld: confidential or personal</numerusform>
                <numerusform>%n values withheld: confidential or personal</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n confidential contact(s) left out</source>
            <translation>
                <numerusform>%n confidential contact left out</numerusform>
                <numerusform>%n confidential contacts left out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QualityCommands</name>
        <message numerus="yes">
            <source>Cards are to be verified every %n month(s).</source>
            <translation>
                <numerusform>Cards are to be verified every month.</numerusform>
                <numerusform>Cards are to be verified every %n months.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QualityPage</name>
        <message numerus="yes">
            <source>every %n month(s)</source>
            <translation>
                <numerusform>every month</numerusform>
                <numerusform>every %n months</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RecipientsPanel</name>
        <message numerus="yes">
            <source>sharing an address (kept once)</source>
            <translation>
                <numerusform>sharing an address (kept once)</numerusform>
                <numerusform>sharing an address (kept once)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RosterCommands</name>
        <message numerus="yes">
            <source>%n place(s) removed from the delegation</source>
            <translation>
                <numerusform>%n place removed from the delegation</numerusform>
                <numerusform>%n places removed from the delegation</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s): %2</source>
            <translation>
                <numerusform>%n place: %2</numerusform>
                <numerusform>%n places: %2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RosterFooter</name>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n selected of %1</source>
            <translation>
                <numerusform>%n selected of %1</numerusform>
                <numerusform>%n selected of %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RowDrag</name>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n contact</numerusform>
                <numerusform>%n contacts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SelectionPane</name>
        <message numerus="yes">
            <source>%n contact(s) selected</source>
            <translation>
                <numerusform>%n contact selected</numerusform>
                <numerusform>%n contacts selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n other(s)</source>
            <translation>
                <numerusform>and %n other</numerusform>
                <numerusform>and %n others</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) without e-mail</source>
            <translation>
                <numerusform>%n contact without e-mail</numerusform>
                <numerusform>%n contacts without e-mail</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SheetOptions</name>
        <message numerus="yes">
            <source>%n confidential or personal value(s) left out.</source>
            <translation>
                <numerusform>%n confidential or personal value left out.</numerusform>
                <numerusform>%n confidential or personal values left out.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SheetPage</name>
        <message numerus="yes">
            <source>%n sheet(s)</source>
            <translation>
                <numerusform>%n sheet</numerusform>
                <numerusform>%n sheets</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SidebarModel</name>
        <message numerus="yes">
            <source>%n delegation(s)</source>
            <translation>
                <numerusform>%n delegation</numerusform>
                <numerusform>%n delegations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n contact</numerusform>
                <numerusform>%n contacts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SimilarStrip</name>
        <message numerus="yes">
            <source>And %n more.</source>
            <translation>
                <numerusform>And %n more.</numerusform>
                <numerusform>And %n more.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SourceWording</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusCounts</name>
        <message numerus="yes">
            <source>%n to invite</source>
            <translation>
                <numerusform>%n to invite</numerusform>
                <numerusform>%n to invite</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n invited</source>
            <translation>
                <numerusform>%n invited</numerusform>
                <numerusform>%n invited</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n confirmed</source>
            <translation>
                <numerusform>%n confirmed</numerusform>
                <numerusform>%n confirmed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n declined</source>
            <translation>
                <numerusform>%n declined</numerusform>
                <numerusform>%n declined</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n absent</source>
            <translation>
                <numerusform>%n absent</numerusform>
                <numerusform>%n absent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n present</source>
            <translation>
                <numerusform>%n present</numerusform>
                <numerusform>%n present</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n listed</source>
            <translation>
                <numerusform>%n listed</numerusform>
                <numerusform>%n listed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TableCommands</name>
        <message numerus="yes">
            <source>%n cell(s) copied</source>
            <translation>
                <numerusform>%n cell copied</numerusform>
                <numerusform>%n cells copied</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>; %n withheld, confidential or personal</source>
            <translation>
                <numerusform>; %n withheld, confidential or personal</numerusform>
                <numerusform>; %n withheld, confidential or personal</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) changed</source>
            <translation>
                <numerusform>%n cell changed</numerusform>
                <numerusform>%n cells changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>; %n refused</source>
            <translation>
                <numerusform>; %n refused</numerusform>
                <numerusform>; %n refused</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TieWording</name>
        <message numerus="yes">
            <source>%n person(s) have a role there: it goes.</source>
            <translation>
                <numerusform>%n person has a role there: it goes.</numerusform>
                <numerusform>%n people have a role there: it goes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n organisation(s) are affiliated with it: that goes.</source>
            <translation>
                <numerusform>%n organisation is affiliated with it: that goes.</numerusform>
                <numerusform>%n organisations are affiliated with it: that goes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) on lists go.</source>
            <translation>
                <numerusform>%n place on a list goes.</numerusform>
                <numerusform>%n places on lists go.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) in delegations go, with what was printed.</source>
            <translation>
                <numerusform>%n place in a delegation goes, with what was printed.</numerusform>
                <numerusform>%n places in delegations go, with what was printed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other contact(s) repeat a confidential value in a text: it will show.</source>
            <translation>
                <numerusform>%n other contact repeats a confidential value in a text: it will show.</numerusform>
                <numerusform>%n other contacts repeat a confidential value in a text: it will show.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n other(s)</source>
            <translation>
                <numerusform>and %n other</numerusform>
                <numerusform>and %n others</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message numerus="yes">
            <source>%n more in the list</source>
            <translation>
                <numerusform>%n more in the list</numerusform>
                <numerusform>%n more in the list</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TrashBar</name>
        <message numerus="yes">
            <source>%n contact(s) have been here for more than %1 days.</source>
            <translation>
                <numerusform>%n contact has been here for more than %1 days.</numerusform>
                <numerusform>%n contacts have been here for more than %1 days.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TrashCommands</name>
        <message numerus="yes">
            <source>%n contact(s) moved to the trash</source>
            <translation>
                <numerusform>%n contact moved to the trash</numerusform>
                <numerusform>%n contacts moved to the trash</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) restored</source>
            <translation>
                <numerusform>%n contact restored</numerusform>
                <numerusform>%n contacts restored</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VerificationCommands</name>
        <message numerus="yes">
            <source>%n contact(s) selected</source>
            <translation>
                <numerusform>%n contact selected</numerusform>
                <numerusform>%n contacts selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) saved</source>
            <translation>
                <numerusform>%n sheet saved</numerusform>
                <numerusform>%n sheets saved</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Wiring</name>
        <message numerus="yes">
            <source>%n contact(s) selected</source>
            <translation>
                <numerusform>%n contact selected</numerusform>
                <numerusform>%n contacts selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WithheldPanel</name>
        <message numerus="yes">
            <source>value(s) withheld</source>
            <translation>
                <numerusform>value withheld</numerusform>
                <numerusform>values withheld</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n withheld value(s) included. Reason: %1</source>
            <translation>
                <numerusform>%n withheld value included. Reason: %1</numerusform>
                <numerusform>%n withheld values included. Reason: %1</numerusform>
            </translation>
        </message>
    </context>
</TS>
