package dev.needlewise.application.cohort;

import dev.needlewise.application.Records;
import dev.needlewise.domain.training.people.Membership;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.PersonId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody in a cohort. */
public record Member(Person person, Membership membership) {
    private static final Comparator<Member> BY_NAME = Comparator.comparing(
                    (Member member) -> member.person().displayName().toLowerCase(Locale.ROOT))
            .thenComparing(member -> member.person().id().value());

    /** Everybody whose membership is given, by name; two queries at most, whatever their number. */
    public static List<Member> of(Collection<Membership> memberships, Records records) {
        Map<?, Person> people = records.people()
                .byIds(memberships.stream().map(Membership::person).collect(Collectors.toSet()));
        return memberships.stream()
                .flatMap(
                        membership -> Optional.ofNullable(people.get(membership.person()))
                                .map(person -> new Member(person, membership))
                                .stream())
                .sorted(BY_NAME)
                .toList();
    }

    public static Set<PersonId> people(Collection<Member> members) {
        return members.stream().map(member -> member.person().id()).collect(Collectors.toSet());
    }

    public boolean trains() {
        return membership.trains();
    }
}
