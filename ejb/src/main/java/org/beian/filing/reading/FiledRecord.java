package org.beian.filing.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.beian.filing.register.RegisterState;

/**
 * Record of a filing as it was at the end of a day, for its holder and its providers (B4).
 *
 * @param websites filed by then, in the order of their numbers
 */
public record FiledRecord(LocalDate on, Part subject, List<Part> websites) {

    /**
     * Version of the subject or of a website.
     *
     * @param validTo null while it is in force
     * @param content in the form of an application (formats.md 8.1), personal data masked
     */
    public record Part(
            String filingNumber,
            RegisterState state,
            int version,
            Instant validFrom,
            Instant validTo,
            JsonNode content) {}
}
