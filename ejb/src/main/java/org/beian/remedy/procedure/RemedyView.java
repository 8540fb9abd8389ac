package org.beian.remedy.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.beian.access.notice.StopAccessNotice;
import org.beian.remedy.RemedyKind;
import org.beian.remedy.RemedyState;

/**
 * View of a remedy, for the authority and for those whom the decision concerns.
 *
 * @param attackedTitle title of the attacked letter, in the reader's language
 * @param addressee whom that letter names
 * @param stayUntil null while execution is stayed, and where it never was
 * @param outcome what was decided, in words; null before
 * @param letterNumber of the letter on the outcome; null before
 * @param orders to stop access that followed from the decision; empty in a list
 */
public record RemedyView(
        Long id,
        RemedyKind kind,
        RemedyState state,
        Long attackedId,
        String attackedNumber,
        String attackedTitle,
        String addressee,
        String authority,
        LocalDate filedOn,
        String body,
        boolean late,
        Instant recordedAt,
        LocalDate stayFrom,
        LocalDate stayUntil,
        LocalDate outcomeDay,
        String outcome,
        String letterNumber,
        List<StopAccessNotice> orders,
        int version) {

    /** Whether execution is stayed now. */
    public boolean stayed() {
        return stayFrom != null && stayUntil == null;
    }
}
