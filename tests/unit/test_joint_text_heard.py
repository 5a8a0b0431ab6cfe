"""What is said to whom: names called amid a sentence, questions that tell, what one told the introducer, vous and titles."""

from __future__ import annotations

import pytest

from introductions.contact import find
from tests.drafts import asks, read
from tests.unit.test_joint_text_leave_taking import PAIR


def people(first: str, second: str) -> str:
    """Two recipients with invented addresses."""
    return f'"{first}" <one@example.org>, "{second}" <two@example.net>'


BOTH = "Nora keeps goats on the moor and makes a hard cheese. Ben owns three delis in Leeds."

# A sentence, and the words of it that only Nora, or only Ben, may read.
ONLY_NORA = [
    ("It freezes well, Nora, I tried.", "freezes well"),
    ("He is shy with strangers, Nora, and he never rings back.", "shy with strangers"),
    ("He pays the same day, Nora, which nobody does.", "pays the same day"),
    ("Nora hon wear something warm.", "something warm"),
    ("I have told Ben about the smell.", "the smell"),
    ("I suggested to Ben that he taste the old one first.", "the old one"),
    ("I warned him about the stairs.", "the stairs"),
]
NOBODY = [
    "That's the mail.",
    "Thats it thats the mail.",
    "I'd love for you to meet Nora!",
    "I'll keep this short because you are both busy.",
    "Nora's email is above.",
    "Nora is up the farm road past the church.",
    "The gate's never locked.",
    "You didn't hear the last bit from me.",
]


@pytest.mark.parametrize(("said", "words"), ONLY_NORA)
def test_what_is_said_to_the_one_is_not_read_by_the_other(said: str, words: str) -> None:
    written = asks(PAIR, f"{BOTH}\n\n{said}\n\nClara")

    assert words not in written["Ben"].text
    assert "keeps goats" in written["Ben"].text


@pytest.mark.parametrize("said", NOBODY)
def test_what_is_for_both_or_in_confidence_is_in_neither(said: str) -> None:
    written = asks(PAIR, f"{BOTH}\n\n{said}\n\nClara")

    for one in written.values():
        assert said.rstrip(".!")[-20:] not in one.text


def test_a_confidence_that_points_back_takes_the_sentence_before_with_it() -> None:
    written = asks(
        PAIR, f"{BOTH}\n\nShe has a grant that she must spend. You didn't hear the last bit from me, Ben.\n\nClara"
    )

    assert "grant" not in written["Ben"].text + written["Nora"].text


# What Ben is told by a sentence said to Nora, or asked of her.
TOLD = [
    (
        "Nora, you were kind enough to say that you would let the dairy go for a song.",
        "Nora would let the dairy go for a song",
    ),
    ("Nora, you said the cheese room hasn't been used since May.", "The cheese room hasn't been used since May"),
    ("Nora, you know you said your goats give too much milk.", "goats give too much milk"),
    ("Nora, do you still have those forty moulds from the old dairy?", "Nora still has those forty moulds"),
    ("Nora, you make the cheese, it isn't sold till June is it?", "Nora makes the cheese"),
    ("Ben, did you know that Nora has forty goats?", "Nora has forty goats"),
    ("Ben, have you met Nora, who makes a hard cheese?", "Nora makes a hard cheese"),
    ("Which is where you come in, Ben: Nora has forty goats.", "Nora has forty goats"),
    ("It never struck me that Ben ought to know Nora, whose cellar stays cold all year.", "cellar stays cold all year"),
    ("Ben - this is Nora. The dairy has a cellar that stays cold all year.", "cellar that stays cold all year"),
    ("Nora just went freelance & said she wanted shops with a pulse.", "said she wanted shops"),
    ("Nora you just went freelance & said you wanted shops with a pulse.", "said she wanted shops"),
]


@pytest.mark.parametrize(("said", "words"), TOLD)
def test_what_a_question_or_a_reminder_tells_is_not_lost(said: str, words: str) -> None:
    written = asks(PAIR, f"{said}\n\nBen owns three delis.\n\nClara")

    assert words in written["Ben"].text
    assert written["Ben"].text.count("?") == 1  # our own


@pytest.mark.parametrize(
    "said",
    [
        "Nora, you told me you are tired of the whole thing.",
        "Nora, you said your husband left.",
        "Nora, you keep telling me you are bored stiff.",
        "Nora, you'd have to fetch him from the station.",
        "Between us, Nora, he pays late but he pays well.",
    ],
)
def test_what_was_confided_is_not_passed_on(said: str) -> None:
    written = asks(PAIR, f"{BOTH}\n\n{said}\n\nClara")

    for word in ("tired", "husband", "bored", "fetch", "pays late", "pays well"):
        assert word not in written["Ben"].text


