package org.beian.system.browser.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.WizardTyping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Tests of what attachments are for: as chosen in both wizards, and as corrected at the desk. */
@BrowserTest
class AttachmentPurposesIT {

    private static final By PURPOSES = By.cssSelector("#uploaded li strong");

    /** Shows a file that is under way, as the component does; gives how far it sticks out. */
    private static final String UNDER_WAY =
            """
            const files = document.querySelector('#document .ui-fileupload-files');
            files.innerHTML = '<div class="ui-fileupload-row"><div class="ui-fileupload-preview">'
              + '</div><div class="ui-fileupload-filename">'
              + '示例：很长的委托书扫描件文件名称-2026-12-01.png</div><div>1,024.0 KB</div>'
              + '<div class="ui-fileupload-progress"><div class="ui-progressbar ui-widget'
              + ' ui-widget-content"><div class="ui-progressbar-value" style="width:40%"></div>'
              + '</div></div><div><button type="button" class="ui-fileupload-cancel ui-button'
              + ' ui-widget ui-state-default ui-button-icon-only"><span class="ui-button-icon-left'
              + ' ui-icon ui-icon-close"></span><span class="ui-button-text">x</span></button>'
              + '</div></div>';
            const row = files.firstElementChild.getBoundingClientRect();
            const within = document.querySelector('#document').getBoundingClientRect();
            const parts = [...files.firstElementChild.children].map(
              part => part.getBoundingClientRect()).filter(part => part.width > 0);
            const apart = parts.every((part, i) => i === 0 || part.left >= parts[i - 1].right);
            return apart && parts.at(-1).right <= within.right && row.right <= within.right;""";

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

    @ParameterizedTest
    @ValueSource(strings = {"sponsor", "provider"})
    @Clause({"12.1", "13.1"})
    void areWhatIsChosen(String role) throws IOException {
        String wizard = "/" + role + "/wizard.xhtml?lang=zh-CN";
        browser.signIn(role).go(wizard);
        browser.click("begin");
        String id = browser.idInAddress();
        browser.go(wizard + "&id=" + id + "&step=documents");
        Path paper = Files.createTempFile("附件", ".png");
        Files.write(paper, Documents.png(300, 200));
        WizardTyping typing = new WizardTyping(browser, role);
        for (String purpose : List.of("APPROVAL_DOCUMENT", "MANDATE", "DOCUMENT_SCAN")) {
            typing.attach(purpose, paper);
        }
        Files.delete(paper);
        assertThat(browser.all(PURPOSES))
                .extracting(WebElement::getText)
                .containsExactly("审批文件", "委托书", "证件扫描件");
        assertThat(browser.layoutFaults()).isEmpty();
        browser.picture("attachments-" + role);
        assertThat(browser.script(UNDER_WAY)).as("a row of its own shape").isEqualTo(true);
        browser.picture("attachments-under-way-" + role);
    }

    @Test
    @Clause("12.4")
    void isPutRightAtTheDesk() {
        Api provider = system.api("demo-provider");
        String scan =
                provider.upload("第三份.png", "image/png", Documents.png(300, 200)).expect(201).id();
        SampleApplication filing = SampleApplication.another().withAttachment(scan, "MANDATE");
        String id = provider.submit(filing).expect(201).id();
        DeskClient desk = DeskClient.signIn(system, "reviewer-bj");
        desk.take(id);
        browser.signIn("reviewer-bj");
        browser.go("/bureau/desk.xhtml?lang=zh-CN&tab=attachments&id=" + id);
        assertThat(browser.text()).contains("更正附件用途");
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.layoutFaults()).isEmpty();
        browser.picture("desk-attachments");
        browser.choose("repurposed", "委托书（第三份.png）");
        browser.choose("newPurpose", "核验单");
        browser.follow(By.id("correctPurpose"));
        assertThat(browser.text()).contains("核验单", "更正附件用途");
        browser.go("/bureau/desk.xhtml?lang=zh-CN&tab=history&id=" + id);
        assertThat(browser.text()).contains("由“委托书”改为“核验单”");
    }
}
