"""Whatever a server says, it ends in an answer or in one of our own errors, and never in its own words."""

from __future__ import annotations

import imaplib
import ssl
from collections import Counter
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st
from imapclient import IMAPClient, exceptions

from introductions.errors import MailboxError, UnreadableError
from introductions.model import FolderRole
from sync import fetching, listing, troubles
from sync.folders import Listed, with_roles

OCTETS = st.binary(max_size=80)
ANSWERS = st.lists(
    st.one_of(
        OCTETS,
        st.sampled_from([b"1 (UID 7 FLAGS (\\Seen))", b"2 (UID", b")", b"3 (FLAGS ())", b"1 (BODY[] NIL UID 9)"]),
        st.tuples(st.sampled_from([b"1 (UID 7 BODY[]<0> {3}", b"x {99999999999999999999}", b"1 ({3}"]), OCTETS),
    ),
    max_size=5,
)


@settings(max_examples=150, deadline=None)
@given(ANSWERS)
def test_an_answer_to_fetch_is_read_or_refused_and_names_only_uids(answer: list[object]) -> None:
    found, explained = {}, None
    try:
        found = fetching.by_uid(answer)
    except Exception as error:  # all that the parsers raise becomes "one message cannot be read"
        explained = troubles.explain(error, "imap.example.org", "reading INBOX")
    assert explained is None or troubles.is_about_one(explained)
    for uid, items in found.items():
        assert isinstance(uid, int)
        assert isinstance(fetching.size_of(items), int)
        assert all(isinstance(flag, str) for flag in fetching.flags_of(items))
        assert fetching.body_of(items) is None or isinstance(fetching.body_of(items), bytes)


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(
        [
            imaplib.IMAP4.error,
            imaplib.IMAP4.abort,
            exceptions.LoginError,
            exceptions.ProtocolError,
            OSError,
            ssl.SSLError,
            ValueError,
            KeyError,
            RecursionError,
            UnicodeDecodeError,
            TimeoutError,
            ConnectionResetError,
        ]
    ),
    st.sampled_from(
        ["", "[OVERQUOTA] ", "[AUTHENTICATIONFAILED] ", "[NONEXISTENT] ", "Too many simultaneous ", "BAD "]
    ),
)
def test_no_error_repeats_what_the_server_said(kind: type[Exception], code: str) -> None:
    said = f"{code}hush-hush words of a mail or a password"
    error = UnicodeDecodeError("ascii", b"hush", 0, 1, said) if kind is UnicodeDecodeError else kind(said)

    for explained in (
        troubles.explain(error, "imap.example.org", "reading INBOX"),
        troubles.explain_login(error, "imap.example.org", "robin"),
    ):
        assert isinstance(explained, MailboxError)
        assert "hush" not in explained.for_user()
        assert explained.remedy


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.builds(
            Listed,
            st.one_of(
                st.text(max_size=12), st.sampled_from(["INBOX", "Drafts", "[Gmail]/Drafts", "Sent", "sent items"])
            ),
            st.sampled_from(["/", ".", ""]),
            st.lists(st.sampled_from(["\\Drafts", "\\Sent", "\\Noselect", "\\All", "\\HasChildren"]), max_size=3).map(
                tuple
            ),
        ),
        max_size=8,
        unique_by=lambda listed: listed.name,
    )
)
def test_no_two_folders_have_one_role_and_none_is_used_that_cannot_be_opened(listing: list[Listed]) -> None:
    folders = with_roles(listing)

    roles = Counter(folder.role for folder in folders if folder.role is not FolderRole.OTHER)
    assert all(count == 1 for count in roles.values())
    closed = {listed.name for listed in listing if "\\Noselect" in listed.flags}
    assert not closed & {folder.name for folder in folders}


@settings(max_examples=100, deadline=None)
@given(st.sets(st.integers(1, 60)))
def test_a_set_of_uids_names_exactly_these(uids: set[int]) -> None:
    named: set[int] = set()
    for part in filter(None, fetching.uid_set(sorted(uids)).split(",")):
        first, _, last = part.partition(":")
        named |= set(range(int(first), int(last or first) + 1))

    assert named == uids


_NAMES = st.one_of(
    st.sampled_from(
        [b"INBOX", b"12", b"NIL", b'"NIL"', b'"12"', b'""', b'"a b"', b'"a\\"b"', b"Entw&APw-rfe", b'"x&y"']
    ),
    st.text('abZ9./&-[]~ \\"(){}*%\u00e9', max_size=8).map(str.encode),
    st.text("abZ9./&-[] \u00e9", max_size=8).map(lambda name: b'"%b"' % name.encode()),
)
_LISTED = st.builds(
    lambda flags, delimiter, name: b"(%b) %b %b" % (b" ".join(flags), delimiter, name),
    st.lists(st.sampled_from([b"\\Drafts", b"\\HasNoChildren", b"$odd", b"("]), max_size=3),
    st.sampled_from([b'"/"', b'"."', b"NIL", b'"\\\\"', b"/"]),
    _NAMES,
)


@settings(max_examples=300, deadline=None)
@given(st.lists(_LISTED, max_size=4))
def test_folders_read_the_quick_way_are_those_that_the_lexer_reads(lines: list[bytes]) -> None:
    client = IMAPClient.__new__(IMAPClient)
    for line in lines:
        if listing._USUAL.fullmatch(line) is None:
            continue  # left to the lexer
        client.folder_encode = False
        with suppress(exceptions.ProtocolError):  # it stumbles over a bracket without its other half
            lexed = list(listing._lines(client._proc_folder_list([line])))
            assert list(listing._lines(listing.understood(client, [line]))) == lexed


def test_a_message_that_cannot_be_read_is_told_apart_from_a_server_that_is_down() -> None:
    assert troubles.is_about_one(UnreadableError("One.", "Others go on."))
    assert not troubles.is_about_one(troubles.cut("imap.example.org"))
