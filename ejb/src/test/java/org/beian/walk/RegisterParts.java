package org.beian.walk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.moved.WaitsOnFiling;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpVersion;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterState;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.History;
import org.beian.value.DomainName;
import org.beian.value.IpRange;

/**
 * Test fixture that reads the parts of the register that belong to one filing, and asserts that
 * they agree with each other. It is used in a transaction.
 */
@Dependent
public class RegisterParts {

    @Inject EntityManager em;
    @Inject Units units;
    @Inject FilingRepository filings;
    @Inject History history;
    @Inject @Any Instance<WaitsOnFiling> waiting;

    private <T> List<T> list(Class<T> type, String question, Object of) {
        return em.createQuery(question, type).setParameter("of", of).getResultList();
    }

    IcpSubject subject(String number) {
        return list(
                        IcpSubject.class,
                        "select s from IcpSubject s where s.filingNumber = :of",
                        number)
                .get(0);
    }

    /** Websites of a filing, in their order. */
    List<IcpWebsite> websites(IcpSubject subject) {
        return list(
                IcpWebsite.class,
                "select w from IcpWebsite w where w.subjectId = :of order by w.ordinal",
                subject.id());
    }

    /** Accesses in force of a website, as provider and addresses, in the order of the texts. */
    List<String> inForce(IcpWebsite website) {
        return list(
                        IcpAccess.class,
                        "select a from IcpAccess a where a.websiteId = :of",
                        website.id())
                .stream()
                .filter(access -> access.state() == RegisterState.ACTIVE)
                .map(access -> text(code(access.providerId()), access.ranges()))
                .sorted()
                .toList();
    }

    /** Accesses that the content of a website names; one without provider is its applicant's. */
    List<String> named(IcpWebsite website) {
        return content(website).accesses().stream()
                .map(
                        access ->
                                text(
                                        access.provider() == null
                                                ? applicant(website)
                                                : access.provider(),
                                        List.copyOf(ContentFacts.ranges(access))))
                .sorted()
                .toList();
    }

    private static String text(String provider, List<IpRange> ranges) {
        return provider
                + "@"
                + String.join(" ", ranges.stream().map(IpRange::toString).sorted().toList());
    }

    private String code(Long unit) {
        return units.find(unit).map(Unit::code).orElseThrow();
    }

    private String applicant(IcpWebsite website) {
        IcpSubject subject = em.find(IcpSubject.class, website.subjectId());
        FilingApplication filed = filings.find(subject.applicationId()).orElseThrow();
        return code(filed.unitId());
    }

    static FilingContent.Website content(IcpWebsite website) {
        return FilingJson.part(website.content(), FilingContent.Website.class);
    }

    /** Domains that a website holds. */
    TreeSet<String> held(IcpWebsite website) {
        return new TreeSet<>(
                list(
                        String.class,
                        "select d.domain from IcpDomain d where d.websiteId = :of",
                        website.id()));
    }

    /** Number of the version of a subject in force; as that of a website. */
    int version(IcpSubject subject) {
        return version(
                list(
                        IcpVersion.class,
                        "select v from IcpVersion v where v.subjectId = :of"
                                + " and v.websiteId is null order by v.number",
                        subject.id()),
                subject.state(),
                subject.content());
    }

    /** Number of the version of a website in force, which is what the register holds. */
    int version(IcpWebsite website) {
        return version(
                list(
                        IcpVersion.class,
                        "select v from IcpVersion v where v.websiteId = :of order by v.number",
                        website.id()),
                website.state(),
                website.content());
    }

    private static int version(List<IcpVersion> versions, RegisterState state, String content) {
        assertThat(versions).isNotEmpty();
        assertThat(versions.get(0).number()).isEqualTo(1);
        for (int i = 1; i < versions.size(); i++) {
            assertThat(versions.get(i).number()).isEqualTo(i + 1);
            assertThat(versions.get(i).validFrom()).isEqualTo(versions.get(i - 1).validTo());
        }
        IcpVersion last = versions.get(versions.size() - 1);
        assertThat(last.validTo()).isNull();
        assertThat(last.state()).isEqualTo(state);
        assertThat(last.content()).isEqualTo(content);
        return last.number();
    }

    /** Whether the history of a filing covers what the register holds. */
    private boolean isWhole(IcpSubject subject) {
        return history.verify(filings.find(subject.applicationId()).orElseThrow()).isWhole();
    }

    /**
     * Asserts that register, contents, versions and history of a filing agree, and that nothing
     * waits on it where it went on under another number.
     */
    public void assertAgree(IcpSubject subject) {
        String number = subject.filingNumber();
        assertThat(isWhole(subject)).as(number).isTrue();
        assertThat(version(subject)).as(number).isPositive();
        List<IcpWebsite> websites = websites(subject);
        List<Integer> ordinals = new ArrayList<>();
        for (IcpWebsite website : websites) {
            ordinals.add(ordinals.size() + 1);
            assertAgree(subject, website);
        }
        assertThat(websites).as(number).extracting(IcpWebsite::ordinal).isEqualTo(ordinals);
        if (subject.movedTo() != null) {
            assertThat(waiting.stream().flatMap(each -> each.waiting(subject.id()).stream()))
                    .as(number)
                    .isEmpty();
        }
    }

    private void assertAgree(IcpSubject subject, IcpWebsite website) {
        String number = website.filingNumber();
        List<String> inForce = inForce(website);
        assertThat(number).isEqualTo(subject.filingNumber() + "-" + website.ordinal());
        assertThat(version(website)).as(number).isPositive();
        assertThat(website.name()).as(number).isEqualTo(content(website).name());
        assertThat(inForce).as(number).doesNotHaveDuplicates();
        if (website.state() == RegisterState.CANCELLED) {
            assertThat(inForce).as(number).isEmpty();
            assertThat(held(website)).as(number).isEmpty();
            return;
        }
        assertThat(subject.state()).as(number).isEqualTo(RegisterState.ACTIVE);
        assertThat(website.state())
                .as(number)
                .isEqualTo(inForce.isEmpty() ? RegisterState.WITHOUT_ACCESS : RegisterState.ACTIVE);
        assertThat(named(website)).as(number).isEqualTo(inForce);
        assertThat(held(website)).as(number).isEqualTo(domains(website));
    }

    private static TreeSet<String> domains(IcpWebsite website) {
        Stream<String> named =
                ContentFacts.domains(content(website)).stream().map(DomainName::toString);
        return new TreeSet<>(named.toList());
    }
}
