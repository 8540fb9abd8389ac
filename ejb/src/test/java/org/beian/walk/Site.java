package org.beian.walk;

import java.util.ArrayList;
import java.util.List;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.register.RegisterState;

/** Website of the model, with all accesses it ever had, in the order of their filing. */
final class Site {

    final String number;

    /** Application whose only website is this one. */
    final SampleFiling filed;

    final List<Access> accesses = new ArrayList<>();
    String name;
    boolean cancelled;
    int versions = 1;

    /** Whether there was a case on it: the same act is accused once. */
    boolean accused;

    /** Accesses in force when it was cancelled, as its content says. */
    private List<Access> endedWith = List.of();

    Site(String number, SampleFiling filed, Access... first) {
        this.number = number;
        this.filed = filed;
        name = filed.at("/websites/0/name");
        accesses.addAll(List.of(first));
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
                .anyMatch(each -> each.provider.equals(provider) && each.address.equals(address));
    }

    boolean isServedBy(String provider) {
        return inForce().stream().anyMatch(each -> each.provider.equals(provider));
    }

    /** The first access that a provider gives now. */
    Access first(String provider) {
        return inForce().stream()
                .filter(access -> access.provider.equals(provider))
                .findFirst()
                .orElseThrow();
    }

    /** Whether it would have an access of a provider again if it were restored. */
    boolean endedWith(String provider) {
        return endedWith.stream().anyMatch(access -> access.provider.equals(provider));
    }

    void cancel() {
        endedWith = inForce();
        endedWith.forEach(access -> access.inForce = false);
        cancelled = true;
        versions++;
    }

    void restore() {
        endedWith.forEach(access -> access.inForce = true);
        cancelled = false;
        versions++;
    }

    /** The same under its number in another province, with the accesses that go on. */
    Site moved(String next) {
        Site site = new Site(next, filed, inForce().toArray(Access[]::new));
        site.name = name;
        site.accused = accused;
        return site;
    }

    String line() {
        RegisterState state =
                cancelled
                        ? RegisterState.CANCELLED
                        : isEmpty() ? RegisterState.WITHOUT_ACCESS : RegisterState.ACTIVE;
        return line(
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
}
