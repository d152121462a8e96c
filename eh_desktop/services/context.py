"""What every service works with: the open store's repositories, the owner, the forms, the clock."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import uuid6

from eh_desktop.domain.dates import utc_now
from eh_desktop.domain.form import Form
from eh_desktop.domain.people import Profile
from eh_desktop.formpacks.reader import Library, form_from_plain
from eh_desktop.paths import forms_folder
from eh_desktop.services.wordings import left_out, load_wording, wording_folder
from eh_desktop.storage.database import Store
from eh_desktop.storage.repositories.batches import BatchRepository
from eh_desktop.storage.repositories.cases import CaseRepository
from eh_desktop.storage.repositories.documents import DocumentRepository
from eh_desktop.storage.repositories.follow_up import FollowUpRepository
from eh_desktop.storage.repositories.forms import FormRepository
from eh_desktop.storage.repositories.holds import HoldRepository
from eh_desktop.storage.repositories.journal import JournalRepository
from eh_desktop.storage.repositories.logs import LogRepository
from eh_desktop.storage.repositories.records import RecordRepository
from eh_desktop.storage.repositories.returns import ReturnRepository
from eh_desktop.storage.repositories.samples import SampleRepository
from eh_desktop.storage.repositories.sent_bundles import SentBundleRepository
from eh_desktop.storage.repositories.settings import SettingRepository
from eh_desktop.storage.repositories.tombstones import TombstoneRepository


@dataclass
class Context:
    """The unlocked vault from the inside; belongs to the thread that opened the store."""

    folder: Path
    store: Store
    library: Library
    profile: Profile
    _forms: dict[str, Form] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Put a repository over each part of the store, and local wording over the forms."""
        self.wording = load_wording(
            self.library, wording_folder(self.folder), wording_folder(forms_folder())
        )
        self.library = self.wording.over(self.library)
        self.settings = SettingRepository(self.store)
        self.forms = FormRepository(self.store)
        self.journal = JournalRepository(self.store)
        self.records = RecordRepository(self.store)
        self.documents = DocumentRepository(self.store)
        self.sent = SentBundleRepository(self.store)
        self.follow_up = FollowUpRepository(self.store)
        self.cases = CaseRepository(self.store)
        self.logs = LogRepository(self.store)
        self.batches = BatchRepository(self.store)
        self.samples = SampleRepository(self.store)
        self.returns = ReturnRepository(self.store)
        self.holds = HoldRepository(self.store)
        self.tombstones = TombstoneRepository(self.store)
        self._forms.update({form.hash: form for form in self.library.forms})

    def notices(self) -> tuple[str, ...]:
        """Say what is wrong with the forms and the local wording, for Home; () if nothing."""
        return (*left_out(self.library.findings), *self.wording.notices())

    @property
    def who(self) -> str:
        """The owner as the journal names them."""
        return self.profile.name

    def form(self, form_hash: str) -> Form:
        """Give the very form a record was filled with, also when the packs have moved on.

        Its texts may be local wording; its id, version, hash and kept content are its own.
        """
        if form_hash not in self._forms:
            kept = form_from_plain(self.forms.plain(form_hash))
            self._forms[form_hash] = self.wording.worded(kept)
        return self._forms[form_hash]

    def now(self) -> str:
        """Give the present moment, UTC, ISO 8601."""
        return utc_now()

    def today(self) -> str:
        """Give today's local date, ISO."""
        return date.today().isoformat()  # noqa: DTZ011  a form is dated by the wall calendar

    def new_id(self) -> str:
        """Give a new time-ordered id (UUIDv7)."""
        return str(uuid6.uuid7())
