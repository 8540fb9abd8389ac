package org.beian.web.page.domainregister;

import java.time.Instant;
import java.util.List;
import org.beian.web.page.component.HistoryLine;

/**
 * View of the contact responsible for a unit's domain filing, on its page and the ministry's.
 *
 * @param since day from which the contact applies
 * @param late whether the last change was reported too late
 * @param history newest first
 * @param whole whether the chain of the history holds
 */
public record ContactCard(
        String name,
        String phone,
        String email,
        String since,
        Instant reportedAt,
        boolean late,
        List<HistoryLine> history,
        boolean whole) {}
