package org.beian.web.page.remedy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.beian.law.Clause;
import org.beian.remedy.service.GivenService;
import org.beian.remedy.service.ServiceDesk;
import org.beian.remedy.service.ServiceWay;
import org.beian.web.page.component.KeptDocuments;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/** Backing bean of the form by which a letter's service is recorded, or its record corrected. */
@Named
@RequestScoped
@Clause("B5")
public class ServiceActs {

    @Inject ServicePage page;
    @Inject ServiceDesk desk;
    @Inject KeptDocuments documents;
    @Inject RegisterWords words;
    @Inject PageErrors declines;

    private Integer version;
    private Boolean correcting;
    private ServiceWay way;
    private LocalDate day;
    private String reason;

    /** Records the service, or corrects the record that the page showed. */
    public void save() {
        Long letter = page.getService().id();
        GivenService given = new GivenService(way, day, documents.list());
        if (isCorrecting()) {
            act(() -> desk.correct(letter, version, given, reason), "service.corrected");
        } else {
            act(() -> desk.record(letter, version, given), "service.recorded");
        }
    }

    private void act(Runnable act, String done) {
        if (declines.attempt(act)) {
            declines.done("Remedies", done);
            PageErrors.goSaying(page.href());
        }
        page.forget();
    }

    /** The ways of service. */
    public List<SelectItem> getWays() {
        return Stream.of(ServiceWay.values())
                .map(each -> new SelectItem(each, words.name(each)))
                .toList();
    }

    /** Version that the page showed, so that nothing unseen is recorded on. */
    public Integer getVersion() {
        return version == null ? Integer.valueOf(page.getService().version()) : version;
    }

    public void setVersion(Integer shown) {
        version = shown;
    }

    /** Whether the page showed a record, which is corrected. */
    public boolean isCorrecting() {
        return correcting == null ? page.isServed() : correcting;
    }

    public void setCorrecting(boolean shown) {
        correcting = shown;
    }

    public ServiceWay getWay() {
        return way;
    }

    public void setWay(ServiceWay chosen) {
        way = chosen;
    }

    /** Day on which it was served, or published; today by default. */
    public LocalDate getDay() {
        return day == null ? words.today() : day;
    }

    public void setDay(LocalDate entered) {
        day = entered;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }

    /** Most characters of the reason of a correction. */
    public int getLongest() {
        return ServiceDesk.LONGEST_REASON;
    }
}
