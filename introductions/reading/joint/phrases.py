"""What gives a sentence's purpose away: turns of phrase, by kind, in seven languages.

Each pattern is a flat list of alternatives without nested repetition, so a search is linear in the sentence.
"""

from __future__ import annotations

import re


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(p.strip() for block in patterns for p in block.strip().split("\n") if p.strip()), re.I)


JOINT = _any(
    r"""
    \b(?:let|leave|leaving|letting) (?:it to )?(?:you|the)\b.{0,12}\b(?:two|both|pair|guys|lot|folks|of you)\b
    \b(?:i'll|i will|i'd|let me|i) (?:now )?(?:leave|let) (?:you|it|things?|the rest)\b
    \bover to (?:you|both)\b|\btake it from (?:here|there)\b|\bthe (?:floor|stage|ball|field|rest) is (?:all )?(?:yours|in your)\b|\ball yours\b|^(?:there|right|anyway|well|ok(?:ay)?|now|done)[.!…]*$|^that's me\b|\bblame me\b
    \bmy (?:part|job|work|role|bit|task|duty) (?:here )?(?:is|ends|stops|was)\b.{0,12}(?:done|over|finished|here|complete|$)
    \b(?:drop|take|taking|dropping|remove|removing|move|moving) (?:me|myself|off) (?:off|out|to|from)\b.{0,20}\b(?:b?cc|copy|thread|chain|loop)\b
    \b(?:bcc|b\.c\.c\.)\b|\b(?:do not|don't|no) need to (?:copy|cc|keep|include) me\b|\bneed(?: not|n't)? to be (?:copied|cc'd|kept)\b|\bneed me (?:for this|any more|here)\b
    \b(?:get|getting|step|stepping|bow|bowing|stay|staying) (?:out of|aside|back|out|away)\b.{0,20}(?:way|now|here|$)
    \b(?:copying|copied|cc'?ing|cc'?ed|looping|adding) (?:in |you )?(?:both|here|each|together)\b|^(?:i'm |i am |have )?(?:just )?(?:copying|cc'?ing|looping|adding) (?:in )?
    \b(?:e-?)?(?:introduce|introducing|introduction|connect|connecting|acquaint) (?:you|the two|each|both|between)\b(?! to)(?:.{0,12}\b(?:two|both|each|other|another|together)\b|[ .!]*$)
    \b(?:put|putting|bring|bringing) (?:you|the two of you|both)\b.{0,12}\b(?:in touch|together|in contact|in the same)\b
    \b(?:connecting|introducing|putting) (?:you|the two)\b|\be-?meet\b|\bpleas(?:ure|ed) to (?:introduce|connect)\b
    \byou (?:two|both|guys|all)? ?(?:should|must|need to|have to|really should|ought to) (?:definitely |really )?(?:meet|talk|chat|connect|know|speak)\b
    \b(?:you can|you may|you'll|you could|so you can|now you can|you will)\b.{0,25}\b(?:reach|contact|write|talk|speak|chat|arrange|sort|complain|find|ring|call|take)\b.{0,25}\b(?:each other|one another|between yourselves|amongst yourselves|among yourselves)\b
    \byou(?:'ll|’ll| will| would|'d|’d)\b.{0,30}\b(?:like|love|enjoy|adore|get on|get along|hit it off|find) (?:each other|one another|it|her|him|them)\b
    \b(?:arrange|sort|work|figure|organi[sz]e|settle) (?:it|things|this|the rest|something)(?: out)?\b.{0,20}(?:between|among|yourselves|you two|$)
    ^(?:please )?(?:do )?(?:keep me (?:posted|in the loop|updated)|(?:and )?(?:let|tell) me (?:know )?(?:how|if|when|whether)\b|(?:i(?:'d| would)|would) love to hear\b|(?:curious|keen|excited|looking forward) to hear\b|no (?:pressure|obligation|worries)\b)
    \blet me know (?:how|if) (?:it|this|you|that)\b|\bkeep me (?:posted|in the loop|updated)\b|\bcould you both\b|\bplease (?:could|can|would) you both\b
    ^(?:have fun|enjoy|go|talk|discuss|good luck|best of luck|have at it|off you go|happy (?:chatting|talking|connecting|days)|cheers|thanks|over|play nice(?:ly)?|be nice|chat away|get talking|go forth|make magic)\b[^.!?]{0,25}[.!?\s]*$
    ^(?:and |so |now |well |right |anyway )*(?:here (?:we|you|it) go(?:es)?|there (?:you|we) (?:have it|go|are)|job done|mission accomplished|done and done|over and out|onwards?|off (?:you|we|to the)|up to you|your (?:move|turn)|about time|high time|(?:surely |definitely |well )?worth (?:a|an) (?:chat|call|coffee|word|try|go)|match made|ta-?da|voil[aà]|fingers crossed|bon app|god ?speed|peace|cheese|action|introductions made|nuff said|signing off|ducking out|exit|shake hands|make of it|do with (?:this|it|that)|carry on|(?:a )?(?:coffee|lunch|call|drink) soon|delighted to|happy to (?:do|connect|make|help|introduce)|(?:no|enough|that's all|that's it) (?:more )?from me|any questions)\b
    ^(?:i )?(?:can't|can’t|cannot|could not|couldn't) (?:wait|believe)\b|^(?:i )?hop(?:e|ing)(?:fully)?\b|^(?:details|the details|the rest|the addresses?)\b.{0,12}\b(?:is|are|i|you|above)\b|\bit(?:'s|’s| is) (?:a (?:match|pleasure|no-brainer)|high time|about time|up to you|over to you|mad|odd|silly|absurd|a shame|beyond me)\b|\bit would make (?:me|my)\b|^may it be\b|\b(?:sparks|magic) (?:will|may|might)\b|^two and two\b|\bmy commission\b|\bi think you (?:see|get|can see)\b|\byou(?:'re|’re| are) (?:two of|on your own|welcome|made for)\b|\bthank me later\b|\byell if\b|\bshout if\b
    ^(?:you take it|take it away|make it happen|the rest is (?:up to )?(?:you|yours)|you know what to do|draw your own|no further ado|without further)
    \b(?:you can )?see (?:the|a) connection\b|\b(?:see|know) where (?:i'm|i am|this is) going\b|\bspeaks? for itself\b|\bthe rest is\b.{0,12}\b(?:up to you|yours|history)\b
    \byou (?:two|both)\b.{0,20}\b(?:meet|connect|talk|chat|be introduced|know each other)\b
    \b(?:i )?(?:figured|thought|guess(?:ed)?|reckon) (?:that's|that is|it's|this is|that was) (?:an? )?(?:intro|introduction|reason|match)\b|\bneeds? no introduction\b
    \byou don't know each other\b|\byou (?:two|both) (?:haven't|have not|have never|don't|do not) (?:yet )?(?:met|meet|know)\b|\bknow each other\b
    \b(?:reach|contact|write to|call|find) (?:one another|each other)\b|\baddresses? (?:above|below)\b|\bin (?:the )?(?:to|cc)(?: line| field)\b|\breply[- ]all\b
    ^(?:hi|hello|hey|dear|hallo|salut|hej|morning|good (?:morning|afternoon|evening))\b[^.?!]{0,60}$|^(?:gentlemen|ladies|folks|friends|all|both|team|everyone)[,.!]*$
    \bis (?:the one |the person )?(?:who|whom) i (?:meant|had in mind)\b|\bmeans? you\b.{0,10}$|\bas (?:promised|requested|discussed|agreed|you wanted|you asked|threatened)[!.,:)\s]*$
    \b(?:please )?see (?:below|the (?:below|mail|message|thread)|under)\b|\b(?:message|mail|email|note) (?:is )?(?:below|under this|underneath)\b|\bfuller? story below\b
    \b(?:i'll|i will) be brief\b|\bhere(?:'s| is) the deal\b|\bhere goes\b|\blong overdue\b|\bi(?:'ve| have) (?:wanted|meant|been meaning|been wanting) to (?:do|make|introduce|connect|put)\b
    \b(?:live|work|are|based) .{0,25}\b(?:apart|next door|round the corner|around the corner|down the road)\b|\byou(?:'re| are) both (?:in|at|near|around|opening|going|coming|free|available)\b
    """,
    r"""
    ^(?:many )?(?:thanks|thank you|sorry|apologies|hope (?:you|this|all|everyone)|i hope (?:you|this|all)|(?:it was )?(?:good|great|nice|lovely) to (?:see|talk|speak|chat|hear)|happy (?:new year|friday|monday)|vielen dank|danke|merci|gracias|obrigad[oa]|grazie|bedankt)\b
    \bas (?:we )?(?:discussed|agreed|promised|mentioned)\b.{0,30}$
    """,
    r"""
    \b(?:bekannt (?:zu )?machen|miteinander|einander (?:vorstellen|kennen)|euch (?:beide[n]? )?(?:vorstellen|vernetzen|verbinden|bekannt|zusammen|mal|jetzt|nun)|ihr (?:beiden?|zwei)\b.{0,30}(?:kennenlernen|reden|sprechen|austauschen|unterhalten))
    \b(?:den rest|alles weitere|das weitere|weiteres)\b|\bunter euch\b|\bmacht (?:das|ihr|es|mal|was)\b.{0,20}\b(?:aus|draus)\b|\bich (?:ziehe|halte|klinke|nehme) mich\b|\b(?:bin|dann) (?:ich )?raus\b|\b(?:im|in) (?:b?cc|kopie)\b
    \b(?:meine (?:aufgabe|arbeit|rolle)|mein (?:part|job|teil))\b.{0,20}\b(?:erfüllt|getan|erledigt|beendet|zu ende)\b|\bviel (?:spaß|erfolg|vergnügen|glück)\b|\b(?:überlasse|lasse) (?:ich )?(?:euch|sie beide|es euch|ihnen beiden)\b
    ^(?:hallo|liebe|lieber|sehr geehrte|moin|servus|guten (?:tag|morgen|abend))\b[^.?!]{0,80}$|\bhaltet mich\b|\bgebt (?:mir )?bescheid\b|\bmeldet euch\b|\bjetzt mache ich ernst\b|\bihr kennt euch\b|\beuch beiden (?:schon )?(?:angedroht|versprochen|angekündigt)\b
    """,
    r"""
    \b(?:je vous laisse|je te laisse|je vous (?:mets|présente l'un|connecte)|vous (?:mettre|mets) en (?:contact|relation)|mets en (?:contact|relation)|à vous de jouer|la balle est|entre vous|faire connaissance|l'un à l'autre|l'une à l'autre|en copie|bon échange|bons échanges|bonne (?:discussion|rencontre)|tenez-moi|dites-moi (?:comment|si)|vous devriez|vous deux)\b
    \bà (?:toi|vous) de (?:voir|jouer)\b|\bje te transmets (?:le|son|un) (?:message|mail)\b|\btu me dis\b|\bje m'éclipse\b|\bmon rôle s'arrête\b|^(?:bonjour|salut|cher|chère|chers|chères|bonsoir|coucou)\b[^.?!]{0,80}$
    """,
    r"""
    \b(?:os dejo|les dejo|los dejo|las dejo|os presento|les presento|os pongo|los pongo|las pongo|les pongo|en contacto(?: a los| directamente)?|en copia|me quito|me retiro|ya me contaréis|me cuentan|me contáis|cont(?:ad|en)me|quedo fuera|hablen|hablad|a partir de aquí|entre vosotr[oa]s|entre ustedes|pónganse|poneos)\b
    ^(?:¡?hola|estimad[oa]s?|querid[oa]s?|buen[oa]s)\b[^.?!]{0,80}[!:,.]*$|\bel resto (?:es|queda)\b|\bdeber[ií]ai?s? (?:conoceros|hablar)\b|\bdeberían (?:conocerse|hablar)\b
    """,
    r"""
    \b(?:deixo-vos|deixo vocês|vou deixar|apresento-vos|ponho-vos|em contacto|em contato|em cópia|contem-me|me contem|depois contem|falem|conversem|fiquem bem|entre vocês|saio de cena|saio da conversa|a partir daqui)\b
    ^(?:olá|oi|car[oa]s?|querid[oa]s?|prezad[oa]s?|bom dia|boa tarde)\b[^.?!]{0,80}[!:,.]*$
    \b(?:vi lascio|vi presento|vi metto|in contatto|in copia|a voi la|tra (?:di )?voi|fatemi sapere|tenetemi|mi tolgo|mi defilo|il resto (?:è|a voi)|buona chiacchierata|dovreste)\b
    ^(?:ciao|car[oaie]|gentil[ei]|buongiorno|buonasera|salve)\b[^.?!]{0,80}[!:,.]*$
    \b(?:ik laat (?:het|jullie|de rest)|laat ik (?:het|jullie|de rest)|jullie (?:aan|met) elkaar|stel jullie|breng jullie|met elkaar in contact|in (?:de )?cc|in kopie|veel plezier|succes samen|hou me op de hoogte|laat me weten hoe|ik trek me terug|verder aan jullie|mijn (?:taak|werk) zit erop|jullie moeten)\b
    ^(?:hoi|hallo|beste|lieve|dag|geachte|goedemorgen)\b[^.?!]{0,80}[!:,.]*$
    """,
)

