package org.beian.enforcement.clue;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.document.Attachment;
import org.beian.document.Attachments;
import org.beian.enforcement.Clue;
import org.beian.enforcement.ClueRepository;
import org.beian.enforcement.ClueSourceRepository;
import org.beian.enforcement.EnforcementRefusal;
import org.beian.enforcement.transfer.FileDomicile;
import org.beian.enforcement.transfer.Transfer;
import org.beian.enforcement.transfer.TransferRepository;
import org.beian.enforcement.transfer.TransferState;
import org.beian.filing.content.FilingItems;
import org.beian.filing.reading.FilingDomicile;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.persistence.BoundedCount;
import org.beian.persistence.LikePattern;
import org.beian.trail.AccessDenials;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.trail.reading.ReadLog;
import org.beian.value.Authority;
import org.beian.value.FilingNumber;
import org.beian.value.Province;

/**
 * Reading of clues (16.1): a bureau those that it has, and those on filings in its province and
 * what was sent to it, which is logged; the ministry all.
 */
@Stateless
@RolesAllowed({CLERK, REVIEWER, MINISTRY})
public class ClueReading {

    private static final int MOST = 501;

    @Inject EntityManager em;
    @Inject ClueRepository clues;
    @Inject ClueSourceRepository sources;
    @Inject ClueViews views;
    @Inject FileDomicile domiciles;
    @Inject FilingDomicile filings;
    @Inject TransferRepository transfers;
    @Inject Attachments attachments;
    @Inject Letters letters;
    @Inject ReadLog readLog;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * The caller's, or those of others that the filter asks for, the latest first.
     *
     * @param after id of the last one seen; null for the first page
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause("16.1")
    public List<ClueLine> list(ClueFilter filter, Long after, int limit) {
        return views.lines(
                query(filter, "c", after, " order by c.id desc", Clue.class)
                        .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                        .getResultList());
    }

    /** Number of the caller's, counted up to 1,001. */
    @Clause("16.1")
    public long count(ClueFilter filter) {
        return BoundedCount.of(query(filter, "c.id", null, "", Long.class));
    }

