package org.beian.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.beian.config.trail.TrailKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals under the key of the history, which lives in a file outside the database ({@code
 * beian.trail.keyFile}) and is kept in memory once read.
 */
@ApplicationScoped
class TrailSeals {

    @Inject
    @ConfigProperty(name = "beian.trail.keyFile")
    String keyFile;

    private volatile TrailKey known;

    String seal(String caseType, Long caseId, int count, String head) {
        return key().seal(caseType, caseId, count, head);
    }

    /**
     * Digest of a content. It is keyed, so that it tells nothing of a content that was erased
     * since, not even to who guesses it.
     */
    String digest(RecordedContent content) {
        return digest("CONTENT", content);
    }

    /** As {@link #digest(RecordedContent)}, for a purpose of its own. */
    String digest(String purpose, RecordedContent content) {
        Object[] fields =
                content.contentFields().stream()
                        .map(
                                field ->
                                        field instanceof Instant time
                                                ? time.truncatedTo(ChronoUnit.MICROS)
                                                : field)
                        .toArray();
        return key().seal(
                        purpose
                                + "\n"
                                + content.contentName()
                                + "\n"
                                + TrailHash.canonical(fields));
    }

    /** Whether the head of a case was sealed with this key. */
    boolean isSealed(AuditedCase trailed) {
        TrailHead head = trailed.trail();
        return seal(trailed.caseType(), trailed.caseId(), head.count(), head.head())
                .equals(head.seal());
    }

    /**
     * The key.
     *
     * @throws UncheckedIOException with a sentence that names the file, when it holds none
     */
    TrailKey key() {
        TrailKey key = known;
        if (key == null) {
            try {
                key = TrailKey.read(Path.of(keyFile));
                known = key;
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        }
        return key;
    }
}
