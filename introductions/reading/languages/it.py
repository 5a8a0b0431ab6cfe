"""How Italian replies say what they mean (see ``en``); folded, so "perché" is "perche"."""

MASKS = (
    ("", 0, r"\bil (?:suo|tuo|loro) lavoro\b[^.;!?]{0,25} lo conosco(?: bene)?"),
    ("accept", 3, r"\b(?:(?:nessun|senza|non (?:c'e|ho|vedo)(?: nessun| alcun)?) (?:problema|problemi|obiezion\w+|difficolta|dubbio)|non (?:mi )?(?:dispiace|disturba|da fastidio)|perche no\b|come no\b|non (?:posso|potrei) (?:dire di no|rifiutare)|non dico di no|ci mancherebbe|non vedo perche no)\b"),
    ("defer", 3, r"\bnon e (?:un )?no\b"),
    ("decline", 3, r"\b(?:ne (?:ora|adesso) ne (?:mai|in futuro)|(?:e|o) (?:anche |nemmeno |neanche )?in futuro)\b"),
    ("", 0, r"\b(?:non solo|se (?:vuoi|vuole|ti va|le va|possibile|puoi|serve|ti fa|credi|mi permetti)|senza fretta|non c'e fretta|non preoccuparti)\b"),
)  # fmt: skip

