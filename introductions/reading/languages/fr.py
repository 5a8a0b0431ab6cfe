"""How French replies say what they mean (see ``en``); folded, so "réfléchir" is "reflechir"."""

_LUI = r"(?:lui|le|la|les|leur|l'|ŋ+|elle|eux)"

MASKS = (
    ("accept", 3, r"\b(?:pas de (?:souci|soucis|probleme|problemes|pb)|aucun (?:probleme|souci|inconvenient)|sans (?:probleme|souci|hesiter|hesitation)|(?:aucune|pas d')objection|pourquoi pas|(?:je n'y vois|n'y vois|y vois) (?:aucun|pas d')(?: )?inconvenient|pas d'inconvenient|(?:je ne dis|dis|dirai) pas non|pas de refus|(?:ca|cela) ne (?:me )?(?:derange|gene) pas|ca me (?:derange|gene) pas)\b"),
    ("defer", 3, r"\b(?:ce n'est|c'est|est)? ?pas un (?:vrai )?non\b"),
    ("", 0, r"\b(?:si (?:tu veux|vous voulez|possible|besoin|ca te va|jamais|tu le souhaites|vous le souhaitez|tu penses)|pas seulement|non seulement|pas presse|s'il (?:te|vous) plait)\b"),
)  # fmt: skip

