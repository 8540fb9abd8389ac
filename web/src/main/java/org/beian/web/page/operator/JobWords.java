package org.beian.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.job.definition.ScheduleInterval;
import org.beian.job.execution.JobState;
import org.beian.job.schedule.JobSchedules;
import org.beian.notice.MailState;
import org.beian.value.Province;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;

/** Texts on jobs and mails, in the language of the page. */
@Named
@RequestScoped
public class JobWords {

    /** Partition of the annual audit: its province, and its place among those of the province. */
    private static final Pattern RECONCILIATION = Pattern.compile("RECONCILE_([0-9]+)_([0-9]+)");

    @Inject Frame frame;
    @Inject RegisterWords words;

    /** A text of the bundle Operator, its placeholders filled. */
    String text(String key, Object... arguments) {
        return new MessageFormat(texts().getString(key), frame.getLocale()).format(arguments);
    }

    /** Name of a job in words; its technical name where there is no text. */
    public String name(String job) {
        return or("job." + job, job);
    }

    /** Purpose of a job, in a sentence, or empty. */
    public String hint(String job) {
        return or("hint." + job, "");
    }

    public String parameter(String name) {
        return or("parameter." + name, name);
    }

    /** Parameters on one line. */
    public String parameters(Map<String, String> told) {
        return told.entrySet().stream()
                .map(entry -> parameter(entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining(" • "));
    }

    /** Starter of a job: a user, or the schedule. */
    public String who(String startedBy) {
        return JobSchedules.SCHEDULE.equals(startedBy) ? text("jobs.schedule") : startedBy;
    }

    /** Name of a phase or a partition; empty for null. */
    public String part(String part) {
        Matcher reconciliation = RECONCILIATION.matcher(part == null ? "" : part);
        if (reconciliation.matches()) {
            return text(
                    "phase.reconcile",
                    Stream.of(Province.values())
                            .filter(each -> each.code().equals(reconciliation.group(1)))
                            .map(each -> words.region(each.regionCode()))
                            .findFirst()
                            .orElse(reconciliation.group(1)),
                    reconciliation.group(2));
        }
        return part == null ? "" : or("phase." + part, or("case." + part, part));
    }

    /** Description of a finding. */
    public String finding(String code) {
        return or("finding." + code, code);
    }

    /** Colour of a state's chip and bar. */
    public String kind(JobState state) {
        return switch (state) {
            case STARTING, RUNNING -> "info";
            case STOPPING, STOPPED -> "warn";
            case FAILED, INTERRUPTED -> "bad";
            case COMPLETED -> "good";
        };
    }

    /** Colour of the chip of a mail's state. */
    public String mailKind(MailState state) {
        return switch (state) {
            case WAITING, SENDING -> "info";
            case SENT -> "good";
            case HELD -> "plain";
            case PARKED -> "bad";
        };
    }

    /** Failure of a mail, in a sentence; empty when there was none. */
    public String mailFailure(String said) {
        return said == null ? "" : text("mailFailure." + MailFailure.of(said));
    }

    /** Remedy of a failure of a mail; empty when there was none. */
    public String mailFix(String said) {
        return said == null ? "" : text("mailFailure." + MailFailure.of(said) + ".fix");
    }

    /** Cause of a failure, in a sentence; empty when there was none. */
    public String failure(String stored) {
        return stored == null ? "" : or("failure." + code(stored), code(stored));
    }

    /** Remedy of a failure; empty when there was none. */
    public String fix(String stored) {
        return stored == null ? "" : or("failure." + code(stored) + ".fix", "");
    }

    /** Detail of a failure: the incident's number, or the server's own message. */
    public String detail(String stored) {
        if (stored == null) {
            return "";
        }
        String detail = stored.replaceFirst("^[A-Z_]+: ?", "");
        return detail.matches("[0-9a-f]{8}") ? text("failure.incident", detail) : detail;
    }

    /** Schedule of a job, in words. */
    public String plan(ScheduleInterval rhythm, int day, int hour) {
        Object on = rhythm == ScheduleInterval.WEEKLY ? weekday(day) : day;
        return text("rhythm." + rhythm, on, clock(hour));
    }

    /** A period by its first day. */
    public String period(ScheduleInterval rhythm, LocalDate first) {
        if (first == null) {
            return "";
        }
        return switch (rhythm) {
            case DAILY -> first.toString();
            case WEEKLY -> text("rhythm.week", first.toString());
            case MONTHLY -> YearMonth.from(first).toString();
        };
    }

    /** Name of a weekday; 1 is Monday. */
    String weekday(int day) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.FULL, frame.getLocale());
    }

    static String clock(int hour) {
        return "%02d:00".formatted(hour);
    }

    private static String code(String stored) {
        return stored.replaceFirst("(?s):.*", "");
    }

    private String or(String key, String other) {
        return texts().containsKey(key) ? texts().getString(key) : other;
    }

    private ResourceBundle texts() {
        return Texts.of("Operator", frame.getLocale());
    }
}
