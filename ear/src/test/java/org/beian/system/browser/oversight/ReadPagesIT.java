package org.beian.system.browser.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.law.Clause;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.PageWording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Tests of the page that tells who read or exported what, from the mark of a file. */
@BrowserTest
@Clause("3")
class ReadPagesIT {

    private static final Pattern MARK =
            Pattern.compile("导出记录第 (\\d+) 号，.+，.+（.+），依据：细则第七条第（一）项，条件：种类：离岗，共 \\d+ 行");

    private final RunningSystem system = RunningSystem.get();
    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open(system.baseUri());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void findsAnExportByTheNumberInItsFile() {
        DeskClient reviewer = DeskClient.signIn(system, "reviewer-bj");
        DeskClient.Page file = reviewer.get("/bureau/officerChanges.csv?kind=LEFT&lang=zh-CN");
        Matcher mark = MARK.matcher(file.text());
        assertThat(mark.find()).as(file.text()).isTrue();
        String number = mark.group(1);
        assertThat(file.header("Content-Disposition"))
                .contains("officer-changes-" + number + ".csv");

        browser.signIn("clerk-bj").go("/bureau/reads.xhtml?lang=zh-CN");
        browser.type("case", "EXPORT-" + number);
        browser.follow(By.id("find"));
        assertThat(browser.text())
                .contains("导出 " + number, "专岗人员变更", "种类：离岗")
                .doesNotContain("未完成");
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.layoutFaults()).isEmpty();
        assertThat(PageWording.faults(browser, browser.path())).isEmpty();

        String found = "/bureau/reads.csv?record=EXPORT-" + number;
        assertThat(reviewer.get(found).text()).contains("专岗人员变更");
        assertThat(DeskClient.signIn(system, "reviewer-gd").get(found).text())
                .as("another bureau")
                .doesNotContain("专岗人员变更");
        assertThat(
                        DeskClient.signIn(system, "ministry")
                                .get("/ministry/reads.csv?record=EXPORT-" + number)
                                .text())
                .contains("专岗人员变更");
    }
}
