"""A worker in a process of its own that is killed (-9) at a labelled step: no handler, no clean-up, no flush."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import Any

from introductions.service import Service
from sync.mailbox import ImapMailbox

Step = Callable[[str], None]


class Mine:
    """Kills this process when ``label`` comes by for the ``at``-th time."""

    def __init__(self, label: str, at: int) -> None:
        self._label, self._left = label, at

    def __call__(self, label: str) -> None:
        if label == self._label:
            self._left -= 1
            if self._left == 0:
                os.kill(os.getpid(), signal.SIGKILL)


def labelled(step: Step, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
    """The same work, with a step before and one after it."""

    def run(*given: Any, **more: Any) -> Any:
        step(f"before {name}")
        result = work(*given, **more)
        step(f"after {name}")
        return result

    return run


def mine_service(service: Service, step: Step) -> None:
    """Put steps around what the worker asks of the use cases, and around every commit."""
    for method, name in (("begin", "begin"), ("arrived", "arrived"), ("placed", "placed"), ("due", "due")):
        setattr(service, method, labelled(step, name, getattr(service, method)))
    from introductions.store.work import Work

    work: Any = Work
    work.commit = labelled(step, "commit", Work.commit)


def mine_mailbox(mailbox: ImapMailbox, step: Step) -> ImapMailbox:
    """Put steps around what the worker asks of a mailbox."""
    for method, name in (("stand", "look"), ("new_messages", "headers"), ("texts_of", "bodies"), ("text_of", "bodies")):
        setattr(mailbox, method, labelled(step, name, getattr(mailbox, method)))
    mailbox.client.append = labelled(step, "append", mailbox.client.append)
    return mailbox


def in_a_child(work: Callable[[], None], seconds: float = 30.0) -> bool:
    """Run it in a fork; True if that was killed. A child that does not end is killed, too."""
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGALRM, lambda *_: os._exit(3))
        signal.setitimer(signal.ITIMER_REAL, seconds)
        try:
            work()
        except BaseException:
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)
