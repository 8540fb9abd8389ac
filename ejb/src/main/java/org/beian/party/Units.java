package org.beian.party;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beian.persistence.CachedTable;
import org.beian.persistence.LikePattern;
import org.beian.value.Authority;
import org.beian.value.Province;

/** Repository of units and of their remits by province. */
@ApplicationScoped
public class Units {

    @Inject EntityManager em;
    @Inject Clock clock;

    private CachedTable<Map<Province, Bureau>> bureaus;

    @PostConstruct
    void prepare() {
        bureaus = new CachedTable<>(em, clock, this::loadBureaus);
    }

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

    /** Units whose name or code begins with a text, by name. */
    public List<Unit> beginning(String text, int limit) {
        return em.createQuery(
                        """
                        select u from Unit u
                        where u.name like :begin escape '!' or u.code like :begin escape '!'
                        order by u.name, u.id""",
                        Unit.class)
                .setParameter("begin", LikePattern.prefix(text))
                .setMaxResults(limit)
                .getResultList();
    }

    /** The same as {@link #beginning(String, int)}, of the units with a capacity. */
    public List<Unit> beginning(Capacity capacity, String text, int limit) {
        return em.createQuery(
                        """
                        select u from Unit u
                        where u.id in (select h.id from Unit h join h.capacities c where c = :capacity)
                        and (u.name like :begin escape '!' or u.code like :begin escape '!')
                        order by u.name, u.id""",
                        Unit.class)
                .setParameter("capacity", capacity)
                .setParameter("begin", LikePattern.prefix(text))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Whether a sponsor can be reached under exactly this e-mail address. */
    public boolean hasSponsorReachedAt(String email) {
        return !em.createQuery(
                        """
                        select u.id from Unit u where u.email = :email
                        and :sponsor member of u.capacities""",
                        Long.class)
                .setParameter("email", email)
                .setParameter("sponsor", Capacity.SPONSOR)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The bureau of a province, which decides for sponsors domiciled there. */
    public Optional<Unit> bureauOf(Province province) {
        Optional<Unit> found = known(province).flatMap(bureau -> find(bureau.id()));
        if (found.isEmpty()) {
            bureaus.drop();
            found = known(province).flatMap(bureau -> find(bureau.id()));
        }
        return found;
    }

    /** The unit of an authority. */
    public Optional<Unit> unitOf(Authority authority) {
        return authority.province().isPresent()
                ? bureauOf(authority.province().get())
                : byCode(Authorities.MINISTRY);
    }

    /** Name of an authority; a bureau's as it was at most a minute ago. */
    public Optional<String> nameOf(Authority authority) {
        return authority.province().isPresent()
                ? bureauNameOf(authority.province().get())
                : byCode(Authorities.MINISTRY).map(Unit::name);
    }

    /** Name of the bureau of a province, as it was at most a minute ago. */
    public Optional<String> bureauNameOf(Province province) {
        return known(province).map(Bureau::name);
    }

    /** The bureau from the cached table, which is read anew when it lacks the province. */
    private Optional<Bureau> known(Province province) {
        if (!bureaus.get().containsKey(province)) {
            bureaus.drop();
        }
        return Optional.ofNullable(bureaus.get().get(province));
    }

    private Map<Province, Bureau> loadBureaus() {
        Map<Province, Bureau> loaded = new EnumMap<>(Province.class);
        em.createQuery(
                        """
                        select u from Unit u
                        where :bureau member of u.capacities and u.province is not null
                        order by u.id""",
                        Unit.class)
                .setParameter("bureau", Capacity.BUREAU)
                .getResultStream()
                .forEach(
                        unit ->
                                loaded.putIfAbsent(
                                        unit.province().orElseThrow(),
                                        new Bureau(unit.id(), unit.name())));
        return loaded;
    }

    private record Bureau(Long id, String name) {}

    /** Whether the unit may give access in a province on a day. */
    public boolean hasRemit(Long unitId, Province province, LocalDate on) {
        return provincesOf(unitId, on).contains(province);
    }

    /** Those of these units that have a capacity. */
    public Set<Long> having(Capacity capacity, Collection<Long> unitIds) {
        return unitIds.isEmpty()
                ? Set.of()
                : em.createQuery(
                                """
                                select u.id from Unit u where u.id in :ids
                                and :capacity member of u.capacities""",
                                Long.class)
                        .setParameter("ids", unitIds)
                        .setParameter("capacity", capacity)
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    /** Names of units, by id. */
    public Map<Long, String> names(Collection<Long> unitIds) {
        return unitIds.isEmpty()
                ? Map.of()
                : em.createQuery("select u from Unit u where u.id in :ids", Unit.class)
                        .setParameter("ids", unitIds)
                        .getResultStream()
                        .collect(Collectors.toMap(Unit::id, Unit::name));
    }

    /** The provinces in which the unit may give access on a day. */
    public Set<Province> provincesOf(Long unitId, LocalDate on) {
        return em.createQuery(
                        """
                        select r.province from Remit r where r.unitId = :unit
                        and r.validFrom <= :on and (r.validTo is null or r.validTo >= :on)""",
                        String.class)
                .setParameter("unit", unitId)
                .setParameter("on", on)
                .getResultStream()
                .map(Province::ofRegion)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Province.class)));
    }

    /** The units that may give access in a province on a day, by name. */
    public List<Unit> withRemitIn(Province province, LocalDate on) {
        return em.createQuery(
                        """
                        select u from Unit u where exists (select r from Remit r
                          where r.unitId = u.id and r.province = :province
                          and r.validFrom <= :on and (r.validTo is null or r.validTo >= :on))""",
                        Unit.class)
                .setParameter("province", province.regionCode())
                .setParameter("on", on)
                .getResultStream()
                .sorted(Comparator.comparing(Unit::name).thenComparing(Unit::id))
                .toList();
    }

    /** All access providers that are valid on a day, by name. */
    public List<Unit> accessProviders(LocalDate on) {
        return em.createQuery(
                        """
                        select u from Unit u where :provider member of u.capacities
                        and u.validFrom <= :on and (u.validTo is null or u.validTo >= :on)
                        order by u.name, u.id""",
                        Unit.class)
                .setParameter("provider", Capacity.ACCESS_PROVIDER)
                .setParameter("on", on)
                .getResultList();
    }

    /** Gives a unit the remit for a province from a day on. */
    public void giveRemit(Unit unit, Province province, LocalDate from) {
        giveRemit(unit, province, from, null);
    }

    /**
     * Gives a unit the remit for a province for a time.
     *
     * @param to last day; null for no end
     */
    public void giveRemit(Unit unit, Province province, LocalDate from, LocalDate to) {
        em.persist(new Remit(unit.id(), province, from, to));
    }

    /** All remits of a unit, by province, the latest first. */
    public List<Remit> remitsOf(Long unitId) {
        return em.createQuery(
                        """
                        select r from Remit r where r.unitId = :unit
                        order by r.province, r.validFrom desc""",
                        Remit.class)
                .setParameter("unit", unitId)
                .getResultList();
    }
}
