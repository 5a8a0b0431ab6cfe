"""Portuguese words for days: letter of ``dates.tokens`` and value -> the words for it, separated by commas."""

DAYS = {
    "M1": "janeiro, jan", "M2": "fevereiro, fev", "M3": "março, mar", "M4": "abril, abr", "M5": "maio, mai",
    "M6": "junho, jun", "M7": "julho, jul", "M8": "agosto, ago", "M9": "setembro, set",
    "M10": "outubro, out", "M11": "novembro, nov", "M12": "dezembro, dez",
    "W0": "segunda, segunda-feira, segunda feira", "W1": "terça, terça-feira, terça feira",
    "W2": "quarta, quarta-feira, quarta feira", "W3": "quinta, quinta-feira, quinta feira",
    "W4": "sexta, sexta-feira, sexta feira", "W5": "sábado", "W6": "domingo", "a1": "um, uma",
    "N2": "dois, duas, par de, um par de", "N3": "três, algumas, alguns, umas, uns, poucas", "N4": "quatro",
    "N5": "cinco", "N6": "seis", "N7": "sete", "N8": "oito", "N9": "nove", "N10": "dez", "N11": "onze",
    "N12": "doze", "N15": "quinze", "f": "quinzena", "v1": "primeira, primeiro", "v2": "segundo",
    "v3": "terceira, terceiro", "E": "última semana de", "d": "dia, dias", "j": "semana, semanas",
    "o": "mês, meses", "q": "trimestre, trimestres", "y": "ano, anos",
    "A": (
        "depois de, depois do, depois da, depois das, depois dos, após, após o, após a, passado, "
        "passada, passado o, passada a"
    ),
    "L": "acaba em, acaba a, termina em, termina a, até, até o, até a, até ao, até à, até dia",
    "I": (
        "até ao fim de, até o fim de, até ao final de, até o final de, até ao fim do, até o fim do, até "
        "final de, até fim de"
    ),
    "F": "a partir de, a partir do, a partir da, a partir do dia, desde, a contar de",
    "B": (
        "não antes de, não antes do, nada antes de, só em, só depois de, só a partir de, só no, só na, "
        "só para"
    ),
    "p": "antes de, antes do, antes da",
    "n": "próximo, próxima, próximos, próximas, que vem, seguinte, que entra",
    "t": "este, esta, neste, nesta, desta, deste, essa, esse, nessa",
    "i": "em, daqui a, dentro de, dentro de umas",
    "e": (
        "início de, no início de, começo de, no começo de, início do, começo do, princípio de, início, "
        "começo"
    ),
    "m": "meados de, em meados de, meio de, meados do, meio do",
    "l": "fim de, no fim de, final de, no final de, finais de, fim do, final do, último dia de, fins de",
    "Q1": "q1, primeiro trimestre", "Q2": "q2, segundo trimestre", "Q3": "q3, terceiro trimestre",
    "Q4": "q4, quarto trimestre, último trimestre", "H1": "primeiro semestre", "H2": "segundo semestre",
    "S1": "primavera", "S2": "verão", "S3": "outono", "S4": "inverno", "h:easter": "páscoa, semana santa",
    "h:christmas": "natal", "h:year's end": "festas, as festas, fim do ano, fim de ano",
    "h:new year": "ano novo, réveillon, passagem de ano", "h:epiphany": "reis", "h:carnival": "carnaval",
    "h:pentecost": "pentecostes", "h:all saints": "todos os santos, finados",
    "h:summer holidays": "férias de verão, férias grandes, férias escolares",
    "h:back to school": "volta às aulas, regresso às aulas", "T0": "hoje", "T1": "amanhã",
    "T2": "depois de amanhã", "w": "fim de semana, fds, final de semana", "V": "semana a seguir",
    "C": "mês a seguir, mês seguinte", "r": "a partir de hoje, a contar de hoje",
    "g": "há, faz, último, última, últimos, últimas, cada, todas as, todos os",
    "z": "não, nunca, nada, impossível, nem",
    "u": (
        "fora, férias, viagem, viajando, fechado, fechados, ocupado, ocupada, atolado, atolada, exames, "
        "de licença, ausente, enrolado, enrolada, cheio, cheia"
    ),
    "b": "volto, regresso, de volta, voltamos, estou livre, livre, retorno", "R": "a, ao, e, ou",
}  # fmt: skip
FILLERS = (
    "o, a, os, as, de, do, da, dos, das, no, na, ao, à, lá, por, volta, cerca, mais ou menos, para, "
    "feira, pelo, pela, meio"
)
# words before a bare number that make it a day of the month
NUMBERED = "dia, o"
# 3/4: the fourth of March, or the third of April
MONTH_FIRST = False
# words that are more often something else: they name a day only beside another word of days
SHY = (
    "segunda, quarta, quinta, segundo, mar, set, out, dez, um, uma, uns, umas, mai, sete, passado, "
    "passada, e, a, ao, ou"
)
