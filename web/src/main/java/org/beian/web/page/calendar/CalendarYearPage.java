package org.beian.web.page.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.beian.account.Callers;
import org.beian.account.PersonNames;
import org.beian.batch.job.JobControl;
import org.beian.calendar.CalendarEnd;
import org.beian.calendar.CalendarPreview;
import org.beian.calendar.CalendarPublishing;
import org.beian.calendar.CalendarState;
import org.beian.calendar.CalendarText;
import org.beian.calendar.CalendarVersion;
import org.beian.calendar.CalendarYearLine;
import org.beian.calendar.CalendarYears;
import org.beian.code.NamedDay;
import org.beian.law.Clause;
import org.beian.law.SupportedLocales;
import org.beian.trail.HistoryEntry;
import org.beian.web.body.TextFile;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;
import org.primefaces.event.FileUploadEvent;

/**
 * Backing bean of the page of one year of the working calendar: its days, the form that previews
 * and proposes a version, the decision on it, and the history.
 */
@Named
@RequestScoped
@Clause("B1")
public class CalendarYearPage {

    private static final String LIST = "/operator/calendar.xhtml";
    private static final String PATH = "/operator/calendarYear.xhtml?year=";
    private static final int MOST_BYTES = 65_536;

    @Inject CalendarPublishing publishing;
    @Inject CalendarYears years;
    @Inject CalendarEnd end;
    @Inject JobControl jobs;
    @Inject Callers callers;
    @Inject PersonNames names;
    @Inject PageErrors declines;
    @Inject Frame frame;

    @Inject
    @ManagedProperty("#{param.year}")
    String year;

    private CalendarYearLine line;
    private String text;
    private String source;
    private String reason;
    private Long seen;
    private CalendarPreview preview;

    /** View action: answers 404 for a year that is neither kept nor the next to be entered. */
    public void load() {
        if (getLine() == null) {
            PageErrors.notFound();
        }
    }

    /** The year as it stands; null when the address names none. */
    public CalendarYearLine getLine() {
        if (line == null && year != null && year.matches("[0-9]{4}")) {
            int number = Integer.parseInt(year);
            line =
                    years.list().stream()
                            .filter(each -> each.year() == number)
                            .findFirst()
                            .orElse(number == end.missingYear() ? none(number) : null);
        }
        return line;
    }

    private static CalendarYearLine none(int year) {
        return new CalendarYearLine(year, false, 0, 0, null, null);
    }

    public List<NamedDay> getDays() {
        return years.days(number());
    }

    public List<CalendarVersion> getVersions() {
        return years.versions(number());
    }

    /** History of all versions of the year, the latest version first. */
    public List<HistoryLine> getHistory() {
        return getVersions().stream()
                .flatMap(version -> years.history(version.id()).stream())
                .map(this::line)
                .toList();
    }

    private HistoryLine line(HistoryEntry entry) {
        return new HistoryLine(
                entry.time(),
                person(entry.actor()),
                entry.actor(),
                words("act." + entry.act()),
                state(entry.fromState()),
                state(entry.toState()),
                entry.reason(),
                "");
    }

    private String state(String name) {
        return name == null ? "" : words("CalendarState." + name);
    }

    /** The preview of what was entered, or of the version that waits; null for neither. */
    public CalendarPreview getPreview() {
        if (preview == null && getLine().proposed() != null) {
            preview = years.preview(getLine().proposed());
        }
        return preview;
    }

    /** Shows what the entered days would change. */
    public void check() {
        preview = declines.attempt(() -> publishing.preview(number(), text)).orElse(null);
    }

    public void propose() {
        if (declines.attempt(() -> publishing.propose(number(), text, source)).isPresent()) {
            declines.done("Calendar", "calendar.proposed");
            PageErrors.goSaying(PATH + number());
        }
    }

    /** Takes the text of a file into the form; it is checked there. */
    public void take(FileUploadEvent sent) {
        declines.attempt(() -> TextFile.read(sent.getFile().getContent()))
                .ifPresent(read -> text = read);
    }

    /** Publishes the version that was shown, and starts the recount. */
    public void publish() {
        if (declines.attempt(() -> publishing.publish(seen)).isPresent()) {
            boolean later =
                    PageErrors.refused(() -> jobs.start("calendar-recount", Map.of())).isPresent();
            declines.done("Calendar", later ? "calendar.publishedOnly" : "calendar.published");
            PageErrors.goSaying(LIST);
        }
    }

    public void decline() {
        if (declines.attempt(() -> publishing.decline(seen, reason)).isPresent()) {
            declines.done("Calendar", "calendar.declined");
            PageErrors.goSaying(PATH + number());
        }
    }

    /** Whether the caller proposed the version that waits, and so does not publish it. */
    public boolean isOwn() {
        return getLine().proposed() != null
                && getLine().proposed().proposedBy().equals(callers.current().username());
    }

    /** The entered text; at first the days of the year as they are. */
    public String getText() {
        if (text == null) {
            text = CalendarText.words(getDays(), SupportedLocales.isEnglish(frame.getLocale()));
        }
        return text;
    }

    public void setText(String entered) {
        text = entered;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String entered) {
        source = entered;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }

    /** Id of the version that the page was shown with. */
    public Long getSeen() {
        return seen != null || getLine().proposed() == null ? seen : getLine().proposed().id();
    }

    public void setSeen(Long version) {
        seen = version;
    }

    public int getLimit() {
        return MOST_BYTES;
    }

    public int getLongest() {
        return CalendarText.LONGEST;
    }

    public String person(String actor) {
        return names.of(actor).orElse(actor);
    }

    /** Colour of a version's chip. */
    public String kind(CalendarState state) {
        return switch (state) {
            case PROPOSED -> "info";
            case PUBLISHED -> "good";
            case DECLINED -> "plain";
        };
    }

    private int number() {
        return getLine().year();
    }

    private String words(String key) {
        ResourceBundle texts = Texts.of("Calendar", frame.getLocale());
        return texts.getString(key);
    }
}
