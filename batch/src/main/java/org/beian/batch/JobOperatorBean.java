package org.beian.batch;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Set;

/**
 * The server's job operator. Never inside a transaction: a job started in one sometimes fails
 * (payara/Payara#5133).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobOperatorBean {

    /** Names of the jobs that ran at least once. */
    public Set<String> jobNames() {
        return operator().getJobNames();
    }

    private static JobOperator operator() {
        return BatchRuntime.getJobOperator();
    }
}
