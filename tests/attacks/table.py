"""Which tests are attacks, by what the adversary tries. A prefix of a test's address means all that begin so."""

from collections.abc import Mapping
from typing import Final

ATTACKS: Final[Mapping[str, tuple[str, ...]]] = {
    "look for people in the files of a used profile": (
        "tests/attacks/test_files_of_a_thief.py",
        "tests/services/test_device_keys.py::test_a_copied_folder_with_a_clerks_password_does_not_act_as_the_desk",
        "tests/services/test_signing_in.py::test_nothing_about_people_lies_in_clear_in_the_profile",
        "tests/storage/test_store.py::test_a_thief_of_the_files_reads_no_name",
        "tests/storage/test_keyring.py::test_a_thief_of_the_file_learns_neither_key_nor_names",
        "tests/faults/test_nothing_in_clear.py",
    ),
    "open the database with a wrong key": (
        "tests/attacks/test_wrong_keys.py",
        "tests/storage/test_store.py::test_a_wrong_key_is_said_to_be_one_and_changes_nothing",
        "tests/storage/test_keyring.py::test_an_old_copy_of_the_file_and_an_old_password_do_not_open_after_another_key",
    ),
    "open with what was copied before somebody left": (
        "tests/faults/test_killed_rekey.py::test_whoever_was_removed_opens_nothing_with_what_they_copied",
        "tests/storage/test_keyring.py::test_of_an_old_and_a_new_password_the_database_chooses",
        "tests/services/test_escrowing.py",
    ),
    "change the file of keys": (
        "tests/storage/test_keyring.py::test_a_change_by_somebody_without_the_key_is_seen_and_put_right",
        "tests/storage/test_keyring.py::test_nothing_is_written_cheaper_than_the_floor",
        "tests/storage/test_keyring.py::test_a_slot_that_asks_for_absurd_work_is_not_tried",
    ),
    "guess passwords": (
        "tests/domain/test_passwords.py::test_what_somebody_would_try_early_is_refused",
        "tests/central/test_second_step.py",
        "tests/services/test_signing_in.py::test_guessing_waits_longer_and_longer_even_after_a_restart",
        "tests/storage/test_keyring.py::test_windows_at_once_have_no_more_tries_than_one",
        "tests/storage/test_keyring.py::test_a_try_counts_before_it_is_looked_at",
        "tests/central/test_pages.py::test_guessing_passwords_is_made_to_wait",
        "tests/central/test_pages.py::test_a_crowd_that_guesses_takes_turns_and_the_desks_are_served_meanwhile",
    ),
    "learn names from answers and their time": (
        "tests/attacks/test_the_ministrys_door.py::test_the_door_does_the_same_work_for_a_name_that_is_not_there",
        "tests/attacks/test_the_ministrys_door.py::test_the_recovery_paper_says_the_same_for_every_name",
        "tests/attacks/test_timing.py",
        "tests/services/test_signing_in.py::test_wrong_passwords_and_unknown_names_get_one_answer",
        "tests/storage/test_keyring.py::test_an_unknown_name_costs_the_same_time",
        "tests/storage/test_keyring.py::test_names_that_are_not_here_cost_what_the_names_here_cost",
        "tests/central/test_pages.py::test_a_wrong_name_and_a_wrong_password_get_the_same_answer",
    ),
    "change or cut the log": (
        "tests/storage/test_audit.py::test_a_line_that_was_changed_or_taken_out_is_noticed",
        "tests/services/test_audit_chain.py",
        "tests/services/test_audit_report.py",
        "tests/services/test_log_on_its_way.py::test_a_file_that_is_cut_or_changed_is_refused",
        "tests/services/test_log_on_its_way.py::test_nobody_brings_the_log_of_another_office",
        "tests/central/test_acts.py",
    ),
    "change a byte of a batch, an approval, a receipt": (
        "tests/sync/test_adversary.py",
        "tests/sync/test_files.py::test_every_byte_of_a_file_counts",
        "tests/central/test_refusals.py",
        "tests/faults/test_forged_batches.py",
    ),
    "bring a forged or an older version of the program": (
        "tests/attacks/test_programs.py",
        "tests/services/test_fetching_program.py::test_what_the_makers_did_not_sign_is_refused_before_its_first_byte",
        "tests/services/test_fetching_program.py::test_a_list_of_another_version_than_the_feed_named_is_refused",
        "tests/central/test_programs.py::test_what_others_made_or_what_lacks_something_is_not_taken_over",
        "tests/installer/test_releasing.py::test_the_number_of_a_release_never_falls",
        "tests/installer/test_releasing.py::test_other_makers_come_by_the_signatures_of_two_of_those_before",
    ),
    "read, change or swap a backup": (
        "tests/attacks/test_backups.py",
        "tests/services/test_backups.py::test_who_may_restore",
        "tests/services/test_backups.py::test_a_copy_that_does_not_read_back_as_it_was_written_is_none",
    ),
    "change a byte of a release": (
        "tests/attacks/test_releases.py",
        "tests/services/test_publishing.py::test_one_bad_part_and_nothing_of_the_release_is_taken_over",
    ),
    "play something again, or to somebody else": (
        "tests/sync/test_enrolling.py::test_an_older_answer_cannot_be_played_to_a_new_request",
        "tests/sync/test_enrolling.py::test_whoever_lacks_the_paper_or_changes_the_request_is_refused",
        "tests/sync/test_enrolling.py::test_every_byte_of_the_ministrys_answer_counts",
        "tests/sync/test_signed_requests.py",
        "tests/sync/test_feed.py::test_nobody_else_reads_it_and_no_other_answer_passes_for_it",
        "tests/sync/test_handover.py::test_what_is_handed_over_is_bound_to_its_batch_its_desk_and_its_hub",
        "tests/central/test_pages.py::test_signing_out_ends_the_session_for_that_cookie_too",
    ),
    "do what another role may": (
        "tests/services/test_rights.py",
        "tests/central/test_roles.py",
        "tests/central/test_withdrawing.py",
        "tests/services/test_trust.py::test_trust_runs_out",
        "tests/services/test_withdrawn.py::test_whoever_is_withdrawn_does_nothing_more_from_that_moment",
        "tests/services/test_withdrawn.py::test_a_supervisor_whom_the_ministry_withdrew_approves_nothing_more_there",
    ),
    "reach files by their names": ("tests/attacks/test_names_of_files.py",),
    "bombs and noise": (
        "tests/sync/test_weaving.py::test_a_small_sheaf_cannot_become_a_large_one",
        "tests/sync/test_weaving.py::test_many_small_sheaves_cannot_become_more_than_a_batch_may_hold",
        "tests/sync/test_weaving.py::test_a_long_text_between_cannot_be_said_for_ever",
        "tests/sync/test_batches.py::test_a_decompression_bomb_is_noticed_while_it_is_small",
        "tests/forms/test_limits.py",
        "tests/forms/test_bad_input.py",
        "tests/sync/test_strangers.py",
        "tests/central/test_any_request.py::test_any_request_gets_a_declared_answer_and_nobodys_name",
    ),
    "formulas in tables": (
        "tests/attacks/test_formulas.py",
        "tests/services/test_people.py::test_no_cell_begins_like_a_formula",
        "tests/forms/test_audit.py::test_no_value_is_a_formula",
    ),
    "SQL in texts": (
        "tests/attacks/test_sql_in_texts.py",
        "tests/attacks/test_sql_in_every_verb.py",
        "tests/attacks/test_the_ministrys_door.py::test_no_text_in_any_address_or_form_of_the_pages_is_sql",
    ),
    "more than anybody types or sends": (
        "tests/attacks/test_the_ministrys_door.py::test_more_than_anybody_types_is_not_read",
        "tests/attacks/test_the_ministrys_door.py::test_a_desk_that_was_never_known_gets_nothing_for_a_long_report",
        "tests/central/test_any_request.py::test_a_form_that_is_too_large_is_not_read",
        "tests/faults/test_bad_hands.py::test_a_megabyte_pasted_into_a_name_is_refused_in_words_and_costs_nothing",
    ),
    "scripts, other sites and stolen cookies in the browser": (
        "tests/central/test_pages.py::test_a_name_is_never_a_program",
        "tests/central/test_pages.py::test_a_form_from_another_site_does_nothing",
        "tests/central/test_pages.py::test_every_page_forbids_what_pages_here_never_need",
        "tests/central/test_pages.py::test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites",
        "tests/central/test_pages.py::test_a_language_link_leads_nowhere_else",
    ),
    "make of the country's index what it is not, or learn from it": (
        "tests/sync/test_national_index.py::test_only_the_ministrys_own_list_is_believed",
        "tests/sync/test_national_index.py::test_a_shard_with_a_byte_changed_cut_or_added_is_refused",
        "tests/sync/test_national_index.py::test_lengths_that_no_filter_has_are_refused_before_anything_is_read",
        "tests/services/test_elsewhere.py::test_a_forged_edited_replayed_or_foreign_index_is_refused_and_the_old_one_stays",
        "tests/services/test_elsewhere.py::test_a_cut_costs_a_piece_and_a_spoilt_or_half_copied_file_is_mended",
        "tests/central/test_national_index.py::test_a_withdrawn_desk_hears_of_no_key",
        "tests/central/test_national_index.py::test_nobody_learns_the_register_by_asking",
    ),
}


def is_attack(address: str) -> bool:
    """Whether the test with that address is in the table."""
    return address.startswith(tuple(one for tests in ATTACKS.values() for one in tests))
