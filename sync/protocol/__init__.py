"""What desk and ministry agree on byte for byte; docs/protocol.md is its specification."""
