package org.beian.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.beian.tiers.Tiers.Reports;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Table of the test tiers, printed after all other tests, with the checks that "verify" starts no
 * more servers than it may, and that nothing but a page that a browser waited for was tried twice.
 */
@Tag("counts")
class TierTableIT {

    /** Servers that a tier of "verify" may start. */
    private static final Map<String, Integer> ALLOWED =
            Map.of("ear system", 2, "ear default-database", 1);

    private final Tiers tiers = new Tiers(Path.of(".."));

    @Test
    void showsTestsMinutesServersAndWhatFailed() {
        tiers.longest().forEach(System.out::println);
        tiers.table().forEach(System.out::println);
        tiers.failures().forEach(System.out::println);
        assertThat(tiers.all()).as("tiers that ran").isNotEmpty();
        ALLOWED.forEach(
                (tier, allowed) -> {
                    // what failed is run again after the first server was stopped
                    Reports reports = tiers.all().get(tier);
                    int again = reports == null || reports.runAgain.isEmpty() ? 0 : 1;
                    assertThat(tiers.servers(tier) - again)
                            .as("servers of " + tier)
                            .isLessThanOrEqualTo(allowed);
                });
    }

    @Test
    void triesNothingTwiceButWhatWaitsForABrowser() {
        assertThat(tiers.all().values().stream().flatMap(each -> each.runAgain.stream()))
                .allMatch(test -> test.startsWith("org.beian.system.browser."));
    }
}
