package org.beian.law;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Exception that rejects a request for the reason that a {@link Refusal} names. It rolls the
 * transaction back; one mapper makes problem+json of it, one a message on the page. Subclasses
 * exist only where somebody catches them or reads more from them than the texts' arguments.
 */
@ApplicationException(rollback = true, inherited = true)
public class RequestRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final List<String> arguments;

    protected RequestRejected(Refusal refusal, Object... arguments) {
        super(refusal.name() + " " + Arrays.asList(arguments));
        this.refusal = refusal;
        // what was asked for may be nothing at all
        this.arguments = Arrays.stream(arguments).map(each -> Objects.toString(each, "")).toList();
    }

    public Refusal refusal() {
        return refusal;
    }

    public Refusal.Kind kind() {
        return refusal.kind();
    }

    /** This rejection, and those beside it where several were found at once. */
    public List<? extends RequestRejected> all() {
        return List.of(this);
    }

    /** Stable code, upper case. */
    public String code() {
        return refusal.name();
    }

    /** Clause behind the refusal, or null. */
    public String clause() {
        return refusal.clause();
    }

    public List<String> arguments() {
        return arguments;
    }
}
