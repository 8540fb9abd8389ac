package org.beian.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Pages of the wizard, of sponsors and of providers, with sample content on each of them. */
public final class SponsorPages {

    private static final List<String> STEPS =
            List.of("start", "subject", "person", "website", "content", "access", "documents");

    private final RunningSystem system;
    private final Api sponsor;

    public SponsorPages(RunningSystem system) {
        this.system = system;
        sponsor = AccessApplications.sponsorsProgram(system);
    }

    /** Pages that anybody may open: the registration, with a good link and with a bad one. */
    public List<String> ofNobody() {
        String email = "pages-" + System.nanoTime() + "@example.cn";
        DeskClient.anybody(system)
                .get("/public/register.xhtml")
                .form("register")
                .fill("email", email)
                .press("send");
        String mail = Mails.text(new Mails(system).awaitTo(email, 1).get(0));
        return List.of(
                "/public/register.xhtml",
                "/public/register.xhtml?sent=1",
                "/public/join.xhtml?token=none",
                link(mail));
    }

    /** Path and query of the one-time link in a mail. */
    public static String link(String mail) {
        return mail.replaceAll("(?s).*(/public/join\\.xhtml\\?token=[A-Za-z0-9_-]{43}).*", "$1");
    }

    public List<String> ofSponsor() {
        String draft = draft(sponsor, own().withThreeDefects());
        String returned = sponsor.submit(own().withThreeDefects()).expect(201).id();
        String waiting = sponsor.submit(own()).expect(201).id();
        String refused = sponsor.submit(own()).expect(201).id();
        String filed = sponsor.submit(own()).expect(201).id();
        DeskClient reviewer = DeskClient.signIn(system, "reviewer-bj");
        reviewer.refuse(refused, "DOMAIN_NOT_HELD", "域名证书上的持有人不是主办者");
        reviewer.approve(filed);
        List<String> pages = wizard("sponsor", draft);
        pages.add("/home.xhtml");
        pages.add("/sponsor/filings.xhtml");
        pages.add("/sponsor/wizard.xhtml?id=" + returned + "&step=check");
        pages.add("/sponsor/wizard.xhtml?id=" + waiting + "&step=check");
        pages.add("/sponsor/receipt.xhtml?id=" + waiting);
        pages.add("/sponsor/filing.xhtml?id=" + refused);
        pages.add("/sponsor/filing.xhtml?id=" + filed);
        pages.addAll(beginnings("sponsor", sponsor, filed));
        pages.addAll(moving("sponsor"));
        return pages;
    }

    /** An application in the provider's hands. */
    public String entrusted() {
        String id = draft(sponsor, own());
        assertThat(entrust(DeskClient.signIn(system, "sponsor"), id, true).status()).isEqualTo(302);
        return id;
    }

    /** An application that the provider handed in for its sponsor, and the bureau refused. */
    public String entrustedAndRefused(SampleApplication application) {
        String id = entrustedAndHandedIn(application);
        DeskClient.Page refused =
                DeskClient.signIn(system, "reviewer-bj").refuse(id, "OTHER", "示例意见");
        assertThat(refused.isDone()).as(refused.toString()).isTrue();
        return id;
    }

    /** An application under review that the provider verified and handed in for its sponsor. */
    public String entrustedAndHandedIn(SampleApplication application) {
        String id = draft(sponsor, application);
        assertThat(entrust(DeskClient.signIn(system, "sponsor"), id, true).status()).isEqualTo(302);
        DeskClient.Page checked =
                DeskClient.signIn(system, "provider")
                        .get("/provider/filing.xhtml?id=" + id)
                        .form("verifying")
                        .fill("verifyOfficer", SampleApplication.OFFICER)
                        .fill("verifyDate", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString())
                        .press("check");
        assertThat(checked.status()).as(checked.toString()).isEqualTo(302);
        return id;
    }

    /** Number of a website that the provider filed for its sponsor. */
    public String filedForSponsor() {
        return filedForSponsor(own());
    }

