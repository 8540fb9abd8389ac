package org.beian.filing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** How a database went about what it was asked; only Derby tells it afterwards. */
@Dependent
class QueryPlans {

    @Inject EntityManager em;

    /**
     * Most rows that one sort of these questions read.
     *
     * @return 0 where the database does not tell
     */
    long sortedBy(Runnable questions) {
        if (!isDerby()) {
            questions.run();
            return 0;
        }
        return FilingScene.inNew(
                () -> {
                    run("call syscs_util.syscs_set_runtimestatistics(1)");
                    run("call syscs_util.syscs_set_xplain_schema('PLANS')");
                    questions.run();
                    run("call syscs_util.syscs_set_runtimestatistics(0)");
                    run("call syscs_util.syscs_set_xplain_schema('')");
                    Object most =
                            em.createNativeQuery(
                                            "select max(no_input_rows) from plans.sysxplain_sort_props")
                                    .getSingleResult();
                    run("delete from plans.sysxplain_sort_props");
                    return most == null ? 0 : ((Number) most).longValue();
                });
    }

    private static boolean isDerby() {
        return !"postgresql".equals(System.getProperty("beian.test.database"));
    }

    private void run(String statement) {
        em.createNativeQuery(statement).executeUpdate();
    }
}
