"""The desk's half of sync: transport and bundles."""
