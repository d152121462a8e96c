"""Pictures of samples: the draw, the cases of one, who audits, how it was drawn."""

from __future__ import annotations

from eh_desktop.demo.player import Player
from eh_desktop.domain.allocation import Auditor
from eh_desktop.ui.desk import Desk

TEAM = (
    Auditor("Morgan Hartley-Vale", "Northmoor Council", ("Rowan Achterberg",)),
    Auditor("Isolde Brandreth", "Larkfield Academy"),
    Auditor("Tobias Quennell", "Harbour Health Visiting"),
)
SEED, SHARE = "heron 7", "20"


class SampleGallery:
    """Walks through the places of samples; the desk has cases by now."""

    def __init__(self, player: Player, desk: Desk) -> None:
        """Picture them on an open desk."""
        self._player = player
        self._desk = desk

    def show_empty(self) -> None:
        """Picture the page of a vault without a case."""
        self._desk.go("samples")
        self._picture("samples-no-cases")

    def show_all(self) -> None:
        """Picture the draw, and a sample from the first allocation to a case handed back."""
        desk = self._desk
        desk.workspace.samples.set_team(TEAM)
        desk.go("samples")
        self._picture("samples-empty")
        self._draw()
        sample_id = desk.samples.sample.sample_id
        self._picture("sample-waiting")
        allocation = desk.samples.sample.allocation
        allocation.ask_sharing(sample_id)
        self._player.picture_dialog("sample-allocate", allocation.dialog)
        desk.workspace.allocations.share_out(sample_id)
        standing = desk.workspace.samples.get(sample_id).standing
        desk.workspace.allocations.start(sample_id, standing[0].number)
        given = next(one for one in standing[1:] if one.auditor)
        desk.workspace.allocations.hand_back(sample_id, given.number, "Chaired its last meeting")
        desk.samples.sample.open(sample_id)
        self._picture("sample")
        last = desk.workspace.samples.get(sample_id).standing[-1]
        allocation.ask_auditor(sample_id, last.number)
        self._player.picture_dialog("sample-give", allocation.dialog)
        allocation.ask_team()
        self._player.picture_dialog("sample-auditors", allocation.dialog)
        desk.samples.sample.show_proof()
        self._player.picture_dialog("sample-proof", desk.samples.sample.proof)
        desk.go("samples")
        self._picture("samples-full")

    def _draw(self) -> None:
        self._desk.samples.draw()
        dialog = self._desk.samples.dialog
        if dialog is None:
            raise LookupError("no dialog to draw a sample in")
        dialog.form.put_seed(SEED)
        dialog.form.share.setText(SHARE)
        dialog.form.by_agency.setChecked(True)
        self._player.wait("the sample is drawn", dialog.accept_button.isEnabled)
        self._player.picture("sample-draw", dialog)
        self._player.click(dialog.accept_button)

    def _picture(self, name: str) -> None:
        self._player.picture(name, self._desk.window)