RULES = (
    ("decline", 3, "without-me", r"\b(?:mais|alors|plutot) sans (?:moi|nous)\b"),
    ("decline", 3, "no", r"^(?:(?:ah|oh|euh|bof|desolee?|merci|helas|hm+|ben|bah|malheureusement|franchement|honnetement)[,.:!? -]*)*(?:non|nan|non merci|sans facon|jamais|surtout pas|certainement pas|pas question|hors de question|pas interessee?|pas pour moi|je passe|je decline|vraiment pas|pas lui|pas elle|negatif)\b(?! seulement)"),
    ("decline", 3, "refuse", r"\b(?:(?:ne|n') ?(?:m'|nous |me )?interesse\w* (?:pas|guere|plus)|non merci|sans facon|(?:je |nous |vais |dois |preferer?ais |souhaite |j'aimerais )(?:me vois |suis oblige de |prefere |devoir |malheureusement |poliment |donc |plutot )*(?:decliner?|declinons|refuser?|passer? (?:mon|notre) tour|m'abstenir|passe(?: mon tour)?$|laisser tomber)|ne (?:suis|sommes|serai|sera|serais) (?:pas|plus|guere|vraiment pas) (?:\w+ )?(?:interess\w+|disponible pour ce|la bonne|le bon|concern\w+|a l'aise|en mesure|preneur\w*|demandeur\w*|partant\w*)|(?:pas|plus|guere) (?:vraiment |du tout |tres |particulierement )*(?:interess\w+|besoin|envie|mon (?:domaine|truc|sujet|rayon|metier|genre)|notre (?:domaine|metier|genre|sujet)|le genre|donner suite|preneur\w*|souhaite|a l'aise|convaincu\w*|la bonne personne|le budget|pour (?:moi|nous)|ma tasse)|(?:prefere|preferons|prefererais|aimerais|aime) (?:mieux )?(?:ne pas|que (?:tu|vous) ne|eviter|rester|m'abstenir|pas)|ne (?:souhaite|souhaitons|veux|voulons|desire|tiens|donne|prends|fais|vois|cherche|cherchons|recherche|recherchons) (?:\w+ )?(?:pas|plus|rien|aucun\w*)|aucun(?:e)? (?:interet|envie|besoin|utilite)|(?:veux|souhaite|tiens) pas|deja (?:bien )?(?:quelqu'un|un (?:prestataire|fournisseur|comptable|partenaire)|entour\w+|equip\w+|ce qu'il)|a la retraite|mauvaise personne|pas la peine|inutile|hors de question|(?:ne|surtout) (?:lui )?(?:donne|donnez|transmets|transmettez|partage|partagez|mets|mettez) (?:\w+ )?pas|laisse tomber|je passe\b|trop de sollicitations|quelqu'un d'autre|sera pour une autre|bonne chance|bonne continuation)"),
    ("defer", 3, "not-now", r"\b(?:pas (?:maintenant|tout de suite|pour (?:le moment|l'instant)|encore|avant|aujourd'hui|cette semaine|ce mois|en ce moment|immediatement|dans l'immediat|le bon moment|le moment)|(?:en ce moment|pour le moment|pour l'instant|actuellement|la)\b[^.;!?]{0,40}\b(?:peux pas|pas|debord\w+|difficile|trop|complique|ferme|charette|charrette|impossible|sous l'eau)|mauvais (?:moment|timing)|tombe mal|sous l'eau|debord\w+|la tete sous)\b"),
    ("defer", 3, "come-back", r"\b(?:(?:je |on |nous |vous |tu )?(?:te |vous |m'en |en |me |lui )*(?:reviens|revient|reviendrai|reparle|reparlons|reparlera|recontacte|recontacter|recontactez|relance|relancez|rappelle|rappelez|rappellerai|redis|redirai|redemande|redemandez|fais signe|ferai signe|tiens au courant|tiendrai au courant|repondrai|reponds|reecris|reecrivez|recris)|fais-moi signe|(?:laisse|laissez|donne|donnez)-(?:moi|nous) (?:le temps|un peu|quelques|une|deux|trois|jusqu|y|reflechir|encore|du temps)|(?:il faut|dois|vais|besoin|veux|voudrais|aimerais|faut)[^.;!?]{0,25}(?:reflechir|reflechisse|y penser|en parler|en discuter|consulter|voir avec|y reflechir|du temps|temps de)|reflechis|j'y reflechis|plus tard|une autre fois|un autre (?:jour|moment)|peut-etre (?:plus tard|en|apres|dans|a la)|(?:a partir d|des|apres(?! tout)|pas avant|d'ici|a la rentree|a compter)\b|la semaine prochaine|le mois prochain|l'annee prochaine|quand (?:j'|je|on|nous|les choses|tout|ca|le|la)[^.;!?]{0,40}(?:revenu|rentr|fini|termin|calm|pass|mieux|livre|serai)|attendre|reporter|remettre (?:ca|cela|a)|repousser|patienter)\b"),
    ("defer", 2, "busy", r"\b(?:en (?:conge|vacances|deplacement|voyage)|conges|absent\w*|pas le temps|ferme|fermee|je ferme|surcharg\w+|peut-etre)\b"),
    ("direct", 3, "i-write", rf"\b(?:je (?:vais )?(?:{_LUI} ?)(?:ecris|ecrire|ecrirai|appelle|appeler|appellerai|contacte|contacter|contacterai|telephone|envoie|envoyer|vois|voir|dm|passe un coup|parle|parlerai|parler|croise|laisse un message|demande|demanderai)|je (?:m'en (?:charge|occupe)|prends contact|prendrai contact|le fais moi-meme)|(?:ecri\w+|appel\w+|contact\w+|envoi\w+)[^.;!?]{{0,30}}(?:moi-meme|directement|en direct)|j'(?:ecris|appelle) (?:a )?ŋ+)"),
    ("direct", 3, "in-touch", r"\b(?:(?:deja|sommes|est|etions) (?:deja |toujours )?(?:en (?:contact|relation|lien|discussion)|connect\w+|amis)|(?:on|nous)(?: nous| se)? (?:connait|connaissons|est vus|sommes (?:vus|parle|rencontr\w+|croises)|s'est (?:vus?|parle|croises?|rencontr\w+|ecrit))|je (?:le|la|les) connais|(?:il|elle|ŋ+) m'a (?:deja )?(?:ecrit|appele\w*|contacte\w*|envoye)|je (?:lui|l'|les) ?(?:ai )?(?:deja )?(?:ai )?(?:ecrit|contact\w+|appel\w+|parle|envoye|vue?)|pas besoin (?:de presentation|d'intro\w*|de nous presenter|d'intermediaire)|c'est (?:mon|ma) (?:cousine?|voisine?|beau-frere|belle-soeur|amie?|frere|soeur|collegue|oncle|tante))\b"),
    ("direct", 3, "give-address", r"\b(?:donne|donnez|envoie|envoyez|passe|passez|transmets|transmettez|file|as-tu|avez-vous|aurais-tu|auriez-vous|tu as|vous avez|peux-tu|pouvez-vous|quel est|quelle est|c'est quoi)(?:[ -](?:moi|me|nous))?[^.;!?]{0,16}\b(?:son|ses|leur|leurs|sa) (?:\w+ )?(?:numero|mail|e-?mail|adresse|coordonnees|contact|tel\w*|06|email)\b"),
    ("conditional", 3, "condition", r"\b(?:du moment qu[e']|tant qu[e']|a (?:la |une )?(?:seule )?condition|pourvu que|du moment que|tant que|a moins que|sauf si|sous reserve|seulement (?:si|par|pour|en)|uniquement|mais (?:seulement|uniquement|pas|sans|par (?:mail|ecrit|e-mail)|juste|je prefere|plutot|en visio|d'abord|que par)|sans (?:donner|mentionner|engagement|mon numero)|que par (?:mail|e-mail|ecrit)|juste par)\b"),
    ("conditional", 2, "if", r"\b(?:s'il|s'ils|s'elle|si (?:elle|elles|c'est|on|le|la|les|vous|tu|ŋ+|ca|cela|l'|je|nous))\b"),
    ("question", 3, "asks", r"\b(?:qui est|c'est qui|de quoi s'agit|c'est (?:a propos|au sujet) de quoi|que (?:veut|fait|cherche|souhaite|propose)|qu'est-ce|en dire (?:un peu )?plus|(?:plus|davantage) (?:d'infos?|d'informations?|de details?|de precisions?|sur (?:lui|elle|sa|son))|m'en dire|comment (?:a-t|connait|as-tu|avez-vous|la connais|le connais)|pourquoi (?:moi|veut|cherche)|quel(?:le)?s? (?:est|sont|serait|type|genre)|avant de (?:repondre|decider|dire|me decider)|avant que je)\b|^(?:(?:euh|hm+|bonjour|pardon|et|mais)[,. ]*)*(?:qui|que(?! du (?:bien|bonheur))|quoi|quel\w*(?! (?:bonne|belle|super|excellente|merveilleuse|charmante|joie|plaisir))|comment|pourquoi(?! pas)|quand|ou|combien|est-ce|est-il|est-elle|elle (?:cherche|veut|est|fait)|il (?:cherche|veut|est|fait)|c'est (?:pour|qui|quoi)|ca consiste)\b"),
    ("decline", 3, "c-est-non", r"\b(?:c'est|ce sera|ce sera donc|mais) non\b|\bmais sans moi\b"),
    ("conditional", 3, "sinon", r"\bsinon,? (?:non|plutot pas|pas)\b"),
    ("question", 3, "c-est-qui", r"\bc'est qui\b|\bqui est-ce\b|\bde qui s'agit\b|\bpuis-je (?:savoir|demander)\b"),
    ("unclear", 3, "taken-back", r"\bconnais (?:bien )?le genre\b|\bquelle honte\b|\b(?:d'un autre avis|pas de cet avis|reflexion faite|apres reflexion|a la reflexion|je (?:me retire|retire)|me ravise|disais-je|aurais-je (?:dit|repondu)|j\'aurais (?:dit|repondu)|oubliez(?: ca)?|oublie ca|dissuade\w*|change d\'avis)\b"),
    ("unclear", 3, "somebody-else", r"\b(?:super|bien|ravie?|content) pour (?:vous deux|eux|elles?|lui)\b|\bpresente[rz]?[- ](?:la|le|les) a (?:mon|ma|mes|notre|nos) \w+|\b(?:numero|adresse|coordonnees|contact|mail|telephone) (?:de |d\')(?:mon|ma|mes|ŋ+)|\b(?:mon|ma) (?:mari|femme|chef|patron|patronne) (?:dit|dirait)\b|\b(?:est|sont) (?:bien )?arrive\w*"),
    ("unclear", 3, "shrug", r"^(?:(?:ah|oh|ben|bah|euh)[,. ]*)*(?:bof|mouais|mwais|hm+|on verra|ca depend|je ne sais pas|je sais pas|sais pas|chais pas|pt'etre|peut-etre|comme tu veux|comme vous voulez|comme ci comme ca|interessant|merci|bien recu|recu|ah bon|tiens|lol|mdr|hahaha|a voir|euh|voila)[ .!?…]*$"),
    ("accept", 3, "yes", r"^(?:(?:ah|oh|bonjour|salut|ben|alors|merci|super|mais(?= carrement| oui| bien sur| avec| volontiers| absolument| evidemment| grave))[,.:! -]*)*(?:oui|ouais|ouaip|avec (?:grand )?plaisir|volontiers|bien sur|d'accord|ok|okay|carrement|ca marche|ca roule|bien entendu|evidemment|absolument|tout a fait|parfait|super|genial|certainement|vas-y|allez-y|entendu|grave|nickel|top|banco|go|cela me va|ca me va|partante?|je veux bien|c'est ok|c'est bon|allez)\b(?! (?:mais|si|non))"),
    ("accept", 3, "introduce-us", rf"\b(?:(?:mets|mettez|mettre|met)[- ](?:nous |moi )?en (?:relation|contact)|nous mettre en (?:relation|contact)|presente[zr]?[- ]nous|nous presenter|fais (?:l'intro|les presentations)|faites (?:l'intro|les presentations)|(?:peux|pouvez|peut|autorise a|accord pour) (?:\w+ )?(?:{_LUI} ?)?(?:donner|transmettre|communiquer|passer|partager|envoyer|filer) (?:\w+ )?(?:mon|mes|ma|notre|nos)|(?:donne|donnez|transmets|transmettez|passe|passez|file)[- ](?:lui|leur) (?:mon|mes|ma)|(?:qu'il|qu'elle|il peut|elle peut) (?:m'ecri\w+|m'appel\w+|me contact\w+|n'hesite)|vas-y|allez-y|feu vert|je suis (?:partante?|pour|ok|d'accord|preneu\w+|toute ouie)|dis-lui de|dites-lui de)\b"),
    ("accept", 3, "happy", r"\b(?:(?:c'est|ok|oui) (?:tout )?(?:d'accord|ok|bon|oui) (?:pour moi|de mon cote)|pour moi,? (?:c'est )?(?:oui|ok|d'accord|bon|parfait)|j'accepte|(?:vous avez|tu as) (?:mon accord|mon feu vert|le feu vert|ma benediction)|me (?:ferait|fera|fait) (?:tres |vraiment |grand |un immense |un grand |bien )*plaisir|(?:ca|cela) me va(?: tres bien| bien| parfaitement)?(?! (?:pas|si))|(?:excellente|tres bonne|super|quelle bonne) idee|je suis (?:tout a fait )?(?:partante?|preneu\w+|d'accord)|(?:au|mon) plaisir de (?:la|le|les|l') ?\w+|j'en serais? (?:ravie?|enchantee?|heureu\w+)|avec (?:grand )?plaisir|volontiers|(?:ravie?|heureu\w+|enchantee?|content\w*|curieu\w+) (?:de|d')|serais? (?:ravie?|heureu\w+|enchantee?)|(?:je )?veux bien|bonne idee|(?:m'|nous )interesse(?! pas| guere)|(?:tres )?interess\w+ par|ce serait (?:super|genial|top|parfait|avec)|avec joie|au plaisir)\b"),
    ("accept", 3, "more-yes", r"\bc'est (?:un (?:grand )?)?oui\b|\b(?:tu peux|vous pouvez) (?:bien sur |volontiers |sans souci )?(?:nous|me) (?:mettre|presenter)\b|\b(?:tu peux|vous pouvez) (?:bien sur |volontiers )?(?:lui )?(?:donner|transmettre|communiquer|passer) (?:mon|mes|nos)\b|\b(?:vous avez|tu as) (?:tout )?mon (?:accord|feu vert)\b|\bj'accepte (?:volontiers|avec|bien|sans|l'|cette|la)\b|\bje suis (?:tout a fait |bien sur )?(?:d'accord|partante?|preneu(?:r|se))\b(?! (?:pour que|si|a condition|mais))|\b(?:avec (?:joie|grand plaisir|enthousiasme|bonheur))\b|\bje n'y vois (?:aucun|pas d') ?(?:inconvenient|objection)|\b(?:ca|cela) me va\b|\b(?:donne|donnez|passe|passez|transmets|transmettez)-lui (?:mon|mes|nos)\b|\b(?:j'en serais|je serais|je serai) (?:ravie?|enchantee?|heureu(?:x|se)|honoree?)\b"),
)  # fmt: skip

