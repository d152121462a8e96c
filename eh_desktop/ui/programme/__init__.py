"""The duties of a framework on the screen: how they stand, what they rest on, their rows."""
