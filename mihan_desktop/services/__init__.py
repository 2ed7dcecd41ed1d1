"""What a person does at the desk, one verb per module; no Qt, no SQL, no sentences."""
