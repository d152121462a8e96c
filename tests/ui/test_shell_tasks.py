"""Jobs: run elsewhere, delivered here, never lost in silence."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from eh_desktop.domain.errors import Trouble
from eh_desktop.ui.collector import Collector
from eh_desktop.ui.tasks import JobRunner
from tests.shell_fixtures import settle


class Listener(QObject):
    """Hear of a job's end."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.troubles: list[Exception] = []
        self.thread_names: list[str] = []

    def done(self, result: object) -> None:
        self.results.append(result)
        self.thread_names.append(threading.current_thread().name)

    def failed(self, trouble: Exception) -> None:
        self.troubles.append(trouble)


@pytest.fixture
def runner(qtbot: QtBot) -> JobRunner:
    return JobRunner()


def test_result_arrives_in_the_windows_thread(qtbot: QtBot, runner: JobRunner) -> None:
    listener = Listener()
    runner.run(threading.get_ident, done=listener.done)
    qtbot.waitUntil(lambda: not runner.busy)
    assert listener.results[0] != threading.get_ident()
    assert listener.thread_names == [threading.current_thread().name]


def test_failure_reaches_the_caller(qtbot: QtBot, runner: JobRunner) -> None:
    listener = Listener()
    runner.run(_fail, done=listener.done, failed=listener.failed)
    qtbot.waitUntil(lambda: not runner.busy)
    assert [str(trouble) for trouble in listener.troubles] == ["It broke."]
    assert not listener.results


def test_failure_without_a_listener_reaches_the_person(qtbot: QtBot, runner: JobRunner) -> None:
    with qtbot.waitSignal(runner.failed) as heard:
        runner.run(_fail)
    assert str(heard.args[0]) == "It broke."


def test_busy_is_told_once_for_many_jobs(qtbot: QtBot, runner: JobRunner) -> None:
    told: list[bool] = []
    runner.busyChanged.connect(told.append)
    gate = threading.Event()
    runner.run(gate.wait)
    runner.run(gate.wait)
    assert runner.busy
    gate.set()
    qtbot.waitUntil(lambda: not runner.busy)
    assert told == [True, False]


def test_drain_delivers_what_runs(runner: JobRunner) -> None:
    listener = Listener()
    gate = threading.Event()
    runner.run(gate.wait, done=listener.done)
    gate.set()
    runner.drain()
    assert listener.results == [True]
    assert not runner.busy


def test_cancelled_job_stops_and_is_not_delivered(runner: JobRunner) -> None:
    listener = Listener()
    job = runner.run(_until_cancelled, done=listener.done, cancellable=True)
    job.cancel()
    runner.drain()
    assert not listener.results


@pytest.mark.parametrize("in_time", [True, False])
def test_the_end_of_a_job_that_was_asked_to_stop_is_told(runner: JobRunner, in_time: bool) -> None:
    listener, gate = Listener(), threading.Event()
    job = runner.run(
        _stop_or_go_on, gate, in_time, done=listener.done, failed=listener.failed, cancellable=True
    )
    job.ask_to_stop()
    gate.set()
    runner.drain()
    assert listener.results == ([] if in_time else ["done"])
    assert len(listener.troubles) == in_time


def test_listener_that_is_gone_is_not_called(runner: JobRunner) -> None:
    listener = Listener()
    gate = threading.Event()
    runner.run(gate.wait, done=listener.done)
    listener.deleteLater()
    settle()
    gate.set()
    runner.drain()
    assert not listener.results


def test_collector_collects_cycles_and_gives_python_its_own_back(qtbot: QtBot) -> None:
    owner = QObject()
    collector = Collector(owner)
    assert not gc.isenabled()
    gone: list[int] = []
    for _ in range(gc.get_threshold()[0] + 1):
        _Cycle(gone)
    collector.collect()
    assert gone
    collector.stop()
    assert gc.isenabled()
    owner.deleteLater()
    settle()


class _Cycle:
    def __init__(self, gone: list[int]) -> None:
        self.me = self
        self.gone = gone

    def __del__(self) -> None:
        self.gone.append(1)


def _fail() -> None:
    raise Trouble("It broke.")


def _stop_or_go_on(gate: threading.Event, looks: bool, cancelled: Callable[[], bool]) -> str:
    gate.wait()
    if looks and cancelled():
        raise Trouble("It was stopped.")
    return "done"


def _until_cancelled(cancelled: Callable[[], bool]) -> None:
    while not cancelled():
        pass
