"""Periodic returns on the screen."""
