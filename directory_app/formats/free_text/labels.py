"""Labels of coordinates and fields: the words before a value that say what it is.

Data only, folded (no accents, no capitals), French and English. Sources: the OQLF's labels of
coordinates, the headings of forms and mails, the buttons of web pages.
"""

from __future__ import annotations

from typing import Final

PHONE_WORDS: Final = {
    "fax": "f fax telec telecop telecopieur telecopie facsimile",
    "cell": "c cel cell cellulaire cellulaires m mobile mob portable",
    "tty": "ats tty atme",
    "toll_free": "frais free",
    "home": "domicile dom maison res residence home perso personnel",
    "work": (
        "t tel tels telephone telephones phone ph b bureau bur travail work office direct directe "
        "ligne main"
    ),
    "": "sans toll no numero au ou or p",
}
"""Label of a phone → folded words that say it, the first that speaks winning."""

ADDRESS_LABELS: Final = frozenset(
    [
        "courriel",
        "courriels",
        "couriel",
        "email",
        "emails",
        "mail",
        "mel",
        "e",
        "m",
        "c",
        "@",
        "adresse",
        "internet",
        "net",
        "site",
        "web",
        "www",
        "url",
        "page",
        "facebook",
        "mailto",
        "electronique",
        "de",
        "ou",
        "et",
        "website",
        "contact",
    ]
)
"""Words before an e-mail or web address, in runs (« Site Web », « adresse de courriel »)."""

FIELD_LABELS: Final = {
    label: name
    for name, labels in {
        "": (
            "contact|contacts|source|sources|renseignements|renseignement|information|"
            "informations|info|infos|pour information|pour informations|pour renseignements|"
            "pour plus d information|pour plus d informations|pour tout renseignement|"
            "pour nous joindre|nous joindre|personne ressource|personne contact|"
            "personnes ressources|contact presse|contact medias|relations medias|"
            "relations de presse|renseignements et entrevues|entrevues|demandes d entrevue|"
            "media contact|contact media|for information|for more information|"
            "information contact|signature|pour entrevue|pour entrevues|"
            "coordonnees|pour joindre|ville|city|code postal|postal code|telephone|telephones|"
            "phone|tel|fax|telecopieur|courriel|email|e mail|site|site web|website|web|"
            "cellulaire|cell|mobile|province|civilite|presences|presents|presentes|"
            "absences|absents|presence|sont presents|sont presentes|etaient presents|"
            "etaient presentes|signataires|signataire|cosignataires|co signataires|delegues|"
            "delegation|membres|participants|participantes|invites|invitees|regrets|"
            "in attendance|absences motivees|absents motives|excuses|sont absents|etaient absents|"
            "observateurs|observatrices|ont signe|sont presentes et presents|bureau principal|"
            "passagers|passageres|invitee|invite|observateur|observatrice|"
            "bureau de circonscription|bureau parlementaire|siege social|point de service"
        ),
        "mail": "de|from|a|to|cc|c c|cci|bcc",
        "function": ("responsable|fonction|titre|poste|title|position|job title|role"),
        "name": ("nom|nom complet|name|full name|nom et prenom|prenom et nom"),
        "given": ("prenom|given name|first name"),
        "family": ("nom de famille|last name|family name"),
        "organisation": (
            "organisme|organisation|organization|association|groupe|regroupement|company|"
            "entreprise|employeur|nom de l organisme|nom de l organisation|nom du groupe|"
            "nom du regroupement|nom de l association|organization name|company name"
        ),
        "acronym": ("sigle|acronyme|acronym"),
        "address": ("adresse|address|adresse postale|mailing address|adresse civique"),
        "ignored": (
            "objet|subject|date|envoye|sent|pieces jointes|attachments|heure|lieu|opening hours|"
            "heures d ouverture|rsvp|endroit|location|lire la suite|lire plus|en savoir plus|"
            "voir plus|voir tout|haut de page|retour en haut|retour|faire un don|devenir membre|"
            "plan du site|politique de confidentialite|tous droits reserves|infolettre|s abonner|"
            "abonnez vous|suivez nous|partager|imprimer|telecharger|connexion|rechercher|menu|"
            "recherche|aller au contenu|skip to content|read more|learn more|back to top|donate|"
            "privacy policy|site map|follow us|a propos|accueil|home|about us|nos membres|"
            "qui sommes nous|notre mission|notre equipe|our team|nouvelles|actualites"
        ),
    }.items()
    for label in labels.split("|")
}
"""Folded label before a colon → the field it announces, "" when it announces no text of ours,
"mail" when it is a sender or a recipient."""
