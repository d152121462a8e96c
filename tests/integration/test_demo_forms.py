"""The made-up records of the pictures, through the services, and a PDF typed into."""

from __future__ import annotations

from pathlib import Path

import pytest

from eh_desktop.demo import made_up_forms as text
from eh_desktop.demo.gallery import make_cupboards
from eh_desktop.demo.paper import typed_into
from eh_desktop.domain.record import State
from eh_desktop.services.paper import fillable_pdf, look_at
from eh_desktop.services.workspace import Workspace


def test_cupboards_hold_what_the_pictures_need(tmp_path: Path) -> None:
    empty, full, busy = make_cupboards(tmp_path)
    nothing = empty.vault.open(empty.data_key)
    try:
        assert nothing.records.rows() == ()
        forms = nothing.forms
    finally:
        nothing.close()
    workspace = full.vault.open(full.data_key)
    try:
        rows = {row.record_id: row for row in workspace.records.rows()}
        assert set(full.records.values()) <= rows.keys()
        assert {State.DRAFT, State.SIGNED, State.WITHDRAWN} <= {row.state for row in rows.values()}
        assert len({row.framework for row in rows.values()}) == 5
        yearly = workspace.records.open(full.records["yearly"])
        assert yearly.previous() is not None
    finally:
        workspace.close()
    assert len(look_at(full.paper, forms)["unread"]) == 3
    desk = busy.vault.open(busy.data_key)
    try:
        assert desk.programme.programme().streams  # an auditor's, with samples to draw
    finally:
        desk.close()


def test_what_is_typed_into_a_pdf_is_read_and_an_unknown_field_refused(
    workspace: Workspace,
) -> None:
    pdf = fillable_pdf(workspace.shelf.form("bathnes.service_checklist"))
    read = look_at(typed_into(pdf, {"field.service": "Łękowski & Søn"}), workspace.forms)
    assert read["unread"] == []
    assert [entry["value"] for entry in read["entries"] if entry["key"] == "service"] == [
        "Łękowski & Søn"
    ]
    with pytest.raises(LookupError):
        typed_into(pdf, {"field.nowhere": text.SOME})
