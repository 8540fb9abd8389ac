package org.beian.web.page.frame;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Texts on the acts that histories record, each from the bundle of the pages of its kind of case.
 * Where kinds that share a bundle name an act alike, its key begins with the kind.
 */
public final class ActTexts {

    /** Bundle of what cases of several kinds have in common, and of kinds without pages. */
    static final String COMMON = "Acts";

    /** Bundles of the kinds whose histories pages show. */
    static final Map<String, String> BUNDLES =
            Map.ofEntries(
                    Map.entry("FILING", "Filing"),
                    Map.entry("ACCESS", "Access"),
                    Map.entry("ACCOUNT", "Accounts"),
                    Map.entry("OFFICER", "Accounts"),
                    Map.entry("LOST_ACCOUNT", "Accounts"),
                    Map.entry("DISAVOWAL", "Agency"),
                    Map.entry("MANDATE_REVOCATION", "Agency"),
                    Map.entry("LETTER_SERVICE", "Remedies"),
                    Map.entry("REMEDY", "Remedies"),
                    Map.entry("UNIT", "Parties"),
                    Map.entry("DOMAIN_REPORT", "Domains"),
                    Map.entry("IP_REPORT", "Registers"),
                    Map.entry("IP_UNIT", "Units"),
                    Map.entry("CALENDAR", "Calendar"),
                    Map.entry("CANCELLATION", "Cancellations"),
                    Map.entry("BLACKLIST", "Blacklist"),
                    Map.entry("CLEARING", "Cancellations"),
                    Map.entry("UNCERTAIN_ACCESS", "Cancellations"),
                    Map.entry("STOP_ACCESS_NOTICE", "Cancellations"),
                    Map.entry("UNFILED_CHANGE", "UnfiledChanges"),
                    Map.entry("VERIFICATION", "Supervision"),
                    Map.entry("AUDIT_FRAME", "Audits"),
                    Map.entry("AUDIT_CAMPAIGN", "Audits"),
                    Map.entry("AUDIT_ITEM", "Audits"),
                    Map.entry("DEPARTMENT_OPINION", "Opinions"),
                    Map.entry("VERIFICATION_TASK", "Supervision"),
                    Map.entry("ENFORCEMENT_CLUE", "Enforcement"),
                    Map.entry("ENFORCEMENT_TRANSFER", "Enforcement"),
                    Map.entry("ENFORCEMENT_CASE", "Enforcement"),
                    Map.entry("ASSISTANCE", "Enforcement"),
                    Map.entry("ACCESS_REPLACEMENT", "Cancellations"),
                    Map.entry("DOMAIN_RELEASE", "Cancellations"),
                    Map.entry("FACT_CHANGE", "Facts"),
                    Map.entry("REPORT_CONTACT", "Public"));

    private ActTexts() {}

    /** Name of an act on a case of a kind. */
    public static String act(String caseType, String act, Locale locale) {
        return find(caseType, "act." + act, locale)
                .orElseGet(() -> Texts.of(COMMON, locale).getString("act.other"));
    }

    /** Pattern of the reason of an act, by what the history keeps of it; empty for mere words. */
    public static Optional<String> reason(String caseType, String act, Locale locale) {
        return find(caseType, "reason." + act, locale);
    }

    static Optional<String> find(String caseType, String key, Locale locale) {
        return Stream.of(BUNDLES.getOrDefault(caseType, COMMON), COMMON)
                .map(name -> Texts.of(name, locale))
                .flatMap(
                        bundle ->
                                Stream.of(caseType + "." + key, key)
                                        .filter(bundle::containsKey)
                                        .map(bundle::getString))
                .findFirst();
    }
}
