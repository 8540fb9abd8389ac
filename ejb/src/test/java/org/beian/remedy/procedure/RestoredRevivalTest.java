package org.beian.remedy.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.beian.cancellation.revival.RevivalScene;
import org.beian.cancellation.revival.UncertainAccessDecision;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.remedy.RemedyKind;
import org.beian.remedy.RemedyState;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.Test;

/** Test of an access that the authority ended as uncertain, when that decision is revoked. */
@DatabaseTest
@Clause({"B5", "15.4"})
class RestoredRevivalTest extends RemedyAgainstCancellation {

    @Inject RevivalScene revival;
    @Inject UncertainAccessDecision decision;

    @Test
    void isInForceAgainWithItsEntry() {
        revival.withdraw();
        Long key = revival.used();
        revival.run(false);
        String id = row("id", key);
        cancelled().asReviewer();
        decision.end(Long.valueOf(id), Integer.parseInt(row("version", key)), "示例：经核实不再使用");
        assertThat(revival.states()).containsExactly("CANCELLED", "CANCELLED");
        Long ended = scene.letterOf("UNCERTAIN_ACCESS", id);

        cancelled().asReviewer();
        decided(
                desk.open(
                        ended,
                        RemedyKind.LAWSUIT,
                        Shanghai.date(TestClock.shared().instant()),
                        COURT),
                RemedyState.REVOKED);
        assertThat(revival.states()).containsExactly("CANCELLED", "ACTIVE");
        assertThat(revival.content().accesses()).hasSize(2);
        assertThat(revival.isWhole()).isTrue();
    }

    private String row(String column, Long access) {
        List<String> found =
                cancelled()
                        .texts(
                                "select " + column + " from uncertain_access where access_id = ?",
                                access);
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
