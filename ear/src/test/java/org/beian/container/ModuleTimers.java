package org.beian.container;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerService;
import java.util.List;

/** EJB of the tests' deployments that reads the timers of the module in which it lies. */
@Stateless
@PermitAll
public class ModuleTimers {

    @Resource private TimerService service;

    /** Hour, minute and second of each timer by the calendar; none of them outlives its server. */
    public List<String> schedules() {
        return service.getAllTimers().stream()
                .filter(Timer::isCalendarTimer)
                .map(ModuleTimers::text)
                .sorted()
                .toList();
    }

    /** Number of the timers that a bean made itself, with a pause that a setting tells. */
    public long atIntervals() {
        return service.getAllTimers().stream()
                .filter(timer -> !timer.isCalendarTimer() && !timer.isPersistent())
                .count();
    }

    private static String text(Timer timer) {
        ScheduleExpression when = timer.getSchedule();
        return text(when.getHour(), when.getMinute(), when.getSecond(), timer.isPersistent());
    }

    public static String text(Schedule when) {
        return text(when.hour(), when.minute(), when.second(), when.persistent());
    }

    private static String text(String hour, String minute, String second, boolean persistent) {
        return hour + " " + minute + " " + second + (persistent ? " persistent" : "");
    }
}