def test_a_wish_of_the_introducers_is_no_consent_of_anybody() -> None:
    written = asks(PAIR, f"Dear Ben,\n\nI wanted to put you in touch with Nora, a friend since school. {BOTH}\n\nClara")

    assert set(written) == {"Nora", "Ben"}


def test_who_asked_for_a_word_on_her_behalf_is_not_asked_again() -> None:
    body = "Dear Ben,\n\nNora asked me last week whether I would bring her cheese to your attention. She keeps goats.\n\nBen owns delis.\n\nClara"

    assert set(asks(PAIR, body)) == {"Ben"}


# ---- forms of address

TITLED = [
    ("Docteur Alix Renard", "Moussa Traoré", "Chère Alix, cher Moussa,\n\nAlix soigne des plaies à Lille. Moussa fait du miel.", "Chère Alix,"),
    ("Dott.ssa Elena Fabbri", "Paolo Conti", "Gentile Dottoressa Fabbri, caro Paolo,\n\nla dottoressa Fabbri dirige un orto. Paolo fa serre.", "Gentile Dottoressa Fabbri,"),
    ("Dhr. P. Bakker", "Joke Visser", "Geachte heer Bakker, beste Joke,\n\nDe heer Bakker restaureert molens. Joke leidt het archief.", "Geachte heer Bakker,"),
    ("Dña. Pilar Ortega", "Luis Gámez", "Estimada doña Pilar, estimado Luis:\n\nDoña Pilar dirige el archivo. Luis estudia molinos.", "Estimada doña Pilar:"),
    ("Eng. Rui Matos", "Teresa Lobo", "Caro Engenheiro Matos, cara Teresa,\n\nO Engenheiro Matos restaura pontes. A Teresa dirige o arquivo.", "Caro Engenheiro Matos,"),
    ("Ma Thida", "Cody Webb", "Cody teaches welding. Ma Thida makes trailers.\n\nThida hon wear boots", "Hi Thida,"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "body", "greeting"), TITLED)
def test_everybody_is_greeted_by_what_they_are_called(first: str, second: str, body: str, greeting: str) -> None:
    pair = people(first, second)
    written = asks(pair, f"{body}\n\nClara")

    assert any(one.text.startswith(greeting) for one in written.values())


def test_vous_to_one_person_is_not_answered_with_tu() -> None:
    pair = people("Camille Roy", "Hugo Blanc")
    body = "Chère Camille,\n\nVous cherchiez un relieur. Hugo Blanc relie des livres à Dole.\n\nBien à vous,\nClara"

    assert " te " not in asks(pair, body)["Camille"].text


def test_who_is_set_against_the_other_is_spoken_of() -> None:
    pair = people("Inès Caron", "Karim Haddad")
    body = "Inès, vous tenez une cordonnerie. Karim, lui, répare des vélos.\n\nClara"

    assert "répare des vélos" in asks(pair, body)["Inès"].text


@pytest.mark.parametrize(
    ("first", "second", "body", "words"),
    [
        ("Claire Dubois", "Thomas Petit", "Claire, tu m'as dit que ton four tombe en panne. Thomas répare des fours.", "son four tombe en panne"),
        ("Marta Soler", "Iker Etxe", "Marta, me dijiste que pagarías por adelantado. Iker pesca caballa.", "pagaría por adelantado"),
        ("Giada Moro", "Pietro Lanza", "Giada, mi dicevi che la tua bottega è vuota. Pietro fa il liutaio.", "la sua bottega è vuota"),
        ("Inês Prata", "Tomé Vaz", "Inês, disseste-me que tens três pianos. O Tomé afina pianos.", "tem três pianos"),
        ("Fenna Bos", "Wout Peeters", "Fenna, jij vertelde me dat er een hele haag staat. Wout stookt jenever.", "dat er een hele haag staat"),
        ("Anja Petersen", "Murat Yilmaz", "Anja, du hast mir erzählt, dass zwei Garagen leer stehen. Murat sucht eine Werkstatt.", "dass zwei Garagen leer stehen"),
    ],
)  # fmt: skip
def test_what_was_told_is_told_on_in_every_language(first: str, second: str, body: str, words: str) -> None:
    written = asks(people(first, second), f"{body}\n\nClara")

    assert words in written[second.split()[0]].text


