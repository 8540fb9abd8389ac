package org.beian.web.page.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Filters that the lists of units have in common; they are URL parameters. */
@Named
@RequestScoped
public class UnitFilters {

    private static final String YES = "1";

    @Inject
    @ManagedProperty("#{param.province}")
    String province;

    @Inject
    @ManagedProperty("#{param.kind}")
    String kind;

    @Inject
    @ManagedProperty("#{param.late}")
    String late;

    @Inject
    @ManagedProperty("#{param.open}")
    String open;

    /** URL of a list with these filters. */
    public String on(String list) {
        String href = Addressed.with(list, "province", province);
        href = Addressed.with(href, "kind", kind);
        return Addressed.with(Addressed.with(href, "late", late), "open", open);
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String chosen) {
        province = chosen;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String chosen) {
        kind = chosen;
    }

    /** Whether only units with late reports are listed. */
    public boolean isLate() {
        return YES.equals(late);
    }

    public void setLate(boolean chosen) {
        late = chosen ? YES : null;
    }

    /** Whether only units with something open are listed. */
    public boolean isOpen() {
        return YES.equals(open);
    }

    public void setOpen(boolean chosen) {
        open = chosen ? YES : null;
    }
}
