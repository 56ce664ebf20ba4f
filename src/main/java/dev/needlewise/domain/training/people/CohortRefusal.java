package dev.needlewise.domain.training.people;

/** Why something asked of a cohort was not done. */
public enum CohortRefusal {
    /** The cohort is closed: nobody joins, nothing begins or changes. */
    CLOSED,
    /** The person is a member already. */
    ALREADY_MEMBER,
    /** The person learns in this cohort, and would vanish from its trainees. */
    TRAINEE_HERE,
    /** Somebody has begun a case, so the profile stays. */
    SESSIONS_BEGUN,
    /** Without this person nobody would supervise the cohort. */
    LAST_SUPERVISOR,
    /** The name is blank or too long. */
    NAME_UNFIT,
    /** The protocol has no such profile. */
    UNKNOWN_PROFILE,
    /** No cohort has this joining code. */
    UNKNOWN_CODE,
    /** Nobody has signed in by this account yet. */
    UNKNOWN_ACCOUNT
}
