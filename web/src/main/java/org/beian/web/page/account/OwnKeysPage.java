package org.beian.web.page.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.beian.account.key.IssuedKey;
import org.beian.account.key.OwnKeys;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.primefaces.PrimeFaces;

/**
 * Backing bean of the page of the signed-in account's API keys; a new key is shown in one response
 * only.
 */
@Named
@RequestScoped
@Clause("7.7")
public class OwnKeysPage {

    private static final String PATH = "/keys.xhtml";

    @Inject OwnKeys keys;
    @Inject PageErrors declines;
    @Inject Clock clock;

    private List<KeyRow> rows;
    private IssuedKey issued;
    private String label;
    private LocalDate lastDay;
    private String sources;

    public void enter() {
        if (PageErrors.ifThere(keys::list).isEmpty()) {
            PageErrors.notFound();
        }
    }

    public List<KeyRow> getRows() {
        if (rows == null) {
            Instant now = clock.instant();
            rows =
                    PageErrors.ifThere(keys::list).orElse(List.of()).stream()
                            .map(key -> KeyRow.of(key, now))
                            .toList();
        }
        return rows;
    }

    /** Issues a key, shown in this response and never again; hence without a redirect. */
    public void issue() {
        Instant end = lastDay == null ? null : Shanghai.endOfDay(lastDay);
        issued = declines.attempt(() -> keys.issue(label, end, sourceList())).orElse(null);
        rows = null;
        if (issued != null) {
            label = null;
            lastDay = null;
            sources = null;
            PrimeFaces.current().ajax().addCallbackParam("done", true);
        }
    }

    /** Revokes a key, named by its id as rows may have moved meanwhile. */
    public void revoke(String keyId) {
        if (declines.attempt(() -> keys.revoke(Addressed.id(keyId).orElse(0L)))) {
            declines.done("Accounts", "account.keyRevoked");
            PageErrors.goSaying(PATH);
        }
        rows = null;
    }

    private List<String> sourceList() {
        return sources == null
                ? List.of()
                : Stream.of(sources.split("[\\s,;,;、]+")).filter(s -> !s.isEmpty()).toList();
    }

    /** The key issued by this request, or null. */
    public IssuedKey getIssued() {
        return issued;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String entered) {
        label = entered;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate entered) {
        lastDay = entered;
    }

    public String getSources() {
        return sources;
    }

    public void setSources(String entered) {
        sources = entered;
    }
}
