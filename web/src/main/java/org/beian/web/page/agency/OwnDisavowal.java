package org.beian.web.page.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beian.agency.disavowal.Disavowals;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.own.OwnFiling;

/**
 * Backing bean of the sponsor's statement, on the page of an application that a provider filed for
 * it, that it was not its own.
 */
@Named
@RequestScoped
@Clause("B12")
public class OwnDisavowal {

    @Inject OwnFiling filing;
    @Inject Disavowals disavowals;
    @Inject PageErrors declines;
    @Inject Addressed address;

    private Integer version;
    private String reason;
    private Boolean possible;

    /** Whether it may be stated now, or could when the form was shown. */
    public boolean isPossible() {
        if (possible == null) {
            possible =
                    PageErrors.isActing()
                            || filing.getStatus() != null
                                    && disavowals.isPossible(filing.getStatus().id());
        }
        return possible;
    }

    /** States it, and leads to its page. */
    public void disavow() {
        declines.attempt(
                () -> {
                    Long id = disavowals.disavow(address.text("id"), version, reason);
                    declines.done("Agency", "disavowal.stated");
                    PageErrors.goSaying("/sponsor/disavowal.xhtml?id=" + id);
                });
    }

    /** Version that the page showed, so that nothing unseen is disavowed. */
    public Integer getVersion() {
        return version == null ? Integer.valueOf(filing.getStatus().version()) : version;
    }

    public void setVersion(Integer shown) {
        version = shown;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }
}
