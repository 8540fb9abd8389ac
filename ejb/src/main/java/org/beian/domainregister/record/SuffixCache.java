package org.beian.domainregister.record;

import java.util.HashMap;
import java.util.Map;
import org.beian.value.DomainName;

/**
 * Cache of public suffixes, to find the position of a name below them. Nearly all names of a file
 * lie under a few suffixes; only those under others are looked up in the whole list. Not
 * thread-safe.
 */
public final class SuffixCache {

    /** More suffixes than a file normally has; beyond it, each name is looked up in the list. */
    private static final int MOST = 10_000;

    private final Map<String, Boolean> plainSuffixes = new HashMap<>();

    SuffixPosition of(DomainName name) {
        if (name.isPublicSuffix()) {
            return SuffixPosition.SUFFIX;
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
            return SuffixPosition.INDEPENDENT;
        }
        return name.independentDomain().isPresent() ? SuffixPosition.BELOW : SuffixPosition.UNKNOWN;
    }

    /**
     * Whether the name is registrable by an exception of the list, such as !city.kawasaki.jp, so
     * that the name above it is not a public suffix.
     */
    private static boolean isException(DomainName name, String above) {
        return above.indexOf('.') >= 0 && !DomainName.parse(above).isPublicSuffix();
    }
}
