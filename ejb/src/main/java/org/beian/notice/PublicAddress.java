package org.beian.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Public base URL of the system, for links in mails. */
@ApplicationScoped
public class PublicAddress {

    @Inject
    @ConfigProperty(name = "beian.baseUrl")
    Optional<String> baseUrl;

    /**
     * The absolute URL of a page.
     *
     * @param path from the context root, with a leading slash; may carry a query
     * @return only the path where {@code beian.baseUrl} is not set
     */
    public String of(String path) {
        String base = baseUrl.orElse("");
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
