package org.beian.domainregister.intake;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import org.beian.party.Unit;

/**
 * Test fixture that puts records into the register of domains, as a file that was applied would.
 */
public final class ReportedDomains {

    private static final Date SINCE = Date.valueOf(LocalDate.of(2005, 3, 20));

    private ReportedDomains() {}

    /** A domain that the registrar alone reports, until a day. */
    public static void report(
            EntityManager em,
            Unit registrar,
            String domain,
            String organisation,
            LocalDate expires) {
        String topLevel = domain.substring(domain.lastIndexOf('.') + 1);
        write(
                em.createNativeQuery("insert into domain_level (top_level, unit_id) values (?, ?)"),
                topLevel,
                registrar.id());
        write(
                em.createNativeQuery(
                        "insert into domain_record (domain, unit_id, top_level, registered, expires,"
                                + " registrant_name, registrant_organisation, registrar, valid_from,"
                                + " added_on, reported_on, import_id, content_hash)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                domain,
                registrar.id(),
                topLevel,
                SINCE,
                Date.valueOf(expires),
                "示例联系人",
                organisation,
                registrar.name(),
                SINCE,
                SINCE,
                SINCE,
                1,
                1);
    }

    /** Takes all reports on a domain back, and what their registrars report at all. */
    public static void withdraw(EntityManager em, String domain) {
        write(
                em.createNativeQuery(
                        "delete from domain_level where unit_id in"
                                + " (select unit_id from domain_record where domain = ?)"),
                domain);
        write(em.createNativeQuery("delete from domain_record where domain = ?"), domain);
    }

    private static void write(Query statement, Object... values) {
        for (int i = 0; i < values.length; i++) {
            statement.setParameter(i + 1, values[i]);
        }
        statement.executeUpdate();
    }
}
