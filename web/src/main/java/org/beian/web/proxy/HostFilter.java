package org.beian.web.proxy;

import inet.ipaddr.IPAddress;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beian.config.network.AddressRanges;
import org.beian.web.api.problem.ServletProblems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Filter that refuses requests for a host other than the system's own, so that nobody is served
 * under a name that an attacker owns, and for a protocol that others than the proxies claim. Probes
 * ask by address, so health and metrics are exempt; not from naming one host only.
 */
public final class HostFilter extends HttpFilter {

    private static final Pattern PROBES = Pattern.compile("/(health|metrics)(/.*)?");

    @Inject
    @ConfigProperty(name = "beian.baseUrl")
    transient Optional<String> baseUrl;

    @Inject transient TrustedProxies proxies;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String info = request.getPathInfo();
        String path = request.getServletPath() + (info == null ? "" : info);
        if (Collections.list(request.getHeaders("Host")).size() > 1) {
            refuse(request, response, "HOST_UNKNOWN");
        } else if (PROBES.matcher(path).matches()) {
            chain.doFilter(request, response);
        } else if (!isOwn(request)) {
            refuse(request, response, "HOST_UNKNOWN");
        } else if (proxies.isProtocolClaimed(request)) {
            refuse(request, response, "PROXY_UNKNOWN");
        } else {
            chain.doFilter(request, response);
        }
    }

    boolean isOwn(HttpServletRequest request) {
        Optional<URI> asked = authority(request.getHeader("Host"));
        Optional<URI> base = baseUrl.map(URI::create);
        return asked.isPresent()
                && (base.filter(own -> isSame(asked.get(), own)).isPresent()
                        || base.filter(own -> !isLoopback(own.getHost())).isEmpty()
                                && isThisMachine(asked.get(), request));
    }

    /** Compares host and port, not the protocol, which a proxy may change. */
    private static boolean isSame(URI asked, URI own) {
        int usual = "https".equalsIgnoreCase(own.getScheme()) ? 443 : 80;
        return asked.getHost().equalsIgnoreCase(own.getHost())
                && port(asked, usual) == port(own, usual);
    }

    /** Without a public address the system answers to loopback names and its own address. */
    private static boolean isThisMachine(URI asked, HttpServletRequest request) {
        String host = asked.getHost();
        IPAddress local = AddressRanges.address(request.getLocalAddr()).orElse(null);
        return (isLoopback(host) || address(host).filter(at -> at.equals(local)).isPresent())
                && port(asked, 80) == request.getLocalPort();
    }

    private static boolean isLoopback(String host) {
        return "localhost".equalsIgnoreCase(host)
                || address(host).filter(IPAddress::isLoopback).isPresent();
    }

    private static Optional<IPAddress> address(String host) {
        return AddressRanges.address(host.replaceAll("^\\[|]$", ""));
    }

    private static int port(URI uri, int usual) {
        return uri.getPort() < 0 ? usual : uri.getPort();
    }

    /** The header {@code Host} as a URL; empty where it is none or holds more. */
    private static Optional<URI> authority(String host) {
        try {
            URI uri = new URI("http://" + host);
            boolean bare = uri.getHost() != null && uri.getUserInfo() == null;
            return Optional.of(uri).filter(u -> bare && u.getRawAuthority().equals(host));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, String code)
            throws IOException {
        ServletProblems.refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, code);
    }
}
