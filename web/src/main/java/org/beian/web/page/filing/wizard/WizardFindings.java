package org.beian.web.page.filing.wizard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beian.rule.Finding;
import org.beian.rule.Severity;
import org.beian.web.page.filing.Pointers;

/** Findings of the applicant's own test, by the pages and fields where they can be corrected. */
final class WizardFindings {

    private static final String PART_CHANGED = "PART_CHANGED";

    /** Id of the section of the documents. */
    private static final String DOCUMENTS = "documents";

    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param samePerson websites whose responsible person is the subject's; their findings are
     *     shown at the subject
     */
    WizardFindings(List<Finding> found, Set<Integer> samePerson) {
        Set<String> seen = new LinkedHashSet<>();
        for (Finding finding : found) {
            Finding here = finding;
            for (Integer site : samePerson) {
                String theirs = "/websites/" + site + "/responsible";
                if (here.pointer().startsWith(theirs)) {
                    String field = here.pointer().substring(theirs.length());
                    here = moved(here, "/subject/responsible" + field);
                }
            }
            if (seen.add(here.code() + " " + here.pointer())) {
                findings.add(here);
            }
        }
    }

    private static Finding moved(Finding finding, String pointer) {
        return new Finding(
                pointer, finding.code(), finding.severity(), finding.clause(), finding.args());
    }

    /** All findings, those that refuse first, then in the order of the pages. */
    List<Finding> all() {
        return findings.stream()
                .sorted(
                        Comparator.comparing(
                                        (Finding finding) -> finding.severity() != Severity.REFUSE)
                                .thenComparing(finding -> WizardStep.of(finding.pointer()).site())
                                .thenComparing(finding -> WizardStep.of(finding.pointer()).step()))
                .toList();
    }

    List<Finding> at(WizardStep.Place place) {
        return all().stream()
                .filter(finding -> WizardStep.of(finding.pointer()).equals(place))
                .toList();
    }

    /**
     * Whether a finding of this page sends the application back. That a part of a change does not
     * differ yet is none: a later page may change it, and the last one tells it.
     */
    boolean refusesAt(WizardStep.Place place) {
        return at(place).stream()
                .filter(finding -> !PART_CHANGED.equals(finding.code()))
                .anyMatch(finding -> finding.severity() == Severity.REFUSE);
    }

    /** Number of findings that send the application back. */
    int refusing() {
        return (int)
                findings.stream().filter(finding -> finding.severity() == Severity.REFUSE).count();
    }

    /**
     * Id of what a finding is about on its page: a field, the documents, or {@code main} for the
     * page.
     */
    static String target(Finding finding, WizardStep.Place place, List<WizardField> fields) {
        Pointers shown = new Pointers();
        fields.forEach(field -> shown.show(field.pointer()));
        String target = shown.target(finding.pointer());
        boolean field = fields.stream().anyMatch(each -> each.id().equals(target));
        boolean proof = finding.pointer().startsWith("/attachments") || !field;
        return place.step() == WizardStep.DOCUMENTS && proof ? DOCUMENTS : target;
    }

    /** The findings of a page by the id of what they are about, in the order of the fields. */
    static Map<String, List<Finding>> byField(
            List<Finding> ofPage, WizardStep.Place place, List<WizardField> fields) {
        Map<String, List<Finding>> byField = new LinkedHashMap<>();
        fields.forEach(field -> byField.put(field.id(), new ArrayList<>()));
        for (Finding finding : ofPage) {
            byField.computeIfAbsent(target(finding, place, fields), none -> new ArrayList<>())
                    .add(finding);
        }
        byField.values().removeIf(List::isEmpty);
        return byField;
    }
}
