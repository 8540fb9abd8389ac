package org.beian.enforcement.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.beian.code.Calendars;
import org.beian.code.Settings;
import org.beian.law.Shanghai;
import org.beian.value.Authority;

/** Limits around clues and transfers, by dated settings. */
@ApplicationScoped
public class FileLimits {

    @Inject Calendars calendars;
    @Inject Settings settings;

    /** Last day of a bureau to open a case or to end a clue that it has from now on. */
    public LocalDate ofClue(Authority bureau, Instant from) {
        LocalDate start = Shanghai.date(from);
        return day(start, clueDays(bureau, start));
    }

    /** Working days of a bureau on a clue. */
    public int clueDays(Authority bureau, LocalDate start) {
        return settings.number(
                "enforcement.opening.workingDays", bureau.province().orElse(null), start);
    }

    /** Last day to receive or return what is sent, or to assign what is returned, from now on. */
    LocalDate ofTransfer(Instant from) {
        LocalDate start = Shanghai.date(from);
        return day(start, transferDays(start));
    }

    /** Working days of who has to act on a transfer. */
    int transferDays(LocalDate start) {
        return settings.number("enforcement.transfer.workingDays", null, start);
    }

    private LocalDate day(LocalDate start, int workingDays) {
        return calendars.current().deadline(start, workingDays).date();
    }
}
