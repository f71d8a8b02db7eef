"""Every profile: one line in the registry, a file that verifies, and no confidential byte."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from directory_app.domain.confidentiality import NO_GRANT, Grant, Redacted
from directory_app.formats.atomic_file import write_atomically
from directory_app.formats.bcc import bcc_email
from directory_app.formats.registry import PROFILES, Profile
from tests.unit.formats.builders import (
    address,
    director,
    email,
    organisation,
    passed,
    person,
    phone,
    postal,
    site,
)

PROFILE = pytest.mark.parametrize("profile", PROFILES.values(), ids=list(PROFILES))


def text_of(data: bytes) -> bytes:
    """The bytes themselves, of a packed file those of its parts."""
    if not data.startswith(b"PK"):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"\n".join(map(archive.read, archive.namelist()))


def guarded_contacts(grant: Grant = NO_GRANT) -> list[Redacted]:
    """Contacts with a canary in every value that may not leave."""
    shelter = organisation(
        "Maison des Ormes",
        note="CANARI-note",
        phones=(phone("514 555-0187", confidential=True),),
        emails=(email("canari-courriel@a.example.org", confidential=True), email()),
        websites=(site("https://canari-site.example.org", confidential=True),),
        addresses=(address(postal(number="77", street="rue CANARI"), confidential=True),),
    )
    private = person(emails=(email("canari-perso@a.example.org", personal=True),))
    return [passed(one, grant) for one in (shelter, private, director())]


def test_the_profiles_are_those_of_the_command_line() -> None:
    assert list(PROFILES) == [
        *("vcard3", "vcard4", "vcard21", "vcard-archive", "vcard-source"),
        *("csv", "csv-excel-fr", "xlsx", "bcc", "bcc-comma", "json"),
    ]
    assert all(name == profile.name for name, profile in PROFILES.items())
    assert {name for name, profile in PROFILES.items() if profile.needs_email} == {
        "bcc",
        "bcc-comma",
    }


@PROFILE
def test_nothing_withheld_is_in_the_bytes(profile: Profile) -> None:
    data = text_of(b"".join(profile.write(guarded_contacts())))
    assert b"Maison des Ormes" in data
    for canary in (b"0187", b"canari", b"CANARI"):
        assert canary not in data


@PROFILE
def test_a_grant_lets_the_same_values_through(profile: Profile) -> None:
    everything = Grant(confidential=True, personal=True, internal=True, reason="urgence")
    data = text_of(b"".join(profile.write(guarded_contacts(everything))))
    assert b"canari-courriel" in data
    assert b"canari-perso" in data


@PROFILE
@pytest.mark.parametrize("count", [0, 3])
def test_a_written_file_verifies(profile: Profile, count: int, tmp_path: Path) -> None:
    contacts = guarded_contacts()[:count]
    checked: list[Path] = []

    def verify(path: Path) -> None:
        checked.append(path)
        if profile.verify is not None:
            profile.verify(path, count)

    target = tmp_path / f"export{profile.suffix}"
    written = write_atomically(target, profile.write(contacts), verify=verify)
    assert len(checked) == 1
    assert written.path.stat().st_size == written.size_bytes
    assert count == 0 or written.size_bytes > 0


@PROFILE
def test_a_damaged_file_does_not_verify(profile: Profile, tmp_path: Path) -> None:
    if profile.verify is None:
        assert profile.needs_email, "only lists of addresses have no structure to check"
        return
    path = tmp_path / "export"
    data = b"".join(profile.write(guarded_contacts()))
    path.write_bytes(data)
    profile.verify(path, 3)
    path.write_bytes(data[: len(data) // 2])
    with pytest.raises(ValueError):
        profile.verify(path, 3)


def test_a_bcc_file_is_one_line() -> None:
    contacts = guarded_contacts()
    data = b"".join(PROFILES["bcc"].write(contacts))
    assert data.endswith(b"\n")
    assert data.count(b"\n") == 1
    reachable = [one for one in contacts if bcc_email(one)]
    assert data.count(b"@") == len(reachable) == 2


@PROFILE
def test_what_cannot_be_printed_can_be_looked_at(profile: Profile) -> None:
    assert profile.is_text is (profile.preview is None)
    if profile.preview is not None:
        shown = b"".join(profile.preview(guarded_contacts())).decode("utf-8")
        assert "Maison des Ormes" in shown
        assert "CANARI" not in shown
