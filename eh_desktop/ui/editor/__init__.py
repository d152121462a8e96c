"""The audit editor: one form being filled in. Values in, signals out."""
