package org.beian.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestTransactions;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

/** Tests that statements written in batches are carried out, or refused, as if sent one by one. */
@DatabaseTest
class BatchWritingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @Inject EntityManager em;

    @Test
    void writesRowsOfSeveralTablesFewOrMany() throws Exception {
        for (int many : new int[] {1, 3, 8, 9, 300}) {
            String name = SeededUnits.unique("together");
            inNew(
                    () -> {
                        IntStream.range(0, many).forEach(i -> add(name, Capacity.values()));
                        return null;
                    });
            assertThat(named(name))
                    .hasSize(many)
                    .allSatisfy(
                            unit -> assertThat(EnumSet.allOf(Capacity.class)).allMatch(unit::is));
        }
    }

    @Test
    void changesAndAddsInOneFlush() throws Exception {
        String name = SeededUnits.unique("together");
        Unit first = inNew(() -> add(name, Capacity.SPONSOR));
        Unit second = inNew(() -> add(name, Capacity.SPONSOR));
        inNew(
                () -> {
                    em.find(Unit.class, first.id()).reachedAt("010-1", null, null);
                    em.find(Unit.class, second.id()).reachedAt("010-2", null, null);
                    return add(name, Capacity.SPONSOR);
                });

        assertThat(named(name)).extracting(Unit::phone).containsExactly("010-1", "010-2", null);
    }

    @Test
    void noticesThatOneOfSeveralRowsIsNotTheOneThatWasRead() throws Exception {
        String name = SeededUnits.unique("together");
        Unit first = inNew(() -> add(name, Capacity.SPONSOR));
        Unit second = inNew(() -> add(name, Capacity.SPONSOR));

        assertThatThrownBy(
                        () ->
                                inNew(
                                        () -> {
                                            Unit stale = em.find(Unit.class, second.id());
                                            changedMeanwhile(second.id());
                                            em.find(Unit.class, first.id()).endOn(DAY);
                                            stale.endOn(DAY);
                                            add(name, Capacity.SPONSOR);
                                            em.flush();
                                            return null;
                                        }))
                .isInstanceOf(OptimisticLockException.class);
        assertThat(named(name)).hasSize(2).allMatch(unit -> unit.validOn(DAY.plusDays(1)));
    }

    @Test
    void keepsNothingWhenTheDatabaseRefusesOneOfThem() throws Exception {
        String name = SeededUnits.unique("together");
        String code = SeededUnits.unique("T");
        assertThatThrownBy(
                        () ->
                                inNew(
                                        () -> {
                                            add(name, Capacity.values());
                                            add(code, name, Capacity.SPONSOR);
                                            add(code, name, Capacity.SPONSOR);
                                            em.flush();
                                            return null;
                                        }))
                .isInstanceOf(PersistenceException.class);
        assertThat(named(name)).isEmpty();
    }

    /**
     * Changes a row by a statement, so that this transaction's persistence context does not know
     * the new version.
     */
    private void changedMeanwhile(Long id) {
        em.createNativeQuery("update unit set version = version + 1 where id = ?")
                .setParameter(1, id)
                .executeUpdate();
    }

    private Unit add(String name, Capacity... capacities) {
        return add(SeededUnits.unique("T"), name, capacities);
    }

    private Unit add(String code, String name, Capacity... capacities) {
        Unit unit = new Unit(code, name, Province.BEIJING, Set.of(capacities), DAY);
        em.persist(unit);
        return unit;
    }

    private List<Unit> named(String name) throws Exception {
        return inNew(
                () ->
                        em
                                .createQuery(
                                        "select u from Unit u left join fetch u.capacities where u.name = :name order by u.id",
                                        Unit.class)
                                .setParameter("name", name)
                                .getResultList()
                                .stream()
                                .distinct()
                                .toList());
    }

    private static <T> T inNew(Callable<T> work) throws Exception {
        return TestTransactions.inNew(work);
    }
}
