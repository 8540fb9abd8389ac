package org.beian.web.api.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.beian.filing.reading.FiledRecord;
import org.beian.filing.register.RegisterState;

/** JSON view of the record of a filing as of a day; members without a value are null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FilingRecordJson(
        String filingNumber, LocalDate on, Version subject, List<Version> websites) {

    /** A version of the subject or of a website. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Version(
            String filingNumber,
            String state,
            int version,
            Instant validFrom,
            Instant validTo,
            JsonNode content) {}

    static FilingRecordJson of(FiledRecord record) {
        return new FilingRecordJson(
                record.subject().filingNumber(),
                record.on(),
                version(record.subject()),
                record.websites().stream().map(FilingRecordJson::version).toList());
    }

    private static Version version(FiledRecord.Part part) {
        return new Version(
                part.filingNumber(),
                part.state() == RegisterState.ACTIVE ? "VALID" : part.state().name(),
                part.version(),
                part.validFrom(),
                part.validTo(),
                part.content());
    }
}
