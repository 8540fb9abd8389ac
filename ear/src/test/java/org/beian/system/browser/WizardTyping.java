package org.beian.system.browser;

import java.util.List;
import org.beian.support.SampleApplication;
import org.openqa.selenium.By;

/** Entry of an application into the wizard, topic by topic, by a sponsor or its provider. */
final class WizardTyping {

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
    WizardTyping(Browser person, String role) {
        this.person = person;
        this.role = role;
        inputs = new WizardInputs(person);
        page = "/" + role + "/wizard.xhtml?lang=zh-CN&";
    }

    /**
     * Begins with the data kept for an application for access, and fills in all topics but the
     * documents.
     */
    String begin(String access, SampleApplication wanted) {
        person.go(page + "access=" + access);
        person.click("begin");
        String id = person.address().replaceAll(".*[?&]id=(\\d+).*", "$1");
        topic(id, "subject", () -> SUBJECT.forEach(field -> fill(field, wanted.at(field))));
        topic(id, "person", () -> responsible("/subject/responsible", wanted));
        topic(
                id,
                "website",
                () -> {
                    fill("/websites/0/name", wanted.at("/websites/0/name"));
                });
        topic(
                id,
                "content",
                () -> {
                    fill("/websites/0/homeUrls", wanted.at("/websites/0/homeUrls/0"));
                    tick("/websites/0/services", "CORPORATE");
                    fill("/websites/0/bulletinBoard", "false");
                });
        return id;
    }

    /** Opens the page of a topic, types there, and goes on. */
    void topic(String id, String step, Runnable typing) {
        person.go(page + "id=" + id + "&step=" + step);
        typing.run();
        person.click("next");
    }

    /** Declares the truth, hands in, and reads the receipt's number. */
    String handIn(String id) {
        person.go(page + "id=" + id + "&step=check");
        person.picture("chain-check-" + role);
        person.find(By.cssSelector("label[for=declared_input], #declared .ui-chkbox-box")).click();
        person.click("submit");
        return person.textOf(By.id("number"));
    }

    void tick(String pointer, String code) {
        inputs.tick(id(pointer), code);
    }

    void fill(String pointer, String value) {
        inputs.fill(id(pointer), value);
    }

    private void responsible(String pointer, SampleApplication wanted) {
        PERSON.forEach(field -> fill(pointer + field, wanted.at(pointer + field)));
    }

    private static String id(String pointer) {
        return "at" + pointer.replaceAll("[^A-Za-z0-9]", "-");
    }
}