LOGISTICS = _any(
    r"""
    ^(?:so |and |but |then |just |also |please |pls |kindly |now )*(?:do not|don't|dont|do NOT|send|call|ring|phone|ask|bring|drop|text|email|e-mail|mail|write|tell|give|be|try|take|let|make sure|mind|wait|book|use|reply|get in touch|get|reach|look out|look at|have a look|check|visit|come|go|keep|remember|pick|meet|talk to|grab|watch|see her|see him|find|speak|start|buy|show|share|reach out|feel free|avoid|expect)\b
    ^(?:i'd|i would|you might want to|you may want to|you should|you could|you'd better|maybe|perhaps)\b.{0,10}\b(?:ask|call|ring|bring|start|begin|suggest|avoid|mention|write|email|send|wait|tell)\b
    \b(?:best|easiest|better) (?:way )?(?:reached|to reach|to get|to catch|to call|by|caught|on (?:his|her|their))\b|\bprefers? (?:calls?|e-?mails?|to be (?:called|rung)|the phone|text|whatsapp|mornings?|afternoons?|evenings?|not to)\b
    \b(?:doesn't|does not|isn't|is not|not|hates?|never) (?:like |do |great |good |much |use |answer |check |read |keen )?(?:with |at |on )?(?:video calls|phone calls|e-?mails?|calls|the phone|whatsapp|answers?)\b
    \b(?:on leave|travelling|traveling|on holiday|out of (?:the )?office) (?:until|till|from|on|next|this)\b|\b(?:away|back) (?:until|till|next|this|on (?:the \d|\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|from (?:holiday|leave|the \d|\d|mon|tue|wed|thu|fri|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|\bdo(?:es)? not answer\b|\bchance to breathe\b
    \b(?:said|prefers|likes|is best|only) (?:in the )?(?:mornings?|afternoons?|evenings?|weekends?)\b|\b(?:meet|speak|talk|chat|call|connect) (?:soon|asap|this week|next week|tomorrow|today)\b
    \b(?:call|ring|text|email|phone|write to|reach|contact|catch) (?:him|her|them|me|you)\b|\b(?:he|she|they)(?:'ll| will)(?: probably| certainly)? (?:call|ring|shout|write|email|be in touch|get in touch|contact|reach out|text|phone|send|drop)\b
    \bopposite the\b|\b(?:is|are|lives?|sits?|'s|’s) at (?:the )?(?:no\.? ?)?\d|^(?:the )?(?:parking|entrance|bell|buzzer|gate|door|key|side door|car park) (?:is|are)\b|\b(?:assistant|secretary|ea|pa) (?:books|handles|keeps|runs|manages|will|can|has)\b|^to (?:send|call|suggest|ring|write|bring)\b|\bwon't send\b|^(?:and |but |so )?(?:he|she|they)(?:'ll|’ll| will)\b.{0,12}\b(?:say|ask|send|bring|want)\b|\b\d{1,2}(?::\d\d)?\s?(?:-|–|to)\s?\d{1,2}(?::\d\d)?(?:\s?[ap]m)?\b.{0,12}\b(?:every day|daily|except|on weekdays|mon|tue|wed|thu|fri|sat|sun)|\b(?:is|are) (?:at|in) (?:the )?[\w' ]{2,30} \d{1,2}(?::\d\d)?\s?[-–]\s?\d{1,2}\b|\bask for (?:him|her|them)\b|\bstaircase \d|\broom \d|\bmy (?:assistant|pa) (?:will|can)\b|\bfind (?:a|some) (?:time|slot)\b|\bgood (?:slot|time) (?:is|would)\b
    \bi(?:'ve| have)? (?:told|promised|said to|assured) (?:him|her|them)\b.{0,20}\byou(?:'ll|'d| will| would) (?:call|ring|write|be in touch|get|send|meet)\b
    """,
    r"""
    ^(?:bitte |dann |und |also |aber )*(?:ruf|rufen sie|schreib|schreiben sie|melde?n? (?:dich|sie)|schick|schicken sie|frag|fragen sie|bring|bringen sie|sag|sei|seien sie|denk|nimm|gib|lass|wundere|mach|pass|komm|vergiss|warte)\b
    \b(?:am besten|erreichst|erreichen sie|erreichbar|sprechzeiten)\b.{0,30}\b(?:unter|per|telefonisch|mail|morgens|vormittags|nachmittags|abends)\b|\b(?:erreichst du|erreichen sie|ist erreichbar)\b
    \b(?:im urlaub|verreist|nicht da|abwesend) bis\b|\bbis zum \d{1,2}\. ?(?:im urlaub|weg|verreist)\b|\bmag keine (?:anrufe|videocalls|mails|telefonate)\b|\bruft (?:dich|sie) an\b
    ^(?:appelle|appelez|écris|écrivez|envoie|envoyez|demande|demandez|apporte|apportez|sois|soyez|n'hésite|évite|pense|prends|dis-lui|dites-lui|ne (?:l'|le |la |lui )|va |regarde)
    \b(?:le (?:mieux|plus simple) est de|joindre|préfère (?:les appels|le téléphone|le matin|qu'on))\b|\b(?:t'appellera|vous appellera|te contactera)\b|\ben (?:congés?|vacances|déplacement) jusqu
    ^(?:llám|llame|escríb|escriba|mánda|mande|envía|envíe|pregúnta|pregunta|pregunte|llév|lleve|sé |sea |no (?:le|la|lo) |dile|dígale|acuérdate|pide)|\b(?:prefiere (?:llamadas|que|el teléfono|por la)|de vacaciones hasta|mejor (?:por|llamar|por la))\b|\bpregunta por\b
    ^(?:liga|ligue|telefona|escreve|escreva|manda|mande|envia|envie|pergunta|pergunte|leva|leve|sê |seja |não (?:lhe|o|a) |diz-lhe|diga)|\b(?:prefere (?:chamadas|que|o telefone|de manhã)|de férias até)\b
    ^(?:chiama|chiami|scrivi|scriva|manda|mandi|chiedi|chieda|porta|porti|sii |sia |non (?:lo|la|gli|le) |digli|dille|ricordati)|\b(?:preferisce (?:le chiamate|il telefono|la mattina|essere)|in ferie fino)\b
    ^(?:bel |belt u|schrijf|mail |stuur|vraag |neem |breng |wees |zeg |vergeet|wacht|kom )|\b(?:het beste|liefst) (?:te bereiken|bereikbaar|per|via|'s)\b|\bop vakantie tot\b|\bis bereikbaar\b
    """,
)

