"""The grammar of the command line (docs/cli.md): words, options, and which function answers."""

from __future__ import annotations

import argparse

from directory_app.texts import Texts

from . import (
    backups,
    batch_editing,
    checks,
    departure,
    duplicates,
    editing,
    erasing,
    event_arguments,
    exporting,
    grants,
    importing,
    lists,
    look_up,
    members,
    merging,
    privacy,
    quality,
    steps,
    tables,
    verification,
)
from .grammar import THEMES, Parser, add_common_words, location

_LARGEST = 2**31 - 1


def whole_number(text: str) -> int:
    """A whole number from 1 to 2³¹ - 1, for argparse."""
    is_number = text.isascii() and text.isdecimal() and len(text) <= len(str(_LARGEST))
    if not is_number or not 1 <= int(text) <= _LARGEST:
        raise argparse.ArgumentTypeError(f"not a whole number of at least 1: {text!r}")
    return int(text)


class Commands:
    """Adds commands, each with its line of help in the chosen language."""

    def __init__(self, parser: Parser, texts: Texts) -> None:
        self._group = parser.add_subparsers(dest="command", parser_class=Parser, metavar="…")
        self._texts = texts

    def add_parser(self, name: str) -> Parser:
        """A new command."""
        return self._group.add_parser(name, help=self._texts.help(name))


def build_parser(texts: Texts) -> Parser:
    """Every command that exists."""
    parser = Parser(prog="bottin", description=texts.help("program"))
    add_common_words(parser, texts.help)
    commands = Commands(parser, texts)
    _add_init(commands)
    _add_look_up(commands)
    _add_editing(commands)
    _add_lists(commands)
    _add_events(commands)
    _add_import(commands)
    _add_export(commands)
    _add_steps(commands)
    _add_backups(commands)
    _add_window(commands)
    return parser


