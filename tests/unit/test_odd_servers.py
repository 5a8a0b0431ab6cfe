"""Answers that no well-behaved server gives, and some that well-known ones do: nothing is overlooked or broken."""

from __future__ import annotations

import pytest

from introductions.errors import FolderMissingError, MailboxError, QuotaError, UnreachableError, UnreadableError
from introductions.model import Cursor, Draft, DraftKind, FolderRole, MessageRef, Person
from introductions.ports import Folder
from sync import fetching
from sync.draft_box import ImapDraftBox
from sync.folders import Listed, with_roles
from tests.mailboxes import now
from tests.scripted import Scripted

INBOX = Folder("INBOX", FolderRole.INBOX)
FROM_START = Cursor("INBOX", 7, 0)
HEAD = "Subject: one\r\n\r\n"
DRAFT = Draft(
    "<optin.1@example.com>",
    DraftKind.ASK,
    Person("Robin", "robin@example.com"),
    (Person("Amy", "amy@example.org"),),
    "Hello",
    "Hello\n",
    "<p>Hello</p>",
)


def examined(following: int | None = 2, exists: int = 1) -> list[str]:
    uidnext = [f"* OK [UIDNEXT {following}] ok"] if following is not None else []
    return [f"* {exists} EXISTS", "* 0 RECENT", "* OK [UIDVALIDITY 7] ok", *uidnext, "OK [READ-ONLY] done"]


def headed(sequence: int, uid: int, head: str = HEAD) -> str:
    section = f"BODY[HEADER.FIELDS (SUBJECT)]<0> {{{len(head)}}}\r\n{head}"
    return f"* {sequence} FETCH (UID {uid} FLAGS (\\Seen) RFC822.SIZE 99 {section})"


def uids(server: Scripted, cursor: Cursor = FROM_START, limit: int = 500) -> list[int]:
    return [header.ref.uid for header in server.open().new_messages(INBOX, cursor, limit)]


def test_a_server_without_uidnext_still_tells_how_far_mail_has_come() -> None:
    script = {
        "STATUS": ['* STATUS "INBOX" (UIDVALIDITY 7)', "OK done"],
        "EXAMINE": examined(None, 3),
        "FETCH": ["* 3 FETCH (UID 41)", "OK done"],
    }
    with Scripted(script) as server:
        assert server.open().status("INBOX") == Cursor("INBOX", 7, 41)
    with Scripted({**script, "EXAMINE": examined(None, 0)}) as server:
        assert server.open().status("INBOX") == Cursor("INBOX", 7, 0)


def test_a_flag_change_of_another_mail_is_not_taken_for_a_new_one() -> None:
    """An unsolicited FETCH has no UID; its sequence number must not become one."""
    script = {
        "EXAMINE": examined(3),
        "FETCH": [headed(1, 2), "* 1 FETCH (FLAGS (\\Flagged))", "OK done"],
        "SEARCH": ["* SEARCH 2", "OK done"],
    }
    with Scripted(script) as server:
        (header,) = server.open().new_messages(INBOX, FROM_START)

    assert header.ref == MessageRef("INBOX", 7, 2)
    assert header.flags == {"\\Seen"}


def test_a_mail_that_the_server_left_out_is_asked_for_again() -> None:
    script = {
        "EXAMINE": examined(4),
        "FETCH": [[headed(1, 1), headed(3, 3), "OK done"], [headed(2, 2), "OK done"]],
        "SEARCH": ["* SEARCH 1 2 3", "OK done"],
    }
    with Scripted(script) as server:
        assert uids(server) == [1, 2, 3]


def test_one_mail_outside_the_grammar_does_not_hide_the_others() -> None:
    bad = "* 2 FETCH (UID 2 FLAGS (\\Seen"
    script = {
        "EXAMINE": examined(4),
        "FETCH": [
            [headed(1, 1), bad, headed(3, 3), "OK done"],
            [headed(1, 1), "OK done"],
            [bad, "OK done"],
            [headed(3, 3), "OK done"],
        ],
        "SEARCH": ["* SEARCH 1 2 3", "OK done"],
    }
    with Scripted(script) as server:
        headers = list(server.open().new_messages(INBOX, FROM_START))

    assert [(h.ref.uid, bool(h.head)) for h in headers] == [(1, True), (2, False), (3, True)]


def test_a_mail_the_server_refuses_to_hand_out_comes_without_head() -> None:
    with Scripted({"EXAMINE": examined(2), "FETCH": ["NO [SERVERBUG] corrupted"]}) as server:
        mailbox = server.open()
        (header,) = mailbox.new_messages(INBOX, FROM_START)
        with pytest.raises(UnreadableError):
            mailbox.text_of(header.ref)

    assert header.head == b""


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        ("NO [UNAVAILABLE] storage is away", UnreachableError),
        ("NO [THROTTLED] slow down, bandwidth limits", QuotaError),
    ],
)
def test_a_trouble_of_the_whole_server_is_not_put_down_to_one_mail(answer: str, error: type[MailboxError]) -> None:
    with Scripted({"EXAMINE": examined(4), "FETCH": [answer]}) as server:
        mailbox = server.open()
        with pytest.raises(error):
            list(mailbox.new_messages(INBOX, FROM_START))