ASIDE = _any(
    r"""
    \b(?:between (?:us|you and me|ourselves)|in confidence|confidential(?:ly)?|off the record|don't (?:tell|let on|repeat|mention)|do not (?:tell|repeat|mention)|keep (?:it|this|that) (?:to yourself|quiet|under)|strictly|entre nous|you didn't hear|sworn to secrecy|not public(?:ly)? (?:yet|known)|hush)\b
    \bcharges? (?:less|more|too|far)\b|\b(?:budget|price|fee|salary|rate) (?:is|was|of) (?:tight|small|low|tiny)\b|\b(?:owes? me|i owe|he owes|she owes|divorc\w*|affair|alcohol\w*|bankrupt\w*|(?:got|getting|been|was|were|is being) (?:fired|sacked)|depress\w*|pregnan\w*|chemo\w*|cancer diagnosis|rehab|in debt|broke up|breakup|salary|lawsuit)\b|\b(?:bother|trouble|run-in|problems?) with (?:the )?(?:tax(?:man| office| people)?|law|police|bailiffs|hmrc|irs|authorities)\b|\bcash only\b|\bcheaper (?:if|for) (?:it'?s )?(?:in )?cash\b
    \bbtw\b|\bby the way\b|^p\.?\s?s\.?[:\s]|\bhow(?:'s| is| are) (?:the|your|things)\b|\bkid you not\b|\bwork that one out\b|\bhate that word\b.{0,3}$
    \b(?:he|she|they) (?:can be|is|are|'s) (?:a bit |rather |quite |very |pretty |so |really |slightly )?(?:difficult|prickly|awkward|grumpy|pushy|slow to pay|picky|fussy|stingy|cheap|vain|chaotic|disorgani[sz]ed|lazy|nosy|loud)\b
    \b(?:would|might|could|will|'d|'ll) (?:go|pay|settle|accept|take)(?: up| down)? (?:to|for|as (?:low|high|much) as|less|more)?\s?(?:[£$€]|\d)|\b(?:will|would) (?:pay|sell|go) (?:more|less|higher|lower)\b
    """,
    r"""
    \b(?:unter uns|im vertrauen|vertraulich|nicht weitersagen|behalt(?:e|et)? (?:das|es) für|sag(?:t)? (?:ihm|ihr|es)? ?nicht|schuldet mir|geschieden|scheidung|übrigens|nebenbei|insolven\w*|gekündigt worden)\b
    \b(?:ist|kann) (?:ein bisschen |etwas |sehr |ziemlich |recht )?(?:pingelig|schwierig|anstrengend|geizig|eigen|chaotisch)\b
    \b(?:entre nous|en confidence|confidentiel\w*|ne (?:le )?(?:dis|répète|dites|répétez) pas|me doit|divorc\w*|au fait)\b
    \b(?:entre (?:tú y yo|nosotros)|en confianza|confidencial\w*|no (?:se )?lo (?:digas|cuentes)|me debe|divorci\w*|por cierto)\b
    \b(?:cá entre nós|aqui entre nós|em segredo|não (?:lhe )?digas?|me deve|deve-me|a propósito|já agora)\b
    \b(?:detto tra noi|tra noi|in confidenza|riservat\w*|non dir(?:lo|glielo)|mi deve|a proposito)\b
    \b(?:onder ons|vertrouwelijk|niet doorvertellen|trouwens|overigens tussen|is me nog .{0,20}schuldig|gescheiden)\b
    """,
)

