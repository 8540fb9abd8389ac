package org.beian.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.beian.law.Refusal;
import org.beian.law.RequestRejected;

/**
 * Rejection because of faults in single fields. It names all of them at once, so that each can be
 * shown at its field.
 */
public class FaultsFound extends RequestRejected {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /**
     * Rejection whose texts name the codes of the faults.
     *
     * @param findings the faults, in order; not empty
     */
    public FaultsFound(Refusal refusal, List<Finding> findings) {
        this(
                refusal,
                findings,
                findings.stream().map(Finding::code).distinct().collect(Collectors.joining(", ")));
    }

    /**
     * Rejection whose texts name the given argument.
     *
     * @param findings the faults, in order; not empty
     */
    public FaultsFound(Refusal refusal, List<Finding> findings, Object argument) {
        super(refusal, argument);
        this.findings = List.copyOf(findings);
    }

    /** The faults, in order; never empty. */
    public List<Finding> findings() {
        return findings;
    }

    /** Clause behind the refusal, or behind the first fault where the refusal has none. */
    @Override
    public String clause() {
        return super.clause() == null ? findings.get(0).clause() : super.clause();
    }
}
