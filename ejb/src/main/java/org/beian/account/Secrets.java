package org.beian.account;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets and the digests under which they are looked up. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without 0 O 1 l I, as people copy these from paper. */
    private static final String LEGIBLE =
            "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz";

    private Secrets() {}

    /** 256 random bits in base64url, 43 characters. */
    public static String random256() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** 20 legible characters, 116 random bits, in groups of five. */
    static String initialPassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            password.append(i > 0 && i % 5 == 0 ? "-" : "");
            password.append(LEGIBLE.charAt(RANDOM.nextInt(LEGIBLE.length())));
        }
        return password.toString();
    }

    /** 64 lower-case hex digits. */
    public static String sha256(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }
}
