package org.beian.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Policy for chosen passwords (NIST SP 800-63B): 12 to 128 characters, at least five of them
 * different, neither common nor the user name; no rules of composition.
 */
@ApplicationScoped
public class PasswordPolicy {

    static final int SHORTEST = 12;

    /** Upper limit, as a longer text would only cost time for the hash. */
    static final int LONGEST = 128;

    private static final int DIFFERENT_CHARACTERS = 5;

    private final Set<String> common = common();

    /**
     * @throws org.beian.law.RequestRejected when it is too short, too long, common or the user name
     */
    public void check(String password, String username) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw AccountRefusal.PASSWORD_TOO_SHORT.of(SHORTEST);
        }
        if (length > LONGEST) {
            throw AccountRefusal.PASSWORD_TOO_LONG.of(LONGEST);
        }
        String folded = password.toLowerCase(Locale.ROOT).strip();
        if (folded.contains(username.toLowerCase(Locale.ROOT))
                && length < username.length() + SHORTEST) {
            throw AccountRefusal.PASSWORD_IS_USER_NAME.of();
        }
        if (common.contains(folded) || folded.chars().distinct().count() < DIFFERENT_CHARACTERS) {
            throw AccountRefusal.PASSWORD_COMMON.of();
        }
    }

    /**
     * The common passwords; only those of twelve and more characters are listed, as shorter ones
     * are refused anyway.
     */
    private static Set<String> common() {
        try (InputStream list = PasswordPolicy.class.getResourceAsStream("common-passwords.txt");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
