"""Child mode: a feedback form full screen, one statement at a time, and nothing of the case."""