REASON = _any(
    r"""
    \bi(?:'m| am)? (?:think|thought|believe|suspect|reckon|feel|suggest|have a feeling|sense|see|sure|convinced|immediately thought|figure)\b|\b(?:because|which is why|that's why|the reason|makes? sense|could be|might be|would be|worth|good fit|fit|match|overlap|in common|complement\w*|useful|help\w*|benefit|exactly what|just what|why)\b|\bwhat i suggest\b|\bthings? (?:i think )?you could\b
    \b(?:ich (?:denke|glaube|finde|meine|vermute|dachte)|weil|deshalb|darum|passt|passen|nützlich|gemeinsam|helfen|könnte|könntet|warum|grund)\b
    \b(?:je (?:pense|crois|me suis dit)|parce que|c'est pourquoi|utile|complémentaires?|en commun|aider|pourrait|pourriez|raison|j'ai (?:tout de suite )?pensé)\b
    \b(?:creo|pienso|me parece|pensé|porque|por eso|útil|en común|ayudar|podría\w*|encaja\w*|razón)\b
    \b(?:acho|penso|creio|pensei|por isso|em comum|ajudar|poderia\w*|encaixa\w*|razão)\b
    \b(?:credo|secondo me|ho pensato|perché|per questo|utile|in comune|aiutare|potrebbe\w*|potreste|motivo)\b
    \b(?:ik denk|volgens mij|ik dacht|omdat|daarom|nuttig|gemeen|helpen|kunnen|zou|reden)\b
    """,
)

