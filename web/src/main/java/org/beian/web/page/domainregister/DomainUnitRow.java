package org.beian.web.page.domainregister;

import java.util.List;

/**
 * Row of a unit that reports domains, for the ministry.
 *
 * @param href page of the unit
 * @param kinds kinds of the unit, in words
 * @param remit the top levels whose names it reports, in words
 * @param reportHref the newest report; empty before the first
 * @param reportsHref all its reports on the desk
 * @param late rows reported too late within twelve months; empty for none
 */
public record DomainUnitRow(
        String code,
        String name,
        String href,
        List<String> kinds,
        String remit,
        String province,
        String reportHref,
        String reportOn,
        String reportsHref,
        String records,
        String open,
        String late) {}
