package org.beian.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.beian.value.Province;

/** Finds units, and asks for their remits. */
@ApplicationScoped
public class Units {

    @Inject EntityManager em;

    private final Map<Province, Long> bureaus = new ConcurrentHashMap<>();

    public void add(Unit unit) {
        em.persist(unit);
    }

    public Optional<Unit> find(Long id) {
        return Optional.ofNullable(em.find(Unit.class, id));
    }

    public Optional<Unit> byCode(String code) {
        return em.createQuery("select u from Unit u where u.code = :code", Unit.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** Whether a sponsor can be reached under exactly this e-mail address. */
    public boolean hasSponsorReachedAt(String email) {
        return !em.createQuery(
                        "select u.id from Unit u where u.email = :email and :sponsor member of u.capacities",
                        Long.class)
                .setParameter("email", email)
                .setParameter("sponsor", Capacity.SPONSOR)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * The bureau of a province, which decides for sponsors domiciled there. Which unit it is stays
     * known; the unit itself is read anew.
     */
    public Optional<Unit> bureauOf(Province province) {
        Optional<Unit> known =
                Optional.ofNullable(bureaus.get(province))
                        .flatMap(this::find)
                        .filter(unit -> unit.province().filter(province::equals).isPresent());
        if (known.isPresent()) {
            return known;
        }
        Optional<Unit> found = findBureauOf(province);
        found.ifPresent(unit -> bureaus.put(province, unit.id()));
        return found;
    }

    private Optional<Unit> findBureauOf(Province province) {
        return em.createQuery(
                        "select u from Unit u where u.province = :province and :bureau member of u.capacities",
                        Unit.class)
                .setParameter("province", province.regionCode())
                .setParameter("bureau", Capacity.BUREAU)
                .getResultStream()
                .findFirst();
    }

    /** Whether the unit may give access in a province on a day. */
    public boolean hasRemit(Long unitId, Province province, LocalDate on) {
        List<?> found =
                em.createNativeQuery(
                                "select unit_id from remit where unit_id = ? and province = ? and valid_from <= ?"
                                        + " and (valid_to is null or valid_to >= ?)")
                        .setParameter(1, unitId)
                        .setParameter(2, province.regionCode())
                        .setParameter(3, java.sql.Date.valueOf(on))
                        .setParameter(4, java.sql.Date.valueOf(on))
                        .getResultList();
        return !found.isEmpty();
    }

    /** The provinces in which the unit may give access on a day. */
    public Set<Province> provincesOf(Long unitId, LocalDate on) {
        List<?> regions =
                em.createNativeQuery(
                                "select distinct province from remit where unit_id = ? and valid_from <= ?"
                                        + " and (valid_to is null or valid_to >= ?)")
                        .setParameter(1, unitId)
                        .setParameter(2, java.sql.Date.valueOf(on))
                        .setParameter(3, java.sql.Date.valueOf(on))
                        .getResultList();
        Set<Province> provinces = EnumSet.noneOf(Province.class);
        for (Object region : regions) {
            provinces.add(Province.ofRegion((String) region));
        }
        return provinces;
    }

    /** The units that may give access in a province on a day, by name. */
    public List<Unit> withRemitIn(Province province, LocalDate on) {
        List<?> ids =
                em.createNativeQuery(
                                "select distinct unit_id from remit where province = ? and valid_from <= ?"
                                        + " and (valid_to is null or valid_to >= ?)")
                        .setParameter(1, province.regionCode())
                        .setParameter(2, java.sql.Date.valueOf(on))
                        .setParameter(3, java.sql.Date.valueOf(on))
                        .getResultList();
        return ids.stream()
                .map(id -> em.find(Unit.class, ((Number) id).longValue()))
                .sorted(Comparator.comparing(Unit::name).thenComparing(Unit::id))
                .toList();
    }

    /** Everybody who may give access anywhere on a day, by name. */
    public List<Unit> accessProviders(LocalDate on) {
        return em.createQuery(
                        "select u from Unit u where :provider member of u.capacities and u.validFrom <= :on"
                                + " and (u.validTo is null or u.validTo >= :on) order by u.name, u.id",
                        Unit.class)
                .setParameter("provider", Capacity.ACCESS_PROVIDER)
                .setParameter("on", on)
                .getResultList();
    }

    /** Gives a unit the remit for a province from a day on. */
    public void giveRemit(Unit unit, Province province, LocalDate from) {
        em.flush();
        em.createNativeQuery("insert into remit (unit_id, province, valid_from) values (?, ?, ?)")
                .setParameter(1, unit.id())
                .setParameter(2, province.regionCode())
                .setParameter(3, java.sql.Date.valueOf(from))
                .executeUpdate();
    }
}
