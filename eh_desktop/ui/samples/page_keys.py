"""Page Up and Page Down in a dialog whose words go on below without a control to tab to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QScrollArea

_STEPS = {
    int(Qt.Key.Key_PageDown): QAbstractSlider.SliderAction.SliderPageStepAdd,
    int(Qt.Key.Key_PageUp): QAbstractSlider.SliderAction.SliderPageStepSub,
}


def turn_page(area: QScrollArea, event: QKeyEvent) -> bool:
    """Scroll by a page where the key says so; False for every other key."""
    step = _STEPS.get(event.key())
    if step is None:
        return False
    area.verticalScrollBar().triggerAction(step)
    return True
