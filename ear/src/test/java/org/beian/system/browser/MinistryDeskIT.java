package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.system.browser.screen.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Tests of the ministry's desk for cross-region commercial filings. */
@BrowserTest
class MinistryDeskIT {

    private static final String LICENCE = "B2-20269101";

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");

    private Browser official;

    @BeforeEach
    void open() {
        official = Browser.open(system.baseUri());
    }

    @AfterEach
    void close() {
        if (official != null) {
            official.close();
        }
    }

    /** The bureau of the domicile reads it and is told who decides. */
    @Test
    @Clause("5.5")
    void theMinistryDecidesUnderACrossRegionLicence() {
        SampleApplication application =
                SampleApplication.another()
                        .with("/websites/0/commercial", true)
                        .with("/websites/0/licenceNumber", LICENCE);
        String name = application.at("/subject/name");
        String id = provider.submit(application).expect(201).id();
        assertThat(provider.filing(id).json().path("bureau").asText()).isEqualTo("信息产业部");

        official.signIn("reviewer-bj").go("/bureau/desk.xhtml?lang=zh-CN&id=" + id);
        assertThat(official.text()).contains(name, "由信息产业部审核");
        assertThat(official.has(By.id("take"))).isFalse();
        official.close();

        official = Browser.open(system.baseUri());
        official.signIn("ministry").go("/home.xhtml?lang=zh-CN");
        assertThat(official.text()).contains("待审核的跨地区备案");
        official.go("/ministry/desk.xhtml?id=" + id);
        assertThat(official.barriers()).isEmpty();
        DeskClient ministry = DeskClient.signIn(system, "ministry");
        ministry.get("/ministry/desk.xhtml?id=" + id).form("deciding").press("take");
        DeskClient.Page taken = ministry.get("/ministry/desk.xhtml?id=" + id);
        assertThat(taken.form("deciding").press("approve").isDone()).isTrue();
        assertThat(provider.filing(id).state()).isEqualTo("APPROVED");
        assertThat(provider.filing(id).json().path("filingNumber").asText()).isEqualTo(LICENCE);
        official.go("/ministry/filings.xhtml?q=" + LICENCE);
        assertThat(official.textOf(By.id("filings"))).contains(name, LICENCE);
    }
}
