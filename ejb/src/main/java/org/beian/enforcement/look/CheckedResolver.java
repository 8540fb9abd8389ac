package org.beian.enforcement.look;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolver of names for looks: it is asked once for each connection, and the connection goes to
 * what it checked, so that a name cannot lead elsewhere in between.
 */
class CheckedResolver implements DnsResolver {

    private final DnsResolver names;
    private final Predicate<InetAddress> allowed;
    private final InetSocketAddress instead;

    /**
     * @param instead where every name leads to, unchecked; null for its own address
     */
    CheckedResolver(DnsResolver names, Predicate<InetAddress> allowed, InetSocketAddress instead) {
        this.names = names;
        this.allowed = allowed;
        this.instead = instead;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        // one that leads inside as well is given none of its addresses
        if (!Arrays.stream(found).allMatch(allowed)) {
            throw new UnsafeAddressException(host);
        }
        return found;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return instead == null ? DnsResolver.super.resolve(host, port) : List.of(instead);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
