package org.beian.filing.record;

import org.beian.trail.AuditedCase;
import org.beian.value.Authority;

/**
 * Matter of another procedure about a filing, such as a case, a clue, an audit, a cancellation.
 *
 * @param caseType kind of the matter, as in its history
 * @param id of the matter
 * @param name its number, or what it is about
 * @param authority that has it; null for none
 * @param open whether somebody has yet to act
 * @param readable whether the reader may open it
 */
public record FilingMatter(
        String caseType,
        Long id,
        String name,
        Authority authority,
        boolean open,
        boolean readable) {

    /** One whose reader may open it. */
    public static FilingMatter of(AuditedCase matter, String name, boolean open) {
        return new FilingMatter(
                matter.caseType(),
                matter.caseId(),
                name,
                matter.territory().orElse(null),
                open,
                true);
    }

    /** The same for one who may not open it. */
    FilingMatter closed() {
        return new FilingMatter(caseType, id, name, authority, open, false);
    }
}
