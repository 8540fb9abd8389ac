package org.beian.access.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.beian.access.AccessRefusal;
import org.beian.law.RequestRejected;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.rule.Severity;

/** Collector of the faults of one entry, so that all are reported at once (B2). */
public final class FaultCollector {

    private final String clause;
    private final List<Finding> found = new ArrayList<>();

    public FaultCollector(String clause) {
        this.clause = clause;
    }

    /**
     * @param code under which the bundle of the rules has message and suggestion
     */
    public void add(String pointer, String code, Object... arguments) {
        List<String> texts = Arrays.stream(arguments).map(String::valueOf).toList();
        found.add(new Finding(pointer, code, Severity.REFUSE, clause, texts));
    }

    public List<Finding> found() {
        return List.copyOf(found);
    }

    /**
     * @throws RequestRejected {@link AccessRefusal#ACCESS_INCOMPLETE} when there is any
     */
    void refuse() {
        if (!found.isEmpty()) {
            throw new FaultsFound(AccessRefusal.ACCESS_INCOMPLETE, found());
        }
    }
}
