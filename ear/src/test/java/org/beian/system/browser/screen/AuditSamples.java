package org.beian.system.browser.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RegisterSamples;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;

/**
 * Websites of the demo sponsor in the annual audit of Guangdong, which is opened once in a system:
 * other tests file in Beijing, where nobody is told of it.
 */
public final class AuditSamples {

    public static final String ITEMS = "/api/v1/audit-items";
    public static final String BUREAU = "reviewer-gd";
    public static final String PROVINCE = "440000";

    private static final Duration LONG = Duration.ofSeconds(120);
    private static final int DAYS = 25;
    private static final String BUYER = "示例域名受让公司";

    private final RunningSystem system;
    private final Api sponsor;

    public AuditSamples(RunningSystem system) {
        this.system = system;
        sponsor = AccessApplications.sponsorsProgram(system);
    }

    /** The year of the audit. */
    public static int year() {
        return today().getYear();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    /** An application of the demo sponsor for a website in Guangdong; it names its provider. */
    public static SampleApplication own() {
        SampleApplication own =
                SampleApplication.inGuangdong()
                        .with("/mandate", null)
                        .with("/verification", null)
                        .with("/websites/0/accesses/0/provider", "provider");
        return own.with(
                "/websites/0/responsible", own.json().at("/subject/responsible").deepCopy());
    }

    /** Files a website by its sponsor; gives its number. */
    public String filed(SampleApplication application) {
        return approved(sponsor, sponsor.submit(application).expect(201).id());
    }

    /** Files a website by its provider, with the mandate of its sponsor; gives its number. */
    public String mandated() {
        return approved(
                system.api("demo-provider"), new SponsorPages(system).entrustedAndHandedIn(own()));
    }

    /**
     * Files so many websites of one subject by their provider, with the mandate of the sponsor;
     * gives their numbers.
     */
    public List<String> mandated(int websites) {
        SampleApplication application = own();
        ArrayNode all = Api.JSON.createArrayNode();
        for (int i = 0; i < websites; i++) {
            // under a top level of which nobody reports domains, as those of another would differ
            String domain = "shili-audited-" + i + "-" + System.nanoTime() + ".boutique";
            application.withDomain(domain).with("/websites/0/name", "示例批量网站" + i);
            all.add(application.json().at("/websites/0").deepCopy());
        }
        Api provider = system.api("demo-provider");
        String id =
                new SponsorPages(system).entrustedAndHandedIn(application.with("/websites", all));
        approved(provider, id);
        List<String> numbers = new ArrayList<>();
        provider.filing(id)
                .json()
                .path("websites")
                .forEach(each -> numbers.add(each.path("filingNumber").asText()));
        return numbers;
    }

    /** Files a website whose domain is somebody else's by now; gives its number. */
    public String differing(SampleApplication application) {
        String domain = "shili-audited-" + System.nanoTime() + ".ninja";
        RegisterSamples register = new RegisterSamples(system);
        register.register(domain, application.at("/subject/name"));
        String number = filed(application.withDomain(domain));
        register.sell(domain, BUYER);
        return number;
    }

    private String approved(Api applicant, String id) {
        DeskClient.Page decided = DeskClient.signIn(system, BUREAU).approve(id);
        assertThat(decided.isDone()).as(decided.toString()).isTrue();
        return applicant.filing(id).json().at("/websites/0/filingNumber").asText();
    }

    /**
     * Lets the job take, compare and tell of a website that is filed; the audit is opened before
     * where it is not. Gives the id of its item.
     */
    public String audited(String website) {
        synchronized (AuditSamples.class) {
            open();
            start();
            Eventually.within(LONG, "the audit of " + website, () -> !found(website).isEmpty());
        }
        return found(website);
    }

    /** Opens the audit of the year, unless it is; the bureau gives a reason at any time. */
    public void open() {
        open(BUREAU);
    }

    /** The same of the bureau of a reviewer. */
    public void open(String reviewer) {
        DeskClient.Page audits = DeskClient.signIn(system, reviewer).get("/bureau/audits.xhtml");
        if (audits.text().contains("/bureau/audit.xhtml?id=")) {
            return;
        }
        DeskClient.Page opened =
                audits.form("opening")
                        .fill("referenceDay", today().toString())
                        .fill("due", today().plusDays(DAYS).toString())
                        .fill("reason", "示例：本年度的审核在此时补办")
                        .press("open");
        assertThat(opened.status()).as(opened.toString()).isEqualTo(302);
    }

    private void start() {
        DeskClient.Page started =
                DeskClient.signIn(system, "operator")
                        .get("/operator/jobs.xhtml")
                        .form("starting-annual-auditForm")
                        .fill("annual-audit-year", String.valueOf(year()))
                        .fill("annual-audit-province", PROVINCE)
                        .press("start-annual-audit");
        assertThat(started.status()).as(started.toString()).isIn(200, 302);
    }

    /** Id of the item of a website, as its sponsor sees it; empty before the sponsor was told. */
    private String found(String website) {
        String after = "";
        JsonNode page;
        do {
            page =
                    sponsor.get(ITEMS + "?limit=500&year=" + year() + after)
                            .expect(200)
                            .json()
                            .path("items");
            for (JsonNode each : page) {
                if (each.path("filingNumber").asText().equals(website)) {
                    return each.path("id").asText();
                }
            }
            after =
                    page.isEmpty()
                            ? ""
                            : "&cursor=" + page.get(page.size() - 1).path("id").asText();
        } while (!after.isEmpty());
        return "";
    }
}