def test_what_weighs_on_somebody_is_turned_wrong_in_no_language() -> None:
    pair = people("Chiara Rossi", "Marco Bini")
    written = asks(pair, "Chiara, dicevi che ti piange il cuore. Marco raccoglie il pane e ne fa birra.\n\nClara")

    assert "piange" not in written["Marco"].text


# ---- contact data


@pytest.mark.parametrize(
    "text",
    ["She lives in Kassel 34117 now.", "Find her, insta lampsbynora, or ring.", "He lives at Canal Street, 140."],
)
def test_a_town_with_its_code_and_a_bare_handle_are_ways_to_somebody(text: str) -> None:
    assert find(text)


@pytest.mark.parametrize(
    "text",
    [
        "A school on Canal Street, 140 adults learning to read.",
        "They sold 20000 copies in Kassel.",
        "Her insta followers love it.",
    ],
)
def test_a_count_is_no_address(text: str) -> None:
    assert not find(text)


# ---- next steps and leave-taking amid the draft, in every language

AMID = [
    ("en", "Nora keeps goats. Ben owns delis.", "If this is a terrible idea, blame the wine."),
    ("en", "Nora keeps goats. Ben owns delis.", "Numbers below."),
    ("en", "Nora keeps goats. Ben owns delis.", "An hour over coffee would be plenty."),
    ("en", "Nora keeps goats. Ben owns delis.", "There's a table booked at Luigi's for Thursday."),
    ("en", "Nora keeps goats. Ben owns delis.", "Ben never checks his email."),
    ("en", "Nora keeps goats. Ben owns delis.", "Nora's place is the red gate after the chapel."),
    ("de", "Nora hält Ziegen im Moor. Ben hat drei Läden in Leipzig.", "Das hätte ich längst tun sollen."),
    ("de", "Nora hält Ziegen im Moor. Ben hat drei Läden in Leipzig.", "Nora geht nie ans Telefon."),
    ("de", "Nora hält Ziegen im Moor. Ben hat drei Läden in Leipzig.", "Noras Hof liegt gleich hinter der Kirche."),
    ("fr", "Nora élève des chèvres. Ben tient trois épiceries à Lille.", "Les numéros sont plus bas."),
    ("fr", "Nora élève des chèvres. Ben tient trois épiceries à Lille.", "Nora ne répond jamais au téléphone."),
    ("es", "Nora cría cabras en el páramo. Ben tiene tres tiendas en León.", "Nora nunca coge el teléfono."),
    ("es", "Nora cría cabras en el páramo. Ben tiene tres tiendas en León.", "La finca de Nora está detrás de la iglesia."),
    ("it", "Nora alleva capre. Ben ha tre gastronomie a Lecco.", "Nora non risponde mai al telefono."),
    ("pt", "A Nora cria cabras na serra. O Ben tem três mercearias.", "A quinta da Nora fica atrás da igreja."),
    ("nl", "Nora houdt geiten op de hei. Ben heeft drie zaken in Leiden.", "Dit had ik veel eerder moeten doen."),
    ("nl", "Nora houdt geiten op de hei. Ben heeft drie zaken in Leiden.", "Nora neemt nooit de telefoon op."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "told", "said"), AMID)
@pytest.mark.parametrize("form", ["{told} {said}", "{said}\n\n{told}"])
def test_a_next_step_amid_the_draft_is_in_no_ask(language: str, told: str, said: str, form: str) -> None:
    written = asks(PAIR, form.format(told=told, said=said) + "\n\nClara")

    assert all(said.rstrip(".")[-16:] not in one.text for one in written.values())


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("Nora - 1. Ben owns three delis.\nBen - 1. You sell cheese. 2. Nora makes it.", "Nora makes it"),
        (
            "Ben -\n\n1. Nora keeps goats.\n2. You sell cheese.\n\nNora -\n\n1. Ben owns three delis.",
            "Nora keeps goats",
        ),
        ("Nora and her cheese are in room Antena 2. Ben, Nora's goats are in Leeds.", "goats are in Leeds"),
        ("Nora makes a cheese you've heard of. Ben owns three delis.", "a cheese you've heard of"),
        ("Nora/Ben\n\nNora keeps goats. Ben owns three delis.", "keeps goats"),
    ],
)
def test_what_is_told_in_points_and_half_sentences_arrives(told: str, words: str) -> None:
    assert words in asks(PAIR, f"{told}\n\nClara")["Ben"].text


def test_a_pet_name_that_no_list_has_is_the_one_to_greet_by() -> None:
    pair = people("Bridget O'Hara", "Nils Akerman")
    body = "Nils,\n\nBridget O'Hara (Bridie to everyone) ran the harbour office.\n\nBridie,\n\nNils writes about ports.\n\nClara"

    assert asks(pair, body)["Bridie"].text.startswith("Hi Bridie,")


