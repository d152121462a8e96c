"""What stands in one cell of a form's workbook: a key's value as text, and back.

Every text that the schema accepts comes back as it was. Reading forgives what spreadsheets do to
texts (spaces at the ends, line ends, Excel's escapes); a text that this would change is written as
a JSON string instead, quotation marks and all, and is read back from that.
"""

from __future__ import annotations

import json
import re
from typing import Any

from eh_desktop.formpacks.entries import Entry, Text, Texts, Whole, YesNo

_EXCEL_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_EDGES = (
    " \t\n\x0b\x0c\r\x85\xa0\u1680\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b"
)
_SPACES = re.compile(r"[\s\xa0\u200b\u2060\ufeff]+")
_STRAIGHT = str.maketrans("“”„‟‘’‚‛‐‑‒–—−", '""""' + "''''" + "------")
_SEPARATOR = re.compile(r"[,;\n]")
_WHOLE = re.compile(r"\+?([0-9]{1,15})(?:\.0+)?\s*%?")
_CONDITION_WORD = re.compile(r"\b(unless|only[ _]if)\b", re.IGNORECASE)
_YES = frozenset({"yes", "y", "true", "x", "1", "✓", "✔", "☑"})
_NO = frozenset({"no", "n", "false", "0", "-"})

CONDITION_REMEDY = "Write “FIELD only if CHOICE, CHOICE” or “FIELD unless CHOICE”."


class UnreadableError(ValueError):
    """A cell's text that is no value of its key; `what` and `remedy` are for the person."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


def tidy(text: str) -> str:
    """Give a cell's text without what spreadsheets add: escapes, carriage returns, end spaces."""
    text = _EXCEL_ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    text = _NOT_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return text.strip(_EDGES)


def read_text(text: str) -> str:
    """Give the text that a cell means; a JSON string stands for what tidying would change."""
    plain = tidy(text)
    if len(plain) >= 2 and plain[0] == plain[-1] == '"':
        meant = _json(plain)
        if isinstance(meant, str) and (not meant or read_text(meant) != meant):
            return meant
    return plain


def write_text(text: str) -> str:
    """Give the cell text that `read_text` gives `text` for."""
    return text if text and read_text(text) == text else _spelled_out(text)


def read_code(text: str) -> str:
    """Give an id or a word of a fixed list: on one line, with straight marks and plain spaces."""
    return _SPACES.sub(" ", read_text(text).translate(_STRAIGHT)).strip()


def read_list(text: str) -> list[str]:
    """Give the texts of a list with commas, or of a JSON list."""
    code = tidy(text).translate(_STRAIGHT)
    if code.startswith("["):
        listed = _json(code)
        if isinstance(listed, list) and all(isinstance(one, str) for one in listed):
            return listed
        raise UnreadableError(
            f"“{code:.60}” is no list.", "Write the words with commas between them."
        )
    words = (word.strip() for word in _SEPARATOR.split(code))
    return [_SPACES.sub(" ", word) for word in words if word]


def write_list(texts: list[str]) -> str:
    """Give the cell text that `read_list` gives `texts` for."""
    plain = ", ".join(texts)
    return plain if texts and _comes_back(plain, texts) else _spelled_out(texts)


def read_condition(text: str) -> dict[str, Any]:
    """Give `field`, and `unless` and `only_if` where the cell names them."""
    code = tidy(text).translate(_STRAIGHT)
    field, _, rest = (" ".join(code.split(None, 1)) if code else "").partition(" ")
    condition: dict[str, Any] = {"field": field}
    while rest := rest.strip():
        word = _CONDITION_WORD.match(rest)
        if word is None:
            raise UnreadableError(f"“{code:.80}” cannot be read as a condition.", CONDITION_REMEDY)
        key = "unless" if word[1].lower() == "unless" else "only_if"
        listed, rest = _leading_list(rest[word.end() :].lstrip())
        if key in condition or not listed:
            raise UnreadableError(
                f"“{code:.80}” says “{word[1]}” without a choice.", CONDITION_REMEDY
            )
        condition[key] = listed
    return condition


def write_condition(condition: dict[str, Any]) -> str:
    """Give the cell text that `read_condition` gives the condition for, `because` left out."""
    meant = {key: condition[key] for key in ("field", "unless", "only_if") if key in condition}
    for spell in (", ".join, _spelled_out):
        said = str(meant["field"])
        for key, word in (("unless", "unless"), ("only_if", "only if")):
            if key in meant:
                said += f" {word} {spell(meant[key])}"
        try:
            if read_condition(said) == meant:
                return said
        except UnreadableError:
            continue
    raise ValueError(f"a condition that cannot be written: {condition}")


def read_value(entry: Entry, text: str) -> str | int | bool | list[str]:
    """Give the value of a key from a cell's text; UnreadableError says what is wrong with it."""
    if isinstance(entry, YesNo):
        return _yes_no(read_code(text))
    if isinstance(entry, Whole):
        return _whole(read_code(text))
    if isinstance(entry, Texts):
        return read_list(text)
    if isinstance(entry, Text) and entry.allowed:
        code = read_code(text)
        word = code.lower().replace(" ", "_").replace("-", "_")
        return word if word in entry.allowed else code
    if isinstance(entry, Text) and entry.pattern:
        return read_code(text)
    return read_text(text)


def write_value(value: str | int | bool | list[str]) -> str | int:
    """Give what stands in the cell of a value: yes or no, a number, or text."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return write_list(value)
    return write_text(value) if isinstance(value, str) else value


def _yes_no(code: str) -> bool:
    word = code.lower()
    if word not in _YES | _NO:
        raise UnreadableError(f"“{code:.60}” is neither yes nor no.", "Write yes or no.")
    return word in _YES


def _whole(code: str) -> int:
    number = _WHOLE.fullmatch(code)
    if number is None:
        raise UnreadableError(f"“{code:.60}” is not a whole number.", "Write it in digits alone.")
    return int(number[1])


def _leading_list(text: str) -> tuple[list[str], str]:
    """Give the list that a text begins with, and the rest of it."""
    if text.startswith("["):
        try:
            _, end = json.JSONDecoder().raw_decode(text)
        except (ValueError, RecursionError) as error:
            raise UnreadableError(f"“{text:.60}” is no list.", CONDITION_REMEDY) from error
    else:
        word = _CONDITION_WORD.search(text)
        end = word.start() if word else len(text)
    return read_list(text[:end]), text[end:]


def _comes_back(said: str, texts: list[str]) -> bool:
    try:
        return read_list(said) == texts
    except UnreadableError:
        return False


def _json(text: str) -> Any:
    """Give what a JSON text means, or None where it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _spelled_out(value: str | list[str]) -> str:
    """Give the value as JSON in plain letters, so that no spreadsheet can change it."""
    return json.dumps(value).replace("_x", "\\u005fx")
