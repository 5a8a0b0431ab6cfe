"""How German replies say what they mean (see ``en``): folded text, so "für" is "fur" and "ß" is "s" or "ss"."""

_WHO = r"(?:ihn|ihm|ihr|sie|ihnen|ŋ+|(?:herrn|frau|dr\.?) \S+)"
_SELF = r"(?:selbst|selber|direkt|einfach|gleich|kurz|eben|mal|dann|persönlich|personlich|schnell|heute|morgen|ja)"

MASKS = (
    ("", 0, r"\bvorher (?:mochte|kann|will) ich (?:noch )?nicht (?:zusagen|antworten|entscheiden)\b"),
    ("accept", 3, r"\b(?:spricht (?:nichts|nix) dagegen|(?:nichts|nix|nicht) dagegen|kein(?:e|erlei)? (?:problem|einwand|einwande|bedenken|thema|ding|frage)|warum (?:auch )?nicht|wieso nicht|sag(?:e)? ich nicht nein|nicht nein sagen|(?:stort|macht) mi(?:ch|r) (?:gar )?(?:nicht|nichts)|was sollte dagegen|kann nicht schaden|schadet nicht|da kann ich (?:ja )?nicht nein|nichts lieber als)\b"),
    ("defer", 3, r"\bkein (?:generelles |klares )?nein\b"),
    ("", 0, r"\b(?:nicht nur|nicht zuletzt|wenn (?:du magst|sie mogen|du willst|sie mochten|es passt|moglich|er mag|sie mag|du meinst|ich mich recht)|keine eile|kein stress|kein grund)\b"),
)  # fmt: skip

