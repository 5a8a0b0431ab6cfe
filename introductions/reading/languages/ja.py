"""How Japanese replies say what they mean, in short forms (see ``en``). A yes is never acted on unasked here."""

MASKS = (
    (
        "accept",
        3,
        r"問題(?:ありません|ございません|ないです)|構いません|かまいません|異存(?:は)?(?:ありません|ございません)",
    ),
)

RULES = (
    ("decline", 3, "refuse", r"遠慮|お断り|断らせて|結構です|辞退|見送(?:ら|り)|興味(?:は|が)?(?:ありません|ございません|ない)|必要(?:は)?(?:ありません|ございません|ない)|難しいです|お受け(?:できません|いたしかね)|ご期待に(?:沿|添)|やめて(?:おき|ください)|^いいえ"),
    ("defer", 3, "not-now", r"今(?:は|月|週)[^。]{0,20}(?:難しい|忙し|立て込|できません|無理)|立て込|落ち着(?:い|き)|以降|後日|来週|来月|来年|もう少し|検討(?:させて|いたし|します)|考え(?:させて|ます)|また(?:改めて|今度|後で)|明けに|まで(?:お待ち|待って)"),
    ("question", 3, "asks", r"でしょうか[？?]|ですか[？?]|ますか[？?]|どのよう(?:な|に)|どなた|どういった|教えて(?:いただけ|ください)|詳しく|[？?]$"),
    ("direct", 3, "i-write", r"直接(?:連絡|ご連絡|メール|お話)|私から(?:連絡|ご連絡)|こちらから(?:連絡|ご連絡)|すでに(?:知り合い|連絡|面識)|面識が(?:あり|ござい)|連絡先を教えて"),
    ("conditional", 3, "condition", r"条件|ただし|のみ(?:で|なら)|だけ(?:で|なら)(?:し|あれば|お願い)|であれば|でしたら|限り"),
    ("accept", 3, "yes", r"^はい|ぜひ|是非|喜んで|ご紹介(?:ください|下さい|お願い|いただけ)|紹介して(?:ください|下さい)|よろしいです|お願いします|大丈夫です|承知|了解|楽しみに"),
)  # fmt: skip

ACCEPT_WORDS = ""
RISKY = ""
BINDING = ""
# words of what was asked: to be introduced, written to, heard from
MATTER = r"(?!)"
HARD = ""
VERBS = ""
POLITE = r"(?!)"
# after a bare yes these begin a remark on something else
SUBJECTS = ""
# a clause that tells something of its own begins with one of these
TELLERS = ""
