package org.beian.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.register.RegisterState;

/**
 * Model of one filing: what has to be in the register after each act of a walk, in as few words as
 * possible.
 */
final class FilingModel {

    final String number;
    final List<Site> sites = new ArrayList<>();

    /** Those that nobody attacked yet. */
    final List<Ending> endings = new ArrayList<>();

    boolean active = true;
    int versions = 1;

    FilingModel(String number) {
        this.number = number;
    }

    /** Access of a website, which keeps its last address when it ends. */
    static final class Access {

        final String provider;
        String address;
        boolean inForce = true;

        Access(String provider, String address) {
            this.provider = provider;
            this.address = address;
        }

        @Override
        public String toString() {
            return provider + "@" + address;
        }
    }

    /** Website, with all accesses it ever had, in the order of their filing. */
    static final class Site {

        final String number;

        /** Application whose only website is this one. */
        final SampleFiling filed;

        final List<Access> accesses = new ArrayList<>();
        String name;
        boolean cancelled;
        int versions = 1;

        /** Accesses in force when it was cancelled, as its content says. */
        List<Access> endedWith = List.of();

        Site(String number, SampleFiling filed, Access first) {
            this.number = number;
            this.filed = filed;
            name = filed.at("/websites/0/name");
            accesses.add(first);
        }

        String domain() {
            return filed.at("/websites/0/domains/0");
        }

        List<Access> inForce() {
            return accesses.stream().filter(access -> access.inForce).toList();
        }

        boolean isEmpty() {
            return !cancelled && inForce().isEmpty();
        }

        /** Whether a provider gives access through an address now. */
        boolean has(String provider, String address) {
            return inForce().stream()
                    .anyMatch(
                            each -> each.provider.equals(provider) && each.address.equals(address));
        }

        boolean isServedBy(String provider) {
            return inForce().stream().anyMatch(each -> each.provider.equals(provider));
        }

        private void cancel() {
            endedWith = inForce();
            endedWith.forEach(access -> access.inForce = false);
            cancelled = true;
            versions++;
        }

        private void restore() {
            endedWith.forEach(access -> access.inForce = true);
            cancelled = false;
            versions++;
        }

        private String line() {
            RegisterState state =
                    cancelled
                            ? RegisterState.CANCELLED
                            : isEmpty() ? RegisterState.WITHOUT_ACCESS : RegisterState.ACTIVE;
            return FilingModel.line(
                    number,
                    state,
                    name,
                    texts(inForce()),
                    texts(cancelled ? endedWith : inForce()),
                    versions,
                    !cancelled);
        }

        private static List<String> texts(List<Access> some) {
            return some.stream().map(Access::toString).sorted().toList();
        }
    }

    /**
     * Decision that ended something, which a remedy may undo.
     *
     * @param about type of its case
     * @param id of its case
     * @param site null for the whole filing
     * @param access null unless it ended an access alone
     * @param sites that it ended
     */
    record Ending(String about, String id, Site site, Access access, List<Site> sites) {}

    /** What the register shows of a website, in one line that names every difference. */
    static String line(
            String number,
            RegisterState state,
            String name,
            List<String> inForce,
            List<String> named,
            int versions,
            boolean holdsDomain) {
        return "%s %s %s, in force %s, content %s, version %d, domain %s"
                .formatted(number, state, name, inForce, named, versions, holdsDomain);
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

    void add(Site site) {
        sites.add(site);
    }

    void add(Site site, Access access) {
        site.accesses.add(access);
        site.versions++;
    }

    /** The first access in force stays alone, and the website has a new name. */
    void change(Site site, String name) {
        site.inForce().stream().skip(1).forEach(access -> access.inForce = false);
        site.name = name;
        site.versions++;
    }

    void end(Site site, Access access, String id) {
        access.inForce = false;
        site.versions++;
        endings.add(new Ending("CANCELLATION", id, site, access, List.of()));
    }

    void end(Site site, String about, String id) {
        site.cancel();
        endings.add(new Ending(about, id, site, null, List.of(site)));
    }

    void end(String about, String id) {
        List<Site> ended = standing();
        ended.forEach(Site::cancel);
        active = false;
        versions++;
        endings.add(new Ending(about, id, null, null, ended));
    }

    /** Whether what ended may be in force again: nothing of it ended or was filed otherwise. */
    boolean isRestorable(Ending ending) {
        if (ending.site() == null) {
            return !active;
        }
        return active
                && (ending.access() == null
                        || !ending.site().cancelled
                                && !ending.site().isServedBy(ending.access().provider));
    }

    void restore(Ending ending) {
        if (ending.access() != null) {
            ending.access().inForce = true;
            ending.site().versions++;
        }
        ending.sites().forEach(Site::restore);
        if (ending.site() == null) {
            active = true;
            versions++;
        }
    }
}
