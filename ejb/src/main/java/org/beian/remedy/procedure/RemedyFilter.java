package org.beian.remedy.procedure;

import org.beian.remedy.RemedyKind;
import org.beian.remedy.RemedyState;

/**
 * Filter of the remedies at an authority, or of those that concern a unit.
 *
 * @param kind null for both
 */
public record RemedyFilter(RemedyState state, RemedyKind kind) {

    String condition() {
        return " and r.state = :state" + (kind == null ? "" : " and r.kind = :kind");
    }
}