    private <T> TypedQuery<T> query(
            ClueFilter filter, String selected, Long after, String order, Class<T> type) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder("c.id > 0");
        Caller caller = callers.current();
        if (!caller.has(MINISTRY)) {
            where.append(
                    filter.elsewhere()
                            ? " and c.site.filedElsewhere = :own"
                            : " and c.province = :own");
            values.put("own", caller.authority().map(Authority::code).orElse(""));
        }
        if (filter.province() != null) {
            where.append(" and c.province = :province");
            values.put(
                    "province",
                    Province.findRegion(filter.province()).map(Province::regionCode).orElse(""));
        }
        if (filter.phase() != null) {
            where.append(" and ").append(filter.phase().condition("c"));
            if (filter.phase().isOfToday()) {
                values.put("today", Shanghai.date(clock.instant()));
            }
        }
        if (filter.source() != null) {
            where.append(" and c.id in (select s.clueId from ClueSource s where s.kind = :source)");
            values.put("source", filter.source());
        }
        if (filter.violation() != null) {
            where.append(" and c.violation = :violation");
            values.put("violation", filter.violation());
        }
        search(LikePattern.visible(filter.search()), where, values);
        if (after != null) {
            where.append(" and c.id < :after");
            values.put("after", after);
        }
        TypedQuery<T> query =
                em.createQuery("select " + selected + " from Clue c where " + where + order, type);
        values.forEach(query::setParameter);
        return query;
    }

    private static void search(String text, StringBuilder where, Map<String, Object> values) {
        if (text.isEmpty()) {
            return;
        }
        Optional<FilingNumber> number = FilingItems.read(text, FilingNumber::parse);
        if (number.isPresent()) {
            where.append(
                    " and (c.site.filingNumber = :number or c.site.filingNumber like :ofSubject)");
            values.put("number", number.get().canonical());
            values.put("ofSubject", number.get().canonical() + "-%");
            return;
        }
        where.append(
                """
                 and (c.site.domain = :domain or c.site.address = :text or c.site.site like :prefix escape '!'
                or c.site.websiteName like :prefix escape '!'
                or c.site.subjectName like :prefix escape '!')""");
        values.put("text", text);
        values.put("prefix", LikePattern.prefix(text));
        values.put(
                "domain",
                FilingItems.domain(text)
                        .map(name -> name.independentDomain().orElse(name).toString())
                        .orElse(""));
    }

    /**
     * A clue, with who holds the site now.
     *
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_CLUE_NOT_FOUND} when there is
     *     none, or none that the caller may know of
     */
    @Clause("16.1")
    public ClueView show(String id) {
        return views.view(read(id));
    }

    /**
     * The province whose bureau handles a clue; null when nothing leads to one; as {@link #show}.
     */
    @Clause({"16.2", "16.3"})
    public Province domicile(String id) {
        return domiciles.of(readable(id)).orElse(null);
    }

    /** History of a clue, the latest first; as {@link #show}. */
    @Clause("16.1")
    public List<HistoryEntry> history(String id) {
        return history.latestFirst(readable(id));
    }

    /** The letters about it, the oldest first. */
    @Clause("16.1")
    public List<Letter> letters(String id) {
        Clue clue = readable(id);
        return Stream.concat(
                        transfers.ofClue(clue.id()).stream()
                                .flatMap(transfer -> letters.of(transfer).stream()),
                        letters.of(clue).stream())
                .toList();
    }

    /**
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_CLUE_NOT_FOUND} also for a
     *     letter of another case
     */
    @Clause("16.1")
    public Letters.Pdf pdf(String id, Long letterId, Locale locale) {
        return letters.pdf(letters(id), letterId, locale)
                .orElseThrow(() -> EnforcementRefusal.ENFORCEMENT_CLUE_NOT_FOUND.of(id));
    }

    /**
     * A document of one of its sources.
     *
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_CLUE_NOT_FOUND} also for one of
     *     another clue, and where it was deleted
     */
    @Clause("16.1")
    public Attachment document(String id, String attachmentId) {
        return sources.of(read(id)).stream()
                .flatMap(source -> source.documents().stream())
                .filter(each -> each.equals(attachmentId))
                .findFirst()
                .flatMap(attachments::content)
                .orElseThrow(() -> EnforcementRefusal.ENFORCEMENT_CLUE_NOT_FOUND.of(id));
    }

    /** As {@link #readable}; what another bureau has is logged as read. */
    private Clue read(String id) {
        Clue clue = readable(id);
        if (!callers.current().has(MINISTRY) && !isOwn(clue)) {
            readLog.read(clue, isFiledHere(clue) ? "DOMICILE" : "ADDRESSED", null, null);
        }
        return clue;
    }

    private Clue readable(String id) {
        return hidden.unlessHidden(clues.find(id), this::mayRead)
                .orElseThrow(() -> EnforcementRefusal.ENFORCEMENT_CLUE_NOT_FOUND.of(id));
    }

    private boolean mayRead(Clue clue) {
        return callers.current().has(MINISTRY)
                || isOwn(clue)
                || isFiledHere(clue)
                || isSentHere(clue);
    }

    private boolean isOwn(Clue clue) {
        return callers.current().authority().equals(Optional.of(clue.authority()));
    }

    /** Whether the filing that it is about is in the province of the caller's bureau. */
    private boolean isFiledHere(Clue clue) {
        return filings.isOf(callers.current().authority(), clue.site().subjectId());
    }

    /** Whether it is on its way to the caller's bureau, or the case that was opened from it. */
    private boolean isSentHere(Clue clue) {
        Stream<Transfer> sent =
                clue.openedCase() == null
                        ? Stream.ofNullable(clue.transferId())
                                .flatMap(id -> transfers.find(id.toString()).stream())
                        : transfers.ofCase(clue.openedCase()).stream();
        return sent.filter(transfer -> transfer.state() == TransferState.SENT)
                .anyMatch(
                        transfer ->
                                callers.current().authority().equals(Optional.of(transfer.to())));
    }
}
