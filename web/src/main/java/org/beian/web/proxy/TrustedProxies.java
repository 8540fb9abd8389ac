package org.beian.web.proxy;

import inet.ipaddr.IPAddress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.config.network.AddressRanges;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reverse proxies in front of the system ({@code beian.http.proxies}), the only ones whose headers
 * {@code X-Forwarded-…} are believed. No filter wraps the request: the container hands the bare one
 * to the authentication and to injected beans, so all of them ask here.
 */
@ApplicationScoped
public class TrustedProxies {

    /** An address with its port; IPv6 in brackets, perhaps without one. */
    private static final Pattern WITH_PORT =
            Pattern.compile("\\[([^\\[\\]]*)](?::[0-9]{1,5})?|([0-9.]+):[0-9]{1,5}");

    @Inject
    @ConfigProperty(name = "beian.http.proxies")
    Optional<String> setting;

    private AddressRanges proxies;

    /** Reads the setting, which the start program has checked. */
    @PostConstruct
    void prepare() {
        proxies = AddressRanges.parse(setting.orElse(""));
    }

    /**
     * Address of the client that sent the request: of the connection or, where that is a proxy's,
     * the last one in {@code X-Forwarded-For} that is no proxy's. What stands before it may be the
     * client's invention.
     */
    public String clientAddress(HttpServletRequest request) {
        return clientAddress(
                request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    /**
     * @param forwardedFor values of the header, in their order; where an entry is no address, the
     *     proxy that sent it counts
     */
    String clientAddress(String connection, List<String> forwardedFor) {
        String[] hops = String.join(",", forwardedFor).split(",", -1);
        String address = connection;
        for (int i = hops.length - 1; i >= 0 && proxies.contain(address); i--) {
            Optional<IPAddress> hop = address(hops[i].strip());
            if (hop.isEmpty()) {
                return address;
            }
            address = hop.get().toCanonicalString();
        }
        return address;
    }

    /**
     * Whether somebody who is no proxy says by {@code X-Forwarded-Proto} how a client connected.
     * With proxies the server itself reads that header (see {@code proxied.asadmin}), from anybody.
     */
    boolean isProtocolClaimed(HttpServletRequest request) {
        return !proxies.isEmpty()
                && request.getHeader("X-Forwarded-Proto") != null
                && !proxies.contain(request.getRemoteAddr());
    }

    private static Optional<IPAddress> address(String hop) {
        Matcher found = WITH_PORT.matcher(hop);
        if (!found.matches()) {
            return AddressRanges.address(hop);
        }
        return AddressRanges.address(found.group(1) == null ? found.group(2) : found.group(1));
    }
}
