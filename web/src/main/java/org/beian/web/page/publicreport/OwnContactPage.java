package org.beian.web.page.publicreport;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.beian.account.Callers;
import org.beian.account.PersonNames;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.publicreport.ContactDetails;
import org.beian.publicreport.ReportContact;
import org.beian.publicreport.ReportContacts;
import org.beian.trail.HistoryEntry;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;

/**
 * Backing bean of the page on which a bureau publishes its contact for reports, with the history of
 * earlier ones.
 */
@Named
@RequestScoped
@Clause("6.9")
public class OwnContactPage {

    private static final String PATH = "/bureau/contacts.xhtml";

    private HttpServletRequest request;
    private ReportContacts contacts;
    private Callers callers;
    private Units units;
    private PersonNames names;
    private Frame frame;
    private PageErrors declines;

    private Optional<ReportContact> own;
    private String phone;
    private String fax;
    private String email;

    protected OwnContactPage() {}

    @Inject
    OwnContactPage(
            HttpServletRequest request,
            ReportContacts contacts,
            Callers callers,
            Units units,
            PersonNames names,
            Frame frame,
            PageErrors declines) {
        this.request = request;
        this.contacts = contacts;
        this.callers = callers;
        this.units = units;
        this.names = names;
        this.frame = frame;
        this.declines = declines;
    }

    public void enter() {
        if (!callers.current().has(Roles.REVIEWER) && !callers.current().has(Roles.CLERK)) {
            PageErrors.notFound();
        }
    }

    /** Whether a contact is published. */
    public boolean isPublished() {
        return own().isPresent();
    }

    /** Version of the contact that the form was shown with, or empty. */
    public String getSeen() {
        String posted = request.getParameter("seen");
        return posted == null
                ? own().map(contact -> String.valueOf(contact.version())).orElse("")
                : posted;
    }

    public List<HistoryLine> getHistory() {
        return PageErrors.ifThere(() -> contacts.ownHistory()).orElse(List.of()).stream()
                .map(this::line)
                .toList();
    }

    public void publish() {
        String seen = getSeen();
        Integer version = seen.matches("[0-9]{1,9}") ? Integer.valueOf(seen) : null;
        if (declines.attempt(
                () -> contacts.publish(new ContactDetails(phone, fax, email), version))) {
            declines.done("Public", "own.done");
            PageErrors.goSaying(PATH);
        }
        own = null;
    }

    public String getPhone() {
        return phone != null ? phone : now(ContactDetails::phone);
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getFax() {
        return fax != null ? fax : now(ContactDetails::fax);
    }

    public void setFax(String fax) {
        this.fax = fax;
    }

    public String getEmail() {
        return email != null ? email : now(ContactDetails::email);
    }

    public void setEmail(String email) {
        this.email = email;
    }

    private String now(Function<ContactDetails, String> part) {
        return own().map(ReportContact::details).map(part).orElse(null);
    }

    private HistoryLine line(HistoryEntry entry) {
        Long unit = entry.unitId();
        String person = names.of(entry.actor()).orElse("");
        return new HistoryLine(
                entry.time(),
                unit == null
                        ? Texts.in(frame.getLocale()).getString("history.system")
                        : (units.find(unit).map(Unit::name).orElse("") + " " + person).strip(),
                person.isEmpty() ? "" : entry.actor(),
                Texts.of("Public", frame.getLocale()).getString("act." + entry.act()),
                "",
                "",
                entry.reason(),
                entry.clause());
    }

    private Optional<ReportContact> own() {
        if (own == null) {
            own = PageErrors.ifThere(() -> contacts.own()).flatMap(found -> found);
        }
        return own;
    }
}
