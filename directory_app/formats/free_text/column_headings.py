"""Headings of the columns of tables, in French and in English. Data only, folded."""

from __future__ import annotations

from typing import Final

HEADINGS: Final = {
    word: name
    for name, words in {
        "given": "prenom|prenoms|first name|given name|firstname|given",
        "family": "nom de famille|last name|family name|surname|lastname",
        "name": (
            "nom|nom complet|full name|name|nom et prenom|nom prenom|prenom et nom|prenom nom|"
            "delegue|delegue e|deleguee|deleguees|delegues|participant|participante|participants|"
            "personne|contact|responsable|display name|personne ressource|representant|"
            "representante|membre"
        ),
        "title": "titre de civilite|civilite|salutation|prefix|prefixe|appel",
        "organisation": (
            "organisme|organisation|organization|company|societe|entreprise|regroupement|"
            "association|groupe|employeur|nom de l organisme|nom de l organisation|federation|"
            "organismes|regroupements|nom du groupe|company name|organization name|"
            "nom du regroupement"
        ),
        "acronym": "sigle|acronyme|acronym|abreviation",
        "function": (
            "fonction|titre|poste|job title|title|position|role|titre d emploi|fonctions|"
            "fonction titre"
        ),
        "address": (
            "adresse|address|adresse postale|rue|street|adresse complete|mailing address|"
            "business street|street address"
        ),
        "city": "ville|city|municipalite|localite",
        "province": "province|prov|state|state province",
        "code": "code postal|postal code|cp|zip|zip code|postal",
        "phone": (
            "telephone|tel|phone|telephone bureau|tel bureau|business phone|telephone travail|"
            "phone number|telephone 1|telephone principal|bureau|work phone|numero de telephone|"
            "telephones|no de telephone|tel travail|telephone 2"
        ),
        "cell": (
            "cellulaire|cell|mobile|mobile phone|telephone cellulaire|cell phone|tel cell|portable"
        ),
        "fax": "telecopieur|fax|telec|business fax|telecopie",
        "toll_free": "sans frais|ligne sans frais|toll free",
        "home": "domicile|home phone|telephone maison|residence",
        "extension": "poste telephonique|ext|extension",
        "email": (
            "courriel|email|e mail|mail|adresse courriel|courriels|email address|e mail address|"
            "adresse electronique|adresse de courriel|courriel 1"
        ),
        "website": "site|site web|website|web|web page|site internet|url|page web",
        "other": (
            "region|notes|note|remarques|commentaires|comments|no|numero|secteur|categorie|date|"
            "presence|presence confirmee|allergies|statut|country|pays|langue|id|departement|"
            "department|service"
        ),
    }.items()
    for word in words.split("|")
}
"""Folded heading → what its column holds."""
