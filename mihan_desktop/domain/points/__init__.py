"""Points: a person's two accounts as a ledger that is never edited, ranking by them, and what a new rule set would do.

Rules are data (``forms.rulebook``) and what a person scores is computed, at the desk and at the ministry, by this one
definition; what people ask for and decide (``asking``) are changes.
"""

from forms.rulebook.book import Account as Account
from forms.rulebook.book import Fact as Fact
from forms.rulebook.book import Line as Line
from mihan_desktop.domain.points.asking import Asked as Asked
from mihan_desktop.domain.points.asking import Stand as Stand
from mihan_desktop.domain.points.asking import What as What
from mihan_desktop.domain.points.facts import FACTS as FACTS
from mihan_desktop.domain.points.facts import Training as Training
from mihan_desktop.domain.points.facts import facts_of as facts_of
from mihan_desktop.domain.points.ledger import Entry as Entry
from mihan_desktop.domain.points.ledger import EntryKind as EntryKind
from mihan_desktop.domain.points.ledger import reconcile as reconcile
from mihan_desktop.domain.points.ledger import standing as standing
from mihan_desktop.domain.points.ledger import totals as totals
from mihan_desktop.domain.points.ranking import Candidate as Candidate
from mihan_desktop.domain.points.ranking import Ranked as Ranked
from mihan_desktop.domain.points.ranking import ranked as ranked
from mihan_desktop.domain.points.simulation import Before as Before
from mihan_desktop.domain.points.simulation import Group as Group
from mihan_desktop.domain.points.simulation import Simulation as Simulation
from mihan_desktop.domain.points.simulation import simulated as simulated
