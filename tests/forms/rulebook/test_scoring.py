"""Rules give points: within their caps and days, never for silence, never from it, and nothing can break them."""

import ast
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from forms.problems import FormError
from forms.rulebook import Account, Fact, FactType, Line, Rule, Scorer, Tie, compile_rulebook
from forms.rulebook.book import MOST_POINTS
from forms.rulebook.checking import understood
from tests.forms.rulebook.books import DAY, TEXTS, book, facts, rule


def score(*rules: Rule, on: date = DAY, **person: Any) -> list[tuple[str, int]]:
    """Rule and points of each line."""
    return [(line.rule_id, line.points) for line in compile_rulebook(book(*rules)).score(person, on)]


def codes(*rules: Rule, **more: Any) -> list[tuple[str, int, str]]:
    """Code, row and column of every problem."""
    return [(each.code, each.where.row, each.where.column) for each in understood(book(*rules, **more))[1]]


def wrong(*rules: Rule, **more: Any) -> list[str]:
    return [code for code, _, _ in codes(*rules, **more) if code != "unread_fact"]


def test_a_line_tells_which_facts_it_was_given_for() -> None:
    scorer = compile_rulebook(book(rule("elder", "${age} >= 60 or ${sex} = 'female'", 5)))
    assert scorer.score({"age": "٦١", "wage": 3}, DAY) == (
        Line("elder", Account.PRIORITY, 5, (("age", 61), ("sex", None)), None),
    )
    assert scorer.facts_read == {"age", "sex"}
    assert not scorer.score({"age": 59}, DAY)


def test_a_fact_of_another_type_counts_as_missing_and_breaks_nothing() -> None:
    rules = (
        rule("age", "${age} >= 1"), rule("wage", "${wage} < 5"), rule("since", "${since} < today()"),
        rule("sex", "${sex} != 'male'"), rule("needs", "count-selected(${needs}) < 3"),
        rule("earner", "not(${earner})"),
    )  # fmt: skip
    scorer = scorer_of(*rules)
    strange: list[Any] = [
        *("", "x", "  ", "1e400", "nan", "-inf", "2026-13-01", "2026-02-30T10:00"), float("nan"), float("inf"), 10**400,
        b"3", [], {}, object(), datetime(2026, 1, 1, tzinfo=UTC), 2.5j,
    ]  # fmt: skip
    for value in strange:
        given = {line.rule_id for line in scorer.score(dict.fromkeys(("age", "wage", "since", "earner"), value), DAY)}
        assert given == set(), value
    others: list[Any] = [None, True, 7.5, float("nan"), object(), b"x"]
    for value in others:
        assert not scorer.score({"sex": value, "needs": value}, DAY), value


def scorer_of(*rules: Rule) -> Scorer:
    """A scorer, also of what a ministry is kept from publishing."""
    made = book(*rules)
    return Scorer(made, understood(made)[0])


def test_nothing_is_granted_by_silence_unless_the_rule_says_known() -> None:
    scorer = scorer_of(
        rule("not_male", "${sex} != 'male'"),
        rule("no_need", "not(selected(${needs}, 'ill'))"),
        rule("few", "count-selected(${needs}) < 2"),
        rule("young", "not(${age} >= 18)"),
        rule("asked", "not(known(${age})) or ${age} < 18"),
        rule("either", "${age} < 18 or ${sex} = 'female'"),
    )
    assert [line.rule_id for line in scorer.score({}, DAY)] == ["asked"]
    assert [line.rule_id for line in scorer.score({"sex": "female"}, DAY)] == ["not_male", "asked", "either"]
    assert [line.rule_id for line in scorer.score({"age": 17, "needs": "rent"}, DAY)] == [
        "no_need", "few", "young", "asked", "either",
    ]  # fmt: skip


def test_points_are_not_worked_out_from_what_nobody_said() -> None:
    by_age = rule("r", "${sex} = 'female'", "if(${age} > 30, 10, 5)", cap=10)
    assert score(by_age, sex="female") == []
    assert score(by_age, sex="female", age=40) == [("r", 10)]
    said = rule("r", "${sex} = 'female'", "if(known(${age}), min(${age}, 9), 2)", cap=10)
    assert score(said, sex="female") == [("r", 2)]


