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
            <source>Copy the e-mails (&amp;Bcc)…</source>
            <translation>&amp;Copier les courriels (Cci)…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exporter…</translation>
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
            <source>&amp;Next pane</source>
            <translation>Volet &amp;suivant</translation>
        </message>
        <message>
            <source>Pre&amp;vious pane</source>
            <translation>Volet précé&amp;dent</translation>
        </message>
        <message>
            <source>&amp;Sidebar</source>
            <translation>&amp;Barre latérale</translation>
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
            <source>Add to a &amp;list…</source>
            <translation>Ajouter à une &amp;liste…</translation>
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
            <source>E&amp;xport this contact…</source>
            <translation>E&amp;xporter cette fiche…</translation>
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
        <name>AffiliationsSection</name>
        <message>
            <source>+ Add an alliance</source>
            <translation>+ Ajouter une alliance</translation>
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
            <source>Copy: telephone, %1</source>
            <translation>Copier : téléphone, %1</translation>
        </message>
        <message>
            <source>End this function</source>
            <translation>Terminer cette fonction</translation>
        </message>
        <message>
            <source>List: %1</source>
            <translation>Liste : %1</translation>
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
            <source>Confidential information is shown</source>
            <translation>Renseignements confidentiels affichés</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Masquer</translation>
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
            <source>Other information</source>
            <translation>Autres renseignements</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Listes</translation>
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
        <name>Disclosure</name>
        <message>
            <source>hide</source>
            <translation>masquer</translation>
        </message>
    </context>
    <context>
        <name>DraftCommands</name>
        <message numerus="yes">
            <source>%n new contact(s) to finish</source>
            <translation>
                <numerusform>%n nouvelle fiche à terminer</numerusform>
                <numerusform>%n nouvelles fiches à terminer</numerusform>
            </translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Reprendre</translation>
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
            <source>Remove: %1</source>
            <translation>Retirer : %1</translation>
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
            <source>Committee, function and dates…</source>
            <translation>Comité, fonction et dates…</translation>
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
            <source>Use %1</source>
            <translation>Mettre %1</translation>
        </message>
        <message>
            <source>Extension</source>
            <translation>Poste</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Séparer</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Étiquette</translation>
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
            <source>New organisation “%1”</source>
            <translation>Nouvelle organisation « %1 »</translation>
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
            <source>Create a first organisation: its people can be added from its card.</source>
            <translation>Créez une première organisation : ses personnes s’ajoutent depuis sa fiche.</translation>
        </message>
        <message>
            <source>New organisation</source>
            <translation>Nouvelle organisation</translation>
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
        <name>ErrorText</name>
        <message>
            <source>An unexpected error occurred. Nothing was lost.</source>
            <translation>Une erreur imprévue s’est produite. Rien n’a été perdu.</translation>
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
            <source>left out</source>
            <translation>
                <numerusform>exclue</numerusform>
                <numerusform>exclues</numerusform>
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
            <source>For a developer: every field, structured.</source>
            <translation>Pour le développement informatique : tous les champs, structurés.</translation>
        </message>
        <message>
            <source>A chosen contact is no longer in the directory. Go back and choose again.</source>
            <translation>Une fiche choisie n’est plus dans le répertoire. Revenez à la liste et refaites le choix.</translation>
        </message>
    </context>
    <context>
        <name>FilingSection</name>
        <message>
            <source>Sectors</source>
            <translation>Secteurs</translation>
        </message>
        <message>
            <source>Territory</source>
            <translation>Territoire</translation>
        </message>
        <message>
            <source>Add a sector</source>
            <translation>Ajouter un secteur</translation>
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
            <source>Copy for Bcc</source>
            <translation>Copier pour Cci</translation>
        </message>
        <message>
            <source>Excel</source>
            <translation>Excel</translation>
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
        <name>Journey</name>
        <message>
            <source>First start: four ways to begin</source>
            <translation>Première ouverture : quatre façons de commencer</translation>
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
            <source>What is worth a second look</source>
            <translation>Ce qui mérite un second regard</translation>
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
            <source>Add %n contact(s) to a list</source>
            <translation>
                <numerusform>Ajouter %n fiche à une liste</numerusform>
                <numerusform>Ajouter %n fiches à une liste</numerusform>
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
            <source>person</source>
            <translation>personne</translation>
        </message>
        <message>
            <source>organisation</source>
            <translation>organisation</translation>
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
            <translation>Nom d’une liste, ancienne ou nouvelle</translation>
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
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>The directory cannot be opened</source>
            <translation>Le répertoire ne peut pas être ouvert</translation>
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
    </context>
    <context>
        <name>OrderCommands</name>
        <message>
            <source>Clear the search to change the order of the list</source>
            <translation>Effacez la recherche pour changer l’ordre de la liste</translation>
        </message>
        <message>
            <source>%1: position %2 of %3</source>
            <translation>%1 : position %2 sur %3</translation>
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
        <name>PeopleSection</name>
        <message>
            <source>+ Attach a person</source>
            <translation>+ Associer une personne</translation>
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
        <name>RevealCommands</name>
        <message>
            <source>shown on screen</source>
            <translation>affichée à l’écran</translation>
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
        <name>SelectionPane</name>
        <message>
            <source>Add to a list…</source>
            <translation>Ajouter à une liste…</translation>
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
        <name>Toast</name>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
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
        <name>VerifiedField</name>
        <message>
            <source>&amp;Verified today</source>
            <translation>&amp;Vérifiée aujourd’hui</translation>
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
</TS>
