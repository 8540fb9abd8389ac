package org.beian.enforcement.proceeding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Measures that are intended or decided, each kind once. */
@Embeddable
public class Measures {

    @Column(name = "rectify_until")
    private LocalDate rectifyUntil;

    private boolean warning;

    @Column(name = "fine_yuan")
    private Long fine;

    private boolean closure;
    private boolean cancellation;

    public Measures() {}

    /**
     * @param kinds at least one
     * @param yuan null unless a fine is among them
     * @param until null unless rectification is among them
     */
    public Measures(Set<MeasureKind> kinds, Long yuan, LocalDate until) {
        rectifyUntil = kinds.contains(MeasureKind.RECTIFICATION) ? until : null;
        warning = kinds.contains(MeasureKind.WARNING);
        fine = kinds.contains(MeasureKind.FINE) ? yuan : null;
        closure = kinds.contains(MeasureKind.CLOSURE);
        cancellation = kinds.contains(MeasureKind.CANCELLATION);
    }

    /** Their kinds, in the order of the table. */
    public Set<MeasureKind> kinds() {
        Set<MeasureKind> kinds = EnumSet.noneOf(MeasureKind.class);
        for (MeasureKind kind : MeasureKind.values()) {
            if (has(kind)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** Whether one is of a kind. */
    public boolean has(MeasureKind kind) {
        return switch (kind) {
            case RECTIFICATION -> rectifyUntil != null;
            case WARNING -> warning;
            case FINE -> fine != null;
            case CLOSURE -> closure;
            case CANCELLATION -> cancellation;
        };
    }

    /** Whether these burden the party more than others: another kind, a higher fine, less time. */
    public boolean isHeavierThan(Measures others) {
        return !others.kinds().containsAll(kinds())
                || fine != null && fine > others.fine
                || rectifyUntil != null && rectifyUntil.isBefore(others.rectifyUntil);
    }

    /** What must not change. */
    public List<Object> recorded() {
        return Arrays.asList(rectifyUntil, warning, fine, closure, cancellation);
    }

    /** Last day of the rectification; null without one. */
    public LocalDate rectifyUntil() {
        return rectifyUntil;
    }

    /** The fine in yuan; null without one. */
    public Long fine() {
        return fine;
    }
}
