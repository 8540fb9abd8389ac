package org.beian.web.page.ipregister;

import java.time.Instant;
import java.util.List;

/**
 * Row of a unit that files addresses.
 *
 * @param href page of the unit; empty where the reader has none
 * @param marks marks of the unit, in words
 * @param level empty where none is set
 * @param reportHref URL of the newest report; empty before the first
 * @param late rows reported too late within twelve months; empty for none
 * @param spaceHref empty for readers who do not see it
 */
public record UnitRow(
        String code,
        String name,
        String href,
        List<String> marks,
        String level,
        String province,
        String supervisor,
        String headquarters,
        String reportHref,
        Instant reportAt,
        String reportsHref,
        String records,
        String open,
        boolean waits,
        String findingsHref,
        String late,
        String spaceHref) {}