# Something was arranged already, by telephone perhaps: has somebody said yes?
EXPECTED = _any(
    r"""
    \b(?:is|are|will be|'s|’s) (?:already )?(?:expecting|awaiting|waiting for) (?:you|your)\b|\b(?:knows|has been told|is aware) (?:that )?(?:you're|you are|you'll|you will|about you|who you are|to expect)\b
    \b(?:erwartet|wartet auf|rechnet mit) (?:dich|sie|deine[nm]?|ihre[nm]?)\b|\bweiß (?:schon )?bescheid\b|\bt'attend\b|\bvous attend\b|\bte (?:está esperando|espera)\b|\blo espera\b|\bestá à (?:tua )?espera\b|\bti aspetta\b|\bverwacht (?:je|u)\b
    """,
)
ARRANGED = _any(
    r"""
    \bsaid yes to\b|\bwill (?:fill you in|explain|tell you the rest)\b|\b(?:is|are) thinking about (?:it|the)\b
    \bas per (?:our|the|your)\b|\bas (?:we )?(?:discussed|agreed|arranged|spoke|said)\b|\b(?:on|over|by) the (?:phone|telephone)\b|\bour (?:call|chat|phone call|conversation)\b
    \bwie (?:besprochen|telefonisch|vereinbart|abgesprochen)\b|\bcomme (?:convenu|discuté)\b|\bcomo (?:hablamos|quedamos|acordamos|acordado|combinado|falámos|falamos)\b|\bcome (?:d'accordo|concordato|detto)\b|\bzoals (?:besproken|afgesproken)\b
    """,
)

