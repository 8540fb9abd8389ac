package org.beian.system.browser.screen;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.beian.support.Eventually;
import org.beian.support.SampleApplication;
import org.openqa.selenium.By;

/** Entry of an application into the wizard, topic by topic, by a sponsor or its provider. */
public final class WizardTyping {

    private static final String ACCESS = "/websites/0/accesses/0";
    private static final List<String> SUBJECT =
            List.of(
                    "/subject/name",
                    "/subject/nature",
                    "/subject/document/type",
                    "/subject/document/number",
                    "/subject/document/address",
                    "/subject/province",
                    "/subject/city",
                    "/subject/county",
                    "/subject/address");
    private static final List<String> PERSON =
            List.of(
                    "/name",
                    "/document/type",
                    "/document/number",
                    "/mobile",
                    "/officePhone",
                    "/email");

    private final Browser person;
    private final String role;
    private final String page;
    private final WizardInputs inputs;

    /**
     * @param role sponsor or provider, as the folder of its pages says
     */
    public WizardTyping(Browser person, String role) {
        this.person = person;
        this.role = role;
        inputs = new WizardInputs(person);
        page = "/" + role + "/wizard.xhtml?lang=zh-CN&";
    }

    /**
     * Begins with the data kept for an application for access, and fills in all topics but the
     * documents.
     */
    public String begin(String access, SampleApplication wanted) {
        String id = begin("access=" + access);
        describe(id, wanted);
        topic(id, "content", () -> content(wanted));
        return id;
    }

    /**
     * Begins without an application for access, and fills in all topics up to the documents.
     *
     * @param address at which the website will be
     */
    public String begin(SampleApplication wanted, String address) {
        String id = begin("");
        describe(id, wanted);
        topic(
                id,
                "content",
                () -> {
                    fill("/websites/0/domains", wanted.at("/websites/0/domains/0"));
                    content(wanted);
                });
        topic(
                id,
                "access",
                () -> {
                    tick(ACCESS + "/serverProvinces", wanted.at("/subject/province"));
                    tick(ACCESS + "/methods", "VIRTUAL_HOST");
                    fill(ACCESS + "/ips", address);
                });
        return id;
    }

    private String begin(String query) {
        person.go(page + query);
        person.click("begin");
        return person.idInAddress();
    }

    private void describe(String id, SampleApplication wanted) {
        topic(id, "subject", () -> SUBJECT.forEach(field -> fill(field, wanted.at(field))));
        topic(id, "person", () -> responsible("/subject/responsible", wanted));
        topic(
                id,
                "website",
                () -> {
                    fill("/websites/0/name", wanted.at("/websites/0/name"));
                });
    }

    private void content(SampleApplication wanted) {
        fill("/websites/0/homeUrls", wanted.at("/websites/0/homeUrls/0"));
        tick("/websites/0/services", "CORPORATE");
        fill("/websites/0/bulletinBoard", "false");
    }

    /** Says that a provider has the mandate, and which of its officers verified the data when. */
    public void verify(String officer, String day) {
        person.find(By.cssSelector("#at-mandate .ui-chkbox-box")).click();
        inputs.settled();
        fill("/verification/officer", officer);
        fill("/verification/date", day);
    }

    /** Uploads a document on the page that is open, and waits until it is in the draft. */
    public void attach(String purpose, Path document) {
        By attached = By.cssSelector("#uploaded li");
        int before = person.all(attached).size();
        inputs.choose("purpose", purpose);
        person.find(By.id("document_input")).sendKeys(document.toString());
        Eventually.within(
                Duration.ofSeconds(20),
                purpose + " is in the draft",
                () -> person.all(attached).size() > before);
    }

    /** Opens the page of a topic, types there, and goes on. */
    public void topic(String id, String step, Runnable typing) {
        person.go(page + "id=" + id + "&step=" + step);
        typing.run();
        person.click("next");
    }

    /** Declares the truth, hands in, and reads the receipt's number. */
    public String handIn(String id) {
        person.go(page + "id=" + id + "&step=check");
        person.picture("chain-check-" + role);
        person.find(By.cssSelector("label[for=declared_input], #declared .ui-chkbox-box")).click();
        person.click("submit");
        return person.textOf(By.id("number"));
    }

    public void tick(String pointer, String code) {
        inputs.tick(id(pointer), code);
    }

    public void fill(String pointer, String value) {
        inputs.fill(id(pointer), value);
    }

    private void responsible(String pointer, SampleApplication wanted) {
        PERSON.forEach(field -> fill(pointer + field, wanted.at(pointer + field)));
    }

    private static String id(String pointer) {
        return "at" + pointer.replaceAll("[^A-Za-z0-9]", "-");
    }
}
