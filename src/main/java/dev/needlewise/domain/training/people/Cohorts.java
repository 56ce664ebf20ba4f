package dev.needlewise.domain.training.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps cohorts and who belongs to them. */
public interface Cohorts {
    Optional<Cohort> find(CohortId id);

    Optional<Cohort> byCode(JoiningCode code);

    /** All that exist of these, in one query. */
    Map<CohortId, Cohort> byIds(Collection<CohortId> ids);

    /** Every cohort, newest first, at most {@code limit}: for administrators. */
    List<Cohort> newest(int limit);

    /** Adds or replaces. */
    void save(Cohort cohort);

    Optional<Membership> membership(PersonId person, CohortId cohort);

    /** The person's memberships, those that ended included. */
    List<Membership> membershipsOf(PersonId person);

    /** The memberships of several people, those that ended included, in one query. */
    List<Membership> membershipsOf(Collection<PersonId> people);

    /** The cohort's memberships, those that ended included. */
    List<Membership> membersOf(CohortId cohort);

    /** The cohorts' memberships, those that ended included, in one query. */
    List<Membership> membersOf(Collection<CohortId> cohorts);

    /** How many trainees are in each cohort now, in one query; a cohort without any is left out. */
    Map<CohortId, Integer> traineesIn(Collection<CohortId> cohorts);

    /** Adds or replaces. */
    void save(Membership membership);
}
