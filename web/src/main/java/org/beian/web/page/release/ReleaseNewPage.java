package org.beian.web.page.release;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.law.Clause;
import org.beian.release.ReleaseRequest;
import org.beian.release.Releases;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.KeptDocuments;
import org.beian.web.page.component.PageErrors;

/** Backing bean of the application for the release of a domain. */
@Named
@RequestScoped
@Clause("B11")
public class ReleaseNewPage {

    @Inject Releases releases;
    @Inject KeptDocuments documents;
    @Inject PageErrors declines;
    @Inject Addressed address;

    private String domain;
    private String holder;
    private String reference;

    /** Whether a provider applies for the new holder. */
    public boolean isProviders() {
        return "provider".equals(address.folder());
    }

    /** Hands it in and leads to its page. */
    public void submit() {
        List<String> papers = documents.list();
        ReleaseRequest request =
                new ReleaseRequest(
                        domain, holder, papers.isEmpty() ? null : papers.get(0), reference);
        declines.attempt(() -> releases.apply(request))
                .ifPresent(
                        release -> {
                            declines.done("Cancellations", "release.applied");
                            PageErrors.goSaying(
                                    "/"
                                            + address.folder()
                                            + "/domainRelease.xhtml?id="
                                            + release.id());
                        });
    }

    public String getDomain() {
        return domain;
    }

    public void setDomain(String entered) {
        domain = entered;
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(String entered) {
        holder = entered;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String entered) {
        reference = entered;
    }
}
