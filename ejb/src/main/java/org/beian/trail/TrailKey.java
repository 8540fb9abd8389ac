package org.beian.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals heads with a key that lives in a file outside the database ({@code beian.trail.keyFile}, 64
 * hex digits), so that whoever can write to the database alone cannot make a changed history look
 * whole.
 */
@ApplicationScoped
class TrailKey {

    @Inject
    @ConfigProperty(name = "beian.trail.keyFile")
    String keyFile;

    private volatile SecretKeySpec key;

    String seal(String caseType, Long caseId, int count, String head) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key());
            String sealed = caseType + '|' + caseId + '|' + count + '|' + head;
            return HexFormat.of().formatHex(mac.doFinal(sealed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            try {
                byte[] secret = HexFormat.of().parseHex(Files.readString(Path.of(keyFile)).strip());
                known = new SecretKeySpec(secret, "HmacSHA256");
                key = known;
            } catch (IOException e) {
                throw new UncheckedIOException("The trail's key file cannot be read", e);
            }
        }
        return known;
    }
}
