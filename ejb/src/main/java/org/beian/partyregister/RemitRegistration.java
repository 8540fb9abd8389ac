package org.beian.partyregister;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Locale;
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
import org.beian.value.DomainName;
import org.beian.value.InvalidValue;
import org.beian.value.Province;

/**
 * Remits of units: the provinces in which a provider may give access, each given by the bureau of
 * the province or the ministry (2), and the top-level domains whose names a registry reports, given
 * by the ministry (10.1). No two for the same overlap.
 */
@Stateless
public class RemitRegistration {

    @Inject UnitAuthority authority;
    @Inject UnitRecords records;
    @Inject UnitNotices notices;
    @Inject Units units;
    @Inject DomainRemits domains;
    @Inject Callers callers;
    @Inject UnitConsequences consequences;
    @Inject EntityManager em;

    /**
     * Gives a provider the remit for a province.
     *
     * @param code of the unit, which may have its seat elsewhere
     * @param from first day
     * @param to last day; null for no end
     * @param reason 1 to 2000 characters
     * @return id of the unit
     * @throws RequestRejected {@link PartyRefusal#UNIT_UNKNOWN} when there is no such provider
     * @throws RequestRejected {@link PartyRegisterRefusal#REMIT_OF_OTHER_AUTHORITY} when a bureau
     *     gives one outside its province
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_HAS_ENDED} when the unit's end is
     *     set
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_DATES_WRONG} when the last day lies
     *     before the first, or the first before the unit's
     * @throws RequestRejected {@link PartyRegisterRefusal#REMIT_OVERLAPS}, {@link
     *     PartyRegisterRefusal#REMIT_OVERLAPS_OPEN} when it has one there in that time
     */
    @RolesAllowed({MINISTRY, REVIEWER})
    @Clause("2")
    public Long give(String code, Province province, LocalDate from, LocalDate to, String reason) {
        Unit unit =
                units.byCode(code == null ? "" : code.strip().toLowerCase(Locale.ROOT))
                        .filter(found -> found.is(Capacity.ACCESS_PROVIDER))
                        .orElseThrow(PartyRefusal.UNIT_UNKNOWN::of);
        requireOwn(province);
        String why = UnitRecords.reason(reason);
        RegisteredUnit row = records.locked(unit);
        requireDates(unit, from, to);
        requireFree(unit, province, from, to, null);
        units.giveRemit(unit, province, from, to);
        records.write(row, "GIVE_REMIT", recorded(province.chineseName(), from, to), why, "2");
        notices.remitGiven(row, unit, province.chineseName(), from, to, why);
        return unit.id();
    }

    /** Requires that the unit has no other remit for the province in that time. */
    private void requireFree(
            Unit unit, Province province, LocalDate from, LocalDate to, Remit except) {
        units.remitsOf(unit.id()).stream()
                .filter(remit -> remit != except && remit.province() == province)
                .filter(remit -> overlap(remit.validFrom(), remit.validTo().orElse(null), from, to))
                .findFirst()
                .ifPresent(
                        remit -> {
                            throw overlaps(
                                    unit.name(), remit.validFrom(), remit.validTo().orElse(null));
                        });
    }

    /**
     * What the end of a provider's remit for a province would touch, to be shown before.
     *
     * @throws RequestRejected {@link PartyRefusal#UNIT_UNKNOWN}, {@link
     *     PartyRegisterRefusal#REMIT_OF_OTHER_AUTHORITY}
     */
    @RolesAllowed({MINISTRY, REVIEWER})
    @Clause("2")
    public UnitConsequences.OfProvince outlook(Long unitId, Province province) {
        Unit unit = authority.readable(unitId);
        requireOwn(province);
        return consequences.of(unit, province);
    }

    /**
     * Ends a provider's remit for a province; applications that name the provider for servers there
     * are not approved afterwards.
     *
     * @param from first day of the remit
     * @param lastDay today or later, and not before the first
     * @throws RequestRejected {@link PartyRegisterRefusal#REMIT_UNKNOWN} when there is none, or it
     *     ends earlier
     * @throws RequestRejected as {@link #give}
     */
    @RolesAllowed({MINISTRY, REVIEWER})
    @Clause("2")
    public void end(
            Long unitId, Province province, LocalDate from, LocalDate lastDay, String reason) {
        Unit unit = authority.readable(unitId);
        requireOwn(province);
        String why = UnitRecords.reason(reason);
        RegisteredUnit row = records.locked(unit);
        Remit remit = remit(unitId, province, from);
        requireEndsAfter(remit.validTo(), lastDay);
        requireEnd(from, lastDay);
        remit.endOn(lastDay);
        String what = province.chineseName();
        records.write(row, "END_REMIT", recorded(what, from, lastDay), why, "2");
        notices.remitEnds(row, unit, what, from, lastDay, why);
    }

