"""Given names common in Québec, by which a line is known to name somebody.

Evidence only: a name that is not listed is read by its place. Data only, folded.
"""

from __future__ import annotations

from typing import Final

from directory_app.domain.folding import fold_words

_TEXT: Final = """
abdel abdelaziz abdelkader abdou abdoulaye abel abigail abraham adam adama adel adelaide adele
adeline adrian adriana adrien agathe agnes ahmed aicha aida aimee aissata aissatou alain alan alana
albert alberto alec alejandra alejandro aleksandr alex alexa alexander alexandra alexandre alexane
alexe alexia alexis alfred ali alia alice alicia aline alison alisson allan allen allison alma
alphonse alvaro alyssa amadou amal amanda amandine amara amber ambre amelia amelie amin amina
aminata amine amir amira amy an-antane ana anabelle anais anastasia andre andrea andreanne andree
andres andrew andrey andy ange angel angela angele angelica angelina angeline angelique angus anick
anik anita ann anna annabelle anne anne-marie annette annick annie annik anouk anthony antoine
antoinette antonia antonio antony april araceli ariane arianne arielle aristide arlene arlette
armand arnaud arnaude arnold arthur arturo ashley assia astrid audrey auguste augustin aurelie
aurore austin ava awa axel axelle aya ayman aymeric azadeh baptiste barbara bastien beatrice
beatriz ben benedicte benjamin benoit bernadette bernard bernice berthe bertrand beth bianca
bibiane bill billy blaise blanche bob boris brad brandon brenda brian bridget brigitte britany
bruce bruno bryan caleb camil camille candice carine carl carla carlo carlos carmelle carmen carol
carolane carolann carolanne carole carolina caroline carolyn cassandra catarina caterina catherine
cathy cecile cecilia cedric celeste celia celine cesar chad chantal chantale charlene charles
charlie charline charlotte chelsea cheryl chloe chris christelle christian christiane christianne
christina christine christophe christopher cindy claire clara clarisse claude claudette claudia
claudie claudine clement clementine cloe clotilde clovis colette colin colombe conrad constance
cora coralie corinne cory craig cristina cynthia cyril cyrille dahlia daisy dale dalia damien dan
dana daniel daniela danielle danny dany daphne daphnee dario darlene dave david dawn dean deborah
delphine denis denise denyse derek diana diane didier diego dieudonne dimitri dina djamel djamila
dmitri dolores dominic dominique don donald donna dorian doris dorothee dorothy douglas dylan ed
eddy edgar edith edmond edouard eduardo edward edwige efia eileen elaine eleanor elena eleonore eli
eliane elias elie eliette elina eliot elisa elisabeth elisapie elise elissa elizabeth ella ellen
elliot elodie eloise elsa elvire elyse elzear emanuel emanuelle emile emilia emilie emilien emilio
emily emma emmanuel emmanuelle emy enrique eric erica erik erika erin ernest ernesto esperanza
esteban estelle esther etienne etua eugene eugenie eva evan evangeline eve evelyn evelyne fabien
fabienne fabio fabiola fabrice fadi fadila fannie fanny farah farid farida fatiha fatima fatma
fatou fatoumata faycal felicia felicite felix ferdinand fernand fernande fernando fiona flavie
flora florence florent florian france frances francesca francesco francine francis francisco franck
franco francois francoise frank franz fred freda frederic frederick frederik frederique gabriel
gabriela gabrielle gael gaelle gaetan gaetane gaetanne gary gaston genevieve george georges
georgette gerald geraldine gerard gerardo germain germaine gertrude ghislain ghislaine ghyslain
ghyslaine giacomo gilbert gilberte gilles gina ginette gino giovanni gisele giselle giulia gladys
glenn gloria grace graham gregoire gregory greta guillaume guillermo gustave guy guylain guylaine
guylene gwen gwenaelle habib hadrien hakim halima hamid hamza hanna hannah hans harold harry hassan
hassiba hayat heather hector heidi helen helena helene helga henri henriette henry herve hiba
hilary hilda hocine honore houda howard hubert hugo hugues huguette huguo humberto ian ibrahim
ibrahima ida idriss ignace igor ilyas imad imane imran ines ingrid irene irina iris isaac isabel
isabella isabelle isidore ismael isolde ivan ivana iven jacinthe jack jackie jacky jacob jacqueline
jacques jacynthe jade jaime jake jakob jamal james jamie jamila jan jana jane janet janick janie
janik janine janique jasmin jasmine jason jasper javier jay jean jeanine jeanne jeannette jeannine
jeff jeffrey jen jennifer jenny jeremie jeremy jerome jerry jesse jessica jessie jessy jill jim
jimmy jinny jo joan joana joane joanie joann joanna joanne joannie joao jocelyn jocelyne joe joel
joelle joey johanie johanna johanne john johnny jolene joly jolyane jon jonathan jordan jorge jose
josee joseph josephine josette joshua josiane josianne josie jourdain joy joyce juan juana judith
judy jules julia julian juliana juliane julianne julie julien julienne juliet juliette june jusipi
justin justine kader kadija kahente kahina kamal karen karianne karim karima karina karine karl
karla karolane karolina kassandra kate kateri katerina katharina katherine kathia kathleen kathy
katia katie katrina katrine katy kavita kay keith kelly ken kenneth kenny kenza kevin khadidja
khadija khaled khalid khalil kim kimberly kirsten konstantin kristel kristen kristian kristina
kristine kyle kyra laetitia lahcen laila lamia lana lance lara larissa larry latifa laura laure
laurence laurent laurianne laurie laurier lawrence layla lea leah leandre leda leen leila lena leo
leon leonard leonardo leonie leopold leslie leticia lia liam lidia lila lili lilian liliana liliane
lilianne lily lina linda line lionel lisa lisanne lise lisette livia liza lloyd loan logan loic
lola lorena lorenzo loretta lorraine lou louane louis louisa louise louisette loup luana luc luca
lucas lucette lucia luciano lucie lucien lucienne lucille ludivine ludovic ludovick luis luisa luke
luna lyanne lydia lydie lyette lyn lynda lyne lynn lynne lysanne lyse mabel madeleine mae maelie
maelle magali magda magdalena maggie mahamadou maher mahmoud maia maika maite malek malick malika
malorie mamadou manon manuel manuela mara marc marceau marcel marcela marcelle marcia marcio marco
marcos marcus margaret margarita margaux margot marguerite maria mariah mariam mariama mariane
marianna marianne mariannick marie marie-eve mariejosee marieke marielle marieve marika marilene
marilou marilyn marilyne marina mario marion marisa marisol marissa marius marjolaine marjorie mark
marlene marta martha marthe martial martin martina martine marvin mary maryam maryanne marylene
maryline marylou maryse mateo mathew mathias mathieu mathilde mathis matilda matt matteo matthew
matthias matthieu maud maude maurice max maxim maxime maximilien maya mebarka megan megane mehdi
melanie melina melinda melissa melodie melvin mercedes mercedez meriem merouane michael michaela
michel michele micheline michelle miguel mihaela mikael mike mila milan milena mimi mina mira
mireille miriam mohamed mohammad mohammed moira moise molly mona monia monica monika monique morgan
morgane mostafa mounir mourad moussa muriel murielle mustapha mylene myles myra myriam myrna nabil
nabila nada nadege nadia nadim nadine nadir naima naomi naomie naomy natacha natalia natalie nataly
nathalie nathan nathaniel nawel neil nelly nelson nicholas nick nicki nicky nicolas nicole
nicoletta nikita nikolai nils nina noah noel noella noelle noemi noemie nora norah norbert norma
norman normand nour noura oceane octave odette odile olga oliver olivia olivier omar ophelie oscar
osman ossama oumar ousmane ovila pablo pamela paola paolo pascal pascale pat patrice patricia
patricio patrick patrik paul paula paule paulette paulin pauline paulo pauloosie pedro peggy
penelope perrine peter phil philip philippa philippe phillip philomene pierre pierrette pierrick
pitsiulak prosper putulik quentin rachel rachelle rachid rachida rafael rafaela ralph ramon ramona
randy rania raoul raphael raphaelle raul ray raymond raymonde real rebecca regina reginald regine
regis rejean rejeanne remi remy renald renata renaud rene renee reza rhea ricardo riccardo richard
rick rita robert roberta roberto robin robyn roch rock rodolphe rodrigo rodrigue roger roland
rolande romain roman romane romeo romy ronald rosa rosaire rosalie rosalind rosanne rose roseline
rosemarie rosemary rosie ross roxane roxanne roy ruben rudy russell ruth ryan sabine sabrina sacha
said saida sakiasi salim salima sally salma salome salvador salvatore sam samantha sami samia samir
samira samuel samuelle sandra sandrine sandy sara sarah sasha saul scott sean sebastian sebastien
selena selim selma serena serge sergio seynabou shana shannon sharon shawn sheila shelley shirley
shushan sidonie sienna siham silvia simon simone sofia sofiane solange soledad solene sonia sonya
sophia sophie soraya stacy stanley stefan stefanie stella stephan stephane stephanie stephen steve
steven stevens stuart susan susanna suzanne suzette suzie sven sybille sylvain sylvester sylvestre
sylvette sylvia sylviane sylvianne sylvie tamara tania tanya tara tatiana ted teresa terry tess
theo theodore theresa therese thi thierry thomas tiffany tim timothy tina tobias tom tommy tony
tracy trevor tristan tshaka tyler uapush ulrich ursula valentin valentina valentine valerie vanessa
vera veronica veronika veronique vicky victoire victor victoria vincent violaine violette virginia
virginie viviane vivianne vladimir wade wafa walter wendy wilfrid will william willy xavier yacine
yael yamina yan yanick yanik yann yannick yasmin yasmina yasmine yoan yoann yolaine yolande youcef
younes yousra youssef youssou yvan yves yvette yvon yvonne zacharie zachary zahra zaina zakaria
zineb zoe zohra
"""
GIVEN_NAMES: Final = frozenset(word for text in _TEXT.split() for word in fold_words(text))
"""Folded given names; a compound one is known by its first part."""
