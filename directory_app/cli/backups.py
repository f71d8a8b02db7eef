"""``backup create``, ``list``, ``verify``, ``restore``, ``folder``: without opening the directory,
which may be what is wrong."""

from __future__ import annotations

import argparse
from pathlib import Path

from directory_app.services.backups.backup import Backup, local_time
from directory_app.services.backups.service import BackupService, with_ending
from directory_app.texts import Texts

from .session import DONE, REFUSED, Outlet, instant, print_json


class BackupSession(Outlet):
    """One run of a command about backups."""

    def __init__(self, arguments: argparse.Namespace, backups: BackupService, texts: Texts) -> None:
        super().__init__(arguments, texts)
        self.backups = backups


def _json(one: Backup) -> dict[str, object]:
    return {
        "file": str(one.file),
        "at": instant(one.at),
        "contacts": one.contacts,
        "verified": one.verified,
        "why": one.why.value,
        "size_bytes": one.size_bytes,
    }


def create(session: BackupSession) -> int:
    """Make a backup, in the folder or where ``--to`` says."""
    to = session.arguments.to
    made = session.backups.create("manual", None if to is None else with_ending(Path(to)))
    if session.is_json:
        print_json(_json(made))
    else:
        session.say("backup_created", file=made.file, count=made.contacts or 0)
    return DONE


def list_all(session: BackupSession) -> int:
    """Every backup, newest first."""
    found = session.backups.list_backups()
    if session.is_json:
        print_json([_json(one) for one in found])
        return DONE
    for one in found:
        print("\t".join(_columns(session, one)))
    if not found:
        session.say("backup_none", folder=session.backups.folder)
    return DONE


def _columns(session: BackupSession, one: Backup) -> list[str]:
    texts, count = session.texts, one.contacts
    return [
        one.file.name,
        f"{local_time(one.at):%Y-%m-%d %H:%M}",
        texts.get(f"backup_why_{one.why.value}"),
        texts.get("backup_contacts", count=count) if count is not None else "—",
        texts.get("backup_sound" if one.verified else "backup_bad"),
    ]


def verify(session: BackupSession) -> int:
    """Read one backup again, or all of them."""
    named = session.arguments.file
    backups = session.backups
    files = [backups.find(named)] if named else [one.file for one in backups.list_backups()]
    found = [(file, code) for file in files if (code := backups.check(file))]
    if session.is_json:
        print_json({"ok": not found, "findings": [_finding(session, *one) for one in found]})
    else:
        for file, code in found:
            print(f"{file}\t{_sentence(session, file, code)}")
        session.say("backup_verify_failed" if found else "backup_verified", count=len(files))
    return REFUSED if found else DONE


def _finding(session: BackupSession, file: Path, code: str) -> dict[str, object]:
    message = _sentence(session, file, code)
    return {"code": code, "contact": None, "field": None, "file": str(file), "message": message}


def _sentence(session: BackupSession, file: Path, code: str) -> str:
    return session.texts.error_code(code, file=file.name, folder=str(file.parent))


def folder(session: BackupSession) -> int:
    """Say where backups go, or let them go elsewhere: what stands where they went stays listed."""
    arguments, backups = session.arguments, session.backups
    if arguments.usual or arguments.folder is not None:
        backups.choose_folder(None if arguments.usual else Path(arguments.folder))
    found = backups.destination()
    sentence = session.texts.error(found.fault) if found.fault else ""
    if session.is_json:
        print_json(
            {
                "folder": str(found.folder),
                "usual": str(found.usual),
                "is_usual": found.is_usual,
                "code": found.fault.code if found.fault else None,
                "message": sentence,
            }
        )
    else:
        print(found.folder)
        if sentence:
            session.say("backup_to_usual", reason=sentence, folder=found.usual)
    return DONE


def restore(session: BackupSession) -> int:
    """Put a backup in the directory's place."""
    done = session.backups.restore(session.backups.find(session.arguments.file))
    kept = done.kept
    if session.is_json:
        print_json({"restored": _json(done.backup), "kept": _json(kept) if kept else None})
        return DONE
    session.say("backup_restored", file=done.backup.file.name, count=done.backup.contacts or 0)
    if kept is not None:
        session.say("backup_kept", file=kept.file)
    return DONE
