"""What both ends must agree on byte for byte."""
