"""How Portuguese replies say what they mean (see ``en``); folded, so "não" is "nao"."""

MASKS = (
    ("", 0, r"\b(?:fico|ficamos|estou) a (?:espera|aguardar) d[aeo]s?\b"),
    ("accept", 3, r"\b(?:(?:nao (?:tenho|ha|vejo|tem) )?(?:nenhum(?:a)?|sem) (?:problemas?|objecao|inconveniente|stress|crise|duvida)|nao (?:ha|tem|vejo|tenho) (?:problema|inconveniente)|nao me (?:importo|incomodo|incomoda)|(?:e )?por que nao\b|porque nao\b|como nao\b|nao (?:posso|vou|da para) (?:dizer|recusar)(?: que)?(?: nao)?|nao digo que nao)\b"),
    ("defer", 3, r"\bnao e (?:um )?nao\b"),
    ("", 0, r"\b(?:nao so|se (?:quiser\w*|puder\w*|achar\w*|for preciso|possivel|der)|sem pressa|nao se preocupe)\b"),
)  # fmt: skip

RULES = (
    ("decline", 3, "without-me", r"\b(?:mas|melhor|entao) sem (?:mim|nos)\b"),
    ("decline", 3, "no", r"^(?:(?:ah|ai|oh|opa|poxa|puxa|obrigad[oa]|desculpa|olha|infelizmente|hm+|bom|pois|sinceramente)[,.:!? -]*)*(?:nao|nah|nem pensar|jamais|de jeito nenhum|passo|nunca|dispenso|melhor nao|nao obrigad[oa]|sem chance|negativo)\b(?! (?:so|ha problema|tem problema|vejo|agora|antes|sei|me importo|consigo agora|posso agora|ate))"),
    ("decline", 3, "refuse", r"\b(?:nao,? obrigad[oa]|nao (?:estou|estamos|tenho|temos|me|nos) (?:\w+ )?(?:interess\w+|interesse|a procura|procurando|necessidade|verba|orcamento|sinto|apetece|convem)|nao (?:quero|queremos|desejo|pretendo|pretendemos|preciso|precisamos|procuro|procuramos|faco|trabalhamos com|dou|sou (?:a|o)|e (?:a|o|bem|para|minha|comigo|o que|nossa)|vai dar|faz sentido|passe|passes|de o meu|des|partilhe\w*|compartilhe\w*|posso (?:ajudar|aceitar))|(?:prefiro|preferia|preferimos|melhor|gostaria de) (?:que )?nao\b|prefiro (?:recusar|deixar|passar|ficar)|(?:tenho|vou|terei) (?:de |que )?(?:recusar|declinar|passar)|(?:desta|dessa|por esta) vez (?:eu )?passo|vou passar|eu passo|recus(?:o|ar)|declin(?:o|ar)|dispenso|ja (?:tenho|temos) (?:\w+ )?(?:fornecedor|alguem|quem|contabilista|contador|um|uma|parceiro|suficiente)|(?:sem|nenhum|zero) interesse|deixa (?:pra la|para la|quieto)|fico de fora|to fora|estou fora|outra pessoa|boa sorte|nem pensar|nao e (?:pra|para) mim)\b"),
    ("defer", 3, "not-now", r"\b(?:(?:agora|neste momento|nesse momento|no momento|por enquanto|de momento|por agora|atualmente|esta semana|este mes|hoje)\b[^.;!?]{0,30}\b(?:nao|impossivel|complicado|dificil|corrid\w+|atolad\w+|sem tempo|cheio)|nao (?:\w+ ){0,3}(?:agora|neste momento|no momento|ja|ainda|antes|por enquanto|esta semana|este mes|hoje)|ainda nao|ma altura|mau momento|momento ruim|nao e (?:um |o )?(?:bom|melhor) momento|pessima hora|nao antes)\b"),
    ("defer", 3, "come-back", r"\b(?:(?:te |lhe |vos )?(?:aviso|avisarei|retorno|respondo|digo|direi|confirmo)(?:-te| voce|-lhe| depois| assim| quando)|(?:me )?(?:pergunta|pergunte|chama|chame|procura|procure|liga|ligue|escreve|escreva|lembra|lembre|contacta|contacte)(?:-me| me| de novo| novamente)?[^.;!?]{0,20}\b(?:depois|em|no|na|mais|quando|daqui|outra|de novo|novamente|a partir)|(?:falamos|a gente (?:ve|fala|conversa|se fala)|vemos|conversamos|retomamos|deixamos|vamos (?:falar|ver|deixar|retomar))\b|deixa(?:-me| eu| me)? (?:pensar|ver|consultar|falar|passar|so)|(?:tenho|preciso|vou|quero|queria|deixe-me) (?:de |que )?(?:pensar|consultar|ver com|falar com|um tempo|uns dias|refletir|tempo)|mais (?:tarde|para a frente|pra frente|adiante)|outra (?:hora|altura|vez|ocasiao)|noutra altura|outro (?:dia|momento)|talvez (?:mais|em|depois|no|na|para)|quem sabe (?:em|depois|mais)|(?:a partir d|depois d|apos)\w*\b|(?:na )?(?:proxima semana|semana que vem)|(?:no )?(?:proximo mes|mes que vem|proximo ano|ano que vem)|quando (?:eu )?(?:voltar|terminar|acabar|passar|tiver|estiver|as coisas|tudo|regressar|sair)|me da (?:um|uma|uns|ate)|da-me|esperar|espera|adiar|so (?:em|no|na|a partir|depois|para)|ja posso|fica para)\b"),
    ("defer", 2, "busy", r"\b(?:de ferias|em viagem|viajando|em exames|atolad\w+|sem tempo|ocupad\w+|corrid\w+|talvez|de licenca|fechad\w+)\b"),
    ("direct", 3, "i-write", r"\b(?:(?:eu )?(?:mesm[oa] )?(?:ja )?(?:lhe|o|a|escrevo|ligo|contacto|chamo|mando|falo)(?:-lhe| para| com|-o|-a)? (?:ele|ela|ŋ+|direto|diretamente|directamente|escrevo|ligo|mando mensagem)|vou (?:escrever|ligar|falar|mandar|chamar|contactar|contatar)(?:-lhe)? (?:para |com |a |mensagem para |uma mensagem )?(?:ele|ela|ŋ+|diretamente|direto)|(?:eu )?(?:falo|escrevo|ligo|entro em contato) (?:com|para|direto|diretamente|eu mesm)|entro em conta[c]?to|eu (?:trato|cuido|resolvo) d|deixa comigo|(?:diretamente|directamente|eu mesm[oa]|eu propri[oa]))\b"),
    ("direct", 3, "in-touch", r"\b(?:ja (?:estamos|nos|falei|falamos|(?:o|a) conheco|conheco (?:ele|ela|ŋ|bem)|conversei|escrevi|somos|temos contato|temos contacto|me (?:escreveu|contactou|ligou)|trabalh\w+ com)|(?:a gente )?(?:se conhece|nos conhecemos)|(?:ele|ela|ŋ+) (?:ja )?(?:me )?(?:escreveu|ligou|contactou|procurou|chamou|mandou)|(?:e|somos) (?:o )?(?:meu|minha|um) (?:primo|prima|vizinh[oa]|cunhad[oa]|amig[oa]|irma\w*|colega|ti[oa])|nao precisa (?:de )?(?:apresent|intro)\w*)\b"),
    ("direct", 3, "give-address", r"\b(?:me (?:passa|manda|envia|da|passe|mande)|passa-me|manda-me|envia-me|da-me|passe-me|tens|tem|qual (?:e|o)|preciso d)\b[^.;!?]{0,16}\b(?:o|os|a|seu|dele|dela) ?(?:\w+ )?(?:contato|contacto|numero|email|e-?mail|telefone|endereco|telemovel|whats\w*)\b[^.;!?]{0,8}(?:dele|dela|d[ae] |$|\?)"),
    ("conditional", 3, "condition", r"\b(?:desde que|contanto que|com (?:a|uma) condicao|sob condicao|a nao ser que|a menos que|so (?:se|por|pra|via)|apenas (?:se|por)|somente|mas (?:so|sem|que (?:nao|seja)|por (?:email|e-mail|escrito)|nao (?:de|passe|o)|apenas|nada de|prefiro que seja)|sem (?:ligacoes|chamadas|compromisso|dar|mencionar))\b"),
    ("conditional", 2, "if", r"\bse (?:ele|ela|for|nao|o|a|vier|houver|ŋ+|eles|elas|tiver|aceitar)\b"),
    ("question", 3, "asks", r"\b(?:quem e|do que se trata|de que se trata|sobre o que|o que (?:ele|ela|faz|quer|procura)|por que eu|porque eu|mais (?:informac\w+|info|detalhes|contexto|dados)|(?:pode|podes|poderia|podia) (?:me )?(?:dizer|contar|dar|explicar|enviar|falar)(?:-me)? (?:mais|um pouco|o que|quem|qual)|antes de (?:decidir|responder|dizer|aceitar)|gostaria de saber|queria saber)\b|^(?:(?:oi|ola|hm+|desculpa|e|mas)[,. ]*)*(?:quem|que(?! bom| boa| otimo| legal| maravilha| alegria| honra| prazer| fixe)|qual|quanto|como|onde|quando|ele (?:quer|e|faz|vai)|ela (?:quer|e|faz|vai)|e (?:o|a) (?:mesm|tal))\b"),
    ("decline", 3, "mas-nao", r"\bmas nao\b[.!]*$|\bnao vai dar\b|\bnao da para mim\b"),
    ("conditional", 3, "desde-que", r"\bdesde que (?!\w+ (?:anos|meses)|(?:o|a|nos|me) (?:conheci|vi|li|mudei))(?:\w+ )?(?:nao|ela|ele|seja|fique|so|haja|me|eu|possa)\b"),
    ("question", 3, "quem-e", r"\bquem e\b|\bposso perguntar\b|\bdo que se trata\b"),
    ("unclear", 3, "taken-back", r"\bconheco (?:bem )?o (?:genero|tipo)\b|\b(?:de outra opiniao|pensando (?:bem|melhor)|retiro o que|teria (?:eu )?(?:dito|respondido)|esquece|esqueca|mudei de (?:ideia|opiniao))\b"),
    ("unclear", 3, "somebody-else", r"\bfeliz por (?:voces|eles|elas?|ele)\b|\bapresent[ae](?:-[ao]s?)? (?:a|ao|aos|à) ?(?:o )?(?:meus?|minhas?|noss[oa]) \w+|\b(?:o|os) (?:numero|telefone|telemovel|email|contacto|contato|endereco|dados) d(?:[aeo]|o meu|a minha) (?:\w+ )?ŋ+|\b(?:meu marido|minha mulher|meu chefe|minha chefe) (?:diz|diria)\b"),
    ("unclear", 3, "shrug", r"^(?:(?:ah|bom|pois)[,. ]*)*(?:sei la|hm+|depende|nao sei|talvez|pode ser|quem sabe|kkk+|rs+|ha(?:ha)+|veremos|vamos ver|logo se ve|como quiser\w*|tanto faz|interessante|obrigad[oa]|recebido|pois|voce decide|tu decides)[ .!?…]*$"),
    ("accept", 3, "yes", r"^(?:(?:oi|ola|ah|opa|obrigad[oa]|bom)[,.:! -]*)*(?:sim|claro|claro que sim|com certeza|pode|podes|pode sim|podes sim|com (?:todo o |muito )?(?:prazer|gosto)|ok|okay|ta bom|beleza|blz|perfeito|otimo|optimo|manda|bora|vamos|por mim (?:tudo )?(?:bem|ok|otimo)|fechado|combinado|topo|quero|aceito|gostaria|adoraria|adorava|de acordo|sem duvida|quando quiser\w*|a vontade|forca|avanca|obvio|certo|show|massa|logico)\b(?! (?:mas|se|nao|ser))"),
    ("accept", 3, "introduce-us", r"\b(?:apresenta-nos|apresente-nos|nos apresent\w+|apresenta (?:a gente|nos|me)|(?:pode|podes|podem) (?:\w+ )?(?:apresentar|passar|dar|partilhar|compartilhar|enviar|mandar|fazer|conectar|por)\w*(?:-lhe)?|(?:manda|passa|envia|de|da|partilha|compartilha)(?:-lhe| pra ele| pra ela| para ele| para ela)? (?:o |a )?(?:meu|minha|meus|contato|contacto|intro)\w*|(?:coloca|poe|bota|ponha|coloque)(?:-nos| a gente| nos)? em conta\w+|faz (?:a|essa) (?:ponte|intro\w*|apresenta\w+)|faca a (?:ponte|apresenta\w+)|conecta a gente|conta comigo|sinal verde)\b"),
    ("accept", 3, "happy", r"\b(?:por mim(?:,)? (?:tudo (?:bem|certo|ok|otimo)|esta (?:otimo|optimo|bem|tudo)|sim|ok|avanca|pode)|aceito|adorava|adoraria|(?:tens|tem) (?:a )?minha (?:autorizacao|permissao)|sera uma? (?:prazer|honra)|seria uma? (?:prazer|honra)|pode avancar|podes avancar|estou (?:dentro|disponivel|de acordo)|topo\b|com (?:todo o |muito |imenso )?(?:prazer|gosto)|(?:gostaria|adoraria|adorava|gostava) (?:de|muito)|(?:sera|seria) (?:um prazer|otimo|optimo)|boa ideia|tenho (?:todo o )?interesse|me interessa|interessa-me|fico feliz|claro que sim|sem problema)\b"),
    ("accept", 3, "more-yes", r"\b(?:podes|pode|podem) (?:perfeitamente |a vontade )?(?:passar|dar|partilhar|compartilhar|enviar|mandar)(?:-lhe| (?:pra|para) (?:ela|ele))? (?:o meu|os meus|meu|meus|a minha)\b|\b(?:podes|pode) apresentar(?:-nos| a gente|-me)?\b|\b(?:tens|tem) (?:a )?(?:minha|meu) (?:autorizacao|permissao|consentimento|aval|ok)\b|\b(?:autorizo|aceito) (?:com|o|a|que|sim|de bom)\b|\b(?:passa|da|manda|passe|mande)(?:-lhe)? (?:pra (?:ela|ele) )?(?:o meu|meu|os meus)\b|\bpor mim (?:esta )?(?:tudo |otimo|optimo|bem|certo|perfeito)\b|\b(?:seria|sera) (?:um prazer|uma honra|um gosto)\b|\b(?:estou|fico) (?:dentro|de acordo|a disposicao)\b|\bbora (?:la|nessa)?\b"),
)  # fmt: skip

