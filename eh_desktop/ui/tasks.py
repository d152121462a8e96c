"""The one job runner: slow work off the window's thread, its result back on it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from shiboken6 import isValid

Done = Callable[[Any], None]
Failed = Callable[[Exception], None]


class Job:
    """One call under way: a plain function of plain values, never a widget or the store."""

    def __init__(
        self, number: int, function: Callable[..., Any], args: tuple[Any, ...], *, cancellable: bool
    ) -> None:
        """Keep the call; `cancellable` functions take a keyword `cancelled`."""
        self.number = number
        self._function = function
        self._args = args
        self._cancellable = cancellable
        self._cancelled = False
        self.dropped = False
        """Whether nobody is to hear how it ended."""

    def cancel(self) -> None:
        """Ask the function to stop; its result is dropped whether it does or not."""
        self._cancelled = self.dropped = True

    def ask_to_stop(self) -> None:
        """Ask the function to stop; it is told whether it did, or had done its work by then."""
        self._cancelled = True

    def cancelled(self) -> bool:
        """Tell whether the job was asked to stop."""
        return self._cancelled

    def call(self) -> Any:
        """Run the function, in whatever thread this is."""
        if self._cancellable:
            return self._function(*self._args, cancelled=self.cancelled)
        return self._function(*self._args)


class JobRunner(QObject):
    """Run each job in a thread of its own and deliver its end in the window's.

    Jobs are few and asked for by a person, so there is no pool: a Python thread ends with its
    job, and none is left behind that Python does not know of, as a pool of Qt's would leave.
    """

    busyChanged = Signal(bool)
    failed = Signal(object)
    """An Exception that no `failed` method of the caller took."""
    _ended = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with nothing to do."""
        super().__init__(parent)
        self._waiting: dict[int, tuple[Job, Done | None, Failed | None]] = {}
        self._threads: dict[int, Thread] = {}
        self._count = 0
        self._ended.connect(self._deliver)

    @property
    def busy(self) -> bool:
        """Whether a job has not delivered its end yet."""
        return bool(self._waiting)

    def run(
        self,
        function: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
        cancellable: bool = False,
    ) -> Job:
        """Run `function(*args)` in a thread; `done` or `failed` hear of it, as bound methods."""
        self._count += 1
        job = Job(self._count, function, args, cancellable=cancellable)
        self._waiting[job.number] = (job, done, failed)
        if len(self._waiting) == 1:
            self.busyChanged.emit(self.busy)
        thread = Thread(target=self._work, args=(job,), name=f"job {job.number}")
        self._threads[job.number] = thread
        thread.start()
        return job

    def drain(self) -> None:
        """Wait for every job and deliver its end; call it before windows die."""
        while self._waiting:
            for thread in list(self._threads.values()):
                thread.join()
            QCoreApplication.sendPostedEvents(self)

    def _work(self, job: Job) -> None:
        """Call the job in its own thread and hand its end over."""
        try:
            result = job.call()
        except Exception as trouble:  # noqa: BLE001  every failure has to reach the person
            self._ended.emit(job.number, None, trouble)
        else:
            self._ended.emit(job.number, result, None)

    @Slot(int, object, object)
    def _deliver(self, number: int, result: object, trouble: Exception | None) -> None:
        job, done, failed = self._waiting.pop(number)
        self._threads.pop(number).join()
        try:
            if job.dropped:
                return
            if trouble is None:
                if done is not None and _alive(done):
                    done(result)
            elif failed is not None and _alive(failed):
                failed(trouble)
            else:
                self.failed.emit(trouble)
        finally:
            if not self._waiting:
                self.busyChanged.emit(self.busy)


def _alive(method: Callable[..., None]) -> bool:
    """Whether the object of a bound method still exists on Qt's side."""
    owner = getattr(method, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
