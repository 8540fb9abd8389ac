package org.beian.filing.content;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.value.DomainName;
import org.beian.value.IpRange;
import org.beian.value.VisibleText;

/**
 * URL of a home page: http or https, a host, perhaps a port and a path.
 *
 * <p>A user name in front of the host is refused: it is used to pass one host off as another.
 *
 * @param domain the host, when it is a name
 * @param address the host, when it is an IP address
 * @param page the normalised URL, by which pages are compared
 */
public record HomeUrl(Optional<DomainName> domain, Optional<IpRange> address, String page) {

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?<scheme>https?)://(?<host>\\[[0-9a-f:.]++]|[^/?#:@\\[\\]\\\\]++)"
                            + "(?<port>:[0-9]{1,5})?(?<path>[/?#].*)?",
                    Pattern.CASE_INSENSITIVE);
    private static final int LARGEST_PORT = 65_535;

    /** The URL that a text is; empty when it is none. */
    public static Optional<HomeUrl> read(String text) {
        Matcher url = WRITTEN.matcher(text);
        if (!url.matches() || !VisibleText.isLine(text) || text.indexOf(' ') >= 0) {
            return Optional.empty();
        }
        String scheme = url.group("scheme").toLowerCase(Locale.ROOT);
        String port = port(scheme, url.group("port"));
        String path = url.group("path") == null ? "/" : url.group("path");
        String rest = port + (path.startsWith("/") ? path : "/" + path);
        String host = url.group("host");
        boolean bracketed = host.startsWith("[");
        String bare = bracketed ? host.substring(1, host.length() - 1) : host;
        Optional<IpRange> address =
                bracketed || isDigit(bare.charAt(bare.length() - 1))
                        ? FilingItems.read(bare, written -> IpRange.of(written, written))
                                .filter(read -> bracketed == (read.family() == 6))
                        : Optional.empty();
        Optional<DomainName> domain =
                bracketed || address.isPresent() ? Optional.empty() : FilingItems.domain(bare);
        Optional<String> canonical =
                address.map(IpRange::toString).or(() -> domain.map(DomainName::toString));
        return port.equals(":")
                ? Optional.empty()
                : canonical.map(name -> new HomeUrl(domain, address, scheme + "://" + name + rest));
    }

    /**
     * The port with its colon; empty for the scheme's default port, the colon alone for an invalid
     * one.
     */
    private static String port(String scheme, String written) {
        if (written == null) {
            return "";
        }
        int port = Integer.parseInt(written.substring(1));
        if (port < 1 || port > LARGEST_PORT) {
            return ":";
        }
        return port == (scheme.equals("http") ? 80 : 443) ? "" : ":" + port;
    }

    private static boolean isDigit(char last) {
        return last >= '0' && last <= '9';
    }
}
