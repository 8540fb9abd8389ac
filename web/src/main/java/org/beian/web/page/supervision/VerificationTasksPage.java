package org.beian.web.page.supervision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.filing.application.QueuePosition;
import org.beian.law.Clause;
import org.beian.supervision.VerificationTaskPhase;
import org.beian.supervision.verification.VerificationTaskReading;
import org.beian.supervision.verification.VerificationTaskView;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.StateFilters;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of verification tasks: a provider's own, or those that an authority
 * sent. It begins with what is in time.
 */
@Named
@RequestScoped
@Clause("7.3")
public class VerificationTasksPage {

    @Inject VerificationTaskReading reading;
    @Inject Callers callers;
    @Inject Addressed address;
    @Inject StateFilters filters;

    private KeysetModel<VerificationTaskView> list;

    /** The phase that a state in the URL names. */
    public static VerificationTaskPhase phase(String state) {
        return Choices.chosen(state, VerificationTaskPhase.OPEN);
    }

    /** Cursor behind which the next part begins. */
    public static QueuePosition position(VerificationTaskView view) {
        return new QueuePosition(view.due(), view.id());
    }

    private VerificationTaskPhase phase() {
        return phase(address.text("state"));
    }

    /** Links to each phase, with its number. */
    public List<Link> getFilters() {
        return filters.counted(phase(), reading::count);
    }

    public KeysetModel<VerificationTaskView> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            view -> position(view).toString(),
                            query ->
                                    reading.list(
                                            phase(),
                                            QueuePosition.parse(query.after(), null),
                                            query.limit()));
        }
        return list;
    }

    /** Number of tasks that match, counted up to 1,001. */
    public int getTotal() {
        return reading.count(phase());
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

    /** Whether the reader is a provider, which does not choose among providers. */
    public boolean isOwn() {
        return "provider".equals(address.folder());
    }

    /** Whether the reader sends tasks. */
    public boolean isSending() {
        return callers.current().has(Roles.REVIEWER) || callers.current().has(Roles.MINISTRY);
    }
}
