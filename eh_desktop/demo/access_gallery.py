"""Pictures of everything about one person: asked, nothing found, little, much, and given out."""

from __future__ import annotations

from collections.abc import Sequence

from eh_desktop.demo.player import Player
from eh_desktop.domain.case import Case
from eh_desktop.domain.log import LogEntry
from eh_desktop.domain.record import Answer, Change, Part
from eh_desktop.ui.access.found_page import FoundPage
from eh_desktop.ui.access.who_page import WhoPage
from eh_desktop.ui.desk import Desk

CHILD = 1
"""Which of the made-up cases the child who asks is of."""
WORKER = ("Rowan", "Achterberg")
FORM = "tameside.audit"


class AccessGallery:
    """Looks for a child and for a worker; the desk has cases by now."""

    def __init__(self, player: Player, desk: Desk) -> None:
        """Picture them on an open desk."""
        self._player = player
        self._desk = desk

    def show_empty(self) -> None:
        """Picture the page before anybody is asked for, and a search that finds nothing."""
        self._desk.go("subject_access")
        self._picture("access-empty")
        page = self._who()
        self._player.click(page.search_button)
        self._picture("access-no-name")
        self._player.write(page.received.line, "28/10/2099")
        self._picture("access-day-ahead")
        self._ask("Nobody", "Anywhere", "28/10/2026")
        self._picture("access-nothing-found")

    def show_all(self, case_ids: Sequence[str]) -> None:
        """Picture a child's and a worker's; `case_ids` are those of `fill_cases`."""
        desk = self._desk
        case = desk.workspace.cases.get(case_ids[CHILD])
        self._fill(case)
        desk.access.begin_for(case.id, case.people[0].id)
        self._picture("access-of-a-case")
        self._player.click(self._who().search_button)
        self._wait()
        self._picture("access-found")
        items = desk.access.found.found
        if items is None:
            raise LookupError("nobody was found")
        record = next(one for one in items.items if one.kind == "record")
        desk.access.found.read(record.key)
        self._player.picture_dialog("access-read", desk.access.found.dialog)
        desk.access.found.ask_reason([record.key])
        self._player.picture_dialog("access-leave-out", desk.access.found.dialog)
        desk.access.found.ask_export()
        give = desk.access.found.give.dialog
        self._player.picture_dialog("access-give-out", give, close=False)
        if give is not None:
            self._player.click(give.choices["zip"])
            self._player.picture_dialog("access-give-out-plain", give)
        self._worker()

    def _worker(self) -> None:
        self._player.show(self._desk.window)
        page = self._desk.window.built("subject_access_found")
        if isinstance(page, FoundPage):
            self._player.click(page.back)
        self._who().born.put("")
        self._who().refs.clear()
        self._ask(*WORKER, "28/10/2026")
        self._picture("access-found-many")

    def _fill(self, case: Case) -> None:
        """Start a form about the case, and log that somebody asked."""
        workspace, child = self._desk.workspace, case.people[0].name
        session = workspace.records.open(workspace.case_forms.start(case.id, FORM))
        first = next(criterion.id for _, criterion in session.form.criteria())
        note = f"{child} was seen alone and says that the mornings are easier now."
        session.apply(Change(Part.ANSWER, first, Answer("met", note)))
        today = workspace.cases.today()
        values = {
            "asked_on": today,
            "who": "Ines Marlowe",
            "consent": "given",
            "case_ref": case.ref,
        }
        workspace.logs.save(LogEntry("access-request", "sharing_request", values))

    def _ask(self, given: str, family: str, received: str) -> None:
        page = self._who()
        self._player.write(page.given, given)
        self._player.write(page.family, family)
        self._player.write(page.received.line, received)
        self._player.click(page.search_button)
        self._wait()

    def _wait(self) -> None:
        slices = self._desk.access.slices
        self._player.wait("the search to end", lambda: not slices.busy)

    def _who(self) -> WhoPage:
        page = self._desk.window.page("subject_access")
        if not isinstance(page, WhoPage):
            raise LookupError("the page that asks for whom is not there")
        return page

    def _picture(self, name: str) -> None:
        self._player.picture(name, self._desk.window)
