"""Read aloud with a program of the system: one process at a time, none once it is silent."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QProcess, Signal

from eh_desktop.ui.child.programs import Program, speakable

REAPED_MS = 100
"""How long a killed process may take to be gone, at most; some 2 ms is usual."""


class ProgramSpeaker(QObject):
    """The system's voice, by way of a program. Nobody waits for what it says."""

    failed = Signal()
    """The program did not start, or ended with an error."""

    def __init__(self, program: Program, parent: QObject | None = None) -> None:
        """Take the program; nothing is started yet."""
        super().__init__(parent)
        self.program = program
        self._process: QProcess | None = None

    @property
    def speaking(self) -> bool:
        """Whether its process is there."""
        return self._process is not None

    def say(self, text: str) -> None:
        """Read a text, in place of what is being read."""
        self.stop()
        said = speakable(text)
        # The application's, not ours: what was killed may be gone a moment after this window.
        process = QProcess(QCoreApplication.instance())
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(process.deleteLater)
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._failed)
        self._process = process
        if self.program.reads_input:
            process.start(self.program.path, list(self.program.arguments))
            process.write(said.encode())
            process.closeWriteChannel()
        else:
            process.setStandardInputFile(QProcess.nullDevice())
            process.start(self.program.path, [*self.program.arguments, said])

    def stop(self) -> None:
        """Be silent: the process is killed, and a service that speaks for it is told."""
        process, self._process = self._process, None
        if process is None:
            return
        process.finished.disconnect(self._finished)
        process.errorOccurred.disconnect(self._failed)
        process.kill()
        process.waitForFinished(REAPED_MS)
        if self.program.silence:
            QProcess.startDetached(self.program.path, list(self.program.silence))

    def _finished(self, code: int, _status: QProcess.ExitStatus) -> None:
        self._process = None
        if code:
            self.failed.emit()

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self._process is not None:
            self._process.deleteLater()
            self._process = None
            self.failed.emit()
