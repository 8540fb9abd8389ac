package org.beian.enforcement.closure;

import java.time.Instant;
import org.beian.enforcement.look.LookReason;
import org.beian.enforcement.look.LookResult;

/**
 * View of a look at the site of a notice.
 *
 * @param status of the last answer; null without one
 * @param address that was looked at last
 * @param words name of the {@link LookReason}, whose text is the pages'; empty where the result
 *     says it all
 */
public record LookView(
        Instant at, LookResult result, Integer status, String address, String words) {}
