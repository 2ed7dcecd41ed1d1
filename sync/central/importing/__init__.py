"""Legacy registers: read as they came, mapped, looked at, repaired, undone; linkage reads them beside registrations."""