RULES = (
    ("decline", 3, "without-me", r"\b(?:aber|nur|bitte|lieber|dann) ohne (?:mich|uns)\b"),
    ("decline", 3, "no", r"^(?:(?:hm+|sorry|ach|puh|oh|leider|danke|tja|na ja|also|ehrlich gesagt|ah|nee nee|ganz ehrlich)[,.:!? -]*)*(?:nein|nee|ne|no|nope|no|auf keinen fall|lieber nicht|eher nicht|kein interesse|keinesfalls|bloss nicht|bitte nicht|nicht fur mich|no thanks|niemals)\b(?! spricht)"),
    ("decline", 3, "refuse", r"\b(?:lass(?:en sie)? (?:es |mal )?gut sein|erlaubt (?:es |das |mir das )?(?:\w+ )?nicht|kein(?:en?|erlei)? (?:interesse|bedarf|bedarfs|lust|verwendung|wunsch|bedurfnis)|nicht interessiert|mochte(?:n)? (?:ich |wir )?(?:das |dies |es |da |aber |lieber |eher |hier |derzeit )*(?:nicht|absehen|verzichten|ablehnen|passen)|will (?:ich )?(?:das |es |aber )*nicht|muss (?:ich )?(?:leider |da |hier |das |dankend )*(?:absagen|passen|ablehnen|verzichten)|(?:ich )?(?:lehne|lehnen) (?:\w+ ){0,3}ab|dankend ab|sage (?:\w+ ){0,3}ab|(?:bin|sind) (?:ich |wir )?(?:da |hier |leider |damit )*(?:raus|nicht dabei|der falsche|die falsche|nicht (?:der|die) richtige|versorgt|gut aufgestellt|schon versorgt|bedient)|(?:absehen|abzusehen|abstand (?:zu )?nehmen)|bitte (?:nicht|keine|kein)\b|nichts fur (?:mich|uns)|nicht (?:mein|unser) (?:ding|thema|fall|gebiet|bereich|fachgebiet|metier)|(?:verzichte|verzichten)|passt (?:\w+ )?(?:leider )?nicht (?:zu|fur|in unser)|(?:lieber|eher|besser) nicht|einmal reicht|nicht meins|nicht noch(?: ein)?mal|haben (?:wir |schon |bereits |da |einen |jemanden )*(?:schon|bereits) (?:einen|eine|jemand)|brauche(?:n)? (?:ich |wir )?(?:\w+ ){0,3}(?:nicht|kein)|gebe ich nicht|kann (?:ich )?(?:da |dabei |hier |leider |ihm |ihr )*nicht (?:weiter)?helfen|nicht weitergeben|wurde nicht passen|such(?:e|en) (?:\w+ )?(?:nicht|nichts|niemand)|kein budget|keine zeit fur|jemand anders|jemand anderen)\b"),
    ("defer", 3, "not-now", r"\b(?:(?:jetzt|gerade|grad|grade|momentan|im moment|zurzeit|zur zeit|derzeit|aktuell|heute|diese woche|diesen monat|im augenblick)\b[^.;!?]{0,30}\b(?:nicht|schlecht|ungunstig|keine|kein|zu viel|land unter|stress|unpassend|eng|wenig|schwierig)|noch nicht|nicht (?:jetzt|gerade|sofort|vor|heute|diese woche)|schlechte[rs]? (?:zeitpunkt|timing|moment)|ungunstige[rs]? (?:zeitpunkt|moment)|grad ganz schlecht|passt (?:gerade|grad|jetzt|mir gerade) nicht|viel um die ohren|land unter|zu viel zu tun)\b"),
    ("defer", 3, "come-back", r"\b(?:(?:melde|meld) (?:ich )?mich|meld(?:e|est|en)? (?:dich|sie sich|euch)|(?:frag|fragen|frage|schreib|schreiben|erinner|erinnere|erinnern|melden|ruf|kontaktier\w*) (?:mich|sie mich|sie sich|mir|bitte|doch|dann|nochmal|noch mal|dich|sie)[^.;!?]{0,30}\b(?:wieder|spater|noch ?mal|nochmals|dann|im|ab|nach|in|nachste\w*|anfang|ende|mitte|am)|(?:bescheid|ruckmeldung)|sage? (?:dir|ihnen|euch) (?:bescheid|noch)|komme? (?:ich )?(?:darauf|drauf|auf dich|auf sie) (?:zuruck|zu)|lass(?:en)? (?:mich|uns|sie uns|sie mich) (?:\w+ )?(?:\w+ )?(?:uberlegen|nachdenken|daruber schlafen|spater|im|erst|nach|schauen|noch ?mal)|(?:muss|mochte|will|wurde) (?:ich |das |noch |erst |mir |es |da |mal |einmal |daruber |kurz )*(?:uberlegen|nachdenken|schlafen|besprechen|klaren|abklaren|abstimmen|rucksprache|drueber)|uberleg(?:e)? (?:es|ich|mir)|denke? (?:noch |mal )?(?:daruber|druber) nach|spater (?:gern|mal|vielleicht|noch|im)?|ein ander(?:es|mal)|vielleicht (?:spater|nachste|im|ab|nach)|ein andermal|verschieben|vertagen|(?:erst )?(?:wieder )?(?:ab|nach|erst ab|fruhestens) (?:dem |der |den |anfang |mitte |ende |nachste\w* |kommende\w* |\d|kw|januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|ostern|pfingsten|weihnachten|urlaub|meinem urlaub|ferien|sommer)|wenn (?:ich|wir|es|das|alles|der|die) [^.;!?]{0,40}(?:zuruck|vorbei|fertig|durch|ruhiger|geschafft|wieder)|gib (?:mir|uns) (?:noch |bitte |ein |eine |zwei |drei |bis )|geben sie mir)\b"),
    ("defer", 2, "busy", r"\b(?:im urlaub|in elternzeit|auf (?:dienst)?reise|im stress|ausgebucht|verreist|unterwegs|bis (?:ende|anfang|mitte)|viel los|keine zeit|keine kapazitat|bin (?:\w+ )?(?:weg|nicht da|krank))\b"),
    ("direct", 3, "i-write", rf"\b(?:(?:ich )?(?:schreib|schreibe|ruf|rufe|mail|maile|sprech|spreche|kontaktier|kontaktiere|frag|frage|melde|meld|treff|treffe|sehe|seh|sag|simse|whatsappe) (?:ich )?(?:mich )?(?:(?:doch|{_SELF}) )*{_WHO}|(?:ich )?(?:schreib|schreibe|ruf|rufe|mail|sprech|spreche|kontaktiere?|melde mich) (?:\w+ ){{0,4}}(?:selbst|selber|direkt|bei {_WHO}|an)|(?:melde|meld) (?:ich )?mich (?:\w+ ){{0,2}}(?:bei {_WHO}|selbst|direkt)|werde (?:ich )?{_WHO} (?:\w+ ){{0,3}}(?:schreiben|anrufen|ansprechen|kontaktieren)|{_WHO} (?:\w+ ){{0,2}}(?:selbst|direkt|selber) (?:schreiben|anrufen|ansprechen|kontaktieren|an))\b"),
    ("direct", 3, "in-touch", rf"\b(?:(?:sind|stehen|waren) (?:wir )?(?:schon|bereits|langst|seit \w+|ja|eh) (?:\w+ )?(?:in kontakt|im kontakt|im gesprach|in verbindung|verbunden|befreundet)|kenn(?:e|en)? (?:ich |wir )?(?:(?:uns|{_WHO}) )?(?:(?:doch|schon|ja|bereits|langst|gut|uns|seit) )+|(?:er|sie|ŋ+) hat (?:mich|mir|sich|uns) (?:\w+ ){{0,3}}(?:schon |bereits |gestern |heute )*(?:geschrieben|angerufen|kontaktiert|gemeldet|angesprochen|angeschrieben)|haben (?:uns|wir) (?:\w+ ){{0,3}}(?:getroffen|gesprochen|kennengelernt|telefoniert|geschrieben|ausgetauscht)|(?:hab|habe) {_WHO} (?:\w+ ){{0,3}}(?:geschrieben|angerufen|getroffen|angeschrieben|kontaktiert|gesprochen)|brauchst (?:uns|du) nicht (?:vor)?|(?:vorstellung|vermittlung) (?:ist )?(?:nicht|unnotig)|(?:mein|meine) (?:cousin|nachbar|nachbarin|schwager|schwagerin|bruder|schwester|vetter|kollege|kollegin|freund|freundin|tante|onkel))\b"),
    ("direct", 3, "give-address", r"\b(?:schick|schicke|schicken|gib(?! ihm| ihr (?:gern|ruhig|mein|die (?:nummer|mail|adresse))| ihnen)|gibst|geben|sende|send|leite|hast|haben|brauche|brauch|kann ich|konnen)\b[^.;!?]{0,30}\b(?:seine|ihre|deren|die|dessen) (?:\w+ )?(?:mail|e-?mail|mailadresse|adresse|nummer|kontaktdaten|telefonnummer|handynummer|daten|kontakt|email)\w*"),
    ("conditional", 3, "condition", r"\b(?:unter der (?:bedingung|voraussetzung)|vorausgesetzt|solange|sofern|nur (?:per|via|uber|wenn|falls|mit|schriftlich|am|zu|fur|eine|einmal|telefonisch|geschaftlich|beruflich)|ausschliesslich|aber (?:bitte )?(?:nur|nicht|keine|kein|ohne|erst|per|schriftlich)|allerdings (?:nur|bitte|nicht|ohne)|bitte (?:nur|ohne)|es sei denn|ausser (?:wenn|es)|einzige bedingung|eine bedingung|ohne (?:\w+ )?(?:nennung|verpflichtung|namen|telefonnummer)|vertraulich)\b"),
    ("conditional", 2, "if", r"\b(?:wenn|falls)(?:'s| es| er| sie| das| du| ihr| nicht| ich| wir| keine| die| der| ŋ+)\b"),
    ("question", 3, "asks", r"\b(?:(?:vorher|vorab|zuerst|erst|zunachst) (?:noch )?(?:eine?|zwei|drei|vier|ein paar|einige|mehrere|kurz) (?:kurze |kleine )?fragen?|worum geht|um was geht|wer ist|was (?:macht|will|mochte|genau|soll|fur ein)|woher (?:kennst|kennen|hat|weiss)|warum (?:ich|gerade|mochte|will)|mehr (?:dazu|daruber|infos?|informationen|details|erfahren|erzahlen|wissen)|erzahl|(?:kannst|konntest|konnen|konnten) (?:du|sie) (?:mir |uns |bitte |kurz |vielleicht )*(?:mehr|sagen|erklaren|schicken|etwas|verraten|ein paar)|bevor ich (?:zusage|mich|ja|antworte|entscheide)|musste ich (?:erst )?wissen|wusste gern)\b|^(?:(?:hm+|moment|hallo|sorry|ok|ah|und)[,. ]*)*(?:wer|was(?! fur eine? (?:gute|tolle|schone|super)| mich (?:betrifft|angeht))|wie(?! schon| nett| lieb| gut)|wo|warum|wieso|weshalb|wann|welche\w*|woher|wozu|wofur|worum|ist (?:er|sie|das|es)|hat (?:er|sie)|kennst|will (?:er|sie)|geht es|sucht (?:er|sie))\b"),
    ("decline", 3, "trotzdem", r"\b(?:trotzdem|dennoch|aber) nein\b"),
    ("conditional", 3, "sonst-nicht", r"\bsonst (?:lieber |bitte |eher )?nicht\b"),
    ("question", 3, "fragen", r"\bdarf ich (?:\w+ )?fragen\b|\bin wessen (?:auftrag|namen)\b|\bum welche[nrsm]? \w+ geht\b|\bvorher (?:mochte|will|kann) ich nicht (?:zusagen|antworten)\b"),
    ("unclear", 3, "ironic", r"^ja,? ja\b(?! bitte| gern)"),
    ("unclear", 3, "taken-back", r"\bkenne? (?:ich )?(?:den typ|die sorte|diese sorte)\b|\bhandwerk legt\b|\b(?:anderer (?:meinung|ansicht)|andrer meinung|sieht (?:das|es) anders|nehme? (?:ich )?(?:das |es |alles )?zuruck|streich(?:en sie)? das|hatte ich (?:\w+ ){0,3}(?:gesagt|geantwortet|geschrieben)|(?:beim|bei) (?:zweiten|naherem|naheren|genauerem|genaueren) \w+|anders uberlegt|vergiss es|vergessen sie(?: es)?|ausgeredet)\b"),
    ("unclear", 3, "somebody-else", r"\b(?:schon|toll|freut mich|prima) fur (?:euch|sie beide|ihn|die beiden)\b|\bstell(?:en sie|e|t)? (?:ihn|sie|ŋ+) (?:\w+ )?(?:meine[mrn]|unsere[mrn]) \w+|\b(?:nummer|telefonnummer|adresse|mailadresse|mail|e-?mail|kontakt|kontaktdaten) von (?!mir\b|uns\b)\w+|\bkann(?:st)? du (?:den|die|das|dir) (?!kontakt|intro|vorstellung|verbindung|mail|nummer|adresse)\w+|\b(?:mein|meine) (?:mann|frau|chef|chefin) (?:sagt|wurde sagen)\b|\bsagt (?:mein|meine) (?:mann|frau|chef|chefin)\b"),
    ("unclear", 3, "shrug", r"^(?:(?:tja|hm+|ach|oh|ok)[,. ]*)*(?:na ja|naja|hm+|mal sehen|schau(?:en)? (?:wir )?mal|kommt (?:drauf|darauf) an|weiss nicht|keine ahnung|vielleicht|interessant|aha|danke|so so|soso|wie du (?:meinst|willst)|mir egal|egal|von mir aus vielleicht|jein|tja|haha|puh|ach so|aha|soso)[ .!?…]*$"),
    ("accept", 3, "yes", r"^(?:(?:hallo|hi|oh|ach|ah|ok|danke|super|vielen dank|also|hey|moin)[,.:! -]*)*(?:ja|jo|jep|jap|jawohl|freilich|klar|klaro|gern|gerne|sehr gern|sehr gerne|liebend gern|liebend gerne|na klar|aber klar|geht klar|her damit|von mir aus ja|geht in ordnung|naturlich|selbstverstandlich|auf jeden fall|unbedingt|passt|einverstanden|mach ruhig|mach|okay|ok|jederzeit|logo|sicher|aber sicher|aber gern|gerne doch|super|perfekt|prima|freu mich|immer gern|nur zu|los|abgemacht|von mir aus gern)\b(?! (?:schlecht|ungern|aber))"),
    ("accept", 3, "introduce-us", rf"\b(?:stell(?:e|t|en)? (?:uns|mich|sie uns)|vorstellen|verbind(?:e|en)? (?:uns|sie uns)|bring(?:e|en)? (?:uns|sie uns)|(?:darfst|durfen|kannst|konnen|konnt|darf|durft) (?:du |sie |ihr |gern |gerne |ruhig |uns |{_WHO} |meine |ihm |ihr |jederzeit |naturlich )*(?:kontaktdaten|mailadresse|adresse|nummer|mail|e-?mail|daten|weitergeben|vorstellen|bekannt ?machen|verbinden|geben|schicken|weiterleiten|mich|meine|meinen|schreiben|melden|anrufen)|gib (?:{_WHO} )?(?:gern |gerne |ruhig )?(?:mein|meine|meinen)|mach (?:uns )?(?:ruhig |gern |gerne )?(?:bekannt|mal)|leite? (?:gern |ruhig )?(?:meine|meinen)|soll(?:en)? (?:sich )?(?:er |sie |gern |gerne |ruhig |ŋ+ )*(?:melden|schreiben|anrufen|gerne|mir|mich)|grunes licht|freigabe|nur zu)\b"),
    ("accept", 3, "happy", r"\b(?:(?:das |dies |es |ja,? )?passt(?: (?:mir|uns|fur mich|gut|wunderbar|prima|perfekt))+(?! (?:nicht|erst|nur|ab|nach))|geht (?:klar|in ordnung)|ist (?:fur mich )?in ordnung|(?:wurde|wurd) mich (?:sehr |riesig |wirklich |auch |total )*freuen|wurde mich (?:sehr )?uber (?:\w+ ){0,4}freuen|daruber wurde ich mich (?:sehr )?freuen|(?:stell|stelle|stellen) (?:sie )?(?:bitte |gern |gerne )?(?:den|einen) kontakt (?:gern |gerne |bitte )*her|(?:na klar|klar),? her (?:damit|mit)|her damit|her mit (?:ihm|ihr)|bin (?:ich )?(?:sofort |gern |gerne |auf jeden fall )?dabei|(?:sehr |immer |wirklich |total |ganz |auch )*(?:gern|gerne)\b|freu(?:e|en)? (?:ich |wir )?(?:mich|uns)|wurde mich freuen|ware (?:mir eine freude|toll|super|schon|prima|klasse)|bin (?:ich )?(?:gern |gerne |sofort )?dabei|mit (?:grossem )?vergnugen|bin einverstanden|hort sich (?:gut|super|toll)|klingt (?:gut|super|toll|spannend|interessant|prima)|tolle idee|gute idee|interessiert mich|habe interesse|grossem interesse)\b"),
    ("accept", 3, "more-yes", r"\b(?:bin|sind|ware) (?:ich |wir )?(?:mit (?!nicht\b)\w+(?: (?!nicht\b)\w+){0,4} )?(?:sehr |gern |gerne |voll |vollig |absolut |auch )?einverstanden\b|\b(?:habe?|hatte) (?:ich )?(?:gar |uberhaupt )?nichts dagegen\b|\bmeinen segen (?:hast|haben|hat)\b|\bgeht (?:voll |absolut |total )?(?:klar|in ordnung)\b|\b(?:kannst|konnen|durfen|darfst) (?:du |sie )?(?:uns|mich) (?:gern |gerne |ruhig |jederzeit )?(?:\w+ )?(?:zusammenbringen|vernetzen|bekannt ?machen|verbinden|vorstellen)\b|\b(?:meine|unsere) (?:zustimmung|erlaubnis|einwilligung) (?:hast|haben|hat)\b|\b(?:vernetze?|verkupple?|verknupfe?) uns\b|\bich freu(?:e)? mich (?:schon )?(?:drauf|darauf|auf (?:ihn|sie|ŋ+|das gesprach|den kontakt|den austausch|ihre nachricht|seine nachricht))\b|\bvon herzen gern\w*\b|\bnichts lieber als das\b|\bimmer (?:gern|gerne|her damit)\b"),
)  # fmt: skip

