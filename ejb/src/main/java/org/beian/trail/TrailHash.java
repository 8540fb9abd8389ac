package org.beian.trail;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** Hash function of the histories: SHA-256 as 64 lower-case hex digits. */
final class TrailHash {

    /** Hash that the first entry of a case has in the place of its predecessor's. */
    static final String GENESIS = "0".repeat(64);

    private TrailHash() {}

    /** One unambiguous text of the fields: each is preceded by its length, null by {@code -}. */
    static String canonical(Object... fields) {
        StringBuilder text = new StringBuilder();
        for (Object field : fields) {
            String shown = field == null ? "" : field.toString();
            text.append(field == null ? "-" : shown.length())
                    .append(':')
                    .append(shown)
                    .append('\n');
        }
        return text.toString();
    }

    static String sha256(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }
}
