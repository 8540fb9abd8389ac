package org.beian.filing.record;

import org.beian.value.Authority;

/**
 * Matter of another procedure about a filing: a case, a clue, an order to stop access, an audit.
 *
 * @param id null where the reader may not open it
 * @param name its number, or the site as it was named
 * @param authority that has it
 * @param open whether somebody has yet to act
 */
public record FilingMatter(Kind kind, Long id, String name, Authority authority, boolean open) {

    /** Kind of a matter. */
    public enum Kind {
        CASE,
        CLUE,
        AUDIT_ITEM,
        STOP_ORDER
    }

    /** The same for one who may not open it. */
    FilingMatter closed() {
        return new FilingMatter(kind, null, name, authority, open);
    }
}
