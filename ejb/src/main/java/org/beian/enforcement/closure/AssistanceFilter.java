package org.beian.enforcement.closure;

/**
 * Filter of a list of requests for assistance.
 *
 * @param phase null for all
 * @param incoming true for those to the caller's bureau, false for those that it sent, null for
 *     both; the ministry sees all
 * @param search part of the site, its number or that of the case; null or blank for all
 */
public record AssistanceFilter(AssistancePhase phase, Boolean incoming, String search) {}
