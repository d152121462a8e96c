"""The head of a service: years beside each other, the plan, and the document for governors."""
