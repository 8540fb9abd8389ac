package org.beian.annualaudit.opinion;

/**
 * Filter of a department's list of audited websites.
 *
 * @param search number of a filing, or beginning of the name of a website or of its sponsor; null
 *     for all
 * @param withoutMine whether only those without an opinion of the department are asked for
 */
public record AuditedWebsiteFilter(int year, String search, boolean withoutMine) {}
