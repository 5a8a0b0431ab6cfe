"""Names: titles, short forms, what a given name tells about he or she. Used only where the text itself says nothing."""

from __future__ import annotations

TITLE = (
    r"mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|rev|reverend|fr|father|sister|capt|captain|col|colonel|major|sgt|lt|"
    r"hon|herr|frau|hr|fr\u00e4ulein|dipl\.-ing|em|mag|ing|monsieur|madame|mademoiselle|m|mme|mlle|me|ma\u00eetre|"
    r"se\u00f1or|se\u00f1ora|sr|sra|srta|don|do\u00f1a|d|d\u00f1a|dra|profa|senhor|senhora|signor|signora|sig|dott|dott\.ssa|dottoressa|avv|"
    r"meneer|mevrouw|dhr|mevr|mw|ir|drs"
)

ROLES = frozenset(
    ["info", "hello", "hi", "contact", "office", "team", "mail", "email", "sales", "support", "admin", "hallo", "kontakt", "bonjour", "hola", "ciao", "catering", "ltd", "gmbh", "inc", "llc", "company", "co", "group", "studio", "service", "services", "bookings", "enquiries", "inquiries", "the", "and", "&", "und", "et"]
)

NO_NAMES = frozenset(
    ["i", "you", "he", "she", "we", "they", "it", "this", "that", "these", "those", "the", "a", "an", "and", "or", "but", "so", "as", "at", "in", "on", "of", "for", "to", "from", "my", "your", "his", "her", "our", "their", "hi", "hello", "hey", "dear", "both", "all", "everyone", "guys", "team", "thanks", "thank", "best", "cheers", "regards", "love", "yours", "sincerely", "kind", "warm", "meet", "intro", "introduction", "re", "fwd", "fw", "subject"]
)

_SHORT = """
elizabeth: liz lizzie lizzy beth betty eliza lisa betsy libby elsie
robert: bob rob bobby robbie bert
william: bill will billy willy liam
richard: rick dick rich ricky
james: jim jimmy jamie
john: jack johnny jon
jonathan: jon jonny johnny
michael: mike mick mickey michi
margaret: maggie meg peggy mags greta daisy marge
katherine: kate kathy katie kat kit
catherine: kate cathy katie cat cath
kathleen: kath kathy
edward: ed eddie ted teddy ned
edmund: ed
theodore: ted theo
thomas: tom tommy
charles: charlie chuck chas
henry: harry hank
harold: harry
anthony: tony ant
antonio: toni tony
francis: frank fran
frances: fran frankie
francisco: paco pancho fran
francesco: franco cesco checco
jose: pepe
josé: pepe chepe
ignacio: nacho
enrique: quique
dolores: lola
mercedes: merche
concepción: concha conchita
guadalupe: lupe
rafael: rafa
javier: javi
eduardo: edu lalo
alejandro: ale alex
alexander: alex sandy sasha alec lex xander
alexandra: alex sandra sasha lexi
andrew: andy drew
andreas: andi
daniel: dan danny
david: dave davey
joseph: joe joey
josephine: josie jo
joanna: jo
patricia: pat patty trish tricia patsy
patrick: pat paddy
priscilla: cilla
susan: sue susie suzy
suzanne: sue
deborah: deb debbie
rebecca: becky becca bex
jennifer: jen jenny
jessica: jess jessie
victoria: vicky vic tori
veronica: ronnie
nicholas: nick nicky
nicola: nicky nic
christopher: chris kit topher
christine: chris chrissie tina
christina: chris tina chrissie
christian: chris
matthew: matt
matthias: matze
gregory: greg
stephen: steve
steven: steve
stephanie: steph steffi
stefan: steffen
timothy: tim
samuel: sam
samantha: sam
benjamin: ben benny
peter: pete
philip: phil pip
lawrence: larry
leonard: len lenny leo
gerald: gerry jerry
geoffrey: geoff
jeffrey: jeff
kenneth: ken
ronald: ron
donald: don
raymond: ray
walter: walt wally
albert: bert al
alfred: alf fred
frederick: fred freddie
friedrich: fritz
heinrich: heinz heiner
johannes: hannes jo
maximilian: max
sebastian: seb basti
gabriele: gabi
barbara: babs barb
dorothy: dot dottie dolly
eleanor: ellie nell nora
helen: nell
isabella: bella izzy
isabel: isa bel izzy
jacqueline: jackie
judith: judy
lucille: lucy
pamela: pam
penelope: penny
philippa: pippa
rosemary: rosie
sarah: sally sadie
teresa: terry tess tere
theresa: terry tess resi
virginia: ginny
winifred: winnie
zachary: zach zak
abigail: abby
agnes: aggie
amanda: mandy
ann: annie
anne: annie
antonia: toni
augustus: gus
angus: gus
cornelius: neil
cynthia: cindy
desmond: des
eugene: gene
florence: flo florrie
gillian: gill jill
giuseppe: beppe peppe pino
luigi: gigi
giovanni: gianni nanni
salvatore: totò turi
marie-christine: marie
olivia: liv livvy
oliver: olly ollie
rupert: rupe
sophia: sophie soph
sophie: soph
tobias: tobi toby
wilhelmina: mina minnie
katharina: kathi kati käthe
elisabeth: lisa elli lissi sissi liesl
johanna: hanna jo
ursula: uschi ulla
maria: mia mitzi
wolfgang: wolf wolfi
hendrik: henk
cornelis: kees cees
johan: jo
willem: wim
pieter: piet
gerardus: gerard
vivian: viv
valerie: val
muhammad: mo
mohammed: mo
mohamed: mo
babatunde: tunde baba
oluwaseun: seun
chukwuemeka: emeka
siobhan: shiv
"""

