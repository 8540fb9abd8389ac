package org.beian.web.page.annualaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.beian.annualaudit.AuditItemPhase;
import org.beian.annualaudit.DifferenceKind;
import org.beian.annualaudit.answer.AuditItemFilter;
import org.beian.web.page.component.Addressed;
import org.junit.jupiter.api.Test;

/** Tests of the filter of the lists of audited websites, as their URLs carry it. */
class AuditItemQueryTest {

    private final Map<String, String> url = new HashMap<>();
    private final AuditItemQuery query = new AuditItemQuery();

    private AuditItemQuery at(String page) {
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
    void beginsWithWhatWaitsForTheReader() {
        assertThat(at("/bureau/auditItems.xhtml").filter())
                .isEqualTo(new AuditItemFilter(null, AuditItemPhase.EXPLAINED, null, null, ""));
        assertThat(at("/sponsor/audits.xhtml").phase()).isEqualTo(AuditItemPhase.SPONSOR);
        assertThat(at("/provider/audits.csv").phase()).isEqualTo(AuditItemPhase.SPONSOR);
    }

    @Test
    void takesWhatTheUrlNames() {
        url.putAll(
                Map.of(
                        "state", "FAILED",
                        "kind", "DOMAIN_HOLDER",
                        "year", "2026",
                        "campaign", "7",
                        "q", "示例"));
        assertThat(at("/bureau/auditItems.csv").filter())
                .isEqualTo(
                        new AuditItemFilter(
                                2026,
                                AuditItemPhase.FAILED,
                                DifferenceKind.DOMAIN_HOLDER,
                                7L,
                                "示例"));
    }

    @Test
    void takesNothingForWhatIsUnknown() {
        url.putAll(Map.of("state", "X", "kind", "X", "year", "next", "campaign", "-1"));
        assertThat(at("/ministry/auditItems.xhtml").filter())
                .isEqualTo(new AuditItemFilter(null, AuditItemPhase.SPONSOR, null, null, ""));
    }

    @Test
    void keepsTheOtherParametersWhereOneIsExchanged() {
        url.putAll(Map.of("campaign", "7", "kind", "DOMAIN_HOLDER"));
        assertThat(at("/bureau/auditItems.xhtml").href(Map.of("kind", "", "state", "OVERDUE")))
                .isEqualTo("/bureau/auditItems.xhtml?state=OVERDUE&campaign=7");
        assertThat(query.href())
                .isEqualTo("/bureau/auditItems.xhtml?kind=DOMAIN_HOLDER&campaign=7");
    }
}
