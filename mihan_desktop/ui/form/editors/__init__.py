"""One widget for each way of answering."""
