package org.beian.system.browser.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.beian.support.Api;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.IssuedAccounts;
import org.beian.support.IssuedKeys;
import org.beian.support.RunningSystem;

/**
 * Content department of Guangdong, where the audit of the tests is; it is registered once in a
 * system. That of the demo is of Beijing.
 */
public final class DepartmentSamples {

    public static final String OPINIONS = "/api/v1/opinions";

    /** Unit of the department, and the person that gives its opinions at the pages. */
    public static final String UNIT = "content-gd";

    public static final String PASSWORD = "shili-kouling-neirong-2026";

    private static String person;

    private final RunningSystem system;

    public DepartmentSamples(RunningSystem system) {
        this.system = system;
    }

    /** Name of an account of the department, whose password is {@link #PASSWORD}. */
    public String person() {
        synchronized (DepartmentSamples.class) {
            if (person == null) {
                register();
                person = new IssuedAccounts(system).of(UNIT, "CONTENT_DEPARTMENT", PASSWORD);
            }
            return person;
        }
    }

    private void register() {
        DeskClient.Page registered =
                DeskClient.signIn(system, AuditSamples.BUREAU)
                        .get("/bureau/partyNew.xhtml")
                        .form("newParty")
                        .fill("code", UNIT)
                        .fill("name", "示例广东内容主管部门")
                        .tick("CONTENT_DEPARTMENT")
                        .fill("phone", "020-66412345")
                        .fill("email", UNIT + "@example.cn")
                        .fill("validFrom", "2026-01-01")
                        .press("register");
        assertThat(registered.status()).as(registered.toString()).isEqualTo(302);
    }

    /** A program of the department. */
    public Api program() {
        return IssuedKeys.of(system, person());
    }

    /** What a department's program sends about a website of the audit, with the paper's scan. */
    public static Map<String, Object> opinion(Api department, String website, String kind) {
        Map<String, Object> opinion = new LinkedHashMap<>();
        opinion.put("year", AuditSamples.year());
        opinion.put("filingNumber", website);
        opinion.put("kind", kind);
        opinion.put("paperNumber", "示例函〔2026〕1号");
        opinion.put("issuedOn", today());
        opinion.put("words", "示例：该网站的内容违反规定");
        opinion.put(
                "attachment",
                department.upload("书面意见.png", "image/png", Documents.png(30, 20)).expect(201).id());
        return opinion;
    }

    static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    }
}
