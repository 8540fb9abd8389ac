package org.beian.web.view.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.beian.filing.FilingDesk;
import org.beian.law.Clause;
import org.beian.web.view.Declines;

/** Shows one masked value once, for a reason that is logged. */
@Named
@RequestScoped
public class DeskUnmasking {

    static final String PARAMETER = "unmask";

    private FilingDesk desk;
    private ReviewDesk open;
    private Declines declines;

    private String pointer;
    private String reason;
    private String value;

    protected DeskUnmasking() {}

    @Inject
    DeskUnmasking(HttpServletRequest request, FilingDesk desk, ReviewDesk open, Declines declines) {
        this.desk = desk;
        this.open = open;
        this.declines = declines;
        pointer = DeskAddress.text(request, PARAMETER);
    }

    /** Whether the user asks for a value that is there. */
    public boolean isAsked() {
        return open.masked().containsKey(pointer);
    }

    @Clause("3")
    public void show() {
        String id = open.getView().id();
        value = declines.attempt(() -> desk.unmask(id, pointer, reason)).orElse(null);
        open.forget();
    }

    /** What can be asked for. */
    public List<SelectItem> getItems() {
        List<SelectItem> items = new ArrayList<>();
        open.masked().forEach((at, label) -> items.add(new SelectItem(at, label)));
        return items;
    }

    /** The value in the clear, only in the answer to the request that asked; else null. */
    public String getValue() {
        return value;
    }

    public String getLabel() {
        return open.masked().getOrDefault(pointer, "");
    }

    public String getCloseHref() {
        return open.address().href();
    }

    public String getPointer() {
        return pointer;
    }

    public void setPointer(String pointer) {
        this.pointer = pointer;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
