package org.beian.enforcement.dossier;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.document.Attachment;
import org.beian.document.Attachments;
import org.beian.enforcement.CaseMaterial;
import org.beian.enforcement.CaseMaterialRepository;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.ClueRepository;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.EnforcementCaseRepository;
import org.beian.enforcement.casework.CaseAccess;
import org.beian.enforcement.dossier.view.MaterialView;
import org.beian.enforcement.proceeding.MaterialKind;
import org.beian.enforcement.transfer.Transfer;
import org.beian.enforcement.transfer.TransferRepository;
import org.beian.enforcement.transfer.TransferState;
import org.beian.filing.reading.FilingDomicile;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.trail.AccessDenials;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.trail.reading.ReadLog;

/**
 * Reading of cases: a bureau its own and those on filings in its province, the ministry all; a
 * sponsor or provider those against it, once it was told, without what the bureau says within
 * itself (16.3, 8.8, 7.10).
 */
@Stateless
@RolesAllowed({CLERK, REVIEWER, MINISTRY, SPONSOR, PROVIDER})
public class CaseReading {

    private static final int MOST = 501;

    /** Acts that the party knows of. */
    private static final Set<String> TOLD =
            Set.of(
                    "NOTIFY",
                    "NOTICE_SERVED",
                    "STATE",
                    "WAIVE",
                    "ASK_HEARING",
                    "ANNOUNCE_HEARING",
                    "HOLD_HEARING",
                    "DECIDE",
                    "EXECUTE",
                    "DECISION_SERVED",
                    "REMIND_PARTY",
                    "PAY",
                    "RECTIFY",
                    "CLOSE",
                    "REVOKE",
                    "REMIT",
                    "URGE_PAYMENT",
                    "URGE_SERVED",
                    "APPROVE_COURT",
                    "END_COURT",
                    "LAPSE_COURT",
                    "REOPEN",
                    "NO_PENALTY",
                    "NOT_ESTABLISHED",
                    "HAND_OVER");

    @Inject EnforcementCaseRepository cases;
    @Inject CaseMaterialRepository materials;
    @Inject ClueRepository clues;
    @Inject CaseAccess access;
    @Inject CaseQuery query;
    @Inject CaseViews views;
    @Inject FilingDomicile domiciles;
    @Inject TransferRepository transfers;
    @Inject ReadLog readLog;
    @Inject Attachments attachments;
    @Inject Letters letters;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;

    /**
     * The caller's, or those of others that the filter asks for, the latest first.
     *
     * @param after id of the last one seen; null for the first page
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause("16.3")
    public List<CaseLine> list(CaseFilter filter, Long after, int limit) {
        return views.lines(query.page(filter, after, bounded(limit)), isOfficial());
    }

    /** Number of the caller's, counted up to 1,001. */
    @Clause("16.3")
    public long count(CaseFilter filter) {
        return query.count(filter);
    }

    /**
     * @throws RequestRejected {@link CaseRefusal#CASE_NOT_FOUND} when there is none, or none that
     *     the caller may know of
     */
    @Clause({"16.3", "8.8"})
    public CaseView show(String id) {
        return views.of(read(id), isOfficial());
    }

    /** History of a case, the latest first, for the party what it was told of; as {@link #show}. */
    @Clause("16.3")
    public List<HistoryEntry> history(String id) {
        List<HistoryEntry> all = history.latestFirst(readable(id));
        return isOfficial()
                ? all
                : all.stream().filter(entry -> TOLD.contains(entry.act())).toList();
    }

    /** The letters, the oldest first, for authorities with those on its clue; as {@link #show}. */
    @Clause("B5")
    public List<Letter> letters(String id) {
        EnforcementCase one = readable(id);
        Stream<Letter> ofClue =
                isOfficial() && one.clueId() != null
                        ? clues.find(one.clueId().toString()).stream()
                                .flatMap(clue -> letters.of(clue).stream())
                        : Stream.empty();
        return Stream.concat(ofClue, letters.of(one).stream())
                .sorted(Comparator.comparing(Letter::id))
                .toList();
    }

    /**
     * @throws RequestRejected {@link CaseRefusal#CASE_NOT_FOUND} also for a letter of another case
     */
    @Clause("B5")
    public Letters.Pdf pdf(String id, Long letterId, Locale locale) {
        return letters.pdf(letters(id), letterId, locale)
                .orElseThrow(() -> CaseRefusal.CASE_NOT_FOUND.of(id));
    }

    /**
     * The materials of the file, by id; for the party those that it handed in.
     *
     * @param after id of the last one seen; null for the first page
     * @param limit as for {@link #list}
     */
    @Clause("16.3")
    public List<MaterialView> materials(String id, Long after, int limit) {
        EnforcementCase one = readable(id);
        return views.of(
                materials.after(
                        one.id(), readableKinds(), after == null ? 0 : after, bounded(limit)),
                isOfficial());
    }

    /**
     * A material with its content.
     *
     * @throws RequestRejected {@link CaseRefusal#CASE_NOT_FOUND} also for one that the file does
     *     not have
     */
    @Clause("16.3")
    public Attachment material(String id, String attachmentId) {
        return materials
                .find(read(id).id(), attachmentId)
                .filter(material -> readableKinds().contains(material.kind()))
                .map(CaseMaterial::attachmentId)
                .flatMap(attachments::content)
                .orElseThrow(() -> CaseRefusal.CASE_NOT_FOUND.of(id));
    }

    private Set<MaterialKind> readableKinds() {
        return isOfficial() ? EnumSet.allOf(MaterialKind.class) : MaterialKind.OF_PARTY;
    }

    private static int bounded(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }

    private EnforcementCase readable(String id) {
        return hidden.unlessHidden(cases.find(id), this::mayKnow)
                .orElseThrow(() -> CaseRefusal.CASE_NOT_FOUND.of(id));
    }

    private boolean mayKnow(EnforcementCase one) {
        if (isOfficial()) {
            return callers.current().has(MINISTRY)
                    || access.isOfBureau(one)
                    || isFiledHere(one)
                    || isSentHere(one);
        }
        return access.isOfParty(one);
    }

    /** Whether the filing that it is about is in the province of the caller's bureau. */
    private boolean isFiledHere(EnforcementCase one) {
        return domiciles.isOf(callers.current().authority(), one.site().subjectId());
    }

    /** Whether it is on its way to the caller's bureau. */
    private boolean isSentHere(EnforcementCase one) {
        return one.isTransferPending()
                && transfers.ofCase(one.id()).stream()
                        .filter(transfer -> transfer.state() == TransferState.SENT)
                        .map(Transfer::to)
                        .anyMatch(to -> callers.current().authority().equals(Optional.of(to)));
    }

    /** As {@link #readable}; what another bureau has is logged as read. */
    private EnforcementCase read(String id) {
        EnforcementCase one = readable(id);
        if (isOfficial() && !callers.current().has(MINISTRY) && !access.isOfBureau(one)) {
            readLog.read(one, isFiledHere(one) ? "DOMICILE" : "ADDRESSED", null, null);
        }
        return one;
    }

    private boolean isOfficial() {
        Caller caller = callers.current();
        return caller.has(REVIEWER) || caller.has(CLERK) || caller.has(MINISTRY);
    }
}