RULES = (
    ("decline", 3, "without-me", r"\b(?:ma|meglio|pero) senza di (?:me|noi)\b"),
    ("decline", 3, "no", r"^(?:(?:ah|eh|oh|mah|guarda|scusa|grazie|purtroppo|mi dispiace|hm+|sinceramente|beh|onestamente)[,.:!? -]*)*(?:no|non mi interessa|no grazie|assolutamente no|lascia (?:stare|perdere)|passo|mai|neanche per|meglio di no|per carita|direi di no|neppure|non se ne parla)\b(?! (?:problem|solo))"),
    ("decline", 3, "refuse", r"\b(?:no,? (?:grazie|guarda)|non (?:mi|ci|gli|le) (?:interessa|interessano|va\b|serve|sento|sembra (?:il caso|opportuno)|occorre)|non (?:sono|siamo) (?:\w+ )?(?:interessat\w+|la persona|il tipo|in cerca|disponibil\w+ a)|non (?:ho|abbiamo) (?:\w+ )?(?:bisogno|interesse|intenzione|voglia|budget)|non (?:voglio|vogliamo|desidero|desideriamo|cerco|cerchiamo|faccio|do\b|lavoriamo con|e (?:il (?:mio|nostro)|per (?:me|noi)|cosa|quello che)|fa per (?:me|noi)|dare|dargli|darle|condividere|posso (?:aiutar\w*|accettare)|intendo|vorrei)|(?:preferisco|preferirei|preferiamo|meglio) (?:di )?(?:no\b|non\b|evitare|rinunciare|passare|declinare|che tu non|che non)|(?:devo|dobbiamo|vorrei|mi vedo) (?:\w+ )?(?:declinare|rifiutare|dire di no|rinunciare|passare)|declino|rifiuto|rinuncio|(?:stavolta |questa volta )?passo\b|lascia (?:stare|perdere)|lasciamo (?:stare|perdere)|abbiamo gia (?:un|una|chi|qualcuno)|ho gia (?:un|una|chi|qualcuno)|nessun interesse|qualcun altro|in bocca al lupo|buona fortuna|non se ne parla)\b"),
    ("defer", 3, "not-now", r"\b(?:(?:adesso|ora|al momento|in questo momento|per ora|per il momento|attualmente|questa settimana|questo mese|oggi)\b[^.;!?]{0,30}\b(?:non|no|impossibile|difficile|pien\w+|incasinat\w+|troppo|complicato)|non (?:\w+ ){0,3}(?:adesso|ora|subito|al momento|in questo momento|per ora|ancora|prima d\w+|questa settimana|questo mese|oggi)|non ancora|brutto momento|momento sbagliato|non e (?:il|un) (?:buon )?momento|momentaccio|periodo (?:pieno|nero|difficile|incasinato))\b"),
    ("defer", 3, "come-back", r"\b(?:(?:ti|vi|le) (?:faccio sapere|faro sapere|dico|diro|rispondo|rispondero|scrivo|scrivero|aggiorno|richiamo|avviso|confermo)|fammi (?:pensare|sapere|vedere|riflettere|un fischio|finire|controllare)|mi faccio (?:vivo|viva|sentire)|(?:risentiamoci|sentiamoci|riparliamone|ne riparliamo|riparliamo|ci risentiamo|ci sentiamo|parliamone|ne parliamo|vediamoci|riaggiorniamoci|rimandiamo|rinviamo|rivediamo)\b|(?:ricontattami|riscrivimi|richiamami|richiedimelo|ricordamelo|ricordami|scrivimi|chiedimelo|mi ricontatti|mi riscriva|mi richiami|contattami|contattatemi)\b|(?:devo|dovrei|vorrei|voglio|lasciami|mi lasci) (?:\w+ )?(?:pensarci|pensare|riflettere|valutare|parlarne|chiedere|consultare|vedere|rifletterci|un po|tempo)|ci (?:penso|rifletto|pensero)|piu (?:avanti|tardi)|un'altra volta|un altro (?:momento|giorno)|in (?:un )?altr\w+ (?:momento|occasione)|magari (?:piu|a|dopo|in|tra|fra|il|la|nel)|forse (?:piu|a|dopo|in|tra|fra|nel)|(?:a partire|dopo|non prima|solo da\w*|dal \d|da (?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre))\b|la (?:prossima settimana|settimana prossima)|(?:il )?(?:mese prossimo|prossimo mese|anno prossimo|prossimo anno)|quando (?:torno|rientro|finisco|ho finito|sara|saro|le cose|tutto|passa|avro)|dammi (?:un|una|qualche|ancora|fino|tempo|due|tre)|mi dia|aspettare|aspetta|rimandare|rinviare)\b"),
    ("defer", 2, "busy", r"\b(?:in ferie|in vacanza|in viaggio|in trasferta|siamo chiusi|pien[oa] di|sommers\w+|incasinat\w+|impegnat\w+|non ho tempo|forse|magari)\b"),
    ("direct", 3, "i-write", r"\b(?:(?:gli|le|lo|la|li) (?:scrivo|scrivero|chiamo|chiamero|contatto|contattero|mando|sento|sentiro|cerco|telefono|parlo)(?: io)?|(?:ci|lo|la) (?:penso|faccio|sento|contatto|chiamo) io|(?:scriv\w+|chiam\w+|contatt\w+|sent\w+|parl\w+)[^.;!?]{0,24}(?:direttamente|io stess[oa]|di persona|personalmente)|mi metto in contatto (?:io|con)|me ne occupo io|ci penso io|faccio io)\b"),
    ("direct", 3, "in-touch", r"\b(?:(?:siamo|eravamo) gia (?:in contatto|amici|d'accordo|in parola)|ci (?:conosciamo|siamo (?:gia )?(?:visti|sentiti|parlati|scritti|conosciuti|incontrati))|(?:lo|la|li) conosco (?:gia|bene|da|di persona)?|mi ha (?:gia )?(?:scritto|chiamato|contattato|cercato)|gli ho (?:gia )?(?:scritto|parlato)|le ho (?:gia )?(?:scritto|parlato)|(?:l'ho|li ho) (?:gia )?(?:sentit\w|chiamat\w|contattat\w|incontrat\w|vist\w)|e (?:mio|mia|un mio|una mia) (?:cugin\w|vicin\w|cognat\w|amic\w|frat\w+|sorella|collega|zi\w)|non serve (?:che ci )?present\w+)\b"),
    ("direct", 3, "give-address", r"\b(?:dammi|mandami|passami|girami|mi (?:dai|mandi|passi|giri|dia|puoi dare|puo dare)|hai|ha|qual e|avresti)\b[^.;!?]{0,12}\b(?:il suo|la sua|i suoi|il loro|il) (?:\w+ )?(?:numero|mail|e-?mail|indirizzo|contatto|contatti|telefono|recapito|cell\w*|email)\b"),
    ("conditional", 3, "condition", r"\b(?:a (?:patto|condizione)|purche|a meno che|sempre che|basta che|solo (?:se|via|per|tramite|una)|soltanto (?:se|via)|esclusivamente|ma (?:solo|senza|che (?:non|sia)|per (?:mail|iscritto|email)|via|niente|non (?:dare|il|dargli|darle)|prima|preferirei)|senza (?:impegno|telefonate|chiamate|dare)|unica condizione|una condizione)\b"),
    ("conditional", 2, "if", r"\bse (?:e|lui|lei|non|si|viene|il|la|ci|sono|ŋ+|accetta|paga|parla)\b"),
    ("question", 3, "asks", r"\b(?:chi e\b|di (?:cosa|che) si (?:tratta|occupa)|(?:che )?cosa (?:vuole|fa|cerca|vorrebbe)|perche (?:io|proprio me|vuole)|(?:piu|maggiori|altre|qualche) (?:informazion\w+|info|dettagl\w+|notizi\w+)|(?:puoi|potresti|puo|potrebbe) (?:dirmi|darmi|spiegarmi|mandarmi|raccontarmi)|(?:dimmi|dirmi) (?:qualcosa )?di piu|prima di (?:decidere|rispondere|dire|accettare)|vorrei sapere)\b|^(?:(?:ciao|scusa|e|ma|hm+)[,. ]*)*(?:chi|cosa|che(?! bell\w| gioia| piacere| onore| buona| ottima| idea)|qual\w*|quanto|come|dove|quando|perche|e (?:il|la|lo|un|una|per|quell\w+)|di (?:cosa|dove|che)|lavora|cerca|vuole)\b"),
    ("decline", 3, "ma-no", r"\b(?:ma|purtroppo) no\b[.!]*$|\bpreferirei di no\b|\bdirei di no\b"),
    ("conditional", 3, "altrimenti", r"\baltrimenti (?:no|meglio di no|preferisco di no)\b|\ba patto che\b|\bpurche\b"),
    ("question", 3, "chi-e", r"\bchi e\b|\bposso chiedere\b|\bdi cosa si tratta\b"),
    ("unclear", 3, "taken-back", r"\bconosco (?:bene )?il tipo\b|\b(?:di altro avviso|di altra opinione|come non detto|ripensandoci|a ripensarci|ritiro (?:tutto|quanto|quello)|avrei (?:detto|risposto)|lascia(?:mo)? perdere|lasci perdere|cambiato idea)\b"),
    ("unclear", 3, "somebody-else", r"\bcontent[oa] per (?:voi|loro|lei|lui)\b|\bpresent(?:al[ao]|arl[ao]|i(?:l[ao])?) a(?:l)? (?:mi[oa]|miei|nostr[oa]) \w+|\b(?:il|l\'|i) ?(?:numero|indirizzo|contatto|contatti|mail|telefono|recapito) d(?:i|el mio|ella mia) (?:\w+ )?ŋ+|\b(?:mio marito|mia moglie|il mio capo) (?:dice|direbbe)\b"),
    ("unclear", 3, "shrug", r"^(?:(?:ah|eh|oh|beh)[,. ]*)*(?:mah|boh|hm+|dipende|non (?:lo )?so|vediamo|si vedra|forse|chissa|puo darsi|come vuoi|fai tu|veda lei|interessante|grazie|ricevuto|ahah\w*|bah|vedi tu|insomma|magari)[ .!?…]*$"),
    ("accept", 3, "yes", r"^(?:(?:ciao|ah|oh|grazie|ma|beh|certo che|eh)[,.:! -]*)*(?:si|certo|certamente|volentieri|molto volentieri|con (?:molto )?piacere|va bene|ok|okay|perfetto|ottimo|d'accordo|assolutamente si|assolutamente|naturalmente|sicuro|sicuramente|benissimo|vai|procedi pure|fai pure|faccia pure|procedi|proceda pure|magari si|come no|figurati|certo che si|ben volentieri|per me va bene|per me ok|daje|affare fatto)\b(?! (?:ma|se|non))"),
    ("accept", 3, "introduce-us", r"\b(?:presentaci|ci presenti|presentami|mettici in contatto|ci metta in contatto|metterci in contatto|(?:puoi|puo|potete) (?:pure |tranquillamente )?(?:dar\w+|passar\w+|presentar\w+|metter\w+|condivider\w+|girar\w+|inoltrar\w+)|(?:dagli|dalle|passagli|passale|giragli|girale|le dia|gli dia) (?:pure )?(?:il mio|la mia|i miei)|(?:mi )?(?:scriva|chiami|contatti) pure|fai (?:pure )?(?:l'intro|la presentazione)|via libera|contate su di me|conta su di me|procedi pure)\b"),
    ("accept", 3, "happy", r"\b(?:per me (?:va (?:benissimo|bene)|si|ok|e ok|perfetto|volentieri)|ci sto|accetto|mi (?:farebbe|fa|farebbe molto|fara) (?:davvero |molto |tanto |proprio |un gran )*piacere|(?:hai|ha) il mio (?:via libera|consenso|permesso|ok)|sarebbe un (?:piacere|onore)|sara un (?:piacere|onore)|ma certo|(?:sarei|sono|saro) (?:molto |davvero |ben )?(?:felice|content\w|liet\w|onorat\w)|volentieri|con (?:molto |grande )?piacere|(?:sarei|sono|saro) (?:\w+ )?(?:felice|liet\w|content\w|ben lieto) di|mi (?:farebbe|fa) (?:molto )?piacere|(?:mi|ci) (?:interessa|piacerebbe)|buona idea|ottima idea|non vedo l'ora)\b"),
    ("accept", 3, "more-yes", r"\b(?:puoi|puo|potete) (?:pure |tranquillamente |senz'altro )?(?:darle|dargli|dare|passarle|passargli|passare|girarle|girargli|girare|presentarci|presentarmi|metterci|condividere)\b|\b(?:hai|ha) (?:il mio|la mia) (?:permesso|consenso|autorizzazione|ok|benestare)\b|\b(?:autorizzo|accetto) (?:volentieri|con|la|il|che|di)\b|\b(?:dagli|dalle|passagli|passale|giragli|girale) (?:pure )?(?:il mio|la mia|i miei)\b|\bper me (?:va (?:benissimo|bene)|e (?:un si|ok|perfetto))\b|\b(?:sarebbe|sara) un (?:vero )?(?:piacere|onore)\b|\b(?:ci sto|sono d'accordo|d'accordissimo)\b(?! (?:se|ma|solo))|\bpresentaci\b|\bmettici (?:pure )?in contatto\b"),
)  # fmt: skip

