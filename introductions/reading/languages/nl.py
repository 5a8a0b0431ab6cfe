"""How Dutch replies say what they mean (see ``en``)."""

_WHO = r"(?:hem|haar|hen|hun|ze|ŋ+|(?:de heer|mevrouw|mevr\.?) \S+)"

MASKS = (
    ("accept", 3, r"\b(?:geen (?:enkel )?(?:probleem|bezwaar|punt|bezwaren)|niks op tegen|niets op tegen|niets tegen|waarom niet|zeg (?:ik )?geen nee|geen nee zeggen|vind (?:ik )?(?:het )?(?:prima|niet erg)|niet erg|kan geen kwaad)\b"),
    ("defer", 3, r"\bgeen nee\b"),
    ("", 0, r"\b(?:niet alleen|als (?:je wil|je wilt|u wilt|het kan|dat kan|je denkt|mogelijk)|geen haast|geen zorgen)\b"),
)  # fmt: skip

RULES = (
    ("decline", 3, "without-me", r"\b(?:maar|dan|liever) zonder (?:mij|ons)\b"),
    ("decline", 3, "no", r"^(?:(?:ah|oh|nou|sorry|helaas|bedankt|hm+|tja|eerlijk gezegd|dank je)[,.:!? -]*)*(?:nee|neen|nope|liever niet|nee dank je|nee bedankt|geen interesse|niet voor mij|absoluut niet|zeker niet|bedankt maar nee|nooit|ik pas)\b"),
    ("decline", 3, "refuse", r"\b(?:(?:maar|alleen) niet met (?:hem|haar|hen)|geen (?:interesse|behoefte|zin|belangstelling|budget|trek)|niet (?:geinteresseerd|mijn (?:ding|vak|gebied|wereld|pakkie)|iets voor (?:mij|ons)|voor (?:mij|ons)|nodig|de juiste|op zoek)|liever niet|(?:wil|willen|zou|hoef|hoeven) (?:ik |we |dit |dat |het |er |liever )*(?:niet|geen|van afzien|afzien|bedanken)|(?:ik )(?:pas|bedank|sla (?:\w+ )?over|zie ervan af|zie er van af)\b|moet (?:ik )?(?:\w+ )?(?:bedanken|afzien|nee zeggen|afwijzen)|(?:heb|hebben) (?:ik |we |al )*(?:al|reeds) (?:een|iemand|genoeg)|geef (?:\w+ ){0,3}niet|(?:kan|kunnen) (?:\w+ ){0,3}niet (?:helpen|verder)|bedankt voor het (?:vragen|denken) maar|iemand anders|succes (?:ermee|met)|laat maar|doe maar niet|beter van niet|niet doen|(?:niks|niets) voor (?:mij|ons))\b"),
    ("defer", 3, "not-now", r"\b(?:(?:nu|momenteel|op dit moment|even|vandaag|deze week|deze maand|voorlopig|op het moment)\b[^.;!?]{0,24}\b(?:niet|geen|druk|slecht|vol|lastig)|(?:niet|geen) (?:\w+ ){0,3}(?:nu|meteen|direct nu|vandaag|deze week|deze maand|op dit moment)|nog niet|slecht(?:e)? (?:moment|timing|tijd)|verkeerde moment|komt (?:nu )?(?:even )?niet uit|niet voor (?:\d|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|de|half|eind|begin))\b"),
    ("defer", 3, "come-back", r"\b(?:(?:ik )?(?:laat|kom|meld|hoor|bel|mail|app|geef) (?:je|u|jullie|het je|er|me|mij|er nog|hier|nog)? ?(?:het )?(?:nog )?(?:weten|op terug|bij je op terug|later|wel weer|seintje|terug|antwoord)|(?:vraag|mail|app|bel|benader|herinner|stuur|schrijf|probeer) (?:me|mij|het|het me|mij er)[^.;!?]{0,24}\b(?:later|weer|nog|na|in|over|volgende|vanaf|opnieuw|aan)|(?:laat|laten) (?:me|mij|we) (?:\w+ ){0,4}(?:nadenken|denken|overleggen|overslapen|slapen|later|bekijken|kijken)|(?:moet|wil|ga) (?:ik )?(?:\w+ ){0,4}(?:nadenken|overleggen|denken|overwegen|overslapen)|denk er (?:\w+ )?over na|later (?:graag|misschien|dit|in|nog|maar|wel)?|een andere keer|andere keer|ander moment|misschien (?:later|na|in|volgend)|(?:vanaf|pas (?:na|in|vanaf|weer|over)|na (?:de|mijn|het|\d|pasen|kerst|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december))\b|volgende (?:week|maand)|volgend jaar|over (?:een|twee|drie|vier|een paar|\d+) (?:week|weken|maand|maanden|dagen)|als (?:ik|het|we|de|alles|dit) [^.;!?]{0,40}(?:terug|klaar|rustiger|voorbij|achter de rug|af)|geef me (?:even|nog|een|tot|twee|drie)|wachten|uitstellen)\b"),
    ("defer", 2, "busy", r"\b(?:op vakantie|op reis|met verlof|heel druk|erg druk|te druk|geen tijd|afwezig|in het buitenland|tot en met|misschien)\b"),
    ("direct", 3, "i-write", rf"\b(?:(?:ik )?(?:zal |ga |kan |wil )?(?:app|mail|bel|schrijf|spreek|contacteer|benader|vraag|stuur|zie|tref|bericht) (?:ik )?(?:(?:zelf|wel|even|direct|gewoon|morgen|dan|vanavond) )*{_WHO}|(?:ik )?(?:neem|zoek) (?:zelf |direct |wel |even )*contact|(?:mail|app|bel|schrijf|contact\w*)\w*[^.;!?]{{0,24}}\b(?:zelf|rechtstreeks|direct)|zal {_WHO} (?:\w+ ){{0,2}}(?:mailen|bellen|appen|schrijven|benaderen)|{_WHO} (?:zelf |even |wel )+(?:mailen|bellen|appen|aanspreken))\b"),
    ("direct", 3, "in-touch", rf"\b(?:(?:al|reeds) (?:in contact|contact|gesproken|gemaild|geappt|ontmoet|kennis)|(?:we )?kennen elkaar|ken (?:ik )?{_WHO}? ?(?:al|goed|wel|van)|(?:hij|zij|ze|ŋ+) (?:heeft|had) (?:me|mij|ons) (?:\w+ ){{0,3}}(?:gemaild|gebeld|geappt|geschreven|benaderd|gecontact\w*)|heb {_WHO} (?:\w+ ){{0,3}}(?:gemaild|gebeld|geappt|gesproken|ontmoet|geschreven)|(?:is|zit) (?:\w+ )?(?:mijn|bij mij|een) (?:neef|nicht|buurman|buurvrouw|zwager|vriend|vriendin|broer|zus|collega|op|in)|introductie (?:is )?niet nodig|hoef je ons niet voor)\b"),
    ("direct", 3, "give-address", r"\b(?:stuur|geef|mail|app|heb je|heeft u|mag ik|wat is|kun je)\b(?! (?:haar|hem|hen|ŋ+) (?:maar |gerust )?mijn\b)[^.;!?]{0,16}\b(?:zijn|haar|hun|het|de) (?!mijn\b)(?:\w+ )?(?:mail|e-?mail|mailadres|adres|nummer|telefoonnummer|gegevens|contactgegevens|06)\w*"),
    ("conditional", 3, "condition", r"\b(?:op voorwaarde|mits|zolang|tenzij|alleen (?:als|per|via|over|indien)|uitsluitend|maar (?:alleen|niet|geen|dan|wel|graag|liever|zonder|per|via|eerst)|onder voorwaarde|een voorwaarde|zonder (?:verplichting|telefoon|mijn))\b"),
    ("conditional", 2, "if", r"\b(?:als|indien) (?:het|hij|ze|zij|er|dat|de|je|ŋ+|niet)\b"),
    ("question", 3, "asks", r"\b(?:wie is|waar gaat (?:het|dit) (?:\w+ )?over|wat (?:wil|doet|zoekt|is|verwacht)|waarom (?:ik|wil|mij)|meer (?:info|informatie|details|vertellen|weten|context)|(?:kun|kan|kunt|zou) (?:je|u) (?:me |mij |iets |eerst |wat )*(?:meer|vertellen|uitleggen|sturen)|voordat ik|hoe (?:ken|kent|komt)|wil (?:graag )?eerst weten)\b|^(?:(?:hoi|hm+|sorry|en|maar)[,. ]*)*(?:wie|wat(?! mij betreft| een (?:goed|leuk|fijn|mooi)| leuk| goed| fijn| mooi)|waar|hoe(?! leuk)|waarom|wanneer|welke|hoeveel|is (?:hij|ze|zij|het|dit)|zoekt (?:hij|ze|zij)|wil (?:hij|ze|zij))\b"),
    ("decline", 3, "toch-niet", r"\b(?:maar|toch) (?:nee|niet)\b[.!]*$"),
    ("conditional", 3, "anders-niet", r"\banders (?:liever |maar |toch )?niet\b|\bmits\b|\bop voorwaarde dat\b"),
    ("question", 3, "wie-is", r"\bwie is (?:dat|hij|zij|ze|die|ŋ+)\b|\bmag ik vragen\b|\bwaar gaat het (?:over|om)\b"),
    ("unclear", 3, "taken-back", r"\bken (?:zijn|haar|dat) soort\b|\b(?:denkt? (?:er|daar) anders over|ziet dat anders|bij nader inzien|laat (?:toch )?maar(?: zitten)?\b(?= *[.!,]|$)|laten zitten|neem (?:dat|het) terug|had ik (?:\w+ ){0,3}(?:gezegd|geantwoord)|bedacht (?:mij|me)|vergeet het)\b"),
    ("unclear", 3, "somebody-else", r"\b(?:leuk|fijn|mooi|goed|gezellig) voor (?:jullie|hen|haar|hem)\b|\bstel (?:haar|hem|ŋ+) (?:\w+ )?voor aan (?:mijn|ons|onze) \w+|\b(?:nummer|adres|mail|mailadres|gegevens) van (?!mij\b|ons\b)(?:mijn |ŋ+)|\bmag je (?:de|het|mijn) (?!nummer|adres|mail|gegevens|contact|introductie|naam)\w+|\bmijn (?:man|vrouw|baas) zegt\b|\bzegt mijn (?:man|vrouw|baas)\b"),
    ("unclear", 3, "shrug", r"^(?:(?:ah|oh|nou|tja)[,. ]*)*(?:tja|hm+|mwah|weet niet|weet ik niet|geen idee|misschien|kan|we zien wel|zie maar|jij beslist|hangt ervan af|ligt eraan|interessant|dank je|bedankt|ontvangen|haha+|nou nou|o ja|aha|maakt (?:me )?niet uit|eventueel)[ .!?…]*$"),
    ("accept", 3, "yes", r"^(?:(?:hoi|ah|oh|nou|bedankt|dank je|ha)[,.:! -]*)*(?:ja|jazeker|jawel|jep|graag|heel graag|zeker|natuurlijk|prima|ok|oke|okay|goed|leuk|is goed|akkoord|uiteraard|doe maar|top|tuurlijk|gerust|met plezier|helemaal goed|lijkt me (?:leuk|goed|prima)|absoluut|mooi|super|vooruit|goed idee|ga je gang|perfect)\b(?! (?:maar|als|niet))"),
    ("accept", 3, "introduce-us", rf"\b(?:stel (?:ons|me|mij) (?:\w+ ){{0,3}}voor|breng (?:ons|me) (?:\w+ ){{0,2}}(?:in contact|bij elkaar)|(?:mag|mogen|kunt|kun|kan|mag je|je mag|u mag) (?:je |u |gerust |best |ons |{_WHO} |mijn |altijd |zeker )*(?:gegevens|nummer|adres|mail|mailadres|contactgegevens|doorgeven|geven|delen|voorstellen|in contact|introduceren|me|mij|mijn|mailen|bellen|appen)|geef (?:{_WHO} )?(?:gerust |maar )?mijn|laat {_WHO} (?:me |mij )?(?:maar |gerust )?(?:mailen|bellen|appen|contact|weten)|koppel ons|verbind ons|introduceer ons|doe maar|groen licht|ga je gang)\b"),
    ("accept", 3, "happy", r"\b(?:wat mij betreft (?:prima|graag|akkoord|goed|ja|is het goed|leuk)|(?:prima|akkoord|goed|graag),? wat mij betreft|(?:zou|zal) het (?:heel |erg |hartstikke )?leuk vinden|ja hoor|ik ben voor|(?:heb|hebt) (?:je )?mijn toestemming|met alle plezier|ik doe mee|zin in|heel graag|(?:zou|wil) (?:\w+ )?graag|met (?:veel )?plezier|lijkt me (?:heel |erg |echt )?(?:leuk|goed|prima|nuttig|interessant|gezellig)|goed idee|leuk idee|sta er(?:voor)? (?:voor )?open|kijk er naar uit|verheug me|hartstikke leuk|vind ik (?:leuk|prima|goed)|graag)\b"),
    ("accept", 3, "more-yes", r"\b(?:breng|zet|stel) (?:ons|me|mij) (?:maar |gerust |graag |rustig )?(?:met elkaar )?(?:in contact|in verbinding|voor|aan elkaar voor)\b|\bgeef (?:haar|hem|ŋ+) (?:maar |gerust |rustig )?mijn (?:nummer|adres|mail\w*|e-?mail\w*|gegevens)\b|\b(?:je|u) (?:mag|kunt|kan) (?:ons|me|mij|haar|hem|mijn) (?:\w+ ){0,4}(?:voorstellen|geven|delen|doorgeven|koppelen|introduceren|sturen|verbinden)\b|\b(?:je|u) hebt? mijn (?:toestemming|zegen|fiat|akkoord)\b|\b(?:ga|ben) (?:ik )?(?:er )?(?:helemaal |graag |volledig )?(?:mee )?akkoord\b(?! (?:als|mits|maar))|\b(?:het lijkt|lijkt) (?:me|mij) (?:erg |heel |hartstikke |ontzettend )?(?:leuk|goed|fijn|interessant|mooi|gezellig|een (?:goed|leuk|prima) (?:idee|plan))\b(?! voor (?:jullie|hen|haar|hem|anderen|iemand))|\bhet zou (?:me|mij) (?:een )?(?:eer|genoegen|plezier) zijn\b|\bmet (?:alle|veel|groot) (?:plezier|genoegen)\b"),
)  # fmt: skip

