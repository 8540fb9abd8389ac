package org.beian.domainregister.record;

import java.util.Map;
import java.util.Set;
import org.beian.intake.ImportRefusal;
import org.beian.law.RequestRejected;

/**
 * Options of a file of domains, given besides its rows.
 *
 * @param sequence number of the report among the unit's; null for the next one
 */
public record DomainOptions(ReportType type, Long sequence) {

    private static final String TYPE = "type";
    private static final String SEQUENCE = "sequence";

    /** Names of the options. */
    public static final Set<String> NAMES = Set.of(TYPE, SEQUENCE);

    /** Upper bound of a sequence number. */
    private static final long LAST = 999_999_999_999L;

    /**
     * Parses the options; a file without a type is a delta, by which no record lapses.
     *
     * @throws RequestRejected {@link ImportRefusal#IMPORT_OPTION_WRONG} when an option is invalid
     */
    public static DomainOptions of(Map<String, String> options) {
        return new DomainOptions(type(options.get(TYPE)), sequence(options.get(SEQUENCE)));
    }

    public boolean full() {
        return type == ReportType.FULL;
    }

    private static ReportType type(String text) {
        if (text == null || text.equals("delta")) {
            return ReportType.DELTA;
        }
        if (text.equals("full")) {
            return ReportType.FULL;
        }
        throw ImportRefusal.IMPORT_OPTION_WRONG.of(TYPE);
    }

    private static Long sequence(String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,12}") || Long.parseLong(text) < 1) {
            throw ImportRefusal.IMPORT_OPTION_WRONG.of(SEQUENCE);
        }
        return Math.min(Long.parseLong(text), LAST);
    }
}