def test_an_answer_about_the_last_mail_is_not_new_mail() -> None:
    """`n:*` and its like match the last message, even below n (RFC 3501 §6.4.8)."""
    script = {
        "EXAMINE": examined(9),
        "FETCH": [headed(1, 5), headed(2, 8), "OK done"],
        "SEARCH": ["* SEARCH 5 8", "OK done"],
    }
    with Scripted(script) as server:
        assert uids(server, Cursor("INBOX", 7, 7)) == [8]


def test_a_search_in_several_lines_and_with_extras_is_read_whole() -> None:
    with Scripted({"SEARCH": ["* SEARCH 1 2", "* SEARCH", "* SEARCH 3 (MODSEQ 9)", "OK done"]}) as server:
        assert server.open().search("INBOX", "ALL") == (7, [1, 2, 3])


def test_a_server_whose_search_finds_nothing_gets_no_second_draft() -> None:
    """Some servers index late or search headers badly: the newest messages are looked at, too."""
    head = f"Message-ID: {DRAFT.message_id}\r\n\r\n"

    def search(send: object, tag: str, what: str) -> None:
        found = "* SEARCH\r\n" if "HEADER" in what else "* SEARCH 1\r\n"
        send(f"{found}{tag} OK done\r\n".encode())  # type: ignore[operator]

    with Scripted({"SEARCH": search, "FETCH": [headed(1, 1, head), "OK done"]}) as server:
        placed = ImapDraftBox(server.open(), now).place(DRAFT)

    assert placed.handle == "Drafts;7;1"
    assert not any("APPEND" in command for command in server.commands)


def test_a_full_mailbox_says_so_and_keeps_the_draft_waiting() -> None:
    script = {"SEARCH": ["* SEARCH", "OK done"], "APPEND": ["NO [OVERQUOTA] Quota exceeded (mailbox for user is full)"]}
    with Scripted(script) as server, pytest.raises(QuotaError) as full:
        ImapDraftBox(server.open(), now).place(DRAFT)

    assert "Make room" in full.value.remedy


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        ("NO [TRYCREATE] no such mailbox", FolderMissingError),
        ("NO [LIMIT] message too big", MailboxError),
        ("BAD Subject: Hello was not understood", MailboxError),
        ("NO [THROTTLED] slow down, bandwidth limits", QuotaError),
    ],
)
def test_a_refused_draft_says_why_in_our_words(answer: str, error: type[MailboxError]) -> None:
    with Scripted({"SEARCH": ["* SEARCH", "OK done"], "APPEND": [answer]}) as server:
        box = ImapDraftBox(server.open(), now)
        with pytest.raises(error) as refused:
            box.place(DRAFT)

    assert "Hello" not in refused.value.for_user()


def test_a_plain_expunge_is_used_only_if_it_removes_nothing_else() -> None:
    """Without UIDPLUS an EXPUNGE removes all that anybody has marked: then the draft stays."""
    raw = f"Message-ID: {DRAFT.message_id}\r\nTo: amy@example.org\r\nSubject: Hello\r\n\r\nHello\r\n"
    body = f"* 1 FETCH (UID 1 FLAGS (\\Draft) BODY[]<0> {{{len(raw)}}}\r\n{raw})"

    def search(send: object, tag: str, what: str) -> None:
        found = "* SEARCH 1 5" if what == "DELETED" else "* SEARCH 1"
        send(f"{found}\r\n{tag} OK done\r\n".encode())  # type: ignore[operator]

    def fetch(send: object, tag: str, what: str) -> None:
        answer = body if "BODY.PEEK[]" in what else headed(1, 1, f"Message-ID: {DRAFT.message_id}\r\n\r\n")
        send(f"{answer}\r\n{tag} OK done\r\n".encode())  # type: ignore[operator]

    plain = ["* CAPABILITY IMAP4rev1", "OK done"]
    script = {"CAPABILITY": plain, "LOGIN": ["OK in"], "SEARCH": search, "FETCH": fetch, "STORE": ["OK done"]}
    with Scripted(script) as server:
        assert ImapDraftBox(server.open(), now).remove(DRAFT.message_id, DRAFT) is False

    assert not any("EXPUNGE" in command for command in server.commands)
    assert any("-FLAGS" in command for command in server.commands)