ACCEPT_WORDS = (
    "ja jazeker jawel graag heel zeker natuurlijk prima ok oke okay goed leuk is akkoord uiteraard doe maar top tuurlijk gerust met plezier veel "
    "helemaal lijkt me absoluut mooi super perfect goed idee ga je gang stel ons voor breng in contact mag mogen kun kunt kan u hem haar mijn gegevens "
    "nummer adres mail mailadres email doorgeven geven delen voorstellen introduceren geef laat hen mailen bellen appen koppel verbind "
    "introduceer groen licht zou wil kijk er naar uit dank bedankt wel voor het vragen denken aan mij de introductie bericht mailtje geen probleem "
    "bezwaar hoi dag beste lieve groet groeten groetjes vriendelijke mvg ik te om kennis maken ontmoeten spreken hij zij ze en een erg"
    " alvast ook maar ons hoor"
    " altijd super erg echt direct rechtstreeks aardig vriendelijk lief persoon fijn fijne dag avond tof gezellig"
    " hartstikke helemaal doen verbinden kennismaken kennismaking benieuwd graag hartelijk hartelijke beiden"
    " zelfs zoek al tijden iemand die dat ben door stuur horen van joh"
    " vind leuk leuke stuur wat betreft doorsturen sturen akkoord voor hem haar gerust mij mijn toestemming hebt heb je u vrienden vriend vriendin eer zou vinden aangenaam aangename uiteraard tuurlijk joh zin erin benieuwd enthousiast"
    " denkt dat aan met elkaar"
    " moeder contactgegevens telefoonnummer e-mailadres emailadres doorgeef doorgegeven gedeeld voorgesteld"
    " geintroduceerd verbonden koppelen gekoppeld contacteren opnemen neem neemt belt bel mailt schrijft"
    " schrijf schrijven stuurt app appt benader benaderen leren leer gesprek praten babbelen kletsen koffie"
    " kopje bakkie ontmoet leg leggen gelegd zet zetten brengen gebracht verheug kijken uitkijken vereerd"
    " gevleid blij verheugd enthousiaste nieuwsgierig geinteresseerd interesse interessant interessante boeiend"
    " beschikbaar bereid goedkeuring goedgekeurd zegen fiat instemming stem mee eens prachtig prachtige"
    " geweldig geweldige fantastisch fantastische uitstekend uitstekende schitterend heerlijk mooie goede"
    " betere briljant vanzelfsprekend allicht gaarne genoegen genoegens plezierig eervol voorstel suggestie"
    " kans gelegenheid initiatief duizendmaal vroeg vraagt dankjewel dankje dankbaar attent lieverd collega"
    " collegas knuffel kus kusje zonnige warme"
)  # fmt: skip
RISKY = (
    "niet geen nooit niets niks niemand maar alleen slechts echter misschien helaas liever behalve zonder toch "
    "probleem twijfel prive vertrouwelijk pas eerst moet moeten hoewel"
)
BINDING = (
    "als indien wanneer na voordat tot totdat voorwaarde dan morgen maandag dinsdag woensdag donderdag vrijdag "
    "zaterdag zondag week weken maand maanden wachten straks later"
)
POLITE = (
    r"\bwanneer (?:ze|hij|je|zij) (?:wil|wilt|kan)\b|\bwat mij betreft\b|\bin (?:de )?cc\b|\bvan mijn kant\b"
    r"|\bgroet(?:en|jes)? (?:uit|van) (?:de |het )?\w+$"
    r"|\b(?:sorry|excuses) voor (?:de |mijn )?(?:late|trage) (?:reactie|antwoord)\b"
    r"|\b(?:geen|zonder) (?:enkel )?(?:probleem|problemen|bezwaar|punt|twijfel)\b|\bwaarom niet\b|\bniets liever\b|\bkan geen kwaad\b|\b's (?:ochtends|morgens|middags|avonds)\b"
)
# words of what was asked: to be introduced, written to, heard from
MATTER = r"voor(?:stel|gesteld)|stel|contact|verbind|koppel|kennis|ontmoet|sprek|praten|gegevens|nummer|adres|mail|schrijf|bel|app|introduc|intro|cc|\b(?:haar|hem|hen|geef|geven|deel|delen|door\w*|elkaar|hij|zij)\b|ŋ"
HARD = "als indien tot totdat voorwaarde voordat wachten alleen pas"
# after a bare yes these begin a remark on something else
SUBJECTS = "hij zij ze het dat je jij u"
# words of quarrels, money and sales: beside them a yes is hardly one
HOSTILE = (
    " schande genoeg ertegen oplichter oplichterij dief gestolen steelt schuldig schuld rechtbank rechter advocaat aangifte politie"
    " leugenaar liegt gelogen excuses factuur facturen rekening prijs tarief honorarium woedend boos vreselijk"
    " verschrikkelijk saai verveling ziek zat verpest belediging beledigd ruzie ontslagen gescheiden haat"
    " teleurgesteld teleurstelling ramp nachtmerrie nutteloos bang dreigt verboden wraak failliet kapot"
    " geannuleerd ingetrokken tegen verkoper verkopers verkopen"
)
