package org.beian.web.page.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;

/**
 * Texts of acts on cases of all kinds, in the language of the page: those of the pages of the kind,
 * else those of the bundle Acts.
 */
@RequestScoped
public class ActWords {

    private static final String OTHERS = "Acts";

    /** Bundles of the kinds whose histories pages show. */
    static final Map<String, String> BUNDLES =
            Map.ofEntries(
                    Map.entry("FILING", "Filing"),
                    Map.entry("ACCESS", "Access"),
                    Map.entry("ACCOUNT", "Accounts"),
                    Map.entry("OFFICER", "Accounts"),
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

    @Inject Frame frame;

    /** Name of an act. */
    public String act(String caseType, String act) {
        String key = "act." + act;
        return Stream.of(BUNDLES.getOrDefault(caseType, OTHERS), OTHERS)
                .map(this::texts)
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .findFirst()
                .orElseGet(() -> texts(OTHERS).getString("act.other"));
    }

    /** Kind and number of a case. */
    public String about(String caseType, Long caseId) {
        return about(caseType, caseId.toString());
    }

    /** The same by another number, under which people know it. */
    public String about(String caseType, String number) {
        return kind(caseType) + " " + number;
    }

    /** Kind of a case; kinds have one name, that of the verification. */
    public String kind(String caseType) {
        ResourceBundle kinds = texts("Operator");
        String key = "case." + caseType;
        return kinds.getString(kinds.containsKey(key) ? key : "case.OTHER");
    }

    private ResourceBundle texts(String bundle) {
        return Texts.of(bundle, frame.getLocale());
    }
}
