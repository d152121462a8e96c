"""Who audits which case of a sample: shared out, changed by hand, handed back, started."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from eh_desktop.domain.allocation import (
    MOVABLE,
    Allocation,
    AllocationState,
    Allotment,
    Auditor,
    allocate,
    conflict,
    conflicts,
)
from eh_desktop.domain.case import ref_key
from eh_desktop.domain.errors import RuleTrouble, Trouble
from eh_desktop.domain.form import Form
from eh_desktop.domain.language import say
from eh_desktop.domain.record import Change, Part
from eh_desktop.domain.sampling import SampleCase, agency_key, replacement
from eh_desktop.services.case_forms import CaseForms
from eh_desktop.services.context import Context
from eh_desktop.services.records import RecordService
from eh_desktop.services.samples import CONFLICTED, SampleService, SampleStanding, sample_case

NOT_KEPT = "The case is no longer kept here"


class AllocationService:
    """Everything about a sample's cases once it is kept; every change is journaled."""

    def __init__(
        self, context: Context, forms: CaseForms, records: RecordService, samples: SampleService
    ) -> None:
        """Work on an open vault."""
        self._context = context
        self._forms = forms
        self._records = records
        self._samples = samples

    def cases_of(self, sample_id: str) -> Mapping[int, SampleCase]:
        """Give the cases of a sample as they are now, by number; erased ones are left out."""
        found = {}
        for one in self._samples.get(sample_id).allocations:
            case = self._case(one.case_id)
            if case is not None:
                found[one.number] = case
        return found

    def conflicts_of(self, sample_id: str) -> Mapping[int, str]:
        """Say of each allocation why its auditor or buddy must not have it; none is left out."""
        cases, team = self.cases_of(sample_id), self._by_name()
        said = {}
        for one in self._samples.get(sample_id).standing:
            if one.number in cases:
                pair = [team[ref_key(n)] for n in (one.auditor, one.partner) if ref_key(n) in team]
                found = [
                    f"{who.name} {why}" for who in pair if (why := conflict(who, cases[one.number]))
                ]
                if found:
                    said[one.number] = found[0]
        return said

    def share_out(
        self, sample_id: str, *, pairs: bool = False, most: int = 0, anew: bool = False
    ) -> Allotment:
        """Share the waiting cases out evenly; `anew` takes back those not started, too.

        `pairs` gives each case a buddy of another agency, `most` is how many one auditor takes.
        """
        standing = self._samples.get(sample_id).standing
        moved = [one for one in standing if one.state == "drawn" or (anew and one.state in MOVABLE)]
        if not moved:
            what = say("Every case has its auditor.")
            raise RuleTrouble(what, "", say("Choose to share out anew those that are not started."))
        cases = self.cases_of(sample_id)
        loads = Counter(one.auditor for one in standing if one not in moved)
        given = allocate(
            [cases[one.number] for one in moved if one.number in cases],
            self._samples.team(),
            pairs=pairs,
            most=most,
            loads=loads,
        )
        whose = {ref_key(one.ref): one for one in given.allotted}
        changed = []
        for one in moved:
            now = whose.get(ref_key(one.case_ref))
            who, buddy = (now.auditor, now.partner) if now is not None else ("", "")
            state: AllocationState = "allocated" if who else "drawn"
            changed.append(replace(one, auditor=who, partner=buddy, state=state))
        self._put(changed, "cases allocated")
        return given

    def assign(self, sample_id: str, number: int, auditor: str, partner: str = "") -> Allocation:
        """Give one case to an auditor, and a buddy; RuleTrouble for a conflict of interest."""
        one = self._open(sample_id, number)
        team = self._by_name()
        case = self.cases_of(sample_id).get(number)
        if case is None:
            raise RuleTrouble(
                say("The case is no longer kept here."),
                one.case_ref,
                say("Hand it back with a reason."),
            )
        people = []
        for name in (auditor, partner):
            if name and ref_key(name) not in team:
                what = say("{name} is not one of the auditors.", name=name)
                raise RuleTrouble(what, one.case_ref, say("Add them under Auditors first."))
            people += [team[ref_key(name)]] if name else []
        if not auditor:
            raise RuleTrouble(say("No auditor is chosen."), one.case_ref, say("Choose one."))
        _check_pair(people, one.case_ref)
        for who in people:
            why = conflict(who, case)
            if why:
                what = say(
                    "{name} must not audit {case_ref}: conflict of interest.",
                    name=who.name,
                    case_ref=one.case_ref,
                )
                raise RuleTrouble(what, f"{who.name} {why}.", say("Choose somebody else."))
        names = [*(who.name for who in people), ""]
        changed = replace(one, auditor=names[0], partner=names[1], state="allocated")
        self._put([changed], "case allocated")
        return changed

    def hand_back(self, sample_id: str, number: int, reason: str) -> Allocation | None:
        """Hand a case back and draw the next rank in its place; None where none is left.

        The auditor keeps the place where nothing speaks against it.
        """
        if not reason.strip():
            raise RuleTrouble(say("Handing back needs a reason."), remedy=say("Write why."))
        found = self._samples.get(sample_id)
        one = next(each for each in found.allocations if each.number == number)
        if one.state in ("done", "handed_back"):
            what = say("This case cannot be handed back any more.")
            raise RuleTrouble(what, one.case_ref, say("It is finished, or was handed back before."))
        changed = [replace(one, state="handed_back", reason=reason.strip())]
        changed += self._stand_ins(found, one)
        self._put(changed, "case handed back")
        return None if changed[-1].state == "handed_back" else changed[-1]

    def asks_for_form(self, sample_id: str, number: int) -> bool:
        """Tell whether a person has to say of which form a case's audit is: the duty names none."""
        found = self._samples.get(sample_id)
        one = next(each for each in found.allocations if each.number == number)
        return not (one.record_id or one.state == "handed_back" or self._form_of(found))

    def start(self, sample_id: str, number: int, form_id: str = "") -> str:
        """Give the draft audit of a case, started with its header filled where there is none.

        `form_id` is the form where the duty names none.
        """
        found = self._samples.get(sample_id)
        one = next(each for each in found.allocations if each.number == number)
        if one.record_id:
            return one.record_id
        if one.state == "handed_back":
            what = say("This case was handed back.")
            raise RuleTrouble(what, one.case_ref, say("Start the one that stands in for it."))
        form_id = self._form_of(found) or form_id
        if not form_id:
            what = say("The programme names no form for this sample.")
            raise Trouble(what, found.sample.title, say("Choose the form of the audit."))
        if one.number not in self.cases_of(sample_id):
            raise RuleTrouble(
                say("The case is no longer kept here."),
                one.case_ref,
                say("Hand it back with a reason."),
            )
        with self._context.store.transaction():
            record_id = self._forms.start(one.case_id, form_id)
            self._name_auditor(record_id, one.auditor)
            self._put([replace(one, record_id=record_id, state="started")], "audit started")
        return record_id

    def _form_of(self, found: SampleStanding) -> str:
        stream = self._samples.stream(found.sample.asked.stream)
        return "" if stream is None else stream.form_id

    def _stand_ins(self, found: SampleStanding, out: Allocation) -> list[Allocation]:
        """Give who stands in for a case: the next ranks that nobody may audit, and one that can.

        The last is still to be audited, unless none was left.
        """
        listed = self._context.samples.listed(out.sample_id)
        asked, hashed = found.sample.asked, found.sample.drawn.list_hash
        used = [each.case_ref for each in found.allocations]
        number = max(each.number for each in found.allocations)
        made: list[Allocation] = []
        before = out
        while ref := replacement(asked, listed, hashed, before.case_ref, used):
            used.append(ref)
            number += 1
            kept = self._context.cases.by_ref(ref)
            case = None if kept is None else sample_case(kept)
            case_id = "" if case is None else case.id
            new = Allocation(out.sample_id, number, case_id, ref, replaces=before.number)
            if case is not None and not conflicts(self._samples.team(), case):
                return [*made, self._same_auditor(new, out, case)]
            why = NOT_KEPT if case is None else CONFLICTED
            before = replace(new, state="handed_back", reason=why)
            made.append(before)
        return made

    def _case(self, case_id: str) -> SampleCase | None:
        """Give a case as it is now; None where it is kept no more."""
        try:
            return sample_case(self._context.cases.get(case_id))
        except KeyError:
            return None

    def _name_auditor(self, record_id: str, name: str) -> None:
        """Write the auditor in the header where it is not the owner, whose names stand there."""
        who = self._by_name().get(ref_key(name))
        profile = self._context.profile
        if who is None or ref_key(name) == ref_key(profile.name):
            return
        session = self._records.open_apart(record_id)
        said = {"{name}": who.name, "{agency}": who.agency, "{role}": ""}
        for key, value in _defaults(session.form, said).items():
            session.apply(Change(Part.FIELD, key, value))

    def _same_auditor(self, new: Allocation, before: Allocation, case: SampleCase) -> Allocation:
        team = self._by_name()
        names = [name for name in (before.auditor, before.partner) if name]
        people = [team[ref_key(name)] for name in names if ref_key(name) in team]
        if not people or len(people) < len(names) or any(conflict(who, case) for who in people):
            return new
        return replace(new, auditor=before.auditor, partner=before.partner, state="allocated")

    def _open(self, sample_id: str, number: int) -> Allocation:
        standing = self._samples.get(sample_id).allocations
        one = next(each for each in standing if each.number == number)
        if one.state not in MOVABLE:
            what = say("This case cannot go to somebody else.")
            raise RuleTrouble(what, one.case_ref, say("It is started, finished or handed back."))
        return one

    def _by_name(self) -> Mapping[str, Auditor]:
        return {ref_key(one.name): one for one in self._samples.team()}

    def _put(self, changed: Sequence[Allocation], what: str) -> None:
        context = self._context
        context.samples.put(changed, who=context.who, at=context.now(), what=what)


def _check_pair(people: Sequence[Auditor], ref: str) -> None:
    if len(people) < 2:
        return
    first, second = people
    if ref_key(first.name) == ref_key(second.name):
        raise RuleTrouble(say("Nobody is their own buddy."), ref, say("Choose somebody else."))
    if agency_key(first.agency) == agency_key(second.agency):
        what = say("Buddies come from different agencies.")
        raise RuleTrouble(
            what,
            say("{name} and {second_name}", name=first.name, second_name=second.name),
            say("Choose somebody else."),
        )


def _defaults(form: Form, said: Mapping[str, str]) -> dict[str, str]:
    return {entry.id: said[entry.default] for _, entry in form.fields() if entry.default in said}