NICKNAMES: dict[str, frozenset[str]] = {
    line.split(":")[0]: frozenset(line.split(":")[1].split()) for line in _SHORT.strip().splitlines()
}

FEMALE = frozenset(
    ["abigail", "ada", "adriana", "agata", "agnes", "agnieszka", "aida", "aisha", "alba", "alessandra", "alexandra", "alice", "alicia", "alina", "alison", "amanda", "amelia", "amelie", "amina", "amy", "ana", "anaïs", "andrea", "anastasia", "angela", "angelika", "anita", "anja", "anke", "ann", "anna", "annabel", "anne", "annegret", "anneli", "annette", "annika", "antonia", "antje", "aoife", "ariane", "astrid", "aurora", "ayesha", "barbara", "beate", "beatrice", "beatriz", "becky", "bella", "bernadette", "beth", "bettina", "betty", "bianca", "birgit", "bridget", "brigitte", "britta", "camilla", "camille", "candela", "carina", "carla", "carmen", "carol", "carolina", "caroline", "catarina", "caterina", "catherine", "cathy", "cecilia", "céline", "chantal", "charlotte", "chiara", "chidinma", "chiamaka", "christa", "christiane", "christina", "christine", "chloé", "chloe", "claire", "clara", "claudia", "clémence", "colleen", "concha", "constance", "cora", "corinna", "cornelia", "cristina", "daniela", "daphne", "deborah", "debbie", "delphine", "denise", "diana", "dina", "dolores", "donna", "dora", "doris", "dorothea", "dorothy", "edith", "elaine", "eleanor", "elena", "eleonora", "elif", "elisa", "elisabeth", "elise", "eliza", "elizabeth", "ella", "elke", "ellen", "ellie", "eloise", "elsa", "elvira", "emilia", "emily", "emma", "erica", "erika", "esther", "eszter", "eva", "eve", "evelyn", "fatima", "fatou", "felicity", "fernanda", "fiona", "flavia", "flora", "florence", "fran", "frances", "franziska", "frauke", "freya", "frida", "friederike", "gabi", "gabriela", "gabriele", "gemma", "georgia", "gerda", "ginevra", "gina", "giovanna", "gisela", "giulia", "gloria", "grace", "greta", "gretchen", "gudrun", "gwen", "hana", "hanna", "hannah", "hanneke", "harriet", "heather", "hedwig", "heidi", "heike", "helen", "helena", "helene", "helga", "hélène", "hendrika", "henrietta", "hilary", "hilda", "hilde", "hiroko", "ida", "ilaria", "ilse", "imani", "imogen", "ines", "inès", "inês", "inga", "inge", "ingrid", "irene", "iris", "irma", "isabel", "isabella", "isabelle", "ivana", "ivy", "jacqueline", "jana", "jane", "janet", "janine", "jasmin", "jasmine", "jennifer", "jenny", "jessica", "jill", "joan", "joana", "joanna", "joelle", "johanna", "josefa", "josephine", "josie", "joy", "juana", "judith", "julia", "juliana", "julie", "juliette", "june", "jutta", "karen", "karin", "karla", "kate", "katharina", "katherine", "kathleen", "kathrin", "katie", "katja", "katrin", "keiko", "kerstin", "khadija", "kirsten", "kirsty", "kristin", "kristina", "laia", "lara", "laura", "lea", "leila", "lena", "leonie", "leonor", "leticia", "lidia", "lieke", "liesbeth", "linda", "lisa", "liv", "liz", "lorena", "lotte", "louisa", "louise", "lucia", "lucía", "lucie", "lucy", "ludmila", "luisa", "luise", "lydia", "lynn", "madeleine", "magdalena", "maggie", "mags", "mai", "maite", "manuela", "mara", "margaret", "margarita", "margarida", "margit", "margot", "marguerite", "maria", "maría", "mariam", "mariana", "marianne", "marie", "marieke", "marina", "marion", "marisa", "marisol", "marjolein", "marlene", "marta", "martha", "martina", "mary", "mathilde", "matilda", "maud", "maureen", "mechthild", "meera", "megan", "meike", "mei", "melanie", "melissa", "mercedes", "mette", "mia", "michaela", "michelle", "mila", "mireille", "miriam", "moira", "molly", "mona", "monica", "monika", "monique", "nadia", "nadine", "naledi", "nancy", "naomi", "natalia", "natalie", "natascha", "nicola", "nicole", "nina", "noemi", "noor", "nora", "norma", "nuria", "odile", "olga", "olivia", "oona", "paola", "patricia", "patrizia", "paula", "pauline", "penelope", "penny", "petra", "philippa", "phoebe", "pilar", "pippa", "priscilla", "priya", "rachel", "raquel", "rebecca", "regina", "renata", "renate", "rita", "roberta", "robyn", "romina", "rosa", "rosalind", "rosario", "rose", "rosemary", "rosie", "roswitha", "ruth", "sabine", "sabrina", "sadie", "salma", "sally", "samantha", "sandra", "sanne", "sara", "sarah", "saskia", "selma", "serena", "shanthi", "sheila", "shirley", "sibylle", "silke", "silvia", "simone", "siobhan", "sofia", "sofie", "solène", "sonia", "sonja", "sophia", "sophie", "stefania", "stella", "stephanie", "steffi", "sue", "sunita", "susan", "susana", "susanne", "sveta", "svetlana", "sylvia", "sylvie", "tabea", "tamara", "tamsin", "tania", "tanja", "tara", "tatiana", "teresa", "tessa", "theresa", "tina", "tove", "trish", "trudy", "ulrike", "ursula", "ute", "uta", "valentina", "valeria", "valerie", "vanessa", "vera", "veronica", "veronika", "victoria", "viktoria", "viola", "virginia", "viv", "vivian", "vivienne", "waltraud", "wanda", "wendy", "wiebke", "xenia", "yasmin", "yewande", "yolanda", "yuki", "yuko", "yvette", "yvonne", "zainab", "zara", "zoe", "zoë", "zofia", "zuzanna", "lindiwe", "nomsa", "thandi", "nomvula", "ngozi", "ifeoma", "adaeze", "amara", "ama", "akosua", "abena", "efua", "wangari", "wanjiru", "njeri", "achieng", "zawadi", "amahle", "folasade", "titilayo", "funke", "yetunde", "bukola", "sade", "lakshmi", "anjali", "ananya", "divya", "deepa", "kavita", "kavya", "lata", "neha", "nisha", "pooja", "radha", "rani", "rekha", "shreya", "sita", "smita", "swati", "uma", "usha", "vidya", "leyla", "zeynep", "ayşe", "fatma", "emine", "merve"]
)

