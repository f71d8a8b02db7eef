"""Guard: Bottin never calls the network. Only the loopback and sockets of the machine are open.

An attempt is refused with an OSError, as on a desk without network, *and* fails the test: code that
swallows the error is caught as well. Sockets that Qt opens by itself are out of its reach.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Generator
from typing import Any

import pytest

_attempts: list[str] = []
_undo: list[tuple[object, str, object]] = []


class NetworkBlockedError(OSError):
    """What the code under test receives instead of a connection."""


def is_local(address: object) -> bool:
    """Whether a socket address stays on this machine: a path, or a loopback host."""
    if isinstance(address, (str, bytes)):
        return True  # AF_UNIX
    host = address[0] if isinstance(address, tuple) and address else None
    return is_local_host(host)


def is_local_host(host: object) -> bool:
    """Whether a host name or number is this machine (None and empty: to listen on)."""
    name = host.decode() if isinstance(host, bytes) else host
    if name in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(name).partition("%")[0]).is_loopback
    except ValueError:
        return False


def _guarded(original: Callable[..., Any], is_allowed: Callable[..., bool]) -> Callable[..., Any]:
    def guard(*args: Any, **kwargs: Any) -> Any:
        if is_allowed(*args):
            return original(*args, **kwargs)
        attempt = f"{original.__name__}{args[-1] if isinstance(args[-1], tuple) else args!r}"
        _attempts.append(attempt)
        raise NetworkBlockedError(f"tests have no network: {attempt}")

    return guard


def pytest_configure(config: pytest.Config) -> None:
    """Closes the doors for the whole run, fixtures and collection included."""
    doors: list[tuple[Any, str, Callable[..., bool]]] = [
        (socket.socket, "connect", lambda sock, address: is_local(address)),
        (socket.socket, "connect_ex", lambda sock, address: is_local(address)),
        (socket.socket, "sendto", lambda sock, data, *rest: is_local(rest[-1])),
        (socket, "getaddrinfo", lambda host, *rest: is_local_host(host)),
        (socket, "gethostbyname", is_local_host),
        (socket, "gethostbyname_ex", is_local_host),
    ]
    for owner, name, is_allowed in doors:
        original = getattr(owner, name)
        _undo.append((owner, name, original))
        setattr(owner, name, _guarded(original, is_allowed))
    config.add_cleanup(_reopen)


def _reopen() -> None:
    while _undo:
        owner, name, original = _undo.pop()
        setattr(owner, name, original)


def _judged() -> Generator[None, object, object]:
    """One phase of a test: fails it when the network was called, swallowed error or not."""
    try:
        result = yield
    finally:
        attempts = ", ".join(_attempts)
        _attempts.clear()
    if attempts:
        pytest.fail(f"the network was called: {attempts}", pytrace=False)
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup() -> Generator[None, object, object]:
    """Judges fixtures, and what collection did before."""
    return (yield from _judged())


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None, object, object]:
    """Judges the test."""
    return (yield from _judged())


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Generator[None, object, object]:
    """Judges the tidying."""
    return (yield from _judged())
