package org.beian.partyregister;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.domainregister.record.DomainRemits;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Capacity;
import org.beian.party.PartyRefusal;
import org.beian.party.Remit;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;

/**
 * Reading of the register of parties: the ministry reads all of it, a bureau the units that it
 * keeps and the providers with a remit in its province (2).
 */
@Stateless
public class PartyRegister {

    private static final int MOST = 101;
    private static final int COUNTED = 1001;

    @Inject UnitAuthority authority;
    @Inject UnitRecords records;
    @Inject Units units;
    @Inject DomainRemits domains;
    @Inject History history;
    @Inject Callers callers;
    @Inject EntityManager em;

    /**
     * Units in the order of their codes.
     *
     * @param after code of the last one seen; null or empty from the first
     * @param limit 1 to 101
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK})
    @Clause({"4", "2"})
    public List<RegisterLine> list(RegisterFilter filter, String after, int limit) {
        return query(filter)
                .after(after)
                .of(em)
                .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                .getResultStream()
                .map(this::line)
                .toList();
    }

    /** Number of units that the filter lets through, counted up to 1,001. */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK})
    @Clause({"4", "2"})
    public int count(RegisterFilter filter) {
        return query(filter).of(em).setMaxResults(COUNTED).getResultList().size();
    }

    /**
     * All of one unit.
     *
     * @throws RequestRejected {@link PartyRefusal#UNIT_UNKNOWN} when the caller may not see it
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK})
    @Clause({"4", "2"})
    public RegisterCard card(Long unitId) {
        Unit unit = authority.readable(unitId);
        RegisteredUnit row = records.find(unitId).orElse(null);
        return new RegisterCard(
                line(unit),
                unit.is(Capacity.BUREAU) ? null : UnitRegistration.detailsOf(unit, row),
                unit.phone(),
                unit.fax(),
                unit.email(),
                unit.management(),
                headquarters(unit).map(Unit::code).orElse(null),
                remits(unit),
                authority.keeps(unit),
                records.version(unitId));
    }

    /**
     * History of a unit in the register, oldest first.
     *
     * @throws RequestRejected {@link PartyRefusal#UNIT_UNKNOWN} as {@link #card}
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK})
    @Clause("4")
    public List<HistoryEntry> history(Long unitId) {
        authority.readable(unitId);
        return records.find(unitId).map(history::of).orElse(List.of());
    }

    /**
     * Whether the hash chain of its history is intact.
     *
     * @throws RequestRejected {@link PartyRefusal#UNIT_UNKNOWN} as {@link #card}
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK})
    @Clause("4")
    public boolean isWhole(Long unitId) {
        authority.readable(unitId);
        return records.find(unitId).map(row -> history.verify(row).isWhole()).orElse(true);
    }

    private RegisterQuery query(RegisterFilter filter) {
        LocalDate today = authority.today();
        RegisterQuery query = new RegisterQuery(filter, today);
        return authority.isMinistry()
                ? query
                : query.readableIn(
                        callers.current().ownProvince().orElseThrow(PartyRefusal.UNIT_UNKNOWN::of),
                        today);
    }

    private RegisterLine line(Unit unit) {
        RegisteredUnit row = records.find(unit.id()).orElse(null);
        return new RegisterLine(
                unit.id(),
                unit.code(),
                unit.name(),
                unit.capacities().stream().sorted().toList(),
                unit.province().map(Province::regionCode).orElse(null),
                authority.provinceOf(unit).map(Province::regionCode).orElse(null),
                headquarters(unit).map(Unit::name).orElse(null),
                row == null ? null : row.licenceNumber().orElse(null),
                row == null ? null : row.licenceUntil().orElse(null),
                unit.validFrom(),
                unit.validTo().orElse(null),
                hasAccounts(unit.id()));
    }

    private Optional<Unit> headquarters(Unit unit) {
        return unit.parentId().flatMap(units::find);
    }

    private boolean hasAccounts(Long unitId) {
        return !em.createQuery(
                        """
                        select a.id from Account a where a.unitId = :unit and a.enabled = true""",
                        Long.class)
                .setParameter("unit", unitId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private List<RegisterCard.RemitLine> remits(Unit unit) {
        List<RegisterCard.RemitLine> lines = new ArrayList<>();
        for (Remit remit : units.remitsOf(unit.id())) {
            LocalDate to = remit.validTo().orElse(null);
            lines.add(
                    new RegisterCard.RemitLine(
                            remit.province().regionCode(),
                            null,
                            remit.validFrom(),
                            to,
                            isOpen(to)
                                    && (authority.isMinistry()
                                            || authority.isOwn(remit.province()))));
        }
        for (DomainRemits.Remit remit : domains.of(unit.code())) {
            lines.add(
                    new RegisterCard.RemitLine(
                            null,
                            remit.topLevel(),
                            remit.from(),
                            remit.to(),
                            isOpen(remit.to()) && authority.isMinistry()));
        }
        return lines;
    }

    private boolean isOpen(LocalDate to) {
        return to == null || !to.isBefore(authority.today());
    }
}