@pytest.mark.parametrize(
    "said",
    [
        "Ben's looking for a cheese and doesn't care for prizes.",
        "Ben's boy wants to learn the trade and nobody will take him on.",
        "The Oduya Foods shop needs a cheese that travels.",
        "BEN NEEDS A CHEESE THAT TRAVELS AND HAS NONE.",
    ],
)
def test_nobody_is_told_half_in_the_second_person_about_themselves(said: str) -> None:
    text = asks(PAIR, f"Nora keeps goats.\n\n{said}\n\nClara")["Ben"].text

    for half in ("cheese and doesn", "take you on", "the you Foods", "NEEDS A", "need A"):
        assert half not in text


def test_a_thing_that_is_named_under_somebodys_name_is_said_to_them() -> None:
    body = "Nora - this is my landlord.\nBen - this is my friend with the goats.\nNora: the leak is over the back bedroom.\n\nClara"
    written = asks(PAIR, body)

    assert "leak" not in written["Ben"].text
    assert "friend with the goats" in written["Ben"].text


SAID_TO = [  # and the words that only this reader may have
    ("Nora, the rent would be paid by the parish.", "Nora", "rent would be paid"),
    ("Nora, the work is two days a week, I asked.", "Nora", "two days a week"),
    ("Nora if he offers you the old van say no", "Nora", "old van"),
    ("Nora I'm sorry to lose him.", "Nora", "sorry to lose him"),
    ("Nora: he reads the small print. Ben: the keys are on the hook.", "Ben", "small print"),
]


@pytest.mark.parametrize(("said", "whose", "words"), SAID_TO)
def test_a_name_without_a_comma_or_before_a_thing_calls_somebody(said: str, whose: str, words: str) -> None:
    written = asks(PAIR, f"{BOTH}\n\n{said}\n\nClara")
    other = "Ben" if whose == "Nora" else "Nora"

    assert words not in written[other if "small" not in words else "Ben"].text


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("Nora, you said at the fair that you would fund a dairy school tomorrow.", "would fund a dairy school tomorrow"),
        ("Nora, I know you've been on the waiting list since the flood.", "has been on the waiting list"),
        ("Nora, you run the only dairy I know that still churns by hand.", "the only dairy I know that still churns by hand"),
        ("Ben - Nora. You've seen her stall, it's the one with the queue.", "it's the one with the queue"),
    ],
)  # fmt: skip
def test_what_one_offers_or_waits_for_is_told_to_the_other(told: str, words: str) -> None:
    assert words in asks(PAIR, f"{told}\n\nNora keeps goats. Ben owns delis.\n\nClara")["Ben"].text


def test_small_names_before_a_dash_are_names_and_days_are_none() -> None:
    body = "cyd - mika has a van, mondays free\nmika - cyd has 40 chairs and a gig on a monday\n\nrafe"
    written = asks("cyd.holloway@example.com, m.tanaka@example.org", body)

    assert {name.casefold() for name in written} == {"cyd", "mika"}


def test_a_blessing_on_the_matter_at_hand_signs_no_private_ask() -> None:
    written = asks(PAIR, f"{BOTH}\n\nGod bless the work\nClara")

    assert all("bless" not in one.text for one in written.values())


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("Nora, a word of caution: he dislikes parcels.", "dislikes parcels"),
        ("Nora, you can drop in at the shop any time.", "drop in"),
        ("Nora, you keep the dairy and you sell, forgive me, chalk with a rind.", "chalk with a rind"),
    ],
)
def test_a_caution_an_open_door_and_a_dig_are_for_one_pair_of_eyes(told: str, words: str) -> None:
    assert words not in asks(PAIR, f"{BOTH}\n\n{told}\n\nClara")["Ben"].text


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("Nora has, she tells me, nineteen kinds of rind.", "nineteen kinds of rind"),
        ("Ben has lost the letter Q. Nora collects wood type.", "Nora collects wood type"),
        ("N: makes a hard cheese on the moor\nB: owns three delis", "makes a hard cheese"),
    ],
)
def test_what_is_said_in_passing_cuts_no_sentence(told: str, words: str) -> None:
    assert words in asks(PAIR, f"Nora meet Ben, Ben meet Nora\n\n{told}\n\nClara")["Ben"].text