ACCEPT_WORDS = (
    "ja jo jep jap jawohl klar gern gerne sehr na naturlich selbstverstandlich auf jeden fall unbedingt passt einverstanden "
    "mach ruhig okay ok jederzeit sicher aber doch super perfekt prima freu freue mich nur zu abgemacht von mir aus "
    "danke dank vielen herzlichen fur die das den der dem die deine ihre ihren anfrage nachricht frage nachfrage mail vermittlung idee angebot "
    "stell stelle stellen stellt uns sie du ihr vor vorstellen verbinde verbinden bring bringen zusammen bekannt machen "
    "darfst durfen kannst konnen meine meinen mein kontaktdaten kontakt mailadresse adresse nummer mail email e "
    "weitergeben weiterleiten geben gib schicken schick ihm ihn er melden sich soll darf schreiben anrufen mir "
    "grunes licht wurde ware toll schon klasse tolle gute bin ich dabei mit vergnugen grossem freude eine kennenlernen "
    "kennenzulernen hallo hi liebe lieber sehr geehrte geehrter frau herr herrn viele beste liebe grusse gruss freundlichen "
    "mfg lg vg spannend klingt gut am liebsten per wir freuen zum austausch austauschen treffen sprechen zu auch so es und an"
    " bitte wirklich gerne gespannt voraus"
    " doch immer jederzeit total echt wahnsinnig riesig super toller tolles prima klasse freuen kontaktieren kennen"
    " lernen ihm ihr sein seine gerne mal ruhig einfach direkt lieben herzlich herzlichst gruessen deinen deinem"
    " deiner ihren ihrem ihrer person idee vorschlag mag moechte mochte will weiterleiten weiterreichen reichen"
    " rufen mailen beide uns sehr danken nett lieb aufmerksam"
    " hab gehört gehoert davon werkstatt einander seite spricht guten tag meiner unsere unserer"
    " team kollegen kollegin freundin freund lust spannende interessante interessant neugierig bringt"
    " bringe macht gerade suche suchen genau jemanden seit monaten langem wollte perfekte zeit telefonisch"
    " telefon handy dienstliche private rückmeldung ruckmeldung kopie herzliche lass lassen ausrichten los"
    " geht's geht leg legt weiter weiterhin rest"
    " servus freilich passt stimmt ordnung geht klar weiß weisst weißt du's bekannt den die sie darüber daruber austausch einen einem her damit schick bitte freuen freut sehr gerne jo moin grüezi tschüss ciao genau gesagt einfach rückruf super idee jede jeder jedem freundin freunde immer spass spaß leg mir uns guten morgen abend"
    " nummer die"
    " da kann man besten grußen gruße gruß großartig weitergabe einer eines telefonnummer nachfragen furs leite"
    " geschehen lasst uber dass nehmen spreche richtig vorstellung erreichen erreichst herzen zusammenbringen"
    " kurz dir dich euch ihnen zeilen kenne lasse weitergegeben weitergeleitet vorgestellt verbunden"
    " kennenlernten freudig begeistert entzuckt uberaus ausgesprochen ausserordentlich hocherfreut erfreut"
    " geehrt ehre hore horen lese lesen schreibt meldet ruft angerufen gesprach unterhalten plaudern kaffee"
    " treff getroffen begegnen bekanntmachung bekanntschaft zustimmung zustimmen stimme zugestimmt genehmigt"
    " erlaubnis darfste kannste mach's machs losgehen bin's bestens wunderbar herrlich fein schoene wundervoll"
    " fantastisch spitze genial hammer cool jaja klaro logisch versteht weiteres gruesse vermitteln vermittelst"
    " knupfen knupf herstellen herstellst hergestellt vernetzen vernetz zukommen tausend dafur jemand passend"
    " passende passender zeitpunkt moment richtige richtiger"
)  # fmt: skip
RISKY = (
    "nicht kein keine keinen nie niemals nichts aber nur erst jedoch allerdings leider eigentlich vielleicht "
    "eventuell spater sondern ausser ohne doch trotzdem lieber eher bedenken problem geheim privat vertraulich "
    "muss musste sollte bloss kaum weder noch"
)
BINDING = (
    "wenn falls sofern sobald solange bis nach bevor danach dann morgen montag dienstag mittwoch "
    "donnerstag freitag samstag sonntag woche wochen monat monate bedingung voraussetzung ob warten spater "
    "erst"
)
POLITE = (
    r"\beigentlich immer\b|\bwann (?:immer )?(?:er|sie|du|es) (?:will|willst|mag|magst|passt)\b|\bvon (?:meiner|unserer) seite(?: aus)?\b|\bin kopie\b|\b(?:danke|dank) (?:fur|furs) (?:die |das |deine |ihre )?(?:nachfrage|nachfragen|fragen|anfrage|vermittlung|vorherige nachfrage)\b|\bruf mich an\b"
    r"|\bgru(?:ß|ss)e? (?:aus|von|vom|an) (?:der |dem |deine |die )?\w+(?: \w+)?$"
    r"|\bohne weiteres\b|\b(?:aber )?(?:natürlich|naturlich|gern|gerne|klar|sicher) doch\b|\baber (?:gern|gerne|klar|sicher|naturlich|selbstverstandlich|immer|ja)\b"
    r"|\b(?:vormittags|nachmittags|abends|morgens|montags|dienstags|mittwochs|donnerstags|freitags)(?: (?:und|oder) \w+s)? (?:bin ich |am besten |meist |immer |gut |eigentlich )*(?:erreichbar|da|am besten|im (?:büro|buro|laden|haus)|gut|frei)\b"
    r"|\bsorry fur (?:die |meine )?(?:spate |verspatete )?(?:antwort|tippfehler)\b|\bentschuldig\w* (?:die |meine )?(?:spate |verspatete )(?:antwort|ruckmeldung)\b"
)
# words of what was asked: to be introduced, written to, heard from
MATTER = r"vorstell|stell|verbind|kontakt|kennen|bekannt|sprech|austausch|treffen|adresse|nummer|mail|daten|schreib|meld|anruf|weitergeb|weiterleit|weiter|\b(?:ihn|ihm|ihr|sie|vernetz\w*|gib|geben|zusammen|ruf|cc|kopie|dabei|einverstanden|idee)\b|ŋ"
HARD = "wenn falls sofern solange bis bevor bedingung voraussetzung ob warten nur"
# after a bare yes these begin a remark on something else
SUBJECTS = "er sie es das der die ihr du"
# words of quarrels, money and sales: beside them a yes is hardly one
HOSTILE = (
    " schande pleite genug dagegen betruger betrug dieb diebe klaut geklaut gestohlen schuldet schulde gericht anwalt anwalte klage verklagt"
    " polizei lugner lugt gelogen entschuldigung rechnung rechnungen preis preise honorar wutend sauer"
    " entsetzlich furchtbar schrecklich grasslich langweilig langweile krank satt ruiniert beleidigt"
    " unverschamt streit gestritten zerstritten gekundigt geschieden hasse hasst verachte enttauscht"
    " katastrophe alptraum nutzlos zeitverschwendung angst droht gedroht verboten verbot rache pleite kaputt"
    " abgesagt absagen zuruckgezogen zuruck verkaufer verkaufen verkauft vertreter gegen"
)
