"""Walks a window as people do who see little, use no mouse, or listen to a screen reader."""
