package org.beian.domainregister;

import java.time.LocalDate;
import org.beian.intake.FileRow;
import org.beian.value.DomainName;
import org.beian.value.InvalidValue;

/** One row of a reported file, read once; what could not be read is null beside its text. */
final class DomainRow {

    private final DomainFileFacts facts;
    private final String actionText;
    private final DomainAction action;
    private final String nameText;
    private final DomainName name;
    private final NameStanding standing;
    private final Day registered;
    private final Day expires;
    private final Day event;
    private final String[] items = new String[DomainItem.ALL.size()];

    DomainRow(FileRow row, DomainFileFacts facts) {
        this.facts = facts;
        actionText = row.text("action");
        action =
                actionText == null && facts.full()
                        ? DomainAction.ADD
                        : DomainAction.named(actionText);
        nameText = row.text("domain");
        name = parsed(nameText);
        standing = name == null ? null : facts.standings().of(name);
        registered = Day.of(row.text("registered"));
        expires = Day.of(row.text("expires"));
        event = Day.of(row.text("eventDate"));
        for (DomainItem item : DomainItem.ALL) {
            items[item.ordinal()] = row.text(item.column());
        }
    }

    private static DomainName parsed(String text) {
        try {
            return text == null ? null : DomainName.parse(text);
        } catch (InvalidValue notADomain) {
            return null;
        }
    }

    /** What holds for all rows of the file. */
    DomainFileFacts facts() {
        return facts;
    }

    String actionText() {
        return actionText;
    }

    /** Null when there is no such one. */
    DomainAction action() {
        return action;
    }

    /** A deletion names the domain and no more. */
    boolean deletes() {
        return action == DomainAction.DELETE;
    }

    String nameText() {
        return nameText;
    }

    /** Null when it is no name. */
    DomainName name() {
        return name;
    }

    /** Null when it is no name. */
    NameStanding standing() {
        return standing;
    }

    boolean isIndependent() {
        return standing == NameStanding.INDEPENDENT;
    }

    Day registered() {
        return registered;
    }

    Day expires() {
        return expires;
    }

    Day event() {
        return event;
    }

    /** The text of an item; null without one. */
    String item(DomainItem item) {
        return items[item.ordinal()];
    }

    boolean isIncomplete() {
        for (DomainItem item : DomainItem.ALL) {
            if (item.need() == DomainItem.Need.EXPECTED && items[item.ordinal()] == null) {
                return true;
            }
        }
        return false;
    }

    /**
     * A day as it was written.
     *
     * @param text null without one
     * @param date null when the text is none
     */
    record Day(String text, LocalDate date) {

        private static final Day NONE = new Day(null, null);
        private static final int LENGTH = "2026-11-24".length();

        static Day of(String text) {
            return text == null ? NONE : new Day(text, parsed(text));
        }

        boolean isMissing() {
            return text == null;
        }

        boolean isMalformed() {
            return text != null && date == null;
        }

        /** Millions are read: the parser of the platform takes ten times as long. */
        private static LocalDate parsed(String text) {
            if (text.length() != LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
                return null;
            }
            int year = number(text, 0, 4);
            int month = number(text, 5, 7);
            int day = number(text, 8, LENGTH);
            if (year < 1 || month < 1 || month > 12 || day < 1) {
                return null;
            }
            LocalDate first = LocalDate.of(year, month, 1);
            return day > first.lengthOfMonth() ? null : first.plusDays(day - 1L);
        }

        private static int number(String text, int from, int to) {
            int number = 0;
            for (int i = from; i < to; i++) {
                int digit = text.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    return -1;
                }
                number = number * 10 + digit;
            }
            return number;
        }
    }
}
