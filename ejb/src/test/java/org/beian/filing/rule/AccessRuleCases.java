package org.beian.filing.rule;

import static org.beian.filing.content.SampleFiling.json;
import static org.beian.filing.rule.RuleCase.passes;
import static org.beian.filing.rule.RuleCase.refuses;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.beian.filing.content.SampleFiling;
import org.beian.party.Unit;

/**
 * Test cases of the rules on the provider, its addresses, and on whose behalf the application
 * comes.
 */
public final class AccessRuleCases {

    private static final String APPLICATION = "/websites/0/accesses/0/accessApplication";
    private static final String ADDRESS = "203.0.113.10";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final AtomicInteger NETWORKS = new AtomicInteger(0xf000);

    public static final List<RuleCase> ALL =
            List.of(
                    refuses(
                            "ACCESS_APPLICATION_KNOWN",
                            APPLICATION,
                            f -> f.with(APPLICATION, "518000999999")),
                    refuses("ACCESS_APPLICATION_KNOWN", APPLICATION, f -> f.with(APPLICATION, "无")),
                    refuses(
                            "ACCESS_APPLICATION_KNOWN",
                            APPLICATION,
                            (scene, f) -> withKept(scene, f, scene.newProvider(), ADDRESS, TODAY)),
                    refuses(
                            "ACCESS_APPLICATION_KNOWN",
                            APPLICATION,
                            (scene, f) ->
                                    withKept(
                                            scene,
                                            f,
                                            scene.submitter(),
                                            ADDRESS,
                                            TODAY.minusDays(1))),
                    refuses(
                            "ACCESS_APPLICATION_KNOWN",
                            APPLICATION,
                            (scene, f) ->
                                    withKept(scene, f, scene.submitter(), ADDRESS, TODAY)
                                            .withDomain("other-" + f.at("/websites/0/domains/0"))),
                    // another sponsor's
                    refuses(
                            "ACCESS_APPLICATION_KNOWN",
                            APPLICATION,
                            (scene, f) ->
                                    scene.selfFiled(
                                            withKept(scene, f, scene.submitter(), ADDRESS, TODAY))),
                    passes(
                            "ACCESS_APPLICATION_KNOWN",
                            (scene, f) -> withKept(scene, f, scene.submitter(), ADDRESS, TODAY)),
                    refuses(
                            "ACCESS_APPLICATION_KNOWN",
                            APPLICATION,
                            (scene, f) -> {
                                Unit another = scene.entrusted();
                                scene.entrusted();
                                return withKept(scene, f, another);
                            }),
                    passes(
                            "ACCESS_APPLICATION_KNOWN",
                            (scene, f) -> withKept(scene, f, scene.entrusted())),
                    passes("ACCESS_APPLICATION_KNOWN", AccessRuleCases::selfFiledWithKept),
                    refuses(
                            "ADDRESS_PRE_ASSIGNED",
                            "/websites/0/accesses/0/ips/0",
                            (scene, f) ->
                                    withKept(
                                            scene,
                                            f,
                                            scene.submitter(),
                                            "203.0.113.11-203.0.113.20",
                                            TODAY)),
                    passes(
                            "ADDRESS_PRE_ASSIGNED",
                            (scene, f) ->
                                    withKept(scene, f, scene.submitter(), "203.0.113.0/27", TODAY)),
                    refuses(
                            "ACCESS_REMAINS",
                            "/websites/0/accesses",
                            f -> f.without("/websites/0/accesses/0")),
                    refuses("ACCESS_REMAINS", "/websites", f -> f.without("/websites/0")),
                    passes(
                            "ACCESS_REMAINS",
                            f ->
                                    withSecondAccess(f)
                                            .with(
                                                    "/websites/0/accesses/1/ips/0/end",
                                                    "203.0.113.21")),
                    refuses(
                            "ACCESS_TWICE",
                            "/websites/0/accesses/1",
                            f ->
                                    f.plus(
                                            "/websites/0/accesses",
                                            f.toJson().at("/websites/0/accesses/0"))),
                    refuses(
                            "ACCESS_TWICE",
                            "/websites/0/accesses/0/ips/1",
                            f ->
                                    f.plus(
                                            "/websites/0/accesses/0/ips",
                                            json(
                                                    "{\"start\": \"203.0.113.0\", \"end\": \"203.0.113.10\"}"))),
                    passes("ACCESS_TWICE", AccessRuleCases::withSecondAccess),
                    refuses(
                            "ADDRESS_SYNTAX",
                            "/websites/0/accesses/0/ips/0",
                            f -> f.withAddresses("010.0.0.1", "010.0.0.1")),
                    refuses(
                            "ADDRESS_SYNTAX",
                            "/websites/0/accesses/0/ips/0",
                            f -> f.withAddresses("203.0.113.11", "203.0.113.10")),
                    refuses(
                            "ADDRESS_SYNTAX",
                            "/websites/0/accesses/0/ips/0",
                            f -> f.withAddresses("fe80::1%eth0", "fe80::1%eth0")),
                    passes("ADDRESS_SYNTAX", f -> f.withAddresses("2001:DB8::1", "2001:db8::ffff")),
                    refuses(
                            "ADDRESS_RESERVED",
                            "/websites/0/accesses/0/ips/0",
                            f -> f.withAddresses("10.0.0.1", "10.0.0.1")),
                    refuses(
                            "ADDRESS_RESERVED",
                            "/websites/0/accesses/0/ips/0",
                            f -> f.withAddresses("0.0.0.0", "255.255.255.255")),
                    passes(
                            "ADDRESS_RESERVED",
                            f -> f.withAddresses("203.0.113.255", "203.0.113.255")),
                    refuses(
                            "ADDRESS_OF_PROVIDER",
                            "/websites/0/accesses/0/ips/0",
                            f -> f.withAddresses("198.51.100.7", "198.51.100.7")),
                    refuses(
                            "ADDRESS_OF_PROVIDER",
                            "/websites/0/accesses/0/ips/0",
                            f -> f.withAddresses("203.0.113.255", "203.0.114.0")),
                    passes(
                            "ADDRESS_OF_PROVIDER",
                            f -> f.withAddresses("203.0.113.0", "203.0.113.255")),
                    refuses(
                            "ADDRESS_OF_ANOTHER_USER",
                            "/websites/0/accesses/0/ips/0",
                            (scene, f) -> {
                                String net = newNetwork();
                                scene.allocate(net + "8-" + net + "f", "示例他人");
                                return f.withAddresses(net + "f", net + "f");
                            }),
                    refuses(
                            "ADDRESS_OF_ANOTHER_USER",
                            "/websites/0/accesses/0/ips/0",
                            (scene, f) -> {
                                String net = newNetwork();
                                scene.passOn(net + "8-" + net + "f", "another");
                                return f.withAddresses(net + "1", net + "8");
                            }),
                    passes(
                            "ADDRESS_OF_ANOTHER_USER",
                            (scene, f) -> {
                                String net = newNetwork();
                                scene.allocate(net + "10-" + net + "17", f.at("/subject/name"));
                                return f.withAddresses(net + "10", net + "11");
                            }),
                    passes(
                            "ADDRESS_OF_ANOTHER_USER",
                            (scene, f) -> {
                                String net = newNetwork();
                                scene.passOn(net + "10-" + net + "17", scene.submitter().code());
                                return f.withAddresses(net + "10", net + "11");
                            }),
                    refuses(
                            "PROVIDER_KNOWN",
                            "/websites/0/accesses/0/provider",
                            (scene, f) ->
                                    scene.selfFiled(f)
                                            .with("/websites/0/accesses/0/provider", "NOBODY")),
                    refuses(
                            "PROVIDER_KNOWN",
                            "/websites/0/accesses/0/provider",
                            (scene, f) ->
                                    f.with(
                                            "/websites/0/accesses/0/provider",
                                            scene.newProvider().code())),
                    refuses(
                            "PROVIDER_KNOWN",
                            "/websites/0/accesses/0/provider",
                            (scene, f) ->
                                    scene.selfFiled(f).without("/websites/0/accesses/0/provider")),
                    passes("PROVIDER_KNOWN", (scene, f) -> scene.selfFiled(f)),
                    refuses(
                            "PROVIDER_LICENSED",
                            "/websites/0/accesses/0/provider",
                            (scene, f) -> {
                                scene.endLicence(scene.submitter());
                                return f;
                            }),
                    passes(
                            "PROVIDER_LICENSED",
                            (scene, f) -> {
                                scene.endLicence(scene.newProvider());
                                return f;
                            }),
                    refuses(
                            "PROVIDER_REMIT",
                            "/websites/0/accesses/0/serverProvinces/1",
                            f -> f.plus("/websites/0/accesses/0/serverProvinces", "440000")),
                    passes(
                            "PROVIDER_REMIT",
                            f -> f.with("/websites/0/accesses/0/serverProvinces/0", "110000")),
                    refuses(
                            "VERIFICATION_RECORDED",
                            "/verification",
                            f -> f.without("/verification")),
                    refuses(
                            "VERIFICATION_RECORDED",
                            "/verification/officer",
                            f -> f.without("/verification/officer")),
                    refuses(
                            "VERIFICATION_RECORDED",
                            "/verification/date",
                            f -> f.with("/verification/date", "2026-11-25")),
                    passes(
                            "VERIFICATION_RECORDED",
                            f -> f.with("/verification/date", "2026-11-24")),
                    refuses(
                            "OFFICER_ON_ROSTER",
                            "/verification/officer",
                            f -> f.with("/verification/officer", "示例路人")),
                    passes(
                            "OFFICER_ON_ROSTER",
                            (scene, f) ->
                                    scene.selfFiled(f)
                                            .with(
                                                    "/verification",
                                                    json("{\"officer\": \"示例路人\"}"))),
                    refuses("MANDATE_PRESENT", "/mandate", f -> f.with("/mandate", false)),
                    refuses("MANDATE_PRESENT", "/attachments", f -> f.without("/attachments/0")),
                    passes(
                            "MANDATE_PRESENT",
                            (scene, f) -> scene.selfFiled(f).with("/mandate", false)),
                    refuses(
                            "ATTACHMENTS_KNOWN",
                            "/attachments/2/id",
                            f ->
                                    f.withAttachment(
                                            "00000000-0000-0000-0000-000000000000",
                                            "DOCUMENT_SCAN")),
                    refuses(
                            "ATTACHMENTS_KNOWN",
                            "/attachments/2/id",
                            (scene, f) ->
                                    f.withAttachment(
                                            scene.newAttachment(scene.newProvider()),
                                            "DOCUMENT_SCAN")),
                    passes(
                            "ATTACHMENTS_KNOWN",
                            (scene, f) ->
                                    f.withAttachment(
                                            scene.newAttachment(scene.submitter()),
                                            "VERIFICATION_FORM")),
                    refuses(
                            "DOCUMENT_SCAN_PRESENT",
                            "/attachments",
                            f -> f.without("/attachments/1")),
                    passes(
                            "DOCUMENT_SCAN_PRESENT",
                            f -> f.withAttachment(f.at("/attachments/1/id"), "VERIFICATION_FORM")),
                    refuses(
                            "RESELLER_KNOWN",
                            "/websites/0/accesses/0/resellers",
                            f -> f.plus("/websites/0/accesses/0/resellers", "示例转售有限公司")),
                    passes(
                            "RESELLER_KNOWN",
                            (scene, f) -> {
                                scene.addReseller(scene.submitter(), "示例转售有限公司");
                                return f.plus("/websites/0/accesses/0/resellers", "示例转售有限公司");
                            }));

