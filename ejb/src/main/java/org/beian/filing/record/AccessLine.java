package org.beian.filing.record;

import java.time.Instant;
import java.util.List;
import org.beian.filing.register.RegisterState;
import org.beian.value.IpRange;

/**
 * Access on a record card.
 *
 * @param website its filing number
 * @param provider name of the unit
 * @param methods rows of the code table {@code access-methods}
 * @param places regions of the servers
 * @param resellers the chain from the provider down; empty for direct access
 */
public record AccessLine(
        long id,
        String website,
        String provider,
        List<String> methods,
        List<String> places,
        List<IpRange> ranges,
        List<String> resellers,
        RegisterState state,
        Instant since) {}
