package org.beian.domainregister.record;

import java.time.LocalDate;
import org.beian.intake.formats.file.FileRow;
import org.beian.value.DomainName;
import org.beian.value.InvalidValue;
import org.beian.value.IsoDay;

/** One row of a reported file, read once; what could not be read is null beside its text. */
public final class DomainRow {

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

    public DomainRow(FileRow row, DomainFileFacts facts) {
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
    public DomainFileFacts facts() {
        return facts;
    }

    public String actionText() {
        return actionText;
    }

    /** Null when there is no such one. */
    public DomainAction action() {
        return action;
    }

    /** A deletion names the domain and no more. */
    public boolean deletes() {
        return action == DomainAction.DELETE;
    }

    public String nameText() {
        return nameText;
    }

    /** Null when it is no name. */
    public DomainName name() {
        return name;
    }

    /** Null when it is no name. */
    public NameStanding standing() {
        return standing;
    }

    public boolean isIndependent() {
        return standing == NameStanding.INDEPENDENT;
    }

    public Day registered() {
        return registered;
    }

    public Day expires() {
        return expires;
    }

    public Day event() {
        return event;
    }

    /** The text of an item; null without one. */
    public String item(DomainItem item) {
        return items[item.ordinal()];
    }

    public boolean isIncomplete() {
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
    public record Day(String text, LocalDate date) {

        private static final Day NONE = new Day(null, null);

        static Day of(String text) {
            return text == null ? NONE : new Day(text, IsoDay.read(text));
        }

        public boolean isMissing() {
            return text == null;
        }

        public boolean isMalformed() {
            return text != null && date == null;
        }
    }
}
