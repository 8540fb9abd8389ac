package org.beian.web.page.supervision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.filing.application.QueuePosition;
import org.beian.law.Clause;
import org.beian.supervision.VerificationOutcome;
import org.beian.supervision.verification.VerificationReading;
import org.beian.supervision.verification.VerificationView;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.StateFilters;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of verifications: those that a provider recorded, or those of filings
 * that an authority filed. The latest day comes first.
 */
@Named
@RequestScoped
@Clause("7.3")
public class VerificationsPage {

    @Inject VerificationReading reading;
    @Inject Addressed address;
    @Inject StateFilters filters;

    private KeysetModel<VerificationView> list;

    /** Cursor behind which the next part begins. */
    public static QueuePosition position(VerificationView view) {
        return new QueuePosition(view.verifiedOn(), view.id());
    }

    private VerificationOutcome outcome() {
        return filters.chosen(VerificationOutcome.class);
    }

    public List<Link> getFilters() {
        return filters.links(VerificationOutcome.values());
    }

    public KeysetModel<VerificationView> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            view -> position(view).toString(),
                            query ->
                                    reading.list(
                                            outcome(),
                                            QueuePosition.parse(query.after(), null),
                                            query.limit()));
        }
        return list;
    }

    /** Number of verifications that match, counted up to 1,001. */
    public int getTotal() {
        return reading.count(outcome());
    }

    /** URL of the list with its filter. */
    public String getAddress() {
        return address.keeping("state");
    }

    /** URL of the same list as a CSV file. */
    public String getExport() {
        return getAddress().replace(".xhtml", ".csv");
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }

    /** Whether the reader records its own. */
    public boolean isRecording() {
        return "provider".equals(address.folder());
    }
}
