package org.beian.enforcement.blacklist;

import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.beian.account.Callers;
import org.beian.filing.FilingRefusal;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.filing.blacklist.BlacklistRepository;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Reading of the entries about a sponsor's filings by the sponsor, who takes note of them (6.4).
 */
@Stateless
@RolesAllowed(SPONSOR)
public class BlacklistedParty {

    private static final int MOST = 100;

    @Inject EntityManager em;
    @Inject BlacklistRepository entries;
    @Inject Letters letters;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /** The entries whose party is a filing of the caller, the latest first, at most 100. */
    @Clause("6.4")
    public List<BlacklistEntry> list() {
        return em.createQuery(
                        """
                        select b from BlacklistEntry b, IcpSubject s where s.id = b.subjectId
                        and s.holderId = :unit order by b.id desc""",
                        BlacklistEntry.class)
                .setParameter("unit", callers.current().unitId())
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The letters about one, the oldest first; as {@link #takeNote}. */
    @Clause("B5")
    public List<Letter> letters(Long id) {
        return letters.of(own(id));
    }

    /** A letter about one as PDF; as {@link #takeNote}. */
    @Clause("B5")
    public Letters.Pdf pdf(Long id, Long letter, Locale locale) {
        return letters.pdf(letters(id), letter, locale)
                .orElseThrow(FilingRefusal.BLACKLIST_NOT_FOUND::of);
    }

    /**
     * Notes that the party has seen an entry; nothing where it did before.
     *
     * @throws RequestRejected {@link FilingRefusal#BLACKLIST_NOT_FOUND} also when it is about
     *     somebody else
     */
    @Clause("6.4")
    public void takeNote(Long id) {
        BlacklistEntry entry = own(id);
        if (entry.notedAt() == null) {
            entry.note(clock.instant());
            history.write(entry, Act.note("NOTE_BAR", null, "6.4"), entry);
        }
    }

    private BlacklistEntry own(Long id) {
        return hidden.unlessHidden(entries.lock(id), this::isOwn)
                .orElseThrow(FilingRefusal.BLACKLIST_NOT_FOUND::of);
    }

    private boolean isOwn(BlacklistEntry entry) {
        return entry.subjectId() != null
                && callers.current()
                        .unitId()
                        .equals(em.find(IcpSubject.class, entry.subjectId()).holderId());
    }
}
