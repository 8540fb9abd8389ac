package org.beian.web.page.domainregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.domainregister.unfiled.UnfiledSite;
import org.beian.domainregister.unfiled.UnfiledState;
import org.beian.web.page.component.RegisterWords;

/** Conversion of tasks on unfiled sites into words, for the page and the file. */
@RequestScoped
public class FollowedSiteRows {

    private static final String RESULTS = "unfiled-results";

    @Inject RegisterWords words;

    public FollowedSiteRow of(UnfiledSite site) {
        boolean followed = site.state().isFollowed();
        boolean late = followed && site.due().isBefore(words.today());
        return new FollowedSiteRow(
                site.id(),
                words.unit(site.providerId()),
                site.unicode(),
                site.address() == null ? "" : site.address(),
                site.foundAt(),
                followed ? site.due() : null,
                late ? words.text("sites.late") : words.name(site.state()),
                late ? "bad" : kind(site.state()),
                Stream.of(words.code(RESULTS, site.result()), site.words())
                        .filter(part -> part != null && !part.isEmpty())
                        .collect(Collectors.joining(" • ")));
    }

    private static String kind(UnfiledState state) {
        return switch (state) {
            case OPEN, URGED -> "warn";
            case FILED, STOPPED -> "good";
            case NOT_OURS -> "plain";
        };
    }
}
