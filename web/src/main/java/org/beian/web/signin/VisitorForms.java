package org.beian.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beian.config.trail.TrailKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tokens of the forms that visitors fill in, for whom no session is kept (signed double submit):
 * each tells its time and is signed for the cookie of its visitor, under a key that all nodes
 * derive from that of the history. No two are alike, so the length of packed pages tells nothing of
 * them.
 */
@ApplicationScoped
public class VisitorForms {

    private static final String COOKIE = "visitor";

    /** Browsers take a cookie of this name from this host alone, and over HTTPS. */
    private static final String COOKIE_OVER_HTTPS = "__Host-" + COOKIE;

    private static final String BEGUN = VisitorForms.class.getName();
    private static final String PURPOSE = "forms of visitors";
    private static final Pattern RANDOM_TEXT = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final int RANDOM_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Random text, time in seconds and signature. */
    private static final Pattern TOKEN =
            Pattern.compile("(" + RANDOM_TEXT + "\\.([0-9]{1,12}))\\.([0-9a-f]{64})");

    private Clock clock;
    private Duration good;
    private Path keyFile;
    private volatile TrailKey known;

    protected VisitorForms() {}

    /**
     * @param good how long a form may be filled in
     */
    @Inject
    public VisitorForms(
            Clock clock,
            @ConfigProperty(name = "beian.session.form", defaultValue = "PT12H") Duration good,
            @ConfigProperty(name = "beian.trail.keyFile") String keyFile) {
        this.clock = clock;
        this.good = good;
        this.keyFile = Path.of(keyFile);
    }

    /** The visitor whose cookie the request brings; empty without one that could be ours. */
    public static Optional<String> visitor(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(cookieName(request)))
                .map(Cookie::getValue)
                .filter(value -> RANDOM_TEXT.matcher(value).matches())
                .findFirst();
    }

    private static String cookieName(HttpServletRequest request) {
        return request.isSecure() ? COOKIE_OVER_HTTPS : COOKIE;
    }

    /** Gives a visitor without the cookie one; to be called before the first byte of the page. */
    public void begin(HttpServletRequest request, HttpServletResponse response) {
        if (visitor(request).isPresent()) {
            return;
        }
        Cookie cookie = new Cookie(cookieName(request), randomText());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
        request.setAttribute(BEGUN, cookie.getValue());
    }

    /**
     * A token for the visitor of this request.
     *
     * @throws IllegalStateException without a cookie and without {@link #begin}
     */
    public String token(HttpServletRequest request) {
        String visitor =
                visitor(request)
                        .or(() -> Optional.ofNullable((String) request.getAttribute(BEGUN)))
                        .orElseThrow(IllegalStateException::new);
        String signed = randomText() + '.' + clock.instant().getEpochSecond();
        return signed + '.' + signature(visitor, signed);
    }

    /**
     * Whether a token was signed for the visitor of this request and is not outdated. That of a
     * node whose clock goes before this one's is good.
     *
     * @param sent null for none
     */
    public boolean matches(HttpServletRequest request, String sent) {
        Optional<String> visitor = visitor(request);
        Matcher token = TOKEN.matcher(sent == null ? "" : sent);
        if (visitor.isEmpty() || !token.matches()) {
            return false;
        }
        // compares all bytes in any case, so that the time tells nothing about the signature
        boolean signed =
                MessageDigest.isEqual(
                        signature(visitor.get(), token.group(1)).getBytes(StandardCharsets.UTF_8),
                        token.group(3).getBytes(StandardCharsets.UTF_8));
        long age = clock.instant().getEpochSecond() - Long.parseLong(token.group(2));
        return signed && age <= good.toSeconds();
    }

    private String signature(String visitor, String signed) {
        return key().seal(visitor + '.' + signed);
    }

    private TrailKey key() {
        TrailKey key = known;
        if (key == null) {
            try {
                key = TrailKey.read(keyFile).derived(PURPOSE);
                known = key;
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        }
        return key;
    }

    private static String randomText() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
