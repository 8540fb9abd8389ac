package org.beian.config.start;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.beian.config.network.AddressRanges;

/** Settings of who reaches the server: its public address, proxies, readers of the metrics. */
final class NetworkSettings {

    static final String BASE_URL = "beian.baseUrl";
    static final String PROXIES = "beian.http.proxies";
    static final String METRICS_ADDRESSES = "beian.metrics.addresses";
    static final String METRICS_KEY = "beian.metrics.key";

    /** Nothing, or an address; its host and port are the only ones that the application serves. */
    private static final Pattern PUBLIC_ADDRESS =
            Pattern.compile("(https?://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?/?)?");

    /** Nothing, or a key that can stand behind "Bearer" (RFC 6750) and cannot be guessed. */
    private static final Pattern KEY = Pattern.compile("([A-Za-z0-9._~+/=-]{20,})?");

    /** Greatest number of a port (TCP). */
    private static final int LAST_PORT = 65_535;

    private NetworkSettings() {}

    /**
     * @throws StartFailed when an address is malformed, a port is out of range or the key is too
     *     simple
     */
    static void check(Options options) {
        for (String port :
                List.of(
                        "beian.http.port",
                        "beian.db.port",
                        "beian.smtp.port",
                        "beian.dev.debugPort")) {
            int number = options.number(port);
            if (number < 0 || number > LAST_PORT) {
                throw new StartFailed(port + " is from 0 to " + LAST_PORT + ", not " + number);
            }
        }
        String said = options.text(BASE_URL);
        if (!PUBLIC_ADDRESS.matcher(said).matches() || URI.create(said).getPort() > LAST_PORT) {
            throw new StartFailed(
                    BASE_URL + " is an address such as https://beian.example/, not " + said);
        }
        proxies(options);
        if (ranges(options, METRICS_ADDRESSES).isEmpty()) {
            throw new StartFailed(METRICS_ADDRESSES + " lists addresses; nothing is none");
        }
        if (!KEY.matcher(options.text(METRICS_KEY)).matches()) {
            throw new StartFailed(
                    METRICS_KEY + " has 20 characters or more, of letters, digits and -._~+/=");
        }
    }

    /** Addresses of the proxies in front of the server, whose headers it believes. */
    static AddressRanges proxies(Options options) {
        return ranges(options, PROXIES);
    }

    private static AddressRanges ranges(Options options, String name) {
        try {
            return AddressRanges.parse(options.text(name));
        } catch (IllegalArgumentException malformed) {
            throw new StartFailed(
                    "%s lists addresses and blocks such as 192.0.2.1,10.0.0.0/8, not %s"
                            .formatted(name, malformed.getMessage()));
        }
    }
}
