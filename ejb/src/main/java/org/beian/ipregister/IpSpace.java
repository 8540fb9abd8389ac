package org.beian.ipregister;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.IP_UNIT;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.beian.law.Clause;
import org.beian.value.IpRange;

/**
 * A unit's address space for a picture that can be zoomed: a window of addresses in at most as many
 * cells as are asked for, however many records lie in it.
 */
@Stateless
public class IpSpace {

    private static final int MOST_CELLS = 512;
    private static final int FETCHED = 5000;
    private static final String RECORDS =
            "select range_start, range_end, kind, status from ip_record where unit_id = ? and family = ?"
                    + " and range_start <= ? and range_end >= ? and kind in ('SOURCE', 'ALLOCATION')";
    private static final String CONFLICTS =
            "select range_start, range_end from ip_finding where present = 1 and family = ?"
                    + " and range_start <= ? and range_end >= ? and unit_id = ?"
                    + " and check_name in ('SOURCE_CONFLICT', 'ALLOCATION_CONFLICT')";

    @Inject EntityManager em;
    @Inject IpUnitReaders readers;

    /**
     * From the first to the last address of the unit's sources of a family.
     *
     * @return empty when it has none
     * @throws IpReportNotFound when the caller has no part in the unit
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK, IP_UNIT})
    @Clause("19.2")
    public Optional<IpRange> extent(Long unitId, int family) {
        requireReadable(unitId);
        Object[] found =
                (Object[])
                        em.createNativeQuery(
                                        "select min(range_start), max(range_end) from ip_record"
                                                + " where unit_id = ? and family = ? and kind = 'SOURCE'")
                                .setParameter(1, unitId)
                                .setParameter(2, family)
                                .getSingleResult();
        return found[0] == null
                ? Optional.empty()
                : Optional.of(IpRange.ofHex(family, (String) found[0], (String) found[1]));
    }

    /**
     * What the addresses of a window are, in cells of equal size; neighbours that are alike are one
     * segment.
     *
     * @param cells 1 to 512; a small window has fewer
     * @throws IpReportNotFound when the caller has no part in the unit
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK, IP_UNIT})
    @Clause("19.2")
    public List<IpSegment> segments(Long unitId, IpRange window, int cells) {
        requireReadable(unitId);
        IpCells picture = new IpCells(window, Math.max(1, Math.min(cells, MOST_CELLS)));
        read(
                RECORDS,
                statement -> {
                    statement.setLong(1, unitId);
                    statement.setInt(2, window.family());
                    statement.setString(3, window.endHex());
                    statement.setString(4, window.startHex());
                },
                row ->
                        picture.record(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3).equals("SOURCE")
                                        ? IpSegment.State.FREE
                                        : IpSegment.State.valueOf(row.getString(4))));
        read(
                CONFLICTS,
                statement -> {
                    statement.setInt(1, window.family());
                    statement.setString(2, window.endHex());
                    statement.setString(3, window.startHex());
                    statement.setLong(4, unitId);
                },
                row -> picture.conflict(row.getString(1), row.getString(2)));
        return picture.segments();
    }

    private interface Binding {

        void to(PreparedStatement statement) throws SQLException;
    }

    private interface Row {

        void take(ResultSet row) throws SQLException;
    }

    private void read(String question, Binding binding, Row each) {
        em.flush();
        try (PreparedStatement asked = em.unwrap(Connection.class).prepareStatement(question)) {
            asked.setFetchSize(FETCHED);
            binding.to(asked);
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    each.take(row);
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private void requireReadable(Long unitId) {
        if (!readers.mayRead(unitId)) {
            throw new IpReportNotFound(unitId);
        }
    }
}
