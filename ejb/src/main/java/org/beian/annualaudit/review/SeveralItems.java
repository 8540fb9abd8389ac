package org.beian.annualaudit.review;

import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.annualaudit.AuditRefusal;
import org.beian.annualaudit.AuditTexts;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.SeveralOutcome;

/**
 * Decisions on several audit items at once (18.2). Each is decided as by itself: in a transaction
 * of its own, with the checks, the history and the notices of {@link AuditReview}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed(REVIEWER)
public class SeveralItems {

    @Inject AuditReview review;

    /**
     * Accepts these explanations, the first 500 of them.
     *
     * @return the refused ones, each with {@link RequestRejected} as {@link AuditReview#accept}
     */
    @Clause("18.2")
    public SeveralOutcome<String> accept(List<String> ids) {
        return SeveralOutcome.of(ids, id -> review.accept(id, null, null));
    }

    /**
     * Fails these items, the first 500 of them.
     *
     * @param words why, 4 to 2000 characters
     * @return the refused ones, each with {@link RequestRejected} as {@link AuditReview#fail}
     * @throws RequestRejected {@link AuditRefusal#AUDIT_TEXT_INVALID} for the words; then none is
     *     failed
     */
    @Clause("18.2")
    public SeveralOutcome<String> fail(List<String> ids, String words) {
        String said = AuditTexts.required(words);
        return SeveralOutcome.of(ids, id -> review.fail(id, null, said));
    }
}
