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
        boolean told =
                MaskedText.all(failure).stream()
                        .map(Throwable::toString)
                        .allMatch(said -> text.mask(said).equals(said));
        return told ? failure : copy(failure, text, new IdentityHashMap<>());
    }

    private static MaskedFailure copy(
            Throwable original, MaskedText text, Map<Throwable, MaskedFailure> copies) {
        MaskedFailure known = copies.get(original);
        if (known != null) {
            return known;
        }
        MaskedFailure copy = new MaskedFailure(original, text.mask(original.toString()));
        copies.put(original, copy);
        Throwable cause = original.getCause();
        // a chain that returns to an earlier one ends there
        if (cause != null && !copies.containsKey(cause)) {
            copy.initCause(copy(cause, text, copies));
        }
        for (Throwable suppressed : original.getSuppressed()) {
            if (!copies.containsKey(suppressed)) {
                copy.addSuppressed(copy(suppressed, text, copies));
            }
        }
        return copy;
    }

    @Override
    public String toString() {
        return said;
    }
}