ACCEPT_WORDS = (
    "si certo certamente volentieri molto con piacere va bene ok okay perfetto ottimo d'accordo d accordo assolutamente naturalmente sicuro benissimo "
    "vai procedi pure fai faccia come no ben per me presentaci presenti presentami mettici in contatto ci metta puoi puo dare dargli "
    "darle passare il mio la mia i miei mail email numero contatto contatti indirizzo dagli dalle scriva chiami contatti intro l'intro presentazione "
    "via libera sarei sono felice lieto lieta di conoscerla conoscerlo conoscere incontrarla incontrarlo parlare mi farebbe fa piacerebbe buona ottima idea interessa grazie "
    "mille tante per aver avermi chiesto pensato averci a messaggio nessun problema ciao buongiorno saluti cordiali abbraccio un "
    "presto gentile caro cara e lo le gli lei lui sentirla sentirlo sentire non vedo l'ora conoscermi"
    " tutto ci molto anche grazie prego"
    " sempre super conoscersi metterci direttamente gentile gentilissimo gentilissima bella persona progetto"
    " felicissimo felicissima giornata serata bene proprio tutto perfetta ottima davvero"
    " ma contento contenta scrivermi chiamarmi"
    " sto ci certo accetto davvero autorizzazione consenso permesso favore onore gentilmente dottoressa dottore signora signor puoi tranquillamente numero cellulare scrivici scrivi pure due tutti e hai via libera interessante ottimo ottima cordiali piacerebbe incontrare amici amico amica tuoi tua tuo sua suo suoi"
    " fammelo fammela conoscere"
    " che ad entrambi aspetto digli dille bottega curioso curiosa lavoro conosco anzi essere presentato"
    " presentata cordialmente avermelo fallo fatelo tranquillo tranquilla mettimi mettetemi mettermi"
    " contattarmi contattare contattami telefonare telefono telefonarmi chiamare chiamami condividere condividi"
    " condivida condiviso inoltra inoltrare inoltri giri girare gira girale girargli fornire fornisci fornisca"
    " comunicare comunica autorizzo autorizzato autorizzata permetto acconsento consento accettare"
    " volentierissimo contentissimo contentissima entusiasta onorato onorata lusingato lusingata incuriosito"
    " incuriosita interessato interessata disponibile disponibilissimo disponibilissima pronto pronta proposta"
    " iniziativa occasione opportunita suggerimento consiglio meraviglioso meravigliosa magnifico magnifica"
    " eccellente fantastico fantastica stupendo stupenda splendido splendida perfettamente ovviamente chiaro"
    " chiaramente logico evidente totalmente figurati figurarsi procediamo facciamolo facciamo vada andiamo"
    " caffe chiacchierata chiacchiere scambiare scambio parole personale professionale whatsapp ringrazio"
    " ringraziarti grato grata averlo averla chiedermelo domandato ricordato pensiero gentilezza abbracci bacio"
    " baci affettuosamente sinceramente cordialita distinti amicizia collega colleghi attendo notizie"
)  # fmt: skip
RISKY = (
    "non mai niente nulla nessuno nessuna ma solo soltanto pero tuttavia forse purtroppo meglio tranne senza "
    "problema dubbio privato riservato neanche nemmeno troppo piuttosto"
)
BINDING = (
    "se quando dopo prima fino condizione poi allora domani lunedi martedi mercoledi giovedi venerdi sabato "
    "domenica settimana settimane mese mesi aspettare presto tardi"
)
POLITE = (
    r"\bquando (?:vuole|vuoi|preferisce|crede|gli pare|le pare)\b|\bper me\b|\bin copia\b|\bda parte mia\b"
    r"|\bsaluti (?:da|dal|dalla) \w+$"
    r"|\b(?:scusa|scusi|scusate|perdona) (?:per )?(?:il |la |lo )?(?:ritardo|attesa)\b"
    r"|\b(?:nessun|senza|non c'e|alcun) (?:nessun |alcun )?(?:problema|problemi|dubbio|inconveniente)\b|\bperche no\b|\bcome no\b|\bci mancherebbe(?: altro)?\b|\bnon vedo l'ora\b|\b(?:la|di) (?:mattina|sera|pomeriggio)\b"
)
# words of what was asked: to be introduced, written to, heard from
MATTER = r"present|contatt|conosc|parl|mail|numero|indirizzo|scriv|chiam|intro|copia|incontr|sentir|\b(?:dagli|dalle|dargli|darle|lei|lui|ci|mettici|passa\w*)\b|ŋ"
HARD = "se fino condizione aspettare prima solo"
# after a bare yes these begin a remark on something else
SUBJECTS = "lui lei loro questo quello tu"
# words of quarrels, money and sales: beside them a yes is hardly one
HOSTILE = (
    " vergogna abbastanza avvocato truffa truffatore truffatrice ladro ladra rubato ruba rubo deve debito debiti tribunale causa polizia"
    " bugiardo bugiarda bugia mentito scuse fattura fatture prezzo tariffa onorario furioso furiosa orribile"
    " noia malato stufo stufa rovinato insulto lite litigato licenziato divorzio odio deluso delusa delusione"
    " disastro incubo inutile paura minaccia vietato vendetta fallimento rotto annullato ritiro contro"
    " contrario contraria venditore venditori vendere"
)