def test_a_rule_that_takes_points_is_left_out_while_anything_is_missing() -> None:
    missed = rule("missed", "${dependants} > 2 or ${age} > 60", -4, account=Account.ENGAGEMENT)
    assert score(missed, dependants=3) == []
    assert score(missed, dependants=3, age=20) == [("missed", -4)]
    worked = rule("worked", "${age} > 2", "${dependants} - 5", cap=9)
    assert score(worked, age=3, dependants=1) == [("worked", -4)]
    assert score(worked, age=3, dependants=9) == [("worked", 4)]
    assert score(worked, age=3) == []


def test_a_voluntary_answer_never_costs_even_where_its_number_is_below_zero() -> None:
    asked = rule("r", "${sex} = 'female'", "${wage} * 2", cap=9)
    scorer = compile_rulebook(book(asked, voluntary=["wage"]))
    assert scorer.score({"sex": "female", "wage": -3.0}, DAY) == ()
    assert [line.points for line in scorer.score({"sex": "female", "wage": 3.0}, DAY)] == [6]
    assert wrong(rule("r", "${wage} > 3", -1), voluntary=["wage"]) == ["voluntary_costs"]
    assert wrong(rule("r", "${sex} = 'male'", "2 - ${wage}", cap=3), voluntary=["wage"]) == ["voluntary_costs"]
    assert wrong(rule("r", "${sex} = 'male'", "max(0, 2 - ${wage})", cap=3), voluntary=["wage"]) == []


@pytest.mark.parametrize(
    ("condition", "points", "pays"),
    [
        ("not(known(${wage})) or ${wage} < 5", 5, True),
        ("known(${wage}) and ${wage} < 5", 5, False),
        ("${age} > 3 and (known(${wage}) and ${wage} < 5)", 5, False),
        ("known(${wage}) or ${age} > 60", 5, False),
        ("(known(${wage}) and ${wage} < 5) or ${wage} != 9", 5, True),
        ("if(known(${wage}), ${wage} < 5, true())", 5, True),
        ("${age} > 3", "if(known(${wage}), 2, 5)", True),
        ("known(${wage}) and ${age} > 3", "if(known(${wage}), 2, 5)", False),
        ("not(known(${age})) or ${age} < 5", 5, False),
    ],
)
def test_silence_about_a_voluntary_answer_pays_nothing_that_an_answer_would_lose(
    condition: str, points: int | str, *, pays: bool
) -> None:
    found = wrong(rule("r", condition, points, cap=5), voluntary=["wage"])
    assert ("silence_pays" in found) is pays


@pytest.mark.parametrize(
    ("points", "given"),
    [
        ("1 div 0", []),
        ("0 div 0", []),
        ("-1 div 0", []),
        ("${age} mod 0", []),
        ("1e300 * 1e300", []),
        ("${age} div 4", [("r", 5)]),  # 4.5 is five: halves go away from zero
        ("${age} * 100000", [("r", MOST_POINTS)]),
        ("0.4", []),
        ("${age}", [("r", 18)]),
        ("${wage} + 0.5", [("r", 3)]),
        ("-(${wage})", [("r", -3)]),
        ("if(${age} > 3, 1, 0 div 0)", [("r", 1)]),
    ],
)
def test_a_rule_that_divides_by_nothing_gives_nothing(points: str, given: list[tuple[str, int]]) -> None:
    assert score(rule("r", "${age} > 0", points), age=18, wage=2.5) == given


def test_caps_hold_for_a_rule_and_for_a_group_in_the_order_of_the_rules() -> None:
    rules = (
        rule("children", "${dependants} > 0", "${dependants} * 2", cap=5),
        rule("orphan", "selected(${needs}, 'orphan')", 4, cap=6, cap_group="needs"),
        rule("ill", "selected(${needs}, 'ill')", 4, cap_group="needs"),
        rule("rent", "selected(${needs}, 'rent')", 4, cap=6, cap_group="needs"),
    )
    lines = compile_rulebook(book(*rules)).score({"dependants": 4, "needs": "orphan ill rent"}, DAY)
    assert [(line.rule_id, line.points, line.capped_from) for line in lines] == [
        ("children", 5, 8), ("orphan", 4, None), ("ill", 2, 4), ("rent", 0, 4),
    ]  # fmt: skip
    assert score(*rules, needs="rent ill") == [("ill", 4), ("rent", 2)]


