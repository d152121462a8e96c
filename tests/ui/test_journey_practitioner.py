"""A practitioner looks at their own work, leaves a “?” with somebody, and answers it later."""

from __future__ import annotations

from eh_desktop.domain.people import Profile
from eh_desktop.ui.records_page import RecordsPage
from tests.people_fixtures import Meet

PROFILE = Profile("Rowan Achterberg", "practitioner", "Family worker", "Fell School", "tameside")
MINIMUM = "bathnes.minimum_requirements"


def test_a_practitioner_checks_their_own_work(meet: Meet) -> None:
    worker = meet(PROFILE)
    assert worker.figure("Check of one's own work") == "0 of 1"
    worker.begin_duty("Check of one's own work")
    worker.fill({"case_ref": "C-0147"}, {"experience": "experienced"})
    page = worker.answer(["yes"] * 9 + ["no"] + ["yes"] * 4)
    worker.click(page.cards["q15"].group.segments[0])  # it may stay open, so F8 passes it by
    record_id = worker.sign()
    answers = worker.workspace.records.open(record_id).record.answers
    assert [answers[f"q{number}"].value for number in (9, 10, 15)] == ["yes", "no", "yes"]
    assert worker.figure("Check of one's own work") == "1 of 1"

    worker.click(worker.go("checklists", RecordsPage).start_button)
    dialog = worker.desk.starts.dialog
    assert dialog is not None
    worker.click(dialog.all_box)
    worker.click(next(one.radio for one in dialog.choices if one.form.id == MINIMUM))
    worker.click(dialog.accept_button)
    section = worker.answer(["yes", "yes", "unsure", "yes", "yes", "yes"])
    worker.ask(section, "q3", "Rowan Achterberg", "12/12/2027")
    worker.next_tab()
    worker.sign()

    (waiting,) = [row for row in worker.workspace.follow_up.rows() if row.item == "question"]
    assert (waiting.who, waiting.due, waiting.status) == ("Rowan Achterberg", "2027-12-12", "later")
    worker.follow(waiting.what[:20], "Answer", "The team has one: it hangs in the office.")
    answered = worker.workspace.follow_up.row(waiting.id)
    assert (answered.status, answered.note[:8]) == ("done", "The team")
