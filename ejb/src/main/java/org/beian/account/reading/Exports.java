package org.beian.account.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.reading.ReadLog;

/**
 * Log of lists that are taken away as files: the entry is there before the first line is sent, and
 * the number of lines after the last (principle 3).
 */
@Stateless
@RolesAllowed({
    Roles.SPONSOR,
    Roles.PROVIDER,
    Roles.CLERK,
    Roles.REVIEWER,
    Roles.MINISTRY,
    Roles.IP_UNIT,
    Roles.REGISTRY,
    Roles.REGISTRAR,
    Roles.DEPARTMENT,
    Roles.CONTENT_DEPARTMENT,
    Roles.UNIT_ADMIN,
    Roles.OPERATOR,
    Roles.ADMIN
})
public class Exports {

    private static final int LONGEST_FILTER = 1000;

    @Inject EntityManager em;
    @Inject ReadLog readLog;
    @Inject History history;
    @Inject Callers callers;
    @Inject Clock clock;

    /**
     * Logs that the caller takes a list away.
     *
     * @param file name of the file, at most 100 characters
     * @param clause that is its basis
     * @param filter of the list; what is longer than 1,000 characters is cut; empty for none
     */
    @Clause("3")
    public ExportMark begin(String file, String clause, String filter) {
        Instant now = clock.instant();
        DataExport export = DataExport.begun();
        em.persist(export);
        String cut = filter.substring(0, Math.min(filter.length(), LONGEST_FILTER));
        history.write(export, Act.note("EXPORT", file, clause));
        readLog.read(export, ReadLog.EXPORT, file, cut.isEmpty() ? null : cut);
        Caller caller = callers.current();
        return new ExportMark(
                export.caseId(),
                now,
                caller.displayName(),
                caller.unit() == null ? "" : caller.unit().name());
    }

    /**
     * Logs how many lines were sent, also of a file that broke off.
     *
     * @param number of the export
     */
    @Clause("3")
    public void end(long number, long lines) {
        DataExport export = em.find(DataExport.class, number);
        export.end(lines);
        history.write(export, Act.note("EXPORTED", String.valueOf(lines), "3"));
    }
}
