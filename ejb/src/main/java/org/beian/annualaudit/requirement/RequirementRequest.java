package org.beian.annualaudit.requirement;

/**
 * Request to attach a requirement of a department to a campaign.
 *
 * @param departmentId one of those that may be chosen
 * @param title 4 to 100 characters in one line
 * @param words 4 to 2000 characters to the sponsors
 * @param document id of an own upload; null for none
 */
public record RequirementRequest(Long departmentId, String title, String words, String document) {}
