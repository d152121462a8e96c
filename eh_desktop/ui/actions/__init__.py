"""Actions, questions, concerns and re-audits: listed over all forms, and followed up."""
