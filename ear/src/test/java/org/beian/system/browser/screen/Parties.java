package org.beian.system.browser.screen;

import org.openqa.selenium.By;

/** Form for a new unit of the register, filled as an authority does. */
public final class Parties {

    private final Browser browser;

    public Parties(Browser browser) {
        this.browser = browser;
    }

    /** Fills the form of a bureau for a provider. */
    public void fillProvider(String code, String name) {
        browser.go("/bureau/partyNew.xhtml?lang=zh-CN");
        fill(code, name, "ACCESS_PROVIDER");
        browser.choose("providerType", "互联网接入服务提供者");
    }

    /** Registers a provider and leads to its card. */
    public void registerProvider(String code, String name) {
        fillProvider(code, name);
        browser.follow(By.id("register"));
    }

    /** Registers a provider that files addresses of its own. */
    public void registerProviderWithAddresses(String code, String name) {
        fillProvider(code, name);
        capacity("IP_FILING_UNIT");
        browser.follow(By.id("register"));
    }

    /** Registers, for the ministry, a unit of the whole country that files addresses. */
    public void registerIpUnit(String code, String name) {
        browser.go("/ministry/partyNew.xhtml?lang=zh-CN");
        fill(code, name, "IP_FILING_UNIT");
        browser.follow(By.id("register"));
    }

    private void fill(String code, String name, String capacity) {
        browser.type("code", code);
        browser.type("name", name);
        capacity(capacity);
        browser.type("licenceNumber", "A2-示例");
        browser.type("phone", "010-66412345");
        browser.type("email", code + "@example.cn");
    }

    private void capacity(String capacity) {
        browser.script(
                "document.querySelector('#capacities input[value=%s]').click()"
                        .formatted(capacity));
    }
}
