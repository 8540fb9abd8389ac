package org.beian.web.page.filing.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.beian.filing.content.FilingContent;
import org.beian.rule.Finding;
import org.beian.rule.Severity;
import org.beian.web.page.filing.wizard.WizardStep.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WizardStepTest {

    private static Finding finding(String code, String pointer, Severity severity) {
        return new Finding(pointer, code, severity, "13.2", List.of());
    }

    @Test
    void goesThroughEachWebsiteAndBackTheSameWay() {
        WizardPlaces places = new WizardPlaces(true, FilingContent.NEW, true, 2);
        List<Place> there = new ArrayList<>(List.of(places.first()));
        while (there.get(there.size() - 1).step() != WizardStep.CHECK) {
            there.add(places.after(there.get(there.size() - 1)));
        }
        assertThat(there).hasSize(11).doesNotHaveDuplicates();
        assertThat(there.get(6)).isEqualTo(new Place(WizardStep.WEBSITE, 1));
        for (int i = there.size() - 1; i > 0; i--) {
            assertThat(places.before(there.get(i))).isEqualTo(there.get(i - 1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CHANGE, true, 0, SUBJECT PERSON DOCUMENTS CHECK",
        "CHANGE, false, 1, WEBSITE CONTENT ACCESS DOCUMENTS CHECK",
        "ADD_WEBSITE, false, 1, WEBSITE CONTENT ACCESS DOCUMENTS CHECK",
        "ADD_ACCESS, false, 1, ACCESS DOCUMENTS CHECK",
    })
    void asksOnlyForThePartsThatAreTouched(
            String kind, boolean subject, int sites, String expected) {
        WizardPlaces places = new WizardPlaces(false, kind, subject, sites);
        assertThat(places.steps())
                .extracting(WizardStep::name)
                .containsExactly(expected.split(" "));
        assertThat(places.before(places.first())).isEqualTo(places.first());
        Place last = new Place(WizardStep.CHECK, 0);
        assertThat(places.after(last)).isEqualTo(last);
    }

    @Test
    void leadsToThePageNearestToAFinding() {
        WizardPlaces access = new WizardPlaces(false, FilingContent.ADD_ACCESS, false, 1);
        assertThat(access.nearest(WizardStep.of("/websites/0/filingNumber")))
                .isEqualTo(new Place(WizardStep.ACCESS, 0));
        assertThat(access.nearest(WizardStep.of("/subject/name")))
                .isEqualTo(new Place(WizardStep.CHECK, 0));
    }

    @Test
    void offersTheSubjectsPersonOnlyBesideTheSubject() {
        Place website = new Place(WizardStep.WEBSITE, 0);
        assertThat(new WizardTopics(false, website, 0).fields())
                .extracting(WizardField::pointer)
                .contains(WizardTopics.SAME_PERSON);
        assertThat(new WizardTopics(false, website, 0, Set.of(), false, false, false).fields())
                .extracting(WizardField::pointer)
                .doesNotContain(WizardTopics.SAME_PERSON);
    }

    /** A sponsor chooses among its filings, its provider enters the number. */
    @Test
    void offersAMoveOnlyWhereThereIsAFilingToMove() {
        Place subject = new Place(WizardStep.SUBJECT, 0);
        assertThat(new WizardTopics(false, subject, 0).fields())
                .extracting(WizardField::pointer)
                .doesNotContain("/movesFrom");
        for (boolean provider : new boolean[] {true, false}) {
            assertThat(new WizardTopics(provider, subject, 0, Set.of(), true, false, true).fields())
                    .filteredOn(field -> field.pointer().equals("/movesFrom"))
                    .extracting(WizardField::kind)
                    .containsExactly(provider ? WizardKind.TEXT : WizardKind.SELECT);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/subject, SUBJECT, 0",
        "/subject/document/number, SUBJECT, 0",
        "/subject/responsible, PERSON, 0",
        "/subject/electronicService, PERSON, 0",
        "/movesFrom, SUBJECT, 0",
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
        Place content = new Place(WizardStep.CONTENT, 0);
        List<WizardField> fields = new WizardTopics(false, content, 1).fields();
        Finding domain = finding("DOMAIN_SYNTAX", "/websites/0/domains/1", Severity.REFUSE);
        Finding site = finding("ANY", "/websites/0", Severity.WARN);
        Finding page = finding("ANY", "", Severity.WARN);

        assertThat(WizardFindings.byField(List.of(domain, site, page), content, fields))
                .containsEntry("at-websites-0-domains", List.of(domain, site, page));
    }

    /** In both wizards, whatever fields stand beside the documents. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void leadsToTheDocumentsOfAFinding(boolean provider) {
        Place documents = new Place(WizardStep.DOCUMENTS, 0);
        List<WizardField> fields = new WizardTopics(provider, documents, 1).fields();
        Finding missing = finding("MANDATE_PRESENT", "/attachments", Severity.REFUSE);

        assertThat(WizardFindings.byField(List.of(missing), documents, fields))
                .containsEntry("documents", List.of(missing));
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
    void letsAPartDifferOnALaterPage() {
        Place subject = new Place(WizardStep.SUBJECT, 0);
        Finding same = finding("PART_CHANGED", "/subject", Severity.REFUSE);
        Finding other = finding("ANY", "/subject", Severity.REFUSE);

        WizardFindings unchanged = new WizardFindings(List.of(same), Set.of());
        assertThat(unchanged.refusesAt(subject)).isFalse();
        assertThat(unchanged.refusing()).isEqualTo(1);
        assertThat(new WizardFindings(List.of(same, other), Set.of()).refusesAt(subject)).isTrue();
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
