package org.beian.enforcement.dossier;

import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.casework.CaseAccess;
import org.beian.enforcement.casework.CaseAnswers;
import org.beian.enforcement.casework.CaseNotices;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;

/**
 * Defence of a sponsor or provider who was told what is intended against it (8.8, 7.10): its
 * statement, a hearing where it has the right to one, or the waiver of both.
 */
@Stateless
@RolesAllowed({SPONSOR, PROVIDER})
public class CaseDefence {

    @Inject CaseAccess access;
    @Inject CaseAnswers answers;
    @Inject CaseNotices notices;

    /**
     * States its case, once.
     *
     * @param version the version that the caller saw
     * @param words 4 to 2000 characters
     * @param documents ids of up to five own documents; null for none
     * @throws RequestRejected {@link CaseRefusal#CASE_NOT_FOUND} when there is none to which the
     *     caller is the party, or it was not told; {@link CaseRefusal#CASE_STALE}
     * @throws RequestRejected {@link CaseRefusal#CASE_STATE_FORBIDS} once it was handed on
     * @throws RequestRejected {@link CaseRefusal#CASE_STATED} after a statement or waiver
     * @throws RequestRejected {@link CaseRefusal#CASE_TEXT_INVALID} for the words, {@link
     *     CaseRefusal#CASE_DOCUMENT_UNKNOWN} for the documents
     */
    @Clause({"8.8", "7.10"})
    public void state(String id, int version, String words, List<String> documents) {
        EnforcementCase one = access.ofParty(id, version);
        answers.state(one, answers.today(one), words, documents);
        notices.answered(one);
    }

    /**
     * Asks for a hearing.
     *
     * @throws RequestRejected as {@link #state}, but for words and documents
     * @throws RequestRejected {@link CaseRefusal#CASE_HEARING_NOT_DUE} when it has no right to one
     * @throws RequestRejected {@link CaseRefusal#CASE_TOO_LATE} after its last day
     */
    @Clause({"8.8", "7.10"})
    public void askHearing(String id, int version) {
        EnforcementCase one = access.ofParty(id, version);
        answers.askHearing(one, answers.today(one), List.of());
        notices.answered(one);
    }

    /** Waives statement and hearing, so that the bureau need not wait; as {@link #askHearing}. */
    @Clause({"8.8", "7.10"})
    public void waive(String id, int version) {
        EnforcementCase one = access.ofParty(id, version);
        answers.waive(one, answers.today(one), List.of());
        notices.answered(one);
    }
}
