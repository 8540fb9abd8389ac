package org.beian.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.beian.account.PersonNames;
import org.beian.job.definition.ScheduleInterval;
import org.beian.job.schedule.JobSchedules;
import org.beian.job.schedule.ScheduleLine;
import org.beian.trail.HistoryEntry;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;

/**
 * Backing bean of the schedule of jobs: last and next start of each, and the form to change the
 * plan of one.
 */
@Named
@RequestScoped
public class SchedulePage {

    private static final String PATH = "/operator/schedule.xhtml";
    private static final int HOURS = 24;

    @Inject JobSchedules schedules;
    @Inject JobWords words;
    @Inject PersonNames names;
    @Inject PageErrors declines;

    @Inject
    @ManagedProperty("#{param.job}")
    String job;

    private Integer seen;
    private List<ScheduleLine> lines;
    private Boolean enabled;
    private Integer day;
    private Integer hour;

    public List<ScheduleLine> getLines() {
        if (lines == null) {
            lines = schedules.list();
        }
        return lines;
    }

    /** The plan of the job in the URL; null when there is none. */
    public ScheduleLine getEdited() {
        return getLines().stream().filter(line -> line.name().equals(job)).findFirst().orElse(null);
    }

    /** View action: answers 404 when the job in the URL does not exist. */
    public void load() {
        if (job != null && getEdited() == null) {
            PageErrors.notFound();
        }
    }

    /** Version of the plan that the form was shown with. */
    public int getSeen() {
        return seen != null ? seen : now(ScheduleLine::version);
    }

    public void setSeen(int version) {
        seen = version;
    }

    public void change() {
        boolean changed =
                declines.attempt(
                        () -> schedules.change(job, isEnabled(), getDay(), getHour(), getSeen()));
        if (changed) {
            declines.done("Operator", "schedule.changed");
            PageErrors.goSaying(PATH);
        }
        lines = null;
    }

    /** History of the plan, oldest first. */
    public List<HistoryLine> getHistory() {
        return schedules.history(getEdited().name()).stream().map(this::line).toList();
    }

    private HistoryLine line(HistoryEntry entry) {
        String person = names.of(entry.actor()).orElse(words.text("schedule.itself"));
        String account = entry.unitId() == null ? "" : entry.actor();
        String[] plan = entry.reason().split(" ");
        ScheduleInterval rhythm = ScheduleInterval.valueOf(plan[1]);
        String when = words.plan(rhythm, Integer.parseInt(plan[2]), Integer.parseInt(plan[3]));
        String state = words.text("schedule." + plan[4]);
        String act = words.text("schedule.planned", when);
        return new HistoryLine(entry.time(), person, account, act, "", state, "", "");
    }

    public List<SelectItem> getStates() {
        return List.of(
                new SelectItem(true, words.text("schedule.ON")),
                new SelectItem(false, words.text("schedule.OFF")));
    }

    /** Days to choose from, of the week or the month; a single one for a daily plan. */
    public List<SelectItem> getDays() {
        ScheduleInterval rhythm = getEdited().rhythm();
        return IntStream.rangeClosed(1, rhythm.days())
                .mapToObj(
                        each ->
                                new SelectItem(
                                        each,
                                        rhythm == ScheduleInterval.WEEKLY
                                                ? words.weekday(each)
                                                : String.valueOf(each)))
                .toList();
    }

    public List<SelectItem> getHours() {
        return IntStream.range(0, HOURS)
                .mapToObj(each -> new SelectItem(each, JobWords.clock(each)))
                .toList();
    }

    public boolean isEnabled() {
        return enabled != null ? enabled : now(ScheduleLine::enabled);
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public int getDay() {
        return day != null ? day : now(ScheduleLine::day);
    }

    public void setDay(int day) {
        this.day = day;
    }

    public int getHour() {
        return hour != null ? hour : now(ScheduleLine::hour);
    }

    public void setHour(int hour) {
        this.hour = hour;
    }

    private <T> T now(Function<ScheduleLine, T> part) {
        return part.apply(getEdited());
    }
}
