package org.beian.web.page.filing.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beian.filing.review.FilingReview;
import org.beian.filing.review.QueueFilter;
import org.beian.filing.review.QueueRow;
import org.beian.filing.review.ReviewDeskReading;
import org.beian.law.Clause;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.Words;

/**
 * Backing bean of the approval of several applications that the user took and opened and that have
 * no findings. Each is approved in a transaction of its own; one that is declined is told.
 */
@Named
@RequestScoped
public class SeveralApprovals {

    @Inject HttpServletRequest request;
    @Inject ReviewDeskReading desk;
    @Inject FilingReview review;
    @Inject DeskQueue queue;
    @Inject Words words;
    @Inject PageErrors declines;

    private List<SelectItem> items;
    private List<String> chosen;

    /** Whether there are several to approve, in the part of the queue that is the user's own. */
    public boolean isOffered() {
        return queue.address().filter() == QueueFilter.MINE && getItems().size() > 1;
    }

    /** The applications to choose from. */
    public List<SelectItem> getItems() {
        if (items == null) {
            items = new ArrayList<>();
            PageErrors.ifThere(desk::approvable)
                    .ifPresent(rows -> rows.forEach(row -> items.add(item(row))));
            addSent();
        }
        return items;
    }

    /**
     * What was sent and is no longer to choose from, as a colleague has it by now: Faces would drop
     * it without a word, while the procedure says why it declines it.
     */
    private void addSent() {
        String[] sent = request.getParameterValues("chosen");
        for (String id : sent == null ? new String[0] : sent) {
            if (items.stream().noneMatch(item -> id.equals(item.getValue()))) {
                items.add(new SelectItem(id, id));
            }
        }
    }

    private SelectItem item(QueueRow row) {
        return new SelectItem(
                String.valueOf(row.id()),
                words.text("several.item", String.valueOf(row.id()), row.subjectName()));
    }

    @Clause("12.4")
    public void approve() {
        int done = 0;
        for (String id : chosen) {
            Optional<RuntimeException> declined =
                    PageErrors.refused(() -> review.approveOpened(id));
            if (declined.isEmpty()) {
                done++;
            } else {
                declines.wrong(words.text("several.declined", id));
                declines.tell(declined.get());
            }
        }
        if (done > 0) {
            declines.done(words.text("several.done", done));
        }
        PageErrors.goSaying(queue.address().filtered(QueueFilter.MINE).href());
    }

    /** Those that are chosen; at first all. */
    public List<String> getChosen() {
        return chosen == null
                ? new ArrayList<>(
                        getItems().stream().map(item -> String.valueOf(item.getValue())).toList())
                : chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen;
    }
}
