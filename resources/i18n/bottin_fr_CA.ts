<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
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
            <source>&amp;View</source>
            <translation>Afficha&amp;ge</translation>
        </message>
        <message>
            <source>&amp;Search</source>
            <translation>&amp;Rechercher</translation>
        </message>
        <message>
            <source>&amp;Next pane</source>
            <translation>Volet &amp;suivant</translation>
        </message>
        <message>
            <source>&amp;Previous pane</source>
            <translation>Volet &amp;précédent</translation>
        </message>
        <message>
            <source>&amp;As the system</source>
            <translation>Thème du s&amp;ystème</translation>
        </message>
        <message>
            <source>&amp;Light theme</source>
            <translation>Thème &amp;clair</translation>
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
            <source>&amp;Help</source>
            <translation>Aid&amp;e</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Raccourcis clavier</translation>
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
        <name>Card</name>
        <message>
            <source>formerly: %1</source>
            <translation>autrefois : %1</translation>
        </message>
        <message>
            <source>In the trash</source>
            <translation>À la corbeille</translation>
        </message>
        <message>
            <source>personal</source>
            <translation>personnel</translation>
        </message>
        <message>
            <source>for %1</source>
            <translation>pour %1</translation>
        </message>
        <message>
            <source>function mailbox</source>
            <translation>boîte de fonction</translation>
        </message>
        <message>
            <source>Confidential</source>
            <translation>Confidentiel</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>de %1</translation>
        </message>
        <message>
            <source>Copy: telephone of %1</source>
            <translation>Copier : téléphone de %1</translation>
        </message>
    </context>
    <context>
        <name>CardEditor</name>
        <message>
            <source>Edit: %1</source>
            <translation>Modifier : %1</translation>
        </message>
        <message>
            <source>What you had typed is here again.</source>
            <translation>Votre brouillon est repris.</translation>
        </message>
        <message>
            <source>To reach</source>
            <translation>Joindre</translation>
        </message>
        <message>
            <source>Esc keeps what you typed</source>
            <translation>Échap garde le brouillon</translation>
        </message>
        <message>
            <source>Do not save</source>
            <translation>Ne pas enregistrer</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
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
            <source>Opening hours</source>
            <translation>Heures d’ouverture</translation>
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
            <translation>Alliances et affiliations</translation>
        </message>
        <message>
            <source>Confidential</source>
            <translation>Confidentiel</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>Published numbers</source>
            <translation>Chiffres publiés</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Listes</translation>
        </message>
        <message>
            <source>Internal note</source>
            <translation>Note interne</translation>
        </message>
    </context>
    <context>
        <name>CardWording</name>
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
            <source>&amp;Address</source>
            <translation>&amp;Adresse</translation>
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
            <source>published on %1</source>
            <translation>publié le %1</translation>
        </message>
        <message>
            <source>published in %1</source>
            <translation>publié en %1</translation>
        </message>
        <message>
            <source>All of Québec</source>
            <translation>Tout le Québec</translation>
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
        <message>
            <source>Nothing on this computer opens this link. Copy it instead.</source>
            <translation>Aucun programme de cet ordinateur n’ouvre ce lien. Copiez-le plutôt.</translation>
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
    </context>
    <context>
        <name>EditorField</name>
        <message>
            <source>Use %1</source>
            <translation>Mettre %1</translation>
        </message>
        <message>
            <source>changes the card of %1</source>
            <translation>modifie la fiche de %1</translation>
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
        <name>ListPane</name>
        <message>
            <source>person</source>
            <translation>personne</translation>
        </message>
        <message>
            <source>organisation</source>
            <translation>organisation</translation>
        </message>
        <message>
            <source>No contact yet</source>
            <translation>Aucune fiche pour l’instant</translation>
        </message>
        <message>
            <source>Contacts appear here as soon as somebody adds them to the directory.</source>
            <translation>Les fiches s’affichent ici dès que quelqu’un les ajoute au répertoire.</translation>
        </message>
        <message>
            <source>No contact matches “%1”</source>
            <translation>Aucune fiche ne correspond à « %1 »</translation>
        </message>
        <message>
            <source>Check the spelling, or search by acronym, telephone or e-mail.</source>
            <translation>Vérifiez l’orthographe, ou cherchez par sigle, téléphone ou courriel.</translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation>Effacer la recherche</translation>
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
            <source>Read-only: this directory can be consulted, not changed.</source>
            <translation>Lecture seule : ce répertoire peut être consulté, mais pas modifié.</translation>
        </message>
        <message>
            <source>Edit: %1</source>
            <translation>Modifier : %1</translation>
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
        <name>ShortcutsPage</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Raccourcis clavier</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
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
            <translation>Des personnes et des organismes inventés, pour tout essayer sans risque.</translation>
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
</TS>
