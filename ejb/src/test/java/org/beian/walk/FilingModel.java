package org.beian.walk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.beian.value.Province;
import org.beian.walk.Site.Access;

/**
 * Model of one filing: what has to be in the register after each act of a walk, what is told and
 * what waits, in as few words as possible.
 */
final class FilingModel {

    /** Applications to cancel. */
    static final String CANCELLATION = "CANCELLATION";

    final Told told = new Told();
    final Orders orders = new Orders(this);
    final List<Site> sites = new ArrayList<>();

    /** Those that nobody attacked yet. */
    final List<Ending> endings = new ArrayList<>();

    /** Numbers under which it was filed before it moved. */
    final List<String> formerNumbers = new ArrayList<>();

    /** Accesses whose opening was applied for and that are open. */
    private final Set<Access> opened = new HashSet<>();

    /** Last days of the providers that were asked to verify the filing. */
    final Map<String, LocalDate> tasks = new TreeMap<>();

    /** Numbers of what stands empty, and was told so. */
    private Set<String> clocks = new TreeSet<>();

    /** Whose bureau decided, where that is not where it is filed. */
    private Province decider;

    String number;
    Province province = Province.BEIJING;
    boolean active = true;
    int versions = 1;

    /** Whether an application that touches it waits. */
    boolean pending;

    FilingModel(String number) {
        this.number = number;
    }

    /** An act is done on a decision of a bureau, wherever it is filed now. */
    void decidedBy(Province bureau, Runnable act) {
        decider = bureau;
        act.run();
        decider = null;
    }

    /** Whose bureau decides: where it is filed, unless it moved before. */
    Province decider() {
        return decider == null ? province : decider;
    }

    /** Name of the bureau where it is filed. */
    String bureau() {
        return province.name();
    }

    static String line(String number, boolean active, int versions) {
        return "%s %s, version %d".formatted(number, active ? "ACTIVE" : "CANCELLED", versions);
    }

    List<String> lines() {
        return Stream.concat(
                        Stream.of(line(number, active, versions)), sites.stream().map(Site::line))
                .toList();
    }

    /** Numbers of what stands empty, and has a clock. */
    TreeSet<String> empty() {
        TreeSet<String> empty = new TreeSet<>();
        sites.stream().filter(Site::isEmpty).forEach(site -> empty.add(site.number));
        if (active && standing().isEmpty()) {
            empty.add(number);
        }
        return empty;
    }

    /** The sponsor is told of what became empty, and of what is so no longer. */
    void settle() {
        TreeSet<String> empty = empty();
        empty.stream()
                .filter(each -> !clocks.contains(each))
                .forEach(
                        each ->
                                told.notice(
                                        "CLEARING_NOTICE",
                                        "CLEARING_OPENED",
                                        bureau(),
                                        Told.SPONSOR));
        clocks.stream()
                .filter(each -> !empty.contains(each) && stands(each))
                .forEach(each -> told.word("CLEARING_LIFTED", Told.SPONSOR));
        clocks = empty;
        Set.copyOf(tasks.keySet()).stream()
                .filter(each -> !isServedBy(each))
                .forEach(this::endTask);
    }

    private void endTask(String provider) {
        tasks.remove(provider);
        told.word("VERIFICATION_TASK_ENDED", provider);
    }

    private boolean stands(String of) {
        return of.equals(number)
                ? active
                : standing().stream().anyMatch(site -> site.number.equals(of));
    }

    /**
     * What waits for anybody.
     *
     * @param isOver whether the sponsor's day for an empty number is over
     */
    List<String> matters(Predicate<String> isOver, LocalDate today) {
        Stream<String> ofClocks =
                clocks.stream()
                        .map(
                                each ->
                                        isOver.test(each)
                                                ? Told.matterLine("CLEARING", bureau())
                                                : Told.matterLine("EMPTY_FILING", Told.SPONSOR));
        Stream<String> ofTasks =
                tasks.entrySet().stream()
                        .flatMap(
                                each ->
                                        today.isAfter(each.getValue())
                                                ? Stream.of(
                                                        task(each.getKey()),
                                                        Told.matterLine(
                                                                "VERIFICATION_OVERDUE", bureau()))
                                                : Stream.of(task(each.getKey())));
        return Stream.of(told.matters().stream(), orders.matters().stream(), ofClocks, ofTasks)
                .flatMap(some -> some)
                .sorted()
                .toList();
    }

    private static String task(String provider) {
        return Told.matterLine("VERIFICATION_TASK", provider);
    }

    /** Websites that are not cancelled. */
    List<Site> standing() {
        return sites.stream().filter(site -> !site.cancelled).toList();
    }

    /** Those to which a provider gives access. */
    List<Site> served() {
        return standing().stream().filter(site -> !site.isEmpty()).toList();
    }

