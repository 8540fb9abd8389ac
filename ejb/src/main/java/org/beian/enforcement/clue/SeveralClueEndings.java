package org.beian.enforcement.clue;

import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.enforcement.EnforcementRefusal;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.SeveralOutcome;

/**
 * Ending of several clues at once (16.1). Each is ended as by itself: in a transaction of its own,
 * with the checks, the history and the notices of {@link ClueEnding}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed(REVIEWER)
public class SeveralClueEndings {

    @Inject ClueEnding ending;

    /**
     * Ends each of these clues, the first 500 of them, as there is no ground.
     *
     * @param reason 4 to 2000 characters
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_CLUE_TEXT_INVALID} for the
     *     reason; then none is ended
     */
    @Clause("16.1")
    public SeveralOutcome<String> noGround(List<String> ids, String reason) {
        String said = ClueChecks.reason(reason);
        return SeveralOutcome.of(ids, id -> ending.noGround(id, null, said));
    }
}
