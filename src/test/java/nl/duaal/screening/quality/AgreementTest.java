package nl.duaal.screening.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AgreementTest {

    /**
     * Husbands and wives about the same question: Hout, Duncan and Sobel (1987), as in Agresti, Categorical Data
     * Analysis, table 2.10, and as {@code SexualFun} in R's package vcd. With quadratic (Fleiss-Cohen) weights that
     * package, and Friendly and Meyer, Discrete Data Analysis with R (2016), give 0.332 with a standard error of
     * 0.0973.
     */
    private static final int[][] PUBLISHED = {{7, 7, 2, 3}, {2, 8, 3, 7}, {1, 5, 4, 9}, {2, 8, 9, 14}};

    @Test
    void a_published_table_gives_the_published_agreement() {
        var agreement = Agreement.of(PUBLISHED).orElseThrow();
        assertThat(agreement.pairs()).isEqualTo(91);
        assertThat(agreement.kappa()).isEqualTo(0.332, within(0.0005));
        assertThat(agreement.standardError()).isEqualTo(0.0973, within(0.00005));
        assertThat(agreement.low()).isEqualTo(0.141, within(0.001));
        assertThat(agreement.high()).isEqualTo(0.523, within(0.001));
    }

    @Test
    void full_agreement_is_one_and_leaves_no_doubt() {
        var agreement =
                Agreement.of(new int[][] {{5, 0, 0}, {0, 4, 0}, {0, 0, 3}}).orElseThrow();
        assertThat(agreement.kappa()).isEqualTo(1, within(1e-12));
        assertThat(agreement.standardError()).isEqualTo(0, within(1e-12));
    }

    @Test
    void opposite_answers_are_worse_than_chance() {
        var agreement =
                Agreement.of(new int[][] {{0, 0, 5}, {0, 0, 0}, {5, 0, 0}}).orElseThrow();
        assertThat(agreement.kappa()).isEqualTo(-1, within(1e-12));
    }

    @Test
    void nothing_to_compare_gives_nothing() {
        assertThat(Agreement.of(new int[5][5])).isEmpty();
        assertThat(Agreement.of(new int[][] {{0, 0}, {0, 7}})).isEmpty();
    }
}