# Somebody asked for this introduction. The first group stands in a text about them, the second in their own words.
ASKED = _any(
    r"""
    \b(?:asked|begged|wanted|requested|pestered) (?:me )?(?:to|if i(?:'d|'ll| would| could| can| might)?|whether i(?:'d| would| could| can| might)?|for)\b.{0,30}\b(?:introduc\w*|intro|connect\w*|put|contact|in touch|meet you|link)\b
    \b(?:asked|whether i (?:could|would|can)|if i(?:'d| could| would))\b.{0,80}\b(?:introduce|connect|put) (?:you|them|him|her|us|the two)\b|\basked for (?:you|an? intro\w*|this intro\w*|an introduction|to (?:meet|be introduced))\b
    \b(?:bat|gebeten|fragte|hat mich gefragt|hat gefragt|wollte)\b.{0,60}\b(?:vorstell\w*|bekannt|kontakt|verbind\w*|vernetz\w*|kennenlernen)\b
    \bm'a demandé\b.{0,60}\b(?:présent\w*|contact|relation)\b
    \bme (?:ha )?(?:pidió|pedido|preguntó)\b.{0,60}\b(?:present\w*|contacto|conect\w*)\b
    \b(?:pediu-me|me pediu)\b.{0,60}\b(?:apresent\w*|contac?to|conect\w*)\b
    \bmi ha chiesto\b.{0,60}\b(?:present\w*|contatto|conosc\w*)\b
    \b(?:vroeg|heeft (?:me|mij) gevraagd)\b.{0,60}\b(?:voorstel\w*|contact|kennis\w*)\b
    """,
)

REQUEST = _any(
    r"""
    \b(?:introduce|introduction|intro|connect|connection|put (?:me|us) (?:in touch|in contact|through)|in touch with|link (?:me|us) up|hook (?:me|us) up|make the connection|pass (?:on )?my|talk to me|speak to me|meet (?:him|her|them|with))\b
    \b(?:do|would|did|don't|didn't) you\b.{0,40}\b(?:know|tell)\b|\bis there (?:a|an|any|some)\w*\b.{0,40}\byou (?:trust|know|recommend)\b|\bwho (?:was|is) th(?:at|e)\b|\bwhat was the name\b|\bcould you ask\b|\bcan you ask\b
    \b(?:vorstellen|vorstellung|bekannt ?machen|kontakt\b.{0,40}\b(?:herstell\w*|geben|vermittel\w*|mach\w*)|in kontakt|vermitteln|kennenlernen|kennst du|kennen sie|verbinden|vernetzen)\b
    \b(?:mettre en (?:contact|relation)|présenter|mise en relation|connais-tu|connaissez-vous|tu connais|vous connaissez)\b
    \b(?:presentar\w*|poner\w* en contacto|ponerme|conoces|conocéis|conoce a|presentación)\b
    \b(?:apresentar\w*|pôr em contac?to|colocar em contac?to|conheces|conhece|pôr-me)\b
    \b(?:presentar\w*|mettere in contatto|mettermi|conosci|conosce)\b
    \b(?:voorstellen|in contact (?:brengen|komen)|introduceren|ken je|kent u|kennismaken)\b
    """,
)

