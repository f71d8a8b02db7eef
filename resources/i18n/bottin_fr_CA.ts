<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
    <context>
        <name>AboutPage</name>
        <message>
            <source>About Bottin</source>
            <translation>À propos de Bottin</translation>
        </message>
        <message>
            <source>The contact directory of the Table</source>
            <translation>Le répertoire de contacts de la Table</translation>
        </message>
        <message>
            <source>Free software under the MIT licence. Icons: Lucide (ISC).</source>
            <translation>Logiciel libre, licence MIT. Icônes : Lucide (ISC).</translation>
        </message>
        <message>
            <source>Copy the versions</source>
            <translation>Copier les versions</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Annuler</translation>
        </message>
        <message>
            <source>&amp;Undo: %1</source>
            <translation>&amp;Annuler : %1</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rétablir</translation>
        </message>
        <message>
            <source>&amp;Redo: %1</source>
            <translation>&amp;Rétablir : %1</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Fichier</translation>
        </message>
        <message>
            <source>New &amp;organisation</source>
            <translation>Nouvelle &amp;organisation</translation>
        </message>
        <message>
            <source>New &amp;person</source>
            <translation>Nouvelle &amp;personne</translation>
        </message>
        <message>
            <source>New &amp;list…</source>
            <translation>Nouvelle &amp;liste…</translation>
        </message>
        <message>
            <source>&amp;Create from the clipboard</source>
            <translation>Créer à p&amp;artir du presse-papiers</translation>
        </message>
        <message>
            <source>Res&amp;ume a draft</source>
            <translation>Reprendre un &amp;brouillon</translation>
        </message>
        <message>
            <source>New d&amp;irectory…</source>
            <translation>&amp;Nouveau répertoire…</translation>
        </message>
        <message>
            <source>Open a &amp;directory…</source>
            <translation>Ouvrir un &amp;répertoire…</translation>
        </message>
        <message>
            <source>Bac&amp;kups…</source>
            <translation>Sauve&amp;gardes…</translation>
        </message>
        <message>
            <source>I&amp;mport…</source>
            <translation>&amp;Importer…</translation>
        </message>
        <message>
            <source>Past impor&amp;ts…</source>
            <translation>Impor&amp;tations…</translation>
        </message>
        <message>
            <source>Copy the e-mails (&amp;Bcc)…</source>
            <translation>&amp;Copier les courriels (Cci)…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exporter…</translation>
        </message>
        <message>
            <source>Print (list or card)…</source>
            <translation>Imprimer (liste ou fic&amp;he)…</translation>
        </message>
        <message>
            <source>P&amp;references…</source>
            <translation>Pré&amp;férences…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Quitter</translation>
        </message>
        <message>
            <source>E&amp;dit</source>
            <translation>É&amp;dition</translation>
        </message>
        <message>
            <source>Copy the &amp;telephone</source>
            <translation>Copier le &amp;téléphone</translation>
        </message>
        <message>
            <source>&amp;Copy the e-mail</source>
            <translation>Copier le &amp;courriel</translation>
        </message>
        <message>
            <source>Copy the &amp;address</source>
            <translation>Copier l’a&amp;dresse</translation>
        </message>
        <message>
            <source>&amp;Search</source>
            <translation>Rec&amp;hercher</translation>
        </message>
        <message>
            <source>&amp;Keep this search…</source>
            <translation>E&amp;nregistrer cette recherche…</translation>
        </message>
        <message>
            <source>Edit the searc&amp;h of the list</source>
            <translation>M&amp;odifier la recherche de la liste</translation>
        </message>
        <message>
            <source>Re&amp;name the list…</source>
            <translation>Reno&amp;mmer la liste…</translation>
        </message>
        <message>
            <source>De&amp;lete the list</source>
            <translation>&amp;Supprimer la liste</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>Afficha&amp;ge</translation>
        </message>
        <message>
            <source>All &amp;contacts</source>
            <translation>&amp;Tous</translation>
        </message>
        <message>
            <source>&amp;Organisations</source>
            <translation>Or&amp;ganisations</translation>
        </message>
        <message>
            <source>&amp;People</source>
            <translation>&amp;Personnes</translation>
        </message>
        <message>
            <source>Dele&amp;gations</source>
            <translation>Délég&amp;ations</translation>
        </message>
        <message>
            <source>&amp;Lists</source>
            <translation>&amp;Listes</translation>
        </message>
        <message>
            <source>To chec&amp;k</source>
            <translation>À véri&amp;fier</translation>
        </message>
        <message>
            <source>&amp;Trash</source>
            <translation>&amp;Corbeille</translation>
        </message>
        <message>
            <source>&amp;Jump to…</source>
            <translation>All&amp;er à…</translation>
        </message>
        <message>
            <source>Previo&amp;us card</source>
            <translation>Fic&amp;he précédente</translation>
        </message>
        <message>
            <source>Ne&amp;xt card</source>
            <translation>Fiche sui&amp;vante</translation>
        </message>
        <message>
            <source>&amp;Next pane</source>
            <translation>Volet &amp;suivant</translation>
        </message>
        <message>
            <source>Pre&amp;vious pane</source>
            <translation>Volet précé&amp;dent</translation>
        </message>
        <message>
            <source>Ta&amp;ble</source>
            <translation>Tablea&amp;u</translation>
        </message>
        <message>
            <source>&amp;Sidebar</source>
            <translation>&amp;Barre latérale</translation>
        </message>
        <message>
            <source>Sort b&amp;y</source>
            <translation>Trie&amp;r par</translation>
        </message>
        <message>
            <source>&amp;As the system</source>
            <translation>Thème du s&amp;ystème</translation>
        </message>
        <message>
            <source>L&amp;ight theme</source>
            <translation>Thème cla&amp;ir</translation>
        </message>
        <message>
            <source>&amp;Dark theme</source>
            <translation>Thème s&amp;ombre</translation>
        </message>
        <message>
            <source>C&amp;ard</source>
            <translation>F&amp;iche</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Modifier</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Enregistrer</translation>
        </message>
        <message>
            <source>Add a &amp;function…</source>
            <translation>Ajouter une &amp;fonction…</translation>
        </message>
        <message>
            <source>Dep&amp;arture…</source>
            <translation>Dé&amp;part…</translation>
        </message>
        <message>
            <source>Choose a &amp;photo…</source>
            <translation>Choi&amp;sir une photo…</translation>
        </message>
        <message>
            <source>Remove the p&amp;hoto</source>
            <translation>Retirer la ph&amp;oto</translation>
        </message>
        <message>
            <source>Add to a &amp;list…</source>
            <translation>Ajouter à une &amp;liste…</translation>
        </message>
        <message>
            <source>&amp;Verified today</source>
            <translation>&amp;Vérifiée aujourd’hui</translation>
        </message>
        <message>
            <source>&amp;Merge the selected cards…</source>
            <translation>Fusio&amp;nner les fiches sélectionnées…</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>Mon&amp;ter</translation>
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation>&amp;Descendre</translation>
        </message>
        <message>
            <source>&amp;Remove from the list</source>
            <translation>&amp;Retirer de la liste</translation>
        </message>
        <message>
            <source>H&amp;istory</source>
            <translation>&amp;Historique</translation>
        </message>
        <message>
            <source>E&amp;xport this contact…</source>
            <translation>E&amp;xporter cette fiche…</translation>
        </message>
        <message>
            <source>Pri&amp;nt the selection…</source>
            <translation>&amp;Imprimer la sélection…</translation>
        </message>
        <message>
            <source>Move to the &amp;trash</source>
            <translation>Mettre à la cor&amp;beille</translation>
        </message>
        <message>
            <source>Rest&amp;ore</source>
            <translation>Rest&amp;aurer</translation>
        </message>
        <message>
            <source>Erase for &amp;good…</source>
            <translation>Effa&amp;cer pour de bon…</translation>
        </message>
        <message>
            <source>&amp;Utilities</source>
            <translation>O&amp;utils</translation>
        </message>
        <message>
            <source>Chan&amp;ge a field…</source>
            <translation>Modifier un cham&amp;p…</translation>
        </message>
        <message>
            <source>Fields of the offi&amp;ce…</source>
            <translation>&amp;Champs personnalisés…</translation>
        </message>
        <message>
            <source>Verificatio&amp;n sheet…</source>
            <translation>Feuille de &amp;vérification…</translation>
        </message>
        <message>
            <source>Ans&amp;wers of a verification sheet…</source>
            <translation>Répo&amp;nses à une feuille de vérification…</translation>
        </message>
        <message>
            <source>E&amp;verything we have on this contact…</source>
            <translation>To&amp;ut ce que nous avons sur cette personne…</translation>
        </message>
        <message>
            <source>Directory &amp;history</source>
            <translation>&amp;Historique du répertoire</translation>
        </message>
        <message>
            <source>De&amp;legation</source>
            <translation>Dé&amp;légation</translation>
        </message>
        <message>
            <source>&amp;New delegation</source>
            <translation>&amp;Nouvelle délégation</translation>
        </message>
        <message>
            <source>Details of the dele&amp;gation</source>
            <translation>&amp;Modifier les détails</translation>
        </message>
        <message>
            <source>&amp;Add to the delegation</source>
            <translation>A&amp;jouter à la délégation</translation>
        </message>
        <message>
            <source>&amp;Status</source>
            <translation>Ét&amp;at</translation>
        </message>
        <message>
            <source>Re&amp;place…</source>
            <translation>R&amp;emplacer…</translation>
        </message>
        <message>
            <source>&amp;Remove from the delegation</source>
            <translation>&amp;Retirer de la délégation</translation>
        </message>
        <message>
            <source>Copy the delegation &amp;line</source>
            <translation>Copier la &amp;ligne de délégation</translation>
        </message>
        <message>
            <source>&amp;Write to the delegation…</source>
            <translation>É&amp;crire à la délégation…</translation>
        </message>
        <message>
            <source>Pr&amp;int the document…</source>
            <translation>&amp;Imprimer le document…</translation>
        </message>
        <message>
            <source>Save as PD&amp;F…</source>
            <translation>Enregistrer en PD&amp;F…</translation>
        </message>
        <message>
            <source>Free&amp;ze the coordinates</source>
            <translation>Fi&amp;ger les coordonnées</translation>
        </message>
        <message>
            <source>&amp;Back to today’s coordinates</source>
            <translation>Re&amp;venir aux coordonnées d’aujourd’hui</translation>
        </message>
        <message>
            <source>What &amp;has changed since</source>
            <translation>Ce qui a c&amp;hangé depuis</translation>
        </message>
        <message>
            <source>Dupli&amp;cate</source>
            <translation>D&amp;upliquer</translation>
        </message>
        <message>
            <source>Delet&amp;e the delegation</source>
            <translation>&amp;Supprimer la délégation</translation>
        </message>
        <message>
            <source>Return t&amp;o the delegation</source>
            <translation>Re&amp;prendre la délégation</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>Aid&amp;e</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Raccourcis clavier</translation>
        </message>
        <message>
            <source>&amp;About Bottin</source>
            <translation>À &amp;propos de Bottin</translation>
        </message>
    </context>
    <context>
        <name>AddField</name>
        <message>
            <source>Replace %1 with…</source>
            <translation>Remplacer %1 par…</translation>
        </message>
        <message>
            <source>“%1” without a card, instead</source>
            <translation>« %1 » sans fiche, à la place</translation>
        </message>
        <message>
            <source>Add a person or an organisation</source>
            <translation>Ajouter une personne ou une organisation</translation>
        </message>
        <message>
            <source>Add “%1” without a card</source>
            <translation>Ajouter « %1 » sans fiche</translation>
        </message>
        <message>
            <source>%1, nobody named</source>
            <translation>%1, sans personne nommée</translation>
        </message>
        <message>
            <source>Ctrl+D</source>
            <translation>Ctrl+D</translation>
        </message>
    </context>
    <context>
        <name>AddressesSection</name>
        <message>
            <source>Follow the address of…</source>
            <translation>Reprendre l’adresse de…</translation>
        </message>
        <message>
            <source>Find whose address it is</source>
            <translation>Trouver de qui est l’adresse</translation>
        </message>
    </context>
    <context>
        <name>AffiliationsSection</name>
        <message>
            <source>+ Add an alliance</source>
            <translation>+ Ajouter une alliance</translation>
        </message>
    </context>
    <context>
        <name>AfterStep</name>
        <message>
            <source>Save the rows not taken…</source>
            <translation>Enregistrer les lignes non prises…</translation>
        </message>
        <message>
            <source>Undo the import</source>
            <translation>Annuler l’importation</translation>
        </message>
    </context>
    <context>
        <name>AnswerPage</name>
        <message>
            <source>Everything is exact (T)</source>
            <translation>Tout est exact (T)</translation>
        </message>
        <message>
            <source>Clear the answers</source>
            <translation>Effacer les réponses</translation>
        </message>
        <message>
            <source>Show the confidential values…</source>
            <translation>Afficher les valeurs confidentielles…</translation>
        </message>
        <message>
            <source>Sheet’s reference, or contact</source>
            <translation>Référence de la feuille, ou fiche</translation>
        </message>
        <message>
            <source>Answers of a verification sheet</source>
            <translation>Réponses à une feuille de vérification</translation>
        </message>
        <message>
            <source>Type the reference that stands on the sheet, then press Enter.</source>
            <translation>Tapez la référence qui figure sur la feuille, puis appuyez sur Entrée.</translation>
        </message>
        <message>
            <source>The answers that were left unfinished are back.</source>
            <translation>Les réponses laissées en suspens sont revenues.</translation>
        </message>
        <message>
            <source>Somebody changed this contact meanwhile. Check the lines that say so.</source>
            <translation>Quelqu’un a modifié cette fiche entre-temps. Vérifiez les lignes qui le disent.</translation>
        </message>
        <message>
            <source>Answers: %1</source>
            <translation>Réponses : %1</translation>
        </message>
        <message>
            <source>no sheet was sent yet</source>
            <translation>aucune feuille envoyée</translation>
        </message>
        <message>
            <source>sheet sent on %1</source>
            <translation>feuille envoyée le %1</translation>
        </message>
        <message numerus="yes">
            <source>Enter %n answer(s)</source>
            <translation>
                <numerusform>Inscrire %n réponse</numerusform>
                <numerusform>Inscrire %n réponses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) without an answer</source>
            <translation>
                <numerusform>%n ligne sans réponse</numerusform>
                <numerusform>%n lignes sans réponse</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>exact</source>
            <translation>exact</translation>
        </message>
        <message>
            <source>to remove</source>
            <translation>à retirer</translation>
        </message>
        <message>
            <source>This value changed meanwhile. Your answer was: %1</source>
            <translation>Cette valeur a changé entre-temps. Votre réponse était : %1</translation>
        </message>
        <message>
            <source>Entering the answers…</source>
            <translation>Inscription des réponses…</translation>
        </message>
    </context>
    <context>
        <name>AnswerRow</name>
        <message>
            <source>Confidential, hidden</source>
            <translation>Confidentiel, masqué</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Sans réponse</translation>
        </message>
        <message>
            <source>Exact</source>
            <translation>Exact</translation>
        </message>
        <message>
            <source>To correct</source>
            <translation>À corriger</translation>
        </message>
        <message>
            <source>To remove</source>
            <translation>À retirer</translation>
        </message>
        <message>
            <source>Correction: %1</source>
            <translation>Correction : %1</translation>
        </message>
    </context>
    <context>
        <name>Arrival</name>
        <message>
            <source>A file, or what is pasted</source>
            <translation>Un fichier, ou ce qu’on colle</translation>
        </message>
        <message>
            <source>An Outlook list: every column has its field</source>
            <translation>Une liste d’Outlook : chaque colonne a son champ</translation>
        </message>
        <message>
            <source>What is new, what changes, what must be mended</source>
            <translation>Ce qui est nouveau, ce qui change, ce qui est à corriger</translation>
        </message>
        <message>
            <source>Who may be there already</source>
            <translation>Qui est peut-être déjà là</translation>
        </message>
        <message>
            <source>What was not taken can be kept aside</source>
            <translation>Ce qui n’a pas été pris peut être gardé à part</translation>
        </message>
        <message>
            <source>A federation’s workbook, as it was recognised</source>
            <translation>Le classeur d’une fédération, tel que reconnu</translation>
        </message>
        <message>
            <source>Its columns, with a few of their values</source>
            <translation>Ses colonnes, avec quelques valeurs</translation>
        </message>
        <message>
            <source>Old and new, value by value</source>
            <translation>L’ancien et le nouveau, valeur par valeur</translation>
        </message>
        <message>
            <source>Only what must be mended</source>
            <translation>Seulement ce qui est à corriger</translation>
        </message>
        <message>
            <source>Imported, and undone in one gesture</source>
            <translation>Importé, et annulable d’un seul geste</translation>
        </message>
        <message>
            <source>The imports of before can be taken back</source>
            <translation>Les importations d’avant peuvent être annulées</translation>
        </message>
    </context>
    <context>
        <name>AuthorField</name>
        <message>
            <source>Your name in the history</source>
            <translation>Votre nom dans l’historique</translation>
        </message>
        <message>
            <source>This computer sets the name (BOTTIN_AUTHOR).</source>
            <translation>Le nom est fixé sur cet ordinateur (BOTTIN_AUTHOR).</translation>
        </message>
        <message>
            <source>Applies from the next change on. “Undo” takes back the changes made under the name in use.</source>
            <translation>Vaut à partir du prochain changement. « Annuler » reprend les changements faits sous le nom en cours.</translation>
        </message>
    </context>
    <context>
        <name>BackupCommands</name>
        <message numerus="yes">
            <source>Last backup %n day(s) ago.</source>
            <translation>
                <numerusform>Dernière sauvegarde il y a %n jour.</numerusform>
                <numerusform>Dernière sauvegarde il y a %n jours.</numerusform>
            </translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Sauvegarder maintenant</translation>
        </message>
        <message>
            <source>The backup of %1 could not be written in %2. It is in the usual folder.</source>
            <translation>La sauvegarde du %1 n’a pas pu être écrite dans %2. Elle est dans le dossier habituel.</translation>
        </message>
        <message>
            <source>Choose another folder</source>
            <translation>Choisir un autre dossier</translation>
        </message>
        <message>
            <source>The backup of %1 could not be written in %2.</source>
            <translation>La sauvegarde du %1 n’a pas pu être écrite dans %2.</translation>
        </message>
        <message>
            <source>Backup written: %1</source>
            <translation>Sauvegarde faite : %1</translation>
        </message>
        <message>
            <source>Backup restored: %1</source>
            <translation>Sauvegarde restaurée : %1</translation>
        </message>
        <message>
            <source>See the backups</source>
            <translation>Voir les sauvegardes</translation>
        </message>
    </context>
    <context>
        <name>BackupList</name>
        <message>
            <source>Backups</source>
            <translation>Sauvegardes</translation>
        </message>
    </context>
    <context>
        <name>BackupWording</name>
        <message>
            <source>cannot be read</source>
            <translation>illisible</translation>
        </message>
        <message>
            <source>usual folder</source>
            <translation>dossier habituel</translation>
        </message>
        <message>
            <source>in %1</source>
            <translation>dans %1</translation>
        </message>
        <message>
            <source>None of these backups is sound.</source>
            <translation>Aucune de ces sauvegardes n’est intègre.</translation>
        </message>
        <message>
            <source>Last verified: %1</source>
            <translation>Dernière vérifiée : %1</translation>
        </message>
        <message>
            <source>Until then, backups go to the usual folder.</source>
            <translation>D’ici là, les sauvegardes vont dans le dossier habituel.</translation>
        </message>
    </context>
    <context>
        <name>BackupsDialog</name>
        <message>
            <source>Backups</source>
            <translation>Sauvegardes</translation>
        </message>
        <message>
            <source>&amp;Back up now</source>
            <translation>&amp;Sauvegarder maintenant</translation>
        </message>
        <message>
            <source>&amp;Restore this backup</source>
            <translation>&amp;Restaurer cette sauvegarde</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Made by itself each day that something changed, before each import, and before a large change.</source>
            <translation>Il s’en fait une chaque jour où quelque chose a changé, et une avant chaque importation ou grande modification.</translation>
        </message>
        <message>
            <source>No backup yet</source>
            <translation>Aucune sauvegarde</translation>
        </message>
        <message>
            <source>The first one comes by itself once a contact has changed.</source>
            <translation>La première se fera d’elle-même dès qu’une fiche aura changé.</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Sauvegarder maintenant</translation>
        </message>
        <message>
            <source>This backup is damaged and cannot be restored.</source>
            <translation>Cette sauvegarde est endommagée et ne peut pas être restaurée.</translation>
        </message>
        <message>
            <source>The present file, which cannot be read, is kept among the backups.</source>
            <translation>Le fichier actuel, illisible, sera gardé parmi les sauvegardes.</translation>
        </message>
        <message numerus="yes">
            <source>The present directory (%n contact(s)) is kept among the backups.</source>
            <translation>
                <numerusform>Le répertoire actuel (%n fiche) sera gardé parmi les sauvegardes.</numerusform>
                <numerusform>Le répertoire actuel (%n fiches) sera gardé parmi les sauvegardes.</numerusform>
            </translation>
        </message>
        <message>
            <source>Backup written</source>
            <translation>Sauvegarde faite</translation>
        </message>
        <message>
            <source>The folder cannot be opened.</source>
            <translation>Le dossier ne peut pas être ouvert.</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Close this message</source>
            <translation>Fermer ce message</translation>
        </message>
    </context>
    <context>
        <name>BatchCommands</name>
        <message numerus="yes">
            <source>%n contact(s) selected</source>
            <translation>
                <numerusform>%n fiche sélectionnée</numerusform>
                <numerusform>%n fiches sélectionnées</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo the change</source>
            <translation>Annuler la modification</translation>
        </message>
    </context>
    <context>
        <name>BatchPage</name>
        <message>
            <source>Show more</source>
            <translation>Voir la suite</translation>
        </message>
        <message>
            <source>Change a field</source>
            <translation>Modifier un champ</translation>
        </message>
        <message>
            <source>Changing the contacts…</source>
            <translation>Modification des fiches…</translation>
        </message>
        <message>
            <source>What changes is shown here before anything is written.</source>
            <translation>Ce qui change s’affiche ici avant que rien ne soit écrit.</translation>
        </message>
        <message numerus="yes">
            <source>Show more (%n other(s))</source>
            <translation>
                <numerusform>Voir la suite (%n autre)</numerusform>
                <numerusform>Voir la suite (%n autres)</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Somebody changed one of these contacts meanwhile: here is what it is.</source>
            <translation>Quelqu’un a modifié une de ces fiches entre-temps : voici l’aperçu à jour.</translation>
        </message>
    </context>
    <context>
        <name>BatchWording</name>
        <message>
            <source>Verified on</source>
            <translation>Vérifiée le</translation>
        </message>
        <message>
            <source>Sectors</source>
            <translation>Secteurs</translation>
        </message>
        <message>
            <source>Territory served</source>
            <translation>Territoire desservi</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Catégorie</translation>
        </message>
        <message>
            <source>Field of the office</source>
            <translation>Renseignement de la maison</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>End of functions</source>
            <translation>Fin de fonctions (fin de mandat)</translation>
        </message>
        <message>
            <source>Name of a function</source>
            <translation>Nom d’une fonction</translation>
        </message>
        <message>
            <source>Affiliation</source>
            <translation>Adhésion</translation>
        </message>
        <message>
            <source>End of affiliations</source>
            <translation>Fin d’adhésions</translation>
        </message>
        <message>
            <source>E-mail or domain</source>
            <translation>Courriel ou domaine</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Téléphone</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>Site Web</translation>
        </message>
        <message>
            <source>Label of telephones</source>
            <translation>Étiquette des téléphones</translation>
        </message>
        <message>
            <source>Label of e-mails</source>
            <translation>Étiquette des courriels</translation>
        </message>
        <message>
            <source>Label of sites</source>
            <translation>Étiquette des sites</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Langues</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre de civilité</translation>
        </message>
        <message>
            <source>Form of functions</source>
            <translation>Forme des fonctions</translation>
        </message>
        <message>
            <source>Pronouns</source>
            <translation>Pronoms</translation>
        </message>
        <message>
            <source>Filed under</source>
            <translation>Classée sous</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Remplacer</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Vider</translation>
        </message>
        <message>
            <source>Ends on</source>
            <translation>Se termine le</translation>
        </message>
        <message>
            <source>Value to remove</source>
            <translation>Valeur à retirer</translation>
        </message>
        <message>
            <source>New value</source>
            <translation>Nouvelle valeur</translation>
        </message>
        <message>
            <source>Value to add</source>
            <translation>Valeur à ajouter</translation>
        </message>
        <message>
            <source>Only this function (optional)</source>
            <translation>Seulement cette fonction (facultatif)</translation>
        </message>
        <message>
            <source>Instead of</source>
            <translation>Au lieu de</translation>
        </message>
        <message>
            <source>2026-11-22, 2026-11 or 2026</source>
            <translation>2026-11-22, 2026-11 ou 2026</translation>
        </message>
        <message>
            <source>@old.example</source>
            <translation>@ancien.example</translation>
        </message>
        <message>
            <source>@new.example</source>
            <translation>@nouveau.example</translation>
        </message>
        <message>
            <source>fr, en-CA…</source>
            <translation>fr, en-CA…</translation>
        </message>
        <message>
            <source>Empty: whatever is there</source>
            <translation>Vide : peu importe ce qui y est</translation>
        </message>
        <message>
            <source>confidential</source>
            <translation>confidentiel</translation>
        </message>
        <message numerus="yes">
            <source>Apply to %n contact(s)</source>
            <translation>
                <numerusform>Appliquer à %n fiche</numerusform>
                <numerusform>Appliquer à %n fiches</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) changed</source>
            <translation>
                <numerusform>%n fiche modifiée</numerusform>
                <numerusform>%n fiches modifiées</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing would change.</source>
            <translation>Rien ne changerait.</translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) have nothing to change.</source>
            <translation>
                <numerusform>%n fiche n’a rien à changer.</numerusform>
                <numerusform>%n fiches n’ont rien à changer.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) do not have this field.</source>
            <translation>
                <numerusform>%n fiche n’a pas ce champ.</numerusform>
                <numerusform>%n fiches n’ont pas ce champ.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) cannot be changed so.</source>
            <translation>
                <numerusform>%n fiche ne peut pas être changée ainsi.</numerusform>
                <numerusform>%n fiches ne peuvent pas être changées ainsi.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) keep their confidential values as they are.</source>
            <translation>
                <numerusform>%n fiche garde ses valeurs confidentielles telles quelles.</numerusform>
                <numerusform>%n fiches gardent leurs valeurs confidentielles telles quelles.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BlockSheet</name>
        <message>
            <source>Contact</source>
            <translation>Fiche</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Colonne</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Avant</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Après</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Remarque</translation>
        </message>
        <message>
            <source>Refused: %1</source>
            <translation>Refusée : %1</translation>
        </message>
        <message>
            <source>becomes this contact’s own</source>
            <translation>devient la valeur propre de cette fiche</translation>
        </message>
        <message>
            <source>equals a confidential value: will not be shown</source>
            <translation>égale une valeur confidentielle : ne sera pas montrée</translation>
        </message>
        <message>
            <source>Changes to the table</source>
            <translation>Changements au tableau</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message numerus="yes">
            <source>Apply %n cell(s)</source>
            <translation>
                <numerusform>Appliquer %n cellule</numerusform>
                <numerusform>Appliquer %n cellules</numerusform>
            </translation>
        </message>
        <message>
            <source>No cell changes</source>
            <translation>Aucune cellule ne change</translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) change(s)</source>
            <translation>
                <numerusform>%n cellule change</numerusform>
                <numerusform>%n cellules changent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n contact(s)</source>
            <translation>
                <numerusform>dans %n fiche</numerusform>
                <numerusform>dans %n fiches</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) refused, left as before</source>
            <translation>
                <numerusform>%n cellule refusée, laissée comme avant</numerusform>
                <numerusform>%n cellules refusées, laissées comme avant</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) say so already</source>
            <translation>
                <numerusform>%n cellule le dit déjà</numerusform>
                <numerusform>%n cellules le disent déjà</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) of the block do not fit below</source>
            <translation>
                <numerusform>%n rangée du bloc n’a pas de place en dessous</numerusform>
                <numerusform>%n rangées du bloc n’ont pas de place en dessous</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n column(s) of the block do not fit: %1</source>
            <translation>
                <numerusform>%n colonne du bloc n’a pas de place : %1</numerusform>
                <numerusform>%n colonnes du bloc n’ont pas de place : %1</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>« %1 »</translation>
        </message>
        <message>
            <source>A backup is made before.</source>
            <translation>Une sauvegarde est faite avant.</translation>
        </message>
        <message>
            <source>Cells that change</source>
            <translation>Cellules qui changent</translation>
        </message>
    </context>
    <context>
        <name>BoardFooter</name>
        <message>
            <source>&amp;Open the card</source>
            <translation>&amp;Ouvrir la fiche</translation>
        </message>
        <message>
            <source>&amp;Ignore</source>
            <translation>&amp;Ignorer</translation>
        </message>
        <message>
            <source>Ignore and say wh&amp;y…</source>
            <translation>Ignorer en disant &amp;pourquoi…</translation>
        </message>
        <message>
            <source>They are &amp;not the same</source>
            <translation>Ce ne sont pas les &amp;mêmes</translation>
        </message>
        <message>
            <source>Enter the ans&amp;wers…</source>
            <translation>Inscrire les &amp;réponses…</translation>
        </message>
        <message>
            <source>&amp;Verified today</source>
            <translation>&amp;Vérifiée aujourd’hui</translation>
        </message>
        <message>
            <source>Key: %1</source>
            <translation>Touche : %1</translation>
        </message>
        <message>
            <source>Shift+I</source>
            <translation>Maj+I</translation>
        </message>
        <message numerus="yes">
            <source>%n selected: %1</source>
            <translation>
                <numerusform>%n choisie : %1</numerusform>
                <numerusform>%n choisies : %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BoardView</name>
        <message>
            <source>Problems</source>
            <translation>Problèmes</translation>
        </message>
    </context>
    <context>
        <name>BondsSection</name>
        <message>
            <source>+ Add a function</source>
            <translation>+ Ajouter une fonction</translation>
        </message>
        <message numerus="yes">
            <source>Show %n other(s)</source>
            <translation>
                <numerusform>Afficher %n autre personne</numerusform>
                <numerusform>Afficher les %n autres personnes</numerusform>
            </translation>
        </message>
        <message>
            <source>Find a person</source>
            <translation>Chercher une personne</translation>
        </message>
        <message>
            <source>Find an organisation</source>
            <translation>Chercher une organisation</translation>
        </message>
        <message>
            <source>Create “%1”</source>
            <translation>Créer « %1 »</translation>
        </message>
    </context>
    <context>
        <name>Card</name>
        <message>
            <source>in the trash</source>
            <translation>dans la corbeille</translation>
        </message>
        <message>
            <source>Departure…</source>
            <translation>Départ…</translation>
        </message>
        <message>
            <source>End today</source>
            <translation>Terminer aujourd’hui</translation>
        </message>
        <message>
            <source>Copy: telephone, %1</source>
            <translation>Copier : téléphone, %1</translation>
        </message>
        <message>
            <source>End this function</source>
            <translation>Terminer cette fonction</translation>
        </message>
        <message>
            <source>Does this organisation keep its whereabouts confidential?</source>
            <translation>Cet organisme garde-t-il son adresse confidentielle?</translation>
        </message>
        <message>
            <source>Mark it confidential</source>
            <translation>Marquer confidentielle</translation>
        </message>
        <message>
            <source>That is not necessary</source>
            <translation>Ce n’est pas nécessaire</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restaurer</translation>
        </message>
        <message>
            <source>In the trash</source>
            <translation>Dans la corbeille</translation>
        </message>
        <message>
            <source>Confidential information is shown, hidden again after %1 minutes</source>
            <translation>Information confidentielle affichée, masquée de nouveau après %1 minutes</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Masquer</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Langues</translation>
        </message>
        <message>
            <source>Pronouns, agreement</source>
            <translation>Pronoms, accords</translation>
        </message>
        <message>
            <source>also: %1</source>
            <translation>aussi : %1</translation>
        </message>
        <message>
            <source>formerly: %1</source>
            <translation>autrefois : %1</translation>
        </message>
        <message>
            <source>Confidential contact</source>
            <translation>Fiche confidentielle</translation>
        </message>
        <message>
            <source>To verify</source>
            <translation>À vérifier</translation>
        </message>
        <message>
            <source>Source: %1</source>
            <translation>Source : %1</translation>
        </message>
        <message>
            <source>confidential</source>
            <translation>confidentiel</translation>
        </message>
        <message>
            <source>Show the whole text</source>
            <translation>Afficher tout le texte</translation>
        </message>
        <message>
            <source>Confidential</source>
            <translation>Confidentiel</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Afficher</translation>
        </message>
        <message>
            <source>Coordinates: %1</source>
            <translation>Coordonnées : %1</translation>
        </message>
        <message>
            <source>for %1</source>
            <translation>pour %1</translation>
        </message>
        <message>
            <source>personal</source>
            <translation>personnel</translation>
        </message>
        <message>
            <source>function mailbox</source>
            <translation>boîte de fonction</translation>
        </message>
        <message>
            <source>Copy the selection</source>
            <translation>Copier la sélection</translation>
        </message>
    </context>
    <context>
        <name>CardEditor</name>
        <message>
            <source>Fill this in, or remove the line.</source>
            <translation>Remplissez ce champ, ou retirez la ligne.</translation>
        </message>
        <message>
            <source>See the card as it is now</source>
            <translation>Voir la fiche à jour</translation>
        </message>
        <message>
            <source>Not placed, there is something else or no field: %1</source>
            <translation>Sans place, faute de champ ou parce qu’il dit autre chose : %1</translation>
        </message>
        <message>
            <source>Draft kept at %1</source>
            <translation>Brouillon gardé à %1</translation>
        </message>
        <message>
            <source>Draft taken up again</source>
            <translation>Brouillon repris</translation>
        </message>
    </context>
    <context>
        <name>CardPane</name>
        <message>
            <source>Choose a contact</source>
            <translation>Choisissez une fiche</translation>
        </message>
        <message>
            <source>Telephone, e-mail and address appear here.</source>
            <translation>Ses coordonnées s’afficheront ici.</translation>
        </message>
        <message>
            <source>Changes kept as a draft</source>
            <translation>Modifications gardées en brouillon</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>Resume the draft</source>
            <translation>Reprendre le brouillon</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Modifier</translation>
        </message>
    </context>
    <context>
        <name>CardReader</name>
        <message>
            <source>Write an e-mail</source>
            <translation>Écrire un courriel</translation>
        </message>
        <message>
            <source>Add to…</source>
            <translation>Ajouter à…</translation>
        </message>
        <message>
            <source>More actions</source>
            <translation>Autres actions</translation>
        </message>
        <message>
            <source>Add a function…</source>
            <translation>Ajouter une fonction…</translation>
        </message>
        <message>
            <source>Functions</source>
            <translation>Fonctions</translation>
        </message>
        <message>
            <source>Attach a person…</source>
            <translation>Associer une personne…</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <source>Alliances</source>
            <translation>Alliances</translation>
        </message>
        <message>
            <source>Former functions</source>
            <translation>Anciennes fonctions</translation>
        </message>
        <message>
            <source>Over time</source>
            <translation>Dans le temps</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>Published numbers</source>
            <translation>Nombres publiés</translation>
        </message>
        <message>
            <source>Internal note</source>
            <translation>Note interne</translation>
        </message>
        <message>
            <source>Dated notes</source>
            <translation>Notes datées</translation>
        </message>
        <message>
            <source>Other information</source>
            <translation>Autres renseignements</translation>
        </message>
        <message>
            <source>List: %1</source>
            <translation>Liste : %1</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Listes</translation>
        </message>
        <message>
            <source>Delegation: %1</source>
            <translation>Délégation : %1</translation>
        </message>
        <message>
            <source>Delegations</source>
            <translation>Délégations</translation>
        </message>
    </context>
    <context>
        <name>CardWording</name>
        <message>
            <source>published on %1</source>
            <translation>publié le %1</translation>
        </message>
        <message>
            <source>published in %1</source>
            <translation>publié en %1</translation>
        </message>
        <message>
            <source>Verified on %1</source>
            <translation>Vérifiée le %1</translation>
        </message>
        <message>
            <source>Verified in %1</source>
            <translation>Vérifiée en %1</translation>
        </message>
        <message>
            <source>verified on %1</source>
            <translation>vérifié le %1</translation>
        </message>
        <message>
            <source>verified in %1</source>
            <translation>vérifié en %1</translation>
        </message>
        <message>
            <source>Noted on %1</source>
            <translation>Noté le %1</translation>
        </message>
        <message>
            <source>Noted in %1</source>
            <translation>Noté en %1</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>depuis %1</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>jusqu’à %1</translation>
        </message>
        <message>
            <source>seen on %1</source>
            <translation>vu le %1</translation>
        </message>
        <message>
            <source>Monday</source>
            <translation>lundi</translation>
        </message>
        <message>
            <source>Tuesday</source>
            <translation>mardi</translation>
        </message>
        <message>
            <source>Wednesday</source>
            <translation>mercredi</translation>
        </message>
        <message>
            <source>Thursday</source>
            <translation>jeudi</translation>
        </message>
        <message>
            <source>Friday</source>
            <translation>vendredi</translation>
        </message>
        <message>
            <source>Saturday</source>
            <translation>samedi</translation>
        </message>
        <message>
            <source>Sunday</source>
            <translation>dimanche</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>du %1 au %2</translation>
        </message>
        <message>
            <source>from %1 till %2</source>
            <translation>de %1 à %2</translation>
        </message>
        <message>
            <source>until %2</source>
            <translation>jusqu’à %2</translation>
        </message>
        <message>
            <source>from %1 on</source>
            <translation>à partir de %1</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Téléphone</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Courriel</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>Site Web</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>Heures d’ouverture</translation>
        </message>
        <message>
            <source>confidential: see their card</source>
            <translation>coordonnée confidentielle : voir sa fiche</translation>
        </message>
        <message>
            <source>Copy: telephone</source>
            <translation>Copier : téléphone</translation>
        </message>
        <message>
            <source>Copy: e-mail</source>
            <translation>Copier : courriel</translation>
        </message>
        <message>
            <source>Copy: website</source>
            <translation>Copier : site Web</translation>
        </message>
        <message>
            <source>Copy: address</source>
            <translation>Copier : adresse</translation>
        </message>
        <message>
            <source>Copy: opening hours</source>
            <translation>Copier : heures d’ouverture</translation>
        </message>
        <message>
            <source>Show: confidential telephone</source>
            <translation>Afficher : téléphone confidentiel</translation>
        </message>
        <message>
            <source>Show: confidential e-mail</source>
            <translation>Afficher : courriel confidentiel</translation>
        </message>
        <message>
            <source>Show: confidential website</source>
            <translation>Afficher : site Web confidentiel</translation>
        </message>
        <message>
            <source>Show: confidential address</source>
            <translation>Afficher : adresse confidentielle</translation>
        </message>
        <message>
            <source>Show: confidential note</source>
            <translation>Afficher : note confidentielle</translation>
        </message>
        <message>
            <source>Show: confidential description</source>
            <translation>Afficher : description confidentielle</translation>
        </message>
        <message>
            <source>Show: other confidential information</source>
            <translation>Afficher : autres renseignements confidentiels</translation>
        </message>
        <message>
            <source>main address</source>
            <translation>principale</translation>
        </message>
        <message>
            <source>main one</source>
            <translation>principal</translation>
        </message>
        <message>
            <source>Telephone copied: %1</source>
            <translation>Téléphone copié : %1</translation>
        </message>
        <message>
            <source>E-mail copied: %1</source>
            <translation>Courriel copié : %1</translation>
        </message>
        <message>
            <source>Website copied: %1</source>
            <translation>Site Web copié : %1</translation>
        </message>
        <message>
            <source>Address copied: %1</source>
            <translation>Adresse copiée : %1</translation>
        </message>
        <message>
            <source>Opening hours copied: %1</source>
            <translation>Heures d’ouverture copiées : %1</translation>
        </message>
        <message>
            <source>This contact has no telephone to copy</source>
            <translation>Aucun téléphone à copier dans cette fiche</translation>
        </message>
        <message>
            <source>This contact has no e-mail to copy</source>
            <translation>Aucun courriel à copier dans cette fiche</translation>
        </message>
        <message>
            <source>This contact has no address to copy</source>
            <translation>Aucune adresse à copier dans cette fiche</translation>
        </message>
        <message>
            <source>mobile</source>
            <translation>cellulaire</translation>
        </message>
        <message>
            <source>fax</source>
            <translation>télécopieur</translation>
        </message>
        <message>
            <source>toll-free</source>
            <translation>sans frais</translation>
        </message>
        <message>
            <source>home</source>
            <translation>domicile</translation>
        </message>
        <message>
            <source>TTY</source>
            <translation>ATS</translation>
        </message>
        <message>
            <source>member</source>
            <translation>membre</translation>
        </message>
        <message>
            <source>partner</source>
            <translation>partenaire</translation>
        </message>
        <message>
            <source>takes part in the campaign</source>
            <translation>participe à la campagne</translation>
        </message>
        <message>
            <source>All of Québec</source>
            <translation>Tout le Québec</translation>
        </message>
        <message>
            <source>main function</source>
            <translation>fonction principale</translation>
        </message>
        <message>
            <source>End the function: %1, %2</source>
            <translation>Terminer la fonction : %1, %2</translation>
        </message>
        <message>
            <source>%1: member</source>
            <translation>%1 : membre</translation>
        </message>
        <message>
            <source>representative: %1</source>
            <translation>représentation : %1</translation>
        </message>
        <message>
            <source>substitute: %1</source>
            <translation>substitut : %1</translation>
        </message>
        <message>
            <source>Not to be called</source>
            <translation>Ne pas appeler</translation>
        </message>
        <message>
            <source>Not to be written to</source>
            <translation>Ne pas écrire</translation>
        </message>
        <message>
            <source>follows the address of %1</source>
            <translation>suit l’adresse de %1</translation>
        </message>
    </context>
    <context>
        <name>CellNumbers</name>
        <message numerus="yes">
            <source>%n other(s) on the card</source>
            <translation>
                <numerusform>%n autre dans la fiche</numerusform>
                <numerusform>%n autres dans la fiche</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChangesPane</name>
        <message>
            <source>What has changed since</source>
            <translation>Ce qui a changé depuis</translation>
        </message>
        <message>
            <source>Back to the delegation</source>
            <translation>Retour à la délégation</translation>
        </message>
        <message>
            <source>Nothing: the sheet would be the same with today’s coordinates.</source>
            <translation>Rien : la feuille serait la même avec les coordonnées d’aujourd’hui.</translation>
        </message>
        <message>
            <source>The sheet follows the cards; this is other than when it was begun.</source>
            <translation>La feuille suit les fiches; ceci a changé depuis qu’elle a été commencée.</translation>
        </message>
        <message>
            <source>The sheet keeps what was printed; the cards say otherwise today.</source>
            <translation>La feuille garde ce qui a été imprimé; les fiches disent autre chose aujourd’hui.</translation>
        </message>
        <message>
            <source>organisation</source>
            <translation>organisation</translation>
        </message>
        <message>
            <source>acronym</source>
            <translation>sigle</translation>
        </message>
        <message>
            <source>address</source>
            <translation>adresse</translation>
        </message>
        <message>
            <source>telephone</source>
            <translation>téléphone</translation>
        </message>
        <message>
            <source>website</source>
            <translation>site Web</translation>
        </message>
        <message>
            <source>e-mail</source>
            <translation>courriel</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>rien</translation>
        </message>
        <message>
            <source>%1, %2: %3 → %4</source>
            <translation>%1, %2 : %3 → %4</translation>
        </message>
    </context>
    <context>
        <name>ColumnHeads</name>
        <message>
            <source>A: the card that stays</source>
            <translation>A : la fiche qui reste</translation>
        </message>
        <message>
            <source>B: goes into A</source>
            <translation>B : entre dans A</translation>
        </message>
        <message>
            <source>Open this card</source>
            <translation>Ouvrir cette fiche</translation>
        </message>
        <message>
            <source>One card</source>
            <translation>Une seule fiche</translation>
        </message>
    </context>
    <context>
        <name>ColumnsStep</name>
        <message numerus="yes">
            <source>Show the %n empty column(s)</source>
            <translation>
                <numerusform>Afficher la colonne vide</numerusform>
                <numerusform>Afficher les %n colonnes vides</numerusform>
            </translation>
        </message>
        <message>
            <source>Read as last time. Change what is wrong, then continue.</source>
            <translation>Lues comme la dernière fois. Changez ce qui ne va pas, puis continuez.</translation>
        </message>
        <message>
            <source>Where does each column go? Change what is wrong, then continue.</source>
            <translation>Où va chaque colonne? Changez ce qui ne va pas, puis continuez.</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Colonne du fichier</translation>
        </message>
        <message>
            <source>Examples</source>
            <translation>Exemples</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Champ du répertoire</translation>
        </message>
    </context>
    <context>
        <name>CompareView</name>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Acronym</source>
            <translation>Sigle</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Catégorie</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>Prénom</translation>
        </message>
        <message>
            <source>Family name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>a confidential contact</source>
            <translation>une fiche confidentielle</translation>
        </message>
        <message>
            <source>Compare with: %1</source>
            <translation>Comparer avec : %1</translation>
        </message>
        <message>
            <source>Open the other card</source>
            <translation>Ouvrir l’autre fiche</translation>
        </message>
        <message>
            <source>Back to the form</source>
            <translation>Revenir au formulaire</translation>
        </message>
        <message>
            <source>This form</source>
            <translation>Ce formulaire</translation>
        </message>
        <message>
            <source>Copy here</source>
            <translation>Copier ici</translation>
        </message>
        <message>
            <source>Copy into the form: %1</source>
            <translation>Copier dans le formulaire : %1</translation>
        </message>
        <message>
            <source>identical</source>
            <translation>identique</translation>
        </message>
        <message>
            <source>different</source>
            <translation>différent</translation>
        </message>
        <message>
            <source>only here</source>
            <translation>seulement ici</translation>
        </message>
        <message>
            <source>only there</source>
            <translation>seulement sur l’autre fiche</translation>
        </message>
        <message>
            <source>Copied into the form: %1</source>
            <translation>Copié dans le formulaire : %1</translation>
        </message>
    </context>
    <context>
        <name>ConflictCommands</name>
        <message>
            <source>shown on screen</source>
            <translation>montré à l’écran</translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) were changed by somebody else meanwhile.</source>
            <translation>
                <numerusform>%n valeur a été modifiée entre-temps par quelqu’un d’autre.</numerusform>
                <numerusform>%n valeurs ont été modifiées entre-temps par quelqu’un d’autre.</numerusform>
            </translation>
        </message>
        <message>
            <source>Compare the two versions</source>
            <translation>Comparer les deux versions</translation>
        </message>
    </context>
    <context>
        <name>ConflictPage</name>
        <message>
            <source>Keep all of mine</source>
            <translation>Garder tous mes textes</translation>
        </message>
        <message>
            <source>Keep all that was saved</source>
            <translation>Garder tout ce qui a été enregistré</translation>
        </message>
        <message>
            <source>Back to the form</source>
            <translation>Revenir au formulaire</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Entrée</translation>
        </message>
        <message>
            <source>Two versions of %1</source>
            <translation>Deux versions de %1</translation>
        </message>
        <message>
            <source>These values were changed while you were typing. Choose what will stand: nothing is lost, the history keeps the other version.</source>
            <translation>Ces valeurs ont été modifiées pendant que vous tapiez. Choisissez ce qui restera : rien n’est perdu, l’historique garde l’autre version.</translation>
        </message>
        <message>
            <source>Your text</source>
            <translation>Votre texte</translation>
        </message>
        <message>
            <source>Keep both</source>
            <translation>Garder les deux</translation>
        </message>
        <message>
            <source>The two values, one after the other</source>
            <translation>Les deux valeurs, l’une après l’autre</translation>
        </message>
        <message>
            <source>The two texts, one below the other</source>
            <translation>Les deux textes, l’un sous l’autre</translation>
        </message>
        <message numerus="yes">
            <source>%n difference(s), all settled</source>
            <translation>
                <numerusform>%n différence, réglée</numerusform>
                <numerusform>%n différences, toutes réglées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n difference(s) to settle</source>
            <translation>
                <numerusform>%n différence à régler</numerusform>
                <numerusform>%n différences à régler</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConflictRow</name>
        <message>
            <source>What will stand: %1</source>
            <translation>Ce qui restera : %1</translation>
        </message>
        <message>
            <source>What will stand</source>
            <translation>Ce qui restera</translation>
        </message>
    </context>
    <context>
        <name>ConflictWording</name>
        <message>
            <source>Saved meanwhile</source>
            <translation>Enregistré entre-temps</translation>
        </message>
        <message>
            <source>Imported meanwhile by %1 at %2</source>
            <translation>Importé entre-temps par %1 à %2</translation>
        </message>
        <message>
            <source>Saved meanwhile by %1 at %2</source>
            <translation>Enregistré entre-temps par %1 à %2</translation>
        </message>
        <message>
            <source>Imported by %1 on %2, at %3</source>
            <translation>Importé par %1 le %2, à %3</translation>
        </message>
        <message>
            <source>Saved by %1 on %2, at %3</source>
            <translation>Enregistré par %1 le %2, à %3</translation>
        </message>
        <message>
            <source>Taken away</source>
            <translation>Retiré</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Aucun</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Rien</translation>
        </message>
        <message>
            <source>confidential</source>
            <translation>confidentiel</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Oui</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Non</translation>
        </message>
    </context>
    <context>
        <name>ContactGroup</name>
        <message numerus="yes">
            <source>Show the %n other(s)</source>
            <translation>
                <numerusform>Afficher %n autre</numerusform>
                <numerusform>Afficher les %n autres</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ContactListView</name>
        <message>
            <source>Contacts</source>
            <translation>Fiches</translation>
        </message>
    </context>
    <context>
        <name>ContactPicker</name>
        <message>
            <source>No contact found</source>
            <translation>Aucune fiche trouvée</translation>
        </message>
    </context>
    <context>
        <name>ContactTableView</name>
        <message>
            <source>Table of contacts</source>
            <translation>Tableau des fiches</translation>
        </message>
    </context>
    <context>
        <name>CopiesDialog</name>
        <message>
            <source>Also withheld there</source>
            <translation>Retenue là aussi</translation>
        </message>
        <message>
            <source>Where the value also stands</source>
            <translation>Où la valeur figure aussi</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>CopiesWording</name>
        <message numerus="yes">
            <source>%n other coordinate(s)</source>
            <translation>
                <numerusform>%n autre coordonnée</numerusform>
                <numerusform>%n autres coordonnées</numerusform>
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
                <numerusform>%n fonction</numerusform>
                <numerusform>%n fonctions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) of the office</source>
            <translation>
                <numerusform>%n champ du bureau</numerusform>
                <numerusform>%n champs du bureau</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n list(s)</source>
            <translation>
                <numerusform>%n liste</numerusform>
                <numerusform>%n listes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n événement</numerusform>
                <numerusform>%n événements</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n frozen delegation(s)</source>
            <translation>
                <numerusform>%n délégation figée</numerusform>
                <numerusform>%n délégations figées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n import(s) kept</source>
            <translation>
                <numerusform>%n import conservé</numerusform>
                <numerusform>%n imports conservés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the history of %n contact(s)</source>
            <translation>
                <numerusform>l’historique de %n fiche</numerusform>
                <numerusform>l’historique de %n fiches</numerusform>
            </translation>
        </message>
        <message>
            <source>This value also stands in %1: withheld there too.</source>
            <translation>Cette valeur figure aussi dans %1 : elle y est retenue aussi.</translation>
        </message>
        <message>
            <source>Without this mark, the value may be shown and sent again.</source>
            <translation>Sans cette marque, la valeur pourra de nouveau être affichée et envoyée.</translation>
        </message>
        <message>
            <source>Without this mark, the value may be shown and sent again, in %1 too.</source>
            <translation>Sans cette marque, la valeur pourra de nouveau être affichée et envoyée, aussi dans %1.</translation>
        </message>
        <message>
            <source>Without this mark, exports and titles name this contact again; each of its coordinates keeps its own mark.</source>
            <translation>Sans cette marque, les exports et les titres nommeront de nouveau cette fiche; chacune de ses coordonnées garde sa propre marque.</translation>
        </message>
        <message>
            <source>Coordinate</source>
            <translation>Coordonnée</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>Function</source>
            <translation>Fonction</translation>
        </message>
        <message>
            <source>Field of the office</source>
            <translation>Champ du bureau</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Événement</translation>
        </message>
        <message>
            <source>Frozen delegation</source>
            <translation>Délégation figée</translation>
        </message>
        <message>
            <source>Import kept</source>
            <translation>Import conservé</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
    </context>
    <context>
        <name>CopyCommands</name>
        <message numerus="yes">
            <source>Confidential telephone copied, cleared in %n second(s)</source>
            <translation>
                <numerusform>Téléphone confidentiel copié, effacé dans %n seconde</numerusform>
                <numerusform>Téléphone confidentiel copié, effacé dans %n secondes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Confidential e-mail copied, cleared in %n second(s)</source>
            <translation>
                <numerusform>Courriel confidentiel copié, effacé dans %n seconde</numerusform>
                <numerusform>Courriel confidentiel copié, effacé dans %n secondes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Confidential address copied, cleared in %n second(s)</source>
            <translation>
                <numerusform>Adresse confidentielle copiée, effacée dans %n seconde</numerusform>
                <numerusform>Adresse confidentielle copiée, effacée dans %n secondes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Confidential information copied, cleared in %n second(s)</source>
            <translation>
                <numerusform>Renseignement confidentiel copié, effacé dans %n seconde</numerusform>
                <numerusform>Renseignement confidentiel copié, effacé dans %n secondes</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing on this computer opens this link. Copy it instead.</source>
            <translation>Aucun programme de cet ordinateur n’ouvre ce lien. Copiez-le plutôt.</translation>
        </message>
    </context>
    <context>
        <name>CopyNotice</name>
        <message>
            <source>What has changed since</source>
            <translation>Ce qui a changé depuis</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>Fermer ce message</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) not as in the earlier delegation</source>
            <translation>
                <numerusform>%n place n’est plus comme dans la délégation d’avant</numerusform>
                <numerusform>%n places ne sont plus comme dans la délégation d’avant</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 is no longer at %2: place to fill</source>
            <translation>%1 n’est plus à %2 : place à combler</translation>
        </message>
        <message>
            <source>%1 has no card any more: place to fill for %2</source>
            <translation>%1 n’a plus de fiche : place à combler pour %2</translation>
        </message>
        <message>
            <source>%2 has no card any more; %1 keeps the place</source>
            <translation>%2 n’a plus de fiche; %1 garde la place</translation>
        </message>
        <message>
            <source>%1 (%2) is not taken over: no card any more</source>
            <translation>%1 (%2) n’est pas repris : plus de fiche</translation>
        </message>
        <message>
            <source>%1, %2: function “%3”, “%4” before</source>
            <translation>%1, %2 : fonction « %3 », auparavant « %4 »</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>Unexpected error</source>
            <translation>Erreur imprévue</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>Copy the details</source>
            <translation>Copier les détails</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>An unexpected error occurred. Nothing was lost.</source>
            <translation>Une erreur imprévue s’est produite. Rien n’a été perdu.</translation>
        </message>
        <message>
            <source>You can go on working. These details help to mend it; they hold no contact.</source>
            <translation>Vous pouvez continuer à travailler. Ces détails aident à corriger l’erreur; ils ne contiennent aucune fiche.</translation>
        </message>
        <message>
            <source>Details copied</source>
            <translation>Détails copiés</translation>
        </message>
    </context>
    <context>
        <name>CustomFieldsDialog</name>
        <message>
            <source>Fields of the office</source>
            <translation>Champs personnalisés</translation>
        </message>
        <message>
            <source>No field yet. For example: Allergies, Member number, Renewed on.</source>
            <translation>Aucun champ pour l’instant. Par exemple : Allergies, Numéro de membre, Renouvelé le.</translation>
        </message>
        <message>
            <source>Every form offers these fields. Their values stay in the office, as notes do. A heading that changes here changes on every card; removing a field removes no value.</source>
            <translation>Chaque formulaire offre ces champs. Leurs valeurs restent ici, comme les notes. Un titre changé ici change sur toutes les fiches; retirer un champ ne retire aucune valeur.</translation>
        </message>
        <message>
            <source>+ Field</source>
            <translation>+ Champ</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>%1, position %2 of %3</source>
            <translation>%1, position %2 sur %3</translation>
        </message>
    </context>
    <context>
        <name>CustomSection</name>
        <message>
            <source>+ Other information</source>
            <translation>+ Autre renseignement</translation>
        </message>
    </context>
    <context>
        <name>DateField</name>
        <message>
            <source>YYYY-MM-DD, YYYY-MM or YYYY</source>
            <translation>AAAA-MM-JJ, AAAA-MM ou AAAA</translation>
        </message>
        <message>
            <source>A date is written 2026-06-30, 2026-06 or 2026.</source>
            <translation>Une date s’écrit 2026-06-30, 2026-06 ou 2026.</translation>
        </message>
    </context>
    <context>
        <name>Day</name>
        <message>
            <source>A pasted leaflet: what was understood, before it is in</source>
            <translation>Un dépliant collé : ce qui en a été compris, avant d’entrer</translation>
        </message>
        <message>
            <source>A name typed, and the person is on the roster</source>
            <translation>Un nom tapé, et la personne est dans la délégation</translation>
        </message>
        <message>
            <source>The delegation, and its sheet beside it</source>
            <translation>La délégation, et sa feuille à côté</translation>
        </message>
        <message>
            <source>Who has nobody in the delegation</source>
            <translation>Qui n’a personne dans la délégation</translation>
        </message>
        <message>
            <source>The sheet as it will be printed</source>
            <translation>La feuille telle qu’elle s’imprimera</translation>
        </message>
        <message>
            <source>The days, to come and past</source>
            <translation>Les journées, à venir et passées</translation>
        </message>
    </context>
    <context>
        <name>DecisionBar</name>
        <message>
            <source>Confidential address: it stays in the office</source>
            <translation>Adresse confidentielle : elle reste au bureau</translation>
        </message>
        <message>
            <source>Create a new card</source>
            <translation>Créer une nouvelle fiche</translation>
        </message>
    </context>
    <context>
        <name>Delegation</name>
        <message>
            <source>Status</source>
            <translation>État</translation>
        </message>
        <message>
            <source>To invite</source>
            <translation>À inviter</translation>
        </message>
        <message>
            <source>Invited</source>
            <translation>Invitée</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>Confirmée</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>Décline</translation>
        </message>
        <message>
            <source>Absent</source>
            <translation>Absente</translation>
        </message>
        <message>
            <source>Present</source>
            <translation>Présente</translation>
        </message>
        <message>
            <source>Listed</source>
            <translation>Inscrite</translation>
        </message>
        <message>
            <source>To &amp;invite</source>
            <translation>À &amp;inviter</translation>
        </message>
        <message>
            <source>In&amp;vited</source>
            <translation>In&amp;vitée</translation>
        </message>
        <message>
            <source>&amp;Confirmed</source>
            <translation>&amp;Confirmée</translation>
        </message>
        <message>
            <source>&amp;Declined</source>
            <translation>&amp;Décline</translation>
        </message>
        <message>
            <source>&amp;Absent</source>
            <translation>&amp;Absente</translation>
        </message>
        <message>
            <source>&amp;Present</source>
            <translation>&amp;Présente</translation>
        </message>
        <message>
            <source>Lis&amp;ted</source>
            <translation>Inscri&amp;te</translation>
        </message>
        <message>
            <source>Place without a name</source>
            <translation>Place sans nom</translation>
        </message>
        <message>
            <source>no telephone</source>
            <translation>téléphone manquant</translation>
        </message>
        <message>
            <source>no e-mail</source>
            <translation>aucun courriel</translation>
        </message>
        <message>
            <source>nobody named yet</source>
            <translation>sans personne nommée</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
    </context>
    <context>
        <name>DelegationCommands</name>
        <message>
            <source>Delegation</source>
            <translation>Délégation</translation>
        </message>
        <message>
            <source>Back to %1</source>
            <translation>Retour à « %1 »</translation>
        </message>
        <message>
            <source>New delegation</source>
            <translation>Nouvelle délégation</translation>
        </message>
        <message>
            <source>Delegation duplicated</source>
            <translation>Délégation dupliquée</translation>
        </message>
        <message>
            <source>Undo the copy</source>
            <translation>Annuler la copie</translation>
        </message>
        <message>
            <source>Delegation deleted</source>
            <translation>Délégation supprimée</translation>
        </message>
        <message>
            <source>Undo the deletion</source>
            <translation>Annuler la suppression</translation>
        </message>
        <message>
            <source>Already in “%1”</source>
            <translation>Déjà dans « %1 »</translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) added to “%1”</source>
            <translation>
                <numerusform>%n fiche ajoutée à « %1 »</numerusform>
                <numerusform>%n fiches ajoutées à « %1 »</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo the addition</source>
            <translation>Annuler l’ajout</translation>
        </message>
    </context>
    <context>
        <name>Departure</name>
        <message>
            <source>Replace by the successor</source>
            <translation>Remplacer par la relève</translation>
        </message>
        <message>
            <source>Keep as it is</source>
            <translation>Laisser tel quel</translation>
        </message>
        <message>
            <source>Take off</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Leave free</source>
            <translation>Laisser libre</translation>
        </message>
        <message>
            <source>Stays with the organisation</source>
            <translation>Reste à l’organisation</translation>
        </message>
        <message>
            <source>Goes to the organisation</source>
            <translation>Passe à l’organisation</translation>
        </message>
        <message>
            <source>Goes to the successor</source>
            <translation>Passe à la relève</translation>
        </message>
        <message>
            <source>Stays with the person</source>
            <translation>Suit la personne</translation>
        </message>
        <message>
            <source>Confidential value</source>
            <translation>Coordonnée confidentielle</translation>
        </message>
        <message>
            <source>confidential organisation</source>
            <translation>organisation confidentielle</translation>
        </message>
        <message>
            <source>Delegation with a confidential name</source>
            <translation>Délégation au nom confidentiel</translation>
        </message>
        <message>
            <source>for %1</source>
            <translation>pour %1</translation>
        </message>
        <message>
            <source>substitute for %1</source>
            <translation>substitut : %1</translation>
        </message>
        <message>
            <source>represents %1</source>
            <translation>représente : %1</translation>
        </message>
    </context>
    <context>
        <name>DepartureBody</name>
        <message>
            <source>Function that ends</source>
            <translation>Fonction qui se termine</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Dernier jour</translation>
        </message>
        <message>
            <source>Who takes over</source>
            <translation>Relève</translation>
        </message>
        <message>
            <source>Begins on (empty: not known)</source>
            <translation>Entrée en fonction (vide : inconnue)</translation>
        </message>
        <message>
            <source>It is their main function</source>
            <translation>C’est sa fonction principale</translation>
        </message>
        <message>
            <source>Coordinates of the function</source>
            <translation>Coordonnées de la fonction</translation>
        </message>
        <message>
            <source>List with a confidential name</source>
            <translation>Liste au nom confidentiel</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Listes</translation>
        </message>
        <message>
            <source>Coming delegations</source>
            <translation>Délégations à venir</translation>
        </message>
        <message>
            <source>Seats</source>
            <translation>Sièges</translation>
        </message>
        <message>
            <source>%1 has no other function: put the card in the trash</source>
            <translation>%1 n’a pas d’autre fonction : mettre la fiche à la corbeille</translation>
        </message>
    </context>
    <context>
        <name>DepartureCommands</name>
        <message>
            <source>Undo the departure</source>
            <translation>Annuler le départ</translation>
        </message>
    </context>
    <context>
        <name>DeparturePage</name>
        <message>
            <source>What will change</source>
            <translation>Ce qui va changer</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Record the departure</source>
            <translation>Enregistrer le départ</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Entrée</translation>
        </message>
        <message>
            <source>Departure: %1</source>
            <translation>Départ : %1</translation>
        </message>
        <message>
            <source>Choose the function that ends.</source>
            <translation>Choisissez la fonction qui se termine.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s), one step</source>
            <translation>
                <numerusform>%n changement, une seule étape</numerusform>
                <numerusform>%n changements, une seule étape</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DetailCommands</name>
        <message>
            <source>File saved: %1</source>
            <translation>Fichier enregistré : %1</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Ouvrir le dossier</translation>
        </message>
        <message>
            <source>This file is not a picture that can be read.</source>
            <translation>Ce fichier n’est pas une image lisible. Choisissez un PNG ou un JPEG.</translation>
        </message>
        <message>
            <source>Coordinates frozen as they are today</source>
            <translation>Coordonnées figées telles qu’elles sont aujourd’hui</translation>
        </message>
        <message>
            <source>Undo the freezing</source>
            <translation>Annuler le gel</translation>
        </message>
        <message>
            <source>The sheet shows today’s coordinates again</source>
            <translation>La feuille reprend les coordonnées d’aujourd’hui</translation>
        </message>
        <message>
            <source>Undo the return</source>
            <translation>Annuler le retour</translation>
        </message>
    </context>
    <context>
        <name>DifferencesStep</name>
        <message>
            <source>Rows shown</source>
            <translation>Lignes affichées</translation>
        </message>
        <message>
            <source>nothing is erased by an empty cell</source>
            <translation>rien n’est effacé par une case vide</translation>
        </message>
        <message>
            <source>Cards that exist</source>
            <translation>Fiches qui existent</translation>
        </message>
        <message>
            <source>Add to the list</source>
            <translation>Ajouter à la liste</translation>
        </message>
        <message>
            <source>update</source>
            <translation>mettre à jour</translation>
        </message>
        <message>
            <source>create again</source>
            <translation>créer de nouveau</translation>
        </message>
        <message>
            <source>ignore</source>
            <translation>ignorer</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucune</translation>
        </message>
        <message>
            <source>New list…</source>
            <translation>Nouvelle liste…</translation>
        </message>
        <message>
            <source>untick all</source>
            <translation>tout décocher</translation>
        </message>
        <message>
            <source>tick all</source>
            <translation>tout cocher</translation>
        </message>
        <message>
            <source>New list</source>
            <translation>Nouvelle liste</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Choisir</translation>
        </message>
    </context>
    <context>
        <name>Disclosure</name>
        <message>
            <source>hide</source>
            <translation>masquer</translation>
        </message>
    </context>
    <context>
        <name>DocumentLeaving</name>
        <message>
            <source>PDF (%1)</source>
            <translation>PDF (%1)</translation>
        </message>
        <message>
            <source>Word document (%1)</source>
            <translation>Document Word (%1)</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
    </context>
    <context>
        <name>DocumentPanel</name>
        <message>
            <source>Delegation line copied</source>
            <translation>Ligne de délégation copiée</translation>
        </message>
        <message>
            <source>Document printed</source>
            <translation>Document imprimé</translation>
        </message>
        <message>
            <source>Read-only: nothing can be sent, since the register could not say so.</source>
            <translation>Lecture seule : rien ne peut sortir, puisque le registre ne pourrait pas l’inscrire.</translation>
        </message>
        <message>
            <source>There is nothing to send.</source>
            <translation>Il n’y a rien à faire sortir.</translation>
        </message>
        <message>
            <source>Nobody to show</source>
            <translation>Personne à afficher</translation>
        </message>
        <message>
            <source>Nobody on the roster has one of the chosen statuses.</source>
            <translation>Personne dans la délégation n’a l’un des états choisis.</translation>
        </message>
        <message>
            <source>Show those who are coming</source>
            <translation>Afficher celles qui viennent</translation>
        </message>
        <message>
            <source>Nobody in the delegation</source>
            <translation>Personne dans la délégation</translation>
        </message>
        <message>
            <source>The document is made as people are added.</source>
            <translation>Le document se compose à mesure que des personnes s’ajoutent.</translation>
        </message>
        <message>
            <source>The document could not be composed. Nothing was lost.</source>
            <translation>Le document n’a pas pu être composé. Rien n’a été perdu.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Save elsewhere…</source>
            <translation>Enregistrer ailleurs…</translation>
        </message>
        <message>
            <source>No printer is installed.</source>
            <translation>Aucune imprimante n’est installée.</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Enregistrer en PDF</translation>
        </message>
        <message>
            <source>Printing page %1…</source>
            <translation>Impression de la page %1…</translation>
        </message>
        <message>
            <source>The printer refused the document. Check it and try again.</source>
            <translation>L’imprimante a refusé le document. Vérifiez-la, puis recommencez.</translation>
        </message>
    </context>
    <context>
        <name>DocumentWording</name>
        <message>
            <source>Sheet</source>
            <translation>Feuille</translation>
        </message>
        <message>
            <source>Sign-in sheet</source>
            <translation>Feuille de présence</translation>
        </message>
        <message>
            <source>Name badges</source>
            <translation>Porte-noms</translation>
        </message>
        <message>
            <source>Accreditation list</source>
            <translation>Liste d’accréditation</translation>
        </message>
        <message>
            <source>Telephone list</source>
            <translation>Liste téléphonique</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tableau</translation>
        </message>
        <message>
            <source>Two columns</source>
            <translation>Deux colonnes</translation>
        </message>
        <message>
            <source>Preview: %1, page %2 of %3</source>
            <translation>Aperçu : %1, page %2 de %3</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Page %1 de %2</translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) too long for a page, shortened</source>
            <translation>
                <numerusform>%n texte trop long pour une page, abrégé</numerusform>
                <numerusform>%n textes trop longs pour une page, abrégés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) withheld</source>
            <translation>
                <numerusform>%n coordonnée non diffusée</numerusform>
                <numerusform>%n coordonnées non diffusées</numerusform>
            </translation>
        </message>
        <message>
            <source>no confidential data</source>
            <translation>aucune donnée confidentielle</translation>
        </message>
        <message numerus="yes">
            <source>%n confidential value(s) included</source>
            <translation>
                <numerusform>%n coordonnée confidentielle incluse</numerusform>
                <numerusform>%n coordonnées confidentielles incluses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n personal value(s) included</source>
            <translation>
                <numerusform>%n coordonnée personnelle incluse</numerusform>
                <numerusform>%n coordonnées personnelles incluses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n withheld value(s) included</source>
            <translation>
                <numerusform>%n coordonnée retenue incluse</numerusform>
                <numerusform>%n coordonnées retenues incluses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) of the event mention one</source>
            <translation>
                <numerusform>%n texte de l’événement, qui en mentionne une, est omis</numerusform>
                <numerusform>%n textes de l’événement, qui en mentionnent, sont omis</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n confidential value(s) are left out</source>
            <translation>
                <numerusform>%n coordonnée confidentielle n’est pas diffusée</numerusform>
                <numerusform>%n coordonnées confidentielles ne sont pas diffusées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n personal value(s) are left out</source>
            <translation>
                <numerusform>%n coordonnée personnelle n’est pas diffusée</numerusform>
                <numerusform>%n coordonnées personnelles ne sont pas diffusées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) are left out: %1</source>
            <translation>
                <numerusform>%n coordonnée n’est pas diffusée : %1</numerusform>
                <numerusform>%n coordonnées ne sont pas diffusées : %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Withheld values may be included</source>
            <translation>Les coordonnées retenues peuvent être incluses</translation>
        </message>
        <message>
            <source>%1. Reason: %2</source>
            <translation>%1. Raison : %2</translation>
        </message>
        <message numerus="yes">
            <source>%n confidential</source>
            <translation>
                <numerusform>%n confidentielle</numerusform>
                <numerusform>%n confidentielles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n personal</source>
            <translation>
                <numerusform>%n personnelle</numerusform>
                <numerusform>%n personnelles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n internal</source>
            <translation>
                <numerusform>%n interne</numerusform>
                <numerusform>%n internes</numerusform>
            </translation>
        </message>
        <message>
            <source>Sheet copied</source>
            <translation>Feuille copiée</translation>
        </message>
        <message>
            <source>Sign-in sheet copied</source>
            <translation>Feuille de présence copiée</translation>
        </message>
        <message>
            <source>Name badges copied</source>
            <translation>Porte-noms copiés</translation>
        </message>
        <message>
            <source>Accreditation list copied</source>
            <translation>Liste d’accréditation copiée</translation>
        </message>
        <message>
            <source>Telephone list copied</source>
            <translation>Liste téléphonique copiée</translation>
        </message>
    </context>
    <context>
        <name>DoublesStep</name>
        <message>
            <source>Show more</source>
            <translation>Afficher les suivantes</translation>
        </message>
    </context>
    <context>
        <name>DoublesWording</name>
        <message numerus="yes">
            <source>%n name(s) of the file look like cards that exist.</source>
            <translation>
                <numerusform>%n nom du fichier ressemble à une fiche qui existe.</numerusform>
                <numerusform>%n noms du fichier ressemblent à des fiches qui existent.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: “%2” may be several cards</source>
            <translation>%1 : « %2 » peut être plusieurs fiches</translation>
        </message>
        <message>
            <source>%1: “%2” looks like %3</source>
            <translation>%1 : « %2 » ressemble à %3</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n ligne</numerusform>
                <numerusform>%n lignes</numerusform>
            </translation>
        </message>
        <message>
            <source>Row %1</source>
            <translation>Ligne %1</translation>
        </message>
        <message>
            <source>%1%</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>Update that card</source>
            <translation>Mettre à jour cette fiche</translation>
        </message>
        <message>
            <source>Update %1</source>
            <translation>Mettre à jour %1</translation>
        </message>
        <message>
            <source>They are not the same: create a card</source>
            <translation>Ce ne sont pas les mêmes : créer une fiche</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>Ignorer</translation>
        </message>
    </context>
    <context>
        <name>DraftCommands</name>
        <message>
            <source>Your draft cannot be kept for the moment. %1</source>
            <translation>Votre brouillon ne peut pas être gardé pour le moment. %1</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>See</source>
            <translation>Voir</translation>
        </message>
        <message numerus="yes">
            <source>%n draft(s) to finish</source>
            <translation>
                <numerusform>%n brouillon à terminer</numerusform>
                <numerusform>%n brouillons à terminer</numerusform>
            </translation>
        </message>
        <message>
            <source>The contact of this draft went into this one: undo the merge first.</source>
            <translation>La fiche de ce brouillon a été fusionnée avec celle-ci : annulez d’abord la fusion.</translation>
        </message>
        <message>
            <source>The contact of this draft is not there any more: restore it first.</source>
            <translation>La fiche de ce brouillon n’est plus là : restaurez-la d’abord, de la corbeille ou en rétablissant sa création.</translation>
        </message>
        <message>
            <source>Give this draft up</source>
            <translation>Abandonner ce brouillon</translation>
        </message>
        <message>
            <source>No draft</source>
            <translation>Aucun brouillon</translation>
        </message>
        <message>
            <source>A contact</source>
            <translation>Une fiche</translation>
        </message>
        <message>
            <source>New person: %1</source>
            <translation>Nouvelle personne : %1</translation>
        </message>
        <message>
            <source>New organisation: %1</source>
            <translation>Nouvelle organisation : %1</translation>
        </message>
    </context>
    <context>
        <name>EditCommands</name>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Restore it with your changes</source>
            <translation>La restaurer avec vos changements</translation>
        </message>
        <message>
            <source>Changes given up</source>
            <translation>Modifications abandonnées</translation>
        </message>
        <message>
            <source>Take them back</source>
            <translation>Annuler l’abandon</translation>
        </message>
        <message>
            <source>Function ended</source>
            <translation>Fonction terminée</translation>
        </message>
        <message>
            <source>Undo the end</source>
            <translation>Annuler la fin</translation>
        </message>
    </context>
    <context>
        <name>Editor</name>
        <message>
            <source>Number and street</source>
            <translation>Numéro d’immeuble et rue</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Bureau</translation>
        </message>
        <message>
            <source>Post office box</source>
            <translation>Case postale</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>Succursale</translation>
        </message>
        <message>
            <source>City</source>
            <translation>Ville</translation>
        </message>
        <message>
            <source>Province</source>
            <translation>Province</translation>
        </message>
        <message>
            <source>Postal code</source>
            <translation>Code postal</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Pays</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Début</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Fin</translation>
        </message>
        <message>
            <source>YYYY-MM-DD</source>
            <translation>AAAA-MM-JJ</translation>
        </message>
        <message>
            <source>End…</source>
            <translation>Fin…</translation>
        </message>
        <message>
            <source>End today: %1</source>
            <translation>Fin… aujourd’hui : %1</translation>
        </message>
        <message>
            <source>More: %1</source>
            <translation>Autres détails : %1</translation>
        </message>
        <message>
            <source>Start and end…</source>
            <translation>Début et fin…</translation>
        </message>
        <message>
            <source>Function</source>
            <translation>Fonction</translation>
        </message>
        <message>
            <source>Function (&amp;P)</source>
            <translation>Fonction occu&amp;pée</translation>
        </message>
        <message>
            <source>The form chosen above would be “%1”.</source>
            <translation>La forme choisie plus haut serait « %1 ».</translation>
        </message>
        <message>
            <source>Use %1</source>
            <translation>Mettre %1</translation>
        </message>
        <message>
            <source>Riding</source>
            <translation>Circonscription</translation>
        </message>
        <message>
            <source>Party</source>
            <translation>Parti</translation>
        </message>
        <message>
            <source>Portfolio</source>
            <translation>Portefeuille</translation>
        </message>
        <message>
            <source>Riding, party, portfolio…</source>
            <translation>Circonscription, parti, portefeuille…</translation>
        </message>
        <message>
            <source>Main function</source>
            <translation>Fonction principale</translation>
        </message>
        <message>
            <source>Bond</source>
            <translation>Lien</translation>
        </message>
        <message>
            <source>Committee</source>
            <translation>Comité</translation>
        </message>
        <message>
            <source>Representative</source>
            <translation>Représentation</translation>
        </message>
        <message>
            <source>Substitute</source>
            <translation>Substitut</translation>
        </message>
        <message>
            <source>Committee, representative and dates…</source>
            <translation>Comité, représentation et dates…</translation>
        </message>
        <message>
            <source>Remove: %1</source>
            <translation>Retirer : %1</translation>
        </message>
        <message>
            <source>Choose a value of the list.</source>
            <translation>Choisissez une valeur de la liste.</translation>
        </message>
        <message>
            <source>Label: %1</source>
            <translation>Étiquette : %1</translation>
        </message>
        <message>
            <source>personal</source>
            <translation>personnel</translation>
        </message>
        <message>
            <source>changes the card of %1</source>
            <translation>modifie la fiche : %1</translation>
        </message>
        <message>
            <source>Extension</source>
            <translation>Poste</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Étiquette</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Renseignement</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>Intitulé</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Garder</translation>
        </message>
        <message>
            <source>follows the address of %1</source>
            <translation>suit l’adresse de %1</translation>
        </message>
        <message>
            <source>The address of %1, and its changes</source>
            <translation>L’adresse de %1, et ses changements</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Jours</translation>
        </message>
        <message>
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <source>To</source>
            <translation>À</translation>
        </message>
        <message>
            <source>Remove these hours</source>
            <translation>Retirer ces heures</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>Retiré</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Remettre</translation>
        </message>
        <message>
            <source>Put back: %1</source>
            <translation>Remettre : %1</translation>
        </message>
        <message>
            <source>%1: confidential</source>
            <translation>%1 : confidentiel</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Afficher</translation>
        </message>
        <message>
            <source>Show: %1</source>
            <translation>Afficher : %1</translation>
        </message>
        <message>
            <source>Its acronym</source>
            <translation>Son sigle</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Of what</source>
            <translation>De quoi</translation>
        </message>
        <message>
            <source>Published on</source>
            <translation>Publié le</translation>
        </message>
        <message>
            <source>Noted on</source>
            <translation>Noté le</translation>
        </message>
        <message>
            <source>As said by</source>
            <translation>Selon</translation>
        </message>
        <message>
            <source>Choose a person…</source>
            <translation>Choisir une personne…</translation>
        </message>
        <message>
            <source>Choose an organisation…</source>
            <translation>Choisir une organisation…</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Changer…</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Functions</source>
            <translation>Fonctions</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <source>Alliances and memberships</source>
            <translation>Alliances</translation>
        </message>
        <message>
            <source>Other information</source>
            <translation>Autres renseignements</translation>
        </message>
        <message>
            <source>Classification</source>
            <translation>Classement</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>Identité</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>for %1</source>
            <translation>pour %1</translation>
        </message>
        <message>
            <source>To reach</source>
            <translation>Joindre</translation>
        </message>
    </context>
    <context>
        <name>EditorFooter</name>
        <message>
            <source>Esc keeps the draft</source>
            <translation>Échap garde le brouillon</translation>
        </message>
        <message>
            <source>Do not save</source>
            <translation>Ne pas enregistrer</translation>
        </message>
        <message>
            <source>Save (&amp;R)</source>
            <translation>En&amp;registrer</translation>
        </message>
    </context>
    <context>
        <name>EditorWording</name>
        <message>
            <source>Office</source>
            <translation>Bureau</translation>
        </message>
        <message>
            <source>Mobile</source>
            <translation>Cellulaire</translation>
        </message>
        <message>
            <source>Toll-free</source>
            <translation>Sans frais</translation>
        </message>
        <message>
            <source>Fax</source>
            <translation>Télécopieur</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Domicile</translation>
        </message>
        <message>
            <source>TTY</source>
            <translation>ATS</translation>
        </message>
        <message>
            <source>Function</source>
            <translation>Fonction</translation>
        </message>
        <message>
            <source>Member</source>
            <translation>Membre</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>Partenaire</translation>
        </message>
        <message>
            <source>Takes part in the campaign</source>
            <translation>Participe à la campagne</translation>
        </message>
        <message>
            <source>As it is written</source>
            <translation>Telle quelle</translation>
        </message>
        <message>
            <source>Feminine</source>
            <translation>Féminine</translation>
        </message>
        <message>
            <source>Masculine</source>
            <translation>Masculine</translation>
        </message>
        <message>
            <source>Neutral</source>
            <translation>Neutre</translation>
        </message>
        <message>
            <source>general management</source>
            <translation>direction générale</translation>
        </message>
        <message>
            <source>coordination</source>
            <translation>coordination</translation>
        </message>
        <message>
            <source>chair</source>
            <translation>présidence</translation>
        </message>
        <message>
            <source>vice-chair</source>
            <translation>vice-présidence</translation>
        </message>
        <message>
            <source>treasurer</source>
            <translation>trésorerie</translation>
        </message>
        <message>
            <source>secretary</source>
            <translation>secrétariat</translation>
        </message>
        <message>
            <source>administration</source>
            <translation>administration</translation>
        </message>
        <message>
            <source>communications</source>
            <translation>communications</translation>
        </message>
        <message>
            <source>representation</source>
            <translation>représentation</translation>
        </message>
        <message>
            <source>All of Québec</source>
            <translation>Tout le Québec</translation>
        </message>
        <message>
            <source>Monday to Friday</source>
            <translation>Du lundi au vendredi</translation>
        </message>
        <message>
            <source>Monday to Thursday</source>
            <translation>Du lundi au jeudi</translation>
        </message>
        <message>
            <source>Every day</source>
            <translation>Tous les jours</translation>
        </message>
        <message>
            <source>Monday</source>
            <translation>Lundi</translation>
        </message>
        <message>
            <source>Tuesday</source>
            <translation>Mardi</translation>
        </message>
        <message>
            <source>Wednesday</source>
            <translation>Mercredi</translation>
        </message>
        <message>
            <source>Thursday</source>
            <translation>Jeudi</translation>
        </message>
        <message>
            <source>Friday</source>
            <translation>Vendredi</translation>
        </message>
        <message>
            <source>Saturday</source>
            <translation>Samedi</translation>
        </message>
        <message>
            <source>Sunday</source>
            <translation>Dimanche</translation>
        </message>
        <message>
            <source>Not to be called</source>
            <translation>Ne pas appeler</translation>
        </message>
        <message>
            <source>Not to be written to</source>
            <translation>Ne pas écrire</translation>
        </message>
        <message>
            <source>Not to be called, since</source>
            <translation>Ne pas appeler, depuis le</translation>
        </message>
        <message>
            <source>Not to be written to, since</source>
            <translation>Ne pas écrire, depuis le</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Téléphone</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Courriel</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>Site Web</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Alliance or membership</source>
            <translation>Alliance</translation>
        </message>
        <message>
            <source>Other name</source>
            <translation>Autre nom</translation>
        </message>
        <message>
            <source>Former name</source>
            <translation>Ancien nom</translation>
        </message>
        <message>
            <source>Published number</source>
            <translation>Nombre publié</translation>
        </message>
        <message>
            <source>Other information</source>
            <translation>Autre renseignement</translation>
        </message>
        <message>
            <source>Dated note</source>
            <translation>Note datée</translation>
        </message>
        <message>
            <source>&amp;Telephone</source>
            <translation>&amp;Téléphone</translation>
        </message>
        <message>
            <source>E-mail (&amp;C)</source>
            <translation>&amp;Courriel</translation>
        </message>
        <message>
            <source>&amp;Website</source>
            <translation>Site &amp;Web</translation>
        </message>
        <message>
            <source>&amp;Address (number and street)</source>
            <translation>&amp;Adresse (numéro et rue)</translation>
        </message>
        <message>
            <source>+ Telephone</source>
            <translation>+ Téléphone</translation>
        </message>
        <message>
            <source>+ E-mail</source>
            <translation>+ Courriel</translation>
        </message>
        <message>
            <source>+ Website</source>
            <translation>+ Site Web</translation>
        </message>
        <message>
            <source>+ Address</source>
            <translation>+ Adresse</translation>
        </message>
        <message>
            <source>+ &amp;Telephone</source>
            <translation>+ &amp;Téléphone</translation>
        </message>
        <message>
            <source>+ E-mail (&amp;C)</source>
            <translation>+ &amp;Courriel</translation>
        </message>
        <message>
            <source>+ &amp;Website</source>
            <translation>+ Site &amp;Web</translation>
        </message>
        <message>
            <source>+ &amp;Address</source>
            <translation>+ &amp;Adresse</translation>
        </message>
        <message>
            <source>Edit: %1</source>
            <translation>Modifier : %1</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>Nouvelle personne</translation>
        </message>
        <message>
            <source>New organisation</source>
            <translation>Nouvelle organisation</translation>
        </message>
        <message>
            <source>verified on %1</source>
            <translation>vérifié le %1</translation>
        </message>
        <message>
            <source>Verified on %1</source>
            <translation>Vérifiée le %1</translation>
        </message>
        <message>
            <source>seen on %1</source>
            <translation>vu le %1</translation>
        </message>
        <message>
            <source>seen in %1</source>
            <translation>vu en %1</translation>
        </message>
    </context>
    <context>
        <name>EmptyTexts</name>
        <message>
            <source>No contact matches these filters</source>
            <translation>Aucune fiche ne correspond à ces filtres</translation>
        </message>
        <message>
            <source>Take one of them back to see more.</source>
            <translation>Retirez-en un pour en voir davantage.</translation>
        </message>
        <message>
            <source>Clear the filters</source>
            <translation>Effacer les filtres</translation>
        </message>
        <message>
            <source>This directory is read-only.</source>
            <translation>Ce répertoire est en lecture seule.</translation>
        </message>
        <message>
            <source>No result in “%1”</source>
            <translation>Aucun résultat dans « %1 »</translation>
        </message>
        <message>
            <source>No result with these filters</source>
            <translation>Aucun résultat avec ces filtres</translation>
        </message>
        <message>
            <source>Search everywhere</source>
            <translation>Chercher dans Tous</translation>
        </message>
        <message>
            <source>No contact matches “%1”</source>
            <translation>Aucune fiche ne correspond à « %1 »</translation>
        </message>
        <message>
            <source>See the trash</source>
            <translation>Voir la corbeille</translation>
        </message>
        <message>
            <source>Check the spelling, or search by acronym, telephone or e-mail.</source>
            <translation>Vérifiez l’orthographe, ou cherchez par sigle, téléphone ou courriel.</translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation>Effacer la recherche</translation>
        </message>
        <message>
            <source>New person “%1”</source>
            <translation>Nouvelle personne « %1 »</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>Nouvelle personne</translation>
        </message>
        <message>
            <source>New organisation “%1”</source>
            <translation>Nouvelle organisation « %1 »</translation>
        </message>
        <message>
            <source>New organisation</source>
            <translation>Nouvelle organisation</translation>
        </message>
        <message>
            <source>This list is empty</source>
            <translation>Cette liste est vide</translation>
        </message>
        <message>
            <source>Add contacts to it with Ctrl+D, from any other view.</source>
            <translation>Ajoutez des fiches avec Ctrl+D, depuis n’importe quelle autre vue.</translation>
        </message>
        <message>
            <source>Choose contacts</source>
            <translation>Choisir des fiches</translation>
        </message>
        <message>
            <source>Everything is in order</source>
            <translation>Tout est à jour</translation>
        </message>
        <message>
            <source>No contact to check.</source>
            <translation>Aucune fiche à vérifier.</translation>
        </message>
        <message>
            <source>The trash is empty</source>
            <translation>La corbeille est vide</translation>
        </message>
        <message>
            <source>Contacts put there can be restored.</source>
            <translation>Les fiches qu’on y met peuvent être restaurées.</translation>
        </message>
        <message>
            <source>No contact yet</source>
            <translation>Aucune fiche pour l’instant</translation>
        </message>
        <message>
            <source>Import your list of members, paste it with Ctrl+Shift+V, or create a first contact.</source>
            <translation>Importez votre liste de membres, collez-la avec Ctrl+Maj+V ou créez une première fiche.</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importer…</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tous</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>Organisations</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <source>To check</source>
            <translation>À vérifier</translation>
        </message>
        <message>
            <source>Trash</source>
            <translation>Corbeille</translation>
        </message>
    </context>
    <context>
        <name>EntriesView</name>
        <message>
            <source>Recognised</source>
            <translation>Reconnu</translation>
        </message>
    </context>
    <context>
        <name>EraseDialog</name>
        <message>
            <source>Take the name out of these texts too</source>
            <translation>Retirer aussi le nom de ces textes</translation>
        </message>
        <message>
            <source>Erasing…</source>
            <translation>Effacement…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Effacer pour de bon</translation>
        </message>
        <message>
            <source>“…” stands in its place; the rest of each text stays.</source>
            <translation>« … » prend sa place; le reste de chaque texte demeure.</translation>
        </message>
        <message>
            <source>This cannot be undone. The history, the lists, the delegations, the imports and the register no longer hold anything about them. Backups keep them until their turn.</source>
            <translation>Cela ne s’annule pas. L’historique, les listes, les délégations, les importations et le registre ne garderont plus rien à leur sujet. Les sauvegardes les gardent jusqu’à leur tour.</translation>
        </message>
        <message>
            <source>Erase “%1” for good?</source>
            <translation>Effacer « %1 » pour de bon?</translation>
        </message>
        <message numerus="yes">
            <source>Erase %n contact(s) for good?</source>
            <translation>
                <numerusform>Effacer %n fiche pour de bon?</numerusform>
                <numerusform>Effacer %n fiches pour de bon?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other text(s) still name them, and stay as they are:</source>
            <translation>
                <numerusform>%n autre texte les nomme encore et reste tel quel :</numerusform>
                <numerusform>%n autres textes les nomment encore et restent tels quels :</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ErasingCommands</name>
        <message>
            <source>Erase for good</source>
            <translation>Effacer pour de bon</translation>
        </message>
        <message>
            <source>Those in the trash for more than %1 days (%2)</source>
            <translation>Celles qui y sont depuis plus de %1 jours (%2)</translation>
        </message>
        <message>
            <source>Everything in the trash (%1)</source>
            <translation>Toute la corbeille (%1)</translation>
        </message>
        <message>
            <source>Empty the trash</source>
            <translation>Vider la corbeille</translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) erased for good</source>
            <translation>
                <numerusform>%n fiche effacée pour de bon</numerusform>
                <numerusform>%n fiches effacées pour de bon</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ErrorText</name>
        <message>
            <source>An unexpected error occurred. Nothing was lost.</source>
            <translation>Une erreur imprévue s’est produite. Rien n’a été perdu.</translation>
        </message>
    </context>
    <context>
        <name>EventDelegate</name>
        <message>
            <source>Frozen</source>
            <translation>Figée</translation>
        </message>
    </context>
    <context>
        <name>EventForm</name>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Group, heading of the leaflet</source>
            <translation>Groupe, en-tête de la feuille</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Date de fin</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lieu</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Contact</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>Introduction</translation>
        </message>
        <message>
            <source>Closing words</source>
            <translation>Conclusion</translation>
        </message>
        <message>
            <source>13 March 2018 or 2018-03-13</source>
            <translation>13 mars 2018</translation>
        </message>
        <message>
            <source>Details of the delegation</source>
            <translation>Détails de la délégation</translation>
        </message>
        <message>
            <source>Masked: it mentions a confidential value</source>
            <translation>Masqué : une valeur confidentielle y est mentionnée</translation>
        </message>
        <message>
            <source>Give the delegation a title.</source>
            <translation>Donnez un titre à la délégation.</translation>
        </message>
        <message>
            <source>Write the date as 13 March 2018 or 2018-03-13.</source>
            <translation>Écrivez la date comme 13 mars 2018 ou 2018-03-13.</translation>
        </message>
        <message>
            <source>The last day is before the first.</source>
            <translation>La date de fin est avant la date.</translation>
        </message>
    </context>
    <context>
        <name>EventHeader</name>
        <message>
            <source>Delegations ›</source>
            <translation>Délégations ›</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Dupliquer</translation>
        </message>
        <message>
            <source>More actions on this delegation</source>
            <translation>Autres actions sur cette délégation</translation>
        </message>
        <message>
            <source>Frozen</source>
            <translation>Figée</translation>
        </message>
        <message>
            <source>Edit the details</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <source>Parts of the delegation</source>
            <translation>Parties de la délégation</translation>
        </message>
        <message>
            <source>Delegation</source>
            <translation>Délégation</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>Sans personne déléguée</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>Delegation (title withheld)</source>
            <translation>Délégation (titre retenu)</translation>
        </message>
        <message>
            <source>Nobody yet (%1)</source>
            <translation>Sans personne déléguée (%1)</translation>
        </message>
    </context>
    <context>
        <name>EventsModel</name>
        <message>
            <source>frozen</source>
            <translation>figée</translation>
        </message>
        <message>
            <source>To come</source>
            <translation>À venir</translation>
        </message>
        <message>
            <source>Past</source>
            <translation>Passées</translation>
        </message>
    </context>
    <context>
        <name>EventsPage</name>
        <message>
            <source>New delegation</source>
            <translation>Nouvelle délégation</translation>
        </message>
        <message>
            <source>Delegations</source>
            <translation>Délégations</translation>
        </message>
        <message>
            <source>Prepare a delegation</source>
            <translation>Préparer une délégation</translation>
        </message>
        <message>
            <source>No delegation yet</source>
            <translation>Aucune délégation pour l’instant</translation>
        </message>
        <message>
            <source>Who goes, for which organisation, and the sheet that is handed out.</source>
            <translation>Qui vient, pour quelle organisation, et la feuille à remettre.</translation>
        </message>
    </context>
    <context>
        <name>EventsView</name>
        <message>
            <source>Delegations</source>
            <translation>Délégations</translation>
        </message>
    </context>
    <context>
        <name>ExportCommands</name>
        <message numerus="yes">
            <source>%n contact(s) selected</source>
            <translation>
                <numerusform>%n fiche sélectionnée</numerusform>
                <numerusform>%n fiches sélectionnées</numerusform>
            </translation>
        </message>
        <message>
            <source>File saved: %1</source>
            <translation>Fichier enregistré : %1</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Ouvrir le dossier</translation>
        </message>
    </context>
    <context>
        <name>ExportPage</name>
        <message>
            <source>Send out of the directory</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>Purpose (written in the register)</source>
            <translation>But (inscrit au registre)</translation>
        </message>
        <message numerus="yes">
            <source>Reading %n contact(s)…</source>
            <translation>
                <numerusform>Lecture de %n fiche…</numerusform>
                <numerusform>Lecture de %n fiches…</numerusform>
            </translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>Préparation…</translation>
        </message>
        <message>
            <source>Read-only: nothing can be sent, since the register could not say so.</source>
            <translation>Lecture seule : rien ne peut sortir, car le registre ne pourrait pas l’inscrire.</translation>
        </message>
    </context>
    <context>
        <name>ExportWording</name>
        <message numerus="yes">
            <source>contact(s) included</source>
            <translation>
                <numerusform>fiche incluse</numerusform>
                <numerusform>fiches incluses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>address(es)</source>
            <translation>
                <numerusform>adresse</numerusform>
                <numerusform>adresses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>address(es) (%1, %2)</source>
            <translation>
                <numerusform>adresse (%1, %2)</numerusform>
                <numerusform>adresses (%1, %2)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n fiche</numerusform>
                <numerusform>%n fiches</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sharing one</source>
            <translation>
                <numerusform>%n en commun</numerusform>
                <numerusform>%n en commun</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>without e-mail</source>
            <translation>
                <numerusform>sans courriel</numerusform>
                <numerusform>sans courriel</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>e-mail(s) to correct</source>
            <translation>
                <numerusform>courriel à corriger</numerusform>
                <numerusform>courriels à corriger</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>with a withheld e-mail</source>
            <translation>
                <numerusform>avec un courriel retenu</numerusform>
                <numerusform>avec un courriel retenu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>asked not to be written to</source>
            <translation>
                <numerusform>ne veut pas qu’on lui écrive</numerusform>
                <numerusform>ne veulent pas qu’on leur écrive</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>confidential contact(s)</source>
            <translation>
                <numerusform>fiche confidentielle</numerusform>
                <numerusform>fiches confidentielles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>left out</source>
            <translation>
                <numerusform>exclue</numerusform>
                <numerusform>exclues</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n link(s) with a contact</source>
            <translation>
                <numerusform>%n lien avec une fiche</numerusform>
                <numerusform>%n liens avec une fiche</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n telephone(s)</source>
            <translation>
                <numerusform>%n téléphone</numerusform>
                <numerusform>%n téléphones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n e-mail(s)</source>
            <translation>
                <numerusform>%n courriel</numerusform>
                <numerusform>%n courriels</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n website(s)</source>
            <translation>
                <numerusform>%n site Web</numerusform>
                <numerusform>%n sites Web</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n address(es)</source>
            <translation>
                <numerusform>%n adresse</numerusform>
                <numerusform>%n adresses</numerusform>
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
                <numerusform>%n fiche entière</numerusform>
                <numerusform>%n fiches entières</numerusform>
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
                <numerusform>%n autre texte</numerusform>
                <numerusform>%n autres textes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n confidential</source>
            <translation>
                <numerusform>%n confidentielle</numerusform>
                <numerusform>%n confidentielles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n personal</source>
            <translation>
                <numerusform>%n personnelle</numerusform>
                <numerusform>%n personnelles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n internal note(s)</source>
            <translation>
                <numerusform>%n note interne</numerusform>
                <numerusform>%n notes internes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Save %n contact(s)…</source>
            <translation>
                <numerusform>Enregistrer %n fiche…</numerusform>
                <numerusform>Enregistrer %n fiches…</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy batch %1 of %2</source>
            <translation>Copier le lot %1 de %2</translation>
        </message>
        <message numerus="yes">
            <source>Copy %n address(es)</source>
            <translation>
                <numerusform>Copier %n adresse</numerusform>
                <numerusform>Copier %n adresses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n address(es) copied — paste into Bcc</source>
            <translation>
                <numerusform>%n adresse copiée — collez-la dans le champ Cci</numerusform>
                <numerusform>%n adresses copiées — collez-les dans le champ Cci</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Batch %1 of %2 copied, %n address(es) — paste</source>
            <translation>
                <numerusform>Lot %1 de %2 copié, %n adresse — collez-la dans le champ Cci</numerusform>
                <numerusform>Lot %1 de %2 copié, %n adresses — collez-les dans le champ Cci</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n address(es), separated by ‘%1’</source>
            <translation>
                <numerusform>%n adresse</numerusform>
                <numerusform>%n adresses, séparées par « %1 »</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the beginning of %n address(es)</source>
            <translation>
                <numerusform>%n adresse</numerusform>
                <numerusform>début de la liste de %n adresses</numerusform>
            </translation>
        </message>
        <message>
            <source>Preview of batch %1 of %2</source>
            <translation>Aperçu du lot %1 de %2</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Aperçu</translation>
        </message>
        <message>
            <source>Preview — the whole file</source>
            <translation>Aperçu — tout le fichier</translation>
        </message>
        <message>
            <source>Preview — the beginning of the file</source>
            <translation>Aperçu — le début du fichier</translation>
        </message>
        <message numerus="yes">
            <source>Preview — the first %n contact(s) of %1</source>
            <translation>
                <numerusform>Aperçu — la première fiche de %1</numerusform>
                <numerusform>Aperçu — les %n premières fiches de %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Last: %1, %n contact(s)</source>
            <translation>
                <numerusform>Dernier envoi : %1, %n fiche</numerusform>
                <numerusform>Dernier envoi : %1, %n fiches</numerusform>
            </translation>
        </message>
        <message>
            <source>There is nobody in this choice.</source>
            <translation>Il n’y a aucune fiche dans ce choix.</translation>
        </message>
        <message>
            <source>Nothing to send</source>
            <translation>Rien à exporter</translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) here have no e-mail.</source>
            <translation>
                <numerusform>%n fiche de ce choix n’a pas de courriel.</numerusform>
                <numerusform>Les %n fiches de ce choix n’ont pas de courriel.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) here are confidential and stay here.</source>
            <translation>
                <numerusform>%n fiche ici est confidentielle et reste au bureau.</numerusform>
                <numerusform>%n fiches ici sont confidentielles et restent au bureau.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) here have no e-mail to write to.</source>
            <translation>
                <numerusform>%n fiche de ce choix n’a pas de courriel où écrire.</numerusform>
                <numerusform>Les %n fiches de ce choix n’ont pas de courriel où écrire.</numerusform>
            </translation>
        </message>
        <message>
            <source>No address to copy</source>
            <translation>Aucune adresse à copier</translation>
        </message>
        <message>
            <source>Complete the e-mails</source>
            <translation>Compléter les courriels</translation>
        </message>
        <message>
            <source>The Bcc field keeps addresses from being disclosed.</source>
            <translation>Le champ Cci évite de divulguer les adresses.</translation>
        </message>
        <message>
            <source>For people: nothing changes your telephones or accents. Folded columns at the right let it come back whole.</source>
            <translation>Pour les gens : rien n’altère les téléphones ni les accents. Des colonnes repliées, à droite, permettent de tout reprendre.</translation>
        </message>
        <message>
            <source>Opens in Excel with a double click.</source>
            <translation>S’ouvre dans Excel d’un double-clic.</translation>
        </message>
        <message>
            <source>For another program: values exactly as they are.</source>
            <translation>Pour un autre logiciel : les valeurs exactement telles quelles.</translation>
        </message>
        <message>
            <source>For a telephone or another address book.</source>
            <translation>Pour un téléphone ou un autre carnet d’adresses.</translation>
        </message>
        <message>
            <source>For a recent address book that asks for it.</source>
            <translation>Pour un carnet d’adresses récent qui le demande.</translation>
        </message>
        <message>
            <source>For an Outlook that does not read the others.</source>
            <translation>Pour un Outlook qui ne lit pas les autres.</translation>
        </message>
        <message>
            <source>With what Bottin did not understand of the cards that came in: to keep, not to hand out.</source>
            <translation>Avec ce que Bottin n’a pas compris des cartes reçues : à garder, pas à distribuer.</translation>
        </message>
        <message>
            <source>The cards that came in, with what was corrected here: for the address book that they come from.</source>
            <translation>Les cartes reçues, avec ce qui a été corrigé ici : pour le carnet d’adresses d’où elles viennent.</translation>
        </message>
        <message>
            <source>For a developer: every field, structured.</source>
            <translation>Pour le développement informatique : tous les champs, structurés.</translation>
        </message>
        <message>
            <source>No contact here comes from a vCard: neither archive nor return to source.</source>
            <translation>Aucune fiche d’ici ne vient d’une vCard : ni archive ni retour à la source.</translation>
        </message>
        <message>
            <source>A chosen contact is no longer in the directory. Go back and choose again.</source>
            <translation>Une fiche choisie n’est plus dans le répertoire. Revenez à la liste et refaites le choix.</translation>
        </message>
    </context>
    <context>
        <name>FieldBox</name>
        <message>
            <source>Keep under “%1”</source>
            <translation>Garder sous « %1 »</translation>
        </message>
    </context>
    <context>
        <name>FieldLine</name>
        <message>
            <source>Heading</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Kind of value</source>
            <translation>Genre de valeur</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>On which cards</source>
            <translation>Sur quelles fiches</translation>
        </message>
        <message>
            <source>All cards</source>
            <translation>Toutes les fiches</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>Organisations</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <source>Confidential heading</source>
            <translation>Intitulé confidentiel</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Monter</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Descendre</translation>
        </message>
        <message>
            <source>Remove the field</source>
            <translation>Retirer le champ</translation>
        </message>
    </context>
    <context>
        <name>FieldNames</name>
        <message>
            <source>yes</source>
            <translation>oui</translation>
        </message>
        <message>
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <source>feminine</source>
            <translation>féminin</translation>
        </message>
        <message>
            <source>masculine</source>
            <translation>masculin</translation>
        </message>
        <message>
            <source>neutral</source>
            <translation>neutre</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>Prénom</translation>
        </message>
        <message>
            <source>Family name</source>
            <translation>Nom de famille</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Gender form</source>
            <translation>Accords</translation>
        </message>
        <message>
            <source>Pronouns</source>
            <translation>Pronoms</translation>
        </message>
        <message>
            <source>Riding</source>
            <translation>Circonscription</translation>
        </message>
        <message>
            <source>Party</source>
            <translation>Parti</translation>
        </message>
        <message>
            <source>Portfolio</source>
            <translation>Portefeuille</translation>
        </message>
        <message>
            <source>Confidential card</source>
            <translation>Fiche confidentielle</translation>
        </message>
        <message>
            <source>Do not write</source>
            <translation>Ne pas écrire</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Function</source>
            <translation>Fonction</translation>
        </message>
        <message>
            <source>Acronym</source>
            <translation>Sigle</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Catégorie</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>Filed under</source>
            <translation>Classée sous</translation>
        </message>
        <message>
            <source>Verified on</source>
            <translation>Vérifiée le</translation>
        </message>
        <message>
            <source>Confidentiality</source>
            <translation>Confidentialité</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>Photo</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>Heures d’ouverture</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Téléphone</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Courriel</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>Site Web</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Alliance</source>
            <translation>Alliance</translation>
        </message>
        <message>
            <source>Representative</source>
            <translation>Personne représentante</translation>
        </message>
        <message>
            <source>Substitute</source>
            <translation>Substitut</translation>
        </message>
        <message>
            <source>Other name</source>
            <translation>Autre nom</translation>
        </message>
        <message>
            <source>Former name</source>
            <translation>Ancien nom</translation>
        </message>
        <message>
            <source>Published number</source>
            <translation>Nombre publié</translation>
        </message>
        <message>
            <source>Sector</source>
            <translation>Secteur</translation>
        </message>
        <message>
            <source>Territory</source>
            <translation>Territoire</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Dated note</source>
            <translation>Note datée</translation>
        </message>
        <message>
            <source>Problem set aside</source>
            <translation>Problème écarté</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>Other field</source>
            <translation>Autre champ</translation>
        </message>
        <message>
            <source>extension</source>
            <translation>poste</translation>
        </message>
        <message>
            <source>kind</source>
            <translation>sorte</translation>
        </message>
        <message>
            <source>confidentiality</source>
            <translation>confidentialité</translation>
        </message>
        <message>
            <source>personal</source>
            <translation>personnel</translation>
        </message>
        <message>
            <source>main one</source>
            <translation>principal</translation>
        </message>
        <message>
            <source>verified on</source>
            <translation>vérifié le</translation>
        </message>
        <message>
            <source>do not write</source>
            <translation>ne pas écrire</translation>
        </message>
        <message>
            <source>do not write since</source>
            <translation>ne pas écrire depuis le</translation>
        </message>
        <message>
            <source>do not write according to</source>
            <translation>ne pas écrire selon</translation>
        </message>
        <message>
            <source>riding</source>
            <translation>circonscription</translation>
        </message>
        <message>
            <source>party</source>
            <translation>parti</translation>
        </message>
        <message>
            <source>portfolio</source>
            <translation>portefeuille</translation>
        </message>
        <message>
            <source>representative</source>
            <translation>personne représentante</translation>
        </message>
        <message>
            <source>substitute</source>
            <translation>substitut</translation>
        </message>
        <message>
            <source>follows</source>
            <translation>suit celle de</translation>
        </message>
        <message>
            <source>noted on</source>
            <translation>noté le</translation>
        </message>
        <message>
            <source>noted by</source>
            <translation>noté par</translation>
        </message>
        <message>
            <source>unit</source>
            <translation>local</translation>
        </message>
        <message>
            <source>city</source>
            <translation>ville</translation>
        </message>
        <message>
            <source>postal code</source>
            <translation>code postal</translation>
        </message>
        <message>
            <source>dates</source>
            <translation>dates</translation>
        </message>
        <message>
            <source>end</source>
            <translation>fin</translation>
        </message>
        <message>
            <source>start</source>
            <translation>début</translation>
        </message>
    </context>
    <context>
        <name>FilingSection</name>
        <message>
            <source>Sectors</source>
            <translation>Secteurs</translation>
        </message>
        <message>
            <source>Add a sector</source>
            <translation>Ajouter un secteur</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Langues</translation>
        </message>
        <message>
            <source>Add a language</source>
            <translation>Ajouter une langue</translation>
        </message>
        <message>
            <source>Territory</source>
            <translation>Territoire</translation>
        </message>
        <message>
            <source>Add a region</source>
            <translation>Ajouter une région</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>Heures d’ouverture</translation>
        </message>
        <message>
            <source>+ Opening hours</source>
            <translation>+ Heures d’ouverture</translation>
        </message>
        <message>
            <source>+ Published number</source>
            <translation>+ Nombre publié</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Sector</source>
            <translation>Secteur</translation>
        </message>
        <message>
            <source>Territory</source>
            <translation>Territoire</translation>
        </message>
        <message>
            <source>Alliance</source>
            <translation>Alliance</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Catégorie</translation>
        </message>
        <message>
            <source>All sectors</source>
            <translation>Tous les secteurs</translation>
        </message>
        <message>
            <source>All territories</source>
            <translation>Tous les territoires</translation>
        </message>
        <message>
            <source>All alliances</source>
            <translation>Toutes les alliances</translation>
        </message>
        <message>
            <source>All categories</source>
            <translation>Toutes les catégories</translation>
        </message>
    </context>
    <context>
        <name>FilterChip</name>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
    </context>
    <context>
        <name>FilterExamples</name>
        <message>
            <source>in a sector</source>
            <translation>dans un secteur</translation>
        </message>
        <message>
            <source>serving a territory</source>
            <translation>qui sert un territoire</translation>
        </message>
        <message>
            <source>in a city</source>
            <translation>dans une ville</translation>
        </message>
        <message>
            <source>of a category</source>
            <translation>d’une catégorie</translation>
        </message>
        <message>
            <source>member of an alliance</source>
            <translation>membre d’une alliance</translation>
        </message>
        <message>
            <source>holding a function</source>
            <translation>qui occupe une fonction</translation>
        </message>
        <message>
            <source>on a list</source>
            <translation>sur une liste</translation>
        </message>
        <message>
            <source>in a delegation</source>
            <translation>dans une délégation</translation>
        </message>
        <message>
            <source>people or organisations</source>
            <translation>personnes ou organisations</translation>
        </message>
        <message>
            <source>verified before, since, or never</source>
            <translation>vérifiées avant, depuis ou jamais</translation>
        </message>
        <message>
            <source>changed before or since</source>
            <translation>modifiées avant ou depuis</translation>
        </message>
        <message>
            <source>what the contact lacks, what it has</source>
            <translation>ce qui manque à la fiche, ce qu’elle a</translation>
        </message>
        <message>
            <source>without that word</source>
            <translation>sans ce mot</translation>
        </message>
    </context>
    <context>
        <name>Finding</name>
        <message>
            <source>Words that filter, and what may follow them</source>
            <translation>Des mots qui filtrent, et ce qui peut les suivre</translation>
        </message>
        <message>
            <source>One field leads everywhere</source>
            <translation>Un seul champ mène partout</translation>
        </message>
        <message>
            <source>The list as it will be on paper</source>
            <translation>La liste telle qu’elle sera sur papier</translation>
        </message>
        <message>
            <source>Two cards side by side: nothing is lost</source>
            <translation>Deux fiches côte à côte : rien ne se perd</translation>
        </message>
    </context>
    <context>
        <name>FixAllDialog</name>
        <message>
            <source>Correct everything</source>
            <translation>Tout normaliser</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Everything is done as one step: one undo takes it back.</source>
            <translation>Tout se fait en une seule étape : un seul Annuler le défait.</translation>
        </message>
        <message>
            <source>Corrections</source>
            <translation>Corrections</translation>
        </message>
        <message numerus="yes">
            <source>Correct %n value(s)</source>
            <translation>
                <numerusform>Corriger %n valeur</numerusform>
                <numerusform>Corriger %n valeurs</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FixModel</name>
        <message>
            <source>Contact</source>
            <translation>Fiche</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Maintenant</translation>
        </message>
        <message>
            <source>Afterwards</source>
            <translation>Ensuite</translation>
        </message>
    </context>
    <context>
        <name>Footer</name>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Enregistrer…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Open in the form</source>
            <translation>Ouvrir dans le formulaire</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Entrée</translation>
        </message>
    </context>
    <context>
        <name>FormatPanel</name>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Batches of</source>
            <translation>Lots de</translation>
        </message>
        <message>
            <source>Separator</source>
            <translation>Séparateur</translation>
        </message>
        <message>
            <source>Kind of vCard</source>
            <translation>Sorte de vCard</translation>
        </message>
        <message>
            <source>all</source>
            <translation>toutes</translation>
        </message>
        <message>
            <source>Outlook (;)</source>
            <translation>Outlook (;)</translation>
        </message>
        <message>
            <source>Gmail, Thunderbird (,)</source>
            <translation>Gmail, Thunderbird (,)</translation>
        </message>
        <message>
            <source>vCard 3.0</source>
            <translation>vCard 3.0</translation>
        </message>
        <message>
            <source>vCard 4.0</source>
            <translation>vCard 4.0</translation>
        </message>
        <message>
            <source>vCard 2.1 (old Outlook)</source>
            <translation>vCard 2.1 (Outlook ancien)</translation>
        </message>
        <message>
            <source>Archive: all that Bottin knows</source>
            <translation>Archive : tout ce que Bottin sait</translation>
        </message>
        <message>
            <source>Give back to its source</source>
            <translation>Rendre à la source</translation>
        </message>
        <message>
            <source>Copy for Bcc</source>
            <translation>Copier (Cci)</translation>
        </message>
        <message>
            <source>Excel</source>
            <translation>Excel</translation>
        </message>
        <message>
            <source>Excel (.csv)</source>
            <translation>Excel (.csv)</translation>
        </message>
        <message>
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <source>vCard</source>
            <translation>vCard</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Aperçu</translation>
        </message>
    </context>
    <context>
        <name>GapsPane</name>
        <message>
            <source>Several people for one organisation</source>
            <translation>Plusieurs personnes pour la même organisation</translation>
        </message>
        <message>
            <source>Sectors without anybody</source>
            <translation>Secteurs sans personne</translation>
        </message>
        <message>
            <source>Territories without anybody</source>
            <translation>Territoires sans personne</translation>
        </message>
        <message>
            <source>Nobody comes for these organisations</source>
            <translation>Personne ne vient pour ces organisations</translation>
        </message>
        <message>
            <source>Add someone…</source>
            <translation>Ajouter…</translation>
        </message>
        <message>
            <source>Open the card</source>
            <translation>Ouvrir la fiche</translation>
        </message>
        <message>
            <source>Write to it…</source>
            <translation>Écrire…</translation>
        </message>
        <message>
            <source>No answer yet</source>
            <translation>Sans réponse</translation>
        </message>
        <message>
            <source>Compared with</source>
            <translation>Comparée à la liste</translation>
        </message>
        <message>
            <source>No list to compare with</source>
            <translation>Aucune liste à comparer</translation>
        </message>
        <message>
            <source>Make a list of your members: those for whom nobody comes are named here.</source>
            <translation>Faites une liste de vos membres : celles pour qui personne ne vient seront nommées ici.</translation>
        </message>
        <message numerus="yes">
            <source>Write to these %n organisation(s)…</source>
            <translation>
                <numerusform>Écrire à cette organisation…</numerusform>
                <numerusform>Écrire à ces %n organisations…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Write to these %n person(s)…</source>
            <translation>
                <numerusform>Écrire à cette personne…</numerusform>
                <numerusform>Écrire à ces %n personnes…</numerusform>
            </translation>
        </message>
        <message>
            <source>Every organisation of the list has somebody.</source>
            <translation>Chaque organisation de la liste a quelqu’un.</translation>
        </message>
        <message>
            <source>No organisation on this list.</source>
            <translation>Aucune organisation sur cette liste.</translation>
        </message>
    </context>
    <context>
        <name>GoToCommands</name>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n fiche</numerusform>
                <numerusform>%n fiches</numerusform>
            </translation>
        </message>
        <message>
            <source>Delegation</source>
            <translation>Délégation</translation>
        </message>
    </context>
    <context>
        <name>GoToView</name>
        <message>
            <source>Jump to</source>
            <translation>Aller à</translation>
        </message>
        <message>
            <source>A name, a list, a view, a command</source>
            <translation>Un nom, une liste, une vue, une commande</translation>
        </message>
        <message>
            <source>Where it leads</source>
            <translation>Où cela mène</translation>
        </message>
        <message>
            <source>Nothing is called “%1”.</source>
            <translation>Rien ne porte le nom « %1 ».</translation>
        </message>
        <message>
            <source>↑ ↓ choose, Enter opens, Esc closes</source>
            <translation>↑ ↓ pour choisir, Entrée ouvre, Échap ferme</translation>
        </message>
        <message>
            <source>Nothing of this can be done here and now; Esc closes</source>
            <translation>Rien de cela ne peut se faire ici en ce moment; Échap ferme</translation>
        </message>
    </context>
    <context>
        <name>GrantForm</name>
        <message>
            <source>Reason (required, written in the register)</source>
            <translation>Raison (obligatoire, inscrite au registre)</translation>
        </message>
        <message>
            <source>Include</source>
            <translation>Inclure</translation>
        </message>
        <message>
            <source>Leave them out</source>
            <translation>Ne pas les inclure</translation>
        </message>
        <message>
            <source>Confidential values</source>
            <translation>Valeurs confidentielles</translation>
        </message>
        <message>
            <source>Personal values</source>
            <translation>Valeurs personnelles</translation>
        </message>
        <message>
            <source>Internal notes</source>
            <translation>Notes internes</translation>
        </message>
        <message>
            <source>Tick what is to be included.</source>
            <translation>Cochez ce qui doit être inclus.</translation>
        </message>
    </context>
    <context>
        <name>HintRow</name>
        <message>
            <source>Right arrow takes the first one</source>
            <translation>Flèche droite pour prendre la première</translation>
        </message>
        <message>
            <source>Right arrow for “%1”</source>
            <translation>Flèche droite pour « %1 »</translation>
        </message>
    </context>
    <context>
        <name>HistoryCommands</name>
        <message>
            <source>Back to the history</source>
            <translation>Retour à l’historique</translation>
        </message>
        <message>
            <source>Undo the restoration</source>
            <translation>Annuler le rétablissement</translation>
        </message>
    </context>
    <context>
        <name>HistoryDelegate</name>
        <message>
            <source>Put the old one back</source>
            <translation>Rétablir l’ancien</translation>
        </message>
        <message>
            <source>Undo the import</source>
            <translation>Annuler l’importation</translation>
        </message>
    </context>
    <context>
        <name>HistoryView</name>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
    </context>
    <context>
        <name>HistoryWholePage</name>
        <message>
            <source>Whose history</source>
            <translation>Historique affiché</translation>
        </message>
        <message>
            <source>This card</source>
            <translation>Cette fiche</translation>
        </message>
        <message>
            <source>Whole directory</source>
            <translation>Tout le répertoire</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Auteur</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tous</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Open the card</source>
            <translation>Ouvrir la fiche</translation>
        </message>
        <message>
            <source>Put the card back as it was then</source>
            <translation>Rétablir la fiche telle qu’elle était</translation>
        </message>
        <message>
            <source>Undo the import</source>
            <translation>Annuler l’importation</translation>
        </message>
        <message>
            <source>Put the old one back</source>
            <translation>Rétablir l’ancien</translation>
        </message>
        <message>
            <source>History of %1</source>
            <translation>Historique de %1</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>The changes made to the card will appear here.</source>
            <translation>Les changements apportés à la fiche apparaîtront ici.</translation>
        </message>
        <message>
            <source>What is changed in the directory will appear here.</source>
            <translation>Les changements apportés au répertoire apparaîtront ici.</translation>
        </message>
        <message>
            <source>No change</source>
            <translation>Aucune modification</translation>
        </message>
    </context>
    <context>
        <name>HistoryWording</name>
        <message>
            <source>Today</source>
            <translation>Aujourd’hui</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Hier</translation>
        </message>
        <message>
            <source>%1:%2</source>
            <translation>%1 h %2</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>annulée</translation>
        </message>
        <message>
            <source>confidential name</source>
            <translation>nom confidentiel</translation>
        </message>
        <message numerus="yes">
            <source>and %n more value(s)</source>
            <translation>
                <numerusform>et %n autre valeur</numerusform>
                <numerusform>et %n autres valeurs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more contact(s)</source>
            <translation>
                <numerusform>et %n autre fiche</numerusform>
                <numerusform>et %n autres fiches</numerusform>
            </translation>
        </message>
        <message>
            <source>yes</source>
            <translation>oui</translation>
        </message>
        <message>
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <source>added: %1</source>
            <translation>ajout : %1</translation>
        </message>
        <message>
            <source>taken away: %1</source>
            <translation>retrait : %1</translation>
        </message>
        <message>
            <source>confidential value</source>
            <translation>valeur confidentielle</translation>
        </message>
        <message>
            <source>in the directory</source>
            <translation>au répertoire</translation>
        </message>
        <message>
            <source>in the trash</source>
            <translation>à la corbeille</translation>
        </message>
        <message>
            <source>address of %1</source>
            <translation>adresse de %1</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>rien</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Fiche</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Pronouns</source>
            <translation>Pronoms</translation>
        </message>
        <message>
            <source>Written as</source>
            <translation>Genre grammatical</translation>
        </message>
        <message>
            <source>Confidential contact</source>
            <translation>Fiche confidentielle</translation>
        </message>
        <message>
            <source>Dated note</source>
            <translation>Note datée</translation>
        </message>
        <message>
            <source>Not the same as</source>
            <translation>Distincte de</translation>
        </message>
        <message>
            <source>Problem set aside</source>
            <translation>Problème ignoré</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Member</source>
            <translation>Membre</translation>
        </message>
        <message>
            <source>Participant</source>
            <translation>Participation</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>Introduction</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lieu</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Début</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Fin</translation>
        </message>
        <message>
            <source>function</source>
            <translation>fonction</translation>
        </message>
        <message>
            <source>organisation</source>
            <translation>organisation</translation>
        </message>
        <message>
            <source>riding</source>
            <translation>circonscription</translation>
        </message>
        <message>
            <source>party</source>
            <translation>parti</translation>
        </message>
        <message>
            <source>portfolio</source>
            <translation>portefeuille</translation>
        </message>
        <message>
            <source>main function</source>
            <translation>fonction principale</translation>
        </message>
        <message>
            <source>start</source>
            <translation>début</translation>
        </message>
        <message>
            <source>end</source>
            <translation>fin</translation>
        </message>
        <message>
            <source>seen on</source>
            <translation>vue le</translation>
        </message>
        <message>
            <source>delegate</source>
            <translation>personne déléguée</translation>
        </message>
        <message>
            <source>substitute</source>
            <translation>substitut</translation>
        </message>
        <message>
            <source>committee</source>
            <translation>comité</translation>
        </message>
        <message>
            <source>status</source>
            <translation>état</translation>
        </message>
        <message>
            <source>date of the status</source>
            <translation>date de l’état</translation>
        </message>
        <message>
            <source>street</source>
            <translation>rue</translation>
        </message>
        <message>
            <source>kind of unit</source>
            <translation>sorte de local</translation>
        </message>
        <message>
            <source>unit</source>
            <translation>local</translation>
        </message>
        <message>
            <source>post office box</source>
            <translation>case postale</translation>
        </message>
        <message>
            <source>station</source>
            <translation>succursale</translation>
        </message>
        <message>
            <source>city</source>
            <translation>ville</translation>
        </message>
        <message>
            <source>province</source>
            <translation>province</translation>
        </message>
        <message>
            <source>postal code</source>
            <translation>code postal</translation>
        </message>
        <message>
            <source>country</source>
            <translation>pays</translation>
        </message>
        <message>
            <source>order</source>
            <translation>ordre</translation>
        </message>
        <message>
            <source>kind</source>
            <translation>sorte</translation>
        </message>
        <message>
            <source>extension</source>
            <translation>poste</translation>
        </message>
        <message>
            <source>number</source>
            <translation>numéro</translation>
        </message>
        <message>
            <source>as written</source>
            <translation>texte d’origine</translation>
        </message>
        <message>
            <source>confidential</source>
            <translation>confidentialité</translation>
        </message>
        <message>
            <source>personal</source>
            <translation>personnel</translation>
        </message>
        <message>
            <source>preferred</source>
            <translation>préférée</translation>
        </message>
        <message>
            <source>verified on</source>
            <translation>vérifiée le</translation>
        </message>
        <message>
            <source>not to be written to</source>
            <translation>ne pas écrire</translation>
        </message>
        <message>
            <source>refused on</source>
            <translation>refus daté du</translation>
        </message>
        <message>
            <source>how it was refused</source>
            <translation>source du refus</translation>
        </message>
        <message>
            <source>mailbox of a function</source>
            <translation>boîte de fonction</translation>
        </message>
        <message>
            <source>source</source>
            <translation>source</translation>
        </message>
        <message>
            <source>line of the source</source>
            <translation>ligne de la source</translation>
        </message>
        <message>
            <source>published on</source>
            <translation>publiée le</translation>
        </message>
        <message>
            <source>address of another contact</source>
            <translation>adresse reprise</translation>
        </message>
        <message>
            <source>attached to a function</source>
            <translation>rattachée à une fonction</translation>
        </message>
        <message>
            <source>name</source>
            <translation>nom</translation>
        </message>
        <message>
            <source>value</source>
            <translation>valeur</translation>
        </message>
        <message>
            <source>e-mail address</source>
            <translation>adresse électronique</translation>
        </message>
        <message>
            <source>web address</source>
            <translation>adresse Web</translation>
        </message>
        <message>
            <source>tie</source>
            <translation>lien</translation>
        </message>
        <message>
            <source>wording of the document</source>
            <translation>mots du document</translation>
        </message>
        <message>
            <source>acronym</source>
            <translation>sigle</translation>
        </message>
        <message>
            <source>how many</source>
            <translation>nombre</translation>
        </message>
        <message>
            <source>of what</source>
            <translation>de quoi</translation>
        </message>
        <message>
            <source>date</source>
            <translation>date</translation>
        </message>
        <message>
            <source>text</source>
            <translation>texte</translation>
        </message>
        <message>
            <source>noted on</source>
            <translation>noté le</translation>
        </message>
        <message>
            <source>noted by</source>
            <translation>noté par</translation>
        </message>
    </context>
    <context>
        <name>IdentitySection</name>
        <message>
            <source>Given name</source>
            <translation>Prénom</translation>
        </message>
        <message>
            <source>&amp;Name *</source>
            <translation>&amp;Nom *</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Form of functions</source>
            <translation>Forme des fonctions</translation>
        </message>
        <message>
            <source>Pronouns, agreement</source>
            <translation>Pronoms, accords</translation>
        </message>
        <message>
            <source>Acronym (&amp;S)</source>
            <translation>&amp;Sigle</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Catégorie</translation>
        </message>
        <message>
            <source>+ Other name</source>
            <translation>+ Autre nom</translation>
        </message>
        <message>
            <source>+ Former name</source>
            <translation>+ Ancien nom</translation>
        </message>
    </context>
    <context>
        <name>ImportCommands</name>
        <message>
            <source>Undo the import</source>
            <translation>Annuler l’importation</translation>
        </message>
    </context>
    <context>
        <name>ImportPage</name>
        <message>
            <source>Import “%1”</source>
            <translation>Importer « %1 »</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importer</translation>
        </message>
        <message>
            <source>Looking at the file…</source>
            <translation>Examen du fichier…</translation>
        </message>
        <message>
            <source>Reading the file…</source>
            <translation>Lecture du fichier…</translation>
        </message>
        <message>
            <source>Comparing with the directory…</source>
            <translation>Comparaison avec le répertoire…</translation>
        </message>
        <message>
            <source>Backing up, then importing…</source>
            <translation>Sauvegarde, puis importation…</translation>
        </message>
        <message>
            <source>With the event “%1”</source>
            <translation>Avec l’événement « %1 »</translation>
        </message>
        <message>
            <source>Choose another file…</source>
            <translation>Choisir un autre fichier…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>The file holds no row to import.</source>
            <translation>Le fichier ne contient aucune ligne à importer.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>ImportWording</name>
        <message>
            <source>decide</source>
            <translation>décider</translation>
        </message>
        <message>
            <source>Row %1</source>
            <translation>Ligne %1</translation>
        </message>
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
                <numerusform>%n personne</numerusform>
                <numerusform>%n personnes</numerusform>
            </translation>
        </message>
        <message>
            <source>New card: %1</source>
            <translation>Nouvelle fiche : %1</translation>
        </message>
        <message>
            <source>New cards: %1</source>
            <translation>Nouvelles fiches : %1</translation>
        </message>
        <message>
            <source>No name: this row cannot be taken</source>
            <translation>Aucun nom : cette ligne ne peut pas être prise</translation>
        </message>
        <message>
            <source>A name holds a confidential value</source>
            <translation>Un nom contient une coordonnée confidentielle</translation>
        </message>
        <message>
            <source>The card chosen is no longer there</source>
            <translation>La fiche choisie n’est plus là</translation>
        </message>
        <message>
            <source>This row cannot be read</source>
            <translation>Cette ligne ne peut pas être lue</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Laissée de côté</translation>
        </message>
        <message>
            <source>Exists already</source>
            <translation>Existe déjà</translation>
        </message>
        <message>
            <source>Several cards are possible</source>
            <translation>Plusieurs fiches sont possibles</translation>
        </message>
        <message>
            <source>Perhaps exists in another organisation</source>
            <translation>Existe peut-être dans une autre organisation</translation>
        </message>
        <message>
            <source>Perhaps exists with other coordinates</source>
            <translation>Existe peut-être avec d’autres coordonnées</translation>
        </message>
        <message>
            <source>Looks like a card that exists</source>
            <translation>Ressemble à une fiche qui existe</translation>
        </message>
        <message>
            <source>new</source>
            <translation>nouvelle</translation>
        </message>
        <message>
            <source>modified</source>
            <translation>modifiée</translation>
        </message>
        <message>
            <source>identical</source>
            <translation>identique</translation>
        </message>
        <message>
            <source>to correct</source>
            <translation>à corriger</translation>
        </message>
        <message>
            <source>to decide</source>
            <translation>à décider</translation>
        </message>
        <message>
            <source>In the card of the organisation: %1</source>
            <translation>Dans la fiche de l’organisation : %1</translation>
        </message>
        <message>
            <source>take the new one</source>
            <translation>prendre le nouveau</translation>
        </message>
        <message>
            <source>keep the old one</source>
            <translation>garder l’ancien</translation>
        </message>
        <message>
            <source>%1 “%2”: %3</source>
            <translation>%1 « %2 » : %3</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Corriger</translation>
        </message>
        <message>
            <source>remove the mark</source>
            <translation>retirer la marque</translation>
        </message>
        <message>
            <source>mark confidential</source>
            <translation>marquer confidentielle</translation>
        </message>
        <message>
            <source>take back</source>
            <translation>revenir</translation>
        </message>
        <message>
            <source>“%1” left aside</source>
            <translation>« %1 » laissé de côté</translation>
        </message>
        <message>
            <source>take it</source>
            <translation>prendre</translation>
        </message>
        <message>
            <source>Confidential: it stays in the office</source>
            <translation>Confidentielle : elle reste au bureau</translation>
        </message>
        <message>
            <source>leave aside</source>
            <translation>laisser de côté</translation>
        </message>
        <message>
            <source>masked</source>
            <translation>masqué</translation>
        </message>
        <message>
            <source>Import without the e-mail</source>
            <translation>Importer sans courriel</translation>
        </message>
        <message>
            <source>Import without the telephone</source>
            <translation>Importer sans téléphone</translation>
        </message>
        <message>
            <source>Import without the website</source>
            <translation>Importer sans site Web</translation>
        </message>
        <message>
            <source>Import without the address</source>
            <translation>Importer sans adresse</translation>
        </message>
        <message>
            <source>Import without this value</source>
            <translation>Importer sans cette valeur</translation>
        </message>
        <message>
            <source>%1 becomes %2</source>
            <translation>%1 devient %2</translation>
        </message>
        <message>
            <source>%1 stays, %2 is refused</source>
            <translation>%1 reste, %2 est refusé</translation>
        </message>
        <message numerus="yes">
            <source>%n difference(s)</source>
            <translation>
                <numerusform>%n différence</numerusform>
                <numerusform>%n différences</numerusform>
            </translation>
        </message>
        <message>
            <source>ticked</source>
            <translation>coché</translation>
        </message>
        <message>
            <source>not ticked</source>
            <translation>non coché</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) created</source>
            <translation>
                <numerusform>%n fiche créée</numerusform>
                <numerusform>%n fiches créées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) left as they are</source>
            <translation>
                <numerusform>%n ligne laissée telle quelle</numerusform>
                <numerusform>%n lignes laissées telles quelles</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing to import: %1.</source>
            <translation>Rien à importer : %1.</translation>
        </message>
        <message>
            <source>The import can be undone in one gesture.</source>
            <translation>L’importation s’annule d’un seul geste.</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) modified</source>
            <translation>
                <numerusform>%n fiche modifiée</numerusform>
                <numerusform>%n fiches modifiées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n modified</source>
            <translation>
                <numerusform>%n modifiée</numerusform>
                <numerusform>%n modifiées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n card(s)</source>
            <translation>
                <numerusform>Importer %n fiche</numerusform>
                <numerusform>Importer %n fiches</numerusform>
            </translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importer</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) imported</source>
            <translation>
                <numerusform>%n fiche importée</numerusform>
                <numerusform>%n fiches importées</numerusform>
            </translation>
        </message>
        <message>
            <source>File imported</source>
            <translation>Fichier importé</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) not taken</source>
            <translation>
                <numerusform>%n ligne n’a pas été prise.</numerusform>
                <numerusform>%n lignes n’ont pas été prises.</numerusform>
            </translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tout</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nouvelles</translation>
        </message>
        <message>
            <source>Modified</source>
            <translation>Modifiées</translation>
        </message>
        <message>
            <source>Identical</source>
            <translation>Identiques</translation>
        </message>
        <message>
            <source>To correct</source>
            <translation>À corriger</translation>
        </message>
        <message>
            <source>To decide</source>
            <translation>À décider</translation>
        </message>
    </context>
    <context>
        <name>Journey</name>
        <message>
            <source>First start: five ways to begin</source>
            <translation>Première ouverture : cinq façons de commencer</translation>
        </message>
        <message>
            <source>The directory: %1</source>
            <translation>Le répertoire : %1</translation>
        </message>
        <message>
            <source>“%1”: %2</source>
            <translation>« %1 » : %2</translation>
        </message>
        <message>
            <source>What is wrong is said below the field</source>
            <translation>Ce qui cloche est dit sous le champ</translation>
        </message>
        <message>
            <source>Two numbers in one field: a button parts them</source>
            <translation>Deux numéros dans un champ : un bouton les sépare</translation>
        </message>
        <message>
            <source>The telephone is corrected in its place</source>
            <translation>Le téléphone est corrigé sur place</translation>
        </message>
        <message>
            <source>A new organisation</source>
            <translation>Une nouvelle organisation</translation>
        </message>
        <message>
            <source>A new person, in the organisation shown</source>
            <translation>Une nouvelle personne, dans l’organisation affichée</translation>
        </message>
        <message>
            <source>Her card: telephone and address come from the organisation</source>
            <translation>Sa fiche : le téléphone et l’adresse viennent de l’organisation</translation>
        </message>
        <message>
            <source>Several contacts at once</source>
            <translation>Plusieurs fiches à la fois</translation>
        </message>
        <message>
            <source>Which list?</source>
            <translation>Quelle liste?</translation>
        </message>
        <message>
            <source>The list, in its own order</source>
            <translation>La liste, dans son ordre à elle</translation>
        </message>
        <message>
            <source>Who gets it, who does not and why</source>
            <translation>Qui reçoit, qui ne reçoit pas et pourquoi</translation>
        </message>
        <message>
            <source>The trash gives everything back</source>
            <translation>La corbeille rend tout</translation>
        </message>
        <message>
            <source>Nothing matches: what to do is said</source>
            <translation>Rien ne correspond : quoi faire est dit</translation>
        </message>
        <message>
            <source>A narrow window</source>
            <translation>Une fenêtre étroite</translation>
        </message>
        <message>
            <source>Preferences, applied at once</source>
            <translation>Les préférences, appliquées aussitôt</translation>
        </message>
        <message>
            <source>Every shortcut, from the menus</source>
            <translation>Tous les raccourcis, lus dans les menus</translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message>
            <source>The list as a table: its cells are typed over</source>
            <translation>La liste en tableau : on tape dans ses cellules</translation>
        </message>
        <message>
            <source>One field of several contacts, before and after</source>
            <translation>Un champ de plusieurs fiches, avant et après</translation>
        </message>
        <message>
            <source>Community support</source>
            <translation>Action communautaire</translation>
        </message>
        <message>
            <source>Who leaves, who takes over, what stays</source>
            <translation>Qui part, qui prend la relève, ce qui reste</translation>
        </message>
        <message>
            <source>Who changed what, and the way back</source>
            <translation>Qui a changé quoi, et le chemin du retour</translation>
        </message>
        <message>
            <source>What we have on them, to be read over</source>
            <translation>Ce que nous avons sur eux, à relire</translation>
        </message>
        <message>
            <source>What came back, entered by the keyboard</source>
            <translation>Ce qui est revenu, entré au clavier</translation>
        </message>
        <message>
            <source>Everything held about one person</source>
            <translation>Tout ce que nous avons sur une personne</translation>
        </message>
        <message>
            <source>What is worth a second look</source>
            <translation>Ce qui mérite un second regard</translation>
        </message>
    </context>
    <context>
        <name>Languages</name>
        <message>
            <source>French</source>
            <translation>français</translation>
        </message>
        <message>
            <source>English</source>
            <translation>anglais</translation>
        </message>
        <message>
            <source>Spanish</source>
            <translation>espagnol</translation>
        </message>
        <message>
            <source>Arabic</source>
            <translation>arabe</translation>
        </message>
        <message>
            <source>Haitian Creole</source>
            <translation>créole haïtien</translation>
        </message>
        <message>
            <source>Inuktitut</source>
            <translation>inuktitut</translation>
        </message>
        <message>
            <source>Cree</source>
            <translation>cri</translation>
        </message>
        <message>
            <source>Innu</source>
            <translation>innu</translation>
        </message>
        <message>
            <source>Italian</source>
            <translation>italien</translation>
        </message>
        <message>
            <source>Portuguese</source>
            <translation>portugais</translation>
        </message>
        <message>
            <source>Quebec Sign Language</source>
            <translation>langue des signes québécoise</translation>
        </message>
    </context>
    <context>
        <name>Leaving</name>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
    </context>
    <context>
        <name>ListBar</name>
        <message>
            <source>Move up (Alt+↑)</source>
            <translation>Monter (Alt+↑)</translation>
        </message>
        <message>
            <source>Move down (Alt+↓)</source>
            <translation>Descendre (Alt+↓)</translation>
        </message>
        <message>
            <source>Remove from the list (Del)</source>
            <translation>Retirer de la liste (Suppr)</translation>
        </message>
        <message>
            <source>More actions on this list</source>
            <translation>Autres actions sur cette liste</translation>
        </message>
    </context>
    <context>
        <name>ListCommands</name>
        <message>
            <source>New list</source>
            <translation>Nouvelle liste</translation>
        </message>
        <message>
            <source>Create the list</source>
            <translation>Créer la liste</translation>
        </message>
        <message>
            <source>Rename the list</source>
            <translation>Renommer la liste</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Renommer</translation>
        </message>
        <message>
            <source>List renamed “%1”</source>
            <translation>Liste renommée « %1 »</translation>
        </message>
        <message>
            <source>Undo the renaming</source>
            <translation>Annuler le changement de nom</translation>
        </message>
        <message>
            <source>List “%1” deleted</source>
            <translation>Liste « %1 » supprimée</translation>
        </message>
        <message>
            <source>Undo the deletion</source>
            <translation>Annuler la suppression</translation>
        </message>
        <message numerus="yes">
            <source>Add %n contact(s) to a list or a delegation</source>
            <translation>
                <numerusform>Ajouter %n fiche à une liste ou délégation</numerusform>
                <numerusform>Ajouter %n fiches à une liste ou délégation</numerusform>
            </translation>
        </message>
        <message>
            <source>Already on “%1”</source>
            <translation>Déjà dans « %1 »</translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) added to “%1”</source>
            <translation>
                <numerusform>Ajout de %n fiche à « %1 »</numerusform>
                <numerusform>Ajout de %n fiches à « %1 »</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo the addition</source>
            <translation>Annuler l’ajout</translation>
        </message>
        <message>
            <source>Not on “%1”</source>
            <translation>Pas dans « %1 »</translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) removed from “%1”</source>
            <translation>
                <numerusform>Retrait de %n fiche de « %1 »</numerusform>
                <numerusform>Retrait de %n fiches de « %1 »</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo the removal</source>
            <translation>Annuler le retrait</translation>
        </message>
        <message>
            <source>Export this list…</source>
            <translation>Exporter cette liste…</translation>
        </message>
        <message>
            <source>Edit the search</source>
            <translation>Modifier la recherche</translation>
        </message>
        <message>
            <source>Rename the list…</source>
            <translation>Renommer la liste…</translation>
        </message>
        <message>
            <source>Delete the list</source>
            <translation>Supprimer la liste</translation>
        </message>
    </context>
    <context>
        <name>ListPane</name>
        <message>
            <source>draft</source>
            <translation>brouillon</translation>
        </message>
        <message>
            <source>person</source>
            <translation>personne</translation>
        </message>
        <message>
            <source>organisation</source>
            <translation>organisation</translation>
        </message>
        <message>
            <source>confidential</source>
            <translation>confidentielle</translation>
        </message>
        <message>
            <source>Keep this search…</source>
            <translation>Enregistrer cette recherche…</translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) match in the whole directory.</source>
            <translation>
                <numerusform>%n fiche correspond dans tout le répertoire.</numerusform>
                <numerusform>%n fiches correspondent dans tout le répertoire.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) match in the trash.</source>
            <translation>
                <numerusform>%n fiche correspond dans la corbeille.</numerusform>
                <numerusform>%n fiches correspondent dans la corbeille.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n fiche</numerusform>
                <numerusform>%n fiches</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) of %1</source>
            <translation>
                <numerusform>%n fiche sur %1</numerusform>
                <numerusform>%n fiches sur %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ListPicker</name>
        <message>
            <source>Name of a list, old or new</source>
            <translation>Nom d’une liste, existante ou nouvelle</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Listes</translation>
        </message>
        <message>
            <source>Enter adds, Esc closes</source>
            <translation>Entrée pour ajouter, Échap pour fermer</translation>
        </message>
        <message>
            <source>No list yet: type the name of a new one.</source>
            <translation>Aucune liste pour l’instant : tapez le nom d’une nouvelle.</translation>
        </message>
        <message>
            <source>Create the list “%1”</source>
            <translation>Créer la liste « %1 »</translation>
        </message>
        <message>
            <source>%1: updates itself from its search</source>
            <translation>%1 : se met à jour d’après sa recherche</translation>
        </message>
        <message>
            <source>Delegation: %1</source>
            <translation>Délégation : %1</translation>
        </message>
    </context>
    <context>
        <name>LogoRow</name>
        <message>
            <source>Logo</source>
            <translation>Logo</translation>
        </message>
        <message>
            <source>Logo of the delegation</source>
            <translation>Logo de la délégation</translation>
        </message>
        <message>
            <source>Choose a picture…</source>
            <translation>Choisir une image…</translation>
        </message>
        <message>
            <source>Remove the logo</source>
            <translation>Retirer le logo</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg *.svg *.webp)</source>
            <translation>Images (*.png *.jpg *.jpeg *.svg *.webp)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Tous les fichiers (*)</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Restoring the backup…</source>
            <translation>Restauration de la sauvegarde…</translation>
        </message>
        <message>
            <source>The directory opens as soon as it is done.</source>
            <translation>Le répertoire s’ouvrira aussitôt après.</translation>
        </message>
        <message>
            <source>The directory cannot be opened</source>
            <translation>Le répertoire ne peut pas être ouvert</translation>
        </message>
        <message>
            <source>See the backups…</source>
            <translation>Voir les sauvegardes…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Open another file…</source>
            <translation>Ouvrir un autre fichier…</translation>
        </message>
        <message>
            <source>Open a directory</source>
            <translation>Ouvrir un répertoire</translation>
        </message>
        <message>
            <source>New directory</source>
            <translation>Nouveau répertoire</translation>
        </message>
        <message>
            <source>Directories (*.bottin)</source>
            <translation>Répertoires (*.bottin)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Read-only: this directory can be consulted, not changed.</source>
            <translation>Lecture seule : ce répertoire peut être consulté, mais pas modifié.</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>Your draft cannot be kept. %1</source>
            <translation>Votre brouillon ne peut pas être gardé. %1</translation>
        </message>
        <message>
            <source>Close all the same</source>
            <translation>Fermer quand même</translation>
        </message>
    </context>
    <context>
        <name>Marks</name>
        <message>
            <source>Main one</source>
            <translation>Coordonnée principale</translation>
        </message>
        <message>
            <source>Confidential</source>
            <translation>Confidentiel</translation>
        </message>
        <message>
            <source>Other marks: %1</source>
            <translation>Autres marques : %1</translation>
        </message>
        <message>
            <source>Remove: %1</source>
            <translation>Retirer : %1</translation>
        </message>
        <message>
            <source>Personal</source>
            <translation>Personnel</translation>
        </message>
        <message>
            <source>Verified today</source>
            <translation>Vérifié aujourd’hui</translation>
        </message>
        <message>
            <source>Label…</source>
            <translation>Étiquette…</translation>
        </message>
    </context>
    <context>
        <name>MatchWording</name>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Acronym</source>
            <translation>Sigle</translation>
        </message>
        <message>
            <source>Other name</source>
            <translation>Autre nom</translation>
        </message>
        <message>
            <source>Former name</source>
            <translation>Ancien nom</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Personne</translation>
        </message>
        <message>
            <source>Member of</source>
            <translation>Membre de</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Catégorie</translation>
        </message>
        <message>
            <source>Territory</source>
            <translation>Territoire</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Rattachement</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Courriel</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>Site Web</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Téléphone</translation>
        </message>
        <message>
            <source>Sector</source>
            <translation>Secteur</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>Delegation</source>
            <translation>Délégation</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Field of the office</source>
            <translation>Champ du bureau</translation>
        </message>
    </context>
    <context>
        <name>Meanwhile</name>
        <message>
            <source>Gone from the card meanwhile, and not saved: %1</source>
            <translation>Retiré de la fiche entre-temps, ne sera pas enregistré : %1</translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) that you change were changed by somebody else</source>
            <translation>
                <numerusform>%n valeur que vous modifiez a été changée entre-temps : ce que dit la fiche est écrit dessous.</numerusform>
                <numerusform>%n valeurs que vous modifiez ont été changées entre-temps : ce que dit la fiche est écrit dessous.</numerusform>
            </translation>
        </message>
        <message>
            <source>Somebody else changed its marks meanwhile.</source>
            <translation>Ses marques ont été changées entre-temps.</translation>
        </message>
        <message>
            <source>The card now says nothing here.</source>
            <translation>La fiche ne dit plus rien ici.</translation>
        </message>
        <message>
            <source>The card now says: %1</source>
            <translation>La fiche dit maintenant : %1</translation>
        </message>
        <message>
            <source>You were changing a confidential value: show it to go on.</source>
            <translation>Vous modifiiez une valeur confidentielle, masquée depuis : affichez-la pour continuer.</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Afficher</translation>
        </message>
    </context>
    <context>
        <name>MemberNumbers</name>
        <message numerus="yes">
            <source>%n certain</source>
            <translation>
                <numerusform>%n certain</numerusform>
                <numerusform>%n certains</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not certain on that day</source>
            <translation>
                <numerusform>%n non certain à cette date</numerusform>
                <numerusform>%n non certains à cette date</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a date</source>
            <translation>
                <numerusform>%n sans date</numerusform>
                <numerusform>%n sans date</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n computed on that day</source>
            <translation>
                <numerusform>%n calculé à cette date</numerusform>
                <numerusform>%n calculés à cette date</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without an affiliation in the directory</source>
            <translation>
                <numerusform>%n sans affiliation dans le répertoire</numerusform>
                <numerusform>%n sans affiliation dans le répertoire</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MembersSection</name>
        <message>
            <source>Show the list</source>
            <translation>Voir la liste</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Aujourd’hui</translation>
        </message>
        <message>
            <source>2018-03-13, 2018-03 or 2018</source>
            <translation>2018-03-13, 2018-03 ou 2018</translation>
        </message>
        <message>
            <source>Count on the day</source>
            <translation>Compter à la date</translation>
        </message>
        <message>
            <source>A date is written 2018-03-13, 2018-03 or 2018.</source>
            <translation>Une date s’écrit 2018-03-13, 2018-03 ou 2018.</translation>
        </message>
        <message>
            <source>Members and alliances</source>
            <translation>Membres et alliances</translation>
        </message>
        <message>
            <source>Nobody that is known</source>
            <translation>Personne de connu</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>%1 published on %2</source>
            <translation>%1 publiés le %2</translation>
        </message>
        <message>
            <source>%1 published in %2</source>
            <translation>%1 publiés en %2</translation>
        </message>
        <message>
            <source> and %n more</source>
            <translation> et %n de plus</translation>
        </message>
        <message>
            <source>Not certain on that day: %1</source>
            <translation>Non certains à cette date : %1</translation>
        </message>
    </context>
    <context>
        <name>MergeCommands</name>
        <message>
            <source>Select exactly two cards of the same kind, then merge them.</source>
            <translation>Sélectionnez exactement deux fiches de même sorte, puis fusionnez-les.</translation>
        </message>
        <message>
            <source>One of the two cards was changed meanwhile: the comparison is up to date, and nothing was written.</source>
            <translation>Une des deux fiches a changé entre-temps : la comparaison est à jour, et rien n’a été écrit.</translation>
        </message>
        <message>
            <source>Resume the draft</source>
            <translation>Reprendre le brouillon</translation>
        </message>
        <message>
            <source>2 cards merged</source>
            <translation>2 fiches fusionnées</translation>
        </message>
        <message>
            <source>Undo the merge</source>
            <translation>Annuler la fusion</translation>
        </message>
        <message>
            <source>Undo the change</source>
            <translation>Annuler la modification</translation>
        </message>
        <message>
            <source>Back to the merge</source>
            <translation>Retour à la fusion</translation>
        </message>
    </context>
    <context>
        <name>MergePage</name>
        <message>
            <source>Merge 2 cards</source>
            <translation>Fusionner 2 fiches</translation>
        </message>
        <message>
            <source>S&amp;wap A and B</source>
            <translation>Éc&amp;hanger A et B</translation>
        </message>
        <message>
            <source>They are &amp;not duplicates</source>
            <translation>Ce ne sont &amp;pas des doublons</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>&amp;Merge the 2 cards</source>
            <translation>&amp;Fusionner les 2 fiches</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Entrée</translation>
        </message>
        <message>
            <source>What is ticked is kept; lists, delegations and history follow.</source>
            <translation>Ce qui est coché est gardé; les listes, les délégations et l’historique suivent.</translation>
        </message>
        <message>
            <source>These two people do not have the same name: make sure that they are one.</source>
            <translation>Ces deux personnes ne portent pas le même nom : assurez-vous qu’il s’agit de la même.</translation>
        </message>
        <message>
            <source>Hide &amp;identical fields</source>
            <translation>Masquer les champs &amp;identiques</translation>
        </message>
        <message>
            <source>Show &amp;identical fields</source>
            <translation>Afficher les champs &amp;identiques</translation>
        </message>
        <message numerus="yes">
            <source>%n difference(s), all settled</source>
            <translation>
                <numerusform>%n différence, réglée</numerusform>
                <numerusform>%n différences, toutes réglées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) changed meanwhile: look at them again</source>
            <translation>
                <numerusform>%n ligne a changé entre-temps : revoyez-la</numerusform>
                <numerusform>%n lignes ont changé entre-temps : revoyez-les</numerusform>
            </translation>
        </message>
        <message>
            <source>The two cards say the same</source>
            <translation>Les deux fiches disent la même chose</translation>
        </message>
    </context>
    <context>
        <name>MergeRow</name>
        <message>
            <source>changed meanwhile</source>
            <translation>changé entre-temps</translation>
        </message>
    </context>
    <context>
        <name>MergeWording</name>
        <message>
            <source>People</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Listes</translation>
        </message>
        <message>
            <source>Delegations</source>
            <translation>Délégations</translation>
        </message>
        <message>
            <source>Sectors</source>
            <translation>Secteurs</translation>
        </message>
        <message>
            <source>Territory</source>
            <translation>Territoire</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Langues</translation>
        </message>
        <message>
            <source>Nothing stands; the history keeps it.</source>
            <translation>Rien n’est gardé sur la fiche; l’historique s’en souvient.</translation>
        </message>
        <message>
            <source>The two texts, one below the other</source>
            <translation>Les deux textes, l’un sous l’autre</translation>
        </message>
        <message>
            <source>The same number: kept once, with its extension</source>
            <translation>Même numéro : gardé une fois, avec le poste</translation>
        </message>
        <message>
            <source>The same value: kept once</source>
            <translation>Même valeur : gardée une fois</translation>
        </message>
        <message>
            <source>The other one becomes a usual name.</source>
            <translation>L’autre devient un nom usuel.</translation>
        </message>
        <message>
            <source>The other one stays in the history.</source>
            <translation>L’autre reste dans l’historique.</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <source>confidential value</source>
            <translation>valeur confidentielle</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>Photo</translation>
        </message>
        <message>
            <source>confidential</source>
            <translation>confidentiel</translation>
        </message>
        <message>
            <source>mailbox of a function</source>
            <translation>boîte de fonction</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n other(s)</source>
            <translation>
                <numerusform>%1 et %n autre</numerusform>
                <numerusform>%1 et %n autres</numerusform>
            </translation>
        </message>
        <message>
            <source>verified: %1</source>
            <translation>vérifiée : %1</translation>
        </message>
        <message>
            <source>changed: %1</source>
            <translation>modifiée : %1</translation>
        </message>
        <message>
            <source>confidential card</source>
            <translation>fiche confidentielle</translation>
        </message>
    </context>
    <context>
        <name>NameDialog</name>
        <message>
            <source>&amp;Name of the list</source>
            <translation>&amp;Nom de la liste</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>NotesSection</name>
        <message>
            <source>Public description</source>
            <translation>Description publique</translation>
        </message>
        <message>
            <source>Internal n&amp;ote</source>
            <translation>N&amp;ote interne</translation>
        </message>
        <message>
            <source>None of its coordinates is shown or sent unless it is asked for.</source>
            <translation>Aucune de ses coordonnées n’est affichée ni envoyée sans qu’on la demande.</translation>
        </message>
        <message>
            <source>It looks like a shelter, or gives a postal box only: to consider.</source>
            <translation>On dirait une maison d’hébergement, ou une organisation qui ne donne qu’une case postale : à considérer.</translation>
        </message>
        <message>
            <source>Confidential contact</source>
            <translation>Fiche confidentielle</translation>
        </message>
        <message>
            <source>+ Dated note</source>
            <translation>+ Note datée</translation>
        </message>
    </context>
    <context>
        <name>OfficerField</name>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Téléphone</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Courriel</translation>
        </message>
        <message>
            <source>Named on verification sheets and on the data handed to a person. The law asks that title and coordinates be published (P-39.1, s. 3.1).</source>
            <translation>Figure sur les feuilles de vérification et dans les renseignements remis à une personne. La loi demande de publier le titre et les coordonnées (P-39.1, art. 3.1).</translation>
        </message>
    </context>
    <context>
        <name>OptionsPanel</name>
        <message>
            <source>Those who are coming</source>
            <translation>Celles qui viennent</translation>
        </message>
        <message>
            <source>By status</source>
            <translation>Selon l’état</translation>
        </message>
        <message>
            <source>8:30</source>
            <translation>8 h 30</translation>
        </message>
        <message>
            <source>Functions</source>
            <translation>Fonctions</translation>
        </message>
        <message>
            <source>Addresses</source>
            <translation>Adresses</translation>
        </message>
        <message>
            <source>Telephones</source>
            <translation>Téléphones</translation>
        </message>
        <message>
            <source>Websites</source>
            <translation>Sites Web</translation>
        </message>
        <message>
            <source>E-mails</source>
            <translation>Courriels</translation>
        </message>
        <message>
            <source>As printed that day</source>
            <translation>Tel qu’imprimé</translation>
        </message>
        <message>
            <source>Draw the labels’ edges</source>
            <translation>Contour des étiquettes</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Présentation</translation>
        </message>
        <message>
            <source>Blank rows</source>
            <translation>Lignes vierges</translation>
        </message>
        <message>
            <source>First label used (1 to 8)</source>
            <translation>Première étiquette utilisée (1 à 8)</translation>
        </message>
        <message>
            <source>Shift to the right (mm)</source>
            <translation>Décalage à droite (mm)</translation>
        </message>
        <message>
            <source>Shift down (mm)</source>
            <translation>Décalage vers le bas (mm)</translation>
        </message>
        <message>
            <source>Arrival time</source>
            <translation>Heure d’arrivée</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personnes</translation>
        </message>
    </context>
    <context>
        <name>OrderCommands</name>
        <message>
            <source>Clear the search to change the order of the list</source>
            <translation>Effacez la recherche pour changer l’ordre de la liste</translation>
        </message>
        <message>
            <source>Sort by “Order of the list” to change the order of the list</source>
            <translation>Triez par « Ordre de la liste » pour changer l’ordre de la liste</translation>
        </message>
        <message>
            <source>%1: position %2 of %3</source>
            <translation>%1 : position %2 sur %3</translation>
        </message>
    </context>
    <context>
        <name>OrganisationField</name>
        <message>
            <source>Find an organisation</source>
            <translation>Chercher une organisation</translation>
        </message>
        <message>
            <source>Choose another organisation</source>
            <translation>Choisir une autre organisation</translation>
        </message>
    </context>
    <context>
        <name>OursRow</name>
        <message>
            <source>Our organisation</source>
            <translation>Notre organisme</translation>
        </message>
        <message>
            <source>Choose another</source>
            <translation>En choisir un autre</translation>
        </message>
        <message>
            <source>No letterhead</source>
            <translation>Sans en-tête</translation>
        </message>
        <message>
            <source>Organisation on the letterhead</source>
            <translation>Organisation de l’en-tête</translation>
        </message>
        <message>
            <source>No organisation is called “%1”</source>
            <translation>Aucune organisation ne s’appelle « %1 »</translation>
        </message>
    </context>
    <context>
        <name>Pager</name>
        <message>
            <source>Previous page</source>
            <translation>Page précédente</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Page suivante</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Réduire</translation>
        </message>
        <message>
            <source>Fit the width</source>
            <translation>Ajuster à la largeur</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Agrandir</translation>
        </message>
        <message>
            <source>%1%</source>
            <translation>%1 %</translation>
        </message>
    </context>
    <context>
        <name>PairDialog</name>
        <message>
            <source>Compare two cards</source>
            <translation>Comparer deux fiches</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Acronym</source>
            <translation>Sigle</translation>
        </message>
        <message>
            <source>Telephones</source>
            <translation>Téléphones</translation>
        </message>
        <message>
            <source>E-mails</source>
            <translation>Courriels</translation>
        </message>
        <message>
            <source>Websites</source>
            <translation>Sites Web</translation>
        </message>
        <message>
            <source>Addresses</source>
            <translation>Adresses</translation>
        </message>
        <message>
            <source>Open the first</source>
            <translation>Ouvrir la première</translation>
        </message>
        <message>
            <source>Open the second</source>
            <translation>Ouvrir la deuxième</translation>
        </message>
        <message>
            <source>They are &amp;not the same</source>
            <translation>Ce ne sont pas les &amp;mêmes</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>PairFilter</name>
        <message>
            <source>How sure</source>
            <translation>Certitude</translation>
        </message>
        <message>
            <source>Kind of card</source>
            <translation>Sorte de fiche</translation>
        </message>
        <message>
            <source>Stop the search</source>
            <translation>Interrompre la recherche</translation>
        </message>
        <message>
            <source>Search again</source>
            <translation>Chercher de nouveau</translation>
        </message>
        <message>
            <source>All pairs</source>
            <translation>Toutes les paires</translation>
        </message>
        <message>
            <source>Sure</source>
            <translation>Sûrs</translation>
        </message>
        <message>
            <source>Probable</source>
            <translation>Probables</translation>
        </message>
        <message>
            <source>To look at</source>
            <translation>À regarder</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>Toutes les sortes</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>Organisations</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <source>Looking through the whole directory…</source>
            <translation>Recherche dans tout le répertoire…</translation>
        </message>
        <message>
            <source>The search was stopped: there may be others.</source>
            <translation>La recherche a été interrompue : il peut y en avoir d’autres.</translation>
        </message>
    </context>
    <context>
        <name>Panes</name>
        <message>
            <source>Back to the list</source>
            <translation>Retour à la liste</translation>
        </message>
    </context>
    <context>
        <name>PastImportsDialog</name>
        <message>
            <source>Imports</source>
            <translation>Importations</translation>
        </message>
        <message>
            <source>No import yet</source>
            <translation>Aucune importation pour l’instant</translation>
        </message>
        <message>
            <source>What is imported into this directory appears here, and can be taken back.</source>
            <translation>Ce qu’on importe dans ce répertoire paraît ici, et peut être annulé.</translation>
        </message>
        <message>
            <source>Undo this import</source>
            <translation>Annuler cette importation</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>PastImportsWording</name>
        <message>
            <source>%1 at %2</source>
            <translation>%1 à %2</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>annulée</translation>
        </message>
        <message numerus="yes">
            <source>Import undone: %n card(s) as before.</source>
            <translation>
                <numerusform>Importation annulée : %n fiche comme avant.</numerusform>
                <numerusform>Importation annulée : %n fiches comme avant.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) changed since stayed.</source>
            <translation>
                <numerusform>%n fiche modifiée depuis est restée.</numerusform>
                <numerusform>%n fiches modifiées depuis sont restées.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1:%2</source>
            <translation>%1 h %2</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) created</source>
            <translation>
                <numerusform>%n ligne créée</numerusform>
                <numerusform>%n lignes créées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n modified</source>
            <translation>
                <numerusform>%n modifiée</numerusform>
                <numerusform>%n modifiées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left</source>
            <translation>
                <numerusform>%n laissée telle quelle</numerusform>
                <numerusform>%n laissées telles quelles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PasteArea</name>
        <message>
            <source>Paste here</source>
            <translation>Collez ici</translation>
        </message>
        <message>
            <source>Paste here: rows of a spreadsheet, an e-mail, a text</source>
            <translation>Collez ici : lignes d’un tableur, courriel, texte</translation>
        </message>
    </context>
    <context>
        <name>PasteCommands</name>
        <message>
            <source>The clipboard holds no text</source>
            <translation>Le presse-papiers ne contient pas de texte</translation>
        </message>
        <message>
            <source>Undo the import</source>
            <translation>Annuler l’importation</translation>
        </message>
    </context>
    <context>
        <name>PastePage</name>
        <message>
            <source>Create from a pasted text</source>
            <translation>Créer à partir d’un texte collé</translation>
        </message>
        <message>
            <source>Pasted text</source>
            <translation>Texte collé</translation>
        </message>
        <message>
            <source>Recognised</source>
            <translation>Reconnu</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Lecture…</translation>
        </message>
        <message>
            <source>Only the beginning of this long text is shown.</source>
            <translation>Seul le début de ce long texte est affiché.</translation>
        </message>
    </context>
    <context>
        <name>PasteStrip</name>
        <message>
            <source>Put into the fields</source>
            <translation>Répartir dans les champs</translation>
        </message>
        <message>
            <source>Paste here</source>
            <translation>Coller ici</translation>
        </message>
        <message numerus="yes">
            <source>%n piece(s) of information recognised in the pasted text.</source>
            <translation>
                <numerusform>%n information reconnue dans le texte collé.</numerusform>
                <numerusform>%n informations reconnues dans le texte collé.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PasteWording</name>
        <message>
            <source>Given name</source>
            <translation>Prénom</translation>
        </message>
        <message>
            <source>Family name</source>
            <translation>Nom de famille</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Function</source>
            <translation>Fonction</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Acronym</source>
            <translation>Sigle</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Téléphone</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Courriel</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>Site Web</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Not recognised</source>
            <translation>Non reconnu</translation>
        </message>
        <message>
            <source>sure</source>
            <translation>sûr</translation>
        </message>
        <message>
            <source>likely</source>
            <translation>probable</translation>
        </message>
        <message>
            <source>to read again</source>
            <translation>à relire</translation>
        </message>
        <message>
            <source>already on the card</source>
            <translation>déjà sur la fiche</translation>
        </message>
        <message>
            <source>confidential</source>
            <translation>confidentiel</translation>
        </message>
        <message>
            <source>No name</source>
            <translation>Sans nom</translation>
        </message>
        <message>
            <source>joined to the card that exists</source>
            <translation>associée à la fiche qui existe</translation>
        </message>
        <message>
            <source>exists, will be completed</source>
            <translation>existe déjà, sera complétée</translation>
        </message>
        <message>
            <source>exists, unchanged</source>
            <translation>existe déjà, inchangée</translation>
        </message>
        <message>
            <source>new card, the organisation exists</source>
            <translation>nouvelle fiche, l’organisation existe déjà</translation>
        </message>
        <message>
            <source>new card</source>
            <translation>nouvelle fiche</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>laissée de côté</translation>
        </message>
        <message>
            <source>no name: cannot be taken</source>
            <translation>aucun nom : ne peut pas être prise</translation>
        </message>
        <message>
            <source>a name holds a confidential value: cannot be taken</source>
            <translation>un nom contient une coordonnée confidentielle : ne peut pas être prise</translation>
        </message>
        <message>
            <source>exists already</source>
            <translation>existe déjà</translation>
        </message>
        <message>
            <source>the card chosen is no longer there</source>
            <translation>la fiche choisie n’est plus là</translation>
        </message>
        <message>
            <source>perhaps exists: to decide</source>
            <translation>existe peut-être : à décider</translation>
        </message>
        <message>
            <source>several cards possible: to decide</source>
            <translation>plusieurs fiches possibles : à décider</translation>
        </message>
        <message>
            <source>“%1” exists in another organisation. The same person?</source>
            <translation>« %1 » existe dans une autre organisation. Est-ce la même personne?</translation>
        </message>
        <message>
            <source>“%1” exists with other coordinates. The same person?</source>
            <translation>« %1 » existe avec d’autres coordonnées. Est-ce la même personne?</translation>
        </message>
        <message>
            <source>Several cards are called “%1”. Which one?</source>
            <translation>Plusieurs fiches s’appellent « %1 ». Laquelle?</translation>
        </message>
        <message>
            <source>“%1” looks like it. The same card?</source>
            <translation>« %1 » y ressemble. Est-ce la même fiche?</translation>
        </message>
        <message>
            <source>Join to %1</source>
            <translation>Associer à %1</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n personne</numerusform>
                <numerusform>%n personnes</numerusform>
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
                <numerusform>%n nouvelle</numerusform>
                <numerusform>%n nouvelles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n completed</source>
            <translation>
                <numerusform>%n complétée</numerusform>
                <numerusform>%n complétées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unchanged</source>
            <translation>
                <numerusform>%n inchangée</numerusform>
                <numerusform>%n inchangées</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
        <message numerus="yes">
            <source>%n to decide</source>
            <translation>
                <numerusform>%n à décider</numerusform>
                <numerusform>%n à décider</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entry(ies) left</source>
            <translation>
                <numerusform>%n laissée de côté</numerusform>
                <numerusform>%n laissées de côté</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n card(s)</source>
            <translation>
                <numerusform>Importer %n fiche</numerusform>
                <numerusform>Importer %n fiches</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Create %n card(s)</source>
            <translation>
                <numerusform>Créer %n fiche</numerusform>
                <numerusform>Créer %n fiches</numerusform>
            </translation>
        </message>
        <message>
            <source>Create the event</source>
            <translation>Créer l’événement</translation>
        </message>
        <message>
            <source>Complete the event</source>
            <translation>Compléter l’événement</translation>
        </message>
        <message numerus="yes">
            <source>new event, %n participant(s)</source>
            <translation>
                <numerusform>nouvel événement, %n participant</numerusform>
                <numerusform>nouvel événement, %n participants</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>exists, %n participant(s) added</source>
            <translation>
                <numerusform>existe déjà, %n participant ajouté</numerusform>
                <numerusform>existe déjà, %n participants ajoutés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) imported</source>
            <translation>
                <numerusform>%n fiche importée</numerusform>
                <numerusform>%n fiches importées</numerusform>
            </translation>
        </message>
        <message>
            <source>Event imported</source>
            <translation>Événement importé</translation>
        </message>
    </context>
    <context>
        <name>PeopleSection</name>
        <message>
            <source>+ Attach a person</source>
            <translation>+ Associer une personne</translation>
        </message>
    </context>
    <context>
        <name>PersonalDataCommands</name>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Enregistré : %1</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Ouvrir le dossier</translation>
        </message>
    </context>
    <context>
        <name>PersonalDataDialog</name>
        <message>
            <source>Everything we have</source>
            <translation>Tout ce que nous avons</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Lecture…</translation>
        </message>
        <message>
            <source>Reason (required, written in the register)</source>
            <translation>Motif (obligatoire, inscrit au registre)</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Enregistrer en PDF…</translation>
        </message>
        <message>
            <source>Save as JSON…</source>
            <translation>Enregistrer en JSON…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>The PDF is for the person to read, the JSON to take elsewhere. Both hold confidential and personal values and internal notes; of other people, only names.</source>
            <translation>Le PDF se lit, le JSON se transporte ailleurs. Les deux contiennent les renseignements confidentiels et personnels et les notes internes; des autres personnes, les noms seulement.</translation>
        </message>
        <message numerus="yes">
            <source>%n value(s)</source>
            <translation>
                <numerusform>%n renseignement</numerusform>
                <numerusform>%n renseignements</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) in the history</source>
            <translation>
                <numerusform>%n modification dans l’historique</numerusform>
                <numerusform>%n modifications dans l’historique</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n list(s)</source>
            <translation>
                <numerusform>%n liste</numerusform>
                <numerusform>%n listes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n delegation(s)</source>
            <translation>
                <numerusform>%n délégation</numerusform>
                <numerusform>%n délégations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n export(s) or document(s) that it left in</source>
            <translation>
                <numerusform>%n exportation ou document où elle figure</numerusform>
                <numerusform>%n exportations ou documents où elle figure</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n imported record(s)</source>
            <translation>
                <numerusform>%n enregistrement importé</numerusform>
                <numerusform>%n enregistrements importés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n draft(s)</source>
            <translation>
                <numerusform>%n brouillon</numerusform>
                <numerusform>%n brouillons</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n confidential value(s) of others, left out</source>
            <translation>
                <numerusform>%n valeur confidentielle d’autrui, laissée de côté</numerusform>
                <numerusform>%n valeurs confidentielles d’autrui, laissées de côté</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Photo</name>
        <message>
            <source>Photo</source>
            <translation>Photo</translation>
        </message>
    </context>
    <context>
        <name>PhotoCommands</name>
        <message>
            <source>Choose a photo</source>
            <translation>Choisir une photo</translation>
        </message>
        <message>
            <source>Pictures (*.jpg *.jpeg *.png)</source>
            <translation>Images (*.jpg *.jpeg *.png)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Photo changed</source>
            <translation>Photo changée</translation>
        </message>
        <message>
            <source>Undo the change</source>
            <translation>Annuler le changement</translation>
        </message>
        <message>
            <source>Photo removed</source>
            <translation>Photo retirée</translation>
        </message>
        <message>
            <source>Undo the removal</source>
            <translation>Annuler le retrait</translation>
        </message>
    </context>
    <context>
        <name>PlaceBar</name>
        <message>
            <source>&amp;Change…</source>
            <translation>&amp;Changer…</translation>
        </message>
        <message>
            <source>Open the &amp;folder</source>
            <translation>Ouvrir le &amp;dossier</translation>
        </message>
        <message>
            <source>&amp;Usual folder</source>
            <translation>Dossier &amp;habituel</translation>
        </message>
        <message>
            <source>Folder of the backups: %1</source>
            <translation>Dossier des sauvegardes : %1</translation>
        </message>
        <message>
            <source>Folder of the backups</source>
            <translation>Dossier des sauvegardes</translation>
        </message>
    </context>
    <context>
        <name>PlaceMenu</name>
        <message>
            <source>Re&amp;place…</source>
            <translation>R&amp;emplacer…</translation>
        </message>
        <message>
            <source>&amp;Function…</source>
            <translation>Fo&amp;nction…</translation>
        </message>
        <message>
            <source>&amp;Open the card</source>
            <translation>&amp;Ouvrir la fiche</translation>
        </message>
        <message>
            <source>Copy the delegation &amp;line</source>
            <translation>Copier la &amp;ligne de délégation</translation>
        </message>
        <message>
            <source>&amp;Remove from the delegation</source>
            <translation>&amp;Retirer de la délégation</translation>
        </message>
        <message>
            <source>&amp;Status</source>
            <translation>É&amp;tat</translation>
        </message>
        <message>
            <source>&amp;Comes for</source>
            <translation>Re&amp;présente</translation>
        </message>
    </context>
    <context>
        <name>PreferencesDialog</name>
        <message>
            <source>Preferences</source>
            <translation>Préférences</translation>
        </message>
        <message>
            <source>Applied at once</source>
            <translation>Appliqué immédiatement</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Apparence</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Système</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Thème</translation>
        </message>
        <message>
            <source>Comfortable</source>
            <translation>Confortable</translation>
        </message>
        <message>
            <source>Compact</source>
            <translation>Compacte</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Densité</translation>
        </message>
        <message>
            <source>Size of text</source>
            <translation>Taille du texte</translation>
        </message>
        <message>
            <source>Language of the window</source>
            <translation>Langue de la fenêtre</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Messages</translation>
        </message>
        <message>
            <source>8 seconds</source>
            <translation>8 secondes</translation>
        </message>
        <message>
            <source>20 seconds</source>
            <translation>20 secondes</translation>
        </message>
        <message>
            <source>Until closed</source>
            <translation>Jusqu’à fermeture</translation>
        </message>
        <message>
            <source>Shown during</source>
            <translation>Affichés pendant</translation>
        </message>
        <message>
            <source>Messages without a button stay half as long.</source>
            <translation>Les messages sans bouton restent moitié moins longtemps.</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Données</translation>
        </message>
        <message>
            <source>Directory file</source>
            <translation>Fichier du répertoire</translation>
        </message>
        <message>
            <source>Copy the path</source>
            <translation>Copier le chemin</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Ouvrir le dossier</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n jour</numerusform>
                <numerusform>%n jours</numerusform>
            </translation>
        </message>
        <message>
            <source>Erasing from the trash is proposed after</source>
            <translation>Proposer d’effacer ce qui est à la corbeille après</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>Person responsible for personal information</source>
            <translation>Responsable des renseignements personnels</translation>
        </message>
        <message>
            <source>Keyboard</source>
            <translation>Clavier</translation>
        </message>
        <message>
            <source>Keyboard shortcuts…</source>
            <translation>Raccourcis clavier…</translation>
        </message>
        <message>
            <source>Path copied</source>
            <translation>Chemin copié</translation>
        </message>
        <message>
            <source>The folder cannot be opened.</source>
            <translation>Impossible d’ouvrir le dossier.</translation>
        </message>
    </context>
    <context>
        <name>PreviewTable</name>
        <message>
            <source>Before and after</source>
            <translation>Avant et après</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Fiche</translation>
        </message>
        <message>
            <source>Which</source>
            <translation>Laquelle</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Avant</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Après</translation>
        </message>
    </context>
    <context>
        <name>PrintCommands</name>
        <message>
            <source>No printer is installed.</source>
            <translation>Aucune imprimante n’est installée.</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Enregistrer en PDF</translation>
        </message>
        <message>
            <source>Printed.</source>
            <translation>Impression terminée.</translation>
        </message>
        <message>
            <source>The printer gave up. Nothing was printed.</source>
            <translation>L’imprimante a abandonné. Rien n’a été imprimé.</translation>
        </message>
        <message>
            <source>The contacts selected</source>
            <translation>Les fiches sélectionnées</translation>
        </message>
        <message>
            <source>The list shown</source>
            <translation>La liste affichée</translation>
        </message>
        <message>
            <source>%1 (selection)</source>
            <translation>%1 (sélection)</translation>
        </message>
        <message>
            <source>%1 (part)</source>
            <translation>%1 (en partie)</translation>
        </message>
        <message>
            <source>File saved: %1</source>
            <translation>Fichier enregistré : %1</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Ouvrir le dossier</translation>
        </message>
    </context>
    <context>
        <name>PrintPage</name>
        <message>
            <source>What to print</source>
            <translation>Quoi imprimer</translation>
        </message>
        <message>
            <source>This card</source>
            <translation>Cette fiche</translation>
        </message>
        <message>
            <source>The list shown</source>
            <translation>La liste affichée</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Lettre</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Enregistrer en PDF…</translation>
        </message>
        <message>
            <source>Preview of the print</source>
            <translation>Aperçu de l’impression</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Imprimer</translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>Préparation…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) withheld: confidential or personal</source>
            <translation>
                <numerusform>%n valeur retenue : confidentielle ou personnelle</numerusform>
                <numerusform>%n valeurs retenues : confidentielles ou personnelles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n confidential contact(s) left out</source>
            <translation>
                <numerusform>%n fiche confidentielle laissée de côté</numerusform>
                <numerusform>%n fiches confidentielles laissées de côté</numerusform>
            </translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Page %1 de %2</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Imprimer…</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Enregistrement…</translation>
        </message>
    </context>
    <context>
        <name>ProgressFooter</name>
        <message>
            <source>Progress</source>
            <translation>Avancement</translation>
        </message>
        <message>
            <source>Interrupt</source>
            <translation>Interrompre</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Entrée</translation>
        </message>
        <message>
            <source>%1 rows</source>
            <translation>%1 lignes</translation>
        </message>
        <message>
            <source>%1 rows of %2</source>
            <translation>%1 lignes sur %2</translation>
        </message>
    </context>
    <context>
        <name>QualityCommands</name>
        <message>
            <source>Back to what is to check</source>
            <translation>Retour à « À vérifier »</translation>
        </message>
        <message>
            <source>Ignore and say why</source>
            <translation>Ignorer en disant pourquoi</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>Ignorer</translation>
        </message>
        <message>
            <source>&amp;Reason</source>
            <translation>&amp;Raison</translation>
        </message>
        <message numerus="yes">
            <source>Cards are to be verified every %n month(s).</source>
            <translation>
                <numerusform>Les fiches sont à vérifier tous les mois.</numerusform>
                <numerusform>Les fiches sont à vérifier tous les %n mois.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo the change</source>
            <translation>Annuler la modification</translation>
        </message>
        <message>
            <source>None of these corrects itself: open the cards.</source>
            <translation>Aucune de ces valeurs ne se corrige d’elle-même : ouvrez les fiches.</translation>
        </message>
    </context>
    <context>
        <name>QualityPage</name>
        <message>
            <source>Possible duplicates</source>
            <translation>Doublons possibles</translation>
        </message>
        <message>
            <source>%1 for %2 months</source>
            <translation>%1 depuis %2 mois</translation>
        </message>
        <message>
            <source>sheet sent on %1</source>
            <translation>feuille envoyée le %1</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>« %1 »</translation>
        </message>
        <message>
            <source>also: %1</source>
            <translation>aussi : %1</translation>
        </message>
        <message>
            <source>no longer there: %1</source>
            <translation>n’y est plus : %1</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>Compare and merge</source>
            <translation>Comparer et fusionner</translation>
        </message>
        <message>
            <source>%1%</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>To check</source>
            <translation>À vérifier</translation>
        </message>
        <message>
            <source>Verify every card</source>
            <translation>Vérifier chaque fiche</translation>
        </message>
        <message numerus="yes">
            <source>every %n month(s)</source>
            <translation>
                <numerusform>tous les mois</numerusform>
                <numerusform>tous les %n mois</numerusform>
            </translation>
        </message>
        <message>
            <source>Kinds of problems</source>
            <translation>Sortes de problèmes</translation>
        </message>
        <message>
            <source>&amp;Correct everything…</source>
            <translation>&amp;Tout normaliser…</translation>
        </message>
        <message>
            <source>Verification</source>
            <translation>Vérification</translation>
        </message>
        <message>
            <source>Everything is up to date</source>
            <translation>Tout est à jour</translation>
        </message>
        <message>
            <source>No card to check.</source>
            <translation>Aucune fiche à vérifier.</translation>
        </message>
        <message>
            <source>No card to check. Next reminder on %1.</source>
            <translation>Aucune fiche à vérifier. Prochain rappel le %1.</translation>
        </message>
    </context>
    <context>
        <name>QuestionPanel</name>
        <message>
            <source>Change confidential values too</source>
            <translation>Changer aussi les valeurs confidentielles</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Champ</translation>
        </message>
        <message>
            <source>Heading of the field</source>
            <translation>Titre du renseignement</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Action</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Since (optional)</source>
            <translation>Depuis (facultatif)</translation>
        </message>
    </context>
    <context>
        <name>RecipientsPanel</name>
        <message>
            <source>RECIPIENTS</source>
            <translation>DESTINATAIRES</translation>
        </message>
        <message>
            <source>see</source>
            <translation>voir</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>compléter</translation>
        </message>
        <message>
            <source>correct</source>
            <translation>corriger</translation>
        </message>
        <message numerus="yes">
            <source>sharing an address (kept once)</source>
            <translation>
                <numerusform>en commun (adresse gardée une fois)</numerusform>
                <numerusform>en commun (adresse gardée une fois)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Rejects</name>
        <message>
            <source>Save the rows not taken</source>
            <translation>Enregistrer les lignes non prises</translation>
        </message>
        <message>
            <source>%1 - not taken</source>
            <translation>%1 - non prises</translation>
        </message>
    </context>
    <context>
        <name>ResultsDelegate</name>
        <message>
            <source>Corrected value</source>
            <translation>Valeur corrigée</translation>
        </message>
    </context>
    <context>
        <name>ResultsView</name>
        <message>
            <source>Rows of the file</source>
            <translation>Lignes du fichier</translation>
        </message>
        <message>
            <source>No row here</source>
            <translation>Aucune ligne ici</translation>
        </message>
    </context>
    <context>
        <name>RevealCommands</name>
        <message>
            <source>shown on screen</source>
            <translation>affichée à l’écran</translation>
        </message>
    </context>
    <context>
        <name>RosterCommands</name>
        <message>
            <source>%1 added to the delegation</source>
            <translation>Ajout de %1 à la délégation</translation>
        </message>
        <message>
            <source>Undo the addition</source>
            <translation>Annuler l’ajout</translation>
        </message>
        <message>
            <source>%1 is already in the delegation (position %2).</source>
            <translation>%1 est déjà dans la délégation (position %2).</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>Y aller</translation>
        </message>
        <message>
            <source>Function of %1 that day</source>
            <translation>Fonction de %1 ce jour-là</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>&amp;Function</source>
            <translation>&amp;Fonction</translation>
        </message>
        <message>
            <source>Function changed</source>
            <translation>Fonction modifiée</translation>
        </message>
        <message>
            <source>Undo the change</source>
            <translation>Annuler la modification</translation>
        </message>
        <message>
            <source>%1 in place of %2</source>
            <translation>%1 remplace %2</translation>
        </message>
        <message>
            <source>%1 comes for another organisation</source>
            <translation>%1 représente une autre organisation</translation>
        </message>
        <message>
            <source>Undo the replacement</source>
            <translation>Annuler le remplacement</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) removed from the delegation</source>
            <translation>
                <numerusform>Retrait de %n place de la délégation</numerusform>
                <numerusform>Retrait de %n places de la délégation</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 removed from the delegation</source>
            <translation>Retrait de %1 de la délégation</translation>
        </message>
        <message>
            <source>Undo the removal</source>
            <translation>Annuler le retrait</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s): %2</source>
            <translation>
                <numerusform>%n place : %2</numerusform>
                <numerusform>%n places : %2</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, position %2 of %3</source>
            <translation>%1, position %2 sur %3</translation>
        </message>
        <message>
            <source>Undo the move</source>
            <translation>Annuler le déplacement</translation>
        </message>
        <message>
            <source>Alphabetical order replaced by the order by hand</source>
            <translation>Ordre alphabétique remplacé par l’ordre manuel</translation>
        </message>
        <message>
            <source>Order by organisation replaced by the order by hand</source>
            <translation>Ordre par organisation remplacé par l’ordre manuel</translation>
        </message>
        <message>
            <source>Order by status replaced by the order by hand</source>
            <translation>Ordre par état remplacé par l’ordre manuel</translation>
        </message>
        <message>
            <source>%1 has no card</source>
            <translation>%1 n’a pas de fiche</translation>
        </message>
    </context>
    <context>
        <name>RosterFooter</name>
        <message>
            <source>Order</source>
            <translation>Ordre</translation>
        </message>
        <message>
            <source>Order of the delegation</source>
            <translation>Ordre de la délégation</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Monter</translation>
        </message>
        <message>
            <source>Move up (Alt+↑)</source>
            <translation>Monter (Alt+↑)</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Descendre</translation>
        </message>
        <message>
            <source>Move down (Alt+↓)</source>
            <translation>Descendre (Alt+↓)</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Take off the delegation (Del)</source>
            <translation>Retirer de la délégation (Suppr)</translation>
        </message>
        <message>
            <source>By hand</source>
            <translation>Manuel</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>État</translation>
        </message>
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
                <numerusform>%n place sur %1 sélectionnée</numerusform>
                <numerusform>%n places sur %1 sélectionnées</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RosterPane</name>
        <message>
            <source>Nobody in the delegation</source>
            <translation>Personne dans la délégation</translation>
        </message>
        <message>
            <source>Type a name: the organisation and the coordinates follow.</source>
            <translation>Tapez un nom : l’organisation et les coordonnées suivront.</translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation>Ajouter une personne</translation>
        </message>
    </context>
    <context>
        <name>RosterView</name>
        <message>
            <source>Delegation</source>
            <translation>Délégation</translation>
        </message>
    </context>
    <context>
        <name>RowDrag</name>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n fiche</numerusform>
                <numerusform>%n fiches</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SearchBox</name>
        <message>
            <source>Search (Ctrl+F)</source>
            <translation>Rechercher (Ctrl+F)</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Rechercher</translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation>Effacer la recherche</translation>
        </message>
    </context>
    <context>
        <name>SearchCommands</name>
        <message>
            <source>Save this search</source>
            <translation>Enregistrer cette recherche</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>&amp;Name of the list; the same one changes its search</source>
            <translation>&amp;Nom de la liste; le même change sa recherche</translation>
        </message>
        <message>
            <source>Kept search: %1</source>
            <translation>Recherche gardée : %1</translation>
        </message>
        <message>
            <source>Neither the day nor the kind of affiliation is kept: the list will have all those who are members, day after day.</source>
            <translation>Ni le jour ni la sorte d’affiliation ne sont gardés : la liste aura tous les membres, au fil des jours.</translation>
        </message>
        <message>
            <source>Search of “%1” changed</source>
            <translation>Recherche de « %1 » changée</translation>
        </message>
        <message>
            <source>List “%1” created</source>
            <translation>Liste « %1 » créée</translation>
        </message>
        <message>
            <source>Undo the change</source>
            <translation>Annuler le changement</translation>
        </message>
        <message>
            <source>Undo the creation</source>
            <translation>Annuler la création</translation>
        </message>
    </context>
    <context>
        <name>SearchNotice</name>
        <message>
            <source>Go on searching</source>
            <translation>Continuer la recherche</translation>
        </message>
        <message>
            <source>No contact for “%1”: here is “%2”.</source>
            <translation>Aucune fiche pour « %1 », voici « %2 ».</translation>
        </message>
        <message>
            <source>Partial results: the search took too long and was cut short.</source>
            <translation>Résultats partiels : la recherche a été interrompue, car elle prenait trop de temps.</translation>
        </message>
    </context>
    <context>
        <name>SecrecyCommands</name>
        <message>
            <source>Contact marked confidential</source>
            <translation>Fiche marquée confidentielle</translation>
        </message>
        <message>
            <source>Undo the mark</source>
            <translation>Annuler la marque</translation>
        </message>
        <message>
            <source>See</source>
            <translation>Voir</translation>
        </message>
        <message>
            <source>Keep the mark</source>
            <translation>Garder la marque</translation>
        </message>
    </context>
    <context>
        <name>SecrecyPanel</name>
        <message>
            <source>Include…</source>
            <translation>Inclure…</translation>
        </message>
        <message>
            <source>Include… withheld values</source>
            <translation>Inclure… les coordonnées retenues</translation>
        </message>
        <message>
            <source>Leave them out again</source>
            <translation>Ne plus les inclure</translation>
        </message>
    </context>
    <context>
        <name>SelectionPane</name>
        <message>
            <source>Add to a list…</source>
            <translation>Ajouter à une liste…</translation>
        </message>
        <message>
            <source>Change a field…</source>
            <translation>Modifier un champ…</translation>
        </message>
        <message>
            <source>Merge the 2 cards…</source>
            <translation>Fusionner les 2 fiches…</translation>
        </message>
        <message>
            <source>Copy the e-mails (Bcc)…</source>
            <translation>Copier les courriels (Cci)…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exporter…</translation>
        </message>
        <message>
            <source>Remove from the list</source>
            <translation>Retirer de la liste</translation>
        </message>
        <message>
            <source>Move to the trash</source>
            <translation>Mettre à la corbeille</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restaurer</translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) selected</source>
            <translation>
                <numerusform>%n fiche sélectionnée</numerusform>
                <numerusform>%n fiches sélectionnées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n other(s)</source>
            <translation>
                <numerusform>et %n autre</numerusform>
                <numerusform>et %n autres</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) without e-mail</source>
            <translation>
                <numerusform>%n fiche sans courriel</numerusform>
                <numerusform>%n fiches sans courriel</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SheetOptions</name>
        <message>
            <source>Kind of file</source>
            <translation>Type de fichier</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>One file for each contact, in a folder</source>
            <translation>Un fichier par fiche, dans un dossier</translation>
        </message>
        <message>
            <source>Include them…</source>
            <translation>Les inclure…</translation>
        </message>
        <message>
            <source>Leave them out again</source>
            <translation>Ne plus les inclure</translation>
        </message>
        <message>
            <source>Copy the text</source>
            <translation>Copier le texte</translation>
        </message>
        <message>
            <source>Write an e-mail…</source>
            <translation>Écrire un courriel…</translation>
        </message>
        <message>
            <source>Everything that the directory holds about the contact and its people, to be confirmed. Internal notes are never on it.</source>
            <translation>Tout ce que le répertoire contient sur la fiche et ses personnes, à faire confirmer. Les notes internes n’y figurent jamais.</translation>
        </message>
        <message>
            <source>By e-mail</source>
            <translation>Par courriel</translation>
        </message>
        <message numerus="yes">
            <source>%n confidential or personal value(s) left out.</source>
            <translation>
                <numerusform>%n valeur confidentielle ou personnelle n’y figure pas.</numerusform>
                <numerusform>%n valeurs confidentielles ou personnelles n’y figurent pas.</numerusform>
            </translation>
        </message>
        <message>
            <source>Confidential or personal values are on the sheet, marked.</source>
            <translation>Des valeurs confidentielles ou personnelles figurent sur la feuille, marquées.</translation>
        </message>
        <message>
            <source>Nothing is left out.</source>
            <translation>Rien n’est laissé de côté.</translation>
        </message>
    </context>
    <context>
        <name>SheetPage</name>
        <message>
            <source>Preview of the sheet</source>
            <translation>Aperçu de la feuille</translation>
        </message>
        <message>
            <source>Verification sheet</source>
            <translation>Feuille de vérification</translation>
        </message>
        <message>
            <source>Making the sheets…</source>
            <translation>Préparation des feuilles…</translation>
        </message>
        <message>
            <source>Reading the contacts…</source>
            <translation>Lecture des fiches…</translation>
        </message>
        <message>
            <source>%1: page %2 of %3</source>
            <translation>%1 : page %2 de %3</translation>
        </message>
        <message>
            <source>sheet %1 of %2</source>
            <translation>feuille %1 de %2</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Enregistrer…</translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s)</source>
            <translation>
                <numerusform>%n feuille</numerusform>
                <numerusform>%n feuilles</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsPage</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Raccourcis clavier</translation>
        </message>
        <message>
            <source>Find a shortcut</source>
            <translation>Trouver un raccourci</translation>
        </message>
        <message>
            <source>No shortcut matches.</source>
            <translation>Aucun raccourci ne correspond.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Words that filter a search</source>
            <translation>Mots qui filtrent la recherche</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <source>To check, trash and preferences</source>
            <translation>À vérifier, corbeille et préférences</translation>
        </message>
        <message>
            <source>New list…</source>
            <translation>Nouvelle liste…</translation>
        </message>
    </context>
    <context>
        <name>SidebarModel</name>
        <message numerus="yes">
            <source>%n delegation(s)</source>
            <translation>
                <numerusform>%n délégation</numerusform>
                <numerusform>%n délégations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n fiche</numerusform>
                <numerusform>%n fiches</numerusform>
            </translation>
        </message>
        <message>
            <source>To check</source>
            <translation>À vérifier</translation>
        </message>
        <message>
            <source>Trash</source>
            <translation>Corbeille</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Préférences</translation>
        </message>
        <message>
            <source>Directory</source>
            <translation>Répertoire</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tous</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>Organisations</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <source>To send</source>
            <translation>Pour sortir</translation>
        </message>
        <message>
            <source>Delegations</source>
            <translation>Délégations</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Listes</translation>
        </message>
        <message>
            <source>New list…</source>
            <translation>Nouvelle liste…</translation>
        </message>
    </context>
    <context>
        <name>SidebarView</name>
        <message>
            <source>Places</source>
            <translation>Emplacements</translation>
        </message>
    </context>
    <context>
        <name>SimilarStrip</name>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparer</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>Fusionner…</translation>
        </message>
        <message>
            <source>It is another one</source>
            <translation>Ce n’est pas elle</translation>
        </message>
        <message>
            <source>A card has this value already, confidential there.</source>
            <translation>Une fiche a déjà cette coordonnée, qui y est confidentielle.</translation>
        </message>
        <message numerus="yes">
            <source>And %n more.</source>
            <translation>
                <numerusform>Et %n autre.</numerusform>
                <numerusform>Et %n autres.</numerusform>
            </translation>
        </message>
        <message>
            <source>This acronym is already that of: %1.</source>
            <translation>Ce sigle est déjà celui de : %1.</translation>
        </message>
        <message>
            <source>A card has the same telephone: %1.</source>
            <translation>Une fiche a le même téléphone : %1.</translation>
        </message>
        <message>
            <source>A card has the same e-mail: %1.</source>
            <translation>Une fiche a le même courriel : %1.</translation>
        </message>
        <message>
            <source>Same mailbox as: %1.</source>
            <translation>Même boîte que : %1.</translation>
        </message>
        <message>
            <source>A similar card exists: %1.</source>
            <translation>Une fiche semblable existe : %1.</translation>
        </message>
    </context>
    <context>
        <name>SortChip</name>
        <message>
            <source>Sort: %1</source>
            <translation>Trier : %1</translation>
        </message>
        <message>
            <source>%1, from the last</source>
            <translation>%1, ordre décroissant</translation>
        </message>
    </context>
    <context>
        <name>SortCommands</name>
        <message>
            <source>Order of the list</source>
            <translation>Ordre de la liste</translation>
        </message>
        <message>
            <source>Relevance</source>
            <translation>Pertinence</translation>
        </message>
    </context>
    <context>
        <name>SortMenu</name>
        <message>
            <source>Ascending</source>
            <translation>Ordre croissant</translation>
        </message>
        <message>
            <source>Descending</source>
            <translation>Ordre décroissant</translation>
        </message>
        <message>
            <source>Order of the list</source>
            <translation>Ordre de la liste</translation>
        </message>
    </context>
    <context>
        <name>SourceStep</name>
        <message>
            <source>Choose a file…</source>
            <translation>Choisir un fichier…</translation>
        </message>
        <message>
            <source>Excel, LibreOffice, CSV, vCard, JSON or text; or drop a file here.</source>
            <translation>Excel, LibreOffice, CSV, vCard, JSON ou texte; ou déposez un fichier ici.</translation>
        </message>
        <message>
            <source>Modify</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <source>First rows</source>
            <translation>Premières lignes</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>Encodage</translation>
        </message>
        <message>
            <source>Separator</source>
            <translation>Séparateur</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Feuille</translation>
        </message>
        <message>
            <source>Headings</source>
            <translation>Titres</translation>
        </message>
        <message>
            <source>no headings</source>
            <translation>aucun titre</translation>
        </message>
        <message>
            <source>Choose another file…</source>
            <translation>Choisir un autre fichier…</translation>
        </message>
        <message>
            <source>Column %1</source>
            <translation>Colonne %1</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Masquer</translation>
        </message>
        <message>
            <source>Choose a file to import</source>
            <translation>Choisir un fichier à importer</translation>
        </message>
        <message>
            <source>Contact lists (*.xls* *.ods *.csv *.tsv *.vcf *.json *.txt *.htm* *.xml)</source>
            <translation>Listes de contacts (*.xls* *.ods *.csv *.tsv *.vcf *.json *.txt *.htm* *.xml)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Tous les fichiers (*)</translation>
        </message>
    </context>
    <context>
        <name>SourceText</name>
        <message>
            <source>Pasted text</source>
            <translation>Texte collé</translation>
        </message>
    </context>
    <context>
        <name>SourceWording</name>
        <message>
            <source>semicolon (;)</source>
            <translation>point-virgule (;)</translation>
        </message>
        <message>
            <source>comma (,)</source>
            <translation>virgule (,)</translation>
        </message>
        <message>
            <source>tab</source>
            <translation>tabulation</translation>
        </message>
        <message>
            <source>bar (|)</source>
            <translation>barre (|)</translation>
        </message>
        <message>
            <source>row %1</source>
            <translation>ligne %1</translation>
        </message>
        <message>
            <source>no headings</source>
            <translation>aucun titre</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>%1 written by Bottin</source>
            <translation>%1 écrit par Bottin</translation>
        </message>
        <message>
            <source>encoding %1</source>
            <translation>encodage %1</translation>
        </message>
        <message>
            <source>sheet “%1”</source>
            <translation>feuille « %1 »</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n ligne</numerusform>
                <numerusform>%n lignes</numerusform>
            </translation>
        </message>
        <message>
            <source>Detected: %1</source>
            <translation>Détecté : %1</translation>
        </message>
        <message>
            <source>separated by tabs</source>
            <translation>séparé par des tabulations</translation>
        </message>
        <message>
            <source>separator “%1”</source>
            <translation>séparateur « %1 »</translation>
        </message>
        <message>
            <source>headings in row %1</source>
            <translation>titres à la ligne %1</translation>
        </message>
        <message>
            <source>The encoding was guessed. If accents look damaged, choose another one.</source>
            <translation>L’encodage a été deviné. Si des accents semblent abîmés, choisissez-en un autre.</translation>
        </message>
        <message>
            <source>Other sheets of the workbook hold rows too: choose one.</source>
            <translation>D’autres feuilles du classeur ont aussi des lignes : choisissez-en une.</translation>
        </message>
    </context>
    <context>
        <name>StatusCounts</name>
        <message numerus="yes">
            <source>%n to invite</source>
            <translation>
                <numerusform>%n à inviter</numerusform>
                <numerusform>%n à inviter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n invited</source>
            <translation>
                <numerusform>%n invitée</numerusform>
                <numerusform>%n invitées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n confirmed</source>
            <translation>
                <numerusform>%n confirmée</numerusform>
                <numerusform>%n confirmées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n declined</source>
            <translation>
                <numerusform>%n décline</numerusform>
                <numerusform>%n déclinent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n absent</source>
            <translation>
                <numerusform>%n absente</numerusform>
                <numerusform>%n absentes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n present</source>
            <translation>
                <numerusform>%n présente</numerusform>
                <numerusform>%n présentes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n listed</source>
            <translation>
                <numerusform>%n inscrite</numerusform>
                <numerusform>%n inscrites</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StepsBar</name>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Colonnes</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Différences</translation>
        </message>
        <message>
            <source>Duplicates</source>
            <translation>Doublons</translation>
        </message>
        <message>
            <source>current step</source>
            <translation>étape en cours</translation>
        </message>
        <message>
            <source>done</source>
            <translation>terminée</translation>
        </message>
    </context>
    <context>
        <name>SuccessorField</name>
        <message>
            <source>Successor (nobody yet if left empty)</source>
            <translation>Relève (vide : personne pour l’instant)</translation>
        </message>
        <message>
            <source>Type a name</source>
            <translation>Tapez un nom</translation>
        </message>
        <message>
            <source>New person: %1</source>
            <translation>Nouvelle personne : %1</translation>
        </message>
        <message>
            <source>Choose somebody else</source>
            <translation>Choisir quelqu’un d’autre</translation>
        </message>
        <message>
            <source>That is the person who leaves: choose somebody else.</source>
            <translation>C’est la personne qui part : choisissez quelqu’un d’autre.</translation>
        </message>
        <message>
            <source>%1 (new contact)</source>
            <translation>%1 (nouvelle fiche)</translation>
        </message>
    </context>
    <context>
        <name>TableColumns</name>
        <message>
            <source>&amp;Sort by “%1”, ascending</source>
            <translation>&amp;Trier par « %1 », ordre croissant</translation>
        </message>
        <message>
            <source>Sort by “%1”, &amp;descending</source>
            <translation>Trier par « %1 », ordre &amp;décroissant</translation>
        </message>
        <message>
            <source>Move “%1” to the &amp;left</source>
            <translation>Déplacer « %1 » à &amp;gauche</translation>
        </message>
        <message>
            <source>Move “%1” to the &amp;right</source>
            <translation>Déplacer « %1 » à &amp;droite</translation>
        </message>
        <message>
            <source>&amp;Fit “%1” to what it holds</source>
            <translation>&amp;Ajuster « %1 » à son contenu</translation>
        </message>
        <message>
            <source>&amp;Usual columns</source>
            <translation>Colonnes &amp;habituelles</translation>
        </message>
        <message>
            <source>%1: column %2 of %3</source>
            <translation>%1 : colonne %2 sur %3</translation>
        </message>
    </context>
    <context>
        <name>TableCommands</name>
        <message>
            <source>Contacts as a table</source>
            <translation>Fiches en tableau</translation>
        </message>
        <message>
            <source>Contacts as a list</source>
            <translation>Fiches en liste</translation>
        </message>
        <message>
            <source>This directory can only be read.</source>
            <translation>Ce répertoire ne peut qu’être lu.</translation>
        </message>
        <message>
            <source>%1 has its own value now; that of %2 stays</source>
            <translation>%1 a maintenant sa propre valeur; celle de %2 reste</translation>
        </message>
        <message>
            <source>%1, %2: %3</source>
            <translation>%1, %2 : %3</translation>
        </message>
        <message>
            <source>Save mine</source>
            <translation>Enregistrer la mienne</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Corriger</translation>
        </message>
        <message>
            <source>Too much to copy: export it instead.</source>
            <translation>C’est trop pour le presse-papiers : exportez plutôt.</translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) copied</source>
            <translation>
                <numerusform>%n cellule copiée</numerusform>
                <numerusform>%n cellules copiées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>; %n withheld, confidential or personal</source>
            <translation>
                <numerusform>; %n retenue, confidentielle ou personnelle</numerusform>
                <numerusform>; %n retenues, confidentielles ou personnelles</numerusform>
            </translation>
        </message>
        <message>
            <source>Too many cells at once: take fewer.</source>
            <translation>Trop de cellules à la fois : prenez-en moins.</translation>
        </message>
        <message>
            <source>Nothing to clear here</source>
            <translation>Rien à effacer ici</translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) changed</source>
            <translation>
                <numerusform>%n cellule changée</numerusform>
                <numerusform>%n cellules changées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>; %n refused</source>
            <translation>
                <numerusform>; %n refusée</numerusform>
                <numerusform>; %n refusées</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo the changes</source>
            <translation>Annuler les modifications</translation>
        </message>
        <message>
            <source>A confidential contact</source>
            <translation>Une fiche confidentielle</translation>
        </message>
    </context>
    <context>
        <name>TableHeader</name>
        <message>
            <source>Columns</source>
            <translation>Colonnes</translation>
        </message>
    </context>
    <context>
        <name>TableWording</name>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Acronym</source>
            <translation>Sigle</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Function</source>
            <translation>Fonction</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Téléphone</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Courriel</translation>
        </message>
        <message>
            <source>City</source>
            <translation>Ville</translation>
        </message>
        <message>
            <source>Sectors</source>
            <translation>Secteurs</translation>
        </message>
        <message>
            <source>Territory</source>
            <translation>Territoire</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Catégorie</translation>
        </message>
        <message>
            <source>Verified on</source>
            <translation>Vérifiée le</translation>
        </message>
        <message>
            <source>being saved</source>
            <translation>enregistrement en cours</translation>
        </message>
        <message>
            <source>confidential, shown on the card only</source>
            <translation>confidentiel, montré dans la fiche seulement</translation>
        </message>
        <message>
            <source>confidential contact</source>
            <translation>fiche confidentielle</translation>
        </message>
        <message>
            <source>from %1; typing here gives this contact its own</source>
            <translation>repris de %1; taper ici donne à cette fiche sa propre valeur</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>vide</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
    </context>
    <context>
        <name>TargetModel</name>
        <message>
            <source>not available now</source>
            <translation>pas possible en ce moment</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Fiches</translation>
        </message>
        <message>
            <source>Lists and delegations</source>
            <translation>Listes et délégations</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>Vues</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Commandes</translation>
        </message>
    </context>
    <context>
        <name>TieWording</name>
        <message numerus="yes">
            <source>%n person(s) have a role there: it goes.</source>
            <translation>
                <numerusform>%n personne y a une fonction : elle est retirée.</numerusform>
                <numerusform>%n personnes y ont une fonction : elle est retirée.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n organisation(s) are affiliated with it: that goes.</source>
            <translation>
                <numerusform>%n organisation y est rattachée : ce lien est retiré.</numerusform>
                <numerusform>%n organisations y sont rattachées : ces liens sont retirés.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) on lists go.</source>
            <translation>
                <numerusform>%n inscription sur une liste est retirée.</numerusform>
                <numerusform>%n inscriptions sur des listes sont retirées.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) in delegations go, with what was printed.</source>
            <translation>
                <numerusform>%n participation à une délégation est retirée, avec ce qui a été imprimé.</numerusform>
                <numerusform>%n participations à des délégations sont retirées, avec ce qui a été imprimé.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other contact(s) repeat a confidential value in a text: it will show.</source>
            <translation>
                <numerusform>%n autre fiche répète dans un texte une valeur confidentielle, qui ne sera plus masquée.</numerusform>
                <numerusform>%n autres fiches répètent dans un texte une valeur confidentielle, qui ne sera plus masquée.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n other(s)</source>
            <translation>
                <numerusform>et %n autre</numerusform>
                <numerusform>et %n autres</numerusform>
            </translation>
        </message>
        <message>
            <source>a text whose owner is confidential</source>
            <translation>un texte d’une fiche confidentielle</translation>
        </message>
        <message>
            <source>a note of %1</source>
            <translation>%1 : une note</translation>
        </message>
        <message>
            <source>a dated note of %1</source>
            <translation>%1 : une note datée</translation>
        </message>
        <message>
            <source>the description of %1</source>
            <translation>%1 : la description</translation>
        </message>
        <message>
            <source>a field of %1</source>
            <translation>%1 : un champ</translation>
        </message>
        <message>
            <source>the list “%1”</source>
            <translation>la liste « %1 »</translation>
        </message>
        <message>
            <source>the saved search “%1”</source>
            <translation>la recherche enregistrée « %1 »</translation>
        </message>
        <message>
            <source>the delegation “%1”</source>
            <translation>la délégation « %1 »</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message numerus="yes">
            <source>%n more in the list</source>
            <translation>
                <numerusform>%n autre dans la liste</numerusform>
                <numerusform>%n autres dans la liste</numerusform>
            </translation>
        </message>
        <message>
            <source>Show as a list</source>
            <translation>Voir en liste</translation>
        </message>
        <message>
            <source>◇ seen on a day · pale: date not exact · fading: end not known</source>
            <translation>◇ vu un jour · pâle : date approximative · estompé : fin inconnue</translation>
        </message>
        <message>
            <source>Show as a drawing</source>
            <translation>Voir en dessin</translation>
        </message>
    </context>
    <context>
        <name>TimelineDrawing</name>
        <message>
            <source>Timeline</source>
            <translation>Chronologie</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>Toolbar</name>
        <message>
            <source>Print…</source>
            <translation>Imprimer…</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>PDF: save the document</source>
            <translation>PDF : enregistrer le document</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>Word</translation>
        </message>
        <message>
            <source>Word: save the document</source>
            <translation>Word : enregistrer le document</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Copy the document</source>
            <translation>Copier le document</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <source>Options</source>
            <translation>Options</translation>
        </message>
        <message>
            <source>This document is made as a PDF.</source>
            <translation>Ce document se fait en PDF.</translation>
        </message>
    </context>
    <context>
        <name>TrashBar</name>
        <message>
            <source>Empty the trash…</source>
            <translation>Vider la corbeille…</translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) have been here for more than %1 days.</source>
            <translation>
                <numerusform>%n fiche y est depuis plus de %1 jours.</numerusform>
                <numerusform>%n fiches y sont depuis plus de %1 jours.</numerusform>
            </translation>
        </message>
        <message>
            <source>No contact has been here for more than %1 days.</source>
            <translation>Aucune fiche n’y est depuis plus de %1 jours.</translation>
        </message>
    </context>
    <context>
        <name>TrashCommands</name>
        <message>
            <source>Contact “%1” moved to the trash</source>
            <translation>Fiche « %1 » mise à la corbeille</translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) moved to the trash</source>
            <translation>
                <numerusform>%n fiche mise à la corbeille</numerusform>
                <numerusform>%n fiches mises à la corbeille</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo the deletion</source>
            <translation>Annuler la suppression</translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) restored</source>
            <translation>
                <numerusform>%n fiche restaurée</numerusform>
                <numerusform>%n fiches restaurées</numerusform>
            </translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
    </context>
    <context>
        <name>TrashWording</name>
        <message>
            <source>In the trash since %1</source>
            <translation>À la corbeille depuis le %1</translation>
        </message>
    </context>
    <context>
        <name>UndoCommands</name>
        <message>
            <source>Change undone: %1</source>
            <translation>Modification annulée : %1</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>Change made again: %1</source>
            <translation>Modification rétablie : %1</translation>
        </message>
        <message>
            <source>Undo again</source>
            <translation>Annuler de nouveau</translation>
        </message>
    </context>
    <context>
        <name>UnknownGroup</name>
        <message>
            <source>Other data (%1)</source>
            <translation>Autres données (%1)</translation>
        </message>
        <message>
            <source>unfolded</source>
            <translation>déplié</translation>
        </message>
        <message>
            <source>folded</source>
            <translation>replié</translation>
        </message>
        <message>
            <source>What the imported card holds besides, as it came</source>
            <translation>Ce que la fiche importée contient d’autre, tel quel</translation>
        </message>
    </context>
    <context>
        <name>VerificationCommands</name>
        <message numerus="yes">
            <source>%n contact(s) selected</source>
            <translation>
                <numerusform>%n fiche sélectionnée</numerusform>
                <numerusform>%n fiches sélectionnées</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Choisir un dossier</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>File saved: %1</source>
            <translation>Fichier enregistré : %1</translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) saved</source>
            <translation>
                <numerusform>%n feuille enregistrée</numerusform>
                <numerusform>%n feuilles enregistrées</numerusform>
            </translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Ouvrir le dossier</translation>
        </message>
        <message>
            <source>The text is copied: paste it into the message.</source>
            <translation>Le texte est copié : collez-le dans le message.</translation>
        </message>
        <message>
            <source>Text copied.</source>
            <translation>Texte copié.</translation>
        </message>
        <message>
            <source>Answers entered: %1</source>
            <translation>Réponses inscrites : %1</translation>
        </message>
        <message>
            <source>Answers entered</source>
            <translation>Réponses inscrites</translation>
        </message>
        <message>
            <source>Undo the answers</source>
            <translation>Annuler l’inscription</translation>
        </message>
        <message>
            <source>Nothing had to be changed.</source>
            <translation>Il n’y avait rien à changer.</translation>
        </message>
        <message>
            <source>Answers of a confidential contact</source>
            <translation>Réponses d’une fiche confidentielle</translation>
        </message>
        <message>
            <source>Answers: %1</source>
            <translation>Réponses : %1</translation>
        </message>
    </context>
    <context>
        <name>VerifiedField</name>
        <message>
            <source>&amp;Verified today</source>
            <translation>&amp;Vérifiée aujourd’hui</translation>
        </message>
    </context>
    <context>
        <name>ViewSwitch</name>
        <message>
            <source>Columns of the table</source>
            <translation>Colonnes du tableau</translation>
        </message>
        <message>
            <source>Show as a table (Ctrl+T)</source>
            <translation>Afficher en tableau (Ctrl+T)</translation>
        </message>
        <message>
            <source>Show as a list (Ctrl+T)</source>
            <translation>Afficher en liste (Ctrl+T)</translation>
        </message>
    </context>
    <context>
        <name>VisitedCommands</name>
        <message>
            <source>Previo&amp;us card</source>
            <translation>Fic&amp;he précédente</translation>
        </message>
        <message>
            <source>Ne&amp;xt card</source>
            <translation>Fiche sui&amp;vante</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>Making the directory</source>
            <translation>Création du répertoire</translation>
        </message>
        <message>
            <source>Welcome to Bottin</source>
            <translation>Bienvenue dans Bottin</translation>
        </message>
        <message>
            <source>Everything stays on this computer. What do you want to begin with?</source>
            <translation>Tout reste sur cet ordinateur. Par quoi voulez-vous commencer?</translation>
        </message>
        <message>
            <source>Open a directory file…</source>
            <translation>Ouvrir un répertoire existant…</translation>
        </message>
        <message>
            <source>Open the Table’s directory</source>
            <translation>Ouvrir le bottin de la Table</translation>
        </message>
        <message>
            <source>The federations and people of the public documents of the Table.</source>
            <translation>Les regroupements et les personnes que nomment les documents publics de la Table.</translation>
        </message>
        <message>
            <source>Explore with sample data</source>
            <translation>Explorer avec des données d’exemple</translation>
        </message>
        <message>
            <source>Invented people and organisations, to try everything without risk.</source>
            <translation>Des personnes et des organisations inventées, pour tout essayer sans risque.</translation>
        </message>
        <message>
            <source>Start an empty directory</source>
            <translation>Commencer un répertoire vide</translation>
        </message>
        <message>
            <source>Nothing in it yet: your own contacts only.</source>
            <translation>Vos propres fiches, et rien d’autre.</translation>
        </message>
        <message>
            <source>Import a file or paste a list</source>
            <translation>Importer un fichier ou coller une liste</translation>
        </message>
        <message>
            <source>Excel, CSV, vCard or text: you see what it does before it is done.</source>
            <translation>Excel, CSV, vCard ou texte : vous voyez ce que cela fera avant que ce soit fait.</translation>
        </message>
    </context>
    <context>
        <name>Wiring</name>
        <message numerus="yes">
            <source>%n contact(s) selected</source>
            <translation>
                <numerusform>%n fiche sélectionnée</numerusform>
                <numerusform>%n fiches sélectionnées</numerusform>
            </translation>
        </message>
        <message>
            <source>Confidential contact</source>
            <translation>Fiche confidentielle</translation>
        </message>
        <message>
            <source>Edit: %1</source>
            <translation>Modifier : %1</translation>
        </message>
    </context>
    <context>
        <name>WithheldPanel</name>
        <message>
            <source>CONFIDENTIAL</source>
            <translation>CONFIDENTIEL</translation>
        </message>
        <message>
            <source>why</source>
            <translation>pourquoi</translation>
        </message>
        <message>
            <source>Include withheld values…</source>
            <translation>Inclure des valeurs retenues…</translation>
        </message>
        <message>
            <source>Withhold them again</source>
            <translation>Les retenir de nouveau</translation>
        </message>
        <message numerus="yes">
            <source>value(s) withheld</source>
            <translation>
                <numerusform>valeur retenue</numerusform>
                <numerusform>valeurs retenues</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is withheld.</source>
            <translation>Rien n’est retenu.</translation>
        </message>
        <message numerus="yes">
            <source>%n withheld value(s) included. Reason: %1</source>
            <translation>
                <numerusform>%n valeur retenue est incluse. Raison : %1</numerusform>
                <numerusform>%n valeurs retenues sont incluses. Raison : %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Workspace</name>
        <message>
            <source>This day is past, and its sheet still follows the cards.</source>
            <translation>Cette journée est passée, et sa feuille suit encore les fiches.</translation>
        </message>
        <message>
            <source>Freeze the coordinates</source>
            <translation>Figer les coordonnées</translation>
        </message>
    </context>
</TS>
