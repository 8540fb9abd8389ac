package org.beian.web.page.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.beian.account.unit.UnitAccountFilter;
import org.beian.law.Clause;
import org.junit.jupiter.api.Test;

@Clause("4")
class UnitAccountChoicesTest {

    @Test
    void letsAllThroughWithoutParametersAndForUnknownOnes() {
        assertThat(UnitAccountChoices.filter(null, null)).isEqualTo(UnitAccountFilter.ALL);
        assertThat(UnitAccountChoices.filter("", "anything")).isEqualTo(UnitAccountFilter.ALL);
    }

    @Test
    void letsTheStateThroughThatIsAskedFor() {
        assertThat(UnitAccountChoices.filter("a", "ENABLED").enabled()).isTrue();
        assertThat(UnitAccountChoices.filter("a", "DISABLED").enabled()).isFalse();
    }
}