    /**
     * Takes back the end of a provider's remit for a province that lies ahead; it then has none.
     *
     * @param from first day of the remit
     * @throws RequestRejected {@link PartyRegisterRefusal#REMIT_UNKNOWN} when there is none
     * @throws RequestRejected {@link PartyRegisterRefusal#REMIT_NOT_ENDING} when it has no end, or
     *     one that is past
     * @throws RequestRejected {@link PartyRegisterRefusal#REMIT_OVERLAPS_OPEN} and others as {@link
     *     #give} when another one follows, or the unit's end is set
     */
    @RolesAllowed({MINISTRY, REVIEWER})
    @Clause("2")
    public void keep(Long unitId, Province province, LocalDate from, String reason) {
        Unit unit = authority.readable(unitId);
        requireOwn(province);
        String why = UnitRecords.reason(reason);
        RegisteredUnit row = records.locked(unit);
        Remit remit = remit(unitId, province, from);
        requireEnding(unit, remit.validTo());
        requireFree(unit, province, from, null, remit);
        remit.endOn(null);
        records.write(row, "KEEP_REMIT", recorded(province.chineseName(), from, null), why, "2");
        notices.remitGiven(row, unit, province.chineseName(), from, null, why);
    }

    private Remit remit(Long unitId, Province province, LocalDate from) {
        return units.remitsOf(unitId).stream()
                .filter(each -> each.province() == province && each.validFrom().equals(from))
                .findFirst()
                .orElseThrow(PartyRegisterRefusal.REMIT_UNKNOWN::of);
    }

    /**
     * Gives a registry the names under a top-level domain.
     *
     * @param topLevel in Chinese or ASCII, without a dot
     * @throws RequestRejected {@link PartyRegisterRefusal#TOP_LEVEL_INVALID} when it is none
     * @throws RequestRejected {@link PartyRegisterRefusal#REMIT_UNFIT} when the unit is no registry
     * @throws RequestRejected {@link PartyRegisterRefusal#REMIT_OVERLAPS}, {@link
     *     PartyRegisterRefusal#REMIT_OVERLAPS_OPEN} when it is anybody's in that time
     * @throws RequestRejected as {@link #give}
     */
    @RolesAllowed(MINISTRY)
    @Clause("10.1")
    public void giveTopLevel(
            Long unitId, String topLevel, LocalDate from, LocalDate to, String reason) {
        Unit unit = authority.kept(unitId);
        if (!unit.is(Capacity.REGISTRY)) {
            throw PartyRegisterRefusal.REMIT_UNFIT.of();
        }
        String name = topLevel(topLevel);
        String why = UnitRecords.reason(reason);
        lockTopLevels();
        RegisteredUnit row = records.locked(unit);
        requireDates(unit, from, to);
        requireFree(name, from, to, null);
        domains.give(name, unit.code(), from, to);
        records.write(row, "GIVE_TOP_LEVEL", recorded("." + name, from, to), why, "10.1");
        notices.remitGiven(row, unit, "." + name, from, to, why);
    }