ACCEPT_WORDS = (
    "oui ouais avec grand plaisir volontiers bien sur d accord ok okay carrement ca marche roule entendu evidemment absolument "
    "tout a fait parfait super genial certainement vas y allez grave nickel top je veux me va c est bon mets mettez nous moi en "
    "relation contact presente presentez fais faites l intro les presentations presentation tu vous peux pouvez peut lui donner "
    "transmettre communiquer passer partager mon mes ma mail adresse numero coordonnees email donne donnez transmets passe feu vert "
    "suis partant partante pour ravi ravie heureux heureuse enchante enchantee de faire sa connaissance rencontrer la le les serais "
    "serai bonne idee ce serait joie merci beaucoup pour votre ta ton message mail proposition demande d avoir demander demande pense a moi "
    "aucun probleme souci soucis pas inconvenient objection sans pourquoi hesite hesitez bonjour salut cher chere bises bise "
    "cordialement amicalement bientot il elle ecrire m ecrire appeler n j et un une echanger discuter tres m'ecrire m'appeler l'intro "
    "d'accord c'est d'avoir fais l'mise mise"
    " mettre svp s'il plait te vraiment aussi hate curieux curieuse interesse interessee parler j'ai en de"
    " toujours super top extra chouette ravi enchantee enchante directement simplement tous deux trois personne"
    " projet idee suggestion lien liens mettez mette connaitre hesite gentil gentille sympa aimable adresse tel"
    " telephone portable numero beau belle bon bonne journee soiree soir"
    " parfaite aucune part prevenir tourner copie leur qu'il qu'elle m'ecrive m'appelle dis dites veut"
    " semaine grande excellente bisous rencontre depuis longtemps cherche justement quelqu'un comme"
    " j'accepte remercie je vous accord bienvenue volontiers plaisir quelle excellente evidemment dispo disponible presente presentez honneur fera ferait donner fait c'est tout bon cote de mon partante preneur preneuse allez envoie envoyez feliciter felicitations sympa interessant interessante qu'elle qu'il m'appelle m'ecrive elle m'ecrit veut coucou bonne journee soiree excellente"
    " as d'echanger echanger d'en"
    " demander rare"
    " on son etre parfaitement professionnelle convient perso courriel toute madame monsieur assistante accepte"
    " fonce que joignable matins joignables cela ceci cette cet communiquez transmettez transmise communiquees"
    " partagees partagez partage presentes presenter presentee mettions relations contacter contacte contactez"
    " ecrivez ecris ecrive appelle appelez prendre prenne serions seront honoree honore flattee flatte"
    " enthousiaste emballe emballee charme charmee enchantes conquise conquis curiosite hesitation hesiter"
    " reserve problemes feriez aimerais aimerai adorerais adorerai souhaite souhaiterais voudrais pourrais"
    " pourriez pouvoir volontier grands plaisirs remercier infiniment chaleureusement attention gentillesse"
    " delicate bonte avance sincerement cordiales amicales amities salutations sentiments meilleurs meilleures"
    " distingues fais-le faites-le dis-lui dites-lui presente-nous presentez-nous mets-nous donne-lui vas-y"
    " allez-y lance lancez lance-toi deal banco chiche courrier electronique boite professionnel personnel pro"
    " gsm mobile cafe the verre"
)  # fmt: skip
RISKY = (
    "pas ne jamais rien aucun aucune personne mais seulement uniquement cependant toutefois pourtant peut-etre "
    "malheureusement helas plutot sauf sans plus trop probleme doute hesite prive confidentiel faut dois "
    "faudrait"
)
BINDING = (
    "si quand lorsque apres avant des jusqu'a jusqu'au condition puis ensuite demain lundi mardi mercredi "
    "jeudi vendredi samedi dimanche semaine semaines mois attendre bientot tard"
)
POLITE = (
    r"\bquand (?:elle|il|tu|vous|ils|elles|on) (?:veut|veux|voulez|voudra|voudras|voudrez|souhaite|veulent|le souhaite)\b|\bmerci (?:beaucoup |bien )?(?:de|d') ?(?:m'|me |nous )?(?:avoir |demander|prevenir|penser)\S*(?: (?:demande|pose la question|avant|pense a moi|d'abord))*\b|\b(?:mets|mettez|met)[- ]nous en (?:copie|relation|contact)\b|\ben copie\b|\bpour moi\b"
    r"|\bbises? (?:de|du|d') ?\w+$"
    r"|\b(?:desole|pardon|navre)e? (?:pour|de) (?:le |ce |la |ma |mon |vous repondre |te repondre )*(?:retard|reponse tardive|delai)\b"
    r"|\bquelle question\b|\bpourquoi pas\b|\bsans (?:hesiter|hesitation|probleme|souci|faute)\b|\b(?:il n'y a )?(?:pas|aucun) (?:de )?(?:souci|soucis|probleme|problemes|inconvenient|objection)s?\b|\bon (?:ne )?(?:me |nous )?demande (?:jamais|rarement)\b|\b(?:je )?n'y vois (?:aucun|pas d')? ?(?:inconvenient|objection)\b"
    r"|\btous les (?:matins|soirs|jours|apres-midis?)\b"
    r"|\bmerci (?:beaucoup |bien )?(?:de|d') ?(?:m'|me |nous )?(?:avoir )?(?:pose|posee|demande|prevenu|prevenue|consulte)\w*(?: la question| d'abord| avant)*"
)
# words of what was asked: to be introduced, written to, heard from
MATTER = r"present|contact|relation|rencontr|connaiss|echang|discut|parler|mail|adresse|numero|coordonnees|ecri|appel|intro|copie|\b(?:lui|elle|nous|donne\w*|passe\w*|transme\w*|tel|telephone)\b|ŋ"
HARD = "si jusqu'a jusqu'au condition attendre avant"
# after a bare yes these begin a remark on something else
SUBJECTS = "il elle ils elles ce c'est ca vous tu"
# words of quarrels, money and sales: beside them a yes is hardly one
HOSTILE = (
    " honte assez escroc escrocs escroquerie voleur voleuse vole volee doit dette dettes tribunal avocat avocate proces"
    " plainte police menteur menteuse menti mensonge excuses facture factures prix honoraires tarif furieux"
    " furieuse horrible affreux affreuse ennui malade marre ruine insulte dispute disputes fache fachee vire"
    " viree divorce deteste haine decu decue decevant catastrophe cauchemar inutile peur menace interdit"
    " interdite vengeance faillite casse annule annulee retire contre vendeur vendeurs vendeuse vendre arnaque"
)
