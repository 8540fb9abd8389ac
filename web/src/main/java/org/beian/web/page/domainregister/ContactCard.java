package org.beian.web.page.domainregister;

import java.time.Instant;
import java.util.List;
import org.beian.web.page.component.HistoryLine;

/**
 * Who answers for a unit's domain filing, as its page and the ministry's show it.
 *
 * @param since the day since which it is so
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
