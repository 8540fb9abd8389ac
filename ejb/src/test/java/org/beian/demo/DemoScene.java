package org.beian.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.beian.testing.TestTransactions;

/** Test fixture of a database that takes the demo's units and accounts beside those of tests. */
@Dependent
public class DemoScene {

    @Inject DemoData demoData;
    @Inject EntityManager em;

    /** Adds units and accounts of the demo, unless they are there. */
    public void ready() throws Exception {
        if (!demoData.isPresent()) {
            forgetOtherTests();
            demoData.seed();
        }
    }

    /**
     * Administrators of other tests in the same database would rightly keep the demo out, and the
     * unit that has the remit for cn has the code of the demo's.
     */
    void forgetOtherTests() throws Exception {
        update(
                "update account set password_hash = '-' where id in (select account_id from"
                        + " account_role where role_name = 'ADMIN')");
        update("update unit set code = 'cnnic-of-others' where code = 'cnnic'");
    }

    private void update(String sql) throws Exception {
        TestTransactions.inNew(() -> em.createNativeQuery(sql).executeUpdate());
    }
}
