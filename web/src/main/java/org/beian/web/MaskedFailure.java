package org.beian.web;

import java.util.IdentityHashMap;
import java.util.Map;

/** Likeness of an exception for the log: its name, places and causes, but a masked message. */
final class MaskedFailure extends Throwable {

    private static final long serialVersionUID = 1L;

    private final String said;

    private MaskedFailure(Throwable original, String said) {
        super(said);
        this.said = said;
        setStackTrace(original.getStackTrace());
    }

    /** The failure itself where nothing of it is masked, else its likeness. */
    static Throwable of(Throwable failure, MaskedText text) {
        Map<Throwable, String> said = new IdentityHashMap<>();
        boolean told = true;
        for (Throwable each : MaskedText.all(failure)) {
            String original = each.toString();
            String masked = text.mask(original);
            said.put(each, masked);
            told &= masked.equals(original);
        }
        return told ? failure : copy(failure, said, new IdentityHashMap<>());
    }

    private static MaskedFailure copy(
            Throwable original, Map<Throwable, String> said, Map<Throwable, MaskedFailure> copies) {
        MaskedFailure known = copies.get(original);
        if (known != null) {
            return known;
        }
        MaskedFailure copy = new MaskedFailure(original, said.get(original));
        copies.put(original, copy);
        Throwable cause = original.getCause();
        // a chain that returns to an earlier one ends there
        if (cause != null && !copies.containsKey(cause)) {
            copy.initCause(copy(cause, said, copies));
        }
        for (Throwable suppressed : original.getSuppressed()) {
            if (!copies.containsKey(suppressed)) {
                copy.addSuppressed(copy(suppressed, said, copies));
            }
        }
        return copy;
    }

    @Override
    public String toString() {
        return said;
    }
}
