package org.beian.lostaccount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.beian.account.Account;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.content.NameKey;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.value.EmailAddress;
import org.beian.value.FilingNumber;
import org.beian.value.InvalidValue;
import org.beian.value.Province;

/**
 * Lookup of filed sponsors with their accounts, and comparison of what was written with the filing.
 */
@ApplicationScoped
public class FiledSponsors {

    @Inject EntityManager em;

    /**
     * The sponsor in force under a number, in this province, whether or not a unit holds the
     * filing.
     */
    Optional<IcpSubject> find(String number, Province province) {
        return find(number).filter(found -> found.province() == province);
    }

    /**
     * The sponsor in force under a number, wherever it was filed.
     *
     * @param number of the sponsor or of a website, in any spelling
     */
    public Optional<IcpSubject> find(String number) {
        String canonical;
        try {
            canonical = FilingNumber.parse(number == null ? "" : number).subject().canonical();
        } catch (InvalidValue noNumber) {
            return Optional.empty();
        }
        return em.createQuery(
                        """
                        select s from IcpSubject s
                        where s.filingNumber = :number and s.state = :active""",
                        IcpSubject.class)
                .setParameter("number", canonical)
                .setParameter("active", RegisterState.ACTIVE)
                .getResultStream()
                .findFirst();
    }

    /** Addresses on file of the sponsor's persons: of the subject and of each website in force. */
    public Set<String> addresses(IcpSubject subject) {
        Set<String> addresses = new TreeSet<>();
        add(
                addresses,
                FilingJson.part(subject.content(), FilingContent.Subject.class).responsible());
        em.createQuery(
                        """
                        select w from IcpWebsite w
                        where w.subjectId = :subject and w.state = :active""",
                        IcpWebsite.class)
                .setParameter("subject", subject.id())
                .setParameter("active", RegisterState.ACTIVE)
                .getResultStream()
                .map(each -> FilingJson.part(each.content(), FilingContent.Website.class))
                .forEach(website -> add(addresses, website.responsible()));
        return addresses;
    }

    private static void add(Set<String> addresses, FilingContent.Responsible person) {
        try {
            EmailAddress.parseList(person == null ? null : person.email())
                    .forEach(each -> addresses.add(each.toString()));
        } catch (InvalidValue none) {
            // a person without an address is told by the others
        }
    }

    /** The accounts in force of the sponsor, by user name; none while no unit holds the filing. */
    List<Account> accountsOf(IcpSubject subject) {
        if (subject.holderId() == null) {
            return List.of();
        }
        return em.createQuery(
                        """
                        select a from Account a where a.unitId = :unit and a.enabled = true
                        order by a.username""",
                        Account.class)
                .setParameter("unit", subject.holderId())
                .getResultList();
    }

    /**
     * What does not agree with the filing.
     *
     * @return names of the fields: sponsorName, documentNumber, applicant
     */
    @Clause("8.6")
    static List<String> differences(WrittenApplication written, IcpSubject subject) {
        FilingContent.Subject filed =
                FilingJson.part(subject.content(), FilingContent.Subject.class);
        List<String> differences = new ArrayList<>();
        if (!isSame(written.sponsorName(), filed.name())) {
            differences.add("sponsorName");
        }
        if (!DocumentKey.canonical(written.documentNumber())
                .equals(DocumentKey.number(filed.document()).orElse(""))) {
            differences.add("documentNumber");
        }
        if (filed.responsible() == null
                || !isSame(written.applicant(), filed.responsible().name())) {
            differences.add("applicant");
        }
        return differences;
    }

    private static boolean isSame(String written, String filed) {
        return filed != null && NameKey.of(written).equals(NameKey.of(filed));
    }
}
