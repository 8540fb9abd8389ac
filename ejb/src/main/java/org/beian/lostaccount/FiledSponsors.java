package org.beian.lostaccount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beian.account.Account;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.content.NameKey;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.value.FilingNumber;
import org.beian.value.InvalidValue;
import org.beian.value.Province;

/**
 * Lookup of filed sponsors with their accounts, and comparison of what was written with the filing.
 */
@ApplicationScoped
class FiledSponsors {

    @Inject EntityManager em;

    /**
     * The sponsor in force under a number, in this province and with a unit that holds the filing.
     */
    Optional<IcpSubject> find(String number, Province province) {
        String canonical;
        try {
            canonical = FilingNumber.parse(number).subject().canonical();
        } catch (InvalidValue noNumber) {
            return Optional.empty();
        }
        return em.createQuery(
                        """
                        select s from IcpSubject s where s.filingNumber = :number
                        and s.province = :province and s.state = :active
                        and s.holderId is not null""",
                        IcpSubject.class)
                .setParameter("number", canonical)
                .setParameter("province", province.regionCode())
                .setParameter("active", RegisterState.ACTIVE)
                .getResultStream()
                .findFirst();
    }

    /** The accounts in force of the sponsor, by user name. */
    List<Account> accountsOf(IcpSubject subject) {
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