    private AccessRuleCases() {}

    private static SampleFiling withKept(
            RuleSurroundings scene,
            SampleFiling f,
            Unit provider,
            String address,
            LocalDate lapsesOn) {
        String domain = f.at("/websites/0/domains/0");
        return f.with(APPLICATION, scene.keep(provider, null, domain, address, lapsesOn));
    }

    private static SampleFiling withKept(RuleSurroundings scene, SampleFiling f, Unit sponsor) {
        String domain = f.at("/websites/0/domains/0");
        return f.with(APPLICATION, scene.keep(scene.submitter(), sponsor, domain, ADDRESS, TODAY));
    }

    private static SampleFiling selfFiledWithKept(RuleSurroundings scene, SampleFiling f) {
        Unit provider = scene.submitter();
        SampleFiling own = scene.selfFiled(f);
        String domain = f.at("/websites/0/domains/0");
        return own.with(
                APPLICATION, scene.keep(provider, scene.submitter(), domain, ADDRESS, TODAY));
    }

    /** Beginning of addresses that no other case has used: their rows stay in the database. */
    private static String newNetwork() {
        return "2001:db8:" + Integer.toHexString(NETWORKS.incrementAndGet()) + "::";
    }

    private static SampleFiling withSecondAccess(SampleFiling filing) {
        return filing.plus("/websites/0/accesses", filing.toJson().at("/websites/0/accesses/0"))
                .with("/websites/0/accesses/1/ips/0/start", "203.0.113.20")
                .with("/websites/0/accesses/1/ips/0/end", "203.0.113.20");
    }
}
