package org.beian.web.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beian.config.network.AddressRanges;
import org.beian.web.proxy.TrustedProxies;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Access control of the metrics (ASVS 13.4.5): a request that brings a key needs the right one; any
 * other has to come from a set address itself and not through a proxy.
 */
@ApplicationScoped
public class MetricsAccess {

    private static final String BEARER = "Bearer ";

    /** Headers of which a proxy adds one or another, as it is set up. */
    private static final Pattern OF_PROXIES =
            Pattern.compile("Via|Forwarded|X-Forwarded(-.*)?|X-Real-IP", Pattern.CASE_INSENSITIVE);

    @Inject TrustedProxies proxies;

    @Inject
    @ConfigProperty(name = "beian.metrics.addresses", defaultValue = "127.0.0.1,::1")
    String addresses;

    @Inject
    @ConfigProperty(name = "beian.metrics.key")
    Optional<String> key;

    private AddressRanges allowed;

    /** Reads the setting, which the start program has checked. */
    @PostConstruct
    void read() {
        allowed = AddressRanges.parse(addresses);
    }

    boolean allows(HttpServletRequest request) {
        String said = request.getHeader("Authorization");
        return said == null ? comesFromAllowed(request) : isKey(said);
    }

    private boolean isKey(String authorization) {
        // compares all bytes in any case, so that the time tells nothing about the key
        return key.isPresent()
                && MessageDigest.isEqual(
                        (BEARER + key.get()).getBytes(StandardCharsets.UTF_8),
                        authorization.getBytes(StandardCharsets.UTF_8));
    }

    private boolean comesFromAllowed(HttpServletRequest request) {
        boolean forwarded =
                Collections.list(request.getHeaderNames()).stream()
                        .anyMatch(name -> OF_PROXIES.matcher(name).matches());
        return !forwarded && allowed.contain(proxies.clientAddress(request));
    }
}
