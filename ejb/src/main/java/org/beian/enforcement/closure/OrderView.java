package org.beian.enforcement.closure;

/**
 * View of the order to a provider that a request for assistance led to.
 *
 * @param noticeId key of the stop-access notice; null before it is issued
 * @param provider name
 * @param letterNumber of the notice; null before it is issued
 * @param state of the notice; null before it is issued
 * @param result as the provider reported it; null before
 */
public record OrderView(
        Long noticeId, String provider, String letterNumber, String state, String result) {}
