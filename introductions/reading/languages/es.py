"""How Spanish replies say what they mean (see ``en``); folded, so "sí" is "si" and "mañana" is "manana"."""

MASKS = (
    ("accept", 3, r"\b(?:(?:no (?:tengo|hay|veo|tenemos) )?(?:ningun(?:a)?|sin) (?:problemas?|inconveniente|objecion|drama|duda)|no (?:hay|tengo|veo) (?:problemas?|inconveniente|drama)|no (?:me )?(?:importa|molesta)|por que no\b(?! ŋ)|como no\b|no (?:puedo|podria|voy a) (?:decir(?:te|le)? que no|negarme)|no dire que no|no faltaba mas|faltaria mas)\b"),
    ("defer", 3, r"\bno es (?:un )?no\b"),
    ("", 0, r"\b(?:no solo|si (?:quieres|quiere|puedes|puede ser|te parece|le parece|gustas|es posible|hace falta|no es molestia)|no hay prisa|sin prisa|no te preocupes)\b"),
)  # fmt: skip

RULES = (
    ("decline", 3, "without-me", r"\b(?:pero|mejor|entonces) sin (?:mi|nosotros)\b"),
    ("decline", 3, "no", r"^(?:(?:ay|uf|uy|pues|lo siento|perdon|gracias|la verdad|hm+|bueno|lamentablemente|hola|mira|sinceramente)[,.:!? -]*(?:que )?)*(?:no|nop|que va|para nada|ni hablar|ni loc[oa]|paso|nada|jamas|mejor no|de ninguna manera|no gracias|no me interesa|negativo)\b(?! (?:solo|hay|tengo (?:problema|inconv)|se si|me importa|me molesta|problem|por ahora|ahora|antes|puedo ahora|hasta|me suena|conozco|entiendo|es que no))"),
    ("decline", 3, "refuse", r"\b(?:no,? gracias|no (?:me|nos|le) (?:interesa|interesan|apetece|conviene|encaja|parece (?:buena|apropiado|adecuado)|siento como\w*|cuadra|hace falta)|no (?:estoy|estamos) (?:\w+ )?(?:interesad\w+|buscando|en eso|por la labor|disponible para)|no (?:quiero|queremos|deseo|deseamos|busco|buscamos|necesito|necesitamos|doy|damos|hago|hacemos|trabajamos con|soy (?:la|el)|es (?:lo (?:mio|nuestro|que)|mi|para (?:mi|nosotros)|un buen)|compartas|le des|le pases|me (?:presentes|apuntes))|(?:prefiero|preferimos|preferiria|mejor|rogaria|agradeceria) (?:que )?(?:no|declinar|dejarlo|pasar|mantenerme|evitar)|(?:tengo|tenemos|debo|voy) (?:que |a )(?:decir que no|declinar|rechazar|pasar|decirte que no)|declin(?:o|ar|amos)|rechaz(?:o|ar)|paso de|esta vez paso|lo dejo pasar|ya (?:tengo|tenemos|contamos con|trabajamos con|hay) (?:\w+ )?(?:proveedor|alguien|gestor|asesor|un|una|cubierto|quien|suficientes?)|(?:sin|ningun|cero) interes|mejor no|no (?:puedo|podemos|podre) (?:ayudar\w*|aceptar|participar)|ni hablar|otra persona|alguien mas (?:joven|adecuad)|busca a otr|suerte con|que le vaya|que tenga suerte|no va conmigo|no es para mi)\b"),
    ("defer", 3, "not-now", r"\b(?:(?:por )?(?:ahora|el momento|ahorita|de momento|ahora mismo|actualmente|esta semana|este mes|hoy)\b[^.;!?]{0,30}\b(?:no|imposible|mal|complicado|dificil|liad\w+|lleno|llena|a tope|hasta)|(?:no|imposible) (?:\w+ ){0,3}(?:ahora|ahorita|de momento|por el momento|en este momento|todavia|aun|antes|esta semana|este mes|hoy)|todavia no|aun no|mal momento|mala epoca|no es (?:un )?buen momento|no antes de|no puedo con mas|estoy a tope|hasta arriba)\b"),
    ("defer", 3, "come-back", r"\b(?:(?:te|os) (?:aviso|avisare|digo|dire|contesto|confirmo|escribo|llamo|cuento|respondo|contestare)|le (?:aviso|avisare|confirmo|confirmare|respondo|contesto)|(?:preguntame|preguntamelo|escribeme|escribame|recuerdame|recuerdamelo|avisame|llamame|contactame|contacteme|buscame|vuelve a|vuelva a)\b|(?:hablamos|lo vemos|lo hablamos|nos hablamos|hablemos|veamoslo|lo retomamos|retomamos|lo dejamos|dejemoslo|dejalo|lo retomo|volvemos)\b[^.;!?]{0,24}\b(?:luego|despues|mas|en|cuando|la|el|para|otro|otra|a)|dejame (?:pensarlo|pensar|ver|consultar|que|mirar|hablar)|(?:tengo|debo|quiero|necesito|voy a|tendria) (?:que )?(?:pensar\w*|consultar\w*|verlo|hablarlo|mirarlo|unos dias|tiempo|un tiempo|mas tiempo)|lo (?:pienso|pensare|consulto|consultare|miro)|mas (?:adelante|tarde)|otro (?:dia|momento)|en otra ocasion|otra ocasion|luego|quiza(?:s)? (?:mas|en|despues|el|la)|tal vez (?:mas|en|despues|el|la)|a lo mejor|(?:a partir d|despues d|desde el|tras)\w*\b|la (?:semana|proxima)(?: semana)? (?:que viene|proxima)|la proxima semana|el (?:mes|ano) que viene|el proximo (?:mes|ano)|cuando (?:vuelva|termine|pase|acabe|baje|regrese|tenga|este|todo|las cosas|salga)|dame (?:un|una|unos|unas|hasta|dos|tres|tiempo)|deme|esperar|espera|aplazar|posponer|mejor (?:en|a|el|la|para|despues|luego))\b"),
    ("defer", 2, "busy", r"\b(?:de vacaciones|de viaje|fuera (?:hasta|de)|de baja|muy liad\w+|ocupad\w+|sin tiempo|no tengo tiempo|cerrad\w+|quiza|tal vez)\b"),
    ("direct", 3, "i-write", r"\b(?:(?:ya )?(?:le|la|lo|les) (?:escribo|escribire|llamo|llamare|contacto|contactare|mando|mandare|hablo|busco|busque|digo)(?: yo)?|yo (?:mism[oa] )?(?:le|la|lo|les) \w+|(?:escrib\w+|llam\w+|contact\w+|habl\w+)[^.;!?]{0,24}(?:directamente|yo mism[oa]|personalmente)|me (?:pongo|pondre) en contacto (?:con|yo|direct)|voy a (?:escribir|llamar|contactar)(?:le|la|lo)?|me encargo yo|yo me encargo)\b"),
    ("direct", 3, "in-touch", r"\b(?:ya (?:estamos|hemos|nos|habl\w+|la conozco|lo conozco|le escribi|me (?:escribio|ha escrito|contacto|llamo)|somos)|nos conocemos|(?:estamos|seguimos) en contacto|me (?:escribio|llamo|contacto|ha escrito|ha llamado|ha contactado)|(?:la|lo) conozco (?:bien|desde|de|ya|personal)|le (?:escribi|he escrito|llame|he llamado)|es (?:mi|un) (?:primo|prima|vecin[oa]|cunad[oa]|amig[oa]|herman[oa]|compañer[oa]|companer[oa]|ti[oa])|no hace falta (?:que nos )?(?:presen|intro))\w*\b"),
    ("direct", 3, "give-address", r"\b(?:pasame|dame|mandame|enviame|paseme|deme|envieme|mandeme|me (?:pasas|das|mandas|envias|puedes pasar|puedes dar)|tienes|cual es|necesito)\b[^.;!?]{0,16}\b(?:su|sus|el|los) (?:\w+ )?(?:correo|numero|telefono|contacto|mail|e-?mail|direccion|datos|email)\b"),
    ("conditional", 3, "condition", r"\b(?:siempre (?:que|y cuando)|con (?:la|una) (?:unica )?condicion|a condicion|con tal (?:de )?que|a menos que|salvo que|solo (?:si|por|para|via|una)|solamente (?:si|por)|unicamente|pero (?:solo|sin|que (?:no|sea)|por (?:correo|mail|escrito|email|favor no)|no (?:le |des |compartas |el )|nada de|prefiero que sea)|sin (?:llamadas|compromiso|dar|mencionar)|exclusivamente|mientras (?:no|sea))\b"),
    ("conditional", 2, "if", r"\bsi (?:es|el|ella|no|se|me|la|viene|trata|esta|hay|paga|puede|son|ŋ+|acepta|lo|va)\b"),
    ("question", 3, "asks", r"[¿]|\b(?:quien es|de que (?:se trata|va)|a que se dedica|que (?:quiere|busca|hace|necesita|espera)|por que (?:yo|a mi|conmigo)|mas (?:informacion|info|detalles|contexto|datos)|(?:puedes|podrias|puede|podria) (?:\w+ )?(?:decirme|contarme|darme|explicarme|aclararme|enviarme|pasarme mas)|no me suena|cuentame mas|antes de (?:decidir|contestar|responder|decir)|me gustaria saber|quisiera saber)\b|^(?:(?:hola|perdon|y|pero|hm+)[,. ]*)*(?:quien|que(?! me (?:escriba|llame|contacte|busque|mande)| idea| alegria| bien| buena| honor| placer| genial| estupendo| bueno| gusto| maravilla| ilusion)|cual|cuanto|como|donde|cuando|cuantos|es (?:el|la) que)\b"),
    ("decline", 3, "no-puede", r"\bno puede ser\b(?! mejor)|\bpero (?:va a ser que )?no\b[.!]*$|\bva a ser que no\b"),
    ("conditional", 3, "si-no", r"\bsi no,? (?:mejor )?no\b|\bcon tal de que\b"),
    ("question", 3, "quien-es", r"\bquien es\b|\bpuedo preguntar\b|\bde que se trata\b"),
    ("unclear", 3, "taken-back", r"\bconozco (?:bien )?(?:el tipo|su fama)\b|\b(?:de otra opinion|opina lo contrario|pensandolo (?:bien|mejor)|retiro (?:lo dicho|lo que)|me retracto|habria (?:dicho|respondido|contestado)|olvid(?:alo|elo|ate|alo ya)|cambiado de (?:idea|opinion))\b"),
    ("unclear", 3, "somebody-else", r"\bme alegro por (?:vosotros|ustedes|ellos|ella)\b|\bpresent(?:al[ao]s?|arl[ao]s?|el[ao]s?) a (?:mi|mis|nuestr[oa]) \w+|\b(?:el|la|los) (?:numero|telefono|correo|direccion|datos|contacto|mail|email) de (?:mi |ŋ+)|\bmi (?:marido|mujer|jefe|jefa|esposo|esposa) (?:dice|diria)\b"),
    ("unclear", 3, "shrug", r"^(?:(?:ah|bueno|pues|mmm)[,. ]*)*(?:ja(?:ja)+|je(?:je)+|hm+|depende|no se|ni idea|puede ser|quizas?|tal vez|ya veremos|a ver|como quieras|lo que (?:digas|quieras)|interesante|gracias|recibido|vale gracias|mmm+|pse+|ya|tu decides|da igual|me da igual|a saber)[ .!?…]*$"),
    ("accept", 3, "yes", r"^(?:(?:hola|ah|ay|uy|gracias|pues|bueno)[,.:! -]*)*(?:si|sip|claro|claro que si|por supuesto|vale|dale nomas|dale|ok|okay|perfecto|encantad[oa]|con (?:mucho )?gusto|desde luego|adelante|genial|estupendo|de acuerdo|sin duda|cuando quieras|venga|va|hecho|buenisimo|listo|me encantaria|obvio|seguro|por mi (?:perfecto|bien|encantad\w|vale|si|ok)|orale|sale|con placer|conforme|me parece (?:bien|perfecto|genial|estupendo)|excelente|fenomenal|desde ya)\b(?! (?:pero|si|no|que no))"),
    ("accept", 3, "introduce-us", r"\b(?:presentanos|presentenos|presentame(?:lo|la)?|preséntanos|(?:ponnos|ponganos|pongan|ponme|pongame) en contacto|(?:puedes|puede|podes|pueden|podeis) (?:\w+ )?(?:pasar|dar|compartir|presentar|poner|enviar|facilitar|decir|escribir)\w*|(?:pasale|dale|enviale|mandale|compartele|pasa|facilitale|dele|pasele) (?:\w+ )?mi\w*|(?:le )?(?:facilite|comparta|de|pase) mi (?:correo|contacto|telefono|numero)|que me (?:escriba|llame|contacte|busque)|haz (?:la|el) (?:intro|presentacion)|haga la presentacion|adelante con|dile que me|tienes (?:mi permiso|luz verde|via libre)|cuenta conmigo|cuenten conmigo)\b"),
    ("accept", 3, "happy", r"\b(?:con muchisimo gusto|me parece (?:muy |super )?(?:bien|buena idea)|me (?:hace|haria) (?:mucha |muchisima )?ilusion|(?:estoy|estamos) de acuerdo|acepto|cuenta con ello|cuente con ello|por mi (?:si|claro|adelante|encantad\w+|ningun problema)|sera un (?:honor|gusto|placer)|seria un (?:honor|gusto|placer)|estare encantad\w+|estaria encantad\w+|excelente idea|muy buena idea|con (?:mucho )?gusto|encantad[oa]s? (?:de|con)?|me (?:encantaria|gustaria|interesa|parece (?:bien|genial|perfecto|estupendo))|nos (?:encantaria|interesa)|sera un placer|un placer|buena idea|claro que si|por supuesto|sin problema)\b"),
    ("accept", 3, "more-yes", r"\b(?:me parece|suena) (?:muy |super |una )?(?:bien|genial|(?:muy )?buena idea|estupend[oa]|perfect[oa]|fenomenal)\b|\b(?:tienes|tiene|tenes) (?:mi|todo mi) (?:permiso|consentimiento|autorizacion|ok|bendicion|visto bueno)\b|\b(?:puedes|puede|podes) (?:perfectamente |tranquilamente )?(?:pasarle|darle|compartir|presentarnos|presentarme|ponernos|enviarle|facilitarle|conectarnos)\b|\bestoy (?:totalmente |muy )?(?:de acuerdo|dispuest[oa]|encantad[oa])\b(?! (?:a que si|pero))|\b(?:acepto|autorizo) (?:encantad[oa]|con gusto|la|que|el|tu|su)\b|\b(?:dale|pasale|mandale|dele|pasele) mi\b|\bcuenta conmigo\b|\bno tengo (?:ningun|ninguna) (?:inconveniente|problema|objecion)\b|\b(?:seria|sera) un (?:placer|honor|gusto)\b"),
)  # fmt: skip

