package org.beian.enforcement.closure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * View of a request for assistance.
 *
 * @param domain of the website; null where only its address is known, and in a list
 * @param filingNumber of the website; null where nothing is filed
 * @param from name of the bureau that asks
 * @param to name of the bureau asked
 * @param state whether it is overdue or not
 * @param orders one for each provider concerned; none in a list
 * @param reason why it was declined last; null unless it was
 * @param pleading why the bureau that asks does not leave it at that; null unless it does not
 * @param ruling the word of the ministry; null unless it was taken to it
 * @param due last day for the reply
 * @param repliedAt when it was replied or declined; null before
 */
public record AssistanceView(
        Long id,
        Long caseId,
        String caseNumber,
        String site,
        String domain,
        String filingNumber,
        String from,
        String to,
        AssistancePhase phase,
        AssistanceState state,
        List<OrderView> orders,
        String reason,
        String pleading,
        String ruling,
        Instant sentAt,
        LocalDate due,
        Instant repliedAt,
        int version) {

    /**
     * View of the order to a provider that a request for assistance led to.
     *
     * @param noticeId key of the stop-access notice; null before it is issued
     * @param provider name
     * @param letterNumber of the notice; null before it is issued
     * @param state of the notice; null before it is issued
     * @param result as the provider reported it, or the answer that it could not; null before
     */
    public record OrderView(
            Long noticeId, String provider, String letterNumber, String state, String result) {}
}
