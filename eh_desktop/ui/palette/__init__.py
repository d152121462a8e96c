"""The command palette: everything that can be done or opened, by a few letters."""
