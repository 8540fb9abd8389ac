package org.beian.remedy.service;

import java.util.List;
import org.beian.notice.waiting.WaitingCase;

/**
 * Letter as its party finds it.
 *
 * @param caseType type of the matter that it is about
 * @param caseId id of that matter
 * @param acts what waits for the party in that matter, each with its last day
 * @param running whether a period for remedies runs, or begins with the service of the letter
 */
public record OwnLetter(
        ServiceView service,
        String caseType,
        Long caseId,
        List<WaitingCase> acts,
        boolean running) {}
