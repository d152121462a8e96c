"""What a person asks for, one module per job."""
