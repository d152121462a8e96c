"""Cases and the champion's logs: their lists, a case's own page, and the dialogs."""
