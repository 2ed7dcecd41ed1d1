"""Every table of the centre: whoever opens its database has them all, whichever command it is for."""

from sync.central import (
    acts,
    audit_schema,
    duplicates_schema,
    publishing_schema,
    rights_schema,
    schema,
    staff_schema,
    timing_schema,
)
from sync.central.certificates import schema as certificates_tables
from sync.central.importing import schema as importing_tables
from sync.central.indicators import released_schema, results_schema
from sync.central.indicators.opening import schema as opening_tables
from sync.central.linkage import schema as linkage_tables
from sync.central.national import schema as national_tables
from sync.central.points import schema as points_tables
from sync.central.programs import schema as programs_tables
from sync.central.surveys import schema as surveys_tables
from sync.central.training import assessing_schema, calling_schema, follow_ups_schema
from sync.central.training import schema as training_tables
from sync.central.work import esco_schema, fairs_schema, offers_schema, referrals_schema
from sync.central.work.matching import schema as matching_tables
from sync.central.work.notices import schema as notices_tables

TABLES = (
    acts,
    audit_schema,
    certificates_tables,
    duplicates_schema,
    importing_tables,
    opening_tables,
    released_schema,
    results_schema,
    linkage_tables,
    national_tables,
    points_tables,
    programs_tables,
    publishing_schema,
    rights_schema,
    schema,
    staff_schema,
    surveys_tables,
    timing_schema,
    assessing_schema,
    calling_schema,
    follow_ups_schema,
    training_tables,
    esco_schema,
    fairs_schema,
    matching_tables,
    notices_tables,
    offers_schema,
    referrals_schema,
)
"""The modules that have them."""