MALE = frozenset(
    ["aaron", "abdul", "abdullah", "achim", "adam", "adrian", "ahmed", "aidan", "alain", "alan", "albert", "alberto", "alejandro", "alessandro", "alex", "alexander", "alexis", "alfonso", "alfred", "ali", "alistair", "alvaro", "álvaro", "amadou", "amir", "anders", "andré", "andre", "andreas", "andrés", "andrew", "andrzej", "andy", "angelo", "angus", "anthony", "antoine", "anton", "antonio", "antónio", "armin", "arno", "arnold", "arthur", "arturo", "augusto", "axel", "babatunde", "barry", "bart", "bartek", "bas", "bastian", "ben", "benedict", "benjamin", "benoît", "bernard", "bernd", "bernhard", "bernardo", "bert", "bill", "bob", "boris", "bram", "brendan", "brian", "bruno", "bryan", "carl", "carlo", "carlos", "cedric", "cédric", "charles", "charlie", "chidi", "chris", "christian", "christoph", "christopher", "clemens", "clive", "colin", "conor", "cormac", "craig", "cristiano", "damian", "dan", "daniel", "daniele", "danny", "dariusz", "darren", "david", "davide", "declan", "denis", "dennis", "derek", "detlef", "diego", "dieter", "dietmar", "dimitri", "dirk", "dmitri", "dominic", "dominik", "don", "donald", "douglas", "duncan", "dylan", "eamon", "eberhard", "eckhard", "ed", "eddie", "edgar", "eduardo", "edward", "edwin", "egon", "elias", "emeka", "emil", "emile", "emilio", "emmanuel", "enrico", "enrique", "eric", "erich", "erik", "ernesto", "ernst", "etienne", "étienne", "eugen", "ewan", "fabian", "fabio", "fabrice", "federico", "felipe", "félix", "felix", "ferdinand", "fergus", "fernando", "filip", "filipe", "filippo", "finn", "florian", "francesco", "francis", "francisco", "franck", "franco", "françois", "frank", "franz", "fred", "frederic", "frédéric", "frederick", "friedrich", "fritz", "gabriel", "gareth", "gary", "gavin", "geert", "geoff", "george", "georg", "georges", "gerald", "gerard", "gérard", "gerhard", "gianni", "giacomo", "gilbert", "gilles", "giorgio", "giovanni", "giuseppe", "gonzalo", "gordon", "graham", "greg", "gregor", "guido", "guillaume", "günter", "günther", "gustav", "guy", "hamish", "hannes", "hans", "harald", "harold", "harry", "hartmut", "hassan", "hector", "heiko", "heinrich", "heinz", "helmut", "hendrik", "henk", "henri", "henrik", "henry", "herbert", "hermann", "hiroshi", "holger", "horst", "hugh", "hugo", "hussein", "ian", "ibrahim", "ignacio", "igor", "ingo", "isaac", "ivan", "ivo", "jack", "jacob", "jacques", "jaime", "jakob", "jamal", "james", "jamie", "jan", "jannik", "jared", "jason", "javier", "jean", "jeff", "jens", "jeremy", "jeroen", "jérôme", "jesús", "jim", "joão", "joachim", "joaquín", "jochen", "joe", "joel", "johan", "johann", "johannes", "john", "johnny", "jon", "jonas", "jonathan", "joost", "jorge", "jörg", "josé", "jose", "josef", "joseph", "joshua", "juan", "jules", "julian", "julien", "julio", "jürgen", "justin", "kai", "karl", "karsten", "keith", "ken", "kenji", "kenneth", "kevin", "klaus", "konrad", "konstantin", "kurt", "kwame", "kofi", "kwaku", "lars", "laurent", "lawrence", "lee", "leo", "leon", "leonard", "leonardo", "leopold", "liam", "lorenz", "lorenzo", "louis", "luc", "luca", "lucas", "luigi", "luis", "luís", "lukas", "luke", "lutz", "maarten", "malcolm", "malte", "manfred", "manuel", "marc", "marcel", "marcello", "marco", "marcos", "marcus", "marek", "mario", "mariusz", "mark", "markus", "martin", "massimo", "mateo", "mats", "matt", "matteo", "matthew", "matthias", "matthieu", "maurice", "mauro", "max", "maximilian", "mehmet", "michael", "michel", "michele", "miguel", "mike", "mikhail", "milan", "mirko", "mohamed", "mohammed", "moritz", "muhammad", "mustafa", "nathan", "neil", "nelson", "niall", "nicholas", "nick", "nico", "nicola", "nicolas", "niels", "nigel", "nils", "noah", "norbert", "nuno", "olaf", "ole", "oleg", "oliver", "olivier", "omar", "oscar", "oskar", "otis", "otto", "owen", "pablo", "paddy", "paolo", "pascal", "pascual", "patrick", "paul", "paulo", "pavel", "pedro", "per", "pere", "pete", "peter", "petr", "phil", "philip", "philipp", "philippe", "pierre", "piet", "pieter", "piotr", "rafael", "raj", "rajesh", "ralf", "ralph", "ramón", "ramon", "raphael", "raúl", "raul", "ravi", "ray", "raymond", "reinhard", "reinhold", "rené", "rene", "ricardo", "riccardo", "richard", "rob", "robert", "roberto", "robin", "rodrigo", "roger", "roland", "rolf", "roman", "ron", "ronald", "rory", "ross", "rubén", "ruben", "rudi", "rudolf", "rui", "rupert", "russell", "sam", "samir", "samuel", "sanjay", "santiago", "sascha", "sean", "sebastian", "sébastien", "serge", "sergei", "sergio", "seth", "shane", "shaun", "simon", "siegfried", "silvio", "sipho", "stan", "stanley", "stefan", "stefano", "steffen", "stephan", "stephen", "steve", "steven", "stuart", "suresh", "sven", "takeshi", "tariq", "ted", "tendai", "terry", "thabo", "themba", "theo", "thierry", "thilo", "thomas", "thorsten", "tim", "timothy", "tobias", "toby", "tobi", "tom", "tomás", "tomas", "tomasz", "tommaso", "tony", "torben", "torsten", "trevor", "tristan", "tunde", "udo", "ugo", "ulf", "uli", "ulrich", "umberto", "uwe", "valentin", "valerio", "victor", "viktor", "vijay", "vincent", "vincenzo", "vito", "vladimir", "volker", "walter", "warren", "wayne", "werner", "wes", "wilhelm", "will", "willem", "william", "wim", "winfried", "wojciech", "wolf", "wolfgang", "xavier", "yannick", "yann", "yusuf", "yves", "zac", "zach", "chukwuma", "obinna", "ikenna", "olumide", "segun", "femi", "wale", "kunle", "sola", "juma", "kamau", "mwangi", "otieno", "amos", "arjun", "anil", "ashok", "dev", "deepak", "gopal", "karan", "kiran", "manoj", "mukesh", "nikhil", "pradeep", "prakash", "rahul", "rakesh", "rohan", "rohit", "sachin", "sandeep", "sunil", "vikram", "vinod", "emre", "can", "murat", "ahmet", "hakan", "kemal"]
)
