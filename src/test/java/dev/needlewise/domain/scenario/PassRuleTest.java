package dev.needlewise.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a case and an assessment of several count as passed. */
class PassRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "0.75", "1", "1.00"})
    void a_cut_is_a_share(String cut) {
        assertThat(PassRule.of(cut, 0).cut()).isEqualTo(new BigDecimal(cut));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1.01", "75"})
    void and_nothing_below_nothing_or_above_all_of_it(String cut) {
        assertThatThrownBy(() -> PassRule.of(cut, 0)).hasMessageContaining("found " + cut);
    }

    @Test
    void major_errors_may_be_allowed_and_not_fewer_than_none() {
        assertThat(PassRule.of("0.75", 1).majorAllowed()).isEqualTo(1);
        assertThatThrownBy(() -> PassRule.of("0.75", -1)).hasMessageContaining("found -1");
    }

    @ParameterizedTest(name = "to pass {0} of {1} cases takes {2}")
    @CsvSource({", 5, 5", "3, 5, 3", "5, 5, 5", "6, 5, 5"})
    void an_assessment_asks_for_so_many_cases_and_never_for_more_than_it_has(Integer needed, int cases, int takes) {
        PassRule rule = new PassRule(new BigDecimal("0.75"), 0, Optional.ofNullable(needed));
        assertThat(rule.casesToPassOf(cases)).isEqualTo(takes);
    }
}
