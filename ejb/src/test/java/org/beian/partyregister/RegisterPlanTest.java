package org.beian.partyregister;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.beian.account.Roles;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestTransactions;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Test of the plans of the list of units on PostgreSQL, among thousands: no page of it reads the
 * whole table. PostgreSQL itself counts such reads.
 */
@DatabaseTest
class RegisterPlanTest {

    private static final int PROVINCES = 31;
    private static final int REGISTERED = 6_200;
    private static final int SPONSORS = 93_000;

    @Inject PartyRegister register;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject EntityManager em;

    /** End of the transaction, which takes the many units along. */
    private static final class RolledBack extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    @Test
    void noPageOfTheListReadsAllUnits() throws Exception {
        Unit ministry = units.add(Capacity.MINISTRY, null);
        if (!"postgresql".equals(System.getProperty("beian.test.database"))) {
            // Derby does not count the reads of a table; it answers in the same order
            units.add(Capacity.REGISTRY, null);
            units.add(Capacity.REGISTRAR, null);
            callers.become(SeededUnits.callerOf(ministry, "one", Roles.MINISTRY));
            assertThat(register.list(RegisterFilter.ALL, "", 101))
                    .hasSizeGreaterThan(1)
                    .isSortedAccordingTo(Comparator.comparing(RegisterLine::code));
            return;
        }
        Unit bureau = units.add(Capacity.BUREAU, Province.BEIJING);
        List<RegisterFilter> filters =
                List.of(
                        RegisterFilter.ALL,
                        new RegisterFilter("", Capacity.REGISTRY, null, null),
                        new RegisterFilter("", Capacity.ACCESS_PROVIDER, null, false),
                        new RegisterFilter("计划示例单位77", null, null, null),
                        new RegisterFilter("plan-77", null, null, null),
                        new RegisterFilter(
                                "计划", Capacity.ACCESS_PROVIDER, Province.GUANGDONG, false));
        try {
            TestTransactions.inNew(
                    () -> {
                        addMany();
                        for (RegisterFilter filter : filters) {
                            callers.become(SeededUnits.callerOf(ministry, "one", Roles.MINISTRY));
                            assertReadsNoTable(filter);
                            callers.become(SeededUnits.callerOf(bureau, "one", Roles.CLERK));
                            assertReadsNoTable(filter);
                        }
                        assertThat(wholeReadsAfter("select count(phone) from unit")).isOne();
                        throw new RolledBack();
                    });
        } catch (RolledBack expected) {
            callers.become(null);
        }
    }

    private void assertReadsNoTable(RegisterFilter filter) {
        long before = wholeReads();
        register.list(filter, "", 101);
        register.list(filter, "plan-3", 101);
        assertThat(wholeReads() - before).as("%s", filter).isZero();
    }

    private long wholeReadsAfter(String query) {
        long before = wholeReads();
        em.createNativeQuery(query).getResultList();
        return wholeReads() - before;
    }

    private long wholeReads() {
        return ((Number)
                        em.createNativeQuery(
                                        """
                                        select seq_scan from pg_stat_xact_user_tables
                                        where relname = 'unit'""")
                                .getSingleResult())
                .longValue();
    }

    /** Registered units of each province among sponsors, which are units as well. */
    private void addMany() {
        write(
                """
                insert into unit (id, code, name, province, valid_from, version)
                select 800000000000 + n, case when n <= %d then 'plan-' else 's-' end || n,
                  case when n <= %1$d then '计划示例单位' else '示例主办单位' end || n,
                  (array[%s])[1 + n %% 31], date '2020-01-01', 0
                from generate_series(1, %d) n"""
                        .formatted(REGISTERED, regions(), REGISTERED + SPONSORS));
        write(
                """
                insert into unit_capacity (unit_id, capacity)
                select 800000000000 + n, case when n > %d then 'SPONSOR'
                  when n %% 50 = 0 then 'REGISTRY'
                  when n %% 2 = 0 then 'ACCESS_PROVIDER' else 'IP_FILING_UNIT' end
                from generate_series(1, %d) n"""
                        .formatted(REGISTERED, REGISTERED + SPONSORS));
        // as on solid-state disks
        write("set local random_page_cost = 1.1");
        // statistics of all rows: those of a sample differ from run to run, and so do the plans
        write("set local default_statistics_target = 400");
        write("analyze unit");
        write("analyze unit_capacity");
    }

    private static String regions() {
        return String.join(
                ", ",
                Arrays.stream(Province.values())
                        .limit(PROVINCES)
                        .map(province -> "'" + province.regionCode() + "'")
                        .toList());
    }

    private void write(String sql) {
        em.createNativeQuery(sql).executeUpdate();
    }
}