    /** The same of a given application. */
    public String filedForSponsor(SampleApplication application) {
        String id = entrustedAndHandedIn(application);
        assertThat(DeskClient.signIn(system, "reviewer-bj").approve(id).isDone()).isTrue();
        return system.api("demo-provider")
                .filing(id)
                .json()
                .at("/websites/0/filingNumber")
                .asText();
    }

    /** What a provider's program reports of a website: that it has another name today. */
    public static Map<String, Object> renamed(String website) {
        return Map.of(
                "filingNumber",
                website,
                "item",
                "WEBSITE_NAME",
                "found",
                "示例新站",
                "officer",
                SampleApplication.OFFICER,
                "foundOn",
                LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
    }

    /** Verification, today, of what is filed of a website: it is true. */
    public static Map<String, Object> verified(String website) {
        return Map.of(
                "filingNumber",
                website,
                "verifiedOn",
                LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(),
                "officer",
                SampleApplication.OFFICER,
                "outcome",
                "TRUE");
    }

    /** Says that the provider was not to hand an application in; gives the page that answers. */
    public DeskClient.Page disavow(String filing) {
        return DeskClient.signIn(system, "sponsor")
                .get("/sponsor/filing.xhtml?id=" + filing)
                .form("disavowingForm")
                .fill("disavowReason", "示例：没有委托")
                .press("disavow");
    }

    /** Gives a draft to its provider on the last page of the wizard. */
    public static DeskClient.Page entrust(DeskClient sponsor, String id, boolean mandated) {
        DeskClient.Form form =
                sponsor.get("/sponsor/wizard.xhtml?step=check&id=" + id).form("wizardForm");
        return (mandated ? form.fill("mandate_input", "on") : form).press("entrust");
    }

    public List<String> ofProvider() {
        Api provider = system.api("demo-provider");
        String draft = draft(provider, SampleApplication.another().withThreeDefects());
        String waiting = provider.submit(SampleApplication.another()).expect(201).id();
        List<String> pages = wizard("provider", draft);
        pages.add("/provider/receipt.xhtml?id=" + waiting);
        String filed = provider.submit(SampleApplication.another()).expect(201).id();
        DeskClient.signIn(system, "reviewer-bj").approve(filed);
        pages.addAll(beginnings("provider", provider, filed));
        pages.add("/provider/wizard.xhtml?kind=ADD_WEBSITE");
        pages.add("/provider/wizard.xhtml?kind=ADD_ACCESS");
        pages.addAll(moving("provider"));
        return pages;
    }

    /** Pages of moves to another provider, and of releases of domains. */
    private static List<String> moving(String folder) {
        return Stream.of("replacements", "domainReleases", "domainReleaseNew")
                .map(page -> "/" + folder + "/" + page + ".xhtml")
                .toList();
    }

    /** The beginnings of applications that touch a filing. */
    private static List<String> beginnings(String folder, Api applicant, String filed) {
        String number = applicant.filing(filed).json().path("filingNumber").asText();
        return Stream.of("CHANGE", "ADD_WEBSITE", "ADD_ACCESS")
                .map(
                        kind ->
                                "/%s/wizard.xhtml?kind=%s&number=%s"
                                        .formatted(
                                                folder, kind, AccessApplications.encoded(number)))
                .toList();
    }

    private static List<String> wizard(String folder, String draft) {
        String page = "/" + folder + "/wizard.xhtml";
        List<String> pages = new ArrayList<>(List.of(page));
        for (String step : STEPS) {
            pages.add(page + "?id=" + draft + "&check=1&step=" + step.toLowerCase(Locale.ROOT));
        }
        pages.add(page + "?id=" + draft + "&step=check");
        return pages;
    }

    private static String draft(Api caller, SampleApplication application) {
        return caller.post(Api.FILINGS + "?draft=true", application.json()).expect(201).id();
    }

    /** A sponsor's own application: it names its provider. */
    public static SampleApplication own() {
        SampleApplication own =
                SampleApplication.another()
                        .with("/mandate", null)
                        .with("/verification", null)
                        .with("/websites/0/accesses/0/provider", "provider");
        return own.with(
                "/websites/0/responsible", own.json().at("/subject/responsible").deepCopy());
    }
}
