package org.beian.web.page.filing;

import jakarta.faces.model.SelectItem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.beian.law.Clause;

/** Shows one masked value once, for a reason that is logged. */
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
     * Asks the procedure, which logs it.
     *
     * @return the value, or null when it was declined
     */
    public abstract String ask(String at, String why);

    /** Where the page stands without the question. */
    public abstract String getCloseHref();

    /** Whether the user asks for a value that is there. */
    public boolean isAsked() {
        return masked().containsKey(pointer);
    }

    @Clause("3")
    public void show() {
        value = ask(pointer, reason);
    }

    /** What can be asked for. */
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
