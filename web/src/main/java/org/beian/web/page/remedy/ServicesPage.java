package org.beian.web.page.remedy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.beian.law.Clause;
import org.beian.law.SeveralOutcome;
import org.beian.remedy.service.GivenService;
import org.beian.remedy.service.ServiceFilter;
import org.beian.remedy.service.ServiceReading;
import org.beian.remedy.service.ServiceState;
import org.beian.remedy.service.ServiceView;
import org.beian.remedy.service.ServiceWay;
import org.beian.remedy.service.SeveralServices;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.KeptDocuments;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.component.RowSelection;
import org.beian.web.page.component.SeveralResults;
import org.beian.web.page.frame.Task;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of letters by their service, in which several are recorded as served in
 * the same way on the same day. It begins with those that are not served.
 */
@Named
@RequestScoped
@Clause("B5")
public class ServicesPage {

    @Inject ServiceReading reading;
    @Inject SeveralServices several;
    @Inject SeveralResults results;
    @Inject KeptDocuments documents;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.state}")
    String state;

    @Inject
    @ManagedProperty("#{param.way}")
    String way;

    @Inject
    @ManagedProperty("#{param.q}")
    String number;

    private KeysetModel<ServiceView> list;
    private final RowSelection<ServiceView> selection = new RowSelection<>();
    private ServiceWay chosen;
    private LocalDate day;

    /** The filter that parameters of the URL name; without a known state what is not served. */
    public static ServiceFilter filter(String state, String way, String number) {
        ServiceState known = Choices.chosen(state, ServiceState.class);
        ServiceState shown = known == null ? ServiceState.UNSERVED : known;
        return new ServiceFilter(
                shown,
                shown == ServiceState.SERVED ? Choices.chosen(way, ServiceWay.class) : null,
                number == null ? "" : number.strip());
    }

    private ServiceFilter filter() {
        return filter(state, way, number);
    }

    /** Links to what is not served, to what is, and to the latter by way. */
    public List<Link> getFilters() {
        return Stream.concat(
                        Stream.of(ServiceState.values()).map(each -> link(each, null)),
                        Stream.of(ServiceWay.values()).map(each -> link(ServiceState.SERVED, each)))
                .toList();
    }

    private Link link(ServiceState to, ServiceWay by) {
        ServiceFilter shown = new ServiceFilter(to, by, filter().number());
        return new Link(
                words.name(by == null ? to : by),
                Task.shown(reading.count(shown)),
                href(to.name(), by == null ? null : by.name()),
                shown.equals(filter()));
    }

    private String href(String to, String by) {
        return Addressed.href(address.path(), "state", to, "way", by, "q", number);
    }

    public KeysetModel<ServiceView> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            service -> service.id().toString(),
                            query ->
                                    reading.list(
                                            filter(),
                                            Addressed.id(query.after()).orElse(null),
                                            query.limit(),
                                            words.locale()));
        }
        return list;
    }

    /** Number of letters that match, counted up to 1,001. */
    public int getTotal() {
        return reading.count(filter());
    }

    /** URL of the list with its filters. */
    public String getAddress() {
        return href(state, way);
    }

    /** URL of the same list as a CSV file. */
    public String getExport() {
        return getAddress().replace(".xhtml", ".csv");
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }

    /** Leads to the list with what was entered. */
    public void find() {
        PageErrors.goTo(getAddress());
    }

    /** Whether the list shows letters whose service is to be recorded. */
    public boolean isRecordable() {
        return filter().state() == ServiceState.UNSERVED;
    }

    /** Whether the last day for the service of a letter is over. */
    public boolean isLate(ServiceView letter) {
        return letter.serveBy() != null && letter.serveBy().isBefore(words.today());
    }

    /** Records the service of the selected letters, or of all that match. */
    public void record() {
        List<Long> letters =
                selection.isAll()
                        ? reading.list(filter(), null, SeveralOutcome.MOST, words.locale()).stream()
                                .map(ServiceView::id)
                                .toList()
                        : selection.keys(ServiceView::id);
        results.act(
                selection,
                () -> several.record(letters, new GivenService(chosen, day, documents.list())),
                id ->
                        PageErrors.ifThere(() -> reading.show(Long.valueOf(id), words.locale()))
                                .map(ServiceView::letterNumber)
                                .orElse(id));
    }

    public RowSelection<ServiceView> getSelection() {
        return selection;
    }

    public ServiceWay getChosen() {
        return chosen;
    }

    public void setChosen(ServiceWay way) {
        chosen = way;
    }

    /** Day on which they were served, or published; today by default. */
    public LocalDate getDay() {
        return day == null ? words.today() : day;
    }

    public void setDay(LocalDate entered) {
        day = entered;
    }

    public String getState() {
        return filter().state().name();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String entered) {
        number = entered == null ? null : entered.strip();
    }
}