# Both have said yes already.
BOTH_AGREED = _any(
    r"""
    \b(?:each|both) of you (?:has |have )?(?:said|agreed|told me|confirmed)\b.{0,20}\b(?:go ahead|sure|fine|ok(?:ay)?|yes|happy|please do|why not|to (?:this|it))|\b(?:asked|checked with|spoke to) (?:each|both) of you\b.{0,60}\b(?:said|agreed|go ahead|yes|fine|ok)\b
    \byou(?:'ve| have)? (?:each|both|all)\b.{0,40}\b(?:said|told|agreed|confirmed|ok'?d|okayed|up for|happy|keen|yes)\b.{0,60}\b(?:in touch|introduc\w*|intro|connect\w*|meet\w*|talk\w*|yes|up for (?:it|this)|happy to)\b
    \b(?:both|each) of you\b.{0,30}\b(?:said|told|agreed|confirmed|have agreed|happy|keen|ok)\b.{0,60}\b(?:in touch|introduc\w*|intro|connect\w*|meet\w*|talk\w*|yes)\b|\byou(?:'ve| have) both (?:agreed|said yes|opted in|given)\b|\bboth (?:said yes|agreed|opted in)\b
    \bihr habt (?:mir )?(?:ja )?beide\b.{0,40}\b(?:zugestimmt|ja gesagt|einverstanden|gesagt)\b|\bda ihr beide (?:einverstanden|zugestimmt)\b|\bsie haben beide\b.{0,40}\b(?:zugestimmt|einverstanden)\b
    \bvous (?:m')?(?:avez|êtes) tous les deux\b.{0,40}\b(?:d'accord|accepté|dit oui)\b|\btous les deux d'accord\b
    \b(?:me habéis dicho|me han dicho|me dijisteis|me dijeron)\b.{0,30}\b(?:los dos|ambos|las dos|ambas)\b.{0,40}\b(?:sí|gustaría|encantad\w*|parece|acuerdo)\b|\blos dos (?:habéis|han) (?:dicho que sí|aceptado)\b
    \bambos (?:disseram que sim|aceitaram|concordaram)\b|\bmi avete (?:detto|entrambi)\b.{0,40}\b(?:sì|d'accordo)\b|\bjullie (?:hebben|zijn) (?:allebei|beiden)\b.{0,40}\b(?:ja gezegd|akkoord|toegestemd)\b
    """,
)

# One has: "she has already said yes", "he would be glad to be introduced".
ONE_AGREED = _any(
    r"""
    \b(?:is|was|would be|says? (?:he|she|they)(?:'s|'d be| is| would be)) (?:very |quite |more than |perfectly )?(?:happy|glad|fine|ok|okay|delighted|content|keen) for me to (?:introduce|connect|put|link|pass|write|make|do)\b|\bconsider (?:her|him|them) in\b|\b(?:he|she|they)(?:'s|’s|'re| is| are) (?:already )?in(?:, so\b|\.|!|$)|\b(?:has|have) (?:already )?(?:given|said) (?:her|his|their|me the|the) (?:ok|okay|yes|blessing|go-ahead|consent)
    \b(?:has|have|had)? ?(?:already )?(?:said yes|agreed) (?:to (?:this|an?|the|be) (?:intro\w*|introduced|put|connected)|to this|already)\b|\bhas already (?:agreed|said yes|opted in)\b|\b(?:is|are|would be|said (?:he|she|they)(?:'d| would)(?: be)?|told me (?:he|she|they)(?:'d| would)(?: be)?) (?:happy|glad|delighted|keen|love|pleased) to be (?:introduced|put in touch|connected)\b
    \bhat (?:schon|bereits) (?:zugestimmt|ja gesagt)\b|\bist (?:schon|bereits) einverstanden\b|\ba déjà (?:dit oui|accepté)\b|\best déjà d'accord\b|\bya (?:ha dicho que sí|aceptó|ha aceptado|me dijo que sí)\b|\bjá (?:disse que sim|aceitou)\b|\bha già (?:detto di sì|accettato)\b|\bheeft al (?:ja gezegd|toegestemd)\b
    """,
)

BLURB = _any(
    r"""
    \b(?:in (?:her|his|their) (?:own )?words|(?:her|his|their) (?:blurb|bio|own words|pitch|summary)|a (?:short )?(?:blurb|bio) (?:from|by)|(?:she|he|they) (?:writes?|wrote|says|sent me|put it)(?: this| like this| to me)?|here(?:'s| is) (?:what|how) (?:she|he|they))\b.{0,30}:\s*$
    \b(?:in (?:ihren|seinen|eigenen) worten|(?:sie|er) schreibt)\b.{0,30}:\s*$|\b(?:dans ses (?:propres )?mots|(?:elle|il) (?:m')?écrit)\b.{0,30}:\s*$|\b(?:en sus (?:propias )?palabras|me (?:escribe|escribió))\b.{0,30}:\s*$|\b(?:nas suas (?:próprias )?palavras|escreve(?:u-me)?)\b.{0,30}:\s*$|\b(?:con le sue parole|mi scrive)\b.{0,30}:\s*$|\b(?:in (?:haar|zijn) (?:eigen )?woorden|(?:zij|ze|hij) schrijft)\b.{0,30}:\s*$
    """,
)

