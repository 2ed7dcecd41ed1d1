"""The ministry's half of sync: the service that takes batches and answers with signed receipts."""
