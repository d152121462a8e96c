"""What the forms know of a case: which are started for one, and which limits they set."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from eh_desktop.domain.case_dates import CaseLimit, limits_of
from eh_desktop.domain.case_facts import FormFields, filled_from
from eh_desktop.domain.form import Form
from eh_desktop.domain.record import Change, Part
from eh_desktop.formpacks.case_fields import load_case_fields
from eh_desktop.paths import forms_folder
from eh_desktop.services.context import Context
from eh_desktop.services.records import RecordService

_GENERAL = {
    "assessment": "assessment",
    "plan": "plan",
    "meeting": "team meeting",
    "review": "review",
    "lead": "lead worker",
}


class CaseForms:
    """The bridge between cases and forms, by `forms/case_fields.toml`, read when first needed."""

    def __init__(self, context: Context, records: RecordService) -> None:
        """Work on an open vault."""
        self._context = context
        self._records = records
        self._known: Mapping[str, FormFields] | None = None
        self._limits: tuple[CaseLimit, ...] | None = None

    def limits(self) -> tuple[CaseLimit, ...]:
        """Give the limits that the owner's framework sets for the dates of a case."""
        if self._limits is None:
            self._limits = limits_of(self._own(), self._fields())
        return self._limits

    def forms(self) -> tuple[Form, ...]:
        """Give the forms that are about one case: those of the owner's framework first."""
        known = self._fields()
        own = self._own()
        others = [form for form in self._context.library.forms if form not in own]
        return tuple(
            form
            for form in (*own, *others)
            if form.fillable and form.id in known and known[form.id].fills
        )

    def start(self, case_id: str, form_id: str) -> str:
        """Start a form for a case, filled as far as the case knows it; give the record's id.

        KeyError for an unknown case, FormTrouble for an unknown form.
        """
        context = self._context
        case = context.cases.get(case_id)
        record_id = self._records.start(form_id)
        session = self._records.open_apart(record_id)
        about = self._fields().get(form_id, FormFields(form_id))
        today = date.fromisoformat(context.today())
        for key, value in filled_from(case, session.form, about, today, context.new_id).items():
            session.apply(Change(Part.FIELD, key, value))
        return record_id

    def fields_of(self, form_id: str) -> tuple[str, ...]:
        """Give the fields of a form that hold something of a case; none where no case is known."""
        known = self._fields().get(form_id, FormFields(form_id))
        return tuple(known.fields) if known.fills else ()

    def facts_of(self, form_id: str) -> Mapping[str, str]:
        """Give the field of a form that holds each fact of a case: `lead` -> `lead_current`."""
        known = self._fields().get(form_id, FormFields(form_id))
        return {about.fact: key for key, about in known.fields.items()}

    def words(self) -> Mapping[str, str]:
        """Give the owner's words for the assessment, plan, meeting, review and lead of a case."""
        own = self._context.profile.framework_id
        found = [one for one in self._context.library.frameworks if one.id == own]
        words = {
            key: found[0].word(key, general) if found else general
            for key, general in _GENERAL.items()
        }
        if words["review"] == words["meeting"]:  # the two are told apart here, if only here
            words["review"] = _GENERAL["review"]
        return words

    def _own(self) -> list[Form]:
        own = self._context.profile.framework_id
        return [form for form in self._context.library.forms if form.framework.id == own]

    def _fields(self) -> Mapping[str, FormFields]:
        if self._known is None:
            self._known = load_case_fields(forms_folder())
        return self._known
