"""The unlocked vault: every service over one open store, in one thread."""

from __future__ import annotations

from pathlib import Path

from eh_desktop.domain.errors import VaultDamaged
from eh_desktop.domain.form import Form
from eh_desktop.domain.language import say
from eh_desktop.domain.people import Profile
from eh_desktop.formpacks.reader import load_whole
from eh_desktop.paths import forms_cache, forms_folder
from eh_desktop.services.account import AccountService
from eh_desktop.services.allocations import AllocationService
from eh_desktop.services.case_forms import CaseForms
from eh_desktop.services.cases import CaseService
from eh_desktop.services.comment_templates import CommentTemplates
from eh_desktop.services.comparisons import ComparisonService
from eh_desktop.services.context import Context
from eh_desktop.services.duplicating import DuplicateService
from eh_desktop.services.erased import ErasedService
from eh_desktop.services.erasing import ErasingService
from eh_desktop.services.finding import FindService
from eh_desktop.services.follow_up import FollowUpService
from eh_desktop.services.formshelf import FormShelf
from eh_desktop.services.home import HomeService
from eh_desktop.services.importing import ImportService
from eh_desktop.services.item_pages import ItemPages
from eh_desktop.services.list_sources import RecordPages
from eh_desktop.services.list_views import ListViewService
from eh_desktop.services.logs import LogService
from eh_desktop.services.notices import NoticeService
from eh_desktop.services.paper import PaperService
from eh_desktop.services.programme import ProgrammeService
from eh_desktop.services.records import RecordService
from eh_desktop.services.retention import RetentionService
from eh_desktop.services.returns import ReturnService
from eh_desktop.services.samples import SampleService
from eh_desktop.services.service_plan import ServicePlanService
from eh_desktop.services.signing import SigningService, create_identity
from eh_desktop.services.subject_access import SubjectAccessService
from eh_desktop.services.transfers import TransferService, create_device
from eh_desktop.services.unsaved import UnsavedService
from eh_desktop.storage.database import Store, open_store
from eh_desktop.storage.repositories.settings import SettingRepository

PROFILE_SETTING = "profile"


class Workspace:
    """What a person can do once the vault is open."""

    def __init__(self, context: Context) -> None:
        """Put the services together."""
        self._context = context
        self.folder = context.folder
        self.profile = context.profile
        self.forms: tuple[Form, ...] = context.library.forms
        self.shelf = FormShelf(self.forms, self.profile.framework_id)
        self.records = RecordService(context)
        self.record_pages = RecordPages(context)
        self.lists = ListViewService(context)
        self.case_forms = CaseForms(context, self.records)
        self.cases = CaseService(context, self.record_pages, self.case_forms)
        self.logs = LogService(context, self.case_forms)
        self.item_pages = ItemPages(context, self.case_forms, self.logs)
        self.duplicates = DuplicateService(context, self.records, self.case_forms)
        self.comment_templates = CommentTemplates(context)
        self.unsaved = UnsavedService(context)
        self.finding = FindService(context, self.record_pages)
        self.imports = ImportService(context, self.logs, self.case_forms)
        self.samples = SampleService(context)
        self.allocations = AllocationService(context, self.case_forms, self.records, self.samples)
        self.signing = SigningService(context)
        self.follow_up = FollowUpService(context)
        self.returns = ReturnService(context)
        self.programme = ProgrammeService(
            context, self.cases, self.follow_up, self.returns.submitted
        )
        self.notices = NoticeService(context, self.follow_up)
        self.comparisons = ComparisonService(context, self.follow_up)
        self.service_plan = ServicePlanService(
            context, self.programme, self.follow_up, self.comparisons
        )
        self.paper = PaperService(context)
        self.subject_access = SubjectAccessService(context, self.record_pages)
        self.transfers = TransferService(context, self.records, self.signing)
        self.retention = RetentionService(context)
        self.erasing = ErasingService(context, self.retention)
        self.erased = ErasedService(context)
        self.home = HomeService(context, self.records)
        self.account = AccountService(context.folder, context.profile)

    @classmethod
    def begin(cls, folder: Path, data_key: bytes, profile: Profile) -> Workspace:
        """Make the store of a new vault and its owner's keys."""
        library = load_whole(forms_folder())

        def first(store: Store) -> None:
            _begin(Context(folder, store, library, profile))

        store = open_store(folder, data_key, create=True, first=first)
        return cls(Context(folder, store, library, profile))

    @classmethod
    def open(cls, folder: Path, data_key: bytes) -> Workspace:
        """Open an existing store; a VaultTrouble says what is wrong with it."""
        store = open_store(folder, data_key)
        try:
            profile = _profile(store)
            library = load_whole(forms_folder(), forms_cache(folder))
            return cls(Context(folder, store, library, profile))
        except BaseException:
            store.close()
            raise

    def audit_form(self) -> Form | None:
        """Give the one audit form of the owner's framework; None for several or none."""
        return self.shelf.only({"audit"})

    def first_broken_entry(self) -> int | None:
        """Give the number of the first journal entry that does not follow, or None."""
        return self.erased.first_break()

    def problems(self) -> tuple[str, ...]:
        """Check every page of the store; empty when all is well."""
        return self._context.store.integrity()

    def close(self) -> None:
        """Back the store up, at most once a day, and close it in any case."""
        try:
            self._context.store.backup(self._context.now())
        finally:
            self._context.store.close()

    def leave(self) -> None:
        """Close the store and write nothing more, as after only looking."""
        self._context.store.close()


def _begin(context: Context) -> None:
    """Keep who owns the vault and their keys, before the store gets its name."""
    profile = context.profile
    context.settings.set(
        PROFILE_SETTING, {name: getattr(profile, name) for name in Profile.__slots__}
    )
    create_identity(context)
    create_device(context)
    context.journal.append(who=profile.name, at=context.now(), what="vault made")


def _profile(store: Store) -> Profile:
    plain = SettingRepository(store).get(PROFILE_SETTING, None)
    if plain is None:
        raise VaultDamaged(
            say("The first start of this vault was never finished, so it has no owner."),
            PROFILE_SETTING,
            say("Move the data folder elsewhere and start again; nothing was recorded in it."),
        )
    return Profile(**plain)
