package org.beian.web.page.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.beian.party.DedicatedOfficer;
import org.beian.party.Roster;
import org.junit.jupiter.api.Test;

/** Tests that the list of rosters speaks of those who are on duty. */
class RostersPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 4);

    private static final class Officer extends DedicatedOfficer {

        private final Long id;
        private final LocalDate from;
        private final LocalDate to;

        Officer(Long id, LocalDate from, LocalDate to) {
            this.id = id;
            this.from = from;
            this.to = to;
        }

        @Override
        public Long id() {
            return id;
        }

        @Override
        public String name() {
            return "示例专员";
        }

        @Override
        public LocalDate onDutyFrom() {
            return from;
        }

        @Override
        public Optional<LocalDate> onDutyTo() {
            return Optional.ofNullable(to);
        }

        @Override
        public boolean isOnDuty(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    @Test
    void countsNeitherWhoLeftNorWhoIsYetToCome() {
        LocalDate since = LocalDate.of(2026, 1, 5);
        Roster roster =
                new Roster() {
                    @Override
                    public List<DedicatedOfficer> list(Long unitId) {
                        return List.of(
                                new Officer(1L, since, null),
                                new Officer(2L, since.plusDays(9), TODAY.minusDays(1)),
                                new Officer(3L, TODAY.plusDays(1), null));
                    }
                };
        Clock clock = Clock.fixed(Instant.parse("2026-12-04T02:00:00Z"), ZoneOffset.UTC);
        RostersPage page = new RostersPage(null, roster, null, null, clock);

        assertThat(page.onDuty(7L)).isEqualTo(1);
        assertThat(page.latest(7L)).isEqualTo(since);
    }
}