def test_what_a_group_takes_has_a_cap_of_its_own_and_gives_no_room_back() -> None:
    rules = (
        rule("missed", "${age} > 0", -4, cap=6, cap_group="g"),
        rule("late", "${age} > 0", "0 - ${dependants}", cap_group="g", cap=6),
        rule("came", "${age} > 0", 5, cap_group="g"),
        rule("again", "${age} > 0", 5, cap_group="g"),
    )
    lines = compile_rulebook(book(*rules)).score({"age": 1, "dependants": 5}, DAY)
    assert [(line.points, line.capped_from) for line in lines] == [(-4, None), (-2, -5), (5, None), (1, 5)]


def test_two_rules_that_cap_each_other_are_refused() -> None:
    one = rule("one", "${age} > 1", 4, cap=5, cap_group="g")
    other = rule("other", "${age} > 2", 4, cap=3, cap_group="g")
    assert ("overlapping_caps", 3, "cap") in codes(one, other)
    assert "cap_without_points" in wrong(rule("one", "${age} > 1", 4, cap_group="g"))
    accounts = rule("two", "${age} > 2", 4, cap=5, cap_group="g", account=Account.ENGAGEMENT)
    assert "cap_of_two_accounts" in wrong(one, accounts)


def test_a_rule_holds_on_its_days_and_a_rulebook_on_its_own() -> None:
    spring = rule("spring", "${age} > 0", 5, valid_from=date(2026, 3, 1), valid_to=date(2026, 5, 31))
    days = [date(2026, 2, 28), date(2026, 3, 1), date(2026, 5, 31), date(2026, 6, 1)]
    assert [bool(score(spring, age=1, on=day)) for day in days] == [False, True, True, False]
    always = rule("r", "${age} > 0")
    for day in (date.min, date(2025, 12, 31), date(2027, 1, 1), date.max):
        assert score(always, age=1, on=day) == []
    assert compile_rulebook(book(always)).reads_today
    assert wrong(rule("r", "${age} > 0", valid_from=date(2027, 2, 1))) == ["not_in_force"]
    assert wrong(rule("r", "${age} > 0", valid_from=date(2026, 3, 1), valid_to=date(2026, 2, 1))) == ["wrong_period"]


def test_days_far_away_are_days_all_the_same() -> None:
    old = rule("r", "today() - ${since} > 700000 and ${born} > date('2026-01-01')")
    assert score(old, since=date.min, born=date.max) == [("r", 5)]
    assert score(old, since="0001-01-01", born="9999-12-31") == [("r", 5)]
    assert score(old, since="0000-01-01", born="9999-12-31") == []


def test_names_may_be_written_in_arabic_letters() -> None:
    arabic = facts(types={"العمر": FactType.INTEGER, "ناوی_شار": FactType.SELECT})
    rules = rule("قاعدة_١", "${العمر} >= ١٨ and ${ناوی_شار} = 'هەولێر'", "${العمر} mod ٧", cap=9)
    lines = compile_rulebook(book(rules, definitions=arabic)).score({"العمر": "٢٠", "ناوی_شار": "هەولێر"}, DAY)
    assert [(line.rule_id, line.points) for line in lines] == [("قاعدة_١", 6)]