def _json(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument("--json", action="store_true")
    return parser


def _add_init(commands: Commands) -> None:
    init = _json(commands.add_parser("init"))
    origin = init.add_mutually_exclusive_group()
    for name in ("table", "sample", "empty"):
        origin.add_argument(f"--{name}", dest="origin", action="store_const", const=name)
    origin.add_argument("--contacts", type=whole_number, metavar="N")
    init.add_argument("--seed", type=int, default=1, metavar="S")


def _add_look_up(commands: Commands) -> None:
    search = _json(commands.add_parser("search"))
    search.add_argument("query", nargs="+")
    search.add_argument("--kind", choices=("person", "organisation"))
    search.add_argument("--limit", type=whole_number, default=20, metavar="N")
    search.set_defaults(run=look_up.search)
    table = _json(commands.add_parser("table"))
    table.add_argument("--columns", metavar="NAME,…")
    table.add_argument("--query")
    table.add_argument("--kind", choices=("person", "organisation"))
    table.add_argument("--limit", type=whole_number, metavar="N")
    table.set_defaults(run=tables.table)
    show = _json(commands.add_parser("show"))
    show.add_argument("reference", nargs="+")
    show.add_argument("--reveal", action="store_true")
    show.set_defaults(run=look_up.show)


def _add_editing(commands: Commands) -> None:
    new = _json(commands.add_parser("new"))
    new.add_argument("kind", choices=("person", "organisation"))
    new.add_argument("assignments", nargs="+", metavar="FIELD=VALUE")
    new.set_defaults(run=editing.new)
    edit = _json(commands.add_parser("edit"))
    edit.add_argument("reference")
    edit.add_argument("assignments", nargs="+", metavar="FIELD=VALUE")
    edit.set_defaults(run=editing.edit)
    batch_editing.add_arguments(_json(commands.add_parser("edit-all")))
    departure.add_arguments(_json(commands.add_parser("depart")))
    members.add_arguments(_json(commands.add_parser("members")))
    check = _json(commands.add_parser("check"))
    check.add_argument("reference", nargs="*")
    check.add_argument("--all", action="store_true")
    check.set_defaults(run=checks.check)
    fix = _json(commands.add_parser("fix"))
    fix.add_argument("reference")
    fix.add_argument("field", metavar="FIELD")
    fix.add_argument("number", nargs="?", type=whole_number, default=1, metavar="N")
    fix.set_defaults(run=checks.fix)
    quality.add_quality(_json(commands.add_parser("quality")), whole_number)
    quality.add_verified(_json(commands.add_parser("verified")))
    for name, run in (("trash", editing.trash), ("restore", editing.restore)):
        parser = _json(commands.add_parser(name))
        parser.add_argument("reference", nargs="+")
        parser.set_defaults(run=run)
    erasing.add_erase(_json(commands.add_parser("erase")))
    erasing.add_empty(_json(commands.add_parser("empty-trash")))
    erasing.add_days(_json(commands.add_parser("trash-days")), whole_number)
    erasing.add_person_data(commands.add_parser("person-data"))
    privacy.add_officer(_json(commands.add_parser("privacy-officer")))
    verification.add_sheet(_json(commands.add_parser("sheet")))
    verification.add_answer(_json(commands.add_parser("answer")))


def _add_lists(commands: Commands) -> None:
    group = commands.add_parser("list").add_subparsers(
        dest="action", required=True, parser_class=Parser
    )
    for name, run in (("create", lists.create), ("delete", lists.delete), ("show", lists.show)):
        parser = _json(group.add_parser(name))
        parser.add_argument("name")
        parser.set_defaults(run=run)
        if name == "create":
            parser.add_argument("--query")
    rename = _json(group.add_parser("rename"))
    rename.add_argument("name")
    rename.add_argument("new_name")
    rename.set_defaults(run=lists.rename)
    query = _json(group.add_parser("query"))
    query.add_argument("name")
    query.add_argument("query")
    query.set_defaults(run=lists.query)
    for name, run in (("add", lists.add), ("remove", lists.remove)):
        parser = _json(group.add_parser(name))
        parser.add_argument("name")
        parser.add_argument("references", nargs="+", metavar="REF")
        parser.set_defaults(run=run)
    move = _json(group.add_parser("move"))
    move.add_argument("name")
    move.add_argument("reference", metavar="REF")
    move.add_argument("position", type=whole_number, metavar="POSITION")
    move.set_defaults(run=lists.move)
    _json(group.add_parser("all")).set_defaults(run=lists.all_lists)


def _add_events(commands: Commands) -> None:
    for name, fill in (
        ("event", event_arguments.add_events),
        ("delegation", event_arguments.add_delegations),
    ):
        group = commands.add_parser(name).add_subparsers(
            dest="action", required=True, parser_class=Parser
        )
        fill(group, whole_number)


def _add_import(commands: Commands) -> None:
    importing.add_arguments(_json(commands.add_parser("import")))
    importing.add_batches_arguments(_json(commands.add_parser("imports")))


def _add_export(commands: Commands) -> None:
    export = _json(commands.add_parser("export"))
    who = export.add_mutually_exclusive_group()
    who.add_argument("--all", action="store_true")
    who.add_argument("--list", metavar="L")
    who.add_argument("--query", metavar="Q")
    who.add_argument("--ids", metavar="ID,ID")
    who.add_argument("--event", metavar="E")
    export.add_argument("--status", metavar="S,S")
    export.add_argument("--profile", default="vcard3", metavar="P")
    export.add_argument("-o", "--output", metavar="FILE")
    export.add_argument("--overwrite", action="store_true")
    export.add_argument("--purpose", default="", metavar="TEXT")
    grants.add_grants(export)
    export.set_defaults(run=exporting.export)


def _add_steps(commands: Commands) -> None:
    for name, run in (("undo", steps.undo), ("redo", steps.redo), ("verify", steps.verify)):
        _json(commands.add_parser(name)).set_defaults(run=run)
    duplicates.add_arguments(_json(commands.add_parser("duplicates")))
    merging.add_arguments(_json(commands.add_parser("merge")))
    apart = _json(commands.add_parser("distinct"))
    apart.add_argument("pair", nargs=2, metavar="REF")
    apart.set_defaults(run=duplicates.distinct)
    history = _json(commands.add_parser("history"))
    history.add_argument("reference", nargs="*")
    history.add_argument("--limit", type=whole_number, default=200, metavar="N")
    history.add_argument("--before", type=whole_number, metavar="N")
    history.add_argument("--author", dest="by", metavar="NAME")
    history.set_defaults(run=steps.history)
    revert = _json(commands.add_parser("revert"))
    revert.add_argument("reference", nargs="+")
    revert.add_argument("--step", type=whole_number, required=True, metavar="N")
    revert.add_argument("--field", metavar="F")
    revert.set_defaults(run=steps.revert)
    _json(commands.add_parser("version"))


def _add_backups(commands: Commands) -> None:
    group = commands.add_parser("backup").add_subparsers(
        dest="action", required=True, parser_class=Parser
    )
    create = _json(group.add_parser("create"))
    create.add_argument("--to", type=location, metavar="FILE")
    create.set_defaults(run=backups.create)
    _json(group.add_parser("list")).set_defaults(run=backups.list_all)
    verify = _json(group.add_parser("verify"))
    verify.add_argument("file", nargs="?", metavar="FILE")
    verify.set_defaults(run=backups.verify)
    restore = _json(group.add_parser("restore"))
    restore.add_argument("file", type=location, metavar="FILE")
    restore.set_defaults(run=backups.restore)
    folder = _json(group.add_parser("folder"))
    where = folder.add_mutually_exclusive_group()
    where.add_argument("folder", nargs="?", type=location, metavar="DIR")
    where.add_argument("--usual", action="store_true")
    folder.set_defaults(run=backups.folder)


def _add_window(commands: Commands) -> None:
    tour = commands.add_parser("tour")
    tour.add_argument("--out", required=True, metavar="DIR")
    # Suppressed: its absence here must not hide a --theme given before the command.
    tour.add_argument("--theme", choices=THEMES[1:], default=argparse.SUPPRESS)
