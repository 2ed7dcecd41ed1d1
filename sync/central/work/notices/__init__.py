"""Messages to people who agreed to them, sent from the ministry alone: queued, each once (decision 0056)."""