@pytest.mark.parametrize("count", [300, pytest.param(10_000, marks=pytest.mark.slow)])
def test_thousands_of_rules_are_one_function_still(count: int) -> None:
    rules = [rule(f"r{n}", f"${{age}} >= {n}", n % 9 + 1, cap=50, cap_group=f"g{n % 5}") for n in range(count)]
    lines = compile_rulebook(book(*rules)).score({"age": count // 2}, DAY)
    assert len(lines) == count // 2 + 1
    assert sum(line.points for line in lines) == 50 * 5


def test_more_rules_than_anybody_reads_are_refused_at_once() -> None:
    assert wrong(*[rule(f"r{n}", "${age} > 1") for n in range(10_001)]) == ["too_many_rows"]


@pytest.mark.parametrize(
    ("condition", "code"),
    [
        ("${age} > 1 and " * 1_000 + "${age} > 1", "too_long"),
        ("(" * 500 + "${age} > 1" + ")" * 500, "too_deep"),
        ("not(" * 70 + "${earner}" + ")" * 70, "too_deep"),
        ("1" + " + 1" * 70 + " > ${age}", "too_deep"),
        ("${age} > '18'", "type_clash"),
        ("${age}", "type_clash"),
        ("${sex} > 3", "type_clash"),
        ("${needs} = 'ill'", "type_clash"),
        ("selected(${word}, 'ill')", "type_clash"),
        ("selected(${needs}, ${word})", "code_wanted"),
        ("selected(${needs}, 'a b')", "code_wanted"),
        ("${since} > 'soon'", "day_wanted"),
        ("date(${age}) > today()", "day_wanted"),
        ("${since} + ${born} > today()", "type_clash"),
        ("${ag} > 18", "unknown_fact"),
        ("known('age')", "fact_wanted"),
        ("1 < ${age} < 3", "chained_comparison"),
        ("${earner} = ${working}", "conditions_compared"),
        ("/data/age > 3", "path_in_rule"),
        ("age > 3", "path_in_rule"),
        ("${age}[1] > 3", "path_in_rule"),
        ("regex(${word}, '(a+)+$')", "function_not_in_rules"),
        ("random() > 0.5", "function_not_in_rules"),
        ("__import__('os')", "function_not_in_rules"),
        ("not()", "wrong_arity"),
        ("", "empty"),
        ("${age} >", "unexpected_end"),
        ("${age} > 'x", "unclosed_text"),
        ("${age} ; 3", "syntax"),
    ],
)
def test_what_a_rule_cannot_say_is_told_at_its_cell(condition: str, code: str) -> None:
    found = codes(rule("fine", "${age} > 3"), rule("r", condition))
    assert (code, 3, "condition") in found
    with pytest.raises(FormError, match=code):
        compile_rulebook(book(rule("r", condition)))


def test_what_a_rule_must_not_do_is_told() -> None:
    assert wrong(rule("r", "${sex} != 'male'")) == ["true_of_silence"]
    assert wrong(rule("r", "${age} > 3 and ${sex} != 'male'")) == ["rests_on_silence"]
    assert wrong(rule("r", "${age} > 3 and known(${sex}) and ${sex} != 'male'")) == []
    assert wrong(rule("r", "${age} > 3"), rule("r", "${age} > 4")) == ["duplicate_rule"]
    assert wrong(rule("r", "true()")) == ["reads_nothing"]
    assert wrong(rule("r", "${age} > 3", 0)) == ["no_points"]
    assert wrong(rule("r", "${age} > 3", "${age} * 2")) == ["uncapped"]
    assert wrong(rule("r", "${age} > 3", 20_000)) == ["wrong_number"]
    assert wrong(rule("r", "${age} > 3", cap=0)) == ["wrong_number"]
    assert wrong(rule("r", "${age} > 3", explain=TEXTS | {"en": "You are ${wage}"})) == ["not_in_rule"]
    assert wrong(rule("r", "${age} > 3", explain={"ar": "نص"})) == ["missing_text"] * 2
    assert wrong(rule("a rule", "${age} > 3")) == ["bad_name"]
    assert wrong(rule("r", "${age} > 3"), ties=[Tie("wage", larger_first=False)], voluntary=["wage"]) == [
        "voluntary_in_ties"
    ]
    assert wrong(rule("r", "${age} > 3"), ties=[Tie("nobody", larger_first=False)]) == ["unknown_fact"]


def test_a_rule_of_need_reads_no_fact_of_training() -> None:
    known = tuple(replace(each, account=Account.ENGAGEMENT) if each.name == "dependants" else each for each in facts())
    assert "other_account" in wrong(rule("r", "${dependants} > 3"), definitions=known)
    assert "other_account" not in wrong(rule("r", "${dependants} > 3", account=Account.ENGAGEMENT), definitions=known)


def test_a_code_that_no_answer_has_is_pointed_out() -> None:
    known = tuple(
        replace(each, choices={"female": TEXTS, "male": TEXTS}) if each.name == "sex" else each for each in facts()
    )
    assert "unknown_choice" in wrong(rule("r", "${sex} = 'femal'"), definitions=known)
    assert "unknown_choice" in wrong(rule("r", "selected(${sex}, 'femal')"), definitions=known)
    assert "unknown_choice" not in wrong(rule("r", "'female' = ${sex}"), definitions=known)


def test_no_authored_text_becomes_a_name_or_an_attribute(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[ast.AST] = []
    whole = ast.fix_missing_locations

    def keep(tree: ast.Module) -> ast.Module:
        seen.append(tree)
        return whole(tree)

    monkeypatch.setattr(ast, "fix_missing_locations", keep)
    nasty = facts(types={"os.system": FactType.INTEGER, "__class__": FactType.TEXT, "get": FactType.SELECT_MULTIPLE})
    compile_rulebook(
        book(
            rule("__import__", "${os.system} > 1 and ${__class__} = '__subclasses__' and selected(${get}, 'eval')", 3),
            definitions=nasty,
        )
    )
    parts = [part for tree in seen for part in ast.walk(tree)]
    assert not [part for part in parts if isinstance(part, ast.Attribute | ast.Subscript | ast.Lambda | ast.Import)]
    names = {part.id for part in parts if isinstance(part, ast.Name)} | {
        part.arg for part in parts if isinstance(part, ast.arg)
    }
    assert not [name for name in names if "." in name or "__" in name or name in ("os", "eval")]


def test_what_would_add_points_is_what_waits_for_an_answer() -> None:
    scorer = compile_rulebook(
        book(
            rule("age", "${age} > 60"), rule("needs", "selected(${needs}, 'ill')"), rule("took", "${wage} > 1", -1),
            rule("past", "${word} = 'x'", valid_to=date(2026, 2, 1)), rule("sex", "${sex} = 'female'"),
        )
    )  # fmt: skip
    person: dict[str, Fact] = {"age": 30, "sex": "female"}
    lines = scorer.score(person, DAY)
    assert [each.id for each in scorer.could_add(lines, person, DAY)] == ["needs"]


def test_a_day_in_a_sentence_is_read_aloud_with_the_name_of_its_month() -> None:
    texts = {"ar": "مسجّل منذ ${since}", "ckb": "لە ${since}ـەوە تۆمارکراوە", "en": "Registered since ${since}"}
    scorer = compile_rulebook(book(rule("r", "${since} < today()", explain=texts)))
    (line,) = scorer.score({"since": "2025-03-04"}, DAY)
    assert scorer.explain(line, "ar") == "مسجّل منذ 4 آذار 2025"
    assert scorer.explain(line, "ckb") == "لە 4 ئازار 2025ـەوە تۆمارکراوە"
    assert scorer.explain(line, "en") == "Registered since 4 March 2025"


def test_a_clerk_reads_the_sentence_with_the_persons_own_facts() -> None:
    choices = {"ill": TEXTS | {"en": "illness", "ar": "مرض"}, "rent": TEXTS | {"en": "rent", "ar": "إيجار"}}
    known = tuple(replace(each, choices=choices) if each.name == "needs" else each for each in facts())
    told = rule(
        "r", "${age} > 3 and (selected(${needs}, 'ill') or ${earner})", explain={
            "ar": "عمرك ${age} وعندك ${needs}", "ckb": "تەمەنت ${age}", "en": "You are ${ age }: ${needs}, ${earner}",
        },
    )  # fmt: skip
    scorer = compile_rulebook(book(told, definitions=known))
    (line,) = scorer.score({"age": 40, "needs": "ill rent"}, DAY)
    assert scorer.explain(line, "en") == "You are 40: illness, rent, …"
    assert scorer.explain(line, "ar") == "عمرك 40 وعندك مرض، إيجار"
    assert scorer.explain(line, "ckb") == "تەمەنت 40"
    assert scorer.explain(line._replace(rule_id="gone"), "en") == ""
