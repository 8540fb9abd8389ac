package org.beian.web.page.enforcement.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.beian.enforcement.closure.AssistanceFilter;
import org.beian.enforcement.closure.AssistancePhase;
import org.beian.web.page.component.Addressed;
import org.junit.jupiter.api.Test;

/** Tests of the filter of the lists of requests for assistance, as their URLs carry it. */
class AssistanceQueryTest {

    private final Map<String, String> url = new HashMap<>();

    private AssistanceQuery at(String page) {
        AssistanceQuery query = new AssistanceQuery();
        query.address =
                new Addressed() {
                    @Override
                    public String text(String name) {
                        return url.getOrDefault(name, "");
                    }

                    @Override
                    public String path() {
                        return page;
                    }
                };
        return query;
    }

    @Test
    void beginsWithAllOfABureauAndWithWhatTheMinistrySettles() {
        assertThat(at("/bureau/assistances.xhtml").filter())
                .isEqualTo(new AssistanceFilter(null, null, ""));
        assertThat(at("/ministry/assistances.xhtml").phase()).isEqualTo(AssistancePhase.OVERDUE);
    }

    @Test
    void tellsWhatCameInFromWhatWentOut() {
        url.putAll(Map.of("direction", "IN", "state", "REPLIED", "q", "京"));
        assertThat(at("/bureau/assistances.csv").filter())
                .isEqualTo(new AssistanceFilter(AssistancePhase.REPLIED, true, "京"));
        url.put("direction", "OUT");
        assertThat(at("/bureau/assistances.csv").filter().incoming()).isFalse();
        url.put("direction", "X");
        assertThat(at("/bureau/assistances.csv").filter().incoming()).isNull();
    }

    @Test
    void keepsTheOtherParametersWhereOneIsExchanged() {
        url.put("direction", "IN");
        assertThat(at("/bureau/assistances.xhtml").href(Map.of("state", "DECLINED")))
                .isEqualTo("/bureau/assistances.xhtml?state=DECLINED&direction=IN");
    }
}
