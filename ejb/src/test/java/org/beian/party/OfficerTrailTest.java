package org.beian.party;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Set;
import org.beian.account.Caller;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.beian.testing.TestTransactions;
import org.beian.trail.TrailCheck;
import org.beian.trail.TrailSweep;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

/**
 * Test of the sweep on cases that are in the database, where a bad verdict is checked again under a
 * lock.
 */
@DatabaseTest
class OfficerTrailTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Inject Roster roster;
    @Inject Units units;
    @Inject TrailSweep sweep;
    @Inject EntityManager em;
    @Inject TestCallers callers;

    @Test
    void findsAChangedEntryOfAnOfficerAndNothingBefore() throws Exception {
        Unit provider =
                new Unit(
                        "OFFICER-TRAIL",
                        "示例接入公司",
                        Province.BEIJING,
                        Set.of(Capacity.ACCESS_PROVIDER),
                        DAY);
        TestTransactions.inNew(
                () -> {
                    units.add(provider);
                    return null;
                });
        callers.become(
                new Caller(1L, "provider", "示例", provider.asParty(), Set.of("PROVIDER"), "r-1"));
        OfficerDetails details = new OfficerDetails("示例专员丙", "010-00000000", "c@example.cn");
        long id = roster.putOnDuty(provider.id(), details, DAY).id();

        assertThat(check(id).verdict().isWhole()).isTrue();
        TestTransactions.inNew(
                () ->
                        em.createNativeQuery(
                                        "update history_entry set actor = 'nobody' where case_type = 'OFFICER' and case_id = ?")
                                .setParameter(1, id)
                                .executeUpdate());
        assertThat(check(id).verdict().fault()).isEqualTo("ENTRY_CHANGED");
    }

    private TrailCheck check(long id) throws Exception {
        return TestTransactions.inNew(() -> sweep.next("OFFICER:" + (id - 1), 1).get(0));
    }
}
