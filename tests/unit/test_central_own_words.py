"""No device words the report of all, whatever version of a form it says that it has."""

from __future__ import annotations

import json
from dataclasses import replace

from eh_desktop.central.intake import take_in
from eh_desktop.central.overview import overview
from eh_desktop.central.own_words import in_own_words
from eh_desktop.domain.canonical import canonical_json
from eh_desktop.domain.form import Form
from eh_desktop.exchange.bundle import BundleContents, pack
from eh_desktop.formpacks.reader import form_from_plain, load_library
from tests.central_fixtures import LATER, House, audit, audit_form, cheap, house
from tests.exchange_fixtures import APPLICATION, AT, signed_record
from tests.formpacks_fixtures import FORMS

__all__ = ["cheap", "house"]

SLANDER = "Ada Lind of Northmoor Road"


def _renamed() -> Form:
    """Give the audit form as a device could send it: a later version, with a name everywhere."""
    plain = json.loads(audit_form().plain)
    plain["form"]["version"] = 100_000
    plain["form"]["title"] = plain["framework"]["authority"] = SLANDER
    for section in plain["form"]["section"]:
        section["title"] = SLANDER
        for criterion in section.get("criterion", ()):
            criterion["text"] = SLANDER
    return form_from_plain(canonical_json(plain).decode())


def test_a_centre_reports_in_its_own_words(house: House) -> None:
    library, form = load_library(FORMS), _renamed()
    honest, other = house.enrolled(), house.enrolled("Rowan Achterberg")
    enclosed = other.enclosure(signed_record(9, form))
    contents = BundleContents(
        (enclosed,), {form.hash: form.plain}, 1, other.previous, AT, APPLICATION
    )
    bundles = honest.send(house.card, audit(1)), pack(contents, other.device, house.card)
    files = [house.file(str(at), one.data) for at, one in enumerate(bundles)]
    assert len(take_in(house.centre, files, LATER).accepted) == 2
    found = overview(house.centre, library.crosswalk, library.forms)
    assert found.grades.audits == 2
    assert SLANDER not in found.text()
    assert SLANDER not in json.dumps(found.to_plain())
    assert "Marrow" not in found.text()


def test_words_alone_are_the_centres(house: House) -> None:
    own, sent = audit_form(), _renamed()
    elsewhere = replace(sent, id="tameside.other", hash="f" * 64)
    received = {own.hash: own, sent.hash: sent, elsewhere.hash: elsewhere}
    shown = in_own_words(received, [own])
    assert shown[own.hash] == own
    mine = shown[sent.hash]
    assert (mine.id, mine.version, mine.hash, mine.plain) == (
        sent.id, 100_000, sent.hash, sent.plain,
    )  # fmt: skip
    assert mine.sections == own.sections
    assert mine.framework == own.framework
    assert shown[elsewhere.hash].sections == sent.sections
    assert shown[elsewhere.hash].framework == own.framework
    assert in_own_words(received, []) == received
