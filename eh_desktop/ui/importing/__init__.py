"""The way of a spreadsheet into the cases and the logs, step by step."""
