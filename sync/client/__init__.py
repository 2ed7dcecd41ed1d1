"""The desk's half of sync: how sealed batches leave and receipts come back. The only home of requests."""
