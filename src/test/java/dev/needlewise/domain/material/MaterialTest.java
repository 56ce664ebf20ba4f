package dev.needlewise.domain.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is known, and how a claim leads to its sources and to the conflicts over it. */
class MaterialTest {
    private static final Conflict DEPTH = conflict("depth", "DEP-01", "DEP-02");
    private static final Conflict NUMBING = conflict("numbing", "NUM-01");
    private static final Conflict SCARS = conflict("scars", "DEP-02", "NUM-01");
    private static final Source GUIDE = source("001", passage("001/p1", ""), passage("001/p2", ""));
    private static final Source STUDY = source("002", passage("002/p1", ""));
    private static final Material MATERIAL =
            new Material(List.of(GUIDE, STUDY), claims("NUM-01", "DEP-02", "DEP-01"), List.of(DEPTH, NUMBING, SCARS));

    @Test
    void claims_stay_in_the_order_written_and_are_found_by_their_id() {
        assertThat(MATERIAL.claims().keySet()).extracting(ClaimId::value).containsExactly("NUM-01", "DEP-02", "DEP-01");
        assertThat(MATERIAL.claim(new ClaimId("DEP-02"))).contains(claim("DEP-02"));
        assertThat(MATERIAL.claim(new ClaimId("DEP-03"))).isEmpty();
    }

    @Test
    void a_conflict_is_about_every_claim_that_takes_part_in_it() {
        assertThat(over("DEP-01")).containsExactly(DEPTH);
        assertThat(over("DEP-02")).containsExactly(DEPTH, SCARS);
        assertThat(over("NUM-01", "DEP-01")).containsExactly(DEPTH, NUMBING, SCARS);
        assertThat(over("DEP-03")).isEmpty();
        assertThat(over()).isEmpty();
    }

    @Test
    void a_citation_leads_to_the_source_that_holds_its_passage() {
        assertThat(MATERIAL.sourceOf(new Citation("001/p2", ""))).contains(GUIDE);
        assertThat(MATERIAL.sourceOf(new Citation("002/p1", "s1-3"))).contains(STUDY);
        assertThat(MATERIAL.sourceOf(new Citation("003/p1", ""))).isEmpty();
    }

    @Test
    void a_passage_is_left_out_where_a_reason_says_so() {
        assertThat(passage("001/p1", "An advertisement.").isLeftOut()).isTrue();
        assertThat(passage("001/p1", "").isLeftOut()).isFalse();
    }

    private static List<Conflict> over(String... claims) {
        return MATERIAL.conflictsOver(List.of(claims).stream().map(ClaimId::new).toList());
    }

    private static Map<ClaimId, Claim> claims(String... ids) {
        Map<ClaimId, Claim> claims = new LinkedHashMap<>();
        List.of(ids).forEach(id -> claims.put(new ClaimId(id), claim(id)));
        return claims;
    }

    private static Claim claim(String id) {
        return new Claim(new ClaimId(id), "depth", "So.", List.of(), Strength.OPINION, Use.TEACH, "");
    }

    private static Conflict conflict(String id, String... claims) {
        List<ClaimId> sides = List.of(claims).stream().map(ClaimId::new).toList();
        return new Conflict(id, "How deep?", sides, "They differ.", "Less is enough.", "Both are told.", List.of());
    }

    private static Source source(String id, Passage... passages) {
        return new Source(id, "A text", "article", "Written by a clinic.", List.of(passages));
    }

    private static Passage passage(String id, String leftOut) {
        return new Passage(id, 1, 2, leftOut.isEmpty() ? "It heals." : "", leftOut, "");
    }
}
