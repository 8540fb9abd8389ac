package org.beian.unfiledchange.procedure;

import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.beian.account.Callers;
import org.beian.document.Attachments;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.unfiledchange.UnfiledChange;
import org.beian.unfiledchange.UnfiledChangeRefusal;
import org.beian.unfiledchange.UnfiledChangeRepository;
import org.beian.unfiledchange.UnfiledChangeState;
import org.beian.value.VisibleText;

/**
 * Answer of a sponsor who says that what was found is not so (8.4). It is given once; who does not
 * answer files the change, by which it ends.
 */
@Stateless
@RolesAllowed(SPONSOR)
public class UnfiledChangeAnswering {

    /** Most characters of an answer or opinion. */
    public static final int LONGEST = 2000;

    static final int SHORTEST = 4;

    private static final int MOST_DOCUMENTS = 5;

    @Inject EntityManager em;
    @Inject UnfiledChangeRepository changes;
    @Inject UnfiledChangeLimits limits;
    @Inject UnfiledChangeNotices notices;
    @Inject Attachments attachments;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Answers; also after the last day, as long as the authority did not act.
     *
     * @param version the version that the sponsor saw
     * @param words why there is no change, 4 to 2000 characters
     * @param documents ids of up to 5 own documents that prove it; may be empty
     * @throws RequestRejected {@link UnfiledChangeRefusal#UNFILED_CHANGE_NOT_FOUND} also on a
     *     filing of another
     * @throws RequestRejected {@link UnfiledChangeRefusal#UNFILED_CHANGE_ANSWERED} when it answered
     *     before
     * @throws RequestRejected {@link UnfiledChangeRefusal#UNFILED_CHANGE_STATE_FORBIDS} when it
     *     ended
     * @throws RequestRejected {@link UnfiledChangeRefusal#UNFILED_CHANGE_STALE} when the version is
     *     not the current one
     * @throws RequestRejected {@link UnfiledChangeRefusal#UNFILED_CHANGE_TEXT_INVALID} for the
     *     words
     * @throws RequestRejected {@link UnfiledChangeRefusal#UNFILED_CHANGE_DOCUMENT_UNKNOWN} for the
     *     documents
     */
    @Clause("8.4")
    public void answer(String id, int version, String words, List<String> documents) {
        UnfiledChange change =
                hidden.unlessHidden(changes.lock(id), this::isOwn)
                        .orElseThrow(() -> UnfiledChangeRefusal.UNFILED_CHANGE_NOT_FOUND.of(id));
        if (change.answer().at() == null
                && change.state() == UnfiledChangeState.OPEN
                && change.version() != version) {
            throw UnfiledChangeRefusal.UNFILED_CHANGE_STALE.of(change.id());
        }
        Instant now = clock.instant();
        UnfiledChangeState before = change.state();
        change.answer(text(words), own(documents), callers.current().username(), now);
        change.decideBy(limits.decision(change, Shanghai.date(now)));
        history.write(change, Act.move("ANSWER", before, change.state(), null, "8.4"), change);
        notices.answered(change);
    }

    private boolean isOwn(UnfiledChange change) {
        return callers.current()
                .unitId()
                .equals(em.find(IcpSubject.class, change.subjectId()).holderId());
    }

    private List<String> own(List<String> documents) {
        Long unit = callers.current().unitId();
        boolean known =
                documents.size() <= MOST_DOCUMENTS
                        && documents.stream().distinct().count() == documents.size()
                        && documents.stream()
                                .allMatch(
                                        each ->
                                                VisibleText.isLine(each)
                                                        && attachments
                                                                .info(each)
                                                                .filter(
                                                                        info ->
                                                                                info.unitId()
                                                                                        .equals(
                                                                                                unit))
                                                                .isPresent());
        if (!known) {
            throw UnfiledChangeRefusal.UNFILED_CHANGE_DOCUMENT_UNKNOWN.of(MOST_DOCUMENTS);
        }
        return documents;
    }

    static String text(String given) {
        return VisibleText.given(given, SHORTEST, LONGEST)
                .orElseThrow(
                        () ->
                                UnfiledChangeRefusal.UNFILED_CHANGE_TEXT_INVALID.of(
                                        SHORTEST, LONGEST));
    }
}
