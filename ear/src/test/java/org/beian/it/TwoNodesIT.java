package org.beian.it;

import org.beian.law.Clause;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two servers on one PostgreSQL, which know nothing of each other but what stands in it. */
@Tag("nodes")
class TwoNodesIT {

    @Test
    @Clause("12.5")
    void numbersAreUniqueAndWithoutGapsOverBothNodes() {
        try (RunningSystem first = RunningSystem.own("nodes");
                RunningSystem second = first.another("nodes-second")) {
            new Rush(first, second).run();
        }
    }
}
