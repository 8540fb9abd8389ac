package org.beian.durability;

import org.beian.law.Clause;
import org.beian.support.Rush;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Test of applicants and reviewers at two servers on one PostgreSQL: numbers stay unique and
 * without gaps.
 */
@Tag("nodes")
class TwoNodesIT {

    @Test
    @Clause("12.5")
    void numbersAreUniqueAndWithoutGapsOverBothNodes() {
        new Rush(NodePair.get().first, NodePair.get().second).run();
    }
}
