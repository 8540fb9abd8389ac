package org.beian.web.page.filing.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.beian.rule.Finding;
import org.beian.rule.Severity;
import org.beian.web.page.filing.wizard.WizardStep.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WizardStepTest {

    private static Finding finding(String code, String pointer, Severity severity) {
        return new Finding(pointer, code, severity, "13.2", List.of());
    }

    @Test
    void goesThroughEachWebsiteAndBackTheSameWay() {
        List<Place> there = new ArrayList<>(List.of(new Place(WizardStep.START, 0)));
        while (there.get(there.size() - 1).step() != WizardStep.CHECK) {
            there.add(WizardStep.after(there.get(there.size() - 1), 2));
        }
        assertThat(there).hasSize(11).doesNotHaveDuplicates();
        assertThat(there.get(6)).isEqualTo(new Place(WizardStep.WEBSITE, 1));
        for (int i = there.size() - 1; i > 0; i--) {
            assertThat(WizardStep.before(there.get(i), 2)).isEqualTo(there.get(i - 1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/subject, SUBJECT, 0",
        "/subject/document/number, SUBJECT, 0",
        "/subject/responsible, PERSON, 0",
        "/websites, WEBSITE, 0",
        "/websites/3, WEBSITE, 3",
        "/websites/3/responsible/email, WEBSITE, 3",
        "/websites/3/domains/1, CONTENT, 3",
        "/websites/3/preApprovals/0/validTo, CONTENT, 3",
        "/websites/3/accesses/0/ips/1, ACCESS, 3",
        "/attachments, DOCUMENTS, 0",
        "/mandate, DOCUMENTS, 0",
        "/verification/date, DOCUMENTS, 0",
        "/reference, START, 0",
        "'', CHECK, 0",
        "/kind, CHECK, 0",
    })
    void findsThePageOfAFinding(String pointer, WizardStep step, int site) {
        assertThat(WizardStep.of(pointer)).isEqualTo(new Place(step, site));
    }

    @Test
    void leadsToTheFieldOfAFinding() {
        List<WizardField> fields =
                new WizardTopics(false, new Place(WizardStep.CONTENT, 0), 1).fields();
        Finding domain = finding("DOMAIN_SYNTAX", "/websites/0/domains/1", Severity.REFUSE);
        Finding site = finding("ANY", "/websites/0", Severity.WARN);
        Finding page = finding("ANY", "", Severity.WARN);

        assertThat(WizardFindings.byField(List.of(domain, site, page), fields))
                .containsEntry("at-websites-0-domains", List.of(domain, site, page));
    }

    /** One person, one place to mend it. */
    @Test
    void mendsTheSamePersonAtTheSubject() {
        Finding subject = finding("EMAIL", "/subject/responsible/email", Severity.REFUSE);
        Finding website = finding("EMAIL", "/websites/0/responsible/email", Severity.REFUSE);
        Finding other = finding("EMAIL", "/websites/1/responsible/email", Severity.REFUSE);
        WizardFindings findings = new WizardFindings(List.of(subject, website, other), Set.of(0));

        assertThat(findings.all()).containsExactly(subject, other);
        assertThat(findings.refusing()).isEqualTo(2);
    }

    @Test
    void putsFirstWhatSendsItBackInTheOrderOfThePages() {
        Finding warn = finding("A", "/subject/name", Severity.WARN);
        Finding access = finding("B", "/websites/0/accesses", Severity.REFUSE);
        Finding second = finding("C", "/websites/1/name", Severity.REFUSE);
        Finding person = finding("D", "/subject/responsible", Severity.REFUSE);

        assertThat(new WizardFindings(List.of(warn, second, access, person), Set.of()).all())
                .containsExactly(person, access, second, warn);
    }
}
