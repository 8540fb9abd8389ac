package org.beian.enforcement.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.beian.law.Clause;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Probe that looks whether a site is down: at each of its names, with and without www, encrypted
 * and not, until one answers (16.4).
 */
@ApplicationScoped
@Clause("16.4")
public class SiteProbe {

    private static final Duration TIME = Duration.ofSeconds(10);
    private static final Set<Integer> PORTS = Set.of(80, 443);

    @Inject
    @ConfigProperty(name = "beian.demo", defaultValue = "false")
    boolean demo;

    /** Port of this machine at which every site is looked at instead; in the demo only. */
    @Inject
    @ConfigProperty(name = "beian.look.port")
    Optional<Integer> port;

    /**
     * Looks at a site.
     *
     * @param domains its names
     * @param addresses its addresses, which are asked where it has no name
     */
    public SiteAnswer look(List<String> domains, List<String> addresses) {
        Optional<InetSocketAddress> instead =
                port.filter(given -> demo)
                        .map(
                                given ->
                                        new InetSocketAddress(
                                                InetAddress.getLoopbackAddress(), given));
        CheckedResolver resolver =
                new CheckedResolver(
                        SystemDefaultDnsResolver.INSTANCE,
                        PublicAddresses::isPublic,
                        instead.orElse(null));
        return look(
                new SiteVisit(resolver, PORTS, TIME),
                candidates(domains, addresses, instead.isPresent()));
    }

    /** The first that answers, else the first that was not safe to call, else the first. */
    static SiteAnswer look(SiteVisit visit, List<URI> candidates) {
        SiteAnswer first = null;
        if (candidates.isEmpty()) {
            return new SiteAnswer(LookResult.DOWN, null, "", LookReason.NO_NAME);
        }
        for (URI candidate : candidates) {
            if (first != null && visit.isOver()) {
                return first;
            }
            SiteAnswer answer = visit.of(candidate);
            if (answer.result() == LookResult.UP) {
                return answer;
            }
            boolean worse =
                    first != null
                            && first.result() == LookResult.DOWN
                            && answer.result() == LookResult.UNSAFE;
            first = first == null || worse ? answer : first;
        }
        return first;
    }

    static List<URI> candidates(List<String> domains, List<String> addresses, boolean plainOnly) {
        List<String> hosts = new ArrayList<>();
        for (String domain : domains) {
            hosts.add(domain);
            hosts.add("www." + domain);
        }
        if (hosts.isEmpty()) {
            addresses.stream()
                    .filter(address -> address.matches("[0-9A-Fa-f.:]+"))
                    .map(address -> address.contains(":") ? "[" + address + "]" : address)
                    .forEach(hosts::add);
        }
        List<URI> candidates = new ArrayList<>();
        for (String host : hosts) {
            candidates.add(URI.create("http://" + host + "/"));
            if (!plainOnly) {
                candidates.add(URI.create("https://" + host + "/"));
            }
        }
        return candidates;
    }
}
