package org.beian.unfiledchange.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.beian.document.AttachmentInfo;
import org.beian.trail.Masking;
import org.beian.unfiledchange.ChangedItem;
import org.beian.unfiledchange.UnfiledChange;
import org.beian.unfiledchange.UnfiledChangePhase;
import org.beian.unfiledchange.UnfiledChangeSource;
import org.beian.unfiledchange.UnfiledChangeState;

/**
 * View of an unfiled change, for sponsor, providers and authority.
 *
 * @param filingNumber of the part that it is about
 * @param name of that part
 * @param domain null unless it is about one
 * @param found as the reader may see it
 * @param provider name of the unit that reported it; null where a register told it
 * @param clock of whom it waits for; null once it ended
 * @param answer why there is no change, as the sponsor says; null before
 * @param opinion of the authority on the answer; null before
 * @param upheld whether the change must be filed despite the answer
 * @param cancellationId the cancellation that was opened from it; null without one
 */
public record UnfiledChangeView(
        Long id,
        UnfiledChangeState state,
        UnfiledChangePhase phase,
        UnfiledChangeSource source,
        ChangedItem item,
        String filingNumber,
        String subject,
        String name,
        String domain,
        String filed,
        String found,
        LocalDate foundOn,
        String provider,
        String officer,
        String authority,
        Instant openedAt,
        LocalDate due,
        Clock clock,
        String answer,
        Instant answeredAt,
        List<AttachmentInfo> documents,
        String opinion,
        Instant decidedAt,
        boolean upheld,
        Long cancellationId,
        Instant endedAt,
        int version) {

    /**
     * Limit of whom it waits for.
     *
     * @param workingDaysLeft negative when overdue
     * @param provisional whether the calendar of the last day's year is not published yet
     */
    public record Clock(LocalDate date, int workingDaysLeft, boolean provisional) {}

    /** What was found; the names of holders in the register are whole for authorities only. */
    static String foundFor(UnfiledChange change, boolean official) {
        String found = change.found().foundValue();
        return official || change.found().source() != UnfiledChangeSource.DOMAIN_REGISTER
                ? found
                : Masking.person(found);
    }
}
