package org.beian.domainregister.record;

import java.util.HashMap;
import java.util.Map;
import org.beian.value.DomainName;

/**
 * Knows where names stand. Nearly all names of a file lie under a few suffixes; only what lies
 * under others is asked of the whole list. For one thread at a time.
 */
public final class NameStandings {

    /** More suffixes than a file has; a hostile one is asked name by name. */
    private static final int MOST = 10_000;

    private final Map<String, Boolean> plainSuffixes = new HashMap<>();

    NameStanding of(DomainName name) {
        if (name.isPublicSuffix()) {
            return NameStanding.SUFFIX;
        }
        String above = name.toString().substring(name.toString().indexOf('.') + 1);
        Boolean known = plainSuffixes.get(above);
        if (known == null) {
            known = name.isIndependent();
            if (plainSuffixes.size() < MOST && known && !isException(name, above)) {
                plainSuffixes.put(above, true);
            }
        }
        if (known) {
            return NameStanding.INDEPENDENT;
        }
        return name.independentDomain().isPresent() ? NameStanding.BELOW : NameStanding.UNKNOWN;
    }

    /** Whether the name above is no suffix for others, as with !www.ck. */
    private static boolean isException(DomainName name, String above) {
        return above.indexOf('.') >= 0 && !DomainName.parse(above).isPublicSuffix();
    }
}