def test_who_is_greeted_by_a_short_name_is_greeted_so_again() -> None:
    written = asks(
        people("Oscar Pinto", "Deborah Klein"),
        "Hi Oscar, hi Deb\n\nDeborah teaches piano. Oscar moves pianos.\n\nClara",
    )

    assert "Deb" in written


def test_two_who_are_only_pointed_at_are_not_asked() -> None:
    assert read(PAIR, "Hi Nora, Ben's the one I told you about. Ben, this is Nora. Off you go then.\n\nClara").refused


def test_a_plural_that_means_both_is_not_broken_open() -> None:
    body = "Hola Nora, hola Ben:\n\nOs escribo porque me habéis hablado de lo mismo.\n\nNora cría cabras en el páramo. Ben tiene tres tiendas.\n\nClara"

    assert all("me tú y" not in one.text for one in asks(PAIR, body).values())


ONE_EACH = [  # a line, and the words of it that Ben may not read
    ("Nora, you'd be able to come on Saturdays.", "come on Saturdays"),
    ("Nora no he won't do it for beer.", "for beer"),
    ("@Nora winter for him means starting in October.", "starting in October"),
    ("The vet is the one in Hexham, Nora don't go to the other one.", "the other one"),
    ("His accountant is Vera, Nora, be nice to Vera.", "accountant is you"),
    ("Nora -\n\nI passed on his shops in June because we don't do retail.", "don't do retail"),
]


@pytest.mark.parametrize(("said", "words"), ONE_EACH)
def test_a_name_that_only_an_order_or_an_answer_follows_calls_somebody(said: str, words: str) -> None:
    written = asks(PAIR, f"{BOTH}\n\n{said}\n\nClara")

    assert words not in written["Ben"].text
    assert "accountant is you" not in written["Nora"].text


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("Nora has a kid that won't eat. Ben does deliveries. Kid is called Jet.", "called Jet"),
        ("Here she is! Nora, late beginner, ran a bank for nine years.", "ran a bank"),
        ("Nora made the cheese you both have in your fridge.", "made the cheese"),
        ("*Cook* - Nora Finch. Read chemistry, spent a decade in mills, now makes cheese.", "spent a decade in mills"),
    ],
)
def test_a_bio_cut_short_still_arrives(told: str, words: str) -> None:
    assert words in asks(PAIR, f"{told}\n\nBen owns three delis.\n\nClara")["Ben"].text


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("Nora has that little mill and I know for a fact it only runs on Sundays. Nora keeps goats.", "keeps goats"),
        ("Nora makes machines that clean blood, dialysis and the like, in Leeds.", "machines that clean blood"),
        ("- Nora made cheese for nine years\n- cut the waste from nine tons to two", "cut the waste"),
        ("nora's reopening the dairy and there's a churn behind a false wall???", "a churn behind a false wall"),
        ("Nora's cheese is mostly, wait for it, whey that she fetches from Slough.", "whey that she fetches"),
        ("Letters reach Nora eleven days late, and letters reach her only by boat.", "reach her only by boat"),
    ],
)
def test_a_fact_that_looks_like_something_else_is_still_a_fact(told: str, words: str) -> None:
    assert words in asks(PAIR, f"{told}\n\nBen owns three delis.\n\nClara")["Ben"].text


@pytest.mark.parametrize(
    ("first", "second", "body", "reader", "words"),
    [
        ("Koen Vos", "Saskia Roels", "Koen, het wordt geen Shakespeare. Saskia heeft een theater.", "Saskia", "Shakespeare"),
        ("Keith Moss", "Oluchi Ade", "Keith, the hospital's diesel arrives on Tuesdays. Oluchi runs a ward.", "Oluchi", "diesel"),
        ("Norm Sadler", "Cassidy Wynn", "Cassidy makes films. Norm I know, I know, it's nine days.", "Cassidy", "nine days"),
    ],
)  # fmt: skip
def test_a_name_before_a_sentence_of_its_own_calls_somebody(
    first: str, second: str, body: str, reader: str, words: str
) -> None:
    assert words not in asks(people(first, second), f"{body}\n\nClara")[reader].text


def test_a_double_name_that_only_the_address_shows_is_greeted_whole() -> None:
    written = asks(
        "maryjane.ostrow@example.org, cal@example.net",
        "Mary Jane, Cal drills wells. Cal, Mary Jane keeps horses.\n\nClara",
    )

    assert "Mary Jane" in written


def test_rendez_vous_speaks_to_nobody() -> None:
    body = "Nora est avocate à Lille. Son premier rendez-vous est gratuit. Ben tient trois épiceries.\n\nClara"

    assert "rendez-vous est gratuit" in asks(PAIR, body)["Ben"].text
