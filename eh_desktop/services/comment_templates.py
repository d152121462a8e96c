"""A person's own sentences, kept among the vault's settings: they may hold anything."""

from __future__ import annotations

from dataclasses import replace

from eh_desktop.domain.canonical import Plain
from eh_desktop.domain.comment_templates import LONGEST_NAME, LONGEST_TEXT, Template
from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.language import say
from eh_desktop.services.context import Context

KEY = "comment_templates"


class CommentTemplates:
    """The templates of this vault's owner, in their own order."""

    def __init__(self, context: Context) -> None:
        """Work on an open vault."""
        self._context = context

    def all(self) -> tuple[Template, ...]:
        """Give all of them, in their order."""
        kept = self._context.settings.get(KEY, None)
        if not isinstance(kept, list):
            return ()
        rows = (one for one in kept if isinstance(one, dict))
        return tuple(
            Template(str(one.get("id", "")), str(one.get("name", "")), str(one.get("text", "")))
            for one in rows
        )

    def add(self, text: str, name: str = "") -> Template:
        """Keep a new one at the end; RuleTrouble where nothing is written."""
        made = _checked(Template(self._context.new_id(), name, text))
        self._put((*self.all(), made))
        return made

    def change(self, template: Template) -> None:
        """Keep another name or text of one; KeyError for an unknown id."""
        changed, at = _checked(template), self.position(template.id)
        every = list(self.all())
        every[at] = changed
        self._put(tuple(every))

    def move(self, template_id: str, by: int) -> None:
        """Move one up (-1) or down (1), as far as the ends; KeyError for an unknown id."""
        every, at = list(self.all()), self.position(template_id)
        moved = every.pop(at)
        every.insert(min(max(at + by, 0), len(every)), moved)
        self._put(tuple(every))

    def remove(self, template_id: str) -> tuple[Template, int]:
        """Forget one; give it and its place, so that it can be put back."""
        every, at = list(self.all()), self.position(template_id)
        gone = every.pop(at)
        self._put(tuple(every))
        return gone, at

    def put_back(self, template: Template, at: int) -> None:
        """Keep one again that was forgotten, at its place."""
        every = list(self.all())
        every.insert(at, template)
        self._put(tuple(every))

    def position(self, template_id: str) -> int:
        """Give the place of one, from 0; KeyError for an unknown id."""
        ids = [one.id for one in self.all()]
        if template_id not in ids:
            raise KeyError(template_id)
        return ids.index(template_id)

    def _put(self, templates: tuple[Template, ...]) -> None:
        plain: list[Plain] = [
            {"id": one.id, "name": one.name, "text": one.text} for one in templates
        ]
        self._context.settings.set(KEY, plain)


def _checked(template: Template) -> Template:
    if not template.text.strip():
        raise RuleTrouble(
            say("The template has no words."), remedy=say("Write the text that it puts in.")
        )
    if len(template.text) > LONGEST_TEXT:
        raise RuleTrouble(
            say("The template is too long."),
            remedy=say("Keep it within {count} letters.", count=LONGEST_TEXT),
        )
    name = " ".join(template.name.split())[:LONGEST_NAME]
    return replace(template, name=name)
