<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
    <context>
        <name>ListPane</name>
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
</TS>