    boolean isServedBy(String provider) {
        return sites.stream().anyMatch(site -> site.isServedBy(provider));
    }

    boolean isOpened(String provider, Site site) {
        return site.accesses.stream()
                .anyMatch(access -> access.provider.equals(provider) && opened.contains(access));
    }

    void opens(String provider, Site site) {
        opened.add(site.first(provider));
    }

    /**
     * An access was stopped; the sponsor learns it where its opening was applied for.
     *
     * @return whether it was
     */
    boolean stops(Access access) {
        boolean applied = opened.remove(access);
        if (applied) {
            told.word("ACCESS_STOPPED", Told.SPONSOR);
        }
        return applied;
    }

    /** An access whose opening was applied for is open again, which the sponsor learns. */
    void resumes(Access access) {
        opened.add(access);
        told.word("ACCESS_RESUMED", Told.SPONSOR);
    }

    void add(Site site, Access access) {
        site.accesses.add(access);
        site.versions++;
    }

    /**
     * A website has a new name, and the first access of those alone that its applicant names.
     *
     * @param applicant provider on behalf, which names its own; null for the sponsor, who names all
     */
    void change(Site site, String name, String applicant) {
        site.name = name;
        site.versions++;
        List<Access> ended =
                site.inForce().stream()
                        .filter(each -> applicant == null || each.provider.equals(applicant))
                        .skip(1)
                        .toList();
        ended.forEach(access -> access.inForce = false);
        orders.stop(site, ended, name);
    }

    Ending end(Site site, Access access, String id) {
        access.inForce = false;
        site.versions++;
        return ended(new Ending(this, CANCELLATION, id, site), access, List.of());
    }

    /** A website is cancelled; its accesses are to be stopped. */
    Ending end(Site site, String about, String id) {
        Ending ending = new Ending(this, about, id, site);
        orders.stop(site, site.inForce(), ending);
        site.cancel();
        return ended(ending, null, List.of(site));
    }

    /** A website is to be stopped, and stays filed. */
    Ending close(Site site, String about, String id) {
        Ending ending = new Ending(this, about, id, site);
        orders.stop(site, site.inForce(), ending);
        return ended(ending, null, List.of());
    }

    Ending end(String about, String id) {
        List<Site> standing = standing();
        Ending ending = new Ending(this, about, id, null);
        standing.forEach(site -> orders.stop(site, site.inForce(), ending));
        standing.forEach(Site::cancel);
        active = false;
        versions++;
        return ended(ending, null, standing);
    }

    private Ending ended(Ending ending, Access access, List<Site> ended) {
        ending.access = access;
        ending.sites = ended;
        endings.add(ending);
        return ending;
    }

    /** A website is cancelled by what no remedy undoes. */
    void end(Site site) {
        orders.stop(site, site.inForce(), site);
        site.cancel();
    }

    /** A provider took the place of another one, which is to stop. */
    void replace(Site site, String leaving) {
        Access ended = site.first(leaving);
        ended.inForce = false;
        site.versions++;
        orders.stop(site, ended, site);
    }

    /**
     * A provider ended, and with it the accesses that it gave; what would be in force again with it
     * is attacked no more.
     */
    void depart(String provider) {
        for (Site site : sites) {
            for (Access access : site.inForce()) {
                if (access.provider.equals(provider)) {
                    access.inForce = false;
                    site.versions++;
                    opened.remove(access);
                    orders.endResumptions(access);
                    told.word("ACCESS_ENDED_WITH_PROVIDER", Told.SPONSOR);
                }
            }
        }
        endings.removeIf(ending -> ending.isWith(provider));
    }

    /** A clock ends with the decision on what stayed empty. */
    void cleared(String of) {
        clocks.remove(of);
    }

    /** Whether what ended may be in force again: nothing of it ended or was filed otherwise. */
    boolean isRestorable(Ending ending) {
        if (ending.closesOnly()) {
            return true;
        }
        if (!ending.number.equals(number)) {
            return false;
        }
        if (ending.site == null) {
            return !active;
        }
        return active
                && (ending.access == null
                        || !ending.site.cancelled
                                && !ending.site.isServedBy(ending.access.provider));
    }

    void restore(Ending ending) {
        if (ending.access != null) {
            ending.access.inForce = true;
            ending.site.versions++;
        }
        ending.sites.forEach(Site::restore);
        if (ending.site == null) {
            active = true;
            versions++;
        }
    }

    /** It goes on in another province: what stood there has new numbers. */
    void move(String next, Province to) {
        List<Site> standing = standing();
        sites.clear();
        for (Site site : standing) {
            sites.add(site.moved(next + "-" + (sites.size() + 1)));
        }
        formerNumbers.add(number);
        clocks = new TreeSet<>();
        Set.copyOf(tasks.keySet()).forEach(this::endTask);
        number = next;
        province = to;
        versions = 1;
    }
}
