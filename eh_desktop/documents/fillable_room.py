"""What the pieces of one fillable form are made with: its fields and how large it is printed."""

from __future__ import annotations

from collections.abc import Mapping

from eh_desktop.documents.blocks import Text
from eh_desktop.documents.fillable_blocks import (
    LARGE,
    PLAIN,
    Captioned,
    Entry,
    Marks,
    marks_of,
)
from eh_desktop.documents.filled import friendly
from eh_desktop.documents.paper_fields import PaperField, paper_fields, plain_name
from eh_desktop.domain.form import Form

_NUMBER = 24.0


class Room:
    """Gives the boxes and marks of a form's fields by their plain names."""

    def __init__(self, form: Form) -> None:
        """Take the form."""
        self.friendly = friendly(form)
        self.print = LARGE if self.friendly else PLAIN
        self.number = _NUMBER * self.print.body / PLAIN.body
        self._fields: Mapping[str, PaperField] = {
            plain_name(name): field for name, field in paper_fields(form).items()
        }

    def asks(self, name: str) -> bool:
        """Tell whether the form has a field of this name."""
        return name in self._fields

    def field(self, name: str) -> PaperField:
        """Give a field; KeyError for one that the form does not ask."""
        return self._fields[name]

    def words(self, content: str, name: str = "body") -> Text:
        """Give one paragraph of plain words in a text style."""
        return self.print.words(content, name)

    def entry(self, name: str, lines: int = 1) -> Entry:
        """Give the box of a field with so many lines."""
        return Entry(self.field(name), self.print, lines)

    def captioned(self, *boxes: tuple[str, str], lines: int = 1) -> Captioned:
        """Give boxes side by side; each is a caption and a field's name."""
        fields = [(caption, self.field(name)) for caption, name in boxes]
        return Captioned(fields, self.print, lines)

    def marks(self, *names: str, each_below: bool = False) -> Marks:
        """Give what can be chosen in these fields."""
        marks = marks_of(*(self.field(name) for name in names))
        return Marks(marks, self.print, each_below=each_below)