def test_a_folder_with_an_impossible_name_hides_no_other() -> None:
    script = {
        "LIST": [
            '* LIST (\\HasNoChildren) "/" INBOX',
            '* LIST (\\Noselect) "/" "[Gmail]"',
            '* LIST () "/" "&broken"',
            '* LIST () "/" {5}\r\n\xff\xfe\xfd\xfc\xfb',
            '* LIST () "/" 2024',
            '* LIST (\\Drafts) "/" "[Gmail]/Entw&APw-rfe"',
            "OK done",
        ]
    }
    with Scripted(script) as server:
        mailbox = server.open()
        names = [folder.name for folder in mailbox.folders()]

        assert names == ["INBOX", "2024", "[Gmail]/Entwürfe"]
        assert mailbox.need(FolderRole.DRAFTS).name == "[Gmail]/Entwürfe"
        mailbox.examine("[Gmail]/Entwürfe")
    assert 'EXAMINE "[Gmail]/Entw&APw-rfe"' in server.commands[-1]


@pytest.mark.parametrize(
    ("names", "drafts", "sent"),
    [
        (["INBOX", "Drafts", "Sent Items"], "Drafts", "Sent Items"),
        (["INBOX", "INBOX.Drafts", "INBOX.Sent"], "INBOX.Drafts", "INBOX.Sent"),
        (["Inbox", "Entwürfe", "Gesendete Elemente"], "Entwürfe", "Gesendete Elemente"),
        (["INBOX", "[Gmail]/Brouillons", "[Gmail]/Messages envoyés"], "[Gmail]/Brouillons", "[Gmail]/Messages envoyés"),
        (["INBOX", "Clients/Drafts", "Old/Sent"], None, None),
    ],
)
def test_folders_are_found_by_name_where_the_server_names_no_use(
    names: list[str], drafts: str | None, sent: str | None
) -> None:
    found = {f.role: f.name for f in with_roles([Listed(n, "." if n.startswith("INBOX.") else "/", ()) for n in names])}

    assert found.get(FolderRole.INBOX) == names[0]
    assert found.get(FolderRole.DRAFTS) == drafts
    assert found.get(FolderRole.SENT) == sent


def test_the_servers_word_counts_more_than_a_folders_name() -> None:
    listing = [Listed("Drafts", "/", ()), Listed("Scratch", "/", ("\\Drafts",)), Listed("INBOX", "/", ())]

    assert [f.name for f in with_roles(listing) if f.role is FolderRole.DRAFTS] == ["Scratch"]


def test_gmails_ids_and_labels_tell_what_a_mail_is() -> None:
    def answer(uid: int, labels: str) -> str:
        return headed(uid, uid).replace(
            "(UID", f"(X-GM-MSGID 12345678901234567890 X-GM-THRID 9 X-GM-LABELS ({labels}) UID"
        )

    gmail = "IMAP4rev1 IDLE UIDPLUS X-GM-EXT-1"
    script = {
        "CAPABILITY": [f"* CAPABILITY {gmail}", "OK done"],
        "LOGIN": ["OK in"],
        "EXAMINE": examined(5),
        "FETCH": [
            answer(1, '"\\\\Sent" work'),
            answer(2, '"\\\\Draft"'),
            answer(3, '"\\\\Inbox" "Sent"'),
            answer(4, "\\\\Sent"),
            "OK done",
        ],
    }
    every = Folder("[Gmail]/All Mail", FolderRole.ALL)
    with Scripted(script) as server:
        headers = list(server.open().new_messages(every, Cursor(every.name, 7, 0)))

    assert [h.role for h in headers] == [FolderRole.SENT, FolderRole.DRAFTS, FolderRole.INBOX, FolderRole.SENT]
    assert headers[0].ref.gm_msgid == 12345678901234567890
    assert headers[0].ref.gm_thrid == 9


def test_a_mail_without_a_body_is_empty_and_one_that_is_gone_is_an_error() -> None:
    with Scripted({"FETCH": ["* 1 FETCH (UID 1 BODY[]<0> NIL)", "OK done"]}) as server:
        assert server.open().text_of(MessageRef("INBOX", 7, 1)) == b""
    with Scripted({"FETCH": ["OK done"]}) as server:
        mailbox = server.open()
        with pytest.raises(UnreadableError):
            mailbox.text_of(MessageRef("INBOX", 7, 1))
        with pytest.raises(UnreadableError):
            mailbox.text_of(MessageRef("INBOX", 6, 1))


def test_a_connection_cut_in_the_middle_is_over_and_says_so() -> None:
    def cut(send: object, tag: str, what: str) -> None:
        send(b"* 1 FETCH (UID 1 FLA")  # type: ignore[operator]
        server.hang_up()

    with Scripted({"FETCH": cut}) as server:
        mailbox = server.open()
        with pytest.raises(UnreachableError):
            list(mailbox.new_messages(INBOX, FROM_START))
        assert not mailbox.alive
        with pytest.raises(UnreachableError):
            mailbox.status("INBOX")


def test_uids_are_written_short() -> None:
    assert fetching.uid_set([1, 2, 3, 7, 9, 10]) == "1:3,7,9:10"
    assert fetching.uid_set([]) == ""
