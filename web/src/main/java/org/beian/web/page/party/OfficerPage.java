package org.beian.web.page.party;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.DedicatedOfficer;
import org.beian.party.OfficerDetails;
import org.beian.party.Roster;
import org.beian.trail.HistoryEntry;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Texts;

/** Backing bean of the page of one officer of the own roster: correction, leaving, history. */
@Named
@RequestScoped
@Clause("7.1")
public class OfficerPage {

    @Inject Roster roster;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Clock clock;
    @Inject PageErrors declines;

    @Inject
    @ManagedProperty("#{param.id}")
    String asked;

    private Long id;
    private DedicatedOfficer officer;
    private List<HistoryLine> history = List.of();
    private String name;
    private String phone;
    private String email;
    private String reason;
    private LocalDate lastDay;
    private String note;

    /** Reads the officer of the URL, before anything of a form is read. */
    @PostConstruct
    void load() {
        id = Addressed.id(asked).orElse(0L);
        if (callers.current().has(Roles.PROVIDER)) {
            officer =
                    PageErrors.ifThere(() -> roster.list(callers.current().unitId()))
                            .orElse(List.of())
                            .stream()
                            .filter(one -> one.id().equals(id))
                            .findFirst()
                            .orElse(null);
        }
        if (officer != null) {
            name = officer.name();
            phone = officer.phone();
            email = officer.email();
            history = roster.history(id).stream().map(this::line).toList();
        }
    }

    public void enter() {
        if (officer == null) {
            PageErrors.notFound();
        }
    }

    private HistoryLine line(HistoryEntry entry) {
        String person = words.person(entry.actor());
        return new HistoryLine(
                entry.time(),
                person.isEmpty() ? text("account.itself") : person,
                person.isEmpty() ? "" : entry.actor(),
                text("act." + entry.act()),
                state(entry.fromState()),
                state(entry.toState()),
                entry.act().equals("CORRECT_OFFICER") ? fields(entry.reason()) : entry.reason(),
                entry.clause());
    }

    private String state(String recorded) {
        return recorded == null ? "" : text("officer.state." + recorded);
    }

    /** The names of the corrected fields, which stand before the first colon, and the reason. */
    private String fields(String recorded) {
        String[] parts = recorded.split(": ", 2);
        StringBuilder said = new StringBuilder();
        for (String field : parts[0].split(" ")) {
            said.append(said.isEmpty() ? "" : text("account.roleSeparator"))
                    .append(text("officer.field." + field));
        }
        return said + text("officer.colon") + parts[1];
    }

    private String text(String key) {
        return Texts.of("Accounts", words.locale()).getString(key);
    }

    public void correct() {
        act(
                () -> roster.correct(id, new OfficerDetails(name, phone, email), reason),
                "officer.corrected");
    }

    public void leave() {
        act(() -> roster.leave(id, lastDay, note), "officer.left");
    }

    private void act(Runnable act, String done) {
        if (declines.attempt(act)) {
            declines.done("Accounts", done);
            PageErrors.goSaying("/provider/officer.xhtml?id=" + id);
        }
    }

    /** The officer; null when the own roster has none of this number. */
    public DedicatedOfficer getOfficer() {
        return officer;
    }

    /** Last day on duty, or null. */
    public LocalDate getTo() {
        return officer.onDutyTo().orElse(null);
    }

    public boolean isOnDuty() {
        return officer.isOnDuty(Shanghai.date(clock.instant()));
    }

    public List<HistoryLine> getHistory() {
        return history;
    }

    public String getName() {
        return name;
    }

    public void setName(String entered) {
        name = entered;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String entered) {
        phone = entered;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String entered) {
        email = entered;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }

    /** Last day on duty; today by default. */
    public LocalDate getLastDay() {
        return lastDay == null ? Shanghai.date(clock.instant()) : lastDay;
    }

    public void setLastDay(LocalDate entered) {
        lastDay = entered;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String entered) {
        note = entered;
    }
}
