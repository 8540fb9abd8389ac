package org.beian.enforcement.closure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * View of a request for assistance.
 *
 * @param filingNumber of the website; null where nothing is filed
 * @param from name of the bureau that asks
 * @param to name of the bureau asked
 * @param orders one for each provider concerned
 * @param reason why it was declined; null unless it was
 * @param due last day for the reply
 * @param repliedAt when it was replied or declined; null before
 */
public record AssistanceView(
        Long id,
        Long caseId,
        String caseNumber,
        String site,
        String filingNumber,
        String from,
        String to,
        AssistancePhase phase,
        List<OrderView> orders,
        String reason,
        Instant sentAt,
        LocalDate due,
        Instant repliedAt,
        int version) {}
