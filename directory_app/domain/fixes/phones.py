"""Telephones: several in one field, letters among the digits, no area code, words beside it.

Display is the OQLF's (:mod:`directory_app.domain.phones`). A number is only proposed when it can
be dialled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from directory_app.domain.emails import parse_email
from directory_app.domain.folding import digits_of, fold_words
from directory_app.domain.phones import PhoneNumber, parse_phone, parse_phones
from directory_app.domain.problems import Problem

from .fix import Doubt, Fix, FixContext, Replacement, move, use

PATH: Final = "phones"
_NANP_DIGITS: Final = 10
_LOCAL_DIGITS: Final = 7
_MOST_AREAS: Final = 2
_LONGEST_LABEL: Final = 40

_LOOKALIKES: Final = str.maketrans("OoIl|SB", "0011158")
_KEYPAD: Final = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
_WORD: Final = re.compile(r"[A-Za-z]{3,}")
_LAST_DIGITS: Final = re.compile(r"\W*(?:ou|et|or|and)?\W*([0-9]{4})", re.IGNORECASE)
_LABELS: Final = {
    **dict.fromkeys(("fax", "telec", "telecopieur"), "fax"),
    **dict.fromkeys(("cell", "cellulaire", "mobile"), "cell"),
    **dict.fromkeys(("domicile", "maison", "residence"), "home"),
    **dict.fromkeys(("ats", "tty"), "tty"),
}
"""Folded words beside a number → the kind of telephone that they say."""


def number_doubts(text: str, context: FixContext) -> Iterator[Doubt]:
    """What is doubtful in a number: at most one thing."""
    number = parse_phone(text)
    if "@" in text and (email := parse_email(text)).is_valid:
        there = Replacement("+emails", email.address)
        yield Doubt(Problem("phone_is_email"), (move("move_to_emails", PATH, "", there),))
        return
    for problem in number.problems[:1]:
        match problem.code:
            case "two_phones":
                yield Doubt(problem, _split(parse_phones(text)))
            case "phone_extra_text":
                yield Doubt(problem, _of_extra(number, problem.params["text"]))
            case "phone_unknown_area":
                yield Doubt(problem)
            case _:
                yield _of_unread(text, problem, context)


def _shown(number: PhoneNumber) -> str:
    """As it is written, or as it was typed where writing it would lose a word."""
    return number.raw if number.problems else number.display()


def _label(number: PhoneNumber) -> str:
    found = (_LABELS[word] for word in fold_words(number.raw) if word in _LABELS)
    return next(found, "toll_free" if number.is_toll_free else "")


def _split(numbers: tuple[PhoneNumber, ...]) -> tuple[Fix, ...]:
    """The first stays, with what the text calls it; each other one gets a field."""
    first, *others = numbers
    here = [Replacement(PATH, _shown(first))]
    if label := _label(first):
        here.append(Replacement(f"{PATH}.label", label))
    there = [Replacement(f"+{PATH}", _shown(one), _label(one)) for one in others]
    params = {"count": str(len(numbers))}
    return (Fix("split_phones", params, (*here, *there)),)


def _of_extra(number: PhoneNumber, extra: str) -> tuple[Fix, ...]:
    """« 514 555-0123 / 0124 » is two numbers; words become what the number is called."""
    last = _LAST_DIGITS.fullmatch(extra)
    if last and number.is_nanp:
        other = parse_phone(number.national_digits[:6] + last[1])
        return _split((PhoneNumber(number.display(), number.e164, number.extension), other))
    if digits_of(extra) or len(extra) > _LONGEST_LABEL:
        return ()
    label = Replacement(f"{PATH}.label", extra)
    return (move("move_to_label", PATH, number.display(), label, text=extra),)


def _of_unread(text: str, problem: Problem, context: FixContext) -> Doubt:
    if (fixes := tuple(_without_letters(text))) and any(map(str.isalpha, text)):
        return Doubt(Problem("phone_letters"), fixes)
    digits = digits_of(text)
    if len(digits) == _LOCAL_DIGITS:
        found = (parse_phone(text, area) for area in context.areas[:_MOST_AREAS])
        return Doubt(problem, tuple(use(PATH, one.display()) for one in found if one.is_valid))
    is_long = len(digits) > _NANP_DIGITS and not any(map(str.isalpha, text))
    if is_long:
        return Doubt(Problem("phone_too_long", {"digits": str(len(digits))}))
    return Doubt(problem)


def _without_letters(text: str) -> Iterator[Fix]:
    """Letters typed for digits (« 5l4 »), or to be dialled (« 1 800 ORDRE-00 »)."""
    seen: set[str] = set()
    for read in (_WORD.sub(lambda word: word[0].upper().translate(_KEYPAD), text),
                 text.translate(_LOOKALIKES)):  # fmt: skip
        number = parse_phone(read)
        if not number.problems and number.is_valid and number.display() not in seen:
            seen.add(number.display())
            yield use(PATH, number.display())


def extension_doubts(text: str, _: FixContext) -> Iterator[Doubt]:
    """« poste 25 », « #25 »: the field holds the digits alone."""
    digits = digits_of(text)
    if text == digits:
        return
    problem = Problem("extension_not_digits", {"text": text})
    yield Doubt(problem, (use(f"{PATH}.extension", digits),) if digits else ())
