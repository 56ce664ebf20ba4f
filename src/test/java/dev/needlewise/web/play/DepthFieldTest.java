package dev.needlewise.web.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepthFieldTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.5|1.5", "1,5|1.5", "1.5 mm|1.5", "0,55MM|0.55", " 2 |2", ".5|0.5", "99.99|99.99", "0.01|0.01"})
    void a_number_with_comma_or_point_and_with_or_without_unit_is_a_depth(String typed, BigDecimal depth) {
        assertThat(DepthField.read(typed))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(depth));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "deep", "0", "0.00", "-1", "1.555", "100", "1.5 cm", "1e2", "1.5.5", "٣", "0x1"})
    void anything_else_is_not_a_depth(String typed) {
        assertThat(DepthField.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5.00,false", "5.01,true", "15,true", "3.0,false"})
    void above_five_millimetres_the_page_asks_whether_it_is_meant(BigDecimal depth, boolean asks) {
        assertThat(DepthField.asksWhetherMeant(depth)).isEqualTo(asks);
    }
}
