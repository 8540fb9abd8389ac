package org.beian.domainregister.record;

import java.time.LocalDate;
import org.beian.intake.formats.file.FileRow;
import org.beian.value.DomainName;
import org.beian.value.InvalidValue;
import org.beian.value.IsoDay;

/** Row of a reported file, parsed once; a value that cannot be parsed is null beside its text. */
public final class DomainRow {

    private final DomainFileFacts facts;
    private final String actionText;
    private final DomainAction action;
    private final String nameText;
    private final DomainName name;
    private final SuffixPosition standing;
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

    /** The facts that hold for all rows of the file. */
    public DomainFileFacts facts() {
        return facts;
    }

    public String actionText() {
        return actionText;
    }

    /** Null when the text names no action. */
    public DomainAction action() {
        return action;
    }

    /** Whether the row deletes the domain; its content is then ignored. */
    public boolean deletes() {
        return action == DomainAction.DELETE;
    }

    public String nameText() {
        return nameText;
    }

    /** Null when the text is not a domain name. */
    public DomainName name() {
        return name;
    }

    /** Null when the text is not a domain name. */
    public SuffixPosition standing() {
        return standing;
    }

    public boolean isIndependent() {
        return standing == SuffixPosition.INDEPENDENT;
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
     * Date with its original text.
     *
     * @param text null when it is missing
     * @param date null when the text is not a date
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
