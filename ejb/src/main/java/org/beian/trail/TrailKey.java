package org.beian.trail;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Key that seals the heads of histories. It lives in a file outside the database ({@code
 * beian.trail.keyFile}, 64 hex digits), so that whoever can write to the database alone cannot make
 * a changed history look whole.
 */
@ApplicationScoped
class TrailKey {

    @Inject
    @ConfigProperty(name = "beian.trail.keyFile")
    String keyFile;

    private volatile HashFunction sealing;

    String seal(String caseType, Long caseId, int count, String head) {
        String sealed = caseType + '|' + caseId + '|' + count + '|' + head;
        return sealing().hashString(sealed, StandardCharsets.UTF_8).toString();
    }

    private HashFunction sealing() {
        HashFunction known = sealing;
        if (known == null) {
            try {
                String key = Files.readString(Path.of(keyFile)).strip();
                known = Hashing.hmacSha256(HexFormat.of().parseHex(key));
                sealing = known;
            } catch (IOException e) {
                throw new UncheckedIOException("The trail's key file cannot be read", e);
            }
        }
        return known;
    }
}