ACCEPT_WORDS = (
    "sim claro que com certeza pode podes podem todo o muito prazer gosto ok okay ta bom beleza blz perfeito otimo optimo manda bora vamos "
    "por mim tudo bem fechado combinado topo quero aceito gostaria adoraria adorava de acordo sem duvida quando quiser quiseres a "
    "vontade avanca certo show apresenta nos apresente apresentar passar dar lhe partilhar compartilhar enviar mandar meu minha meus "
    "contato contacto email mail numero telefone passa envia da em faz ponte intro apresentacao a gente conecta sera um boa ideia "
    "problema nenhum conhecer ela ele falar conversar conhecela obrigado obrigada brigado pela por perguntar lembrar mensagem antes ola oi bom dia "
    "boa tarde abraco abracos beijinhos beijos bjs cumprimentos caro cara pra para e os se me dele dela voce te interessa feliz fico"
    " ja sem duvida tambem aguardo"
    " sempre super genial adoro adorava conhecer directamente diretamente gentil gentileza otima ideia pessoa"
    " projeto feliz dia tarde noite bem haja fico espera aguardar fixe bacana joia valeu vlw"
    " zap tb legal encantado avisar diga diz escrever escreva ligar liga"
    " tudo certo avancar avanca avance conhece lo la conhecer autorizo autorizacao tens tem minha minhas o a gosto estou disponivel disposto disposta honra seria sera fico contente entusiasmado otimo otima legal massa show topo apresentacao apresentar escreve escreva fala falar ligar amigos amigo amiga teus seus muito"
    " ver imenso conheco to curiosa curioso tenho interesse viva ora ai trabalho apresentem apresentarem"
    " apresenta-nos apresente-nos apresenta-me apresentado apresentada conectar conecte conectados ligar-me"
    " ligue escreva-me escrever-me contactar contatar contacta contacte contate partilha partilhe partilhado"
    " compartilhe compartilha passe passa-lhe passe-lhe da-lhe de-lhe dar-lhe envie mande entregue autorizado"
    " autorizada permissao permito consentimento consinto aceite aceitar topadissimo animado animada"
    " animadissima empolgado empolgada honrado honrada lisonjeado lisonjeada contentissimo felicissima"
    " encantada dispor interessado interessada interessante proposta convite oportunidade iniciativa sugestao"
    " maravilha maravilhoso maravilhosa excelente fantastico fantastica perfeita perfeitamente absolutamente"
    " totalmente obviamente naturalmente logico evidentemente claramente pois cafe cafezinho conversa papo"
    " trocar ideias pessoal profissional celular telemovel whatsapp agradeco agradecido agradecida consulta"
    " consultar perguntares perguntado avisares lembrares lembrado pensares pensado confio confianca abracao"
    " beijo beijao beijinho cordialmente atenciosamente grato grata sinceramente amizade colega colegas espero"
    " esperando ansioso ansiosa mal posso"
)  # fmt: skip
RISKY = (
    "nao nunca nada ninguem nenhum nenhuma mas so somente apenas embora porem contudo talvez infelizmente "
    "melhor exceto sem problema duvida privado confidencial jamais tampouco demais"
)
BINDING = (
    "se quando depois antes ate condicao entao amanha segunda terca quarta quinta sexta sabado domingo semana "
    "semanas mes meses esperar breve tarde"
)
POLITE = (
    r"\bquando (?:quiser|quiseres|puder|puderes|for melhor)\b|\bpor mim\b|\bem copia\b|\bda minha parte\b"
    r"|\babracos? (?:de|do|da) \w+$"
    r"|\b(?:desculpa|desculpe|perdao|lamento) (?:pela |a |pelo |o )?(?:demora|atraso)\b"
    r"|\b(?:sem|nao ha|nao tem|nenhum) (?:nenhum |qualquer )?(?:problema|problemas|inconveniente|duda|duvida|stress)\b|\bpor que nao\b|\bporque nao\b|\bcomo nao\b|\bmal posso esperar\b|\b(?:de|pelas) manhas?\b|\ba tarde\b"
)
# words of what was asked: to be introduced, written to, heard from
MATTER = r"apresent|contat|contact|conect|conhec|fal|convers|mail|telefone|numero|dados|escrev|lig|intro|copia|partilh|compartilh|\b(?:lhe|ela|ele|passa\w*|dar|manda\w*|ponte|zap)\b|ŋ"
HARD = "se ate condicao esperar antes so"
# after a bare yes these begin a remark on something else
SUBJECTS = "ele ela eles isso isto voce tu"
# words of quarrels, money and sales: beside them a yes is hardly one
HOSTILE = (
    " vergonha bastante suficiente burla burlao burlona ladrao roubo roubou roubado deve divida dividas tribunal advogado advogada processo"
    " policia mentiroso mentirosa mentira mentiu desculpas fatura faturas factura preco tarifa honorarios"
    " furioso furiosa horrivel tedio doente farto farta arruinou insulto briga brigamos despediu divorcio odeio"
    " odio desilusao desiludido desastre pesadelo inutil medo ameaca proibido vinganca falencia quebrado"
    " cancelado retiro contra vendedor vendedores vender chato chata golpe"
)
