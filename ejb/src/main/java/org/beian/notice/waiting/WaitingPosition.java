package org.beian.notice.waiting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;

/**
 * Position in an in-tray, the cursor of its keyset pagination: by deadline, those without one last,
 * then by kind and id.
 */
public record WaitingPosition(LocalDate deadline, WaitingKind kind, long id)
        implements Comparable<WaitingPosition> {

    /** The deadline of what has none. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** Before everything. */
    public static final WaitingPosition START =
            new WaitingPosition(LocalDate.of(1, 1, 1), WaitingKind.values()[0], 0);

    private static final Comparator<WaitingPosition> ORDER =
            Comparator.comparing(WaitingPosition::deadline)
                    .thenComparing(WaitingPosition::kind)
                    .thenComparing(WaitingPosition::id);

    /** The position whose {@link #toString} this text is; {@link #START} for any other text. */
    public static WaitingPosition parse(String cursor) {
        if (cursor == null || !cursor.matches("[0-9-]{10}_[A-Z_]{1,40}_[0-9]{1,18}")) {
            return START;
        }
        int end = cursor.lastIndexOf('_');
        Optional<WaitingKind> kind = WaitingKind.find(cursor.substring(11, end));
        try {
            LocalDate deadline = LocalDate.parse(cursor.substring(0, 10));
            long id = Long.parseLong(cursor.substring(end + 1));
            return kind.map(found -> new WaitingPosition(deadline, found, id)).orElse(START);
        } catch (DateTimeParseException expected) {
            return START;
        }
    }

    @Override
    public int compareTo(WaitingPosition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return deadline + "_" + kind + "_" + id;
    }
}
