package org.beian.web.page.filing;

import jakarta.faces.model.SelectItem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.beian.law.Clause;

/** Base class of the backing beans that show one masked value once, for a reason that is logged. */
public abstract class Unmasking {

    public static final String PARAMETER = "unmask";

    private String pointer;
    private String reason;
    private String value;

    protected Unmasking() {}

    public Unmasking(HttpServletRequest request) {
        pointer = DeskAddress.text(request, PARAMETER);
    }

    /** Pointer and label of what is masked. */
    public abstract Map<String, String> masked();

    /**
     * Requests the value from the EJB, which logs the request.
     *
     * @return the value, or null when it was refused
     */
    public abstract String ask(String at, String why);

    /** URL of the page without the form to unmask. */
    public abstract String getCloseHref();

    /** Whether the user asks for a value that is there. */
    public boolean isAsked() {
        return pointer != null && !pointer.isEmpty() && masked().containsKey(pointer);
    }

    @Clause("3")
    public void show() {
        value = ask(pointer, reason);
    }

    /** The masked values to choose from. */
    public List<SelectItem> getItems() {
        List<SelectItem> items = new ArrayList<>();
        masked().forEach((at, label) -> items.add(new SelectItem(at, label)));
        return items;
    }

    /** The value in the clear, only in the answer to the request that asked; else null. */
    public String getValue() {
        return value;
    }

    public String getLabel() {
        return masked().getOrDefault(pointer, "");
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
