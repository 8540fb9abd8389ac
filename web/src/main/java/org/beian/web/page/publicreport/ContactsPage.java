package org.beian.web.page.publicreport;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.law.Clause;
import org.beian.publicreport.BureauContact;
import org.beian.publicreport.ReportContacts;
import org.beian.web.page.frame.Frame;

/** Backing bean of the public page with the contacts for reports at the 31 bureaus. */
@Named
@RequestScoped
@Clause("6.9")
public class ContactsPage {

    private ReportContacts contacts;
    private Frame frame;
    private List<Line> lines;

    protected ContactsPage() {}

    @Inject
    ContactsPage(ReportContacts contacts, Frame frame) {
        this.contacts = contacts;
        this.frame = frame;
    }

    /**
     * Row of a bureau with its contact.
     *
     * @param id id of the element, so that links lead to it
     * @param province in the language of the page
     * @param bureau its name, which is Chinese in every language
     */
    public record Line(
            String id,
            String province,
            String bureau,
            boolean published,
            String phone,
            String fax,
            String email) {}

    /** Contacts in the order of GB/T 2260. */
    public List<Line> getLines() {
        if (lines == null) {
            lines = contacts.all().stream().map(this::line).toList();
        }
        return lines;
    }

    private Line line(BureauContact one) {
        boolean english = "en".equals(frame.getLocale().getLanguage());
        return new Line(
                "b" + one.province().code(),
                english ? one.province().englishName() : one.province().chineseName(),
                one.bureau(),
                one.isPublished(),
                one.phone(),
                one.fax(),
                one.email());
    }
}
