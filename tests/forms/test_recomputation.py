"""Whatever a person does, in whatever order, the form is as if it had been worked out from scratch."""

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from forms.nodes import Node
from forms.problems import FormError
from forms.session import Session
from forms.xform import read_xform
from tests.forms.scenario import MOMENT, ids, xform

ITEMS = "".join(f"<item><name>{n}</name><of>{n % 3}</of><label>L{n}</label></item>" for n in range(7))
FORM = read_xform(
    xform(
        """<on>1</on><n>1</n><part><x/><y/><sum/></part>
        <row jr:template=""><q/><flag/><own/><upto/><cell><c/></cell><cells/></row><row><q>4</q><flag/><own/><upto/>
        <cell><c/></cell><cells/></row>
        <times/><turn><t/><place/></turn><level/><pick/><many/><total/><shown/><last/>""",
        """<bind nodeset="/data/on" type="boolean"/>
        <bind nodeset="/data/n" type="int" constraint=". &lt; 5"/>
        <bind nodeset="/data/part" relevant="/data/on = 1" readonly="/data/n = 3"/>
        <bind nodeset="/data/part/x" type="int" required="/data/n &gt; 1"/>
        <bind nodeset="/data/part/y" type="int" relevant="../x != ''"/>
        <bind nodeset="/data/part/sum" calculate="coalesce(../x, 0) + coalesce(/data/part/y, 0)"/>
        <bind nodeset="/data/row" relevant="position(.) != /data/n"/>
        <bind nodeset="/data/row/q" type="int"/>
        <bind nodeset="/data/row/flag" relevant="../q &gt; 2"/>
        <bind nodeset="/data/row/own" calculate="concat(/data/row/q, ':', position(..), ':', /data/n)"/>
        <bind nodeset="/data/row/upto" calculate="coalesce(../q, 0) +
          coalesce(/data/row[position() = position(current()/..) - 1]/upto, 0)"/>
        <bind nodeset="/data/row/cell/c" constraint=". != ../../q"/>
        <bind nodeset="/data/row/cells" calculate="count(../cell)"/>
        <bind nodeset="/data/times" calculate="/data/n mod 3"/>
        <bind nodeset="/data/turn/place" calculate="concat(position(..), ' of ', count(/data/turn))"/>
        <bind nodeset="/data/many" relevant="/data/pick != ''"/>
        <bind nodeset="/data/total" calculate="sum(/data/row/q[. != '']) + count(/data/row)"/>
        <bind nodeset="/data/shown" calculate="concat(/data/part/sum, '|', /data/many, '|', /data/last)"/>
        <bind nodeset="/data/last" calculate="/data/row[position() = last()]/own"/>""",
        """<input ref="/data/on"/><input ref="/data/n"/><group ref="/data/part"><input ref="/data/part/x">
        <label>x of <output value="/data/n"/></label></input><input ref="/data/part/y"/></group>
        <repeat nodeset="/data/row"><input ref="/data/row/q"/><input ref="/data/row/flag"/>
        <repeat nodeset="/data/row/cell"><input ref="/data/row/cell/c"/></repeat></repeat>
        <repeat nodeset="/data/turn" jr:count="/data/times"><input ref="/data/turn/t"/></repeat>
        <select1 ref="/data/pick"><itemset nodeset="instance('list')/root/item[of = /data/n mod 3]"><value ref="name"/>
        <label ref="label"/></itemset></select1>
        <select ref="/data/many"><itemset nodeset="instance('list')/root/item[name &gt;= /data/pick]">
        <value ref="name"/><label ref="label"/></itemset></select>""",
        f'<instance id="list"><root>{ITEMS}</root></instance>',
    )
)

ROW_REFS = ("row[{}]/q", "row[{}]/flag", "row[{}]/cell[1]/c", "row[{}]/cell[2]/c")
REFS = ("on", "n", "part/x", "part/y", "turn[1]/t", "pick", "many", *ROW_REFS)
ANSWERS = st.one_of(st.none(), st.integers(0, 6), st.booleans(), st.lists(st.sampled_from("0123456"), max_size=3))
STEPS = st.one_of(
    st.tuples(st.just("set"), st.sampled_from(REFS), st.integers(1, 4), ANSWERS),
    st.tuples(st.just("add"), st.sampled_from(["row", "row[{}]/cell"]), st.integers(1, 4), st.none()),
    st.tuples(st.just("remove"), st.sampled_from(["row[{}]", "row[{}]/cell[1]"]), st.integers(1, 4), st.none()),
    st.tuples(st.just("reload"), st.just(""), st.just(0), st.none()),
)


def seen(session: Session) -> dict[str, tuple[object, ...]]:
    """All that a person can see."""
    return {node.ref: look(node) for node in session.root.walk()}


def look(node: Node) -> tuple[object, ...]:
    return (
        node.relevant,
        node.required,
        node.readonly,
        node.value,
        node.broken,
        node.label,
        node.choices,
        node.can_add,
    )


def do(session: Session, step: tuple[str, str, int, object]) -> Session:
    verb, ref, number, value = step
    ref = f"/data/{ref.format(number)}"
    try:
        match verb:
            case "set":
                session.set(ref, value)  # type: ignore[arg-type]
            case "add":
                session.add_repeat(ref)
            case "remove":
                session.remove_repeat(ref)
            case _:
                return Session.restore(FORM, session.save(), clock=lambda: MOMENT, new_id=ids())
    except (KeyError, FormError):
        pass  # a person cannot do what is not there, or not allowed
    return session


@example([("set", "pick", 1, ["1", "1"])])
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(STEPS, max_size=14))
def test_any_sequence_of_answers_equals_a_computation_from_scratch(steps: list[tuple[str, str, int, object]]) -> None:
    session = Session(FORM, clock=lambda: MOMENT, new_id=ids())
    for step in steps:
        session = do(session, step)
    incremental, sent = seen(session), session.submission()
    again = Session.restore(FORM, session.save(), clock=lambda: MOMENT, new_id=ids())
    assert seen(again) == incremental
    assert again.submission() == sent
    again.recompute()
    assert seen(again) == incremental
    assert again.submission() == sent
    if all(row.relevant for row in session.node("/data/row").children):  # or those sent are counted anew from 1
        reopened = Session.reopen(FORM, sent, clock=lambda: MOMENT, new_id=ids(), edit=False)
        assert reopened.submission() == sent


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(STEPS, max_size=8), STEPS)
def test_a_change_names_every_node_that_looks_different(
    steps: list[tuple[str, str, int, object]], last: tuple[str, str, int, object]
) -> None:
    session = Session(FORM, clock=lambda: MOMENT, new_id=ids())
    for step in steps:
        session = do(session, step)
    verb, ref, number, value = last
    if verb != "set":
        return
    before = seen(session)
    try:
        change = session.set(f"/data/{ref.format(number)}", value)  # type: ignore[arg-type]
    except (KeyError, FormError):
        assert seen(session) == before
        return
    after = seen(session)
    differs = {each for each in before.keys() & after.keys() if before[each] != after[each]}
    assert differs <= change.refs
    assert change.structure is (before.keys() != after.keys())
