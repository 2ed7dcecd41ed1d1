"""Icons drawn for this project: 24 × 24 strokes in ``currentColor``, coloured and mirrored when painted."""
