package org.beian.annualaudit;

import java.util.EnumSet;
import java.util.Set;

/** State of an audit item. */
public enum AuditItemState {
    /** Its sponsor is to confirm, to correct, or to say why a difference is none. */
    OPEN,
    /** Its sponsor said why a difference is none; the bureau decides. */
    EXPLAINED,
    /** It has its result. */
    ENDED;

    /** The states in which somebody has to act. */
    public static final Set<AuditItemState> WAITING = EnumSet.of(OPEN, EXPLAINED);

    public boolean isWaiting() {
        return WAITING.contains(this);
    }
}
