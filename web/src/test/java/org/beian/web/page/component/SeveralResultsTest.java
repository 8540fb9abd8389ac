package org.beian.web.page.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.beian.domainregister.DomainRefusal;
import org.beian.law.RequestRejected;
import org.beian.law.SeveralOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeveralResultsTest {

    private final SeveralResults results = new SeveralResults();
    private final Map<Long, RequestRejected> refused = new LinkedHashMap<>();

    @BeforeEach
    void inChinese() {
        results.words =
                new RegisterWords() {
                    @Override
                    public Locale locale() {
                        return Locale.SIMPLIFIED_CHINESE;
                    }
                };
        results.declines =
                new PageErrors() {
                    @Override
                    String sentence(RequestRejected declined) {
                        return declined.code() + declined.arguments();
                    }
                };
    }

    private List<String> reasons(UnaryOperator<String> names) {
        return results.reasons(new SeveralOutcome<>(0, refused), names);
    }

    @Test
    void namesWhatIsRefusedForOneReasonTogether() {
        refused.put(1L, DomainRefusal.UNFILED_STILL.of("示例"));
        refused.put(2L, DomainRefusal.OPINION_MISSING.of());
        refused.put(3L, DomainRefusal.UNFILED_STILL.of("示例"));

        assertThat(reasons(id -> "网站" + id))
                .containsExactly(
                        "2 项未办理（网站1、网站3）：UNFILED_STILL[示例]", "1 项未办理（网站2）：OPINION_MISSING[]");
    }

    @Test
    void keepsReasonsThatReadDifferentlyApart() {
        refused.put(1L, DomainRefusal.UNFILED_STILL.of("示例一"));
        refused.put(2L, DomainRefusal.UNFILED_STILL.of("示例二"));

        assertThat(reasons(UnaryOperator.identity()))
                .containsExactly("1 项未办理（1）：UNFILED_STILL[示例一]", "1 项未办理（2）：UNFILED_STILL[示例二]");
    }

    @Test
    void namesTwentyOfOneReason() {
        LongStream.rangeClosed(1, 21)
                .forEach(id -> refused.put(id, DomainRefusal.OPINION_MISSING.of()));

        assertThat(reasons(UnaryOperator.identity()))
                .singleElement()
                .asString()
                .startsWith("21 项未办理（1、2、")
                .contains("、20 等）：");
    }

    @Test
    void countsWhatHasStillOtherReasons() {
        LongStream.rangeClosed(1, 25)
                .forEach(id -> refused.put(id, DomainRefusal.CLUE_NOT_FOUND.of(id)));

        assertThat(reasons(UnaryOperator.identity()))
                .hasSize(21)
                .last()
                .isEqualTo("另有 5 项因其他原因未办理。");
    }
}
