package org.beian.web.page.ipregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.ipregister.report.IpReportLine;
import org.beian.ipregister.report.IpReportReview;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.RegisterWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the links to reports, which the home page shows too: it lies in no folder. */
class IpReportsPageTest {

    private final IpReportsPage page = new IpReportsPage();

    @ParameterizedTest
    @CsvSource({
        "/home.xhtml, /unit",
        "/unit/ipReports.xhtml, /unit",
        "/ministry/ipReports.xhtml, /ministry"
    })
    void leadsToThePageOfTheFolder(String shownAt, String folder) {
        show(shownAt);

        IpReportsPage.Row row = page.getFirstRows().get(0);

        assertThat(row.href()).isEqualTo(folder + "/ipReport.xhtml?report=907");
        assertThat(row.spaceHref()).isEqualTo(folder + "/space.xhtml?unit=7");
    }

    private void show(String path) {
        page.address =
                new Addressed() {
                    @Override
                    public String path() {
                        return path;
                    }

                    @Override
                    public String text(String name) {
                        return "";
                    }
                };
        page.words =
                new RegisterWords() {
                    @Override
                    public String text(String key, Object... arguments) {
                        return key;
                    }

                    @Override
                    public String number(long number) {
                        return Long.toString(number);
                    }
                };
        page.rows = new UnitRows();
        page.rows.callers =
                () -> new Caller(1L, "a", "a", null, Set.of(Roles.IP_UNIT), "request-1");
        page.desk =
                new IpReportReview() {
                    @Override
                    public List<IpReportLine> reports(Long before, int limit) {
                        return List.of(
                                new IpReportLine(
                                        907L,
                                        7L,
                                        "示例公司",
                                        null,
                                        null,
                                        Instant.EPOCH,
                                        1,
                                        0,
                                        0,
                                        null,
                                        1));
                    }
                };
    }
}
