"""Words by which a piece of pasted text is recognised: functions, organisations, titles, sentences.

Data only, folded (no accents, no capitals); what to do with them is the readers' business. Sources:
the OQLF's titles and labels of coordinates, the names of Québec community organisations.
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES: Final = _words(
    "mme madame mmes m mr mrs ms monsieur mm mlle mademoiselle dr dre docteur docteure me maitre "
    "pr pre prof professeur professeure hon mx mgr soeur sr frere abbe"
)
"""Titles before a name; « M » and « Me » only with their capital."""

FUNCTIONS: Final = _words(
    "directeur directrice dir directeurtrice coordonnateur coordonnatrice coordinateur "
    "coordinatrice coordo coord president presidente pres presidence vicepresident vicepresidente "
    "secretaire tresorier tresoriere administrateur administratrice admin agent agente charge "
    "chargee conseiller conseillere responsable resp adjoint adjointe organisateur organisatrice "
    "intervenant intervenante animateur animatrice porteparole coporteparole depute deputee "
    "ministre maire mairesse attache attachee chef cheffe gestionnaire analyste avocat avocate "
    "notaire chercheur chercheuse chercheure travailleur travailleuse infirmier infirmiere "
    "delegue deleguee representant representante membre permanent permanente stagiaire redacteur "
    "redactrice journaliste recherchiste technicien technicienne comptable commis receptionniste "
    "consultant consultante formateur formatrice dg dga pdg codirecteur codirectrice "
    "cocoordonnatrice cocoordonnateur copresident copresidente cofondateur cofondatrice fondateur "
    "fondatrice editeur editrice libraire psychologue sexologue medecin superviseur superviseure "
    "superviseuse prepose preposee webmestre graphiste traducteur traductrice whip leader "
    "professeur professeure enseignant enseignante etudiant etudiante candidat candidate "
    "conseillers militant militante liaison doyen doyenne recteur rectrice greffier greffiere "
    "prefet prefete echevin elu elue mediateur mediatrice educateur educatrice ergotherapeute "
    "nutritionniste dieteticienne criminologue juriste sociologue economiste urbaniste architecte "
    "ingenieur ingenieure programmeur programmeuse evaluateur evaluatrice director coordinator "
    "manager officer chair chairman chairwoman chairperson cochair secretary treasurer advisor "
    "adviser spokesperson founder cofounder assistant assistante head lead counsellor counselor "
    "member ceo cfo coo representative organizer organiser mayor minister professor lawyer nurse "
    "titulaire substitut substitute conducteur conductrice teacher editor intern "
    "researcher senator senateur senatrice"
)
"""First words of a function, in both genders and in English; « co- » and « vice- » are cut off."""

ENGLISH_FUNCTIONS: Final = _words(
    "director coordinator manager officer chair chairman chairwoman chairperson secretary "
    "treasurer advisor adviser spokesperson founder assistant lead counsellor counselor "
    "representative organizer organiser president"
)
"""Last words of a function in English (« Board Chair », « Policy Advisor »)."""

FUNCTION_STARTS: Final = (
    "porte parole",
    "co porte parole",
    "coporte parole",
    "v p",
    "premier ministre",
    "premiere ministre",
    "premier vice",
    "premiere vice",
    "executive director",
    "chief of",
    "chief executive",
    "grand chef",
    "grande cheffe",
    "general manager",
    "program",
    "project",
    "senior",
    "junior",
    "national director",
    "acting",
    "interim",
    "associate director",
    "deputy",
    "direction generale",
    "vice presidence",
    "public relations",
    "human resources",
    "communications officer",
    "benevole",
    "ex ",
    "ancien ",
    "ancienne ",
    "benevole responsable",
    "personne responsable",
    "personne ressource",
)
"""Folded beginnings of functions of several words."""

FUNCTION_PREFIXES: Final = _words("co vice ex sous")

ORGANISATIONS: Final = _words(
    "association associations regroupement regroupements federation federations coalition reseau "
    "table tables comite comites centre centres maison maisons alliance corporation fondation "
    "ligue mouvement groupe groupes societe conseil conseils confederation union unions institut "
    "observatoire office service services clinique carrefour entraide collectif collective "
    "cooperative coop syndicat ordre universite cegep college ecole ministere secretariat cabinet "
    "assemblee parlement ville municipalite mrc clsc cisss ciusss chu chum hopital paroisse "
    "diocese eglise club cercle ressource ressources refuge auberge accueil banque cuisine "
    "cuisines moisson popote relais espace espaces projet projets programme agence commission "
    "protecteur commissariat regie caisse parti radio journal editions theatre festival musee "
    "bibliotheque cdc troc roc acef forum front campagne chantier consortium departement division "
    "equipe chaire laboratoire foyer residence residences abri organisme organismes organisation "
    "organisations entreprise fraternite rassemblement initiative initiatives bureau pavillon "
    "module corporations garderie cpe patro ywca ymca yweca croix centraide bande nation "
    "premieres communaute communautes friendship federal government gouvernement delegation "
    "intergroupe interligne network council committee center foundation society institute group "
    "house shelter university school ministry department agency board league native women inc "
    "ltd ltee enr senc llp obnl osbl cie concertation conference halte grenier atelier ateliers "
    "magasin boutique comptoir jardin jardins ferme camp camps oasis pivot tournant phare "
    "arrondissement presse tribunal barreau chambre curateur direction dispensaire pharmacie "
    "academie archives babillard bibliotheques cinema coordination editeurs logis habitations "
    "habitation oeuvre oeuvres popotes roulante soupe saint-vincent unite villa volontariat "
    "vestiaire ressourcerie transport"
)
"""Words that name a body; at the start of a piece (article aside) they make it an organisation."""

NOT_NAMES: Final = _words(
    "appel appels rappel message messages suivi retour dossier passagers covoiturage depart "
    "arrivee "
    "janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre january "
    "february march april may june july august september october november december lundi mardi "
    "mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday "
    "sunday par pour avec et ou les un une nous vous notre votre tous toutes tout toute ce cette "
    "ces dans sur sous entre plus depuis lors selon afin ainsi bonjour merci cordialement "
    "salutations objet sujet date lieu heure page annexe jour haute haut pression solidarite "
    "solidaire sante sociaux social sociale quebec quebecois quebecoise quebecoises national "
    "nationale nationaux communautaire communautaires femme femmes enfant enfants jeune jeunes "
    "jeunesse famille familles aines ainees violence conjugale securite alimentaire droit droits "
    "libertes justice benevoles benevolat mission valeurs objectifs contact contacts adresse "
    "telephone courriel site web telecopieur membres liste lire suite dernieres nouvelles rue "
    "avenue boulevard chemin rang route autoroute bureau local etage case casier postale postal "
    "succursale canada ontario nord sud ouest est opening hours address phone email fax website "
    "the of and for your our new action actions autonome autonomes provincial provinciaux "
    "provinciale regional regionale regionaux journee semaine deputes citoyens citoyennes "
    "personnes personne handicapees mentale physique public publique publics loi reglement "
    "article budget communique presse secteur region regions information informations "
    "renseignements source ligne ecoute urgence aide appui soutien defense lutte itinerance "
    "logement pauvrete education formation culture arts sports loisirs loisir travail emploi "
    "emplois environnement egalite equite dignite liberte democratie transparence respect "
    "ouverture engagement engagez main rouge vert verts bleu general generale annuelle annuel "
    "ordinaire extraordinaire nom prenom noms prenoms titre fonction organisme poste cellulaire "
    "mobile bas hebergement insertion integration prevention promotion recherche developpement "
    "economie economique politique politiques citoyenne citoyen feministe feministes syndical "
    "syndicale etudiant etudiante etudiants populaire populaires quartier village parent parents "
    "pere peres mere meres homme hommes fille filles garcon garcons gai gais lesbienne lesbiennes "
    "trans lgbtq intergenerations intergenerationnel vie voix parole espoir transition autisme "
    "deficience cancer sida vih diabete epilepsie alzheimer parkinson suicide toxicomanie "
    "dependance dependances nutrition allaitement naissance naissances renaissance perinatalite "
    "proche proches aidance aidant aidants immigrant immigrants immigrantes refugies refugie "
    "international internationale mondial mondiale monde afrique amerique europe asie francophone "
    "anglophone autochtone autochtones je tu il elle on ils elles mon ma mes ton ta tes son sa "
    "ses leur leurs qui que quoi dont sont etre avoir faire non oui pas sans comme mais donc ni "
    "car chez vers objets veuillez agreer chers chere cher cheres bonsoir envoye message original "
    "forwarded subject sent from to cc cci re tr fw fwd rencontre reunion assemblees "
    "manifestation colloque congres rassemblement mobilisation delegues deleguees participants "
    "participantes presences absences invites matiere situation planification citation note notes "
    "remarque remarques tel telec cell quelques plusieurs chaque autre autres premiere premier "
    "deuxieme troisieme cafe bistro resto restaurant hotel salle edifice immeuble tour complexe "
    "galerie parc pont place square allee montee province ville cp po box station succ boite "
    "facultatif siege adjoint adjointe direction nos vos consulat ambassade comtes comte "
    "circonscription"
)
"""Folded words that are in no name of a person, months and words of this milieu above all."""

SENTENCE_WORDS: Final = _words(
    "est sont ont etait etaient sera seront fait font peut peuvent doit doivent qui que dont il "
    "ils nous vous on se cette ces ce cet leur leurs notre votre vos regroupe rassemble "
    "represente participe participent reagit demande demandent annonce annoncent offre offrent "
    "vise tres ainsi afin lors depuis egalement aussi alors mais donc car comme tel tels pas ne "
    "etre avoir ete avait avaient serait seraient aurait auraient souhaite souhaitent revendique "
    "reclame reclament appuie defend developpe s'allie allie indique explique souligne denonce "
    "rejoint regroupant rappelle invite invitent contribuent contribue favorise permettre permet "
    "veuillez communiquez appelez ecrivez contactez visitez svp please we you is are was will has "
    "have this that your our they"
)
"""Words of a sentence: no organisation's or function's name holds one."""

EVENT_WORDS: Final = _words(
    "journee journees rencontre rencontres forum colloque congres assemblee delegation rendez "
    "sommet conference reunion manifestation mobilisation rassemblement tournee semaine activite "
    "lancement consultation consultations comite seance atelier ateliers formation commission "
    "visite diner dejeuner gala rassemblement grande marche vigile table-ronde day days meeting "
    "summit conference rally week seminar workshop webinaire webinar etude lac-a-l-epaule"
)
"""Words that say that a line is the title of an event."""

PRESENCES: Final = _words(
    "presences presence presents presentes absences absents absentes signataires signataire "
    "cosignataires delegues deleguees participants participantes invites invitees excuses "
    "attendance"
)
"""Words of the labels before people who need not be reached."""

FORMULAS: Final = _words(
    "bonjour bonsoir allo salut veuillez merci cordialement solidairement amicalement salutations "
    "chers cheres cher chere dear hello hi thanks regards sincerely recevez agreez"
)
"""First words of the lines that greet and take leave."""

LINKS: Final = _words(
    "de du des d la le les l au aux a et en pour par sur sous dans avec chez y of the and for in "
    "at contre entre sans"
)
"""Small words inside names of organisations and functions."""

PARTICLES: Final = _words(
    "de du des d la le les van von der den del della di da dos das do el al ben bin ibn ter te "
    "ten y e af zu st ste"
)
"""Small words inside a family name (« de la Durantaye », « van der Meer », « d'Anglebert »)."""
