package org.beian.web.page.party;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.code.Calendars;
import org.beian.filing.application.QueuePosition;
import org.beian.filing.content.FilingContent;
import org.beian.law.Clause;
import org.beian.partyregister.departure.LeftAccessLine;
import org.beian.partyregister.departure.LeftAccessPhase;
import org.beian.partyregister.departure.LeftAccessReading;
import org.beian.value.FilingNumber;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.component.StateFilters;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of accesses whose provider ends: a sponsor's own, or those that an
 * authority follows, also of one provider alone.
 */
@Named
@RequestScoped
@Clause("B14")
public class LeftAccessesPage {

    private static final List<String> FILTERS = List.of("unit", "access", "state");

    @Inject LeftAccessReading reading;
    @Inject Calendars calendars;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject StateFilters filters;

    private KeysetModel<LeftAccessLine> list;

    /** The phase that a state in the URL names. */
    public static LeftAccessPhase phase(String state) {
        return Choices.chosen(state, LeftAccessPhase.OPEN);
    }

    /** Cursor behind which the next part begins. */
    public static QueuePosition position(LeftAccessLine line) {
        return new QueuePosition(line.lastDay(), line.id());
    }

    /** Refuses a provider that the reader may not see. */
    public void enter() {
        if (PageErrors.ifThere(() -> count(phase())).isEmpty()) {
            PageErrors.notFound();
        }
    }

    private LeftAccessPhase phase() {
        return phase(address.text("state"));
    }

    private Long unit() {
        return Addressed.id(address.text("unit")).orElse(null);
    }

    private Long access() {
        return Addressed.id(address.text("access")).orElse(null);
    }

    private int count(LeftAccessPhase phase) {
        return reading.count(unit(), access(), phase);
    }

    public boolean isSponsors() {
        return "sponsor".equals(address.folder());
    }

    /** Links to each phase, with its number. */
    public List<Link> getFilters() {
        return filters.counted(
                Stream.of(LeftAccessPhase.values()),
                phase(),
                this::count,
                asked -> address.keeping(FILTERS, asked));
    }

    public KeysetModel<LeftAccessLine> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            line -> position(line).toString(),
                            query ->
                                    reading.list(
                                            unit(),
                                            access(),
                                            phase(),
                                            QueuePosition.parse(query.after(), null),
                                            query.limit()));
        }
        return list;
    }

    /** Number of lines that match, counted up to 1,001. */
    public int getTotal() {
        return count(phase());
    }

    /**
     * Last day of whom it waits for: that of the provider, then that of the clearing; null for
     * none.
     */
    public LocalDate due(LeftAccessLine line) {
        return switch (phase()) {
            case OPEN -> line.lastDay();
            case EMPTY -> clearingDay(line);
            default -> null;
        };
    }

    private LocalDate clearingDay(LeftAccessLine line) {
        return line.mendBy() == null || !line.mendBy().isBefore(words.today())
                ? line.mendBy()
                : line.clearBy();
    }

    /** Working days left until that day. */
    public int daysLeft(LeftAccessLine line) {
        return calendars.current().workingDaysLeft(words.today(), due(line));
    }

    /** Whether the sponsor has something to do about it. */
    public boolean isMendable(LeftAccessLine line) {
        return isSponsors() && (phase() == LeftAccessPhase.OPEN || line.clearingId() != null);
    }

    /** Path of the application that names another provider, from the context root. */
    public String mendHref(LeftAccessLine line) {
        return Addressed.href(
                "/sponsor/wizard.xhtml",
                "kind",
                FilingContent.ADD_ACCESS,
                "number",
                FilingNumber.parse(line.filingNumber()).subject().canonical());
    }

    /** Whether the reader may read the filing itself. */
    public boolean isReadable(LeftAccessLine line) {
        return isSponsors()
                || "ministry".equals(address.folder())
                || callers.current()
                        .authority()
                        .filter(own -> own.code().equals(line.authority()))
                        .isPresent();
    }

    /** Path of the filing with its letters, or of the record card, from the context root. */
    public String filingHref(LeftAccessLine line) {
        return isSponsors()
                ? "/sponsor/filing.xhtml?id=" + line.applicationId()
                : "/" + address.folder() + "/record.xhtml?id=" + line.subjectId();
    }

    /** Path of the clearing whose clock runs, from the context root. */
    public String clearingHref(LeftAccessLine line) {
        return "/" + address.folder() + "/clearing.xhtml?id=" + line.clearingId();
    }

    /** URL of the list with its filters. */
    public String getAddress() {
        return address.keeping(FILTERS, Map.of());
    }

    /** URL of the same list as a CSV file. */
    public String getExport() {
        return getAddress().replace(".xhtml", ".csv");
    }
}
