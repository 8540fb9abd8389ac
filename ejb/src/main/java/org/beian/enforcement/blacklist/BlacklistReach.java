package org.beian.enforcement.blacklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.beian.code.Settings;
import org.beian.filing.FilingRefusal;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.filing.blacklist.BlacklistKind;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.value.DomainName;
import org.beian.value.InvalidValue;
import org.beian.value.VisibleText;

/** Reach of an entry: what it bars in one spelling, how many filings, and who its party is. */
@ApplicationScoped
@Clause("6.4")
class BlacklistReach {

    /** Setting: an entry that covers more filed websites is none. */
    static final String MOST = "blacklist.mostFilings";

    private static final int LONGEST = 255;

    /** No document has a shorter number, and no domain that somebody holds a shorter name. */
    private static final int SHORTEST = 5;

    @Inject EntityManager em;
    @Inject Settings settings;
    @Inject Clock clock;

    /**
     * What is entered, in its one spelling.
     *
     * @throws RequestRejected {@link FilingRefusal#BLACKLIST_ENTRY_INVALID} when it is none
     */
    static String canonical(BlacklistKind kind, String entered) {
        if (kind == null) {
            throw FilingRefusal.BLACKLIST_ENTRY_INVALID.of("kind");
        }
        if (entered == null
                || entered.isBlank()
                || entered.length() > LONGEST
                || !VisibleText.isLine(entered)) {
            throw FilingRefusal.BLACKLIST_ENTRY_INVALID.of("entry");
        }
        try {
            return kind == BlacklistKind.DOMAIN
                    ? DomainName.parse(entered).toString()
                    : DocumentKey.canonical(entered);
        } catch (InvalidValue wrong) {
            throw FilingRefusal.BLACKLIST_ENTRY_INVALID.of("entry");
        }
    }

    /**
     * @param canonical as {@link #canonical} gives it
     * @throws RequestRejected {@link FilingRefusal#BLACKLIST_TOO_WIDE} for a public suffix, for
     *     less than five characters, and for what covers more filed websites than the setting says
     */
    void requireNarrow(BlacklistKind kind, String canonical) {
        int most = settings.number(MOST, null, Shanghai.date(clock.instant()));
        boolean wide =
                canonical.length() < SHORTEST
                        || kind == BlacklistKind.DOMAIN
                                && (DomainName.parse(canonical).isPublicSuffix()
                                        || below(canonical, most + 1) > most);
        if (wide) {
            throw FilingRefusal.BLACKLIST_TOO_WIDE.of(canonical, most);
        }
    }

    /** Number of filed domains that a domain covers, counted up to a limit. */
    private int below(String domain, int limit) {
        return em.createQuery(
                        """
                        select d.websiteId from IcpDomain d where d.domain = :domain
                        or d.domain like :below""",
                        Long.class)
                .setParameter("domain", domain)
                .setParameter("below", "%." + domain)
                .setMaxResults(limit)
                .getResultList()
                .size();
    }

    /** The subject of the register in force that an entry is about; empty where there is none. */
    Optional<IcpSubject> party(BlacklistEntry entry) {
        return entry.kind() == BlacklistKind.SUBJECT
                ? first("s.documentNumber = :entry", entry)
                : first(
                        """
                        s.id in (select w.subjectId from IcpWebsite w, IcpDomain d
                        where w.id = d.websiteId and d.domain = :entry)""",
                        entry);
    }

    private Optional<IcpSubject> first(String condition, BlacklistEntry entry) {
        List<IcpSubject> found =
                em.createQuery(
                                "select s from IcpSubject s where s.state = :active and "
                                        + condition
                                        + " order by s.id",
                                IcpSubject.class)
                        .setParameter("active", RegisterState.ACTIVE)
                        .setParameter("entry", entry.entry())
                        .setMaxResults(1)
                        .getResultList();
        return found.stream().findFirst();
    }
}
