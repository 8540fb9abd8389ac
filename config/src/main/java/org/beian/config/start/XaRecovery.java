package org.beian.config.start;

import java.sql.SQLException;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/**
 * Recovery of distributed (XA) transactions that a killed server had prepared but not committed:
 * they are rolled back, as their rows would stay locked for ever. Nobody was told that they are
 * saved, and a job resumes from its row in the application's database, whatever the job repository
 * says.
 */
final class XaRecovery {

    private XaRecovery() {}

    static int rollBack(XADataSource source) throws SQLException {
        XAConnection connection = source.getXAConnection();
        try {
            XAResource resource = connection.getXAResource();
            Xid[] prepared = resource.recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN);
            for (Xid branch : prepared) {
                resource.rollback(branch);
            }
            return prepared.length;
        } catch (XAException e) {
            throw new SQLException("prepared transactions cannot be rolled back", e);
        } finally {
            connection.close();
        }
    }
}
