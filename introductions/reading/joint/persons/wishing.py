"""How six languages say what somebody looks for and lacks: the verbs, and the pronouns with them. Data for wishes.py."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Address(IntEnum):
    """How the reader is spoken to: du, tu, je; or Sie, vous, usted, Lei, u."""

    FAMILIAR = 0
    POLITE = 1


@dataclass(frozen=True, slots=True)
class Wishing:
    """One language's ways of wishing.

    ``verbs`` maps the third person to the second, (familiar, polite); ``only`` holds what must follow where a verb wishes
    for nothing by itself ("hat" does before "kein"). ``wanting`` are things that are wanting to somebody ("le falta un
    horno"), whose pronoun is replaced by that of ``wanted``. ``swaps`` are tried in order on what is wished for: a pattern
    and its replacement, (familiar, polite); ``of_her`` and ``of_him`` those that mean a woman or a man. ``left`` finds a he or she that none of them has turned. ``inverted`` says
    what stands before its subject: "sinds mei zoek je".
    """

    subject: tuple[str, str]
    verbs: dict[str, tuple[str, str]]
    only: dict[str, str]
    wanting: str
    wanted: tuple[str, str]
    swaps: tuple[tuple[str, tuple[str, str]], ...]
    left: dict[str, str]
    between: str
    joins: str
    others: str
    of_her: tuple[tuple[str, tuple[str, str]], ...] = ()
    of_him: tuple[tuple[str, tuple[str, str]], ...] = ()
    inverted: dict[str, str] | None = None  # familiar, where it differs from ``verbs``; ``None``: never


_NO = {
    "de": r"(?:\W+(?:noch|leider|bisher|nur|aber|dort|dafür|immer|seit \w+|einfach))*\W+(?:kein|niemand|zu wenig|nicht genug|weder)",
    "fr": r"\s+(?:(?:pas|plus|jamais) (?:de |d['’]|encore\b|assez\b|trouv\w+)|personne|ni|nulle part)",
    "nl": r"(?:\s+(?:nog|helaas|alleen|daar|er|hier|steeds))*\s+(?:geen|niemand|nergens|te weinig|niet genoeg)\b",
}  # fmt: skip
_POSSESSIVE_DE = r"(?P<end>e[rmns]?\b|\b(?! (?:d(?:ie|er|as|en|em)|k?ein\w*|[sm]ein\w*|unser\w*|beim?|mit|i[mn]|auf|zu[mr]?|für|a[mn]|nicht|alle\w?)\b))(?=\s+(?:[a-zäöüß]+\s+){0,2}[A-ZÄÖÜ])"
# "Haar" before these is her, "u"; before a noun it is what she has, "uw"; a word in -t or -en may be either
_NO_NOUN_NL = r"een|de|het|geen|iets|alles|kan|wil|zal|zou|mag|moet|helpt|leert|steunt|begeleidt|adviseert"
_NOUN_NL = rf"(?!(?:{_NO_NOUN_NL}|te|en|of|is|ook|nog|wat|mee|graag|goed|vaak|daar|hier|thuis|eens|soms|altijd|weer|snel|af|op|in|aan|bij|uit|om|op|als|die|dat|zo|heel|erg|nu|dan|ver|verder|veel|weg|later|mooi|regelmatig|speciaal)\b|\w+(?:t|en|aan|elijks?)\b)[a-z]+\b"
WISHING = {
    "de": Wishing(
        subject=("Du", "Sie"),
        verbs={
            "sucht": ("suchst", "suchen"), "braucht": ("brauchst", "brauchen"), "bräuchte": ("bräuchtest", "bräuchten"),
            "möchte": ("möchtest", "möchten"), "will": ("willst", "wollen"), "träumt": ("träumst", "träumen"),
            "benötigt": ("benötigst", "benötigen"), "hätte": ("hättest", "hätten"), "würde": ("würdest", "würden"),
            "hat": ("hast", "haben"), "findet": ("findest", "finden"), "weiß": ("weißt", "wissen"), "hofft": ("hoffst", "hoffen"),
            "wünscht sich": ("wünschst dir", "wünschen sich"), "fragt sich": ("fragst dich", "fragen sich"), "wirft": ("wirfst", "werfen"),
            "sitzt": ("sitzt", "sitzen"), "kommt": ("kommst", "kommen"), "muss": ("musst", "müssen"),
        },
        only={
            "hätte": r" (?:\w+ ){0,2}gern", "würde": r" (?:\w+ ){0,2}gern", "träumt": r" (?:\w+ ){0,2}(?:von|davon)\b", "hat": _NO["de"] + r"| (?:mehr \w+ als|genug vo[nm])\b",
            "fragt sich": r",? (?:ob|wie|wer|wo|was|wohin)\b", "wirft": r"[^.;]* weg\b", "sitzt": r" auf (?:einem berg|\w+ (?:tonnen|kilo|kisten)|\d)",
            "kommt": r"[^.;,]* nicht (?:mehr )?(?:nach|hinterher)\b", "muss": r"[^.;,]*\b(?:raus|ausziehen|umziehen|finden|räumen|weichen)\b",
            "findet": _NO["de"], "weiß": r" (?:noch |aber )?nicht,? (?:wo|wie|wer|wohin|was|welche)", "hofft": r" (?:auf|dass)\b",
        },
        wanting=r"(?:ihr|ihm)(?= fehl(?:t|en)\b)|(?<=fehlt )(?:ihr|ihm)\b|(?<=fehlen )(?:ihr|ihm)\b", wanted=("dir", "Ihnen"),
        swaps=(),
        of_her=(
            (rf"\bihr{_POSSESSIVE_DE}", (r"dein\g<end>", r"Ihr\g<end>")), (r"\bihr\b", ("dir", "Ihnen")),
            (r"(?<=, (?:der|die|das) )sie(?= \w)", ("dich", "Sie")),
        ),
        of_him=(
            (rf"\bsein{_POSSESSIVE_DE}", (r"dein\g<end>", r"Ihr\g<end>")), (r"\bihm\b", ("dir", "Ihnen")), (r"\bihn\b", ("dich", "Sie")),
        ),
        left={"f": r"\b(?:sie|ihr\w{0,2})\b", "m": r"\b(?:er|ihn|ihm|sein\w{0,2})\b"}, between="",
        joins=r"und|aber|sondern|doch|weil|denn|da", others=r"(?:alle|niemand|keiner|man|jeder|die|der|das|es)\b",
        inverted={},
    ),
    "fr": Wishing(
        subject=("Tu", "Vous"),
        verbs={
            "cherche": ("cherches", "cherchez"), "recherche": ("recherches", "recherchez"), "voudrait": ("voudrais", "voudriez"),
            "veut": ("veux", "voulez"), "aimerait": ("aimerais", "aimeriez"), "souhaite": ("souhaites", "souhaitez"),
            "souhaiterait": ("souhaiterais", "souhaiteriez"), "rêve": ("rêves", "rêvez"), "espère": ("espères", "espérez"),
            "manque": ("manques", "manquez"), "a": ("as", "avez"), "aurait": ("aurais", "auriez"), "trouve": ("trouves", "trouvez"),
            "doit": ("dois", "devez"), "sait": ("sais", "savez"),
            "se demande": ("te demandes", "vous demandez"), "jette": ("jettes", "jetez"), "est": ("es", "êtes"), "croule": ("croules", "croulez"),
        },
        only={
            "rêve": r" (?:de |d['’])", "manque": r" (?:de |d['’])", "a": r" (?:(?:vraiment |grand |encore )?besoin|envie|du mal|assez de|marre|trop de)\b|" + _NO["fr"],
            "aurait": r" (?:bien )?(?:besoin|envie)\b", "trouve": _NO["fr"], "doit": r" (?:\w+ )?(?:trouver|quitter|vider|refaire|remplacer|déménager)\b",
            "se demande": r" (?:qui|si|où|comment|quoi|ce)\b", "jette": r"[^.;,]*\b(?:moitié|tiers|quart|kilos?|tonnes?|tout)\b",
            "est": r" (?:à la recherche|en quête|à court|las(?:se)? d|fatiguée? d)", "croule": r" sous\b",
            "sait": r" (?:plus|pas) (?:où|comment|à qui|que faire|quoi)\b",
        },
        wanting=r"\bil lui(?= (?:manque|faut|faudrait)\b)", wanted=("il te", "il vous"),
        swaps=(
            (r"\bson\b", ("ton", "votre")), (r"\bsa\b", ("ta", "votre")), (r"\bses\b", ("tes", "vos")),
            (r"\b((?:pour|chez|avec|sans|à|de|d['’]) ?)(?:lui|elle)\b", (r"\1toi", r"\1vous")),
            (r"\blui (?=[aeiouyéèêh])", ("t’", "vous ")), (r"\blui\b", ("te", "vous")),
            (r"\b(qui|pour) l['’](?=(?:aid|accompagn|accueill|héberg|emm[eè]n|épaul|orient)\w+)", (r"\1 t’", r"\1 vous ")),
            (r"\b(qui|pour) (?:la|le) (?=(?:form|remplac|conseill|relay|rempla|second|soutien|guid)\w*)", (r"\1 te ", r"\1 vous ")),
        ),
        left={"f": r"\b(?:elle|lui)\b|\bqui l['’]", "m": r"\b(?:il|lui)\b|\bqui l['’]"},
        between=r"(?:n['’]|ne |en |y |encore |toujours |aussi |justement |seulement )*",
        joins=r"et|mais|car|parce que|parce qu['’]|puisque|alors que|ou", others=r"(?:tout le monde|personne|on|les?|la|l['’]|c['’]|ce|ça|ils?|elles?)\b",
    ),
    "es": Wishing(
        subject=("", "Usted"),
        verbs={
            "busca": ("buscas", "busca"), "necesita": ("necesitas", "necesita"), "quiere": ("quieres", "quiere"),
            "querría": ("querrías", "querría"), "quisiera": ("quisieras", "quisiera"), "sueña": ("sueñas", "sueña"),
            "desea": ("deseas", "desea"), "espera": ("esperas", "espera"), "encuentra": ("encuentras", "encuentra"),
            "tiene": ("tienes", "tiene"), "sabe": ("sabes", "sabe"), "está": ("estás", "está"), "lleva": ("llevas", "lleva"),
            "anda": ("andas", "anda"), "se pregunta": ("te preguntas", "se pregunta"),
        },
        only={
            "está": r" (?:buscando|hart[oa] de|cansad[oa] de)\b", "lleva": r" (?:\w+ ){1,2}(?:buscando|intentando)\b", "anda": r" (?:buscando|detrás de)\b",
            "se pregunta": r" (?:quién|si|cómo|dónde)\b",
            "sueña": r" con\b", "espera": r" (?:encontrar|poder|tener)\b", "encuentra": r"(?<=no encuentra) ", "tiene": r"(?<=no tiene) |(?<=ni tiene) ",
            "sabe": r"(?<=no sabe) (?:dónde|cómo|a quién|qué hacer)\b",
        },
        wanting=r"\ble(?= (?:falta|faltan|hace falta|hacen falta|gustaría|encantaría|vendría bien)\b)", wanted=("te", "le"),
        swaps=(
            (r"\bsu\b", ("tu", "su")), (r"\bsus\b", ("tus", "sus")), (r"\ble\b(?= [a-zñáéíóú]+[aeé]\b)", ("te", "le")),
            (r"\b(que|quien) (?:la|lo) (?=(?:ayude|enseñe|acompañe|asesore|oriente|sustituya|guíe|apoye|releve|lleve)\b)", (r"\1 te ", r"\g<0>")),
            (r"\b(\w+[aei]r)le\b", (r"\1te", r"\g<0>")),
            (r"\b((?:ayud|enseñ|acompañ|asesor|orient|apoy|relev|llev)ar|sustituir|guiar)l[oa]\b", (r"\1te", r"\g<0>")),
            (r"\bcon (?:él|ella)\b", ("contigo", "con usted")), (r"\bpara (?:él|ella)\b", ("para ti", "para usted")),
        ),
        left={"f": r"\bella\b", "m": r"\bél\b"}, between=r"(?:no |aún |todavía |ya |ahora |también |solo |sólo |siempre )*",
        joins=r"y|e|pero|porque|ya que|pues|aunque|o", others=r"(?:todo el mundo|nadie|todos|l[ao]s?|el|me|nos|allí|hay|es|está)\b",
    ),
    "pt": Wishing(
        subject=("", "Você"),
        verbs={
            "procura": ("procuras", "procura"), "busca": ("buscas", "busca"), "precisa": ("precisas", "precisa"), "quer": ("queres", "quer"),
            "queria": ("querias", "queria"), "gostava": ("gostavas", "gostava"), "gostaria": ("gostarias", "gostaria"), "sonha": ("sonhas", "sonha"),
            "encontra": ("encontras", "encontra"), "tem": ("tens", "tem"), "sabe": ("sabes", "sabe"), "está": ("estás", "está"), "anda": ("andas", "anda"),
        },
        only={
            "está": r" (?:à procura|fart[oa] de|cansad[oa] de)\b", "anda": r" à procura\b",
            "precisa": r" (?:muito )?d", "gostava": r" (?:muito )?de\b", "gostaria": r" (?:muito )?de\b", "sonha": r" (?:com|em)\b",
            "encontra": r"(?<=não encontra) ", "tem": r"(?<=não tem) |(?<=nem tem) ", "sabe": r"(?<=não sabe) (?:onde|como|a quem|o que fazer)\b",
        },
        wanting=r"(?<=falta-)lhe\b|(?<=faltam-)lhe\b|(?<=faz-)lhe(?= falta)", wanted=("te", "lhe"),
        swaps=(
            (r"\bseu\b", ("teu", "seu")), (r"\bsua\b", ("tua", "sua")), (r"\bseus\b", ("teus", "seus")), (r"\bsuas\b", ("tuas", "suas")),
            (r"\blhe\b", ("te", "lhe")), (r"\bque [oa] (?=(?:ajude|ensine|acompanhe|aconselhe|oriente|substitua)\b)", ("que te ", r"\g<0>")),
        ),
        left={"f": r"\bela\b|-l[ao]\b", "m": r"\bele\b|-l[ao]\b"}, between=r"(?:não |ainda |já |agora |também |só |sempre )*",
        joins=r"e|mas|porque|pois|embora|ou", others=r"(?:toda a gente|todo mundo|ninguém|todos|[oa]s?|me|há|é|está)\b",
    ),
    "it": Wishing(
        subject=("", "Lei"),
        verbs={
            "cerca": ("cerchi", "cerca"), "vorrebbe": ("vorresti", "vorrebbe"), "vuole": ("vuoi", "vuole"), "sogna": ("sogni", "sogna"),
            "desidera": ("desideri", "desidera"), "spera": ("speri", "spera"), "trova": ("trovi", "trova"), "ha": ("hai", "ha"),
            "avrebbe": ("avresti", "avrebbe"), "sa": ("sai", "sa"), "è": ("sei", "è"), "sta": ("stai", "sta"), "si chiede": ("ti chiedi", "si chiede"),
        },
        only={
            "è": r" (?:in cerca|alla ricerca|stuf[oa] d|stanc[oa] d)", "sta": r" cercando\b", "si chiede": r" (?:chi|se|come|dove)\b",
            "sogna": r" (?:di|un)\b", "spera": r" di\b", "trova": r"(?<=non trova) ", "ha": r" bisogno\b|(?<=non ha) (?!mai\b|\w+(?:ato|uto|ito|so|tto|sto)\b)", "avrebbe": r" bisogno\b",
            "sa": r"(?<=non sa) (?:dove|come|a chi|che fare|più)\b",
        },
        wanting=r"\b(?:gli|le)(?= (?:manca|mancano|serve|servono|servirebbe|piacerebbe)\b)", wanted=("ti", "Le"),
        swaps=(
            (r"\bsuo\b", ("tuo", "Suo")), (r"\bsua\b", ("tua", "Sua")), (r"\bsuoi\b", ("tuoi", "Suoi")), (r"\bsue\b", ("tue", "Sue")),
            (r"\b(che|chi) (?:gli|le) (?=(?:insegni|dia|faccia|spieghi|presti|costruisca|prepari|porti|affitti|mostri|tenga|curi)\b)", (r"\1 ti ", r"\1 Le ")),
            (r"\b(che|chi) l[oa] (?=(?:aiuti|sostituisca|accompagni|consigli|segua|guidi)\b)", (r"\1 ti ", r"\1 La ")),
            (r"\b(\w+[aei]r)gli\b", (r"\1ti", r"\1Le")),
            (r"\b((?:insegn|d|spieg|mostr|prest|affitt|prepar|f|port)ar|dir|costruir)le\b", (r"\1ti", r"\1Le")),
            (r"\b((?:aiut|accompagn|consigli|guid)ar|sostituir|seguir)l[oa]\b", (r"\1ti", r"\1La")),
        ),
        left={"f": r"\blei\b|\bche la\b", "m": r"\b(?:lui|gli)\b|\bche lo\b"}, between=r"(?:non |ancora |ora |adesso |anche |solo |sempre |da anni |da mesi |da tempo )*",
        joins=r"e|ed|ma|perché|però|anche se|o", others=r"(?:tutti|nessuno|il|lo|la|i|gli|le|mi|ci|è|c['’]è)\b",
    ),
    "nl": Wishing(
        subject=("Je", "U"),
        verbs={
            "zoekt": ("zoekt", "zoekt"), "wil": ("wilt", "wilt"), "zou": ("zou", "zou"), "droomt": ("droomt", "droomt"), "mist": ("mist", "mist"),
            "heeft": ("hebt", "hebt"), "hoopt": ("hoopt", "hoopt"), "kan": ("kunt", "kunt"), "vindt": ("vindt", "vindt"), "weet": ("weet", "weet"),
            "is": ("bent", "bent"), "zit": ("zit", "zit"),
        },
        only={
            "is": r" (?:al \w+ )?(?:op zoek|het zat|het beu)\b", "zit": r" met (?:\w+ )?(?:ton|kilo|\d)",
            "zou": r" (?:\w+ ){0,3}(?:graag|willen)\b", "droomt": r" (?:al \w+ )?(?:van|ervan)\b", "heeft": rf"{_NO['nl']}|[^.;:]* nodig\b", "hoopt": r" op\b",
            "kan": rf"{_NO['nl']}[^.;:]* vinden\b", "vindt": _NO["nl"], "weet": r" (?:nog |maar )?niet (?:waar|hoe|wie|wat|welke)\b", "mist": r" (?:nog )?(?:een|iemand)\b",
        },
        wanting=r"(?<=ontbreekt )(?:haar|hem)\b|(?:haar|hem)(?= ontbreekt)", wanted=("je", "u"),
        swaps=(),
        of_her=(
            (rf"\b((?:met|voor|van|in|op|aan|bij|naar|over|uit) )haar(?= {_NOUN_NL})", (r"\1je", r"\1uw")),
            (rf"\bhaar(?= (?:{_NO_NOUN_NL}|te \w+en)\b|\s*(?:$|[,;]))", ("je", "u")), (r"\b(die|wie) haar(?= \w+t\s*(?:$|[,;]))", (r"\1 je", r"\1 u")),
            (r"\bhaar\b", ("je", "haar")),  # "haar man helpen", "haar graag helpen": not to be told apart
        ),
        of_him=((r"\bhem\b", ("je", "u")), (r"(?<!die )(?<!er )(?<!te )\bzijn\b(?=\s+[a-z])", ("je", "uw"))),
        left={"f": r"\b(?:ze|zij|haar)\b", "m": r"\b(?:hij|hem)\b"}, between="",
        joins=r"en|maar|want|omdat|of|dus", others=r"(?:iedereen|niemand|men|de|het|dat|er)\b",
        inverted={"zoekt": "zoek", "wil": "wil", "zou": "zou", "droomt": "droom", "mist": "mis", "heeft": "heb", "hoopt": "hoop", "kan": "kun", "vindt": "vind", "weet": "weet", "is": "ben", "zit": "zit"},
    ),
}  # fmt: skip
# Of what stood in a sentence that the reader may not have: "will daraus eine Schule machen", "veut le reprendre"
POINTS_BACK = {
    "de": r"\b(?:dies|jen)e[rmns]?\b|\b(?:dar(?:aus|auf|an|in)|da(?:mit|von|für|zu|bei)|dort|(?:den|die|das|dem|der)selben?|sie alle)\b|^\s(?:es|sie|ihn)\b(?! \w+en\b.*,)",
    "fr": r"^\s+(?:(?:le|la|les|y|en|lui) |l['’])\w+(?:er|ir|re)\b|\b(?:qui|pour) (?:les|en) \w+|\bcela\b|\bça\b|\bc(?:et(?:te)?|es) \w+",
    "es": r"\b(?:es[ae]s?|est[ae]s?) \w+|\bse l[oa]s?\b|\w+[aeiáéí]r(?:lo|la|los|las)\b|\b(?:que|quien) l[oa]s? (?=[a-zñáéíóú]+[ae]\b)(?![a-zñ]+[ae] (?:de|que)\b)|\b(?:allí|ahí|eso|esto)\b",
    "pt": r"\b(?:ess[ae]s?|est[ae]s?) \w+|-(?:lo|la|los|las|no|na)\b|\b(?:isso|isto|lá|aí|disso|nisso)\b",
    "it": r"\w+[aei]r(?:lo|la|li|le|ne|ci|cela|celo)\b|\b(?:ciò|quest[oaei]|lì|là)\b",
    "nl": r"\b(?:er(?:van|mee|aan|in|op|voor)?|daar(?:van|mee|aan|in|op|voor)?|dat|het)\s*$|\ber (?:\w*(?:honderd|duizend)|\d+|een paar)\b|^\s(?:het|ze|die|dat)\s(?!\w+ (?:van|in|op|met|voor)\b)",
}
# What goes back to whoever acts: "will sich verkleinern", "busca mudarse"; not what somebody else does, ", der sich kümmert"
REFLEXIVES = {
    "de": r"(?<!, der )(?<!, die )(?<!, das )\bsich\b",
    "fr": r"(?<!\bqui )\b(?:se\b|s['’](?!ils?\b))",
    "es": r"(?<!\balguien que )\bse\b|(?:[aeií]r|ndo)se(?:l[aeo]s?)?\b|\bs[ií] mism[oa]\b|\bconsigo\b",
    "pt": r"(?<!\balguém que )\bse\b|\bsi (?:mesm|própri)[oa]\b|\bconsigo\b",
    "it": r"(?<!\bqualcuno che )\bsi\b|\bs['’]|(?:[aeio]r|ndo)si\b|\bs[eé] stess[oa]\b|\bper sé\b",
    "nl": r"(?<!\bdie )(?<!\bdat )\bzich(?:zelf)?\b",
}  # fmt: skip
# What is theirs, ahead of the verb: "In seinem Dorf sucht er", where no pronoun is turned
POSSESSIVES = {
    "de": r"\b(?:ihr|sein)(?:e[rmns]?)?\b", "fr": r"\b(?:son|sa|ses|leurs?)\b", "es": r"\b(?:sus?|suy[oa]s?)\b",
    "pt": r"\b(?:seus?|suas?|del[ea])\b", "it": r"\b(?:su[oae]|suoi)\b", "nl": r"\b(?:haar|zijn|hun)\b",
}  # fmt: skip
# Whose it is, cannot be told: "un éleveur qui lui prête un coin de son champ"
EITHERS = {
    "de": {"m": r",\s*(?:der|das|dem|den)\b[^,;]*\bsein(?:e[rmns]?)?\b", "f": r",\s*die\b[^,;]*\bihr(?:e[rmns]?)?\b(?! \w+t\b)"},
    "fr": {"": r"\b(?:qui|dont|que)\b[^,;]*\b(?:son|sa|ses)\b|\bqu['’][^,;]*\b(?:son|sa|ses)\b"},
    "es": {"": r"\b(?:que|quien)\b[^,;]*\bsus?\b"},
    "pt": {"": r"\b(?:que|quem)\b[^,;]*\b(?:seus?|suas?)\b"},
    "it": {"": r"\b(?:che|chi|cui)\b[^,;]*\b(?:su[oae]|suoi)\b"},
    "nl": {"m": r"\b(?:die|dat|wie)\b[^,;]*\bzijn\b(?=\s+[a-z])"},
}  # fmt: skip
