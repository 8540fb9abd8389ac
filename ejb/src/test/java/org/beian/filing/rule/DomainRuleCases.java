package org.beian.filing.rule;

import static org.beian.filing.rule.RuleCase.passes;
import static org.beian.filing.rule.RuleCase.refuses;

import java.time.LocalDate;
import java.util.List;
import org.beian.filing.content.SampleFiling;

/**
 * Test cases of the rules that ask the register of domains. Their names lie under top levels that
 * no other test uses.
 */
public final class DomainRuleCases {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String SUBJECT = "示例科技有限公司";

    public static final List<RuleCase> ALL =
            List.of(
                    refuses(
                            "DOMAIN_KNOWN_TO_REGISTER",
                            "/websites/0/domains/0",
                            (scene, f) -> {
                                scene.report(name(f, "a", "ink"), SUBJECT, TODAY);
                                return f.withDomain(name(f, "b", "ink"));
                            }),
                    passes(
                            "DOMAIN_KNOWN_TO_REGISTER",
                            (scene, f) ->
                                    f.withDomain(
                                            scene.report(name(f, "c", "ink"), SUBJECT, TODAY))),
                    // where nothing was ever reported, the register knows nothing
                    passes("DOMAIN_KNOWN_TO_REGISTER", f -> f.withDomain(name(f, "d", "pub"))),
                    refuses(
                            "DOMAIN_REGISTRANT_AGREES",
                            "/websites/0/domains/0",
                            (scene, f) ->
                                    f.withDomain(
                                            scene.report(name(f, "e", "ink"), "示例另一公司", TODAY))),
                    passes(
                            "DOMAIN_REGISTRANT_AGREES",
                            (scene, f) ->
                                    f.withDomain(
                                            scene.report(
                                                    name(f, "g", "ink"), " 示例科技 有限公司", TODAY))),
                    // while it is transferred, two units report it
                    passes(
                            "DOMAIN_REGISTRANT_AGREES",
                            (scene, f) -> {
                                scene.report(name(f, "h", "ink"), "示例原公司", TODAY);
                                return f.withDomain(
                                        scene.report(name(f, "h", "ink"), SUBJECT, TODAY));
                            }),
                    refuses(
                            "DOMAIN_NOT_EXPIRED",
                            "/websites/0/domains/0",
                            (scene, f) ->
                                    f.withDomain(
                                            scene.report(
                                                    name(f, "i", "ink"),
                                                    SUBJECT,
                                                    TODAY.minusDays(1)))),
                    passes(
                            "DOMAIN_NOT_EXPIRED",
                            (scene, f) ->
                                    f.withDomain(
                                            scene.report(name(f, "j", "ink"), SUBJECT, TODAY))));

    private DomainRuleCases() {}

    private static String name(SampleFiling filing, String letter, String topLevel) {
        String own = filing.at("/websites/0/domains/0");
        return letter + own.substring(0, own.indexOf('.')) + "." + topLevel;
    }
}
