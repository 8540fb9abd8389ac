package org.beian.ipregister.check;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.beian.account.Caller;
import org.beian.ipregister.check.PlainModel.Plain;
import org.beian.ipregister.intake.FiledRanges;
import org.beian.ipregister.intake.IpBlocks;
import org.beian.ipregister.intake.IpScene;
import org.beian.ipregister.intake.SampleRow;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestTransactions;
import org.beian.value.IpRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that the check over the tables comes to what the plain model comes to, on either database.
 */
@DatabaseTest
class IpCheckingTest {

    private static final int SCENES = 12;
    private static final int CASES = 50;
    private static final long BLOCK = 64;

    @Inject IpChecking checking;
    @Inject IpScene scene;
    @Inject Units units;
    @Inject SeededUnits seeded;
    @Inject TestCallers callers;
    @Inject EntityManager em;

    /** A job checks, whoever called before. */
    @BeforeEach
    void asAJob() {
        callers.become(Caller.job("ip-check"));
    }

    private final Map<String, Long> ids = new HashMap<>();

    /**
     * Exception that rolls the transaction back, so that its half a thousand units disturb no other
     * test.
     */
    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6})
    @Clause("19.2")
    void agreesWithThePlainModel(int family) throws Exception {
        try {
            TestTransactions.inNew(
                    () -> {
                        agrees(family);
                        throw new Undo();
                    });
        } catch (Undo done) {
            assertThat(ids).isNotEmpty();
        }
    }

    private void agrees(int family) {
        // 100.0.0.0, 4000::
        String base = family == 4 ? "0".repeat(24) + "64000000" : "4" + "0".repeat(31);
        Random random = new Random(family);
        Map<String, Long> expected = new TreeMap<>();
        long block = 0;
        for (int i = 0; i < SCENES; i++) {
            List<String> names = names();
            List<Plain> records = new ArrayList<>();
            for (int j = 0; j < CASES; j++) {
                records.addAll(IpSweepTest.records(random, names, block++ * BLOCK));
            }
            file(family, base, records);
            expected.putAll(new PlainModel(records).defects());
        }
        checking.run(null);

        assertThat(found(base)).isEqualTo(expected);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Unit unit =
                    new Unit(
                            SeededUnits.unique("swept"),
                            "示例单位",
                            null,
                            Set.of(Capacity.IP_FILING_UNIT),
                            LocalDate.of(2005, 3, 20));
            units.add(unit);
            names.add(unit.code());
            ids.put(unit.code(), unit.id());
        }
        return names;
    }

    private void file(int family, String base, List<Plain> records) {
        List<Object[]> rows = new ArrayList<>();
        for (Plain record : records) {
            boolean passedOn = !record.source() && record.peer() != null;
            rows.add(
                    FiledRanges.row(
                            IpRange.ofHex(family, at(base, record.start()), at(base, record.end())),
                            record.source() ? "SOURCE" : "ALLOCATION",
                            ids.get(record.unit()),
                            record.source() ? null : passedOn ? "REDISTRIBUTED" : "RESERVED",
                            record.source() ? record.peer() : null,
                            passedOn ? record.peer() : null));
        }
        FiledRanges.file(em, rows);
    }

    private static String at(String base, long address) {
        String low = Long.toHexString(Long.parseUnsignedLong(base.substring(24), 16) + address);
        return base.substring(0, 24) + "0".repeat(8 - low.length()) + low;
    }

    private Map<String, Long> found(String base) {
        Map<String, Long> found = new TreeMap<>();
        for (Object each :
                em.createNativeQuery(
                                "select f.check_name, u.code, h.code, f.range_start, f.range_end, f.missing,"
                                        + " f.against_count from ip_found f join unit u on u.id = f.unit_id"
                                        + " join unit h on h.id = f.holder_id")
                        .getResultList()) {
            Object[] row = (Object[]) each;
            if (!ids.containsKey((String) row[1])) {
                continue;
            }
            String gap = row[5].equals("") ? "" : " from " + minus(base, row[5]);
            found.put(
                    row[0]
                            + " "
                            + row[1]
                            + " "
                            + row[2]
                            + " "
                            + minus(base, row[3])
                            + "-"
                            + minus(base, row[4])
                            + gap,
                    ((Number) row[6]).longValue());
        }
        return found;
    }

    private static long minus(String base, Object address) {
        return Long.parseUnsignedLong(((String) address).substring(24), 16)
                - Long.parseUnsignedLong(base.substring(24), 16);
    }

    /** A check of one range notes what the check of all notes of the ranges that touch it. */
    @Test
    @Clause("19.2")
    void findsTheSameOfOneRangeAlone() {
        Unit unit = seeded.add(Capacity.IP_FILING_UNIT, null);
        Unit other = seeded.add(Capacity.IP_FILING_UNIT, null);
        IpBlocks block = IpBlocks.next();
        scene.file(
                unit,
                SampleRow.source(block.at(0), block.at(127)),
                SampleRow.source(block.at(128), block.at(200)),
                SampleRow.used(block.at(10), block.at(150)),
                SampleRow.used(block.at(140), block.at(220)));
        scene.file(other, SampleRow.source(block.at(190), block.at(250)));
        IpRange touched = IpRange.of(block.at(145), block.at(145));

        List<?> all = touching(null, touched);
        assertThat(all).hasSize(4);
        assertThat(touching(touched, touched)).isEqualTo(all);
    }

    private List<?> touching(IpRange only, IpRange touched) {
        return IpScene.inNew(
                () -> {
                    checking.run(only);
                    return em.createNativeQuery(
                                    "select f.check_name || f.range_start || f.missing || f.other_start"
                                            + " from ip_found f where f.family = ? and f.range_start <= ?"
                                            + " and f.range_end >= ? order by 1")
                            .setParameter(1, touched.family())
                            .setParameter(2, touched.endHex())
                            .setParameter(3, touched.startHex())
                            .getResultList();
                });
    }
}
