package org.beian.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.beian.party.PartyRefusal;
import org.junit.jupiter.api.Test;

class SeveralOutcomeTest {

    @Test
    void goesOnBehindWhatIsRefusedAndKeepsTheOrder() {
        List<Integer> seen = new ArrayList<>();
        SeveralOutcome<Integer> outcome =
                SeveralOutcome.of(
                        List.of(5, 4, 3, 4, 2),
                        each -> {
                            seen.add(each);
                            if (each % 2 == 0) {
                                throw PartyRefusal.UNIT_UNKNOWN.of();
                            }
                        });
        assertThat(seen).as("each once").containsExactly(5, 4, 3, 2);
        assertThat(outcome.done()).isEqualTo(2);
        assertThat(outcome.refused().keySet()).containsExactly(4, 2);
    }

    @Test
    void takesNoMoreThanItMay() {
        List<Integer> many = IntStream.range(0, SeveralOutcome.MOST + 1).boxed().toList();
        assertThat(SeveralOutcome.of(many, each -> {}).done()).isEqualTo(SeveralOutcome.MOST);
    }

    @Test
    void hidesNoFailure() {
        assertThatThrownBy(
                        () ->
                                SeveralOutcome.of(
                                        List.of(1),
                                        each -> {
                                            throw new IllegalStateException("database gone");
                                        }))
                .isInstanceOf(IllegalStateException.class);
    }
}
