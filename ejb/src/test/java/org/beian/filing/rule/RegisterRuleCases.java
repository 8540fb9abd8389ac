package org.beian.filing.rule;

import static org.beian.filing.rule.RuleCase.passes;
import static org.beian.filing.rule.RuleCase.refuses;
import static org.beian.filing.rule.WebsiteRuleCases.licensed;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.beian.filing.blacklist.BlacklistKind;
import org.beian.filing.content.SampleFiling;
import org.beian.value.DomainName;

/** Test cases of the rules on what is filed, waiting or barred already. */
public final class RegisterRuleCases {

    private static final AtomicInteger LICENCES = new AtomicInteger(20_070_000);

    public static final List<RuleCase> ALL =
            List.of(
                    refuses(
                            "DOMAIN_ALREADY_FILED",
                            "/websites/0/domains/0",
                            (scene, f) -> {
                                scene.file(
                                        SampleFiling.another()
                                                .withDomain(f.at("/websites/0/domains/0")));
                                return f;
                            }),
                    refuses(
                            "DOMAIN_ALREADY_FILED",
                            "/websites/0/domains/0",
                            (scene, f) -> {
                                scene.file(
                                        SampleFiling.another()
                                                .withDomain(f.at("/websites/0/domains/0"))
                                                .asIndividual(SampleFiling.adultId()));
                                return f;
                            }),
                    refuses(
                            "DOMAIN_ALREADY_FILED",
                            "/websites/0/domains/0",
                            (scene, f) -> {
                                String chinese = f.at("/reference") + "示例.中国";
                                scene.file(SampleFiling.another().withDomain(chinese));
                                return f.withDomain(DomainName.parse(chinese).toString());
                            }),
                    passes(
                            "DOMAIN_ALREADY_FILED",
                            (scene, f) -> {
                                scene.file(
                                        SampleFiling.another()
                                                .withDomain("c" + f.at("/websites/0/domains/0")));
                                return f;
                            }),
                    refuses(
                            "SUBJECT_ALREADY_FILED",
                            "/subject/document/number",
                            (scene, f) -> {
                                scene.file(
                                        SampleFiling.another()
                                                .with(
                                                        "/subject/document/number",
                                                        f.at("/subject/document/number")));
                                return f;
                            }),
                    refuses(
                            "SUBJECT_ALREADY_FILED",
                            "/subject/document/number",
                            (scene, f) -> {
                                scene.file(
                                        SampleFiling.another()
                                                .with(
                                                        "/subject/document/number",
                                                        f.at("/subject/document/number")));
                                return f.with(
                                        "/subject/document/number",
                                        f.at("/subject/document/number").toLowerCase(Locale.ROOT));
                            }),
                    passes(
                            "SUBJECT_ALREADY_FILED",
                            (scene, f) -> {
                                scene.file(SampleFiling.another());
                                return f;
                            }),
                    refuses(
                            "LICENCE_ALREADY_FILED",
                            "/websites/0/licenceNumber",
                            (scene, f) -> {
                                String licence = newLicence();
                                scene.file(licensed(SampleFiling.another(), licence));
                                return licensed(f, licence);
                            }),
                    refuses(
                            "LICENCE_ALREADY_FILED",
                            "/websites/0/licenceNumber",
                            (scene, f) -> {
                                String licence = newProvincialLicence();
                                scene.file(
                                        licensed(
                                                        SampleFiling.another().withSecondWebsite(),
                                                        newLicence())
                                                .with("/websites/1/commercial", true)
                                                .with("/websites/1/licenceNumber", licence));
                                return licensed(f, licence);
                            }),
                    refuses(
                            "LICENCE_ALREADY_FILED",
                            "/websites/1/licenceNumber",
                            (scene, f) -> {
                                String licence = newProvincialLicence();
                                scene.file(licensed(SampleFiling.another(), licence));
                                return licensed(f.withSecondWebsite(), newLicence())
                                        .with("/websites/1/commercial", true)
                                        .with("/websites/1/licenceNumber", licence);
                            }),
                    refuses(
                            "LICENCE_ALREADY_FILED",
                            "/websites/0/licenceNumber",
                            (scene, f) -> {
                                String licence = newProvincialLicence();
                                scene.file(licensed(SampleFiling.another(), licence));
                                return licensed(
                                        f.asAddedWebsite(scene.fileOwn(licensed(f, newLicence()))),
                                        licence);
                            }),
                    passes(
                            "LICENCE_ALREADY_FILED",
                            (scene, f) ->
                                    licensed(
                                            f.asAddedWebsite(
                                                    scene.fileOwn(licensed(f, newLicence()))),
                                            newProvincialLicence())),
                    passes(
                            "LICENCE_ALREADY_FILED",
                            (scene, f) -> {
                                scene.file(licensed(SampleFiling.another(), newLicence()));
                                return licensed(f, newLicence());
                            }),
                    refuses(
                            "APPLICATION_PENDING",
                            "/websites/0/licenceNumber",
                            (scene, f) -> {
                                String licence = newLicence();
                                scene.open(
                                        scene.newProvider(),
                                        licensed(SampleFiling.another(), licence));
                                return licensed(f, licence);
                            }),
                    refuses(
                            "PHONE_USED_ELSEWHERE",
                            "/subject/responsible/mobile",
                            (scene, f) -> {
                                scene.file(
                                        SampleFiling.another()
                                                .with(
                                                        "/subject/responsible/mobile",
                                                        f.at("/subject/responsible/mobile")));
                                return f;
                            }),
                    refuses(
                            "PHONE_USED_ELSEWHERE",
                            "/websites/0/responsible/officePhone",
                            (scene, f) -> {
                                scene.open(
                                        scene.newProvider(),
                                        SampleFiling.another()
                                                .with(
                                                        "/subject/responsible/officePhone",
                                                        f.at(
                                                                "/websites/0/responsible/officePhone")));
                                return f;
                            }),
                    passes("PHONE_USED_ELSEWHERE", (scene, f) -> f.asChange(scene.fileOwn(f))),
                    refuses(
                            "SUBJECT_BLACKLISTED",
                            "/subject/document/number",
                            (scene, f) -> {
                                scene.bar(BlacklistKind.SUBJECT, f.at("/subject/document/number"));
                                return f;
                            }),
                    passes(
                            "SUBJECT_BLACKLISTED",
                            (scene, f) -> {
                                scene.bar(BlacklistKind.SUBJECT, SampleFiling.creditCode("110108"));
                                return f;
                            }),
                    refuses(
                            "DOMAIN_BLACKLISTED",
                            "/websites/0/domains/0",
                            (scene, f) -> {
                                scene.bar(BlacklistKind.DOMAIN, f.at("/websites/0/domains/0"));
                                return f;
                            }),
                    refuses(
                            "DOMAIN_BLACKLISTED",
                            "/websites/0/domains/1",
                            (scene, f) -> {
                                scene.bar(
                                        BlacklistKind.DOMAIN,
                                        "barred" + f.at("/websites/0/domains/0"));
                                return f.plus(
                                        "/websites/0/domains",
                                        "barred" + f.at("/websites/0/domains/0"));
                            }),
                    passes(
                            "DOMAIN_BLACKLISTED",
                            (scene, f) -> {
                                scene.bar(
                                        BlacklistKind.DOMAIN,
                                        "below." + f.at("/websites/0/domains/0"));
                                return f;
                            }),
                    refuses(
                            "APPLICATION_PENDING",
                            "/websites/0/domains/0",
                            (scene, f) -> {
                                scene.open(
                                        scene.newProvider(),
                                        SampleFiling.another()
                                                .withDomain(f.at("/websites/0/domains/0")));
                                return f;
                            }),
                    refuses(
                            "APPLICATION_PENDING",
                            "/subject/document/number",
                            (scene, f) -> {
                                scene.open(
                                        scene.submitter(),
                                        SampleFiling.another()
                                                .with(
                                                        "/subject/document/number",
                                                        f.at("/subject/document/number")));
                                return f;
                            }),
                    refuses(
                            "APPLICATION_PENDING",
                            "/subject/document/number",
                            (scene, f) -> {
                                scene.open(scene.submitter(), f);
                                return f;
                            }),
                    passes(
                            "APPLICATION_PENDING",
                            (scene, f) -> {
                                scene.open(scene.submitter(), SampleFiling.another());
                                return f;
                            }));

    private RegisterRuleCases() {}

    /** One that no other case has filed: their rows stay in the database. */
    private static String newLicence() {
        return "B2-" + LICENCES.incrementAndGet();
    }

    private static String newProvincialLicence() {
        return "京" + newLicence();
    }
}
