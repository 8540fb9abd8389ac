package org.beian.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Converter of every instant to a TIMESTAMP in UTC with microseconds, whatever time zone the server
 * or the database runs in.
 *
 * <p>Microseconds because PostgreSQL keeps no more; truncated, not rounded, so that a stored
 * instant is never later than the real one.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, LocalDateTime> {

    @Override
    public LocalDateTime convertToDatabaseColumn(Instant instant) {
        return instant == null
                ? null
                : LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    /** The same for JDBC, whose drivers do not all take a {@link LocalDateTime}. */
    public static Timestamp timestamp(Instant instant) {
        return Timestamp.valueOf(new InstantConverter().convertToDatabaseColumn(instant));
    }

    @Override
    public Instant convertToEntityAttribute(LocalDateTime column) {
        return column == null ? null : column.toInstant(ZoneOffset.UTC);
    }
}
