package org.beian.enforcement.look;

/**
 * Answer of a site that was looked at.
 *
 * @param status of the last answer; null without one
 * @param address that was asked last, or would have been
 * @param reason null where result and status say all
 */
public record SiteAnswer(LookResult result, Integer status, String address, LookReason reason) {}
