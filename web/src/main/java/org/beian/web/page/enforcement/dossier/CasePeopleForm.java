package org.beian.web.page.enforcement.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.beian.enforcement.decision.CaseHearing;
import org.beian.enforcement.dossier.CaseInvestigation;
import org.beian.enforcement.dossier.CaseOpening;
import org.beian.enforcement.dossier.Officer;
import org.beian.enforcement.dossier.OfficerChoice;
import org.beian.enforcement.dossier.view.OfficerView;
import org.beian.law.Clause;
import org.beian.web.page.component.PageErrors;

/**
 * Backing bean of the windows in which somebody is chosen for a case: an officer in the place of
 * another one, and who leads the hearing that is announced.
 */
@Named
@RequestScoped
@Clause("16.3")
public class CasePeopleForm {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");

    @Inject CasePage page;
    @Inject CaseOpening opening;
    @Inject CaseInvestigation investigation;
    @Inject CaseHearing hearing;
    @Inject PageErrors declines;

    private String replaced;
    private String officer;
    private String certificate;
    private String reason;
    private String chair;
    private LocalDate day;
    private String time;
    private String place;

    public void replace() {
        act(
                () ->
                        investigation.replaceOfficer(
                                page.getId(),
                                page.getVersion(),
                                replaced,
                                new Officer(officer, certificate),
                                reason),
                "case.replaced");
    }

    /** Announces the hearing, or another time of it. */
    public void announce() {
        act(
                () -> hearing.announce(page.getId(), page.getVersion(), at(), place, chair),
                "case.announced");
    }

    private void act(Runnable act, String done) {
        boolean acted = declines.attempt(act);
        page.forget();
        if (acted) {
            declines.done("Enforcement", done);
            PageErrors.goSaying(page.getHref());
        }
    }

    /** The time of the hearing; null where none was entered. */
    private LocalDateTime at() {
        try {
            return day == null || time == null
                    ? null
                    : day.atTime(LocalTime.parse(time.strip().replace('：', ':'), HOUR));
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** The officers of the case. */
    public List<SelectItem> getOfficers() {
        return page.getView().officers().stream()
                .map(each -> new SelectItem(each.username(), each.name()))
                .toList();
    }

    /** Those of the bureau who may be its officers. */
    public List<SelectItem> getOthers() {
        return choices(each -> true);
    }

    /** Those of the bureau who may lead the hearing. */
    public List<SelectItem> getChairs() {
        return choices(OfficerChoice::reviewer);
    }

    private List<SelectItem> choices(Predicate<OfficerChoice> wanted) {
        Set<String> own =
                page.getView().officers().stream()
                        .map(OfficerView::username)
                        .collect(Collectors.toSet());
        return opening.officers().stream()
                .filter(wanted)
                .filter(each -> !own.contains(each.username()))
                .map(each -> new SelectItem(each.username(), each.name()))
                .toList();
    }

    /** The officer who is replaced; empty for a place that is. */
    public String getReplaced() {
        return replaced;
    }

    public void setReplaced(String chosen) {
        replaced = chosen;
    }

    public String getOfficer() {
        return officer;
    }

    public void setOfficer(String chosen) {
        officer = chosen;
    }

    public String getCertificate() {
        return certificate;
    }

    public void setCertificate(String entered) {
        certificate = entered;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }

    public String getChair() {
        return chair;
    }

    public void setChair(String chosen) {
        chair = chosen;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate entered) {
        day = entered;
    }

    /** Time of the day, such as 09:30. */
    public String getTime() {
        return time;
    }

    public void setTime(String entered) {
        time = entered;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String entered) {
        place = entered;
    }
}