ACCEPT_WORDS = (
    "si sip claro que por supuesto vale dale nomas ok okay perfecto encantado encantada con mucho gusto desde luego adelante genial "
    "estupendo de acuerdo sin duda cuando quieras venga va hecho listo me encantaria gustaria seguro mi bien placer parece excelente "
    "presentanos presentame ponnos en contacto puedes puede podes pasarle darle pasale dale enviale mandale compartir mi correo "
    "contacto telefono numero datos mail email le facilite comparta pase escriba llame contacte la el lo los las intro presentacion "
    "haz haga conocerla conocerlo conocer hablar charlar gracias muchas muchisimas mil por preguntar antes avisar pensar mi tu su "
    "mensaje no tengo hay ningun inconveniente problema hola buenos dias buenas tardes un abrazo saludos cordiales saludo besos "
    "estimado estimada querido querida a y nos sera buena idea interesa e mail una te para ella es favor"
    " atento atenta quedo ya yo tambien"
    " siempre genial super encantaria conocer conocerle conectar conectame conectanos presentarnos ponernos"
    " directamente amable detalle gran muy bueno buena persona proyecto linda lindo feliz dia tarde noche cuenta"
    " cuentame gracias hecho pues ah nada mas"
    " ponlo alegria saber ti viene perlas dile fantastico fenomenal encantados quiera estupenda parte"
    " ninguna objecion todo aqui"
    " muchisimo muchisimas tienes permiso tiene luz verde hacelo hazlo ilusion hace fantastica encantadisimo dale ello cuenta cuente con acuerdo estoy compartir comparte datos acepto presentacion presentarme conectarnos conecta llame llamame escribeme que cuando guste gustes honor seria estare estaria toda confianza tus amigos amigo amiga"
    " presentamela presentamelo bueno"
    " alguien buscando justo asi fuerte beso trabajo mis anos sigo hablare andamos facilitar facilitarle"
    " facilitale facilitame darles presentarle presentarla presentarlo presentala presentalo presentada"
    " presentado conectados conectada contactar contactarme contactame escribirme escribir llamarme llamar"
    " mandarle mandar enviar enviarle pasar pasarme paso doy das dar autorizo autorizado autorizada permito"
    " consentimiento visto felices contento contenta contentos emocionada emocionado ilusionada ilusionado"
    " curiosa curioso curiosidad honrada honrado halagada halagado dispuesto dispuesta disponible interesado"
    " interesada interesante interesantisimo propuesta iniciativa oportunidad invitacion introduccion"
    " presentaciones maravilla maravilloso maravillosa magnifico magnifica excelentes estupendamente"
    " fantasticamente perfectamente totalmente absolutamente completamente efectivamente obviamente logico"
    " naturalmente evidentemente andale orale sale vamos hagamoslo hazme haganlo cafe cafecito charla"
    " conversacion conversar platicar platica directo personal profesional movil celular whatsapp agradezco"
    " agradecido agradecida consulta consultarme consultar preguntarme avisarme pensado confiar confio abrazos"
    " besito besitos cordialmente afectuosamente sinceramente amistad compadre hermano hermana colega colegas"
    " companera companero esperando espero noticias"
)  # fmt: skip
RISKY = (
    "no nunca nada nadie ningun ninguna pero solo solamente aunque sino sin embargo quiza quizas tal vez "
    "lamentablemente mejor salvo excepto problema duda privado confidencial tampoco jamas demasiado"
)
BINDING = (
    "si cuando despues antes hasta condicion luego entonces manana lunes martes miercoles jueves viernes "
    "sabado domingo semana semanas mes meses esperar pronto tarde"
)
POLITE = (
    r"\bcuando (?:quiera|quieras|pueda|puedas|guste|gustes|le venga bien)\b|\bpor mi(?: parte)?\b|\b(?:me viene|nos viene) (?:de perlas|genial|muy bien)\b|\ben copia\b|\bque alegria saber de ti\b"
    r"|\bsaludos (?:desde|de) (?:la |el )?\w+$"
    r"|\b(?:perdon|disculpa|disculpe|lo siento|siento) (?:por )?(?:la |el |mi )?(?:tardanza|demora|retraso)\b|\bperdona que (?:tarde|conteste tarde)\b"
    r"|\b(?:no hay|sin|ningun) (?:ningun )?(?:problema|inconveniente|duda)\b|\bpor que no\b|\bcomo no\b|\bno faltaba mas\b|\bfaltaria mas\b|\bpor las (?:mananas|tardes|noches)\b"
)
# words of what was asked: to be introduced, written to, heard from
MATTER = r"present|contact|conect|conoc|habl|charl|correo|mail|telefono|numero|datos|escrib|llam|intro|copia|compart|\b(?:dale|pasale|darle|pasarle|ella|ellos|nos|ponnos)\b|ŋ"
HARD = "si hasta condicion esperar antes solo"
# after a bare yes these begin a remark on something else
SUBJECTS = "el ella ellos eso esto usted tu"
# words of quarrels, money and sales: beside them a yes is hardly one
HOSTILE = (
    " verguenza bastante suficiente estafa estafador estafadora ladron ladrona robo robado debe deuda deudas juicio tribunal abogado abogada"
    " demanda policia mentiroso mentirosa mentira mintio disculpas factura facturas precio tarifa honorarios"
    " furioso furiosa horrible aburrido aburrimiento enfermo harto harta arruino insulto pelea peleamos"
    " despidio divorcio odio decepcion decepcionado desastre pesadilla inutil miedo amenaza prohibido venganza"
    " quiebra roto cancelado retiro contra vendedor vendedores vender pesado pesada timo"
)