    /** Two registries are not given the same at once: the row of the ministry is locked for all. */
    private void lockTopLevels() {
        em.find(Unit.class, callers.current().unitId(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Requires that nobody has another remit for the top-level domain in that time. */
    private void requireFree(
            String topLevel, LocalDate from, LocalDate to, DomainRemits.Remit except) {
        for (DomainRemits.Remit remit : domains.under(topLevel)) {
            if (!remit.equals(except) && overlap(remit.from(), remit.to(), from, to)) {
                throw overlaps(remit.unitName(), remit.from(), remit.to());
            }
        }
    }

    /**
     * What the end of a registry's remit for a top-level domain would touch, to be shown before.
     *
     * @param topLevel as the register writes it
     * @throws RequestRejected {@link PartyRefusal#UNIT_UNKNOWN}, {@link
     *     PartyRegisterRefusal#UNIT_OF_OTHER_AUTHORITY}
     */
    @RolesAllowed(MINISTRY)
    @Clause("10.1")
    public UnitConsequences.OfTopLevel outlook(Long unitId, String topLevel) {
        return consequences.of(authority.kept(unitId), topLevel);
    }

    /**
     * Ends a registry's remit for a top-level domain.
     *
     * @param topLevel as the register writes it
     * @throws RequestRejected as {@link #end}
     */
    @RolesAllowed(MINISTRY)
    @Clause("10.1")
    public void endTopLevel(
            Long unitId, String topLevel, LocalDate from, LocalDate lastDay, String reason) {
        Unit unit = authority.kept(unitId);
        String why = UnitRecords.reason(reason);
        RegisteredUnit row = records.locked(unit);
        DomainRemits.Remit remit = remit(unit, topLevel, from);
        requireEndsAfter(Optional.ofNullable(remit.to()), lastDay);
        requireEnd(from, lastDay);
        domains.end(remit.topLevel(), remit.from(), lastDay);
        String what = "." + topLevel;
        records.write(row, "END_TOP_LEVEL", recorded(what, from, lastDay), why, "10.1");
        notices.remitEnds(row, unit, what, from, lastDay, why);
    }

    /**
     * Takes back the end of a registry's remit for a top-level domain that lies ahead; it then has
     * none.
     *
     * @param topLevel as the register writes it
     * @throws RequestRejected as {@link #keep}
     */
    @RolesAllowed(MINISTRY)
    @Clause("10.1")
    public void keepTopLevel(Long unitId, String topLevel, LocalDate from, String reason) {
        Unit unit = authority.kept(unitId);
        String why = UnitRecords.reason(reason);
        lockTopLevels();
        RegisteredUnit row = records.locked(unit);
        DomainRemits.Remit remit = remit(unit, topLevel, from);
        requireEnding(unit, Optional.ofNullable(remit.to()));
        requireFree(topLevel, from, null, remit);
        domains.keep(topLevel, from);
        records.write(row, "KEEP_TOP_LEVEL", recorded("." + topLevel, from, null), why, "10.1");
        notices.remitGiven(row, unit, "." + topLevel, from, null, why);
    }

    private DomainRemits.Remit remit(Unit unit, String topLevel, LocalDate from) {
        return domains.of(unit.code()).stream()
                .filter(each -> each.topLevel().equals(topLevel) && each.from().equals(from))
                .findFirst()
                .orElseThrow(PartyRegisterRefusal.REMIT_UNKNOWN::of);
    }

    private void requireOwn(Province province) {
        if (province == null || !authority.isMinistry() && !authority.isOwn(province)) {
            throw PartyRegisterRefusal.REMIT_OF_OTHER_AUTHORITY.of();
        }
    }

    private static void requireDates(Unit unit, LocalDate from, LocalDate to) {
        if (unit.validTo().isPresent()) {
            throw PartyRegisterRefusal.UNIT_HAS_ENDED.of();
        }
        boolean ordered = from != null && (to == null || !to.isBefore(from));
        if (!ordered || from.isBefore(unit.validFrom())) {
            throw PartyRegisterRefusal.UNIT_DATES_WRONG.of();
        }
    }

    private void requireEnd(LocalDate from, LocalDate lastDay) {
        if (lastDay == null || lastDay.isBefore(from) || lastDay.isBefore(authority.today())) {
            throw PartyRegisterRefusal.UNIT_DATES_WRONG.of();
        }
    }

    private static void requireEndsAfter(Optional<LocalDate> end, LocalDate lastDay) {
        if (lastDay != null && end.filter(day -> !day.isAfter(lastDay)).isPresent()) {
            throw PartyRegisterRefusal.REMIT_UNKNOWN.of();
        }
    }

    private void requireEnding(Unit unit, Optional<LocalDate> end) {
        if (unit.validTo().isPresent()) {
            throw PartyRegisterRefusal.UNIT_HAS_ENDED.of();
        }
        if (end.filter(day -> !day.isBefore(authority.today())).isEmpty()) {
            throw PartyRegisterRefusal.REMIT_NOT_ENDING.of();
        }
    }

    private static boolean overlap(
            LocalDate oneFrom, LocalDate oneTo, LocalDate from, LocalDate to) {
        return (oneTo == null || !oneTo.isBefore(from)) && (to == null || !to.isBefore(oneFrom));
    }

    private static RequestRejected overlaps(String holder, LocalDate from, LocalDate to) {
        return to == null
                ? PartyRegisterRefusal.REMIT_OVERLAPS_OPEN.of(holder, from)
                : PartyRegisterRefusal.REMIT_OVERLAPS.of(holder, from, to);
    }

    /** A remit as the history stores it, for pages of both languages. */
    private static String recorded(String what, LocalDate from, LocalDate to) {
        return what + " " + from + "–" + (to == null ? "" : to);
    }

    private static String topLevel(String entered) {
        try {
            String label = entered == null ? "" : entered.strip().replaceFirst("^[..]", "");
            String name = DomainName.parse("a." + label).unicode();
            if (name.indexOf('.', 2) >= 0) {
                throw PartyRegisterRefusal.TOP_LEVEL_INVALID.of(entered);
            }
            return name.substring(2);
        } catch (InvalidValue none) {
            throw PartyRegisterRefusal.TOP_LEVEL_INVALID.of(String.valueOf(entered));
        }
    }
}
