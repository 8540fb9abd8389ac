package org.beian.config.start;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * JDBC URL of PostgreSQL as the settings {@code beian.db.*} name it: hosts, encryption, timeouts.
 * The pool of the server and the connections of this program have the same.
 */
final class PostgresqlUrl {

    /** A host, an IPv6 address in brackets, perhaps with a port. */
    private static final Pattern HOST = Pattern.compile("([^\\s,:/?\\[\\]]+|\\[[^]]+])(:\\d+)?");

    private static final List<String> MODES =
            List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    /** What Payara keeps open of a pool in any case. */
    private static final int LEAST_POOL = 8;

    private final Options options;

    PostgresqlUrl(Options options) {
        this.options = options;
    }

    /**
     * Refuses what cannot be meant.
     *
     * @throws StartFailed with a sentence for the person who starts the system
     */
    void check() {
        String hosts = options.text("beian.db.host");
        if (!Arrays.stream(hosts.split(",", -1)).allMatch(HOST.asMatchPredicate())) {
            throw new StartFailed(
                    "beian.db.host is a host or a list such as db1:5432,db2, not " + hosts);
        }
        String mode = options.text("beian.db.sslmode");
        if (!MODES.contains(mode)) {
            throw new StartFailed(
                    "beian.db.sslmode is one of %s, not %s"
                            .formatted(String.join(", ", MODES), mode));
        }
        String certificate = options.text("beian.db.sslrootcert");
        if (certificate.isEmpty() && mode.startsWith("verify")) {
            throw new StartFailed(
                    "beian.db.sslmode=%s needs beian.db.sslrootcert: the certificate of who signed the database's"
                            .formatted(mode));
        }
        if (!certificate.isEmpty() && !Files.isReadable(Path.of(certificate))) {
            throw new StartFailed("beian.db.sslrootcert cannot be read: " + certificate);
        }
        if (options.number("beian.db.pool") < LEAST_POOL) {
            throw new StartFailed("beian.db.pool is at least " + LEAST_POOL);
        }
        for (String seconds : List.of("connectSeconds", "socketSeconds", "poolWaitSeconds")) {
            if (options.number("beian.db." + seconds) < 0) {
                throw new StartFailed("beian.db." + seconds + " is not negative; 0 is without end");
            }
        }
    }

    /** Hosts with ports and the database, for messages. */
    String place() {
        return Arrays.stream(options.text("beian.db.host").split(","))
                        .map(host -> host.matches(".*:\\d+") ? host : host + port())
                        .collect(Collectors.joining(","))
                + "/"
                + options.text("beian.db.name");
    }

    private String port() {
        return ":" + options.number("beian.db.port");
    }

    @Override
    public String toString() {
        String place = place();
        int database = place.indexOf('/') + 1;
        StringBuilder url = new StringBuilder("jdbc:postgresql://");
        url.append(place, 0, database).append(encoded(place.substring(database)));
        url.append("?sslmode=").append(options.text("beian.db.sslmode"));
        String certificate = options.text("beian.db.sslrootcert");
        if (!certificate.isEmpty()) {
            url.append("&sslrootcert=").append(encoded(absolute(certificate)));
        }
        if (place.contains(",")) {
            url.append("&targetServerType=primary");
        }
        url.append("&connectTimeout=").append(options.number("beian.db.connectSeconds"));
        url.append("&socketTimeout=").append(options.number("beian.db.socketSeconds"));
        return url.append("&tcpKeepAlive=true").toString();
    }

    private static String absolute(String file) {
        return Path.of(file).toAbsolutePath().toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
