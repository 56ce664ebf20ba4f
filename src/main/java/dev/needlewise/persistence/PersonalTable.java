package dev.needlewise.persistence;

import java.util.List;

/**
 * A table with rows about people: which of them are about one, and what becomes of them when that person is erased.
 *
 * @param mine the rows about the person whose id stands for each question mark, shown in an export
 * @param gone the rows that are erased; none where they stay under an id without a name
 */
record PersonalTable(String name, String mine, String gone) {
    private static final String SESSIONS = "session_id IN (SELECT id FROM candidate_session WHERE person_id = ?)";
    private static final String STAYS = "";

    /** In the order in which they read well. */
    static final List<PersonalTable> ALL = List.of(
            stays("person", "id = ?"),
            goes("person_identity", "person_id = ?"),
            goes("membership", "person_id = ?"),
            stays("cohort", "id IN (SELECT cohort_id FROM membership WHERE person_id = ?)"),
            goes("web_session", "person_id = ?"),
            // An assignment that was for this person alone must not become everybody's.
            stays("assignment_only_for", "person_id = ?"),
            goes("assignment_extension", "person_id = ?"),
            goes("candidate_session", "person_id = ?"),
            goes("session_event", SESSIONS),
            goes("session_draft", SESSIONS),
            goes("session_mark", SESSIONS),
            goes("standing", "person_id = ?"),
            theirs("review_comment", "written_by = ?"),
            theirs("review_decision", "decided_by = ?"),
            theirs("returned_session", "returned_by = ?"),
            theirs("closed_critical", "closed_by = ?"),
            theirs("challenge", "made_by = ? OR settled_by = ?"),
            goes("queued_score", "person_id = ?"),
            goes(
                    "lti_gradebook_link",
                    "holder IN (SELECT id FROM candidate_session WHERE person_id = ?) OR holder LIKE ? || '/%'"),
            goes("lti_roster_entry", "person_id = ?"),
            goes("lti_choosing", "session_hash IN (SELECT hash FROM web_session WHERE person_id = ?)"),
            stays("lti_invitation", "made_by = ?"),
            stays("pack_version", "brought_by = ?"),
            stays("pack_activation", "done_by = ?"),
            // The clinic's approval stands; the name in it goes.
            stays("pack_signature", "signed_by = ? OR withdrawn_by = ?"),
            stays(
                    "audit_entry",
                    "who = ? OR (about_kind = 'person' AND about = ?) OR (about_kind = 'session' AND about IN"
                            + " (SELECT id FROM candidate_session WHERE person_id = ?))"));

    /** What refers to a row goes before the row. */
    static final List<String> ERASED_IN_ORDER = List.of(
            "lti_choosing",
            "lti_roster_entry",
            "web_session",
            "lti_gradebook_link",
            "queued_score",
            "standing",
            "session_mark",
            "session_draft",
            "session_event",
            "review_comment",
            "review_decision",
            "returned_session",
            "closed_critical",
            "challenge",
            "candidate_session",
            "assignment_extension",
            "membership",
            "person_identity");

    /** Columns that nobody is handed: with them one could act for the person, or join the cohort. */
    static final List<String> SECRET = List.of(
            "web_session.hash",
            "web_session.csrf",
            "lti_choosing.session_hash",
            "lti_invitation.hash",
            "cohort.joining_code");

    static PersonalTable named(String name) {
        return ALL.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static PersonalTable goes(String name, String mine) {
        return new PersonalTable(name, mine, mine);
    }

    private static PersonalTable stays(String name, String mine) {
        return new PersonalTable(name, mine, STAYS);
    }

    /** What was said and decided about the person's sessions goes; what the person said about others' stays theirs. */
    private static PersonalTable theirs(String name, String author) {
        return new PersonalTable(name, SESSIONS + " OR " + author, SESSIONS);
    }
}