# A confidence: whoever reads it should not, and the whole sentence goes.
CONFIDENCE = _any(
    r"""
    \b(?:between (?:us|you and me|ourselves|you, me)|in confidence|confidential(?:ly)?|off the record|on the quiet|on the qt|hush[- ]hush|keep (?:it|this|that) (?:to yourself|quiet|under|between|private|secret)|sworn to secrecy|not public(?:ly)? (?:yet|known)|not announced|for your (?:ears|eyes) only|mum's the word)\b
    \b(?:don't|don’t|dont|do not|please don't|never|not to|you mustn't|mustn't) (?:you )?(?:tell|let on|repeat|mention|breathe|quote me|say (?:a word|anything|that|i\b|so)|pass (?:this|that|it) on)\b|\b(?:did(?:n't|n’t|nt| not)|never) (?:hear|here|get) (?:it|that|this|any of (?:it|this))\b|\bstrictly (?:private|between|confidential|entre)|\b(?:is|it's|it’s|as|still|stays?|remains?) (?:still )?a secret\b
    \b(?:he|she|they)(?:'d|’d| would| will|'ll) (?:kill|murder|skin|never forgive) me\b|\bnot that (?:i said|you heard)\b|\bi never said (?:so|that|this|it)\b|\bentre nous\b
    """,
    r"""
    \b(?:unter uns|im vertrauen|vertraulich|nicht weitersagen|weiß noch (?:keiner|niemand)|behalt(?:e|et|en sie)? (?:das|es|dies) (?:bitte )?für|sag(?:t|en sie)? (?:ihm|ihr|es|ihnen|bitte)? ?(?:das |davon )?nichts?)\b
    \b(?:entre nous|en confidence|confidentiel\w*|ne (?:le )?(?:dis|répète|dites|répétez)(?: rien| pas)|garde(?:z)? (?:ça|cela|le) pour)\b
    \b(?:entre (?:tú y yo|nosotros|nosotras|usted y yo)|en confianza|confidencial\w*|que no salga de aquí|no (?:se )?(?:lo|le|les) (?:digas|diga|cuentes|cuente))\b
    \b(?:cá entre nós|aqui entre nós|entre nós|em segredo|em confiança|confidencial\w*|não (?:lhe |o )?(?:digas|diga|contes|conte))\b
    \b(?:detto tra noi|tra (?:di )?noi|in confidenza|riservat\w*|non dir(?:lo|glielo|le|gli)|resti tra noi)\b
    \b(?:onder ons|tussen ons|in vertrouwen|vertrouwelijk|niet (?:verder|door)vertellen|zeg (?:het|dat) (?:maar )?niet)\b
    """,
)
# … and this one means the sentence before.
POINTS_BACK = _any(
    r"""
    \b(?:hear|here|get|tell|repeat|keep|pass|say|said|mention|stays?)\b.{0,20}\b(?:that|it|this|so)\b|\b(?:that|this|it) (?:stays|is|remains)\b|\b(?:das|es|ça|cela|eso|esto|isso|isto|questo|lo|dat|dit)\b
    """,
)
# When somebody is there, or how they take it: it explains a next step.
AVAILABILITY = _any(
    r"""
    \b(?:on leave|away|out|abroad|travell?ing|asleep|day job|shifts?|works? (?:nights|mornings|days|weekends|late)|mornings?|afternoons?|evenings?|weekends?|till?|until|before \d|after \d|deaf|hates?|dislikes?|doesn't|does not|isn't|prefers?|only|slow|shy|allergic|early riser|visits?|visiting|in person|at lunch|phone|e-?mail|mail|car|parking|bell)\b
    """,
)
# The introducer's own thought of the match.
THOUGHT = _any(
    r"""
    \b(?:i|we)(?:'d|’d)? ?(?:immediately|instantly|at once|straight away|just|really|also)? ?(?:thought|think|believe|suspect|reckon|suspected|wondered|had to think|couldn't help thinking|feel|am sure|'m sure|am convinced|'m convinced|can see|can imagine|figure|figured)\b|\bi (?:promised|owed) you\b|\bmade me think\b|\bcame to mind\b
    \b(?:ich (?:denke|glaube|dachte|musste|habe (?:sofort |gleich )?(?:an|gedacht))|gedacht)\b|\b(?:je (?:pense|crois)|j'ai (?:tout de suite |aussitôt )?pensé)\b|\b(?:creo|pienso|pensé|he pensado)\b|\b(?:acho|penso|pensei)\b|\b(?:credo|penso|ho (?:subito )?pensato)\b|\b(?:ik (?:denk|dacht|moest))\b
    """,
)
# What two people share or could do for each other.
COMMON_GROUND = _any(
    r"""
    \b(?:you|both of you|each of you) (?:are |have |'re |'ve )?(?:both|each)\b|\byou(?:'re|’re|'ve|’ve| are| have) (?:both|each)\b|\bboth of you\b
    \b(?:could|might|can|would|may)\b.{0,40}\b(?:help|save|teach|learn|swap|share|benefit|trade|supply|complement|solve|answer|spare|compare|use|offer|fill|give|do|make|be)\b|\bin common\b|\b(?:same|similar|overlap\w*|complement\w*)\b
    \b(?:beide[ns]?|gemeinsam|einander)\b.{0,60}\b(?:helfen|lernen|sucht|habt|seid|sparen|nützen|ergänz\w*|liebt|arbeitet|kennt)\b|\b(?:habt|seid|liebt|sucht) (?:ihr )?beide\b
    \b(?:tous|toutes) (?:les )?deux\b|\ben commun\b|\b(?:los|las) dos\b|\bambos\b|\bayudaros?\b|\ben común\b|\b(?:os dois|as duas)\b|\bem comum\b|\b(?:entrambi|entrambe|tutti e due)\b|\bin comune\b|\b(?:allebei|beiden?)\b|\bgemeen\b
    """,
)
