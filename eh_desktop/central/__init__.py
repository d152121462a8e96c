"""The central team's side: enrolment, intake and statistics."""
