package org.beian.web.page.annualaudit.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.beian.annualaudit.OpinionKind;
import org.beian.annualaudit.opinion.AuditedWebsiteFilter;
import org.beian.annualaudit.opinion.OpinionFilter;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.RegisterWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the filters of opinions and of the websites that they are on, as URLs carry them. */
class OpinionQueryTest {

    private final Map<String, String> url = new HashMap<>();
    private final OpinionQuery query = new OpinionQuery();
    private final AuditedWebsiteQuery websites = new AuditedWebsiteQuery();

    @BeforeEach
    void aPage() {
        Addressed address =
                new Addressed() {
                    @Override
                    public String text(String name) {
                        return url.getOrDefault(name, "");
                    }

                    @Override
                    public String path() {
                        return "/x.xhtml";
                    }
                };
        query.address = address;
        websites.address = address;
        websites.words =
                new RegisterWords() {
                    @Override
                    public LocalDate today() {
                        return LocalDate.of(2026, 3, 1);
                    }
                };
    }

    @Test
    void beginWithAllOpinionsAndWithTheWebsitesOfTheYearWithoutOne() {
        assertThat(query.filter()).isEqualTo(new OpinionFilter(null, null, null, ""));
        assertThat(websites.filter()).isEqualTo(new AuditedWebsiteFilter(2026, "", true));
    }

    @Test
    void takeWhatTheUrlNames() {
        url.putAll(Map.of("kind", "CLOSE_WEBSITE", "state", "WAITING", "year", "2025", "q", "示例"));
        assertThat(query.filter())
                .isEqualTo(new OpinionFilter(2025, OpinionKind.CLOSE_WEBSITE, true, "示例"));
        assertThat(query.href(Map.of("state", "")))
                .startsWith("/x.xhtml?kind=CLOSE_WEBSITE&year=2025&q=");
        url.put("state", "EVERY");
        assertThat(websites.filter()).isEqualTo(new AuditedWebsiteFilter(2025, "示例", false));
    }

    @Test
    void takeNothingForWhatIsUnknown() {
        url.putAll(Map.of("kind", "X", "state", "X", "year", "next"));
        assertThat(query.filter()).isEqualTo(new OpinionFilter(null, null, null, ""));
        assertThat(websites.filter()).isEqualTo(new AuditedWebsiteFilter(2026, "", true));
    }
}
