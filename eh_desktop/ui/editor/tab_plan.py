"""Which tab shows what: the header first, a tab for each section, what the form comes to last."""

from __future__ import annotations

from eh_desktop.domain.form import Form, Section
from eh_desktop.domain.gaps import is_open
from eh_desktop.domain.language import mark
from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import OVERALL, Part
from eh_desktop.ui.editor.field_question import waits
from eh_desktop.ui.editor.sitting import Sitting

FINISH = mark("Finish")
"""The title of the last tab where no section of the form is its summary."""
_ON_LAST = (Part.LEARNING_POINT, Part.ACTION, Part.CONCERN)


def summary_section(form: Form) -> Section | None:
    """Give the section that is the form's feedback summary; None for a form without grades."""
    last = form.sections[-1] if form.sections else None
    if form.rule is None or last is None or last.graded or last.criteria or last.fields:
        return None
    return last


def paged_sections(form: Form) -> tuple[Section, ...]:
    """Give the sections that have a tab of their own, in the order of their tabs."""
    summary = summary_section(form)
    return tuple(section for section in form.sections if section is not summary)


def last_tab(form: Form) -> int:
    """Give the number of the tab where the form is finished."""
    return len(paged_sections(form)) + 1


def tab_of(sitting: Sitting, place: Place) -> int:
    """Give the tab of a place; concerns stand at their criterion, rows on the last tab."""
    section_id, part = place.section_id, place.part
    if part is Part.FIELD and not section_id:
        return 0
    if part is Part.CONCERN:
        concern = sitting.record.concerns.get(place.key)
        section = sitting.section_of(concern.criterion_id) if concern is not None else None
        section_id = section.id if section is not None else ""
    elif part in _ON_LAST or place.key == OVERALL:
        section_id = ""
    ids = [section.id for section in paged_sections(sitting.form)]
    return ids.index(section_id) + 1 if section_id in ids else last_tab(sitting.form)


def section_waits(sitting: Sitting, section: Section) -> bool:
    """Tell whether something that has to be answered or filled in is still open in a section."""
    if not sitting.applies(section):
        return False
    record = sitting.record
    if any(is_open(criterion, record) for criterion in sitting.asked(section)):
        return True
    return any(waits(entry, record.fields.get(entry.id, "")) for entry in section.fields)


def first_tab(sitting: Sitting) -> int:
    """Give the tab to begin at: the first with something open; the last once final."""
    form, fields = sitting.form, sitting.record.fields
    if not sitting.editable:
        return last_tab(form)
    if any(waits(entry, fields.get(entry.id, "")) for entry in form.header):
        return 0
    for index, section in enumerate(paged_sections(form), 1):
        if section_waits(sitting, section):
            return index
    return last_tab(form)
